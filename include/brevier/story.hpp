// Brevier, story: a whole article: its date, its headings, captions and stamped entries, and every moment in it, seen
// from the date of its own entry or caption and with the UTC offsets that the article lets one infer.
//
//     brevier::story s(article, brevier::languages<brevier::zh, brevier::en>);
//     s.date();                                                  // 2025-10-30
//     for (auto e : s.entries()) e.time, e.body, e.offset        // 【12:08】 ...
//     for (auto m : s.moments()) m.value, m.utc_offset           // 當地時間中午12時50分: +09:00
//
// SPDX-License-Identifier: BSL-1.0

#include "dateline.hpp"
#include "lines.hpp"

#ifndef BREVIER_STORY_HPP
#define BREVIER_STORY_HPP

BREVIER_BEGIN

/// What a line of an article is.
enum class block_kind : uint8_t {
  paragraph,
  date_line,  ///< little more than the date of the article
  heading,    ///< short, and ends like no sentence; the first one is the title
  entry,      ///< begins with a stamp: 【12:08】, 10:25 a.m. -
  caption,    ///< begins with its own date and ends with a credit in brackets
  residue,    ///< left over from a page: no words at all, or framed by arrows
};

/// A line of an article that is not empty.
struct block {
  block_kind kind = block_kind::paragraph;
  text content;       ///< without white space around it
  size_t offset = 0;  ///< of the content, in bytes
};

/// A stamped entry of a live blog.
struct stamped_entry {
  moment time;                  ///< of the stamp
  size_t offset = 0, size = 0;  ///< of the stamp with its brackets, in bytes
  text body;                    ///< from behind the stamp to the next entry, heading or residue, captions included
  size_t body_offset = 0;
};

namespace detail {

inline constexpr char16_t open_brackets[] = u"\u3010\u3014\uFF08([\uFF3B\u3016";
inline constexpr char16_t close_brackets[] = u"\u3011\u3015\uFF09)]\uFF3D\u3017";
inline constexpr char16_t sentence_ends[] = u".!?:;\u3002\uFF01\uFF1F\u2026\uFF1B\uFF1A";
inline constexpr char16_t close_quotes[] = u"\"'\u300D\u300F\u300B\u3009\u201D\u2019";
inline constexpr char16_t clause_marks[] = u",;!?\uFF0C\u3002\u3001\uFF1B\uFF01\uFF1F";
inline constexpr char16_t label_ends[] = u" :|[(\u3000\uFF1A\uFF08\u3010\uFF5C\u00A0";
inline constexpr char16_t caption_marks[] = u",:\uFF0C\u3001\uFF1A";
// Between two clock times that mean one instant stands one of the first, and perhaps some of the second.
inline constexpr char16_t pair_marks[] = u"([/\uFF08\u3010\u3001\uFF0F\u5373";
inline constexpr char16_t stamp_separators[] = u"-:|\u2013\u2014\uFF1A\uFF5C";
inline constexpr char16_t colons[] = u":\uFF1A\u2236";
inline constexpr char16_t pair_commas[] = u",;\uFF0C\uFF1B";
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

constexpr text drop_last(text line) noexcept {
  return line.empty() ? line : line.subtext(0, line.size() - decode_backward(line.begin(), line.end()).size);
}

// How wide a line looks, roughly: one for ASCII, two for what is not.
constexpr size_t rough_width(text line) noexcept {
  size_t width = 0;
  for (const char32_t c : code_points(line)) width += c < 0x80 ? 1 : 2;
  return width;
}

inline constexpr size_t heading_width = 120;
inline constexpr size_t label_bytes = 48;
inline constexpr int date_line_blocks = 12;  // how far from the top a date line is looked for

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
  while (!line.empty()) {
    const step last = decode_backward(line.begin(), line.end());
    if (const size_t bracket = place_of(close_brackets, last.value)) {
      while (!line.empty() && last_of_text(line) != open_brackets[bracket - 1]) line = drop_last(line);
    } else if (!place_of(close_quotes, last.value)) {
      return place_of(sentence_ends, last.value) != 0;
    }
    line = trim(drop_last(line));
  }
  return false;
}

constexpr bool is_full_date(const moment& found) noexcept {
  return !found.said.is_range && is_valid(found.said.first.civil_date());
}

