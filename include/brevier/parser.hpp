// Brevier, parser: puts the words and numbers that rules name together into pieces, and pieces that joins allow into
// one expression. Knows no language; the dateline room makes moments of what it finds.
//
//     detail::parser parser(article, brevier::languages<brevier::zh>);
//     partial said;
//     detail::expression made{&said, said.values};
//     parser.compose(0, made)                                        // 2025年10月30日, three pieces
//
// SPDX-License-Identifier: BSL-1.0

#include "filler.hpp"
#include "languages.hpp"

#ifndef BREVIER_PARSER_HPP
#define BREVIER_PARSER_HPP

BREVIER_BEGIN

namespace detail {

constexpr bool number_fits(symbol meaning, const number& read) noexcept {
  const uint8_t wanted = packed_number_rules.digits(meaning), digits = read.digits & 0x7F;
  if (read.is_spread && meaning == symbol::day_number) return false;  // 兩三日
  if (wanted != 0 && digits != wanted && (digits != 0 || read.value < 10)) return false;
  return digits < 9 && packed_number_rules.allows(meaning, read.value);
}

inline constexpr fields::set duration_units = fields::date | fields::clock;

// Two pieces can be one expression where they say different things, of the same sort, and durations go on in finer
// units.
[[gnu::always_inline]] constexpr bool compatible(fields::set before, fields::set after) noexcept {
  if (before & after & ~fields::duration || (before & fields::month && after & fields::quarter)) return false;
  if (!(before & fields::duration)) {
    if (after & fields::clock && !((before | after) & (fields::hour | fields::duration))) return false;  // 31일, 2분기
    return !(after & fields::duration) || !(before & duration_units);
  }
  if (!(after & duration_units)) return !(after & fields::day_part);
  if (before & fields::directed) return false;  // 3小時前 31分鐘前
  if (!(after & fields::duration) && (after & ~(fields::minute | fields::second))) return false;  // 兩周 (16:55)
  const fields::set finer = after & duration_units;
  return (before & duration_units) < (finer & (~finer + 1));
}

/// Stretches before and behind the date that was looked at last, where there is room to keep them: no clause ends
/// there, and no word of tense begins.
template <bool Kept>
struct quiet_around {
  extent stretches[2] = {};
};
template <>
struct quiet_around<false> {
  static constexpr extent* stretches = nullptr;
};

/// Functions that one place calls, and that others call in a chain, are always inlined: each frame takes stack.
class parser {
 public:
  constexpr parser() noexcept = default;
  constexpr parser(text source, const language_set& languages) noexcept : reader_(source, languages.tables()) {}

  constexpr void restart(text source) noexcept {
    if (!has_room || source.data() != reader_.source().data()) see({});
    reader_.restart(source);
  }

  // What another parser of the text may go on with.
  constexpr const script_view& view() const noexcept { return view_; }
  constexpr void see(const script_view& known) noexcept { view_ = known; }

  constexpr const text& source() const noexcept { return reader_.source(); }
  constexpr size_t next_start(size_t at) noexcept { return reader_.next_start(at); }
  constexpr reader& words() noexcept { return reader_; }

  constexpr extent* quiet() noexcept { return quiet_.stretches; }

  // Whether a language may be that of the text around, by its kana; one that does not care always is.
  constexpr bool is_expected(size_t language) const noexcept {
    return !(reader_.tables().unexpected[view_.kana()] >> language & 1);
  }

