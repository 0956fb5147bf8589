// Brevier, simd/utf8_x86: UTF-8 by vectors on x86-64, with SSE4.1, AVX2 or AVX-512 (VBMI2). Each level stands in a
// region that the compiler may build for that level, whatever the rest of the program is built for.
// SPDX-License-Identifier: BSL-1.0

#include "level.hpp"
#include "utf8_blocks.hpp"
#include "utf8_tables.hpp"

#ifndef BREVIER_SIMD_UTF8_X86_HPP
#define BREVIER_SIMD_UTF8_X86_HPP

#if BREVIER_SIMD == 1

BREVIER_BEGIN

namespace detail {

// ------------------------------------------------------------------------------------------------------- SSE4.1

#if defined(__clang__)
#pragma clang attribute push(__attribute__((target("sse4.1,popcnt"))), apply_to = function)
#else
#pragma GCC push_options
#pragma GCC target("sse4.1,popcnt")
#endif

namespace sse41 {

inline __m128i load(const void* at) noexcept { return _mm_loadu_si128(static_cast<const __m128i*>(at)); }
inline void store(char32_t* at, __m128i values) noexcept { _mm_storeu_si128(reinterpret_cast<__m128i*>(at), values); }

inline uint64_t top_bits(__m128i a, __m128i b, __m128i c, __m128i d) noexcept {
  const auto low = static_cast<unsigned>(_mm_movemask_epi8(a)) | static_cast<unsigned>(_mm_movemask_epi8(b)) << 16;
  const auto high = static_cast<unsigned>(_mm_movemask_epi8(c)) | static_cast<unsigned>(_mm_movemask_epi8(d)) << 16;
  return low | static_cast<uint64_t>(high) << 32;
}

// All ones for each byte that is no continuation byte.
inline __m128i begins(const char* at) noexcept {
  return _mm_cmpgt_epi8(load(at), _mm_set1_epi8(static_cast<char>(0xBF)));
}

// Four code points from bytes of six payload bits each, the last byte of each code point first.
inline __m128i join_payloads(__m128i values) noexcept {
  return _mm_madd_epi16(_mm_maddubs_epi16(values, _mm_set1_epi16(0x4001)), _mm_set1_epi32(0x10000001));
}

struct machine {
  static constexpr ptrdiff_t decode_bytes = 80;

  __m128i first_high = load(first_high_rules.rules);
  __m128i first_low = load(first_low_rules.rules);
  __m128i second_high = load(second_high_rules.rules);
  __m128i before = _mm_setzero_si128();  // the vector that stands before the next one

  machine() noexcept {}

  template <int Blocks>
  static bool are_ascii(const char* at) noexcept {
    __m128i any = _mm_or_si128(_mm_or_si128(load(at), load(at + 16)), _mm_or_si128(load(at + 32), load(at + 48)));
    for (int i = 64; i != 64 * Blocks; i += 32) any = _mm_or_si128(any, _mm_or_si128(load(at + i), load(at + i + 16)));
    return _mm_movemask_epi8(any) == 0;
  }

  // The rules that each byte breaks together with the one before.
  __m128i broken_rules(__m128i input) const noexcept {
    const __m128i nibble = _mm_set1_epi8(0x0F);
    const __m128i back1 = _mm_alignr_epi8(input, before, 15);
    return _mm_and_si128(_mm_and_si128(_mm_shuffle_epi8(first_high, _mm_and_si128(_mm_srli_epi16(back1, 4), nibble)),
                                       _mm_shuffle_epi8(first_low, _mm_and_si128(back1, nibble))),
                         _mm_shuffle_epi8(second_high, _mm_and_si128(_mm_srli_epi16(input, 4), nibble)));
  }

