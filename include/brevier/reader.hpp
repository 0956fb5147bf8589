// Brevier, reader: the words and numbers of languages at given places of a text, and the places where one can begin.
// The ground that the parser of dates stands on.
//
//     detail::reader words(article, brevier::languages<brevier::zh>.tables());
//     words.find(symbol::zone, 0, 12).size                           // 香港時間 at byte 12: 12 bytes
//     words.read_number(0, 0).value                                  // 2025 for 二〇二五 and for ２０２５
//
// SPDX-License-Identifier: BSL-1.0

#include "token.hpp"

#ifndef BREVIER_READER_HPP
#define BREVIER_READER_HPP

BREVIER_BEGIN

namespace detail {

/// Reads the words and numbers of languages at given places of the text. The places that were looked at last are
/// remembered, as rules that begin alike ask for the same ones.
class reader {
 public:
  static constexpr uint8_t most_figures = 64;

  constexpr reader() noexcept = default;
  constexpr reader(text source, const reading_tables& tables) noexcept : source_(source), tables_(&tables) {}

  // Goes on to another text.
  constexpr void restart(text source) noexcept {
    source_ = source;
    spots_.forget();
  }

  constexpr text source() const noexcept { return source_; }
  constexpr const reading_tables& tables() const noexcept { return *tables_; }
  constexpr uint8_t byte(size_t at) const noexcept { return at < source_.size() ? source_[at] : uint8_t{0}; }

  constexpr utf16_step step_at(size_t at) const noexcept {
    const uint8_t lead = byte(at);
    if (lead < 0x80) return {lead, 1};
    if (has_room && source_.size() - at > 3) {
      const uint32_t four = four_bytes(source_.data() + at);
      const char16_t unit = unit_of_three(four);
      if (are_three(four) && unit >= 0x800) return {unit, 3};
    }
    const uint8_t second = byte(at + 1);
    if (lead >= 0xC2 && lead < 0xF0 && continues(second)) {
      const uint32_t two = (lead & 0x1Fu) << 6 | (second & 0x3Fu);
      if (lead < 0xE0) return {two, 2};
      const uint8_t third = byte(at + 2);
      const auto unit = static_cast<char16_t>(two << 6 | (third & 0x3Fu));
      if (continues(third) && unit >= 0x800) return {unit, 3};
    }
    return {ill_formed_unit, 1};
  }

  // Behind white space (space, tab, no-break space, ideographic space, a single line end) at `at`, at most so much as
  // one word can be apart from the next.
  constexpr size_t skip_space(size_t at, bool over_line_end = true) const noexcept {
    for (uint8_t i = 0; i != widest_space; ++i) {
      if (has_room && byte(at) > ' ' && byte(at) != 0xC2 && byte(at) != 0xE3) break;
      const utf16_step here = step_at(at);
      const bool pair = here.unit() == u'\r' && byte(at + 1) == '\n';
      if (over_line_end && (pair || here.unit() == u'\n')) {
        over_line_end = false;
        at += pair;
      } else if (here.unit() != u' ' && here.unit() != u'\t' && here.unit() != u'\u00A0' && here.unit() != u'\u3000') {
        break;
      }
      at += here.size();
    }
    return at;
  }

  // The next place from `at` on that begins with a figure or, not inside of one, a word; the end of the text where
  // there is none. Not all words are met there that no expression begins with.
  constexpr size_t next_start(size_t at) noexcept {
    while (at < source_.size()) {
      if constexpr (has_room) at = skip_plain(at);
      const utf16_step here = step_at(at);
      if (is_figure(at)) {
        if (!has_room || !is_mere_number(at)) break;
        at = skip_run(at);
        continue;
      }
      if (has_room && is_ascii_letter(here.unit())) {
        if (starts_with_letters(at) && has_word(at)) break;
        at = skip_letters(at);
        continue;
      }
      if (may_start(at, here) && !is_inside_hangul(at, here) && has_word(at)) break;
      at += here.size();
    }
    return lesser(at, source_.size());
  }

