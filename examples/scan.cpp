// Reads articles and tells what is in them: their dates, their timeline, the names that they mention and the bytes
// that are no UTF-8; as a page for people, or as JSON, one object a line.
//
//     c++ -std=c++17 -O2 -I include examples/scan.cpp -o scan
//     ./scan examples/articles/liveblog.zh.txt
//     ./scan --format jsonl --only dates examples/articles/*.txt
//
// SPDX-License-Identifier: BSL-1.0

#include "brevier.hpp"
#include "scan_names.hpp"
#include "scan_page.hpp"

#include <algorithm>
#include <csignal>
#include <iterator>
#include <type_traits>
#include <vector>

#if defined(_WIN32)
#include <fcntl.h>
#include <io.h>
#else
#include <unistd.h>
#endif

namespace scan {

constexpr auto& languages = brevier::languages<brevier::zh, brevier::ja, brevier::ko, brevier::en>;
constexpr size_t story_limit = size_t{64} << 20, window_size = size_t{1} << 20;

constexpr char usage[] =
    R"(scan [--only utf8,dates,keywords,story] [--keywords FILE] [--reference YYYY-MM-DD] [--format text|jsonl] [FILE...]

Reads each FILE as one article, standard input where none is given or FILE is -, and prints what is in it.

  --only PARTS      print only these parts, separated by commas: utf8, dates, keywords, story
  --keywords FILE   look for the keywords of FILE: lines of keyword, name and options, separated by tabs; the name and
                    the options (whole, fold, exact, separated by commas) may be left out, # starts a comment line
  --reference DATE  the day from which the article is seen, in place of the date that it gives itself
  --format FORMAT   text for people (the default), or jsonl: one object a line, in order of offset
  --help, --version

An article of more than 64 MiB is read as a stream, in windows of 1 MiB: its order of entries, its zones and its date
count from the window on in which they are told. Its summary says so; of the text format it gets that alone.

The exit status is 0, or 2 where something could not be read, understood or written. Ill-formed text is no failure.
)";

// ---- The command line

struct settings {
  parts wanted{true, true, true, true};
  bool jsonl = false;
  brevier::date reference{};
  std::string keyword_file;
  std::vector<std::string> files;
};

inline std::string set_only(settings& chosen, std::string_view value) {
  constexpr std::pair<std::string_view, bool parts::*> known[] = {
      {"utf8", &parts::utf8}, {"dates", &parts::dates}, {"keywords", &parts::keywords}, {"story", &parts::story}};
  chosen.wanted = parts{};
  for (const auto piece : split(value, ',')) {
    const auto found =
        std::find_if(std::begin(known), std::end(known), [piece](const auto& each) { return each.first == piece; });
    if (found == std::end(known))
      return "there is no part '" + std::string(piece) + "', only utf8, dates, keywords and story";
    chosen.wanted.*found->second = true;
  }
  return {};
}

inline std::string set_keywords(settings& chosen, std::string_view value) {
  chosen.keyword_file = value;
  return value.empty() ? "the name of a file is missing" : "";
}

inline std::string set_reference(settings& chosen, std::string_view value) {
  const auto date = brevier::parse_date(value);
  if (!date) return "'" + std::string(value) + "' is no date YYYY-MM-DD: " + std::string(describe(date.error()));
  chosen.reference = *date;
  return {};
}

inline std::string set_format(settings& chosen, std::string_view value) {
  chosen.jsonl = value == "jsonl";
  return chosen.jsonl || value == "text" ? "" : "'" + std::string(value) + "' is neither text nor jsonl";
}

/// An option with a value; `set` gives what is wrong with that, nothing where it is right.
struct option {
  std::string_view name;
  std::string (*set)(settings& chosen, std::string_view value);
};
constexpr option options[] = {
    {"--only", set_only}, {"--keywords", set_keywords}, {"--reference", set_reference}, {"--format", set_format}};

/// What is wrong is told and left out; the files are read all the same.
inline settings read_arguments(const std::vector<std::string_view>& arguments) {
  settings chosen;
  bool only_files = false;
  for (size_t i = 0; i != arguments.size(); ++i) {
    const auto argument = arguments[i];
    if (only_files || argument == "-" || argument.substr(0, 1) != "-") {
      chosen.files.emplace_back(argument);
      continue;
    }
    only_files = argument == "--";
    if (only_files) continue;
    const size_t equals = argument.find('=');
    const auto name = argument.substr(0, equals);
    const auto found =
        std::find_if(std::begin(options), std::end(options), [name](const option& each) { return each.name == name; });
    if (found == std::end(options)) {
      complain("there is no option " + std::string(argument) + "; --help tells which there are");
    } else if (equals == argument.npos && i + 1 == arguments.size()) {
      complain(std::string(name) + ": its value is missing");
    } else {
      const auto wrong = found->set(chosen, equals == argument.npos ? arguments[++i] : argument.substr(equals + 1));
      if (!wrong.empty()) complain(std::string(name) + ": " + wrong);
    }
  }
  if (chosen.files.empty() && exit_status == 0) chosen.files.emplace_back("-");
  return chosen;
}

