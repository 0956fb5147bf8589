// What day is it, and what day will it be: dates, weeks and months without a library.
//
//     c++ -std=c++17 -I include examples/calendar.cpp -o calendar && ./calendar
//
// SPDX-License-Identifier: BSL-1.0

#include "brevier/calendar.hpp"

#include <cstdio>

// Known to the compiler, so a table of them lies in flash.
constexpr brevier::date summit{2025, 10, 30};
static_assert(brevier::weekday_of(summit) == brevier::weekday::thursday);

int main() {
  const brevier::iso_week week = brevier::iso_week_of(summit);
  std::printf("week %d of %d, day %d of the year\n", week.week, week.year, brevier::ordinal_day(summit));

  const auto later = brevier::add_months({2026, 1, 31}, 1);  // a result: the calendar ends in 9999
  if (later) std::printf("a month after 31 January: %d-%02d-%02d\n", later->year, later->month, later->day);

  const auto never = brevier::add_years(summit, 8000);
  if (!never) {
    const brevier::text reason = brevier::describe(never.error());
    std::printf("8000 years later: %.*s\n", static_cast<int>(reason.size()), reason.data());
  }

  const int days = brevier::days_between(summit, {2026, 1, 1});
  std::printf("%d days from the summit to New Year\n", days);

  // The same instant on two clocks.
  const brevier::zoned_time busan{summit, {12, 50, 0, 0}, {540}, false};
  const auto hong_kong = brevier::from_unix(brevier::to_unix(busan), 0, {480});
  std::printf("12:50 in Busan is %02d:%02d in Hong Kong: %s\n", hong_kong->time.hour, hong_kong->time.minute,
              *hong_kong == busan ? "the same instant" : "a bug");
}
