// Brevier, lines: splits text into lines and trims white space, by Unicode's idea of both.
//
//     for (auto line : brevier::lines("12:08\r\n  Busan\n")) brevier::trim(line.content)     // "12:08", "Busan"
//
// SPDX-License-Identifier: BSL-1.0

#include "utf8.hpp"

#ifndef BREVIER_LINES_HPP
#define BREVIER_LINES_HPP

BREVIER_BEGIN

/// A line without its terminator.
struct line {
  text content;
  size_t offset = 0;       ///< of the content, in bytes, from the beginning of the text
  uint8_t terminator = 0;  ///< bytes of the terminator, 0 to 3; it stands right after the content
};

namespace detail {

struct code_point_span {
  uint16_t first, last;
};

// White_Space=Yes in PropList.txt of the Unicode Character Database; 25 code points since Unicode 6.3.
inline constexpr code_point_span white_space[] = {
    {0x0009, 0x000D}, {0x0020, 0x0020}, {0x0085, 0x0085}, {0x00A0, 0x00A0}, {0x1680, 0x1680},
    {0x2000, 0x200A}, {0x2028, 0x2029}, {0x202F, 0x202F}, {0x205F, 0x205F}, {0x3000, 0x3000},
};

// Bytes of the line terminator at `at`; 0 where there is none.
constexpr uint8_t line_terminator(const char* at, const char* last) noexcept {
  const uint8_t byte = byte_at(at);
  if (byte == 0x0A) return 1;
  if (byte == 0x0D) return last - at > 1 && byte_at(at + 1) == 0x0A ? 2 : 1;
  return byte == 0xE2 && last - at > 2 && byte_at(at + 1) == 0x80 && (byte_at(at + 2) | 1) == 0xA9 ? 3 : 0;
}

constexpr uint64_t all_bytes(uint64_t byte) noexcept { return byte * 0x0101010101010101; }

constexpr uint64_t eight_bytes(const char* at) noexcept { return uint64_t{four_bytes(at + 4)} << 32 | four_bytes(at); }

// Behind eight bytes at a time where no terminator begins: bytes from 0E on that are not E2.
constexpr const char* skip_inside_line(const char* at, const char* last) noexcept {
  for (; last - at >= 8; at += 8) {
    const uint64_t eight = eight_bytes(at), marks = eight ^ all_bytes(0xE2);
    const uint64_t found = ((eight - all_bytes(0x0E)) & ~eight) | ((marks - all_bytes(1)) & ~marks);
    if (found & all_bytes(0x80)) break;
  }
  return at;
}

class line_cursor {
 public:
  using value_type = line;

  constexpr line_cursor() noexcept = default;
  constexpr explicit line_cursor(text input) noexcept : input_(input) {}

  constexpr bool next(line& found) noexcept {
    if (offset_ == input_.size()) return false;
    const char* const first = input_.begin() + offset_;
    const char* at = first;
    uint8_t terminator = 0;
    while (at != input_.end() && (terminator = line_terminator(at, input_.end())) == 0)
      at = BREVIER_HOSTED ? skip_inside_line(at + 1, input_.end()) : at + 1;
    found = {{first, static_cast<size_t>(at - first)}, offset_, terminator};
    offset_ += found.content.size() + terminator;
    return true;
  }

 private:
  text input_;
  size_t offset_ = 0;
};

}  // namespace detail

/// The lines of the text: each ends at LF, CR LF, CR, U+2028 or U+2029, or at the end of the text. A terminator at the
/// very end closes the last line and opens no other; empty text has no lines. O(size) for all.
constexpr lazy_range<detail::line_cursor> lines(text input) noexcept {
  return lazy_range<detail::line_cursor>(detail::line_cursor(input));
}

/// Whether the code point has the Unicode property White_Space: tab, space, no-break and ideographic space, the
/// spaces of general punctuation, line and paragraph ends. O(1).
constexpr bool is_white_space(char32_t value) noexcept {
  for (const detail::code_point_span& span : detail::white_space)
    if (value <= span.last) return value >= span.first;
  return false;
}

/// The text from its first code point on that is no white space. O(what is left out).
constexpr text trim_start(text input) noexcept {
  const char* at = input.begin();
  while (at != input.end()) {
    const step taken = decode(at, input.end());
    if (!is_white_space(taken.value)) break;
    at += taken.size;
  }
  return {at, static_cast<size_t>(input.end() - at)};
}

/// The text up to its last code point that is no white space. O(what is left out).
constexpr text trim_end(text input) noexcept {
  const char* at = input.end();
  while (at != input.begin()) {
    const step taken = decode_backward(input.begin(), at);
    if (!is_white_space(taken.value)) break;
    at -= taken.size;
  }
  return {input.begin(), static_cast<size_t>(at - input.begin())};
}

/// Both. O(what is left out).
constexpr text trim(text input) noexcept { return trim_end(trim_start(input)); }

BREVIER_END

#endif  // BREVIER_LINES_HPP
