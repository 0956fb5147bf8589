// What the example scan looks for: keywords with the names that they stand for, from a file or for the sample articles;
// and how it reads files, says what is wrong and writes.
//
// SPDX-License-Identifier: BSL-1.0

#ifndef SCAN_NAMES_HPP
#define SCAN_NAMES_HPP

#include "brevier.hpp"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace scan {

using brevier::text;

inline int exit_status = 0;
inline const char* program = "scan";

inline void complain(const std::string& what) {
  std::fprintf(stderr, "%s: %s\n", program, what.c_str());
  exit_status = 2;
}

/// Standard output in large pieces. Where nobody reads any more the program ends without a word.
class output {
 public:
  output& operator<<(std::string_view bytes) {
    pending_ += bytes;
    if (pending_.size() >= size_t{1} << 16) flush();
    return *this;
  }
  void flush() {
    const bool written = std::fwrite(pending_.data(), 1, pending_.size(), stdout) == pending_.size();
    if (!written || std::fflush(stdout) != 0) {
      if (errno != EPIPE) complain(std::string("standard output: ") + std::strerror(errno));
      std::_Exit(exit_status);
    }
    pending_.clear();
  }

 private:
  std::string pending_;
};

// ---- Files

/// All of a file; false where that could not be read, which is told.
inline bool read_file(const std::string& name, std::string& content) {
  errno = 0;
  std::FILE* const file = name == "-" ? stdin : std::fopen(name.c_str(), "rb");
  std::vector<char> piece(size_t{1} << 16);
  content.clear();
  while (file) {
    const size_t size = std::fread(piece.data(), 1, piece.size(), file);
    content.append(piece.data(), size);
    if (size != piece.size()) break;
  }
  const bool readable = file && !std::ferror(file);
  if (!readable) complain(name + ": " + std::strerror(errno));
  if (file && file != stdin) std::fclose(file);
  return readable;
}

// ---- Keywords

inline std::vector<std::string_view> split(std::string_view from, char separator) {
  std::vector<std::string_view> pieces;
  for (size_t end = 0; end != from.npos; from.remove_prefix(end == from.npos ? 0 : end + 1)) {
    end = from.find(separator);
    pieces.push_back(from.substr(0, end));
  }
  return pieces;
}

struct named_keyword {
  text spelling;
  text name;
  brevier::keyword_options options{};
  size_t line = 0;  // in its file, from 1
};

constexpr auto whole = brevier::whole_word;
constexpr auto fold = brevier::fold_case | brevier::fold_width | brevier::fold_variants;

// clang-format off
/// The names in the sample articles, as in examples/articles/keywords.tsv.
inline constexpr named_keyword sample_names[] = {
    {"華倫港", "Port Warren"}, {"瓦倫港", "Port Warren"}, {"Port Warren", "Port Warren", whole | fold},
    {"內灣", "Inner Bay"}, {"inner bay", "Inner Bay", whole | fold}, {"가람항", "Garam Harbour"},
    {"潮見球場", "Shiomi Stadium"}, {"莫蘭", "Esther Moran"}, {"莫倫", "Esther Moran"},
    {"Esther Moran", "Esther Moran", whole}, {"Moran", "Esther Moran", whole}, {"海登", "Luka Hayden"},
    {"希登", "Luka Hayden"}, {"Luka Hayden", "Luka Hayden", whole}, {"Hayden", "Luka Hayden", whole},
    {"白瑞", "Tomas Barry"}, {"Tomas Barry", "Tomas Barry", whole}, {"Barry", "Tomas Barry", whole},
    {"한서윤", "Han Seoyun"}, {"森川 岬", "Morikawa Misaki"}, {"諾凡海事", "Norvane Marine"},
    {"Norvane Marine", "Norvane Marine", whole | fold}, {"灣口漁業合作社", "Bay Mouth Fishing Cooperative"},
    {"漁業合作社", "Bay Mouth Fishing Cooperative"},
    {"Bay Mouth Fishing Cooperative", "Bay Mouth Fishing Cooperative", whole | fold}, {"港務局", "Port Authority"},
    {"가람항만청", "Garam Port Authority"}, {"港灣通訊社", "Harbour Press"},
    {"Harbour Press", "Harbour Press", whole | fold}, {"Newswire", "Newswire", whole | fold}, {"G20", "G20", whole},
    {"潮見リーグ", "Shiomi League"}, {"渚ホエールズ", "Nagisa Whales"},
    {"灯台タイガース", "Todai Tigers"}, {"雙燈大橋", "Twin Lights Bridge"},
    {"Twin Lights Bridge", "Twin Lights Bridge", whole | fold}, {"晨星一號", "Morning Star I"},
    {"Morning Star I", "Morning Star I", whole}, {"晨星二號", "Morning Star II"}, {"石斛", "Typhoon Shihu"},
    {"Typhoon Shihu", "Typhoon Shihu", whole | fold}, {"노을비", "Typhoon Noeulbi"},
    {"環海貿易博覽會", "Ring Sea Trade Fair"}, {"Ring Sea Trade Fair", "Ring Sea Trade Fair", whole | fold},
    {"人工智慧", "AI"}, {"人工智能", "AI"}, {"AI", "AI", whole}
};
// clang-format on

/// The compiler builds the set; a match has the index of its row.
inline constexpr auto sample_keywords = [] {
  std::array<brevier::keyword, std::size(sample_names)> keywords;
  for (size_t i = 0; i != keywords.size(); ++i)
    keywords[i] = brevier::keyword(sample_names[i].spelling, sample_names[i].options);
  return keywords;
}();

