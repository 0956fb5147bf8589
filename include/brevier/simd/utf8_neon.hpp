// Brevier, simd/utf8_neon: UTF-8 by vectors on AArch64, where NEON is always there.
// SPDX-License-Identifier: BSL-1.0

#include "level.hpp"
#include "utf8_blocks.hpp"
#include "utf8_tables.hpp"

#ifndef BREVIER_SIMD_UTF8_NEON_HPP
#define BREVIER_SIMD_UTF8_NEON_HPP

#if BREVIER_SIMD == 2

BREVIER_BEGIN

namespace detail {

namespace neon {

inline uint8x16_t load(const char* at) noexcept { return vld1q_u8(reinterpret_cast<const uint8_t*>(at)); }

// The set of those bytes of four vectors, each all ones or all zeros, that are ones.
inline uint64_t set_of(uint8x16_t a, uint8x16_t b, uint8x16_t c, uint8x16_t d) noexcept {
  const uint8x16_t bit = vreinterpretq_u8_u64(vdupq_n_u64(0x8040201008040201u));
  const uint8x16_t low = vpaddq_u8(vandq_u8(a, bit), vandq_u8(b, bit));
  const uint8x16_t high = vpaddq_u8(vandq_u8(c, bit), vandq_u8(d, bit));
  const uint8x16_t eighths = vpaddq_u8(low, high);
  return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(eighths, eighths)), 0);
}

inline uint8x16_t begins(const char* at) noexcept {
  return vcgtq_s8(vreinterpretq_s8_u8(load(at)), vdupq_n_s8(static_cast<int8_t>(-65)));
}

inline uint8x16_t has(const char* at, uint8_t bit) noexcept { return vtstq_u8(load(at), vdupq_n_u8(bit)); }

// Four code points from bytes of six payload bits each, the last byte of each code point first.
inline void join_payloads(char32_t* output, uint8x16_t payloads) noexcept {
  const uint16x8_t bytes = vreinterpretq_u16_u8(payloads);
  const uint16x8_t twelve = vorrq_u16(vandq_u16(bytes, vdupq_n_u16(0xFF)), vshlq_n_u16(vshrq_n_u16(bytes, 8), 6));
  const uint32x4_t pairs = vreinterpretq_u32_u16(twelve);
  vst1q_u32(reinterpret_cast<uint32_t*>(output),
            vorrq_u32(vandq_u32(pairs, vdupq_n_u32(0xFFFF)), vshlq_n_u32(vshrq_n_u32(pairs, 16), 12)));
}

struct machine {
  static constexpr ptrdiff_t decode_bytes = 80;

  uint8x16_t first_high, first_low, second_high;
  uint8x16_t before;  // the vector that stands before the next one

  machine() noexcept
      : first_high(vld1q_u8(first_high_rules.rules)),
        first_low(vld1q_u8(first_low_rules.rules)),
        second_high(vld1q_u8(second_high_rules.rules)),
        before(vdupq_n_u8(0)) {}

  template <int Blocks>
  static bool are_ascii(const char* at) noexcept {
    uint8x16_t any = vdupq_n_u8(0);
    for (int i = 0; i != 64 * Blocks; i += 32) any = vorrq_u8(any, vorrq_u8(load(at + i), load(at + i + 16)));
    return vmaxvq_u8(any) < 0x80;
  }

  // The rules that each byte breaks together with the one before.
  uint8x16_t broken_rules(uint8x16_t input) const noexcept {
    const uint8x16_t back1 = vextq_u8(before, input, 15);
    return vandq_u8(vandq_u8(vqtbl1q_u8(first_high, vshrq_n_u8(back1, 4)),
                             vqtbl1q_u8(first_low, vandq_u8(back1, vdupq_n_u8(0x0F)))),
                    vqtbl1q_u8(second_high, vshrq_n_u8(input, 4)));
  }

  uint8x16_t errors_in(uint8x16_t input) noexcept {
    const uint8x16_t back2 = vextq_u8(before, input, 14);
    const uint8x16_t back3 = vextq_u8(before, input, 13);
    const uint8x16_t third_or_fourth =
        vorrq_u8(vqsubq_u8(back2, vdupq_n_u8(0xE0 - 0x80)), vqsubq_u8(back3, vdupq_n_u8(0xF0 - 0x80)));
    const uint8x16_t errors = veorq_u8(vandq_u8(third_or_fourth, vdupq_n_u8(0x80)), broken_rules(input));
    before = input;
    return errors;
  }

  bool fails(const char* at) noexcept {
    const uint8x16_t a = errors_in(load(at)), b = errors_in(load(at + 16));
    const uint8x16_t c = errors_in(load(at + 32)), d = errors_in(load(at + 48));
    return vmaxvq_u8(vorrq_u8(vorrq_u8(a, b), vorrq_u8(c, d))) != 0;
  }

  bool open() const noexcept { return vmaxvq_u8(vqsubq_u8(before, vld1q_u8(closed.most + 16))) != 0; }

  static uint64_t starts(const char* at) noexcept {
    return set_of(begins(at), begins(at + 16), begins(at + 32), begins(at + 48));
  }

  static uint64_t bits(const char* at, int number) noexcept {
    const auto bit = static_cast<uint8_t>(0x80 >> number);
    return set_of(has(at, bit), has(at + 16, bit), has(at + 32, bit), has(at + 48, bit));
  }

  static uint64_t misfits(const char* at) noexcept {
    machine fresh;
    uint8x16_t found[4];
    for (int i = 0; i != 4; ++i) {
      found[i] = vtstq_u8(fresh.broken_rules(load(at + 16 * i)), vdupq_n_u8(misfit_rules));
      fresh.before = load(at + 16 * i);
    }
    return set_of(found[0], found[1], found[2], found[3]);
  }

  static void widen(const char* at, char32_t* output) noexcept {
    for (int i = 0; i != 64; i += 16) {
      uint32_t* const to = reinterpret_cast<uint32_t*>(output + i);
      const uint8x16_t ascii = load(at + i);
      const uint16x8_t low = vmovl_u8(vget_low_u8(ascii)), high = vmovl_u8(vget_high_u8(ascii));
      vst1q_u32(to, vmovl_u16(vget_low_u16(low)));
      vst1q_u32(to + 4, vmovl_u16(vget_high_u16(low)));
      vst1q_u32(to + 8, vmovl_u16(vget_low_u16(high)));
      vst1q_u32(to + 12, vmovl_u16(vget_high_u16(high)));
    }
  }

  static void decode_window(const char* at, const window& as, char32_t* output) noexcept {
    for (int i = 0; i != 32; i += 16)
      join_payloads(output + i / 4, vandq_u8(vqtbl1q_u8(load(at), vld1q_u8(as.places + i)), vld1q_u8(as.masks + i)));
  }

  static void decode(const char*& at, uint64_t starts, char32_t*& output) noexcept {
    decode_windows<machine>(at, starts, output);
  }

  static size_t count_starts(const char*& first, const char* last) noexcept {
    size_t sum = 0;
    while (last - first >= 64) {
      const char* const limit = last - first > 64 * 63 ? first + 64 * 63 : last;
      uint8x16_t bytes = vdupq_n_u8(0);  // each sums up to 4 * 63
      for (; limit - first >= 64; first += 64)
        for (int i = 0; i != 64; i += 16) bytes = vsubq_u8(bytes, begins(first + i));
      sum += vaddlvq_u8(bytes);
    }
    return sum;
  }
};

}  // namespace neon

using only_machine = neon::machine;

}  // namespace detail

BREVIER_END

#endif

#endif  // BREVIER_SIMD_UTF8_NEON_HPP
