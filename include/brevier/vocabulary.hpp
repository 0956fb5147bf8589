// Brevier, vocabulary: the words of several lexicons as one dictionary, by hash, each with all that it means.
//
// SPDX-License-Identifier: BSL-1.0

#include "lexicon.hpp"

#ifndef BREVIER_VOCABULARY_HPP
#define BREVIER_VOCABULARY_HPP

BREVIER_BEGIN

namespace detail {

template <class Element, size_t Size>
struct table {
  Element rows[Size] = {};
};

// Tables are fast and large where there is a C++ library, slower and small elsewhere.
inline constexpr bool has_room = BREVIER_HOSTED;

constexpr size_t greater(size_t left, size_t right) noexcept { return left < right ? right : left; }

template <const lexicon&... Languages>
inline constexpr const lexicon* lexicons[] = {&Languages...};

constexpr bool is_ascii_letter(char16_t unit) noexcept { return (unit | 0x20) >= 'a' && (unit | 0x20) <= 'z'; }

// Hashes of the letters that a word begins with, one after another, or of its first character where that is none.
inline constexpr uint32_t golden = 0x9E3779B1;  // 2^32 / the golden ratio

constexpr uint32_t hash_of_letter(uint32_t before, char16_t letter) noexcept {
  return (before ^ (letter | 0x20u)) * golden;
}
constexpr uint32_t hash_of_character(char16_t first) noexcept { return first * golden; }

// Where there is room words of two characters and more are apart from those of one.
constexpr uint32_t hash_of_pair(char16_t first, char16_t second) noexcept {
  return (hash_of_character(first) ^ second) * golden;
}

// Whether a byte tells its value in a dictionary.
constexpr bool has_value(symbol meaning) noexcept {
  return meaning >= symbol::first_value && meaning <= symbol::last_value;
}

/// Values as the bytes of a dictionary hold them.
constexpr int32_t decoded_value(symbol meaning, int8_t coded) noexcept {
  if (meaning == symbol::zone) return 15 * coded;
  if (meaning == symbol::era) return 1900 + coded;
  if (meaning != symbol::multiplier) return coded;
  if constexpr (has_room) return static_cast<int32_t>(powers_of_ten[coded]);
  int32_t value = 1;
  for (int8_t i = 0; i < coded; ++i) value *= 10;
  return value;
}

constexpr int8_t coded_value(symbol meaning, int16_t value) noexcept {
  if (meaning == symbol::zone) return static_cast<int8_t>(value / 15);
  if (meaning == symbol::era) return static_cast<int8_t>(value - 1900);
  int8_t digits = 0;
  for (int16_t rest = value; meaning == symbol::multiplier && rest >= 10; rest = static_cast<int16_t>(rest / 10))
    ++digits;
  return meaning == symbol::multiplier ? digits : static_cast<int8_t>(value);
}

/// One spelling and one meaning of it.
struct spelling {
  const char16_t* begin = nullptr;
  uint16_t bucket = 0;
  uint8_t units = 0;
  uint8_t language = 0;
  uint8_t shared = 0;  // so many characters with the word before it
  bool ascii = true;
  bool again = false;     // the same word as the one before it
  bool repeated = false;  // and says nothing that one of those doesn't
  symbol meaning = symbol::none;
  int16_t value = 0;
};

// The next spelling at `at`, which is left behind it; no units where there are no more.
constexpr spelling next_spelling(const char16_t*& at) noexcept {
  spelling found;
  while (*at == u' ') ++at;
  found.begin = at;
  for (; *at && *at != u' '; ++at, ++found.units) found.ascii = found.ascii && *at < 0x80;
  return found;
}

constexpr uint8_t letters_of(const spelling& one) noexcept {
  uint8_t count = 0;
  while (count != one.units && is_ascii_letter(one.begin[count])) ++count;
  return count;
}

constexpr uint32_t hash_of(const spelling& one) noexcept {
  const uint8_t letters = letters_of(one);
  if (letters == 0) return hash_of_character(one.begin[0]);
  uint32_t hash = 0;
  for (uint8_t i = 0; i != letters; ++i) hash = hash_of_letter(hash, one.begin[i]);
  return hash;
}

// Where there is little room only the first character counts, in whichever case.
constexpr uint32_t hash_of_either_case(char16_t first) noexcept { return hash_of_character(first | 0x20); }

constexpr uint32_t bucket_hash_of(const spelling& one) noexcept {
  if constexpr (!has_room) return hash_of_either_case(one.begin[0]);
  const bool pair = letters_of(one) == 0 && one.units > 1 && one.begin[0] >= 0x80 && one.begin[1] >= 0x80;
  return pair ? hash_of_pair(one.begin[0], one.begin[1]) : hash_of(one);
}

constexpr bool begins_with(const spelling& longer, const spelling& shorter) noexcept {
  if (longer.units < shorter.units) return false;
  for (uint8_t i = 0; i != shorter.units; ++i)
    if (longer.begin[i] != shorter.begin[i]) return false;
  return true;
}

constexpr bool same_word(const spelling& left, const spelling& right) noexcept {
  return left.language == right.language && left.units == right.units && begins_with(left, right);
}

// How many characters a word has in common with the one before it, as far as that matters.
inline constexpr uint8_t most_shared = 7;
constexpr uint8_t shared_units(const spelling& before, const spelling& word) noexcept {
  uint8_t count = 0;
  while (count != most_shared && count != word.units && count != before.units &&
         before.begin[count] == word.begin[count])
    ++count;
  return before.bucket == word.bucket ? count : uint8_t{0};
}

// By bucket, a word before those that it begins with, equal spellings together; where there is room long before short,
// else those together that begin alike.
constexpr bool goes_before(const spelling& left, const spelling& right) noexcept {
  if (left.bucket != right.bucket) return left.bucket < right.bucket;
  if constexpr (!has_room) {
    for (uint8_t i = 0; i != left.units && i != right.units; ++i)
      if (left.begin[i] != right.begin[i]) return left.begin[i] > right.begin[i];
  }
  if (left.units != right.units) return left.units > right.units;
  if (left.language != right.language) return left.language < right.language;
  for (uint8_t i = 0; i != left.units; ++i)
    if (left.begin[i] != right.begin[i]) return left.begin[i] < right.begin[i];
  return left.meaning == symbol::none && right.meaning != symbol::none;
}

constexpr size_t count_spellings(list<const entry> words) noexcept {
  size_t count = 0;
  for (const entry& row : words) {
    const char16_t* at = row.spellings;
    while (next_spelling(at).units != 0) ++count;
  }
  return count;
}

// A power of two that leaves most buckets empty where there is room; else each language has some of its own.
constexpr uint8_t bucket_bits(size_t words) noexcept {
  uint8_t bits = 4;
  while (has_room && (size_t{1} << bits) < 2 * words) ++bits;
  return bits;
}

template <size_t Count>
struct vocabulary {
  spelling words[Count] = {};
};

inline constexpr size_t most_units = 16;

template <const lexicon& Language>
constexpr auto flat_vocabulary() noexcept {
  vocabulary<count_spellings(Language.words)> made;
  size_t count = 0;
  for (const entry& row : Language.words) {
    const char16_t* at = row.spellings;
    for (spelling next = next_spelling(at); next.units != 0; next = next_spelling(at)) {
      next.meaning = row.meaning;
      next.value = row.value;
      made.words[count++] = next;
    }
  }
  return made;
}

template <const lexicon& Language>
inline constexpr auto flat_vocabulary_of = flat_vocabulary<Language>();

template <const lexicon&... Languages>
inline constexpr size_t word_count = (count_spellings(Languages.words) + ...);

template <const lexicon&... Languages>
inline constexpr size_t bucket_count = (has_room ? size_t{1} : sizeof...(Languages))
                                       << bucket_bits(word_count<Languages...>);

/// A character and the one that stands for it, or the other way round.
struct variant_pair {
  char16_t from = 0, to = 0;
};

constexpr size_t count_variants(const char16_t* pairs) noexcept {
  size_t count = 0;
  while (pairs[2 * count] != 0) ++count;
  return count;
}

// The first of sorted pairs that isn't before `from`.
constexpr const variant_pair* first_variant(list<const variant_pair> pairs, char16_t from) noexcept {
  const variant_pair *first = pairs.begin(), *last = pairs.end();
  while (first != last) {
    const variant_pair* const middle = first + (last - first) / 2;
    if (middle->from < from)
      first = middle + 1;
    else
      last = middle;
  }
  return first;
}

constexpr char16_t folded_variant(list<const variant_pair> pairs, char16_t unit) noexcept {
  const variant_pair* const found = first_variant(pairs, unit);
  return found != pairs.end() && found->from == unit ? found->to : unit;
}

// The last row stands for none, as there may be no other.
template <bool Backward, const lexicon&... Languages>
constexpr auto make_variants() noexcept {
  table<variant_pair, (count_variants(Languages.variants) + ...) + 1> made;
  size_t count = 0;
  for (const lexicon* const language : lexicons<Languages...>)
    for (const char16_t* at = language->variants; *at != 0; at += 2) {
      const variant_pair next{at[Backward], at[!Backward]};
      size_t place = count++;
      for (; place != 0 && next.from < made.rows[place - 1].from; --place) made.rows[place] = made.rows[place - 1];
      made.rows[place] = next;
    }
  made.rows[count] = {0xFFFF, 0xFFFF};
  return made;
}

template <const lexicon&... Languages>
inline constexpr auto variants_of = make_variants<false, Languages...>();

template <const lexicon&... Languages>
inline constexpr auto variants_back_of = make_variants<true, Languages...>();

template <const lexicon& Language>
constexpr size_t count_units() noexcept {
  size_t count = 0;
  for (const spelling& one : flat_vocabulary_of<Language>.words) count += one.units;
  return count;
}

// The characters of all spellings one after another, those that stand for others in their places.
template <const lexicon&... Languages>
constexpr auto make_units() noexcept {
  const list<const spelling> all[] = {flat_vocabulary_of<Languages>.words...};
  table<char16_t, (count_units<Languages>() + ...)> made;
  size_t count = 0;
  for (const list<const spelling>& words : all)
    for (const spelling& one : words)
      for (uint8_t i = 0; i != one.units; ++i)
        made.rows[count++] = one.ascii ? one.begin[i] : folded_variant(variants_of<Languages...>.rows, one.begin[i]);
  return made;
}

template <const lexicon&... Languages>
inline constexpr auto units_of = make_units<Languages...>();

template <const lexicon&... Languages>
constexpr auto sorted_vocabulary() noexcept {
  constexpr uint8_t bits = bucket_bits(word_count<Languages...>);
  const list<const spelling> all[] = {flat_vocabulary_of<Languages>.words...};
  vocabulary<word_count<Languages...>> made;
  uint16_t ends[bucket_count<Languages...> + 1] = {};
  for (int pass = 0; pass != 2; ++pass) {  // counts the words of each bucket, then puts them there
    const char16_t* units = units_of<Languages...>.rows;
    for (size_t language = 0; language != sizeof...(Languages); ++language)
      for (spelling next : all[language]) {
        next.begin = units;
        units += next.units;
        next.language = static_cast<uint8_t>(language);
        next.bucket = static_cast<uint16_t>((has_room ? 0 : language << bits) + (bucket_hash_of(next) >> (32 - bits)));
        if (pass == 0) {
          ++ends[next.bucket + 1];
          continue;
        }
        size_t place = ends[next.bucket]++;
        for (; place != 0 && made.words[place - 1].units != 0 && goes_before(next, made.words[place - 1]); --place)
          made.words[place] = made.words[place - 1];
        made.words[place] = next;
      }
    if (pass == 0)
      for (size_t i = 0; i != bucket_count<Languages...>; ++i)
        ends[i + 1] = static_cast<uint16_t>(ends[i + 1] + ends[i]);
  }
  size_t first = 0;  // of those that are equal
  for (size_t i = 0; i != word_count<Languages...>; ++i) {
    spelling& next = made.words[i];
    if (i == 0 || !same_word(next, made.words[first])) {
      if (!has_room && i != 0) next.shared = shared_units(made.words[first], next);
      first = i;
    } else {
      next.again = true;
    }
    for (size_t k = first; k != i; ++k)
      next.repeated |= next.meaning == made.words[k].meaning && next.value == made.words[k].value;
  }
  return made;
}

template <const lexicon&... Languages>
inline constexpr auto vocabulary_of = sorted_vocabulary<Languages...>();

// Where there is little room a dictionary has its frequent characters in a table, and words name them by their places
// there: the first 116 in one byte, others in two. Those that stand for others come first, in the order of these. A
// character from U+4E00 to U+D7FF that stands there once or twice is not in the table, but itself in two bytes.
inline constexpr uint8_t first_of_two = 116, first_in_place = 118;
inline constexpr uint32_t moved_in_place = (uint32_t{first_in_place} << 8) - 0x4E00;

struct character_slot {
  char16_t unit = 0;
  uint16_t count = 0, place = 0;
  bool placed = false;

