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
  text body;                    ///< from behind the stamp to the next entry, heading or residue
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

/// Lines of an article one by one, with what they are.
class block_cursor {
 public:
  using value_type = block;

  constexpr block_cursor() noexcept = default;
  constexpr block_cursor(text article, list<const lexicon* const> languages) noexcept
      : article_(article), languages_(languages) {}

  constexpr bool next(block& found) noexcept {
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

  // The stamp that a line begins with; `size` is that of the stamp with its brackets.
  constexpr bool read_stamp(const block& here, moment& time, size_t& size) const noexcept {
    const step first = decode(here.content.begin(), here.content.end());
    const size_t bracket = place_of(open_brackets, first.value);
    moment_cursor cursor(article_.subtext(0, here.offset + here.content.size()), languages_, {}, policy::news);
    if (!cursor.read_at(here.offset + (bracket != 0 ? first.size : 0u), time)) return false;
    if (time.kind != temporal_kind::time || !time.said.first.any(fields::minute)) return false;
    const size_t end = time.outer_offset + time.outer_size;
    const text rest = article_.subtext(end, here.offset + here.content.size() - end);
    const step next = rest.empty() ? step{U' ', 0, true} : decode(rest.begin(), rest.end());
    if (bracket != 0) {
      size = end + next.size - here.offset;
      return next.value == close_brackets[bracket - 1];
    }
    size = end - here.offset;
    return is_ascii_digit(here.content[0]) && (is_white_space(next.value) || place_of(label_ends, next.value)) &&
           is_figures(time);
  }

  // The date of an article in one of its first lines: behind a short label, or alone.
  constexpr bool read_date_line(const block& here, moment& date) const noexcept {
    const size_t end = here.offset + here.content.size();
    moment_cursor cursor(article_.subtext(0, end), languages_, {}, policy::news);
    cursor.seek(here.offset);
    if (!cursor.next(date) || !is_full_date(date)) return false;
    const text label = article_.subtext(here.offset, date.outer_offset - here.offset);
    const text rest = article_.subtext(date.outer_offset + date.outer_size, end - date.outer_offset - date.outer_size);
    if (label.size() > label_bytes || has_any_of(label, clause_marks)) return false;
    if (!label.empty()) return place_of(label_ends, last_of_text(label)) != 0;
    return rest.empty() || is_white_space(first_of_text(rest)) || place_of(label_ends, first_of_text(rest));
  }

 private:
  constexpr bool next_line(line& here) noexcept {
    if (position_ >= article_.size()) return false;
    for (const line& first : lines(article_.subtext(position_))) {
      here = first;
      break;
    }
    position_ += here.content.size() + here.terminator;
    return true;
  }

  // A stamp without brackets is made of figures: 12:08, 10.25am; "10時" may begin a sentence.
  constexpr bool is_figures(const moment& time) const noexcept {
    const text stamp = article_.subtext(time.offset, time.size);
    for (const char32_t c : code_points(stamp))
      if (c >= 0x80 && !(c >= 0xFF10 && c <= 0xFF1A)) return false;
    return true;
  }

  constexpr bool is_caption(const block& here) const noexcept {
    if (!place_of(close_brackets, last_of_text(here.content))) return false;
    moment date;
    const size_t end = here.offset + here.content.size();
    moment_cursor cursor(article_.subtext(0, end), languages_, {}, policy::news);
    if (!cursor.read_at(here.offset, date) || !date.said.first.any(fields::date)) return false;
    return place_of(caption_marks, first_of_text(article_.subtext(date.outer_offset + date.outer_size, end))) != 0;
  }

  constexpr block_kind classify(const block& here) const noexcept {
    moment ignored;
    size_t size = 0;
    const char32_t first = first_of_text(here.content);
    if (place_of(arrows, first) && place_of(arrows, last_of_text(here.content))) return block_kind::residue;
    if (read_stamp(here, ignored, size)) return block_kind::entry;
    if (is_caption(here)) return block_kind::caption;
    const size_t width = rough_width(here.content);
    if (width > heading_width) return block_kind::paragraph;
    if (count_ < date_line_blocks && read_date_line(here, ignored)) return block_kind::date_line;
    if (!has_letters(here.content)) return block_kind::residue;
    return ends_like_sentence(here.content) ? block_kind::paragraph : block_kind::heading;
  }

  text article_;
  list<const lexicon* const> languages_;
  size_t position_ = 0;
  int count_ = 0;
};

/// The offset of a zone word that an article explains by pairs such as 當地時間中午12時50分（香港時間11時50分）.
struct inferred_zone {
  text label;
  int16_t minutes = 0;
  bool agreed = true;
};

/// What the whole of an article tells; found in one pass when a story is made.
struct story_facts {
  text article;
  list<const lexicon* const> languages;
  date reference{};          // of the article
  bool newest_first = true;  // the order of the entries
  int32_t first_day = 0;     // of the first entry, in days after the reference
  inferred_zone zones[4] = {};
  uint8_t zone_count = 0;
};

// Counts the days that pass between entries whose times go on past midnight.
struct day_counter {
  bool newest_first = true;
  int32_t last_minutes = -1;
  int32_t day = 0;

