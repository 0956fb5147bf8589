// The suite of brevier/adapt/: what the C++ library can do with our types.
//
// SPDX-License-Identifier: BSL-1.0

#include "brevier/adapt/chrono.hpp"
#include "brevier/adapt/format.hpp"
#include "brevier/adapt/ostream.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <cstdint>
#include <ctime>
#include <iomanip>
#include <limits>
#include <random>
#include <sstream>

TEST_CASE("text in streams") {
  std::ostringstream output;
  output << std::setw(7) << std::setfill('.') << brevier::text("12:08") << '|' << std::left << std::setw(6)
         << brevier::text("a\0b") << '|' << brevier::text() << brevier::text("\xFF");
  CHECK(output.str() == std::string("..12:08|a\0b...|\xFF", 16));
}

#if defined(__cpp_lib_format)
TEST_CASE("text in std::format") {
  CHECK(std::format("{:>7}|{}|{:.2}", brevier::text("12:08"), brevier::text(), brevier::text("abc")) == "  12:08||ab");
}
#endif

namespace {

using brevier::calendar_error;
using brevier::zoned_time;
using days = std::chrono::duration<std::int32_t, std::ratio<86400>>;
using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::nanoseconds;
using std::chrono::seconds;
using std::chrono::system_clock;

constexpr zoned_time busan{{2025, 10, 30}, {12, 8, 0, 250000000}, {540}, false};
constexpr zoned_time first{{1, 1, 1}, {0, 0, 0, 0}, {}, false},
    last{{9999, 12, 31}, {23, 59, 59, 999999999}, {}, false};

static_assert(brevier::to_time_point<milliseconds>(busan)->time_since_epoch() == milliseconds(1761793680250));
static_assert(brevier::from_time_point(system_clock::time_point(seconds(1761793680)), {540})->time.minute == 8);

}  // namespace

TEST_CASE("instants as time points of the system clock") {
  const std::time_t known = system_clock::to_time_t(*brevier::to_time_point<system_clock::duration>(busan));
  CHECK(known == 1761793680);
  CHECK(brevier::to_time_point(busan)->time_since_epoch() == nanoseconds(1761793680250000000));
  CHECK(brevier::to_time_point<minutes>(busan)->time_since_epoch() == minutes(29363228));
  CHECK(brevier::to_time_point<days>(busan)->time_since_epoch() == days(20391));
  CHECK(brevier::to_time_point<seconds>(first)->time_since_epoch() == seconds(-62135596800));
  CHECK(brevier::to_time_point<days>(first)->time_since_epoch() == days(-719162));
  CHECK(brevier::to_time_point<milliseconds>(last)->time_since_epoch() == milliseconds(253402300799999));
  CHECK(brevier::to_time_point(first).error() == calendar_error::year_out_of_range);
  CHECK(brevier::to_time_point(last).error() == calendar_error::year_out_of_range);
  CHECK(brevier::to_time_point<std::chrono::duration<std::int32_t>>(last).error() == calendar_error::year_out_of_range);
  CHECK(brevier::to_time_point<std::chrono::duration<std::int16_t, std::ratio<86400>>>(last).error() ==
        calendar_error::year_out_of_range);
  CHECK(brevier::to_time_point<seconds>({{2025, 2, 29}, {}, {}, false}).error() == calendar_error::invalid_value);
  const brevier::system_time<nanoseconds> latest{nanoseconds(std::numeric_limits<std::int64_t>::max())};
  CHECK(*brevier::to_time_point(*brevier::from_time_point(latest)) == latest);

  CHECK(brevier::from_time_point(brevier::system_time<seconds>(seconds(253402300800))).error() ==
        calendar_error::year_out_of_range);
  CHECK(brevier::from_time_point(brevier::system_time<hours>((hours::max)())).error() ==
        calendar_error::year_out_of_range);
  CHECK(brevier::from_time_point(brevier::system_time<hours>((hours::min)())).error() ==
        calendar_error::year_out_of_range);
  CHECK(brevier::from_time_point(brevier::system_time<seconds>((seconds::max)())).error() ==
        calendar_error::year_out_of_range);
  CHECK(brevier::to_system_days({2025, 10, 30}).time_since_epoch().count() == 20391);
  CHECK(*brevier::date_of(brevier::to_system_days({1, 1, 1}) + hours(23)) == brevier::date{1, 1, 1});

  std::mt19937_64 random(10);
  for (int i = 0; i != 20000; ++i) {
    const brevier::system_time<nanoseconds> point{nanoseconds(static_cast<std::int64_t>(random()))};
    const auto value = brevier::from_time_point(point, {static_cast<std::int16_t>(i % 2879 - 1439)});
    REQUIRE(value);
    REQUIRE(*brevier::to_time_point(*value) == point);
    REQUIRE(*brevier::to_time_point<hours>(*value) == std::chrono::floor<hours>(point));
    REQUIRE(*brevier::to_time_point<milliseconds>(*value) == std::chrono::floor<milliseconds>(point));
  }
}

