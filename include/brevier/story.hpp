// Brevier, story: a whole article: its date, its headings, captions and stamped entries, and every moment in it, seen
// from the date of its own entry or caption and with the UTC offsets that the article lets one infer.
//
//     brevier::story s(article, brevier::languages<brevier::zh, brevier::en>);
//     s.date();                                                  // 2025-10-30
//     for (auto e : s.entries()) e.time, e.body, e.offset        // 【12:08】 ...
//     for (auto m : s.moments()) m.value, m.utc_offset           // 當地時間中午12時50分: +09:00
//
// SPDX-License-Identifier: BSL-1.0

#include "zones.hpp"

#ifndef BREVIER_STORY_HPP
#define BREVIER_STORY_HPP

BREVIER_BEGIN

/// A stamped entry of a live blog.
struct stamped_entry {
  moment time;                  ///< of the stamp
  size_t offset = 0, size = 0;  ///< of the stamp with its brackets, in bytes
  text body;                    ///< from behind the stamp to the next entry, heading or residue, captions included
  size_t body_offset = 0;
};

namespace detail {

inline constexpr char16_t stamp_separators[] = u"-:|\u2013\u2014\uFF1A\uFF5C";

/// Counts the days that pass between entries whose times go on past midnight.
struct day_counter {
  int32_t day = 0;
  int16_t last_minutes = -1;
  bool newest_first = true;

  // True where another day begins.
  constexpr bool advance(int32_t minutes) noexcept {
    constexpr int32_t night = 6 * 60;  // a step back that is shorter belongs to a list of times inside an entry
    const int32_t against = newest_first ? minutes - last_minutes : last_minutes - minutes;
    const bool passes = last_minutes >= 0 && against >= night;
    if (passes) day += newest_first ? -1 : 1;
    last_minutes = static_cast<int16_t>(minutes);
    return passes;
  }
};

/// What the whole of an article tells; found when a story is made.
struct story_facts {
  text article;
  language_set languages;
  date reference{};  // of the article
  date region{};     // of the entry that the text goes on with; not valid where it begins with none
  day_counter days;  // before the first entry: their order, and how many days after the reference it is
  zone_table zones;
};

// The day of the next entry: the one that its stamp names, or else the one that the order of the entries gives it.
constexpr date next_day(const story_facts& facts, day_counter& days, const moment& stamp) noexcept {
  days.advance(minutes_of(stamp.value.first));
  partial own = stamp.value.first;
  if (!own.any(fields::date) || settle(own, facts.reference, policy::news) != partial_error::none)
    return day_after(facts.reference, days.day);
  if (is_valid(facts.reference)) days.day = days_between(facts.reference, own.civil_date());
  return own.civil_date();
}

/// Entries one after another; each has the date that the order of the entries gives it.
class entry_cursor {
 public:
  using value_type = stamped_entry;

  constexpr entry_cursor() noexcept = default;
  constexpr explicit entry_cursor(const story_facts* facts) noexcept
      : blocks_(facts->article, facts->languages), facts_(facts), days_(facts->days) {}

  constexpr bool next(stamped_entry& found) noexcept {
    while (ahead_.kind != block_kind::entry)
      if (!facts_ || !blocks_.next(ahead_, lead_)) return false;
    found.offset = ahead_.offset;
    found.size = ahead_.stamp_size;
    found.time = lead_;
    settle(found.time, next_day(*facts_, days_, found.time), policy::news);
    facts_->zones.explain(found.time);
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
      more = blocks_.next(ahead_, lead_);
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
  moment lead_;  // of that
  const story_facts* facts_ = nullptr;
  day_counter days_;
};

/// All moments of an article. What stands in an entry is seen from the entry's day, what stands in a caption from the
/// caption's own date.
class story_moment_cursor {
 public:
  using value_type = moment;

  constexpr story_moment_cursor() noexcept = default;
  constexpr explicit story_moment_cursor(const story_facts* facts) noexcept
      : blocks_(facts->article, facts->languages),
        facts_(facts),
        day_(is_valid(facts->region) ? facts->region : facts->reference),
        next_reference_(day_),
        days_(facts->days) {
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
    facts_->zones.explain(found);
    return true;
  }

 private:
  constexpr void read_ahead() noexcept {
    while (!blocks_.dates().next(ahead_))
      if (!next_region()) {
        ahead_.size = 0;
        return;
      }
  }

  // A region is what has one reference: a caption; an entry with the paragraphs that follow it; what stands outside of
  // entries is seen from the day of the article. Reads the line behind it, which tells that it ends.
  constexpr bool next_region() noexcept {
    if (begin_ == facts_->article.size()) return false;
    const size_t begin = begin_;
    const block_kind kind = pending_.kind;
    reference_ = next_reference_;
    begin_ = facts_->article.size();
    while (blocks_.next(pending_, ahead_))
      if (pending_.kind != block_kind::paragraph || kind == block_kind::caption) {
        begin_ = pending_.offset;
        break;
      }
    if (pending_.kind == block_kind::entry)
      day_ = next_day(*facts_, days_, ahead_);
    else if (pending_.kind != block_kind::paragraph && pending_.kind != block_kind::caption)
      day_ = facts_->reference;
    const bool dated = pending_.kind == block_kind::caption && is_full_date(ahead_);
    next_reference_ = dated ? ahead_.value.first.civil_date() : day_;
    blocks_.dates().restart(facts_->article.subtext(0, begin_), begin, reference_);
    return true;
  }