  constexpr bool can_stand_in_place() const noexcept { return unit >= 0x4E00 && unit < 0xD800; }
};

struct character_places {
  character_slot by_hash[1024] = {};
  size_t count = 0;
  size_t variants = 0;  // the first ones

  constexpr size_t index_of(char16_t unit) const noexcept {
    size_t at = hash_of_character(unit) >> 22;
    while (by_hash[at].count != 0 && by_hash[at].unit != unit) at = (at + 1) & 1023;
    return at;
  }
  constexpr const character_slot& slot_of(char16_t unit) const noexcept { return by_hash[index_of(unit)]; }
  constexpr void place(character_slot& slot) noexcept {
    slot.placed = true;
    slot.place = static_cast<uint16_t>(count++);
  }
};

// The characters of the words that are not ASCII, as often as they are written there.
template <const lexicon&... Languages>
constexpr character_places make_places() noexcept {
  character_places made;
  for (const spelling& one : vocabulary_of<Languages...>.words) {
    if (one.ascii || one.again) continue;
    for (uint8_t i = one.shared; i != one.units; ++i) {
      character_slot& slot = made.by_hash[made.index_of(one.begin[i])];
      slot.unit = one.begin[i];
      ++slot.count;
    }
  }
  for (const variant_pair& one : variants_of<Languages...>.rows) {
    character_slot& slot = made.by_hash[made.index_of(one.to)];
    if (slot.count != 0) made.place(slot);
  }
  made.variants = made.count;
  for (uint16_t saved = 16; saved != 0; --saved)  // bytes, by a place in the table
    for (character_slot& slot : made.by_hash) {
      const bool free = slot.can_stand_in_place();
      if (slot.placed || slot.count < saved + (free ? 2 : 0) || (free && made.count >= first_of_two)) continue;
      made.place(slot);
    }
  return made;
}

template <const lexicon&... Languages>
inline constexpr auto places_of = make_places<Languages...>();

template <size_t Count, size_t Variants>
struct character_tables {
  char16_t characters[Count + 1] = {};
  char16_t variants[Variants + 1] = {};  // that the first characters stand for, in order; and one that none stands for
};

template <const lexicon&... Languages>
constexpr auto make_characters() noexcept {
  constexpr const character_places& places = places_of<Languages...>;
  character_tables<places.count, places.variants> made;
  size_t at = 0;
  for (const variant_pair& one : variants_of<Languages...>.rows) {
    if (places.slot_of(one.to).count == 0) continue;
    made.characters[at] = one.to;
    made.variants[at++] = one.from;
  }
  for (const character_slot& slot : places.by_hash)
    if (slot.placed) made.characters[slot.place] = slot.unit;
  return made;
}

template <const lexicon&... Languages>
inline constexpr auto characters_of = make_characters<Languages...>();

// Writes a word behind its first characters to `to` as it stands in a dictionary; returns how many bytes that takes.
template <const lexicon&... Languages>
constexpr size_t put_spelling(const spelling& word, uint8_t first_units, uint8_t* to) noexcept {
  size_t size = 0;
  for (uint8_t i = first_units; i < word.units; ++i) {
    uint32_t first = word.begin[i] >> 8, second = word.begin[i] & 0xFF;
    bool two = !word.ascii;
    if constexpr (!has_room) {
      if (!word.ascii) {
        const character_slot& slot = places_of<Languages...>.slot_of(word.begin[i]);
        two = !slot.placed || slot.place >= first_of_two;
        const uint32_t coded = !slot.placed ? slot.unit + moved_in_place
                               : two        ? slot.place + first_of_two * 0xFFu
                                            : slot.place;
        first = coded >> 8, second = coded & 0xFF;
      }
    }
    if (two) to[size++] = static_cast<uint8_t>(first);
    to[size++] = static_cast<uint8_t>(second);
  }
  return size;
}

template <const lexicon&... Languages>
constexpr size_t dictionary_size() noexcept {
  size_t size = 0;
  for (const spelling& word : vocabulary_of<Languages...>.words) {
    uint8_t spelled[2 * most_units] = {};
    if (!word.again && word.units <= most_units) size += 1 + put_spelling<Languages...>(word, word.shared, spelled);
    if (!word.repeated) size += 1u + has_value(word.meaning);
  }
  return size;
}

// A word is a byte (its language in 3 bits, whether it is of ASCII, one less than its characters in 4), a byte or two a
// meaning, `none` before others (the symbol, with `more_meanings` where another one follows, and its value, where it
// has one) and its characters, as UTF-16 of big end first or one byte each. Where there is little room its first byte
// tells in 3 bits how many characters it begins with that the word before it has, which are left out, and how many
// bytes the others take.
inline constexpr uint8_t is_ascii_word = has_room ? 0x10 : 0x80, more_meanings = 0x80;

// As many words as can begin at one place of a text. The compiler sees to that where there is room, else for each
// language alone.
inline constexpr uint8_t most_words = has_room ? 8 : 6;

/// Words by hash, in each bucket the longer ones before those that they begin with.
template <size_t Buckets, size_t Size>
struct dictionary_image {
  uint16_t buckets[Buckets + 1] = {};
  uint8_t bytes[Size] = {};
  bool fits = true;  // whether no spelling or value is too large
};

template <const lexicon&... Languages>
constexpr auto make_dictionary() noexcept {
  constexpr const auto& sorted = vocabulary_of<Languages...>;
  constexpr size_t total = word_count<Languages...>;
  dictionary_image<bucket_count<Languages...>, dictionary_size<Languages...>()> image;
  size_t at = 0, bucket = 0;
  for (size_t i = 0; i != total;) {
    const spelling& word = sorted.words[i];
    while (bucket <= word.bucket) image.buckets[bucket++] = static_cast<uint16_t>(at);
    uint8_t spelled[2 * most_units] = {};
    const size_t size = word.units > most_units ? 0 : put_spelling<Languages...>(word, word.shared, spelled);
    const auto told = narrow<uint32_t>(has_room ? word.units - size_t{1} : size);
    image.fits = image.fits && word.units <= most_units && told < 16;
    const uint32_t upper = has_room ? uint32_t{word.language} << 5 : uint32_t{word.shared} << 4;
    image.bytes[at++] = static_cast<uint8_t>(upper | (word.ascii ? is_ascii_word : 0u) | (told & 15));
    size_t last = at;
    do {
      const spelling& said = sorted.words[i++];
      if (said.repeated) continue;
      const int8_t value = coded_value(said.meaning, said.value);
      image.fits = image.fits && decoded_value(said.meaning, value) == said.value &&
                   (has_value(said.meaning) || said.value == 0);
      last = at;
      image.bytes[at++] = static_cast<uint8_t>(static_cast<uint8_t>(said.meaning) | more_meanings);
      if (has_value(said.meaning)) image.bytes[at++] = static_cast<uint8_t>(value);
    } while (i != total && same_word(word, sorted.words[i]));
    image.bytes[last] = static_cast<uint8_t>(image.bytes[last] & ~more_meanings);
    uint8_t alike = 1;  // at a place where this word stands
    for (size_t k = i; k != total && sorted.words[k].bucket == word.bucket; ++k)
      alike = static_cast<uint8_t>(
          alike + (begins_with(word, sorted.words[k]) && !same_word(sorted.words[k - 1], sorted.words[k])));
    image.fits = image.fits && alike + (has_room ? 2 : 0) <= most_words;
    for (size_t k = 0; k != size; ++k) image.bytes[at++] = spelled[k];
  }
  while (bucket != sizeof image.buckets / sizeof image.buckets[0]) image.buckets[bucket++] = static_cast<uint16_t>(at);
  return image;
}

template <const lexicon&... Languages>
inline constexpr auto dictionary_of = make_dictionary<Languages...>();

}  // namespace detail

BREVIER_END

#endif  // BREVIER_VOCABULARY_HPP
