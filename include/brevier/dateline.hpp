// Brevier, dateline: finds the dates, times, durations and ranges in running text and says what they mean. One
// grammar engine reads whatever lexicons it is given; see lexicon.hpp.
//
//     for (auto m : brevier::moments<brevier::zh, brevier::en>(article, {2025, 10, 30}))
//       m.offset, m.size, m.kind, m.value, m.zone                  // 中午12時50分: time, 2025-10-30T12:50, 當地時間
//
// SPDX-License-Identifier: BSL-1.0

#include "parser.hpp"

#ifndef BREVIER_DATELINE_HPP
#define BREVIER_DATELINE_HPP

BREVIER_BEGIN

/// How sure a value is.
enum class confidence : uint8_t {
  stated,      ///< the words say it, given the reference date
  contextual,  ///< a month or year was taken from the reference
  guessed,     ///< the words can be read in another way too
};

/// A temporal expression in a text.
struct moment {
  size_t offset = 0, size = 0;              ///< in bytes, of the words that make the value
  size_t outer_offset = 0, outer_size = 0;  ///< the same with zone words, brackets and marks like 約 around them
  temporal_kind kind = temporal_kind::none;
  temporal said;   ///< what the words say
  temporal value;  ///< what they mean, where `resolved`; else the same as `said`
  bool resolved = false;
  bool approximate = false;
  bool has_utc_offset = false;
  brevier::utc_offset utc_offset{};  ///< of a zone that is fixed by its name or given in figures
  text zone;                         ///< the zone word as written, empty where there is none
  brevier::confidence confidence = confidence::stated;
};

namespace detail {

// Hours on a twelve-hour clock become those of the day that the words mean; 24 and more belong to the next day.
constexpr void apply_day_part(partial& value) noexcept {
  if (!value.any(fields::day_part) || !value.any(fields::hour)) return;
  const uint32_t hour = value.get(unit::hour);
  if (hour > 12) return;
  switch (value.day_part) {
    case day_part::morning: return value.set(unit::hour, hour % 12);
    case day_part::noon: return value.set(unit::hour, hour < 6 ? hour + 12 : hour);
    case day_part::afternoon: return value.set(unit::hour, hour % 12 + 12);
    case day_part::evening: return value.set(unit::hour, hour % 12 < 5 ? hour % 12 + 24 : hour + 12);
    case day_part::none: return;
  }
}

// A value that some of its words make: a unit of a duration, or a date or time that does not start with minutes.
constexpr bool is_acceptable(const expression& found) noexcept {
  const fields::set has = found.has();
  if (found.tight().empty() || (found.weak_pieces != 0 && found.pieces < 2)) return false;
  if (has & fields::duration) return (has & duration_units) != 0;
  return (has & (fields::date | fields::hour)) != 0;
}

// The finest field of a date; clock times all count as one.
constexpr fields::set precision(const partial& value) noexcept {
  const fields::set has = said_fields(value);
  if (has & fields::clock && !(has & fields::duration)) return fields::clock;
  fields::set finest = 0;
  for (fields::set bit = 1; bit <= fields::second; bit <<= 1)
    if (has & bit) finest = bit;
  return finest;
}

// What is said once and meant for both ends of a range: the coarser fields of the first for the last, the year of the
// last for the first, or its date where the first is a time.
constexpr void share_fields(partial& first, partial& last) noexcept {
  const fields::set said = said_fields(last) & 0xFFu;
  const fields::set coarser = (said & (~said + 1)) - 1;
  if (last.any(fields::year) && !first.any(fields::year | fields::shift) && first.any(fields::month))
    first.set(unit::year, last.get(unit::year) - (first.get(unit::month) > last.get(unit::month) ? 1u : 0u));
  if (kind_of(first) == temporal_kind::time && kind_of(last) == temporal_kind::datetime) {
    partial day = last;
    day.has &= fields::date | fields::counted | fields::anchored;
    merge(day, first);
    first = day;
    return;
  }
  partial shared = first;
  shared.has = first.has & coarser;
  if (first.any(fields::shift) && (coarser >> static_cast<uint8_t>(first.shift_unit) & 1))
    shared.has |= first.has & (fields::shift | fields::counted | fields::anchored);
  if (coarser & fields::day) shared.has |= first.has & fields::weekday;
  if (!last.any(fields::day_part) && last.any(fields::hour)) shared.has |= first.has & fields::day_part;
  merge(shared, last);
  last = shared;
}

}  // namespace detail

/// Finds moments one after another; what moments() walks. Holds the text, a list of languages and a date.
class moment_cursor {
 public:
  using value_type = moment;

  constexpr moment_cursor() noexcept = default;
  constexpr moment_cursor(text source, const language_set& languages, date reference, policy wanted) noexcept
      : parser_(source, languages), reference_(reference), policy_(wanted) {}

