// Brevier, reader: the words and numbers of languages at given places of a text, and the places where one can begin.
// The ground that the parser of dates stands on.
//
//     detail::reader words(article, brevier::languages<brevier::zh>.tables());
//     words.find(symbol::zone, 12).size                              // 香港時間 at byte 12: 12 bytes
//     words.read_number(0).value                                     // 2025 for 二〇二五 and for ２０２５
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
    for (spot& each : spots_) each.at = text::npos;
  }

  constexpr const text& source() const noexcept { return source_; }
  constexpr const reading_tables& tables() const noexcept { return *tables_; }
  // The language whose words and numbers are read; those that all languages have are read with them.
  constexpr size_t language() const noexcept { return language_; }
  constexpr void read_in(size_t language) noexcept { language_ = language; }
  // 0 outside of the text, also before its beginning.
  constexpr uint8_t byte(size_t at) const noexcept { return at < source_.size() ? source_[at] : uint8_t{0}; }
  constexpr bool has_letter(size_t at) const noexcept { return is_ascii_letter(byte(at)); }
  constexpr bool has_digit(size_t at) const noexcept { return is_ascii_digit(byte(at)); }
  constexpr bool is_inside_letters(size_t at) const noexcept { return has_letter(at) && has_letter(at - 1); }

  constexpr utf16_step step_at(size_t at) const noexcept {
    const uint8_t lead = at < source_.size() ? source_[at] : uint8_t{0};
    if (lead < 0x80) return {lead, 1};
    if (has_room && source_.size() - at > 3) {
      const uint32_t four = four_bytes(source_.data() + at);
      const char16_t unit = unit_of_three(four);
      if (are_three(four) && unit >= 0x800) return {unit, 3};
    }
    const size_t left = source_.size() - at;
    const uint8_t second = left > 1 ? source_[at + 1] : uint8_t{0};
    if (lead >= 0xC2 && lead < 0xF0 && continues(second)) {
      const uint32_t two = (lead & 0x1Fu) << 6 | (second & 0x3Fu);
      if (lead < 0xE0) return {two, 2};
      const uint8_t third = left > 2 ? source_[at + 2] : uint8_t{0};
      const auto unit = static_cast<char16_t>(two << 6 | (third & 0x3Fu));
      if (continues(third) && unit >= 0x800) return {unit, 3};
    }
    return {ill_formed_unit, 1};
  }

  // Behind white space (space, tab, no-break space, ideographic space, a single line end) at `at`, at most so much as
  // one word can be apart from the next.
  constexpr size_t skip_space(size_t at, bool over_line_end = true) const noexcept {
    if (has_room && byte(at) > ' ' && byte(at) != 0xC2 && byte(at) != 0xE3) return at;
    for (uint8_t i = 0; i != widest_space; ++i) {
      const uint8_t here = byte(at);
      size_t size = here == ' ' || here == '\t';
      if (here == 0xC2) size = byte(at + 1) == 0xA0 ? 2 : 0;
      if (here == 0xE3) size = byte(at + 1) == 0x80 && byte(at + 2) == 0x80 ? 3 : 0;
      if (over_line_end && (here == '\r' || here == '\n')) {
        size = here == '\n' ? 1 : byte(at + 1) == '\n' ? 2 : 0;
        over_line_end = false;
      }
      if (size == 0) break;
      at += size;
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
      if (is_ascii_letter(here.unit())) {
        if ((!has_room || starts_with_letters(at)) && has_word(at)) break;
        at = skip_letters(at);
        continue;
      }
      if (may_start(at, here) && !is_inside_hangul(at, here) && has_word(at)) break;
      at += here.size();
    }
    return lesser(at, source_.size());
  }

  constexpr bool is_figure(size_t at) const noexcept {
    return has_digit(at) || (byte(at) == 0xEF && is_wide_figure(step_at(at).unit()));
  }

  constexpr size_t skip_letters(size_t at) const noexcept {
    while (has_letter(at)) ++at;
    return at;
  }

  // Behind what looks like one word or number to a person: letters and figures, and marks between figures.
  constexpr size_t skip_run(size_t at) const noexcept {
    for (;; ++at) {
      const uint8_t here = byte(at);
      if (is_ascii_letter(here) || is_ascii_digit(here)) continue;
      const bool mark = here >= ',' && here <= ':';
      if (!mark || !has_digit(at + 1) || !has_digit(at - 1)) return at;
    }
  }

  // Goes on from a word at `at`, or from none, to the next one of whichever language, the longest first; false where
  // there are no more. `index` counts them.
  constexpr bool next_word(size_t at, size_t& index, token& one) noexcept {
    const spot& here = words_at(at);
    one = index < here.count ? here.words[index] : token{};
    ++index;
    return one.size != 0;
  }
  // The longest word at `at`.
  constexpr token word_at(size_t at) noexcept {
    token one;
    size_t index = 0;
    next_word(at, index, one);
    return one;
  }
  constexpr bool has_word(size_t at) noexcept { return words_at(at).count != 0; }

  // Whether a word of the language that is read, not of all of them, begins at `at`.
  constexpr bool has_own_word(size_t at) noexcept { return (words_at(at).languages >> language_ & 1) != 0; }

  // The words at `at`. Looking at other places may make it those of another one.
  [[gnu::always_inline]] constexpr const spot& words_at(size_t at) noexcept {
    if (spots_[at % remembered].at != at) look_up(at);
    return spots_[at % remembered];
  }

  // A quick look: false where no word of tense begins at `at`.
  constexpr bool may_be_tense(size_t at) const noexcept {
    if (continues(byte(at)) || is_inside_letters(at)) return false;
    if constexpr (!has_room) return true;
    if (has_letter(at)) return has_start(tense_key(hash_at(at)));
    const char16_t unit = step_at(at).unit();
    return has_character(row_of(unit).tenses, unit);
  }

  constexpr meaning_list meanings_of(const token& one) const noexcept {
    return meaning_list(tables_->words + one.entry + 1);
  }
  constexpr bool means(const token& one, symbol wanted) const noexcept {
    return one.size != 0 && meanings_of(one).find(wanted);
  }

  // Whether a word means that there is none.
  constexpr bool hides(const token& one) const noexcept {
    return one.size != 0 && meanings_of(one).meaning() == symbol::none;
  }

  // The longest word at `at` that has a meaning and, unless that matters not, is not hidden.
  constexpr token find(symbol wanted, size_t at, bool hidden_too = false) noexcept {
    const spot& here = words_at(at);
    return here.meanings.may_have(wanted) ? find_among(here, wanted, hidden_too) : token{};
  }

  // Whether words that are read now are among some.
  constexpr bool has_words(const spot& here) const noexcept {
    return (here.languages & (1u << language_ | 1u << (tables_->languages.size() - 1))) != 0;
  }

  // Whether a word belongs to the language that is read, or to all of them.
  constexpr bool is_read(const token& one) const noexcept { return is_read(one.language()); }
  constexpr bool is_read(size_t language) const noexcept {
    return language == language_ || language + 1 == tables_->languages.size();
  }

  // At most so many figures, or words.
  [[gnu::noinline]] constexpr number read_number(size_t at, uint8_t most = most_figures) noexcept {
    return is_figure(at) ? read_figures(at, most) : read_numerals(at);
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
      if (!has_digit(end)) end += 2;
      read.value = read.value * 10 + (byte(end++) & 15);
    }
    read.size = static_cast<uint16_t>(end - at);
    if (grouped) read.digits |= 7;  // 1,984: never a year
    return read;
  }

  // What hides shorter words does so at the beginning of a number only.
  [[gnu::always_inline]] constexpr number read_numerals(size_t at) noexcept {
    number read;
    constexpr uint32_t too_large = 99999;  // for any symbol
    uint32_t total = 0, current = 0;       // what multipliers have closed, and what the next one multiplies
    symbol before = symbol::none;
    size_t end = at;
    uint32_t digits = 0;     // in a row
    bool ascending = false;  // of two of them the second is one more than the first
    size_t words = 0;
    for (; words != most_figures; ++words) {
      token next = find(any_numeral, end, before != symbol::none);
      if (tables_->part_of_number != nullptr) next = tables_->part_of_number(*this, end, before, next);
      if (next.size == 0) break;
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
      end += next.size;
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
  static constexpr size_t remembered = has_room ? 8 : 1;

  static constexpr bool is_wide_figure(char16_t unit) noexcept { return unit >= 0xFF10 && unit <= 0xFF19; }

  // A character as the one that stands for it in the dictionary.
  constexpr utf16_step folded(utf16_step found) const noexcept {
    if (found.unit() < 0x80 || (has_room && !has_start(variant_key(found.unit())))) return found;
    if constexpr (has_room) return {folded_variant(tables_->variants, found.unit()), found.size()};
    const char16_t* from = tables_->variant_characters.begin();
    for (size_t rest = tables_->variant_characters.size(), half = 0; rest > 1; rest -= half) {
      half = rest / 2;
      if (from[half] <= found.unit()) from += half;
    }
    if (*from != found.unit()) return found;
    return {tables_->characters[from - tables_->variant_characters.begin()], found.size()};
  }
  [[gnu::always_inline]] constexpr utf16_step folded_at(size_t at) const noexcept { return folded(step_at(at)); }

  // Of what a word begins with.
  constexpr uint32_t hash_at(size_t at) const noexcept {
    if (!has_letter(at)) return hash_of_character(step_at(at).unit());
    uint32_t hash = 0;
    for (; has_letter(at); ++at) hash = hash_of_letter(hash, byte(at));
    return hash;
  }

  // Whether a word of letters begins at `at` that an expression can begin with.
  constexpr bool starts_with_letters(size_t at) const noexcept {
    if (has_letter(at - 1)) return false;
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
    if (here.unit() == '\'') return has_digit(at + 1);  // the '90s
    if (here.unit() < 0x80 || !(tables_->start_characters[start_index(here.unit())] >> (here.unit() >> 12) & 1))
      return false;
    if (is_wide_figure(here.unit())) return true;
    return starts_pair(at, here) ||
           (is_single(here.unit()) && may_begin(hash_of_character(here.unit()), at + here.size()));
  }

  // Whether a word can begin something before what stands at `next`.
  constexpr bool may_begin(uint32_t first, size_t next) const noexcept {
    if (has_start(numeral_key(first)) && may_be_counted(next)) return true;
    if (!has_start(single_key(first))) return false;
    return has_start(alone_key(first)) || is_blank(next) || has_start(follower_key(first, next_hash(next))) ||
           (has_start(aside_key(first)) && may_be_part(next));
  }

  // Whether a part of an expression can begin at `at`: with Han and Hangul where words do that expressions begin with.
  constexpr bool may_be_part(size_t at) const noexcept {
    const utf16_step here = step_at(at);
    return here.unit() < 0x4E00 || here.unit() >= 0xD800 || starts_pair(at, here) || is_single(here.unit());
  }

  constexpr bool starts_pair(size_t at, utf16_step here) const noexcept {
    return has_start(pair_key(here.unit(), step_at(at + here.size()).unit()));
  }
  constexpr bool is_single(char16_t unit) const noexcept { return has_character(row_of(unit).singles, unit); }

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
    while (has_digit(end)) ++end;
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

  [[gnu::noinline]] constexpr token find_among(const spot& here, symbol wanted, bool hidden_too) const noexcept {
    if (!has_words(here)) return {};
    for (size_t i = 0; i != here.count; ++i) {
      const token one = here.words[i];
      if ((hidden_too || !one.hidden()) && is_read(one) && means(one, wanted)) return one;
    }
    return {};
  }

  [[gnu::noinline]] constexpr void look_up(size_t at) noexcept {
    spot& found = spots_[at % remembered];
    found.at = at;
    found.count = found.languages = 0;
    found.meanings = {};
    if constexpr (!has_room) return look_up_by_language(found);
    uint8_t hidden = 0;  // languages, as bits
    const utf16_step first = folded_at(at);
    if (!is_ascii_letter(first.unit()) && !has_character(row_of(first.unit()).words, first.unit())) return;
    const utf16_step second = folded_at(at + first.size());
    if (first.unit() >= 0x80 && second.unit() >= 0x80)
      look_up(found, hash_of_pair(first.unit(), second.unit()), first, second, hidden);
    look_up(found, is_ascii_letter(first.unit()) ? hash_at(at) : hash_of_character(first.unit()), first, second,
            hidden);
  }

  // Adds the words of one bucket; their first two characters are known.
  constexpr void look_up(spot& found, uint32_t hash, utf16_step first, utf16_step second,
                         uint8_t& hidden) const noexcept {
    const uint8_t* const words = tables_->words;
    const uint16_t* const bucket = tables_->buckets + (hash >> (32 - tables_->bucket_bits));
    for (const uint8_t* word = words + bucket[0]; word != words + bucket[1];) {
      const uint8_t head = *word;
      const uint8_t* const spelling = behind_meanings(word + 1);
      const bool ascii = (head & is_ascii_word) != 0;
      const size_t units = (head & 15u) + 1;
      const uint8_t* const next = spelling + (ascii ? units : 2 * units);
      const uint8_t* from = spelling;
      size_t end = found.at;
      bool stands = true;
      if (!ascii) {
        stands = unit_of(from) == first.unit();
        end += first.size();
        from += 2;
        if (units > 1 && unit_of(from) != u'_') {
          stands = stands && unit_of(from) == second.unit();
          end += second.size();
          from += 2;
        }
      }
      while (stands && from != next) {
        end = behind(next_unit(from, ascii), end, folded_at(end));
        stands = end != text::npos;
      }
      if (stands && found.count != most_words && !is_inside_letters(found.at) && !is_inside_letters(end)) {
        const uint8_t language = head >> 5, bit = static_cast<uint8_t>(1u << language);
        token& one = found.words[found.count++];
        one = {static_cast<uint16_t>(word - words), static_cast<uint8_t>(end - found.at),
               static_cast<uint8_t>(hidden & bit ? language | token::is_hidden : language)};
        found.languages |= bit;
        if (hides(one)) hidden |= bit;
        meaning_list said = meanings_of(one);
        do found.meanings.add(said.meaning());
        while (said.next());
      }
      word = next;
    }
  }

  // Of words at one place the one of a higher order comes first: the longer one, of the first of several languages.
  static constexpr uint32_t order_of(const token& one) noexcept {
    return uint32_t{one.size} << 3 | (7 - static_cast<uint32_t>(one.language()));
  }

  // The same where there is little room.
  [[gnu::always_inline]] constexpr void look_up_by_language(spot& found) noexcept {
    if (is_inside_letters(found.at)) return;
    const utf16_step first = folded_at(found.at);
    const uint16_t* bucket = tables_->buckets + (hash_of_either_case(first.unit()) >> (32 - bucket_bits(0)));
    for (uint8_t language = 0; language != tables_->languages.size(); ++language) {
      language = look_up_in(found, language, bucket, first);
      bucket += size_t{1} << bucket_bits(0);
    }
  }

  // Adds the words of one bucket, all of one language, which is returned.
  [[gnu::always_inline]] constexpr uint8_t look_up_in(spot& found, uint8_t kind, const uint16_t* bucket,
                                                      utf16_step first) const noexcept {
    uint8_t ends[most_shared + 1] = {};  // of the characters that the text has of the word before
    size_t matched = 0;                  // so many
    for (size_t next = bucket[0]; next != bucket[1];) {
      const size_t entry = next;
      const uint8_t* const word = tables_->words + entry;
      const uint8_t* from = behind_meanings(word + 1);
      const uint8_t* const behind_spelling = from + (*word & 15);
      next = static_cast<size_t>(behind_spelling - tables_->words);
      const size_t shared = *word >> 4 & most_shared;
      if (shared > matched) continue;
      matched = shared;
      size_t end = found.at + ends[matched];
      while (end != text::npos && from != behind_spelling) {
        end = behind(next_unit(from, (*word & is_ascii_word) != 0), end, matched == 0 ? first : folded_at(end));
        if (end == text::npos) break;
        ++matched;
        if (matched <= most_shared) ends[matched] = static_cast<uint8_t>(end - found.at);
      }
      if (end == text::npos || is_inside_letters(end) || found.count == most_words) continue;
      const token one{static_cast<uint16_t>(entry), static_cast<uint8_t>(end - found.at), kind};
      size_t place = found.count++;
      for (; place != 0 && order_of(found.words[place - 1]) < order_of(one); --place)
        found.words[place] = found.words[place - 1];
      found.words[place] = one;
      found.languages = static_cast<uint8_t>(found.languages | 1u << one.language());
      if (hides(one)) kind |= token::is_hidden;
    }
    return kind & 7;
  }

  static constexpr const uint8_t* behind_meanings(const uint8_t* first) noexcept {
    meaning_list all(first);
    while (all.next()) {
    }
    return all.end();
  }

  static constexpr char16_t unit_of(const uint8_t* two) noexcept { return static_cast<char16_t>(two[0] << 8 | two[1]); }

  // The next character of a spelling in the dictionary, which is left behind it.
  constexpr char16_t next_unit(const uint8_t*& from, bool ascii) const noexcept {
    if (ascii) return *from++;
    if constexpr (has_room) {
      from += 2;
      return unit_of(from - 2);
    }
    uint32_t place = *from++;
    if (place >= first_of_two) {
      place = place << 8 | *from++;
      if (place >= uint32_t{first_in_place} << 8) return static_cast<char16_t>(place - moved_in_place);
      place -= first_of_two * 0xFF;
    }
    return tables_->characters[place];
  }

  // Behind a character of a spelling that stands at `at`, where the text has another one; npos where it doesn't.
  constexpr size_t behind(char16_t wanted, size_t at, utf16_step found) const noexcept {
    if (wanted == u'_') {
      const size_t end = skip_space(at);
      return end == at ? text::npos : end;
    }
    const bool folds = wanted >= 'a' && wanted <= 'z' && (found.unit() | 0x20) == wanted;
    return found.unit() == wanted || folds ? at + found.size() : text::npos;
  }

  // Three figures, as they stand behind a comma between thousands.
  constexpr bool is_group(size_t at) const noexcept {
    size_t figures = 0;
    while (figures != 4 && has_digit(at + figures)) ++figures;
    return figures == 3;
  }

  text source_;
  const reading_tables* tables_ = nullptr;
  size_t language_ = 0;
  spot spots_[remembered];
};

}  // namespace detail

BREVIER_END

#endif  // BREVIER_READER_HPP
