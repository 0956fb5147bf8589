// Dates in running text, language by language and all languages at once: what is found, where, and what it means; what
// must not be found; and that nothing outside of the text is read and no text takes long.
// SPDX-License-Identifier: BSL-1.0

#include "brevier/dateline.hpp"
#include "brevier/lexicon/en.hpp"
#include "brevier/lexicon/ja.hpp"
#include "brevier/lexicon/ko.hpp"
#include "brevier/lexicon/zh.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace {

using brevier::confidence;
using brevier::date;
using brevier::moment;
using brevier::moments;
using brevier::policy;
using brevier::temporal_kind;
using brevier::text;

constexpr date busan{2025, 10, 30};  // a Thursday

using brevier::en;
using brevier::ja;
using brevier::ko;
using brevier::zh;

std::vector<moment> all_of(text source, const brevier::language_set& languages, date reference = busan,
                           policy wanted = policy::news) {
  std::vector<moment> found;
  brevier::moment_cursor cursor(source, languages, reference, wanted);
  for (moment each; cursor.next(each);) found.push_back(each);
  return found;
}

const auto& every_language = brevier::languages<zh, ja, ko, en>;

std::string string_of(text source) { return {source.begin(), source.end()}; }

std::string iso(const brevier::temporal& value) {
  char memory[64];
  const auto written = brevier::to_iso(value, memory);
  REQUIRE(written);
  return string_of(*written);
}

std::string words(text source, const moment& found) { return string_of(source.subtext(found.offset, found.size)); }

std::string listed(text source, const std::vector<moment>& found) {
  std::string all;
  for (const moment& each : found) all += '[' + words(source, each) + "] " + iso(each.value) + ' ';
  return all;
}

/// A text with one expression in it.
struct form {
  const char* text;
  const char* span;
  temporal_kind kind;
  const char* value;
  const char* zone = "";
};

constexpr auto a_date = temporal_kind::date, a_time = temporal_kind::time, a_datetime = temporal_kind::datetime,
               a_week = temporal_kind::week, a_month = temporal_kind::month, a_quarter = temporal_kind::quarter,
               a_year = temporal_kind::year, a_duration = temporal_kind::duration, a_range = temporal_kind::range;

void check_forms(const form* first, const form* last, const brevier::language_set& languages) {
  for (; first != last; ++first) {
    CAPTURE(first->text);
    const std::string source = first->text;
    const auto found = all_of(source, languages);
    CAPTURE(listed(source, found));
    REQUIRE(found.size() == 1);
    CHECK(found[0].offset == source.find(first->span));
    CHECK(words(source, found[0]) == first->span);
    CHECK(found[0].outer_offset <= found[0].offset);
    CHECK(found[0].outer_offset + found[0].outer_size >= found[0].offset + found[0].size);
    CHECK(found[0].kind == first->kind);
    CHECK(iso(found[0].value) == first->value);
    CHECK(string_of(found[0].zone) == first->zone);
    CHECK(found[0].resolved);
  }
}

template <size_t Size>
void check_forms(const form (&forms)[Size], const brevier::language_set& alone) {
  SUBCASE("alone") { check_forms(forms, forms + Size, alone); }
  SUBCASE("with all other languages") { check_forms(forms, forms + Size, every_language); }
}

TEST_SUITE_BEGIN("dateline");

TEST_CASE("what all languages write alike") {
  static constexpr form forms[] = {
      {"on 2025-10-30.", "2025-10-30", a_date, "2025-10-30"},
      {"2025/10/30 14:05", "2025/10/30 14:05", a_datetime, "2025-10-30T14:05"},
      {"2025.11.14 09:41", "2025.11.14 09:41", a_datetime, "2025-11-14T09:41"},
      {"2025-10-30T10:00:00+08:00", "2025-10-30T10:00:00+08:00", a_datetime, "2025-10-30T10:00:00", "+08:00"},
      {"2025-10-30T10:00:00Z", "2025-10-30T10:00:00Z", a_datetime, "2025-10-30T10:00:00", "Z"},
      {"2025-10-30 12:08:45.25", "2025-10-30 12:08:45.25", a_datetime, "2025-10-30T12:08:45"},
      {"20251030T100000Z", "20251030T100000Z", a_datetime, "2025-10-30T10:00:00", "Z"},
      {"20251030T1000", "20251030T1000", a_datetime, "2025-10-30T10:00"},
      {"100000 GMT", "100000", a_time, "2025-10-30T10:00:00", "GMT"},
      {"2025-W44", "2025-W44", a_week, "2025-W44"},
      {"2025-W44-4", "2025-W44-4", a_date, "2025-10-30"},
      {"2025-303", "2025-303", a_date, "2025-10-30"},
      {"12:08", "12:08", a_time, "2025-10-30T12:08"},
      {"(12:08)", "12:08", a_time, "2025-10-30T12:08"},
      {"12:08 p.m.", "12:08 p.m.", a_time, "2025-10-30T12:08"},
      {"12:08 a.m.", "12:08 a.m.", a_time, "2025-10-30T00:08"},
      {"10:25pm", "10:25pm", a_time, "2025-10-30T22:25"},
      {"10.25am", "10.25am", a_time, "2025-10-30T10:25"},
      {"3pm GMT+8", "3pm", a_time, "2025-10-30T15:00", "GMT+8"},
      {"0355 GMT", "0355", a_time, "2025-10-30T03:55", "GMT"},
      {"14:30+09:00", "14:30+09:00", a_time, "2025-10-30T14:30", "+09:00"},
      {"2025-10-30 14:30 +0900", "2025-10-30 14:30 +0900", a_datetime, "2025-10-30T14:30", "+0900"},
      {"10:30Z", "10:30Z", a_time, "2025-10-30T10:30", "Z"},
      {"2025-10-30T14:30-05:00", "2025-10-30T14:30-05:00", a_datetime, "2025-10-30T14:30", "-05:00"},
      {"10:00-12:00", "10:00-12:00", a_range, "2025-10-30T10:00/2025-10-30T12:00"},
      {"2025. 11. 14. 15:30", "2025. 11. 14. 15:30", a_datetime, "2025-11-14T15:30"},
      {"10/30/2025", "10/30/2025", a_date, "2025-10-30"},
      {"30/10/2025", "30/10/2025", a_date, "2025-10-30"},
      {"12:08-13:30", "12:08-13:30", a_range, "2025-10-30T12:08/2025-10-30T13:30"},
      {"23:30-01:00", "23:30-01:00", a_range, "2025-10-30T23:30/2025-10-31T01:00"},
  };
  check_forms(forms, brevier::languages<>);
}

