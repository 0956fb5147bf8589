// How fast strict dates are read and written, beside others and beside what a program written for one format can do.
//
//     c++ -std=c++17 -O2 -I include tests/bench/iso8601.cpp $(pkg-config --cflags --libs absl_time) && ./a.out
//
// Prints lines `room task input engine level value unit`, separated by tabs, and then, for people, how many times as
// long as ours the others take. The engines take turns, many times; each value is the median of the nanoseconds that
// one text takes. The instants are drawn by a fixed seed from 40 years; who reads the same has to read the same. The
// hand-written reader of the input "offset", in words of eight bytes with one mask of errors, is the floor; it knows
// no other format and does not say what is wrong. Engines that are not installed are left out, with a word.
// SPDX-License-Identifier: BSL-1.0

#include "brevier/internet_date.hpp"
#include "brevier/rfc3339.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <functional>
#include <random>
#include <string>
#include <vector>

#if __has_include(<date/date.h>)
#include <date/date.h>
#include <sstream>
#define WITH_DATE
#endif
#if __has_include(<absl/time/time.h>)
#include <absl/time/time.h>
#define WITH_ABSL
#endif

namespace {

using brevier::text;

// ------------------------------------------------------------------------------------------------------ the inputs

constexpr size_t count = 4096;

struct input {
  std::string name;
  std::vector<std::string> texts;
  std::vector<brevier::zoned_time> values;
};

std::string written(const brevier::zoned_time& value, bool mail) {
  char memory[40];
  const auto result = mail ? brevier::write_http_date(value, memory) : brevier::to_rfc3339(value, memory);
  return std::string(result->data(), result->size());
}

std::vector<input> made_inputs() {
  std::mt19937_64 random(20251030);
  std::vector<input> inputs = {{"offset", {}, {}}, {"utc", {}, {}}, {"millis", {}, {}}, {"http", {}, {}}};
  for (input& each : inputs)
    for (size_t i = 0; i != count; ++i) {
      const auto seconds = static_cast<int64_t>(random() % 1262304000 + 978307200);
      const auto offset = static_cast<int16_t>(static_cast<int>(random() % 93) * 15 - 690);
      const bool zoned = each.name == "offset" && offset != 0;
      const uint32_t fraction = each.name == "millis" ? static_cast<uint32_t>(random() % 899 * 1000000 + 101000000) : 0;
      each.values.push_back(*brevier::from_unix(seconds, fraction, {zoned ? offset : int16_t{0}}));
      if (each.name == "offset" && !zoned) each.values.back().offset = {540};
      each.texts.push_back(written(each.values.back(), each.name == "http"));
    }
  return inputs;
}

// ----------------------------------------------------------------------------------------------------- the engines

struct engine {
  const char* task;
  const char* only_for;  // nullptr: all but "http"
  const char* name;
  const char* level;
  std::function<int64_t(const input&)> run;  // over all texts; a sum that all engines share
};

template <class Read>
std::function<int64_t(const input&)> over_texts(const Read& read) {
  return [read](const input& given) {
    int64_t sum = 0;
    for (const std::string& each : given.texts) sum += read(each);
    return sum;
  };
}

template <class Write>
std::function<int64_t(const input&)> over_values(const Write& write) {
  return [write](const input& given) {
    int64_t sum = 0;
    for (const brevier::zoned_time& each : given.values) sum += write(each);
    return sum;
  };
}

int64_t days_before(uint32_t year, uint32_t month, uint32_t day) {
  year -= month < 3;
  month = month < 3 ? month + 9 : month - 3;
  const uint32_t century = year / 100;
  return int64_t{365 * year + year / 4 - century + century / 4 + ((979 * month + 18) >> 5) + day - 1} - 719468;
}

uint32_t days_of(uint32_t year, uint32_t month) {
  const uint32_t leap = year % 4 == 0 && (year % 100 != 0 || year % 16 == 0);
  return month == 2 ? 28 + leap : 30 + ((month + (month >> 3)) & 1);
}

// Only 2025-10-30T12:08:00+09:00, in words of eight bytes.
int64_t read_words(const std::string& bytes) {
  const char* const at = bytes.data();
  if (bytes.size() != 25 || at[16] != ':') return 0;
  uint64_t date, time, offset;
  std::memcpy(&date, at, 8);
  std::memcpy(&time, at + 8, 8);
  std::memcpy(&offset, at + 17, 8);
  const bool west = at[19] == '-';
  date ^= 0x2D30302D30303030u;
  time ^= 0x30303A3030543030u;
  offset ^= west ? 0x30303A30302D3030u : 0x30303A30302B3030u;
  const uint64_t errors = (date + 0x7F76767F76767676u) | date | (time + 0x76767F76767F7676u) | time |
                          (offset + 0x76767F76767F7676u) | offset;
  date = date * 10 + (date >> 8);
  time = time * 10 + (time >> 8);
  offset = offset * 10 + (offset >> 8);
  const uint32_t year = (date & 255) * 100 + (date >> 16 & 255), month = date >> 40 & 255, day = time & 255;
  const uint32_t hour = time >> 24 & 255, minute = time >> 48 & 255, second = offset & 255;
  const uint32_t hours = offset >> 24 & 255, minutes = offset >> 48 & 255;
  const bool wrong = (month - 1 > 11) | (day - 1 >= days_of(year, month)) | (hour > 23) | (minute > 59) |
                     (second > 60) | (hours > 23) | (minutes > 59);
  if (wrong | ((errors & 0x8080808080808080u) != 0)) return 0;
  const int64_t ahead = west ? -int64_t{hours * 60 + minutes} : int64_t{hours * 60 + minutes};
  return days_before(year, month, day) * 86400 + (int64_t{hour * 60 + minute} - ahead) * 60 + second;
}

// What one writes with std::from_chars.
int64_t read_from_chars(const std::string& bytes) {
  const char* const at = bytes.data();
  const size_t size = bytes.size();
  if (size < 20 || at[4] != '-' || at[7] != '-' || at[10] != 'T' || at[13] != ':' || at[16] != ':') return 0;
  uint32_t fields[8] = {};
  const size_t places[] = {0, 5, 8, 11, 14, 17}, sizes[] = {4, 2, 2, 2, 2, 2};
  for (size_t i = 0; i != 6; ++i) {
    const char* const past = at + places[i] + sizes[i];
    const auto read = std::from_chars(past - sizes[i], past, fields[i]);
    if (read.ec != std::errc{} || read.ptr != past) return 0;
  }
  size_t zone = 19;
  if (at[zone] == '.')
    while (++zone < size && at[zone] >= '0' && at[zone] <= '9') {
    }
  if (zone + 6 == size) {
    for (size_t i = 6; i != 8; ++i) {
      const char* const past = at + zone + (i == 6 ? 3 : 6);
      const auto read = std::from_chars(past - 2, past, fields[i]);
      if (read.ec != std::errc{} || read.ptr != past) return 0;
    }
  } else if (zone + 1 != size || at[zone] != 'Z') {
    return 0;
  }
  if (fields[1] < 1 || fields[1] > 12 || fields[2] < 1 || fields[2] > days_of(fields[0], fields[1]) || fields[3] > 23 ||
      fields[4] > 59 || fields[5] > 60 || fields[6] > 23 || fields[7] > 59)
    return 0;
  const int64_t ahead = int64_t{fields[6] * 60 + fields[7]} * (at[zone] == '-' ? -60 : 60);
  return days_before(fields[0], fields[1], fields[2]) * 86400 + fields[3] * 3600 + fields[4] * 60 + fields[5] - ahead;
}

int64_t read_ours(const std::string& bytes) {
  const auto value = brevier::parse_rfc3339(bytes);
  return value ? brevier::to_unix(*value) : 0;
}

int64_t read_ours_bytewise(const std::string& bytes) {
  const auto value = brevier::detail::read_rfc3339(bytes);
  return value ? brevier::to_unix(*value) : 0;
}

int64_t read_strptime(const std::string& bytes, const char* format) {
  std::tm fields{};
  const char* const past = strptime(bytes.c_str(), format, &fields);
  if (past == nullptr) return 0;
  const int64_t ahead = fields.tm_gmtoff;
  fields.tm_gmtoff = 0;
  return timegm(&fields) - ahead;
}

void add_readers(std::vector<engine>& engines) {
  engines.push_back({"read", nullptr, "brevier", "words", over_texts(read_ours)});
  engines.push_back({"read", nullptr, "brevier", "bytes", over_texts(read_ours_bytewise)});
  engines.push_back({"read", "offset", "by hand, one format", "words", over_texts(read_words)});
  engines.push_back({"read", nullptr, "by hand, std::from_chars", "scalar", over_texts(read_from_chars)});
  for (const char* of : {"offset", "utc"})
    engines.push_back({"read", of, "strptime", "scalar", over_texts([](const std::string& bytes) {
                         return read_strptime(bytes, "%Y-%m-%dT%H:%M:%S%z");
                       })});
  engines.push_back({"read", "http", "brevier", "bytes", over_texts([](const std::string& bytes) {
                       return brevier::to_unix(*brevier::parse_http_date(bytes, {2025, 10, 30}));
                     })});
  engines.push_back({"read", "http", "strptime", "scalar", over_texts([](const std::string& bytes) {
                       return read_strptime(bytes, "%a, %d %b %Y %H:%M:%S GMT");
                     })});
#ifdef WITH_ABSL
  const auto absl_reader = [](const char* format) {
    return over_texts([format](const std::string& bytes) {
      absl::Time time;
      std::string error;
      return absl::ParseTime(format, bytes, &time, &error) ? absl::ToUnixSeconds(time) : 0;
    });
  };
  engines.push_back({"read", nullptr, "absl::ParseTime", "scalar", absl_reader(absl::RFC3339_full)});
  engines.push_back({"read", "http", "absl::ParseTime", "scalar", absl_reader("%a, %d %b %Y %H:%M:%S GMT")});
#endif
#ifdef WITH_DATE
  const auto date_reader = [](const char* format) {
    return over_texts([format](const std::string& bytes) {
      static thread_local std::istringstream stream;
      stream.clear();
      stream.str(bytes);
      date::sys_time<std::chrono::milliseconds> point;
      date::from_stream(stream, format, point);
      return static_cast<int64_t>(std::chrono::floor<std::chrono::seconds>(point).time_since_epoch().count());
    });
  };
  engines.push_back({"read", "offset", "date::from_stream", "scalar", date_reader("%FT%T%Ez")});
  engines.push_back({"read", "utc", "date::from_stream", "scalar", date_reader("%FT%TZ")});
  engines.push_back({"read", "millis", "date::from_stream", "scalar", date_reader("%FT%TZ")});
  engines.push_back({"read", "http", "date::from_stream", "scalar", date_reader("%a, %d %b %Y %T GMT")});
#endif
}

// What is written is summed up by its last digits of seconds, so that nobody can leave the work out.
int64_t sum_of(const char* bytes, size_t size) { return static_cast<int64_t>(size) + bytes[size / 2] + bytes[18]; }

void add_writers(std::vector<engine>& engines) {
  engines.push_back({"write", nullptr, "brevier", "scalar", over_values([](const brevier::zoned_time& value) {
                       char memory[40];
                       const auto bytes = brevier::to_rfc3339(value, memory);
                       return sum_of(bytes->data(), bytes->size());
                     })});
  engines.push_back({"write", "utc", "strftime", "scalar", over_values([](const brevier::zoned_time& value) {
                       const std::time_t seconds = brevier::to_unix(value);
                       std::tm fields{};
                       gmtime_r(&seconds, &fields);
                       char memory[40];
                       const size_t size = std::strftime(memory, sizeof memory, "%Y-%m-%dT%H:%M:%SZ", &fields);
                       return sum_of(memory, size);
                     })});
  engines.push_back({"write", "utc", "snprintf", "scalar", over_values([](const brevier::zoned_time& value) {
                       char memory[80];
                       const int size = std::snprintf(memory, sizeof memory, "%04d-%02d-%02dT%02d:%02d:%02dZ",
                                                      value.date.year, value.date.month, value.date.day,
                                                      value.time.hour, value.time.minute, value.time.second);
                       return sum_of(memory, static_cast<size_t>(size));
                     })});
#ifdef WITH_ABSL
  engines.push_back({"write", "utc", "absl::FormatTime", "scalar", over_values([](const brevier::zoned_time& value) {
                       const std::string bytes = absl::FormatTime(
                           "%E4Y-%m-%dT%H:%M:%SZ", absl::FromUnixSeconds(brevier::to_unix(value)), absl::UTCTimeZone());
                       return sum_of(bytes.data(), bytes.size());
                     })});
#endif
#ifdef WITH_DATE
  engines.push_back({"write", "utc", "date::format", "scalar", over_values([](const brevier::zoned_time& value) {
                       const date::sys_seconds point{std::chrono::seconds(brevier::to_unix(value))};
                       const std::string bytes = date::format("%FT%TZ", point);
                       return sum_of(bytes.data(), bytes.size());
                     })});
#endif
}

void add_calendars(std::vector<engine>& engines) {
  engines.push_back({"day-number", "utc", "brevier", "scalar", over_values([](const brevier::zoned_time& value) {
                       return int64_t{brevier::day_number(value.date)};
                     })});
  engines.push_back({"civil-date", "utc", "brevier", "scalar", over_values([](const brevier::zoned_time& value) {
                       const auto day = brevier::date_from_day_number(value.date.year * 340 + value.date.day * 31);
                       return int64_t{day->year * 10000 + day->month * 100 + day->day};
                     })});
#ifdef WITH_DATE
  engines.push_back({"day-number", "utc", "date::sys_days", "scalar", over_values([](const brevier::zoned_time& value) {
                       const date::year_month_day day{date::year(value.date.year), date::month(value.date.month),
                                                      date::day(value.date.day)};
                       return int64_t{date::sys_days(day).time_since_epoch().count()};
                     })});
  engines.push_back(
      {"civil-date", "utc", "date::year_month_day", "scalar", over_values([](const brevier::zoned_time& value) {
         const date::sys_days point{date::days(value.date.year * 340 + value.date.day * 31)};
         const date::year_month_day day(point);
         return static_cast<int64_t>(
             static_cast<int>(day.year()) * 10000 +
             static_cast<int>(static_cast<unsigned>(day.month()) * 100 + static_cast<unsigned>(day.day())));
       })});
#endif
#ifdef WITH_ABSL
  engines.push_back({"day-number", "utc", "absl::CivilDay", "scalar", over_values([](const brevier::zoned_time& value) {
                       const absl::CivilDay day(value.date.year, value.date.month, value.date.day);
                       return static_cast<int64_t>(day - absl::CivilDay(1970, 1, 1));
                     })});
#endif
}

// ------------------------------------------------------------------------------------------------------- measuring

struct measured {
  const engine* which;
  std::vector<double> times;
  int64_t answer = 0;

