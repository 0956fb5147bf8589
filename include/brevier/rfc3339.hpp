// Brevier, rfc3339: dates and times in the strict profile of ISO 8601 that RFC 3339 defines, read with the position
// and reason of the first error, and written into memory that the caller lends.
//
//     auto busan = brevier::parse_rfc3339("2025-10-30T12:08:00+09:00");
//     if (busan) brevier::to_unix(*busan);                               // 1761793680
//     brevier::parse_date("2025-02-29").offset();                        // 8: day_out_of_range
//
// SPDX-License-Identifier: BSL-1.0

#include "calendar.hpp"

#ifndef BREVIER_RFC3339_HPP
#define BREVIER_RFC3339_HPP

BREVIER_BEGIN

/// Why a text is not what it should be, or a value could not be written.
enum class iso8601_error : uint8_t {
  none,
  too_short,            ///< the text ends where more must follow
  expected_digit,       ///< another character stands where 0 to 9 must
  expected_separator,   ///< '-' in a date, 'T' after it, ':' in a time, '/' in an interval; ' ', ',' on the Internet
  expected_offset,      ///< 'Z', '+' or '-' after a time, in HTTP 'GMT'
  expected_designator,  ///< 'P' before a duration, a letter for its unit after a number
  expected_name,        ///< the name of a weekday or month
  year_out_of_range,    ///< not 0001 to 9999: RFC 3339 writes 0000, this calendar does not count it
  month_out_of_range,   ///< not 01 to 12
  day_out_of_range,     ///< not 01 to the length of the month or, of ordinal days, the year; a weekday not 1 to 7
  hour_out_of_range,    ///< not 00 to 23; where ISO 8601 has the hour 24, not all that follows is 0
  minute_out_of_range,  ///< not 00 to 59
  second_out_of_range,  ///< not 00 to 60
  no_leap_second,       ///< second 60 where no leap second can be
  offset_out_of_range,  ///< a UTC offset that is not 00:00 to 23:59, or in ISO 8601 -00:00
  trailing_text,        ///< complete, but not at its end
  invalid_value,        ///< what should be written is not valid, or more than the format can say
  buffer_too_small,     ///< needed() bytes would have done; nothing is written
  week_out_of_range,    ///< not 01 to 52 or, in some years, 53
  mixed_formats,        ///< basic and extended format, or two precisions, where they must be the same
  units_out_of_order,   ///< the unit of a duration cannot follow the one before it
  number_out_of_range,  ///< in a duration, above 999,999,999
  inexact_fraction,     ///< of a year or month, which has no certain length, and no whole number of months
  end_before_start,     ///< an interval that runs backward
  wrong_weekday,        ///< the date is not on the weekday that is named
  unknown_zone,         ///< a name that is no zone of mail: JST
};

