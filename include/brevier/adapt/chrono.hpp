// Brevier, adapt/chrono: values of the calendar as std::chrono has them, and back: time points and durations, and what
// C++20 added where the library has it. Not in the joined header.
//
//     const auto busan = brevier::parse_rfc3339("2025-10-30T12:08:00+09:00");
//     const auto point = brevier::to_time_point<std::chrono::seconds>(*busan);      // of std::chrono::system_clock
//     brevier::from_time_point(*point, {540});                                      // and on that clock again
//
// SPDX-License-Identifier: BSL-1.0

#include "../duration.hpp"

#ifndef BREVIER_ADAPT_CHRONO_HPP
#define BREVIER_ADAPT_CHRONO_HPP

#include <chrono>

BREVIER_BEGIN

/// A time point of the system clock, which counts from 1970 in UTC without leap seconds; C++20 calls it sys_time.
template <class Length>
using system_time = std::chrono::time_point<std::chrono::system_clock, Length>;

/// C++20 calls it sys_days.
using system_days = system_time<std::chrono::duration<int32_t, std::ratio<86400>>>;

namespace detail {

template <class Length>
inline constexpr bool is_below_second = std::ratio_less<typename Length::period, std::ratio<1>>::value;

template <class Length>
inline constexpr bool counts_whole = !std::chrono::treat_as_floating_point<typename Length::rep>::value;

// So many seconds, and nanoseconds from 0 on, in another unit, rounded down.
template <class Length>
constexpr result<Length, calendar_error> chrono_length(int64_t seconds, uint32_t nanosecond) noexcept {
  static_assert(counts_whole<Length>, "no floating point: choose a duration that counts whole units");
  using std::chrono::duration_cast;
  if constexpr (is_below_second<Length>) {
    const int64_t last = duration_cast<std::chrono::seconds>((Length::max)()).count();
    const int64_t first = duration_cast<std::chrono::seconds>((Length::min)()).count();
    if (seconds > last || seconds < first) return {calendar_error::year_out_of_range, 0};
    const Length whole = duration_cast<Length>(std::chrono::seconds(seconds));
    const Length part = duration_cast<Length>(std::chrono::nanoseconds(nanosecond));
    if (seconds == last && part > (Length::max)() - whole) return {calendar_error::year_out_of_range, 0};
    return whole + part;
  } else {
    using wide = std::chrono::duration<int64_t, typename Length::period>;
    const int64_t count = std::chrono::floor<wide>(std::chrono::seconds(seconds)).count();
    const auto narrowed = static_cast<typename Length::rep>(count);
    if (static_cast<int64_t>(narrowed) != count || (narrowed < 0) != (count < 0))
      return {calendar_error::year_out_of_range, 0};
    return Length(narrowed);
  }
}

struct seconds_and_part {
  int64_t seconds;
  uint32_t nanosecond;
  bool in_range;  // of what the calendar, and a duration of 9 digits in seconds, can hold
};

template <class Rep, class Period>
constexpr seconds_and_part split_length(const std::chrono::duration<Rep, Period>& length) noexcept {
  using Length = std::chrono::duration<Rep, Period>;
  static_assert(counts_whole<Length>, "no floating point: choose a duration that counts whole units");
  constexpr int64_t most = 4000000000000;
  if constexpr (!is_below_second<Length>) {
    constexpr int64_t units = most * Period::den / Period::num;
    if (length.count() > 0 ? static_cast<uint64_t>(length.count()) > uint64_t{units}
                           : static_cast<int64_t>(length.count()) < -units)
      return {0, 0, false};
  }
  const auto seconds = std::chrono::floor<std::chrono::duration<int64_t>>(length);
  const auto rest = std::chrono::duration_cast<std::chrono::nanoseconds>(length - seconds);
  const bool in_range = seconds.count() <= most && seconds.count() >= -most;
  return {seconds.count(), static_cast<uint32_t>(rest.count()), in_range};
}

}  // namespace detail

/// The instant on the system clock in units of `Length`, rounded down; a leap second is the second that follows it.
/// Errors: invalid_value; year_out_of_range where `Length` does not reach so far: nanoseconds do from 1677 to 2262.
template <class Length = std::chrono::nanoseconds>
constexpr result<system_time<Length>, calendar_error> to_time_point(const zoned_time& value) noexcept {
  if (!is_valid(value)) return {calendar_error::invalid_value, 0};
  const auto length = detail::chrono_length<Length>(to_unix(value), value.time.nanosecond);
  if (!length) return {length.error(), 0};
  return system_time<Length>(*length);
}

/// The time on a clock at `offset` at an instant of the system clock; what is finer than a nanosecond is dropped.
/// Errors: invalid_value, year_out_of_range.
template <class Length>
constexpr result<zoned_time, calendar_error> from_time_point(const system_time<Length>& value,
                                                             utc_offset offset = {}) noexcept {
  const detail::seconds_and_part since = detail::split_length(value.time_since_epoch());
  if (!since.in_range) return {calendar_error::year_out_of_range, 0};
  return from_unix(since.seconds, since.nanosecond, offset);
}

/// The day on which a date is, at midnight in UTC. The date must be valid.
constexpr system_days to_system_days(date value) noexcept {
  return system_days(system_days::duration(day_number(value)));
}

