#!/usr/bin/env python3
"""Holds the UTF-8 rooms to Python's decoder over random and mutated text: the same U+FFFD, the same first error, the
same UTF-16; and, where ICU is installed, to what its macros make of the same text forward and backward.

    differential.py COMPILER... [--rounds N]
"""
import pathlib
import random
import struct
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = r"""
#include "brevier/utf8_copy.hpp"
#include "brevier/utf8_stream.hpp"

#include <cstdint>
#include <cstdio>
#include <vector>
#ifdef WITH_ICU
#include <unicode/utf8.h>
#endif

namespace {

#ifdef WITH_ICU

bool icu_agrees(brevier::text bytes) {
  const auto* const data = reinterpret_cast<const uint8_t*>(bytes.data());
  const auto size = static_cast<int32_t>(bytes.size());
  const auto same = [](char32_t ours, UChar32 theirs) {
    return theirs < 0 ? ours == 0xFFFD : ours == static_cast<char32_t>(theirs);
  };
  const auto points = brevier::code_points(bytes);
  int32_t at = 0;
  for (const char32_t point : points) {
    UChar32 value = 0;
    U8_NEXT(data, at, size, value);
    if (!same(point, value)) return false;
  }
  if (at != size) return false;
  for (auto ours = points.end(); ours != points.begin();) {
    UChar32 value = 0;
    U8_PREV(data, 0, at, value);
    if (!same(*--ours, value)) return false;
  }
  return at == 0;
}

#else

bool icu_agrees(brevier::text) { return true; }

#endif

bool read(void* to, size_t size) { return std::fread(to, 1, size, stdin) == size; }

void write(brevier::text bytes) {
  const uint32_t size = static_cast<uint32_t>(bytes.size());
  std::fwrite(&size, 1, 4, stdout);
  std::fwrite(bytes.data(), 1, bytes.size(), stdout);
}

}  // namespace

// Reads texts, each after its size; writes for each the first error, and the text as UTF-8, UTF-16 and from a stream.
int main() {
  std::vector<char> bytes, copy, units;
  for (uint32_t size = 0; read(&size, 4);) {
    bytes.resize(size);
    if (!read(bytes.data(), size)) return 1;
    if (!icu_agrees(bytes)) return 2;
    const brevier::utf8_check check = brevier::validate(bytes);
    const uint32_t error[] = {static_cast<uint32_t>(check.offset), static_cast<uint32_t>(check.offset + check.size)};
    std::fwrite(error, 1, sizeof error, stdout);
    copy.resize(brevier::replaced_size(bytes));
    write(*brevier::replace_ill_formed(bytes, copy));
    units.resize(2 * brevier::utf16_size(bytes));
    write(*brevier::to_utf16(bytes, brevier::utf16_form::little_endian, units));
    copy.clear();
    brevier::utf8_stream stream;
    const auto visit = [&](char32_t value) {
      char memory[4];
      copy.insert(copy.end(), memory, memory + *brevier::encode(value, memory));
    };
    for (size_t begin = 0, step = 1; begin < bytes.size(); begin += step, step = step * 5 % 97)
      stream.feed(brevier::text(bytes).subtext(begin, step), visit);
    stream.finish(visit);
    write(copy);
  }
}
"""


def texts(rounds):
    dice = random.Random(20251030)
    starts = [0x20, 0x61, 0x3B1, 0x5D0, 0x905, 0xD7F0, 0xE000, 0x3042, 0x4E00, 0xAC00, 0xFF00, 0x1F300, 0x10FF00]
    for _ in range(rounds):
        points = []
        while len(points) < dice.choice([3, 30, 300, 3000]):
            start = dice.choice(starts)
            points += [start + dice.randrange(16) for _ in range(dice.randrange(20))]
        mutated = bytearray("".join(map(chr, points)).encode("utf-8"))
        for _ in range(dice.choice([0, 1, 1, 5, 50])):
            if not mutated:
                break
            place = dice.randrange(len(mutated))
            if dice.random() < 0.5:
                mutated[place] = dice.randrange(256)
            else:
                del mutated[place:place + dice.randrange(1, 4)]
        yield bytes(mutated)
        yield dice.randbytes(dice.randrange(200))


def expected(text):
    try:
        text.decode("utf-8")
        error = (len(text), len(text))
    except UnicodeDecodeError as refused:
        error = (refused.start, refused.end)
    decoded = text.decode("utf-8", "replace")
    return error, decoded.encode("utf-8"), decoded.encode("utf-16-le"), decoded.encode("utf-8")


def answers(output):
    at = 0
    while at != len(output):
        error = struct.unpack_from("<2I", output, at)
        at += 8
        parts = []
        for _ in range(3):
            size, = struct.unpack_from("<I", output, at)
            parts.append(output[at + 4:at + 4 + size])
            at += 4 + size
        yield (error, *parts)


def main(arguments):
    rounds = 2000
    if "--rounds" in arguments:
        place = arguments.index("--rounds")
        rounds = int(arguments[place + 1])
        del arguments[place:place + 2]
    if sys.byteorder != "little":
        print("skipped: the program's sizes are read as little-endian")
        return 77
    all_texts = list(texts(rounds))
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "program.cpp"
        source.write_text(PROGRAM, encoding="utf-8")
        build = [*arguments, "-std=c++17", "-O2", "-I", str(ROOT / "include"), str(source), "-o", f"{folder}/program"]
        has_icu = subprocess.run([*build, "-DWITH_ICU", "-licuuc"], capture_output=True).returncode == 0
        if not has_icu:
            subprocess.run(build, check=True)
        asked = b"".join(struct.pack("<I", len(text)) + text for text in all_texts)
        done = subprocess.run([f"{folder}/program"], input=asked, capture_output=True)
        if done.returncode == 2:
            print("ICU disagrees")
        if done.returncode:
            return 1
        output = done.stdout
    told = list(answers(output))
    if len(told) != len(all_texts):
        print(f"{len(all_texts)} texts asked, {len(told)} answered")
        return 1
    for text, answer in zip(all_texts, told):
        if answer != expected(text):
            print(f"on {text.hex(' ')}\n  says    {answer}\n  Python  {expected(text)}")
            return 1
    print(f"{len(told)} texts agree with Python" + (" and ICU" if has_icu else "; ICU is missing"))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
