// Intervals of ISO 8601: examples, what each form means, errors, and round trips of whatever can be written.
// SPDX-License-Identifier: BSL-1.0

#include "brevier/interval.hpp"

#include "date_texts.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace {

using brevier::date_form;
using brevier::interval;
using brevier::interval_form;
using brevier::iso8601_error;
using brevier::iso_format;
using brevier::iso_precision;
using brevier::iso_time;
using namespace date_texts;

auto parse(const std::string& bytes) { return brevier::parse_interval(exact(bytes)); }

std::string written(const iso_time& value) {
  char memory[40];
  const auto text = brevier::write_iso8601(value, memory);
  return text ? std::string(text->data(), text->size()) : "not written";
}

static_assert(brevier::parse_interval("2025-10-30/31")->end.date == brevier::date{2025, 10, 31});

TEST_SUITE_BEGIN("interval");

TEST_CASE("intervals and what they mean") {
  static constexpr struct {
    const char* text;
    const char* start;
    const char* end;
  } facts[] = {
      {"2025-10-30T12:08Z/2025-10-30T12:50Z", "2025-10-30T12:08Z", "2025-10-30T12:50Z"},
      {"2025-10-30T11:07+09:00/12:50", "2025-10-30T11:07+09:00", "2025-10-30T12:50+09:00"},
      {"2025-10-30T11:07+09:00/T12:50", "2025-10-30T11:07+09:00", "2025-10-30T12:50+09:00"},
      {"2025-10-30T11:07+09:00/11:50+08:00", "2025-10-30T11:07+09:00", "2025-10-30T11:50+08:00"},
      {"2025-10-30T11:07:30/31T12:50", "2025-10-30T11:07:30", "2025-10-31T12:50"},
      {"2025-10-30T11:07/11-02T12:50", "2025-10-30T11:07", "2025-11-02T12:50"},
      {"2025-10-30T22:00/24:00", "2025-10-30T22:00", "2025-10-31T00:00"},
      {"2025-10-30/2025-11-02", "2025-10-30", "2025-11-02"},
      {"2025-10-30/11-02", "2025-10-30", "2025-11-02"},
      {"2025-10-30/31", "2025-10-30", "2025-10-31"},
      {"2025-10/2025-12", "2025-10", "2025-12"},
      {"2025-10/12", "2025-10", "2025-12"},
      {"2025/2026", "2025", "2026"},
      {"202/203", "202", "203"},
      {"19/20", "19", "20"},
      {"20251030/20251102", "2025-10-30", "2025-11-02"},
      {"20251030/1102", "2025-10-30", "2025-11-02"},
      {"20251030/31", "2025-10-30", "2025-10-31"},
      {"20251030T1107/T1250", "2025-10-30T11:07", "2025-10-30T12:50"},
      {"20251030T110700/1102T125000", "2025-10-30T11:07:00", "2025-11-02T12:50:00"},
      {"2025-303/305", "2025-10-30", "2025-11-01"},
      {"2025303/2025305", "2025-10-30", "2025-11-01"},
      {"2025-W44-1/5", "2025-10-27", "2025-10-31"},
      {"2025-W44-1/W45-5", "2025-10-27", "2025-11-07"},
      {"2026-W01-1/5", "2025-12-29", "2026-01-02"},
      {"2026-W01-1/W02-5", "2025-12-29", "2026-01-09"},
      {"2025-W44/2025-W45", "2025-W44", "2025-W45"},
      {"2025-W44/W45", "2025-W44", "2025-W45"},
      {"2025W441/5", "2025-10-27", "2025-10-31"},
      {"2025-10-30/2025-10-30", "2025-10-30", "2025-10-30"},
      {"2025-10-30T12:08/PT1H42M", "2025-10-30T12:08", "2025-10-30T13:50"},
      {"2025-10-30T12:08Z/P1M", "2025-10-30T12:08Z", "2025-11-30T12:08Z"},
      {"2025-10-30/P3D", "2025-10-30", "2025-11-02"},
      {"2025-10-30/PT36H", "2025-10-30", "2025-10-31T12"},
      {"2025-10-30/PT1M", "2025-10-30", "2025-10-30T00:01"},
      {"2025-10/P2M", "2025-10", "2025-12"},
      {"2025/P1M", "2025", "2025-02"},
      {"2025-W44/P1M", "2025-W44", "2025-11-27"},
      {"P3D/2025-11-02", "2025-10-30", "2025-11-02"},
      {"P1M/2025-03-31", "2025-02-28", "2025-03-31"},
      {"PT0.5S/2025-11-02T00:00:00Z", "2025-11-01T23:59:59.5Z", "2025-11-02T00:00:00Z"},
  };
  for (const auto& fact : facts) {
    CAPTURE(fact.text);
    const auto value = parse(fact.text);
    REQUIRE(brevier::describe(value.error()) == "no error");
    CHECK(brevier::is_valid(*value));
    CHECK(written(value->start) == fact.start);
    CHECK(written(value->end) == fact.end);
    char memory[108];
    const auto again = brevier::write_interval(*value, memory);
    REQUIRE(again);
    const auto read = brevier::parse_interval(*again);
    REQUIRE(read);
    CHECK(written(read->start) == fact.start);
    CHECK(written(read->end) == fact.end);
    CHECK(*read == *value);
    interval other = *value;
    other.end.time.nanosecond ^= 1;
    CHECK(other != *value);
  }
}

