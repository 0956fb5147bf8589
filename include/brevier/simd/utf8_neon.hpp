// Brevier, simd/utf8_neon: UTF-8 by vectors on AArch64, where NEON is always there.
// SPDX-License-Identifier: BSL-1.0

#include "level.hpp"
#include "utf8_tables.hpp"

#ifndef BREVIER_SIMD_UTF8_NEON_HPP
#define BREVIER_SIMD_UTF8_NEON_HPP

#if BREVIER_SIMD == 2

BREVIER_BEGIN

namespace detail {

namespace neon {

inline uint8x16_t load(const char* at) noexcept { return vld1q_u8(reinterpret_cast<const uint8_t*>(at)); }

struct checker {
  uint8x16_t first_high, first_low, second_high;
  uint8x16_t before;  // the vector that stands before the next one
  uint8x16_t errors;

  checker() noexcept
      : first_high(vld1q_u8(first_high_rules.rules)),
        first_low(vld1q_u8(first_low_rules.rules)),
        second_high(vld1q_u8(second_high_rules.rules)),
        before(vdupq_n_u8(0)),
        errors(vdupq_n_u8(0)) {}

  void take(uint8x16_t input) noexcept {
    const uint8x16_t back1 = vextq_u8(before, input, 15);
    const uint8x16_t back2 = vextq_u8(before, input, 14);
    const uint8x16_t back3 = vextq_u8(before, input, 13);
    const uint8x16_t wrong = vandq_u8(vandq_u8(vqtbl1q_u8(first_high, vshrq_n_u8(back1, 4)),
                                               vqtbl1q_u8(first_low, vandq_u8(back1, vdupq_n_u8(0x0F)))),
                                      vqtbl1q_u8(second_high, vshrq_n_u8(input, 4)));
    const uint8x16_t third_or_fourth =
        vorrq_u8(vqsubq_u8(back2, vdupq_n_u8(0xE0 - 0x80)), vqsubq_u8(back3, vdupq_n_u8(0xF0 - 0x80)));
    errors = vorrq_u8(errors, veorq_u8(vandq_u8(third_or_fourth, vdupq_n_u8(0x80)), wrong));
    before = input;
  }

  void check_block(const char* at) noexcept {
    const uint8x16_t a = load(at), b = load(at + 16), c = load(at + 32), d = load(at + 48);
    if (vmaxvq_u8(vorrq_u8(vorrq_u8(a, b), vorrq_u8(c, d))) < 0x80) {
      errors = vorrq_u8(errors, vqsubq_u8(before, vld1q_u8(closed.most + 16)));
      before = d;
      return;
    }
    take(a);
    take(b);
    take(c);
    take(d);
  }

