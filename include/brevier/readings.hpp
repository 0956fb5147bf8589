// Brevier, readings: what else the words of a moment can mean: 01/02/03 in other orders, 3 o'clock in the afternoon,
// the offsets of zones that share a name.
//
//     for (auto& other : brevier::alternatives(article, moment)) other.value, other.utc_offset
//
// SPDX-License-Identifier: BSL-1.0

#include "dateline.hpp"
#include "lines.hpp"

#ifndef BREVIER_READINGS_HPP
#define BREVIER_READINGS_HPP

BREVIER_BEGIN

/// Another meaning of the words of a moment.
struct reading {
  temporal value;
  bool has_utc_offset = false;
  brevier::utc_offset utc_offset{};
};

/// As many of them as there are: 0 to 2.
struct readings {
  reading items[2];
  uint8_t count = 0;

  constexpr const reading* begin() const noexcept { return items; }
  constexpr const reading* end() const noexcept { return items + count; }
};

namespace detail {

/// Zones that share a name, or change their offset in summer, in minutes.
struct zone_name {
  const char16_t* words;  // parted by spaces; `_` is white space
  int16_t offsets[2];
};

inline constexpr zone_name zone_names[] = {
    {u"ET Eastern_time 美東時間 美东时间 美國東部時間 美国东部时间 紐約時間 纽约时间 米東部時間 東部時間 동부시간 "
     u"미_동부시간",
     {-300, -240}},
    {u"CT Central_time", {-360, -300}},
    {u"MT", {-420, -360}},
    {u"PT Pacific_time", {-480, -420}},
    {u"CST", {-360, 480}},
    {u"IST", {330, 60}},
    {u"倫敦時間 伦敦时间", {0, 60}},
};

// Whether a word of a list is that of the text.
constexpr bool is_listed(text word, const char16_t* listed) noexcept {
  while (*listed != 0) {
    bool same = true;
    for (const char32_t c : code_points(word)) {
      const bool ends = *listed == 0 || *listed == u' ';
      same = same && !ends && (c == *listed || (*listed == u'_' && is_white_space(c)));
      listed += !ends;
    }
    if (same && (*listed == 0 || *listed == u' ')) return true;
    while (*listed != 0 && *listed != u' ') ++listed;
    listed += *listed != 0;
  }
  return false;
}

// The zones of a name that is not of one offset; null where there are none.
constexpr const zone_name* zones_of(const moment& clock) noexcept {
  if (clock.zone.empty() || clock.has_utc_offset) return nullptr;
  for (const zone_name& zone : zone_names)
    if (is_listed(clock.zone, zone.words)) return &zone;
  return nullptr;
}

constexpr void add_reading(readings& to, const moment& of, const partial& value) noexcept {
  if (to.count == 2 || (value.any(fields::day) && value.any(fields::month) && !is_valid(value.civil_date()))) return;
  to.items[to.count++] = {{value, value, false}, of.has_utc_offset, of.utc_offset};
}

// Figures around slashes, where the first two can be day and month as well: 01/02/2003 and 01/02/03.
constexpr void add_orders(readings& to, text words, const moment& of) noexcept {
  uint32_t groups[3] = {};
  size_t count = 0, digits = 0;
  for (size_t i = 0; i != words.size(); ++i) {
    const uint8_t byte = words[i];
    if (byte == '/' && count != 2) {
      ++count;
      digits = 0;
    } else if (is_ascii_digit(byte) && digits != 4) {
      groups[count] = groups[count] * 10 + (byte - '0');
      ++digits;
    } else {
      break;
    }
  }
  if (count != 2 || groups[0] > 31 || (digits != 2 && digits != 4)) return;
  partial value = of.value.first;
  const auto order = [&value, &to, &of](uint32_t year, uint32_t month, uint32_t day) noexcept {
    if (month < 1 || month > 12 || day < 1) return;
    if (value.get(unit::year) == year && value.get(unit::month) == month && value.get(unit::day) == day) return;
    partial other = value;
    other.set(unit::year, year);
    other.set(unit::month, month);
    other.set(unit::day, day);
    add_reading(to, of, other);
  };
  const uint32_t year = value.get(unit::year);
  order(year, groups[0], groups[1]);
  order(year, groups[1], groups[0]);
  if (digits == 2) order(2000 + groups[0], groups[1], groups[2]);
}

inline constexpr char16_t clock_words[] = u"點点시'\u2019";

}  // namespace detail

/// What else a moment of `source` can mean. O(size of the moment).
constexpr readings alternatives(text source, const moment& of) noexcept {
  readings found;
  if (!of.resolved || of.value.is_range) return found;
  const fields::set said = of.said_first;
  const text words = source.subtext(of.offset, of.size);
  if (said & fields::day && said & fields::year) detail::add_orders(found, words, of);
  if (!(said & fields::hour) || said & fields::duration) return found;
  if (const detail::zone_name* const zone = detail::zones_of(of))
    for (const int16_t minutes : zone->offsets)
      if (found.count != 2) found.items[found.count++] = {of.value, true, {minutes}};
  partial other = of.value.first;
  const uint32_t hour = other.get(unit::hour);
  if (found.count != 0 || other.any(fields::day_part | fields::next_day) || hour == 0 || hour > 12) return found;
  bool of_twelve = false;  // a clock that shows twelve hours
  for (const char32_t c : code_points(words))
    for (const char16_t* mark = detail::clock_words; *mark != 0; ++mark) of_twelve = of_twelve || c == *mark;
  if (!of_twelve) return found;
  other.set(unit::hour, hour == 12 ? 0u : hour + 12u);
  detail::add_reading(found, of, other);
  return found;
}

/// The confidence of a moment of `source`, `guessed` also where its words have another reading; that the offset of its
/// zone is open makes its clock time no less sure. O(size of the moment).
constexpr confidence confidence_of(text source, const moment& of) noexcept {
  const readings others = alternatives(source, of);
  const bool open = others.count != 0 && others.items[0].has_utc_offset == of.has_utc_offset;
  return open ? confidence::guessed : of.confidence;
}

BREVIER_END

#endif  // BREVIER_READINGS_HPP
