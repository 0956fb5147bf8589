// RFC 3339 against a slow reader of its grammar: examples, families of valid texts and everything one edit away.
// SPDX-License-Identifier: BSL-1.0

#include "brevier/rfc3339.hpp"

#include "date_texts.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

namespace {

using brevier::date;
using brevier::iso8601_error;
using brevier::time_of_day;
using brevier::zoned_time;
using namespace date_texts;

constexpr zoned_time at(date day, time_of_day time, int offset = 0, bool unknown = false) {
  return {day, time, {static_cast<std::int16_t>(offset)}, unknown};
}

bool same_fields(const zoned_time& left, const zoned_time& right) {
  return left.date == right.date && left.time == right.time && left.offset == right.offset &&
         left.local_offset_unknown == right.local_offset_unknown;
}

// What the compiler can know, it knows.
static_assert(brevier::to_unix(*brevier::parse_rfc3339("2025-10-30T12:08:00+09:00")) == 1761793680);
static_assert(brevier::parse_date("2025-02-29").error() == iso8601_error::day_out_of_range);
static_assert(brevier::parse_date("2025-02-29").offset() == 8);
static_assert(brevier::parse_time("12:08:00.25")->nanosecond == 250000000);
constexpr bool writes_at_compile_time() {
  char memory[25]{};
  const auto written = brevier::to_rfc3339({{2025, 10, 30}, {12, 8, 0, 0}, {540}, false}, memory);
  return *written == "2025-10-30T12:08:00+09:00";
}
static_assert(writes_at_compile_time());

/// The slow reader. It splits the text by the grammar of RFC 3339, section 5.6, and judges the numbers afterwards.
namespace oracle {

bool is_digits(const std::string& bytes) {
  return !bytes.empty() && bytes.find_first_not_of("0123456789") == std::string::npos;
}

int days_in(int year, int month) {
  if (month == 2) return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

struct fields {
  int year = 1, month = 1, day = 1, hour = 0, minute = 0, second = 0, ahead = 0;
  std::string fraction;
};

bool number(const std::string& bytes, std::size_t size, int low, int high, int& value) {
  if (bytes.size() != size || !is_digits(bytes)) return false;
  value = std::atoi(bytes.c_str());
  return value >= low && value <= high;
}

bool full_date(const std::string& bytes, fields& to) {
  return bytes.size() == 10 && bytes[4] == '-' && bytes[7] == '-' && number(bytes.substr(0, 4), 4, 1, 9999, to.year) &&
         number(bytes.substr(5, 2), 2, 1, 12, to.month) &&
         number(bytes.substr(8), 2, 1, days_in(to.year, to.month), to.day);
}

bool partial_time(const std::string& bytes, fields& to) {
  if (bytes.size() < 8 || bytes[2] != ':' || bytes[5] != ':') return false;
  if (bytes.size() > 8) {
    to.fraction = bytes.substr(9);
    if (bytes[8] != '.' || !is_digits(to.fraction)) return false;
  }
  return number(bytes.substr(0, 2), 2, 0, 23, to.hour) && number(bytes.substr(3, 2), 2, 0, 59, to.minute) &&
         number(bytes.substr(6, 2), 2, 0, 60, to.second);
}

bool time_offset(const std::string& bytes, fields& to) {
  if (bytes == "Z" || bytes == "z") return true;
  int hours = 0, minutes = 0;
  if (bytes.size() != 6 || (bytes[0] != '+' && bytes[0] != '-') || bytes[3] != ':' ||
      !number(bytes.substr(1, 2), 2, 0, 23, hours) || !number(bytes.substr(4), 2, 0, 59, minutes))
    return false;
  to.ahead = (hours * 60 + minutes) * (bytes[0] == '-' ? -1 : 1);
  return true;
}

/// In UTC, one minute later is the first of a month at midnight.
bool leap_second(fields value) {
  value.minute += 1 - value.ahead;
  while (value.minute < 0) value.minute += 60, --value.hour;
  while (value.minute > 59) value.minute -= 60, ++value.hour;
  while (value.hour < 0) value.hour += 24, --value.day;
  while (value.hour > 23) value.hour -= 24, ++value.day;
  if (value.day > days_in(value.year, value.month)) value.day = 1;
  return value.minute == 0 && value.hour == 0 && value.day == 1;
}

bool date_time(const std::string& bytes, fields& to) {
  if (bytes.size() < 20 || (bytes[10] != 'T' && bytes[10] != 't')) return false;
  const std::size_t offset = bytes.find_first_of("Zz+-", 11);
  if (offset == std::string::npos) return false;
  return full_date(bytes.substr(0, 10), to) && partial_time(bytes.substr(11, offset - 11), to) &&
         time_offset(bytes.substr(offset), to) && (to.second != 60 || leap_second(to));
}

std::uint32_t nanoseconds(std::string fraction) {
  fraction.resize(9, '0');
  return static_cast<std::uint32_t>(std::atoi(fraction.c_str()));
}

}  // namespace oracle

bool has_fields(const date& value, const oracle::fields& is) {
  return value.year == is.year && value.month == is.month && value.day == is.day;
}
bool has_fields(const time_of_day& value, const oracle::fields& is) {
  return value.hour == is.hour && value.minute == is.minute && value.second == is.second &&
         value.nanosecond == oracle::nanoseconds(is.fraction);
}

/// Reader and oracle agree on whether this is valid and what it means; what is refused is refused within the text.
bool agree(const std::string& bytes) {
  oracle::fields slow;
  const auto value = brevier::parse_rfc3339(exact(bytes));
  if (value.has_value() != oracle::date_time(bytes, slow)) return false;
  if (!value)
    return value.offset() <= bytes.size() &&
           (value.error() != iso8601_error::too_short || value.offset() == bytes.size());
  return brevier::is_valid(*value) && has_fields(value->date, slow) && has_fields(value->time, slow) &&
         value->offset.minutes == slow.ahead &&
         value->local_offset_unknown == (bytes.find("-00:00", 19) != std::string::npos);
}

bool agree_on_date(const std::string& bytes) {
  oracle::fields slow;
  const auto value = brevier::parse_date(exact(bytes));
  return value.has_value() == oracle::full_date(bytes, slow) && (!value || has_fields(*value, slow));
}

bool agree_on_time(const std::string& bytes) {
  oracle::fields slow;
  const auto value = brevier::parse_time(exact(bytes));
  return value.has_value() == oracle::partial_time(bytes, slow) && (!value || has_fields(*value, slow));
}

TEST_SUITE_BEGIN("rfc3339");

TEST_CASE("the examples of RFC 3339, section 5.8, and their kin") {
  static constexpr struct {
    const char* text;
    zoned_time value;
    std::int64_t seconds;
  } facts[] = {
      {"1985-04-12T23:20:50.52Z", at({1985, 4, 12}, {23, 20, 50, 520000000}), 482196050},
      {"1996-12-19T16:39:57-08:00", at({1996, 12, 19}, {16, 39, 57, 0}, -480), 851042397},
      {"1990-12-31T23:59:60Z", at({1990, 12, 31}, {23, 59, 60, 0}), 662688000},
      {"1990-12-31T15:59:60-08:00", at({1990, 12, 31}, {15, 59, 60, 0}, -480), 662688000},
      {"1937-01-01T12:00:27.87+00:20", at({1937, 1, 1}, {12, 0, 27, 870000000}, 20), -1041337173},
      {"2017-01-01T08:59:60+09:00", at({2017, 1, 1}, {8, 59, 60, 0}, 540), 1483228800},
      {"2025-10-30t12:08:00z", at({2025, 10, 30}, {12, 8, 0, 0}), 1761826080},
      {"2025-10-30T12:08:00-00:00", at({2025, 10, 30}, {12, 8, 0, 0}, 0, true), 1761826080},
      {"2025-10-30T12:08:00+00:00", at({2025, 10, 30}, {12, 8, 0, 0}), 1761826080},
      {"2025-10-30T12:08:00.000000001Z", at({2025, 10, 30}, {12, 8, 0, 1}), 1761826080},
      {"2025-10-30T12:08:00.9999999999999999999999Z", at({2025, 10, 30}, {12, 8, 0, 999999999}), 1761826080},
      {"0001-01-01T00:00:00+23:59", at({1, 1, 1}, {0, 0, 0, 0}, 1439), -62135683140},
      {"9999-12-31T23:59:59-23:59", at({9999, 12, 31}, {23, 59, 59, 0}, -1439), 253402387139},
  };
  for (const auto& fact : facts) {
    CAPTURE(fact.text);
    const auto value = brevier::parse_rfc3339(fact.text);
    REQUIRE(value);
    CHECK(same_fields(*value, fact.value));
    CHECK(brevier::to_unix(*value) == fact.seconds);
    CHECK(agree(fact.text));
  }
}

// What others hold to be valid and invalid: the date-time and date tests of the JSON Schema Test Suite, draft 2020-12
// (github.com/json-schema-org/JSON-Schema-Test-Suite, MIT License), and those of toml-test (github.com/toml-lang/
// toml-test, MIT License), without TOML's own: a space for 'T', and times without seconds.
TEST_CASE("date-times as JSON Schema and TOML see them") {
  static constexpr struct {
    const char* text;
    bool valid;
  } facts[] = {
      {"1963-06-19T08:30:06.283185Z", true},
      {"1963-06-19T08:30:06Z", true},
      {"1937-01-01T12:00:27.87+00:20", true},
      {"1990-12-31T15:59:50.123-08:00", true},
      {"1998-12-31T23:59:60Z", true},
      {"1998-12-31T15:59:60.123-08:00", true},
      {"1998-12-31T23:59:61Z", false},
      {"1998-12-31T23:58:60Z", false},
      {"1998-12-31T22:59:60Z", false},
      {"1990-02-31T15:59:59.123-08:00", false},
      {"1990-12-31T15:59:59-24:00", false},
      {"1963-06-19T08:30:06.28123+01:00Z", false},
      {"1990-12-31T24:00:00Z", false},
      {"1990-12-31T15:60:00Z", false},
      {"1990-12-31T10:00:00+10:60", false},
      {"06/19/1963 08:30:06 PST", false},
      {"1963-06-19t08:30:06.283185z", true},
      {"2013-350T01:01:01", false},
      {"1963-6-19T08:30:06.283185Z", false},
      {"1963-06-1T08:30:06.283185Z", false},
      {"1963-06-1\xE0\xA7\xAAT00:00:00Z", false},
      {"1963-06-11T0\xE0\xA7\xAA:00:00Z", false},
      {"+11963-06-19T08:30:06.283185Z", false},
      {"1985-04-12T00:59:59.999999999999999Z", true},
      {"1987-07-05t17:45:00z", true},
      {"0001-01-01T00:00:00Z", true},
      {"9999-12-31T23:59:59Z", true},
      {"2000-02-29T15:15:15Z", true},
      {"2024-02-29T15:15:15Z", true},
      {"1987-07-05T17:45:56.123Z", true},
      {"1987-07-05T17:45:56.6Z", true},
      {"1987-07-05T17:45:56.123+08:00", true},
      {"1987-07-05T17:45:56.6+08:00", true},
      {"1987-07-05T17:45:56Z", true},
      {"1987-07-05T17:45:56-05:00", true},
      {"1987-07-05T17:45:56+12:00", true},
      {"1987-07-05T17:45:56+13:00", true},
      {"1997-09-00T09:09:09.09Z", false},
      {"2100-02-29T15:15:15Z", false},
      {"1988-02-30T15:15:15Z", false},
      {"2006-01-01T24:00:00-00:00", false},
      {"02026-05-07T14:15:16Z", false},
      {"2006-01-32T00:00:00-00:00", false},
      {"2006-01-00T00:00:00-00:00", false},
      {"2006-01-01T00:60:00-00:00", false},
      {"2006-13-01T00:00:00-00:00", false},
      {"2007-00-01T00:00:00-00:00", false},
      {"1997-09-0909:09:09", false},
      {"1987-7-05T17:45:00Z", false},
      {"1987-07-5T17:45:00.12Z", false},
      {"1987-07-05T17:45Z", false},
      {"1987-07-0517:45:00Z", false},
      {"1997-09-09T09:09:09.09+09:9", false},
      {"1997-09-09T09:09:09.09+0909", false},
      {"1997-09-09T09:09:09.09+", false},
      {"1997-09-09T09:09:09.09+09", false},
      {"1985-06-18T17:04:07+25:00", false},
      {"1985-06-18T17:04:07+12:60", false},
      {"T", false},
      {"TZ", false},
      {"T.", false},
      {"2006-01-01T00:00:61-00:00", false},
      {"2016-09-09T09:09:09.Z", false},
      {"2023-10-01T1:32:00Z", false},
      {"10000-01-01T00:00:00z", false},
      {"0000-01-01T00:00:00Z", false},
  };
  for (const auto& fact : facts) {
    CAPTURE(fact.text);
    CHECK(brevier::parse_rfc3339(fact.text).has_value() == fact.valid);
  }
}

TEST_CASE("dates as JSON Schema and TOML see them") {
  static constexpr struct {
    const char* text;
    bool valid;
  } facts[] = {
      {"1963-06-19", true},
      {"2020-01-31", true},
      {"2020-01-32", false},
      {"2021-02-28", true},
      {"2020-02-29", true},
      {"2020-02-30", false},
      {"2021-02-29", false},
      {"2020-03-31", true},
      {"2020-03-32", false},
      {"2020-04-30", true},
      {"2020-04-31", false},
      {"2020-05-31", true},
      {"2020-05-32", false},
      {"2020-06-30", true},
      {"2020-06-31", false},
      {"2020-07-31", true},
      {"2020-07-32", false},
      {"2020-08-31", true},
      {"2020-08-32", false},
      {"2020-09-30", true},
      {"2020-09-31", false},
      {"2020-10-31", true},
      {"2020-10-32", false},
      {"2020-11-30", true},
      {"2020-11-31", false},
      {"2020-12-31", true},
      {"2020-12-32", false},
      {"06/19/1963", false},
      {"2013-350", false},
      {"1998-1-20", false},
      {"1998-01-1", false},
      {"1998-13-01", false},
      {"20230328", false},
      {"2023-W01", false},
      {"2023-W13-2", false},
      {"2022W527", false},
      {"0100-02-29", false},
      {"0400-02-29", true},
      {"2100-02-29", false},
      {" 2024-01-15", false},
      {"2024-01-15 ", false},
      {"2024-00-15", false},
      {"2024-01-00", false},
      {"", false},
      {"2020 -01-01", false},
      {"2020-01-01X", false},
      {"2020-01-01Z", false},
      {"0001-01-01", true},
      {"20-01-01", false},
      {"998-01-01", false},
      {"12020-01-01", false},
      {"+2020-01-01", false},
      {"-2020-01-01", false},
      {"YYYY-01-01", false},
      {"2020-001-01", false},
      {"2020-MM-01", false},
      {"2020-01-001", false},
      {"2020-01-DD", false},
      {"2020:01:01", false},
      {"2020.01.01", false},
      {"2020 01 01", false},
      {"2020-01/01", false},
      {"2020--01-01", false},
      {"2020-01--01", false},
      {"2000-02-29", true},
      {"9999-12-31", true},
      {"1963-06-1\xE0\xA7\xAA", false},
      {"2020-0\xE0\xA7\xAA-01", false},
      {"1987-07-05", true},
      {"199709-09", false},
      {"2006-01-30T", false},
      {"10000-01-01", false},
      {"2020-11-28T23:55:45Z", false},
      {"2020-01-01 00:00:00Z", false},
      {"1997-09-9", false},
      {"199-09-09", false},
  };
  for (const auto& fact : facts) {
    CAPTURE(fact.text);
    CHECK(brevier::parse_date(fact.text).has_value() == fact.valid);
  }
}

TEST_CASE("times as TOML sees them") {
  static constexpr struct {
    const char* text;
    bool valid;
  } facts[] = {{"17:45:00", true},   {"10:32:00.555", true}, {"24:00:00", false}, {"00:60:00", false},
               {"17:45", false},     {"00:00:61", false},    {"1:32:00", false},  {"01:32:0", false},
               {"12:13:14.", false}, {"12:13:14..", false}};
  for (const auto& fact : facts) {
    CAPTURE(fact.text);
    CHECK(brevier::parse_time(fact.text).has_value() == fact.valid);
  }
}

TEST_CASE("the first error, where it is and why") {
  static constexpr refusal facts[] = {
      {"", iso8601_error::too_short, 0},
      {"2025", iso8601_error::too_short, 4},
      {"2025-1", iso8601_error::too_short, 6},
      {"2025-10-30", iso8601_error::too_short, 10},
      {"2025-10-30T", iso8601_error::too_short, 11},
      {"2025-10-30T12:08:00", iso8601_error::too_short, 19},
      {"2025-10-30T12:08:00.", iso8601_error::too_short, 20},
      {"2025-10-30T12:08:00.5", iso8601_error::too_short, 21},
      {"2025-10-30T12:08:00+", iso8601_error::too_short, 20},
      {"2025-10-30T12:08:00+09", iso8601_error::too_short, 22},
      {"2025-10-30T12:08:00+09:0", iso8601_error::too_short, 24},
      {" 2025-10-30T12:08:00Z", iso8601_error::expected_digit, 0},
      {"-025-10-30T12:08:00Z", iso8601_error::expected_digit, 0},
      {"2025-1-30T12:08:00Z", iso8601_error::expected_digit, 6},
      {"2025-10-3\xD9\xA0T12:08:00Z", iso8601_error::expected_digit, 9},
      {"2025-10-30T12:08:00.Z", iso8601_error::expected_digit, 20},
      {"2025-10-30T12:08:00+0900", iso8601_error::expected_separator, 22},
      {"2025/10/30T12:08:00Z", iso8601_error::expected_separator, 4},
      {"20251030T120800Z", iso8601_error::expected_separator, 4},
      {"12025-10-30T12:08:00Z", iso8601_error::expected_separator, 4},
      {"2025-10-30 12:08:00Z", iso8601_error::expected_separator, 10},
      {"2025-10-30T12:08Z", iso8601_error::expected_separator, 16},
      {"2025-10-30T12:08:00,5Z", iso8601_error::expected_offset, 19},
      {"2025-10-30T12:08:00 Z", iso8601_error::expected_offset, 19},
      {"2025-10-30T12:08:00\xE2\x88\x92"
       "09:00",
       iso8601_error::expected_offset, 19},
      {"0000-13-30T12:08:00Z", iso8601_error::year_out_of_range, 0},
      {"2025-00-30T12:08:00Z", iso8601_error::month_out_of_range, 5},
      {"2025-13-99x", iso8601_error::month_out_of_range, 5},
      {"2025-10-00T12:08:00Z", iso8601_error::day_out_of_range, 8},
      {"2025-10-32T12:08:00Z", iso8601_error::day_out_of_range, 8},
      {"2025-02-29T25:08:00Z", iso8601_error::day_out_of_range, 8},
      {"1900-02-29T12:08:00Z", iso8601_error::day_out_of_range, 8},
      {"2025-10-30T24:00:00Z", iso8601_error::hour_out_of_range, 11},
      {"2025-10-30T12:60:00Z", iso8601_error::minute_out_of_range, 14},
      {"2025-10-30T12:08:61Z", iso8601_error::second_out_of_range, 17},
      {"2025-10-30T12:08:00+24:00", iso8601_error::offset_out_of_range, 20},
      {"2025-10-30T12:08:00+09:60", iso8601_error::offset_out_of_range, 23},
      {"2025-10-30T12:08:00ZZ", iso8601_error::trailing_text, 20},
      {"2025-10-30T12:08:00+09:00 ", iso8601_error::trailing_text, 25},
      {"2025-10-30T12:08:60Zx", iso8601_error::trailing_text, 20},
      {"2025-10-30T12:08:60Z", iso8601_error::no_leap_second, 17},
      {"1998-12-31T22:59:60Z", iso8601_error::no_leap_second, 17},
      {"1998-12-31T23:59:60+01:00", iso8601_error::no_leap_second, 17},
      {"1998-12-30T23:59:60.5Z", iso8601_error::no_leap_second, 17},
      {"2023-02-28T15:58:60-08:00", iso8601_error::no_leap_second, 17},
  };
  check_refusals(facts, brevier::parse_rfc3339);
  for (const refusal& fact : facts) CHECK(agree(fact.text));
  CHECK(brevier::parse_rfc3339(brevier::text()).error() == iso8601_error::too_short);
  CHECK(brevier::parse_rfc3339(brevier::text("2025-10-30T12:08:00Z\0", 21)).error() == iso8601_error::trailing_text);
  CHECK(brevier::parse_date("2025-10-30T").offset() == 10);
  CHECK(brevier::parse_time("12:08:00Z").offset() == 8);
  CHECK(brevier::parse_time("T12:08:00").error() == iso8601_error::expected_digit);
  CHECK(brevier::parse_time("24:00:00").error() == iso8601_error::hour_out_of_range);
}

TEST_CASE("up to the first error a text is the beginning of a valid one") {
  for_each_edit("2024-02-29T23:59:59.5+23:59", all_bytes(), [](const std::string& edited) {
    const auto value = brevier::parse_rfc3339(edited);
    if (value || value.error() == iso8601_error::no_leap_second) return;
    const auto cut = brevier::parse_rfc3339(exact(edited.substr(0, value.offset())));
    if (!cut && cut.error() != iso8601_error::too_short) FAIL(edited);
  });
}

TEST_CASE("a family of valid texts, and all that is one edit away") {
  static constexpr const char* dates[] = {"2025-10-30", "2024-02-29", "1990-12-31", "0001-01-01", "9999-12-31"};
  static constexpr const char* times[] = {"12:08:00", "23:59:60", "00:00:00.25", "23:59:59.123456789"};
  static constexpr const char* offsets[] = {"Z", "+09:00", "-00:00"};
  std::size_t count = 0, accepted = 0;
  for (const char* day : dates)
    for (const char* time : times)
      for (const char* offset : offsets)
        for_each_edit(std::string(day) + 'T' + time + offset, all_bytes(),
                      [&count, &accepted](const std::string& edited) {
                        ++count;
                        accepted += brevier::parse_rfc3339(edited).has_value();
                        if (!agree(edited)) FAIL(edited);
                      });
  CHECK(count > 500000);
  CHECK(accepted > 5000);
  for (const char* day : dates)
    for_each_edit(day, all_bytes(), [](const std::string& edited) {
      if (!agree_on_date(edited)) FAIL(edited);
    });
  for (const char* time : times)
    for_each_edit(time, all_bytes(), [](const std::string& edited) {
      if (!agree_on_time(edited)) FAIL(edited);
    });
}

TEST_CASE("words of eight bytes and one byte at a time are the same reader") {
  for (const char* stamp : {"2024-02-29T23:59:59+23:59", "2025-10-30T12:08:00Z", "2025-10-30t12:08:00.25z",
                            "1999-12-31T00:00:00.123456789-00:00", "2025-10-30T12:08:00.1234567890-05:30"})
    for_each_edit(stamp, all_bytes(), [](const std::string& edited) {
      const auto fast = brevier::parse_rfc3339(exact(edited)), slow = brevier::detail::read_rfc3339(exact(edited));
      if (fast.error() != slow.error() || fast.offset() != slow.offset() || !same_fields(*fast, *slow)) FAIL(edited);
    });
}

TEST_CASE("any two digits in any field") {
  std::string bytes = "2024-02-29T23:59:59+23:59";
  for (const std::size_t field : {0u, 2u, 5u, 8u, 11u, 14u, 17u, 20u, 23u})
    for (int value = 0; value != 100; ++value) {
      std::string changed = bytes;
      changed[field] = static_cast<char>('0' + value / 10);
      changed[field + 1] = static_cast<char>('0' + value % 10);
      if (!agree(changed)) FAIL(changed);
    }
}

TEST_CASE("second 60 at every minute of a day, on every clock") {
  for (const char* day : {"2016-12-31", "2017-01-01", "2016-06-30", "2016-02-29", "2016-02-28", "2015-03-01"})
    for (int minute = 0; minute != 1440; ++minute)
      for (const int offset : {0, 1, -1, 60, -60, 540, -480, 1439, -1439}) {
        const int ahead = offset < 0 ? -offset : offset;
        const std::array<int, 4> numbers = {minute / 60, minute % 60, ahead / 60, ahead % 60};
        std::string bytes = std::string(day) + "T00:00:60" + (offset < 0 ? '-' : '+') + "00:00";
        const std::array<std::size_t, 4> places = {11, 14, 20, 23};
        for (std::size_t i = 0; i != 4; ++i) {
          bytes[places[i]] = static_cast<char>('0' + numbers[i] / 10);
          bytes[places[i] + 1] = static_cast<char>('0' + numbers[i] % 10);
        }
        if (!agree(bytes)) FAIL(bytes);
      }
}

TEST_CASE("what is written is read again as the same value") {
  std::mt19937_64 random(3);
  std::uniform_int_distribution<std::int64_t> any_second(-62135596800 + 86340, 253402300799 - 86340);
  std::uniform_int_distribution<int> any_offset(-1439, 1439), any_digits(0, 9);
  std::uniform_int_distribution<std::uint32_t> any_fraction(0, 999999999);
  for (int i = 0; i != 50000; ++i) {
    std::uint32_t unit = 1;
    for (int digits = any_digits(random); digits != 9; ++digits) unit *= 10;
    const std::uint32_t nanosecond = unit == 1000000000 ? 0 : any_fraction(random) / unit * unit;
    const auto offset = static_cast<std::int16_t>(i % 4 == 0 ? 0 : any_offset(random));
    auto value = brevier::from_unix(any_second(random), nanosecond, {offset}).value();
    value.local_offset_unknown = i % 8 == 0;

    std::array<char, 35> memory{};
    const auto written = brevier::to_rfc3339(value, memory);
    REQUIRE(written);
    const std::string bytes(written->data(), written->size());
    if (!same_fields(*brevier::parse_rfc3339(exact(bytes)), value)) FAIL(bytes);
    if (!agree(bytes)) FAIL(bytes);
    if (nanosecond == 0 && bytes[19] == '.') FAIL(bytes);
    if (nanosecond != 0 && bytes[bytes.find_first_of("Z+-", 19) - 1] == '0') FAIL(bytes);
  }
}

TEST_CASE("writing, and memory that is too small for it") {
  static constexpr struct {
    zoned_time value;
    const char* text;
  } facts[] = {
      {at({2025, 10, 30}, {12, 8, 0, 0}, 540), "2025-10-30T12:08:00+09:00"},
      {at({2025, 10, 30}, {12, 8, 0, 0}, -570), "2025-10-30T12:08:00-09:30"},
      {at({2025, 10, 30}, {12, 8, 0, 250000000}), "2025-10-30T12:08:00.25Z"},
      {at({1, 1, 1}, {0, 0, 0, 1}, 1439), "0001-01-01T00:00:00.000000001+23:59"},
      {at({9999, 12, 31}, {23, 59, 60, 999999999}, 0, true), "9999-12-31T23:59:60.999999999-00:00"},
  };
  for (const auto& fact : facts) {
    const std::string expected = fact.text;
    CAPTURE(expected);
    for (std::size_t size = 0; size <= expected.size() + 1; ++size) {
      std::vector<char> memory(size, '#');
      const auto written = brevier::to_rfc3339(fact.value, memory);
      const std::string found(memory.begin(), memory.end());
      if (size < expected.size()) {
        CHECK(written.error() == iso8601_error::buffer_too_small);
        CHECK(written.needed() == expected.size());
        CHECK(found == std::string(size, '#'));
      } else {
        REQUIRE(written);
        CHECK(*written == expected);
        CHECK(written->data() == memory.data());
        CHECK(found == expected + std::string(size - expected.size(), '#'));
      }
    }
  }

  char memory[18];
  CHECK(*brevier::write_date({2025, 1, 2}, memory) == "2025-01-02");
  CHECK(*brevier::write_time({1, 2, 3, 0}, memory) == "01:02:03");
  CHECK(*brevier::write_time({1, 2, 3, 123456789}, memory) == "01:02:03.123456789");
  CHECK(brevier::write_date({2025, 1, 2}, {}).needed() == 10);
}

TEST_CASE("what is not valid is not written") {
  char memory[35];
  CHECK(brevier::write_date({2025, 2, 29}, memory).error() == iso8601_error::invalid_value);
  CHECK(brevier::write_date({10000, 1, 1}, memory).error() == iso8601_error::invalid_value);
  CHECK(brevier::write_time({24, 0, 0, 0}, memory).error() == iso8601_error::invalid_value);
  CHECK(brevier::write_time({0, 0, 0, 1000000000}, memory).error() == iso8601_error::invalid_value);
  CHECK(brevier::to_rfc3339(at({2025, 10, 30}, {12, 8, 0, 0}, 1440), memory).error() == iso8601_error::invalid_value);
}

TEST_CASE("numbers are written with the digits that they have, and zeros to a given count") {
  static constexpr struct {
    std::uint32_t number;
    std::uint8_t digits;
    const char* text;
  } facts[] = {{0, 1, "0"},
               {7, 1, "7"},
               {10, 1, "10"},
               {120, 1, "120"},
               {7, 2, "07"},
               {123, 2, "123"},
               {25, 4, "0025"},
               {2025, 4, "2025"},
               {999999999, 1, "999999999"},
               {5, 9, "000000005"},
               {100000, 1, "100000"},
               {4294967295, 1, "4294967295"},
               {42, 10, "0000000042"},
               {1000000000, 3, "1000000000"}};
  for (const auto& fact : facts) {
    char memory[10];
    brevier::detail::writer out(memory);
    out.put_number(fact.number, fact.digits);
    CHECK(brevier::text(memory, out.size()) == fact.text);
  }
}

TEST_CASE("every error has words of its own") {
  for (std::uint8_t i = 0; i <= static_cast<std::uint8_t>(iso8601_error::wrong_weekday); ++i)
    for (std::uint8_t j = 0; j != i; ++j) {
      const brevier::text words = brevier::describe(static_cast<iso8601_error>(i));
      CHECK_FALSE(words.empty());
      CHECK(words != brevier::describe(static_cast<iso8601_error>(j)));
    }
}

TEST_SUITE_END();

}  // namespace
