#!/usr/bin/env python3
"""Holds the README to the examples: readme.py FOLDER, where the built examples lie.

A block of C++ names its file in its first line, `// examples/x.cpp`; what follows must stand in that file line by
line, whatever its indent; a line `// ...` leaves lines out. A block that begins with `$ ./x` shows what the built
example prints, with `...` likewise.
"""
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
BLOCK = re.compile(r"^```(?:cpp|text)\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def stripped(words):
    return [line.strip() for line in words.splitlines() if line.strip()]


def missing(shown, source, gap):
    """The first run of shown lines that does not stand in the source behind the one before it."""
    at = 0
    for run in " ".join("\0" if line == gap else line + "\n" for line in shown).split("\0"):
        lines = [line.strip() for line in run.splitlines() if line.strip()]
        found = next((i for i in range(at, len(source)) if source[i:i + len(lines)] == lines), None)
        if found is None:
            return lines
        at = found + len(lines)
    return None


def main(folder):
    status, blocks = 0, 0
    for block in BLOCK.findall((ROOT / "README.md").read_text(encoding="utf-8")):
        first, *shown = stripped(block)
        if name := re.fullmatch(r"// (examples/\w+\.cpp)", first):
            source, gap = (ROOT / name[1]).read_text(encoding="utf-8"), "// ..."
        elif name := re.fullmatch(r"\$ \./(\w+)", first):
            run = subprocess.run([pathlib.Path(folder) / name[1]], capture_output=True, check=True, cwd=ROOT)
            source, gap = run.stdout.decode("utf-8"), "..."
        else:
            print(f"README.md: a block names neither an example nor a command: {first}")
            status = 1
            continue
        blocks += 1
        if lines := missing(shown, stripped(source), gap):
            print(f"README.md shows what does not stand in {name[1]}:", *lines, sep="\n    ")
            status = 1
    if not blocks:
        sys.exit("README.md shows no example")
    return status


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
