// Brevier, parser: puts the words and numbers that rules name together into pieces, and pieces that joins allow into
// one expression. Knows no language; the dateline room makes moments of what it finds.
//
//     detail::parser parser(article, brevier::languages<brevier::zh>);
//     detail::expression made;
//     parser.compose(0, made)                                        // 2025年10月30日, three pieces
//
// SPDX-License-Identifier: BSL-1.0

#include "filler.hpp"
#include "reader.hpp"

#ifndef BREVIER_PARSER_HPP
#define BREVIER_PARSER_HPP

BREVIER_BEGIN

namespace detail {

constexpr size_t greater(size_t left, size_t right) noexcept { return left < right ? right : left; }

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

/// Pieces that were joined, and the stretches of text that they take.
struct expression {
  spoken said;
  uint8_t pieces = 0;       // that make the value
  uint8_t weak_pieces = 0;  // of them
  size_t end = 0;           // of all of it; its beginning is that of its first piece
  size_t begin = 0;
  extent value;  // what makes the value
  extent dated;  // the same without words like 早上, which make no value where no clock time follows

  constexpr fields::set has() const noexcept { return said.first.has; }
  constexpr const extent& tight() const noexcept { return has() & fields::clock ? value : dated; }
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

class parser {
 public:
  constexpr parser() noexcept = default;
  constexpr parser(text source, const language_set& languages) noexcept : reader_(source, languages.tables()) {}

  constexpr text source() const noexcept { return reader_.source(); }
  constexpr size_t next_start(size_t at) const noexcept { return reader_.next_start(at); }
  constexpr reader& words() noexcept { return reader_; }

  // Whether a language may be that of the text around, by its kana; one that does not care always is.
  constexpr bool is_expected(uint8_t language) const noexcept {
    return !(reader_.tables().unexpected[sees_kana_] >> language & 1);
  }

  // All that belongs together from the piece on that begins at `at`. Returns the end of that piece, and `at` where
  // none begins there; nothing is made where the piece says that there is none.
  constexpr size_t compose(size_t at, expression& made) noexcept {
    piece next;
    longest_piece(at, nullptr, symbol::none, next);
    const size_t end = next.end == 0 ? at : next.end;
    if (next.end == 0 || next.effect == action::nothing) return end;
    made.begin = next.begin;
    add(made, next);
    while (next_piece(made, next)) {
      const fields::set has = made.has();
      const uint8_t pieces = made.pieces, weak_pieces = made.weak_pieces;
      const size_t before = made.end;
      add(made, next);
      if (next.effect != action::aside || !(next.said.first.has & fields::day)) continue;
      if (next_piece(made, next)) {  // 昨日（13日）下午3時 is one time
        add(made, next);
        continue;
      }
      made.said.first.has = has;  // 昨日（13日） are two dates
      made.pieces = pieces;
      made.weak_pieces = weak_pieces;
      made.end = before;
      break;
    }
    return end;
  }

  // Behind what begins at `at` and is no piece, which compose() has just found: a whole word or number, where some
  // expression could have begun with it.
  constexpr size_t skip_unknown(size_t at) noexcept {
    const size_t run = reader_.skip_run(at);
    size_t longest = reader_.read_figures(at).size;
    if (longest != 0) return run != at ? run : at + longest;
    const spot& here = reader_.words_at(at);
    if (here.count == 0) return at + 1;
    for (uint8_t language = 0; language != language_count(); ++language)
      longest = greater(longest, reader_.read_numerals(language, at).size);
    if (longest == 0 && !began_ && !reader_.means(here.words[0], symbol::none)) return at + 1;
    return run != at ? run : at + greater(longest, here.words[0].size);
  }

  // Behind a word like 至 that makes a range of what stands at both sides; 0 where there is none.
  constexpr size_t behind_range_word(size_t at) noexcept {
    const size_t word_begin = reader_.skip_space(at, false);
    for (uint8_t language = 0; language != language_count(); ++language) {
      const token to = reader_.find(symbol::to, language, word_begin);
      if (to.size != 0) return reader_.skip_space(word_begin + to.size, false);
    }
    return 0;
  }

