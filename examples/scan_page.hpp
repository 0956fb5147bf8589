// What the example scan prints for people: a page with the article's date, its timeline, its names and its dates.
//
// SPDX-License-Identifier: BSL-1.0

#ifndef SCAN_PAGE_HPP
#define SCAN_PAGE_HPP

#include "brevier.hpp"
#include "scan_names.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace scan {

/// What of an article is printed.
struct parts {
  bool utf8 = false, dates = false, keywords = false, story = false;
};

// ---- Columns

constexpr size_t page_columns = 110;

struct column_span {
  char32_t first, last;
  size_t columns;
};
constexpr column_span column_spans[] = {
    {0x300, 0x36F, 0},   {0x1100, 0x115F, 2},   {0x200B, 0x200F, 0},  {0x202A, 0x202E, 0}, {0x2E80, 0xA4CF, 2},
    {0xAC00, 0xD7A3, 2}, {0xF900, 0xFAFF, 2},   {0xFE00, 0xFE0F, 0},  {0xFE30, 0xFE6F, 2}, {0xFF01, 0xFF60, 2},
    {0xFFE0, 0xFFE6, 2}, {0x1F300, 0x1FAFF, 2}, {0x20000, 0x3FFFD, 2}};

/// How many columns of a terminal a character takes, roughly.
inline size_t columns_of(char32_t value) {
  for (const auto& span : column_spans)
    if (value >= span.first && value <= span.last) return span.columns;
  return 1;
}

/// What a terminal would obey: control characters, and those that turn the direction of writing.
inline bool is_control(char32_t value) {
  return value < 0x20 || (value >= 0x7F && value < 0xA0) || (value >= 0x202A && value <= 0x202E) ||
         (value >= 0x2066 && value <= 0x2069);
}

