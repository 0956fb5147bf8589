// Brevier, lexicon: how a language is written down as data for the one grammar engine of the dateline room. A lexicon
// is a vocabulary (words and what each can stand for), rules (which words and numbers in a row make a part of a date:
// a year, a clock time, a shift) and joins (which parts may follow each other). The order of the words of a language is
// in its rules and joins, never in the engine.
//
//     using namespace brevier::grammar;
//     inline constexpr entry words[] = {{symbol::month_name, 10, u"October Oct Oct."}};
//     inline constexpr rule rules[] = {{{symbol::month_name, symbol::day_number}}};            // Oct. 30
//     inline constexpr join joins[] = {{fields::day, fields::year, symbol::comma}};            // Oct. 30, 2025
//     inline constexpr lexicon mine = {dictionary_of<words>, rules, joins};
//
// SPDX-License-Identifier: BSL-1.0

#include "partial.hpp"

#ifndef BREVIER_LEXICON_HPP
#define BREVIER_LEXICON_HPP

BREVIER_BEGIN

/// What a lexicon is written with.
namespace grammar {

/// What rules are made of: numbers by what they count, and words by what they stand for.
enum class symbol : uint8_t {
  none,
  // Numbers. What is outside the range of its symbol (see detail::number_rules) is no such number.
  year_number,
  era_number,
  month_number,
  day_number,
  hour_number,
  minute_number,
  second_number,
  quarter_number,
  weekday_number,
  count,
  any_number,    // fills nothing
  month_digits,  // exactly two digits, as the next four
  day_digits,
  hour_digits,
  minute_digits,
  second_digits,
  week_digits,
  ordinal_digits,  // three
  packed_date,     // eight: 20251030
  packed_time,     // six or four: 100000, 1000
  last_number = packed_time,

  // Words that numbers are written with.
  digit,       // 0 to 9; in a row they are read by place: 二〇二五
  tens,        // 10 to 90, what follows is added: twelve, twenty-one, 廿一
  multiplier,  // 10 to 10000: 三百一十四
  // Words that say what a number counts. A value of 1 says that the word is weak: it counts only in company.
  year,
  month,
  day,
  hour,
  minute,
  second,
  quarter,
  duration_unit,  // the value is a `unit`
  calendar_unit,  // the same, where shifts count in it: last *week*
  nights,
  // Words that fill a field themselves.
  era,         // the value is added to the number that follows
  first_year,  // the first year of an era
  month_name,
  weekday_name,   // Monday 1
  sunday,         // 日 where a weekday is known to come
  day_part,       // a brevier::day_part
  day_part_name,  // the same, where it needs a word before it: 昨晚
  clock_name,     // noon; the value is the hour
  part_name,      // a brevier::part
  half,           // one half of the unit before or after
  first_half,     // of a year
  second_half,
  quarter_of_hour,
  shift_year,  // 明年: the value is the count
  shift_month,
  shift_week,
  shift_day,
  shift_stem,  // 昨 in 昨晚, days
  deictic,     // last, next, 上, 下: the value is the count; the unit follows
  ago,         // -1, and +1 for what is to come; the unit stands before
  // Words that say how, or how surely.
  zone,        // the value is the UTC offset in minutes
  zone_label,  // no offset is known from the word alone
  zulu,        // Z
  approximate,
  // Words between.
  to,
  preposition,
  measure,   // 個 in 三個小時
  ordinal,   // 第
  first_of,  // 前 in 前三季
  comma,
  link,            // of, at, on, の: joins parts
  time_mark,       // T
  week_mark,       // W
  ordinal_suffix,  // st, nd, rd, th
  dash,
  slash,
  dot,
  colon,
  plus,
  minus,
  open,
  close,
  trap,  // makes a number or date in its company something else: 風球 after 10號
  last_symbol = trap,
};

/// One place of a rule.
struct element {
  symbol wanted = symbol::none;
  bool optional = false;

