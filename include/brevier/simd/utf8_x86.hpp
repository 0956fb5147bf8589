// Brevier, simd/utf8_x86: UTF-8 by vectors on x86-64, with SSE4.1, AVX2 or AVX-512 (VBMI2). Each level stands in a
// region that the compiler may build for that level, whatever the rest of the program is built for.
// SPDX-License-Identifier: BSL-1.0

#include "level.hpp"
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

struct checker {
  __m128i first_high = load(first_high_rules.rules);
  __m128i first_low = load(first_low_rules.rules);
  __m128i second_high = load(second_high_rules.rules);
  __m128i before = _mm_setzero_si128();  // the vector that stands before the next one
  __m128i errors = _mm_setzero_si128();

  checker() noexcept {}

  void take(__m128i input) noexcept {
    const __m128i nibble = _mm_set1_epi8(0x0F);
    const __m128i back1 = _mm_alignr_epi8(input, before, 15);
    const __m128i back2 = _mm_alignr_epi8(input, before, 14);
    const __m128i back3 = _mm_alignr_epi8(input, before, 13);
    const __m128i wrong =
        _mm_and_si128(_mm_and_si128(_mm_shuffle_epi8(first_high, _mm_and_si128(_mm_srli_epi16(back1, 4), nibble)),
                                    _mm_shuffle_epi8(first_low, _mm_and_si128(back1, nibble))),
                      _mm_shuffle_epi8(second_high, _mm_and_si128(_mm_srli_epi16(input, 4), nibble)));
    const __m128i third_or_fourth = _mm_or_si128(_mm_subs_epu8(back2, _mm_set1_epi8(0xE0 - 0x80)),
                                                 _mm_subs_epu8(back3, _mm_set1_epi8(0xF0 - 0x80)));
    const __m128i top = _mm_and_si128(third_or_fourth, _mm_set1_epi8(static_cast<char>(0x80)));
    errors = _mm_or_si128(errors, _mm_xor_si128(top, wrong));
    before = input;
  }

  void check_block(const char* at) noexcept {
    const __m128i a = load(at), b = load(at + 16), c = load(at + 32), d = load(at + 48);
    if (_mm_movemask_epi8(_mm_or_si128(_mm_or_si128(a, b), _mm_or_si128(c, d))) == 0) {
      errors = _mm_or_si128(errors, _mm_subs_epu8(before, load(closed.most + 16)));
      before = d;
      return;
    }
    take(a);
    take(b);
    take(c);
    take(d);
  }

  bool failed() const noexcept { return _mm_testz_si128(errors, errors) == 0; }
};

inline const char* well_formed_blocks(const char* first, const char* last) noexcept {
  checker state;
  const char* at = first;
  for (; last - at >= 64; at += 64) {
    state.check_block(at);
    if (state.failed()) return at == first ? first : lead_of(first, at - 1);
  }
  const char* const tail = lead_of(first, last - 64);
  checker fresh;
  fresh.check_block(tail);
  return fresh.failed() ? lead_of(first, at - 1) : lead_of(first, tail + 63);
}

// All ones for each byte that begins a sequence.
inline __m128i begins(const char* at) noexcept {
  return _mm_cmpgt_epi8(load(at), _mm_set1_epi8(static_cast<char>(0xBF)));
}

inline size_t count_starts(const char* first, const char* last) noexcept {
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
  for (; first != last; ++first) sum += !is_continuation(byte_at(first));
  return sum;
}

inline void store(char32_t* at, __m128i values) noexcept { _mm_storeu_si128(reinterpret_cast<__m128i*>(at), values); }

inline void widen(char32_t* output, __m128i ascii) noexcept {
  store(output, _mm_cvtepu8_epi32(ascii));
  store(output + 4, _mm_cvtepu8_epi32(_mm_srli_si128(ascii, 4)));
  store(output + 8, _mm_cvtepu8_epi32(_mm_srli_si128(ascii, 8)));
  store(output + 12, _mm_cvtepu8_epi32(_mm_srli_si128(ascii, 12)));
}

// Four code points from bytes of six payload bits each, the last byte of each code point first.
inline __m128i join_payloads(__m128i values) noexcept {
  return _mm_madd_epi16(_mm_maddubs_epi16(values, _mm_set1_epi16(0x4001)), _mm_set1_epi32(0x10000001));
}

