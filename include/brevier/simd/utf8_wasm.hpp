// Brevier, simd/utf8_wasm: UTF-8 by vectors of WebAssembly, where SIMD128 is compiled in.
// SPDX-License-Identifier: BSL-1.0

#include "level.hpp"
#include "utf8_tables.hpp"

#ifndef BREVIER_SIMD_UTF8_WASM_HPP
#define BREVIER_SIMD_UTF8_WASM_HPP

#if BREVIER_SIMD == 3

BREVIER_BEGIN

namespace detail {

namespace simd128 {

inline v128_t splat(int byte) noexcept { return wasm_i8x16_splat(static_cast<int8_t>(byte)); }

inline v128_t load(const char* at) noexcept { return wasm_v128_load(at); }

struct checker {
  v128_t first_high, first_low, second_high;
  v128_t before;  // the vector that stands before the next one
  v128_t errors;

  checker() noexcept
      : first_high(wasm_v128_load(first_high_rules.rules)),
        first_low(wasm_v128_load(first_low_rules.rules)),
        second_high(wasm_v128_load(second_high_rules.rules)),
        before(wasm_i8x16_splat(0)),
        errors(wasm_i8x16_splat(0)) {}

  void take(v128_t input) noexcept {
    const v128_t back1 =
        wasm_i8x16_shuffle(before, input, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30);
    const v128_t back2 =
        wasm_i8x16_shuffle(before, input, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29);
    const v128_t back3 =
        wasm_i8x16_shuffle(before, input, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28);
    const v128_t wrong = wasm_v128_and(wasm_v128_and(wasm_i8x16_swizzle(first_high, wasm_u8x16_shr(back1, 4)),
                                                     wasm_i8x16_swizzle(first_low, wasm_v128_and(back1, splat(0x0F)))),
                                       wasm_i8x16_swizzle(second_high, wasm_u8x16_shr(input, 4)));
    const v128_t third_or_fourth =
        wasm_v128_or(wasm_u8x16_sub_sat(back2, splat(0xE0 - 0x80)), wasm_u8x16_sub_sat(back3, splat(0xF0 - 0x80)));
    errors = wasm_v128_or(errors, wasm_v128_xor(wasm_v128_and(third_or_fourth, splat(0x80)), wrong));
    before = input;
  }

  void check_block(const char* at) noexcept {
    const v128_t a = load(at), b = load(at + 16), c = load(at + 32), d = load(at + 48);
    if (wasm_i8x16_bitmask(wasm_v128_or(wasm_v128_or(a, b), wasm_v128_or(c, d))) == 0) {
      errors = wasm_v128_or(errors, wasm_u8x16_sub_sat(before, wasm_v128_load(closed.most + 16)));
      before = d;
      return;
    }
    take(a);
    take(b);
    take(c);
    take(d);
  }

  bool failed() const noexcept { return wasm_v128_any_true(errors); }
};

// A byte for each that begins a sequence: all ones.
inline v128_t begins(v128_t input) noexcept { return wasm_i8x16_gt(input, wasm_i8x16_splat(-65)); }

inline uint64_t starts_of(v128_t input) noexcept {
  return static_cast<uint64_t>(wasm_i8x16_bitmask(begins(input))) & 0xFFFF;
}

inline void widen(char32_t* output, v128_t ascii) noexcept {
  const v128_t low = wasm_u16x8_extend_low_u8x16(ascii), high = wasm_u16x8_extend_high_u8x16(ascii);
  wasm_v128_store(output, wasm_u32x4_extend_low_u16x8(low));
  wasm_v128_store(output + 4, wasm_u32x4_extend_high_u16x8(low));
  wasm_v128_store(output + 8, wasm_u32x4_extend_low_u16x8(high));
  wasm_v128_store(output + 12, wasm_u32x4_extend_high_u16x8(high));
}

// Four code points from bytes of six payload bits each, the last byte of each code point first.
inline void join_payloads(char32_t* output, v128_t payloads) noexcept {
  const v128_t twelve =
      wasm_v128_or(wasm_v128_and(payloads, wasm_i16x8_splat(0xFF)), wasm_i16x8_shl(wasm_u16x8_shr(payloads, 8), 6));
  wasm_v128_store(output, wasm_v128_or(wasm_v128_and(twelve, wasm_i32x4_splat(0xFFFF)),
                                       wasm_i32x4_shl(wasm_u32x4_shr(twelve, 16), 12)));
}

}  // namespace simd128

/// As for x86-64.
inline const char* well_formed_blocks(simd_level level, const char* first, const char* last) noexcept {
  if (level == simd_level::scalar) return first;
  simd128::checker state;
  const char* at = first;
  for (; last - at >= 64; at += 64) {
    state.check_block(at);
    if (state.failed()) return at == first ? first : lead_of(first, at - 1);
  }
  const char* const tail = lead_of(first, last - 64);
  simd128::checker fresh;
  fresh.check_block(tail);
  return fresh.failed() ? lead_of(first, at - 1) : lead_of(first, tail + 63);
}

inline size_t count_starts(simd_level level, const char* first, const char* last) noexcept {
  size_t sum = 0;
  for (; level != simd_level::scalar && last - first >= 64; first += 64)
    for (int i = 0; i != 64; i += 16)
      sum += static_cast<size_t>(__builtin_popcountll(simd128::starts_of(simd128::load(first + i))));
  for (; first != last; ++first) sum += !is_continuation(byte_at(first));
  return sum;
}

inline void decode_blocks(simd_level level, const char*& first, const char* last, char32_t*& output,
                          char32_t* output_last) noexcept {
  const v128_t masks = wasm_v128_load(payload_masks);
  while (level != simd_level::scalar && last - first >= 80 && output_last - output >= 72) {
    const v128_t a = simd128::load(first), b = simd128::load(first + 16), c = simd128::load(first + 32),
                 d = simd128::load(first + 48);
    if (wasm_i8x16_bitmask(wasm_v128_or(wasm_v128_or(a, b), wasm_v128_or(c, d))) == 0) {
      simd128::widen(output, a);
      simd128::widen(output + 16, b);
      simd128::widen(output + 32, c);
      simd128::widen(output + 48, d);
      first += 64;
      output += 64;
      continue;
    }
    uint64_t starts =
        simd128::starts_of(a) | simd128::starts_of(b) << 16 | simd128::starts_of(c) << 32 | simd128::starts_of(d) << 48;
    const char* const limit = first + 57;
    while (first < limit) {
      const v128_t input = simd128::load(first);
      const v128_t payloads = wasm_v128_and(input, wasm_i8x16_swizzle(masks, wasm_u8x16_shr(input, 4)));
      const unsigned window = static_cast<unsigned>(starts) & 0xFF;
      const uint8_t* const places = windows.places[window >> 1];
      simd128::join_payloads(output, wasm_i8x16_swizzle(payloads, wasm_v128_load(places)));
      simd128::join_payloads(output + 4, wasm_i8x16_swizzle(payloads, wasm_v128_load(places + 16)));
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

#endif  // BREVIER_SIMD_UTF8_WASM_HPP
