// Brevier, utf8: walks UTF-8 as it lies, ill-formed bytes included: decode, validate, iterate, count, cut, encode.
// Ill-formed bytes are taken one maximal subpart at a time, forward and backward alike.
//
//     for (char32_t c : brevier::code_points("A\xE7\x89\xB9\xFF")) ...    // U+0041, U+7279, U+FFFD
//     brevier::truncate("A\xE7\x89\xB9\xE6\x9C\x97", 6)                   // "A\xE7\x89\xB9"
//
// SPDX-License-Identifier: BSL-1.0

#include "text.hpp"
#include "simd/level.hpp"
#include "simd/utf8_tables.hpp"
#include "simd/utf8_x86.hpp"
#include "simd/utf8_neon.hpp"
#include "simd/utf8_wasm.hpp"

#ifndef BREVIER_UTF8_HPP
#define BREVIER_UTF8_HPP

BREVIER_BEGIN

/// Why bytes are no UTF-8; for what writes, why nothing was written; for positions, why there is none.
enum class utf8_error : uint8_t {
  none,
  stray_continuation,  ///< 80..BF where a code point should begin
  bad_lead,            ///< F8..FF, which begin nothing
  overlong,            ///< C0, C1, E0 before 80..9F, F0 before 80..8F: a shorter form exists
  surrogate,           ///< ED before A0..BF: U+D800..U+DFFF
  above_10ffff,        ///< F5..F7, F4 before 90..BF
  truncated,           ///< a good beginning, cut short by what follows or by the end
  too_small,           ///< of what writes: the memory does not hold what is to be written
  out_of_range,        ///< of positions: there is none such in the text
};

/// One step through UTF-8 text: a scalar value, or the ill-formed bytes that stand in its place.
struct step {
  char32_t value;    ///< a Unicode scalar value; U+FFFD where the bytes are ill-formed
  uint8_t size;      ///< bytes taken: 1 to 4 when well-formed, 1 to 3 (a maximal subpart) when not
  bool well_formed;  ///< tells a U+FFFD in the text from one that stands for ill-formed bytes
};

/// A step and where it was taken.
struct character {
  char32_t value;    ///< as in step
  size_t offset;     ///< in bytes, from the beginning of the text
  uint8_t size;      ///< as in step
  bool well_formed;  ///< as in step
};

/// What a check of UTF-8 found; true when that is nothing.
struct utf8_check {
  size_t offset = 0;  ///< of the ill-formed maximal subpart, in bytes; the size of the text where there is none
  size_t size = 0;    ///< of the maximal subpart, 1 to 3 bytes; 0 where there is none
  utf8_error error = utf8_error::none;

  constexpr explicit operator bool() const noexcept { return error == utf8_error::none; }

  /// Whether more bytes after the text that was checked could complete what is ill-formed: it is cut short by the end.
  constexpr bool incomplete(text checked) const noexcept {
    return error == utf8_error::truncated && offset + size == checked.size();
  }
};

