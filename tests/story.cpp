// The suite of the story room: what each line of an article is, which day an entry belongs to, which offset a pair of
// clock times gives away, and that nothing outside of the text is read.

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "brevier/lexicon/en.hpp"
#include "brevier/lexicon/zh.hpp"
#include "brevier/story.hpp"

namespace {

using brevier::block_kind;
using brevier::story;

constexpr auto& chinese = brevier::languages<brevier::zh>;
constexpr auto& english = brevier::languages<brevier::en>;

std::string iso(const brevier::temporal& value) {
  char memory[64];
  const auto written = brevier::to_iso(value, memory);
  REQUIRE(written);
  return std::string(written->begin(), written->end());
}

std::string iso(brevier::date value) {
  brevier::partial day;
  if (brevier::is_valid(value)) day.set(value);
  return brevier::is_valid(value) ? iso(brevier::temporal{day, day, false}) : "none";
}

std::string bytes(brevier::text part) { return std::string(part.begin(), part.end()); }

// The value of the first moment with these words.
std::string value_of(const story& told, const std::string& words) {
  for (const auto& found : told.moments())
    if (bytes(told.article().subtext(found.offset, found.size)) == words) return iso(found.value);
  return "none";
}

// Its offset from UTC in minutes, or "none".
std::string offset_of(const story& told, const std::string& words) {
  for (const auto& found : told.moments())
    if (bytes(told.article().subtext(found.offset, found.size)) == words)
      return found.has_utc_offset ? std::to_string(found.utc_offset.minutes) : "none";
  return "not found";
}

std::vector<std::string> times_of(const story& told) {
  std::vector<std::string> times;
  for (const auto& entry : told.entries()) times.push_back(iso(entry.time.value));
  return times;
}

}  // namespace

TEST_CASE("every line is of a kind") {
  struct {
    std::string line;
    block_kind kind;
  } const cases[] = {
      {"【12:08】船抵達碼頭。", block_kind::entry},
      {"〔10:01〕船抵達碼頭。", block_kind::entry},
      {"（09:45）船抵達碼頭。", block_kind::entry},
      {"[11:17] 船抵達碼頭。", block_kind::entry},
      {"【11時17分】船抵達碼頭。", block_kind::entry},
      {"【上午11時】船抵達碼頭。", block_kind::entry},
      {"【10月31日 00:10】船抵達碼頭。", block_kind::entry},
      {"[2025-10-31 00:10] 船抵達碼頭。", block_kind::entry},
      {"[2025-10-31 00:10]", block_kind::date_line},
      {"【10月31日】船抵達碼頭。", block_kind::paragraph},
      {"11:17 船抵達碼頭。", block_kind::entry},
      {"【12:08】", block_kind::entry},
      {"11時17分，船抵達碼頭。", block_kind::paragraph},
      {"【快訊】船抵達碼頭。", block_kind::paragraph},
      {"【12:08船抵達碼頭。", block_kind::paragraph},
      {"2025年10月30日，北港，船抵達碼頭。（港務局）", block_kind::caption},
      {"2019年6月，船在北港下水。（Harbour News）", block_kind::caption},
      {"2025年10月30日，北港，船抵達碼頭。", block_kind::paragraph},
      {"船抵達碼頭。（港務局）", block_kind::paragraph},
      {"船抵達碼頭", block_kind::heading},
      {"船長說：我們看見的是「一座新碼頭」", block_kind::heading},
      {"船長說：「我們看見了一座新碼頭。」", block_kind::paragraph},
      {"誰來付錢？", block_kind::paragraph},
      {"發布時間：2025/10/30 14:05", block_kind::date_line},
      {"2025-10-30", block_kind::date_line},
      {"+ 5", block_kind::residue},
      {"* * *", block_kind::residue},
      {"↓ 船10月29日抵達，點擊了解 ↓", block_kind::residue},
  };
  for (const auto& test : cases) {
    CAPTURE(test.line);
    const std::string article = "\n  " + test.line + " \r\n\r\n";
    const story told(article, chinese);
    int count = 0;
    for (const auto& block : told.blocks()) {
      ++count;
      CHECK(static_cast<int>(block.kind) == static_cast<int>(test.kind));
      CHECK(bytes(block.content) == test.line);
      CHECK(block.offset == 3);
    }
    CHECK(count == 1);
  }
}

TEST_CASE("a long line that ends like no sentence is a paragraph still") {
  std::string line;
  for (int i = 0; i != 61; ++i) line += "船";
  const story told(line, chinese);
  CHECK(told.blocks().begin()->kind == block_kind::paragraph);
}

