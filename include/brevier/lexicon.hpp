// Brevier, lexicon: how a language is written down as data for the one grammar engine of the dateline room. A lexicon
// is a vocabulary (words and what each can stand for), rules (which words and numbers in a row make a part of a date:
// a year, a clock time, a shift) and joins (which parts may follow each other). The order of the words of a language is
// in its rules and joins, never in the engine.
//
//     using namespace brevier::grammar;
//     inline constexpr entry words[] = {{symbol::month_name, 10, u"October Oct Oct."}};
//     inline constexpr rule rules[] = {{action::fill, symbol::month_name, symbol::day_number}};  // Oct. 30
//     inline constexpr join joins[] = {{fields::day, fields::year, symbol::comma}};              // Oct. 30, 2025
//     inline constexpr lexicon mine = lexicon_of<words, rules, joins>;
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
  likely_year,  // one that a reader takes for a year without being told: 1900 to 2099
  era_number,
  minguo_year,  // 101 to 130, as the years of Taiwan are written where their era goes without saying: 114年10月
  month_number,
  day_number,
  hour_number,
  minute_number,
  second_number,
  quarter_number,
  weekday_number,
  count,
  small_count,   // below 100
  no_month,      // 13 to 99
  clear_day,     // a day that is no month: 13 to 31
  any_number,    // fills nothing
  fraction,      // of a second; fills nothing
  tenths,        // 5, the half of a unit
  month_digits,  // exactly two digits, as the next six
  day_digits,
  hour_digits,
  minute_digits,
  second_digits,
  week_digits,
  short_year,      // 69 to 99 are those of the last century, as POSIX has it
  ordinal_digits,  // three
  packed_date,     // eight: 20251030
  packed_time,     // six or four: 100000, 1000
  packed_offset,   // four: 0800
  last_number = packed_offset,

  // Words that numbers are written with.
  digit,       // 0 to 9; in a row they are read by place: 二〇二五
  tens,        // 10 to 90, what follows is added: twelve, twenty-one, 廿一
  multiplier,  // 10 to 10000: 三百一十四
  // Words that say what a number counts; in a rule for durations their unit. A value of 1 says that the word is weak:
  // it counts only in company.
  year,
  month,
  day,
  hour,
  minute,
  second,
  quarter,
  months,         // months that are counted: 前九個月
  duration_unit,  // the value is a `unit`
  calendar_unit,  // the same, where shifts count in it: last *week*
  nights,
  century,
  decade,
  // Words that fill a field themselves.
  era,            // the value is added to the number that follows
  first_year,     // the first year of an era
  month_name,     // a name that has other meanings: May
  clear_month,    // one that has none: October
  weekday_name,   // Monday 1
  weekday_short,  // one that needs company: Sun, 木
  quarter_name,
  day_part,       // a brevier::day_part
  day_part_name,  // the same, where it needs a word before it: 昨晚
  clock_name,     // noon; the value is the hour
  weak_clock,     // the same, where it needs company: 一時
  part_name,      // a brevier::part
  half,           // one half of the unit before or after
  first_half,     // of a year
  second_half,
  quarter_of_hour,
  minutes_past,  // the minutes said are counted from the hour: half *past* ten
  minutes_to,    // back from it: quarter *to* five, 差五分八點, 3시 5분 전
  day_count,     // a word for so many days: 사흘
  shift_year,    // 明年: the value is the count
  shift_month,
  shift_week,
  shift_day,
  shift_stem,     // 昨 in 昨晚, days
  anchored_year,  // 同年: counted from the date named last
  anchored_month,
  anchored_day,
  deictic,  // last, next, 上, 下: the value is the count; the unit follows
  ago,      // -1, and +1 for what is to come; the unit stands before
  // Words that say how, or how surely.
  zone,        // the value is the UTC offset in minutes
  zone_label,  // no offset is known from the word alone
  approximate,
  // Words between.
  article,  // a, an: one
  preposition,
  measure,   // 個 in 三個小時
  ordinal,   // 第
  first_of,  // 前 in 前三季
  link,      // of, at, on, の: joins parts
  conjunction,
  particle,        // what follows a number of minutes but never a score
  ordinal_suffix,  // st, nd, rd, th
  score,           // makes the number that follows a score: 比分12:10
  trap,            // makes a number or date in its company something else: 風球 after 10號
  // Marks; no expression begins with one.
  zulu,  // Z
  to,
  comma,
  time_mark,  // T
  week_mark,  // W
  dash,
  slash,
  dot,
  colon,
  plus,
  minus,
  open,
  close,
  first_mark = zulu,
  last_symbol = close,

  ahead = 126,  // in a rule: what comes after it must follow in the text, but lies outside the span
};

