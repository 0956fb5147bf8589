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
  contextual,  ///< a month or year was taken from the reference, or the day of a clock time from a sentence before it
               ///< (of a day that is taken from the reference, as of other clock times, said_first tells)
  guessed,  ///< the words are seldom meant so (May 2023), the reference is a guess of a story, or another day than that
            ///< of a clock time was named shortly before; whether the words can be read in another way too (3 o'clock,
            ///< 01/02/03) takes confidence_of() in readings.hpp to say
};

/// A temporal expression in a text.
struct moment {
  temporal_kind kind = temporal_kind::none;  ///< of the words; 5 p.m. is a time, and its value, resolved, a datetime
  brevier::confidence confidence = confidence::stated;
  bool resolved = false;
  bool approximate = false;
  bool has_utc_offset = false;
  brevier::utc_offset utc_offset{};         ///< of a zone that is fixed by its name or given in figures
  size_t offset = 0, size = 0;              ///< in bytes, of the words that make the value
  size_t outer_offset = 0, outer_size = 0;  ///< the same with zone words, brackets and marks like 約 around them
  fields::set said_first = 0;  ///< the fields of `value.first` that they say; the others come from the reference
  fields::set said_last = 0;   ///< the same of `value.last`
  text zone;                   ///< the zone word as written, empty where there is none
  temporal value;              ///< what the words mean, where `resolved`; else what they say

  constexpr size_t outer_end() const noexcept { return outer_offset + outer_size; }
  /// What the words say, to be resolved from another day or by another policy.
  constexpr temporal said() const noexcept;
};

