// Brevier, simd/level: which vector instructions a machine has, asked at each call of a kernel.
// SPDX-License-Identifier: BSL-1.0

#include "../text.hpp"

#ifndef BREVIER_SIMD_LEVEL_HPP
#define BREVIER_SIMD_LEVEL_HPP

#if BREVIER_SIMD == 1
#include <immintrin.h>
#elif BREVIER_SIMD == 2
#include <arm_neon.h>
#elif BREVIER_SIMD == 3
#include <wasm_simd128.h>
#endif

BREVIER_BEGIN

namespace detail {

/// The kernels that one machine or another can run. Those of one family are in order: each level has all of the one
/// below.
enum class simd_level : uint8_t { scalar, sse41, avx2, avx512, neon, simd128 };

#if BREVIER_SIMD == 1

/// The best level of this machine. Reads what the compiler's start-up code found, some 1 ns.
inline simd_level best_simd_level() noexcept {
// GCC for Windows keeps 32-byte vectors on a stack that is aligned to 16 bytes, and faults: no level above SSE.
#if !defined(_WIN32) || defined(__clang__)
  if (__builtin_cpu_supports("avx512vbmi2") && __builtin_cpu_supports("bmi2")) return simd_level::avx512;
  // What has BMI2 has LZCNT as well, which older compilers can't ask for.
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2")) return simd_level::avx2;
#endif
  return __builtin_cpu_supports("sse4.1") ? simd_level::sse41 : simd_level::scalar;
}

#elif BREVIER_SIMD == 2

constexpr simd_level best_simd_level() noexcept { return simd_level::neon; }

#elif BREVIER_SIMD == 3

constexpr simd_level best_simd_level() noexcept { return simd_level::simd128; }

#else

constexpr simd_level best_simd_level() noexcept { return simd_level::scalar; }

#endif

}  // namespace detail

BREVIER_END

#endif  // BREVIER_SIMD_LEVEL_HPP