/// On one line, without what a terminal would obey, and cut to so many columns.
inline std::string fitted(std::string_view words, size_t columns) {
  std::string line, cut;
  size_t width = 0;
  for (const auto c : brevier::characters(words)) {
    const bool space = brevier::is_white_space(c.value);
    if (space && (line.empty() || line.back() == ' ')) continue;
    const bool control = is_control(c.value);
    width += control ? 1 : columns_of(c.value);
    if (width > columns) return cut + "…";
    line += space ? " " : control || !c.well_formed ? "\uFFFD" : words.substr(c.offset, c.size);
    if (width < columns) cut = line;
  }
  if (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

inline size_t width_of(std::string_view line) {
  size_t width = 0;
  for (const char32_t c : brevier::code_points(line)) width += columns_of(c);
  return width;
}

inline std::string padded(std::string line, size_t columns) {
  const size_t width = width_of(line);
  return line.append(width < columns ? columns - width : 0, ' ');
}

// ---- What values mean, in words

constexpr std::string_view unit_names[] = {"year", "quarter", "month", "week", "day", "hour", "minute", "second"};
constexpr std::string_view month_names[] = {"",    "Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                            "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::string_view weekday_names[] = {"", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

/// Fri 14 Nov 2025; nothing for what is no date.
inline std::string words_of(brevier::date day) {
  if (!is_valid(day)) return {};
  return std::string(weekday_names[static_cast<size_t>(weekday_of(day))]) + " " + std::to_string(day.day) + " " +
         std::string(month_names[day.month]) + " " + std::to_string(day.year);
}

/// Fri 14 Nov 2025, Nov 2025, Q4 2025, week 46 of 2025, 2025; 2 years 6 months.
inline std::string day_words(const brevier::partial& value) {
  const auto number = [&value](brevier::unit field) { return std::to_string(value.get(field)); };
  switch (brevier::temporal{value, value, false}.kind()) {
    case brevier::temporal_kind::year: return number(brevier::unit::year);
    case brevier::temporal_kind::quarter:
      return "Q" + number(brevier::unit::quarter) + " " + number(brevier::unit::year);
    case brevier::temporal_kind::month:
      return std::string(month_names[value.get(brevier::unit::month)]) + " " + number(brevier::unit::year);
    case brevier::temporal_kind::week:
      return "week " + number(brevier::unit::week) + " of " + number(brevier::unit::year);
    case brevier::temporal_kind::duration: break;
    default: return words_of(value.civil_date());
  }
  std::string words;
  for (size_t i = 0; i != std::size(unit_names); ++i) {
    if (!value.any(brevier::fields::set{1} << i)) continue;
    words += (words.empty() ? "" : " ") + std::to_string(value.values[i]) + " " + std::string(unit_names[i]);
    if (value.values[i] != 1) words += "s";
  }
  return words;
}

/// 18:00, 18:00:30; nothing where no time of day is said.
inline std::string clock_words(const brevier::partial& value) {
  if (!value.any(brevier::fields::hour) || value.any(brevier::fields::duration)) return {};
  std::string words = two_digits(value.get(brevier::unit::hour)) + ":" + two_digits(value.get(brevier::unit::minute));
  if (value.any(brevier::fields::second)) words += ":" + two_digits(value.get(brevier::unit::second));
  return words;
}

/// about 2 hours; late Oct 2025; Tue 11 Nov 2025 08:00 to 18:00; as ISO 8601 has it where that is not known.
inline std::string meaning(const brevier::moment& moment) {
  if (!moment.resolved) return iso(moment.value);
  const auto& [first, last, is_range] = moment.value;
  std::string words = moment.approximate ? "about " : "";
  if (first.part != brevier::part::none) words += std::string(part_names[static_cast<size_t>(first.part)]) + " ";
  const auto append = [&words](const std::string& more) { words += (more.empty() || words.empty() ? "" : " ") + more; };
  words += day_words(first);
  append(clock_words(first));
  if (!is_range) return words;
  append("to");
  if (clock_words(last).empty() || day_words(last) != day_words(first)) append(day_words(last));
  append(clock_words(last));
  return words;
}

/// Where a value begins, in seconds, to put values in order.
inline int64_t beginning(const brevier::partial& value) {
  const auto number = [&value](brevier::unit field) { return static_cast<int>(value.get(field)); };
  brevier::date day{static_cast<int16_t>(std::max(number(brevier::unit::year), 1)), 1, 1};
  if (value.any(brevier::fields::quarter)) day.month = static_cast<uint8_t>(3 * number(brevier::unit::quarter) - 2);
  if (value.any(brevier::fields::month)) day.month = static_cast<uint8_t>(number(brevier::unit::month));
  if (value.any(brevier::fields::day)) day.day = static_cast<uint8_t>(number(brevier::unit::day));
  if (value.any(brevier::fields::week))
    day = date_from_iso_week({day.year, static_cast<uint8_t>(number(brevier::unit::week))}, brevier::weekday::monday)
              .value_or(day);
  return ((int64_t{24} * day_number(day) + number(brevier::unit::hour)) * 60 + number(brevier::unit::minute)) * 60 +
         number(brevier::unit::second);
}

// ---- The page

/// The sentence around a stretch of text, but for what is far before it or behind it. O(1).
inline std::string sentence_around(std::string_view article, size_t offset, size_t size) {
  constexpr std::string_view ends[] = {"。", "！", "？", "\n", ". "};
  // Nov. 14 and 6 p.m. local: behind less than four letters no sentence ends.
  const auto is_end = [article](size_t at, std::string_view mark) {
    if (article.compare(at, mark.size(), mark) != 0) return false;
    return mark != ". " || (at > 4 && article.substr(at - 4, 4).find_first_of(" .,-") == article.npos);
  };
  size_t begin = offset;
  for (size_t columns = 0; begin != 0 && columns < page_columns / 3;) {
    const auto step = brevier::decode_backward(article.data(), article.data() + begin);
    columns += columns_of(step.value);
    begin -= step.size;
  }
  size_t end = brevier::floor_boundary(article, offset + size + 300);
  bool cut = begin != 0;
  const size_t space = article.substr(begin, offset - begin).find(' ');
  if (cut && space < 20) begin += space + 1;
  for (const auto mark : ends) {
    for (size_t at = begin - std::min(begin, mark.size()); at + mark.size() <= offset; ++at)
      if (is_end(at, mark)) {
        begin = at + mark.size();
        cut = false;
      }
    for (size_t at = offset + size; at < end; ++at)
      if (is_end(at, mark)) end = at + mark.size();
  }
  return (cut ? "…" : "") + std::string(article.substr(begin, end - begin));
}

class page {
 public:
  page(output& out, parts wanted, const vocabulary& names, bool colour)
      : out_(out), wanted_(wanted), names_(names), colour_(colour) {}

  void print(const brevier::story& story, std::string_view file) {
    head(story, file);
    if (wanted_.story) timeline(story);
    if (wanted_.keywords) name_table(story.article());
    if (wanted_.dates) date_table(story);
    if (wanted_.utf8) ill_formed(story.article());
    out_ << "\n";
  }

 private:
  struct happening {
    brevier::partial when;
    std::string passage;
  };
  struct mentions {
    std::string_view name;
    size_t count = 0;
    std::map<std::string_view, size_t> spellings;
  };
  static constexpr std::string_view bold = "1", dim = "2", red = "31", green = "32", cyan = "36";
  static constexpr size_t widest = 44;  // of the columns of a table that are as wide as what is in them

  std::string in(std::string_view style, const std::string& words) const {
    if (!colour_ || words.empty()) return words;
    return "\033[" + std::string(style) + "m" + words + "\033[0m";
  }

  void section(const std::string& title, size_t count) {
    out_ << "\n" << in(bold, title) << in(dim, ": " + std::to_string(count)) << "\n";
  }

  void head(const brevier::story& story, std::string_view file) {
    out_ << in(dim, fitted(file, page_columns)) << "\n";
    for (const auto& block : story.blocks()) {
      if (block.kind == brevier::block_kind::date_line) continue;
      if (block.kind == brevier::block_kind::heading) out_ << in(bold, fitted(block.content, page_columns)) << "\n";
      break;
    }
    const std::string day = words_of(story.date());
    out_ << in(green, day.empty() ? "no date of its own" : day);
    if (words_of(story.reference()) != day) out_ << ", seen from " << in(green, words_of(story.reference()));
    out_ << ", " << std::to_string(brevier::count(story.article())) << " characters\n";
  }

  /// The stamped entries, or, where there are none, what is said to happen at some time.
  void timeline(const brevier::story& story) {
    std::vector<happening> all;
    std::vector<brevier::stamped_entry> entries(brevier::timeline(story, {}).needed());
    const auto sorted = brevier::timeline(story, entries);
    for (const auto& entry : *sorted) all.push_back({entry.time.value.first, std::string(entry.body)});
    if (all.empty())
      for (const auto& moment : story.moments())
        if (moment.resolved && moment.offset != story.date_line().offset &&
            !(moment.said_first & brevier::fields::duration))
          all.push_back({moment.value.first, sentence_around(story.article(), moment.offset, moment.size)});
    if (all.empty()) return;
    std::stable_sort(all.begin(), all.end(), [](const happening& one, const happening& other) {
      return beginning(one.when) < beginning(other.when);
    });
    section("Timeline", all.size());
    std::string day_above;
    for (const auto& each : all) {
      constexpr size_t indent = 27;
      const std::string day = day_words(each.when);
      out_ << "  " << in(green, padded(day == day_above ? "" : day, 17)) << in(green, padded(clock_words(each.when), 8))
           << fitted(each.passage, page_columns - indent) << "\n";
      const std::string names = names_in(each.passage);
      if (!names.empty()) out_ << std::string(indent, ' ') << in(cyan, fitted(names, page_columns - indent)) << "\n";
      day_above = day;
    }
  }

  /// Each once, in the order of the text.
  std::string names_in(std::string_view passage) const {
    std::vector<std::string_view> found;
    std::string words;
    for (const auto& match : names_.matches(passage)) {
      const auto name = names_.name(match);
      if (std::find(found.begin(), found.end(), name) != found.end()) continue;
      words += (found.empty() ? "" : ", ") + std::string(name);
      found.push_back(name);
    }
    return words;
  }

  void name_table(std::string_view article) {
    std::map<std::string_view, mentions> by_name;
    size_t total = 0, width = 0;
    for (const auto& match : names_.matches(article)) {
      mentions& found = by_name[names_.name(match)];
      found.name = names_.name(match);
      ++found.count;
      ++found.spellings[article.substr(match.offset, match.size)];
      width = std::max(width, std::min(width_of(found.name), widest));
      ++total;
    }
    if (total == 0) return;
    std::vector<mentions> table;
    for (auto& entry : by_name) table.push_back(std::move(entry.second));
    std::stable_sort(table.begin(), table.end(),
                     [](const mentions& one, const mentions& other) { return one.count > other.count; });
    section("Names", total);
    for (const auto& row : table) {
      std::string spellings;
      for (const auto& [spelling, count] : row.spellings)
        spellings += (spellings.empty() ? "" : ", ") + std::string(spelling) + " " + std::to_string(count);
      const std::string count = std::to_string(row.count);
      out_ << std::string(count.size() < 6 ? 6 - count.size() : 0, ' ') << count << "  "
           << in(cyan, padded(fitted(row.name, widest), width)) << "  "
           << in(dim, fitted(spellings, page_columns - width - 10)) << "\n";
    }
  }

  void date_table(const brevier::story& story) {
    const std::string_view article = story.article();
    size_t total = 0, words_width = 0, meaning_width = 0;
    for (const auto& moment : story.moments()) {
      words_width = std::max(words_width, std::min(width_of(article.substr(moment.offset, moment.size)), widest));
      meaning_width = std::max(meaning_width, std::min(width_of(meaning(moment)), widest));
      ++total;
    }
    if (total == 0) return;
    section("Dates", total);
    const auto lines = brevier::lines(article);
    auto line = lines.begin();
    size_t number = 0;
    for (const auto& moment : story.moments()) {
      for (; line != lines.end() && line->offset <= moment.offset; ++line) ++number;
      std::string zone = fitted(moment.zone, widest);
      if (moment.has_utc_offset) zone += (zone.empty() ? "UTC" : " = UTC") + offset_words(moment.utc_offset);
      if (moment.confidence == brevier::confidence::guessed) zone += zone.empty() ? "?" : " ?";
      out_ << in(dim, padded("  line " + std::to_string(number), 12))
           << padded(fitted(article.substr(moment.offset, moment.size), widest), words_width) << "  "
           << in(green, zone.empty() ? meaning(moment) : padded(meaning(moment), meaning_width + 2)) << in(dim, zone)
           << "\n";
    }
  }

  void ill_formed(std::string_view article) {
    constexpr size_t most = 40;
    const auto breaks = brevier::ill_formed(article);
    const auto total = static_cast<size_t>(std::distance(breaks.begin(), breaks.end()));
    if (total == 0) return;
    section("Not UTF-8", total);
    size_t shown = 0;
    for (const auto& broken : breaks) {
      if (shown++ == most) break;
      std::string bytes;
      for (const char byte : article.substr(broken.offset, broken.size)) {
        char hex[4];
        std::snprintf(hex, sizeof hex, "%02X ", static_cast<unsigned>(static_cast<unsigned char>(byte)));
        bytes += hex;
      }
      out_ << in(dim, padded("  byte " + std::to_string(broken.offset), 14)) << in(red, padded(bytes, 10))
           << describe(broken.error) << "\n";
    }
    if (total > most) out_ << "  and " << std::to_string(total - most) << " more\n";
  }

  output& out_;
  parts wanted_;
  const vocabulary& names_;
  bool colour_;
};

}  // namespace scan

#endif  // SCAN_PAGE_HPP
