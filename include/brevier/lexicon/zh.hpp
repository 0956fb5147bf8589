// Brevier, lexicon/zh: Chinese, traditional and simplified: 2025年10月30日, 民國一百一十四年, 明年四月, 中午12時50分,
// 今年前三季, 1小時40分鐘, 3至4小時, 香港時間.
//
// SPDX-License-Identifier: BSL-1.0

#include "common.hpp"

#ifndef BREVIER_LEXICON_ZH_HPP
#define BREVIER_LEXICON_ZH_HPP

BREVIER_BEGIN

namespace detail {

inline constexpr entry zh_words[] = {
    {symbol::digit, 0, u"〇 零 ○"},
    {symbol::digit, 1, u"一 壹"},
    {symbol::digit, 2, u"二 兩 两 貳"},
    {symbol::digit, 3, u"三"},
    {symbol::digit, 4, u"四"},
    {symbol::digit, 5, u"五"},
    {symbol::digit, 6, u"六"},
    {symbol::digit, 7, u"七"},
    {symbol::digit, 8, u"八"},
    {symbol::digit, 9, u"九"},
    {symbol::tens, 20, u"廿"},
    {symbol::tens, 30, u"卅"},
    {symbol::multiplier, 10, u"十"},
    {symbol::multiplier, 100, u"百"},
    {symbol::multiplier, 1000, u"千"},
    {symbol::multiplier, 10000, u"萬 万"},

    {symbol::year, 0, u"年 年度 年間 年间 財年"},
    {symbol::month, 0, u"月"},
    {symbol::day, 0, u"日"},
    {symbol::day, 1, u"號 号"},
    {symbol::hour, 0, u"時 时"},
    {symbol::hour, 1, u"點 点 點鐘 点钟"},
    {symbol::minute, 1, u"分"},
    {symbol::second, 1, u"秒"},
    {symbol::quarter, 0, u"季 季度"},
    {symbol::months, 0, u"月"},
    {symbol::century, 0, u"世紀 世纪"},
    {symbol::decade, 0, u"年代"},
    {symbol::quarter_of_hour, 0, u"刻"},
    {symbol::half, 0, u"半"},
    {symbol::minutes_to, 0, u"差 欠"},
    {symbol::measure, 0, u"個 个 一"},
    {symbol::particle, 0, u"來 来 間 间 多 歷史 历史 以上"},
    {symbol::article, 0, u"內 内 之內 之内"},
    {symbol::ordinal, 0, u"第 公元前 西元前 幾 農曆 农历"},
    {symbol::first_of, 0, u"前 首 頭 头"},

    {symbol::duration_unit, int16_t(unit::year), u"年 周年 週年"},
    {symbol::duration_unit, int16_t(unit::quarter), u"個季度"},
    {symbol::duration_unit, int16_t(unit::month), u"個月 个月"},
    {symbol::duration_unit, int16_t(unit::week), u"周 週 星期 禮拜 礼拜"},
    {symbol::duration_unit, int16_t(unit::day), u"天"},
    {symbol::duration_unit, int16_t(unit::hour), u"小時 小时 鐘頭 钟头"},
    {symbol::duration_unit, int16_t(unit::minute), u"分鐘 分钟"},
    {symbol::duration_unit, int16_t(unit::second), u"秒鐘 秒钟"},
    {symbol::day_count, 2, u"兩日 两日"},
    {symbol::nights, 0, u"夜 晚"},

    {symbol::calendar_unit, int16_t(unit::year), u"年 年度"},
    {symbol::calendar_unit, int16_t(unit::quarter), u"季 季度"},
    {symbol::calendar_unit, int16_t(unit::month), u"月 個月 个月"},
    {symbol::calendar_unit, int16_t(unit::week), u"周 週 星期 禮拜 礼拜"},
    {symbol::deictic, -2, u"上上"},
    {symbol::deictic, -1, u"上"},
    {symbol::deictic, 0, u"本 這 这 今個 今个"},
    {symbol::deictic, 1, u"下"},
    {symbol::deictic, 2, u"下下"},
    {symbol::shift_year, -2, u"前年"},
    {symbol::shift_year, -1, u"去年 昨年"},
    {symbol::shift_year, 0, u"今年 年底 年末 年初"},
    {symbol::shift_month, 0, u"月底 月末 月初"},
    {symbol::shift_year, 1, u"明年"},
    {symbol::shift_year, 2, u"後年 后年"},
    {symbol::shift_day, -3, u"大前天"},
    {symbol::shift_day, -2, u"前天 前日"},
    {symbol::shift_day, -1, u"昨天 昨日 昨"},
    {symbol::shift_day, 0, u"今天 今日 本日"},
    {symbol::shift_day, 1, u"明天 明日"},
    {symbol::shift_day, 2, u"後天 后天 後日"},
    {symbol::shift_day, 3, u"大後天 大后天 三日後 三日后"},
    {symbol::anchored_year, 0, u"同年"},
    {symbol::anchored_year, 1, u"翌年 次年 隔年"},
    {symbol::anchored_month, 0, u"同月 當月 当月"},
    {symbol::anchored_day, 0, u"當天 当天 當日 当日 同日 同一天"},
    {symbol::anchored_day, 1, u"翌日 次日"},
    {symbol::anchored_stem, -1, u"前一日 前一天"},
    {symbol::year_stem, 0, u"今 去 明"},
    {symbol::shift_stem, -2, u"前"},
    {symbol::shift_stem, -1, u"昨"},
    {symbol::shift_stem, 0, u"今 當 当"},
    {symbol::shift_stem, 1, u"明"},
    {symbol::ago, -1, u"前 以前 之前"},
    {symbol::ago, 1, u"後 后 以後 以后 之後 之后"},

    {symbol::weekday_name, 1, u"星期一 禮拜一 礼拜一 週一 周一"},
    {symbol::weekday_name, 2, u"星期二 禮拜二 礼拜二 週二 周二"},
    {symbol::weekday_name, 3, u"星期三 禮拜三 礼拜三 週三 周三"},
    {symbol::weekday_name, 4, u"星期四 禮拜四 礼拜四 週四 周四"},
    {symbol::weekday_name, 5, u"星期五 禮拜五 礼拜五 週五 周五"},
    {symbol::weekday_name, 6, u"星期六 禮拜六 礼拜六 週六 周六"},
    {symbol::weekday_name, 7, u"星期日 星期天 禮拜日 禮拜天 礼拜天 週日 周日"},

    {symbol::weekday_short, 7, u"日 天"},

    {symbol::clock_name, 12, u"正午"},
    {symbol::day_part, int16_t(day_part::morning), u"上午 早上 早晨 清晨 凌晨 清早"},
    {symbol::day_part, int16_t(day_part::noon), u"中午 正午"},
    {symbol::day_part, int16_t(day_part::afternoon), u"下午 午後 午后"},
    {symbol::day_part, int16_t(day_part::evening), u"晚上 晚間 晚间 傍晚 夜間 夜间 夜裡 夜裏 夜里 深夜 半夜 午夜"},
    {symbol::day_part_name, int16_t(day_part::morning), u"早 晨"},
    {symbol::day_part_name, int16_t(day_part::noon), u"午"},
    {symbol::day_part_name, int16_t(day_part::evening), u"晚 夜"},
    {symbol::weak_clock, 1, u"一時 一时"},
    {symbol::part_name, int16_t(part::early), u"初 年初 月初"},
    {symbol::part_name, int16_t(part::middle), u"年中 月中 中旬"},
    {symbol::part_name, int16_t(part::late), u"底 末 年底 月底 年末 月末 下旬"},
    {symbol::part_name, int16_t(part::early), u"上旬"},
    {symbol::quarter_name, 1, u"首季"},
    {symbol::fiscal_year, 0, u"季度"},
    {symbol::conjunction, 0, u"又"},
    {symbol::preposition, 0, u"為期 为期 一連 一连 長達 长达 歷時 历时 需時 需时 連續 连续 連升 連跌 逾 超過 停留 逗留 過去 过去"},
    {symbol::first_half, 0, u"上半年"},
    {symbol::second_half, 0, u"下半年"},

    {symbol::era, 1911, u"民國 民国 中華民國 中华民国"},
    {symbol::era, 1900, u"上世紀 上世纪"},
    {symbol::era, 2000, u"本世紀 本世纪"},
    {symbol::first_year, 1, u"元"},

    {symbol::zone, 480,
     u"香港時間 香港时间 港時間 本港時間 澳門時間 北京時間 北京时间 中國時間 台北時間 台灣時間 臺北時間 臺灣時間 新加坡時間 新加坡时间"},
    {symbol::zone, 540, u"日本時間 日本时间 東京時間 东京时间 韓國時間 韩国时间 南韓時間 首爾時間 首尔时间"},
    {symbol::zone, 420, u"泰國時間"},
    {symbol::zone, 330, u"印度時間"},
    {symbol::zone, 180, u"莫斯科時間 莫斯科时间"},
    {symbol::zone, 0, u"格林威治時間 格林尼治时间"},
    {symbol::zone_label, 0,
     u"當地時間 当地时间 美東時間 美东时间 美國東部時間 美国东部时间 紐約時間 纽约时间 倫敦時間 伦敦时间 美國時間 "
     u"英國時間 美西時間 本地時間"},
    {symbol::approximate, 0, u"約 约 近 大約 大约 左右 前後 前后 許 許"},
    {symbol::to, 0, u"至 到 ——"},
    {symbol::link, 0, u"的"},
    {symbol::open, 0, u"( （"},

    {symbol::score, 0, u"比分 比數 比数 以 調 调 跌 升 漲 涨 挫 揚 扬"},
    {symbol::trap, 0,
     u"領先 领先 落後 落后 擊敗 击败 勝 胜 大勝 大胜 "
     u"线 線 滿分 满分 均線 均线 平均 周歲 周岁 日圓 日元 個月大 四周"},
    {symbol::ordinal_suffix, 0, u"計畫 計劃 计划 方案 和平"},
    {symbol::tense, lead::ahead,
     u"將 将 會在 会在 預估 可能 擬 拟 預計 预计 預料 预料 最快 定於 定于 訂於 订于 計劃 计划 有望 不排除 原定 截止"},
    {symbol::tense, lead::ahead* lead::before_date, u"預期"},
    {symbol::tense, lead::back* lead::surely, u"已 曾 以來 以来"},
    {symbol::tense, lead::back, u"表示 說 说 稱 称 指出 透露 宣布 宣佈"},
    {symbol::tense, 0, u"該計劃 该计划 將軍 将军 將領 将领 將近 将近 將來 将来 已將 已将"},
    {symbol::none, 0,
     u"數十 数十 數百 数百 數千 数千 前日比 前年比 前年度 前年同期 日復一日 日复一日 最後一天 最后一天 空軍一號 "
     u"空军一号 時間 时间 日本 前往 後續 后续 前線 前线 早前 月球 "
     u"前昨 今昨 天線 年級 年级 分之 同年齡 同年龄 光明日 後日本 年輕 年轻 幾年 數年 "
     u"分數 一致 一度 一年一度 有一天 每一天 這一天 那一天 一時間 《60 大年初 年初一 年初二 年初三 前夜 》第 劇第 上半天 下半天 半年报"},
};

// Simplified characters, and those that stand for them in the dictionary.
inline constexpr char16_t zh_variants[] =
    u"时時间間后後礼禮将將钟鐘个個当當国國数數东東约約预預几幾两兩号號点點来來历歷头頭"
    u"连連续續领領胜勝级級计計军軍万萬纪紀这這长長过過华華韩韓尔爾纽紐伦倫击擊败敗"
    u"涨漲扬揚线線綫線楼樓馆館机機场場码碼选選满滿届屆会會拟擬订訂划劃说說称稱圆圓为為门門财財达達"
    u"许許臺台里裡裏裡于於周週调調";

inline constexpr rule zh_rules[] = {
    {action::fill, symbol::year_number, symbol::year},
    {action::fill, symbol::era, symbol::era_number, symbol::year},
    {action::fill, symbol::era, symbol::first_year, symbol::year},
    {action::fill, symbol::minguo_year, symbol::year, symbol::ahead, symbol::month_number, symbol::month},
    {action::duration, symbol::count, symbol::duration_unit, symbol::ahead, symbol::particle},
    {action::fill, symbol::minguo_year, symbol::year},
    {action::fill, symbol::short_year, symbol::year, symbol::month_number, symbol::month},
    {action::duration, symbol::small_count, symbol::year, symbol::small_count, symbol::month},
    {action::fill, symbol::month_number, symbol::month},
    {action::fill, symbol::month_number, symbol::month, symbol::day_number, symbol::ahead, symbol::to},  // 10月31至11月1日
    {action::nothing, symbol::no_month, symbol::month, symbol::any_number, symbol::day},
    {action::fill, symbol::day_number, symbol::day},
    {action::fill, symbol::weekday_name},
    {action::aside, symbol::open, symbol::weekday_name, symbol::close},
    {action::aside, symbol::open, symbol::day_number, symbol::day, symbol::close},
    {action::aside, symbol::open, symbol::month_number, symbol::month, symbol::day_number, symbol::day, symbol::close},
    {action::aside, symbol::open, symbol::weekday_number, symbol::close},
    {action::aside, symbol::open, symbol::weekday_short, symbol::close},
    {action::fill, symbol::month_number, symbol::slash, symbol::clear_day},
    {action::weak, symbol::month_number, symbol::slash, symbol::day_number},
    {action::aside, symbol::open, symbol::month_number, symbol::slash, symbol::day_number, symbol::close},
    {action::fill, symbol::minguo_year, symbol::slash, symbol::month_number, symbol::slash, symbol::day_number},
    {action::fill, symbol::hour_number, symbol::hour},
    {action::fill, symbol::hour_number, symbol::hour, symbol::half},
    {action::fill, symbol::hour_number, symbol::hour, symbol::quarter_number, symbol::quarter_of_hour},
    {action::fill, symbol::hour_number, symbol::hour, symbol::minutes_to, symbol::minute_number, symbol::minute},
    {action::fill, symbol::hour_number, symbol::hour, symbol::minutes_to, symbol::quarter_number,
     symbol::quarter_of_hour},
    {action::fill, symbol::minutes_to, symbol::minute_number, symbol::minute, symbol::hour_number, symbol::hour},
    {action::fill, symbol::minutes_to, symbol::quarter_number, symbol::quarter_of_hour, symbol::hour_number,
     symbol::hour},
    {action::weak, symbol::minute_number, symbol::minute},
    {action::duration, symbol::count, symbol::second},
    {action::weak, symbol::second_number, symbol::second},
    {action::fill, symbol::day_part},
    {action::fill, symbol::clock_name},
    {action::fill, symbol::clock_name, symbol::hour_number, symbol::hour},
    {action::weak, symbol::weak_clock},
    {action::weak, symbol::weak_clock, symbol::half},

    {action::fill, symbol::shift_year},
    {action::fill, symbol::shift_month},
    {action::fill, symbol::shift_day},
    {action::fill, symbol::anchored_year},
    {action::fill, symbol::anchored_month},
    {action::fill, symbol::anchored_day},
    {action::weak, symbol::anchored_stem},
    {action::fill, symbol::shift_stem, symbol::day_part_name},
    {action::fill, symbol::shift_stem, symbol::day_part},
    {action::fill, symbol::shift_stem, symbol::open, symbol::day_number, symbol::close, symbol::day},
    {action::fill, symbol::shift_stem, symbol::open, symbol::day_number, symbol::day, symbol::close},
    {action::fill, symbol::shift_stem, symbol::open, symbol::day_number, symbol::close},
    {action::fill, symbol::day_part_name, symbol::ahead, symbol::hour_number, symbol::hour},
    {action::fill, symbol::day_part_name, symbol::ahead, symbol::hour_number, symbol::colon, symbol::minute_digits},
    {action::fill, symbol::deictic, symbol::open, symbol::any_number, symbol::close, symbol::calendar_unit},
    {action::fill, symbol::year_stem, symbol::open, symbol::year_number, symbol::close, symbol::year},
    {action::fill, symbol::year_stem, symbol::open, symbol::minguo_year, symbol::close, symbol::year},
    {action::fill, symbol::deictic, maybe(symbol::measure), symbol::calendar_unit},
    {action::fill, symbol::deictic, maybe(symbol::measure), symbol::calendar_unit, symbol::weekday_number},
    {action::fill, symbol::deictic, maybe(symbol::measure), symbol::calendar_unit, symbol::weekday_short},
    {action::fill, symbol::count, maybe(symbol::measure), symbol::duration_unit, symbol::ago},
    {action::duration, symbol::count, symbol::measure, symbol::half, symbol::duration_unit, symbol::ago},
    {action::duration, symbol::count, symbol::duration_unit, symbol::half, symbol::ago},
    {action::duration, symbol::half, maybe(symbol::measure), symbol::duration_unit, symbol::ago},
    {action::weak, symbol::part_name},

    {action::fill, symbol::ordinal, symbol::quarter_number, symbol::quarter},
    {action::fill, symbol::first_of, symbol::quarter_number, maybe(symbol::measure), symbol::quarter},
    {action::fill, symbol::year_number, symbol::year, symbol::first_of, symbol::month_number, symbol::months},
    {action::fill, symbol::shift_year, symbol::first_of, symbol::month_number, symbol::months},
    {action::fill, symbol::first_of, symbol::month_number, symbol::measure, symbol::months},
    {action::fill, symbol::small_count, symbol::century},
    {action::fill, symbol::small_count, symbol::century, symbol::small_count, symbol::decade},
    {action::fill, symbol::year_number, symbol::decade},
    {action::fill, symbol::small_count, symbol::decade},
    {action::fill, symbol::era, symbol::small_count, symbol::decade},
    {action::fill, symbol::quarter_name},
    {action::fill, symbol::quarter_number, symbol::fiscal_year},
    {action::fill, symbol::first_half},
    {action::fill, symbol::second_half},

    {action::duration, symbol::count, maybe(symbol::measure), symbol::duration_unit},
    {action::duration, symbol::count, symbol::measure, symbol::half, symbol::duration_unit},
    {action::duration, symbol::count, symbol::measure, symbol::half, symbol::month},
    {action::duration, symbol::small_count, symbol::duration_unit, symbol::half},
    {action::duration, symbol::half, maybe(symbol::measure), symbol::duration_unit},
    {action::duration, symbol::day_count},
    {action::fill, symbol::day_count, symbol::ago},
    {action::duration, symbol::count, symbol::duration_unit, symbol::any_number, symbol::nights},
    {action::duration, symbol::count, symbol::dot, symbol::tenths, maybe(symbol::measure), symbol::duration_unit},
    {action::context_duration, symbol::preposition, symbol::count, symbol::day},
    {action::context_duration, symbol::approximate, symbol::count, symbol::day},  // 約三日
    {action::duration, symbol::count, symbol::day, symbol::ahead, symbol::article},
    {action::duration, symbol::count, symbol::day},
    {action::duration, symbol::count, symbol::minute, symbol::count, symbol::second},
    {action::weak_duration, symbol::count, symbol::minute},

    {action::aside, symbol::zone},
    {action::aside, symbol::zone_label},
    {action::aside, symbol::open, symbol::zone, symbol::close},
    {action::aside, symbol::open, symbol::zone_label, symbol::close},
    {action::aside, symbol::approximate},

    {action::nothing, symbol::ordinal, symbol::any_number},
    {action::nothing, symbol::ordinal, symbol::any_number, symbol::month, symbol::any_number, symbol::day},
    {action::nothing, symbol::score, symbol::any_number, symbol::hour},
    {action::nothing, symbol::score, symbol::any_number, symbol::colon, symbol::any_number},
    {action::nothing, symbol::any_number, symbol::colon, symbol::any_number, symbol::trap},
    {action::nothing, symbol::any_number, symbol::day, symbol::trap},
    {action::nothing, symbol::any_number, symbol::trap},
    {action::nothing, symbol::any_number, symbol::hour, symbol::ordinal_suffix},  // 20點計畫
    {action::nothing, symbol::trap},
    {action::nothing, symbol::any_number, symbol::minute, symbol::trap},
};

inline constexpr join zh_own_joins[] = {
    {fields::year | fields::shift, fields::month | fields::quarter, symbol::link},
    {fields::duration, fields::duration | fields::directed | fields::date | fields::clock, symbol::conjunction},
};
inline constexpr auto zh_joins = both(coarse_to_fine, zh_own_joins);

}  // namespace detail

/// Chinese, traditional and simplified.
inline constexpr lexicon zh =
    grammar::lexicon_of<detail::zh_words, detail::zh_rules, detail::zh_joins, script::no_kana, detail::zh_variants>;

BREVIER_END

#endif  // BREVIER_LEXICON_ZH_HPP
