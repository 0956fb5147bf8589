// Brevier, reader: the words and numbers of lexicons at given places of a text, and the places where one can begin.
// The ground that the parser of dates stands on.
//
//     detail::reader words(article);
//     words.word_at(brevier::zh, 12).means(symbol::zone)               // 香港時間 at byte 12
//     words.read_number(brevier::zh, 0).value                        // 2025 for 二〇二五 and for ２０２５
//
// SPDX-License-Identifier: BSL-1.0

#include "lexicon.hpp"

#ifndef BREVIER_READER_HPP
#define BREVIER_READER_HPP

BREVIER_BEGIN

namespace detail {

constexpr bool is_ascii_digit(uint8_t byte) noexcept { return byte >= '0' && byte <= '9'; }

/// A word of a vocabulary in the text: its meanings and how many bytes of text it takes.
struct token {
  const meaning_row* meanings = nullptr;
  const uint8_t* rows = nullptr;  // of its meanings
  uint8_t count = 0;
  size_t size = 0;

  constexpr const meaning_row& meaning(uint8_t index) const noexcept {
    return meanings[rows[index] & ~(index == 0 ? has_shorter : 0u)];
  }
  // The index of a meaning; `count` where it is none of them.
  constexpr uint8_t find(symbol wanted) const noexcept {
    uint8_t index = 0;
    while (index != count && meaning(index).meaning != wanted) ++index;
    return index;
  }
  constexpr bool means(symbol wanted) const noexcept { return find(wanted) != count; }
};

/// A number in figures or words.
struct number {
  uint32_t value = 0;
  uint8_t digits = 0;    // as written in figures; of several words as many as figures would take
  bool figures = false;  // as opposed to words
  bool grouped = false;  // 1,984: never a year
  uint8_t spread = 0;    // 1 in 三四: three to four
  size_t size = 0;       // in bytes; 0 is no number
};

// Where expressions can begin, as a set of hashes: of the first two letters of a word; of the first code point of a
// word of other scripts, and of its first two code points or, where it has but one, of that one again.
constexpr uint32_t single_key(uint32_t first) noexcept { return (first ^ 0x7FEB352Du) * 0x846CA68Bu; }
constexpr uint32_t pair_key(uint32_t first, uint32_t second) noexcept { return (first ^ second >> 7) * 0x846CA68Bu; }

constexpr uint8_t size_by_lead(uint8_t lead) noexcept { return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : 3; }

}  // namespace detail

/// Lexicons to read with, those that stand first asked first, and where their words can begin.
class language_set {
 public:
  constexpr language_set() noexcept = default;
  constexpr language_set(list<const lexicon* const> languages, const uint8_t* starts = nullptr,
                         uint8_t start_bits = 0) noexcept
      : languages_(languages), starts_(starts), start_bits_(start_bits) {}

  constexpr const lexicon* const* begin() const noexcept { return languages_.begin(); }
  constexpr const lexicon* const* end() const noexcept { return languages_.end(); }
  constexpr operator list<const lexicon* const>() const noexcept { return languages_; }

  /// Whether a hash is among those of the places where expressions can begin; without a table always.
  constexpr bool has_start(uint32_t key) const noexcept {
    if (start_bits_ == 0) return true;
    key >>= 32 - start_bits_;
    return (starts_[key >> 3] >> (key & 7) & 1) != 0;
  }

 private:
  list<const lexicon* const> languages_;
  const uint8_t* starts_ = nullptr;
  uint8_t start_bits_ = 0;
};

