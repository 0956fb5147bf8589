// Brevier, utf8: walks UTF-8 as it is, ill-formed bytes included: decode, validate, iterate, count, cut, encode,
// split into lines, trim. What is ill-formed is taken one maximal subpart at a time, forward and backward alike.
//
//     for (char32_t c : brevier::code_points("特朗普\xFF")) …      // 特 朗 普 U+FFFD
//     brevier::truncate("特朗普", 4)                               // 特
//
// SPDX-License-Identifier: BSL-1.0

#include "text.hpp"

#ifndef BREVIER_UTF8_HPP
#define BREVIER_UTF8_HPP

BREVIER_BEGIN

/// One step through UTF-8 text: a scalar value, or the ill-formed bytes that stand in its place.
struct step {
  char32_t value;    ///< a Unicode scalar value; U+FFFD where the bytes are ill-formed
  uint8_t size;      ///< bytes taken: 1 to 4 when well-formed, 1 to 3 (a maximal subpart) when not
  bool well_formed;  ///< false for the U+FFFD that stands for ill-formed bytes
};

namespace detail {

constexpr uint8_t byte_at(const char* at) noexcept { return static_cast<uint8_t>(*at); }

constexpr bool is_continuation(uint8_t byte) noexcept { return (byte & 0xC0) == 0x80; }

// The nearest byte at or before `at` that is no continuation byte; what is 3 bytes back, or `first`, where all are.
constexpr const char* lead_of(const char* first, const char* at) noexcept {
  for (int back = 0; back != 3 && at != first && is_continuation(byte_at(at)); ++back) --at;
  return at;
}

}  // namespace detail

/// Decodes the code point or maximal subpart that begins at `first`, which must be before `last`. A cut or broken
/// sequence never swallows what follows it: section 3.9 of the Unicode Standard, "U+FFFD Substitution of Maximal
/// Subparts", which is what the WHATWG decoder does. Reads at most 4 bytes. O(1).
constexpr step decode(const char* first, const char* last) noexcept {
  char32_t value = detail::byte_at(first);
  uint8_t low = 0x80, high = 0xBF, more = 0, size = 1;
  if (value < 0x80) return {value, 1, true};
  if (value < 0xC2 || value > 0xF4) return {0xFFFD, 1, false};
  if (value < 0xE0) {
    more = 1;
    value &= 0x1F;
  } else if (value < 0xF0) {
    more = 2;
    if (value == 0xE0) low = 0xA0;
    if (value == 0xED) high = 0x9F;
    value &= 0x0F;
  } else {
    more = 3;
    if (value == 0xF0) low = 0x90;
    if (value == 0xF4) high = 0x8F;
    value &= 0x07;
  }
  for (; more != 0; --more, ++size, low = 0x80, high = 0xBF) {
    if (first + size == last) return {0xFFFD, size, false};
    const uint8_t byte = detail::byte_at(first + size);
    if (byte < low || byte > high) return {0xFFFD, size, false};
    value = value << 6 | (byte & 0x3F);
  }
  return {value, size, true};
}

/// Decodes the code point or maximal subpart that ends at `last`, which must be after `first`: the same pieces that
/// decode() finds from the front of [first, last). Reads at most 4 bytes back. O(1).
constexpr step decode_backward(const char* first, const char* last) noexcept {
  const char* const lead = detail::lead_of(first, last - 1);
  const step found = decode(lead, last);
  return found.size == last - lead ? found : step{0xFFFD, 1, false};
}

BREVIER_END

#endif  // BREVIER_UTF8_HPP
