// Brevier, utf8_decode: one step through UTF-8, forward and backward, and what can be wrong with it. Ill-formed bytes
// are taken one maximal subpart at a time.
//
//     auto step = brevier::decode(at, end);                                // step.value, step.size, step.well_formed
//     at += step.size;
//
// SPDX-License-Identifier: BSL-1.0

#include "text.hpp"
#include "simd/level.hpp"
#include "simd/utf8_tables.hpp"

#ifndef BREVIER_UTF8_DECODE_HPP
#define BREVIER_UTF8_DECODE_HPP

BREVIER_BEGIN

/// Why bytes are no UTF-8; for what writes, why nothing was written; for positions, why there is none.
enum class utf8_error : uint8_t {
  none,
  stray_continuation,  ///< 80..BF where a code point should begin
  bad_lead,            ///< F8..FF, which begin nothing
  overlong,            ///< C0, C1, E0 before 80..9F, F0 before 80..8F: a shorter form exists
  surrogate,           ///< ED before A0..BF: U+D800..U+DFFF
  above_10ffff,        ///< F5..F7, F4 before 90..BF
  truncated,           ///< a good beginning, cut short by what follows or by the end
  too_small,           ///< of what writes: the memory does not hold what is to be written
  out_of_range,        ///< of positions: there is none such in the text
};

/// One step through UTF-8 text: a scalar value, or the ill-formed bytes that stand in its place.
struct step {
  char32_t value;    ///< a Unicode scalar value; U+FFFD where the bytes are ill-formed
  uint8_t size;      ///< bytes taken: 1 to 4 when well-formed, 1 to 3 (a maximal subpart) when not
  bool well_formed;  ///< tells a U+FFFD in the text from one that stands for ill-formed bytes
};

namespace detail {

struct utf8_error_words {
  text name;
  text description;
};

inline constexpr utf8_error_words utf8_errors[] = {
    {"none", "well-formed"},
    {"stray-continuation", "a continuation byte (80..BF) without a lead byte before it"},
    {"bad-lead", "a byte that never occurs in UTF-8 (F8..FF)"},
    {"overlong", "an overlong form: the code point has a shorter encoding"},
    {"surrogate", "a surrogate (U+D800..U+DFFF) is no code point of UTF-8"},
    {"above-10ffff", "above U+10FFFF, the last code point"},
    {"truncated", "a sequence is cut short"},
    {"too-small", "the memory is too small for what is to be written"},
    {"out-of-range", "the text has no such position"},
};

}  // namespace detail

/// A short name for machines, such as "overlong" or "above-10ffff". This and the next one end with a NUL after the
/// text.
constexpr text name(utf8_error error) noexcept { return detail::utf8_errors[static_cast<size_t>(error)].name; }

/// What it means, for people.
constexpr text describe(utf8_error error) noexcept {
  return detail::utf8_errors[static_cast<size_t>(error)].description;
}

namespace detail {

// 64-bit machines have room for tables and copies in line; the others get the loops alone. What comes out is the same.
inline constexpr bool is_wide = sizeof(size_t) >= 8;

// A step as loops want it: where it ends, not how long it is; or, for machines that are short of registers, all of it
// in one.
class open_stride {
 public:
  constexpr open_stride() noexcept = default;
  constexpr open_stride(char32_t value, const char*, const char* last, bool well_formed) noexcept
      : value_(value), last_(last), well_formed_(well_formed) {}

  constexpr char32_t value() const noexcept { return value_; }
  constexpr const char* end(const char*) const noexcept { return last_; }
  constexpr bool well_formed() const noexcept { return well_formed_; }

 private:
  char32_t value_ = 0;
  const char* last_ = nullptr;
  bool well_formed_ = false;
};

class packed_stride {
 public:
  constexpr packed_stride() noexcept = default;
  constexpr packed_stride(uint32_t value, const char* first, const char* last, bool well_formed) noexcept
      : all_(value << 11 | (well_formed ? 0u : 8u) | static_cast<uint32_t>(last - first)) {}

