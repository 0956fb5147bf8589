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

/// Counts the days that pass between entries whose times go on past midnight. Stamps are compared as clocks of one
/// zone: that of the first one whose offset is known, as those are taken to be whose offsets are not.
struct day_counter {
  int32_t day = 0;  // on that clock
  int16_t last_minutes = -1;
  int16_t utc_minutes = 0;  // of its zone
  bool has_utc_offset = false;
  bool newest_first = true;

  // True where another day begins.
  constexpr bool advance(const moment& stamp) noexcept {
    constexpr int32_t night = 6 * 60;  // a step back that is shorter belongs to a list of times inside an entry
    if (stamp.has_utc_offset && !has_utc_offset) {
      has_utc_offset = true;
      utc_minutes = stamp.utc_offset.minutes;
    }
    const int32_t minutes = minutes_of(stamp.value.first) - ahead(stamp) - day_minutes * days_behind(stamp);
    const int32_t against = newest_first ? minutes - last_minutes : last_minutes - minutes;
    const bool passes = last_minutes >= 0 && against >= night;
    if (passes) day += newest_first ? -1 : 1;
    last_minutes = static_cast<int16_t>(minutes);
    return passes;
  }
  // How many days the stamp is behind this clock: -1, 0 or 1.
  constexpr int32_t days_behind(const moment& stamp) const noexcept {
    const int32_t minutes = minutes_of(stamp.value.first) - ahead(stamp);
    return minutes < 0 ? -1 : minutes >= day_minutes;
  }

 private:
  static constexpr int32_t day_minutes = 24 * 60;

  constexpr int32_t ahead(const moment& stamp) const noexcept {
    return stamp.has_utc_offset ? stamp.utc_offset.minutes - utc_minutes : 0;
  }
};

/// What the whole of an article tells; found when a story is made.
struct story_facts {
  text article;
  language_set languages;
  date reference{};  // of the article
  day_counter days;  // before the first entry: their order, and how many days after the reference it is
  zone_table zones;
  bool is_guessed = false;       // the reference is
  bool date_is_guessed = false;  // the article's own date is

  // A cursor over moments before `end` that are seen from no day.
  [[gnu::noinline]] constexpr moment_cursor cursor(size_t end) const noexcept {
    return {article.subtext(0, end), languages, {}, policy::news};
  }
  constexpr moment_cursor cursor() const noexcept { return cursor(article.size()); }
};

// What a guessed day adds to the words of a moment is no surer than the guess.
constexpr void doubt(moment& found) noexcept {
  if (found.value.first.has & ~found.said_first & fields::date) found.confidence = confidence::guessed;
}

// The day of the next entry: the one that its stamp names, or else the one that the order of the entries gives it. The
// stamp gets the offset that explains its zone word.
constexpr date next_day(const story_facts& facts, day_counter& days, moment& stamp) noexcept {
  facts.zones.explain(stamp);
  days.advance(stamp);
  const int32_t behind = days.days_behind(stamp);
  partial own = stamp.value.first;
  if (!own.any(fields::date) || settle(own, facts.reference, policy::news) != partial_error::none)
    return day_after(facts.reference, days.day - behind);
  if (is_valid(facts.reference)) days.day = days_between(facts.reference, own.civil_date()) + behind;
  return own.civil_date();
}

// The day that a line or stamp names, in days after the reference. False where it names none.
[[gnu::noinline]] constexpr bool find_named_day(const story_facts& facts, const moment& named, int32_t& days) noexcept {
  partial own = named.value.first;
  if (!is_valid(facts.reference) || !own.any(fields::date) ||
      settle(own, facts.reference, policy::nearest) != partial_error::none)
    return false;
  days = days_between(facts.reference, own.civil_date());
  return true;
}

// What stands behind a line that names a day is of that day.
constexpr void go_to_named_day(const story_facts& facts, day_counter& days, const moment& named) noexcept {
  if (find_named_day(facts, named, days.day)) days.last_minutes = -1;
}

/// Entries one after another; each has the date that the order of the entries gives it.
class entry_cursor {
 public:
  using value_type = stamped_entry;

