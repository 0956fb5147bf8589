// Brevier, simd/utf8_wasm: UTF-8 by vectors of WebAssembly, where SIMD128 is compiled in.
// SPDX-License-Identifier: BSL-1.0

#include "level.hpp"
#include "utf8_blocks.hpp"
#include "utf8_tables.hpp"

#ifndef BREVIER_SIMD_UTF8_WASM_HPP
#define BREVIER_SIMD_UTF8_WASM_HPP

#if BREVIER_SIMD == 3

BREVIER_BEGIN

namespace detail {

namespace simd128 {

inline v128_t splat(int byte) noexcept { return wasm_i8x16_splat(static_cast<int8_t>(byte)); }

inline v128_t load(const char* at) noexcept { return wasm_v128_load(at); }

inline uint64_t top_bits(v128_t a, v128_t b, v128_t c, v128_t d) noexcept {
  const auto low = static_cast<uint32_t>(wasm_i8x16_bitmask(a)) | static_cast<uint32_t>(wasm_i8x16_bitmask(b)) << 16;
  const auto high = static_cast<uint32_t>(wasm_i8x16_bitmask(c)) | static_cast<uint32_t>(wasm_i8x16_bitmask(d)) << 16;
  return low | static_cast<uint64_t>(high) << 32;
}

inline v128_t begins(const char* at) noexcept { return wasm_i8x16_gt(load(at), wasm_i8x16_splat(-65)); }

// Four code points from bytes of six payload bits each, the last byte of each code point first.
inline void join_payloads(char32_t* output, v128_t payloads) noexcept {
  const v128_t twelve =
      wasm_v128_or(wasm_v128_and(payloads, wasm_i16x8_splat(0xFF)), wasm_i16x8_shl(wasm_u16x8_shr(payloads, 8), 6));
  wasm_v128_store(output, wasm_v128_or(wasm_v128_and(twelve, wasm_i32x4_splat(0xFFFF)),
                                       wasm_i32x4_shl(wasm_u32x4_shr(twelve, 16), 12)));
}

struct machine {
  static constexpr ptrdiff_t decode_bytes = 80;

  v128_t first_high = wasm_v128_load(first_high_rules.rules);
  v128_t first_low = wasm_v128_load(first_low_rules.rules);
  v128_t second_high = wasm_v128_load(second_high_rules.rules);
  v128_t before = wasm_i8x16_splat(0);  // the vector that stands before the next one

  machine() noexcept {}

  template <int Blocks>
  static bool are_ascii(const char* at) noexcept {
    v128_t any = wasm_i8x16_splat(0);
    for (int i = 0; i != 64 * Blocks; i += 32) any = wasm_v128_or(any, wasm_v128_or(load(at + i), load(at + i + 16)));
    return wasm_i8x16_bitmask(any) == 0;
  }

  // The rules that each byte breaks together with the one before.
  v128_t broken_rules(v128_t input) const noexcept {
    const v128_t back1 =
        wasm_i8x16_shuffle(before, input, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30);
    return wasm_v128_and(wasm_v128_and(wasm_i8x16_swizzle(first_high, wasm_u8x16_shr(back1, 4)),
                                       wasm_i8x16_swizzle(first_low, wasm_v128_and(back1, splat(0x0F)))),
                         wasm_i8x16_swizzle(second_high, wasm_u8x16_shr(input, 4)));
  }

  v128_t errors_in(v128_t input) noexcept {
    const v128_t back2 =
        wasm_i8x16_shuffle(before, input, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29);
    const v128_t back3 =
        wasm_i8x16_shuffle(before, input, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28);
    const v128_t third_or_fourth =
        wasm_v128_or(wasm_u8x16_sub_sat(back2, splat(0xE0 - 0x80)), wasm_u8x16_sub_sat(back3, splat(0xF0 - 0x80)));
    const v128_t errors = wasm_v128_xor(wasm_v128_and(third_or_fourth, splat(0x80)), broken_rules(input));
    before = input;
    return errors;
  }

  bool fails(const char* at) noexcept {
    const v128_t a = errors_in(load(at)), b = errors_in(load(at + 16));
    const v128_t c = errors_in(load(at + 32)), d = errors_in(load(at + 48));
    return wasm_v128_any_true(wasm_v128_or(wasm_v128_or(a, b), wasm_v128_or(c, d)));
  }

  bool open() const noexcept {
    return wasm_v128_any_true(wasm_u8x16_sub_sat(before, wasm_v128_load(closed.most + 16)));
  }

  static uint64_t starts(const char* at) noexcept {
    return top_bits(begins(at), begins(at + 16), begins(at + 32), begins(at + 48));
  }

  static uint64_t bits(const char* at, uint32_t number) noexcept {
    return top_bits(wasm_i8x16_shl(load(at), number), wasm_i8x16_shl(load(at + 16), number),
                    wasm_i8x16_shl(load(at + 32), number), wasm_i8x16_shl(load(at + 48), number));
  }

  static uint64_t misfits(const char* at) noexcept {
    machine fresh;
    v128_t found[4];
    for (int i = 0; i != 4; ++i) {
      const v128_t rules = wasm_v128_and(fresh.broken_rules(load(at + 16 * i)), splat(misfit_rules));
      found[i] = wasm_i8x16_ne(rules, splat(0));
      fresh.before = load(at + 16 * i);
    }
    return top_bits(found[0], found[1], found[2], found[3]);
  }

  static void widen(const char* at, char32_t* output) noexcept {
    for (int i = 0; i != 64; i += 16) {
      const v128_t ascii = load(at + i);
      const v128_t low = wasm_u16x8_extend_low_u8x16(ascii), high = wasm_u16x8_extend_high_u8x16(ascii);
      wasm_v128_store(output + i, wasm_u32x4_extend_low_u16x8(low));
      wasm_v128_store(output + i + 4, wasm_u32x4_extend_high_u16x8(low));
      wasm_v128_store(output + i + 8, wasm_u32x4_extend_low_u16x8(high));
      wasm_v128_store(output + i + 12, wasm_u32x4_extend_high_u16x8(high));
    }
  }

  static void decode_window(const char* at, const window& as, char32_t* output) noexcept {
    for (int i = 0; i != 32; i += 16)
      join_payloads(output + i / 4, wasm_v128_and(wasm_i8x16_swizzle(load(at), wasm_v128_load(as.places + i)),
                                                  wasm_v128_load(as.masks + i)));
  }

  static void decode(const char*& at, uint64_t starts, char32_t*& output) noexcept {
    decode_windows<machine>(at, starts, output);
  }

  static size_t count_starts(const char*& first, const char* last) noexcept {
    size_t sum = 0;
    for (; last - first >= 64; first += 64) sum += static_cast<size_t>(__builtin_popcountll(starts(first)));
    return sum;
  }
};

}  // namespace simd128

using only_machine = simd128::machine;

}  // namespace detail

BREVIER_END

#endif

#endif  // BREVIER_SIMD_UTF8_WASM_HPP
