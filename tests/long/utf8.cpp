// Every text of one to four bytes, 2^32 and some of them, against an oracle that is made of all scalar values: a
// maximal subpart is the longest beginning of a well-formed sequence, or one byte. Forward by both ways to decode, and
// the last piece backward. SPDX-License-Identifier: BSL-1.0

#include "brevier/utf8.hpp"

#include <cstdint>
#include <cstdio>
#include <memory>
#include <vector>

namespace {

// By the bytes of a prefix, first byte high: whether it begins a well-formed sequence, and whether it is one.
struct oracle {
  std::vector<bool> begins[4];  // of 1, 2 and 3 bytes
  std::vector<bool> is_whole[4];

  oracle() {
    for (size_t size = 1; size != 4; ++size) {
      begins[size].resize(size_t{1} << 8 * size);
      is_whole[size].resize(size_t{1} << 8 * size);
    }
    for (uint32_t scalar = 0; scalar != 0x110000; ++scalar)
      if (scalar < 0xD800 || scalar > 0xDFFF) add(scalar);
  }

  void add(uint32_t scalar) {
    const auto tail = [&](int shift) { return 0x80 | (scalar >> shift & 0x3F); };
    if (scalar < 0x80) return note({scalar});
    if (scalar < 0x800) return note({0xC0 | scalar >> 6, tail(0)});
    if (scalar < 0x10000) return note({0xE0 | scalar >> 12, tail(6), tail(0)});
    note({0xF0 | scalar >> 18, tail(12), tail(6), tail(0)});
  }

  void note(const std::vector<uint32_t>& bytes) {
    uint32_t prefix = 0;
    for (size_t size = 1; size <= bytes.size() && size != 4; ++size) {
      prefix = prefix << 8 | bytes[size - 1];
      begins[size][prefix] = true;
      if (size == bytes.size()) is_whole[size][prefix] = true;
    }
  }

  // What decode() has to take from the first `count` of these four bytes.
  brevier::step expected(uint32_t bytes, uint8_t count) const {
    for (uint8_t size = 1; size != 4; ++size) {
      if (size > count) return {0xFFFD, count, false};
      const uint32_t prefix = bytes >> (32 - 8 * size);
      if (is_whole[size][prefix]) return {scalar_of(prefix, size), size, true};
      if (!begins[size][prefix]) return {0xFFFD, static_cast<uint8_t>(size == 1 ? 1 : size - 1), false};
    }
    if (count == 4 && (bytes & 0xC0) == 0x80) return {scalar_of(bytes, 4), 4, true};
    return {0xFFFD, 3, false};
  }

  static char32_t scalar_of(uint32_t bytes, uint8_t size) {
    if (size == 1) return bytes;
    const uint32_t tails = (bytes & 0x3F) | (bytes >> 2 & 0xFC0) | (bytes >> 4 & 0x3F000);
    const uint32_t tail_bits = 6u * (size - 1u);
    const uint32_t lead = bytes >> 8 * (size - 1) & (0x7Fu >> size);
    return lead << tail_bits | (tails & ((1u << tail_bits) - 1));
  }
};

bool same(brevier::step found, brevier::step wanted) {
  return found.value == wanted.value && found.size == wanted.size && found.well_formed == wanted.well_formed;
}

// The first `count` of these four bytes, first byte high.
bool agrees(const oracle& known, uint32_t bytes, uint8_t count) {
  const char memory[4] = {static_cast<char>(bytes >> 24), static_cast<char>(bytes >> 16 & 0xFF),
                          static_cast<char>(bytes >> 8 & 0xFF), static_cast<char>(bytes & 0xFF)};
  const char* const last = memory + count;
  brevier::step wanted{};
  for (const char* at = memory; at != last; at += wanted.size) {
    wanted = known.expected(bytes << 8 * (at - memory), static_cast<uint8_t>(last - at));
    if (at == memory && !same(brevier::detail::step_of(brevier::detail::stride_by_loop(at, last), at), wanted))
      return false;
    if (!same(brevier::decode(at, last), wanted)) return false;
  }
  return same(brevier::decode_backward(memory, last), wanted);
}

// All of the first `count` bytes.
bool all_agree(const oracle& known, uint8_t count) {
  const uint64_t step = uint64_t{1} << (32 - 8 * count);
  for (uint64_t bytes = 0; bytes >> 32 == 0; bytes += step)
    if (!agrees(known, static_cast<uint32_t>(bytes), count)) {
      std::printf("wrong on the first %d bytes of %08X\n", count, static_cast<unsigned>(bytes));
      return false;
    }
  return true;
}

}  // namespace

int main() {
  const auto known = std::make_unique<oracle>();
  bool right = true;
  for (uint8_t count = 1; count != 5; ++count) right = right && all_agree(*known, count);
  return right ? 0 : 1;
}
