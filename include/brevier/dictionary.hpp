// Brevier, dictionary: what the compiler makes of the lexicons that a text is read with: beside the vocabulary of all
// of them and their rules a filter for the places where an expression can begin.
//
//     detail::has_kana_near(article, 12, false)                      // whether what stands around byte 12 is Japanese
//
// SPDX-License-Identifier: BSL-1.0

#include "rules.hpp"

#ifndef BREVIER_DICTIONARY_HPP
#define BREVIER_DICTIONARY_HPP

BREVIER_BEGIN

namespace detail {

// Where expressions can begin, for those who have room: what each character can be, and a set of hashes: of the first
// two characters of words or, where a word has but one, of that one again, and of the letters that words begin with. A
// word that is nothing alone counts only before what some rule has behind it.
constexpr uint32_t mixed(uint32_t key) noexcept { return (key ^ key >> 15) * 0x846CA68Bu; }
constexpr uint32_t single_key(uint32_t first) noexcept { return mixed(first ^ 0x7FEB352Du); }
constexpr uint32_t alone_key(uint32_t first) noexcept { return mixed(first ^ 0x2C1B3C6Du); }
constexpr uint32_t aside_key(uint32_t first) noexcept { return mixed(first ^ 0x68E31DA4u); }
constexpr uint32_t tense_key(uint32_t first) noexcept { return mixed(first ^ 0x5BD1E995u); }
constexpr uint32_t numeral_key(uint32_t first) noexcept { return mixed(first ^ 0x3C6EF372u); }
constexpr uint32_t counted_key(uint32_t next) noexcept { return mixed(next ^ 0x297A2D39u); }
constexpr uint32_t follower_key(uint32_t first, uint32_t next) noexcept { return mixed(first ^ next * 0xC2B2AE35u); }
constexpr uint32_t variant_key(uint32_t unit) noexcept { return mixed(unit ^ 0x165667B1u); }
constexpr uint32_t pair_key(char16_t first, char16_t second) noexcept {
  return mixed(hash_of_character(first) ^ second * 0x85EBCA6Bu);
}

// Of all figures.
inline constexpr uint32_t hash_of_figures = hash_of_character(u'0');

// A number of fewer figures, or of one word, is nothing where no rule has what stands behind it.
inline constexpr uint8_t fewest_bare_figures = 4;

inline constexpr symbol numerals[] = {symbol::digit, symbol::tens, symbol::multiplier};

// What can stand behind a number beside what rules name: the rest of it, and the other end of a range.
inline constexpr symbol number_parts[] = {symbol::any_number, symbol::to, symbol::enumeration, symbol::conjunction};

/// Symbols as bits.
struct symbol_set {
  uint64_t bits[2] = {};

