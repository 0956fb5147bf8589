// Brevier, parser: puts the words and numbers that rules name together into pieces, and pieces that joins allow into
// one expression. Knows no language; the dateline room makes moments of what it finds.
//
//     detail::parser parser(article, brevier::languages<brevier::zh>);
//     parser.compose(parser.longest_piece(0))                       // 2025年10月30日, three pieces
//
// SPDX-License-Identifier: BSL-1.0

#include "lexicon/common.hpp"
#include "reader.hpp"

#ifndef BREVIER_PARSER_HPP
#define BREVIER_PARSER_HPP

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

/// A part of an expression as one rule matched it. Its fields are held twice, for the two ends of a range.
struct piece {
  partial ends[2];
  bool ranged = false;
  bool weak = false;
  bool zone_known = false;
  int16_t zone_minutes = 0;
  action effect = action::fill;
  size_t begin = 0, end = 0;  // of the span, without what is only context
  extent zone;

  constexpr fields::set has() const noexcept { return ends[0].has; }
};

constexpr bool number_fits(symbol meaning, const number& read) noexcept {
  const number_rule& rule = number_rules[static_cast<uint8_t>(meaning)];
  if (rule.digits != 0 && (rule.digits != read.digits || read.grouped)) return false;
  if (rule.high == 0) return meaning == symbol::packed_date || read.digits == 6 || read.digits == 4;
  return read.digits < 9 && read.value >= rule.low && read.value <= rule.high;
}

// Numbers that are told by their count of digits or by their value alone make no ranges.
constexpr bool number_may_range(symbol meaning) noexcept {
  return number_rules[static_cast<uint8_t>(meaning)].digits == 0 || meaning == symbol::year_number ||
         meaning == symbol::likely_year;
}

class symbol_set {
 public:
  constexpr void add(symbol one) noexcept { bits_[index(one)] |= mask_of(one); }
  constexpr bool has(symbol one) const noexcept { return (bits_[index(one)] & mask_of(one)) != 0; }

 private:
  static constexpr uint8_t index(symbol one) noexcept { return static_cast<uint8_t>(one) >> 5; }
  static constexpr uint32_t mask_of(symbol one) noexcept { return uint32_t{1} << (static_cast<uint8_t>(one) & 31); }

  uint32_t bits_[4] = {};
};