  // All that belongs together from the piece on that begins at `at`. Returns the end of that piece, and `at` where
  // none begins there; nothing is made where the piece says that there is none.
  constexpr size_t compose(size_t at, expression& made) noexcept {
    constexpr size_t longest = 0x7FFF;  // bytes, of which hundreds say all that can be said
    made = {made.first, made.last, made.pieces, made.weak_pieces};
    made.at = at;
    search wanted = {};
    wanted.filled.fill_into(made);
    const piece& next = wanted.best;
    const bool found = longest_piece(wanted, at);
    const size_t end = at + next.end;
    if (!found) return end;
    made.begin = next.begin;
    fields::set aside = 0;  // what a day in brackets says that nothing follows yet,
    uint16_t before = 0;    // and the end of what stands before it
    do {
      const bool may_be = made.end != 0 && aside == 0 && next.effect == action::aside && next.has & fields::day;
      const bool of_weekday = may_be && made.has() & fields::weekday;
      if (aside == 0 || next.has != fields::day_part) {  // 昨日（13日）早上 are two as well
        aside = may_be && !of_weekday ? next.has : 0;
        before = made.end;
      }
      add(made, wanted);
      if (!of_weekday) continue;                              // 昨日（13日）下午3時 is one time
      made.first->has &= ~(fields::shift | fields::counted);  // 下周三（8日） is the Wednesday of that day
      made.value.end = made.dated.end = made.end;
    } while (made.end < longest && next_piece(wanted));
    if (aside != 0) {  // 昨日（13日） are two dates
      made.first->has &= ~aside;
      --made.pieces;
      made.end = before;
    }
    made.tidy();
    return end;
  }

  // Behind what begins at `at` and is no piece, which compose() has just found: a whole word or number, where some
  // expression could have begun with it.
  constexpr size_t skip_unknown(size_t at) noexcept {
    constexpr size_t no_number = 192;  // so many bytes of numerals say nothing
    const size_t run = reader_.has_letter(at) ? at : reader_.skip_run(at);
    size_t longest = 0;
    for (size_t language = 0; language != language_count(); ++language) {
      reader_.read_in(language);
      longest = greater(longest, reader_.read_number(at).size);
    }
    const token word = reader_.word_at(at);
    if (longest != 0 || began_ || reader_.hides(word)) longest = greater(longest, size_t{word.size});
    if (longest == 0) return at + 1;
    return run != at && longest < no_number ? run : at + longest;
  }

  // Behind a word like 至 at `at` that makes a range of what stands at both sides, on the left from `begin` on; 0 where
  // there is none.
  constexpr size_t behind_range_word(size_t at, size_t begin) noexcept {
    const size_t word_begin = reader_.skip_space(at, false);
    if (has_room && !reader_.has_word(word_begin)) return 0;
    for (size_t language = 0; language != language_count(); ++language) {
      reader_.read_in(language);
      const token to = range_word(word_begin, begin);
      if (to.size != 0) return reader_.skip_space(word_begin + to.size, false);
    }
    return 0;
  }

 private:
  // The number that rules begin with, and the other end of a range of numbers, where there is room to keep them.
  template <bool Kept, class Number = number>
  struct known_number {
    Number one = {}, other = {};

    constexpr Number first() const noexcept { return one; }
    constexpr Number last() const noexcept { return other; }
    constexpr void keep_first(Number read) noexcept { one = read; }
    constexpr void keep_last(Number read) noexcept { other = read; }
  };
  template <class Number>
  struct known_number<false, Number> {
    constexpr Number first() const noexcept { return {}; }
    constexpr Number last() const noexcept { return {}; }
    constexpr void keep_first(Number) noexcept {}
    constexpr void keep_last(Number) noexcept {}
  };

  // What is looked for: of the pieces that may stand there the one that takes most of the text into account, the first
  // of several.
  struct search {
    symbol glue = symbol::none;     // the word between it and what stands before
    symbol key = symbol::none;      // of the rules that are tried
    bool numeric = false;           // whether they begin with a number
    known_number<has_room> number;  // which may be a range; or
    filler filled;                  // by the rule that is tried
    token first;                    // the word
    size_t at = 0, behind = 0;      // where they begin, and the end of the number
    piece best;
  };

  constexpr size_t language_count() const noexcept { return reader_.tables().languages.size(); }
  constexpr const rule_table& rules() const noexcept { return reader_.tables().languages[reader_.language()]; }

