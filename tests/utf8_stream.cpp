// The suite of brevier/utf8_stream.hpp: however a text is cut, the stream says what the whole would.
//
// SPDX-License-Identifier: BSL-1.0

#include "brevier/utf8_stream.hpp"

#include "utf8_oracle.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

namespace {

using namespace oracle;

// Feeds the stream what lies between the cuts, each piece in an allocation of its own, and then ends it.
const char* disagreement(text bytes, const std::vector<size_t>& cuts) {
  std::vector<piece> pieces;
  take_apart(bytes, pieces);
  std::u32string values;
  const auto visit = [&](char32_t value) { values += value; };
  brevier::utf8_stream decoding, checking;
  size_t begin = 0;
  for (size_t i = 0; i <= cuts.size(); ++i) {
    const size_t end = i == cuts.size() ? bytes.size() : cuts[i];
    const placed chunk(std::string(bytes.data() + begin, end - begin));
    decoding.feed(chunk, visit);
    const auto so_far = checking.feed(chunk);
    if (so_far.offset != decoding.so_far().offset || so_far.error != decoding.so_far().error) return "check";
    if (checking.carried() > 3) return "carried";
    const brevier::utf8_check prefix = brevier::validate(bytes.subtext(0, end));
    if (static_cast<bool>(so_far) != (prefix || prefix.incomplete(bytes.subtext(0, end)))) return "a prefix";
    begin = end;
  }
  const auto found = decoding.finish(visit);
  if (found.error != checking.finish().error) return "finish";
  const brevier::utf8_check whole = brevier::validate(bytes);
  if (found.error != whole.error || found.offset != whole.offset || found.size != whole.size) return "the whole";
  if (decoding.carried() != 0) return "carried at the end";
  return values == values_of(pieces) ? nullptr : "feed";
}

// Every way to cut the text into pieces.
void check_all_cuts(text bytes) {
  for (size_t set = 0; set != size_t{1} << (bytes.size() - 1); ++set) {
    std::vector<size_t> cuts;
    for (size_t place = 1; place != bytes.size(); ++place)
      if ((set >> (place - 1) & 1) != 0) cuts.push_back(place);
    if (const char* const what = disagreement(bytes, cuts))
      FAIL_CHECK(what << " on " << hex(bytes) << " cut by " << set);
  }
}

}  // namespace

TEST_SUITE_BEGIN("utf8_stream");

TEST_CASE("every sequence of up to 4 bytes of a kind, in every cut") {
  const auto alphabet = single_bytes({0x41, 0x80, 0x90, 0xA0, 0xC0, 0xC3, 0xE0, 0xE7, 0xED, 0xF0, 0xF1, 0xF4, 0xF5});
  for (size_t size = 1; size <= 4; ++size) for_each_sequence(alphabet, size, check_all_cuts);
}

TEST_CASE("sequences of 5 and 6 bytes, in every cut") {
  const auto alphabet = single_bytes({0x41, 0x80, 0xA0, 0xE0, 0xF1});
  for (size_t size = 5; size <= 6; ++size) for_each_sequence(alphabet, size, check_all_cuts);
}

TEST_CASE("long text, byte by byte, cut anywhere and at random") {
  std::mt19937 random(20251030);
  for (const unsigned damages : {0u, 2u, 40u})
    for (int round = 0; round != 40; ++round) {
      const std::string bytes = generated(random, 300, damages);
      std::vector<size_t> every, some;
      for (size_t place = 1; place < bytes.size(); ++place) {
        every.push_back(place);
        if (random() % 40 == 0) some.push_back(place);
      }
      CHECK(disagreement(bytes, every) == nullptr);
      CHECK(disagreement(bytes, some) == nullptr);
      CHECK(disagreement(bytes, {bytes.size() / 2}) == nullptr);
      CHECK(disagreement(bytes, {0, 0, bytes.size()}) == nullptr);
    }
}

TEST_CASE("a sequence that is cut by the end of the stream") {
  brevier::utf8_stream stream;
  CHECK(stream.feed("ab\xF0\x9F"));
  CHECK(stream.carried() == 2);
  CHECK(stream.feed("\x93"));
  CHECK(stream.carried() == 3);
  const auto found = stream.finish();
  CHECK(found.error == utf8_error::truncated);
  CHECK(found.offset == 2);
  CHECK(found.size == 3);
  stream = {};
  CHECK(stream.finish());
}

constexpr uint64_t offset_at_compile_time() {
  brevier::utf8_stream stream;
  stream.feed("\xE7\x89");
  stream.feed("\xB9\xE0");
  return stream.feed("\x80").offset;
}
static_assert(offset_at_compile_time() == 3);

TEST_SUITE_END();