  constexpr bool is_figure(size_t at) const noexcept {
    return is_ascii_digit(byte(at)) || (byte(at) == 0xEF && is_wide_figure(step_at(at).unit()));
  }

  constexpr size_t skip_letters(size_t at) const noexcept {
    while (is_ascii_letter(byte(at))) ++at;
    return at;
  }

  // Behind what looks like one word or number to a person: letters and figures, and marks between figures.
  constexpr size_t skip_run(size_t at) const noexcept {
    for (;; ++at) {
      const uint8_t here = byte(at);
      if (is_ascii_letter(here) || is_ascii_digit(here)) continue;
      const bool mark = here >= ',' && here <= ':';
      if (!mark || !is_ascii_digit(byte(at + 1)) || at == 0 || !is_ascii_digit(byte(at - 1))) return at;
    }
  }

  // The words at `at`, of all languages, one after another, the longest first; of no size where there are no more.
  constexpr token word_at(size_t at, uint8_t index = 0) noexcept {
    if constexpr (!has_room) return walk(at, {any_symbol, any_language, true, index});
    const spot& here = words_at(at);
    return index < here.count ? here.words[index] : token{};
  }
  constexpr bool has_word(size_t at) noexcept { return word_at(at).size != 0; }

  // Whether a word of a language, not of all of them, begins at `at`.
  constexpr bool has_own_word(uint8_t language, size_t at) noexcept {
    if constexpr (has_room) return (words_at(at).languages >> language & 1) != 0;
    for (uint8_t i = 0;; ++i) {
      const token one = word_at(at, i);
      if (one.size == 0 || language_of(one) == language) return one.size != 0;
    }
  }

  // The words at `at`, where there is room. Looking at other places may make it those of another one.
  constexpr const spot& words_at(size_t at) noexcept {
    spot& found = *spots_.of(at);
    if (found.at != at) look_up(found, at);
    return found;
  }

  // A quick look: false where no word of tense begins at `at`.
  constexpr bool may_be_tense(size_t at) const noexcept {
    if (continues(byte(at)) || (is_ascii_letter(byte(at)) && at != 0 && is_ascii_letter(byte(at - 1)))) return false;
    if constexpr (!has_room) return true;
    if (is_ascii_letter(byte(at))) return has_start(tense_key(hash_at(at)));
    const char16_t unit = step_at(at).unit();
    return has_character(row_of(unit).tenses, unit);
  }

  constexpr uint8_t language_of(const token& one) const noexcept { return tables_->words[one.entry] >> 5; }
  constexpr meaning_list meanings_of(const token& one) const noexcept {
    return meaning_list(tables_->words + one.entry + 1);
  }
  constexpr bool means(const token& one, symbol wanted) const noexcept {
    return one.size != 0 && meanings_of(one).find(wanted);
  }

  // The longest word at `at` of a language or of all languages that has a meaning and, unless that matters not, is not
  // hidden.
  constexpr token find(symbol wanted, uint8_t language, size_t at, bool hidden_too = false) noexcept {
    if constexpr (!has_room) return walk(at, {wanted, language, hidden_too, 0});
    const spot& here = words_at(at);
    if (!has_words(here, language) || (wanted < any_unit && (here.meanings & bit_of(wanted)) == 0)) return {};
    for (uint8_t i = 0; i != here.count; ++i) {
      const token one = here.words[i];
      if ((hidden_too || !one.hidden) && is_of(one, language) && means(one, wanted)) return one;
    }
    return {};
  }

  // Whether words of a language, or of all of them, are among some.
  constexpr bool has_words(const spot& here, uint8_t language) const noexcept {
    return (here.languages & (1u << language | 1u << (tables_->languages.size() - 1))) != 0;
  }

  // Whether a word belongs to a language or to all of them.
  constexpr bool is_of(const token& one, uint8_t language) const noexcept {
    const uint8_t its = language_of(one);
    return its == language || its + 1u == tables_->languages.size();
  }

  // At most so many figures, or words.
  [[gnu::noinline]] constexpr number read_number(uint8_t language, size_t at,
                                                      uint8_t most = most_figures) noexcept {
    return is_figure(at) ? read_figures(at, most) : read_numerals(language, at);
  }