// From symbol::year to symbol::second.
inline constexpr unit counted_units[] = {unit::year, unit::month, unit::day, unit::hour, unit::minute, unit::second};

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
  constexpr explicit filler(action effect) noexcept {
    made_.effect = effect;
    made_.weak = effect == action::weak || effect == action::weak_duration;
    if (is_duration()) has(fields::duration);
  }

  constexpr const piece& made() const noexcept { return made_; }

  // Of numbers that fit; `last` is the same as `first` but in a range.
  constexpr bool fill_number(symbol meaning, const number& first, const number& last) noexcept {
    if (meaning == symbol::tenths) return fill_half();
    count_[0] = first.value;
    count_[1] = last.value;
    made_.ranged |= first.value != last.value;
    const uint8_t fills = number_rules[static_cast<uint8_t>(meaning)].fills;
    if (sign_ != 0) {
      offset_ += static_cast<int32_t>(first.value) * (fills == static_cast<uint8_t>(unit::hour) ? 60 : 1);
      if (meaning == symbol::packed_offset) offset_ = static_cast<int32_t>(first.value / 100 * 60 + first.value % 100);
      return true;
    }
    if (fills != fills_nothing) return set(static_cast<unit>(fills));
    switch (meaning) {
      case symbol::minguo_year: era_ = 1911; [[fallthrough]];
      case symbol::era_number: count_[0] += era_, count_[1] += era_; return set(unit::year);
      case symbol::short_year: return set_packed(unit::year, first.value + (first.value < 69 ? 2000u : 1900u));
      case symbol::weekday_number:
        return set_weekday(first.value) &&
               (deictic_ || !made_.ends[0].any(fields::shift) || made_.ends[0].shift_unit == unit::week);
      case symbol::ordinal_digits: {
        const auto day =
            date_from_ordinal_day(static_cast<int>(made_.ends[0].get(unit::year)), static_cast<int>(first.value));
        return day && set(*day);
      }
      case symbol::packed_date:
        return set_packed(unit::year, first.value / 10000) && set_packed(unit::month, first.value / 100 % 100) &&
               set_packed(unit::day, first.value % 100) && is_valid(made_.ends[0].civil_date());
      case symbol::packed_time: {
        const bool seconds = first.digits == 6;
        const uint32_t minutes = seconds ? first.value / 100 : first.value;
        return minutes < 2400 && minutes % 100 < 60 && first.value % 100 <= 60 &&
               set_packed(unit::hour, minutes / 100) && set_packed(unit::minute, minutes % 100) &&
               (!seconds || set_packed(unit::second, first.value % 100));
      }
      default: return true;
    }
  }

  constexpr bool fill_word(symbol meaning, int16_t value) noexcept {
    switch (meaning) {
      case symbol::year:
      case symbol::month:
      case symbol::day:
      case symbol::hour:
      case symbol::minute:
      case symbol::second:
        if (is_duration()) return fill_duration(unit_of(meaning));
        made_.weak |= value != 0 && !is_clear_hour(meaning);
        return true;
      case symbol::duration_unit: return fill_duration(static_cast<unit>(value));
      case symbol::day_count: count_[0] = count_[1] = static_cast<uint32_t>(value); return fill_duration(unit::day);
      case symbol::article: count_[0] = count_[1] = 1; return true;
      case symbol::half: return fill_half();
      case symbol::ago: return fill_ago(value);
      case symbol::era: era_ = static_cast<uint32_t>(value); return true;
      case symbol::first_year: return set_packed(unit::year, era_ + 1);
      case symbol::century: return fill_years((count_[0] - 1) * 100 + 1, 100);
      case symbol::decade: return fill_years(count_[0] < 100 ? century() + count_[0] : count_[0], 10);
      case symbol::month_name:
      case symbol::clear_month: return set_packed(unit::month, static_cast<uint32_t>(value));
      case symbol::weekday_name:
      case symbol::weekday_short: return set_weekday(static_cast<uint32_t>(value));
      case symbol::quarter_name: return set_packed(unit::quarter, static_cast<uint32_t>(value));
      case symbol::day_part:
      case symbol::day_part_name:
        for (partial& end : made_.ends) end.day_part = static_cast<day_part>(value);
        return has(fields::day_part);
      case symbol::clock_name:
        for (partial& end : made_.ends) end.day_part = day_part::noon;  // that of no other word
        return has(fields::day_part) && set_packed(unit::hour, static_cast<uint32_t>(value));
      case symbol::weak_clock: return set_packed(unit::hour, static_cast<uint32_t>(value));
      case symbol::part_name:
        for (partial& end : made_.ends) end.part = static_cast<part>(value);
        return has(fields::part);
      case symbol::quarter: return !from_first_ || fill_from_first(unit::quarter, made_.ends[1].get(unit::quarter));
      case symbol::months: return !from_first_ || fill_from_first(unit::month, made_.ends[1].get(unit::month));
      case symbol::first_half: return fill_from_first(unit::quarter, 2);
      case symbol::second_half: return fill_range(unit::quarter, 3, 4);
      case symbol::quarter_of_hour:
        for (partial& end : made_.ends) end.has &= ~fields::quarter;
        made_.weak = false;
        return set_packed(unit::minute, 15 * (count_[0] == 0 ? 1u : count_[0]));
      case symbol::minutes_to: counts_back_ = true; return true;
      case symbol::first_of: from_first_ = true; return true;
      case symbol::shift_year: return shift(value, unit::year);
      case symbol::shift_month: return shift(value, unit::month);
      case symbol::shift_week: return shift(value, unit::week);
      case symbol::shift_day:
      case symbol::shift_stem: return shift(value, unit::day);
      case symbol::anchored_year: return has(fields::anchored) && shift(value, unit::year);
      case symbol::anchored_month: return has(fields::anchored) && shift(value, unit::month);
      case symbol::anchored_day: return has(fields::anchored) && shift(value, unit::day);
      case symbol::deictic: deictic_ = true; return shift(value, unit::day);
      case symbol::calendar_unit: deictic_ = false; return shift(made_.ends[0].shift, static_cast<unit>(value));
      case symbol::zone:
      case symbol::zulu:
        made_.zone_known = true;
        made_.zone_minutes = value;
        return has(meaning == symbol::zone ? fields::zone : fields::zone | fields::offset);
      case symbol::zone_label: return has(fields::zone);
      case symbol::plus:
      case symbol::minus:
        sign_ = value;
        if (made_.zone_known) return has(fields::zone);
        return has(fields::zone | fields::offset | (value < 0 ? fields::west : 0));
      case symbol::time_mark: return has(fields::marked);
      case symbol::approximate: return has(fields::approximate);
      default: return true;
    }
  }

  // What was filled stands there; all that says a zone is one word of it.
  constexpr void note(symbol meaning, size_t begin, size_t end) noexcept {
    if (made_.has() & fields::zone && meaning != symbol::close) made_.zone.add(begin, end);
  }

  // Ends the piece. A day that its month does not have makes it nothing.
  constexpr void finish(size_t begin, size_t end) noexcept {
    made_.begin = begin;
    made_.end = end;
    if (sign_ != 0) {
      made_.zone_known = true;
      made_.zone_minutes = static_cast<int16_t>(made_.zone_minutes + sign_ * offset_);
    }
    if (deictic_) {
      has(fields::counted);
      for (partial& part : made_.ends) part.shift_unit = part.any(fields::month) ? unit::month : unit::day;
    }
    if (counts_back_) count_back();
    const fields::set pair = fields::month | fields::day;
    if (is_duration() || (made_.has() & pair) != pair) return;
    for (const partial& part : made_.ends)
      if (part.get(unit::day) > days_in_month(4, static_cast<int>(part.get(unit::month))))
        made_.effect = action::nothing;
  }

 private:
  static constexpr unit unit_of(symbol meaning) noexcept {
    return counted_units[static_cast<uint8_t>(meaning) - static_cast<uint8_t>(symbol::year)];
  }
  constexpr bool is_duration() const noexcept {
    return made_.effect >= action::duration && made_.effect <= action::weak_duration;
  }
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
  constexpr bool fill_range(unit field, uint32_t first, uint32_t last) noexcept {
    count_[0] = first;
    count_[1] = last;
    made_.ranged |= first != last;
    return set(field);
  }
  constexpr bool fill_from_first(unit field, uint32_t last) noexcept { return fill_range(field, 1, last); }
  constexpr bool fill_years(uint32_t first, uint32_t count) noexcept {
    return first >= 1 && first + count <= 10000 && fill_range(unit::year, first, first + count - 1);
  }
  // The year before the first of the century that was said; that of the last one.
  constexpr uint32_t century() const noexcept {
    return made_.ends[0].any(fields::year) ? made_.ends[0].get(unit::year) - 1u : 1900u;
  }
  // `count_` is empty in "half a year".
  constexpr bool fill_duration(unit field) noexcept {
    unit_ = field;
    if (count_[0] != 0) set(unit_);
    if (half_pending_) add_half();
    return true;
  }
  constexpr bool fill_half() noexcept {
    if (!is_duration()) {
      made_.weak = false;
      return set_packed(unit::minute, 30);
    }
    if (made_.has() == fields::duration)
      half_pending_ = true;
    else
      add_half();
    return true;
  }
  constexpr void add_half() noexcept {
    const half_unit half = half_units[static_cast<uint8_t>(unit_)];
    set_packed(half.field, half.count);
    half_pending_ = false;
    half_ = true;
  }
  // Days and longer are counted from the reference, years and a half in months; what is shorter stays a duration.
  constexpr bool fill_ago(int16_t direction) noexcept {
    const bool half_year = unit_ == unit::year && made_.ends[0].any(fields::month);
    if (unit_ >= unit::hour || (half_ && !half_year)) {
      for (partial& end : made_.ends) end.shift = direction;
      return has(fields::duration | fields::directed);
    }
    const uint32_t count = half_year ? 12 * count_[0] + 6 : count_[0];
    for (partial& end : made_.ends) end.has = 0;
    return shift(static_cast<int16_t>(direction * static_cast<int16_t>(count)), half_year ? unit::month : unit_);
  }
  // From 13 on a number of 點 is an hour, no points.
  constexpr bool is_clear_hour(symbol meaning) const noexcept { return meaning == symbol::hour && count_[0] > 12; }
  // The minutes of five to three are counted back from three. One o'clock follows 12 on clocks of twelve hours.
  constexpr void count_back() noexcept {
    made_.weak = false;
    for (partial& end : made_.ends) {
      const uint32_t hour = end.get(unit::hour), minute = end.get(unit::minute);
      end.set(unit::hour, hour == 0 ? 23u : hour == 1 ? 12u : hour - 1);
      end.set(unit::minute, minute == 0 ? 0u : 60 - minute);
    }
  }

  piece made_;
  uint32_t count_[2] = {};
  uint32_t era_ = 0;
  int32_t offset_ = 0;  // in minutes
  int16_t sign_ = 0;
  unit unit_ = unit::day;
  bool from_first_ = false;
  bool half_pending_ = false;
  bool half_ = false;
  bool counts_back_ = false;
  bool deictic_ = false;
};