TEST_CASE("Chinese") {
  static constexpr form forms[] = {
      {"今(13日)下午近3時接報", "今(13日)下午近3時", a_datetime, "2025-11-13T15:00"},
      {"手術需時約三日", "三日", a_duration, "P3D"},
      {"總統1月上任以來", "1月", a_month, "2025-01"},
      {"政府將解除8月實施的禁令", "8月", a_month, "2025-08"},
      {"周五（10月24日）在國會表示", "周五（10月24日）", a_date, "2025-10-24"},
      {"星期四（5月8日）晚上7時開始", "星期四（5月8日）晚上7時", a_datetime, "2025-05-08T19:00"},
      {"大火焚燒逾三日", "三日", a_duration, "P3D"},
      {"股市連跌5日後反彈", "5日", a_duration, "P5D"},
      {"政府周日宣布將暫停管制", "周日", a_date, "2025-10-26"},
      {"3季度銷量", "3季度", a_quarter, "2025-Q3"},
      {"本年度預算", "本年度", a_year, "2025"},
      {"四周後開庭", "四周後", a_week, "2025-W48"},
      {"10日計劃出海", "10日", a_date, "2025-11-10"},
      {"10月30日機場重開", "10月30日", a_date, "2025-10-30"},
      {"2025年樓市回暖", "2025年", a_year, "2025"},
      {"今年前9月進口增加", "今年前9月", a_range, "2025-01/2025-09"},
      {"2024年前11月出口", "2024年前11月", a_range, "2024-01/2024-11"},
      {"前10個月合計", "前10個月", a_range, "2025-01/2025-10"},
      {"此前10月17日開會", "10月17日", a_date, "2025-10-17"},
      {"29日晚19：35開球", "29日晚19：35", a_datetime, "2025-10-29T19:35"},
      {"當月8日再試", "當月8日", a_date, "2025-10-08"},
      {"2024年半年报显示", "2024年", a_year, "2024"},
      {"今年大年初二", "今年", a_year, "2025"},
      {"於2025年10月30日抵達", "2025年10月30日", a_date, "2025-10-30"},
      {"２０２５年１０月３０日", "２０２５年１０月３０日", a_date, "2025-10-30"},
      {"二零二五年十一月廿一日", "二零二五年十一月廿一日", a_date, "2025-11-21"},
      {"二〇二五年十月卅日", "二〇二五年十月卅日", a_date, "2025-10-30"},
      {"10 月 30 日", "10 月 30 日", a_date, "2025-10-30"},
      {"中華民國一百一十四年十月三十日", "中華民國一百一十四年十月三十日", a_date, "2025-10-30"},
      {"民國114年", "民國114年", a_year, "2025"},
      {"2025年10月30日（四）", "2025年10月30日", a_date, "2025-10-30"},
      {"10月30日（周四）上午9时半", "10月30日（周四）上午9时半", a_datetime, "2025-10-30T09:30"},
      {"北京时間下午3點", "下午3點", a_time, "2025-10-30T15:00", "北京时間"},  // of two scripts
      {"10月30日早上登場", "10月30日", a_date, "2025-10-30"},
      {"郭29日主持", "29日", a_date, "2025-10-29"},
      {"31日", "31日", a_date, "2025-10-31"},
      {"預計年底前通過", "年底", a_year, "2025"},
      {"月底前", "月底", a_month, "2025-10"},
      {"去年年底", "去年年底", a_year, "2024"},
      {"十月底", "十月底", a_month, "2025-10"},
      {"10月中旬", "10月中旬", a_month, "2025-10"},
      {"2025年底", "2025年底", a_year, "2025"},
      {"今年年底", "今年年底", a_year, "2025"},
      {"本月底", "本月底", a_month, "2025-10"},
      {"上月", "上月", a_month, "2025-09"},
      {"下個月15日", "下個月15日", a_date, "2025-11-15"},
      {"明年四月", "明年四月", a_month, "2026-04"},
      {"去年12月25日", "去年12月25日", a_date, "2024-12-25"},
      {"昨晚8時", "昨晚8時", a_datetime, "2025-10-29T20:00"},
      {"大前天", "大前天", a_date, "2025-10-27"},
      {"上周五", "上周五", a_date, "2025-10-24"},
      {"下星期三", "下星期三", a_date, "2025-11-05"},
      {"下下星期日", "下下星期日", a_date, "2025-11-16"},
      {"下周三（5日）開會", "下周三（5日）", a_date, "2025-11-05"},
      {"周日（26日）晚上8時", "周日（26日）晚上8時", a_datetime, "2025-10-26T20:00"},
      {"今早約7時45分", "今早約7時45分", a_datetime, "2025-10-30T07:45"},
      {"前晚11時許", "前晚11時", a_datetime, "2025-10-28T23:00"},
      {"昨下午3時", "昨下午3時", a_datetime, "2025-10-29T15:00"},
      {"前（28）日", "前（28）日", a_date, "2025-10-28"},
      {"11/15（六）", "11/15", a_date, "2025-11-15"},
      {"114/11/15", "114/11/15", a_date, "2025-11-15"},
      {"112年間擔任", "112年間", a_year, "2023"},
      {"牌照2028年3月31日屆滿", "2028年3月31日", a_date, "2028-03-31"},
      {"上世紀九十年代", "上世紀九十年代", a_range, "1990/1999"},
      {"本世纪30年代", "本世纪30年代", a_range, "2030/2039"},
      {"今年头三个月", "今年头三个月", a_range, "2025-01/2025-03"},
      {"未來兩三日", "兩三日", a_range, "P2D/P3D"},
      {"連續45日", "45日", a_duration, "P45D"},
      {"一個半月後", "一個半月", a_duration, "P1M15D"},
      {"上个季度", "上个季度", a_quarter, "2025-Q3"},
      {"前两个季度", "前两个季度", a_range, "2025-01-01/2025-06-30"},
      {"須於10日內上訴", "10日", a_duration, "P10D"},
      {"10:2510:25 港鐵稱", "10:2510:25", a_time, "2025-10-30T10:25"},
      {"43秒後", "43秒", a_duration, "PT43S"},
      {"2025-10-29 (18:05)", "2025-10-29 (18:05)", a_datetime, "2025-10-29T18:05"},
      {"星期三", "星期三", a_date, "2025-10-29"},
      {"本周", "本周", a_week, "2025-W44"},
      {"三天前", "三天前", a_date, "2025-10-27"},
      {"五年前", "五年前", a_year, "2020"},
      {"今年前三季", "今年前三季", a_range, "2025-01-01/2025-09-30"},
      {"今年前九個月", "今年前九個月", a_range, "2025-01/2025-09"},
      {"明年上半年", "明年上半年", a_range, "2026-01-01/2026-06-30"},
      {"2025年第四季", "2025年第四季", a_quarter, "2025-Q4"},
      {"今年首季", "今年首季", a_quarter, "2025-Q1"},
      {"21世紀初", "21世紀初", a_range, "2001/2100"},
      {"1990年代", "1990年代", a_range, "1990/1999"},
      {"當地時間中午12時50分", "中午12時50分", a_time, "2025-10-30T12:50", "當地時間"},
      {"（香港時間11時50分）", "11時50分", a_time, "2025-10-30T11:50", "香港時間"},
      {"晚上12時", "晚上12時", a_time, "2025-10-31T00:00"},
      {"凌晨1時20分", "凌晨1時20分", a_time, "2025-10-30T01:20"},
      {"傍晚6點三刻", "傍晚6點三刻", a_time, "2025-10-30T18:45"},
      {"正午", "正午", a_time, "2025-10-30T12:00"},
      {"正午12時30分", "正午12時30分", a_time, "2025-10-30T12:30"},
      {"下午一時", "下午一時", a_time, "2025-10-30T13:00"},
      {"十一時", "十一時", a_time, "2025-10-30T11:00"},
      {"15日零時", "15日零時", a_datetime, "2025-10-15T00:00"},
      {"約100分鐘", "100分鐘", a_duration, "PT100M"},
      {"1小時40分鐘", "1小時40分鐘", a_duration, "PT1H40M"},
      {"中午12時（美東時間）：", "中午12時", a_time, "2025-10-30T12:00", "美東時間"},
      {"晚上8時(香港時間)開始", "晚上8時", a_time, "2025-10-30T20:00", "香港時間"},
      {"今（2025）年將循往例", "今（2025）年", a_year, "2025"},
      {"去（113）年8月", "去（113）年8月", a_month, "2024-08"},
      {"1小時30分", "1小時30分", a_duration, "PT1H30M"},
      {"一个半小时", "一个半小时", a_duration, "PT1H30M"},
      {"2.5小時", "2.5小時", a_duration, "PT2H30M"},
      {"兩年半", "兩年半", a_duration, "P2Y6M"},
      {"半年", "半年", a_duration, "P6M"},
      {"三天兩夜", "三天兩夜", a_duration, "P3D"},
      {"3至4小時", "3至4小時", a_range, "PT3H/PT4H"},
      {"2023年至2025年", "2023年至2025年", a_range, "2023/2025"},
      {"11月3至4日", "11月3至4日", a_range, "2025-11-03/2025-11-04"},
      {"10月30日-11月2日", "10月30日-11月2日", a_range, "2025-10-30/2025-11-02"},
      {"12月28日至1月3日", "12月28日至1月3日", a_range, "2025-12-28/2026-01-03"},
      {"上午9時至下午5時", "上午9時至下午5時", a_range, "2025-10-30T09:00/2025-10-30T17:00"},
      {"晚上11時至1時", "晚上11時至1時", a_range, "2025-10-30T23:00/2025-10-31T01:00"},
      {"10月31至11月1日", "10月31至11月1日", a_range, "2025-10-31/2025-11-01"},
      {"2021年——2024年", "2021年——2024年", a_range, "2021/2024"},
      {"2024年內完成", "2024年", a_year, "2024"},
      {"2024財年", "2024財年", a_year, "2024"},
      {"上一年", "上一年", a_year, "2024"},
      {"下一季度", "下一季度", a_quarter, "2026-Q1"},
      {"8月零售勝預期", "8月", a_month, "2025-08"},
      {"預估周五登陸", "周五", a_date, "2025-10-31"},
      {"昨再有3人", "昨", a_date, "2025-10-29"},
      {"前昨兩日", "兩日", a_duration, "P2D"},
      {"連續兩個季度", "兩個季度", a_duration, "P6M"},
      {"兩個季度前", "兩個季度前", a_quarter, "2025-Q2"},
      {"前10个月", "前10个月", a_range, "2025-01/2025-10"},
      {"60周年", "60周年", a_duration, "P60Y"},
      {"路透社釜山10月30日電", "10月30日", a_date, "2025-10-30"},
      {"差五分八點", "差五分八點", a_time, "2025-10-30T07:55"},
      {"差一刻八点", "差一刻八点", a_time, "2025-10-30T07:45"},
      {"晚上八點差五分", "晚上八點差五分", a_time, "2025-10-30T19:55"},
      {"下午1點差10分", "下午1點差10分", a_time, "2025-10-30T12:50"},
      {"5分鐘前", "5分鐘前", a_duration, "PT5M"},
      {"半小時前", "半小時前", a_duration, "PT30M"},
      {"一個半小時後", "一個半小時後", a_duration, "PT1H30M"},
      {"一年半前", "一年半前", a_month, "2024-04"},
      {"三個月後", "三個月後", a_month, "2026-01"},
      {"兩周後", "兩周後", a_week, "2025-W46"},
      {"14點開會", "14點", a_time, "2025-10-30T14:00"},
      {"1點半開會", "1點半", a_time, "2025-10-30T01:30"},
      {"明天中午12時", "明天中午12時", a_datetime, "2025-10-31T12:00"},
      {"明天上午開會", "明天", a_date, "2025-10-31"},
      {"114年10月30日", "114年10月30日", a_date, "2025-10-30"},
      {"昨日（29日）下午3時", "昨日（29日）下午3時", a_datetime, "2025-10-29T15:00"},
      {"下月1日", "下月1日", a_date, "2025-11-01"},
      {"2小時又15分鐘", "2小時又15分鐘", a_duration, "PT2H15M"},
      {"為期三日", "三日", a_duration, "P3D"},
      {"約三日完成", "三日", a_duration, "P3D"},
      {"約10月30日完成", "10月30日", a_date, "2025-10-30"},
      {"搶修需時1至2日", "1至2日", a_range, "P1D/P2D"},
      {"三四年不見", "三四年", a_range, "P3Y/P4Y"},
      {"七八個小時", "七八個小時", a_range, "PT7H/PT8H"},
      {"十七八天", "十七八天", a_range, "P17D/P18D"},
      {"一二三四年", "一二三四年", a_year, "1234"},
      {"兩日後", "兩日後", a_date, "2025-11-01"},
      {"每2分30秒一班", "2分30秒", a_duration, "PT2M30S"},
      {"20世纪80年代", "20世纪80年代", a_range, "1980/1989"},
      {"19世紀80年代", "19世紀80年代", a_range, "1880/1889"},
      {"今年一季度", "今年一季度", a_quarter, "2025-Q1"},
      {"今個星期三", "今個星期三", a_date, "2025-10-29"},
      {"2020、2021年", "2020、2021年", a_range, "2020/2021"},
      {"2020、21年", "2020、21年", a_range, "2020/2021"},
      {"晚上11時至翌日凌晨5時", "晚上11時至翌日凌晨5時", a_range, "2025-10-30T23:00/2025-10-31T05:00"},
      {"上午10時至12時", "上午10時至12時", a_range, "2025-10-30T10:00/2025-10-30T12:00"},
      {"8時至下午3時", "8時至下午3時", a_range, "2025-10-30T08:00/2025-10-30T15:00"},
  };
  check_forms(forms, brevier::languages<zh>);
}