 private:
  // What is looked for: of the pieces that may stand there the one that takes most of the text into account, the first
  // of several.
  struct search {
    size_t at;
    const expression* before;
    symbol glue;
    uint8_t language = 0;
    token first = {};     // the word that it begins with, or
    number figures = {};  // the number
    size_t outer = 0;     // behind the best one
    size_t rule = 0;      // of the best one, by the offset of its rule
  };

  struct span {
    size_t begin, end;
    size_t outer;  // behind what must follow the span
  };

  constexpr uint8_t language_count() const noexcept { return static_cast<uint8_t>(reader_.tables().languages.size()); }

  // The longest piece that begins at `at`, and may follow what stands before it, if anything does, behind the word
  // `glue`; no end where there is none.
  constexpr void longest_piece(size_t at, const expression* before, symbol glue, piece& best) noexcept {
    search wanted{at, before, glue};
    wanted.outer = at;
    best.end = 0;
    began_ = false;
    const number figures = reader_.read_figures(at);
    look_around(at);
    for (int round = 0; round != 2; ++round) {  // languages that the text is likely in, then the others
      for (wanted.language = 0; wanted.language != language_count(); ++wanted.language)
        if (is_expected(wanted.language) == (round == 0) && !try_language(wanted, figures, best)) return;
      if (best.end != 0 && !best.weak && best.effect != action::nothing) return;
    }
  }

  // Looks for a better piece in one language; false where a word of it says that none begins here.
  constexpr bool try_language(search& wanted, const number& figures, piece& best) noexcept {
    const size_t at = wanted.at;
    bool longest = true;
    wanted.figures = figures;
    for (uint8_t i = 0; i != reader_.words_at(at).count; ++i) {
      wanted.first = reader_.words_at(at).words[i];
      if (reader_.language_of(wanted.first) != wanted.language) continue;
      if (longest && reader_.means(wanted.first, symbol::none)) return false;
      longest = false;
      if (wanted.figures.size == 0) wanted.figures = reader_.read_numerals(wanted.language, at);
      if (!wanted.first.hidden) try_meanings(wanted, wanted.first, false, best);
    }
    if (wanted.figures.size != 0) try_number(wanted, best);
    return true;
  }

  // The rules that begin with a number have their keys behind it, or behind the end of a range.
  constexpr void try_number(search& wanted, piece& best) noexcept {
    wanted.rule = 0;
    try_rules(wanted, symbol::none, true, best);
    size_t behind = wanted.at + wanted.figures.size;
    try_keys(wanted, behind, best);
    const size_t plain = behind;
    range_end(wanted.language, symbol::any_number, wanted.figures, behind);
    if (behind != plain) try_keys(wanted, behind, best);
  }

  constexpr void try_keys(search& wanted, size_t behind, piece& best) noexcept {
    const size_t at = reader_.skip_space(behind);
    for (uint8_t i = 0; i != reader_.words_at(at).count; ++i) {
      const token key = reader_.words_at(at).words[i];
      if (!key.hidden && reader_.is_of(key, wanted.language)) try_meanings(wanted, key, true, best);
    }
  }

  constexpr void try_meanings(search& wanted, const token& key, bool numeric, piece& best) noexcept {
    meaning_list said = reader_.meanings_of(key);
    do {
      if (numeric || wanted.before != nullptr || said.meaning() < symbol::first_mark)
        try_rules(wanted, said.meaning(), numeric, best);
    } while (said.next());
  }

