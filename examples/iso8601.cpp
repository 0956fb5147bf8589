// Checks time stamps and writes them in UTC: one RFC 3339 date-time for each argument.
//
//     c++ -std=c++17 -I include examples/iso8601.cpp -o iso8601
//     ./iso8601 2025-10-30T12:08:00+09:00 2025-02-29T12:08:00Z
//
// SPDX-License-Identifier: BSL-1.0

#include "brevier/iso8601.hpp"

#include <cstdio>

void print(brevier::text text) { std::printf("%.*s\n", static_cast<int>(text.size()), text.data()); }

// True when the stamp is well-formed.
bool check(brevier::text stamp) {
  print(stamp);
  const auto value = brevier::parse_rfc3339(stamp);
  if (!value) {
    std::printf("%*s^ ", static_cast<int>(value.offset()), "");
    print(brevier::describe(value.error()));
    return false;
  }
  std::printf("%lld seconds since 1970, in UTC ", static_cast<long long>(brevier::to_unix(*value)));

  const auto utc = brevier::from_unix(brevier::to_unix(*value), value->time.nanosecond);
  if (!utc) {
    print(brevier::describe(utc.error()));
    return false;
  }
  char memory[35];  // enough for every date-time that Brevier writes
  print(*brevier::to_rfc3339(*utc, memory));
  return true;
}

int main(int count, char** arguments) {
  const brevier::text samples[] = {"2025-10-30T12:08:00+09:00", "2016-12-31T23:59:60Z", "2025-02-29T12:08:00Z",
                                   "2025-10-30 12:08:00Z"};
  if (count == 1)
    for (const auto sample : samples) check(sample);
  bool all_good = true;
  for (int i = 1; i < count; ++i) all_good &= check(arguments[i]);
  return all_good ? 0 : 1;
}