TEST_CASE("English") {
  static constexpr form forms[] = {
      {"on 22 and 23 October", "22 and 23 October", a_range, "2025-10-22/2025-10-23"},
      {"the '90s", "'90s", a_range, "1990/1999"},
      {"for 2 1/2 years", "2 1/2 years", a_duration, "P2Y6M"},
      {"a 3 1/2-hour talk", "3 1/2-hour", a_duration, "PT3H30M"},
      {"she won in 2:04:35", "2:04:35", a_duration, "PT2H4M35S"},
      {"at 1430hrs", "1430hrs", a_time, "2025-10-30T14:30"},
      {"Expires: January 24, 2026 @ 12:00pm", "January 24, 2026 @ 12:00pm", a_datetime, "2026-01-24T12:00"},
      {"Q2FY26 profit", "Q2FY26", a_quarter, "2026-Q2"},
      {"end-2026", "end-2026", a_year, "2026"},
      {"this year's third quarter", "this year's third quarter", a_quarter, "2025-Q3"},
      {"last year’s fourth-quarter loss", "last year’s fourth-quarter", a_quarter, "2024-Q4"},
      {"shot last Oct. 23 at home", "last Oct. 23", a_date, "2024-10-23"},
      {"its 2016 campaign", "2016", a_year, "2016"},
      {"the party's 2021 defeat", "2021", a_year, "2021"},
      {"a new fare effective Feb. 1", "Feb. 1", a_date, "2026-02-01"},
      {"The mill closed in 1884, a year of floods", "1884", a_year, "1884"},
      {"Ferries have run since 1868.", "1868", a_year, "1868"},
      {"He called at 1am last night.", "1am last night", a_datetime, "2025-10-30T01:00"},
      {"It rang at 10:45 last night.", "10:45 last night", a_datetime, "2025-10-29T22:45"},
      {"Doors open Tuesday night at 9.", "Tuesday night at 9", a_datetime, "2025-10-28T21:00"},
      {"The kiln cooled two-and-a-half hours", "two-and-a-half hours", a_duration, "PT2H30M"},
      {"He spoke at 10pm London time", "10pm", a_time, "2025-10-30T22:00", "London time"},
      {"He spoke at 10pm Korean time", "10pm", a_time, "2025-10-30T22:00", "Korean time"},
      {"to visit in April next year", "April next year", a_month, "2026-04"},
      {"in October last year", "October last year", a_month, "2024-10"},
      {"on Nov. 5 last year", "Nov. 5 last year", a_date, "2024-11-05"},
      {"on Friday next week", "Friday next week", a_date, "2025-11-07"},
      {"from 9:30 to 11 a.m. daily", "9:30 to 11 a.m.", a_range, "2025-10-30T09:30/2025-10-30T11:00"},
      {"in fiscal 2025", "2025", a_year, "2025"},
      {"built in spring 2019", "2019", a_year, "2019"},
      {"the A1.40am ferry", "1.40am", a_time, "2025-10-30T01:40"},
      {"the end of the year", "the end of the year", a_year, "2025"},
      {"the second half of the year", "second half of the year", a_range, "2025-07-01/2025-12-31"},
      {"in H1 2025", "H1 2025", a_range, "2025-01-01/2025-06-30"},
      {"at 9 this morning", "9 this morning", a_datetime, "2025-10-30T09:00"},
      {"10 o'clock tonight", "10 o'clock tonight", a_datetime, "2025-10-30T22:00"},
      {"five days from now", "five days from now", a_date, "2025-11-04"},
      {"an hour and 20 minutes", "an hour and 20 minutes", a_duration, "PT1H20M"},
      {"1 hour, 20 minutes", "1 hour, 20 minutes", a_duration, "PT1H20M"},
      {"Smith (1995-2001)", "1995-2001", a_range, "1995/2001"},
      {"in the 2017-19 period", "2017-19", a_range, "2017/2019"},
      {"17 August 2013 to 19 August 2013", "17 August 2013 to 19 August 2013", a_range, "2013-08-17/2013-08-19"},
      {"from 7:30 to 9 p.m. daily", "7:30 to 9 p.m.", a_range, "2025-10-30T19:30/2025-10-30T21:00"},
      {"from 2:00-2:30 p.m. daily", "2:00-2:30 p.m.", a_range, "2025-10-30T14:00/2025-10-30T14:30"},
      {"from 11:30 to 1 p.m. daily", "11:30 to 1 p.m.", a_range, "2025-10-30T11:30/2025-10-30T13:00"},
      {"open 4-6:30 p.m. daily", "4-6:30 p.m.", a_range, "2025-10-30T16:00/2025-10-30T18:30"},
      {"at 12 noon", "12 noon", a_time, "2025-10-30T12:00"},
      {"in the first quarter of the year", "first quarter of the year", a_quarter, "2025-Q1"},
      {"on wednesday", "wednesday", a_date, "2025-10-29"},
      {"2025-10-29 10:30:15,123 WARN", "2025-10-29 10:30:15", a_datetime, "2025-10-29T10:30:15"},
      {"26.10.2025", "26.10.2025", a_date, "2025-10-26"},
      {"Published : Feb. 19, 2025 - 16:55:32", "Feb. 19, 2025 - 16:55:32", a_datetime, "2025-02-19T16:55:32"},
      {"[14/Nov/2025:10:30:15 +0000] GET", "14/Nov/2025:10:30:15 +0000", a_datetime, "2025-11-14T10:30:15", "+0000"},
      // The way that verbs lead.
      {"They were due to fly home on Friday", "Friday", a_date, "2025-10-31"},
      {"Results are expected Monday", "Monday", a_date, "2025-11-03"},
      {"The show runs from 3am to 11am on Tuesday", "3am to 11am on Tuesday", a_range,
       "2025-11-04T03:00/2025-11-04T11:00"},
      {"The bill, which will fund schools, passed Tuesday", "Tuesday", a_date, "2025-10-28"},
      {"It will be released Tuesday", "Tuesday", a_date, "2025-11-04"},
      {"Crowds attacked the gate on Jan. 6", "Jan. 6", a_date, "2025-01-06"},
      {"The trial will begin Jan. 6", "Jan. 6", a_date, "2026-01-06"},
      {"It opened on October 30, 2025, at last.", "October 30, 2025", a_date, "2025-10-30"},
      {"30 October 2025", "30 October 2025", a_date, "2025-10-30"},
      {"the 30th of October 2025", "30th of October 2025", a_date, "2025-10-30"},
      {"September 21st", "September 21st", a_date, "2025-09-21"},
      {"PORT WARREN, Nov 14 (Newswire)", "Nov 14", a_date, "2025-11-14"},
      {"Thursday, 30-Oct-25 03:05:00 GMT", "Thursday, 30-Oct-25 03:05:00", a_datetime, "2025-10-30T03:05:00", "GMT"},
      {"Thu Oct 30 03:05:00 2025", "Thu Oct 30 03:05:00 2025", a_datetime, "2025-10-30T03:05:00"},
      {"Thu, 30 Oct 2025 03:05:00 +0000", "Thu, 30 Oct 2025 03:05:00 +0000", a_datetime, "2025-10-30T03:05:00",
       "+0000"},
      {"around 7 am on Thursday (ET) on", "7 am on Thursday", a_datetime, "2025-10-30T07:00", "ET"},
      {"at 10:30 a.m. ET today's", "10:30 a.m. ET today", a_datetime, "2025-10-30T10:30", "ET"},
      {"11:47 p.m. ET, October 29, 2025", "11:47 p.m. ET, October 29, 2025", a_datetime, "2025-10-29T23:47", "ET"},
      {"9pm on Friday", "9pm on Friday", a_datetime, "2025-10-24T21:00"},
      {"noon Thursday", "noon Thursday", a_datetime, "2025-10-30T12:00"},
      {"midnight", "midnight", a_time, "2025-10-31T00:00"},
      {"ten o'clock", "ten o'clock", a_time, "2025-10-30T10:00"},
      {"2-4 p.m.", "2-4 p.m.", a_range, "2025-10-30T14:00/2025-10-30T16:00"},
      {"10 a.m. to noon", "10 a.m. to noon", a_range, "2025-10-30T10:00/2025-10-30T12:00"},
      {"9 a.m. to 5 p.m. Tuesday", "9 a.m. to 5 p.m. Tuesday", a_range, "2025-10-28T09:00/2025-10-28T17:00"},
      {"last Friday", "last Friday", a_date, "2025-10-24"},
      {"last Thursday", "last Thursday", a_date, "2025-10-23"},
      {"next Thursday", "next Thursday", a_date, "2025-11-06"},
      {"this Saturday", "this Saturday", a_date, "2025-11-01"},
      {"last October", "last October", a_month, "2024-10"},
      {"next March", "next March", a_month, "2026-03"},
      {"next week", "next week", a_week, "2025-W45"},
      {"this year", "this year", a_year, "2025"},
      {"yesterday", "yesterday", a_date, "2025-10-29"},
      {"late October", "late October", a_month, "2025-10"},
      {"mid-October", "mid-October", a_month, "2025-10"},
      {"early 2026", "early 2026", a_year, "2026"},
      {"late last year", "late last year", a_year, "2024"},
      {"the end of this month", "the end of this month", a_month, "2025-10"},
      {"Q3 2025", "Q3 2025", a_quarter, "2025-Q3"},
      {"third quarter of 2025", "third quarter of 2025", a_quarter, "2025-Q3"},
      {"in the 3rd quarter", "3rd quarter", a_quarter, "2025-Q3"},
      {"first nine months of this year", "first nine months of this year", a_range, "2025-01/2025-09"},
      {"second half of 2025", "second half of 2025", a_range, "2025-07-01/2025-12-31"},
      {"It began in 2019 and", "2019", a_year, "2019"},
      {"in the 1990s", "1990s", a_range, "1990/1999"},
      {"the 21st century", "21st century", a_range, "2001/2100"},
      {"from 2019 to 2023", "2019 to 2023", a_range, "2019/2023"},
      {"May 2023", "May 2023", a_month, "2023-05"},
      {"by May", "May", a_month, "2026-05"},
      {"before December", "December", a_month, "2025-12"},
      {"Oct. 30-Nov. 2", "Oct. 30-Nov. 2", a_range, "2025-10-30/2025-11-02"},
      {"November 3-4, 2025", "November 3-4, 2025", a_range, "2025-11-03/2025-11-04"},
      {"from October 30 until November 2, 2025", "October 30 until November 2, 2025", a_range, "2025-10-30/2025-11-02"},
      {"three days", "three days", a_duration, "P3D"},
      {"twelve months", "twelve months", a_duration, "P12M"},
      {"two and a half hours", "two and a half hours", a_duration, "PT2H30M"},
      {"an hour and a half", "an hour and a half", a_duration, "PT1H30M"},
      {"half an hour", "half an hour", a_duration, "PT30M"},
      {"2.5 hours", "2.5 hours", a_duration, "PT2H30M"},
      {"two hours and 30 minutes", "two hours and 30 minutes", a_duration, "PT2H30M"},
      {"one hundred and twenty days", "one hundred and twenty days", a_duration, "P120D"},
      {"twenty-one days", "twenty-one days", a_duration, "P21D"},
      {"1,000 days", "1,000 days", a_duration, "P1000D"},
      {"a two-day visit", "two-day", a_duration, "P2D"},
      {"four to five hours", "four to five hours", a_range, "PT4H/PT5H"},
      {"nearly two hours", "two hours", a_duration, "PT2H"},
      {"three days ago", "three days ago", a_date, "2025-10-27"},
      {"the late 1980s", "late 1980s", a_range, "1980/1989"},
      {"9 a.m. next Monday", "9 a.m. next Monday", a_datetime, "2025-11-03T09:00"},
      {"a year ago", "a year ago", a_year, "2024"},
      {"two weeks ago", "two weeks ago", a_week, "2025-W42"},
      {"5 minutes ago", "5 minutes ago", a_duration, "PT5M"},
      {"half an hour ago", "half an hour ago", a_duration, "PT30M"},
      {"half past ten", "half past ten", a_time, "2025-10-30T10:30"},
      {"half past two in the afternoon", "half past two in the afternoon", a_time, "2025-10-30T14:30"},
      {"a quarter past nine p.m.", "a quarter past nine p.m.", a_time, "2025-10-30T21:15"},
      {"quarter to five", "quarter to five", a_time, "2025-10-30T04:45"},
      {"five past nine", "five past nine", a_time, "2025-10-30T09:05"},
      {"three straight days", "three straight days", a_duration, "P3D"},
      {"two more years", "two more years", a_duration, "P2Y"},
      {"2\u00BD hours", "2\u00BD hours", a_duration, "PT2H30M"},
      {"the hearing ran well into 2020", "2020", a_year, "2020"},
      {"as early as 2027", "2027", a_year, "2027"},
      {"records dating to 2007", "2007", a_year, "2007"},
      {"the flood (1982)", "1982", a_year, "1982"},
      {"the next 2028 election", "2028", a_year, "2028"},
      {"2016\u2019s best", "2016", a_year, "2016"},
      {"the third quarter of fiscal 2025", "third quarter of fiscal 2025", a_quarter, "2025-Q3"},
      {"the mid-\u201980s", "mid-\u201980s", a_range, "1980/1989"},
      {"this past May", "this past May", a_month, "2025-05"},
      {"a two-and-a-half-year term", "two-and-a-half-year", a_duration, "P2Y6M"},
      {"by the end of the week", "the end of the week", a_week, "2025-W44"},
      {"this coming Friday", "this coming Friday", a_date, "2025-10-31"},
  };
  check_forms(forms, brevier::languages<en>);
}

