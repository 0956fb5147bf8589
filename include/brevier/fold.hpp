// Brevier, fold: maps code points that people take for the same onto one: upper and lower case, full and half width.
// Each mapping is a function from one code point to one, and brings its table along only where it is called.
//
//     brevier::case_folded(0xC4) == 0xE4                         // A and a with diaeresis
//     brevier::width_folded(0xFF11) == U'1'                       // full-width one
//
// SPDX-License-Identifier: BSL-1.0

#include "tables/fold.hpp"
#include "text.hpp"

#ifndef BREVIER_FOLD_HPP
#define BREVIER_FOLD_HPP

BREVIER_BEGIN

namespace detail {

// The last run that begins at or before `low`, or the first.
template <size_t Size>
constexpr fold_run fold_run_of(const fold_run (&runs)[Size], uint16_t low) noexcept {
  size_t found = 0;
  for (size_t count = Size; count > 1;) {
    const size_t half = count / 2;
    if (runs[found + half].first <= low) found += half;
    count -= half;
  }
  return runs[found];
}

}  // namespace detail

/// Simple case folding: mappings C and S of CaseFolding.txt (Unicode 17), so full-width letters stay full-width and
/// one code point becomes one; not the Turkic ones. What has no case stays, as do values that are no code points.
/// Idempotent. O(log 224): a search of 8 steps, and none for ASCII and scripts without case.
constexpr char32_t case_folded(char32_t value) noexcept {
  if (value < 0x80) return value - 'A' < 26 ? value + 32 : value;
  if (value >= 0x20000 || (detail::case_pages[value >> 13] >> (value >> 8 & 31) & 1) == 0) return value;
  const auto low = detail::narrow<uint16_t>(value & 0xFFFF);
  const detail::fold_run run =
      value < 0x10000 ? detail::fold_run_of(detail::case_runs, low) : detail::fold_run_of(detail::case_runs_above, low);
  const auto ahead = detail::narrow<uint16_t>(low - run.first);
  const uint16_t delta = detail::case_deltas[run.delta];
  if (ahead > run.span || (delta == 1 && ahead % 2 != 0)) return value;
  return (value & 0x10000) | ((low + uint32_t{delta}) & 0xFFFF);
}

/// Width folding: full-width forms become the characters they are wide forms of (Ａ A, ！ !, ￥ ¥, the ideographic
/// space a space), half-width katakana and Hangul letters the usual ones: whatever has Decomposition_Type Wide or
/// Narrow in Unicode 17. Half-width sound marks become combining ones, and are not composed. The rest stays.
/// Idempotent. O(1).
constexpr char32_t width_folded(char32_t value) noexcept {
  if (value == 0x3000) return 0x20;
  if (value - 0xFF01 < 0xFF5F - 0xFF01) return value - 0xFEE0;
  if (value - 0xFF5F >= sizeof(detail::width_low)) return value;
  const uint8_t low = detail::width_low[value - 0xFF5F];
  if (low == 0) return value;
  const detail::width_page* page = detail::width_pages;
  while (page->last < (value & 0xFF)) ++page;
  return uint32_t{page->high} << 8 | low;
}

BREVIER_END

#endif  // BREVIER_FOLD_HPP
