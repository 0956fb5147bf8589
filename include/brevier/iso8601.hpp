// Brevier, iso8601: dates and times as ISO 8601-1 has them, as precise as they are written: calendar, ordinal and week
// dates, basic and extended format, reduced precision, fractions. RFC 3339, its strict profile, is in rfc3339.hpp.
//
//     brevier::parse_iso8601("2025-W44-4T12:08+09:00")->zoned({});         // 2025-10-30T12:08:00+09:00
//     brevier::parse_iso8601("2025-10")->precision;                        // iso_precision::month
//
// SPDX-License-Identifier: BSL-1.0

#include "rfc3339.hpp"

#ifndef BREVIER_ISO8601_HPP
#define BREVIER_ISO8601_HPP

BREVIER_BEGIN

/// The finest part of a date and time that was written.
enum class iso_precision : uint8_t { century, decade, year, month, week, day, hour, minute, second };

/// A date, a time of day or both, as precise as it was written. What is less precise than a day or a second begins
/// there: 2025-10 has the date 2025-10-01.
struct iso_time {
  brevier::date date;  ///< value-initialized where there is only a time
  time_of_day time;    ///< 00:00 where there is only a date
  utc_offset offset;
  iso_precision precision;  ///< second also where a fraction of an hour or minute was written
  bool has_offset;          ///< else a local time: nobody told the offset
  bool has_date;

  constexpr bool has_time() const noexcept { return precision > iso_precision::day; }
  constexpr local_time local() const noexcept { return {date, time}; }
  /// With an offset for those who have none, and from where what is not so precise begins: 2025-10 is the first of
  /// October at 00:00.
  constexpr zoned_time zoned(utc_offset otherwise) const noexcept {
    return {date, time, has_offset ? offset : otherwise, false};
  }
};

/// Whether all is the same, precision and offset too.
constexpr bool operator==(const iso_time& left, const iso_time& right) noexcept {
  return left.date == right.date && left.time == right.time && left.offset == right.offset &&
         left.precision == right.precision && left.has_offset == right.has_offset && left.has_date == right.has_date;
}
constexpr bool operator!=(const iso_time& left, const iso_time& right) noexcept { return !(left == right); }

/// How a date is counted.
enum class date_form : uint8_t { calendar, ordinal, week };

/// How a date or time is written: 2025-10-30T12:08:00, or in basic format 20251030T120800.
struct iso_format {
  date_form form = date_form::calendar;  ///< for what is as precise as a day
  bool basic = false;
};

/// Whether there is such a date or time.
constexpr bool is_valid(const iso_time& value) noexcept {
  if (value.has_date ? !is_valid(value.date) : !value.has_time()) return false;
  if (value.has_offset && (!value.has_time() || !is_valid(value.offset))) return false;
  return value.precision <= iso_precision::second && is_valid(value.time);
}

namespace detail {

// year / 10 for years below 16,389.
constexpr uint32_t decade_of(uint32_t year) noexcept { return year * 6554 >> 16; }

/// Reads a date, a time or both.
class iso8601_reader : public date_scanner {
 public:
  using date_scanner::date_scanner;

  constexpr iso_time value() const noexcept { return value_; }

  constexpr bool read() noexcept {
    const bool time_alone = next_is('T') || (digits_ahead() == 2 && end_ - at_ > 2 && at_[2] == ':');
    return time_alone ? read_clock() : read_dated();
  }

 protected:
  enum format : uint8_t { either, extended, basic };

  constexpr uint8_t digits_ahead() const noexcept {
    const char* at = at_;
    while (at != end_ && at - at_ != 9 && *at >= '0' && *at <= '9') ++at;
    return static_cast<uint8_t>(at - at_);
  }

  /// A number of so many digits that lies in a range.
  constexpr bool read_number(uint8_t digits, uint32_t low, uint32_t high, iso8601_error out_of_range) noexcept {
    if (!date_scanner::read_number(digits, number_)) return false;
    return (number_ >= low && number_ <= high) || fail(out_of_range, at_ - digits);
  }

  /// What is basic in one place must be so in all.
  constexpr bool is_format(format found) noexcept {
    if (format_ == either) format_ = found;
    return format_ == found || fail(iso8601_error::mixed_formats, at_);
  }

  /// A date, or a date and time.
  constexpr bool read_dated() noexcept {
    if (!read_date()) return false;
    if (!next_is('T')) return true;
    return value_.precision == iso_precision::day ? read_clock() : fail(iso8601_error::mixed_formats, at_);
  }

