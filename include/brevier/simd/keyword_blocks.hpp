// Brevier, simd/keyword_blocks: how vectors find the places in a text where keywords may begin, once for all machines.
// A machine is a class with `size` bytes of text at a time in `lanes`, and with a `set` of those bytes:
//
//     load(at), load_table(at)       bytes of text; 16 bytes for each 16 of a vector
//     all(byte)                      the same everywhere
//     both(a, b), either(a, b)       of lanes or of sets
//     minus(a, b)                    by byte
//     right<Bits>(a)                 of bits that come from other bytes nothing is said
//     look_up(table, lanes)          in load_table()'s, by bytes below 16
//     up_to(a, most)                 the set of the bytes that are not greater
//     meet(a, b)                     the set of the bytes that have a bit in common
//     bits(set)                      one bit for each byte, that of the first one lowest
//     list(bits, base, output)       as list_bits() does
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

// The places where a half's windows begin.
template <class Machine>
struct leads_finder {
  using lanes = typename Machine::lanes;
  lanes first, most;

  [[gnu::always_inline]] inline leads_finder(const char*, uint32_t half) noexcept
      : first(Machine::all(half ? 0xC0 : 0)), most(Machine::all(half ? 0x3F : 0x7F)) {}
  [[gnu::always_inline]] inline auto match(const char* at) const noexcept {
    return Machine::up_to(Machine::minus(Machine::load(at), first), most);
  }
};

// Those among them whose four bytes have halves that are found together in one of eight groups of windows.
template <class Machine>
struct nibbles_finder : leads_finder<Machine> {
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

// The places where a wide form may end a window: it begins with one, or in ASCII and has one soon.
template <class Machine>
[[gnu::always_inline]] inline uint64_t wide_places(const window_part& part, const char* at) noexcept {
  uint64_t places = 0;
  if (part.cuts(1))
    places = Machine::bits(Machine::up_to(Machine::minus(Machine::load(at), Machine::all(wide_lead)), Machine::all(0)));
  if (part.cuts(0)) {
    const auto ahead =
        Machine::either(Machine::either(Machine::load(at + 1), Machine::load(at + 2)), Machine::load(at + 3));
    places |= Machine::bits(
        Machine::both(Machine::up_to(Machine::load(at), Machine::all(0x7F)), Machine::meet(ahead, Machine::all(0x80))));
  }
  return places;
}

template <class Machine, bool Both, class Finder>
[[gnu::always_inline]] inline void search_blocks(const window_part& part, const Finder& one, const Finder& other,
                                                 window_places& found, const char* last) noexcept {
  window_collector<Both> collector(part, found, last);
  const char* at = found.first;
  for (; collector.wants(at); at += 64) {
    uint64_t places = 0;
    for (int i = 0; i != 64; i += Machine::size) {
      auto passed = one.match(at + i);
      if constexpr (Both) passed = Machine::either(passed, other.match(at + i));
      places |= (Machine::bits(passed) | wide_places<Machine>(part, at + i)) << i;
    }
    collector.add(at, places, Machine::list);
  }
  collector.finish(at);
}

template <class Machine, class Finder>
[[gnu::always_inline]] inline void search_by(const window_part& part, window_places& found, const char* last) noexcept {
  const Finder one(part.at, part.has(1));
  if (part.has(0) && part.has(1))
    search_blocks<Machine, true>(part, one, Finder(part.at, 0), found, last);
  else
    search_blocks<Machine, false>(part, one, one, found, last);
}

}  // namespace detail

BREVIER_END

#endif

#endif  // BREVIER_SIMD_KEYWORD_BLOCKS_HPP
