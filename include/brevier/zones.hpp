// Brevier, zones: two clock times that mean one instant, as in 當地時間中午12時50分（香港時間11時50分）: what each of
// them tells about the other, and the UTC offsets of zone words that only such pairs explain.
//
//     brevier::story s(article, brevier::languages<brevier::zh>);
//     for (auto m : s.moments()) m.zone, m.utc_offset               // 當地時間: +09:00
//
// SPDX-License-Identifier: BSL-1.0

#include "blocks.hpp"

#ifndef BREVIER_ZONES_HPP
#define BREVIER_ZONES_HPP

BREVIER_BEGIN

namespace detail {

// Between two clock times that mean one instant stands one of the first, and perhaps some of the second.
inline constexpr char16_t pair_marks[] = u"([/\uFF08\u3010\u3001\uFF0F\u5373";
inline constexpr char16_t pair_commas[] = u",;\uFF0C\uFF1B";
inline constexpr size_t widest_gap = 6;  // bytes between them

constexpr int32_t minutes_of(const partial& time) noexcept {
  return int32_t{60} * time.get(unit::hour) + time.get(unit::minute);
}

constexpr date day_after(date reference, int32_t days) noexcept {
  const date moved = is_valid(reference) ? days_after(reference, days) : date{};
  return moved.year != 0 ? moved : reference;
}

// Most characters are letters of Chinese, and none of these but one is a mark.
constexpr bool is_pair_mark(char32_t c) noexcept {
  return (c < 0x3100 || c > 0xFF00 || c == U'\u5373') && place_of(pair_marks, c) != 0;
}

// Behind letters of English and Chinese that are no such marks; not to the end of the text.
constexpr size_t skip_letters(text words, size_t at) noexcept {
  while (words.size() - at > 3) {
    const uint32_t four = four_bytes(words.data() + at);
    const uint32_t lead = four & 0xFF;
    if (is_ascii_letter(static_cast<char16_t>(lead)))
      ++at;
    else if (are_three(four) && lead > 0xE3 && lead < 0xEE && unit_of_three(four) != u'\u5373')
      at += 3;
    else
      break;
  }
  return at;
}

// Whether figures and colons stand there in brackets, as in most stamps: no zone is said.
constexpr bool is_closed_clock(text words) noexcept {
  size_t size = 0;
  while (size != words.size() && words[size] >= '0' && words[size] <= ':') ++size;
  return size != 0 && place_of(close_brackets, first_of_text(words.subtext(size))) != 0;
}

constexpr char32_t step_over(text words, size_t& at) noexcept {
  const step here = decode(words.begin() + at, words.end());
  at += here.size;
  return here.value;
}

/// A clock time as it may be one of a pair: what each of the two tells about the other.
struct pair_clock {
  extent outer;  // of the moment with the marks around it
  text zone;     // empty where it is no clock time either
  fields::set said = 0;
  date day{};  // not valid where that is not known
  int16_t minutes = 0;
  int16_t utc_minutes = 0;  // where the offset is known
  bool has_utc_offset = false;
  bool resolved = false;

  constexpr pair_clock() noexcept = default;
  constexpr explicit pair_clock(const moment& found) noexcept
      : outer{found.outer_offset, found.outer_offset + found.outer_size},
        said(found.said_first),
        day(found.value.first.civil_date()),
        minutes(static_cast<int16_t>(minutes_of(found.value.first))),
        utc_minutes(found.utc_offset.minutes),
        has_utc_offset(found.has_utc_offset),
        resolved(found.resolved) {
    if (!found.value.is_range && said & fields::hour) zone = found.zone;
  }