TEST_CASE("Japanese") {
  static constexpr form forms[] = {
      {"1日3時間働く", "3時間", a_duration, "PT3H"},
      {"1日午後3時", "1日午後3時", a_datetime, "2025-11-01T15:00"},
      {"1日に会談", "1日", a_date, "2025-11-01"},
      {"週3日働く", "3日", a_duration, "P3D"},
      {"過去10日の", "10日", a_duration, "P10D"},
      {"約40分遅れ", "40分", a_duration, "PT40M"},
      {"平均より2日遅い", "2日", a_duration, "P2D"},
      {"今年初の優勝", "今年", a_year, "2025"},
      {"今年初めて勝った", "今年", a_year, "2025"},
      {"1日平均300人が来る", "1日", a_duration, "P1D"},
      {"前月を0.3%上回った", "前月", a_month, "2025-09"},
      {"店は昨夜11時に閉まった。", "昨夜11時", a_datetime, "2025-10-29T23:00"},
      {"霧は昨晩1時に晴れた。", "昨晩1時", a_datetime, "2025-10-30T01:00"},
      {"祭りは明晩8時に始まる。", "明晩8時", a_datetime, "2025-10-31T20:00"},
      {"修理は1日程度で終わる。", "1日", a_duration, "P1D"},
      {"22.08.18の記事です", "22.08.18", a_date, "2022-08-18"},
      {"競技は英国時間9時に始まる", "9時", a_time, "2025-10-30T09:00", "英国時間"},
      {"前年の2倍", "前年", a_year, "2024"},
      {"2025年11月14日（金）午後3時20分発表", "2025年11月14日（金）午後3時20分", a_datetime, "2025-11-14T15:20"},
      {"平成31年4月30日", "平成31年4月30日", a_date, "2019-04-30"},
      {"令和元年5月1日", "令和元年5月1日", a_date, "2019-05-01"},
      {"昭和64年", "昭和64年", a_year, "1989"},
      {"１０月３０日午前９時", "１０月３０日午前９時", a_datetime, "2025-10-30T09:00"},
      {"正午", "正午", a_time, "2025-10-30T12:00"},
      {"午後7時半から", "午後7時半", a_time, "2025-10-30T19:30"},
      {"14日25時10分", "14日25時10分", a_datetime, "2025-10-15T01:10"},
      {"先週の金曜日", "先週の金曜日", a_date, "2025-10-24"},
      {"来週月曜日", "来週月曜日", a_date, "2025-11-03"},
      {"昨年12月", "昨年12月", a_month, "2024-12"},
      {"先月末", "先月末", a_month, "2025-09"},
      {"きょうの決勝", "きょう", a_date, "2025-10-30"},
      {"明後日", "明後日", a_date, "2025-11-01"},
      {"3日前に", "3日前", a_date, "2025-10-27"},
      {"12月31日前に", "12月31日", a_date, "2025-12-31"},
      {"約3時間半でした", "3時間半", a_duration, "PT3H30M"},
      {"2時間30分で", "2時間30分", a_duration, "PT2H30M"},
      {"30分で着く", "30分", a_duration, "PT30M"},
      {"12分間", "12分間", a_duration, "PT12M"},
      {"100日", "100日", a_duration, "P100D"},
      {"3か月間", "3か月間", a_duration, "P3M"},
      {"今月17日〜21日", "今月17日〜21日", a_range, "2025-10-17/2025-10-21"},
      {"第3四半期", "第3四半期", a_quarter, "2025-Q3"},
      {"日本時間午前10時ごろ", "午前10時", a_time, "2025-10-30T10:00", "日本時間"},
      {"5時10分前に", "5時10分前", a_time, "2025-10-30T04:50"},
      {"昨日（29日）午後3時", "昨日（29日）午後3時", a_datetime, "2025-10-29T15:00"},
      {"3日続落した", "3日", a_duration, "P3D"},
      {"今年上半期", "今年上半期", a_range, "2025-01-01/2025-06-30"},
      {"10分前に", "10分前", a_duration, "PT10M"},
      {"1時間30分前", "1時間30分前", a_duration, "PT1H30M"},
      {"3日後に", "3日後", a_date, "2025-11-02"},
      {"15日前後に", "15日", a_date, "2025-10-15"},
      {"昭和36年生まれ", "昭和36年", a_year, "1961"},
      {"1961年生まれの", "1961年", a_year, "1961"},
      {"27～28年に", "27～28年", a_range, "2027/2028"},
      {"およそ30分かかる", "30分", a_duration, "PT30M"},
      {"月末に", "月末", a_month, "2025-10"},
      {"昭和30年代の町", "昭和30年代", a_range, "1955/1964"},
      {"本年度の予算", "本年度", a_year, "2025"},
      {"バスは1日2往復する", "1日", a_duration, "P1D"},
      {"30日2回目の会談", "30日", a_date, "2025-10-30"},
      {"22年大統領選で敗れた", "22年", a_year, "2022"},
      {"24年の衆院選で", "24年", a_year, "2024"},
      {"午前10時〜12時に開く", "午前10時〜12時", a_range, "2025-10-30T10:00/2025-10-30T12:00"},
      {"午後9時から12時まで", "午後9時から12時", a_range, "2025-10-30T21:00/2025-10-31T00:00"},
  };
  check_forms(forms, brevier::languages<ja>);
}