  constexpr bool has(symbol one) const noexcept {
    return (bits[static_cast<uint8_t>(one) >> 6] >> (static_cast<uint8_t>(one) & 63) & 1) != 0;
  }
  // What a rule names; for a number all that numbers begin with.
  constexpr void add(symbol one) noexcept {
    if (is_number(one)) {
      for (const symbol each : numerals) add(each);
      return;
    }
    bits[static_cast<uint8_t>(one) >> 6] |= uint64_t{1} << (static_cast<uint8_t>(one) & 63);
  }
};

/// What the rules of a language say of the beginnings of expressions.
struct beginnings {
  symbol_set starts;          // what they begin with; no marks
  symbol_set alone;           // what is all of one
  symbol_set aside;           // what is a part of one that another part must follow
  symbol_set followers[128];  // what stands behind such a word
  symbol_set counted;         // or behind a number
};

template <const lexicon& Language>
constexpr beginnings make_beginnings() noexcept {
  beginnings made;
  made.starts.add(symbol::none);
  made.alone.add(symbol::none);
  for (const symbol each : number_parts) made.counted.add(each);
  for (const plain_rule& one : plain_rules_of<Language>.rows) {
    const symbol first = one.elements[0], next = one.elements[one.elements[1] == symbol::ahead ? 2 : 1];
    if (first < symbol::first_mark) made.starts.add(first);
    if (one.numeric())
      made.counted.add(one.key());
    else if (one.size == 1)
      (one.effect == action::aside ? made.aside : made.alone).add(first);
    else
      made.followers[static_cast<uint8_t>(first)].add(next);
  }
  return made;
}

template <const lexicon& Language>
constexpr bool are_bare_figures_enough() noexcept {
  for (const plain_rule& one : plain_rules_of<Language>.rows)
    if (one.numeric() && one.key() == symbol::none &&
        number_rules[static_cast<uint8_t>(one.elements[0])].digits < fewest_bare_figures)
      return false;
  return true;
}

template <const lexicon&... Languages>
inline constexpr beginnings beginnings_of[] = {make_beginnings<Languages>()...};

// The words of several languages by language and meaning.
template <size_t Languages, size_t Words>
struct word_index {
  uint16_t ends[Languages * 128 + 1] = {};
  uint16_t words[Words] = {};
};

template <const lexicon&... Languages>
constexpr auto make_word_index() noexcept {
  const auto& all = vocabulary_of<Languages...>.words;
  word_index<sizeof...(Languages), word_count<Languages...>> made;
  const auto group = [](const spelling& one) noexcept {
    return one.language * size_t{128} + static_cast<size_t>(one.meaning);
  };
  for (const spelling& one : all) ++made.ends[group(one) + 1];
  for (size_t i = 1; i != sizeof made.ends / sizeof made.ends[0]; ++i)
    made.ends[i] = static_cast<uint16_t>(made.ends[i] + made.ends[i - 1]);
  for (uint16_t i = 0; i != word_count<Languages...>; ++i) made.words[made.ends[group(all[i])]++] = i;
  return made;
}

template <const lexicon&... Languages>
inline constexpr auto word_index_of = make_word_index<Languages...>();

constexpr uint8_t start_bits(size_t words) noexcept {
  uint8_t bits = 6;
  while ((uint32_t{1} << bits) < uint32_t{128} * words) ++bits;
  return bits;
}

/// Characters of three bytes that have the first two of them in common, as bits by the last one.
struct character_row {
  uint64_t words = 0;    // they begin words,
  uint64_t singles = 0;  // with which expressions begin, and which have no more characters,
  uint64_t tenses = 0;   // or words of tense
};

constexpr void add_character(uint64_t& to, char16_t unit) noexcept { to |= uint64_t{1} << (unit & 63); }
constexpr bool has_character(uint64_t row, char16_t unit) noexcept { return (row >> (unit & 63) & 1) != 0; }

// Of a character in the table of those that expressions begin with.
constexpr uint32_t start_index(uint32_t unit) noexcept { return (unit & 63) << 6 | (unit >> 6 & 63); }

template <size_t Size>
struct start_table {
  uint16_t characters[0x1000] = {};  // that expressions begin with, by their last two bytes as bits by the first
  character_row rows[0x400] = {};    // by the upper bits of UTF-16
  uint8_t hashes[Size] = {};         // as bits

