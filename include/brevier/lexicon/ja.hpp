// Brevier, lexicon/ja: Japanese: 令和7年10月30日（木）午前9時, 14日25時10分, 先週の金曜日, 3時間半, 今月17日〜21日,
// 昨年12月.
//
// SPDX-License-Identifier: BSL-1.0

#include "common.hpp"

#ifndef BREVIER_LEXICON_JA_HPP
#define BREVIER_LEXICON_JA_HPP

BREVIER_BEGIN

namespace detail {

inline constexpr entry ja_words[] = {
    {symbol::digit, 0, u"〇 零"},
    {symbol::digit, 1, u"一"},
    {symbol::digit, 2, u"二"},
    {symbol::digit, 3, u"三"},
    {symbol::digit, 4, u"四"},
    {symbol::digit, 5, u"五"},
    {symbol::digit, 6, u"六"},
    {symbol::digit, 7, u"七"},
    {symbol::digit, 8, u"八"},
    {symbol::digit, 9, u"九"},
    {symbol::multiplier, 10, u"十"},
    {symbol::multiplier, 100, u"百"},
    {symbol::multiplier, 1000, u"千"},
    {symbol::multiplier, 10000, u"万"},

    {symbol::year, 0, u"年"},
    {symbol::month, 0, u"月"},
    {symbol::day, 0, u"日"},
    {symbol::hour, 0, u"時"},
    {symbol::minute, 1, u"分"},
    {symbol::second, 1, u"秒"},
    {symbol::half, 0, u"半"},
    {symbol::quarter, 0, u"四半期"},
    {symbol::ordinal, 0, u"第"},
    {symbol::months, 0, u"か月 カ月 ヵ月 ヶ月 ケ月 箇月"},
    {symbol::century, 0, u"世紀"},
    {symbol::decade, 0, u"年代"},
    {symbol::duration_unit, int16_t(unit::year), u"年間 年"},
    {symbol::duration_unit, int16_t(unit::month),
     u"か月 カ月 ヵ月 ヶ月 ケ月 箇月 か月間 カ月間 ヵ月間 ヶ月間 ケ月間 箇月間"},
    {symbol::duration_unit, int16_t(unit::week), u"週間"},
    {symbol::duration_unit, int16_t(unit::day), u"日間"},
    {symbol::duration_unit, int16_t(unit::hour), u"時間"},
    {symbol::duration_unit, int16_t(unit::minute), u"分間"},
    {symbol::duration_unit, int16_t(unit::second), u"秒間"},
    {symbol::ago, -1, u"前"},
    {symbol::ago, 1, u"後"},

    {symbol::shift_year, -2, u"一昨年 おととし"},
    {symbol::shift_year, -1, u"昨年 去年"},
    {symbol::shift_year, 0, u"今年 ことし 本年"},
    {symbol::shift_year, 1, u"来年"},
    {symbol::shift_year, 2, u"再来年"},
    {symbol::shift_month, -2, u"先々月"},
    {symbol::shift_month, -1, u"先月"},
    {symbol::shift_month, 0, u"今月"},
    {symbol::shift_month, 1, u"来月"},
    {symbol::shift_month, 2, u"再来月"},
    {symbol::shift_week, -2, u"先々週"},
    {symbol::shift_week, -1, u"先週"},
    {symbol::shift_week, 0, u"今週"},
    {symbol::shift_week, 1, u"来週"},
    {symbol::shift_week, 2, u"再来週"},
    {symbol::shift_day, -2, u"一昨日 おととい"},
    {symbol::shift_day, -1, u"昨日 きのう 昨夜 昨晩"},
    {symbol::shift_day, 0, u"今日 きょう 本日 今朝 けさ 今夜 今晩"},
    {symbol::shift_day, 1, u"明日 あす あした"},
    {symbol::shift_day, 2, u"明後日 あさって"},
    {symbol::anchored_year, 0, u"同年"},
    {symbol::anchored_year, 1, u"翌年"},
    {symbol::anchored_month, 0, u"同月"},
    {symbol::anchored_month, 1, u"翌月"},
    {symbol::anchored_day, 1, u"翌日"},

    {symbol::weekday_name, 1, u"月曜日 月曜"},
    {symbol::weekday_name, 2, u"火曜日 火曜"},
    {symbol::weekday_name, 3, u"水曜日 水曜"},
    {symbol::weekday_name, 4, u"木曜日 木曜"},
    {symbol::weekday_name, 5, u"金曜日 金曜"},
    {symbol::weekday_name, 6, u"土曜日 土曜"},
    {symbol::weekday_name, 7, u"日曜日 日曜"},
    {symbol::weekday_short, 1, u"月"},
    {symbol::weekday_short, 2, u"火"},
    {symbol::weekday_short, 3, u"水"},
    {symbol::weekday_short, 4, u"木"},
    {symbol::weekday_short, 5, u"金"},
    {symbol::weekday_short, 6, u"土"},
    {symbol::weekday_short, 7, u"日"},

    {symbol::day_part, int16_t(day_part::morning), u"午前 未明 早朝 朝"},
    {symbol::day_part, int16_t(day_part::afternoon), u"午後"},
    {symbol::day_part, int16_t(day_part::evening), u"夕方 夜 深夜"},
    {symbol::clock_name, 12, u"正午"},
    {symbol::part_name, int16_t(part::early), u"初め 初頭 上旬 年初"},
    {symbol::part_name, int16_t(part::middle), u"半ば 中旬"},
    {symbol::part_name, int16_t(part::late), u"末 下旬 年末 月末"},

    {symbol::era, 1867, u"明治"},
    {symbol::era, 1911, u"大正"},
    {symbol::era, 1925, u"昭和"},
    {symbol::era, 1988, u"平成"},
    {symbol::era, 2018, u"令和"},
    {symbol::first_year, 1, u"元"},

    {symbol::zone, 540, u"日本時間 韓国時間"},
    {symbol::zone, 480, u"中国時間 北京時間 台湾時間 香港時間"},
    {symbol::zone_label, 0, u"現地時間 米東部時間 東部時間"},
    {symbol::approximate, 0, u"約 およそ ごろ 頃"},
    {symbol::to, 0, u"から ～ 〜"},
    {symbol::link, 0, u"の"},
    {symbol::open, 0, u"( （"},
    {symbol::particle, 0, u"で の に を は が も ほど ぐらい くらい 以内 前に 前の 前から 後に 後の 遅れ おき ごと"},
    {symbol::none, 0, u"日本 時間帯 月面 年度 年生 年級 年级 年末年始 分の 年ぶり 時代 時点"},
};

inline constexpr rule ja_rules[] = {
    {action::fill, symbol::year_number, symbol::year},
    {action::fill, symbol::era, symbol::era_number, symbol::year},
    {action::fill, symbol::era, symbol::first_year, symbol::year},
    {action::fill, symbol::month_number, symbol::month},
    {action::fill, symbol::day_number, symbol::day},
    {action::fill, symbol::weekday_name},
    {action::aside, symbol::open, symbol::weekday_name, symbol::close},
    {action::aside, symbol::open, symbol::weekday_short, symbol::close},
    {action::fill, symbol::hour_number, symbol::hour},
    {action::fill, symbol::hour_number, symbol::hour, symbol::half},
    {action::weak, symbol::minute_number, symbol::minute},
    {action::weak, symbol::second_number, symbol::second},
    {action::fill, symbol::day_part},
    {action::fill, symbol::clock_name},

    {action::fill, symbol::shift_year},
    {action::fill, symbol::shift_month},
    {action::fill, symbol::shift_week},
    {action::fill, symbol::shift_day},
    {action::fill, symbol::anchored_year},
    {action::fill, symbol::anchored_month},
    {action::fill, symbol::anchored_day},
    {action::fill, symbol::count, symbol::duration_unit, symbol::ago},
    {action::fill, symbol::count, symbol::day, symbol::ago, symbol::ahead, symbol::particle},
    {action::weak, symbol::part_name},
    {action::fill, symbol::quarter_number, symbol::quarter},
    {action::fill, symbol::ordinal, symbol::quarter_number, symbol::quarter},
    {action::fill, symbol::small_count, symbol::century},
    {action::fill, symbol::year_number, symbol::decade},
    {action::fill, symbol::small_count, symbol::decade},

    {action::duration, symbol::count, symbol::duration_unit},
    {action::duration, symbol::count, symbol::duration_unit, symbol::half},
    {action::duration, symbol::count, symbol::dot, symbol::tenths, symbol::duration_unit},
    {action::duration, symbol::half, symbol::duration_unit},
    {action::duration, symbol::count, symbol::minute, symbol::ahead, symbol::particle},
    {action::duration, symbol::count, symbol::second, symbol::ahead, symbol::particle},
    {action::weak_duration, symbol::count, symbol::minute},
    {action::weak_duration, symbol::count, symbol::second},
    {action::duration, symbol::count, symbol::day},

    {action::aside, symbol::zone},
    {action::aside, symbol::zone_label},
    {action::aside, symbol::open, symbol::zone, symbol::close},
    {action::aside, symbol::open, symbol::zone_label, symbol::close},
    {action::aside, symbol::approximate},
    {action::nothing, symbol::ordinal, symbol::any_number},
};

inline constexpr join ja_joins[] = {
    {fields::year | fields::shift, fields::month | fields::quarter | fields::part},
    {fields::year | fields::shift, fields::month | fields::quarter, symbol::link},
    {fields::month | fields::shift, fields::day | fields::part},
    {fields::year | fields::quarter, fields::part},
    {fields::day | fields::shift, fields::weekday | fields::day_part | fields::clock},
    {fields::shift, fields::weekday | fields::day_part | fields::clock, symbol::link},
    {fields::day, fields::day_part | fields::clock, symbol::link},
    {fields::weekday, fields::day_part | fields::clock},
    {fields::weekday, fields::day_part | fields::clock, symbol::link},
    {fields::day_part, fields::clock},
    {fields::hour, fields::minute},
    {fields::minute, fields::second},
    {fields::duration, fields::duration | fields::date | fields::clock},
    {fields::zone, fields::date | fields::clock | fields::day_part | fields::approximate},
    {fields::approximate, fields::date | fields::clock | fields::day_part | fields::duration},
    {fields::clock | fields::day | fields::duration, fields::approximate},
    {fields::day, fields::zone},
};

}  // namespace detail

/// Japanese.
inline constexpr lexicon ja = grammar::lexicon_of<detail::ja_words, detail::ja_rules, detail::ja_joins>;

BREVIER_END

#endif  // BREVIER_LEXICON_JA_HPP
