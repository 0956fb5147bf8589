#!/usr/bin/env python3
"""Checks that a file is refused by the compiler, and for the right reason.

    refuse.py FILE COMPILER...

The file compiles as it stands; with REFUSED defined it must not, and the compiler must say what the file's line
`// says: REGULAR EXPRESSION` expects.
"""
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def main(path, *compiler):
    says = re.search(r"^// says: (.+)$", pathlib.Path(path).read_text(encoding="utf-8"), re.MULTILINE).group(1)
    compile_ = [*compiler, "-std=c++17", "-I", str(ROOT / "include"), "-fsyntax-only", path]
    allowed = subprocess.run(compile_, text=True, capture_output=True)
    if allowed.returncode:
        return f"{path} does not compile without REFUSED:\n{allowed.stderr}"
    refused = subprocess.run([*compile_, "-DREFUSED"], text=True, capture_output=True)
    if not refused.returncode:
        return f"{path} compiles with REFUSED"
    if not re.search(rf"error: .*({says})", refused.stderr):
        return f"{path} is refused without the words {says}:\n{refused.stderr}"
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
