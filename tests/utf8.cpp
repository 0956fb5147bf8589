// The suite of brevier/utf8.hpp.
//
// SPDX-License-Identifier: BSL-1.0

#include "brevier/lines.hpp"
#include "brevier/utf8.hpp"

#include "utf8_oracle.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <memory>
#include <random>
#include <string>
#include <vector>
#if __cplusplus >= 202002L
#include <ranges>
#endif

namespace {

using namespace oracle;

// ------------------------------------------------------------------------------------- the room against the oracle

bool same(brevier::step step, const piece& piece) {
  return step.value == piece.value && step.size == piece.size && step.well_formed == (piece.error == utf8_error::none);
}

template <class Decode>
bool decodes(text bytes, const std::vector<piece>& pieces, Decode decode) {
  return std::all_of(pieces.begin(), pieces.end(), [&](const piece& piece) {
    return same(decode(bytes.begin() + piece.offset, bytes.end()), piece);
  });
}

template <class Decode>
bool decodes_backward(text bytes, const std::vector<piece>& pieces, Decode decode_backward) {
  return std::all_of(pieces.begin(), pieces.end(), [&](const piece& piece) {
    return same(decode_backward(bytes.begin(), bytes.begin() + piece.offset + piece.size), piece);
  });
}

bool yields(text bytes, const std::vector<piece>& pieces) {
  const auto equal = [](brevier::character found, const piece& piece) {
    return found.value == piece.value && found.offset == piece.offset && found.size == piece.size &&
           found.well_formed == (piece.error == utf8_error::none);
  };
  const auto characters = brevier::characters(bytes);
  const auto values = brevier::code_points(bytes);
  return std::equal(characters.begin(), characters.end(), pieces.begin(), pieces.end(), equal) &&
         std::equal(std::make_reverse_iterator(characters.end()), std::make_reverse_iterator(characters.begin()),
                    pieces.rbegin(), pieces.rend(), equal) &&
         std::equal(values.begin(), values.end(), pieces.begin(), pieces.end(),
                    [](char32_t value, const piece& piece) { return value == piece.value; });
}

bool bounds(text bytes, const std::vector<piece>& pieces) {
  std::vector<size_t> boundaries;
  for (const piece& piece : pieces) boundaries.push_back(piece.offset);
  boundaries.push_back(bytes.size());
  for (size_t offset = 0; offset <= bytes.size(); ++offset) {
    const size_t above = *std::lower_bound(boundaries.begin(), boundaries.end(), offset);
    const size_t below = *(std::upper_bound(boundaries.begin(), boundaries.end(), offset) - 1);
    if (brevier::floor_boundary(bytes, offset) != below || brevier::ceil_boundary(bytes, offset) != above ||
        brevier::truncate(bytes, offset).size() != below || brevier::truncate(bytes, offset).data() != bytes.data())
      return false;
  }
  return brevier::floor_boundary(bytes, bytes.size() + 1) == bytes.size() &&
         brevier::ceil_boundary(bytes, text::npos) == bytes.size();
}

bool checks(text bytes, const std::vector<piece>& pieces) {
  const auto is_bad = [](const piece& piece) { return piece.error != utf8_error::none; };
  const auto equal = [](const brevier::utf8_check& check, const piece& piece) {
    return check.offset == piece.offset && check.size == piece.size && check.error == piece.error && !check;
  };
  std::vector<piece> bad;
  std::copy_if(pieces.begin(), pieces.end(), std::back_inserter(bad), is_bad);
  const auto found = brevier::ill_formed(bytes);
  const brevier::utf8_check check = brevier::validate(bytes);
  const bool first = bad.empty() ? check && check.offset == bytes.size() && check.size == 0 : equal(check, bad[0]);
  return first && std::equal(found.begin(), found.end(), bad.begin(), bad.end(), equal);
}

// What machines with little room do, and those with more.
brevier::step by_loop(const char* first, const char* last) {
  return brevier::detail::step_of(brevier::detail::stride_by_loop(first, last), first);
}
brevier::step by_table(const char* first, const char* last) {
  return brevier::detail::step_of(brevier::detail::stride_by_table(first, last), first);
}

// What of the room disagrees with the oracle on these bytes; null when nothing does.
const char* disagreement(text bytes) {
  static std::vector<piece> pieces;
  take_apart(bytes, pieces);
  if (!decodes(bytes, pieces, brevier::decode)) return "decode";
  if (!decodes(bytes, pieces, by_loop)) return "stride_by_loop";
  if (!decodes(bytes, pieces, by_table)) return "stride_by_table";
  if (!decodes_backward(bytes, pieces, brevier::decode_backward)) return "decode_backward";
  if (!decodes_backward(bytes, pieces, brevier::detail::decode_any_backward)) return "decode_any_backward";
  if (!yields(bytes, pieces)) return "code_points, characters";
  if (brevier::count(bytes) != pieces.size()) return "count";
  if (!bounds(bytes, pieces)) return "floor_boundary, ceil_boundary, truncate";
  if (!checks(bytes, pieces)) return "validate, ill_formed";
  return nullptr;
}

void check_against_oracle(text bytes) {
  if (const char* const what = disagreement(bytes)) FAIL_CHECK(what << " on " << hex(bytes));
}

template <class Range>
std::u32string values_of(const Range& range) {
  return {range.begin(), range.end()};
}

}  // namespace