  constexpr void try_rules(search& wanted, symbol key, bool numeric, piece& best) noexcept {
    const rule_table& table = reader_.tables().languages[wanted.language];
    size_t at = size_t{2} * table.groups[index_of_key(key)];
    if (at == 0) return;
    for (bool last = false; !last; at += 1u + (table.bytes[at] >> 5)) {
      last = (table.bytes[at] & last_of_key) != 0;
      if (((table.bytes[at] & begins_with_number) != 0) != numeric) continue;
      began_ = true;
      if (numeric && !number_fits(static_cast<symbol>(table.bytes[at + 1]), wanted.figures)) continue;
      const span matched = match(wanted, table.bytes + at, key, nullptr);
      if (matched.end == wanted.at || !is_better(wanted, matched, best, at)) continue;
      piece made;
      filler filled(made, static_cast<action>(table.bytes[at] & 7));
      if (match(wanted, table.bytes + at, key, &filled).end == wanted.at) continue;
      filled.finish(matched.begin, matched.end);
      if (!may_follow(wanted, made)) continue;
      wanted.outer = matched.outer;
      wanted.rule = numeric ? at : 0;
      best = made;
    }
  }

  // Of rules that begin with the same number and match as much the one with the longest span is taken, else the first.
  static constexpr bool is_better(const search& wanted, const span& matched, const piece& best, size_t rule) noexcept {
    if (matched.outer != wanted.outer || wanted.rule == 0) return matched.outer > wanted.outer;
    return matched.end != best.end ? matched.end > best.end : rule < wanted.rule;
  }

  constexpr bool may_follow(const search& wanted, const piece& next) const noexcept {
    if (wanted.before == nullptr || next.effect == action::nothing) return true;
    const fields::set before = wanted.before->has(), after = next.said.first.has;
    if (!compatible(before, after)) return false;
    // Thursday, Oct. 29-30 are two.
    if (before & fields::weekday && after & fields::month && (!(after & fields::day) || next.said.ranged)) return false;
    for (const packed_join& allowed : reader_.tables().joins)
      if (allowed.glue() == wanted.glue && (before & allowed.before) && !(after & ~allowed.after)) return true;
    return false;
  }

  // The other end of a range of numbers, as in 3至4小時; the first one again where there is none.
  constexpr number range_end(uint8_t language, symbol meaning, const number& first, size_t& at) noexcept {
    if (first.spread != 0) {
      number next = first;
      next.value += first.spread;
      return next;
    }
    const size_t word_begin = reader_.skip_space(at, false);
    token to = reader_.find(symbol::to, language, word_begin);
    const bool listed = to.size == 0;
    if (listed) to = reader_.find(symbol::enumeration, language, word_begin);
    if (to.size == 0) return first;
    const size_t last_begin = reader_.skip_space(word_begin + to.size, false);
    const number last = reader_.read_number(language, last_begin);
    if (listed && (last.value != first.value + 1 || last.value > 99)) return first;
    if (last.size == 0 || last.value <= first.value || !number_fits(meaning, last)) return first;
    at = last_begin + last.size;
    return last;
  }