TEST_CASE("times of day and durations as durations of std::chrono") {
  const brevier::time_of_day time{23, 59, 58, 7};
  CHECK(brevier::since_midnight(time) == hours(23) + minutes(59) + seconds(58) + nanoseconds(7));
  CHECK(*brevier::to_time_of_day(brevier::since_midnight(time)) == time);
  CHECK(*brevier::to_time_of_day(hours(13)) == brevier::time_of_day{13, 0, 0, 0});
  CHECK(brevier::to_time_of_day(hours(24)).error() == calendar_error::invalid_value);
  CHECK(brevier::to_time_of_day(nanoseconds(-1)).error() == calendar_error::invalid_value);
  CHECK(brevier::to_minutes({-570}) == minutes(-570));

  CHECK(*brevier::to_chrono(*brevier::parse_duration("P1DT2H3M4.5S")) == milliseconds(93784500));
  CHECK(*brevier::to_chrono(*brevier::parse_duration("-PT0.000000001S")) == nanoseconds(-1));
  CHECK(*brevier::to_chrono<seconds>(*brevier::parse_duration("-PT0.5S")) == seconds(-1));
  CHECK(*brevier::to_chrono<hours>(*brevier::parse_duration("P2W")) == hours(336));
  CHECK(brevier::to_chrono(*brevier::parse_duration("P1M")).error() == calendar_error::invalid_value);
  CHECK(brevier::to_chrono(*brevier::parse_duration("P999999999D")).error() == calendar_error::year_out_of_range);
  CHECK(*brevier::to_duration(milliseconds(5400500)) == *brevier::parse_duration("PT1H30M0.5S"));
  CHECK(*brevier::to_duration(nanoseconds(-1)) == *brevier::parse_duration("-PT0.000000001S"));
  CHECK(*brevier::to_duration(seconds(-3600)) == *brevier::parse_duration("-PT1H"));
  CHECK(brevier::to_duration((hours::max)()).error() == calendar_error::year_out_of_range);
  CHECK(brevier::to_duration((seconds::min)()).error() == calendar_error::year_out_of_range);
  std::mt19937_64 random(11);
  for (int i = 0; i != 20000; ++i) {
    const nanoseconds length(static_cast<std::int64_t>(random()) >> random() % 60);
    const auto value = brevier::to_duration(length);
    REQUIRE(value);
    REQUIRE(brevier::is_valid(*value));
    REQUIRE(*brevier::to_chrono(*value) == length);
  }
}

#if __cplusplus > 201703L && !defined(_MSC_VER)
TEST_CASE("dates, weekdays and times of day as C++20 has them") {
  using namespace std::chrono;
  CHECK(brevier::to_chrono(brevier::date{2025, 10, 30}) == 2025y / October / 30);
  CHECK(*brevier::from_chrono(2025y / October / 30) == brevier::date{2025, 10, 30});
  CHECK(brevier::from_chrono(2025y / February / 29).error() == calendar_error::invalid_value);
  CHECK(brevier::from_chrono(0y / February / 28).error() == calendar_error::year_out_of_range);
  CHECK(brevier::from_chrono(10000y / February / 28).error() == calendar_error::year_out_of_range);
  CHECK(brevier::to_chrono(brevier::weekday::sunday) == Sunday);
  CHECK(brevier::from_chrono(Sunday) == brevier::weekday::sunday);
  CHECK(brevier::from_chrono(Monday) == brevier::weekday::monday);
  CHECK(*brevier::from_chrono(brevier::to_chrono(busan.time)) == busan.time);
  CHECK(brevier::to_chrono(busan.time).minutes() == std::chrono::minutes(8));
  CHECK(*brevier::from_chrono(*brevier::to_chrono(brevier::local(busan))) == brevier::local(busan));
  CHECK(sys_days(2025y / October / 30) == brevier::to_system_days({2025, 10, 30}));
  for (std::int32_t number = -719162; number <= 2932896; number += 13) {
    const brevier::date day = *brevier::date_from_day_number(number);
    const year_month_day expected{sys_days{std::chrono::days{number}}};
    REQUIRE(brevier::to_chrono(day) == expected);
    REQUIRE(*brevier::from_chrono(expected) == day);
    REQUIRE(brevier::to_chrono(brevier::weekday_of(day)) == weekday{sys_days{expected}});
  }
}
#endif
