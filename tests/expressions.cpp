// What a generator says in words, in any of the four languages and any notation, comes back as the value that it meant,
// at the right place, inside random text.
// SPDX-License-Identifier: BSL-1.0

#include "brevier/dateline.hpp"
#include "brevier/lexicon/en.hpp"
#include "brevier/lexicon/ja.hpp"
#include "brevier/lexicon/ko.hpp"
#include "brevier/lexicon/zh.hpp"

#include <doctest/doctest.h>

#include <iterator>
#include <random>
#include <string>

namespace {

using brevier::date;

const auto& every_language = brevier::languages<brevier::zh, brevier::ja, brevier::ko, brevier::en>;

/// An expression, what it means, and what may stand around it.
struct utterance {
  std::string words, value;
};

std::string two(int number) { return std::to_string(100 + number).substr(1); }
std::string iso(date day) { return std::to_string(day.year) + "-" + two(day.month) + "-" + two(day.day); }

const char* const han_digits[] = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
const char* const han_weekdays[] = {"一", "二", "三", "四", "五", "六", "日"};
const char* const english_months[] = {"January", "February", "March",     "April",   "May",      "June",
                                      "July",    "August",   "September", "October", "November", "December"};
const char* const english_numbers[] = {"two",   "three", "four", "five",   "six",   "seven",
                                       "eight", "nine",  "ten",  "eleven", "twelve"};

/// Draws what is to be said, and says it.
class speaker {
 public:
  explicit speaker(uint32_t seed) : random_(seed) {}

  int draw(int from, int to) { return from + static_cast<int>(random_() % static_cast<uint32_t>(to - from + 1)); }
  template <size_t Size>
  std::string any(const char* const (&words)[Size]) {
    return words[random_() % Size];
  }
  bool chance() { return (random_() & 1) != 0; }

  date day() {
    const int year = draw(1950, 2049), month = draw(1, 12);
    return {static_cast<int16_t>(year), static_cast<uint8_t>(month),
            static_cast<uint8_t>(draw(1, brevier::days_in_month(year, month)))};
  }

  // A number as figures, figures of full width, or Han numerals; all of a date alike.
  enum class figures { plain, wide, han };
  figures notation() { return static_cast<figures>(random_() % 3); }

  static std::string number(int value, figures how) {
    std::string all;
    if (how == figures::han && value < 100) {
      if (value >= 20) all += han_digits[value / 10];
      if (value >= 10) all += "十";
      if (value % 10 != 0 || value == 0) all += han_digits[value % 10];
      return all;
    }
    for (const char digit : std::to_string(value)) {
      if (how == figures::plain) all += digit;
      if (how == figures::wide) all += {char(0xEF), char(0xBC), char(0x90 + (digit - '0'))};
      if (how == figures::han) all += han_digits[digit - '0'];
    }
    return all;
  }

  utterance chinese() {
    const date when = day();
    const figures how = notation();
    const std::string space = how == figures::plain && draw(0, 3) == 0 ? " " : "";
    const auto say = [&](int value, const char* unit) { return number(value, how) + space + unit + space; };
    const bool simplified = chance();
    std::string year = say(when.year, "年");
    if (when.year > 1911 && draw(0, 3) == 0) year = std::string("民國") + say(when.year - 1911, "年");
    const std::string whole = year + say(when.month, "月") + number(when.day, how) + space +
                              (chance()     ? "日"
                               : simplified ? "号"
                                            : "號");
    const int hour = draw(1, 11), minute = draw(0, 59);
    const std::string clock =
        number(hour, how) + (simplified ? "时" : "時") + (minute == 0 ? "" : number(minute, how) + "分");
    const bool afternoon = chance();
    const std::string half = afternoon ? "下午" : "上午";
    const std::string time = "T" + two(hour + 12 * afternoon) + ":" + two(minute);
    switch (draw(0, 14)) {
      case 10: {  // the day in brackets tells which weekday it is
        const date near = *brevier::add_days(date{2025, 10, 30}, draw(-6, 6));
        const char* const weeks[] = {"周", "週", "星期", "下周"};
        return {
            any(weeks) + han_weekdays[int(brevier::weekday_of(near)) - 1] + "（" + std::to_string(near.day) + "日）",
            iso(near)};
      }
      case 11:
        return {std::string(simplified ? "上世纪" : "上世紀") + number(when.month % 9 * 10 + 10, how) + "年代",
                std::to_string(1910 + when.month % 9 * 10) + "/" + std::to_string(1919 + when.month % 9 * 10)};
      case 12: return {"昨" + half + clock, "2025-10-29" + time};
      case 13:
        return {two(hour) + ":" + two(minute) + two(hour) + ":" + two(minute),
                "2025-10-30T" + two(hour) + ":" + two(minute)};
      case 14:
        return {two(when.month) + "/" + two(when.day) + "/" + std::to_string(when.year) + " (" + two(hour) + ":" +
                    two(minute) + ")",
                iso(when) + "T" + two(hour) + ":" + two(minute)};
      case 0: return {whole, iso(when)};
      case 1: return {whole + half + clock, iso(when) + time};
      case 2: return {half + clock, "2025-10-30" + time};
      case 3:
        return {number(hour, how) + (simplified ? "小时" : "小時") + number(minute + 1, how) +
                    (simplified ? "分钟" : "分鐘"),
                "PT" + std::to_string(hour) + "H" + std::to_string(minute + 1) + "M"};
      case 4:
        return {year + say(when.month, "月") + "至" + number(12, how) + space + "月",
                when.month == 12
                    ? ""
                    : std::to_string(when.year) + "-" + two(when.month) + "/" + std::to_string(when.year) + "-12"};
      case 5: return {std::string(chance() ? "去年" : "明年") + number(when.month, how) + "月", ""};
      case 6: return {number(when.day + 1, how) + "天前", iso(*brevier::add_days(date{2025, 10, 30}, -when.day - 1))};
      case 7:
        return {whole.substr(0, 0) + iso(when) + " " + two(hour) + ":" + two(minute),
                iso(when) + "T" + two(hour) + ":" + two(minute)};
      case 8:
        return {std::to_string(when.year) + "/" + std::to_string(when.month) + "/" + std::to_string(when.day),
                iso(when)};
      default:
        return {number(when.year, how) + "年第" + number(when.month % 4 + 1, how) + "季",
                std::to_string(when.year) + "-Q" + std::to_string(when.month % 4 + 1)};
    }
  }