inline uint64_t starts_of(__m128i input) noexcept {
  return static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpgt_epi8(input, _mm_set1_epi8(static_cast<char>(0xBF)))));
}

// Decodes well-formed text while it has 80 bytes and `output` 72 places left; moves both on.
inline void decode_blocks(const char*& first, const char* last, char32_t*& output, char32_t* output_last) noexcept {
  const __m128i nibble = _mm_set1_epi8(0x0F), masks = load(payload_masks);
  while (last - first >= 80 && output_last - output >= 72) {
    const __m128i a = load(first), b = load(first + 16), c = load(first + 32), d = load(first + 48);
    if (_mm_movemask_epi8(_mm_or_si128(_mm_or_si128(a, b), _mm_or_si128(c, d))) == 0) {
      widen(output, a);
      widen(output + 16, b);
      widen(output + 32, c);
      widen(output + 48, d);
      first += 64;
      output += 64;
      continue;
    }
    uint64_t starts = starts_of(a) | starts_of(b) << 16 | starts_of(c) << 32 | starts_of(d) << 48;
    const char* const limit = first + 57;
    while (first < limit) {
      const __m128i input = load(first);
      const __m128i kept = _mm_shuffle_epi8(masks, _mm_and_si128(_mm_srli_epi16(input, 4), nibble));
      const __m128i payloads = _mm_and_si128(input, kept);
      const unsigned window = static_cast<unsigned>(starts) & 0xFF;
      const uint8_t* const places = windows.places[window >> 1];
      store(output, join_payloads(_mm_shuffle_epi8(payloads, load(places))));
      store(output + 4, join_payloads(_mm_shuffle_epi8(payloads, load(places + 16))));
      output += __builtin_popcount(window) - 1;
      const int taken = 31 - __builtin_clz(window);
      first += taken;
      starts >>= taken;
    }
  }
}

}  // namespace sse41

#if defined(__clang__)
#pragma clang attribute pop
#else
#pragma GCC pop_options
#endif

// --------------------------------------------------------------------------------------------------------- AVX2

#if defined(__clang__)
#pragma clang attribute push(__attribute__((target("avx2,bmi,popcnt"))), apply_to = function)
#else
#pragma GCC push_options
#pragma GCC target("avx2,bmi,popcnt")
#endif

namespace avx2 {

inline __m256i load(const void* at) noexcept { return _mm256_loadu_si256(static_cast<const __m256i*>(at)); }

struct checker {
  __m256i first_high = load(first_high_rules.rules);
  __m256i first_low = load(first_low_rules.rules);
  __m256i second_high = load(second_high_rules.rules);
  __m256i before = _mm256_setzero_si256();
  __m256i errors = _mm256_setzero_si256();

  checker() noexcept {}

  void take(__m256i input) noexcept {
    const __m256i nibble = _mm256_set1_epi8(0x0F);
    const __m256i across = _mm256_permute2x128_si256(before, input, 0x21);
    const __m256i back1 = _mm256_alignr_epi8(input, across, 15);
    const __m256i back2 = _mm256_alignr_epi8(input, across, 14);
    const __m256i back3 = _mm256_alignr_epi8(input, across, 13);
    const __m256i wrong = _mm256_and_si256(
        _mm256_and_si256(_mm256_shuffle_epi8(first_high, _mm256_and_si256(_mm256_srli_epi16(back1, 4), nibble)),
                         _mm256_shuffle_epi8(first_low, _mm256_and_si256(back1, nibble))),
        _mm256_shuffle_epi8(second_high, _mm256_and_si256(_mm256_srli_epi16(input, 4), nibble)));
    const __m256i third_or_fourth = _mm256_or_si256(_mm256_subs_epu8(back2, _mm256_set1_epi8(0xE0 - 0x80)),
                                                    _mm256_subs_epu8(back3, _mm256_set1_epi8(0xF0 - 0x80)));
    const __m256i top = _mm256_and_si256(third_or_fourth, _mm256_set1_epi8(static_cast<char>(0x80)));
    errors = _mm256_or_si256(errors, _mm256_xor_si256(top, wrong));
    before = input;
  }

  void check_block(const char* at) noexcept {
    const __m256i a = load(at), b = load(at + 32);
    if (_mm256_movemask_epi8(_mm256_or_si256(a, b)) == 0) {
      errors = _mm256_or_si256(errors, _mm256_subs_epu8(before, load(closed.most)));
      before = b;
      return;
    }
    take(a);
    take(b);
  }

