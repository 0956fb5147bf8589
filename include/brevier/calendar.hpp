// Brevier, calendar: civil dates, ISO weeks, times of day and UTC offsets as small values, their validity and their
// arithmetic, exact over the years 1 to 9999 of the proleptic Gregorian calendar.
//
//     constexpr brevier::date busan{2025, 10, 30};
//     brevier::weekday_of(busan);                      // weekday::thursday
//     *brevier::add_months({2026, 1, 31}, 1);          // 2026-02-28
//
// SPDX-License-Identifier: BSL-1.0

#include "text.hpp"

#ifndef BREVIER_CALENDAR_HPP
#define BREVIER_CALENDAR_HPP

BREVIER_BEGIN

/// Why a calendar function has no answer.
enum class calendar_error : uint8_t {
  none,
  invalid_value,      ///< what was given is no date, week, ordinal day, time of day or UTC offset
  year_out_of_range,  ///< the answer lies before 0001-01-01 or after 9999-12-31
};

/// A civil date of the proleptic Gregorian calendar. A value-initialized one is not valid.
struct date {
  int16_t year;   ///< 1 to 9999
  uint8_t month;  ///< 1 to 12
  uint8_t day;    ///< 1 to the length of the month
};

/// Days of the week by their ISO 8601 numbers.
enum class weekday : uint8_t { monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday };

/// A week by ISO 8601: it starts on Monday and belongs to the year of its Thursday.
struct iso_week {
  int16_t year;  ///< 1 to 9999; around New Year not always that of the date
  uint8_t week;  ///< 1 to 52 or 53
};

/// A time of day. 24:00 is not one; a room that reads it says what it makes of it.
struct time_of_day {
  uint8_t hour;         ///< 0 to 23
  uint8_t minute;       ///< 0 to 59
  uint8_t second;       ///< 0 to 59, and 60 in a leap second
  uint32_t nanosecond;  ///< 0 to 999,999,999
};

/// How far a local clock is ahead of UTC.
struct utc_offset {
  int16_t minutes;  ///< -1439 to 1439, east is positive
};

/// A date and time on a clock whose offset nobody told.
struct local_time {
  brevier::date date;
  time_of_day time;
};

/// A date and time on a clock with a known offset. Two of them compare by the instant that they mean, so
/// 13:00+01:00 equals 12:00Z; a leap second comes after second 59 and before the next minute.
struct zoned_time {
  brevier::date date;
  time_of_day time;
  utc_offset offset;
  bool local_offset_unknown;  ///< the time is UTC and the local offset is not known: -00:00 in RFC 3339, section 4.3
};

namespace detail {

inline constexpr text calendar_errors[] = {
    "no error",
    "not a valid date, week, ordinal day, time of day or UTC offset",
    "outside of the years 1 to 9999",
};

inline constexpr int32_t first_day = -719162;  // 0001-01-01, a Monday
inline constexpr int32_t last_day = 2932896;   // 9999-12-31

// Years are counted from March here, so that a leap day is the last day of its year; day 0 is 0000-03-01.
inline constexpr int32_t march_epoch = -719468;

// The algorithms are Howard Hinnant's days_from_civil and civil_from_days ("chrono-Compatible Low-Level Date
// Algorithms"), without their eras, as no year is negative here, and with each division by a constant as a
// multiplication and a shift, exact over the range that is passed: Cortex-M0 cannot divide, and libgcc's division
// is larger than all of this. The multipliers for months are those of Neri and Schneider, "Euclidean affine
// functions and their application to calendar algorithms" (2022).

// year / 100 for years below 43,699.
constexpr uint32_t century_of(uint32_t year) noexcept { return year * 5243 >> 19; }

constexpr uint32_t days_before_march_year(uint32_t year) noexcept {
  const uint32_t century = century_of(year);
  return 365 * year + year / 4 - century + century / 4;
}

constexpr uint32_t days_before_march_month(uint32_t month) noexcept { return (979 * month + 18) >> 5; }

// Of a day in the range of years 1 to 9999. The year is guessed, never too late and at most one too early.
constexpr date civil_date(int32_t day_number) noexcept {
  const uint32_t days = static_cast<uint32_t>(day_number - march_epoch);
  uint32_t year = (days >> 5) * 22967 >> 18;
  if (days_before_march_year(year + 1) <= days) ++year;
  const uint32_t day_of_year = days - days_before_march_year(year);
  const uint32_t month = (2141 * day_of_year + 1305) >> 16;
  const uint32_t day = day_of_year - days_before_march_month(month) + 1;
  const bool next_year = month > 9;
  return {static_cast<int16_t>(year + next_year), static_cast<uint8_t>(next_year ? month - 9 : month + 3),
          static_cast<uint8_t>(day)};
}

// months / 12 for months below 393,216.
constexpr uint32_t years_of(uint32_t months) noexcept { return (months >> 2) * 43691 >> 17; }

// seconds / 60 for seconds below 299,592; minutes / 60 for minutes below 1,489.
constexpr uint32_t minutes_of(uint32_t seconds) noexcept { return (seconds >> 2) * 34953 >> 19; }
constexpr uint32_t hours_of(uint32_t minutes) noexcept { return minutes * 1093 >> 16; }

// value / 675, of any: two guesses from below, each with what the one before left.
constexpr uint32_t days_of(uint32_t units) noexcept {
  uint32_t days = (units >> 9) * 388 >> 9;
  days += ((units - days * 675) >> 2) * 1553 >> 18;
  while (units - days * 675 >= 675) ++days;
  return days;
}

// Seconds of at most 9999 years as days and what is left of the last. A day is 675 units of 128 seconds, and all the
// units fit into 32 bits.
struct day_count {
  uint32_t days, seconds;

