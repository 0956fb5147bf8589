// Brevier, languages: those that a text is read with, as the tables and functions that their lexicons ask for.
//
//     constexpr auto& both = brevier::languages<brevier::zh, brevier::en>;
//
// SPDX-License-Identifier: BSL-1.0

#include "reader.hpp"

#ifndef BREVIER_LANGUAGES_HPP
#define BREVIER_LANGUAGES_HPP

BREVIER_BEGIN

namespace detail {

// What some languages need and others don't.
struct habits {
  bool parts = false;    // numbers of words with spaces and hyphens between them: twenty-one, one hundred
  bool days = false;     // a numeral that is the unit of days as well, as the Korean one
  bool between = false;  // ranges of two things joined by "and"
  bool verbs = false;    // words of tense that are told by their ends: the past of verbs
};

template <const lexicon&... Languages>
constexpr habits make_habits() noexcept {
  habits made;
  bool numeral = false, day = false;
  for (const spelling& word : vocabulary_of<Languages...>.words) {
    if (!word.again) numeral = day = false;
    numeral = numeral || is_numeral(word.meaning);
    day = day || word.meaning == symbol::day;
    made.parts = made.parts || (numeral && word.ascii);
    made.days = made.days || (numeral && day);
    made.between = made.between || word.meaning == symbol::between;
    made.verbs = made.verbs || (word.meaning == symbol::tense && word.ascii);
  }
  return made;
}

// `next`, the numeral at `at` that a number may begin with, or go on with behind another one: as the next part of
// several words also behind a space or hyphen, which is counted with it. A word that may be a numeral or the unit of
// days is the unit where no other one follows it.
template <bool Parts, bool Days>
constexpr token part_of_number(reader& words, size_t at, symbol before, token next) noexcept {
  const bool begins = before == symbol::none;
  if constexpr (Parts)
    if (next.size == 0 && !begins && words.has_letter(at - 1)) {
      next = words.find(any_numeral, at + 1, true);
      const bool spaced =
          words.byte(at) == ' ' && (words.means(next, symbol::multiplier) || before == symbol::multiplier);
      const bool joined = words.byte(at) == '-' && before == symbol::tens && words.means(next, symbol::digit);
      if (next.size == 0 || (!spaced && !joined)) return {};
      ++next.size;
    }
  if constexpr (Days)
    if (!begins && words.means(next, symbol::day) &&
        !words.means(words.find(any_symbol, words.skip_space(at + next.size)), any_unit))
      return {};
  return next;
}

// The word at `at` that makes a range of what stands at both its sides, as "between" or the like stands directly before
// `begin`.
constexpr token between_word(reader& words, size_t at, size_t begin) noexcept {
  const token both = words.find(symbol::conjunction, at);
  if (both.size == 0 || begin < 2 || words.byte(begin - 1) != ' ') return {};
  size_t before = begin - 1;
  while (before != 0 && words.has_letter(before - 1)) --before;
  return words.find(symbol::between, before).size != 0 ? both : token{};
}

// An English word that ends in -ed, with no "be" before it: every verb can. How many letters it has; 0 where none is.
constexpr uint8_t past_verb_at(const reader& words, size_t at) noexcept {
  constexpr uint8_t longest_verb = 24;
  uint8_t size = 0;
  while (size < longest_verb && words.has_letter(at + size)) ++size;
  const size_t end = at + size;
  const bool is_past =
      size > 4 && words.byte(end - 1) == 'd' && words.byte(end - 2) == 'e' && words.byte(end - 3) != 'e';
  const bool follows_be = words.byte(at - 2) == 'e' && words.byte(at - 3) == 'b';
  return is_past && !follows_be && !words.has_letter(at - 1) ? size : uint8_t{0};
}

template <const lexicon& Language>
constexpr rule_table make_rule_table() noexcept {
  rule_table made;
  made.bytes = rules_of<Language>.rows;
  if constexpr (has_room) made.groups = groups_of<Language>.rows;
  return made;
}

template <const lexicon&... Languages>
inline constexpr rule_table rule_tables[] = {make_rule_table<Languages>()...};

template <const lexicon&... Languages>
constexpr uint8_t languages_written(script how) noexcept {
  uint32_t found = 0, bit = 1;
  for (const lexicon* const language : lexicons<Languages...>) {
    found |= language->written == how ? bit : 0;
    bit <<= 1;
  }
  return static_cast<uint8_t>(found);
}

template <const lexicon&... Languages>
constexpr reading_tables make_tables() noexcept {
  static_assert(sizeof...(Languages) <= 8, "more than seven languages at once");
  static_assert(dictionary_of<Languages...>.fits, "a spelling is too long, or a value too large");
  constexpr uint8_t with_kana = languages_written<Languages...>(script::kana);
  constexpr uint8_t without_kana = languages_written<Languages...>(script::no_kana);
  constexpr habits needs = make_habits<Languages...>();
  constexpr const auto& dictionary = dictionary_of<Languages...>;
  reading_tables made;
  made.bucket_bits = bucket_bits(word_count<Languages...>);
  made.start_bits = start_bits(word_count<Languages...>);
  made.unexpected[0] = with_kana;
  made.unexpected[1] = without_kana;
  made.buckets = dictionary.buckets;
  made.words = dictionary.bytes;
  made.languages = rule_tables<Languages...>;
  made.joins = joins_of<Languages...>.rows;
  if constexpr (needs.parts || needs.days) made.part_of_number = &part_of_number<needs.parts, needs.days>;
  if constexpr (with_kana && without_kana) made.look_around = &look_around;
  if constexpr (needs.between) made.between_word = &between_word;
  if constexpr (needs.verbs) made.past_verb = &past_verb_at;
  if constexpr (has_room) {
    constexpr const auto& starts = starts_of<Languages...>;
    made.start_characters = starts.characters;
    made.rows = starts.rows;
    made.start_hashes = starts.hashes;
    made.variants = variants_of<Languages...>.rows;
  } else {
    constexpr const auto& characters = characters_of<Languages...>;
    made.characters = characters.characters;
    made.variant_characters = {characters.variants, places_of<Languages...>.variants};
  }
  return made;
}

template <const lexicon&... Languages>
inline constexpr reading_tables reading_tables_of = make_tables<Languages...>();

inline constexpr reading_tables common_tables = make_tables<common>();

}  // namespace detail