  __m128i errors_in(__m128i input) noexcept {
    const __m128i back2 = _mm_alignr_epi8(input, before, 14);
    const __m128i back3 = _mm_alignr_epi8(input, before, 13);
    const __m128i third_or_fourth = _mm_or_si128(_mm_subs_epu8(back2, _mm_set1_epi8(0xE0 - 0x80)),
                                                 _mm_subs_epu8(back3, _mm_set1_epi8(0xF0 - 0x80)));
    const __m128i top = _mm_and_si128(third_or_fourth, _mm_set1_epi8(static_cast<char>(0x80)));
    const __m128i errors = _mm_xor_si128(top, broken_rules(input));
    before = input;
    return errors;
  }

  bool fails(const char* at) noexcept {
    const __m128i a = errors_in(load(at)), b = errors_in(load(at + 16));
    const __m128i c = errors_in(load(at + 32)), d = errors_in(load(at + 48));
    const __m128i errors = _mm_or_si128(_mm_or_si128(a, b), _mm_or_si128(c, d));
    return _mm_testz_si128(errors, errors) == 0;
  }

  bool open() const noexcept {
    return _mm_movemask_epi8(_mm_cmpeq_epi8(_mm_subs_epu8(before, load(closed.most + 16)), _mm_setzero_si128())) !=
           0xFFFF;
  }

  static uint64_t starts(const char* at) noexcept {
    return top_bits(begins(at), begins(at + 16), begins(at + 32), begins(at + 48));
  }

  static uint64_t bits(const char* at, int number) noexcept {
    return top_bits(_mm_slli_epi16(load(at), number), _mm_slli_epi16(load(at + 16), number),
                    _mm_slli_epi16(load(at + 32), number), _mm_slli_epi16(load(at + 48), number));
  }

  static uint64_t misfits(const char* at) noexcept {
    machine fresh;
    uint64_t set = 0;
    for (int i = 0; i != 64; i += 16) {
      const __m128i rules = _mm_and_si128(fresh.broken_rules(load(at + i)), _mm_set1_epi8(misfit_rules));
      const int none = _mm_movemask_epi8(_mm_cmpeq_epi8(rules, _mm_setzero_si128()));
      set |= static_cast<uint64_t>(none ^ 0xFFFF) << i;
      fresh.before = load(at + i);
    }
    return set;
  }

  static void widen(const char* at, char32_t* output) noexcept {
    for (int i = 0; i != 64; i += 16) {
      const __m128i ascii = load(at + i);
      store(output + i, _mm_cvtepu8_epi32(ascii));
      store(output + i + 4, _mm_cvtepu8_epi32(_mm_srli_si128(ascii, 4)));
      store(output + i + 8, _mm_cvtepu8_epi32(_mm_srli_si128(ascii, 8)));
      store(output + i + 12, _mm_cvtepu8_epi32(_mm_srli_si128(ascii, 12)));
    }
  }

  static void decode_window(const char* at, const window& as, char32_t* output) noexcept {
    const __m128i input = load(at);
    for (int i = 0; i != 32; i += 16)
      store(output + i / 4,
            join_payloads(_mm_and_si128(_mm_shuffle_epi8(input, load(as.places + i)), load(as.masks + i))));
  }

  static void decode(const char*& at, uint64_t starts, char32_t*& output) noexcept {
    decode_windows<machine>(at, starts, output);
  }