TEST_SUITE_BEGIN("utf8");

TEST_CASE("every sequence of up to 4 bytes at the borders of the byte classes") {
  const auto alphabet = single_bytes({0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF,
                                      0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF});
  size_t sequences = 0;
  for (size_t size = 0; size <= 4; ++size) sequences += for_each_sequence(alphabet, size, check_against_oracle);
  CHECK(sequences == 1 + 24 + 24 * 24 + 24 * 24 * 24 + 24 * 24 * 24 * 24);
}

TEST_CASE("every sequence of 5 and 6 bytes, one byte of a kind") {
  const auto alphabet = single_bytes({0x41, 0x80, 0xA0, 0xC3, 0xE0, 0xED, 0xF1});
  size_t sequences = 0;
  for (size_t size = 5; size <= 6; ++size) sequences += for_each_sequence(alphabet, size, check_against_oracle);
  CHECK(sequences == 7 * 7 * 7 * 7 * 7 * 8);
}

TEST_CASE("one piece anywhere in ASCII, around every border of eight bytes") {
  const text pieces[] = {"",     "\xC3\xA9", "\xE7\x89\xB9", "\xF0\x9F\x93\x9F",
                         "\x80", "\xE7\x89", "\xF0\x9F\x93", "\xED\xA0\x80"};
  for (const text piece : pieces)
    for (size_t before = 0; before != 20; ++before)
      for (size_t after = 0; after != 20; ++after) {
        std::vector<char> bytes(before, 'b');
        bytes.insert(bytes.end(), piece.begin(), piece.end());
        bytes.insert(bytes.end(), after, 'a');
        const std::vector<char> exact(bytes.begin(), bytes.end());
        check_against_oracle(exact);
      }
}

TEST_CASE("generated text, whole and broken") {
  std::mt19937 random(20251030);
  const auto below = [&](unsigned limit) { return static_cast<unsigned>(random() % limit); };
  const char32_t blocks[] = {0x20, 0x3B1, 0x4E00, 0xAC00, 0x1F300};
  for (int round = 0; round != 2000; ++round) {
    std::string bytes;
    while (bytes.size() < 150) {
      const char32_t block = blocks[below(5)];
      for (unsigned run = below(12); run != 0; --run) bytes += utf8(block + below(90));
    }
    for (unsigned damage = below(8); damage != 0; --damage) {
      if (below(2) == 0)
        bytes[below(100)] = static_cast<char>(below(256));
      else
        bytes.erase(below(100), 1 + below(3));
    }
    const std::vector<char> exact(bytes.begin(), bytes.end());
    check_against_oracle(exact);
  }
}

TEST_CASE("U+FFFD as in tables 3-8 to 3-11 of the Unicode Standard") {
  struct example {
    text bytes;
    std::u32string values;
  };
  const example examples[] = {
      {"\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41", U"\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDA"},
      {"\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41", U"\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDA"},
      {"\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42", U"\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDA\uFFFD\uFFFDB"},
      {"\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41", U"\uFFFD\uFFFD\uFFFD\uFFFDA"},
  };
  for (const example& example : examples) {
    CAPTURE(hex(example.bytes));
    const auto range = brevier::code_points(example.bytes);
    CHECK(values_of(range) == example.values);
    CHECK(std::u32string(std::make_reverse_iterator(range.end()), std::make_reverse_iterator(range.begin())) ==
          std::u32string(example.values.rbegin(), example.values.rend()));
    CHECK(brevier::count(example.bytes) == example.values.size());
  }
}

