// Brevier, simd/keywords_x86: finds the places where a keyword may begin by vectors on x86-64, with SSE4.1, AVX2 or
// AVX-512 (VBMI2). Each level stands in a region that the compiler may build for that level.
// SPDX-License-Identifier: BSL-1.0

#include "../keyword_windows.hpp"
#include "level.hpp"

#ifndef BREVIER_SIMD_KEYWORDS_X86_HPP
#define BREVIER_SIMD_KEYWORDS_X86_HPP

#if BREVIER_SIMD == 1

BREVIER_BEGIN

namespace detail {

// ----------------------------------------------------------------------------------------------------

#if defined(__clang__)
#pragma clang attribute push(__attribute__((target("sse4.1,popcnt"))), apply_to = function)
#else
#pragma GCC push_options
#pragma GCC target("sse4.1,popcnt")
#endif

namespace keywords_sse41 {

using lanes = __m128i;

inline lanes load(const char* at) noexcept { return _mm_loadu_si128(reinterpret_cast<const lanes*>(at)); }
inline lanes load_table(const char* at) noexcept { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(at)); }
inline lanes all(int byte) noexcept { return _mm_set1_epi8(static_cast<char>(byte)); }
inline lanes both(lanes left, lanes right) noexcept { return _mm_and_si128(left, right); }

// The places where a half's windows begin.
struct leads {
  lanes first, most;

  leads(const char*, int half) noexcept : first(all(half ? 0xC0 : 0)), most(all(half ? 0x3F : 0x7F)) {}
  lanes match(const char* at) const noexcept {
    const lanes distance = _mm_sub_epi8(load(at), first);
    return _mm_cmpeq_epi8(_mm_min_epu8(distance, most), distance);
  }
};

struct nibbles : leads {
  lanes low[4], high[2];
  ptrdiff_t offsets[4];

  nibbles(const char* part, int half) noexcept : leads(part, half) {
    for (int i = 0; i != 4; ++i) offsets[i] = byte_at(part + window_offsets + half * 4 + i);
    const char* const table = part + window_nibbles + static_cast<uint32_t>(half) * nibbles_size;
    for (int i = 0; i != 4; ++i) low[i] = load_table(table + i * 16);
    for (int i = 0; i != 2; ++i) high[i] = load_table(table + (4 + i) * 16);
  }
  lanes byte(const char* at, int which) const noexcept { return load(at + offsets[which]); }
  lanes low_half(int which, lanes bytes) const noexcept { return _mm_shuffle_epi8(low[which], both(bytes, all(15))); }
  lanes high_half(int which, lanes left, lanes right) const noexcept {
    return _mm_shuffle_epi8(
        high[which], _mm_or_si128(both(_mm_srli_epi16(left, 4), all(3)), both(_mm_srli_epi16(right, 2), all(12))));
  }
  lanes match(const char* at) const noexcept {
    const lanes a = byte(at, 0), b = byte(at, 1), c = byte(at, 2), d = byte(at, 3);
    const lanes lows = both(both(low_half(0, a), low_half(1, b)), both(low_half(2, c), low_half(3, d)));
    const lanes eighths = both(lows, both(high_half(0, a, b), high_half(1, c, d)));
    return _mm_andnot_si128(_mm_cmpeq_epi8(eighths, _mm_setzero_si128()), leads::match(at));
  }
};

template <bool Both, class Windows>
void search(const window_part& part, Windows one, Windows other, window_places& found, const char* last) noexcept {
  window_collector collector(part, found, last);
  const char* at = found.first;
  for (; collector.wants(at); at += 64) {
    uint64_t places = 0;
    for (int i = 0; i != 64; i += 16) {
      lanes passed = one.match(at + i);
      if constexpr (Both) passed = _mm_or_si128(passed, other.match(at + i));
      places |= uint64_t{static_cast<unsigned>(_mm_movemask_epi8(passed))} << i;
    }
    collector.add(at, places);
  }
  collector.finish(at);
}

template <class Windows>
void search(const window_part& part, window_places& found, const char* last) noexcept {
  const bool ascii = part.sizes[0], rest = part.sizes[1];
  const Windows one(part.at, rest);
  if (ascii && rest)
    search<true>(part, one, Windows(part.at, 0), found, last);
  else
    search<false>(part, one, one, found, last);
}

inline void find(window_kind kind, const window_part& part, window_places& found, const char* last) noexcept {
  if (kind == by_nibbles)
    search<nibbles>(part, found, last);
  else
    search<leads>(part, found, last);
}

}  // namespace keywords_sse41