/// The date of a time point in UTC. Errors: year_out_of_range.
template <class Length>
constexpr result<date, calendar_error> date_of(const system_time<Length>& value) noexcept {
  const auto time = from_time_point(value);
  if (!time) return {time.error(), 0};
  return time->date;
}

/// The time since midnight. The value must be valid.
constexpr std::chrono::nanoseconds since_midnight(const time_of_day& value) noexcept {
  return std::chrono::hours(value.hour) + std::chrono::minutes(value.minute) + std::chrono::seconds(value.second) +
         std::chrono::nanoseconds(value.nanosecond);
}

/// The time of day so long after midnight. Errors: invalid_value before it and after 24 hours.
template <class Rep, class Period>
constexpr result<time_of_day, calendar_error> to_time_of_day(std::chrono::duration<Rep, Period> length) noexcept {
  const detail::seconds_and_part since = detail::split_length(length);
  if (!since.in_range || since.seconds < 0 || since.seconds >= 86400) return {calendar_error::invalid_value, 0};
  return from_unix(since.seconds, since.nanosecond)->time;
}

constexpr std::chrono::minutes to_minutes(utc_offset value) noexcept { return std::chrono::minutes(value.minutes); }

/// The length in units of `Length`, rounded down. Errors: invalid_value, also where the duration has years or months,
/// which have no certain length; year_out_of_range where `Length` does not reach so far.
template <class Length = std::chrono::nanoseconds>
constexpr result<Length, calendar_error> to_chrono(const duration& value) noexcept {
  const detail::length length(value);
  if (!is_valid(value) || length.months != 0) return {calendar_error::invalid_value, 0};
  return detail::chrono_length<Length>(length.seconds, static_cast<uint32_t>(length.nanosecond));
}

/// A length in hours, minutes and seconds; what is finer than a nanosecond is dropped. Errors: year_out_of_range beyond
/// 999,999,999 hours.
template <class Rep, class Period>
constexpr result<duration, calendar_error> to_duration(std::chrono::duration<Rep, Period> value) noexcept {
  const detail::seconds_and_part length = detail::split_length(value);
  if (!length.in_range) return {calendar_error::year_out_of_range, 0};
  const bool negative = length.seconds < 0, borrow = negative && length.nanosecond != 0;
  const int64_t whole = length.seconds + borrow;
  const detail::split hours(negative ? -whole : whole, 3600);
  if (hours.whole > detail::highest_count) return {calendar_error::year_out_of_range, 0};
  return duration{0,
                  0,
                  0,
                  0,
                  static_cast<uint32_t>(hours.whole),
                  hours.rest / 60,
                  hours.rest % 60,
                  borrow ? 1000000000 - length.nanosecond : length.nanosecond,
                  negative};
}

// libstdc++ and libc++ have had calendars long before the time zones that the feature macro waits for.
#if (defined(__cpp_lib_chrono) && __cpp_lib_chrono >= 201907L) ||                       \
    (__cplusplus > 201703L && ((defined(_GLIBCXX_RELEASE) && _GLIBCXX_RELEASE >= 11) || \
                               (defined(_LIBCPP_VERSION) && _LIBCPP_VERSION >= 14000)))

constexpr std::chrono::year_month_day to_chrono(date value) noexcept {
  return {std::chrono::year(value.year), std::chrono::month(value.month), std::chrono::day(value.day)};
}

/// Errors: invalid_value where it is not ok(); year_out_of_range.
constexpr result<date, calendar_error> from_chrono(std::chrono::year_month_day value) noexcept {
  const int year = static_cast<int>(value.year());
  if (!value.ok()) return {calendar_error::invalid_value, 0};
  if (year < 1 || year > 9999) return {calendar_error::year_out_of_range, 0};
  return date{static_cast<int16_t>(year), static_cast<uint8_t>(static_cast<unsigned>(value.month())),
              static_cast<uint8_t>(static_cast<unsigned>(value.day()))};
}

/// Both must be valid.
constexpr std::chrono::weekday to_chrono(weekday value) noexcept {
  return std::chrono::weekday(static_cast<unsigned>(value));
}
constexpr weekday from_chrono(std::chrono::weekday value) noexcept {
  return static_cast<weekday>(value.iso_encoding());
}

constexpr std::chrono::hh_mm_ss<std::chrono::nanoseconds> to_chrono(const time_of_day& value) noexcept {
  return std::chrono::hh_mm_ss<std::chrono::nanoseconds>(since_midnight(value));
}
/// Errors: invalid_value where it is not a time of day.
template <class Length>
constexpr result<time_of_day, calendar_error> from_chrono(const std::chrono::hh_mm_ss<Length>& value) noexcept {
  return to_time_of_day(value.to_duration());
}

/// A date and time without an offset. Errors as to_time_point() has them.
template <class Length = std::chrono::nanoseconds>
constexpr result<std::chrono::local_time<Length>, calendar_error> to_chrono(const local_time& value) noexcept {
  const auto point = to_time_point<Length>(at_offset(value, {}));
  if (!point) return {point.error(), 0};
  return std::chrono::local_time<Length>(point->time_since_epoch());
}
template <class Length>
constexpr result<local_time, calendar_error> from_chrono(const std::chrono::local_time<Length>& value) noexcept {
  const auto time = from_time_point(system_time<Length>(value.time_since_epoch()));
  if (!time) return {time.error(), 0};
  return local(*time);
}

#endif

BREVIER_END

#endif  // BREVIER_ADAPT_CHRONO_HPP
