// Durations: reading and writing against examples and a slow reader, arithmetic against dates counted one by one.
// SPDX-License-Identifier: BSL-1.0

#include "brevier/duration.hpp"

#include "date_texts.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace {

using brevier::calendar_error;
using brevier::date;
using brevier::duration;
using brevier::duration_order;
using brevier::iso8601_error;
using brevier::local_time;
using brevier::time_of_day;
using brevier::zoned_time;
using namespace date_texts;

bool same_fields(const duration& left, const duration& right) {
  return left.years == right.years && left.months == right.months && left.weeks == right.weeks &&
         left.days == right.days && left.hours == right.hours && left.minutes == right.minutes &&
         left.seconds == right.seconds && left.nanosecond == right.nanosecond && left.negative == right.negative;
}

duration read(const std::string& bytes) { return *brevier::parse_duration(exact(bytes)); }

std::string written(const duration& value) {
  char memory[80];
  const auto text = brevier::write_duration(value, memory);
  return std::string(text->data(), text->size());
}

// What the compiler can know, it knows.
static_assert(*brevier::add(date{2026, 1, 31}, *brevier::parse_duration("P1M")) == date{2026, 2, 28});
static_assert(*brevier::parse_duration("PT36H") == *brevier::parse_duration("P1DT12H"));
static_assert(brevier::difference({2025, 10, 30}, {2026, 1, 1}) == duration{0, 2, 0, 2, 0, 0, 0, 0, false});

TEST_SUITE_BEGIN("duration");

TEST_CASE("durations, what they mean and how they are written") {
  static constexpr struct {
    const char* text;
    duration value;
    const char* written;
  } facts[] = {
      {"P1Y2M3DT4H5M6S", {1, 2, 0, 3, 4, 5, 6, 0, false}, "P1Y2M3DT4H5M6S"},
      {"P1Y2M3DT4H5M6.5S", {1, 2, 0, 3, 4, 5, 6, 500000000, false}, "P1Y2M3DT4H5M6.5S"},
      {"PT0S", {}, "PT0S"},
      {"P0D", {}, "PT0S"},
      {"P2W", {0, 0, 2, 0, 0, 0, 0, 0, false}, "P2W"},
      {"P1,5W", {0, 0, 0, 10, 12, 0, 0, 0, false}, "P10DT12H"},
      {"P0.5Y", {0, 6, 0, 0, 0, 0, 0, 0, false}, "P6M"},
      {"P1.25Y", {1, 3, 0, 0, 0, 0, 0, 0, false}, "P1Y3M"},
      {"P1.0M", {0, 1, 0, 0, 0, 0, 0, 0, false}, "P1M"},
      {"PT1.5H", {0, 0, 0, 0, 1, 30, 0, 0, false}, "PT1H30M"},
      {"PT0.333333333H", {0, 0, 0, 0, 0, 19, 59, 999998800, false}, "PT19M59.9999988S"},
      {"PT0.0000000019S", {0, 0, 0, 0, 0, 0, 0, 1, false}, "PT0.000000001S"},
      {"P0.000000001D", {0, 0, 0, 0, 0, 0, 0, 86400, false}, "PT0.0000864S"},
      {"PT36H", {0, 0, 0, 0, 36, 0, 0, 0, false}, "PT36H"},
      {"P007D", {0, 0, 0, 7, 0, 0, 0, 0, false}, "P7D"},
      {"-P1DT12H", {0, 0, 0, 1, 12, 0, 0, 0, true}, "-P1DT12H"},
      {"P999999999Y", {999999999, 0, 0, 0, 0, 0, 0, 0, false}, "P999999999Y"},
  };
  for (const auto& fact : facts) {
    CAPTURE(fact.text);
    CHECK(same_fields(read(fact.text), fact.value));
    CHECK(written(fact.value) == fact.written);
    CHECK(read(fact.written) == fact.value);
  }
  CHECK(written({1, 0, 2, 3, 0, 0, 0, 0, false}) == "P1Y17D");
}