/// One place of a rule.
struct element {
  symbol wanted = symbol::none;
  bool optional = false;

  constexpr element() noexcept = default;
  constexpr element(symbol value) noexcept : wanted(value) {}
};

/// A place that may be left empty. The first of a rule may not.
constexpr element maybe(symbol value) noexcept {
  element made(value);
  made.optional = true;
  return made;
}

/// What a rule makes of what it matches.
enum class action : uint8_t {
  fill,              ///< a part of a date or time, from the fields that its symbols fill
  weak,              ///< the same; counts only in company: "May"
  context,           ///< the same; the first element is needed but lies outside the span: "in 2019"
  aside,             ///< the same; stays outside the span where nothing follows: (四) after a date
  duration,          ///< numbers count units
  context_duration,  ///< the same; the first element is needed but lies outside the span: 為期三日
  weak_duration,     ///< the same; counts only in company: 分 after 小時
  nothing,           ///< it is none, and what it covers is passed over
};

inline constexpr size_t rule_elements = 7;

/// Symbols that stand in a row, with optional white space between them. Of two rules that match as much, the first of
/// those that begin alike is taken.
struct rule {
  element elements[rule_elements];
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
/// letters match both cases, capitals themselves only. A spelling has at most 31 bytes of UTF-8 and 7
/// meanings, a vocabulary at most 127 entries. Of two words that begin alike the longer is taken where it fits; one
/// that means `none` hides the shorter ones.
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
    {1900, 2099, 4, 0},            // likely_year
    {1, 200, 0, fills_nothing},    // era_number
    {101, 130, 0, fills_nothing},  // minguo_year
    {1, 12, 0, 2},                 // month_number
    {1, 31, 0, 4},                 // day_number
    {0, 29, 0, 5},                 // hour_number
    {0, 59, 0, 6},                 // minute_number
    {0, 60, 0, 7},                 // second_number
    {1, 4, 0, 1},                  // quarter_number
    {1, 6, 0, fills_nothing},      // weekday_number
    {1, 9999, 0, fills_nothing},   // count
    {1, 99, 0, fills_nothing},     // small_count
    {13, 99, 0, fills_nothing},    // no_month
    {13, 31, 0, 4},                // clear_day
    {0, 65535, 0, fills_nothing},  // any_number
    {0, 65535, 0, fills_nothing},  // fraction
    {5, 5, 1, fills_nothing},      // tenths
    {1, 12, 2, 2},                 // month_digits
    {1, 31, 2, 4},                 // day_digits
    {0, 29, 2, 5},                 // hour_digits
    {0, 59, 2, 6},                 // minute_digits
    {0, 60, 2, 7},                 // second_digits
    {1, 53, 2, 3},                 // week_digits
    {0, 99, 2, fills_nothing},     // short_year
    {1, 366, 3, fills_nothing},    // ordinal_digits
    {0, 0, 8, fills_nothing},      // packed_date
    {0, 0, 0, fills_nothing},      // packed_time
    {0, 1459, 4, fills_nothing},   // packed_offset
};

constexpr bool is_numeral(symbol value) noexcept { return value >= symbol::digit && value <= symbol::multiplier; }
constexpr bool is_unit(symbol value) noexcept { return value >= symbol::year && value <= symbol::calendar_unit; }
constexpr bool is_number(symbol value) noexcept { return value != symbol::none && value <= symbol::last_number; }

// A lexicon as the compiler lays it out, a few bytes a word or rule.

