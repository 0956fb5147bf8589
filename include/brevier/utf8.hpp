// Brevier, utf8: walks UTF-8 as it lies, ill-formed bytes included: decode, validate, iterate, count, cut, encode.
// Ill-formed bytes are taken one maximal subpart at a time, forward and backward alike.
//
//     for (char32_t c : brevier::code_points("A\xE7\x89\xB9\xFF")) ...    // U+0041, U+7279, U+FFFD
//     brevier::truncate("A\xE7\x89\xB9\xE6\x9C\x97", 6)                   // "A\xE7\x89\xB9"
//
// SPDX-License-Identifier: BSL-1.0

#include "utf8_decode.hpp"
#include "simd/utf8_level.hpp"

#ifndef BREVIER_UTF8_HPP
#define BREVIER_UTF8_HPP

BREVIER_BEGIN

/// A step and where it was taken.
struct character {
  char32_t value;    ///< as in step
  size_t offset;     ///< in bytes, from the beginning of the text
  uint8_t size;      ///< as in step
  bool well_formed;  ///< as in step
};

/// What a check of UTF-8 found; true when that is nothing.
struct [[nodiscard]] utf8_check {
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
constexpr utf8_error reason(const char* first, const char* last, ptrdiff_t size) noexcept {
  const uint8_t lead = byte_at(first);
  if (lead < 0xC0) return utf8_error::stray_continuation;
  if (lead < 0xC2) return utf8_error::overlong;
  if (lead > 0xF7) return utf8_error::bad_lead;
  if (lead > 0xF4) return utf8_error::above_10ffff;
  if (size != 1 || first + 1 == last || !is_continuation(byte_at(first + 1))) return utf8_error::truncated;
  if (lead == 0xED) return utf8_error::surrogate;
  return lead == 0xF4 ? utf8_error::above_10ffff : utf8_error::overlong;
}

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

// The end of the sequence or maximal subpart that begins at `at`, and whether it is well-formed; of ASCII, the end
// alone. As decode(), without the value.
struct checked_step {
  const char* end;
  bool well_formed;
};
constexpr checked_step check_step(const char* at, const char* last) noexcept {
  if constexpr (is_wide) {
    const stride taken = stride_from(at, last);
    return {taken.end(at), taken.well_formed()};
  }
  const uint32_t lead = byte_at(at++);
  uint32_t nibbles = second_nibbles(lead);
  uint32_t marks = lead << 25;
  do {
    if (at == last || (nibbles >> (byte_at(at) >> 4) & 1) == 0) return {at, false};
    ++at;
    nibbles = 0b1111 << 8;
    marks <<= 1;
  } while (marks >> 31 != 0);
  return {at, true};
}

// The first ill-formed maximal subpart of [at, last), `at` being a boundary.
constexpr utf8_check validate_from(text input, const char* at) noexcept {
  const char* const last = input.end();
  if constexpr (is_wide) at = well_formed_stretches(at, last);
  while ((at = skip_ascii(at, last)) != last) {
    const checked_step taken = check_step(at, last);
    const ptrdiff_t size = taken.end - at;
    if (!taken.well_formed)
      return {static_cast<size_t>(at - input.begin()), static_cast<size_t>(size), reason(at, last, size)};
    at = taken.end;
  }
  return {input.size(), 0, utf8_error::none};
}

// By the kernels of one level, as far as they go.
constexpr utf8_check validate(text input, simd_level level) noexcept {
#if BREVIER_SIMD
  if (level != simd_level::scalar && input.size() >= simd_block)
    return validate_from(input, well_formed_blocks(level, input.begin(), input.end()));
#endif
  static_cast<void>(level);
  return validate_from(input, input.begin());
}

// The level to take for text of this size.
constexpr simd_level simd_level_for(size_t size) noexcept {
#if BREVIER_SIMD
  if (size >= simd_block && !__builtin_is_constant_evaluated()) return best_simd_level();
#endif
  static_cast<void>(size);
  return simd_level::scalar;
}

}  // namespace detail

