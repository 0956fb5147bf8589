// Brevier, iso8601: dates and times in the strict profile of ISO 8601 that RFC 3339 defines, read with the position
// and reason of the first error, and written into memory that the caller lends.
//
//     auto busan = brevier::parse_rfc3339("2025-10-30T12:08:00+09:00");
//     if (busan) brevier::to_unix(*busan);                               // 1761793680
//     brevier::parse_date("2025-02-29").offset();                        // 8: day_out_of_range
//
// SPDX-License-Identifier: BSL-1.0

#include "calendar.hpp"

#ifndef BREVIER_ISO8601_HPP
#define BREVIER_ISO8601_HPP

BREVIER_BEGIN

/// Why a text is not what it should be, or a value could not be written.
enum class iso8601_error : uint8_t {
  none,
  too_short,            ///< the text ends where more must follow
  expected_digit,       ///< another character stands where 0 to 9 must
  expected_separator,   ///< '-' in a date, 'T' or 't' after it, ':' in a time
  expected_offset,      ///< 'Z', 'z', '+' or '-' after a time
  year_out_of_range,    ///< 0000, a year that RFC 3339 writes and this calendar does not count
  month_out_of_range,   ///< not 01 to 12
  day_out_of_range,     ///< not 01 to the length of the month
  hour_out_of_range,    ///< not 00 to 23
  minute_out_of_range,  ///< not 00 to 59
  second_out_of_range,  ///< not 00 to 60
  no_leap_second,       ///< second 60 where no leap second can be
  offset_out_of_range,  ///< a UTC offset that is not 00:00 to 23:59
  trailing_text,        ///< complete, but not at its end
  invalid_value,        ///< what should be written is not valid
  buffer_too_small,     ///< needed() bytes would have done; nothing is written
};

namespace detail {

inline constexpr text iso8601_errors[] = {
    "no error",
    "the text ends too early",
    "a digit is expected",
    "a separator is expected: '-', 'T' or ':'",
    "a UTC offset is expected: 'Z', '+' or '-'",
    "the year is not 0001 to 9999",
    "the month is not 01 to 12",
    "there is no such day in the month",
    "the hour is not 00 to 23",
    "the minute is not 00 to 59",
    "the second is not 00 to 60",
    "there can be no leap second at this time",
    "the UTC offset is not 00:00 to 23:59",
    "text follows where the end is expected",
    "the value is not valid",
    "the buffer is too small",
};

/// One number of RFC 3339, section 5.6, with what stands before it unless the text begins here.
struct iso_field {
  char before, or_before;
  iso8601_error not_before;
  uint8_t digits;
  uint8_t low;
  iso8601_error out_of_range;
  uint16_t high;  // 0: the length of the month
};

inline constexpr iso_field iso_fields[] = {
    {'\0', '\0', iso8601_error::none, 4, 1, iso8601_error::year_out_of_range, 9999},
    {'-', '-', iso8601_error::expected_separator, 2, 1, iso8601_error::month_out_of_range, 12},
    {'-', '-', iso8601_error::expected_separator, 2, 1, iso8601_error::day_out_of_range, 0},
    {'T', 't', iso8601_error::expected_separator, 2, 0, iso8601_error::hour_out_of_range, 23},
    {':', ':', iso8601_error::expected_separator, 2, 0, iso8601_error::minute_out_of_range, 59},
    {':', ':', iso8601_error::expected_separator, 2, 0, iso8601_error::second_out_of_range, 60},
    {'+', '-', iso8601_error::expected_offset, 2, 0, iso8601_error::offset_out_of_range, 23},
    {':', ':', iso8601_error::expected_separator, 2, 0, iso8601_error::offset_out_of_range, 59},
};
enum iso_part : uint8_t { iso_year, iso_month, iso_day, iso_hour, iso_minute, iso_second, iso_offset, iso_end = 8 };

inline constexpr size_t iso_second_offset = 17;  // in 2025-10-30T12:08:00

inline constexpr uint32_t powers_of_ten[] = {1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000};

/// Reads one part after the other and stops at the first error. What reads says whether all is well so far.
class iso_reader {
 public:
  constexpr explicit iso_reader(text source) noexcept : begin_(source.begin()), at_(begin_), end_(source.end()) {}

  constexpr bool read_numbers(uint8_t first, uint8_t past) noexcept {
    for (uint8_t i = first; i != past; ++i) {
      const iso_field& field = iso_fields[i];
      if (at_ != begin_ && !skip(field.before, field.or_before)) return expected(field.not_before);
      uint32_t number = 0;
      for (uint8_t left = field.digits; left != 0; --left) {
        const uint8_t digit = next_digit();
        if (digit > 9) return expected(iso8601_error::expected_digit);
        number = number * 10 + digit;
      }
      const uint32_t high = field.high != 0 ? field.high : days_in_month(year_, numbers_[iso_month]);
      if (number < field.low || number > high) return fail(field.out_of_range, at_ - field.digits);
      numbers_[i] = static_cast<uint8_t>(number);
      if (i == iso_year) year_ = static_cast<int16_t>(number);
    }
    return true;
  }

