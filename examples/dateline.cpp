// When does it say something happens: every date, time and duration in a text of several languages, with what it means
// on the day it was written.
//
//     c++ -std=c++17 -I include examples/dateline.cpp -o dateline && ./dateline
//
// SPDX-License-Identifier: BSL-1.0

#include "brevier/dateline.hpp"
#include "brevier/lexicon/en.hpp"
#include "brevier/lexicon/zh.hpp"

#include <cstdio>

constexpr char article[] =
    "渡輪於11月14日上午7時停航，預料當地時間中午12時50分（香港時間11時50分）恢復，"
    "檢查需時約1小時40分鐘。明年三月起改行新線。\n"
    "The ferry was built in 2019 and will be replaced in the third quarter of 2026; "
    "the last trip is next Friday at 10:30 p.m.\n";

constexpr brevier::date written{2025, 11, 14};

void print(const char* label, const brevier::partial& value) {
  char memory[41];
  const auto iso = brevier::to_iso({value, value, false}, memory);
  std::printf("%s%.*s\n", label, static_cast<int>(iso->size()), iso->data());
}

// The compiler reads dates too, so a wrong one need not wait for a test.
static_assert(brevier::moments<brevier::en>("Nov. 14, 2025").begin()->value.first.civil_date() == written);

int main() {
  const brevier::text source = article;
  for (const brevier::moment& each : brevier::moments<brevier::zh, brevier::en>(source, written)) {
    char memory[41];
    const auto value = brevier::to_iso(each.value, memory);
    const brevier::text words = source.subtext(each.offset, each.size);
    std::printf("%3u  %.*s = %.*s", static_cast<unsigned>(each.offset), static_cast<int>(words.size()), words.data(),
                static_cast<int>(value->size()), value->data());
    if (!each.zone.empty()) std::printf(" (%.*s)", static_cast<int>(each.zone.size()), each.zone.data());
    std::printf(each.approximate ? ", about\n" : "\n");
  }

  // Two steps: what words say, for which no calendar is needed, and what that means to whom.
  const brevier::partial day = brevier::mentions<brevier::zh>("29日").begin()->value.first;
  const auto news = brevier::resolve(day, written);
  const auto log = brevier::resolve(day, written, brevier::policy::past);
  print("the 29th in the news: ", *news);
  print("the 29th in a log:    ", *log);
}