  static size_t count_starts(const char*& first, const char* last) noexcept {
    size_t sum = 0;
    while (last - first >= 64) {
      const char* const limit = last - first > 64 * 63 ? first + 64 * 63 : last;
      __m128i bytes = _mm_setzero_si128();  // each sums up to 4 * 63
      for (; limit - first >= 64; first += 64)
        bytes = _mm_sub_epi8(bytes, _mm_add_epi8(_mm_add_epi8(begins(first), begins(first + 16)),
                                                 _mm_add_epi8(begins(first + 32), begins(first + 48))));
      const __m128i sums = _mm_sad_epu8(bytes, _mm_setzero_si128());
      sum += static_cast<size_t>(_mm_cvtsi128_si64(sums)) + static_cast<size_t>(_mm_extract_epi64(sums, 1));
    }
    return sum;
  }
};

inline const char* well_formed_blocks(const char* first, const char* last) noexcept {
  return well_formed_by<machine>(first, last);
}
inline size_t count_blocks(const char* first, const char* last) noexcept { return count_by<machine>(first, last); }
inline void decode_blocks(const char*& first, const char* last, char32_t*& output, char32_t* output_last) noexcept {
  decode_by<machine>(first, last, output, output_last);
}

}  // namespace sse41

#if defined(__clang__)
#pragma clang attribute pop
#else
#pragma GCC pop_options
#endif

// --------------------------------------------------------------------------------------------------------- AVX2

#if defined(__clang__)
#pragma clang attribute push(__attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt"))), apply_to = function)
#else
#pragma GCC push_options
#pragma GCC target("avx2,bmi,bmi2,lzcnt,popcnt")
#endif

namespace avx2 {

inline __m256i load(const void* at) noexcept { return _mm256_loadu_si256(static_cast<const __m256i*>(at)); }
inline __m128i load_half(const void* at) noexcept { return _mm_loadu_si128(static_cast<const __m128i*>(at)); }
inline void store(char32_t* at, __m256i values) noexcept {
  _mm256_storeu_si256(reinterpret_cast<__m256i*>(at), values);
}

inline uint64_t top_bits(__m256i low, __m256i high) noexcept {
  return static_cast<unsigned>(_mm256_movemask_epi8(low)) |
         static_cast<uint64_t>(static_cast<unsigned>(_mm256_movemask_epi8(high))) << 32;
}

// All ones for each byte that is no continuation byte.
inline __m256i begins(const char* at) noexcept {
  return _mm256_cmpgt_epi8(load(at), _mm256_set1_epi8(static_cast<char>(0xBF)));
}

// Eight code points of three bytes each, of which `input` has four in each half, or of two, of which both halves have
// all eight: where their bytes go, the last one first, and what they keep.
struct run_table {
  alignas(32) uint8_t places[32] = {};
  alignas(32) uint8_t masks[32] = {};

  constexpr explicit run_table(unsigned size) noexcept {
    for (unsigned i = 0; i != 32; ++i) {
      const unsigned back = i % 4, sequence = size == 3 ? i / 4 % 4 : i / 4;
      places[i] = static_cast<uint8_t>(back < size ? size * sequence + size - 1 - back : window_table::nothing);
      masks[i] = static_cast<uint8_t>(back + 1 < size ? 0x3F : 0x7F >> size);
    }
  }
};
inline constexpr run_table runs_of_two{2}, runs_of_three{3};

struct machine {
  static constexpr ptrdiff_t decode_bytes = 96;

  __m256i first_high = load(first_high_rules.rules);
  __m256i first_low = load(first_low_rules.rules);
  __m256i second_high = load(second_high_rules.rules);
  __m256i before = _mm256_setzero_si256();

  machine() noexcept {}

  template <int Blocks>
  static bool are_ascii(const char* at) noexcept {
    __m256i any = _mm256_or_si256(load(at), load(at + 32));
    for (int i = 64; i != 64 * Blocks; i += 64)
      any = _mm256_or_si256(any, _mm256_or_si256(load(at + i), load(at + i + 32)));
    return _mm256_movemask_epi8(any) == 0;
  }

  __m256i broken_rules(__m256i input, __m256i across) const noexcept {
    const __m256i nibble = _mm256_set1_epi8(0x0F);
    const __m256i back1 = _mm256_alignr_epi8(input, across, 15);
    return _mm256_and_si256(
        _mm256_and_si256(_mm256_shuffle_epi8(first_high, _mm256_and_si256(_mm256_srli_epi16(back1, 4), nibble)),
                         _mm256_shuffle_epi8(first_low, _mm256_and_si256(back1, nibble))),
        _mm256_shuffle_epi8(second_high, _mm256_and_si256(_mm256_srli_epi16(input, 4), nibble)));
  }

