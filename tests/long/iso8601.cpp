// Every day of the years 1 to 9999 in every format that has it, against a calendar that counts days one by one and
// writes with printf; every second of a day, every offset; and of one day in 400, every text that is one edit away,
// read in words of eight bytes and one byte at a time.
// SPDX-License-Identifier: BSL-1.0

#include "brevier/internet_date.hpp"
#include "brevier/iso8601.hpp"

#include <cstdint>
#include <cstdio>
#include <string>

namespace {

using brevier::date_form;
using brevier::http_format;
using brevier::iso_precision;
using brevier::text;

constexpr const char* days[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
constexpr const char* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

struct slow_day {
  int year = 1, month = 1, day = 1, of_week = 1, of_year = 1, week = 1, week_year = 1;

  static int length(int year, int month) {
    const bool leap = year % 400 == 0 || (year % 100 != 0 && year % 4 == 0);
    if (month == 2) return leap ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  }
  void next() {
    ++of_year;
    if (++day > length(year, month)) {
      day = 1;
      if (++month > 12) {
        month = of_year = 1;
        ++year;
      }
    }
    of_week = of_week % 7 + 1;
    if (of_week != 1) return;
    // The first week of a year has its fourth of January.
    ++week;
    const bool first = (month == 1 && day <= 4) || (month == 12 && day >= 29);
    if (!first) return;
    week = 1;
    week_year = month == 1 ? year : year + 1;
  }
};

template <class... Number>
std::string print(const char* format, Number... numbers) {
  char memory[64];
  std::snprintf(memory, sizeof memory, format, numbers...);
  return memory;
}

int wrong(const std::string& what) {
  std::printf("wrong: %s\n", what.c_str());
  return 1;
}

template <class Written>
bool is(const Written& written, const std::string& expected) {
  return written && *written == text(expected);
}

bool agrees(const slow_day& slow, std::string& where) {
  const brevier::date day{static_cast<int16_t>(slow.year), static_cast<uint8_t>(slow.month),
                          static_cast<uint8_t>(slow.day)};
  char memory[40];
  const brevier::iso_time value{day, {}, {}, iso_precision::day, false, true};
  const std::string calendar = print("%04d-%02d-%02d", slow.year, slow.month, slow.day);
  where = calendar;
  if (!is(brevier::write_date(day, memory), calendar) || *brevier::parse_date(calendar) != day) return false;

  const struct {
    brevier::iso_format format;
    std::string text;
  } forms[] = {{{date_form::calendar, false}, calendar},
               {{date_form::calendar, true}, print("%04d%02d%02d", slow.year, slow.month, slow.day)},
               {{date_form::ordinal, false}, print("%04d-%03d", slow.year, slow.of_year)},
               {{date_form::ordinal, true}, print("%04d%03d", slow.year, slow.of_year)},
               {{date_form::week, false}, print("%04d-W%02d-%d", slow.week_year, slow.week, slow.of_week)},
               {{date_form::week, true}, print("%04dW%02d%d", slow.week_year, slow.week, slow.of_week)}};
  for (const auto& form : forms) {
    where = form.text;
    if (!is(brevier::write_iso8601(value, memory, form.format), form.text)) return false;
    const auto read = brevier::parse_iso8601(form.text);
    if (!read || read->date != day || read->precision != iso_precision::day) return false;
  }

  const brevier::zoned_time noon{day, {12, 8, 5, 0}, {}, false};
  const char* const name = days[slow.of_week - 1];
  const char* const month = months[slow.month - 1];
  const struct {
    http_format format;
    std::string text;
  } mails[] = {{http_format::imf_fixdate, print("%.3s, %02d %s %04d 12:08:05 GMT", name, slow.day, month, slow.year)},
               {http_format::rfc850, print("%s, %02d-%s-%02d 12:08:05 GMT", name, slow.day, month, slow.year % 100)},
               {http_format::asctime, print("%.3s %s %2d 12:08:05 %04d", name, month, slow.day, slow.year)}};
  for (const auto& mail : mails) {
    where = mail.text;
    if (!is(brevier::write_http_date(noon, memory, mail.format), mail.text)) return false;
    const auto read = brevier::parse_http_date(mail.text, day);
    if (!read || *read != noon) return false;
  }
  if (slow.year < 1900) return true;
  where = print("%.3s, %02d %s %04d 12:08:05 +0000", name, slow.day, month, slow.year);
  const auto read = brevier::parse_rfc5322(where);
  return is(brevier::write_rfc5322(noon, memory), where) && read && *read == noon;
}

int every_day() {
  std::string where;
  for (slow_day day; day.year != 10000; day.next())
    if (!agrees(day, where)) return wrong(where);
  return 0;
}

int every_second_and_offset() {
  for (int second = 0; second != 86400; ++second) {
    const std::string bytes = print("2024-02-29T%02d:%02d:%02dZ", second / 3600, second / 60 % 60, second % 60);
    const auto read = brevier::parse_rfc3339(bytes);
    char memory[40];
    if (!read || brevier::to_unix(*read) != 1709164800 + second) return wrong(bytes);
    if (!is(brevier::to_rfc3339(*brevier::from_unix(1709164800 + second), memory), bytes)) return wrong(bytes);
  }
  for (int offset = -1439; offset != 1440; ++offset) {
    const int ahead = offset < 0 ? -offset : offset;
    const std::string bytes = print("2024-02-29T12:08:05%c%02d:%02d", offset < 0 ? '-' : '+', ahead / 60, ahead % 60);
    const auto read = brevier::parse_rfc3339(bytes);
    if (!read || read->offset.minutes != offset) return wrong(bytes);
    if (brevier::to_unix(*read) != 1709164800 + 12 * 3600 + 8 * 60 + 5 - 60 * offset) return wrong(bytes);
  }
  return 0;
}

bool readers_agree(const std::string& bytes) {
  const auto words = brevier::parse_rfc3339(bytes), slow = brevier::detail::read_rfc3339(bytes);
  if (words.error() != slow.error() || words.offset() != slow.offset()) return false;
  return !words || (words->date == slow->date && words->time == slow->time && words->offset == slow->offset &&
                    words->local_offset_unknown == slow->local_offset_unknown);
}

int every_edit() {
  uint32_t random = 20251030;
  for (int32_t number = -719162; number <= 2932896; number += 400) {
    const auto below = [&random](uint32_t limit) {
      random = random * 1664525 + 1013904223;
      return (random >> 8) % limit;
    };
    brevier::zoned_time value{*brevier::date_from_day_number(number), {}, {}, false};
    value.time = {static_cast<uint8_t>(below(24)), static_cast<uint8_t>(below(60)), static_cast<uint8_t>(below(60)), 0};
    if (below(3) == 0) value.time.nanosecond = below(1000) * 1000000;
    if (below(3) != 0) value.offset.minutes = static_cast<int16_t>(static_cast<int>(below(2879)) - 1439);
    char memory[40];
    const auto written = brevier::to_rfc3339(value, memory);
    const std::string bytes(written->data(), written->size());
    std::string edited;
    for (size_t i = 0; i <= bytes.size(); ++i)
      for (int byte = 0; byte != 256; ++byte) {
        edited = bytes;
        edited.insert(i, 1, static_cast<char>(byte));
        if (!readers_agree(edited)) return wrong(edited);
        if (i == bytes.size()) continue;
        edited = bytes;
        edited[i] = static_cast<char>(byte);
        if (!readers_agree(edited)) return wrong(edited);
        if (byte == 0 && !readers_agree(edited.erase(i, 1))) return wrong(edited);
      }
  }
  return 0;
}

}  // namespace

int main() { return every_day() | every_second_and_offset() | every_edit(); }