namespace detail {

inline constexpr text iso8601_errors[] = {
    "no error",
    "the text ends too early",
    "a digit is expected",
    "a separator is expected: '-' in a date, 'T' behind it, ':' in a time, '/' in an interval, ' ' or ',' in mail",
    "a UTC offset is expected: 'Z', '+' or '-', in HTTP 'GMT'",
    "a designator is expected: 'P', or the letter of a unit",
    "the name of a weekday or month is expected",
    "the year is not 0001 to 9999",
    "the month is not 01 to 12",
    "there is no such day in the month, year or week",
    "the hour is not 00 to 23",
    "the minute is not 00 to 59",
    "the second is not 00 to 60",
    "there can be no leap second at this time",
    "the UTC offset is not 00:00 to 23:59, or is -00:00, which ISO 8601 has not",
    "text follows where the end is expected",
    "the value is not valid, or has what this format cannot say, such as a fraction of a second",
    "the buffer is too small",
    "there is no such week in the year",
    "two formats are mixed",
    "the unit cannot stand behind the one before it",
    "the number is too large",
    "the fraction of a year or month has no certain length",
    "the end comes before the start",
    "the date is on another weekday",
    "RFC 5322 knows no such zone: GMT, UT, EST to PDT, or a letter but J",
};

/// The pairs of digits in RFC 3339, section 5.6, and what they can be.
enum rfc3339_part : uint8_t {
  rfc3339_century,
  rfc3339_year,
  rfc3339_month,
  rfc3339_day,
  rfc3339_hour,
  rfc3339_minute,
  rfc3339_second,
  rfc3339_offset,
  rfc3339_end = 9
};

struct rfc3339_limit {
  uint8_t low;   // of a year 1 where the century is 0
  uint8_t high;  // of a day that of its month
  iso8601_error out_of_range;
};

inline constexpr rfc3339_limit rfc3339_limits[] = {
    {0, 99, iso8601_error::year_out_of_range},   {0, 99, iso8601_error::year_out_of_range},
    {1, 12, iso8601_error::month_out_of_range},  {1, 31, iso8601_error::day_out_of_range},
    {0, 23, iso8601_error::hour_out_of_range},   {0, 59, iso8601_error::minute_out_of_range},
    {0, 60, iso8601_error::second_out_of_range}, {0, 23, iso8601_error::offset_out_of_range},
    {0, 59, iso8601_error::offset_out_of_range},
};

// 0 is any digit, T also the small letter, '.' a fraction or none, + either sign, or Z and nothing behind it.
inline constexpr char rfc3339_shape[] = "0000-00-00T00:00:00.+00:00", rfc3339_date_shape[] = "0000-00-00",
                      rfc3339_time_shape[] = "00:00:00.";
inline constexpr uint8_t behind_sign = 5;

inline constexpr size_t rfc3339_second_at = 17;  // in 2025-10-30T12:08:00

inline constexpr uint32_t powers_of_ten[] = {1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000};

constexpr uint32_t byte_or_nul(const char* at, const char* end) noexcept {
  return at != end ? static_cast<uint8_t>(*at) : 0;
}

// The digits of a fraction as billionths, and where they end. Those after the ninth are dropped.
[[gnu::noinline]] constexpr const char* read_fraction(const char* at, const char* end, uint32_t& billionths) noexcept {
  uint32_t number = 0;
  for (uint8_t place = 9; place != 0; --place) {
    const uint32_t digit = byte_or_nul(at, end) - '0';
    number *= 10;
    if (digit > 9) continue;
    number += digit;
    ++at;
  }
  while (byte_or_nul(at, end) - '0' <= 9) ++at;
  billionths = number;
  return at;
}

// Of each month in a common year, two bits a month from the third bit on.
inline constexpr uint32_t days_above_28 = 0x3BBEECC;

/// Reads one part after the other and stops at the first error. What reads says whether all is well so far.
class date_scanner {
 public:
  constexpr explicit date_scanner(text source) noexcept : begin_(source.begin()), at_(begin_), end_(source.end()) {}

  constexpr const char* at() const noexcept { return at_; }
  /// Why reading stopped. Where something is expected at the end, the text is too short.
  constexpr iso8601_error code() const noexcept {
    return at_ == end_ && error_ <= iso8601_error::expected_name ? iso8601_error::too_short : error_;
  }
  constexpr bool next_is(char byte) const noexcept { return at_ != end_ && *at_ == byte; }

  constexpr bool fail(iso8601_error code, const char* at) noexcept {
    error_ = code;
    at_ = at;
    return false;
  }
  /// Fails here, where something must follow.
  constexpr bool expected(iso8601_error code) noexcept { return fail(code, at_); }

  constexpr bool skip(char byte, char or_byte) noexcept {
    if (at_ == end_ || (*at_ != byte && *at_ != or_byte)) return false;
    ++at_;
    return true;
  }
  constexpr bool skip(char byte) noexcept { return skip(byte, byte); }
  /// Above 9 where there is none, and then nothing is taken.
  constexpr uint8_t next_digit() noexcept {
    if (at_ == end_) return 10;
    const uint8_t digit = static_cast<uint8_t>(*at_ - '0');
    if (digit <= 9) ++at_;
    return digit;
  }

