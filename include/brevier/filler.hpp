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
template <class Offset>
struct basic_extent {
  Offset begin = 0, end = 0;

  constexpr bool empty() const noexcept { return begin == end; }
  constexpr size_t size() const noexcept { return static_cast<size_t>(end - begin); }
  constexpr void add(size_t from, size_t to) noexcept {
    if (empty()) begin = static_cast<Offset>(from);
    end = static_cast<Offset>(to);
  }
};

using extent = basic_extent<size_t>;

/// Pieces that were joined, and the stretches of text that they take, as distances from where the first one was looked
/// for. What they say is put where the caller wants it; values there that `has` doesn't name mean nothing until tidy().
struct expression {
  partial* first;           // what is said; empty at first
  uint16_t* last;           // the numbers of the other end of a range; those of `first` where they are not wanted
  uint8_t pieces = 0;       // that make the value, of all expressions that are made one after another
  uint8_t weak_pieces = 0;  // of them
  bool ranged = false;
  bool zone_known = false;
  int16_t zone_minutes = 0;
  size_t at = 0;
  uint16_t begin = 0, end = 0;
  basic_extent<uint16_t> zone = {};
  basic_extent<uint16_t> value = {};  // what makes the value
  // The same without words like 早上, which make no value where no clock time follows.
  basic_extent<uint16_t> dated = {};

  constexpr fields::set has() const noexcept { return first->has; }
  constexpr const basic_extent<uint16_t>& tight() const noexcept { return has() & fields::clock ? value : dated; }

  // Forgets the zone where none is said.
  constexpr void tidy_zone() noexcept {
    if (has() & fields::zone) return;
    zone = {};
    zone_known = false;
    zone_minutes = 0;
  }
  // Forgets the numbers that rules left behind which matched and weren't taken.
  constexpr void tidy() noexcept {
    tidy_zone();
    fields::set said = has();
    for (size_t i = 0; i != 8; ++i, said >>= 1)
      if (!(said & 1)) first->values[i] = last[i] = 0;
  }
};

/// A part of an expression as one rule matched it. The numbers of its fields stand in the expression.
struct piece : wording {
  uint16_t begin = 0, end = 0;  // of the span, without what is only context, in bytes from where the rule was tried;
  uint16_t outer = 0;           // the end of what must follow it; 0 where there is none
  uint16_t rule = 0;            // its place among those of its language
  action effect = action::fill;
  bool weak = false;
  bool ranged = false;
  uint8_t numeric_in = 0;  // one more than the language of its rule, where that begins with a number
  fields::set has = 0;
};

// Whether a month has a day, by the values of a partial, in some year.
constexpr bool has_such_day(const uint16_t* values, int year = 4) noexcept {
  return values[int(unit::day)] <= days_in_month(year, static_cast<int>(values[int(unit::month)]));
}

// Adds fields that are said to others; their numbers stand there already.
[[gnu::noinline]] constexpr void merge(partial& into, fields::set has, const wording& from) noexcept {
  if (has & (fields::shift | fields::directed)) {
    into.shift = from.shift;
    into.shift_unit = from.shift_unit;
  }
  if (has & fields::weekday) into.weekday = from.weekday;
  if (has & fields::day_part) into.day_part = from.day_part;
  if (has & fields::part) into.part = from.part;
  into.has |= has;
}

// Adds those of some fields that are not said yet.
constexpr void complete(partial& into, const partial& from, fields::set wanted) noexcept {
  wanted &= from.has & ~into.has;
  for (size_t i = 0; i != 8; ++i)
    if (wanted >> i & 1) into.values[i] = from.values[i];
  merge(into, wanted, from);
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
  mark,  // a field; see marks()
};

/// A deed and its unit in one byte.
struct word_effect {
  uint8_t packed;

  constexpr word_effect(deed what = deed::nothing, brevier::unit of = brevier::unit::year) noexcept
      : packed(static_cast<uint8_t>(static_cast<uint8_t>(what) << 3 | static_cast<uint8_t>(of))) {}
  constexpr deed what() const noexcept { return static_cast<deed>(packed >> 3); }
  constexpr brevier::unit unit() const noexcept { return static_cast<brevier::unit>(packed & 7); }
};