  constexpr element() noexcept = default;
  constexpr element(symbol value) noexcept : wanted(value) {}
};

/// A place that may be left empty.
constexpr element maybe(symbol value) noexcept {
  element made(value);
  made.optional = true;
  return made;
}

/// What a rule makes of what it matches.
enum class action : uint8_t {
  fill,      ///< a part of a date or time, from the fields that its symbols fill
  context,   ///< the same; the first element is needed but lies outside the span: "in 2019"
  weak,      ///< the same; counts only in company: "May"
  aside,     ///< the same; stays outside the span where nothing follows: (四) after a date
  duration,  ///< numbers count units
  nothing,   ///< it is none, and what it covers is passed over
};

/// Symbols that stand in a row, with optional white space between them.
struct rule {
  element elements[7];
  action effect = action::fill;

  template <class... Elements>
  constexpr rule(action chosen, Elements... all) noexcept : elements{all...}, effect(chosen) {}
};

/// A part that fills some of `after` and nothing else may follow one that filled some of `before`, with the word `glue`
/// between them, or nothing where it is symbol::none; white space may stand around it.
struct join {
  fields::set before;
  fields::set after;
  symbol glue = symbol::none;
};

/// Spellings that share a meaning, parted by spaces; `_` in a spelling is white space in the text. Lower-case ASCII
/// letters match both cases, capitals themselves only.
struct entry {
  symbol meaning;
  int16_t value;
  const char16_t* spellings;
};

}  // namespace grammar