  // Figures of ASCII or of full width, with commas between thousands. More than 8 of them fit no symbol.
  constexpr number read_figures(size_t at, uint8_t most = most_figures) const noexcept {
    number read;
    bool grouped = false;
    size_t end = at;
    for (; read.digits != most; ++read.digits) {
      if (byte(end) == ',' && read.digits != 0 && byte(at - 1) != ':' && (read.digits <= 3 || grouped) &&
          is_group(end + 1)) {
        grouped = true;
        ++end;
      }
      if (!is_figure(end)) break;
      if (!is_ascii_digit(byte(end))) end += 2;
      read.value = read.value * 10 + (byte(end++) & 15);
    }
    read.size = static_cast<uint16_t>(end - at);
    if (grouped) read.digits |= 7;  // 1,984: never a year
    return read;
  }

  // What hides shorter words does so at the beginning of a number only.
  [[gnu::always_inline]] constexpr number read_numerals(uint8_t language, size_t at) noexcept {
    number read;
    constexpr uint32_t too_large = 99999;  // for any symbol
    uint32_t total = 0, current = 0;       // what multipliers have closed, and what the next one multiplies
    symbol before = symbol::none;
    size_t end = at;
    uint8_t digits = 0;      // in a row
    bool ascending = false;  // of two of them the second is one more than the first
    uint8_t words = 0;
    for (; words != most_figures; ++words) {
      size_t begin = end;
      token next = find(any_numeral, language, begin, words != 0);
      if (next.size == 0 && words != 0 && tables_->next_part != nullptr) {
        begin = tables_->next_part(*this, language, end, before);
        if (begin != end) next = find(any_numeral, language, begin, true);
      }
      if (next.size == 0) break;
      if (words != 0 && tables_->is_day != nullptr && tables_->is_day(*this, language, next, begin)) break;
      meaning_list numeral = meanings_of(next);
      numeral.find(any_numeral);
      const symbol kind = numeral.meaning();
      const uint32_t value = static_cast<uint32_t>(numeral.value());
      if (kind == symbol::digit) {
        const bool after_tens = before == symbol::tens;
        ascending = ++digits == 2 && !after_tens && current != 0 && value == current + 1;
        current = (after_tens ? current : current * 10) + value;
      } else {
        if (kind == symbol::tens) {
          total += current;
          current = value;
        } else {
          if (ascending || (words == 0 && value > 10)) total = too_large;  // 三四十, 百年: some of them
          const bool closes = value > total;
          if (closes) current += total;
          total = (closes ? 0 : total) + (current == 0 ? 1 : current) * value;
          current = 0;
        }
        digits = 0;
        ascending = false;
      }
      before = kind;
      total = lesser(total, too_large);
      current = lesser(current, too_large);
      end = begin + next.size;
      read.size = static_cast<uint16_t>(end - at);
    }
    read.digits = words == 1 ? of_words | 1 : of_words;
    read.is_spread = ascending;
    if (ascending) current = current * 24 >> 8;  // a tenth: 34 is three to four
    read.value = total + current;
    return read;
  }

 private:
  static constexpr uint8_t widest_space = 8;
  static constexpr uint8_t any_language = 0xFF;

  static constexpr bool is_wide_figure(char16_t unit) noexcept { return unit >= 0xFF10 && unit <= 0xFF19; }

  // A character as the one that stands for it in the dictionary.
  constexpr utf16_step folded(utf16_step found) const noexcept {
    if (found.unit() < 0x80 || (has_room && !has_start(variant_key(found.unit())))) return found;
    if constexpr (has_room) return {folded_variant(tables_->variants, found.unit()), found.size()};
    const list<const char16_t>& from = tables_->variant_characters;
    size_t place = 0;
    for (size_t step = 256; step != 0; step /= 2)
      if (place + step < from.size() && from[place + step] <= found.unit()) place += step;
    return {from[place] == found.unit() ? tables_->characters[place] : found.unit(), found.size()};
  }
  [[gnu::always_inline]] constexpr utf16_step folded_at(size_t at) const noexcept { return folded(step_at(at)); }

