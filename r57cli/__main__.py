"""How r57 starts: Ctrl-C is answered from the first moment, before anything large is imported."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress

from r57cli.output.exits import Exit


def main() -> None:
    """Run r57, and leave at once: to free all that was read one by one takes as long as a rule."""
    signal.signal(signal.SIGINT, lambda *_: sys.exit(int(Exit.INTERRUPTED)))
    from r57cli.cli.app import run  # noqa: PLC0415 - see above

    try:
        run()
    except SystemExit as ended:
        with suppress(OSError):  # whoever read it may have gone
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(ended.code if isinstance(ended.code, int) else int(ended.code is not None))


if __name__ == "__main__":
    main()
