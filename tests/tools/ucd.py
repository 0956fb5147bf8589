#!/usr/bin/env python3
"""Writes the tables that come from the Unicode Character Database 17.0.0, for the rooms and for their tests.

    ucd.py FOLDER              writes the facts in tests/ucd/ from the database, and the tables from the facts
    ucd.py                     writes the tables in include/brevier/tables/ from the facts
    ucd.py --check [FOLDER]    fails where a file is not what it would write

FOLDER is the database with its subfolders auxiliary/ and emoji/, such as /usr/share/unicode of Debian's unicode-data
17.0.0, where --check finds it by itself. The rooms get each property twice. On 64-bit machines a trie answers with
three loads; on the others a list of runs takes a third of the flash, and many times as long. Both are made here, of the
same facts, and a test compares them.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
FACTS = ROOT / "tests" / "ucd"
TABLES = ROOT / "include" / "brevier" / "tables"
INSTALLED = pathlib.Path("/usr/share/unicode")
VERSION = "17.0.0"
SOURCE = f"from the Unicode Character Database {VERSION} by tests/tools/ucd.py"
CODE_POINTS = 0x110000
WIDTH = 120

# Grapheme_Cluster_Break, Indic_Conjunct_Break and Extended_Pictographic as one class of four bits. CR and LF are
# controls; the room tells them by their bytes.
CLASSES = ["other", "control", "prepend", "leading_jamo", "vowel_jamo", "trailing_jamo", "open_syllable",
           "closed_syllable", "regional_indicator", "extend", "linker", "joiner", "spacing_mark", "pictographic",
           "consonant", "non_joiner"]
CLASS_OF_BREAK = {"Other": "other", "CR": "control", "LF": "control", "Control": "control", "Prepend": "prepend",
                  "L": "leading_jamo", "V": "vowel_jamo", "T": "trailing_jamo", "LV": "open_syllable",
                  "LVT": "closed_syllable", "Regional_Indicator": "regional_indicator", "Extend": "extend",
                  "ZWJ": "joiner", "SpacingMark": "spacing_mark"}
ZERO_WIDTH = {"control", "vowel_jamo", "trailing_jamo", "extend", "linker", "joiner", "non_joiner"}
# Where the class is wrong about zero columns: soft hyphen, Kirat Rai vowels, Hangul fillers, half-width sound marks.
OTHERWISE = [0x00AD, 0x3164, 0x16D63, *range(0x16D67, 0x16D6B), 0xFF9E, 0xFF9F, 0xFFA0]
EMOJI_MODIFIERS = range(0x1F3FB, 0x1F400)  # extend what they follow, and yet are seen
# Line_Break of letters without spaces between words, and what else stands among Kana.
SPACELESS = {"ID", "CJ", "H2", "H3", "JL", "JV", "JT", "SA", "AK", "AP", "AS", "VF", "VI"}
KANA_AND_SIGNS = [(0x3000, 0x33FF, ""), (0xFF66, 0xFFDC, "")]
WIDTHS = ["by_class", "wide", "ambiguous", "otherwise"]


def data(folder, name):
    """The lines of a file of the database as lists of fields, without comments."""
    content = (folder / name).read_text(encoding="utf-8")
    if not re.search(rf"^# (\w+-{VERSION}\.txt|Version: {VERSION[:-2]})$", content[:2000], re.MULTILINE):
        if name != "UnicodeData.txt":  # which alone says nothing of its version
            sys.exit(f"ucd.py: {folder / name} is not of version {VERSION}")
    for line in content.splitlines():
        fields = [field.strip() for field in line.split("#")[0].split(";")]
        if fields != [""]:
            yield fields


def spread(ranges, default):
    """A value for every code point."""
    values = [default] * CODE_POINTS
    for first, last, value in ranges:
        values[first:last + 1] = [value] * (last + 1 - first)
    return values


class Facts:
    """The properties as the database has them; the tests get these, the rooms what is made of them."""

    def __init__(self, breaks, conjunct, pictographic, east_asian, styled, break_tests, case, width, words):
        self.breaks = spread(breaks, "Other")
        self.conjunct = spread(conjunct, "None")
        self.pictographic = spread(pictographic, "")
        self.east_asian = spread(east_asian, "N")
        self.styled = spread(styled, "")
        self.break_tests, self.case, self.width = list(break_tests), dict(case), dict(width)
        self.words = spread(words, "")

    @classmethod
    def from_database(cls, folder):
        def ranges(name, wanted=lambda fields: fields[1]):
            for fields in data(folder, name):
                value = wanted(fields)
                if value:
                    first, _, last = fields[0].partition("..")
                    yield int(first, 16), int(last or first, 16), value

        def decompositions():
            for fields in data(folder, "UnicodeData.txt"):
                form, _, target = fields[5].partition(" ")
                if form in ("<wide>", "<narrow>"):
                    yield int(fields[0], 16), int(target, 16)

        def words():
            """\\w of UTS #18 but for scripts that put no spaces between words: where lines break between any two
            letters, as in Han, and the marks of Kana. A gap of unassigned code points goes with its sides."""
            assigned, word, spaceless = (spread([], False) for _ in range(3))
            for first, last, category in categories():
                assigned[first:last + 1] = [True] * (last + 1 - first)
                word[first:last + 1] = [category[0] in "LM" or category in ("Nd", "Pc")] * (last + 1 - first)
            for first, last, _ in ranges("DerivedCoreProperties.txt", lambda fields: fields[1] == "Alphabetic"):
                word[first:last + 1] = [True] * (last + 1 - first)
            for first, last, _ in [*ranges("LineBreak.txt", lambda fields: fields[1] in SPACELESS), *KANA_AND_SIGNS]:
                spaceless[first:last + 1] = [True] * (last + 1 - first)
            spaceless[0xFF01:0xFF66] = [False] * (0xFF66 - 0xFF01)  # full-width letters are letters all the same
            inside = False
            for point in range(0x20000):
                inside = word[point] and not spaceless[point] if assigned[point] else inside
                word[point] = inside
            gap = 0x20000
            for point in reversed(range(0x20000)):  # a gap before what is no word is none
                if assigned[point]:
                    gap = point
                elif word[point] and (gap == 0x20000 or not word[gap]):
                    word[point] = False
            return [(first, first + length - 1, "word") for first, length, value in runs(word[:0x20000]) if value]

        def categories():
            first = None
            for point, name, category, *_ in data(folder, "UnicodeData.txt"):
                if name.endswith(", First>"):
                    first = int(point, 16)
                    continue
                yield first or int(point, 16), int(point, 16), category
                first = None

        variants = [fields[0].split() for fields in data(folder, "emoji/emoji-variation-sequences.txt")]
        tests = [fields[0] for fields in data(folder, "auxiliary/GraphemeBreakTest.txt")]
        return cls(
            breaks=ranges("auxiliary/GraphemeBreakProperty.txt"),
            conjunct=ranges("DerivedCoreProperties.txt", lambda fields: fields[1] == "InCB" and fields[2]),
            pictographic=ranges("emoji/emoji-data.txt",
                                lambda fields: fields[1] == "Extended_Pictographic" and fields[1]),
            east_asian=ranges("EastAsianWidth.txt"),
            styled=[(int(first, 16), int(first, 16), "emoji") for first, variant in variants if variant == "FE0F"],
            break_tests=(re.sub("\\s", "", test).replace("\u00F7", "/").replace("\u00D7", "+") for test in tests),
            case=((int(point, 16), int(target, 16)) for point, status, target, *_ in data(folder, "CaseFolding.txt")
                  if status in "CS"),
            width=decompositions(),
            words=words())

    @classmethod
    def from_tests(cls):
        content = "".join((FACTS / name).read_text(encoding="utf-8") for name in FACT_FILES)

        def elements(name, pattern):
            body = re.search(rf" {name}\[\](?:\[2\])? = {{\n(.*?)\n}};", content, re.DOTALL).group(1)
            return re.findall(pattern, body)

        def ranges(name):
            return [(int(first, 16), int(last, 16), value)
                    for first, last, value in elements(name, r'{0x(\w+), 0x(\w+), "(\w+)"}')]

        def mapping(name):
            return [(int(point, 16), int(target, 16)) for point, target in elements(name, r"{0x(\w+), 0x(\w+)}")]

        return cls(ranges("grapheme_cluster_break"), ranges("indic_conjunct_break"), ranges("extended_pictographic"),
                   ranges("east_asian_width"), ranges("emoji_styled"), elements("grapheme_break_test", '"(.*?)"'),
                   mapping("case_folding"), mapping("width_folding"), ranges("words"))


# ------------------------------------------------------------------------------------------- from facts to classes

def grapheme_class(facts, point):
    if point == 0x200C:
        return "non_joiner"  # the one Extend that is no Extend of conjuncts
    if facts.pictographic[point]:
        return "pictographic"
    if facts.conjunct[point] in ("Consonant", "Linker"):
        return facts.conjunct[point].lower()
    return CLASS_OF_BREAK[facts.breaks[point]]


def check_classes(facts):
    """What folding three properties into one takes for granted."""
    for point in range(CODE_POINTS):
        in_break, conjunct = facts.breaks[point], facts.conjunct[point]
        assert not facts.pictographic[point] or in_break == "Other" and conjunct == "None"
        assert conjunct != "Consonant" or in_break == "Other"
        assert (conjunct in ("Extend", "Linker")) == (in_break in ("Extend", "ZWJ") and point != 0x200C)


def column_class(facts, classes, point):
    if point in OTHERWISE:
        return "otherwise"
    if classes[point] in ZERO_WIDTH and point not in EMOJI_MODIFIERS:
        return "by_class"
    return {"W": "wide", "F": "wide", "A": "ambiguous"}.get(facts.east_asian[point], "by_class")


# ------------------------------------------------------------------------------------------------------- layouts

def runs(values):
    """(first, length, value) of each stretch of equal values."""
    first = 0
    for point in range(1, len(values) + 1):
        if point == len(values) or values[point] != values[first]:
            yield first, point - first, values[first]
            first = point


def trie(values, bits, leaf_shift, middle_shift):
    """Three tables of bytes: leaves of packed values, blocks of leaves, blocks of these by code point."""
    def blocks_of(numbers, size):
        blocks = {}
        index = [blocks.setdefault(tuple(numbers[i:i + size]), len(blocks)) for i in range(0, len(numbers), size)]
        assert len(blocks) <= 256
        return [number for block in blocks for number in block], index

    leaves, index = blocks_of(values, 1 << leaf_shift)
    middle, top = blocks_of(index, 1 << middle_shift)
    each = 8 // bits
    packed = [sum(value << bits * i for i, value in enumerate(leaves[at:at + each]))
              for at in range(0, len(leaves), each)]
    return packed, middle, top


def run_list(values, bits, block):
    """Runs as bytes: the value above, the length below, in further bytes where it is long; and where every
    `block`-th run begins: code point << 12 | offset."""
    data, index = [], []
    for ordinal, (first, length, value) in enumerate(runs(values)):
        if ordinal % block == 0:
            index.append(first << 12 | len(data))
        room = (1 << 8 - bits) - 3  # lengths that need no further byte
        rest = length - 1
        if rest < room:
            data.append(value << 8 - bits | rest)
        else:
            rest -= room
            extra = 1 if rest < 0x100 else 2 if rest < 0x10000 else 3
            data.append(value << 8 - bits | room + extra - 1)
            data += rest.to_bytes(extra, "little")
    assert len(data) < 1 << 12
    return data, index


def shifts(mapping):
    """Runs (first, span, delta) of a mapping of code points; a delta of 1 is for every other one of a run."""
    found = []
    for point in sorted(mapping):
        delta = mapping[point] - point & 0xFFFF
        if found:
            first, span, before = found[-1]
            step = 2 if delta == 1 else 1
            if before == delta and point == first + span + step and point >> 16 == first >> 16:
                found[-1] = first, span + step, delta
                continue
        found.append((point, 0, delta))
    assert max(span for _, span, _ in found) < 256
    return found


# --------------------------------------------------------------------------------------------------------- writing

def numbers(values, pattern="{}"):
    lines, line = [], "   "
    for value in values:
        word = " " + pattern.format(value) + ","
        if len(line) + len(word) > WIDTH:
            lines.append(line)
            line = "   "
        line += word
    return "\n".join([*lines, line]) + "\n"


def array(type_, name, values, pattern="{}"):
    return f"inline constexpr {type_} {name}[] = {{\n{numbers(values, pattern)}}};\n"


def enumeration(name, values):
    return f"enum class {name} : uint8_t {{\n{numbers(values)}}};\n"


def table_file(what, name, body, source=SOURCE):
    guard = f"BREVIER_TABLES_{name.upper()}_HPP"
    return (f"// {what}, {source}.\n// SPDX-License-Identifier: Unicode-3.0\n\n"
            f"#include \"../text.hpp\"\n\n#ifndef {guard}\n#define {guard}\n\n"
            f"// clang-format off\nBREVIER_BEGIN\nnamespace detail {{\n\n{body}\n}}  // namespace detail\nBREVIER_END\n"
            f"// clang-format on\n\n#endif  // {guard}\n")


def grapheme_tables(facts, classes):
    values = [CLASSES.index(name) for name in classes]
    assert not any(values[0x20000:0xE0000]) and not any(values[0xE1000:])
    closed = CLASSES.index("closed_syllable")
    values = [closed if value == closed - 1 else value for value in values[:0x20000] + values[0xE0000:0xE1000]]
    leaves, middle, top = trie(values, 4, 2, 4)
    data, index = run_list(values, 4, 32)
    return table_file("Grapheme cluster classes", "graphemes", "\n".join([
        enumeration("grapheme_class", CLASSES),
        "// U+E0000..U+E0FFF stand at 20000 and on; all Hangul syllables are closed here.\n"
        "// Four code points a leaf, two a byte; 16 leaves a block.\n" + array("uint8_t", "grapheme_leaves", leaves),
        array("uint8_t", "grapheme_blocks", middle),
        array("uint8_t", "grapheme_top", top),
        array("uint8_t", "grapheme_runs", data),
        array("uint32_t", "grapheme_run_index", index)]))


def width_tables(facts, classes):
    values = [WIDTHS.index(column_class(facts, classes, point)) for point in range(CODE_POINTS)]
    for point in range(0x20000, CODE_POINTS):  # what the room says without a table
        expected = {2: "wide", 3: "wide", 15: "ambiguous", 16: "ambiguous"}.get(point >> 16, "by_class")
        assert WIDTHS[values[point]] == (expected if point & 0xFFFF < 0xFFFE else "by_class"), hex(point)
    leaves, middle, top = trie(values[:0x20000], 2, 4, 4)
    data, index = run_list(values[:0x20000], 2, 32)
    # What U+FE0F makes wide needs no table: the pictographs, of which some are no characters yet, and these.
    keycaps = {ord(base) for base in "#*0123456789"}
    assert keycaps == {point for point in range(CODE_POINTS) if facts.styled[point] and not facts.pictographic[point]}
    return table_file("Column classes", "width", "\n".join([
        "// by_class: no column where the grapheme class is one of no width, else one; otherwise: the other way.\n"
        + enumeration("column_class", WIDTHS),
        "// 16 code points a leaf, four a byte; 16 leaves a block.\n" + array("uint8_t", "column_leaves", leaves),
        array("uint8_t", "column_blocks", middle),
        array("uint8_t", "column_top", top),
        array("uint8_t", "column_runs", data),
        array("uint32_t", "column_run_index", index)]))


def fold_tables(facts):
    case = shifts(facts.case)
    deltas = sorted({delta for *_, delta in case})
    cased = {point >> 8 for point in facts.case}
    assert max(first for first, *_ in case) < 0x20000 and len(deltas) <= 256

    def run_array(name, plane):
        return array("fold_run", name, [f"{{0x{first & 0xFFFF:04X}, {span}, {deltas.index(delta)}}}"
                                        for first, span, delta in case if first >> 16 == plane])

    full_width = {point: point - 0xFEE0 for point in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
    assert {point: target for point, target in facts.width.items() if not 0xFF5F <= point <= 0xFFEE} == full_width
    targets = [facts.width.get(point, 0) for point in range(0xFF5F, 0xFFEF)]
    assert all(target % 256 for target in targets if target)
    pages = [target >> 8 if target else None for target in targets]
    for i, page in enumerate(pages):  # what has no target goes with its neighbour
        pages[i] = pages[i - 1] if page is None else page
    return table_file("Simple case folding and width folding", "fold", "\n".join([
        "// `first` and the `span` code points after it move by the delta of that number, modulo 10000 hexadecimal;\n"
        "// by a delta of 1 only every other one of them.\n"
        "struct fold_run {\n  uint16_t first;\n  uint8_t span, delta;\n};\n",
        "// Whether one of 256 code points has a mapping, up to U+1FFFF, a bit for each 256.\n"
        + array("uint32_t", "case_pages", [sum(1 << bit for bit in range(32) if word * 32 + bit in cased)
                                           for word in range(16)], "0x{:X}"),
        run_array("case_runs", 0),
        "// From U+10000 on.\n" + run_array("case_runs_above", 1),
        array("uint16_t", "case_deltas", deltas),
        "// What U+FF5F..U+FFEE become: the low byte, zero for what stays; the high byte, up to `last`.\n"
        + array("uint8_t", "width_low", [target & 0xFF for target in targets]),
        "struct width_page {\n  uint8_t last, high;\n};\n",
        array("width_page", "width_pages", [f"{{0x{0x5F + first + length - 1:02X}, 0x{page:02X}}}"
                                            for first, length, page in runs(pages)])]))


def word_tables(facts):
    values = [int(word != "") for word in facts.words]
    assert not any(values[0x20000:])
    data, index = run_list(values[:0x20000], 1, 32)
    return table_file("Characters of words", "words", "\n".join([
        array("uint8_t", "word_runs", data), array("uint32_t", "word_run_index", index)]))


def facts_file(what, body, include="<cstdint>", source=SOURCE):
    return (f"// {what}, {source}.\n// SPDX-License-Identifier: Unicode-3.0\n\n#pragma once\n\n"
            f"#include {include}\n\n// clang-format off\nnamespace ucd {{\n\n{body}\n}}  // namespace ucd\n"
            "// clang-format on\n")


def range_facts(name, values, default):
    rows = [f"{{0x{first:X}, 0x{first + length - 1:X}, \"{value}\"}}"
            for first, length, value in runs(values) if value != default]
    return array("property_range", name, rows)


PROPERTY_RANGE = "struct property_range {\n  uint32_t first, last;\n  const char* value;\n};\n"


def grapheme_facts(facts):
    tests = [f'"{test}"' for test in facts.break_tests]
    return facts_file("Grapheme cluster properties and tests", "\n".join([
        PROPERTY_RANGE,
        range_facts("grapheme_cluster_break", facts.breaks, "Other"),
        range_facts("indic_conjunct_break", facts.conjunct, "None"),
        range_facts("extended_pictographic", facts.pictographic, ""),
        "// GraphemeBreakTest.txt: / is a boundary, + is none.\n"
        + array("const char*", "grapheme_break_test", tests)]))


def width_facts(facts):
    return facts_file("East Asian widths and emoji variation sequences", "\n".join([
        range_facts("east_asian_width", facts.east_asian, "N"),
        "// What emoji-variation-sequences.txt has before FE0F.\n" + range_facts("emoji_styled", facts.styled, "")]),
        '"graphemes.hpp"')


def fold_facts(facts):
    def mapping(name, values):
        return array("uint32_t", name, [f"{{0x{point:X}, 0x{values[point]:X}}}" for point in sorted(values)]).replace(
            f"{name}[]", f"{name}[][2]")

    return facts_file("Foldings", "\n".join([
        "// CaseFolding.txt, status C and S.\n" + mapping("case_folding", facts.case),
        "// Decomposition_Type Wide and Narrow.\n" + mapping("width_folding", facts.width)]))


def word_facts(facts):
    return facts_file("Characters of words", "\n".join([
        PROPERTY_RANGE, range_facts("words", facts.words, "")]))


FACT_FILES = {"words.hpp": word_facts, "graphemes.hpp": grapheme_facts, "width.hpp": width_facts, "fold.hpp": fold_facts}


def files(facts):
    check_classes(facts)
    classes = [grapheme_class(facts, point) for point in range(CODE_POINTS)]
    return {
        TABLES / "graphemes.hpp": grapheme_tables(facts, classes),
        TABLES / "width.hpp": width_tables(facts, classes),
        TABLES / "fold.hpp": fold_tables(facts),
        TABLES / "words.hpp": word_tables(facts),
    } | {FACTS / name: write(facts) for name, write in FACT_FILES.items()}


def main(arguments):
    check = "--check" in arguments
    folders = [pathlib.Path(argument) for argument in arguments if argument != "--check"]
    readme = INSTALLED / "ReadMe.txt"
    if check and not folders and readme.is_file() and f"Version {VERSION} " in readme.read_text(encoding="utf-8"):
        folders = [INSTALLED]
    if check and not folders:
        print(f"no database {VERSION} in {INSTALLED}: the tables are held against the facts, and these against nothing")
    wanted = files(Facts.from_database(folders[0]) if folders else Facts.from_tests())
    stale = [path for path, content in wanted.items()
             if not path.is_file() or path.read_text(encoding="utf-8") != content]
    for path in stale:
        if check:
            print(f"{path.relative_to(ROOT)} is not what tests/tools/ucd.py writes")
        else:
            path.parent.mkdir(exist_ok=True)
            path.write_text(wanted[path], encoding="utf-8", newline="\n")
            print(f"wrote {path.relative_to(ROOT)}")
    return 1 if stale and check else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
