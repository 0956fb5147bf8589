// Brevier, text: the ground that every room stands on. Borrowed text, lists and buffers, results that are
// values, lazy ranges, and what the platform offers. Includes nothing but <stddef.h> and <stdint.h>, and
// <string_view> where the C++ library is at hand.
//
//     brevier::text name = "特朗普";                 // 9 bytes, borrowed
//     std::string_view view = name;                 // and back
//
// SPDX-License-Identifier: BSL-1.0

#if defined(BREVIER_STAMP) && BREVIER_STAMP != 0x08d7901b
#error "two versions of Brevier are included in one file: put one include path first, or drop one copy"
#endif

#ifndef BREVIER_TEXT_HPP
#define BREVIER_TEXT_HPP

#include <stddef.h>
#include <stdint.h>

/// Major * 10000 + minor * 100 + patch.
#define BREVIER_VERSION 100

// The content of all rooms as a number; tests/tools/join.py writes it here and wherever it stands in this file.
#define BREVIER_STAMP 0x08d7901b

// The platform, in one place. BREVIER_TARGET goes into the name of every symbol, so that files built for
// different targets, or with and without SIMD, never share code.
#if __STDC_HOSTED__ && defined(__has_include)
#if __has_include(<string_view>)
#define BREVIER_HOSTED 1
#include <string_view>
#endif
#endif
#ifndef BREVIER_HOSTED
#define BREVIER_HOSTED 0
#endif

#if !BREVIER_HOSTED
#define BREVIER_TARGET freestanding
#elif defined(BREVIER_NO_SIMD)
#define BREVIER_TARGET hosted_scalar
#elif defined(__AVX512VBMI2__)
#define BREVIER_TARGET hosted_avx512vbmi2
#elif defined(__AVX512BW__)
#define BREVIER_TARGET hosted_avx512
#elif defined(__AVX2__)
#define BREVIER_TARGET hosted_avx2
#elif defined(__SSE4_1__)
#define BREVIER_TARGET hosted_sse41
#elif defined(__wasm_simd128__)
#define BREVIER_TARGET hosted_simd128
#else
#define BREVIER_TARGET hosted
#endif

// The vector instructions that there are kernels for: 0 none, 1 those of x86-64, 2 NEON, 3 SIMD128 of WebAssembly.
#if !BREVIER_HOSTED || defined(BREVIER_NO_SIMD)
#define BREVIER_SIMD 0
#elif defined(__x86_64__) && defined(__GNUC__)
#define BREVIER_SIMD 1
#elif defined(__aarch64__) && defined(__GNUC__) && defined(__ARM_NEON)
#define BREVIER_SIMD 2
#elif defined(__wasm_simd128__)
#define BREVIER_SIMD 3
#else
#define BREVIER_SIMD 0
#endif

// clang-format off
#define BREVIER_BEGIN namespace brevier { inline namespace v0_1_0_08d7901b { inline namespace BREVIER_TARGET {
#define BREVIER_END }}}
// clang-format on

BREVIER_BEGIN