/// A line and the moment that it begins with, where it is an entry or a caption; its stamp with its brackets.
struct lead_block : block {
  moment lead;
  size_t stamp_size = 0;
};

/// Lines of an article one by one, with what they are.
class block_reader {
 public:
  constexpr block_reader() noexcept = default;
  constexpr block_reader(text article, const language_set& languages) noexcept
      : article_(article), languages_(languages) {}

  constexpr bool next(lead_block& found) noexcept {
    for (line here; next_line(here);) {
      found.content = trim(here.content);
      if (found.content.empty()) continue;
      found.offset = static_cast<size_t>(found.content.data() - article_.data());
      found.kind = classify(found);
      ++count_;
      return true;
    }
    return false;
  }

  // The date of an article in one of its first lines: behind a short label, or alone.
  constexpr bool read_date_line(const block& here, moment& date) const noexcept {
    moment_cursor cursor = cursor_of(here);
    cursor.seek(here.offset);
    if (!cursor.next(date) || !is_full_date(date)) return false;
    const text label = article_.subtext(here.offset, date.outer_offset - here.offset);
    const text rest = rest_of(here, date);
    const char32_t behind = first_of_text(rest);
    if (label.size() > label_bytes || has_any_of(label, clause_marks)) return false;
    const bool ends_line = date.said.first.any(fields::hour) && rough_width(rest) <= label_bytes / 2;
    if (!label.empty())
      return ends_line || place_of(label_ends, last_of_text(label)) || place_of(close_brackets, last_of_text(label));
    return behind == U'\0' || is_white_space(behind) || place_of(label_ends, behind);
  }

 private:
  constexpr bool next_line(line& here) noexcept {
    if (position_ >= article_.size()) return false;
    here = *lines(article_.subtext(position_)).begin();
    position_ += here.content.size() + here.terminator;
    return true;
  }

  constexpr moment_cursor cursor_of(const block& here) const noexcept {
    return {article_.subtext(0, here.offset + here.content.size()), languages_, {}, policy::news};
  }
  // What stands behind a moment on its line.
  constexpr text rest_of(const block& here, const moment& found) const noexcept {
    const size_t begin = found.outer_offset + found.outer_size;
    return article_.subtext(begin, here.offset + here.content.size() - begin);
  }

  // A stamp without brackets is made of figures: 12:08, 10.25am; "10時" may begin a sentence.
  constexpr bool is_figures(const moment& time) const noexcept {
    const text stamp = article_.subtext(time.offset, time.size);
    for (const char32_t c : code_points(stamp))
      if (c >= 0x80 && !(c >= 0xFF10 && c <= 0xFF1A)) return false;
    return is_ascii_digit(stamp[0]);
  }

  // Whether `lead`, which stands behind `bracket` if that is not 0, is a stamp. In brackets it may have its own date; a
  // whole date and time alone on a line is the article's.
  constexpr bool is_stamp(lead_block& here, size_t bracket) const noexcept {
    const bool time = here.lead.kind == temporal_kind::time;
    if (bracket == 0 ? !time || !here.lead.said.first.any(fields::minute)
                     : !time && here.lead.kind != temporal_kind::datetime)
      return false;
    const text rest = rest_of(here, here.lead);
    const char32_t behind = first_of_text(rest);
    here.stamp_size = here.lead.outer_offset + here.lead.outer_size - here.offset;
    if (bracket == 0)
      return (behind == U'\0' || is_white_space(behind) || place_of(label_ends, behind)) && is_figures(here.lead);
    if (behind != close_brackets[bracket - 1]) return false;
    here.stamp_size += decode(rest.begin(), rest.end()).size;
    return !is_full_date(here.lead) || here.stamp_size != here.content.size();
  }

  constexpr bool is_caption(const lead_block& here) const noexcept {
    return here.lead.said.first.any(fields::date) && place_of(close_brackets, last_of_text(here.content)) &&
           place_of(caption_marks, first_of_text(rest_of(here, here.lead)));
  }