/// What a word can stand for: one row of the vocabulary.
struct meaning_row {
  symbol meaning;
  uint8_t first_rule;  // of those that begin with this symbol; no_rule where there are none
  int16_t value;
};

inline constexpr uint8_t no_rule = 255;

/// A rule with its symbols as bytes; `optional` is set in those that may be left out.
struct packed_rule {
  uint8_t elements[rule_elements] = {};
  action effect = action::fill;

  constexpr symbol first() const noexcept { return static_cast<symbol>(elements[0]); }
};

inline constexpr uint8_t optional_element = 0x80;
inline constexpr uint8_t has_shorter = 0x80;

/// Words by the hash of their first code point, in each bucket the longest first. A word is a byte with its size and
/// the count of its meanings (5 and 3 bits), a byte for the row of each meaning, and its UTF-8. `has_shorter` is set in
/// the first row where a shorter word begins alike.
template <size_t Buckets, size_t Size>
struct dictionary_image {
  uint16_t buckets[Buckets + 1] = {};
  uint8_t bytes[Size] = {};
};

template <class Element, size_t Size>
struct table {
  Element rows[Size] = {};
};

constexpr bool is_ascii_letter(uint8_t byte) noexcept { return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z'; }

// Of the first two letters of a word, or the first code point of one in other scripts: what matters of its first three
// bytes.
constexpr uint32_t hash_of(uint8_t first, uint8_t second, uint8_t third) noexcept {
  constexpr uint32_t golden = 0x9E3779B1;  // 2^32 / the golden ratio
  if (first >= 0x80) return (first * 0x10000u + second * 0x100u + (first < 0xE0 ? uint8_t{0} : third)) * golden;
  const bool two = is_ascii_letter(first) && is_ascii_letter(second);
  return ((first | 0x20u) * 0x100u + (two ? second | 0x20u : 0x20u)) * golden;
}

/// A word of the vocabulary as the author wrote it.
struct spelling {
  const char16_t* begin = nullptr;
  uint16_t units = 0;  // UTF-16 code units
  uint16_t size = 0;   // bytes of UTF-8
  uint16_t bucket = 0;
  uint8_t row = 0;
};

// The next spelling at `at`, which is left behind it; no units where there are no more.
constexpr spelling next_spelling(const char16_t*& at, size_t row) noexcept {
  spelling found;
  while (*at == u' ') ++at;
  found.begin = at;
  found.row = static_cast<uint8_t>(row);
  for (; *at && *at != u' '; ++at) {
    ++found.units;
    found.size = static_cast<uint16_t>(found.size + (*at < 0x80 ? 1 : *at < 0x800 ? 2 : 3));
  }
  return found;
}

constexpr uint8_t utf8_byte(char16_t unit, uint8_t index) noexcept {
  if (unit < 0x80) return index == 0 ? static_cast<uint8_t>(unit) : uint8_t{0};
  if (unit < 0x800) return static_cast<uint8_t>(index == 0 ? 0xC0 | unit >> 6 : 0x80 | (unit & 0x3F));
  const uint32_t bits[3] = {0xE0u | unit >> 12, 0x80u | (unit >> 6 & 0x3Fu), 0x80u | (unit & 0x3Fu)};
  return static_cast<uint8_t>(bits[index]);
}

constexpr uint32_t hash_of(const spelling& one) noexcept {
  const char16_t unit = one.begin[0];
  if (unit < 0x80) return hash_of(utf8_byte(unit, 0), one.units > 1 ? utf8_byte(one.begin[1], 0) : uint8_t{0}, 0);
  return hash_of(utf8_byte(unit, 0), utf8_byte(unit, 1), unit < 0x800 ? uint8_t{0} : utf8_byte(unit, 2));
}

constexpr bool same_spelling(const spelling& left, const spelling& right) noexcept {
  if (left.units != right.units) return false;
  for (uint16_t i = 0; i != left.units; ++i)
    if (left.begin[i] != right.begin[i]) return false;
  return true;
}

constexpr bool begins_with(const spelling& longer, const spelling& shorter) noexcept {
  if (longer.bucket != shorter.bucket || longer.units <= shorter.units) return false;
  for (uint16_t i = 0; i != shorter.units; ++i)
    if (longer.begin[i] != shorter.begin[i]) return false;
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
    while (next_spelling(at, 0).units != 0) ++count;
  }
  return count;
}

