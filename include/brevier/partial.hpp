// Brevier, partial: what words say about time, and what that means. A partial value has the fields that were said and
// no others; resolve() fills in the rest from a reference date; to_iso() writes either.
//
//     brevier::partial day;                                         // "29日"
//     day.set(brevier::unit::day, 29);
//     brevier::resolve(day, {2025, 10, 30})                         // 2025-10-29
//
// SPDX-License-Identifier: BSL-1.0

#include "calendar.hpp"
#include "rfc3339.hpp"

#ifndef BREVIER_PARTIAL_HPP
#define BREVIER_PARTIAL_HPP

BREVIER_BEGIN

/// Fields of a partial value, and sets of them, combined with |.
namespace fields {
using set = uint32_t;
// From coarse to fine; the first seven are the units of a duration too.
inline constexpr set year = 1u << 0, quarter = 1u << 1, month = 1u << 2, week = 1u << 3, day = 1u << 4, hour = 1u << 5,
                     minute = 1u << 6, second = 1u << 7;
inline constexpr set weekday = 1u << 8, day_part = 1u << 9, part = 1u << 10, shift = 1u << 11;
inline constexpr set zone = 1u << 12, approximate = 1u << 13, duration = 1u << 14;
// A time behind a T.
inline constexpr set marked = 1u << 15;
// The shift counts months, weekdays or days of the name said: last Friday, next March. It counts from the date that was
// named before: 同年. It counts from the day that the text tells of: 이날.
inline constexpr set counted = set{1} << 16, anchored = set{1} << 17, narrated = set{1} << 18;
// A duration that leads back or ahead from its reference: 5 minutes ago.
inline constexpr set directed = set{1} << 19;
// An offset from UTC, and one whose sign may be a dash.
inline constexpr set offset = set{1} << 20, west = set{1} << 21;
// An hour from 24 on that has become one of the next day.
inline constexpr set next_day = set{1} << 22;
inline constexpr set date = year | quarter | month | week | day | weekday | shift;
inline constexpr set clock = hour | minute | second;
}  // namespace fields

/// Units of durations and of shifts; the number of each is the number of its bit in fields::set.
enum class unit : uint8_t { year, quarter, month, week, day, hour, minute, second };

/// The parts of a day, by what they make of an hour on a twelve-hour clock.
enum class day_part : uint8_t {
  none,
  morning,    ///< a.m.; 12 is midnight at its beginning
  noon,       ///< 11 to 2 around 12:00
  afternoon,  ///< p.m.; 12 is noon
  evening,    ///< 5 to 11 p.m.; 12 and what follows belong to the next day
};

/// The part of a year or month that words like 底, 初 or "late" pick out.
enum class part : uint8_t { none, early, middle, late };

/// What words say of a date or time beside its numbers.
struct wording {
  int16_t shift = 0;             ///< so many units after the reference: -1 day is yesterday; of a directed duration its
                                 ///< direction: -1 where it leads back, 1 ahead
  unit shift_unit = unit::year;  ///< year to day
  uint8_t weekday = 0;           ///< 1 to 7, Monday first
  brevier::day_part day_part = day_part::none;
  brevier::part part = part::none;
};

/// What was said of a date, a time or a duration. Only the fields in `has` count.
struct partial : wording {
  fields::set has = 0;
  uint16_t values[8] = {};  ///< by unit; a year from 1 to 9999, an hour up to 29, the count of a duration

  constexpr bool any(fields::set wanted) const noexcept { return (has & wanted) != 0; }
  constexpr uint16_t get(unit field) const noexcept { return values[static_cast<uint8_t>(field)]; }
  constexpr void set(unit field, uint32_t value) noexcept {
    values[static_cast<uint8_t>(field)] = static_cast<uint16_t>(value);
    has |= fields::set{1} << static_cast<uint8_t>(field);
  }
  constexpr void set(brevier::date value) noexcept {
    set(unit::year, static_cast<uint16_t>(value.year));
    set(unit::month, value.month);
    set(unit::day, value.day);
  }
  /// The civil date of its fields; valid only where year, month and day are said and fit together.
  constexpr brevier::date civil_date() const noexcept {
    const fields::set whole = fields::year | fields::month | fields::day;
    if ((has & whole) != whole) return {};
    return {static_cast<int16_t>(get(unit::year)), static_cast<uint8_t>(get(unit::month)),
            static_cast<uint8_t>(get(unit::day))};
  }
};