// The duration tests of the JSON Schema Test Suite, draft 2020-12 (github.com/json-schema-org/JSON-Schema-Test-Suite,
// MIT License). It asks for the grammar in appendix A of RFC 3339, which has less than ISO 8601: `here` is what
// differs.
TEST_CASE("durations as JSON Schema sees them") {
  enum verdict { valid, invalid, valid_here, invalid_here };
  static constexpr struct {
    const char* text;
    verdict is;
  } facts[] = {
      {"P4DT12H30M5S", valid},
      {"PT1D", invalid},
      {"4DT12H30M5S", invalid},
      {"P", invalid},
      {"P1YT", invalid},
      {"PT", invalid},
      {"P2D1Y", invalid},
      {"P1D2H", invalid},
      {"P2S", invalid},
      {"P4Y", valid},
      {"PT0S", valid},
      {"P0D", valid},
      {"P1M", valid},
      {"PT1M", valid},
      {"PT36H", valid},
      {"P1DT12H", valid},
      {"P2W", valid},
      {"P1Y2W", invalid},
      {"P\xE0\xA7\xA8Y", invalid},
      {"P1", invalid},
      {"P1Y2M3DT4H5M6S", valid},
      {"P1Y2M3D", valid},
      {"PT1H2M3S", valid},
      {"P1M2D", valid},
      {"PT1H30M", valid},
      {"P10Y10M10DT10H10M10S", valid},
      {" P1D", invalid},
      {"P1D ", invalid},
      {"", invalid},
      {"P1Y2M", valid},
      {"PT1H2M", valid},
      {"PT1M2S", valid},
      {"P1D2T3H", invalid},
      {"P1e2D", invalid},
      {"P1D\n", invalid},
      {"P1WT1H", invalid},
      {"P0Y1W", invalid},
      {"P01D", valid},
      {"P-1D", invalid},
      {"PT0.5S", valid_here},
      {"PT0,5S", valid_here},
      {"P1Y2D", valid_here},
      {"PT1H2S", valid_here},
      {"-P1D", valid_here},
      {"P99999999999999999999999999D", invalid_here},
  };
  for (const auto& fact : facts) {
    CAPTURE(fact.text);
    CHECK(brevier::parse_duration(fact.text).has_value() == (fact.is == valid || fact.is == valid_here));
  }
}

TEST_CASE("the first error, where it is and why") {
  static constexpr refusal facts[] = {
      {"", iso8601_error::too_short, 0},
      {"-", iso8601_error::too_short, 1},
      {"1D", iso8601_error::expected_designator, 0},
      {"p1D", iso8601_error::expected_designator, 0},
      {"P", iso8601_error::too_short, 1},
      {"PX", iso8601_error::expected_digit, 1},
      {"P1", iso8601_error::too_short, 2},
      {"P1H", iso8601_error::expected_designator, 2},
      {"PT1D", iso8601_error::expected_designator, 3},
      {"P1DT", iso8601_error::too_short, 4},
      {"P1D1D", iso8601_error::units_out_of_order, 4},
      {"P1D1M", iso8601_error::units_out_of_order, 4},
      {"P1Y1W", iso8601_error::units_out_of_order, 4},
      {"PT1S1M", iso8601_error::trailing_text, 4},
      {"P1WT1H", iso8601_error::trailing_text, 3},
      {"PT1.5H1M", iso8601_error::trailing_text, 6},
      {"PT1.H", iso8601_error::expected_digit, 4},
      {"PT.5H", iso8601_error::expected_digit, 2},
      {"P1000000000D", iso8601_error::number_out_of_range, 1},
      {"P0.5M", iso8601_error::inexact_fraction, 1},
      {"P1Y0.5M", iso8601_error::inexact_fraction, 3},
      {"P0.1Y", iso8601_error::inexact_fraction, 1},
      {"P1D/", iso8601_error::trailing_text, 3},
  };
  check_refusals(facts, brevier::parse_duration);
}

/// The slow reader: takes one unit after the other from a list and wants nothing left.
bool is_duration(const std::string& bytes) {
  std::size_t at = 0, units = 0;
  bool ended = false, fraction = false;
  const auto number = [&] {
    const std::size_t from = at;
    while (at != bytes.size() && bytes[at] >= '0' && bytes[at] <= '9') ++at;
    const std::size_t digits = at - from;
    if (digits == 0) return false;
    if (at != bytes.size() && (bytes[at] == '.' || bytes[at] == ',')) {
      const std::size_t point = ++at;
      while (at != bytes.size() && bytes[at] >= '0' && bytes[at] <= '9') ++at;
      fraction = true;
      return at != point;
    }
    return true;
  };
  const auto unit = [&](char letter) {
    if (ended) return;
    const std::size_t from = at;
    const bool was = fraction;
    if (number() && at != bytes.size() && bytes[at] == letter) {
      ++at;
      ++units;
      ended = fraction;
    } else {
      at = from;
      fraction = was;
    }
  };
  if (at != bytes.size() && bytes[at] == '-') ++at;
  if (at == bytes.size() || bytes[at] != 'P') return false;
  ++at;
  unit('W');
  if (units == 0) {
    for (const char letter : {'Y', 'M', 'D'}) unit(letter);
    if (!ended && at != bytes.size() && bytes[at] == 'T') {
      ++at;
      units = 0;
      for (const char letter : {'H', 'M', 'S'}) unit(letter);
    }
  }
  return units != 0 && at == bytes.size();
}