namespace detail {

// The way back from what is meant to what was said.
constexpr void unsettle(moment& found) noexcept {
  unsettle(found.value.first, found.said_first);
  unsettle(found.value.last, found.said_last);
  found.resolved = false;
}

// Resolves what the words say, whatever it was resolved to before.
constexpr partial_error settle(moment& found, date reference, policy wanted) noexcept {
  if (found.resolved) unsettle(found);
  const partial_error error = settle(found.value, reference, wanted);
  if (error == partial_error::none)
    found.resolved = true;
  else
    unsettle(found);
  return error;
}

inline constexpr uint32_t no_day = 0xFFFFFFFF;  // farther than any

// The first day of what the words mean; not valid where they can't.
constexpr date first_day_of(const moment& found, date reference, policy wanted) noexcept {
  partial value = found.value.first;
  unsettle(value, found.said_first);
  return settle(value, reference, wanted) == partial_error::none ? beginning_of(value) : date{};
}

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

// A value that some words make: a unit of a duration, or a date or time that does not start with minutes.
constexpr bool is_acceptable(fields::set has) noexcept {
  return (has & (has & fields::duration ? duration_units : fields::date | fields::hour)) != 0;
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

// With one part of the day for both, 上午10時至12時 ends at noon, 下午9時至12時 at midnight.
[[gnu::noinline]] constexpr void end_at_twelve(const partial& first, partial& last) noexcept {
  if (last.any(fields::day_part) && last.get(unit::hour) == 12 && first.get(unit::hour) < 12 &&
      last.day_part < day_part::evening)
    last.day_part = static_cast<day_part>(static_cast<uint8_t>(last.day_part) + 1);
}

// What is said once and meant for both ends of a range: the coarser fields of the first for the last, the year of the
// last for the first, or its date where the first is a time.
constexpr void share_fields(partial& first, partial& last) noexcept {
  const fields::set said = said_fields(last) & 0xFFu;
  const fields::set coarser = (said & (~said + 1)) - 1;
  if (last.any(fields::year) && !first.any(fields::year | fields::shift) && first.any(fields::month))
    first.set(unit::year, last.get(unit::year) - (first.get(unit::month) > last.get(unit::month) ? 1u : 0u));
  if (kind_of(first) == temporal_kind::time && kind_of(last) == temporal_kind::datetime &&
      !last.any(fields::anchored))  // 午前5時～翌日午前0時半 begins a day before that
    return complete(first, last, fields::date | fields::counted);
  fields::set shared = coarser;
  if (first.any(fields::shift) && (coarser >> static_cast<uint8_t>(first.shift_unit) & 1))
    shared |= fields::shift | fields::counted | fields::anchored | fields::narrated;
  if (coarser & fields::day) shared |= fields::weekday;
  if (!last.any(fields::day_part) && last.get(unit::hour) != 0) shared |= fields::day_part;
  complete(last, first, shared);
  if (shared & fields::day_part) end_at_twelve(first, last);
}

// All that is said but the numbers.
constexpr void copy_words(const partial& from, partial& to) noexcept {
  static_cast<wording&>(to) = from;
  to.has = from.has;
}

// 7:30 to 9 p.m. begins in the afternoon too, 11:30 to 1 p.m. does not.
constexpr void share_day_part(partial& first, const partial& last) noexcept {
  if (first.any(fields::day_part | fields::duration) || !last.any(fields::day_part) || !first.any(fields::hour)) return;
  const uint16_t from = first.get(unit::hour), to = last.get(unit::hour);
  if (from == 0 || from > 12 || to > 12 || (from == 12 ? 0 : from) > (to == 12 ? 0 : to)) return;
  first.day_part = last.day_part;
  first.has |= fields::day_part;
}

// Whether a month has the day that is said of it, where the year is not said in some year.
constexpr bool is_possible(const partial& value) noexcept {
  const fields::set month_and_day = fields::month | fields::day;
  if (value.any(fields::duration) || (value.has & month_and_day) != month_and_day) return true;
  return has_such_day(value.values, value.any(fields::year) ? static_cast<int>(value.get(unit::year)) : 4);
}

constexpr bool has_day(fields::set has) noexcept { return (has & (fields::day | fields::weekday)) != 0; }

// Whether the fields of a date leave open on which side of the reference it lies: without a year, and not told by the
// weekday of a day.
constexpr bool is_open(fields::set has) noexcept {
  constexpr fields::set told = fields::year | fields::quarter | fields::week | fields::shift | fields::duration;
  return !(has & told) && !(has & fields::weekday && has & fields::month) &&
         (has & (fields::month | fields::day | fields::weekday)) != 0;
}

inline constexpr text confidence_names[] = {"stated", "contextual", "guessed"};

// What a cursor over moments is made from.
struct moment_source {
  text source;
  language_set languages;
  date reference{};
  policy wanted = policy::news;
};

// Whether a clock time without a day is of the one that was named last, or of the reference: nothing was named; it is,
// surely or as far as one can tell; it is not, as far as one can tell.
enum class clock_day : uint8_t { open, stated, contextual, guessed };

// Where a cursor over moments stands, and what it knows of those before.
struct moment_state {
  date reference_{};
  date anchor_{};  // of the last moment that has a date: 同年 is its year
  date day_{};     // the last day that was named, unless it lies far ahead: 同日
  size_t position_ = 0;
  size_t last_end_ = 0;  // behind the moment before
  // Of the sentence that the moment before is in:
  struct {
    size_t row_end = 0;                  // if anchor_ says the month, where a date in a row with it has begun
    uint16_t afternoon = 0;              // the minutes of the clock before, where it was said to be p.m.
    uint8_t named = 0;                   // is_near if day_ was, is_ahead if the last day lies ahead of the reference
    clock_day clocks = clock_day::open;  // whether a clock time that follows is of day_
  } sentence_;
  clock_day later_clocks_ = clock_day::open;  // the same in the sentences behind it in its paragraph
  bool evening_ = false;                      // what was said last was at six or later
  // The day that the text tells of, 이날, in days before the reference: the latest one that it names, without its year,
  // as articles come out up to three days later; unknown_day until then.
  uint8_t narrated_ = unknown_day;

  static constexpr uint8_t is_near = 1, is_ahead = 2, unknown_day = 4;
};

// All that another cursor needs to go on from there.
struct moment_place {
  moment_state state;
  script_view script;
};

}  // namespace detail

constexpr temporal moment::said() const noexcept {
  moment words = *this;
  detail::unsettle(words);
  return words.value;
}

/// Finds moments one after another; what moments() and mentions() walk. Holds the text, a list of languages and a date.
template <bool Resolves>
class basic_moment_cursor : private detail::parser, private detail::moment_state {
 public:
  using value_type = moment;