// Of zone, approximate or marked.
constexpr word_effect marks(fields::set field) noexcept {
  uint8_t place = 0;
  while (fields::zone << place != field) ++place;
  return {deed::mark, static_cast<unit>(place)};
}

// From symbol::century to symbol::time_mark; others fill nothing.
inline constexpr word_effect word_effects[] = {
    {deed::set_century},
    {deed::set_decade},
    {deed::set_half},
    {deed::set_half_year, unit::year},
    {deed::set_half_year, unit::quarter},
    {deed::set_quarter_hours},
    {deed::ask_minutes_back},
    marks(fields::zone),
    marks(fields::approximate),
    {deed::count_one},  // article
    {deed::ask_first},  // first_of
    {deed::from_first, unit::quarter},
    {deed::from_first, unit::month},
    {deed::count_unit, unit::year},
    {deed::count_unit, unit::month},
    {deed::count_unit, unit::day},
    {deed::count_unit, unit::hour},
    {deed::count_unit, unit::minute},
    {deed::count_unit, unit::second},
    {deed::count_value},
    {deed::shift_unit},
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
    {deed::count_days},
    {deed::shift, unit::year},
    {deed::shift, unit::month},
    {deed::shift, unit::week},
    {deed::shift, unit::day},
    {deed::shift, unit::day},
    {deed::shift_anchored, unit::year},
    {deed::shift_anchored, unit::month},
    {deed::shift_anchored, unit::day},
    {deed::shift_anchored, unit::day},
    {deed::shift_anchored, unit::day},
    {deed::shift_deictic, unit::day},
    {deed::shift_ago},
    {deed::set_zone},
    {},  // digit
    {},  // tens
    {},  // multiplier
    {},  // tense
    {deed::set_sign},
    {deed::set_zulu},
    marks(fields::marked),
};

inline constexpr symbol first_effect = symbol::century, last_effect = symbol::time_mark;

static_assert(sizeof word_effects / sizeof word_effects[0] ==
                  static_cast<size_t>(last_effect) - static_cast<size_t>(first_effect) + 1,
              "a word without its effect");

// One half of each unit, in a finer one.
struct half_unit {
  unit field;
  uint8_t count;
};

inline constexpr half_unit half_units[] = {{unit::month, 6}, {unit::month, 1},   {unit::day, 15},    {unit::day, 3},
                                           {unit::hour, 12}, {unit::minute, 30}, {unit::second, 30}, {unit::second, 0}};

/// Fills a piece from the symbols of a rule, in the order in which they are matched; what the expression says already
/// stays as it is.
class filler {
  // What the symbols so far tell those that follow.
  struct memory {
    int8_t sign = 0;
    brevier::unit unit = brevier::unit::year;
    bool hours_differ = false;  // at the two ends of a range
    bool from_first = false;
    bool half_pending = false;
    bool half = false;
    bool counts_back = false;
    bool deictic = false;
    bool zone_known = false;
    uint16_t count = 0, last_count = 0;
    uint16_t era = 0;
    int16_t offset = 0;  // in minutes
  };

 public:
  piece made;  // first, as small offsets fit into instructions

 private:
  bool fills_ = false;
  memory so_far_;
  expression* to_ = nullptr;

 public:
  constexpr void fill_into(expression& to) noexcept { to_ = &to; }

  constexpr const expression& said() const noexcept { return *to_; }
  constexpr bool fills() const noexcept { return fills_; }
  // Begins with a rule: to see what it fills, or to fill it.
  constexpr void start(action effect, bool fills) noexcept {
    fills_ = fills;
    so_far_ = {};
    so_far_.unit = unit::day;
    made.ranged = false;
    made.effect = effect;
    made.weak = (static_cast<uint8_t>(effect) & 3) == static_cast<uint8_t>(action::weak);
    made.has = is_duration() ? fields::duration : 0;
    if (fills) to_->tidy_zone();
  }