TEST_CASE("a family of durations, and all that is one edit away") {
  const std::string some("0123456789.,PTYMWDHS-/ \0\xFF", 25);
  std::size_t accepted = 0;
  for (const std::string bytes : {"P1Y2M3DT4H5M6.7S", "-P3D", "P2W", "PT36H", "P1YT1S", "PT0.25H", "P1M2DT3M"})
    for_each_edit(bytes, some, [&](const std::string& edited) {
      const auto value = brevier::parse_duration(edited);
      accepted += value.has_value();
      const bool inexact = value.error() == iso8601_error::inexact_fraction;
      if (!inexact && value.has_value() != is_duration(edited)) FAIL(edited);
      if (value && read(written(*value)) != *value) FAIL(edited);
    });
  CHECK(accepted > 500);
}

TEST_CASE("what is written is read again, and memory that is too small is left alone") {
  std::mt19937 random(6);
  for (int i = 0; i != 20000; ++i) {
    std::uint32_t counts[8];
    for (std::uint32_t& count : counts) {
      const std::uint32_t limits[] = {1, 10, 1000, 100000000};
      count = static_cast<std::uint32_t>(random() % limits[random() % 4]);
    }
    const duration value{counts[0], counts[1], counts[2],      counts[3],        counts[4],
                         counts[5], counts[6], counts[7] * 10, random() % 2 != 0};
    const std::string bytes = written(value);
    if (read(bytes) != value || !is_duration(bytes)) FAIL(bytes);
    check_too_small(bytes.size(), [&](brevier::buffer small) { return brevier::write_duration(value, small); });
  }
  char memory[80];
  CHECK(brevier::write_duration({1000000000, 0, 0, 0, 0, 0, 0, 0, false}, memory).error() ==
        iso8601_error::invalid_value);
  CHECK(brevier::write_duration({1, 0, 142857143, 0, 0, 0, 0, 0, false}, memory).error() ==
        iso8601_error::invalid_value);
  CHECK(written({0, 0, 999999999, 0, 0, 0, 0, 0, false}) == "P999999999W");
  const duration longest{999999999, 999999999, 0, 999999999, 999999999, 999999999, 999999999, 999999999, true};
  CHECK(written(longest).size() == 73);
}

TEST_CASE("durations compare as XML Schema has it") {
  static constexpr struct {
    const char* left;
    const char* right;
    duration_order order;
  } facts[] = {
      // XML Schema 1.1, part 2, section 3.3.6.1, and the table in section 3.2.6.2 of version 1.0
      {"P1Y", "P364D", duration_order::greater},       {"P1Y", "P365D", duration_order::undetermined},
      {"P1Y", "P366D", duration_order::undetermined},  {"P1Y", "P367D", duration_order::less},
      {"P1M", "P27D", duration_order::greater},        {"P1M", "P28D", duration_order::undetermined},
      {"P1M", "P31D", duration_order::undetermined},   {"P1M", "P32D", duration_order::less},
      {"P5M", "P149D", duration_order::greater},       {"P5M", "P150D", duration_order::undetermined},
      {"P5M", "P153D", duration_order::undetermined},  {"P5M", "P154D", duration_order::less},
      {"PT24H", "P1D", duration_order::equal},         {"P12M", "P1Y", duration_order::equal},
      {"P1W", "P7D", duration_order::equal},           {"PT60S", "PT1M", duration_order::equal},
      {"-P1D", "P1D", duration_order::less},           {"-P1D", "-P2D", duration_order::greater},
      {"PT0S", "-PT0S", duration_order::equal},        {"-PT0.5S", "PT0S", duration_order::less},
      {"-PT1.5S", "-PT1S", duration_order::less},      {"PT1.5S", "PT1.25S", duration_order::greater},
      {"P999999999Y", "P1D", duration_order::greater},
  };
  for (const auto& fact : facts) {
    CAPTURE(fact.left);
    CAPTURE(fact.right);
    const duration left = read(fact.left), right = read(fact.right);
    CHECK(brevier::compare(left, right) == fact.order);
    CHECK((left == right) == (fact.order == duration_order::equal));
    const bool less = fact.order == duration_order::less, greater = fact.order == duration_order::greater;
    CHECK(brevier::compare(right, left) == (less      ? duration_order::greater
                                            : greater ? duration_order::less
                                                      : fact.order));
  }
}