  constexpr entry_cursor() noexcept = default;
  constexpr explicit entry_cursor(const story_facts* facts) noexcept : facts_(facts), days_(facts->days) {}

  [[gnu::always_inline]] constexpr bool next(stamped_entry& found) noexcept {
    moment_cursor dates = facts_->cursor();
    block_reader blocks(facts_->article, dates, lines_);
    lead_block entry;
    do {
      entry_ = lines_;
      if (!blocks.next(entry, found.time)) return false;
      if (entry.names_day) go_to_named_day(*facts_, days_, found.time);
    } while (entry.kind != block_kind::entry);
    found.offset = entry.offset;
    found.size = entry.stamp_size;
    do {  // the time is lost, and read again
      found.body_offset = entry.offset + entry.content.size();
      end_ = lines_;
    } while (blocks.next(entry, found.time) &&
             (entry.kind == block_kind::paragraph || entry.kind == block_kind::caption));
    lines_ = entry_;
    blocks.next(entry, found.time);
    lines_ = end_;
    take_body(found);
    settle(found.time, next_day(*facts_, days_, found.time), policy::news);
    if (facts_->is_guessed) doubt(found.time);
    return true;
  }

 private:
  // Its end is known.
  constexpr void take_body(stamped_entry& found) const noexcept {
    const size_t begin = found.offset + found.size, end = found.body_offset;
    text body = trim(facts_->article.subtext(begin, end - begin));
    while (place_of(stamp_separators, first_of_text(body)))
      body = trim_start(drop_first(body));
    found.body = body;
    found.body_offset = body.empty() ? end : static_cast<size_t>(body.data() - facts_->article.data());
  }

  const story_facts* facts_ = nullptr;
  block_place lines_, entry_, end_;  // where it reads; of the entry; behind its body
  day_counter days_;
};

/// All moments of an article. What stands in an entry is seen from the entry's day, what stands in a caption from the
/// caption's own date.
class story_moment_cursor {
 public:
  using value_type = moment;

  constexpr story_moment_cursor() noexcept = default;
  // `region` is the day of the entry that the text goes on with; not valid where it begins with none.
  constexpr explicit story_moment_cursor(const story_facts* facts, date region = {}) noexcept
      : facts_(facts),
        next_is_guessed_(facts->is_guessed),
        day_(is_valid(region) ? region : facts->reference),
        next_reference_(day_),
        days_(facts->days) {}

  [[gnu::always_inline]] constexpr bool next(moment& found) noexcept {
    moment_cursor dates = facts_->cursor(begin_);
    dates.go_to(place_);
    while (!dates.next(found))
      if (!enter_region(dates, found)) return false;
    look_ahead(dates, found);
    facts_->zones.explain(found);
    if (is_guessed_) doubt(found);
    dates.mark(place_);
    return true;
  }

 private:
  // A region is what has one reference: a caption; an entry with the paragraphs that follow it; what stands outside of
  // entries is seen from the day of the article; no date goes on behind a date line. The line behind a region is read,
  // which tells that it ends. False where there is none.
  [[gnu::noinline]] constexpr bool enter_region(moment_cursor& dates, moment& found) noexcept {
    if (begin_ == facts_->article.size()) return false;
    is_guessed_ = next_is_guessed_;
    block_reader blocks(facts_->article, dates, lines_);
    lead_block here;
    do {
      if (!blocks.next(here, found)) {
        here.offset = facts_->article.size();
        break;
      }
      if (here.names_day) go_to_named_day(*facts_, days_, found);
    } while (here.kind == block_kind::paragraph && kind_ != block_kind::caption && kind_ != block_kind::date_line);
    kind_ = here.kind;
    blocks.restart(here.offset, begin_);
    begin_ = here.offset;
    dates.see_from(next_reference_);
    dates.mark(place_);
    find_next_reference(found);
    return true;
  }

  // What a moment and the next one tell about each other where they are a pair.
  [[gnu::noinline]] constexpr void look_ahead(moment_cursor& dates, moment& found) noexcept {
    const pair_effect known = told_;
    told_ = {};
    known.apply(found);
    const pair_clock first(found);
    if (!may_be_first(first)) return;
    const pair_effect effect = dates.next(found) ? pair_up(first, found) : pair_effect{};
    dates.go_to(place_);
    dates.next(found);
    known.apply(found);
    effect.apply(found);
  }

