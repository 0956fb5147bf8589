// Brevier, simd/utf8_level: the kernels for UTF-8 of the level that a machine has, by one name on all machines.
// SPDX-License-Identifier: BSL-1.0

#include "utf8_neon.hpp"
#include "utf8_wasm.hpp"
#include "utf8_x86.hpp"

#ifndef BREVIER_SIMD_UTF8_LEVEL_HPP
#define BREVIER_SIMD_UTF8_LEVEL_HPP

#if BREVIER_SIMD

BREVIER_BEGIN

namespace detail {

#if BREVIER_SIMD == 1

inline const char* well_formed_blocks(simd_level level, const char* first, const char* last) noexcept {
  if (level == simd_level::avx512) return avx512::well_formed_blocks(first, last);
  if (level == simd_level::avx2) return avx2::well_formed_blocks(first, last);
  return sse41::well_formed_blocks(first, last);
}

inline size_t count_blocks(simd_level level, const char* first, const char* last) noexcept {
  if (level == simd_level::avx512) return avx512::count_blocks(first, last);
  if (level == simd_level::avx2) return avx2::count_blocks(first, last);
  return sse41::count_blocks(first, last);
}

inline void decode_blocks(simd_level level, const char*& first, const char* last, char32_t*& output,
                          char32_t* output_last) noexcept {
  if (level == simd_level::avx512) return avx512::decode_blocks(first, last, output, output_last);
  if (level == simd_level::avx2) return avx2::decode_blocks(first, last, output, output_last);
  sse41::decode_blocks(first, last, output, output_last);
}

inline size_t count_starts(simd_level level, const char*& first, const char* last) noexcept {
  return level == simd_level::sse41 ? sse41::machine::count_starts(first, last)
                                    : avx2::machine::count_starts(first, last);
}

#else

inline const char* well_formed_blocks(simd_level, const char* first, const char* last) noexcept {
  return well_formed_by<only_machine>(first, last);
}
inline size_t count_blocks(simd_level, const char* first, const char* last) noexcept {
  return count_by<only_machine>(first, last);
}
inline void decode_blocks(simd_level, const char*& first, const char* last, char32_t*& output,
                          char32_t* output_last) noexcept {
  decode_by<only_machine>(first, last, output, output_last);
}
inline size_t count_starts(simd_level, const char*& first, const char* last) noexcept {
  return only_machine::count_starts(first, last);
}

#endif

}  // namespace detail

BREVIER_END

#endif

#endif  // BREVIER_SIMD_UTF8_LEVEL_HPP