/// What kind of thing a temporal value is.
enum class temporal_kind : uint8_t { none, date, time, datetime, week, month, quarter, year, duration, range };

/// A date, a time, a duration, or a range of them.
struct temporal {
  partial first;
  partial last;           ///< the end of a range, which is part of it; else the same as `first`
  bool is_range = false;  ///< from `first` to `last`

  constexpr temporal_kind kind() const noexcept;
};

/// Where a date lies that says too little: which of the days that it may mean is meant.
enum class policy : uint8_t {
  news,     ///< a weekday alone: past or same; a day of the month alone: nearest, where one in another month counts as
            ///< ten days farther, as the press names the month then; a month, or a day with its month: nearest, where
            ///< one in another year counts as 90 days farther, one ahead as a third farther or, without a day, twice as
            ///< far; a day that falls on another weekday than was said counts as 250 days farther
  past,     ///< the last one that is not after the reference
  nearest,  ///< the one with the fewest days to the reference, the earlier of two
  future,   ///< the first one that is not before the reference
};

/// Why a partial value has no meaning.
enum class partial_error : uint8_t {
  none,
  invalid_reference,  ///< the reference is no valid date
  impossible,         ///< no such day or time: 30 February, 25:61
  year_out_of_range,  ///< outside of the years 1 to 9999
  memory_too_small,   ///< needed() tells how many bytes would do
  incomplete,         ///< the date, the time or the UTC offset is not known
};

namespace detail {

inline constexpr text kind_names[] = {"none",  "date",    "time", "datetime", "week",
                                      "month", "quarter", "year", "duration", "range"};

inline constexpr text partial_errors[] = {
    "no error",
    "the reference is not a valid date",
    "there is no such day or time",
    "outside of the years 1 to 9999",
    "the buffer is too small",
    "the date, the time or the UTC offset is not known",
};

// What a time of day says of the kind is in `has`; a shift counts as the field that it moves.
constexpr fields::set said_fields(const partial& value) noexcept {
  fields::set has = value.has;
  if (has & fields::shift) has |= fields::set{1} << static_cast<uint8_t>(value.shift_unit);
  if (has & fields::weekday) has |= fields::day;
  return has;
}

constexpr temporal_kind kind_of(const partial& value) noexcept {
  const fields::set has = said_fields(value);
  if (has & fields::duration) return temporal_kind::duration;
  if (has & fields::hour) return has & fields::date ? temporal_kind::datetime : temporal_kind::time;
  if (has & fields::day) return temporal_kind::date;
  if (has & fields::week) return temporal_kind::week;
  if (has & fields::month) return temporal_kind::month;
  if (has & fields::quarter) return temporal_kind::quarter;
  return has & fields::year ? temporal_kind::year : temporal_kind::none;
}

constexpr uint32_t magnitude(int32_t days) noexcept { return static_cast<uint32_t>(days < 0 ? -days : days); }

// The best of a few candidates by days from the reference, which is 0 on the day itself.
struct nearest_day {
  policy wanted;
  int32_t distance = INT32_MAX;

