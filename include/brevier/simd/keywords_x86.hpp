// Brevier, simd/keywords_x86: what simd/keyword_blocks.hpp takes of x86-64, with SSE4.1, AVX2 or AVX-512 (VBMI2). Each
// level stands in a region that the compiler may build for that level.
// SPDX-License-Identifier: BSL-1.0

#include "keyword_blocks.hpp"

#ifndef BREVIER_SIMD_KEYWORDS_X86_HPP
#define BREVIER_SIMD_KEYWORDS_X86_HPP

#if BREVIER_SIMD == 1

BREVIER_BEGIN

namespace detail {

struct numbers_of_bytes {
  uint8_t of[64];
  constexpr numbers_of_bytes() noexcept : of() {
    for (uint8_t i = 0; i != 64; ++i) of[i] = i;
  }
};
inline constexpr numbers_of_bytes byte_numbers{};

// ----------------------------------------------------------------------------------------------------

#if defined(__clang__)
#pragma clang attribute push(__attribute__((target("sse4.1,popcnt"))), apply_to = function)
#else
#pragma GCC push_options
#pragma GCC target("sse4.1,popcnt")
#endif

namespace keywords_sse41 {

struct machine {
  static constexpr int size = 16;
  struct lanes {
    __m128i bytes;
  };
  using set = lanes;

