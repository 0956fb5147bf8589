// Brevier, filler: what the symbols of a rule say, put into the fields of a piece. What each word does is a table.
//
//     detail::piece made;
//     detail::filler filled(made, grammar::action::fill);
//     filled.fill_number(symbol::month_number, ten, ten);            // 10月: made.said.first has month 10
//
// SPDX-License-Identifier: BSL-1.0

#include "reader.hpp"

#ifndef BREVIER_FILLER_HPP
#define BREVIER_FILLER_HPP

BREVIER_BEGIN

namespace detail {

/// A stretch of text, in bytes; empty where nothing has been added.
struct extent {
  size_t begin = 0, end = 0;

  constexpr bool empty() const noexcept { return begin == end; }
  constexpr void add(size_t from, size_t to) noexcept {
    if (empty()) begin = from;
    end = to;
  }
};

/// What words say, with the two ends of a range in one: they differ in their numbers only.
struct spoken {
  bool ranged = false;
  bool zone_known = false;
  int16_t zone_minutes = 0;
  partial first;
  uint16_t last[8] = {};  // the values of the other end
  extent zone;

  constexpr void set(unit field, uint32_t begin, uint32_t end) noexcept {
    first.set(field, begin);
    last[static_cast<uint8_t>(field)] = static_cast<uint16_t>(end);
  }
};

/// A part of an expression as one rule matched it.
struct piece {
  bool weak = false;
  action effect = action::fill;
  spoken said;
  size_t begin = 0, end = 0;  // of the span, without what is only context
};

// Whether a month has a day, by the values of a partial, in some year.
constexpr bool has_such_day(const uint16_t* values, int year = 4) noexcept {
  return values[int(unit::day)] <= days_in_month(year, static_cast<int>(values[int(unit::month)]));
}

// Adds fields that are said to others.
constexpr void merge(partial& into, const partial& from) noexcept {
  for (uint8_t i = 0; i != 8; ++i)
    if (from.has & (fields::set{1} << i)) into.values[i] = from.values[i];
  if (from.any(fields::shift | fields::directed)) {
    into.shift = from.shift;
    into.shift_unit = from.shift_unit;
  }
  if (from.any(fields::weekday)) into.weekday = from.weekday;
  if (from.any(fields::day_part)) into.day_part = from.day_part;
  if (from.any(fields::part)) into.part = from.part;
  into.has |= from.has;
}

/// What a word does to the piece that it stands in. `unit` is the one that its row in word_effects names.
enum class deed : uint8_t {
  nothing,
  count_unit,   // names the unit of a duration
  count_value,  // the same; the unit is the value
  from_first,   // makes a range from 1 on, where that was asked for
  set_value,    // sets the unit to the value
  set_weekday,
  set_day_part,
  set_clock,  // an hour that needs no day part
  set_part,
  set_first_year,
  set_century,
  set_decade,
  set_half_year,
  set_quarter_hours,
  set_half,
  count_days,  // the value
  count_one,
  ask_first,
  ask_minutes_back,
  add_era,
  shift,  // by the value, in units
  shift_anchored,
  shift_deictic,  // in a unit that is said later
  shift_unit,     // which is the value
  shift_ago,
  set_zone,
  set_zulu,
  set_sign,
  mark_zone,
  mark_time,
  mark_approximate,
};

/// A deed and its unit in one byte.
struct word_effect {
  uint8_t packed;

