// The suite of brevier/width.hpp. What is right comes from an oracle that reads the properties as published and applies
// the rules that the room documents to every code point and, cluster by cluster, to texts.
//
// SPDX-License-Identifier: BSL-1.0

#include "brevier/width.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "ucd/values.hpp"
#include "ucd/width.hpp"

namespace {

using brevier::ambiguous_width;
using brevier::text;
using strings = std::vector<std::string>;

// ---------------------------------------------------------------------------------------------------- the oracle

const strings& widths() {
  static const strings values = ucd::all_values(ucd::east_asian_width, "N");
  return values;
}
const strings& breaks() {
  static const strings values = ucd::all_values(ucd::grapheme_cluster_break, "Other");
  return values;
}
const strings& pictographs() {
  static const strings values = ucd::all_values(ucd::extended_pictographic, "");
  return values;
}
const strings& styled() {
  static const strings values = ucd::all_values(ucd::emoji_styled, "");
  return values;
}

bool within(uint32_t point, uint32_t first, uint32_t last) { return first <= point && point <= last; }

size_t columns_of(uint32_t point, ambiguous_width ambiguous) {
  if (point == 0x00AD) return 1;
  if (within(point, 0xFF9E, 0xFF9F)) return 1;       // half-width sound marks
  if (within(point, 0x1F3FB, 0x1F3FF)) return 2;     // emoji modifiers
  if (point == 0x3164 || point == 0xFFA0) return 0;  // Hangul fillers
  const std::string& in_break = breaks()[point];
  const bool is_hangul = within(point, 0x1100, 0x11FF) || within(point, 0xD7B0, 0xD7FF);
  if (in_break == "Control" || in_break == "CR" || in_break == "LF" || in_break == "Extend" || in_break == "ZWJ" ||
      (is_hangul && (in_break == "V" || in_break == "T")))
    return 0;
  if (widths()[point] == "W" || widths()[point] == "F") return 2;
  return widths()[point] == "A" && ambiguous == ambiguous_width::wide ? 2 : 1;
}

size_t columns_of(text cluster, ambiguous_width ambiguous) {
  size_t sum = 0;
  char32_t before = 0;
  for (const char32_t value : brevier::code_points(cluster)) {
    // Pictographs that are no characters yet are emoji already.
    const bool is_styled = !styled()[before].empty() || !pictographs()[before].empty();
    sum += value == 0xFE0F && is_styled ? 2 : columns_of(static_cast<uint32_t>(value), ambiguous);
    before = value;
  }
  return std::min<size_t>(sum, 2);
}

std::string encoded(char32_t value) {
  char memory[4];
  return std::string(memory, *brevier::encode(value, memory));
}

// The text lies at the end of an allocation of exactly its size.
void check_against_oracle(const std::string& content) {
  const std::unique_ptr<char[]> memory(new char[content.size()]);
  std::copy(content.begin(), content.end(), memory.get());
  const text bytes(memory.get(), content.size());
  for (const ambiguous_width ambiguous : {ambiguous_width::narrow, ambiguous_width::wide}) {
    std::vector<size_t> up_to = {0};  // columns before each cluster, and in all
    std::vector<size_t> offsets;
    for (const brevier::grapheme cluster : brevier::graphemes(bytes)) {
      offsets.push_back(cluster.offset);
      up_to.push_back(up_to.back() + columns_of(cluster.content, ambiguous));
    }
    offsets.push_back(bytes.size());
    INFO(content);
    CHECK(brevier::columns(bytes, ambiguous) == up_to.back());
    for (size_t count = 0; count <= up_to.back() + 1; ++count) {
      const auto fits = static_cast<size_t>(std::upper_bound(up_to.begin(), up_to.end(), count) - up_to.begin()) - 1;
      CHECK(brevier::truncate_columns(bytes, count, ambiguous).size() == offsets[fits]);
    }
  }
}

}  // namespace

TEST_CASE("every code point, in both layouts") {
  size_t wrong = 0;
  for (uint32_t point = 0; point != 0x110000; ++point) {
    for (const ambiguous_width ambiguous : {ambiguous_width::narrow, ambiguous_width::wide})
      wrong += brevier::columns(point, ambiguous) != columns_of(point, ambiguous);
    wrong += brevier::detail::column_class_by_runs(point) != brevier::detail::column_class_by_trie(point);
  }
  CHECK(wrong == 0);
}

TEST_CASE("East_Asian_Width decides for all that has a width") {
  // The other way round: what is wide is East Asian or an emoji, with no exception; what is not, is not.
  size_t wide = 0;
  for (uint32_t point = 0; point != 0x110000; ++point)
    if (brevier::columns(point) == 2) {
      ++wide;
      if (widths()[point] != "W" && widths()[point] != "F") FAIL_CHECK(point);
    } else if (brevier::columns(point) == 1 && (widths()[point] == "W" || widths()[point] == "F")) {
      FAIL_CHECK(point);
    }
  CHECK(wide > 180000);
}