  // The longest piece that begins at `at`, and may follow what stands before it, if anything does; no end where there
  // is none. False where there is none, or one that says that there is none.
  constexpr bool longest_piece(search& wanted, size_t at) noexcept {
    look_for_piece(wanted, at);
    return wanted.best.end != 0 && wanted.best.effect != action::nothing;
  }

  [[gnu::always_inline]] constexpr void look_for_piece(search& wanted, size_t at) noexcept {
    piece& best = wanted.best;
    wanted.at = at;
    wanted.number = {};
    best.end = best.outer = 0;
    best.numeric_in = 0;
    began_ = false;
    if (!reader_.has_word(at) && !reader_.is_figure(at)) return;
    const auto look_around = reader_.tables().look_around;
    if (look_around != nullptr && !(has_room && view_.covers(at))) look_around(source(), at, view_);
    for (int round = 0; round != 2; ++round) {  // languages that the text is likely in, then the others
      for (size_t language = 0; language != language_count(); ++language) {
        reader_.read_in(language);
        if (is_expected(language) == (round == 0) && !try_language(wanted)) return;
      }
      if (best.end != 0 && !best.weak && best.effect != action::nothing) return;
    }
  }

  // Looks for a better piece in one language; false where a word of it says that none begins here. The keys of rules
  // stand there, or behind a number, or behind a range of numbers.
  [[gnu::always_inline]] constexpr bool try_language(search& wanted) noexcept {
    const size_t at = wanted.at;
    const bool has_words = reader_.has_own_word(at);
    if (!has_words && !reader_.is_figure(at)) return true;
    if (has_words && reader_.hides(reader_.find(any_symbol, at))) return false;
    size_t plain = at;
    for (uint32_t numbers = has_words ? 0 : 1; numbers != 3; ++numbers) {
      if (numbers == 1) {
        number read = wanted.number.first();
        if (read.size == 0 || !reader_.is_figure(at)) read = reader_.read_number(at);
        if (read.size == 0) return true;
        plain = at + read.size;
        if (has_room && is_mere_number(read, plain)) return true;
        wanted.number.keep_first(read);
        wanted.behind = go_to_range_end(symbol::any_number, read, plain);
        wanted.number.keep_last(read);
      } else if (numbers == 2) {
        if (wanted.behind == plain) return true;
        plain = wanted.behind;
      }
      wanted.numeric = numbers != 0;
      try_words(wanted, numbers == 0 ? at : reader_.skip_space(plain), numbers == 1);
    }
    return true;
  }

  // Whether no rule of a language has a number with what stands behind it, at `end`, or alone.
  constexpr bool is_mere_number(const number& read, size_t end) noexcept {
    const uint8_t figures = read.digits & 0x7F;
    const bool few = figures != 0 && figures < fewest_bare_figures;
    if (!few && rules().first_of(symbol::none) != 0) return false;
    return !reader_.has_words(reader_.words_at(reader_.skip_space(end)));
  }

  // The rules whose keys stand at `at`, and before them those that have none.
  [[gnu::always_inline]] constexpr void try_words(search& wanted, size_t at, bool keyless) noexcept {
    wanted.first = {};
    wanted.key = symbol::none;
    meaning_list said(nullptr);
    bool has_key = keyless;
    for (size_t i = 0;;) {
      if (has_key) try_rules(wanted, at + wanted.first.size);
      if (wanted.first.size == 0 || !said.next()) {
        do {
          if (!reader_.next_word(at, i, wanted.first)) return;
        } while (wanted.first.hidden() || !reader_.is_read(wanted.first));
        said = reader_.meanings_of(wanted.first);
      }
      wanted.key = said.meaning();
      has_key = wanted.numeric || wanted.filled.said().end != 0 || wanted.key < symbol::first_mark;
    }
  }