  constexpr word_effect(deed what = deed::nothing, brevier::unit of = brevier::unit::year) noexcept
      : packed(static_cast<uint8_t>(static_cast<uint8_t>(what) << 3 | static_cast<uint8_t>(of))) {}
  constexpr deed what() const noexcept { return static_cast<deed>(packed >> 3); }
  constexpr brevier::unit unit() const noexcept { return static_cast<brevier::unit>(packed & 7); }
};

// From symbol::year to symbol::minus; others fill nothing.
inline constexpr word_effect word_effects[] = {
    {deed::count_unit, unit::year},
    {deed::count_unit, unit::month},
    {deed::count_unit, unit::day},
    {deed::count_unit, unit::hour},
    {deed::count_unit, unit::minute},
    {deed::count_unit, unit::second},
    {deed::from_first, unit::quarter},
    {deed::from_first, unit::month},
    {deed::count_value},
    {deed::shift_unit},
    {deed::set_century},
    {deed::set_decade},
    {deed::add_era},
    {deed::set_first_year},
    {deed::set_value, unit::month},
    {deed::set_value, unit::month},
    {deed::set_weekday},
    {deed::set_weekday},
    {deed::set_value, unit::quarter},
    {deed::set_value, unit::quarter},
    {deed::set_day_part},
    {deed::set_day_part},
    {deed::set_clock},
    {deed::set_value, unit::hour},
    {deed::set_part},
    {deed::set_half},
    {deed::set_half_year, unit::year},
    {deed::set_half_year, unit::quarter},
    {deed::set_quarter_hours},
    {deed::ask_minutes_back},
    {deed::count_days},
    {deed::shift, unit::year},
    {deed::shift, unit::month},
    {deed::shift, unit::week},
    {deed::shift, unit::day},
    {deed::shift, unit::day},
    {deed::shift_anchored, unit::year},
    {deed::shift_anchored, unit::month},
    {deed::shift_anchored, unit::day},
    {deed::shift_deictic, unit::day},
    {deed::shift_ago},
    {deed::set_zone},
    {deed::mark_zone},
    {deed::mark_approximate},
    {deed::count_one},  // article
    {deed::ask_first},  // first_of
    {},                 // tense
    {deed::set_zulu},
    {deed::mark_time},
    {deed::set_sign},
    {deed::set_sign},
};

static_assert(sizeof word_effects / sizeof word_effects[0] ==
                  static_cast<size_t>(symbol::minus) - static_cast<size_t>(symbol::year) + 1,
              "a word without its effect");

// One half of each unit, in a finer one.
struct half_unit {
  unit field;
  uint8_t count;
};

inline constexpr half_unit half_units[] = {{unit::month, 6}, {unit::month, 1},   {unit::day, 15},    {unit::day, 3},
                                           {unit::hour, 12}, {unit::minute, 30}, {unit::second, 30}, {unit::second, 0}};

/// Fills a piece from the symbols of a rule, in the order in which they are matched.
class filler {
 public:
  constexpr filler(piece& made, action effect) noexcept : made_(made) {
    made.effect = effect;
    made.weak = (static_cast<uint8_t>(effect) & 3) == static_cast<uint8_t>(action::weak);
    if (is_duration()) has(fields::duration);
  }

  // Of numbers that fit; `last` is the same as `first` but in a range.
  constexpr bool fill_number(symbol meaning, const number& first, const number& last) noexcept {
    if (meaning == symbol::tenths) return fill_half();
    count_ = first.value;
    last_count_ = last.value;
    made_.said.ranged |= first.value != last.value;
    if (meaning == symbol::likely_year && first.value != last.value) made_.weak = false;  // 1995-2001
    const uint8_t fills = number_rules[static_cast<uint8_t>(meaning)].fills;
    if (sign_ != 0) {
      offset_ += static_cast<int32_t>(first.value) * (fills == static_cast<uint8_t>(unit::hour) ? 60 : 1);
      return true;
    }
    if (meaning == symbol::minguo_year) era_ = 1911;
    if (meaning == symbol::short_year) era_ = first.value < 69 ? 2000 : 1900;
    if (fills == static_cast<uint8_t>(unit::year)) return set(unit::year, first.value + era_, last.value + era_);
    if (fills != fills_nothing) return set(static_cast<unit>(fills));
    switch (meaning) {
      case symbol::weekday_number:
        return set_weekday(static_cast<int32_t>(first.value)) &&
               (deictic_ || !value().any(fields::shift) || value().shift_unit == unit::week);
      case symbol::ordinal_digits: {
        const int year = static_cast<int>(value().get(unit::year));
        uint32_t day = first.value, month = 1;
        for (; month != 13 && day > days_in_month(year, static_cast<int>(month)); ++month)
          day -= days_in_month(year, static_cast<int>(month));
        return month != 13 && set(unit::month, month) && set(unit::day, day);
      }
      default: return true;
    }
  }