  __m256i errors_in(__m256i input) noexcept {
    const __m256i across = _mm256_permute2x128_si256(before, input, 0x21);
    const __m256i back2 = _mm256_alignr_epi8(input, across, 14);
    const __m256i back3 = _mm256_alignr_epi8(input, across, 13);
    const __m256i third_or_fourth = _mm256_or_si256(_mm256_subs_epu8(back2, _mm256_set1_epi8(0xE0 - 0x80)),
                                                    _mm256_subs_epu8(back3, _mm256_set1_epi8(0xF0 - 0x80)));
    const __m256i top = _mm256_and_si256(third_or_fourth, _mm256_set1_epi8(static_cast<char>(0x80)));
    const __m256i errors = _mm256_xor_si256(top, broken_rules(input, across));
    before = input;
    return errors;
  }

  bool fails(const char* at) noexcept {
    const __m256i a = errors_in(load(at)), b = errors_in(load(at + 32));
    const __m256i errors = _mm256_or_si256(a, b);
    return _mm256_testz_si256(errors, errors) == 0;
  }

  bool open() const noexcept {
    const __m256i beyond = _mm256_subs_epu8(before, load(closed.most));
    return _mm256_testz_si256(beyond, beyond) == 0;
  }

  static uint64_t starts(const char* at) noexcept { return top_bits(begins(at), begins(at + 32)); }

  static uint64_t bits(const char* at, int number) noexcept {
    return top_bits(_mm256_slli_epi16(load(at), number), _mm256_slli_epi16(load(at + 32), number));
  }

  static uint64_t misfits(const char* at) noexcept {
    const machine fresh;
    const __m256i low = load(at), high = load(at + 32), zero = _mm256_setzero_si256();
    const __m256i only = _mm256_set1_epi8(misfit_rules);
    const __m256i first = fresh.broken_rules(low, _mm256_permute2x128_si256(zero, low, 0x21));
    const __m256i second = fresh.broken_rules(high, _mm256_permute2x128_si256(low, high, 0x21));
    return ~top_bits(_mm256_cmpeq_epi8(_mm256_and_si256(first, only), zero),
                     _mm256_cmpeq_epi8(_mm256_and_si256(second, only), zero));
  }

  static void widen(const char* at, char32_t* output) noexcept {
    for (int i = 0; i != 64; i += 16) widen_half(load_half(at + i), output + i);
  }
  static void widen_half(__m128i ascii, char32_t* output) noexcept {
    store(output, _mm256_cvtepu8_epi32(ascii));
    store(output + 8, _mm256_cvtepu8_epi32(_mm_srli_si128(ascii, 8)));
  }

  // Eight code points from their bytes, placed and masked.
  static __m256i joined(__m256i input, const uint8_t* places, const uint8_t* masks) noexcept {
    const __m256i payloads = _mm256_and_si256(_mm256_shuffle_epi8(input, load(places)), load(masks));
    return _mm256_madd_epi16(_mm256_maddubs_epi16(payloads, _mm256_set1_epi16(0x4001)), _mm256_set1_epi32(0x10000001));
  }

  // Runs of one size go eight or sixteen at a time, the rest by windows.
  static void decode(const char*& at, uint64_t starts, char32_t*& output) noexcept {
    for (const char* const limit = at + 57; at < limit;) {
      const __m128i half = load_half(at);
      unsigned taken = 0, count = 0;
      if ((starts & 0x1FFFFFF) == 0x1249249) {
        store(output, joined(_mm256_inserti128_si256(_mm256_castsi128_si256(half), load_half(at + 12), 1),
                             runs_of_three.places, runs_of_three.masks));
        count = 8;
        taken = 24;
      } else if ((starts & 0x1FFFF) == 0x1FFFF) {
        widen_half(half, output);
        count = taken = 16;
      } else if ((starts & 0x1FFFF) == 0x15555) {
        store(output, joined(_mm256_broadcastsi128_si256(half), runs_of_two.places, runs_of_two.masks));
        count = 8;
        taken = 16;
      } else {
        const unsigned set = static_cast<unsigned>(starts) & 0xFF;
        const window& next = windows.of[set >> 1];
        store(output, joined(_mm256_broadcastsi128_si256(half), next.places, next.masks));
        count = static_cast<unsigned>(__builtin_popcount(set)) - 1;
        taken = 31 - static_cast<unsigned>(__builtin_clz(set));
      }
      output += count;
      at += taken;
      starts >>= taken;
    }
  }