#if defined(__clang__)
#pragma clang attribute pop
#else
#pragma GCC pop_options
#endif

// ----------------------------------------------------------------------------------------------------

#if defined(__clang__)
#pragma clang attribute push(__attribute__((target("avx2,bmi,bmi2,popcnt"))), apply_to = function)
#else
#pragma GCC push_options
#pragma GCC target("avx2,bmi,bmi2,popcnt")
#endif

namespace keywords_avx2 {

using lanes = __m256i;

inline lanes load(const char* at) noexcept { return _mm256_loadu_si256(reinterpret_cast<const lanes*>(at)); }
inline lanes load_table(const char* at) noexcept {
  return _mm256_broadcastsi128_si256(_mm_loadu_si128(reinterpret_cast<const __m128i*>(at)));
}
inline lanes all(int byte) noexcept { return _mm256_set1_epi8(static_cast<char>(byte)); }
inline lanes both(lanes left, lanes right) noexcept { return _mm256_and_si256(left, right); }

// The places where a half's windows begin.
struct leads {
  lanes first, most;

  leads(const char*, int half) noexcept : first(all(half ? 0xC0 : 0)), most(all(half ? 0x3F : 0x7F)) {}
  lanes match(const char* at) const noexcept {
    const lanes distance = _mm256_sub_epi8(load(at), first);
    return _mm256_cmpeq_epi8(_mm256_min_epu8(distance, most), distance);
  }
};

struct nibbles : leads {
  lanes low[4], high[2];
  ptrdiff_t offsets[4];

  nibbles(const char* part, int half) noexcept : leads(part, half) {
    for (int i = 0; i != 4; ++i) offsets[i] = byte_at(part + window_offsets + half * 4 + i);
    const char* const table = part + window_nibbles + static_cast<uint32_t>(half) * nibbles_size;
    for (int i = 0; i != 4; ++i) low[i] = load_table(table + i * 16);
    for (int i = 0; i != 2; ++i) high[i] = load_table(table + (4 + i) * 16);
  }
  lanes byte(const char* at, int which) const noexcept { return load(at + offsets[which]); }
  lanes low_half(int which, lanes bytes) const noexcept {
    return _mm256_shuffle_epi8(low[which], both(bytes, all(15)));
  }
  lanes high_half(int which, lanes left, lanes right) const noexcept {
    return _mm256_shuffle_epi8(high[which], _mm256_or_si256(both(_mm256_srli_epi16(left, 4), all(3)),
                                                            both(_mm256_srli_epi16(right, 2), all(12))));
  }
  lanes match(const char* at) const noexcept {
    const lanes a = byte(at, 0), b = byte(at, 1), c = byte(at, 2), d = byte(at, 3);
    const lanes lows = both(both(low_half(0, a), low_half(1, b)), both(low_half(2, c), low_half(3, d)));
    const lanes eighths = both(lows, both(high_half(0, a, b), high_half(1, c, d)));
    return _mm256_andnot_si256(_mm256_cmpeq_epi8(eighths, _mm256_setzero_si256()), leads::match(at));
  }
};

template <bool Both, class Windows>
void search(const window_part& part, Windows one, Windows other, window_places& found, const char* last) noexcept {
  window_collector collector(part, found, last);
  const char* at = found.first;
  for (; collector.wants(at); at += 64) {
    uint64_t places = 0;
    for (int i = 0; i != 64; i += 32) {
      lanes passed = one.match(at + i);
      if constexpr (Both) passed = _mm256_or_si256(passed, other.match(at + i));
      places |= uint64_t{static_cast<unsigned>(_mm256_movemask_epi8(passed))} << i;
    }
    collector.add(at, places);
  }
  collector.finish(at);
}

template <class Windows>
void search(const window_part& part, window_places& found, const char* last) noexcept {
  const bool ascii = part.sizes[0], rest = part.sizes[1];
  const Windows one(part.at, rest);
  if (ascii && rest)
    search<true>(part, one, Windows(part.at, 0), found, last);
  else
    search<false>(part, one, one, found, last);
}

inline void find(window_kind kind, const window_part& part, window_places& found, const char* last) noexcept {
  if (kind == by_nibbles)
    search<nibbles>(part, found, last);
  else
    search<leads>(part, found, last);
}

}  // namespace keywords_avx2