TEST_CASE("the date of an article stands in one of its first lines") {
  struct {
    std::string article;
    std::string date;
    bool guessed = false;
  } const cases[] = {
      {" date 2025-10-30 船抵達碼頭，船長下船。", "2025-10-30"},
      {"【快訊】2025年10月30日 10:47\n船長下船。", "2025-10-30"},
      {"[2025-10-30 12:08:00]\n船抵達碼頭。", "2025-10-30"},
      {"船抵達碼頭\n\n2025年10月30日\n\n船長下船。", "2025-10-30"},
      {"船抵達碼頭\n發布時間：2025/10/30 14:05\n船長下船。", "2025-10-30"},
      {"2025-10-30（四）\n船長下船。", "2025-10-30"},
      {"2025年10月30日，船長下船。", "2025-10-30", true},
      {"船長於2025年10月30日下船，2025年11月2日回家。", "2025-10-30", true},
      {"船長下船，日期: 2025-10-30", "2025-10-30", true},
      {"船長於2019年10月下船。\n2025年10月30日，船長下船。\n\n2025-11-02\n", "2025-11-02"},
      {"1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n2025年10月30日，船長下船。", "none"},
      {"2025-02-30\n船長下船。", "none"},
      {"10月30日\n船長下船。", "none"},
      {"（2025年10月30日06時58分配信）\n船長下船。", "2025-10-30"},
      {"2025/10/30 11:32（2025/10/31 15:20 更新）\n船長下船。", "2025-10-30"},
      {"2025-10-30 09:41:17 来源：北港社\n船長下船。", "2025-10-30"},
      {"北港社北京2025年10月30日電（記者王明）船長下船。", "2025-10-30"},
      {"北港報｜2025年10月30日\n船長下船。", "2025-10-30"},
      {"【2025年10月30日 早報】\n船長下船。", "2025-10-30"},
      {"船長生於1971年5月4日。\n發布時間：2025/10/30 14:05\n船長下船。", "2025-10-30"},
      {"北港 1971年5月4日\n發布時間：2025/10/30 14:05", "2025-10-30"},  // one with a label is surer
      {"北港社北京10月30日電（記者王明）船長生於1971年5月4日。", "none"},
      {"北港社北京10月30日電（記者王明）船長於2025年10月30日下船。", "2025-10-30", true},
      {"（北港社記者王明北港30日電）船長於2025年10月28日下船。", "none"},
      {"", "none"},
  };
  for (const auto& test : cases) {
    CAPTURE(test.article);
    const story told(test.article, chinese);
    CHECK(iso(told.date()) == test.date);
    CHECK((told.date_line().confidence == brevier::confidence::guessed) == test.guessed);
    CHECK(iso(story(test.article, chinese, {2024, 1, 2}).reference()) == "2024-01-02");
  }
}

TEST_CASE("a date line in English is no sentence, and one with a label is surer than others") {
  struct {
    std::string article;
    std::string date;
    bool guessed = false;
  } const cases[] = {
      {"He was born on May 4, 1971.\n\nUpdated: October 30, 2025", "2025-10-30"},
      {"A heading of May 4, 1971\n\nOctober 30, 2025", "2025-10-30"},
      {"By Jane Doe, October 30, 2025\n\nOn Nov. 1, 2024 another storm came.", "2025-10-30"},
      {"Jane Doe and John Roe | October 30, 2025", "2025-10-30"},
      {"Lastville Courier 10:24 October 30, 2025", "2025-10-30"},
      {"Published Thursday, October 30, 2025", "2025-10-30"},
      {"PUBLISHED THU, OCT 30 2025 2:00 PM EDT UPDATED FRI, OCT 31 2025 5:27 PM EDT", "2025-10-30"},
      {"Updated 11:47 p.m. ET, October 30, 2025", "2025-10-30"},
      {"Last updated on October 30, 2025 | 3 min read", "2025-10-30", true},
      {"October 30, 2025 11:42 AM UTC \u00B7 Updated 7 hours ago", "2025-10-30"},
      {"BUSAN, South Korea, October 30, 2025 (Wire) - They met.", "2025-10-30"},
      {"Pearl Bay, May 4, 1971\n\nDate: October 30, 2025", "2025-10-30"},
      {"May 4, 1971 was a Tuesday\n\nPearl Bay Courier, October 30, 2025", "2025-10-30"},
      {"He was born on May 4, 1971.", "1971-05-04", true},
      {"Candidate of May 4, 1971", "1971-05-04", true},
      {"LONDON, Nov 3 (Wire) - He was born on May 4, 1971.", "none"},
      {"LONDON, Nov 3 (Wire) - It rained on Nov. 3, 2025.", "2025-11-03", true},
  };
  for (const auto& test : cases) {
    CAPTURE(test.article);
    const std::string article = test.article + "\n\nIt rained.\n";
    const story told(article, english);
    CHECK(iso(told.date()) == test.date);
    CHECK((told.date_line().confidence == brevier::confidence::guessed) == test.guessed);
  }
}