  constexpr basic_moment_cursor() noexcept = default;
  constexpr basic_moment_cursor(text source, const language_set& languages, date reference = {},
                                policy wanted = policy::news) noexcept
      : parser(source, languages), policy_(wanted) {
    reference_ = reference;
  }
  constexpr explicit basic_moment_cursor(const detail::moment_source& from) noexcept
      : basic_moment_cursor(from.source, from.languages, from.reference, from.wanted) {}

  [[gnu::always_inline]] constexpr bool next(moment& found) noexcept { return read(found, false); }

  /// The moment that begins exactly at `offset`, marks around it included; false where none does.
  constexpr bool read_at(size_t offset, moment& found) noexcept {
    seek(offset);
    return read_here(found);
  }
  /// The moment that begins where the cursor stands.
  [[gnu::always_inline]] constexpr bool read_here(moment& found) noexcept { return read(found, true); }

  /// Goes on at `offset`, which should not lie inside of a word or number.
  constexpr void seek(size_t offset) noexcept {
    position_ = last_end_ = offset;
    leave_sentence(detail::ending::line);
  }

  /// Goes on at `offset` of another text; nothing is remembered of the one before, nor from which day it was seen.
  constexpr void restart(text source, size_t offset) noexcept {
    parser::restart(source);
    go_to({});
    seek(offset);
  }

  /// The day that the moments are seen from.
  constexpr date reference() const noexcept { return reference_; }
  constexpr void see_from(date reference) noexcept {
    reference_ = reference;
    narrated_ = unknown_day;
  }
  /// Where it stands: to come back to, or to go on from in another cursor of the same text.
  constexpr void mark(detail::moment_place& place) const noexcept {
    place.state = *this;
    place.script = view();
  }
  constexpr void go_to(const detail::moment_place& place) noexcept {
    static_cast<detail::moment_state&>(*this) = place.state;
    see(place.script);
  }

 private:
  // The next moment, or only one that begins where the cursor stands.
  constexpr bool read(moment& found, bool only_here) noexcept {
    for (;;) {
      if (!only_here) position_ = next_start(position_);
      if (position_ >= source().size()) return false;
      if (read_moment(found, only_here)) return true;
      if (only_here) return false;
    }
  }

  // Leaves the position behind what was read, if only its first piece.
  [[gnu::always_inline]] constexpr bool read_moment(moment& found, bool only_here) noexcept {
    if (!read_words(found, only_here)) return false;
    const bool matters = !detail::has_room || in_row(found) || sentence_.afternoon != 0 || sentence_.named != 0 ||
                         sentence_.clocks != detail::clock_day::open;
    if (matters) leave_sentence(detail::ending_between(words(), last_end_, found.outer_offset));
    last_end_ = position_;
    temporal& value = found.value;
    detail::apply_day_part(value.first);
    detail::apply_day_part(value.last);
    share_afternoon(found);
    found.kind = value.kind();
    found.said_first = value.first.has;
    found.said_last = value.last.has;
    if (!detail::is_possible(value.first) || !detail::is_possible(value.last)) return false;
    if constexpr (!Resolves) return true;
    const partial_error error = settle(found);
    return error == partial_error::none || error == partial_error::invalid_reference;
  }