#if defined(__clang__)
#pragma clang attribute pop
#else
#pragma GCC pop_options
#endif

// ----------------------------------------------------------------------------------------------------

#if defined(__clang__)
#pragma clang attribute push(                                                                                   \
    __attribute__((target("avx512f,avx512bw,avx512vl,avx512dq,avx512vbmi,avx512vbmi2,bmi,bmi2,lzcnt,popcnt"))), \
    apply_to = function)
#else
#pragma GCC push_options
#pragma GCC target("avx512f,avx512bw,avx512vl,avx512dq,avx512vbmi,avx512vbmi2,bmi,bmi2,lzcnt,popcnt")
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#pragma GCC diagnostic ignored "-Wuninitialized"
#endif

namespace keywords_avx512 {

using lanes = __m512i;

inline lanes load(const char* at) noexcept { return _mm512_loadu_si512(at); }
inline lanes all(int byte) noexcept { return _mm512_set1_epi8(static_cast<char>(byte)); }
inline lanes both(lanes left, lanes right) noexcept { return _mm512_and_si512(left, right); }

struct leads {
  lanes first, size;

  leads(const char*, int half) noexcept : first(all(half ? 0xC0 : 0)), size(all(half ? 0x40 : 0x80)) {}
  uint64_t match(const char* at) const noexcept {
    return _mm512_cmplt_epu8_mask(_mm512_sub_epi8(load(at), first), size);
  }
};

struct bytes : leads {
  ptrdiff_t offsets[4];

  bytes(const char* part, int half) noexcept : leads(part, half) {
    for (int i = 0; i != 4; ++i) offsets[i] = byte_at(part + window_offsets + half * 4 + i);
  }
  lanes byte(const char* at, int which) const noexcept { return load(at + offsets[which]); }
};

struct nibbles : bytes {
  lanes low[4], high[2];

  nibbles(const char* part, int half) noexcept : bytes(part, half) {
    const char* const table = part + window_nibbles + static_cast<uint32_t>(half) * nibbles_size;
    for (int i = 0; i != 4; ++i) low[i] = load_table(table + i * 16);
    for (int i = 0; i != 2; ++i) high[i] = load_table(table + (4 + i) * 16);
  }
  static lanes load_table(const char* at) noexcept {
    return _mm512_broadcast_i32x4(_mm_loadu_si128(reinterpret_cast<const __m128i*>(at)));
  }
  lanes low_half(int which, lanes values) const noexcept {
    return _mm512_shuffle_epi8(low[which], both(values, all(15)));
  }
  lanes high_half(int which, lanes left, lanes right) const noexcept {
    return _mm512_shuffle_epi8(high[which], _mm512_or_si512(both(_mm512_srli_epi16(left, 4), all(3)),
                                                            both(_mm512_srli_epi16(right, 2), all(12))));
  }
  uint64_t match(const char* at) const noexcept {
    const lanes a = byte(at, 0), b = byte(at, 1), c = byte(at, 2), d = byte(at, 3);
    const lanes lows = both(both(low_half(0, a), low_half(1, b)), both(low_half(2, c), low_half(3, d)));
    return leads::match(at) & _mm512_test_epi8_mask(lows, both(high_half(0, a, b), high_half(1, c, d)));
  }
};

// Two filters of 4,096 bits, each held in eight registers; the hashes are those of sum_of().
struct sums : bytes {
  lanes first[8], second[8];

