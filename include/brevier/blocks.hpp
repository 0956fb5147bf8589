// Brevier, blocks: the lines of an article and what each of them is: headings, paragraphs, captions, stamped entries.
// The ground that the story room stands on.
//
//     brevier::story s(article, brevier::languages<brevier::zh, brevier::en>);
//     for (auto each : s.blocks()) each.kind, each.content, each.offset
//
// SPDX-License-Identifier: BSL-1.0

#include "dateline.hpp"
#include "lines.hpp"

#ifndef BREVIER_BLOCKS_HPP
#define BREVIER_BLOCKS_HPP

BREVIER_BEGIN

/// What a line of an article is.
enum class block_kind : uint8_t {
  paragraph,
  date_line,  ///< the date of the article, with a label, a byline or an agency at most
  heading,    ///< short, and ends like no sentence; the first one is the title
  entry,      ///< begins with a stamp: 【12:08】, 10:25 a.m. -
  caption,    ///< begins with its own date and ends with a credit in brackets
  residue,    ///< left over from a page: no words at all, or framed by arrows
};

/// A line of an article that is not empty.
struct block {
  text content;       ///< without white space around it
  size_t offset = 0;  ///< of the content, in bytes
  block_kind kind = block_kind::paragraph;
};

namespace detail {

inline constexpr char32_t byte_order_mark = 0xFEFF;
inline constexpr text block_names[] = {"paragraph", "date line", "heading", "entry", "caption", "residue"};
inline constexpr char16_t open_brackets[] = u"\u3010\u3014\uFF08([\uFF3B\u3016";
inline constexpr char16_t close_brackets[] = u"\u3011\u3015\uFF09)]\uFF3D\u3017";
inline constexpr char16_t sentence_ends[] = u".!?:;\u3002\uFF01\uFF1F\u2026\uFF1B\uFF1A";
inline constexpr char16_t close_quotes[] = u"\"'\u300D\u300F\u300B\u3009\u201D\u2019";
inline constexpr char16_t clause_marks[] = u";!?\uFF0C\u3002\u3001\uFF1B\uFF01\uFF1F";
inline constexpr char16_t label_ends[] = u" :|[(\u3000\uFF1A\uFF08\u3010\uFF5C\u00A0";
inline constexpr char16_t loose_ends[] = u" ,\u3001\uFF0C\u3000\u00A0";
inline constexpr char16_t label_marks[] = u" ,:|.-/[]()\u3000\u00A0\u00B7\uFF1A\uFF08\uFF09\u3010\u3011\uFF5C";
inline constexpr char16_t caption_marks[] = u",:\uFF0C\u3001\uFF1A";
inline constexpr char16_t arrows[] = u"\u2190\u2191\u2192\u2193\u21D3\u25B2\u25B6\u25BC\u25B3\u25BD\u25BA";

// One more than the place of a code point in a list of marks; 0 where it is not among them.
constexpr size_t place_of(const char16_t* marks, char32_t mark) noexcept {
  for (size_t i = 0; marks[i] != 0; ++i)
    if (marks[i] == mark) return i + 1;
  return 0;
}

constexpr char32_t first_of_text(text line) noexcept {
  return line.empty() ? U'\0' : decode(line.begin(), line.end()).value;
}
constexpr char32_t last_of_text(text line) noexcept {
  return line.empty() ? U'\0' : decode_backward(line.begin(), line.end()).value;
}

constexpr text drop_first(text line) noexcept {
  return line.empty() ? line : line.subtext(decode(line.begin(), line.end()).size);
}
constexpr text drop_last(text line) noexcept {
  return line.empty() ? line : text(line.data(), line.size() - decode_backward(line.begin(), line.end()).size);
}

// Whether a line looks wider than so many columns, roughly: one for ASCII, two for what is not. O(columns).
[[gnu::noinline]] constexpr bool is_wider(text line, size_t columns) noexcept {
  if (has_room && line.size() > 2 * columns) return true;
  size_t width = 0;
  for (const char* at = line.begin(); at != line.end() && width <= columns;) {
    const uint8_t size = decode(at, line.end()).size;
    width += size == 1 ? 1 : 2;
    at += size;
  }
  return width > columns;
}

inline constexpr size_t heading_width = 120;
inline constexpr size_t label_bytes = 64;
inline constexpr size_t agency_bytes = 96;  // as far as an agency line goes
inline constexpr uint8_t date_line_blocks = 12;  // how far from the top a date line is looked for

constexpr bool has_letters(text line) noexcept {
  for (const char32_t c : code_points(line))
    if (c >= 0x80 ? !place_of(arrows, c) : is_ascii_letter(static_cast<uint8_t>(c))) return true;
  return false;
}

constexpr bool has_any_of(text line, const char16_t* marks) noexcept {
  for (const char32_t c : code_points(line))
    if (place_of(marks, c)) return true;
  return false;
}

// Whether a line ends as sentences do, behind which quotes and remarks in brackets may be closed.
constexpr bool ends_like_sentence(text line) noexcept {
  for (;;) {
    const char32_t last = last_of_text(line);
    if (const size_t bracket = place_of(close_brackets, last)) {
      while (!line.empty() && last_of_text(line) != open_brackets[bracket - 1]) line = drop_last(line);
    } else if (!place_of(close_quotes, last)) {
      return place_of(sentence_ends, last) != 0;
    }
    line = trim(drop_last(line));
  }
}

// What labels the date of an article in English, and what else a byline has in small letters.
inline constexpr char date_labels[] = "date updated published posted by and ";
inline constexpr size_t label_words = 4;
inline constexpr char16_t label_colons[] = u":\uFF1A";
inline constexpr char16_t wire_marks[] = u"\u7535\u96FB\u8BAF\u8A0A";
inline constexpr char16_t dashes[] = u"-\u2013\u2014";

constexpr text trim_marks(text words, const char16_t* marks) noexcept {
  while (place_of(marks, last_of_text(words))) words = drop_last(words);
  while (place_of(marks, first_of_text(words))) words = drop_first(words);
  return words;
}

// One more than the place of the word among date_labels that a text begins with, in small letters or capitals; 0 where
// it begins with none.
constexpr size_t label_of(text words) noexcept {
  size_t place = 1, at = 0;
  bool same = true;
  for (const char* listed = date_labels; *listed != 0; ++listed) {
    if (*listed != ' ') {
      same = same && at != words.size() && (words[at++] | 0x20) == static_cast<uint8_t>(*listed);
      continue;
    }
    if (same && (at == words.size() || !is_ascii_letter(words[at]))) return place;
    ++place;
    at = 0;
    same = true;
  }
  return 0;
}

// Whether a text is made of names, as far as capitals tell: By Jane Doe, LONDON, 體育.
constexpr bool is_of_names(text words) noexcept {
  for (size_t at = 0; at != words.size(); ++at) {
    const bool begins = at == 0 || words[at - 1] == ' ';
    if (begins && words[at] >= 'a' && words[at] <= 'z' && label_of(words.subtext(at)) == 0) return false;
  }
  return !has_any_of(words, clause_marks);
}

// Whether what stands behind a date makes it that of an agency line: 10月30日電（, Oct 30 (Reuters) -.
constexpr bool is_of_agency(text behind) noexcept {
  behind = trim_start(behind);
  size_t at = 0;
  if (place_of(wire_marks, first_of_text(behind))) return place_of(label_marks, first_of_text(drop_first(behind)));
  if (first_of_text(behind) != U'(') return false;
  while (at != behind.size() && at != agency_bytes && behind[at] != ')') ++at;
  return place_of(dashes, first_of_text(behind.subtext(at + 2))) != 0;
}

/// What a line says of the date of its article.
enum class date_claim : uint8_t {
  none,
  day,       // the day in an agency line, without its year
  line,      // all of it: it is little else than a date
  labelled,  // all of it, at its beginning or behind a label
};

constexpr bool is_full_date(const moment& found) noexcept {
  constexpr fields::set whole = fields::year | fields::month | fields::day;
  return !found.value.is_range && (found.said_first & whole) == whole;
}

/// A line, and how the moment is enclosed that it begins with.
struct lead_block : block {
  bool names_day = false;   // and no more, for the entries behind it
  uint16_t stamp_size = 0;  // of the bracket, or of an entry's stamp with its brackets
};

/// How far the lines of an article have been read.
struct block_place {
  size_t position = 0;
  uint8_t count = 0;  // of the lines at its top
};

/// Lines of an article one by one, with what they are.
class block_reader {
 public:
  /// Goes on at a place, which it moves, and reads moments with a cursor that it borrows.
  constexpr block_reader(const text& article, moment_cursor& dates, block_place& place) noexcept
      : article_(article), dates_(dates), place_(place) {}