TEST_CASE("the first error, where it is and why") {
  static constexpr refusal facts[] = {
      {"", iso8601_error::too_short, 0},
      {"2025-10-30", iso8601_error::too_short, 10},
      {"2025-10-30 ", iso8601_error::expected_separator, 10},
      {"2025-10-30--2025-11-02", iso8601_error::expected_separator, 10},
      {"2025-10-30/", iso8601_error::too_short, 11},
      {"/2025-10-30", iso8601_error::expected_digit, 0},
      {"T12:00/T13:00", iso8601_error::expected_digit, 0},
      {"2025-10-30/29", iso8601_error::end_before_start, 11},
      {"2025-10-30T12:00Z/2025-10-30T12:00+01:00", iso8601_error::end_before_start, 18},
      {"2025-10-30/32", iso8601_error::day_out_of_range, 11},
      {"2025-02-27/29", iso8601_error::day_out_of_range, 11},
      {"2025-10-30/2025-11", iso8601_error::mixed_formats, 11},
      {"2025-10-30/20251102", iso8601_error::mixed_formats, 15},
      {"2025-10-30/2025-306", iso8601_error::mixed_formats, 19},
      {"2025-10-30/2025-11-02T12:00", iso8601_error::mixed_formats, 21},
      {"2025-10-30T12:00/2025-11-02", iso8601_error::too_short, 27},
      {"2025-10-30T12:00/2025-11-02T12:00Z", iso8601_error::mixed_formats, 17},
      {"2025-10-30T12:00/1300", iso8601_error::too_short, 21},
      {"2025-10-30/P", iso8601_error::too_short, 12},
      {"2025-10-30/PX", iso8601_error::expected_digit, 12},
      {"2025-10-30/-P1D", iso8601_error::expected_digit, 11},
      {"2025-10-30/P1Dx", iso8601_error::expected_digit, 14},
      {"2025-10-30/P1D/P1D", iso8601_error::trailing_text, 14},
      {"P1D/P1D", iso8601_error::expected_digit, 4},
      {"P1D", iso8601_error::too_short, 3},
      {"P1D/0001-01-01", iso8601_error::year_out_of_range, 0},
      {"9999-12-31/P1D", iso8601_error::year_out_of_range, 11},
      {"9999-12-31/P999999999Y", iso8601_error::year_out_of_range, 11},
  };
  check_refusals(facts, brevier::parse_interval);
}