  constexpr block_kind classify(lead_block& here) const noexcept {
    const step first = decode(here.content.begin(), here.content.end());
    if (place_of(arrows, first.value) && place_of(arrows, last_of_text(here.content))) return block_kind::residue;
    const size_t bracket = place_of(open_brackets, first.value);
    if (cursor_of(here).read_at(here.offset + (bracket != 0 ? first.size : 0u), here.lead)) {
      if (is_stamp(here, bracket)) return block_kind::entry;
      if (bracket == 0 && is_caption(here)) return block_kind::caption;
    }
    if (rough_width(here.content) > heading_width) return block_kind::paragraph;
    moment date;
    if (count_ < date_line_blocks && read_date_line(here, date)) return block_kind::date_line;
    if (!has_letters(here.content)) return block_kind::residue;
    return ends_like_sentence(here.content) ? block_kind::paragraph : block_kind::heading;
  }

  text article_;
  language_set languages_;
  size_t position_ = 0;
  int count_ = 0;
};

/// The same for everybody.
class block_cursor {
 public:
  using value_type = block;

  constexpr block_cursor() noexcept = default;
  constexpr explicit block_cursor(const block_reader& blocks) noexcept : blocks_(blocks) {}

  constexpr bool next(block& found) noexcept {
    lead_block here;
    const bool any = blocks_.next(here);
    found = here;
    return any;
  }

 private:
  block_reader blocks_;
};

/// The offset of a zone word that an article explains by pairs such as 當地時間中午12時50分（香港時間11時50分）.
struct inferred_zone {
  text label;
  int16_t minutes = 0;
  bool agreed = true;
};

// Counts the days that pass between entries whose times go on past midnight, and the entries of each day.
struct day_counter {
  bool newest_first = true;
  int32_t last_minutes = -1;
  int32_t day = 0, entries = 0;
  int32_t busiest_day = 0, most_entries = 0;

  constexpr void advance(int32_t minutes) noexcept {
    if (last_minutes >= 0 && (newest_first ? minutes > last_minutes : minutes < last_minutes)) {
      day += newest_first ? -1 : 1;
      entries = 0;
    }
    last_minutes = minutes;
    if (++entries <= most_entries) return;
    most_entries = entries;
    busiest_day = day;
  }
};

/// What the whole of an article tells; found in one pass when a story is made.
struct story_facts {
  text article;
  language_set languages;
  date reference{};  // of the article
  date region{};     // of the entry that the text goes on with; not valid where it begins with none
  day_counter days;  // before the first entry: their order, and how many days after the reference it is
  inferred_zone zones[4] = {};
  uint8_t zone_count = 0;
};

constexpr int32_t minutes_of(const partial& time) noexcept {
  return int32_t{60} * time.get(unit::hour) + time.get(unit::minute);
}

constexpr date day_after(date reference, int32_t days) noexcept {
  const auto moved = add_days(reference, days);
  return moved ? *moved : reference;
}

// The day of the next entry: the one that its stamp names, or else the one that the order of the entries gives it.
constexpr date next_day(const story_facts& facts, day_counter& days, const moment& stamp) noexcept {
  days.advance(minutes_of(stamp.said.first));
  partial own = stamp.said.first;
  if (!own.any(fields::date) || settle(own, facts.reference, policy::news) != partial_error::none)
    return day_after(facts.reference, days.day);
  if (is_valid(facts.reference)) days.day = days_between(facts.reference, own.civil_date());
  return own.civil_date();
}

// The offset of a clock time whose zone word the article explains.
constexpr void give_offset(const story_facts& facts, moment& found) noexcept {
  if (found.has_utc_offset || !found.said.first.any(fields::hour)) return;
  for (uint8_t i = 0; i != facts.zone_count; ++i) {
    const inferred_zone& zone = facts.zones[i];
    if (!zone.agreed || found.zone != zone.label) continue;
    found.has_utc_offset = true;
    found.utc_offset = {zone.minutes};
  }
}

/// Entries one after another; each has the date that the order of the entries gives it.
class entry_cursor {
 public:
  using value_type = stamped_entry;

  constexpr entry_cursor() noexcept = default;
  constexpr explicit entry_cursor(const story_facts& facts) noexcept
      : blocks_(facts.article, facts.languages), facts_(&facts) {
    days_ = facts.days;
  }

