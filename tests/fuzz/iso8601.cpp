// What the strict readers take is written again and read as the same value; errors lie inside the text or at its end.
// SPDX-License-Identifier: BSL-1.0
#include "brevier/internet_date.hpp"
#include "brevier/interval.hpp"
#include "fuzz.hpp"

using brevier::text;

namespace {

template <class Read, class Write>
void round_trip(text source, Read read, Write write) {
  const auto first = read(source);
  if (!first) return expect(first.offset() <= source.size(), "the error is in the text");
  char memory[108];
  const auto written = write(*first, brevier::buffer(memory));
  expect(static_cast<bool>(written), "what was read can be written");
  const auto second = read(*written);
  expect(second && *second == *first, "what was written reads the same");
  char again[108];
  const auto rewritten = write(*second, brevier::buffer(again));
  expect(rewritten && *rewritten == *written, "and is written the same");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const text source(data, size);
  round_trip(source, brevier::parse_rfc3339, [](const auto& value, auto memory) { return to_rfc3339(value, memory); });
  round_trip(source, brevier::parse_date, [](const auto& value, auto memory) { return write_date(value, memory); });
  round_trip(source, brevier::parse_time, [](const auto& value, auto memory) { return write_time(value, memory); });
  round_trip(source, brevier::parse_iso8601,
             [](const auto& value, auto memory) { return write_iso8601(value, memory); });
  round_trip(source, brevier::parse_duration,
             [](const auto& value, auto memory) { return write_duration(value, memory); });
  round_trip(source, brevier::parse_interval,
             [](const auto& value, auto memory) { return write_interval(value, memory); });
  round_trip(source, brevier::parse_rfc5322,
             [](const auto& value, auto memory) { return write_rfc5322(value, memory); });
  round_trip(
      source,
      [](text date) {
        return brevier::parse_http_date(date, {2025, 10, 30});
      },
      [](const auto& value, auto memory) { return write_http_date(value, memory); });
  return 0;
}