TEST_CASE("adding to dates, times and instants") {
  const auto length = [](const char* text) { return read(text); };
  CHECK(*brevier::add(date{2024, 2, 29}, length("P1Y")) == date{2025, 2, 28});
  CHECK(*brevier::add(date{2026, 1, 31}, length("P1M1D")) == date{2026, 3, 1});
  CHECK(*brevier::add(date{2025, 10, 30}, length("-P2W")) == date{2025, 10, 16});
  CHECK(*brevier::subtract(date{2025, 3, 31}, length("P1M")) == date{2025, 2, 28});
  CHECK(brevier::add(date{2025, 10, 30}, length("PT1H")).error() == calendar_error::invalid_value);
  CHECK(brevier::add(date{2025, 2, 29}, length("P1D")).error() == calendar_error::invalid_value);
  CHECK(brevier::add(date{9999, 12, 31}, length("P1D")).error() == calendar_error::year_out_of_range);
  CHECK(brevier::add(date{1, 1, 1}, length("P999999999Y999999999M")).error() == calendar_error::year_out_of_range);
  CHECK(brevier::add(date{1, 1, 1}, length("-P999999999D")).error() == calendar_error::year_out_of_range);
  CHECK(brevier::add(date{1, 1, 1}, {1000000000, 0, 0, 0, 0, 0, 0, 0, false}).error() == calendar_error::invalid_value);

  const zoned_time noon{{2025, 10, 30}, {12, 8, 0, 250000000}, {540}, false};
  CHECK(*brevier::add(noon, length("PT12H")) == zoned_time{{2025, 10, 31}, {0, 8, 0, 250000000}, {540}, false});
  CHECK(*brevier::add(noon, length("PT0.75S")) == zoned_time{{2025, 10, 30}, {12, 8, 1, 0}, {540}, false});
  CHECK(*brevier::add(noon, length("-PT0.5S")) == zoned_time{{2025, 10, 30}, {12, 7, 59, 750000000}, {540}, false});
  CHECK(brevier::add(noon, length("PT999999999H")).error() == calendar_error::year_out_of_range);
  CHECK(brevier::add(noon, length("P1MT1S"))->offset.minutes == 540);
  CHECK(brevier::add({{2025, 2, 29}, {}, {}, false}, length("PT0S")).error() == calendar_error::invalid_value);
  // The calendar is that of the clock, and its last second can be reached.
  const zoned_time last{{9999, 12, 31}, {23, 59, 58, 0}, {-720}, true};
  CHECK(brevier::add({last.date, last.time, {-720}, false}, length("PT1S"))->time.second == 59);
  CHECK(brevier::add({last.date, last.time, {-720}, false}, length("PT2S")).error() ==
        calendar_error::year_out_of_range);
  CHECK(brevier::add({{2025, 1, 1}, {}, {}, true}, length("PT2S"))->local_offset_unknown);
  // A leap second stays where nothing is added to it.
  CHECK(brevier::add({{2016, 12, 31}, {23, 59, 60, 0}, {}, false}, length("P1Y"))->time.second == 60);

  CHECK(*brevier::add(local_time{{2025, 10, 30}, {23, 0, 0, 0}}, length("PT90M")) ==
        local_time{{2025, 10, 31}, {0, 30, 0, 0}});
  CHECK(*brevier::add(time_of_day{23, 0, 0, 0}, length("PT49H30M")) == time_of_day{0, 30, 0, 0});
  CHECK(*brevier::subtract(time_of_day{0, 30, 0, 0}, length("PT1H")) == time_of_day{23, 30, 0, 0});
  CHECK(brevier::add(time_of_day{23, 0, 0, 0}, length("P1D")).error() == calendar_error::invalid_value);
  CHECK(brevier::add(time_of_day{24, 0, 0, 0}, length("PT1H")).error() == calendar_error::invalid_value);
}