  constexpr char32_t value() const noexcept { return all_ >> 11; }
  constexpr const char* end(const char* first) const noexcept { return first + (all_ & 7); }
  constexpr bool well_formed() const noexcept { return (all_ & 8) == 0; }

 private:
  uint32_t all_ = 0;
};

// Table 3-7 of the Unicode Standard: the high nibbles that a second byte may have after this lead, 8 to B at most, a
// bit each; none after what is no lead.
constexpr uint32_t second_nibbles(uint32_t lead) noexcept {
  uint32_t nibbles = 0b1111;
  if (lead == 0xE0) nibbles = 0b1100;
  if (lead == 0xED) nibbles = 0b0011;
  if (lead == 0xF0) nibbles = 0b1110;
  if (lead == 0xF4) nibbles = 0b0001;
  if (lead < 0xC2 || lead > 0xF4) nibbles = 0;
  return nibbles << 8;
}

// In a loop, as small as it gets; empty at the end. A lead begins with as many ones as its sequence has bytes: its next
// one stands at `bound`, while the value moves up beneath it.
constexpr packed_stride stride_by_loop(const char* first, const char* last) noexcept {
  if (first == last) return {};
  const char* at = first;
  uint32_t value = byte_at(at++);
  if (value >= 0x80) {
    uint32_t nibbles = second_nibbles(value), bound = 0x40;
    do {
      if (at == last || (nibbles >> (byte_at(at) >> 4) & 1) == 0) return {0xFFFD, first, at, false};
      nibbles = 0b1111 << 8;
      value = value << 6 | (byte_at(at++) & 0x3F);
      bound <<= 5;
    } while ((value & bound) != 0);
    value &= bound - 1;
  }
  return {value, first, at, true};
}

struct second_byte_table {
  uint16_t nibbles[256] = {};