  // What the words at the position say, the two ends of a range joined.
  [[gnu::always_inline]] constexpr bool read_words(moment& found, bool only_here) noexcept {
    found = {};
    temporal& value = found.value;
    detail::expression made{&value.first, value.last.values};
    position_ = compose(position_, made);
    if (made.end == 0 || made.tight().empty()) {
      if (position_ == made.at && !only_here) position_ = skip_unknown(position_);
      return false;
    }
    value.is_range = made.ranged;
    found.offset = made.at + made.tight().begin;
    found.outer_offset = made.at + made.begin;
    bool is_weak = note(made, found);
    if (value.is_range) {
      detail::copy_words(value.first, value.last);
      detail::end_at_twelve(value.first, value.last);
    } else {
      value.last = {};
      made.first = &value.last;
      if (read_range_end(found.outer_end(), made, found))
        is_weak = note(made, found);
      else
        value.last = value.first;
    }
    const fields::set has = found.value.first.has, fixed = fields::year | fields::shift | fields::duration;
    if (is_weak || !detail::is_acceptable(has)) return false;
    found.approximate = (has & fields::approximate) != 0;
    if (found.confidence == confidence::stated && !(has & fixed) && has & fields::date)
      found.confidence = confidence::contextual;
    position_ = found.outer_end();
    return true;
  }

  // Joins what follows a word like 至 at `at`, where it says as much as what stands before it.
  [[gnu::always_inline]] constexpr bool read_range_end(size_t at, detail::expression& made, moment& found) noexcept {
    const size_t behind = behind_range_word(at, found.offset);
    if (behind == 0) return false;
    compose(behind, made);
    partial &first = found.value.first, &last = found.value.last;
    if (made.end == 0 || made.ranged || made.tight().empty() || ((first.has ^ last.has) & fields::duration) ||
        detail::precision(first) != detail::precision(last))
      return false;
    found.value.is_range = true;
    if (words().has_digit(behind)) detail::share_day_part(first, last);
    if (!(last.has & fields::duration)) detail::share_fields(first, last);
    return true;
  }

  // Where what was read ends, how sure it is, and its zone, where none was said before. True where it is a weak piece
  // that has no other one to it.
  constexpr bool note(const detail::expression& made, moment& found) const noexcept {
    found.size = made.at + made.tight().end - found.offset;
    found.outer_size = made.at + made.end - found.outer_offset;
    found.confidence = made.weak_pieces == made.pieces ? confidence::guessed : confidence::stated;
    if (found.zone.empty()) {
      found.zone = source().subtext(made.at + made.zone.begin, made.zone.size());
      found.has_utc_offset = made.zone_known;
      found.utc_offset = {made.zone_minutes};
    }
    return made.weak_pieces != 0 && made.pieces < 2;
  }

  // In 下午4時51分接報，5時07分升級 the second clock shows 17:07: the half of the day is said once in a sentence.
  constexpr void share_afternoon(moment& found) noexcept {
    partial& said = found.value.first;
    if (!said.any(fields::hour) || said.any(fields::duration)) return;
    const uint32_t hour = said.get(unit::hour), minutes = 60 * hour + said.get(unit::minute);
    const bool bare =
        !said.any(fields::day_part | fields::date | fields::zone | fields::marked) && !found.value.is_range;
    if (bare && sentence_.afternoon != 0 && hour != 0 && hour < 12 && minutes + 720 >= sentence_.afternoon &&
        words().byte(found.offset) != '0') {
      said.set(unit::hour, hour + 12);
      found.value.last = said;
      return;
    }
    sentence_.afternoon = static_cast<uint16_t>(said.any(fields::day_part) && hour >= 12 && hour < 24 ? minutes : 0);
  }