  block_reader blocks_;
  const story_facts* facts_ = nullptr;
  moment ahead_;        // the next one, which tells more where it makes a pair; empty at the end
  lead_block pending_;  // begins the next region
  size_t begin_ = 0;    // of that; the end of the text where there is none
  date reference_{};    // of this region
  date day_{};          // of the entry that the text goes on with, or of the article
  date next_reference_{};
  day_counter days_;
};

// The entries if they follow each other in one of the two orders: on which of its days the most of them are.
struct entry_order {
  day_counter days;
  int32_t busiest_day = 0;
  uint32_t entries = 0, most_entries = 0;

  constexpr void advance(int32_t minutes) noexcept {
    if (days.advance(minutes)) entries = 0;
    if (++entries <= most_entries) return;
    most_entries = entries;
    busiest_day = days.day;
  }
};

// The entries follow each other in the order that takes less time; the day with the most of them is the article's.
constexpr void order_entries(story_facts& facts) noexcept {
  constexpr int32_t day = 24 * 60;
  entry_order oldest_first, newest_first;
  oldest_first.days.newest_first = false;
  int64_t longer = 0;  // by so many minutes where the oldest is first
  block_reader blocks(facts.article, facts.languages);
  moment lead;
  for (lead_block here; blocks.next(here, lead);) {
    if (here.kind != block_kind::entry) continue;
    const int32_t minutes = minutes_of(lead.value.first), before = oldest_first.days.last_minutes;
    const int32_t later = before < 0 ? 0 : minutes - before;
    longer += 2 * later + (later < 0 ? day : later > 0 ? -day : 0);
    oldest_first.advance(minutes);
    newest_first.advance(minutes);
  }
  facts.days.newest_first = longer >= 0;
  facts.days.day = -(longer >= 0 ? newest_first : oldest_first).busiest_day;
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
    facts_.zones.infer(article, languages);
  }

  constexpr text article() const noexcept { return facts_.article; }
  constexpr const language_set& languages() const noexcept { return facts_.languages; }

  /// The date that the article gives itself in one of its first lines, or else the first whole date in these; not valid
  /// where there is none.
  constexpr brevier::date date() const noexcept { return date_; }
  /// Where it does so, `guessed` where no line is there for that; empty where it does not. O(size of its line).
  constexpr moment date_line() const noexcept {
    moment found;
    if (!is_valid(date_)) return found;
    moment_cursor dates(facts_.article.subtext(0, date_end_), facts_.languages, {}, policy::news);
    dates.read_at(date_offset_, found);
    if (is_guessed_) found.confidence = confidence::guessed;
    return found;
  }
  /// The day that the moments are seen from.
  constexpr brevier::date reference() const noexcept { return facts_.reference; }

  /// Every line that is not empty, and what it is.
  constexpr detail::block_range blocks() const noexcept {
    return detail::block_range({facts_.article, facts_.languages, false});
  }
  /// The stamped entries in the order of the text.
  constexpr lazy_range<detail::entry_cursor, const detail::story_facts*> entries() const& noexcept {
    return lazy_range<detail::entry_cursor, const detail::story_facts*>(&facts_);
  }
  void entries() && = delete;  // they refer to the story: give it a name first
  /// Every moment in the order of the text, those of stamps and of the date line included.
  constexpr lazy_range<detail::story_moment_cursor, const detail::story_facts*> moments() const& noexcept {
    return lazy_range<detail::story_moment_cursor, const detail::story_facts*>(&facts_);
  }
  void moments() && = delete;

 private:
  constexpr void find_date() noexcept {
    detail::block_reader blocks(facts_.article, facts_.languages);
    detail::lead_block here;
    moment found;
    size_t end = 0;
    for (int i = 0; i != detail::date_line_blocks && blocks.next(here, found); ++i) {
      end = here.offset + here.content.size();
      if (here.kind == block_kind::entry || here.kind == block_kind::caption) continue;
      if (blocks.read_date_line(here, found)) return take_date(found, end);
    }
    is_guessed_ = true;
    moment_cursor& all = blocks.dates();
    all.restart(facts_.article.subtext(0, end), 0, {});
    while (all.next(found))
      if (detail::is_full_date(found)) return take_date(found, end);
  }

  constexpr void take_date(const moment& found, size_t end) noexcept {
    date_ = found.value.first.civil_date();
    date_offset_ = found.outer_offset;
    date_end_ = end;
  }

  detail::story_facts facts_;
  brevier::date date_{};
  size_t date_offset_ = 0, date_end_ = 0;  // of the date line; where the lines end that it was found in
  bool is_guessed_ = false;
};

BREVIER_END

#endif  // BREVIER_STORY_HPP