  // Whether the entry at so many minutes after midnight is on another day than the one before it.
  constexpr bool advance(int32_t minutes) noexcept {
    const bool crossed = last_minutes >= 0 && (newest_first ? minutes > last_minutes : minutes < last_minutes);
    if (crossed) day += newest_first ? -1 : 1;
    last_minutes = minutes;
    return crossed;
  }
};

constexpr int32_t minutes_of(const partial& time) noexcept {
  return int32_t{60} * time.get(unit::hour) + time.get(unit::minute);
}

constexpr date day_after(date reference, int32_t days) noexcept {
  const auto moved = add_days(reference, days);
  return moved ? *moved : reference;
}

/// Entries one after another; each has the date that the order of the entries gives it.
class entry_cursor {
 public:
  using value_type = stamped_entry;

  constexpr entry_cursor() noexcept = default;
  constexpr explicit entry_cursor(const story_facts& facts) noexcept
      : blocks_(facts.article, facts.languages), article_(facts.article), reference_(facts.reference) {
    days_.newest_first = facts.newest_first;
    days_.day = facts.first_day;
  }

  constexpr bool next(stamped_entry& found) noexcept {
    for (block here; blocks_.next(here);) {
      if (here.kind != block_kind::entry) continue;
      blocks_.read_stamp(here, found.time, found.size);
      found.offset = here.offset;
      days_.advance(minutes_of(found.time.said.first));
      if (is_valid(reference_)) {
        const auto value = resolve(found.time.said, day_after(reference_, days_.day));
        found.time.resolved = value.has_value();
        if (value) found.time.value = *value;
      }
      read_body(here, found);
      return true;
    }
    return false;
  }

 private:
  constexpr void read_body(const block& stamped, stamped_entry& found) const noexcept {
    size_t end = stamped.offset + stamped.content.size();
    block_cursor ahead = blocks_;
    for (block here; ahead.next(here);) {
      if (here.kind != block_kind::paragraph && here.kind != block_kind::caption) break;
      end = here.offset + here.content.size();
    }
    const size_t begin = stamped.offset + found.size;
    found.body = trim(article_.subtext(begin, end - begin));
    found.body_offset = found.body.empty() ? end : static_cast<size_t>(found.body.data() - article_.data());
  }