  // Whole cache lines at a time, since loads across two of them take twice as long.
  static size_t count_starts(const char*& first, const char* last) noexcept {
    __m256i sums = _mm256_setzero_si256();
    ptrdiff_t sum = 0;
    if (last - first >= 128) {
      const auto before = static_cast<ptrdiff_t>(-reinterpret_cast<uintptr_t>(first) & 63);
      sum = bit_count(starts(first) & first_bits(before));
      first += before;
    }
    while (last - first >= 128) {
      const char* const limit = last - first > 128 * 63 ? first + 128 * 63 : last;
      __m256i bytes = _mm256_setzero_si256();  // each sums up to 4 * 63
      for (; limit - first >= 128; first += 128) {
        const __m256i ab = _mm256_add_epi8(begins(first), begins(first + 32));
        const __m256i cd = _mm256_add_epi8(begins(first + 64), begins(first + 96));
        bytes = _mm256_sub_epi8(bytes, _mm256_add_epi8(ab, cd));
      }
      sums = _mm256_add_epi64(sums, _mm256_sad_epu8(bytes, _mm256_setzero_si256()));
    }
    return static_cast<size_t>(sum) + static_cast<size_t>(_mm256_extract_epi64(sums, 0)) +
           static_cast<size_t>(_mm256_extract_epi64(sums, 1)) + static_cast<size_t>(_mm256_extract_epi64(sums, 2)) +
           static_cast<size_t>(_mm256_extract_epi64(sums, 3));
  }
};

inline const char* well_formed_blocks(const char* first, const char* last) noexcept {
  return well_formed_by<machine>(first, last);
}
inline size_t count_blocks(const char* first, const char* last) noexcept { return count_by<machine>(first, last); }
inline void decode_blocks(const char*& first, const char* last, char32_t*& output, char32_t* output_last) noexcept {
  decode_by<machine>(first, last, output, output_last);
}

}  // namespace avx2

#if defined(__clang__)
#pragma clang attribute pop
#else
#pragma GCC pop_options
#endif

// ------------------------------------------------------------------------------------------------------ AVX-512

#if defined(__clang__)
#pragma clang attribute push(                                                                          \
    __attribute__((target("avx512f,avx512bw,avx512vl,avx512vbmi,avx512vbmi2,bmi,bmi2,lzcnt,popcnt"))), \
    apply_to = function)
#else
#pragma GCC push_options
#pragma GCC target("avx512f,avx512bw,avx512vl,avx512vbmi,avx512vbmi2,bmi,bmi2,lzcnt,popcnt")
// What its intrinsics leave open on purpose, GCC 12 takes for a mistake.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#pragma GCC diagnostic ignored "-Wuninitialized"
#endif

namespace avx512 {

inline __m512i load(const void* at) noexcept { return _mm512_loadu_si512(at); }

// A mask as a number in a general register, once; GCC would copy it anew for each use.
inline uint64_t number(__mmask64 mask) noexcept {
  uint64_t bits = mask;
  asm("" : "+r"(bits));
  return bits;
}

// By the low six bits of a lead byte C0..FF, which second bytes it must not have: 1 for 80..8F, 2 for 90..9F, 4 for
// A0..BF.
struct lead_table {
  alignas(64) uint8_t refused[64] = {7, 7};