// A power of two that leaves some three words to a bucket.
constexpr uint8_t bucket_bits(size_t words) noexcept {
  uint8_t bits = 3;
  while (bits != 7 && (size_t{3} << bits) < words) ++bits;
  return bits;
}

template <size_t Count>
struct vocabulary {
  spelling words[Count] = {};
  size_t bytes = 0;
};

template <const auto& Rows>
constexpr auto sorted_vocabulary() noexcept {
  constexpr size_t total = count_spellings(Rows);
  constexpr uint8_t bits = bucket_bits(total);
  vocabulary<total> made;
  uint16_t ends[(1u << bits) + 1] = {};
  for (int pass = 0; pass != 2; ++pass) {  // counts the words of each bucket, then puts them there
    for (size_t row = 0; row != sizeof Rows / sizeof Rows[0]; ++row) {
      const char16_t* at = Rows[row].spellings;
      for (spelling next = next_spelling(at, row); next.units != 0; next = next_spelling(at, row)) {
        next.bucket = static_cast<uint16_t>(hash_of(next) >> (32 - bits));
        if (pass == 0) {
          ++ends[next.bucket + 1];
          continue;
        }
        size_t place = ends[next.bucket]++;
        for (; place != 0 && made.words[place - 1].units != 0 && goes_before(next, made.words[place - 1]); --place)
          made.words[place] = made.words[place - 1];
        made.words[place] = next;
      }
    }
    if (pass == 0)
      for (size_t i = 0; i != size_t{1} << bits; ++i) ends[i + 1] = static_cast<uint16_t>(ends[i + 1] + ends[i]);
  }
  for (size_t i = 0; i != total; ++i) {
    const bool again = i != 0 && same_spelling(made.words[i], made.words[i - 1]);
    made.bytes += again ? 1u : 2u + made.words[i].size;
  }
  return made;
}

template <const auto& Rows>
inline constexpr auto vocabulary_of = sorted_vocabulary<Rows>();

template <const auto& Rows>
constexpr auto make_dictionary() noexcept {
  constexpr const auto& sorted = vocabulary_of<Rows>;
  constexpr size_t total = sizeof(sorted.words) / sizeof(sorted.words[0]);
  constexpr size_t buckets = size_t{1} << bucket_bits(total);
  dictionary_image<buckets, sorted.bytes> image;
  size_t at = 0, bucket = 0;
  for (size_t i = 0; i != total;) {
    const spelling& first = sorted.words[i];
    while (bucket <= first.bucket) image.buckets[bucket++] = static_cast<uint16_t>(at);
    const size_t head = at++;
    uint32_t meanings = 0;
    for (; i != total && same_spelling(first, sorted.words[i]); ++i, ++meanings)
      image.bytes[at++] = sorted.words[i].row;
    image.bytes[head] = static_cast<uint8_t>(meanings << 5 | first.size);
    for (size_t k = i; k != total && sorted.words[k].bucket == first.bucket; ++k)
      if (begins_with(first, sorted.words[k])) image.bytes[head + 1] |= has_shorter;
    for (uint16_t unit = 0; unit != first.units; ++unit) {
      const char16_t code = first.begin[unit];
      const uint8_t size = code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
      for (uint8_t byte = 0; byte != size; ++byte) image.bytes[at++] = utf8_byte(code, byte);
    }
  }
  while (bucket <= buckets) image.buckets[bucket++] = static_cast<uint16_t>(at);
  return image;
}

// Rules that begin alike stand together, those that begin with numbers first of all, else as the author has them.
template <const auto& Rules>
constexpr auto make_rules() noexcept {
  constexpr size_t total = sizeof Rules / sizeof Rules[0];
  table<packed_rule, total> made;
  for (size_t i = 0; i != total; ++i) {
    packed_rule next;
    next.effect = Rules[i].effect;
    for (size_t k = 0; k != rule_elements; ++k) {
      const element& place = Rules[i].elements[k];
      next.elements[k] =
          static_cast<uint8_t>(static_cast<uint8_t>(place.wanted) | (place.optional ? optional_element : 0));
    }
    size_t place = i;
    const auto rank = [](const packed_rule& one) noexcept { return is_number(one.first()) ? 0 : one.elements[0]; };
    for (; place != 0 && rank(next) < rank(made.rows[place - 1]); --place) made.rows[place] = made.rows[place - 1];
    made.rows[place] = next;
  }
  return made;
}