TEST_CASE("the boundary conditions and malformed sequences of M. Kuhn's stress test") {
  struct example {
    text bytes;
    size_t code_points, ill_formed;
  };
  const example examples[] = {
      // 2.1 to 2.3: the first and last code point of each size, and others at the borders
      {text("\0", 1), 1, 0},
      {"\x7F", 1, 0},
      {"\xC2\x80", 1, 0},
      {"\xDF\xBF", 1, 0},
      {"\xE0\xA0\x80", 1, 0},
      {"\xEF\xBF\xBF", 1, 0},
      {"\xF0\x90\x80\x80", 1, 0},
      {"\xF7\xBF\xBF\xBF", 4, 4},
      {"\xF8\x88\x80\x80\x80", 5, 5},
      {"\xFC\x84\x80\x80\x80\x80", 6, 6},
      {"\xFD\xBF\xBF\xBF\xBF\xBF", 6, 6},
      {"\xED\x9F\xBF", 1, 0},
      {"\xEE\x80\x80", 1, 0},
      {"\xEF\xBF\xBD", 1, 0},
      {"\xF4\x8F\xBF\xBF", 1, 0},
      {"\xF4\x90\x80\x80", 4, 4},
      // 3.1 to 3.5: continuation bytes and leads alone, sequences that miss their last byte, impossible bytes
      {"\x80\xBF\x80\xBF\x80\xBF", 6, 6},
      {"\xC2 \xDF ", 4, 2},
      {"\xE1 \xEF ", 4, 2},
      {"\xF1 \xF5 ", 4, 2},
      {"\xC2", 1, 1},
      {"\xE0\xA0", 1, 1},
      {"\xE0\x80", 2, 2},
      {"\xF0\x90\x80", 1, 1},
      {"\xF0\x80\x80", 3, 3},
      {"\xDF\xEF\xBF\xF3\xBF\xBF", 3, 3},
      {"\xFE\xFE\xFF\xFF", 4, 4},
      // 4.1 to 4.3: overlong forms of the slash, of the greatest that has a shorter form, of NUL
      {"\xC0\xAF", 2, 2},
      {"\xE0\x80\xAF", 3, 3},
      {"\xF0\x80\x80\xAF", 4, 4},
      {"\xC1\xBF", 2, 2},
      {"\xE0\x9F\xBF", 3, 3},
      {"\xF0\x8F\xBF\xBF", 4, 4},
      {"\xC0\x80", 2, 2},
      // 5.1 to 5.3: surrogates, alone and in pairs; noncharacters are code points
      {"\xED\xA0\x80", 3, 3},
      {"\xED\xBF\xBF", 3, 3},
      {"\xED\xA0\x80\xED\xB0\x80", 6, 6},
      {"\xEF\xBF\xBE", 1, 0},
      {"\xEF\xB7\x90", 1, 0},
      {"\xF0\x9F\xBF\xBF", 1, 0},
  };
  for (const example& example : examples) {
    CAPTURE(hex(example.bytes));
    const auto bad = brevier::ill_formed(example.bytes);
    CHECK(brevier::count(example.bytes) == example.code_points);
    CHECK(static_cast<size_t>(std::distance(bad.begin(), bad.end())) == example.ill_formed);
    check_against_oracle(example.bytes);
  }
}

