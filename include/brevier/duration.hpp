// Brevier, duration: lengths of time in years, months, weeks, days, hours, minutes and seconds, added to dates and
// instants, or found between two of them; read and written as ISO 8601 has them.
//
//     const auto term = brevier::parse_duration("P1M");
//     *brevier::add(brevier::date{2026, 1, 31}, *term);                    // 2026-02-28
//     brevier::difference({2025, 10, 30}, {2026, 1, 1});                   // P2M2D
//
// SPDX-License-Identifier: BSL-1.0

#include "rfc3339.hpp"

#ifndef BREVIER_DURATION_HPP
#define BREVIER_DURATION_HPP

BREVIER_BEGIN

/// A length of time, unit by unit, as ISO 8601 writes it. A month has no certain length, all else has: a day is 24
/// hours, as no clock here jumps. Two durations are equal when they have the same months and the same seconds:
/// PT36H equals P1DT12H, P1M does not equal P30D.
struct duration {
  uint32_t years;  ///< each up to 999,999,999
  uint32_t months;
  uint32_t weeks;
  uint32_t days;
  uint32_t hours;
  uint32_t minutes;
  uint32_t seconds;
  uint32_t nanosecond;  ///< of the last second: 0 to 999,999,999
  bool negative;        ///< leads back
};

/// How two durations compare. Those that have different months can be undetermined: P1M and P30D.
enum class duration_order : uint8_t { less, equal, greater, undetermined };

namespace detail {

inline constexpr uint32_t highest_count = 999999999;

// The value of a duration as XML Schema 1.1 has it (part 2, section 3.3.6): months and seconds, with a sign. The
// nanoseconds are never negative.
struct length {
  int64_t months, seconds;
  int32_t nanosecond;

  constexpr explicit length(const duration& of) noexcept
      : months(int64_t{12} * of.years + of.months),
        seconds(int64_t{604800} * of.weeks + int64_t{86400} * of.days + int64_t{3600} * of.hours +
                int64_t{60} * of.minutes + of.seconds),
        nanosecond(static_cast<int32_t>(of.nanosecond)) {
    if (!of.negative) return;
    months = -months;
    seconds = -seconds;
    if (nanosecond == 0) return;
    nanosecond = 1000000000 - nanosecond;
    --seconds;
  }
};

constexpr bool has_time(const duration& value) noexcept {
  return (value.hours | value.minutes | value.seconds | value.nanosecond) != 0;
}
constexpr bool has_date(const duration& value) noexcept {
  return (value.years | value.months | value.weeks | value.days) != 0;
}

// More days and months than any date can be moved by.
inline constexpr int64_t too_many = 4000000;

constexpr int32_t clamped(int64_t value) noexcept {
  return static_cast<int32_t>(value > too_many ? too_many : value < -too_many ? -too_many : value);
}

}  // namespace detail

/// Whether all counts are in their ranges. O(1), as everything in this room.
constexpr bool is_valid(const duration& value) noexcept {
  const uint32_t counts[] = {value.years, value.months,  value.weeks,   value.days,
                             value.hours, value.minutes, value.seconds, value.nanosecond};
  for (const uint32_t count : counts)
    if (count > detail::highest_count) return false;
  return true;
}

/// The same length in the other direction.
constexpr duration operator-(duration value) noexcept {
  value.negative = !value.negative;
  return value;
}

constexpr bool operator==(const duration& left, const duration& right) noexcept {
  const detail::length one(left), other(right);
  return one.months == other.months && one.seconds == other.seconds && one.nanosecond == other.nanosecond;
}
constexpr bool operator!=(const duration& left, const duration& right) noexcept { return !(left == right); }

namespace detail {

// Days to the first of a month, counted from January of the year 0; the calendar repeats itself after 400 years.
constexpr int64_t days_to_month(int64_t month) noexcept {
  const split cycles(month, 4800);
  const uint32_t years = years_of(cycles.rest);
  return cycles.whole * 146097 + civil_day_number(years + 400, cycles.rest - years * 12 + 1, 1);
}

// The months from which XML Schema compares durations, as their lengths are the extreme ones there.
inline constexpr int32_t reference_months[] = {1696 * 12 + 8, 1697 * 12 + 1, 1903 * 12 + 2, 1903 * 12 + 6};

}  // namespace detail