namespace detail {

struct utf8_error_words {
  const char* name;
  const char* description;
};

inline constexpr utf8_error_words utf8_errors[] = {
    {"none", "well-formed"},
    {"stray-continuation", "a continuation byte (80..BF) without a lead byte before it"},
    {"bad-lead", "a byte that never occurs in UTF-8 (F8..FF)"},
    {"overlong", "an overlong form: the code point has a shorter encoding"},
    {"surrogate", "a surrogate (U+D800..U+DFFF) is no code point of UTF-8"},
    {"above-10ffff", "above U+10FFFF, the last code point"},
    {"truncated", "a sequence is cut short"},
    {"too-small", "the memory is too small for what is to be written"},
    {"out-of-range", "the text has no such position"},
};

// 64-bit machines have room for shortcuts; the others get the loops alone. What comes out is the same.
inline constexpr bool is_wide = sizeof(size_t) >= 8;

// A step that says where the next one begins: what loops want, who would have to add the size up.
struct stride {
  char32_t value;
  const char* next;
  bool well_formed;
};

// Table 3-7 of the Unicode Standard in a loop, as small as it gets. `second` has a bit for each high nibble that the
// second byte may have, from 8 up; every later byte may have 8 to B. The lead's own leading ones, in `marks`, say when
// to end.
constexpr stride stride_any(const char* at, const char* last) noexcept {
  const uint32_t lead = byte_at(at++);
  uint32_t value = lead;
  if (lead < 0x80) return {value, at, true};
  if (lead >= 0xC2 && lead < 0xF5) {
    uint32_t second = 0b1111;
    if (lead == 0xE0) second = 0b1100;
    if (lead == 0xED) second = 0b0011;
    if (lead == 0xF0) second = 0b1110;
    if (lead == 0xF4) second = 0b0001;
    uint32_t bound = 0x40, marks = lead << 25;
    while (at != last) {
      const uint32_t byte = byte_at(at);
      if ((second << 8 >> (byte >> 4) & 1) == 0) break;
      second = 0b1111;
      ++at;
      value = value << 6 | (byte & 0x3F);
      bound <<= 5;
      marks <<= 1;
      if (marks >> 31 == 0) return {value & (bound - 1), at, true};
    }
  }
  return {0xFFFD, at, false};
}

constexpr step decode_any(const char* first, const char* last) noexcept {
  const stride taken = stride_any(first, last);
  return {taken.value, static_cast<uint8_t>(taken.next - first), taken.well_formed};
}

// The payload of a continuation byte; above 3F for any other byte.
constexpr uint32_t payload(const char* at) noexcept { return byte_at(at) ^ 0x80u; }

// The code point of the two bytes at `at`; 0 where they are none.
[[gnu::always_inline]] constexpr uint32_t decode_two(const char* at) noexcept {
  const uint32_t lead = byte_at(at) ^ 0xC0u, second = payload(at + 1);
  return lead > 1 && lead < 0x20 && second < 0x40 ? lead << 6 | second : 0;
}

// Which of the 64 stretches of 2048 code points from U+0000 on three bytes may encode: neither the first, which has
// shorter forms, nor the surrogates, nor what is beyond U+FFFF.
inline constexpr uint64_t three_byte_stretches =
    0xFFFFFFFF & ~(uint64_t{1} << (0x0000 >> 11) | uint64_t{1} << (0xD800 >> 11));

// The code point of the three bytes at `at`, the first of which is E0 or above; 0 where they are none.
[[gnu::always_inline]] constexpr uint32_t decode_three(const char* at) noexcept {
  const uint32_t second = payload(at + 1), third = payload(at + 2);
  const uint32_t value = (byte_at(at) ^ uint32_t{0xE0}) << 12 | second << 6 | third;
  return (second | third) < 0x40 && (three_byte_stretches >> (value >> 11) & 1) != 0 ? value : 0;
}

// The code point of the four bytes at `at`; 0 where they are none.
[[gnu::always_inline]] constexpr uint32_t decode_four(const char* at) noexcept {
  const uint32_t second = payload(at + 1), third = payload(at + 2), fourth = payload(at + 3);
  const uint32_t value = (byte_at(at) ^ uint32_t{0xF0}) << 18 | second << 12 | third << 6 | fourth;
  return (second | third | fourth) < 0x40 && value - 0x10000 < 0x100000 ? value : 0;
}

// What ends at `last` is what begins at the lead before it, if that reaches so far; else the last byte is astray.
constexpr step decode_any_backward(const char* first, const char* last) noexcept {
  const char* const lead = lead_of(first, last - 1);
  const step found = decode_any(lead, last);
  return found.size == last - lead ? found : step{0xFFFD, 1, false};
}

// Out of line, so that the shortcuts before them go well in line; and no more than their value, so that a call is left
// out where nobody asks for it.
[[gnu::noinline, gnu::pure]] constexpr step decode_rest(const char* first, const char* last) noexcept {
  if (last - first > 3)
    if (const uint32_t value = decode_four(first)) return {value, 4, true};
  return decode_any(first, last);
}
[[gnu::noinline, gnu::pure]] constexpr step decode_rest_backward(const char* first, const char* last) noexcept {
  if (last - first > 3)
    if (const uint32_t value = decode_four(last - 4)) return {value, 4, true};
  return decode_any_backward(first, last);
}

// Eight bytes as a number; which end comes first does not matter to those who ask. Compilers make one load of it.
constexpr uint64_t load8(const char* at) noexcept {
  return uint64_t{byte_at(at)} | uint64_t{byte_at(at + 1)} << 8 | uint64_t{byte_at(at + 2)} << 16 |
         uint64_t{byte_at(at + 3)} << 24 | uint64_t{byte_at(at + 4)} << 32 | uint64_t{byte_at(at + 5)} << 40 |
         uint64_t{byte_at(at + 6)} << 48 | uint64_t{byte_at(at + 7)} << 56;
}

// The first byte of [first, last) that is not ASCII, or `last`.
constexpr const char* skip_ascii(const char* first, const char* last) noexcept {
  if constexpr (is_wide)
    while (last - first >= 8 && (load8(first) & 0x8080808080808080u) == 0) first += 8;
  while (first != last && is_ascii(byte_at(first))) ++first;
  return first;
}

// Why decode() refuses what begins at `first`, of which it takes `size` bytes.
constexpr utf8_error reason(const char* first, const char* last, uint8_t size) noexcept {
  const uint8_t lead = byte_at(first);
  if (lead < 0xC0) return utf8_error::stray_continuation;
  if (lead < 0xC2) return utf8_error::overlong;
  if (lead > 0xF7) return utf8_error::bad_lead;
  if (lead > 0xF4) return utf8_error::above_10ffff;
  if (size != 1 || first + 1 == last || !is_continuation(byte_at(first + 1))) return utf8_error::truncated;
  if (lead == 0xED) return utf8_error::surrogate;
  return lead == 0xF4 ? utf8_error::above_10ffff : utf8_error::overlong;
}

}  // namespace detail