  sums(const char* part, int half) noexcept : bytes(part, half) {
    const char* const table = part + window_sums + static_cast<uint32_t>(half) * sums_size;
    for (int i = 0; i != 8; ++i) first[i] = _mm512_loadu_si512(table + i * 64);
    for (int i = 0; i != 8; ++i) second[i] = _mm512_loadu_si512(table + 512 + i * 64);
  }
  template <int Bits>
  static lanes left(lanes values) noexcept {
    return both(_mm512_slli_epi16(values, Bits), all(0xFF << Bits));
  }
  static uint64_t look_up(const lanes* table, lanes low, lanes high) noexcept {
    const lanes a = _mm512_permutex2var_epi8(table[0], low, table[1]);
    const lanes b = _mm512_permutex2var_epi8(table[2], low, table[3]);
    const lanes c = _mm512_permutex2var_epi8(table[4], low, table[5]);
    const lanes d = _mm512_permutex2var_epi8(table[6], low, table[7]);
    const __mmask64 odd = _mm512_test_epi8_mask(high, all(8)), upper = _mm512_test_epi8_mask(high, all(16));
    const lanes row = _mm512_mask_mov_epi8(_mm512_mask_mov_epi8(a, odd, b), upper, _mm512_mask_mov_epi8(c, odd, d));
    const lanes bits = _mm512_set1_epi64(static_cast<long long>(0x8040201008040201));
    return _mm512_test_epi8_mask(row, _mm512_shuffle_epi8(bits, both(high, all(7))));
  }
  uint64_t match(const char* at) const noexcept {
    const lanes a = byte(at, 0), b = byte(at, 1), c = byte(at, 2), d = byte(at, 3);
    const lanes low_1 = _mm512_xor_si512(b, left<2>(d)), high_1 = _mm512_xor_si512(a, left<2>(c));
    const lanes low_2 = _mm512_xor_si512(d, left<2>(a));
    const lanes high_2 = _mm512_add_epi8(_mm512_add_epi8(c, left<1>(b)), both(_mm512_srli_epi16(a, 2), all(0x3F)));
    return leads::match(at) & look_up(first, low_1, high_1) & look_up(second, low_2, high_2);
  }
};

template <bool Both, class Windows>
void search(const window_part& part, Windows one, Windows other, window_places& found, const char* last) noexcept {
  window_collector collector(part, found, last);
  const char* at = found.first;
  for (; collector.wants(at); at += 64) {
    uint64_t places = one.match(at);
    if constexpr (Both) places |= other.match(at);
    collector.add(at, places);
  }
  collector.finish(at);
}

template <class Windows>
void search(const window_part& part, window_places& found, const char* last) noexcept {
  const bool ascii = part.sizes[0], rest = part.sizes[1];
  const Windows one(part.at, rest);
  if (ascii && rest)
    search<true>(part, one, Windows(part.at, 0), found, last);
  else
    search<false>(part, one, one, found, last);
}

inline void find(window_kind kind, const window_part& part, window_places& found, const char* last) noexcept {
  if (kind == by_nibbles)
    search<nibbles>(part, found, last);
  else if (kind == by_sums)
    search<sums>(part, found, last);
  else
    search<leads>(part, found, last);
}

}  // namespace keywords_avx512

#if defined(__clang__)
#pragma clang attribute pop
#else
#pragma GCC diagnostic pop
#pragma GCC pop_options
#endif

}  // namespace detail

BREVIER_END

#endif  // BREVIER_SIMD == 1

#endif  // BREVIER_SIMD_KEYWORDS_X86_HPP