  constexpr bool next(stamped_entry& found) noexcept {
    while (ahead_.kind != block_kind::entry)
      if (!facts_ || !blocks_.next(ahead_)) return false;
    found.time = ahead_.lead;
    found.offset = ahead_.offset;
    found.size = ahead_.stamp_size;
    temporal value = found.time.said;
    found.time.resolved = settle(value, next_day(*facts_, days_, found.time), policy::news) == partial_error::none;
    if (found.time.resolved) found.time.value = value;
    give_offset(*facts_, found.time);
    read_body(found);
    return true;
  }

 private:
  // Leaves what ends the body ahead.
  constexpr void read_body(stamped_entry& found) noexcept {
    const size_t begin = found.offset + found.size;
    size_t end = 0;
    bool more = true;
    do {
      end = ahead_.offset + ahead_.content.size();
      more = blocks_.next(ahead_);
    } while (more && (ahead_.kind == block_kind::paragraph || ahead_.kind == block_kind::caption));
    if (!more) ahead_.kind = block_kind::paragraph;
    text body = trim(facts_->article.subtext(begin, end - begin));
    while (place_of(stamp_separators, first_of_text(body)))
      body = trim_start(body.subtext(decode(body.begin(), body.end()).size));
    found.body = body;
    found.body_offset = body.empty() ? end : static_cast<size_t>(body.data() - facts_->article.data());
  }

  block_reader blocks_;
  lead_block ahead_;
  const story_facts* facts_ = nullptr;
  day_counter days_;
};

constexpr bool has_clock(const moment& found) noexcept {
  return !found.said.is_range && found.said.first.any(fields::hour);
}

// Two clock times with different zone words and nothing but marks between them: one instant.
constexpr bool is_pair(text article, const moment& first, const moment& second) noexcept {
  if (first.zone.empty() || second.zone.empty() || first.zone == second.zone) return false;
  if (!has_clock(first) || !has_clock(second)) return false;
  const size_t begin = first.outer_offset + first.outer_size;
  if (second.outer_offset <= begin || second.outer_offset - begin > 6) return false;
  bool paired = false;
  for (const char32_t c : code_points(trim(article.subtext(begin, second.outer_offset - begin)))) {
    const bool mark = place_of(pair_marks, c) != 0;
    if (!mark && !place_of(pair_commas, c)) return false;
    paired |= mark;
  }
  return paired;
}

// The half of the day is said once in a pair: in 下午2時30分（香港時間1時30分） the second clock shows 13:30, which is
// closer to the first than 1:30 is.
constexpr void share_half_of_day(text article, const moment& first, moment& second) noexcept {
  const partial& clock = second.said.first;
  if (has_any_of(article.subtext(second.offset, second.size), colons)) return;  // 05:00 GMT
  if (!first.said.first.any(fields::day_part) || clock.any(fields::day_part) || clock.get(unit::hour) > 12) return;
  const int32_t ahead = minutes_of(first.value.first) - minutes_of(second.value.first);
  if (ahead <= 6 * 60 || clock.get(unit::hour) == 12 || clock.get(unit::hour) == 0) return;
  const uint32_t hour = second.value.first.get(unit::hour) + 12u;
  second.said.first.set(unit::hour, hour);
  second.value.first.set(unit::hour, hour);
  second.said.last = second.said.first;
  second.value.last = second.value.first;
}

// The offset of a clock that shows the same instant as another one whose offset is known; minutes.
constexpr int32_t offset_by_pair(const moment& labelled, const moment& known) noexcept {
  const int32_t minutes = minutes_of(labelled.value.first) - minutes_of(known.value.first) + known.utc_offset.minutes;
  return minutes > 14 * 60 ? minutes - 24 * 60 : minutes < -12 * 60 ? minutes + 24 * 60 : minutes;
}