  constexpr bool read_fraction() noexcept {
    if (!skip('.', '.')) return true;
    uint32_t number = 0;
    uint8_t missing = 9, digit = 0;
    while ((digit = next_digit()) <= 9) {
      if (missing == 0) continue;
      number = number * 10 + digit;
      --missing;
    }
    if (missing == 9) return expected(iso8601_error::expected_digit);
    for (; missing != 0; --missing) number *= 10;
    nanosecond_ = number;
    return true;
  }

  constexpr bool read_offset() noexcept {
    if (skip('Z', 'z')) return true;
    west_ = at_ != end_ && *at_ == '-';
    return read_numbers(iso_offset, iso_end);
  }

  constexpr bool read_end() noexcept { return at_ == end_ || fail(iso8601_error::trailing_text, at_); }

  /// Section 5.7 has leap seconds at the end of a month, in UTC. Months other than June and December have not had one
  /// yet, but ITU-R TF.460 allows them.
  constexpr bool check_leap_second(const zoned_time& value) noexcept {
    if (value.time.second != 60) return true;
    const int minute = value.time.hour * 60 + value.time.minute - value.offset.minutes;
    const bool month_ends = minute == 1439 && value.date.day == days_in_month(value.date.year, value.date.month);
    const bool month_ended = minute == -1 && value.date.day == 1;
    return month_ends || month_ended || fail(iso8601_error::no_leap_second, begin_ + iso_second_offset);
  }

  constexpr brevier::date date() const noexcept { return {year_, numbers_[iso_month], numbers_[iso_day]}; }
  constexpr time_of_day time() const noexcept {
    return {numbers_[iso_hour], numbers_[iso_minute], numbers_[iso_second], nanosecond_};
  }
  constexpr utc_offset offset() const noexcept {
    const int minutes = numbers_[iso_offset] * 60 + numbers_[iso_offset + 1];
    return {static_cast<int16_t>(west_ ? -minutes : minutes)};
  }
  constexpr zoned_time value() const noexcept {
    const utc_offset ahead = offset();
    return {date(), time(), ahead, west_ && ahead.minutes == 0};
  }
  template <class Value>
  constexpr result<Value, iso8601_error> error() const noexcept {
    return {error_, static_cast<size_t>(at_ - begin_)};
  }

 private:
  constexpr bool fail(iso8601_error code, const char* at) noexcept {
    error_ = code;
    at_ = at;
    return false;
  }
  constexpr bool expected(iso8601_error code) noexcept {
    return fail(at_ == end_ ? iso8601_error::too_short : code, at_);
  }
  constexpr bool skip(char byte, char or_byte) noexcept {
    if (at_ == end_ || (*at_ != byte && *at_ != or_byte)) return false;
    ++at_;
    return true;
  }
  /// Above 9 where there is none, and then nothing is taken.
  constexpr uint8_t next_digit() noexcept {
    if (at_ == end_) return 10;
    const uint8_t digit = static_cast<uint8_t>(*at_ - '0');
    if (digit <= 9) ++at_;
    return digit;
  }

  const char* begin_;
  const char* at_;
  const char* end_;
  uint32_t nanosecond_ = 0;
  int16_t year_ = 0;
  uint8_t numbers_[iso_end]{};
  bool west_ = false;
  iso8601_error error_ = iso8601_error::none;
};

/// Counts the bytes of what is written, and writes those that fit.
class writer {
 public:
  constexpr writer() noexcept = default;
  constexpr explicit writer(buffer memory) noexcept : memory_(memory) {}

  constexpr void put(char byte) noexcept {
    if (size_ < memory_.size()) memory_.data()[size_] = byte;
    ++size_;
  }
  constexpr void put(text bytes) noexcept {
    for (const char byte : bytes) put(byte);
  }

  /// A decimal number with at least so many digits, at most 10 of them.
  constexpr void put_number(uint32_t number, uint8_t digits = 1) noexcept {
    while (digits != 10 && number >= powers_of_ten[digits]) ++digits;
    for (; digits != 0; --digits) put_digit(number, powers_of_ten[digits - 1]);
  }

  /// The digits of a fraction of 10^9, up to the last that is not zero.
  constexpr void put_fraction(uint32_t billionths) noexcept {
    for (uint8_t place = 9; billionths != 0; --place) put_digit(billionths, powers_of_ten[place - 1]);
  }

  constexpr size_t size() const noexcept { return size_; }  ///< in bytes, also of what did not fit

 private:
  constexpr void put_digit(uint32_t& number, uint32_t power) noexcept {
    char digit = '0';
    for (; number >= power; number -= power) ++digit;
    put(digit);
  }

