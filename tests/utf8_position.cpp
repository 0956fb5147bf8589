// The suite of brevier/utf8_position.hpp.
//
// SPDX-License-Identifier: BSL-1.0

#include "brevier/utf8_position.hpp"

#include "utf8_oracle.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

namespace {

using namespace oracle;

void check_positions(text bytes, size_t step) {
  std::vector<piece> pieces;
  take_apart(bytes, pieces);
  for (size_t index = 0; index < pieces.size(); index += step) {
    const auto found = brevier::nth_code_point(bytes, index);
    const piece& wanted = pieces[index];
    if (!found || found->offset != wanted.offset || found->value != wanted.value || found->size != wanted.size ||
        found->well_formed != (wanted.error == utf8_error::none))
      FAIL_CHECK("nth_code_point " << index);
    if (brevier::offset_of(bytes, index).value_or(text::npos) != wanted.offset) FAIL_CHECK("offset_of " << index);
    if (brevier::truncate_code_points(bytes, index).size() != wanted.offset) FAIL_CHECK("truncate " << index);
    for (size_t offset = wanted.offset; offset != wanted.offset + wanted.size; ++offset)
      if (brevier::index_of(bytes, offset).value_or(text::npos) != index) FAIL_CHECK("index_of " << offset);
  }
  const size_t count = pieces.size();
  CHECK(brevier::offset_of(bytes, count).value_or(text::npos) == bytes.size());
  CHECK(brevier::index_of(bytes, bytes.size()).value_or(text::npos) == count);
  CHECK(brevier::truncate_code_points(bytes, count + 1).size() == bytes.size());
  CHECK(brevier::offset_of(bytes, count + 1).error() == utf8_error::out_of_range);
  CHECK(brevier::offset_of(bytes, text::npos).error() == utf8_error::out_of_range);
  CHECK(brevier::nth_code_point(bytes, count).error() == utf8_error::out_of_range);
  CHECK(brevier::index_of(bytes, bytes.size() + 1).error() == utf8_error::out_of_range);
  CHECK(brevier::position_of(bytes, bytes.size() + 1).error() == utf8_error::out_of_range);
}

// Written into memory of just its size; refused, with that size, and nothing done where there is less.
template <class Write>
bool writes(text wanted, Write write) {
  for (size_t room = 0; room != wanted.size(); ++room) {
    std::vector<char> memory(room, '#');
    const auto refused = write(brevier::buffer(memory.data(), room));
    if (refused || refused.error() != utf8_error::too_small || refused.needed() != wanted.size()) return false;
    if (memory != std::vector<char>(room, '#')) return false;
  }
  std::vector<char> memory(wanted.size());
  const auto written = write(brevier::buffer(memory.data(), memory.size()));
  return written && *written == wanted && written->data() == memory.data();
}

}  // namespace

TEST_SUITE_BEGIN("utf8_position");

TEST_CASE("code points by number, and back") {
  std::mt19937 random(20251030);
  for (const size_t size : {1u, 5u, 50u, 200u})
    for (const unsigned damages : {0u, 5u}) check_positions(placed(generated(random, size, damages)), 1);
  for (const unsigned damages : {0u, 200u}) check_positions(placed(generated(random, 10000, damages)), 97);
  check_positions({}, 1);
}

TEST_CASE("lines and columns") {
  struct example {
    text bytes;
    size_t offset, line, column, line_offset;
  };
  const text two =
      "\xE7\x89\xB9 a\r\n\xFF"
      "b\n";
  const example examples[] = {
      {"", 0, 1, 1, 0},
      {"ab", 0, 1, 1, 0},
      {"ab", 2, 1, 3, 0},
      {"\n", 0, 1, 1, 0},
      {"\n", 1, 2, 1, 1},
      {"a\n\nb", 2, 2, 1, 2},
      {"a\n\nb", 3, 3, 1, 3},
      {two, 0, 1, 1, 0},
      {two, 1, 1, 1, 0},
      {two, 3, 1, 2, 0},
      {two, 5, 1, 4, 0},
      {two, 6, 1, 5, 0},
      {two, 7, 2, 1, 7},
      {two, 8, 2, 2, 7},
      {two, 9, 2, 3, 7},
      {two, 10, 3, 1, 10},
      {"a\rb", 2, 2, 1, 2},
      {"a\xE2\x80\xA8"
       "b",
       2, 1, 2, 0},
      {"a\xE2\x80\xA8"
       "b",
       4, 2, 1, 4},
  };
  for (const example& example : examples) {
    CAPTURE(hex(example.bytes));
    CAPTURE(example.offset);
    const auto found = brevier::position_of(example.bytes, example.offset);
    REQUIRE(found);
    CHECK(found->line == example.line);
    CHECK(found->column == example.column);
    CHECK(found->offset == example.line_offset);
  }
}

TEST_CASE("cutting with an ellipsis, by code points and by bytes") {
  struct example {
    text bytes;
    size_t limit;
    text ellipsis, by_code_points, by_bytes;
  };
  const text dots = "\xE2\x80\xA6", three = "\xE7\x89\xB9\xE6\x9C\x97\xE6\x99\xAE";
  const example examples[] = {
      {three, 9, dots, three, three},
      {three, 8, dots, three, "\xE7\x89\xB9\xE2\x80\xA6"},
      {three, 3, dots, three, dots},
      {three, 2, dots, "\xE7\x89\xB9\xE2\x80\xA6", ""},
      {three, 1, dots, dots, ""},
      {three, 0, dots, "", ""},
      {"headline", 6, "...", "hea...", "hea..."},
      {"headline", 2, "...", "..", ".."},
      {"headline", 6, "", "headli", "headli"},
      {"headline", 8, "...", "headline", "headline"},
      {"", 0, dots, "", ""},
      {"a\xFF"
       "bc",
       3, dots, "a\xFF\xE2\x80\xA6", dots},
      {"ab\xE7\x89", 3, "-", "ab\xE7\x89", "ab-"},
  };
  for (const example& each : examples) {
    CAPTURE(hex(each.bytes));
    CAPTURE(each.limit);
    CHECK(writes(each.by_code_points, [&](brevier::buffer output) {
      return brevier::truncate_code_points(each.bytes, each.limit, each.ellipsis, output);
    }));
    CHECK(writes(each.by_bytes, [&](brevier::buffer output) {
      return brevier::truncate(each.bytes, each.limit, each.ellipsis, output);
    }));
  }
}

static_assert(*brevier::offset_of("a\xE7\x89\xB9", 2) == 4);
static_assert(brevier::position_of("a\nb", 2)->line == 2);

TEST_SUITE_END();
