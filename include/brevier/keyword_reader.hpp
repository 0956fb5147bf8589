// Brevier, keyword_reader: how text is read when it is matched with keywords, character by character: as it is, or
// folded, or passing over spaces. A set has a trie for each way of reading that its keywords ask for.
//
// SPDX-License-Identifier: BSL-1.0

#include "fold.hpp"
#include "keyword_image.hpp"
#include "variants.hpp"

#ifndef BREVIER_KEYWORD_READER_HPP
#define BREVIER_KEYWORD_READER_HPP

BREVIER_BEGIN

namespace detail {

// A way of reading is a sum of these; the exact way is 0.
enum reading : uint8_t {
  folds_case = 1,
  folds_width = 2,
  folds_variants = 4,
  skips_spaces = 8,
  all_readings = 15,
};

// Ways are numbers below 16; a set of ways has a bit for each.
constexpr uint32_t ways_of(uint8_t readings) noexcept {
  uint32_t ways = 0;
  for (uint32_t way = 0; way != 16; ++way)
    if ((way & ~uint32_t{readings}) == 0) ways |= uint32_t{1} << way;
  return ways;
}

constexpr uint8_t readings_of(uint32_t ways) noexcept {
  uint32_t readings = 0;
  for (uint32_t way = 0; way != 16; ++way)
    if (ways >> way & 1) readings |= way;
  return static_cast<uint8_t>(readings);
}

// The code point whose UTF-8 a unit is, and the unit of a code point. A unit that is no UTF-8 gives a code point that
// has another unit.
constexpr char32_t point_of(uint32_t unit) noexcept {
  const uint32_t low = (unit & 0x3F) | (unit >> 2 & 0xFC0);
  if (unit < 0x80) return unit;
  if (unit < 0x10000) return low & 0x7FF;
  if (unit < 0x1000000) return low | (unit >> 4 & 0xF000);
  return low | (unit >> 4 & 0x3F000) | (unit >> 6 & 0x1C0000);
}

constexpr uint32_t unit_of(char32_t point) noexcept {
  if (point < 0x80) return point;
  uint32_t unit = 0, lead = 0x80, shift = 0;
  for (uint32_t room = 0x3F; point > room; room >>= 1, shift += 8, point >>= 6) {
    unit |= (0x80 | (point & 0x3F)) << shift;
    lead |= lead >> 1;
  }
  return unit | (lead | point) << shift;
}

// White space, and what is not seen between letters: soft hyphen, zero-width spaces and joiners, directional marks.
struct separator_range {
  uint16_t first, last;
};
inline constexpr separator_range separators[] = {
    {0x0009, 0x000D}, {0x0020, 0x0020}, {0x0085, 0x0085}, {0x00A0, 0x00A0}, {0x00AD, 0x00AD}, {0x1680, 0x1680},
    {0x180E, 0x180E}, {0x2000, 0x200F}, {0x2028, 0x202F}, {0x205F, 0x2064}, {0x3000, 0x3000}, {0xFEFF, 0xFEFF},
};

constexpr bool is_separator(char32_t value) noexcept {
  for (const auto& range : separators)
    if (value <= range.last) return value >= range.first;
  return false;
}

// Whether a separator can begin with the byte; none begins with those of Han, Hangul or letters of ASCII.
constexpr bool may_be_separator(uint32_t lead) noexcept {
  return lead <= 0x20 || lead == 0xC2 || (lead - 0xE1 < 3) || lead == 0xEF;
}

inline constexpr uint32_t most_separators = 8;                       // between two characters of a keyword
inline constexpr uint32_t separated_size = 4 + most_separators * 4;  // the most bytes of one and those behind it

// Behind the separators at `at`, `most` of them at most.
constexpr const char* behind_separators(const char* at, const char* last, uint32_t most) noexcept {
  for (; most != 0 && at != last && may_be_separator(byte_at(at)); --most) {
    const step decoded = decode(at, last);
    if (!is_separator(decoded.value)) break;
    at += decoded.size;
  }
  return at;
}

// The same backwards: before those that end at `at`, behind `first`.
constexpr const char* before_separators(const char* at, const char* first, uint32_t most) noexcept {
  for (; most != 0 && at != first; --most) {
    const char* before = at;
    unit_before(before, first);
    if (behind_separators(before, at, 1) != at) break;
    at = before;
  }
  return at;
}

// Reads text as it is.
struct exact_reader {
  static constexpr bool counts_bytes = true;  // where a mirror gives sizes
  constexpr uint32_t root(const keyword_tables& tables) const noexcept { return tables.count; }
  constexpr const char* part(const keyword_tables& tables) const noexcept { return tables.accelerator; }
  static constexpr uint32_t mirror_root(const keyword_tables&) noexcept { return 0; }
  // The end of what begins at `at` and has a size by the mirror.
  static constexpr const char* end_of(const char* at, uint32_t size, const char* last) noexcept {
    return static_cast<ptrdiff_t>(size) < last - at ? at + size : last;
  }
  // No match that begins before `at` ends further on, where the longest has so many bytes.
  static constexpr const char* reach_of(const char* at, uint32_t reach, const char* last) noexcept {
    return end_of(at, reach, last);
  }