  constexpr bool read_date() noexcept {
    value_.has_date = true;
    switch (digits_ahead()) {
      case 2: return read_years(2, 100, iso_precision::century);
      case 3: return read_years(3, 10, iso_precision::decade);
      case 4: return read_years(4, 1, iso_precision::year) && read_rest_of_date();
      case 7: return read_years(4, 1, iso_precision::year) && is_format(basic) && read_ordinal_day();
      case 8: return read_years(4, 1, iso_precision::year) && is_format(basic) && read_month() && read_day();
      case 9: return fail(iso8601_error::trailing_text, at_ + 8);
      default: at_ += digits_ahead(); return expected(iso8601_error::expected_digit);
    }
  }

  constexpr bool read_years(uint8_t digits, uint32_t years, iso_precision as) noexcept {
    const uint32_t low = years == 1 ? 1u : 0u;
    if (!read_number(digits, low, 9999, iso8601_error::year_out_of_range)) return false;
    if (number_ == 0) return fail(iso8601_error::year_out_of_range, at_ - digits);
    value_.precision = as;
    value_.date = {static_cast<int16_t>(number_ * years), 1, 1};
    return true;
  }

  constexpr bool read_rest_of_date() noexcept {
    if (next_is('W')) return is_format(basic) && read_week();
    if (!next_is('-')) return true;
    if (!is_format(extended)) return false;
    ++at_;
    if (next_is('W')) return read_week();
    if (digits_ahead() == 3) return read_ordinal_day();
    if (!read_month()) return false;
    return !skip('-') || read_day();
  }

  constexpr bool read_month() noexcept {
    if (!read_number(2, 1, 12, iso8601_error::month_out_of_range)) return false;
    value_.precision = iso_precision::month;
    value_.date.month = static_cast<uint8_t>(number_);
    value_.date.day = 1;
    return true;
  }

  constexpr bool read_day() noexcept {
    const date month = value_.date;
    if (!read_number(2, 1, days_in_month(month.year, month.month), iso8601_error::day_out_of_range)) return false;
    value_.precision = iso_precision::day;
    value_.date.day = static_cast<uint8_t>(number_);
    return true;
  }

  constexpr bool read_ordinal_day() noexcept {
    const int16_t year = value_.date.year;
    if (!read_number(3, 1, 365u + is_leap_year(year), iso8601_error::day_out_of_range)) return false;
    form_ = date_form::ordinal;
    value_.precision = iso_precision::day;
    value_.date = civil_date(day_number({year, 1, 1}) + static_cast<int32_t>(number_) - 1);
    return true;
  }

  /// W44, W44-4 or W444.
  constexpr bool read_week() noexcept {
    ++at_;
    const iso_week year{value_.date.year, 1};
    if (!read_number(2, 1, weeks_in_iso_year(year.year), iso8601_error::week_out_of_range)) return false;
    form_ = date_form::week;
    value_.precision = iso_precision::week;
    week_ = {year.year, static_cast<uint8_t>(number_)};
    value_.date = *date_from_iso_week(week_, weekday::monday);
    if (next_is('-')) {
      if (!is_format(extended)) return false;
      ++at_;
      return read_weekday();
    }
    return digits_ahead() == 0 || (is_format(basic) && read_weekday());
  }

  constexpr bool read_weekday() noexcept {
    if (!read_number(1, 1, 7, iso8601_error::day_out_of_range)) return false;
    const auto day = date_from_iso_week(week_, static_cast<weekday>(number_));
    if (!day) return fail(iso8601_error::year_out_of_range, at_ - 1);
    value_.precision = iso_precision::day;
    value_.date = *day;
    return true;
  }

  /// A time with its offset. 'T' may stand before any, and must before one in basic format.
  constexpr bool read_clock() noexcept {
    if (!skip('T') && !is_format(extended)) return false;
    const char* const hour = at_;
    return read_time() && read_offset() && check_time(hour);
  }

  constexpr bool read_time() noexcept {
    if (!read_number(2, 0, 24, iso8601_error::hour_out_of_range)) return false;
    value_.time = {static_cast<uint8_t>(number_), 0, 0, 0};
    value_.precision = iso_precision::hour;
    if (!more_time()) return no_error() && read_fraction();
    if (!read_number(2, 0, 59, iso8601_error::minute_out_of_range)) return false;
    value_.time.minute = static_cast<uint8_t>(number_);
    value_.precision = iso_precision::minute;
    if (!more_time()) return no_error() && read_fraction();
    if (!read_number(2, 0, 60, iso8601_error::second_out_of_range)) return false;
    value_.time.second = static_cast<uint8_t>(number_);
    value_.precision = iso_precision::second;
    return read_fraction();
  }

