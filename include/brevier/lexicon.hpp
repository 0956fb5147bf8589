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
  small_count,  // below 100
  no_month,     // 13 to 99
  clear_day,    // a day that is no month: 13 to 31
  any_number,   // fills nothing
  fraction,     // of a second; fills nothing
  short_year,   // two digits; 69 to 99 are those of the last century, as POSIX has it
  last_to_range = short_year,
  tenths,        // 5, the half of a unit
  year_digits,   // the next four figures, of however many
  month_digits,  // the next two, as the following ones
  day_digits,
  hour_digits,
  minute_digits,
  second_digits,
  week_digits,
  ordinal_digits,  // three
  packed_date,     // tells that eight follow: 20251030
  packed_minutes,  // four: 1000
  packed_seconds,  // six: 100000
  last_number = packed_seconds,

  // Words between; they have no value.
  nights,
  minutes_past,  // the minutes said are counted from the hour: half *past* ten
  preposition,
  measure,    // 個 in 三個小時
  year_stem,  // 今 in 今（2025）年
  qualifier,  // straight in three straight days, 回 in 1日2回
  ordinal,  // 第
  link,     // of, at, on, の: joins parts
  conjunction,
  particle,        // what follows a number of minutes but never a score
  ordinal_suffix,  // st, nd, rd, th
  score,           // makes the number that follows a score: 比分12:10
  trap,            // makes a number or date in its company something else: 風球 after 10號
  between,         // makes a range of what stands at both sides of a conjunction: between 1971 and 1975
  fiscal_year,     // 年度
  fiscal_mark,     // FY in FY26
  clock_mark,      // hrs in 1430 hrs

  // Words that fill a field without a value of their own.
  century,
  decade,
  half,        // one half of the unit before or after
  first_half,  // of a year
  second_half,
  quarter_of_hour,
  minutes_to,  // back from it: quarter *to* five, 差五分八點, 3시 5분 전
  zone_label,  // no offset is known from the word alone
  approximate,
  article,   // a, an: one
  first_of,  // 前 in 前三季

  // Words that say what a number counts; in a rule for durations their unit.
  quarter,
  months,  // months that are counted: 前九個月
  // A value of 1 says that the word is weak: it counts only in company.
  year,
  month,
  day,
  hour,
  minute,
  second,
  duration_unit,  // the value is a `unit`
  calendar_unit,  // the same, where shifts count in it: last *week*
  // Words that fill a field themselves.
  era,            // the value is added to the number that follows
  first_year,     // the first year of an era
  month_name,     // a name that has other meanings: May
  clear_month,    // one that has none: October
  weekday_name,   // Monday 1
  weekday_short,  // one that needs company: Sun, 木
  quarter_name,
  ordinal_name,   // first, where a quarter follows
  day_part,       // a brevier::day_part
  day_part_name,  // the same, where it needs a word before it: 昨晚
  clock_name,     // noon; the value is the hour
  weak_clock,     // the same, where it needs company: 一時
  part_name,      // a brevier::part
  day_count,      // a word for so many days: 사흘
  shift_year,     // 明年: the value is the count
  shift_month,
  shift_week,
  shift_day,
  shift_stem,     // 昨 in 昨晚, days
  anchored_year,  // 同年: counted from the date named last
  anchored_month,
  anchored_day,
  anchored_stem,  // the same, where it needs company: 前一日
  narrated_day,   // counted from the day that the text tells of, the latest one that it names: 이날
  deictic,  // last, next, 上, 下: the value is the count; the unit follows
  ago,      // -1, and +1 for what is to come; the unit stands before
  zone,     // the value is the UTC offset in minutes
  // Words that numbers are written with.
  digit,       // 0 to 9; in a row they are read by place: 二〇二五
  tens,        // 10 to 90, what follows is added: twelve, twenty-one, 廿一
  multiplier,  // 10 to 10000: 三百一十四

  tense,  // tells which way a day near it lies: will, 將, 予定, 겠다; the value is made of `lead`
  // Marks; no expression begins with one. The first ones fill fields.
  sign,       // of an offset: 1 or -1
  zulu,       // Z
  time_mark,  // T
  to,
  comma,
  enumeration,  // between two numbers in a row: 14、15両日
  week_mark,    // W
  dash,
  slash,
  dot,
  colon,
  open,
  close,
  first_mark = sign,
  first_value = year,
  last_value = zulu,
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

/// Where a word of tense leads: ahead of the reference, or back; and where it stands.
namespace lead {
inline constexpr int16_t ahead = 1, back = -1;
inline constexpr int16_t behind_date = 2;  ///< times this: it stands behind the date, as verbs do that end a sentence
inline constexpr int16_t before_date = 4;  ///< times this: directly before it
inline constexpr int16_t surely = 8;  ///< times this: says so of the date itself, as a verb of who reports does not
}  // namespace lead

/// Added to a day_part_name: it is that of today, as in 9 this morning.
inline constexpr int16_t of_today = 8;

/// What a rule makes of what it matches.
enum class action : uint8_t {
  fill,              ///< a part of a date or time, from the fields that its symbols fill
  weak,              ///< the same; counts only in company: "May"
  context,           ///< the same; the first element is needed but lies outside the span: "in 2019"
  aside,             ///< the same; stays outside the span where nothing follows: (四) after a date
  duration,          ///< numbers count units
  weak_duration,     ///< the same; counts only in company: 分 after 小時
  context_duration,  ///< the same; the first element is needed but lies outside the span: 為期三日
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
/// letters match both cases, capitals themselves only. A spelling has at most 15 characters, and takes at most 15 bytes
/// where there is little room, two for each rare character. A value takes one byte: it is -128 to 127, of zones a
/// multiple of 15, of eras 1772 to 2027, of multipliers a power of ten. Of two words that begin alike the longer is
/// taken where it fits; one that means `none` hides the shorter ones.
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
  uint16_t low, end;  // from one to before the other; no_end from 0 on
  uint8_t digits;     // exactly so many; 0 is any count; of grouped figures none
  uint8_t fills;      // a unit, or fills_nothing
};