TEST_CASE("what hangs on a guessed day is guessed") {
  const std::string article =
      "船長於2025年10月30日下船，昨日回家，航行3小時。\n\n【12:08】今日開幕。\n2019年6月5日，前天的船。（港務局）";
  const auto confidence_of = [](const story& told, const std::string& words) {
    for (const auto& found : told.moments())
      if (bytes(told.article().subtext(found.offset, found.size)) == words) return found.confidence;
    return brevier::confidence::contextual;
  };
  const story told(article, chinese), dated(article, chinese, {2025, 10, 30});
  for (const char* const words : {"昨日", "12:08", "今日"}) {
    CAPTURE(words);
    CHECK(value_of(told, words).substr(0, 8) == "2025-10-");
    CHECK(confidence_of(told, words) == brevier::confidence::guessed);
    CHECK(confidence_of(dated, words) == brevier::confidence::stated);
  }
  for (const char* const words : {"2025年10月30日", "3小時", "2019年6月5日", "前天"}) {
    CAPTURE(words);
    CHECK(confidence_of(told, words) == brevier::confidence::stated);
  }
  CHECK(told.entries().begin()->time.confidence == brevier::confidence::guessed);
}

TEST_CASE("a date line ends with its line, a date in a paragraph does not") {
  const story told("2025年10月30日\n下午3時開始。\n船長於10月\n31日下船。", chinese);
  CHECK(value_of(told, "2025年10月30日") == "2025-10-30");
  CHECK(value_of(told, "下午3時") == "2025-10-30T15:00");
  CHECK(value_of(told, "10月\n31日") == "2025-10-31");
}

TEST_CASE("a body goes from its stamp to the next entry, heading or residue") {
  const std::string article =
      "date 2025-10-30\n【12:08】 "
      "一。\n\n二。\n\n2025年10月30日，北港，三。（港務局）\n\n標題\n\n四。\n【11:00】五。\n+ 5\n六。\n"
      "【10:00】\n【09:00】七";
  const story told(article, chinese);
  std::vector<std::string> bodies;
  for (const auto& entry : told.entries()) {
    bodies.push_back(bytes(entry.body));
    CHECK(article.compare(entry.body_offset, entry.body.size(), bytes(entry.body)) == 0);
    CHECK(article.compare(entry.offset, 3, "【") == 0);
    CHECK(article.compare(entry.offset + entry.size - 3, 3, "】") == 0);
  }
  CHECK(bodies == std::vector<std::string>{"一。\n\n二。\n\n2025年10月30日，北港，三。（港務局）", "五。", "", "七"});
}

TEST_CASE("entries that run past midnight have the days that their order gives them") {
  struct {
    std::string stamps;
    std::vector<std::string> times;
  } const cases[] = {
      // The article has the date of the day with the most entries.
      {"【00:10】甲。\n【23:50】乙。\n【22:00】丙。", {"2025-10-31T00:10", "2025-10-30T23:50", "2025-10-30T22:00"}},
      {"【01:10】甲。\n【00:10】乙。\n【23:50】丙。", {"2025-10-30T01:10", "2025-10-30T00:10", "2025-10-29T23:50"}},
      {"【21:00】甲。\n【23:50】乙。\n【00:10】丙。", {"2025-10-30T21:00", "2025-10-30T23:50", "2025-10-31T00:10"}},
      {"【10月31日 00:10】甲。\n【23:50】乙。\n【09:00】丙。",
       {"2025-10-31T00:10", "2025-10-30T23:50", "2025-10-30T09:00"}},
      {"【10:00】甲。\n【10:00】乙。", {"2025-10-30T10:00", "2025-10-30T10:00"}},
      // The first day that is named tells that of the entries before it, however many there are behind it.
      {"【01:10】甲。\n【10月29日 23:40】乙。\n【22:15】丙。\n【21:15】丁。",
       {"2025-10-30T01:10", "2025-10-29T23:40", "2025-10-29T22:15", "2025-10-29T21:15"}},
      {"【22:15】甲。\n【23:40】乙。\n【10月30日 00:10】丙。",
       {"2025-10-29T22:15", "2025-10-29T23:40", "2025-10-30T00:10"}},
      {"【01:10】甲。\n【10月29日】\n【23:40】乙。\n【22:15】丙。",
       {"2025-10-30T01:10", "2025-10-29T23:40", "2025-10-29T22:15"}},
      {"【00:15 JST】甲。\n【22:50 HKT】乙。", {"2025-10-30T00:15", "2025-10-29T22:50"}},
  };
  for (const auto& test : cases) {
    CAPTURE(test.stamps);
    const std::string article = "date 2025-10-30\n" + test.stamps;
    CHECK(times_of(story(article, chinese)) == test.times);
  }
  CHECK(times_of(story("【12:08】甲。\n【11:00】乙。", chinese)) == std::vector<std::string>{"T12:08", "T11:00"});
}