  // `farther`: days that are added to the distance.
  constexpr bool offer(int32_t days, uint32_t farther) noexcept {
    const bool allowed = days == 0 || (days < 0 ? wanted != policy::future : wanted != policy::past);
    const auto offered = static_cast<int32_t>(magnitude(days) + farther);
    if (!allowed || offered >= distance) return false;
    distance = offered;
    return true;
  }
};

// How much farther a month, or a day with its month, counts ahead than back.
constexpr uint32_t weight_ahead(int32_t days, fields::set said) noexcept {
  return days <= 0 ? 0 : said & fields::day ? magnitude(days) * 21846 >> 16 : magnitude(days);  // a third
}

// Fills in the year, or year and month, of a day or month that is said without; tries so many years or months around
// the reference that even 29 February and the 31st are met.
constexpr bool complete_date(partial& value, date reference, policy wanted) noexcept {
  constexpr uint32_t another_month = 10, another_year = 90, another_weekday = 250;
  const bool month_said = value.any(fields::month);
  nearest_day best{wanted};
  date nearest{};
  for (int32_t step = -8; step <= 8; ++step) {
    date candidate = months_after({reference.year, reference.month, 1}, month_said ? 12 * step : step);
    if (month_said) candidate.month = static_cast<uint8_t>(value.get(unit::month));
    candidate.day = value.any(fields::day) ? static_cast<uint8_t>(value.get(unit::day))
                                           : lesser(reference.day, days_in_month(candidate.year, candidate.month));
    if (!is_valid(candidate)) continue;
    const int32_t days = days_between(reference, candidate);
    if (days > best.distance) break;  // as all behind it
    uint32_t farther = wanted != policy::news ? 0
                       : month_said           ? weight_ahead(days, value.has) + (step != 0 ? another_year : 0)
                       : step != 0            ? another_month
                                              : 0;
    if (value.any(fields::weekday) && static_cast<uint8_t>(weekday_of(candidate)) != value.weekday)
      farther += another_weekday;
    if (best.offer(days, farther)) nearest = candidate;
  }
  if (!is_valid(nearest)) return false;
  value.set(unit::year, static_cast<uint16_t>(nearest.year));
  value.set(unit::month, nearest.month);
  return true;
}

// How many days ahead of the reference a weekday lies that `said` counts, Monday 1: 0 to 6.
constexpr int32_t days_ahead(uint8_t said, date reference) noexcept {
  const int32_t ahead = said - static_cast<int32_t>(weekday_of(reference));
  return ahead < 0 ? ahead + 7 : ahead;
}

// The same to the day that a weekday means without further words.
constexpr int32_t weekday_distance(uint8_t said, date reference, policy wanted) noexcept {
  const int32_t ahead = days_ahead(said, reference);
  if (wanted == policy::future || ahead == 0) return ahead;
  return wanted == policy::nearest && ahead <= 3 ? ahead : ahead - 7;
}

constexpr partial_error set_after(partial& value, date reference, int32_t days) noexcept {
  const date day = days_after(reference, days);
  if (day.year == 0) return partial_error::year_out_of_range;
  value.set(day);
  return partial_error::none;
}

constexpr date beginning_of(const partial& value) noexcept {
  if (!value.any(fields::year)) return {};
  partial whole = value;
  if (!value.any(fields::month)) whole.set(unit::month, 1);
  if (!value.any(fields::day)) whole.set(unit::day, 1);
  return whole.civil_date();
}

// Days or months in one of the units that shifts count.
inline constexpr uint8_t unit_lengths[] = {12, 3, 1, 7, 1};

constexpr date shift_date(date from, int32_t count, unit by) noexcept {
  count *= unit_lengths[static_cast<uint8_t>(by)];
  return by <= unit::month ? months_after(from, count) : days_after(from, count);
}

// The fields that a shift fixes: the unit that it counts and what is coarser.
constexpr void set_to_unit(partial& value, date day, unit by) noexcept {
  if (by == unit::week) {
    const iso_week week = iso_week_of(day);
    value.set(unit::year, static_cast<uint16_t>(week.year));
    value.set(unit::week, week.week);
    return;
  }
  value.set(unit::year, static_cast<uint16_t>(day.year));
  if (by == unit::quarter) value.set(unit::quarter, (day.month + 2u) * 11 >> 5);
  if (by == unit::month || by == unit::day) value.set(unit::month, day.month);
  if (by == unit::day) value.set(unit::day, day.day);
}

constexpr partial_error resolve_shift(partial& value, date reference) noexcept {
  const date moved = shift_date(reference, value.shift, value.shift_unit);
  if (moved.year == 0) return partial_error::year_out_of_range;
  if (value.any(fields::weekday) && value.shift_unit == unit::week)
    return set_after(value, moved, value.weekday - static_cast<int32_t>(weekday_of(moved)));
  set_to_unit(value, moved, value.shift_unit);
  return partial_error::none;
}

// "Last Friday" is before the reference and "next March" after it, also where that is a Friday or in March; "this" is
// the one in the same week, month or year. Of months and weekdays.
[[gnu::noinline]] constexpr partial_error resolve_counted(partial& value, date reference) noexcept {
  if (value.any(fields::month)) {
    const uint32_t month = value.get(unit::month);
    const int32_t years =
        value.shift < 0 && month >= reference.month ? -1 : value.shift > 0 && month <= reference.month;
    value.set(unit::year, static_cast<uint32_t>(reference.year + years));
    return partial_error::none;
  }
  if (value.any(fields::weekday)) {
    const int32_t ahead = days_ahead(value.weekday, reference);
    if (value.shift > 0) return set_after(value, reference, ahead == 0 ? 7 : ahead);
    if (value.shift < 0) return set_after(value, reference, ahead - 7);
    return set_after(value, reference, value.weekday - static_cast<int32_t>(weekday_of(reference)));
  }
  set_to_unit(value, reference, unit::month);
  return partial_error::none;
}

// The years from the reference to the quarter that is meant; the middle month of one stands for it. News of the first
// quarter tell of the last one, the year before.
constexpr int years_to_quarter(const partial& value, date reference, policy wanted) noexcept {
  if (!value.any(fields::quarter)) return 0;
  const int months = 3 * static_cast<int>(value.get(unit::quarter)) - 1 - reference.month;
  if (months > (wanted == policy::past ? 1 : 7)) return wanted == policy::future ? 0 : -1;
  return (wanted == policy::future && months < -1) || (wanted == policy::nearest && months < -7);
}

// The year and what else is missing, where no year was said.
constexpr partial_error place(partial& value, date reference, policy wanted) noexcept {
  if (!is_valid(reference)) return partial_error::invalid_reference;
  const fields::set month_and_day = fields::month | fields::day;
  const bool date_said = (value.has & month_and_day) == month_and_day;
  if (value.any(fields::counted) && !(date_said && value.any(fields::weekday))) {
    if (value.shift == 0 || value.any(fields::month | fields::weekday)) return resolve_counted(value, reference);
    wanted = value.shift > 0 ? policy::future : policy::past;
    reference = days_after(reference, value.shift > 0 ? 1 : -1);
    if (reference.year == 0) return partial_error::impossible;
  } else if (value.any(fields::shift)) {
    if (!value.any(fields::day) || value.shift_unit != unit::day) return resolve_shift(value, reference);
    wanted = policy::nearest;  // 明（13）日, read days later, is a 13th all the same
  }
  if (value.any(month_and_day | fields::counted))
    return complete_date(value, reference, wanted) ? partial_error::none : partial_error::impossible;
  if (value.any(fields::weekday))
    return set_after(value, reference, weekday_distance(value.weekday, reference, wanted));
  if (value.any(fields::hour))
    value.set(reference);
  else
    value.set(unit::year, static_cast<uint32_t>(reference.year + years_to_quarter(value, reference, wanted)));
  return partial_error::none;
}

// The day of a week, and hours from 24 on, of a value that has its year.
[[gnu::noinline]] constexpr partial_error settle_day(partial& value) noexcept {
  if (value.any(fields::week) && value.any(fields::weekday)) {
    const iso_week week{static_cast<int16_t>(value.get(unit::year)), static_cast<uint8_t>(value.get(unit::week))};
    const auto day = date_from_iso_week(week, static_cast<weekday>(value.weekday));
    if (!day) return partial_error::impossible;
    value.set(*day);
  }
  if (value.get(unit::year) < 1 || value.get(unit::year) > 9999) return partial_error::year_out_of_range;
  if (value.any(fields::day) && !is_valid(value.civil_date())) return partial_error::impossible;
  if (!value.any(fields::hour) || value.get(unit::hour) < 24) return partial_error::none;
  const partial_error error =
      is_valid(value.civil_date()) ? set_after(value, value.civil_date(), 1) : partial_error::impossible;
  if (error != partial_error::none) return error;
  value.set(unit::hour, value.get(unit::hour) - 24u);
  value.has |= fields::next_day;
  return error;
}

// resolve() in place; what fails leaves the value half done.
constexpr partial_error settle(partial& value, date reference, policy wanted) noexcept {
  if (value.any(fields::duration)) return partial_error::none;
  const partial_error error = value.any(fields::year) ? partial_error::none : place(value, reference, wanted);
  return error != partial_error::none ? error : settle_day(value);
}

// The way back from what is meant to what was said, which is some of its fields.
constexpr void unsettle(partial& value, fields::set said) noexcept {
  if (value.any(fields::next_day)) {
    value.set(unit::hour, value.get(unit::hour) + 24u);
    set_after(value, value.civil_date(), -1);
  }
  const fields::set day_of_week = fields::year | fields::week | fields::weekday;
  if ((said & day_of_week) == day_of_week && is_valid(value.civil_date()))
    value.set(unit::year, static_cast<uint16_t>(iso_week_of(value.civil_date()).year));
  value.has = said;
}

}  // namespace detail

