// Brevier, dateline: finds the dates, times, durations and ranges in running text and says what they mean. One
// grammar engine reads whatever lexicons it is given; see lexicon.hpp.
//
//     for (auto m : brevier::moments<brevier::zh, brevier::en>(article, {2025, 10, 30}))
//       m.offset, m.size, m.kind, m.value, m.zone                  // 中午12時50分: time, 2025-10-30T12:50, 當地時間
//
// SPDX-License-Identifier: BSL-1.0

#include "tense.hpp"

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
  const uint32_t twelfth = hour == 12 ? 0 : hour;
  switch (value.day_part) {
    case day_part::morning: return value.set(unit::hour, twelfth);
    case day_part::noon: return value.set(unit::hour, hour < 6 ? hour + 12 : hour);
    case day_part::afternoon: return value.set(unit::hour, twelfth + 12);
    case day_part::evening: return value.set(unit::hour, twelfth < 5 ? twelfth + 24 : hour + 12);
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
  if (!last.any(fields::day_part) && last.get(unit::hour) != 0) shared.has |= first.has & fields::day_part;
  merge(shared, last);
  last = shared;
}

constexpr bool has_day(fields::set has) noexcept { return (has & (fields::day | fields::weekday)) != 0; }

// Whether the fields of a date leave open on which side of the reference it lies: a day, weekday or month alone.
constexpr bool is_open(fields::set has) noexcept {
  constexpr fields::set told = fields::year | fields::quarter | fields::week | fields::shift | fields::duration;
  return !(has & told) && ((has & fields::month) != 0) != has_day(has);
}

// How far the day that the words around a date tell may lie from the reference, so that its month goes without saying.
constexpr bool is_likely(const partial& told, date reference) noexcept {
  const int32_t days = days_between(reference, beginning_of(told));
  return days <= 25 && days >= -27;
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
    seek(offset);
    return read_moment(found);
  }

  /// Goes on at `offset`, which should not lie inside of a word or number.
  constexpr void seek(size_t offset) noexcept { position_ = last_end_ = offset; }

  /// What follows is seen from another day.
  constexpr void see_from(date reference) noexcept { reference_ = reference; }

 private:
  // Leaves the position behind what was read, if only its first piece.
  constexpr bool read_moment(moment& found) noexcept {
    detail::expression made;
    position_ = parser_.compose(position_, made);
    if (made.end == 0) return false;
    found.said.first = made.said.first;
    found.said.last = made.said.other_end();
    found.said.is_range = made.said.ranged || read_range_end(made, found.said);
    if (!detail::is_acceptable(made)) return false;
    position_ = made.end;
    const bool matters = afternoon_ != 0 || ahead_ || day_is_near_;
    const bool goes_on = matters && detail::is_same_sentence(parser_.words(), last_end_, made.begin);
    last_end_ = made.end;
    detail::apply_day_part(found.said.first);
    detail::apply_day_part(found.said.last);
    if (!goes_on) afternoon_ = 0;
    share_afternoon(made, found.said);
    found.kind = found.said.kind();
    found.value = found.said;
    const partial_error error = settle(made, goes_on, found);
    if (error != partial_error::none && error != partial_error::invalid_reference) return false;
    found.resolved = error == partial_error::none;
    if (!found.resolved) found.value = found.said;
    describe_span(made, found);
    return true;
  }

  // In 下午4時51分接報，5時07分升級 the second clock shows 17:07: the half of the day is said once in a sentence.
  constexpr void share_afternoon(const detail::expression& made, temporal& said) noexcept {
    const fields::set has = made.has();
    const uint32_t hour = said.first.get(unit::hour);
    if (!(has & fields::hour) || has & fields::duration) return;
    const uint32_t minutes = 60 * hour + said.first.get(unit::minute);
    const bool bare = !(has & (fields::day_part | fields::date | fields::zone | fields::marked)) && !said.is_range;
    if (bare && afternoon_ != 0 && hour != 0 && hour < 12 && minutes + 720 >= afternoon_ &&
        parser_.words().byte(made.value.begin) != '0') {
      said.first.set(unit::hour, hour + 12);
      said.last = said.first;
      return;
    }
    afternoon_ = has & fields::day_part && hour >= 12 && hour < 24 ? minutes : 0;
  }

  // What is said means, seen from the date named before or the reference; where it leaves open whether it lies ahead or
  // back, the text around it tells.
  constexpr partial_error settle(const detail::expression& made, bool goes_on, moment& found) noexcept {
    const fields::set has = made.has();
    ahead_ = ahead_ && goes_on;
    day_is_near_ = day_is_near_ && goes_on;
    const date seen_from = !(has & fields::anchored)                  ? reference_
                           : found.said.first.shift_unit == unit::day ? day_
                                                                      : anchor_;
    const partial_error error = detail::settle(found.value, is_valid(seen_from) ? seen_from : reference_, policy_);
    if (error != partial_error::none) return error;
    if (policy_ == policy::news && is_valid(reference_) && detail::is_open(has)) decide(made, goes_on, found);
    if (!(has & fields::date) || has & fields::duration) return error;
    const date day = detail::beginning_of(found.value.first);
    const int32_t days = is_valid(reference_) ? days_between(reference_, day) : 0;
    anchor_ = day;
    ahead_ = days > 0;
    if (detail::kind_of(found.value.first) <= temporal_kind::datetime && days <= 31) {
      day_ = day;
      day_is_near_ = true;
    }
    return error;
  }

  // A day goes with one just named; else the words around it tell whether it lies ahead or back, or what was said of
  // the date before it in its sentence.
  constexpr void decide(const detail::expression& made, bool goes_on, moment& found) noexcept {
    const fields::set has = made.has();
    temporal told = found.said;
    if (has & fields::day && is_valid(day_) && detail::settle(told, day_, policy::nearest) == partial_error::none) {
      const uint32_t days = detail::magnitude(days_between(day_, told.first.civil_date()));
      if (days == 0 || (day_is_near_ && days <= 10)) {
        found.value = told;
        return;
      }
    }
    int lead = detail::lead_of(parser_, {made.begin, made.end});
    if (lead == 0 && goes_on && ahead_ && has & fields::weekday) lead = 1;
    told = found.said;
    if (lead == 0 || detail::settle(told, reference_, lead > 0 ? policy::future : policy::past) != partial_error::none)
      return;
    const bool near_month = !detail::has_day(has) &&
                            detail::magnitude(days_between(reference_, detail::beginning_of(found.value.first))) <= 40;
    if (has & fields::day ? detail::is_likely(told.first, reference_) : !near_month) found.value = told;
  }

  // Joins what follows a word like 至, where it says as much as what stands before it.
  constexpr bool read_range_end(detail::expression& made, temporal& said) noexcept {
    const size_t behind = parser_.behind_range_word(made.end, made.tight().begin);
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
  date anchor_{};             // of the moment before: 同年 is its year
  date day_{};                // the last day that was named, unless it lies far ahead: 同日
  size_t last_end_ = 0;       // behind the moment before
  uint32_t afternoon_ = 0;    // the minutes of the clock before in the sentence, where it was said to be p.m.
  bool day_is_near_ = false;  // it was named in the same sentence
  bool ahead_ = false;        // which lies ahead of the reference
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