TEST_CASE("every emoji that comes in two styles") {
  size_t count = 0;
  for (uint32_t point = 0; point != 0x110000; ++point) {
    if (styled()[point].empty()) continue;
    ++count;
    const std::string emoji = encoded(point) + encoded(0xFE0F), plain = encoded(point) + encoded(0xFE0E);
    CHECK(brevier::columns(emoji) == 2);
    CHECK(brevier::columns(plain) == brevier::columns(point));
  }
  CHECK(count == 371);
}

TEST_CASE("known texts") {
  struct row {
    const char* content;
    size_t narrow, wide;
  };
  const row rows[] = {
      {"", 0, 0},
      {"12:08", 5, 5},
      {"抵達釜山", 8, 8},
      {"１２：０８", 10, 10},
      {"ｶﾞｷﾞ", 4, 4},      // half-width katakana with half-width marks
      {"か\u3099", 2, 2},  // a combining one
      {"한국", 4, 4},
      {"\u1112\u1161\u11AB\u1100\u116E\u11A8", 4, 4},  // the same in single letters
      {"e\u0301", 1, 1},
      {"กำ", 2, 2},
      {"क्षि", 2, 2},
      {"\u0600\u0661", 2, 2},
      {"“…”", 3, 6},
      {"αβγ", 3, 6},
      {"🇰🇷🇯🇵", 4, 4},
      {"🇰", 1, 1},
      {"👨‍👩‍👧", 2, 2},
      {"👍🏽", 2, 2},
      {"❤", 1, 1},
      {"❤️", 2, 2},
      {"❤️‍🔥", 2, 2},
      {"1️⃣", 2, 2},
      {"1⃣", 1, 1},
      {"A\uFE0F", 1, 1},  // no emoji
      {"\t\r\n\x7F\u200B\u2028\uFEFF", 0, 0},
      {"soft\u00ADly", 7, 7},
      {"\xFF\xE7\x89", 2, 4},  // each as U+FFFD
      {"𠀀", 2, 2},
      {"\U000F0000", 1, 2},
  };
  for (const row& row : rows) {
    INFO(row.content);
    CHECK(brevier::columns(row.content) == row.narrow);
    CHECK(brevier::columns(row.content, ambiguous_width::wide) == row.wide);
    check_against_oracle(row.content);
  }
}

TEST_CASE("random texts") {
  std::mt19937 random(17);
  strings pieces = {"\xFF", "\xE7\x89", "\r\n"};
  for (const uint32_t value :
       {0x61u,   0x31u,    0x0308u, 0x200Du,  0xFE0Fu,  0x20E3u, 0x7279u, 0xFF76u, 0xFF9Eu, 0x1112u, 0x1161u, 0x11ABu,
        0xD55Cu, 0x1F1E6u, 0x2764u, 0x1F468u, 0x1F3FDu, 0x0915u, 0x094Du, 0x093Eu, 0x2026u, 0x00ADu, 0x3164u})
    pieces.push_back(encoded(value));
  for (int i = 0; i != 4000; ++i) {
    std::string content;
    for (size_t size = random() % 10; size != 0; --size) content += pieces[random() % pieces.size()];
    check_against_oracle(content);
  }
}

TEST_CASE("truncation with an ellipsis") {
  struct row {
    const char* input;
    size_t count;
    const char *ellipsis, *wanted;
    ambiguous_width ambiguous;
  };
  const row rows[] = {
      {"特朗普", 6, "…", "特朗普", ambiguous_width::narrow},
      {"特朗普訪問", 6, "…", "特朗…", ambiguous_width::narrow},
      {"特朗普訪問", 6, "…", "特朗…", ambiguous_width::wide},
      {"特朗普訪問", 5, "…", "特朗…", ambiguous_width::narrow},
      {"特朗普訪問", 5, "…", "特…", ambiguous_width::wide},
      {"特朗普訪問", 5, "...", "特...", ambiguous_width::narrow},
      {"特朗普訪問", 2, "...", "..", ambiguous_width::narrow},
      {"特朗普訪問", 1, "…", "", ambiguous_width::wide},
      {"特朗普", 0, "…", "", ambiguous_width::narrow},
      {"", 0, "…", "", ambiguous_width::narrow},
  };
  for (const row& row : rows) {
    INFO(row.wanted);
    char memory[64] = "#";
    const auto written = brevier::truncate_columns(row.input, row.count, row.ellipsis, memory, row.ambiguous);
    REQUIRE(written);
    CHECK(*written == text(row.wanted));
    CHECK(brevier::columns(*written, row.ambiguous) <= row.count);
    const size_t size = text(row.wanted).size();
    if (size == 0) continue;
    memory[0] = '#';
    const auto refused =
        brevier::truncate_columns(row.input, row.count, row.ellipsis, {memory, size - 1}, row.ambiguous);
    CHECK(refused.error() == brevier::utf8_error::too_small);
    CHECK(refused.needed() == size);
    CHECK(memory[0] == '#');
  }
}

TEST_CASE("at compile time") {
  static_assert(brevier::columns(U'\u7279') == 2 && brevier::columns(0x308) == 0 && brevier::columns(0x110000) == 1);
  static_assert(brevier::columns("\xE7\x89\xB9!") == 3);
  static_assert(brevier::truncate_columns("\xE7\x89\xB9!", 2).size() == 3);
}
