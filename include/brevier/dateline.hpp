// Brevier, dateline: finds the dates, times, durations and ranges in running text and says what they mean. One
// grammar engine reads whatever lexicons it is given; see lexicon.hpp.
//
//     for (auto m : brevier::moments<brevier::zh, brevier::en>(article, {2025, 10, 30}))
//       m.offset, m.size, m.kind, m.value, m.zone                  // 中午12時50分: time, 2025-10-30T12:50, 當地時間
//
// SPDX-License-Identifier: BSL-1.0

#include "lexicon/common.hpp"
#include "utf8.hpp"

#ifndef BREVIER_DATELINE_HPP
#define BREVIER_DATELINE_HPP

BREVIER_BEGIN

/// How sure a value is.
enum class confidence : uint8_t {
  stated,      ///< the words say it, given the reference date
  contextual,  ///< a month or year was taken from the reference
  guessed,     ///< the words can be read in another way too
};

/// A temporal expression in a text.
struct moment {
  size_t offset = 0, size = 0;              ///< in bytes, of the words that make the value
  size_t outer_offset = 0, outer_size = 0;  ///< the same with zone words, brackets and marks like 約 around them
  temporal_kind kind = temporal_kind::none;
  temporal said;   ///< what the words say
  temporal value;  ///< what they mean, where `resolved`; else the same as `said`
  bool resolved = false;
  bool approximate = false;
  bool has_utc_offset = false;
  brevier::utc_offset utc_offset{};  ///< of a zone that is fixed by its name or given in figures
  text zone;                         ///< the zone word as written, empty where there is none
  brevier::confidence confidence = confidence::stated;
};

namespace detail {

/// A part of an expression as one rule matched it. Its fields are held twice, for the two ends of a range.
struct piece {
  partial ends[2];
  bool ranged = false;
  bool weak = false;
  bool zone_known = false;
  int16_t zone_minutes = 0;
  action effect = action::fill;
  size_t begin = 0, end = 0;  // of the span; `begin` lies behind what is only context

  constexpr fields::set has() const noexcept { return ends[0].has; }
};

/// Fills a piece from the symbols of a rule, in the order in which they are matched.
class filler {
 public:
  constexpr explicit filler(action effect) noexcept {
    made_.effect = effect;
    made_.weak = effect == action::weak;
    if (effect == action::duration) has(fields::duration);
  }

  constexpr const piece& made() const noexcept { return made_; }

  constexpr bool number_fits(symbol meaning, const number& read) const noexcept {
    const number_rule& rule = number_rules[static_cast<uint8_t>(meaning)];
    if (rule.digits != 0 && rule.digits != read.digits) return false;
    if (rule.high == 0) return meaning == symbol::packed_date || read.digits == 6 || read.digits == 4;
    return read.digits < 9 && read.value >= rule.low && read.value <= rule.high;
  }

  // Of numbers that fit; `last` is the same as `first` but in a range.
  constexpr bool fill_number(symbol meaning, const number& first, const number& last) noexcept {
    count_[0] = first.value;
    count_[1] = last.value;
    made_.ranged |= first.value != last.value;
    const uint8_t fills = number_rules[static_cast<uint8_t>(meaning)].fills;
    if (sign_ != 0) {
      offset_ += static_cast<int32_t>(first.value) * (fills == static_cast<uint8_t>(unit::hour) ? 60 : 1);
      return true;
    }
    if (fills != fills_nothing) return set(static_cast<unit>(fills));
    switch (meaning) {
      case symbol::era_number: count_[0] += era_, count_[1] += era_; return set(unit::year);
      case symbol::weekday_number: return set_weekday(first.value);
      case symbol::ordinal_digits: {
        const auto day = date_from_ordinal_day(made_.ends[0].get(unit::year), static_cast<int>(first.value));
        return day && set(*day);
      }
      case symbol::packed_date:
        return set_packed(unit::year, first.value / 10000) && set_packed(unit::month, first.value / 100 % 100) &&
               set_packed(unit::day, first.value % 100) && is_valid(made_.ends[0].civil_date());
      case symbol::packed_time: {
        const uint32_t seconds = first.digits == 6 ? first.value : first.value * 100;
        return seconds < 240000 && set_packed(unit::hour, seconds / 10000) &&
               set_packed(unit::minute, seconds / 100 % 100) && set_packed(unit::second, seconds % 100);
      }
      default: return true;
    }
  }