/// Pieces that were joined, and the stretches of text that they take.
struct expression {
  partial ends[2];
  bool ranged = false;
  uint8_t pieces = 0;       // that make the value
  uint8_t weak_pieces = 0;  // of them
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
  if (!(after & duration_units)) return !(after & fields::day_part);
  if (!(after & fields::duration) && (after & ~fields::clock)) return false;
  const fields::set finer = after & duration_units;
  return (before & duration_units) < (finer & (~finer + 1));
}

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

class parser {
 public:
  constexpr parser() noexcept = default;
  constexpr parser(text source, const language_set& languages) noexcept : reader_(source), languages_(languages) {}

  constexpr text source() const noexcept { return reader_.source(); }
  constexpr size_t next_start(size_t at) const noexcept { return reader_.next_start(at, languages_); }

  // The longest piece that begins at `at`, and may follow what stands before it, if anything does, behind the word
  // `glue`; no end where there is none.
  constexpr piece longest_piece(size_t at, const expression* before = nullptr, symbol glue = symbol::none) noexcept {
    search found{before, glue, at, {}};
    const number figures = reader_.read_figures(at);
    for (const lexicon* const language : languages_) {
      start here{reader_.word_at(*language, at), figures, at, {}};
      if (figures.size == 0 && here.word.size != 0) here.figures = reader_.read_numerals(*language, at);
      for (; here.word.count != 0; here.word = reader_.shorter_word(*language, at, here.word))
        for (uint8_t i = 0; i != here.word.count; ++i)
          if (const meaning_row& said = here.word.meaning(i);
              said.first_rule != no_rule && (before != nullptr || said.meaning < symbol::first_mark))
            try_rules(*language, said.first_rule, here, found);
      if (here.figures.size != 0 && is_number(language->rules[0].first())) {
        const size_t behind = reader_.skip_space(at + here.figures.size);
        add_meanings(here.next, *language, behind);
        add_meanings(here.next, common, behind);
        try_rules(*language, 0, here, found);
      }
    }
    return found.best;
  }