TEST_CASE("a line that is a day names that of the entries behind it") {
  const story told(
      "date 2025-10-30\n【08:30】甲。\n【00:20】乙。\n本港時間10月29日\n【23:40】昨晚。\n【05:15】丁。\n【10月28日】\n"
      "【20:15】戊。\n10月27日（星期一）\n【20:10】己。\n10月26日回顧\n【20:05】庚。",
      chinese);
  CHECK(times_of(told) ==
        std::vector<std::string>{"2025-10-30T08:30", "2025-10-30T00:20", "2025-10-29T23:40", "2025-10-29T05:15",
                                 "2025-10-28T20:15", "2025-10-27T20:10", "2025-10-27T20:05"});
  CHECK(value_of(told, "昨晚") == "2025-10-28");
  CHECK(times_of(story("【08:30】甲。\n10月29日\n【23:40】乙。", chinese)) ==
        std::vector<std::string>{"T08:30", "T23:40"});
}

TEST_CASE("what is said in an entry, a caption or behind them is seen from their own day") {
  const std::string article =
      "date 2025-10-30\n今日開幕。\n【00:10】昨日落幕。\n2019年6月5日，前天的船。（港務局）\n明日再來。\n"
      "【23:50】昨晚11時。\n【22:00】丙。\n標題\n前日的事。";
  const story told(article, chinese);
  CHECK(value_of(told, "今日") == "2025-10-30");
  CHECK(value_of(told, "昨日") == "2025-10-30");
  CHECK(value_of(told, "前天") == "2019-06-03");
  CHECK(value_of(told, "明日") == "2025-11-01");
  CHECK(value_of(told, "昨晚11時") == "2025-10-29T23:00");
  CHECK(value_of(told, "前日") == "2025-10-28");
}

TEST_CASE("a pair of clock times gives away the offset of a zone word, where all pairs agree") {
  struct {
    std::string article;
    std::string offset;  // of 當地時間下午3時
  } const cases[] = {
      {"當地時間中午12時50分（香港時間11時50分）結束，當地時間下午3時離開。", "540"},
      {"當地時間下午3時離開，香港時間11時50分（當地時間中午12時50分）結束。", "540"},
      {"當地時間凌晨1時（香港時間下午5時）結束，當地時間下午3時離開。", "-480"},
      {"當地時間9時（香港時間8時）與當地時間9時（香港時間7時），當地時間下午3時離開。", "none"},
      {"當地時間9時（香港時間8時）與當地時間10時（香港時間9時），當地時間下午3時離開。", "540"},
      {"當地時間9時，船長說香港時間8時，當地時間下午3時離開。", "none"},
      {"當地時間9時，即香港時間8時，當地時間下午3時離開。", "540"},
      {"當地時間9時（，香港時間8時），當地時間下午3時離開。", "540"},
      {"當地時間9時/香港時間8時/日本時間9時，當地時間下午3時離開。", "540"},
      {"當地時間9時\n（香港時間8時），當地時間下午3時離開。", "none"},
      {"（當地時間9時）（當地時間9時）（香港時間8時），當地時間下午3時離開。", "none"},
      {"10時（當地時間9時）、香港時間8時（當地時間9時），當地時間下午3時離開。", "540"},
      {"當地時間下午3時離開。", "none"},
  };
  for (const auto& test : cases) {
    CAPTURE(test.article);
    const std::string article = "date 2025-10-30\n" + test.article;
    CHECK(offset_of(story(article, chinese), "下午3時") == test.offset);
  }
}