/// The first ill-formed maximal subpart, and why it is ill-formed. O(size), stops at the first.
constexpr utf8_check validate(text input) noexcept {
  return detail::validate(input, detail::simd_level_for(input.size()));
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
  class iterator : public detail::two_way<iterator> {
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
        return here_.value();
      else
        return {here_.value(), static_cast<size_t>(at_ - first_), static_cast<uint8_t>(here_.end(at_) - at_),
                here_.well_formed()};
    }
    constexpr pointer operator->() const noexcept { return pointer(**this); }

    [[gnu::always_inline]] constexpr iterator& operator++() noexcept {
      at_ = here_.end(at_);
      look();
      return *this;
    }
    [[gnu::always_inline]] constexpr iterator& operator--() noexcept {
      const char* const end = at_;
      const step taken = decode_backward(first_, end);
      at_ -= taken.size;
      here_ = {taken.value, at_, end, taken.well_formed};
      return *this;
    }
    [[gnu::always_inline]] friend constexpr bool operator==(const iterator& left, const iterator& right) noexcept {
      return left.at_ == right.at_;
    }

   private:
    friend class decoded_range;
    [[gnu::always_inline]] constexpr iterator(text input, const char* at) noexcept
        : first_(input.begin()), last_(input.end()), at_(at) {
      look();
    }
    [[gnu::always_inline]] constexpr void look() noexcept {
      if (!detail::is_wide || at_ != last_) here_ = detail::stride_from(at_, last_);
    }

    const char* first_ = nullptr;
    const char* last_ = nullptr;
    const char* at_ = nullptr;
    detail::stride here_;  // what begins at `at_`; of no meaning at the end
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
constexpr size_t count_starts(text input, simd_level level) noexcept {
  const char* first = input.begin();
  const char* const last = input.end();
  size_t sum = 0;
#if BREVIER_SIMD
  if (level != simd_level::scalar) sum = count_starts(level, first, last);
#endif
  static_cast<void>(level);
  if constexpr (is_wide)
    for (; last - first >= 8; first += 8) {
      const uint64_t bytes = load8(first);
      sum += ((~bytes >> 7 | bytes >> 6) & 0x0101010101010101u) * 0x0101010101010101u >> 56;
    }
  for (; first != last; ++first) sum += !is_continuation(byte_at(first));
  return sum;
}

// Code points and maximal subparts from one boundary to another.
constexpr size_t count_steps(const char* at, const char* last) noexcept {
  size_t sum = 0;
  for (;;) {
    const char* const ascii_end = skip_ascii(at, last);
    sum += static_cast<size_t>(ascii_end - at);
    at = ascii_end;
    if (at == last) return sum;
    at = check_step(at, last).end;
    ++sum;
  }
}

// Without vectors: stretches that are known to be well-formed are counted by their starts, as far as they reach; where
// one ends soon, a stretch is walked.
constexpr size_t count_stretches(text input) noexcept {
  constexpr ptrdiff_t stretch = 8192, walked = 64;
  const char* at = input.begin();
  const char* const last = input.end();
  size_t sum = 0;
  while (last - at > walked) {
    const char* const sure = well_formed_stretches(at, last - at < stretch ? last : at + stretch);
    sum += count_starts({at, static_cast<size_t>(sure - at)}, simd_level::scalar);
    at = sure;
    if (last - at <= walked) break;
    const char* const limit = at + walked;
    for (; at < limit; ++sum) at = check_step(at, last).end;
  }
  return sum + count_steps(at, last);
}

constexpr size_t count(text input, simd_level level) noexcept {
#if BREVIER_SIMD
  if (level != simd_level::scalar && input.size() >= simd_block) return count_blocks(level, input.begin(), input.end());
#endif
  static_cast<void>(level);
  return is_wide ? count_stretches(input) : count_steps(input.begin(), input.end());
}

}  // namespace detail

/// How many code points code_points() yields: each ill-formed maximal subpart is one. That takes looking at how the
/// bytes go together, as validate() does and as fast; of text that is known to be well-formed, count(validated_text) in
/// utf8_bulk.hpp tells it some four times as fast. O(size).
constexpr size_t count(text input) noexcept { return detail::count(input, detail::simd_level_for(input.size())); }

/// The last boundary at or before `offset`, in bytes; a boundary is where code_points() takes a step, and the end of
/// the text, which is the answer for any offset past it. O(1).
constexpr size_t floor_boundary(text input, size_t offset) noexcept {
  if (offset >= input.size()) return input.size();
  const char* const at = input.begin() + offset;
  const char* const lead = detail::lead_of(input.begin(), at);
  return detail::check_step(lead, input.end()).end > at ? static_cast<size_t>(lead - input.begin()) : offset;
}

/// The first boundary at or after `offset`, in bytes; the end of the text for any offset past it. O(1).
constexpr size_t ceil_boundary(text input, size_t offset) noexcept {
  const size_t floor = floor_boundary(input, offset);
  if (floor >= offset || floor == input.size()) return floor;
  return static_cast<size_t>(detail::check_step(input.begin() + floor, input.end()).end - input.begin());
}

/// The longest beginning of at most `bytes` bytes that splits no code point and no maximal subpart. O(1).
constexpr text truncate(text input, size_t bytes) noexcept { return input.subtext(0, floor_boundary(input, bytes)); }

namespace detail {

constexpr char* copy(char* at, text input) noexcept {
  for (size_t i = 0; i != input.size(); ++i) at[i] = input.data()[i];
  return at + input.size();
}

// Two texts, one after the other, in memory that is not theirs.
constexpr result<text, utf8_error> write_both(text left, text right, buffer output) noexcept {
  const size_t size = left.size() + right.size();
  if (left.size() > output.size() || right.size() > output.size() - left.size())
    return {utf8_error::too_small, 0, size};
  copy(copy(output.data(), left), right);
  return text(static_cast<const char*>(output.data()), size);
}

}  // namespace detail

/// The text, if it has at most `bytes` bytes; else as many of its code points as leave room for the ellipsis, and that
/// (which is cut likewise, where it is longer than `bytes` itself). Written to `output`, which may not overlap either
/// text; returns what was written. Error: too_small, with needed() bytes and nothing written. O(size written).
constexpr result<text, utf8_error> truncate(text input, size_t bytes, text ellipsis, buffer output) noexcept {
  if (input.size() <= bytes) return detail::write_both(input, {}, output);
  const text tail = truncate(ellipsis, bytes);
  return detail::write_both(truncate(input, bytes - tail.size()), tail, output);
}

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