/// The name of a kind: "datetime".
constexpr text name(temporal_kind kind) noexcept { return detail::kind_names[static_cast<uint8_t>(kind)]; }

constexpr text describe(partial_error code) noexcept { return detail::partial_errors[static_cast<uint8_t>(code)]; }

constexpr temporal_kind temporal::kind() const noexcept {
  return is_range ? temporal_kind::range : detail::kind_of(first);
}

/// What a partial value means, seen from the day `reference`: the same with the fields added that make it a value of
/// its kind. Hours from 24 on become the next day's. Durations and times with a whole date need no reference. Errors:
/// invalid_reference where one is needed, impossible, year_out_of_range. O(1).
constexpr result<partial, partial_error> resolve(const partial& said, date reference,
                                                 policy wanted = policy::news) noexcept {
  partial value = said;
  const partial_error error = detail::settle(value, reference, wanted);
  if (error != partial_error::none) return {error, 0};
  return value;
}

namespace detail {

// Months without a year are placed by the last of them: "January to September" of this year, said in October.
constexpr bool are_bare_months(const temporal& said, policy wanted) noexcept {
  const fields::set vague = fields::year | fields::shift | fields::day;
  return said.is_range && (wanted == policy::news || wanted == policy::nearest) &&
         kind_of(said.first) == temporal_kind::month && kind_of(said.last) == temporal_kind::month &&
         !said.first.any(vague) && !said.last.any(vague);
}

constexpr partial_error settle(temporal& value, date reference, policy wanted) noexcept {
  partial &first = value.first, &last = value.last;
  if (are_bare_months(value, wanted)) {
    const partial_error error = settle(last, reference, policy::nearest);
    if (error != partial_error::none) return error;
    const uint32_t year_before = first.get(unit::month) > last.get(unit::month);
    if (last.get(unit::year) == year_before) return partial_error::year_out_of_range;
    first.set(unit::year, last.get(unit::year) - year_before);
    return partial_error::none;
  }
  partial_error error = settle(first, reference, wanted);
  if (error != partial_error::none) return error;
  if (!value.is_range) {
    last = first;
    return error;
  }
  const bool time = kind_of(last) == temporal_kind::time;
  const date begin = beginning_of(first);
  const bool follows = is_valid(begin) && !last.any(fields::shift);
  error = settle(last, follows ? begin : reference, follows ? policy::future : wanted);
  if (error != partial_error::none || !time || !is_valid(begin) || last.get(unit::hour) >= first.get(unit::hour))
    return error;
  if (beginning_of(last) == begin) set_after(last, begin, 1);
  return partial_error::none;
}

}  // namespace detail