TEST_CASE("Korean") {
  static constexpr form forms[] = {
      {"하루 3시간", "3시간", a_duration, "PT3H"},
      {"1일 3시간", "3시간", a_duration, "PT3H"},
      {"1일 평균", "1일", a_duration, "P1D"},
      {"1일 밝혔다", "1일", a_date, "2025-11-01"},
      {"1일 오후 7시", "1일 오후 7시", a_datetime, "2025-11-01T19:00"},
      {"지난 5.25 발표", "지난 5.25", a_date, "2025-05-25"},
      {"30일 전남도청에서", "30일", a_date, "2025-10-30"},
      {"29일 전했다", "29일", a_date, "2025-10-29"},
      {"30일 뒤늦게 알려졌다", "30일", a_date, "2025-10-30"},
      {"지난 해 12월", "지난 해 12월", a_month, "2024-12"},
      {"올 초 문을 열었다", "올 초", a_year, "2025"},
      {"반년 만에", "반년", a_duration, "P6M"},
      {"2개 분기 연속 줄었다", "2개 분기", a_duration, "P6M"},
      {"2002년 한일 월드컵", "2002년", a_year, "2002"},
      {"매출은 전년보다 12.3% 늘었다", "전년", a_year, "2024"},
      {"물가는 전월보다 0.3% 올랐다", "전월", a_month, "2025-09"},
      {"익월 5일까지 내야 한다", "익월 5일", a_date, "2025-11-05"},
      {"어젯밤 11시 정전이 났다", "어젯밤 11시", a_datetime, "2025-10-29T23:00"},
      {"어젯밤 1시 정전이 났다", "어젯밤 1시", a_datetime, "2025-10-30T01:00"},
      {"그는 5년의 공백을 깼다", "5년", a_duration, "P5Y"},
      {"한국 시간으로 30일 오전 9시", "30일 오전 9시", a_datetime, "2025-10-30T09:00", "한국 시간"},
      {"지난 26일 말레이시아에 도착했다", "지난 26일", a_date, "2025-10-26"},
      {"입력 22.08.18 수정", "22.08.18", a_date, "2022-08-18"},
      {"2025년 10월 30일 발표", "2025년 10월 30일", a_date, "2025-10-30"},
      {"2025년 10월 30일(목) 오후 3시 반", "2025년 10월 30일(목) 오후 3시 반", a_datetime, "2025-10-30T15:30"},
      {"30일 오후 3시 30분", "30일 오후 3시 30분", a_datetime, "2025-10-30T15:30"},
      {"지난해 12월", "지난해 12월", a_month, "2024-12"},
      {"내년 상반기", "내년 상반기", a_range, "2026-01-01/2026-06-30"},
      {"올해 3분기", "올해 3분기", a_quarter, "2025-Q3"},
      {"어제", "어제", a_date, "2025-10-29"},
      {"오늘 낮 12시부터 오후 6시까지", "오늘 낮 12시부터 오후 6시", a_range, "2025-10-30T12:00/2025-10-30T18:00"},
      {"다음 주 수요일", "다음 주 수요일", a_date, "2025-11-05"},
      {"지난 금요일", "지난 금요일", a_date, "2025-10-24"},
      {"지난 29일", "지난 29일", a_date, "2025-10-29"},
      {"오는 12월", "오는 12월", a_month, "2025-12"},
      {"다음 달 3일", "다음 달 3일", a_date, "2025-11-03"},
      {"5월 말", "5월 말", a_month, "2025-05"},
      {"1월18∼23일", "1월18∼23일", a_range, "2026-01-18/2026-01-23"},
      {"사흘 전", "사흘 전", a_date, "2025-10-27"},
      {"닷새째 이어진", "닷새", a_duration, "P5D"},
      {"구속된 지 20일 만이다", "20일", a_duration, "P20D"},
      {"올 상반기에만", "올 상반기", a_range, "2025-01-01/2025-06-30"},
      {"올 4분기", "올 4분기", a_quarter, "2025-Q4"},
      {"연말까지", "연말", a_year, "2025"},
      {"11.15(토)", "11.15", a_date, "2025-11-15"},
      {"3박4일 일정", "3박4일", a_duration, "P4D"},
      {"6시간 동안", "6시간", a_duration, "PT6H"},
      {"두 시간", "두 시간", a_duration, "PT2H"},
      {"오후 두 시", "오후 두 시", a_time, "2025-10-30T14:00"},
      {"2시간 30분가량", "2시간 30분", a_duration, "PT2H30M"},
      {"100분간", "100분간", a_duration, "PT100M"},
      {"3일 동안", "3일", a_duration, "P3D"},
      {"징역 2년6월", "2년6월", a_duration, "P2Y6M"},
      {"2024년6월", "2024년6월", a_month, "2024-06"},
      {"30일(현지시간)", "30일", a_date, "2025-10-30", "현지시간"},
      {"오후 세 시 십오 분에", "오후 세 시 십오 분", a_time, "2025-10-30T15:15"},
      {"세 시 십일 분", "세 시 십일 분", a_time, "2025-10-30T03:11"},
      {"이천이십오년 시월 삼십일", "이천이십오년 시월 삼십일", a_date, "2025-10-30"},
      {"십일월 십일일", "십일월 십일일", a_date, "2025-11-11"},
      {"십오일간", "십오일간", a_duration, "P15D"},
      {"십 년 전", "십 년 전", a_year, "2015"},
      {"3시 5분 전", "3시 5분 전", a_time, "2025-10-30T02:55"},
      {"어제(29일) 오후 3시", "어제(29일) 오후 3시", a_datetime, "2025-10-29T15:00"},
      {"오후 1시 5분 전", "오후 1시 5분 전", a_time, "2025-10-30T12:55"},
      {"10분 뒤", "10분 뒤", a_duration, "PT10M"},
      {"2주 전", "2주 전", a_week, "2025-W42"},
      {"올해 1/4분기", "올해 1/4분기", a_quarter, "2025-Q1"},
      {"내년 1사분기에", "내년 1사분기", a_quarter, "2026-Q1"},
      {"지난 분기 매출", "지난 분기", a_quarter, "2025-Q3"},
      {"징역 6월에 집행유예", "6월", a_duration, "P6M"},
      {"2∼3일씩 쉰다", "2∼3일", a_range, "P2D/P3D"},
      {"올 한 해 동안", "올 한 해", a_year, "2025"},
      {"1990년대 초반부터", "1990년대 초반", a_range, "1990/1999"},
      {"오전 9시 30분 전산망이", "오전 9시 30분", a_time, "2025-10-30T09:30"},
      {"'24년 11월에", "24년 11월", a_month, "2024-11"},
      {"징역 10년 6월을", "10년 6월", a_duration, "P10Y6M"},
      {"오전 9∼12시", "오전 9∼12시", a_range, "2025-10-30T09:00/2025-10-30T12:00"},
  };
  check_forms(forms, brevier::languages<ko>);
}

