// Brevier, words: which characters make up words in scripts that put spaces between them, so that a word can be told
// from a part of a longer one.
//
//     brevier::is_word_character(U'x')
//     brevier::is_whole_word("said AI", 5, 2)
//
// SPDX-License-Identifier: BSL-1.0

#include "tables/lookup.hpp"
#include "tables/words.hpp"
#include "utf8.hpp"

#ifndef BREVIER_WORDS_HPP
#define BREVIER_WORDS_HPP

BREVIER_BEGIN

/// Whether letters, marks, digits and underscores: the characters of words by Unicode 17 (\w of UTS #18), but for those
/// of scripts where words stand side by side without a space, such as Han, Kana, Hangul and Thai. O(1): a search of 5
/// steps and a walk of at most 32.
constexpr bool is_word_character(char32_t value) noexcept {
  if (value - 0x3000 < 0xA000 - 0x3000 || value >= 0x20000) return false;
  if (BREVIER_HOSTED && value < 0x80) return (value | 0x20) - 'a' < 26 || value - '0' < 10 || value == '_';
  return detail::run_value<1>(detail::word_runs, detail::word_run_index, value) != 0;
}

namespace detail {

constexpr bool is_word_before(const char* first, const char* at) noexcept {
  return at != first && is_word_character(decode_backward(first, at).value);
}

constexpr bool is_word_after(const char* at, const char* last) noexcept {
  return at != last && is_word_character(decode(at, last).value);
}

// Whether no word runs on across an end of [begin, end), a stretch of [first, last).
constexpr bool is_whole_word(const char* first, const char* begin, const char* end, const char* last) noexcept {
  return !(is_word_after(begin, last) && is_word_before(first, begin)) &&
         !(is_word_after(end, last) && is_word_before(first, end));
}

}  // namespace detail

/// Whether no word runs on across either end of the `size` bytes at `offset`, which must be boundaries. A Han character
/// beside a Latin letter is a boundary. O(1).
constexpr bool is_whole_word(text subject, size_t offset, size_t size) noexcept {
  const char* const begin = subject.begin() + offset;
  return detail::is_whole_word(subject.begin(), begin, begin + size, subject.end());
}

BREVIER_END

#endif  // BREVIER_WORDS_HPP