TEST_CASE("sums of durations") {
  static constexpr struct {
    const char* left;
    const char* right;
    const char* sum;
  } facts[] = {
      {"P1Y", "P11M", "P1Y11M"},
      {"P1M", "P11M", "P1Y"},
      {"P1W", "PT36H", "P8DT12H"},
      {"PT59.75S", "PT0.25S", "PT1M"},
      {"PT1H", "-PT30M", "PT30M"},
      {"PT30M", "-PT1H", "-PT30M"},
      {"PT0.25S", "-PT0.75S", "-PT0.5S"},
      {"-PT0.25S", "-PT0.75S", "-PT1S"},
      {"-P1M", "-PT0.5S", "-P1MT0.5S"},
      {"P1Y2M", "-P1Y2M", "PT0S"},
      {"P1M", "-PT0S", "P1M"},
      {"P1M1D", "-P1M", "P1D"},
      {"P1M1D", "-P1D", "P1M"},
  };
  for (const auto& fact : facts) {
    CAPTURE(fact.left);
    CAPTURE(fact.right);
    CHECK(written(*brevier::add(read(fact.left), read(fact.right))) == fact.sum);
    CHECK(written(*brevier::add(read(fact.right), read(fact.left))) == fact.sum);
    CHECK(*brevier::subtract(read(fact.sum), read(fact.right)) == read(fact.left));
  }
  for (const char* text : {"-P1D", "-PT0.5S", "-PT1.5S"}) {
    CHECK(brevier::add(read("P1M"), read(text)).error() == calendar_error::invalid_value);
    CHECK(brevier::add(-read("P1M"), -read(text)).error() == calendar_error::invalid_value);
  }
  CHECK(brevier::add(read("P999999999Y"), read("P12M")).error() == calendar_error::year_out_of_range);
  CHECK(brevier::add(read("P999999999D"), read("PT24H")).error() == calendar_error::year_out_of_range);
  CHECK(brevier::add(duration{1000000000, 0, 0, 0, 0, 0, 0, 0, false}, duration{}).error() ==
        calendar_error::invalid_value);
}

TEST_CASE("from one date or instant to another, and there again") {
  std::mt19937_64 random(7);
  std::uniform_int_distribution<std::int32_t> any_day(-719162, 2932896), few_days(-1500, 1500);
  for (int i = 0; i != 50000; ++i) {
    const std::int32_t start = any_day(random);
    const date from = *brevier::date_from_day_number(start);
    const auto near_by = brevier::date_from_day_number(start + few_days(random));
    const date to = near_by && i % 2 ? *near_by : *brevier::date_from_day_number(any_day(random));
    const duration between = brevier::difference(from, to);
    REQUIRE(*brevier::add(from, between) == to);
    REQUIRE(between.months < 12);
    REQUIRE(between.days < 31);
    REQUIRE(between.negative == (to < from));
  }
  CHECK(brevier::difference({2025, 1, 31}, {2025, 2, 28}) == read("P1M"));
  CHECK(brevier::difference({2025, 2, 28}, {2025, 1, 31}) == read("-P28D"));
  CHECK(brevier::difference({2024, 2, 29}, {2025, 2, 28}) == read("P1Y"));
  CHECK(brevier::difference({1, 1, 1}, {9999, 12, 31}) == read("P9998Y11M30D"));

  std::uniform_int_distribution<std::int64_t> any_second(-62135596800 + 86340, 253402300799 - 86340);
  std::uniform_int_distribution<std::int32_t> any_nanosecond(0, 999999999), any_offset(-1439, 1439);
  for (int i = 0; i != 20000; ++i) {
    const std::int64_t first = any_second(random), second = i % 4 == 0 ? first + i % 3 - 1 : any_second(random);
    const auto from = *brevier::from_unix(first, static_cast<std::uint32_t>(any_nanosecond(random)),
                                          {static_cast<std::int16_t>(any_offset(random))});
    const auto to = *brevier::from_unix(second, static_cast<std::uint32_t>(any_nanosecond(random)),
                                        {static_cast<std::int16_t>(any_offset(random))});
    const duration between = brevier::elapsed(from, to);
    REQUIRE(brevier::is_valid(between));
    REQUIRE(between.negative == (to < from));
    REQUIRE(between.minutes < 60);
    REQUIRE(between.seconds < 60);
    REQUIRE(brevier::elapsed(to, from) == -between);
    REQUIRE(*brevier::add(from, between) == to);
  }
  CHECK(brevier::elapsed(local_time{{2025, 10, 30}, {11, 7, 0, 0}}, local_time{{2025, 10, 30}, {12, 50, 0, 0}}) ==
        read("PT1H43M"));
}

TEST_SUITE_END();

}  // namespace