  // The span of a rule at its place, empty where it does not match; `filled` takes what its symbols say.
  constexpr span match(const search& wanted, const uint8_t* rule, symbol key, filler* filled) noexcept {
    const span none{wanted.at, wanted.at, wanted.at};
    span all = none;
    const uint8_t head = *rule++;
    const uint8_t key_index = key == symbol::none           ? uint8_t{255}
                              : (head & begins_with_number) ? uint8_t{1}
                                                            : uint8_t{0};
    const uint8_t size = static_cast<uint8_t>((head >> 5) + (key != symbol::none));
    size_t end = wanted.at, span_end = 0;  // behind what was matched; behind the span where more must follow
    bool ends_in_figures = false;
    for (uint8_t i = 0; i != size; ++i) {
      const symbol element = i == key_index ? key : static_cast<symbol>(*rule++);
      if (element == symbol::ahead) {
        span_end = end;
        continue;
      }
      const size_t begin = i == 0 ? end : reader_.skip_space(end);
      filler* const target = span_end == 0 ? filled : nullptr;
      if (is_number(element)) {
        const number first = i == 0 ? wanted.figures : reader_.read_number(wanted.language, begin);
        if (first.size == 0 || !number_fits(element, first)) return none;
        end = begin + first.size;
        const number last = number_may_range(element) ? range_end(wanted.language, element, first, end) : first;
        if (target != nullptr && !target->fill_number(element, first, last)) return none;
        ends_in_figures = last.figures;
      } else {
        const token found = i == 0 ? wanted.first : reader_.find(element, wanted.language, begin);
        if (found.size == 0) return none;
        end = begin + found.size;
        ends_in_figures = false;
        if (target != nullptr) {
          meaning_list said = reader_.meanings_of(found);
          said.find(element);
          if (!target->fill_word(element, said.value())) return none;
        }
      }
      if (target != nullptr) target->note(element, begin, end);
      const action effect = static_cast<action>(head & 7);
      if (i == 0 && (effect == action::context || effect == action::context_duration))
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
    return is_ascii_letter(next) && reader_.words_at(at).count == 0;
  }

  // What goes on behind the last piece, or behind a word between that some join names. False where nothing does.
  constexpr bool next_piece(const expression& before, piece& next) noexcept {
    const size_t at = reader_.skip_space(before.end, !(before.has() & (fields::clock | fields::zone)));
    longest_piece(at, &before, symbol::none, next);
    if (next.end != 0) return next.effect != action::nothing;
    uint8_t seen = 0;  // languages: the longest word of each counts
    for (uint8_t i = 0; i != reader_.words_at(at).count; ++i) {
      const token glue = reader_.words_at(at).words[i];
      const uint8_t language = static_cast<uint8_t>(1u << reader_.language_of(glue));
      if (seen & language) continue;
      seen |= language;
      meaning_list said = reader_.meanings_of(glue);
      do {
        if (!is_glue(said.meaning(), before.has())) continue;
        longest_piece(reader_.skip_space(at + glue.size), &before, said.meaning(), next);
        if (next.end != 0 && next.effect != action::nothing) return true;
      } while (said.next());
    }
    return false;
  }

  constexpr bool is_glue(symbol meaning, fields::set before) const noexcept {
    for (const packed_join& allowed : reader_.tables().joins)
      if (allowed.glue() == meaning && (before & allowed.before)) return true;
    return false;
  }

  constexpr void add(expression& to, const piece& next) const noexcept {
    const fields::set said = next.said.first.has;
    to.end = next.end;
    if (said & ~(fields::zone | fields::approximate)) {
      ++to.pieces;
      to.weak_pieces = static_cast<uint8_t>(to.weak_pieces + next.weak);
      if (next.effect != action::aside) {
        to.value.add(next.begin, next.end);
        if (said != fields::day_part) to.dated.add(next.begin, next.end);
      }
    }
    merge(to.said, next.said);
  }

  // Looks for kana in the neighbourhood, where that was not done yet and matters. Chinese has next to none.
  constexpr void look_around(size_t at) noexcept {
    constexpr size_t back = 96, ahead = 240, step = 192;
    const uint8_t* const unexpected = reader_.tables().unexpected;
    if (!(unexpected[0] && unexpected[1]) || (at < seen_ && at + step >= seen_)) return;
    seen_ = at + step;
    const size_t end = lesser(at + ahead, reader_.source().size());
    size_t kana = 0, han = 0;
    for (size_t i = at < back ? 0 : at - back; i < end;) {
      const uint8_t lead = reader_.byte(i), next = reader_.byte(i + 1);
      kana += lead == 0xE3 && next >= 0x81 && next <= 0x83;
      han += lead >= 0xE4 && lead <= 0xE9;
      i += lead >= 0xE0 ? 3 : 1;
    }
    if (kana + han != 0) sees_kana_ = 8 * kana > han;
  }

  reader reader_;
  size_t seen_ = 0;  // as far as the kana were looked for
  bool sees_kana_ = false;
  bool began_ = false;  // whether some rule begins with a word at the place that was looked at last
};

}  // namespace detail

BREVIER_END

#endif  // BREVIER_PARSER_HPP