/// A set of keywords and the names that they stand for.
class vocabulary {
 public:
  vocabulary() : set_(brevier::keyword_set<sample_keywords>), rows_(std::begin(sample_names), std::end(sample_names)) {}
  explicit vocabulary(const std::string& file) { read(file); }
  vocabulary(const vocabulary&) = delete;  // what is borrowed from content_ must not move
  vocabulary& operator=(const vocabulary&) = delete;

  auto matches(text article) const { return set_.empty() ? decltype(set_.matches(article)){} : set_.matches(article); }
  std::string_view name(const brevier::keyword_match& match) const { return rows_[match.index].name; }
  const std::vector<named_keyword>& rows() const { return rows_; }

 private:
  static bool has(const named_keyword& row, brevier::keyword_options option) {
    return static_cast<unsigned>(row.options) & static_cast<unsigned>(option);
  }

  static std::u32string folded(text spelling) {
    std::u32string points;
    for (const char32_t value : brevier::code_points(spelling))
      points += brevier::variant_folded(brevier::case_folded(brevier::width_folded(value)));
    return points;
  }

  static bool clash(const named_keyword& one, const named_keyword& other) {
    return has(one, fold) || has(other, fold) || one.spelling == other.spelling;
  }

  /// Gives what is wrong with a line, nothing where it is right.
  static std::string read_line(text line, named_keyword& row) {
    const auto fields = split(line, '\t');
    row.spelling = row.name = brevier::trim(fields[0]);
    if (fields.size() > 1 && !brevier::trim(fields[1]).empty()) row.name = brevier::trim(fields[1]);
    if (fields.size() > 3) return "there are more than three fields";
    if (row.spelling.empty()) return std::string(describe(brevier::keyword_error::empty));
    if (row.spelling.size() > 255) return std::string(describe(brevier::keyword_error::too_long));
    if (!brevier::validate(row.spelling)) return std::string(describe(brevier::keyword_error::ill_formed));
    if (fields.size() < 3 || brevier::trim(fields[2]).empty()) return {};
    bool exact = false;
    for (const auto field : split(fields[2], ',')) {
      const std::string_view option = brevier::trim(field);
      if (option == "whole")
        row.options = row.options | whole;
      else if (option == "fold")
        row.options = row.options | fold;
      else if (option == "exact")
        exact = true;
      else
        return "there is no option '" + std::string(option) + "', only whole, fold and exact";
    }
    return exact && has(row, fold) ? "a keyword is either fold or exact" : "";
  }

  /// Takes a row, together with what is the same keyword under the same name. Gives what is wrong, as above.
  std::string add(named_keyword row) {
    auto& alike = alike_[folded(row.spelling)];
    for (const auto& other : alike)
      if (clash(row, other) && other.name != row.name)
        return "'" + std::string(row.spelling) + "' stands for '" + std::string(row.name) + "', but for '" +
               std::string(other.name) + "' in line " + std::to_string(other.line);
    for (size_t i = alike.size(); i-- != 0;) {
      if (!clash(row, alike[i])) continue;
      const bool both_whole = has(row, whole) && has(alike[i], whole),
                 either_folds = has(row, fold) || has(alike[i], fold);
      row.options =
          (both_whole ? whole : brevier::keyword_options{}) | (either_folds ? fold : brevier::keyword_options{});
      alike.erase(alike.begin() + static_cast<ptrdiff_t>(i));
    }
    alike.push_back(row);
    return {};
  }

  void read(const std::string& file) {
    if (!read_file(file, content_)) return;
    text content = content_;
    if (content.starts_with("\xEF\xBB\xBF")) content = content.subtext(3);
    size_t number = 0;
    for (const auto& line : brevier::lines(content)) {
      ++number;
      const text trimmed = brevier::trim(line.content);
      if (trimmed.empty() || trimmed[0] == '#') continue;
      named_keyword row;
      row.line = number;
      std::string wrong = read_line(line.content, row);
      if (wrong.empty()) wrong = add(row);
      if (!wrong.empty()) complain(file + ":" + std::to_string(number) + ": " + wrong);
    }
    build(file);
  }

  void build(const std::string& file) {
    std::vector<brevier::keyword> keywords;
    for (const auto& [key, alike] : alike_)
      for (const auto& row : alike) {
        rows_.push_back(row);
        keywords.emplace_back(row.spelling, row.options);
      }
    if (rows_.empty()) return;
    memory_.resize(brevier::keyword_memory<fold>(keywords));
    const auto built = brevier::build_keywords<fold>(keywords, memory_);
    if (built)
      set_ = *built;
    else
      complain(file + ":" + std::to_string(rows_[built.offset()].line) + ": " + std::string(describe(built.error())));
  }

  std::string content_;
  std::map<std::u32string, std::vector<named_keyword>> alike_;  // by their folded spelling
  std::vector<char> memory_;
  brevier::folding_keywords<fold> set_;
  std::vector<named_keyword> rows_;
};

// ---- What values are called

constexpr std::string_view kind_names[] = {"none",  "date",    "time", "datetime", "week",
                                           "month", "quarter", "year", "duration", "range"};
constexpr std::string_view confidence_names[] = {"explicit", "contextual", "guessed"};
constexpr std::string_view part_names[] = {"", "early", "middle", "late"};

inline std::string iso(const brevier::temporal& value) {
  char memory[48];
  return std::string(*brevier::to_iso(value, memory));
}

inline std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

inline std::string offset_words(brevier::utc_offset offset) {
  const int minutes = offset.minutes < 0 ? -offset.minutes : offset.minutes;
  return (offset.minutes < 0 ? "-" : "+") + two_digits(minutes / 60) + ":" + two_digits(minutes % 60);
}

}  // namespace scan

#endif  // SCAN_NAMES_HPP