/// Compares by what the durations lead to from each of four months, as section 3.3.6.1 of XML Schema 1.1, part 2, has
/// it: PT24H is less than P2D, P1M less than P32D, and P1M and P30D are undetermined. Both must be valid.
constexpr duration_order compare(const duration& left, const duration& right) noexcept {
  const detail::length one(left), other(right);
  bool less = false, equal = false, greater = false;
  for (const int32_t month : detail::reference_months) {
    const int64_t days = detail::days_to_month(month + one.months) - detail::days_to_month(month + other.months);
    const int64_t seconds = days * 86400 + one.seconds - other.seconds;
    const int64_t order = seconds != 0 ? seconds : one.nanosecond - other.nanosecond;
    (order < 0 ? less : order > 0 ? greater : equal) = true;
  }
  if (less + equal + greater != 1) return duration_order::undetermined;
  return less ? duration_order::less : equal ? duration_order::equal : duration_order::greater;
}

/// The date so much later: first the years and months, where a day that its month does not have becomes the last of it,
/// then the weeks and days, as XML Schema, RFC 5545 and ECMAScript's Temporal do. Errors: invalid_value, also where the
/// duration has hours, minutes or seconds; year_out_of_range, also on the way.
constexpr result<date, calendar_error> add(date value, const duration& length) noexcept {
  if (!is_valid(length) || detail::has_time(length)) return {calendar_error::invalid_value, 0};
  const int32_t sign = length.negative ? -1 : 1;
  const auto month = add_months(value, sign * detail::clamped(int64_t{12} * length.years + length.months));
  if (!month) return month;
  return add_days(*month, sign * detail::clamped(int64_t{7} * length.weeks + length.days));
}

/// The time so much later: years, months, weeks and days as above, on the same clock, then the rest as it passes in UTC
/// without leap seconds. Errors: invalid_value, year_out_of_range.
constexpr result<zoned_time, calendar_error> add(const zoned_time& value, const duration& length) noexcept {
  if (!is_valid(value) || !is_valid(length)) return {calendar_error::invalid_value, 0};
  const auto day =
      add(value.date, {length.years, length.months, length.weeks, length.days, 0, 0, 0, 0, length.negative});
  if (!day) return {day.error(), 0};
  zoned_time moved{*day, value.time, value.offset, value.local_offset_unknown};
  if (!detail::has_time(length)) return moved;
  const detail::length rest(
      {0, 0, 0, 0, length.hours, length.minutes, length.seconds, length.nanosecond, length.negative});
  uint32_t nanosecond = value.time.nanosecond + static_cast<uint32_t>(rest.nanosecond);
  const bool carry = nanosecond > 999999999;
  if (carry) nanosecond -= 1000000000;
  auto sum = from_unix(to_unix(moved) + rest.seconds + carry, nanosecond, value.offset);
  if (!sum) return sum;
  moved = *sum;
  moved.local_offset_unknown = value.local_offset_unknown;
  return moved;
}

constexpr result<local_time, calendar_error> add(const local_time& value, const duration& length) noexcept {
  const auto sum = add(at_offset(value, {}), length);
  if (!sum) return {sum.error(), 0};
  return local(*sum);
}

/// The time of day so much later, past midnight where it comes to that. Errors: invalid_value, also where the duration
/// has anything but hours, minutes and seconds.
constexpr result<time_of_day, calendar_error> add(const time_of_day& value, const duration& length) noexcept {
  if (detail::has_date(length)) return {calendar_error::invalid_value, 0};
  const auto sum = add(local_time{{5000, 1, 1}, value}, length);
  if (!sum) return {calendar_error::invalid_value, 0};
  return sum->time;
}

/// The sum of two durations in years, months, days, hours, minutes and seconds. Errors: invalid_value, also where the
/// months and the rest of the sum have different signs: P1M and -P1D is neither; year_out_of_range where a count would
/// be above 999,999,999.
constexpr result<duration, calendar_error> add(const duration& left, const duration& right) noexcept {
  if (!is_valid(left) || !is_valid(right)) return {calendar_error::invalid_value, 0};
  const detail::length one(left), other(right);
  int64_t months = one.months + other.months, seconds = one.seconds + other.seconds;
  int32_t nanosecond = one.nanosecond + other.nanosecond;
  if (nanosecond > 999999999) {
    nanosecond -= 1000000000;
    ++seconds;
  }
  const bool back = months < 0 || seconds < 0;
  if (back && (months > 0 || seconds > 0 || (seconds == 0 && nanosecond != 0)))
    return {calendar_error::invalid_value, 0};
  if (back) {
    months = -months;
    seconds = nanosecond == 0 ? -seconds : -seconds - 1;
    if (nanosecond != 0) nanosecond = 1000000000 - nanosecond;
  }
  const detail::split years(months, 12), days(seconds, 86400);
  if (years.whole > detail::highest_count || days.whole > detail::highest_count)
    return {calendar_error::year_out_of_range, 0};
  const uint32_t minute = detail::minutes_of(days.rest), hour = detail::hours_of(minute);
  return duration{static_cast<uint32_t>(years.whole),
                  years.rest,
                  0,
                  static_cast<uint32_t>(days.whole),
                  hour,
                  minute - hour * 60,
                  days.rest - minute * 60,
                  static_cast<uint32_t>(nanosecond),
                  back};
}

