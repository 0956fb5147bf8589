// Brevier, simd/keywords_wasm: what simd/keyword_blocks.hpp takes of WebAssembly, where programs are built for its
// vectors of 128 bits. SPDX-License-Identifier: BSL-1.0

#include "keyword_blocks.hpp"

#ifndef BREVIER_SIMD_KEYWORDS_WASM_HPP
#define BREVIER_SIMD_KEYWORDS_WASM_HPP

#if BREVIER_SIMD == 3

BREVIER_BEGIN

namespace detail {

namespace keywords_wasm {

struct machine {
  static constexpr int size = 16;
  struct lanes {
    v128_t bytes;
  };
  using set = lanes;

  static lanes load(const char* at) noexcept { return {wasm_v128_load(at)}; }
  static lanes load_table(const char* at) noexcept { return load(at); }
  static lanes all(int byte) noexcept { return {wasm_i8x16_splat(static_cast<int8_t>(byte))}; }
  static lanes both(lanes a, lanes b) noexcept { return {wasm_v128_and(a.bytes, b.bytes)}; }
  static lanes either(lanes a, lanes b) noexcept { return {wasm_v128_or(a.bytes, b.bytes)}; }
  static lanes differ(lanes a, lanes b) noexcept { return {wasm_v128_xor(a.bytes, b.bytes)}; }
  static lanes plus(lanes a, lanes b) noexcept { return {wasm_i8x16_add(a.bytes, b.bytes)}; }
  template <int Bits>
  static lanes right(lanes a) noexcept {
    return {wasm_u8x16_shr(a.bytes, Bits)};
  }
  static lanes look_up(lanes table, lanes at) noexcept { return {wasm_i8x16_swizzle(table.bytes, at.bytes)}; }
  static set top_bits(lanes a) noexcept { return a; }
  static set same(lanes a, lanes b) noexcept { return {wasm_i8x16_eq(a.bytes, b.bytes)}; }
  static set meet(lanes a, lanes b) noexcept {
    return {wasm_i8x16_ne(wasm_v128_and(a.bytes, b.bytes), wasm_i8x16_const_splat(0))};
  }
  static uint64_t bits(set of) noexcept { return wasm_i8x16_bitmask(of.bytes); }
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

}  // namespace keywords_wasm

}  // namespace detail

BREVIER_END

#endif  // BREVIER_SIMD == 3

#endif  // BREVIER_SIMD_KEYWORDS_WASM_HPP
