// Brevier, keyword_measure: of what sizes the windows of an accelerator are best, how many there are, and how many
// keywords are in lists.
//
// SPDX-License-Identifier: BSL-1.0

#include "keyword_tails.hpp"

#ifndef BREVIER_KEYWORD_MEASURE_HPP
#define BREVIER_KEYWORD_MEASURE_HPP

BREVIER_BEGIN

namespace detail {

struct window_measure {
  uint8_t sizes[2][2] = {};
  uint32_t counts[2] = {};
  uint32_t compared[2] = {};  // of those, by vectors
  bool cuts[2] = {};
  bool has_letters = false;  // of ASCII, or may have some behind windows
  uint32_t tails = 0;

  constexpr uint64_t count() const noexcept { return uint64_t{counts[0]} + counts[1]; }
  constexpr window_kind kind() const noexcept {
    const uint32_t most = compared[compared[0] < compared[1]];
    return most <= most_by_nibbles    ? by_nibbles
           : most <= most_by_two_sums ? by_two_sums
           : most <= most_by_sums     ? by_four_sums
                                      : by_leads;
  }
  constexpr bool is_graded() const noexcept { return sizes[0][0] != sizes[0][1] || sizes[1][0] != sizes[1][1]; }
};

// Of plain keywords, by what their builder has counted.
constexpr window_measure measure_of(const keyword_tables& tables, const counted_windows& counted) noexcept {
  window_measure measure;
  for (uint32_t half = 0; half != 2; ++half) {
    for (uint32_t i = 0; i != 2; ++i) measure.sizes[half][i] = counted.sizes[half][i];
    measure.counts[half] = measure.compared[half] = counted.counts[half];
  }
  measure.tails = fitting_tails(tables, counted.tails);
  return measure;
}

// What windows of any size there would be: the steps to so many bytes, or beyond, from fewer; the keywords that end at
// fewer bytes than the longest window has; and the wide forms behind so many.
struct window_sizer {
  static constexpr bool measures = true;
  uint32_t steps[2][longest_window + 1] = {}, ends[2][longest_window] = {}, cuts[2][longest_window] = {};
  bool has_letters = false;

  constexpr void add(uint32_t half, uint32_t before, uint32_t size, bool is_end, uint32_t unit) noexcept {
    has_letters = has_letters || half == 0 || unit - 'a' < 26;
    for (uint32_t i = before + 1; i <= size && i <= longest_window; ++i) ++steps[half][i];
    if (is_end && size < longest_window) ++ends[half][size];
  }
  constexpr void add_cut(uint32_t half, uint32_t size) noexcept { ++cuts[half][size]; }

  constexpr window_measure measure() const noexcept {
    window_measure measure;
    measure.has_letters = has_letters;
    for (uint32_t half = 0; half != 2; ++half) {
      choose(half, measure.sizes[half]);
      const uint32_t short_size = measure.sizes[half][0], long_size = measure.sizes[half][1];
      measure.counts[half] = measure.compared[half] = steps[half][long_size];
      for (uint32_t i = 0; i != long_size; ++i) {
        measure.counts[half] += ends[half][i] + cuts[half][i];
        measure.compared[half] += ends[half][i];
        if (half == 0 && i >= lesser<uint32_t>(short_size, 4)) measure.compared[half] += cuts[half][i];
        measure.cuts[half] = measure.cuts[half] || cuts[half][i] != 0;
      }
    }
    return measure;
  }

 private:
  // The sizes by which a half lets the fewest places of a text pass, where each byte more lets pass an eighth. Two
  // different ones take longer to tell, and are worth it only where they let pass less than half.
  constexpr void choose(uint32_t half, uint8_t (&sizes)[2]) const noexcept {
    uint32_t numbers[longest_window + 1] = {};
    numbers[longest_window] = steps[half][longest_window];
    for (uint32_t i = 0; i != longest_window; ++i) {
      numbers[i] = ends[half][i];
      numbers[longest_window] += cuts[half][i];
    }
    uint8_t shortest = 0;
    while (shortest <= longest_window && numbers[shortest] == 0) ++shortest;
    if (shortest > longest_window) return;
    sizes[0] = sizes[1] = shortest;
    uint64_t all = 0, before = 0;
    for (uint32_t i = shortest; i <= longest_window; ++i) all += numbers[i];
    uint64_t least = all << 3 * (longest_window - shortest) >> 1;
    for (uint8_t size = shortest; size <= longest_window; ++size) {
      const uint64_t passed =
          (before << 3 * (longest_window - shortest)) + ((all - before) << 3 * (longest_window - size));
      if (size != shortest && passed < least) {
        least = passed;
        sizes[1] = size;
      }
      before += numbers[size];
    }
  }
};

}  // namespace detail

BREVIER_END

#endif  // BREVIER_KEYWORD_MEASURE_HPP