  // What is said means, seen from the date named before or the reference; where it leaves open whether it lies ahead or
  // back, the text around it tells.
  constexpr partial_error settle(moment& found) noexcept {
    const fields::set has = found.said_first;
    const date anchor = found.value.first.shift_unit == unit::day ? day_ : anchor_;
    // 30日抵達，上午11時會晤: a clock time of the day that its sentence names, or one before it in its paragraph;
    // 8日午後11時43分、0時11分 goes past midnight.
    const detail::clock_day day_of =
        has & (fields::date | fields::duration) ? detail::clock_day::open : sentence_.clocks;
    if (day_of > detail::clock_day::stated)
      found.confidence = static_cast<confidence>(static_cast<uint8_t>(day_of) - 1);
    const bool same_day = day_of == detail::clock_day::stated || day_of == detail::clock_day::contextual;
    if (same_day && evening_ && found.value.first.get(unit::hour) < 6) day_ = detail::days_after(day_, 1);
    date from = reference_;
    if (same_day) from = day_;
    if (has & fields::anchored && is_valid(anchor)) from = anchor;
    if (has & fields::narrated) from = detail::days_after(from, -(narrated_ % unknown_day));
    const partial_error error = detail::settle(found, from, policy_);
    if (error != partial_error::none) return error;
    const bool seen = is_valid(reference_), open = seen && detail::is_open(has);
    if (open && policy_ == policy::news) decide(found);
    const partial& first = found.value.first;
    if (has & fields::duration || (has & fields::zone && is_in_brackets(found))) return error;
    evening_ = first.any(fields::next_day) || first.get(unit::hour) >= 18 || first.day_part == day_part::evening;
    if (!(has & fields::date)) return error;
    const date day = detail::beginning_of(first);
    const int32_t days = seen ? days_between(reference_, day) : 0;
    anchor_ = day;
    constexpr size_t widest_comma = 6;  // 以及
    sentence_.row_end = has & fields::month ? position_ + widest_comma + 1 : 0;
    sentence_.named &= is_near;
    if (days > 0) sentence_.named |= is_ahead;
    if (first.any(fields::day) && days <= 31) {
      day_ = first.any(fields::next_day) ? detail::days_after(day, -1) : day;
      const auto back = static_cast<uint32_t>(-days);
      if (open && back < narrated_) narrated_ = static_cast<uint8_t>(back);
      sentence_.named |= is_near;
      constexpr fields::set timed = fields::day_part | fields::hour;
      constexpr fields::set plain =  // not 昨日
          timed | fields::month | fields::weekday | fields::anchored | fields::narrated;
      later_clocks_ = days == 0                         ? detail::clock_day::open
                      : back < (has & timed ? 32u : 4u) ? detail::clock_day::contextual
                                                        : detail::clock_day::guessed;
      const bool of_day = has & plain || !(has & fields::shift) || days == 0;
      sentence_.clocks = of_day ? detail::clock_day::stated : detail::clock_day::guessed;
    }
    return error;
  }

  // 下午1時（香港時間19日凌晨1時）: an aside, after which the text goes on with the day before it.
  constexpr bool is_in_brackets(const moment& found) noexcept {
    const uint8_t before = words().byte(found.outer_offset - 1);
    return before == '(' || (before == 0x88 && words().byte(found.outer_offset - 2) == 0xBC);
  }

  // Forgets what matters in a sentence or paragraph alone.
  constexpr void leave_sentence(detail::ending what) noexcept {
    if (what == detail::ending::none) return;
    sentence_ = {};
    if (what == detail::ending::line) later_clocks_ = detail::clock_day::open;
    sentence_.clocks = later_clocks_;
  }

  constexpr bool in_row(const moment& found) const noexcept { return found.outer_offset < sentence_.row_end; }