  constexpr lead_table() noexcept {
    refused[0xE0 & 0x3F] = 1 | 2;
    refused[0xED & 0x3F] = 4;
    refused[0xF0 & 0x3F] = 1;
    refused[0xF4 & 0x3F] = 2 | 4;
    for (unsigned lead = 0xF5; lead <= 0xFF; ++lead) refused[lead & 0x3F] = 7;
  }
};
inline constexpr lead_table leads{};

// By the high nibble of a byte, its class among second bytes; four times over.
struct second_table {
  alignas(64) uint8_t kinds[64] = {};

  constexpr second_table() noexcept {
    for (unsigned i = 0; i != 64; ++i) {
      const unsigned high = i % 16;
      kinds[i] = high == 8 ? 1 : high == 9 ? 2 : high == 0xA || high == 0xB ? 4 : 0;
    }
  }
};
inline constexpr second_table seconds{};

// The bits of a code point in four bytes that begin with a sequence, its lead on top: which ones are payload, and how
// many belong to what follows once the payload bits stand close together. By the high nibble of the lead.
struct sequence_table {
  uint32_t mask[16] = {};
  uint32_t shift[16] = {};

  constexpr sequence_table() noexcept {
    for (unsigned high = 0; high != 16; ++high) {
      const unsigned size = high < 0xC ? 1 : high < 0xE ? 2 : high == 0xE ? 3 : 4;
      mask[high] = uint32_t{0x7Fu >> (size == 1 ? 0 : size)} << 24 | 0x3F3F3F;
      shift[high] = 6 * (4 - size);
    }
  }
};
inline constexpr sequence_table sequences{};

// 0 to 63.
struct place_table {
  alignas(64) uint8_t places[64] = {};

  constexpr place_table() noexcept {
    for (unsigned i = 0; i != 64; ++i) places[i] = static_cast<uint8_t>(i);
  }
};
inline constexpr place_table every_place{};

inline __mmask64 at_least(__m512i input, int byte) noexcept {
  return _mm512_cmpge_epu8_mask(input, _mm512_set1_epi8(static_cast<char>(byte)));
}

// Sixteen code points, of sequences that begin at these bytes of `input`.
inline __m512i decode_sixteen(__m512i input, __m128i starts) noexcept {
  const __m512i spread =
      _mm512_shuffle_epi8(_mm512_cvtepu8_epi32(starts), _mm512_set4_epi32(0x0C0C0C0C, 0x08080808, 0x04040404, 0));
  const __m512i places = _mm512_add_epi8(spread, _mm512_set1_epi32(0x00010203));
  const __m512i bytes = _mm512_permutexvar_epi8(places, input);
  const __m512i high = _mm512_srli_epi32(bytes, 28);
  const __m512i mask = _mm512_permutexvar_epi32(high, load(sequences.mask));
  const __m512i shift = _mm512_permutexvar_epi32(high, load(sequences.shift));
  const __m512i pairs = _mm512_maddubs_epi16(_mm512_and_si512(bytes, mask), _mm512_set1_epi16(0x4001));
  return _mm512_srlv_epi32(_mm512_madd_epi16(pairs, _mm512_set1_epi32(0x10000001)), shift);
}

// Checks 64 bytes as sets of positions: continuation bytes stand where the leads before them want them, and nowhere
// else.
struct machine {
  static constexpr ptrdiff_t decode_bytes = 64;

  __m512i refused = load(leads.refused);
  __m512i kinds = load(seconds.kinds);
  __m512i before = _mm512_setzero_si512();  // what the leads of the block before refuse
  uint64_t wanted = 0;                      // continuation bytes, by the block before
  uint64_t continuation = 0;                // those of the block that was checked last

  machine() noexcept {}

  template <int Blocks>
  static bool are_ascii(const char* at) noexcept {
    __m512i any = load(at);
    for (int i = 64; i != 64 * Blocks; i += 64) any = _mm512_or_si512(any, load(at + i));
    return _mm512_movepi8_mask(any) == 0;
  }

