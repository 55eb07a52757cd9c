"""How r57 starts: Ctrl-C is answered from the first moment, before anything large is imported."""

from __future__ import annotations

import gc
import signal
import sys

from r57cli.output.exits import Exit


def main() -> None:
    """Run r57."""
    gc.disable()  # a run is short, and what it has read is needed to its end
    signal.signal(signal.SIGINT, lambda *_: sys.exit(int(Exit.INTERRUPTED)))
    from r57cli.cli.app import run  # noqa: PLC0415 - see above

    try:
        run()
    finally:
        gc.freeze()  # else all of it is looked through once more at the end


if __name__ == "__main__":
    main()