TEST_CASE("what the WHATWG decoder makes of the cases of the Web Platform Tests") {
  struct example {
    text bytes;
    std::u32string values;
  };
  const example examples[] = {
      {"\xFF", U"\uFFFD"},
      {"\xC0", U"\uFFFD"},
      {"\xE0", U"\uFFFD"},
      {text("\xC0\0", 2), std::u32string(U"\uFFFD\0", 2)},
      {"\xC0\xC0", U"\uFFFD\uFFFD"},
      {text("\xE0\0", 2), std::u32string(U"\uFFFD\0", 2)},
      {"\xE0\xC0", U"\uFFFD\uFFFD"},
      {text("\xE0\x80\0", 3), std::u32string(U"\uFFFD\uFFFD\0", 3)},
      {"\xE0\x80\xC0", U"\uFFFD\uFFFD\uFFFD"},
      {"\xFC\x80\x80\x80\x80\x80", U"\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"},
      {"\xFE\x80\x80\x80\x80\x80", U"\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"},
      {"\xC0\x80", U"\uFFFD\uFFFD"},
      {"\xE0\x80\x80", U"\uFFFD\uFFFD\uFFFD"},
      {"\xF0\x80\x80\x80", U"\uFFFD\uFFFD\uFFFD\uFFFD"},
      {"\xF4\x90\x80\x80", U"\uFFFD\uFFFD\uFFFD\uFFFD"},
      {"\xED\xA0\x80", U"\uFFFD\uFFFD\uFFFD"},
      {"\xF0\x9F\x92", U"\uFFFD"},
      {"\xF0\x9F\x92\x41", U"\uFFFDA"},
      {"\xF0\x9F\x92\xA9", U"\U0001F4A9"},
  };
  for (const example& example : examples) {
    CAPTURE(hex(example.bytes));
    CHECK(values_of(brevier::code_points(example.bytes)) == example.values);
  }
}

TEST_CASE("a byte order mark is left out at the very beginning, once") {
  CHECK(brevier::without_byte_order_mark("\xEF\xBB\xBF"
                                         "a") == "a");
  CHECK(brevier::without_byte_order_mark("\xEF\xBB\xBF\xEF\xBB\xBF") == "\xEF\xBB\xBF");
  CHECK(brevier::without_byte_order_mark("\xEF\xBB") == "\xEF\xBB");
  CHECK(brevier::without_byte_order_mark("a\xEF\xBB\xBF").size() == 4);
}

TEST_CASE("a check says whether more bytes could help") {
  const text cut[] = {"\xE7", "\xE7\x89", "a\xF0\x9F\x93", "\xED", "\xF4"};
  const text broken[] = {"", "a", "\x80", "\xE7 ", "\xE0\x80", "\xC0", "\xE7\x89\xE7\x89", "\xF5"};
  for (const text bytes : cut) CHECK(brevier::validate(bytes).incomplete(bytes));
  for (const text bytes : broken) CHECK_FALSE(brevier::validate(bytes).incomplete(bytes));
}

TEST_CASE("a check says what is wrong and where") {
  struct example {
    text bytes;
    utf8_error error;
    size_t offset, size;
    std::string name;
  };
  const example examples[] = {
      {"", utf8_error::none, 0, 0, "none"},
      {"plain text, longer than eight bytes", utf8_error::none, 35, 0, "none"},
      {"\xEF\xBF\xBD", utf8_error::none, 3, 0, "none"},
      {"ab\x80", utf8_error::stray_continuation, 2, 1, "stray-continuation"},
      {"\xC3\xA9\xA9", utf8_error::stray_continuation, 2, 1, "stray-continuation"},
      {"12345678\xFF", utf8_error::bad_lead, 8, 1, "bad-lead"},
      {"\xFE\xFE", utf8_error::bad_lead, 0, 1, "bad-lead"},
      {"a\xC0\x80", utf8_error::overlong, 1, 1, "overlong"},
      {"\xE0\x9F\xBF", utf8_error::overlong, 0, 1, "overlong"},
      {"\xF0\x8F\xBF\xBF", utf8_error::overlong, 0, 1, "overlong"},
      {"\xE7\x89\xB9\xED\xA0\x80", utf8_error::surrogate, 3, 1, "surrogate"},
      {"\xF4\x90\x80\x80", utf8_error::above_10ffff, 0, 1, "above-10ffff"},
      {"\xF5\x80\x80\x80", utf8_error::above_10ffff, 0, 1, "above-10ffff"},
      {"\xE7\x89", utf8_error::truncated, 0, 2, "truncated"},
      {"\xE7\x89 ", utf8_error::truncated, 0, 2, "truncated"},
      {"a\xF0\x9F\x93", utf8_error::truncated, 1, 3, "truncated"},
      {"\xED", utf8_error::truncated, 0, 1, "truncated"},
  };
  for (const example& example : examples) {
    CAPTURE(hex(example.bytes));
    const brevier::utf8_check check = brevier::validate(example.bytes);
    CHECK(check.error == example.error);
    CHECK(check.offset == example.offset);
    CHECK(check.size == example.size);
    CHECK(static_cast<bool>(check) == (example.error == utf8_error::none));
    CHECK(std::string(std::string_view(brevier::name(check.error))) == example.name);
  }
}