  constexpr bool fill_word(symbol meaning, int32_t said) noexcept {
    if (meaning < symbol::year || meaning > symbol::minus) return true;
    const word_effect effect = word_effects[static_cast<uint8_t>(meaning) - static_cast<uint8_t>(symbol::year)];
    partial& fills = value();
    switch (effect.what()) {
      case deed::nothing: return true;
      case deed::count_unit:
        if (is_duration())
          return (said == 0 || effect.unit() != unit::day) && fill_duration(effect.unit());  // no 249號
        // From 13 to 24 a number of 點 is an hour, no points.
        made_.weak |= said != 0 && !(effect.unit() == unit::hour && count_ > 12 && count_ < 25);
        return true;
      case deed::count_value: return fill_duration(static_cast<unit>(said));
      case deed::from_first: return !from_first_ || fill_range(effect.unit(), 1, made_.said.last[int(effect.unit())]);
      case deed::set_value: return set(effect.unit(), static_cast<uint32_t>(said));
      case deed::set_weekday: return set_weekday(said);
      case deed::set_clock:
        fills.day_part = day_part::noon;  // that of no other word
        return has(fields::day_part) && set(unit::hour, static_cast<uint32_t>(said));
      case deed::set_day_part: fills.day_part = static_cast<day_part>(said); return has(fields::day_part);
      case deed::set_part: fills.part = static_cast<part>(said); return has(fields::part);
      case deed::set_first_year: return set(unit::year, era_ + 1);
      case deed::set_century: return fill_years((count_ - 1) * 100 + 1, 100);
      case deed::set_decade: return fill_years(count_ < 100 ? century() + count_ : count_, 10);
      case deed::set_half_year:
        return effect.unit() == unit::year ? fill_range(unit::quarter, 1, 2) : fill_range(unit::quarter, 3, 4);
      case deed::set_quarter_hours:
        fills.has &= ~fields::quarter;
        made_.weak = false;
        return set(unit::minute, 15 * (count_ == 0 ? 1u : count_));
      case deed::set_half: return fill_half();
      case deed::count_days: count_ = last_count_ = static_cast<uint32_t>(said); return fill_duration(unit::day);
      case deed::count_one: count_ = last_count_ = 1; return true;
      case deed::ask_first: from_first_ = true; return true;
      case deed::ask_minutes_back: counts_back_ = true; return true;
      case deed::add_era: era_ = static_cast<uint32_t>(said); return true;
      case deed::shift_anchored: has(fields::anchored); return shift(said, effect.unit());
      case deed::shift_deictic: deictic_ = true; [[fallthrough]];
      case deed::shift: return shift(said, effect.unit());
      case deed::shift_unit: deictic_ = false; return shift(fills.shift, static_cast<unit>(said));
      case deed::shift_ago: return fill_ago(said);
      case deed::set_zulu: has(fields::offset); [[fallthrough]];
      case deed::set_zone:
        made_.said.zone_known = true;
        made_.said.zone_minutes = static_cast<int16_t>(said);
        return has(fields::zone);
      case deed::set_sign:
        sign_ = static_cast<int8_t>(said);
        if (!made_.said.zone_known) has(fields::offset | (said < 0 ? fields::west : 0));
        return has(fields::zone);
      case deed::mark_zone: return has(fields::zone);
      case deed::mark_time: return has(fields::marked);
      case deed::mark_approximate: return has(fields::approximate);
    }
    return true;
  }

  // What was filled stands there; all that says a zone is one word of it.
  constexpr void note(symbol meaning, size_t begin, size_t end) noexcept {
    if (value().any(fields::zone) && meaning != symbol::close) made_.said.zone.add(begin, end);
  }

  // Ends the piece. A day that its month does not have makes it nothing.
  constexpr void finish() noexcept {
    if (sign_ != 0) {
      made_.said.zone_known = true;
      made_.said.zone_minutes = static_cast<int16_t>(made_.said.zone_minutes + sign_ * offset_);
    }
    if (deictic_) {
      has(fields::counted);
      value().shift_unit = value().any(fields::month) ? unit::month : unit::day;
    }
    if (counts_back_) count_back();
    const fields::set pair = fields::month | fields::day;
    if (is_duration() || (value().has & pair) != pair) return;
    if (!has_such_day(value().values) || !has_such_day(made_.said.last)) made_.effect = action::nothing;
  }