namespace detail {

using namespace grammar;

inline constexpr uint8_t fills_nothing = 8;

/// What a number of a symbol may be, and which unit it fills.
struct number_rule {
  uint16_t low, high;
  uint8_t digits;  // exactly so many; 0 is any count
  uint8_t fills;   // a unit, or fills_nothing
};

inline constexpr number_rule number_rules[] = {
    {0, 0, 0, fills_nothing},      // none
    {1000, 2999, 4, 0},            // year_number
    {1, 200, 0, fills_nothing},    // era_number
    {1, 12, 0, 2},                 // month_number
    {1, 31, 0, 4},                 // day_number
    {0, 29, 0, 5},                 // hour_number
    {0, 59, 0, 6},                 // minute_number
    {0, 60, 0, 7},                 // second_number
    {1, 4, 0, 1},                  // quarter_number
    {1, 6, 0, fills_nothing},      // weekday_number
    {1, 9999, 0, fills_nothing},   // count
    {0, 65535, 0, fills_nothing},  // any_number
    {1, 12, 2, 2},                 // month_digits
    {1, 31, 2, 4},                 // day_digits
    {0, 29, 2, 5},                 // hour_digits
    {0, 59, 2, 6},                 // minute_digits
    {0, 60, 2, 7},                 // second_digits
    {1, 53, 2, 3},                 // week_digits
    {1, 366, 3, fills_nothing},    // ordinal_digits
    {0, 0, 8, fills_nothing},      // packed_date
    {0, 0, 0, fills_nothing},      // packed_time
};

// A vocabulary as the compiler lays it out: buckets by the first code point, in each the words with the longest
// first, each as its size in bytes, the count of its meanings, three bytes a meaning (symbol, value), its UTF-8.
inline constexpr size_t bucket_count = 64;

template <size_t Size>
struct dictionary_image {
  uint16_t buckets[bucket_count + 1] = {};
  uint8_t bytes[Size] = {};
};

// The bytes of the first code point of a word or text, at most three of them, small letters for capitals.
constexpr uint32_t bucket_of(uint8_t first, uint8_t second, uint8_t third) noexcept {
  if (first < 0x80) return (first | 0x20u) % bucket_count;
  if (first < 0xE0) third = 0;
  return (first * 7u + second * 11u + third) % bucket_count;
}

struct spelling {
  const char16_t* begin;
  uint16_t units;  // UTF-16 code units
  uint16_t size;   // bytes of UTF-8
  uint16_t bucket;
  symbol meaning;
  int16_t value;
};

// The next spelling at `at`, which is left behind it; no units where there are no more.
constexpr spelling next_spelling(const entry& row, const char16_t*& at) noexcept {
  spelling found{};
  while (*at == u' ') ++at;
  found.begin = at;
  found.meaning = row.meaning;
  found.value = row.value;
  for (; *at && *at != u' '; ++at) {
    ++found.units;
    found.size = static_cast<uint16_t>(found.size + (*at < 0x80 ? 1 : *at < 0x800 ? 2 : 3));
  }
  return found;
}

constexpr uint8_t utf8_byte(char16_t unit, uint8_t index) noexcept {
  if (unit < 0x80) return static_cast<uint8_t>(unit);
  if (unit < 0x800) return static_cast<uint8_t>(index == 0 ? 0xC0 | unit >> 6 : 0x80 | (unit & 0x3F));
  const uint32_t bits[3] = {0xE0u | unit >> 12, 0x80u | (unit >> 6 & 0x3Fu), 0x80u | (unit & 0x3Fu)};
  return static_cast<uint8_t>(bits[index]);
}

constexpr bool same_spelling(const spelling& left, const spelling& right) noexcept {
  if (left.units != right.units) return false;
  for (uint16_t i = 0; i != left.units; ++i)
    if (left.begin[i] != right.begin[i]) return false;
  return true;
}

// By bucket, long before short, equal spellings together.
constexpr bool goes_before(const spelling& left, const spelling& right) noexcept {
  if (left.bucket != right.bucket) return left.bucket < right.bucket;
  if (left.size != right.size) return left.size > right.size;
  for (uint16_t i = 0; i != left.units && i != right.units; ++i)
    if (left.begin[i] != right.begin[i]) return left.begin[i] < right.begin[i];
  return false;
}

template <size_t Count>
constexpr size_t count_spellings(const entry (&rows)[Count]) noexcept {
  size_t count = 0;
  for (const entry& row : rows) {
    const char16_t* at = row.spellings;
    while (next_spelling(row, at).units != 0) ++count;
  }
  return count;
}

template <size_t Count>
struct vocabulary {
  spelling words[Count] = {};
  size_t bytes = 0;
};

template <const auto& Rows>
constexpr auto sorted_vocabulary() noexcept {
  vocabulary<count_spellings(Rows)> made;
  size_t count = 0;
  uint16_t ends[bucket_count + 1] = {};
  for (int pass = 0; pass != 2; ++pass) {  // counts the words of each bucket, then puts them there
    for (const entry& row : Rows) {
      const char16_t* at = row.spellings;
      for (spelling word = next_spelling(row, at); word.units != 0; word = next_spelling(row, at)) {
        const char16_t unit = *word.begin;
        word.bucket = static_cast<uint16_t>(bucket_of(utf8_byte(unit, 0), unit < 0x80 ? uint8_t{0} : utf8_byte(unit, 1),
                                                      unit < 0x800 ? uint8_t{0} : utf8_byte(unit, 2)));
        if (pass == 0) {
          ++ends[word.bucket + 1];
          continue;
        }
        size_t place = ends[word.bucket]++;
        for (; place != 0 && goes_before(word, made.words[place - 1]) && made.words[place - 1].units != 0; --place)
          made.words[place] = made.words[place - 1];
        made.words[place] = word;
        ++count;
      }
    }
    if (pass == 0)
      for (size_t i = 0; i != bucket_count; ++i) ends[i + 1] = static_cast<uint16_t>(ends[i + 1] + ends[i]);
  }
  for (size_t i = 0; i != count; ++i) {
    const bool again = i != 0 && same_spelling(made.words[i], made.words[i - 1]);
    made.bytes += again ? 3u : 5u + made.words[i].size;
  }
  return made;
}

template <const auto& Rows>
inline constexpr auto vocabulary_of = sorted_vocabulary<Rows>();

template <const auto& Rows>
constexpr auto make_dictionary() noexcept {
  constexpr const auto& sorted = vocabulary_of<Rows>;
  constexpr size_t count = sizeof(sorted.words) / sizeof(sorted.words[0]);
  dictionary_image<sorted.bytes> image;
  size_t at = 0, bucket = 0;
  for (size_t i = 0; i != count;) {
    const spelling& word = sorted.words[i];
    while (bucket <= word.bucket) image.buckets[bucket++] = static_cast<uint16_t>(at);
    image.bytes[at++] = static_cast<uint8_t>(word.size);
    const size_t meanings = at++;
    for (; i != count && same_spelling(word, sorted.words[i]); ++i) {
      const uint16_t value = static_cast<uint16_t>(sorted.words[i].value);
      image.bytes[at++] = static_cast<uint8_t>(sorted.words[i].meaning);
      image.bytes[at++] = static_cast<uint8_t>(value & 0xFF);
      image.bytes[at++] = static_cast<uint8_t>(value >> 8);
      ++image.bytes[meanings];
    }
    for (uint16_t unit = 0; unit != word.units; ++unit) {
      const char16_t code = word.begin[unit];
      const uint8_t size = code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
      for (uint8_t byte = 0; byte != size; ++byte) image.bytes[at++] = utf8_byte(code, byte);
    }
  }
  while (bucket <= bucket_count) image.buckets[bucket++] = static_cast<uint16_t>(at);
  return image;
}

}  // namespace detail

