// Reads a whole article, a live blog of a few lines: its date, its entries, and every moment in it.
//
//     c++ -std=c++17 -I include examples/story.cpp -o story
//     ./story
//
// SPDX-License-Identifier: BSL-1.0

#include "brevier/story.hpp"
#include "brevier/lexicon/zh.hpp"

#include <cstdio>

constexpr char article[] =
    "雙燈大橋今日通車\n"
    "發布時間：2025-11-14 22:00\n"
    "\n"
    "【00:12】首7小時共有9,840架次車輛過橋，收費系統將於明日零時啟用。\n"
    "\n"
    "【18:05】典禮於當地時間傍晚6時（香港時間下午5時）開始，為時約40分鐘。\n"
    "市長說，引道會在明年三月擴闊。\n"
    "\n"
    "【17:40】賓客陸續到場，他們13日已經抵港。\n";

void print(const char* what, const brevier::temporal& value, brevier::text words) {
  char memory[48];
  const brevier::text iso = *brevier::to_iso(value, memory);
  std::printf("%-8s %-18.*s %.*s\n", what, static_cast<int>(iso.size()), iso.data(), static_cast<int>(words.size()),
              words.data());
}

int main() {
  const brevier::story story(article, brevier::languages<brevier::zh>);
  const auto day = story.date();
  std::printf("an article of %04d-%02d-%02d\n\n", day.year, day.month, day.day);

  for (const auto& entry : story.entries()) print("entry", entry.time.value, entry.body);
  std::puts("");

  for (const auto& moment : story.moments()) {
    print("moment", moment.value, story.article().subtext(moment.offset, moment.size));
    if (moment.has_utc_offset)
      std::printf("%-8s %+d minutes: %.*s\n", "", moment.utc_offset.minutes, static_cast<int>(moment.zone.size()),
                  moment.zone.data());
  }
}