TEST_CASE("a pair whose second day is counted from the first gives away the offset too") {
  const story told("date 2025-10-30\n當地時間凌晨0時30分（香港時間前一日晚上11時30分），當地時間上午9時", chinese);
  CHECK(offset_of(told, "凌晨0時30分") == "540");
  CHECK(offset_of(told, "上午9時") == "540");
}

TEST_CASE("a pair says the half of the day once") {
  struct {
    std::string article, words, value;
  } const cases[] = {
      {"當地時間下午2時30分（香港時間1時30分）", "1時30分", "2025-10-30T13:30"},
      {"當地時間下午2時30分（香港時間12時30分）", "12時30分", "2025-10-30T12:30"},
      {"當地時間下午1時30分（香港時間11時30分）", "11時30分", "2025-10-30T11:30"},
      {"當地時間上午9時30分（香港時間8時30分）", "8時30分", "2025-10-30T08:30"},
      {"當地時間下午2時30分，船長說香港時間1時30分", "1時30分", "2025-10-30T01:30"},
  };
  for (const auto& test : cases) {
    CAPTURE(test.article);
    const std::string article = "date 2025-10-30\n" + test.article;
    CHECK(value_of(story(article, chinese), test.words) == test.value);
  }
  CHECK(offset_of(story("date 2025-10-30\n當地時間下午2時30分（香港時間1時30分）", chinese), "下午2時30分") == "540");
}

TEST_CASE("the days of a pair are next to each other") {
  struct {
    std::string article, words, value;
  } const cases[] = {
      {"當地時間31日凌晨0時30分（香港時間30日晚上11時30分）", "31日凌晨0時30分", "2025-10-31T00:30"},
      {"香港時間30日晚上11時30分（當地時間31日凌晨0時30分）", "31日凌晨0時30分", "2025-10-31T00:30"},
      {"香港時間29日上午9時（當地時間28日晚上9時）", "28日晚上9時", "2025-10-28T21:00"},
      {"當地時間12日凌晨0時30分（香港時間晚上11時30分）", "晚上11時30分", "2025-10-11T23:30"},
      {"當地時間12日上午9時（香港時間晚上9時）", "晚上9時", "2025-10-12T21:00"},
      {"當地時間上午9時（香港時間12日晚上9時）", "上午9時", "2025-10-12T09:00"},
      {"當地時間12日晚上9時（香港時間上午10時）", "上午10時", "2025-10-13T10:00"},
      {"當地時間12日凌晨0時30分（香港時間前一日晚上11時30分）", "前一日晚上11時30分", "2025-10-11T23:30"},
      {"當地時間凌晨0時30分（香港時間前一天晚上11時30分）", "前一天晚上11時30分", "2025-10-29T23:30"},
      {"9日啟程。當地時間28日晚上11時（香港時間翌日中午12時）", "翌日中午12時", "2025-10-29T12:00"},
  };
  for (const auto& test : cases) {
    CAPTURE(test.article);
    const std::string article = "date 2025-10-30\n" + test.article;
    CHECK(value_of(story(article, chinese), test.words) == test.value);
  }
}