  utterance japanese() {
    const date when = day();
    const figures how = notation();
    const auto say = [&](int value, const char* unit) { return number(value, how) + unit; };
    std::string year = say(when.year, "年");
    if (when.year >= 2020 && chance()) year = "令和" + say(when.year - 2018, "年");
    if (when.year >= 1990 && when.year < 2019 && chance()) year = "平成" + say(when.year - 1988, "年");
    const std::string whole = year + say(when.month, "月") + say(when.day, "日");
    const int hour = draw(1, 11), minute = draw(0, 59);
    const std::string clock = say(hour, "時") + (minute == 0 ? "" : minute == 30 ? "半" : say(minute, "分"));
    const bool afternoon = chance();
    const std::string half = afternoon ? "午後" : "午前";
    const std::string time = "T" + two(hour + 12 * afternoon) + ":" + two(minute);
    switch (draw(0, 5)) {
      case 0: return {whole, iso(when)};
      case 1: return {whole + half + clock, iso(when) + time};
      case 2: return {half + clock, "2025-10-30" + time};
      case 3:
        return {say(hour, "時間") + say(minute + 1, "分"),
                "PT" + std::to_string(hour) + "H" + std::to_string(minute + 1) + "M"};
      case 4: return {year + say(when.month, "月"), std::to_string(when.year) + "-" + two(when.month)};
      default: return {say(when.day + 1, "日間"), "P" + std::to_string(when.day + 1) + "D"};
    }
  }

  utterance korean() {
    const date when = day();
    const std::string space = chance() ? " " : "";
    const std::string whole = std::to_string(when.year) + "년" + space + std::to_string(when.month) + "월" + space +
                              std::to_string(when.day) + "일";
    const int hour = draw(1, 11), minute = draw(0, 59);
    const std::string clock = std::to_string(hour) + "시" + (minute == 0 ? "" : space + std::to_string(minute) + "분");
    const bool afternoon = chance();
    const std::string half = afternoon ? "오후 " : "오전 ";
    const std::string time = "T" + two(hour + 12 * afternoon) + ":" + two(minute);
    switch (draw(0, 5)) {
      case 0: return {whole, iso(when)};
      case 1: return {whole + " " + half + clock, iso(when) + time};
      case 2: return {half + clock, "2025-10-30" + time};
      case 3:
        return {std::to_string(hour) + "시간 " + std::to_string(minute + 1) + "분",
                "PT" + std::to_string(hour) + "H" + std::to_string(minute + 1) + "M"};
      case 4:
        return {std::to_string(when.year) + "년" + space + std::to_string(when.month) + "월",
                std::to_string(when.year) + "-" + two(when.month)};
      default:
        return {std::to_string(when.year) + ". " + std::to_string(when.month) + ". " + std::to_string(when.day),
                iso(when)};
    }
  }