  constexpr bool fill_word(symbol meaning, int16_t value) noexcept {
    switch (meaning) {
      case symbol::day:
      case symbol::hour:
      case symbol::minute:
      case symbol::second: made_.weak |= value != 0; return true;
      case symbol::duration_unit: unit_ = static_cast<unit>(value); return fill_duration();
      case symbol::half: return fill_half();
      case symbol::ago: return fill_ago(value);
      case symbol::era: era_ = static_cast<uint32_t>(value); return true;
      case symbol::first_year: return set_packed(unit::year, era_ + 1);
      case symbol::month_name: return set_packed(unit::month, static_cast<uint32_t>(value));
      case symbol::weekday_name:
      case symbol::sunday: return set_weekday(static_cast<uint32_t>(value));
      case symbol::day_part:
      case symbol::day_part_name:
        for (partial& end : made_.ends) end.day_part = static_cast<day_part>(value);
        return has(fields::day_part);
      case symbol::clock_name:
        return set_packed(unit::hour, static_cast<uint32_t>(value)) && set_packed(unit::minute, 0);
      case symbol::part_name:
        for (partial& end : made_.ends) end.part = static_cast<part>(value);
        return has(fields::part);
      case symbol::quarter: return !from_first_ || fill_quarters(1, made_.ends[1].get(unit::quarter));
      case symbol::first_half: return fill_quarters(1, 2);
      case symbol::second_half: return fill_quarters(3, 4);
      case symbol::quarter_of_hour:
        for (partial& end : made_.ends) end.has &= ~fields::quarter;
        return set_packed(unit::minute, 15 * count_[0]);
      case symbol::first_of: from_first_ = true; return true;
      case symbol::shift_year: return shift(value, unit::year);
      case symbol::shift_month: return shift(value, unit::month);
      case symbol::shift_week: return shift(value, unit::week);
      case symbol::shift_day:
      case symbol::shift_stem:
      case symbol::deictic: return shift(value, unit::day);
      case symbol::calendar_unit: return shift(made_.ends[0].shift, static_cast<unit>(value));
      case symbol::zone:
      case symbol::zulu:
        made_.zone_known = true;
        made_.zone_minutes = value;
        return has(meaning == symbol::zone ? fields::zone : fields::zone | fields::offset);
      case symbol::zone_label: return has(fields::zone);
      case symbol::plus:
      case symbol::minus: sign_ = value; return has(made_.zone_known ? fields::zone : fields::zone | fields::offset);
      case symbol::approximate: return has(fields::approximate);
      default: return true;
    }
  }

  // False where the whole cannot be.
  constexpr bool finish(size_t begin, size_t end) noexcept {
    made_.begin = begin;
    made_.end = end;
    if (sign_ != 0) {
      made_.zone_known = true;
      made_.zone_minutes = static_cast<int16_t>(made_.zone_minutes + sign_ * offset_);
    }
    const fields::set pair = fields::month | fields::day;
    for (const partial& part : made_.ends)
      if ((part.has & pair) == pair && part.get(unit::day) > days_in_month(4, part.get(unit::month))) return false;
    return true;
  }

 private:
  constexpr bool has(fields::set filled) noexcept {
    for (partial& end : made_.ends) end.has |= filled;
    return true;
  }
  constexpr bool set(unit field) noexcept {
    for (int i = 0; i != 2; ++i) made_.ends[i].set(field, count_[i]);
    return true;
  }
  constexpr bool set(date day) noexcept {
    for (partial& end : made_.ends) end.set(day);
    return true;
  }
  constexpr bool set_packed(unit field, uint32_t value) noexcept {
    for (partial& end : made_.ends) end.set(field, value);
    return true;
  }
  constexpr bool set_weekday(uint32_t value) noexcept {
    for (partial& end : made_.ends) end.weekday = static_cast<uint8_t>(value);
    return has(fields::weekday);
  }
  constexpr bool shift(int16_t count, unit by) noexcept {
    for (partial& end : made_.ends) {
      end.shift = count;
      end.shift_unit = by;
    }
    return has(fields::shift);
  }
  constexpr bool fill_quarters(uint32_t first, uint32_t last) noexcept {
    count_[0] = first;
    count_[1] = last;
    made_.ranged |= first != last;
    return set(unit::quarter);
  }
  // `count_` is empty in "half a year".
  constexpr bool fill_duration() noexcept {
    if (count_[0] != 0) set(unit_);
    if (half_pending_) add_half();
    return true;
  }
  constexpr bool fill_half() noexcept {
    if (made_.effect != action::duration) return set_packed(unit::minute, 30);
    if (made_.has() == fields::duration)
      half_pending_ = true;
    else
      add_half();
    return true;
  }
  constexpr void add_half() noexcept {
    struct halved {
      unit field;
      uint8_t count;
    };
    constexpr halved halves[] = {{unit::month, 6}, {unit::month, 1},   {unit::day, 15},    {unit::day, 3},
                                 {unit::hour, 12}, {unit::minute, 30}, {unit::second, 30}, {unit::second, 0}};
    const halved half = halves[static_cast<uint8_t>(unit_)];
    set_packed(half.field, half.count);
  }
  // Days and longer are counted from the reference; what is shorter stays a duration.
  constexpr bool fill_ago(int16_t direction) noexcept {
    if (unit_ >= unit::hour) return has(fields::duration);
    for (partial& end : made_.ends) {
      end.has = 0;
      end.set(unit_, 0);
      end.has = 0;
    }
    return shift(static_cast<int16_t>(direction * static_cast<int16_t>(count_[0])), unit_);
  }

