// Brevier, simd/keyword_blocks: how vectors find the places in a text where keywords may begin, once for all machines.
// A machine is a class with `size` bytes of text at a time in `lanes`, and with a `set` of those bytes:
//
//     load(at), load_table(at)       bytes of text; 16 bytes for each 16 of a vector
//     all(byte)                      the same everywhere
//     both(a, b), either(a, b)       of lanes, and of sets
//     differ(a, b), plus(a, b)       exclusive or; by byte
//     right<Bits>(a)                 of bits that come from other bytes nothing is said
//     look_up(table, lanes)          in load_table()'s, by bytes below 16
//     top_bits(a)                    the set of the bytes that have their top bit
//     same(a, b)                     the set of the bytes that are equal
//     meet(a, b)                     the set of the bytes that have a bit in common
//     bits(set)                      one bit for each byte, that of the first one lowest
//     list(bits, base, output)       as list_bits() does
//     search<What, Finder>(part, found, last), list_places<Both>(part, found)
//                                    call search_blocks() and list_blocks(): each a function, for its registers
//     some(sets, count)              which of so many sets have a bit; where there are finders of what is not sparse
//
// The templates are in line always: they become part of functions that may use the machine's instructions.
// SPDX-License-Identifier: BSL-1.0

#include "../keyword_windows.hpp"
#include "level.hpp"

#ifndef BREVIER_SIMD_KEYWORD_BLOCKS_HPP
#define BREVIER_SIMD_KEYWORD_BLOCKS_HPP

#if BREVIER_SIMD

BREVIER_BEGIN

namespace detail {

// The places where a half's windows begin: bytes without the top bit, or with the two top bits.
template <class Machine>
struct leads_finder {
  static constexpr bool is_sparse = false;  // whether most blocks have no place
  using lanes = typename Machine::lanes;
  lanes flips;

  [[gnu::always_inline]] inline leads_finder(const char*, uint32_t half) noexcept
      : flips(Machine::all(half ? 0 : 0xFF)) {}
  [[gnu::always_inline]] inline auto match(const char* at) const noexcept {
    const lanes bytes = Machine::load(at);
    return Machine::top_bits(
        Machine::both(Machine::differ(bytes, flips), Machine::either(Machine::plus(bytes, bytes), flips)));
  }
};

// Those among them whose four bytes have halves that are found together in one of eight groups of windows.
template <class Machine>
struct nibbles_finder : leads_finder<Machine> {
  static constexpr bool is_sparse = true;
  using lanes = typename Machine::lanes;
  lanes low[4], high[2];
  ptrdiff_t offsets[4];

  [[gnu::always_inline]] inline nibbles_finder(const char* part, uint32_t half) noexcept
      : leads_finder<Machine>(part, half) {
    const char* const table = part + window_nibbles + half * nibbles_size;
    for (int i = 0; i != 4; ++i) offsets[i] = byte_at(part + window_offsets + half * 4 + static_cast<uint32_t>(i));
    for (int i = 0; i != 4; ++i) low[i] = Machine::load_table(table + i * 16);
    for (int i = 0; i != 2; ++i) high[i] = Machine::load_table(table + (4 + i) * 16);
  }
  [[gnu::always_inline]] inline lanes low_half(int which, const lanes& bytes) const noexcept {
    return Machine::look_up(low[which], Machine::both(bytes, Machine::all(15)));
  }
  [[gnu::always_inline]] inline lanes high_half(int which, const lanes& left, const lanes& right) const noexcept {
    return Machine::look_up(high[which],
                            Machine::either(Machine::both(Machine::template right<4>(left), Machine::all(3)),
                                            Machine::both(Machine::template right<2>(right), Machine::all(12))));
  }
  [[gnu::always_inline]] inline auto match(const char* at) const noexcept {
    const auto leads = leads_finder<Machine>::match(at);
    if (Machine::bits(leads) == 0) return leads;
    const lanes a = Machine::load(at + offsets[0]), b = Machine::load(at + offsets[1]);
    const lanes c = Machine::load(at + offsets[2]), d = Machine::load(at + offsets[3]);
    const lanes lows =
        Machine::both(Machine::both(low_half(0, a), low_half(1, b)), Machine::both(low_half(2, c), low_half(3, d)));
    const lanes highs = Machine::both(high_half(0, a, b), high_half(1, c, d));
    return Machine::both(leads, Machine::meet(lows, highs));
  }
};

// Whether 64 bytes are ASCII.
template <class Machine>
[[gnu::always_inline]] inline bool are_ascii(const char* at) noexcept {
  auto any = Machine::load(at);
  for (int i = Machine::size; i != 64; i += Machine::size) any = Machine::either(any, Machine::load(at + i));
  return Machine::bits(Machine::top_bits(any)) == 0;
}
inline constexpr ptrdiff_t furthest_compared = 3;  // where windows begin with ASCII, from their first byte

// The places in a block where a wide form may end a window: it begins with one, or in ASCII and has one soon.
template <class Machine>
struct wide_finder {
  const bool begins, follows;

