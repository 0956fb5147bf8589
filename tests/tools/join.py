#!/usr/bin/env python3
"""Joins the rooms in include/brevier/ into the drop-in header include/brevier.hpp, and stamps both.

    python3 tests/tools/join.py            writes what is stale
    python3 tests/tools/join.py --check    fails where something is stale, and says so

Each room is taken once, after the rooms that it includes, with its include guard, so that the joined header mixes
with the rooms in any order. The joined header is pure ASCII. The stamp is a hash of all rooms; it stands in the
inline namespace, so that two versions in one program never share code. Rooms in adapt/ are left out.
"""
import hashlib
import pathlib
import re
import sys

INCLUDE = pathlib.Path(__file__).resolve().parents[2] / "include"
JOINED = INCLUDE / "brevier.hpp"
GROUND = INCLUDE / "brevier" / "text.hpp"
COMMAND = "python3 tests/tools/join.py"

STAMP = re.compile(r"(BREVIER_STAMP (?:!= )?0x|inline namespace v\d+_\d+_\d+_)[0-9a-f]{8}\b")
STAMP_PLACES = 3
QUOTED_INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*"([^"]+)"[^\n]*\n', re.MULTILINE)
TOKEN = re.compile(
    r"""(?P<comment> //[^\n]* | /\*.*?\*/ )
      | (?P<raw>     (?:u8|u|U|L)?R"(?P<fence>[^()\s\\]*)\(.*?\)(?P=fence)" )
      | (?P<string>  (?P<prefix>u8|u|U|L)?"(?:\\.|[^"\\\n])*" )
      | (?P<unit>    (?:u8|u|U|L)?'(?:\\.|[^'\\\n])*' )
      | (?P<other>   [0-9](?:'?[0-9A-Za-z_.])* | [A-Za-z_]\w* | . )""",
    re.DOTALL | re.VERBOSE)
PUNCTUATION = str.maketrans({"\u2013": "-", "\u2014": "-", "\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"',
                             "\u2026": "...", "\u00d7": "x", "\u2264": "<=", "\u2265": ">=", "\u2192": "->",
                             "\u00a7": "section ", "\u00b7": "*"})


class Refused(Exception):
    """A room that can't be joined."""


def rooms():
    """All files to be joined, the ground first, each after those that it includes; with their contents."""
    order, visiting = {}, []

    def visit(path):
        if path in order:
            return
        name = path.relative_to(INCLUDE)
        if path in visiting:
            raise Refused(f"{name}: rooms include each other in a circle")
        if not path.is_file():
            raise Refused(f"{name}: is included by {visiting[-1].relative_to(INCLUDE)} but does not exist")
        visiting.append(path)
        content = path.read_text(encoding="utf-8")
        for include in QUOTED_INCLUDE.findall(content):
            visit((path.parent / include).resolve())
        visiting.pop()
        check_guard(name, content)
        order[path] = content

    visit(GROUND)
    for folder in ("", "lexicon", "simd"):
        for path in sorted((INCLUDE / "brevier" / folder).glob("*.hpp")):
            visit(path)
    return order


def check_guard(name, content):
    """Outside a room's guard there may be nothing but comments, includes and the version check of the ground."""
    guard = re.sub(r"\W", "_", str(name)).upper()
    inside = re.search(rf"^#ifndef {guard}\n#define {guard}\n.*^#endif\b[^\n]*\n", content, re.DOTALL | re.MULTILINE)
    if not inside:
        raise Refused(f"{name}: has no include guard {guard}")
    outside = content[:inside.start()] + content[inside.end():]
    outside = QUOTED_INCLUDE.sub("", re.sub(r"//[^\n]*", "", outside))
    outside = re.sub(r"#if defined\(BREVIER_STAMP\).*?#error.*?#endif\n", "", outside, flags=re.DOTALL)
    if outside.strip():
        raise Refused(f"{name}: has code outside its include guard: {outside.strip().splitlines()[0]}")


def stamp(contents):
    """Eight hexadecimal digits that change when any room does."""
    blank = "".join(STAMP.sub(r"\g<1>00000000", content) for content in contents)
    return hashlib.sha256(blank.encode("utf-8")).hexdigest()[:8]


def escaped(match):
    return "".join(c if c.isascii() else f"\\u{ord(c):04x}" if ord(c) < 0x10000 else f"\\U{ord(c):08x}" for c in match)


def ascii_only(name, content):
    """Comments keep their sense, u"" literals their value; anywhere else a character beyond ASCII is refused."""
    def replace(token):
        words = token.group()
        if words.isascii():
            return words
        if token.group("comment"):
            return escaped(words.translate(PUNCTUATION))
        if token.group("prefix") or token.group("unit"):
            return escaped(words)
        raise Refused(f'{name}: {words}: text beyond ASCII belongs into u"" literals')

    return TOKEN.sub(replace, content)


def joined(order, digits):
    version = re.search(r"v(\d+)_(\d+)_(\d+)_", order[GROUND]).groups()
    number = "%d" % (int(version[0]) * 10000 + int(version[1]) * 100 + int(version[2]))
    if f"#define BREVIER_VERSION {number}\n" not in order[GROUND]:
        raise Refused(f"brevier/text.hpp: BREVIER_VERSION and the inline namespace disagree, one says {number}")
    parts = [f"// Brevier {'.'.join(version)}, the whole library in one file, made of the rooms in brevier/: change those\n"
             f"// and run {COMMAND}.\n"]
    for path, content in order.items():
        name = path.relative_to(INCLUDE)
        parts.append(f"\n// ==== {name} ====\n\n")
        parts.append(ascii_only(name, STAMP.sub(rf"\g<1>{digits}", QUOTED_INCLUDE.sub("", content))))
    return re.sub(r"\n{3,}", "\n\n", "".join(parts))


def main(arguments):
    order = rooms()
    if len(STAMP.findall(order[GROUND])) != STAMP_PLACES:
        raise Refused(f"brevier/text.hpp: the stamp is to stand at {STAMP_PLACES} places")
    digits = stamp(order.values())
    wanted = {GROUND: STAMP.sub(rf"\g<1>{digits}", order[GROUND]), JOINED: joined(order, digits)}
    stale = [path for path, content in wanted.items()
             if not path.is_file() or path.read_text(encoding="utf-8") != content]
    for path in stale:
        if "--check" in arguments:
            print(f"{path.relative_to(INCLUDE.parent)} is stale; refresh it with: {COMMAND}")
        else:
            path.write_text(wanted[path], encoding="utf-8", newline="\n")
            print(f"wrote {path.relative_to(INCLUDE.parent)}")
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Refused as reason:
        sys.exit(f"join.py: {reason}")
