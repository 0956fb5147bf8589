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
inline constexpr char16_t colons[] = u":\uFF1A\u2236";
inline constexpr char16_t pair_commas[] = u",;\uFF0C\uFF1B";

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

constexpr char32_t step_over(text words, size_t& at) noexcept {
  const step here = decode(words.begin() + at, words.end());
  at += here.size;
  return here.value;
}

constexpr bool has_clock(const moment& found) noexcept {
  return !found.value.is_range && found.said_first & fields::hour;
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
  if (has_any_of(article.subtext(second.offset, second.size), colons)) return;  // 05:00 GMT
  partial& clock = second.value.first;
  const uint32_t hour = clock.get(unit::hour);
  if (!first.value.first.any(fields::day_part) || clock.any(fields::day_part | fields::next_day) || hour == 0 ||
      hour >= 12 || minutes_of(first.value.first) - minutes_of(clock) <= 6 * 60)
    return;
  clock.set(unit::hour, hour + 12);
  second.value.last = clock;
}

// The offset of a clock that shows the same instant as another one whose offset is known; minutes.
constexpr int32_t offset_by_pair(const moment& labelled, const moment& known) noexcept {
  const int32_t minutes = minutes_of(labelled.value.first) - minutes_of(known.value.first) + known.utc_offset.minutes;
  return minutes > 14 * 60 ? minutes - 24 * 60 : minutes < -12 * 60 ? minutes + 24 * 60 : minutes;
}

inline constexpr uint32_t no_day = 0xFFFFFFFF;

// The days of a pair are next to each other. Where both are said, the one that lies further from the reference is the
// nearest such day to the other; where one is said, the offsets give the other.
constexpr void share_day(moment& first, moment& second, date reference) noexcept {
  if (!first.resolved || !second.resolved) return;
  const auto distance = [reference](const moment& from) noexcept {
    const date day = from.value.first.civil_date();
    if (!(from.said_first & fields::date) || !is_valid(day)) return no_day;
    return is_valid(reference) ? magnitude(days_between(reference, day)) : 0;
  };
  const bool first_is_near = distance(first) <= distance(second);
  moment &fixed = first_is_near ? first : second, &moved = first_is_near ? second : first;
  if (distance(fixed) == no_day) return;
  const date day = fixed.value.first.civil_date();
  if (moved.said_first & fields::date) {
    if (moved.said_first & (fields::year | fields::shift)) return;
    moved.value = moved.said();
    settle(moved, day, policy::nearest);
    return;
  }
  if (fixed.has_utc_offset == moved.has_utc_offset) return;
  const int32_t ahead = moved.has_utc_offset ? moved.utc_offset.minutes - offset_by_pair(fixed, moved)
                                             : offset_by_pair(moved, fixed) - fixed.utc_offset.minutes;
  const int32_t minutes = minutes_of(fixed.value.first) + ahead;
  moved.value.first.set(day_after(day, minutes < 0 ? -1 : minutes >= 24 * 60));
  moved.value.last = moved.value.first;
}

/// The offset of a zone word that an article explains by pairs such as 當地時間中午12時50分（香港時間11時50分）.
struct inferred_zone {
  text label;
  int16_t minutes = 0;
  bool agreed = true;
};

/// Of the zone words that an article explains the first four.
struct zone_table {
  inferred_zone rows[4] = {};
  uint8_t count = 0;

  // A pair of which the offset of one clock is known.
  constexpr void note(const moment& first, const moment& second) noexcept {
    const moment& known = first.has_utc_offset ? first : second;
    const moment& labelled = first.has_utc_offset ? second : first;
    const int32_t minutes = offset_by_pair(labelled, known);
    for (uint8_t i = 0; i != count; ++i) {
      inferred_zone& zone = rows[i];
      if (zone.label != labelled.zone) continue;
      zone.agreed = zone.agreed && zone.minutes == minutes;
      return;
    }
    if (count == sizeof rows / sizeof rows[0]) return;
    rows[count++] = {labelled.zone, static_cast<int16_t>(minutes), true};
  }

  // Gives a clock time whose zone word is explained its offset.
  constexpr void explain(moment& found) const noexcept {
    if (found.has_utc_offset || !(found.said_first & fields::hour)) return;
    for (uint8_t i = 0; i != count; ++i) {
      const inferred_zone& zone = rows[i];
      if (!zone.agreed || found.zone != zone.label) continue;
      found.has_utc_offset = true;
      found.utc_offset = {zone.minutes};
    }
  }

  // Notes the pairs of a text. Only where a mark of pairs stands before a clock time with a zone word, what stands
  // before it in its line is read.
  constexpr void infer(text article, const language_set& languages) noexcept {
    moment_cursor dates(article, languages, {}, policy::news);
    moment two[2];
    size_t from = 0;
    for (size_t at = 0; at != article.size();) {
      const size_t mark = at;
      const char32_t here = step_over(article, at);
      if (here == U'\n') from = at;
      if (!is_pair_mark(here)) continue;
      for (size_t next = at; next != article.size(); at = next)
        if (const char32_t c = step_over(article, next); !is_white_space(c) && !place_of(pair_commas, c)) break;
      if (!dates.read_at(at, two[0]) || !has_clock(two[0]) || two[0].zone.empty()) continue;
      uint8_t next = 0;
      two[1].zone = {};
      dates.restart(article.subtext(0, mark), from, {});
      while (dates.next(two[next])) next ^= 1;
      dates.restart(article, at, {});
      moment &before = two[next ^ 1], &after = two[next];
      from = at;  // what stands before it is read once
      if (!dates.read_at(at, after) || !is_pair(article, before, after)) continue;
      share_half_of_day(article, before, after);
      if (before.has_utc_offset != after.has_utc_offset) note(before, after);
    }
  }
};

}  // namespace detail

BREVIER_END

#endif  // BREVIER_ZONES_HPP