  constexpr void add_start(char16_t unit) noexcept {
    uint16_t& to = characters[start_index(unit)];
    to = static_cast<uint16_t>(to | 1u << (unit >> 12));
  }
  constexpr void add_hash(uint32_t hash) noexcept {
    hashes[hash >> 3] = static_cast<uint8_t>(hashes[hash >> 3] | 1u << (hash & 7));
  }
};

// Visits a character and those that it stands for.
template <class Visitor>
constexpr void for_variants(list<const variant_pair> back, char16_t unit, Visitor visit) noexcept {
  visit(unit);
  for (const variant_pair* at = first_variant(back, unit); at->from == unit; ++at) visit(at->to);
}

// Visits what a word can look like at its beginning: its hash, and its first character, which tells of letters nothing
// more.
template <class Visitor>
constexpr void for_beginnings(list<const variant_pair> back, const spelling& word, Visitor visit) noexcept {
  if (letters_of(word) != 0) return visit(hash_of(word), u'a');
  for_variants(back, word.begin[0], [&](char16_t unit) noexcept { visit(hash_of_character(unit), unit); });
}

// Of what stands behind the letters that a word begins with and white space.
constexpr uint32_t rest_hash_of(spelling word) noexcept {
  const uint8_t letters = letters_of(word);
  const auto size = static_cast<uint8_t>(letters + (word.begin[letters] == u'_'));
  word.begin += size;
  word.units = static_cast<uint8_t>(word.units - size);
  const bool is_figure = *word.begin >= u'0' && *word.begin <= u'9';
  return is_figure ? hash_of_figures : hash_of(word);
}

template <const lexicon&... Languages>
constexpr auto make_starts() noexcept {
  static_assert((are_bare_figures_enough<Languages>() && ...), "a rule takes a short number for all of an expression");
  constexpr uint8_t bits = start_bits(word_count<Languages...>);
  constexpr size_t common_language = sizeof...(Languages) - 1;
  const auto& index = word_index_of<Languages...>;
  const auto& words = vocabulary_of<Languages...>.words;
  const list<const variant_pair> variants = variants_back_of<Languages...>.rows;
  start_table<(size_t{1} << bits) / 8> made;
  const auto add = [&made](uint32_t key) noexcept { made.add_hash(key >> (32 - bits)); };
  for (char16_t wide = 0xFF10; wide != 0xFF1A; ++wide) made.add_start(wide);
  for (const variant_pair& one : variants_of<Languages...>.rows) add(variant_key(one.from));
  symbol_set counted;  // in whichever language, with words that all have
  for (const beginnings& each : beginnings_of<Languages...>)
    for (int i = 0; i != 2; ++i) counted.bits[i] |= each.counted.bits[i];
  for (const spelling& word : words) {
    const beginnings& here = beginnings_of<Languages...>[word.language];
    const char16_t second = word.units > 1 ? word.begin[1] : u'_';
    const bool whole = word.units <= greater(letters_of(word), 1), single = letters_of(word) != 0 || second == u'_';
    const bool starts = here.starts.has(word.meaning), numeral = is_numeral(word.meaning);
    const symbol_set& followers = here.followers[static_cast<uint8_t>(word.meaning)];
    for_beginnings(variants, word, [&](uint32_t hash, char16_t unit) noexcept {
      if ((word.language == common_language ? counted : here.counted).has(word.meaning))
        add(counted_key(unit >= u'0' && unit <= u'9' ? hash_of_figures : hash));
      character_row& row = made.rows[unit >> 6];
      add_character(row.words, unit);
      if (word.meaning == symbol::tense) {
        add(tense_key(hash));
        add_character(row.tenses, unit);
      }
      if (!starts) return;
      made.add_start(unit);
      if (single) add_character(row.singles, unit);
      if (!single) return for_variants(variants, second, [&](char16_t next) noexcept { add(pair_key(unit, next)); });
      if (numeral && whole) return add(numeral_key(hash));
      add(single_key(hash));
      if (!whole) {
        if (letters_of(word) != 0) add(follower_key(hash, rest_hash_of(word)));
        return;
      }
      if (here.alone.has(word.meaning)) return add(alone_key(hash));
      if (here.aside.has(word.meaning)) add(aside_key(hash));
      if (followers.has(symbol::digit)) add(follower_key(hash, hash_of_figures));
      for (uint8_t next = 0; next != 128; ++next) {
        if (!followers.has(static_cast<symbol>(next))) continue;
        const size_t groups[] = {word.language * size_t{128} + next, common_language * 128 + next};
        for (const size_t group : groups)
          for (uint16_t i = group == 0 ? uint16_t{0} : index.ends[group - 1]; i != index.ends[group]; ++i)
            for_beginnings(variants, words[index.words[i]],
                           [&](uint32_t follower, char16_t) noexcept { add(follower_key(hash, follower)); });
      }
    });
  }
  return made;
}

template <const lexicon&... Languages>
inline constexpr auto starts_of = make_starts<Languages...>();

// A text is looked at by stretches of so many bytes for the script that it is in, so that what is seen does not depend
// on the places that somebody asked for.
inline constexpr size_t script_stretch = 256;

// Whether kana stand in and around the stretch of a text that begins at `at`; what was known before where neither they
// nor Han do. Chinese has next to none of them.
constexpr bool has_kana_near(const text& source, size_t at, bool before) noexcept {
  constexpr size_t back = 64, ahead = script_stretch + 64;
  const size_t end = lesser(at + ahead, source.size()), close = at + 48;
  uint32_t kana = 0, han = 0;
  for (size_t i = at < back ? 0 : at - back; i + 2 < end;) {
    if (has_room && i + 4 <= end && !(four_bytes(source.data() + i) & 0x80808080)) {
      i += 4;
      continue;
    }
    const uint8_t lead = source[i], next = source[i + 1];
    kana += (lead == 0xE3) & (static_cast<uint8_t>(next - 0x81) < 3);
    han += static_cast<uint8_t>(lead - 0xE4) < 6;
    i += lead >= 0xE0 ? (i < close ? 3 : 9) : lead < 0x80 && i >= close ? 4 : 1;  // a sample will do
  }
  return kana + han != 0 ? 8 * kana > han : before;
}

/// What is known of the script around a place.
class script_view {
 public:
  constexpr bool kana() const noexcept { return (end_and_kana_ & 1) != 0; }
  constexpr bool covers(size_t at) const noexcept { return (end_and_kana_ & ~size_t{1}) == end_of(at); }
  constexpr void set(size_t at, bool kana) noexcept { end_and_kana_ = end_of(at) | size_t{kana}; }