TEST_CASE("what is no date, whatever languages are read") {
  static constexpr const char* traps[] = {
      "lost with 2:30 to go",
      "a goal at 8:31 of the second period",
      "9秒58で走った",
      "1分9秒58で泳いだ",
      "約3分の1が残った",
      "本劇第二季播出",
      "0:00 / 3:25",
      "세월호 선체",
      "3분의 1이 남았다",
      "in 1884 boxes",
      "since 1868 buyers came",
      "a 55-year old man",
      "3.5 seconds",
      "up by two with 3:08 to play",
      "in the final 4:29",
      "USA TODAY",
      "일일 확진자",
      "그가 한 일본 여행",
      "그런 일이 일어났다",
      "보름달",
      "創業50周年を祝う",
      "必要十分な",
      // Chinese
      "空軍一號",
      "百年一遇",
      "約1/3的人",
      "評分4/5",
      "10日均線",
      "250天綫",
      "較前一日多",
      "幾十年來",
      "中间价下调15点",
      "千年古剎",
      "日復一日",
      "公元前221年",
      "國道249號",
      "大年初一",
      "打了「12分滿分」",
      "他拿到12分",
      "91比79",
      "從57%降至47%",
      "5.2%",
      "第三十二次",
      "第二天氣",
      "二十國集團",
      "兩國",
      "三次",
      "十號風球",
      "3號碼頭",
      "有時",
      "時間",
      "一時之間",
      "有一點",
      "日本",
      "前往",
      "小型車每程12元",
      "致電3100 1114",
      "1.14版",
      "2月30日",
      "2025年2月29日",
      "25:61",
      "民國0年",
      "0月",
      "13月1日",
      "比分12:10",
      "以12:10領先",
      "12:10擊敗對手",
      "恒指跌14點",
      "3比1",
      "最後一天",
      "几十年来",
      "三四十年",
      // English
      "He may march on.",
      "The sun sat on the second wed.",
      "1,984 exhibitors",
      "2,030 ships",
      "Version 3.11",
      "section 12.4",
      "$412 million",
      "tower No. 1",
      "call 555-0114",
      "117.40-43 yen",
      "a 51-year-old man",
      "51 years old",
      "70 metres a second",
      "a second and then a third verse",
      "May 3,000 people",
      "G20",
      "12 out of 10",
      "Oct 31.5%",
      "February 30",
      "Sun shines",
      "12:30:99",
      "10.30 points",
      "I am",
      "4.8-kilometre",
      "ten to five people",
      "It cost a quarter to 5 million",
      "未滿18周歲",
      "售價8200日元",
      "各級不同年齡的學生",
      "光明日報記者",
      "有一天會成真",
      "一年一度的盛會",
      "一時間議論紛紛",
      "農曆八月十五日",
      "《星光》第二季開播",
      "上半天有雨",
      "未來幾年內",
      "年輕人",
      "環顧四周",
      "提出20點計畫",
      "三個月大的嬰兒",
      "這一天終於來了",
      "《60分鐘》節目",
      "the Black Friday sales",
      // Japanese
      "十分に注意してほしい",
      "高校3年の生徒ら",
      "四日市市の工場",
      "一日も早い復旧を",
      "熊谷で39度7分を観測しました",
      "日本の",
      "7対5",
      "後半30分",
      "創業から27年目",
      "前年度比",
      "1勝1敗",
      "9回裏",
      "12奪三振",
      "6チャンネル",
      "1番窓口",
      "（23）",
      "時間がない",
      "後日、改めて発表する",
      "設けさせていただきます",
      "対策は十分だった",
      "25日移動平均線を上回る",
      "旧暦8月15日の月",
      // Korean
      "제32호",
      "시속 18km",
      "340척",
      "2명",
      "3번 부두",
      "061-555-0114",
      "2년차",
      "배럴당 62달러",
      "100달러",
      "7시즌",
      "주 4일제",
      "두 분이",
      "하루빨리",
      "3주당",
      "3분의 1",
      "다한 시간",
      "세계 일주를 마쳤다",
      "이 분은 오해라고 말했다",
      "오일 가격",
      "일시: 미정",
      "13월 1일",
      "후반 35분",
      "한일 정상회담",
      "12주기 추모식",
      "창간 5주년",
      "한 시민이 신고했다",
      "1사 주자 2루",
      "선제골을 내주며",
      "6분기 연속 적자",
      "2025 해운대 축제",
      "오늘날의 세계",
      "구분 없이",
      "음력 8월 15일",
      // marks and figures
      "",
      " ",
      "0",
      "2025",
      "20251030",
      "12:345",
      "1,000 GMT",
      "1:2",
      "12:8",
      "1/2",
      "---",
      "(((",
      "UTC+08:00",
      "Z",
      "T",
      "+ 5",
      "hk01",
  };
  for (const char* const trap : traps) {
    CAPTURE(trap);
    CHECK(listed(trap, all_of(trap, every_language)) == "");
  }
}

TEST_CASE("a dash between figures and words makes no range") {
  const text source = "November 3\xE2\x80\x94nine days after; in 2019 and 2020";
  CHECK(listed(source, all_of(source, every_language)) ==
        "[November 3] 2025-11-03 [nine days] P9D [2019] 2019 [2020] 2020 ");
}

TEST_CASE("several moments stand in order and do not overlap") {
  const text article =
      "10月30日早上，會議在當地時間中午12時50分（香港時間11時50分）左右結束，歷時約100分鐘。On Thursday, the two met "
      "for 100 minutes.";
  const auto found = all_of(article, every_language);
  CHECK(listed(article, found) ==
        "[10月30日] 2025-10-30 [中午12時50分] 2025-10-30T12:50 [11時50分] 2025-10-30T11:50 [100分鐘] PT100M "
        "[Thursday] 2025-10-30 [100 minutes] PT100M ");
  size_t end = 0;
  for (const moment& each : found) {
    CHECK(each.outer_offset >= end);
    end = each.outer_offset + each.outer_size;
  }
  CHECK(end <= article.size());
}

TEST_CASE("a whole date does not go on with a word for another one") {
  static constexpr const char* others[] = {"去年", "昨年", "지난해", "last year", "周五", "金曜日", "금요일", "Friday"};
  for (const char* other : others) {
    const std::string source = std::string("2025-10-30 ") + other;
    const auto found = all_of(source, every_language);
    CAPTURE(listed(source, found));
    REQUIRE(found.size() == 2);
    CHECK(iso(found[0].value) == "2025-10-30");
    CHECK(words(source, found[1]) == other);
  }
  CHECK(all_of("2025-10-30 周四", every_language).size() == 1);
  // Nor with a half or quarter of the year, nor over a word that is none.
  static constexpr const char* rows[] = {"2025-10-30 上半年業績", "2025-10-30 第三季業績", "2025-10-30 日本上半年業績",
                                         "2025-10-30 日本4月出口", "2025-10-30 Q3 results"};
  for (const char* row : rows) {
    const std::string source = row;
    const auto found = all_of(source, every_language);
    CAPTURE(listed(source, found));
    REQUIRE(found.size() == 2);
    CHECK(words(source, found[0]) == "2025-10-30");
  }
}

TEST_CASE("two dates that stand for one are two, two parts of one time are one") {
  const text source = "昨日（29日）早上與下星期三，最後一天中午12時";
  CHECK(listed(source, all_of(source, brevier::languages<zh>)) ==
        "[昨日] 2025-10-29 [29日] 2025-10-29 [下星期三] 2025-11-05 [中午12時] 2025-11-05T12:00 ");
}

TEST_CASE("what only looks like a part of what stands before it is one of its own") {
  static constexpr struct {
    const char* source;
    const char* moments;
  } cases[] = {
      {"결산일은 3월31일, 2분기는 6월30일", "[3월31일] 2025-03-31 [2분기] 2025-Q2 [6월30일] 2025-06-30 "},
      {"1월부터 9월까지", "[1월부터 9월] 2025-01/2025-09 "},
      {"3小時前 31分鐘前", "[3小時前] PT3H [31分鐘前] PT31M "},
      {"停航兩周 (16:55)", "[兩周] P2W [16:55] 2025-10-30T16:55 "},
      {"兩小時 31分", "[兩小時 31分] PT2H31M "},
      {"売上高は前年同期比で24%増", ""},
      {"物価は前月比0.3%上昇", ""},
      {"매출은 전년 동기 대비 12.3% 증가", ""},
      {"昨季は10勝、昨オフに移籍した", ""},
  };
  for (const auto& [source, expected] : cases) CHECK(listed(source, all_of(source, every_language)) == expected);
}

TEST_CASE("a clock time is of the day that its sentence names") {
  static constexpr struct {
    const char* source;
    const char* moments;
  } cases[] = {
      {"29日,首相は,午後11時30分過ぎから会談", "[29日] 2025-10-29 [午後11時30分] 2025-10-29T23:30 "},
      {"八戸港では28日午後11時43分、久慈港では0時11分に",
       "[28日午後11時43分] 2025-10-28T23:43 [0時11分] 2025-10-29T00:11 "},
      {"28日深夜0時55分、24時30分", "[28日深夜0時55分] 2025-10-29T00:55 [24時30分] 2025-10-29T00:30 "},
      {"28日晚上抵達。0時11分離開", "[28日] 2025-10-28 [0時11分] 2025-10-29T00:11 "},
      {"28日晚上抵達。\n0時11分離開", "[28日] 2025-10-28 [0時11分] 2025-10-30T00:11 "},
      {"昨晚大雨。晚上11時40分橋斷。警方0時10分封路。",
       "[昨晚] 2025-10-29 [晚上11時40分] 2025-10-29T23:40 [0時10分] 2025-10-30T00:10 "},
      {"It broke out last night. At 11:40 p.m. the roof fell; it was put out by 2 a.m.",
       "[last night] 2025-10-29 [11:40 p.m.] 2025-10-29T23:40 [2 a.m.] 2025-10-30T02:00 "},
      {"He left on Tuesday. At 9 this morning he was seen.",
       "[Tuesday] 2025-10-28 [9 this morning] 2025-10-30T09:00 "},
      {"10月8日開幕。中午12時報價。", "[10月8日] 2025-10-08 [中午12時] 2025-10-30T12:00 "},
      {"10月23日以來，下午3時", "[10月23日] 2025-10-23 [下午3時] 2025-10-23T15:00 "},
      {"今年10月以來，下午3時", "[今年10月] 2025-10 [下午3時] 2025-10-30T15:00 "},
      {"當地時間28日下午1時（香港時間29日凌晨1時）開會，下午3時散會，當天返國",
       "[28日下午1時] 2025-10-28T13:00 [29日凌晨1時] 2025-10-29T01:00 [下午3時] 2025-10-28T15:00 [當天] 2025-10-28 "},
      {"28日下午1時(JST 29日午前2時)に会談、午後3時",
       "[28日下午1時] 2025-10-28T13:00 [29日午前2時] 2025-10-29T02:00 [午後3時] 2025-10-28T15:00 "},
      {"On Tuesday at 11:16 p.m. and at 2:33 a.m. they spoke",
       "[Tuesday at 11:16 p.m.] 2025-10-28T23:16 [2:33 a.m.] 2025-10-29T02:33 "},
  };
  for (const auto& [source, expected] : cases) CHECK(listed(source, all_of(source, every_language)) == expected);
}

