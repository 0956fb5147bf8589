// SPDX-License-Identifier: BSL-1.0

#include "brevier/readings.hpp"

#include <doctest/doctest.h>

#include <string>

#include "brevier/lexicon/en.hpp"
#include "brevier/lexicon/ko.hpp"
#include "brevier/lexicon/zh.hpp"

TEST_SUITE_BEGIN("readings");

TEST_CASE("what else words can mean") {
  static constexpr struct {
    const char* words;
    const char* value;
    const char* others;
  } cases[] = {
      {"01/02/03", "2003-01-02", "2003-02-01 2001-02-03 "},
      {"01/02/2003", "2003-01-02", "2003-02-01 "},
      {"13/02/2003", "2003-02-13", ""},
      {"02/13/2003", "2003-02-13", ""},
      {"02/02/2003", "2003-02-02", ""},
      {"2003/01/02", "2003-01-02", ""},
      {"3 o'clock", "2025-10-30T03:00", "2025-10-30T15:00 "},
      {"12 o'clock", "2025-10-30T12:00", "2025-10-30T00:00 "},
      {"3 p.m.", "2025-10-30T15:00", ""},
      {"15:00", "2025-10-30T15:00", ""},
      {"3:00 p.m. CST", "2025-10-30T15:00", "2025-10-30T15:00-360 2025-10-30T15:00+480 "},
      {"10:30 a.m. ET", "2025-10-30T10:30", "2025-10-30T10:30-300 2025-10-30T10:30-240 "},
      {"10:30 a.m. Eastern time", "2025-10-30T10:30", "2025-10-30T10:30-300 2025-10-30T10:30-240 "},
      {"10:30 a.m. EST", "2025-10-30T10:30", ""},
      {"美東時間上午10時", "2025-10-30T10:00", "2025-10-30T10:00-300 2025-10-30T10:00-240 "},
      {"三點半", "2025-10-30T03:30", "2025-10-30T15:30 "},
      {"下午三點半", "2025-10-30T15:30", ""},
      {"10時", "2025-10-30T10:00", ""},
      {"3시 30분", "2025-10-30T03:30", "2025-10-30T15:30 "},
      {"October 30, 2025", "2025-10-30", ""},
      {"3 hours", "PT3H", ""},
  };
  const auto iso = [](const brevier::temporal& value) {
    char memory[64];
    return std::string(std::string_view(*to_iso(value, memory)));
  };
  for (const auto& each : cases) {
    CAPTURE(std::string(each.words));
    brevier::moment_cursor moments(each.words, brevier::languages<brevier::zh, brevier::ko, brevier::en>,
                                   {2025, 10, 30}, brevier::policy::news);
    brevier::moment found;
    REQUIRE(moments.next(found));
    CHECK(iso(found.value) == each.value);
    std::string others;
    for (const auto& other : brevier::alternatives(each.words, found)) {
      others += iso(other.value);
      if (other.has_utc_offset)
        others += (other.utc_offset.minutes < 0 ? "" : "+") + std::to_string(other.utc_offset.minutes);
      others += ' ';
    }
    CHECK(others == each.others);
  }
}

TEST_CASE("what has another reading is guessed, but not for an open offset") {
  struct {
    const char* words;
    brevier::confidence sure;
  } const cases[] = {
      {"01/02/03", brevier::confidence::guessed},
      {"11/12/2025", brevier::confidence::guessed},
      {"3 o'clock", brevier::confidence::guessed},
      {"10/30/2025", brevier::confidence::stated},
      {"10:30 ET", brevier::confidence::stated},
      {"May 5", brevier::confidence::contextual},
  };
  for (const auto& each : cases) {
    INFO(each.words);
    const brevier::text words = each.words;
    brevier::moment found;
    for (const auto& one : brevier::moments<brevier::en>(words, {2025, 11, 14})) found = one;
    REQUIRE(found.size != 0);
    CHECK(brevier::confidence_of(words, found) == each.sure);
  }
}