  // How far its own date is from the reference.
  constexpr uint32_t distance(date reference) const noexcept {
    if (!(said & fields::date) || !is_valid(day)) return no_day;
    return is_valid(reference) ? magnitude(days_between(reference, day)) : 0;
  }
};

// Two clock times with different zone words and nothing but marks between them: one instant.
constexpr bool is_pair(text article, const pair_clock& first, const pair_clock& second) noexcept {
  if (first.zone.empty() || second.zone.empty() || first.zone == second.zone) return false;
  const size_t begin = first.outer.end, end = second.outer.begin;
  if (end <= begin || end - begin > widest_gap) return false;
  bool paired = false;
  for (const char32_t c : code_points(trim(article.subtext(begin, end - begin)))) {
    const bool mark = place_of(pair_marks, c) != 0;
    if (!mark && !place_of(pair_commas, c)) return false;
    paired |= mark;
  }
  return paired;
}

// The offset of a clock that shows the same instant as another one whose offset is known; minutes.
constexpr int32_t offset_by_pair(const pair_clock& labelled, const pair_clock& known) noexcept {
  const int32_t minutes = labelled.minutes - known.minutes + known.utc_minutes;
  return minutes > 14 * 60 ? minutes - 24 * 60 : minutes < -12 * 60 ? minutes + 24 * 60 : minutes;
}

// How many minutes the second clock of a pair is ahead of the first; far more than a day where neither offset is known,
// or where both are and the clocks do not show one instant.
constexpr int32_t minutes_ahead(const pair_clock& first, const pair_clock& second) noexcept {
  constexpr int32_t unknown = int32_t{100} * 24 * 60;
  if (!first.has_utc_offset && !second.has_utc_offset) return unknown;
  if (!first.has_utc_offset) return second.utc_minutes - offset_by_pair(first, second);
  const int32_t offset = offset_by_pair(second, first);
  if (!second.has_utc_offset) return offset - first.utc_minutes;
  const uint32_t apart = magnitude(second.utc_minutes - offset);
  return apart == 0 || apart == 24 * 60 ? second.utc_minutes - first.utc_minutes : unknown;
}

// Whether a clock ends in figures, as 05:00 and 0207 do, or begins with a zero: it counts 24 hours.
constexpr bool counts_24_hours(text clock) noexcept {
  const char32_t last = last_of_text(clock);
  return (last >= U'0' && last <= U'9') || (last >= 0xFF10 && last <= 0xFF19) || clock[0] == '0';
}

// The half of the day is said once in a pair: in 下午2時30分（香港時間1時30分） the second clock shows 13:30, which is
// closer to the first than 1:30 is.
constexpr bool shares_half_of_day(text article, const pair_clock& first, const moment& second) noexcept {
  const partial& clock = second.value.first;
  const uint32_t hour = clock.get(unit::hour);
  return first.said & fields::day_part && !clock.any(fields::day_part | fields::next_day) && hour != 0 && hour < 12 &&
         first.minutes - minutes_of(clock) > 6 * 60 && !counts_24_hours(article.subtext(second.offset, second.size));
}

/// What one clock of a pair tells about the other one.
struct pair_effect {
  date day{};            // not valid where it tells none
  bool is_near = false;  // its day is the one nearest to that which its words allow
  bool afternoon = false;