namespace detail {

// The few type traits that are needed; freestanding compilers bring no <type_traits>.
template <class Left, class Right>
inline constexpr bool is_same = false;
template <class Type>
inline constexpr bool is_same<Type, Type> = true;

template <bool Condition>
struct enable_if {};
template <>
struct enable_if<true> {
  using type = int;
};
template <bool Condition>
using require = typename enable_if<Condition>::type;

template <class Type>
struct plain {
  using type = Type;
};
template <class Type>
struct plain<Type&> : plain<Type> {};
template <class Type>
struct plain<Type&&> : plain<Type> {};
template <class Type>
struct plain<const Type> : plain<Type> {};
template <class Type>
struct plain<volatile Type> : plain<Type> {};
template <class Type>
using plain_t = typename plain<Type>::type;

template <bool Condition, class Then, class Else>
struct choice {
  using type = Then;
};
template <class Then, class Else>
struct choice<false, Then, Else> {
  using type = Else;
};

template <class Type>
Type&& make() noexcept;  // for unevaluated operands only

#if BREVIER_HOSTED
using forward_tag = std::forward_iterator_tag;
using bidirectional_tag = std::bidirectional_iterator_tag;
#else
struct forward_tag {};
struct bidirectional_tag : forward_tag {};
#endif

// The rest of an iterator that has ++, -- and ==: the steps that give the place before them, and !=.
template <class Iterator>
struct two_way {
  friend constexpr Iterator operator++(Iterator& at, int) noexcept {
    const Iterator before = at;
    ++at;
    return before;
  }
  friend constexpr Iterator operator--(Iterator& at, int) noexcept {
    const Iterator before = at;
    --at;
    return before;
  }
  [[gnu::always_inline]] friend constexpr bool operator!=(const Iterator& left, const Iterator& right) noexcept {
    return !(left == right);
  }
};

#if defined(__cpp_char8_t)
using utf8_unit = char8_t;
#else
using utf8_unit = char;
#endif

// char, unsigned char, char8_t, and what is made like std::byte: an enumeration over unsigned char.
template <class Type, bool = __is_enum(Type)>
inline constexpr bool is_plain_byte = is_same<Type, char> || is_same<Type, unsigned char> || is_same<Type, utf8_unit>;
template <class Type>
inline constexpr bool is_plain_byte<Type, true> = is_same<__underlying_type(Type), unsigned char>;
template <class Type>
inline constexpr bool is_byte = is_plain_byte<plain_t<Type>>;

// What data() and size() make contiguous, as a reference; void where there is no such thing.
template <class Type>
struct contiguous {
  template <class Any>
  static auto of(int) -> decltype(make<Any&>().size(), *make<Any&>().data());
  template <class Any>
  static void of(...);
  using type = decltype(of<Type>(0));
};
template <class Type>
using contiguous_t = typename contiguous<Type>::type;

template <class Type>
inline constexpr bool is_text_like = is_byte<contiguous_t<const plain_t<Type>>>;

// A type whose data() grants more to a mutable object than to a const one keeps the bytes inside, like
// std::string, std::vector and std::array; a view gives the same to both, like std::string_view and std::span.
template <class Type>
inline constexpr bool is_owner = !is_same<contiguous_t<plain_t<Type>>, contiguous_t<const plain_t<Type>>>;

template <class Byte>
inline constexpr bool is_writable_byte = is_byte<Byte>&& is_same<Byte, plain_t<Byte>>;

// Whether a container holds what a list of `Element` can refer to.
template <class Container, class Element>
inline constexpr bool holds =
    is_same<contiguous_t<Container>, Element&> || is_same<contiguous_t<Container>, plain_t<Element>&>;

template <class Type>
inline constexpr bool is_lvalue = false;
template <class Type>
inline constexpr bool is_lvalue<Type&> = true;

/// A value that is known to fit; spares every caller a cast that one compiler wants and another calls useless.
template <class To, class From>
constexpr To narrow(From value) noexcept {
  if constexpr (is_same<To, From>)
    return value;
  else
    return static_cast<To>(value);
}

template <class Type>
constexpr const Type& lesser(const Type& left, const Type& right) noexcept {
  return right < left ? right : left;
}

// The first one lowest.
constexpr uint32_t four_bytes(const char* at) noexcept {
  return uint32_t{static_cast<uint8_t>(at[0])} | uint32_t{static_cast<uint8_t>(at[1])} << 8 |
         uint32_t{static_cast<uint8_t>(at[2])} << 16 | uint32_t{static_cast<uint8_t>(at[3])} << 24;
}

template <class Byte>
constexpr const char* as_chars(const Byte* bytes) noexcept {
  if constexpr (is_same<Byte, char>)
    return bytes;
  else
    return reinterpret_cast<const char*>(bytes);
}

}  // namespace detail

/// Text that somebody else owns: a pointer and a count of bytes, UTF-8 or any bytes at all. Trivially copyable, two
/// words. A null pointer with size zero is empty text.
///
/// Converts from literals, C strings, and whatever has data() and size() over char, unsigned char, std::byte or
/// char8_t; from all but char only outside constant expressions. A temporary that owns its bytes, such as a
/// std::string returned by a function, is refused at compile time: give it a name first.
class text {
 public:
  static constexpr size_t npos = static_cast<size_t>(-1);

  constexpr text() noexcept = default;

  template <class Byte, detail::require<detail::is_byte<Byte>> = 0>
  constexpr text(const Byte* data, size_t size) noexcept : data_(detail::as_chars(data)), size_(size) {}

  constexpr text(decltype(nullptr), size_t) noexcept {}

  /// A literal or constant array: all of it but one closing NUL, so NULs inside are kept.
  template <class Byte, size_t Size, detail::require<detail::is_byte<Byte>> = 0>
  constexpr text(const Byte (&literal)[Size]) noexcept
      : data_(detail::as_chars(literal)), size_(literal[Size - 1] == Byte{} ? Size - 1 : Size) {}

  /// A character buffer: up to its first NUL, or all of it.
  template <class Byte, size_t Size, detail::require<detail::is_byte<Byte>> = 0>
  constexpr text(Byte (&buffer)[Size]) noexcept : data_(detail::as_chars(buffer)) {
    while (size_ != Size && buffer[size_] != Byte{}) ++size_;
  }

