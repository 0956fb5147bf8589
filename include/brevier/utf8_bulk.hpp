// Brevier, utf8_bulk: many code points at a time, by vectors where there are some, and text that is known to be
// well-formed, so that nobody has to look twice.
//
//     for_each_code_point(article, [&](char32_t c) { sum += c; });        // U+FFFD for what is ill-formed
//     if (auto known = brevier::validated(article))
//       for (char32_t c : brevier::code_points(*known)) ...               // decodes without checks
//
// SPDX-License-Identifier: BSL-1.0

#include "utf8.hpp"

#ifndef BREVIER_UTF8_BULK_HPP
#define BREVIER_UTF8_BULK_HPP

BREVIER_BEGIN

/// Text that is well-formed UTF-8: it is had from validated() alone, and is as long as the text that was given there.
class validated_text {
 public:
  constexpr validated_text() noexcept = default;  ///< empty text
  constexpr const char* data() const noexcept { return text_.data(); }
  constexpr size_t size() const noexcept { return text_.size(); }  ///< in bytes
  constexpr bool empty() const noexcept { return text_.empty(); }
  constexpr const char* begin() const noexcept { return text_.begin(); }
  constexpr const char* end() const noexcept { return text_.end(); }

 private:
  friend constexpr result<validated_text, utf8_error> validated(text input) noexcept;
  constexpr explicit validated_text(text input) noexcept : text_(input) {}

  text text_;
};

/// The text as one that is known to be well-formed; where it is not, the kind of its first error and the offset.
/// O(size).
constexpr result<validated_text, utf8_error> validated(text input) noexcept {
  const utf8_check check = validate(input);
  if (!check) return {check.error, check.offset};
  return validated_text(input);
}

/// How far decode_into() came.
struct decoded {
  size_t bytes;        ///< of the text that were taken
  size_t code_points;  ///< that were written
};

namespace detail {

[[gnu::always_inline]] constexpr uint32_t bits_at(const char* at) noexcept { return byte_at(at) & 0x3Fu; }

// A step through text that is known to be well-formed.
[[gnu::always_inline]] constexpr stride known_stride_from(const char* at) noexcept {
  const uint32_t lead = byte_at(at);
  if (mostly(lead < 0x80)) return {lead, at, at + 1, true};
  if (lead < 0xE0) return {(lead & 0x1F) << 6 | bits_at(at + 1), at, at + 2, true};
  if (lead < 0xF0) return {(lead & 0xF) << 12 | bits_at(at + 1) << 6 | bits_at(at + 2), at, at + 3, true};
  return {(lead & 7) << 18 | bits_at(at + 1) << 12 | bits_at(at + 2) << 6 | bits_at(at + 3), at, at + 4, true};
}

}  // namespace detail

/// The code points of text that is known to be well-formed. Bidirectional iterators, by value, that hold pointers into
/// the text alone; each step is O(1), in both directions.
class validated_range {
 public:
  class iterator : public detail::two_way<iterator> {
   public:
    using value_type = char32_t;
    using difference_type = ptrdiff_t;
    using pointer = const char32_t*;
    using reference = char32_t;
    using iterator_category = detail::bidirectional_tag;

    constexpr iterator() noexcept = default;
    [[gnu::always_inline]] constexpr char32_t operator*() const noexcept { return here_.value(); }
    [[gnu::always_inline]] constexpr iterator& operator++() noexcept {
      at_ = here_.end(at_);
      look();
      return *this;
    }
    [[gnu::always_inline]] constexpr iterator& operator--() noexcept {
      while (detail::is_continuation(detail::byte_at(--at_))) {
      }
      look();
      return *this;
    }
    friend constexpr bool operator==(const iterator& left, const iterator& right) noexcept {
      return left.at_ == right.at_;
    }

    /// The byte where the code point begins.
    constexpr const char* position() const noexcept { return at_; }

   private:
    friend class validated_range;
    [[gnu::always_inline]] constexpr iterator(validated_text input, const char* at) noexcept
        : last_(input.end()), at_(at) {
      look();
    }
    [[gnu::always_inline]] constexpr void look() noexcept {
      if (at_ != last_) here_ = detail::known_stride_from(at_);
    }

    const char* last_ = nullptr;
    const char* at_ = nullptr;
    detail::stride here_;  // what begins at `at_`; of no meaning at the end
  };
  using const_iterator = iterator;
  using value_type = char32_t;

