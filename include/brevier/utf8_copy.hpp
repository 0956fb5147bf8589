// Brevier, utf8_copy: text written anew into the caller's memory: well-formed whatever it was before, from and to
// UTF-16 and UTF-32. The size is known before anything is written; memory that is too small is refused and left as it
// was.
//
//     char memory[160];
//     brevier::replace_ill_formed(received, memory)                               // U+FFFD for what is no UTF-8
//     brevier::to_utf8(sms, brevier::utf16_form::hex, memory)                     // "7279671766FC" as modems have it
//
// SPDX-License-Identifier: BSL-1.0

#include "utf8_bulk.hpp"

#ifndef BREVIER_UTF8_COPY_HPP
#define BREVIER_UTF8_COPY_HPP

BREVIER_BEGIN

/// How UTF-16, or UCS-2, lies in bytes.
enum class utf16_form : uint8_t {
  big_endian,
  little_endian,
  hex,  ///< four hexadecimal digits a unit, as modems give and take UCS-2
};

namespace detail {

// The bytes of one code point, which must be a scalar value.
constexpr char* put(char* at, char32_t value) noexcept {
  const result<size_t, utf8_error> written = encode(value, buffer(at, 4));
  return at + *written;
}

constexpr size_t utf8_size_of(char32_t value) noexcept {
  return value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4;
}

constexpr bool is_surrogate(char32_t value) noexcept { return value >= 0xD800 && value <= 0xDFFF; }

// Sources of UTF-16: units by their number.
struct native_units {
  list<const char16_t> units;
  constexpr size_t size() const noexcept { return units.size(); }
  constexpr char32_t operator[](size_t i) const noexcept { return units[i]; }
};

constexpr uint32_t hex_value(uint8_t digit) noexcept {
  if (digit >= '0' && digit <= '9') return digit - uint32_t{'0'};
  const uint32_t letter = (digit | 0x20u) - uint32_t{'a'};
  return letter < 6 ? letter + 10 : 16;
}

struct unit_bytes {
  text bytes;
  utf16_form form;
  constexpr size_t unit_size() const noexcept { return form == utf16_form::hex ? 4 : 2; }
  constexpr size_t size() const noexcept { return (bytes.size() + unit_size() - 1) / unit_size(); }
  // A unit that is cut off, or is none for its digits, is a surrogate without a pair: a low one.
  constexpr char32_t operator[](size_t i) const noexcept {
    const size_t at = i * unit_size();
    if (bytes.size() - at < unit_size()) return 0xDFFF;
    if (form == utf16_form::big_endian) return uint32_t{bytes[at]} << 8 | bytes[at + 1];
    if (form == utf16_form::little_endian) return uint32_t{bytes[at + 1]} << 8 | bytes[at];
    uint32_t value = 0;
    for (size_t digit = at; digit != at + 4; ++digit) {
      if (hex_value(bytes[digit]) == 16) return 0xDFFF;
      value = value << 4 | hex_value(bytes[digit]);
    }
    return value;
  }
};

// Takes the code point at unit `i` and moves on: U+FFFD for a surrogate that has no pair.
template <class Units>
constexpr char32_t take_utf16(const Units& units, size_t& i) noexcept {
  const char32_t unit = units[i++];
  if (!is_surrogate(unit)) return unit;
  if (unit < 0xDC00 && i != units.size()) {
    const char32_t low = units[i];
    if (low >= 0xDC00 && low <= 0xDFFF) {
      ++i;
      return 0x10000 + ((unit - 0xD800) << 10 | (low - 0xDC00));
    }
  }
  return 0xFFFD;
}

template <class Units>
constexpr size_t utf8_size_of_units(const Units& units) noexcept {
  size_t size = 0;
  for (size_t i = 0; i != units.size();) size += utf8_size_of(take_utf16(units, i));
  return size;
}

template <class Units>
constexpr result<text, utf8_error> units_to_utf8(const Units& units, buffer output) noexcept {
  const size_t size = utf8_size_of_units(units);
  if (size > output.size()) return {utf8_error::too_small, 0, size};
  char* at = output.data();
  for (size_t i = 0; i != units.size();) at = put(at, take_utf16(units, i));
  return text(static_cast<const char*>(output.data()), size);
}

constexpr char32_t scalar_or_replacement(char32_t value) noexcept {
  return value > 0x10FFFF || is_surrogate(value) ? 0xFFFD : value;
}

}  // namespace detail

/// The bytes that replace_ill_formed() writes. O(size).
constexpr size_t replaced_size(text input) noexcept {
  size_t size = input.size();
  for (const utf8_check& bad : ill_formed(input)) size += 3 - bad.size;
  return size;
}

/// A copy in which U+FFFD stands in place of each ill-formed maximal subpart. too_small where the memory does not hold
/// it; `needed()` then says how many bytes would. O(size).
constexpr result<text, utf8_error> replace_ill_formed(text input, buffer output) noexcept {
  const size_t size = replaced_size(input);
  if (size > output.size()) return {utf8_error::too_small, 0, size};
  char* at = output.data();
  size_t copied = 0;
  for (const utf8_check& bad : ill_formed(input)) {
    at = detail::put(detail::copy(at, input.subtext(copied, bad.offset - copied)), 0xFFFD);
    copied = bad.offset + bad.size;
  }
  detail::copy(at, input.subtext(copied));
  return text(static_cast<const char*>(output.data()), size);
}