  bool failed() const noexcept { return _mm256_testz_si256(errors, errors) == 0; }
};

inline const char* well_formed_blocks(const char* first, const char* last) noexcept {
  checker state;
  const char* at = first;
  for (; last - at >= 64; at += 64) {
    state.check_block(at);
    if (state.failed()) return at == first ? first : lead_of(first, at - 1);
  }
  const char* const tail = lead_of(first, last - 64);
  checker fresh;
  fresh.check_block(tail);
  return fresh.failed() ? lead_of(first, at - 1) : lead_of(first, tail + 63);
}

inline size_t count_starts(const char* first, const char* last) noexcept {
  const __m256i continuation = _mm256_set1_epi8(static_cast<char>(0xBF));
  __m256i sums = _mm256_setzero_si256();
  while (last - first >= 128) {
    const char* const limit = last - first > 128 * 63 ? first + 128 * 63 : last;
    __m256i bytes = _mm256_setzero_si256();  // each sums up to 4 * 63
    for (; limit - first >= 128; first += 128) {
      const __m256i ab = _mm256_add_epi8(_mm256_cmpgt_epi8(load(first), continuation),
                                         _mm256_cmpgt_epi8(load(first + 32), continuation));
      const __m256i cd = _mm256_add_epi8(_mm256_cmpgt_epi8(load(first + 64), continuation),
                                         _mm256_cmpgt_epi8(load(first + 96), continuation));
      bytes = _mm256_sub_epi8(bytes, _mm256_add_epi8(ab, cd));
    }
    sums = _mm256_add_epi64(sums, _mm256_sad_epu8(bytes, _mm256_setzero_si256()));
  }
  size_t sum = static_cast<size_t>(_mm256_extract_epi64(sums, 0)) + static_cast<size_t>(_mm256_extract_epi64(sums, 1)) +
               static_cast<size_t>(_mm256_extract_epi64(sums, 2)) + static_cast<size_t>(_mm256_extract_epi64(sums, 3));
  for (; first != last; ++first) sum += !is_continuation(byte_at(first));
  return sum;
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
      mask[high] = uint32_t{payload_masks[high]} << 24 | 0x3F3F3F;
      shift[high] = 6 * (4 - size);
    }
  }
};
inline constexpr sequence_table sequences{};

// Checks 64 bytes as four sets of positions: continuation bytes stand where the leads before them want them, and
// nowhere else.
struct checker {
  __m512i refused = load(leads.refused);
  __m512i kinds = load(seconds.kinds);
  __m512i before = _mm512_setzero_si512();  // what the leads of the vector before refuse
  uint64_t wanted = 0;                      // continuation bytes, by the vector before

  checker() noexcept {}

  bool fails(__m512i input) noexcept {
    const uint64_t beyond_ascii = number(_mm512_movepi8_mask(input));
    if (beyond_ascii == 0) {
      before = _mm512_setzero_si512();
      return wanted != 0;
    }
    const __mmask64 lead_mask = _mm512_cmpge_epu8_mask(input, _mm512_set1_epi8(static_cast<char>(0xC0)));
    const uint64_t lead = number(lead_mask);
    const uint64_t lead3 = number(_mm512_cmpge_epu8_mask(input, _mm512_set1_epi8(static_cast<char>(0xE0))));
    const uint64_t lead4 = number(_mm512_cmpge_epu8_mask(input, _mm512_set1_epi8(static_cast<char>(0xF0))));
    const __m512i refusals = _mm512_maskz_permutexvar_epi8(lead_mask, input, refused);
    const __m512i back1 = _mm512_alignr_epi8(refusals, _mm512_alignr_epi32(refusals, before, 12), 15);
    const __m512i kind = _mm512_permutexvar_epi8(_mm512_srli_epi16(input, 4), kinds);
    const uint64_t misfits = number(_mm512_test_epi8_mask(back1, kind));
    const uint64_t expected = lead << 1 | lead3 << 2 | lead4 << 3 | wanted;
    wanted = lead >> 63 | lead3 >> 62 | lead4 >> 61;
    before = refusals;
    return ((expected ^ (beyond_ascii & ~lead)) | misfits) != 0;
  }
};