  constexpr explicit day_count(uint64_t all) noexcept : days(days_of(static_cast<uint32_t>(all >> 7))), seconds(0) {
    const uint32_t units = static_cast<uint32_t>(all >> 7) - days * 675;
    seconds = units * 128 + static_cast<uint32_t>(all & 127);
  }
};

// value / 7 for values below 680.
constexpr uint32_t sevenths(uint32_t value) noexcept { return value * 293 >> 11; }

}  // namespace detail

/// Says what went wrong, in English.
constexpr text describe(calendar_error code) noexcept { return detail::calendar_errors[static_cast<uint8_t>(code)]; }

/// Whether the year, 1 to 9999, has 366 days. O(1), as everything in this room.
constexpr bool is_leap_year(int year) noexcept {
  const uint32_t number = static_cast<uint32_t>(year), century = detail::century_of(number);
  return (number == century * 100 ? century : number) % 4 == 0;
}

/// 28 to 31 in the years 1 to 9999; 0 where there is no such month.
constexpr uint8_t days_in_month(int year, int month) noexcept {
  if (month < 1 || month > 12) return 0;
  if (month == 2) return is_leap_year(year) ? 29 : 28;
  return static_cast<uint8_t>(30 + ((month + (month >> 3)) & 1));
}

constexpr bool is_valid(date value) noexcept {
  return value.year >= 1 && value.year <= 9999 && value.day >= 1 && value.day <= days_in_month(value.year, value.month);
}

constexpr bool is_valid(weekday value) noexcept { return value >= weekday::monday && value <= weekday::sunday; }

/// A second of 60 is valid here at any minute; whether there can be a leap second takes a date and an offset to say.
constexpr bool is_valid(const time_of_day& value) noexcept {
  return value.hour <= 23 && value.minute <= 59 && value.second <= 60 && value.nanosecond <= 999999999;
}

constexpr bool is_valid(const local_time& value) noexcept { return is_valid(value.date) && is_valid(value.time); }

constexpr bool is_valid(utc_offset value) noexcept { return value.minutes >= -1439 && value.minutes <= 1439; }

constexpr bool is_valid(const zoned_time& value) noexcept {
  return is_valid(value.date) && is_valid(value.time) && is_valid(value.offset) &&
         !(value.local_offset_unknown && value.offset.minutes != 0);
}

namespace detail {

// Takes the fields one by one, as they are often just made: to read them together has to wait until all are in memory.
constexpr int32_t civil_day_number(uint32_t year, uint32_t month, uint32_t day) noexcept {
  const bool next_year = month < 3;
  return march_epoch + static_cast<int32_t>(days_before_march_year(year - next_year) +
                                            days_before_march_month(month + (next_year ? 9u : 0u - 3u)) + day - 1);
}

}  // namespace detail

/// Days since 1970-01-01, negative before. The date must be valid.
constexpr int32_t day_number(date value) noexcept {
  return detail::civil_day_number(static_cast<uint16_t>(value.year), value.month, value.day);
}

