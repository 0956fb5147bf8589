// Brevier, keyword_forms: all the characters that a folding takes for one, so that bytes of a text can be compared that
// are not folded.
//
// SPDX-License-Identifier: BSL-1.0

#include "keyword_reader.hpp"

#ifndef BREVIER_KEYWORD_FORMS_HPP
#define BREVIER_KEYWORD_FORMS_HPP

BREVIER_BEGIN

namespace detail {

// A character and what it folds to, both of the Basic Multilingual Plane.
struct folded_form {
  uint16_t folded, form;
};

// Calls `visit` with what a folding takes for another, and that.
template <reading Folding, class Visit>
constexpr void each_folded(Visit& visit) noexcept {
  if constexpr (Folding == folds_case) {
    for (const fold_run& run : case_runs)
      for (uint32_t i = 0, delta = case_deltas[run.delta]; i <= run.span; i += delta == 1 ? 2 : 1)
        visit(run.first + i, (run.first + i + delta) & 0xFFFF);
  } else if constexpr (Folding == folds_width) {
    visit(0x3000, 0x20);
    for (char32_t wide = 0xFF01; wide != 0xFFEF; ++wide)
      if (width_folded(wide) != wide) visit(wide, width_folded(wide));
  } else {
    const uint16_t* target = variant_targets;
    for (uint32_t block = 0; block != variant_places / 32; ++block)
      for (uint32_t bits = variant_bits[block]; bits != 0; bits &= bits - 1)
        visit(variant_at(block * 32 + ones((bits & (0 - bits)) - 1)), *target++);
  }
}

struct form_counter {
  uint32_t count = 0;
  constexpr void operator()(char32_t, char32_t) noexcept { ++count; }
};

template <reading Folding>
constexpr uint32_t count_forms() noexcept {
  form_counter counter;
  each_folded<Folding>(counter);
  return counter.count;
}

// A folding backwards: in order of what is folded to.
template <uint32_t Count>
struct form_table {
  folded_form forms[Count] = {};
  uint32_t count = 0;

  constexpr void operator()(char32_t form, char32_t folded) noexcept {
    forms[count++] = {narrow<uint16_t>(folded), narrow<uint16_t>(form)};
  }

  // By a byte of what is folded to; those that have the same stay in order.
  constexpr form_table sorted_by(uint32_t shift) const noexcept {
    form_table sorted;
    uint32_t places[257] = {};
    for (const folded_form& each : forms) ++places[(each.folded >> shift & 0xFF) + 1];
    for (uint32_t i = 0; i != 256; ++i) places[i + 1] += places[i];
    for (const folded_form& each : forms) sorted.forms[places[each.folded >> shift & 0xFF]++] = each;
    return sorted;
  }

  constexpr const folded_form* begin_of(char32_t folded) const noexcept {
    const folded_form* found = forms;
    for (uint32_t left = Count; left != 0;) {
      const uint32_t half = left / 2;
      const bool is_before = found[half].folded < folded;
      found += is_before ? half + 1 : 0;
      left = is_before ? left - half - 1 : half;
    }
    return found;
  }
  constexpr const folded_form* end() const noexcept { return forms + Count; }
};

template <reading Folding>
constexpr auto make_form_table() noexcept {
  form_table<count_forms<Folding>()> table;
  each_folded<Folding>(table);
  return table.sorted_by(0).sorted_by(8);
}

// Made once, where it is used: 4 bytes for each character that folds.
template <reading Folding>
inline constexpr auto forms_by = make_form_table<Folding>();

inline constexpr uint32_t most_forms = 8;  // U+70BC has as many

// The units that fold to one, itself included, where the way of reading folds. O(log(what the tables have)).
template <uint8_t Readings>
class unit_forms {
 public:
  uint32_t units[Readings & ~skips_spaces ? most_forms : 1] = {};
  uint32_t count = 0;

  constexpr unit_forms() noexcept = default;
  constexpr unit_forms(uint32_t unit, uint8_t way) noexcept {
    units[count++] = unit;
    add_all<folds_variants>(way);
    add_all<folds_case>(way);
    add_all<folds_width>(way);
  }

 private:
  // All that the folding takes for one of the units found so far.
  template <reading Folding>
  constexpr void add_all([[maybe_unused]] uint8_t way) noexcept {
    if constexpr (Readings & Folding) {
      if (!(way & Folding)) return;
      const folding_reader<Readings, false> reader(way);
      for (uint32_t i = count; i-- != 0;) {
        const char32_t folded = point_of(units[i]);
        for (auto at = forms_by<Folding>.begin_of(folded); at != forms_by<Folding>.end() && at->folded == folded; ++at)
          add(reader, at->form);
        if (Folding == folds_case && folded >> 16 == 1)
          for (const fold_run& run : case_runs_above) add_case(reader, run, folded);
      }
    }
  }

  template <class Reader>
  constexpr void add(const Reader& reader, char32_t value) noexcept {
    const uint32_t unit = unit_of(value);
    if (reader.folded(unit) != units[0] || count == most_forms) return;
    for (uint32_t i = 0; i != count; ++i)
      if (units[i] == unit) return;
    units[count++] = unit;
  }

  template <class Reader>
  constexpr void add_case(const Reader& reader, const fold_run& run, char32_t value) noexcept {
    const uint32_t low = (value - case_deltas[run.delta]) & 0xFFFF;
    if (low - run.first <= run.span) add(reader, (value & 0xFFFF0000) | low);
  }
};

}  // namespace detail

BREVIER_END

#endif  // BREVIER_KEYWORD_FORMS_HPP