  // Of what a word begins with.
  constexpr uint32_t hash_at(size_t at) const noexcept {
    if (!is_ascii_letter(byte(at))) return hash_of_character(step_at(at).unit());
    uint32_t hash = 0;
    for (; is_ascii_letter(byte(at)); ++at) hash = hash_of_letter(hash, byte(at));
    return hash;
  }

  // Whether a word of letters begins at `at` that an expression can begin with.
  constexpr bool starts_with_letters(size_t at) const noexcept {
    if (at != 0 && is_ascii_letter(source_[at - 1])) return false;
    const uint32_t hash = hash_at(at);
    at = skip_letters(at);
    return may_begin(hash, at + (byte(at) == ' '));
  }

  constexpr const character_row& row_of(char16_t unit) const noexcept { return tables_->rows[unit >> 6]; }

  // Behind characters of three bytes that no expression begins with.
  constexpr size_t skip_plain(size_t at) const noexcept {
    const uint16_t* const characters = tables_->start_characters;
    const char* here = source_.data() + at;
    for (const char* const last = source_.end() - lesser(source_.size() - at, size_t{3}); here < last; here += 3) {
      const uint32_t four = four_bytes(here);
      if (!are_three(four)) break;
      if (!(characters[(four >> 10 & 0xFC0) | (four >> 8 & 63)] >> (four & 15) & 1)) continue;
      if (may_start(static_cast<size_t>(here - source_.data()), {unit_of_three(four), 3})) break;
    }
    return static_cast<size_t>(here - source_.data());
  }

  constexpr bool may_start(size_t at, utf16_step here) const noexcept {
    if constexpr (!has_room) return true;
    if (here.unit() < 0x80 || !(tables_->start_characters[start_index(here.unit())] >> (here.unit() >> 12) & 1)) return false;
    if (is_wide_figure(here.unit())) return true;
    const size_t next = at + here.size();
    return has_start(pair_key(here.unit(), step_at(next).unit())) ||
           (has_character(row_of(here.unit()).singles, here.unit()) && may_begin(hash_of_character(here.unit()), next));
  }

  // Whether a word can begin something before what stands at `next`.
  constexpr bool may_begin(uint32_t first, size_t next) const noexcept {
    if (has_start(numeral_key(first)) && may_be_counted(next)) return true;
    if (!has_start(single_key(first))) return false;
    return has_start(alone_key(first)) || is_blank(next) || has_start(follower_key(first, next_hash(next)));
  }

  // Whether what stands at `next` can make something of the number before it.
  constexpr bool may_be_counted(size_t next) const noexcept {
    return is_blank(next) || has_start(counted_key(next_hash(next)));
  }

  constexpr bool is_blank(size_t at) const noexcept {
    const uint8_t here = byte(at);
    return here <= ' ' || ((here == 0xC2 || here == 0xE3) && skip_space(at) != at);
  }

  constexpr uint32_t next_hash(size_t at) const noexcept { return is_figure(at) ? hash_of_figures : hash_at(at); }

  // Whether a few figures stand at `at` that nothing makes something of.
  constexpr bool is_mere_number(size_t at) const noexcept {
    size_t end = at;
    while (is_ascii_digit(byte(end))) ++end;
    if (end - at >= fewest_bare_figures || is_figure(end) || byte(end) == ',') return false;
    const size_t next = skip_space(end);
    return !may_be_counted(next);
  }

  static constexpr bool is_hangul(char16_t unit) noexcept { return unit >= 0xAC00 && unit < 0xD7A4; }
  constexpr bool is_inside_hangul(size_t at, utf16_step here) const noexcept {
    return is_hangul(here.unit()) && at >= 3 && is_hangul(step_at(at - 3).unit());
  }

  constexpr bool has_start(uint32_t key) const noexcept {
    key >>= 32 - tables_->start_bits;
    return (tables_->start_hashes[key >> 3] >> (key & 7) & 1) != 0;
  }

