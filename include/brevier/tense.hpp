// Brevier, tense: which way the words around a date lead, where the date itself does not say it. "Will meet on Friday"
// is the Friday to come, "met on Friday" the one that was; 17日に開く lies ahead, 17日に開いた back.
//
//     detail::lead_of(parser, {12, 15})                             // above 0 ahead, below 0 back, 0: nothing tells
//
// SPDX-License-Identifier: BSL-1.0

#include "parser.hpp"

#ifndef BREVIER_TENSE_HPP
#define BREVIER_TENSE_HPP

BREVIER_BEGIN

namespace detail {

inline constexpr size_t tense_window = 120;  // bytes to each side

inline constexpr char16_t clause_ends[] = u"\n;\u3002\uFF01\uFF0C\uFF1B\uFF1F";

// Whether a clause ends at `at`: a sentence, or at the comma of Chinese. That of Japanese ends none.
constexpr bool ends_clause(const reader& words, size_t at) noexcept {
  const uint8_t here = words.byte(at);
  if (here > '?' && here != 0xE3 && here != 0xEF) return false;
  if (here == '.' || here == '!' || here == '?') {
    const uint8_t next = words.byte(at + 1), last = words.byte(at + 2);
    if (next > ' ' && next != '"') return false;
    if (here != '.') return true;
    const uint8_t before = words.byte(at - 1);
    return (before < 'A' || before > 'Z') && (last < 'a' || last > 'z');  // not that of U.S. or p.m.
  }
  const char16_t unit = words.step_at(at).unit();
  for (const char16_t* mark = clause_ends; *mark != 0; ++mark)
    if (*mark == unit) return true;
  return false;
}

/// A word of tense: which way it leads, 0 where it only hides another one, and its size in bytes.
struct tense_word {
  int8_t lead = 0;
  uint8_t size = 0;
};

constexpr tense_word verb_at(const reader& words, size_t at) noexcept {
  const auto past_verb = words.tables().past_verb;
  const uint8_t size = past_verb != nullptr ? past_verb(words, at) : uint8_t{0};
  return {static_cast<int8_t>(size != 0 ? lead::back * lead::surely : 0), size};
}

// The word of tense at `at` that may stand there: before the date, which begins at `limit`, or behind it.
constexpr tense_word tense_at(parser& dates, size_t at, bool before, size_t limit) noexcept {
  reader& words = dates.words();
  if (!words.may_be_tense(at)) return verb_at(words, at);
  token word;
  for (size_t i = 0; words.next_word(at, i, word);) {
    meaning_list said = words.meanings_of(word);
    if (!dates.is_expected(word.language()) || at + word.size > limit || !said.find(symbol::tense)) continue;
    const int32_t value = said.value();
    const int32_t place = value < 0 ? -value : value;
    if (place & lead::behind_date && before) continue;
    if (place & lead::before_date && !(before && words.skip_space(at + word.size) == limit)) continue;
    return {static_cast<int8_t>(value), word.size};
  }
  return verb_at(words, at);
}

/// Which way the words around a date lead: above 0 ahead, below 0 back, 0 where none is near; `surely` times as much
/// where they say so of the date itself. The closest word before it in its clause tells, or else the first one behind
/// it. O(1): looks at 120 bytes on each side, and where there is room not again at those where nothing was that
/// matters.
constexpr int32_t lead_of(parser& dates, extent date) noexcept {
  const reader& words = dates.words();
  extent none[2] = {};
  extent* const known = has_room ? dates.quiet() : none;
  extent &before = known[0], &behind = known[1];
  const size_t first = date.begin < tense_window ? 0 : date.begin - tense_window;
  size_t at = date.begin, quiet = date.begin;
  while (at != first) {
    if (has_room && at > before.begin && at <= before.end) {
      at = greater(first, before.begin);
      continue;
    }
    if (ends_clause(words, --at)) {
      ++at;
      break;
    }
    if (const int8_t lead = tense_at(dates, at, true, date.begin).lead) return lead;
    if (has_room && words.may_be_tense(at)) quiet = at;
  }
  if (quiet == date.begin) before = {at, date.begin};
  at = date.end;
  if (words.byte(at) == 0xEF && ends_clause(words, at)) at += 3;  // 周五，雙方將…
  const size_t last = lesser(at + tense_window, words.source().size());
  quiet = at;
  while (at < last && !ends_clause(words, at)) {
    if (has_room && at >= behind.begin && at < behind.end) {
      at = lesser(behind.end, last);
      continue;
    }
    const bool matters = has_room && words.may_be_tense(at);
    const tense_word found = tense_at(dates, at, false, words.source().size());
    if (found.lead != 0) return found.lead;
    at += found.size != 0 ? found.size : 1;
    if (matters) quiet = at;
  }
  behind = {quiet, at};
  return 0;
}

/// What ends in a stretch of text.
enum class ending : uint8_t { none, sentence, line };

// What ends between two places, which no date does.
constexpr ending ending_between(const reader& words, size_t from, size_t to) noexcept {
  ending found = ending::none;
  for (size_t at = from; at < to; ++at) {
    const uint8_t here = words.byte(at);
    if (here == '\n') return ending::line;
    if (here != 0xEF && here != ';' && ends_clause(words, at)) found = ending::sentence;
    // No sentence ends in such a character.
    if (has_room && here > 0xE3 && continues(words.byte(at + 1)) && continues(words.byte(at + 2))) at += 2;
  }
  return found;
}

}  // namespace detail

BREVIER_END

#endif  // BREVIER_TENSE_HPP