/// A short name for machines, such as "overlong" or "above-10ffff".
constexpr const char* name(utf8_error error) noexcept { return detail::utf8_errors[static_cast<size_t>(error)].name; }

/// What it means, for people.
constexpr const char* describe(utf8_error error) noexcept {
  return detail::utf8_errors[static_cast<size_t>(error)].description;
}

namespace detail {

[[gnu::always_inline]] constexpr stride stride_from(const char* first, const char* last) noexcept {
  if constexpr (is_wide) {
    const uint8_t lead = byte_at(first);
    if (is_ascii(lead)) return {lead, first + 1, true};
    if (lead >= 0xE0) {
      if (last - first > 2) {  // decode_three() in place: compilers would ask once more whether its value is 0
        const uint32_t second = payload(first + 1), third = payload(first + 2);
        if ((second | third) < 0x40) {
          const uint32_t value = (lead ^ uint32_t{0xE0}) << 12 | second << 6 | third;
          if ((three_byte_stretches >> (value >> 11) & 1) != 0) return {value, first + 3, true};
        }
      }
    } else if (last - first > 1) {
      if (const uint32_t value = decode_two(first)) return {value, first + 2, true};
    }
    const step rest = decode_rest(first, last);
    return {rest.value, first + rest.size, rest.well_formed};
  } else {
    return stride_any(first, last);
  }
}

[[gnu::always_inline]] constexpr stride stride_back_from(const char* first, const char* last) noexcept {
  if constexpr (is_wide) {
    const uint8_t tail = byte_at(last - 1);
    if (is_ascii(tail)) return {tail, last - 1, true};
    if (last - first > 2 && byte_at(last - 3) >= 0xE0)
      if (const uint32_t value = decode_three(last - 3)) return {value, last - 3, true};
    if (last - first > 1)
      if (const uint32_t value = decode_two(last - 2)) return {value, last - 2, true};
  }
  const step rest = is_wide ? decode_rest_backward(first, last) : decode_any_backward(first, last);
  return {rest.value, last - rest.size, rest.well_formed};
}

}  // namespace detail

