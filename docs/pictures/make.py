"""Make the pictures of the README: what the program prints on one fixed day.

`python docs/pictures/make.py` writes them all anew. The terminals are SVG and need nothing but
r57; the pages are PNG, and need Chromium. tests/house/test_pictures.py tells a stale one.
"""

from __future__ import annotations

import io
import os
import struct
import subprocess
import sys
import tempfile
import zlib
from html.parser import HTMLParser
from pathlib import Path

from rich.console import Console
from rich.text import Text

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
AS_OF = ("--as-of", "2026-11-22")
PAGE_SIZE = (900, 1378)
LANGUAGES = ("en", "vi")
TERMINALS = {
    "gap": (116, 4, ("gap", "laichau", *AS_OF)),
    "validate": (104, 3, ("validate", "tests/validate/five-mistakes.yaml")),
}
"""The columns, how many of the parts that are printed are shown, from the first; the command."""
PAGE = ("report", "hochiminh", *AS_OF)

_SVG = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">
<style>
.{unique_id}-matrix {{
font-family: Menlo, Consolas, "Cascadia Mono", "Noto Sans Mono", "Liberation Mono", monospace;
font-size: {char_height}px;
line-height: {line_height}px;
}}
{styles}
</style>
<defs>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""
"""What rich draws, in the letters of the reader's machine instead of ones that are fetched."""


def run(*args: str, columns: int = 80) -> str:
    """What r57 prints on a terminal in colour, on the data of this repository."""
    chosen = ("R57_D", "R57_L", "LC_", "NO_COLOR")
    kept = {key: value for key, value in os.environ.items() if not key.startswith(chosen)}
    terminal = {"FORCE_COLOR": "1", "COLUMNS": str(columns), "LANG": "C.UTF-8", "TERM": "xterm"}
    done = subprocess.run(
        [sys.executable, "-m", "r57cli", *args],
        cwd=ROOT,
        env={**kept, **terminal, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        capture_output=True,
        check=False,  # validate ends with 1 where it finds something
    )
    return done.stdout.decode("utf-8").replace("\r\n", "\n")


def terminal(name: str, language: str) -> str:
    """A command with the first parts of what it prints, as SVG."""
    columns, shown, args = TERMINALS[name]
    given = (*args, *(("--lang", language) if language != "en" else ()))
    command = " ".join(("r57", *given))
    parts = run(*given, columns=columns).rstrip("\n").split("\n\n")
    cut = ["…"] if len(parts) > shown else []
    text = "\n\n".join([f"\x1b[32m$\x1b[0m \x1b[1m{command}\x1b[0m", *parts[:shown], *cut])
    console = Console(record=True, width=columns, file=io.StringIO(), legacy_windows=False)
    console.print(Text.from_ansi(text), highlight=False)
    drawn = console.export_svg(title="", code_format=_SVG, unique_id="r57")
    lines = drawn.replace("</text><text", "</text>\n<text").splitlines()  # a change shows as a line
    return "\n".join(line.strip() for line in lines if line.strip()) + "\n"


class _Words(HTMLParser):
    """The words of a page that stand in its picture: all down to the second chart."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._hidden = False
        self._figures = 0
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self._hidden = self._hidden or tag in {"style", "head"}

    def handle_endtag(self, tag: str) -> None:
        self._hidden = self._hidden and tag != "head"
        self._figures += tag == "figure"

    def handle_data(self, data: str) -> None:
        if not self._hidden and self._figures < 2:  # noqa: PLR2004 - the second chart
            self.words += data.split()


def page(language: str, folder: Path) -> tuple[Path, str]:
    """The report page, written into a folder, and the words of it that are shown."""
    file = folder / f"{language}.html"
    run(*PAGE, "--lang", language, "-o", str(file))
    return file, " ".join(_Words(file.read_text("utf-8")).words)


def words_of(png: bytes) -> str:
    """The words that a picture of a page says it shows."""
    at = png.index(b"iTXtDescription\0") + len(b"iTXtDescription\0\0\0\0\0")
    (length,) = struct.unpack(">I", png[(start := png.index(b"iTXt")) - 4 : start])
    return png[at : start + 4 + length].decode("utf-8")


def described(png: bytes, words: str) -> bytes:
    """The PNG with its words inside, right after its header."""
    chunk = b"iTXtDescription\0\0\0\0\0" + words.encode("utf-8")
    whole = struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk))
    header = 8 + 25  # the signature, and the IHDR that comes first
    return png[:header] + whole + png[header:]


def photograph(language: str, folder: Path) -> bytes:
    """The top of the report page as headless Chromium draws it."""
    file, words = page(language, folder)
    picture = folder / "page.png"
    flags = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-sync"
    quiet = "--disable-background-networking --disable-component-update --hide-scrollbars"
    size = "--window-size={},{}".format(*PAGE_SIZE)
    profile = f"--user-data-dir={folder / 'profile'}"
    command = ["chromium", *flags.split(), *quiet.split(), size, profile]
    subprocess.run(
        [*command, f"--screenshot={picture}", file.as_uri()], check=True, capture_output=True
    )
    return described(picture.read_bytes(), words)


def main() -> None:
    """Write all pictures anew."""
    for language in LANGUAGES:
        for name in TERMINALS:
            drawn = terminal(name, language)
            HERE.joinpath(f"{name}.{language}.svg").write_text(drawn, "utf-8", newline="\n")
        with tempfile.TemporaryDirectory() as folder:
            HERE.joinpath(f"report.{language}.png").write_bytes(photograph(language, Path(folder)))


if __name__ == "__main__":
    main()