  utterance english() {
    const date when = day();
    const std::string month = chance() ? std::string(english_months[when.month - 1])
                              : when.month == 5
                                  ? std::string("May")
                                  : std::string(english_months[when.month - 1]).substr(0, 3) + (chance() ? "." : "");
    const std::string day = std::to_string(when.day), year = std::to_string(when.year);
    const int hour = draw(1, 11), minute = draw(0, 59);
    const bool afternoon = chance();
    const char* const halves[][2] = {{"a.m.", "p.m."}, {"am", "pm"}, {"AM", "PM"}};
    const std::string half = halves[draw(0, 2)][afternoon];
    const std::string clock =
        std::to_string(hour) + (minute == 0 && chance() ? "" : ":" + two(minute)) + (chance() ? " " : "") + half;
    const std::string time = "T" + two(hour + 12 * afternoon) + ":" + two(minute);
    const int count = draw(0, 10);
    switch (draw(0, 10)) {
      case 7: return {year + "-" + std::to_string(when.year + 9), year + "/" + std::to_string(when.year + 9)};
      case 8:
        return {"an hour and " + std::to_string(minute + 2) + " minutes", "PT1H" + std::to_string(minute + 2) + "M"};
      case 9:
        return {std::to_string(hour) + ":" + two(minute) + " a.m. to 11 p.m.",
                "2025-10-30T" + two(hour) + ":" + two(minute) + "/2025-10-30T23:00"};
      case 10:
        return {two(when.day) + "/" + std::string(english_months[when.month - 1]).substr(0, 3) + "/" + year + ":" +
                    two(hour) + ":" + two(minute),
                iso(when) + "T" + two(hour) + ":" + two(minute)};
      case 0: return {month + " " + day + ", " + year, iso(when)};
      case 1: return {day + " " + month + " " + year, iso(when)};
      case 2: return {month + " " + day + ", " + year + " at " + clock, iso(when) + time};
      case 3: return {clock, "2025-10-30" + time};
      case 4: return {std::string(english_numbers[count]) + " hours", "PT" + std::to_string(count + 2) + "H"};
      case 5:
        return {std::string(english_numbers[count]) + " days ago",
                iso(*brevier::add_days(date{2025, 10, 30}, -count - 2))};
      default: return {std::string(english_months[when.month - 1]) + " " + year, year + "-" + two(when.month)};
    }
  }

 private:
  std::mt19937 random_;
};

std::string iso(const brevier::temporal& value) {
  char memory[64];
  const auto written = brevier::to_iso(value, memory);
  REQUIRE(written);
  return {written->begin(), written->end()};
}

template <size_t Size>
void check(utterance (speaker::*say)(), const char* const (&around)[Size], const brevier::language_set& languages,
           uint32_t seed) {
  speaker someone(seed);
  for (int i = 0; i != 4000; ++i) {
    const utterance said = (someone.*say)();
    const std::string after = say == &speaker::english ? " " : "";
    if (said.value.empty()) continue;
    const std::string before = someone.any(around) + someone.any(around),
                      source = before + said.words + after + someone.any(around);
    CAPTURE(source);
    brevier::moment_cursor cursor(source, languages, {2025, 10, 30}, brevier::policy::news);
    brevier::moment found, more;
    REQUIRE(cursor.next(found));
    CHECK(found.offset == before.size());
    CHECK(found.size == said.words.size());
    CHECK(iso(found.value) == said.value);
    CHECK_FALSE(cursor.next(more));
    brevier::mention_cursor mentions(source, languages);
    REQUIRE(mentions.next(more));
    CHECK(more.offset == found.offset);
    CHECK(more.outer_size == found.outer_size);
    CHECK(more.value.first.has == found.said_first);
    CHECK(more.value.last.has == found.said_last);
    CHECK(iso(more.value) == iso(found.said()));
    CHECK_FALSE(mentions.next(more));
  }
}

const char* const chinese_text[] = {"會議舉行，", "代表出席。", "他說：「", "雙方同意\n", "（", "双方同意，", ""};
const char* const japanese_text[] = {"参加者が出席した。", "会場は、", "「それが", "であるとの説明に、",
                                     "ということだ\n"};
const char* const korean_text[] = {"대표단은 ", "회담이 열렸다. ", "(", "\"그것은 ", "관계자는\n"};
const char* const english_text[] = {"The council met. ", "\"It was ", "(", "Officials agreed, ", "It happened\n"};

}  // namespace

TEST_SUITE_BEGIN("expressions");

TEST_CASE("Chinese") {
  SUBCASE("alone") { check(&speaker::chinese, chinese_text, brevier::languages<brevier::zh>, 1); }
  SUBCASE("with all") { check(&speaker::chinese, chinese_text, every_language, 2); }
}
TEST_CASE("Japanese") {
  SUBCASE("alone") { check(&speaker::japanese, japanese_text, brevier::languages<brevier::ja>, 3); }
  SUBCASE("with all") { check(&speaker::japanese, japanese_text, every_language, 4); }
}
TEST_CASE("Korean") {
  SUBCASE("alone") { check(&speaker::korean, korean_text, brevier::languages<brevier::ko>, 5); }
  SUBCASE("with all") { check(&speaker::korean, korean_text, every_language, 6); }
}
TEST_CASE("English") {
  SUBCASE("alone") { check(&speaker::english, english_text, brevier::languages<brevier::en>, 7); }
  SUBCASE("with all") { check(&speaker::english, english_text, every_language, 8); }
}