  constexpr bool read_number(uint8_t digits, uint32_t& number) noexcept {
    for (number = 0; digits != 0; --digits) {
      const uint8_t digit = next_digit();
      if (digit > 9) return expected(iso8601_error::expected_digit);
      number = number * 10 + digit;
    }
    return true;
  }

  constexpr bool read_billionths(uint32_t& number) noexcept {
    const char* const from = at_;
    at_ = read_fraction(at_, end_, number);
    return at_ != from || expected(iso8601_error::expected_digit);
  }

  constexpr bool read_end() noexcept { return at_ == end_ || fail(iso8601_error::trailing_text, at_); }

  template <class Value>
  constexpr result<Value, iso8601_error> error() const noexcept {
    return {code(), static_cast<size_t>(at_ - begin_)};
  }

 protected:
  const char* begin_;
  const char* at_;
  const char* end_;
  iso8601_error error_ = iso8601_error::none;
};

/// Whether a leap second can be at this time. Section 5.7 of RFC 3339 has them at the end of a month, in UTC. Months
/// other than June and December have not had one yet, but ITU-R TF.460 allows them.
constexpr bool can_leap(date day, const time_of_day& time, utc_offset offset) noexcept {
  const int minute = time.hour * 60 + time.minute - offset.minutes;
  return (minute == 1439 && day.day == days_in_month(day.year, day.month)) || (minute == -1 && day.day == 1);
}

/// What a text of RFC 3339 says, as far as it was read.
struct rfc3339_parts {
  const char* at;  // where reading begins, and where it stopped
  uint32_t nanosecond = 0;
  uint8_t numbers[rfc3339_end]{};
  uint8_t month_days = 0;
  iso8601_error error = iso8601_error::none;
  bool west = false;

  constexpr explicit rfc3339_parts(text source) noexcept : at(source.begin()) {}