  constexpr bool no_error() const noexcept { return error_ == iso8601_error::none; }

  /// Whether a minute or second follows; an error where it has the wrong format.
  constexpr bool more_time() noexcept {
    if (next_is(':')) {
      if (!is_format(extended)) return false;
      ++at_;
      return true;
    }
    return digits_ahead() != 0 && is_format(basic);
  }

  /// Of an hour, minute or second.
  constexpr bool read_fraction() noexcept {
    if (!skip('.', ',')) return true;
    uint32_t billionths = 0;
    if (!read_billionths(billionths)) return false;
    time_of_day& time = value_.time;
    if (value_.precision == iso_precision::hour) time.minute = sixtieths(billionths);
    if (value_.precision != iso_precision::second) time.second = sixtieths(billionths);
    time.nanosecond = billionths;
    value_.precision = iso_precision::second;
    return true;
  }

  static constexpr uint8_t sixtieths(uint32_t& billionths) noexcept {
    uint64_t rest = uint64_t{billionths} * 60;
    uint8_t number = 0;
    for (; rest >= 1000000000; rest -= 1000000000) ++number;
    billionths = static_cast<uint32_t>(rest);
    return number;
  }

  /// Z, +09, +09:00 or +0900. ISO 8601 has no -00:00.
  constexpr bool read_offset() noexcept {
    if (skip('Z')) {
      value_.has_offset = true;
      return true;
    }
    const bool west = next_is('-');
    if (!skip('+', '-')) return true;
    const char* const from = at_;
    if (!read_number(2, 0, 23, iso8601_error::offset_out_of_range)) return false;
    uint32_t minutes = number_ * 60;
    if (more_time()) {
      if (!read_number(2, 0, 59, iso8601_error::offset_out_of_range)) return false;
      minutes += number_;
    }
    if (!no_error()) return false;
    if (west && minutes == 0) return fail(iso8601_error::offset_out_of_range, from);
    value_.offset = {static_cast<int16_t>(west ? 0 - static_cast<int>(minutes) : static_cast<int>(minutes))};
    value_.has_offset = true;
    return true;
  }

  /// 24:00 is the beginning of the next day, and a leap second must be where one can be.
  constexpr bool check_time(const char* hour) noexcept {
    time_of_day& time = value_.time;
    if (time.hour == 24) {
      if ((time.minute | time.second | time.nanosecond) != 0 || !value_.has_date)
        return fail(iso8601_error::hour_out_of_range, hour);
      const auto next = add_days(value_.date, 1);
      if (!next) return fail(iso8601_error::year_out_of_range, hour);
      value_.date = *next;
      time.hour = 0;
    }
    if (time.second != 60 || !value_.has_offset) return true;
    // Without a date it may be the last day of a month, or the first where the last has not ended in UTC.
    const bool leaps =
        value_.has_date ? can_leap(value_.date, time, value_.offset)
                        : can_leap({2000, 1, 31}, time, value_.offset) || can_leap({2000, 2, 1}, time, value_.offset);
    return leaps || fail(iso8601_error::no_leap_second, hour + (format_ == extended ? 6 : 4));
  }

  iso_time value_{};
  iso_week week_{};
  uint32_t number_ = 0;
  date_form form_ = date_form::calendar;
  format format_ = either;
};

/// Writes numbers with what stands between them in extended format only.
class iso_writer {
 public:
  constexpr iso_writer(writer& to, iso_format format) noexcept : to_(to), format_(format) {}

  constexpr void put(const iso_time& value) noexcept {
    if (value.has_date) put_date(value);
    if (!value.has_time()) return;
    to_.put('T');
    put_time(value);
    if (!value.has_offset) return;
    if (value.offset.minutes == 0) return to_.put('Z');
    put_offset(value.offset);
  }

 private:
  constexpr void put_between(char byte) noexcept {
    if (!format_.basic) to_.put(byte);
  }

  constexpr void put_date(const iso_time& value) noexcept {
    const date day = value.date;
    const uint32_t year = static_cast<uint16_t>(day.year);
    if (value.precision == iso_precision::century) return to_.put_two(century_of(year));
    if (value.precision == iso_precision::decade) return to_.put_number(decade_of(year), 3);
    if (value.precision == iso_precision::week ||
        (value.precision >= iso_precision::day && format_.form == date_form::week))
      return put_week(value);
    to_.put_four(year);
    if (value.precision == iso_precision::year) return;
    if (value.precision >= iso_precision::day && format_.form == date_form::ordinal) {
      put_between('-');
      return to_.put_number(ordinal_day(day), 3);
    }
    if (value.precision == iso_precision::month || !format_.basic) to_.put('-');  // there is no basic month: 202510
    to_.put_two(day.month);
    if (value.precision == iso_precision::month) return;
    put_between('-');
    to_.put_two(day.day);
  }