  block_cursor blocks_;
  text article_;
  brevier::date reference_{};
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
constexpr void share_half_of_day(const moment& first, moment& second) noexcept {
  const partial& clock = second.said.first;
  if (!first.said.first.any(fields::day_part) || clock.any(fields::day_part) || clock.get(unit::hour) > 12) return;
  const int32_t ahead = minutes_of(first.value.first) - minutes_of(second.value.first);
  if (ahead <= 6 * 60 || clock.get(unit::hour) == 12) return;
  const uint32_t hour = second.value.first.get(unit::hour) + 12u;
  second.said.first.set(unit::hour, hour);
  second.value.first.set(unit::hour, hour);
  second.said.last = second.said.first;
  second.value.last = second.value.first;
}

/// All moments of an article. What stands in an entry is seen from the entry's day, what stands in a caption from the
/// caption's own date.
class story_moment_cursor {
 public:
  using value_type = moment;

  constexpr story_moment_cursor() noexcept = default;
  constexpr explicit story_moment_cursor(const story_facts& facts) noexcept
      : blocks_(facts.article, facts.languages), facts_(&facts), reference_(facts.reference) {
    days_.newest_first = facts.newest_first;
    days_.day = facts.first_day;
    next_region();
  }

  constexpr bool next(moment& found) noexcept {
    if (!facts_) return false;
    while (!region_.next(found))
      if (!next_region()) return false;
    if (is_pair(facts_->article, before_, found)) share_half_of_day(before_, found);
    before_ = found;
    for (uint8_t i = 0; i != facts_->zone_count; ++i) {
      const inferred_zone& zone = facts_->zones[i];
      if (found.has_utc_offset || !zone.agreed || found.zone != zone.label || !found.said.first.any(fields::hour))
        continue;
      found.has_utc_offset = true;
      found.utc_offset = {zone.minutes};
    }
    return true;
  }

 private:
  // A region is what has one reference: a caption; an entry with the paragraphs that follow it; what stands outside of
  // entries is seen from the day of the article.
  constexpr bool next_region() noexcept {
    if (done_) return false;
    const size_t begin = begin_;
    const bool caption = pending_.kind == block_kind::caption;
    if (pending_.kind == block_kind::entry) {
      moment stamp;
      size_t size = 0;
      blocks_.read_stamp(pending_, stamp, size);
      days_.advance(minutes_of(stamp.said.first));
      reference_ = day_after(facts_->reference, days_.day);
    } else if (!caption && pending_.kind != block_kind::paragraph) {
      reference_ = facts_->reference;
    }
    const date reference = reference_;
    done_ = true;
    for (block here; done_ && blocks_.next(here);) {
      if (here.kind == block_kind::paragraph && !caption) continue;
      done_ = false;
      begin_ = here.offset;
      pending_ = here;
    }
    const size_t end = done_ ? facts_->article.size() : begin_;
    region_ = moment_cursor(facts_->article.subtext(0, end), facts_->languages, reference, policy::news);
    region_.seek(begin);
    if (caption) {
      moment date;
      moment_cursor own = region_;
      if (own.read_at(begin, date) && is_full_date(date)) region_.see_from(date.said.first.civil_date());
    }
    return true;
  }

  block_cursor blocks_;
  const story_facts* facts_ = nullptr;
  moment_cursor region_;
  moment before_;
  block pending_;
  brevier::date reference_{};
  day_counter days_;
  size_t begin_ = 0;
  bool done_ = false;
};

}  // namespace detail

/// An article that somebody else owns. Making one reads it once: O(size of the text). Its moments refer to it, so it
/// must outlive them.
class story {
 public:
  /// `reference` takes the place of the article's own date where it is valid.
  constexpr explicit story(text article, list<const lexicon* const> languages, brevier::date reference = {}) noexcept {
    facts_.article = article;
    facts_.languages = languages;
    find_date();
    facts_.reference = is_valid(reference) ? reference : date();
    order_entries();
    infer_zones();
  }

  constexpr text article() const noexcept { return facts_.article; }