  // The rules of a key that ends at `end`.
  [[gnu::always_inline]] constexpr void try_rules(search& wanted, size_t end) noexcept {
    const rule_table& table = rules();
    const size_t at = table.first_of(wanted.key);
    if (at == 0) return;
    const size_t rest = has_room && wanted.key != symbol::none ? reader_.skip_space(end) : end;
    const next_words next = has_room ? next_at(rest) : next_words{};
    for (const uint8_t* rule = table.bytes + at;; rule += 1 + (*rule >> 5)) {
      if (((*rule & begins_with_number) != 0) == wanted.numeric) {
        began_ = true;
        if (!has_room || may_match(wanted, rule, rest, next)) try_rule(wanted, rule);
      }
      if (*rule & last_of_key) return;
    }
  }

  [[gnu::always_inline]] constexpr void try_rule(search& wanted, const uint8_t* rule) noexcept {
    filler& filled = wanted.filled;
    piece& made = filled.made;
    made.rule = static_cast<uint16_t>(rule - rules().bytes);
    made.numeric_in = wanted.numeric ? static_cast<uint8_t>(reader_.language() + 1) : uint8_t{0};
    bool fills = wanted.best.end == 0 && filled.said().end == 0;  // else what it would fill is seen first
    do {
      filled.start(static_cast<action>(*rule & 7), fills);
      match(wanted, rule);
      if (!is_better(made, wanted.best) || !may_follow(wanted, made)) return;
      fills = true;
    } while (!filled.fills());
    wanted.best = made;
  }

  // What stands behind the key of rules, as far as a quick look tells.
  struct next_words {
    meaning_set<has_room> meanings;
    bool number = false;
  };
  constexpr next_words next_at(size_t at) noexcept {
    const meaning_set<has_room> meanings = reader_.words_at(at).meanings;
    return {meanings, reader_.is_figure(at) || meanings.may_have(any_numeral)};
  }

  // A quick look at the beginning of a rule, at its number and at what stands behind its key, at `rest`.
  constexpr bool may_match(const search& wanted, const uint8_t* rule, size_t rest, const next_words& next) noexcept {
    if (wanted.numeric && !number_fits(static_cast<symbol>(rule[1]), wanted.number.first())) return false;
    if ((rule[0] >> 5) <= wanted.numeric) return true;
    const auto element = static_cast<symbol>(rule[1 + wanted.numeric]);
    if (is_number(element)) return next.number || wanted.key == symbol::none;
    return element == symbol::ahead || (next.meanings.may_have(element) && reader_.find(element, rest).size != 0);
  }

  // Of rules that begin with the same number and match as much the one with the longest span is taken, else the first.
  static constexpr bool is_better(const piece& one, const piece& other) noexcept {
    if (one.outer != other.outer) return one.outer > other.outer;
    if (one.numeric_in == 0 || one.numeric_in != other.numeric_in) return false;
    return one.end != other.end ? one.end > other.end : one.rule < other.rule;
  }

  constexpr bool may_follow(const search& wanted, const piece& next) const noexcept {
    if (wanted.filled.said().end == 0 || next.effect == action::nothing) return true;
    const fields::set before = wanted.filled.said().has(), after = next.has;
    if (!compatible(before, after) || next.effect == action::context) return false;
    // Thursday, Oct. 29-30 are two.
    if (before & fields::weekday && after & fields::month && (!(after & fields::day) || next.ranged)) return false;
    // April next year, Friday next week, but neither Friday next year nor 2025-10-30 last year.
    if (after & fields::shift && before & (fields::year | fields::month | fields::weekday) &&
        (before & fields::year || next.shift_unit != (before & fields::month ? unit::year : unit::week)))
      return false;
    // 2025-10-30 周五: the Friday of that week is another day.
    if (after & fields::weekday && before & fields::year && before & fields::day &&
        static_cast<uint8_t>(weekday_of(wanted.filled.said().first->civil_date())) != next.weekday)
      return false;
    return some_join(wanted.glue, before, after);
  }

