// Brevier, internet_date: the dates of mail and news, RFC 5322 with what RFC 822 and 2822 left behind, and the three
// of HTTP, RFC 9110: IMF-fixdate, RFC 850 and asctime.
//
//     brevier::parse_rfc5322("Thu, 30 Oct 2025 12:08:00 +0900");
//     brevier::parse_http_date("Thursday, 30-Oct-25 03:08:00 GMT", {2025, 10, 30});
//
// SPDX-License-Identifier: BSL-1.0

#include "rfc3339.hpp"

#ifndef BREVIER_INTERNET_DATE_HPP
#define BREVIER_INTERNET_DATE_HPP

BREVIER_BEGIN

/// The formats of RFC 9110, section 5.6.7; IMF-fixdate is the one to send.
enum class http_format : uint8_t {
  imf_fixdate,  ///< Thu, 30 Oct 2025 03:08:00 GMT
  rfc850,       ///< Thursday, 30-Oct-25 03:08:00 GMT
  asctime,      ///< Thu Oct 30 03:08:00 2025
};

namespace detail {

inline constexpr text weekday_names[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
inline constexpr text month_names[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

// A weekday, short (a) or long (A), day of two digits (d) or with a space for the first (e), month (b), year of four
// (Y) or two digits (y), hour, minute, second (h m s), offset (z), and all else as it stands.
inline constexpr text rfc5322_pattern = "a, d b Y h:m:s z";
inline constexpr text http_patterns[] = {"a, d b Y h:m:s GMT", "A, d-b-y h:m:s GMT", "a b e h:m:s Y"};

/// Section 4.3 of RFC 5322. The letters of the military zones mean nothing there, as RFC 822 had their signs wrong.
struct named_zone {
  text name;
  int8_t hours;
};
inline constexpr named_zone named_zones[] = {{"UT", 0},   {"GMT", 0},  {"EST", -5}, {"EDT", -4}, {"CST", -6},
                                             {"CDT", -5}, {"MST", -7}, {"MDT", -6}, {"PST", -8}, {"PDT", -7}};

/// What the readers of this room have in common: names, and fields that are judged when all of them are there.
class internet_reader : public date_scanner {
 public:
  using date_scanner::date_scanner;

  constexpr const zoned_time& value() const noexcept { return value_; }

 protected:
  /// Takes `name` where it stands here; in capitals and small letters as they are, or any.
  constexpr bool skip_name(text name, bool any_case) noexcept {
    if (static_cast<size_t>(end_ - at_) < name.size()) return false;
    for (size_t i = 0; i != name.size(); ++i) {
      const uint8_t differs = static_cast<uint8_t>(static_cast<uint8_t>(at_[i]) ^ name[i]);
      if (differs != 0 && (differs != 0x20 || !any_case)) return false;
    }
    at_ += name.size();
    return true;
  }

  constexpr bool read_weekday(size_t letters, bool any_case) noexcept {
    weekday_at_ = at_;
    for (weekday_ = 1; weekday_ != 8; ++weekday_)
      if (skip_name(weekday_names[weekday_ - 1].subtext(0, letters), any_case)) return true;
    return expected(iso8601_error::expected_name);
  }

  constexpr bool read_month(bool any_case) noexcept {
    for (value_.date.month = 1; value_.date.month != 13; ++value_.date.month)
      if (skip_name(month_names[value_.date.month - 1], any_case)) return true;
    return expected(iso8601_error::expected_name);
  }

  constexpr bool read_clock_number(uint8_t& field, uint8_t high, iso8601_error out_of_range) noexcept {
    uint32_t number = 0;
    if (!read_number(2, number)) return false;
    field = static_cast<uint8_t>(number);
    return number <= high || fail(out_of_range, at_ - 2);
  }
  constexpr bool read_hour() noexcept {
    return read_clock_number(value_.time.hour, 23, iso8601_error::hour_out_of_range);
  }
  constexpr bool read_minute() noexcept {
    return read_clock_number(value_.time.minute, 59, iso8601_error::minute_out_of_range);
  }
  constexpr bool read_second() noexcept {
    second_at_ = at_;
    return read_clock_number(value_.time.second, 60, iso8601_error::second_out_of_range);
  }

  constexpr bool fits(bool weekday_counts) noexcept {
    const date day = value_.date;
    if (!is_valid(day)) return fail(iso8601_error::day_out_of_range, day_at_);
    if (value_.time.second == 60 && !can_leap(day, value_.time, value_.offset))
      return fail(iso8601_error::no_leap_second, second_at_);
    if (weekday_counts && weekday_ != static_cast<uint8_t>(weekday_of(day)))
      return fail(iso8601_error::wrong_weekday, weekday_at_);
    return true;
  }

  zoned_time value_{};
  const char* weekday_at_ = nullptr;
  const char* day_at_ = nullptr;
  const char* second_at_ = nullptr;
  uint8_t weekday_ = 0;
};

class http_reader : public internet_reader {
 public:
  constexpr http_reader(text source, date today) noexcept : internet_reader(source), today_(today) {}

  constexpr bool read() noexcept {
    const text pattern = http_patterns[static_cast<uint8_t>(format())];
    for (const char part : pattern)
      if (!read_part(part)) return false;
    return read_end() && fits(!short_year_);
  }

 private:
  /// Weekdays are written with three letters but in RFC 850, and with a comma but in asctime.
  constexpr http_format format() const noexcept {
    const text source(begin_, static_cast<size_t>(end_ - begin_));
    if (source.size() < 4 || source[3] == ',') return http_format::imf_fixdate;
    return source[3] == ' ' ? http_format::asctime : http_format::rfc850;
  }

  constexpr bool read_part(char part) noexcept {
    uint32_t number = 0;
    switch (part) {
      case 'a': return read_weekday(3, false);
      case 'A': return read_weekday(text::npos, false);
      case 'b': return read_month(false);
      case 'h': return read_hour();
      case 'm': return read_minute();
      case 's': return read_second();
      case 'd': return read_day(2);
      case 'e': return read_day(skip(' ') ? 1 : 2);
      case 'Y':
        if (!read_number(4, number)) return false;
        value_.date.year = static_cast<int16_t>(number);
        return number != 0 || fail(iso8601_error::year_out_of_range, at_ - 4);
      case 'y':
        short_year_ = true;
        if (!read_number(2, number)) return false;
        value_.date.year = full_year(number);
        return value_.date.year != 0 || fail(iso8601_error::year_out_of_range, at_ - 2);
      default:
        return skip(part) || expected(part == 'G' || part == 'M' || part == 'T' ? iso8601_error::expected_offset
                                                                                : iso8601_error::expected_separator);
    }
  }

  constexpr bool read_day(uint8_t digits) noexcept {
    uint32_t number = 0;
    day_at_ = at_;
    if (!read_number(digits, number)) return false;
    value_.date.day = static_cast<uint8_t>(number);
    return (number >= 1 && number <= 31) || fail(iso8601_error::day_out_of_range, day_at_);
  }

  /// The last year with these digits, but one in which the day lies more than 50 years ahead. 0 where there is none.
  constexpr int16_t full_year(uint32_t digits) const noexcept {
    int32_t year =
        static_cast<int32_t>(digits) + 100 * static_cast<int32_t>(century_of(static_cast<uint16_t>(today_.year))) + 100;
    for (; year > 0; year -= 100) {
      const date day{static_cast<int16_t>(year), value_.date.month, value_.date.day};
      const date ahead{static_cast<int16_t>(year - 50), day.month, day.day};
      if (year <= 9999 && compare(ahead, today_) <= 0) return day.year;
    }
    return 0;
  }

  date today_;
  bool short_year_ = false;
};

class mail_reader : public internet_reader {
 public:
  using internet_reader::internet_reader;

  constexpr bool read() noexcept {
    if (!skip_blanks()) return false;
    const bool named = is_letter_next();
    if (named && !(read_weekday(3, true) && skip_blanks() && read_mark(',') && skip_blanks())) return false;
    return read_day() && skip_blanks() && read_month(true) && skip_blanks() && read_year() && skip_blanks() &&
           read_hour() && skip_blanks() && read_mark(':') && skip_blanks() && read_minute() && skip_blanks() &&
           read_rest_of_time() && read_zone() && skip_blanks() && read_end() && fits(named);
  }

 private:
  constexpr bool is_letter_next() const noexcept {
    return at_ != end_ && static_cast<uint8_t>((static_cast<uint8_t>(*at_) | 0x20) - 'a') < 26;
  }

  constexpr bool read_mark(char mark) noexcept { return skip(mark) || expected(iso8601_error::expected_separator); }

  /// Spaces, tabs, folded lines and comments, which nest. CFWS in section 3.2.2.
  constexpr bool skip_blanks() noexcept {
    size_t depth = 0;
    for (; at_ != end_; ++at_) {
      switch (*at_) {
        case ' ':
        case '\t': break;
        case '\r':
          if (!read_fold()) return false;
          break;
        case '(': ++depth; break;
        case ')':
          if (depth == 0) return true;
          --depth;
          break;
        case '\\':
          if (depth == 0) return true;
          if (end_ - at_ == 1) return fail(iso8601_error::too_short, end_);
          ++at_;
          break;
        default:
          if (depth == 0) return true;
      }
    }
    return depth == 0 || fail(iso8601_error::too_short, at_);
  }

  /// A line break; what follows, a space or tab, stays.
  constexpr bool read_fold() noexcept {
    ++at_;
    return read_mark('\n') && (next_is(' ') || next_is('\t') || expected(iso8601_error::expected_separator));
  }

  /// Digits up to so many, as they are there.
  constexpr uint8_t read_digits(uint8_t most, uint32_t& number) noexcept {
    uint8_t count = 0, digit = 0;
    for (number = 0; count != most && (digit = next_digit()) <= 9; ++count) number = number * 10 + digit;
    return count;
  }

  constexpr bool read_day() noexcept {
    uint32_t number = 0;
    day_at_ = at_;
    if (read_digits(2, number) == 0) return expected(iso8601_error::expected_digit);
    value_.date.day = static_cast<uint8_t>(number);
    return (number >= 1 && number <= 31) || fail(iso8601_error::day_out_of_range, day_at_);
  }

  /// Of two digits, 50 to 99 are those of the 20th century, and 00 to 49 of the 21st; three count from 1900.
  constexpr bool read_year() noexcept {
    const char* const from = at_;
    uint32_t number = 0;
    const uint8_t digits = read_digits(9, number);
    if (digits < 2) return expected(iso8601_error::expected_digit);
    if (digits == 2 && number < 50)
      number += 2000;
    else if (digits < 4)
      number += 1900;
    value_.date.year = static_cast<int16_t>(number);
    return (number >= 1900 && number <= 9999) || fail(iso8601_error::year_out_of_range, from);
  }

  constexpr bool read_rest_of_time() noexcept {
    return !skip(':') || (skip_blanks() && read_second() && skip_blanks());
  }

  constexpr bool read_zone() noexcept {
    const char* const from = at_;
    if (!next_is('+') && !next_is('-')) return read_named_zone();
    if (at_[-1] != ' ' && at_[-1] != '\t') return fail(iso8601_error::expected_separator, at_);
    const bool west = *at_ == '-';
    ++at_;
    uint32_t hours = 0, minutes = 0;
    if (!read_number(2, hours) || !read_number(2, minutes)) return false;
    if (hours > 23 || minutes > 59) return fail(iso8601_error::offset_out_of_range, from + (hours > 23 ? 1 : 3));
    const int ahead = static_cast<int>(hours * 60 + minutes);
    value_.offset = {static_cast<int16_t>(west ? -ahead : ahead)};
    value_.local_offset_unknown = west && ahead == 0;
    return true;
  }

  constexpr bool read_named_zone() noexcept {
    const char* const from = at_;
    while (is_letter_next()) ++at_;
    const char* const past = at_;
    at_ = from;
    for (const named_zone& zone : named_zones) {
      if (zone.name.size() != static_cast<size_t>(past - from) || !skip_name(zone.name, true)) continue;
      value_.offset = {static_cast<int16_t>(zone.hours * 60)};
      return true;
    }
    if (past == from) return expected(iso8601_error::expected_offset);
    if (past - from != 1 || *at_ == 'J' || *at_ == 'j') return expected(iso8601_error::unknown_zone);
    value_.local_offset_unknown = true;
    ++at_;
    return true;
  }
};

class internet_writer {
 public:
  constexpr internet_writer(writer& to, const zoned_time& value) noexcept : to_(to), value_(value) {}

  constexpr void put(text pattern) noexcept {
    for (const char part : pattern) put_part(part);
  }

 private:
  constexpr void put_part(char part) noexcept {
    const date day = value_.date;
    const text weekday = weekday_names[static_cast<uint8_t>(weekday_of(day)) - 1];
    const uint32_t year = static_cast<uint16_t>(day.year);
    switch (part) {
      case 'a': return to_.put(weekday.subtext(0, 3));
      case 'A': return to_.put(weekday);
      case 'b': return to_.put(month_names[day.month - 1]);
      case 'h': return to_.put_two(value_.time.hour);
      case 'm': return to_.put_two(value_.time.minute);
      case 's': return to_.put_two(value_.time.second);
      case 'd': return to_.put_two(day.day);
      case 'e':
        if (day.day < 10) to_.put(' ');
        return to_.put_number(day.day);
      case 'Y': return to_.put_four(year);
      case 'y': return to_.put_two(year - century_of(year) * 100);
      case 'z': return put_offset();
      default: return to_.put(part);
    }
  }

  constexpr void put_offset() noexcept {
    const int ahead = value_.offset.minutes;
    const uint32_t minutes = static_cast<uint32_t>(ahead < 0 ? -ahead : ahead), hours = hours_of(minutes);
    to_.put(ahead < 0 || value_.local_offset_unknown ? '-' : '+');
    to_.put_two(hours);
    to_.put_two(minutes - hours * 60);
  }

  writer& to_;
  const zoned_time& value_;
};

constexpr result<text, iso8601_error> write_internet(const zoned_time& value, text pattern, buffer memory) noexcept {
  return write_whole(memory, 33, [&value, pattern](writer& to) noexcept { internet_writer(to, value).put(pattern); });
}

}  // namespace detail

/// Reads all of `source` as a date-time of RFC 5322, section 3.3, in capitals and small letters, also with what its
/// section 4.3 has of older mail: years of two and three digits, zones by name, comments and blanks between all parts.
/// -0000 and the military zones set local_offset_unknown. The weekday, where it is named, must be that of the date.
/// Errors as parse_rfc3339() has them. O(length).
constexpr result<zoned_time, iso8601_error> parse_rfc5322(text source) noexcept {
  detail::mail_reader reader(source);
  if (reader.read()) return reader.value();
  return reader.error<zoned_time>();
}

/// Reads all of `source` as an HTTP-date of RFC 9110, section 5.6.7, in any of its three formats, always in UTC. The
/// two digits of a year in RFC 850 are those of the last year that has them and puts the date not more than 50 years
/// after `today`, which must be valid; as they are a guess, the weekday need not fit there. Errors as above. O(1).
constexpr result<zoned_time, iso8601_error> parse_http_date(text source, date today) noexcept {
  if (!is_valid(today)) return {iso8601_error::invalid_value, 0};
  detail::http_reader reader(source, today);
  if (reader.read()) return reader.value();
  return reader.error<zoned_time>();
}

/// Writes Thu, 30 Oct 2025 12:08:00 +0900: 31 bytes. Errors: invalid_value, also before 1900 and where the time is not
/// in whole seconds; buffer_too_small.
constexpr result<text, iso8601_error> write_rfc5322(const zoned_time& value, buffer memory) noexcept {
  if (!is_valid(value) || value.date.year < 1900 || value.time.nanosecond != 0)
    return {iso8601_error::invalid_value, 0};
  return detail::write_internet(value, detail::rfc5322_pattern, memory);
}

/// Writes the time in UTC: 29 bytes as IMF-fixdate, 30 to 33 as RFC 850, 24 as asctime. Errors: invalid_value, also
/// where the year is none of the calendar in UTC and where the time is not in whole seconds; buffer_too_small.
constexpr result<text, iso8601_error> write_http_date(const zoned_time& value, buffer memory,
                                                      http_format format = http_format::imf_fixdate) noexcept {
  const auto utc = with_offset(value, {});
  if (!utc || value.time.nanosecond != 0 || format > http_format::asctime) return {iso8601_error::invalid_value, 0};
  return detail::write_internet(*utc, detail::http_patterns[static_cast<uint8_t>(format)], memory);
}

BREVIER_END

#endif  // BREVIER_INTERNET_DATE_HPP