  // What a symbol says that stands in the text from `begin` to `end`: a number that fits, and the other end of its
  // range, or the value of a word. False where that cannot be. All that says a zone is one word of it.
  constexpr bool fill(symbol meaning, int32_t said, uint32_t last, size_t begin, size_t end) noexcept {
    if (!(is_number(meaning) ? fill_number(meaning, static_cast<uint32_t>(said), last) : fill_word(meaning, said)))
      return false;
    if (fills_ && made.has & fields::zone && meaning != symbol::close) to_->zone.add(begin - to_->at, end - to_->at);
    return true;
  }

  // Of numbers that fit; `last` is the same as `first` but in a range.
  constexpr bool fill_number(symbol meaning, uint32_t first, uint32_t last) noexcept {
    if (meaning == symbol::tenths) return fill_half();
    const auto before = static_cast<int>(so_far_.count);
    so_far_.count = static_cast<uint16_t>(first);
    so_far_.last_count = static_cast<uint16_t>(last);
    made.ranged |= first != last;
    if (meaning == symbol::likely_year && first != last) made.weak = false;  // 1995-2001
    const uint8_t fills = packed_number_rules.fills(meaning);
    if (so_far_.sign != 0) {
      const int minutes = fills == static_cast<uint8_t>(unit::hour) ? 60 : 1;
      so_far_.offset = static_cast<int16_t>(so_far_.offset + static_cast<int>(first) * minutes);
      return true;
    }
    if (meaning == symbol::minguo_year) so_far_.era = 1911;
    if (meaning == symbol::short_year) so_far_.era = first < 69 ? 2000 : 1900;
    if (fills == static_cast<uint8_t>(unit::year)) return set(unit::year, first + so_far_.era, last + so_far_.era);
    if (fills != fills_nothing) return set(static_cast<unit>(fills));
    switch (meaning) {
      case symbol::weekday_number:
        return set_weekday(static_cast<int32_t>(first)) &&
               (so_far_.deictic || !(made.has & fields::shift) || made.shift_unit == unit::week);
      case symbol::ordinal_digits: {
        uint32_t day = first, month = 1;
        for (; month != 13 && day > days_in_month(before, static_cast<int>(month)); ++month)
          day -= days_in_month(before, static_cast<int>(month));
        return month != 13 && set(unit::month, month) && set(unit::day, day);
      }
      default: return true;
    }
  }

