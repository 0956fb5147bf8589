// Brevier, keyword_forms: all the characters that a folding takes for one, so that bytes of a text can be compared that
// are not folded.
//
// SPDX-License-Identifier: BSL-1.0

#include "keyword_reader.hpp"

#ifndef BREVIER_KEYWORD_FORMS_HPP
#define BREVIER_KEYWORD_FORMS_HPP

BREVIER_BEGIN

namespace detail {

inline constexpr uint32_t most_forms = 8;  // U+70BC has as many

// The units that fold to one, itself included, where the way of reading folds. O(what the tables have), some 5,000
// steps for Han variants.
template <uint8_t Readings>
class unit_forms {
 public:
  uint32_t units[most_forms] = {};
  uint32_t count = 0;

  constexpr unit_forms() noexcept = default;
  constexpr unit_forms(uint32_t unit, uint8_t way) noexcept {
    units[count++] = unit;
    if constexpr (Readings != 0) {
      const folding_reader<Readings, false> reader(way);
      if (way & folds_variants)
        for (const char32_t value : variants(point_of(unit))) add(reader, value);
      if (way & folds_case)
        for (uint32_t i = count; i-- != 0;) add_cases(reader, point_of(units[i]));
      if (way & folds_width)
        for (uint32_t i = count; i-- != 0;) add_widths(reader, point_of(units[i]));
    }
  }

 private:
  template <class Reader>
  constexpr void add(const Reader& reader, char32_t value) noexcept {
    const uint32_t unit = unit_of(value);
    if (reader.folded(unit) != units[0] || count == most_forms) return;
    for (uint32_t i = 0; i != count; ++i)
      if (units[i] == unit) return;
    units[count++] = unit;
  }

  template <class Reader>
  constexpr void add_cases(const Reader& reader, char32_t value) noexcept {
    const char32_t plane = value & 0xFFFF0000;
    if (plane == 0)
      for (const fold_run& run : case_runs) add_case(reader, run, value);
    else if (plane == 0x10000)
      for (const fold_run& run : case_runs_above) add_case(reader, run, value);
  }

  template <class Reader>
  constexpr void add_case(const Reader& reader, const fold_run& run, char32_t value) noexcept {
    const uint32_t low = (value - case_deltas[run.delta]) & 0xFFFF;
    if (low - run.first <= run.span) add(reader, (value & 0xFFFF0000) | low);
  }

  template <class Reader>
  constexpr void add_widths(const Reader& reader, char32_t value) noexcept {
    if (value == 0x20) add(reader, 0x3000);
    for (char32_t wide = 0xFF01; wide != 0xFFEF; ++wide)
      if (width_folded(wide) == value) add(reader, wide);
  }
};

}  // namespace detail

BREVIER_END

#endif  // BREVIER_KEYWORD_FORMS_HPP