  constexpr validated_range() noexcept = default;
  constexpr explicit validated_range(validated_text input) noexcept : input_(input) {}
  constexpr iterator begin() const noexcept { return {input_, input_.begin()}; }
  constexpr iterator end() const noexcept { return {input_, input_.end()}; }
  constexpr bool empty() const noexcept { return input_.empty(); }

 private:
  validated_text input_;
};

/// The code points of the text, decoded without checks. A template, as the next one, so that {} still means any text.
template <class Known, detail::require<detail::is_same<Known, validated_text>> = 0>
constexpr validated_range code_points(Known input) noexcept {
  return validated_range(input);
}

/// How many code points there are. O(size), at the speed at which memory is read.
template <class Known, detail::require<detail::is_same<Known, validated_text>> = 0>
constexpr size_t count(Known input) noexcept {
  return detail::count_starts(input, detail::simd_level_for(input.size()));
}

namespace detail {

// By the kernels of one level, as far as they go, and by steps.
constexpr decoded decode_into(text input, list<char32_t> output, simd_level level) noexcept {
  const char* at = input.begin();
  char32_t* to = output.begin();
#if BREVIER_SIMD
  if (level != simd_level::scalar) decode_blocks(level, at, input.end(), to, output.end());
#endif
  static_cast<void>(level);
  while (at != input.end() && to != output.end()) {
    const stride taken = stride_from(at, input.end());
    *to++ = taken.value();
    at = taken.end(at);
  }
  return {static_cast<size_t>(at - input.begin()), static_cast<size_t>(to - output.begin())};
}

#if BREVIER_SIMD

// Sixteen at a time, so that compilers see a loop that they can make vectors of.
template <class Visitor>
[[gnu::always_inline]] constexpr void visit_all(const char32_t* first, const char32_t* last, Visitor& visit) {
  for (; last - first >= 16; first += 16)
    for (int i = 0; i != 16; ++i) visit(first[i]);
  for (; first != last; ++first) visit(*first);
}

// Visits what the kernels decode; how many bytes that was. In line, so that what the visitor adds up stays in
// registers.
template <class Visitor>
[[gnu::always_inline]] inline size_t visit_blocks(text input, Visitor& visit, simd_level level) {
  char32_t memory[256];
  const char* at = input.begin();
  for (char32_t* to = nullptr; to != memory;) {
    to = memory;
    decode_blocks(level, at, input.end(), to, memory + 256);
    visit_all(memory, to, visit);
  }
  return static_cast<size_t>(at - input.begin());
}

#endif

// What kernels are worth: shorter text is decoded as fast by steps.
constexpr simd_level bulk_level_for(size_t size) noexcept {
  return size < 128 ? simd_level::scalar : simd_level_for(size);
}

template <class Visitor>
[[gnu::always_inline]] constexpr void for_each_code_point(text input, Visitor& visit, simd_level level) {
#if BREVIER_SIMD
  if (level != simd_level::scalar) input = input.subtext(visit_blocks(input, visit, level));
#endif
  static_cast<void>(level);
  for (const char32_t value : code_points(input)) visit(value);
}

}  // namespace detail

/// Decodes from the front of the text until the text or the places in `output` are used up: U+FFFD for each ill-formed
/// maximal subpart, as in code_points(). To go on, call it with what is left of the text. O(bytes taken).
constexpr decoded decode_into(text input, list<char32_t> output) noexcept {
  return detail::decode_into(input, output, detail::bulk_level_for(input.size()));
}

/// Calls `visit` with each code point in turn, as code_points() yields them. Takes 1 KiB of stack where it decodes by
/// vectors. O(size).
template <class Visitor>
constexpr void for_each_code_point(text input, Visitor visit) noexcept(noexcept(visit(char32_t{}))) {
  detail::for_each_code_point(input, visit, detail::bulk_level_for(input.size()));
}

BREVIER_END

#if BREVIER_HOSTED && defined(__cpp_lib_ranges)
template <>
inline constexpr bool std::ranges::enable_view<brevier::validated_range> = true;
template <>
inline constexpr bool std::ranges::enable_borrowed_range<brevier::validated_range> = true;
#endif

#endif  // BREVIER_UTF8_BULK_HPP