  /// A C string: up to its NUL. Null is empty text. O(length).
  template <class Pointer,
            detail::require<detail::is_same<Pointer, const char*> || detail::is_same<Pointer, char*>> = 0>
  constexpr text(Pointer string) noexcept : data_(string) {
    if (string)
      while (string[size_]) ++size_;
  }

  template <class Bytes,
            detail::require<detail::is_text_like<Bytes> && !detail::is_same<detail::plain_t<Bytes>, text> &&
                            (detail::is_lvalue<Bytes> || !detail::is_owner<Bytes>)> = 0>
  constexpr text(Bytes&& bytes) noexcept
      : data_(detail::as_chars(bytes.data())), size_(detail::narrow<size_t>(bytes.size())) {}

  template <class Owner,
            detail::require<detail::is_text_like<Owner> && !detail::is_same<detail::plain_t<Owner>, text> &&
                            !detail::is_lvalue<Owner> && detail::is_owner<Owner>> = 1>
  text(Owner&&) = delete;  // the bytes would be gone with the temporary: give the owner a name first

  constexpr const char* data() const noexcept { return data_; }
  constexpr size_t size() const noexcept { return size_; }  ///< in bytes
  constexpr bool empty() const noexcept { return size_ == 0; }
  constexpr const char* begin() const noexcept { return data_; }
  constexpr const char* end() const noexcept { return data_ + size_; }

  /// The byte at `offset`, which must be below size().
  constexpr uint8_t operator[](size_t offset) const noexcept { return static_cast<uint8_t>(data_[offset]); }

  /// At most `size` bytes from `offset` on; what lies past the end is left out.
  constexpr text subtext(size_t offset, size_t size = npos) const noexcept {
    if (offset > size_) offset = size_;
    return {data_ + offset, detail::lesser(size, size_ - offset)};
  }

  constexpr bool starts_with(text prefix) const noexcept {
    return size_ >= prefix.size_ && subtext(0, prefix.size_) == prefix;
  }

  friend constexpr bool operator==(text left, text right) noexcept {
    if (left.size_ != right.size_) return false;
    for (size_t i = 0; i != left.size_; ++i)
      if (left.data_[i] != right.data_[i]) return false;
    return true;
  }
  friend constexpr bool operator!=(text left, text right) noexcept { return !(left == right); }

#if BREVIER_HOSTED
  constexpr operator std::string_view() const noexcept { return {data_, size_}; }
#endif

 private:
  const char* data_ = nullptr;
  size_t size_ = 0;
};

/// Elements that somebody else owns, as std::span has them: an array, a container, or pointer and count.
template <class Element>
class list {
 public:
  constexpr list() noexcept = default;
  constexpr list(Element* data, size_t size) noexcept : data_(data), size_(size) {}
  template <size_t Size>
  constexpr list(Element (&array)[Size]) noexcept : data_(array), size_(Size) {}
  template <class Container,
            detail::require<detail::holds<Container, Element> && !detail::is_same<detail::plain_t<Container>, list> &&
                            (detail::is_lvalue<Container> || !detail::is_owner<Container>)> = 0>
  constexpr list(Container&& container) noexcept
      : data_(container.data()), size_(detail::narrow<size_t>(container.size())) {}

  constexpr Element* data() const noexcept { return data_; }
  constexpr size_t size() const noexcept { return size_; }  ///< in elements
  constexpr bool empty() const noexcept { return size_ == 0; }
  constexpr Element* begin() const noexcept { return data_; }
  constexpr Element* end() const noexcept { return data_ + size_; }
  constexpr Element& operator[](size_t index) const noexcept { return data_[index]; }

 private:
  Element* data_ = nullptr;
  size_t size_ = 0;
};

/// Memory that the caller lends to be written: char or unsigned char, an array, a container or pointer and count.
class buffer {
 public:
  constexpr buffer() noexcept = default;
  constexpr buffer(char* data, size_t size) noexcept : data_(data), size_(size) {}
  template <class Byte, detail::require<detail::is_writable_byte<Byte> && !detail::is_same<Byte, char>> = 0>
  buffer(Byte* data, size_t size) noexcept : data_(reinterpret_cast<char*>(data)), size_(size) {}
  template <class Byte, size_t Size, detail::require<detail::is_writable_byte<Byte>> = 0>
  constexpr buffer(Byte (&array)[Size]) noexcept : buffer(array, Size) {}
  template <class Container, class Byte = detail::contiguous_t<Container>,
            detail::require<detail::is_same<Byte, detail::plain_t<Byte>&> && detail::is_byte<Byte> &&
                            !detail::is_same<detail::plain_t<Container>, buffer>> = 0>
  constexpr buffer(Container& container) noexcept
      : buffer(container.data(), detail::narrow<size_t>(container.size())) {}

