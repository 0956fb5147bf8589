// SPDX-License-Identifier: BSL-1.0

#include "brevier/story_stream.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "brevier/lexicon/en.hpp"
#include "brevier/lexicon/zh.hpp"

TEST_SUITE_BEGIN("story_stream");

namespace {

const auto& languages = brevier::languages<brevier::zh, brevier::en>;

std::string iso(const brevier::temporal& value) {
  char memory[64];
  return std::string(std::string_view(*to_iso(value, memory)));
}

std::string row(uint64_t offset, const brevier::moment& found) {
  return std::to_string(offset) + " " + std::to_string(found.size) + " " + iso(found.value) + " " +
         std::string(std::string_view(found.zone)) +
         (found.has_utc_offset ? std::to_string(found.utc_offset.minutes) : "");
}

std::vector<std::string> rows_of(const brevier::story& story) {
  std::vector<std::string> rows;
  for (const auto& found : story.moments()) rows.push_back(row(found.offset, found));
  return rows;
}

struct collector {
  std::vector<std::string> moments, entries;

  void operator()(const brevier::moment& found, uint64_t base) { moments.push_back(row(base + found.offset, found)); }
  void operator()(const brevier::stamped_entry& found, uint64_t base) {
    entries.push_back(row(base + found.offset, found.time));
  }
};

collector streamed(const std::string& article, size_t memory_size, size_t chunk) {
  std::vector<char> memory(memory_size);
  brevier::story_stream stream(memory, languages);
  collector found;
  for (size_t at = 0; at < article.size(); at += chunk)
    stream.feed(brevier::text(article.data() + at, std::min(chunk, article.size() - at)), found);
  stream.finish(found);
  CHECK(stream.position() == article.size());
  return found;
}

const std::string article =
    " date 2025-10-30 領袖會面\n\n【12:08】會議在當地時間中午12時50分（香港時間11時50分）結束。\n\n"
    "2025年10月30日，兩人握手。（通訊社）\n\n【11:55】29日主持記者會，明年四月再訪。\n\n"
    "Talks lasted two hours and resume at 3:30 p.m. on Oct. 31.\n\n【09:28】預料當地時間上午10時開始。\n";

}  // namespace

TEST_CASE("with memory for all of it a stream finds what story finds, however it is cut") {
  const brevier::story story(article, languages);
  const auto expected = rows_of(story);
  REQUIRE(expected.size() > 10);
  std::vector<std::string> entries;
  for (const auto& entry : story.entries()) entries.push_back(row(entry.offset, entry.time));
  for (const size_t chunk : {size_t{1}, size_t{2}, size_t{3}, size_t{7}, size_t{100}, article.size()}) {
    CAPTURE(chunk);
    const auto found = streamed(article, 4096, chunk);
    CHECK(found.moments == expected);
    CHECK(found.entries == entries);
  }
}

TEST_CASE("a long article goes through small memory") {
  std::string lines = " date 2025-10-30 長文\n\n會議在當地時間中午12時50分（香港時間11時50分）結束。\n\n";
  for (int i = 0; i != 400; ++i)
    lines += "第" + std::to_string(i) + "段：29日，當地時間上午10時。Oct. 28 and 3:30 p.m. again.\n\n";
  const brevier::story story(lines, languages);
  const auto expected = rows_of(story);
  for (const size_t size : {size_t{1024}, size_t{1500}, size_t{4000}, lines.size()})
    for (const size_t chunk : {size_t{13}, size_t{5000}}) {
      CAPTURE(size);
      CHECK(streamed(lines, size, chunk).moments == expected);
    }
}

TEST_CASE("a line longer than the memory is read in parts") {
  std::string line = "date 2025-10-30\n";
  for (int i = 0; i != 300; ++i) line += "會議29日舉行，歷時1小時40分鐘，2025年10月30日下午3時結束；";
  const brevier::story story(line, languages);
  const auto expected = rows_of(story);
  CHECK(expected.size() == 901);
  for (const size_t size : {size_t{1024}, size_t{1777}, size_t{3000}}) {
    CAPTURE(size);
    CHECK(streamed(line, size, 333).moments == expected);
  }
}

TEST_CASE("entries go on past midnight across windows") {
  std::string blog = "date 2025-10-30\n\n";
  for (int minutes = 1420; minutes > -600; minutes -= 3) {
    const int clock = (minutes + 1440) % 1440;
    blog += "【" + std::to_string(100 + clock / 60).substr(1) + ":" + std::to_string(100 + clock % 60).substr(1) +
            "】An entry.\n\n";
  }
  const auto found = streamed(blog, 2048, 999);
  REQUIRE(found.entries.size() == 674);
  CHECK(found.entries.front().find("2025-10-30T23:40") != std::string::npos);
  CHECK(found.entries.back().find("2025-10-29T14:01") != std::string::npos);
}

TEST_CASE("too little memory finds nothing; no text is no text") {
  char memory[1023];
  brevier::story_stream stream(memory, languages);
  collector found;
  stream.feed(article, found);
  stream.finish(found);
  CHECK(found.moments.empty());
  CHECK(streamed("", 1024, 1).moments.empty());
}
