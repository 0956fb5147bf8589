// Brevier, simd/utf8_blocks: what the kernels for UTF-8 do with blocks of 64 bytes, once for all machines. A machine is
// a class with what takes vectors:
//
//     are_ascii<Blocks>(at)          whether so many blocks are ASCII
//     fails(at)                      whether the block can't be well-formed, seen what came before; a sequence that
//                                    the end of the block cuts is not known to fail yet
//     open()                         whether a sequence goes on after the last block
//     starts(at)                     the set of the bytes of the last block that are no continuation bytes
//     bits(at, n)                    the set of the bytes of a block that have their n-th bit from the top
//     misfits(at)                    the set of second bytes that the lead before them, in the block, must not have
//     widen(at, output)              a block of ASCII to code points
//     decode(at, starts, output)     the sequences of a block to code points; moves both on
//     decode_window(at, as, output)  for decode_windows(): eight bytes to code points
//     count_starts(first, last)      how many bytes of whole blocks are no continuation bytes; moves on
//
// The templates are in line always: they become part of functions that may use the machine's instructions.
// SPDX-License-Identifier: BSL-1.0

#include "level.hpp"
#include "utf8_tables.hpp"

#ifndef BREVIER_SIMD_UTF8_BLOCKS_HPP
#define BREVIER_SIMD_UTF8_BLOCKS_HPP

#if BREVIER_SIMD

BREVIER_BEGIN

namespace detail {

constexpr uint64_t first_bits(ptrdiff_t count) noexcept { return ~(~uint64_t{0} << count); }
inline ptrdiff_t bit_count(uint64_t set) noexcept { return __builtin_popcountll(set); }

// What a block makes whose first byte is at a boundary, as sets of bytes.
struct pieces {
  uint64_t starts;  // of code points and maximal subparts
  uint64_t broken;  // those starts that begin no code point, or none that ends within the block
};

template <class Machine>
[[gnu::always_inline]] inline pieces take_apart(const char* at) noexcept {
  const uint64_t beyond_ascii = Machine::bits(at, 0), second_bit = Machine::bits(at, 1);
  const uint64_t continuation = beyond_ascii & ~second_bit;
  const uint64_t lead = beyond_ascii & second_bit, lead3 = lead & Machine::bits(at, 2),
                 lead4 = lead3 & Machine::bits(at, 3);
  const uint64_t second = lead << 1 & continuation & ~Machine::misfits(at);
  const uint64_t third = lead3 << 2 & second << 1 & continuation;
  const uint64_t fourth = lead4 << 3 & third << 1 & continuation;
  const uint64_t whole = ~beyond_ascii | (second >> 1 & ~lead3) | (third >> 2 & ~lead4) | fourth >> 3;
  const uint64_t starts = ~(second | third | fourth);
  return {starts, starts & ~whole};
}

// Of the pieces of a block, those that surely end within it, and how far that is.
inline constexpr uint64_t sure_pieces = first_bits(61);
inline ptrdiff_t sure_size(uint64_t starts) noexcept { return 61 + __builtin_ctzll(starts >> 61 | 8); }

// From a block of ASCII on, past whole cache lines of it: loads across two of them take twice as long.
template <class Machine>
[[gnu::always_inline]] inline const char* skip_ascii_blocks(const char* at, const char* last) noexcept {
  at += 64 - (reinterpret_cast<uintptr_t>(at) & 63);
  while (last - at >= 256 && Machine::template are_ascii<4>(at)) at += 256;
  return at;
}

/// Where it is sure that all before is well-formed and ends with a code point; what follows is for others to look at.
/// For 64 bytes and more.
template <class Machine>
[[gnu::always_inline]] inline const char* well_formed_by(const char* first, const char* last) noexcept {
  const char* at = first;
  Machine machine;
  while (last - at >= 64) {
    const bool is_ascii = Machine::template are_ascii<1>(at);
    if (is_ascii ? machine.open() : machine.fails(at)) return at == first ? first : lead_of(first, at - 1);
    at = is_ascii ? skip_ascii_blocks<Machine>(at, last) : at + 64;
    if (is_ascii) machine = Machine();
  }
  const char* const tail = lead_of(first, last - 64);
  Machine fresh;
  return fresh.fails(tail) ? lead_of(first, at - 1) : lead_of(first, tail + 63);
}

// Counts the pieces that surely end within the block at the boundary `at`, and moves there.
template <class Machine>
[[gnu::always_inline]] inline ptrdiff_t count_step(const char*& at) noexcept {
  const uint64_t starts = take_apart<Machine>(at).starts;
  at += sure_size(starts);
  return bit_count(starts & sure_pieces);
}

/// How many code points and maximal subparts there are. For 64 bytes and more.
template <class Machine>
[[gnu::always_inline]] inline size_t count_by(const char* first, const char* last) noexcept {
  ptrdiff_t sum = 0;
  const char* boundary =
      first;  // all before it is counted; from there to `at` stand whole blocks, known by their starts
  const char* at = first;
  Machine machine;
  while (last - at >= 64) {
    if (Machine::template are_ascii<1>(at)) {
      boundary = skip_ascii_blocks<Machine>(at, last);
      sum += boundary - at;
      at = boundary;
    } else if (!machine.fails(at)) {
      sum += bit_count(machine.starts(at));
      at += 64;
      continue;
    } else {
      if (at != boundary) {
        at = lead_of(boundary, at - 1);
        --sum;
      }
      sum += count_step<Machine>(at);
      boundary = at;
    }
    machine = Machine();
  }
  if (at != boundary) {
    at = lead_of(boundary, at - 1);
    --sum;
  }
  if (last - at > 64) sum += count_step<Machine>(at);
  if (at != last) sum += bit_count(take_apart<Machine>(last - 64).starts >> (64 - (last - at)));
  return static_cast<size_t>(sum);
}

// Decodes a block by windows, as far as they lie in it whole.
template <class Machine>
[[gnu::always_inline]] inline void decode_windows(const char*& at, uint64_t starts, char32_t*& output) noexcept {
  for (const char* const limit = at + 57; at < limit;) {
    const unsigned set = static_cast<unsigned>(starts) & 0xFF;
    Machine::decode_window(at, windows.of[set >> 1], output);
    output += __builtin_popcount(set) - 1;
    const int taken = 31 - __builtin_clz(set);
    at += taken;
    starts >>= taken;
  }
}

/// Decodes until less than `Machine::decode_bytes` bytes, or less than 72 places, are left; moves both on.
template <class Machine>
[[gnu::always_inline]] inline void decode_by(const char*& first, const char* last, char32_t*& output,
                                             char32_t* output_last) noexcept {
  while (last - first >= Machine::decode_bytes && output_last - output >= 72) {
    if (Machine::template are_ascii<1>(first)) {
      Machine::widen(first, output);
      first += 64;
      output += 64;
      continue;
    }
    Machine machine;
    if (!machine.fails(first)) {
      Machine::decode(first, machine.starts(first), output);
      continue;
    }
    const pieces found = take_apart<Machine>(first);
    const char* const before = first;
    char32_t* const values = output;
    Machine::decode(first, found.starts, output);
    const ptrdiff_t size = first - before;
    uint64_t broken = size == 64 ? found.broken : found.broken & first_bits(size);
    for (; broken != 0; broken &= broken - 1)
      values[bit_count(found.starts & first_bits(__builtin_ctzll(broken)))] = 0xFFFD;
  }
}

}  // namespace detail

BREVIER_END

#endif

#endif  // BREVIER_SIMD_UTF8_BLOCKS_HPP