/// Decodes the code point or maximal subpart that begins at `first`, which must be before `last`. A cut or broken
/// sequence never swallows what follows it: section 3.9 of the Unicode Standard, "U+FFFD Substitution of Maximal
/// Subparts", which is what the WHATWG decoder does. Reads at most 4 bytes. O(1).
[[gnu::always_inline]] constexpr step decode(const char* first, const char* last) noexcept {
  const detail::stride taken = detail::stride_from(first, last);
  return {taken.value, static_cast<uint8_t>(taken.next - first), taken.well_formed};
}

/// Decodes the code point or maximal subpart that ends at `last`, which must be after `first`: the last one of those
/// that decode() finds from the front of [first, last). Reads at most 4 bytes back. O(1).
[[gnu::always_inline]] constexpr step decode_backward(const char* first, const char* last) noexcept {
  const detail::stride taken = detail::stride_back_from(first, last);
  return {taken.value, static_cast<uint8_t>(last - taken.next), taken.well_formed};
}

namespace detail {

// A shift-based DFA (P. Vognsen, 2022): the state is the place of six bits in a number that each byte has, and those
// six bits are the place of the next state. 2 KiB, for machines of 64 bits alone.
struct utf8_dfa {
  enum state : uint64_t {
    refused = 0,
    open1 = 6,
    open2 = 12,
    open3 = 18,
    after_e0 = 24,
    after_ed = 30,
    after_f0 = 36,
    after_f4 = 42,
    accepted = 48
  };
  uint64_t rows[256] = {};

  constexpr utf8_dfa() noexcept {
    put(0x00, 0x7F, accepted, accepted);
    put(0xC2, 0xDF, accepted, open1);
    put(0xE0, 0xEF, accepted, open2);
    put(0xF1, 0xF3, accepted, open3);
    put(0x80, 0xBF, open1, accepted);
    put(0x80, 0xBF, open2, open1);
    put(0x80, 0xBF, open3, open2);
    put(0xA0, 0xBF, after_e0, open1);
    put(0x80, 0x9F, after_ed, open1);
    put(0x90, 0xBF, after_f0, open2);
    put(0x80, 0x8F, after_f4, open2);
    put(0xE0, 0xE0, accepted, after_e0);
    put(0xED, 0xED, accepted, after_ed);
    put(0xF0, 0xF0, accepted, after_f0);
    put(0xF4, 0xF4, accepted, after_f4);
  }