TEST_CASE("every error has a name and a description of its own") {
  std::vector<std::string> words;
  for (int code = 0; code <= static_cast<int>(utf8_error::out_of_range); ++code) {
    words.emplace_back(std::string_view(brevier::name(static_cast<utf8_error>(code))));
    words.emplace_back(std::string_view(brevier::describe(static_cast<utf8_error>(code))));
  }
  std::sort(words.begin(), words.end());
  CHECK(words.size() == 18);
  CHECK(words.front() != "");
  CHECK(std::adjacent_find(words.begin(), words.end()) == words.end());
}

TEST_CASE("every code point is encoded as decoded, in both directions") {
  size_t written_in_all = 0;
  for (char32_t value = 0; value <= 0x10FFFF; ++value) {
    if (value == 0xD800) value = 0xE000;
    char bytes[4];
    const auto written = brevier::encode(value, bytes);
    const piece piece = piece_at(text(bytes, *written), 0);
    if (!written || piece.value != value || piece.size != *written || piece.error != utf8_error::none ||
        !same(brevier::decode(bytes, bytes + *written), piece) ||
        !same(brevier::decode_backward(bytes, bytes + *written), piece))
      FAIL_CHECK("code point " << static_cast<uint32_t>(value));
    written_in_all += *written;
  }
  CHECK(written_in_all == 0x80 * 1 + 0x780 * 2 + (0xF800 - 0x800) * 3 + 0x100000 * 4);
}

TEST_CASE("what can't be encoded is refused and nothing is written") {
  struct example {
    char32_t value;
    size_t room;
    utf8_error error;
    size_t needed;
  };
  const example examples[] = {
      {0xD800, 4, utf8_error::surrogate, 0},      {0xDFFF, 4, utf8_error::surrogate, 0},
      {0x110000, 4, utf8_error::above_10ffff, 0}, {0xFFFFFFFF, 4, utf8_error::above_10ffff, 0},
      {0x7F, 0, utf8_error::too_small, 1},        {0x80, 1, utf8_error::too_small, 2},
      {0x7FF, 0, utf8_error::too_small, 2},       {0x800, 2, utf8_error::too_small, 3},
      {0xFFFF, 1, utf8_error::too_small, 3},      {0x10000, 3, utf8_error::too_small, 4},
      {0xD800, 0, utf8_error::surrogate, 0},
  };
  for (const example& example : examples) {
    CAPTURE(static_cast<uint32_t>(example.value));
    std::vector<char> bytes(example.room, '#');
    const auto written = brevier::encode(example.value, bytes);
    CHECK_FALSE(written);
    CHECK(written.error() == example.error);
    CHECK(written.needed() == example.needed);
    CHECK(bytes == std::vector<char>(example.room, '#'));
  }
}

TEST_CASE("ranges work with loops, algorithms and arrows") {
  const text haystack = "A\xE7\x89\xB9\xE6\x9C\x97\xFF\xF0\x9F\x93\x9F";
  std::u32string values;
  for (const char32_t value : brevier::code_points(haystack)) values += value;
  CHECK(values == U"A\u7279\u6717\uFFFD\U0001F4DF");

  const auto characters = brevier::characters(haystack);
  const auto bad = std::find_if(characters.begin(), characters.end(), [](auto c) { return !c.well_formed; });
  CHECK(bad->offset == 7);
  CHECK(std::distance(characters.begin(), characters.end()) == 5);
  CHECK(std::next(bad)->size == 4);
  CHECK(std::prev(bad)->value == 0x6717);
  auto at = bad;
  CHECK((*at++).offset == 7);
  CHECK((*at--).offset == 8);
  CHECK(at == bad);
  CHECK((*std::make_reverse_iterator(characters.end())).offset == 8);

  CHECK(brevier::code_points({}).empty());
  CHECK(brevier::code_points({}).begin() == brevier::code_points({}).end());
  CHECK(decltype(characters.begin()){} == decltype(characters.begin()){});
}

// Clang 14 can't compile the views of GCC 12's library.
#if defined(__cpp_lib_ranges) && !(defined(__clang__) && __clang_major__ < 16)
template <class Range>
constexpr bool is_standard_view =
    std::ranges::forward_range<Range>&& std::ranges::common_range<Range>&& std::ranges::view<Range>&&
        std::ranges::borrowed_range<Range>&& std::ranges::forward_range<const Range>&& std::semiregular<Range>;
