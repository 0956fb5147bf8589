// The suite of brevier/utf8_bulk.hpp, and of every kernel that this machine can run: each has to say what the oracle
// says, wherever in a block the bytes lie.
//
// SPDX-License-Identifier: BSL-1.0

#include "brevier/utf8_bulk.hpp"

#include "utf8_oracle.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace oracle;
using brevier::detail::simd_level;

bool checks(const brevier::utf8_check& check, const std::vector<piece>& pieces, size_t size) {
  const auto bad =
      std::find_if(pieces.begin(), pieces.end(), [](auto& piece) { return piece.error != utf8_error::none; });
  if (bad == pieces.end()) return check && check.offset == size && check.size == 0;
  return !check && check.offset == bad->offset && check.size == bad->size && check.error == bad->error;
}

std::u32string visited(text bytes, simd_level level) {
  std::u32string values;
  const auto visit = [&](char32_t value) { values += value; };
  brevier::detail::for_each_code_point(bytes, visit, level);
  return values;
}

// In portions of `places` code points; each is asked for in an allocation of exactly its size.
template <class Decode>
std::u32string decoded_by(text bytes, size_t places, Decode decode) {
  std::u32string values;
  while (!bytes.empty()) {
    std::vector<char32_t> memory(places);
    const brevier::decoded found = decode(bytes, brevier::list<char32_t>(memory));
    if (found.code_points > places || found.bytes > bytes.size() || found.bytes == 0) return U"no progress";
    if (found.code_points != places && found.bytes != bytes.size()) return U"stopped for nothing";
    values.append(memory.data(), found.code_points);
    bytes = bytes.subtext(found.bytes);
  }
  return values;
}

size_t starts_in(text bytes) {
  size_t sum = 0;
  for (size_t i = 0; i != bytes.size(); ++i) sum += bytes[i] < 0x80 || bytes[i] > 0xBF;
  return sum;
}

// What disagrees with the oracle on these bytes at one level; null when nothing does.
const char* disagreement(text bytes, const std::vector<piece>& pieces, simd_level level) {
  using namespace brevier::detail;
  if (!checks(validate(bytes, level), pieces, bytes.size())) return "validate";
  if (count(bytes, level) != pieces.size()) return "count";
  if (count_starts(bytes, level) != starts_in(bytes)) return "count_starts";
  const auto decode = [&](text rest, brevier::list<char32_t> output) { return decode_into(rest, output, level); };
  const std::u32string values = values_of(pieces);
  if (visited(bytes, level) != values) return "for_each_code_point";
  for (const size_t places : {7u, 71u, 100u, 500u})
    if (decoded_by(bytes, places, decode) != values) return "decode_into";
  return nullptr;
}

void check_levels(text bytes) {
  static std::vector<piece> pieces;
  take_apart(bytes, pieces);
  for (const simd_level level : levels())
    if (const char* const what = disagreement(bytes, pieces, level))
      FAIL_CHECK(what << " at level " << static_cast<int>(level) << " on " << hex(bytes));
}

}  // namespace

TEST_SUITE_BEGIN("utf8_bulk");

TEST_CASE("one sequence, whole or broken, at every place of text that fills three blocks") {
  const std::string sequences[] = {"\xC2\x80",
                                   "\xDF\xBF",
                                   "\xE0\xA0\x80",
                                   "\xED\x9F\xBF",
                                   "\xEE\x80\x80",
                                   "\xEF\xBF\xBF",
                                   "\xF0\x90\x80\x80",
                                   "\xF4\x8F\xBF\xBF",
                                   "\x80",
                                   "\xBF\x80",
                                   "\xC0\x80",
                                   "\xC1\xBF",
                                   "\xE0\x9F\xBF",
                                   "\xED\xA0\x80",
                                   "\xED\xBF\xBF",
                                   "\xF0\x8F\xBF\xBF",
                                   "\xF4\x90\x80",
                                   "\xF5\x80\x80\x80",
                                   "\xF8",
                                   "\xFF\xFF",
                                   "\xC2",
                                   "\xE1\x80",
                                   "\xE1",
                                   "\xF1\x80\x80",
                                   "\xF1\x80",
                                   "\xF1",
                                   "\xE1\x80\x80\x80",
                                   "\xC2\x80\x80",
                                   "\xF1\xC2\x80",
                                   "\xE7\x89\xE7\x89\xB9"};
  const std::string fillings[] = {"a", "\xD0\xB0", "\xE7\x89\xB9", "\xF0\x9F\x93\x9F"};
  for (const std::string& filling : fillings) {
    std::string full;
    while (full.size() < 200) full += filling;
    for (const std::string& sequence : sequences)
      for (size_t place = 0; place <= 200; place += filling.size())
        for (const size_t size : {64u, 127u, 128u, 200u}) {
          if (place > size) continue;
          const std::string bytes = full.substr(0, place) + sequence + full.substr(0, size - place);
          check_levels(placed(bytes, place % 3));
        }
  }
}

