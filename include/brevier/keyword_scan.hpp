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

// Finds places from where the blocks found begin, and moves that on over blocks without any. What vectors can't tell
// but by the lead bytes is faster without them.
inline void find_places([[maybe_unused]] simd_level level, const window_part& part, window_places& found,
                        const char* last) noexcept {
#if BREVIER_SIMD
  const auto kind = static_cast<window_kind>(byte_at(part.at + window_kind_of));
#if BREVIER_SIMD == 1
  if (level == simd_level::avx512) return keywords_avx512::find(kind, part, found, last);
#endif
  const bool are_few =
      read_number(part.at + window_counts, 4) + read_number(part.at + window_counts + 4, 4) < most_by_narrow_nibbles;
  if (kind == by_nibbles || (kind == by_two_sums && are_few)) {
#if BREVIER_SIMD == 1
    if (level == simd_level::avx2) return keywords_avx2::find(part, found, last);
    if (level == simd_level::sse41) return keywords_sse41::find(part, found, last);
#elif BREVIER_SIMD == 2
    if (level == simd_level::neon) return search_by_nibbles<keywords_neon::machine>(part, found, last);
#elif BREVIER_SIMD == 3
    if (level == simd_level::simd128) return search_by_nibbles<keywords_wasm::machine>(part, found, last);
#endif
  }
#endif
  part.has(0) && part.has(1) ? find_leads<true>(part, found, last) : find_leads<false>(part, found, last);
}

// Leaves the places whose windows the table has, with what it tells of them where the text goes on so. No branch
// depends on what is there, so that only the first two slots are looked at.
template <bool IsPlain>
inline void look_up_each(const window_part& part, window_places& places) noexcept {
  const uint64_t masks[] = {part.masks[0][1], part.masks[1][1]};
  const uint32_t sizes[] = {part.size(0, true), part.size(1, true)};
  const char *const first = places.first, *const table = part.table;
  const uint32_t shift = part.slot_shift, count = places.count;
  uint32_t passed = 0, left = 0;
  uint32_t open[window_places::most + 64];  // those that keywords may go on from, and by which classes
  for (uint32_t i = 0; i != count; ++i) {
    const uint16_t distance = places.distances[i];
    const uint64_t bytes = read_window(first + distance);
    const uint32_t half = bytes >> 7 & 1;
    const uint64_t sought = IsPlain ? bytes & masks[half] : part.window(bytes, half, true);
    const char* slot = table + (window_hash(sought) >> shift) * slot_size;
    slot += (read_window(slot) ^ sought) << 16 != 0 ? slot_size : 0;
    const uint64_t window = read_window(slot), bits = window_part::bits_of(slot);
    const uint64_t known = uint64_t{(window ^ sought) << 16 != 0} - 1;
    places.distances[passed] = distance;
    places.found[passed] = window_found(bits | static_cast<uint32_t>(~known));
    open[left] = passed | static_cast<uint32_t>(window >> 32 & 0xFFFF0000);
    left += static_cast<uint32_t>(bits & known) << 1 != 0;
    passed += bits != 0;
  }
  for (uint32_t i = 0; i != left; ++i) {
    const uint32_t number = open[i] & 0xFFFF;
    const char* const place = first + places.distances[number];
    places.found[number] = places.found[number].before(open[i] >> 16, place + sizes[half_of(place)]);
  }
  places.count = passed;
}
inline void look_up(const window_part& part, window_places& places) noexcept {
  if (byte_at(part.at + window_is_graded) != 0) {  // each when it is taken: more of them lie inside of matches
    for (uint32_t i = 0; i != places.count; ++i) places.found[i] = window_found::unknown();
  } else if (part.is_plain()) {
    look_up_each<true>(part, places);
  } else {
    look_up_each<false>(part, places);
  }
}

// Finds places as find_places() does, and their windows.
inline void find_windows(simd_level level, const window_part& part, window_places& places, const char* last) noexcept {
  find_places(level, part, places, last);
  look_up(part, places);
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
    return !__builtin_is_constant_evaluated() && part != nullptr;
  }

  const window_part& part() const noexcept { return part_; }

  // The next of the places found from `start` on, which is not taken, and its window; null where none is left.
  [[gnu::always_inline]] const char* see_place(const char* start, window_found& found) noexcept {
    while (const char* const place = next_place(start, found)) {
      if (found.is_unknown()) found = part_.found_at(place, places_.distances[places_.taken]);
      if (found) return place;
      ++places_.taken;
    }
    return nullptr;
  }
  void take_place(bool is_match) noexcept {
    ++places_.taken;
    places_.matched += is_match;
  }
  // The same, where its window is a keyword that is no beginning of others; else null.
  [[gnu::always_inline]] const char* see_keyword(const char* start, window_found& found) noexcept {
    while (const char* const place = next_place(start, found)) {
      if (found.is_leaf()) return place;
      if (found) return nullptr;
      ++places_.taken;
    }
    return nullptr;
  }
  uint32_t size_at(const char* place, window_found found) const noexcept {
    return part_.size(half_of(place), found.is_long());
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
    find_windows(tables.level(), part, places_, last);
    if (start < places_.begin) start = places_.begin;
    if (is_dense() && tables.automaton != nullptr) return false;
    return places_.count != 0 || places_.last != places_.begin;
  }
  // Whether windows are at one byte in four, and none of them was given yet.
  bool is_dense() const noexcept {
    return places_.taken == 0 && static_cast<ptrdiff_t>(places_.count * 4) > places_.last - places_.begin;
  }

  // Where matches are dense, and vectors let most places pass, a stretch is read without them: what lies inside of
  // matches is not worth a look.
  const char* read_end() const noexcept { return read_end_; }
  bool begins_reading(const keyword_tables& tables, const char*& start, const char* last) noexcept {
    const ptrdiff_t bytes = places_.last - places_.begin;
    const bool is_worth_it =
        static_cast<ptrdiff_t>(places_.passed * 8) > bytes * 3 && static_cast<ptrdiff_t>(places_.matched * 16) > bytes;
    places_.matched = 0;
    if (!is_worth_it || tables.automaton != nullptr || byte_at(part_.at + window_is_listed) == 0) return false;
    if (start < places_.last) start = places_.last;
    const ptrdiff_t left = last - start - static_cast<ptrdiff_t>(window_reach);
    if (left <= 0) return false;
    read_end_ = start + lesser<ptrdiff_t>(left, longest_reading);
    places_.passed = 0;
    return true;
  }

 protected:
  // The next place from `start` on, and what is kept of it; null where none is left.
  [[gnu::always_inline]] const char* next_place(const char* start, window_found& found) noexcept {
    for (; places_.taken != places_.count; ++places_.taken) {
      const char* const place = places_.first + window_places::distance(places_.distances[places_.taken]);
      if (place < start) continue;
      found = places_.found[places_.taken];
      return place;
    }
    return nullptr;
  }
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
