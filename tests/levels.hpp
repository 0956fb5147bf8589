// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_TESTS_LEVELS_HPP
#define BREVIER_TESTS_LEVELS_HPP

#include "brevier/simd/level.hpp"

#include <vector>

namespace oracle {

// The kernels that this machine can run; the scalar ones where there are no others.
inline std::vector<brevier::detail::simd_level> levels() {
  using brevier::detail::simd_level;
  std::vector<simd_level> found = {simd_level::scalar};
  const simd_level best = brevier::detail::best_simd_level();
  if (best <= simd_level::avx512)
    for (const simd_level level : {simd_level::sse41, simd_level::avx2, simd_level::avx512})
      if (level <= best) found.push_back(level);
  if (best > simd_level::avx512) found.push_back(best);
  return found;
}

}  // namespace oracle

#endif  // BREVIER_TESTS_LEVELS_HPP
