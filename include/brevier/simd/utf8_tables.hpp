// Brevier, simd/utf8_tables: what the kernels for UTF-8 know of it, whatever the machine. Plain bytes and tables.
// SPDX-License-Identifier: BSL-1.0

#include "level.hpp"

#ifndef BREVIER_SIMD_UTF8_TABLES_HPP
#define BREVIER_SIMD_UTF8_TABLES_HPP

BREVIER_BEGIN

namespace detail {

constexpr uint8_t byte_at(const char* at) noexcept { return static_cast<uint8_t>(*at); }

constexpr bool is_ascii(uint8_t byte) noexcept { return byte < 0x80; }

// Signed, it is below -64: one comparison, where masks take two steps.
constexpr bool is_continuation(uint8_t byte) noexcept { return static_cast<int8_t>(byte) < -64; }

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

// Those of the rules that a second byte breaks which is a continuation byte after a lead.
inline constexpr uint8_t misfit_rules = 0b01111100;

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

// Eight bytes, the first of which begins a sequence: by the set of those that do (bit 0 left out), where the bytes of
// each whole sequence go, its last byte first, and what each of them keeps of itself. Placed and masked so, a code
// point stands in each four bytes, six bits in each of them. At most seven are whole: where the last one begins, the
// next eight bytes begin.
struct window {
  alignas(64) uint8_t places[32] = {};
  uint8_t masks[32] = {};
};
struct window_table {
  static constexpr uint8_t nothing = 0x80;
  window of[128] = {};

  constexpr window_table() noexcept {
    for (unsigned set = 0; set != 128; ++set) {
      for (uint8_t& place : of[set].places) place = nothing;
      unsigned start = 0, sequence = 0;
      for (unsigned next = 1; next != 8; ++next) {
        if ((set >> (next - 1) & 1) == 0) continue;
        for (unsigned place = start; next - start <= 4 && place != next; ++place) {
          const unsigned to = 4 * sequence + (next - 1 - place);
          of[set].places[to] = static_cast<uint8_t>(place);
          const unsigned marks = place != start ? 1 : next == start + 1 ? 0 : next - start;
          of[set].masks[to] = static_cast<uint8_t>(0x7F >> marks);
        }
        start = next;
        ++sequence;
      }
    }
  }
};
inline constexpr window_table windows{};

#endif

}  // namespace detail

BREVIER_END

#endif  // BREVIER_SIMD_UTF8_TABLES_HPP
