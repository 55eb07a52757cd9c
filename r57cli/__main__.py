"""How r57 starts: Ctrl-C is answered from the first moment, before anything large is imported."""

from __future__ import annotations

import signal
import sys

from r57cli.output.exits import Exit


def main() -> None:
    """Run r57."""
    signal.signal(signal.SIGINT, lambda *_: sys.exit(int(Exit.INTERRUPTED)))
    from r57cli.cli.app import run  # noqa: PLC0415 - see above

    run()


if __name__ == "__main__":
    main()