  // Whether what fills fields may follow what filled others, with a word of some meaning between them.
  constexpr bool some_join(symbol glue, fields::set before, fields::set after) const noexcept {
    for (const packed_join& allowed : reader_.tables().joins)
      if (allowed.glue == glue && allowed.allows(before, after)) return true;
    return false;
  }

  // The word at `at` that makes a range of what begins at `begin`: 至, or "and" where "between" stands before that.
  constexpr token range_word(size_t at, size_t begin) noexcept {
    const token to = reader_.find(symbol::to, at);
    const auto between_word = reader_.tables().between_word;
    return to.size != 0 || between_word == nullptr ? to : between_word(reader_, at, begin);
  }

  // The other end of a range of numbers, as in 3至4小時, takes the place of the first one, which ends at `at`, where
  // there is such a range. Returns its end.
  [[gnu::always_inline]] constexpr size_t go_to_range_end(symbol meaning, number& one, size_t at) noexcept {
    if (one.is_spread) {
      ++one.value;
      return at;
    }
    const size_t last_begin = last_number_begin(one, at);
    if (last_begin == at) return at;
    number last = reader_.read_number(last_begin);
    if (!is_range(one, at, last) || !number_fits(meaning, last)) return at;
    one = last;
    return last_begin + last.size;
  }

  // Where the other end of a range may begin; the end of the first number, `at`, where no word of ranges follows it.
  [[gnu::noinline]] constexpr size_t last_number_begin(const number& one, size_t at) noexcept {
    const size_t word_begin = reader_.skip_space(at, false);
    if (has_room && !reader_.has_word(word_begin)) return at;
    token to = range_word(word_begin, at - one.size);
    if (to.size == 0) to = reader_.find(symbol::enumeration, word_begin);
    return to.size == 0 ? at : reader_.skip_space(word_begin + to.size, false);
  }

  // Whether two numbers are a range, the first of which ends at `at`; of 2017-19 the second one becomes a year.
  [[gnu::noinline]] constexpr bool is_range(const number& one, size_t at, number& last) noexcept {
    const size_t word_begin = reader_.skip_space(at, false);
    // 2017-19, not 2017-09, and not 17 August 2013 to 19 August.
    if (last.digits == 2 && one.digits == 4 && last.value > 12 && word_begin == at) {
      last.value += 100 * century_of(one.value);
      last.digits = 4;
    }
    const bool alike = ((one.digits ^ last.digits) & of_words) == 0;  // not November 3—nine days later
    if (last.size == 0 || last.value <= one.value || !alike) return false;
    const bool listed = range_word(word_begin, at - one.size).size == 0;
    if (!listed) return true;
    // 2019、2020年, but 2019 and 2020 are two.
    const bool year = number_fits(symbol::likely_year, last) && !reader_.has_letter(word_begin);
    return last.value == one.value + 1 && (last.value <= 99 || year);
  }