/// Lexicons to read with; see languages<>.
class language_set {
 public:
  constexpr language_set() noexcept = default;
  constexpr explicit language_set(const detail::reading_tables& tables) noexcept : tables_(&tables) {}
  constexpr const detail::reading_tables& tables() const noexcept { return *tables_; }

 private:
  const detail::reading_tables* tables_ = &detail::common_tables;
};

/// Languages to read with, those that stand first asked first; what all of them write alike is always read.
template <const lexicon&... Languages>
inline constexpr language_set languages = language_set(detail::reading_tables_of<Languages..., common>);

namespace detail {

template <const lexicon& Language>
constexpr size_t count_tenses() noexcept {
  size_t count = 0;
  for (const entry& row : Language.words) count += row.meaning == symbol::tense;
  return count;
}

template <const lexicon& Language>
constexpr auto entries_without_tense() noexcept {
  table<entry, Language.words.size() - count_tenses<Language>()> made;
  size_t count = 0;
  for (const entry& row : Language.words)
    if (row.meaning != symbol::tense) made.rows[count++] = row;
  return made;
}

template <const lexicon& Language>
inline constexpr auto untensed_entries = entries_without_tense<Language>();

template <const lexicon& Language>
inline constexpr lexicon untensed = {untensed_entries<Language>.rows, Language.rules, Language.joins, Language.written,
                                     Language.variants};

// Languages of which is read what they say, not what it means: where there is little room without words of tense, with
// which no expression begins.
template <const lexicon&... Languages>
constexpr const language_set& saying() noexcept {
  if constexpr (has_room)
    return languages<Languages...>;
  else
    return languages<untensed<Languages>...>;
}

}  // namespace detail

BREVIER_END

#endif  // BREVIER_LANGUAGES_HPP