  static lanes load(const char* at) noexcept { return {_mm_loadu_si128(reinterpret_cast<const __m128i*>(at))}; }
  static lanes load_table(const char* at) noexcept { return {_mm_loadu_si128(reinterpret_cast<const __m128i*>(at))}; }
  static lanes all(int byte) noexcept { return {_mm_set1_epi8(static_cast<char>(byte))}; }
  static lanes both(lanes a, lanes b) noexcept { return {_mm_and_si128(a.bytes, b.bytes)}; }
  static lanes either(lanes a, lanes b) noexcept { return {_mm_or_si128(a.bytes, b.bytes)}; }
  static lanes differ(lanes a, lanes b) noexcept { return {_mm_xor_si128(a.bytes, b.bytes)}; }
  static lanes plus(lanes a, lanes b) noexcept { return {_mm_add_epi8(a.bytes, b.bytes)}; }
  template <int Bits>
  static lanes right(lanes a) noexcept {
    return {_mm_srli_epi16(a.bytes, Bits)};
  }
  static lanes look_up(lanes table, lanes at) noexcept { return {_mm_shuffle_epi8(table.bytes, at.bytes)}; }
  static set top_bits(lanes a) noexcept { return a; }
  static set same(lanes a, lanes b) noexcept { return {_mm_cmpeq_epi8(a.bytes, b.bytes)}; }
  static set meet(lanes a, lanes b) noexcept {
    return {_mm_xor_si128(_mm_cmpeq_epi8(_mm_and_si128(a.bytes, b.bytes), _mm_setzero_si128()), all(255).bytes)};
  }
  template <searched What, class Finder>
  [[gnu::noinline]] static void search(const window_part& part, window_places& found, const char* last) noexcept {
    search_blocks<machine, What, Finder>(part, found, last);
  }
  static uint64_t bits(set of) noexcept { return static_cast<unsigned>(_mm_movemask_epi8(of.bytes)); }
  static void list(uint64_t places, uint32_t base, uint16_t* output) noexcept { list_bits(places, base, output); }
};

inline void find(const window_part& part, window_places& found, const char* last) noexcept {
  search_by_nibbles<machine>(part, found, last);
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

struct machine {
  static constexpr int size = 32;
  struct lanes {
    __m256i bytes;
  };
  using set = lanes;

  static lanes load(const char* at) noexcept { return {_mm256_loadu_si256(reinterpret_cast<const __m256i*>(at))}; }
  static lanes load_table(const char* at) noexcept {
    return {_mm256_broadcastsi128_si256(_mm_loadu_si128(reinterpret_cast<const __m128i*>(at)))};
  }
  static lanes all(int byte) noexcept { return {_mm256_set1_epi8(static_cast<char>(byte))}; }
  static lanes both(lanes a, lanes b) noexcept { return {_mm256_and_si256(a.bytes, b.bytes)}; }
  static lanes either(lanes a, lanes b) noexcept { return {_mm256_or_si256(a.bytes, b.bytes)}; }
  static lanes differ(lanes a, lanes b) noexcept { return {_mm256_xor_si256(a.bytes, b.bytes)}; }
  static lanes plus(lanes a, lanes b) noexcept { return {_mm256_add_epi8(a.bytes, b.bytes)}; }
  template <int Bits>
  static lanes right(lanes a) noexcept {
    return {_mm256_srli_epi16(a.bytes, Bits)};
  }
  static lanes look_up(lanes table, lanes at) noexcept { return {_mm256_shuffle_epi8(table.bytes, at.bytes)}; }
  static set top_bits(lanes a) noexcept { return a; }
  static set same(lanes a, lanes b) noexcept { return {_mm256_cmpeq_epi8(a.bytes, b.bytes)}; }
  static set meet(lanes a, lanes b) noexcept {
    return {_mm256_xor_si256(_mm256_cmpeq_epi8(_mm256_and_si256(a.bytes, b.bytes), _mm256_setzero_si256()),
                             all(255).bytes)};
  }
  template <searched What, class Finder>
  [[gnu::noinline]] static void search(const window_part& part, window_places& found, const char* last) noexcept {
    search_blocks<machine, What, Finder>(part, found, last);
  }
  static uint64_t bits(set of) noexcept { return static_cast<unsigned>(_mm256_movemask_epi8(of.bytes)); }
  static void list(uint64_t places, uint32_t base, uint16_t* output) noexcept { list_bits(places, base, output); }
};

inline void find(const window_part& part, window_places& found, const char* last) noexcept {
  search_by_nibbles<machine>(part, found, last);
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

struct machine {
  static constexpr int size = 64;
  struct lanes {
    __m512i bytes;
  };
  using set = uint64_t;

  static lanes load(const char* at) noexcept { return {_mm512_loadu_si512(at)}; }
  static lanes load_table(const char* at) noexcept {
    return {_mm512_broadcast_i32x4(_mm_loadu_si128(reinterpret_cast<const __m128i*>(at)))};
  }
  static lanes all(int byte) noexcept { return {_mm512_set1_epi8(static_cast<char>(byte))}; }
  static lanes both(lanes a, lanes b) noexcept { return {_mm512_and_si512(a.bytes, b.bytes)}; }
  static set both(set a, set b) noexcept { return a & b; }
  static lanes either(lanes a, lanes b) noexcept { return {_mm512_or_si512(a.bytes, b.bytes)}; }
  static set either(set a, set b) noexcept { return a | b; }
  static lanes differ(lanes a, lanes b) noexcept { return {_mm512_xor_si512(a.bytes, b.bytes)}; }
  static lanes plus(lanes a, lanes b) noexcept { return {_mm512_add_epi8(a.bytes, b.bytes)}; }
  template <int Bits>
  static lanes right(lanes a) noexcept {
    return {_mm512_srli_epi16(a.bytes, Bits)};
  }
  static lanes look_up(lanes table, lanes at) noexcept { return {_mm512_shuffle_epi8(table.bytes, at.bytes)}; }
  static set top_bits(lanes a) noexcept { return _mm512_movepi8_mask(a.bytes); }
  static set same(lanes a, lanes b) noexcept { return _mm512_cmpeq_epi8_mask(a.bytes, b.bytes); }
  static set meet(lanes a, lanes b) noexcept { return _mm512_test_epi8_mask(a.bytes, b.bytes); }
  template <searched What, class Finder>
  [[gnu::noinline, gnu::flatten]] static void search(const window_part& part, window_places& found,
                                                     const char* last) noexcept {
    search_blocks<machine, What, Finder>(part, found, last);
  }
  static uint64_t bits(set of) noexcept { return of; }
  static void list(uint64_t places, uint32_t base, uint16_t* output) noexcept {
    const __m512i numbers = _mm512_maskz_compress_epi8(places, _mm512_loadu_si512(byte_numbers.of));
    const __m512i all_base = _mm512_set1_epi16(static_cast<short>(base));
    _mm512_storeu_si512(output, _mm512_add_epi16(_mm512_cvtepu8_epi16(_mm512_castsi512_si256(numbers)), all_base));
    if (__builtin_popcountll(places) > 32)
      _mm512_storeu_si512(output + 32,
                          _mm512_add_epi16(_mm512_cvtepu8_epi16(_mm512_extracti64x4_epi64(numbers, 1)), all_base));
  }
};

// Places whose four bytes have their low six bits together in one of eight groups of windows: all that the bytes of
// Han have to tell, and the letters of ASCII.
struct groups_finder {
  static constexpr bool is_sparse = true;
  __m512i groups[4];
  ptrdiff_t offsets[4];

  groups_finder(const char* part, uint32_t half) noexcept {
    for (uint32_t i = 0; i != 4; ++i) {
      offsets[i] = byte_at(part + window_offsets + half * 4 + i);
      groups[i] = _mm512_loadu_si512(part + window_sums + half * sums_size + i * group_size);
    }
  }
  __m512i look_up(const char* at, int which) const noexcept {
    return _mm512_permutexvar_epi8(_mm512_loadu_si512(at + offsets[which]), groups[which]);
  }
  uint64_t match(const char* at) const noexcept {
    const __m512i first = _mm512_and_si512(look_up(at, 0), look_up(at, 1));
    return _mm512_test_epi8_mask(_mm512_and_si512(first, look_up(at, 2)), look_up(at, 3));
  }
};

// Two filters of 4,096 bits, each held in eight registers; the hashes are those of sum_of().
struct sums_finder : leads_finder<machine> {
  static constexpr bool is_sparse = false;
  __m512i first[8], second[8], cases;
  ptrdiff_t offsets[4];

  sums_finder(const char* part, uint32_t half) noexcept
      : sums_finder(part, half, part + window_sums + half * sums_size, part + window_offsets + half * 4) {}
  __m512i byte(const char* at, int which) const noexcept {
    return _mm512_or_si512(_mm512_loadu_si512(at + offsets[which]), cases);
  }
  static __m512i twice(__m512i values) noexcept { return _mm512_add_epi8(values, values); }
  static uint64_t look_up(const __m512i* table, __m512i low, __m512i high) noexcept {
    const __m512i a = _mm512_permutex2var_epi8(table[0], low, table[1]);
    const __m512i b = _mm512_permutex2var_epi8(table[2], low, table[3]);
    const __m512i c = _mm512_permutex2var_epi8(table[4], low, table[5]);
    const __m512i d = _mm512_permutex2var_epi8(table[6], low, table[7]);
    const __mmask64 odd = _mm512_test_epi8_mask(high, machine::all(8).bytes);
    const __mmask64 upper = _mm512_test_epi8_mask(high, machine::all(16).bytes);
    const __m512i row = _mm512_mask_mov_epi8(_mm512_mask_mov_epi8(a, odd, b), upper, _mm512_mask_mov_epi8(c, odd, d));
    const __m512i bits = _mm512_set1_epi64(static_cast<long long>(0x8040201008040201));
    return _mm512_test_epi8_mask(row, _mm512_shuffle_epi8(bits, _mm512_and_si512(high, machine::all(7).bytes)));
  }
  uint64_t match(const char* at) const noexcept {
    const uint64_t leads = leads_finder<machine>::match(at);
    if (leads == 0) return 0;
    const __m512i a = byte(at, 0), b = byte(at, 1), c = byte(at, 2), d = byte(at, 3);
    const __m512i low_1 = _mm512_xor_si512(b, twice(twice(d))), high_1 = _mm512_xor_si512(a, twice(twice(c)));
    const __m512i low_2 = _mm512_xor_si512(d, twice(twice(a)));
    const __m512i high_2 = _mm512_add_epi8(c, twice(_mm512_add_epi8(b, twice(a))));
    return leads & look_up(first, low_1, high_1) & look_up(second, low_2, high_2);
  }

 private:
  static __m512i row(const char* table, int number) noexcept { return _mm512_loadu_si512(table + number * 64); }
  // Without loops, so that compilers keep all of it in registers.
  sums_finder(const char* part, uint32_t half, const char* table, const char* offset) noexcept
      : leads_finder<machine>(part, half),
        first{row(table, 0), row(table, 1), row(table, 2), row(table, 3),
              row(table, 4), row(table, 5), row(table, 6), row(table, 7)},
        second{row(table, 8),  row(table, 9),  row(table, 10), row(table, 11),
               row(table, 12), row(table, 13), row(table, 14), row(table, 15)},
        cases(machine::all(static_cast<int>(vector_cases(part, half))).bytes),
        offsets{byte_at(offset), byte_at(offset + 1), byte_at(offset + 2), byte_at(offset + 3)} {}
};

inline squeezed_block squeeze(const char* at, char* output) noexcept {
  const __m512i bytes = _mm512_loadu_si512(at), second = _mm512_loadu_si512(at + 1);
  const auto is = [](__m512i in, int byte) { return _mm512_cmpeq_epi8_mask(in, machine::all(byte).bytes); };
  const auto is_from = [](__m512i in, int first, int count) {
    return _mm512_cmplt_epu8_mask(_mm512_sub_epi8(in, machine::all(first).bytes), machine::all(count).bytes);
  };
  const uint64_t kept = ~(is(bytes, ' ') | is_from(bytes, '\t', 5));
  const uint64_t suspects = is(bytes, 0xC2) | is(bytes, 0xE1) | (is(bytes, 0xE2) & is_from(second, 0x80, 2)) |
                            (is(bytes, 0xE3) & is(second, 0x80) & is(_mm512_loadu_si512(at + 2), 0x80)) |
                            (is(bytes, 0xEF) & is(second, 0xBB));
  _mm512_storeu_si512(output, _mm512_maskz_compress_epi8(kept, bytes));
  return {kept, suspects, static_cast<uint32_t>(__builtin_popcountll(kept))};
}

inline void find(window_kind kind, const window_part& part, window_places& found, const char* last) noexcept {
  if (kind == by_sums)
    search_by<machine, sums_finder>(part, found, last);
  else
    search_by<machine, groups_finder>(part, found, last);
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