TEST_CASE("a pair with a clock of 24 hours tells what the figures say, and the day by the offsets") {
  struct {
    std::string sentence, words, value, offset;
  } const cases[] = {
      {"It was 3 p.m. KST (0600 GMT).", "0600", "2025-10-30T06:00", "0"},
      {"It was 3 p.m. KST (06:00 GMT).", "06:00", "2025-10-30T06:00", "0"},
      {"It was 11:07 p.m. local time (0407 GMT).", "11:07 p.m.", "2025-10-30T23:07", "-300"},
      {"It was 11:07 a.m. local time (0207 GMT).", "11:07 a.m.", "2025-10-30T11:07", "540"},
      {"From 6 p.m. ET (2200 GMT) to 10 p.m. ET (0200 GMT).", "6 p.m.", "2025-10-30T18:00", "-240"},
      {"From 6 p.m. ET (2200 GMT) to 10 p.m. ET (0200 GMT).", "0200", "2025-10-31T02:00", "0"},
      {"It was 8 p.m. EDT (0000 GMT).", "0000", "2025-10-31T00:00", "0"},
      {"It was 10:30 p.m. EDT (0230 GMT).", "0230", "2025-10-31T02:30", "0"},
      {"It was 0230 GMT (10:30 p.m. EDT).", "10:30 p.m.", "2025-10-29T22:30", "-240"},
      {"It was 8 a.m. KST (2300 GMT).", "2300", "2025-10-29T23:00", "0"},
      {"It was 8 p.m. EDT on Oct. 29 (0000 GMT).", "0000", "2025-10-30T00:00", "0"},
      {"It was 8 p.m. EDT (0100 GMT).", "0100", "2025-10-30T01:00", "0"},  // no one instant
      {"It was 8 p.m. ET (9 p.m. CT).", "9 p.m.", "2025-10-30T21:00", "none"},
      {"It was 1107 KST.", "1107", "2025-10-30T11:07", "540"},
      {"It was 1107 EST.", "1107", "2025-10-30T11:07", "-300"},
      {"It was 1107 local time (0207 GMT).", "1107", "2025-10-30T11:07", "540"},
      {"It was 1107 a.m. KST.", "1107 a.m.", "2025-10-30T11:07", "540"},
      {"It was 11.07 KST.", "11.07", "2025-10-30T11:07", "540"},
      {"It was a set of 2010 CT scans.", "2010", "2010", "none"},
      {"It was 2575 EST.", "2575", "none", "not found"},
  };
  for (const auto& test : cases) {
    CAPTURE(test.sentence);
    const std::string article = "October 30, 2025\n\n" + test.sentence;
    const story told(article, english);
    CHECK(value_of(told, test.words) == test.value);
    CHECK(offset_of(told, test.words) == test.offset);
  }
}

TEST_CASE("a stamp has the offset of its zone word too, and its separator is no part of the body") {
  const story told("date 2025-10-30\n當地時間9時（香港時間8時）開始。\n【當地時間12:08】— 甲。", chinese);
  const auto entry = *told.entries().begin();
  CHECK(entry.time.has_utc_offset);
  CHECK(entry.time.utc_offset.minutes == 540);
  CHECK(bytes(entry.body) == "甲。");
}

TEST_CASE("pairs, entries and captions of any number take time in proportion to the text") {
  // Each is 256 KiB of the same words; a story that goes back for every pair would take hours.
  for (const char* const words : {"（當地時間9時）", "當地時間9時（香港時間8時）", "（8時", "（", "【12:08】甲。\n",
                                  "2019年6月5日，甲。（乙）\n", "2019年6月5日，", "12:08\n"}) {
    CAPTURE(words);
    std::string article = "date 2025-10-30\n";
    while (article.size() < (size_t{1} << 18)) article += words;
    const story told(article, chinese);
    size_t end = 0;
    for (const auto& found : told.moments()) {
      REQUIRE(found.outer_offset >= end);
      end = found.outer_offset + found.outer_size;
    }
    for (const auto& entry : told.entries()) REQUIRE(entry.body_offset <= article.size());
  }
}

TEST_CASE("a clock time without a zone word is given no offset") {
  const story told("date 2025-10-30\n當地時間9時（香港時間8時）結束，下午3時離開。", chinese);
  CHECK(offset_of(told, "下午3時") == "none");
}

TEST_CASE("nothing is read outside of the text, wherever it is cut") {
  const std::string article =
      "date 2025-10-30\n【00:10】昨日當地時間9時（香港時間8時）\xFF結束。\n2019年6月5日，前天。（港務局）\n↓ 三 "
      "↓\n標題";
  for (size_t size = 0; size <= article.size(); ++size) {
    std::vector<char> exact(article.begin(), article.begin() + static_cast<std::ptrdiff_t>(size));
    exact.shrink_to_fit();
    const story told(exact, chinese);
    size_t before = 0;
    for (const auto& found : told.moments()) {
      REQUIRE(found.offset >= before);
      REQUIRE(found.size != 0);
      before = found.offset + found.size;
      REQUIRE(before <= size);
    }
    for (const auto& entry : told.entries()) REQUIRE(entry.body_offset + entry.body.size() <= size);
  }
}

#ifndef __SANITIZE_ADDRESS__  // under its sanitizers GCC takes no comparison of addresses for a constant
TEST_CASE("a story can be read by the compiler") {
  static_assert(
      [] {
        const story told("date 2025-10-30\n【12:08】船抵達。", chinese);
        return told.date() == brevier::date{2025, 10, 30} &&
               told.entries().begin()->time.value.first.civil_date() == brevier::date{2025, 10, 30};
      }(),
      "");
}
#endif
