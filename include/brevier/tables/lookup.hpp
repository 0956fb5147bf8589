// Brevier, tables/lookup: how the rooms ask the generated tables for a property of a code point. Each property has two
// layouts: a trie for machines with room, a list of runs for the others. What comes out is the same.
//
// SPDX-License-Identifier: BSL-1.0

#include "../text.hpp"

#ifndef BREVIER_TABLES_LOOKUP_HPP
#define BREVIER_TABLES_LOOKUP_HPP

BREVIER_BEGIN

namespace detail {

/// The value of `point` in a trie whose leaves have `Bits` bits a code point and 2^LeafShift code points, 16 leaves a
/// block. Three loads.
template <uint32_t Bits, uint32_t LeafShift>
constexpr uint32_t trie_value(const uint8_t* top, const uint8_t* blocks, const uint8_t* leaves,
                              uint32_t point) noexcept {
  constexpr uint32_t in_byte = 8 / Bits;
  const uint32_t block = top[point >> (LeafShift + 4)];
  const uint32_t leaf = blocks[block << 4 | (point >> LeafShift & 0xF)];
  const uint32_t place = leaf << LeafShift | (point & ((uint32_t{1} << LeafShift) - 1));
  const uint32_t packed = leaves[place / in_byte];
  return packed >> (place % in_byte * Bits) & ((uint32_t{1} << Bits) - 1);
}

/// The value of `point` in runs of one byte or more: the value in the upper `Bits` bits, the length in the lower ones
/// and, if these have one of their three greatest values, in as many bytes after it. `index` has for every 32nd run its
/// first code point << 12 | its offset. O(log runs), and at most 32 runs to walk.
template <uint32_t Bits, size_t Size>
constexpr uint32_t run_value(const uint8_t* runs, const uint32_t (&index)[Size], uint32_t point) noexcept {
  constexpr uint32_t length_bits = 8 - Bits;
  constexpr uint32_t short_lengths = (uint32_t{1} << length_bits) - 3;
  size_t low = 0;
  for (size_t count = Size; count > 1;) {
    const size_t half = count / 2;
    if (index[low + half] >> 12 <= point) low += half;
    count -= half;
  }
  uint32_t end = index[low] >> 12;
  const uint8_t* at = runs + (index[low] & 0xFFF);
  for (;;) {
    const uint32_t head = *at++;
    uint32_t rest = head & ((uint32_t{1} << length_bits) - 1);
    if (rest >= short_lengths) {
      const uint32_t more = rest - short_lengths + 1;
      rest = short_lengths;
      for (uint32_t i = 0; i != more; ++i) rest += uint32_t{*at++} << 8 * i;
    }
    end += rest + 1;
    if (point < end) return head >> length_bits;
  }
}

}  // namespace detail

BREVIER_END

#endif  // BREVIER_TABLES_LOOKUP_HPP
