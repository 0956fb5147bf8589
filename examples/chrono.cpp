// Between Brevier and std::chrono: what was read becomes a time point of the system clock, and the other way round.
//
//     c++ -std=c++17 -I include examples/chrono.cpp -o chrono && ./chrono
//
// SPDX-License-Identifier: BSL-1.0

#include "brevier/adapt/chrono.hpp"

#include <chrono>
#include <cstdio>
#include <ctime>

void print(const char* what, brevier::text text) {
  std::printf("%-22s%.*s\n", what, static_cast<int>(text.size()), text.data());
}

int main() {
  using std::chrono::system_clock;
  char memory[80];

  const auto busan = brevier::parse_rfc3339("2025-10-30T12:08:00+09:00");
  const auto point = brevier::to_time_point<system_clock::duration>(*busan);  // a result: nanoseconds end in 2262
  if (!point) return 1;
  std::printf("%-22s%lld\n", "to_time_t of it:", static_cast<long long>(system_clock::to_time_t(*point)));

  // An hour and 42 minutes later, on a clock in Hong Kong.
  const auto term = brevier::parse_duration("PT1H42M");
  const auto later = brevier::from_time_point(*point + *brevier::to_chrono<std::chrono::seconds>(*term), {480});
  print("the end in Hong Kong:", *brevier::to_rfc3339(*later, memory));

  const auto left = brevier::to_duration(std::chrono::minutes(90));
  print("90 minutes:", *brevier::write_duration(*left, memory));

  const auto midnight = brevier::to_system_days({2025, 10, 30});
  print("its day, and 36 hours:", *brevier::write_date(*brevier::date_of(midnight + std::chrono::hours(36)), memory));
}