  piece made_;
  uint32_t count_[2] = {};
  uint32_t era_ = 0;
  int32_t offset_ = 0;  // in minutes
  int16_t sign_ = 0;
  unit unit_ = unit::day;
  bool from_first_ = false;
  bool half_pending_ = false;
};

/// A stretch of text, in bytes; empty where nothing has been added.
struct extent {
  size_t begin = 0, end = 0;

  constexpr bool empty() const noexcept { return begin == end; }
  constexpr void add(size_t from, size_t to) noexcept {
    if (empty()) begin = from;
    end = to;
  }
};

/// Pieces that were joined, and the stretches of text that they take.
struct expression {
  partial ends[2];
  bool ranged = false;
  bool weak = false;   // some piece is
  uint8_t pieces = 0;  // that make the value
  bool zone_known = false;
  int16_t zone_minutes = 0;
  extent all, zone;
  extent value;  // what makes the value
  extent dated;  // the same without words like 早上, which make no value where no clock time follows

  constexpr fields::set has() const noexcept { return ends[0].has; }
  constexpr extent tight() const noexcept { return has() & fields::clock ? value : dated; }
};

inline constexpr fields::set duration_units = fields::date | fields::clock;

// Two pieces can be one expression where they say different things, of the same sort, and durations go on in finer
// units.
constexpr bool compatible(fields::set before, fields::set after) noexcept {
  if (before & after & ~fields::duration) return false;
  if (!(before & fields::duration)) return !(after & fields::duration) || !(before & duration_units);
  if (!(after & duration_units)) return true;
  if (!(after & fields::duration) && (after & ~fields::clock)) return false;
  const fields::set finer = after & duration_units;
  return (before & duration_units) < (finer & (~finer + 1));
}

constexpr void merge(partial& into, const partial& from) noexcept {
  for (uint8_t i = 0; i != 8; ++i)
    if (from.has & (fields::set{1} << i)) into.values[i] = from.values[i];
  if (from.any(fields::shift)) {
    into.shift = from.shift;
    into.shift_unit = from.shift_unit;
  }
  if (from.any(fields::weekday)) into.weekday = from.weekday;
  if (from.any(fields::day_part)) into.day_part = from.day_part;
  if (from.any(fields::part)) into.part = from.part;
  into.has |= from.has;
}

// Hours on a twelve-hour clock become those of the day that the words mean; 24 and more belong to the next day.
constexpr void apply_day_part(partial& value) noexcept {
  if (!value.any(fields::day_part) || !value.any(fields::hour)) return;
  const uint32_t hour = value.get(unit::hour);
  if (hour > 12) return;
  switch (value.day_part) {
    case day_part::morning: return value.set(unit::hour, hour % 12);
    case day_part::noon: return value.set(unit::hour, hour < 6 ? hour + 12 : hour);
    case day_part::afternoon: return value.set(unit::hour, hour % 12 + 12);
    case day_part::evening: return value.set(unit::hour, hour % 12 < 5 ? hour % 12 + 24 : hour + 12);
    case day_part::none: return;
  }
}

class parser {
 public:
  constexpr parser() noexcept = default;
  constexpr parser(text source, list<const lexicon* const> languages) noexcept
      : reader_(source), languages_(languages) {}

  constexpr const reader& words() const noexcept { return reader_; }