inline constexpr uint16_t no_end = 0;

inline constexpr number_rule number_rules[] = {
    {0, no_end, 0, fills_nothing}, // none
    {1000, 3000, 4, 0},            // year_number
    {1900, 2100, 4, 0},            // likely_year
    {1, 200, 0, 0},                // era_number
    {101, 131, 0, 0},              // minguo_year
    {1, 13, 0, 2},                 // month_number
    {1, 32, 0, 4},                 // day_number
    {0, 30, 0, 5},                 // hour_number
    {0, 60, 0, 6},                 // minute_number
    {0, 61, 0, 7},                 // second_number
    {1, 5, 0, 1},                  // quarter_number
    {1, 7, 0, fills_nothing},      // weekday_number
    {1, 10000, 0, fills_nothing},  // count
    {1, 100, 0, fills_nothing},    // small_count
    {13, 100, 0, fills_nothing},   // no_month
    {13, 32, 0, 4},                // clear_day
    {0, no_end, 0, fills_nothing}, // any_number
    {0, no_end, 0, fills_nothing}, // fraction
    {0, 100, 2, 0},                // short_year
    {5, 6, 1, fills_nothing},      // tenths
    {1000, 3000, 4, 0},            // year_digits
    {1, 13, 2, 2},                 // month_digits
    {1, 32, 2, 4},                 // day_digits
    {0, 30, 2, 5},                 // hour_digits
    {0, 60, 2, 6},                 // minute_digits
    {0, 61, 2, 7},                 // second_digits
    {1, 54, 2, 3},                 // week_digits
    {1, 400, 3, fills_nothing},    // ordinal_digits
    {0, no_end, 8, fills_nothing}, // packed_date
    {0, no_end, 4, fills_nothing}, // packed_minutes
    {0, no_end, 6, fills_nothing}, // packed_seconds
};

inline constexpr size_t number_count = sizeof number_rules / sizeof number_rules[0];

// The same with little space between, for those who have little room: limits from 156 on are hundreds.
struct number_table {
  static constexpr uint8_t first_hundred = 156;

  uint8_t limits[number_count][2] = {};
  uint8_t kinds[number_count] = {};  // the digits, and the unit in the upper bits

  static constexpr uint8_t coded(uint16_t limit) noexcept {
    return static_cast<uint8_t>(limit < first_hundred ? limit : limit / 100 + first_hundred - 1);
  }
  constexpr uint32_t limit(symbol of, size_t side) const noexcept {
    const number_rule& rule = number_rules[static_cast<uint8_t>(of)];
    if constexpr (BREVIER_HOSTED) return side == 0 ? rule.low : rule.end;
    const uint32_t coded = limits[static_cast<uint8_t>(of)][side];
    return coded < first_hundred ? coded : (coded - (first_hundred - 1)) * 100;
  }
  constexpr bool allows(symbol of, uint32_t value) const noexcept {
    const uint32_t low = limit(of, 0);
    return value - low <= limit(of, 1) - 1 - low;
  }
  constexpr uint8_t digits(symbol of) const noexcept { return kinds[static_cast<uint8_t>(of)] & 15; }
  constexpr uint8_t fills(symbol of) const noexcept { return kinds[static_cast<uint8_t>(of)] >> 4; }
};

constexpr number_table make_number_table() noexcept {
  number_table made;
  for (size_t i = 0; i != number_count; ++i) {
    made.limits[i][0] = number_table::coded(number_rules[i].low);
    made.limits[i][1] = number_table::coded(number_rules[i].end);
    made.kinds[i] = static_cast<uint8_t>(number_rules[i].digits | number_rules[i].fills << 4);
  }
  return made;
}

inline constexpr number_table packed_number_rules = make_number_table();

// Whether a number of a symbol may range to another one.
constexpr bool may_range(symbol meaning) noexcept { return meaning <= symbol::last_to_range; }
// Whether it may be cut out of a longer one.
constexpr bool is_cut(symbol meaning) noexcept {
  return meaning >= symbol::year_digits && meaning <= symbol::week_digits;
}
constexpr bool is_numeral(symbol value) noexcept { return value >= symbol::digit && value <= symbol::multiplier; }
constexpr bool is_number(symbol value) noexcept { return value != symbol::none && value <= symbol::last_number; }

}  // namespace detail

/// What tells a language from another one that shares its characters.
enum class script : uint8_t {
  any,
  no_kana,  ///< Chinese
  kana,     ///< Japanese
};

/// A language as its author wrote it. The compiler makes tables of the languages that a text is read with; the lexicon
/// itself takes no memory.
struct lexicon {
  list<const grammar::entry> words;
  list<const grammar::rule> rules;
  list<const grammar::join> joins;
  script written = script::any;
  // Characters that mean the same in pairs, of which the second one stands for both: 时時. Words are found in either,
  // of whichever language, and are as large as if they had but one.
  const char16_t* variants = u"";
};

namespace grammar {

inline constexpr char16_t no_variants[] = u"";

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

/// The lexicon of a vocabulary (an array of entries), rules and joins. Where kana stand near tells which of two
/// languages is asked first.
template <const auto& Words, const auto& Rules, const auto& Joins, script Written = script::any,
          const auto& Variants = no_variants>
inline constexpr lexicon lexicon_of = {Words, Rules, Joins, Written, Variants};

}  // namespace grammar

BREVIER_END

#endif  // BREVIER_LEXICON_HPP
