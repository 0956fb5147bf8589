// ISO 8601 against a slow reader that tries every format there is: examples, families of valid texts, everything one
// edit away, and what is written.
// SPDX-License-Identifier: BSL-1.0

#include "brevier/iso8601.hpp"

#include "date_texts.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <random>
#include <string>
#include <vector>

namespace {

using brevier::date_form;
using brevier::iso8601_error;
using brevier::iso_format;
using brevier::iso_precision;
using brevier::iso_time;
using namespace date_texts;

// What the compiler can know, it knows.
static_assert(brevier::parse_iso8601("2025-W44-4")->date == brevier::date{2025, 10, 30});
static_assert(brevier::parse_iso8601("2025-10")->precision == iso_precision::month);
static_assert(brevier::parse_iso8601("20251030T1208+09")->zoned({}) ==
              *brevier::parse_rfc3339("2025-10-30T12:08:00+09:00"));

/// The slow reader. Every format is a row of letters; a letter is a digit of the field that it names, '~' a sign.
namespace oracle {

struct value {
  int year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0, ahead = 0;
  std::int64_t nanosecond = 0;
  iso_precision finest = iso_precision::century;
  bool dated = false, zoned = false;
};

int length(int year, int month) {
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 ? 28 + leap : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

void next_day(value& day) {
  if (++day.day <= length(day.year, day.month)) return;
  day.day = 1;
  if (++day.month <= 12) return;
  day.month = 1;
  ++day.year;
}

/// Monday 1, counted from 0001-01-01, which was one.
int weekday(const value& day) {
  int days = 0;
  for (int year = 1; year != day.year; ++year) days += length(year, 2) == 29 ? 366 : 365;
  for (int month = 1; month != day.month; ++month) days += length(day.year, month);
  return (days + day.day - 1) % 7 + 1;
}

std::vector<std::string> formats() {
  std::vector<std::string> all = {"cc", "eee", "yyyy", "yyyy-mm", "yyyy-Www", "yyyyWww"};
  const std::vector<std::string> dates[] = {{"", "yyyy-mm-dd", "yyyy-ooo", "yyyy-Www-k"},
                                            {"", "yyyymmdd", "yyyyooo", "yyyyWwwk"}};
  const std::vector<std::string> times[] = {{"Thh", "Thh:ii", "Thh:ii:ss"}, {"Thh", "Thhii", "Thhiiss"}};
  const std::vector<std::string> offsets[] = {{"", "Z", "~aa", "~aa:bb"}, {"", "Z", "~aa", "~aabb"}};
  for (std::size_t basic = 0; basic != 2; ++basic)
    for (const std::string& date : dates[basic]) {
      if (!date.empty()) all.push_back(date);
      for (const std::string& time : times[basic])
        for (const std::string& offset : offsets[basic]) {
          all.push_back(date + time + offset);
          if (date.empty() && basic == 0 && time != "Thh") all.push_back(time.substr(1) + offset);
        }
    }
  return all;
}

/// Takes the fraction out of the text and leaves its digits.
std::string cut_fraction(std::string& bytes, bool& fits, std::size_t& place) {
  place = bytes.find_first_of(".,");
  if (place == std::string::npos) return "";
  std::size_t past = place + 1;
  while (past != bytes.size() && bytes[past] >= '0' && bytes[past] <= '9') ++past;
  const std::string digits = bytes.substr(place + 1, past - place - 1);
  fits = !digits.empty();
  bytes.erase(place, past - place);
  return digits;
}

bool matches(const std::string& bytes, const std::string& format, int (&fields)[128]) {
  if (bytes.size() != format.size()) return false;
  for (int& field : fields) field = -1;
  for (std::size_t i = 0; i != bytes.size(); ++i) {
    const char letter = format[i], byte = bytes[i];
    if (letter >= 'a' && letter <= 'z') {
      if (byte < '0' || byte > '9') return false;
      int& field = fields[static_cast<std::size_t>(letter)];
      field = (field < 0 ? 0 : field) * 10 + byte - '0';
    } else if (letter == '~') {
      if (byte != '+' && byte != '-') return false;
      fields[U'~'] = byte == '-';
    } else if (letter != byte) {
      return false;
    }
  }
  return true;
}

bool in_range(int field, int low, int high) { return field < 0 || (field >= low && field <= high); }

bool date_of(int (&fields)[128], value& to) {
  to.dated = true;
  to.year = fields[U'c'] >= 0 ? fields[U'c'] * 100 : fields[U'e'] >= 0 ? fields[U'e'] * 10 : fields[U'y'];
  if (to.year < 1) return false;
  to.finest = fields[U'c'] >= 0   ? iso_precision::century
              : fields[U'e'] >= 0 ? iso_precision::decade
                                  : iso_precision::year;
  if (fields[U'm'] >= 0) {
    to.finest = fields[U'd'] >= 0 ? iso_precision::day : iso_precision::month;
    if (!in_range(fields[U'm'], 1, 12) || !in_range(fields[U'd'], 1, length(to.year, fields[U'm']))) return false;
    to.month = fields[U'm'];
    if (fields[U'd'] >= 0) to.day = fields[U'd'];
  }
  if (fields[U'o'] >= 0) {
    to.finest = iso_precision::day;
    const int year = to.year;
    for (int i = 1; i < fields[U'o']; ++i) next_day(to);
    if (fields[U'o'] == 0 || to.year != year) return false;
  }
  if (fields[U'w'] >= 0) {
    to.finest = fields[U'k'] >= 0 ? iso_precision::day : iso_precision::week;
    const int year = to.year;
    value january4{year, 1, 4};
    if (year == 1) {
      to = january4;  // a Thursday; the Monday of its week is 0001-01-01
      to.day = 1;
    } else {
      to.year = year - 1;
      to.month = 12;
      to.day = 29;  // 29 December to 4 January: one of them is the Monday of week 1
      while (weekday(to) != 1) next_day(to);
    }
    to.dated = true;
    to.finest = fields[U'k'] >= 0 ? iso_precision::day : iso_precision::week;
    if (fields[U'w'] == 0) return false;
    for (int i = 1; i < 7 * (fields[U'w'] - 1) + 1; ++i) next_day(to);
    value thursday = to;
    for (int i = 0; i != 3; ++i) next_day(thursday);
    if (thursday.year != year) return false;
    if (!in_range(fields[U'k'], 1, 7)) return false;
    for (int i = 1; i < fields[U'k']; ++i) next_day(to);
    if (to.year > 9999) return false;
  }
  return true;
}

bool time_of(int (&fields)[128], const std::string& fraction, value& to) {
  to.hour = fields[U'h'];
  to.minute = fields[U'i'] < 0 ? 0 : fields[U'i'];
  to.second = fields[U's'] < 0 ? 0 : fields[U's'];
  if (to.hour > 24 || to.minute > 59 || to.second > 60) return false;
  std::string digits = fraction;
  digits.resize(9, '0');
  const std::int64_t billionths = std::stoll(digits);
  std::int64_t unit = fields[U's'] >= 0 ? 1 : fields[U'i'] >= 0 ? 60 : 3600, all = billionths * unit;
  to.finest = !fraction.empty() || fields[U's'] >= 0 ? iso_precision::second
              : fields[U'i'] >= 0                    ? iso_precision::minute
                                                     : iso_precision::hour;
  to.nanosecond = all % 1000000000;
  to.second += static_cast<int>(all / 1000000000 % 60);
  to.minute += static_cast<int>(all / 1000000000 / 60);
  if (to.hour == 24) {
    if (to.minute != 0 || to.second != 0 || to.nanosecond != 0 || !to.dated) return false;
    to.hour = 0;
    next_day(to);
    if (to.year > 9999) return false;
  }
  return true;
}

bool offset_of(const std::string& format, int (&fields)[128], value& to) {
  to.zoned = format.back() == 'Z' || fields[U'a'] >= 0;
  if (fields[U'a'] < 0) return true;
  if (fields[U'a'] > 23 || fields[U'b'] > 59) return false;
  to.ahead = fields[U'a'] * 60 + (fields[U'b'] < 0 ? 0 : fields[U'b']);
  if (fields[U'~'] == 1) to.ahead = -to.ahead;
  return fields[U'~'] != 1 || to.ahead != 0;
}

/// In UTC, one minute later a month begins; without a date, it is midnight.
bool leap(value time) {
  int minutes = time.hour * 60 + time.minute - time.ahead + 1;
  if (!time.dated) return minutes % 1440 == 0;
  if (minutes == 1440) next_day(time);
  return (minutes == 0 || minutes == 1440) && time.day == 1;
}

bool read(std::string bytes, value& to) {
  static const std::vector<std::string> all = formats();
  bool fits = true;
  std::size_t place = 0;
  const std::string fraction = cut_fraction(bytes, fits, place);
  if (!fits) return false;
  int fields[128];
  for (const std::string& format : all) {
    if (!matches(bytes, format, fields)) continue;
    if (place != std::string::npos) {  // behind the last figure of the time
      const std::size_t time = format.find_last_of("his");
      if (time == std::string::npos || place != time + 1) return false;
    }
    to = value{};
    if (format.find_first_of("cey") != std::string::npos && !date_of(fields, to)) return false;
    if (fields[U'h'] < 0) return true;
    if (!time_of(fields, fraction, to) || !offset_of(format, fields, to)) return false;
    return to.second != 60 || !to.zoned || leap(to);
  }
  return false;
}

}  // namespace oracle

bool agree(const std::string& bytes) {
  oracle::value slow;
  const auto value = brevier::parse_iso8601(exact(bytes));
  if (value.has_value() != oracle::read(bytes, slow)) return false;
  if (!value)
    return value.offset() <= bytes.size() &&
           (value.error() != iso8601_error::too_short || value.offset() == bytes.size());
  const bool date =
      value->has_date ? value->date.year == slow.year && value->date.month == slow.month && value->date.day == slow.day
                      : !slow.dated;
  return brevier::is_valid(*value) && date && value->has_date == slow.dated && value->time.hour == slow.hour &&
         value->time.minute == slow.minute && value->time.second == slow.second &&
         value->time.nanosecond == slow.nanosecond && value->has_offset == slow.zoned &&
         value->offset.minutes == slow.ahead && value->precision == slow.finest;
}

TEST_SUITE_BEGIN("iso8601");

TEST_CASE("one day and one time in all formats") {
  for (const char* text : {"2025-10-30", "20251030", "2025-303", "2025303", "2025-W44-4", "2025W444"}) {
    CAPTURE(text);
    const auto value = brevier::parse_iso8601(text);
    REQUIRE(value);
    CHECK(value->date == brevier::date{2025, 10, 30});
    CHECK(value->precision == iso_precision::day);
    CHECK_FALSE(value->has_offset);
    CHECK(agree(text));
  }
  for (const char* text :
       {"2025-10-30T12:08:30+09:00", "20251030T120830+0900", "2025-303T12:08:30+09", "2025303T1208,5+09",
        "2025-W44-4T12:08.5+09:00", "2025W444T120830.0+09", "20251030T12.141666667+0900"}) {
    CAPTURE(text);
    const auto value = brevier::parse_iso8601(text);
    REQUIRE(value);
    CHECK(brevier::to_unix(value->zoned({})) == 1761793710);
    CHECK(value->precision == iso_precision::second);
    CHECK(agree(text));
  }
}

TEST_CASE("what others hold to be so") {
  static constexpr struct {
    const char* text;
    iso_time value;
  } facts[] = {
      {"1985-04-12", {{1985, 4, 12}, {}, {}, iso_precision::day, false, true}},
      {"1985-102", {{1985, 4, 12}, {}, {}, iso_precision::day, false, true}},
      {"1985-W15-5", {{1985, 4, 12}, {}, {}, iso_precision::day, false, true}},
      {"1985-W15", {{1985, 4, 8}, {}, {}, iso_precision::week, false, true}},
      {"1985-04", {{1985, 4, 1}, {}, {}, iso_precision::month, false, true}},
      {"1985", {{1985, 1, 1}, {}, {}, iso_precision::year, false, true}},
      {"198", {{1980, 1, 1}, {}, {}, iso_precision::decade, false, true}},
      {"19", {{1900, 1, 1}, {}, {}, iso_precision::century, false, true}},
      {"2009-W01-1", {{2008, 12, 29}, {}, {}, iso_precision::day, false, true}},
      {"2009-W53-7", {{2010, 1, 3}, {}, {}, iso_precision::day, false, true}},
      {"9999-W52-5", {{9999, 12, 31}, {}, {}, iso_precision::day, false, true}},
      {"T23:20:50", {{}, {23, 20, 50, 0}, {}, iso_precision::second, false, false}},
      {"23:20:50,5", {{}, {23, 20, 50, 500000000}, {}, iso_precision::second, false, false}},
      {"23:20,8", {{}, {23, 20, 48, 0}, {}, iso_precision::second, false, false}},
      {"T23,3", {{}, {23, 18, 0, 0}, {}, iso_precision::second, false, false}},
      {"T2320", {{}, {23, 20, 0, 0}, {}, iso_precision::minute, false, false}},
      {"T23Z", {{}, {23, 0, 0, 0}, {}, iso_precision::hour, true, false}},
      {"15:27:46+01", {{}, {15, 27, 46, 0}, {60}, iso_precision::second, true, false}},
      {"15:27:46-05:00", {{}, {15, 27, 46, 0}, {-300}, iso_precision::second, true, false}},
      {"1985-04-12T24:00:00", {{1985, 4, 13}, {0, 0, 0, 0}, {}, iso_precision::second, false, true}},
      {"1985-12-31T24:00Z", {{1986, 1, 1}, {0, 0, 0, 0}, {}, iso_precision::minute, true, true}},
      {"19850412T24", {{1985, 4, 13}, {0, 0, 0, 0}, {}, iso_precision::hour, false, true}},
      {"1998-12-31T23:59:60Z", {{1998, 12, 31}, {23, 59, 60, 0}, {}, iso_precision::second, true, true}},
      {"1998-365T235960Z", {}},
      {"1998365T235960Z", {{1998, 12, 31}, {23, 59, 60, 0}, {}, iso_precision::second, true, true}},
  };
  for (const auto& fact : facts) {
    CAPTURE(fact.text);
    const auto value = brevier::parse_iso8601(fact.text);
    CHECK(value.has_value() == brevier::is_valid(fact.value));
    CHECK(*value == fact.value);
    CHECK(agree(fact.text));
  }
}

// The time tests of the JSON Schema Test Suite, draft 2020-12 (github.com/json-schema-org/JSON-Schema-Test-Suite, MIT
// License), which ask for a full-time of RFC 3339: here a time in extended format with seconds and offset.
TEST_CASE("times as JSON Schema sees them") {
  static constexpr struct {
    const char* text;
    bool valid;
  } facts[] = {
      {"08:30:06Z", true},        {"008:030:006Z", false},   {"8:3:6Z", false},         {"8:0030:6Z", false},
      {"23:59:60Z", true},        {"22:59:60Z", false},      {"23:58:60Z", false},      {"23:59:60+00:00", true},
      {"22:59:60+00:00", false},  {"23:58:60+00:00", false}, {"01:29:60+01:30", true},  {"23:29:60+23:30", true},
      {"23:59:60+01:00", false},  {"23:59:60+00:30", false}, {"15:59:60-08:00", true},  {"00:29:60-23:30", true},
      {"23:59:60-01:00", false},  {"23:59:60-00:30", false}, {"23:20:50.52Z", true},    {"08:30:06.283185Z", true},
      {"08:30:06+00:20", true},   {"08:30:06-08:00", true},  {"08:30:06-8:000", false}, {"24:00:00Z", false},
      {"00:60:00Z", false},       {"00:00:61Z", false},      {"01:02:03+24:00", false}, {"01:02:03+00:60", false},
      {"01:02:03Z+00:30", false}, {"08:30:06 PST", false},   {"08:30:06#00:20", false}, {"ab:cd:ef", false},
      {"08:30:06+0130", false},   {"08:30:06Z\n", false},    {"24:59:00+01:00", false}, {"1\xE0\xA7\xA8:00:00Z", false},
  };
  for (const auto& fact : facts) {
    CAPTURE(fact.text);
    CHECK(brevier::parse_iso8601(fact.text).has_value() == fact.valid);
    CHECK(agree(fact.text));
  }
}

TEST_CASE("the first error, where it is and why") {
  static constexpr refusal facts[] = {
      {"", iso8601_error::too_short, 0},
      {"2", iso8601_error::too_short, 1},
      {"x", iso8601_error::expected_digit, 0},
      {"20251", iso8601_error::too_short, 5},
      {"202510", iso8601_error::too_short, 6},
      {"202510-", iso8601_error::expected_digit, 6},
      {"202510301", iso8601_error::trailing_text, 8},
      {"2025-", iso8601_error::too_short, 5},
      {"2025-1", iso8601_error::too_short, 6},
      {"2025-W", iso8601_error::too_short, 6},
      {"2025-W53", iso8601_error::week_out_of_range, 6},
      {"2025-W00-1", iso8601_error::week_out_of_range, 6},
      {"2025-W44-8", iso8601_error::day_out_of_range, 9},
      {"2025-W444", iso8601_error::mixed_formats, 8},
      {"2025W44-4", iso8601_error::mixed_formats, 7},
      {"9999-W52-6", iso8601_error::year_out_of_range, 9},
      {"0000", iso8601_error::year_out_of_range, 0},
      {"00", iso8601_error::year_out_of_range, 0},
      {"2025-366", iso8601_error::day_out_of_range, 5},
      {"2025-000", iso8601_error::day_out_of_range, 5},
      {"2025000", iso8601_error::day_out_of_range, 4},
      {"2025-02-29", iso8601_error::day_out_of_range, 8},
      {"20250229", iso8601_error::day_out_of_range, 6},
      {"2025-13", iso8601_error::month_out_of_range, 5},
      {"2025-10T12", iso8601_error::mixed_formats, 7},
      {"2025T12", iso8601_error::mixed_formats, 4},
      {"2025-10-30t12", iso8601_error::trailing_text, 10},
      {"2025-10-30 12:08", iso8601_error::trailing_text, 10},
      {"2025-10-30T1208", iso8601_error::mixed_formats, 13},
      {"20251030T12:08", iso8601_error::mixed_formats, 11},
      {"2025-10-30T12:08+0900", iso8601_error::mixed_formats, 19},
      {"20251030T1208+09:00", iso8601_error::mixed_formats, 16},
      {"2025-10-30T", iso8601_error::too_short, 11},
      {"2025-10-30T25", iso8601_error::hour_out_of_range, 11},
      {"2025-10-30T24:01", iso8601_error::hour_out_of_range, 11},
      {"2025-10-30T24:00:00.1", iso8601_error::hour_out_of_range, 11},
      {"T24:00:00", iso8601_error::hour_out_of_range, 1},
      {"9999-12-31T24:00", iso8601_error::year_out_of_range, 11},
      {"2025-10-30T12:60", iso8601_error::minute_out_of_range, 14},
      {"2025-10-30T12:08:61", iso8601_error::second_out_of_range, 17},
      {"2025-10-30T12:08:60Z", iso8601_error::no_leap_second, 17},
      {"20251030T120860Z", iso8601_error::no_leap_second, 13},
      {"2025-10-30T12:08.", iso8601_error::too_short, 17},
      {"2025-10-30T12:08.5:30", iso8601_error::trailing_text, 18},
      {"2025-10-30T12:08-00:00", iso8601_error::offset_out_of_range, 17},
      {"2025-10-30T12:08+24:00", iso8601_error::offset_out_of_range, 17},
      {"2025-10-30T12:08+09:60", iso8601_error::offset_out_of_range, 20},
      {"2025-10-30T12:08z", iso8601_error::trailing_text, 16},
      {"2025-10-30/", iso8601_error::trailing_text, 10},
      {"120800", iso8601_error::too_short, 6},
  };
  check_refusals(facts, brevier::parse_iso8601);
  for (const refusal& fact : facts) CHECK(agree(fact.text));
}

TEST_CASE("families of valid texts, and all that is one edit away") {
  std::size_t count = 0, accepted = 0;
  const std::string some("0123456789-+:.,TZWtzw/P \0\x80\xFF", 28);
  for (const std::string& format : oracle::formats()) {
    std::string bytes = format;
    // A year of 53 weeks, where figures differ from each other as far as they can.
    const char* const example = "c20e202y2026m02d28o059w53k7h21i37s46a09b30";
    for (char& byte : bytes) {
      if (byte == '~') byte = '+';
      if (byte < 'a' || byte > 'z') continue;
      const char* const found = std::strchr(example, byte);
      const std::size_t place = static_cast<std::size_t>(&byte - bytes.data());
      byte = found[1 + place - format.find(format[place])];
    }
    REQUIRE(agree(bytes));
    REQUIRE(brevier::parse_iso8601(bytes).has_value());
    for_each_edit(bytes, some, [&](const std::string& edited) {
      ++count;
      accepted += brevier::parse_iso8601(edited).has_value();
      if (!agree(edited)) FAIL(edited);
    });
  }
  CHECK(count > 80000);
  CHECK(accepted > 5000);
}

TEST_CASE("every week and ordinal day of some years") {
  for (const int year : {1, 4, 1900, 1976, 2000, 2004, 2009, 2020, 2024, 2025, 2026, 9999})
    for (int number = 0; number != 1000; ++number) {
      char bytes[12];
      std::snprintf(bytes, sizeof bytes, "%04d-%03d", year, number);
      if (!agree(bytes)) FAIL(bytes);
      std::snprintf(bytes, sizeof bytes, "%04dW%03d", year, number);
      if (!agree(bytes)) FAIL(bytes);
    }
}

TEST_CASE("what is written is read again as the same value") {
  std::mt19937 random(5);
  const auto below = [&random](std::uint32_t limit) { return static_cast<std::uint32_t>(random() % limit); };
  for (int i = 0; i != 30000; ++i) {
    iso_time value{};
    value.has_date = below(8) != 0;
    value.precision = static_cast<iso_precision>(value.has_date ? below(9) : 6 + below(3));
    if (value.has_date) {
      value.date = *brevier::date_from_day_number(static_cast<std::int32_t>(below(3652059)) - 719162);
      if (value.precision == iso_precision::week)
        value.date = *brevier::date_from_iso_week(brevier::iso_week_of(value.date), brevier::weekday::monday);
      if (value.precision == iso_precision::month || value.precision < iso_precision::month) value.date.day = 1;
      if (value.precision < iso_precision::month) value.date.month = 1;
      if (value.precision == iso_precision::decade) value.date.year = static_cast<std::int16_t>(10 + 10 * below(990));
      if (value.precision == iso_precision::century) value.date.year = static_cast<std::int16_t>(100 + 100 * below(99));
    }
    if (value.has_time()) value.time.hour = static_cast<std::uint8_t>(below(24));
    if (value.precision >= iso_precision::minute) value.time.minute = static_cast<std::uint8_t>(below(60));
    if (value.precision == iso_precision::second) {
      value.time.second = static_cast<std::uint8_t>(below(60));
      const std::uint32_t units[] = {1, 1000, 1000000, 100000000, 1000000000};
      const std::uint32_t unit = units[below(5)];
      value.time.nanosecond = below(1000000000 / unit) * unit;
    }
    value.has_offset = value.has_time() && below(2) != 0;
    if (value.has_offset && below(4) != 0)
      value.offset = {static_cast<std::int16_t>(static_cast<int>(below(2879)) - 1439)};
    const iso_format format{static_cast<date_form>(below(3)), below(2) != 0};

    char memory[35];
    const auto written = brevier::write_iso8601(value, memory, format);
    REQUIRE(written);
    const std::string bytes(written->data(), written->size());
    const auto read = brevier::parse_iso8601(exact(bytes));
    if (!read || *read != value || !agree(bytes)) FAIL(bytes);

    check_too_small(bytes.size(), [&](brevier::buffer small) { return brevier::write_iso8601(value, small, format); });
  }
}

TEST_CASE("writing") {
  static constexpr struct {
    iso_time value;
    iso_format format;
    const char* text;
  } facts[] = {
      {{{2025, 10, 30}, {}, {}, iso_precision::day, false, true}, {}, "2025-10-30"},
      {{{2025, 10, 30}, {}, {}, iso_precision::day, false, true}, {date_form::ordinal, true}, "2025303"},
      {{{2027, 1, 1}, {}, {}, iso_precision::day, false, true}, {date_form::week, false}, "2026-W53-5"},
      {{{2025, 10, 1}, {}, {}, iso_precision::month, false, true}, {date_form::calendar, true}, "2025-10"},
      {{{2025, 10, 27}, {}, {}, iso_precision::week, false, true}, {date_form::calendar, true}, "2025W44"},
      {{{2020, 1, 1}, {}, {}, iso_precision::decade, false, true}, {}, "202"},
      {{{2000, 1, 1}, {}, {}, iso_precision::century, false, true}, {}, "20"},
      {{{2025, 10, 30}, {12, 8, 0, 0}, {}, iso_precision::minute, true, true}, {}, "2025-10-30T12:08Z"},
      {{{2025, 10, 30}, {12, 8, 0, 0}, {-570}, iso_precision::second, true, true},
       {date_form::week, true},
       "2025W444T120800-0930"},
      {{{}, {12, 8, 0, 5}, {}, iso_precision::second, false, false}, {}, "T12:08:00.000000005"},
  };
  for (const auto& fact : facts) {
    CAPTURE(fact.text);
    char memory[35];
    CHECK(*brevier::write_iso8601(fact.value, memory, fact.format) == fact.text);
  }
  char memory[35];
  const iso_time bad[] = {{{2025, 2, 29}, {}, {}, iso_precision::day, false, true},
                          {{2025, 10, 2}, {}, {}, iso_precision::month, false, true},
                          {{2025, 2, 1}, {}, {}, iso_precision::year, false, true},
                          {{2025, 1, 1}, {}, {}, iso_precision::decade, false, true},
                          {{2025, 1, 1}, {}, {}, iso_precision::century, false, true},
                          {{2025, 10, 30}, {}, {}, iso_precision::week, false, true},
                          {{2025, 10, 30}, {1, 0, 0, 0}, {}, iso_precision::day, false, true},
                          {{2025, 10, 30}, {1, 1, 0, 0}, {}, iso_precision::hour, false, true},
                          {{2025, 10, 30}, {1, 1, 1, 0}, {}, iso_precision::minute, false, true},
                          {{2025, 10, 30}, {}, {}, iso_precision::day, true, true},
                          {{2025, 10, 30}, {}, {1440}, iso_precision::hour, true, true},
                          {{2025, 10, 30}, {}, {}, static_cast<iso_precision>(9), false, true},
                          {{}, {}, {}, iso_precision::day, false, false}};
  for (const auto& value : bad) CHECK(brevier::write_iso8601(value, memory).error() == iso8601_error::invalid_value);
}

TEST_SUITE_END();

}  // namespace
