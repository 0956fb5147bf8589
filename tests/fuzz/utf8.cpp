// All ways to walk UTF-8 agree with each other: forward, backward, in bulk, streamed in chunks, copied and converted.
// SPDX-License-Identifier: BSL-1.0
#include "brevier/graphemes.hpp"
#include "brevier/utf8_bulk.hpp"
#include "brevier/utf8_copy.hpp"
#include "brevier/utf8_position.hpp"
#include "brevier/utf8_stream.hpp"
#include "brevier/width.hpp"
#include "fuzz.hpp"

#include <algorithm>
#include <string>

using brevier::text;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  fuzz_input input(data, size);
  const size_t chunk_size = input.take() % 70 + 1u;
  const text source = input.rest();

  std::vector<char32_t> forward;
  size_t ill_formed = 0, end = 0;
  for (const brevier::character each : brevier::characters(source)) {
    expect(each.offset == end, "characters lie side by side");
    end += each.size;
    ill_formed += !each.well_formed;
    forward.push_back(each.value);
  }
  expect(end == source.size(), "characters cover the text");

  const auto points = brevier::code_points(source);
  std::vector<char32_t> backward;
  for (auto at = points.end(); at != points.begin();) backward.push_back(*--at);
  std::reverse(backward.begin(), backward.end());
  expect(backward == forward, "backward as forward");

  std::vector<char32_t> visited;
  brevier::for_each_code_point(source, [&](char32_t value) { visited.push_back(value); });
  expect(visited == forward, "the visitor as the iterator");
  expect(brevier::count(source) == forward.size(), "the count");

  const brevier::utf8_check check = brevier::validate(source);
  expect(static_cast<bool>(check) == (ill_formed == 0), "validate() finds whether there are errors");
  size_t listed = 0;
  for (const brevier::utf8_check& each : brevier::ill_formed(source)) {
    if (listed++ == 0) expect(each.offset == check.offset && each.error == check.error, "the first error");
  }
  expect(listed == ill_formed, "ill_formed() finds all errors");

  brevier::utf8_stream stream;
  std::vector<char32_t> streamed;
  const auto visit = [&](char32_t value) { streamed.push_back(value); };
  for (size_t at = 0; at < source.size(); at += chunk_size) stream.feed(source.subtext(at, chunk_size), visit);
  const brevier::utf8_stream_check whole = stream.finish(visit);
  expect(streamed == forward, "the stream as the whole");
  expect(whole.error == check.error && (check || whole.offset == check.offset), "the first error of the stream");

  std::string copied(brevier::replaced_size(source), '\0');
  const auto replaced = brevier::replace_ill_formed(source, {&copied[0], copied.size()});
  expect(replaced && replaced->size() == copied.size(), "the size of the copy is known before");
  expect(static_cast<bool>(brevier::validate(text(copied))), "the copy is well-formed");
  std::vector<char32_t> again;
  for (const char32_t value : brevier::code_points(copied)) again.push_back(value);
  expect(again == forward, "the copy says the same");

  std::vector<char16_t> units(brevier::utf16_size(source));
  const auto converted = brevier::to_utf16(source, brevier::list<char16_t>(units.data(), units.size()));
  expect(converted && *converted == units.size(), "the size in UTF-16 is known before");
  const brevier::list<const char16_t> utf16(units.data(), units.size());
  std::string returned(brevier::utf8_size(utf16), '\0');
  expect(static_cast<bool>(brevier::to_utf8(utf16, {&returned[0], returned.size()})) && returned == copied,
         "to UTF-16 and back");

  size_t clusters = 0;
  for (const brevier::grapheme& cluster : brevier::graphemes(source)) {
    expect(cluster.offset == clusters && !cluster.content.empty(), "clusters lie side by side");
    clusters += cluster.content.size();
  }
  expect(clusters == source.size(), "clusters cover the text");
  return 0;
}