  /// `lead` is the moment that an entry or caption begins with, or that a date line has or a line that names a day,
  /// seen from no day; for other lines it tells nothing.
  constexpr bool next(lead_block& found, moment& lead) noexcept {
    if (!next_line(found)) return false;
    const bool early = place_.count != date_line_blocks;
    if (early) ++place_.count;
    if (found.kind == block_kind::residue) return true;
    restart(end_of(found), found.offset + found.stamp_size);
    if (dates_.read_here(lead)) find_kind(found, lead);
    if (found.kind != block_kind::paragraph || is_wider(found.content, heading_width)) return true;
    found.kind = early && read_date(found, lead) >= date_claim::line ? block_kind::date_line : kind_of(found.content);
    found.names_day &= found.kind != block_kind::date_line;
    return true;
  }

  /// Lets the cursor go on at `offset` of what stands before `end`.
  [[gnu::noinline]] constexpr void restart(size_t end, size_t offset) noexcept {
    dates_.restart(article_.subtext(0, end), offset);
  }

  /// What one of the first lines of an article says of its date.
  [[gnu::always_inline]] constexpr date_claim read_date(const block& here, moment& date) noexcept {
    restart(end_of(here), here.offset);
    return dates_.next(date) ? claim_of(here, date) : date_claim::none;
  }