namespace detail {

// Calls `visit(spelling, starts)` for each word of a lexicon; `starts` where an expression can begin with it.
template <class Visit>
constexpr void each_word(const lexicon& language, const Visit& visit) noexcept {
  const bool numbers = is_number(language.rules[0].first());
  const uint8_t* at = language.words;
  const uint8_t* const end = language.words + language.buckets[size_t{1} << language.bucket_bits];
  while (at != end) {
    const uint8_t size = *at & 31, count = static_cast<uint8_t>(*at >> 5);
    bool starts = false;
    for (uint8_t i = 0; i != count; ++i) {
      const meaning_row& row = language.meanings[at[1 + i] & ~(i == 0 ? has_shorter : 0u)];
      starts |= row.meaning == symbol::none || (row.first_rule != no_rule && row.meaning < symbol::first_mark) ||
                (is_numeral(row.meaning) && numbers);
    }
    visit(at + 1 + count, size, starts);
    at += 1 + count + size;
  }
}

constexpr size_t count_starts(list<const lexicon* const> languages) noexcept {
  size_t total = 0;
  for (const lexicon* const language : languages)
    each_word(*language, [&total](const uint8_t*, uint8_t, bool starts) noexcept { total += starts; });
  return total;
}

constexpr uint8_t start_bits(size_t words) noexcept {
  uint8_t bits = 6;
  while ((size_t{1} << bits) < 8 * words) ++bits;
  return bits;
}

template <const lexicon&... Languages>
inline constexpr const lexicon* lexicons[] = {&Languages...};

template <size_t Size>
constexpr void add_start(table<uint8_t, Size>& to, uint8_t bits, uint32_t key) noexcept {
  key >>= 32 - bits;
  to.rows[key >> 3] = static_cast<uint8_t>(to.rows[key >> 3] | 1u << (key & 7));
}

template <const lexicon&... Languages>
constexpr auto make_starts() noexcept {
  constexpr uint8_t bits = start_bits(count_starts(lexicons<Languages...>));
  table<uint8_t, (size_t{1} << bits) / 8> made;
  for (const lexicon* const language : lexicons<Languages...>)
    each_word(*language, [&made](const uint8_t* spelling, uint8_t size, bool starts) noexcept {
      if (!starts) return;
      const auto byte = [spelling, size](uint8_t at) noexcept { return at < size ? spelling[at] : uint8_t{0}; };
      const uint8_t next = size_by_lead(spelling[0]);
      const uint32_t first = hash_of(spelling[0], byte(1), byte(2));
      const uint32_t second =
          hash_of(byte(next), byte(static_cast<uint8_t>(next + 1)), byte(static_cast<uint8_t>(next + 2)));
      add_start(made, bits, first);
      if (spelling[0] < 0x80) return;
      add_start(made, bits, byte(next) < 0x80 ? single_key(first) : pair_key(first, second));
    });
  return made;
}

template <const lexicon&... Languages>
inline constexpr auto starts_of = make_starts<Languages...>();

/// Reads the words and numbers of lexicons at given places of the text. The last words that were read are remembered,
/// as rules that begin alike ask for the same ones.
class reader {
 public:
  constexpr reader() noexcept = default;
  constexpr explicit reader(text source) noexcept : source_(source) {}

  constexpr text source() const noexcept { return source_; }
  constexpr uint8_t byte(size_t at) const noexcept { return at < source_.size() ? source_[at] : uint8_t{0}; }

  // Behind white space (space, tab, no-break space, ideographic space, a single line end) at `at`, at most so much as
  // one word can be apart from the next.
  constexpr size_t skip_space(size_t at, bool over_line_end = true) const noexcept {
    for (uint8_t i = 0; i != widest_space; ++i) {
      const uint8_t first = byte(at);
      if (first == ' ' || first == '\t') {
        ++at;
      } else if (first == 0xC2 && byte(at + 1) == 0xA0) {
        at += 2;
      } else if (first == 0xE3 && byte(at + 1) == 0x80 && byte(at + 2) == 0x80) {
        at += 3;
      } else if (over_line_end && (first == '\n' || (first == '\r' && byte(at + 1) == '\n'))) {
        at += first == '\r' ? 2 : 1;
        over_line_end = false;
      } else {
        break;
      }
    }
    return at;
  }

  // The next place from `at` on that can begin an expression: a figure, the beginning of a word of letters or of
  // Hangul, another code point.
  constexpr size_t next_start(size_t at, const language_set& languages) const noexcept {
    for (; at < source_.size(); ++at) {
      const uint8_t first = source_[at];
      if (is_ascii_digit(first)) break;
      if (first < 0xC0 && !is_ascii_letter(first)) continue;
      if (may_start(at, languages) && !is_inside_word(at)) break;
    }
    return at;
  }

  // Behind what looks like one word or number to a person: letters and figures, and marks between figures.
  constexpr size_t skip_run(size_t at) const noexcept {
    for (;; ++at) {
      const uint8_t here = byte(at);
      const bool mark = here == '.' || here == ',' || here == ':' || here == '/' || here == '-';
      const bool inside = mark && is_ascii_digit(byte(at + 1)) && at != 0 && is_ascii_digit(byte(at - 1));
      if (!is_ascii_digit(here) && !is_ascii_letter(here) && !inside) return at;
    }
  }

  // The longest word of the lexicon at `at`.
  constexpr token word_at(const lexicon& language, size_t at) noexcept {
    const uint8_t first = byte(at);
    if (!(language.leads[first >> 3] >> (first & 7) & 1)) return {};
    for (const memory& slot : memories_)
      if (slot.at == at && slot.language == &language) return slot.found;
    memory& slot = memories_[oldest_];
    oldest_ ^= 1;
    slot = {&language, at, look_up(language, at, language.words + language.buckets[bucket_at(language, at)])};
    return slot.found;
  }

