// Brevier, dictionary: what the compiler makes of the lexicons that a text is read with: one dictionary of the words of
// all of them, their rules as bytes by the word that tells them apart, and a filter for the places where an expression
// can begin.
//
//     constexpr auto& both = brevier::languages<brevier::zh, brevier::en>;
//
// SPDX-License-Identifier: BSL-1.0

#include "lexicon.hpp"
#include "lexicon/common.hpp"

#ifndef BREVIER_DICTIONARY_HPP
#define BREVIER_DICTIONARY_HPP

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
constexpr bool has_value(symbol meaning) noexcept { return meaning >= symbol::digit; }

/// Values as the bytes of a dictionary hold them.
constexpr int32_t decoded_value(symbol meaning, int8_t coded) noexcept {
  if (meaning == symbol::zone) return 15 * coded;
  if (meaning == symbol::era) return 1900 + coded;
  return meaning == symbol::multiplier ? static_cast<int32_t>(powers_of_ten[coded]) : coded;
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
  bool ascii = true;
  bool repeated = false;  // says nothing that an equal one before it doesn't
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

constexpr uint32_t bucket_hash_of(const spelling& one) noexcept {
  const bool pair = has_room && letters_of(one) == 0 && one.units > 1 && one.begin[0] >= 0x80 && one.begin[1] >= 0x80;
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

// By bucket, long before short, by language, equal spellings together.
constexpr bool goes_before(const spelling& left, const spelling& right) noexcept {
  if (left.bucket != right.bucket) return left.bucket < right.bucket;
  if (left.units != right.units) return left.units > right.units;
  if (left.language != right.language) return left.language < right.language;
  for (uint8_t i = 0; i != left.units; ++i)
    if (left.begin[i] != right.begin[i]) return left.begin[i] < right.begin[i];
  return false;
}

constexpr size_t count_spellings(list<const entry> words) noexcept {
  size_t count = 0;
  for (const entry& row : words) {
    const char16_t* at = row.spellings;
    while (next_spelling(at).units != 0) ++count;
  }
  return count;
}

// A power of two that leaves some ten words to a bucket, or most buckets empty where there is room.
constexpr uint8_t bucket_bits(size_t words) noexcept {
  uint8_t bits = 3;
  while ((size_t{1} << bits) < (has_room ? 2 * words : words / 12)) ++bits;
  return bits;
}

template <size_t Count>
struct vocabulary {
  spelling words[Count] = {};
  size_t bytes = 0;
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
        made.rows[count++] =
            one.ascii ? one.begin[i] : folded_variant(variants_of<Languages...>.rows, one.begin[i]);
  return made;
}

template <const lexicon&... Languages>
inline constexpr auto units_of = make_units<Languages...>();

template <const lexicon&... Languages>
constexpr auto sorted_vocabulary() noexcept {
  constexpr uint8_t bits = bucket_bits(word_count<Languages...>);
  const list<const spelling> all[] = {flat_vocabulary_of<Languages>.words...};
  vocabulary<word_count<Languages...>> made;
  uint16_t ends[(1u << bits) + 1] = {};
  for (int pass = 0; pass != 2; ++pass) {  // counts the words of each bucket, then puts them there
    const char16_t* units = units_of<Languages...>.rows;
    for (size_t language = 0; language != sizeof...(Languages); ++language)
      for (spelling next : all[language]) {
        next.begin = units;
        units += next.units;
        next.language = static_cast<uint8_t>(language);
        next.bucket = static_cast<uint16_t>(bucket_hash_of(next) >> (32 - bits));
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
      for (size_t i = 0; i != size_t{1} << bits; ++i) ends[i + 1] = static_cast<uint16_t>(ends[i + 1] + ends[i]);
  }
  size_t first = 0;  // of those that are equal
  for (size_t i = 0; i != word_count<Languages...>; ++i) {
    spelling& next = made.words[i];
    if (!same_word(next, made.words[first])) first = i;
    for (size_t k = first; k != i; ++k)
      next.repeated |= next.meaning == made.words[k].meaning && next.value == made.words[k].value;
    if (!next.repeated) made.bytes += 1u + has_value(next.meaning) + (first != i ? 0u : 1u + next.units * (next.ascii ? 1u : 2u));
  }
  return made;
}

template <const lexicon&... Languages>
inline constexpr auto vocabulary_of = sorted_vocabulary<Languages...>();

// A word is a byte (its language in 3 bits, whether it is of ASCII, one less than its characters in 4), a byte or two a
// meaning (the symbol, with `more_meanings` where another one follows, and its value, where it has one) and its
// characters, as UTF-16 of big end first or one byte each.
inline constexpr uint8_t is_ascii_word = 0x10, more_meanings = 0x80;

// As many words as can begin at one place of a text.
inline constexpr uint8_t most_words = 8;

/// Words by hash, in each bucket the longest first.
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
  dictionary_image<size_t{1} << bucket_bits(total), sorted.bytes> image;
  size_t at = 0, bucket = 0;
  for (size_t i = 0; i != total;) {
    const spelling& word = sorted.words[i];
    while (bucket <= word.bucket) image.buckets[bucket++] = static_cast<uint16_t>(at);
    image.fits = image.fits && word.units <= most_units;
    image.bytes[at++] =
        static_cast<uint8_t>(word.language << 5 | (word.ascii ? is_ascii_word : 0) | ((word.units - 1) & 15));
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
    for (uint8_t unit = 0; unit != word.units; ++unit) {
      if (!word.ascii) image.bytes[at++] = static_cast<uint8_t>(word.begin[unit] >> 8);
      image.bytes[at++] = static_cast<uint8_t>(word.begin[unit] & 0xFF);
    }
  }
  while (bucket != sizeof image.buckets / sizeof image.buckets[0]) image.buckets[bucket++] = static_cast<uint16_t>(at);
  return image;
}

template <const lexicon&... Languages>
inline constexpr auto dictionary_of = make_dictionary<Languages...>();

// Rules as bytes. Those that have the same key stand together: the word that a rule begins with, or that stands behind
// the number that it begins with. A rule is a byte (its action in 3 bits, whether it is the last of its key, whether it
// begins with a number, and in 3 bits how many bytes follow), and its symbols but for the key.
inline constexpr uint8_t last_of_key = 0x08, begins_with_number = 0x10;
inline constexpr symbol first_key = symbol::nights;
inline constexpr size_t key_count = static_cast<size_t>(symbol::last_symbol) - static_cast<size_t>(first_key) + 2;

constexpr size_t index_of_key(symbol key) noexcept {
  return key < first_key ? 0 : static_cast<size_t>(key) - static_cast<size_t>(first_key) + 1;
}

/// A rule without places that may be left empty.
struct plain_rule {
  symbol elements[rule_elements] = {};
  uint8_t size = 0;
  action effect = action::fill;

  constexpr bool numeric() const noexcept { return is_number(elements[0]); }
  constexpr symbol key() const noexcept {
    if (!numeric()) return elements[0];
    return is_number(elements[1]) || elements[1] > symbol::last_symbol ? symbol::none : elements[1];
  }
};

constexpr uint8_t optional_places(const rule& one) noexcept {
  uint8_t count = 0;
  for (const element& place : one.elements) count = static_cast<uint8_t>(count + place.optional);
  return count;
}

constexpr size_t count_plain_rules(list<const rule> rules) noexcept {
  size_t count = 0;
  for (const rule& one : rules) count += size_t{1} << optional_places(one);
  return count;
}

// The rule with those of its optional places left empty that are set in `empty`.
constexpr plain_rule plain_rule_of(const rule& one, uint8_t empty) noexcept {
  plain_rule made;
  made.effect = one.effect;
  for (const element& place : one.elements) {
    if (place.wanted == symbol::none) break;
    const bool left_out = place.optional && (empty & 1);
    if (place.optional) empty >>= 1;
    if (!left_out) made.elements[made.size++] = place.wanted;
  }
  return made;
}

template <const lexicon& Language>
constexpr auto plain_rules() noexcept {
  table<plain_rule, count_plain_rules(Language.rules)> made;
  size_t count = 0;
  for (const rule& one : Language.rules)
    for (uint8_t empty = 0; empty != 1u << optional_places(one); ++empty)
      made.rows[count++] = plain_rule_of(one, empty);
  return made;
}

template <const lexicon& Language>
inline constexpr auto plain_rules_of = plain_rules<Language>();

template <size_t Size>
struct rule_image {
  uint8_t groups[key_count] = {};  // by key: half of the offset of its first rule; 0 where there are none
  uint8_t bytes[Size] = {};
  size_t used = 2;
};

// Keys in the order in which they first stand behind a number, then the others. Where there is little room the groups
// are not kept, but each key stands before its rules.
inline constexpr uint8_t end_of_rules = 0xFF;

template <const lexicon& Language>
constexpr auto make_rules() noexcept {
  constexpr const auto& all = plain_rules_of<Language>.rows;
  rule_image<3 + sizeof all / sizeof all[0] * (rule_elements + 2)> image;
  for (int pass = 0; pass != 2; ++pass)
    for (const plain_rule& first : all) {
      uint8_t& group = image.groups[index_of_key(first.key())];
      if (group != 0 || (pass == 0 && !first.numeric())) continue;
      if constexpr (has_room) image.used += image.used & 1;
      group = static_cast<uint8_t>(image.used / 2);
      if constexpr (!has_room) image.bytes[image.used++] = static_cast<uint8_t>(first.key());
      size_t head = 0;
      for (const plain_rule& one : all) {
        if (one.key() != first.key()) continue;
        head = image.used++;
        for (uint8_t i = 0; i != one.size; ++i)
          if (one.key() == symbol::none || i != one.numeric())
            image.bytes[image.used++] = static_cast<uint8_t>(one.elements[i]);
        image.bytes[head] = static_cast<uint8_t>(
            static_cast<uint8_t>(one.effect) | (one.numeric() ? begins_with_number : 0) | (image.used - head - 1) << 5);
      }
      image.bytes[head] |= last_of_key;
    }
  image.bytes[image.used++] = end_of_rules;
  return image;
}

template <const lexicon& Language>
inline constexpr auto roomy_rules_of = make_rules<Language>();

template <const lexicon& Language>
constexpr auto cut_groups() noexcept {
  table<uint8_t, key_count> made;
  for (size_t i = 0; i != key_count; ++i) made.rows[i] = roomy_rules_of<Language>.groups[i];
  return made;
}

template <const lexicon& Language>
constexpr auto cut_rules() noexcept {
  constexpr const auto& roomy = roomy_rules_of<Language>;
  static_assert(roomy.used <= 510, "the lexicon has too many rules");
  table<uint8_t, roomy.used> made;
  for (size_t i = 0; i != roomy.used; ++i) made.rows[i] = roomy.bytes[i];
  return made;
}

template <const lexicon& Language>
inline constexpr auto groups_of = cut_groups<Language>();

template <const lexicon& Language>
inline constexpr auto rules_of = cut_rules<Language>();

/// A join with its glue in the upper bits of `before`.
struct packed_join {
  uint32_t before = 0, after = 0;

  constexpr symbol glue() const noexcept { return static_cast<symbol>(before >> 24); }
  friend constexpr bool operator==(const packed_join& left, const packed_join& right) noexcept {
    return left.before == right.before && left.after == right.after;
  }
};

template <const lexicon&... Languages>
struct join_tables {
  packed_join rows[(Languages.joins.size() + ...)] = {};
  size_t count = 0;
};

// The joins of all languages, each once.
template <const lexicon&... Languages>
constexpr auto make_joins() noexcept {
  join_tables<Languages...> made;
  for (const lexicon* const language : lexicons<Languages...>)
    for (const join& one : language->joins) {
      const packed_join packed{one.before | static_cast<uint32_t>(one.glue) << 24, one.after};
      size_t place = 0;
      while (place != made.count && !(made.rows[place] == packed)) ++place;
      made.rows[place] = packed;
      made.count += place == made.count;
    }
  return made;
}

template <const lexicon&... Languages>
constexpr auto cut_joins() noexcept {
  constexpr auto roomy = make_joins<Languages...>();
  table<packed_join, roomy.count> made;
  for (size_t i = 0; i != roomy.count; ++i) made.rows[i] = roomy.rows[i];
  return made;
}

template <const lexicon&... Languages>
inline constexpr auto joins_of = cut_joins<Languages...>();

// Where expressions can begin, for those who have room: a set of characters that begin words, and a set of hashes: of
// the letters that words begin with, and of the first two characters of words in other scripts or, where a word has but
// one, of that one again. A word that is nothing alone counts only before something that a word begins with.
constexpr uint32_t mixed(uint32_t key) noexcept { return (key ^ key >> 15) * 0x846CA68Bu; }
constexpr uint32_t single_key(uint32_t first) noexcept { return mixed(first ^ 0x7FEB352Du); }
constexpr uint32_t alone_key(uint32_t first) noexcept { return mixed(first ^ 0x2C1B3C6Du); }
constexpr uint32_t tense_key(uint32_t first) noexcept { return mixed(first ^ 0x5BD1E995u); }
constexpr uint32_t follower_key(uint32_t first) noexcept { return mixed(first ^ 0x297A2D39u); }
constexpr uint32_t variant_key(uint32_t unit) noexcept { return mixed(unit ^ 0x165667B1u); }
constexpr uint32_t pair_key(char16_t first, char16_t second) noexcept {
  return mixed(hash_of_character(first) ^ second * 0x85EBCA6Bu);
}

enum class beginning : uint8_t { none, of_more, alone };

template <const lexicon&... Languages>
constexpr auto starting_meanings() noexcept {
  table<beginning, sizeof...(Languages) * 128> made;
  size_t language = 0;
  for (const lexicon* const each : lexicons<Languages...>) {
    beginning* const starts = made.rows + 128 * language++;
    starts[0] = beginning::alone;
    for (const rule& one : each->rules) {
      const bool alone = one.elements[1].wanted == symbol::none;
      symbol first = one.elements[0].wanted, last = first;
      if (is_number(first)) first = symbol::digit, last = symbol::multiplier;
      for (auto i = static_cast<uint8_t>(first); i <= static_cast<uint8_t>(last); ++i)
        if (starts[i] != beginning::alone) starts[i] = alone ? beginning::alone : beginning::of_more;
    }
    for (auto mark = static_cast<uint8_t>(symbol::first_mark); mark != 128; ++mark) starts[mark] = beginning::none;
  }
  return made;
}

constexpr uint8_t start_bits(size_t words) noexcept {
  uint8_t bits = 6;
  while ((size_t{1} << bits) < 32 * words) ++bits;
  return bits;
}

// Bits: of characters by their UTF-16, those of one lead and second byte in a row together, and of hashes.
template <size_t Size>
struct start_table {
  uint64_t characters[0x400] = {};
  uint8_t hashes[Size] = {};

  constexpr void add_character(char16_t unit) noexcept { characters[unit >> 6] |= uint64_t{1} << (unit & 63); }
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

template <const lexicon&... Languages>
constexpr auto make_starts() noexcept {
  constexpr uint8_t bits = start_bits(word_count<Languages...>);
  constexpr auto starting = starting_meanings<Languages...>();
  const list<const variant_pair> variants = variants_back_of<Languages...>.rows;
  start_table<(size_t{1} << bits) / 8> made;
  for (char16_t wide = 0xFF10; wide != 0xFF1A; ++wide) made.add_character(wide);
  for (const variant_pair& one : variants_of<Languages...>.rows) made.add_hash(variant_key(one.from) >> (32 - bits));
  for (const spelling& word : vocabulary_of<Languages...>.words) {
    const char16_t first = word.begin[0], second = word.units > 1 ? word.begin[1] : u'_';
    const uint8_t letters = letters_of(word);
    const auto add = [&made](uint32_t key) noexcept { made.add_hash(key >> (32 - bits)); };
    const beginning how = starting.rows[word.language * 128 + static_cast<uint8_t>(word.meaning)];
    const bool single = letters != 0 || second == u'_';
    for_variants(variants, letters != 0 ? u'_' : first, [&](char16_t start) noexcept {
      const uint32_t hash = letters != 0 ? hash_of(word) : hash_of_character(start);
      add(follower_key(hash));
      if (word.meaning == symbol::tense) add(tense_key(hash));
      if (how == beginning::none) return;
      if (letters != 0)
        add(hash);
      else
        made.add_character(start);
      if (letters == 0 && single) add(single_key(hash));
      if (!single) for_variants(variants, second, [&](char16_t next) noexcept { add(pair_key(start, next)); });
      if (single && (how == beginning::alone || word.units > greater(letters, 1))) add(alone_key(hash));
    });
  }
  return made;
}

template <const lexicon&... Languages>
inline constexpr auto starts_of = make_starts<Languages...>();

// Whether kana stand around a place of a text; what was known before where neither they nor Han do. Chinese has next to
// none of them.
constexpr bool has_kana_near(text source, size_t at, bool before) noexcept {
  constexpr size_t back = 96, ahead = 240;
  const size_t end = lesser(at + ahead, source.size()), close = at + 48;
  uint32_t kana = 0, han = 0;
  for (size_t i = at < back ? 0 : at - back; i + 2 < end;) {
    const uint8_t lead = source[i], next = source[i + 1];
    kana += (lead == 0xE3) & (static_cast<uint8_t>(next - 0x81) < 3);
    han += static_cast<uint8_t>(lead - 0xE4) < 6;
    i += lead >= 0xE0 ? (i < close ? 3 : 9) : lead < 0x80 && i >= close ? 4 : 1;  // a sample will do
  }
  return kana + han != 0 ? 8 * kana > han : before;
}

class reader;
struct token;

// Defined behind the reader; made where a language has such numbers or words.
template <class Reader>
constexpr size_t next_part_of_number(Reader& words, uint8_t language, size_t end, symbol before) noexcept;
template <class Reader>
constexpr bool is_behind_between(Reader& words, uint8_t language, size_t begin) noexcept;
template <class Reader>
constexpr uint8_t past_verb_at(const Reader& words, size_t at) noexcept;
template <class Reader>
constexpr bool is_day_here(Reader& words, uint8_t language, token one, size_t at) noexcept;

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
  const spelling* first = nullptr;
  bool numeral = false, day = false;
  for (const spelling& word : vocabulary_of<Languages...>.words) {
    if (first == nullptr || !same_word(*first, word)) {
      first = &word;
      numeral = day = false;
    }
    numeral = numeral || is_numeral(word.meaning);
    day = day || word.meaning == symbol::day;
    made.parts = made.parts || (numeral && word.ascii);
    made.days = made.days || (numeral && day);
    made.between = made.between || word.meaning == symbol::between;
    made.verbs = made.verbs || (word.meaning == symbol::tense && word.ascii);
  }
  return made;
}

struct rule_table {
  const uint8_t* bytes = nullptr;
  const uint8_t* groups = nullptr;

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

/// All that reading with some languages takes. The last of them is `common`.
struct reading_tables {
  const uint16_t* buckets = nullptr;
  const uint8_t* words = nullptr;
  const uint64_t* start_characters = nullptr;  // where there is room, as the next
  const uint8_t* start_hashes = nullptr;
  list<const rule_table> languages;
  list<const packed_join> joins;
  list<const variant_pair> variants;
  bool (*tell_kana)(text, size_t, bool) = nullptr;  // has_kana_near, where languages differ in that
  size_t (*next_part)(reader&, uint8_t, size_t, symbol) = nullptr;  // of a number of several words, where some are
  bool (*is_day)(reader&, uint8_t, token, size_t) = nullptr;       // where a numeral may be one
  bool (*is_between)(reader&, uint8_t, size_t) = nullptr;          // where "between" stands before what begins there
  uint8_t (*past_verb)(const reader&, size_t) = nullptr;           // the size of a verb
  uint8_t bucket_bits = 0, start_bits = 0;
  uint8_t unexpected[2] = {};  // languages, as bits, that a text is not in which has no kana, or some
};

template <const lexicon& Language>
constexpr rule_table make_rule_table() noexcept {
  rule_table made{rules_of<Language>.rows};
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
  reading_tables made{dictionary_of<Languages...>.buckets,
                      dictionary_of<Languages...>.bytes,
                      nullptr,
                      nullptr,
                      rule_tables<Languages...>,
                      joins_of<Languages...>.rows,
                      variants_of<Languages...>.rows,
                      with_kana && without_kana ? &has_kana_near : nullptr,
                      nullptr,
                      nullptr,
                      nullptr,
                      nullptr,
                      bucket_bits(word_count<Languages...>),
                      start_bits(word_count<Languages...>),
                      {with_kana, without_kana}};
  if constexpr (needs.parts) made.next_part = &next_part_of_number<reader>;
  if constexpr (needs.days) made.is_day = &is_day_here<reader>;
  if constexpr (needs.between) made.is_between = &is_behind_between<reader>;
  if constexpr (needs.verbs) made.past_verb = &past_verb_at<reader>;
  if constexpr (has_room) {
    made.start_characters = starts_of<Languages...>.characters;
    made.start_hashes = starts_of<Languages...>.hashes;
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

BREVIER_END

#endif  // BREVIER_DICTIONARY_HPP
