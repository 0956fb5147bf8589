#!/usr/bin/env python3
"""How much flash each room takes on a Cortex-M0, linked, libgcc included, without start-up code; and how much stack,
with what the caller keeps there to walk a range.

    sizes.py              prints the table as tab-separated values
    sizes.py --write      writes it into README.md
    sizes.py --check      fails where README.md says something else
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import stack

ROOT = pathlib.Path(__file__).resolve().parents[2]
TARGETS = ROOT / "tests" / "targets"
README = ROOT / "README.md"
COMMAND = "python3 tests/tools/sizes.py --write"
BLOCK = re.compile(rf"(<!-- sizes: {re.escape(COMMAND)} -->\n).*?(<!-- end of sizes -->\n)", re.DOTALL)
COMPILER = "arm-none-eabi-g++"
VERSION = "12.2"  # the figures in the README are of this one
COMPILE = [COMPILER, "-mcpu=cortex-m0", "-mthumb", "-std=c++17", "-Os", "-ffreestanding", "-fno-exceptions", "-fno-rtti",
           "-fno-threadsafe-statics", "-fno-unwind-tables", "-fno-asynchronous-unwind-tables", "-ffunction-sections",
           "-fdata-sections", "-nostdlib", "-nostartfiles", "-Wl,--gc-sections,-e,run", "-I", str(ROOT / "include"),
           "-T", str(TARGETS / "cortex_m0.ld")]

# Room, what is measured, and statements over `input`, a text, that put what they find into `sum`.
MEASURED = [
    ("utf8", "decode, forward", "for (auto point : code_points(input)) sum += point;"),
    ("utf8", "decode, both ways", """
        const auto points = code_points(input);
        for (auto point : points) sum += point;
        for (auto at = points.end(); at != points.begin();) sum ^= *--at;"""),
    ("utf8", "validate, with kind and offset of the error", """
        const auto check = validate(input);
        sum = check.offset + static_cast<unsigned>(check.error);"""),
    ("utf8", "count", "sum = count(input);"),
    ("utf8", "cut at a boundary", "sum = truncate(input, 40).size();"),
    ("utf8_position", "line and column of a byte", "sum = position_of(input, 40)->column;"),
    ("utf8_stream", "decode what comes in pieces", """
        utf8_stream stream;
        stream.feed(input, [&](char32_t point) { sum += point; });
        sum += stream.finish().offset;"""),
    ("utf8_bulk", "decode text that is known to be well-formed", """
        for (auto point : code_points(*validated(input))) sum += point;"""),
    ("utf8_copy", "replace what is ill-formed", """
        char memory[64];
        sum = replace_ill_formed(input, memory)->size();"""),
    ("utf8_copy", "from UCS-2 in hexadecimal digits", """
        char memory[64];
        sum = to_utf8(input, utf16_form::hex, memory)->size();"""),
    ("graphemes", "clusters, forward", "for (auto cluster : graphemes(input)) sum += cluster.offset;"),
    ("graphemes", "clusters, both ways", """
        const auto clusters = graphemes(input);
        for (auto cluster : clusters) sum += cluster.offset;
        for (auto at = clusters.end(); at != clusters.begin();) sum ^= (*--at).offset;"""),
    ("graphemes", "cut at a cluster", "sum = truncate_graphemes(input, 20).size();"),
    ("width", "columns of a code point", "sum = columns(char32_t{input[0]} * 0x101);"),
    ("width", "columns of a text", "sum = columns(input);"),
    ("width", "cut to columns, with an ellipsis", """
        char memory[64];
        sum = truncate_columns(input, 16, "...", memory)->size();"""),
    ("fold", "case", "sum = case_folded(char32_t{input[0]} * 0x101);"),
    ("fold", "width", "sum = width_folded(char32_t{input[0]} * 0x101);"),
    ("variants", "Han variants", "sum = variant_folded(char32_t{input[0]} * 0x101);"),
    ("calendar", "weekday of a date", "sum = static_cast<unsigned>(weekday_of({2025, input[0], input[1]}));"),
    ("rfc3339", "read RFC 3339", "sum = parse_rfc3339(input)->date.day;"),
    ("rfc3339", "read and write RFC 3339", """
        char memory[40];
        sum = to_rfc3339(*parse_rfc3339(input), memory)->size();"""),
    ("iso8601", "read ISO 8601", "sum = parse_iso8601(input)->date.day;"),
    ("internet_date", "read a date of mail", "sum = parse_rfc5322(input)->date.day;"),
    ("keywords", "find, 50 Chinese names", """
        for (const auto& match : keyword_set<names>.matches(input)) sum += match.id;"""),
    ("keywords", "the same, case, width and Han variants folded (12,618 of tables)", """
        for (const auto& match : keyword_set<folded_names>.matches(input)) sum += match.id;"""),
    ("keyword_stream", "find in a stream, 50 Chinese names", """
        char memory[keyword_set<names>.stream_memory()];
        const auto take = [&sum](const stream_match& match) noexcept { sum += match.id; };
        auto stream = *keyword_set<names>.stream(memory);
        stream.feed(input, take);
        stream.finish(take);"""),
    ("keywords", "load an image and find", """
        if (const auto set = load_keywords(input))
          for (const auto& match : set->matches(input)) sum += match.id;"""),
    ("keywords", "build a set and find", """
        char memory[2048];
        const keyword two[] = {{input.subtext(0, 9), 1}, {input.subtext(9, 9), 2}};
        if (const auto set = build_keywords(two, memory))
          for (const auto& match : set->matches(input)) sum += match.id;"""),
    ("dateline", "dates in running text, Chinese", """
        for (const auto& found : moments<zh>(input, {2025, 10, 30})) sum += found.offset;"""),
    ("dateline", "what their words say, not resolved, Chinese", """
        for (const auto& found : mentions<zh>(input)) sum += found.offset;"""),
    ("dateline", "dates in running text, English", """
        for (const auto& found : moments<en>(input, {2025, 10, 30})) sum += found.offset;"""),
    ("dateline", "the same in Chinese, Japanese, Korean and English", """
        for (const auto& found : moments<zh, ja, ko, en>(input, {2025, 10, 30})) sum += found.offset;"""),
    ("story", "a whole article, Chinese", """
        const story told(input, languages<zh>);
        for (const auto& found : told.entries()) sum += found.offset;
        for (const auto& found : told.moments()) sum += found.offset;"""),
    ("story", "the same with 50 Chinese names", """
        const story told(input, languages<zh>);
        for (const auto& found : told.entries()) sum += found.offset;
        for (const auto& found : told.moments()) sum += found.offset;
        for (const auto& match : keyword_set<names>.matches(input)) sum += match.id;"""),
]

# Fifty names of two and three characters.
NAMES = [f'"{family}{given}"' for family in "王李張劉陳"
         for given in ("明", "志強", "家豪", "美玲", "雅婷", "淑芬", "建國", "文", "俊傑", "怡君")]


def keywords(options):
    return ", ".join(f"{{{name}{options}}}" for name in NAMES)


PROGRAM = """#include "brevier/keyword_replace.hpp"
#include "brevier/keyword_stream.hpp"
#include "brevier/lexicon/en.hpp"
#include "brevier/lexicon/ja.hpp"
#include "brevier/lexicon/ko.hpp"
#include "brevier/lexicon/zh.hpp"
#include "brevier/{room}.hpp"
using namespace brevier;
inline constexpr keyword names[] = {{{names}}};
inline constexpr keyword cased_names[] = {{{cased}}};
inline constexpr keyword folded_names[] = {{{folded}}};
extern "C" size_t run(const char* data, size_t size) {{
  const text input(data, size);
  size_t sum = 0;
  {statements}
  return sum;
}}
"""


# Rooms that divide by multiplying, as the machine can't divide and libgcc's division is larger than most of them.
DIVIDE_NOT = {"calendar", "rfc3339", "iso8601", "internet_date", "dateline", "story"}


def weigh(folder, room, statements):
    """Bytes of code and constants of the linked program, and of its stack."""
    source, parts, image = f"{folder}/program.cpp", f"{folder}/program.o", f"{folder}/program"
    pathlib.Path(source).write_text(PROGRAM.format(
        room=room, names=keywords(""), cased=keywords(", fold_case"),
        folded=keywords(", fold_case | fold_width | fold_variants"), statements=statements), encoding="utf-8")
    made = subprocess.run([*COMPILE, "-fcallgraph-info=su", "-c", source, "-o", parts], capture_output=True, text=True)
    linked = made if made.returncode else subprocess.run(
        [*COMPILE, parts, str(TARGETS / "memory.cpp"), "-lgcc", "-o", image], capture_output=True, text=True)
    if linked.returncode:
        sys.exit(f"{room}: {statements}\n{linked.stderr[:2000]}")
    symbols = subprocess.run(["arm-none-eabi-nm", image], check=True, capture_output=True, text=True).stdout
    if room in DIVIDE_NOT and re.search(r"__aeabi_u?[il]+div", symbols):
        sys.exit(f"{room}: divides: {statements}")
    sections = subprocess.run(["arm-none-eabi-size", "-A", image], check=True, capture_output=True, text=True).stdout
    sizes = {name: int(size) for name, size in re.findall(r"^\.(\w+)\s+(\d+)", sections, re.MULTILINE)}
    if sizes.get("data") or sizes.get("bss"):
        sys.exit(f"{room}: takes RAM: {sections}")
    graph = pathlib.Path(f"{folder}/program.ci").read_text(encoding="utf-8")
    return sizes["text"], stack.deepest(graph, "run")


def measure():
    with tempfile.TemporaryDirectory() as folder:
        nothing, _ = weigh(folder, "text", "")
        rows = []
        for room, what, statements in MEASURED:
            flash, deepest = weigh(folder, room, statements)
            rows.append((room, what, flash - nothing, deepest))
        return rows


def main(arguments):
    if not shutil.which(COMPILER):
        print(f"skipped: {COMPILER} is missing")
        return 77
    version = subprocess.run([COMPILER, "-dumpversion"], check=True, capture_output=True, text=True).stdout
    if arguments and not version.startswith(VERSION):
        print(f"skipped: the figures are of {COMPILER} {VERSION}, not {version}")
        return 77
    rows = measure()
    if not arguments:
        for row in rows:
            print(*row, sep="\t")
        return 0
    table = "| Room | What | Flash | Stack |\n|---|---|--:|--:|\n" + "".join(
        f"| `{room}` | {what} | {flash:,} | {deepest:,} |\n" for room, what, flash, deepest in rows)
    said = README.read_text(encoding="utf-8")
    if not BLOCK.search(said):
        print(f"README.md has no place for the sizes: a line <!-- sizes: {COMMAND} --> and a line <!-- end of sizes -->")
        return 1
    measured = BLOCK.sub(lambda block: block.group(1) + table + block.group(2), said)
    if measured == said:
        return 0
    if "--write" in arguments:
        README.write_text(measured, encoding="utf-8", newline="\n")
        return 0
    print(f"the sizes in README.md are stale; refresh them with: {COMMAND}\n{table}")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