  constexpr brevier::date date() const noexcept {
    return {static_cast<int16_t>(numbers[rfc3339_century] * 100 + numbers[rfc3339_year]), numbers[rfc3339_month],
            numbers[rfc3339_day]};
  }
  constexpr time_of_day time() const noexcept {
    return {numbers[rfc3339_hour], numbers[rfc3339_minute], numbers[rfc3339_second], nanosecond};
  }
  constexpr int minutes_ahead() const noexcept {
    const int minutes = numbers[rfc3339_offset] * 60 + numbers[rfc3339_offset + 1];
    return west ? -minutes : minutes;
  }
  /// Whether a leap second can be at this minute.
  constexpr bool can_leap(int minutes_ahead) const noexcept {
    const int minute = numbers[rfc3339_hour] * 60 + numbers[rfc3339_minute] - minutes_ahead;
    return (minute == 1439 && numbers[rfc3339_day] == month_days) || (minute == -1 && numbers[rfc3339_day] == 1);
  }
  template <class Value>
  constexpr result<Value, iso8601_error> answer(text source, const Value& value) const noexcept {
    if (error != iso8601_error::none) return {error, static_cast<size_t>(at - source.begin())};
    return value;
  }
};

constexpr uint8_t month_length(uint32_t century, uint32_t year, uint32_t month) noexcept {
  const bool leap = (year != 0 ? year : century) % 4 == 0;
  return static_cast<uint8_t>(28 + (days_above_28 >> (2 * month) & 3) + (month == 2 && leap));
}

/// Reads all up to `end` as a text of this shape, whose first digit is the one of that number in a whole date-time. One
/// loop over shape and text, as that is the least code for a small machine.
constexpr void read_shape(rfc3339_parts& to, const char* end, const char* shape, uint8_t digits) noexcept {
  const char* at = to.at;
  iso8601_error error = iso8601_error::none;
  uint32_t number = 0;
  for (; *shape != '\0'; ++shape) {
    const uint8_t wanted = static_cast<uint8_t>(*shape);
    uint32_t byte = byte_or_nul(at, end);
    if (wanted == '0') {
      error = iso8601_error::expected_digit;
      byte -= '0';
      if (byte > 9) break;
      ++at;
      number = number * 10 + byte;
      ++digits;
      if (digits % 2 != 0) continue;
      const uint32_t part = digits / 2u - 1;
      const rfc3339_limit& limit = rfc3339_limits[part];
      uint32_t low = limit.low, high = limit.high;
      if (part == rfc3339_year) low = to.numbers[rfc3339_century] == 0;
      if (part == rfc3339_day)
        high = to.month_days =
            month_length(to.numbers[rfc3339_century], to.numbers[rfc3339_year], to.numbers[rfc3339_month]);
      error = limit.out_of_range;
      if (number - low > high - low) {
        at -= part == rfc3339_year ? 4 : 2;
        break;
      }
      to.numbers[part] = static_cast<uint8_t>(number);
      number = 0;
      continue;
    }
    if (wanted == '.') {
      if (byte != wanted) continue;
      const char* const from = ++at;
      at = read_fraction(at, end, to.nanosecond);
      error = iso8601_error::expected_digit;
      if (at == from) break;
      continue;
    }
    error = iso8601_error::expected_separator;
    if (wanted == 'T') byte &= ~0x20u;
    if (wanted == '+') {
      error = iso8601_error::expected_offset;
      if ((byte | 0x20) == 'z') {
        shape += behind_sign;
        byte = wanted;
      } else if (byte == '-') {
        to.west = true;
        byte = wanted;
      }
    }
    if (byte != wanted) break;
    ++at;
  }
  if (*shape == '\0')
    error = at != end ? iso8601_error::trailing_text : iso8601_error::none;
  else if (at == end)
    error = iso8601_error::too_short;
  to.error = error;
  to.at = at;
}

[[gnu::noinline]] constexpr result<zoned_time, iso8601_error> read_rfc3339(text source) noexcept {
  rfc3339_parts parts(source);
  read_shape(parts, source.end(), rfc3339_shape, 0);
  if (parts.error == iso8601_error::none) {
    const int ahead = parts.minutes_ahead();
    if (parts.numbers[rfc3339_second] != 60 || parts.can_leap(ahead))
      return zoned_time{parts.date(), parts.time(), {static_cast<int16_t>(ahead)}, parts.west && ahead == 0};
    parts.error = iso8601_error::no_leap_second;
    parts.at = source.begin() + rfc3339_second_at;
  }
  return {parts.error, static_cast<size_t>(parts.at - source.begin())};
}

// The same for larger machines, in words of eight bytes: all digits and separators of a word are checked at once, and
// each pair of digits is made a number by one multiplication. It takes what it can and leaves the rest, with all errors
// and leap seconds, to the reader above, which says where and why. So there is one meaning, and small machines have
// that reader alone.
inline constexpr bool reads_words = BREVIER_HOSTED || sizeof(size_t) >= 8;

// Eight bytes, the first one lowest.
constexpr uint64_t word_at(const char* at) noexcept {
#if defined(__GNUC__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
  if (!__builtin_is_constant_evaluated()) {
    uint64_t word = 0;
    __builtin_memcpy(&word, at, sizeof word);
    return word;
  }
#endif
  uint64_t word = 0;
  for (uint8_t i = 8; i-- != 0;) word = word << 8 | static_cast<uint8_t>(at[i]);
  return word;
}

/// What eight bytes look like, with 0 for any digit.
struct word_shape {
  uint64_t zeros;
  uint64_t above;  // with this added, a byte that differs by more than the digits 0 to 9 is 0x80 and above