  double median() {
    std::nth_element(times.begin(), times.begin() + static_cast<ptrdiff_t>(times.size() / 2), times.end());
    return times[times.size() / 2];
  }
};

std::vector<measured> measure(const std::vector<engine>& engines, const std::string& task, const input& given) {
  std::vector<measured> all;
  for (const engine& each : engines) {
    const bool takes = each.only_for != nullptr ? given.name == each.only_for : given.name != "http";
    if (each.task == task && takes) all.push_back({&each, {}});
  }
  for (int round = 0; round != 42; ++round)
    for (measured& each : all) {
      const auto start = std::chrono::steady_clock::now();
      each.answer = each.which->run(given);
      const std::chrono::duration<double, std::nano> took = std::chrono::steady_clock::now() - start;
      if (round != 0) each.times.push_back(took.count() / static_cast<double>(count));
    }
  return all;
}

bool agree(const std::vector<measured>& all, const std::string& where) {
  bool right = true;
  for (const measured& each : all) {
    if (each.answer == all[0].answer) continue;
    std::fprintf(stderr, "%s: %s disagrees\n", where.c_str(), each.which->name);
    right = false;
  }
  return right;
}

}  // namespace

int main() {
  std::vector<engine> engines;
  add_readers(engines);
  add_writers(engines);
  add_calendars(engines);
#ifndef WITH_ABSL
  std::fprintf(stderr, "left out: absl (libabsl-dev)\n");
#endif
#ifndef WITH_DATE
  std::fprintf(stderr, "left out: date.h (libhowardhinnant-date-dev)\n");
#endif
  std::string ratios;
  bool right = true;
  const std::vector<input> inputs = made_inputs();
  for (const std::string task : {"read", "write", "day-number", "civil-date"})
    for (const input& given : inputs) {
      std::vector<measured> all = measure(engines, task, given);
      if (all.empty()) continue;
      right = agree(all, task + " " + given.name) && right;
      const double ours = all[0].median();
      for (measured& each : all) {
        std::printf("iso8601\t%s\t%s\t%s\t%s\t%.2f\tns\n", task.c_str(), given.name.c_str(), each.which->name,
                    each.which->level, each.median());
        if (&each == &all[0]) continue;
        char line[200];
        std::snprintf(line, sizeof line, "%-12s%-8s%8.2f ns, %6.2f x as long: %s (%s)\n", task.c_str(),
                      given.name.c_str(), ours, each.median() / ours, each.which->name, each.which->level);
        ratios += line;
      }
      std::fflush(stdout);
    }
  std::printf("\n%s", ratios.c_str());
  return right ? 0 : 1;
}