// ---- For programs: jsonl

/// One object on a line of its own.
class json_object {
 public:
  json_object(output& out, std::string_view type, std::string_view file) : out_(out) {
    out_ << "{\"type\":\"" << type << "\"";
    add("file", file);
  }
  ~json_object() { out_ << "}\n"; }
  json_object(const json_object&) = delete;
  json_object& operator=(const json_object&) = delete;

  json_object& add(std::string_view key, size_t value) { return add_literal(key, std::to_string(value)); }
  json_object& add(std::string_view key, std::string_view value) {
    add_literal(key, "\"");
    for (const auto c : brevier::characters(value)) {
      if (c.value == '"' || c.value == '\\') out_ << "\\";
      if (c.value < 0x20)
        out_ << "\\u00" << (c.value < 0x10 ? "0" : "1") << std::string_view("0123456789abcdef").substr(c.value % 16, 1);
      else
        out_ << (c.well_formed ? value.substr(c.offset, c.size) : "\uFFFD");
    }
    out_ << "\"";
    return *this;
  }
  json_object& add_literal(std::string_view key, std::string_view value) {
    out_ << ",\"" << key << "\":" << value;
    return *this;
  }

 private:
  output& out_;
};

/// Prints what is found as it comes, and counts it.
class event_lines {
 public:
  event_lines(output& out, parts wanted, const vocabulary& names) : out_(out), wanted_(wanted), names_(names) {}

  void print(const brevier::story& story, std::string_view file) {
    begin(story.article(), file);
    merge(story.entries(), story.moments(), names_.matches(article_), brevier::ill_formed(article_));
    summarize(false);
  }

  /// What is too large for a story, as a stream; the rest of it in between.
  void print_streamed(std::string_view article, brevier::date reference, std::string_view file) {
    begin(article, file);
    const auto names = names_.matches(article_);
    const auto broken = brevier::ill_formed(article_);
    auto name = names.begin();
    auto wrong = broken.begin();
    const auto print_up_to = [&](size_t offset) {
      for (;;) {
        const bool any_name = name != names.end() && name->offset < offset;
        const bool any_wrong = wrong != broken.end() && wrong->offset < offset;
        if (any_name && (!any_wrong || name->offset <= wrong->offset))
          print(*name), void(++name);
        else if (any_wrong)
          print(*wrong), void(++wrong);
        else
          return;
      }
    };
    const auto visit = [&](auto found, auto base) {  // of 64 bits; all of this text lies in memory
      found.offset = static_cast<size_t>(base + found.offset);
      if constexpr (std::is_same_v<decltype(found), brevier::stamped_entry>)
        found.body_offset = static_cast<size_t>(base + found.body_offset);
      print_up_to(found.offset);
      print(found);
    };
    std::vector<char> memory(window_size);
    brevier::story_stream stream(memory, languages, reference);
    stream.feed(article_, visit);
    stream.finish(visit);
    print_up_to(article_.size());
    summarize(true);
  }

 private:
  void begin(std::string_view article, std::string_view file) {
    file_ = file;
    article_ = article;
    entries_ = dates_ = keywords_ = ill_formed_ = 0;
  }

  void summarize(bool streamed) {
    json_object summary(out_, "summary", file_);
    summary.add("bytes", article_.size())
        .add("code_points", brevier::count(article_))
        .add("ill_formed", ill_formed_)
        .add("dates", dates_)
        .add("keywords", keywords_)
        .add("entries", entries_);
    if (streamed) summary.add_literal("streamed", "true");
  }

  struct place {
    size_t offset, size;
    bool operator<(const place& other) const {
      return offset != other.offset ? offset < other.offset : size > other.size;
    }
  };

  /// Takes from all ranges in order of offset, the longer first where two start together.
  template <class... Ranges>
  void merge(const Ranges&... ranges) {
    const auto take_all = [this](auto... range) {
      for (;;) {
        const place places[] = {range.first == range.second ? place{text::npos, 0}
                                                            : place{range.first->offset, range.first->size}...};
        const auto next = std::min_element(std::begin(places), std::end(places));
        if (next->offset == text::npos) return;
        auto each = std::begin(places);
        ((each++ == next ? (this->print(*range.first), void(++range.first)) : void()), ...);
      }
    };
    take_all(std::pair(ranges.begin(), ranges.end())...);
  }

