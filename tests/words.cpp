// SPDX-License-Identifier: BSL-1.0

#include "brevier/words.hpp"

#include "ucd/words.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace brevier;

TEST_SUITE("words") {
  TEST_CASE("every code point, as the facts have it") {
    std::vector<bool> expected(0x110000);
    for (const auto& range : ucd::words)
      for (uint32_t value = range.first; value <= range.last; ++value) expected[value] = true;
    size_t wrong = 0;
    for (uint32_t value = 0; value != 0x110000; ++value) wrong += is_word_character(value) != expected[value];
    CHECK(wrong == 0);
    CHECK_FALSE(is_word_character(0xFFFFFFFF));
  }

  TEST_CASE("some of every kind") {
    for (const char32_t value :
         {U'a',      U'Z',      U'0',          U'_',          U'\u00E9',     U'\u0301',    U'\u03B1', U'\u0416',
          U'\u05D0', U'\u0639', U'\u0905',     U'\u10D0',     U'\u1200',     U'\u13A0',    U'\u1E9E', U'\u2C00',
          U'\uFF21', U'\uFF11', U'\U00010400', U'\U0001D400', U'\U0001D7FF', U'\U0001E900'})
      CHECK_MESSAGE(is_word_character(value), static_cast<uint32_t>(value));
    for (const char32_t value :
         {U' ',      U'-',      U'\'',     U'\u00D7', U'\u200B',     U'\u2019',     U'\u3005',    U'\u3042',
          U'\u30A2', U'\u30FC', U'\u4E00', U'\u9FFF', U'\u3400',     U'\uAC00',     U'\u1112',    U'\uFF71',
          U'\uFF0C', U'\u0E01', U'\u2460', U'\uFFFD', U'\U0001F600', U'\U00020000', U'\U0001B000'})
      CHECK_MESSAGE(!is_word_character(value), static_cast<uint32_t>(value));
  }

  TEST_CASE("whole words") {
    static_assert(is_whole_word("said AI", 5, 2) && !is_whole_word("said AI", 1, 2));
    CHECK(is_whole_word("\u7528AI\u5BEB", 3, 2));
    CHECK_FALSE(is_whole_word("\U0001D400AI", 4, 2));
    CHECK_FALSE(is_whole_word("AI\U0001D7D8", 0, 2));
    CHECK(is_whole_word("AI", 0, 2));
    CHECK(
        is_whole_word("a\xFF"
                      "AI\xE4\xB8",
                      2, 2));
  }
}
