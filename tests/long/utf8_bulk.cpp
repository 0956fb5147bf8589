// Every sequence of four bytes that does not begin with ASCII, over the edge of a block, at every level of this
// machine; and every sequence of 5 to 8 bytes at the borders of the byte classes, over every edge, backward, and as a
// stream in every cut. What is right comes from the oracle, and for the four bytes from decode(), which its own run
// holds to one.
// SPDX-License-Identifier: BSL-1.0

#include "brevier/utf8_stream.hpp"

#include "../utf8_oracle.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <string>
#include <vector>

namespace {

using namespace oracle;
using brevier::detail::simd_level;

constexpr size_t size_in_all = 192;

int wrong(const char* what, int level, text bytes) {
  std::printf("%s is wrong at level %d on %s\n", what, level, hex(bytes).c_str());
  return 1;
}

brevier::utf8_check walked(text bytes, size_t from) {
  for (size_t at = from; at < from + 8;) {
    const brevier::step taken = brevier::decode(bytes.begin() + at, bytes.end());
    if (!taken.well_formed) return {at, taken.size, utf8_error::truncated};
    at += taken.size;
  }
  return {bytes.size(), 0, utf8_error::none};
}

#if BREVIER_SIMD

bool agrees(text bytes, const brevier::utf8_check& wanted, simd_level level) {
  const brevier::utf8_check found = brevier::detail::validate(bytes, level);
  return found.offset == wanted.offset && found.size == wanted.size;
}

// How many there are in the four bytes at `from`, after which there is ASCII.
size_t pieces_in(text bytes, size_t from) {
  size_t count = 0;
  for (size_t at = from; at != from + 4; ++count) at += brevier::decode(bytes.begin() + at, bytes.end()).size;
  return count;
}

int four_bytes() {
  const std::vector<simd_level> all_levels = levels();
  char memory[size_in_all];
  std::memset(memory, 'a', sizeof memory);
  uint32_t value = 0x80000000;
  do {
    const size_t place = 61 + value % 4;
    const char sequence[] = {static_cast<char>(value >> 24), static_cast<char>(value >> 16 & 0xFF),
                             static_cast<char>(value >> 8 & 0xFF), static_cast<char>(value & 0xFF)};
    std::memcpy(memory + place, sequence, 4);
    const text bytes(static_cast<const char*>(memory), size_t{128});
    const brevier::utf8_check wanted = walked(bytes, place);
    const size_t count = bytes.size() - 4 + pieces_in(bytes, place);
    for (const simd_level level : all_levels) {
      if (level == simd_level::scalar) continue;
      if (!agrees(bytes, wanted, level)) return wrong("validate", static_cast<int>(level), bytes);
      if (brevier::detail::count(bytes, level) != count) return wrong("count", static_cast<int>(level), bytes);
    }
    std::memset(memory + place, 'a', 4);
  } while (++value != 0);
  return 0;
}

// ASCII with the sequence in it, over each edge of a block in turn, at one alignment after another.
int over_edges(text sequence, const std::vector<piece>& pieces) {
  static char memory[size_in_all + 64];
  static size_t turn = 0;
  std::memset(memory, 'a', sizeof memory);
  for (const size_t edge : {16u, 32u, 48u, 64u, 128u})
    for (size_t before = edge - sequence.size() + 1; before != edge; ++before) {
      char* const begin = memory + turn++ % 64;
      std::memcpy(begin + before, sequence.data(), sequence.size());
      const text bytes(static_cast<const char*>(begin), size_in_all);
      const brevier::utf8_check wanted = walked(bytes, before);
      char32_t values[size_in_all];
      std::fill(values, values + size_in_all, U'a');
      std::transform(pieces.begin(), pieces.end(), values + before, [](const piece& each) { return each.value; });
      const size_t count = size_in_all - sequence.size() + pieces.size();
      for (const simd_level level : levels()) {
        char32_t decoded[size_in_all];
        if (!agrees(bytes, wanted, level)) return wrong("validate", static_cast<int>(level), bytes);
        if (brevier::detail::count(bytes, level) != count) return wrong("count", static_cast<int>(level), bytes);
        if (brevier::detail::decode_into(bytes, decoded, level).code_points != count ||
            !std::equal(values, values + count, decoded))
          return wrong("decode_into", static_cast<int>(level), bytes);
      }
      std::memset(begin + before, 'a', sequence.size());
    }
  return 0;
}

#else

int four_bytes() { return 0; }
int over_edges(text, const std::vector<piece>&) { return 0; }

#endif

int backward(text bytes, const std::vector<piece>& pieces) {
  const auto points = brevier::code_points(bytes);
  auto at = points.end();
  for (size_t i = pieces.size(); i != 0; --i)
    if (*--at != pieces[i - 1].value) return wrong("backward", 0, bytes);
  return at == points.begin() ? 0 : wrong("backward", 0, bytes);
}

int streamed(text bytes, const std::vector<piece>& pieces) {
  for (size_t cuts = 0; cuts != size_t{1} << (bytes.size() - 1); ++cuts) {
    brevier::utf8_stream stream;
    size_t next = 0, begin = 0;
    bool right = true;
    const auto visit = [&](char32_t value) { right = right && next < pieces.size() && pieces[next++].value == value; };
    for (size_t end = 1; end <= bytes.size(); ++end)
      if (end == bytes.size() || (cuts >> (end - 1) & 1) != 0) {
        stream.feed(bytes.subtext(begin, end - begin), visit);
        begin = end;
      }
    const brevier::utf8_stream_check found = stream.finish(visit);
    const brevier::utf8_check wanted = brevier::validate(bytes);
    if (!right || next != pieces.size() || found.error != wanted.error || found.offset != wanted.offset)
      return wrong("the stream", 0, bytes);
  }
  return 0;
}

}  // namespace

int main() {
  int failed = 0;
  std::vector<piece> pieces;
  const auto wide = single_bytes({0x41, 0x80, 0xA0, 0xC3, 0xE0, 0xED, 0xF0, 0xF4});
  for (size_t size = 5; size <= 6 && failed == 0; ++size)
    for_each_sequence(wide, size, [&](text bytes) {
      take_apart(bytes, pieces);
      if (failed == 0) failed += over_edges(bytes, pieces);
    });
  const auto narrow = single_bytes({0x41, 0x80, 0xA0, 0xE0, 0xF1});
  for (size_t size = 5; size <= 8 && failed == 0; ++size)
    for_each_sequence(narrow, size, [&](text bytes) {
      take_apart(bytes, pieces);
      if (failed == 0) failed += over_edges(bytes, pieces) + backward(bytes, pieces) + streamed(bytes, pieces);
    });
  return failed != 0 ? 1 : four_bytes();
}