 private:
  // Lines framed by arrows are residue; of others the kind is yet to be found.
  constexpr bool next_line(lead_block& found) noexcept {
    do {
      if (place_.position == 0 && first_of_text(article_) == byte_order_mark) place_.position = 3;
      const text rest = article_.subtext(place_.position);
      const char* end = rest.begin();
      uint8_t terminator = 0;
      while (end != rest.end() && (terminator = line_terminator(end, rest.end())) == 0) ++end;
      const size_t size = static_cast<size_t>(end - rest.begin());
      if (size + terminator == 0) return false;
      place_.position += size + terminator;
      found.content = trim(rest.subtext(0, size));
    } while (found.content.empty());
    found.offset = static_cast<size_t>(found.content.data() - article_.data());
    const step first = decode(found.content.begin(), found.content.end());
    found.stamp_size = place_of(open_brackets, first.value) != 0 ? first.size : uint8_t{0};
    const bool framed = place_of(arrows, first.value) && place_of(arrows, last_of_text(found.content));
    found.kind = framed ? block_kind::residue : block_kind::paragraph;
    found.names_day = false;
    return true;
  }


  constexpr void find_kind(lead_block& here, const moment& lead) const noexcept {
    const size_t bracket = place_of(open_brackets, first_of_text(here.content));
    if (is_stamp(here, bracket, lead))
      here.kind = block_kind::entry;
    else if (bracket == 0 && is_caption(here, lead))
      here.kind = block_kind::caption;
    else
      here.names_day = is_day_alone(here, lead);
  }

  // Of a short line.
  static constexpr block_kind kind_of(text line) noexcept {
    if (!has_letters(line)) return block_kind::residue;
    return ends_like_sentence(line) ? block_kind::paragraph : block_kind::heading;
  }

  constexpr date_claim claim_of(const block& here, const moment& date) const noexcept {
    const text before = article_.subtext(here.offset, date.outer_offset - here.offset), behind = rest_of(here, date);
    if (date.value.is_range || !(date.said_first & fields::day) || before.size() > label_bytes) return date_claim::none;
    const bool of_agency = is_of_agency(behind);
    if (!is_full_date(date)) return of_agency ? date_claim::day : date_claim::none;
    if (of_agency) return date_claim::line;
    const text label = trim_marks(before, label_marks);
    if (const size_t word = label_of(label); word != 0 && word <= label_words) return date_claim::labelled;
    if (!is_little_else(before, label, date, behind)) return date_claim::none;
    const text marks(label.end(), static_cast<size_t>(before.end() - label.end()));
    return label.empty() || has_any_of(marks, label_colons) ? date_claim::labelled : date_claim::line;
  }