  // The longest piece that begins at `at`; no end where there is none.
  constexpr piece longest_piece(size_t at) const noexcept {
    piece best;
    for (const lexicon* const language : languages_) {
      const start here{reader_.word(*language, at), reader_.read_number(*language, at), at};
      if (here.word.size == 0 && here.figures.size == 0) continue;
      for (const rule& candidate : language->rules) {
        if (!may_start(candidate, here)) continue;
        const piece found = match(*language, candidate, here);
        if (found.end > best.end) best = found;
      }
    }
    return best;
  }

  // Behind what begins at `at` and is no piece: a whole word or number.
  constexpr size_t skip_unknown(size_t at) const noexcept {
    const size_t run = reader_.skip_run(at);
    if (run != at) return run;
    size_t longest = 1;
    for (const lexicon* const language : languages_) {
      const size_t word = reader_.word(*language, at).size, numerals = reader_.read_number(*language, at).size;
      if (word > longest) longest = word;
      if (numerals > longest) longest = numerals;
    }
    return at + longest;
  }

  // All that belongs together from `at` on, which begins a piece.
  constexpr expression compose(const piece& first) const noexcept {
    expression made;
    add(made, first);
    for (;;) {
      const piece next = next_piece(made);
      if (next.end == 0) break;
      add(made, next);
    }
    return made;
  }

  // Behind a word like 至 that makes a range of what stands at both sides; 0 where there is none.
  constexpr size_t behind_range_word(size_t at) const noexcept {
    const size_t word_begin = reader_.skip_space(at, false);
    for (const lexicon* const language : languages_) {
      const token word = reader_.word(*language, word_begin);
      if (word.means(symbol::to)) return reader_.skip_space(word_begin + word.size, false);
    }
    return 0;
  }

 private:
  // What stands at the beginning of a piece, read once for all rules.
  struct start {
    token word;
    number figures;
    size_t at;
  };

  static constexpr bool may_start(const rule& candidate, const start& here) noexcept {
    const symbol first = candidate.elements[0].wanted;
    if (first <= symbol::last_number) return here.figures.size != 0;
    return here.word.means(first) || candidate.elements[0].optional;
  }

  constexpr token word_or_mark(const lexicon& language, size_t at) const noexcept {
    const token found = reader_.word(language, at);
    return found.size != 0 ? found : reader_.word(common, at);
  }

  // The other end of a range of numbers, as in 3至4小時; the first one again where there is none.
  constexpr number range_end(const lexicon& language, symbol meaning, const number& first, size_t& at,
                             const filler& filled) const noexcept {
    const size_t word_begin = reader_.skip_space(at, false);
    const token word = word_or_mark(language, word_begin);
    if (!word.means(symbol::to)) return first;
    const size_t last_begin = reader_.skip_space(word_begin + word.size, false);
    const number last = reader_.read_number(language, last_begin);
    if (last.size == 0 || last.value <= first.value || !filled.number_fits(meaning, last)) return first;
    at = last_begin + last.size;
    return last;
  }

  constexpr piece match(const lexicon& language, const rule& wanted, const start& here) const noexcept {
    filler filled(wanted.effect);
    size_t begin = here.at, end = here.at;
    bool first_element = true;
    for (const element& place : wanted.elements) {
      if (place.wanted == symbol::none) break;
      const size_t place_begin = first_element ? here.at : reader_.skip_space(end);
      if (place.wanted <= symbol::last_number) {
        const number first = first_element ? here.figures : reader_.read_number(language, place_begin);
        if (first.size == 0 || !filled.number_fits(place.wanted, first)) return {};
        end = place_begin + first.size;
        const bool may_range =
            number_rules[static_cast<uint8_t>(place.wanted)].digits == 0 || place.wanted == symbol::year_number;
        const number last = may_range ? range_end(language, place.wanted, first, end, filled) : first;
        if (!filled.fill_number(place.wanted, first, last)) return {};
      } else {
        const token word = first_element ? here.word : word_or_mark(language, place_begin);
        int16_t value = 0;
        if (word.means(place.wanted, value)) {
          end = place_begin + word.size;
          filled.fill_word(place.wanted, value);
        } else if (!place.optional) {
          return {};
        }
      }
      if (first_element && wanted.effect == action::context) begin = reader_.skip_space(end);
      first_element = false;
    }
    return filled.finish(begin, end) ? filled.made() : piece{};
  }

  constexpr bool joins(const lexicon& language, fields::set before, fields::set after, symbol glue) const noexcept {
    for (const join& allowed : language.joins)
      if (allowed.glue == glue && (before & allowed.before) && !(after & ~allowed.after)) return true;
    return false;
  }