  constexpr explicit word_shape(text shape) noexcept : zeros(word_at(shape.data())), above(0) {
    for (uint8_t i = 8; i-- != 0;) above = above << 8 | (shape[i] == '0' ? 0x76u : 0x7Fu);
  }
  /// Digits as numbers, and 0 for what stands between them.
  constexpr uint64_t digits(uint64_t word) const noexcept { return word ^ zeros; }
  /// Whether the bytes have another shape: in the highest bit of each.
  constexpr uint64_t differences(uint64_t digits) const noexcept { return (digits + above) | digits; }
};

inline constexpr word_shape month_shape{"0000-00-"}, minute_shape{"00T00:00"}, second_shape{":00\0\0\0\0\0"},
    offset_shape{"00:00\0\0\0"};
inline constexpr uint64_t small_letter_t = uint64_t{'t' ^ 'T'} << 16;

/// The number of two digits, the first of them in byte `index`.
constexpr uint32_t pair_at(uint64_t pairs, uint8_t index) noexcept {
  return static_cast<uint32_t>(pairs >> (8 * index)) & 0xFF;
}
constexpr uint64_t paired(uint64_t digits) noexcept { return digits * 10 + (digits >> 8); }

[[gnu::always_inline]] constexpr bool read_words(text source, zoned_time& value) noexcept {
  const size_t size = source.size();
  const char* const at = source.data();
  if (size < 20) return false;
  const uint64_t to_month = month_shape.digits(word_at(at));
  const uint64_t to_minute = minute_shape.digits(word_at(at + 8)) & ~small_letter_t;
  const uint64_t to_second = second_shape.digits(word_at(at + 12) >> 32 & 0xFFFFFF);
  uint64_t differences =
      month_shape.differences(to_month) | minute_shape.differences(to_minute) | second_shape.differences(to_second);

  size_t zone = 19;
  uint32_t fraction = 0;
  if (at[zone] == '.') {
    while (++zone != size && static_cast<uint8_t>(at[zone] - '0') <= 9)
      fraction = fraction * 10 + static_cast<uint8_t>(at[zone] - '0');
    if (zone < 21 || zone > 29) return false;
    fraction *= powers_of_ten[29 - zone];
  }
  int minutes_ahead = 0;
  bool wrong = false, west = false;
  if (size - zone == 6) {
    const uint64_t word = word_at(at + size - 8) >> 16;
    const uint64_t digits = offset_shape.digits(word >> 8);
    differences |= offset_shape.differences(digits);
    const uint32_t hours = pair_at(paired(digits), 0), minutes = pair_at(paired(digits), 3);
    west = static_cast<char>(word & 0xFF) == '-';
    wrong = (!west & (static_cast<char>(word & 0xFF) != '+')) | (hours > 23) | (minutes > 59);
    minutes_ahead = static_cast<int>(hours * 60 + minutes) * (1 - 2 * west);  // a branch would often be mispredicted
  } else if (size - zone != 1 || (at[zone] != 'Z' && at[zone] != 'z')) {
    return false;
  }

  const uint64_t month_pairs = paired(to_month), minute_pairs = paired(to_minute);
  const uint32_t year = pair_at(month_pairs, 0) * 100 + pair_at(month_pairs, 2), month = pair_at(month_pairs, 5);
  const uint32_t day = pair_at(minute_pairs, 0), hour = pair_at(minute_pairs, 3), minute = pair_at(minute_pairs, 6);
  const uint32_t second = pair_at(paired(to_second), 1);
  const bool leap = (year % 4 == 0) & ((year % 100 != 0) | (year % 16 == 0));
  const uint32_t length = 28 + (days_above_28 >> (2 * month & 31) & 3) + (leap & (month == 2));
  wrong |= (year == 0) | (month - 1 > 11) | (day - 1 >= length) | (hour > 23) | (minute > 59) | (second > 59);
  if (wrong | ((differences & 0x8080808080808080u) != 0)) return false;
  value = {{static_cast<int16_t>(year), static_cast<uint8_t>(month), static_cast<uint8_t>(day)},
           {static_cast<uint8_t>(hour), static_cast<uint8_t>(minute), static_cast<uint8_t>(second), fraction},
           {static_cast<int16_t>(minutes_ahead)},
           west && minutes_ahead == 0};
  return true;
}

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