  constexpr void apply(moment& found) const noexcept {
    partial& clock = found.value.first;
    if (afternoon) clock.set(unit::hour, clock.get(unit::hour) + 12u);
    if (is_near) {
      settle(found, day, policy::nearest);
      return;
    }
    if (is_valid(day)) clock.set(day);
    if (afternoon || is_valid(day)) found.value.last = clock;
  }
};

// The days of a pair are next to each other. Where both are said, the one that lies further from the reference is the
// nearest such day to the other; else the offsets give the day of one from that of the other: of the one that is said,
// or of the first, whose day is that of the text around. True where it is the second that changes.
constexpr bool share_day(const pair_clock& first, const pair_clock& second, date reference,
                         pair_effect& effect) noexcept {
  const bool first_is_near = first.distance(reference) <= second.distance(reference);
  const pair_clock &fixed = first_is_near ? first : second, &moved = first_is_near ? second : first;
  if (!first.resolved || !second.resolved || !is_valid(fixed.day)) return first_is_near;
  if (moved.said & fields::date) {
    if (moved.said & (fields::year | fields::shift) && !(moved.said & fields::anchored)) return first_is_near;
    effect.day = fixed.day;
    effect.is_near = true;
    return first_is_near;
  }
  const int32_t minutes = fixed.minutes + minutes_ahead(fixed, moved);
  if (minutes < 3 * 24 * 60) effect.day = day_after(fixed.day, minutes < 0 ? -1 : minutes >= 24 * 60);
  return first_is_near;
}

inline constexpr uint8_t longest_label = 32;  // bytes; no zone word is longer

/// The offset of a zone word that an article explains by pairs such as 當地時間中午12時50分（香港時間11時50分）.
struct inferred_zone {
  const char* label = nullptr;
  uint8_t size = 0;  // of the label, in bytes
  bool agreed = false;
  int16_t minutes = 0;

  constexpr bool is_of(text zone) const noexcept { return zone == text(label, size); }
};

/// Of the zone words that an article explains the first four.
struct zone_table {
  inferred_zone rows[4] = {};  // the last ones have no label

  // A pair of which the offset of one clock is known.
  constexpr void note(const pair_clock& first, const pair_clock& second) noexcept {
    const pair_clock& known = first.has_utc_offset ? first : second;
    const pair_clock& labelled = first.has_utc_offset ? second : first;
    const int32_t minutes = offset_by_pair(labelled, known);
    const text label = labelled.zone;
    if (label.size() > longest_label) return;
    for (inferred_zone& zone : rows) {
      const bool is_new = zone.size == 0;
      if (!is_new && !zone.is_of(label)) continue;
      if (is_new) zone = {label.data(), static_cast<uint8_t>(label.size()), true, static_cast<int16_t>(minutes)};
      zone.agreed = zone.agreed && zone.minutes == minutes;
      return;
    }
  }

  // Gives a clock time whose zone word is explained its offset.
  constexpr void explain(moment& found) const noexcept {
    if (found.has_utc_offset || !(found.said_first & fields::hour)) return;
    for (const inferred_zone& zone : rows) {
      if (!zone.agreed || !zone.is_of(found.zone)) continue;
      found.has_utc_offset = true;
      found.utc_offset = {zone.minutes};
    }
  }

  // Notes the pairs of a text. Only where a mark of pairs stands before a clock time with a zone word, what stands
  // before it in its line is read.
  constexpr void infer(text article, moment_reading& reading) noexcept {
    moment_cursor& dates = reading.dates;
    moment& found = reading.found;
    dates.restart(article, 0);
    size_t from = 0;
    for (size_t at = 0; at != article.size();) {
      if constexpr (has_room) at = skip_letters(article, at);
      const size_t mark = at;
      const char32_t here = step_over(article, at);
      if (here == U'\n') from = at;
      if (!is_pair_mark(here)) continue;
      for (size_t next = at; next != article.size(); at = next)
        if (const char32_t c = step_over(article, next); !is_white_space(c) && !place_of(pair_commas, c)) break;
      if (has_room && is_closed_clock(article.subtext(at))) continue;
      if (!dates.read_at(at, found) || pair_clock(found).zone.empty()) continue;
      pair_clock before;
      dates.restart(article.subtext(0, mark), from);
      while (dates.next(found)) before = pair_clock(found);
      dates.restart(article, at);
      from = at;  // what stands before it is read once
      if (!dates.read_here(found)) continue;
      pair_clock after(found);
      if (!is_pair(article, before, after) || before.has_utc_offset == after.has_utc_offset) continue;
      if (shares_half_of_day(article, before, found)) after.minutes = static_cast<int16_t>(after.minutes + 12 * 60);
      note(before, after);
    }
  }
};

}  // namespace detail

BREVIER_END

#endif  // BREVIER_ZONES_HPP
