// Brevier, variants: maps Han characters that write the same word in different places onto one: traditional and
// simplified Chinese, Japanese old and new forms, the usual regional pairs (臺 台, 裏 裡, 着 著).
//
//     brevier::variant_folded(U'\u81FA') == U'\u53F0'              // 臺, 台
//
// SPDX-License-Identifier: BSL-1.0

#include "tables/variants.hpp"
#include "text.hpp"

#ifndef BREVIER_VARIANTS_HPP
#define BREVIER_VARIANTS_HPP

BREVIER_BEGIN

namespace detail {

inline constexpr uint32_t variant_ideographs = 0xA000 - 0x4E00;
inline constexpr uint32_t variant_places = variant_ideographs + 0x200;

constexpr char32_t variant_at(uint32_t place) noexcept {
  return place < variant_ideographs ? place + 0x4E00 : place - variant_ideographs + 0xF900;
}

// Where the table has a code point; variant_places or more where it has none.
constexpr uint32_t variant_place(char32_t value) noexcept {
  if (value - 0xF900 < 0x200) return value - 0xF900 + variant_ideographs;
  return value - 0x4E00 < variant_ideographs ? value - 0x4E00 : variant_places;
}

// Whether it folds to another one, of U+4E00..U+9FFF.
constexpr bool has_variant(char32_t value) noexcept {
  const uint32_t place = value - 0x4E00;
  return place < variant_ideographs && (variant_bits[place >> 5] >> (place & 31) & 1) != 0;
}

// How many bits are set.
constexpr uint32_t ones(uint32_t bits) noexcept {
  bits -= bits >> 1 & 0x55555555;
  bits = (bits & 0x33333333) + (bits >> 2 & 0x33333333);
  return ((bits + (bits >> 4)) & 0x0F0F0F0F) * 0x01010101 >> 24;
}

}  // namespace detail

/// The character that stands for all variants of `value`, as a rule the simplified one; `value` where there are none.
/// Variants of variants are variants, so that 里 裏 裡 or 干 乾 幹 are one, as they are in simplified text. Joined are
/// what Unihan 17 calls simplified, traditional and z-variants, CJK compatibility ideographs, and forms of the
/// standards of Japan, China, Hong Kong and Taiwan; of U+4E00..U+9FFF and U+F900..U+FAFF only. Idempotent. O(1).
constexpr char32_t variant_folded(char32_t value) noexcept {
  const uint32_t place = detail::variant_place(value);
  if (place >= detail::variant_places) return value;
  const uint32_t bits = detail::variant_bits[place >> 5] << (~place & 31);  // up to this one, which is the highest
  if (bits < 0x80000000) return value;
  return detail::variant_targets[detail::variant_counts[place >> 5] + detail::ones(bits) - 1];
}

namespace detail {

class variant_cursor {
 public:
  using value_type = char32_t;

  constexpr variant_cursor() noexcept = default;
  constexpr explicit variant_cursor(char32_t value) noexcept : folded_(variant_folded(value)) {}

  constexpr bool next(char32_t& value) noexcept {
    if (is_first_) {
      is_first_ = false;
      value = folded_;
      return true;
    }
    constexpr uint32_t size = sizeof(variant_targets) / sizeof(*variant_targets);
    while (read_ != size && variant_targets[read_] != folded_) ++read_;
    if (read_ == size) return false;
    value = variant_at(place_of(read_++));
    return true;
  }

 private:
  // Where the code point stands whose target has that number.
  static constexpr uint32_t place_of(uint32_t target) noexcept {
    uint32_t block = 0;
    for (uint32_t count = variant_places / 32; count > 1;) {
      const uint32_t half = count / 2;
      if (variant_counts[block + half] <= target) block += half;
      count -= half;
    }
    uint32_t bits = variant_bits[block];
    for (uint32_t before = variant_counts[block]; before != target; ++before) bits &= bits - 1;
    return block * 32 + ones((bits & (0 - bits)) - 1);
  }

  char32_t folded_ = 0;
  uint32_t read_ = 0;  // of the targets
  bool is_first_ = true;
};

}  // namespace detail

/// All that variant_folded() maps onto the same as `value`: first what it gives, then in order of code points. O(3654)
/// for all of them: for tables that are made once, not for searching.
constexpr lazy_range<detail::variant_cursor> variants(char32_t value) noexcept {
  return lazy_range<detail::variant_cursor>(detail::variant_cursor(value));
}

BREVIER_END

#endif  // BREVIER_VARIANTS_HPP