  buffer memory_;
  size_t size_ = 0;
};

constexpr void put(writer& to, date value) noexcept {  // 2025-10-30
  to.put_number(static_cast<uint16_t>(value.year), 4);
  to.put('-');
  to.put_number(value.month, 2);
  to.put('-');
  to.put_number(value.day, 2);
}

constexpr void put_hour_minute(writer& to, uint32_t hour, uint32_t minute) noexcept {  // 12:08
  to.put_number(hour, 2);
  to.put(':');
  to.put_number(minute, 2);
}

constexpr void put(writer& to, const time_of_day& value) noexcept {  // 12:08:00 or 12:08:00.25
  put_hour_minute(to, value.hour, value.minute);
  to.put(':');
  to.put_number(value.second, 2);
  if (value.nanosecond != 0) to.put('.');
  to.put_fraction(value.nanosecond);
}

constexpr void put(writer& to, utc_offset value) noexcept {  // +09:00
  const bool west = value.minutes < 0;
  const uint32_t minutes = static_cast<uint32_t>(west ? -value.minutes : value.minutes);
  const uint32_t hours = minutes * 1093 >> 16;
  to.put(west ? '-' : '+');
  put_hour_minute(to, hours, minutes - hours * 60);
}

constexpr void put(writer& to, const zoned_time& value) noexcept {  // 2025-10-30T12:08:00+09:00, ...Z, ...-00:00
  put(to, value.date);
  to.put('T');
  put(to, value.time);
  if (value.local_offset_unknown)
    to.put("-00:00");
  else if (value.offset.minutes == 0)
    to.put('Z');
  else
    put(to, value.offset);
}

/// Lets `compose` write twice: to count, and into `memory` where that is large enough for all of it.
template <class Compose>
constexpr result<text, iso8601_error> write_whole(buffer memory, const Compose& compose) noexcept {
  writer count;
  compose(count);
  if (count.size() > memory.size()) return {iso8601_error::buffer_too_small, 0, count.size()};
  writer out(memory);
  compose(out);
  return text(memory.data(), out.size());
}

template <class Value>
constexpr result<text, iso8601_error> write_value(const Value& value, buffer memory) noexcept {
  if (!is_valid(value)) return {iso8601_error::invalid_value, 0};
  return write_whole(memory, [&value](writer& to) noexcept { put(to, value); });
}

}  // namespace detail

/// Says what went wrong, in English.
constexpr text describe(iso8601_error code) noexcept { return detail::iso8601_errors[static_cast<uint8_t>(code)]; }

/// Reads all of `source` as an RFC 3339 date-time (section 5.6): 2025-10-30T12:08:00.25+09:00. 't' and 'z' may be
/// small letters; a space in place of 'T' is refused. A fraction may have any number of digits; those after the ninth
/// are dropped, not rounded. Second 60 is read where it ends a month in UTC. -00:00 sets local_offset_unknown.
///
/// An error gives the first byte that no valid text has there, or where the first number starts that is out of range;
/// whether there is a leap second is asked last. O(length), which is at most 20 to 35 bytes for all but idle fractions.
constexpr result<zoned_time, iso8601_error> parse_rfc3339(text source) noexcept {
  detail::iso_reader reader(source);
  if (reader.read_numbers(detail::iso_year, detail::iso_offset) && reader.read_fraction() && reader.read_offset() &&
      reader.read_end()) {
    const zoned_time value = reader.value();
    if (reader.check_leap_second(value)) return value;
  }
  return reader.error<zoned_time>();
}

/// Reads all of `source` as a full-date: 2025-10-30. Errors as above. O(1).
constexpr result<date, iso8601_error> parse_date(text source) noexcept {
  detail::iso_reader reader(source);
  if (reader.read_numbers(detail::iso_year, detail::iso_hour) && reader.read_end()) return reader.date();
  return reader.error<date>();
}

/// Reads all of `source` as a partial-time: 12:08:00 or 12:08:00.25. Without an offset, second 60 can stand at any
/// minute. Errors as above. O(length).
constexpr result<time_of_day, iso8601_error> parse_time(text source) noexcept {
  detail::iso_reader reader(source);
  if (reader.read_numbers(detail::iso_hour, detail::iso_offset) && reader.read_fraction() && reader.read_end())
    return reader.time();
  return reader.error<time_of_day>();
}

/// Writes 2025-10-30T12:08:00+09:00 into `memory` and gives that text: 20 to 35 bytes, in UTC with 'Z', with as many
/// digits of a fraction as it takes. Errors: invalid_value; buffer_too_small, with needed() bytes and nothing written.
/// O(1), as all that writes here.
constexpr result<text, iso8601_error> to_rfc3339(const zoned_time& value, buffer memory) noexcept {
  return detail::write_value(value, memory);
}

/// Writes 2025-10-30: 10 bytes. Errors as above.
constexpr result<text, iso8601_error> write_date(date value, buffer memory) noexcept {
  return detail::write_value(value, memory);
}

/// Writes 12:08:00 or 12:08:00.25: 8 to 18 bytes. Errors as above.
constexpr result<text, iso8601_error> write_time(const time_of_day& value, buffer memory) noexcept {
  return detail::write_value(value, memory);
}

BREVIER_END

#endif  // BREVIER_ISO8601_HPP