/// The value so much earlier. Errors as add() has them.
template <class Value>
constexpr auto subtract(const Value& value, const duration& length) noexcept -> decltype(add(value, length)) {
  return add(value, -length);
}

/// What lies between two dates in years, months and days: add(from, difference(from, to)) is `to`. Both must be valid.
constexpr duration difference(date from, date to) noexcept {
  const bool back = to < from;
  const int32_t sign = back ? -1 : 1;
  int32_t months = sign * (int32_t{12} * (to.year - from.year) + to.month - from.month);
  date there = *add_months(from, sign * months);
  if (back ? there < to : to < there) there = *add_months(from, sign * --months);
  const uint32_t all = static_cast<uint32_t>(months), years = detail::years_of(all);
  const uint32_t days = static_cast<uint32_t>(sign * days_between(there, to));
  return {years, all - years * 12, 0, days, 0, 0, 0, 0, back};
}

/// How much time passes between two instants in hours, minutes and seconds, leap seconds not counted. Both must be
/// valid.
constexpr duration elapsed(const zoned_time& from, const zoned_time& to) noexcept {
  int64_t seconds = to_unix(to) - to_unix(from);
  int64_t nanoseconds = int64_t{to.time.nanosecond} - from.time.nanosecond;
  const bool back = seconds < 0 || (seconds == 0 && nanoseconds < 0);
  if (back) {
    seconds = -seconds;
    nanoseconds = -nanoseconds;
  }
  if (nanoseconds < 0) {
    nanoseconds += 1000000000;
    --seconds;
  }
  const detail::day_count all(static_cast<uint64_t>(seconds));
  const uint32_t minute = detail::minutes_of(all.seconds), hour = detail::hours_of(minute);
  return {0,
          0,
          0,
          0,
          all.days * 24 + hour,
          minute - hour * 60,
          all.seconds - minute * 60,
          static_cast<uint32_t>(nanoseconds),
          back};
}

constexpr duration elapsed(const local_time& from, const local_time& to) noexcept {
  return elapsed(at_offset(from, {}), at_offset(to, {}));
}

namespace detail {

/// The units in the order in which they are written, and how many of the next one make one of each.
struct iso_unit {
  char designator;
  uint8_t of_next;  // 0: no certain number
};
inline constexpr iso_unit iso_units[] = {{'Y', 12}, {'M', 0}, {'W', 7}, {'D', 24}, {'H', 60}, {'M', 60}, {'S', 0}};
enum duration_index : uint8_t { in_years, in_months, in_weeks, in_days, in_hours, in_minutes, in_seconds, past_units };

/// Reads one duration: PnYnMnDTnHnMnS with what is not there left out, or PnW. Only the last number has a fraction.
class duration_reader : public date_scanner {
 public:
  using date_scanner::date_scanner;

  constexpr bool read() noexcept {
    value_.negative = skip('-');
    if (!skip('P')) return expected(iso8601_error::expected_designator);
    uint8_t next = in_years;
    bool in_time = false;
    do {
      if (!in_time && skip('T')) {
        in_time = true;
        next = in_hours;
      }
      if (!read_part(in_time, next)) return false;
    } while (next < past_units && at_ != end_ && *at_ != '/');
    value_ = {counts_[in_years],   counts_[in_months],  counts_[in_weeks], counts_[in_days], counts_[in_hours],
              counts_[in_minutes], counts_[in_seconds], value_.nanosecond, value_.negative};
    return true;
  }

  constexpr const duration& value() const noexcept { return value_; }

 private:
  constexpr bool read_count(uint32_t& count) noexcept {
    const char* const from = at_;
    uint8_t digit = 0;
    while ((digit = next_digit()) <= 9) {
      if (count > highest_count / 10) return fail(iso8601_error::number_out_of_range, from);
      count = count * 10 + digit;
    }
    return at_ != from || expected(iso8601_error::expected_digit);
  }