TEST_CASE("sequences of 5 bytes at the borders of the byte classes, over every edge of a block") {
  const auto alphabet = single_bytes({0x41, 0x80, 0x9F, 0xA0, 0xC3, 0xE0, 0xED, 0xF0, 0xF4});
  size_t turn = 0;
  for_each_sequence(alphabet, 5, [&](text sequence) {
    const size_t edges[] = {16, 32, 48, 64, 128};
    const size_t before = edges[turn / 5 % 5] - turn % 5;  // every sequence over one edge, every edge by turns
    ++turn;
    std::string bytes(before, 'a');
    bytes.append(sequence.data(), sequence.size());
    bytes += "\xE7\x89\xB9";
    bytes.resize(std::max<size_t>(bytes.size(), 70), 'b');
    static std::vector<piece> pieces;
    const placed text_at(bytes, turn % 64);
    take_apart(text_at, pieces);
    for (const simd_level level : levels()) {
      if (!checks(brevier::detail::validate(text_at, level), pieces, bytes.size()))
        FAIL_CHECK("validate at level " << static_cast<int>(level) << " on " << hex(text_at));
      if (brevier::detail::count(text_at, level) != pieces.size())
        FAIL_CHECK("count at level " << static_cast<int>(level) << " on " << hex(text_at));
      if (visited(text_at, level) != values_of(pieces))
        FAIL_CHECK("for_each_code_point at level " << static_cast<int>(level) << " on " << hex(text_at));
    }
  });
  CHECK(turn == 59049);
}

TEST_CASE("generated text of every size, whole and broken, at every alignment") {
  std::mt19937 random(20251030);
  for (size_t size = 1; size != 400; ++size)
    for (const unsigned damages : {0u, 1u, 20u}) check_levels(placed(generated(random, size, damages), size % 64));
}

TEST_CASE("long text, over the stretches that are validated and counted in one go") {
  std::mt19937 random(1208);
  for (const unsigned damages : {0u, 1u, 5u, 2000u})
    for (int round = 0; round != 6; ++round) check_levels(placed(generated(random, 30000, damages)));
}

TEST_CASE("the functions that choose a level by themselves") {
  std::mt19937 random(7);
  std::vector<piece> pieces;
  for (const size_t size : {1u, 10u, 63u, 64u, 65u, 300u, 5000u})
    for (const unsigned damages : {0u, 3u}) {
      const placed bytes(generated(random, size, damages));
      take_apart(bytes, pieces);
      std::u32string values;
      brevier::for_each_code_point(bytes, [&](char32_t value) { values += value; });
      CHECK(values == values_of(pieces));
      const auto decode = [](text rest, brevier::list<char32_t> output) { return brevier::decode_into(rest, output); };
      CHECK(decoded_by(bytes, 9, decode) == values);
      CHECK(decoded_by(bytes, 6000, decode) == values);
      CHECK(brevier::count(bytes) == values.size());
      CHECK(checks(brevier::validate(bytes), pieces, text(bytes).size()));
    }
}

TEST_CASE("text that is known to be well-formed") {
  std::mt19937 random(7);
  std::vector<piece> pieces;
  for (size_t size = 0; size != 200; ++size) {
    const placed bytes(generated(random, size, 0));
    take_apart(bytes, pieces);
    const auto known = brevier::validated(bytes);
    REQUIRE(known);
    const auto values = brevier::code_points(*known);
    const std::u32string wanted = values_of(pieces);
    CHECK(std::equal(values.begin(), values.end(), wanted.begin(), wanted.end()));
    CHECK(std::u32string(std::make_reverse_iterator(values.end()), std::make_reverse_iterator(values.begin())) ==
          std::u32string(wanted.rbegin(), wanted.rend()));
    CHECK(brevier::count(*known) == wanted.size());
    CHECK(known->data() == text(bytes).data());
    CHECK(text(*known).size() == text(bytes).size());
  }
}

TEST_CASE("text that is not well-formed is not had as such") {
  const auto known = brevier::validated("ab\xED\xA0\x80");
  CHECK_FALSE(known);
  CHECK(known.error() == utf8_error::surrogate);
  CHECK(known.offset() == 2);
  CHECK(known->empty());
  CHECK(brevier::validated(text()));
}

#if defined(__cpp_lib_ranges)
static_assert(std::ranges::bidirectional_range<brevier::validated_range>);
static_assert(std::ranges::borrowed_range<brevier::validated_range>);
static_assert(std::ranges::view<brevier::validated_range>);
#endif

constexpr text long_text =
    "2025\xE5\xB9\xB4 10\xE6\x9C\x88 30\xE6\x97\xA5 \xED\xA0\x80 2025\xE5\xB9\xB4 10\xE6\x9C\x88 30\xE6\x97\xA5 "
    "2025\xE5\xB9\xB4 10\xE6\x9C\x88 30\xE6\x97\xA5 2025\xE5\xB9\xB4 10\xE6\x9C\x88 30\xE6\x97\xA5";

constexpr size_t decoded_at_compile_time() {
  char32_t memory[200] = {};
  return brevier::decode_into(long_text, memory).code_points;
}
static_assert(decoded_at_compile_time() == brevier::count(long_text));
static_assert(brevier::validate(long_text).offset == 20);
static_assert(brevier::count(*brevier::validated(long_text.subtext(24))) == 41);

TEST_SUITE_END();