TEST_CASE("words around a value are told apart from it") {
  const text source = "約100分鐘、香港時間早上10時左右、10月30日（四）";
  const auto found = all_of(source, brevier::languages<zh>);
  REQUIRE(found.size() == 3);
  CHECK(found[0].approximate);
  CHECK(string_of(source.subtext(found[0].outer_offset, found[0].outer_size)) == "約100分鐘");
  CHECK(found[1].approximate);
  CHECK(words(source, found[1]) == "早上10時");
  CHECK(string_of(source.subtext(found[1].outer_offset, found[1].outer_size)) == "香港時間早上10時左右");
  CHECK(found[1].has_utc_offset);
  CHECK(found[1].utc_offset.minutes == 480);
  CHECK_FALSE(found[2].approximate);
  CHECK(words(source, found[2]) == "10月30日");
  CHECK(string_of(source.subtext(found[2].outer_offset, found[2].outer_size)) == "10月30日（四）");
}

TEST_CASE("offsets of zones") {
  static constexpr struct {
    const char* text;
    bool known;
    int minutes;
  } zones[] = {
      {"當地時間10時", false, 0},    {"北京時間10時", true, 480},    {"東京時間10時", true, 540},
      {"10:30 a.m. ET", false, 0},   {"10:30 a.m. EST", true, -300}, {"10:30 GMT", true, 0},
      {"10:30 GMT+8", true, 480},    {"10:30 UTC-11", true, -660},   {"10:30:00+05:30", true, 330},
      {"10:30:00-0330", true, -210}, {"14:30+09:00", true, 540},     {"10:30Z", true, 0},
      {"10:30", false, 0},
  };
  for (const auto& each : zones) {
    CAPTURE(each.text);
    const auto found = all_of(each.text, every_language);
    REQUIRE(found.size() == 1);
    CHECK(found[0].has_utc_offset == each.known);
    CHECK(found[0].utc_offset.minutes == each.minutes);
  }
}

TEST_CASE("how sure a value is") {
  static constexpr struct {
    const char* text;
    confidence sure;
  } cases[] = {
      {"2025年10月30日", confidence::stated}, {"昨日", confidence::stated},     {"三個月", confidence::stated},
      {"10月30日", confidence::contextual},   {"29日", confidence::contextual}, {"May 2023", confidence::guessed},
  };
  for (const auto& each : cases) {
    CAPTURE(each.text);
    const auto found = all_of(each.text, every_language);
    REQUIRE(found.size() == 1);
    CHECK(found[0].confidence == each.sure);
  }
}

TEST_CASE("a clock time of the day that another sentence names is never stated") {
  static constexpr struct {
    const char* text;
    confidence sure;
  } cases[] = {
      {"昨晚大雨。晚上11時40分橋斷", confidence::contextual}, {"今日大雨。晚上11時40分橋斷", confidence::stated},
      {"10月8日開幕。中午12時報價", confidence::guessed},     {"明日開會，上午9時報到", confidence::guessed},
      {"29日開會，上午9時報到", confidence::stated},           {"昨晚大雨。\n晚上11時橋斷", confidence::stated},
  };
  for (const auto& each : cases) {
    CAPTURE(each.text);
    const auto found = all_of(each.text, every_language);
    REQUIRE(found.size() == 2);
    CHECK(found[1].confidence == each.sure);
  }
}

TEST_CASE("durations that are no days lead back or ahead") {
  static constexpr struct {
    const char* text;
    int direction;  // 0 is none
  } cases[] = {
      {"5 minutes ago", -1}, {"5分鐘前", -1},       {"半小時後", 1},  {"10분 뒤", 1}, {"3시간 전", -1},
      {"10分後", 1},         {"1小時30分鐘前", -1}, {"5 minutes", 0}, {"5分鐘", 0},   {"3시간", 0},
  };
  for (const auto& each : cases) {
    CAPTURE(each.text);
    const auto found = all_of(each.text, every_language);
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == a_duration);
    const brevier::partial& value = found[0].value.first;
    CHECK((value.any(brevier::fields::directed) ? value.shift : 0) == each.direction);
  }
}

TEST_CASE("without a reference what is said too shortly stays as it was said") {
  static constexpr struct {
    const char* text;
    const char* value;
    bool resolved;
  } cases[] = {
      {"10月30日", "XXXX-10-30", false}, {"30日", "XXXX-XX-30", false}, {"中午12時50分", "T12:50", false},
      {"12:08", "T12:08", false},        {"十月底", "XXXX-10", false},  {"2025年10月30日", "2025-10-30", true},
      {"2019年6月", "2019-06", true},    {"三個月", "P3M", true},       {"昨日", "XXXX-XX-XX", false},
      {"Q3 2025", "2025-Q3", true},      {"本周", "XXXX-WXX", false},
  };
  for (const auto& each : cases) {
    CAPTURE(each.text);
    const auto found = all_of(each.text, every_language, date{});
    REQUIRE(found.size() == 1);
    CHECK(iso(found[0].value) == each.value);
    CHECK(found[0].resolved == each.resolved);
  }
}

TEST_CASE("what words say is known without a calendar") {
  static constexpr struct {
    const char* text;
    const char* value;
  } cases[] = {
      {"10月30日", "XXXX-10-30"},        {"10月30日至11月2日", "XXXX-10-30/XXXX-11-02"}, {"下午3時", "T15:00"},
      {"2025年10月30日", "2025-10-30"},  {"下午4時51分接報，5時07分", "T16:51"},         {"三個月", "P3M"},
      {"晚上12時", "T24:00"},            {"昨晚11時", "XXXX-XX-XXT23:00"},               {"Q3 2025", "2025-Q3"},
      {"2025-W54", ""},                  {"2999年12月31日25時", "2999-12-31T25:00"},     {"空軍一號", ""},
  };
  for (const auto& each : cases) {
    CAPTURE(each.text);
    brevier::mention_cursor cursor(each.text, every_language);
    moment found;
    if (*each.value == 0) {
      CHECK_FALSE(cursor.next(found));
      continue;
    }
    REQUIRE(cursor.next(found));
    CHECK(iso(found.value) == each.value);
    CHECK_FALSE(found.resolved);
  }
  static_assert(brevier::mentions<zh>("會議於30日舉行").begin()->value.first.get(brevier::unit::day) == 30);
}

TEST_CASE("what its month does not have is no day, seen from any day or none") {
  for (const char* const words : {"2月30日", "4月31日", "2025年2月29日", "2月28日至30日", "31 April", "2月30日12時"}) {
    CAPTURE(words);
    CHECK(all_of(words, every_language).empty());
    CHECK(all_of(words, every_language, {}).empty());
    moment found;
    CHECK_FALSE(brevier::mention_cursor(words, every_language).next(found));
  }
  CHECK(all_of("2月29日", every_language, {}).size() == 1);
}

TEST_CASE("what was said is known of what is meant") {
  static constexpr const char* cases[] = {
      "10月30日晚上12時",
      "12月31日24時",
      "9999年12月31日25時",
      "2025年12月31日25時10分",
      "29日",
      "5月",
      "星期三",
      "28日至11月2日",
      "1月至9月",
      "明天下午3時",
      "下星期三",
      "去年12月25日",
      "昨晚11時",
      "2024-W01-1",
      "2025-W01-1",
      "上午10時至下午3時",
      "晚上11時至凌晨1時",
      "3小時前",
      "第三季",
      "last Friday",
      "next March",
      "先週の金曜日25時",
      "지난해 12월",
      "Oct. 30-Nov. 2",
  };
  for (const char* const words : cases) {
    CAPTURE(words);
    const auto meant = all_of(words, every_language), said = all_of(words, every_language, {});
    REQUIRE(meant.size() == said.size());
    for (size_t i = 0; i != meant.size(); ++i) {
      CHECK(iso(meant[i].said()) == iso(said[i].said()));
      CHECK(meant[i].said_first == said[i].said_first);
      CHECK(meant[i].said_last == said[i].said_last);
      if (!meant[i].resolved) continue;
      const auto again = resolve(meant[i].said(), busan);
      REQUIRE(again);
      CHECK(iso(*again) == iso(meant[i].value));
    }
  }
}

TEST_CASE("policies") {
  static constexpr struct {
    const char* text;
    policy wanted;
    const char* value;
  } cases[] = {
      {"29日", policy::news, "2025-10-29"},          {"29日", policy::future, "2025-11-29"},
      {"31日", policy::nearest, "2025-10-31"},       {"31日", policy::past, "2025-08-31"},
      {"1月2日", policy::news, "2026-01-02"},        {"1月2日", policy::past, "2025-01-02"},
      {"星期五", policy::news, "2025-10-24"},        {"星期五", policy::future, "2025-10-31"},
      {"星期五", policy::nearest, "2025-10-31"},     {"星期四", policy::future, "2025-10-30"},
      {"2月29日", policy::future, "2028-02-29"},     {"2月29日", policy::past, "2024-02-29"},
      {"last Friday", policy::future, "2025-10-24"},
  };
  for (const auto& each : cases) {
    CAPTURE(each.text);
    const auto found = all_of(each.text, every_language, busan, each.wanted);
    REQUIRE(found.size() == 1);
    CHECK(iso(found[0].value) == each.value);
  }
}