  __m512i refusals_of(__m512i input, __mmask64 lead) const noexcept {
    return _mm512_maskz_permutexvar_epi8(lead, input, refused);
  }

  // The second bytes of `input` that are refused by what stands before them.
  uint64_t refused_in(__m512i input, __m512i refusals) const noexcept {
    const __m512i back1 = _mm512_alignr_epi8(refusals, _mm512_alignr_epi32(refusals, before, 12), 15);
    const __m512i kind = _mm512_permutexvar_epi8(_mm512_srli_epi16(input, 4), kinds);
    return number(_mm512_test_epi8_mask(back1, kind));
  }

  bool fails(const char* at) noexcept {
    const __m512i input = load(at);
    const uint64_t beyond_ascii = number(_mm512_movepi8_mask(input));
    const __mmask64 lead_mask = at_least(input, 0xC0);
    const uint64_t lead = number(lead_mask);
    const uint64_t lead3 = number(at_least(input, 0xE0)), lead4 = number(at_least(input, 0xF0));
    const __m512i refusals = refusals_of(input, lead_mask);
    const uint64_t misfit = refused_in(input, refusals);
    const uint64_t expected = lead << 1 | lead3 << 2 | lead4 << 3 | wanted;
    wanted = lead >> 63 | lead3 >> 62 | lead4 >> 61;
    before = refusals;
    continuation = beyond_ascii & ~lead;
    return ((expected ^ continuation) | misfit) != 0;
  }

  bool open() const noexcept { return wanted != 0; }

  uint64_t starts(const char*) const noexcept { return ~continuation; }

  static uint64_t bits(const char* at, int number_of_bit) noexcept {
    return number(_mm512_test_epi8_mask(load(at), _mm512_set1_epi8(static_cast<char>(0x80 >> number_of_bit))));
  }

  static uint64_t misfits(const char* at) noexcept {
    const machine fresh;
    const __m512i input = load(at);
    return fresh.refused_in(input, fresh.refusals_of(input, at_least(input, 0xC0)));
  }

  static void widen(const char* at, char32_t* output) noexcept {
    for (int i = 0; i != 64; i += 16)
      _mm512_storeu_si512(output + i, _mm512_cvtepu8_epi32(_mm_loadu_si128(reinterpret_cast<const __m128i*>(at + i))));
  }

  static void decode(const char*& at, uint64_t starts, char32_t*& output) noexcept {
    const __m512i input = load(at);
    const uint64_t taken = starts & sure_pieces;
    const __m512i from = _mm512_maskz_compress_epi8(taken, load(every_place.places));
    const ptrdiff_t count = bit_count(taken);
    _mm512_storeu_si512(output, decode_sixteen(input, _mm512_castsi512_si128(from)));
    if (count > 16) _mm512_storeu_si512(output + 16, decode_sixteen(input, _mm512_extracti32x4_epi32(from, 1)));
    if (count > 32) {
      _mm512_storeu_si512(output + 32, decode_sixteen(input, _mm512_extracti32x4_epi32(from, 2)));
      _mm512_storeu_si512(output + 48, decode_sixteen(input, _mm512_extracti32x4_epi32(from, 3)));
    }
    output += count;
    at += sure_size(starts);
  }
};

inline const char* well_formed_blocks(const char* first, const char* last) noexcept {
  return well_formed_by<machine>(first, last);
}
inline size_t count_blocks(const char* first, const char* last) noexcept { return count_by<machine>(first, last); }
inline void decode_blocks(const char*& first, const char* last, char32_t*& output, char32_t* output_last) noexcept {
  decode_by<machine>(first, last, output, output_last);
}

}  // namespace avx512

#if defined(__clang__)
#pragma clang attribute pop
#else
#pragma GCC diagnostic pop
#pragma GCC pop_options
#endif

}  // namespace detail

BREVIER_END

#endif

#endif  // BREVIER_SIMD_UTF8_X86_HPP