  constexpr void put_week(const iso_time& value) noexcept {
    const iso_week week = iso_week_of(value.date);
    to_.put_four(static_cast<uint16_t>(week.year));
    put_between('-');
    to_.put('W');
    to_.put_two(week.week);
    if (value.precision == iso_precision::week) return;
    put_between('-');
    to_.put_number(static_cast<uint8_t>(weekday_of(value.date)));
  }

  constexpr void put_time(const iso_time& value) noexcept {
    to_.put_two(value.time.hour);
    if (value.precision == iso_precision::hour) return;
    put_between(':');
    to_.put_two(value.time.minute);
    if (value.precision == iso_precision::minute) return;
    put_between(':');
    to_.put_two(value.time.second);
    if (value.time.nanosecond != 0) to_.put('.');
    to_.put_fraction(value.time.nanosecond);
  }

  constexpr void put_offset(utc_offset offset) noexcept {
    const uint32_t minutes = static_cast<uint32_t>(offset.minutes < 0 ? -offset.minutes : offset.minutes);
    const uint32_t hours = hours_of(minutes);
    to_.put(offset.minutes < 0 ? '-' : '+');
    to_.put_two(hours);
    put_between(':');
    to_.put_two(minutes - hours * 60);
  }

  writer& to_;
  iso_format format_;
};

/// Whether the parts that are not written are those that a reader fills in.
constexpr bool is_written_whole(const iso_time& value) noexcept {
  const date day = value.date;
  const time_of_day& time = value.time;
  if (value.precision < iso_precision::second && (time.second != 0 || time.nanosecond != 0)) return false;
  if (value.precision < iso_precision::minute && time.minute != 0) return false;
  if (value.precision < iso_precision::hour && time.hour != 0) return false;
  if (!value.has_date) return true;
  const uint32_t year = static_cast<uint16_t>(day.year);
  switch (value.precision) {
    case iso_precision::century: return day.month == 1 && day.day == 1 && year == century_of(year) * 100;
    case iso_precision::decade: return day.month == 1 && day.day == 1 && year == decade_of(year) * 10;
    case iso_precision::year: return day.month == 1 && day.day == 1;
    case iso_precision::month: return day.day == 1;
    case iso_precision::week: return weekday_of(day) == weekday::monday;
    default: return true;
  }
}

}  // namespace detail

/// Reads all of `source` as ISO 8601-1:2019 has dates and times, as precise as they are:
///
///     2025-10-30  20251030  2025-303  2025303  2025-W44-4  2025W444     days
///     2025-10  2025-W44  2025W44  2025  202  20                         months, weeks, years, decades, centuries
///     T12:08:00  12:08:00  T120800  T12:08  T12                         times of day; a day and 'T' may stand before
///     T12:08:00.25  T12:08,5  T12.5                                     fractions of the last number
///     T12:08Z  T12:08+09  T12:08+09:00  T1208+0900                      a UTC offset after a time
///
/// Basic and extended format must not mix. 24:00:00 after a date is the beginning of the next day, and refused without
/// one. -00:00 is none of the standard's. Of fractions nothing is left after the ninth digit. Errors as parse_rfc3339()
/// has them. O(length).
constexpr result<iso_time, iso8601_error> parse_iso8601(text source) noexcept {
  detail::iso8601_reader reader(source);
  if (reader.read() && reader.read_end()) return reader.value();
  return reader.error<iso_time>();
}

/// Writes a date, a time or both as precise as they are, 2 to 35 bytes, in UTC with 'Z'. Errors: invalid_value, also
/// where a part that is not written has a value of its own; buffer_too_small.
constexpr result<text, iso8601_error> write_iso8601(const iso_time& value, buffer memory,
                                                    iso_format format = {}) noexcept {
  if (!is_valid(value) || !detail::is_written_whole(value)) return {iso8601_error::invalid_value, 0};
  return detail::write_whole(
      memory, 35, [&value, format](detail::writer& to) noexcept { detail::iso_writer(to, format).put(value); });
}

BREVIER_END

#endif  // BREVIER_ISO8601_HPP