  constexpr void put(unsigned first, unsigned last, state from, state to) noexcept {
    for (unsigned byte = first; byte <= last; ++byte)
      rows[byte] = (rows[byte] & ~(uint64_t{63} << from)) | uint64_t{to} << from;
  }
};
inline constexpr utf8_dfa dfa{};

constexpr uint64_t advance(uint64_t state, const char* at) noexcept { return dfa.rows[byte_at(at)] >> (state & 63); }

// Where it is sure that all before is well-formed and ends with a code point. Two halves of a stretch of text go
// through the DFA side by side, since either waits for its own last step alone; what is looked at before it is known
// where an error lies grows with what was found to be well-formed.
constexpr const char* well_formed_stretches(const char* first, const char* last) noexcept {
  ptrdiff_t stretch = 16;
  while (last - first >= 32) {
    if ((load8(first) & 0x8080808080808080u) == 0 && (load8(first + 8) & 0x8080808080808080u) == 0) {
      first = skip_ascii(first + 16, last);
      continue;
    }
    if (stretch > (last - first) / 2) stretch = (last - first) / 2;
    const char* const middle = lead_of(first, first + stretch);
    const ptrdiff_t size = middle - first;
    uint64_t left = utf8_dfa::accepted, right = utf8_dfa::accepted;
    ptrdiff_t i = 0;
    for (; size - i >= 4; i += 4) {
      left = advance(left, first + i);
      right = advance(right, middle + i);
      left = advance(left, first + i + 1);
      right = advance(right, middle + i + 1);
      left = advance(left, first + i + 2);
      right = advance(right, middle + i + 2);
      left = advance(left, first + i + 3);
      right = advance(right, middle + i + 3);
    }
    for (; i != size; ++i) {
      left = advance(left, first + i);
      right = advance(right, middle + i);
    }
    if ((left & 63) != utf8_dfa::accepted || (right & 63) == utf8_dfa::refused) break;
    first = (right & 63) == utf8_dfa::accepted ? middle + size : lead_of(first, middle + size - 1);
    stretch = stretch < 128 ? 2 * stretch : 256;
  }
  return first;
}

// The first ill-formed maximal subpart of [at, last), `at` being a boundary.
constexpr utf8_check validate_from(text input, const char* at) noexcept {
  const char* const last = input.end();
  if constexpr (is_wide) at = well_formed_stretches(at, last);
  while ((at = skip_ascii(at, last)) != last) {
    const step taken = decode(at, last);
    if (!taken.well_formed) return {static_cast<size_t>(at - input.begin()), taken.size, reason(at, last, taken.size)};
    at += taken.size;
  }
  return {input.size(), 0, utf8_error::none};
}

#if BREVIER_SIMD

inline utf8_check validate(text input, simd_level level) noexcept {
  return validate_from(input, well_formed_blocks(level, input.begin(), input.end()));
}

constexpr bool wants_simd(text input) noexcept {
  return input.size() >= simd_block && !__builtin_is_constant_evaluated();
}

#endif

}  // namespace detail

/// The first ill-formed maximal subpart, and why it is ill-formed. O(size), stops at the first.
constexpr utf8_check validate(text input) noexcept {
#if BREVIER_SIMD
  if (detail::wants_simd(input)) return detail::validate(input, detail::best_simd_level());
#endif
  return detail::validate_from(input, input.begin());
}

namespace detail {

class ill_formed_cursor {
 public:
  using value_type = utf8_check;

  constexpr ill_formed_cursor() noexcept = default;
  constexpr explicit ill_formed_cursor(text input) noexcept : input_(input) {}

  constexpr bool next(utf8_check& found) noexcept {
    found = validate(input_.subtext(offset_));
    found.offset += offset_;
    offset_ = found.offset + found.size;
    return !found;
  }

 private:
  text input_;
  size_t offset_ = 0;
};

}  // namespace detail

/// Text as a range of `Value`: char32_t, or character where offsets matter. Bidirectional iterators, by value; they
/// hold pointers into the text alone, so they outlive the range. Each step is O(1), in both directions.
template <class Value>
class decoded_range {
 public:
  class iterator {
   public:
    /// What `->` goes through, since there is no Value in memory.
    class pointer {
     public:
      constexpr explicit pointer(const Value& value) noexcept : value_(value) {}
      constexpr const Value* operator->() const noexcept { return &value_; }

     private:
      Value value_;
    };
    using value_type = Value;
    using difference_type = ptrdiff_t;
    using reference = Value;
    using iterator_category = detail::bidirectional_tag;

    constexpr iterator() noexcept = default;

    [[gnu::always_inline]] constexpr Value operator*() const noexcept {
      if constexpr (detail::is_same<Value, char32_t>)
        return value_;
      else
        return {value_, static_cast<size_t>(at_ - first_), static_cast<uint8_t>(next_ - at_), well_formed_};
    }
    constexpr pointer operator->() const noexcept { return pointer(**this); }