  // Behind what begins at `at` and is no piece: a whole word or number.
  constexpr size_t skip_unknown(size_t at) noexcept {
    const size_t run = reader_.skip_run(at);
    if (run != at) return run;
    size_t longest = 1;
    const number figures = reader_.read_figures(at);
    if (figures.size > longest) longest = figures.size;
    for (const lexicon* const language : languages_) {
      const size_t size = reader_.word_at(*language, at).size;
      if (size > longest) longest = size;
      const size_t numerals = size != 0 ? reader_.read_numerals(*language, at).size : 0;
      if (numerals > longest) longest = numerals;
    }
    return at + longest;
  }

  // All that belongs together, from its first piece on.
  constexpr expression compose(const piece& first) noexcept {
    expression made;
    add(made, first);
    for (;;) {
      const piece next = next_piece(made);
      if (next.end == 0) return made;
      const expression before = made;
      add(made, next);
      if (next.effect != action::aside || !(next.has() & fields::day)) continue;
      const piece behind = next_piece(made);  // 昨日（13日） are two dates, 昨日（13日）下午3時 is one time
      if (behind.end == 0) return before;
      add(made, behind);
    }
  }

  // Behind a word like 至 that makes a range of what stands at both sides; 0 where there is none.
  constexpr size_t behind_range_word(size_t at) noexcept {
    const size_t word_begin = reader_.skip_space(at, false);
    for (const lexicon* const language : languages_) {
      const token word = reader_.word_meaning(symbol::to, *language, word_begin);
      if (word.size != 0) return reader_.skip_space(word_begin + word.size, false);
    }
    return 0;
  }