  constexpr char* data() const noexcept { return data_; }
  constexpr size_t size() const noexcept { return size_; }  ///< in bytes

 private:
  char* data_ = nullptr;
  size_t size_ = 0;
};

/// A value, or the reason why there is none and where. `Code` is a scoped enum of the room that answers, whose
/// zero says that nothing is wrong; describe(code) puts it in words.
template <class Value, class Code>
class [[nodiscard]] result {
 public:
  constexpr result(const Value& value) noexcept : value_(value) {}
  /// `offset`: the byte (or, where the input is a list, the element) that went wrong. `needed`: the bytes that
  /// would have done, where the memory given was too small.
  constexpr result(Code code, size_t offset, size_t needed = 0) noexcept
      : offset_(offset), needed_(needed), code_(code) {}

  constexpr explicit operator bool() const noexcept { return code_ == Code{}; }
  constexpr bool has_value() const noexcept { return code_ == Code{}; }
  /// The value; a value-initialized one where there is none. That of a temporary is a copy, so that range-for can walk
  /// what a function has returned.
  constexpr const Value& value() const& noexcept { return value_; }
  constexpr Value& value() & noexcept { return value_; }
  constexpr Value value() && noexcept { return value_; }
  constexpr const Value& operator*() const& noexcept { return value_; }
  constexpr Value& operator*() & noexcept { return value_; }
  constexpr Value operator*() && noexcept { return value_; }
  constexpr const Value* operator->() const noexcept { return &value_; }
  constexpr Value* operator->() noexcept { return &value_; }
  constexpr Value value_or(const Value& other) const noexcept { return has_value() ? value_ : other; }
  constexpr Code error() const noexcept { return code_; }
  constexpr size_t offset() const noexcept { return offset_; }
  constexpr size_t needed() const noexcept { return needed_; }

 private:
  Value value_{};
  size_t offset_ = 0;
  size_t needed_ = 0;
  Code code_{};
};

/// A range over what a cursor yields, computed as it is walked. A cursor is a small copyable object with a
/// `value_type` and `bool next(value_type&)`, which gives the next value or says that there is none. Iterators are
/// forward iterators, by value; each owns its cursor, so they stay valid as long as the text does. The range keeps what
/// a cursor is made from, which is less than a cursor where that takes much memory.
template <class Cursor, class Seed = Cursor>
class lazy_range {
 public:
  using value_type = typename Cursor::value_type;

  class iterator {
   public:
    using value_type = typename Cursor::value_type;
    using difference_type = ptrdiff_t;
    using pointer = const value_type*;
    using reference = value_type;
    using iterator_category = detail::forward_tag;

    constexpr iterator() noexcept = default;
    constexpr explicit iterator(const Seed& seed) noexcept : cursor_(seed) { ++*this; }

    constexpr reference operator*() const noexcept { return value_; }
    /// Valid until the iterator moves on.
    constexpr pointer operator->() const noexcept { return &value_; }
    constexpr iterator& operator++() noexcept {
      if (cursor_.next(value_))
        ++ordinal_;
      else
        ordinal_ = 0;
      return *this;
    }
    constexpr iterator operator++(int) noexcept {
      const iterator before = *this;
      ++*this;
      return before;
    }
    friend constexpr bool operator==(const iterator& left, const iterator& right) noexcept {
      return left.ordinal_ == right.ordinal_;
    }
    friend constexpr bool operator!=(const iterator& left, const iterator& right) noexcept { return !(left == right); }

   private:
    Cursor cursor_{};
    value_type value_{};
    size_t ordinal_ = 0;  // of the value held, from 1; 0 is the end
  };
  using const_iterator = iterator;

  constexpr lazy_range() noexcept = default;
  // The parts of a seed, which is made in place: a copy takes stack of its own.
  template <class First, class... Others>
  constexpr explicit lazy_range(const First& first, const Others&... others) noexcept : seed_{first, others...} {}
  constexpr iterator begin() const noexcept { return iterator(seed_); }
  constexpr iterator end() const noexcept { return iterator(); }
  constexpr bool empty() const noexcept { return begin() == end(); }

 private:
  Seed seed_{};
};

BREVIER_END

#if BREVIER_HOSTED && defined(__cpp_lib_ranges)
template <class Cursor, class Seed>
inline constexpr bool std::ranges::enable_view<brevier::lazy_range<Cursor, Seed>> = true;
template <class Cursor, class Seed>
inline constexpr bool std::ranges::enable_borrowed_range<brevier::lazy_range<Cursor, Seed>> = true;
#endif

#endif  // BREVIER_TEXT_HPP