    [[gnu::always_inline]] constexpr iterator& operator++() noexcept {
      at_ = next_;
      if (at_ != last_) {
        const detail::stride taken = detail::stride_from(at_, last_);
        value_ = taken.value;
        next_ = taken.next;
        well_formed_ = taken.well_formed;
      }
      return *this;
    }
    constexpr iterator operator++(int) noexcept {
      const iterator before = *this;
      ++*this;
      return before;
    }
    [[gnu::always_inline]] constexpr iterator& operator--() noexcept {
      const detail::stride taken = detail::stride_back_from(first_, at_);
      value_ = taken.value;
      next_ = at_;
      at_ = taken.next;
      well_formed_ = taken.well_formed;
      return *this;
    }
    constexpr iterator operator--(int) noexcept {
      const iterator before = *this;
      --*this;
      return before;
    }
    [[gnu::always_inline]] friend constexpr bool operator==(const iterator& left, const iterator& right) noexcept {
      return left.at_ == right.at_;
    }
    [[gnu::always_inline]] friend constexpr bool operator!=(const iterator& left, const iterator& right) noexcept {
      return !(left == right);
    }

   private:
    friend class decoded_range;
    [[gnu::always_inline]] constexpr iterator(text input, const char* at) noexcept
        : first_(input.begin()), last_(input.end()), next_(at) {
      ++*this;
    }

    const char* first_ = nullptr;
    const char* last_ = nullptr;
    const char* at_ = nullptr;
    const char* next_ = nullptr;
    char32_t value_ = 0;  // the one at `at_`, which ends at `next_`; of no meaning at the end
    bool well_formed_ = false;
  };
  using const_iterator = iterator;
  using value_type = Value;

  constexpr decoded_range() noexcept = default;
  constexpr explicit decoded_range(text input) noexcept : input_(input) {}
  [[gnu::always_inline]] constexpr iterator begin() const noexcept { return {input_, input_.begin()}; }
  [[gnu::always_inline]] constexpr iterator end() const noexcept { return {input_, input_.end()}; }
  constexpr bool empty() const noexcept { return input_.empty(); }

 private:
  text input_;
};

/// The code points of the text, with U+FFFD for each ill-formed maximal subpart.
constexpr decoded_range<char32_t> code_points(text input) noexcept { return decoded_range<char32_t>(input); }

/// The same with offset and size in bytes, and whether the bytes were well-formed.
constexpr decoded_range<character> characters(text input) noexcept { return decoded_range<character>(input); }

/// Every ill-formed maximal subpart, from the front. O(size) for all.
constexpr lazy_range<detail::ill_formed_cursor> ill_formed(text input) noexcept {
  return lazy_range<detail::ill_formed_cursor>(detail::ill_formed_cursor(input));
}

namespace detail {

// How many bytes are no continuation bytes: of well-formed text, how many code points.
constexpr size_t count_starts(const char* first, const char* last) noexcept {
  size_t sum = 0;
  if constexpr (is_wide)
    for (; last - first >= 8; first += 8) {
      const uint64_t bytes = load8(first);
      sum += ((~bytes >> 7 | bytes >> 6) & 0x0101010101010101u) * 0x0101010101010101u >> 56;
    }
  for (; first != last; ++first) sum += !is_continuation(byte_at(first));
  return sum;
}

constexpr size_t count_steps(const char*& at, const char* limit, const char* last) noexcept {
  size_t sum = 0;
  while (at < limit) {
    const char* const ascii_end = skip_ascii(at, limit);
    sum += static_cast<size_t>(ascii_end - at);
    at = ascii_end;
    if (at == limit) break;
    at += decode(at, last).size;
    ++sum;
  }
  return sum;
}

// Counts what is sure to be well-formed in stretches that stay in the nearest cache, and steps over the rest. `Machine`
// knows how to find out what is sure, and how to count it.
template <class Machine>
constexpr size_t count_by(text input, Machine machine) noexcept {
  constexpr ptrdiff_t stretch = 8192, block = 64;
  const char* at = input.begin();
  const char* const last = input.end();
  size_t sum = 0;
  while (last - at >= block) {
    const char* const sure = machine.sure_end(at, last - at < stretch ? last : at + stretch);
    sum += machine.count_starts(at, sure);
    const bool stopped = last - sure < block || sure - at < stretch - block;
    at = sure;
    if (stopped) sum += count_steps(at, last - at < block ? last : at + block, last);
  }
  return sum + count_steps(at, last, last);
}

struct scalar_machine {
  constexpr const char* sure_end(const char* first, const char* last) const noexcept {
    return well_formed_stretches(first, last);
  }
  constexpr size_t count_starts(const char* first, const char* last) const noexcept {
    return detail::count_starts(first, last);
  }
};

#if BREVIER_SIMD

struct simd_machine {
  simd_level level;
  const char* sure_end(const char* first, const char* last) const noexcept {
    return last - first < static_cast<ptrdiff_t>(simd_block) ? first : well_formed_blocks(level, first, last);
  }
  size_t count_starts(const char* first, const char* last) const noexcept {
    return detail::count_starts(level, first, last);
  }
};

inline size_t count(text input, simd_level level) noexcept {
  return level == simd_level::scalar ? count_by(input, scalar_machine()) : count_by(input, simd_machine{level});
}

#endif

}  // namespace detail