TEST_CASE("what is written is read again as the same value, whatever is cut or edited stays within the text") {
  std::mt19937 random(8);
  const auto below = [&random](std::uint32_t limit) { return static_cast<std::uint32_t>(random() % limit); };
  const std::string some("0123456789-+:.,TZWP/YMDHS");
  for (int i = 0; i != 20000; ++i) {
    interval value{};
    value.form = static_cast<interval_form>(below(3));
    const bool timed = below(2) != 0, zoned = timed && below(2) != 0;
    const auto any = [&] {
      const auto moment = *brevier::from_unix(static_cast<std::int64_t>(below(4000000000)) * 10 - 20000000000);
      iso_time end{moment.date, {}, {}, iso_precision::day, zoned, true};
      if (timed) end.time = moment.time;
      if (timed) end.precision = iso_precision::second;
      if (zoned) end.offset = {static_cast<std::int16_t>(static_cast<int>(below(97)) * 15 - 720)};
      return end;
    };
    value.start = any();
    value.end = any();
    if (value.form == interval_form::start_end) {
      if (brevier::detail::compare(value.end, value.start) < 0) {
        const iso_time later = value.start;
        value.start = value.end;
        value.end = later;
      }
    } else {
      value.length = {below(3), below(13), 0, below(40), timed ? below(30) : 0, 0, 0, timed ? below(10) * 100000000 : 0,
                      false};
      const iso_time& said = value.form == interval_form::start_duration ? value.start : value.end;
      const bool back = value.form == interval_form::duration_end;
      const auto other = brevier::detail::add(said, back ? -value.length : value.length);
      REQUIRE(other);
      (back ? value.start : value.end) = *other;
    }
    const iso_format format{static_cast<date_form>(below(3)), below(2) != 0};
    char memory[108];
    const auto text = brevier::write_interval(value, memory, format);
    REQUIRE(text);
    const std::string bytes(text->data(), text->size());
    const auto read = parse(bytes);
    CAPTURE(bytes);
    REQUIRE(read);
    REQUIRE(brevier::detail::compare(read->start, value.start) == 0);
    REQUIRE(brevier::detail::compare(read->end, value.end) == 0);
    REQUIRE(read->length == value.length);
    REQUIRE(read->form == value.form);

    check_too_small(bytes.size(), [&](brevier::buffer small) { return brevier::write_interval(value, small, format); });

    std::string edited = bytes;
    edited[below(static_cast<std::uint32_t>(bytes.size()))] = some[below(static_cast<std::uint32_t>(some.size()))];
    if (below(2) != 0) edited.resize(below(static_cast<std::uint32_t>(bytes.size())));
    const auto other = parse(edited);
    REQUIRE(other.offset() <= edited.size());
    REQUIRE((!other || brevier::is_valid(*other)));
  }
}

TEST_CASE("what is not valid is not written") {
  const interval good = *brevier::parse_interval("2025-10-30/31");
  char memory[108];
  CHECK(*brevier::write_interval(good, memory) == "2025-10-30/2025-10-31");
  CHECK(*brevier::write_interval(good, memory, {date_form::week, true}) == "2025W444/2025W445");
  interval bad = good;
  bad.end.date.day = 29;
  CHECK(brevier::write_interval(bad, memory).error() == iso8601_error::invalid_value);
  bad = good;
  bad.end.precision = iso_precision::month;
  CHECK(brevier::write_interval(bad, memory).error() == iso8601_error::invalid_value);
  bad = good;
  bad.form = static_cast<interval_form>(3);
  CHECK(brevier::write_interval(bad, memory).error() == iso8601_error::invalid_value);
  bad = *brevier::parse_interval("2025-10-30/P1D");
  bad.length.negative = true;
  CHECK(brevier::write_interval(bad, memory).error() == iso8601_error::invalid_value);
}

TEST_SUITE_END();

}  // namespace
