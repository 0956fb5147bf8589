// The suite of brevier/lines.hpp.
//
// SPDX-License-Identifier: BSL-1.0

#include "brevier/lines.hpp"

#include "utf8_oracle.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

using namespace oracle;

const std::u32string white_space = {0x09,   0x0A,   0x0B,   0x0C,   0x0D,   0x20,   0x85,   0xA0,   0x1680,
                                    0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008,
                                    0x2009, 0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000};

}  // namespace

TEST_CASE("lines: every way to end one") {
  struct example {
    text bytes;
    std::vector<std::string> contents;
  };
  const example examples[] = {
      {"", {}},
      {"one", {"one"}},
      {"one\n", {"one"}},
      {"\n", {""}},
      {"\n\n", {"", ""}},
      {"one\ntwo", {"one", "two"}},
      {"one\r\ntwo\r\n", {"one", "two"}},
      {"one\rtwo\r", {"one", "two"}},
      {"one\n\rtwo", {"one", "", "two"}},
      {"one\r\r\ntwo", {"one", "", "two"}},
      {"one\xE2\x80\xA8two\xE2\x80\xA9three", {"one", "two", "three"}},
      {"\xE2\x80\xA7\xE2\x80\xAA\xE2\x80", {"\xE2\x80\xA7\xE2\x80\xAA\xE2\x80"}},
      {"form\ffeed\vtab\xC2\x85next", {"form\ffeed\vtab\xC2\x85next"}},
  };
  for (const example& example : examples) {
    CAPTURE(hex(example.bytes));
    std::vector<std::string> contents;
    for (const brevier::line& line : brevier::lines(example.bytes))
      contents.emplace_back(line.content.data(), line.content.size());
    CHECK(contents == example.contents);
  }
}

TEST_CASE("lines: every sequence of what may matter, against splitting code points") {
  const auto alphabet = single_bytes({'a', 0x0A, 0x0D, 0xE2, 0x80, 0xA8, 0xA9});
  std::vector<piece> pieces;
  size_t wrong = 0, lines_in_all = 0;
  for (size_t size = 0; size <= 6; ++size)
    for_each_sequence(alphabet, size, [&](text bytes) {
      take_apart(bytes, pieces);
      size_t begin = 0, next = 0;  // the line that is open, the offset that follows what was read
      auto line = brevier::lines(bytes).begin();
      const auto end = brevier::lines(bytes).end();
      const auto expect = [&](size_t content_end) {
        const bool right = line != end && line->offset == begin && line->content.data() == bytes.data() + begin &&
                           line->content.size() == content_end - begin && line->terminator == next - content_end;
        wrong += !right;
        ++lines_in_all;
        if (line != end) ++line;
        begin = next;
      };
      for (size_t i = 0; i != pieces.size(); ++i) {
        const char32_t value = pieces[i].value;
        next = pieces[i].offset + pieces[i].size;
        if (value != 0x0A && value != 0x0D && value != 0x2028 && value != 0x2029) continue;
        const bool pair = value == 0x0D && i + 1 != pieces.size() && pieces[i + 1].value == 0x0A;
        const size_t content_end = pieces[i].offset;
        if (pair) next = pieces[++i].offset + 1;
        expect(content_end);
      }
      if (begin != bytes.size()) expect(bytes.size());
      wrong += line != end;
    });
  CHECK(wrong == 0);
  CHECK(lines_in_all > 100000);
}

TEST_CASE("white space is the 25 code points of White_Space") {
  std::u32string found;
  for (char32_t value = 0; value <= 0x110000; ++value)
    if (brevier::is_white_space(value)) found += value;
  CHECK(found == white_space);
}

TEST_CASE("trimming, against dropping code points from a list") {
  const std::vector<std::string> alphabet = {" ",          "x",          "\n",         utf8(0x85),
                                             utf8(0xA0),   utf8(0x1680), utf8(0x2003), "\x80",
                                             utf8(0x3000), "\xE3\x80",   utf8(0x200B), utf8(0x7279)};
  std::vector<piece> pieces;
  size_t wrong = 0, sequences = 0;
  for (size_t size = 0; size <= 4; ++size)
    sequences += for_each_sequence(alphabet, size, [&](text bytes) {
      take_apart(bytes, pieces);
      const auto is_space = [](const piece& piece) { return white_space.find(piece.value) != white_space.npos; };
      const auto first = std::find_if_not(pieces.begin(), pieces.end(), is_space);
      const auto last = std::find_if_not(pieces.rbegin(), pieces.rend(), is_space).base();
      const size_t begin = first == pieces.end() ? bytes.size() : first->offset;
      const size_t end = last == pieces.begin() ? 0 : (last - 1)->offset + (last - 1)->size;
      const text start = brevier::trim_start(bytes), finish = brevier::trim_end(bytes), both = brevier::trim(bytes);
      wrong += start.data() != bytes.data() + begin || start.size() != bytes.size() - begin;
      wrong += finish.data() != bytes.data() || finish.size() != end;
      wrong += both.data() != bytes.data() + begin || both.size() != (begin < end ? end - begin : 0);
    });
  CHECK(wrong == 0);
  CHECK(sequences == 1 + 12 + 12 * 12 + 12 * 12 * 12 + 12 * 12 * 12 * 12);
}
