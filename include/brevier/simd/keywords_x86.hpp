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
  template <bool Both>
  [[gnu::noinline]] static void list_places(const window_part& part, window_places& found) noexcept {
    list_blocks<machine, Both>(part, found);
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
  template <bool Both>
  [[gnu::noinline]] static void list_places(const window_part& part, window_places& found) noexcept {
    list_blocks<machine, Both>(part, found);
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
  template <bool Both>
  [[gnu::noinline, gnu::flatten]] static void list_places(const window_part& part, window_places& found) noexcept {
    list_blocks<machine, Both>(part, found);
  }
  static uint64_t bits(set of) noexcept { return of; }
  static uint64_t some(const uint64_t* sets, uint32_t count) noexcept {
    uint64_t found = 0;
    for (uint32_t i = 0; i < count; i += 8) {
      const __m512i eight = _mm512_loadu_si512(sets + i);
      found |= uint64_t{_mm512_test_epi64_mask(eight, eight)} << i;
    }
    return count == 64 ? found : found & ((uint64_t{1} << count) - 1);
  }
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
      groups[i] = _mm512_loadu_si512(part + window_sums + half * sums_size(by_nibbles) + i * group_size);
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

// A filter of 4,096 bits, held in eight registers.
struct sum_filter {
  __m512i rows[8];

  // Without a loop, so that compilers keep all of it in registers.
  explicit sum_filter(const char* table) noexcept
      : rows{row(table, 0), row(table, 1), row(table, 2), row(table, 3),
             row(table, 4), row(table, 5), row(table, 6), row(table, 7)} {}
  // Which places it has, by what sum_bit() takes.
  uint64_t find(__m512i low, __m512i high) const noexcept {
    const __m512i a = _mm512_permutex2var_epi8(rows[0], low, rows[1]);
    const __m512i b = _mm512_permutex2var_epi8(rows[2], low, rows[3]);
    const __m512i c = _mm512_permutex2var_epi8(rows[4], low, rows[5]);
    const __m512i d = _mm512_permutex2var_epi8(rows[6], low, rows[7]);
    const __mmask64 odd = _mm512_test_epi8_mask(high, machine::all(8).bytes);
    const __mmask64 upper = _mm512_test_epi8_mask(high, machine::all(16).bytes);
    const __m512i row = _mm512_mask_mov_epi8(_mm512_mask_mov_epi8(a, odd, b), upper, _mm512_mask_mov_epi8(c, odd, d));
    const __m512i bits = _mm512_set1_epi64(static_cast<long long>(0x8040201008040201));
    return _mm512_test_epi8_mask(row, _mm512_permutexvar_epi8(high, bits));
  }

 private:
  static __m512i row(const char* table, int number) noexcept { return _mm512_loadu_si512(table + number * 64); }
};

// The four bytes of windows that are compared, of 64 places, and which of these have their sums: the hashes of
// sum_of().
struct compared_bytes {
  __m512i a, b, c, d;

  uint64_t first_sums(const sum_filter& one, const sum_filter& other) const noexcept {
    return one.find(differ(b, twice(twice(d))), differ(a, twice(twice(c)))) &
           other.find(differ(d, twice(twice(a))), plus(c, twice(plus(b, twice(a)))));
  }
  uint64_t last_sums(const sum_filter& one, const sum_filter& other) const noexcept {
    return one.find(differ(c, twice(b)), plus(d, twice(plus(a, twice(b))))) &
           other.find(differ(a, twice(twice(plus(c, d)))), plus(b, twice(twice(c))));
  }

 private:
  static __m512i plus(__m512i one, __m512i other) noexcept { return _mm512_add_epi8(one, other); }
  static __m512i twice(__m512i values) noexcept { return plus(values, values); }
  static __m512i differ(__m512i one, __m512i other) noexcept { return _mm512_xor_si512(one, other); }
};

struct two_sums_finder : leads_finder<machine> {
  static constexpr bool is_sparse = false;
  sum_filter first, second;
  __m512i cases;
  ptrdiff_t offsets[4];

  two_sums_finder(const char* part, uint32_t half) noexcept
      : two_sums_finder(part, half, part + window_sums + half * sums_size(by_two_sums)) {}

  uint64_t match(const char* at) const noexcept {
    const uint64_t leads = leads_finder<machine>::match(at);
    return leads == 0 ? 0 : leads & bytes(at).first_sums(first, second);
  }

 protected:
  two_sums_finder(const char* part, uint32_t half, const char* tables) noexcept
      : leads_finder<machine>(part, half),
        first(tables),
        second(tables + sum_size),
        cases(machine::all(static_cast<int>(vector_cases(part, half))).bytes),
        offsets{offset(part, half, 0), offset(part, half, 1), offset(part, half, 2), offset(part, half, 3)} {}

  static ptrdiff_t offset(const char* part, uint32_t half, uint32_t which) noexcept {
    return byte_at(part + window_offsets + half * 4 + which);
  }
  compared_bytes bytes(const char* at) const noexcept { return {byte(at, 0), byte(at, 1), byte(at, 2), byte(at, 3)}; }
  __m512i byte(const char* at, int which) const noexcept {
    return _mm512_or_si512(_mm512_loadu_si512(at + offsets[which]), cases);
  }
};

// The last sums are read, from where they do not cross lines of the cache: there are no more registers.
struct four_sums_finder : two_sums_finder {
  alignas(64) char last[2 * sum_size];

  four_sums_finder(const char* part, uint32_t half) noexcept
      : four_sums_finder(part, half, part + window_sums + half * sums_size(by_four_sums)) {}

  uint64_t match(const char* at) const noexcept {
    const uint64_t leads = leads_finder<machine>::match(at);
    if (leads == 0) return 0;
    const compared_bytes here = bytes(at);
    return leads & here.first_sums(first, second) & here.last_sums(sum_filter(last), sum_filter(last + sum_size));
  }

 private:
  four_sums_finder(const char* part, uint32_t half, const char* tables) noexcept : two_sums_finder(part, half, tables) {
    for (uint32_t i = 0; i != 2 * sum_size; i += 64)
      _mm512_store_si512(last + i, _mm512_loadu_si512(tables + 2 * sum_size + i));
  }
};

// Some blocks of a text whose characters have several bytes each: where they begin, and the bytes that are compared of
// those places only, so that no sum is looked up for what lies between.
struct packed_blocks {
  static constexpr uint32_t most = 16;

  alignas(64) char bytes[4][most * 64 + 64];
  uint64_t leads[most], places[most + 2];
  uint32_t size = 0;  // of the places

  void pack(const window_part& part, const char* at, uint32_t blocks) noexcept {
    const char* const offset = part.at + window_offsets + 4;
    const ptrdiff_t offsets[] = {byte_at(offset), byte_at(offset + 1), byte_at(offset + 2), byte_at(offset + 3)};
    const leads_finder<machine> finder(part.at, 1);
    uint32_t end = 0;
    for (uint32_t i = 0; i != blocks; ++i, at += 64) {
      const uint64_t here = leads[i] = finder.match(at);
      put(bytes[0] + end, here, at + offsets[0]);
      put(bytes[1] + end, here, at + offsets[1]);
      put(bytes[2] + end, here, at + offsets[2]);
      put(bytes[3] + end, here, at + offsets[3]);
      end += static_cast<uint32_t>(__builtin_popcountll(here));
    }
    size = end;
  }
  // Functions by themselves, for their registers.
  [[gnu::noinline, gnu::flatten]] void find(const char* tables) noexcept {
    const sum_filter first(tables), second(tables + sum_size);
    for (uint32_t i = 0; i < size; i += 64) places[i / 64] = compared(i).first_sums(first, second);
    places[(size + 63) / 64] = 0;
  }
  [[gnu::noinline, gnu::flatten]] void find_less(const char* tables) noexcept {
    const sum_filter first(tables), second(tables + sum_size);
    for (uint32_t i = 0; i < size; i += 64) places[i / 64] &= compared(i).last_sums(first, second);
  }
  void unpack(uint64_t* bits, uint32_t blocks) const noexcept {
    uint32_t taken = 0;
    for (uint32_t i = 0; i != blocks; ++i) {
      const uint64_t low = places[taken / 64] >> taken % 64, high = places[taken / 64 + 1] << 1 << (63 - taken % 64);
      bits[i] = _pdep_u64(low | high, leads[i]);
      taken += static_cast<uint32_t>(__builtin_popcountll(leads[i]));
    }
  }

 private:
  static void put(char* to, uint64_t places, const char* from) noexcept {
    _mm512_storeu_si512(to, _mm512_maskz_compress_epi8(places, _mm512_loadu_si512(from)));
  }
  compared_bytes compared(uint32_t at) const noexcept {
    return {_mm512_load_si512(bytes[0] + at), _mm512_load_si512(bytes[1] + at), _mm512_load_si512(bytes[2] + at),
            _mm512_load_si512(bytes[3] + at)};
  }
};

// As search_blocks() with four sums, of windows that begin with no ASCII.
[[gnu::noinline, gnu::flatten]] inline void search_packed(const window_part& part, window_places& found,
                                                          const char* last) noexcept {
  packed_blocks packed;
  const char* const tables = part.at + window_sums + sums_size(by_four_sums);
  uint32_t count = 0, blocks = 0;
  for (const char* at = found.first; count != 64 && found.has_block(at, last); count += blocks, at += blocks * 64) {
    for (blocks = 1; blocks != packed_blocks::most && found.has_block(at + blocks * 64, last);) ++blocks;
    packed.pack(part, at, blocks);
    packed.find(tables);
    packed.find_less(tables + 2 * sum_size);
    packed.unpack(found.bits + count, blocks);
  }
  found.size = count * 64;
  found.blocks = machine::some(found.bits, count);
}

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
  if (kind == by_leads) {
    search_by<machine, leads_finder<machine>>(part, found, last);
  } else if (kind == by_two_sums) {
    search_by<machine, two_sums_finder>(part, found, last);
  } else if (kind == by_nibbles) {
    search_by<machine, groups_finder>(part, found, last);
  } else if (part.has(0) || part.cuts(1)) {
    search_by<machine, four_sums_finder>(part, found, last);
  } else {
    if (found.blocks == 0) search_packed(part, found, last);
    machine::list_places<false>(part, found);
  }
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
