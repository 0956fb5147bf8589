// What words say about time and what that means: tables of partial values, policies, ranges and their ISO 8601.
// SPDX-License-Identifier: BSL-1.0

#include "brevier/partial.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <cstring>
#include <string>

namespace {

using brevier::date;
using brevier::partial;
using brevier::partial_error;
using brevier::policy;
using brevier::temporal;
using brevier::temporal_kind;
using brevier::unit;
namespace fields = brevier::fields;

constexpr date busan{2025, 10, 30};  // a Thursday

/// Fields that are not said are -1.
constexpr partial said(int year, int month, int day, int hour = -1, int minute = -1) {
  partial value;
  if (year >= 0) value.set(unit::year, static_cast<std::uint32_t>(year));
  if (month >= 0) value.set(unit::month, static_cast<std::uint32_t>(month));
  if (day >= 0) value.set(unit::day, static_cast<std::uint32_t>(day));
  if (hour >= 0) value.set(unit::hour, static_cast<std::uint32_t>(hour));
  if (minute >= 0) value.set(unit::minute, static_cast<std::uint32_t>(minute));
  return value;
}

constexpr partial with_weekday(partial value, int weekday) {
  value.weekday = static_cast<std::uint8_t>(weekday);
  value.has |= fields::weekday;
  return value;
}

constexpr partial shifted(int count, unit by, partial value = {}) {
  value.shift = static_cast<std::int16_t>(count);
  value.shift_unit = by;
  value.has |= fields::shift;
  return value;
}

constexpr partial counted(int count, unit by, partial value) {
  value = shifted(count, by, value);
  value.has |= fields::counted;
  return value;
}

constexpr partial lasting(unit by, std::uint32_t count) {
  partial value;
  value.set(by, count);
  value.has |= fields::duration;
  return value;
}

constexpr partial with(partial value, unit field, std::uint32_t count) {
  value.set(field, count);
  return value;
}

constexpr temporal single(const partial& value) { return {value, value, false}; }
constexpr temporal range(const partial& first, const partial& last) { return {first, last, true}; }

std::string iso(const temporal& value) {
  char memory[64];
  const auto written = brevier::to_iso(value, memory);
  REQUIRE(written);
  return {written->begin(), written->end()};
}

TEST_SUITE_BEGIN("partial");

TEST_CASE("what is said and what it means on 2025-10-30") {
  static constexpr struct {
    partial said;
    const char* words;    // of the value as it was said
    const char* meaning;  // resolved
    temporal_kind kind;
  } cases[] = {
      {said(2025, 10, 30), "2025-10-30", "2025-10-30", temporal_kind::date},
      {said(-1, 10, 30), "XXXX-10-30", "2025-10-30", temporal_kind::date},
      {said(-1, 1, 2), "XXXX-01-02", "2026-01-02", temporal_kind::date},
      {said(-1, 5, 2), "XXXX-05-02", "2025-05-02", temporal_kind::date},
      {said(-1, 2, 29), "XXXX-02-29", "2024-02-29", temporal_kind::date},
      {said(-1, -1, 30), "XXXX-XX-30", "2025-10-30", temporal_kind::date},
      {said(-1, -1, 31), "XXXX-XX-31", "2025-10-31", temporal_kind::date},
      {said(-1, -1, 14, 25, 10), "XXXX-XX-14T25:10", "2025-10-15T01:10", temporal_kind::datetime},
      {said(2025, 12, 31, 24, 0), "2025-12-31T24:00", "2026-01-01T00:00", temporal_kind::datetime},
      {said(-1, -1, -1, 12, 50), "T12:50", "2025-10-30T12:50", temporal_kind::time},
      {said(-1, -1, -1, 24), "T24:00", "2025-10-31T00:00", temporal_kind::time},
      {said(2026, 4, -1), "2026-04", "2026-04", temporal_kind::month},
      {said(-1, 4, -1), "XXXX-04", "2025-04", temporal_kind::month},
      {said(-1, 5, -1), "XXXX-05", "2025-05", temporal_kind::month},
      {said(2019, -1, -1), "2019", "2019", temporal_kind::year},
      {with(said(2025, -1, -1), unit::quarter, 3), "2025-Q3", "2025-Q3", temporal_kind::quarter},
      {with({}, unit::quarter, 3), "XXXX-Q3", "2025-Q3", temporal_kind::quarter},
      {with(said(2025, -1, -1), unit::week, 44), "2025-W44", "2025-W44", temporal_kind::week},
      {with_weekday(with(said(2025, -1, -1), unit::week, 44), 4), "2025-XX-XX", "2025-10-30", temporal_kind::date},
      {with_weekday({}, 4), "XXXX-XX-XX", "2025-10-30", temporal_kind::date},
      {with_weekday({}, 5), "XXXX-XX-XX", "2025-10-24", temporal_kind::date},
      {shifted(-1, unit::day), "XXXX-XX-XX", "2025-10-29", temporal_kind::date},
      {shifted(2, unit::day), "XXXX-XX-XX", "2025-11-01", temporal_kind::date},
      {shifted(0, unit::week), "XXXX-WXX", "2025-W44", temporal_kind::week},
      {shifted(10, unit::week), "XXXX-WXX", "2026-W02", temporal_kind::week},
      {shifted(1, unit::week, with_weekday({}, 3)), "XXXX-XX-XX", "2025-11-05", temporal_kind::date},
      {shifted(-1, unit::week, with_weekday({}, 7)), "XXXX-XX-XX", "2025-10-26", temporal_kind::date},
      {shifted(-1, unit::month), "XXXX-XX", "2025-09", temporal_kind::month},
      {shifted(3, unit::month), "XXXX-XX", "2026-01", temporal_kind::month},
      {shifted(1, unit::month, said(-1, -1, 15)), "XXXX-XX-15", "2025-11-15", temporal_kind::date},
      {shifted(1, unit::quarter), "XXXX-QX", "2026-Q1", temporal_kind::quarter},
      {shifted(-1, unit::year), "XXXX", "2024", temporal_kind::year},
      {shifted(1, unit::year, said(-1, 4, -1)), "XXXX-04", "2026-04", temporal_kind::month},
      {shifted(-1, unit::year, said(-1, 12, 25)), "XXXX-12-25", "2024-12-25", temporal_kind::date},
      {shifted(-1, unit::day, said(-1, -1, -1, 20)), "XXXX-XX-XXT20:00", "2025-10-29T20:00", temporal_kind::datetime},
      {counted(-1, unit::day, with_weekday({}, 4)), "XXXX-XX-XX", "2025-10-23", temporal_kind::date},
      {counted(-1, unit::day, with_weekday({}, 3)), "XXXX-XX-XX", "2025-10-29", temporal_kind::date},
      {counted(0, unit::day, with_weekday({}, 1)), "XXXX-XX-XX", "2025-10-27", temporal_kind::date},
      {counted(1, unit::day, with_weekday({}, 4)), "XXXX-XX-XX", "2025-11-06", temporal_kind::date},
      {counted(1, unit::day, with_weekday({}, 5)), "XXXX-XX-XX", "2025-10-31", temporal_kind::date},
      {counted(-1, unit::month, said(-1, 10, -1)), "XXXX-10", "2024-10", temporal_kind::month},
      {counted(-1, unit::month, said(-1, 9, -1)), "XXXX-09", "2025-09", temporal_kind::month},
      {counted(0, unit::month, said(-1, 3, -1)), "XXXX-03", "2025-03", temporal_kind::month},
      {counted(1, unit::month, said(-1, 3, -1)), "XXXX-03", "2026-03", temporal_kind::month},
      {counted(1, unit::month, said(-1, 11, -1)), "XXXX-11", "2025-11", temporal_kind::month},
      {counted(-1, unit::day, said(-1, -1, 30)), "XXXX-XX-30", "2025-09-30", temporal_kind::date},
      {counted(0, unit::day, said(-1, -1, 31)), "XXXX-XX-31", "2025-10-31", temporal_kind::date},
      {counted(1, unit::day, said(-1, -1, 30)), "XXXX-XX-30", "2025-11-30", temporal_kind::date},
      {lasting(unit::minute, 100), "PT100M", "PT100M", temporal_kind::duration},
      {with(lasting(unit::hour, 1), unit::minute, 40), "PT1H40M", "PT1H40M", temporal_kind::duration},
      {with(lasting(unit::year, 2), unit::month, 6), "P2Y6M", "P2Y6M", temporal_kind::duration},
      {lasting(unit::quarter, 2), "P6M", "P6M", temporal_kind::duration},
      {lasting(unit::week, 2), "P2W", "P2W", temporal_kind::duration},
      {lasting(unit::second, 90), "PT90S", "PT90S", temporal_kind::duration},
  };
  for (const auto& each : cases) {
    CAPTURE(each.words);
    CAPTURE(each.meaning);
    CHECK(single(each.said).kind() == each.kind);
    CHECK(iso(single(each.said)) == each.words);
    const auto value = brevier::resolve(each.said, busan);
    REQUIRE(value);
    CHECK(iso(single(*value)) == each.meaning);
  }
}

TEST_CASE("policies choose among the days that are meant") {
  static constexpr struct {
    partial said;
    policy wanted;
    const char* meaning;
  } cases[] = {
      {said(-1, -1, 29), policy::news, "2025-10-29"},       {said(-1, -1, 31), policy::past, "2025-08-31"},
      {said(-1, -1, 31), policy::news, "2025-10-31"},       {said(-1, -1, 30), policy::future, "2025-10-30"},
      {said(-1, -1, 29), policy::future, "2025-11-29"},     {said(-1, -1, 14), policy::nearest, "2025-11-14"},
      {said(-1, 1, 2), policy::news, "2026-01-02"},         {said(-1, 1, 2), policy::past, "2025-01-02"},
      {with({}, unit::quarter, 4), policy::past, "2025-Q4"}, {with({}, unit::quarter, 1), policy::future, "2026-Q1"},
      {said(-1, 10, 29), policy::future, "2026-10-29"},     {said(-1, 2, 29), policy::future, "2028-02-29"},
      {with_weekday({}, 5), policy::past, "2025-10-24"},    {with_weekday({}, 5), policy::nearest, "2025-10-31"},
      {with_weekday({}, 1), policy::nearest, "2025-10-27"}, {with_weekday({}, 1), policy::future, "2025-11-03"},
      {with_weekday({}, 4), policy::past, "2025-10-30"},    {with_weekday({}, 4), policy::future, "2025-10-30"},
  };
  for (const auto& each : cases) {
    CAPTURE(each.meaning);
    const auto value = brevier::resolve(each.said, busan, each.wanted);
    REQUIRE(value);
    CHECK(iso(single(*value)) == each.meaning);
  }
}

/// Days one after another from the reference on, until one has the day of the month, or day and month.
std::string walked(int month, int day, int step) {
  for (int distance = 0;; distance += step) {
    const date here = *brevier::add_days(busan, distance);
    if (here.day != day || (month != 0 && here.month != month)) continue;
    return iso(single(said(here.year, here.month, here.day)));
  }
}

TEST_CASE("past and future agree with a walk from day to day") {
  for (int month = 0; month <= 12; ++month)
    for (int day = 1; day <= (month == 0 ? 31 : brevier::days_in_month(2024, month)); ++day) {
      const partial words = said(-1, month == 0 ? -1 : month, day);
      const auto past = brevier::resolve(words, busan, policy::past);
      const auto future = brevier::resolve(words, busan, policy::future);
      REQUIRE(past);
      REQUIRE(future);
      CHECK(iso(single(*past)) == walked(month, day, -1));
      CHECK(iso(single(*future)) == walked(month, day, 1));
    }
}

TEST_CASE("ranges") {
  static constexpr struct {
    temporal said;
    const char* meaning;
  } cases[] = {
      {range(said(-1, 10, 30), said(-1, 11, 2)), "2025-10-30/2025-11-02"},
      {range(said(-1, 12, 28), said(-1, 1, 3)), "2025-12-28/2026-01-03"},
      {range(said(-1, -1, 28), said(-1, -1, 3)), "2025-10-28/2025-11-03"},
      {range(said(2023, -1, -1), said(2025, -1, -1)), "2023/2025"},
      {range(said(-1, 11, -1), said(-1, 2, -1)), "2025-11/2026-02"},
      {range(said(-1, 1, -1), said(-1, 9, -1)), "2025-01/2025-09"},
      {range(said(-1, -1, -1, 9), said(-1, -1, -1, 17)), "2025-10-30T09:00/2025-10-30T17:00"},
      {range(said(-1, -1, -1, 23), said(-1, -1, -1, 1)), "2025-10-30T23:00/2025-10-31T01:00"},
      {range(lasting(unit::hour, 3), lasting(unit::hour, 4)), "PT3H/PT4H"},
      {range(shifted(1, unit::year, with({}, unit::quarter, 1)), shifted(1, unit::year, with({}, unit::quarter, 2))),
       "2026-01-01/2026-06-30"},
      {range(with(said(2025, -1, -1), unit::quarter, 1), with(said(2025, -1, -1), unit::quarter, 3)),
       "2025-01-01/2025-09-30"},
      {range(with_weekday({}, 1), with_weekday({}, 5)), "2025-10-27/2025-10-31"},
  };
  for (const auto& each : cases) {
    CAPTURE(each.meaning);
    CHECK(each.said.kind() == temporal_kind::range);
    const auto value = brevier::resolve(each.said, busan);
    REQUIRE(value);
    CHECK(iso(*value) == each.meaning);
  }
}

TEST_CASE("what can't be") {
  static constexpr struct {
    partial said;
    date reference;
    partial_error error;
  } cases[] = {
      {said(2025, 2, 30), busan, partial_error::impossible},
      {said(2025, 2, 29), busan, partial_error::impossible},
      {said(-1, 2, 30), busan, partial_error::impossible},
      {said(-1, -1, 32), busan, partial_error::impossible},
      {with_weekday(with(said(2025, -1, -1), unit::week, 53), 1), busan, partial_error::impossible},
      {said(-1, 10, 30), date{}, partial_error::invalid_reference},
      {said(-1, 10, 30), date{2025, 2, 30}, partial_error::invalid_reference},
      {shifted(-1, unit::day), date{}, partial_error::invalid_reference},
      {said(-1, -1, -1, 12), date{}, partial_error::invalid_reference},
      {shifted(-1, unit::day), date{1, 1, 1}, partial_error::year_out_of_range},
      {shifted(1, unit::day), date{9999, 12, 31}, partial_error::year_out_of_range},
      {shifted(1, unit::year), date{9999, 1, 1}, partial_error::year_out_of_range},
      {shifted(32767, unit::year), busan, partial_error::year_out_of_range},
      {said(9999, 12, 31, 24), busan, partial_error::year_out_of_range},
      {counted(-1, unit::month, said(-1, 3, -1)), date{1, 1, 1}, partial_error::year_out_of_range},
      {counted(1, unit::month, said(-1, 3, -1)), date{9999, 12, 1}, partial_error::year_out_of_range},
      {counted(1, unit::day, with_weekday({}, 5)), date{9999, 12, 31}, partial_error::year_out_of_range},
  };
  for (const auto& each : cases) {
    const auto value = brevier::resolve(each.said, each.reference);
    CHECK_FALSE(value);
    CHECK(value.error() == each.error);
    CHECK_FALSE(brevier::describe(each.error).empty());
  }
  CHECK(brevier::resolve(said(2025, 10, 30), date{}));
  CHECK(brevier::resolve(lasting(unit::day, 3), date{}));
}

TEST_CASE("memory too small is refused before anything is written") {
  const temporal longest = range(with(said(2025, 10, 30, 12, 50), unit::second, 1), said(2026, 10, 31, 23, 59));
  const std::string whole = iso(longest);
  for (size_t size = 0; size != whole.size(); ++size) {
    char memory[64];
    std::memset(memory, '#', sizeof memory);
    const auto written = brevier::to_iso(longest, {memory, size});
    REQUIRE_FALSE(written);
    REQUIRE(written.error() == partial_error::memory_too_small);
    REQUIRE(written.needed() == whole.size());
    for (const char byte : memory) REQUIRE(byte == '#');
  }
  CHECK(whole.size() <= 41);
}

// What the compiler can know, it knows.
static_assert(brevier::resolve(said(-1, -1, 29), busan)->civil_date() == date{2025, 10, 29});
static_assert(brevier::resolve(shifted(-1, unit::day), busan)->civil_date() == date{2025, 10, 29});
static_assert(!brevier::resolve(said(2025, 2, 30), busan));
static_assert(single(lasting(unit::day, 1)).kind() == temporal_kind::duration);

TEST_SUITE_END();

}  // namespace
