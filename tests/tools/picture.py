#!/usr/bin/env python3
"""Draws what scan prints on a terminal, as the README shows it.

    picture.py SCAN            writes examples/scan.svg
    picture.py SCAN --check    fails where the picture shows something else than SCAN prints, and says so
"""
import os
import pathlib
import pty
import re
import subprocess
import sys
import unicodedata
from xml.sax.saxutils import escape

ROOT = pathlib.Path(__file__).resolve().parents[2]
PICTURE = ROOT / "examples" / "scan.svg"
ARGUMENTS = ["examples/articles/liveblog.zh.txt"]
MOST_LINES = 46
CELL, LINE, MARGIN, SIZE = 7.5, 18, 18, 13  # pixels
INK, PAPER = "#d8dee9", "#1b2129"
COLOURS = {"30": "#4c566a", "31": "#e06c75", "32": "#a3be8c", "33": "#ebcb8b", "34": "#81a1c1", "35": "#b48ead",
           "36": "#88c0d0", "37": INK, "90": "#7b8494"}
ESCAPE = re.compile(r"\x1b\[([0-9;]*)m")


def printed(scan):
    """What SCAN prints on a terminal, colours included."""
    try:
        outer, inner = pty.openpty()
    except OSError as reason:
        print(f"skipped: {reason}")
        sys.exit(77)
    environment = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    environment.update(TERM="xterm", COLUMNS="100")
    process = subprocess.Popen([scan, *ARGUMENTS], cwd=ROOT, stdin=subprocess.DEVNULL, stdout=inner, env=environment)
    os.close(inner)
    chunks = []
    while True:
        try:
            chunk = os.read(outer, 65536)
        except OSError:  # how Linux says that the other side is closed
            break
        if not chunk:
            break
        chunks.append(chunk)
    os.close(outer)
    if process.wait() != 0:
        sys.exit(f"{scan} ended with status {process.returncode}")
    return b"".join(chunks).decode("utf-8").replace("\r\n", "\n")


def columns(words):
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in words)


def style(codes, before):
    """Attributes of a run of text after an escape sequence, those of the run before it being `before`."""
    found = dict(before)
    for code in codes.split(";"):
        if code in ("", "0"):
            found = {}
        elif code == "1":
            found["font-weight"] = "bold"
        elif code == "2":
            found["opacity"] = "0.6"
        elif code in COLOURS:
            found["fill"] = COLOURS[code]
    return found


def drawn(output):
    lines = output.rstrip("\n").split("\n")
    if len(lines) > MOST_LINES:
        lines = lines[:MOST_LINES] + ["\x1b[2m…\x1b[0m"]
    lines.insert(0, f"\x1b[32m$\x1b[0m \x1b[1m./scan {' '.join(ARGUMENTS)}\x1b[0m")
    rows, widest, attributes = [], 0, {}
    for number, line in enumerate(lines):
        column = 0
        for index, part in enumerate(ESCAPE.split(line)):
            if index % 2:
                attributes = style(part, attributes)
                continue
            for run in re.findall(r" +|(?: ?[^ ])+", part):
                # Every character has its own place, whatever font is there; spaces at the edge of a run would be lost.
                places = []
                for character in run:
                    places.append(f"{MARGIN + column * CELL:.1f}".removesuffix(".0"))
                    column += columns(character)
                if run.strip():
                    look = "".join(f' {key}="{value}"' for key, value in sorted(attributes.items()))
                    first = len(run) - len(run.lstrip())
                    rows.append(f'<text x="{" ".join(places[first:])}" y="{MARGIN + SIZE + number * LINE}"{look}>'
                                f"{escape(run.lstrip())}</text>")
        widest = max(widest, column)
    width, height = round(2 * MARGIN + widest * CELL), 2 * MARGIN + LINE * len(lines)
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" '
        f'font-family="ui-monospace, Menlo, Consolas, \'Noto Sans Mono CJK TC\', \'Noto Sans CJK TC\', monospace" '
        f'font-size="{SIZE}" fill="{INK}">',
        f'<rect width="{width}" height="{height}" rx="8" fill="{PAPER}"/>', *rows, "</svg>", ""])


def main(arguments):
    if not arguments:
        sys.exit(__doc__)
    wanted = drawn(printed(os.path.abspath(arguments[0])))
    if PICTURE.is_file() and PICTURE.read_text(encoding="utf-8") == wanted:
        return 0
    if "--check" in arguments:
        print(f"examples/scan.svg is stale; refresh it with: python3 tests/tools/picture.py {arguments[0]}")
        return 1
    PICTURE.write_text(wanted, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