namespace grammar {

/// The vocabulary of an array of entries, laid out by the compiler; the array itself takes no memory.
template <const auto& Rows>
inline constexpr auto dictionary_of = detail::make_dictionary<Rows>();

}  // namespace grammar

/// A language: three tables.
struct lexicon {
  const uint16_t* buckets = nullptr;
  const uint8_t* words = nullptr;
  list<const grammar::rule> rules;
  list<const grammar::join> joins;

  constexpr lexicon() noexcept = default;
  template <size_t Size, size_t Rules, size_t Joins>
  constexpr lexicon(const detail::dictionary_image<Size>& dictionary, const grammar::rule (&all_rules)[Rules],
                    const grammar::join (&all_joins)[Joins]) noexcept
      : buckets(dictionary.buckets), words(dictionary.bytes), rules(all_rules), joins(all_joins) {}
};

namespace detail {

/// A word of a vocabulary in the text: its meanings and how many bytes of text it takes.
struct token {
  const uint8_t* meanings = nullptr;  // three bytes each
  uint8_t count = 0;
  size_t size = 0;

  constexpr bool means(symbol wanted, int16_t& value) const noexcept {
    for (uint8_t i = 0; i != count; ++i) {
      const uint8_t* const meaning = meanings + 3 * i;
      if (meaning[0] != static_cast<uint8_t>(wanted)) continue;
      value = static_cast<int16_t>(static_cast<uint16_t>(meaning[1] | meaning[2] << 8));
      return true;
    }
    return false;
  }
  constexpr bool means(symbol wanted) const noexcept {
    int16_t value = 0;
    return means(wanted, value);
  }
};

/// A number in figures or words.
struct number {
  uint32_t value = 0;
  uint8_t digits = 0;  // as written in figures; of words as many as figures would take
  size_t size = 0;     // in bytes; 0 is no number
};

constexpr bool is_ascii_digit(uint8_t byte) noexcept { return byte >= '0' && byte <= '9'; }
constexpr bool is_ascii_letter(uint8_t byte) noexcept { return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z'; }

// Reads the words and numbers of lexicons at given places of the text. Holds no state but the text.
class reader {
 public:
  constexpr reader() noexcept = default;
  constexpr explicit reader(text source) noexcept : source_(source) {}

  constexpr text source() const noexcept { return source_; }
  constexpr uint8_t byte(size_t at) const noexcept { return at < source_.size() ? source_[at] : uint8_t{0}; }

  // Behind white space (space, tab, no-break space, ideographic space, a single line end) at `at`.
  constexpr size_t skip_space(size_t at, bool over_line_end = true) const noexcept {
    for (;;) {
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
        return at;
      }
    }
  }

  // The next place from `at` on that can begin an expression: a figure, a letter that begins a word, or a code point
  // that is not ASCII.
  constexpr size_t skip_plain(size_t at) const noexcept {
    for (; at < source_.size(); ++at) {
      const uint8_t first = source_[at];
      if (first >= 0xC0 || is_ascii_digit(first)) break;
      if (is_ascii_letter(first) && (at == 0 || !is_ascii_letter(source_[at - 1]))) break;
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
  constexpr token word(const lexicon& language, size_t at) const noexcept {
    const uint32_t bucket = bucket_of(byte(at), byte(at + 1), byte(at + 2));
    const uint8_t* entry = language.words + language.buckets[bucket];
    const uint8_t* const end = language.words + language.buckets[bucket + 1];
    while (entry != end) {
      const uint8_t size = entry[0], count = entry[1];
      const uint8_t* const spelling = entry + 2 + 3 * count;
      if (const size_t found = match_spelling(spelling, size, at)) return {entry + 2, count, found};
      entry = spelling + size;
    }
    return {};
  }

  constexpr number read_number(const lexicon& language, size_t at) const noexcept {
    const number figures = read_figures(at);
    return figures.size != 0 ? figures : read_numerals(language, at);
  }

  // Figures of ASCII or of full width. More than 8 of them are a number that fits no symbol.
  constexpr number read_figures(size_t at) const noexcept {
    number read;
    for (;; ++read.digits) {
      const uint8_t first = byte(at + read.size);
      uint8_t digit = 0;
      if (is_ascii_digit(first)) {
        digit = static_cast<uint8_t>(first - '0');
        read.size += 1;
      } else if (first == 0xEF && byte(at + read.size + 1) == 0xBC && byte(at + read.size + 2) >= 0x90 &&
                 byte(at + read.size + 2) <= 0x99) {
        digit = static_cast<uint8_t>(byte(at + read.size + 2) - 0x90);
        read.size += 3;
      } else {
        break;
      }
      read.value = read.digits < 8 ? read.value * 10 + digit : 0;
      if (read.digits == 100) break;
    }
    return read;
  }

 private:
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

  constexpr number read_numerals(const lexicon& language, size_t at) const noexcept {
    number read;
    constexpr uint32_t too_large = 99999;  // for any symbol
    uint32_t total = 0, current = 0;       // what multipliers have closed, and what the next one multiplies
    bool after_tens = false;
    size_t end = at;
    for (uint8_t words = 0; words != 64; ++words) {
      const token next = word(language, end);
      int16_t value = 0;
      if (next.means(symbol::digit, value)) {
        current = (after_tens ? current : current * 10) + static_cast<uint32_t>(value);
      } else if (next.means(symbol::tens, value)) {
        total += current;
        current = static_cast<uint32_t>(value);
      } else if (next.means(symbol::multiplier, value)) {
        const uint32_t by = static_cast<uint32_t>(value);
        const uint32_t multiplied = by > total ? total + current : current;
        total = (by > total ? 0 : total) + (multiplied == 0 ? 1 : multiplied) * by;
        current = 0;
      } else {
        break;
      }
      if (total > too_large) total = too_large;
      if (current > too_large) current = too_large;
      after_tens = next.means(symbol::tens);
      read.size = end + next.size - at;
      end += next.size;
      if (after_tens && byte(end) == '-' && word(language, end + 1).means(symbol::digit)) ++end;
    }
    read.value = total + current;
    if (read.size != 0) read.digits = decimal_digits(read.value);
    return read;
  }

  static constexpr uint8_t decimal_digits(uint32_t value) noexcept {
    uint8_t digits = 1;
    for (; value >= 10; value /= 10) ++digits;
    return digits;
  }

  text source_;
};

}  // namespace detail

BREVIER_END

#endif  // BREVIER_LEXICON_HPP
