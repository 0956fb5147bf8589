// Brevier, keyword_scan: goes through a text from window to window, by an accelerator.
// SPDX-License-Identifier: BSL-1.0

#include "keyword_reader.hpp"
#include "keyword_windows.hpp"
#include "simd/keywords_neon.hpp"
#include "simd/keywords_wasm.hpp"
#include "simd/keywords_x86.hpp"

#ifndef BREVIER_KEYWORD_SCAN_HPP
#define BREVIER_KEYWORD_SCAN_HPP

BREVIER_BEGIN

namespace detail {

// As the kernels, without vectors: all places where characters of the halves begin, or of the only one.
template <bool Both, bool Cuts>
inline void find_leads(const window_part& part, window_places& found, const char* last) noexcept {
  const uint32_t half = part.has(1);
  const uint64_t flips = half != 0 ? 0 : ~uint64_t{0};
  window_collector<Both> collector(part, found, last, half);
  const char* at = found.first;
  for (; collector.has_room() && collector.wants(at); at += 64) {
    uint64_t places = 0;
    for (int i = 0; i != 8; ++i) {
      const uint64_t bytes = read_window(at + i * 8);
      places |= top_bits(Both ? ~bytes | bytes << 1 : (bytes ^ flips) & (bytes << 1 | flips)) << i * 8;
    }
    collector.template add_filtered<Cuts>(at, places);
  }
  collector.finish(at);
}

template <bool Both>
inline void find_leads(const window_part& part, window_places& found, const char* last) noexcept {
  part.has_ends() ? find_leads<Both, true>(part, found, last) : find_leads<Both, false>(part, found, last);
}

inline constexpr uint32_t most_by_narrow_nibbles = 256;  // with 16 or 32 bytes at a time, where there are no sums

// Finds places from where the blocks found begin, and moves that on over blocks without any.
inline void find_places([[maybe_unused]] simd_level level, const window_part& part, window_places& found,
                        const char* last) noexcept {
#if BREVIER_SIMD
  auto kind = static_cast<window_kind>(byte_at(part.at + window_kind_of));
#if BREVIER_SIMD == 1
  if (level == simd_level::avx512) return keywords_avx512::find(kind, part, found, last);
#endif
  if (kind == by_sums &&
      read_number(part.at + window_counts, 4) + read_number(part.at + window_counts + 4, 4) < most_by_narrow_nibbles)
    kind = by_nibbles;
#if BREVIER_SIMD == 1
  if (level == simd_level::avx2) return keywords_avx2::find(kind, part, found, last);
  if (level == simd_level::sse41) return keywords_sse41::find(kind, part, found, last);
#elif BREVIER_SIMD == 2
  if (level == simd_level::neon) return search_by_kind<keywords_neon::machine>(kind, part, found, last);
#elif BREVIER_SIMD == 3
  if (level == simd_level::simd128) return search_by_kind<keywords_wasm::machine>(kind, part, found, last);
#endif
#endif
  part.has(0) && part.has(1) ? find_leads<true>(part, found, last) : find_leads<false>(part, found, last);
}

// The window at one of the places found.
[[gnu::noinline]] inline window_found find_window(const window_part& part, const char* place, uint16_t kinds,
                                                  uint32_t& size) noexcept {
  const char* const slot = part.slot_at(read_window(place), kinds, size);
  return slot != nullptr ? window_part::found_in(slot, place + size) : window_found{};
}

// From a place, of which these are the first bytes, to where the next character may begin.
[[gnu::always_inline]] inline ptrdiff_t step_over(const char* place, uint64_t bytes) noexcept {
  if ((bytes & 0x80) == 0) return 1;
  if ((bytes & 0xC0C0F0) == 0x8080E0) return 3;
  ptrdiff_t size = 1;
  while (size != 4 && is_continuation(byte_at(place + size))) ++size;
  return size;
}

// Where it is in a text, and the places that vectors have found from there on.
template <bool Enabled>
class keyword_scan {};

template <>
class keyword_scan<true> {
 public:
  static constexpr bool applies(const char* part) noexcept {
    return part != nullptr && !__builtin_is_constant_evaluated();
  }

  const window_part& part() const noexcept { return part_; }

  // The next of the places found from `start` on, and which windows may be there; null where none is left.
  [[gnu::always_inline]] const char* take_place(const char* start, uint16_t& kinds) noexcept {
    while (places_.taken != places_.count) {
      kinds = places_.distances[places_.taken++];
      const char* const place = places_.first + window_places::distance(kinds);
      if (place >= start) return place;
    }
    return nullptr;
  }

  void count_match() noexcept { ++places_.matched; }

  // Moves `start` to the next window and gives that and its size; or, and gives none, to where too little is left.
  [[gnu::always_inline]] inline window_found next(const keyword_tables& tables, const char* at, const char*& start,
                                                  const char* last, uint32_t& size) noexcept {
    do {
      uint16_t kinds = 0;
      while (const char* const place = take_place(start, kinds))
        if (const window_found found = find_window(part_, place, kinds, size)) {
          start = place;
          return found;
        }
    } while (find_more(tables, at, start, last));
    return {};
  }

  // A window that is found and not walked from yet, and its size.
  void keep(window_found found, uint32_t size) noexcept {
    kept_ = found;
    kept_size_ = size;
  }
  window_found take_kept(uint32_t& size) noexcept {
    const window_found found = kept_;
    kept_ = {};
    size = kept_size_;
    return found;
  }

  // Lists the places from `start` on, and moves it where there are none.
  [[gnu::noinline]] bool find_more(const keyword_tables& tables, const char* at, const char*& start,
                                   const char* last) noexcept {
    const window_part& part = part_at(at);
    if (start < places_.last) start = places_.last;
    places_.go_to(start);
    find_places(tables.level(), part, places_, last);
    if (start < places_.begin) start = places_.begin;
    if (is_dense() && tables.automaton != nullptr) return false;
    return places_.count != 0 || places_.last != places_.begin;
  }
  // Whether windows are at one byte in four, and none of them was given yet.
  bool is_dense() const noexcept {
    return places_.taken == 0 && static_cast<ptrdiff_t>(places_.count * 4) > places_.last - places_.begin;
  }

  // Where windows are many, and vectors let most places pass, a stretch is read without them: what lies inside of
  // matches is not worth a look.
  const char* read_end() const noexcept { return read_end_; }
  bool begins_reading(const keyword_tables& tables, const char*& start, const char* last) noexcept {
    const ptrdiff_t bytes = places_.last - places_.begin;
    const bool is_worth_it =
        static_cast<ptrdiff_t>(places_.passed * 8) > bytes * 3 && static_cast<ptrdiff_t>(places_.count * 24) > bytes;
    if (!is_worth_it || tables.automaton != nullptr || byte_at(part_.at + window_is_listed) == 0) return false;
    if (start < places_.last) start = places_.last;
    const ptrdiff_t left = last - start - static_cast<ptrdiff_t>(window_reach);
    if (left <= 0) return false;
    read_end_ = start + lesser<ptrdiff_t>(left, longest_reading);
    places_.passed = 0;
    return true;
  }

 protected:
  const window_part& part_at(const char* at) noexcept {
    if (part_.at != at) part_ = window_part(at);
    return part_;
  }

  static constexpr ptrdiff_t longest_reading = 16384;

  window_part part_{};
  window_places places_{};
  const char* read_end_ = nullptr;
  window_found kept_{};
  uint32_t kept_size_ = 0;
};

}  // namespace detail

BREVIER_END

#endif  // BREVIER_KEYWORD_SCAN_HPP