  /// A number with its designator; `next` becomes the first unit that can follow it.
  constexpr bool read_part(bool in_time, uint8_t& next) noexcept {
    const char* const from = at_;
    uint32_t count = 0, billionths = 0;
    if (!read_count(count)) return false;
    const bool has_fraction = skip('.', ',');
    if (has_fraction && !read_billionths(billionths)) return false;
    uint8_t unit = in_time ? in_hours : in_years;
    const uint8_t past = in_time ? past_units : in_hours;
    while (unit != past && !next_is(iso_units[unit].designator)) ++unit;
    if (unit == past) return expected(iso8601_error::expected_designator);
    if (unit < next || (unit == in_weeks && next != in_years)) return fail(iso8601_error::units_out_of_order, at_);
    ++at_;
    counts_[unit] = count;
    next = has_fraction || unit == in_weeks ? static_cast<uint8_t>(past_units) : static_cast<uint8_t>(unit + 1);
    return spread(unit, billionths) || fail(iso8601_error::inexact_fraction, from);
  }

  /// Gives a fraction to the units below, so that nothing of it is lost.
  constexpr bool spread(uint8_t unit, uint32_t billionths) noexcept {
    if (unit == in_weeks && billionths != 0) {
      if (counts_[in_weeks] > highest_count / 7 - 1) return false;
      counts_[in_days] = counts_[in_weeks] * 7;
      counts_[in_weeks] = 0;
    }
    for (; billionths != 0 && unit != in_seconds; ++unit) {
      uint64_t rest = uint64_t{billionths} * iso_units[unit].of_next;
      if (rest == 0) return false;
      for (; rest >= 1000000000; rest -= 1000000000) ++counts_[unit + 1];
      billionths = static_cast<uint32_t>(rest);
    }
    value_.nanosecond = billionths;
    return true;
  }

  uint32_t counts_[past_units]{};
  duration value_{};
};

constexpr bool only_weeks(const duration& value) noexcept {
  return value.weeks != 0 && !has_time(value) && (value.years | value.months | value.days) == 0;
}

/// Whether what is written reads as the same: with other units, weeks become days.
constexpr bool is_writable(const duration& value) noexcept {
  return is_valid(value) && (only_weeks(value) || uint64_t{7} * value.weeks + value.days <= highest_count);
}

constexpr void put(writer& to, const duration& value) noexcept {
  const bool weeks = only_weeks(value);
  const uint32_t counts[] = {
      value.years,   value.months, weeks ? value.weeks : 0, weeks ? 0 : 7 * value.weeks + value.days, value.hours,
      value.minutes, value.seconds};
  if (value.negative) to.put('-');
  to.put('P');
  for (uint8_t unit = in_years; unit != past_units; ++unit) {
    if (unit == in_hours && (has_time(value) || !has_date(value))) to.put('T');
    const bool fraction = unit == in_seconds && value.nanosecond != 0;
    const bool nothing_else = unit == in_seconds && !has_date(value) && !has_time(value);
    if (counts[unit] == 0 && !fraction && !nothing_else) continue;
    to.put_number(counts[unit]);
    if (fraction) to.put('.');
    if (fraction) to.put_fraction(value.nanosecond);
    to.put(iso_units[unit].designator);
  }
}

}  // namespace detail

/// Reads all of `source` as an ISO 8601 duration: P1Y2M3DT4H5M6.5S, or P2W. Units with 0 may be left out, but not all
/// of them. The last number may have a fraction, after '.' or ','; it is given to the units below: PT1.5H is 1 hour and
/// 30 minutes, P0.5Y is 6 months; of digits after the ninth nothing is left. A sign before 'P' is that of ISO 8601-2
/// and XML Schema. Errors as parse_rfc3339() has them. O(length).
constexpr result<duration, iso8601_error> parse_duration(text source) noexcept {
  detail::duration_reader reader(source);
  if (reader.read() && reader.read_end()) return reader.value();
  return reader.error<duration>();
}

/// Writes P1Y2M3DT4H5M6.5S, without the units that are 0; PT0S where all are. Weeks stand alone, P2W, or become days.
/// 3 to 73 bytes. Errors: invalid_value, also where weeks and days together are more than a count holds;
/// buffer_too_small.
constexpr result<text, iso8601_error> write_duration(const duration& value, buffer memory) noexcept {
  if (!detail::is_writable(value)) return {iso8601_error::invalid_value, 0};
  return detail::write_value(value, memory, 73);
}

BREVIER_END

#endif  // BREVIER_DURATION_HPP