  constexpr bool next(moment& found) noexcept {
    for (;;) {
      position_ = parser_.next_start(position_);
      if (position_ >= parser_.source().size()) return false;
      const size_t begin = position_;
      if (read_moment(found)) return true;
      if (position_ == begin) position_ = parser_.skip_unknown(position_);
    }
  }

  /// The moment that begins exactly at `offset`, marks around it included; false where none does.
  constexpr bool read_at(size_t offset, moment& found) noexcept {
    position_ = offset;
    return read_moment(found);
  }

  /// Goes on at `offset`, which should not lie inside of a word or number.
  constexpr void seek(size_t offset) noexcept { position_ = offset; }

  /// What follows is seen from another day.
  constexpr void see_from(date reference) noexcept { reference_ = reference; }

 private:
  // Leaves the position behind what was read, if only its first piece.
  constexpr bool read_moment(moment& found) noexcept {
    detail::expression made;
    position_ = parser_.compose(position_, made);
    if (made.end == 0) return false;
    found = moment{};
    found.said.first = made.said.first;
    found.said.last = made.said.other_end();
    found.said.is_range = made.said.ranged || read_range_end(made, found.said);
    if (!detail::is_acceptable(made)) return false;
    position_ = made.end;
    detail::apply_day_part(found.said.first);
    detail::apply_day_part(found.said.last);
    found.kind = found.said.kind();
    found.value = found.said;
    const partial_error error =
        detail::settle(found.value, made.has() & fields::anchored ? anchor_ : reference_, policy_);
    if (error != partial_error::none && error != partial_error::invalid_reference) return false;
    found.resolved = error == partial_error::none;
    if (!found.resolved) found.value = found.said;
    if (found.resolved && made.has() & fields::date && !(made.has() & fields::duration))
      anchor_ = detail::beginning_of(found.value.first);
    describe_span(made, found);
    return true;
  }

  // Joins what follows a word like 至, where it says as much as what stands before it.
  constexpr bool read_range_end(detail::expression& made, temporal& said) noexcept {
    const size_t behind = parser_.behind_range_word(made.end);
    if (behind == 0) return false;
    detail::expression last;
    parser_.compose(behind, last);
    const fields::set duration = fields::duration;
    if (last.end == 0 || last.said.ranged || last.tight().empty() ||
        (made.has() & duration) != (last.has() & duration) ||
        detail::precision(said.first) != detail::precision(last.said.first))
      return false;
    said.last = last.said.first;
    if (!(made.has() & duration)) detail::share_fields(said.first, said.last);
    made.said.first.has = said.first.has;
    made.value.begin = made.dated.begin = made.tight().begin;
    made.value.end = made.dated.end = last.tight().end;
    made.end = last.end;
    made.weak_pieces = static_cast<uint8_t>(made.weak_pieces + last.weak_pieces);
    made.pieces = static_cast<uint8_t>(made.pieces + last.pieces);
    if (made.said.zone.empty()) {
      made.said.zone = last.said.zone;
      made.said.zone_known = last.said.zone_known;
      made.said.zone_minutes = last.said.zone_minutes;
    }
    return true;
  }

  constexpr void describe_span(const detail::expression& made, moment& found) const noexcept {
    const detail::extent& tight = made.tight();
    const detail::spoken& said = made.said;
    found.offset = tight.begin;
    found.size = tight.end - tight.begin;
    found.outer_offset = made.begin;
    found.outer_size = made.end - made.begin;
    found.approximate = (made.has() & fields::approximate) != 0;
    found.zone = parser_.source().subtext(said.zone.begin, said.zone.end - said.zone.begin);
    found.has_utc_offset = said.zone_known;
    found.utc_offset = {said.zone_minutes};
    const fields::set fixed = fields::year | fields::shift | fields::duration;
    found.confidence = made.weak_pieces == made.pieces                        ? confidence::guessed
                       : (made.has() & fixed) || !(made.has() & fields::date) ? confidence::stated
                                                                              : confidence::contextual;
  }

  detail::parser parser_;
  date reference_{};
  date anchor_{};  // of the moment before: 同年 is its year
  policy policy_ = policy::news;
  size_t position_ = 0;
};

/// All temporal expressions of a text in the order of their offsets, computed as they are walked. Local: each is what
/// its own words say, seen from `reference`; without a valid reference what is said too shortly stays unresolved.
/// Languages that stand first are asked first. What the words cannot mean (30 February, 25:61) is no moment.
/// O(size of the text).
template <const lexicon&... Languages>
constexpr lazy_range<moment_cursor> moments(text source, date reference = {}, policy wanted = policy::news) noexcept {
  return lazy_range<moment_cursor>(moment_cursor(source, languages<Languages...>, reference, wanted));
}

BREVIER_END

#endif  // BREVIER_DATELINE_HPP