 private:
  // What stands at the beginning of a piece, read once for all rules.
  struct start {
    token word;
    number figures;
    size_t at;
    symbol_set next;  // what stands behind the number
  };

  // What is looked for, and the best that was found so far: of the pieces that may stand there the one that takes most
  // of the text into account, the first of several.
  struct search {
    const expression* before;
    symbol glue;
    size_t outer;
    piece best;
  };

  constexpr void try_rules(const lexicon& language, uint8_t from, const start& here, search& found) noexcept {
    const symbol first = language.rules[from].first();
    for (size_t i = from; i != language.rules.size(); ++i) {
      const packed_rule& candidate = language.rules[i];
      if (candidate.first() != first && !(is_number(first) && is_number(candidate.first()))) return;
      if (is_number(first) && !may_match(candidate, here)) continue;
      const span matched = match(language, candidate, here, nullptr);
      if (matched.end == here.at || matched.outer <= found.outer) continue;
      filler filled(candidate.effect);
      if (match(language, candidate, here, &filled).end == here.at) continue;
      filled.finish(matched.begin, matched.end);
      if (!may_follow(found, filled.made())) continue;
      found.outer = matched.outer;
      found.best = filled.made();
    }
  }

  // All that the words at `at` can mean.
  constexpr void add_meanings(symbol_set& to, const lexicon& language, size_t at) noexcept {
    for (token word = reader_.word_at(language, at); word.count != 0; word = reader_.shorter_word(language, at, word))
      for (uint8_t i = 0; i != word.count; ++i) to.add(word.meaning(i).meaning);
  }

  // A quick look at the first two places of a rule that begins with a number.
  static constexpr bool may_match(const packed_rule& candidate, const start& here) noexcept {
    if (!number_fits(candidate.first(), here.figures)) return false;
    const symbol second = static_cast<symbol>(candidate.elements[1]);
    const bool is_word = second > symbol::last_number && second <= symbol::last_symbol;
    return !is_word || here.next.has(second) || here.next.has(symbol::to);
  }

  constexpr bool may_follow(const search& wanted, const piece& next) const noexcept {
    if (wanted.before == nullptr || next.effect == action::nothing) return true;
    const fields::set before = wanted.before->has(), after = next.has();
    if (!compatible(before, after)) return false;
    for (const lexicon* const language : languages_)
      for (const join& allowed : language->joins)
        if (allowed.glue == wanted.glue && (before & allowed.before) && !(after & ~allowed.after)) return true;
    return false;
  }

  constexpr token word_or_mark(symbol wanted, const lexicon& language, size_t at) noexcept {
    const token found = reader_.word_meaning(wanted, language, at);
    return found.size != 0 ? found : reader_.word_meaning(wanted, common, at);
  }

  constexpr token longest_word_or_mark(symbol wanted, const lexicon& language, size_t at) noexcept {
    const token found = reader_.word_at(language, at);
    return found.means(wanted) ? found : reader_.word_at(common, at);
  }

  // The other end of a range of numbers, as in 3至4小時; the first one again where there is none.
  constexpr number range_end(const lexicon& language, symbol meaning, const number& first, size_t& at) noexcept {
    if (first.spread != 0) {
      number next = first;
      next.value += first.spread;
      return next;
    }
    const size_t word_begin = reader_.skip_space(at, false);
    const token word = word_or_mark(symbol::to, language, word_begin);
    if (word.size == 0) return first;
    const size_t last_begin = reader_.skip_space(word_begin + word.size, false);
    const number last = reader_.read_number(language, last_begin);
    if (last.size == 0 || last.value <= first.value || !number_fits(meaning, last)) return first;
    at = last_begin + last.size;
    return last;
  }

  struct span {
    size_t begin, end;
    size_t outer;  // behind what must follow the span
  };

