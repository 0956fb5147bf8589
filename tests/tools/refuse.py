#!/usr/bin/env python3
"""Checks that a file is refused by the compiler, and for the right reason.

    refuse.py FILE COMPILER...

The file compiles as it stands; with REFUSED defined it must not, and the compiler must say what the file's line
`// says: REGULAR EXPRESSION` expects, and name what a line `// names: REGULAR EXPRESSION` expects, if there is one.
"""
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def main(path, *compiler):
    source = pathlib.Path(path).read_text(encoding="utf-8")
    says = re.search(r"^// says: (.+)$", source, re.MULTILINE).group(1)
    names = re.search(r"^// names: (.+)$", source, re.MULTILINE)
    compile_ = [*compiler, "-std=c++17", "-I", str(ROOT / "include"), "-fsyntax-only", path]
    allowed = subprocess.run(compile_, text=True, capture_output=True)
    if allowed.returncode:
        return f"{path} does not compile without REFUSED:\n{allowed.stderr}"
    refused = subprocess.run([*compile_, "-DREFUSED"], text=True, capture_output=True)
    if not refused.returncode:
        return f"{path} compiles with REFUSED"
    if not re.search(rf"error: .*({says})", refused.stderr):
        return f"{path} is refused without the words {says}:\n{refused.stderr}"
    if names and not re.search(names.group(1), refused.stderr):
        return f"{path} is refused without a name like {names.group(1)}:\n{refused.stderr}"
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