/// How many code points code_points() yields: each ill-formed maximal subpart is one. O(size).
constexpr size_t count(text input) noexcept {
#if BREVIER_SIMD
  if (detail::wants_simd(input)) return detail::count(input, detail::best_simd_level());
#endif
  if constexpr (detail::is_wide) return detail::count_by(input, detail::scalar_machine());
  const char* at = input.begin();
  return detail::count_steps(at, input.end(), input.end());
}

/// The last boundary at or before `offset`, in bytes; a boundary is where code_points() takes a step, and the end of
/// the text, which is the answer for any offset past it. O(1).
constexpr size_t floor_boundary(text input, size_t offset) noexcept {
  if (offset >= input.size()) return input.size();
  const char* const at = input.begin() + offset;
  const char* const lead = detail::lead_of(input.begin(), at);
  return decode(lead, input.end()).size > at - lead ? static_cast<size_t>(lead - input.begin()) : offset;
}

/// The first boundary at or after `offset`, in bytes; the end of the text for any offset past it. O(1).
constexpr size_t ceil_boundary(text input, size_t offset) noexcept {
  const size_t floor = floor_boundary(input, offset);
  if (floor >= offset || floor == input.size()) return floor;
  return floor + decode(input.begin() + floor, input.end()).size;
}

/// The longest beginning of at most `bytes` bytes that splits no code point and no maximal subpart. O(1).
constexpr text truncate(text input, size_t bytes) noexcept { return input.subtext(0, floor_boundary(input, bytes)); }

/// Writes one code point and returns the bytes written, 1 to 4. Refused: surrogates, values above U+10FFFF, and
/// a buffer that is too small (`needed()` says how many bytes would do); then nothing is written. O(1).
constexpr result<size_t, utf8_error> encode(char32_t value, buffer output) noexcept {
  if (value > 0x10FFFF) return {utf8_error::above_10ffff, 0};
  if (value >= 0xD800 && value <= 0xDFFF) return {utf8_error::surrogate, 0};
  const size_t size = value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4;
  if (output.size() < size) return {utf8_error::too_small, 0, size};
  uint32_t rest = value;
  for (size_t i = size - 1; i != 0; --i, rest >>= 6) output.data()[i] = static_cast<char>(0x80 | (rest & 0x3F));
  const uint32_t marks = size == 1 ? 0 : 0xF00u >> size;
  output.data()[0] = static_cast<char>((marks | rest) & 0xFF);
  return size;
}

/// The text after a byte order mark (U+FEFF) at its very beginning, where there is one. O(1).
constexpr text without_byte_order_mark(text input) noexcept {
  return input.starts_with("\xEF\xBB\xBF") ? input.subtext(3) : input;
}

BREVIER_END

#if BREVIER_HOSTED && defined(__cpp_lib_ranges)
template <class Value>
inline constexpr bool std::ranges::enable_view<brevier::decoded_range<Value>> = true;
template <class Value>
inline constexpr bool std::ranges::enable_borrowed_range<brevier::decoded_range<Value>> = true;
#endif

#endif  // BREVIER_UTF8_HPP
