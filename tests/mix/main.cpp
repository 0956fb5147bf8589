// The joined header and then the rooms in one file; see rooms_first.cpp.
// SPDX-License-Identifier: BSL-1.0

#include "brevier.hpp"
#include "brevier/utf8.hpp"
#include "brevier/calendar.hpp"

brevier::text headline(brevier::text article);  // rooms_first.cpp
brevier::date busan();

int main() {
  const bool right = headline("釜山會談") == "釜山" && brevier::weekday_of(busan()) == brevier::weekday::thursday;
  return right ? 0 : 1;
}