  // The next shorter word at `at`.
  constexpr token shorter_word(const lexicon& language, size_t at, const token& longer) const noexcept {
    return longer.means(symbol::none) ? token{} : any_shorter_word(language, at, longer);
  }

  // The longest word at `at` that has a meaning; without any where there is none.
  constexpr token word_meaning(symbol wanted, const lexicon& language, size_t at) noexcept {
    token found = word_at(language, at);
    while (found.count != 0 && !found.means(wanted)) found = shorter_word(language, at, found);
    return found;
  }

  // The same, hidden or not.
  constexpr token any_shorter_word(const lexicon& language, size_t at, const token& longer) const noexcept {
    if (longer.count == 0 || !(longer.rows[0] & has_shorter)) return {};
    return look_up(language, at, longer.rows + longer.count + (longer.rows[-1] & 31));
  }

  constexpr number read_number(const lexicon& language, size_t at) noexcept {
    const number figures = read_figures(at);
    return figures.size != 0 ? figures : read_numerals(language, at);
  }

  // Figures of ASCII or of full width, with commas between thousands. More than 8 of them fit no symbol.
  constexpr number read_figures(size_t at) const noexcept {
    number read;
    read.figures = true;
    for (; read.digits != most_figures; ++read.digits) {
      const uint8_t first = byte(at + read.size);
      uint8_t digit = 0;
      if (is_ascii_digit(first)) {
        digit = static_cast<uint8_t>(first - '0');
        read.size += 1;
      } else if (first == 0xEF && is_wide_figure(at + read.size)) {
        digit = static_cast<uint8_t>(byte(at + read.size + 2) - 0x90);
        read.size += 3;
      } else if (first == ',' && read.size != 0 && (read.digits <= 3 || read.grouped) && is_group(at + read.size + 1)) {
        read.grouped = true;
        digit = static_cast<uint8_t>(byte(at + read.size + 1) - '0');
        read.size += 2;
      } else {
        break;
      }
      read.value = read.digits < 8 ? read.value * 10 + digit : 0;
    }
    return read;
  }

  constexpr number read_numerals(const lexicon& language, size_t at) noexcept {
    number read;
    constexpr uint32_t too_large = 99999;  // for any symbol
    uint32_t total = 0, current = 0;       // what multipliers have closed, and what the next one multiplies
    bool after_tens = false, after_multiplier = false;
    size_t end = at;
    uint8_t words = 0, digits = 0;  // digits in a row
    bool ascending = false;         // of two of them the second is one more than the first
    for (; words != most_figures; ++words) {
      size_t begin = end;
      token next = numeral_at(language, begin, words != 0);
      if (next.size == 0 && read.size != 0 && is_ascii_letter(byte(end - 1)) && byte(end) == ' ') {
        begin = end + 1;
        next = numeral_at(language, begin, true);
        if (!next.means(symbol::multiplier) && !after_multiplier) break;
      }
      if (next.count == 0 || (words != 0 && is_day_here(language, next, begin))) break;
      const meaning_row numeral = next.meaning(numeral_of(next));
      const uint32_t value = static_cast<uint32_t>(numeral.value);
      if (numeral.meaning == symbol::digit) {
        ++digits;
        ascending = digits == 2 && !after_tens && current != 0 && value == current + 1;
        current = (after_tens ? current : current * 10) + value;
      } else if (numeral.meaning == symbol::tens) {
        total += current;
        current = value;
      } else {
        if (ascending) total = too_large;  // 三四十: some thirty or forty
        const uint32_t multiplied = value > total ? total + current : current;
        total = (value > total ? 0 : total) + (multiplied == 0 ? 1 : multiplied) * value;
        current = 0;
      }
      if (numeral.meaning != symbol::digit) {
        digits = 0;
        ascending = false;
      }
      if (total > too_large) total = too_large;
      if (current > too_large) current = too_large;
      after_tens = numeral.meaning == symbol::tens;
      after_multiplier = numeral.meaning == symbol::multiplier;
      end = begin + next.size;
      read.size = end - at;
      if (after_tens && byte(end) == '-' && word_at(language, end + 1).means(symbol::digit)) ++end;
    }
    read.value = total + (ascending ? current / 10 : current);
    read.spread = ascending;
    if (read.size != 0) read.digits = words == 1 ? uint8_t{1} : decimal_digits(read.value);
    return read;
  }

  // Whether the letter or syllable at `at` goes on with a word that began before it.
  constexpr bool is_inside_word(size_t at) const noexcept {
    const uint8_t first = byte(at);
    if (first < 0x80) return at != 0 && is_ascii_letter(source_[at - 1]);
    return is_hangul(first) && at >= 3 && is_hangul(source_[at - 3]) && source_[at - 1] >= 0x80;
  }