  // A day goes with one just named; else the words around it tell whether it lies ahead or back, or what was said of
  // the date before it in its sentence.
  constexpr void decide(moment& found) noexcept {
    const fields::set has = found.said_first;
    const bool day_said = (has & fields::day) != 0, month_said = (has & fields::month) != 0;
    const bool row = in_row(found);
    date from = row ? anchor_ : day_;  // 明年2月3日和4日
    policy wanted = policy::nearest;
    const date same = day_said && !month_said ? detail::first_day_of(found, from, wanted) : date{};
    const uint32_t apart = is_valid(same) ? detail::magnitude(days_between(from, same)) : detail::no_day;
    if (row && month_said && anchor_.year != reference_.year) {  // 去年11月2日、12月3日
      from = detail::days_after(anchor_, -1);
      wanted = policy::future;
    } else if (apart != 0 && (!(row || sentence_.named & is_near) || apart > 10)) {
      int32_t lead = detail::lead_of(*this, {found.outer_offset, found.outer_offset + found.outer_size});
      if (lead == 0 && sentence_.named & is_ahead && has & fields::weekday) lead = 1;
      from = reference_;
      wanted = lead > 0 ? policy::future : policy::past;
      if (lead == 0 || !is_told(lead, detail::first_day_of(found, from, wanted), found)) return;
    }
    if (detail::settle(found, from, wanted) != partial_error::none) detail::settle(found, reference_, policy_);
  }

  // Whether the day that the words around a date tell may be meant. The press leaves out the year of the current one,
  // and the month of days that are near.
  constexpr bool is_told(int32_t lead, date day, const moment& found) const noexcept {
    const fields::set has = found.said_first;
    if (!is_valid(day)) return false;
    if (!(has & fields::day)) {
      const date news = detail::beginning_of(found.value.first);
      // A month that is more than half a year ahead is said with its year.
      return detail::has_day(has) || detail::magnitude(days_between(reference_, news)) > (lead > 0 ? 150 : 40);
    }
    if (has & fields::month) return (lead > 0 || lead <= -detail::lead::surely) && day.year == reference_.year;
    const int32_t days = days_between(reference_, day);
    return days <= 25 && days >= -27;
  }

  policy policy_ = policy::news;
};

using moment_cursor = basic_moment_cursor<true>;
using mention_cursor = basic_moment_cursor<false>;

namespace detail {

/// A cursor and what it has found last: room that is lent to those who read one thing after another.
struct moment_reading {
  moment_cursor dates;
  moment found;
};

}  // namespace detail

/// The name of a confidence: "stated".
constexpr text name(confidence value) noexcept { return detail::confidence_names[static_cast<uint8_t>(value)]; }

/// The date, time and UTC offset of a moment in one, for compare(), to_unix() and to_rfc3339(); of a range its
/// beginning. Error: incomplete, where one of the three is not known.
constexpr result<zoned_time, partial_error> zoned(const moment& of) noexcept {
  const partial& value = of.value.first;
  if (!of.resolved || !of.has_utc_offset || !value.any(fields::hour) || !is_valid(value.civil_date()))
    return {partial_error::incomplete, 0};
  const time_of_day time{static_cast<uint8_t>(value.get(unit::hour)), static_cast<uint8_t>(value.get(unit::minute)),
                         static_cast<uint8_t>(value.get(unit::second)), 0};
  return zoned_time{value.civil_date(), time, of.utc_offset, false};
}

/// All temporal expressions of a text in the order of their offsets, computed as they are walked. Local: each is what
/// its own words say, seen from `reference`; without a valid reference what is said too shortly stays unresolved.
/// Languages that stand first are asked first; without any, only what all have in common is found: dates, times and
/// offsets in figures. What the words cannot mean (30 February, 25:61) is no moment.
/// O(size of the text).
template <const lexicon&... Languages>
constexpr lazy_range<moment_cursor, detail::moment_source> moments(text source, date reference = {},
                                                                   policy wanted = policy::news) noexcept {
  return lazy_range<moment_cursor, detail::moment_source>(source, languages<Languages...>, reference, wanted);
}

/// What the words say of time, and no more: the same expressions as those of moments() without a reference, none
/// resolved, `value` with the fields that are said. For machines without a calendar, or to resolve later, each from a
/// day of its own. A week 53 in a year that has none is said all the same. O(size of the text).
template <const lexicon&... Languages>
constexpr lazy_range<mention_cursor, detail::moment_source> mentions(text source) noexcept {
  return lazy_range<mention_cursor, detail::moment_source>(source, detail::saying<Languages...>());
}

BREVIER_END

#endif  // BREVIER_DATELINE_HPP