TEST_CASE("the same year, the year after: counted from the date before") {
  const text source = "2019年6月及同年5月；翌年3月1日，翌日";
  CHECK(listed(source, all_of(source, brevier::languages<zh>)) ==
        "[2019年6月] 2019-06 [同年5月] 2019-05 [翌年3月1日] 2020-03-01 [翌日] 2020-03-02 ");
}

TEST_CASE("the day that a text tells of is the latest one that it names, if that has just been") {
  static constexpr struct {
    const char* source;
    const char* moments;
  } cases[] = {
      {"29일 경찰에 따르면 이날 오후 5시, 전날 밤 9시",
       "[29일] 2025-10-29 [이날 오후 5시] 2025-10-29T17:00 [전날 밤 9시] 2025-10-28T21:00 "},
      {"県警は28日、男を逮捕した。前の会議は24日だった。この日は午後3時",
       "[28日] 2025-10-28 [24日] 2025-10-24 [この日] 2025-10-28 [午後3時] 2025-10-28T15:00 "},
      {"30일 개막했다. 29일 시작해 이날까지", "[30일] 2025-10-30 [29일] 2025-10-29 [이날] 2025-10-30 "},
      {"29일 찍은 사진. 30일 도착했다. 이날 오후", "[29일] 2025-10-29 [30일] 2025-10-30 [이날] 2025-10-30 "},
      {"2025년 10월 29일, 지난 28일, 어제. 이날 발표",
       "[2025년 10월 29일] 2025-10-29 [지난 28일] 2025-10-28 [어제] 2025-10-29 [이날] 2025-10-30 "},
      {"24일 사고가 났다. 경찰은 이날 밝혔다.", "[24일] 2025-10-24 [이날] 2025-10-30 "},
      {"이날 오후 5시부터 7시까지", "[이날 오후 5시부터 7시] 2025-10-30T17:00/2025-10-30T19:00 "},
      {"29일부터다. 전날 오후 5시부터 이날 새벽 5시까지",
       "[29일] 2025-10-29 [전날 오후 5시부터 이날 새벽 5시] 2025-10-28T17:00/2025-10-29T05:00 "},
  };
  for (const auto& [source, expected] : cases) CHECK(listed(source, all_of(source, every_language)) == expected);
  CHECK(listed("29일 이날", all_of("29일 이날", every_language, {})) == "[29일] XXXX-XX-29 [이날] XXXX-XX-XX ");
  const text late = "29일 이날, 이날";
  brevier::moment_cursor dates(late, brevier::languages<ko>, busan);
  moment found;
  REQUIRE(dates.next(found));
  REQUIRE(dates.next(found));
  CHECK(iso(found.value) == "2025-10-29");
  dates.see_from({2025, 11, 5});
  REQUIRE(dates.next(found));
  CHECK(iso(found.value) == "2025-11-05");
}

TEST_CASE("dates in a row share the year of the first one") {
  struct row {
    const char* source;
    const char* second;
  };
  static constexpr row rows[] = {
      {"去年11月2日、12月3日", "2024-12-03"},
      {"去年12月30日及1月5日", "2025-01-05"},
      {"2023年3月，11月", "2023-11"},
      {"昨年11月2日、12月3日", "2024-12-03"},
      {"지난해 11월 2일, 12월 3일", "2024-12-03"},
      {"on Nov. 2, 2024, and Dec. 3", "2024-12-03"},
      {"明年2月3日和4日", "2026-02-04"},
      {"12月15日和16日舉行", "2025-12-16"},
      {"来年2月3日、4日", "2026-02-04"},
      {"내년 2월 3일과 4일", "2026-02-04"},
      {"去年11月2日。12月3日", "2025-12-03"},           // another sentence
      {"去年11月2日會晤，其後12月3日", "2025-12-03"},   // not in a row
  };
  for (const row& each : rows) {
    const auto found = all_of(each.source, every_language);
    CAPTURE(listed(each.source, found));
    REQUIRE(found.size() == 2);
    CHECK(iso(found[1].value) == each.second);
  }
}

TEST_CASE("a moment can be asked for at one place") {
  const text source = "【12:08】在10月30日";
  brevier::moment_cursor cursor(source, brevier::languages<zh>, busan, policy::news);
  moment found;
  CHECK_FALSE(cursor.read_at(0, found));
  REQUIRE(cursor.read_at(3, found));
  CHECK(words(source, found) == "12:08");
  REQUIRE(cursor.next(found));
  CHECK(words(source, found) == "10月30日");
  cursor.seek(0);
  REQUIRE(cursor.next(found));
  CHECK(found.offset == 3);
}

TEST_CASE("the compiler reads dates too") {
  constexpr auto first = [] { return *moments<zh>("會議於10月30日舉行", busan).begin(); }();
  static_assert(first.kind == temporal_kind::date && first.offset == 9 && first.size == 10);
  static_assert(first.value.first.civil_date() == busan);
  static_assert(moments<zh, en>("空軍一號", busan).empty());
  static_assert(moments<en>("on Oct. 30", busan).begin()->kind == temporal_kind::date);
  CHECK(first.resolved);
}

TEST_CASE("iterators are values") {
  const auto range = moments<zh>("10月29日、10月30日", busan);
  auto first = range.begin();
  auto second = first++;
  CHECK(second->offset == 0);
  CHECK(first != second);
  CHECK(second == range.begin());
  CHECK(++second == first);
  CHECK(++first == range.end());
  CHECK(std::distance(range.begin(), range.end()) == 2);
}

/// `source` in an allocation of its exact size, so that a sanitizer sees each byte too far.
void read_exactly(const std::string& source) {
  const std::unique_ptr<char[]> exact(new char[source.size()]);
  std::copy(source.begin(), source.end(), exact.get());
  size_t end = 0;
  for (const moment& each : all_of({exact.get(), source.size()}, every_language)) {
    REQUIRE(each.outer_offset >= end);
    REQUIRE(each.offset >= each.outer_offset);
    REQUIRE(each.offset + each.size <= each.outer_offset + each.outer_size);
    REQUIRE(each.size != 0);
    end = each.outer_offset + each.outer_size;
    REQUIRE(end <= source.size());
    iso(each.value);
  }
}

constexpr const char* snippets[] = {
    "2025年10月30日",
    "中午12時50分",
    "（香港時間",
    "3至4小時",
    "今年前三季",
    "Thu Oct 30 03:05:00 2025",
    "10:30 a.m. ET",
    "2025-10-30T10:00:00+08:00",
    "令和7年",
    "25時10分",
    "오후 3시 30분",
    "다음 주 수요일",
    "1월18∼23일",
    "late October",
    "two and a half hours",
    "三天兩夜",
    "傍晚6點三刻",
    "２０２５年",
    "GMT+8",
    "20251030T100000Z",
};

TEST_CASE("every cut of a text stays inside of it") {
  for (const char* const snippet : snippets) {
    const std::string whole = snippet;
    for (size_t size = 0; size <= whole.size(); ++size) {
      read_exactly(whole.substr(0, size));
      read_exactly(whole.substr(size));
    }
  }
}

TEST_CASE("ill-formed bytes anywhere do no harm") {
  std::mt19937 random(20251030);
  static constexpr unsigned char broken[] = {0x80, 0xBF, 0xC0, 0xC2, 0xE0, 0xE5, 0xED, 0xEF, 0xF0, 0xF4, 0xFF, 0x00};
  for (int round = 0; round != 3000; ++round) {
    std::string source;
    for (int part = 0; part != 4; ++part) source += snippets[random() % std::size(snippets)];
    for (int harm = 0; harm != 3; ++harm) {
      const char byte = static_cast<char>(broken[random() % sizeof broken]);
      const size_t place = random() % source.size();
      if (random() % 2)
        source[place] = byte;
      else
        source.insert(place, 1, byte);
    }
    read_exactly(source);
  }
  const text after =
      "\xE5\x8D"
      "10月30日\xFF";
  CHECK(listed(after, all_of(after, every_language)) == "[10月30日] 2025-10-30 ");
}

TEST_CASE("no text takes long") {
  // Each is 64 KiB of the same words; a reader that looks twice at what it has seen would take hours.
  static constexpr const char* repeated[] = {
      "1",     "一",     "年月日", "約",  "香港時間", "1至",    "(",    "（",      "十",           "10月", "2025年",
      "上",    "1,000,", "１",     "10:", "10-",      "一至",   "前",   "twenty-", "one hundred ", "one ", "May ",
      "last ", "a ",     "제",     "한",  "(목",      "兩個半", "3天",  " ",       "\n",           "　",   "10月30日至",
      "2時間", "1小時",  "下下",   "1.",  "+",        "12:08 ", "GMT+", "Q3 ",
  };
  for (const char* const words : repeated) {
    CAPTURE(words);
    std::string source;
    while (source.size() < (size_t{1} << 16)) source += words;
    size_t end = 0;
    brevier::moment_cursor cursor(source, every_language, busan, policy::news);
    for (moment each; cursor.next(each);) {
      REQUIRE(each.outer_offset >= end);
      end = each.outer_offset + each.outer_size;
    }
    CHECK(end <= source.size());
  }
}

TEST_SUITE_END();

}  // namespace