  /// A number below 100 with two digits, and one below 10,000 with four.
  constexpr void put_two(uint32_t number) noexcept {
    const uint32_t tens = number * 103 >> 10;
    put(static_cast<char>('0' + tens));
    put(static_cast<char>('0' + number - tens * 10));
  }
  constexpr void put_four(uint32_t number) noexcept {
    const uint32_t hundreds = century_of(number);
    put_two(hundreds);
    put_two(number - hundreds * 100);
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
  to.put_four(static_cast<uint16_t>(value.year));
  to.put('-');
  to.put_two(value.month);
  to.put('-');
  to.put_two(value.day);
}

constexpr void put_hour_minute(writer& to, uint32_t hour, uint32_t minute) noexcept {  // 12:08
  to.put_two(hour);
  to.put(':');
  to.put_two(minute);
}

constexpr void put(writer& to, const time_of_day& value) noexcept {  // 12:08:00 or 12:08:00.25
  put_hour_minute(to, value.hour, value.minute);
  to.put(':');
  to.put_two(value.second);
  if (value.nanosecond != 0) to.put('.');
  to.put_fraction(value.nanosecond);
}

constexpr void put(writer& to, utc_offset value) noexcept {  // +09:00
  const bool west = value.minutes < 0;
  const uint32_t minutes = static_cast<uint32_t>(west ? -value.minutes : value.minutes);
  const uint32_t hours = hours_of(minutes);
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

/// Lets `compose` write into `memory` what takes at most so many bytes: at once where there are as many, else twice, to
/// count first.
template <class Compose>
constexpr result<text, iso8601_error> write_whole(buffer memory, size_t most, const Compose& compose) noexcept {
  if (memory.size() < most) {
    writer counted;
    compose(counted);
    if (counted.size() > memory.size()) return {iso8601_error::buffer_too_small, 0, counted.size()};
  }
  writer out(memory);
  compose(out);
  return text(memory.data(), out.size());
}

template <class Value>
constexpr result<text, iso8601_error> write_value(const Value& value, buffer memory, size_t most) noexcept {
  if (!is_valid(value)) return {iso8601_error::invalid_value, 0};
  return write_whole(memory, most, [&value](writer& to) noexcept { put(to, value); });
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
[[gnu::always_inline]] constexpr result<zoned_time, iso8601_error> parse_rfc3339(text source) noexcept {
  if constexpr (detail::reads_words) {
    zoned_time value{};
    if (detail::read_words(source, value)) return value;
  }
  return detail::read_rfc3339(source);
}

/// Reads all of `source` as a full-date: 2025-10-30. Errors as above. O(1).
constexpr result<date, iso8601_error> parse_date(text source) noexcept {
  detail::rfc3339_parts parts(source);
  detail::read_shape(parts, source.end(), detail::rfc3339_date_shape, 2 * detail::rfc3339_century);
  return parts.answer(source, parts.date());
}

/// Reads all of `source` as a partial-time: 12:08:00 or 12:08:00.25. Without an offset, second 60 can stand at any
/// minute. Errors as above. O(length).
constexpr result<time_of_day, iso8601_error> parse_time(text source) noexcept {
  detail::rfc3339_parts parts(source);
  detail::read_shape(parts, source.end(), detail::rfc3339_time_shape, 2 * detail::rfc3339_hour);
  return parts.answer(source, parts.time());
}

/// Writes 2025-10-30T12:08:00+09:00 into `memory` and gives that text: 20 to 35 bytes, in UTC with 'Z', with as many
/// digits of a fraction as it takes. Errors: invalid_value; buffer_too_small, with needed() bytes and nothing written.
/// O(1), as all that writes here.
constexpr result<text, iso8601_error> to_rfc3339(const zoned_time& value, buffer memory) noexcept {
  return detail::write_value(value, memory, 35);
}

/// Writes 2025-10-30: 10 bytes. Errors as above.
constexpr result<text, iso8601_error> write_date(date value, buffer memory) noexcept {
  return detail::write_value(value, memory, 10);
}

/// Writes 12:08:00 or 12:08:00.25: 8 to 18 bytes. Errors as above.
constexpr result<text, iso8601_error> write_time(const time_of_day& value, buffer memory) noexcept {
  return detail::write_value(value, memory, 18);
}

BREVIER_END

#endif  // BREVIER_RFC3339_HPP