  constexpr second_byte_table() noexcept {
    for (unsigned lead = 0; lead != 256; ++lead) nibbles[lead] = narrow<uint16_t>(second_nibbles(lead));
  }
};
inline constexpr second_byte_table second_bytes{};

// What compilers lay out first: GCC would else put the loop over ASCII where luck has it, twice as slow at times.
[[gnu::always_inline]] constexpr bool mostly(bool condition) noexcept {
#if defined(__GNUC__) && !defined(__clang__)
  return __builtin_expect(condition, true);
#else
  return condition;
#endif
}

// What the marks of a lead and of the continuation bytes after it amount to where they are put together as they are.
constexpr uint32_t marks_of(uint32_t lead, unsigned more) noexcept {
  for (; more != 0; --more) lead = (lead << 6) + 0x80;
  return lead;
}
inline constexpr uint32_t marks_of_two = marks_of(0xC0, 1);
inline constexpr uint32_t marks_of_three = marks_of(0xE0, 2);
inline constexpr uint32_t marks_of_four = marks_of(0xF0, 3);

// The same by a table, without a loop.
[[gnu::always_inline]] constexpr open_stride stride_by_table(const char* at, const char* last) noexcept {
  const uint32_t lead = byte_at(at);
  if (mostly(lead < 0x80)) return {lead, at, at + 1, true};
  const ptrdiff_t left = last - at;
  if (left == 1 || (second_bytes.nibbles[lead] >> (byte_at(at + 1) >> 4) & 1) == 0) return {0xFFFD, at, at + 1, false};
  const uint32_t two = (lead << 6) + byte_at(at + 1);
  if (lead < 0xE0) return {two - marks_of_two, at, at + 2, true};
  if (left == 2 || !is_continuation(byte_at(at + 2))) return {0xFFFD, at, at + 2, false};
  const uint32_t three = (two << 6) + byte_at(at + 2);
  if (lead < 0xF0) return {three - marks_of_three, at, at + 3, true};
  if (left == 3 || !is_continuation(byte_at(at + 3))) return {0xFFFD, at, at + 3, false};
  return {(three << 6) + byte_at(at + 3) - marks_of_four, at, at + 4, true};
}

// From `first` on, which is before `last`.
[[gnu::always_inline]] constexpr auto stride_from(const char* first, const char* last) noexcept {
  if constexpr (is_wide)
    return stride_by_table(first, last);
  else
    return stride_by_loop(first, last);
}
using stride = decltype(stride_from(nullptr, nullptr));

template <class Stride>
constexpr step step_of(const Stride& taken, const char* first) noexcept {
  return {taken.value(), static_cast<uint8_t>(taken.end(first) - first), taken.well_formed()};
}

// What ends at `last` is what begins at the lead before it, if that reaches so far; else the last byte is astray. Out
// of line, so that the shortcuts before it go well in line; and no more than its value, so that a call is left out
// where nobody asks for it.
[[gnu::noinline, gnu::pure]] constexpr step decode_any_backward(const char* first, const char* last) noexcept {
  const char* const lead = lead_of(first, last - 1);
  const stride found = stride_from(lead, last);
  return found.end(lead) == last ? step_of(found, lead) : step{0xFFFD, 1, false};
}

// The payload of a continuation byte; above 3F for any other byte.
constexpr uint32_t payload(const char* at) noexcept { return byte_at(at) ^ 0x80u; }

// The code point of the two bytes at `at`; 0 where they are none.
[[gnu::always_inline]] constexpr uint32_t decode_two(const char* at) noexcept {
  const uint32_t lead = byte_at(at) ^ 0xC0u, second = payload(at + 1);
  return lead > 1 && lead < 0x20 && second < 0x40 ? lead << 6 | second : 0;
}

// Which of the 64 stretches of 2048 code points from U+0000 on three bytes may encode: neither the first, which has
// shorter forms, nor the surrogates, nor what is beyond U+FFFF.
inline constexpr uint64_t three_byte_stretches =
    0xFFFFFFFF & ~(uint64_t{1} << (0x0000 >> 11) | uint64_t{1} << (0xD800 >> 11));

// The code point of the three bytes at `at`, the first of which is E0 or above; 0 where they are none.
[[gnu::always_inline]] constexpr uint32_t decode_three(const char* at) noexcept {
  const uint32_t second = payload(at + 1), third = payload(at + 2);
  const uint32_t value = (byte_at(at) ^ uint32_t{0xE0}) << 12 | second << 6 | third;
  return (second | third) < 0x40 && (three_byte_stretches >> (value >> 11) & 1) != 0 ? value : 0;
}

}  // namespace detail

/// Decodes the code point or maximal subpart that begins at `first`, which must be before `last`. A cut or broken
/// sequence never swallows what follows it: section 3.9 of the Unicode Standard, "U+FFFD Substitution of Maximal
/// Subparts", which is what the WHATWG decoder does. Reads at most 4 bytes. O(1).
[[gnu::always_inline]] constexpr step decode(const char* first, const char* last) noexcept {
  return detail::step_of(detail::stride_from(first, last), first);
}

/// Decodes the code point or maximal subpart that ends at `last`, which must be after `first`: the last one of those
/// that decode() finds from the front of [first, last). Reads at most 4 bytes back. O(1).
[[gnu::always_inline]] constexpr step decode_backward(const char* first, const char* last) noexcept {
  if constexpr (detail::is_wide) {
    const uint8_t tail = detail::byte_at(last - 1);
    if (detail::mostly(detail::is_ascii(tail))) return {tail, 1, true};
    if (last - first > 2 && detail::byte_at(last - 3) >= 0xE0)
      if (const uint32_t value = detail::decode_three(last - 3)) return {value, 3, true};
    if (last - first > 1)
      if (const uint32_t value = detail::decode_two(last - 2)) return {value, 2, true};
  }
  return detail::decode_any_backward(first, last);
}

BREVIER_END

#endif  // BREVIER_UTF8_DECODE_HPP
