// Brevier, simd/keywords_neon: what simd/keyword_blocks.hpp takes of AArch64, where NEON is always there.
// SPDX-License-Identifier: BSL-1.0

#include "keyword_blocks.hpp"

#ifndef BREVIER_SIMD_KEYWORDS_NEON_HPP
#define BREVIER_SIMD_KEYWORDS_NEON_HPP

#if BREVIER_SIMD == 2

BREVIER_BEGIN

namespace detail {

namespace keywords_neon {

struct machine {
  static constexpr int size = 16;
  struct lanes {
    uint8x16_t bytes;
  };
  using set = lanes;

  static lanes load(const char* at) noexcept { return {vld1q_u8(reinterpret_cast<const uint8_t*>(at))}; }
  static lanes load_table(const char* at) noexcept { return load(at); }
  static lanes all(int byte) noexcept { return {vdupq_n_u8(static_cast<uint8_t>(byte))}; }
  static lanes both(lanes a, lanes b) noexcept { return {vandq_u8(a.bytes, b.bytes)}; }
  static lanes either(lanes a, lanes b) noexcept { return {vorrq_u8(a.bytes, b.bytes)}; }
  static lanes differ(lanes a, lanes b) noexcept { return {veorq_u8(a.bytes, b.bytes)}; }
  static lanes plus(lanes a, lanes b) noexcept { return {vaddq_u8(a.bytes, b.bytes)}; }
  template <int Bits>
  static lanes right(lanes a) noexcept {
    return {vshrq_n_u8(a.bytes, Bits)};
  }
  static lanes look_up(lanes table, lanes at) noexcept { return {vqtbl1q_u8(table.bytes, at.bytes)}; }
  static set top_bits(lanes a) noexcept { return {vreinterpretq_u8_s8(vshrq_n_s8(vreinterpretq_s8_u8(a.bytes), 7))}; }
  static set same(lanes a, lanes b) noexcept { return {vceqq_u8(a.bytes, b.bytes)}; }
  static set meet(lanes a, lanes b) noexcept { return {vtstq_u8(a.bytes, b.bytes)}; }
  static uint64_t bits(set of) noexcept {
    const uint8x16_t bit = vreinterpretq_u8_u64(vdupq_n_u64(0x8040201008040201u));
    const uint8x16_t chosen = vandq_u8(of.bytes, bit), pairs = vpaddq_u8(chosen, chosen);
    const uint8x16_t fours = vpaddq_u8(pairs, pairs);
    return vgetq_lane_u16(vreinterpretq_u16_u8(vpaddq_u8(fours, fours)), 0);
  }
  template <searched What, class Finder>
  [[gnu::noinline]] static void search(const window_part& part, window_places& found, const char* last) noexcept {
    search_blocks<machine, What, Finder>(part, found, last);
  }
  template <bool Both>
  [[gnu::noinline]] static void list_places(const window_part& part, window_places& found) noexcept {
    list_blocks<machine, Both>(part, found);
  }
  static void list(uint64_t places, uint32_t base, uint16_t* output) noexcept { list_bits(places, base, output); }
};

}  // namespace keywords_neon

}  // namespace detail

BREVIER_END

#endif  // BREVIER_SIMD == 2

#endif  // BREVIER_SIMD_KEYWORDS_NEON_HPP