template <const auto& Rules>
inline constexpr auto rules_of = make_rules<Rules>();

template <const auto& Rows, const auto& Rules>
constexpr auto make_meanings() noexcept {
  constexpr size_t total = sizeof Rows / sizeof Rows[0];
  static_assert(total < has_shorter && sizeof Rules / sizeof Rules[0] < no_rule, "the lexicon is too large");
  constexpr size_t rules = sizeof Rules / sizeof Rules[0];
  table<meaning_row, total> made;
  for (size_t i = 0; i != total; ++i) {
    uint8_t first = 0;
    while (first != rules && rules_of<Rules>.rows[first].first() != Rows[i].meaning) ++first;
    made.rows[i] = {Rows[i].meaning, first == rules ? no_rule : first, Rows[i].value};
  }
  return made;
}

// The bytes that words begin with, as bits; of letters both cases.
template <const auto& Rows>
constexpr auto make_leads() noexcept {
  table<uint8_t, 32> made;
  for (const entry& row : Rows) {
    const char16_t* at = row.spellings;
    for (spelling next = next_spelling(at, 0); next.units != 0; next = next_spelling(at, 0)) {
      const uint8_t lead = utf8_byte(*next.begin, 0);
      const bool folds = lead >= 'a' && lead <= 'z';
      made.rows[lead >> 3] = static_cast<uint8_t>(made.rows[lead >> 3] | 1u << (lead & 7));
      if (folds) made.rows[(lead ^ 0x20) >> 3] = static_cast<uint8_t>(made.rows[(lead ^ 0x20) >> 3] | 1u << (lead & 7));
    }
  }
  return made;
}

template <const auto& Rows>
inline constexpr auto leads_of = make_leads<Rows>();
template <const auto& Rows>
inline constexpr auto dictionary_of = make_dictionary<Rows>();
template <const auto& Rows, const auto& Rules>
inline constexpr auto meanings_of = make_meanings<Rows, Rules>();

}  // namespace detail

/// A language: its tables, as the compiler lays them out.
struct lexicon {
  const uint16_t* buckets = nullptr;
  const uint8_t* words = nullptr;
  const uint8_t* leads = nullptr;
  const detail::meaning_row* meanings = nullptr;
  list<const detail::packed_rule> rules;
  list<const grammar::join> joins;
  uint8_t bucket_bits = 0;
};

namespace grammar {

/// Joins that several lists give together.
template <size_t Count>
struct join_table {
  join rows[Count] = {};

  constexpr const join* data() const noexcept { return rows; }
  constexpr size_t size() const noexcept { return Count; }
};

/// The joins of two lists, for languages that share some.
template <size_t Left, size_t Right>
constexpr join_table<Left + Right> both(const join (&left)[Left], const join (&right)[Right]) noexcept {
  join_table<Left + Right> made;
  for (size_t i = 0; i != Left; ++i) made.rows[i] = left[i];
  for (size_t i = 0; i != Right; ++i) made.rows[Left + i] = right[i];
  return made;
}

/// The lexicon of a vocabulary (an array of entries), rules and joins. Those arrays themselves take no memory, but the
/// joins.
template <const auto& Words, const auto& Rules, const auto& Joins>
inline constexpr lexicon lexicon_of = {detail::dictionary_of<Words>.buckets,
                                       detail::dictionary_of<Words>.bytes,
                                       detail::leads_of<Words>.rows,
                                       detail::meanings_of<Words, Rules>.rows,
                                       detail::rules_of<Rules>.rows,
                                       Joins,
                                       detail::bucket_bits(detail::count_spellings(Words))};

}  // namespace grammar

BREVIER_END

#endif  // BREVIER_LEXICON_HPP
