// One program that uses every room once, for machines that have no C++ library: run_checks() gives zero, or the number
// of the first check that fails. Nothing is known to the compiler, so that the machine itself has to compute it.
// SPDX-License-Identifier: BSL-1.0

#include "brevier/calendar.hpp"
#include "brevier/iso8601.hpp"
#include "brevier/text.hpp"
#include "brevier/utf8.hpp"

namespace {

using brevier::text;

// What the compiler can't see through.
template <class Value>
Value hidden(Value value) noexcept {
  volatile Value known_at_run_time = value;
  return known_at_run_time;
}
text hidden(text known) noexcept { return {hidden(known.data()), hidden(known.size())}; }

constexpr const char busan[] = "2025\xE5\xB9\xB4" "10\xE6\x9C\x88" "30\xE6\x97\xA5";  // 2025-10-30 in Chinese

bool borrows_text() noexcept {
  return hidden(text(busan)).size() == 17 && hidden(text(busan)).starts_with("2025") && text(busan) == hidden(busan);
}

bool counts_code_points() noexcept { return brevier::count(hidden(text(busan))) == 11; }

bool walks_both_ways() noexcept {
  uint32_t forward = 0, backward = 0;
  const auto points = brevier::code_points(hidden(text(busan)));
  for (const char32_t point : points) forward += point;
  for (auto at = points.end(); at != points.begin();) backward += *--at;
  return forward == backward && forward != 0;
}

bool finds_ill_formed_bytes() noexcept {
  const auto check = brevier::validate(hidden(text("ok \xC0\xAF")));
  return !check && check.offset == 3;
}

bool counts_days() noexcept {
  const brevier::date day{hidden<int16_t>(2025), 10, 30};
  return brevier::weekday_of(day) == brevier::weekday::thursday && brevier::iso_week_of(day).week == 44;
}

bool adds_months() noexcept {
  const auto sum = brevier::add_months({hidden<int16_t>(2026), 1, 31}, 1);
  return sum && sum->month == 2 && sum->day == 28;
}

bool reads_and_writes_rfc3339() noexcept {
  const text stamp = hidden(text("2025-10-30T12:08:00+09:00"));
  const auto time = brevier::parse_rfc3339(stamp);
  char memory[40] = {};
  const auto written = brevier::to_rfc3339(*time, memory);
  return time && written && *written == stamp && !brevier::parse_rfc3339(hidden(text("2025-02-29T00:00:00Z")));
}

constexpr bool (*const checks[])() noexcept = {
    borrows_text, counts_code_points, walks_both_ways,         finds_ill_formed_bytes,
    counts_days,  adds_months,        reads_and_writes_rfc3339,
};

}  // namespace

extern "C" int run_checks();
extern "C" int run_checks() {
  int number = 0;
  for (const auto passes : checks) {
    ++number;
    if (!passes()) return number;
  }
  return 0;
}