  bool failed() const noexcept { return vmaxvq_u8(errors) != 0; }
};

// Sixteen bits of each byte that begins a sequence, in order.
inline uint64_t starts_of(uint8x16_t input) noexcept {
  const uint8x16_t begins = vcgtq_s8(vreinterpretq_s8_u8(input), vdupq_n_s8(static_cast<int8_t>(-65)));
  const uint8x16_t bits = vandq_u8(begins, vreinterpretq_u8_u64(vdupq_n_u64(0x8040201008040201u)));
  return vaddv_u8(vget_low_u8(bits)) | static_cast<uint64_t>(vaddv_u8(vget_high_u8(bits))) << 8;
}

inline void widen(char32_t* output, uint8x16_t ascii) noexcept {
  uint32_t* const to = reinterpret_cast<uint32_t*>(output);
  const uint16x8_t low = vmovl_u8(vget_low_u8(ascii)), high = vmovl_u8(vget_high_u8(ascii));
  vst1q_u32(to, vmovl_u16(vget_low_u16(low)));
  vst1q_u32(to + 4, vmovl_u16(vget_high_u16(low)));
  vst1q_u32(to + 8, vmovl_u16(vget_low_u16(high)));
  vst1q_u32(to + 12, vmovl_u16(vget_high_u16(high)));
}

// Four code points from bytes of six payload bits each, the last byte of each code point first.
inline void join_payloads(char32_t* output, uint8x16_t payloads) noexcept {
  const uint16x8_t bytes = vreinterpretq_u16_u8(payloads);
  const uint16x8_t twelve = vorrq_u16(vandq_u16(bytes, vdupq_n_u16(0xFF)), vshlq_n_u16(vshrq_n_u16(bytes, 8), 6));
  const uint32x4_t pairs = vreinterpretq_u32_u16(twelve);
  vst1q_u32(reinterpret_cast<uint32_t*>(output),
            vorrq_u32(vandq_u32(pairs, vdupq_n_u32(0xFFFF)), vshlq_n_u32(vshrq_n_u32(pairs, 16), 12)));
}

}  // namespace neon

/// As for x86-64.
inline const char* well_formed_blocks(simd_level level, const char* first, const char* last) noexcept {
  if (level == simd_level::scalar) return first;
  neon::checker state;
  const char* at = first;
  for (; last - at >= 64; at += 64) {
    state.check_block(at);
    if (state.failed()) return at == first ? first : lead_of(first, at - 1);
  }
  const char* const tail = lead_of(first, last - 64);
  neon::checker fresh;
  fresh.check_block(tail);
  return fresh.failed() ? lead_of(first, at - 1) : lead_of(first, tail + 63);
}

inline size_t count_starts(simd_level level, const char* first, const char* last) noexcept {
  size_t sum = 0;
  while (level != simd_level::scalar && last - first >= 64) {
    const char* const limit = last - first > 64 * 63 ? first + 64 * 63 : last;
    uint8x16_t bytes = vdupq_n_u8(0);  // each sums up to 4 * 63
    for (; limit - first >= 64; first += 64)
      for (int i = 0; i != 64; i += 16)
        bytes = vsubq_u8(bytes, vcgtq_s8(vreinterpretq_s8_u8(neon::load(first + i)), vdupq_n_s8(-65)));
    sum += vaddlvq_u8(bytes);
  }
  for (; first != last; ++first) sum += !is_continuation(byte_at(first));
  return sum;
}

inline void decode_blocks(simd_level level, const char*& first, const char* last, char32_t*& output,
                          char32_t* output_last) noexcept {
  const uint8x16_t masks = vld1q_u8(payload_masks);
  while (level != simd_level::scalar && last - first >= 80 && output_last - output >= 72) {
    const uint8x16_t a = neon::load(first), b = neon::load(first + 16), c = neon::load(first + 32),
                     d = neon::load(first + 48);
    if (vmaxvq_u8(vorrq_u8(vorrq_u8(a, b), vorrq_u8(c, d))) < 0x80) {
      neon::widen(output, a);
      neon::widen(output + 16, b);
      neon::widen(output + 32, c);
      neon::widen(output + 48, d);
      first += 64;
      output += 64;
      continue;
    }
    uint64_t starts =
        neon::starts_of(a) | neon::starts_of(b) << 16 | neon::starts_of(c) << 32 | neon::starts_of(d) << 48;
    const char* const limit = first + 57;
    while (first < limit) {
      const uint8x16_t input = neon::load(first);
      const uint8x16_t payloads = vandq_u8(input, vqtbl1q_u8(masks, vshrq_n_u8(input, 4)));
      const unsigned window = static_cast<unsigned>(starts) & 0xFF;
      const uint8_t* const places = windows.places[window >> 1];
      neon::join_payloads(output, vqtbl1q_u8(payloads, vld1q_u8(places)));
      neon::join_payloads(output + 4, vqtbl1q_u8(payloads, vld1q_u8(places + 16)));
      output += __builtin_popcount(window) - 1;
      const int taken = 31 - __builtin_clz(window);
      first += taken;
      starts >>= taken;
    }
  }
}

}  // namespace detail

BREVIER_END

#endif

#endif  // BREVIER_SIMD_UTF8_NEON_HPP