/// The same for a range: its end is the first such day or time that is not before its beginning.
constexpr result<temporal, partial_error> resolve(const temporal& said, date reference,
                                                  policy wanted = policy::news) noexcept {
  temporal value = said;
  const partial_error error = detail::settle(value, reference, wanted);
  if (error != partial_error::none) return {error, 0};
  return value;
}

namespace detail {

// What is not known of a date is written as X.
constexpr void write_field(writer& out, const partial& value, unit field, uint8_t digits) noexcept {
  if (value.any(fields::set{1} << static_cast<uint8_t>(field)))
    out.put_number(value.get(field), digits);
  else
    for (uint8_t i = 0; i != digits; ++i) out.put('X');
}

constexpr void write_clock(writer& out, const partial& value) noexcept {
  out.put('T');
  out.put_number(value.get(unit::hour), 2);
  out.put(':');
  out.put_number(value.get(unit::minute), 2);
  if (!value.any(fields::second)) return;
  out.put(':');
  out.put_number(value.get(unit::second), 2);
}

constexpr void write_date(writer& out, const partial& value) noexcept {
  write_field(out, value, unit::year, 4);
  out.put('-');
  write_field(out, value, unit::month, 2);
  out.put('-');
  write_field(out, value, unit::day, 2);
}

inline constexpr char duration_letters[] = "Y MWDHMS";

constexpr void write_duration(writer& out, const partial& value) noexcept {
  out.put('P');
  bool time = false;
  for (uint8_t i = 0; i != 8; ++i) {
    const unit field = static_cast<unit>(i);
    uint32_t count = value.get(field);
    if (field == unit::month && value.any(fields::quarter)) count += 3u * value.get(unit::quarter);
    const bool said = value.any(fields::set{1} << i) || (field == unit::month && value.any(fields::quarter));
    if (!said || field == unit::quarter) continue;
    if (!time && field >= unit::hour) {
      out.put('T');
      time = true;
    }
    out.put_number(count);
    out.put(duration_letters[i]);
  }
}

constexpr void write_partial(writer& out, const partial& value) noexcept {
  switch (kind_of(value)) {
    case temporal_kind::duration: return write_duration(out, value);
    case temporal_kind::time:
    case temporal_kind::datetime:
      if (value.any(fields::date)) write_date(out, value);
      return write_clock(out, value);
    case temporal_kind::date: return write_date(out, value);
    case temporal_kind::week:
      write_field(out, value, unit::year, 4);
      out.put("-W");
      return write_field(out, value, unit::week, 2);
    case temporal_kind::quarter:
      write_field(out, value, unit::year, 4);
      out.put("-Q");
      return write_field(out, value, unit::quarter, 1);
    case temporal_kind::month:
      write_field(out, value, unit::year, 4);
      out.put('-');
      return write_field(out, value, unit::month, 2);
    default: return write_field(out, value, unit::year, 4);
  }
}

// A range of quarters is written as its days, which every reader of ISO 8601 takes.
constexpr void write_quarter_end(writer& out, const partial& value, bool last) noexcept {
  partial day = value;
  const uint32_t quarter = value.get(unit::quarter);
  const uint32_t month = last ? 3 * quarter : 3 * quarter - 2;
  day.set(unit::month, month);
  day.set(unit::day, last ? days_in_month(4, static_cast<int>(month)) : 1u);
  write_date(out, day);
}

constexpr void write_end(writer& out, const partial& value, bool is_range, bool last) noexcept {
  if (is_range && kind_of(value) == temporal_kind::quarter) return write_quarter_end(out, value, last);
  write_partial(out, value);
}

constexpr void write_temporal(writer& out, const temporal& value) noexcept {
  write_end(out, value.first, value.is_range, false);
  if (!value.is_range) return;
  out.put('/');
  write_end(out, value.last, true, true);
}

}  // namespace detail

/// Writes a value as ISO 8601 has it, as precise as it is: 2025-10-30, 2025-10-30T12:50, 2026-04, 2019, 2025-W44,
/// 2025-Q3, PT1H40M, ranges with a slash. Unknown digits of an unresolved value are X: XXXX-10-30; a time without a
/// date is T12:50. Returns the text written. Errors: memory_too_small; 41 bytes always do.
constexpr result<text, partial_error> to_iso(const temporal& value, buffer memory) noexcept {
  detail::writer counted;
  detail::write_temporal(counted, value);
  if (counted.size() > memory.size()) return {partial_error::memory_too_small, 0, counted.size()};
  detail::writer out(memory);
  detail::write_temporal(out, value);
  return text(memory.data(), out.size());
}

BREVIER_END

#endif  // BREVIER_PARTIAL_HPP