/// The date `days` after 1970-01-01. Errors: year_out_of_range.
constexpr result<date, calendar_error> date_from_day_number(int32_t days) noexcept {
  if (days < detail::first_day || days > detail::last_day) return {calendar_error::year_out_of_range, 0};
  return detail::civil_date(days);
}

/// The date must be valid.
constexpr weekday weekday_of(date value) noexcept {
  // The top three bits of the fraction of days / 7 are days % 7, for days below 2^27.
  const uint32_t days = static_cast<uint32_t>(day_number(value) - detail::first_day);
  return static_cast<weekday>((days * 613566757u >> 29) + 1);
}

/// The day of the year from 1. The date must be valid.
constexpr uint16_t ordinal_day(date value) noexcept {
  return static_cast<uint16_t>(day_number(value) - day_number({value.year, 1, 1}) + 1);
}

/// The date of an ordinal day, 1 to 365 or 366. Errors: invalid_value.
constexpr result<date, calendar_error> date_from_ordinal_day(int year, int ordinal) noexcept {
  if (year < 1 || year > 9999 || ordinal < 1 || ordinal > 365 + is_leap_year(year))
    return {calendar_error::invalid_value, 0};
  return detail::civil_date(day_number({static_cast<int16_t>(year), 1, 1}) + ordinal - 1);
}

/// The week of a date, which must be valid.
constexpr iso_week iso_week_of(date value) noexcept {
  const date thursday = detail::civil_date(day_number(value) + 4 - static_cast<uint8_t>(weekday_of(value)));
  return {thursday.year, static_cast<uint8_t>(detail::sevenths(ordinal_day(thursday) + 6u))};
}

/// 52 or 53. The year must be 1 to 9999.
constexpr uint8_t weeks_in_iso_year(int year) noexcept {
  return iso_week_of({static_cast<int16_t>(year), 12, 28}).week;
}

constexpr bool is_valid(iso_week value) noexcept {
  return value.year >= 1 && value.year <= 9999 && value.week >= 1 && value.week <= weeks_in_iso_year(value.year);
}

/// The date of a day in a week. Errors: invalid_value; year_out_of_range on the Saturday and Sunday that end 9999-W52.
constexpr result<date, calendar_error> date_from_iso_week(iso_week week, weekday day) noexcept {
  if (!is_valid(week) || !is_valid(day)) return {calendar_error::invalid_value, 0};
  const date in_first_week{week.year, 1, 4};
  const int32_t monday = day_number(in_first_week) - static_cast<uint8_t>(weekday_of(in_first_week)) + 1;
  return date_from_day_number(monday + 7 * (week.week - 1) + static_cast<uint8_t>(day) - 1);
}

/// How many days `to` is after `from`, negative where it is before. Both must be valid.
constexpr int32_t days_between(date from, date to) noexcept { return day_number(to) - day_number(from); }

namespace detail {

// So many days or months after a valid date; not valid where that lies outside of the calendar.
constexpr date days_after(date value, int32_t days) noexcept {
  const int32_t start = day_number(value);
  return days < first_day - start || days > last_day - start ? date{} : civil_date(start + days);
}

constexpr date months_after(date value, int32_t months) noexcept {
  const int32_t start = int32_t{12} * value.year + value.month - 1;
  if (months < 12 - start || months > int32_t{12} * 9999 + 11 - start) return {};
  const uint32_t sum = static_cast<uint32_t>(start + months), year = years_of(sum);
  const uint8_t month = static_cast<uint8_t>(sum - year * 12 + 1);
  return {static_cast<int16_t>(year), month, lesser(value.day, days_in_month(static_cast<int>(year), month))};
}

// Of a date, and of the one that was made from it.
constexpr result<date, calendar_error> made_from(date value, date made) noexcept {
  if (!is_valid(value)) return {calendar_error::invalid_value, 0};
  if (!is_valid(made)) return {calendar_error::year_out_of_range, 0};
  return made;
}

}  // namespace detail

/// The date so many days later, or earlier where `days` is negative. Errors: invalid_value, year_out_of_range.
constexpr result<date, calendar_error> add_days(date value, int32_t days) noexcept {
  return detail::made_from(value, is_valid(value) ? detail::days_after(value, days) : date{});
}

/// The same day so many months later or earlier. A month too short for it gives its own last day: 31 January and one
/// month is the last of February, so adding and taking away again need not give the date that one started from.
/// Errors: invalid_value, year_out_of_range.
constexpr result<date, calendar_error> add_months(date value, int32_t months) noexcept {
  return detail::made_from(value, is_valid(value) ? detail::months_after(value, months) : date{});
}