  // Sees whether a rule matches at its place, and what it covers then; fills what it says where that is wanted.
  [[gnu::always_inline]] constexpr void match(search& wanted, const uint8_t* rule) noexcept {
    filler& filled = wanted.filled;
    piece& made = filled.made;
    made.outer = 0;  // until it has matched
    made.begin = made.end = 0;
    bool ends_in_figures = false, ahead = false;
    size_t end = wanted.at;
    const uint8_t* symbols = rule + 1;
    const size_t size = (*rule >> 5) + size_t{wanted.key != symbol::none};
    for (size_t i = 0; i != size; ++i) {
      const bool first = i == 0, is_key = i == wanted.numeric && wanted.key != symbol::none;
      const symbol element = is_key ? wanted.key : static_cast<symbol>(*symbols++);
      if (element == symbol::ahead) {
        ahead = true;
        continue;
      }
      const size_t begin = first ? end : reader_.skip_space(end);
      int32_t said = 0;
      uint32_t last_said = 0;
      ends_in_figures = false;
      if (is_number(element)) {
        const uint8_t most = is_cut(element) ? packed_number_rules.digits(element) : reader::most_figures;
        const bool known = has_room && first;
        number last = known ? wanted.number.first() : reader_.read_number(begin, most);
        if (last.size == 0 || !number_fits(element, last)) return;
        if (element >= symbol::packed_date) continue;
        end = begin + last.size;
        said = static_cast<int32_t>(last.value);
        if (may_range(element) && !known) {
          end = go_to_range_end(element, last, end);
        } else if (may_range(element) && number_fits(element, wanted.number.last())) {
          last = wanted.number.last();
          end = wanted.behind;
        }
        last_said = last.value;
        ends_in_figures = last.digits < of_words && element != symbol::year_number;  // 14/Nov/2025:10:30
      } else {
        const token found = first ? wanted.first : reader_.find(element, begin);
        if (found.size == 0) return;
        end = begin + found.size;
        meaning_list meanings = reader_.meanings_of(found);
        meanings.find(element);
        said = meanings.value();
      }
      if (ahead) continue;
      if (!filled.fill(element, said, last_said, begin, end)) return;
      made.end = static_cast<uint16_t>(end - wanted.at);
      if (first && (*rule & 3) == static_cast<uint8_t>(action::context))
        made.begin = static_cast<uint16_t>(reader_.skip_space(end) - wanted.at);
    }
    if (ends_in_figures && number_goes_on(end)) return;
    filled.finish();
    made.outer = static_cast<uint16_t>(end - wanted.at);
  }

  // Whether figures are followed by what makes them another number: 5.2, 10%, 12:30:99, 3rd.
  constexpr bool number_goes_on(size_t at) noexcept {
    const uint8_t next = reader_.byte(at);
    if (next == '%') return true;
    if (next >= '.' && next <= ':') return is_ascii_digit(next) || reader_.has_digit(at + 1);  // . / and :
    return is_ascii_letter(next) && !reader_.has_word(at);
  }

  // What goes on behind the last piece, or behind a word between that some join names. False where nothing does.
  [[gnu::always_inline]] constexpr bool next_piece(search& wanted) noexcept {
    const expression& made = wanted.filled.said();
    const piece& next = wanted.best;
    const size_t at = reader_.skip_space(made.at + made.end, !(made.has() & (fields::clock | fields::zone)));
    wanted.glue = symbol::none;
    if (longest_piece(wanted, at)) return true;
    if (next.end != 0) return false;
    uint32_t seen = 0;  // languages: the longest word of each counts
    token glue;
    for (size_t i = 0; reader_.next_word(at, i, glue);) {
      const uint32_t language = uint32_t{1} << glue.language();
      if (seen & language) continue;
      seen |= language;
      meaning_list said = reader_.meanings_of(glue);
      do {
        wanted.glue = said.meaning();
        if (wanted.glue == symbol::none || !some_join(wanted.glue, made.has(), 0)) continue;
        if (longest_piece(wanted, reader_.skip_space(at + glue.size))) return true;
      } while (said.next());
    }
    return false;
  }

  [[gnu::noinline]] constexpr void add(expression& to, const search& found) const noexcept {
    const piece& next = found.best;
    const size_t at = found.at - to.at, begin = at + next.begin, end = at + next.end;
    to.end = static_cast<uint16_t>(end);
    if (next.has & ~(fields::zone | fields::approximate)) {
      ++to.pieces;
      to.weak_pieces = static_cast<uint8_t>(to.weak_pieces + next.weak);
      if (next.effect != action::aside) {
        to.value.add(begin, end);
        if (next.has != fields::day_part) to.dated.add(begin, end);
      }
    }
    merge(*to.first, next.has, next);
    to.ranged |= next.ranged;
  }

  reader reader_;
  script_view view_;
  quiet_around<has_room> quiet_;
  bool began_ = false;  // whether some rule begins with a word at the place that was looked at last
};

}  // namespace detail

BREVIER_END

#endif  // BREVIER_PARSER_HPP