 private:
  // Of the stretch that a place is in.
  static constexpr size_t end_of(size_t at) noexcept { return (at & ~(script_stretch - 1)) + script_stretch; }

  size_t end_and_kana_ = 0;  // of the stretch that was looked at
};

// Looks for the script of the stretch that a place is in, where that was not done yet.
constexpr void look_around(const text& source, size_t at, script_view& view) noexcept {
  if (!view.covers(at)) view.set(at, has_kana_near(source, at & ~(script_stretch - 1), view.kana()));
}

// What there is where there is room, or little. The others are there by name.
template <bool Room>
struct room_tables {
  const uint16_t* start_characters = nullptr;
  const character_row* rows = nullptr;
  const uint8_t* start_hashes = nullptr;
  list<const variant_pair> variants;
  static constexpr const char16_t* characters = nullptr;
  static constexpr list<const char16_t> variant_characters{};
};
template <>
struct room_tables<false> {
  static constexpr const uint16_t* start_characters = nullptr;
  static constexpr const character_row* rows = nullptr;
  static constexpr const uint8_t* start_hashes = nullptr;
  static constexpr list<const variant_pair> variants{};
  const char16_t* characters = nullptr;     // of the words,
  list<const char16_t> variant_characters;  // and those that its first ones stand for
};

template <bool Room>
struct rule_groups {
  const uint8_t* groups = nullptr;
};
template <>
struct rule_groups<false> {
  static constexpr const uint8_t* groups = nullptr;
};

struct rule_table : rule_groups<has_room> {
  const uint8_t* bytes = nullptr;

  // Where the rules of a key begin; 0 where it has none.
  constexpr size_t first_of(symbol key) const noexcept {
    if constexpr (has_room) return size_t{2} * groups[index_of_key(key)];
    for (size_t at = 2; bytes[at] != end_of_rules;) {
      if (bytes[at++] == static_cast<uint8_t>(key)) return at;
      for (bool last = false; !last; at += 1u + (bytes[at] >> 5)) last = (bytes[at] & last_of_key) != 0;
    }
    return 0;
  }
};

class reader;
struct token;

/// All that reading with some languages takes. The last of them is `common`.
struct reading_tables : room_tables<has_room> {
  uint8_t bucket_bits = 0, start_bits = 0;
  uint8_t unexpected[2] = {};  // languages, as bits, that a text is not in which has no kana, or some
  const uint16_t* buckets = nullptr;
  const uint8_t* words = nullptr;
  list<const rule_table> languages;
  list<const packed_join> joins;
  // What languages differ in, where
  token (*part_of_number)(reader&, size_t, symbol, token) noexcept = nullptr;  // numerals have spaces or may be units
  void (*look_around)(const text&, size_t, script_view&) noexcept = nullptr;   // the script tells some of them apart
  token (*between_word)(reader&, size_t, size_t) noexcept = nullptr;           // one has "between"
  uint8_t (*past_verb)(const reader&, size_t) noexcept = nullptr;              // the size of a verb
};

}  // namespace detail

BREVIER_END

#endif  // BREVIER_DICTIONARY_HPP