  [[gnu::noinline]] constexpr bool may_be_first(const pair_clock& found) const noexcept {
    return !found.zone.empty() && has_any_of(facts_->article.subtext(found.outer.end, widest_gap), pair_marks);
  }

  // Returns what the second clock tells about the first one, where they are a pair.
  [[gnu::noinline]] constexpr pair_effect pair_up(const pair_clock& first, const moment& next) noexcept {
    const text article = facts_->article;
    pair_effect effect;
    pair_clock second(next);
    if (!is_pair(article, first, second)) return effect;
    const bool afternoon = shares_half_of_day(article, first, next);
    if (afternoon) second.minutes = static_cast<int16_t>(second.minutes + 12 * 60);
    if (share_day(first, second, place_.state.reference_, effect)) {
      told_ = effect;
      effect = {};
    }
    told_.afternoon = afternoon;
    return effect;
  }

  // That of the next region, which `lead` tells: the moment that it begins with.
  [[gnu::noinline]] constexpr void find_next_reference(moment& lead) noexcept {
    if (kind_ == block_kind::entry)
      day_ = next_day(*facts_, days_, lead);
    else if (kind_ != block_kind::paragraph && kind_ != block_kind::caption)
      day_ = facts_->reference;
    const bool dated = kind_ == block_kind::caption && is_full_date(lead);
    next_is_guessed_ = facts_->is_guessed && !dated;
    next_reference_ = dated ? lead.value.first.civil_date() : day_;
  }

  const story_facts* facts_ = nullptr;
  block_kind kind_ = block_kind::paragraph;  // of the first line of the next region
  bool is_guessed_ = false;                  // the day of this region is
  bool next_is_guessed_ = false;
  moment_place place_;  // before the moment that is read
  block_place lines_;
  size_t begin_ = 0;  // of the next region; the end of the text where there is none
  date day_{};        // of the entry that the text goes on with, or of the article
  date next_reference_{};
  day_counter days_;
  pair_effect told_;  // by the last moment about the next one
};

// The entries if they follow each other in one of the two orders: which of its days is that of the article.
struct entry_order {
  day_counter days;
  int32_t busiest_day = 0;
  uint32_t entries = 0, most_entries = 0;

  // The first entry or line that names its day, `named` days after the reference, tells that of all.
  [[gnu::noinline]] constexpr void name_day(const moment& lead, int32_t named) noexcept {
    if (most_entries == UINT32_MAX) return;
    most_entries = UINT32_MAX;
    const bool entry = lead.said_first & fields::hour;
    busiest_day = days.day - named - (entry ? days.days_behind(lead) : days.newest_first ? 1 : -1);
  }

  constexpr void advance(const moment& stamp) noexcept {
    if (days.advance(stamp)) entries = 0;
    if (++entries <= most_entries) return;
    most_entries = entries;
    busiest_day = days.day;
  }
};

// The entries follow each other in the order that takes less time; the first day that is named tells that of those
// before, or else the day with the most of them is the article's.
constexpr void order_entries(story_facts& facts, moment_reading& reading) noexcept {
  constexpr int32_t day = 24 * 60;
  entry_order oldest_first, newest_first;
  oldest_first.days.newest_first = false;
  int64_t longer = 0;  // by so many minutes where the oldest is first
  block_place place;
  block_reader blocks(facts.article, reading.dates, place);
  moment& lead = reading.found;
  for (lead_block here; blocks.next(here, lead);) {
    if (here.names_day) oldest_first.days.last_minutes = newest_first.days.last_minutes = -1;
    if (here.kind == block_kind::entry) {
      facts.zones.explain(lead);
      const int32_t before = oldest_first.days.last_minutes;
      oldest_first.advance(lead);
      newest_first.advance(lead);
      const int32_t later = before < 0 ? 0 : oldest_first.days.last_minutes - before;
      longer += 2 * later + (later < 0 ? day : later > 0 ? -day : 0);
    } else if (!here.names_day) {
      continue;
    }
    int32_t named = 0;
    if (!find_named_day(facts, lead, named)) continue;
    oldest_first.name_day(lead, named);
    newest_first.name_day(lead, named);
  }
  facts.days.newest_first = longer >= 0;
  facts.days.day = -(longer >= 0 ? newest_first : oldest_first).busiest_day;
}

}  // namespace detail