  constexpr bool fill_word(symbol meaning, int32_t said) noexcept {
    if (meaning < first_effect || meaning > last_effect) return true;
    const word_effect effect = word_effects[static_cast<uint8_t>(meaning) - static_cast<uint8_t>(first_effect)];
    fields::set filled = 0;
    switch (effect.what()) {
      case deed::nothing: return true;
      case deed::count_unit: return count_in(effect.unit(), said != 0);
      case deed::count_value: return fill_duration(static_cast<unit>(said));
      case deed::from_first: return !so_far_.from_first || fill_range(effect.unit(), 1, so_far_.last_count);
      case deed::set_value: return set(effect.unit(), static_cast<uint32_t>(said));
      case deed::set_weekday:
        made.weekday = static_cast<uint8_t>(said);
        filled = fields::weekday;
        break;
      case deed::set_clock:
        made.day_part = day_part::noon;  // that of no other word
        filled = fields::day_part;
        set(unit::hour, static_cast<uint32_t>(said));
        break;
      case deed::set_day_part:
        made.day_part = static_cast<day_part>(said & ~of_today);
        filled = fields::day_part;
        if (said & of_today) shift(0, unit::day);
        break;
      case deed::set_part:
        made.part = static_cast<part>(said);
        filled = fields::part;
        break;
      case deed::set_first_year: return set(unit::year, so_far_.era + 1);
      case deed::set_century: return fill_century();
      case deed::set_decade: return fill_years(so_far_.count < 100 ? century() + so_far_.count : so_far_.count, 10);
      case deed::set_half_year:
        return fill_range(unit::quarter, effect.unit() == unit::year ? 1 : 3, effect.unit() == unit::year ? 2 : 4);
      case deed::set_quarter_hours:
        made.has &= ~fields::quarter;
        made.weak = false;
        return set(unit::minute, 15 * (so_far_.count == 0 ? 1u : so_far_.count));
      case deed::set_half: return fill_half();
      case deed::count_days:
        so_far_.count = so_far_.last_count = static_cast<uint16_t>(said);
        return fill_duration(unit::day);
      case deed::count_one: so_far_.count = so_far_.last_count = 1; return true;
      case deed::ask_first: so_far_.from_first = true; return true;
      case deed::ask_minutes_back: so_far_.counts_back = true; return true;
      case deed::add_era: so_far_.era = static_cast<uint16_t>(said); return true;
      case deed::shift_anchored: filled = fields::anchored << (meaning == symbol::narrated_day); [[fallthrough]];
      case deed::shift: shift(said, effect.unit()); break;
      case deed::shift_deictic: so_far_.deictic = true; return shift(said, effect.unit());
      case deed::shift_unit: so_far_.deictic = false; return shift(made.shift, static_cast<unit>(said));
      case deed::shift_ago: return fill_ago(said);
      case deed::set_zulu: filled = fields::offset; [[fallthrough]];
      case deed::set_zone:
        so_far_.zone_known = true;
        if (fills_) set_offset(said);
        filled |= fields::zone;
        break;
      case deed::set_sign:
        so_far_.sign = static_cast<int8_t>(said);
        if (!so_far_.zone_known) filled = fields::offset | (said < 0 ? fields::west : 0);
        filled |= fields::zone;
        break;
      case deed::mark: filled = fields::zone << static_cast<uint8_t>(effect.unit()); break;
    }
    return has(filled);
  }

  // Ends the piece. A day that its month does not have makes it nothing.
  [[gnu::noinline]] constexpr void finish() noexcept {
    if (so_far_.sign != 0 && fills_) set_offset(to_->zone_minutes + so_far_.sign * so_far_.offset);
    if (so_far_.deictic) {
      has(fields::counted);
      shift(made.shift, made.has & fields::month ? unit::month : unit::day);
    }
    if (so_far_.counts_back) count_back();
    const fields::set pair = fields::month | fields::day;
    if (!fills_ || is_duration() || (made.has & pair) != pair) return;
    if (!has_such_day(value().values) || !has_such_day(to_->last)) made.effect = action::nothing;
  }