// The days of a pair are next to each other. Where both are said, the one that lies further from the reference is the
// nearest such day to the other; where one is said, the offsets give the other.
constexpr void share_day(moment& first, moment& second, date reference) noexcept {
  const bool first_dated = first.said.first.any(fields::date), second_dated = second.said.first.any(fields::date);
  if (!first.resolved || !second.resolved || !(first_dated || second_dated)) return;
  const date days[] = {first.value.first.civil_date(), second.value.first.civil_date()};
  if (first_dated && second_dated) {
    const bool first_is_near =
        magnitude(days_between(reference, days[0])) <= magnitude(days_between(reference, days[1]));
    moment& moved = first_is_near ? second : first;
    if (moved.said.first.any(fields::year | fields::shift)) return;
    temporal value = moved.said;
    if (settle(value, days[first_is_near ? 0 : 1], policy::nearest) == partial_error::none) moved.value = value;
    return;
  }
  if (first.has_utc_offset == second.has_utc_offset) return;
  const int32_t offsets[] = {first.has_utc_offset ? first.utc_offset.minutes : offset_by_pair(first, second),
                             second.has_utc_offset ? second.utc_offset.minutes : offset_by_pair(second, first)};
  moment& moved = first_dated ? second : first;
  const int32_t ahead = first_dated ? offsets[1] - offsets[0] : offsets[0] - offsets[1];
  const int32_t minutes = minutes_of(first_dated ? first.value.first : second.value.first) + ahead;
  moved.value.first.set(day_after(days[first_dated ? 0 : 1], minutes < 0 ? -1 : minutes >= 24 * 60));
  moved.value.last = moved.value.first;
}

/// All moments of an article. What stands in an entry is seen from the entry's day, what stands in a caption from the
/// caption's own date.
class story_moment_cursor {
 public:
  using value_type = moment;

  constexpr story_moment_cursor() noexcept = default;
  constexpr explicit story_moment_cursor(const story_facts& facts) noexcept
      : blocks_(facts.article, facts.languages),
        facts_(&facts),
        reference_(is_valid(facts.region) ? facts.region : facts.reference) {
    days_ = facts.days;
    next_region();
    read_ahead();
  }

  constexpr bool next(moment& found) noexcept {
    if (ahead_.size == 0) return false;
    found = ahead_;
    read_ahead();
    if (is_pair(facts_->article, found, ahead_)) {
      share_half_of_day(facts_->article, found, ahead_);
      share_day(found, ahead_, reference_);
    }
    give_offset(*facts_, found);
    return true;
  }

 private:
  constexpr void read_ahead() noexcept {
    while (!region_.next(ahead_))
      if (!next_region()) {
        ahead_ = moment{};
        return;
      }
  }

  // A region is what has one reference: a caption; an entry with the paragraphs that follow it; what stands outside of
  // entries is seen from the day of the article.
  constexpr bool next_region() noexcept {
    if (done_) return false;
    const size_t begin = begin_;
    const bool caption = pending_.kind == block_kind::caption;
    if (pending_.kind == block_kind::entry) {
      reference_ = next_day(*facts_, days_, pending_.lead);
    } else if (!caption && pending_.kind != block_kind::paragraph) {
      reference_ = facts_->reference;
    }
    const bool dated = caption && is_full_date(pending_.lead);
    const date reference = dated ? pending_.lead.said.first.civil_date() : reference_;
    do {
      done_ = !blocks_.next(pending_);
    } while (!done_ && pending_.kind == block_kind::paragraph && !caption);
    begin_ = done_ ? facts_->article.size() : pending_.offset;
    region_ = moment_cursor(facts_->article.subtext(0, begin_), facts_->languages, reference, policy::news);
    region_.seek(begin);
    return true;
  }

  block_reader blocks_;
  const story_facts* facts_ = nullptr;
  moment_cursor region_;
  moment ahead_;  // the next one, which tells more where it makes a pair; empty at the end
  lead_block pending_;
  brevier::date reference_{};
  day_counter days_;
  size_t begin_ = 0;
  bool done_ = false;
};

// The entries follow each other in the order that takes less time; the day with the most of them is the article's.
constexpr void order_entries(story_facts& facts) noexcept {
  constexpr int32_t day = 24 * 60;
  day_counter orders[] = {{false}, {true}};
  int64_t taken[2] = {};
  block_reader blocks(facts.article, facts.languages);
  for (lead_block here; blocks.next(here);) {
    if (here.kind != block_kind::entry) continue;
    const int32_t minutes = minutes_of(here.lead.said.first);
    if (const int32_t before = orders[0].last_minutes; before >= 0) {
      const int32_t later = minutes - before;
      taken[0] += later < 0 ? later + day : later;
      taken[1] += later > 0 ? day - later : -later;
    }
    for (day_counter& order : orders) order.advance(minutes);
  }
  facts.days.newest_first = taken[1] <= taken[0];
  facts.days.day = -orders[facts.days.newest_first].busiest_day;
}