/// An article that somebody else owns. Making one reads it once: O(size of the text). Its entries and moments refer to
/// it, so it must outlive them.
class story {
 public:
  /// `reference` takes the place of the article's own date where it is valid. Where that date is none or a guess, as in
  /// wire stories, which leave out the year, it is needed: without it what the words leave open stays unresolved, or is
  /// `guessed`.
  constexpr explicit story(text article, const language_set& languages, brevier::date reference = {}) noexcept {
    facts_.article = article;
    facts_.languages = languages;
    detail::moment_reading reading{facts_.cursor(), {}};
    find_date(reading);
    facts_.reference = is_valid(reference) ? reference : date();
    facts_.is_guessed = facts_.date_is_guessed && !is_valid(reference);
    facts_.zones.infer(facts_.article, reading);
    detail::order_entries(facts_, reading);
  }

  constexpr text article() const noexcept { return facts_.article; }
  constexpr const language_set& languages() const noexcept { return facts_.languages; }

  /// The date that the article gives itself in one of its first lines, in a line with a label before others; or else
  /// the first whole date in these, which is a guess. Not valid where there is none, or where an agency line without a
  /// year (LONDON, Nov 3 (Reuters) -) has another day: such a story needs `reference`.
  constexpr brevier::date date() const noexcept { return date_; }
  /// Where it does so, `guessed` where no line is there for that; empty where it does not. O(size of its line).
  constexpr moment date_line() const noexcept {
    moment found;
    if (!is_valid(date_)) return found;
    moment_cursor dates(facts_.article.subtext(0, date_end_), facts_.languages, {}, policy::news);
    dates.read_at(date_offset_, found);
    if (facts_.date_is_guessed) found.confidence = confidence::guessed;
    return found;
  }
  /// The day that the moments are seen from.
  constexpr brevier::date reference() const noexcept { return facts_.reference; }

  /// Every line that is not empty, and what it is.
  constexpr detail::block_range blocks() const noexcept {
    return detail::block_range(facts_.article, facts_.languages, false);
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
  [[gnu::noinline]] constexpr void find_date(detail::moment_reading& reading) noexcept {
    moment_cursor& dates = reading.dates;
    moment& found = reading.found;
    detail::block_place place;
    detail::block_reader blocks(facts_.article, dates, place);
    partial of_agency;
    size_t end = 0;
    auto best = detail::date_claim::day;
    for (detail::lead_block here; place.count != detail::date_line_blocks && blocks.next(here, found);) {
      end = here.offset + here.content.size();
      if (here.kind == block_kind::entry || here.kind == block_kind::caption) continue;
      const detail::date_claim claim = blocks.read_date(here, found);
      if (claim == detail::date_claim::day && of_agency.has == 0) of_agency = found.value.first;
      if (claim <= best) continue;
      take_date(found, end);
      best = claim;
    }
    facts_.date_is_guessed = best == detail::date_claim::day;
    if (!facts_.date_is_guessed) return;
    dates.restart(facts_.article.subtext(0, end), 0);
    while (dates.next(found))
      if (detail::is_full_date(found) && agrees(of_agency, found.value.first)) return take_date(found, end);
  }

  // Whether a date may be the one that a day without its year means.
  static constexpr bool agrees(const partial& day, const partial& date) noexcept {
    return (!day.any(fields::day) || day.get(unit::day) == date.get(unit::day)) &&
           (!day.any(fields::month) || day.get(unit::month) == date.get(unit::month));
  }

  constexpr void take_date(const moment& found, size_t end) noexcept {
    date_ = found.value.first.civil_date();
    date_offset_ = found.outer_offset;
    date_end_ = end;
  }

  detail::story_facts facts_;
  brevier::date date_{};
  size_t date_offset_ = 0, date_end_ = 0;  // of the date line; where the lines end that it was found in
};

BREVIER_END

#endif  // BREVIER_STORY_HPP