/// The same date so many years later or earlier; 29 February becomes the 28th in a common year. Errors: invalid_value,
/// year_out_of_range.
constexpr result<date, calendar_error> add_years(date value, int32_t years) noexcept {
  const int32_t always_too_many = 10000;
  if (years > always_too_many) years = always_too_many;
  if (years < -always_too_many) years = -always_too_many;
  return add_months(value, 12 * years);
}

/// Seconds since 1970-01-01T00:00:00Z as POSIX counts them: a leap second has the number of the second that follows
/// it. The value must be valid.
constexpr int64_t to_unix(const zoned_time& value) noexcept {
  const int32_t minutes = value.time.hour * int32_t{60} + value.time.minute - value.offset.minutes;
  const date& day = value.date;
  return int64_t{86400} * detail::civil_day_number(static_cast<uint16_t>(day.year), day.month, day.day) +
         (minutes * 60 + value.time.second);
}

/// The time on a clock at `offset` so many seconds and nanoseconds (below 10^9) after 1970-01-01T00:00:00Z.
/// Errors: invalid_value; year_out_of_range where the date on that clock is.
constexpr result<zoned_time, calendar_error> from_unix(int64_t seconds, uint32_t nanosecond = 0,
                                                       utc_offset offset = {}) noexcept {
  if (nanosecond > 999999999 || !is_valid(offset)) return {calendar_error::invalid_value, 0};
  const int64_t first = int64_t{86400} * detail::first_day - int32_t{60} * offset.minutes;
  const int64_t last = first + int64_t{86400} * (detail::last_day - detail::first_day + 1) - 1;
  if (seconds < first || seconds > last) return {calendar_error::year_out_of_range, 0};
  const detail::day_count since_first(static_cast<uint64_t>(seconds - first));
  const uint32_t second = since_first.seconds, minute = detail::minutes_of(second), hour = detail::hours_of(minute);
  return zoned_time{detail::civil_date(detail::first_day + static_cast<int32_t>(since_first.days)),
                    {static_cast<uint8_t>(hour), static_cast<uint8_t>(minute - hour * 60),
                     static_cast<uint8_t>(second - minute * 60), nanosecond},
                    offset,
                    false};
}

namespace detail {

// Euclidean division: what is left is never negative.
struct split {
  int64_t whole;
  uint32_t rest;

  constexpr split(int64_t value, uint32_t unit) noexcept : whole(value / static_cast<int64_t>(unit)), rest(0) {
    int64_t left = value % static_cast<int64_t>(unit);
    if (left < 0) {
      left += unit;
      --whole;
    }
    rest = static_cast<uint32_t>(left);
  }
};

}  // namespace detail

/// The same from milliseconds since 1970.
constexpr result<zoned_time, calendar_error> from_unix_milliseconds(int64_t milliseconds,
                                                                    utc_offset offset = {}) noexcept {
  const detail::split seconds(milliseconds, 1000);
  return from_unix(seconds.whole, seconds.rest * 1000000, offset);
}

/// The same from nanoseconds since 1970, which reach from 1677 to 2262.
constexpr result<zoned_time, calendar_error> from_unix_nanoseconds(int64_t nanoseconds,
                                                                   utc_offset offset = {}) noexcept {
  const detail::split seconds(nanoseconds, 1000000000);
  return from_unix(seconds.whole, seconds.rest, offset);
}

/// Milliseconds since 1970, those begun not counted. The value must be valid.
constexpr int64_t to_unix_milliseconds(const zoned_time& value) noexcept {
  return to_unix(value) * 1000 + value.time.nanosecond / 1000000;
}

/// Nanoseconds since 1970. Errors: invalid_value; year_out_of_range before 1677-09-21T00:12:44Z and after
/// 2262-04-11T23:47:16.854775807Z.
constexpr result<int64_t, calendar_error> to_unix_nanoseconds(const zoned_time& value) noexcept {
  if (!is_valid(value)) return {calendar_error::invalid_value, 0};
  const int64_t seconds = to_unix(value), last = INT64_MAX / 1000000000, last_part = INT64_MAX % 1000000000;
  if (seconds < -last || seconds > last || (seconds == last && value.time.nanosecond > last_part))
    return {calendar_error::year_out_of_range, 0};
  return seconds * 1000000000 + value.time.nanosecond;
}

/// The date and time that a clock shows, without its offset.
constexpr local_time local(const zoned_time& value) noexcept { return {value.date, value.time}; }