  constexpr void look_up(spot& found, size_t at) const noexcept {
    found.at = at;
    found.count = found.languages = 0;
    found.meanings = 0;
    uint8_t hidden = 0;  // languages, as bits
    const utf16_step first = folded_at(at);
    if (first.unit() >= 0x80 && !has_character(row_of(first.unit()).words, first.unit())) return;
    const utf16_step second = folded_at(at + first.size());
    if (first.unit() >= 0x80 && second.unit() >= 0x80)
      look_up(found, hash_of_pair(first.unit(), second.unit()), first, second, hidden);
    look_up(found, folded_hash_at(at), first, second, hidden);
  }

  // Adds the words of one bucket; their first two characters are known.
  constexpr void look_up(spot& found, uint32_t hash, utf16_step first, utf16_step second,
                         uint8_t& hidden) const noexcept {
    const uint8_t* const words = tables_->words;
    const uint16_t* const bucket = bucket_of(hash);
    for (const uint8_t* word = words + bucket[0]; word != words + bucket[1];) {
      const uint8_t head = *word;
      const uint8_t* const spelling = behind_meanings(word + 1);
      const bool ascii = (head & is_ascii_word) != 0;
      const size_t units = (head & 15u) + 1;
      const uint8_t* const next = spelling + (ascii ? units : 2 * units);
      const uint8_t* from = spelling;
      size_t end = found.at;
      bool other = false;
      if (!ascii) {
        other = unit_of(from) != first.unit();
        end += first.size();
        from += 2;
        if (units > 1 && unit_of(from) != u'_') {
          other = other || unit_of(from) != second.unit();
          end += second.size();
          from += 2;
        }
      }
      const size_t size = other ? 0 : match(from, next, ascii, found.at, end);
      if (size != 0 && found.count != most_words) {
        const uint8_t language = static_cast<uint8_t>(1u << (head >> 5));
        token& one = found.words[found.count++];
        one = {static_cast<uint16_t>(word - words), static_cast<uint8_t>(size), (hidden & language) != 0};
        found.languages |= language;
        if (means(one, symbol::none)) hidden |= language;
        for (const uint8_t* meaning = word + 1; meaning != spelling;) {
          const auto can_be = static_cast<symbol>(*meaning & ~more_meanings);
          found.meanings |= bit_of(can_be);
          meaning += 1 + has_value(can_be);
        }
      }
      word = next;
    }
  }

  // A word to look for: of those that a language has, or any, and that have a meaning, that of an index. One register
  // holds it.
  struct alignas(4) wish {
    symbol meaning;
    uint8_t language;
    bool hidden_too;
    uint8_t index;
  };

  // The word at `at`, where there is no room to remember those that stand there.
  [[gnu::noinline]] constexpr token walk(size_t at, wish wanted) const noexcept {
    uint8_t hidden = 0;  // languages, as bits
    const uint8_t* const words = tables_->words;
    const uint16_t* const bucket = bucket_of(folded_hash_at(at));
    for (const uint8_t* word = words + bucket[0]; word != words + bucket[1];) {
      const uint8_t head = *word;
      token one{static_cast<uint16_t>(word - words)};
      meaning_list meanings(++word);
      bool fits = false, hides = false;
      do {
        fits |= is_among(meanings.meaning(), wanted.meaning);
        hides |= meanings.meaning() == symbol::none;
      } while (meanings.next());
      const uint8_t* const spelling = meanings.end();
      word = spelling + (head & 15) + 1;
      const auto its = static_cast<uint8_t>(1u << (head >> 5));
      fits = fits && (wanted.language == any_language || is_of(one, wanted.language));
      if (!fits && !hides) continue;
      one.size = static_cast<uint8_t>(match(spelling, word, (head & is_ascii_word) != 0, at, at));
      if (one.size == 0) continue;
      one.hidden = (hidden & its) != 0;
      if (fits && (wanted.hidden_too || !one.hidden) && wanted.index-- == 0) return one;
      if (hides) hidden |= its;
    }
    return {};
  }