 private:
  constexpr partial& value() noexcept { return made_.said.first; }
  constexpr bool is_duration() const noexcept {
    return made_.effect >= action::duration && made_.effect <= action::context_duration;
  }
  constexpr bool has(fields::set filled) noexcept {
    value().has |= filled;
    return true;
  }
  [[gnu::noinline]] constexpr bool set(unit field, uint32_t first, uint32_t last) noexcept {
    // 4-6:30 is from four on.
    const bool of_last = !is_duration() && value().get(unit::hour) != made_.said.last[int(unit::hour)];
    made_.said.set(field, of_last && field == unit::minute ? 0 : first, last);
    return true;
  }
  constexpr bool set(unit field, uint32_t both) noexcept { return set(field, both, both); }
  constexpr bool set(unit field) noexcept { return set(field, count_, last_count_); }
  constexpr bool set_weekday(int32_t said) noexcept {
    value().weekday = static_cast<uint8_t>(said);
    return has(fields::weekday);
  }
  constexpr bool shift(int32_t count, unit by) noexcept {
    value().shift = static_cast<int16_t>(count);
    value().shift_unit = by;
    return has(fields::shift);
  }
  constexpr bool fill_range(unit field, uint32_t first, uint32_t last) noexcept {
    count_ = first;
    last_count_ = last;
    made_.said.ranged |= first != last;
    return set(field);
  }
  constexpr bool fill_years(uint32_t first, uint32_t count) noexcept {
    return first >= 1 && first + count <= 10000 && fill_range(unit::year, first, first + count - 1);
  }
  // The year before the first of the century that was said; that of the last one.
  constexpr uint32_t century() noexcept {
    return era_ != 0 ? era_ : value().any(fields::year) ? value().get(unit::year) - 1u : 1900u;
  }
  // `count_` is empty in "half a year".
  constexpr bool fill_duration(unit field) noexcept {
    unit_ = field;
    if (count_ != 0) set(unit_);
    if (half_pending_) add_half();
    return true;
  }
  constexpr bool fill_half() noexcept {
    if (!is_duration()) {
      made_.weak = false;
      return set(unit::minute, 30);
    }
    if (value().has == fields::duration)
      half_pending_ = true;
    else
      add_half();
    return true;
  }
  constexpr void add_half() noexcept {
    const half_unit half = half_units[static_cast<uint8_t>(unit_)];
    set(half.field, half.count);
    half_pending_ = false;
    half_ = true;
  }
  // Days and longer are counted from the reference, years and a half in months; what is shorter stays a duration.
  constexpr bool fill_ago(int32_t direction) noexcept {
    if (unit_ == unit::year && count_ > 999) return false;  // 2004年之後
    const bool half_year = unit_ == unit::year && value().any(fields::month);
    if (unit_ >= unit::hour || (half_ && !half_year)) {
      value().shift = static_cast<int16_t>(direction);
      return has(fields::duration | fields::directed);
    }
    const uint32_t count = half_year ? 12 * count_ + 6 : count_;
    value().has = 0;
    return shift(direction * static_cast<int32_t>(count), half_year ? unit::month : unit_);
  }
  // The minutes of five to three are counted back from three. One o'clock follows 12 on clocks of twelve hours.
  constexpr void count_back() noexcept {
    made_.weak = false;
    count_back(value().values);
    count_back(made_.said.last);
    has(fields::hour | fields::minute);
  }
  static constexpr void count_back(uint16_t* end) noexcept {
    uint16_t &hour = end[int(unit::hour)], &minute = end[int(unit::minute)];
    hour = static_cast<uint16_t>(hour == 0 ? 23 : hour == 1 ? 12 : hour - 1);
    minute = static_cast<uint16_t>(minute == 0 ? 0 : 60 - minute);
  }

  piece& made_;
  uint32_t count_ = 0, last_count_ = 0;
  uint32_t era_ = 0;
  int32_t offset_ = 0;  // in minutes
  int8_t sign_ = 0;
  unit unit_ = unit::day;
  bool from_first_ = false;
  bool half_pending_ = false;
  bool half_ = false;
  bool counts_back_ = false;
  bool deictic_ = false;
};

}  // namespace detail

BREVIER_END

#endif  // BREVIER_FILLER_HPP
