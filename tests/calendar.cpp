// Every day of the years 1 to 9999 against a calendar that counts them one by one, and facts from other calendars.
// SPDX-License-Identifier: BSL-1.0

#include "brevier/calendar.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <random>
#include <string>

namespace {

using brevier::calendar_error;
using brevier::date;
using brevier::iso_week;
using brevier::time_of_day;
using brevier::utc_offset;
using brevier::weekday;
using brevier::zoned_time;

constexpr std::int32_t lowest = std::numeric_limits<std::int32_t>::min();
constexpr std::int32_t highest = std::numeric_limits<std::int32_t>::max();

/// The slow calendar. It knows the rule of leap years and the lengths of months as one recites them, that 0001-01-01
/// was a Monday, and how to go to the next day.
struct slow_day {
  int year = 1, month = 1, day = 1, of_week = 1, of_year = 1;

  static bool leap(int year) {
    if (year % 400 == 0) return true;
    if (year % 100 == 0) return false;
    return year % 4 == 0;
  }
  static int length(int year, int month) {
    if (month == 4 || month == 6 || month == 9 || month == 11) return 30;
    if (month == 2) return leap(year) ? 29 : 28;
    return 31;
  }
  void next() {
    of_week = of_week == 7 ? 1 : of_week + 1;
    ++of_year;
    if (++day <= length(year, month)) return;
    day = 1;
    if (++month <= 12) return;
    month = of_year = 1;
    ++year;
  }
};

constexpr date make(int year, int month, int day) {
  return {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
}

constexpr zoned_time at(date day, time_of_day time, int offset = 0) {
  return {day, time, {static_cast<std::int16_t>(offset)}, false};
}

std::string name(date value) {
  return std::to_string(value.year) + '-' + std::to_string(value.month) + '-' + std::to_string(value.day);
}

// What the compiler can know, it knows.
static_assert(brevier::weekday_of({2025, 10, 30}) == weekday::thursday);
static_assert(brevier::iso_week_of({2025, 10, 30}) == iso_week{2025, 44});
static_assert(brevier::day_number({1970, 1, 1}) == 0 && brevier::day_number({2000, 3, 1}) == 11017);
static_assert(*brevier::date_from_day_number(-719162) == date{1, 1, 1});
static_assert(!brevier::date_from_day_number(-719163) && !brevier::date_from_day_number(2932897));
static_assert(*brevier::add_months({2026, 1, 31}, 1) == date{2026, 2, 28});
static_assert(*brevier::add_years({2024, 2, 29}, -1) == date{2023, 2, 28});
static_assert(*brevier::add_days({2024, 12, 31}, 1) == date{2025, 1, 1});
static_assert(*brevier::date_from_ordinal_day(2024, 366) == date{2024, 12, 31});
static_assert(*brevier::date_from_iso_week({2025, 44}, weekday::thursday) == date{2025, 10, 30});
static_assert(brevier::is_valid(date{2024, 2, 29}) && !brevier::is_valid(date{}));
static_assert(brevier::to_unix(at({2025, 10, 30}, {12, 8, 0, 0}, 540)) == 1761793680);
static_assert(brevier::from_unix(1761793680, 0, {540})->time == time_of_day{12, 8, 0, 0});
static_assert(at({2025, 10, 30}, {12, 8, 0, 0}, 540) == at({2025, 10, 30}, {3, 8, 0, 0}));
static_assert(brevier::describe(calendar_error::none) == "no error");

TEST_SUITE_BEGIN("calendar");

TEST_CASE("every day of the years 1 to 9999 agrees with a calendar that counts") {
  std::int32_t number = -719162;
  iso_week week{1, 0};
  date previous{};
  for (slow_day slow; slow.year <= 9999; slow.next(), ++number) {
    const date today = make(slow.year, slow.month, slow.day);
    const auto day_of_week = static_cast<weekday>(slow.of_week);
    if (slow.of_week == 1) {
      slow_day thursday = slow;
      for (int i = 0; i != 3; ++i) thursday.next();
      if (thursday.year != week.year) {
        if (brevier::weeks_in_iso_year(week.year) != week.week) FAIL("weeks in ", week.year);
        week = {static_cast<std::int16_t>(thursday.year), 0};
      }
      ++week.week;
    }
    const std::int64_t midnight = std::int64_t{86400} * number;
    const auto first_second = brevier::from_unix(midnight), last_second = brevier::from_unix(midnight + 86399);
    const bool agrees =
        brevier::is_valid(today) && brevier::day_number(today) == number &&
        *brevier::date_from_day_number(number) == today && brevier::weekday_of(today) == day_of_week &&
        brevier::ordinal_day(today) == slow.of_year &&
        *brevier::date_from_ordinal_day(slow.year, slow.of_year) == today && brevier::iso_week_of(today) == week &&
        brevier::is_valid(week) && *brevier::date_from_iso_week(week, day_of_week) == today && previous < today &&
        first_second->date == today && first_second->time == time_of_day{0, 0, 0, 0} && last_second->date == today &&
        last_second->time == time_of_day{23, 59, 59, 0} && brevier::to_unix(*first_second) == midnight;
    const bool steps = !brevier::is_valid(previous) ||
                       (*brevier::add_days(previous, 1) == today && *brevier::add_days(today, -1) == previous &&
                        brevier::days_between(previous, today) == 1);
    if (!agrees || !steps) FAIL(name(today));
    previous = today;
  }
  CHECK(number == 2932897);
  CHECK(week == iso_week{9999, 52});
}

TEST_CASE("days, weekdays and weeks that other calendars print") {
  static constexpr struct {
    date day;
    std::int32_t number;
    weekday of_week;
    iso_week week;
  } facts[] = {
      {{1, 1, 1}, -719162, weekday::monday, {1, 1}},          {{1582, 10, 15}, -141427, weekday::friday, {1582, 41}},
      {{1900, 1, 1}, -25567, weekday::monday, {1900, 1}},     {{1969, 12, 31}, -1, weekday::wednesday, {1970, 1}},
      {{1970, 1, 1}, 0, weekday::thursday, {1970, 1}},        {{1977, 1, 1}, 2557, weekday::saturday, {1976, 53}},
      {{2000, 2, 29}, 11016, weekday::tuesday, {2000, 9}},    {{2005, 1, 1}, 12784, weekday::saturday, {2004, 53}},
      {{2008, 12, 29}, 14242, weekday::monday, {2009, 1}},    {{2010, 1, 3}, 14612, weekday::sunday, {2009, 53}},
      {{2018, 12, 31}, 17896, weekday::monday, {2019, 1}},    {{2020, 12, 31}, 18627, weekday::thursday, {2020, 53}},
      {{2021, 1, 3}, 18630, weekday::sunday, {2020, 53}},     {{2021, 1, 4}, 18631, weekday::monday, {2021, 1}},
      {{2025, 10, 30}, 20391, weekday::thursday, {2025, 44}}, {{9999, 12, 31}, 2932896, weekday::friday, {9999, 52}},
  };
  for (const auto& fact : facts) {
    CAPTURE(name(fact.day));
    CHECK(brevier::day_number(fact.day) == fact.number);
    CHECK(brevier::weekday_of(fact.day) == fact.of_week);
    CHECK(brevier::iso_week_of(fact.day) == fact.week);
  }
}

TEST_CASE("a date is valid when the month has that day, and the year is 1 to 9999") {
  for (const int year : {-32768, -4, 0, 1, 4, 100, 400, 1900, 2000, 2023, 2024, 2100, 9999, 10000, 32767})
    for (int month = 0; month != 256; ++month)
      for (int day = 0; day != 256; ++day) {
        const bool expected =
            year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= slow_day::length(year, month);
        if (brevier::is_valid(make(year, month, day)) != expected) FAIL(name(make(year, month, day)));
      }
  for (int year = 1; year != 10000; ++year) {
    REQUIRE(brevier::is_leap_year(year) == slow_day::leap(year));
    for (int month = 1; month != 13; ++month)
      REQUIRE(brevier::days_in_month(year, month) == slow_day::length(year, month));
  }
  for (const int month : {-1, 0, 13, 258, -32768, 32767}) CHECK(brevier::days_in_month(2024, month) == 0);
}

TEST_CASE("what is no ordinal day or week is refused") {
  CHECK(brevier::date_from_ordinal_day(2023, 366).error() == calendar_error::invalid_value);
  CHECK(brevier::date_from_ordinal_day(2024, 367).error() == calendar_error::invalid_value);
  CHECK(brevier::date_from_ordinal_day(2024, 0).error() == calendar_error::invalid_value);
  CHECK(brevier::date_from_ordinal_day(0, 1).error() == calendar_error::invalid_value);
  CHECK(brevier::date_from_ordinal_day(10000, 1).error() == calendar_error::invalid_value);

  using brevier::date_from_iso_week;
  CHECK(date_from_iso_week({2025, 53}, weekday::monday).error() == calendar_error::invalid_value);
  CHECK(date_from_iso_week({2020, 54}, weekday::monday).error() == calendar_error::invalid_value);
  CHECK(date_from_iso_week({2025, 0}, weekday::monday).error() == calendar_error::invalid_value);
  CHECK(date_from_iso_week({0, 1}, weekday::monday).error() == calendar_error::invalid_value);
  CHECK(date_from_iso_week({10000, 1}, weekday::monday).error() == calendar_error::invalid_value);
  CHECK(date_from_iso_week({2025, 44}, weekday{}).error() == calendar_error::invalid_value);
  CHECK(date_from_iso_week({2025, 44}, static_cast<weekday>(8)).error() == calendar_error::invalid_value);
  CHECK(*date_from_iso_week({9999, 52}, weekday::friday) == date{9999, 12, 31});
  CHECK(date_from_iso_week({9999, 52}, weekday::saturday).error() == calendar_error::year_out_of_range);
}

TEST_CASE("adding days goes as far as the calendar and no further") {
  std::mt19937 random(1);
  std::uniform_int_distribution<std::int32_t> any_day(-719162, 2932896);
  for (int i = 0; i != 20000; ++i) {
    const std::int32_t from = any_day(random), to = any_day(random);
    const date start = *brevier::date_from_day_number(from), end = *brevier::date_from_day_number(to);
    REQUIRE(*brevier::add_days(start, to - from) == end);
    REQUIRE(brevier::days_between(start, end) == to - from);
    REQUIRE((start < end) == (from < to));
  }
  for (const std::int32_t days : {lowest, highest, -3652059, 3652059}) {
    CAPTURE(days);
    CHECK(brevier::add_days(days < 0 ? date{9999, 12, 31} : date{1, 1, 1}, days).error() ==
          calendar_error::year_out_of_range);
    CHECK(brevier::date_from_day_number(days).error() == calendar_error::year_out_of_range);
  }
  CHECK(*brevier::add_days({1, 1, 1}, 3652058) == date{9999, 12, 31});
  CHECK(*brevier::add_days({9999, 12, 31}, -3652058) == date{1, 1, 1});
  CHECK(brevier::add_days({2025, 2, 29}, 0).error() == calendar_error::invalid_value);
}

TEST_CASE("adding months and years keeps the day, or takes the last one there is") {
  static constexpr date starts[] = {{1, 1, 1},     {1, 1, 31},    {1999, 12, 31}, {2024, 1, 31},  {2024, 2, 29},
                                    {2025, 5, 15}, {2096, 2, 29}, {2100, 2, 28},  {9998, 10, 30}, {9999, 12, 31}};
  for (const date start : starts)
    for (int months = -60; months <= 60; ++months) {
      int year = start.year, month = start.month;
      for (int i = 0; i < months; ++i) ++month > 12 ? month = 1, ++year : 0;
      for (int i = 0; i > months; --i) --month < 1 ? month = 12, --year : 0;
      const int length = slow_day::length(year, month);
      const auto sum = brevier::add_months(start, months);
      CAPTURE(name(start));
      CAPTURE(months);
      REQUIRE(sum.has_value() == (year >= 1 && year <= 9999));
      if (sum) REQUIRE(*sum == make(year, month, start.day < length ? start.day : length));
      if (!sum) REQUIRE(sum.error() == calendar_error::year_out_of_range);
      if (months % 12 == 0) {
        const auto by_years = brevier::add_years(start, months / 12);
        REQUIRE(by_years.has_value() == sum.has_value());
        REQUIRE(by_years.value() == sum.value());
      }
    }
  CHECK(*brevier::add_years({1, 1, 1}, 9998) == date{9999, 1, 1});
  CHECK(*brevier::add_months({9999, 12, 31}, -119987) == date{1, 1, 31});
  for (const std::int32_t count : {lowest, highest, -9999, 9999})
    CHECK(brevier::add_years(count < 0 ? date{9999, 1, 1} : date{1, 1, 1}, count).error() ==
          calendar_error::year_out_of_range);
  for (const std::int32_t count : {lowest, highest, -119988, 119988})
    CHECK(brevier::add_months(count < 0 ? date{9999, 12, 1} : date{1, 1, 1}, count).error() ==
          calendar_error::year_out_of_range);
  CHECK(brevier::add_months({2025, 13, 1}, 1).error() == calendar_error::invalid_value);
  CHECK(brevier::add_years({0, 1, 1}, 1).error() == calendar_error::invalid_value);
}

TEST_CASE("times of day and UTC offsets have their ranges and their order") {
  CHECK(brevier::is_valid(time_of_day{0, 0, 0, 0}));
  CHECK(brevier::is_valid(time_of_day{23, 59, 60, 999999999}));
  CHECK_FALSE(brevier::is_valid(time_of_day{24, 0, 0, 0}));
  CHECK_FALSE(brevier::is_valid(time_of_day{0, 60, 0, 0}));
  CHECK_FALSE(brevier::is_valid(time_of_day{0, 0, 61, 0}));
  CHECK_FALSE(brevier::is_valid(time_of_day{0, 0, 0, 1000000000}));
  CHECK(brevier::is_valid(utc_offset{-1439}));
  CHECK(brevier::is_valid(utc_offset{1439}));
  CHECK_FALSE(brevier::is_valid(utc_offset{-1440}));
  CHECK_FALSE(brevier::is_valid(utc_offset{1440}));

  static constexpr time_of_day ascending[] = {
      {0, 0, 0, 0}, {0, 0, 0, 1}, {0, 0, 1, 0}, {0, 1, 0, 0}, {1, 0, 0, 0}, {23, 59, 59, 999999999}, {23, 59, 60, 0}};
  for (const auto& left : ascending)
    for (const auto& right : ascending) {
      CHECK((left < right) == (&left < &right));
      CHECK((left <= right) == (&left <= &right));
      CHECK((left > right) == (&left > &right));
      CHECK((left >= right) == (&left >= &right));
      CHECK((left == right) == (&left == &right));
      CHECK((left != right) == (&left != &right));
    }
  CHECK(utc_offset{-60} < utc_offset{60});
  CHECK(iso_week{2024, 52} < iso_week{2025, 1});
  CHECK(iso_week{2025, 9} < iso_week{2025, 10});
}

TEST_CASE("a zoned time is valid when all of it is") {
  const zoned_time good = at({2025, 10, 30}, {12, 8, 0, 0}, 540);
  CHECK(brevier::is_valid(good));
  CHECK_FALSE(brevier::is_valid(at({2025, 2, 29}, {12, 8, 0, 0})));
  CHECK_FALSE(brevier::is_valid(at({2025, 10, 30}, {24, 0, 0, 0})));
  CHECK_FALSE(brevier::is_valid(at({2025, 10, 30}, {12, 8, 0, 0}, 1440)));
  CHECK(brevier::is_valid(zoned_time{good.date, good.time, {0}, true}));
  CHECK_FALSE(brevier::is_valid(zoned_time{good.date, good.time, {540}, true}));
}

TEST_CASE("seconds since 1970, there and back, on any clock") {
  static constexpr struct {
    std::int64_t seconds;
    zoned_time value;
  } facts[] = {
      {-62135596800, at({1, 1, 1}, {0, 0, 0, 0})},
      {-2208988800, at({1900, 1, 1}, {0, 0, 0, 0})},
      {-1, at({1969, 12, 31}, {23, 59, 59, 0})},
      {0, at({1970, 1, 1}, {9, 0, 0, 0}, 540)},
      {951782400, at({2000, 2, 29}, {0, 0, 0, 0})},
      {1000000000, at({2001, 9, 9}, {1, 46, 40, 0})},
      {2147483648, at({2038, 1, 19}, {3, 14, 8, 0})},
      {1761793680, at({2025, 10, 29}, {22, 8, 0, 0}, -300)},
      {253402300799, at({9999, 12, 31}, {23, 59, 59, 0})},
      {-62135596800 - 86340, at({1, 1, 1}, {0, 0, 0, 0}, 1439)},
      {253402300799 + 86340, at({9999, 12, 31}, {23, 59, 59, 0}, -1439)},
  };
  for (const auto& fact : facts) {
    CAPTURE(fact.seconds);
    CHECK(brevier::to_unix(fact.value) == fact.seconds);
    const auto back = brevier::from_unix(fact.seconds, 5, fact.value.offset);
    REQUIRE(back);
    CHECK(back->date == fact.value.date);
    CHECK(back->time == time_of_day{fact.value.time.hour, fact.value.time.minute, fact.value.time.second, 5});
    CHECK(back->offset == fact.value.offset);
  }

  std::mt19937_64 random(2);
  std::uniform_int_distribution<std::int64_t> any_second(-62135596800 + 86340, 253402300799 - 86340);
  std::uniform_int_distribution<int> any_offset(-1439, 1439);
  for (int i = 0; i != 20000; ++i) {
    const std::int64_t seconds = any_second(random), other = seconds + any_offset(random) / 1000;
    const auto here = brevier::from_unix(seconds, 0, {static_cast<std::int16_t>(any_offset(random))});
    const auto there = brevier::from_unix(other, 0, {static_cast<std::int16_t>(any_offset(random))});
    REQUIRE(brevier::is_valid(*here));
    REQUIRE(brevier::to_unix(*here) == seconds);
    REQUIRE((*here < *there) == (seconds < other));
    REQUIRE((*here == *there) == (seconds == other));
    const std::int64_t local = seconds + 60 * here->offset.minutes, day = brevier::day_number(here->date);
    REQUIRE(local - day * 86400 == here->time.hour * 3600 + here->time.minute * 60 + here->time.second);
  }
}

TEST_CASE("milliseconds and nanoseconds since 1970, there and back") {
  static constexpr struct {
    std::int64_t milliseconds;
    zoned_time value;
  } facts[] = {
      {0, at({1970, 1, 1}, {0, 0, 0, 0})},
      {-1, at({1969, 12, 31}, {23, 59, 59, 999000000})},
      {-1000, at({1969, 12, 31}, {23, 59, 59, 0})},
      {1761793680250, at({2025, 10, 30}, {3, 8, 0, 250000000})},
      {-62135596800000, at({1, 1, 1}, {0, 0, 0, 0})},
      {253402300799999, at({9999, 12, 31}, {23, 59, 59, 999000000})},
  };
  for (const auto& fact : facts) {
    CAPTURE(fact.milliseconds);
    CHECK(*brevier::from_unix_milliseconds(fact.milliseconds) == fact.value);
    CHECK(brevier::to_unix_milliseconds(fact.value) == fact.milliseconds);
  }
  CHECK(brevier::to_unix_milliseconds(at({1969, 12, 31}, {23, 59, 59, 999999999})) == -1);
  CHECK(brevier::from_unix_milliseconds(0, {540})->time.hour == 9);

  constexpr std::int64_t first = std::numeric_limits<std::int64_t>::min(),
                         last = std::numeric_limits<std::int64_t>::max();
  CHECK(*brevier::from_unix_nanoseconds(last) == at({2262, 4, 11}, {23, 47, 16, 854775807}));
  CHECK(*brevier::to_unix_nanoseconds(at({2262, 4, 11}, {23, 47, 16, 854775807})) == last);
  CHECK(*brevier::from_unix_nanoseconds(first) == at({1677, 9, 21}, {0, 12, 43, 145224192}));
  CHECK(*brevier::to_unix_nanoseconds(at({1677, 9, 21}, {0, 12, 44, 0})) == -9223372036 * std::int64_t{1000000000});
  for (const zoned_time& outside : {at({2262, 4, 11}, {23, 47, 16, 854775808}), at({9999, 12, 31}, {0, 0, 0, 0}),
                                    at({1677, 9, 21}, {0, 12, 43, 999999999}), at({1, 1, 1}, {0, 0, 0, 0})})
    CHECK(brevier::to_unix_nanoseconds(outside).error() == calendar_error::year_out_of_range);
  CHECK(brevier::to_unix_nanoseconds(at({2025, 2, 29}, {0, 0, 0, 0})).error() == calendar_error::invalid_value);
  for (const std::int64_t outside : {first, last, std::int64_t{-62135596800001}, std::int64_t{253402300800000}})
    CHECK(brevier::from_unix_milliseconds(outside).error() == calendar_error::year_out_of_range);

  std::mt19937_64 random(4);
  for (int i = 0; i != 20000; ++i) {
    const std::int64_t nanoseconds = static_cast<std::int64_t>(random()) / 2, millisecond = 1000000;
    const auto value = brevier::from_unix_nanoseconds(nanoseconds, {static_cast<std::int16_t>(i % 2879 - 1439)});
    REQUIRE(brevier::is_valid(*value));
    REQUIRE(*brevier::to_unix_nanoseconds(*value) == nanoseconds);
    const std::int64_t floor = (nanoseconds - (nanoseconds % millisecond + millisecond) % millisecond) / millisecond;
    REQUIRE(brevier::to_unix_milliseconds(*value) == floor);
  }
}

TEST_CASE("an instant on other clocks") {
  std::mt19937_64 random(5);
  std::uniform_int_distribution<std::int64_t> any_second(-62135596800 + 86340, 253402300799 - 86340);
  std::uniform_int_distribution<int> any_offset(-1439, 1439);
  for (int i = 0; i != 20000; ++i) {
    const utc_offset here{static_cast<std::int16_t>(any_offset(random))},
        there{static_cast<std::int16_t>(any_offset(random))};
    const std::int64_t seconds = any_second(random);
    const auto moved = brevier::with_offset(*brevier::from_unix(seconds, 7, here), there);
    const auto expected = *brevier::from_unix(seconds, 7, there);
    REQUIRE(moved);
    REQUIRE(moved->date == expected.date);
    REQUIRE(moved->time == expected.time);
    REQUIRE(moved->offset == there);
  }
  const zoned_time leap = at({2017, 1, 1}, {8, 59, 60, 5}, 540);
  CHECK(brevier::with_offset(leap, {0})->time == time_of_day{23, 59, 60, 5});
  CHECK(brevier::with_offset(leap, {0})->date == date{2016, 12, 31});
  CHECK(brevier::with_offset({{2025, 10, 30}, {0, 0, 0, 0}, {}, true}, {})->local_offset_unknown);
  CHECK_FALSE(brevier::with_offset({{2025, 10, 30}, {0, 0, 0, 0}, {}, true}, {1})->local_offset_unknown);
  CHECK(brevier::with_offset(at({1, 1, 1}, {0, 0, 0, 0}), {-1}).error() == calendar_error::year_out_of_range);
  CHECK(brevier::with_offset(at({9999, 12, 31}, {23, 59, 0, 0}), {1}).error() == calendar_error::year_out_of_range);
  CHECK(brevier::with_offset(leap, {1440}).error() == calendar_error::invalid_value);
  CHECK(brevier::with_offset(at({2025, 2, 29}, {0, 0, 0, 0}), {0}).error() == calendar_error::invalid_value);

  using brevier::local_time;
  CHECK(brevier::local(leap) == local_time{{2017, 1, 1}, {8, 59, 60, 5}});
  CHECK(brevier::at_offset(brevier::local(leap), {540}) == leap);
  CHECK(local_time{{2025, 10, 30}, {12, 0, 0, 0}} < local_time{{2025, 10, 30}, {12, 0, 0, 1}});
  CHECK(local_time{{2025, 10, 30}, {12, 0, 0, 0}} > local_time{{2025, 10, 29}, {13, 0, 0, 0}});
  CHECK_FALSE(brevier::is_valid(local_time{{2025, 2, 29}, {0, 0, 0, 0}}));
  CHECK_FALSE(brevier::is_valid(local_time{{2025, 2, 28}, {24, 0, 0, 0}}));
}

TEST_CASE("divisions by constants are divisions") {
  using namespace brevier::detail;
  for (std::uint32_t i = 0; i != 393216; ++i)
    if (years_of(i) != i / 12) FAIL(i);
  for (std::uint32_t i = 0; i != 299592; ++i)
    if (minutes_of(i) != i / 60) FAIL(i);
  for (std::uint32_t i = 0; i != 1489; ++i) REQUIRE(hours_of(i) == i / 60);
  for (std::uint32_t i = 0; i != 680; ++i) REQUIRE(sevenths(i) == i / 7);
  for (std::uint32_t i = 0; i != 43699; ++i) REQUIRE(century_of(i) == i / 100);
  // On both sides of every multiple, and the highest of all.
  for (std::uint32_t i = 1; i != 6362914; ++i)
    if (days_of(i * 675) != i || days_of(i * 675 - 1) != i - 1) FAIL(i);
  CHECK(days_of(4294967295) == 4294967295 / 675);
}

TEST_CASE("instants outside of the calendar are refused") {
  using brevier::from_unix;
  CHECK(from_unix(-62135596801).error() == calendar_error::year_out_of_range);
  CHECK(from_unix(253402300800).error() == calendar_error::year_out_of_range);
  CHECK(from_unix(-62135596800, 0, {-1}).error() == calendar_error::year_out_of_range);
  CHECK(from_unix(253402300799, 0, {1}).error() == calendar_error::year_out_of_range);
  CHECK(from_unix(std::numeric_limits<std::int64_t>::min(), 0, {1439}).error() == calendar_error::year_out_of_range);
  CHECK(from_unix(std::numeric_limits<std::int64_t>::max(), 0, {-1439}).error() == calendar_error::year_out_of_range);
  CHECK(from_unix(0, 1000000000).error() == calendar_error::invalid_value);
  CHECK(from_unix(0, 0, {1440}).error() == calendar_error::invalid_value);
}

TEST_CASE("a leap second stands between its minute and the next") {
  const zoned_time last = at({2016, 12, 31}, {23, 59, 59, 999999999}), next = at({2017, 1, 1}, {0, 0, 0, 0});
  const zoned_time leap = at({2016, 12, 31}, {23, 59, 60, 0}), in_seoul = at({2017, 1, 1}, {8, 59, 60, 0}, 540);
  CHECK(last < leap);
  CHECK(leap < next);
  CHECK(leap == in_seoul);
  CHECK(leap < at({2016, 12, 31}, {23, 59, 60, 1}));
  CHECK(brevier::to_unix(leap) == brevier::to_unix(next));
}

TEST_CASE("every error has words of its own") {
  CHECK(brevier::describe(calendar_error::invalid_value) != brevier::describe(calendar_error::year_out_of_range));
  CHECK_FALSE(brevier::describe(calendar_error::year_out_of_range).empty());
}

TEST_SUITE_END();

}  // namespace