  // The longest piece that may go on at `at`, behind the word `glue`.
  constexpr piece joined_piece(const expression& before, size_t at, symbol glue) const noexcept {
    const piece next = longest_piece(at);
    if (next.end == 0 || next.effect == action::nothing || !compatible(before.has(), next.has())) return {};
    for (const lexicon* const language : languages_)
      if (joins(*language, before.has(), next.has(), glue)) return next;
    return {};
  }

  constexpr piece next_piece(const expression& before) const noexcept {
    const size_t at = reader_.skip_space(before.all.end, !(before.has() & (fields::clock | fields::zone)));
    const piece next = joined_piece(before, at, symbol::none);
    if (next.end != 0) return next;
    constexpr symbol glues[] = {symbol::comma, symbol::link, symbol::time_mark};
    for (const lexicon* const language : languages_) {
      const token word = reader_.word(*language, at);
      for (const symbol glue : glues)
        if (word.means(glue)) {
          const piece behind = joined_piece(before, reader_.skip_space(at + word.size), glue);
          if (behind.end != 0) return behind;
        }
    }
    return {};
  }

  constexpr void add(expression& to, const piece& next) const noexcept {
    const fields::set said = next.has();
    const bool makes_value = (said & ~(fields::zone | fields::approximate)) != 0;
    to.all.add(next.begin, next.end);
    if (said & fields::zone) {
      to.zone.add(next.begin, next.end);
      to.zone_known = next.zone_known;
      to.zone_minutes = next.zone_minutes;
    }
    if (makes_value) {
      ++to.pieces;
      to.weak |= next.weak;
      if (next.effect != action::aside) {
        to.value.add(next.begin, next.end);
        if (said != fields::day_part) to.dated.add(next.begin, next.end);
      }
    }
    for (int i = 0; i != 2; ++i) merge(to.ends[i], next.ends[i]);
    to.ranged |= next.ranged;
  }

  reader reader_;
  list<const lexicon* const> languages_;
};

// A value that some of its words make: a unit of a duration, or a date or time that does not start with minutes.
constexpr bool is_acceptable(const expression& found) noexcept {
  const fields::set has = found.has();
  if (found.tight().empty() || (found.weak && found.pieces < 2)) return false;
  if (has & fields::duration) return (has & duration_units) != 0;
  return (has & (fields::date | fields::hour)) != 0;
}

constexpr fields::set finest(fields::set has) noexcept {
  const fields::set units = has & 0xFFu;
  fields::set finest = 0;
  for (fields::set bit = 1; bit <= units; bit <<= 1)
    if (units & bit) finest = bit;
  return finest;
}

// What is said once and meant for both ends of a range: the coarser fields of the first for the last, the year of the
// last for the first.
constexpr void share_fields(partial& first, partial& last) noexcept {
  const fields::set said = said_fields(last) & 0xFFu;
  const fields::set coarser = (said & (~said + 1)) - 1;
  if (last.any(fields::year) && !first.any(fields::year | fields::shift) && first.any(fields::month))
    first.set(unit::year, last.get(unit::year) - (first.get(unit::month) > last.get(unit::month) ? 1u : 0u));
  partial shared = first;
  shared.has = first.has & coarser;
  if (first.any(fields::shift) && (coarser >> static_cast<uint8_t>(first.shift_unit) & 1)) shared.has |= fields::shift;
  if (coarser & fields::day) shared.has |= first.has & fields::weekday;
  if (!last.any(fields::day_part) && last.any(fields::hour)) shared.has |= first.has & fields::day_part;
  merge(shared, last);
  last = shared;
}

}  // namespace detail

/// Finds moments one after another; what moments() walks. Holds the text, a list of languages and a date.
class moment_cursor {
 public:
  using value_type = moment;

  constexpr moment_cursor() noexcept = default;
  constexpr moment_cursor(text source, list<const lexicon* const> languages, date reference, policy wanted) noexcept
      : parser_(source, languages), reference_(reference), policy_(wanted) {}

  constexpr bool next(moment& found) noexcept {
    const detail::reader& words = parser_.words();
    while (position_ < words.source().size()) {
      position_ = words.skip_plain(position_);
      const detail::piece first = parser_.longest_piece(position_);
      if (first.end == 0) {
        position_ = parser_.skip_unknown(position_);
        continue;
      }
      position_ = first.end;
      if (first.effect != grammar::action::nothing && read_moment(first, found)) return true;
    }
    return false;
  }