  // The first character of a keyword; a further one; where the further one begins.
  static constexpr uint32_t read_first(const char*& at, const char* last) noexcept { return next_unit(at, last); }
  static constexpr uint32_t read_next(const char*& at, const char*, const char* last) noexcept {
    return next_unit(at, last);
  }
  static constexpr uint32_t folded(uint32_t unit) noexcept { return unit; }
  // The one before `at`.
  static constexpr uint32_t read_before(const char*& at, const char* first) noexcept { return unit_before(at, first); }
  static constexpr const char* next_begin(const char* at, const char*) noexcept { return at; }
  static constexpr bool may_pass_over = false;
  static constexpr bool passes_over() noexcept { return false; }
};

// Where a folding reader has its part of an accelerator: nowhere on machines that have none.
template <bool Enabled>
class window_source {
 public:
  constexpr window_source() noexcept = default;
  constexpr explicit window_source(const char*) noexcept {}
  static constexpr const char* part(const keyword_tables&) noexcept { return nullptr; }
};
template <>
class window_source<true> {
 public:
  constexpr window_source() noexcept = default;
  constexpr explicit window_source(const char* part) noexcept : part_(part) {}
  constexpr const char* part(const keyword_tables&) const noexcept { return part_; }

 private:
  const char* part_ = nullptr;
};

// Reads text in a way that is a part of Readings, or, if it is the only way, in just that one.
template <uint8_t Readings, bool IsOnly>
class folding_reader : public window_source<BREVIER_HOSTED> {
 public:
  constexpr folding_reader() noexcept = default;
  constexpr explicit folding_reader(uint8_t way, uint32_t root = 0, const char* part = nullptr) noexcept
      : window_source<BREVIER_HOSTED>(part), root_(root), way_(way) {}

  static constexpr bool counts_bytes = false;
  constexpr uint32_t root(const keyword_tables&) const noexcept { return root_; }
  constexpr uint32_t mirror_root(const keyword_tables& tables) const noexcept {
    return ones(tables.ways() & ((uint32_t{1} << way_) - 1));
  }
  constexpr const char* end_of(const char* at, uint32_t size, const char* last) const noexcept {
    return end_from(at, size, at, last);
  }
  // The end of one that begins at `begin` and of which so much is left at `at`.
  constexpr const char* end_from(const char* at, uint32_t size, const char* begin, const char* last) const noexcept {
    for (; size != 0 && at != last; --size) {
      if (at != begin) at = next_begin(at, last);
      next_unit(at, last);
    }
    return at;
  }
  // Where the one ends that has the same beginning and is so much shorter.
  constexpr const char* end_before(const char* end, uint32_t size, const char* begin) const noexcept {
    for (; size != 0 && end != begin; --size) {
      unit_before(end, begin);
      if (passes_over()) end = before_separators(end, begin, most_separators);
    }
    return end;
  }
  constexpr const char* reach_of(const char* at, uint32_t reach, const char* last) const noexcept {
    return passes_over() ? end_of(at, reach / separated_size + 4, last) : exact_reader::end_of(at, reach, last);
  }