inline const char* well_formed_blocks(const char* first, const char* last) noexcept {
  checker state;
  const char* at = first;
  for (; last - at >= 64; at += 64)
    if (state.fails(load(at))) return at == first ? first : lead_of(first, at - 1);
  const uint64_t rest = ~(~uint64_t{0} << (last - at));
  const bool failed = state.fails(_mm512_maskz_loadu_epi8(rest, at));
  return failed || state.wanted != 0 ? lead_of(first, at - 1) : last;
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

inline void widen(char32_t* output, __m512i ascii) noexcept {
  _mm512_storeu_si512(output, _mm512_cvtepu8_epi32(_mm512_castsi512_si128(ascii)));
  _mm512_storeu_si512(output + 16, _mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(ascii, 1)));
  _mm512_storeu_si512(output + 32, _mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(ascii, 2)));
  _mm512_storeu_si512(output + 48, _mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(ascii, 3)));
}

// Decodes well-formed text while it has 64 bytes and `output` 64 places left; moves both on.
inline void decode_blocks(const char*& first, const char* last, char32_t*& output, char32_t* output_last) noexcept {
  const __m512i places =
      _mm512_set_epi8(63, 62, 61, 60, 59, 58, 57, 56, 55, 54, 53, 52, 51, 50, 49, 48, 47, 46, 45, 44, 43, 42, 41, 40,
                      39, 38, 37, 36, 35, 34, 33, 32, 31, 30, 29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 19, 18, 17, 16,
                      15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0);
  while (last - first >= 64 && output_last - output >= 64) {
    const __m512i input = load(first);
    if (_mm512_movepi8_mask(input) == 0) {
      widen(output, input);
      first += 64;
      output += 64;
      continue;
    }
    const uint64_t starts = _mm512_cmpgt_epi8_mask(input, _mm512_set1_epi8(static_cast<char>(0xBF)));
    const uint64_t taken = starts & (~uint64_t{0} >> 3);  // those end within the vector
    const __m512i from = _mm512_maskz_compress_epi8(taken, places);
    const int count = static_cast<int>(_mm_popcnt_u64(taken));
    _mm512_storeu_si512(output, decode_sixteen(input, _mm512_castsi512_si128(from)));
    if (count > 16) _mm512_storeu_si512(output + 16, decode_sixteen(input, _mm512_extracti32x4_epi32(from, 1)));
    if (count > 32) {
      _mm512_storeu_si512(output + 32, decode_sixteen(input, _mm512_extracti32x4_epi32(from, 2)));
      _mm512_storeu_si512(output + 48, decode_sixteen(input, _mm512_extracti32x4_epi32(from, 3)));
    }
    output += count;
    first += 61 + _tzcnt_u64(starts >> 61 | 8);
  }
}

}  // namespace avx512

#if defined(__clang__)
#pragma clang attribute pop
#else
#pragma GCC diagnostic pop
#pragma GCC pop_options
#endif

// ------------------------------------------------------------------------------------------------------ by level

/// Where it is sure that all before is well-formed and ends with a code point; what follows is for others to look at.
/// For 64 bytes and more.
inline const char* well_formed_blocks(simd_level level, const char* first, const char* last) noexcept {
  if (level == simd_level::avx512) return avx512::well_formed_blocks(first, last);
  if (level == simd_level::avx2) return avx2::well_formed_blocks(first, last);
  if (level == simd_level::sse41) return sse41::well_formed_blocks(first, last);
  return first;
}

/// How many bytes are no continuation bytes.
inline size_t count_starts(simd_level level, const char* first, const char* last) noexcept {
  if (level == simd_level::avx512 || level == simd_level::avx2) return avx2::count_starts(first, last);
  if (level == simd_level::sse41) return sse41::count_starts(first, last);
  size_t sum = 0;
  for (; first != last; ++first) sum += !is_continuation(byte_at(first));
  return sum;
}

/// Decodes well-formed text until some bytes, or some places, are left; moves both on.
inline void decode_blocks(simd_level level, const char*& first, const char* last, char32_t*& output,
                          char32_t* output_last) noexcept {
  if (level == simd_level::avx512) return avx512::decode_blocks(first, last, output, output_last);
  if (level == simd_level::avx2 || level == simd_level::sse41) sse41::decode_blocks(first, last, output, output_last);
}

}  // namespace detail

BREVIER_END

#endif

#endif  // BREVIER_SIMD_UTF8_X86_HPP