 private:
  static constexpr uint8_t widest_space = 8;
  static constexpr uint8_t most_figures = 64;

  struct memory {
    const lexicon* language = nullptr;
    size_t at = text::npos;
    token found;
  };

  constexpr bool may_start(size_t at, const language_set& languages) const noexcept {
    const uint8_t lead = byte(at);
    const uint32_t first = hash_at(at);
    if (!languages.has_start(first)) return is_wide_figure(at);
    return lead < 0x80 || languages.has_start(single_key(first)) ||
           languages.has_start(pair_key(first, hash_at(at + size_by_lead(lead)))) || is_wide_figure(at);
  }

  constexpr uint32_t hash_at(size_t at) const noexcept { return hash_of(byte(at), byte(at + 1), byte(at + 2)); }

  // By the lead byte; some rarer scripts share two of them.
  static constexpr bool is_hangul(uint8_t lead) noexcept { return lead >= 0xEA && lead <= 0xED; }

  constexpr bool is_wide_figure(size_t at) const noexcept {
    return byte(at) == 0xEF && byte(at + 1) == 0xBC && byte(at + 2) >= 0x90 && byte(at + 2) <= 0x99;
  }

  // What hides shorter words does so at the beginning of a number only.
  constexpr token numeral_at(const lexicon& language, size_t at, bool goes_on) noexcept {
    token found = word_at(language, at);
    while (found.count != 0 && numeral_of(found) == found.count)
      found = goes_on ? any_shorter_word(language, at, found) : shorter_word(language, at, found);
    return found;
  }

  // Whether a word that may be a numeral or the unit of days, as the Korean one, is the unit: no other unit follows it.
  constexpr bool is_day_here(const lexicon& language, const token& word, size_t at) noexcept {
    if (!word.means(symbol::day)) return false;
    const token behind = word_at(language, skip_space(at + word.size));
    for (uint8_t i = 0; i != behind.count; ++i)
      if (is_unit(behind.meaning(i).meaning)) return false;
    return true;
  }

  // The index of the meaning that makes a word a numeral; its count of meanings where none does.
  static constexpr uint8_t numeral_of(const token& word) noexcept {
    uint8_t index = 0;
    while (index != word.count && !is_numeral(word.meaning(index).meaning)) ++index;
    return index;
  }

  // Three figures, as they stand behind a comma between thousands.
  constexpr bool is_group(size_t at) const noexcept {
    return is_ascii_digit(byte(at)) && is_ascii_digit(byte(at + 1)) && is_ascii_digit(byte(at + 2)) &&
           !is_ascii_digit(byte(at + 3));
  }

  constexpr uint32_t bucket_at(const lexicon& language, size_t at) const noexcept {
    return hash_at(at) >> (32 - language.bucket_bits);
  }

  constexpr token look_up(const lexicon& language, size_t at, const uint8_t* entry) const noexcept {
    const uint8_t* const end = language.words + language.buckets[bucket_at(language, at) + 1];
    while (entry != end) {
      const uint8_t size = *entry & 31, count = static_cast<uint8_t>(*entry >> 5);
      const uint8_t* const spelling = entry + 1 + count;
      if (const size_t found = match_spelling(spelling, size, at)) return {language.meanings, entry + 1, count, found};
      entry = spelling + size;
    }
    return {};
  }

  constexpr size_t match_spelling(const uint8_t* spelling, uint8_t size, size_t at) const noexcept {
    size_t end = at;
    for (uint8_t i = 0; i != size; ++i) {
      const uint8_t wanted = spelling[i];
      if (wanted == '_') {
        const size_t behind = skip_space(end);
        if (behind == end) return 0;
        end = behind;
        continue;
      }
      const uint8_t found = byte(end);
      const bool folds = wanted >= 'a' && wanted <= 'z' && (found | 0x20) == wanted;
      if (found != wanted && !folds) return 0;
      ++end;
    }
    if (end > source_.size()) return 0;
    if (is_ascii_letter(spelling[0]) && at != 0 && is_ascii_letter(byte(at - 1))) return 0;
    if (is_ascii_letter(spelling[size - 1]) && is_ascii_letter(byte(end))) return 0;
    return end - at;
  }

  static constexpr uint8_t decimal_digits(uint32_t value) noexcept {
    uint8_t digits = 1;
    while (digits != 6 && value >= powers_of_ten[digits]) ++digits;
    return digits;
  }

  text source_;
  memory memories_[2];
  uint8_t oldest_ = 0;
};

}  // namespace detail

BREVIER_END

#endif  // BREVIER_READER_HPP