static_assert(is_standard_view<decltype(brevier::code_points({}))>);
static_assert(is_standard_view<decltype(brevier::characters({}))>);
static_assert(is_standard_view<decltype(brevier::ill_formed({}))>);
static_assert(is_standard_view<decltype(brevier::lines({}))>);
static_assert(std::ranges::bidirectional_range<decltype(brevier::code_points({}))>);
static_assert(std::ranges::bidirectional_range<decltype(brevier::characters({}))>);

TEST_CASE("ranges work with those of the standard library") {
  const text haystack =
      "A\xE7\x89\xB9\xFF"
      "B";
  std::u32string upper;
  for (const char32_t value : brevier::code_points(haystack) | std::views::reverse |
                                  std::views::filter([](char32_t value) { return value < 0x80; }))
    upper += value;
  CHECK(upper == U"BA");
  CHECK(std::ranges::find(brevier::code_points(haystack), char32_t{0xFFFD}) != brevier::code_points(haystack).end());
  CHECK(std::ranges::distance(brevier::lines("a\nb")) == 2);
}
#endif

TEST_CASE("null is empty text everywhere") {
  const text nothing;
  CHECK(brevier::validate(nothing));
  CHECK(brevier::count(nothing) == 0);
  CHECK(brevier::ill_formed(nothing).empty());
  CHECK(brevier::lines(nothing).empty());
  CHECK(brevier::characters(nothing).empty());
  CHECK(brevier::trim(nothing).empty());
  CHECK(brevier::truncate(nothing, 7).empty());
  CHECK(brevier::floor_boundary(nothing, 7) == 0);
  CHECK(brevier::ceil_boundary(nothing, 7) == 0);
}

// All of it while compiling as well.

constexpr text pager = "\xE5\x82\xB3\xE5\x91\xBC\xE6\xA9\x9F \xF0\x9F\x93\x9F";
constexpr text broken = " a\xE7\x89\n\xFF\xE3\x80\x80";

constexpr char32_t last_of(text bytes) { return *--brevier::code_points(bytes).end(); }

constexpr char32_t sum_of(text bytes) {
  char32_t sum = 0;
  for (const char32_t value : brevier::code_points(bytes)) sum += value;
  return sum;
}

constexpr size_t bytes_of_lines(text bytes) {
  size_t sum = 0;
  for (const brevier::line& line : brevier::lines(bytes)) sum += line.content.size() + line.terminator;
  return sum;
}

constexpr uint32_t encoded(char32_t value) {
  char bytes[4] = {};
  const auto written = brevier::encode(value, bytes);
  uint32_t all = 0;
  for (size_t i = 0; i != *written; ++i) all = all << 8 | static_cast<uint8_t>(bytes[i]);
  return all;
}

static_assert(brevier::validate(pager) && brevier::validate(pager).offset == 14);
static_assert(brevier::validate(broken).error == utf8_error::truncated && brevier::validate(broken).offset == 2);
static_assert(brevier::count(pager) == 5 && brevier::count(broken) == 6);
static_assert(last_of(pager) == 0x1F4DF && last_of("\xFF") == 0xFFFD);
static_assert(sum_of(pager) == 0x50B3 + 0x547C + 0x6A5F + 0x20 + 0x1F4DF);
static_assert(brevier::characters(pager).begin()->size == 3);
static_assert(brevier::decode(pager.begin(), pager.end()).value == 0x50B3);
static_assert(brevier::decode_backward(pager.begin(), pager.end()).value == 0x1F4DF);
static_assert((*brevier::ill_formed(broken).begin()).size == 2);
static_assert(brevier::truncate(pager, 5) == "\xE5\x82\xB3" && brevier::ceil_boundary(pager, 4) == 6);
static_assert(bytes_of_lines(broken) == broken.size());
static_assert(brevier::trim(broken) == "a\xE7\x89\n\xFF");
static_assert(encoded(0x41) == 0x41 && encoded(0x7279) == 0xE789B9 && encoded(0x10FFFF) == 0xF48FBFBF);
static_assert(brevier::encode(0xDFFF, {}).error() == utf8_error::surrogate);

TEST_SUITE_END();
