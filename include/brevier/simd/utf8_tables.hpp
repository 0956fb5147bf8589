// Brevier, simd/utf8_tables: what the kernels for UTF-8 know of it, whatever the machine. Plain bytes and tables.
// SPDX-License-Identifier: BSL-1.0

#include "level.hpp"

#ifndef BREVIER_SIMD_UTF8_TABLES_HPP
#define BREVIER_SIMD_UTF8_TABLES_HPP

BREVIER_BEGIN

namespace detail {

constexpr uint8_t byte_at(const char* at) noexcept { return static_cast<uint8_t>(*at); }

constexpr bool is_ascii(uint8_t byte) noexcept { return byte < 0x80; }

constexpr bool is_continuation(uint8_t byte) noexcept { return (byte & 0xC0) == 0x80; }

// The nearest byte at or before `at` that is no continuation byte; what is 3 bytes back, or `first`, where all are.
constexpr const char* lead_of(const char* first, const char* at) noexcept {
  for (int back = 0; back != 3 && at != first && is_continuation(byte_at(at)); ++back) --at;
  return at;
}

#if BREVIER_SIMD

// A block that a kernel takes in one go; also the least text that is worth asking for the level.
inline constexpr size_t simd_block = 64;

// Two neighbouring bytes that are wrong, by their nibbles: bit n of a set says that the nibble may be n. After
// J. Keiser and D. Lemire, "Validating UTF-8 In Less Than One Instruction Per Byte" (2020): sixteen bytes at a time
// look up each of three nibbles in a table that has a bit for each of eight such rules; a bit that comes out of all
// three is an error. The last rule is none by itself: two continuation bytes in a row are right where the second is
// the third or fourth byte of a sequence, and there alone.
struct wrong_pair {
  uint16_t first_high, first_low, second_high;
};
inline constexpr uint16_t ascii_highs = 0x00FF, continuation_highs = 0x0F00, lead_highs = 0xF000, any_nibble = 0xFFFF;
inline constexpr wrong_pair wrong_pairs[8] = {
    {lead_highs, any_nibble, 0xF0FF},                      // a lead, and no continuation byte
    {ascii_highs, any_nibble, continuation_highs},         // ASCII, and a continuation byte
    {1 << 0xC, 0x0003, continuation_highs},                // C0, C1: overlong
    {1 << 0xE, 1 << 0x0, 0x0300},                          // E0 before 80..9F: overlong
    {1 << 0xE, 1 << 0xD, 0x0C00},                          // ED before A0..BF: surrogates
    {1 << 0xF, 0xFFE1, 0x0100},                            // F0, F5..FF before 80..8F: overlong or too great
    {1 << 0xF, 0xFFF0, 0x0E00},                            // F4..FF before 90..BF: too great
    {continuation_highs, any_nibble, continuation_highs},  // two continuation bytes: the top bit, for comparing
};

// For each value of a nibble, the rules that its set belongs to; four times over, for instructions that look up 64.
struct nibble_table {
  alignas(64) uint8_t rules[64] = {};

  constexpr explicit nibble_table(uint16_t wrong_pair::*set) noexcept {
    for (unsigned i = 0; i != 64; ++i)
      for (unsigned rule = 0; rule != 8; ++rule)
        if ((wrong_pairs[rule].*set >> i % 16 & 1) != 0) rules[i] = static_cast<uint8_t>(rules[i] | 1u << rule);
  }
};
inline constexpr nibble_table first_high_rules{&wrong_pair::first_high};
inline constexpr nibble_table first_low_rules{&wrong_pair::first_low};
inline constexpr nibble_table second_high_rules{&wrong_pair::second_high};

// What the last three bytes of a vector are at most where no sequence goes on after it; all others may be anything.
struct closed_table {
  alignas(32) uint8_t most[32] = {};

  constexpr closed_table() noexcept {
    for (uint8_t& byte : most) byte = 0xFF;
    most[29] = 0xEF;
    most[30] = 0xDF;
    most[31] = 0xBF;
  }
};
inline constexpr closed_table closed{};

// The bits of a code point in four bytes that begin with a sequence of `size`, the lead byte on top: bytes that belong
// to what follows are to be shifted out once the payload bits stand close together.
struct sequence_layout {
  uint32_t mask[16] = {};   // by the high nibble of the lead
  uint32_t shift[16] = {};  // by the same
  constexpr sequence_layout() noexcept {
    for (unsigned high = 0; high != 16; ++high) {
      const unsigned size = high < 0xC ? 1 : high < 0xE ? 2 : high == 0xE ? 3 : 4;
      mask[high] = (size == 1 ? 0x7Fu : 0x7Fu >> size) << 24 | 0x3F3F3F;
      shift[high] = 6 * (4 - size);
    }
  }
};
inline constexpr sequence_layout sequences{};

#endif

}  // namespace detail

BREVIER_END

#endif  // BREVIER_SIMD_UTF8_TABLES_HPP
