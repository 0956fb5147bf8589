// SPDX-License-Identifier: BSL-1.0

#include "brevier/outline.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "brevier/lexicon/en.hpp"
#include "brevier/lexicon/ja.hpp"
#include "brevier/lexicon/ko.hpp"
#include "brevier/lexicon/zh.hpp"

TEST_SUITE_BEGIN("outline");

namespace {

const auto& every_language = brevier::languages<brevier::zh, brevier::ja, brevier::ko, brevier::en>;

std::string string_of(brevier::text words) { return std::string(std::string_view(words)); }

std::string iso(const brevier::moment& found) {
  char memory[64];
  return found.size == 0 ? "" : string_of(*to_iso(found.value, memory));
}

}  // namespace

TEST_CASE("agency lines") {
  static constexpr struct {
    const char* line;
    const char* words;
    const char* place;
    const char* agency;
    const char* date;
  } cases[] = {
      {"新華社北京10月30日電（記者王五）會議舉行。", "新華社北京10月30日電", "北京", "新華社", "2025-10-30"},
      {"新华社北京10月30日电 会议举行。", "新华社北京10月30日电", "北京", "新华社", "2025-10-30"},
      {"（中央社記者王小明台北29日電）會議舉行。", "（中央社記者王小明台北29日電", "台北", "中央社", "2025-10-29"},
      {"【釜山時事】会談が行われた。", "【釜山時事】", "釜山", "時事", ""},
      {"【ワシントン＝山田太郎】会談が行われた。", "【ワシントン＝山田太郎】", "ワシントン", "山田太郎", ""},
      {"(서울=연합뉴스) 10월 30일 회담했다.", "(서울=연합뉴스)", "서울", "연합뉴스", ""},
      {"[부산=뉴시스] 회담했다.", "[부산=뉴시스]", "부산", "뉴시스", ""},
      {"BUSAN, South Korea, Oct 30 (Reuters) - They met.", "BUSAN, South Korea, Oct 30 (Reuters)", "BUSAN, South Korea",
       "Reuters", "2025-10-30"},
      {"WASHINGTON (AP) \u2014 They met on Thursday.", "WASHINGTON (AP)", "WASHINGTON", "AP", ""},
      {"SEOUL, Oct. 22 (Yonhap) -- They met.", "SEOUL, Oct. 22 (Yonhap)", "SEOUL", "Yonhap", "2025-10-22"},
      {"They met (again) - and parted.", "", "", "", ""},
      {"會議10月30日電話舉行。", "", "", "", ""},
      {"【速報】会談が行われた。", "", "", "", ""},
      {"【12:08】開始", "", "", "", ""},
  };
  for (const auto& each : cases) {
    CAPTURE(std::string(each.line));
    const std::string article = std::string("date 2025-10-30\n\n") + each.line + "\n";
    const brevier::story story(article, every_language);
    const auto found = agency(story);
    CHECK(string_of(found.words) == each.words);
    CHECK(string_of(found.place) == each.place);
    CHECK(string_of(found.agency) == each.agency);
    CHECK(iso(found.date) == each.date);
    if (!found.words.empty()) CHECK(article.compare(found.offset, found.words.size(), each.words) == 0);
  }
}

TEST_CASE("title and paragraphs") {
  const std::string article =
      "date 2025-10-30\n\nThe title of it\n\nOne sentence.\n\n【12:08】An entry.\n\nAnother one.\n";
  const brevier::story story(article, every_language);
  CHECK(string_of(title(story)) == "The title of it");
  std::string all;
  for (const auto& each : paragraphs(story)) all += string_of(each.content) + "|";
  CHECK(all == "One sentence.|Another one.|");
  CHECK(title(brevier::story("One sentence.", every_language)).empty());
  CHECK(string_of(title(brevier::story("\xEF\xBB\xBFThe title of it\n\nOne sentence.", every_language))) ==
        "The title of it");
}

