// Brevier, lexicon/common: what every language writes alike: ISO 8601 and its neighbours in figures, clock times with
// colons, marks, and the zones that are known by letters everywhere. Always part of a scan.
//
// SPDX-License-Identifier: BSL-1.0

#include "../lexicon.hpp"

#ifndef BREVIER_LEXICON_COMMON_HPP
#define BREVIER_LEXICON_COMMON_HPP

BREVIER_BEGIN

namespace detail {

inline constexpr entry common_words[] = {
    {symbol::dash, 0, u"- \u2010 \u2011 \uFF0D"},
    {symbol::slash, 0, u"/ \uFF0F"},
    {symbol::dot, 0, u". \uFF0E"},
    {symbol::colon, 0, u": \uFF1A \u2236"},
    {symbol::sign, 1, u"+ \uFF0B"},
    {symbol::sign, -1, u"- \u2212"},
    {symbol::time_mark, 0, u"T t"},
    {symbol::week_mark, 0, u"W"},
    {symbol::zulu, 0, u"Z"},
    {symbol::to, 0, u"- \u2010 \u2011 \u2012 \u2013 \u2014 ~ \uFF5E \u301C \u223C \uFF0D"},
    {symbol::comma, 0, u","},
    {symbol::enumeration, 0, u"\u3001 \u30FB \u00B7"},
    {symbol::open, 0, u"( \uFF08"},
    {symbol::close, 0, u") \uFF09"},
    {symbol::zone, 0, u"gmt utc"},
    {symbol::zone, 540, u"JST KST"},
    {symbol::zone, 480, u"HKT SGT"},
    {symbol::zone, -240, u"EDT"},
    {symbol::zone, -300, u"EST"},
    {symbol::day_part_name, int16_t(day_part::morning), u"am a.m. a.m"},
    {symbol::day_part_name, int16_t(day_part::afternoon), u"pm p.m. p.m"},
};

inline constexpr rule common_rules[] = {
    {action::fill, symbol::year_number, symbol::dash, symbol::month_digits, symbol::dash, symbol::day_digits},
    {action::fill, symbol::year_number, symbol::slash, symbol::month_number, symbol::slash, symbol::day_number},
    {action::fill, symbol::year_number, symbol::dot, symbol::month_number, symbol::dot, symbol::day_number},
    {action::fill, symbol::day_number, symbol::dot, symbol::month_number, symbol::dot, symbol::year_number},
    {action::fill, symbol::month_number, symbol::slash, symbol::day_number, symbol::slash, symbol::year_number},
    {action::fill, symbol::month_number, symbol::slash, symbol::day_number, symbol::slash, symbol::short_year},
    {action::fill, symbol::clear_day, symbol::slash, symbol::month_number, symbol::slash, symbol::year_number},
    {action::fill, symbol::year_number, symbol::dash, symbol::week_mark, symbol::week_digits},
    {action::fill, symbol::year_number, symbol::dash, symbol::week_mark, symbol::week_digits, symbol::dash,
     symbol::weekday_number},
    {action::fill, symbol::year_number, symbol::dash, symbol::ordinal_digits},
    {action::fill, symbol::packed_date, symbol::year_digits, symbol::month_digits, symbol::day_digits, symbol::ahead,
     symbol::time_mark},
    {action::fill, symbol::time_mark, symbol::hour_digits, symbol::minute_digits, maybe(symbol::second_digits)},
    {action::fill, symbol::hour_number, symbol::colon, symbol::minute_digits},
    {action::fill, symbol::time_mark, symbol::hour_digits, symbol::colon, symbol::minute_digits},
    {action::fill, symbol::hour_number, symbol::colon, symbol::minute_digits, symbol::colon, symbol::second_digits},
    {action::fill, symbol::hour_number, symbol::colon, symbol::minute_digits, symbol::colon, symbol::second_digits,
     symbol::dot, symbol::fraction},
    {action::fill, symbol::open, symbol::hour_number, symbol::colon, symbol::minute_digits, symbol::close},
    // 10:2510:25, as pages show a stamp twice.
    {action::fill, symbol::hour_number, symbol::colon, symbol::packed_minutes, symbol::minute_digits,
     symbol::hour_digits, symbol::colon, symbol::minute_digits},
    {action::fill, symbol::hour_number, symbol::colon, symbol::minute_digits, symbol::day_part_name},
    {action::fill, symbol::dot, symbol::hour_number, symbol::colon, symbol::minute_digits},  // 2025. 11. 14. 15:30
    {action::fill, symbol::hour_number, symbol::colon, symbol::minute_digits, symbol::colon, symbol::second_digits,
     symbol::day_part_name},
    {action::fill, symbol::hour_number, symbol::dot, symbol::minute_digits, symbol::day_part_name},
    {action::fill, symbol::hour_number, symbol::day_part_name},
    {action::fill, symbol::month_number, symbol::slash, symbol::day_number, symbol::hour_number, symbol::colon,
     symbol::minute_digits},
    {action::nothing, symbol::any_number, symbol::colon, symbol::any_number, symbol::slash, symbol::any_number,
     symbol::colon, symbol::any_number},  // 0:00 / 1:25, as players show how far they are
    {action::fill, symbol::packed_minutes, symbol::hour_digits, symbol::minute_digits, symbol::ahead, symbol::zone},
    {action::fill, symbol::packed_seconds, symbol::hour_digits, symbol::minute_digits, symbol::second_digits,
     symbol::ahead, symbol::zone},
    {action::fill, symbol::hour_number, symbol::dot, symbol::minute_digits, symbol::ahead, symbol::zone},
    {action::fill, symbol::zulu},
    {action::fill, symbol::sign, symbol::hour_digits, maybe(symbol::colon), symbol::minute_digits},
    {action::aside, symbol::zone},
    {action::aside, symbol::zone, symbol::sign, symbol::hour_number},
    {action::aside, symbol::zone, symbol::sign, symbol::hour_digits, symbol::colon, symbol::minute_digits},
    {action::aside, symbol::open, symbol::zone, symbol::close},
    {action::aside, symbol::open, symbol::zone, symbol::sign, symbol::hour_number, symbol::close},
    {action::aside, symbol::open, symbol::zone, symbol::sign, symbol::hour_digits, symbol::colon, symbol::minute_digits,
     symbol::close},
};

inline constexpr join common_joins[] = {
    {fields::day, fields::clock | fields::marked},
    {fields::day, fields::clock, symbol::time_mark},
    {fields::day, fields::clock | fields::day_part, symbol::dash},
    {fields::clock, fields::zone},
    {fields::minute, fields::zone | fields::offset},
    {fields::second | fields::marked, fields::zone | fields::offset | fields::west},
};

// What Chinese, Japanese and Korean have in common: the coarser part stands first, and nothing has to stand between.
inline constexpr join coarse_to_fine[] = {
    {fields::year | fields::shift, fields::month | fields::quarter | fields::part},
    {fields::month | fields::shift, fields::day | fields::part},
    {fields::year | fields::quarter, fields::part},
    {fields::day | fields::shift, fields::weekday | fields::day_part | fields::clock},
    {fields::weekday, fields::day_part | fields::clock},
    {fields::weekday, fields::month | fields::day},
    {fields::day_part, fields::clock},
    {fields::hour, fields::minute},
    {fields::minute, fields::second},
    {fields::duration, fields::duration | fields::directed | fields::date | fields::clock},
    {fields::zone, fields::date | fields::anchored | fields::clock | fields::day_part | fields::approximate},
    {fields::approximate, fields::date | fields::clock | fields::day_part | fields::duration | fields::directed},
    {fields::clock | fields::day | fields::day_part | fields::duration, fields::approximate},
};

}  // namespace detail

inline constexpr lexicon common = grammar::lexicon_of<detail::common_words, detail::common_rules, detail::common_joins>;

BREVIER_END

#endif  // BREVIER_LEXICON_COMMON_HPP
