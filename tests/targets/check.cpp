// One program that uses every room once, for machines that have no C++ library: run_checks() gives zero, or the number
// of the first check that fails. Nothing is known to the compiler, so that the machine itself has to compute it.
// SPDX-License-Identifier: BSL-1.0

#include "brevier/calendar.hpp"
#include "brevier/dateline.hpp"
#include "brevier/fold.hpp"
#include "brevier/graphemes.hpp"
#include "brevier/internet_date.hpp"
#include "brevier/interval.hpp"
#include "brevier/keyword_replace.hpp"
#include "brevier/keyword_stream.hpp"
#include "brevier/keywords.hpp"
#include "brevier/lexicon/zh.hpp"
#include "brevier/story.hpp"
#include "brevier/text.hpp"
#include "brevier/utf8.hpp"
#include "brevier/utf8_bulk.hpp"
#include "brevier/utf8_copy.hpp"
#include "brevier/utf8_position.hpp"
#include "brevier/utf8_stream.hpp"
#include "brevier/variants.hpp"
#include "brevier/width.hpp"

namespace {

using brevier::text;

// What the compiler can't see through.
template <class Value>
Value hidden(Value value) noexcept {
  volatile Value known_at_run_time = value;
  return known_at_run_time;
}
text hidden(text known) noexcept { return {hidden(known.data()), hidden(known.size())}; }

constexpr const char busan[] = "2025年10月30日";

bool borrows_text() noexcept {
  return hidden(text(busan)).size() == 17 && hidden(text(busan)).starts_with("2025") && text(busan) == hidden(busan);
}

bool counts_code_points() noexcept { return brevier::count(hidden(text(busan))) == 11; }

bool walks_both_ways() noexcept {
  uint32_t forward = 0, backward = 0;
  const auto points = brevier::code_points(hidden(text(busan)));
  for (const char32_t point : points) forward += point;
  for (auto at = points.end(); at != points.begin();) backward += *--at;
  return forward == backward && forward != 0;
}

bool finds_ill_formed_bytes() noexcept {
  const auto check = brevier::validate(hidden(text("ok \xC0\xAF")));
  return !check && check.offset == 3;
}

bool decodes_in_bulk() noexcept {
  const auto known = brevier::validated(hidden(text(busan)));
  char32_t memory[16] = {};
  const auto decoded = brevier::decode_into(hidden(text(busan)), memory);
  uint32_t visited = 0, walked = 0;
  brevier::for_each_code_point(hidden(text(busan)), [&](char32_t point) { visited += point; });
  for (const char32_t point : brevier::code_points(*known)) walked += point;
  return known && brevier::count(*known) == 11 && decoded.code_points == 11 && memory[4] == U'\u5E74' &&
         visited == walked && visited != 0;
}

bool finds_positions() noexcept {
  const text two_lines = hidden(text("2025\n10月30日"));
  const auto position = brevier::position_of(two_lines, 10);
  return position && position->line == 2 && position->column == 4 && *brevier::offset_of(two_lines, 8) == 10 &&
         *brevier::index_of(two_lines, 10) == 8 && brevier::truncate_code_points(two_lines, 8).size() == 10;
}

bool reads_streams() noexcept {
  brevier::utf8_stream stream;
  uint32_t streamed = 0, whole = 0;
  for (size_t i = 0; i != sizeof busan - 1; ++i)
    stream.feed(hidden(text(busan)).subtext(i, 1), [&](char32_t point) { streamed += point; });
  for (const char32_t point : brevier::code_points(busan)) whole += point;
  return stream.finish() && streamed == whole && !stream.feed(hidden(text("\xFF")));
}

bool writes_copies() noexcept {
  char memory[32] = {};
  const auto replaced = brevier::replace_ill_formed(hidden(text("a\xFF")), memory);
  if (!replaced || *replaced != "a\xEF\xBF\xBD") return false;
  const auto read = brevier::to_utf8(hidden(text("91DC5C71D83DDEA2")), brevier::utf16_form::hex, memory);
  if (!read || *read != "釜山🚢") return false;
  char16_t units[4] = {};
  const auto written = brevier::to_utf16(hidden(text("釜山🚢")), units);
  return written && *written == 4 && units[2] == 0xD83D && !brevier::to_utf16(hidden(text(busan)), units);
}

// A letter with a mark, a family, two flags, two Hangul syllables, of which one in single letters, an Indic conjunct.
constexpr const char clusters[] = "e\u0301👨‍👩‍👧🇰🇷🇯🇵한\u1112\u1161\u11ABक्षि\u05D0";

bool walks_clusters() noexcept {
  size_t forward = 0, backward = 0;
  const auto range = brevier::graphemes(hidden(text(clusters)));
  for (const auto cluster : range) forward = forward * 3 + cluster.offset;
  size_t factor = 1;
  for (auto at = range.end(); at != range.begin(); factor *= 3) backward += (*--at).offset * factor;
  return forward == backward && brevier::count_graphemes(hidden(text(clusters))) == 8;
}

bool measures_columns() noexcept {
  return brevier::columns(hidden(text(busan))) == 14 && brevier::columns(hidden(text(clusters))) == 14;
}

bool folds() noexcept {
  return brevier::case_folded(hidden(char32_t{0x10400})) == 0x10428 &&
         brevier::case_folded(hidden(char32_t{0x178})) == 0xFF &&
         brevier::width_folded(hidden(char32_t{0xFF76})) == 0x30AB &&
         brevier::variant_folded(hidden(char32_t{0x81FA})) == 0x53F0;
}

bool counts_days() noexcept {
  const brevier::date day{hidden<int16_t>(2025), 10, 30};
  return brevier::weekday_of(day) == brevier::weekday::thursday && brevier::iso_week_of(day).week == 44;
}

bool adds_months() noexcept {
  const auto sum = brevier::add_months({hidden<int16_t>(2026), 1, 31}, 1);
  return sum && sum->month == 2 && sum->day == 28;
}

bool reads_and_writes_rfc3339() noexcept {
  const text stamp = hidden(text("2025-10-30T12:08:00+09:00"));
  const auto time = brevier::parse_rfc3339(stamp);
  char memory[40] = {};
  const auto written = brevier::to_rfc3339(*time, memory);
  return time && written && *written == stamp && !brevier::parse_rfc3339(hidden(text("2025-02-29T00:00:00Z")));
}

bool reads_and_writes_iso8601() noexcept {
  const auto week = brevier::parse_iso8601(hidden(text("2025-W44-4T12:08:00.5+09")));
  const auto term = brevier::parse_interval(hidden(text("20251030T1107/P1MT90.5M")));
  char memory[40] = {};
  const auto written = brevier::write_duration(term->length, memory);
  return week && brevier::to_unix(week->zoned({})) == 1761793680 && term && term->end.date.month == 11 && written &&
         *written == hidden(text("P1MT90M30S"));
}

bool reads_and_writes_mail_and_http() noexcept {
  const auto sent = brevier::parse_rfc5322(hidden(text("Thu, 30 Oct 2025 12:08:00 +0900 (KST)")));
  char memory[40] = {};
  const auto written = brevier::write_http_date(*sent, memory, brevier::http_format::rfc850);
  return sent && written && *written == hidden(text("Thursday, 30-Oct-25 03:08:00 GMT")) &&
         brevier::parse_http_date(*written, {2025, 10, 30}).value() == *sent;
}

constexpr brevier::keyword topics[] = {
    {"川普", 1}, {"特朗普", 1}, {"Trump", 1, brevier::whole_word}, {"普", 2}, {"釜山", 3}};

// The set of the compiler, or one that was built or loaded here.
template <class Set>
bool finds_topics(const Set& set) noexcept {
  const text article = hidden(text("川普和Trumpet在釜山，特朗普與Trump"));
  uint32_t ids = 0;
  for (const auto& match : set.matches(article)) ids = ids * 10 + match.id;
  return ids == 1311;
}

bool matches_keywords() noexcept { return finds_topics(brevier::keyword_set<topics>); }

bool builds_and_loads_keywords() noexcept {
  alignas(8) char memory[2048];
  const auto built = brevier::build_keywords(topics, brevier::buffer(memory));
  return built && finds_topics(*built) && finds_topics(*brevier::load_keywords(built->image())) &&
         !brevier::load_keywords(built->image().subtext(0, 40)) &&
         !brevier::build_keywords(topics, brevier::buffer(memory, 100));
}

constexpr brevier::keyword places[] = {{"臺灣", 1, brevier::fold_variants | brevier::skip_spaces},
                                       {"Größe", 2, brevier::fold_case | brevier::whole_word},
                                       {"G7", 3, brevier::fold_width}};

bool folds_streams_and_replaces() noexcept {
  const text article = hidden(text("台\n湾GRÖSSE，GRÖẞE在Ｇ７"));
  char memory[800];
  const auto stream = brevier::keyword_set<places>.stream(memory);
  if (!stream) return false;
  auto fed = *stream;
  uint32_t ids = 0;
  const auto take = [&ids](const brevier::stream_match& match) noexcept { ids = ids * 10 + match.id; };
  for (size_t i = 0; i != article.size(); ++i) fed.feed(article.subtext(i, 1), take);
  fed.finish(take);
  const brevier::replacement hidden_ones[] = {{2, "-"}, brevier::replacement("*", brevier::replacing::each_character)};
  const auto replaced =
      brevier::replace(brevier::keyword_set<places>.matches(article), article, hidden_ones, brevier::buffer(memory));
  return ids == 123 && replaced && *replaced == text("***GRÖSSE，-在**");
}

bool is_iso(const brevier::temporal& value, text wanted) noexcept {
  char memory[40] = {};
  const auto written = brevier::to_iso(value, memory);
  return written && *written == wanted;
}

bool reads_dates() noexcept {
  const text wanted[] = {"2025-10-29", "2025-10-29T12:50"};
  size_t count = 0;
  for (const auto& found : brevier::moments<brevier::zh>(hidden(text("29日抵達，中午12時50分會談")), {2025, 10, 30}))
    if (count == 2 || !is_iso(found.value, wanted[count++])) return false;
  return count == 2;
}

bool reads_stories() noexcept {
  const text article = hidden(text("日期 2025-10-30\n\n【12:08】船抵達碼頭。\n\n【12:50】會談開始。\n"));
  const brevier::story told(article, brevier::languages<brevier::zh>);
  const text wanted[] = {"2025-10-30T12:08", "2025-10-30T12:50"};
  size_t count = 0;
  for (const auto& entry : told.entries())
    if (count == 2 || !is_iso(entry.time.value, wanted[count++])) return false;
  return count == 2 && told.date() == brevier::date{2025, 10, 30};
}

constexpr bool (*const checks[])() noexcept = {
    borrows_text,
    counts_code_points,
    walks_both_ways,
    finds_ill_formed_bytes,
    decodes_in_bulk,
    finds_positions,
    reads_streams,
    writes_copies,
    walks_clusters,
    measures_columns,
    folds,
    counts_days,
    adds_months,
    reads_and_writes_rfc3339,
    reads_and_writes_iso8601,
    reads_and_writes_mail_and_http,
    matches_keywords,
    builds_and_loads_keywords,
    folds_streams_and_replaces,
    reads_dates,
    reads_stories,
};

}  // namespace

extern "C" int run_checks();
extern "C" int run_checks() {
  int number = 0;
  for (const auto passes : checks) {
    ++number;
    if (!passes()) return number;
  }
  return 0;
}