TEST_CASE("stamps of several zones are in the order of their instants, and of the days that these have") {
  struct {
    const char* entries;
    const char* timeline;
  } const cases[] = {
      {"[17:30 HKT] A\n\n[10:00 GMT] B\n\n[19:00 HKT] C", "2025-10-30T17:30 A 2025-10-30T10:00 B 2025-10-30T19:00 C "},
      {"[19:00 HKT] C\n\n[10:00 GMT] B\n\n[17:30 HKT] A", "2025-10-30T17:30 A 2025-10-30T10:00 B 2025-10-30T19:00 C "},
      {"[07:00 HKT] A\n\n[23:30 GMT] B\n\n[08:00 HKT] C", "2025-10-30T07:00 A 2025-10-29T23:30 B 2025-10-30T08:00 C "},
      {"[20:00 ET] A\n\n[00:30 GMT] B", "2025-10-30T20:00 A 2025-10-31T00:30 B "},
      {"[20:00 EDT] A\n\n[0030 GMT] B\n\n[21:00] C", "2025-10-30T20:00 A 2025-10-31T00:30 B 2025-10-30T21:00 C "},
      {"[20:00 ET] A\n\n[00:30 GMT] B at 10 p.m. ET (0200 GMT)", "2025-10-30T20:00 A 2025-10-31T00:30 B at 10 p.m. ET "
                                                                 "(0200 GMT) "},
      {"[22:00] A\n\n[23:30] B\n\n[00:30] C", "2025-10-30T22:00 A 2025-10-30T23:30 B 2025-10-31T00:30 C "},
      {"[22:00 GMT] A\n\n[23:30 GMT] B\n\n[08:30 HKT] C", "2025-10-30T22:00 A 2025-10-30T23:30 B 2025-10-31T08:30 C "},
      {"[1:05 a.m. ET] C\n\n[04:40 GMT] B\n\n[12:10 a.m. ET] A",
       "2025-10-30T00:10 A 2025-10-30T04:40 B 2025-10-30T01:05 C "},
      {"[31 October 00:10 GMT] A\n\n[08:20 HKT] B", "2025-10-31T00:10 A 2025-10-31T08:20 B "},
  };
  for (const auto& each : cases) {
    const std::string article = std::string("October 30, 2025\n\n") + each.entries;
    CAPTURE(article);
    const brevier::story story(article, every_language);
    brevier::stamped_entry memory[4];
    std::string all;
    for (const auto& entry : *timeline(story, memory)) all += iso(entry.time) + " " + string_of(entry.body) + " ";
    CHECK(all == each.timeline);
  }
}

TEST_CASE("a moment with date, time and offset is an instant") {
  const std::string article = "October 30, 2025\n\nAt 8 p.m. EDT (0000 GMT), or at 9 a.m.";
  const brevier::story story(article, every_language);
  std::string all;
  for (const auto& found : story.moments()) {
    const auto instant = zoned(found);
    all += std::string(name(found.kind)) + " " + std::string(name(found.confidence)) + " ";
    all += (instant ? std::to_string(to_unix(*instant)) : std::string(describe(instant.error()))) + "|";
  }
  const std::string unknown = "the date, the time or the UTC offset is not known|";
  CHECK(all == "date stated " + unknown + "time stated 1761868800|time stated 1761868800|time stated " + unknown);
  CHECK(std::string(name(story.blocks().begin()->kind)) == "date line");
}

TEST_CASE("the timeline is in order of time, whatever that of the text") {
  uint32_t random = 2463534242;
  for (int round = 0; round != 60; ++round) {
    std::string article = "date 2025-10-30\n\n";
    const size_t count = static_cast<size_t>(round) % 23;
    int minutes = 23 * 60 + 59;
    for (size_t i = 0; i != count; ++i) {
      random = random * 1664525 + 1013904223;
      minutes = round % 3 == 0 ? static_cast<int>(random >> 8) % 1440 : minutes - static_cast<int>(random >> 8) % 90;
      if (minutes < 0) minutes += 1440;
      const std::string clock =
          std::to_string(100 + minutes / 60).substr(1) + ":" + std::to_string(100 + minutes % 60).substr(1);
      article += "【" + clock + "】Entry " + std::to_string(i) + ".\n\n";
    }
    const brevier::story story(article, every_language);
    std::vector<brevier::stamped_entry> memory(count);
    const auto sorted = timeline(story, memory);
    REQUIRE(sorted);
    REQUIRE(sorted->size() == count);
    size_t offsets = 0, expected = 0;
    for (const auto& each : story.entries()) expected += each.offset;
    for (size_t i = 0; i != count; ++i) {
      offsets += (*sorted)[i].offset;
      if (i != 0) {
        const brevier::detail::entry_less order;
        const auto before = order.instant_of((*sorted)[i - 1].time), after = order.instant_of((*sorted)[i].time);
        CHECK((before < after || (before == after && (*sorted)[i - 1].offset < (*sorted)[i].offset)));
      }
    }
    CHECK(offsets == expected);
    if (count == 0) continue;
    memory.pop_back();
    const auto refused = timeline(story, memory);
    CHECK(refused.error() == brevier::partial_error::memory_too_small);
    CHECK(refused.needed() == count);
  }
}