 private:
  constexpr partial& value() noexcept { return *to_->first; }
  constexpr bool is_duration() const noexcept {
    return made.effect >= action::duration && made.effect <= action::context_duration;
  }
  constexpr bool has(fields::set filled) noexcept {
    made.has |= filled;
    return true;
  }
  // Adds a field; false where its value is not asked for yet.
  constexpr bool may_set(fields::set field) noexcept {
    made.has |= field;
    return fills_;
  }
  [[gnu::noinline]] constexpr bool set(unit field, uint32_t first, uint32_t last) noexcept {
    if (field == unit::hour) so_far_.hours_differ = first != last && !is_duration();
    if (!may_set(fields::set{1} << static_cast<uint8_t>(field))) return true;
    // 4-6:30 is from four on.
    value().values[static_cast<uint8_t>(field)] =
        static_cast<uint16_t>(so_far_.hours_differ && field == unit::minute ? 0 : first);
    to_->last[static_cast<uint8_t>(field)] = static_cast<uint16_t>(last);
    return true;
  }
  constexpr bool set(unit field, uint32_t both) noexcept { return set(field, both, both); }
  [[gnu::always_inline]] constexpr bool set(unit field) noexcept {
    return set(field, so_far_.count, so_far_.last_count);
  }
  constexpr bool set_weekday(int32_t said) noexcept {
    made.weekday = static_cast<uint8_t>(said);
    return has(fields::weekday);
  }
  constexpr void set_offset(int32_t minutes) noexcept {
    to_->zone_known = true;
    to_->zone_minutes = static_cast<int16_t>(minutes);
  }
  constexpr bool shift(int32_t count, unit by) noexcept {
    made.shift = static_cast<int16_t>(count);
    made.shift_unit = by;
    return has(fields::shift);
  }
  constexpr bool fill_range(unit field, uint32_t first, uint32_t last) noexcept {
    so_far_.count = static_cast<uint16_t>(first);
    so_far_.last_count = static_cast<uint16_t>(last);
    made.ranged |= first != last;
    return set(field);
  }
  constexpr bool fill_years(uint32_t first, uint32_t count) noexcept {
    return first >= 1 && first + count <= 10000 && fill_range(unit::year, first, first + count - 1);
  }
  constexpr bool fill_century() noexcept {
    so_far_.era = static_cast<uint16_t>((so_far_.count - 1) * 100);
    return fill_years(so_far_.era + 1u, 100);
  }
  // The year before the first of the century that was said; that of the last one.
  constexpr uint32_t century() const noexcept { return so_far_.era != 0 ? so_far_.era : 1900u; }
  // A unit by its common name, or a weak one: there is no 249號, and a number of 點 is an hour from 13 to 24, no
  // points.
  [[gnu::noinline]] constexpr bool count_in(unit field, bool weakly) noexcept {
    if (is_duration()) return !(weakly && field == unit::day) && fill_duration(field);
    made.weak |= weakly && !(field == unit::hour && so_far_.count > 12 && so_far_.count < 25);
    return true;
  }
  // `so_far_.count` is empty in "half a year".
  constexpr bool fill_duration(unit field) noexcept {
    so_far_.unit = field;
    if (so_far_.count != 0) set(so_far_.unit);
    return !so_far_.half_pending || add_half();
  }
  constexpr bool fill_half() noexcept {
    if (!is_duration()) {
      made.weak = false;
      return set(unit::minute, 30);
    }
    if (made.has == fields::duration) return so_far_.half_pending = true;
    return add_half();
  }
  // Of a second there is none: fractions of seconds have no field.
  constexpr bool add_half() noexcept {
    const half_unit half = half_units[static_cast<uint8_t>(so_far_.unit)];
    so_far_.half_pending = false;
    so_far_.half = true;
    return half.count != 0 && set(half.field, half.count);
  }
  // Days and longer are counted from the reference, years and a half in months; what is shorter stays a duration.
  [[gnu::noinline]] constexpr bool fill_ago(int32_t direction) noexcept {
    if (so_far_.unit == unit::year && so_far_.count > 999) return false;  // 2004年之後
    const bool half_year = so_far_.unit == unit::year && made.has & fields::month;
    if (so_far_.unit >= unit::hour || (so_far_.half && !half_year)) {
      made.shift = static_cast<int16_t>(direction);
      return has(fields::duration | fields::directed);
    }
    const uint32_t count = half_year ? 12u * so_far_.count + 6 : so_far_.count;
    made.has = 0;
    return shift(direction * static_cast<int32_t>(count), half_year ? unit::month : so_far_.unit);
  }
  // The minutes of five to three are counted back from three. One o'clock follows 12 on clocks of twelve hours.
  constexpr void count_back() noexcept {
    made.weak = false;
    if (!may_set(fields::hour | fields::minute)) return;
    count_back(value().values);
    if (to_->last != value().values) count_back(to_->last);
  }
  static constexpr void count_back(uint16_t* end) noexcept {
    uint16_t &hour = end[int(unit::hour)], &minute = end[int(unit::minute)];
    hour = static_cast<uint16_t>(hour == 0 ? 23 : hour == 1 ? 12 : hour - 1);
    minute = static_cast<uint16_t>(minute == 0 ? 0 : 60 - minute);
  }
};

}  // namespace detail

BREVIER_END

#endif  // BREVIER_FILLER_HPP