  // The span of a rule at its place, empty where it does not match; `filled` takes what its symbols say.
  constexpr span match(const lexicon& language, const packed_rule& wanted, const start& here, filler* filled) noexcept {
    const span none{here.at, here.at, here.at};
    span all = none;
    size_t end = here.at, span_end = 0;  // behind what was matched; behind the span where more must follow
    bool ends_in_figures = false;
    for (size_t i = 0; i != rule_elements && wanted.elements[i] != 0; ++i) {
      const symbol place = static_cast<symbol>(wanted.elements[i] & ~optional_element);
      if (place == symbol::ahead) {
        span_end = end;
        continue;
      }
      const size_t begin = i == 0 ? here.at : reader_.skip_space(end);
      if (is_number(place)) {
        const number first = i == 0 ? here.figures : reader_.read_number(language, begin);
        if (first.size == 0 || !number_fits(place, first)) return none;
        end = begin + first.size;
        const number last = number_may_range(place) ? range_end(language, place, first, end) : first;
        if (filled != nullptr && span_end == 0 && !filled->fill_number(place, first, last)) return none;
        ends_in_figures = last.figures;
      } else {
        const bool optional = (wanted.elements[i] & optional_element) != 0;
        const token word = i == 0     ? here.word
                           : optional ? longest_word_or_mark(place, language, begin)
                                      : word_or_mark(place, language, begin);
        const uint8_t said = word.find(place);
        if (said != word.count) {
          end = begin + word.size;
          ends_in_figures = false;
          if (filled != nullptr && span_end == 0 && !filled->fill_word(place, word.meaning(said).value)) return none;
        } else if (!optional) {
          return none;
        }
      }
      if (filled != nullptr && span_end == 0) filled->note(place, begin, end);
      if (i == 0 && (wanted.effect == action::context || wanted.effect == action::context_duration))
        all.begin = reader_.skip_space(end);
    }
    if (ends_in_figures && number_goes_on(end)) return none;
    all.end = span_end != 0 ? span_end : end;
    all.outer = end;
    return all;
  }

  // Whether figures are followed by what makes them another number: 5.2, 10%, 12:30:99, 3rd.
  constexpr bool number_goes_on(size_t at) noexcept {
    const uint8_t next = reader_.byte(at);
    if (next == '%') return true;
    if (next == '.' || next == ':' || next == '/') return is_ascii_digit(reader_.byte(at + 1));
    if (!is_ascii_letter(next)) return false;
    for (const lexicon* const language : languages_)
      if (reader_.word_at(*language, at).size != 0) return false;
    return true;
  }

  // What goes on behind the last piece, or behind a word between that some join names.
  constexpr piece next_piece(const expression& before) noexcept {
    const size_t at = reader_.skip_space(before.all.end, !(before.has() & (fields::clock | fields::zone)));
    const piece next = longest_piece(at, &before);
    if (next.end != 0) return next.effect == action::nothing ? piece{} : next;
    for (const lexicon* const language : languages_) {
      const token word = reader_.word_at(*language, at);
      for (uint8_t i = 0; i != word.count; ++i) {
        const symbol glue = word.meaning(i).meaning;
        if (!is_glue(glue, before.has())) continue;
        const piece behind = longest_piece(reader_.skip_space(at + word.size), &before, glue);
        if (behind.end != 0 && behind.effect != action::nothing) return behind;
      }
    }
    return {};
  }

  constexpr bool is_glue(symbol word, fields::set before) const noexcept {
    for (const lexicon* const language : languages_)
      for (const join& allowed : language->joins)
        if (allowed.glue == word && (before & allowed.before)) return true;
    return false;
  }

  constexpr void add(expression& to, const piece& next) const noexcept {
    const fields::set said = next.has();
    const bool makes_value = (said & ~(fields::zone | fields::approximate)) != 0;
    to.all.add(next.begin, next.end);
    if (said & fields::zone) {
      to.zone.add(next.zone.begin, next.zone.end);
      to.zone_known = next.zone_known;
      to.zone_minutes = next.zone_minutes;
    }
    if (makes_value) {
      ++to.pieces;
      to.weak_pieces = static_cast<uint8_t>(to.weak_pieces + next.weak);
      if (next.effect != action::aside) {
        to.value.add(next.begin, next.end);
        if (said != fields::day_part) to.dated.add(next.begin, next.end);
      }
    }
    for (int i = 0; i != 2; ++i) merge(to.ends[i], next.ends[i]);
    to.ranged |= next.ranged;
  }

  reader reader_;
  language_set languages_;
};

}  // namespace detail

BREVIER_END

#endif  // BREVIER_PARSER_HPP