  // Whether what stands on the line of a date is no sentence: a byline, an agency, a section, a credit, another date.
  static constexpr bool is_little_else(text before, text label, const moment& date, text behind) noexcept {
    constexpr size_t suffix_bytes = 12;  // as far as a word goes that ends such a line: 更新, 配信
    const text rest = trim_marks(behind, label_marks);
    const char32_t last = last_of_text(before), next = first_of_text(rest);
    const bool timed = date.said_first & fields::hour;
    if ((next >= U'a' && next <= U'z') || !is_of_names(label) || ends_like_sentence(rest)) return false;
    if (!before.empty() && !place_of(label_marks, last) && !(timed && rest.empty())) return false;
    if (rest.size() > suffix_bytes && !place_of(label_marks, first_of_text(behind))) return false;
    const bool is_name = next >= 0x80 || is_ascii_letter(static_cast<uint8_t>(next));
    return label.empty() || timed || !is_name || !place_of(loose_ends, last);
  }

  static constexpr size_t end_of(const block& here) noexcept { return here.offset + here.content.size(); }
  // What stands behind a moment on its line.
  constexpr text rest_of(const block& here, const moment& found) const noexcept {
    return article_.subtext(0, end_of(here)).subtext(found.outer_offset + found.outer_size);
  }

  // 本港時間9月17日, 【10月30日】
  [[gnu::noinline]] constexpr bool is_day_alone(const block& here, const moment& lead) const noexcept {
    return lead.kind == temporal_kind::date && trim_marks(rest_of(here, lead), label_marks).empty() &&
           !is_wider(here.content, heading_width);
  }

  // A stamp without brackets is made of figures: 12:08, 10.25am; "10時" may begin a sentence.
  constexpr bool is_figures(const moment& time) const noexcept {
    const text stamp = article_.subtext(time.offset, time.size);
    for (const char32_t c : code_points(stamp))
      if (c >= 0x80 && !(c >= 0xFF10 && c <= 0xFF1A)) return false;
    return is_ascii_digit(stamp[0]);
  }

  // In brackets a stamp may have its own date; a whole date and time alone on a line is the article's. `bracket` is one
  // more than its place among the open ones.
  constexpr bool is_stamp(lead_block& here, size_t bracket, const moment& lead) const noexcept {
    const bool time = lead.kind == temporal_kind::time;
    if (bracket == 0 ? !time || !(lead.said_first & fields::minute) : !time && lead.kind != temporal_kind::datetime)
      return false;
    const text rest = rest_of(here, lead);
    const char32_t behind = first_of_text(rest);
    const bool closes = bracket != 0 && behind == close_brackets[bracket - 1];
    size_t size = lead.outer_offset + lead.outer_size - here.offset;
    if (closes) size += decode(rest.begin(), rest.end()).size;
    here.stamp_size = static_cast<uint16_t>(size);
    if (bracket != 0) return closes && !(is_full_date(lead) && size == here.content.size());
    return (behind == U'\0' || is_white_space(behind) || place_of(label_ends, behind)) && is_figures(lead);
  }

  constexpr bool is_caption(const block& here, const moment& lead) const noexcept {
    return lead.said_first & fields::date && place_of(close_brackets, last_of_text(here.content)) &&
           place_of(caption_marks, first_of_text(rest_of(here, lead)));
  }

  const text& article_;
  moment_cursor& dates_;
  block_place& place_;
};

// What the cursor over the blocks of an article is made from.
struct block_source {
  text article;
  language_set languages;
  bool paragraphs_only = false;
};

/// The blocks of an article, or its paragraphs.
class block_cursor {
 public:
  using value_type = block;

  constexpr block_cursor() noexcept = default;
  constexpr explicit block_cursor(const block_source& from) noexcept : from_(from) {}

  constexpr bool next(block& found) noexcept {
    moment_cursor dates(from_.article, from_.languages, {}, policy::news);
    block_reader blocks(from_.article, dates, place_);
    lead_block here;
    moment lead;
    while (blocks.next(here, lead)) {
      found = here;
      if (!from_.paragraphs_only || here.kind == block_kind::paragraph) return true;
    }
    return false;
  }

 private:
  block_source from_;
  block_place place_;
};

using block_range = lazy_range<block_cursor, block_source>;

}  // namespace detail

/// The name of a kind of block: "date line".
constexpr text name(block_kind kind) noexcept { return detail::block_names[static_cast<uint8_t>(kind)]; }

BREVIER_END

#endif  // BREVIER_BLOCKS_HPP
