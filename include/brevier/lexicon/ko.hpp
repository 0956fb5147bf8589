// Brevier, lexicon/ko: Korean: 2025년 10월 30일 오후 3시 30분, 지난해 12월, 다음 주 수요일, 1월18∼23일, 2시간 30분,
// 3일간.
//
// SPDX-License-Identifier: BSL-1.0

#include "common.hpp"

#ifndef BREVIER_LEXICON_KO_HPP
#define BREVIER_LEXICON_KO_HPP

BREVIER_BEGIN

namespace detail {

inline constexpr entry ko_words[] = {
    {symbol::digit, 1, u"한"},
    {symbol::digit, 2, u"두"},
    {symbol::digit, 3, u"세 석"},
    {symbol::digit, 4, u"네 넉"},
    {symbol::digit, 5, u"다섯"},
    {symbol::digit, 6, u"여섯"},
    {symbol::digit, 7, u"일곱"},
    {symbol::digit, 8, u"여덟"},
    {symbol::digit, 9, u"아홉"},
    {symbol::tens, 10, u"열"},
    {symbol::tens, 20, u"스물 스무"},
    {symbol::tens, 30, u"서른"},
    {symbol::digit, 1, u"일"},
    {symbol::digit, 2, u"이"},
    {symbol::digit, 3, u"삼"},
    {symbol::digit, 4, u"사"},
    {symbol::digit, 5, u"오"},
    {symbol::digit, 6, u"육"},
    {symbol::digit, 7, u"칠"},
    {symbol::digit, 8, u"팔"},
    {symbol::digit, 9, u"구"},
    {symbol::multiplier, 10, u"십"},
    {symbol::multiplier, 100, u"백"},
    {symbol::multiplier, 1000, u"천"},
    {symbol::clear_month, 6, u"유월"},
    {symbol::clear_month, 10, u"시월"},

    {symbol::year, 0, u"년"},
    {symbol::month, 0, u"월"},
    {symbol::day, 0, u"일"},
    {symbol::hour, 0, u"시"},
    {symbol::minute, 1, u"분"},
    {symbol::second, 1, u"초"},
    {symbol::half, 0, u"반"},
    {symbol::quarter, 0, u"분기 사분기 /4분기"},
    {symbol::calendar_unit, int16_t(unit::quarter), u"분기"},
    {symbol::months, 0, u"개월"},
    {symbol::century, 0, u"세기"},
    {symbol::decade, 0, u"년대"},
    {symbol::ordinal, 0, u"제 기원전 음력"},
    {symbol::duration_unit, int16_t(unit::year), u"년 년간 해"},
    {symbol::duration_unit, int16_t(unit::month), u"개월 개월간 달 달간"},
    {symbol::duration_unit, int16_t(unit::quarter), u"개_분기"},
    {symbol::duration_unit, int16_t(unit::week), u"주 주간 주일 주일간"},
    {symbol::duration_unit, int16_t(unit::day), u"일간"},
    {symbol::duration_unit, int16_t(unit::hour), u"시간"},
    {symbol::duration_unit, int16_t(unit::minute), u"분 분간"},
    {symbol::duration_unit, int16_t(unit::second), u"초 초간"},
    {symbol::nights, 0, u"박"},
    {symbol::measure, 0, u"시간"},
    {symbol::day_count, 1, u"하루"},
    {symbol::day_count, 2, u"이틀"},
    {symbol::day_count, 3, u"사흘"},
    {symbol::day_count, 4, u"나흘"},
    {symbol::day_count, 5, u"닷새"},
    {symbol::day_count, 6, u"엿새"},
    {symbol::day_count, 7, u"이레"},
    {symbol::day_count, 10, u"열흘"},
    {symbol::day_count, 15, u"보름"},
    {symbol::qualifier, 0, u"1일"},  // hours a day
    {symbol::particle, 0, u"평균 동안 만에 만이 만인 만의 간 째 씩"},
    {symbol::minutes_to, 0, u"전"},
    {symbol::ago, -1, u"전"},
    {symbol::ago, 1, u"후 뒤"},

    {symbol::shift_year, -2, u"재작년 지지난해"},
    {symbol::shift_year, -1, u"지난해 지난_해 작년"},
    {symbol::shift_year, 0, u"올해 금년 연말 연초 연내 올_초 올초 올_한_해 올_한해"},
    {symbol::shift_year, 1, u"내년 이듬해"},
    {symbol::shift_year, 2, u"내후년"},
    {symbol::shift_month, -1, u"지난달 지난_달"},
    {symbol::shift_month, 0, u"이달 이_달 이번_달 이번달"},
    {symbol::shift_month, 1, u"다음달 다음_달 내달"},
    {symbol::shift_week, -2, u"지지난주"},
    {symbol::shift_week, -1, u"지난주 지난_주"},
    {symbol::shift_week, 0, u"이번주 이번_주 금주"},
    {symbol::shift_week, 1, u"다음주 다음_주 내주"},
    {symbol::shift_day, -2, u"그저께 그제"},
    {symbol::shift_day, -1, u"어제"},
    {symbol::shift_stem, -1, u"어젯 지난"},
    {symbol::shift_day, 0, u"오늘"},
    {symbol::shift_day, 1, u"내일"},
    {symbol::shift_day, 2, u"모레"},
    {symbol::shift_day, 3, u"글피"},
    {symbol::anchored_month, -1, u"전월"},
    {symbol::anchored_month, 0, u"같은_달 당월"},
    {symbol::anchored_month, 1, u"익월"},
    {symbol::anchored_day, 0, u"같은_날 당일"},
    {symbol::narrated_day, -1, u"전날"},
    {symbol::narrated_day, 0, u"이날"},
    {symbol::anchored_day, 1, u"이튿날 다음_날 다음날"},
    {symbol::anchored_year, -1, u"전년"},
    {symbol::anchored_year, 0, u"같은_해"},
    {symbol::deictic, -1, u"지난"},
    {symbol::deictic, 0, u"이번 올"},
    {symbol::article, 0, u"올"},
    {symbol::deictic, 1, u"오는 다음"},

    {symbol::weekday_name, 1, u"월요일"},
    {symbol::weekday_name, 2, u"화요일"},
    {symbol::weekday_name, 3, u"수요일"},
    {symbol::weekday_name, 4, u"목요일"},
    {symbol::weekday_name, 5, u"금요일"},
    {symbol::weekday_name, 6, u"토요일"},
    {symbol::weekday_name, 7, u"일요일"},
    {symbol::weekday_short, 1, u"월"},
    {symbol::weekday_short, 2, u"화"},
    {symbol::weekday_short, 3, u"수"},
    {symbol::weekday_short, 4, u"목"},
    {symbol::weekday_short, 5, u"금"},
    {symbol::weekday_short, 6, u"토"},
    {symbol::weekday_short, 7, u"일"},

    {symbol::day_part, int16_t(day_part::morning), u"오전 새벽 아침"},
    {symbol::day_part, int16_t(day_part::noon), u"낮"},
    {symbol::day_part, int16_t(day_part::afternoon), u"오후"},
    {symbol::day_part, int16_t(day_part::evening), u"저녁 밤"},
    {symbol::clock_name, 12, u"정오"},
    {symbol::clock_name, 24, u"자정"},
    {symbol::part_name, int16_t(part::early), u"초 초순 상순 초반"},
    {symbol::part_name, int16_t(part::middle), u"중순 중반"},
    {symbol::part_name, int16_t(part::late), u"말 하순"},
    {symbol::first_half, 0, u"상반기"},
    {symbol::second_half, 0, u"하반기"},

    {symbol::zone, 540, u"한국시간 한국_시간 한국시각 한국_시각 우리시간 우리_시간 일본시간 일본_시간"},
    {symbol::zone, 480, u"중국시간 중국_시간 베이징시간 베이징_시간 홍콩시간 홍콩_시간 대만시간 대만_시간"},
    {symbol::zone, 0, u"세계표준시 그리니치표준시"},
    {symbol::zone_label, 0,
     u"현지시간 현지_시간 현지시각 현지_시각 미_동부시간 미_동부_시간 동부시간 동부_시간 미_서부시간 서부시간 "
     u"미국시간 미국_시간 영국시간 영국_시간"},
    {symbol::approximate, 0, u"약 가량 쯤 안팎"},
    {symbol::to, 0, u"부터 에서"},
    {symbol::open, 0, u"( （"},
    {symbol::dot, 0, u"."},
    {symbol::trap, 0, u"차 생"},
    {symbol::link, 0, u"의 으로"},
    {symbol::preposition, 0, u"징역 실형"},  // of months served
    {symbol::score, 0, u"스코어 점수 전반 후반"},
    // Other words that begin as numbers do, and hours, which are never counted with these numerals.
    {symbol::none, 0,
     u"일일 일이_일 한_일 보름달 전산 일시 이시 삼시 사시 오시 육시 칠시 팔시 구시 십시 이_시 사_시 오_시 구_시 이분 이_분 이_주 이주 사주 오주 "
     u"구주 세계_일주 이해 오해 사해 이_해 이_년 이시간 이_시간 이_일 이일 오일 구일 사일 삼일절 이초 이_초 전후 "
     u"전년_동기 전년_동월 전년_대비 전월_대비 전년동기 전년대비 전월대비 "
     u"해리 해외 전국 전체 전복 전면 전망 전쟁 전문 전역 전기 전자 전략 전환 전달 전투 전_세계 전화 전통 연말정산 "
     u"달러 달성 시즌 시도 시군 일제 일장 일선 분위 한_분 두_분 세_분 네_분 하루빨리 하루아침 하루하루 한시적 주당 "
     u"후보 후속 후원 후임 세월 유월절 이월금 말레이 말하 말한 말했 말씀 분기_연속 모레노 시민 시장 시설 시점 시위 주기 주년 주자 주민 주택 주요 주장 주인 한일 세일 네일 구분 세분 구해 팔달 오초아 일해 그제야 그제서 오늘날 "
     u"내주고 내주며 내주지 내주면 해운 해양 해당 해군 해경 전남 전북 전주 전했 전해 전격 전시 전직 전임 전당 전력 전원 전용 전철 "
     u"전현 전세 전입 전학 전제 전광 뒤늦 후쿠 후배 차이 차량 차례 차지 초기 초대 초등 초미 초안 초청"},
    {symbol::tense, lead::ahead* lead::behind_date,
     u"예정 계획 전망 방침 겠다 겠으 겠습 겠고 한다 된다 린다 간다 온다 선다 난다 는다 인다 할_ 될_ 열릴"},
    {symbol::tense, lead::back*(lead::behind_date | lead::surely),
     u"했 됐 었 았 였 렸 졌 쳤 갔 왔 났 봤 뤘 켰 겼 셨 냈 랐 섰 됐"},
};

inline constexpr rule ko_rules[] = {
    {action::fill, symbol::year_number, symbol::year},
    {action::fill, symbol::month_number, symbol::month},
    {action::fill, symbol::clear_month},
    {action::nothing, symbol::no_month, symbol::month, symbol::any_number, symbol::day},
    {action::fill, symbol::day_number, symbol::day},
    {action::fill, symbol::weekday_name},
    {action::aside, symbol::open, symbol::weekday_name, symbol::close},
    {action::aside, symbol::open, symbol::day_number, symbol::day, symbol::close},
    {action::aside, symbol::open, symbol::weekday_short, symbol::close},
    {action::fill, symbol::month_number, symbol::slash, symbol::clear_day},
    {action::weak, symbol::month_number, symbol::slash, symbol::day_number},
    {action::fill, symbol::month_number, symbol::dot, symbol::clear_day, symbol::day},  // 6.20일
    {action::fill, symbol::short_year, symbol::dot, symbol::month_digits, symbol::dot, symbol::day_digits},
    {action::fill, symbol::month_number, symbol::dot, symbol::day_number, symbol::ahead, symbol::open,
     symbol::weekday_short, symbol::close},
    {action::fill, symbol::hour_number, symbol::hour},
    {action::fill, symbol::hour_number, symbol::hour, symbol::half},
    {action::fill, symbol::hour_number, symbol::hour, symbol::minute_number, symbol::minute, symbol::minutes_to},
    {action::fill, symbol::day_part},
    {action::fill, symbol::clock_name},

    {action::fill, symbol::shift_year},
    {action::fill, symbol::shift_month},
    {action::fill, symbol::shift_week},
    {action::fill, symbol::shift_day},
    {action::fill, symbol::anchored_year},
    {action::fill, symbol::anchored_month},
    {action::fill, symbol::anchored_day},
    {action::fill, symbol::narrated_day},
    {action::fill, symbol::dot, symbol::day_part},
    {action::fill, symbol::shift_stem, symbol::day_part},
    {action::fill, symbol::deictic, symbol::month_number, symbol::month},
    {action::fill, symbol::deictic, symbol::month_number, symbol::dot, symbol::clear_day},
    {action::fill, symbol::deictic, symbol::day_number, symbol::day},
    {action::fill, symbol::deictic, symbol::weekday_name},
    {action::fill, symbol::deictic, symbol::calendar_unit},
    {action::fill, symbol::count, symbol::duration_unit, symbol::ago},
    {action::fill, symbol::count, symbol::day, symbol::ago},
    {action::fill, symbol::day_count, symbol::ago},
    {action::duration, symbol::count, symbol::duration_unit, symbol::half, symbol::ago},
    {action::weak, symbol::part_name},
    {action::fill, symbol::quarter_number, symbol::quarter},
    {action::fill, symbol::first_half},
    {action::fill, symbol::article, symbol::first_half},
    {action::fill, symbol::article, symbol::second_half},
    {action::fill, symbol::article, symbol::quarter_number, symbol::quarter},
    {action::fill, symbol::second_half},
    {action::fill, symbol::small_count, symbol::century},
    {action::fill, symbol::year_number, symbol::decade},
    {action::fill, symbol::small_count, symbol::decade},

    {action::duration, symbol::count, symbol::duration_unit},
    {action::duration, symbol::count, symbol::duration_unit, symbol::half},
    {action::duration, symbol::half, symbol::year},  // 반년
    {action::duration, symbol::half, symbol::year, symbol::ago},
    {action::duration, symbol::count, symbol::dot, symbol::tenths, symbol::duration_unit},
    {action::fill, symbol::short_year, symbol::year, symbol::month_number, symbol::month},
    {action::duration, symbol::small_count, symbol::year, symbol::small_count, symbol::month},
    {action::context_duration, symbol::preposition, symbol::small_count, symbol::month},
    {action::context_duration, symbol::preposition, symbol::small_count, symbol::year, symbol::small_count,
     symbol::month},
    {action::nothing, symbol::count, symbol::measure},  // 어제 3시간: not at 3시
    {action::duration, symbol::any_number, symbol::nights, symbol::count, symbol::day},
    {action::duration, symbol::day_count},
    {action::nothing, symbol::day_count, symbol::ahead, symbol::any_number, symbol::measure},  // 하루 3시간
    {action::nothing, symbol::qualifier, symbol::ahead, symbol::any_number, symbol::measure},
    {action::weak, symbol::minute_number, symbol::minute},
    {action::weak, symbol::second_number, symbol::second},
    {action::duration, symbol::count, symbol::day, symbol::ahead, symbol::particle},
    {action::duration, symbol::count, symbol::day},
    {action::context_duration, symbol::deictic, symbol::count, symbol::day, symbol::ahead, symbol::particle},
    {action::nothing, symbol::any_number, symbol::year, symbol::trap},
    {action::nothing, symbol::any_number, symbol::duration_unit, symbol::trap},  // 51주 차
    {action::nothing, symbol::any_number, symbol::minute, symbol::link, symbol::any_number},  // 3분의 1
    {action::nothing, symbol::score, symbol::any_number, symbol::minute},

    {action::aside, symbol::zone},
    {action::aside, symbol::zone_label},
    {action::aside, symbol::open, symbol::zone, symbol::close},
    {action::aside, symbol::open, symbol::zone_label, symbol::close},
    {action::aside, symbol::approximate},
    {action::nothing, symbol::score, symbol::any_number, symbol::colon, symbol::any_number},
    {action::nothing, symbol::ordinal, symbol::any_number},
    {action::nothing, symbol::ordinal, symbol::any_number, symbol::month, symbol::any_number, symbol::day},
};

inline constexpr join ko_own_joins[] = {
    {fields::day, fields::zone},
    {fields::zone, fields::date | fields::clock | fields::day_part, symbol::link},  // 한국 시간으로 30일
};
inline constexpr auto ko_joins = both(coarse_to_fine, ko_own_joins);

}  // namespace detail

/// Korean.
inline constexpr lexicon ko = grammar::lexicon_of<detail::ko_words, detail::ko_rules, detail::ko_joins>;

BREVIER_END

#endif  // BREVIER_LEXICON_KO_HPP