  void print(const brevier::stamped_entry& entry) {
    ++entries_;
    if (!wanted_.story) return;
    json_object(out_, "entry", file_)
        .add("offset", entry.offset)
        .add("length", entry.size)
        .add(entry.time.resolved ? "time" : "partial", iso(entry.time.value))
        .add("body_offset", entry.body_offset)
        .add("body_length", entry.body.size());
  }

  void print(const brevier::moment& moment) {
    ++dates_;
    if (!wanted_.dates) return;
    json_object object(out_, "date", file_);
    object.add("offset", moment.offset)
        .add("length", moment.size)
        .add("text", article_.substr(moment.offset, moment.size))
        .add("kind", kind_names[static_cast<size_t>(moment.kind)])
        .add(moment.resolved ? "value" : "partial", iso(moment.value));
    if (!moment.zone.empty()) object.add("zone", moment.zone);
    if (moment.has_utc_offset) object.add("utc_offset", offset_words(moment.utc_offset));
    const auto others = brevier::alternatives(article_, moment);
    const auto sure = brevier::confidence_of(article_, moment);
    object.add("confidence", confidence_names[static_cast<size_t>(sure)]);
    std::string listed;
    for (const auto& other : others)
      listed += (listed.empty() ? "[\"" : ",\"") + iso(other.value) +
                (other.has_utc_offset ? offset_words(other.utc_offset) : "") + "\"";
    if (!listed.empty()) object.add_literal("alternatives", listed + "]");
    if (moment.said_first & brevier::fields::directed)
      object.add("direction", moment.value.first.shift < 0 ? "past" : "future");
    if (moment.value.first.part != brevier::part::none)
      object.add("part", part_names[static_cast<size_t>(moment.value.first.part)]);
    if (moment.approximate) object.add_literal("approximate", "true");
  }

  void print(const brevier::keyword_match& match) {
    ++keywords_;
    if (!wanted_.keywords) return;
    json_object(out_, "keyword", file_)
        .add("offset", match.offset)
        .add("length", match.size)
        .add("text", article_.substr(match.offset, match.size))
        .add("name", names_.name(match));
  }

  void print(const brevier::utf8_check& broken) {
    ++ill_formed_;
    if (!wanted_.utf8) return;
    json_object(out_, "ill-formed", file_)
        .add("offset", broken.offset)
        .add("length", broken.size)
        .add("error", name(broken.error));
  }

  output& out_;
  parts wanted_;
  const vocabulary& names_;
  std::string_view file_, article_;
  size_t entries_ = 0, dates_ = 0, keywords_ = 0, ill_formed_ = 0;
};

// ---- All of it

/// Colours only where they are seen and wanted: https://no-color.org
inline bool wants_colour() {
#if defined(_WIN32)
  const bool terminal = _isatty(1) != 0;
#else
  const bool terminal = isatty(1) != 0;
#endif
  const char* const no_color = std::getenv("NO_COLOR");
  const char* const type = std::getenv("TERM");
  return terminal && !(no_color && *no_color) && !(type && std::string_view(type) == "dumb");
}

inline void read_articles(const settings& chosen, const vocabulary& names, output& out) {
  event_lines lines(out, chosen.wanted, names);
  page pages(out, chosen.wanted, names, wants_colour());
  std::string article;
  for (const auto& file : chosen.files) {
    if (!read_file(file, article)) continue;
    if (article.size() > story_limit) {
      event_lines(out, chosen.jsonl ? chosen.wanted : parts{}, names).print_streamed(article, chosen.reference, file);
      continue;
    }
    const brevier::story story(article, languages, chosen.reference);
    if (chosen.jsonl)
      lines.print(story, file);
    else
      pages.print(story, file);
  }
}

inline void run(const std::vector<std::string_view>& arguments, output& out) {
  const auto asked = [&](std::string_view what) { return !arguments.empty() && arguments[0] == what; };
  const auto number = [](int place) { return std::to_string(BREVIER_VERSION / place % 100); };
  if (asked("--help")) {
    out << usage;
  } else if (asked("--version")) {
    out << "scan, of Brevier " << number(10000) << "." << number(100) << "." << number(1) << "\n";
  } else {
    const settings chosen = read_arguments(arguments);
    if (chosen.keyword_file.empty())
      read_articles(chosen, vocabulary(), out);
    else
      read_articles(chosen, vocabulary(chosen.keyword_file), out);
  }
  out.flush();
}

}  // namespace scan

int main(int count, char** arguments) {
#if defined(_WIN32)
  _setmode(0, _O_BINARY);
  _setmode(1, _O_BINARY);
#else
  std::signal(SIGPIPE, SIG_IGN);  // a pipe that nobody reads is an error of writing
#endif
  scan::output out;
  scan::run({arguments + (count > 0), arguments + count}, out);
  return scan::exit_status;
}