constexpr void note_zone(story_facts& facts, const moment& first, const moment& second) noexcept {
  const moment& known = first.has_utc_offset ? first : second;
  const moment& labelled = first.has_utc_offset ? second : first;
  const int32_t minutes = offset_by_pair(labelled, known);
  for (uint8_t i = 0; i != facts.zone_count; ++i) {
    inferred_zone& zone = facts.zones[i];
    if (zone.label != labelled.zone) continue;
    zone.agreed = zone.agreed && zone.minutes == minutes;
    return;
  }
  if (facts.zone_count == sizeof facts.zones / sizeof facts.zones[0]) return;
  facts.zones[facts.zone_count++] = {labelled.zone, static_cast<int16_t>(minutes), true};
}

constexpr void infer_zones(story_facts& facts) noexcept {
  moment_cursor all(facts.article, facts.languages, {}, policy::news);
  moment before;
  for (moment after; all.next(after); before = after) {
    if (!is_pair(facts.article, before, after)) continue;
    share_half_of_day(facts.article, before, after);
    if (before.has_utc_offset != after.has_utc_offset) note_zone(facts, before, after);
  }
}

}  // namespace detail

/// An article that somebody else owns. Making one reads it once: O(size of the text). Its entries and moments refer to
/// it, so it must outlive them.
class story {
 public:
  /// `reference` takes the place of the article's own date where it is valid.
  constexpr explicit story(text article, const language_set& languages, brevier::date reference = {}) noexcept {
    facts_.article = article;
    facts_.languages = languages;
    find_date();
    facts_.reference = is_valid(reference) ? reference : date();
    detail::order_entries(facts_);
    detail::infer_zones(facts_);
  }

  constexpr text article() const noexcept { return facts_.article; }
  constexpr const language_set& languages() const noexcept { return facts_.languages; }

  /// The date that the article gives itself in one of its first lines, or else the first whole date in these; not valid
  /// where there is none.
  constexpr brevier::date date() const noexcept {
    return is_dated_ ? date_line_.said.first.civil_date() : brevier::date{};
  }
  /// Where it does so, `guessed` where no line is there for that; empty where it does not.
  constexpr const moment& date_line() const noexcept { return date_line_; }
  /// The day that the moments are seen from.
  constexpr brevier::date reference() const noexcept { return facts_.reference; }

  constexpr detail::block_reader reader() const noexcept { return {facts_.article, facts_.languages}; }
  /// Every line that is not empty, and what it is.
  constexpr lazy_range<detail::block_cursor> blocks() const noexcept {
    return lazy_range<detail::block_cursor>(detail::block_cursor(reader()));
  }
  /// The stamped entries in the order of the text.
  constexpr lazy_range<detail::entry_cursor> entries() const& noexcept {
    return lazy_range<detail::entry_cursor>(detail::entry_cursor(facts_));
  }
  void entries() && = delete;  // they refer to the story: give it a name first
  /// Every moment in the order of the text, those of stamps and of the date line included.
  constexpr lazy_range<detail::story_moment_cursor> moments() const& noexcept {
    return lazy_range<detail::story_moment_cursor>(detail::story_moment_cursor(facts_));
  }
  void moments() && = delete;

 private:
  constexpr void find_date() noexcept {
    detail::block_reader blocks(facts_.article, facts_.languages);
    detail::lead_block here;
    size_t end = 0;
    for (int i = 0; i != detail::date_line_blocks && blocks.next(here); ++i) {
      end = here.offset + here.content.size();
      if (here.kind == block_kind::entry || here.kind == block_kind::caption) continue;
      is_dated_ = blocks.read_date_line(here, date_line_);
      if (is_dated_) return;
    }
    moment_cursor all(facts_.article.subtext(0, end), facts_.languages, {}, policy::news);
    while (!is_dated_ && all.next(date_line_)) is_dated_ = detail::is_full_date(date_line_);
    if (is_dated_)
      date_line_.confidence = confidence::guessed;
    else
      date_line_ = moment{};
  }

  detail::story_facts facts_;
  moment date_line_;
  bool is_dated_ = false;
};

BREVIER_END

#endif  // BREVIER_STORY_HPP