  /// The moment that begins exactly at `offset`, marks around it included; false where none does.
  constexpr bool read_at(size_t offset, moment& found) noexcept {
    position_ = offset;
    const detail::piece first = parser_.longest_piece(offset);
    return first.end != 0 && first.effect != grammar::action::nothing && read_moment(first, found);
  }

  /// Goes on at `offset`, which should not lie inside of a word or number.
  constexpr void seek(size_t offset) noexcept { position_ = offset; }

  /// What follows is seen from another day.
  constexpr void see_from(date reference) noexcept { reference_ = reference; }

 private:
  constexpr bool read_moment(const detail::piece& first, moment& found) noexcept {
    detail::expression made = parser_.compose(first);
    const bool ranged = made.ranged || read_range_end(made);
    if (!detail::is_acceptable(made)) return false;
    for (partial& end : made.ends) detail::apply_day_part(end);
    found = moment{};
    found.said = {made.ends[0], made.ends[1], ranged};
    found.kind = found.said.kind();
    const auto value = resolve(found.said, reference_, policy_);
    if (!value && value.error() != partial_error::invalid_reference) return false;
    found.resolved = value.has_value();
    found.value = found.resolved ? *value : found.said;
    describe_span(made, found);
    position_ = made.all.end;
    return true;
  }

  // Joins what follows a word like 至, where it says as much as what stands before it.
  constexpr bool read_range_end(detail::expression& made) const noexcept {
    const size_t behind = parser_.behind_range_word(made.all.end);
    const detail::piece first = behind != 0 ? parser_.longest_piece(behind) : detail::piece{};
    if (first.end == 0 || first.effect == grammar::action::nothing) return false;
    const detail::expression last = parser_.compose(first);
    const fields::set duration = fields::duration;
    if (last.ranged || last.tight().empty() || (made.has() & duration) != (last.has() & duration) ||
        detail::finest(detail::said_fields(made.ends[0])) != detail::finest(detail::said_fields(last.ends[0])))
      return false;
    made.ends[1] = last.ends[0];
    if (!(made.has() & duration)) detail::share_fields(made.ends[0], made.ends[1]);
    const detail::extent tight = made.tight();
    made.value = made.dated = {tight.begin, last.tight().end};
    made.all.end = last.all.end;
    made.weak = made.weak && last.weak;
    made.pieces = static_cast<uint8_t>(made.pieces + last.pieces);
    if (made.zone.empty()) {
      made.zone = last.zone;
      made.zone_known = last.zone_known;
      made.zone_minutes = last.zone_minutes;
    }
    return true;
  }

  constexpr void describe_span(const detail::expression& made, moment& found) const noexcept {
    const detail::extent tight = made.tight();
    found.offset = tight.begin;
    found.size = tight.end - tight.begin;
    found.outer_offset = made.all.begin;
    found.outer_size = made.all.end - made.all.begin;
    found.approximate = (made.has() & fields::approximate) != 0;
    found.zone = parser_.words().source().subtext(made.zone.begin, made.zone.end - made.zone.begin);
    found.has_utc_offset = made.zone_known;
    found.utc_offset = {made.zone_minutes};
    const fields::set fixed = fields::year | fields::shift | fields::duration;
    found.confidence = made.weak                                              ? confidence::guessed
                       : (made.has() & fixed) || !(made.has() & fields::date) ? confidence::stated
                                                                              : confidence::contextual;
  }

  detail::parser parser_;
  date reference_{};
  policy policy_ = policy::news;
  size_t position_ = 0;
};

/// Languages to read with, those that stand first asked first; what all of them write alike is always read.
template <const lexicon&... Languages>
inline constexpr const lexicon* languages[] = {&Languages..., &common};

/// All temporal expressions of a text in the order of their offsets, computed as they are walked. Local: each is what
/// its own words say, seen from `reference`; without a valid reference what is said too shortly stays unresolved.
/// Languages that stand first are asked first. What the words cannot mean (30 February, 25:61) is no moment.
/// O(size of the text).
template <const lexicon&... Languages>
constexpr lazy_range<moment_cursor> moments(text source, date reference = {}, policy wanted = policy::news) noexcept {
  return lazy_range<moment_cursor>(moment_cursor(source, languages<Languages...>, reference, wanted));
}

BREVIER_END

#endif  // BREVIER_DATELINE_HPP