  [[gnu::always_inline]] inline explicit wide_finder(const window_part& part) noexcept
      : begins(part.cuts(1)), follows(part.cuts(0)) {}
  [[gnu::always_inline]] inline uint64_t match(const char* at) const noexcept {
    if (!begins && !follows) return 0;
    uint64_t leads = 0, rest = 0;
    for (int i = 0; i != 64; i += Machine::size) {
      const auto bytes = Machine::load(at + i);
      leads |= Machine::bits(Machine::same(bytes, Machine::all(wide_lead))) << i;
      rest |= Machine::bits(Machine::top_bits(bytes)) << i;
    }
    const uint64_t behind = top_bits(read_window(at + 64));
    const uint64_t soon = rest >> 1 | rest >> 2 | rest >> 3 | behind << 63 | behind << 62 | behind << 61;
    return (begins ? leads : 0) | (follows ? soon & ~rest : 0);
  }
};

// A set that has both halves meets long stretches of ASCII, where one is enough.
enum class searched : uint8_t { one_half, both_halves, ascii };

// The blocks of the stretch that begins where the places do. Where places are sparse it begins with one that has some;
// else no branch depends on them.
template <class Machine, searched What, class Finder>
[[gnu::always_inline]] inline void search_blocks(const window_part& part, window_places& found,
                                                 const char* last) noexcept {
  constexpr bool is_both = What == searched::both_halves;
  const uint32_t half = What == searched::one_half && part.has(1);
  const Finder one(part.at, half), other(part.at, is_both);
  const wide_finder<Machine> wide(part);
  const char* at = found.first;
  uint64_t blocks = 0;
  uint32_t count = 0;
  for (; count != window_places::longest / 64 && found.has_block(at, last); at += 64) {
    if (What == searched::ascii && !are_ascii<Machine>(at + furthest_compared)) break;
    uint64_t places = 0;
    for (int i = 0; i != 64; i += Machine::size) {
      auto passed = one.match(at + i);
      if constexpr (is_both) passed = Machine::either(passed, other.match(at + i));
      places |= Machine::bits(passed) << i;
    }
    if (What != searched::ascii) places |= wide.match(at);
    found.bits[count] = places;
    if (Finder::is_sparse) blocks |= uint64_t{places != 0} << count;
    count += !Finder::is_sparse || blocks != 0;
  }
  if constexpr (!Finder::is_sparse) blocks = Machine::some(found.bits, count);
  found.first = at - count * 64;
  found.size = count * 64;
  found.blocks = blocks;
}

template <class Machine, bool Both>
[[gnu::always_inline]] inline void list_blocks(const window_part& part, window_places& found) noexcept {
  window_collector<Both>(part, found, found.first, part.has(1)).list(Machine::list);
}

template <class Machine, class Finder>
[[gnu::always_inline]] inline void search_by(const window_part& part, window_places& found, const char* last) noexcept {
  const bool is_both = part.has(0) && part.has(1);
  if (found.blocks == 0) {
    if (!is_both)
      Machine::template search<searched::one_half, Finder>(part, found, last);
    else if (last - found.first > 64 + furthest_compared && are_ascii<Machine>(found.first) &&
             are_ascii<Machine>(found.first + furthest_compared))
      Machine::template search<searched::ascii, Finder>(part, found, last);
    else
      Machine::template search<searched::both_halves, Finder>(part, found, last);
  }
  is_both ? Machine::template list_places<true>(part, found) : Machine::template list_places<false>(part, found);
}

template <class Machine>
[[gnu::always_inline]] inline void search_by_nibbles(const window_part& part, window_places& found,
                                                     const char* last) noexcept {
  search_by<Machine, nibbles_finder<Machine>>(part, found, last);
}

}  // namespace detail

BREVIER_END

#endif

#endif  // BREVIER_SIMD_KEYWORD_BLOCKS_HPP