  constexpr const uint16_t* bucket_of(uint32_t hash) const noexcept {
    return tables_->buckets + (hash >> (32 - tables_->bucket_bits));
  }

  static constexpr const uint8_t* behind_meanings(const uint8_t* first) noexcept {
    meaning_list all(first);
    while (all.next()) {
    }
    return all.end();
  }

  [[gnu::always_inline]] constexpr uint32_t folded_hash_at(size_t at) const noexcept {
    return is_ascii_letter(byte(at)) ? hash_at(at) : hash_of_character(folded_at(at).unit());
  }

  static constexpr char16_t unit_of(const uint8_t* two) noexcept { return static_cast<char16_t>(two[0] << 8 | two[1]); }

  // The next character of a spelling in the dictionary, which is left behind it.
  constexpr char16_t next_unit(const uint8_t*& from, bool ascii) const noexcept {
    if (ascii) return *from++;
    if constexpr (has_room) {
      from += 2;
      return unit_of(from - 2);
    }
    size_t place = *from++;
    if (place >= first_of_two) place += (place - first_of_two) * 255 + *from++;
    return tables_->characters[place];
  }

  // How many bytes of text a spelling takes at `at`, where the rest of it has to stand at `end`; 0 where it does not.
  [[gnu::always_inline]] constexpr size_t match(const uint8_t* from, const uint8_t* last, bool ascii, size_t at,
                                                size_t end) const noexcept {
    char16_t wanted = 0;
    while (from != last) {
      wanted = next_unit(from, ascii);
      if (wanted == u'_') {
        const size_t behind = skip_space(end);
        if (behind == end) return 0;
        end = behind;
        continue;
      }
      const utf16_step found = folded_at(end);
      const bool folds = wanted >= 'a' && wanted <= 'z' && (found.unit() | 0x20) == wanted;
      if (found.unit() != wanted && !folds) return 0;
      end += found.size();
    }
    if (!ascii) return end - at;
    if (is_ascii_letter(byte(at)) && at != 0 && is_ascii_letter(byte(at - 1))) return 0;
    return is_ascii_letter(wanted) && is_ascii_letter(byte(end)) ? 0 : end - at;
  }

  // Three figures, as they stand behind a comma between thousands.
  constexpr bool is_group(size_t at) const noexcept {
    return is_ascii_digit(byte(at)) && is_ascii_digit(byte(at + 1)) && is_ascii_digit(byte(at + 2)) &&
           !is_ascii_digit(byte(at + 3));
  }

  text source_;
  const reading_tables* tables_ = &common_tables;
  spot_memory<has_room> spots_;
};

// Where a number of words that has come to `end` goes on behind a space or hyphen; `end` where it doesn't.
template <class Reader>
constexpr size_t next_part_of_number(Reader& words, uint8_t language, size_t end, symbol before) noexcept {
  if (!is_ascii_letter(words.byte(end - 1))) return end;
  const token next = words.find(any_numeral, language, end + 1, true);
  const bool spaced = words.byte(end) == ' ' && (words.means(next, symbol::multiplier) || before == symbol::multiplier);
  const bool joined = words.byte(end) == '-' && before == symbol::tens && words.means(next, symbol::digit);
  return end + (next.size != 0 && (spaced || joined));
}

// Whether "between" or the like stands directly before `begin`.
template <class Reader>
constexpr bool is_behind_between(Reader& words, uint8_t language, size_t begin) noexcept {
  if (begin < 2 || words.byte(begin - 1) != ' ') return false;
  size_t before = begin - 1;
  while (before != 0 && is_ascii_letter(words.byte(before - 1))) --before;
  return words.find(symbol::between, language, before).size != 0;
}

// Whether a word that may be a numeral or the unit of days is the unit: no other unit follows it.
template <class Reader>
constexpr bool is_day_here(Reader& words, uint8_t language, token one, size_t at) noexcept {
  return words.means(one, symbol::day) &&
         !words.means(words.find(any_symbol, language, words.skip_space(at + one.size)), any_unit);
}

}  // namespace detail

BREVIER_END

#endif  // BREVIER_READER_HPP