  // What a unit is read as.
  constexpr uint32_t folded(uint32_t unit) const noexcept {
    if (unit < 0x80) return reads(folds_case) && unit - 'A' < 26 ? unit + ('a' - 'A') : unit;
    if (unit == no_unit || !(Readings & ~skips_spaces)) return unit;
    const char32_t point = point_of(unit), folded = fold(point);
    return folded == point || unit_of(point) != unit ? unit : unit_of(folded);
  }

  constexpr uint32_t read_first(const char*& at, const char* last) const noexcept {
    if constexpr (BREVIER_HOSTED) {  // where size matters less, Kana and Han first: they have neither case nor wide
                                     // forms
      if (last - at > 2 && (byte_at(at) & 0xF0) == 0xE0 && is_continuation(byte_at(at + 1)) &&
          is_continuation(byte_at(at + 2))) {
        const uint32_t unit = uint32_t{byte_at(at)} << 16 | uint32_t{byte_at(at + 1)} << 8 | byte_at(at + 2);
        if (unit - plain_first < plain_last - plain_first) {
          at += 3;
          return reads(folds_variants) ? variant_unit(unit) : unit;
        }
      }
    }
    return folded(next_unit(at, last));
  }
  constexpr uint32_t read_before(const char*& at, const char* first) const noexcept {
    return folded(unit_before(at, first));
  }
  // `start` is where the keyword begins.
  constexpr uint32_t read_next(const char*& at, const char* start, const char* last) const noexcept {
    if (at != start) at = next_begin(at, last);
    return read_first(at, last);
  }
  constexpr const char* next_begin(const char* at, const char* last) const noexcept {
    return passes_over() ? behind_separators(at, last, most_separators) : at;
  }
  // Whether separators may stand in a keyword.
  static constexpr bool may_pass_over = (Readings & skips_spaces) != 0;
  constexpr bool passes_over() const noexcept { return reads(skips_spaces); }

 private:
  constexpr bool reads(reading what) const noexcept { return Readings & what && (IsOnly || way_ & what); }

  static constexpr uint32_t variant_unit(uint32_t unit) noexcept {
    const char32_t point = (unit & 0x3F) | (unit >> 2 & 0xFC0) | (unit >> 4 & 0xF000);
    if (!has_variant(point)) return unit;
    const uint32_t folded = variant_folded(point);
    return 0xE08080 | (folded & 0x3F) | (folded & 0xFC0) << 2 | (folded & 0xF000) << 4;
  }

  constexpr char32_t fold(char32_t value) const noexcept {
    if (reads(folds_width)) value = width_folded(value);
    if (reads(folds_case)) value = case_folded(value);
    return reads(folds_variants) ? variant_folded(value) : value;
  }

  static constexpr uint32_t plain_first = 0xE38180, plain_last = 0xE9BFC0;  // the units of U+3040..U+9FFF

  uint32_t root_ = 0;
  uint8_t way_ = 0;
};

// Reads a keyword for a trie: whatever it passes over, however much, ends at `last`; or begins at `first`.
template <uint8_t Readings>
constexpr const char* spelling_begin(text spelling, uint8_t way) noexcept {
  return Readings & way & skips_spaces ? behind_separators(spelling.begin(), spelling.end(), 0xFFFFFFFF)
                                       : spelling.begin();
}

template <uint8_t Readings>
constexpr uint32_t spelling_unit(const char*& at, const char* last, uint8_t way) noexcept {
  if constexpr (Readings == 0) {
    return next_unit(at, last);
  } else {
    if (way == 0) return next_unit(at, last);
    const uint32_t unit = folding_reader<Readings, false>(way).read_first(at, last);
    if (way & skips_spaces) at = behind_separators(at, last, 0xFFFFFFFF);
    return unit;
  }
}

}  // namespace detail

BREVIER_END

#endif  // BREVIER_KEYWORD_READER_HPP