/// The instant when a clock at `offset` shows a date and time.
constexpr zoned_time at_offset(const local_time& value, utc_offset offset) noexcept {
  return {value.date, value.time, offset, false};
}

/// The same instant on a clock at `offset`; a leap second stays one. Errors: invalid_value, year_out_of_range.
constexpr result<zoned_time, calendar_error> with_offset(const zoned_time& value, utc_offset offset) noexcept {
  if (!is_valid(value) || !is_valid(offset)) return {calendar_error::invalid_value, 0};
  int minute = value.time.hour * 60 + value.time.minute - value.offset.minutes + offset.minutes;
  int32_t day = day_number(value.date);
  for (; minute < 0; minute += 1440) --day;
  for (; minute >= 1440; minute -= 1440) ++day;
  const auto moved = date_from_day_number(day);
  if (!moved) return {moved.error(), 0};
  uint8_t hour = 0;
  for (; minute >= 60; minute -= 60) ++hour;
  const time_of_day time{hour, static_cast<uint8_t>(minute), value.time.second, value.time.nanosecond};
  return zoned_time{*moved, time, offset, value.local_offset_unknown && offset.minutes == 0};
}

namespace detail {

template <class Number>
constexpr int order(Number left, Number right) noexcept {
  return (left > right) - (left < right);
}

}  // namespace detail

/// Which of two values is the earlier: negative where `left` is, positive where `right` is, 0 where they are the same.
constexpr int compare(date left, date right) noexcept {
  if (left.year != right.year) return left.year - right.year;
  return left.month != right.month ? left.month - right.month : left.day - right.day;
}

constexpr int compare(iso_week left, iso_week right) noexcept {
  return left.year != right.year ? left.year - right.year : left.week - right.week;
}

constexpr int compare(const time_of_day& left, const time_of_day& right) noexcept {
  if (left.hour != right.hour) return left.hour - right.hour;
  if (left.minute != right.minute) return left.minute - right.minute;
  if (left.second != right.second) return left.second - right.second;
  return detail::order(left.nanosecond, right.nanosecond);
}

constexpr int compare(const local_time& left, const local_time& right) noexcept {
  const int days = compare(left.date, right.date);
  return days != 0 ? days : compare(left.time, right.time);
}

constexpr int compare(utc_offset left, utc_offset right) noexcept { return left.minutes - right.minutes; }

constexpr int compare(const zoned_time& left, const zoned_time& right) noexcept {
  // Whole minutes first: a leap second must not run into the next one.
  const int64_t left_minute = to_unix(left) - left.time.second;
  const int64_t right_minute = to_unix(right) - right.time.second;
  if (left_minute != right_minute) return detail::order(left_minute, right_minute);
  if (left.time.second != right.time.second) return left.time.second - right.time.second;
  return detail::order(left.time.nanosecond, right.time.nanosecond);
}

namespace detail {

template <class Value>
inline constexpr bool is_calendar_value =
    is_same<Value, date> || is_same<Value, iso_week> || is_same<Value, time_of_day> || is_same<Value, utc_offset> ||
    is_same<Value, local_time> || is_same<Value, zoned_time>;

}  // namespace detail

template <class Value, detail::require<detail::is_calendar_value<Value>> = 0>
constexpr bool operator==(const Value& left, const Value& right) noexcept {
  return compare(left, right) == 0;
}
template <class Value, detail::require<detail::is_calendar_value<Value>> = 0>
constexpr bool operator!=(const Value& left, const Value& right) noexcept {
  return compare(left, right) != 0;
}
template <class Value, detail::require<detail::is_calendar_value<Value>> = 0>
constexpr bool operator<(const Value& left, const Value& right) noexcept {
  return compare(left, right) < 0;
}
template <class Value, detail::require<detail::is_calendar_value<Value>> = 0>
constexpr bool operator>(const Value& left, const Value& right) noexcept {
  return compare(left, right) > 0;
}
template <class Value, detail::require<detail::is_calendar_value<Value>> = 0>
constexpr bool operator<=(const Value& left, const Value& right) noexcept {
  return compare(left, right) <= 0;
}
template <class Value, detail::require<detail::is_calendar_value<Value>> = 0>
constexpr bool operator>=(const Value& left, const Value& right) noexcept {
  return compare(left, right) >= 0;
}

BREVIER_END

#endif  // BREVIER_CALENDAR_HPP