  /// The date that the article gives itself in one of its first lines; not valid where it gives none.
  constexpr brevier::date date() const noexcept {
    return is_dated_ ? date_line_.said.first.civil_date() : brevier::date{};
  }
  /// Where it does so; empty where it does not.
  constexpr const moment& date_line() const noexcept { return date_line_; }
  /// The day that the moments are seen from.
  constexpr brevier::date reference() const noexcept { return facts_.reference; }

  /// Every line that is not empty, and what it is.
  constexpr lazy_range<detail::block_cursor> blocks() const noexcept {
    return lazy_range<detail::block_cursor>(detail::block_cursor(facts_.article, facts_.languages));
  }
  /// The stamped entries in the order of the text.
  constexpr lazy_range<detail::entry_cursor> entries() const noexcept {
    return lazy_range<detail::entry_cursor>(detail::entry_cursor(facts_));
  }
  /// Every moment in the order of the text, those of stamps and of the date line included.
  constexpr lazy_range<detail::story_moment_cursor> moments() const& noexcept {
    return lazy_range<detail::story_moment_cursor>(detail::story_moment_cursor(facts_));
  }
  void moments() && = delete;  // they refer to the story: give it a name first

 private:
  constexpr void find_date() noexcept {
    detail::block_cursor blocks(facts_.article, facts_.languages);
    block here;
    for (int i = 0; i != detail::date_line_blocks && blocks.next(here); ++i) {
      if (here.kind == block_kind::entry || here.kind == block_kind::caption) continue;
      is_dated_ = blocks.read_date_line(here, date_line_);
      if (is_dated_) return;
    }
    date_line_ = moment{};
  }

  // The entries follow each other in the order that takes less time; the day with the most of them is the article's.
  constexpr void order_entries() noexcept {
    constexpr int32_t day = 24 * 60;
    int32_t backward = 0, forward = 0, before = -1;
    for (const stamped_entry& each : entries()) {
      const int32_t minutes = detail::minutes_of(each.time.said.first);
      if (before >= 0) {
        backward += (before - minutes + day) % day;
        forward += (minutes - before + day) % day;
      }
      before = minutes;
    }
    facts_.newest_first = backward <= forward;
    detail::day_counter days{facts_.newest_first};
    int32_t best_day = 0, best = 0, that_day = 0;
    for (const stamped_entry& each : entries()) {
      if (days.advance(detail::minutes_of(each.time.said.first))) that_day = 0;
      if (++that_day > best) {
        best = that_day;
        best_day = days.day;
      }
    }
    facts_.first_day = -best_day;
  }

  constexpr void infer_zones() noexcept {
    const detail::story_facts without_zones = facts_;
    detail::story_moment_cursor all(without_zones);
    moment before;
    for (moment after; all.next(after); before = after)
      if (before.has_utc_offset != after.has_utc_offset && detail::is_pair(facts_.article, before, after))
        note_zone(before, after);
  }

  constexpr void note_zone(const moment& first, const moment& second) noexcept {
    const moment& known = first.has_utc_offset ? first : second;
    const moment& labelled = first.has_utc_offset ? second : first;
    int32_t minutes =
        detail::minutes_of(labelled.value.first) - detail::minutes_of(known.value.first) + known.utc_offset.minutes;
    if (minutes > 14 * 60) minutes -= 24 * 60;
    if (minutes < -12 * 60) minutes += 24 * 60;
    for (uint8_t i = 0; i != facts_.zone_count; ++i) {
      detail::inferred_zone& zone = facts_.zones[i];
      if (zone.label != labelled.zone) continue;
      zone.agreed = zone.agreed && zone.minutes == minutes;
      return;
    }
    if (facts_.zone_count == sizeof facts_.zones / sizeof facts_.zones[0]) return;
    facts_.zones[facts_.zone_count++] = {labelled.zone, static_cast<int16_t>(minutes), true};
  }

  detail::story_facts facts_;
  moment date_line_;
  bool is_dated_ = false;
};

BREVIER_END

#endif  // BREVIER_STORY_HPP