/// The units that the text takes as UTF-16. O(size).
constexpr size_t utf16_size(text input) noexcept {
  size_t size = 0;
  for (const char32_t value : code_points(input)) size += value < 0x10000 ? 1 : 2;
  return size;
}

/// Writes the text as UTF-16 and returns how many units, with U+FFFD for each ill-formed maximal subpart. too_small
/// where there are not so many; `needed()` then says how many units would do. O(size).
constexpr result<size_t, utf8_error> to_utf16(text input, list<char16_t> output) noexcept {
  const size_t size = utf16_size(input);
  if (size > output.size()) return {utf8_error::too_small, 0, size};
  char16_t* at = output.data();
  for (const char32_t value : code_points(input)) {
    if (value >= 0x10000) *at++ = static_cast<char16_t>(0xD7C0 + (value >> 10));
    *at++ = static_cast<char16_t>(value < 0x10000 ? value : 0xDC00 | (value & 0x3FF));
  }
  return size;
}

/// Writes the code points of the text and returns how many; as to_utf16(). The size that does is count(input). O(size).
constexpr result<size_t, utf8_error> to_utf32(text input, list<char32_t> output) noexcept {
  const size_t size = count(input);
  if (size > output.size()) return {utf8_error::too_small, 0, size};
  return decode_into(input, output).code_points;
}

/// The first surrogate without a pair: its number as offset, in units, and one as size. O(size).
constexpr utf8_check validate(list<const char16_t> units) noexcept {
  const detail::native_units source{units};
  for (size_t i = 0; i != units.size();) {
    const size_t before = i;
    if (detail::take_utf16(source, i) == 0xFFFD && units[before] != 0xFFFD) return {before, 1, utf8_error::surrogate};
  }
  return {units.size(), 0, utf8_error::none};
}

/// The bytes that to_utf8() writes. O(size).
constexpr size_t utf8_size(list<const char16_t> units) noexcept {
  return detail::utf8_size_of_units(detail::native_units{units});
}
constexpr size_t utf8_size(text bytes, utf16_form form) noexcept {
  return detail::utf8_size_of_units(detail::unit_bytes{bytes, form});
}
constexpr size_t utf8_size(list<const char32_t> values) noexcept {
  size_t size = 0;
  for (const char32_t value : values) size += detail::utf8_size_of(detail::scalar_or_replacement(value));
  return size;
}

/// UTF-8 from UTF-16 or UCS-2, with U+FFFD for each surrogate without a pair, and for a unit that is cut off or has
/// other digits than hexadecimal ones. Give an array of bytes as text(array, size), since text takes a closing NUL for
/// the end of a string. too_small where the memory does not hold it; `needed()` then says how many bytes
/// would. O(size).
constexpr result<text, utf8_error> to_utf8(list<const char16_t> units, buffer output) noexcept {
  return detail::units_to_utf8(detail::native_units{units}, output);
}
constexpr result<text, utf8_error> to_utf8(text bytes, utf16_form form, buffer output) noexcept {
  return detail::units_to_utf8(detail::unit_bytes{bytes, form}, output);
}

/// UTF-8 from UTF-32, with U+FFFD for each surrogate and each value above U+10FFFF; else as above. O(size).
constexpr result<text, utf8_error> to_utf8(list<const char32_t> values, buffer output) noexcept {
  const size_t size = utf8_size(values);
  if (size > output.size()) return {utf8_error::too_small, 0, size};
  char* at = output.data();
  for (const char32_t value : values) at = detail::put(at, detail::scalar_or_replacement(value));
  return text(static_cast<const char*>(output.data()), size);
}

/// The text in bytes of UTF-16: two bytes a unit, or four hexadecimal digits. U+FFFD and too_small as above. O(size).
constexpr result<text, utf8_error> to_utf16(text input, utf16_form form, buffer output) noexcept {
  const size_t unit_size = form == utf16_form::hex ? 4 : 2, size = utf16_size(input) * unit_size;
  if (size > output.size()) return {utf8_error::too_small, 0, size};
  char* at = output.data();
  for (const char32_t value : code_points(input)) {
    const uint32_t pair[] = {0xD7C0u + (value >> 10), 0xDC00u | (value & 0x3FF)};
    for (size_t i = 0; i != (value < 0x10000 ? 1u : 2u); ++i) {
      const uint32_t unit = value < 0x10000 ? uint32_t{value} : pair[i];
      for (size_t digit = 0; digit != unit_size; ++digit) {
        if (form == utf16_form::hex)
          *at++ = "0123456789ABCDEF"[unit >> (12 - 4 * digit) & 0xF];
        else
          *at++ = static_cast<char>(unit >> ((form == utf16_form::big_endian) == (digit == 0) ? 8 : 0) & 0xFF);
      }
    }
  }
  return text(static_cast<const char*>(output.data()), size);
}

BREVIER_END

#endif  // BREVIER_UTF8_COPY_HPP
