// Brevier 0.1.0, the whole library in one file, made of the rooms in brevier/: change those
// and run python3 tests/tools/join.py.

// ==== brevier/text.hpp ====

// Brevier, text: the ground that every room stands on. Borrowed text, lists and buffers, results that are
// values, lazy ranges, and what the platform offers. Includes nothing but <stddef.h> and <stdint.h>, and
// <string_view> where the C++ library is at hand.
//
//     brevier::text name = "\u7279\u6717\u666e";                 // 9 bytes, borrowed
//     std::string_view view = name;                 // and back
//
// SPDX-License-Identifier: BSL-1.0

#if defined(BREVIER_STAMP) && BREVIER_STAMP != 0x5a7cb2eb
#error "two versions of Brevier are included in one file: put one include path first, or drop one copy"
#endif

#ifndef BREVIER_TEXT_HPP
#define BREVIER_TEXT_HPP

#include <stddef.h>
#include <stdint.h>

/// Major * 10000 + minor * 100 + patch.
#define BREVIER_VERSION 100

// The content of all rooms as a number; tests/tools/join.py writes it here and wherever it stands in this file.
#define BREVIER_STAMP 0x5a7cb2eb

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
#define BREVIER_BEGIN namespace brevier { inline namespace v0_1_0_5a7cb2eb { inline namespace BREVIER_TARGET {
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

// ==== brevier/calendar.hpp ====

// Brevier, calendar: civil dates, ISO weeks, times of day and UTC offsets as small values, their validity and their
// arithmetic, exact over the years 1 to 9999 of the proleptic Gregorian calendar.
//
//     constexpr brevier::date busan{2025, 10, 30};
//     brevier::weekday_of(busan);                      // weekday::thursday
//     *brevier::add_months({2026, 1, 31}, 1);          // 2026-02-28
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_CALENDAR_HPP
#define BREVIER_CALENDAR_HPP

BREVIER_BEGIN

/// Why a calendar function has no answer.
enum class calendar_error : uint8_t {
  none,
  invalid_value,      ///< what was given is no date, week, ordinal day, time of day or UTC offset
  year_out_of_range,  ///< the answer lies before 0001-01-01 or after 9999-12-31
};

/// A civil date of the proleptic Gregorian calendar. A value-initialized one is not valid.
struct date {
  int16_t year;   ///< 1 to 9999
  uint8_t month;  ///< 1 to 12
  uint8_t day;    ///< 1 to the length of the month
};

/// Days of the week by their ISO 8601 numbers.
enum class weekday : uint8_t { monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday };

/// A week by ISO 8601: it starts on Monday and belongs to the year of its Thursday.
struct iso_week {
  int16_t year;  ///< 1 to 9999; around New Year not always that of the date
  uint8_t week;  ///< 1 to 52 or 53
};

/// A time of day. 24:00 is not one; a room that reads it says what it makes of it.
struct time_of_day {
  uint8_t hour;         ///< 0 to 23
  uint8_t minute;       ///< 0 to 59
  uint8_t second;       ///< 0 to 59, and 60 in a leap second
  uint32_t nanosecond;  ///< 0 to 999,999,999
};

/// How far a local clock is ahead of UTC.
struct utc_offset {
  int16_t minutes;  ///< -1439 to 1439, east is positive
};

/// A date and time on a clock whose offset nobody told.
struct local_time {
  brevier::date date;
  time_of_day time;
};

/// A date and time on a clock with a known offset. Two of them compare by the instant that they mean, so
/// 13:00+01:00 equals 12:00Z; a leap second comes after second 59 and before the next minute.
struct zoned_time {
  brevier::date date;
  time_of_day time;
  utc_offset offset;
  bool local_offset_unknown;  ///< the time is UTC and the local offset is not known: -00:00 in RFC 3339, section 4.3
};

namespace detail {

inline constexpr text calendar_errors[] = {
    "no error",
    "not a valid date, week, ordinal day, time of day or UTC offset",
    "outside of the years 1 to 9999",
};

inline constexpr int32_t first_day = -719162;  // 0001-01-01, a Monday
inline constexpr int32_t last_day = 2932896;   // 9999-12-31

// Years are counted from March here, so that a leap day is the last day of its year; day 0 is 0000-03-01.
inline constexpr int32_t march_epoch = -719468;

// The algorithms are Howard Hinnant's days_from_civil and civil_from_days ("chrono-Compatible Low-Level Date
// Algorithms"), without their eras, as no year is negative here, and with each division by a constant as a
// multiplication and a shift, exact over the range that is passed: Cortex-M0 cannot divide, and libgcc's division
// is larger than all of this. The multipliers for months are those of Neri and Schneider, "Euclidean affine
// functions and their application to calendar algorithms" (2022).

// year / 100 for years below 43,699.
constexpr uint32_t century_of(uint32_t year) noexcept { return year * 5243 >> 19; }

constexpr uint32_t days_before_march_year(uint32_t year) noexcept {
  const uint32_t century = century_of(year);
  return 365 * year + year / 4 - century + century / 4;
}

constexpr uint32_t days_before_march_month(uint32_t month) noexcept { return (979 * month + 18) >> 5; }

// Of a day in the range of years 1 to 9999. The year is guessed, never too late and at most one too early.
constexpr date civil_date(int32_t day_number) noexcept {
  const uint32_t days = static_cast<uint32_t>(day_number - march_epoch);
  uint32_t year = (days >> 5) * 22967 >> 18;
  if (days_before_march_year(year + 1) <= days) ++year;
  const uint32_t day_of_year = days - days_before_march_year(year);
  const uint32_t month = (2141 * day_of_year + 1305) >> 16;
  const uint32_t day = day_of_year - days_before_march_month(month) + 1;
  const bool next_year = month > 9;
  return {static_cast<int16_t>(year + next_year), static_cast<uint8_t>(next_year ? month - 9 : month + 3),
          static_cast<uint8_t>(day)};
}

// months / 12 for months below 393,216.
constexpr uint32_t years_of(uint32_t months) noexcept { return (months >> 2) * 43691 >> 17; }

// seconds / 60 for seconds below 299,592; minutes / 60 for minutes below 1,489.
constexpr uint32_t minutes_of(uint32_t seconds) noexcept { return (seconds >> 2) * 34953 >> 19; }
constexpr uint32_t hours_of(uint32_t minutes) noexcept { return minutes * 1093 >> 16; }

// value / 675, of any: two guesses from below, each with what the one before left.
constexpr uint32_t days_of(uint32_t units) noexcept {
  uint32_t days = (units >> 9) * 388 >> 9;
  days += ((units - days * 675) >> 2) * 1553 >> 18;
  while (units - days * 675 >= 675) ++days;
  return days;
}

// Seconds of at most 9999 years as days and what is left of the last. A day is 675 units of 128 seconds, and all the
// units fit into 32 bits.
struct day_count {
  uint32_t days, seconds;

  constexpr explicit day_count(uint64_t all) noexcept : days(days_of(static_cast<uint32_t>(all >> 7))), seconds(0) {
    const uint32_t units = static_cast<uint32_t>(all >> 7) - days * 675;
    seconds = units * 128 + static_cast<uint32_t>(all & 127);
  }
};

// value / 7 for values below 680.
constexpr uint32_t sevenths(uint32_t value) noexcept { return value * 293 >> 11; }

}  // namespace detail

/// Says what went wrong, in English.
constexpr text describe(calendar_error code) noexcept { return detail::calendar_errors[static_cast<uint8_t>(code)]; }

/// Whether the year, 1 to 9999, has 366 days. O(1), as everything in this room.
constexpr bool is_leap_year(int year) noexcept {
  const uint32_t number = static_cast<uint32_t>(year), century = detail::century_of(number);
  return (number == century * 100 ? century : number) % 4 == 0;
}

/// 28 to 31 in the years 1 to 9999; 0 where there is no such month.
constexpr uint8_t days_in_month(int year, int month) noexcept {
  if (month < 1 || month > 12) return 0;
  if (month == 2) return is_leap_year(year) ? 29 : 28;
  return static_cast<uint8_t>(30 + ((month + (month >> 3)) & 1));
}

constexpr bool is_valid(date value) noexcept {
  return value.year >= 1 && value.year <= 9999 && value.day >= 1 && value.day <= days_in_month(value.year, value.month);
}

constexpr bool is_valid(weekday value) noexcept { return value >= weekday::monday && value <= weekday::sunday; }

/// A second of 60 is valid here at any minute; whether there can be a leap second takes a date and an offset to say.
constexpr bool is_valid(const time_of_day& value) noexcept {
  return value.hour <= 23 && value.minute <= 59 && value.second <= 60 && value.nanosecond <= 999999999;
}

constexpr bool is_valid(const local_time& value) noexcept { return is_valid(value.date) && is_valid(value.time); }

constexpr bool is_valid(utc_offset value) noexcept { return value.minutes >= -1439 && value.minutes <= 1439; }

constexpr bool is_valid(const zoned_time& value) noexcept {
  return is_valid(value.date) && is_valid(value.time) && is_valid(value.offset) &&
         !(value.local_offset_unknown && value.offset.minutes != 0);
}

namespace detail {

// Takes the fields one by one, as they are often just made: to read them together has to wait until all are in memory.
constexpr int32_t civil_day_number(uint32_t year, uint32_t month, uint32_t day) noexcept {
  const bool next_year = month < 3;
  return march_epoch + static_cast<int32_t>(days_before_march_year(year - next_year) +
                                            days_before_march_month(month + (next_year ? 9u : 0u - 3u)) + day - 1);
}

}  // namespace detail

/// Days since 1970-01-01, negative before. The date must be valid.
constexpr int32_t day_number(date value) noexcept {
  return detail::civil_day_number(static_cast<uint16_t>(value.year), value.month, value.day);
}

/// The date `days` after 1970-01-01. Errors: year_out_of_range.
constexpr result<date, calendar_error> date_from_day_number(int32_t days) noexcept {
  if (days < detail::first_day || days > detail::last_day) return {calendar_error::year_out_of_range, 0};
  return detail::civil_date(days);
}

/// The date must be valid.
constexpr weekday weekday_of(date value) noexcept {
  // The top three bits of the fraction of days / 7 are days % 7, for days below 2^27.
  const uint32_t days = static_cast<uint32_t>(day_number(value) - detail::first_day);
  return static_cast<weekday>((days * 613566757u >> 29) + 1);
}

/// The day of the year from 1. The date must be valid.
constexpr uint16_t ordinal_day(date value) noexcept {
  return static_cast<uint16_t>(day_number(value) - day_number({value.year, 1, 1}) + 1);
}

/// The date of an ordinal day, 1 to 365 or 366. Errors: invalid_value.
constexpr result<date, calendar_error> date_from_ordinal_day(int year, int ordinal) noexcept {
  if (year < 1 || year > 9999 || ordinal < 1 || ordinal > 365 + is_leap_year(year))
    return {calendar_error::invalid_value, 0};
  return detail::civil_date(day_number({static_cast<int16_t>(year), 1, 1}) + ordinal - 1);
}

/// The week of a date, which must be valid.
constexpr iso_week iso_week_of(date value) noexcept {
  const date thursday = detail::civil_date(day_number(value) + 4 - static_cast<uint8_t>(weekday_of(value)));
  return {thursday.year, static_cast<uint8_t>(detail::sevenths(ordinal_day(thursday) + 6u))};
}

/// 52 or 53. The year must be 1 to 9999.
constexpr uint8_t weeks_in_iso_year(int year) noexcept {
  return iso_week_of({static_cast<int16_t>(year), 12, 28}).week;
}

constexpr bool is_valid(iso_week value) noexcept {
  return value.year >= 1 && value.year <= 9999 && value.week >= 1 && value.week <= weeks_in_iso_year(value.year);
}

/// The date of a day in a week. Errors: invalid_value; year_out_of_range on the Saturday and Sunday that end 9999-W52.
constexpr result<date, calendar_error> date_from_iso_week(iso_week week, weekday day) noexcept {
  if (!is_valid(week) || !is_valid(day)) return {calendar_error::invalid_value, 0};
  const date in_first_week{week.year, 1, 4};
  const int32_t monday = day_number(in_first_week) - static_cast<uint8_t>(weekday_of(in_first_week)) + 1;
  return date_from_day_number(monday + 7 * (week.week - 1) + static_cast<uint8_t>(day) - 1);
}

/// How many days `to` is after `from`, negative where it is before. Both must be valid.
constexpr int32_t days_between(date from, date to) noexcept { return day_number(to) - day_number(from); }

namespace detail {

// So many days or months after a valid date; not valid where that lies outside of the calendar.
constexpr date days_after(date value, int32_t days) noexcept {
  const int32_t start = day_number(value);
  return days < first_day - start || days > last_day - start ? date{} : civil_date(start + days);
}

constexpr date months_after(date value, int32_t months) noexcept {
  const int32_t start = int32_t{12} * value.year + value.month - 1;
  if (months < 12 - start || months > int32_t{12} * 9999 + 11 - start) return {};
  const uint32_t sum = static_cast<uint32_t>(start + months), year = years_of(sum);
  const uint8_t month = static_cast<uint8_t>(sum - year * 12 + 1);
  return {static_cast<int16_t>(year), month, lesser(value.day, days_in_month(static_cast<int>(year), month))};
}

// Of a date, and of the one that was made from it.
constexpr result<date, calendar_error> made_from(date value, date made) noexcept {
  if (!is_valid(value)) return {calendar_error::invalid_value, 0};
  if (!is_valid(made)) return {calendar_error::year_out_of_range, 0};
  return made;
}

}  // namespace detail

/// The date so many days later, or earlier where `days` is negative. Errors: invalid_value, year_out_of_range.
constexpr result<date, calendar_error> add_days(date value, int32_t days) noexcept {
  return detail::made_from(value, is_valid(value) ? detail::days_after(value, days) : date{});
}

/// The same day so many months later or earlier. A month too short for it gives its own last day: 31 January and one
/// month is the last of February, so adding and taking away again need not give the date that one started from.
/// Errors: invalid_value, year_out_of_range.
constexpr result<date, calendar_error> add_months(date value, int32_t months) noexcept {
  return detail::made_from(value, is_valid(value) ? detail::months_after(value, months) : date{});
}

/// The same date so many years later or earlier; 29 February becomes the 28th in a common year. Errors: invalid_value,
/// year_out_of_range.
constexpr result<date, calendar_error> add_years(date value, int32_t years) noexcept {
  const int32_t always_too_many = 10000;
  if (years > always_too_many) years = always_too_many;
  if (years < -always_too_many) years = -always_too_many;
  return add_months(value, 12 * years);
}

/// Seconds since 1970-01-01T00:00:00Z as POSIX counts them: a leap second has the number of the second that follows
/// it. The value must be valid.
constexpr int64_t to_unix(const zoned_time& value) noexcept {
  const int32_t minutes = value.time.hour * int32_t{60} + value.time.minute - value.offset.minutes;
  const date& day = value.date;
  return int64_t{86400} * detail::civil_day_number(static_cast<uint16_t>(day.year), day.month, day.day) +
         (minutes * 60 + value.time.second);
}

/// The time on a clock at `offset` so many seconds and nanoseconds (below 10^9) after 1970-01-01T00:00:00Z.
/// Errors: invalid_value; year_out_of_range where the date on that clock is.
constexpr result<zoned_time, calendar_error> from_unix(int64_t seconds, uint32_t nanosecond = 0,
                                                       utc_offset offset = {}) noexcept {
  if (nanosecond > 999999999 || !is_valid(offset)) return {calendar_error::invalid_value, 0};
  const int64_t first = int64_t{86400} * detail::first_day - int32_t{60} * offset.minutes;
  const int64_t last = first + int64_t{86400} * (detail::last_day - detail::first_day + 1) - 1;
  if (seconds < first || seconds > last) return {calendar_error::year_out_of_range, 0};
  const detail::day_count since_first(static_cast<uint64_t>(seconds - first));
  const uint32_t second = since_first.seconds, minute = detail::minutes_of(second), hour = detail::hours_of(minute);
  return zoned_time{detail::civil_date(detail::first_day + static_cast<int32_t>(since_first.days)),
                    {static_cast<uint8_t>(hour), static_cast<uint8_t>(minute - hour * 60),
                     static_cast<uint8_t>(second - minute * 60), nanosecond},
                    offset,
                    false};
}

namespace detail {

// Euclidean division: what is left is never negative.
struct split {
  int64_t whole;
  uint32_t rest;

  constexpr split(int64_t value, uint32_t unit) noexcept : whole(value / static_cast<int64_t>(unit)), rest(0) {
    int64_t left = value % static_cast<int64_t>(unit);
    if (left < 0) {
      left += unit;
      --whole;
    }
    rest = static_cast<uint32_t>(left);
  }
};

}  // namespace detail

/// The same from milliseconds since 1970.
constexpr result<zoned_time, calendar_error> from_unix_milliseconds(int64_t milliseconds,
                                                                    utc_offset offset = {}) noexcept {
  const detail::split seconds(milliseconds, 1000);
  return from_unix(seconds.whole, seconds.rest * 1000000, offset);
}

/// The same from nanoseconds since 1970, which reach from 1677 to 2262.
constexpr result<zoned_time, calendar_error> from_unix_nanoseconds(int64_t nanoseconds,
                                                                   utc_offset offset = {}) noexcept {
  const detail::split seconds(nanoseconds, 1000000000);
  return from_unix(seconds.whole, seconds.rest, offset);
}

/// Milliseconds since 1970, those begun not counted. The value must be valid.
constexpr int64_t to_unix_milliseconds(const zoned_time& value) noexcept {
  return to_unix(value) * 1000 + value.time.nanosecond / 1000000;
}

/// Nanoseconds since 1970. Errors: invalid_value; year_out_of_range before 1677-09-21T00:12:44Z and after
/// 2262-04-11T23:47:16.854775807Z.
constexpr result<int64_t, calendar_error> to_unix_nanoseconds(const zoned_time& value) noexcept {
  if (!is_valid(value)) return {calendar_error::invalid_value, 0};
  const int64_t seconds = to_unix(value), last = INT64_MAX / 1000000000, last_part = INT64_MAX % 1000000000;
  if (seconds < -last || seconds > last || (seconds == last && value.time.nanosecond > last_part))
    return {calendar_error::year_out_of_range, 0};
  return seconds * 1000000000 + value.time.nanosecond;
}

/// The date and time that a clock shows, without its offset.
constexpr local_time local(const zoned_time& value) noexcept { return {value.date, value.time}; }

/// The instant when a clock at `offset` shows a date and time.
constexpr zoned_time at_offset(const local_time& value, utc_offset offset) noexcept {
  return {value.date, value.time, offset, false};
}

/// The same instant on a clock at `offset`; a leap second stays one. Errors: invalid_value, year_out_of_range.
constexpr result<zoned_time, calendar_error> with_offset(const zoned_time& value, utc_offset offset) noexcept {
  if (!is_valid(value) || !is_valid(offset)) return {calendar_error::invalid_value, 0};
  int minute = value.time.hour * 60 + value.time.minute - value.offset.minutes + offset.minutes;
  int32_t day = day_number(value.date);
  for (; minute < 0; minute += 1440) --day;
  for (; minute >= 1440; minute -= 1440) ++day;
  const auto moved = date_from_day_number(day);
  if (!moved) return {moved.error(), 0};
  uint8_t hour = 0;
  for (; minute >= 60; minute -= 60) ++hour;
  const time_of_day time{hour, static_cast<uint8_t>(minute), value.time.second, value.time.nanosecond};
  return zoned_time{*moved, time, offset, value.local_offset_unknown && offset.minutes == 0};
}

namespace detail {

template <class Number>
constexpr int order(Number left, Number right) noexcept {
  return (left > right) - (left < right);
}

}  // namespace detail

/// Which of two values is the earlier: negative where `left` is, positive where `right` is, 0 where they are the same.
constexpr int compare(date left, date right) noexcept {
  if (left.year != right.year) return left.year - right.year;
  return left.month != right.month ? left.month - right.month : left.day - right.day;
}

constexpr int compare(iso_week left, iso_week right) noexcept {
  return left.year != right.year ? left.year - right.year : left.week - right.week;
}

constexpr int compare(const time_of_day& left, const time_of_day& right) noexcept {
  if (left.hour != right.hour) return left.hour - right.hour;
  if (left.minute != right.minute) return left.minute - right.minute;
  if (left.second != right.second) return left.second - right.second;
  return detail::order(left.nanosecond, right.nanosecond);
}

constexpr int compare(const local_time& left, const local_time& right) noexcept {
  const int days = compare(left.date, right.date);
  return days != 0 ? days : compare(left.time, right.time);
}

constexpr int compare(utc_offset left, utc_offset right) noexcept { return left.minutes - right.minutes; }

constexpr int compare(const zoned_time& left, const zoned_time& right) noexcept {
  // Whole minutes first: a leap second must not run into the next one.
  const int64_t left_minute = to_unix(left) - left.time.second;
  const int64_t right_minute = to_unix(right) - right.time.second;
  if (left_minute != right_minute) return detail::order(left_minute, right_minute);
  if (left.time.second != right.time.second) return left.time.second - right.time.second;
  return detail::order(left.time.nanosecond, right.time.nanosecond);
}

namespace detail {

template <class Value>
inline constexpr bool is_calendar_value =
    is_same<Value, date> || is_same<Value, iso_week> || is_same<Value, time_of_day> || is_same<Value, utc_offset> ||
    is_same<Value, local_time> || is_same<Value, zoned_time>;

}  // namespace detail

template <class Value, detail::require<detail::is_calendar_value<Value>> = 0>
constexpr bool operator==(const Value& left, const Value& right) noexcept {
  return compare(left, right) == 0;
}
template <class Value, detail::require<detail::is_calendar_value<Value>> = 0>
constexpr bool operator!=(const Value& left, const Value& right) noexcept {
  return compare(left, right) != 0;
}
template <class Value, detail::require<detail::is_calendar_value<Value>> = 0>
constexpr bool operator<(const Value& left, const Value& right) noexcept {
  return compare(left, right) < 0;
}
template <class Value, detail::require<detail::is_calendar_value<Value>> = 0>
constexpr bool operator>(const Value& left, const Value& right) noexcept {
  return compare(left, right) > 0;
}
template <class Value, detail::require<detail::is_calendar_value<Value>> = 0>
constexpr bool operator<=(const Value& left, const Value& right) noexcept {
  return compare(left, right) <= 0;
}
template <class Value, detail::require<detail::is_calendar_value<Value>> = 0>
constexpr bool operator>=(const Value& left, const Value& right) noexcept {
  return compare(left, right) >= 0;
}

BREVIER_END

#endif  // BREVIER_CALENDAR_HPP

// ==== brevier/rfc3339.hpp ====

// Brevier, rfc3339: dates and times in the strict profile of ISO 8601 that RFC 3339 defines, read with the position
// and reason of the first error, and written into memory that the caller lends.
//
//     auto busan = brevier::parse_rfc3339("2025-10-30T12:08:00+09:00");
//     if (busan) brevier::to_unix(*busan);                               // 1761793680
//     brevier::parse_date("2025-02-29").offset();                        // 8: day_out_of_range
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_RFC3339_HPP
#define BREVIER_RFC3339_HPP

BREVIER_BEGIN

/// Why a text is not what it should be, or a value could not be written.
enum class iso8601_error : uint8_t {
  none,
  too_short,            ///< the text ends where more must follow
  expected_digit,       ///< another character stands where 0 to 9 must
  expected_separator,   ///< '-' in a date, 'T' after it, ':' in a time, '/' in an interval; ' ', ',' on the Internet
  expected_offset,      ///< 'Z', '+' or '-' after a time, in HTTP 'GMT'
  expected_designator,  ///< 'P' before a duration, a letter for its unit after a number
  expected_name,        ///< the name of a weekday or month
  year_out_of_range,    ///< not 0001 to 9999: RFC 3339 writes 0000, this calendar does not count it
  month_out_of_range,   ///< not 01 to 12
  day_out_of_range,     ///< not 01 to the length of the month or, of ordinal days, the year; a weekday not 1 to 7
  hour_out_of_range,    ///< not 00 to 23; where ISO 8601 has the hour 24, not all that follows is 0
  minute_out_of_range,  ///< not 00 to 59
  second_out_of_range,  ///< not 00 to 60
  no_leap_second,       ///< second 60 where no leap second can be
  offset_out_of_range,  ///< a UTC offset that is not 00:00 to 23:59, or in ISO 8601 -00:00
  trailing_text,        ///< complete, but not at its end
  invalid_value,        ///< what should be written is not valid, or more than the format can say
  buffer_too_small,     ///< needed() bytes would have done; nothing is written
  week_out_of_range,    ///< not 01 to 52 or, in some years, 53
  mixed_formats,        ///< basic and extended format, or two precisions, where they must be the same
  units_out_of_order,   ///< the unit of a duration cannot follow the one before it
  number_out_of_range,  ///< in a duration, above 999,999,999
  inexact_fraction,     ///< of a year or month, which has no certain length, and no whole number of months
  end_before_start,     ///< an interval that runs backward
  wrong_weekday,        ///< the date is not on the weekday that is named
  unknown_zone,         ///< a name that is no zone of mail: JST
};

namespace detail {

inline constexpr text iso8601_errors[] = {
    "no error",
    "the text ends too early",
    "a digit is expected",
    "a separator is expected: '-' in a date, 'T' behind it, ':' in a time, '/' in an interval, ' ' or ',' in mail",
    "a UTC offset is expected: 'Z', '+' or '-', in HTTP 'GMT'",
    "a designator is expected: 'P', or the letter of a unit",
    "the name of a weekday or month is expected",
    "the year is not 0001 to 9999",
    "the month is not 01 to 12",
    "there is no such day in the month, year or week",
    "the hour is not 00 to 23",
    "the minute is not 00 to 59",
    "the second is not 00 to 60",
    "there can be no leap second at this time",
    "the UTC offset is not 00:00 to 23:59, or is -00:00, which ISO 8601 has not",
    "text follows where the end is expected",
    "the value is not valid, or has what this format cannot say, such as a fraction of a second",
    "the buffer is too small",
    "there is no such week in the year",
    "two formats are mixed",
    "the unit cannot stand behind the one before it",
    "the number is too large",
    "the fraction of a year or month has no certain length",
    "the end comes before the start",
    "the date is on another weekday",
    "RFC 5322 knows no such zone: GMT, UT, EST to PDT, or a letter but J",
};

/// The pairs of digits in RFC 3339, section 5.6, and what they can be.
enum rfc3339_part : uint8_t {
  rfc3339_century,
  rfc3339_year,
  rfc3339_month,
  rfc3339_day,
  rfc3339_hour,
  rfc3339_minute,
  rfc3339_second,
  rfc3339_offset,
  rfc3339_end = 9
};

struct rfc3339_limit {
  uint8_t low;   // of a year 1 where the century is 0
  uint8_t high;  // of a day that of its month
  iso8601_error out_of_range;
};

inline constexpr rfc3339_limit rfc3339_limits[] = {
    {0, 99, iso8601_error::year_out_of_range},   {0, 99, iso8601_error::year_out_of_range},
    {1, 12, iso8601_error::month_out_of_range},  {1, 31, iso8601_error::day_out_of_range},
    {0, 23, iso8601_error::hour_out_of_range},   {0, 59, iso8601_error::minute_out_of_range},
    {0, 60, iso8601_error::second_out_of_range}, {0, 23, iso8601_error::offset_out_of_range},
    {0, 59, iso8601_error::offset_out_of_range},
};

// 0 is any digit, T also the small letter, '.' a fraction or none, + either sign, or Z and nothing behind it.
inline constexpr char rfc3339_shape[] = "0000-00-00T00:00:00.+00:00", rfc3339_date_shape[] = "0000-00-00",
                      rfc3339_time_shape[] = "00:00:00.";
inline constexpr uint8_t behind_sign = 5;

inline constexpr size_t rfc3339_second_at = 17;  // in 2025-10-30T12:08:00

inline constexpr uint32_t powers_of_ten[] = {1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000};

constexpr uint32_t byte_or_nul(const char* at, const char* end) noexcept {
  return at != end ? static_cast<uint8_t>(*at) : 0;
}

// The digits of a fraction as billionths, and where they end. Those after the ninth are dropped.
[[gnu::noinline]] constexpr const char* read_fraction(const char* at, const char* end, uint32_t& billionths) noexcept {
  uint32_t number = 0;
  for (uint8_t place = 9; place != 0; --place) {
    const uint32_t digit = byte_or_nul(at, end) - '0';
    number *= 10;
    if (digit > 9) continue;
    number += digit;
    ++at;
  }
  while (byte_or_nul(at, end) - '0' <= 9) ++at;
  billionths = number;
  return at;
}

// Of each month in a common year, two bits a month from the third bit on.
inline constexpr uint32_t days_above_28 = 0x3BBEECC;

/// Reads one part after the other and stops at the first error. What reads says whether all is well so far.
class date_scanner {
 public:
  constexpr explicit date_scanner(text source) noexcept : begin_(source.begin()), at_(begin_), end_(source.end()) {}

  constexpr const char* at() const noexcept { return at_; }
  /// Why reading stopped. Where something is expected at the end, the text is too short.
  constexpr iso8601_error code() const noexcept {
    return at_ == end_ && error_ <= iso8601_error::expected_name ? iso8601_error::too_short : error_;
  }
  constexpr bool next_is(char byte) const noexcept { return at_ != end_ && *at_ == byte; }

  constexpr bool fail(iso8601_error code, const char* at) noexcept {
    error_ = code;
    at_ = at;
    return false;
  }
  /// Fails here, where something must follow.
  constexpr bool expected(iso8601_error code) noexcept { return fail(code, at_); }

  constexpr bool skip(char byte, char or_byte) noexcept {
    if (at_ == end_ || (*at_ != byte && *at_ != or_byte)) return false;
    ++at_;
    return true;
  }
  constexpr bool skip(char byte) noexcept { return skip(byte, byte); }
  /// Above 9 where there is none, and then nothing is taken.
  constexpr uint8_t next_digit() noexcept {
    if (at_ == end_) return 10;
    const uint8_t digit = static_cast<uint8_t>(*at_ - '0');
    if (digit <= 9) ++at_;
    return digit;
  }

  constexpr bool read_number(uint8_t digits, uint32_t& number) noexcept {
    for (number = 0; digits != 0; --digits) {
      const uint8_t digit = next_digit();
      if (digit > 9) return expected(iso8601_error::expected_digit);
      number = number * 10 + digit;
    }
    return true;
  }

  constexpr bool read_billionths(uint32_t& number) noexcept {
    const char* const from = at_;
    at_ = read_fraction(at_, end_, number);
    return at_ != from || expected(iso8601_error::expected_digit);
  }

  constexpr bool read_end() noexcept { return at_ == end_ || fail(iso8601_error::trailing_text, at_); }

  template <class Value>
  constexpr result<Value, iso8601_error> error() const noexcept {
    return {code(), static_cast<size_t>(at_ - begin_)};
  }

 protected:
  const char* begin_;
  const char* at_;
  const char* end_;
  iso8601_error error_ = iso8601_error::none;
};

/// Whether a leap second can be at this time. Section 5.7 of RFC 3339 has them at the end of a month, in UTC. Months
/// other than June and December have not had one yet, but ITU-R TF.460 allows them.
constexpr bool can_leap(date day, const time_of_day& time, utc_offset offset) noexcept {
  const int minute = time.hour * 60 + time.minute - offset.minutes;
  return (minute == 1439 && day.day == days_in_month(day.year, day.month)) || (minute == -1 && day.day == 1);
}

/// What a text of RFC 3339 says, as far as it was read.
struct rfc3339_parts {
  const char* at;  // where reading begins, and where it stopped
  uint32_t nanosecond = 0;
  uint8_t numbers[rfc3339_end]{};
  uint8_t month_days = 0;
  iso8601_error error = iso8601_error::none;
  bool west = false;

  constexpr explicit rfc3339_parts(text source) noexcept : at(source.begin()) {}

  constexpr brevier::date date() const noexcept {
    return {static_cast<int16_t>(numbers[rfc3339_century] * 100 + numbers[rfc3339_year]), numbers[rfc3339_month],
            numbers[rfc3339_day]};
  }
  constexpr time_of_day time() const noexcept {
    return {numbers[rfc3339_hour], numbers[rfc3339_minute], numbers[rfc3339_second], nanosecond};
  }
  constexpr int minutes_ahead() const noexcept {
    const int minutes = numbers[rfc3339_offset] * 60 + numbers[rfc3339_offset + 1];
    return west ? -minutes : minutes;
  }
  /// Whether a leap second can be at this minute.
  constexpr bool can_leap(int minutes_ahead) const noexcept {
    const int minute = numbers[rfc3339_hour] * 60 + numbers[rfc3339_minute] - minutes_ahead;
    return (minute == 1439 && numbers[rfc3339_day] == month_days) || (minute == -1 && numbers[rfc3339_day] == 1);
  }
  template <class Value>
  constexpr result<Value, iso8601_error> answer(text source, const Value& value) const noexcept {
    if (error != iso8601_error::none) return {error, static_cast<size_t>(at - source.begin())};
    return value;
  }
};

constexpr uint8_t month_length(uint32_t century, uint32_t year, uint32_t month) noexcept {
  const bool leap = (year != 0 ? year : century) % 4 == 0;
  return static_cast<uint8_t>(28 + (days_above_28 >> (2 * month) & 3) + (month == 2 && leap));
}

/// Reads all up to `end` as a text of this shape, whose first digit is the one of that number in a whole date-time. One
/// loop over shape and text, as that is the least code for a small machine.
constexpr void read_shape(rfc3339_parts& to, const char* end, const char* shape, uint8_t digits) noexcept {
  const char* at = to.at;
  iso8601_error error = iso8601_error::none;
  uint32_t number = 0;
  for (; *shape != '\0'; ++shape) {
    const uint8_t wanted = static_cast<uint8_t>(*shape);
    uint32_t byte = byte_or_nul(at, end);
    if (wanted == '0') {
      error = iso8601_error::expected_digit;
      byte -= '0';
      if (byte > 9) break;
      ++at;
      number = number * 10 + byte;
      ++digits;
      if (digits % 2 != 0) continue;
      const uint32_t part = digits / 2u - 1;
      const rfc3339_limit& limit = rfc3339_limits[part];
      uint32_t low = limit.low, high = limit.high;
      if (part == rfc3339_year) low = to.numbers[rfc3339_century] == 0;
      if (part == rfc3339_day)
        high = to.month_days =
            month_length(to.numbers[rfc3339_century], to.numbers[rfc3339_year], to.numbers[rfc3339_month]);
      error = limit.out_of_range;
      if (number - low > high - low) {
        at -= part == rfc3339_year ? 4 : 2;
        break;
      }
      to.numbers[part] = static_cast<uint8_t>(number);
      number = 0;
      continue;
    }
    if (wanted == '.') {
      if (byte != wanted) continue;
      const char* const from = ++at;
      at = read_fraction(at, end, to.nanosecond);
      error = iso8601_error::expected_digit;
      if (at == from) break;
      continue;
    }
    error = iso8601_error::expected_separator;
    if (wanted == 'T') byte &= ~0x20u;
    if (wanted == '+') {
      error = iso8601_error::expected_offset;
      if ((byte | 0x20) == 'z') {
        shape += behind_sign;
        byte = wanted;
      } else if (byte == '-') {
        to.west = true;
        byte = wanted;
      }
    }
    if (byte != wanted) break;
    ++at;
  }
  if (*shape == '\0')
    error = at != end ? iso8601_error::trailing_text : iso8601_error::none;
  else if (at == end)
    error = iso8601_error::too_short;
  to.error = error;
  to.at = at;
}

[[gnu::noinline]] constexpr result<zoned_time, iso8601_error> read_rfc3339(text source) noexcept {
  rfc3339_parts parts(source);
  read_shape(parts, source.end(), rfc3339_shape, 0);
  if (parts.error == iso8601_error::none) {
    const int ahead = parts.minutes_ahead();
    if (parts.numbers[rfc3339_second] != 60 || parts.can_leap(ahead))
      return zoned_time{parts.date(), parts.time(), {static_cast<int16_t>(ahead)}, parts.west && ahead == 0};
    parts.error = iso8601_error::no_leap_second;
    parts.at = source.begin() + rfc3339_second_at;
  }
  return {parts.error, static_cast<size_t>(parts.at - source.begin())};
}

// The same for larger machines, in words of eight bytes: all digits and separators of a word are checked at once, and
// each pair of digits is made a number by one multiplication. It takes what it can and leaves the rest, with all errors
// and leap seconds, to the reader above, which says where and why. So there is one meaning, and small machines have
// that reader alone.
inline constexpr bool reads_words = BREVIER_HOSTED || sizeof(size_t) >= 8;

// Eight bytes, the first one lowest.
constexpr uint64_t word_at(const char* at) noexcept {
#if defined(__GNUC__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
  if (!__builtin_is_constant_evaluated()) {
    uint64_t word = 0;
    __builtin_memcpy(&word, at, sizeof word);
    return word;
  }
#endif
  uint64_t word = 0;
  for (uint8_t i = 8; i-- != 0;) word = word << 8 | static_cast<uint8_t>(at[i]);
  return word;
}

/// What eight bytes look like, with 0 for any digit.
struct word_shape {
  uint64_t zeros;
  uint64_t above;  // with this added, a byte that differs by more than the digits 0 to 9 is 0x80 and above

  constexpr explicit word_shape(text shape) noexcept : zeros(word_at(shape.data())), above(0) {
    for (uint8_t i = 8; i-- != 0;) above = above << 8 | (shape[i] == '0' ? 0x76u : 0x7Fu);
  }
  /// Digits as numbers, and 0 for what stands between them.
  constexpr uint64_t digits(uint64_t word) const noexcept { return word ^ zeros; }
  /// Whether the bytes have another shape: in the highest bit of each.
  constexpr uint64_t differences(uint64_t digits) const noexcept { return (digits + above) | digits; }
};

inline constexpr word_shape month_shape{"0000-00-"}, minute_shape{"00T00:00"}, second_shape{":00\0\0\0\0\0"},
    offset_shape{"00:00\0\0\0"};
inline constexpr uint64_t small_letter_t = uint64_t{'t' ^ 'T'} << 16;

/// The number of two digits, the first of them in byte `index`.
constexpr uint32_t pair_at(uint64_t pairs, uint8_t index) noexcept {
  return static_cast<uint32_t>(pairs >> (8 * index)) & 0xFF;
}
constexpr uint64_t paired(uint64_t digits) noexcept { return digits * 10 + (digits >> 8); }

[[gnu::always_inline]] constexpr bool read_words(text source, zoned_time& value) noexcept {
  const size_t size = source.size();
  const char* const at = source.data();
  if (size < 20) return false;
  const uint64_t to_month = month_shape.digits(word_at(at));
  const uint64_t to_minute = minute_shape.digits(word_at(at + 8)) & ~small_letter_t;
  const uint64_t to_second = second_shape.digits(word_at(at + 12) >> 32 & 0xFFFFFF);
  uint64_t differences =
      month_shape.differences(to_month) | minute_shape.differences(to_minute) | second_shape.differences(to_second);

  size_t zone = 19;
  uint32_t fraction = 0;
  if (at[zone] == '.') {
    while (++zone != size && static_cast<uint8_t>(at[zone] - '0') <= 9)
      fraction = fraction * 10 + static_cast<uint8_t>(at[zone] - '0');
    if (zone < 21 || zone > 29) return false;
    fraction *= powers_of_ten[29 - zone];
  }
  int minutes_ahead = 0;
  bool wrong = false, west = false;
  if (size - zone == 6) {
    const uint64_t word = word_at(at + size - 8) >> 16;
    const uint64_t digits = offset_shape.digits(word >> 8);
    differences |= offset_shape.differences(digits);
    const uint32_t hours = pair_at(paired(digits), 0), minutes = pair_at(paired(digits), 3);
    west = static_cast<char>(word & 0xFF) == '-';
    wrong = (!west & (static_cast<char>(word & 0xFF) != '+')) | (hours > 23) | (minutes > 59);
    minutes_ahead = static_cast<int>(hours * 60 + minutes) * (1 - 2 * west);  // a branch would often be mispredicted
  } else if (size - zone != 1 || (at[zone] != 'Z' && at[zone] != 'z')) {
    return false;
  }

  const uint64_t month_pairs = paired(to_month), minute_pairs = paired(to_minute);
  const uint32_t year = pair_at(month_pairs, 0) * 100 + pair_at(month_pairs, 2), month = pair_at(month_pairs, 5);
  const uint32_t day = pair_at(minute_pairs, 0), hour = pair_at(minute_pairs, 3), minute = pair_at(minute_pairs, 6);
  const uint32_t second = pair_at(paired(to_second), 1);
  const bool leap = (year % 4 == 0) & ((year % 100 != 0) | (year % 16 == 0));
  const uint32_t length = 28 + (days_above_28 >> (2 * month & 31) & 3) + (leap & (month == 2));
  wrong |= (year == 0) | (month - 1 > 11) | (day - 1 >= length) | (hour > 23) | (minute > 59) | (second > 59);
  if (wrong | ((differences & 0x8080808080808080u) != 0)) return false;
  value = {{static_cast<int16_t>(year), static_cast<uint8_t>(month), static_cast<uint8_t>(day)},
           {static_cast<uint8_t>(hour), static_cast<uint8_t>(minute), static_cast<uint8_t>(second), fraction},
           {static_cast<int16_t>(minutes_ahead)},
           west && minutes_ahead == 0};
  return true;
}

/// Counts the bytes of what is written, and writes those that fit.
class writer {
 public:
  constexpr writer() noexcept = default;
  constexpr explicit writer(buffer memory) noexcept : memory_(memory) {}

  constexpr void put(char byte) noexcept {
    if (size_ < memory_.size()) memory_.data()[size_] = byte;
    ++size_;
  }
  constexpr void put(text bytes) noexcept {
    for (const char byte : bytes) put(byte);
  }

  /// A number below 100 with two digits, and one below 10,000 with four.
  constexpr void put_two(uint32_t number) noexcept {
    const uint32_t tens = number * 103 >> 10;
    put(static_cast<char>('0' + tens));
    put(static_cast<char>('0' + number - tens * 10));
  }
  constexpr void put_four(uint32_t number) noexcept {
    const uint32_t hundreds = century_of(number);
    put_two(hundreds);
    put_two(number - hundreds * 100);
  }

  /// A decimal number with at least so many digits, at most 10 of them.
  constexpr void put_number(uint32_t number, uint8_t digits = 1) noexcept {
    while (digits != 10 && number >= powers_of_ten[digits]) ++digits;
    for (; digits != 0; --digits) put_digit(number, powers_of_ten[digits - 1]);
  }

  /// The digits of a fraction of 10^9, up to the last that is not zero.
  constexpr void put_fraction(uint32_t billionths) noexcept {
    for (uint8_t place = 9; billionths != 0; --place) put_digit(billionths, powers_of_ten[place - 1]);
  }

  constexpr size_t size() const noexcept { return size_; }  ///< in bytes, also of what did not fit

 private:
  constexpr void put_digit(uint32_t& number, uint32_t power) noexcept {
    char digit = '0';
    for (; number >= power; number -= power) ++digit;
    put(digit);
  }

  buffer memory_;
  size_t size_ = 0;
};

constexpr void put(writer& to, date value) noexcept {  // 2025-10-30
  to.put_four(static_cast<uint16_t>(value.year));
  to.put('-');
  to.put_two(value.month);
  to.put('-');
  to.put_two(value.day);
}

constexpr void put_hour_minute(writer& to, uint32_t hour, uint32_t minute) noexcept {  // 12:08
  to.put_two(hour);
  to.put(':');
  to.put_two(minute);
}

constexpr void put(writer& to, const time_of_day& value) noexcept {  // 12:08:00 or 12:08:00.25
  put_hour_minute(to, value.hour, value.minute);
  to.put(':');
  to.put_two(value.second);
  if (value.nanosecond != 0) to.put('.');
  to.put_fraction(value.nanosecond);
}

constexpr void put(writer& to, utc_offset value) noexcept {  // +09:00
  const bool west = value.minutes < 0;
  const uint32_t minutes = static_cast<uint32_t>(west ? -value.minutes : value.minutes);
  const uint32_t hours = hours_of(minutes);
  to.put(west ? '-' : '+');
  put_hour_minute(to, hours, minutes - hours * 60);
}

constexpr void put(writer& to, const zoned_time& value) noexcept {  // 2025-10-30T12:08:00+09:00, ...Z, ...-00:00
  put(to, value.date);
  to.put('T');
  put(to, value.time);
  if (value.local_offset_unknown)
    to.put("-00:00");
  else if (value.offset.minutes == 0)
    to.put('Z');
  else
    put(to, value.offset);
}

/// Lets `compose` write into `memory` what takes at most so many bytes: at once where there are as many, else twice, to
/// count first.
template <class Compose>
constexpr result<text, iso8601_error> write_whole(buffer memory, size_t most, const Compose& compose) noexcept {
  if (memory.size() < most) {
    writer counted;
    compose(counted);
    if (counted.size() > memory.size()) return {iso8601_error::buffer_too_small, 0, counted.size()};
  }
  writer out(memory);
  compose(out);
  return text(memory.data(), out.size());
}

template <class Value>
constexpr result<text, iso8601_error> write_value(const Value& value, buffer memory, size_t most) noexcept {
  if (!is_valid(value)) return {iso8601_error::invalid_value, 0};
  return write_whole(memory, most, [&value](writer& to) noexcept { put(to, value); });
}

}  // namespace detail

/// Says what went wrong, in English.
constexpr text describe(iso8601_error code) noexcept { return detail::iso8601_errors[static_cast<uint8_t>(code)]; }

/// Reads all of `source` as an RFC 3339 date-time (section 5.6): 2025-10-30T12:08:00.25+09:00. 't' and 'z' may be
/// small letters; a space in place of 'T' is refused. A fraction may have any number of digits; those after the ninth
/// are dropped, not rounded. Second 60 is read where it ends a month in UTC. -00:00 sets local_offset_unknown.
///
/// An error gives the first byte that no valid text has there, or where the first number starts that is out of range;
/// whether there is a leap second is asked last. O(length), which is at most 20 to 35 bytes for all but idle fractions.
[[gnu::always_inline]] constexpr result<zoned_time, iso8601_error> parse_rfc3339(text source) noexcept {
  if constexpr (detail::reads_words) {
    zoned_time value{};
    if (detail::read_words(source, value)) return value;
  }
  return detail::read_rfc3339(source);
}

/// Reads all of `source` as a full-date: 2025-10-30. Errors as above. O(1).
constexpr result<date, iso8601_error> parse_date(text source) noexcept {
  detail::rfc3339_parts parts(source);
  detail::read_shape(parts, source.end(), detail::rfc3339_date_shape, 2 * detail::rfc3339_century);
  return parts.answer(source, parts.date());
}

/// Reads all of `source` as a partial-time: 12:08:00 or 12:08:00.25. Without an offset, second 60 can stand at any
/// minute. Errors as above. O(length).
constexpr result<time_of_day, iso8601_error> parse_time(text source) noexcept {
  detail::rfc3339_parts parts(source);
  detail::read_shape(parts, source.end(), detail::rfc3339_time_shape, 2 * detail::rfc3339_hour);
  return parts.answer(source, parts.time());
}

/// Writes 2025-10-30T12:08:00+09:00 into `memory` and gives that text: 20 to 35 bytes, in UTC with 'Z', with as many
/// digits of a fraction as it takes. Errors: invalid_value; buffer_too_small, with needed() bytes and nothing written.
/// O(1), as all that writes here.
constexpr result<text, iso8601_error> to_rfc3339(const zoned_time& value, buffer memory) noexcept {
  return detail::write_value(value, memory, 35);
}

/// Writes 2025-10-30: 10 bytes. Errors as above.
constexpr result<text, iso8601_error> write_date(date value, buffer memory) noexcept {
  return detail::write_value(value, memory, 10);
}

/// Writes 12:08:00 or 12:08:00.25: 8 to 18 bytes. Errors as above.
constexpr result<text, iso8601_error> write_time(const time_of_day& value, buffer memory) noexcept {
  return detail::write_value(value, memory, 18);
}

BREVIER_END

#endif  // BREVIER_RFC3339_HPP

// ==== brevier/partial.hpp ====

// Brevier, partial: what words say about time, and what that means. A partial value has the fields that were said and
// no others; resolve() fills in the rest from a reference date; to_iso() writes either.
//
//     brevier::partial day;                                         // "29\u65e5"
//     day.set(brevier::unit::day, 29);
//     brevier::resolve(day, {2025, 10, 30})                         // 2025-10-29
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_PARTIAL_HPP
#define BREVIER_PARTIAL_HPP

BREVIER_BEGIN

/// Fields of a partial value, and sets of them, combined with |.
namespace fields {
using set = uint32_t;
// From coarse to fine; the first seven are the units of a duration too.
inline constexpr set year = 1u << 0, quarter = 1u << 1, month = 1u << 2, week = 1u << 3, day = 1u << 4, hour = 1u << 5,
                     minute = 1u << 6, second = 1u << 7;
inline constexpr set weekday = 1u << 8, day_part = 1u << 9, part = 1u << 10, shift = 1u << 11;
inline constexpr set zone = 1u << 12, approximate = 1u << 13, duration = 1u << 14;
// A time behind a T.
inline constexpr set marked = 1u << 15;
// The shift counts months, weekdays or days of the name said: last Friday, next March. It counts from the date that was
// named before: \u540c\u5e74.
inline constexpr set counted = set{1} << 16, anchored = set{1} << 17;
// A duration that leads back or ahead from its reference: 5 minutes ago.
inline constexpr set directed = set{1} << 18;
// An offset from UTC, and one whose sign may be a dash.
inline constexpr set offset = set{1} << 19, west = set{1} << 20;
// An hour from 24 on that has become one of the next day.
inline constexpr set next_day = set{1} << 21;
inline constexpr set date = year | quarter | month | week | day | weekday | shift;
inline constexpr set clock = hour | minute | second;
}  // namespace fields

/// Units of durations and of shifts; the number of each is the number of its bit in fields::set.
enum class unit : uint8_t { year, quarter, month, week, day, hour, minute, second };

/// The parts of a day, by what they make of an hour on a twelve-hour clock.
enum class day_part : uint8_t {
  none,
  morning,    ///< a.m.; 12 is midnight at its beginning
  noon,       ///< 11 to 2 around 12:00
  afternoon,  ///< p.m.; 12 is noon
  evening,    ///< 5 to 11 p.m.; 12 and what follows belong to the next day
};

/// The part of a year or month that words like \u5e95, \u521d or "late" pick out.
enum class part : uint8_t { none, early, middle, late };

/// What words say of a date or time beside its numbers.
struct wording {
  int16_t shift = 0;             ///< so many units after the reference: -1 day is yesterday; of a directed duration its
                                 ///< direction: -1 where it leads back, 1 ahead
  unit shift_unit = unit::year;  ///< year to day
  uint8_t weekday = 0;           ///< 1 to 7, Monday first
  brevier::day_part day_part = day_part::none;
  brevier::part part = part::none;
};

/// What was said of a date, a time or a duration. Only the fields in `has` count.
struct partial : wording {
  fields::set has = 0;
  uint16_t values[8] = {};  ///< by unit; a year from 1 to 9999, an hour up to 29, the count of a duration

  constexpr bool any(fields::set wanted) const noexcept { return (has & wanted) != 0; }
  constexpr uint16_t get(unit field) const noexcept { return values[static_cast<uint8_t>(field)]; }
  constexpr void set(unit field, uint32_t value) noexcept {
    values[static_cast<uint8_t>(field)] = static_cast<uint16_t>(value);
    has |= fields::set{1} << static_cast<uint8_t>(field);
  }
  constexpr void set(brevier::date value) noexcept {
    set(unit::year, static_cast<uint16_t>(value.year));
    set(unit::month, value.month);
    set(unit::day, value.day);
  }
  /// The civil date of its fields; valid only where year, month and day are said and fit together.
  constexpr brevier::date civil_date() const noexcept {
    const fields::set whole = fields::year | fields::month | fields::day;
    if ((has & whole) != whole) return {};
    return {static_cast<int16_t>(get(unit::year)), static_cast<uint8_t>(get(unit::month)),
            static_cast<uint8_t>(get(unit::day))};
  }
};

/// What kind of thing a temporal value is.
enum class temporal_kind : uint8_t { none, date, time, datetime, week, month, quarter, year, duration, range };

/// A date, a time, a duration, or a range of them.
struct temporal {
  partial first;
  partial last;           ///< the end of a range, which is part of it; else the same as `first`
  bool is_range = false;  ///< from `first` to `last`

  constexpr temporal_kind kind() const noexcept;
};

/// Where a date lies that says too little: which of the days that it may mean is meant.
enum class policy : uint8_t {
  news,     ///< a weekday alone: past or same; a day of the month alone: nearest, where one in another month counts as
            ///< ten days farther, as the press names the month then; a month, or a day with its month: nearest, where
            ///< one in another year counts as 90 days farther, one ahead as a third farther or, without a day, twice as
            ///< far; a day that falls on another weekday than was said counts as 250 days farther
  past,     ///< the last one that is not after the reference
  nearest,  ///< the one with the fewest days to the reference, the earlier of two
  future,   ///< the first one that is not before the reference
};

/// Why a partial value has no meaning.
enum class partial_error : uint8_t {
  none,
  invalid_reference,  ///< the reference is no valid date
  impossible,         ///< no such day or time: 30 February, 25:61
  year_out_of_range,  ///< outside of the years 1 to 9999
  memory_too_small,   ///< needed() tells how many bytes would do
  incomplete,         ///< the date, the time or the UTC offset is not known
};

namespace detail {

inline constexpr text kind_names[] = {"none",  "date",    "time", "datetime", "week",
                                      "month", "quarter", "year", "duration", "range"};

inline constexpr text partial_errors[] = {
    "no error",
    "the reference is not a valid date",
    "there is no such day or time",
    "outside of the years 1 to 9999",
    "the buffer is too small",
    "the date, the time or the UTC offset is not known",
};

// What a time of day says of the kind is in `has`; a shift counts as the field that it moves.
constexpr fields::set said_fields(const partial& value) noexcept {
  fields::set has = value.has;
  if (has & fields::shift) has |= fields::set{1} << static_cast<uint8_t>(value.shift_unit);
  if (has & fields::weekday) has |= fields::day;
  return has;
}

constexpr temporal_kind kind_of(const partial& value) noexcept {
  const fields::set has = said_fields(value);
  if (has & fields::duration) return temporal_kind::duration;
  if (has & fields::hour) return has & fields::date ? temporal_kind::datetime : temporal_kind::time;
  if (has & fields::day) return temporal_kind::date;
  if (has & fields::week) return temporal_kind::week;
  if (has & fields::month) return temporal_kind::month;
  if (has & fields::quarter) return temporal_kind::quarter;
  return has & fields::year ? temporal_kind::year : temporal_kind::none;
}

constexpr uint32_t magnitude(int32_t days) noexcept { return static_cast<uint32_t>(days < 0 ? -days : days); }

// The best of a few candidates by days from the reference, which is 0 on the day itself.
struct nearest_day {
  policy wanted;
  int32_t distance = INT32_MAX;

  // `farther`: days that are added to the distance.
  constexpr bool offer(int32_t days, uint32_t farther) noexcept {
    const bool allowed = days == 0 || (days < 0 ? wanted != policy::future : wanted != policy::past);
    const auto offered = static_cast<int32_t>(magnitude(days) + farther);
    if (!allowed || offered >= distance) return false;
    distance = offered;
    return true;
  }
};

// How much farther a month, or a day with its month, counts ahead than back.
constexpr uint32_t weight_ahead(int32_t days, fields::set said) noexcept {
  return days <= 0 ? 0 : said & fields::day ? magnitude(days) * 21846 >> 16 : magnitude(days);  // a third
}

// Fills in the year, or year and month, of a day or month that is said without; tries so many years or months around
// the reference that even 29 February and the 31st are met.
constexpr bool complete_date(partial& value, date reference, policy wanted) noexcept {
  constexpr uint32_t another_month = 10, another_year = 90, another_weekday = 250;
  const bool month_said = value.any(fields::month);
  nearest_day best{wanted};
  date nearest{};
  for (int32_t step = -8; step <= 8; ++step) {
    date candidate = months_after({reference.year, reference.month, 1}, month_said ? 12 * step : step);
    if (month_said) candidate.month = static_cast<uint8_t>(value.get(unit::month));
    candidate.day = value.any(fields::day) ? static_cast<uint8_t>(value.get(unit::day))
                                           : lesser(reference.day, days_in_month(candidate.year, candidate.month));
    if (!is_valid(candidate)) continue;
    const int32_t days = days_between(reference, candidate);
    if (days > best.distance) break;  // as all behind it
    uint32_t farther = wanted != policy::news ? 0
                       : month_said           ? weight_ahead(days, value.has) + (step != 0 ? another_year : 0)
                       : step != 0            ? another_month
                                              : 0;
    if (value.any(fields::weekday) && static_cast<uint8_t>(weekday_of(candidate)) != value.weekday)
      farther += another_weekday;
    if (best.offer(days, farther)) nearest = candidate;
  }
  if (!is_valid(nearest)) return false;
  value.set(unit::year, static_cast<uint16_t>(nearest.year));
  value.set(unit::month, nearest.month);
  return true;
}

// How many days ahead of the reference a weekday lies that `said` counts, Monday 1: 0 to 6.
constexpr int32_t days_ahead(uint8_t said, date reference) noexcept {
  const int32_t ahead = said - static_cast<int32_t>(weekday_of(reference));
  return ahead < 0 ? ahead + 7 : ahead;
}

// The same to the day that a weekday means without further words.
constexpr int32_t weekday_distance(uint8_t said, date reference, policy wanted) noexcept {
  const int32_t ahead = days_ahead(said, reference);
  if (wanted == policy::future || ahead == 0) return ahead;
  return wanted == policy::nearest && ahead <= 3 ? ahead : ahead - 7;
}

constexpr partial_error set_after(partial& value, date reference, int32_t days) noexcept {
  const date day = days_after(reference, days);
  if (day.year == 0) return partial_error::year_out_of_range;
  value.set(day);
  return partial_error::none;
}

constexpr date beginning_of(const partial& value) noexcept {
  if (!value.any(fields::year)) return {};
  partial whole = value;
  if (!value.any(fields::month)) whole.set(unit::month, 1);
  if (!value.any(fields::day)) whole.set(unit::day, 1);
  return whole.civil_date();
}

// Days or months in one of the units that shifts count.
inline constexpr uint8_t unit_lengths[] = {12, 3, 1, 7, 1};

constexpr date shift_date(date from, int32_t count, unit by) noexcept {
  count *= unit_lengths[static_cast<uint8_t>(by)];
  return by <= unit::month ? months_after(from, count) : days_after(from, count);
}

// The fields that a shift fixes: the unit that it counts and what is coarser.
constexpr void set_to_unit(partial& value, date day, unit by) noexcept {
  if (by == unit::week) {
    const iso_week week = iso_week_of(day);
    value.set(unit::year, static_cast<uint16_t>(week.year));
    value.set(unit::week, week.week);
    return;
  }
  value.set(unit::year, static_cast<uint16_t>(day.year));
  if (by == unit::quarter) value.set(unit::quarter, (day.month + 2u) * 11 >> 5);
  if (by == unit::month || by == unit::day) value.set(unit::month, day.month);
  if (by == unit::day) value.set(unit::day, day.day);
}

constexpr partial_error resolve_shift(partial& value, date reference) noexcept {
  const date moved = shift_date(reference, value.shift, value.shift_unit);
  if (moved.year == 0) return partial_error::year_out_of_range;
  if (value.any(fields::weekday) && value.shift_unit == unit::week)
    return set_after(value, moved, value.weekday - static_cast<int32_t>(weekday_of(moved)));
  set_to_unit(value, moved, value.shift_unit);
  return partial_error::none;
}

// "Last Friday" is before the reference and "next March" after it, also where that is a Friday or in March; "this" is
// the one in the same week, month or year. Of months and weekdays.
[[gnu::noinline]] constexpr partial_error resolve_counted(partial& value, date reference) noexcept {
  if (value.any(fields::month)) {
    const uint32_t month = value.get(unit::month);
    const int32_t years =
        value.shift < 0 && month >= reference.month ? -1 : value.shift > 0 && month <= reference.month;
    value.set(unit::year, static_cast<uint32_t>(reference.year + years));
    return partial_error::none;
  }
  if (value.any(fields::weekday)) {
    const int32_t ahead = days_ahead(value.weekday, reference);
    if (value.shift > 0) return set_after(value, reference, ahead == 0 ? 7 : ahead);
    if (value.shift < 0) return set_after(value, reference, ahead - 7);
    return set_after(value, reference, value.weekday - static_cast<int32_t>(weekday_of(reference)));
  }
  set_to_unit(value, reference, unit::month);
  return partial_error::none;
}

// The years from the reference to the quarter that is meant; the middle month of one stands for it. News of the first
// quarter tell of the last one, the year before.
constexpr int years_to_quarter(const partial& value, date reference, policy wanted) noexcept {
  if (!value.any(fields::quarter)) return 0;
  const int months = 3 * static_cast<int>(value.get(unit::quarter)) - 1 - reference.month;
  if (months > (wanted == policy::past ? 1 : 7)) return wanted == policy::future ? 0 : -1;
  return (wanted == policy::future && months < -1) || (wanted == policy::nearest && months < -7);
}

// The year and what else is missing, where no year was said.
constexpr partial_error place(partial& value, date reference, policy wanted) noexcept {
  if (!is_valid(reference)) return partial_error::invalid_reference;
  const fields::set month_and_day = fields::month | fields::day;
  const bool date_said = (value.has & month_and_day) == month_and_day;
  if (value.any(fields::counted) && !(date_said && value.any(fields::weekday))) {
    if (value.shift == 0 || value.any(fields::month | fields::weekday)) return resolve_counted(value, reference);
    wanted = value.shift > 0 ? policy::future : policy::past;
    reference = days_after(reference, value.shift > 0 ? 1 : -1);
    if (reference.year == 0) return partial_error::impossible;
  } else if (value.any(fields::shift)) {
    if (!value.any(fields::day) || value.shift_unit != unit::day) return resolve_shift(value, reference);
    wanted = policy::nearest;  // \u660e\uff0813\uff09\u65e5, read days later, is a 13th all the same
  }
  if (value.any(month_and_day | fields::counted))
    return complete_date(value, reference, wanted) ? partial_error::none : partial_error::impossible;
  if (value.any(fields::weekday))
    return set_after(value, reference, weekday_distance(value.weekday, reference, wanted));
  if (value.any(fields::hour))
    value.set(reference);
  else
    value.set(unit::year, static_cast<uint32_t>(reference.year + years_to_quarter(value, reference, wanted)));
  return partial_error::none;
}

// The day of a week, and hours from 24 on, of a value that has its year.
[[gnu::noinline]] constexpr partial_error settle_day(partial& value) noexcept {
  if (value.any(fields::week) && value.any(fields::weekday)) {
    const iso_week week{static_cast<int16_t>(value.get(unit::year)), static_cast<uint8_t>(value.get(unit::week))};
    const auto day = date_from_iso_week(week, static_cast<weekday>(value.weekday));
    if (!day) return partial_error::impossible;
    value.set(*day);
  }
  if (value.get(unit::year) < 1 || value.get(unit::year) > 9999) return partial_error::year_out_of_range;
  if (value.any(fields::day) && !is_valid(value.civil_date())) return partial_error::impossible;
  if (!value.any(fields::hour) || value.get(unit::hour) < 24) return partial_error::none;
  const partial_error error =
      is_valid(value.civil_date()) ? set_after(value, value.civil_date(), 1) : partial_error::impossible;
  if (error != partial_error::none) return error;
  value.set(unit::hour, value.get(unit::hour) - 24u);
  value.has |= fields::next_day;
  return error;
}

// resolve() in place; what fails leaves the value half done.
constexpr partial_error settle(partial& value, date reference, policy wanted) noexcept {
  if (value.any(fields::duration)) return partial_error::none;
  const partial_error error = value.any(fields::year) ? partial_error::none : place(value, reference, wanted);
  return error != partial_error::none ? error : settle_day(value);
}

// The way back from what is meant to what was said, which is some of its fields.
constexpr void unsettle(partial& value, fields::set said) noexcept {
  if (value.any(fields::next_day)) {
    value.set(unit::hour, value.get(unit::hour) + 24u);
    set_after(value, value.civil_date(), -1);
  }
  const fields::set day_of_week = fields::year | fields::week | fields::weekday;
  if ((said & day_of_week) == day_of_week && is_valid(value.civil_date()))
    value.set(unit::year, static_cast<uint16_t>(iso_week_of(value.civil_date()).year));
  value.has = said;
}

}  // namespace detail

/// The name of a kind: "datetime".
constexpr text name(temporal_kind kind) noexcept { return detail::kind_names[static_cast<uint8_t>(kind)]; }

constexpr text describe(partial_error code) noexcept { return detail::partial_errors[static_cast<uint8_t>(code)]; }

constexpr temporal_kind temporal::kind() const noexcept {
  return is_range ? temporal_kind::range : detail::kind_of(first);
}

/// What a partial value means, seen from the day `reference`: the same with the fields added that make it a value of
/// its kind. Hours from 24 on become the next day's. Durations and times with a whole date need no reference. Errors:
/// invalid_reference where one is needed, impossible, year_out_of_range. O(1).
constexpr result<partial, partial_error> resolve(const partial& said, date reference,
                                                 policy wanted = policy::news) noexcept {
  partial value = said;
  const partial_error error = detail::settle(value, reference, wanted);
  if (error != partial_error::none) return {error, 0};
  return value;
}

namespace detail {

// Months without a year are placed by the last of them: "January to September" of this year, said in October.
constexpr bool are_bare_months(const temporal& said, policy wanted) noexcept {
  const fields::set vague = fields::year | fields::shift | fields::day;
  return said.is_range && (wanted == policy::news || wanted == policy::nearest) &&
         kind_of(said.first) == temporal_kind::month && kind_of(said.last) == temporal_kind::month &&
         !said.first.any(vague) && !said.last.any(vague);
}

constexpr partial_error settle(temporal& value, date reference, policy wanted) noexcept {
  partial &first = value.first, &last = value.last;
  if (are_bare_months(value, wanted)) {
    const partial_error error = settle(last, reference, policy::nearest);
    if (error != partial_error::none) return error;
    const uint32_t year_before = first.get(unit::month) > last.get(unit::month);
    if (last.get(unit::year) == year_before) return partial_error::year_out_of_range;
    first.set(unit::year, last.get(unit::year) - year_before);
    return partial_error::none;
  }
  partial_error error = settle(first, reference, wanted);
  if (error != partial_error::none) return error;
  if (!value.is_range) {
    last = first;
    return error;
  }
  const bool time = kind_of(last) == temporal_kind::time;
  const date begin = beginning_of(first);
  const bool follows = is_valid(begin) && !last.any(fields::shift);
  error = settle(last, follows ? begin : reference, follows ? policy::future : wanted);
  if (error != partial_error::none || !time || !is_valid(begin) || last.get(unit::hour) >= first.get(unit::hour))
    return error;
  if (beginning_of(last) == begin) set_after(last, begin, 1);
  return partial_error::none;
}

}  // namespace detail

/// The same for a range: its end is the first such day or time that is not before its beginning.
constexpr result<temporal, partial_error> resolve(const temporal& said, date reference,
                                                  policy wanted = policy::news) noexcept {
  temporal value = said;
  const partial_error error = detail::settle(value, reference, wanted);
  if (error != partial_error::none) return {error, 0};
  return value;
}

namespace detail {

// What is not known of a date is written as X.
constexpr void write_field(writer& out, const partial& value, unit field, uint8_t digits) noexcept {
  if (value.any(fields::set{1} << static_cast<uint8_t>(field)))
    out.put_number(value.get(field), digits);
  else
    for (uint8_t i = 0; i != digits; ++i) out.put('X');
}

constexpr void write_clock(writer& out, const partial& value) noexcept {
  out.put('T');
  out.put_number(value.get(unit::hour), 2);
  out.put(':');
  out.put_number(value.get(unit::minute), 2);
  if (!value.any(fields::second)) return;
  out.put(':');
  out.put_number(value.get(unit::second), 2);
}

constexpr void write_date(writer& out, const partial& value) noexcept {
  write_field(out, value, unit::year, 4);
  out.put('-');
  write_field(out, value, unit::month, 2);
  out.put('-');
  write_field(out, value, unit::day, 2);
}

inline constexpr char duration_letters[] = "Y MWDHMS";

constexpr void write_duration(writer& out, const partial& value) noexcept {
  out.put('P');
  bool time = false;
  for (uint8_t i = 0; i != 8; ++i) {
    const unit field = static_cast<unit>(i);
    uint32_t count = value.get(field);
    if (field == unit::month && value.any(fields::quarter)) count += 3u * value.get(unit::quarter);
    const bool said = value.any(fields::set{1} << i) || (field == unit::month && value.any(fields::quarter));
    if (!said || field == unit::quarter) continue;
    if (!time && field >= unit::hour) {
      out.put('T');
      time = true;
    }
    out.put_number(count);
    out.put(duration_letters[i]);
  }
}

constexpr void write_partial(writer& out, const partial& value) noexcept {
  switch (kind_of(value)) {
    case temporal_kind::duration: return write_duration(out, value);
    case temporal_kind::time:
    case temporal_kind::datetime:
      if (value.any(fields::date)) write_date(out, value);
      return write_clock(out, value);
    case temporal_kind::date: return write_date(out, value);
    case temporal_kind::week:
      write_field(out, value, unit::year, 4);
      out.put("-W");
      return write_field(out, value, unit::week, 2);
    case temporal_kind::quarter:
      write_field(out, value, unit::year, 4);
      out.put("-Q");
      return write_field(out, value, unit::quarter, 1);
    case temporal_kind::month:
      write_field(out, value, unit::year, 4);
      out.put('-');
      return write_field(out, value, unit::month, 2);
    default: return write_field(out, value, unit::year, 4);
  }
}

// A range of quarters is written as its days, which every reader of ISO 8601 takes.
constexpr void write_quarter_end(writer& out, const partial& value, bool last) noexcept {
  partial day = value;
  const uint32_t quarter = value.get(unit::quarter);
  const uint32_t month = last ? 3 * quarter : 3 * quarter - 2;
  day.set(unit::month, month);
  day.set(unit::day, last ? days_in_month(4, static_cast<int>(month)) : 1u);
  write_date(out, day);
}

constexpr void write_end(writer& out, const partial& value, bool is_range, bool last) noexcept {
  if (is_range && kind_of(value) == temporal_kind::quarter) return write_quarter_end(out, value, last);
  write_partial(out, value);
}

constexpr void write_temporal(writer& out, const temporal& value) noexcept {
  write_end(out, value.first, value.is_range, false);
  if (!value.is_range) return;
  out.put('/');
  write_end(out, value.last, true, true);
}

}  // namespace detail

/// Writes a value as ISO 8601 has it, as precise as it is: 2025-10-30, 2025-10-30T12:50, 2026-04, 2019, 2025-W44,
/// 2025-Q3, PT1H40M, ranges with a slash. Unknown digits of an unresolved value are X: XXXX-10-30; a time without a
/// date is T12:50. Returns the text written. Errors: memory_too_small; 41 bytes always do.
constexpr result<text, partial_error> to_iso(const temporal& value, buffer memory) noexcept {
  detail::writer counted;
  detail::write_temporal(counted, value);
  if (counted.size() > memory.size()) return {partial_error::memory_too_small, 0, counted.size()};
  detail::writer out(memory);
  detail::write_temporal(out, value);
  return text(memory.data(), out.size());
}

BREVIER_END

#endif  // BREVIER_PARTIAL_HPP

// ==== brevier/lexicon.hpp ====

// Brevier, lexicon: how a language is written down as data for the one grammar engine of the dateline room. A lexicon
// is a vocabulary (words and what each can stand for), rules (which words and numbers in a row make a part of a date:
// a year, a clock time, a shift) and joins (which parts may follow each other). The order of the words of a language is
// in its rules and joins, never in the engine.
//
//     using namespace brevier::grammar;
//     inline constexpr entry words[] = {{symbol::month_name, 10, u"October Oct Oct."}};
//     inline constexpr rule rules[] = {{action::fill, symbol::month_name, symbol::day_number}};  // Oct. 30
//     inline constexpr join joins[] = {{fields::day, fields::year, symbol::comma}};              // Oct. 30, 2025
//     inline constexpr lexicon mine = lexicon_of<words, rules, joins>;
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_LEXICON_HPP
#define BREVIER_LEXICON_HPP

BREVIER_BEGIN

/// What a lexicon is written with.
namespace grammar {

/// What rules are made of: numbers by what they count, and words by what they stand for.
enum class symbol : uint8_t {
  none,
  // Numbers. What is outside the range of its symbol (see detail::number_rules) is no such number.
  year_number,
  likely_year,  // one that a reader takes for a year without being told: 1900 to 2099
  era_number,
  minguo_year,  // 101 to 130, as the years of Taiwan are written where their era goes without saying: 114\u5e7410\u6708
  month_number,
  day_number,
  hour_number,
  minute_number,
  second_number,
  quarter_number,
  weekday_number,
  count,
  small_count,  // below 100
  no_month,     // 13 to 99
  clear_day,    // a day that is no month: 13 to 31
  any_number,   // fills nothing
  fraction,     // of a second; fills nothing
  short_year,   // two digits; 69 to 99 are those of the last century, as POSIX has it
  last_to_range = short_year,
  tenths,        // 5, the half of a unit
  year_digits,   // the next four figures, of however many
  month_digits,  // the next two, as the following ones
  day_digits,
  hour_digits,
  minute_digits,
  second_digits,
  week_digits,
  ordinal_digits,  // three
  packed_date,     // tells that eight follow: 20251030
  packed_minutes,  // four: 1000
  packed_seconds,  // six: 100000
  last_number = packed_seconds,

  // Words between; they have no value.
  nights,
  minutes_past,  // the minutes said are counted from the hour: half *past* ten
  preposition,
  measure,    // \u500b in \u4e09\u500b\u5c0f\u6642
  qualifier,  // straight in three straight days, \u56de in 1\u65e52\u56de
  ordinal,  // \u7b2c
  link,     // of, at, on, \u306e: joins parts
  conjunction,
  particle,        // what follows a number of minutes but never a score
  ordinal_suffix,  // st, nd, rd, th
  score,           // makes the number that follows a score: \u6bd4\u520612:10
  trap,            // makes a number or date in its company something else: \u98a8\u7403 after 10\u865f
  between,         // makes a range of what stands at both sides of a conjunction: between 1971 and 1975
  fiscal_year,     // \u5e74\u5ea6
  fiscal_mark,     // FY in FY26
  clock_mark,      // hrs in 1430 hrs

  // Words that fill a field without a value of their own.
  century,
  decade,
  half,        // one half of the unit before or after
  first_half,  // of a year
  second_half,
  quarter_of_hour,
  minutes_to,  // back from it: quarter *to* five, \u5dee\u4e94\u5206\u516b\u9ede, 3\uc2dc 5\ubd84 \uc804
  zone_label,  // no offset is known from the word alone
  approximate,
  article,   // a, an: one
  first_of,  // \u524d in \u524d\u4e09\u5b63

  // Words that say what a number counts; in a rule for durations their unit.
  quarter,
  months,  // months that are counted: \u524d\u4e5d\u500b\u6708
  // A value of 1 says that the word is weak: it counts only in company.
  year,
  month,
  day,
  hour,
  minute,
  second,
  duration_unit,  // the value is a `unit`
  calendar_unit,  // the same, where shifts count in it: last *week*
  // Words that fill a field themselves.
  era,            // the value is added to the number that follows
  first_year,     // the first year of an era
  month_name,     // a name that has other meanings: May
  clear_month,    // one that has none: October
  weekday_name,   // Monday 1
  weekday_short,  // one that needs company: Sun, \u6728
  quarter_name,
  ordinal_name,   // first, where a quarter follows
  day_part,       // a brevier::day_part
  day_part_name,  // the same, where it needs a word before it: \u6628\u665a
  clock_name,     // noon; the value is the hour
  weak_clock,     // the same, where it needs company: \u4e00\u6642
  part_name,      // a brevier::part
  day_count,      // a word for so many days: \uc0ac\ud758
  shift_year,     // \u660e\u5e74: the value is the count
  shift_month,
  shift_week,
  shift_day,
  shift_stem,     // \u6628 in \u6628\u665a, days
  anchored_year,  // \u540c\u5e74: counted from the date named last
  anchored_month,
  anchored_day,
  anchored_stem,  // the same, where it needs company: \u524d\u4e00\u65e5
  deictic,  // last, next, \u4e0a, \u4e0b: the value is the count; the unit follows
  ago,      // -1, and +1 for what is to come; the unit stands before
  zone,     // the value is the UTC offset in minutes
  // Words that numbers are written with.
  digit,       // 0 to 9; in a row they are read by place: \u4e8c\u3007\u4e8c\u4e94
  tens,        // 10 to 90, what follows is added: twelve, twenty-one, \u5eff\u4e00
  multiplier,  // 10 to 10000: \u4e09\u767e\u4e00\u5341\u56db

  tense,  // tells which way a day near it lies: will, \u5c07, \u4e88\u5b9a, \uaca0\ub2e4; the value is made of `lead`
  // Marks; no expression begins with one. The first ones fill fields.
  sign,       // of an offset: 1 or -1
  zulu,       // Z
  time_mark,  // T
  to,
  comma,
  enumeration,  // between two numbers in a row: 14\u300115\u4e21\u65e5
  week_mark,    // W
  dash,
  slash,
  dot,
  colon,
  open,
  close,
  first_mark = sign,
  first_value = year,
  last_value = zulu,
  last_symbol = close,

  ahead = 126,  // in a rule: what comes after it must follow in the text, but lies outside the span
};

/// One place of a rule.
struct element {
  symbol wanted = symbol::none;
  bool optional = false;

  constexpr element() noexcept = default;
  constexpr element(symbol value) noexcept : wanted(value) {}
};

/// A place that may be left empty. The first of a rule may not.
constexpr element maybe(symbol value) noexcept {
  element made(value);
  made.optional = true;
  return made;
}

/// Where a word of tense leads: ahead of the reference, or back; and where it stands.
namespace lead {
inline constexpr int16_t ahead = 1, back = -1;
inline constexpr int16_t behind_date = 2;  ///< times this: it stands behind the date, as verbs do that end a sentence
inline constexpr int16_t before_date = 4;  ///< times this: directly before it
inline constexpr int16_t surely = 8;  ///< times this: says so of the date itself, as a verb of who reports does not
}  // namespace lead

/// Added to a day_part_name: it is that of today, as in 9 this morning.
inline constexpr int16_t of_today = 8;

/// What a rule makes of what it matches.
enum class action : uint8_t {
  fill,              ///< a part of a date or time, from the fields that its symbols fill
  weak,              ///< the same; counts only in company: "May"
  context,           ///< the same; the first element is needed but lies outside the span: "in 2019"
  aside,             ///< the same; stays outside the span where nothing follows: (\u56db) after a date
  duration,          ///< numbers count units
  weak_duration,     ///< the same; counts only in company: \u5206 after \u5c0f\u6642
  context_duration,  ///< the same; the first element is needed but lies outside the span: \u70ba\u671f\u4e09\u65e5
  nothing,           ///< it is none, and what it covers is passed over
};

inline constexpr size_t rule_elements = 7;

/// Symbols that stand in a row, with optional white space between them. Of two rules that match as much, the first of
/// those that begin alike is taken.
struct rule {
  element elements[rule_elements];
  action effect = action::fill;

  template <class... Elements>
  constexpr rule(action chosen, Elements... all) noexcept : elements{all...}, effect(chosen) {}
};

/// A part that fills some of `after` and nothing else may follow one that filled some of `before`, with the word `glue`
/// between them, or nothing where it is symbol::none; white space may stand around it.
struct join {
  fields::set before;
  fields::set after;
  symbol glue = symbol::none;
};

/// Spellings that share a meaning, parted by spaces; `_` in a spelling is white space in the text. Lower-case ASCII
/// letters match both cases, capitals themselves only. A spelling has at most 15 characters, and takes at most 15 bytes
/// where there is little room, two for each rare character. A value takes one byte: it is -128 to 127, of zones a
/// multiple of 15, of eras 1772 to 2027, of multipliers a power of ten. Of two words that begin alike the longer is
/// taken where it fits; one that means `none` hides the shorter ones.
struct entry {
  symbol meaning;
  int16_t value;
  const char16_t* spellings;
};

}  // namespace grammar

namespace detail {

using namespace grammar;

inline constexpr uint8_t fills_nothing = 8;

/// What a number of a symbol may be, and which unit it fills.
struct number_rule {
  uint16_t low, end;  // from one to before the other; no_end from 0 on
  uint8_t digits;     // exactly so many; 0 is any count; of grouped figures none
  uint8_t fills;      // a unit, or fills_nothing
};

inline constexpr uint16_t no_end = 0;

inline constexpr number_rule number_rules[] = {
    {0, no_end, 0, fills_nothing}, // none
    {1000, 3000, 4, 0},            // year_number
    {1900, 2100, 4, 0},            // likely_year
    {1, 200, 0, 0},                // era_number
    {101, 131, 0, 0},              // minguo_year
    {1, 13, 0, 2},                 // month_number
    {1, 32, 0, 4},                 // day_number
    {0, 30, 0, 5},                 // hour_number
    {0, 60, 0, 6},                 // minute_number
    {0, 61, 0, 7},                 // second_number
    {1, 5, 0, 1},                  // quarter_number
    {1, 7, 0, fills_nothing},      // weekday_number
    {1, 10000, 0, fills_nothing},  // count
    {1, 100, 0, fills_nothing},    // small_count
    {13, 100, 0, fills_nothing},   // no_month
    {13, 32, 0, 4},                // clear_day
    {0, no_end, 0, fills_nothing}, // any_number
    {0, no_end, 0, fills_nothing}, // fraction
    {0, 100, 2, 0},                // short_year
    {5, 6, 1, fills_nothing},      // tenths
    {1000, 3000, 4, 0},            // year_digits
    {1, 13, 2, 2},                 // month_digits
    {1, 32, 2, 4},                 // day_digits
    {0, 30, 2, 5},                 // hour_digits
    {0, 60, 2, 6},                 // minute_digits
    {0, 61, 2, 7},                 // second_digits
    {1, 54, 2, 3},                 // week_digits
    {1, 400, 3, fills_nothing},    // ordinal_digits
    {0, no_end, 8, fills_nothing}, // packed_date
    {0, no_end, 4, fills_nothing}, // packed_minutes
    {0, no_end, 6, fills_nothing}, // packed_seconds
};

inline constexpr size_t number_count = sizeof number_rules / sizeof number_rules[0];

// The same with little space between, for those who have little room: limits from 156 on are hundreds.
struct number_table {
  static constexpr uint8_t first_hundred = 156;

  uint8_t limits[number_count][2] = {};
  uint8_t kinds[number_count] = {};  // the digits, and the unit in the upper bits

  static constexpr uint8_t coded(uint16_t limit) noexcept {
    return static_cast<uint8_t>(limit < first_hundred ? limit : limit / 100 + first_hundred - 1);
  }
  constexpr uint32_t limit(symbol of, size_t side) const noexcept {
    const number_rule& rule = number_rules[static_cast<uint8_t>(of)];
    if constexpr (BREVIER_HOSTED) return side == 0 ? rule.low : rule.end;
    const uint32_t coded = limits[static_cast<uint8_t>(of)][side];
    return coded < first_hundred ? coded : (coded - (first_hundred - 1)) * 100;
  }
  constexpr bool allows(symbol of, uint32_t value) const noexcept {
    const uint32_t low = limit(of, 0);
    return value - low <= limit(of, 1) - 1 - low;
  }
  constexpr uint8_t digits(symbol of) const noexcept { return kinds[static_cast<uint8_t>(of)] & 15; }
  constexpr uint8_t fills(symbol of) const noexcept { return kinds[static_cast<uint8_t>(of)] >> 4; }
};

constexpr number_table make_number_table() noexcept {
  number_table made;
  for (size_t i = 0; i != number_count; ++i) {
    made.limits[i][0] = number_table::coded(number_rules[i].low);
    made.limits[i][1] = number_table::coded(number_rules[i].end);
    made.kinds[i] = static_cast<uint8_t>(number_rules[i].digits | number_rules[i].fills << 4);
  }
  return made;
}

inline constexpr number_table packed_number_rules = make_number_table();

// Whether a number of a symbol may range to another one.
constexpr bool may_range(symbol meaning) noexcept { return meaning <= symbol::last_to_range; }
// Whether it may be cut out of a longer one.
constexpr bool is_cut(symbol meaning) noexcept {
  return meaning >= symbol::year_digits && meaning <= symbol::week_digits;
}
constexpr bool is_numeral(symbol value) noexcept { return value >= symbol::digit && value <= symbol::multiplier; }
constexpr bool is_number(symbol value) noexcept { return value != symbol::none && value <= symbol::last_number; }

}  // namespace detail

/// What tells a language from another one that shares its characters.
enum class script : uint8_t {
  any,
  no_kana,  ///< Chinese
  kana,     ///< Japanese
};

/// A language as its author wrote it. The compiler makes tables of the languages that a text is read with; the lexicon
/// itself takes no memory.
struct lexicon {
  list<const grammar::entry> words;
  list<const grammar::rule> rules;
  list<const grammar::join> joins;
  script written = script::any;
  // Characters that mean the same in pairs, of which the second one stands for both: \u65f6\u6642. Words are found in either,
  // of whichever language, and are as large as if they had but one.
  const char16_t* variants = u"";
};

namespace grammar {

inline constexpr char16_t no_variants[] = u"";

/// Joins that several lists give together.
template <size_t Count>
struct join_table {
  join rows[Count] = {};

  constexpr const join* data() const noexcept { return rows; }
  constexpr size_t size() const noexcept { return Count; }
};

/// The joins of two lists, for languages that share some.
template <size_t Left, size_t Right>
constexpr join_table<Left + Right> both(const join (&left)[Left], const join (&right)[Right]) noexcept {
  join_table<Left + Right> made;
  for (size_t i = 0; i != Left; ++i) made.rows[i] = left[i];
  for (size_t i = 0; i != Right; ++i) made.rows[Left + i] = right[i];
  return made;
}

/// The lexicon of a vocabulary (an array of entries), rules and joins. Where kana stand near tells which of two
/// languages is asked first.
template <const auto& Words, const auto& Rules, const auto& Joins, script Written = script::any,
          const auto& Variants = no_variants>
inline constexpr lexicon lexicon_of = {Words, Rules, Joins, Written, Variants};

}  // namespace grammar

BREVIER_END

#endif  // BREVIER_LEXICON_HPP

// ==== brevier/lexicon/common.hpp ====

// Brevier, lexicon/common: what every language writes alike: ISO 8601 and its neighbours in figures, clock times with
// colons, marks, and the zones that are known by letters everywhere. Always part of a scan.
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_LEXICON_COMMON_HPP
#define BREVIER_LEXICON_COMMON_HPP

BREVIER_BEGIN

namespace detail {

inline constexpr entry common_words[] = {
    {symbol::dash, 0, u"- \u2010 \u2011 \uFF0D"},
    {symbol::slash, 0, u"/ \uFF0F"},
    {symbol::dot, 0, u". \uFF0E"},
    {symbol::colon, 0, u": \uFF1A \u2236"},
    {symbol::sign, 1, u"+ \uFF0B"},
    {symbol::sign, -1, u"- \u2212"},
    {symbol::time_mark, 0, u"T t"},
    {symbol::week_mark, 0, u"W"},
    {symbol::zulu, 0, u"Z"},
    {symbol::to, 0, u"- \u2010 \u2011 \u2012 \u2013 \u2014 ~ \uFF5E \u301C \u223C \uFF0D"},
    {symbol::comma, 0, u","},
    {symbol::enumeration, 0, u"\u3001 \u30FB \u00B7"},
    {symbol::open, 0, u"( \uFF08"},
    {symbol::close, 0, u") \uFF09"},
    {symbol::zone, 0, u"gmt utc"},
    {symbol::zone, 540, u"JST KST"},
    {symbol::zone, 480, u"HKT SGT"},
    {symbol::zone, -240, u"EDT"},
    {symbol::zone, -300, u"EST"},
    {symbol::day_part_name, int16_t(day_part::morning), u"am a.m. a.m"},
    {symbol::day_part_name, int16_t(day_part::afternoon), u"pm p.m. p.m"},
};

inline constexpr rule common_rules[] = {
    {action::fill, symbol::year_number, symbol::dash, symbol::month_digits, symbol::dash, symbol::day_digits},
    {action::fill, symbol::year_number, symbol::slash, symbol::month_number, symbol::slash, symbol::day_number},
    {action::fill, symbol::year_number, symbol::dot, symbol::month_number, symbol::dot, symbol::day_number},
    {action::fill, symbol::day_number, symbol::dot, symbol::month_number, symbol::dot, symbol::year_number},
    {action::fill, symbol::month_number, symbol::slash, symbol::day_number, symbol::slash, symbol::year_number},
    {action::fill, symbol::month_number, symbol::slash, symbol::day_number, symbol::slash, symbol::short_year},
    {action::fill, symbol::clear_day, symbol::slash, symbol::month_number, symbol::slash, symbol::year_number},
    {action::fill, symbol::year_number, symbol::dash, symbol::week_mark, symbol::week_digits},
    {action::fill, symbol::year_number, symbol::dash, symbol::week_mark, symbol::week_digits, symbol::dash,
     symbol::weekday_number},
    {action::fill, symbol::year_number, symbol::dash, symbol::ordinal_digits},
    {action::fill, symbol::packed_date, symbol::year_digits, symbol::month_digits, symbol::day_digits, symbol::ahead,
     symbol::time_mark},
    {action::fill, symbol::time_mark, symbol::hour_digits, symbol::minute_digits, maybe(symbol::second_digits)},
    {action::fill, symbol::hour_number, symbol::colon, symbol::minute_digits},
    {action::fill, symbol::time_mark, symbol::hour_digits, symbol::colon, symbol::minute_digits},
    {action::fill, symbol::hour_number, symbol::colon, symbol::minute_digits, symbol::colon, symbol::second_digits},
    {action::fill, symbol::hour_number, symbol::colon, symbol::minute_digits, symbol::colon, symbol::second_digits,
     symbol::dot, symbol::fraction},
    {action::fill, symbol::open, symbol::hour_number, symbol::colon, symbol::minute_digits, symbol::close},
    // 10:2510:25, as pages show a stamp twice.
    {action::fill, symbol::hour_number, symbol::colon, symbol::packed_minutes, symbol::minute_digits,
     symbol::hour_digits, symbol::colon, symbol::minute_digits},
    {action::fill, symbol::hour_number, symbol::colon, symbol::minute_digits, symbol::day_part_name},
    {action::fill, symbol::dot, symbol::hour_number, symbol::colon, symbol::minute_digits},  // 2025. 11. 14. 15:30
    {action::fill, symbol::hour_number, symbol::colon, symbol::minute_digits, symbol::colon, symbol::second_digits,
     symbol::day_part_name},
    {action::fill, symbol::hour_number, symbol::dot, symbol::minute_digits, symbol::day_part_name},
    {action::fill, symbol::hour_number, symbol::day_part_name},
    {action::fill, symbol::month_number, symbol::slash, symbol::day_number, symbol::hour_number, symbol::colon,
     symbol::minute_digits},
    {action::nothing, symbol::any_number, symbol::colon, symbol::any_number, symbol::slash, symbol::any_number,
     symbol::colon, symbol::any_number},  // 0:00 / 1:25, as players show how far they are
    {action::fill, symbol::packed_minutes, symbol::hour_digits, symbol::minute_digits, symbol::ahead, symbol::zone},
    {action::fill, symbol::packed_seconds, symbol::hour_digits, symbol::minute_digits, symbol::second_digits,
     symbol::ahead, symbol::zone},
    {action::fill, symbol::hour_number, symbol::dot, symbol::minute_digits, symbol::ahead, symbol::zone},
    {action::fill, symbol::zulu},
    {action::fill, symbol::sign, symbol::hour_digits, maybe(symbol::colon), symbol::minute_digits},
    {action::aside, symbol::zone},
    {action::aside, symbol::zone, symbol::sign, symbol::hour_number},
    {action::aside, symbol::zone, symbol::sign, symbol::hour_digits, symbol::colon, symbol::minute_digits},
    {action::aside, symbol::open, symbol::zone, symbol::close},
    {action::aside, symbol::open, symbol::zone_label, symbol::close},
    {action::aside, symbol::open, symbol::zone, symbol::sign, symbol::hour_number, symbol::close},
    {action::aside, symbol::open, symbol::zone, symbol::sign, symbol::hour_digits, symbol::colon, symbol::minute_digits,
     symbol::close},
};

inline constexpr join common_joins[] = {
    {fields::day, fields::clock | fields::marked},
    {fields::day, fields::clock, symbol::time_mark},
    {fields::day, fields::clock | fields::day_part, symbol::dash},
    {fields::clock, fields::zone},
    {fields::minute, fields::zone | fields::offset},
    {fields::second | fields::marked, fields::zone | fields::offset | fields::west},
};

// What Chinese, Japanese and Korean have in common: the coarser part stands first, and nothing has to stand between.
inline constexpr join coarse_to_fine[] = {
    {fields::year | fields::shift, fields::month | fields::quarter | fields::part},
    {fields::month | fields::shift, fields::day | fields::part},
    {fields::year | fields::quarter, fields::part},
    {fields::day | fields::shift, fields::weekday | fields::day_part | fields::clock},
    {fields::weekday, fields::day_part | fields::clock},
    {fields::weekday, fields::month | fields::day},
    {fields::day_part, fields::clock},
    {fields::hour, fields::minute},
    {fields::minute, fields::second},
    {fields::duration, fields::duration | fields::directed | fields::date | fields::clock},
    {fields::zone, fields::date | fields::anchored | fields::clock | fields::day_part | fields::approximate},
    {fields::approximate, fields::date | fields::clock | fields::day_part | fields::duration | fields::directed},
    {fields::clock | fields::day | fields::day_part | fields::duration, fields::approximate},
};

}  // namespace detail

inline constexpr lexicon common = grammar::lexicon_of<detail::common_words, detail::common_rules, detail::common_joins>;

BREVIER_END

#endif  // BREVIER_LEXICON_COMMON_HPP

// ==== brevier/vocabulary.hpp ====

// Brevier, vocabulary: the words of several lexicons as one dictionary, by hash, each with all that it means.
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_VOCABULARY_HPP
#define BREVIER_VOCABULARY_HPP

BREVIER_BEGIN

namespace detail {

template <class Element, size_t Size>
struct table {
  Element rows[Size] = {};
};

// Tables are fast and large where there is a C++ library, slower and small elsewhere.
inline constexpr bool has_room = BREVIER_HOSTED;

constexpr size_t greater(size_t left, size_t right) noexcept { return left < right ? right : left; }

template <const lexicon&... Languages>
inline constexpr const lexicon* lexicons[] = {&Languages...};

constexpr bool is_ascii_letter(char16_t unit) noexcept { return (unit | 0x20) >= 'a' && (unit | 0x20) <= 'z'; }

// Hashes of the letters that a word begins with, one after another, or of its first character where that is none.
inline constexpr uint32_t golden = 0x9E3779B1;  // 2^32 / the golden ratio

constexpr uint32_t hash_of_letter(uint32_t before, char16_t letter) noexcept {
  return (before ^ (letter | 0x20u)) * golden;
}
constexpr uint32_t hash_of_character(char16_t first) noexcept { return first * golden; }

// Where there is room words of two characters and more are apart from those of one.
constexpr uint32_t hash_of_pair(char16_t first, char16_t second) noexcept {
  return (hash_of_character(first) ^ second) * golden;
}

// Whether a byte tells its value in a dictionary.
constexpr bool has_value(symbol meaning) noexcept {
  return meaning >= symbol::first_value && meaning <= symbol::last_value;
}

/// Values as the bytes of a dictionary hold them.
constexpr int32_t decoded_value(symbol meaning, int8_t coded) noexcept {
  if (meaning == symbol::zone) return 15 * coded;
  if (meaning == symbol::era) return 1900 + coded;
  if (meaning != symbol::multiplier) return coded;
  if constexpr (has_room) return static_cast<int32_t>(powers_of_ten[coded]);
  int32_t value = 1;
  for (int8_t i = 0; i < coded; ++i) value *= 10;
  return value;
}

constexpr int8_t coded_value(symbol meaning, int16_t value) noexcept {
  if (meaning == symbol::zone) return static_cast<int8_t>(value / 15);
  if (meaning == symbol::era) return static_cast<int8_t>(value - 1900);
  int8_t digits = 0;
  for (int16_t rest = value; meaning == symbol::multiplier && rest >= 10; rest = static_cast<int16_t>(rest / 10))
    ++digits;
  return meaning == symbol::multiplier ? digits : static_cast<int8_t>(value);
}

/// One spelling and one meaning of it.
struct spelling {
  const char16_t* begin = nullptr;
  uint16_t bucket = 0;
  uint8_t units = 0;
  uint8_t language = 0;
  uint8_t shared = 0;  // so many characters with the word before it
  bool ascii = true;
  bool again = false;     // the same word as the one before it
  bool repeated = false;  // and says nothing that one of those doesn't
  symbol meaning = symbol::none;
  int16_t value = 0;
};

// The next spelling at `at`, which is left behind it; no units where there are no more.
constexpr spelling next_spelling(const char16_t*& at) noexcept {
  spelling found;
  while (*at == u' ') ++at;
  found.begin = at;
  for (; *at && *at != u' '; ++at, ++found.units) found.ascii = found.ascii && *at < 0x80;
  return found;
}

constexpr uint8_t letters_of(const spelling& one) noexcept {
  uint8_t count = 0;
  while (count != one.units && is_ascii_letter(one.begin[count])) ++count;
  return count;
}

constexpr uint32_t hash_of(const spelling& one) noexcept {
  const uint8_t letters = letters_of(one);
  if (letters == 0) return hash_of_character(one.begin[0]);
  uint32_t hash = 0;
  for (uint8_t i = 0; i != letters; ++i) hash = hash_of_letter(hash, one.begin[i]);
  return hash;
}

// Where there is little room only the first character counts, in whichever case.
constexpr uint32_t hash_of_either_case(char16_t first) noexcept { return hash_of_character(first | 0x20); }

constexpr uint32_t bucket_hash_of(const spelling& one) noexcept {
  if constexpr (!has_room) return hash_of_either_case(one.begin[0]);
  const bool pair = letters_of(one) == 0 && one.units > 1 && one.begin[0] >= 0x80 && one.begin[1] >= 0x80;
  return pair ? hash_of_pair(one.begin[0], one.begin[1]) : hash_of(one);
}

constexpr bool begins_with(const spelling& longer, const spelling& shorter) noexcept {
  if (longer.units < shorter.units) return false;
  for (uint8_t i = 0; i != shorter.units; ++i)
    if (longer.begin[i] != shorter.begin[i]) return false;
  return true;
}

constexpr bool same_word(const spelling& left, const spelling& right) noexcept {
  return left.language == right.language && left.units == right.units && begins_with(left, right);
}

// How many characters a word has in common with the one before it, as far as that matters.
inline constexpr uint8_t most_shared = 7;
constexpr uint8_t shared_units(const spelling& before, const spelling& word) noexcept {
  uint8_t count = 0;
  while (count != most_shared && count != word.units && count != before.units &&
         before.begin[count] == word.begin[count])
    ++count;
  return before.bucket == word.bucket ? count : uint8_t{0};
}

// By bucket, a word before those that it begins with, equal spellings together; where there is room long before short,
// else those together that begin alike.
constexpr bool goes_before(const spelling& left, const spelling& right) noexcept {
  if (left.bucket != right.bucket) return left.bucket < right.bucket;
  if constexpr (!has_room) {
    for (uint8_t i = 0; i != left.units && i != right.units; ++i)
      if (left.begin[i] != right.begin[i]) return left.begin[i] > right.begin[i];
  }
  if (left.units != right.units) return left.units > right.units;
  if (left.language != right.language) return left.language < right.language;
  for (uint8_t i = 0; i != left.units; ++i)
    if (left.begin[i] != right.begin[i]) return left.begin[i] < right.begin[i];
  return left.meaning == symbol::none && right.meaning != symbol::none;
}

constexpr size_t count_spellings(list<const entry> words) noexcept {
  size_t count = 0;
  for (const entry& row : words) {
    const char16_t* at = row.spellings;
    while (next_spelling(at).units != 0) ++count;
  }
  return count;
}

// A power of two that leaves most buckets empty where there is room; else each language has some of its own.
constexpr uint8_t bucket_bits(size_t words) noexcept {
  uint8_t bits = 4;
  while (has_room && (size_t{1} << bits) < 2 * words) ++bits;
  return bits;
}

template <size_t Count>
struct vocabulary {
  spelling words[Count] = {};
};

inline constexpr size_t most_units = 16;

template <const lexicon& Language>
constexpr auto flat_vocabulary() noexcept {
  vocabulary<count_spellings(Language.words)> made;
  size_t count = 0;
  for (const entry& row : Language.words) {
    const char16_t* at = row.spellings;
    for (spelling next = next_spelling(at); next.units != 0; next = next_spelling(at)) {
      next.meaning = row.meaning;
      next.value = row.value;
      made.words[count++] = next;
    }
  }
  return made;
}

template <const lexicon& Language>
inline constexpr auto flat_vocabulary_of = flat_vocabulary<Language>();

template <const lexicon&... Languages>
inline constexpr size_t word_count = (count_spellings(Languages.words) + ...);

template <const lexicon&... Languages>
inline constexpr size_t bucket_count = (has_room ? size_t{1} : sizeof...(Languages))
                                       << bucket_bits(word_count<Languages...>);

/// A character and the one that stands for it, or the other way round.
struct variant_pair {
  char16_t from = 0, to = 0;
};

constexpr size_t count_variants(const char16_t* pairs) noexcept {
  size_t count = 0;
  while (pairs[2 * count] != 0) ++count;
  return count;
}

// The first of sorted pairs that isn't before `from`.
constexpr const variant_pair* first_variant(list<const variant_pair> pairs, char16_t from) noexcept {
  const variant_pair *first = pairs.begin(), *last = pairs.end();
  while (first != last) {
    const variant_pair* const middle = first + (last - first) / 2;
    if (middle->from < from)
      first = middle + 1;
    else
      last = middle;
  }
  return first;
}

constexpr char16_t folded_variant(list<const variant_pair> pairs, char16_t unit) noexcept {
  const variant_pair* const found = first_variant(pairs, unit);
  return found != pairs.end() && found->from == unit ? found->to : unit;
}

// The last row stands for none, as there may be no other.
template <bool Backward, const lexicon&... Languages>
constexpr auto make_variants() noexcept {
  table<variant_pair, (count_variants(Languages.variants) + ...) + 1> made;
  size_t count = 0;
  for (const lexicon* const language : lexicons<Languages...>)
    for (const char16_t* at = language->variants; *at != 0; at += 2) {
      const variant_pair next{at[Backward], at[!Backward]};
      size_t place = count++;
      for (; place != 0 && next.from < made.rows[place - 1].from; --place) made.rows[place] = made.rows[place - 1];
      made.rows[place] = next;
    }
  made.rows[count] = {0xFFFF, 0xFFFF};
  return made;
}

template <const lexicon&... Languages>
inline constexpr auto variants_of = make_variants<false, Languages...>();

template <const lexicon&... Languages>
inline constexpr auto variants_back_of = make_variants<true, Languages...>();

template <const lexicon& Language>
constexpr size_t count_units() noexcept {
  size_t count = 0;
  for (const spelling& one : flat_vocabulary_of<Language>.words) count += one.units;
  return count;
}

// The characters of all spellings one after another, those that stand for others in their places.
template <const lexicon&... Languages>
constexpr auto make_units() noexcept {
  const list<const spelling> all[] = {flat_vocabulary_of<Languages>.words...};
  table<char16_t, (count_units<Languages>() + ...)> made;
  size_t count = 0;
  for (const list<const spelling>& words : all)
    for (const spelling& one : words)
      for (uint8_t i = 0; i != one.units; ++i)
        made.rows[count++] = one.ascii ? one.begin[i] : folded_variant(variants_of<Languages...>.rows, one.begin[i]);
  return made;
}

template <const lexicon&... Languages>
inline constexpr auto units_of = make_units<Languages...>();

template <const lexicon&... Languages>
constexpr auto sorted_vocabulary() noexcept {
  constexpr uint8_t bits = bucket_bits(word_count<Languages...>);
  const list<const spelling> all[] = {flat_vocabulary_of<Languages>.words...};
  vocabulary<word_count<Languages...>> made;
  uint16_t ends[bucket_count<Languages...> + 1] = {};
  for (int pass = 0; pass != 2; ++pass) {  // counts the words of each bucket, then puts them there
    const char16_t* units = units_of<Languages...>.rows;
    for (size_t language = 0; language != sizeof...(Languages); ++language)
      for (spelling next : all[language]) {
        next.begin = units;
        units += next.units;
        next.language = static_cast<uint8_t>(language);
        next.bucket = static_cast<uint16_t>((has_room ? 0 : language << bits) + (bucket_hash_of(next) >> (32 - bits)));
        if (pass == 0) {
          ++ends[next.bucket + 1];
          continue;
        }
        size_t place = ends[next.bucket]++;
        for (; place != 0 && made.words[place - 1].units != 0 && goes_before(next, made.words[place - 1]); --place)
          made.words[place] = made.words[place - 1];
        made.words[place] = next;
      }
    if (pass == 0)
      for (size_t i = 0; i != bucket_count<Languages...>; ++i)
        ends[i + 1] = static_cast<uint16_t>(ends[i + 1] + ends[i]);
  }
  size_t first = 0;  // of those that are equal
  for (size_t i = 0; i != word_count<Languages...>; ++i) {
    spelling& next = made.words[i];
    if (i == 0 || !same_word(next, made.words[first])) {
      if (!has_room && i != 0) next.shared = shared_units(made.words[first], next);
      first = i;
    } else {
      next.again = true;
    }
    for (size_t k = first; k != i; ++k)
      next.repeated |= next.meaning == made.words[k].meaning && next.value == made.words[k].value;
  }
  return made;
}

template <const lexicon&... Languages>
inline constexpr auto vocabulary_of = sorted_vocabulary<Languages...>();

// Where there is little room a dictionary has its frequent characters in a table, and words name them by their places
// there: the first 116 in one byte, others in two. Those that stand for others come first, in the order of these. A
// character from U+4E00 to U+D7FF that stands there once or twice is not in the table, but itself in two bytes.
inline constexpr uint8_t first_of_two = 116, first_in_place = 118;
inline constexpr uint32_t moved_in_place = (uint32_t{first_in_place} << 8) - 0x4E00;

struct character_slot {
  char16_t unit = 0;
  uint16_t count = 0, place = 0;
  bool placed = false;

  constexpr bool can_stand_in_place() const noexcept { return unit >= 0x4E00 && unit < 0xD800; }
};

struct character_places {
  character_slot by_hash[1024] = {};
  size_t count = 0;
  size_t variants = 0;  // the first ones

  constexpr size_t index_of(char16_t unit) const noexcept {
    size_t at = hash_of_character(unit) >> 22;
    while (by_hash[at].count != 0 && by_hash[at].unit != unit) at = (at + 1) & 1023;
    return at;
  }
  constexpr const character_slot& slot_of(char16_t unit) const noexcept { return by_hash[index_of(unit)]; }
  constexpr void place(character_slot& slot) noexcept {
    slot.placed = true;
    slot.place = static_cast<uint16_t>(count++);
  }
};

// The characters of the words that are not ASCII, as often as they are written there.
template <const lexicon&... Languages>
constexpr character_places make_places() noexcept {
  character_places made;
  for (const spelling& one : vocabulary_of<Languages...>.words) {
    if (one.ascii || one.again) continue;
    for (uint8_t i = one.shared; i != one.units; ++i) {
      character_slot& slot = made.by_hash[made.index_of(one.begin[i])];
      slot.unit = one.begin[i];
      ++slot.count;
    }
  }
  for (const variant_pair& one : variants_of<Languages...>.rows) {
    character_slot& slot = made.by_hash[made.index_of(one.to)];
    if (slot.count != 0) made.place(slot);
  }
  made.variants = made.count;
  for (uint16_t saved = 16; saved != 0; --saved)  // bytes, by a place in the table
    for (character_slot& slot : made.by_hash) {
      const bool free = slot.can_stand_in_place();
      if (slot.placed || slot.count < saved + (free ? 2 : 0) || (free && made.count >= first_of_two)) continue;
      made.place(slot);
    }
  return made;
}

template <const lexicon&... Languages>
inline constexpr auto places_of = make_places<Languages...>();

template <size_t Count, size_t Variants>
struct character_tables {
  char16_t characters[Count + 1] = {};
  char16_t variants[Variants + 1] = {};  // that the first characters stand for, in order; and one that none stands for
};

template <const lexicon&... Languages>
constexpr auto make_characters() noexcept {
  constexpr const character_places& places = places_of<Languages...>;
  character_tables<places.count, places.variants> made;
  size_t at = 0;
  for (const variant_pair& one : variants_of<Languages...>.rows) {
    if (places.slot_of(one.to).count == 0) continue;
    made.characters[at] = one.to;
    made.variants[at++] = one.from;
  }
  for (const character_slot& slot : places.by_hash)
    if (slot.placed) made.characters[slot.place] = slot.unit;
  return made;
}

template <const lexicon&... Languages>
inline constexpr auto characters_of = make_characters<Languages...>();

// Writes a word behind its first characters to `to` as it stands in a dictionary; returns how many bytes that takes.
template <const lexicon&... Languages>
constexpr size_t put_spelling(const spelling& word, uint8_t first_units, uint8_t* to) noexcept {
  size_t size = 0;
  for (uint8_t i = first_units; i < word.units; ++i) {
    uint32_t first = word.begin[i] >> 8, second = word.begin[i] & 0xFF;
    bool two = !word.ascii;
    if constexpr (!has_room) {
      if (!word.ascii) {
        const character_slot& slot = places_of<Languages...>.slot_of(word.begin[i]);
        two = !slot.placed || slot.place >= first_of_two;
        const uint32_t coded = !slot.placed ? slot.unit + moved_in_place
                               : two        ? slot.place + first_of_two * 0xFFu
                                            : slot.place;
        first = coded >> 8, second = coded & 0xFF;
      }
    }
    if (two) to[size++] = static_cast<uint8_t>(first);
    to[size++] = static_cast<uint8_t>(second);
  }
  return size;
}

template <const lexicon&... Languages>
constexpr size_t dictionary_size() noexcept {
  size_t size = 0;
  for (const spelling& word : vocabulary_of<Languages...>.words) {
    uint8_t spelled[2 * most_units] = {};
    if (!word.again && word.units <= most_units) size += 1 + put_spelling<Languages...>(word, word.shared, spelled);
    if (!word.repeated) size += 1u + has_value(word.meaning);
  }
  return size;
}

// A word is a byte (its language in 3 bits, whether it is of ASCII, one less than its characters in 4), a byte or two a
// meaning, `none` before others (the symbol, with `more_meanings` where another one follows, and its value, where it
// has one) and its characters, as UTF-16 of big end first or one byte each. Where there is little room its first byte
// tells in 3 bits how many characters it begins with that the word before it has, which are left out, and how many
// bytes the others take.
inline constexpr uint8_t is_ascii_word = has_room ? 0x10 : 0x80, more_meanings = 0x80;

// As many words as can begin at one place of a text. The compiler sees to that where there is room, else for each
// language alone.
inline constexpr uint8_t most_words = has_room ? 8 : 6;

/// Words by hash, in each bucket the longer ones before those that they begin with.
template <size_t Buckets, size_t Size>
struct dictionary_image {
  uint16_t buckets[Buckets + 1] = {};
  uint8_t bytes[Size] = {};
  bool fits = true;  // whether no spelling or value is too large
};

template <const lexicon&... Languages>
constexpr auto make_dictionary() noexcept {
  constexpr const auto& sorted = vocabulary_of<Languages...>;
  constexpr size_t total = word_count<Languages...>;
  dictionary_image<bucket_count<Languages...>, dictionary_size<Languages...>()> image;
  size_t at = 0, bucket = 0;
  for (size_t i = 0; i != total;) {
    const spelling& word = sorted.words[i];
    while (bucket <= word.bucket) image.buckets[bucket++] = static_cast<uint16_t>(at);
    uint8_t spelled[2 * most_units] = {};
    const size_t size = word.units > most_units ? 0 : put_spelling<Languages...>(word, word.shared, spelled);
    const auto told = narrow<uint32_t>(has_room ? word.units - size_t{1} : size);
    image.fits = image.fits && word.units <= most_units && told < 16;
    const uint32_t upper = has_room ? uint32_t{word.language} << 5 : uint32_t{word.shared} << 4;
    image.bytes[at++] = static_cast<uint8_t>(upper | (word.ascii ? is_ascii_word : 0u) | (told & 15));
    size_t last = at;
    do {
      const spelling& said = sorted.words[i++];
      if (said.repeated) continue;
      const int8_t value = coded_value(said.meaning, said.value);
      image.fits = image.fits && decoded_value(said.meaning, value) == said.value &&
                   (has_value(said.meaning) || said.value == 0);
      last = at;
      image.bytes[at++] = static_cast<uint8_t>(static_cast<uint8_t>(said.meaning) | more_meanings);
      if (has_value(said.meaning)) image.bytes[at++] = static_cast<uint8_t>(value);
    } while (i != total && same_word(word, sorted.words[i]));
    image.bytes[last] = static_cast<uint8_t>(image.bytes[last] & ~more_meanings);
    uint8_t alike = 1;  // at a place where this word stands
    for (size_t k = i; k != total && sorted.words[k].bucket == word.bucket; ++k)
      alike = static_cast<uint8_t>(
          alike + (begins_with(word, sorted.words[k]) && !same_word(sorted.words[k - 1], sorted.words[k])));
    image.fits = image.fits && alike + (has_room ? 2 : 0) <= most_words;
    for (size_t k = 0; k != size; ++k) image.bytes[at++] = spelled[k];
  }
  while (bucket != sizeof image.buckets / sizeof image.buckets[0]) image.buckets[bucket++] = static_cast<uint16_t>(at);
  return image;
}

template <const lexicon&... Languages>
inline constexpr auto dictionary_of = make_dictionary<Languages...>();

}  // namespace detail

BREVIER_END

#endif  // BREVIER_VOCABULARY_HPP

// ==== brevier/rules.hpp ====

// Brevier, rules: those of lexicons as bytes, by the word that tells them apart, and the joins of all of them, as the
// compiler makes them.
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_RULES_HPP
#define BREVIER_RULES_HPP

BREVIER_BEGIN

namespace detail {

// Rules as bytes. Those that have the same key stand together: the word that a rule begins with, or that stands behind
// the number that it begins with. A rule is a byte (its action in 3 bits, whether it is the last of its key, whether it
// begins with a number, and in 3 bits how many bytes follow), and its symbols but for the key.
inline constexpr uint8_t last_of_key = 0x08, begins_with_number = 0x10;
inline constexpr symbol first_key = symbol::nights;
inline constexpr size_t key_count = static_cast<size_t>(symbol::last_symbol) - static_cast<size_t>(first_key) + 2;

constexpr size_t index_of_key(symbol key) noexcept {
  return key < first_key ? 0 : static_cast<size_t>(key) - static_cast<size_t>(first_key) + 1;
}

/// A rule without places that may be left empty.
struct plain_rule {
  symbol elements[rule_elements] = {};
  uint8_t size = 0;
  action effect = action::fill;

  constexpr bool numeric() const noexcept { return is_number(elements[0]); }
  constexpr symbol key() const noexcept {
    if (!numeric()) return elements[0];
    return is_number(elements[1]) || elements[1] > symbol::last_symbol ? symbol::none : elements[1];
  }
};

constexpr uint8_t optional_places(const rule& one) noexcept {
  uint8_t count = 0;
  for (const element& place : one.elements) count = static_cast<uint8_t>(count + place.optional);
  return count;
}

constexpr size_t count_plain_rules(list<const rule> rules) noexcept {
  size_t count = 0;
  for (const rule& one : rules) count += size_t{1} << optional_places(one);
  return count;
}

// The rule with those of its optional places left empty that are set in `empty`.
constexpr plain_rule plain_rule_of(const rule& one, uint8_t empty) noexcept {
  plain_rule made;
  made.effect = one.effect;
  for (const element& place : one.elements) {
    if (place.wanted == symbol::none) break;
    const bool left_out = place.optional && (empty & 1);
    if (place.optional) empty >>= 1;
    if (!left_out) made.elements[made.size++] = place.wanted;
  }
  return made;
}

template <const lexicon& Language>
constexpr auto plain_rules() noexcept {
  table<plain_rule, count_plain_rules(Language.rules)> made;
  size_t count = 0;
  for (const rule& one : Language.rules)
    for (uint8_t empty = 0; empty != 1u << optional_places(one); ++empty)
      made.rows[count++] = plain_rule_of(one, empty);
  return made;
}

template <const lexicon& Language>
inline constexpr auto plain_rules_of = plain_rules<Language>();

template <size_t Size>
struct rule_image {
  uint8_t groups[key_count] = {};  // by key: half of the offset of its first rule; 0 where there are none
  uint8_t bytes[Size] = {};
  size_t used = 2;
};

// Keys in the order in which they first stand behind a number, then the others. Where there is little room the groups
// are not kept, but each key stands before its rules.
inline constexpr uint8_t end_of_rules = 0xFF;

template <const lexicon& Language>
constexpr auto make_rules() noexcept {
  constexpr const auto& all = plain_rules_of<Language>.rows;
  rule_image<3 + sizeof all / sizeof all[0] * (rule_elements + 2)> image;
  for (int pass = 0; pass != 2; ++pass)
    for (const plain_rule& first : all) {
      uint8_t& group = image.groups[index_of_key(first.key())];
      if (group != 0 || (pass == 0 && !first.numeric())) continue;
      if constexpr (has_room) image.used += image.used & 1;
      group = static_cast<uint8_t>(image.used / 2);
      if constexpr (!has_room) image.bytes[image.used++] = static_cast<uint8_t>(first.key());
      size_t head = 0;
      for (const plain_rule& one : all) {
        if (one.key() != first.key()) continue;
        head = image.used++;
        for (uint8_t i = 0; i != one.size; ++i)
          if (one.key() == symbol::none || i != one.numeric())
            image.bytes[image.used++] = static_cast<uint8_t>(one.elements[i]);
        image.bytes[head] = static_cast<uint8_t>(
            static_cast<uint8_t>(one.effect) | (one.numeric() ? begins_with_number : 0) | (image.used - head - 1) << 5);
      }
      image.bytes[head] |= last_of_key;
    }
  image.bytes[image.used++] = end_of_rules;
  return image;
}

template <const lexicon& Language>
inline constexpr auto roomy_rules_of = make_rules<Language>();

template <const lexicon& Language>
constexpr auto cut_groups() noexcept {
  table<uint8_t, key_count> made;
  for (size_t i = 0; i != key_count; ++i) made.rows[i] = roomy_rules_of<Language>.groups[i];
  return made;
}

template <const lexicon& Language>
constexpr auto cut_rules() noexcept {
  constexpr const auto& roomy = roomy_rules_of<Language>;
  static_assert(roomy.used <= 510, "the lexicon has too many rules");
  table<uint8_t, roomy.used> made;
  for (size_t i = 0; i != roomy.used; ++i) made.rows[i] = roomy.bytes[i];
  return made;
}

template <const lexicon& Language>
inline constexpr auto groups_of = cut_groups<Language>();

template <const lexicon& Language>
inline constexpr auto rules_of = cut_rules<Language>();

/// A join with little space between.
struct packed_join {
  uint16_t before = 0, after = 0;
  uint8_t more_after = 0;  // the upper bits
  symbol glue = symbol::none;

  constexpr bool allows(fields::set has, fields::set next) const noexcept {
    return (has & before) != 0 && !(next & ~(after | static_cast<fields::set>(more_after) << 16));
  }
  friend constexpr bool operator==(const packed_join& left, const packed_join& right) noexcept {
    return left.before == right.before && left.after == right.after && left.more_after == right.more_after &&
           left.glue == right.glue;
  }
};

template <const lexicon&... Languages>
struct join_tables {
  packed_join rows[(Languages.joins.size() + ...)] = {};
  size_t count = 0;
  bool fits = true;
};

// The joins of all languages, each once.
template <const lexicon&... Languages>
constexpr auto make_joins() noexcept {
  join_tables<Languages...> made;
  for (const lexicon* const language : lexicons<Languages...>)
    for (const join& one : language->joins) {
      made.fits = made.fits && one.before <= 0xFFFF && one.after <= 0xFFFFFF;
      const packed_join packed{static_cast<uint16_t>(one.before & 0xFFFF), static_cast<uint16_t>(one.after & 0xFFFF),
                               static_cast<uint8_t>(one.after >> 16 & 0xFF), one.glue};
      size_t place = 0;
      while (place != made.count && !(made.rows[place] == packed)) ++place;
      made.rows[place] = packed;
      made.count += place == made.count;
    }
  return made;
}

template <const lexicon&... Languages>
constexpr auto cut_joins() noexcept {
  constexpr auto roomy = make_joins<Languages...>();
  static_assert(roomy.fits, "what stands before a join is none of the first 16 fields");
  table<packed_join, roomy.count> made;
  for (size_t i = 0; i != roomy.count; ++i) made.rows[i] = roomy.rows[i];
  return made;
}

template <const lexicon&... Languages>
inline constexpr auto joins_of = cut_joins<Languages...>();

}  // namespace detail

BREVIER_END

#endif  // BREVIER_RULES_HPP

// ==== brevier/dictionary.hpp ====

// Brevier, dictionary: what the compiler makes of the lexicons that a text is read with: beside the vocabulary of all
// of them and their rules a filter for the places where an expression can begin.
//
//     detail::has_kana_near(article, 12, false)                      // whether what stands around byte 12 is Japanese
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_DICTIONARY_HPP
#define BREVIER_DICTIONARY_HPP

BREVIER_BEGIN

namespace detail {

// Where expressions can begin, for those who have room: what each character can be, and a set of hashes: of the first
// two characters of words or, where a word has but one, of that one again, and of the letters that words begin with. A
// word that is nothing alone counts only before what some rule has behind it.
constexpr uint32_t mixed(uint32_t key) noexcept { return (key ^ key >> 15) * 0x846CA68Bu; }
constexpr uint32_t single_key(uint32_t first) noexcept { return mixed(first ^ 0x7FEB352Du); }
constexpr uint32_t alone_key(uint32_t first) noexcept { return mixed(first ^ 0x2C1B3C6Du); }
constexpr uint32_t aside_key(uint32_t first) noexcept { return mixed(first ^ 0x68E31DA4u); }
constexpr uint32_t tense_key(uint32_t first) noexcept { return mixed(first ^ 0x5BD1E995u); }
constexpr uint32_t numeral_key(uint32_t first) noexcept { return mixed(first ^ 0x3C6EF372u); }
constexpr uint32_t counted_key(uint32_t next) noexcept { return mixed(next ^ 0x297A2D39u); }
constexpr uint32_t follower_key(uint32_t first, uint32_t next) noexcept { return mixed(first ^ next * 0xC2B2AE35u); }
constexpr uint32_t variant_key(uint32_t unit) noexcept { return mixed(unit ^ 0x165667B1u); }
constexpr uint32_t pair_key(char16_t first, char16_t second) noexcept {
  return mixed(hash_of_character(first) ^ second * 0x85EBCA6Bu);
}

// Of all figures.
inline constexpr uint32_t hash_of_figures = hash_of_character(u'0');

// A number of fewer figures, or of one word, is nothing where no rule has what stands behind it.
inline constexpr uint8_t fewest_bare_figures = 4;

inline constexpr symbol numerals[] = {symbol::digit, symbol::tens, symbol::multiplier};

// What can stand behind a number beside what rules name: the rest of it, and the other end of a range.
inline constexpr symbol number_parts[] = {symbol::any_number, symbol::to, symbol::enumeration, symbol::conjunction};

/// Symbols as bits.
struct symbol_set {
  uint64_t bits[2] = {};

  constexpr bool has(symbol one) const noexcept {
    return (bits[static_cast<uint8_t>(one) >> 6] >> (static_cast<uint8_t>(one) & 63) & 1) != 0;
  }
  // What a rule names; for a number all that numbers begin with.
  constexpr void add(symbol one) noexcept {
    if (is_number(one)) {
      for (const symbol each : numerals) add(each);
      return;
    }
    bits[static_cast<uint8_t>(one) >> 6] |= uint64_t{1} << (static_cast<uint8_t>(one) & 63);
  }
};

/// What the rules of a language say of the beginnings of expressions.
struct beginnings {
  symbol_set starts;          // what they begin with; no marks
  symbol_set alone;           // what is all of one
  symbol_set aside;           // what is a part of one that another part must follow
  symbol_set followers[128];  // what stands behind such a word
  symbol_set counted;         // or behind a number
};

template <const lexicon& Language>
constexpr beginnings make_beginnings() noexcept {
  beginnings made;
  made.starts.add(symbol::none);
  made.alone.add(symbol::none);
  for (const symbol each : number_parts) made.counted.add(each);
  for (const plain_rule& one : plain_rules_of<Language>.rows) {
    const symbol first = one.elements[0], next = one.elements[one.elements[1] == symbol::ahead ? 2 : 1];
    if (first < symbol::first_mark) made.starts.add(first);
    if (one.numeric())
      made.counted.add(one.key());
    else if (one.size == 1)
      (one.effect == action::aside ? made.aside : made.alone).add(first);
    else
      made.followers[static_cast<uint8_t>(first)].add(next);
  }
  return made;
}

template <const lexicon& Language>
constexpr bool are_bare_figures_enough() noexcept {
  for (const plain_rule& one : plain_rules_of<Language>.rows)
    if (one.numeric() && one.key() == symbol::none &&
        number_rules[static_cast<uint8_t>(one.elements[0])].digits < fewest_bare_figures)
      return false;
  return true;
}

template <const lexicon&... Languages>
inline constexpr beginnings beginnings_of[] = {make_beginnings<Languages>()...};

// The words of several languages by language and meaning.
template <size_t Languages, size_t Words>
struct word_index {
  uint16_t ends[Languages * 128 + 1] = {};
  uint16_t words[Words] = {};
};

template <const lexicon&... Languages>
constexpr auto make_word_index() noexcept {
  const auto& all = vocabulary_of<Languages...>.words;
  word_index<sizeof...(Languages), word_count<Languages...>> made;
  const auto group = [](const spelling& one) noexcept {
    return one.language * size_t{128} + static_cast<size_t>(one.meaning);
  };
  for (const spelling& one : all) ++made.ends[group(one) + 1];
  for (size_t i = 1; i != sizeof made.ends / sizeof made.ends[0]; ++i)
    made.ends[i] = static_cast<uint16_t>(made.ends[i] + made.ends[i - 1]);
  for (uint16_t i = 0; i != word_count<Languages...>; ++i) made.words[made.ends[group(all[i])]++] = i;
  return made;
}

template <const lexicon&... Languages>
inline constexpr auto word_index_of = make_word_index<Languages...>();

constexpr uint8_t start_bits(size_t words) noexcept {
  uint8_t bits = 6;
  while ((uint32_t{1} << bits) < uint32_t{128} * words) ++bits;
  return bits;
}

/// Characters of three bytes that have the first two of them in common, as bits by the last one.
struct character_row {
  uint64_t words = 0;    // they begin words,
  uint64_t singles = 0;  // with which expressions begin, and which have no more characters,
  uint64_t tenses = 0;   // or words of tense
};

constexpr void add_character(uint64_t& to, char16_t unit) noexcept { to |= uint64_t{1} << (unit & 63); }
constexpr bool has_character(uint64_t row, char16_t unit) noexcept { return (row >> (unit & 63) & 1) != 0; }

// Of a character in the table of those that expressions begin with.
constexpr uint32_t start_index(uint32_t unit) noexcept { return (unit & 63) << 6 | (unit >> 6 & 63); }

template <size_t Size>
struct start_table {
  uint16_t characters[0x1000] = {};  // that expressions begin with, by their last two bytes as bits by the first
  character_row rows[0x400] = {};    // by the upper bits of UTF-16
  uint8_t hashes[Size] = {};         // as bits

  constexpr void add_start(char16_t unit) noexcept {
    uint16_t& to = characters[start_index(unit)];
    to = static_cast<uint16_t>(to | 1u << (unit >> 12));
  }
  constexpr void add_hash(uint32_t hash) noexcept {
    hashes[hash >> 3] = static_cast<uint8_t>(hashes[hash >> 3] | 1u << (hash & 7));
  }
};

// Visits a character and those that it stands for.
template <class Visitor>
constexpr void for_variants(list<const variant_pair> back, char16_t unit, Visitor visit) noexcept {
  visit(unit);
  for (const variant_pair* at = first_variant(back, unit); at->from == unit; ++at) visit(at->to);
}

// Visits what a word can look like at its beginning: its hash, and its first character, which tells of letters nothing
// more.
template <class Visitor>
constexpr void for_beginnings(list<const variant_pair> back, const spelling& word, Visitor visit) noexcept {
  if (letters_of(word) != 0) return visit(hash_of(word), u'a');
  for_variants(back, word.begin[0], [&](char16_t unit) noexcept { visit(hash_of_character(unit), unit); });
}

// Of what stands behind the letters that a word begins with and white space.
constexpr uint32_t rest_hash_of(spelling word) noexcept {
  const uint8_t letters = letters_of(word);
  const auto size = static_cast<uint8_t>(letters + (word.begin[letters] == u'_'));
  word.begin += size;
  word.units = static_cast<uint8_t>(word.units - size);
  const bool is_figure = *word.begin >= u'0' && *word.begin <= u'9';
  return is_figure ? hash_of_figures : hash_of(word);
}

template <const lexicon&... Languages>
constexpr auto make_starts() noexcept {
  static_assert((are_bare_figures_enough<Languages>() && ...), "a rule takes a short number for all of an expression");
  constexpr uint8_t bits = start_bits(word_count<Languages...>);
  constexpr size_t common_language = sizeof...(Languages) - 1;
  const auto& index = word_index_of<Languages...>;
  const auto& words = vocabulary_of<Languages...>.words;
  const list<const variant_pair> variants = variants_back_of<Languages...>.rows;
  start_table<(size_t{1} << bits) / 8> made;
  const auto add = [&made](uint32_t key) noexcept { made.add_hash(key >> (32 - bits)); };
  for (char16_t wide = 0xFF10; wide != 0xFF1A; ++wide) made.add_start(wide);
  for (const variant_pair& one : variants_of<Languages...>.rows) add(variant_key(one.from));
  symbol_set counted;  // in whichever language, with words that all have
  for (const beginnings& each : beginnings_of<Languages...>)
    for (int i = 0; i != 2; ++i) counted.bits[i] |= each.counted.bits[i];
  for (const spelling& word : words) {
    const beginnings& here = beginnings_of<Languages...>[word.language];
    const char16_t second = word.units > 1 ? word.begin[1] : u'_';
    const bool whole = word.units <= greater(letters_of(word), 1), single = letters_of(word) != 0 || second == u'_';
    const bool starts = here.starts.has(word.meaning), numeral = is_numeral(word.meaning);
    const symbol_set& followers = here.followers[static_cast<uint8_t>(word.meaning)];
    for_beginnings(variants, word, [&](uint32_t hash, char16_t unit) noexcept {
      if ((word.language == common_language ? counted : here.counted).has(word.meaning))
        add(counted_key(unit >= u'0' && unit <= u'9' ? hash_of_figures : hash));
      character_row& row = made.rows[unit >> 6];
      add_character(row.words, unit);
      if (word.meaning == symbol::tense) {
        add(tense_key(hash));
        add_character(row.tenses, unit);
      }
      if (!starts) return;
      made.add_start(unit);
      if (single) add_character(row.singles, unit);
      if (!single) return for_variants(variants, second, [&](char16_t next) noexcept { add(pair_key(unit, next)); });
      if (numeral && whole) return add(numeral_key(hash));
      add(single_key(hash));
      if (!whole) {
        if (letters_of(word) != 0) add(follower_key(hash, rest_hash_of(word)));
        return;
      }
      if (here.alone.has(word.meaning)) return add(alone_key(hash));
      if (here.aside.has(word.meaning)) add(aside_key(hash));
      if (followers.has(symbol::digit)) add(follower_key(hash, hash_of_figures));
      for (uint8_t next = 0; next != 128; ++next) {
        if (!followers.has(static_cast<symbol>(next))) continue;
        const size_t groups[] = {word.language * size_t{128} + next, common_language * 128 + next};
        for (const size_t group : groups)
          for (uint16_t i = group == 0 ? uint16_t{0} : index.ends[group - 1]; i != index.ends[group]; ++i)
            for_beginnings(variants, words[index.words[i]],
                           [&](uint32_t follower, char16_t) noexcept { add(follower_key(hash, follower)); });
      }
    });
  }
  return made;
}

template <const lexicon&... Languages>
inline constexpr auto starts_of = make_starts<Languages...>();

// A text is looked at by stretches of so many bytes for the script that it is in, so that what is seen does not depend
// on the places that somebody asked for.
inline constexpr size_t script_stretch = 256;

// Whether kana stand in and around the stretch of a text that begins at `at`; what was known before where neither they
// nor Han do. Chinese has next to none of them.
constexpr bool has_kana_near(const text& source, size_t at, bool before) noexcept {
  constexpr size_t back = 64, ahead = script_stretch + 64;
  const size_t end = lesser(at + ahead, source.size()), close = at + 48;
  uint32_t kana = 0, han = 0;
  for (size_t i = at < back ? 0 : at - back; i + 2 < end;) {
    if (has_room && i + 4 <= end && !(four_bytes(source.data() + i) & 0x80808080)) {
      i += 4;
      continue;
    }
    const uint8_t lead = source[i], next = source[i + 1];
    kana += (lead == 0xE3) & (static_cast<uint8_t>(next - 0x81) < 3);
    han += static_cast<uint8_t>(lead - 0xE4) < 6;
    i += lead >= 0xE0 ? (i < close ? 3 : 9) : lead < 0x80 && i >= close ? 4 : 1;  // a sample will do
  }
  return kana + han != 0 ? 8 * kana > han : before;
}

/// What is known of the script around a place.
class script_view {
 public:
  constexpr bool kana() const noexcept { return (end_and_kana_ & 1) != 0; }
  constexpr bool covers(size_t at) const noexcept { return (end_and_kana_ & ~size_t{1}) == end_of(at); }
  constexpr void set(size_t at, bool kana) noexcept { end_and_kana_ = end_of(at) | size_t{kana}; }

 private:
  // Of the stretch that a place is in.
  static constexpr size_t end_of(size_t at) noexcept { return (at & ~(script_stretch - 1)) + script_stretch; }

  size_t end_and_kana_ = 0;  // of the stretch that was looked at
};

// Looks for the script of the stretch that a place is in, where that was not done yet.
constexpr void look_around(const text& source, size_t at, script_view& view) noexcept {
  if (!view.covers(at)) view.set(at, has_kana_near(source, at & ~(script_stretch - 1), view.kana()));
}

// What there is where there is room, or little. The others are there by name.
template <bool Room>
struct room_tables {
  const uint16_t* start_characters = nullptr;
  const character_row* rows = nullptr;
  const uint8_t* start_hashes = nullptr;
  list<const variant_pair> variants;
  static constexpr const char16_t* characters = nullptr;
  static constexpr list<const char16_t> variant_characters{};
};
template <>
struct room_tables<false> {
  static constexpr const uint16_t* start_characters = nullptr;
  static constexpr const character_row* rows = nullptr;
  static constexpr const uint8_t* start_hashes = nullptr;
  static constexpr list<const variant_pair> variants{};
  const char16_t* characters = nullptr;     // of the words,
  list<const char16_t> variant_characters;  // and those that its first ones stand for
};

template <bool Room>
struct rule_groups {
  const uint8_t* groups = nullptr;
};
template <>
struct rule_groups<false> {
  static constexpr const uint8_t* groups = nullptr;
};

struct rule_table : rule_groups<has_room> {
  const uint8_t* bytes = nullptr;

  // Where the rules of a key begin; 0 where it has none.
  constexpr size_t first_of(symbol key) const noexcept {
    if constexpr (has_room) return size_t{2} * groups[index_of_key(key)];
    for (size_t at = 2; bytes[at] != end_of_rules;) {
      if (bytes[at++] == static_cast<uint8_t>(key)) return at;
      for (bool last = false; !last; at += 1u + (bytes[at] >> 5)) last = (bytes[at] & last_of_key) != 0;
    }
    return 0;
  }
};

class reader;
struct token;

/// All that reading with some languages takes. The last of them is `common`.
struct reading_tables : room_tables<has_room> {
  uint8_t bucket_bits = 0, start_bits = 0;
  uint8_t unexpected[2] = {};  // languages, as bits, that a text is not in which has no kana, or some
  const uint16_t* buckets = nullptr;
  const uint8_t* words = nullptr;
  list<const rule_table> languages;
  list<const packed_join> joins;
  // What languages differ in, where
  token (*part_of_number)(reader&, size_t, symbol, token) noexcept = nullptr;  // numerals have spaces or may be units
  void (*look_around)(const text&, size_t, script_view&) noexcept = nullptr;   // the script tells some of them apart
  token (*between_word)(reader&, size_t, size_t) noexcept = nullptr;           // one has "between"
  uint8_t (*past_verb)(const reader&, size_t) noexcept = nullptr;              // the size of a verb
};

}  // namespace detail

BREVIER_END

#endif  // BREVIER_DICTIONARY_HPP

// ==== brevier/token.hpp ====

// Brevier, token: what is found at one place of a text: a word of the dictionary and what it can mean, a number, a
// character.
//
//     detail::meaning_list said = words.meanings_of(found);
//     do said.meaning(), said.value(); while (said.next());          // \u4e0b in \u4e0b\u5468\u4e09: shift_week, 1; ...
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_TOKEN_HPP
#define BREVIER_TOKEN_HPP

BREVIER_BEGIN

namespace detail {

constexpr bool is_ascii_digit(uint8_t byte) noexcept { return byte >= '0' && byte <= '9'; }

// What stands for several symbols where a word is looked for.
inline constexpr symbol any_symbol{125}, any_numeral{124}, any_unit{123};

constexpr bool is_among(symbol meaning, symbol wanted) noexcept {
  if (meaning == wanted) return true;
  if (wanted < any_unit) return false;
  if (wanted == any_numeral) return is_numeral(meaning);
  return wanted == any_symbol || (meaning >= symbol::quarter && meaning <= symbol::calendar_unit);
}

/// A word of the dictionary in the text.
struct alignas(4) token {
  uint16_t entry = 0;  // its offset in the dictionary
  uint8_t size = 0;    // in bytes of text; 0 is no word
  uint8_t kind = 0;    // its language, and whether a longer one hides it

  static constexpr uint8_t is_hidden = 0x80;
  constexpr bool hidden() const noexcept { return (kind & is_hidden) != 0; }
  constexpr uint8_t language() const noexcept { return kind & 7; }
};

/// What a word can stand for, one after another.
class meaning_list {
 public:
  constexpr explicit meaning_list(const uint8_t* first) noexcept : at_(first) {}

  constexpr symbol meaning() const noexcept { return static_cast<symbol>(*at_ & ~more_meanings); }
  // Nothing where the meaning has no value.
  constexpr int32_t value() const noexcept { return decoded_value(meaning(), static_cast<int8_t>(at_[1])); }
  constexpr bool next() noexcept {
    const bool more = (*at_ & more_meanings) != 0;
    at_ += 1 + has_value(meaning());
    return more;
  }
  // Behind the meaning that has none after it.
  constexpr const uint8_t* end() const noexcept { return at_; }
  // Goes on to a meaning; false where there is none.
  constexpr bool find(symbol wanted) noexcept {
    do {
      if (is_among(meaning(), wanted)) return true;
    } while (next());
    return false;
  }

 private:
  const uint8_t* at_;
};

// Meanings as bits, each modulo their number, where there is room for them. False only where none of some can be the
// one that is wanted.
template <bool Kept>
struct meaning_set {
  uint64_t bits = 0;

  static constexpr uint64_t bit_of(symbol one) noexcept { return uint64_t{1} << (static_cast<uint8_t>(one) & 63); }
  constexpr void add(symbol one) noexcept { bits |= bit_of(one); }
  constexpr bool may_have(symbol wanted) const noexcept {
    if (wanted < any_unit) return (bits & bit_of(wanted)) != 0;
    constexpr uint64_t of_numerals = bit_of(symbol::digit) | bit_of(symbol::tens) | bit_of(symbol::multiplier);
    return wanted != any_numeral || (bits & of_numerals) != 0;
  }
};
template <>
struct meaning_set<false> {
  constexpr void add(symbol) noexcept {}
  constexpr bool may_have(symbol) const noexcept { return true; }
};

/// The words that begin at a place of the text, the longest first.
struct spot {
  size_t at = text::npos;
  uint8_t count = 0;
  uint8_t languages = 0;  // of the words, as bits
  meaning_set<has_room> meanings;
  token words[most_words] = {};
};

inline constexpr uint8_t of_words = 0x80;

/// A number in figures or words.
struct number {
  uint32_t value = 0;
  uint16_t size = 0;       // in bytes; 0 is no number
  uint8_t digits = 0;      // of figures; of_words and 1 of one word, of_words of several: as many as figures would take
  bool is_spread = false;  // \u4e09\u56db: three to four
};

constexpr bool continues(uint8_t byte) noexcept { return (byte & 0xC0) == 0x80; }

// Whether the first three of them look like a character, and which.
constexpr bool are_three(uint32_t four) noexcept { return (four & 0xC0C0F0) == 0x8080E0; }
constexpr char16_t unit_of_three(uint32_t four) noexcept {
  return static_cast<char16_t>((four & 15) << 12 | (four >> 2 & 0xFC0) | (four >> 16 & 63));
}

/// A character of a text: its UTF-16, or ill_formed_unit where it has none or is ill-formed, and its size in bytes. One
/// register holds it.
struct utf16_step {
  uint32_t packed;

  constexpr utf16_step(uint32_t unit, uint32_t size) noexcept : packed(unit | size << 16) {}
  constexpr char16_t unit() const noexcept { return static_cast<char16_t>(packed & 0xFFFF); }
  constexpr uint8_t size() const noexcept { return static_cast<uint8_t>(packed >> 16); }
};

inline constexpr char16_t ill_formed_unit = 0xFFFF;

}  // namespace detail

BREVIER_END

#endif  // BREVIER_TOKEN_HPP

// ==== brevier/reader.hpp ====

// Brevier, reader: the words and numbers of languages at given places of a text, and the places where one can begin.
// The ground that the parser of dates stands on.
//
//     detail::reader words(article, brevier::languages<brevier::zh>.tables());
//     words.find(symbol::zone, 12).size                              // \u9999\u6e2f\u6642\u9593 at byte 12: 12 bytes
//     words.read_number(0).value                                     // 2025 for \u4e8c\u3007\u4e8c\u4e94 and for \uff12\uff10\uff12\uff15
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_READER_HPP
#define BREVIER_READER_HPP

BREVIER_BEGIN

namespace detail {

/// Reads the words and numbers of languages at given places of the text. The places that were looked at last are
/// remembered, as rules that begin alike ask for the same ones.
class reader {
 public:
  static constexpr uint8_t most_figures = 64;

  constexpr reader() noexcept = default;
  constexpr reader(text source, const reading_tables& tables) noexcept : source_(source), tables_(&tables) {}

  // Goes on to another text.
  constexpr void restart(text source) noexcept {
    source_ = source;
    for (spot& each : spots_) each.at = text::npos;
  }

  constexpr const text& source() const noexcept { return source_; }
  constexpr const reading_tables& tables() const noexcept { return *tables_; }
  // The language whose words and numbers are read; those that all languages have are read with them.
  constexpr size_t language() const noexcept { return language_; }
  constexpr void read_in(size_t language) noexcept { language_ = language; }
  // 0 outside of the text, also before its beginning.
  constexpr uint8_t byte(size_t at) const noexcept { return at < source_.size() ? source_[at] : uint8_t{0}; }
  constexpr bool has_letter(size_t at) const noexcept { return is_ascii_letter(byte(at)); }
  constexpr bool has_digit(size_t at) const noexcept { return is_ascii_digit(byte(at)); }
  constexpr bool is_inside_letters(size_t at) const noexcept { return has_letter(at) && has_letter(at - 1); }

  constexpr utf16_step step_at(size_t at) const noexcept {
    const uint8_t lead = at < source_.size() ? source_[at] : uint8_t{0};
    if (lead < 0x80) return {lead, 1};
    if (has_room && source_.size() - at > 3) {
      const uint32_t four = four_bytes(source_.data() + at);
      const char16_t unit = unit_of_three(four);
      if (are_three(four) && unit >= 0x800) return {unit, 3};
    }
    const size_t left = source_.size() - at;
    const uint8_t second = left > 1 ? source_[at + 1] : uint8_t{0};
    if (lead >= 0xC2 && lead < 0xF0 && continues(second)) {
      const uint32_t two = (lead & 0x1Fu) << 6 | (second & 0x3Fu);
      if (lead < 0xE0) return {two, 2};
      const uint8_t third = left > 2 ? source_[at + 2] : uint8_t{0};
      const auto unit = static_cast<char16_t>(two << 6 | (third & 0x3Fu));
      if (continues(third) && unit >= 0x800) return {unit, 3};
    }
    return {ill_formed_unit, 1};
  }

  // Behind white space (space, tab, no-break space, ideographic space, a single line end) at `at`, at most so much as
  // one word can be apart from the next.
  constexpr size_t skip_space(size_t at, bool over_line_end = true) const noexcept {
    if (has_room && byte(at) > ' ' && byte(at) != 0xC2 && byte(at) != 0xE3) return at;
    for (uint8_t i = 0; i != widest_space; ++i) {
      const uint8_t here = byte(at);
      size_t size = here == ' ' || here == '\t';
      if (here == 0xC2) size = byte(at + 1) == 0xA0 ? 2 : 0;
      if (here == 0xE3) size = byte(at + 1) == 0x80 && byte(at + 2) == 0x80 ? 3 : 0;
      if (over_line_end && (here == '\r' || here == '\n')) {
        size = here == '\n' ? 1 : byte(at + 1) == '\n' ? 2 : 0;
        over_line_end = false;
      }
      if (size == 0) break;
      at += size;
    }
    return at;
  }

  // The next place from `at` on that begins with a figure or, not inside of one, a word; the end of the text where
  // there is none. Not all words are met there that no expression begins with.
  constexpr size_t next_start(size_t at) noexcept {
    while (at < source_.size()) {
      if constexpr (has_room) at = skip_plain(at);
      const utf16_step here = step_at(at);
      if (is_figure(at)) {
        if (!has_room || !is_mere_number(at)) break;
        at = skip_run(at);
        continue;
      }
      if (is_ascii_letter(here.unit())) {
        if ((!has_room || starts_with_letters(at)) && has_word(at)) break;
        at = skip_letters(at);
        continue;
      }
      if (may_start(at, here) && !is_inside_hangul(at, here) && has_word(at)) break;
      at += here.size();
    }
    return lesser(at, source_.size());
  }

  constexpr bool is_figure(size_t at) const noexcept {
    return has_digit(at) || (byte(at) == 0xEF && is_wide_figure(step_at(at).unit()));
  }

  constexpr size_t skip_letters(size_t at) const noexcept {
    while (has_letter(at)) ++at;
    return at;
  }

  // Behind what looks like one word or number to a person: letters and figures, and marks between figures.
  constexpr size_t skip_run(size_t at) const noexcept {
    for (;; ++at) {
      const uint8_t here = byte(at);
      if (is_ascii_letter(here) || is_ascii_digit(here)) continue;
      const bool mark = here >= ',' && here <= ':';
      if (!mark || !has_digit(at + 1) || !has_digit(at - 1)) return at;
    }
  }

  // Goes on from a word at `at`, or from none, to the next one of whichever language, the longest first; false where
  // there are no more. `index` counts them.
  constexpr bool next_word(size_t at, size_t& index, token& one) noexcept {
    const spot& here = words_at(at);
    one = index < here.count ? here.words[index] : token{};
    ++index;
    return one.size != 0;
  }
  // The longest word at `at`.
  constexpr token word_at(size_t at) noexcept {
    token one;
    size_t index = 0;
    next_word(at, index, one);
    return one;
  }
  constexpr bool has_word(size_t at) noexcept { return words_at(at).count != 0; }

  // Whether a word of the language that is read, not of all of them, begins at `at`.
  constexpr bool has_own_word(size_t at) noexcept { return (words_at(at).languages >> language_ & 1) != 0; }

  // The words at `at`. Looking at other places may make it those of another one.
  [[gnu::always_inline]] constexpr const spot& words_at(size_t at) noexcept {
    if (spots_[at % remembered].at != at) look_up(at);
    return spots_[at % remembered];
  }

  // A quick look: false where no word of tense begins at `at`.
  constexpr bool may_be_tense(size_t at) const noexcept {
    if (continues(byte(at)) || is_inside_letters(at)) return false;
    if constexpr (!has_room) return true;
    if (has_letter(at)) return has_start(tense_key(hash_at(at)));
    const char16_t unit = step_at(at).unit();
    return has_character(row_of(unit).tenses, unit);
  }

  constexpr meaning_list meanings_of(const token& one) const noexcept {
    return meaning_list(tables_->words + one.entry + 1);
  }
  constexpr bool means(const token& one, symbol wanted) const noexcept {
    return one.size != 0 && meanings_of(one).find(wanted);
  }

  // Whether a word means that there is none.
  constexpr bool hides(const token& one) const noexcept {
    return one.size != 0 && meanings_of(one).meaning() == symbol::none;
  }

  // The longest word at `at` that has a meaning and, unless that matters not, is not hidden.
  constexpr token find(symbol wanted, size_t at, bool hidden_too = false) noexcept {
    const spot& here = words_at(at);
    return here.meanings.may_have(wanted) ? find_among(here, wanted, hidden_too) : token{};
  }

  // Whether words that are read now are among some.
  constexpr bool has_words(const spot& here) const noexcept {
    return (here.languages & (1u << language_ | 1u << (tables_->languages.size() - 1))) != 0;
  }

  // Whether a word belongs to the language that is read, or to all of them.
  constexpr bool is_read(const token& one) const noexcept { return is_read(one.language()); }
  constexpr bool is_read(size_t language) const noexcept {
    return language == language_ || language + 1 == tables_->languages.size();
  }

  // At most so many figures, or words.
  [[gnu::noinline]] constexpr number read_number(size_t at, uint8_t most = most_figures) noexcept {
    return is_figure(at) ? read_figures(at, most) : read_numerals(at);
  }

  // Figures of ASCII or of full width, with commas between thousands. More than 8 of them fit no symbol.
  constexpr number read_figures(size_t at, uint8_t most = most_figures) const noexcept {
    number read;
    bool grouped = false;
    size_t end = at;
    for (; read.digits != most; ++read.digits) {
      if (byte(end) == ',' && read.digits != 0 && byte(at - 1) != ':' && (read.digits <= 3 || grouped) &&
          is_group(end + 1)) {
        grouped = true;
        ++end;
      }
      if (!is_figure(end)) break;
      if (!has_digit(end)) end += 2;
      read.value = read.value * 10 + (byte(end++) & 15);
    }
    read.size = static_cast<uint16_t>(end - at);
    if (grouped) read.digits |= 7;  // 1,984: never a year
    return read;
  }

  // What hides shorter words does so at the beginning of a number only.
  [[gnu::always_inline]] constexpr number read_numerals(size_t at) noexcept {
    number read;
    constexpr uint32_t too_large = 99999;  // for any symbol
    uint32_t total = 0, current = 0;       // what multipliers have closed, and what the next one multiplies
    symbol before = symbol::none;
    size_t end = at;
    uint32_t digits = 0;     // in a row
    bool ascending = false;  // of two of them the second is one more than the first
    size_t words = 0;
    for (; words != most_figures; ++words) {
      token next = find(any_numeral, end, before != symbol::none);
      if (tables_->part_of_number != nullptr) next = tables_->part_of_number(*this, end, before, next);
      if (next.size == 0) break;
      meaning_list numeral = meanings_of(next);
      numeral.find(any_numeral);
      const symbol kind = numeral.meaning();
      const uint32_t value = static_cast<uint32_t>(numeral.value());
      if (kind == symbol::digit) {
        const bool after_tens = before == symbol::tens;
        ascending = ++digits == 2 && !after_tens && current != 0 && value == current + 1;
        current = (after_tens ? current : current * 10) + value;
      } else {
        if (kind == symbol::tens) {
          total += current;
          current = value;
        } else {
          if (ascending || (words == 0 && value > 10)) total = too_large;  // \u4e09\u56db\u5341, \u767e\u5e74: some of them
          const bool closes = value > total;
          if (closes) current += total;
          total = (closes ? 0 : total) + (current == 0 ? 1 : current) * value;
          current = 0;
        }
        digits = 0;
        ascending = false;
      }
      before = kind;
      total = lesser(total, too_large);
      current = lesser(current, too_large);
      end += next.size;
      read.size = static_cast<uint16_t>(end - at);
    }
    read.digits = words == 1 ? of_words | 1 : of_words;
    read.is_spread = ascending;
    if (ascending) current = current * 24 >> 8;  // a tenth: 34 is three to four
    read.value = total + current;
    return read;
  }

 private:
  static constexpr uint8_t widest_space = 8;
  static constexpr size_t remembered = has_room ? 8 : 1;

  static constexpr bool is_wide_figure(char16_t unit) noexcept { return unit >= 0xFF10 && unit <= 0xFF19; }

  // A character as the one that stands for it in the dictionary.
  constexpr utf16_step folded(utf16_step found) const noexcept {
    if (found.unit() < 0x80 || (has_room && !has_start(variant_key(found.unit())))) return found;
    if constexpr (has_room) return {folded_variant(tables_->variants, found.unit()), found.size()};
    const char16_t* from = tables_->variant_characters.begin();
    for (size_t rest = tables_->variant_characters.size(), half = 0; rest > 1; rest -= half) {
      half = rest / 2;
      if (from[half] <= found.unit()) from += half;
    }
    if (*from != found.unit()) return found;
    return {tables_->characters[from - tables_->variant_characters.begin()], found.size()};
  }
  [[gnu::always_inline]] constexpr utf16_step folded_at(size_t at) const noexcept { return folded(step_at(at)); }

  // Of what a word begins with.
  constexpr uint32_t hash_at(size_t at) const noexcept {
    if (!has_letter(at)) return hash_of_character(step_at(at).unit());
    uint32_t hash = 0;
    for (; has_letter(at); ++at) hash = hash_of_letter(hash, byte(at));
    return hash;
  }

  // Whether a word of letters begins at `at` that an expression can begin with.
  constexpr bool starts_with_letters(size_t at) const noexcept {
    if (has_letter(at - 1)) return false;
    const uint32_t hash = hash_at(at);
    at = skip_letters(at);
    return may_begin(hash, at + (byte(at) == ' '));
  }

  constexpr const character_row& row_of(char16_t unit) const noexcept { return tables_->rows[unit >> 6]; }

  // Behind characters of three bytes that no expression begins with.
  constexpr size_t skip_plain(size_t at) const noexcept {
    const uint16_t* const characters = tables_->start_characters;
    const char* here = source_.data() + at;
    for (const char* const last = source_.end() - lesser(source_.size() - at, size_t{3}); here < last; here += 3) {
      const uint32_t four = four_bytes(here);
      if (!are_three(four)) break;
      if (!(characters[(four >> 10 & 0xFC0) | (four >> 8 & 63)] >> (four & 15) & 1)) continue;
      if (may_start(static_cast<size_t>(here - source_.data()), {unit_of_three(four), 3})) break;
    }
    return static_cast<size_t>(here - source_.data());
  }

  constexpr bool may_start(size_t at, utf16_step here) const noexcept {
    if constexpr (!has_room) return true;
    if (here.unit() == '\'') return has_digit(at + 1);  // the '90s
    if (here.unit() < 0x80 || !(tables_->start_characters[start_index(here.unit())] >> (here.unit() >> 12) & 1))
      return false;
    if (is_wide_figure(here.unit())) return true;
    return starts_pair(at, here) ||
           (is_single(here.unit()) && may_begin(hash_of_character(here.unit()), at + here.size()));
  }

  // Whether a word can begin something before what stands at `next`.
  constexpr bool may_begin(uint32_t first, size_t next) const noexcept {
    if (has_start(numeral_key(first)) && may_be_counted(next)) return true;
    if (!has_start(single_key(first))) return false;
    return has_start(alone_key(first)) || is_blank(next) || has_start(follower_key(first, next_hash(next))) ||
           (has_start(aside_key(first)) && may_be_part(next));
  }

  // Whether a part of an expression can begin at `at`: with Han and Hangul where words do that expressions begin with.
  constexpr bool may_be_part(size_t at) const noexcept {
    const utf16_step here = step_at(at);
    return here.unit() < 0x4E00 || here.unit() >= 0xD800 || starts_pair(at, here) || is_single(here.unit());
  }

  constexpr bool starts_pair(size_t at, utf16_step here) const noexcept {
    return has_start(pair_key(here.unit(), step_at(at + here.size()).unit()));
  }
  constexpr bool is_single(char16_t unit) const noexcept { return has_character(row_of(unit).singles, unit); }

  // Whether what stands at `next` can make something of the number before it.
  constexpr bool may_be_counted(size_t next) const noexcept {
    return is_blank(next) || has_start(counted_key(next_hash(next)));
  }

  constexpr bool is_blank(size_t at) const noexcept {
    const uint8_t here = byte(at);
    return here <= ' ' || ((here == 0xC2 || here == 0xE3) && skip_space(at) != at);
  }

  constexpr uint32_t next_hash(size_t at) const noexcept { return is_figure(at) ? hash_of_figures : hash_at(at); }

  // Whether a few figures stand at `at` that nothing makes something of.
  constexpr bool is_mere_number(size_t at) const noexcept {
    size_t end = at;
    while (has_digit(end)) ++end;
    if (end - at >= fewest_bare_figures || is_figure(end) || byte(end) == ',') return false;
    const size_t next = skip_space(end);
    return !may_be_counted(next);
  }

  static constexpr bool is_hangul(char16_t unit) noexcept { return unit >= 0xAC00 && unit < 0xD7A4; }
  constexpr bool is_inside_hangul(size_t at, utf16_step here) const noexcept {
    return is_hangul(here.unit()) && at >= 3 && is_hangul(step_at(at - 3).unit());
  }

  constexpr bool has_start(uint32_t key) const noexcept {
    key >>= 32 - tables_->start_bits;
    return (tables_->start_hashes[key >> 3] >> (key & 7) & 1) != 0;
  }

  [[gnu::noinline]] constexpr token find_among(const spot& here, symbol wanted, bool hidden_too) const noexcept {
    if (!has_words(here)) return {};
    for (size_t i = 0; i != here.count; ++i) {
      const token one = here.words[i];
      if ((hidden_too || !one.hidden()) && is_read(one) && means(one, wanted)) return one;
    }
    return {};
  }

  [[gnu::noinline]] constexpr void look_up(size_t at) noexcept {
    spot& found = spots_[at % remembered];
    found.at = at;
    found.count = found.languages = 0;
    found.meanings = {};
    if constexpr (!has_room) return look_up_by_language(found);
    uint8_t hidden = 0;  // languages, as bits
    const utf16_step first = folded_at(at);
    if (!is_ascii_letter(first.unit()) && !has_character(row_of(first.unit()).words, first.unit())) return;
    const utf16_step second = folded_at(at + first.size());
    if (first.unit() >= 0x80 && second.unit() >= 0x80)
      look_up(found, hash_of_pair(first.unit(), second.unit()), first, second, hidden);
    look_up(found, is_ascii_letter(first.unit()) ? hash_at(at) : hash_of_character(first.unit()), first, second,
            hidden);
  }

  // Adds the words of one bucket; their first two characters are known.
  constexpr void look_up(spot& found, uint32_t hash, utf16_step first, utf16_step second,
                         uint8_t& hidden) const noexcept {
    const uint8_t* const words = tables_->words;
    const uint16_t* const bucket = tables_->buckets + (hash >> (32 - tables_->bucket_bits));
    for (const uint8_t* word = words + bucket[0]; word != words + bucket[1];) {
      const uint8_t head = *word;
      const uint8_t* const spelling = behind_meanings(word + 1);
      const bool ascii = (head & is_ascii_word) != 0;
      const size_t units = (head & 15u) + 1;
      const uint8_t* const next = spelling + (ascii ? units : 2 * units);
      const uint8_t* from = spelling;
      size_t end = found.at;
      bool stands = true;
      if (!ascii) {
        stands = unit_of(from) == first.unit();
        end += first.size();
        from += 2;
        if (units > 1 && unit_of(from) != u'_') {
          stands = stands && unit_of(from) == second.unit();
          end += second.size();
          from += 2;
        }
      }
      while (stands && from != next) {
        end = behind(next_unit(from, ascii), end, folded_at(end));
        stands = end != text::npos;
      }
      if (stands && found.count != most_words && !is_inside_letters(found.at) && !is_inside_letters(end)) {
        const uint8_t language = head >> 5, bit = static_cast<uint8_t>(1u << language);
        token& one = found.words[found.count++];
        one = {static_cast<uint16_t>(word - words), static_cast<uint8_t>(end - found.at),
               static_cast<uint8_t>(hidden & bit ? language | token::is_hidden : language)};
        found.languages |= bit;
        if (hides(one)) hidden |= bit;
        meaning_list said = meanings_of(one);
        do found.meanings.add(said.meaning());
        while (said.next());
      }
      word = next;
    }
  }

  // Of words at one place the one of a higher order comes first: the longer one, of the first of several languages.
  static constexpr uint32_t order_of(const token& one) noexcept {
    return uint32_t{one.size} << 3 | (7 - static_cast<uint32_t>(one.language()));
  }

  // The same where there is little room.
  [[gnu::always_inline]] constexpr void look_up_by_language(spot& found) noexcept {
    if (is_inside_letters(found.at)) return;
    const utf16_step first = folded_at(found.at);
    const uint16_t* bucket = tables_->buckets + (hash_of_either_case(first.unit()) >> (32 - bucket_bits(0)));
    for (uint8_t language = 0; language != tables_->languages.size(); ++language) {
      language = look_up_in(found, language, bucket, first);
      bucket += size_t{1} << bucket_bits(0);
    }
  }

  // Adds the words of one bucket, all of one language, which is returned.
  [[gnu::always_inline]] constexpr uint8_t look_up_in(spot& found, uint8_t kind, const uint16_t* bucket,
                                                      utf16_step first) const noexcept {
    uint8_t ends[most_shared + 1] = {};  // of the characters that the text has of the word before
    size_t matched = 0;                  // so many
    for (size_t next = bucket[0]; next != bucket[1];) {
      const size_t entry = next;
      const uint8_t* const word = tables_->words + entry;
      const uint8_t* from = behind_meanings(word + 1);
      const uint8_t* const behind_spelling = from + (*word & 15);
      next = static_cast<size_t>(behind_spelling - tables_->words);
      const size_t shared = *word >> 4 & most_shared;
      if (shared > matched) continue;
      matched = shared;
      size_t end = found.at + ends[matched];
      while (end != text::npos && from != behind_spelling) {
        end = behind(next_unit(from, (*word & is_ascii_word) != 0), end, matched == 0 ? first : folded_at(end));
        if (end == text::npos) break;
        ++matched;
        if (matched <= most_shared) ends[matched] = static_cast<uint8_t>(end - found.at);
      }
      if (end == text::npos || is_inside_letters(end) || found.count == most_words) continue;
      const token one{static_cast<uint16_t>(entry), static_cast<uint8_t>(end - found.at), kind};
      size_t place = found.count++;
      for (; place != 0 && order_of(found.words[place - 1]) < order_of(one); --place)
        found.words[place] = found.words[place - 1];
      found.words[place] = one;
      found.languages = static_cast<uint8_t>(found.languages | 1u << one.language());
      if (hides(one)) kind |= token::is_hidden;
    }
    return kind & 7;
  }

  static constexpr const uint8_t* behind_meanings(const uint8_t* first) noexcept {
    meaning_list all(first);
    while (all.next()) {
    }
    return all.end();
  }

  static constexpr char16_t unit_of(const uint8_t* two) noexcept { return static_cast<char16_t>(two[0] << 8 | two[1]); }

  // The next character of a spelling in the dictionary, which is left behind it.
  constexpr char16_t next_unit(const uint8_t*& from, bool ascii) const noexcept {
    if (ascii) return *from++;
    if constexpr (has_room) {
      from += 2;
      return unit_of(from - 2);
    }
    uint32_t place = *from++;
    if (place >= first_of_two) {
      place = place << 8 | *from++;
      if (place >= uint32_t{first_in_place} << 8) return static_cast<char16_t>(place - moved_in_place);
      place -= first_of_two * 0xFF;
    }
    return tables_->characters[place];
  }

  // Behind a character of a spelling that stands at `at`, where the text has another one; npos where it doesn't.
  constexpr size_t behind(char16_t wanted, size_t at, utf16_step found) const noexcept {
    if (wanted == u'_') {
      const size_t end = skip_space(at);
      return end == at ? text::npos : end;
    }
    const bool folds = wanted >= 'a' && wanted <= 'z' && (found.unit() | 0x20) == wanted;
    return found.unit() == wanted || folds ? at + found.size() : text::npos;
  }

  // Three figures, as they stand behind a comma between thousands.
  constexpr bool is_group(size_t at) const noexcept {
    size_t figures = 0;
    while (figures != 4 && has_digit(at + figures)) ++figures;
    return figures == 3;
  }

  text source_;
  const reading_tables* tables_ = nullptr;
  size_t language_ = 0;
  spot spots_[remembered];
};

}  // namespace detail

BREVIER_END

#endif  // BREVIER_READER_HPP

// ==== brevier/filler.hpp ====

// Brevier, filler: what the symbols of a rule say, put into the fields of a piece. What each word does is a table.
//
//     detail::piece made;
//     detail::filler filled(made, grammar::action::fill);
//     filled.fill_number(symbol::month_number, ten, ten);            // 10\u6708: made.said.first has month 10
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_FILLER_HPP
#define BREVIER_FILLER_HPP

BREVIER_BEGIN

namespace detail {

/// A stretch of text, in bytes; empty where nothing has been added.
template <class Offset>
struct basic_extent {
  Offset begin = 0, end = 0;

  constexpr bool empty() const noexcept { return begin == end; }
  constexpr size_t size() const noexcept { return static_cast<size_t>(end - begin); }
  constexpr void add(size_t from, size_t to) noexcept {
    if (empty()) begin = static_cast<Offset>(from);
    end = static_cast<Offset>(to);
  }
};

using extent = basic_extent<size_t>;

/// Pieces that were joined, and the stretches of text that they take, as distances from where the first one was looked
/// for. What they say is put where the caller wants it; values there that `has` doesn't name mean nothing until tidy().
struct expression {
  partial* first;           // what is said; empty at first
  uint16_t* last;           // the numbers of the other end of a range; those of `first` where they are not wanted
  uint8_t pieces = 0;       // that make the value, of all expressions that are made one after another
  uint8_t weak_pieces = 0;  // of them
  bool ranged = false;
  bool zone_known = false;
  int16_t zone_minutes = 0;
  size_t at = 0;
  uint16_t begin = 0, end = 0;
  basic_extent<uint16_t> zone = {};
  basic_extent<uint16_t> value = {};  // what makes the value
  basic_extent<uint16_t> dated = {};  // the same without words like \u65e9\u4e0a, which make no value where no clock time follows

  constexpr fields::set has() const noexcept { return first->has; }
  constexpr const basic_extent<uint16_t>& tight() const noexcept { return has() & fields::clock ? value : dated; }

  // Forgets the zone where none is said.
  constexpr void tidy_zone() noexcept {
    if (has() & fields::zone) return;
    zone = {};
    zone_known = false;
    zone_minutes = 0;
  }
  // Forgets the numbers that rules left behind which matched and weren't taken.
  constexpr void tidy() noexcept {
    tidy_zone();
    fields::set said = has();
    for (size_t i = 0; i != 8; ++i, said >>= 1)
      if (!(said & 1)) first->values[i] = last[i] = 0;
  }
};

/// A part of an expression as one rule matched it. The numbers of its fields stand in the expression.
struct piece : wording {
  uint16_t begin = 0, end = 0;  // of the span, without what is only context, in bytes from where the rule was tried;
  uint16_t outer = 0;           // the end of what must follow it; 0 where there is none
  uint16_t rule = 0;            // its place among those of its language
  action effect = action::fill;
  bool weak = false;
  bool ranged = false;
  uint8_t numeric_in = 0;  // one more than the language of its rule, where that begins with a number
  fields::set has = 0;
};

// Whether a month has a day, by the values of a partial, in some year.
constexpr bool has_such_day(const uint16_t* values, int year = 4) noexcept {
  return values[int(unit::day)] <= days_in_month(year, static_cast<int>(values[int(unit::month)]));
}

// Adds fields that are said to others; their numbers stand there already.
[[gnu::noinline]] constexpr void merge(partial& into, fields::set has, const wording& from) noexcept {
  if (has & (fields::shift | fields::directed)) {
    into.shift = from.shift;
    into.shift_unit = from.shift_unit;
  }
  if (has & fields::weekday) into.weekday = from.weekday;
  if (has & fields::day_part) into.day_part = from.day_part;
  if (has & fields::part) into.part = from.part;
  into.has |= has;
}

// Adds those of some fields that are not said yet.
constexpr void complete(partial& into, const partial& from, fields::set wanted) noexcept {
  wanted &= from.has & ~into.has;
  for (size_t i = 0; i != 8; ++i)
    if (wanted >> i & 1) into.values[i] = from.values[i];
  merge(into, wanted, from);
}

/// What a word does to the piece that it stands in. `unit` is the one that its row in word_effects names.
enum class deed : uint8_t {
  nothing,
  count_unit,   // names the unit of a duration
  count_value,  // the same; the unit is the value
  from_first,   // makes a range from 1 on, where that was asked for
  set_value,    // sets the unit to the value
  set_weekday,
  set_day_part,
  set_clock,  // an hour that needs no day part
  set_part,
  set_first_year,
  set_century,
  set_decade,
  set_half_year,
  set_quarter_hours,
  set_half,
  count_days,  // the value
  count_one,
  ask_first,
  ask_minutes_back,
  add_era,
  shift,  // by the value, in units
  shift_anchored,
  shift_deictic,  // in a unit that is said later
  shift_unit,     // which is the value
  shift_ago,
  set_zone,
  set_zulu,
  set_sign,
  mark_zone,
  mark_time,
  mark_approximate,
};

/// A deed and its unit in one byte.
struct word_effect {
  uint8_t packed;

  constexpr word_effect(deed what = deed::nothing, brevier::unit of = brevier::unit::year) noexcept
      : packed(static_cast<uint8_t>(static_cast<uint8_t>(what) << 3 | static_cast<uint8_t>(of))) {}
  constexpr deed what() const noexcept { return static_cast<deed>(packed >> 3); }
  constexpr brevier::unit unit() const noexcept { return static_cast<brevier::unit>(packed & 7); }
};

// From symbol::century to symbol::time_mark; others fill nothing.
inline constexpr word_effect word_effects[] = {
    {deed::set_century},
    {deed::set_decade},
    {deed::set_half},
    {deed::set_half_year, unit::year},
    {deed::set_half_year, unit::quarter},
    {deed::set_quarter_hours},
    {deed::ask_minutes_back},
    {deed::mark_zone},
    {deed::mark_approximate},
    {deed::count_one},  // article
    {deed::ask_first},  // first_of
    {deed::from_first, unit::quarter},
    {deed::from_first, unit::month},
    {deed::count_unit, unit::year},
    {deed::count_unit, unit::month},
    {deed::count_unit, unit::day},
    {deed::count_unit, unit::hour},
    {deed::count_unit, unit::minute},
    {deed::count_unit, unit::second},
    {deed::count_value},
    {deed::shift_unit},
    {deed::add_era},
    {deed::set_first_year},
    {deed::set_value, unit::month},
    {deed::set_value, unit::month},
    {deed::set_weekday},
    {deed::set_weekday},
    {deed::set_value, unit::quarter},
    {deed::set_value, unit::quarter},
    {deed::set_day_part},
    {deed::set_day_part},
    {deed::set_clock},
    {deed::set_value, unit::hour},
    {deed::set_part},
    {deed::count_days},
    {deed::shift, unit::year},
    {deed::shift, unit::month},
    {deed::shift, unit::week},
    {deed::shift, unit::day},
    {deed::shift, unit::day},
    {deed::shift_anchored, unit::year},
    {deed::shift_anchored, unit::month},
    {deed::shift_anchored, unit::day},
    {deed::shift_anchored, unit::day},
    {deed::shift_deictic, unit::day},
    {deed::shift_ago},
    {deed::set_zone},
    {},  // digit
    {},  // tens
    {},  // multiplier
    {},  // tense
    {deed::set_sign},
    {deed::set_zulu},
    {deed::mark_time},
};

inline constexpr symbol first_effect = symbol::century, last_effect = symbol::time_mark;

static_assert(sizeof word_effects / sizeof word_effects[0] ==
                  static_cast<size_t>(last_effect) - static_cast<size_t>(first_effect) + 1,
              "a word without its effect");

// One half of each unit, in a finer one.
struct half_unit {
  unit field;
  uint8_t count;
};

inline constexpr half_unit half_units[] = {{unit::month, 6}, {unit::month, 1},   {unit::day, 15},    {unit::day, 3},
                                           {unit::hour, 12}, {unit::minute, 30}, {unit::second, 30}, {unit::second, 0}};

/// Fills a piece from the symbols of a rule, in the order in which they are matched; what the expression says already
/// stays as it is.
class filler {
  // What the symbols so far tell those that follow.
  struct memory {
    int8_t sign = 0;
    brevier::unit unit = brevier::unit::year;
    bool hours_differ = false;  // at the two ends of a range
    bool from_first = false;
    bool half_pending = false;
    bool half = false;
    bool counts_back = false;
    bool deictic = false;
    bool zone_known = false;
    uint16_t count = 0, last_count = 0;
    uint16_t era = 0;
    int16_t offset = 0;  // in minutes
  };

 public:
  piece made;  // first, as small offsets fit into instructions

 private:
  bool fills_ = false;
  memory so_far_;
  expression* to_ = nullptr;

 public:
  constexpr void fill_into(expression& to) noexcept { to_ = &to; }

  constexpr const expression& said() const noexcept { return *to_; }
  constexpr bool fills() const noexcept { return fills_; }
  // Begins with a rule: to see what it fills, or to fill it.
  constexpr void start(action effect, bool fills) noexcept {
    fills_ = fills;
    so_far_ = {};
    so_far_.unit = unit::day;
    made.ranged = false;
    made.effect = effect;
    made.weak = (static_cast<uint8_t>(effect) & 3) == static_cast<uint8_t>(action::weak);
    made.has = is_duration() ? fields::duration : 0;
    if (fills) to_->tidy_zone();
  }

  // What a symbol says that stands in the text from `begin` to `end`: a number that fits, and the other end of its
  // range, or the value of a word. False where that cannot be. All that says a zone is one word of it.
  constexpr bool fill(symbol meaning, int32_t said, uint32_t last, size_t begin, size_t end) noexcept {
    if (!(is_number(meaning) ? fill_number(meaning, static_cast<uint32_t>(said), last) : fill_word(meaning, said)))
      return false;
    if (fills_ && made.has & fields::zone && meaning != symbol::close) to_->zone.add(begin - to_->at, end - to_->at);
    return true;
  }

  // Of numbers that fit; `last` is the same as `first` but in a range.
  constexpr bool fill_number(symbol meaning, uint32_t first, uint32_t last) noexcept {
    if (meaning == symbol::tenths) return fill_half();
    const auto before = static_cast<int>(so_far_.count);
    so_far_.count = static_cast<uint16_t>(first);
    so_far_.last_count = static_cast<uint16_t>(last);
    made.ranged |= first != last;
    if (meaning == symbol::likely_year && first != last) made.weak = false;  // 1995-2001
    const uint8_t fills = packed_number_rules.fills(meaning);
    if (so_far_.sign != 0) {
      const int minutes = fills == static_cast<uint8_t>(unit::hour) ? 60 : 1;
      so_far_.offset = static_cast<int16_t>(so_far_.offset + static_cast<int>(first) * minutes);
      return true;
    }
    if (meaning == symbol::minguo_year) so_far_.era = 1911;
    if (meaning == symbol::short_year) so_far_.era = first < 69 ? 2000 : 1900;
    if (fills == static_cast<uint8_t>(unit::year)) return set(unit::year, first + so_far_.era, last + so_far_.era);
    if (fills != fills_nothing) return set(static_cast<unit>(fills));
    switch (meaning) {
      case symbol::weekday_number:
        return set_weekday(static_cast<int32_t>(first)) &&
               (so_far_.deictic || !(made.has & fields::shift) || made.shift_unit == unit::week);
      case symbol::ordinal_digits: {
        uint32_t day = first, month = 1;
        for (; month != 13 && day > days_in_month(before, static_cast<int>(month)); ++month)
          day -= days_in_month(before, static_cast<int>(month));
        return month != 13 && set(unit::month, month) && set(unit::day, day);
      }
      default: return true;
    }
  }

  constexpr bool fill_word(symbol meaning, int32_t said) noexcept {
    if (meaning < first_effect || meaning > last_effect) return true;
    const word_effect effect = word_effects[static_cast<uint8_t>(meaning) - static_cast<uint8_t>(first_effect)];
    fields::set filled = 0;
    switch (effect.what()) {
      case deed::nothing: return true;
      case deed::count_unit: return count_in(effect.unit(), said != 0);
      case deed::count_value: return fill_duration(static_cast<unit>(said));
      case deed::from_first: return !so_far_.from_first || fill_range(effect.unit(), 1, so_far_.last_count);
      case deed::set_value: return set(effect.unit(), static_cast<uint32_t>(said));
      case deed::set_weekday:
        made.weekday = static_cast<uint8_t>(said);
        filled = fields::weekday;
        break;
      case deed::set_clock:
        made.day_part = day_part::noon;  // that of no other word
        filled = fields::day_part;
        set(unit::hour, static_cast<uint32_t>(said));
        break;
      case deed::set_day_part:
        made.day_part = static_cast<day_part>(said & ~of_today);
        filled = fields::day_part;
        if (said & of_today) shift(0, unit::day);
        break;
      case deed::set_part:
        made.part = static_cast<part>(said);
        filled = fields::part;
        break;
      case deed::set_first_year: return set(unit::year, so_far_.era + 1);
      case deed::set_century: return fill_century();
      case deed::set_decade: return fill_years(so_far_.count < 100 ? century() + so_far_.count : so_far_.count, 10);
      case deed::set_half_year:
        return fill_range(unit::quarter, effect.unit() == unit::year ? 1 : 3, effect.unit() == unit::year ? 2 : 4);
      case deed::set_quarter_hours:
        made.has &= ~fields::quarter;
        made.weak = false;
        return set(unit::minute, 15 * (so_far_.count == 0 ? 1u : so_far_.count));
      case deed::set_half: return fill_half();
      case deed::count_days:
        so_far_.count = so_far_.last_count = static_cast<uint16_t>(said);
        return fill_duration(unit::day);
      case deed::count_one: so_far_.count = so_far_.last_count = 1; return true;
      case deed::ask_first: so_far_.from_first = true; return true;
      case deed::ask_minutes_back: so_far_.counts_back = true; return true;
      case deed::add_era: so_far_.era = static_cast<uint16_t>(said); return true;
      case deed::shift_anchored: filled = fields::anchored; [[fallthrough]];
      case deed::shift: shift(said, effect.unit()); break;
      case deed::shift_deictic: so_far_.deictic = true; return shift(said, effect.unit());
      case deed::shift_unit: so_far_.deictic = false; return shift(made.shift, static_cast<unit>(said));
      case deed::shift_ago: return fill_ago(said);
      case deed::set_zulu: filled = fields::offset; [[fallthrough]];
      case deed::set_zone:
        so_far_.zone_known = true;
        if (fills_) set_offset(said);
        filled |= fields::zone;
        break;
      case deed::set_sign:
        so_far_.sign = static_cast<int8_t>(said);
        if (!so_far_.zone_known) filled = fields::offset | (said < 0 ? fields::west : 0);
        filled |= fields::zone;
        break;
      case deed::mark_zone: filled = fields::zone; break;
      case deed::mark_time: filled = fields::marked; break;
      case deed::mark_approximate: filled = fields::approximate; break;
    }
    return has(filled);
  }

  // Ends the piece. A day that its month does not have makes it nothing.
  [[gnu::noinline]] constexpr void finish() noexcept {
    if (so_far_.sign != 0 && fills_) set_offset(to_->zone_minutes + so_far_.sign * so_far_.offset);
    if (so_far_.deictic) {
      has(fields::counted);
      shift(made.shift, made.has & fields::month ? unit::month : unit::day);
    }
    if (so_far_.counts_back) count_back();
    const fields::set pair = fields::month | fields::day;
    if (!fills_ || is_duration() || (made.has & pair) != pair) return;
    if (!has_such_day(value().values) || !has_such_day(to_->last)) made.effect = action::nothing;
  }

 private:
  constexpr partial& value() noexcept { return *to_->first; }
  constexpr bool is_duration() const noexcept {
    return made.effect >= action::duration && made.effect <= action::context_duration;
  }
  constexpr bool has(fields::set filled) noexcept {
    made.has |= filled;
    return true;
  }
  // Adds a field; false where its value is not asked for yet.
  constexpr bool may_set(fields::set field) noexcept {
    made.has |= field;
    return fills_;
  }
  [[gnu::noinline]] constexpr bool set(unit field, uint32_t first, uint32_t last) noexcept {
    if (field == unit::hour) so_far_.hours_differ = first != last && !is_duration();
    if (!may_set(fields::set{1} << static_cast<uint8_t>(field))) return true;
    // 4-6:30 is from four on.
    value().values[static_cast<uint8_t>(field)] =
        static_cast<uint16_t>(so_far_.hours_differ && field == unit::minute ? 0 : first);
    to_->last[static_cast<uint8_t>(field)] = static_cast<uint16_t>(last);
    return true;
  }
  constexpr bool set(unit field, uint32_t both) noexcept { return set(field, both, both); }
  [[gnu::always_inline]] constexpr bool set(unit field) noexcept {
    return set(field, so_far_.count, so_far_.last_count);
  }
  constexpr bool set_weekday(int32_t said) noexcept {
    made.weekday = static_cast<uint8_t>(said);
    return has(fields::weekday);
  }
  constexpr void set_offset(int32_t minutes) noexcept {
    to_->zone_known = true;
    to_->zone_minutes = static_cast<int16_t>(minutes);
  }
  constexpr bool shift(int32_t count, unit by) noexcept {
    made.shift = static_cast<int16_t>(count);
    made.shift_unit = by;
    return has(fields::shift);
  }
  constexpr bool fill_range(unit field, uint32_t first, uint32_t last) noexcept {
    so_far_.count = static_cast<uint16_t>(first);
    so_far_.last_count = static_cast<uint16_t>(last);
    made.ranged |= first != last;
    return set(field);
  }
  constexpr bool fill_years(uint32_t first, uint32_t count) noexcept {
    return first >= 1 && first + count <= 10000 && fill_range(unit::year, first, first + count - 1);
  }
  constexpr bool fill_century() noexcept {
    so_far_.era = static_cast<uint16_t>((so_far_.count - 1) * 100);
    return fill_years(so_far_.era + 1u, 100);
  }
  // The year before the first of the century that was said; that of the last one.
  constexpr uint32_t century() const noexcept { return so_far_.era != 0 ? so_far_.era : 1900u; }
  // A unit by its common name, or a weak one: there is no 249\u865f, and a number of \u9ede is an hour from 13 to 24, no
  // points.
  [[gnu::noinline]] constexpr bool count_in(unit field, bool weakly) noexcept {
    if (is_duration()) return !(weakly && field == unit::day) && fill_duration(field);
    made.weak |= weakly && !(field == unit::hour && so_far_.count > 12 && so_far_.count < 25);
    return true;
  }
  // `so_far_.count` is empty in "half a year".
  constexpr bool fill_duration(unit field) noexcept {
    so_far_.unit = field;
    if (so_far_.count != 0) set(so_far_.unit);
    return !so_far_.half_pending || add_half();
  }
  constexpr bool fill_half() noexcept {
    if (!is_duration()) {
      made.weak = false;
      return set(unit::minute, 30);
    }
    if (made.has == fields::duration)
      return so_far_.half_pending = true;
    return add_half();
  }
  // Of a second there is none: fractions of seconds have no field.
  constexpr bool add_half() noexcept {
    const half_unit half = half_units[static_cast<uint8_t>(so_far_.unit)];
    so_far_.half_pending = false;
    so_far_.half = true;
    return half.count != 0 && set(half.field, half.count);
  }
  // Days and longer are counted from the reference, years and a half in months; what is shorter stays a duration.
  [[gnu::noinline]] constexpr bool fill_ago(int32_t direction) noexcept {
    if (so_far_.unit == unit::year && so_far_.count > 999) return false;  // 2004\u5e74\u4e4b\u5f8c
    const bool half_year = so_far_.unit == unit::year && made.has & fields::month;
    if (so_far_.unit >= unit::hour || (so_far_.half && !half_year)) {
      made.shift = static_cast<int16_t>(direction);
      return has(fields::duration | fields::directed);
    }
    const uint32_t count = half_year ? 12u * so_far_.count + 6 : so_far_.count;
    made.has = 0;
    return shift(direction * static_cast<int32_t>(count), half_year ? unit::month : so_far_.unit);
  }
  // The minutes of five to three are counted back from three. One o'clock follows 12 on clocks of twelve hours.
  constexpr void count_back() noexcept {
    made.weak = false;
    if (!may_set(fields::hour | fields::minute)) return;
    count_back(value().values);
    if (to_->last != value().values) count_back(to_->last);
  }
  static constexpr void count_back(uint16_t* end) noexcept {
    uint16_t &hour = end[int(unit::hour)], &minute = end[int(unit::minute)];
    hour = static_cast<uint16_t>(hour == 0 ? 23 : hour == 1 ? 12 : hour - 1);
    minute = static_cast<uint16_t>(minute == 0 ? 0 : 60 - minute);
  }
};

}  // namespace detail

BREVIER_END

#endif  // BREVIER_FILLER_HPP

// ==== brevier/languages.hpp ====

// Brevier, languages: those that a text is read with, as the tables and functions that their lexicons ask for.
//
//     constexpr auto& both = brevier::languages<brevier::zh, brevier::en>;
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_LANGUAGES_HPP
#define BREVIER_LANGUAGES_HPP

BREVIER_BEGIN

namespace detail {

// What some languages need and others don't.
struct habits {
  bool parts = false;    // numbers of words with spaces and hyphens between them: twenty-one, one hundred
  bool days = false;     // a numeral that is the unit of days as well, as the Korean one
  bool between = false;  // ranges of two things joined by "and"
  bool verbs = false;    // words of tense that are told by their ends: the past of verbs
};

template <const lexicon&... Languages>
constexpr habits make_habits() noexcept {
  habits made;
  bool numeral = false, day = false;
  for (const spelling& word : vocabulary_of<Languages...>.words) {
    if (!word.again) numeral = day = false;
    numeral = numeral || is_numeral(word.meaning);
    day = day || word.meaning == symbol::day;
    made.parts = made.parts || (numeral && word.ascii);
    made.days = made.days || (numeral && day);
    made.between = made.between || word.meaning == symbol::between;
    made.verbs = made.verbs || (word.meaning == symbol::tense && word.ascii);
  }
  return made;
}

// `next`, the numeral at `at` that a number may begin with, or go on with behind another one: as the next part of
// several words also behind a space or hyphen, which is counted with it. A word that may be a numeral or the unit of
// days is the unit where no other one follows it.
template <bool Parts, bool Days>
constexpr token part_of_number(reader& words, size_t at, symbol before, token next) noexcept {
  const bool begins = before == symbol::none;
  if constexpr (Parts)
    if (next.size == 0 && !begins && words.has_letter(at - 1)) {
      next = words.find(any_numeral, at + 1, true);
      const bool spaced =
          words.byte(at) == ' ' && (words.means(next, symbol::multiplier) || before == symbol::multiplier);
      const bool joined = words.byte(at) == '-' && before == symbol::tens && words.means(next, symbol::digit);
      if (next.size == 0 || (!spaced && !joined)) return {};
      ++next.size;
    }
  if constexpr (Days)
    if (!begins && words.means(next, symbol::day) &&
        !words.means(words.find(any_symbol, words.skip_space(at + next.size)), any_unit))
      return {};
  return next;
}

// The word at `at` that makes a range of what stands at both its sides, as "between" or the like stands directly before
// `begin`.
constexpr token between_word(reader& words, size_t at, size_t begin) noexcept {
  const token both = words.find(symbol::conjunction, at);
  if (both.size == 0 || begin < 2 || words.byte(begin - 1) != ' ') return {};
  size_t before = begin - 1;
  while (before != 0 && words.has_letter(before - 1)) --before;
  return words.find(symbol::between, before).size != 0 ? both : token{};
}

// An English word that ends in -ed, with no "be" before it: every verb can. How many letters it has; 0 where none is.
constexpr uint8_t past_verb_at(const reader& words, size_t at) noexcept {
  constexpr uint8_t longest_verb = 24;
  uint8_t size = 0;
  while (size < longest_verb && words.has_letter(at + size)) ++size;
  const size_t end = at + size;
  const bool is_past =
      size > 4 && words.byte(end - 1) == 'd' && words.byte(end - 2) == 'e' && words.byte(end - 3) != 'e';
  const bool follows_be = words.byte(at - 2) == 'e' && words.byte(at - 3) == 'b';
  return is_past && !follows_be && !words.has_letter(at - 1) ? size : uint8_t{0};
}

template <const lexicon& Language>
constexpr rule_table make_rule_table() noexcept {
  rule_table made;
  made.bytes = rules_of<Language>.rows;
  if constexpr (has_room) made.groups = groups_of<Language>.rows;
  return made;
}

template <const lexicon&... Languages>
inline constexpr rule_table rule_tables[] = {make_rule_table<Languages>()...};

template <const lexicon&... Languages>
constexpr uint8_t languages_written(script how) noexcept {
  uint32_t found = 0, bit = 1;
  for (const lexicon* const language : lexicons<Languages...>) {
    found |= language->written == how ? bit : 0;
    bit <<= 1;
  }
  return static_cast<uint8_t>(found);
}

template <const lexicon&... Languages>
constexpr reading_tables make_tables() noexcept {
  static_assert(sizeof...(Languages) <= 8, "more than seven languages at once");
  static_assert(dictionary_of<Languages...>.fits, "a spelling is too long, or a value too large");
  constexpr uint8_t with_kana = languages_written<Languages...>(script::kana);
  constexpr uint8_t without_kana = languages_written<Languages...>(script::no_kana);
  constexpr habits needs = make_habits<Languages...>();
  constexpr const auto& dictionary = dictionary_of<Languages...>;
  reading_tables made;
  made.bucket_bits = bucket_bits(word_count<Languages...>);
  made.start_bits = start_bits(word_count<Languages...>);
  made.unexpected[0] = with_kana;
  made.unexpected[1] = without_kana;
  made.buckets = dictionary.buckets;
  made.words = dictionary.bytes;
  made.languages = rule_tables<Languages...>;
  made.joins = joins_of<Languages...>.rows;
  if constexpr (needs.parts || needs.days) made.part_of_number = &part_of_number<needs.parts, needs.days>;
  if constexpr (with_kana && without_kana) made.look_around = &look_around;
  if constexpr (needs.between) made.between_word = &between_word;
  if constexpr (needs.verbs) made.past_verb = &past_verb_at;
  if constexpr (has_room) {
    constexpr const auto& starts = starts_of<Languages...>;
    made.start_characters = starts.characters;
    made.rows = starts.rows;
    made.start_hashes = starts.hashes;
    made.variants = variants_of<Languages...>.rows;
  } else {
    constexpr const auto& characters = characters_of<Languages...>;
    made.characters = characters.characters;
    made.variant_characters = {characters.variants, places_of<Languages...>.variants};
  }
  return made;
}

template <const lexicon&... Languages>
inline constexpr reading_tables reading_tables_of = make_tables<Languages...>();

inline constexpr reading_tables common_tables = make_tables<common>();

}  // namespace detail

/// Lexicons to read with; see languages<>.
class language_set {
 public:
  constexpr language_set() noexcept = default;
  constexpr explicit language_set(const detail::reading_tables& tables) noexcept : tables_(&tables) {}
  constexpr const detail::reading_tables& tables() const noexcept { return *tables_; }

 private:
  const detail::reading_tables* tables_ = &detail::common_tables;
};

/// Languages to read with, those that stand first asked first; what all of them write alike is always read.
template <const lexicon&... Languages>
inline constexpr language_set languages = language_set(detail::reading_tables_of<Languages..., common>);

namespace detail {

template <const lexicon& Language>
constexpr size_t count_tenses() noexcept {
  size_t count = 0;
  for (const entry& row : Language.words) count += row.meaning == symbol::tense;
  return count;
}

template <const lexicon& Language>
constexpr auto entries_without_tense() noexcept {
  table<entry, Language.words.size() - count_tenses<Language>()> made;
  size_t count = 0;
  for (const entry& row : Language.words)
    if (row.meaning != symbol::tense) made.rows[count++] = row;
  return made;
}

template <const lexicon& Language>
inline constexpr auto untensed_entries = entries_without_tense<Language>();

template <const lexicon& Language>
inline constexpr lexicon untensed = {untensed_entries<Language>.rows, Language.rules, Language.joins, Language.written,
                                     Language.variants};

// Languages of which is read what they say, not what it means: where there is little room without words of tense, with
// which no expression begins.
template <const lexicon&... Languages>
constexpr const language_set& saying() noexcept {
  if constexpr (has_room)
    return languages<Languages...>;
  else
    return languages<untensed<Languages>...>;
}

}  // namespace detail

BREVIER_END

#endif  // BREVIER_LANGUAGES_HPP

// ==== brevier/parser.hpp ====

// Brevier, parser: puts the words and numbers that rules name together into pieces, and pieces that joins allow into
// one expression. Knows no language; the dateline room makes moments of what it finds.
//
//     detail::parser parser(article, brevier::languages<brevier::zh>);
//     partial said;
//     detail::expression made{&said, said.values};
//     parser.compose(0, made)                                        // 2025\u5e7410\u670830\u65e5, three pieces
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_PARSER_HPP
#define BREVIER_PARSER_HPP

BREVIER_BEGIN

namespace detail {

constexpr bool number_fits(symbol meaning, const number& read) noexcept {
  const uint8_t wanted = packed_number_rules.digits(meaning), digits = read.digits & 0x7F;
  if (read.is_spread && meaning == symbol::day_number) return false;  // \u5169\u4e09\u65e5
  if (wanted != 0 && digits != wanted && (digits != 0 || read.value < 10)) return false;
  return digits < 9 && packed_number_rules.allows(meaning, read.value);
}

inline constexpr fields::set duration_units = fields::date | fields::clock;

// Two pieces can be one expression where they say different things, of the same sort, and durations go on in finer
// units.
[[gnu::always_inline]] constexpr bool compatible(fields::set before, fields::set after) noexcept {
  if (before & after & ~fields::duration || (before & fields::month && after & fields::quarter)) return false;
  if (!(before & fields::duration)) {
    if (after & fields::clock && !((before | after) & (fields::hour | fields::duration))) return false;  // 31\uc77c, 2\ubd84\uae30
    return !(after & fields::duration) || !(before & duration_units);
  }
  if (!(after & duration_units)) return !(after & fields::day_part);
  if (before & fields::directed) return false;  // 3\u5c0f\u6642\u524d 31\u5206\u9418\u524d
  if (!(after & fields::duration) && (after & ~fields::clock)) return false;
  const fields::set finer = after & duration_units;
  return (before & duration_units) < (finer & (~finer + 1));
}

/// Stretches before and behind the date that was looked at last, where there is room to keep them: no clause ends
/// there, and no word of tense begins.
template <bool Kept>
struct quiet_around {
  extent stretches[2] = {};
};
template <>
struct quiet_around<false> {
  static constexpr extent* stretches = nullptr;
};

/// Functions that one place calls, and that others call in a chain, are always inlined: each frame takes stack.
class parser {
 public:
  constexpr parser() noexcept = default;
  constexpr parser(text source, const language_set& languages) noexcept : reader_(source, languages.tables()) {}

  constexpr void restart(text source) noexcept {
    if (!has_room || source.data() != reader_.source().data()) see({});
    reader_.restart(source);
  }

  // What another parser of the text may go on with.
  constexpr const script_view& view() const noexcept { return view_; }
  constexpr void see(const script_view& known) noexcept { view_ = known; }

  constexpr const text& source() const noexcept { return reader_.source(); }
  constexpr size_t next_start(size_t at) noexcept { return reader_.next_start(at); }
  constexpr reader& words() noexcept { return reader_; }

  constexpr extent* quiet() noexcept { return quiet_.stretches; }

  // Whether a language may be that of the text around, by its kana; one that does not care always is.
  constexpr bool is_expected(size_t language) const noexcept {
    return !(reader_.tables().unexpected[view_.kana()] >> language & 1);
  }

  // All that belongs together from the piece on that begins at `at`. Returns the end of that piece, and `at` where
  // none begins there; nothing is made where the piece says that there is none.
  constexpr size_t compose(size_t at, expression& made) noexcept {
    constexpr size_t longest = 0x7FFF;  // bytes, of which hundreds say all that can be said
    made = {made.first, made.last, made.pieces, made.weak_pieces};
    made.at = at;
    search wanted = {};
    wanted.filled.fill_into(made);
    const piece& next = wanted.best;
    const bool found = longest_piece(wanted, at);
    const size_t end = at + next.end;
    if (!found) return end;
    made.begin = next.begin;
    fields::set aside = 0;  // what a day in brackets says that nothing follows yet,
    uint16_t before = 0;    // and the end of what stands before it
    do {
      const bool may_be = made.end != 0 && aside == 0 && next.effect == action::aside && next.has & fields::day;
      const bool of_weekday = may_be && made.has() & fields::weekday;
      if (aside == 0 || next.has != fields::day_part) {  // \u6628\u65e5\uff0813\u65e5\uff09\u65e9\u4e0a are two as well
        aside = may_be && !of_weekday ? next.has : 0;
        before = made.end;
      }
      add(made, wanted);
      if (!of_weekday) continue;                              // \u6628\u65e5\uff0813\u65e5\uff09\u4e0b\u53483\u6642 is one time
      made.first->has &= ~(fields::shift | fields::counted);  // \u4e0b\u5468\u4e09\uff088\u65e5\uff09 is the Wednesday of that day
      made.value.end = made.dated.end = made.end;
    } while (made.end < longest && next_piece(wanted));
    if (aside != 0) {  // \u6628\u65e5\uff0813\u65e5\uff09 are two dates
      made.first->has &= ~aside;
      --made.pieces;
      made.end = before;
    }
    made.tidy();
    return end;
  }

  // Behind what begins at `at` and is no piece, which compose() has just found: a whole word or number, where some
  // expression could have begun with it.
  constexpr size_t skip_unknown(size_t at) noexcept {
    constexpr size_t no_number = 192;  // so many bytes of numerals say nothing
    const size_t run = reader_.has_letter(at) ? at : reader_.skip_run(at);
    size_t longest = 0;
    for (size_t language = 0; language != language_count(); ++language) {
      reader_.read_in(language);
      longest = greater(longest, reader_.read_number(at).size);
    }
    const token word = reader_.word_at(at);
    if (longest != 0 || began_ || reader_.hides(word)) longest = greater(longest, size_t{word.size});
    if (longest == 0) return at + 1;
    return run != at && longest < no_number ? run : at + longest;
  }

  // Behind a word like \u81f3 at `at` that makes a range of what stands at both sides, on the left from `begin` on; 0 where
  // there is none.
  constexpr size_t behind_range_word(size_t at, size_t begin) noexcept {
    const size_t word_begin = reader_.skip_space(at, false);
    if (has_room && !reader_.has_word(word_begin)) return 0;
    for (size_t language = 0; language != language_count(); ++language) {
      reader_.read_in(language);
      const token to = range_word(word_begin, begin);
      if (to.size != 0) return reader_.skip_space(word_begin + to.size, false);
    }
    return 0;
  }

 private:
  // The number that rules begin with, and the other end of a range of numbers, where there is room to keep them.
  template <bool Kept, class Number = number>
  struct known_number {
    Number one = {}, other = {};

    constexpr Number first() const noexcept { return one; }
    constexpr Number last() const noexcept { return other; }
    constexpr void keep_first(Number read) noexcept { one = read; }
    constexpr void keep_last(Number read) noexcept { other = read; }
  };
  template <class Number>
  struct known_number<false, Number> {
    constexpr Number first() const noexcept { return {}; }
    constexpr Number last() const noexcept { return {}; }
    constexpr void keep_first(Number) noexcept {}
    constexpr void keep_last(Number) noexcept {}
  };

  // What is looked for: of the pieces that may stand there the one that takes most of the text into account, the first
  // of several.
  struct search {
    symbol glue = symbol::none;     // the word between it and what stands before
    symbol key = symbol::none;      // of the rules that are tried
    bool numeric = false;           // whether they begin with a number
    known_number<has_room> number;  // which may be a range; or
    filler filled;                  // by the rule that is tried
    token first;                    // the word
    size_t at = 0, behind = 0;      // where they begin, and the end of the number
    piece best;
  };

  constexpr size_t language_count() const noexcept { return reader_.tables().languages.size(); }
  constexpr const rule_table& rules() const noexcept { return reader_.tables().languages[reader_.language()]; }

  // The longest piece that begins at `at`, and may follow what stands before it, if anything does; no end where there
  // is none. False where there is none, or one that says that there is none.
  constexpr bool longest_piece(search& wanted, size_t at) noexcept {
    look_for_piece(wanted, at);
    return wanted.best.end != 0 && wanted.best.effect != action::nothing;
  }

  [[gnu::always_inline]] constexpr void look_for_piece(search& wanted, size_t at) noexcept {
    piece& best = wanted.best;
    wanted.at = at;
    wanted.number = {};
    best.end = best.outer = 0;
    best.numeric_in = 0;
    began_ = false;
    if (!reader_.has_word(at) && !reader_.is_figure(at)) return;
    const auto look_around = reader_.tables().look_around;
    if (look_around != nullptr && !(has_room && view_.covers(at))) look_around(source(), at, view_);
    for (int round = 0; round != 2; ++round) {  // languages that the text is likely in, then the others
      for (size_t language = 0; language != language_count(); ++language) {
        reader_.read_in(language);
        if (is_expected(language) == (round == 0) && !try_language(wanted)) return;
      }
      if (best.end != 0 && !best.weak && best.effect != action::nothing) return;
    }
  }

  // Looks for a better piece in one language; false where a word of it says that none begins here. The keys of rules
  // stand there, or behind a number, or behind a range of numbers.
  [[gnu::always_inline]] constexpr bool try_language(search& wanted) noexcept {
    const size_t at = wanted.at;
    const bool has_words = reader_.has_own_word(at);
    if (!has_words && !reader_.is_figure(at)) return true;
    if (has_words && reader_.hides(reader_.find(any_symbol, at))) return false;
    size_t plain = at;
    for (uint32_t numbers = has_words ? 0 : 1; numbers != 3; ++numbers) {
      if (numbers == 1) {
        number read = wanted.number.first();
        if (read.size == 0 || !reader_.is_figure(at)) read = reader_.read_number(at);
        if (read.size == 0) return true;
        plain = at + read.size;
        if (has_room && is_mere_number(read, plain)) return true;
        wanted.number.keep_first(read);
        wanted.behind = go_to_range_end(symbol::any_number, read, plain);
        wanted.number.keep_last(read);
      } else if (numbers == 2) {
        if (wanted.behind == plain) return true;
        plain = wanted.behind;
      }
      wanted.numeric = numbers != 0;
      try_words(wanted, numbers == 0 ? at : reader_.skip_space(plain), numbers == 1);
    }
    return true;
  }

  // Whether no rule of a language has a number with what stands behind it, at `end`, or alone.
  constexpr bool is_mere_number(const number& read, size_t end) noexcept {
    const uint8_t figures = read.digits & 0x7F;
    const bool few = figures != 0 && figures < fewest_bare_figures;
    if (!few && rules().first_of(symbol::none) != 0) return false;
    return !reader_.has_words(reader_.words_at(reader_.skip_space(end)));
  }

  // The rules whose keys stand at `at`, and before them those that have none.
  [[gnu::always_inline]] constexpr void try_words(search& wanted, size_t at, bool keyless) noexcept {
    wanted.first = {};
    wanted.key = symbol::none;
    meaning_list said(nullptr);
    bool has_key = keyless;
    for (size_t i = 0;;) {
      if (has_key) try_rules(wanted, at + wanted.first.size);
      if (wanted.first.size == 0 || !said.next()) {
        do {
          if (!reader_.next_word(at, i, wanted.first)) return;
        } while (wanted.first.hidden() || !reader_.is_read(wanted.first));
        said = reader_.meanings_of(wanted.first);
      }
      wanted.key = said.meaning();
      has_key = wanted.numeric || wanted.filled.said().end != 0 || wanted.key < symbol::first_mark;
    }
  }

  // The rules of a key that ends at `end`.
  [[gnu::always_inline]] constexpr void try_rules(search& wanted, size_t end) noexcept {
    const rule_table& table = rules();
    const size_t at = table.first_of(wanted.key);
    if (at == 0) return;
    const size_t rest = has_room && wanted.key != symbol::none ? reader_.skip_space(end) : end;
    const next_words next = has_room ? next_at(rest) : next_words{};
    for (const uint8_t* rule = table.bytes + at;; rule += 1 + (*rule >> 5)) {
      if (((*rule & begins_with_number) != 0) == wanted.numeric) {
        began_ = true;
        if (!has_room || may_match(wanted, rule, rest, next)) try_rule(wanted, rule);
      }
      if (*rule & last_of_key) return;
    }
  }

  [[gnu::always_inline]] constexpr void try_rule(search& wanted, const uint8_t* rule) noexcept {
    filler& filled = wanted.filled;
    piece& made = filled.made;
    made.rule = static_cast<uint16_t>(rule - rules().bytes);
    made.numeric_in = wanted.numeric ? static_cast<uint8_t>(reader_.language() + 1) : uint8_t{0};
    bool fills = wanted.best.end == 0 && filled.said().end == 0;  // else what it would fill is seen first
    do {
      filled.start(static_cast<action>(*rule & 7), fills);
      match(wanted, rule);
      if (!is_better(made, wanted.best) || !may_follow(wanted, made)) return;
      fills = true;
    } while (!filled.fills());
    wanted.best = made;
  }

  // What stands behind the key of rules, as far as a quick look tells.
  struct next_words {
    meaning_set<has_room> meanings;
    bool number = false;
  };
  constexpr next_words next_at(size_t at) noexcept {
    const meaning_set<has_room> meanings = reader_.words_at(at).meanings;
    return {meanings, reader_.is_figure(at) || meanings.may_have(any_numeral)};
  }

  // A quick look at the beginning of a rule, at its number and at what stands behind its key, at `rest`.
  constexpr bool may_match(const search& wanted, const uint8_t* rule, size_t rest, const next_words& next) noexcept {
    if (wanted.numeric && !number_fits(static_cast<symbol>(rule[1]), wanted.number.first())) return false;
    if ((rule[0] >> 5) <= wanted.numeric) return true;
    const auto element = static_cast<symbol>(rule[1 + wanted.numeric]);
    if (is_number(element)) return next.number || wanted.key == symbol::none;
    return element == symbol::ahead || (next.meanings.may_have(element) && reader_.find(element, rest).size != 0);
  }

  // Of rules that begin with the same number and match as much the one with the longest span is taken, else the first.
  static constexpr bool is_better(const piece& one, const piece& other) noexcept {
    if (one.outer != other.outer) return one.outer > other.outer;
    if (one.numeric_in == 0 || one.numeric_in != other.numeric_in) return false;
    return one.end != other.end ? one.end > other.end : one.rule < other.rule;
  }

  constexpr bool may_follow(const search& wanted, const piece& next) const noexcept {
    if (wanted.filled.said().end == 0 || next.effect == action::nothing) return true;
    const fields::set before = wanted.filled.said().has(), after = next.has;
    if (!compatible(before, after) || next.effect == action::context) return false;
    // Thursday, Oct. 29-30 are two.
    if (before & fields::weekday && after & fields::month && (!(after & fields::day) || next.ranged)) return false;
    // April next year, Friday next week, but neither Friday next year nor 2025-10-30 last year.
    if (after & fields::shift && before & (fields::year | fields::month | fields::weekday) &&
        (before & fields::year || next.shift_unit != (before & fields::month ? unit::year : unit::week)))
      return false;
    // 2025-10-30 \u5468\u4e94: the Friday of that week is another day.
    if (after & fields::weekday && before & fields::year && before & fields::day &&
        static_cast<uint8_t>(weekday_of(wanted.filled.said().first->civil_date())) != next.weekday)
      return false;
    return some_join(wanted.glue, before, after);
  }

  // Whether what fills fields may follow what filled others, with a word of some meaning between them.
  constexpr bool some_join(symbol glue, fields::set before, fields::set after) const noexcept {
    for (const packed_join& allowed : reader_.tables().joins)
      if (allowed.glue == glue && allowed.allows(before, after)) return true;
    return false;
  }

  // The word at `at` that makes a range of what begins at `begin`: \u81f3, or "and" where "between" stands before that.
  constexpr token range_word(size_t at, size_t begin) noexcept {
    const token to = reader_.find(symbol::to, at);
    const auto between_word = reader_.tables().between_word;
    return to.size != 0 || between_word == nullptr ? to : between_word(reader_, at, begin);
  }

  // The other end of a range of numbers, as in 3\u81f34\u5c0f\u6642, takes the place of the first one, which ends at `at`, where
  // there is such a range. Returns its end.
  [[gnu::always_inline]] constexpr size_t go_to_range_end(symbol meaning, number& one, size_t at) noexcept {
    if (one.is_spread) {
      ++one.value;
      return at;
    }
    const size_t last_begin = last_number_begin(one, at);
    if (last_begin == at) return at;
    number last = reader_.read_number(last_begin);
    if (!is_range(one, at, last) || !number_fits(meaning, last)) return at;
    one = last;
    return last_begin + last.size;
  }

  // Where the other end of a range may begin; the end of the first number, `at`, where no word of ranges follows it.
  [[gnu::noinline]] constexpr size_t last_number_begin(const number& one, size_t at) noexcept {
    const size_t word_begin = reader_.skip_space(at, false);
    if (has_room && !reader_.has_word(word_begin)) return at;
    token to = range_word(word_begin, at - one.size);
    if (to.size == 0) to = reader_.find(symbol::enumeration, word_begin);
    return to.size == 0 ? at : reader_.skip_space(word_begin + to.size, false);
  }

  // Whether two numbers are a range, the first of which ends at `at`; of 2017-19 the second one becomes a year.
  [[gnu::noinline]] constexpr bool is_range(const number& one, size_t at, number& last) noexcept {
    const size_t word_begin = reader_.skip_space(at, false);
    // 2017-19, not 2017-09, and not 17 August 2013 to 19 August.
    if (last.digits == 2 && one.digits == 4 && last.value > 12 && word_begin == at) {
      last.value += 100 * century_of(one.value);
      last.digits = 4;
    }
    const bool alike = ((one.digits ^ last.digits) & of_words) == 0;  // not November 3-nine days later
    if (last.size == 0 || last.value <= one.value || !alike) return false;
    const bool listed = range_word(word_begin, at - one.size).size == 0;
    if (!listed) return true;
    // 2019\u30012020\u5e74, but 2019 and 2020 are two.
    const bool year = number_fits(symbol::likely_year, last) && !reader_.has_letter(word_begin);
    return last.value == one.value + 1 && (last.value <= 99 || year);
  }

  // Sees whether a rule matches at its place, and what it covers then; fills what it says where that is wanted.
  [[gnu::always_inline]] constexpr void match(search& wanted, const uint8_t* rule) noexcept {
    filler& filled = wanted.filled;
    piece& made = filled.made;
    made.outer = 0;  // until it has matched
    made.begin = made.end = 0;
    bool ends_in_figures = false, ahead = false;
    size_t end = wanted.at;
    const uint8_t* symbols = rule + 1;
    const size_t size = (*rule >> 5) + size_t{wanted.key != symbol::none};
    for (size_t i = 0; i != size; ++i) {
      const bool first = i == 0, is_key = i == wanted.numeric && wanted.key != symbol::none;
      const symbol element = is_key ? wanted.key : static_cast<symbol>(*symbols++);
      if (element == symbol::ahead) {
        ahead = true;
        continue;
      }
      const size_t begin = first ? end : reader_.skip_space(end);
      int32_t said = 0;
      uint32_t last_said = 0;
      ends_in_figures = false;
      if (is_number(element)) {
        const uint8_t most = is_cut(element) ? packed_number_rules.digits(element) : reader::most_figures;
        const bool known = has_room && first;
        number last = known ? wanted.number.first() : reader_.read_number(begin, most);
        if (last.size == 0 || !number_fits(element, last)) return;
        if (element >= symbol::packed_date) continue;
        end = begin + last.size;
        said = static_cast<int32_t>(last.value);
        if (may_range(element) && !known) {
          end = go_to_range_end(element, last, end);
        } else if (may_range(element) && number_fits(element, wanted.number.last())) {
          last = wanted.number.last();
          end = wanted.behind;
        }
        last_said = last.value;
        ends_in_figures = last.digits < of_words && element != symbol::year_number;  // 14/Nov/2025:10:30
      } else {
        const token found = first ? wanted.first : reader_.find(element, begin);
        if (found.size == 0) return;
        end = begin + found.size;
        meaning_list meanings = reader_.meanings_of(found);
        meanings.find(element);
        said = meanings.value();
      }
      if (ahead) continue;
      if (!filled.fill(element, said, last_said, begin, end)) return;
      made.end = static_cast<uint16_t>(end - wanted.at);
      if (first && (*rule & 3) == static_cast<uint8_t>(action::context))
        made.begin = static_cast<uint16_t>(reader_.skip_space(end) - wanted.at);
    }
    if (ends_in_figures && number_goes_on(end)) return;
    filled.finish();
    made.outer = static_cast<uint16_t>(end - wanted.at);
  }

  // Whether figures are followed by what makes them another number: 5.2, 10%, 12:30:99, 3rd.
  constexpr bool number_goes_on(size_t at) noexcept {
    const uint8_t next = reader_.byte(at);
    if (next == '%') return true;
    if (next >= '.' && next <= ':') return is_ascii_digit(next) || reader_.has_digit(at + 1);  // . / and :
    return is_ascii_letter(next) && !reader_.has_word(at);
  }

  // What goes on behind the last piece, or behind a word between that some join names. False where nothing does.
  [[gnu::always_inline]] constexpr bool next_piece(search& wanted) noexcept {
    const expression& made = wanted.filled.said();
    const piece& next = wanted.best;
    const size_t at = reader_.skip_space(made.at + made.end, !(made.has() & (fields::clock | fields::zone)));
    wanted.glue = symbol::none;
    if (longest_piece(wanted, at)) return true;
    if (next.end != 0) return false;
    uint32_t seen = 0;  // languages: the longest word of each counts
    token glue;
    for (size_t i = 0; reader_.next_word(at, i, glue);) {
      const uint32_t language = uint32_t{1} << glue.language();
      if (seen & language) continue;
      seen |= language;
      meaning_list said = reader_.meanings_of(glue);
      do {
        wanted.glue = said.meaning();
        if (wanted.glue == symbol::none || !some_join(wanted.glue, made.has(), 0)) continue;
        if (longest_piece(wanted, reader_.skip_space(at + glue.size))) return true;
      } while (said.next());
    }
    return false;
  }

  [[gnu::noinline]] constexpr void add(expression& to, const search& found) const noexcept {
    const piece& next = found.best;
    const size_t at = found.at - to.at, begin = at + next.begin, end = at + next.end;
    to.end = static_cast<uint16_t>(end);
    if (next.has & ~(fields::zone | fields::approximate)) {
      ++to.pieces;
      to.weak_pieces = static_cast<uint8_t>(to.weak_pieces + next.weak);
      if (next.effect != action::aside) {
        to.value.add(begin, end);
        if (next.has != fields::day_part) to.dated.add(begin, end);
      }
    }
    merge(*to.first, next.has, next);
    to.ranged |= next.ranged;
  }

  reader reader_;
  script_view view_;
  quiet_around<has_room> quiet_;
  bool began_ = false;  // whether some rule begins with a word at the place that was looked at last
};

}  // namespace detail

BREVIER_END

#endif  // BREVIER_PARSER_HPP

// ==== brevier/tense.hpp ====

// Brevier, tense: which way the words around a date lead, where the date itself does not say it. "Will meet on Friday"
// is the Friday to come, "met on Friday" the one that was; 17\u65e5\u306b\u958b\u304f lies ahead, 17\u65e5\u306b\u958b\u3044\u305f back.
//
//     detail::lead_of(parser, {12, 15})                             // above 0 ahead, below 0 back, 0: nothing tells
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_TENSE_HPP
#define BREVIER_TENSE_HPP

BREVIER_BEGIN

namespace detail {

inline constexpr size_t tense_window = 120;  // bytes to each side

inline constexpr char16_t clause_ends[] = u"\n;\u3002\uFF01\uFF0C\uFF1B\uFF1F";

// Whether a clause ends at `at`: a sentence, or at the comma of Chinese. That of Japanese ends none.
constexpr bool ends_clause(const reader& words, size_t at) noexcept {
  const uint8_t here = words.byte(at);
  if (here > '?' && here != 0xE3 && here != 0xEF) return false;
  if (here == '.' || here == '!' || here == '?') {
    const uint8_t next = words.byte(at + 1), last = words.byte(at + 2);
    if (next > ' ' && next != '"') return false;
    if (here != '.') return true;
    const uint8_t before = words.byte(at - 1);
    return (before < 'A' || before > 'Z') && (last < 'a' || last > 'z');  // not that of U.S. or p.m.
  }
  const char16_t unit = words.step_at(at).unit();
  for (const char16_t* mark = clause_ends; *mark != 0; ++mark)
    if (*mark == unit) return true;
  return false;
}

/// A word of tense: which way it leads, 0 where it only hides another one, and its size in bytes.
struct tense_word {
  int8_t lead = 0;
  uint8_t size = 0;
};

constexpr tense_word verb_at(const reader& words, size_t at) noexcept {
  const auto past_verb = words.tables().past_verb;
  const uint8_t size = past_verb != nullptr ? past_verb(words, at) : uint8_t{0};
  return {static_cast<int8_t>(size != 0 ? lead::back * lead::surely : 0), size};
}

// The word of tense at `at` that may stand there: before the date, which begins at `limit`, or behind it.
constexpr tense_word tense_at(parser& dates, size_t at, bool before, size_t limit) noexcept {
  reader& words = dates.words();
  if (!words.may_be_tense(at)) return verb_at(words, at);
  token word;
  for (size_t i = 0; words.next_word(at, i, word);) {
    meaning_list said = words.meanings_of(word);
    if (!dates.is_expected(word.language()) || at + word.size > limit || !said.find(symbol::tense)) continue;
    const int32_t value = said.value();
    const int32_t place = value < 0 ? -value : value;
    if (place & lead::behind_date && before) continue;
    if (place & lead::before_date && !(before && words.skip_space(at + word.size) == limit)) continue;
    return {static_cast<int8_t>(value), word.size};
  }
  return verb_at(words, at);
}

/// Which way the words around a date lead: above 0 ahead, below 0 back, 0 where none is near; `surely` times as much
/// where they say so of the date itself. The closest word before it in its clause tells, or else the first one behind
/// it. O(1): looks at 120 bytes on each side, and where there is room not again at those where nothing was that
/// matters.
constexpr int32_t lead_of(parser& dates, extent date) noexcept {
  const reader& words = dates.words();
  extent none[2] = {};
  extent* const known = has_room ? dates.quiet() : none;
  extent &before = known[0], &behind = known[1];
  const size_t first = date.begin < tense_window ? 0 : date.begin - tense_window;
  size_t at = date.begin, quiet = date.begin;
  while (at != first) {
    if (has_room && at > before.begin && at <= before.end) {
      at = greater(first, before.begin);
      continue;
    }
    if (ends_clause(words, --at)) {
      ++at;
      break;
    }
    if (const int8_t lead = tense_at(dates, at, true, date.begin).lead) return lead;
    if (has_room && words.may_be_tense(at)) quiet = at;
  }
  if (quiet == date.begin) before = {at, date.begin};
  at = date.end;
  if (words.byte(at) == 0xEF && ends_clause(words, at)) at += 3;  // \u5468\u4e94\uff0c\u96d9\u65b9\u5c07...
  const size_t last = lesser(at + tense_window, words.source().size());
  quiet = at;
  while (at < last && !ends_clause(words, at)) {
    if (has_room && at >= behind.begin && at < behind.end) {
      at = lesser(behind.end, last);
      continue;
    }
    const bool matters = has_room && words.may_be_tense(at);
    const tense_word found = tense_at(dates, at, false, words.source().size());
    if (found.lead != 0) return found.lead;
    at += found.size != 0 ? found.size : 1;
    if (matters) quiet = at;
  }
  behind = {quiet, at};
  return 0;
}

/// What ends in a stretch of text.
enum class ending : uint8_t { none, sentence, line };

// What ends between two places, which no date does.
constexpr ending ending_between(const reader& words, size_t from, size_t to) noexcept {
  ending found = ending::none;
  for (size_t at = from; at < to; ++at) {
    const uint8_t here = words.byte(at);
    if (here == '\n') return ending::line;
    if (here != 0xEF && here != ';' && ends_clause(words, at)) found = ending::sentence;
    // No sentence ends in such a character.
    if (has_room && here > 0xE3 && continues(words.byte(at + 1)) && continues(words.byte(at + 2))) at += 2;
  }
  return found;
}

}  // namespace detail

BREVIER_END

#endif  // BREVIER_TENSE_HPP

// ==== brevier/dateline.hpp ====

// Brevier, dateline: finds the dates, times, durations and ranges in running text and says what they mean. One
// grammar engine reads whatever lexicons it is given; see lexicon.hpp.
//
//     for (auto m : brevier::moments<brevier::zh, brevier::en>(article, {2025, 10, 30}))
//       m.offset, m.size, m.kind, m.value, m.zone                  // \u4e2d\u534812\u664250\u5206: time, 2025-10-30T12:50, \u7576\u5730\u6642\u9593
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_DATELINE_HPP
#define BREVIER_DATELINE_HPP

BREVIER_BEGIN

/// How sure a value is.
enum class confidence : uint8_t {
  stated,      ///< the words say it, given the reference date
  contextual,  ///< a month or year was taken from the reference, or the day of a clock time from a sentence before it
               ///< (of a day that is taken from the reference, as of other clock times, said_first tells)
  guessed,  ///< the words are seldom meant so (May 2023), the reference is a guess of a story, or another day than that
            ///< of a clock time was named shortly before; whether the words can be read in another way too (3 o'clock,
            ///< 01/02/03) takes confidence_of() in readings.hpp to say
};

/// A temporal expression in a text.
struct moment {
  temporal_kind kind = temporal_kind::none;  ///< of the words; 5 p.m. is a time, and its value, resolved, a datetime
  brevier::confidence confidence = confidence::stated;
  bool resolved = false;
  bool approximate = false;
  bool has_utc_offset = false;
  brevier::utc_offset utc_offset{};         ///< of a zone that is fixed by its name or given in figures
  size_t offset = 0, size = 0;              ///< in bytes, of the words that make the value
  size_t outer_offset = 0, outer_size = 0;  ///< the same with zone words, brackets and marks like \u7d04 around them
  fields::set said_first = 0;  ///< the fields of `value.first` that they say; the others come from the reference
  fields::set said_last = 0;   ///< the same of `value.last`
  text zone;                   ///< the zone word as written, empty where there is none
  temporal value;              ///< what the words mean, where `resolved`; else what they say

  constexpr size_t outer_end() const noexcept { return outer_offset + outer_size; }
  /// What the words say, to be resolved from another day or by another policy.
  constexpr temporal said() const noexcept;
};

namespace detail {

// The way back from what is meant to what was said.
constexpr void unsettle(moment& found) noexcept {
  unsettle(found.value.first, found.said_first);
  unsettle(found.value.last, found.said_last);
  found.resolved = false;
}

// Resolves what the words say, whatever it was resolved to before.
constexpr partial_error settle(moment& found, date reference, policy wanted) noexcept {
  if (found.resolved) unsettle(found);
  const partial_error error = settle(found.value, reference, wanted);
  if (error == partial_error::none)
    found.resolved = true;
  else
    unsettle(found);
  return error;
}

inline constexpr uint32_t no_day = 0xFFFFFFFF;  // farther than any

// The first day of what the words mean; not valid where they can't.
constexpr date first_day_of(const moment& found, date reference, policy wanted) noexcept {
  partial value = found.value.first;
  unsettle(value, found.said_first);
  return settle(value, reference, wanted) == partial_error::none ? beginning_of(value) : date{};
}

// Hours on a twelve-hour clock become those of the day that the words mean; 24 and more belong to the next day.
constexpr void apply_day_part(partial& value) noexcept {
  if (!value.any(fields::day_part) || !value.any(fields::hour)) return;
  const uint32_t hour = value.get(unit::hour);
  if (hour > 12) return;
  const uint32_t twelfth = hour == 12 ? 0 : hour;
  switch (value.day_part) {
    case day_part::morning: return value.set(unit::hour, twelfth);
    case day_part::noon: return value.set(unit::hour, hour < 6 ? hour + 12 : hour);
    case day_part::afternoon: return value.set(unit::hour, twelfth + 12);
    case day_part::evening: return value.set(unit::hour, twelfth < 5 ? twelfth + 24 : hour + 12);
    case day_part::none: return;
  }
}

// A value that some words make: a unit of a duration, or a date or time that does not start with minutes.
constexpr bool is_acceptable(fields::set has) noexcept {
  return (has & (has & fields::duration ? duration_units : fields::date | fields::hour)) != 0;
}

// The finest field of a date; clock times all count as one.
constexpr fields::set precision(const partial& value) noexcept {
  const fields::set has = said_fields(value);
  if (has & fields::clock && !(has & fields::duration)) return fields::clock;
  fields::set finest = 0;
  for (fields::set bit = 1; bit <= fields::second; bit <<= 1)
    if (has & bit) finest = bit;
  return finest;
}

// With one part of the day for both, \u4e0a\u534810\u6642\u81f312\u6642 ends at noon, \u4e0b\u53489\u6642\u81f312\u6642 at midnight.
[[gnu::noinline]] constexpr void end_at_twelve(const partial& first, partial& last) noexcept {
  if (last.any(fields::day_part) && last.get(unit::hour) == 12 && first.get(unit::hour) < 12 &&
      last.day_part < day_part::evening)
    last.day_part = static_cast<day_part>(static_cast<uint8_t>(last.day_part) + 1);
}

// What is said once and meant for both ends of a range: the coarser fields of the first for the last, the year of the
// last for the first, or its date where the first is a time.
constexpr void share_fields(partial& first, partial& last) noexcept {
  const fields::set said = said_fields(last) & 0xFFu;
  const fields::set coarser = (said & (~said + 1)) - 1;
  if (last.any(fields::year) && !first.any(fields::year | fields::shift) && first.any(fields::month))
    first.set(unit::year, last.get(unit::year) - (first.get(unit::month) > last.get(unit::month) ? 1u : 0u));
  if (kind_of(first) == temporal_kind::time && kind_of(last) == temporal_kind::datetime &&
      !last.any(fields::anchored))  // \u5348\u524d5\u6642\uff5e\u7fcc\u65e5\u5348\u524d0\u6642\u534a begins a day before that
    return complete(first, last, fields::date | fields::counted);
  fields::set shared = coarser;
  if (first.any(fields::shift) && (coarser >> static_cast<uint8_t>(first.shift_unit) & 1))
    shared |= fields::shift | fields::counted | fields::anchored;
  if (coarser & fields::day) shared |= fields::weekday;
  if (!last.any(fields::day_part) && last.get(unit::hour) != 0) shared |= fields::day_part;
  complete(last, first, shared);
  if (shared & fields::day_part) end_at_twelve(first, last);
}

// All that is said but the numbers.
constexpr void copy_words(const partial& from, partial& to) noexcept {
  static_cast<wording&>(to) = from;
  to.has = from.has;
}

// 7:30 to 9 p.m. begins in the afternoon too, 11:30 to 1 p.m. does not.
constexpr void share_day_part(partial& first, const partial& last) noexcept {
  if (first.any(fields::day_part | fields::duration) || !last.any(fields::day_part) || !first.any(fields::hour)) return;
  const uint16_t from = first.get(unit::hour), to = last.get(unit::hour);
  if (from == 0 || from > 12 || to > 12 || (from == 12 ? 0 : from) > (to == 12 ? 0 : to)) return;
  first.day_part = last.day_part;
  first.has |= fields::day_part;
}

// Whether a month has the day that is said of it, where the year is not said in some year.
constexpr bool is_possible(const partial& value) noexcept {
  const fields::set month_and_day = fields::month | fields::day;
  if (value.any(fields::duration) || (value.has & month_and_day) != month_and_day) return true;
  return has_such_day(value.values, value.any(fields::year) ? static_cast<int>(value.get(unit::year)) : 4);
}

constexpr bool has_day(fields::set has) noexcept { return (has & (fields::day | fields::weekday)) != 0; }

// Whether the fields of a date leave open on which side of the reference it lies: without a year, and not told by the
// weekday of a day.
constexpr bool is_open(fields::set has) noexcept {
  constexpr fields::set told = fields::year | fields::quarter | fields::week | fields::shift | fields::duration;
  return !(has & told) && !(has & fields::weekday && has & fields::month) &&
         (has & (fields::month | fields::day | fields::weekday)) != 0;
}

inline constexpr text confidence_names[] = {"stated", "contextual", "guessed"};

// What a cursor over moments is made from.
struct moment_source {
  text source;
  language_set languages;
  date reference{};
  policy wanted = policy::news;
};

// Whether a clock time without a day is of the one that was named last, or of the reference: nothing was named; it is,
// surely or as far as one can tell; it is not, as far as one can tell.
enum class clock_day : uint8_t { open, stated, contextual, guessed };

// Where a cursor over moments stands, and what it knows of those before.
struct moment_state {
  date reference_{};
  date anchor_{};  // of the last moment that has a date: \u540c\u5e74 is its year
  date day_{};     // the last day that was named, unless it lies far ahead: \u540c\u65e5
  size_t position_ = 0;
  size_t last_end_ = 0;  // behind the moment before
  // Of the sentence that the moment before is in:
  struct {
    size_t row_end = 0;        // if anchor_ says the month, where a date in a row with it has begun
    uint16_t afternoon = 0;    // the minutes of the clock before, where it was said to be p.m.
    bool day_is_near = false;  // day_ was named in it
    bool ahead = false;        // the day lies ahead of the reference
  } sentence_;
  // Whether a clock time that follows is of day_, in this sentence and in those behind it in their paragraph.
  clock_day clocks_ = clock_day::open, later_clocks_ = clock_day::open;
  bool evening_ = false;  // what was said last was at six or later
};

// All that another cursor needs to go on from there.
struct moment_place {
  moment_state state;
  script_view script;
};

}  // namespace detail

constexpr temporal moment::said() const noexcept {
  moment words = *this;
  detail::unsettle(words);
  return words.value;
}

/// Finds moments one after another; what moments() and mentions() walk. Holds the text, a list of languages and a date.
template <bool Resolves>
class basic_moment_cursor : private detail::parser, private detail::moment_state {
 public:
  using value_type = moment;

  constexpr basic_moment_cursor() noexcept = default;
  constexpr basic_moment_cursor(text source, const language_set& languages, date reference = {},
                                policy wanted = policy::news) noexcept
      : parser(source, languages), policy_(wanted) {
    reference_ = reference;
  }
  constexpr explicit basic_moment_cursor(const detail::moment_source& from) noexcept
      : basic_moment_cursor(from.source, from.languages, from.reference, from.wanted) {}

  [[gnu::always_inline]] constexpr bool next(moment& found) noexcept { return read(found, false); }

  /// The moment that begins exactly at `offset`, marks around it included; false where none does.
  constexpr bool read_at(size_t offset, moment& found) noexcept {
    seek(offset);
    return read_here(found);
  }
  /// The moment that begins where the cursor stands.
  [[gnu::always_inline]] constexpr bool read_here(moment& found) noexcept { return read(found, true); }

  /// Goes on at `offset`, which should not lie inside of a word or number.
  constexpr void seek(size_t offset) noexcept {
    position_ = last_end_ = offset;
    leave_sentence(detail::ending::line);
  }

  /// Goes on at `offset` of another text; nothing is remembered of the one before, nor from which day it was seen.
  constexpr void restart(text source, size_t offset) noexcept {
    parser::restart(source);
    go_to({});
    seek(offset);
  }

  /// The day that the moments are seen from.
  constexpr date reference() const noexcept { return reference_; }
  constexpr void see_from(date reference) noexcept { reference_ = reference; }
  /// Where it stands: to come back to, or to go on from in another cursor of the same text.
  constexpr void mark(detail::moment_place& place) const noexcept {
    place.state = *this;
    place.script = view();
  }
  constexpr void go_to(const detail::moment_place& place) noexcept {
    static_cast<detail::moment_state&>(*this) = place.state;
    see(place.script);
  }

 private:
  // The next moment, or only one that begins where the cursor stands.
  constexpr bool read(moment& found, bool only_here) noexcept {
    for (;;) {
      if (!only_here) position_ = next_start(position_);
      if (position_ >= source().size()) return false;
      if (read_moment(found, only_here)) return true;
      if (only_here) return false;
    }
  }

  // Leaves the position behind what was read, if only its first piece.
  [[gnu::always_inline]] constexpr bool read_moment(moment& found, bool only_here) noexcept {
    if (!read_words(found, only_here)) return false;
    const bool matters = !detail::has_room || in_row(found) || sentence_.afternoon != 0 || sentence_.ahead ||
                         sentence_.day_is_near || clocks_ != detail::clock_day::open;
    if (matters) leave_sentence(detail::ending_between(words(), last_end_, found.outer_offset));
    last_end_ = position_;
    temporal& value = found.value;
    detail::apply_day_part(value.first);
    detail::apply_day_part(value.last);
    share_afternoon(found);
    found.kind = value.kind();
    found.said_first = value.first.has;
    found.said_last = value.last.has;
    if (!detail::is_possible(value.first) || !detail::is_possible(value.last)) return false;
    if constexpr (!Resolves) return true;
    const partial_error error = settle(found);
    return error == partial_error::none || error == partial_error::invalid_reference;
  }

  // What the words at the position say, the two ends of a range joined.
  [[gnu::always_inline]] constexpr bool read_words(moment& found, bool only_here) noexcept {
    found = {};
    temporal& value = found.value;
    detail::expression made{&value.first, value.last.values};
    position_ = compose(position_, made);
    if (made.end == 0 || made.tight().empty()) {
      if (position_ == made.at && !only_here) position_ = skip_unknown(position_);
      return false;
    }
    value.is_range = made.ranged;
    found.offset = made.at + made.tight().begin;
    found.outer_offset = made.at + made.begin;
    bool is_weak = note(made, found);
    if (value.is_range) {
      detail::copy_words(value.first, value.last);
      detail::end_at_twelve(value.first, value.last);
    } else {
      value.last = {};
      made.first = &value.last;
      if (read_range_end(found.outer_end(), made, found))
        is_weak = note(made, found);
      else
        value.last = value.first;
    }
    const fields::set has = found.value.first.has, fixed = fields::year | fields::shift | fields::duration;
    if (is_weak || !detail::is_acceptable(has)) return false;
    found.approximate = (has & fields::approximate) != 0;
    if (found.confidence == confidence::stated && !(has & fixed) && has & fields::date)
      found.confidence = confidence::contextual;
    position_ = found.outer_end();
    return true;
  }

  // Joins what follows a word like \u81f3 at `at`, where it says as much as what stands before it.
  [[gnu::always_inline]] constexpr bool read_range_end(size_t at, detail::expression& made, moment& found) noexcept {
    const size_t behind = behind_range_word(at, found.offset);
    if (behind == 0) return false;
    compose(behind, made);
    partial &first = found.value.first, &last = found.value.last;
    if (made.end == 0 || made.ranged || made.tight().empty() || ((first.has ^ last.has) & fields::duration) ||
        detail::precision(first) != detail::precision(last))
      return false;
    found.value.is_range = true;
    if (words().has_digit(behind)) detail::share_day_part(first, last);
    if (!(last.has & fields::duration)) detail::share_fields(first, last);
    return true;
  }

  // Where what was read ends, how sure it is, and its zone, where none was said before. True where it is a weak piece
  // that has no other one to it.
  constexpr bool note(const detail::expression& made, moment& found) const noexcept {
    found.size = made.at + made.tight().end - found.offset;
    found.outer_size = made.at + made.end - found.outer_offset;
    found.confidence = made.weak_pieces == made.pieces ? confidence::guessed : confidence::stated;
    if (found.zone.empty()) {
      found.zone = source().subtext(made.at + made.zone.begin, made.zone.size());
      found.has_utc_offset = made.zone_known;
      found.utc_offset = {made.zone_minutes};
    }
    return made.weak_pieces != 0 && made.pieces < 2;
  }

  // In \u4e0b\u53484\u664251\u5206\u63a5\u5831\uff0c5\u664207\u5206\u5347\u7d1a the second clock shows 17:07: the half of the day is said once in a sentence.
  constexpr void share_afternoon(moment& found) noexcept {
    partial& said = found.value.first;
    if (!said.any(fields::hour) || said.any(fields::duration)) return;
    const uint32_t hour = said.get(unit::hour), minutes = 60 * hour + said.get(unit::minute);
    const bool bare =
        !said.any(fields::day_part | fields::date | fields::zone | fields::marked) && !found.value.is_range;
    if (bare && sentence_.afternoon != 0 && hour != 0 && hour < 12 && minutes + 720 >= sentence_.afternoon &&
        words().byte(found.offset) != '0') {
      said.set(unit::hour, hour + 12);
      found.value.last = said;
      return;
    }
    sentence_.afternoon = static_cast<uint16_t>(said.any(fields::day_part) && hour >= 12 && hour < 24 ? minutes : 0);
  }

  // What is said means, seen from the date named before or the reference; where it leaves open whether it lies ahead or
  // back, the text around it tells.
  constexpr partial_error settle(moment& found) noexcept {
    const fields::set has = found.said_first;
    const date anchor = found.value.first.shift_unit == unit::day ? day_ : anchor_;
    // 30\u65e5\u62b5\u9054\uff0c\u4e0a\u534811\u6642\u6703\u6664: a clock time of the day that its sentence names, or one before it in its paragraph;
    // 8\u65e5\u5348\u5f8c11\u664243\u5206\u30010\u664211\u5206 goes past midnight.
    const detail::clock_day day_of = has & (fields::date | fields::duration) ? detail::clock_day::open : clocks_;
    if (day_of > detail::clock_day::stated)
      found.confidence = static_cast<confidence>(static_cast<uint8_t>(day_of) - 1);
    const bool same_day = day_of == detail::clock_day::stated || day_of == detail::clock_day::contextual;
    if (same_day && evening_ && found.value.first.get(unit::hour) < 6) day_ = detail::days_after(day_, 1);
    const bool anchored = same_day || (has & fields::anchored && is_valid(anchor));
    const partial_error error = detail::settle(found, same_day ? day_ : anchored ? anchor : reference_, policy_);
    if (error != partial_error::none) return error;
    if (policy_ == policy::news && is_valid(reference_) && detail::is_open(has)) decide(found);
    const partial& first = found.value.first;
    if (has & fields::duration) return error;
    evening_ = first.any(fields::next_day) || first.get(unit::hour) >= 18 || first.day_part == day_part::evening;
    if (!(has & fields::date)) return error;
    const date day = detail::beginning_of(first);
    const int32_t days = is_valid(reference_) ? days_between(reference_, day) : 0;
    anchor_ = day;
    constexpr size_t widest_comma = 6;  // \u4ee5\u53ca
    sentence_.row_end = has & fields::month ? position_ + widest_comma + 1 : 0;
    sentence_.ahead = days > 0;
    if (is_valid(first.civil_date()) && days <= 31) {
      day_ = first.any(fields::next_day) ? detail::days_after(day, -1) : day;
      sentence_.day_is_near = true;
      constexpr fields::set timed = fields::day_part | fields::hour;
      constexpr fields::set plain = timed | fields::month | fields::weekday | fields::anchored;  // not \u6628\u65e5
      later_clocks_ = days == 0                                                 ? detail::clock_day::open
                      : static_cast<uint32_t>(-days) < (has & timed ? 32u : 4u) ? detail::clock_day::contextual
                                                                                : detail::clock_day::guessed;
      const bool of_day = has & plain || !(has & fields::shift) || days == 0;
      clocks_ = of_day ? detail::clock_day::stated : detail::clock_day::guessed;
    }
    return error;
  }

  // Forgets what matters in a sentence or paragraph alone.
  constexpr void leave_sentence(detail::ending what) noexcept {
    if (what == detail::ending::none) return;
    sentence_ = {};
    if (what == detail::ending::line) later_clocks_ = detail::clock_day::open;
    clocks_ = later_clocks_;
  }

  constexpr bool in_row(const moment& found) const noexcept { return found.outer_offset < sentence_.row_end; }

  // A day goes with one just named; else the words around it tell whether it lies ahead or back, or what was said of
  // the date before it in its sentence.
  constexpr void decide(moment& found) noexcept {
    const fields::set has = found.said_first;
    const bool day_said = (has & fields::day) != 0, month_said = (has & fields::month) != 0;
    const bool row = in_row(found);
    date from = row ? anchor_ : day_;  // \u660e\u5e742\u67083\u65e5\u548c4\u65e5
    policy wanted = policy::nearest;
    const date same = day_said && !month_said && is_valid(from) ? detail::first_day_of(found, from, wanted) : date{};
    const uint32_t apart = is_valid(same) ? detail::magnitude(days_between(from, same)) : detail::no_day;
    if (row && month_said && anchor_.year != reference_.year) {  // \u53bb\u5e7411\u67082\u65e5\u300112\u67083\u65e5
      from = detail::days_after(anchor_, -1);
      wanted = policy::future;
    } else if (apart != 0 && (!(row || sentence_.day_is_near) || apart > 10)) {
      int32_t lead = detail::lead_of(*this, {found.outer_offset, found.outer_offset + found.outer_size});
      if (lead == 0 && sentence_.ahead && has & fields::weekday) lead = 1;
      from = reference_;
      wanted = lead > 0 ? policy::future : policy::past;
      if (lead == 0 || !is_told(lead, detail::first_day_of(found, from, wanted), found)) return;
    }
    if (detail::settle(found, from, wanted) != partial_error::none) detail::settle(found, reference_, policy_);
  }

  // Whether the day that the words around a date tell may be meant. The press leaves out the year of the current one,
  // and the month of days that are near.
  constexpr bool is_told(int32_t lead, date day, const moment& found) const noexcept {
    const fields::set has = found.said_first;
    if (!is_valid(day)) return false;
    if (!(has & fields::day)) {
      const date news = detail::beginning_of(found.value.first);
      // A month that is more than half a year ahead is said with its year.
      return detail::has_day(has) || detail::magnitude(days_between(reference_, news)) > (lead > 0 ? 150 : 40);
    }
    if (has & fields::month) return (lead > 0 || lead <= -detail::lead::surely) && day.year == reference_.year;
    const int32_t days = days_between(reference_, day);
    return days <= 25 && days >= -27;
  }

  policy policy_ = policy::news;
};

using moment_cursor = basic_moment_cursor<true>;
using mention_cursor = basic_moment_cursor<false>;

namespace detail {

/// A cursor and what it has found last: room that is lent to those who read one thing after another.
struct moment_reading {
  moment_cursor dates;
  moment found;
};

}  // namespace detail

/// The name of a confidence: "stated".
constexpr text name(confidence value) noexcept { return detail::confidence_names[static_cast<uint8_t>(value)]; }

/// The date, time and UTC offset of a moment in one, for compare(), to_unix() and to_rfc3339(); of a range its
/// beginning. Error: incomplete, where one of the three is not known.
constexpr result<zoned_time, partial_error> zoned(const moment& of) noexcept {
  const partial& value = of.value.first;
  if (!of.resolved || !of.has_utc_offset || !value.any(fields::hour) || !is_valid(value.civil_date()))
    return {partial_error::incomplete, 0};
  const time_of_day time{static_cast<uint8_t>(value.get(unit::hour)), static_cast<uint8_t>(value.get(unit::minute)),
                         static_cast<uint8_t>(value.get(unit::second)), 0};
  return zoned_time{value.civil_date(), time, of.utc_offset, false};
}

/// All temporal expressions of a text in the order of their offsets, computed as they are walked. Local: each is what
/// its own words say, seen from `reference`; without a valid reference what is said too shortly stays unresolved.
/// Languages that stand first are asked first; without any, only what all have in common is found: dates, times and
/// offsets in figures. What the words cannot mean (30 February, 25:61) is no moment.
/// O(size of the text).
template <const lexicon&... Languages>
constexpr lazy_range<moment_cursor, detail::moment_source> moments(text source, date reference = {},
                                                                   policy wanted = policy::news) noexcept {
  return lazy_range<moment_cursor, detail::moment_source>(source, languages<Languages...>, reference, wanted);
}

/// What the words say of time, and no more: the same expressions as those of moments() without a reference, none
/// resolved, `value` with the fields that are said. For machines without a calendar, or to resolve later, each from a
/// day of its own. A week 53 in a year that has none is said all the same. O(size of the text).
template <const lexicon&... Languages>
constexpr lazy_range<mention_cursor, detail::moment_source> mentions(text source) noexcept {
  return lazy_range<mention_cursor, detail::moment_source>(source, detail::saying<Languages...>());
}

BREVIER_END

#endif  // BREVIER_DATELINE_HPP

// ==== brevier/simd/level.hpp ====

// Brevier, simd/level: which vector instructions a machine has, asked at each call of a kernel.
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_SIMD_LEVEL_HPP
#define BREVIER_SIMD_LEVEL_HPP

#if BREVIER_SIMD == 1
#include <immintrin.h>
#elif BREVIER_SIMD == 2
#include <arm_neon.h>
#elif BREVIER_SIMD == 3
#include <wasm_simd128.h>
#endif

BREVIER_BEGIN

namespace detail {

/// The kernels that one machine or another can run. Those of one family are in order: each level has all of the one
/// below.
enum class simd_level : uint8_t { scalar, sse41, avx2, avx512, neon, simd128 };

#if BREVIER_SIMD == 1

/// The best level of this machine. Reads what the compiler's start-up code found, some 1 ns.
inline simd_level best_simd_level() noexcept {
// GCC for Windows keeps 32-byte vectors on a stack that is aligned to 16 bytes, and faults: no level above SSE.
#if !defined(_WIN32) || defined(__clang__)
  if (__builtin_cpu_supports("avx512vbmi2") && __builtin_cpu_supports("bmi2")) return simd_level::avx512;
  // What has BMI2 has LZCNT as well, which older compilers can't ask for.
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2")) return simd_level::avx2;
#endif
  return __builtin_cpu_supports("sse4.1") ? simd_level::sse41 : simd_level::scalar;
}

#elif BREVIER_SIMD == 2

constexpr simd_level best_simd_level() noexcept { return simd_level::neon; }

#elif BREVIER_SIMD == 3

constexpr simd_level best_simd_level() noexcept { return simd_level::simd128; }

#else

constexpr simd_level best_simd_level() noexcept { return simd_level::scalar; }

#endif

}  // namespace detail

BREVIER_END

#endif  // BREVIER_SIMD_LEVEL_HPP

// ==== brevier/simd/utf8_tables.hpp ====

// Brevier, simd/utf8_tables: what the kernels for UTF-8 know of it, whatever the machine. Plain bytes and tables.
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_SIMD_UTF8_TABLES_HPP
#define BREVIER_SIMD_UTF8_TABLES_HPP

BREVIER_BEGIN

namespace detail {

constexpr uint8_t byte_at(const char* at) noexcept { return static_cast<uint8_t>(*at); }

constexpr bool is_ascii(uint8_t byte) noexcept { return byte < 0x80; }

// Signed, it is below -64: one comparison, where masks take two steps.
constexpr bool is_continuation(uint8_t byte) noexcept { return static_cast<int8_t>(byte) < -64; }

// The nearest byte at or before `at` that is no continuation byte; what is 3 bytes back, or `first`, where all are.
constexpr const char* lead_of(const char* first, const char* at) noexcept {
  for (int back = 0; back != 3 && at != first && is_continuation(byte_at(at)); ++back) --at;
  return at;
}

#if BREVIER_SIMD

// A block that a kernel takes in one go; also the least text that is worth asking for the level.
inline constexpr size_t simd_block = 64;

// Two neighbouring bytes that are wrong, by their nibbles: bit n of a set says that the nibble may be n. After
// J. Keiser and D. Lemire, "Validating UTF-8 In Less Than One Instruction Per Byte" (2020): sixteen bytes at a time
// look up each of three nibbles in a table that has a bit for each of eight such rules; a bit that comes out of all
// three is an error. The last rule is none by itself: two continuation bytes in a row are right where the second is
// the third or fourth byte of a sequence, and there alone.
struct wrong_pair {
  uint16_t first_high, first_low, second_high;
};
inline constexpr uint16_t ascii_highs = 0x00FF, continuation_highs = 0x0F00, lead_highs = 0xF000, any_nibble = 0xFFFF;
inline constexpr wrong_pair wrong_pairs[8] = {
    {lead_highs, any_nibble, 0xF0FF},                      // a lead, and no continuation byte
    {ascii_highs, any_nibble, continuation_highs},         // ASCII, and a continuation byte
    {1 << 0xC, 0x0003, continuation_highs},                // C0, C1: overlong
    {1 << 0xE, 1 << 0x0, 0x0300},                          // E0 before 80..9F: overlong
    {1 << 0xE, 1 << 0xD, 0x0C00},                          // ED before A0..BF: surrogates
    {1 << 0xF, 0xFFE1, 0x0100},                            // F0, F5..FF before 80..8F: overlong or too great
    {1 << 0xF, 0xFFF0, 0x0E00},                            // F4..FF before 90..BF: too great
    {continuation_highs, any_nibble, continuation_highs},  // two continuation bytes: the top bit, for comparing
};

// For each value of a nibble, the rules that its set belongs to; four times over, for instructions that look up 64.
struct nibble_table {
  alignas(64) uint8_t rules[64] = {};

  constexpr explicit nibble_table(uint16_t wrong_pair::*set) noexcept {
    for (unsigned i = 0; i != 64; ++i)
      for (unsigned rule = 0; rule != 8; ++rule)
        if ((wrong_pairs[rule].*set >> i % 16 & 1) != 0) rules[i] = static_cast<uint8_t>(rules[i] | 1u << rule);
  }
};
inline constexpr nibble_table first_high_rules{&wrong_pair::first_high};
inline constexpr nibble_table first_low_rules{&wrong_pair::first_low};
inline constexpr nibble_table second_high_rules{&wrong_pair::second_high};

// Those of the rules that a second byte breaks which is a continuation byte after a lead.
inline constexpr uint8_t misfit_rules = 0b01111100;

// What the last three bytes of a vector are at most where no sequence goes on after it; all others may be anything.
struct closed_table {
  alignas(32) uint8_t most[32] = {};

  constexpr closed_table() noexcept {
    for (uint8_t& byte : most) byte = 0xFF;
    most[29] = 0xEF;
    most[30] = 0xDF;
    most[31] = 0xBF;
  }
};
inline constexpr closed_table closed{};

// Eight bytes, the first of which begins a sequence: by the set of those that do (bit 0 left out), where the bytes of
// each whole sequence go, its last byte first, and what each of them keeps of itself. Placed and masked so, a code
// point stands in each four bytes, six bits in each of them. At most seven are whole: where the last one begins, the
// next eight bytes begin.
struct window {
  alignas(64) uint8_t places[32] = {};
  uint8_t masks[32] = {};
};
struct window_table {
  static constexpr uint8_t nothing = 0x80;
  window of[128] = {};

  constexpr window_table() noexcept {
    for (unsigned set = 0; set != 128; ++set) {
      for (uint8_t& place : of[set].places) place = nothing;
      unsigned start = 0, sequence = 0;
      for (unsigned next = 1; next != 8; ++next) {
        if ((set >> (next - 1) & 1) == 0) continue;
        for (unsigned place = start; next - start <= 4 && place != next; ++place) {
          const unsigned to = 4 * sequence + (next - 1 - place);
          of[set].places[to] = static_cast<uint8_t>(place);
          const unsigned marks = place != start ? 1 : next == start + 1 ? 0 : next - start;
          of[set].masks[to] = static_cast<uint8_t>(0x7F >> marks);
        }
        start = next;
        ++sequence;
      }
    }
  }
};
inline constexpr window_table windows{};

#endif

}  // namespace detail

BREVIER_END

#endif  // BREVIER_SIMD_UTF8_TABLES_HPP

// ==== brevier/utf8_decode.hpp ====

// Brevier, utf8_decode: one step through UTF-8, forward and backward, and what can be wrong with it. Ill-formed bytes
// are taken one maximal subpart at a time.
//
//     auto step = brevier::decode(at, end);                                // step.value, step.size, step.well_formed
//     at += step.size;
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_UTF8_DECODE_HPP
#define BREVIER_UTF8_DECODE_HPP

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

namespace detail {

struct utf8_error_words {
  text name;
  text description;
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

}  // namespace detail

/// A short name for machines, such as "overlong" or "above-10ffff". This and the next one end with a NUL after the
/// text.
constexpr text name(utf8_error error) noexcept { return detail::utf8_errors[static_cast<size_t>(error)].name; }

/// What it means, for people.
constexpr text describe(utf8_error error) noexcept {
  return detail::utf8_errors[static_cast<size_t>(error)].description;
}

namespace detail {

// 64-bit machines have room for tables and copies in line; the others get the loops alone. What comes out is the same.
inline constexpr bool is_wide = sizeof(size_t) >= 8;

// A step as loops want it: where it ends, not how long it is; or, for machines that are short of registers, all of it
// in one.
class open_stride {
 public:
  constexpr open_stride() noexcept = default;
  constexpr open_stride(char32_t value, const char*, const char* last, bool well_formed) noexcept
      : value_(value), last_(last), well_formed_(well_formed) {}

  constexpr char32_t value() const noexcept { return value_; }
  constexpr const char* end(const char*) const noexcept { return last_; }
  constexpr bool well_formed() const noexcept { return well_formed_; }

 private:
  char32_t value_ = 0;
  const char* last_ = nullptr;
  bool well_formed_ = false;
};

class packed_stride {
 public:
  constexpr packed_stride() noexcept = default;
  constexpr packed_stride(uint32_t value, const char* first, const char* last, bool well_formed) noexcept
      : all_(value << 11 | (well_formed ? 0u : 8u) | static_cast<uint32_t>(last - first)) {}

  constexpr char32_t value() const noexcept { return all_ >> 11; }
  constexpr const char* end(const char* first) const noexcept { return first + (all_ & 7); }
  constexpr bool well_formed() const noexcept { return (all_ & 8) == 0; }

 private:
  uint32_t all_ = 0;
};

// Table 3-7 of the Unicode Standard: the high nibbles that a second byte may have after this lead, 8 to B at most, a
// bit each; none after what is no lead.
constexpr uint32_t second_nibbles(uint32_t lead) noexcept {
  uint32_t nibbles = 0b1111;
  if (lead == 0xE0) nibbles = 0b1100;
  if (lead == 0xED) nibbles = 0b0011;
  if (lead == 0xF0) nibbles = 0b1110;
  if (lead == 0xF4) nibbles = 0b0001;
  if (lead < 0xC2 || lead > 0xF4) nibbles = 0;
  return nibbles << 8;
}

// In a loop, as small as it gets; empty at the end. A lead begins with as many ones as its sequence has bytes: its next
// one stands at `bound`, while the value moves up beneath it.
constexpr packed_stride stride_by_loop(const char* first, const char* last) noexcept {
  if (first == last) return {};
  const char* at = first;
  uint32_t value = byte_at(at++);
  if (value >= 0x80) {
    uint32_t nibbles = second_nibbles(value), bound = 0x40;
    do {
      if (at == last || (nibbles >> (byte_at(at) >> 4) & 1) == 0) return {0xFFFD, first, at, false};
      nibbles = 0b1111 << 8;
      value = value << 6 | (byte_at(at++) & 0x3F);
      bound <<= 5;
    } while ((value & bound) != 0);
    value &= bound - 1;
  }
  return {value, first, at, true};
}

struct second_byte_table {
  uint16_t nibbles[256] = {};

  constexpr second_byte_table() noexcept {
    for (unsigned lead = 0; lead != 256; ++lead) nibbles[lead] = narrow<uint16_t>(second_nibbles(lead));
  }
};
inline constexpr second_byte_table second_bytes{};

// What compilers lay out first: GCC would else put the loop over ASCII where luck has it, twice as slow at times.
[[gnu::always_inline]] constexpr bool mostly(bool condition) noexcept {
#if defined(__GNUC__) && !defined(__clang__)
  return __builtin_expect(condition, true);
#else
  return condition;
#endif
}

// What the marks of a lead and of the continuation bytes after it amount to where they are put together as they are.
constexpr uint32_t marks_of(uint32_t lead, unsigned more) noexcept {
  for (; more != 0; --more) lead = (lead << 6) + 0x80;
  return lead;
}
inline constexpr uint32_t marks_of_two = marks_of(0xC0, 1);
inline constexpr uint32_t marks_of_three = marks_of(0xE0, 2);
inline constexpr uint32_t marks_of_four = marks_of(0xF0, 3);

// The same by a table, without a loop.
[[gnu::always_inline]] constexpr open_stride stride_by_table(const char* at, const char* last) noexcept {
  const uint32_t lead = byte_at(at);
  if (mostly(lead < 0x80)) return {lead, at, at + 1, true};
  const ptrdiff_t left = last - at;
  if (left == 1 || (second_bytes.nibbles[lead] >> (byte_at(at + 1) >> 4) & 1) == 0) return {0xFFFD, at, at + 1, false};
  const uint32_t two = (lead << 6) + byte_at(at + 1);
  if (lead < 0xE0) return {two - marks_of_two, at, at + 2, true};
  if (left == 2 || !is_continuation(byte_at(at + 2))) return {0xFFFD, at, at + 2, false};
  const uint32_t three = (two << 6) + byte_at(at + 2);
  if (lead < 0xF0) return {three - marks_of_three, at, at + 3, true};
  if (left == 3 || !is_continuation(byte_at(at + 3))) return {0xFFFD, at, at + 3, false};
  return {(three << 6) + byte_at(at + 3) - marks_of_four, at, at + 4, true};
}

// From `first` on, which is before `last`.
[[gnu::always_inline]] constexpr auto stride_from(const char* first, const char* last) noexcept {
  if constexpr (is_wide)
    return stride_by_table(first, last);
  else
    return stride_by_loop(first, last);
}
using stride = decltype(stride_from(nullptr, nullptr));

template <class Stride>
constexpr step step_of(const Stride& taken, const char* first) noexcept {
  return {taken.value(), static_cast<uint8_t>(taken.end(first) - first), taken.well_formed()};
}

// What ends at `last` is what begins at the lead before it, if that reaches so far; else the last byte is astray. Out
// of line, so that the shortcuts before it go well in line; and no more than its value, so that a call is left out
// where nobody asks for it.
[[gnu::noinline, gnu::pure]] constexpr step decode_any_backward(const char* first, const char* last) noexcept {
  const char* const lead = lead_of(first, last - 1);
  const stride found = stride_from(lead, last);
  return found.end(lead) == last ? step_of(found, lead) : step{0xFFFD, 1, false};
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

}  // namespace detail

/// Decodes the code point or maximal subpart that begins at `first`, which must be before `last`. A cut or broken
/// sequence never swallows what follows it: section 3.9 of the Unicode Standard, "U+FFFD Substitution of Maximal
/// Subparts", which is what the WHATWG decoder does. Reads at most 4 bytes. O(1).
[[gnu::always_inline]] constexpr step decode(const char* first, const char* last) noexcept {
  return detail::step_of(detail::stride_from(first, last), first);
}

/// Decodes the code point or maximal subpart that ends at `last`, which must be after `first`: the last one of those
/// that decode() finds from the front of [first, last). Reads at most 4 bytes back. O(1).
[[gnu::always_inline]] constexpr step decode_backward(const char* first, const char* last) noexcept {
  if constexpr (detail::is_wide) {
    const uint8_t tail = detail::byte_at(last - 1);
    if (detail::mostly(detail::is_ascii(tail))) return {tail, 1, true};
    if (last - first > 2 && detail::byte_at(last - 3) >= 0xE0)
      if (const uint32_t value = detail::decode_three(last - 3)) return {value, 3, true};
    if (last - first > 1)
      if (const uint32_t value = detail::decode_two(last - 2)) return {value, 2, true};
  }
  return detail::decode_any_backward(first, last);
}

BREVIER_END

#endif  // BREVIER_UTF8_DECODE_HPP

// ==== brevier/simd/utf8_blocks.hpp ====

// Brevier, simd/utf8_blocks: what the kernels for UTF-8 do with blocks of 64 bytes, once for all machines. A machine is
// a class with what takes vectors:
//
//     are_ascii<Blocks>(at)          whether so many blocks are ASCII
//     fails(at)                      whether the block can't be well-formed, seen what came before; a sequence that
//                                    the end of the block cuts is not known to fail yet
//     open()                         whether a sequence goes on after the last block
//     starts(at)                     the set of the bytes of the last block that are no continuation bytes
//     bits(at, n)                    the set of the bytes of a block that have their n-th bit from the top
//     misfits(at)                    the set of second bytes that the lead before them, in the block, must not have
//     widen(at, output)              a block of ASCII to code points
//     decode(at, starts, output)     the sequences of a block to code points; moves both on
//     decode_window(at, as, output)  for decode_windows(): eight bytes to code points
//     count_starts(first, last)      how many bytes of whole blocks are no continuation bytes; moves on
//
// The templates are in line always: they become part of functions that may use the machine's instructions.
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_SIMD_UTF8_BLOCKS_HPP
#define BREVIER_SIMD_UTF8_BLOCKS_HPP

#if BREVIER_SIMD

BREVIER_BEGIN

namespace detail {

constexpr uint64_t first_bits(ptrdiff_t count) noexcept { return ~(~uint64_t{0} << count); }
inline ptrdiff_t bit_count(uint64_t set) noexcept { return __builtin_popcountll(set); }

// What a block makes whose first byte is at a boundary, as sets of bytes.
struct pieces {
  uint64_t starts;  // of code points and maximal subparts
  uint64_t broken;  // those starts that begin no code point, or none that ends within the block
};

template <class Machine>
[[gnu::always_inline]] inline pieces take_apart(const char* at) noexcept {
  const uint64_t beyond_ascii = Machine::bits(at, 0), second_bit = Machine::bits(at, 1);
  const uint64_t continuation = beyond_ascii & ~second_bit;
  const uint64_t lead = beyond_ascii & second_bit, lead3 = lead & Machine::bits(at, 2),
                 lead4 = lead3 & Machine::bits(at, 3);
  const uint64_t second = lead << 1 & continuation & ~Machine::misfits(at);
  const uint64_t third = lead3 << 2 & second << 1 & continuation;
  const uint64_t fourth = lead4 << 3 & third << 1 & continuation;
  const uint64_t whole = ~beyond_ascii | (second >> 1 & ~lead3) | (third >> 2 & ~lead4) | fourth >> 3;
  const uint64_t starts = ~(second | third | fourth);
  return {starts, starts & ~whole};
}

// Of the pieces of a block, those that surely end within it, and how far that is.
inline constexpr uint64_t sure_pieces = first_bits(61);
inline ptrdiff_t sure_size(uint64_t starts) noexcept { return 61 + __builtin_ctzll(starts >> 61 | 8); }

// From a block of ASCII on, past whole cache lines of it: loads across two of them take twice as long.
template <class Machine>
[[gnu::always_inline]] inline const char* skip_ascii_blocks(const char* at, const char* last) noexcept {
  at += 64 - (reinterpret_cast<uintptr_t>(at) & 63);
  while (last - at >= 256 && Machine::template are_ascii<4>(at)) at += 256;
  return at;
}

/// Where it is sure that all before is well-formed and ends with a code point; what follows is for others to look at.
/// For 64 bytes and more.
template <class Machine>
[[gnu::always_inline]] inline const char* well_formed_by(const char* first, const char* last) noexcept {
  const char* at = first;
  Machine machine;
  while (last - at >= 64) {
    const bool is_ascii = Machine::template are_ascii<1>(at);
    if (is_ascii ? machine.open() : machine.fails(at)) return at == first ? first : lead_of(first, at - 1);
    at = is_ascii ? skip_ascii_blocks<Machine>(at, last) : at + 64;
    if (is_ascii) machine = Machine();
  }
  const char* const tail = lead_of(first, last - 64);
  Machine fresh;
  return fresh.fails(tail) ? lead_of(first, at - 1) : lead_of(first, tail + 63);
}

// Counts the pieces that surely end within the block at the boundary `at`, and moves there.
template <class Machine>
[[gnu::always_inline]] inline ptrdiff_t count_step(const char*& at) noexcept {
  const uint64_t starts = take_apart<Machine>(at).starts;
  at += sure_size(starts);
  return bit_count(starts & sure_pieces);
}

/// How many code points and maximal subparts there are. For 64 bytes and more.
template <class Machine>
[[gnu::always_inline]] inline size_t count_by(const char* first, const char* last) noexcept {
  ptrdiff_t sum = 0;
  const char* boundary =
      first;  // all before it is counted; from there to `at` stand whole blocks, known by their starts
  const char* at = first;
  Machine machine;
  while (last - at >= 64) {
    if (Machine::template are_ascii<1>(at)) {
      boundary = skip_ascii_blocks<Machine>(at, last);
      sum += boundary - at;
      at = boundary;
    } else if (!machine.fails(at)) {
      sum += bit_count(machine.starts(at));
      at += 64;
      continue;
    } else {
      if (at != boundary) {
        at = lead_of(boundary, at - 1);
        --sum;
      }
      sum += count_step<Machine>(at);
      boundary = at;
    }
    machine = Machine();
  }
  if (at != boundary) {
    at = lead_of(boundary, at - 1);
    --sum;
  }
  if (last - at > 64) sum += count_step<Machine>(at);
  if (at != last) sum += bit_count(take_apart<Machine>(last - 64).starts >> (64 - (last - at)));
  return static_cast<size_t>(sum);
}

// Decodes a block by windows, as far as they lie in it whole.
template <class Machine>
[[gnu::always_inline]] inline void decode_windows(const char*& at, uint64_t starts, char32_t*& output) noexcept {
  for (const char* const limit = at + 57; at < limit;) {
    const unsigned set = static_cast<unsigned>(starts) & 0xFF;
    Machine::decode_window(at, windows.of[set >> 1], output);
    output += __builtin_popcount(set) - 1;
    const int taken = 31 - __builtin_clz(set);
    at += taken;
    starts >>= taken;
  }
}

/// Decodes until less than `Machine::decode_bytes` bytes, or less than 72 places, are left; moves both on.
template <class Machine>
[[gnu::always_inline]] inline void decode_by(const char*& first, const char* last, char32_t*& output,
                                             char32_t* output_last) noexcept {
  while (last - first >= Machine::decode_bytes && output_last - output >= 72) {
    if (Machine::template are_ascii<1>(first)) {
      Machine::widen(first, output);
      first += 64;
      output += 64;
      continue;
    }
    Machine machine;
    if (!machine.fails(first)) {
      Machine::decode(first, machine.starts(first), output);
      continue;
    }
    const pieces found = take_apart<Machine>(first);
    const char* const before = first;
    char32_t* const values = output;
    Machine::decode(first, found.starts, output);
    const ptrdiff_t size = first - before;
    uint64_t broken = size == 64 ? found.broken : found.broken & first_bits(size);
    for (; broken != 0; broken &= broken - 1)
      values[bit_count(found.starts & first_bits(__builtin_ctzll(broken)))] = 0xFFFD;
  }
}

}  // namespace detail

BREVIER_END

#endif

#endif  // BREVIER_SIMD_UTF8_BLOCKS_HPP

// ==== brevier/simd/utf8_neon.hpp ====

// Brevier, simd/utf8_neon: UTF-8 by vectors on AArch64, where NEON is always there.
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_SIMD_UTF8_NEON_HPP
#define BREVIER_SIMD_UTF8_NEON_HPP

#if BREVIER_SIMD == 2

BREVIER_BEGIN

namespace detail {

namespace neon {

inline uint8x16_t load(const char* at) noexcept { return vld1q_u8(reinterpret_cast<const uint8_t*>(at)); }

// The set of those bytes of four vectors, each all ones or all zeros, that are ones.
inline uint64_t set_of(uint8x16_t a, uint8x16_t b, uint8x16_t c, uint8x16_t d) noexcept {
  const uint8x16_t bit = vreinterpretq_u8_u64(vdupq_n_u64(0x8040201008040201u));
  const uint8x16_t low = vpaddq_u8(vandq_u8(a, bit), vandq_u8(b, bit));
  const uint8x16_t high = vpaddq_u8(vandq_u8(c, bit), vandq_u8(d, bit));
  const uint8x16_t eighths = vpaddq_u8(low, high);
  return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(eighths, eighths)), 0);
}

inline uint8x16_t begins(const char* at) noexcept {
  return vcgtq_s8(vreinterpretq_s8_u8(load(at)), vdupq_n_s8(static_cast<int8_t>(-65)));
}

inline uint8x16_t has(const char* at, uint8_t bit) noexcept { return vtstq_u8(load(at), vdupq_n_u8(bit)); }

// Four code points from bytes of six payload bits each, the last byte of each code point first.
inline void join_payloads(char32_t* output, uint8x16_t payloads) noexcept {
  const uint16x8_t bytes = vreinterpretq_u16_u8(payloads);
  const uint16x8_t twelve = vorrq_u16(vandq_u16(bytes, vdupq_n_u16(0xFF)), vshlq_n_u16(vshrq_n_u16(bytes, 8), 6));
  const uint32x4_t pairs = vreinterpretq_u32_u16(twelve);
  vst1q_u32(reinterpret_cast<uint32_t*>(output),
            vorrq_u32(vandq_u32(pairs, vdupq_n_u32(0xFFFF)), vshlq_n_u32(vshrq_n_u32(pairs, 16), 12)));
}

struct machine {
  static constexpr ptrdiff_t decode_bytes = 80;

  uint8x16_t first_high, first_low, second_high;
  uint8x16_t before;  // the vector that stands before the next one

  machine() noexcept
      : first_high(vld1q_u8(first_high_rules.rules)),
        first_low(vld1q_u8(first_low_rules.rules)),
        second_high(vld1q_u8(second_high_rules.rules)),
        before(vdupq_n_u8(0)) {}

  template <int Blocks>
  static bool are_ascii(const char* at) noexcept {
    uint8x16_t any = vdupq_n_u8(0);
    for (int i = 0; i != 64 * Blocks; i += 32) any = vorrq_u8(any, vorrq_u8(load(at + i), load(at + i + 16)));
    return vmaxvq_u8(any) < 0x80;
  }

  // The rules that each byte breaks together with the one before.
  uint8x16_t broken_rules(uint8x16_t input) const noexcept {
    const uint8x16_t back1 = vextq_u8(before, input, 15);
    return vandq_u8(vandq_u8(vqtbl1q_u8(first_high, vshrq_n_u8(back1, 4)),
                             vqtbl1q_u8(first_low, vandq_u8(back1, vdupq_n_u8(0x0F)))),
                    vqtbl1q_u8(second_high, vshrq_n_u8(input, 4)));
  }

  uint8x16_t errors_in(uint8x16_t input) noexcept {
    const uint8x16_t back2 = vextq_u8(before, input, 14);
    const uint8x16_t back3 = vextq_u8(before, input, 13);
    const uint8x16_t third_or_fourth =
        vorrq_u8(vqsubq_u8(back2, vdupq_n_u8(0xE0 - 0x80)), vqsubq_u8(back3, vdupq_n_u8(0xF0 - 0x80)));
    const uint8x16_t errors = veorq_u8(vandq_u8(third_or_fourth, vdupq_n_u8(0x80)), broken_rules(input));
    before = input;
    return errors;
  }

  bool fails(const char* at) noexcept {
    const uint8x16_t a = errors_in(load(at)), b = errors_in(load(at + 16));
    const uint8x16_t c = errors_in(load(at + 32)), d = errors_in(load(at + 48));
    return vmaxvq_u8(vorrq_u8(vorrq_u8(a, b), vorrq_u8(c, d))) != 0;
  }

  bool open() const noexcept { return vmaxvq_u8(vqsubq_u8(before, vld1q_u8(closed.most + 16))) != 0; }

  static uint64_t starts(const char* at) noexcept {
    return set_of(begins(at), begins(at + 16), begins(at + 32), begins(at + 48));
  }

  static uint64_t bits(const char* at, int number) noexcept {
    const auto bit = static_cast<uint8_t>(0x80 >> number);
    return set_of(has(at, bit), has(at + 16, bit), has(at + 32, bit), has(at + 48, bit));
  }

  static uint64_t misfits(const char* at) noexcept {
    machine fresh;
    uint8x16_t found[4];
    for (int i = 0; i != 4; ++i) {
      found[i] = vtstq_u8(fresh.broken_rules(load(at + 16 * i)), vdupq_n_u8(misfit_rules));
      fresh.before = load(at + 16 * i);
    }
    return set_of(found[0], found[1], found[2], found[3]);
  }

  static void widen(const char* at, char32_t* output) noexcept {
    for (int i = 0; i != 64; i += 16) {
      uint32_t* const to = reinterpret_cast<uint32_t*>(output + i);
      const uint8x16_t ascii = load(at + i);
      const uint16x8_t low = vmovl_u8(vget_low_u8(ascii)), high = vmovl_u8(vget_high_u8(ascii));
      vst1q_u32(to, vmovl_u16(vget_low_u16(low)));
      vst1q_u32(to + 4, vmovl_u16(vget_high_u16(low)));
      vst1q_u32(to + 8, vmovl_u16(vget_low_u16(high)));
      vst1q_u32(to + 12, vmovl_u16(vget_high_u16(high)));
    }
  }

  static void decode_window(const char* at, const window& as, char32_t* output) noexcept {
    for (int i = 0; i != 32; i += 16)
      join_payloads(output + i / 4, vandq_u8(vqtbl1q_u8(load(at), vld1q_u8(as.places + i)), vld1q_u8(as.masks + i)));
  }

  static void decode(const char*& at, uint64_t starts, char32_t*& output) noexcept {
    decode_windows<machine>(at, starts, output);
  }

  static size_t count_starts(const char*& first, const char* last) noexcept {
    size_t sum = 0;
    while (last - first >= 64) {
      const char* const limit = last - first > 64 * 63 ? first + 64 * 63 : last;
      uint8x16_t bytes = vdupq_n_u8(0);  // each sums up to 4 * 63
      for (; limit - first >= 64; first += 64)
        for (int i = 0; i != 64; i += 16) bytes = vsubq_u8(bytes, begins(first + i));
      sum += vaddlvq_u8(bytes);
    }
    return sum;
  }
};

}  // namespace neon

using only_machine = neon::machine;

}  // namespace detail

BREVIER_END

#endif

#endif  // BREVIER_SIMD_UTF8_NEON_HPP

// ==== brevier/simd/utf8_wasm.hpp ====

// Brevier, simd/utf8_wasm: UTF-8 by vectors of WebAssembly, where SIMD128 is compiled in.
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_SIMD_UTF8_WASM_HPP
#define BREVIER_SIMD_UTF8_WASM_HPP

#if BREVIER_SIMD == 3

BREVIER_BEGIN

namespace detail {

namespace simd128 {

inline v128_t splat(int byte) noexcept { return wasm_i8x16_splat(static_cast<int8_t>(byte)); }

inline v128_t load(const char* at) noexcept { return wasm_v128_load(at); }

inline uint64_t top_bits(v128_t a, v128_t b, v128_t c, v128_t d) noexcept {
  const auto low = static_cast<uint32_t>(wasm_i8x16_bitmask(a)) | static_cast<uint32_t>(wasm_i8x16_bitmask(b)) << 16;
  const auto high = static_cast<uint32_t>(wasm_i8x16_bitmask(c)) | static_cast<uint32_t>(wasm_i8x16_bitmask(d)) << 16;
  return low | static_cast<uint64_t>(high) << 32;
}

inline v128_t begins(const char* at) noexcept { return wasm_i8x16_gt(load(at), wasm_i8x16_splat(-65)); }

// Four code points from bytes of six payload bits each, the last byte of each code point first.
inline void join_payloads(char32_t* output, v128_t payloads) noexcept {
  const v128_t twelve =
      wasm_v128_or(wasm_v128_and(payloads, wasm_i16x8_splat(0xFF)), wasm_i16x8_shl(wasm_u16x8_shr(payloads, 8), 6));
  wasm_v128_store(output, wasm_v128_or(wasm_v128_and(twelve, wasm_i32x4_splat(0xFFFF)),
                                       wasm_i32x4_shl(wasm_u32x4_shr(twelve, 16), 12)));
}

struct machine {
  static constexpr ptrdiff_t decode_bytes = 80;

  v128_t first_high = wasm_v128_load(first_high_rules.rules);
  v128_t first_low = wasm_v128_load(first_low_rules.rules);
  v128_t second_high = wasm_v128_load(second_high_rules.rules);
  v128_t before = wasm_i8x16_splat(0);  // the vector that stands before the next one

  machine() noexcept {}

  template <int Blocks>
  static bool are_ascii(const char* at) noexcept {
    v128_t any = wasm_i8x16_splat(0);
    for (int i = 0; i != 64 * Blocks; i += 32) any = wasm_v128_or(any, wasm_v128_or(load(at + i), load(at + i + 16)));
    return wasm_i8x16_bitmask(any) == 0;
  }

  // The rules that each byte breaks together with the one before.
  v128_t broken_rules(v128_t input) const noexcept {
    const v128_t back1 =
        wasm_i8x16_shuffle(before, input, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30);
    return wasm_v128_and(wasm_v128_and(wasm_i8x16_swizzle(first_high, wasm_u8x16_shr(back1, 4)),
                                       wasm_i8x16_swizzle(first_low, wasm_v128_and(back1, splat(0x0F)))),
                         wasm_i8x16_swizzle(second_high, wasm_u8x16_shr(input, 4)));
  }

  v128_t errors_in(v128_t input) noexcept {
    const v128_t back2 =
        wasm_i8x16_shuffle(before, input, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29);
    const v128_t back3 =
        wasm_i8x16_shuffle(before, input, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28);
    const v128_t third_or_fourth =
        wasm_v128_or(wasm_u8x16_sub_sat(back2, splat(0xE0 - 0x80)), wasm_u8x16_sub_sat(back3, splat(0xF0 - 0x80)));
    const v128_t errors = wasm_v128_xor(wasm_v128_and(third_or_fourth, splat(0x80)), broken_rules(input));
    before = input;
    return errors;
  }

  bool fails(const char* at) noexcept {
    const v128_t a = errors_in(load(at)), b = errors_in(load(at + 16));
    const v128_t c = errors_in(load(at + 32)), d = errors_in(load(at + 48));
    return wasm_v128_any_true(wasm_v128_or(wasm_v128_or(a, b), wasm_v128_or(c, d)));
  }

  bool open() const noexcept {
    return wasm_v128_any_true(wasm_u8x16_sub_sat(before, wasm_v128_load(closed.most + 16)));
  }

  static uint64_t starts(const char* at) noexcept {
    return top_bits(begins(at), begins(at + 16), begins(at + 32), begins(at + 48));
  }

  static uint64_t bits(const char* at, uint32_t number) noexcept {
    return top_bits(wasm_i8x16_shl(load(at), number), wasm_i8x16_shl(load(at + 16), number),
                    wasm_i8x16_shl(load(at + 32), number), wasm_i8x16_shl(load(at + 48), number));
  }

  static uint64_t misfits(const char* at) noexcept {
    machine fresh;
    v128_t found[4];
    for (int i = 0; i != 4; ++i) {
      const v128_t rules = wasm_v128_and(fresh.broken_rules(load(at + 16 * i)), splat(misfit_rules));
      found[i] = wasm_i8x16_ne(rules, splat(0));
      fresh.before = load(at + 16 * i);
    }
    return top_bits(found[0], found[1], found[2], found[3]);
  }

  static void widen(const char* at, char32_t* output) noexcept {
    for (int i = 0; i != 64; i += 16) {
      const v128_t ascii = load(at + i);
      const v128_t low = wasm_u16x8_extend_low_u8x16(ascii), high = wasm_u16x8_extend_high_u8x16(ascii);
      wasm_v128_store(output + i, wasm_u32x4_extend_low_u16x8(low));
      wasm_v128_store(output + i + 4, wasm_u32x4_extend_high_u16x8(low));
      wasm_v128_store(output + i + 8, wasm_u32x4_extend_low_u16x8(high));
      wasm_v128_store(output + i + 12, wasm_u32x4_extend_high_u16x8(high));
    }
  }

  static void decode_window(const char* at, const window& as, char32_t* output) noexcept {
    for (int i = 0; i != 32; i += 16)
      join_payloads(output + i / 4, wasm_v128_and(wasm_i8x16_swizzle(load(at), wasm_v128_load(as.places + i)),
                                                  wasm_v128_load(as.masks + i)));
  }

  static void decode(const char*& at, uint64_t starts, char32_t*& output) noexcept {
    decode_windows<machine>(at, starts, output);
  }

  static size_t count_starts(const char*& first, const char* last) noexcept {
    size_t sum = 0;
    for (; last - first >= 64; first += 64) sum += static_cast<size_t>(__builtin_popcountll(starts(first)));
    return sum;
  }
};

}  // namespace simd128

using only_machine = simd128::machine;

}  // namespace detail

BREVIER_END

#endif

#endif  // BREVIER_SIMD_UTF8_WASM_HPP

// ==== brevier/simd/utf8_x86.hpp ====

// Brevier, simd/utf8_x86: UTF-8 by vectors on x86-64, with SSE4.1, AVX2 or AVX-512 (VBMI2). Each level stands in a
// region that the compiler may build for that level, whatever the rest of the program is built for.
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_SIMD_UTF8_X86_HPP
#define BREVIER_SIMD_UTF8_X86_HPP

#if BREVIER_SIMD == 1

BREVIER_BEGIN

namespace detail {

// ------------------------------------------------------------------------------------------------------- SSE4.1

#if defined(__clang__)
#pragma clang attribute push(__attribute__((target("sse4.1,popcnt"))), apply_to = function)
#else
#pragma GCC push_options
#pragma GCC target("sse4.1,popcnt")
#endif

namespace sse41 {

inline __m128i load(const void* at) noexcept { return _mm_loadu_si128(static_cast<const __m128i*>(at)); }
inline void store(char32_t* at, __m128i values) noexcept { _mm_storeu_si128(reinterpret_cast<__m128i*>(at), values); }

inline uint64_t top_bits(__m128i a, __m128i b, __m128i c, __m128i d) noexcept {
  const auto low = static_cast<unsigned>(_mm_movemask_epi8(a)) | static_cast<unsigned>(_mm_movemask_epi8(b)) << 16;
  const auto high = static_cast<unsigned>(_mm_movemask_epi8(c)) | static_cast<unsigned>(_mm_movemask_epi8(d)) << 16;
  return low | static_cast<uint64_t>(high) << 32;
}

// All ones for each byte that is no continuation byte.
inline __m128i begins(const char* at) noexcept {
  return _mm_cmpgt_epi8(load(at), _mm_set1_epi8(static_cast<char>(0xBF)));
}

// Four code points from bytes of six payload bits each, the last byte of each code point first.
inline __m128i join_payloads(__m128i values) noexcept {
  return _mm_madd_epi16(_mm_maddubs_epi16(values, _mm_set1_epi16(0x4001)), _mm_set1_epi32(0x10000001));
}

struct machine {
  static constexpr ptrdiff_t decode_bytes = 80;

  __m128i first_high = load(first_high_rules.rules);
  __m128i first_low = load(first_low_rules.rules);
  __m128i second_high = load(second_high_rules.rules);
  __m128i before = _mm_setzero_si128();  // the vector that stands before the next one

  machine() noexcept {}

  template <int Blocks>
  static bool are_ascii(const char* at) noexcept {
    __m128i any = _mm_or_si128(_mm_or_si128(load(at), load(at + 16)), _mm_or_si128(load(at + 32), load(at + 48)));
    for (int i = 64; i != 64 * Blocks; i += 32) any = _mm_or_si128(any, _mm_or_si128(load(at + i), load(at + i + 16)));
    return _mm_movemask_epi8(any) == 0;
  }

  // The rules that each byte breaks together with the one before.
  __m128i broken_rules(__m128i input) const noexcept {
    const __m128i nibble = _mm_set1_epi8(0x0F);
    const __m128i back1 = _mm_alignr_epi8(input, before, 15);
    return _mm_and_si128(_mm_and_si128(_mm_shuffle_epi8(first_high, _mm_and_si128(_mm_srli_epi16(back1, 4), nibble)),
                                       _mm_shuffle_epi8(first_low, _mm_and_si128(back1, nibble))),
                         _mm_shuffle_epi8(second_high, _mm_and_si128(_mm_srli_epi16(input, 4), nibble)));
  }

  __m128i errors_in(__m128i input) noexcept {
    const __m128i back2 = _mm_alignr_epi8(input, before, 14);
    const __m128i back3 = _mm_alignr_epi8(input, before, 13);
    const __m128i third_or_fourth = _mm_or_si128(_mm_subs_epu8(back2, _mm_set1_epi8(0xE0 - 0x80)),
                                                 _mm_subs_epu8(back3, _mm_set1_epi8(0xF0 - 0x80)));
    const __m128i top = _mm_and_si128(third_or_fourth, _mm_set1_epi8(static_cast<char>(0x80)));
    const __m128i errors = _mm_xor_si128(top, broken_rules(input));
    before = input;
    return errors;
  }

  bool fails(const char* at) noexcept {
    const __m128i a = errors_in(load(at)), b = errors_in(load(at + 16));
    const __m128i c = errors_in(load(at + 32)), d = errors_in(load(at + 48));
    const __m128i errors = _mm_or_si128(_mm_or_si128(a, b), _mm_or_si128(c, d));
    return _mm_testz_si128(errors, errors) == 0;
  }

  bool open() const noexcept {
    return _mm_movemask_epi8(_mm_cmpeq_epi8(_mm_subs_epu8(before, load(closed.most + 16)), _mm_setzero_si128())) !=
           0xFFFF;
  }

  static uint64_t starts(const char* at) noexcept {
    return top_bits(begins(at), begins(at + 16), begins(at + 32), begins(at + 48));
  }

  static uint64_t bits(const char* at, int number) noexcept {
    return top_bits(_mm_slli_epi16(load(at), number), _mm_slli_epi16(load(at + 16), number),
                    _mm_slli_epi16(load(at + 32), number), _mm_slli_epi16(load(at + 48), number));
  }

  static uint64_t misfits(const char* at) noexcept {
    machine fresh;
    uint64_t set = 0;
    for (int i = 0; i != 64; i += 16) {
      const __m128i rules = _mm_and_si128(fresh.broken_rules(load(at + i)), _mm_set1_epi8(misfit_rules));
      const int none = _mm_movemask_epi8(_mm_cmpeq_epi8(rules, _mm_setzero_si128()));
      set |= static_cast<uint64_t>(none ^ 0xFFFF) << i;
      fresh.before = load(at + i);
    }
    return set;
  }

  static void widen(const char* at, char32_t* output) noexcept {
    for (int i = 0; i != 64; i += 16) {
      const __m128i ascii = load(at + i);
      store(output + i, _mm_cvtepu8_epi32(ascii));
      store(output + i + 4, _mm_cvtepu8_epi32(_mm_srli_si128(ascii, 4)));
      store(output + i + 8, _mm_cvtepu8_epi32(_mm_srli_si128(ascii, 8)));
      store(output + i + 12, _mm_cvtepu8_epi32(_mm_srli_si128(ascii, 12)));
    }
  }

  static void decode_window(const char* at, const window& as, char32_t* output) noexcept {
    const __m128i input = load(at);
    for (int i = 0; i != 32; i += 16)
      store(output + i / 4,
            join_payloads(_mm_and_si128(_mm_shuffle_epi8(input, load(as.places + i)), load(as.masks + i))));
  }

  static void decode(const char*& at, uint64_t starts, char32_t*& output) noexcept {
    decode_windows<machine>(at, starts, output);
  }

  static size_t count_starts(const char*& first, const char* last) noexcept {
    size_t sum = 0;
    while (last - first >= 64) {
      const char* const limit = last - first > 64 * 63 ? first + 64 * 63 : last;
      __m128i bytes = _mm_setzero_si128();  // each sums up to 4 * 63
      for (; limit - first >= 64; first += 64)
        bytes = _mm_sub_epi8(bytes, _mm_add_epi8(_mm_add_epi8(begins(first), begins(first + 16)),
                                                 _mm_add_epi8(begins(first + 32), begins(first + 48))));
      const __m128i sums = _mm_sad_epu8(bytes, _mm_setzero_si128());
      sum += static_cast<size_t>(_mm_cvtsi128_si64(sums)) + static_cast<size_t>(_mm_extract_epi64(sums, 1));
    }
    return sum;
  }
};

inline const char* well_formed_blocks(const char* first, const char* last) noexcept {
  return well_formed_by<machine>(first, last);
}
inline size_t count_blocks(const char* first, const char* last) noexcept { return count_by<machine>(first, last); }
inline void decode_blocks(const char*& first, const char* last, char32_t*& output, char32_t* output_last) noexcept {
  decode_by<machine>(first, last, output, output_last);
}

}  // namespace sse41

#if defined(__clang__)
#pragma clang attribute pop
#else
#pragma GCC pop_options
#endif

// --------------------------------------------------------------------------------------------------------- AVX2

#if defined(__clang__)
#pragma clang attribute push(__attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt"))), apply_to = function)
#else
#pragma GCC push_options
#pragma GCC target("avx2,bmi,bmi2,lzcnt,popcnt")
#endif

namespace avx2 {

inline __m256i load(const void* at) noexcept { return _mm256_loadu_si256(static_cast<const __m256i*>(at)); }
inline __m128i load_half(const void* at) noexcept { return _mm_loadu_si128(static_cast<const __m128i*>(at)); }
inline void store(char32_t* at, __m256i values) noexcept {
  _mm256_storeu_si256(reinterpret_cast<__m256i*>(at), values);
}

inline uint64_t top_bits(__m256i low, __m256i high) noexcept {
  return static_cast<unsigned>(_mm256_movemask_epi8(low)) |
         static_cast<uint64_t>(static_cast<unsigned>(_mm256_movemask_epi8(high))) << 32;
}

// All ones for each byte that is no continuation byte.
inline __m256i begins(const char* at) noexcept {
  return _mm256_cmpgt_epi8(load(at), _mm256_set1_epi8(static_cast<char>(0xBF)));
}

// Eight code points of three bytes each, of which `input` has four in each half, or of two, of which both halves have
// all eight: where their bytes go, the last one first, and what they keep.
struct run_table {
  alignas(32) uint8_t places[32] = {};
  alignas(32) uint8_t masks[32] = {};

  constexpr explicit run_table(unsigned size) noexcept {
    for (unsigned i = 0; i != 32; ++i) {
      const unsigned back = i % 4, sequence = size == 3 ? i / 4 % 4 : i / 4;
      places[i] = static_cast<uint8_t>(back < size ? size * sequence + size - 1 - back : window_table::nothing);
      masks[i] = static_cast<uint8_t>(back + 1 < size ? 0x3F : 0x7F >> size);
    }
  }
};
inline constexpr run_table runs_of_two{2}, runs_of_three{3};

struct machine {
  static constexpr ptrdiff_t decode_bytes = 96;

  __m256i first_high = load(first_high_rules.rules);
  __m256i first_low = load(first_low_rules.rules);
  __m256i second_high = load(second_high_rules.rules);
  __m256i before = _mm256_setzero_si256();

  machine() noexcept {}

  template <int Blocks>
  static bool are_ascii(const char* at) noexcept {
    __m256i any = _mm256_or_si256(load(at), load(at + 32));
    for (int i = 64; i != 64 * Blocks; i += 64)
      any = _mm256_or_si256(any, _mm256_or_si256(load(at + i), load(at + i + 32)));
    return _mm256_movemask_epi8(any) == 0;
  }

  __m256i broken_rules(__m256i input, __m256i across) const noexcept {
    const __m256i nibble = _mm256_set1_epi8(0x0F);
    const __m256i back1 = _mm256_alignr_epi8(input, across, 15);
    return _mm256_and_si256(
        _mm256_and_si256(_mm256_shuffle_epi8(first_high, _mm256_and_si256(_mm256_srli_epi16(back1, 4), nibble)),
                         _mm256_shuffle_epi8(first_low, _mm256_and_si256(back1, nibble))),
        _mm256_shuffle_epi8(second_high, _mm256_and_si256(_mm256_srli_epi16(input, 4), nibble)));
  }

  __m256i errors_in(__m256i input) noexcept {
    const __m256i across = _mm256_permute2x128_si256(before, input, 0x21);
    const __m256i back2 = _mm256_alignr_epi8(input, across, 14);
    const __m256i back3 = _mm256_alignr_epi8(input, across, 13);
    const __m256i third_or_fourth = _mm256_or_si256(_mm256_subs_epu8(back2, _mm256_set1_epi8(0xE0 - 0x80)),
                                                    _mm256_subs_epu8(back3, _mm256_set1_epi8(0xF0 - 0x80)));
    const __m256i top = _mm256_and_si256(third_or_fourth, _mm256_set1_epi8(static_cast<char>(0x80)));
    const __m256i errors = _mm256_xor_si256(top, broken_rules(input, across));
    before = input;
    return errors;
  }

  bool fails(const char* at) noexcept {
    const __m256i a = errors_in(load(at)), b = errors_in(load(at + 32));
    const __m256i errors = _mm256_or_si256(a, b);
    return _mm256_testz_si256(errors, errors) == 0;
  }

  bool open() const noexcept {
    const __m256i beyond = _mm256_subs_epu8(before, load(closed.most));
    return _mm256_testz_si256(beyond, beyond) == 0;
  }

  static uint64_t starts(const char* at) noexcept { return top_bits(begins(at), begins(at + 32)); }

  static uint64_t bits(const char* at, int number) noexcept {
    return top_bits(_mm256_slli_epi16(load(at), number), _mm256_slli_epi16(load(at + 32), number));
  }

  static uint64_t misfits(const char* at) noexcept {
    const machine fresh;
    const __m256i low = load(at), high = load(at + 32), zero = _mm256_setzero_si256();
    const __m256i only = _mm256_set1_epi8(misfit_rules);
    const __m256i first = fresh.broken_rules(low, _mm256_permute2x128_si256(zero, low, 0x21));
    const __m256i second = fresh.broken_rules(high, _mm256_permute2x128_si256(low, high, 0x21));
    return ~top_bits(_mm256_cmpeq_epi8(_mm256_and_si256(first, only), zero),
                     _mm256_cmpeq_epi8(_mm256_and_si256(second, only), zero));
  }

  static void widen(const char* at, char32_t* output) noexcept {
    for (int i = 0; i != 64; i += 16) widen_half(load_half(at + i), output + i);
  }
  static void widen_half(__m128i ascii, char32_t* output) noexcept {
    store(output, _mm256_cvtepu8_epi32(ascii));
    store(output + 8, _mm256_cvtepu8_epi32(_mm_srli_si128(ascii, 8)));
  }

  // Eight code points from their bytes, placed and masked.
  static __m256i joined(__m256i input, const uint8_t* places, const uint8_t* masks) noexcept {
    const __m256i payloads = _mm256_and_si256(_mm256_shuffle_epi8(input, load(places)), load(masks));
    return _mm256_madd_epi16(_mm256_maddubs_epi16(payloads, _mm256_set1_epi16(0x4001)), _mm256_set1_epi32(0x10000001));
  }

  // Runs of one size go eight or sixteen at a time, the rest by windows.
  static void decode(const char*& at, uint64_t starts, char32_t*& output) noexcept {
    for (const char* const limit = at + 57; at < limit;) {
      const __m128i half = load_half(at);
      unsigned taken = 0, count = 0;
      if ((starts & 0x1FFFFFF) == 0x1249249) {
        store(output, joined(_mm256_inserti128_si256(_mm256_castsi128_si256(half), load_half(at + 12), 1),
                             runs_of_three.places, runs_of_three.masks));
        count = 8;
        taken = 24;
      } else if ((starts & 0x1FFFF) == 0x1FFFF) {
        widen_half(half, output);
        count = taken = 16;
      } else if ((starts & 0x1FFFF) == 0x15555) {
        store(output, joined(_mm256_broadcastsi128_si256(half), runs_of_two.places, runs_of_two.masks));
        count = 8;
        taken = 16;
      } else {
        const unsigned set = static_cast<unsigned>(starts) & 0xFF;
        const window& next = windows.of[set >> 1];
        store(output, joined(_mm256_broadcastsi128_si256(half), next.places, next.masks));
        count = static_cast<unsigned>(__builtin_popcount(set)) - 1;
        taken = 31 - static_cast<unsigned>(__builtin_clz(set));
      }
      output += count;
      at += taken;
      starts >>= taken;
    }
  }

  // Whole cache lines at a time, since loads across two of them take twice as long.
  static size_t count_starts(const char*& first, const char* last) noexcept {
    __m256i sums = _mm256_setzero_si256();
    ptrdiff_t sum = 0;
    if (last - first >= 128) {
      const auto before = static_cast<ptrdiff_t>(-reinterpret_cast<uintptr_t>(first) & 63);
      sum = bit_count(starts(first) & first_bits(before));
      first += before;
    }
    while (last - first >= 128) {
      const char* const limit = last - first > 128 * 63 ? first + 128 * 63 : last;
      __m256i bytes = _mm256_setzero_si256();  // each sums up to 4 * 63
      for (; limit - first >= 128; first += 128) {
        const __m256i ab = _mm256_add_epi8(begins(first), begins(first + 32));
        const __m256i cd = _mm256_add_epi8(begins(first + 64), begins(first + 96));
        bytes = _mm256_sub_epi8(bytes, _mm256_add_epi8(ab, cd));
      }
      sums = _mm256_add_epi64(sums, _mm256_sad_epu8(bytes, _mm256_setzero_si256()));
    }
    return static_cast<size_t>(sum) + static_cast<size_t>(_mm256_extract_epi64(sums, 0)) +
           static_cast<size_t>(_mm256_extract_epi64(sums, 1)) + static_cast<size_t>(_mm256_extract_epi64(sums, 2)) +
           static_cast<size_t>(_mm256_extract_epi64(sums, 3));
  }
};

inline const char* well_formed_blocks(const char* first, const char* last) noexcept {
  return well_formed_by<machine>(first, last);
}
inline size_t count_blocks(const char* first, const char* last) noexcept { return count_by<machine>(first, last); }
inline void decode_blocks(const char*& first, const char* last, char32_t*& output, char32_t* output_last) noexcept {
  decode_by<machine>(first, last, output, output_last);
}

}  // namespace avx2

#if defined(__clang__)
#pragma clang attribute pop
#else
#pragma GCC pop_options
#endif

// ------------------------------------------------------------------------------------------------------ AVX-512

#if defined(__clang__)
#pragma clang attribute push(                                                                          \
    __attribute__((target("avx512f,avx512bw,avx512vl,avx512vbmi,avx512vbmi2,bmi,bmi2,lzcnt,popcnt"))), \
    apply_to = function)
#else
#pragma GCC push_options
#pragma GCC target("avx512f,avx512bw,avx512vl,avx512vbmi,avx512vbmi2,bmi,bmi2,lzcnt,popcnt")
// What its intrinsics leave open on purpose, GCC 12 takes for a mistake.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#pragma GCC diagnostic ignored "-Wuninitialized"
#endif

namespace avx512 {

inline __m512i load(const void* at) noexcept { return _mm512_loadu_si512(at); }

// A mask as a number in a general register, once; GCC would copy it anew for each use.
inline uint64_t number(__mmask64 mask) noexcept {
  uint64_t bits = mask;
  asm("" : "+r"(bits));
  return bits;
}

// By the low six bits of a lead byte C0..FF, which second bytes it must not have: 1 for 80..8F, 2 for 90..9F, 4 for
// A0..BF.
struct lead_table {
  alignas(64) uint8_t refused[64] = {7, 7};

  constexpr lead_table() noexcept {
    refused[0xE0 & 0x3F] = 1 | 2;
    refused[0xED & 0x3F] = 4;
    refused[0xF0 & 0x3F] = 1;
    refused[0xF4 & 0x3F] = 2 | 4;
    for (unsigned lead = 0xF5; lead <= 0xFF; ++lead) refused[lead & 0x3F] = 7;
  }
};
inline constexpr lead_table leads{};

// By the high nibble of a byte, its class among second bytes; four times over.
struct second_table {
  alignas(64) uint8_t kinds[64] = {};

  constexpr second_table() noexcept {
    for (unsigned i = 0; i != 64; ++i) {
      const unsigned high = i % 16;
      kinds[i] = high == 8 ? 1 : high == 9 ? 2 : high == 0xA || high == 0xB ? 4 : 0;
    }
  }
};
inline constexpr second_table seconds{};

// The bits of a code point in four bytes that begin with a sequence, its lead on top: which ones are payload, and how
// many belong to what follows once the payload bits stand close together. By the high nibble of the lead.
struct sequence_table {
  uint32_t mask[16] = {};
  uint32_t shift[16] = {};

  constexpr sequence_table() noexcept {
    for (unsigned high = 0; high != 16; ++high) {
      const unsigned size = high < 0xC ? 1 : high < 0xE ? 2 : high == 0xE ? 3 : 4;
      mask[high] = uint32_t{0x7Fu >> (size == 1 ? 0 : size)} << 24 | 0x3F3F3F;
      shift[high] = 6 * (4 - size);
    }
  }
};
inline constexpr sequence_table sequences{};

// 0 to 63.
struct place_table {
  alignas(64) uint8_t places[64] = {};

  constexpr place_table() noexcept {
    for (unsigned i = 0; i != 64; ++i) places[i] = static_cast<uint8_t>(i);
  }
};
inline constexpr place_table every_place{};

inline __mmask64 at_least(__m512i input, int byte) noexcept {
  return _mm512_cmpge_epu8_mask(input, _mm512_set1_epi8(static_cast<char>(byte)));
}

// Sixteen code points, of sequences that begin at these bytes of `input`.
inline __m512i decode_sixteen(__m512i input, __m128i starts) noexcept {
  const __m512i spread =
      _mm512_shuffle_epi8(_mm512_cvtepu8_epi32(starts), _mm512_set4_epi32(0x0C0C0C0C, 0x08080808, 0x04040404, 0));
  const __m512i places = _mm512_add_epi8(spread, _mm512_set1_epi32(0x00010203));
  const __m512i bytes = _mm512_permutexvar_epi8(places, input);
  const __m512i high = _mm512_srli_epi32(bytes, 28);
  const __m512i mask = _mm512_permutexvar_epi32(high, load(sequences.mask));
  const __m512i shift = _mm512_permutexvar_epi32(high, load(sequences.shift));
  const __m512i pairs = _mm512_maddubs_epi16(_mm512_and_si512(bytes, mask), _mm512_set1_epi16(0x4001));
  return _mm512_srlv_epi32(_mm512_madd_epi16(pairs, _mm512_set1_epi32(0x10000001)), shift);
}

// Checks 64 bytes as sets of positions: continuation bytes stand where the leads before them want them, and nowhere
// else.
struct machine {
  static constexpr ptrdiff_t decode_bytes = 64;

  __m512i refused = load(leads.refused);
  __m512i kinds = load(seconds.kinds);
  __m512i before = _mm512_setzero_si512();  // what the leads of the block before refuse
  uint64_t wanted = 0;                      // continuation bytes, by the block before
  uint64_t continuation = 0;                // those of the block that was checked last

  machine() noexcept {}

  template <int Blocks>
  static bool are_ascii(const char* at) noexcept {
    __m512i any = load(at);
    for (int i = 64; i != 64 * Blocks; i += 64) any = _mm512_or_si512(any, load(at + i));
    return _mm512_movepi8_mask(any) == 0;
  }

  __m512i refusals_of(__m512i input, __mmask64 lead) const noexcept {
    return _mm512_maskz_permutexvar_epi8(lead, input, refused);
  }

  // The second bytes of `input` that are refused by what stands before them.
  uint64_t refused_in(__m512i input, __m512i refusals) const noexcept {
    const __m512i back1 = _mm512_alignr_epi8(refusals, _mm512_alignr_epi32(refusals, before, 12), 15);
    const __m512i kind = _mm512_permutexvar_epi8(_mm512_srli_epi16(input, 4), kinds);
    return number(_mm512_test_epi8_mask(back1, kind));
  }

  bool fails(const char* at) noexcept {
    const __m512i input = load(at);
    const uint64_t beyond_ascii = number(_mm512_movepi8_mask(input));
    const __mmask64 lead_mask = at_least(input, 0xC0);
    const uint64_t lead = number(lead_mask);
    const uint64_t lead3 = number(at_least(input, 0xE0)), lead4 = number(at_least(input, 0xF0));
    const __m512i refusals = refusals_of(input, lead_mask);
    const uint64_t misfit = refused_in(input, refusals);
    const uint64_t expected = lead << 1 | lead3 << 2 | lead4 << 3 | wanted;
    wanted = lead >> 63 | lead3 >> 62 | lead4 >> 61;
    before = refusals;
    continuation = beyond_ascii & ~lead;
    return ((expected ^ continuation) | misfit) != 0;
  }

  bool open() const noexcept { return wanted != 0; }

  uint64_t starts(const char*) const noexcept { return ~continuation; }

  static uint64_t bits(const char* at, int number_of_bit) noexcept {
    return number(_mm512_test_epi8_mask(load(at), _mm512_set1_epi8(static_cast<char>(0x80 >> number_of_bit))));
  }

  static uint64_t misfits(const char* at) noexcept {
    const machine fresh;
    const __m512i input = load(at);
    return fresh.refused_in(input, fresh.refusals_of(input, at_least(input, 0xC0)));
  }

  static void widen(const char* at, char32_t* output) noexcept {
    for (int i = 0; i != 64; i += 16)
      _mm512_storeu_si512(output + i, _mm512_cvtepu8_epi32(_mm_loadu_si128(reinterpret_cast<const __m128i*>(at + i))));
  }

  static void decode(const char*& at, uint64_t starts, char32_t*& output) noexcept {
    const __m512i input = load(at);
    const uint64_t taken = starts & sure_pieces;
    const __m512i from = _mm512_maskz_compress_epi8(taken, load(every_place.places));
    const ptrdiff_t count = bit_count(taken);
    _mm512_storeu_si512(output, decode_sixteen(input, _mm512_castsi512_si128(from)));
    if (count > 16) _mm512_storeu_si512(output + 16, decode_sixteen(input, _mm512_extracti32x4_epi32(from, 1)));
    if (count > 32) {
      _mm512_storeu_si512(output + 32, decode_sixteen(input, _mm512_extracti32x4_epi32(from, 2)));
      _mm512_storeu_si512(output + 48, decode_sixteen(input, _mm512_extracti32x4_epi32(from, 3)));
    }
    output += count;
    at += sure_size(starts);
  }
};

inline const char* well_formed_blocks(const char* first, const char* last) noexcept {
  return well_formed_by<machine>(first, last);
}
inline size_t count_blocks(const char* first, const char* last) noexcept { return count_by<machine>(first, last); }
inline void decode_blocks(const char*& first, const char* last, char32_t*& output, char32_t* output_last) noexcept {
  decode_by<machine>(first, last, output, output_last);
}

}  // namespace avx512

#if defined(__clang__)
#pragma clang attribute pop
#else
#pragma GCC diagnostic pop
#pragma GCC pop_options
#endif

}  // namespace detail

BREVIER_END

#endif

#endif  // BREVIER_SIMD_UTF8_X86_HPP

// ==== brevier/simd/utf8_level.hpp ====

// Brevier, simd/utf8_level: the kernels for UTF-8 of the level that a machine has, by one name on all machines.
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_SIMD_UTF8_LEVEL_HPP
#define BREVIER_SIMD_UTF8_LEVEL_HPP

#if BREVIER_SIMD

BREVIER_BEGIN

namespace detail {

#if BREVIER_SIMD == 1

inline const char* well_formed_blocks(simd_level level, const char* first, const char* last) noexcept {
  if (level == simd_level::avx512) return avx512::well_formed_blocks(first, last);
  if (level == simd_level::avx2) return avx2::well_formed_blocks(first, last);
  return sse41::well_formed_blocks(first, last);
}

inline size_t count_blocks(simd_level level, const char* first, const char* last) noexcept {
  if (level == simd_level::avx512) return avx512::count_blocks(first, last);
  if (level == simd_level::avx2) return avx2::count_blocks(first, last);
  return sse41::count_blocks(first, last);
}

inline void decode_blocks(simd_level level, const char*& first, const char* last, char32_t*& output,
                          char32_t* output_last) noexcept {
  if (level == simd_level::avx512) return avx512::decode_blocks(first, last, output, output_last);
  if (level == simd_level::avx2) return avx2::decode_blocks(first, last, output, output_last);
  sse41::decode_blocks(first, last, output, output_last);
}

inline size_t count_starts(simd_level level, const char*& first, const char* last) noexcept {
  return level == simd_level::sse41 ? sse41::machine::count_starts(first, last)
                                    : avx2::machine::count_starts(first, last);
}

#else

inline const char* well_formed_blocks(simd_level, const char* first, const char* last) noexcept {
  return well_formed_by<only_machine>(first, last);
}
inline size_t count_blocks(simd_level, const char* first, const char* last) noexcept {
  return count_by<only_machine>(first, last);
}
inline void decode_blocks(simd_level, const char*& first, const char* last, char32_t*& output,
                          char32_t* output_last) noexcept {
  decode_by<only_machine>(first, last, output, output_last);
}
inline size_t count_starts(simd_level, const char*& first, const char* last) noexcept {
  return only_machine::count_starts(first, last);
}

#endif

}  // namespace detail

BREVIER_END

#endif

#endif  // BREVIER_SIMD_UTF8_LEVEL_HPP

// ==== brevier/utf8.hpp ====

// Brevier, utf8: walks UTF-8 as it lies, ill-formed bytes included: decode, validate, iterate, count, cut, encode.
// Ill-formed bytes are taken one maximal subpart at a time, forward and backward alike.
//
//     for (char32_t c : brevier::code_points("A\xE7\x89\xB9\xFF")) ...    // U+0041, U+7279, U+FFFD
//     brevier::truncate("A\xE7\x89\xB9\xE6\x9C\x97", 6)                   // "A\xE7\x89\xB9"
//
// SPDX-License-Identifier: BSL-1.0

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

// ==== brevier/lines.hpp ====

// Brevier, lines: splits text into lines and trims white space, by Unicode's idea of both.
//
//     for (auto line : brevier::lines("12:08\r\n  Busan\n")) brevier::trim(line.content)     // "12:08", "Busan"
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_LINES_HPP
#define BREVIER_LINES_HPP

BREVIER_BEGIN

/// A line without its terminator.
struct line {
  text content;
  size_t offset = 0;       ///< of the content, in bytes, from the beginning of the text
  uint8_t terminator = 0;  ///< bytes of the terminator, 0 to 3; it stands right after the content
};

namespace detail {

struct code_point_span {
  uint16_t first, last;
};

// White_Space=Yes in PropList.txt of the Unicode Character Database; 25 code points since Unicode 6.3.
inline constexpr code_point_span white_space[] = {
    {0x0009, 0x000D}, {0x0020, 0x0020}, {0x0085, 0x0085}, {0x00A0, 0x00A0}, {0x1680, 0x1680},
    {0x2000, 0x200A}, {0x2028, 0x2029}, {0x202F, 0x202F}, {0x205F, 0x205F}, {0x3000, 0x3000},
};

// Bytes of the line terminator at `at`; 0 where there is none.
constexpr uint8_t line_terminator(const char* at, const char* last) noexcept {
  const uint8_t byte = byte_at(at);
  if (byte == 0x0A) return 1;
  if (byte == 0x0D) return last - at > 1 && byte_at(at + 1) == 0x0A ? 2 : 1;
  return byte == 0xE2 && last - at > 2 && byte_at(at + 1) == 0x80 && (byte_at(at + 2) | 1) == 0xA9 ? 3 : 0;
}

constexpr uint64_t all_bytes(uint64_t byte) noexcept { return byte * 0x0101010101010101; }

constexpr uint64_t eight_bytes(const char* at) noexcept { return uint64_t{four_bytes(at + 4)} << 32 | four_bytes(at); }

// Behind eight bytes at a time where no terminator begins: bytes from 0E on that are not E2.
constexpr const char* skip_inside_line(const char* at, const char* last) noexcept {
  for (; last - at >= 8; at += 8) {
    const uint64_t eight = eight_bytes(at), marks = eight ^ all_bytes(0xE2);
    const uint64_t found = ((eight - all_bytes(0x0E)) & ~eight) | ((marks - all_bytes(1)) & ~marks);
    if (found & all_bytes(0x80)) break;
  }
  return at;
}

class line_cursor {
 public:
  using value_type = line;

  constexpr line_cursor() noexcept = default;
  constexpr explicit line_cursor(text input) noexcept : input_(input) {}

  constexpr bool next(line& found) noexcept {
    if (offset_ == input_.size()) return false;
    const char* const first = input_.begin() + offset_;
    const char* at = first;
    uint8_t terminator = 0;
    while (at != input_.end() && (terminator = line_terminator(at, input_.end())) == 0)
      at = BREVIER_HOSTED ? skip_inside_line(at + 1, input_.end()) : at + 1;
    found = {{first, static_cast<size_t>(at - first)}, offset_, terminator};
    offset_ += found.content.size() + terminator;
    return true;
  }

 private:
  text input_;
  size_t offset_ = 0;
};

}  // namespace detail

/// The lines of the text: each ends at LF, CR LF, CR, U+2028 or U+2029, or at the end of the text. A terminator at the
/// very end closes the last line and opens no other; empty text has no lines. O(size) for all.
constexpr lazy_range<detail::line_cursor> lines(text input) noexcept {
  return lazy_range<detail::line_cursor>(detail::line_cursor(input));
}

/// Whether the code point has the Unicode property White_Space: tab, space, no-break and ideographic space, the
/// spaces of general punctuation, line and paragraph ends. O(1).
constexpr bool is_white_space(char32_t value) noexcept {
  for (const detail::code_point_span& span : detail::white_space)
    if (value <= span.last) return value >= span.first;
  return false;
}

/// The text from its first code point on that is no white space. O(what is left out).
constexpr text trim_start(text input) noexcept {
  const char* at = input.begin();
  while (at != input.end()) {
    const step taken = decode(at, input.end());
    if (!is_white_space(taken.value)) break;
    at += taken.size;
  }
  return {at, static_cast<size_t>(input.end() - at)};
}

/// The text up to its last code point that is no white space. O(what is left out).
constexpr text trim_end(text input) noexcept {
  const char* at = input.end();
  while (at != input.begin()) {
    const step taken = decode_backward(input.begin(), at);
    if (!is_white_space(taken.value)) break;
    at -= taken.size;
  }
  return {input.begin(), static_cast<size_t>(at - input.begin())};
}

/// Both. O(what is left out).
constexpr text trim(text input) noexcept { return trim_end(trim_start(input)); }

BREVIER_END

#endif  // BREVIER_LINES_HPP

// ==== brevier/blocks.hpp ====

// Brevier, blocks: the lines of an article and what each of them is: headings, paragraphs, captions, stamped entries.
// The ground that the story room stands on.
//
//     brevier::story s(article, brevier::languages<brevier::zh, brevier::en>);
//     for (auto each : s.blocks()) each.kind, each.content, each.offset
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_BLOCKS_HPP
#define BREVIER_BLOCKS_HPP

BREVIER_BEGIN

/// What a line of an article is.
enum class block_kind : uint8_t {
  paragraph,
  date_line,  ///< the date of the article, with a label, a byline or an agency at most
  heading,    ///< short, and ends like no sentence; the first one is the title
  entry,      ///< begins with a stamp: \u301012:08\u3011, 10:25 a.m. -
  caption,    ///< begins with its own date and ends with a credit in brackets
  residue,    ///< left over from a page: no words at all, or framed by arrows
};

/// A line of an article that is not empty.
struct block {
  text content;       ///< without white space around it
  size_t offset = 0;  ///< of the content, in bytes
  block_kind kind = block_kind::paragraph;
};

namespace detail {

inline constexpr char32_t byte_order_mark = 0xFEFF;
inline constexpr text block_names[] = {"paragraph", "date line", "heading", "entry", "caption", "residue"};
inline constexpr char16_t open_brackets[] = u"\u3010\u3014\uFF08([\uFF3B\u3016";
inline constexpr char16_t close_brackets[] = u"\u3011\u3015\uFF09)]\uFF3D\u3017";
inline constexpr char16_t sentence_ends[] = u".!?:;\u3002\uFF01\uFF1F\u2026\uFF1B\uFF1A";
inline constexpr char16_t close_quotes[] = u"\"'\u300D\u300F\u300B\u3009\u201D\u2019";
inline constexpr char16_t clause_marks[] = u";!?\uFF0C\u3002\u3001\uFF1B\uFF01\uFF1F";
inline constexpr char16_t label_ends[] = u" :|[(\u3000\uFF1A\uFF08\u3010\uFF5C\u00A0";
inline constexpr char16_t loose_ends[] = u" ,\u3001\uFF0C\u3000\u00A0";
inline constexpr char16_t label_marks[] = u" ,:|.-/[]()\u3000\u00A0\u00B7\uFF1A\uFF08\uFF09\u3010\u3011\uFF5C";
inline constexpr char16_t caption_marks[] = u",:\uFF0C\u3001\uFF1A";
inline constexpr char16_t arrows[] = u"\u2190\u2191\u2192\u2193\u21D3\u25B2\u25B6\u25BC\u25B3\u25BD\u25BA";

// One more than the place of a code point in a list of marks; 0 where it is not among them.
constexpr size_t place_of(const char16_t* marks, char32_t mark) noexcept {
  for (size_t i = 0; marks[i] != 0; ++i)
    if (marks[i] == mark) return i + 1;
  return 0;
}

constexpr char32_t first_of_text(text line) noexcept {
  return line.empty() ? U'\0' : decode(line.begin(), line.end()).value;
}
constexpr char32_t last_of_text(text line) noexcept {
  return line.empty() ? U'\0' : decode_backward(line.begin(), line.end()).value;
}

constexpr text drop_first(text line) noexcept {
  return line.empty() ? line : line.subtext(decode(line.begin(), line.end()).size);
}
constexpr text drop_last(text line) noexcept {
  return line.empty() ? line : text(line.data(), line.size() - decode_backward(line.begin(), line.end()).size);
}

// Whether a line looks wider than so many columns, roughly: one for ASCII, two for what is not. O(columns).
[[gnu::noinline]] constexpr bool is_wider(text line, size_t columns) noexcept {
  if (has_room && line.size() > 2 * columns) return true;
  size_t width = 0;
  for (const char* at = line.begin(); at != line.end() && width <= columns;) {
    const uint8_t size = decode(at, line.end()).size;
    width += size == 1 ? 1 : 2;
    at += size;
  }
  return width > columns;
}

inline constexpr size_t heading_width = 120;
inline constexpr size_t label_bytes = 64;
inline constexpr size_t agency_bytes = 96;  // as far as an agency line goes
inline constexpr uint8_t date_line_blocks = 12;  // how far from the top a date line is looked for

constexpr bool has_letters(text line) noexcept {
  for (const char32_t c : code_points(line))
    if (c >= 0x80 ? !place_of(arrows, c) : is_ascii_letter(static_cast<uint8_t>(c))) return true;
  return false;
}

constexpr bool has_any_of(text line, const char16_t* marks) noexcept {
  for (const char32_t c : code_points(line))
    if (place_of(marks, c)) return true;
  return false;
}

// Whether a line ends as sentences do, behind which quotes and remarks in brackets may be closed.
constexpr bool ends_like_sentence(text line) noexcept {
  for (;;) {
    const char32_t last = last_of_text(line);
    if (const size_t bracket = place_of(close_brackets, last)) {
      while (!line.empty() && last_of_text(line) != open_brackets[bracket - 1]) line = drop_last(line);
    } else if (!place_of(close_quotes, last)) {
      return place_of(sentence_ends, last) != 0;
    }
    line = trim(drop_last(line));
  }
}

// What labels the date of an article in English, and what else a byline has in small letters.
inline constexpr char date_labels[] = "date updated published posted by and ";
inline constexpr size_t label_words = 4;
inline constexpr char16_t label_colons[] = u":\uFF1A";
inline constexpr char16_t wire_marks[] = u"\u7535\u96FB\u8BAF\u8A0A";
inline constexpr char16_t dashes[] = u"-\u2013\u2014";

constexpr text trim_marks(text words, const char16_t* marks) noexcept {
  while (place_of(marks, last_of_text(words))) words = drop_last(words);
  while (place_of(marks, first_of_text(words))) words = drop_first(words);
  return words;
}

// One more than the place of the word among date_labels that a text begins with, in small letters or capitals; 0 where
// it begins with none.
constexpr size_t label_of(text words) noexcept {
  size_t place = 1, at = 0;
  bool same = true;
  for (const char* listed = date_labels; *listed != 0; ++listed) {
    if (*listed != ' ') {
      same = same && at != words.size() && (words[at++] | 0x20) == static_cast<uint8_t>(*listed);
      continue;
    }
    if (same && (at == words.size() || !is_ascii_letter(words[at]))) return place;
    ++place;
    at = 0;
    same = true;
  }
  return 0;
}

// Whether a text is made of names, as far as capitals tell: By Jane Doe, LONDON, \u9ad4\u80b2.
constexpr bool is_of_names(text words) noexcept {
  for (size_t at = 0; at != words.size(); ++at) {
    const bool begins = at == 0 || words[at - 1] == ' ';
    if (begins && words[at] >= 'a' && words[at] <= 'z' && label_of(words.subtext(at)) == 0) return false;
  }
  return !has_any_of(words, clause_marks);
}

// Whether what stands behind a date makes it that of an agency line: 10\u670830\u65e5\u96fb\uff08, Oct 30 (Reuters) -.
constexpr bool is_of_agency(text behind) noexcept {
  behind = trim_start(behind);
  size_t at = 0;
  if (place_of(wire_marks, first_of_text(behind))) return place_of(label_marks, first_of_text(drop_first(behind)));
  if (first_of_text(behind) != U'(') return false;
  while (at != behind.size() && at != agency_bytes && behind[at] != ')') ++at;
  return place_of(dashes, first_of_text(behind.subtext(at + 2))) != 0;
}

/// What a line says of the date of its article.
enum class date_claim : uint8_t {
  none,
  day,       // the day in an agency line, without its year
  line,      // all of it: it is little else than a date
  labelled,  // all of it, at its beginning or behind a label
};

constexpr bool is_full_date(const moment& found) noexcept {
  constexpr fields::set whole = fields::year | fields::month | fields::day;
  return !found.value.is_range && (found.said_first & whole) == whole;
}

/// A line, and how the moment is enclosed that it begins with.
struct lead_block : block {
  bool names_day = false;   // and no more, for the entries behind it
  uint16_t stamp_size = 0;  // of the bracket, or of an entry's stamp with its brackets
};

/// How far the lines of an article have been read.
struct block_place {
  size_t position = 0;
  uint8_t count = 0;  // of the lines at its top
};

/// Lines of an article one by one, with what they are.
class block_reader {
 public:
  /// Goes on at a place, which it moves, and reads moments with a cursor that it borrows.
  constexpr block_reader(const text& article, moment_cursor& dates, block_place& place) noexcept
      : article_(article), dates_(dates), place_(place) {}

  /// `lead` is the moment that an entry or caption begins with, or that a date line has or a line that names a day,
  /// seen from no day; for other lines it tells nothing.
  constexpr bool next(lead_block& found, moment& lead) noexcept {
    if (!next_line(found)) return false;
    const bool early = place_.count != date_line_blocks;
    if (early) ++place_.count;
    if (found.kind == block_kind::residue) return true;
    restart(end_of(found), found.offset + found.stamp_size);
    if (dates_.read_here(lead)) find_kind(found, lead);
    if (found.kind != block_kind::paragraph || is_wider(found.content, heading_width)) return true;
    found.kind = early && read_date(found, lead) >= date_claim::line ? block_kind::date_line : kind_of(found.content);
    found.names_day &= found.kind != block_kind::date_line;
    return true;
  }

  /// Lets the cursor go on at `offset` of what stands before `end`.
  [[gnu::noinline]] constexpr void restart(size_t end, size_t offset) noexcept {
    dates_.restart(article_.subtext(0, end), offset);
  }

  /// What one of the first lines of an article says of its date.
  [[gnu::always_inline]] constexpr date_claim read_date(const block& here, moment& date) noexcept {
    restart(end_of(here), here.offset);
    return dates_.next(date) ? claim_of(here, date) : date_claim::none;
  }

 private:
  // Lines framed by arrows are residue; of others the kind is yet to be found.
  constexpr bool next_line(lead_block& found) noexcept {
    do {
      if (place_.position == 0 && first_of_text(article_) == byte_order_mark) place_.position = 3;
      const text rest = article_.subtext(place_.position);
      const char* end = rest.begin();
      uint8_t terminator = 0;
      while (end != rest.end() && (terminator = line_terminator(end, rest.end())) == 0) ++end;
      const size_t size = static_cast<size_t>(end - rest.begin());
      if (size + terminator == 0) return false;
      place_.position += size + terminator;
      found.content = trim(rest.subtext(0, size));
    } while (found.content.empty());
    found.offset = static_cast<size_t>(found.content.data() - article_.data());
    const step first = decode(found.content.begin(), found.content.end());
    found.stamp_size = place_of(open_brackets, first.value) != 0 ? first.size : uint8_t{0};
    const bool framed = place_of(arrows, first.value) && place_of(arrows, last_of_text(found.content));
    found.kind = framed ? block_kind::residue : block_kind::paragraph;
    found.names_day = false;
    return true;
  }

  constexpr void find_kind(lead_block& here, const moment& lead) const noexcept {
    const size_t bracket = place_of(open_brackets, first_of_text(here.content));
    if (is_stamp(here, bracket, lead))
      here.kind = block_kind::entry;
    else if (bracket == 0 && is_caption(here, lead))
      here.kind = block_kind::caption;
    else
      here.names_day = is_day_alone(here, lead);
  }

  // Of a short line.
  static constexpr block_kind kind_of(text line) noexcept {
    if (!has_letters(line)) return block_kind::residue;
    return ends_like_sentence(line) ? block_kind::paragraph : block_kind::heading;
  }

  constexpr date_claim claim_of(const block& here, const moment& date) const noexcept {
    const text before = article_.subtext(here.offset, date.outer_offset - here.offset), behind = rest_of(here, date);
    if (date.value.is_range || !(date.said_first & fields::day) || before.size() > label_bytes) return date_claim::none;
    const bool of_agency = is_of_agency(behind);
    if (!is_full_date(date)) return of_agency ? date_claim::day : date_claim::none;
    if (of_agency) return date_claim::line;
    const text label = trim_marks(before, label_marks);
    if (const size_t word = label_of(label); word != 0 && word <= label_words) return date_claim::labelled;
    if (!is_little_else(before, label, date, behind)) return date_claim::none;
    const text marks(label.end(), static_cast<size_t>(before.end() - label.end()));
    return label.empty() || has_any_of(marks, label_colons) ? date_claim::labelled : date_claim::line;
  }

  // Whether what stands on the line of a date is no sentence: a byline, an agency, a section, a credit, another date.
  static constexpr bool is_little_else(text before, text label, const moment& date, text behind) noexcept {
    constexpr size_t suffix_bytes = 12;  // as far as a word goes that ends such a line: \u66f4\u65b0, \u914d\u4fe1
    const text rest = trim_marks(behind, label_marks);
    const char32_t last = last_of_text(before), next = first_of_text(rest);
    const bool timed = date.said_first & fields::hour;
    if ((next >= U'a' && next <= U'z') || !is_of_names(label) || ends_like_sentence(rest)) return false;
    if (!before.empty() && !place_of(label_marks, last) && !(timed && rest.empty())) return false;
    if (rest.size() > suffix_bytes && !place_of(label_marks, first_of_text(behind))) return false;
    const bool is_name = next >= 0x80 || is_ascii_letter(static_cast<uint8_t>(next));
    return label.empty() || timed || !is_name || !place_of(loose_ends, last);
  }

  static constexpr size_t end_of(const block& here) noexcept { return here.offset + here.content.size(); }
  // What stands behind a moment on its line.
  constexpr text rest_of(const block& here, const moment& found) const noexcept {
    return article_.subtext(0, end_of(here)).subtext(found.outer_offset + found.outer_size);
  }

  // \u672c\u6e2f\u6642\u95939\u670817\u65e5, \u301010\u670830\u65e5\u3011
  [[gnu::noinline]] constexpr bool is_day_alone(const block& here, const moment& lead) const noexcept {
    return lead.kind == temporal_kind::date && trim_marks(rest_of(here, lead), label_marks).empty() &&
           !is_wider(here.content, heading_width);
  }

  // A stamp without brackets is made of figures: 12:08, 10.25am; "10\u6642" may begin a sentence.
  constexpr bool is_figures(const moment& time) const noexcept {
    const text stamp = article_.subtext(time.offset, time.size);
    for (const char32_t c : code_points(stamp))
      if (c >= 0x80 && !(c >= 0xFF10 && c <= 0xFF1A)) return false;
    return is_ascii_digit(stamp[0]);
  }

  // In brackets a stamp may have its own date; a whole date and time alone on a line is the article's. `bracket` is one
  // more than its place among the open ones.
  constexpr bool is_stamp(lead_block& here, size_t bracket, const moment& lead) const noexcept {
    const bool time = lead.kind == temporal_kind::time;
    if (bracket == 0 ? !time || !(lead.said_first & fields::minute) : !time && lead.kind != temporal_kind::datetime)
      return false;
    const text rest = rest_of(here, lead);
    const char32_t behind = first_of_text(rest);
    const bool closes = bracket != 0 && behind == close_brackets[bracket - 1];
    size_t size = lead.outer_offset + lead.outer_size - here.offset;
    if (closes) size += decode(rest.begin(), rest.end()).size;
    here.stamp_size = static_cast<uint16_t>(size);
    if (bracket != 0) return closes && !(is_full_date(lead) && size == here.content.size());
    return (behind == U'\0' || is_white_space(behind) || place_of(label_ends, behind)) && is_figures(lead);
  }

  constexpr bool is_caption(const block& here, const moment& lead) const noexcept {
    return lead.said_first & fields::date && place_of(close_brackets, last_of_text(here.content)) &&
           place_of(caption_marks, first_of_text(rest_of(here, lead)));
  }

  const text& article_;
  moment_cursor& dates_;
  block_place& place_;
};

// What the cursor over the blocks of an article is made from.
struct block_source {
  text article;
  language_set languages;
  bool paragraphs_only = false;
};

/// The blocks of an article, or its paragraphs.
class block_cursor {
 public:
  using value_type = block;

  constexpr block_cursor() noexcept = default;
  constexpr explicit block_cursor(const block_source& from) noexcept : from_(from) {}

  constexpr bool next(block& found) noexcept {
    moment_cursor dates(from_.article, from_.languages, {}, policy::news);
    block_reader blocks(from_.article, dates, place_);
    lead_block here;
    moment lead;
    while (blocks.next(here, lead)) {
      found = here;
      if (!from_.paragraphs_only || here.kind == block_kind::paragraph) return true;
    }
    return false;
  }

 private:
  block_source from_;
  block_place place_;
};

using block_range = lazy_range<block_cursor, block_source>;

}  // namespace detail

/// The name of a kind of block: "date line".
constexpr text name(block_kind kind) noexcept { return detail::block_names[static_cast<uint8_t>(kind)]; }

BREVIER_END

#endif  // BREVIER_BLOCKS_HPP

// ==== brevier/duration.hpp ====

// Brevier, duration: lengths of time in years, months, weeks, days, hours, minutes and seconds, added to dates and
// instants, or found between two of them; read and written as ISO 8601 has them.
//
//     const auto term = brevier::parse_duration("P1M");
//     *brevier::add(brevier::date{2026, 1, 31}, *term);                    // 2026-02-28
//     brevier::difference({2025, 10, 30}, {2026, 1, 1});                   // P2M2D
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_DURATION_HPP
#define BREVIER_DURATION_HPP

BREVIER_BEGIN

/// A length of time, unit by unit, as ISO 8601 writes it. A month has no certain length, all else has: a day is 24
/// hours, as no clock here jumps. Two durations are equal when they have the same months and the same seconds:
/// PT36H equals P1DT12H, P1M does not equal P30D.
struct duration {
  uint32_t years;  ///< each up to 999,999,999
  uint32_t months;
  uint32_t weeks;
  uint32_t days;
  uint32_t hours;
  uint32_t minutes;
  uint32_t seconds;
  uint32_t nanosecond;  ///< of the last second: 0 to 999,999,999
  bool negative;        ///< leads back
};

/// How two durations compare. Those that have different months can be undetermined: P1M and P30D.
enum class duration_order : uint8_t { less, equal, greater, undetermined };

namespace detail {

inline constexpr uint32_t highest_count = 999999999;

// The value of a duration as XML Schema 1.1 has it (part 2, section 3.3.6): months and seconds, with a sign. The
// nanoseconds are never negative.
struct length {
  int64_t months, seconds;
  int32_t nanosecond;

  constexpr explicit length(const duration& of) noexcept
      : months(int64_t{12} * of.years + of.months),
        seconds(int64_t{604800} * of.weeks + int64_t{86400} * of.days + int64_t{3600} * of.hours +
                int64_t{60} * of.minutes + of.seconds),
        nanosecond(static_cast<int32_t>(of.nanosecond)) {
    if (!of.negative) return;
    months = -months;
    seconds = -seconds;
    if (nanosecond == 0) return;
    nanosecond = 1000000000 - nanosecond;
    --seconds;
  }
};

constexpr bool has_time(const duration& value) noexcept {
  return (value.hours | value.minutes | value.seconds | value.nanosecond) != 0;
}
constexpr bool has_date(const duration& value) noexcept {
  return (value.years | value.months | value.weeks | value.days) != 0;
}

// More days and months than any date can be moved by.
inline constexpr int64_t too_many = 4000000;

constexpr int32_t clamped(int64_t value) noexcept {
  return static_cast<int32_t>(value > too_many ? too_many : value < -too_many ? -too_many : value);
}

}  // namespace detail

/// Whether all counts are in their ranges. O(1), as everything in this room.
constexpr bool is_valid(const duration& value) noexcept {
  const uint32_t counts[] = {value.years, value.months,  value.weeks,   value.days,
                             value.hours, value.minutes, value.seconds, value.nanosecond};
  for (const uint32_t count : counts)
    if (count > detail::highest_count) return false;
  return true;
}

/// The same length in the other direction.
constexpr duration operator-(duration value) noexcept {
  value.negative = !value.negative;
  return value;
}

constexpr bool operator==(const duration& left, const duration& right) noexcept {
  const detail::length one(left), other(right);
  return one.months == other.months && one.seconds == other.seconds && one.nanosecond == other.nanosecond;
}
constexpr bool operator!=(const duration& left, const duration& right) noexcept { return !(left == right); }

namespace detail {

// Days to the first of a month, counted from January of the year 0; the calendar repeats itself after 400 years.
constexpr int64_t days_to_month(int64_t month) noexcept {
  const split cycles(month, 4800);
  const uint32_t years = years_of(cycles.rest);
  return cycles.whole * 146097 + civil_day_number(years + 400, cycles.rest - years * 12 + 1, 1);
}

// The months from which XML Schema compares durations, as their lengths are the extreme ones there.
inline constexpr int32_t reference_months[] = {1696 * 12 + 8, 1697 * 12 + 1, 1903 * 12 + 2, 1903 * 12 + 6};

}  // namespace detail

/// Compares by what the durations lead to from each of four months, as section 3.3.6.1 of XML Schema 1.1, part 2, has
/// it: PT24H is less than P2D, P1M less than P32D, and P1M and P30D are undetermined. Both must be valid.
constexpr duration_order compare(const duration& left, const duration& right) noexcept {
  const detail::length one(left), other(right);
  bool less = false, equal = false, greater = false;
  for (const int32_t month : detail::reference_months) {
    const int64_t days = detail::days_to_month(month + one.months) - detail::days_to_month(month + other.months);
    const int64_t seconds = days * 86400 + one.seconds - other.seconds;
    const int64_t order = seconds != 0 ? seconds : one.nanosecond - other.nanosecond;
    (order < 0 ? less : order > 0 ? greater : equal) = true;
  }
  if (less + equal + greater != 1) return duration_order::undetermined;
  return less ? duration_order::less : equal ? duration_order::equal : duration_order::greater;
}

/// The date so much later: first the years and months, where a day that its month does not have becomes the last of it,
/// then the weeks and days, as XML Schema, RFC 5545 and ECMAScript's Temporal do. Errors: invalid_value, also where the
/// duration has hours, minutes or seconds; year_out_of_range, also on the way.
constexpr result<date, calendar_error> add(date value, const duration& length) noexcept {
  if (!is_valid(length) || detail::has_time(length)) return {calendar_error::invalid_value, 0};
  const int32_t sign = length.negative ? -1 : 1;
  const auto month = add_months(value, sign * detail::clamped(int64_t{12} * length.years + length.months));
  if (!month) return month;
  return add_days(*month, sign * detail::clamped(int64_t{7} * length.weeks + length.days));
}

/// The time so much later: years, months, weeks and days as above, on the same clock, then the rest as it passes in UTC
/// without leap seconds. Errors: invalid_value, year_out_of_range.
constexpr result<zoned_time, calendar_error> add(const zoned_time& value, const duration& length) noexcept {
  if (!is_valid(value) || !is_valid(length)) return {calendar_error::invalid_value, 0};
  const auto day =
      add(value.date, {length.years, length.months, length.weeks, length.days, 0, 0, 0, 0, length.negative});
  if (!day) return {day.error(), 0};
  zoned_time moved{*day, value.time, value.offset, value.local_offset_unknown};
  if (!detail::has_time(length)) return moved;
  const detail::length rest(
      {0, 0, 0, 0, length.hours, length.minutes, length.seconds, length.nanosecond, length.negative});
  uint32_t nanosecond = value.time.nanosecond + static_cast<uint32_t>(rest.nanosecond);
  const bool carry = nanosecond > 999999999;
  if (carry) nanosecond -= 1000000000;
  auto sum = from_unix(to_unix(moved) + rest.seconds + carry, nanosecond, value.offset);
  if (!sum) return sum;
  moved = *sum;
  moved.local_offset_unknown = value.local_offset_unknown;
  return moved;
}

constexpr result<local_time, calendar_error> add(const local_time& value, const duration& length) noexcept {
  const auto sum = add(at_offset(value, {}), length);
  if (!sum) return {sum.error(), 0};
  return local(*sum);
}

/// The time of day so much later, past midnight where it comes to that. Errors: invalid_value, also where the duration
/// has anything but hours, minutes and seconds.
constexpr result<time_of_day, calendar_error> add(const time_of_day& value, const duration& length) noexcept {
  if (detail::has_date(length)) return {calendar_error::invalid_value, 0};
  const auto sum = add(local_time{{5000, 1, 1}, value}, length);
  if (!sum) return {calendar_error::invalid_value, 0};
  return sum->time;
}

/// The sum of two durations in years, months, days, hours, minutes and seconds. Errors: invalid_value, also where the
/// months and the rest of the sum have different signs: P1M and -P1D is neither; year_out_of_range where a count would
/// be above 999,999,999.
constexpr result<duration, calendar_error> add(const duration& left, const duration& right) noexcept {
  if (!is_valid(left) || !is_valid(right)) return {calendar_error::invalid_value, 0};
  const detail::length one(left), other(right);
  int64_t months = one.months + other.months, seconds = one.seconds + other.seconds;
  int32_t nanosecond = one.nanosecond + other.nanosecond;
  if (nanosecond > 999999999) {
    nanosecond -= 1000000000;
    ++seconds;
  }
  const bool back = months < 0 || seconds < 0;
  if (back && (months > 0 || seconds > 0 || (seconds == 0 && nanosecond != 0)))
    return {calendar_error::invalid_value, 0};
  if (back) {
    months = -months;
    seconds = nanosecond == 0 ? -seconds : -seconds - 1;
    if (nanosecond != 0) nanosecond = 1000000000 - nanosecond;
  }
  const detail::split years(months, 12), days(seconds, 86400);
  if (years.whole > detail::highest_count || days.whole > detail::highest_count)
    return {calendar_error::year_out_of_range, 0};
  const uint32_t minute = detail::minutes_of(days.rest), hour = detail::hours_of(minute);
  return duration{static_cast<uint32_t>(years.whole),
                  years.rest,
                  0,
                  static_cast<uint32_t>(days.whole),
                  hour,
                  minute - hour * 60,
                  days.rest - minute * 60,
                  static_cast<uint32_t>(nanosecond),
                  back};
}

/// The value so much earlier. Errors as add() has them.
template <class Value>
constexpr auto subtract(const Value& value, const duration& length) noexcept -> decltype(add(value, length)) {
  return add(value, -length);
}

/// What lies between two dates in years, months and days: add(from, difference(from, to)) is `to`. Both must be valid.
constexpr duration difference(date from, date to) noexcept {
  const bool back = to < from;
  const int32_t sign = back ? -1 : 1;
  int32_t months = sign * (int32_t{12} * (to.year - from.year) + to.month - from.month);
  date there = *add_months(from, sign * months);
  if (back ? there < to : to < there) there = *add_months(from, sign * --months);
  const uint32_t all = static_cast<uint32_t>(months), years = detail::years_of(all);
  const uint32_t days = static_cast<uint32_t>(sign * days_between(there, to));
  return {years, all - years * 12, 0, days, 0, 0, 0, 0, back};
}

/// How much time passes between two instants in hours, minutes and seconds, leap seconds not counted. Both must be
/// valid.
constexpr duration elapsed(const zoned_time& from, const zoned_time& to) noexcept {
  int64_t seconds = to_unix(to) - to_unix(from);
  int64_t nanoseconds = int64_t{to.time.nanosecond} - from.time.nanosecond;
  const bool back = seconds < 0 || (seconds == 0 && nanoseconds < 0);
  if (back) {
    seconds = -seconds;
    nanoseconds = -nanoseconds;
  }
  if (nanoseconds < 0) {
    nanoseconds += 1000000000;
    --seconds;
  }
  const detail::day_count all(static_cast<uint64_t>(seconds));
  const uint32_t minute = detail::minutes_of(all.seconds), hour = detail::hours_of(minute);
  return {0,
          0,
          0,
          0,
          all.days * 24 + hour,
          minute - hour * 60,
          all.seconds - minute * 60,
          static_cast<uint32_t>(nanoseconds),
          back};
}

constexpr duration elapsed(const local_time& from, const local_time& to) noexcept {
  return elapsed(at_offset(from, {}), at_offset(to, {}));
}

namespace detail {

/// The units in the order in which they are written, and how many of the next one make one of each.
struct iso_unit {
  char designator;
  uint8_t of_next;  // 0: no certain number
};
inline constexpr iso_unit iso_units[] = {{'Y', 12}, {'M', 0}, {'W', 7}, {'D', 24}, {'H', 60}, {'M', 60}, {'S', 0}};
enum duration_index : uint8_t { in_years, in_months, in_weeks, in_days, in_hours, in_minutes, in_seconds, past_units };

/// Reads one duration: PnYnMnDTnHnMnS with what is not there left out, or PnW. Only the last number has a fraction.
class duration_reader : public date_scanner {
 public:
  using date_scanner::date_scanner;

  constexpr bool read() noexcept {
    value_.negative = skip('-');
    if (!skip('P')) return expected(iso8601_error::expected_designator);
    uint8_t next = in_years;
    bool in_time = false;
    do {
      if (!in_time && skip('T')) {
        in_time = true;
        next = in_hours;
      }
      if (!read_part(in_time, next)) return false;
    } while (next < past_units && at_ != end_ && *at_ != '/');
    value_ = {counts_[in_years],   counts_[in_months],  counts_[in_weeks], counts_[in_days], counts_[in_hours],
              counts_[in_minutes], counts_[in_seconds], value_.nanosecond, value_.negative};
    return true;
  }

  constexpr const duration& value() const noexcept { return value_; }

 private:
  constexpr bool read_count(uint32_t& count) noexcept {
    const char* const from = at_;
    uint8_t digit = 0;
    while ((digit = next_digit()) <= 9) {
      if (count > highest_count / 10) return fail(iso8601_error::number_out_of_range, from);
      count = count * 10 + digit;
    }
    return at_ != from || expected(iso8601_error::expected_digit);
  }

  /// A number with its designator; `next` becomes the first unit that can follow it.
  constexpr bool read_part(bool in_time, uint8_t& next) noexcept {
    const char* const from = at_;
    uint32_t count = 0, billionths = 0;
    if (!read_count(count)) return false;
    const bool has_fraction = skip('.', ',');
    if (has_fraction && !read_billionths(billionths)) return false;
    uint8_t unit = in_time ? in_hours : in_years;
    const uint8_t past = in_time ? past_units : in_hours;
    while (unit != past && !next_is(iso_units[unit].designator)) ++unit;
    if (unit == past) return expected(iso8601_error::expected_designator);
    if (unit < next || (unit == in_weeks && next != in_years)) return fail(iso8601_error::units_out_of_order, at_);
    ++at_;
    counts_[unit] = count;
    next = has_fraction || unit == in_weeks ? static_cast<uint8_t>(past_units) : static_cast<uint8_t>(unit + 1);
    return spread(unit, billionths) || fail(iso8601_error::inexact_fraction, from);
  }

  /// Gives a fraction to the units below, so that nothing of it is lost.
  constexpr bool spread(uint8_t unit, uint32_t billionths) noexcept {
    if (unit == in_weeks && billionths != 0) {
      if (counts_[in_weeks] > highest_count / 7 - 1) return false;
      counts_[in_days] = counts_[in_weeks] * 7;
      counts_[in_weeks] = 0;
    }
    for (; billionths != 0 && unit != in_seconds; ++unit) {
      uint64_t rest = uint64_t{billionths} * iso_units[unit].of_next;
      if (rest == 0) return false;
      for (; rest >= 1000000000; rest -= 1000000000) ++counts_[unit + 1];
      billionths = static_cast<uint32_t>(rest);
    }
    value_.nanosecond = billionths;
    return true;
  }

  uint32_t counts_[past_units]{};
  duration value_{};
};

constexpr bool only_weeks(const duration& value) noexcept {
  return value.weeks != 0 && !has_time(value) && (value.years | value.months | value.days) == 0;
}

/// Whether what is written reads as the same: with other units, weeks become days.
constexpr bool is_writable(const duration& value) noexcept {
  return is_valid(value) && (only_weeks(value) || uint64_t{7} * value.weeks + value.days <= highest_count);
}

constexpr void put(writer& to, const duration& value) noexcept {
  const bool weeks = only_weeks(value);
  const uint32_t counts[] = {
      value.years,   value.months, weeks ? value.weeks : 0, weeks ? 0 : 7 * value.weeks + value.days, value.hours,
      value.minutes, value.seconds};
  if (value.negative) to.put('-');
  to.put('P');
  for (uint8_t unit = in_years; unit != past_units; ++unit) {
    if (unit == in_hours && (has_time(value) || !has_date(value))) to.put('T');
    const bool fraction = unit == in_seconds && value.nanosecond != 0;
    const bool nothing_else = unit == in_seconds && !has_date(value) && !has_time(value);
    if (counts[unit] == 0 && !fraction && !nothing_else) continue;
    to.put_number(counts[unit]);
    if (fraction) to.put('.');
    if (fraction) to.put_fraction(value.nanosecond);
    to.put(iso_units[unit].designator);
  }
}

}  // namespace detail

/// Reads all of `source` as an ISO 8601 duration: P1Y2M3DT4H5M6.5S, or P2W. Units with 0 may be left out, but not all
/// of them. The last number may have a fraction, after '.' or ','; it is given to the units below: PT1.5H is 1 hour and
/// 30 minutes, P0.5Y is 6 months; of digits after the ninth nothing is left. A sign before 'P' is that of ISO 8601-2
/// and XML Schema. Errors as parse_rfc3339() has them. O(length).
constexpr result<duration, iso8601_error> parse_duration(text source) noexcept {
  detail::duration_reader reader(source);
  if (reader.read() && reader.read_end()) return reader.value();
  return reader.error<duration>();
}

/// Writes P1Y2M3DT4H5M6.5S, without the units that are 0; PT0S where all are. Weeks stand alone, P2W, or become days.
/// 3 to 73 bytes. Errors: invalid_value, also where weeks and days together are more than a count holds;
/// buffer_too_small.
constexpr result<text, iso8601_error> write_duration(const duration& value, buffer memory) noexcept {
  if (!detail::is_writable(value)) return {iso8601_error::invalid_value, 0};
  return detail::write_value(value, memory, 73);
}

BREVIER_END

#endif  // BREVIER_DURATION_HPP

// ==== brevier/tables/fold.hpp ====

// Simple case folding and width folding, from the Unicode Character Database 17.0.0 by tests/tools/ucd.py.
// SPDX-License-Identifier: Unicode-3.0

#ifndef BREVIER_TABLES_FOLD_HPP
#define BREVIER_TABLES_FOLD_HPP

// clang-format off
BREVIER_BEGIN
namespace detail {

// `first` and the `span` code points after it move by the delta of that number, modulo 10000 hexadecimal;
// by a delta of 1 only every other one of them.
struct fold_run {
  uint16_t first;
  uint8_t span, delta;
};

// Whether one of 256 code points has a mapping, up to U+1FFFF, a bit for each 256.
inline constexpr uint32_t case_pages[] = {
    0xD009003F, 0x1012, 0x0, 0x0, 0x0, 0x8C0, 0x0, 0x88000000, 0x1003030, 0x0, 0x0, 0x4000, 0x0, 0x0, 0x0, 0x200,
};

inline constexpr fold_run case_runs[] = {
    {0x0041, 25, 8}, {0x00B5, 0, 35}, {0x00C0, 22, 8}, {0x00D8, 6, 8}, {0x0100, 46, 0}, {0x0132, 4, 0}, {0x0139, 14, 0},
    {0x014A, 44, 0}, {0x0178, 0, 84}, {0x0179, 4, 0}, {0x017F, 0, 78}, {0x0181, 0, 28}, {0x0182, 2, 0}, {0x0186, 0, 25},
    {0x0187, 0, 0}, {0x0189, 1, 24}, {0x018B, 0, 0}, {0x018E, 0, 19}, {0x018F, 0, 22}, {0x0190, 0, 23}, {0x0191, 0, 0},
    {0x0193, 0, 24}, {0x0194, 0, 26}, {0x0196, 0, 29}, {0x0197, 0, 27}, {0x0198, 0, 0}, {0x019C, 0, 29},
    {0x019D, 0, 30}, {0x019F, 0, 31}, {0x01A0, 4, 0}, {0x01A6, 0, 33}, {0x01A7, 0, 0}, {0x01A9, 0, 33}, {0x01AC, 0, 0},
    {0x01AE, 0, 33}, {0x01AF, 0, 0}, {0x01B1, 1, 32}, {0x01B3, 2, 0}, {0x01B7, 0, 34}, {0x01B8, 0, 0}, {0x01BC, 0, 0},
    {0x01C4, 0, 1}, {0x01C5, 0, 0}, {0x01C7, 0, 1}, {0x01C8, 0, 0}, {0x01CA, 0, 1}, {0x01CB, 16, 0}, {0x01DE, 16, 0},
    {0x01F1, 0, 1}, {0x01F2, 2, 0}, {0x01F6, 0, 87}, {0x01F7, 0, 93}, {0x01F8, 38, 0}, {0x0220, 0, 81}, {0x0222, 16, 0},
    {0x023A, 0, 39}, {0x023B, 0, 0}, {0x023D, 0, 80}, {0x023E, 0, 38}, {0x0241, 0, 0}, {0x0243, 0, 79}, {0x0244, 0, 17},
    {0x0245, 0, 18}, {0x0246, 8, 0}, {0x0345, 0, 21}, {0x0370, 2, 0}, {0x0376, 0, 0}, {0x037F, 0, 21}, {0x0386, 0, 11},
    {0x0388, 2, 10}, {0x038C, 0, 16}, {0x038E, 1, 15}, {0x0391, 16, 8}, {0x03A3, 8, 8}, {0x03C2, 0, 0}, {0x03CF, 0, 2},
    {0x03D0, 0, 96}, {0x03D1, 0, 97}, {0x03D5, 0, 99}, {0x03D6, 0, 98}, {0x03D8, 22, 0}, {0x03F0, 0, 94},
    {0x03F1, 0, 95}, {0x03F4, 0, 91}, {0x03F5, 0, 90}, {0x03F7, 0, 0}, {0x03F9, 0, 102}, {0x03FA, 0, 0},
    {0x03FD, 2, 81}, {0x0400, 15, 20}, {0x0410, 31, 8}, {0x0460, 32, 0}, {0x048A, 52, 0}, {0x04C0, 0, 3},
    {0x04C1, 12, 0}, {0x04D0, 94, 0}, {0x0531, 37, 14}, {0x10A0, 37, 37}, {0x10C7, 0, 37}, {0x10CD, 0, 37},
    {0x13F8, 5, 101}, {0x1C80, 0, 69}, {0x1C81, 0, 70}, {0x1C82, 0, 71}, {0x1C83, 1, 73}, {0x1C85, 0, 72},
    {0x1C86, 0, 74}, {0x1C87, 0, 75}, {0x1C88, 0, 54}, {0x1C89, 0, 0}, {0x1C90, 42, 77}, {0x1CBD, 2, 77},
    {0x1E00, 148, 0}, {0x1E9B, 0, 92}, {0x1E9E, 0, 64}, {0x1EA0, 94, 0}, {0x1F08, 7, 101}, {0x1F18, 5, 101},
    {0x1F28, 7, 101}, {0x1F38, 7, 101}, {0x1F48, 5, 101}, {0x1F59, 0, 101}, {0x1F5B, 0, 101}, {0x1F5D, 0, 101},
    {0x1F5F, 0, 101}, {0x1F68, 7, 101}, {0x1F88, 7, 101}, {0x1F98, 7, 101}, {0x1FA8, 7, 101}, {0x1FB8, 1, 101},
    {0x1FBA, 1, 89}, {0x1FBC, 0, 100}, {0x1FBE, 0, 68}, {0x1FC8, 3, 88}, {0x1FCC, 0, 100}, {0x1FD3, 0, 66},
    {0x1FD8, 1, 101}, {0x1FDA, 1, 86}, {0x1FE3, 0, 67}, {0x1FE8, 1, 101}, {0x1FEA, 1, 85}, {0x1FEC, 0, 102},
    {0x1FF8, 1, 82}, {0x1FFA, 1, 83}, {0x1FFC, 0, 100}, {0x2126, 0, 65}, {0x212A, 0, 62}, {0x212B, 0, 63},
    {0x2132, 0, 7}, {0x2160, 15, 4}, {0x2183, 0, 0}, {0x24B6, 25, 5}, {0x2C00, 47, 14}, {0x2C60, 0, 0}, {0x2C62, 0, 60},
    {0x2C63, 0, 76}, {0x2C64, 0, 61}, {0x2C67, 4, 0}, {0x2C6D, 0, 58}, {0x2C6E, 0, 59}, {0x2C6F, 0, 56},
    {0x2C70, 0, 57}, {0x2C72, 0, 0}, {0x2C75, 0, 0}, {0x2C7E, 1, 55}, {0x2C80, 98, 0}, {0x2CEB, 2, 0}, {0x2CF2, 0, 0},
    {0xA640, 44, 0}, {0xA680, 26, 0}, {0xA722, 12, 0}, {0xA732, 60, 0}, {0xA779, 2, 0}, {0xA77D, 0, 53}, {0xA77E, 8, 0},
    {0xA78B, 0, 0}, {0xA78D, 0, 48}, {0xA790, 2, 0}, {0xA796, 18, 0}, {0xA7AA, 0, 44}, {0xA7AB, 0, 42}, {0xA7AC, 0, 43},
    {0xA7AD, 0, 46}, {0xA7AE, 0, 44}, {0xA7B0, 0, 50}, {0xA7B1, 0, 47}, {0xA7B2, 0, 49}, {0xA7B3, 0, 36},
    {0xA7B4, 14, 0}, {0xA7C4, 0, 95}, {0xA7C5, 0, 45}, {0xA7C6, 0, 52}, {0xA7C7, 2, 0}, {0xA7CB, 0, 41},
    {0xA7CC, 14, 0}, {0xA7DC, 0, 40}, {0xA7F5, 0, 0}, {0xAB70, 79, 51}, {0xFB05, 0, 0}, {0xFF21, 25, 8},
};

// From U+10000 on.
inline constexpr fold_run case_runs_above[] = {
    {0x0400, 39, 13}, {0x04B0, 35, 13}, {0x0570, 10, 12}, {0x057C, 14, 12}, {0x058C, 6, 12}, {0x0594, 1, 12},
    {0x0C80, 50, 16}, {0x0D50, 21, 8}, {0x18A0, 31, 8}, {0x6E40, 31, 8}, {0x6EA0, 24, 6}, {0xE900, 33, 9},
};

inline constexpr uint16_t case_deltas[] = {
    1, 2, 8, 15, 16, 26, 27, 28, 32, 34, 37, 38, 39, 40, 48, 63, 64, 69, 71, 79, 80, 116, 202, 203, 205, 206, 207, 209,
    210, 211, 213, 214, 217, 218, 219, 775, 928, 7264, 10792, 10795, 22975, 23193, 23217, 23221, 23228, 23229, 23231,
    23254, 23256, 23275, 23278, 26672, 30152, 30204, 35267, 54721, 54753, 54754, 54756, 54787, 54793, 54809, 57153,
    57274, 57921, 58019, 58301, 58317, 58363, 59314, 59315, 59324, 59325, 59326, 59332, 59356, 61722, 62528, 65268,
    65341, 65373, 65406, 65408, 65410, 65415, 65424, 65436, 65439, 65450, 65462, 65472, 65476, 65478, 65480, 65482,
    65488, 65506, 65511, 65514, 65521, 65527, 65528, 65529,
};

// What U+FF5F..U+FFEE become: the low byte, zero for what stays; the high byte, up to `last`.
inline constexpr uint8_t width_low[] = {
    133, 134, 2, 12, 13, 1, 251, 242, 161, 163, 165, 167, 169, 227, 229, 231, 195, 252, 162, 164, 166, 168, 170, 171,
    173, 175, 177, 179, 181, 183, 185, 187, 189, 191, 193, 196, 198, 200, 202, 203, 204, 205, 206, 207, 210, 213, 216,
    219, 222, 223, 224, 225, 226, 228, 230, 232, 233, 234, 235, 236, 237, 239, 243, 153, 154, 100, 49, 50, 51, 52, 53,
    54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 0, 0, 0, 79, 80,
    81, 82, 83, 84, 0, 0, 85, 86, 87, 88, 89, 90, 0, 0, 91, 92, 93, 94, 95, 96, 0, 0, 97, 98, 99, 0, 0, 0, 162, 163,
    172, 175, 166, 165, 169, 0, 2, 144, 145, 146, 147, 160, 203,
};

struct width_page {
  uint8_t last, high;
};

inline constexpr width_page width_pages[] = {
    {0x60, 0x29}, {0x9F, 0x30}, {0xDF, 0x31}, {0xE5, 0x00}, {0xE7, 0x20}, {0xE8, 0x25}, {0xEC, 0x21}, {0xEE, 0x25},
};

}  // namespace detail
BREVIER_END
// clang-format on

#endif  // BREVIER_TABLES_FOLD_HPP

// ==== brevier/fold.hpp ====

// Brevier, fold: maps code points that people take for the same onto one: upper and lower case, full and half width.
// Each mapping is a function from one code point to one, and brings its table along only where it is called.
//
//     brevier::case_folded(0xC4) == 0xE4                         // A and a with diaeresis
//     brevier::width_folded(0xFF11) == U'1'                       // full-width one
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_FOLD_HPP
#define BREVIER_FOLD_HPP

BREVIER_BEGIN

namespace detail {

// The last run that begins at or before `low`, or the first.
template <size_t Size>
constexpr fold_run fold_run_of(const fold_run (&runs)[Size], uint16_t low) noexcept {
  size_t found = 0;
  for (size_t count = Size; count > 1;) {
    const size_t half = count / 2;
    if (runs[found + half].first <= low) found += half;
    count -= half;
  }
  return runs[found];
}

}  // namespace detail

/// Simple case folding: mappings C and S of CaseFolding.txt (Unicode 17), so full-width letters stay full-width and
/// one code point becomes one; not the Turkic ones. What has no case stays, as do values that are no code points.
/// Idempotent. O(log 224): a search of 8 steps, and none for ASCII and scripts without case.
constexpr char32_t case_folded(char32_t value) noexcept {
  if (value < 0x80) return value - 'A' < 26 ? value + 32 : value;
  if (value >= 0x20000 || (detail::case_pages[value >> 13] >> (value >> 8 & 31) & 1) == 0) return value;
  const auto low = detail::narrow<uint16_t>(value & 0xFFFF);
  const detail::fold_run run =
      value < 0x10000 ? detail::fold_run_of(detail::case_runs, low) : detail::fold_run_of(detail::case_runs_above, low);
  const auto ahead = detail::narrow<uint16_t>(low - run.first);
  const uint16_t delta = detail::case_deltas[run.delta];
  if (ahead > run.span || (delta == 1 && ahead % 2 != 0)) return value;
  return (value & 0x10000) | ((low + uint32_t{delta}) & 0xFFFF);
}

/// Width folding: full-width forms become the characters they are wide forms of (\uff21 A, \uff01 !, \uffe5 \u00a5, the ideographic
/// space a space), half-width katakana and Hangul letters the usual ones: whatever has Decomposition_Type Wide or
/// Narrow in Unicode 17. Half-width sound marks become combining ones, and are not composed. The rest stays.
/// Idempotent. O(1).
constexpr char32_t width_folded(char32_t value) noexcept {
  if (value == 0x3000) return 0x20;
  if (value - 0xFF01 < 0xFF5F - 0xFF01) return value - 0xFEE0;
  if (value - 0xFF5F >= sizeof(detail::width_low)) return value;
  const uint8_t low = detail::width_low[value - 0xFF5F];
  if (low == 0) return value;
  const detail::width_page* page = detail::width_pages;
  while (page->last < (value & 0xFF)) ++page;
  return uint32_t{page->high} << 8 | low;
}

BREVIER_END

#endif  // BREVIER_FOLD_HPP

// ==== brevier/tables/graphemes.hpp ====

// Grapheme cluster classes, from the Unicode Character Database 17.0.0 by tests/tools/ucd.py.
// SPDX-License-Identifier: Unicode-3.0

#ifndef BREVIER_TABLES_GRAPHEMES_HPP
#define BREVIER_TABLES_GRAPHEMES_HPP

// clang-format off
BREVIER_BEGIN
namespace detail {

enum class grapheme_class : uint8_t {
    other, control, prepend, leading_jamo, vowel_jamo, trailing_jamo, open_syllable, closed_syllable,
    regional_indicator, extend, linker, joiner, spacing_mark, pictographic, consonant, non_joiner,
};

// U+E0000..U+E0FFF stand at 20000 and on; all Hangul syllables are closed here.
// Four code points a leaf, two a byte; 16 leaves a block.
inline constexpr uint8_t grapheme_leaves[] = {
    17, 17, 0, 0, 0, 16, 208, 0, 16, 13, 153, 153, 0, 144, 153, 0, 144, 153, 153, 144, 144, 9, 34, 34, 34, 0, 153, 9, 1,
    0, 9, 0, 0, 153, 41, 144, 9, 144, 9, 153, 0, 32, 144, 0, 153, 146, 153, 201, 224, 238, 238, 238, 238, 201, 9, 204,
    156, 153, 201, 204, 172, 204, 144, 204, 14, 238, 14, 14, 0, 238, 238, 0, 9, 201, 9, 192, 12, 192, 172, 0, 238, 224,
    0, 9, 144, 201, 156, 9, 201, 192, 224, 153, 224, 0, 0, 201, 201, 12, 0, 204, 12, 204, 156, 0, 12, 153, 169, 0, 238,
    14, 9, 156, 201, 201, 0, 192, 153, 204, 238, 158, 172, 2, 204, 153, 9, 9, 204, 204, 204, 156, 144, 192, 144, 144,
    201, 153, 160, 201, 156, 233, 238, 204, 153, 238, 238, 153, 233, 0, 224, 14, 158, 153, 233, 238, 238, 9, 144, 14,
    51, 51, 68, 68, 85, 85, 153, 156, 204, 201, 153, 154, 153, 145, 201, 156, 206, 201, 10, 9, 12, 0, 0, 224, 14, 0,
    234, 238, 153, 236, 206, 153, 153, 169, 156, 156, 191, 17, 17, 1, 13, 0, 0, 13, 221, 221, 221, 0, 208, 13, 0, 221,
    0, 208, 208, 221, 221, 13, 13, 221, 13, 13, 13, 208, 208, 208, 221, 208, 156, 201, 204, 0, 3, 0, 10, 0, 158, 224,
    201, 0, 0, 14, 9, 238, 238, 206, 192, 10, 156, 204, 119, 119, 68, 4, 0, 80, 0, 160, 156, 12, 153, 12, 32, 0, 153,
    233, 206, 236, 9, 34, 42, 9, 192, 204, 201, 9, 144, 156, 204, 192, 12, 144, 153, 42, 44, 156, 201, 144, 34, 153,
    192, 153, 204, 12, 153, 192, 153, 194, 153, 10, 0, 64, 153, 25, 17, 145, 221, 136, 136, 136, 221, 157,
};

inline constexpr uint8_t grapheme_blocks[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 0, 0, 0, 0, 0, 0, 0,
    0, 1, 1, 3, 4, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
    5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 1, 1, 1, 1, 6, 5, 7, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 8,
    5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 9, 10, 9, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 11, 12, 1, 1, 5, 5, 13, 14, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 6, 5, 5, 5, 5, 5, 1, 1, 1, 1, 15, 1, 1, 1, 1, 1, 1, 1, 1, 16, 5, 17, 5, 18, 19, 7, 1, 1, 1,
    1, 1, 1, 1, 20, 21, 1, 1, 1, 1, 1, 1, 1, 5, 5, 5, 5, 5, 5, 13, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 16, 5, 5, 15, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 6, 5, 5, 1, 1, 21, 1, 1, 1, 1, 1, 16, 9, 5, 5, 8,
    8, 7, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 8, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 12, 6, 5, 5, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 16, 5, 5, 5, 5, 5, 22, 5, 5, 5, 5, 5, 5, 5, 23, 1, 1, 1, 1, 24, 25, 25, 25, 25, 25, 25, 25, 25, 26, 27, 28, 5,
    29, 30, 8, 5, 25, 25, 16, 1, 1, 1, 1, 1, 25, 25, 31, 1, 1, 1, 1, 24, 25, 25, 25, 25, 32, 25, 33, 34, 35, 36, 28, 37,
    38, 39, 1, 6, 1, 40, 16, 1, 1, 1, 35, 1, 1, 41, 42, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 27, 43, 6, 18, 7, 21,
    1, 1, 1, 1, 1, 1, 1, 7, 21, 1, 1, 42, 1, 1, 1, 1, 24, 25, 25, 25, 25, 32, 25, 32, 24, 35, 27, 28, 9, 44, 39, 1, 1,
    1, 1, 16, 1, 1, 1, 1, 1, 45, 5, 31, 1, 1, 1, 1, 24, 25, 25, 25, 25, 32, 25, 32, 24, 35, 19, 28, 37, 38, 39, 1, 8, 1,
    40, 16, 1, 1, 1, 46, 1, 1, 1, 41, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 47, 48, 49, 50, 51, 1, 6, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 29, 15, 1, 1, 1, 24, 25, 25, 25, 25, 32, 25, 25, 25, 35, 19, 29, 52, 19, 53, 1, 10, 54, 1, 16, 1, 1,
    1, 1, 1, 1, 1, 31, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 55, 56, 52, 19, 7, 1, 10, 1, 1, 16, 1, 1, 1, 57, 1, 1,
    1, 58, 1, 1, 1, 1, 24, 25, 25, 25, 25, 25, 25, 25, 25, 59, 36, 28, 27, 50, 60, 1, 6, 1, 1, 16, 1, 1, 1, 1, 1, 1, 1,
    31, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 41, 6, 61, 62, 63, 64, 1, 1, 1, 1, 49, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 65, 5, 13, 1, 1, 6, 5, 13, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 65, 5, 5, 15, 1, 1, 5, 13, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 7, 1, 1, 1, 1, 1, 1, 66, 21,
    49, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 8, 5, 5, 23, 5, 19, 1, 8, 5, 5, 8, 5, 5, 5, 5, 5, 5, 5, 5, 15, 1, 41, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 54, 8, 67, 5, 68, 69, 1, 1, 1, 1, 25,
    70, 71, 72, 73, 74, 1, 34, 75, 76, 25, 25, 77, 43, 1, 78, 1, 1, 1, 21, 1, 1, 1, 1, 1, 1, 1, 1, 79, 79, 79, 79, 79,
    79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 80, 80, 80, 80, 80, 80, 80, 80, 80, 80,
    80, 80, 80, 80, 80, 80, 80, 80, 81, 81, 81, 81, 81, 81, 81, 81, 81, 81, 81, 81, 81, 81, 81, 81, 81, 81, 81, 81, 81,
    81, 1, 1, 1, 1, 1, 1, 1, 8, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 16, 7, 1, 1, 1, 1, 1, 1, 16, 15, 1, 1, 1, 1, 1, 1,
    16, 1, 1, 1, 1, 1, 1, 1, 16, 1, 1, 1, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 82, 5, 58, 63, 83, 28, 5,
    84, 1, 1, 21, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 6, 85, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 10, 1, 1, 1, 1, 1, 1, 1,
    1, 21, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 23, 64, 29, 1, 83, 63, 28, 1, 1, 1, 1, 1, 1, 6, 86, 1, 25, 25, 25, 25,
    25, 25, 25, 25, 25, 25, 25, 25, 25, 87, 5, 13, 88, 8, 5, 29, 64, 5, 5, 18, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 5, 5,
    5, 5, 5, 5, 5, 5, 5, 5, 5, 7, 5, 5, 5, 1, 1, 1, 1, 1, 5, 89, 90, 91, 90, 25, 25, 25, 25, 25, 25, 25, 25, 5, 5, 58,
    61, 92, 25, 91, 1, 1, 1, 1, 1, 1, 6, 5, 5, 1, 1, 1, 93, 25, 25, 25, 25, 25, 25, 25, 94, 58, 95, 71, 1, 1, 90, 35, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 47, 58, 96, 5, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 63, 63, 5, 5, 61, 1, 1, 1, 1, 1, 1, 13,
    5, 5, 5, 67, 5, 15, 21, 1, 37, 7, 1, 1, 1, 2, 97, 1, 1, 1, 1, 1, 1, 0, 98, 1, 1, 1, 99, 1, 1, 3, 1, 1, 1, 1, 1, 0,
    0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 5, 5, 5, 5, 5, 5, 5, 5, 15, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 100, 1, 1, 1, 1, 1, 3,
    1, 1, 1, 1, 1, 1, 101, 102, 1, 1, 1, 103, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 104, 1, 1, 1, 99, 1, 1, 1, 1, 1, 1, 1, 1,
    105, 1, 1, 1, 1, 1, 1, 106, 101, 101, 1, 107, 1, 100, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 104, 1, 1, 100, 1, 1, 99, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 105, 107, 101, 99, 1, 100, 3, 102, 99,
    3, 108, 100, 100, 104, 1, 1, 107, 1, 109, 1, 101, 101, 101, 1, 1, 105, 110, 103, 99, 1, 1, 1, 105, 104, 1, 1, 1, 1,
    104, 101, 111, 99, 102, 105, 104, 1, 102, 1, 1, 103, 1, 102, 99, 104, 111, 99, 1, 1, 1, 1, 103, 1, 101, 112, 107, 3,
    100, 3, 101, 112, 100, 109, 1, 3, 3, 1, 99, 1, 105, 99, 1, 1, 1, 110, 1, 109, 105, 112, 1, 1, 105, 99, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 106, 1, 1, 3, 1, 1, 1, 99, 1, 1, 105, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 102, 1, 1, 1, 106,
    1, 1, 1, 1, 105, 99, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 99, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 6, 7, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 6, 1, 1, 1, 1, 1, 1, 1, 1, 5, 5, 5, 5, 5, 5,
    5, 5, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 16, 5, 99, 1, 1, 3, 1, 1, 1, 1, 1, 1, 10, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 105, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 6, 13, 5, 5, 7, 1, 1, 1, 1, 1, 1, 1, 16, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 7, 1, 1, 1, 41, 41, 6, 1, 1, 1, 1, 1, 57, 113, 1, 15, 1, 1,
    1, 1, 114, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 63, 63, 63, 63, 7, 1, 1, 1, 1, 1, 1, 5, 5, 5, 5, 7, 1, 1, 6, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 16, 5, 7, 1, 1, 1, 1, 1, 6, 5, 5, 82, 1, 1, 1, 79, 79, 79, 79, 79, 79, 79, 115, 23, 1, 24, 90, 25,
    25, 25, 25, 25, 25, 25, 25, 59, 61, 58, 58, 116, 1, 1, 1, 1, 1, 1, 1, 25, 117, 25, 25, 1, 1, 34, 54, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 8, 23, 113, 43, 1, 1, 6, 1, 1, 118, 1, 1, 1, 1, 25, 25, 25, 25, 24, 1, 119, 120, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 19, 18, 15, 16, 21, 1, 1, 1, 1, 1, 1, 1, 25, 25, 121, 58, 1, 122, 1, 1, 25, 25, 25, 25, 25, 25, 54,
    1, 57, 123, 48, 51, 1, 1, 1, 1, 124, 124, 124, 124, 124, 124, 124, 124, 124, 124, 124, 124, 124, 124, 124, 124, 124,
    124, 124, 124, 124, 124, 124, 124, 124, 1, 1, 1, 80, 80, 80, 80, 80, 125, 126, 81, 81, 81, 81, 81, 81, 81, 81, 81,
    81, 81, 81, 1, 1, 1, 1, 1, 1, 1, 1, 41, 1, 1, 1, 1, 1, 1, 1, 1, 5, 5, 5, 5, 1, 1, 1, 1, 5, 5, 5, 5, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 21, 1, 1, 1, 1, 1, 1, 1,
    1, 15, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 16, 13, 1, 75, 10, 1, 5, 25, 24, 24, 25, 25, 25,
    25, 25, 25, 35, 13, 127, 1, 1, 1, 1, 1, 1, 1, 1, 1, 10, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 5, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 8, 7, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 6, 15, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 16, 5, 1, 16, 5, 5, 15, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 16, 7, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 128, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 5, 5, 5, 13, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 18, 15,
    1, 6, 129, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 64, 23, 43, 130, 41, 1, 1, 130, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 131,
    25, 25, 25, 25, 25, 25, 25, 25, 59, 5, 28, 95, 15, 1, 1, 1, 132, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 6, 1, 1, 1, 129, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 57, 61, 5, 23, 133, 1, 8, 55, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 64, 58, 5, 1, 41, 21, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 6, 64, 5, 13, 1,
    1, 1, 1, 1, 58, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 6, 36, 29, 38, 38, 51, 1, 6, 1, 1, 49, 16, 5, 15, 5, 15, 1,
    1, 25, 25, 40, 119, 25, 25, 25, 25, 25, 25, 25, 25, 25, 35, 86, 5, 62, 66, 129, 61, 134, 1, 1, 1, 10, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 135, 5, 5, 61, 136, 1, 1, 1, 1, 1, 41, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 86, 5, 56, 96, 67, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 6, 61, 7, 63, 82, 15, 1, 1, 1, 1, 1, 1, 7, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 64,
    5, 23, 96, 15, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 6, 123, 5, 5, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 137, 16, 82, 5, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 64, 5, 5, 43, 1, 25, 54, 46, 25, 25,
    74, 25, 25, 25, 25, 25, 25, 29, 138, 139, 140, 141, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 135, 5,
    16, 63, 15, 89, 1, 1, 1, 1, 1, 1, 75, 5, 131, 25, 25, 25, 25, 25, 25, 25, 25, 25, 59, 5, 142, 13, 1, 127, 1, 1, 75,
    23, 28, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 11, 143, 5, 5, 23, 53, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 67, 56, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 57, 5, 13, 5, 82, 1, 1, 1, 1, 16, 5, 5, 5, 5, 5,
    144, 5, 67, 43, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 8, 13, 41, 9, 5, 22, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 49, 145, 146, 96, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 6, 48, 1, 1, 147,
    25, 25, 25, 32, 25, 25, 25, 25, 25, 25, 25, 25, 61, 13, 49, 148, 1, 1, 1, 1, 1, 41, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 15, 6, 5, 5, 5, 7, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 16,
    5, 5, 58, 28, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 5, 15, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 5,
    13, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 149, 149, 125, 1, 1, 1, 1, 1, 1, 1, 1, 6, 135, 63, 63, 63, 63, 63, 63, 63, 63, 63,
    63, 63, 63, 63, 1, 6, 13, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 15, 1, 1, 7, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 10, 0, 1, 1, 1, 1, 1, 1, 1, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 7, 5, 5, 5, 5, 5, 13, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 8, 7, 8, 150, 0, 151, 5, 13, 8, 5, 1, 1, 1, 1, 1, 1, 1, 16, 7, 1, 1,
    1, 1, 16, 15, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 13, 6, 5, 5, 5, 5, 5,
    5, 5, 5, 5, 5, 5, 5, 15, 1, 21, 1, 1, 1, 15, 1, 1, 1, 1, 6, 5, 8, 5, 5, 5, 1, 1, 1, 1, 5, 13, 5, 5, 5, 5, 18, 5, 9,
    19, 13, 1, 1, 1, 1, 1, 1, 1, 1, 6, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 41, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 5, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 16, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 6, 41, 1, 16, 1, 21, 1, 1, 1, 1, 1, 1, 5, 13, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 5, 13, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 99, 1, 1, 1, 1, 1, 1, 1, 1, 1, 101, 1, 1, 1, 1, 1, 1, 1, 1, 1, 101, 101, 101, 1, 1, 1, 105, 99,
    1, 1, 1, 99, 1, 1, 105, 99, 1, 1, 1, 1, 1, 1, 1, 1, 104, 101, 101, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 102, 1, 1,
    104, 1, 1, 1, 100, 106, 101, 107, 1, 1, 1, 1, 104, 101, 101, 101, 101, 101, 101, 101, 101, 101, 101, 101, 101, 101,
    152, 153, 153, 153, 153, 153, 153, 106, 101, 101, 101, 1, 1, 100, 1, 1, 1, 1, 105, 104, 101, 107, 101, 1, 1, 106,
    101, 101, 101, 101, 101, 1, 104, 101, 101, 101, 101, 101, 101, 101, 101, 101, 101, 101, 101, 101, 101, 101, 101,
    101, 101, 101, 101, 101, 101, 101, 101, 101, 101, 101, 101, 101, 101, 102, 101, 101, 101, 101, 101, 101, 101, 101,
    101, 101, 101, 101, 104, 106, 104, 101, 101, 101, 101, 101, 101, 101, 101, 101, 101, 101, 101, 101, 101, 101, 101,
    101, 101, 101, 101, 110, 112, 154, 5, 101, 101, 101, 101, 101, 101, 101, 101, 101, 101, 101, 101, 101, 101, 101,
    112, 101, 101, 101, 101, 101, 101, 101, 101, 101, 101, 101, 101, 101, 101, 101, 102, 1, 1, 106, 107, 101, 101, 101,
    101, 101, 101, 1, 105, 110, 101, 107, 1, 1, 105, 104, 102, 99, 103, 1, 1, 1, 102, 99, 1, 103, 1, 1, 99, 104, 99, 1,
    1, 106, 1, 1, 107, 111, 1, 99, 105, 105, 1, 104, 101, 101, 101, 101, 101, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 101,
    102, 105, 101, 107, 106, 101, 101, 101, 102, 111, 101, 110, 101, 101, 101, 1, 1, 1, 1, 1, 1, 104, 101, 101, 101,
    101, 101, 101, 101, 101, 101, 1, 1, 1, 101, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 101, 101, 1, 1, 104, 101, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 101, 101, 1, 1, 1, 1, 1, 1, 1, 104, 1, 1, 1, 101, 104, 101, 101, 101, 1, 1, 106, 101,
    101, 101, 101, 101, 101, 101, 101, 101, 1, 1, 1, 101, 101, 101, 101, 101, 101, 101, 101, 101, 101, 101, 107, 101,
    101, 112, 101, 101, 101, 101, 101, 101, 101, 101, 101, 101, 101, 101, 101, 101, 1, 1, 1, 1, 1, 1, 101, 101, 1, 1, 1,
    104, 101, 101, 101, 101, 0, 0, 0, 0, 0, 0, 0, 0, 5, 5, 5, 5, 5, 5, 5, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 0, 0, 0, 0,
};

inline constexpr uint8_t grapheme_top[] = {
    0, 1, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 4, 5, 3, 3, 3, 3, 6, 3, 3, 3, 7, 8, 9, 10, 3, 11, 12, 13, 14, 15, 16, 17, 18,
    19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47,
    48, 49, 50, 3, 51, 52, 53, 54, 3, 3, 3, 3, 3, 55, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 56, 57, 58, 59, 60, 3,
    61, 3, 62, 3, 3, 3, 63, 64, 65, 66, 67, 68, 69, 70, 71, 3, 3, 72, 3, 3, 3, 4, 3, 3, 3, 3, 3, 3, 3, 3, 73, 74, 3, 75,
    76, 3, 77, 3, 3, 3, 3, 3, 78, 3, 3, 79, 3, 3, 3, 80, 3, 3, 81, 82, 83, 84, 85, 86, 87, 88, 89, 3, 3, 3, 3, 3, 90, 3,
    3, 3, 3, 3, 3, 3, 91, 92, 3, 3, 3, 3, 3, 93, 3, 94, 3, 95, 3, 3, 3, 3, 3, 3, 3, 3, 96, 3, 97, 3, 3, 3, 3, 3, 3, 3,
    98, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 99, 100,
    101, 3, 3, 3, 3, 102, 3, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 3, 3, 3, 113, 114, 114, 114, 114, 114,
    114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114,
    114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114,
    114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114,
    114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114,
    114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114,
    114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114,
    114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114, 114,
    114, 114, 114, 114, 114, 114, 114, 114, 115, 116, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
    3, 117, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 118, 3, 3, 1, 3, 3, 100, 119, 3, 3, 3, 3, 3, 3, 3, 120, 3, 3, 3, 121, 3,
    122, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 123, 3, 3, 124, 3, 3, 3, 3, 3, 3,
    3, 3, 125, 126, 3, 3, 3, 3, 127, 128, 3, 129, 130, 3, 131, 132, 133, 134, 135, 136, 137, 138, 139, 140, 3, 141, 142,
    143, 144, 145, 146, 147, 148, 149, 3, 3, 150, 151, 152, 153, 154, 3, 155, 3, 3, 3, 156, 3, 3, 3, 157, 158, 3, 159,
    160, 161, 162, 3, 3, 163, 3, 3, 164, 3, 165, 3, 166, 167, 168, 3, 3, 3, 3, 169, 170, 171, 3, 3, 3, 3, 3, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 172, 173, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 174, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 175, 176, 3, 3, 3, 3, 3, 3, 3, 3, 177, 3, 3, 3, 3,
    3, 3, 3, 178, 179, 180, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
    3, 3, 181, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
    182, 183, 3, 3, 3, 3, 3, 3, 3, 184, 185, 3, 3, 186, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 187, 188, 189, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 190, 3,
    191, 3, 176, 3, 3, 3, 3, 3, 192, 193, 3, 3, 3, 3, 3, 3, 3, 193, 3, 3, 3, 194, 3, 3, 3, 195, 3, 3, 3, 3, 3, 3, 3,
    196, 3, 197, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 198, 3, 199, 200, 3, 201,
    202, 203, 204, 205, 206, 206, 207, 206, 208, 209, 206, 206, 206, 210, 211, 212, 213, 214, 206, 215, 206, 216, 3, 3,
    3, 217, 218, 219, 220, 221, 222, 223, 206, 206, 3, 224, 206, 206, 3, 3, 3, 3, 206, 206, 206, 206, 206, 206, 206,
    206, 206, 206, 206, 206, 206, 206, 206, 211, 225, 4, 226, 226, 4, 4, 4, 227, 226, 226, 226, 226, 226, 226, 226, 226,
    226, 226, 226, 226, 226, 226, 226, 226, 226, 226, 226, 226, 226, 226, 226, 226, 226, 226, 226, 226, 226, 226, 226,
    226, 226, 226, 226, 226, 226, 226, 226, 226, 226, 226, 226, 226, 226, 226, 226, 226, 226, 226, 226, 226, 226, 226,
    226, 226,
};

inline constexpr uint8_t grapheme_runs[] = {
    29, 18, 13, 81, 29, 19, 8, 208, 2, 16, 208, 14, 67, 2, 157, 98, 14, 5, 1, 150, 13, 249, 157, 31, 0, 144, 0, 145, 0,
    145, 0, 144, 13, 42, 37, 9, 154, 0, 16, 13, 32, 157, 7, 13, 2, 144, 13, 87, 150, 32, 0, 149, 1, 145, 0, 147, 13, 19,
    32, 0, 144, 13, 16, 157, 13, 13, 77, 154, 13, 44, 152, 8, 144, 13, 10, 147, 0, 152, 0, 146, 0, 148, 13, 29, 146, 13,
    38, 33, 4, 152, 13, 28, 157, 10, 32, 157, 18, 192, 13, 3, 237, 23, 144, 192, 144, 0, 194, 151, 195, 160, 193, 0,
    150, 231, 1, 145, 13, 6, 231, 0, 144, 193, 13, 3, 237, 6, 0, 230, 0, 224, 2, 227, 1, 144, 0, 144, 193, 147, 1, 193,
    1, 193, 160, 8, 144, 3, 225, 0, 224, 1, 145, 11, 225, 11, 144, 1, 145, 192, 13, 42, 144, 0, 194, 145, 3, 145, 1,
    146, 2, 144, 13, 16, 145, 2, 144, 10, 145, 192, 13, 3, 237, 6, 0, 230, 0, 225, 0, 228, 1, 144, 0, 194, 148, 0, 145,
    192, 0, 193, 160, 13, 6, 145, 13, 7, 224, 149, 0, 144, 193, 13, 3, 237, 6, 0, 230, 0, 225, 0, 228, 1, 144, 0, 145,
    192, 147, 1, 193, 1, 193, 160, 6, 146, 3, 225, 0, 224, 1, 145, 12, 224, 13, 2, 144, 13, 45, 144, 192, 144, 193, 2,
    194, 0, 194, 144, 8, 144, 13, 26, 144, 194, 144, 13, 2, 237, 6, 0, 237, 2, 1, 144, 0, 146, 195, 0, 146, 0, 146, 160,
    6, 145, 0, 226, 6, 145, 13, 15, 144, 193, 13, 42, 144, 0, 192, 145, 192, 144, 193, 0, 146, 0, 147, 6, 145, 10, 145,
    13, 1, 192, 11, 145, 193, 13, 3, 237, 24, 145, 0, 144, 193, 147, 0, 194, 0, 194, 160, 32, 7, 144, 9, 145, 13, 15,
    144, 193, 13, 56, 144, 3, 144, 193, 146, 0, 144, 0, 198, 144, 13, 4, 193, 13, 47, 144, 0, 192, 150, 11, 151, 13, 84,
    144, 0, 192, 152, 10, 150, 13, 59, 145, 13, 13, 144, 0, 144, 0, 144, 3, 193, 13, 35, 157, 0, 192, 148, 0, 145, 4,
    154, 0, 157, 22, 8, 144, 13, 43, 237, 29, 1, 147, 192, 149, 0, 160, 144, 193, 145, 224, 13, 2, 229, 193, 145, 227,
    146, 224, 2, 225, 6, 226, 147, 236, 144, 0, 192, 145, 5, 144, 224, 13, 0, 144, 13, 84, 61, 82, 77, 58, 93, 74, 14,
    79, 1, 146, 14, 164, 3, 147, 13, 14, 146, 13, 15, 145, 13, 16, 145, 11, 237, 38, 145, 192, 150, 199, 144, 193, 152,
    160, 144, 8, 144, 13, 31, 146, 16, 144, 13, 103, 145, 13, 20, 144, 13, 104, 146, 195, 145, 194, 3, 193, 144, 197,
    146, 13, 205, 145, 193, 144, 3, 237, 39, 192, 144, 192, 150, 0, 160, 0, 144, 1, 151, 197, 153, 1, 144, 13, 34, 157,
    32, 1, 155, 13, 6, 147, 192, 5, 225, 5, 237, 19, 153, 195, 145, 160, 231, 13, 16, 152, 11, 145, 192, 237, 16, 192,
    147, 193, 146, 160, 145, 225, 10, 226, 13, 26, 144, 192, 145, 194, 144, 192, 148, 13, 34, 199, 151, 193, 145, 13,
    138, 146, 0, 156, 192, 150, 3, 144, 5, 144, 1, 192, 145, 13, 184, 157, 50, 14, 253, 1, 16, 240, 176, 17, 13, 10, 22,
    12, 208, 11, 208, 13, 8, 29, 2, 13, 82, 157, 19, 13, 35, 208, 13, 8, 208, 13, 76, 213, 13, 1, 209, 14, 97, 1, 209,
    11, 208, 13, 152, 208, 13, 11, 218, 3, 210, 13, 185, 208, 13, 217, 209, 9, 208, 8, 208, 13, 44, 211, 0, 212, 8, 208,
    1, 208, 1, 209, 1, 208, 3, 208, 1, 208, 0, 209, 1, 208, 2, 208, 2, 209, 7, 210, 4, 208, 0, 208, 4, 219, 10, 209, 1,
    208, 0, 209, 0, 208, 13, 4, 208, 1, 209, 13, 4, 213, 0, 208, 0, 209, 2, 209, 4, 208, 1, 209, 3, 209, 10, 209, 4,
    209, 1, 208, 4, 209, 0, 208, 0, 209, 13, 6, 209, 4, 213, 0, 211, 1, 208, 3, 208, 1, 208, 1, 213, 0, 208, 1, 208, 0,
    208, 0, 208, 5, 208, 2, 208, 5, 208, 9, 209, 13, 1, 208, 1, 208, 3, 208, 0, 208, 3, 210, 0, 208, 10, 209, 13, 34,
    210, 8, 208, 13, 0, 208, 13, 0, 208, 14, 102, 1, 209, 14, 193, 1, 210, 13, 5, 209, 13, 37, 208, 3, 208, 14, 139, 1,
    146, 13, 127, 144, 13, 82, 157, 18, 14, 28, 2, 149, 208, 11, 208, 13, 77, 145, 14, 238, 1, 208, 0, 208, 14, 199,
    115, 147, 0, 153, 13, 18, 145, 13, 66, 145, 14, 2, 1, 144, 2, 144, 3, 144, 13, 9, 193, 145, 192, 3, 144, 13, 69,
    193, 13, 36, 205, 2, 145, 13, 12, 157, 4, 12, 144, 13, 24, 151, 13, 11, 154, 192, 144, 11, 61, 15, 2, 146, 192, 4,
    226, 2, 237, 22, 144, 193, 147, 193, 145, 193, 160, 13, 17, 228, 144, 0, 232, 9, 228, 13, 28, 149, 193, 145, 193,
    145, 11, 144, 7, 144, 192, 13, 4, 237, 2, 0, 226, 5, 224, 0, 144, 0, 225, 13, 34, 144, 0, 146, 1, 145, 4, 145, 0,
    144, 13, 16, 234, 192, 145, 193, 4, 192, 160, 13, 187, 237, 13, 7, 193, 144, 193, 144, 193, 0, 192, 144, 13, 4, 126,
    150, 43, 11, 77, 9, 3, 93, 35, 14, 20, 35, 144, 14, 211, 2, 157, 2, 13, 2, 157, 2, 13, 193, 16, 13, 144, 145, 13,
    66, 27, 14, 243, 1, 144, 13, 212, 144, 13, 135, 148, 14, 119, 6, 224, 146, 0, 145, 4, 147, 227, 0, 226, 0, 237, 15,
    1, 146, 3, 160, 13, 151, 145, 14, 47, 2, 147, 13, 51, 148, 14, 47, 1, 145, 13, 63, 149, 13, 56, 154, 13, 35, 147,
    13, 108, 192, 144, 192, 13, 39, 157, 1, 13, 27, 144, 1, 145, 9, 146, 192, 13, 31, 194, 147, 193, 145, 1, 32, 3, 144,
    9, 32, 13, 36, 146, 237, 22, 148, 192, 149, 160, 144, 13, 1, 224, 193, 224, 13, 29, 144, 11, 145, 192, 13, 34, 194,
    152, 192, 144, 0, 33, 4, 147, 0, 192, 144, 13, 78, 194, 146, 193, 147, 5, 144, 1, 144, 13, 143, 144, 194, 151, 13,
    7, 145, 193, 13, 41, 145, 0, 144, 192, 144, 195, 1, 193, 1, 193, 144, 8, 144, 9, 193, 1, 150, 2, 148, 10, 233, 0,
    224, 1, 224, 0, 237, 24, 1, 144, 193, 149, 0, 144, 1, 144, 0, 146, 192, 0, 193, 145, 160, 32, 144, 13, 0, 145, 13,
    68, 194, 151, 193, 146, 192, 144, 13, 9, 144, 13, 67, 144, 193, 149, 192, 144, 193, 144, 192, 145, 192, 145, 13,
    221, 144, 193, 147, 1, 195, 145, 192, 145, 13, 13, 145, 13, 68, 194, 151, 193, 144, 192, 145, 13, 92, 144, 192, 144,
    193, 151, 13, 87, 144, 192, 144, 1, 147, 192, 148, 13, 242, 194, 152, 192, 145, 13, 183, 230, 1, 224, 1, 231, 0,
    225, 0, 237, 10, 144, 196, 0, 193, 1, 146, 160, 32, 192, 32, 192, 144, 13, 127, 194, 147, 1, 145, 195, 144, 2, 192,
    13, 13, 224, 153, 237, 26, 149, 192, 0, 147, 7, 160, 7, 224, 149, 193, 146, 237, 26, 37, 156, 192, 144, 160, 13,
    184, 144, 192, 146, 192, 144, 192, 13, 185, 192, 150, 0, 149, 192, 144, 13, 68, 157, 8, 0, 192, 150, 192, 145, 192,
    145, 13, 108, 149, 2, 144, 0, 145, 0, 150, 32, 144, 13, 52, 196, 0, 145, 0, 193, 144, 192, 144, 14, 77, 1, 145, 193,
    8, 145, 32, 192, 236, 0, 237, 20, 193, 148, 2, 193, 145, 160, 13, 9, 144, 14, 199, 20, 29, 2, 144, 5, 157, 1, 14,
    186, 44, 155, 194, 146, 14, 178, 9, 148, 13, 45, 150, 14, 30, 2, 64, 2, 67, 14, 214, 1, 144, 0, 205, 41, 6, 147, 13,
    67, 144, 10, 145, 14, 157, 76, 145, 0, 19, 14, 78, 18, 157, 32, 1, 157, 9, 14, 16, 2, 148, 2, 149, 23, 151, 1, 150,
    13, 16, 147, 13, 134, 146, 14, 173, 7, 157, 41, 3, 157, 36, 7, 144, 13, 0, 144, 13, 8, 148, 0, 157, 1, 14, 66, 5,
    150, 0, 157, 3, 1, 150, 0, 145, 0, 148, 13, 86, 144, 13, 146, 150, 14, 105, 1, 144, 13, 47, 147, 14, 238, 1, 147,
    13, 240, 145, 13, 229, 144, 1, 144, 6, 145, 4, 144, 14, 204, 1, 150, 13, 95, 150, 14, 171, 6, 208, 13, 25, 211, 13,
    86, 219, 13, 1, 209, 13, 1, 208, 13, 0, 209, 13, 23, 217, 13, 98, 209, 11, 209, 13, 0, 208, 1, 217, 13, 5, 221, 42,
    141, 12, 0, 221, 1, 9, 208, 13, 6, 208, 1, 216, 0, 211, 8, 221, 9, 5, 221, 174, 1, 221, 98, 1, 209, 0, 210, 1, 221,
    69, 1, 210, 0, 211, 148, 221, 240, 0, 221, 49, 10, 213, 0, 221, 10, 6, 209, 1, 215, 11, 208, 1, 211, 1, 208, 3, 209,
    12, 209, 1, 208, 7, 209, 8, 208, 4, 210, 11, 210, 7, 210, 1, 208, 0, 208, 3, 208, 5, 208, 2, 208, 5, 221, 72, 13,
    34, 221, 56, 4, 215, 1, 221, 3, 2, 208, 0, 213, 1, 220, 13, 204, 221, 24, 11, 211, 13, 42, 215, 9, 213, 13, 26, 215,
    13, 16, 209, 11, 211, 1, 221, 0, 8, 221, 25, 11, 221, 33, 0, 217, 0, 221, 171, 13, 74, 215, 13, 0, 221, 132, 13,
    242, 222, 240, 3, 1, 29, 18, 157, 82, 29, 114, 157, 226, 30, 2, 14,
};

inline constexpr uint32_t grapheme_run_index[] = {
    0, 6754350, 8978519, 10133631, 10731680, 11309251, 11882727, 12828941, 13463855, 14491988, 15991161, 17191327,
    24867276, 27394545, 28750359, 30286395, 35295848, 39965327, 40444593, 40882898, 41235187, 50533155, 176964432,
    178193271, 179049371, 266535882, 282231799, 286012450, 287491144, 288777323, 289637518, 291714227, 294745303,
    295990523, 298525984, 301155653, 385762677, 497661349, 510612946, 522257923, 525764139, 526292555, 529270388,
};

}  // namespace detail
BREVIER_END
// clang-format on

#endif  // BREVIER_TABLES_GRAPHEMES_HPP

// ==== brevier/tables/lookup.hpp ====

// Brevier, tables/lookup: how the rooms ask the generated tables for a property of a code point. Each property has two
// layouts: a trie for machines with room, a list of runs for the others. What comes out is the same.
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_TABLES_LOOKUP_HPP
#define BREVIER_TABLES_LOOKUP_HPP

BREVIER_BEGIN

namespace detail {

/// The value of `point` in a trie whose leaves have `Bits` bits a code point and 2^LeafShift code points, 16 leaves a
/// block. Three loads.
template <uint32_t Bits, uint32_t LeafShift>
constexpr uint32_t trie_value(const uint8_t* top, const uint8_t* blocks, const uint8_t* leaves,
                              uint32_t point) noexcept {
  constexpr uint32_t in_byte = 8 / Bits;
  const uint32_t block = top[point >> (LeafShift + 4)];
  const uint32_t leaf = blocks[block << 4 | (point >> LeafShift & 0xF)];
  const uint32_t place = leaf << LeafShift | (point & ((uint32_t{1} << LeafShift) - 1));
  const uint32_t packed = leaves[place / in_byte];
  return packed >> (place % in_byte * Bits) & ((uint32_t{1} << Bits) - 1);
}

/// The value of `point` in runs of one byte or more: the value in the upper `Bits` bits, the length in the lower ones
/// and, if these have one of their three greatest values, in as many bytes after it. `index` has for every 32nd run its
/// first code point << 12 | its offset. O(log runs), and at most 32 runs to walk.
template <uint32_t Bits, size_t Size>
constexpr uint32_t run_value(const uint8_t* runs, const uint32_t (&index)[Size], uint32_t point) noexcept {
  constexpr uint32_t length_bits = 8 - Bits;
  constexpr uint32_t short_lengths = (uint32_t{1} << length_bits) - 3;
  size_t low = 0;
  for (size_t count = Size; count > 1;) {
    const size_t half = count / 2;
    if (index[low + half] >> 12 <= point) low += half;
    count -= half;
  }
  uint32_t end = index[low] >> 12;
  const uint8_t* at = runs + (index[low] & 0xFFF);
  for (;;) {
    const uint32_t head = *at++;
    uint32_t rest = head & ((uint32_t{1} << length_bits) - 1);
    if (rest >= short_lengths) {
      const uint32_t more = rest - short_lengths + 1;
      rest = short_lengths;
      for (uint32_t i = 0; i != more; ++i) rest += uint32_t{*at++} << 8 * i;
    }
    end += rest + 1;
    if (point < end) return head >> length_bits;
  }
}

}  // namespace detail

BREVIER_END

#endif  // BREVIER_TABLES_LOOKUP_HPP

// ==== brevier/graphemes.hpp ====

// Brevier, graphemes: walks text by what a reader takes for one character, the extended grapheme clusters of Unicode
// Standard Annex #29 (Unicode 17): letters with their marks, Hangul syllables, Indic conjuncts, emoji, flags.
//
//     for (auto g : brevier::graphemes("e\xCC\x81!")) ...             // g.content: "e\xCC\x81" at 0, "!" at 3
//     brevier::truncate_graphemes(headline, 20)                       // at most 20 of them
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_GRAPHEMES_HPP
#define BREVIER_GRAPHEMES_HPP

BREVIER_BEGIN

/// An extended grapheme cluster. Bytes that are no UTF-8 are clusters of their own, one for each maximal subpart;
/// nothing joins them.
struct grapheme {
  text content;
  size_t offset = 0;  ///< of the content, in bytes, from the beginning of the text
};

namespace detail {

// A set of classes as bits.
template <class... Classes>
constexpr uint16_t classes(Classes... members) noexcept {
  return narrow<uint16_t>(((uint32_t{1} << static_cast<uint32_t>(members)) | ...));
}

constexpr bool has(uint16_t set, grapheme_class member) noexcept {
  return (uint32_t{set} >> static_cast<uint32_t>(member) & 1) != 0;
}

// Grapheme_Cluster_Break=Extend.
inline constexpr uint16_t extends = classes(grapheme_class::extend, grapheme_class::linker, grapheme_class::non_joiner);

// GB9, GB9a: what joins anything but controls.
inline constexpr uint16_t joining = extends | classes(grapheme_class::joiner, grapheme_class::spacing_mark);

// What may stand after each class without a boundary, class by class. What GB9c, GB11, GB12 and GB13 ask for beyond the
// two neighbours is looked up where it matters, by is_joined().
inline constexpr uint16_t joined_after[] = {
    joining,                                    // other
    0,                                          // control: GB4, GB5
    0xFFFF ^ classes(grapheme_class::control),  // prepend: GB9b
    joining | classes(grapheme_class::leading_jamo, grapheme_class::vowel_jamo, grapheme_class::open_syllable,
                      grapheme_class::closed_syllable),                            // leading_jamo: GB6
    joining | classes(grapheme_class::vowel_jamo, grapheme_class::trailing_jamo),  // vowel_jamo: GB7
    joining | classes(grapheme_class::trailing_jamo),                              // trailing_jamo: GB8
    joining | classes(grapheme_class::vowel_jamo, grapheme_class::trailing_jamo),  // open_syllable: GB7
    joining | classes(grapheme_class::trailing_jamo),                              // closed_syllable: GB8
    joining | classes(grapheme_class::regional_indicator),                         // regional_indicator: GB12, GB13
    joining | classes(grapheme_class::consonant),                                  // extend: GB9c
    joining | classes(grapheme_class::consonant),                                  // linker: GB9c
    joining | classes(grapheme_class::consonant, grapheme_class::pictographic),    // joiner: GB9c, GB11
    joining,                                                                       // spacing_mark
    joining,                                                                       // pictographic
    joining,                                                                       // consonant
    joining,                                                                       // non_joiner
};

// U+E0000..U+E0FFF stand at 20000 in the tables; no other code point from 20000 on is in them.
constexpr bool is_in_grapheme_tables(uint32_t& point) noexcept {
  if (point < 0x20000) return true;
  point -= 0xC0000;
  return point >> 12 == 0x20;
}

// The tables have all syllables as closed ones; every 28th has no trailing consonant. x * 9363 >> 16 is x / 7 up to
// 13106, also on machines that can't divide.
constexpr grapheme_class open_or_closed(grapheme_class found, uint32_t point) noexcept {
  if (found != grapheme_class::closed_syllable || point % 4 != 0) return found;
  const uint32_t fourth = (point - 0xAC00) / 4;
  return fourth == (fourth * 9363 >> 16) * 7 ? grapheme_class::open_syllable : found;
}

constexpr grapheme_class grapheme_class_by_trie(uint32_t point) noexcept {
  if (!is_in_grapheme_tables(point)) return grapheme_class::other;
  const uint32_t found = trie_value<4, 2>(grapheme_top, grapheme_blocks, grapheme_leaves, point);
  return open_or_closed(static_cast<grapheme_class>(found), point);
}

constexpr grapheme_class grapheme_class_by_runs(uint32_t point) noexcept {
  if (!is_in_grapheme_tables(point)) return grapheme_class::other;
  const uint32_t found = run_value<4>(grapheme_runs, grapheme_run_index, point);
  return open_or_closed(static_cast<grapheme_class>(found), point);
}

// Printable ASCII, and the ideographs and more of U+3400..U+A66E, need no table.
constexpr grapheme_class grapheme_class_of(char32_t value) noexcept {
  if (value - 0x20 < 0x5F || value - 0x3400 < 0xA66F - 0x3400) return grapheme_class::other;
  return is_wide ? grapheme_class_by_trie(value) : grapheme_class_by_runs(value);
}

// A code point or ill-formed subpart, as the rules see it.
struct cluster_part {
  grapheme_class kind = grapheme_class::other;
  uint8_t size = 0;
};

constexpr cluster_part part_of(step taken) noexcept {
  return {taken.well_formed ? grapheme_class_of(taken.value) : grapheme_class::control, taken.size};
}
constexpr cluster_part part_at(const char* at, const char* last) noexcept { return part_of(decode(at, last)); }
constexpr cluster_part part_before(const char* first, const char* at) noexcept {
  return part_of(decode_backward(first, at));
}

// GB11: a pictograph, perhaps extended, ends at `at`.
constexpr bool ends_pictographic(const char* first, const char* at) noexcept {
  while (at != first) {
    const cluster_part part = part_before(first, at);
    if (!has(extends, part.kind)) return part.kind == grapheme_class::pictographic;
    at -= part.size;
  }
  return false;
}

// GB9c: a consonant with linkers and extenders, of which one at least is a linker, ends at `at`.
constexpr bool ends_linked(const char* first, const char* at) noexcept {
  bool linked = false;
  while (at != first) {
    const cluster_part part = part_before(first, at);
    if (part.kind == grapheme_class::consonant) return linked;
    if (part.kind == grapheme_class::linker)
      linked = true;
    else if (part.kind != grapheme_class::extend && part.kind != grapheme_class::joiner)
      return false;
    at -= part.size;
  }
  return false;
}

// GB12, GB13: an odd number of regional indicators ends at `at`.
constexpr bool ends_half_flag(const char* first, const char* at) noexcept {
  bool odd = false;
  while (at != first) {
    const cluster_part part = part_before(first, at);
    if (part.kind != grapheme_class::regional_indicator) break;
    odd = !odd;
    at -= part.size;
  }
  return odd;
}

constexpr bool are_regional(grapheme_class left, grapheme_class right) noexcept {
  return left == grapheme_class::regional_indicator && right == grapheme_class::regional_indicator;
}

// Whether `at`, where `left` ends and `right` begins, is no boundary. Looks back over marks and regional indicators, to
// `first` at most.
constexpr bool is_joined(const char* first, const char* at, grapheme_class left, grapheme_class right) noexcept {
  if (!has(joined_after[static_cast<size_t>(left)], right))
    return left == grapheme_class::control && *at == '\n' && *(at - 1) == '\r';  // GB3
  if (left == grapheme_class::prepend) return true;
  if (right == grapheme_class::regional_indicator) return ends_half_flag(first, at);
  if (right == grapheme_class::pictographic) return ends_pictographic(first, at - 3);
  if (right == grapheme_class::consonant) return ends_linked(first, at);
  return true;
}

// What most boundaries are known by: the two neighbours do not join, and are no CR LF.
constexpr bool is_plain_boundary(grapheme_class left, grapheme_class right) noexcept {
  return left != grapheme_class::control && !has(joined_after[static_cast<size_t>(left)], right);
}

// The rest of cluster_end(), from `at` on, where `left` ends and `next` begins.
[[gnu::noinline]] constexpr const char* cluster_tail(const char* first, const char* at, const char* last,
                                                     grapheme_class left, cluster_part& next) noexcept {
  while (is_joined(first, at, left, next.kind)) {
    at += next.size;
    if (at == last) break;
    left = next.kind;
    next = part_at(at, last);
  }
  return at;
}

// The end of the cluster that begins at `first` with `next`; leaves in `next` what begins there, unless that is `last`.
constexpr const char* cluster_end(const char* first, const char* last, cluster_part& next) noexcept {
  const char* const at = first + next.size;
  if (at == last) return at;
  const grapheme_class left = next.kind;
  next = part_at(at, last);
  return is_plain_boundary(left, next.kind) ? at : cluster_tail(first, at, last, left, next);
}

// The rest of cluster_begin(), from `at` on, where `left` ends and `right` begins; `after` begins where the cluster
// ends. Boundaries come in pairs of regional indicators: between two of them, an even number stands before. So a run of
// them is counted once, from its end.
[[gnu::noinline]] constexpr const char* cluster_head(const char* first, const char* at, cluster_part& left,
                                                     cluster_part& right, grapheme_class after) noexcept {
  bool counted = are_regional(right.kind, after);
  bool odd = false;
  for (;;) {
    if (are_regional(left.kind, right.kind)) {
      odd = counted ? !odd : ends_half_flag(first, at);
      counted = true;
      if (!odd) return at;
    } else if (!is_joined(first, at, left.kind, right.kind)) {
      return at;
    }
    right = left;
    at -= right.size;
    left = {};
    if (at == first) return at;
    left = part_before(first, at);
  }
}

// The beginning of the cluster that ends at `at` with `before`, where `here` begins or, at the end of the text,
// nothing. Leaves in `here` what begins at the beginning, in `before` what ends there, or nothing.
constexpr const char* cluster_begin(const char* first, const char* at, cluster_part& before,
                                    cluster_part& here) noexcept {
  const grapheme_class after = here.kind;
  here = before;
  at -= here.size;
  before = {};
  if (at == first) return at;
  before = part_before(first, at);
  return is_plain_boundary(before.kind, here.kind) ? at : cluster_head(first, at, before, here, after);
}

}  // namespace detail

/// The grapheme clusters of a text. Bidirectional iterators, by value; they hold pointers into the text alone, so they
/// outlive the range. A walk through all of it is O(size), in either direction; a single step is O(size of the
/// cluster), and backward from the end of a run of regional indicators once O(size of the run).
class grapheme_range {
 public:
  class iterator : public detail::two_way<iterator> {
   public:
    /// What `->` goes through, since there is no grapheme in memory.
    class pointer {
     public:
      constexpr explicit pointer(const grapheme& value) noexcept : value_(value) {}
      constexpr const grapheme* operator->() const noexcept { return &value_; }

     private:
      grapheme value_;
    };
    using value_type = grapheme;
    using difference_type = ptrdiff_t;
    using reference = grapheme;
    using iterator_category = detail::bidirectional_tag;

    constexpr iterator() noexcept = default;

    constexpr grapheme operator*() const noexcept {
      return {{at_, static_cast<size_t>(end_ - at_)}, static_cast<size_t>(at_ - first_)};
    }
    constexpr pointer operator->() const noexcept { return pointer(**this); }

    constexpr iterator& operator++() noexcept {
      at_ = end_;
      here_ = next_;
      before_ = {};
      if (at_ != last_) end_ = detail::cluster_end(at_, last_, next_);
      return *this;
    }
    constexpr iterator& operator--() noexcept {
      end_ = at_;
      if (at_ == last_) here_ = {};
      next_ = here_;
      if (before_.size == 0) before_ = detail::part_before(first_, at_);
      at_ = detail::cluster_begin(first_, at_, before_, here_);
      return *this;
    }
    friend constexpr bool operator==(const iterator& left, const iterator& right) noexcept {
      return left.at_ == right.at_;
    }

   private:
    friend class grapheme_range;
    constexpr iterator(text input, const char* at) noexcept
        : first_(input.begin()), last_(input.end()), at_(at), end_(at) {
      if (at_ == last_) return;
      here_ = next_ = detail::part_at(at_, last_);
      end_ = detail::cluster_end(at_, last_, next_);
    }

    const char* first_ = nullptr;
    const char* last_ = nullptr;
    const char* at_ = nullptr;
    const char* end_ = nullptr;      // of the cluster that begins at `at_`
    detail::cluster_part before_{};  // what ends at `at_`, where that is known, else of size 0
    detail::cluster_part here_{};    // what begins at `at_`; of no meaning at the end
    detail::cluster_part next_{};    // what begins at `end_`; likewise
  };
  using const_iterator = iterator;
  using value_type = grapheme;

  constexpr grapheme_range() noexcept = default;
  constexpr explicit grapheme_range(text input) noexcept : input_(input) {}
  constexpr iterator begin() const noexcept { return {input_, input_.begin()}; }
  constexpr iterator end() const noexcept { return {input_, input_.end()}; }
  constexpr bool empty() const noexcept { return input_.empty(); }

 private:
  text input_;
};

/// The extended grapheme clusters of the text.
constexpr grapheme_range graphemes(text input) noexcept { return grapheme_range(input); }

/// How many graphemes() yields. O(size).
constexpr size_t count_graphemes(text input) noexcept {
  size_t sum = 0;
  const grapheme_range clusters(input);
  for (auto at = clusters.begin(); at != clusters.end(); ++at) ++sum;
  return sum;
}

/// The last boundary between clusters at or before `offset`, in bytes; the end of the text for any offset past it.
/// O(size of the cluster, of the marks before it and of the run of regional indicators that it stands in).
constexpr size_t floor_grapheme_boundary(text input, size_t offset) noexcept {
  const char* const first = input.begin();
  const char* at = first + floor_boundary(input, offset);
  if (at == first || at == input.end()) return static_cast<size_t>(at - first);
  for (detail::cluster_part right = detail::part_at(at, input.end()); at != first;) {
    const detail::cluster_part left = detail::part_before(first, at);
    if (!detail::is_joined(first, at, left.kind, right.kind)) break;
    right = left;
    at -= left.size;
  }
  return static_cast<size_t>(at - first);
}

/// The first boundary between clusters at or after `offset`, in bytes; the end of the text for any offset past it.
/// O(as floor_grapheme_boundary).
constexpr size_t ceil_grapheme_boundary(text input, size_t offset) noexcept {
  const size_t floor = floor_grapheme_boundary(input, offset);
  if (floor >= offset || floor == input.size()) return floor;
  const char* const at = input.begin() + floor;
  detail::cluster_part next = detail::part_at(at, input.end());
  return static_cast<size_t>(detail::cluster_end(at, input.end(), next) - input.begin());
}

/// The longest beginning of at most `count` clusters. O(its size).
constexpr text truncate_graphemes(text input, size_t count) noexcept {
  const grapheme_range clusters(input);
  auto at = clusters.begin();
  while (count != 0 && at != clusters.end()) {
    --count;
    ++at;
  }
  return input.subtext(0, at == clusters.end() ? input.size() : at->offset);
}

/// The longest beginning of at most `bytes` bytes that splits no cluster. O(as floor_grapheme_boundary).
constexpr text truncate_at_grapheme(text input, size_t bytes) noexcept {
  return input.subtext(0, floor_grapheme_boundary(input, bytes));
}

/// The text, if it has at most `count` clusters; else as many of them as leave room for the ellipsis, and that (which
/// is cut likewise, where it has more than `count` itself). Written to `output`, which may not overlap either text;
/// returns what was written. Error: too_small, with needed() bytes and nothing written. O(size written).
constexpr result<text, utf8_error> truncate_graphemes(text input, size_t count, text ellipsis, buffer output) noexcept {
  const text kept = truncate_graphemes(input, count);
  if (kept.size() == input.size()) return detail::write_both(input, {}, output);
  const text tail = truncate_graphemes(ellipsis, count);
  return detail::write_both(truncate_graphemes(kept, count - count_graphemes(tail)), tail, output);
}

BREVIER_END

#if BREVIER_HOSTED && defined(__cpp_lib_ranges)
template <>
inline constexpr bool std::ranges::enable_view<brevier::grapheme_range> = true;
template <>
inline constexpr bool std::ranges::enable_borrowed_range<brevier::grapheme_range> = true;
#endif

#endif  // BREVIER_GRAPHEMES_HPP

// ==== brevier/internet_date.hpp ====

// Brevier, internet_date: the dates of mail and news, RFC 5322 with what RFC 822 and 2822 left behind, and the three
// of HTTP, RFC 9110: IMF-fixdate, RFC 850 and asctime.
//
//     brevier::parse_rfc5322("Thu, 30 Oct 2025 12:08:00 +0900");
//     brevier::parse_http_date("Thursday, 30-Oct-25 03:08:00 GMT", {2025, 10, 30});
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_INTERNET_DATE_HPP
#define BREVIER_INTERNET_DATE_HPP

BREVIER_BEGIN

/// The formats of RFC 9110, section 5.6.7; IMF-fixdate is the one to send.
enum class http_format : uint8_t {
  imf_fixdate,  ///< Thu, 30 Oct 2025 03:08:00 GMT
  rfc850,       ///< Thursday, 30-Oct-25 03:08:00 GMT
  asctime,      ///< Thu Oct 30 03:08:00 2025
};

namespace detail {

inline constexpr text weekday_names[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
inline constexpr text month_names[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

// A weekday, short (a) or long (A), day of two digits (d) or with a space for the first (e), month (b), year of four
// (Y) or two digits (y), hour, minute, second (h m s), offset (z), and all else as it stands.
inline constexpr text rfc5322_pattern = "a, d b Y h:m:s z";
inline constexpr text http_patterns[] = {"a, d b Y h:m:s GMT", "A, d-b-y h:m:s GMT", "a b e h:m:s Y"};

/// Section 4.3 of RFC 5322. The letters of the military zones mean nothing there, as RFC 822 had their signs wrong.
struct named_zone {
  text name;
  int8_t hours;
};
inline constexpr named_zone named_zones[] = {{"UT", 0},   {"GMT", 0},  {"EST", -5}, {"EDT", -4}, {"CST", -6},
                                             {"CDT", -5}, {"MST", -7}, {"MDT", -6}, {"PST", -8}, {"PDT", -7}};

/// What the readers of this room have in common: names, and fields that are judged when all of them are there.
class internet_reader : public date_scanner {
 public:
  using date_scanner::date_scanner;

  constexpr const zoned_time& value() const noexcept { return value_; }

 protected:
  /// Takes `name` where it stands here; in capitals and small letters as they are, or any.
  constexpr bool skip_name(text name, bool any_case) noexcept {
    if (static_cast<size_t>(end_ - at_) < name.size()) return false;
    for (size_t i = 0; i != name.size(); ++i) {
      const uint8_t differs = static_cast<uint8_t>(static_cast<uint8_t>(at_[i]) ^ name[i]);
      if (differs != 0 && (differs != 0x20 || !any_case)) return false;
    }
    at_ += name.size();
    return true;
  }

  constexpr bool read_weekday(size_t letters, bool any_case) noexcept {
    weekday_at_ = at_;
    for (weekday_ = 1; weekday_ != 8; ++weekday_)
      if (skip_name(weekday_names[weekday_ - 1].subtext(0, letters), any_case)) return true;
    return expected(iso8601_error::expected_name);
  }

  constexpr bool read_month(bool any_case) noexcept {
    for (value_.date.month = 1; value_.date.month != 13; ++value_.date.month)
      if (skip_name(month_names[value_.date.month - 1], any_case)) return true;
    return expected(iso8601_error::expected_name);
  }

  constexpr bool read_clock_number(uint8_t& field, uint8_t high, iso8601_error out_of_range) noexcept {
    uint32_t number = 0;
    if (!read_number(2, number)) return false;
    field = static_cast<uint8_t>(number);
    return number <= high || fail(out_of_range, at_ - 2);
  }
  constexpr bool read_hour() noexcept {
    return read_clock_number(value_.time.hour, 23, iso8601_error::hour_out_of_range);
  }
  constexpr bool read_minute() noexcept {
    return read_clock_number(value_.time.minute, 59, iso8601_error::minute_out_of_range);
  }
  constexpr bool read_second() noexcept {
    second_at_ = at_;
    return read_clock_number(value_.time.second, 60, iso8601_error::second_out_of_range);
  }

  constexpr bool fits(bool weekday_counts) noexcept {
    const date day = value_.date;
    if (!is_valid(day)) return fail(iso8601_error::day_out_of_range, day_at_);
    if (value_.time.second == 60 && !can_leap(day, value_.time, value_.offset))
      return fail(iso8601_error::no_leap_second, second_at_);
    if (weekday_counts && weekday_ != static_cast<uint8_t>(weekday_of(day)))
      return fail(iso8601_error::wrong_weekday, weekday_at_);
    return true;
  }

  zoned_time value_{};
  const char* weekday_at_ = nullptr;
  const char* day_at_ = nullptr;
  const char* second_at_ = nullptr;
  uint8_t weekday_ = 0;
};

class http_reader : public internet_reader {
 public:
  constexpr http_reader(text source, date today) noexcept : internet_reader(source), today_(today) {}

  constexpr bool read() noexcept {
    const text pattern = http_patterns[static_cast<uint8_t>(format())];
    for (const char part : pattern)
      if (!read_part(part)) return false;
    return read_end() && fits(!short_year_);
  }

 private:
  /// Weekdays are written with three letters but in RFC 850, and with a comma but in asctime.
  constexpr http_format format() const noexcept {
    const text source(begin_, static_cast<size_t>(end_ - begin_));
    if (source.size() < 4 || source[3] == ',') return http_format::imf_fixdate;
    return source[3] == ' ' ? http_format::asctime : http_format::rfc850;
  }

  constexpr bool read_part(char part) noexcept {
    uint32_t number = 0;
    switch (part) {
      case 'a': return read_weekday(3, false);
      case 'A': return read_weekday(text::npos, false);
      case 'b': return read_month(false);
      case 'h': return read_hour();
      case 'm': return read_minute();
      case 's': return read_second();
      case 'd': return read_day(2);
      case 'e': return read_day(skip(' ') ? 1 : 2);
      case 'Y':
        if (!read_number(4, number)) return false;
        value_.date.year = static_cast<int16_t>(number);
        return number != 0 || fail(iso8601_error::year_out_of_range, at_ - 4);
      case 'y':
        short_year_ = true;
        if (!read_number(2, number)) return false;
        value_.date.year = full_year(number);
        return value_.date.year != 0 || fail(iso8601_error::year_out_of_range, at_ - 2);
      default:
        return skip(part) || expected(part == 'G' || part == 'M' || part == 'T' ? iso8601_error::expected_offset
                                                                                : iso8601_error::expected_separator);
    }
  }

  constexpr bool read_day(uint8_t digits) noexcept {
    uint32_t number = 0;
    day_at_ = at_;
    if (!read_number(digits, number)) return false;
    value_.date.day = static_cast<uint8_t>(number);
    return (number >= 1 && number <= 31) || fail(iso8601_error::day_out_of_range, day_at_);
  }

  /// The last year with these digits, but one in which the day lies more than 50 years ahead. 0 where there is none.
  constexpr int16_t full_year(uint32_t digits) const noexcept {
    int32_t year =
        static_cast<int32_t>(digits) + 100 * static_cast<int32_t>(century_of(static_cast<uint16_t>(today_.year))) + 100;
    for (; year > 0; year -= 100) {
      const date day{static_cast<int16_t>(year), value_.date.month, value_.date.day};
      const date ahead{static_cast<int16_t>(year - 50), day.month, day.day};
      if (year <= 9999 && compare(ahead, today_) <= 0) return day.year;
    }
    return 0;
  }

  date today_;
  bool short_year_ = false;
};

class mail_reader : public internet_reader {
 public:
  using internet_reader::internet_reader;

  constexpr bool read() noexcept {
    if (!skip_blanks()) return false;
    const bool named = is_letter_next();
    if (named && !(read_weekday(3, true) && skip_blanks() && read_mark(',') && skip_blanks())) return false;
    return read_day() && skip_blanks() && read_month(true) && skip_blanks() && read_year() && skip_blanks() &&
           read_hour() && skip_blanks() && read_mark(':') && skip_blanks() && read_minute() && skip_blanks() &&
           read_rest_of_time() && read_zone() && skip_blanks() && read_end() && fits(named);
  }

 private:
  constexpr bool is_letter_next() const noexcept {
    return at_ != end_ && static_cast<uint8_t>((static_cast<uint8_t>(*at_) | 0x20) - 'a') < 26;
  }

  constexpr bool read_mark(char mark) noexcept { return skip(mark) || expected(iso8601_error::expected_separator); }

  /// Spaces, tabs, folded lines and comments, which nest. CFWS in section 3.2.2.
  constexpr bool skip_blanks() noexcept {
    size_t depth = 0;
    for (; at_ != end_; ++at_) {
      switch (*at_) {
        case ' ':
        case '\t': break;
        case '\r':
          if (!read_fold()) return false;
          break;
        case '(': ++depth; break;
        case ')':
          if (depth == 0) return true;
          --depth;
          break;
        case '\\':
          if (depth == 0) return true;
          if (end_ - at_ == 1) return fail(iso8601_error::too_short, end_);
          ++at_;
          break;
        default:
          if (depth == 0) return true;
      }
    }
    return depth == 0 || fail(iso8601_error::too_short, at_);
  }

  /// A line break; what follows, a space or tab, stays.
  constexpr bool read_fold() noexcept {
    ++at_;
    return read_mark('\n') && (next_is(' ') || next_is('\t') || expected(iso8601_error::expected_separator));
  }

  /// Digits up to so many, as they are there.
  constexpr uint8_t read_digits(uint8_t most, uint32_t& number) noexcept {
    uint8_t count = 0, digit = 0;
    for (number = 0; count != most && (digit = next_digit()) <= 9; ++count) number = number * 10 + digit;
    return count;
  }

  constexpr bool read_day() noexcept {
    uint32_t number = 0;
    day_at_ = at_;
    if (read_digits(2, number) == 0) return expected(iso8601_error::expected_digit);
    value_.date.day = static_cast<uint8_t>(number);
    return (number >= 1 && number <= 31) || fail(iso8601_error::day_out_of_range, day_at_);
  }

  /// Of two digits, 50 to 99 are those of the 20th century, and 00 to 49 of the 21st; three count from 1900.
  constexpr bool read_year() noexcept {
    const char* const from = at_;
    uint32_t number = 0;
    const uint8_t digits = read_digits(9, number);
    if (digits < 2) return expected(iso8601_error::expected_digit);
    if (digits == 2 && number < 50)
      number += 2000;
    else if (digits < 4)
      number += 1900;
    value_.date.year = static_cast<int16_t>(number);
    return (number >= 1900 && number <= 9999) || fail(iso8601_error::year_out_of_range, from);
  }

  constexpr bool read_rest_of_time() noexcept {
    return !skip(':') || (skip_blanks() && read_second() && skip_blanks());
  }

  constexpr bool read_zone() noexcept {
    const char* const from = at_;
    if (!next_is('+') && !next_is('-')) return read_named_zone();
    if (at_[-1] != ' ' && at_[-1] != '\t') return fail(iso8601_error::expected_separator, at_);
    const bool west = *at_ == '-';
    ++at_;
    uint32_t hours = 0, minutes = 0;
    if (!read_number(2, hours) || !read_number(2, minutes)) return false;
    if (hours > 23 || minutes > 59) return fail(iso8601_error::offset_out_of_range, from + (hours > 23 ? 1 : 3));
    const int ahead = static_cast<int>(hours * 60 + minutes);
    value_.offset = {static_cast<int16_t>(west ? -ahead : ahead)};
    value_.local_offset_unknown = west && ahead == 0;
    return true;
  }

  constexpr bool read_named_zone() noexcept {
    const char* const from = at_;
    while (is_letter_next()) ++at_;
    const char* const past = at_;
    at_ = from;
    for (const named_zone& zone : named_zones) {
      if (zone.name.size() != static_cast<size_t>(past - from) || !skip_name(zone.name, true)) continue;
      value_.offset = {static_cast<int16_t>(zone.hours * 60)};
      return true;
    }
    if (past == from) return expected(iso8601_error::expected_offset);
    if (past - from != 1 || *at_ == 'J' || *at_ == 'j') return expected(iso8601_error::unknown_zone);
    value_.local_offset_unknown = true;
    ++at_;
    return true;
  }
};

class internet_writer {
 public:
  constexpr internet_writer(writer& to, const zoned_time& value) noexcept : to_(to), value_(value) {}

  constexpr void put(text pattern) noexcept {
    for (const char part : pattern) put_part(part);
  }

 private:
  constexpr void put_part(char part) noexcept {
    const date day = value_.date;
    const text weekday = weekday_names[static_cast<uint8_t>(weekday_of(day)) - 1];
    const uint32_t year = static_cast<uint16_t>(day.year);
    switch (part) {
      case 'a': return to_.put(weekday.subtext(0, 3));
      case 'A': return to_.put(weekday);
      case 'b': return to_.put(month_names[day.month - 1]);
      case 'h': return to_.put_two(value_.time.hour);
      case 'm': return to_.put_two(value_.time.minute);
      case 's': return to_.put_two(value_.time.second);
      case 'd': return to_.put_two(day.day);
      case 'e':
        if (day.day < 10) to_.put(' ');
        return to_.put_number(day.day);
      case 'Y': return to_.put_four(year);
      case 'y': return to_.put_two(year - century_of(year) * 100);
      case 'z': return put_offset();
      default: return to_.put(part);
    }
  }

  constexpr void put_offset() noexcept {
    const int ahead = value_.offset.minutes;
    const uint32_t minutes = static_cast<uint32_t>(ahead < 0 ? -ahead : ahead), hours = hours_of(minutes);
    to_.put(ahead < 0 || value_.local_offset_unknown ? '-' : '+');
    to_.put_two(hours);
    to_.put_two(minutes - hours * 60);
  }

  writer& to_;
  const zoned_time& value_;
};

constexpr result<text, iso8601_error> write_internet(const zoned_time& value, text pattern, buffer memory) noexcept {
  return write_whole(memory, 33, [&value, pattern](writer& to) noexcept { internet_writer(to, value).put(pattern); });
}

}  // namespace detail

/// Reads all of `source` as a date-time of RFC 5322, section 3.3, in capitals and small letters, also with what its
/// section 4.3 has of older mail: years of two and three digits, zones by name, comments and blanks between all parts.
/// -0000 and the military zones set local_offset_unknown. The weekday, where it is named, must be that of the date.
/// Errors as parse_rfc3339() has them. O(length).
constexpr result<zoned_time, iso8601_error> parse_rfc5322(text source) noexcept {
  detail::mail_reader reader(source);
  if (reader.read()) return reader.value();
  return reader.error<zoned_time>();
}

/// Reads all of `source` as an HTTP-date of RFC 9110, section 5.6.7, in any of its three formats, always in UTC. The
/// two digits of a year in RFC 850 are those of the last year that has them and puts the date not more than 50 years
/// after `today`, which must be valid; as they are a guess, the weekday need not fit there. Errors as above. O(1).
constexpr result<zoned_time, iso8601_error> parse_http_date(text source, date today) noexcept {
  if (!is_valid(today)) return {iso8601_error::invalid_value, 0};
  detail::http_reader reader(source, today);
  if (reader.read()) return reader.value();
  return reader.error<zoned_time>();
}

/// Writes Thu, 30 Oct 2025 12:08:00 +0900: 31 bytes. Errors: invalid_value, also before 1900 and where the time is not
/// in whole seconds; buffer_too_small.
constexpr result<text, iso8601_error> write_rfc5322(const zoned_time& value, buffer memory) noexcept {
  if (!is_valid(value) || value.date.year < 1900 || value.time.nanosecond != 0)
    return {iso8601_error::invalid_value, 0};
  return detail::write_internet(value, detail::rfc5322_pattern, memory);
}

/// Writes the time in UTC: 29 bytes as IMF-fixdate, 30 to 33 as RFC 850, 24 as asctime. Errors: invalid_value, also
/// where the year is none of the calendar in UTC and where the time is not in whole seconds; buffer_too_small.
constexpr result<text, iso8601_error> write_http_date(const zoned_time& value, buffer memory,
                                                      http_format format = http_format::imf_fixdate) noexcept {
  const auto utc = with_offset(value, {});
  if (!utc || value.time.nanosecond != 0 || format > http_format::asctime) return {iso8601_error::invalid_value, 0};
  return detail::write_internet(*utc, detail::http_patterns[static_cast<uint8_t>(format)], memory);
}

BREVIER_END

#endif  // BREVIER_INTERNET_DATE_HPP

// ==== brevier/iso8601.hpp ====

// Brevier, iso8601: dates and times as ISO 8601-1 has them, as precise as they are written: calendar, ordinal and week
// dates, basic and extended format, reduced precision, fractions. RFC 3339, its strict profile, is in rfc3339.hpp.
//
//     brevier::parse_iso8601("2025-W44-4T12:08+09:00")->zoned({});         // 2025-10-30T12:08:00+09:00
//     brevier::parse_iso8601("2025-10")->precision;                        // iso_precision::month
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_ISO8601_HPP
#define BREVIER_ISO8601_HPP

BREVIER_BEGIN

/// The finest part of a date and time that was written.
enum class iso_precision : uint8_t { century, decade, year, month, week, day, hour, minute, second };

/// A date, a time of day or both, as precise as it was written. What is less precise than a day or a second begins
/// there: 2025-10 has the date 2025-10-01.
struct iso_time {
  brevier::date date;  ///< value-initialized where there is only a time
  time_of_day time;    ///< 00:00 where there is only a date
  utc_offset offset;
  iso_precision precision;  ///< second also where a fraction of an hour or minute was written
  bool has_offset;          ///< else a local time: nobody told the offset
  bool has_date;

  constexpr bool has_time() const noexcept { return precision > iso_precision::day; }
  constexpr local_time local() const noexcept { return {date, time}; }
  /// With an offset for those who have none, and from where what is not so precise begins: 2025-10 is the first of
  /// October at 00:00.
  constexpr zoned_time zoned(utc_offset otherwise) const noexcept {
    return {date, time, has_offset ? offset : otherwise, false};
  }
};

/// Whether all is the same, precision and offset too.
constexpr bool operator==(const iso_time& left, const iso_time& right) noexcept {
  return left.date == right.date && left.time == right.time && left.offset == right.offset &&
         left.precision == right.precision && left.has_offset == right.has_offset && left.has_date == right.has_date;
}
constexpr bool operator!=(const iso_time& left, const iso_time& right) noexcept { return !(left == right); }

/// How a date is counted.
enum class date_form : uint8_t { calendar, ordinal, week };

/// How a date or time is written: 2025-10-30T12:08:00, or in basic format 20251030T120800.
struct iso_format {
  date_form form = date_form::calendar;  ///< for what is as precise as a day
  bool basic = false;
};

/// Whether there is such a date or time.
constexpr bool is_valid(const iso_time& value) noexcept {
  if (value.has_date ? !is_valid(value.date) : !value.has_time()) return false;
  if (value.has_offset && (!value.has_time() || !is_valid(value.offset))) return false;
  return value.precision <= iso_precision::second && is_valid(value.time);
}

namespace detail {

// year / 10 for years below 16,389.
constexpr uint32_t decade_of(uint32_t year) noexcept { return year * 6554 >> 16; }

/// Reads a date, a time or both.
class iso8601_reader : public date_scanner {
 public:
  using date_scanner::date_scanner;

  constexpr iso_time value() const noexcept { return value_; }

  constexpr bool read() noexcept {
    const bool time_alone = next_is('T') || (digits_ahead() == 2 && end_ - at_ > 2 && at_[2] == ':');
    return time_alone ? read_clock() : read_dated();
  }

 protected:
  enum format : uint8_t { either, extended, basic };

  constexpr uint8_t digits_ahead() const noexcept {
    const char* at = at_;
    while (at != end_ && at - at_ != 9 && *at >= '0' && *at <= '9') ++at;
    return static_cast<uint8_t>(at - at_);
  }

  /// A number of so many digits that lies in a range.
  constexpr bool read_number(uint8_t digits, uint32_t low, uint32_t high, iso8601_error out_of_range) noexcept {
    if (!date_scanner::read_number(digits, number_)) return false;
    return (number_ >= low && number_ <= high) || fail(out_of_range, at_ - digits);
  }

  /// What is basic in one place must be so in all.
  constexpr bool is_format(format found) noexcept {
    if (format_ == either) format_ = found;
    return format_ == found || fail(iso8601_error::mixed_formats, at_);
  }

  /// A date, or a date and time.
  constexpr bool read_dated() noexcept {
    if (!read_date()) return false;
    if (!next_is('T')) return true;
    return value_.precision == iso_precision::day ? read_clock() : fail(iso8601_error::mixed_formats, at_);
  }

  constexpr bool read_date() noexcept {
    value_.has_date = true;
    switch (digits_ahead()) {
      case 2: return read_years(2, 100, iso_precision::century);
      case 3: return read_years(3, 10, iso_precision::decade);
      case 4: return read_years(4, 1, iso_precision::year) && read_rest_of_date();
      case 7: return read_years(4, 1, iso_precision::year) && is_format(basic) && read_ordinal_day();
      case 8: return read_years(4, 1, iso_precision::year) && is_format(basic) && read_month() && read_day();
      case 9: return fail(iso8601_error::trailing_text, at_ + 8);
      default: at_ += digits_ahead(); return expected(iso8601_error::expected_digit);
    }
  }

  constexpr bool read_years(uint8_t digits, uint32_t years, iso_precision as) noexcept {
    const uint32_t low = years == 1 ? 1u : 0u;
    if (!read_number(digits, low, 9999, iso8601_error::year_out_of_range)) return false;
    if (number_ == 0) return fail(iso8601_error::year_out_of_range, at_ - digits);
    value_.precision = as;
    value_.date = {static_cast<int16_t>(number_ * years), 1, 1};
    return true;
  }

  constexpr bool read_rest_of_date() noexcept {
    if (next_is('W')) return is_format(basic) && read_week();
    if (!next_is('-')) return true;
    if (!is_format(extended)) return false;
    ++at_;
    if (next_is('W')) return read_week();
    if (digits_ahead() == 3) return read_ordinal_day();
    if (!read_month()) return false;
    return !skip('-') || read_day();
  }

  constexpr bool read_month() noexcept {
    if (!read_number(2, 1, 12, iso8601_error::month_out_of_range)) return false;
    value_.precision = iso_precision::month;
    value_.date.month = static_cast<uint8_t>(number_);
    value_.date.day = 1;
    return true;
  }

  constexpr bool read_day() noexcept {
    const date month = value_.date;
    if (!read_number(2, 1, days_in_month(month.year, month.month), iso8601_error::day_out_of_range)) return false;
    value_.precision = iso_precision::day;
    value_.date.day = static_cast<uint8_t>(number_);
    return true;
  }

  constexpr bool read_ordinal_day() noexcept {
    const int16_t year = value_.date.year;
    if (!read_number(3, 1, 365u + is_leap_year(year), iso8601_error::day_out_of_range)) return false;
    form_ = date_form::ordinal;
    value_.precision = iso_precision::day;
    value_.date = civil_date(day_number({year, 1, 1}) + static_cast<int32_t>(number_) - 1);
    return true;
  }

  /// W44, W44-4 or W444.
  constexpr bool read_week() noexcept {
    ++at_;
    const iso_week year{value_.date.year, 1};
    if (!read_number(2, 1, weeks_in_iso_year(year.year), iso8601_error::week_out_of_range)) return false;
    form_ = date_form::week;
    value_.precision = iso_precision::week;
    week_ = {year.year, static_cast<uint8_t>(number_)};
    value_.date = *date_from_iso_week(week_, weekday::monday);
    if (next_is('-')) {
      if (!is_format(extended)) return false;
      ++at_;
      return read_weekday();
    }
    return digits_ahead() == 0 || (is_format(basic) && read_weekday());
  }

  constexpr bool read_weekday() noexcept {
    if (!read_number(1, 1, 7, iso8601_error::day_out_of_range)) return false;
    const auto day = date_from_iso_week(week_, static_cast<weekday>(number_));
    if (!day) return fail(iso8601_error::year_out_of_range, at_ - 1);
    value_.precision = iso_precision::day;
    value_.date = *day;
    return true;
  }

  /// A time with its offset. 'T' may stand before any, and must before one in basic format.
  constexpr bool read_clock() noexcept {
    if (!skip('T') && !is_format(extended)) return false;
    const char* const hour = at_;
    return read_time() && read_offset() && check_time(hour);
  }

  constexpr bool read_time() noexcept {
    if (!read_number(2, 0, 24, iso8601_error::hour_out_of_range)) return false;
    value_.time = {static_cast<uint8_t>(number_), 0, 0, 0};
    value_.precision = iso_precision::hour;
    if (!more_time()) return no_error() && read_fraction();
    if (!read_number(2, 0, 59, iso8601_error::minute_out_of_range)) return false;
    value_.time.minute = static_cast<uint8_t>(number_);
    value_.precision = iso_precision::minute;
    if (!more_time()) return no_error() && read_fraction();
    if (!read_number(2, 0, 60, iso8601_error::second_out_of_range)) return false;
    value_.time.second = static_cast<uint8_t>(number_);
    value_.precision = iso_precision::second;
    return read_fraction();
  }

  constexpr bool no_error() const noexcept { return error_ == iso8601_error::none; }

  /// Whether a minute or second follows; an error where it has the wrong format.
  constexpr bool more_time() noexcept {
    if (next_is(':')) {
      if (!is_format(extended)) return false;
      ++at_;
      return true;
    }
    return digits_ahead() != 0 && is_format(basic);
  }

  /// Of an hour, minute or second.
  constexpr bool read_fraction() noexcept {
    if (!skip('.', ',')) return true;
    uint32_t billionths = 0;
    if (!read_billionths(billionths)) return false;
    time_of_day& time = value_.time;
    if (value_.precision == iso_precision::hour) time.minute = sixtieths(billionths);
    if (value_.precision != iso_precision::second) time.second = sixtieths(billionths);
    time.nanosecond = billionths;
    value_.precision = iso_precision::second;
    return true;
  }

  static constexpr uint8_t sixtieths(uint32_t& billionths) noexcept {
    uint64_t rest = uint64_t{billionths} * 60;
    uint8_t number = 0;
    for (; rest >= 1000000000; rest -= 1000000000) ++number;
    billionths = static_cast<uint32_t>(rest);
    return number;
  }

  /// Z, +09, +09:00 or +0900. ISO 8601 has no -00:00.
  constexpr bool read_offset() noexcept {
    if (skip('Z')) {
      value_.has_offset = true;
      return true;
    }
    const bool west = next_is('-');
    if (!skip('+', '-')) return true;
    const char* const from = at_;
    if (!read_number(2, 0, 23, iso8601_error::offset_out_of_range)) return false;
    uint32_t minutes = number_ * 60;
    if (more_time()) {
      if (!read_number(2, 0, 59, iso8601_error::offset_out_of_range)) return false;
      minutes += number_;
    }
    if (!no_error()) return false;
    if (west && minutes == 0) return fail(iso8601_error::offset_out_of_range, from);
    value_.offset = {static_cast<int16_t>(west ? 0 - static_cast<int>(minutes) : static_cast<int>(minutes))};
    value_.has_offset = true;
    return true;
  }

  /// 24:00 is the beginning of the next day, and a leap second must be where one can be.
  constexpr bool check_time(const char* hour) noexcept {
    time_of_day& time = value_.time;
    if (time.hour == 24) {
      if ((time.minute | time.second | time.nanosecond) != 0 || !value_.has_date)
        return fail(iso8601_error::hour_out_of_range, hour);
      const auto next = add_days(value_.date, 1);
      if (!next) return fail(iso8601_error::year_out_of_range, hour);
      value_.date = *next;
      time.hour = 0;
    }
    if (time.second != 60 || !value_.has_offset) return true;
    // Without a date it may be the last day of a month, or the first where the last has not ended in UTC.
    const bool leaps =
        value_.has_date ? can_leap(value_.date, time, value_.offset)
                        : can_leap({2000, 1, 31}, time, value_.offset) || can_leap({2000, 2, 1}, time, value_.offset);
    return leaps || fail(iso8601_error::no_leap_second, hour + (format_ == extended ? 6 : 4));
  }

  iso_time value_{};
  iso_week week_{};
  uint32_t number_ = 0;
  date_form form_ = date_form::calendar;
  format format_ = either;
};

/// Writes numbers with what stands between them in extended format only.
class iso_writer {
 public:
  constexpr iso_writer(writer& to, iso_format format) noexcept : to_(to), format_(format) {}

  constexpr void put(const iso_time& value) noexcept {
    if (value.has_date) put_date(value);
    if (!value.has_time()) return;
    to_.put('T');
    put_time(value);
    if (!value.has_offset) return;
    if (value.offset.minutes == 0) return to_.put('Z');
    put_offset(value.offset);
  }

 private:
  constexpr void put_between(char byte) noexcept {
    if (!format_.basic) to_.put(byte);
  }

  constexpr void put_date(const iso_time& value) noexcept {
    const date day = value.date;
    const uint32_t year = static_cast<uint16_t>(day.year);
    if (value.precision == iso_precision::century) return to_.put_two(century_of(year));
    if (value.precision == iso_precision::decade) return to_.put_number(decade_of(year), 3);
    if (value.precision == iso_precision::week ||
        (value.precision >= iso_precision::day && format_.form == date_form::week))
      return put_week(value);
    to_.put_four(year);
    if (value.precision == iso_precision::year) return;
    if (value.precision >= iso_precision::day && format_.form == date_form::ordinal) {
      put_between('-');
      return to_.put_number(ordinal_day(day), 3);
    }
    if (value.precision == iso_precision::month || !format_.basic) to_.put('-');  // there is no basic month: 202510
    to_.put_two(day.month);
    if (value.precision == iso_precision::month) return;
    put_between('-');
    to_.put_two(day.day);
  }

  constexpr void put_week(const iso_time& value) noexcept {
    const iso_week week = iso_week_of(value.date);
    to_.put_four(static_cast<uint16_t>(week.year));
    put_between('-');
    to_.put('W');
    to_.put_two(week.week);
    if (value.precision == iso_precision::week) return;
    put_between('-');
    to_.put_number(static_cast<uint8_t>(weekday_of(value.date)));
  }

  constexpr void put_time(const iso_time& value) noexcept {
    to_.put_two(value.time.hour);
    if (value.precision == iso_precision::hour) return;
    put_between(':');
    to_.put_two(value.time.minute);
    if (value.precision == iso_precision::minute) return;
    put_between(':');
    to_.put_two(value.time.second);
    if (value.time.nanosecond != 0) to_.put('.');
    to_.put_fraction(value.time.nanosecond);
  }

  constexpr void put_offset(utc_offset offset) noexcept {
    const uint32_t minutes = static_cast<uint32_t>(offset.minutes < 0 ? -offset.minutes : offset.minutes);
    const uint32_t hours = hours_of(minutes);
    to_.put(offset.minutes < 0 ? '-' : '+');
    to_.put_two(hours);
    put_between(':');
    to_.put_two(minutes - hours * 60);
  }

  writer& to_;
  iso_format format_;
};

/// Whether the parts that are not written are those that a reader fills in.
constexpr bool is_written_whole(const iso_time& value) noexcept {
  const date day = value.date;
  const time_of_day& time = value.time;
  if (value.precision < iso_precision::second && (time.second != 0 || time.nanosecond != 0)) return false;
  if (value.precision < iso_precision::minute && time.minute != 0) return false;
  if (value.precision < iso_precision::hour && time.hour != 0) return false;
  if (!value.has_date) return true;
  const uint32_t year = static_cast<uint16_t>(day.year);
  switch (value.precision) {
    case iso_precision::century: return day.month == 1 && day.day == 1 && year == century_of(year) * 100;
    case iso_precision::decade: return day.month == 1 && day.day == 1 && year == decade_of(year) * 10;
    case iso_precision::year: return day.month == 1 && day.day == 1;
    case iso_precision::month: return day.day == 1;
    case iso_precision::week: return weekday_of(day) == weekday::monday;
    default: return true;
  }
}

}  // namespace detail

/// Reads all of `source` as ISO 8601-1:2019 has dates and times, as precise as they are:
///
///     2025-10-30  20251030  2025-303  2025303  2025-W44-4  2025W444     days
///     2025-10  2025-W44  2025W44  2025  202  20                         months, weeks, years, decades, centuries
///     T12:08:00  12:08:00  T120800  T12:08  T12                         times of day; a day and 'T' may stand before
///     T12:08:00.25  T12:08,5  T12.5                                     fractions of the last number
///     T12:08Z  T12:08+09  T12:08+09:00  T1208+0900                      a UTC offset after a time
///
/// Basic and extended format must not mix. 24:00:00 after a date is the beginning of the next day, and refused without
/// one. -00:00 is none of the standard's. Of fractions nothing is left after the ninth digit. Errors as parse_rfc3339()
/// has them. O(length).
constexpr result<iso_time, iso8601_error> parse_iso8601(text source) noexcept {
  detail::iso8601_reader reader(source);
  if (reader.read() && reader.read_end()) return reader.value();
  return reader.error<iso_time>();
}

/// Writes a date, a time or both as precise as they are, 2 to 35 bytes, in UTC with 'Z'. Errors: invalid_value, also
/// where a part that is not written has a value of its own; buffer_too_small.
constexpr result<text, iso8601_error> write_iso8601(const iso_time& value, buffer memory,
                                                    iso_format format = {}) noexcept {
  if (!is_valid(value) || !detail::is_written_whole(value)) return {iso8601_error::invalid_value, 0};
  return detail::write_whole(
      memory, 35, [&value, format](detail::writer& to) noexcept { detail::iso_writer(to, format).put(value); });
}

BREVIER_END

#endif  // BREVIER_ISO8601_HPP

// ==== brevier/interval.hpp ====

// Brevier, interval: time from a start to an end, as ISO 8601 writes it: both, or one of them and a duration.
//
//     const auto talks = brevier::parse_interval("2025-10-30T11:07+09:00/12:50");
//     brevier::elapsed(talks->start.zoned({}), talks->end.zoned({}));          // PT1H43M
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_INTERVAL_HPP
#define BREVIER_INTERVAL_HPP

BREVIER_BEGIN

/// Which two of its parts an interval is written with.
enum class interval_form : uint8_t { start_end, start_duration, duration_end };

/// An interval with its start and end, both of which have dates, and both a time or neither, but where a duration of
/// hours is added to a date. One that lasts from 2025-10-30 to 2025-11-02 includes both days, as people mean it.
struct interval {
  iso_time start;
  iso_time end;     ///< with the offset of the start where none was written
  duration length;  ///< as it was written; zero in the form start_end
  interval_form form;
};

/// Whether both have the same form, ends and length.
constexpr bool operator==(const interval& left, const interval& right) noexcept {
  return left.form == right.form && left.start == right.start && left.end == right.end && left.length == right.length;
}
constexpr bool operator!=(const interval& left, const interval& right) noexcept { return !(left == right); }

namespace detail {

constexpr int compare(const iso_time& left, const iso_time& right) noexcept {
  if (left.has_offset && right.has_offset) return brevier::compare(left.zoned({}), right.zoned({}));
  return brevier::compare(left.local(), right.local());
}

constexpr iso_precision finest_unit(const duration& value) noexcept {
  if ((value.seconds | value.nanosecond) != 0) return iso_precision::second;
  if (value.minutes != 0) return iso_precision::minute;
  if (value.hours != 0) return iso_precision::hour;
  if ((value.days | value.weeks) != 0) return iso_precision::day;
  return value.months != 0 ? iso_precision::month : iso_precision::year;
}

// So much later or earlier, as precise as both are. A month from a week on is no week.
constexpr result<iso_time, calendar_error> add(const iso_time& value, const duration& length) noexcept {
  const auto moved = brevier::add(value.zoned({}), length);
  if (!moved) return {moved.error(), 0};
  iso_time sum = value;
  sum.date = moved->date;
  sum.time = moved->time;
  if (sum.precision == iso_precision::week) sum.precision = iso_precision::day;
  const iso_precision finest = finest_unit(length);
  if (finest > sum.precision) sum.precision = finest;
  return sum;
}

constexpr bool same_kind(const iso_time& start, const iso_time& end) noexcept {
  if (start.has_offset != end.has_offset) return false;
  return start.precision == end.precision || (start.has_time() && end.has_time());
}

class interval_reader : public iso8601_reader {
 public:
  using iso8601_reader::iso8601_reader;

  constexpr bool read() noexcept {
    const bool duration_first = next_is('P');
    if (duration_first ? !read_duration() : !read_start()) return false;
    if (!skip('/')) return expected(iso8601_error::expected_separator);
    const char* const from = at_;
    if (duration_first) {
      interval_.form = interval_form::duration_end;
      if (!read_dated()) return false;
      interval_.end = value_;
      return read_end() && compute(interval_.start, value_, -interval_.length, 0);
    }
    if (next_is('P')) {
      interval_.form = interval_form::start_duration;
      return read_duration() && read_end() && compute(interval_.end, interval_.start, interval_.length, from - begin_);
    }
    return read_end_like_start() && read_end() && fits(from);
  }

  constexpr const interval& value() const noexcept { return interval_; }

 private:
  constexpr bool read_start() noexcept {
    if (!read_dated()) return false;
    interval_.start = value_;
    return true;
  }

  constexpr bool read_duration() noexcept {
    duration_reader reader(text(at_, static_cast<size_t>(end_ - at_)));
    const bool good = reader.read();
    at_ = reader.at();
    interval_.length = reader.value();
    return good || fail(reader.code(), at_);
  }

  constexpr bool compute(iso_time& other, const iso_time& said, const duration& length, ptrdiff_t offset) noexcept {
    const auto sum = add(said, length);
    if (!sum) return fail(iso8601_error::year_out_of_range, begin_ + offset);
    other = *sum;
    return true;
  }

  /// The end may leave out what it has in common with the start, from the year down, and the offset.
  constexpr bool read_end_like_start() noexcept {
    const date_form form = form_;
    const bool timed = value_.has_time(), time_alone = timed && is_time_next();
    if (!time_alone && !read_short_date()) return false;
    if (form_ != form) return fail(iso8601_error::mixed_formats, at_);
    const bool zoned = value_.has_offset;
    const utc_offset offset = value_.offset;
    if (time_alone || next_is('T')) {
      if (!timed) return fail(iso8601_error::mixed_formats, at_);
      value_.has_offset = false;
      value_.offset = {};
      if (!read_clock()) return false;
    } else if (timed) {
      return expected(iso8601_error::expected_separator);
    }
    if (zoned && !value_.has_offset) {
      value_.offset = offset;
      value_.has_offset = true;
    }
    interval_.end = value_;
    return true;
  }

  constexpr bool is_time_next() const noexcept {
    return next_is('T') || (digits_ahead() == 2 && end_ - at_ > 2 && at_[2] == ':');
  }

  /// A date without its year, or year and month, or year and week; or all of it.
  constexpr bool read_short_date() noexcept {
    const uint8_t digits = digits_ahead();
    const bool day = value_.precision >= iso_precision::day;
    switch (form_) {
      case date_form::week:
        value_.date.year = week_.year;
        if (next_is('W')) return read_week();
        if (digits == 1 && day) return read_weekday();
        break;
      case date_form::ordinal:
        if (digits == 3) return read_ordinal_day();
        break;
      case date_form::calendar:
        if (digits == 4 && day && format_ == basic) return read_month() && read_day();
        if (digits != 2 || value_.precision < iso_precision::month) break;
        if (!day) return read_month();
        if (end_ - at_ == 2 || at_[2] != '-') return read_day();
        if (!read_month() || !is_format(extended)) return false;
        ++at_;
        return read_day();
    }
    form_ = date_form::calendar;
    return read_date();
  }

  constexpr bool fits(const char* end) noexcept {
    if (!same_kind(interval_.start, interval_.end)) return fail(iso8601_error::mixed_formats, end);
    return compare(interval_.start, interval_.end) <= 0 || fail(iso8601_error::end_before_start, end);
  }

  interval interval_{};
};

}  // namespace detail

/// Whether start, end and length fit together. O(1).
constexpr bool is_valid(const interval& value) noexcept {
  if (!is_valid(value.start) || !is_valid(value.end) || !value.start.has_date || !value.end.has_date) return false;
  if (!is_valid(value.length) || value.length.negative) return false;
  if (value.form != interval_form::start_end) return value.form <= interval_form::duration_end;
  return detail::same_kind(value.start, value.end) && detail::compare(value.start, value.end) <= 0;
}

/// Reads all of `source` as a time interval of ISO 8601-1 with a start and an end, with a start and a duration, or with
/// a duration and an end, parted by '/'. An end may leave out what it has in common with the start:
///
///     2025-10-30T12:08Z/2025-10-30T12:50Z  2025-10-30T12:08Z/12:50  2025-10-30/11-02  2025-10-30/31  2025-W44-1/5
///     2025-10-30T12:08/PT1H42M  P3D/2025-11-02  2025-10/12  20251030T1208/20251030T1250  2025/2026
///
/// Both ends are as precise as a day or what is coarser, in the same form of date, or both have times. Errors as
/// parse_rfc3339() has them; year_out_of_range also where the duration leads out of the calendar. O(length).
constexpr result<interval, iso8601_error> parse_interval(text source) noexcept {
  detail::interval_reader reader(source);
  if (reader.read()) return reader.value();
  return reader.error<interval>();
}

/// Writes an interval in its form, with nothing left out: 5 to 108 bytes. Errors: invalid_value; buffer_too_small.
constexpr result<text, iso8601_error> write_interval(const interval& value, buffer memory,
                                                     iso_format format = {}) noexcept {
  const bool has_start = value.form != interval_form::duration_end,
             has_end = value.form != interval_form::start_duration;
  if (!is_valid(value) || (has_start && !detail::is_written_whole(value.start)) ||
      (has_end && !detail::is_written_whole(value.end)) || !detail::is_writable(value.length))
    return {iso8601_error::invalid_value, 0};
  return detail::write_whole(memory, 108, [&value, format, has_start, has_end](detail::writer& to) noexcept {
    has_start ? detail::iso_writer(to, format).put(value.start) : detail::put(to, value.length);
    to.put('/');
    has_end ? detail::iso_writer(to, format).put(value.end) : detail::put(to, value.length);
  });
}

BREVIER_END

#endif  // BREVIER_INTERVAL_HPP

// ==== brevier/keyword_image.hpp ====

// Brevier, keyword_image: the flat image of a set of keywords, how it is read, and how it is verified.
//
// The image holds a filter and a trie, both over whole characters taken as their UTF-8 bytes. The filter tells for two
// neighbouring characters whether a keyword may begin there; few places pass. From each the trie is walked. Where a
// text can make the keywords of a set overlap so much that its characters would be walked over many times, the image
// has a mirror besides: an automaton that reads backwards, each character once. An ill-formed sequence is a character
// that no keyword has.
//
//     header    30 bytes     "BvK" 1, size, checksum, count, widths, features and so on: detail::image_field
//     filter    2^bits / 8   two bits for each pair of characters that begins a keyword
//     blocks                 a root for each way of reading, then all nodes with children, by levels
//     whole     count / 8    which keywords match as whole words only; absent where none does
//     ids       count        0, 1, 2 or 4 bytes each; absent where the id of each is its index
//     mirror                 nodes of one size each, see keyword_mirror.hpp; absent where it is not needed
//
//     block     head         1 byte: children * 4 + 1 where a keyword ends here, 2 where one lies inside what was read
//                            or more than the last character of that may begin one, else 0
//               [children]   a value, where the head has 63 for them
//               entries      label: the character that leads on, as a number whose bytes are its UTF-8; in order
//                            value: below count the keyword that ends there, and nothing goes on; else count + the
//                            offset of a block among the blocks
//               [keyword]    value: its index
//
// Numbers are little-endian; labels and values are as wide as the set needs. A block stands behind its parent's, so
// that one pass can verify it all.
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_KEYWORD_IMAGE_HPP
#define BREVIER_KEYWORD_IMAGE_HPP

BREVIER_BEGIN

namespace detail {

// ---- The text, character by character

inline constexpr uint32_t no_unit = 0xFFFFFFFF;
inline constexpr uint32_t hash_factor = 0x9E3779B1;  // 2^32 over the golden ratio, a prime

// The character at `at` as a number whose bytes are its UTF-8, the lead byte highest; moves `at` behind it. A cut or
// broken sequence ends before the first byte that does not continue it, and gives a number that no character has.
constexpr uint32_t next_unit(const char*& at, const char* last) noexcept {
  const char* end = at;
  if (end == last) return no_unit;
  if constexpr (BREVIER_HOSTED) {  // where size matters less, the most common case first
    if (last - end > 2 && (byte_at(end) & 0xF0) == 0xE0 && is_continuation(byte_at(end + 1)) &&
        is_continuation(byte_at(end + 2))) {
      at = end + 3;
      return uint32_t{byte_at(end)} << 16 | uint32_t{byte_at(end + 1)} << 8 | byte_at(end + 2);
    }
  }
  uint32_t unit = byte_at(end++);
  if (unit >= 0x80)
    for (uint32_t lead = unit; lead & 0x40 && end != last && is_continuation(byte_at(end)); lead <<= 1)
      unit = unit << 8 | byte_at(end++);
  at = end;
  return unit;
}

// The UTF-8 of a unit; returns its size.
constexpr uint32_t write_unit(char* at, uint32_t unit) noexcept {
  if (BREVIER_HOSTED && unit < 0x80) {
    *at = static_cast<char>(unit);
    return 1;
  }
  const uint32_t size = unit > 0xFFFFFF ? 4 : unit > 0xFFFF ? 3 : unit > 0xFF ? 2 : 1;
  for (uint32_t i = 0; i != size; ++i) at[i] = static_cast<char>(unit >> (size - 1 - i) * 8 & 0xFF);
  return size;
}

// The character that ends at `at`, behind `first`; moves `at` before it. A byte that ends none is one by itself, which
// no keyword has.
constexpr uint32_t unit_before(const char*& at, const char* first) noexcept {
  const char* begin = at - 1;
  for (int i = 0; i != 3 && begin != first && is_continuation(byte_at(begin)); ++i) --begin;
  const char* end = begin;
  const uint32_t unit = next_unit(end, at);
  if (end == at) {
    at = begin;
    return unit;
  }
  return byte_at(--at);
}

// Two characters that may begin a keyword; the second is no_unit for a keyword of one.
constexpr uint32_t pair_hash(uint32_t first, uint32_t second) noexcept {
  return (first * hash_factor ^ second) * hash_factor;
}
constexpr uint32_t second_hash(uint32_t hash) noexcept { return (hash ^ hash >> 15) * hash_factor; }

// ---- The image

enum image_field : uint8_t {
  image_magic = 0,
  image_version = 3,
  image_size = 4,
  image_checksum = 8,  // of all that follows it
  image_count = 12,
  image_filter_bits = 16,
  image_label_width = 17,
  image_value_width = 18,
  image_id_width = 19,
  image_features = 20,
  image_mirror_width = 21,  // of values in the mirror; 0 where there is none
  image_ways = 22,          // of reading, a bit for each that some keyword asks for
  image_mirror_nodes = 24,
  image_reach = 28,  // bytes of the longest match
  image_header_size = 30,
};

inline constexpr uint8_t image_format = 2;

// What is in a set. A search that the compiler knows the set of leaves out what is not.
enum feature : uint8_t {
  has_exact = 1,
  has_folded = 2,
  has_whole = 4,
  has_single = 8,  // keywords of one character
  has_inner = 16,  // keywords that begin others
  has_mirror = 32,
  has_long_blocks = 64,  // blocks with more children than fit into the head
  has_all = 255,
};

// What a block knows for the case that nothing goes on.
enum node_kind : uint8_t {
  is_clean,    // no keyword lies inside what was read, and none can begin before the last character
  is_keyword,  // a keyword ends here
  is_dirty,    // all but the first character is to be read again
};
enum block_head : uint8_t { kind_mask = 3, head_bits = 2, long_head = 63 };

// A number of 1 to 4 bytes that stands in an image, three bytes behind its beginning or later. Where the compiler reads
// it, it is one expression: compilers count statements.
constexpr uint32_t read_number(const char* at, uint8_t width) noexcept {
  uint32_t value = 0;
  if constexpr (BREVIER_HOSTED && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__) {
    if (__builtin_is_constant_evaluated())
      return static_cast<uint8_t>(at[0]) | (width > 1 ? uint32_t{static_cast<uint8_t>(at[1])} << 8 : 0) |
             (width > 2 ? uint32_t{static_cast<uint8_t>(at[2])} << 16 : 0) |
             (width > 3 ? uint32_t{static_cast<uint8_t>(at[3])} << 24 : 0);
    __builtin_memcpy(&value, at + width - 4, sizeof value);
    return value >> (32 - 8 * width);
  }
  while (width != 0) value = value << 8 | byte_at(at + --width);
  return value;
}

constexpr char* write_number(char* at, uint32_t value, uint8_t width) noexcept {
  if constexpr (BREVIER_HOSTED && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__) {
    if (width == 4 && !__builtin_is_constant_evaluated()) {
      __builtin_memcpy(at, &value, sizeof value);
      return at + 4;
    }
  }
  for (; width != 0; --width, value >>= 8) *at++ = static_cast<char>(value & 0xFF);
  return at;
}

constexpr void write_word(char* at, uint64_t word) noexcept {
  if constexpr (BREVIER_HOSTED && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__) {
    if (!__builtin_is_constant_evaluated()) {
      __builtin_memcpy(at, &word, sizeof word);
      return;
    }
  }
  for (int i = 0; i != 8; ++i) at[i] = static_cast<char>(word >> i * 8 & 0xFF);
}

// The bytes of an image without blocks and mirror.
constexpr uint64_t fixed_size(uint32_t filter_bits, uint8_t features, uint32_t count, uint8_t id_width) noexcept {
  return image_header_size + (uint64_t{1} << filter_bits >> 3) + (features & has_whole ? (count + 7) / 8 : 0) +
         uint64_t{count} * id_width;
}

// FNV-1a, 32 bits: Fowler, Noll, Vo. No change of a single byte goes unseen.
constexpr uint32_t checksum(text bytes) noexcept {
  uint32_t hash = 0x811C9DC5 ^ narrow<uint32_t>(bytes.size());
  for (const char byte : bytes) hash = (hash ^ static_cast<uint8_t>(byte)) * 0x01000193;
  return hash;
}

// Which pairs of characters may begin a keyword: Bloom's filter, two bits for each pair.
struct keyword_filter {
  const char* image;
  uint8_t shift;

  constexpr uint32_t has_bit(uint32_t hash) const noexcept {
    const uint32_t place = hash >> shift;
    return uint32_t{byte_at(image + image_header_size + (place >> 3))} >> (place & 7);
  }
  constexpr bool may_begin(uint32_t first, uint32_t second) const noexcept {
    const uint32_t hash = pair_hash(first, second);
    return has_bit(hash) & has_bit(second_hash(hash)) & 1;
  }
};

// The windows of the plain keywords of a set and their lists (see keyword_measure.hpp), where its builder has counted
// them; else the sizes are 0. Machines that have no accelerators keep no count.
struct counted_windows {
  uint8_t sizes[2][2] = {};
  uint32_t counts[2] = {}, tails = 0;

  constexpr bool are_known() const noexcept { return (sizes[0][0] | sizes[1][0]) != 0; }
};
template <bool Enabled>
class windows_told {
 public:
  constexpr void tell(const counted_windows&) noexcept {}
  static constexpr counted_windows windows() noexcept { return {}; }
};
template <>
class windows_told<true> {
 public:
  constexpr void tell(const counted_windows& windows) noexcept { windows_ = windows; }
  constexpr const counted_windows& windows() const noexcept { return windows_; }

 private:
  counted_windows windows_{};
};

// Where the parts of an image are.
struct keyword_tables : windows_told<BREVIER_HOSTED> {
  const char* image = nullptr;
  const char* accelerator = nullptr;
  const char* folding_accelerator = nullptr;  // a part for each way of reading but the exact one
  const char* automaton = nullptr;
  uint32_t blocks = 0, whole = 0, ids = 0, mirror = 0, size = 0;  // offsets into the image
  uint32_t count = 0;
  uint8_t features = 0, filter_shift = 0, label_width = 0, value_width = 0, id_width = 0, mirror_width = 0;
  simd_level most = simd_level::simd128;  // no level above it

  simd_level level() const noexcept {
    const simd_level best = best_simd_level();
    return best < most ? best : most;
  }
  constexpr bool has(feature what) const noexcept { return features & what; }
  constexpr uint32_t ways() const noexcept { return count != 0 ? read_number(image + image_ways, 2) : 0; }
  constexpr uint32_t mirror_nodes() const noexcept { return read_number(image + image_mirror_nodes, 4); }
  constexpr size_t reach() const noexcept { return narrow<size_t>(read_number(image + image_reach, 2)); }
  constexpr uint32_t value(const char* at) const noexcept { return read_number(at, value_width); }
  constexpr const char* block(uint32_t value) const noexcept { return image + blocks + (value - count); }
  constexpr keyword_filter filter() const noexcept { return {image, filter_shift}; }
  constexpr uint32_t id(uint32_t index) const noexcept {
    return id_width == 0 ? index : read_number(image + ids + index * id_width, id_width);
  }
  constexpr bool matches_whole(uint32_t index) const noexcept {
    return whole != ids && byte_at(image + whole + (index >> 3)) >> (index & 7) & 1;
  }
};

// A node of a mirror: its label, five values, two more where there are whole words, and its size.
constexpr uint32_t mirror_node_size(uint8_t label_width, uint8_t width, uint8_t features) noexcept {
  return static_cast<uint32_t>(label_width + (features & has_whole ? 7 : 5) * width + 1);
}

constexpr keyword_tables tables_of(const char* image) noexcept {
  keyword_tables tables;
  tables.image = image;
  tables.size = read_number(image + image_size, 4);
  tables.count = read_number(image + image_count, 4);
  tables.features = byte_at(image + image_features);
  tables.filter_shift = static_cast<uint8_t>(32 - byte_at(image + image_filter_bits));
  tables.label_width = byte_at(image + image_label_width);
  tables.value_width = byte_at(image + image_value_width);
  tables.id_width = byte_at(image + image_id_width);
  tables.mirror_width = byte_at(image + image_mirror_width);
  tables.mirror = tables.size;
  if (tables.has(has_mirror))
    tables.mirror -= tables.mirror_nodes() * mirror_node_size(tables.label_width, tables.mirror_width, tables.features);
  tables.ids = tables.mirror - tables.count * tables.id_width;
  tables.whole = tables.ids - (tables.has(has_whole) ? (tables.count + 7) / 8 : 0);
  tables.blocks = image_header_size + (uint32_t{1} << byte_at(image + image_filter_bits) >> 3);
  return tables;
}

inline constexpr uint32_t no_value = 0xFFFFFFFF;

// A node of the trie, read from its block.
struct trie_node {
  const char* entries = nullptr;
  uint32_t children = 0;
  uint8_t head = 0;

  constexpr trie_node() noexcept = default;
  constexpr trie_node(const keyword_tables& tables, uint32_t value) noexcept : trie_node(tables, tables.block(value)) {}
  constexpr trie_node(const keyword_tables& tables, const char* block) noexcept
      : entries(block + 1), children(byte_at(block) >> head_bits), head(byte_at(block)) {
    if (!tables.has(has_long_blocks) || children != long_head) return;
    entries += tables.value_width;
    children = tables.value(block + 1);
  }

  constexpr uint8_t kind() const noexcept { return head & kind_mask; }
  constexpr const char* entry(const keyword_tables& tables, uint32_t child) const noexcept {
    return entries + child * static_cast<uint32_t>(tables.label_width + tables.value_width);
  }
  // The keyword.
  constexpr const char* rest(const keyword_tables& tables) const noexcept { return entry(tables, children); }
  constexpr uint32_t rest_size(const keyword_tables& tables) const noexcept {
    return kind() == is_keyword ? tables.value_width : 0;
  }
  constexpr const char* end(const keyword_tables& tables) const noexcept { return rest(tables) + rest_size(tables); }

  // The value of the child for `unit`, no_value where there is none; a node has children. O(log(children)), and no
  // branch depends on labels but the last: first by halves, then, as the machine can read these at once, one by one.
  constexpr uint32_t find(const keyword_tables& tables, uint32_t unit) const noexcept {
    const char* at = entries;
    const uint32_t size = static_cast<uint32_t>(tables.label_width + tables.value_width);
    uint32_t left = children;
    while (left > read_at_once) {
      const uint32_t half = left >> 1;
      const char* const middle = at + half * size;
      at = read_number(middle, tables.label_width) <= unit ? middle : at;
      left -= half;
    }
    for (const char* other = at; read_at_once != 1 && --left != 0;) {
      other += size;
      at = read_number(other, tables.label_width) <= unit ? other : at;
    }
    return read_number(at, tables.label_width) == unit ? tables.value(at + tables.label_width) : no_value;
  }

  static constexpr uint32_t read_at_once = BREVIER_HOSTED ? 8 : 1;  // shorter code where it may be
};

// The root of the trie that stands behind so many others, as a value.
constexpr uint32_t root_of(const keyword_tables& tables, uint32_t others) noexcept {
  const char* const first = tables.block(tables.count);
  const char* at = first;
  for (; others != 0; --others) at = trie_node(tables, at).end(tables);
  return tables.count + static_cast<uint32_t>(at - first);
}

// ---- Verification

inline constexpr uint32_t highest_label = 0xF48FBFBF;        // U+10FFFF
inline constexpr uint32_t max_keywords = uint32_t{1} << 24;  // and as many characters, so that 32 bits do for all

// Walks an image once, from block to block in the order in which a builder writes them: when the children of a block
// come up, their own blocks must be the next ones. So no block is met twice and none is left over.
class image_check {
 public:
  constexpr explicit image_check(const keyword_tables& tables) noexcept
      : tables_(tables), at_(tables.image + tables.blocks), ahead_(at_), last_(tables.image + tables.whole) {}

  constexpr bool passes() noexcept {
    for (uint32_t ways = tables_.ways(); ways != 0; ways &= ways - 1)
      if (!meet()) return false;
    const char* const first_of_level_1 = ahead_;
    const char* next_level = ahead_;
    for (int level = 0; at_ != ahead_;) {
      const trie_node node(tables_, at_);
      if (node.children == 0 || (at_ < first_of_level_1 && node.kind() != is_clean)) return false;
      if (!has_good_keyword(node) || !has_good_children(node)) return false;
      at_ = node.end(tables_);
      if (at_ != next_level) continue;
      next_level = ahead_;
      if (++level > 255) return false;
    }
    return ahead_ == last_;
  }

 private:
  // Moves `ahead_` past the block that must begin there, where it is a whole one.
  constexpr bool meet() noexcept {
    const uint32_t width = tables_.value_width;
    if (ahead_ == last_) return false;
    if (last_ - ahead_ <= static_cast<ptrdiff_t>(width) && tables_.has(has_long_blocks) &&
        byte_at(ahead_) >> head_bits == long_head)
      return false;
    const trie_node node(tables_, ahead_);
    const uint64_t size = uint64_t{node.children} * (tables_.label_width + width) + node.rest_size(tables_);
    if (static_cast<uint64_t>(last_ - node.entries) < size) return false;
    ahead_ = node.end(tables_);
    return true;
  }

  constexpr uint32_t value_of(const char* block) const noexcept {
    return static_cast<uint32_t>(block - tables_.image) - tables_.blocks + tables_.count;
  }

  constexpr bool has_good_keyword(const trie_node& node) const noexcept {
    return node.kind() != is_keyword || tables_.value(node.rest(tables_)) < tables_.count;
  }

  constexpr bool has_good_children(const trie_node& node) noexcept {
    uint32_t before = 0;
    for (uint32_t i = 0; i != node.children; ++i) {
      const char* const entry = node.entry(tables_, i);
      const uint32_t label = read_number(entry, tables_.label_width);
      if ((i != 0 && label <= before) || label > highest_label) return false;
      before = label;
      const uint32_t value = tables_.value(entry + tables_.label_width);
      if (value >= tables_.count && (value != value_of(ahead_) || !meet())) return false;
    }
    return true;
  }

  const keyword_tables tables_;
  const char* at_;
  const char* ahead_;
  const char* last_;
};

// Ways of reading other than the exact one that a set may have; each is a search of its own.
inline constexpr uint32_t most_folding_ways = 4;

constexpr uint32_t folding_ways(uint32_t ways) noexcept {
  uint32_t count = 0;
  for (ways >>= 1; ways != 0; ways &= ways - 1) ++count;
  return count;
}

constexpr bool has_sound_header(text image, uint32_t size) noexcept {
  const uint8_t filter_bits = image[image_filter_bits], label_width = image[image_label_width];
  const uint8_t value_width = image[image_value_width], id_width = image[image_id_width];
  if (filter_bits < 3 || filter_bits > 31 || label_width < 1 || label_width > 4) return false;
  if (value_width < 1 || value_width > 4 || (id_width > 2 && id_width != 4)) return false;
  const uint32_t ways = read_number(image.data() + image_ways, 2);
  if (ways == 0 || folding_ways(ways) > most_folding_ways) return false;
  const uint32_t count = read_number(image.data() + image_count, 4);
  const uint64_t nodes = read_number(image.data() + image_mirror_nodes, 4);
  const uint8_t mirror_width = image[image_mirror_width];
  if (mirror_width > 4 || (mirror_width != 0) != ((image[image_features] & has_mirror) != 0)) return false;
  return count != 0 && count <= max_keywords &&
         fixed_size(filter_bits, image[image_features], count, id_width) +
                 nodes * mirror_node_size(label_width, mirror_width, image[image_features]) <=
             size;
}

}  // namespace detail

BREVIER_END

#endif  // BREVIER_KEYWORD_IMAGE_HPP

// ==== brevier/tables/variants.hpp ====

// Han variants, from Unihan 17.0.0 and tables of national standards by tests/tools/variants.py.
// SPDX-License-Identifier: Unicode-3.0

#ifndef BREVIER_TABLES_VARIANTS_HPP
#define BREVIER_TABLES_VARIANTS_HPP

// clang-format off
BREVIER_BEGIN
namespace detail {

// A bit for each of U+4E00..U+9FFF and U+F900..U+FAFF: whether it has a target.
inline constexpr uint32_t variant_bits[] = {
    0x80000000, 0x842, 0x1000000, 0x40000000, 0x52000005, 0x0, 0x20000080, 0x0, 0x20000000, 0x0, 0x8000080, 0x200000,
    0x400040, 0x402002, 0x100006, 0x21, 0x20B45, 0x12400800, 0x280, 0x20300000, 0x3420000, 0x40B8A004, 0x40220224,
    0x2000120, 0x81314317, 0x1C840400, 0x951000, 0x280, 0x440, 0x400, 0x10002100, 0x420040, 0x0, 0x420, 0x28804890,
    0xB14018, 0x23688, 0x100000, 0x6A200002, 0x92E028C, 0x0, 0x2A000, 0x1100001, 0x28000001, 0x2000000, 0x1C2001, 0x18,
    0x4, 0x40000, 0x480000, 0x204, 0x0, 0x40000, 0x10000100, 0x0, 0x2, 0x4400010, 0x0, 0xC0088000, 0x4, 0x4000040,
    0x445C00, 0x40044C0, 0x400200, 0x10D82040, 0x2121C200, 0x28080002, 0x3148061, 0x2211081, 0x5C4160, 0x21327, 0xC0408,
    0x14CA880, 0x80, 0x0, 0x8000, 0x0, 0x8200000, 0x0, 0x810002, 0x20400428, 0x128000, 0x4848C02, 0x2200A14, 0x50000400,
    0x48494000, 0xD7084C80, 0xB6048615, 0x200, 0x40000025, 0x10000, 0x10005780, 0x20000000, 0x0, 0x2400, 0x1040,
    0x8000000, 0x8000, 0x2, 0x2040, 0x0, 0x30008080, 0x800800, 0x8C200000, 0x2001909, 0x1010416, 0x1008, 0x81000800,
    0x80000000, 0x4000, 0x8001001, 0x40601AC4, 0x6984, 0x802000, 0x10082041, 0x1114, 0x0, 0x2, 0x0, 0x20510000,
    0x2802000, 0x1004, 0x810000, 0x0, 0x900892, 0x35104185, 0x541800, 0xA010108, 0x8, 0x4D8820, 0x81800009, 0x47801808,
    0xA, 0x800, 0xA420411E, 0x8120F, 0x150002, 0x40A80000, 0x42005140, 0x80840021, 0x400A1000, 0x2B00201, 0x10000000,
    0x200000, 0x0, 0x0, 0x40, 0x30, 0x40000020, 0x20600600, 0x0, 0x8060003, 0x18000000, 0x40900100, 0x85006810,
    0x484C18, 0x4470404, 0x444810, 0xC0013280, 0x55C40108, 0x4100081, 0x414782C1, 0x1000000, 0x0, 0x40000000, 0x0,
    0x20100804, 0x90000003, 0x2000000, 0x40040200, 0x2000, 0x60900, 0xA800018, 0x2, 0xC040001, 0x4806000, 0x10D02010,
    0x600080, 0x90020004, 0xC488000, 0x80098108, 0xCA0C0828, 0x4100C92, 0x5C97908B, 0x3A508050, 0x40141C, 0x7A02100,
    0x1200000, 0x20424C, 0x10841000, 0x800000, 0x8, 0xC0, 0x0, 0x20000214, 0x200, 0x1000302, 0x20844, 0x4082D2,
    0x41001101, 0x8, 0x6080, 0x0, 0x20000, 0x0, 0x120000, 0x0, 0xC200000, 0x10, 0x0, 0xB0000000, 0x80000000, 0xA1100000,
    0x40000, 0x80C00810, 0x440080, 0x10008000, 0x0, 0x80400, 0x20202100, 0x40, 0x80044440, 0x3082800, 0x10484590,
    0x420A0026, 0x87080288, 0x80000900, 0x804, 0x90100202, 0x908C00C, 0xEC080008, 0x90A1DA0, 0x40448430, 0x20040000,
    0x80094000, 0x819C8202, 0x41000000, 0x1C04E810, 0x8041, 0x80000000, 0x801104, 0x81808, 0x4004000, 0x4000002,
    0x440200, 0x4, 0x8000002, 0x0, 0x0, 0x400200, 0x10000010, 0x2000000, 0x6000080, 0x10000000, 0x4040000, 0x4600720,
    0xA400B00, 0x44101044, 0x40000400, 0x8080, 0x20401101, 0x1008CC00, 0x22005030, 0xC9849000, 0x4000402, 0x8124100C,
    0xA120002, 0x80818110, 0x8100D3, 0x24251, 0x9D20000A, 0x54031810, 0xA1208A64, 0x400511C1, 0x21220018, 0x20000298,
    0x0, 0x4000000, 0x8000, 0x100000, 0x0, 0x10010002, 0x2040200, 0x1224, 0x840020, 0x40060000, 0x92040312, 0x58103040,
    0x8012000, 0x44042000, 0x1000041, 0x20100000, 0x8400080, 0x85, 0x1, 0x22000000, 0x82000000, 0x8400000, 0x403A,
    0x1DA54D08, 0x1, 0x0, 0x0, 0x40000000, 0x0, 0x84020000, 0x40800, 0x40618, 0x200, 0xA121084A, 0x4108400, 0x8,
    0x201002, 0x800004C, 0x20000000, 0x690804, 0x480, 0x0, 0x2000000, 0x44000000, 0x40082804, 0xC0440C2, 0x810402C4,
    0x140772B6, 0x4010004, 0x5010000, 0x50000008, 0x49A, 0x80001000, 0x40000020, 0x50008000, 0x40000000, 0x41000000,
    0x10402000, 0x4080080, 0x8200, 0x0, 0x0, 0x10008008, 0x8110, 0xA04000, 0x15022200, 0x4020000, 0x20008089, 0x2004050,
    0x21C40, 0x80, 0x80000000, 0x206000, 0x80034442, 0x1000100, 0x0, 0x90000120, 0x8024000, 0x4080F001, 0x12A07, 0x0,
    0x460C600, 0x300005B8, 0x400400, 0x0, 0x0, 0x2040, 0x80000080, 0x4008880, 0x2, 0x100A11, 0x80211, 0x40002001,
    0x6280080A, 0x9A001008, 0x45611, 0x8000000, 0x2200080, 0x60000200, 0x43552080, 0x3FF92BF5, 0x962F4002, 0x7C21505D,
    0x26F0146, 0x560A934A, 0xEF3FB80D, 0x67DE8C90, 0x1A56934B, 0xE8A30F52, 0x62F668C8, 0x44352C68, 0x7209EE06,
    0x1158B580, 0x0, 0x0, 0x0, 0x10000, 0x20000000, 0x15100, 0xA10000, 0x960, 0x330, 0x40000, 0x22001800, 0x20100,
    0x5002, 0x40400000, 0x62FD8002, 0x20, 0x0, 0x1010, 0x0, 0x8000120, 0x2080A08, 0x404002, 0x1080842, 0x4200008,
    0xE8000201, 0x8508A200, 0x4000125, 0x1C04780, 0x0, 0x2000000, 0xC20850, 0x0, 0x9000000, 0x0, 0x80, 0x200, 0x40000,
    0x1100400, 0x0, 0x400400, 0x84, 0x200, 0x1108000, 0x480, 0x301001, 0x840200, 0x808050, 0x40390000, 0x10000000,
    0x20841, 0x2010C000, 0x41100000, 0x80002068, 0x12C4042, 0x802604, 0x81921501, 0x6111240, 0x2000E200, 0x6500430,
    0x44000CD1, 0x84002004, 0x98200042, 0x8080, 0x0, 0x0, 0x2000, 0xC000000, 0x40, 0x0, 0x80200800, 0x1000140,
    0x40000010, 0x88000004, 0x4110, 0x8449008, 0x80132062, 0x8420108, 0x6C280440, 0x2000000, 0x40000000, 0x800000,
    0x30008400, 0x20000002, 0x1001080, 0x90C0000, 0x20409288, 0x149411, 0x548C940, 0xA48C94E2, 0x1, 0x1500000,
    0xA9ED550E, 0x1C5A262C, 0x49F54042, 0xB02F7A4F, 0x452630F0, 0xD245357B, 0x78C6AA94, 0x55CA68D6, 0x2ED14437,
    0x42083903, 0x9740C202, 0x6195A800, 0x546C4C21, 0x0, 0x0, 0x0, 0x0, 0x80000000, 0x114540, 0x401008, 0xE0082000,
    0xBDDD9F87, 0x5E2E05BF, 0x7C303CDF, 0x18D9ADB0, 0x0, 0x10, 0x1000, 0x2200000, 0x40100, 0x0, 0x4000002, 0x10000,
    0x100000, 0x80201000, 0x4000019, 0xC2E2E04, 0x462, 0x88163C01, 0x7F040814, 0xF83C17A8, 0xD90896E0, 0x80106275, 0x16,
    0x0, 0x404E140, 0x0, 0x4180000, 0x2280000, 0x40060008, 0x52304C20, 0x15C40203, 0x18492, 0x100, 0xC0000000, 0xA00000,
    0x740240, 0x4552080, 0x180, 0x1000000, 0xD0C00208, 0x1021818, 0x23BD492B, 0x6A002D8, 0x4037633B, 0xE79940EA,
    0x4CA22B71, 0x8D483154, 0x1D4A2029, 0x1A8A3F69, 0xA20490AA, 0x114BE778, 0x8F2581D2, 0x114CDB47, 0xD102DEB,
    0x54611231, 0xD501494, 0x816D76CE, 0xF1833188, 0x22A10116, 0x231D0808, 0x856C49C1, 0x48361510, 0xF2872429, 0x6, 0x0,
    0x0, 0x40000000, 0x0, 0x4000000, 0x80000000, 0x800000, 0x11EDB4D, 0xFA463B3E, 0x517D3DC8, 0x37, 0x0, 0x400,
    0x61000000, 0x25890008, 0x8204610, 0x9928509, 0x5A620880, 0x804000C, 0x20400, 0x21000084, 0x14000354, 0x100,
    0x20008001, 0x20000040, 0x52083A4A, 0x88000000, 0x118FD5EE, 0x3B957852, 0x4B3CF040, 0x1B98A4, 0x4400000, 0x1D4AE100,
    0x18008151, 0xF016EE2D, 0x5D6ED738, 0xD4EA1103, 0x50861F2A, 0x4, 0x1, 0x21A7000, 0xAB370162, 0x81032006, 0x24CF026,
    0x41C16810, 0x8CA0B43F, 0xC74, 0x0, 0x8000, 0x7C8000, 0x4400, 0x4002040, 0x20267A4, 0xD004000, 0x4908104,
    0x748F6C0A, 0x4486C40, 0x28F40683, 0xA0910D96, 0x980DA30E, 0x5EAE6329, 0xA1D40324, 0x580A199, 0x0, 0x400000, 0x0,
    0x5C12A0, 0xE82442C0, 0x88118148, 0x300F000C, 0x4085D403, 0x5488680, 0x9E149222, 0x6C80417, 0x271C8860, 0x6D209080,
    0x0, 0x0, 0x37200000, 0x800000, 0x36308E20, 0x42041008, 0xA0D40100, 0x200304, 0x100000, 0x92B4CC00, 0xC414CF,
    0x10316000, 0x4, 0x80000, 0x80001, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF,
    0xFFFFFFFF, 0xFFFFFFFF, 0x7FE53FFF, 0xFFFFFC65, 0xFFFFFFFF, 0xFFFF2FFF, 0xFFFFFFFF, 0xFFFFFFFF, 0x3007FFF, 0x0,
};

// How many have one before each 32.
inline constexpr uint16_t variant_counts[] = {
    0, 1, 4, 5, 6, 11, 11, 13, 13, 14, 14, 16, 17, 19, 22, 25, 27, 34, 38, 40, 43, 47, 55, 61, 64, 76, 82, 87, 89, 91,
    92, 95, 98, 98, 100, 107, 114, 121, 122, 128, 138, 138, 141, 144, 147, 148, 153, 155, 156, 157, 159, 161, 161, 162,
    164, 164, 165, 168, 168, 172, 173, 175, 181, 186, 188, 195, 202, 206, 214, 220, 228, 236, 240, 248, 249, 249, 250,
    250, 252, 252, 255, 260, 263, 270, 276, 279, 285, 296, 308, 309, 313, 314, 321, 322, 322, 324, 326, 327, 328, 329,
    331, 331, 335, 337, 341, 347, 353, 355, 358, 359, 360, 363, 372, 378, 380, 385, 389, 389, 390, 390, 394, 397, 399,
    401, 401, 407, 417, 422, 427, 428, 435, 440, 448, 450, 451, 461, 468, 472, 476, 482, 487, 491, 497, 498, 499, 499,
    499, 500, 502, 504, 509, 509, 514, 516, 520, 527, 534, 541, 546, 553, 562, 566, 577, 578, 578, 579, 579, 583, 587,
    588, 591, 592, 596, 601, 602, 606, 610, 616, 619, 623, 628, 634, 643, 650, 665, 674, 680, 687, 689, 695, 699, 700,
    701, 703, 703, 707, 708, 712, 716, 723, 728, 729, 732, 732, 733, 733, 735, 735, 738, 739, 739, 742, 743, 747, 748,
    753, 756, 758, 758, 760, 764, 765, 770, 775, 783, 790, 798, 801, 803, 808, 815, 822, 832, 839, 841, 845, 854, 856,
    865, 868, 869, 873, 877, 879, 881, 884, 885, 887, 887, 887, 889, 891, 892, 895, 896, 898, 905, 911, 917, 919, 921,
    926, 932, 938, 946, 949, 956, 961, 967, 974, 980, 988, 996, 1006, 1014, 1020, 1025, 1025, 1026, 1027, 1028, 1028,
    1031, 1034, 1038, 1041, 1044, 1052, 1059, 1062, 1066, 1069, 1071, 1074, 1077, 1078, 1080, 1082, 1084, 1089, 1102,
    1103, 1103, 1103, 1104, 1104, 1107, 1109, 1114, 1115, 1124, 1128, 1129, 1132, 1136, 1137, 1143, 1145, 1145, 1146,
    1148, 1153, 1160, 1167, 1181, 1184, 1187, 1190, 1195, 1197, 1199, 1202, 1203, 1205, 1208, 1211, 1213, 1213, 1213,
    1216, 1219, 1222, 1228, 1230, 1235, 1239, 1244, 1245, 1246, 1249, 1256, 1258, 1258, 1262, 1265, 1272, 1279, 1279,
    1286, 1294, 1296, 1296, 1296, 1298, 1300, 1304, 1305, 1310, 1314, 1317, 1324, 1330, 1337, 1338, 1341, 1344, 1353,
    1375, 1386, 1400, 1411, 1424, 1444, 1460, 1475, 1490, 1505, 1517, 1531, 1542, 1542, 1542, 1542, 1543, 1544, 1548,
    1551, 1555, 1559, 1560, 1564, 1566, 1569, 1571, 1583, 1584, 1584, 1586, 1586, 1589, 1594, 1597, 1602, 1605, 1611,
    1618, 1623, 1631, 1631, 1632, 1638, 1638, 1640, 1640, 1641, 1642, 1643, 1646, 1646, 1648, 1650, 1651, 1654, 1656,
    1660, 1663, 1667, 1672, 1673, 1677, 1681, 1684, 1689, 1696, 1701, 1710, 1717, 1722, 1729, 1737, 1741, 1747, 1749,
    1749, 1749, 1750, 1752, 1753, 1753, 1756, 1759, 1761, 1764, 1767, 1773, 1781, 1786, 1794, 1795, 1796, 1797, 1801,
    1803, 1806, 1810, 1817, 1824, 1833, 1846, 1847, 1850, 1867, 1880, 1892, 1910, 1922, 1939, 1954, 1970, 1985, 1994,
    2004, 2014, 2026, 2026, 2026, 2026, 2026, 2027, 2033, 2036, 2041, 2063, 2081, 2099, 2114, 2114, 2115, 2116, 2118,
    2120, 2120, 2122, 2123, 2124, 2127, 2131, 2142, 2146, 2156, 2167, 2183, 2196, 2206, 2209, 2209, 2216, 2216, 2219,
    2222, 2226, 2235, 2244, 2250, 2251, 2253, 2255, 2261, 2268, 2270, 2271, 2278, 2284, 2300, 2309, 2324, 2340, 2354,
    2366, 2377, 2393, 2403, 2419, 2433, 2448, 2462, 2473, 2483, 2500, 2513, 2522, 2531, 2544, 2554, 2568, 2570, 2570,
    2570, 2571, 2571, 2572, 2573, 2574, 2589, 2608, 2625, 2630, 2630, 2631, 2634, 2641, 2647, 2657, 2666, 2670, 2672,
    2676, 2683, 2684, 2687, 2689, 2700, 2702, 2720, 2736, 2749, 2759, 2761, 2772, 2779, 2796, 2815, 2828, 2841, 2842,
    2843, 2850, 2864, 2871, 2882, 2891, 2906, 2912, 2912, 2913, 2919, 2921, 2924, 2934, 2938, 2944, 2959, 2967, 2979,
    2991, 3004, 3021, 3032, 3042, 3042, 3043, 3043, 3051, 3061, 3069, 3077, 3087, 3095, 3107, 3117, 3128, 3137, 3137,
    3137, 3143, 3144, 3155, 3160, 3167, 3171, 3172, 3183, 3194, 3200, 3201, 3202, 3204, 3236, 3268, 3300, 3332, 3364,
    3396, 3428, 3460, 3486, 3512, 3544, 3573, 3605, 3637, 3654,
};

// The targets of those that have one, in order.
inline constexpr uint16_t variant_targets[] = {
    0x4E22, 0x4E24, 0x5E76, 0x6860, 0x4E57, 0x5E72, 0x9F9F, 0x4E71, 0x4E98, 0x4E9A, 0x4E9A, 0x96E0, 0x540C, 0x4F20,
    0x4F2B, 0x4ECF, 0x5E76, 0x6765, 0x4ED1, 0x4EF7, 0x5C3D, 0x4FA3, 0x4FE3, 0x7CFB, 0x4F23, 0x4FA0, 0x4F21, 0x4F25,
    0x5E76, 0x4FE9, 0x4FEB, 0x4ED3, 0x4E2A, 0x4EEC, 0x4F26, 0x4FF1, 0x4FED, 0x5024, 0x4EEE, 0x4F1F, 0x4FA7, 0x4FA6,
    0x4F2A, 0x6770, 0x4F27, 0x4F1E, 0x5907, 0x5BB6, 0x4F63, 0x506C, 0x4F20, 0x4F1B, 0x503A, 0x4F24, 0x503E, 0x507B,
    0x4EC5, 0x4F65, 0x4FA8, 0x4EC6, 0x4F2A, 0x4FA5, 0x507E, 0x4EF7, 0x4EEA, 0x4FCA, 0x4FAC, 0x4EBF, 0x4FA9, 0x4FED,
    0x50A4, 0x50A7, 0x4FE6, 0x4FAA, 0x5C3D, 0x507F, 0x4F18, 0x50A8, 0x4FEA, 0x50A9, 0x50A5, 0x4FE8, 0x5151, 0x513F,
    0x513F, 0x514E, 0x5156, 0x5185, 0x4E24, 0x5706, 0x518C, 0x5E42, 0x51C0, 0x51BB, 0x51DB, 0x5904, 0x51EF, 0x5147,
    0x522B, 0x5220, 0x522D, 0x5219, 0x514B, 0x5239, 0x522C, 0x521A, 0x5265, 0x5251, 0x5242, 0x5250, 0x5269, 0x5240,
    0x521B, 0x94F2, 0x5212, 0x5267, 0x5218, 0x523D, 0x523F, 0x5251, 0x5242, 0x52B3, 0x52B2, 0x52A8, 0x52A1, 0x52CB,
    0x80DC, 0x52B3, 0x52BF, 0x7EE9, 0x529D, 0x52DA, 0x52A2, 0x52CB, 0x52CB, 0x52B1, 0x529D, 0x5300, 0x5326, 0x6C47,
    0x532E, 0x533A, 0x534F, 0x5355, 0x4F54, 0x5374, 0x5373, 0x538D, 0x5395, 0x538C, 0x5389, 0x4E25, 0x53A3, 0x53C2,
    0x53C1, 0x4E1B, 0x54A4, 0x5434, 0x5450, 0x5415, 0x5434, 0x546A, 0x8C18, 0x5459, 0x5458, 0x5457, 0x54D1, 0x5423,
    0x95EE, 0x542F, 0x54D1, 0x542F, 0x5521, 0x54F2, 0x5524, 0x4E27, 0x5403, 0x4E54, 0x5355, 0x54DF, 0x8425, 0x545B,
    0x556C, 0x551D, 0x5417, 0x545C, 0x5522, 0x54D4, 0x53F9, 0x55BD, 0x556F, 0x5455, 0x5567, 0x5C1D, 0x551B, 0x54D7,
    0x5520, 0x5578, 0x53FD, 0x54D3, 0x5452, 0x5574, 0x6076, 0x5618, 0x556E, 0x549D, 0x54D2, 0x54DD, 0x54D5, 0x55F3,
    0x54D9, 0x55B7, 0x5428, 0x5F53, 0x549B, 0x5413, 0x54DC, 0x5C1D, 0x565C, 0x556E, 0x54BD, 0x5456, 0x5499, 0x5411,
    0x4EB8, 0x55BE, 0x4E25, 0x5624, 0x556D, 0x55EB, 0x56A3, 0x5181, 0x5453, 0x5570, 0x82CF, 0x5631, 0x56E2, 0x56F1,
    0x56F4, 0x56FE, 0x56F5, 0x56FD, 0x56F4, 0x5708, 0x56ED, 0x5706, 0x56FE, 0x56E2, 0x538B, 0x574F, 0x57EF, 0x575D,
    0x57AD, 0x91C7, 0x6267, 0x5764, 0x575A, 0x57A9, 0x57B4, 0x57DA, 0x5C27, 0x62A5, 0x573A, 0x5792, 0x5757, 0x8314,
    0x57B2, 0x57D8, 0x6D82, 0x51A2, 0x575E, 0x57D9, 0x76D0, 0x5861, 0x5C18, 0x5811, 0x57AB, 0x5760, 0x5897, 0x5815,
    0x575B, 0x575F, 0x57AF, 0x5899, 0x57A6, 0x575B, 0x574F, 0x57B1, 0x57D9, 0x538B, 0x5792, 0x5739, 0x5786, 0x575B,
    0x574F, 0x5784, 0x5785, 0x575C, 0x58CC, 0x575D, 0x5846, 0x58EE, 0x5356, 0x58F1, 0x58F6, 0x58F8, 0x5BFF, 0x58AB,
    0x53D8, 0x591F, 0x68A6, 0x4F19, 0x5939, 0x5942, 0x5965, 0x5956, 0x5941, 0x593A, 0x5956, 0x594B, 0x59F9, 0x5986,
    0x59C9, 0x59D7, 0x5978, 0x59EB, 0x5A31, 0x5A31, 0x5A04, 0x5987, 0x5A05, 0x5A32, 0x59AB, 0x5AAA, 0x5988, 0x8885,
    0x59AA, 0x59A9, 0x5A34, 0x5A34, 0x5A73, 0x59AB, 0x5AAD, 0x5A06, 0x5A75, 0x5A07, 0x5AF1, 0x5AD2, 0x5A18, 0x5B37,
    0x5AD4, 0x5A74, 0x5A76, 0x5A18, 0x5A08, 0x5B59, 0x5B66, 0x5B6A, 0x5B9E, 0x5BAB, 0x91C7, 0x51A8, 0x5BBD, 0x5BDD,
    0x5B9E, 0x5B81, 0x5BA1, 0x5199, 0x5BBD, 0x5BA0, 0x5B9D, 0x5BF9, 0x4E13, 0x5C06, 0x4E13, 0x5BFB, 0x5BF9, 0x5BFC,
    0x5C27, 0x5C34, 0x4FB7, 0x5C4A, 0x5C38, 0x5C43, 0x5C49, 0x5C61, 0x5C42, 0x5C66, 0x5C5E, 0x5188, 0x5CEF, 0x5C98,
    0x5C9B, 0x5CE1, 0x5D03, 0x5C97, 0x4ED1, 0x5CE5, 0x5CBD, 0x5C9A, 0x5C81, 0x5D5D, 0x5D2D, 0x5C96, 0x5C9B, 0x5D5A,
    0x5D02, 0x5CE4, 0x5CE3, 0x5CC4, 0x5CC3, 0x5D04, 0x5C99, 0x5D58, 0x5CAD, 0x5C7F, 0x5CB3, 0x5CBF, 0x5CA9, 0x5CE6,
    0x5DC5, 0x5CA9, 0x5DE2, 0x949C, 0x5DEF, 0x537A, 0x5377, 0x4F48, 0x5E05, 0x5E08, 0x5E26, 0x5F52, 0x5E21, 0x5E10,
    0x5E26, 0x5E27, 0x5E0F, 0x5E3C, 0x5E3B, 0x5E1C, 0x5E01, 0x5E2E, 0x5E31, 0x5E76, 0x5016, 0x5E72, 0x4E48, 0x51E0,
    0x5385, 0x5E7F, 0x5E93, 0x5395, 0x53A2, 0x5E9F, 0x53A9, 0x53A6, 0x5EBC, 0x836B, 0x53A8, 0x53AE, 0x5E99, 0x5382,
    0x5E91, 0x5E9F, 0x5E7F, 0x5EEA, 0x5E90, 0x5385, 0x8FA9, 0x8D30, 0x5F11, 0x540A, 0x5F2A, 0x5F20, 0x5F3A, 0x5F39,
    0x522B, 0x5F39, 0x5F25, 0x5F2F, 0x6C47, 0x5F5D, 0x5F5F, 0x5F66, 0x5F68, 0x4EFF, 0x4ECF, 0x540E, 0x5F84, 0x4ECE,
    0x4ECE, 0x5F95, 0x590D, 0x5F81, 0x5F81, 0x5FB3, 0x5F7B, 0x5E94, 0x5538, 0x6052, 0x5379, 0x803B, 0x60A6, 0x60AE,
    0x607C, 0x6076, 0x6005, 0x95F7, 0x51C4, 0x6075, 0x6076, 0x607C, 0x607D, 0x607B, 0x7231, 0x60EC, 0x60AB, 0x6006,
    0x607A, 0x5FFE, 0x6817, 0x6001, 0x6120, 0x613C, 0x60E8, 0x60ED, 0x6078, 0x60EF, 0x60AB, 0x6004, 0x6002, 0x8651,
    0x60AD, 0x5E86, 0x5FE7, 0x60EB, 0x601C, 0x51ED, 0x6126, 0x616D, 0x60EE, 0x6124, 0x60AF, 0x6003, 0x5BAA, 0x5FC6,
    0x6073, 0x5E94, 0x603F, 0x61D4, 0x6000, 0x8499, 0x603C, 0x61D1, 0x6079, 0x60E9, 0x61D2, 0x6000, 0x60AC, 0x5FCF,
    0x60E7, 0x6151, 0x604B, 0x6206, 0x620B, 0x617C, 0x53EA, 0x6218, 0x6217, 0x622C, 0x620F, 0x6218, 0x620F, 0x620F,
    0x6237, 0x6237, 0x623B, 0x8BAC, 0x62E9, 0x6255, 0x629B, 0x629C, 0x62DC, 0x636E, 0x6269, 0x62DA, 0x62CF, 0x4E3E,
    0x635D, 0x6331, 0x631F, 0x625E, 0x820D, 0x626A, 0x6328, 0x5377, 0x626B, 0x62A1, 0x631C, 0x6323, 0x6302, 0x91C7,
    0x62E3, 0x633F, 0x626C, 0x6362, 0x63B2, 0x6325, 0x633F, 0x6447, 0x63EF, 0x635F, 0x63BB, 0x6447, 0x6363, 0x635C,
    0x6247, 0x63FE, 0x62A2, 0x6444, 0x63B4, 0x63BC, 0x6402, 0x631A, 0x62A0, 0x629F, 0x6298, 0x63BA, 0x51FB, 0x635E,
    0x6326, 0x6491, 0x6320, 0x6322, 0x63B8, 0x62E8, 0x629A, 0x6251, 0x63FF, 0x6405, 0x631E, 0x631D, 0x6361, 0x62E5,
    0x63B3, 0x62E9, 0x51FB, 0x6321, 0x62C5, 0x636E, 0x6324, 0x62AC, 0x6363, 0x4E3E, 0x62DF, 0x6448, 0x62E7, 0x6401,
    0x63B7, 0x6269, 0x64B7, 0x6446, 0x64DE, 0x64B8, 0x6270, 0x6445, 0x64B5, 0x62E2, 0x62E6, 0x6484, 0x6400, 0x64BA,
    0x643A, 0x6444, 0x6512, 0x631B, 0x644A, 0x6405, 0x63FD, 0x53CE, 0x52B9, 0x53D9, 0x52C5, 0x8D25, 0x53D9, 0x654E,
    0x6553, 0x654C, 0x6570, 0x655B, 0x6BD9, 0x6569, 0x9F50, 0x658B, 0x6593, 0x65A9, 0x65AB, 0x65AD, 0x4E8E, 0x65C2,
    0x65E2, 0x5D11, 0x5347, 0x65F6, 0x6643, 0x664B, 0x663C, 0x665A, 0x6653, 0x6655, 0x6656, 0x65F8, 0x7545, 0x5386,
    0x6682, 0x6635, 0x66A8, 0x6654, 0x5386, 0x6619, 0x6653, 0x5411, 0x66A7, 0x65F7, 0x663D, 0x6652, 0x4E66, 0x66FD,
    0x4F1A, 0x80E7, 0x5284, 0x672F, 0x4E1C, 0x53F0, 0x62D0, 0x6805, 0x62D0, 0x67E5, 0x8363, 0x6A31, 0x67A1, 0x6808,
    0x6746, 0x6800, 0x67A7, 0x6761, 0x67AD, 0x68C1, 0x5F03, 0x68CA, 0x67A8, 0x67A3, 0x680B, 0x6808, 0x6816, 0x68BE,
    0x6860, 0x68C0, 0x6768, 0x67AB, 0x6862, 0x4E1A, 0x6781, 0x4E50, 0x6961, 0x5E72, 0x6769, 0x8363, 0x6985, 0x6864,
    0x6784, 0x67AA, 0x6760, 0x6837, 0x69C7, 0x68BF, 0x6920, 0x6901, 0x6982, 0x692E, 0x6868, 0x6922, 0x691D, 0x6869,
    0x4E50, 0x679E, 0x6881, 0x697C, 0x6807, 0x67A2, 0x6837, 0x699D, 0x6743, 0x686A, 0x6734, 0x6811, 0x6866, 0x692B,
    0x6861, 0x6865, 0x673A, 0x692D, 0x6A2A, 0x6AA9, 0x67FD, 0x6863, 0x6867, 0x69DA, 0x68C0, 0x6A2F, 0x68BC, 0x53F0,
    0x69DF, 0x67E0, 0x69DB, 0x67DC, 0x6A79, 0x6988, 0x6809, 0x691F, 0x6A7C, 0x680E, 0x6A71, 0x69E0, 0x680C, 0x67A5,
    0x6A65, 0x6987, 0x8616, 0x680A, 0x6989, 0x6A31, 0x680F, 0x6989, 0x6743, 0x6924, 0x683E, 0x6984, 0x68C2, 0x617E,
    0x94A6, 0x53F9, 0x6B27, 0x6B22, 0x6B24, 0x6B22, 0x6B65, 0x9F7F, 0x5C81, 0x5C81, 0x5386, 0x5386, 0x5F52, 0x6B81,
    0x6B8B, 0x6B92, 0x6B87, 0x6B9A, 0x50F5, 0x6B93, 0x6BA1, 0x6B7C, 0x6740, 0x58F3, 0x58F3, 0x6BC1, 0x6BB4, 0x6BCE,
    0x6BF5, 0x7266, 0x6BE1, 0x6C07, 0x6C14, 0x6C14, 0x6C22, 0x6C29, 0x6C32, 0x6C3E, 0x6C59, 0x6C59, 0x51B3, 0x6C88,
    0x6CA1, 0x51B2, 0x6CFD, 0x51B5, 0x6C3E, 0x6CC4, 0x6C79, 0x51C0, 0x6EE8, 0x6D43, 0x6CFE, 0x6CEA, 0x6D97, 0x51C9,
    0x51C4, 0x6CEA, 0x6E0C, 0x51C0, 0x51CC, 0x6CA6, 0x6E0A, 0x6D9E, 0x6D45, 0x6D4E, 0x6D89, 0x6DA9, 0x6C88, 0x6DA3,
    0x51CF, 0x6CA8, 0x6DA1, 0x6D4B, 0x6E07, 0x6DFC, 0x6D51, 0x51D1, 0x6D48, 0x6D8C, 0x6C64, 0x6EE1, 0x6CA9, 0x6CFC,
    0x51C6, 0x6C9F, 0x6E13, 0x6E29, 0x6D49, 0x6CDD, 0x6DA2, 0x6E7F, 0x6CA7, 0x706D, 0x6DA4, 0x8365, 0x6C47, 0x6CF7,
    0x6CAA, 0x6EDE, 0x6E17, 0x5364, 0x6D52, 0x6D50, 0x6EDA, 0x6EE1, 0x6E14, 0x6E87, 0x6CA4, 0x6C49, 0x6D9F, 0x6E0D,
    0x6DA8, 0x6E86, 0x6E10, 0x6D46, 0x988D, 0x6CFC, 0x6D01, 0x6CA9, 0x6F5C, 0x6DA6, 0x6F40, 0x6D54, 0x6E83, 0x6ED7,
    0x6DA0, 0x6DA9, 0x6DA9, 0x6F82, 0x6D47, 0x6D9D, 0x6C84, 0x6DA7, 0x6E11, 0x6CFD, 0x6EEA, 0x6CF6, 0x6D4D, 0x6DC0,
    0x6D4A, 0x6D53, 0x6E7F, 0x6CDE, 0x6E81, 0x8499, 0x6D55, 0x6D4E, 0x6D9B, 0x6EE5, 0x6D5A, 0x6F4D, 0x6EE8, 0x6E85,
    0x6CFA, 0x6EE4, 0x6F9B, 0x6EE2, 0x6E0E, 0x6CFB, 0x6C88, 0x6D4F, 0x6FD2, 0x6CF8, 0x6CA5, 0x6F47, 0x6F46, 0x6F74,
    0x6CF7, 0x6FD1, 0x6FD1, 0x5F25, 0x6F4B, 0x6F9C, 0x6CA3, 0x6EE0, 0x6D12, 0x6F13, 0x6EE9, 0x704F, 0x6E7E, 0x6EE6,
    0x6EDF, 0x6EDF, 0x707E, 0x4E3A, 0x4E4C, 0x70C3, 0x65E0, 0x7114, 0x70E7, 0x70BC, 0x709C, 0x70DF, 0x8315, 0x7115,
    0x70E6, 0x7080, 0x7174, 0x8367, 0x709D, 0x70ED, 0x988E, 0x70BD, 0x70E8, 0x7114, 0x706F, 0x7096, 0x70E7, 0x70EB,
    0x7116, 0x8425, 0x707F, 0x6BC1, 0x70DB, 0x70E9, 0x718F, 0x70EC, 0x7118, 0x70C1, 0x7089, 0x70C2, 0x4E89, 0x4E3A,
    0x7237, 0x5C14, 0x5E8A, 0x5899, 0x724D, 0x62B5, 0x7275, 0x5954, 0x8366, 0x7266, 0x727A, 0x728A, 0x727A, 0x72B6,
    0x72ED, 0x72C8, 0x72F0, 0x730E, 0x72B9, 0x72F2, 0x72B8, 0x5446, 0x72F1, 0x72EE, 0x5956, 0x517D, 0x72EC, 0x72EF,
    0x7303, 0x72DD, 0x72DE, 0x83B7, 0x730E, 0x72B7, 0x517D, 0x736D, 0x732E, 0x7315, 0x7321, 0x73B0, 0x5F6B, 0x73D0,
    0x73F2, 0x73AE, 0x739A, 0x7410, 0x7476, 0x83B9, 0x739B, 0x73B1, 0x740F, 0x740E, 0x7391, 0x7477, 0x73F0, 0x73AF,
    0x7399, 0x7478, 0x73BA, 0x7487, 0x743C, 0x73D1, 0x748E, 0x74D2, 0x8FA9, 0x74F6, 0x74EF, 0x74EE, 0x4EA7, 0x4EA7,
    0x82CF, 0x5212, 0x4EA9, 0x6BD5, 0x5212, 0x5F02, 0x53E0, 0x5212, 0x5F53, 0x7574, 0x53E0, 0x75C9, 0x75F9, 0x75B4,
    0x75D6, 0x75AF, 0x75A1, 0x75EA, 0x7617, 0x75AE, 0x75E9, 0x759F, 0x7606, 0x75AD, 0x7618, 0x7618, 0x7597, 0x75E8,
    0x75EB, 0x7605, 0x6108, 0x75A0, 0x762A, 0x75F4, 0x75D2, 0x7596, 0x75C7, 0x75AC, 0x765E, 0x7663, 0x763F, 0x763E,
    0x75C8, 0x762B, 0x766B, 0x53D1, 0x53D1, 0x7681, 0x768B, 0x7691, 0x75B1, 0x76B2, 0x76B1, 0x676F, 0x76D7, 0x76CF,
    0x5C3D, 0x76D1, 0x76D8, 0x5362, 0x8361, 0x53BF, 0x771E, 0x7726, 0x4F17, 0x56F0, 0x7741, 0x7750, 0x776A, 0x770D,
    0x7792, 0x4E86, 0x7786, 0x7751, 0x8499, 0x772C, 0x77A9, 0x6998, 0x77EB, 0x6731, 0x7814, 0x7841, 0x7856, 0x7817,
    0x781A, 0x7815, 0x57FC, 0x6900, 0x7855, 0x7800, 0x7877, 0x781C, 0x786E, 0x7801, 0x7859, 0x7816, 0x7875, 0x789C,
    0x789B, 0x77F6, 0x7857, 0x785A, 0x7877, 0x7840, 0x788D, 0x77FF, 0x783A, 0x783E, 0x77FE, 0x783B, 0x53EA, 0x7984,
    0x7978, 0x796F, 0x794E, 0x7943, 0x5FA1, 0x7985, 0x793C, 0x7962, 0x7977, 0x79C3, 0x7C7C, 0x7955, 0x7A0E, 0x79C6,
    0x68F1, 0x7980, 0x79CD, 0x79F0, 0x7A32, 0x8C37, 0x7A23, 0x79EF, 0x9895, 0x7A33, 0x7A42, 0x7A06, 0x79FE, 0x7A51,
    0x79FD, 0x7A33, 0x83B7, 0x7A06, 0x7A63, 0x7A9D, 0x6D3C, 0x7A77, 0x7A91, 0x7A8E, 0x7AAD, 0x7AA5, 0x7076, 0x7A9C,
    0x7A8D, 0x7AA6, 0x7076, 0x7A83, 0x9F99, 0x5E76, 0x7AD6, 0x7ADE, 0x7B14, 0x7B0B, 0x7B15, 0x7B71, 0x4E2A, 0x7B3A,
    0x7B5D, 0x5284, 0x7B66, 0x8282, 0x8303, 0x7B51, 0x7BA7, 0x7B7C, 0x7B71, 0x7B03, 0x7B5B, 0x7B5A, 0x7BA6, 0x7BD3,
    0x7BAA, 0x7B80, 0x7BD1, 0x7BAB, 0x6A90, 0x7B5C, 0x7B7E, 0x5E18, 0x7BEE, 0x7B79, 0x7B93, 0x7BEF, 0x7BA8, 0x7C41,
    0x7B3C, 0x7B7E, 0x7B3E, 0x7C16, 0x7BF1, 0x7BA9, 0x5401, 0x8083, 0x5986, 0x7CA4, 0x7C8B, 0x7CBD, 0x7CC1, 0x7CAA,
    0x7CAE, 0x7CBD, 0x56E2, 0x7C9D, 0x7C74, 0x7C9C, 0x4E1D, 0x7E9F, 0x7EA0, 0x7EAA, 0x7EA3, 0x7EA6, 0x7EA2, 0x7EA1,
    0x7EA5, 0x7EA8, 0x7EAB, 0x7EB9, 0x7EB3, 0x7EBD, 0x7EBE, 0x7EAF, 0x7EB0, 0x7EBC, 0x7EB1, 0x7EAE, 0x7EB8, 0x7EA7,
    0x7EB7, 0x7EAD, 0x7EB4, 0x7EBA, 0x624E, 0x7EC6, 0x7EC2, 0x7EC1, 0x7EC5, 0x7EBB, 0x7ECD, 0x7EC0, 0x7ECB, 0x7ED0,
    0x7ECC, 0x7EC8, 0x5F26, 0x7EC4, 0x7ECA, 0x7ECF, 0x7ED7, 0x7ED3, 0x7EDD, 0x7D59, 0x7EE6, 0x6D01, 0x7ED4, 0x7EDE,
    0x7EDC, 0x7EDA, 0x7ED9, 0x7ED2, 0x7ED6, 0x7EDF, 0x4E1D, 0x7EDB, 0x7ED8, 0x7EDD, 0x7EE2, 0x7ED1, 0x7EE1, 0x7EE0,
    0x7EE8, 0x7EE3, 0x7EE4, 0x7EE5, 0x6346, 0x7ECF, 0x7EE7, 0x7EED, 0x7EFC, 0x7F0D, 0x7EFF, 0x7EF8, 0x7EFB, 0x7EBF,
    0x7EF6, 0x7EF4, 0x7EF9, 0x7EFE, 0x7EB2, 0x7F51, 0x7EF7, 0x7F00, 0x5F69, 0x7EB6, 0x7EFA, 0x7EEE, 0x7EFD, 0x7EF0,
    0x7EEB, 0x7EF5, 0x7EF2, 0x7F01, 0x7D27, 0x7EEF, 0x603B, 0x7EFF, 0x7EEA, 0x7EEC, 0x7EF1, 0x7EEA, 0x7F03, 0x7F04,
    0x7F02, 0x7EBF, 0x7F09, 0x7F0E, 0x7F14, 0x7F17, 0x7F18, 0x7F0C, 0x7F16, 0x7F13, 0x7F05, 0x7EAC, 0x7F11, 0x7F08,
    0x7EC3, 0x7F0F, 0x7F07, 0x81F4, 0x7F0A, 0x7F18, 0x7EF3, 0x7DEA, 0x8426, 0x7F19, 0x7F22, 0x7F12, 0x7EC9, 0x7F23,
    0x7F0A, 0x7F1E, 0x7F1A, 0x7F1C, 0x7F1F, 0x7F1B, 0x53BF, 0x7EB5, 0x7EE6, 0x7F1D, 0x7F21, 0x7F29, 0x7EB5, 0x7F27,
    0x7EA4, 0x7F26, 0x7D77, 0x7F15, 0x7F25, 0x603B, 0x7EE9, 0x7EF7, 0x7F2B, 0x7F2A, 0x7EA4, 0x7CFB, 0x7EE3, 0x7A42,
    0x7F2F, 0x7EC7, 0x7F2E, 0x7F2D, 0x7ED5, 0x7EE3, 0x7F0B, 0x7EF3, 0x7ED8, 0x7CFB, 0x8327, 0x7F30, 0x7F33, 0x7F32,
    0x7F34, 0x7ECE, 0x7EE7, 0x7F24, 0x7F31, 0x98A3, 0x7F2C, 0x7EA9, 0x7EED, 0x7D2F, 0x7F20, 0x7F28, 0x624D, 0x7EA4,
    0x7F35, 0x7F06, 0x7EBF, 0x94B5, 0x575B, 0x7F42, 0x575B, 0x7F36, 0x7F5A, 0x9A82, 0x7F62, 0x7F57, 0x7F74, 0x7F81,
    0x8288, 0x7FA3, 0x7F9F, 0x7FA1, 0x4E49, 0x4E60, 0x73A9, 0x7FDA, 0x7FD8, 0x7FD9, 0x8007, 0x4E13, 0x9504, 0x8027,
    0x8022, 0x5723, 0x95FB, 0x806A, 0x8054, 0x806A, 0x58F0, 0x8038, 0x542C, 0x8069, 0x8042, 0x804C, 0x804D, 0x542C,
    0x804B, 0x8083, 0x5191, 0x63F9, 0x80C1, 0x8109, 0x80EB, 0x5507, 0x4FEE, 0x8131, 0x8111, 0x80C0, 0x80FC, 0x80BE,
    0x80E8, 0x8136, 0x8111, 0x80BF, 0x811A, 0x80A0, 0x817D, 0x8158, 0x80A4, 0x80F6, 0x817B, 0x7FB6, 0x80C6, 0x810D,
    0x8113, 0x8138, 0x8110, 0x8191, 0x810F, 0x814A, 0x80EA, 0x810F, 0x8114, 0x81DC, 0x5367, 0x4E34, 0x53F0, 0x4E0E,
    0x5174, 0x4E3E, 0x65E7, 0x820D, 0x94FA, 0x94FA, 0x9986, 0x8231, 0x8223, 0x8230, 0x823B, 0x8270, 0x8273, 0x8273,
    0x827A, 0x520D, 0x82CE, 0x82FF, 0x5179, 0x8346, 0x8318, 0x5E84, 0x5E84, 0x830E, 0x835A, 0x82CB, 0x7EFF, 0x534E,
    0x5EB5, 0x70DF, 0x82CC, 0x83B1, 0x840C, 0x4E07, 0x835D, 0x83B4, 0x53F6, 0x836D, 0x7740, 0x836E, 0x82C7, 0x836F,
    0x8364, 0x635C, 0x83BC, 0x83B3, 0x8480, 0x8385, 0x82CD, 0x836A, 0x5E2D, 0x76D6, 0x7C11, 0x83B2, 0x82C1, 0x83BC,
    0x835C, 0x535C, 0x53C2, 0x848C, 0x848B, 0x8471, 0x8311, 0x836B, 0x848D, 0x8368, 0x8487, 0x835E, 0x836C, 0x827A,
    0x83B8, 0x835B, 0x8489, 0x8361, 0x829C, 0x8427, 0x84E3, 0x8570, 0x835F, 0x84DF, 0x8297, 0x59DC, 0x8537, 0x56ED,
    0x8359, 0x83B6, 0x8350, 0x8428, 0x836F, 0x85AB, 0x82CE, 0x82D4, 0x8360, 0x501F, 0x84DD, 0x8369, 0x8535, 0x827A,
    0x7C50, 0x836F, 0x85AE, 0x8574, 0x82C8, 0x853C, 0x853A, 0x841A, 0x8572, 0x82A6, 0x82CF, 0x8574, 0x82F9, 0x85D3,
    0x8539, 0x830F, 0x5170, 0x84E0, 0x841D, 0x8637, 0x8502, 0x5904, 0x865A, 0x864F, 0x53F7, 0x4E8F, 0x866C, 0x8424,
    0x86F1, 0x8715, 0x86AC, 0x8721, 0x8680, 0x732C, 0x867E, 0x8671, 0x8717, 0x86F3, 0x8682, 0x8424, 0x877C, 0x8780,
    0x86F0, 0x8748, 0x87A8, 0x866E, 0x8749, 0x86F2, 0x866B, 0x86CF, 0x8681, 0x8683, 0x8747, 0x867F, 0x874E, 0x86F4,
    0x877E, 0x869D, 0x8721, 0x86CE, 0x87CF, 0x86CA, 0x8695, 0x86EE, 0x4F17, 0x8511, 0x672F, 0x540C, 0x80E1, 0x536B,
    0x51B2, 0x536B, 0x53EA, 0x886E, 0x5939, 0x8885, 0x91CC, 0x8865, 0x88C5, 0x91CC, 0x5236, 0x590D, 0x88C8, 0x8886,
    0x88E4, 0x88E2, 0x891B, 0x4EB5, 0x8912, 0x88E5, 0x88E5, 0x891D, 0x88AF, 0x8884, 0x88E3, 0x88C6, 0x8934, 0x889C,
    0x6446, 0x886C, 0x88AD, 0x8955, 0x590D, 0x6838, 0x89C1, 0x89C3, 0x89C4, 0x89C5, 0x89C6, 0x89C7, 0x89C9, 0x89CB,
    0x89CD, 0x89CE, 0x89C8, 0x4EB2, 0x89CA, 0x89CF, 0x89D0, 0x89C2, 0x89D1, 0x89C9, 0x89C8, 0x89CC, 0x89C2, 0x89DE,
    0x89EF, 0x89E6, 0x8BA0, 0x8BA2, 0x8BA3, 0x8BA1, 0x8BAF, 0x8BA7, 0x8BA8, 0x8BA6, 0x8BB1, 0x8BAD, 0x8BAA, 0x8BAB,
    0x8BAC, 0x8BB0, 0x8BB9, 0x8BB6, 0x8BBC, 0x6B23, 0x8BC0, 0x8BB7, 0x8BBB, 0x8BBF, 0x8BBE, 0x8BB8, 0x8BD1, 0x8BC9,
    0x8BC3, 0x8BCA, 0x6CE8, 0x8BC1, 0x8BC2, 0x8BCB, 0x8BB5, 0x8BC8, 0x8BD2, 0x8BCF, 0x8BC4, 0x8BD0, 0x8BC7, 0x8BCE,
    0x8BC5, 0x8BCD, 0x548F, 0x8BE9, 0x8BE2, 0x8BE3, 0x8BD5, 0x8BD7, 0x8BE7, 0x8BDF, 0x8BE1, 0x8BE0, 0x8BD8, 0x8BDD,
    0x8BE5, 0x8BE6, 0x8BDC, 0x8BD9, 0x8A2E, 0x8BD6, 0x8BD4, 0x8BDB, 0x8BD3, 0x5938, 0x5FD7, 0x8BA4, 0x8BF3, 0x8BF6,
    0x8BDE, 0x8BF1, 0x8BEE, 0x8BED, 0x8BDA, 0x8BEB, 0x8BEC, 0x8BEF, 0x8BF0, 0x8BF5, 0x8BF2, 0x8BF4, 0x8BF4, 0x8BFB,
    0x8C01, 0x8BFE, 0x8C07, 0x8BFD, 0x8C0A, 0x8A1A, 0x8C03, 0x8C04, 0x8C06, 0x8C08, 0x8BFF, 0x8BF7, 0x8BE4, 0x8BF9,
    0x8BFC, 0x8C05, 0x8BBA, 0x8C02, 0x8C00, 0x8C0D, 0x8C1E, 0x8C1D, 0x8C25, 0x8BE8, 0x8C14, 0x8C1B, 0x8C10, 0x8C0F,
    0x8C15, 0x8C18, 0x8BB3, 0x8C19, 0x8C0C, 0x8BBD, 0x8BF8, 0x8C1A, 0x8C16, 0x8BFA, 0x8C0B, 0x8C12, 0x8C13, 0x8A8A,
    0x8BCC, 0x8C0E, 0x8C1C, 0x8C27, 0x8C11, 0x8C21, 0x8C24, 0x8C26, 0x8C25, 0x8BB2, 0x8C22, 0x8C23, 0x8C23, 0x8C1F,
    0x8C2A, 0x8C2C, 0x8C2B, 0x8BB4, 0x8C28, 0x8C29, 0x54D7, 0x8BC1, 0x8C32, 0x8BA5, 0x8C2E, 0x8BC6, 0x8C2F, 0x8C2D,
    0x8C31, 0x566A, 0x8C35, 0x6BC1, 0x8BD1, 0x8BAE, 0x8BA9, 0x8C34, 0x62A4, 0x8BEA, 0x8A89, 0x8C2B, 0x8BFB, 0x8C09,
    0x53D8, 0x8A5F, 0x96E0, 0x8C17, 0x8BA9, 0x8C30, 0x8C36, 0x8D5E, 0x8C20, 0x8C33, 0x6E13, 0x8373, 0x5C82, 0x4E30,
    0x7AD6, 0x4E30, 0x8273, 0x8C5C, 0x732A, 0x8C6E, 0x72F8, 0x732B, 0x8D1D, 0x8D1E, 0x8D20, 0x8D1F, 0x8D22, 0x8D21,
    0x8D2B, 0x8D27, 0x8D29, 0x8D2A, 0x8D2F, 0x8D23, 0x8D2E, 0x8D33, 0x8D40, 0x8D30, 0x8D35, 0x8D2C, 0x4E70, 0x8D37,
    0x8D36, 0x8D39, 0x8D34, 0x8D3B, 0x8D38, 0x8D3A, 0x8D32, 0x8D42, 0x8D41, 0x8D3F, 0x8D45, 0x8D40, 0x8D3E, 0x8D3C,
    0x8D48, 0x8D4A, 0x5BBE, 0x8D47, 0x8D52, 0x8D49, 0x8D5E, 0x8D50, 0x8D4F, 0x8D54, 0x8D53, 0x8D24, 0x5356, 0x8D31,
    0x8D4B, 0x8D55, 0x8D28, 0x8D4D, 0x8D26, 0x8D4C, 0x8D56, 0x8D57, 0x8D5A, 0x8D59, 0x8D2D, 0x8D5B, 0x8D5C, 0x8D3D,
    0x8D58, 0x8D5F, 0x8D60, 0x8D5E, 0x8D5D, 0x8D61, 0x8D62, 0x8D46, 0x8D43, 0x8D51, 0x8D4E, 0x8D5D, 0x8D63, 0x8D43,
    0x8D40, 0x8D6A, 0x8D76, 0x8D75, 0x8D8B, 0x8DB1, 0x8FF9, 0x8DE5, 0x8DF5, 0x8E0A, 0x8DC4, 0x8DF8, 0x8FF9, 0x8DD6,
    0x8E52, 0x8E2A, 0x8DF7, 0x8DF6, 0x8DB8, 0x8E0C, 0x8DFB, 0x8DC3, 0x8E2F, 0x8DDE, 0x8E2C, 0x8E70, 0x8DF9, 0x8E97,
    0x8E51, 0x8E7F, 0x8E9C, 0x8E8F, 0x8EAF, 0x8F66, 0x8F67, 0x8F68, 0x519B, 0x8F6A, 0x8F69, 0x8F6B, 0x8F6D, 0x8F6F,
    0x8F6C, 0x8F77, 0x8F78, 0x8F71, 0x8F74, 0x8F75, 0x8F7A, 0x8F72, 0x8F76, 0x8F7B, 0x8F7C, 0x8F83, 0x8F82, 0x8F81,
    0x8F80, 0x8F7D, 0x8F7E, 0x8F86, 0x8F84, 0x633D, 0x8F85, 0x8F7B, 0x8F86, 0x8F8E, 0x8F89, 0x8F8B, 0x8F8D, 0x8F8A,
    0x8F87, 0x8EFF, 0x8F88, 0x8F6E, 0x8F8C, 0x8F91, 0x8F8F, 0x8F93, 0x8F90, 0x8F92, 0x8F97, 0x8206, 0x8F92, 0x6BC2,
    0x8F96, 0x8F95, 0x8F98, 0x8F6C, 0x8F99, 0x8F7F, 0x8F9A, 0x8F70, 0x8F94, 0x8F79, 0x8F73, 0x529E, 0x8FA9, 0x8F9E,
    0x8FAB, 0x8FA9, 0x519C, 0x8FB9, 0x5F84, 0x56DE, 0x4E43, 0x9012, 0x5F84, 0x8FD9, 0x8FDE, 0x5468, 0x8FDB, 0x8E30,
    0x8FDF, 0x6E38, 0x8FD0, 0x8FC7, 0x8FBE, 0x8FDD, 0x9065, 0x900A, 0x9012, 0x8FDC, 0x6CDD, 0x9002, 0x8FDF, 0x7ED5,
    0x8FC1, 0x9009, 0x9057, 0x8FBD, 0x8FC8, 0x8FD8, 0x8FE9, 0x8FB9, 0x903B, 0x9026, 0x6751, 0x90CE, 0x90CF, 0x90AE,
    0x4E61, 0x90D3, 0x4E61, 0x90B9, 0x90AC, 0x4E61, 0x90E7, 0x9093, 0x90D1, 0x90BB, 0x90F8, 0x90BA, 0x90D0, 0x909D,
    0x9142, 0x90E6, 0x75E0, 0x814C, 0x9154, 0x915D, 0x9166, 0x4E11, 0x915D, 0x848F, 0x7CD6, 0x9171, 0x533B, 0x9171,
    0x9166, 0x917F, 0x917F, 0x8845, 0x917E, 0x917D, 0x91CA, 0x91CA, 0x57DC, 0x5398, 0x9485, 0x9486, 0x9487, 0x948C,
    0x948A, 0x9489, 0x948B, 0x9488, 0x9493, 0x9490, 0x6263, 0x948F, 0x9492, 0x9497, 0x948D, 0x9495, 0x948E, 0x94AF,
    0x94AB, 0x9498, 0x94AD, 0x94A5, 0x949A, 0x94A0, 0x949D, 0x94A9, 0x94A4, 0x94A3, 0x9491, 0x949E, 0x94AE, 0x94A7,
    0x949F, 0x9499, 0x94AC, 0x949B, 0x94AA, 0x94CC, 0x94C8, 0x94B6, 0x94C3, 0x94B4, 0x94B9, 0x94CD, 0x94B0, 0x94B8,
    0x94C0, 0x94BF, 0x94BE, 0x94C1, 0x949C, 0x94BB, 0x94CA, 0x94C9, 0x94C7, 0x94CB, 0x94C2, 0x94B7, 0x94B3, 0x94C6,
    0x94C5, 0x94BA, 0x94B5, 0x94A9, 0x94B2, 0x9FED, 0x94BC, 0x94BD, 0x952B, 0x94CF, 0x94F0, 0x94D2, 0x94EC, 0x94EA,
    0x94F6, 0x94F3, 0x94DC, 0x94DA, 0x94E3, 0x94E8, 0x94E2, 0x94ED, 0x94EB, 0x94E6, 0x8854, 0x94D1, 0x94F7, 0x94F1,
    0x94DF, 0x94F5, 0x94E5, 0x94D5, 0x94EF, 0x94D0, 0x94B1, 0x94DE, 0x9510, 0x9500, 0x9508, 0x9511, 0x9509, 0x94DD,
    0x9512, 0x950C, 0x94A1, 0x94E4, 0x94D7, 0x950B, 0x94FB, 0x950A, 0x9513, 0x94D8, 0x9504, 0x9503, 0x9514, 0x9507,
    0x94D3, 0x94FA, 0x9510, 0x94D6, 0x9506, 0x9502, 0x94FD, 0x94F8, 0x950D, 0x952F, 0x94A2, 0x951E, 0x5F55, 0x9516,
    0x952B, 0x9529, 0x94D4, 0x9525, 0x9515, 0x951F, 0x9524, 0x9531, 0x94EE, 0x951B, 0x952C, 0x952D, 0x951C, 0x94B1,
    0x9526, 0x951A, 0x9520, 0x9521, 0x70BC, 0x9522, 0x9519, 0x5F55, 0x9530, 0x8868, 0x94FC, 0x954E, 0x951D, 0x9528,
    0x952A, 0x94AB, 0x9494, 0x9534, 0x9533, 0x70BC, 0x9505, 0x9540, 0x9537, 0x94E1, 0x9496, 0x953B, 0x953D, 0x9538,
    0x9532, 0x9518, 0x9539, 0x953E, 0x952E, 0x9536, 0x9517, 0x9488, 0x949F, 0x9541, 0x953F, 0x9545, 0x9551, 0x9570,
    0x9555, 0x9501, 0x9549, 0x9524, 0x9548, 0x9543, 0x94A8, 0x84E5, 0x954F, 0x94E0, 0x94E9, 0x953C, 0x9550, 0x9547,
    0x9547, 0x9552, 0x954B, 0x954D, 0x9553, 0x9FD4, 0x954C, 0x954E, 0x955E, 0x65CB, 0x70BC, 0x9546, 0x9559, 0x9560,
    0x955D, 0x94FF, 0x9535, 0x9557, 0x9558, 0x955B, 0x94F2, 0x955C, 0x9556, 0x9542, 0x933E, 0x955A, 0x94E7, 0x9564,
    0x956A, 0x9508, 0x94D9, 0x94F4, 0x9563, 0x94F9, 0x9566, 0x9561, 0x949F, 0x956B, 0x9562, 0x9568, 0x950E, 0x950F,
    0x9544, 0x954C, 0x9570, 0x956F, 0x956D, 0x94C1, 0x956E, 0x94CE, 0x94DB, 0x9571, 0x94F8, 0x9FED, 0x956C, 0x9554,
    0x9274, 0x9274, 0x9572, 0x9527, 0x9271, 0x9574, 0x94C4, 0x9573, 0x9565, 0x7089, 0x9567, 0x94A5, 0x9575, 0x9576,
    0x954A, 0x9569, 0x9523, 0x94BB, 0x92AE, 0x51FF, 0x9562, 0x954B, 0x70BC, 0x949F, 0x65CB, 0x957F, 0x95E8, 0x95E9,
    0x95EA, 0x95EB, 0x95EC, 0x95ED, 0x5F00, 0x95F6, 0x95F3, 0x95F0, 0x95F2, 0x95F2, 0x95F4, 0x95F5, 0x95F8, 0x9602,
    0x5173, 0x9601, 0x5408, 0x9600, 0x95FA, 0x95FD, 0x9603, 0x9606, 0x95FE, 0x9605, 0x9605, 0x960A, 0x9609, 0x960E,
    0x960F, 0x960D, 0x9608, 0x960C, 0x9612, 0x677F, 0x6697, 0x95F1, 0x9614, 0x9615, 0x9611, 0x9607, 0x9617, 0x9618,
    0x95FF, 0x9616, 0x9619, 0x95EF, 0x6597, 0x5173, 0x961A, 0x9613, 0x9610, 0x8F9F, 0x961B, 0x95FC, 0x5742, 0x9649,
    0x9655, 0x5347, 0x9635, 0x9634, 0x9648, 0x9665, 0x9646, 0x9669, 0x9633, 0x5824, 0x9667, 0x961F, 0x9636, 0x9668,
    0x9645, 0x9690, 0x90BB, 0x968F, 0x9669, 0x9666, 0x9690, 0x9647, 0x96B6, 0x96B6, 0x53EA, 0x50F1, 0x96BD, 0x6742,
    0x5F6B, 0x867D, 0x53CC, 0x96CF, 0x6742, 0x9E21, 0x79BB, 0x96BE, 0x4E91, 0x7535, 0x7075, 0x6CBE, 0x9721, 0x96FE,
    0x8987, 0x9701, 0x96F3, 0x972D, 0x53C7, 0x7075, 0x53C6, 0x9753, 0x9759, 0x9765, 0x9F17, 0x5DE9, 0x7EF1, 0x79CB,
    0x9792, 0x7F30, 0x9791, 0x5343, 0x97AF, 0x97E6, 0x97E7, 0x97E8, 0x97E9, 0x97EA, 0x97EC, 0x97EB, 0x97F5, 0x54CD,
    0x9875, 0x9876, 0x9877, 0x9879, 0x987A, 0x9878, 0x987B, 0x987C, 0x9882, 0x9880, 0x9883, 0x9884, 0x987D, 0x9881,
    0x987F, 0x9887, 0x9886, 0x988C, 0x9889, 0x9890, 0x988F, 0x4FEF, 0x988A, 0x5934, 0x9892, 0x988A, 0x988B, 0x9895,
    0x9894, 0x9888, 0x9893, 0x9891, 0x8D56, 0x9893, 0x9897, 0x9898, 0x989D, 0x816D, 0x989C, 0x9899, 0x989B, 0x989C,
    0x663E, 0x613F, 0x98A1, 0x98A0, 0x7C7B, 0x989F, 0x98A2, 0x987E, 0x98A4, 0x98A5, 0x663E, 0x98A6, 0x9885, 0x989E,
    0x98A7, 0x9895, 0x816D, 0x98CE, 0x98D0, 0x98D1, 0x98D2, 0x53F0, 0x522E, 0x98D3, 0x98D4, 0x626C, 0x98D6, 0x98D5,
    0x98D7, 0x98D8, 0x98D9, 0x98DA, 0x626C, 0x98DE, 0x7FFB, 0x9963, 0x9965, 0x9964, 0x9966, 0x9968, 0x996A, 0x996B,
    0x996C, 0x996E, 0x996D, 0x98E7, 0x996E, 0x9974, 0x9972, 0x9971, 0x9970, 0x9973, 0x997A, 0x9978, 0x997C, 0x7CCD,
    0x9977, 0x517B, 0x9975, 0x9979, 0x997B, 0x997D, 0x9981, 0x997F, 0x9982, 0x997E, 0x4F59, 0x80B4, 0x9984, 0x9983,
    0x996F, 0x997C, 0x9985, 0x9986, 0x7CCA, 0x7CC7, 0x9967, 0x5582, 0x9989, 0x9987, 0x998E, 0x9969, 0x998F, 0x998A,
    0x998C, 0x998D, 0x9992, 0x9990, 0x9991, 0x9993, 0x9988, 0x9994, 0x9965, 0x9976, 0x98E8, 0x990D, 0x998B, 0x9995,
    0x4F59, 0x9A6C, 0x9A6D, 0x51AF, 0x9A6E, 0x9A70, 0x9A6F, 0x9A72, 0x9A73, 0x9A7F, 0x9A71, 0x9A71, 0x9A7B, 0x9A7D,
    0x9A79, 0x9A75, 0x9A7E, 0x9A80, 0x9A78, 0x9A76, 0x9A7C, 0x9A77, 0x9A82, 0x9A88, 0x9A87, 0x9A83, 0x9A86, 0x9A8E,
    0x9A8F, 0x9A8B, 0x9A8D, 0x9A93, 0x9A94, 0x9A92, 0x9A91, 0x9A90, 0x9A9A, 0x9A8C, 0x9A9B, 0x9A97, 0x9A99, 0x9A9E,
    0x9A98, 0x9A9D, 0x817E, 0x9A7A, 0x9A9A, 0x9A9F, 0x9AA1, 0x84E6, 0x9A9C, 0x9A96, 0x9AA0, 0x9AA2, 0x9A71, 0x9A85,
    0x9A95, 0x9A81, 0x9AA3, 0x9A84, 0x9A8C, 0x60CA, 0x9A7F, 0x9AA4, 0x9A74, 0x9AA7, 0x9AA5, 0x9AA6, 0x9A8A, 0x9A89,
    0x80AE, 0x9AC5, 0x810F, 0x9AC4, 0x4F53, 0x9ACC, 0x9ACB, 0x53D1, 0x53D1, 0x677E, 0x80E1, 0x987B, 0x9B13, 0x6597,
    0x95F9, 0x54C4, 0x960B, 0x6597, 0x6597, 0x9604, 0x90C1, 0x9B36, 0x9B49, 0x9B47, 0x9C7C, 0x9C7D, 0x9C7E, 0x9C80,
    0x9C81, 0x9C82, 0x9C7F, 0x9C84, 0x9C85, 0x9C86, 0x9C8C, 0x9C89, 0x9C8F, 0x9C87, 0x9C90, 0x9C8D, 0x9C8B, 0x9C8A,
    0x9FF4, 0x9C92, 0x9C98, 0x9C9E, 0x9C95, 0x9C96, 0x9C94, 0x9C9B, 0x9C91, 0x9C9C, 0x9C93, 0x9CAA, 0x9C9D, 0x9CA7,
    0x9CA0, 0x9CA9, 0x9CA4, 0x9CA8, 0x9CAC, 0x9CBB, 0x9CAF, 0x9CAD, 0x9C9E, 0x9CB7, 0x9CB4, 0x9CB1, 0x9CB5, 0x9CB2,
    0x9CB3, 0x9CB8, 0x9CAE, 0x9CB0, 0x9C87, 0x9CBA, 0x9CC0, 0x9CAB, 0x9CCA, 0x9CC8, 0x9C97, 0x9CC2, 0x9CBD, 0x9CC7,
    0x9CC5, 0x9CBE, 0x9CC4, 0x9CC6, 0x9CC3, 0x9CC1, 0x9CD2, 0x9CD1, 0x9CCB, 0x9CA5, 0x9CCF, 0x9CCE, 0x9CD0, 0x9CCD,
    0x9CC1, 0x9CA2, 0x9CCC, 0x9CD3, 0x9CD8, 0x9CA6, 0x9CA3, 0x9CB9, 0x9CD7, 0x9CDB, 0x9CD4, 0x9CC9, 0x9CD9, 0x9CD5,
    0x9CD6, 0x9CDF, 0x9CDD, 0x9CDC, 0x9CDE, 0x9C9F, 0x9CBC, 0x9C8E, 0x9C99, 0x9CE3, 0x9CE1, 0x9CE2, 0x9CBF, 0x9C9A,
    0x9CE0, 0x9CC4, 0x9C88, 0x9CA1, 0x9C87, 0x9E1F, 0x51EB, 0x9E20, 0x51EB, 0x9E24, 0x51E4, 0x9E23, 0x9E22, 0x9E29,
    0x9E28, 0x9E26, 0x9E25, 0x9E30, 0x9E35, 0x9E33, 0x9E32, 0x9E2E, 0x9E31, 0x9E2A, 0x9E2F, 0x9E2D, 0x9E38, 0x9E39,
    0x9E3B, 0x9E3F, 0x9E3D, 0x9E3A, 0x9E3C, 0x9E40, 0x9E43, 0x9E46, 0x9E41, 0x9E48, 0x9E45, 0x9E44, 0x9E49, 0x9E4C,
    0x9E4F, 0x9E50, 0x9E4E, 0x5F6B, 0x9E4A, 0x9E53, 0x9E4D, 0x9E2B, 0x9E51, 0x9E52, 0x9E21, 0x9E4B, 0x9E59, 0x9E55,
    0x9E57, 0x9E56, 0x9E5B, 0x9E5C, 0x9E27, 0x83BA, 0x9E5F, 0x9E64, 0x9E60, 0x9E61, 0x9E58, 0x9E63, 0x9E5A, 0x9E5A,
    0x9E62, 0x9E5E, 0x9E21, 0x9E5D, 0x9E67, 0x9E65, 0x9E25, 0x9E37, 0x9E68, 0x9E36, 0x9E6A, 0x9E54, 0x9E69, 0x9E6B,
    0x9E47, 0x9E47, 0x9E6C, 0x9E70, 0x9E6D, 0x9E34, 0x9E6F, 0x9E71, 0x9E72, 0x9E2C, 0x9E74, 0x9E66, 0x9E73, 0x9E42,
    0x9E3E, 0x5364, 0x7877, 0x54B8, 0x9E7E, 0x7877, 0x76D0, 0x4E3D, 0x9EA6, 0x9EB8, 0x9762, 0x9762, 0x66F2, 0x66F2,
    0x9762, 0x66F2, 0x9762, 0x4E48, 0x4E48, 0x9EC4, 0x9EC9, 0x9ED1, 0x9ED8, 0x70B9, 0x515A, 0x9EEA, 0x9709, 0x9EE1,
    0x9EE9, 0x9EFE, 0x9F0B, 0x9F0C, 0x9CD6, 0x9F0D, 0x51AC, 0x9F39, 0x9F50, 0x658B, 0x8D4D, 0x9F51, 0x9F7F, 0x9F80,
    0x9F81, 0x9F82, 0x9F85, 0x9F87, 0x9F83, 0x9F86, 0x9F84, 0x9F84, 0x51FA, 0x9F88, 0x556E, 0x9F8A, 0x9F89, 0x9F8B,
    0x816D, 0x9F8C, 0x9F99, 0x5390, 0x5E9E, 0x9F9A, 0x9F9B, 0x9F9F, 0x548C, 0x9FD2, 0x9FDF, 0x9FF8, 0x5C82, 0x66F4,
    0x8F66, 0x8D3E, 0x6ED1, 0x4E32, 0x53E5, 0x9F9F, 0x9F9F, 0x5951, 0x91D1, 0x5587, 0x5948, 0x61D2, 0x765E, 0x7F57,
    0x841D, 0x87BA, 0x88F8, 0x903B, 0x4E50, 0x6D1B, 0x70D9, 0x73DE, 0x843D, 0x916A, 0x9A86, 0x4E71, 0x5375, 0x680F,
    0x70C2, 0x5170, 0x9E3E, 0x5C9A, 0x6EE5, 0x84DD, 0x8934, 0x62C9, 0x814A, 0x8721, 0x5ECA, 0x6717, 0x6D6A, 0x72FC,
    0x90CE, 0x6765, 0x51B7, 0x52B3, 0x63B3, 0x6A79, 0x7089, 0x5362, 0x8001, 0x82A6, 0x864F, 0x8DEF, 0x9732, 0x9C81,
    0x9E6D, 0x788C, 0x7984, 0x7EFF, 0x7EFF, 0x5F55, 0x9E7F, 0x8BBA, 0x5784, 0x5F04, 0x7B3C, 0x804B, 0x7262, 0x78CA,
    0x8D42, 0x96F7, 0x5792, 0x5C61, 0x697C, 0x6CEA, 0x6F0F, 0x7D2F, 0x7F15, 0x964B, 0x52D2, 0x808B, 0x51DB, 0x51CC,
    0x68F1, 0x7EEB, 0x83F1, 0x9675, 0x8BFB, 0x62CF, 0x4E50, 0x8BFA, 0x4E39, 0x5B81, 0x6012, 0x7387, 0x5F02, 0x5317,
    0x78FB, 0x4FBF, 0x590D, 0x4E0D, 0x6CCC, 0x6570, 0x7D22, 0x53C2, 0x585E, 0x7701, 0x53F6, 0x8BF4, 0x6740, 0x8FB0,
    0x6C88, 0x62FE, 0x82E5, 0x63A0, 0x7565, 0x4EAE, 0x4E24, 0x51C9, 0x6881, 0x7CAE, 0x826F, 0x8C05, 0x91CF, 0x52B1,
    0x5415, 0x5973, 0x5E90, 0x65C5, 0x6EE4, 0x783A, 0x95FE, 0x9A8A, 0x4E3D, 0x9ECE, 0x529B, 0x5386, 0x5386, 0x8F79,
    0x5E74, 0x601C, 0x604B, 0x649A, 0x6D9F, 0x70BC, 0x740F, 0x79CA, 0x7EC3, 0x8054, 0x8F87, 0x83B2, 0x8FDE, 0x70BC,
    0x5217, 0x52A3, 0x54BD, 0x70C8, 0x88C2, 0x8BF4, 0x5EC9, 0x5538, 0x637B, 0x6B93, 0x5E18, 0x730E, 0x4EE4, 0x56F9,
    0x5B81, 0x5CAD, 0x601C, 0x73B2, 0x83B9, 0x7F9A, 0x8046, 0x94C3, 0x96F6, 0x7075, 0x9886, 0x4F8B, 0x793C, 0x91B4,
    0x96B6, 0x6076, 0x4E86, 0x50DA, 0x5BEE, 0x5C3F, 0x6599, 0x4E50, 0x71CE, 0x7597, 0x84FC, 0x8FBD, 0x9F99, 0x6655,
    0x962E, 0x5218, 0x677B, 0x67F3, 0x6D41, 0x6E9C, 0x7409, 0x7559, 0x786B, 0x7EBD, 0x7C7B, 0x516D, 0x622E, 0x9646,
    0x4F26, 0x4ED1, 0x6CA6, 0x8F6E, 0x5F8B, 0x6817, 0x6817, 0x7387, 0x9686, 0x5229, 0x540F, 0x5C65, 0x6613, 0x674E,
    0x68A8, 0x6CE5, 0x7406, 0x75E2, 0x7F79, 0x91CC, 0x91CC, 0x91CC, 0x79BB, 0x533F, 0x6EBA, 0x541D, 0x71D0, 0x7498,
    0x853A, 0x90BB, 0x9CDE, 0x9E9F, 0x6797, 0x6DCB, 0x4E34, 0x7ACB, 0x7B20, 0x7C92, 0x72B6, 0x7099, 0x8BC6, 0x4EC0,
    0x8336, 0x523A, 0x5207, 0x5EA6, 0x62D3, 0x7CD6, 0x5B85, 0x6D1E, 0x66B4, 0x8F90, 0x884C, 0x964D, 0x89C1, 0x5ED3,
    0x5140, 0x55C0, 0x51A2, 0x6674, 0x51DE, 0x732A, 0x76CA, 0x793C, 0x795E, 0x7965, 0x798F, 0x9756, 0x7CBE, 0x7FBD,
    0x8612, 0x8BF8, 0x9038, 0x90FD, 0x996D, 0x9972, 0x9986, 0x9E64, 0x90CE, 0x96B6, 0x4FAE, 0x50E7, 0x514D, 0x52C9,
    0x52E4, 0x5351, 0x559D, 0x53F9, 0x5668, 0x5840, 0x58A8, 0x5C42, 0x5C6E, 0x6094, 0x6168, 0x618E, 0x60E9, 0x654F,
    0x65E2, 0x6691, 0x6885, 0x6D77, 0x6E1A, 0x6C49, 0x716E, 0x722B, 0x7422, 0x7891, 0x793E, 0x7949, 0x7948, 0x7950,
    0x7956, 0x795D, 0x7978, 0x796F, 0x8C37, 0x7A81, 0x8282, 0x7EC3, 0x7F19, 0x7E41, 0x7F72, 0x8005, 0x81ED, 0x8279,
    0x8279, 0x7740, 0x8910, 0x89C6, 0x8C12, 0x8C28, 0x5BBE, 0x8D60, 0x8FB6, 0x9038, 0x96BE, 0x54CD, 0x9891, 0x6075,
    0x9986, 0x5E76, 0x51B5, 0x5168, 0x4F80, 0x5145, 0x5180, 0x52C7, 0x52FA, 0x559D, 0x5555, 0x5599, 0x55E2, 0x51A2,
    0x575F, 0x5944, 0x5954, 0x5A62, 0x5B28, 0x5ED2, 0x5ED9, 0x5F69, 0x5FAD, 0x60D8, 0x613C, 0x6108, 0x618E, 0x6160,
    0x60E9, 0x6234, 0x63C4, 0x635C, 0x6452, 0x6556, 0x6674, 0x6717, 0x671B, 0x6756, 0x6B79, 0x6740, 0x6D41, 0x6EDB,
    0x6ECB, 0x6C49, 0x701E, 0x716E, 0x77A7, 0x7235, 0x72AF, 0x732A, 0x7471, 0x7506, 0x5212, 0x761D, 0x761F, 0x76CA,
    0x76DB, 0x76F4, 0x774A, 0x7740, 0x78CC, 0x7AB1, 0x8282, 0x7C7B, 0x7EE6, 0x7EC3, 0x7F3E, 0x8005, 0x8352, 0x534E,
    0x8779, 0x8941, 0x590D, 0x89C6, 0x8C03, 0x8BF8, 0x8BF7, 0x8C12, 0x8BFA, 0x8C15, 0x8C28, 0x53D8, 0x8D60, 0x8F93,
    0x8FDF, 0x9199, 0x94CF, 0x967C, 0x96BE, 0x9756, 0x97DB, 0x54CD, 0x980B, 0x9891, 0x9B12, 0x9F9F, 0x9F43, 0x5390,
};

}  // namespace detail
BREVIER_END
// clang-format on

#endif  // BREVIER_TABLES_VARIANTS_HPP

// ==== brevier/variants.hpp ====

// Brevier, variants: maps Han characters that write the same word in different places onto one: traditional and
// simplified Chinese, Japanese old and new forms, the usual regional pairs (\u81fa \u53f0, \u88cf \u88e1, \u7740 \u8457).
//
//     brevier::variant_folded(U'\u81FA') == U'\u53F0'              // \u81fa, \u53f0
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_VARIANTS_HPP
#define BREVIER_VARIANTS_HPP

BREVIER_BEGIN

namespace detail {

inline constexpr uint32_t variant_ideographs = 0xA000 - 0x4E00;
inline constexpr uint32_t variant_places = variant_ideographs + 0x200;

constexpr char32_t variant_at(uint32_t place) noexcept {
  return place < variant_ideographs ? place + 0x4E00 : place - variant_ideographs + 0xF900;
}

// Where the table has a code point; variant_places or more where it has none.
constexpr uint32_t variant_place(char32_t value) noexcept {
  if (value - 0xF900 < 0x200) return value - 0xF900 + variant_ideographs;
  return value - 0x4E00 < variant_ideographs ? value - 0x4E00 : variant_places;
}

// Whether it folds to another one, of U+4E00..U+9FFF.
constexpr bool has_variant(char32_t value) noexcept {
  const uint32_t place = value - 0x4E00;
  return place < variant_ideographs && (variant_bits[place >> 5] >> (place & 31) & 1) != 0;
}

// How many bits are set.
constexpr uint32_t ones(uint32_t bits) noexcept {
  bits -= bits >> 1 & 0x55555555;
  bits = (bits & 0x33333333) + (bits >> 2 & 0x33333333);
  return ((bits + (bits >> 4)) & 0x0F0F0F0F) * 0x01010101 >> 24;
}

}  // namespace detail

/// The character that stands for all variants of `value`, as a rule the simplified one; `value` where there are none.
/// Variants of variants are variants, so that \u91cc \u88cf \u88e1 or \u5e72 \u4e7e \u5e79 are one, as they are in simplified text. Joined are
/// what Unihan 17 calls simplified, traditional and z-variants, CJK compatibility ideographs, and forms of the
/// standards of Japan, China, Hong Kong and Taiwan; of U+4E00..U+9FFF and U+F900..U+FAFF only. Idempotent. O(1).
constexpr char32_t variant_folded(char32_t value) noexcept {
  const uint32_t place = detail::variant_place(value);
  if (place >= detail::variant_places) return value;
  const uint32_t bits = detail::variant_bits[place >> 5] << (~place & 31);  // up to this one, which is the highest
  if (bits < 0x80000000) return value;
  return detail::variant_targets[detail::variant_counts[place >> 5] + detail::ones(bits) - 1];
}

namespace detail {

class variant_cursor {
 public:
  using value_type = char32_t;

  constexpr variant_cursor() noexcept = default;
  constexpr explicit variant_cursor(char32_t value) noexcept : folded_(variant_folded(value)) {}

  constexpr bool next(char32_t& value) noexcept {
    if (is_first_) {
      is_first_ = false;
      value = folded_;
      return true;
    }
    constexpr uint32_t size = sizeof(variant_targets) / sizeof(*variant_targets);
    while (read_ != size && variant_targets[read_] != folded_) ++read_;
    if (read_ == size) return false;
    value = variant_at(place_of(read_++));
    return true;
  }

 private:
  // Where the code point stands whose target has that number.
  static constexpr uint32_t place_of(uint32_t target) noexcept {
    uint32_t block = 0;
    for (uint32_t count = variant_places / 32; count > 1;) {
      const uint32_t half = count / 2;
      if (variant_counts[block + half] <= target) block += half;
      count -= half;
    }
    uint32_t bits = variant_bits[block];
    for (uint32_t before = variant_counts[block]; before != target; ++before) bits &= bits - 1;
    return block * 32 + ones((bits & (0 - bits)) - 1);
  }

  char32_t folded_ = 0;
  uint32_t read_ = 0;  // of the targets
  bool is_first_ = true;
};

}  // namespace detail

/// All that variant_folded() maps onto the same as `value`: first what it gives, then in order of code points. O(3654)
/// for all of them: for tables that are made once, not for searching.
constexpr lazy_range<detail::variant_cursor> variants(char32_t value) noexcept {
  return lazy_range<detail::variant_cursor>(detail::variant_cursor(value));
}

BREVIER_END

#endif  // BREVIER_VARIANTS_HPP

// ==== brevier/keyword_reader.hpp ====

// Brevier, keyword_reader: how text is read when it is matched with keywords, character by character: as it is, or
// folded, or passing over spaces. A set has a trie for each way of reading that its keywords ask for.
//
// SPDX-License-Identifier: BSL-1.0

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

// ==== brevier/keyword_forms.hpp ====

// Brevier, keyword_forms: all the characters that a folding takes for one, so that bytes of a text can be compared that
// are not folded.
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_KEYWORD_FORMS_HPP
#define BREVIER_KEYWORD_FORMS_HPP

BREVIER_BEGIN

namespace detail {

// A character and what it folds to, both of the Basic Multilingual Plane.
struct folded_form {
  uint16_t folded, form;
};

// Calls `visit` with what a folding takes for another, and that.
template <reading Folding, class Visit>
constexpr void each_folded(Visit& visit) noexcept {
  if constexpr (Folding == folds_case) {
    for (const fold_run& run : case_runs)
      for (uint32_t i = 0, delta = case_deltas[run.delta]; i <= run.span; i += delta == 1 ? 2 : 1)
        visit(run.first + i, (run.first + i + delta) & 0xFFFF);
  } else if constexpr (Folding == folds_width) {
    visit(0x3000, 0x20);
    for (char32_t wide = 0xFF01; wide != 0xFFEF; ++wide)
      if (width_folded(wide) != wide) visit(wide, width_folded(wide));
  } else {
    const uint16_t* target = variant_targets;
    for (uint32_t block = 0; block != variant_places / 32; ++block)
      for (uint32_t bits = variant_bits[block]; bits != 0; bits &= bits - 1)
        visit(variant_at(block * 32 + ones((bits & (0 - bits)) - 1)), *target++);
  }
}

struct form_counter {
  uint32_t count = 0;
  constexpr void operator()(char32_t, char32_t) noexcept { ++count; }
};

template <reading Folding>
constexpr uint32_t count_forms() noexcept {
  form_counter counter;
  each_folded<Folding>(counter);
  return counter.count;
}

// A folding backwards: in order of what is folded to.
template <uint32_t Count>
struct form_table {
  folded_form forms[Count] = {};
  uint32_t count = 0;

  constexpr void operator()(char32_t form, char32_t folded) noexcept {
    forms[count++] = {narrow<uint16_t>(folded), narrow<uint16_t>(form)};
  }

  // By a byte of what is folded to; those that have the same stay in order.
  constexpr form_table sorted_by(uint32_t shift) const noexcept {
    form_table sorted;
    uint32_t places[257] = {};
    for (const folded_form& each : forms) ++places[(each.folded >> shift & 0xFF) + 1];
    for (uint32_t i = 0; i != 256; ++i) places[i + 1] += places[i];
    for (const folded_form& each : forms) sorted.forms[places[each.folded >> shift & 0xFF]++] = each;
    return sorted;
  }

  constexpr const folded_form* begin_of(char32_t folded) const noexcept {
    const folded_form* found = forms;
    for (uint32_t left = Count; left != 0;) {
      const uint32_t half = left / 2;
      const bool is_before = found[half].folded < folded;
      found += is_before ? half + 1 : 0;
      left = is_before ? left - half - 1 : half;
    }
    return found;
  }
  constexpr const folded_form* end() const noexcept { return forms + Count; }
};

template <reading Folding>
constexpr auto make_form_table() noexcept {
  form_table<count_forms<Folding>()> table;
  each_folded<Folding>(table);
  return table.sorted_by(0).sorted_by(8);
}

// Made once, where it is used: 4 bytes for each character that folds.
template <reading Folding>
inline constexpr auto forms_by = make_form_table<Folding>();

inline constexpr uint32_t most_forms = 8;  // U+70BC has as many

// The units that fold to one, itself included, where the way of reading folds. O(log(what the tables have)).
template <uint8_t Readings>
class unit_forms {
 public:
  uint32_t units[Readings & ~skips_spaces ? most_forms : 1] = {};
  uint32_t count = 0;

  constexpr unit_forms() noexcept = default;
  constexpr unit_forms(uint32_t unit, uint8_t way) noexcept {
    units[count++] = unit;
    add_all<folds_variants>(way);
    add_all<folds_case>(way);
    add_all<folds_width>(way);
  }

 private:
  // All that the folding takes for one of the units found so far.
  template <reading Folding>
  constexpr void add_all([[maybe_unused]] uint8_t way) noexcept {
    if constexpr (Readings & Folding) {
      if (!(way & Folding)) return;
      const folding_reader<Readings, false> reader(way);
      for (uint32_t i = count; i-- != 0;) {
        const char32_t folded = point_of(units[i]);
        for (auto at = forms_by<Folding>.begin_of(folded); at != forms_by<Folding>.end() && at->folded == folded; ++at)
          add(reader, at->form);
        if (Folding == folds_case && folded >> 16 == 1)
          for (const fold_run& run : case_runs_above) add_case(reader, run, folded);
      }
    }
  }

  template <class Reader>
  constexpr void add(const Reader& reader, char32_t value) noexcept {
    const uint32_t unit = unit_of(value);
    if (reader.folded(unit) != units[0] || count == most_forms) return;
    for (uint32_t i = 0; i != count; ++i)
      if (units[i] == unit) return;
    units[count++] = unit;
  }

  template <class Reader>
  constexpr void add_case(const Reader& reader, const fold_run& run, char32_t value) noexcept {
    const uint32_t low = (value - case_deltas[run.delta]) & 0xFFFF;
    if (low - run.first <= run.span) add(reader, (value & 0xFFFF0000) | low);
  }
};

}  // namespace detail

BREVIER_END

#endif  // BREVIER_KEYWORD_FORMS_HPP

// ==== brevier/keyword_mirror.hpp ====

// Brevier, keyword_mirror: an automaton that reads text backwards and knows at each place all keywords that begin
// there.
//
// Keywords can overlap in a text so that each of its characters may belong to hundreds of them; a walk from each place
// would read it as often. The automaton of Aho and Corasick ("Efficient string matching", 1975) reads each once, but
// tells keywords by where they end. So this is the automaton of the keywords reversed: what begins at a place is known
// when the text has been read from the right down to it, and then longest-first, first-in-list and all are one.
//
// A mirror is a trie for each way of reading, roots first, then by levels, so that the children of a node stand in a
// row, which ends where that of the next node begins. Its nodes have
//
//     label     of the image's label width: the character that leads to the node
//     child     the first
//     behind    the node that has read what of the path to this one begins another path: the longest such
//     keyword   below count: the keyword that the path is, reversed; else count, or count + 1 where it has a next
//     next      the nearest node behind whose keyword matches wherever this path does; or 0
//     first     of that and all nexts from there on, the one whose keyword stands first in the list; or 0
//     inner     next and first again, of keywords that may match inside words; where some may not, and else absent
//     size      1 byte: of the path, in bytes; in characters where they are folded
//
// Keywords that match as whole words only are no next where the path itself shows that a word runs on behind them. So
// of all that begin at a place it is only the path's own keyword that may fail to match.
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_KEYWORD_MIRROR_HPP
#define BREVIER_KEYWORD_MIRROR_HPP

BREVIER_BEGIN

namespace detail {

// Whether a set wants a mirror: `pile` keywords or their beginnings can lie over one character, and `piles` is the sum
// of how many do at each node. Those of a dictionary pile up to half the logarithm of the nodes, and four on average.
constexpr bool piles_up(uint32_t pile, uint64_t piles, uint32_t nodes) noexcept {
  uint32_t most = 2;
  while (nodes >> 2 * most != 0) ++most;
  return pile > most || piles > nodes * uint64_t{9} / 2;
}

// A keyword that begins at a place, and the node whose keyword is the next one to look at there; 0: none is.
struct mirrored_keyword {
  uint32_t index, size, next;
};

class keyword_mirror {
 public:
  constexpr keyword_mirror(const char* first, uint32_t nodes, uint32_t count, uint8_t label_width, uint8_t width,
                           uint8_t features) noexcept
      : first_(first),
        nodes_(nodes),
        count_(count),
        node_size_(mirror_node_size(label_width, width, features)),
        label_width_(label_width),
        width_(width),
        has_inner_((features & has_whole) != 0) {}
  constexpr explicit keyword_mirror(const keyword_tables& tables) noexcept
      : keyword_mirror(tables.image + tables.mirror, tables.mirror_nodes(), tables.count, tables.label_width,
                       tables.mirror_width, tables.features) {}

  constexpr uint32_t nodes() const noexcept { return nodes_; }
  constexpr uint32_t label(uint32_t node) const noexcept { return read_number(at(node), label_width_); }
  constexpr uint32_t child(uint32_t node) const noexcept { return value(node, 0); }
  constexpr uint32_t behind(uint32_t node) const noexcept { return value(node, 1); }
  constexpr uint32_t keyword(uint32_t node) const noexcept { return value(node, 2); }
  constexpr uint32_t next(uint32_t node, bool is_inner) const noexcept { return value(node, is_inner ? 5 : 3); }
  constexpr uint32_t first(uint32_t node, bool is_inner) const noexcept { return value(node, is_inner ? 6 : 4); }
  constexpr uint32_t size(uint32_t node) const noexcept { return byte_at(at(node + 1) - 1); }
  constexpr uint32_t end_of_children(uint32_t node) const noexcept {
    return node + 1 == nodes_ ? nodes_ : child(node + 1);
  }

  // The keyword of a node that has one, and then the next.
  constexpr mirrored_keyword told_by(uint32_t node, bool is_inner) const noexcept {
    return {keyword(node), size(node), next(node, is_inner)};
  }
  // The longest at a node, and then the next; or the one that stands first in the list, and what to take where it does
  // not match. Of size 0 where there is none. `is_inner` where a word runs on across the place.
  constexpr mirrored_keyword told_at(uint32_t node, bool is_inner, bool is_first) const noexcept {
    const uint32_t own = keyword(node), other = is_first ? first(node, is_inner) : next(node, is_inner);
    if (own < count_ && !(is_first && other != 0 && keyword(other) < own)) return {own, size(node), other};
    if (other == 0) return {};
    return {keyword(other), size(other), is_first ? 0 : next(other, is_inner)};
  }
  // Whether a keyword may begin at a node where a word runs on.
  constexpr bool tells_inner(const keyword_tables& tables, uint32_t node) const noexcept {
    const uint32_t own = keyword(node);
    return (own < count_ && !tables.matches_whole(own)) || next(node, true) != 0;
  }
  // Of a node and those that come up after it, the one whose keyword stands first.
  constexpr uint32_t first_from(uint32_t node, bool is_inner) const noexcept {
    const uint32_t other = node != 0 ? first(node, is_inner) : 0;
    return other != 0 && keyword(other) < keyword(node) ? other : node;
  }

  // The child for `unit`, 0 where there is none. O(log(children)).
  constexpr uint32_t find(uint32_t node, uint32_t unit) const noexcept {
    uint32_t found = child(node), left = end_of_children(node) - found;
    while (left > 1) {
      const uint32_t half = left >> 1;
      found = label(found + half) <= unit ? found + half : found;
      left -= half;
    }
    return left != 0 && label(found) == unit ? found : 0;
  }

  // The node after one more character. Each adds a level at most, and each step behind takes one away: no more steps
  // than characters.
  constexpr uint32_t next(uint32_t root, uint32_t node, uint32_t unit) const noexcept {
    for (;;) {
      const uint32_t found = find(node, unit);
      if (found != 0) return found;
      if (node < child(0)) return root;
      node = behind(node);
    }
  }

  // Whether no search leaves the nodes, or goes round in circles. Walks them once.
  constexpr bool passes(uint32_t roots) const noexcept {
    uint32_t level = 0, next_level = roots, ahead = roots;
    for (uint32_t node = 0; node != nodes_; ++node) {
      if (node == ahead) return false;
      if (node == next_level) {
        level = node;
        next_level = ahead;
      }
      if (child(node) != ahead || !leads_back(node, level)) return false;
      const uint32_t end = end_of_children(node);
      if (end < ahead || end > nodes_) return false;
      for (uint32_t before = ahead; ahead != end; before = ahead++)
        if (label(ahead) > highest_label || (before != ahead && label(ahead) <= label(before))) return false;
    }
    return nodes_ > roots && ahead == nodes_;
  }

 private:
  constexpr const char* at(uint32_t node) const noexcept { return first_ + node * node_size_; }
  constexpr uint32_t value(uint32_t node, uint32_t which) const noexcept {
    return read_number(at(node) + label_width_ + which * width_, width_);
  }

  // What a node of a level leads to stands before the level.
  constexpr bool leads_back(uint32_t node, uint32_t level) const noexcept {
    if (level == 0 ? keyword(node) != count_ : behind(node) >= level || keyword(node) > count_ + 1) return false;
    for (uint32_t which = 3; which != (has_inner_ ? 7 : 5); ++which) {
      const uint32_t other = value(node, which);
      if (other != 0 && (other >= level || keyword(other) >= count_)) return false;
    }
    return true;
  }

  const char* first_;
  uint32_t nodes_, count_, node_size_;
  uint8_t label_width_, width_;
  bool has_inner_;
};

constexpr bool has_sound_mirror(const keyword_tables& tables) noexcept {
  return !tables.has(has_mirror) || keyword_mirror(tables).passes(folding_ways(tables.ways()) + (tables.ways() & 1));
}

}  // namespace detail

BREVIER_END

#endif  // BREVIER_KEYWORD_MIRROR_HPP

// ==== brevier/keyword_automaton.hpp ====

// Brevier, keyword_automaton: the mirror of a set as a table of transitions, made from its image and apart from it: one
// step for each character, folded or not.
//
// Characters that fold to one are of one class; class 0 is that of all that no keyword has.
//
//     header    12 bytes        2^32 / row entries, rounded up, and the offsets of what follows the classes
//     pages     1,024           for each 64 characters of the Basic Multilingual Plane the number of their page
//     classes   pages * 64      page 0 has none, 1 and 2 are those of ASCII
//     rows      nodes * row     4 bytes for each class: where the row of the next node begins, and as the top bits
//                               whether keywords begin there, and may do so inside a word
//     told      nodes * 24      twice a keyword, its size and the node to look at next: the longest and the first that
//                               begins at the node; not used where there are whole words
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_KEYWORD_AUTOMATON_HPP
#define BREVIER_KEYWORD_AUTOMATON_HPP

BREVIER_BEGIN

namespace detail {

inline constexpr uint32_t automaton_pages = 12, automaton_classes = automaton_pages + 1024;
inline constexpr uint32_t automaton_found = 0x80000000;
inline constexpr uint32_t automaton_inner = 0x40000000;  // in sets with whole words
inline constexpr uint32_t automaton_flags = automaton_found | automaton_inner;
inline constexpr uint32_t told_size = 24;
inline constexpr uint32_t most_classes = 254;

class keyword_automaton {
 public:
  constexpr explicit keyword_automaton(const char* at) noexcept : at_(at), rows_(at + read_number(at + 4, 4)) {}

  constexpr uint32_t class_of_ascii(uint32_t byte) const noexcept {
    return byte_at(at_ + automaton_classes + 64 + byte);
  }
  constexpr uint32_t class_of(uint32_t page, uint32_t place) const noexcept {
    return byte_at(at_ + automaton_classes + byte_at(at_ + automaton_pages + page) * 64 + place);
  }
  constexpr uint32_t class_of(char32_t point) const noexcept {
    return point < 0x10000 ? class_of(point >> 6, point & 63) : 0;
  }
  // The entry for what comes next.
  constexpr uint32_t next(uint32_t row, uint32_t which) const noexcept {
    return read_number(rows_ + (row + which) * size_t{4}, 4);
  }
  constexpr uint32_t node_of(uint32_t row) const noexcept {
    return static_cast<uint32_t>(uint64_t{row} * read_number(at_, 4) >> 32);  // that is row / row entries
  }
  constexpr mirrored_keyword told_by(uint32_t row, bool is_first) const noexcept {
    const char* const told =
        at_ + read_number(at_ + 8, 4) + size_t{told_size} * node_of(row) + (is_first ? told_size / 2 : 0);
    return {read_number(told, 4), read_number(told + 4, 4), read_number(told + 8, 4)};
  }

  // The class of the character that ends at `at`, behind `first`; moves `at` before it.
  template <class Reader>
  [[gnu::always_inline]] constexpr uint32_t class_before(const Reader& reader, const char*& at,
                                                         const char* first) const noexcept {
    const uint32_t last = byte_at(at - 1);
    if (last < 0x80) {
      --at;
      return class_of_ascii(last);
    }
    if (at - first > 2 && (byte_at(at - 3) & 0xF0) == 0xE0 && is_continuation(byte_at(at - 2)) &&
        is_continuation(byte_at(at - 1))) {
      at -= 3;
      const uint32_t page = (byte_at(at) & 15u) << 6 | (byte_at(at + 1) & 63u);
      return page < 32 ? 0 : class_of(page, last & 63);  // overlong
    }
    const uint32_t unit = unit_before(at, first);
    const char32_t point = point_of(unit);
    return unit_of(point) != unit ? 0 : class_of(point < 0x10000 ? point : point_of(reader.folded(unit)));
  }

 private:
  const char* at_;
  const char* rows_;
};

// What an automaton takes, if it fits a set: one that has a mirror, is read in one way and has not too many characters.
template <uint8_t Readings>
class automaton_measure {
 public:
  constexpr automaton_measure() noexcept = default;
  constexpr explicit automaton_measure(const keyword_tables& tables) noexcept : way_(way_of_all(tables)) {
    const uint32_t ways = tables.ways();
    if (!tables.has(has_mirror) || (ways & (ways - 1)) != 0) return;
    const keyword_mirror mirror(tables);
    for (uint32_t node = mirror.child(0); node != mirror.nodes(); ++node)
      if (!add(mirror.label(node))) return;
    const uint64_t entries = uint64_t{mirror.nodes()} * row_size();
    const uint64_t bytes = entries * 4 + uint64_t{mirror.nodes()} * told_size;
    const bool is_small = bytes <= 16 * uint64_t{tables.size} + 4096 && entries < automaton_inner;
    if (pages_ < 256 && is_small) size_ = rows_offset() + bytes;
  }

  constexpr uint64_t size() const noexcept { return size_; }  // 0 where it does not fit

  constexpr void write(const keyword_tables& tables, char* at) const noexcept {
    for (uint32_t i = 0; i != rows_offset(); ++i) at[i] = 0;
    write_number(at, 0xFFFFFFFF / row_size() + 1, 4);
    write_number(at + 4, rows_offset(), 4);
    write_number(at + 8, rows_offset() + tables.mirror_nodes() * row_size() * 4, 4);
    write_classes(at);
    const keyword_mirror mirror(tables);
    char* const told = write_rows(keyword_automaton(at), mirror, tables, at + rows_offset());
    for (uint32_t node = 0; node != mirror.nodes(); ++node) {
      char* const next = write_told(told + size_t{told_size} * node, mirror.told_at(node, false, false));
      write_told(next, mirror.told_at(node, false, true));
    }
  }

 private:
  static constexpr uint8_t way_of_all(const keyword_tables& tables) noexcept {
    uint8_t way = 0;
    while (tables.ways() >> way > 1) ++way;
    return way;
  }

  constexpr uint32_t row_size() const noexcept { return count_ + 1; }
  constexpr uint32_t rows_offset() const noexcept { return automaton_classes + pages_ * 64; }

  // Puts a label in its place. False where there is no room, or it is beyond the Basic Multilingual Plane.
  constexpr bool add(uint32_t label) noexcept {
    uint32_t place = count_;
    while (place != 0 && labels_[place - 1] > label) --place;
    if (place != 0 && labels_[place - 1] == label) return true;
    if (count_ == most_classes || label > 0xFFFFFF) return false;
    for (uint32_t i = count_++; i != place; --i) labels_[i] = labels_[i - 1];
    labels_[place] = label;
    const unit_forms<Readings> forms(label, way_);
    for (uint32_t i = 0; i != forms.count; ++i) add_page(point_of(forms.units[i]) >> 6);
    return true;
  }
  constexpr void add_page(uint32_t page) noexcept {
    if (page < 2 || page >= 1024 || (has_page_[page >> 5] >> (page & 31) & 1)) return;
    has_page_[page >> 5] |= uint32_t{1} << (page & 31);
    ++pages_;
  }

  constexpr void write_classes(char* at) const noexcept {
    char* const pages = at + automaton_pages;
    pages[0] = 1;
    pages[1] = 2;
    uint32_t written = 3;
    for (uint32_t page = 2; page != 1024; ++page)
      if (has_page_[page >> 5] >> (page & 31) & 1) pages[page] = static_cast<char>(written++);
    for (uint32_t i = 0; i != count_; ++i) {
      const unit_forms<Readings> forms(labels_[i], way_);
      for (uint32_t form = 0; form != forms.count; ++form) {
        const char32_t point = point_of(forms.units[form]);
        if (point < 0x10000)
          at[automaton_classes + byte_at(pages + (point >> 6)) * 64 + (point & 63)] = static_cast<char>(i + 1);
      }
    }
  }

  // The row of a node is that of the node behind it, but for its children.
  constexpr char* write_rows(const keyword_automaton& automaton, const keyword_mirror& mirror,
                             const keyword_tables& tables, char* rows) const noexcept {
    for (uint32_t node = 0; node != mirror.nodes(); ++node) {
      char* const row = rows + size_t{4} * node * row_size();
      const uint32_t behind = mirror.behind(node) * row_size();
      for (uint32_t i = 0; i <= count_; ++i) write_number(row + i * 4, node == 0 ? 0 : automaton.next(behind, i), 4);
      for (uint32_t child = mirror.child(node); child != mirror.end_of_children(node); ++child)
        write_number(row + automaton.class_of(point_of(mirror.label(child))) * 4,
                     child * row_size() | flags_of(mirror, tables, child), 4);
    }
    return rows + size_t{4} * mirror.nodes() * row_size();
  }

  static constexpr uint32_t flags_of(const keyword_mirror& mirror, const keyword_tables& tables,
                                     uint32_t node) noexcept {
    if (mirror.keyword(node) == tables.count) return 0;
    return automaton_found | (tables.has(has_whole) && mirror.tells_inner(tables, node) ? automaton_inner : 0);
  }

  static constexpr char* write_told(char* at, const mirrored_keyword& told) noexcept {
    const uint32_t values[] = {told.index, told.size, told.next};
    for (const uint32_t value : values) at = write_number(at, value, 4);
    return at;
  }

  uint32_t labels_[most_classes] = {};
  uint32_t has_page_[32] = {};
  uint32_t count_ = 0, pages_ = 3;
  uint64_t size_ = 0;
  uint8_t way_ = 0;
};

}  // namespace detail

BREVIER_END

#endif  // BREVIER_KEYWORD_AUTOMATON_HPP

// ==== brevier/keyword_windows.hpp ====

// Brevier, keyword_windows: where in a text a keyword may begin, told by the first bytes of all keywords, many places
// at a time.
//
// A window is the first bytes of a keyword: long, six of them as a rule, or short, as many as the shortest keyword has,
// where a keyword has too few for a long one. Keywords that begin with ASCII have lengths of their own. Few places of a
// text pass for one: first vectors compare four bytes of each place, then what is left is looked up in a filter, first
// its short window, then both, and then in a table that gives the node of the trie that has read the window. So no
// place is walked from the root. Where case is folded, ASCII is in lower case throughout; where width is folded, what
// may be a wide form ends a window. An accelerator is the bytes of all that, made from an image and apart from it, a
// part for each way of reading.
//
//     part      64 bytes     what is in it: detail::window_field
//     nibbles   2 * 6 * 16   for each half, of windows that begin with ASCII and of the rest: which eighths of the
//                            windows have this low half of a byte, of four bytes; and the upper halves of two bytes
//                            each
//     sums      2 * size     for each: two or four filters of 4,096 bits over hashes of four bytes; of few windows,
//                            which eighths have these low six bits of a byte, of four bytes; of too many nothing
//     filter    8 << bits    words: two bits for each window, and for the short beginning of each
//     table     slots * 16   and the first slot again at the end: window (6 bytes), which characters may follow where
//                            its keywords go on (2 bytes: 16 classes), value + 1 for where they do and, as the top bit,
//                            whether it is long (4 bytes; value is from_root where it must be read anew), the keyword
//                            that is just the window, and the one where nothing goes on: its index + 1 (4 bytes; both
//                            0: free)
//     tails     count * 12   lists of all keywords that may be matched where a window is, where they are few and not
//                            long, the longest first: the bytes behind the window (8 bytes), index (3), size (the low
//                            half of a byte) and how many are left (its high half). The values of lists are those
//                            before from_root
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_KEYWORD_WINDOWS_HPP
#define BREVIER_KEYWORD_WINDOWS_HPP

BREVIER_BEGIN

namespace detail {

enum window_field : uint8_t {
  window_kind_of = 0,       // window_kind
  window_is_listed = 1,     // whether there are lists: 2 where a text must be ASCII for them
  window_sizes = 2,         // four bytes: of short and of long windows, for each half; 0: none
  window_filter_shift = 6,  // 64 - log2(words)
  window_slot_shift = 7,    // 64 - log2(slots)
  window_offsets = 8,       // of the bytes that vectors compare: twice four
  window_counts = 16,       // twice four bytes
  window_cases = 24,        // the bit by which letters of ASCII differ that are taken for one
  window_is_graded = 25,    // whether there are short and long windows in one half
  window_cuts = 26,         // two bytes: whether wide forms end windows of a half
  window_tails = 28,        // four bytes: how many
  window_masks = 32,        // twice 16 bytes: of short and long windows
  window_header_size = 64,
};

inline constexpr uint32_t window_nibbles = window_header_size;
inline constexpr uint32_t nibbles_size = 6 * 16;
inline constexpr uint32_t window_sums = window_nibbles + 2 * nibbles_size;
inline constexpr uint32_t group_size = 64;  // four for each half in place of sums
inline constexpr uint32_t sum_size = 512;
inline constexpr uint32_t slot_size = 16;
inline constexpr uint32_t longest_window = 6;
inline constexpr uint8_t wide_lead = 0xEF;                              // of all that has another width, but for a few
inline constexpr uint32_t first_wide = 0xEFBC80, past_wide = 0xEFC080;  // the units of U+FF00 to U+FFFF
inline constexpr uint32_t long_bit = 0x80000000;
inline constexpr uint32_t from_root = long_bit - 3;  // a value, and the highest
inline constexpr uint32_t tail_size = 12, longest_tail = 8, most_tails = 15;
inline constexpr size_t window_reach = longest_window + longest_tail;  // bytes that are read from a place on

// Which windows may be at a place; besides its distance from another one.
inline constexpr uint16_t is_short_window = 0x4000, is_long_window = 0x8000;

// How well vectors tell windows, by their number; each kind can do with what the next one does.
enum window_kind : uint8_t { by_nibbles, by_two_sums, by_four_sums, by_leads };
inline constexpr uint32_t most_by_nibbles = 48, most_by_two_sums = 1500, most_by_sums = 20000;
inline constexpr uint32_t most_by_narrow_nibbles = 256;  // with 16 or 32 bytes at a time, where there are no sums

// The bytes for the sums, or groups, of a half.
constexpr uint32_t sums_size(uint8_t kind) noexcept {
  constexpr uint32_t sizes[] = {4 * group_size, 2 * sum_size, 4 * sum_size, 0};
  return sizes[kind];
}
constexpr uint32_t filter_offset(uint8_t kind) noexcept { return window_sums + 2 * sums_size(kind); }

// The half of a window: 0 where the first byte is ASCII.
constexpr uint32_t half_of(const char* at) noexcept { return byte_at(at) >= 0x80; }

constexpr uint64_t read_window(const char* at) noexcept {
  if constexpr (BREVIER_HOSTED && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__) {
    if (!__builtin_is_constant_evaluated()) {
      uint64_t value = 0;
      __builtin_memcpy(&value, at, sizeof value);
      return value;
    }
  }
  return read_number(at, 4) | uint64_t{read_number(at + 4, 4)} << 32;
}

constexpr uint64_t every_byte(uint8_t byte) noexcept { return byte * uint64_t{0x0101010101010101}; }

// The top bits of eight bytes as a number, that of the first byte lowest.
constexpr uint64_t top_bits(uint64_t bytes) noexcept {
  return ((bytes & 0x8080808080808080) >> 7) * 0x0102040810204080 >> 56;
}

// The bits of `cases` in those of eight bytes that are upper-case letters of ASCII.
constexpr uint64_t upper_case(uint64_t bytes, uint64_t cases) noexcept {
  const uint64_t low = bytes & every_byte(0x7F);
  const uint64_t upper = (low + every_byte(0x80 - 'A')) & ~(low + every_byte(0x7F - 'Z')) & ~bytes & every_byte(0x80);
  return upper >> 2 & cases;
}

// One of 16 classes of a character by its UTF-8; a letter of ASCII is in that of its other case.
constexpr uint32_t class_of(const char* at) noexcept {
  const uint32_t lead = byte_at(at);
  return byte_at(at + (lead >= 0xE0) + (lead >= 0x80)) & 15;
}

constexpr uint64_t window_hash(uint64_t window) noexcept { return window * 0x9E3779B97F4A7C15; }

// Two bits of a word of the filter, by the hash of a window; those for the short beginning of a window are others.
struct window_bits {
  uint32_t one, other;

  constexpr window_bits(uint64_t hash, bool is_beginning) noexcept
      : one(static_cast<uint32_t>(hash >> (is_beginning ? 26 : 38) & 63)),
        other(static_cast<uint32_t>(hash >> (is_beginning ? 32 : 44) & 63)) {}
  constexpr bool are_in(uint64_t word) const noexcept { return word >> one & word >> other & 1; }
  constexpr uint64_t mask() const noexcept { return uint64_t{1} << one | uint64_t{1} << other; }
};

// The places in the sums of the bytes that vectors compare.
struct window_sum {
  uint32_t bits[4];
};
constexpr uint32_t sum_bit(uint32_t low, uint32_t high) noexcept {
  return ((low & 127) | (high >> 3 & 3) << 7) << 3 | (high & 7);
}
constexpr window_sum sum_of(uint32_t a, uint32_t b, uint32_t c, uint32_t d) noexcept {
  return {{sum_bit(b ^ d << 2, a ^ c << 2), sum_bit(d ^ a << 2, c + (b << 1) + (a << 2)),
           sum_bit(c ^ b << 1, d + (a << 1) + (b << 2)), sum_bit(a ^ (c + d) << 2, b + (c << 2))}};
}

// The bits that are set in all bytes of a sum: windows that begin with ASCII are for the most part letters.
constexpr uint32_t vector_cases(const char* part, uint32_t half) noexcept {
  return half == 0 ? byte_at(part + window_cases) : 0;
}

// A window at a place of a text, as the table tells it: a keyword that no other goes on from there, or the value with
// which to go on; neither where there is none.
struct window_found {
  uint64_t bits = 0;  // value + 1 and long_bit in the lower half, index + 1 in the upper one

  constexpr window_found() noexcept = default;
  constexpr explicit window_found(uint64_t entry) noexcept : bits(entry) {}
  constexpr window_found(uint32_t rest, uint32_t keyword) noexcept : bits(rest | uint64_t{keyword} << 32) {}
  // Of a place that is to be looked up, and of one to be read anew.
  static constexpr window_found unknown() noexcept { return {unknown_rest, 0}; }
  static constexpr window_found unread() noexcept { return {from_root + 1, 0}; }

  constexpr explicit operator bool() const noexcept { return (bits & ~uint64_t{long_bit}) != 0; }
  constexpr bool is_unknown() const noexcept { return rest() == unknown_rest; }
  constexpr bool has_keyword() const noexcept { return bits >> 32 != 0; }
  constexpr uint32_t keyword() const noexcept { return static_cast<uint32_t>(bits >> 32) - 1; }
  constexpr uint32_t value() const noexcept { return (rest() & ~long_bit) - 1; }
  constexpr bool is_long() const noexcept { return rest() >> 31 != 0; }
  // Whether it is a keyword that is no beginning of others.
  constexpr bool is_leaf() const noexcept { return rest() << 1 == 0 && has_keyword(); }
  // What is left of an entry in the table where characters of these classes go on, and `next` is behind the window.
  constexpr window_found before(uint32_t classes, const char* next) const noexcept {
    constexpr uint64_t ended = ~uint64_t{~long_bit}, gone_on = 0xFFFFFFFF;
    const uint64_t goes_on = 0 - uint64_t{classes >> class_of(next) & 1};
    return window_found(bits & (ended ^ (goes_on & (ended ^ gone_on))));
  }

 private:
  static constexpr uint32_t unknown_rest = 0xFFFFFFFF;
  constexpr uint32_t rest() const noexcept { return static_cast<uint32_t>(bits); }
};

// A keyword that may be matched where a window is.
struct window_tail {
  uint64_t bytes;  // behind the window
  uint32_t rest;

  constexpr explicit window_tail(const char* at) noexcept : bytes(read_window(at)), rest(read_number(at + 8, 4)) {}

  constexpr uint32_t index() const noexcept { return rest & 0xFFFFFF; }
  constexpr uint32_t size() const noexcept { return rest >> 24 & 15; }  // of the keyword
  constexpr uint32_t left() const noexcept { return rest >> 28; }       // of its list, with this one
  // Whether a text goes on with it, that goes on so behind a window of `taken` bytes.
  constexpr bool is_in(uint64_t text, uint32_t taken) const noexcept {
    const uint32_t unused = size() > taken ? (longest_tail + taken - size()) * 4 : 32;
    return (text ^ bytes) << unused << unused == 0;
  }
};

constexpr uint64_t table_size(uint32_t slot_bits) noexcept { return (uint64_t{slot_size} << slot_bits) + slot_size; }

// What stands in an accelerator.
struct window_part {
  const char* at = nullptr;
  const char* filter = nullptr;
  const char* table = nullptr;
  const char* tails = nullptr;
  uint32_t first_tail = from_root;  // the lowest value of a list
  uint64_t last_slot = 0, cases = 0, masks[2][2] = {};
  uint64_t ends[2] = {};  // top bits of the bytes that may end a window: all behind ASCII, the third of a wide form
  uint8_t filter_shift = 0, slot_shift = 0;

  constexpr window_part() noexcept = default;
  constexpr explicit window_part(const char* part) noexcept
      : at(part),
        filter(part + filter_offset(byte_at(part + window_kind_of))),
        table(filter + (uint64_t{8} << (64 - byte_at(part + window_filter_shift)))),
        tails(table + slots_size(part)),
        first_tail(from_root - read_number(part + window_tails, 4)),
        last_slot((uint64_t{1} << (64 - byte_at(part + window_slot_shift))) - 1),
        cases(every_byte(byte_at(part + window_cases))),
        masks{{read_window(part + window_masks), read_window(part + window_masks + 8)},
              {read_window(part + window_masks + 16), read_window(part + window_masks + 24)}},
        ends{cuts(0) ? every_byte(0x80) : 0, cuts(1) ? uint64_t{0x800000} : 0},
        filter_shift(byte_at(part + window_filter_shift)),
        slot_shift(byte_at(part + window_slot_shift)) {}

  static constexpr uint64_t mask_for(uint32_t size) noexcept { return (uint64_t{1} << size * 8) - 1; }
  static constexpr uint64_t slots_size(const char* part) noexcept {
    return table_size(64 - byte_at(part + window_slot_shift));
  }

  constexpr bool has(uint32_t half) const noexcept { return masks[half][0] != 0; }
  constexpr bool cuts(uint32_t half) const noexcept { return byte_at(at + window_cuts + half) != 0; }
  constexpr bool is_plain() const noexcept { return cases == 0 && !has_ends(); }
  constexpr bool has_ends() const noexcept { return (ends[0] | ends[1]) != 0; }
  constexpr uint32_t size(uint32_t half, bool is_long) const noexcept {
    return byte_at(at + window_sizes + half * 2 + is_long);
  }

  constexpr const char* filter_word(uint64_t hash) const noexcept { return filter + (hash >> filter_shift) * 8; }
  constexpr const char* slot(uint64_t number) const noexcept { return table + number * slot_size; }
  constexpr bool is_list(uint32_t value) const noexcept { return value - first_tail < from_root - first_tail; }
  constexpr window_tail tail(uint32_t value, uint32_t number) const noexcept {
    return window_tail(tails + narrow<size_t>(value - first_tail + number) * tail_size);
  }
  // The bytes behind a window as tails have them.
  [[gnu::always_inline]] inline uint64_t behind(const char* next) const noexcept {
    const uint64_t bytes = read_window(next);
    return cases == 0 ? bytes : bytes | upper_case(bytes, cases);
  }
  // Whether the bytes behind a window suffice to tell its list.
  constexpr bool tells_lists_at(const char* next) const noexcept {
    return byte_at(at + window_is_listed) != 2 || (read_window(next) & every_byte(0x80)) == 0;
  }
  constexpr const char* end() const noexcept { return tails + narrow<size_t>(from_root - first_tail) * tail_size; }

  // The window of this length as it stands in the table, of the first eight bytes of a place.
  constexpr uint64_t window(uint64_t bytes, uint32_t half, bool is_long) const noexcept {
    const uint64_t read = (bytes | upper_case(bytes, cases)) & masks[half][is_long];
    return has_ends() ? read & before_end(bytes, half) : read;
  }
  [[gnu::always_inline]] inline uint64_t any_window(uint64_t bytes, uint32_t half, bool is_long) const noexcept {
    return is_plain() ? bytes & masks[half][is_long] : window(bytes, half, is_long);
  }
  // The short beginning of a window as the filter has it first, with less care for case.
  template <bool Cuts>
  constexpr uint64_t beginning(uint64_t bytes, uint32_t half) const noexcept {
    return (bytes | cases) & (Cuts ? before_end(bytes, half) : ~uint64_t{0}) & masks[half][0];
  }
  constexpr uint64_t before_end(uint64_t bytes, uint32_t half) const noexcept {
    const uint64_t end = bytes & (half == 0 || (bytes & 0xFCFF) == 0xBCEF ? ends[half] : 0);
    return ((end & (0 - end)) << 1) - 1;
  }

  // The slot that has a window, or the free one for it.
  [[gnu::always_inline]] constexpr const char* slot_for(uint64_t sought, bool is_long) const noexcept {
    for (uint64_t number = window_hash(sought) >> slot_shift;; number = (number + 1) & last_slot) {
      const char* const found = slot(number);
      if (is_free(found) || (read_window(found) << 16 == sought << 16 && is_long == entry_in(found).is_long()))
        return found;
    }
  }
  // The first slot stands at the end again.
  constexpr void write_slot(char* part, const char* to, uint64_t window, window_found entry) const noexcept {
    const char* const places[] = {to, to == table ? slot(last_slot + 1) : to};
    for (const char* const place : places) {
      write_word(part + (place - at), window);
      write_word(part + (place - at) + 8, entry.bits);
    }
  }
  // The slot of the long window at a place, or that of the short one, and its size; null where there is none. Of text
  // of which nothing is known yet.
  [[gnu::always_inline]] inline const char* slot_at(uint64_t bytes, uint32_t& taken) const noexcept {
    return (bytes & 0x80) == 0 ? slot_at<0>(bytes, taken) : slot_at<1>(bytes, taken);
  }
  // The window at a place, of those that the filter has let pass.
  [[gnu::always_inline]] inline window_found found_at(const char* place, uint16_t kinds) const noexcept {
    if (kinds < is_short_window) kinds = is_long_window;  // there is but one
    const uint64_t bytes = read_window(place);
    const uint32_t half = bytes >> 7 & 1;
    for (int is_long = 1; is_long >= 0; --is_long) {
      if (!(kinds & (is_long ? is_long_window : is_short_window))) continue;
      const char* const found = slot_for(any_window(bytes, half, is_long), is_long);
      if (!is_free(found)) return found_in(found, place + size(half, is_long));
    }
    return {};
  }

  static constexpr uint64_t bits_of(const char* slot) noexcept { return read_window(slot + 8); }
  static constexpr bool is_free(const char* slot) noexcept { return bits_of(slot) == 0; }
  static constexpr uint32_t classes_in(const char* slot) noexcept { return read_number(slot + 6, 2); }
  static constexpr window_found entry_in(const char* slot) noexcept { return window_found(bits_of(slot)); }
  static constexpr window_found found_in(const char* slot, const char* next) noexcept {
    return entry_in(slot).before(classes_in(slot), next);
  }

 private:
  template <uint32_t Half>
  [[gnu::always_inline]] inline const char* slot_at(uint64_t bytes, uint32_t& taken) const noexcept {
    const uint64_t begun = is_plain() ? bytes & masks[Half][0] : beginning<true>(bytes, Half),
                   hash = window_hash(begun);
    if (!has(Half) || !window_bits(hash, true).are_in(read_window(filter_word(hash)))) return nullptr;
    taken = size(Half, true);
    const char* found = slot_for(any_window(bytes, Half, true), true);
    if (!is_free(found)) return found;
    if (masks[Half][0] == masks[Half][1]) return nullptr;
    taken = size(Half, false);
    found = slot_for(any_window(bytes, Half, false), false);
    return is_free(found) ? nullptr : found;
  }
};

// The places in a stretch of text where windows may be, first as the bits of blocks of 64 bytes, then, some at a time,
// as a list of distances from its beginning.
struct window_places {
  static constexpr ptrdiff_t longest = 4096;
  static constexpr uint32_t most = 128;  // and those of one block more

  const char* first = nullptr;  // of the stretch
  uint32_t size = 0;            // and its bytes
  const char* begin = nullptr;  // of what is listed, and its end
  const char* last = nullptr;
  uint32_t count = 0, taken = 0;
  uint32_t matched = 0;  // of those taken
  uint32_t passed = 0;   // places that vectors have let pass, for the filter to tell
  uint64_t blocks = 0;   // those that have places and are not listed yet
  uint64_t bits[longest / 64] = {};
  uint16_t distances[most + 64] = {};
  window_found found[most + 64] = {};

  static constexpr uint32_t distance(uint16_t of) noexcept { return of & 0x3FFF; }
  // Whether 64 bytes and what is read behind them are text.
  static constexpr bool has_block(const char* at, const char* last) noexcept {
    return last - at >= 64 + static_cast<ptrdiff_t>(window_reach);
  }
  // Where the first of some blocks begins; the end of the stretch where there are none.
  const char* block(uint64_t of) const noexcept {
    return first + (of != 0 ? static_cast<uint32_t>(__builtin_ctzll(of)) * 64 : size);
  }

  // Goes on at `at`, where that is in the stretch or behind it.
  void go_to(const char* at) noexcept {
    if (blocks != 0 && at - first < longest)
      blocks &= ~uint64_t{0} << (at - first) / 64;
    else
      blocks = 0;
    if (blocks == 0) first = at;
  }
};

// Which bytes of a block are not ASCII white space, how many; and where other separators may begin.
struct squeezed_block {
  uint64_t kept, suspects;
  uint32_t size;
};

// The numbers of the bits of a set, each with `base` added. Writes some more than there are, up to 64 at most; no
// branch but one depends on how many.
[[gnu::always_inline]] inline void list_bits(uint64_t set, uint32_t base, uint16_t* output) noexcept {
  for (int left = __builtin_popcountll(set); left > 0; left -= 4) {
    for (int i = 0; i != 4; ++i, set &= set - 1)
      *output++ = static_cast<uint16_t>(base + static_cast<uint32_t>(__builtin_ctzll(set | uint64_t{1} << 63)));
  }
}

// Fills places, from where they begin on, with what vectors have found and the filter lets pass, of both halves or of
// the only one. To be built anew for each level.
template <bool Both>
class window_collector {
 public:
  [[gnu::always_inline]] inline window_collector(const window_part& part, window_places& found, const char* last,
                                                 uint32_t half) noexcept
      : part_(part), found_(found), first_(found.first), last_(last), half_(half) {}

  // Whether a block at `at` is of the stretch, and it and its reach are text.
  [[gnu::always_inline]] inline bool wants(const char* at) const noexcept {
    return found_.has_block(at, last_) && at - first_ != window_places::longest;
  }
  // Lists the places of the next blocks, as many as there is room for.
  template <class List>
  [[gnu::always_inline]] inline void list(List write) noexcept {
    uint64_t blocks = found_.blocks;
    found_.begin = found_.block(blocks);
    for (; blocks != 0 && has_room(); blocks &= blocks - 1) {
      const auto block = static_cast<uint32_t>(__builtin_ctzll(blocks));
      const uint64_t places = found_.bits[block];
      write(places, block * 64, found_.distances + count_);
      count_ += static_cast<uint32_t>(__builtin_popcountll(places));
    }
    found_.blocks = blocks;
    found_.last = found_.block(blocks);
    found_.passed = count_;
    part_.has_ends() ? filter_beginnings<true>() : filter_beginnings<false>();
    filter();
  }
  // Where listing takes long: what the filter lets pass, at once.
  [[gnu::always_inline]] inline bool has_room() const noexcept { return count_ <= window_places::most; }
  template <bool Cuts>
  [[gnu::always_inline]] inline void add_filtered(const char* at, uint64_t places) noexcept {
    if (count_ == 0) first_ = at;
    const auto base = static_cast<uint32_t>(at - first_);
    passed_ += static_cast<uint32_t>(__builtin_popcountll(places));
    for (; places != 0; places &= places - 1) {
      const auto number = static_cast<uint32_t>(__builtin_ctzll(places));
      const uint64_t bytes = read_window(at + number);
      const uint64_t hash = window_hash(part_.template beginning<Cuts>(bytes, half_at(bytes)));
      found_.distances[count_] = static_cast<uint16_t>(base + number);
      count_ += window_bits(hash, true).are_in(read_window(part_.filter_word(hash)));
    }
    if (count_ == 0) first_ = at + 64;
  }
  [[gnu::always_inline]] inline void finish(const char* at) noexcept {
    found_.first = found_.begin = first_;
    found_.last = at;
    found_.passed = passed_;
    filter();
  }

 private:
  [[gnu::always_inline]] inline uint32_t half_at(uint64_t bytes) const noexcept {
    return Both ? bytes >> 7 & 1 : half_;
  }

  [[gnu::always_inline]] inline void filter() noexcept {
    if (byte_at(part_.at + window_is_graded) != 0) filter_windows();
    if (byte_at(part_.at + window_kind_of) == by_leads) fetch_slots();
    found_.taken = 0;
    found_.count = count_;
  }
  // No branch depends on which places pass.
  template <bool Cuts>
  [[gnu::always_inline]] inline void filter_beginnings() noexcept {
    uint32_t passed = 0;
    for (uint32_t i = 0; i != count_; ++i) {
      const uint16_t distance = found_.distances[i];
      const uint64_t bytes = read_window(first_ + distance);
      const uint64_t hash = window_hash(part_.template beginning<Cuts>(bytes, half_at(bytes)));
      found_.distances[passed] = distance;
      passed += window_bits(hash, true).are_in(read_window(part_.filter_word(hash)));
    }
    count_ = passed;
  }
  [[gnu::always_inline]] inline void filter_windows() noexcept {
    uint32_t passed = 0;
    for (uint32_t i = 0; i != count_; ++i) {
      const uint16_t distance = found_.distances[i];
      const uint64_t bytes = read_window(first_ + distance);
      const uint32_t half = half_at(bytes);
      const uint64_t short_hash = window_hash(part_.window(bytes, half, false));
      const uint64_t long_hash = window_hash(part_.window(bytes, half, true));
      const bool is_short = window_bits(short_hash, false).are_in(read_window(part_.filter_word(short_hash)));
      const bool is_long = window_bits(long_hash, false).are_in(read_window(part_.filter_word(long_hash)));
      found_.distances[passed] =
          static_cast<uint16_t>(distance | is_short * is_short_window | is_long * is_long_window);
      passed += is_short | is_long;
    }
    count_ = passed;
  }

  // Large tables are not at hand.
  [[gnu::always_inline]] inline void fetch_slots() noexcept {
    for (uint32_t i = 0; i != count_; ++i) {
      const uint32_t distance = found_.distances[i];
      const uint64_t bytes = read_window(first_ + (distance & 0x3FFF));
      const uint64_t window = part_.any_window(bytes, half_at(bytes), distance >> 15);
      __builtin_prefetch(part_.slot(window_hash(window) >> part_.slot_shift));
    }
  }

  const window_part part_;
  window_places& found_;
  const char* first_;
  const char* const last_;
  const uint32_t half_;
  uint32_t count_ = 0, passed_ = 0;
};

// The part behind another one.
constexpr const char* part_behind(const char* at) noexcept { return window_part(at).end(); }

}  // namespace detail

BREVIER_END

#endif  // BREVIER_KEYWORD_WINDOWS_HPP

// ==== brevier/keyword_tails.hpp ====

// Brevier, keyword_tails: lists, for the windows of an accelerator, of all keywords that may be matched there: those
// that begin with the window, and those that it begins with. So most matches are found without a walk.
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_KEYWORD_TAILS_HPP
#define BREVIER_KEYWORD_TAILS_HPP

BREVIER_BEGIN

namespace detail {

// Whose windows: the keywords of one way of reading.
struct window_way {
  uint8_t way = 0;
  uint32_t root = 0;
  uint32_t first = 0, last = 0xFFFFFFFF;  // of the characters that begin keywords, by their number
};

// Bytes are compared, so that separators are not passed over; and where characters are folded, only ASCII is. The
// compiler's sets do without, for the steps that it may take.
constexpr bool has_tails(uint8_t way) noexcept { return !(way & skips_spaces) && !__builtin_is_constant_evaluated(); }
constexpr uint32_t halves_with_tails(uint8_t way) noexcept { return way == 0 ? 2 : 1; }

// Keywords whose windows are the same, the longest first.
struct tail_list {
  uint64_t window = 0;
  uint32_t taken = 0;  // bytes of the window
  uint32_t count = 0;
  bool is_long = false, fits = true;
  struct {
    uint64_t bytes;
    uint32_t size, index;
  } tails[most_tails] = {};

  constexpr void begin(uint64_t bytes, uint32_t size, bool is_one_of_long) noexcept {
    window = bytes;
    taken = size;
    count = 0;
    is_long = is_one_of_long;
    fits = true;
  }
  constexpr void add(uint64_t bytes, uint32_t size, uint32_t index) noexcept {
    fits = fits && count != most_tails && size <= taken + longest_tail;
    if (!fits) return;
    uint32_t place = count++;
    for (; place != 0 && tails[place - 1].size < size; --place) tails[place] = tails[place - 1];
    const uint32_t left = size > taken ? size - taken : 0;
    tails[place] = {left == longest_tail ? bytes : bytes & window_part::mask_for(left), size, index};
  }
  // The table tells a window alone that is the only keyword.
  constexpr bool is_needed() const noexcept { return fits && (count > 1 || (count == 1 && tails[0].size != taken)); }
};

// Makes lists of keywords, which come in the order of their bytes, and calls `visit` with each that is needed.
template <class Visit>
class tail_collector {
 public:
  constexpr tail_collector(const uint8_t (&sizes)[2][2], Visit& visit) noexcept : sizes_(sizes), visit_(visit) {}

  // Of the bytes as many can be read as a window and its tail have.
  constexpr void add(const char* bytes, uint32_t size, uint32_t index) noexcept {
    const uint8_t(&sizes)[2] = sizes_[half_of(bytes)];
    const bool is_long = size >= sizes[1];
    tail_list& list = lists_[is_long];
    const uint64_t begun = read_window(bytes), window = begun & window_part::mask_for(sizes[is_long]);
    if (list.taken == 0 || list.window != window) begin(list, window, sizes, is_long);
    list.add(read_window(bytes + list.taken), size, index);
    if (!is_long) shorter_[size] = {begun & window_part::mask_for(size), index};
  }
  constexpr void finish() noexcept {
    for (const tail_list& list : lists_)
      if (list.is_needed()) visit_(list);
  }

 private:
  constexpr void begin(tail_list& list, uint64_t window, const uint8_t (&sizes)[2], bool is_long) noexcept {
    if (list.is_needed()) visit_(list);
    list.begin(window, sizes[is_long], is_long);
    for (uint32_t size = sizes[0]; size < list.taken && is_long; ++size)
      if (shorter_[size].index != no_value && shorter_[size].window == (window & window_part::mask_for(size)))
        list.add(0, size, shorter_[size].index);
  }

  struct shorter_keyword {
    uint64_t window = 0;
    uint32_t index = no_value;
  };

  const uint8_t (&sizes_)[2][2];
  Visit& visit_;
  tail_list lists_[2] = {};
  shorter_keyword shorter_[longest_window] = {};  // the last keyword of each size that has no long window
};

// Visits the lists of the keywords that are read in one way. No deeper than tails may be long: a longer keyword is one
// by its beginning.
template <class Visit>
constexpr void each_tail_list(const keyword_tables& tables, window_way which, const uint8_t (&sizes)[2][2],
                              Visit& visit) noexcept {
  tail_collector<Visit> collector(sizes, visit);
  struct {
    const char* entry;
    uint32_t left, size;  // children, bytes
  } path[window_reach + 2] = {};
  char bytes[2 * window_reach] = {};
  const trie_node root(tables, which.root);
  path[0] = {root.entries, root.children, 0};
  for (uint32_t depth = 0;;) {
    auto& here = path[depth];
    if (here.left == 0) {
      if (depth-- == 0) break;
      continue;
    }
    const char* const entry = here.entry;
    here.entry += tables.label_width + tables.value_width;
    --here.left;
    const uint32_t value = tables.value(entry + tables.label_width);
    const uint32_t size = here.size + write_unit(bytes + here.size, read_number(entry, tables.label_width));
    if (half_of(bytes) >= halves_with_tails(which.way)) continue;
    if (value < tables.count || size > window_reach) {
      collector.add(bytes, size, value < tables.count ? value : 0);
      continue;
    }
    const trie_node next(tables, value);
    if (next.kind() == is_keyword) collector.add(bytes, size, tables.value(next.rest(tables)));
    path[++depth] = {next.entries, next.children, size};
  }
  collector.finish();
}

struct tail_counter {
  uint32_t count = 0;
  constexpr void operator()(const tail_list& list) noexcept { count += list.count; }
};

// None where values do not suffice for so many.
constexpr uint32_t fitting_tails(const keyword_tables& tables, uint32_t count) noexcept {
  return tables.count + (tables.whole - tables.blocks) + count < from_root ? count : 0;
}

constexpr uint32_t count_tails(const keyword_tables& tables, window_way which, const uint8_t (&sizes)[2][2]) noexcept {
  tail_counter counter;
  if (has_tails(which.way)) each_tail_list(tables, which, sizes, counter);
  return fitting_tails(tables, counter.count);
}

// Writes lists behind the table of a part and into the slots of their windows.
class tail_writer {
 public:
  constexpr explicit tail_writer(char* part) noexcept : part_(part), view_(part) {}

  constexpr void operator()(const tail_list& list) noexcept {
    const char* const slot = view_.slot_for(list.window, list.is_long);
    if (window_part::is_free(slot)) return;  // it has a form that ends windows
    const uint32_t value = view_.first_tail + written_;
    const auto is_inner = [&](uint32_t number) {  // by its place from the end
      return number < list.count && list.tails[list.count - 1 - number].size <= list.taken;
    };
    const window_found known = window_part::entry_in(slot);
    const uint32_t keyword = is_inner(1) || !known.has_keyword() ? 0 : known.keyword() + 1;
    const uint32_t classes = is_inner(0) && keyword == 0 ? 0xFFFF : window_part::classes_in(slot);
    view_.write_slot(part_, slot, list.window | uint64_t{classes} << 48,
                     {(value + 1) | (list.is_long ? long_bit : 0), keyword});
    for (uint32_t i = 0; i != list.count; ++i) {
      char* const at = part_ + (view_.tails - part_) + narrow<size_t>(written_++) * tail_size;
      write_word(at, list.tails[i].bytes);
      write_number(at + 8, list.tails[i].index | list.tails[i].size << 24 | (list.count - i) << 28, 4);
    }
  }

 private:
  char* part_;
  const window_part view_;
  uint32_t written_ = 0;
};

}  // namespace detail

BREVIER_END

#endif  // BREVIER_KEYWORD_TAILS_HPP

// ==== brevier/keyword_measure.hpp ====

// Brevier, keyword_measure: of what sizes the windows of an accelerator are best, how many there are, and how many
// keywords are in lists.
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_KEYWORD_MEASURE_HPP
#define BREVIER_KEYWORD_MEASURE_HPP

BREVIER_BEGIN

namespace detail {

struct window_measure {
  uint8_t sizes[2][2] = {};
  uint32_t counts[2] = {};
  uint32_t compared[2] = {};  // of those, by vectors
  bool cuts[2] = {};
  bool has_letters = false;  // of ASCII, or may have some behind windows
  uint32_t tails = 0;

  constexpr uint64_t count() const noexcept { return uint64_t{counts[0]} + counts[1]; }
  constexpr window_kind kind() const noexcept {
    const uint32_t most = compared[compared[0] < compared[1]];
    return most <= most_by_nibbles    ? by_nibbles
           : most <= most_by_two_sums ? by_two_sums
           : most <= most_by_sums     ? by_four_sums
                                      : by_leads;
  }
  constexpr bool is_graded() const noexcept { return sizes[0][0] != sizes[0][1] || sizes[1][0] != sizes[1][1]; }
};

// Of plain keywords, by what their builder has counted.
constexpr window_measure measure_of(const keyword_tables& tables, const counted_windows& counted) noexcept {
  window_measure measure;
  for (uint32_t half = 0; half != 2; ++half) {
    for (uint32_t i = 0; i != 2; ++i) measure.sizes[half][i] = counted.sizes[half][i];
    measure.counts[half] = measure.compared[half] = counted.counts[half];
  }
  measure.tails = fitting_tails(tables, counted.tails);
  return measure;
}

// What windows of any size there would be: the steps to so many bytes, or beyond, from fewer; the keywords that end at
// fewer bytes than the longest window has; and the wide forms behind so many.
struct window_sizer {
  static constexpr bool measures = true;
  uint32_t steps[2][longest_window + 1] = {}, ends[2][longest_window] = {}, cuts[2][longest_window] = {};
  bool has_letters = false;

  constexpr void add(uint32_t half, uint32_t before, uint32_t size, bool is_end, uint32_t unit) noexcept {
    has_letters = has_letters || half == 0 || unit - 'a' < 26;
    for (uint32_t i = before + 1; i <= size && i <= longest_window; ++i) ++steps[half][i];
    if (is_end && size < longest_window) ++ends[half][size];
  }
  constexpr void add_cut(uint32_t half, uint32_t size) noexcept { ++cuts[half][size]; }

  constexpr window_measure measure() const noexcept {
    window_measure measure;
    measure.has_letters = has_letters;
    for (uint32_t half = 0; half != 2; ++half) {
      choose(half, measure.sizes[half]);
      const uint32_t short_size = measure.sizes[half][0], long_size = measure.sizes[half][1];
      measure.counts[half] = measure.compared[half] = steps[half][long_size];
      for (uint32_t i = 0; i != long_size; ++i) {
        measure.counts[half] += ends[half][i] + cuts[half][i];
        measure.compared[half] += ends[half][i];
        if (half == 0 && i >= lesser<uint32_t>(short_size, 4)) measure.compared[half] += cuts[half][i];
        measure.cuts[half] = measure.cuts[half] || cuts[half][i] != 0;
      }
    }
    return measure;
  }

 private:
  // The sizes by which a half lets the fewest places of a text pass, where each byte more lets pass an eighth. Two
  // different ones take longer to tell, and are worth it only where they let pass less than half.
  constexpr void choose(uint32_t half, uint8_t (&sizes)[2]) const noexcept {
    uint32_t numbers[longest_window + 1] = {};
    numbers[longest_window] = steps[half][longest_window];
    for (uint32_t i = 0; i != longest_window; ++i) {
      numbers[i] = ends[half][i];
      numbers[longest_window] += cuts[half][i];
    }
    uint8_t shortest = 0;
    while (shortest <= longest_window && numbers[shortest] == 0) ++shortest;
    if (shortest > longest_window) return;
    sizes[0] = sizes[1] = shortest;
    uint64_t all = 0, before = 0;
    for (uint32_t i = shortest; i <= longest_window; ++i) all += numbers[i];
    uint64_t least = all << 3 * (longest_window - shortest) >> 1;
    for (uint8_t size = shortest; size <= longest_window; ++size) {
      const uint64_t passed =
          (before << 3 * (longest_window - shortest)) + ((all - before) << 3 * (longest_window - size));
      if (size != shortest && passed < least) {
        least = passed;
        sizes[1] = size;
      }
      before += numbers[size];
    }
  }
};

}  // namespace detail

BREVIER_END

#endif  // BREVIER_KEYWORD_MEASURE_HPP

// ==== brevier/keyword_accelerator.hpp ====

// Brevier, keyword_accelerator: makes the accelerator of a set from its image: which windows its keywords have, in all
// forms that are folded, and what is told of them.
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_KEYWORD_ACCELERATOR_HPP
#define BREVIER_KEYWORD_ACCELERATOR_HPP

BREVIER_BEGIN

namespace detail {

// ---- The windows of a set

// The beginning of a keyword that is as long as a window of its half, or longer, or the whole of a shorter one.
struct window_beginning {
  const char* bytes;
  uint32_t half, size;
  bool is_long;
  bool is_cut;     // a form that may be wide ends it
  bool ends;       // a keyword may end with it
  uint32_t value;  // of the node that has read the window; from_root where none has just that, or a keyword lies in it

  // A wide form within the bytes that vectors compare is enough for them.
  constexpr bool is_compared(uint32_t short_size) const noexcept {
    if (is_cut && half != 0) return false;
    for (uint32_t i = 0; is_cut && i != 4 && i != short_size; ++i)
      if (byte_at(bytes + i) >= 0x80) return false;
    return true;
  }
};

// Visits the beginnings of the keywords of a way, in all forms that it folds, without separators in them. Where sizes
// are still to be chosen: each step from character to character.
template <uint8_t Readings, class Visit>
constexpr void each_window(const keyword_tables& tables, window_way which, const uint8_t (&sizes)[2][2],
                           Visit& visit) noexcept {
  struct {
    trie_node node;
    uint32_t child, size, form;
    uint32_t short_value;  // from_root until there are as many bytes as a short window has
    bool has_inner;
    uint8_t last_cut;  // the lead byte of the last form that has ended a window here
    unit_forms<Readings> forms;
  } path[longest_window + 1] = {};
  char bytes[longest_window + 12] = {};
  path[0].node = trie_node(tables, which.root);
  path[0].child = which.first;
  for (uint32_t depth = 0;;) {
    auto& here = path[depth];
    if (here.child == here.node.children || (depth == 0 && here.child == which.last)) {
      if (depth-- == 0) return;
      continue;
    }
    const char* const entry = here.node.entry(tables, here.child);
    if (here.form == 0) here.forms = unit_forms<Readings>(read_number(entry, tables.label_width), which.way);
    const uint32_t form = here.forms.units[here.form], value = tables.value(entry + tables.label_width);
    if (++here.form == here.forms.count) {
      here.form = 0;
      ++here.child;
    }
    const uint32_t size = here.size + write_unit(bytes + here.size, form), half = half_of(bytes);
    if (which.way & folds_case && form - 'A' < 26) continue;  // stands in lower case
    if (which.way & folds_width &&
        (half == 0 ? form > 0x7F : here.size == 0 && form - first_wide < past_wide - first_wide)) {
      const uint8_t lead = half == 0 ? byte_at(bytes + here.size) : 0;
      if (lead == 0 || lead != here.last_cut) {
        if constexpr (Visit::measures)
          visit.add_cut(half, here.size);
        else
          visit(window_beginning{bytes, half, size, true, true, true, from_root});
      }
      here.last_cut = lead;
      continue;
    }
    const trie_node next = value < tables.count ? trie_node() : trie_node(tables, value);
    const bool ends = value < tables.count || next.kind() == is_keyword;
    const uint32_t short_size = sizes[half][0], long_size = sizes[half][1];
    const uint32_t short_value = here.size >= short_size ? here.short_value : size == short_size ? value : from_root;
    if constexpr (Visit::measures)
      visit.add(half, here.size, size, ends, form);
    else if (size >= long_size)
      visit(window_beginning{bytes, half, size, true, false, ends || size != long_size || here.has_inner,
                             size == long_size && !here.has_inner ? value : from_root});
    else if (ends)
      visit(window_beginning{bytes, half, size, false, false, size == short_size || short_value == from_root,
                             short_value});
    if (value < tables.count || size >= long_size) continue;
    auto& below = path[++depth];
    below.node = next;
    below.child = below.form = below.last_cut = 0;
    below.size = size;
    below.short_value = short_value;
    below.has_inner = here.has_inner || ends;
  }
}

constexpr window_measure longest_windows() noexcept {
  return {{{longest_window, longest_window}, {longest_window, longest_window}}, {}, {}, {}, false, 0};
}

template <uint8_t Readings>
constexpr window_measure measure_windows(const keyword_tables& tables, window_way which) noexcept {
  if (which.way == 0 && tables.windows().are_known()) return measure_of(tables, tables.windows());
  window_sizer sizer;
  each_window<Readings>(tables, which, longest_windows().sizes, sizer);
  window_measure measure = sizer.measure();
  measure.tails = count_tails(tables, which, measure.sizes);
  return measure;
}

// ---- Writing it

constexpr uint8_t log2_of(uint64_t least) noexcept {
  uint8_t bits = 1;
  while (uint64_t{1} << bits < least) ++bits;
  return bits;
}

// Filter words and slots of a part.
constexpr uint8_t window_word_bits(const window_measure& measure) noexcept {
  const uint64_t entries = measure.count() << measure.is_graded();
  return log2_of(entries / (entries < 8192 ? 2 : 4));
}
constexpr uint8_t window_slot_bits(const window_measure& measure) noexcept { return log2_of(measure.count() * 2); }

constexpr uint64_t window_part_size(const window_measure& measure) noexcept {
  return filter_offset(measure.kind()) + (uint64_t{8} << window_word_bits(measure)) +
         table_size(window_slot_bits(measure)) + uint64_t{tail_size} * measure.tails;
}

// The offsets of the bytes that vectors compare, by the size of a window and its half. Those of Chinese characters
// have few values in the bytes left out.
constexpr uint32_t offsets_for(uint8_t size, uint32_t half) noexcept {
  constexpr uint32_t offsets[] = {0, 0, 0x01000100, 0x02020100, 0x03020100, 0x03020100, 0x03020100};
  return half != 0 && size == 6 ? 0x05040201 : half != 0 && size == 5 ? 0x04030201 : offsets[size];
}

template <uint8_t Readings>
class window_writer {
 public:
  static constexpr bool measures = false;

  constexpr window_writer(const keyword_tables& tables, uint8_t way, char* part, const window_measure& measure) noexcept
      : tables_(tables), part_(part), measure_(measure), way_(way), view_(part) {}

  // Writes what is known before there are windows; all else is zero.
  static constexpr void begin(char* part, uint8_t way, const window_measure& measure) noexcept {
    const uint64_t size = window_part_size(measure);
    for (uint64_t i = 0; i != size && !__builtin_is_constant_evaluated(); ++i) part[i] = 0;
    part[window_filter_shift] = static_cast<char>(64 - window_word_bits(measure));
    part[window_slot_shift] = static_cast<char>(64 - window_slot_bits(measure));
    for (uint32_t half = 0; half != 2; ++half) part[window_cuts + half] = measure.cuts[half];
    part[window_cases] = way & folds_case && measure.has_letters ? 0x20 : 0;
    part[window_is_graded] = measure.is_graded();
    part[window_is_listed] = static_cast<char>(has_tails(way) ? way == 0 ? 1 : 2 : 0);
    part[window_kind_of] = static_cast<char>(measure.kind());
    for (uint32_t half = 0; half != 2; ++half) {
      for (uint32_t i = 0; i != 2; ++i) {
        part[window_sizes + half * 2 + i] = static_cast<char>(measure.sizes[half][i]);
        write_word(part + window_masks + half * 16 + i * 8, window_part::mask_for(measure.sizes[half][i]));
      }
      write_number(part + window_offsets + half * 4, offsets_for(measure.sizes[half][0], half), 4);
      write_number(part + window_counts + half * 4, measure.compared[half], 4);
    }
    write_number(part + window_tails, measure.tails, 4);
  }

  constexpr void operator()(const window_beginning& begun) noexcept {
    const uint64_t window = view_.window(read_window(begun.bytes), begun.half, begun.is_long);
    const uint64_t beginning = view_.window(window, begun.half, false);
    const uint32_t short_size = measure_.sizes[begun.half][0];
    const bool is_leaf = begun.value < tables_.count;
    const uint32_t keyword = is_leaf                    ? begun.value + 1
                             : begun.value == from_root ? 0
                                                        : keyword_of(trie_node(tables_, begun.value));
    const uint32_t classes = is_leaf                      ? 0
                             : begun.ends && keyword == 0 ? 0xFFFF
                             : begun.is_long              ? classes_below(begun.value)
                             : begun.ends                 ? 0
                                                          : 1u << class_of(begun.bytes + short_size);
    if (begun.is_compared(short_size)) add_to_vectors(begun.half, beginning);
    add_to_filter(view_.beginning<true>(window, begun.half), true);
    if (measure_.is_graded()) add_to_filter(window, false);
    add_to_table(window, classes, {(is_leaf ? 0 : begun.value + 1) | (begun.is_long ? long_bit : 0), keyword});
  }

  uint32_t written[2] = {};  // windows that vectors compare

 private:
  static constexpr void add_bits(char* at, uint32_t bits) noexcept { *at = static_cast<char>(byte_at(at) | bits); }
  static constexpr void add_bit(char* at, uint64_t number) noexcept {
    add_bits(at + (number >> 3), 1u << (number & 7));
  }

  // In each form that letters of ASCII among the four bytes have where case is folded; sums of windows that begin with
  // ASCII are the same for all.
  constexpr void add_to_vectors(uint32_t half, uint64_t window) noexcept {
    const uint32_t cases = byte_at(part_ + window_cases);
    const uint32_t eighth = 1u << uint64_t{written[half]++} * 8 / measure_.compared[half];
    uint32_t bytes[4] = {};
    for (uint32_t i = 0; i != 4; ++i)
      bytes[i] = static_cast<uint32_t>(window >> byte_at(part_ + window_offsets + half * 4 + i) * 8 & 0xFF);
    add_bytes(half, bytes, eighth);
    const bool is_summed = half == 0 && measure_.compared[0] + measure_.compared[1] >= most_by_narrow_nibbles;
    for (uint32_t form = 1; cases != 0 && !is_summed && form != 16; ++form) {
      uint32_t formed[4] = {};
      bool is_form = true;
      for (uint32_t i = 0; i != 4; ++i) {
        const bool is_changed = form >> i & 1;
        is_form = is_form && (!is_changed || bytes[i] - 'a' < 26);
        formed[i] = bytes[i] ^ (is_changed ? cases : 0);
      }
      if (is_form) add_bytes(half, formed, eighth);
    }
  }
  constexpr void add_bytes(uint32_t half, const uint32_t (&bytes)[4], uint32_t eighth) noexcept {
    char* const nibbles = part_ + window_nibbles + half * nibbles_size;
    for (uint32_t i = 0; i != 4; ++i) add_bits(nibbles + i * 16 + (bytes[i] & 15), eighth);
    for (uint32_t i = 0; i != 2; ++i)
      add_bits(nibbles + (4 + i) * 16 + ((bytes[2 * i] >> 4 & 3) | (bytes[2 * i + 1] >> 4 & 3) << 2), eighth);
    const uint8_t kind = byte_at(part_ + window_kind_of);
    char* const sums = part_ + window_sums + half * sums_size(kind);
    if (kind == by_nibbles) {
      for (uint32_t i = 0; i != 4; ++i) add_bits(sums + i * group_size + (bytes[i] & 63), eighth);
      return;
    }
    const uint32_t cases = vector_cases(part_, half);
    const window_sum sum = sum_of(bytes[0] | cases, bytes[1] | cases, bytes[2] | cases, bytes[3] | cases);
    for (uint32_t i = 0; i * sum_size != sums_size(kind); ++i) add_bit(sums + i * sum_size, sum.bits[i]);
  }

  constexpr void add_to_filter(uint64_t window, bool is_beginning) noexcept {
    const uint64_t hash = window_hash(window), bits = window_bits(hash, is_beginning).mask();
    char* const word = part_ + (view_.filter_word(hash) - part_);
    write_word(word, read_window(word) | bits);
  }

  // The keyword that ends with a node: its index + 1, or 0.
  constexpr uint32_t keyword_of(const trie_node& node) const noexcept {
    return node.kind() == is_keyword ? tables_.value(node.rest(tables_)) + 1 : 0;
  }

  constexpr void add_to_table(uint64_t window, uint32_t classes, window_found entry) noexcept {
    const char* const slot = view_.slot_for(window, entry.is_long());
    view_.write_slot(part_, slot, read_window(slot) | window | uint64_t{classes} << 48, entry);
  }

  // The classes of characters that lead on from a node.
  constexpr uint32_t classes_below(uint32_t value) const noexcept {
    const trie_node node(tables_, value);
    uint32_t classes = 0;
    for (uint32_t i = 0; i != node.children; ++i) {
      const unit_forms<Readings> forms(read_number(node.entry(tables_, i), tables_.label_width), way_);
      for (uint32_t form = 0; form != forms.count; ++form) {
        char bytes[4] = {};
        write_unit(bytes, forms.units[form]);
        classes |= 1u << class_of(bytes);
      }
    }
    return classes;
  }

  const keyword_tables tables_;
  char* part_;
  const window_measure measure_;
  const uint8_t way_;
  const window_part view_;
};

// ---- The accelerator of a set

// What it will have: a part for each way of reading, in order of the ways, and an automaton.
template <uint8_t Readings>
class accelerator_plan {
 public:
  constexpr explicit accelerator_plan(const keyword_tables& tables) noexcept : automaton_(tables) {
    for (uint8_t way = 0; way <= Readings; ++way) {
      if (!(tables.ways() >> way & 1)) continue;
      const window_way which{way, root_of(tables, count_)};
      parts_[count_++] = {which, measure_windows<Readings>(tables, which)};
    }
  }

  // SIZE_MAX where no memory is that large.
  constexpr size_t size() const noexcept {
    uint64_t size = automaton_.size();
    for (uint32_t i = 0; i != count_; ++i) size += window_part_size(parts_[i].measure);
    return size < SIZE_MAX ? narrow<size_t>(size) : SIZE_MAX;
  }

  // Writes it and puts it into the tables.
  constexpr void write(keyword_tables& tables, char* at) const noexcept {
    tables.accelerator = tables.ways() & 1 ? at : nullptr;
    tables.folding_accelerator = at;
    for (uint32_t i = 0; i != count_; ++i) {
      const auto& [which, measure] = parts_[i];
      window_writer<Readings>::begin(at, which.way, measure);
      window_writer<Readings> writer(tables, which.way, at, measure);
      each_window<Readings>(tables, which, measure.sizes, writer);
      if (measure.tails != 0) {
        tail_writer tails(at);
        each_tail_list(tables, which, measure.sizes, tails);
      }
      at += narrow<size_t>(window_part_size(measure));
      if (which.way == 0) tables.folding_accelerator = at;
    }
    if (automaton_.size() == 0) return;
    automaton_.write(tables, at);
    tables.automaton = at;
  }

 private:
  struct part {
    window_way which;
    window_measure measure;
  };
  part parts_[1 + most_folding_ways] = {};
  uint32_t count_ = 0;
  automaton_measure<Readings> automaton_;
};

}  // namespace detail

BREVIER_END

#endif  // BREVIER_KEYWORD_ACCELERATOR_HPP

// ==== brevier/keyword_list.hpp ====

// Brevier, keyword_list: keywords, how they match, and what can be wrong with a list of them.
//
//     brevier::keyword topics[] = {{"\u7279\u6717\u666e", trump}, {"Trump", trump, brevier::whole_word | brevier::fold_case}};
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_KEYWORD_LIST_HPP
#define BREVIER_KEYWORD_LIST_HPP

BREVIER_BEGIN

/// How a keyword matches; options combine with |.
enum class keyword_options : uint8_t { none = 0 };

/// No word may run on across its ends, by is_word_character(): \u7528AI\u5beb has the whole word AI, SAID has not.
inline constexpr keyword_options whole_word{1};

/// Upper and lower case match: simple case folding, case_folded().
inline constexpr keyword_options fold_case{2};

/// Full-width and half-width forms match the usual ones: width_folded().
inline constexpr keyword_options fold_width{4};

/// Han variants match, traditional, simplified and Japanese: variant_folded().
inline constexpr keyword_options fold_variants{8};

/// Between two of its characters up to 8 code points of white space, or of what is not seen (soft hyphens, zero-width
/// spaces and joiners), may stand in the text. Those in the keyword itself don't count. A match covers them.
inline constexpr keyword_options skip_spaces{16};

constexpr keyword_options operator|(keyword_options left, keyword_options right) noexcept {
  return static_cast<keyword_options>(static_cast<uint8_t>(left) | static_cast<uint8_t>(right));
}

/// All that makes a set read text otherwise than as it is.
inline constexpr keyword_options all_foldings = fold_case | fold_width | fold_variants | skip_spaces;

namespace detail {

template <class Type, class... Types>
inline constexpr bool is_one_of = (is_same<Type, Types> || ...);
template <class Type>
inline constexpr bool is_integer = is_one_of<Type, bool, char, signed char, unsigned char, short, unsigned short, int,
                                             unsigned, long, unsigned long, long long, unsigned long long>;

template <class Id>
constexpr uint32_t id_number(Id id) noexcept {
  static_assert(is_integer<Id> || __is_enum(Id), "the id of a keyword is an integer or an enumeration");
  static_assert(sizeof(Id) <= 4, "the id of a keyword has at most 32 bits");
  return static_cast<uint32_t>(id);
}

}  // namespace detail

/// A keyword of 1 to 255 bytes of UTF-8 and what to report for it. Several may share an id; without one it is the
/// keyword's index in its list. Ids are integers or enumerations of up to 32 bits.
struct keyword {
  constexpr keyword() noexcept = default;
  constexpr keyword(text name, keyword_options how = {}) noexcept : spelling(name), options(how) {}
  template <class Id>
  constexpr keyword(text name, Id what, keyword_options how = {}) noexcept
      : spelling(name), id(detail::id_number(what)), options(how), has_id(true) {}

  text spelling;
  uint32_t id = 0;
  keyword_options options{};
  bool has_id = false;
};

enum class keyword_error : uint8_t {
  none,
  no_keywords,
  empty,
  ill_formed,
  too_long,
  too_many,
  duplicate,
  memory_too_small,
  not_an_image,
  wrong_version,
  truncated,
  corrupt,
  folding_not_enabled,
  too_many_foldings,
};

namespace detail {

inline constexpr text keyword_errors[] = {
    "no error",
    "there are no keywords",
    "the keyword is empty",
    "the keyword is not UTF-8",
    "the keyword has more than 255 bytes",
    "there are more than 16,777,216 keywords, or characters in them",
    "the keyword matches what another one is, perhaps by folding: leave one of them out",
    "the memory is too small: needed() tells how much would do, as keyword_memory() does with the same options",
    "this is no image of keywords",
    "the image has a version that this library cannot read",
    "the image is cut off",
    "the image is damaged",
    "the program has not asked for such folding: call build_keywords<...> or load_keywords<...> with the options",
    "the keywords have more than four different combinations of options that fold or skip",
};

}  // namespace detail

/// Says what went wrong, in English.
constexpr text describe(keyword_error code) noexcept { return detail::keyword_errors[static_cast<uint8_t>(code)]; }

namespace detail {

// What one pass over the keywords tells: whether they are fit, and bounds of what they need.
struct keyword_survey {
  keyword_error error = keyword_error::none;
  size_t index = 0;  // of the keyword in error
  uint32_t count = 0, units = 0, ways = 0, reach = 0, highest_id = 0;
  uint8_t label_width = 1, id_width = 0, features = 0;
  bool is_ordinal = true;  // so far the id of each keyword is its index
};

constexpr bool has_option(const keyword& item, keyword_options option) noexcept {
  return static_cast<uint8_t>(item.options) & static_cast<uint8_t>(option);
}

// The way of reading that options ask for: all of them but whole words.
constexpr uint8_t way_of(keyword_options options) noexcept { return static_cast<uint8_t>(options) >> 1 & all_readings; }
constexpr uint8_t way_of(const keyword& item) noexcept { return way_of(item.options); }

constexpr uint32_t unit_size(uint32_t unit) noexcept {
  uint32_t size = 1;
  for (; unit > 0xFF; unit >>= 8) ++size;
  return size;
}

// The most bytes that a match of a keyword of so many bytes and characters takes.
constexpr uint32_t reach_of(uint32_t size, uint32_t units, uint8_t way) noexcept {
  if (way == 0) return size;
  return way & skips_spaces ? units * separated_size - most_separators * 4 : units * 4;
}

template <uint8_t Readings>
constexpr keyword_error survey_of(const keyword& item, keyword_survey& survey) noexcept {
  const text spelling = item.spelling;
  const uint8_t way = way_of(item);
  if (way & ~Readings) return keyword_error::folding_not_enabled;
  if (spelling.empty()) return keyword_error::empty;
  if (spelling.size() > 255) return keyword_error::too_long;
  uint32_t units = 0, size = 0, widest = 1;
  for (const char* at = spelling.begin(); at != spelling.end(); ++units) {
    if (BREVIER_HOSTED && byte_at(at) < 0x80) {
      ++at;
      ++size;
      continue;
    }
    const step decoded = decode(at, spelling.end());
    if (!decoded.well_formed) return keyword_error::ill_formed;
    if (decoded.size > widest) widest = decoded.size;
    at += decoded.size;
    size += decoded.size;
  }
  if (Readings != 0 && way != 0) {
    units = size = 0;
    for (const char* at = spelling_begin<Readings>(spelling, way); at != spelling.end(); ++units) {
      const uint32_t taken = unit_size(spelling_unit<Readings>(at, spelling.end(), way));
      if (taken > widest) widest = taken;
      size += taken;
    }
  }
  if (widest > survey.label_width) survey.label_width = static_cast<uint8_t>(widest);
  if (units == 0) return keyword_error::empty;
  if (size > 255) return keyword_error::too_long;
  const uint32_t reach = reach_of(size, units, way);
  survey.units += units;
  if (reach > survey.reach) survey.reach = reach;
  survey.ways |= uint32_t{1} << way;
  if (folding_ways(survey.ways) > most_folding_ways) return keyword_error::too_many_foldings;
  survey.features =
      static_cast<uint8_t>(survey.features | (way ? has_folded : has_exact) |
                           (has_option(item, whole_word) ? has_whole : 0) | (units == 1 ? has_single : 0));
  return keyword_error::none;
}

constexpr uint32_t id_of(const keyword& item, uint32_t index) noexcept { return item.has_id ? item.id : index; }

// Goes on with a survey by one keyword.
template <uint8_t Readings>
constexpr void survey_next(list<const keyword> items, keyword_survey& survey) noexcept {
  const size_t i = survey.index = narrow<size_t>(survey.count);
  survey.error = survey.count < max_keywords && survey.units < max_keywords ? survey_of<Readings>(items[i], survey)
                                                                            : keyword_error::too_many;
  if (survey.error != keyword_error::none) return;
  const uint32_t id = id_of(items[i], survey.count);
  survey.is_ordinal = survey.is_ordinal && id == survey.count;
  if (id > survey.highest_id) survey.highest_id = id;
  survey.id_width = survey.is_ordinal ? 0 : survey.highest_id < 0x100 ? 1 : survey.highest_id < 0x10000 ? 2 : 4;
  ++survey.count;
}

template <uint8_t Readings>
constexpr keyword_survey survey_of(list<const keyword> items) noexcept {
  keyword_survey survey;
  if (items.empty()) survey.error = keyword_error::no_keywords;
  while (survey.error == keyword_error::none && survey.count != items.size()) survey_next<Readings>(items, survey);
  return survey;
}

}  // namespace detail

BREVIER_END

#endif  // BREVIER_KEYWORD_LIST_HPP

// ==== brevier/tables/words.hpp ====

// Characters of words, from the Unicode Character Database 17.0.0 by tests/tools/ucd.py.
// SPDX-License-Identifier: Unicode-3.0

#ifndef BREVIER_TABLES_WORDS_HPP
#define BREVIER_TABLES_WORDS_HPP

// clang-format off
BREVIER_BEGIN
namespace detail {

inline constexpr uint8_t word_runs[] = {
    47, 137, 6, 153, 3, 128, 0, 153, 46, 128, 9, 128, 3, 128, 4, 150, 0, 158, 0, 254, 76, 1, 3, 139, 13, 132, 6, 128, 0,
    128, 16, 244, 0, 135, 0, 128, 5, 128, 0, 237, 0, 253, 13, 0, 253, 89, 5, 168, 7, 172, 0, 128, 0, 129, 0, 129, 0,
    171, 28, 138, 4, 201, 3, 229, 0, 135, 1, 137, 0, 146, 1, 128, 15, 253, 104, 3, 131, 1, 173, 17, 155, 3, 167, 0, 134,
    6, 202, 0, 253, 3, 1, 137, 0, 253, 3, 9, 128, 0, 247, 10, 238, 8, 246, 0, 128, 15, 237, 15, 239, 15, 131, 0, 253,
    76, 4, 131, 6, 144, 9, 249, 91, 137, 117, 137, 37, 128, 22, 129, 5, 137, 10, 128, 0, 128, 0, 128, 3, 198, 0, 182, 8,
    128, 120, 137, 69, 137, 5, 218, 0, 131, 125, 130, 253, 226, 31, 143, 15, 221, 2, 254, 238, 1, 1, 144, 0, 153, 4,
    202, 2, 198, 10, 179, 107, 137, 32, 130, 0, 253, 175, 9, 137, 125, 2, 137, 37, 155, 98, 154, 21, 212, 46, 143, 38,
    136, 11, 191, 37, 139, 13, 183, 7, 189, 1, 191, 15, 130, 0, 254, 107, 2, 0, 128, 2, 138, 2, 139, 3, 140, 4, 138, 65,
    129, 18, 128, 27, 128, 12, 128, 15, 140, 50, 160, 16, 128, 3, 128, 1, 137, 0, 128, 2, 132, 5, 128, 0, 128, 0, 128,
    0, 131, 0, 138, 1, 131, 4, 132, 3, 128, 16, 168, 126, 175, 2, 179, 126, 152, 6, 253, 103, 5, 136, 11, 239, 14, 253,
    3, 46, 128, 126, 103, 113, 128, 126, 60, 4, 173, 1, 253, 143, 2, 226, 0, 137, 0, 242, 36, 136, 1, 230, 1, 253, 31,
    3, 128, 18, 179, 11, 197, 9, 167, 2, 128, 0, 176, 1, 163, 43, 131, 46, 140, 14, 128, 31, 137, 46, 164, 125, 20, 143,
    1, 232, 0, 141, 5, 250, 0, 141, 126, 136, 78, 168, 0, 253, 10, 32, 253, 237, 17, 191, 1, 181, 39, 139, 3, 143, 15,
    143, 63, 253, 15, 18, 137, 6, 153, 3, 128, 0, 153, 125, 39, 253, 125, 68, 180, 125, 10, 253, 102, 30, 159, 12, 240,
    1, 175, 0, 254, 21, 1, 11, 254, 104, 2, 9, 150, 8, 158, 64, 149, 9, 149, 9, 153, 5, 247, 5, 129, 63, 191, 31, 156,
    2, 156, 34, 135, 0, 157, 24, 181, 9, 149, 9, 146, 12, 145, 109, 253, 117, 12, 237, 0, 150, 125, 124, 172, 2, 151,
    49, 162, 9, 169, 30, 149, 41, 148, 26, 162, 52, 141, 41, 128, 1, 129, 9, 187, 6, 128, 12, 239, 3, 175, 1, 206, 3,
    131, 0, 140, 0, 128, 34, 183, 5, 234, 6, 211, 54, 145, 9, 134, 3, 146, 66, 151, 1, 128, 13, 233, 4, 137, 3, 231, 0,
    253, 124, 22, 232, 2, 149, 37, 184, 6, 163, 75, 137, 125, 72, 186, 100, 201, 20, 128, 47, 141, 1, 128, 0, 129, 91,
    193, 0, 219, 7, 210, 2, 128, 17, 200, 102, 253, 3, 14, 208, 14, 137, 23, 253, 250, 125, 138, 132, 8, 129, 0, 128,
    47, 141, 23, 214, 78, 254, 241, 3, 16, 254, 243, 10, 14, 254, 178, 3, 15, 254, 137, 17, 126, 89, 26, 145, 126, 82,
    6, 254, 236, 1, 5, 253, 7, 10, 182, 8, 131, 11, 137, 8, 254, 140, 1, 2, 253, 146, 31, 253, 196, 0, 144, 126, 142,
    26, 254, 130, 1, 126, 114, 34, 142, 126, 131, 11, 253, 28, 2, 129, 126, 211, 15, 137, 126, 136, 1, 198, 126, 160, 1,
    132, 2, 133, 7, 135, 1, 134, 29, 131, 125, 22, 130, 126, 61, 1, 254, 67, 2, 0, 152, 0, 158, 0, 152, 0, 158, 0, 152,
    0, 158, 0, 152, 0, 158, 0, 152, 0, 187, 126, 130, 1, 182, 3, 177, 7, 128, 13, 128, 21, 254, 54, 6, 125, 195, 233,
    126, 88, 1, 253, 173, 125, 71, 254, 135, 1, 10, 253, 12, 126, 40, 4, 253, 62, 126, 246, 1, 153, 5, 153, 5, 153, 126,
    232, 9, 137, 126, 136, 3,
};

inline constexpr uint32_t word_run_index[] = {
    0, 3661858, 7245892, 11993191, 15966344, 24592556, 30224590, 34693360, 48431382, 177553724, 266322273, 277311882,
    282014123, 286736844, 291246573, 296718862, 380588608, 488125043, 497472154,
};

}  // namespace detail
BREVIER_END
// clang-format on

#endif  // BREVIER_TABLES_WORDS_HPP

// ==== brevier/words.hpp ====

// Brevier, words: which characters make up words in scripts that put spaces between them, so that a word can be told
// from a part of a longer one.
//
//     brevier::is_word_character(U'x')
//     brevier::is_whole_word("said AI", 5, 2)
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_WORDS_HPP
#define BREVIER_WORDS_HPP

BREVIER_BEGIN

/// Whether letters, marks, digits and underscores: the characters of words by Unicode 17 (\w of UTS #18), but for those
/// of scripts where words stand side by side without a space, such as Han, Kana, Hangul and Thai. O(1): a search of 5
/// steps and a walk of at most 32.
constexpr bool is_word_character(char32_t value) noexcept {
  if (value - 0x3000 < 0xA000 - 0x3000 || value >= 0x20000) return false;
  if (BREVIER_HOSTED && value < 0x80) return (value | 0x20) - 'a' < 26 || value - '0' < 10 || value == '_';
  return detail::run_value<1>(detail::word_runs, detail::word_run_index, value) != 0;
}

namespace detail {

constexpr bool is_word_before(const char* first, const char* at) noexcept {
  return at != first && is_word_character(decode_backward(first, at).value);
}

constexpr bool is_word_after(const char* at, const char* last) noexcept {
  return at != last && is_word_character(decode(at, last).value);
}

// Whether no word runs on across an end of [begin, end), a stretch of [first, last).
constexpr bool is_whole_word(const char* first, const char* begin, const char* end, const char* last) noexcept {
  return !(is_word_after(begin, last) && is_word_before(first, begin)) &&
         !(is_word_after(end, last) && is_word_before(first, end));
}

}  // namespace detail

/// Whether no word runs on across either end of the `size` bytes at `offset`, which must be boundaries. A Han character
/// beside a Latin letter is a boundary. O(1).
constexpr bool is_whole_word(text subject, size_t offset, size_t size) noexcept {
  const char* const begin = subject.begin() + offset;
  return detail::is_whole_word(subject.begin(), begin, begin + size, subject.end());
}

BREVIER_END

#endif  // BREVIER_WORDS_HPP

// ==== brevier/keyword_trie.hpp ====

// Brevier, keyword_trie: the trie of keywords, as it is built. Compiler and run time share the code.
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_KEYWORD_TRIE_HPP
#define BREVIER_KEYWORD_TRIE_HPP

BREVIER_BEGIN

namespace detail {

// The numbers that a builder works with, where they are bytes of the caller's. The compiler has them in an array.
class byte_cells {
 public:
  class cell {
   public:
    constexpr explicit cell(char* at) noexcept : at_(at) {}
    constexpr cell(const cell&) noexcept = default;
    constexpr operator uint32_t() const noexcept { return read_number(at_, 4); }
    constexpr void operator=(uint32_t value) const noexcept { write_number(at_, value, 4); }
    constexpr void operator=(const cell& other) const noexcept { *this = read_number(other.at_, 4); }

   private:
    char* at_;
  };

  constexpr explicit byte_cells(char* data) noexcept : data_(data) {}
  constexpr cell operator[](uint32_t index) const noexcept { return cell(data_ + index * 4); }

 private:
  char* data_;
};

// What is known of a node while a trie is built, a cell each.
enum node_cell : uint8_t {
  node_label,
  node_keyword,  // its index + 1, 0 where none ends here
  node_child,    // the first; the children stand in a row that ends where that of the next node begins
  node_behind,   // the node that has read the longest end of the path to this one that begins another; a root: itself
  node_facts,    // how many nodes one comes by from there to the root, itself included, times 2, + 1 where a keyword
                 // lies inside the path; in a mirror its size
  node_first,    // of the keywords in order, the first that goes through the node; later its block
  node_last,     // the one after the last of them
  node_cells,
};

// When a mirror has grown the last cells say which nodes come next, and its sizes have a bit besides: whether a word
// runs on, in the path to a node, where that of the node behind ends.
inline constexpr node_cell mirror_next = node_first, mirror_inner_next = node_last;
inline constexpr uint32_t mirror_is_torn = 0x100;

// When keywords are put in order the last cell of a node has the classes of its children: their labels' last five bits.
inline constexpr node_cell node_classes = node_last;

// What is known of a trie and its image besides the cells.
struct trie_measure {
  uint32_t roots = 0;             // one for each way of reading
  uint32_t nodes = 0;             // the roots, then level by level
  uint32_t grown = 0;             // nodes whose children are there
  uint32_t level_2 = 0xFFFFFFFF;  // the first node with two characters
  uint32_t pairs = 0;             // in the filter
  uint32_t pile = 1;              // the most keywords, or their beginnings, over one character
  uint64_t piles = 0;             // the sum for all nodes
  uint32_t filter_bits = 3, value_width = 1, mirror_nodes = 0, mirror_width = 0, size = 0;
  uint32_t duplicate = 0, original = 0;  // a keyword and the one before it that is the same
  uint8_t features = 0;                  // of the trie
  bool is_mirror = false;
};

inline constexpr uint32_t most_roots = 1 + most_folding_ways;

// How many cells a builder takes: four columns of keywords, then the nodes of the trie.
constexpr uint64_t cells_for(const keyword_survey& survey) noexcept {
  return uint64_t{survey.count} * 4 + (uint64_t{survey.units} + most_roots) * node_cells;
}

// A trie for each way of reading, while it is built, or of the keywords reversed, for a mirror.
template <class Cells, uint8_t Readings>
class keyword_trie {
 public:
  constexpr keyword_trie(list<const keyword> items, const keyword_survey& survey, Cells cells,
                         const trie_measure& trie) noexcept
      : items_(items), survey_(survey), cells_(cells), trie_(trie) {}

  // Builds the trie in the cells. False where a keyword comes twice. O(characters of all keywords * log(keywords)).
  constexpr bool grow() noexcept {
    begin();
    return grow_all() && !matches_another();
  }
  // The same in steps: a node each, and then the last.
  constexpr void begin() noexcept { separate(); }
  constexpr bool is_growing() const noexcept { return trie_.grown != trie_.nodes; }
  constexpr bool grow_next() noexcept {
    if (trie_.grown == trie_.roots) trie_.level_2 = trie_.nodes;
    return add_children(trie_.grown++);
  }
  // Whether a keyword, read in another way, is a keyword of that way.
  constexpr bool matches_another() noexcept {
    uint32_t root = 0;
    for (uint8_t way = 0; way <= Readings && trie_.roots > 1; ++way) {
      if (!(survey_.ways >> way & 1)) continue;
      for (uint32_t i = 0; i != survey_.count; ++i) {
        const uint32_t other = way_of(item(i)) == way ? 0 : keyword_of(item(i).spelling, root, way);
        if (other) return is_duplicate(i, other - 1);
      }
      ++root;
    }
    return false;
  }
  // How many keywords go through the node that grows next.
  constexpr uint32_t next_load() const noexcept { return cell(trie_.grown, node_last) - cell(trie_.grown, node_first); }

  constexpr const trie_measure& measure() const noexcept { return trie_; }

 protected:
  constexpr const keyword& item(uint32_t index) const noexcept { return items_[narrow<size_t>(index)]; }

  constexpr bool grow_all() noexcept {
    if (BREVIER_HOSTED && !__builtin_is_constant_evaluated()) return grow_in_order();
    while (is_growing())
      if (!grow_next()) return false;
    return true;
  }

  // -- The columns of keywords: which, in order, and how many of its bytes are read; the character by which they are
  //    being put in order; the same again.

  constexpr uint32_t index_at(uint32_t place) const noexcept { return cells_[place] & 0xFFFFFF; }
  constexpr uint32_t read_at(uint32_t place) const noexcept { return cells_[place] >> 24; }
  constexpr const keyword& in_order(uint32_t place) const noexcept {
    return items_.begin()[narrow<size_t>(cells_[place] & 0xFFFFFF)];
  }
  constexpr uint32_t unit_cell(uint32_t place) const noexcept { return survey_.count + place; }

  // By ways of reading.
  constexpr void separate() noexcept {
    uint32_t place = 0;
    for (uint8_t way = 0; way <= Readings; ++way) {
      if (!(survey_.ways >> way & 1)) continue;
      const uint32_t first = place;
      for (uint32_t i = 0; i != survey_.count; ++i)
        if (way_of(item(i)) == way) cells_[place++] = i | (trie_.is_mirror ? end_of(item(i)) : begin_of(item(i))) << 24;
      add_root(first, place);
    }
    trie_.roots = trie_.nodes;
  }

  // Whether a keyword has been read to its end, or, in a mirror, to its beginning, when `at` of its bytes are before.
  constexpr bool is_read(const keyword& read, uint32_t at) const noexcept {
    return at == (trie_.is_mirror ? 0 : read.spelling.size());
  }
  constexpr bool is_read(uint32_t place) const noexcept { return is_read(in_order(place), read_at(place)); }

  // Reads one more character of a keyword.
  constexpr uint32_t read(const keyword& from, uint32_t& position) const noexcept {
    const text spelling = from.spelling;
    const char* at = spelling.begin() + position;
    uint32_t unit = 0;
    if (trie_.is_mirror) {
      unit = unit_before(at, spelling.begin());
      if (Readings != 0) unit = folding_reader<Readings, false>(way_of(from)).folded(unit);
      at = spelling.begin() + size_before(spelling, at, way_of(from));
    } else {
      unit = spelling_unit<Readings>(at, spelling.end(), way_of(from));
    }
    position = static_cast<uint32_t>(at - spelling.begin());
    return unit;
  }
  constexpr uint32_t read(uint32_t place) noexcept {
    uint32_t position = read_at(place);
    const uint32_t unit = read(in_order(place), position);
    cells_[place] = index_at(place) | position << 24;
    return unit;
  }

  static constexpr uint32_t begin_of(const keyword& item) noexcept {
    return static_cast<uint32_t>(spelling_begin<Readings>(item.spelling, way_of(item)) - item.spelling.begin());
  }

  static constexpr uint32_t end_of(const keyword& item) noexcept {
    return size_before(item.spelling, item.spelling.end(), way_of(item));
  }
  // The bytes before `at` that are read.
  static constexpr uint32_t size_before(text spelling, const char* at, uint8_t way) noexcept {
    if (Readings & way & skips_spaces) at = before_separators(at, spelling.begin(), 0xFFFFFFFF);
    return static_cast<uint32_t>(at - spelling.begin());
  }

  // Sorts keywords, before there are nodes: by their first eight bytes as they are read, a byte at a time from the last
  // one, to and fro between rows of three numbers where nodes will be; and wholly those that have the same.
  constexpr void order(uint32_t first, uint32_t last) noexcept {
    const uint32_t count = last - first;
    if (count < 64) return sort<true>(first, last);
    uint32_t from = cells_of(most_roots), to = from + 3 * count;
    for (uint32_t i = 0; i != count; ++i) {
      const uint64_t key = key_of(in_order(first + i), read_at(first + i));
      cells_[from + 3 * i] = static_cast<uint32_t>(key >> 32);
      cells_[from + 3 * i + 1] = static_cast<uint32_t>(key);
      cells_[from + 3 * i + 2] = cells_[first + i];
    }
    for (uint32_t byte = 0; byte != 8; ++byte) {
      const uint32_t column = byte < 4, shift = byte % 4 * 8;
      const auto digit = [&](uint32_t row) { return cells_[from + 3 * row + column] >> shift & 0xFF; };
      uint32_t places[257] = {};
      for (uint32_t i = 0; i != count; ++i) ++places[digit(i) + 1];
      if (places[digit(0) + 1] == count) continue;
      for (uint32_t i = 0; i != 256; ++i) places[i + 1] += places[i];
      for (uint32_t i = 0; i != count; ++i) {
        const uint32_t target = to + 3 * places[digit(i)]++;
        for (uint32_t j = 0; j != 3; ++j) cells_[target + j] = cells_[from + 3 * i + j];
      }
      const uint32_t other = from;
      from = to;
      to = other;
    }
    for (uint32_t i = 0; i != count; ++i) cells_[first + i] = cells_[from + 3 * i + 2];
    for (uint32_t i = 0, end = 0; i != count; i = end) {
      for (end = i + 1; end != count && cells_[from + 3 * end] == cells_[from + 3 * i] &&
                        cells_[from + 3 * end + 1] == cells_[from + 3 * i + 1];)
        ++end;
      sort<true>(first + i, first + end);
    }
  }

  constexpr uint64_t key_of(const keyword& item, uint32_t at) const noexcept {
    uint64_t key = 0;
    uint32_t left = 64;
    while (left != 0 && !is_read(item, at)) {
      const uint32_t unit = read(item, at), bits = unit_size(unit) * 8, taken = lesser(bits, left);
      key = key << taken | unit >> (bits - taken);
      left -= taken;
    }
    return left == 64 ? 0 : key << left;
  }

  // Of two numbers of the first column.
  constexpr bool is_before(uint32_t one, uint32_t other) const noexcept {
    const keyword &left = item(one & 0xFFFFFF), &right = item(other & 0xFFFFFF);
    uint32_t left_at = one >> 24, right_at = other >> 24;
    while (!is_read(right, right_at)) {
      if (is_read(left, left_at)) return true;
      const uint32_t left_unit = read(left, left_at), right_unit = read(right, right_at);
      if (left_unit != right_unit) return left_unit < right_unit;
    }
    return false;
  }

  // Merge sort by the characters, or by all that is to be read, from short runs to long, to and fro between the columns
  // and their likes.
  template <bool Wholly>
  constexpr void sort(uint32_t first, uint32_t last) noexcept {
    const uint32_t count = survey_.count;
    uint32_t from = 0, to = 2 * count;
    for (uint32_t run = 1; run < last - first; run *= 2) {
      for (uint32_t low = first; low < last;) {
        const uint32_t middle = last - low < run ? last : low + run;
        const uint32_t high = last - middle < run ? last : middle + run;
        for (uint32_t left = low, right = middle; low != high; ++low) {
          const bool is_right =
              left == middle ||
              (right != high && (Wholly ? is_before(cells_[from + right], cells_[from + left])
                                        : cells_[from + count + right] < cells_[from + count + left]));
          const uint32_t taken = from + (is_right ? right++ : left++);
          cells_[to + low] = cells_[taken];
          cells_[to + count + low] = cells_[taken + count];
        }
      }
      from = 2 * count - from;
      to = 2 * count - to;
    }
    if (from == 0) return;
    for (uint32_t i = first; i != last; ++i) {
      cells_[i] = cells_[from + i];
      cells_[count + i] = cells_[from + count + i];
    }
  }

  constexpr bool is_duplicate(uint32_t one, uint32_t other) noexcept {
    trie_.duplicate = one < other ? other : one;
    trie_.original = one < other ? one : other;
    return true;
  }

  // The keyword below `node` that a text is, plus 1; 0 where there is none.
  constexpr uint32_t keyword_of(text spelling, uint32_t node, uint8_t way) const noexcept {
    const folding_reader<Readings, false> reader(way);
    for (const char* at = spelling.begin(); at != spelling.end();) {
      node = find(node, reader.read_next(at, spelling.begin(), spelling.end()));
      if (node == 0) return 0;
    }
    return cell(node, node_keyword);
  }

  // -- The trie, level by level

  constexpr uint32_t cells_of(uint32_t node) const noexcept { return 4 * survey_.count + node * node_cells; }
  constexpr uint32_t cell(uint32_t node, node_cell which) const noexcept {
    return cells_[4 * survey_.count + node * node_cells + which];
  }
  constexpr void set(uint32_t node, node_cell which, uint32_t value) noexcept {
    cells_[4 * survey_.count + node * node_cells + which] = value;
  }

  constexpr void add_root(uint32_t first, uint32_t last) noexcept {
    const uint32_t root = trie_.nodes++;
    set(root, node_label, 0);
    set(root, node_keyword, 0);
    set(root, node_behind, root);
    set(root, node_facts, 0);
    set(root, node_first, first);
    set(root, node_last, last);
  }

  // The same for all keywords, put in order, each of which is read but once or twice, where code may be longer.
  constexpr bool grow_in_order() noexcept {
    uint32_t path[256] = {}, numbers[257] = {};
    window_sizer sizer;
    for (uint32_t root = 0; root != trie_.roots; ++root) {
      const uint32_t first = cell(root, node_first), last = cell(root, node_last);
      order(first, last);
      uint32_t known = 0;  // characters of the keyword before
      for (uint32_t place = first; place != last; ++place) {
        fetch_ahead(place, last);
        const keyword& next = in_order(place);
        uint32_t at = read_at(place), level = 0;
        for (uint32_t end = at; level != known && !is_read(next, at) && read(next, end) == path[level]; ++level)
          at = end;
        if (is_read(next, at)) return !is_duplicate(index_at(place - 1), index_at(place));
        cells_[place] = index_at(place) | at << 24;
        cells_[unit_cell(place)] = level;
        while (!is_read(next, at)) {
          const uint32_t before = at, unit = path[level++] = read(next, at);
          ++numbers[level];
          if (is_plain(root)) sizer.add(half_of(next.spelling.begin()), before, at, is_read(next, at), unit);
        }
        known = level;
      }
    }
    if (is_plain(0)) count_windows(sizer.measure());
    trie_.nodes = trie_.roots;
    for (uint32_t level = 1; level != 256; ++level) {
      const uint32_t count = numbers[level];
      numbers[level] = trie_.nodes;
      trie_.nodes += count;
    }
    trie_.level_2 = numbers[2];
    for (uint32_t root = 0; root != trie_.roots; ++root) {
      path[0] = root;
      for (uint32_t place = cell(root, node_first); place != cell(root, node_last); ++place) {
        fetch_ahead(place, cell(root, node_last));
        const keyword& next = in_order(place);
        uint32_t at = read_at(place), level = cells_[unit_cell(place)];
        while (!is_read(next, at)) {
          const uint32_t parent = path[level++], node = path[level] = numbers[level]++;
          set(node, node_label, read(next, at));
          set(node, node_keyword, 0);
          set(node, node_first, parent);
          set(node, node_last, way_of(next));
        }
        set(path[level], node_keyword, index_at(place) + 1);
      }
    }
    begin_table();
    for (uint32_t child = trie_.roots; trie_.grown != trie_.nodes; ++trie_.grown) {
      set(trie_.grown, node_child, child);
      uint32_t classes = 0;
      for (; child != trie_.nodes && cell(child, node_first) == trie_.grown; ++child) {
        link(trie_.grown, child, static_cast<uint8_t>(cell(child, node_last)));
        if (trie_.grown < trie_.roots) add_to_table(trie_.grown, child);
        classes |= uint32_t{1} << (cell(child, node_label) & 31);
      }
      set(trie_.grown, node_classes, classes);
      if (classes != 0 && cell(trie_.grown, node_keyword) != 0) trie_.features |= has_inner;
    }
    return true;
  }

  // Whether what a root leads to has keywords as they are, for windows.
  constexpr bool is_plain(uint32_t root) const noexcept { return root == 0 && survey_.ways & 1 && !trie_.is_mirror; }

  constexpr void count_windows(const window_measure& measure) noexcept {
    tail_counter counter;
    tail_collector<tail_counter> collector(measure.sizes, counter);
    const uint32_t last = cell(0, node_last);
    for (uint32_t place = cell(0, node_first); place != last; ++place) {
      fetch_ahead(place, last);
      const text spelling = in_order(place).spelling;
      char bytes[2 * window_reach] = {};
      for (size_t i = 0; i != spelling.size() && i != window_reach; ++i) bytes[i] = spelling.data()[i];
      collector.add(bytes, narrow<uint32_t>(spelling.size()), index_at(place));
    }
    collector.finish();
    windows_.tails = counter.count;
    for (uint32_t half = 0; half != 2; ++half) {
      for (uint32_t i = 0; i != 2; ++i) windows_.sizes[half][i] = measure.sizes[half][i];
      windows_.counts[half] = measure.counts[half];
    }
  }

  // Keywords in order are anywhere in memory.
  [[gnu::always_inline]] constexpr void fetch_ahead(uint32_t place, uint32_t last) const noexcept {
    if (last - place > 8) __builtin_prefetch(in_order(place + 8).spelling.data());
  }

  // A table of the nodes with one character, in the columns, when these are done with. A few places are tried for each.
  constexpr void begin_table() noexcept {
    for (last_slot_ = 1; last_slot_ < 2 * survey_.count; last_slot_ = 2 * last_slot_ + 1) {}
    for (uint32_t i = 0; i <= last_slot_; ++i) cells_[i] = 0;
  }
  static constexpr uint32_t most_tries = 8;
  constexpr uint32_t slot_for(uint32_t root, uint32_t unit, uint32_t number) const noexcept {
    return ((pair_hash(root, unit) >> 6) + number) & last_slot_;
  }
  constexpr void add_to_table(uint32_t root, uint32_t node) noexcept {
    for (uint32_t i = 0; i != most_tries; ++i) {
      const uint32_t slot = slot_for(root, cell(node, node_label), i);
      if (cells_[slot] != 0) continue;
      cells_[slot] = node;
      return;
    }
  }
  // As find(): most children are alone in their class, and in the order of these.
  constexpr uint32_t find_fast(uint32_t node, uint32_t unit) const noexcept {
    const uint32_t classes = cell(node, node_classes), own = uint32_t{1} << (unit & 31);
    if ((classes & own) == 0) return 0;
    const uint32_t child = cell(node, node_child) + ones(classes & (own - 1));
    if (cell(child, node_label) == unit) return child;
    for (uint32_t i = 0; i != most_tries && node < trie_.roots; ++i) {
      const uint32_t found = cells_[slot_for(node, unit, i)];
      if (found == 0 || (cell(found, node_label) == unit && cell(found, node_behind) == node)) return found;
    }
    return find(node, unit);
  }

  // False where the keyword that ends at the node is there twice.
  constexpr bool add_children(uint32_t node) noexcept {
    set(node, node_child, trie_.nodes);
    const uint32_t last = cell(node, node_last);
    uint32_t first = cell(node, node_first);
    if (cell(node, node_keyword)) ++first;
    bool is_sorted = true;
    for (uint32_t place = first, before = 0; place != last; ++place) {
      if (is_read(place)) return !is_duplicate(index_at(first - 1), index_at(place));
      const uint32_t unit = read(place);
      is_sorted = is_sorted && before <= unit;
      before = unit;
      cells_[unit_cell(place)] = unit;
    }
    if (!is_sorted) sort<false>(first, last);
    while (first != last) first = add_child(node, first, last);
    return true;
  }

  // The child for the keyword at `place` and those after it that go on with the same character; the one that ends
  // there, if any, comes first.
  constexpr uint32_t add_child(uint32_t parent, uint32_t first, uint32_t last) noexcept {
    const uint32_t unit = cells_[unit_cell(first)];
    uint32_t keyword = 0, end = first;
    for (; end != last && cells_[unit_cell(end)] == unit; ++end) {
      if (keyword != 0 || !is_read(end)) continue;
      keyword = index_at(end) + 1;
      const uint32_t ending = cells_[end];
      cells_[end] = cells_[first];
      cells_[first] = ending;
    }
    const uint32_t node = trie_.nodes++;
    set(node, node_label, unit);
    set(node, node_keyword, keyword);
    set(node, node_first, first);
    set(node, node_last, end);
    if (keyword != 0 && end - first > 1) trie_.features |= has_inner;
    link(parent, node, way_of(in_order(first)));
    return end;
  }

  // What a node is told by the one behind it.
  constexpr void link(uint32_t parent, uint32_t node, uint8_t way) noexcept {
    const uint32_t unit = cell(node, node_label), behind = node_behind_child(parent, unit);
    uint32_t facts = 0;
    if (trie_.is_mirror) {
      facts = (cell(parent, node_facts) & 0xFF) + (way == 0 ? unit_size(unit) : 1);
      if (survey_.features & has_whole && !(way & skips_spaces) && is_torn_behind(parent, behind, unit))
        facts |= mirror_is_torn;
    } else {
      const uint32_t pile = pile_of(behind) + 1;
      trie_.pile = pile > trie_.pile ? pile : trie_.pile;
      trie_.piles += pile;
      facts = pile * 2 + ((cell(parent, node_facts) & 1) | ends_with_keyword(behind));
    }
    set(node, node_behind, behind);
    set(node, node_facts, facts);
    if (parent >= trie_.roots ? parent < trie_.level_2 : cell(node, node_keyword) != 0) ++trie_.pairs;
  }

  // The node behind the child of `parent` for `unit`. Aho and Corasick, "Efficient string matching", 1975.
  constexpr uint32_t node_behind_child(uint32_t parent, uint32_t unit) const noexcept {
    while (parent >= trie_.roots) {
      parent = cell(parent, node_behind);
      const uint32_t found = BREVIER_HOSTED && last_slot_ != 0 ? find_fast(parent, unit) : find(parent, unit);
      if (found != 0) return found;
    }
    return parent;
  }

  constexpr uint32_t pile_of(uint32_t node) const noexcept { return cell(node, node_facts) >> 1; }

  // Whether a keyword ends with the path to a node, be it inside.
  constexpr uint32_t ends_with_keyword(uint32_t node) const noexcept {
    return cell(node, node_keyword) != 0 || (cell(node, node_facts) & 1);
  }

  // Whether a word runs on behind the path to `behind`, inside that to the child of `parent` for `unit`: as it does in
  // what stands behind `parent`, or, where the path is only one character, by that and the one after it.
  constexpr bool is_torn_behind(uint32_t parent, uint32_t behind, uint32_t unit) const noexcept {
    if (behind < trie_.roots) return false;
    uint32_t longer = parent;
    while (find(cell(longer, node_behind), unit) != behind) longer = cell(longer, node_behind);
    if (cell(longer, node_behind) >= trie_.roots) return (cell(longer, node_facts) & mirror_is_torn) != 0;
    return is_word_character(point_of(unit)) && is_word_character(point_of(cell(longer, node_label)));
  }

  // The child of a node whose children are all there, 0 where there is none.
  constexpr uint32_t find(uint32_t node, uint32_t unit) const noexcept {
    uint32_t at = cell(node, node_child), left = children_of(node);
    if (left == 0) return 0;
    while (left > 1) {
      const uint32_t half = left >> 1;
      at = cell(at + half, node_label) <= unit ? at + half : at;
      left -= half;
    }
    return cell(at, node_label) == unit ? at : 0;
  }

  constexpr uint32_t children_of(uint32_t node) const noexcept {
    return (node + 1 == trie_.nodes ? trie_.nodes : cell(node + 1, node_child)) - cell(node, node_child);
  }

  list<const keyword> items_;
  keyword_survey survey_;
  Cells cells_;
  trie_measure trie_;
  counted_windows windows_{};
  uint32_t last_slot_ = 0;  // 0: there is no table
};

}  // namespace detail

BREVIER_END

#endif  // BREVIER_KEYWORD_TRIE_HPP

// ==== brevier/keyword_builder.hpp ====

// Brevier, keyword_builder: how the image of a set of keywords is made. Compiler and run time share the code.
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_KEYWORD_BUILDER_HPP
#define BREVIER_KEYWORD_BUILDER_HPP

BREVIER_BEGIN

namespace detail {

// Eight bits or more for each of `pairs`: one place in 20 passes in vain at most.
constexpr uint32_t filter_bits_for(uint32_t pairs) noexcept {
  uint32_t bits = 3;
  while (bits != 31 && uint64_t{1} << bits < uint64_t{pairs} * 8) ++bits;
  return bits;
}

constexpr uint8_t value_width_for(uint32_t count, uint64_t bytes, uint64_t values) noexcept {
  uint8_t width = 1;
  while (width != 4 && count + bytes + values * width >= uint64_t{1} << width * 8) ++width;
  return width;
}

// No image of these keywords is larger, but for its mirror.
constexpr uint64_t image_bound(const keyword_survey& survey) noexcept {
  const uint64_t nodes = uint64_t{survey.units} + most_roots, parents = nodes - survey.count;
  const uint64_t bytes = nodes * survey.label_width + parents;  // head
  const uint64_t values = nodes + parents + nodes / long_head;  // keyword
  return fixed_size(filter_bits_for(survey.count), survey.features, survey.count, survey.id_width) + bytes +
         values * value_width_for(survey.count, bytes, values);
}

// The bytes that a builder takes, image and cells; SIZE_MAX where no memory is that large.
constexpr size_t builder_memory(const keyword_survey& survey) noexcept {
  const uint64_t bytes = image_bound(survey) + cells_for(survey) * 4;
  return bytes < SIZE_MAX ? narrow<size_t>(bytes) : SIZE_MAX;
}

template <class Cells, uint8_t Readings>
class keyword_builder : public keyword_trie<Cells, Readings> {
  using base = keyword_trie<Cells, Readings>;
  using base::cell;
  using base::children_of;
  using base::grow_all;
  using base::item;
  using base::set;
  using base::survey_;
  using base::trie_;
  using base::windows_;

 public:
  constexpr keyword_builder(list<const keyword> items, const keyword_survey& survey, Cells cells,
                            const trie_measure& trie = {}) noexcept
      : base(items, survey, cells, trie) {}

  // Decides what goes into the image, and how large it is without its mirror.
  constexpr void lay_out() noexcept { place_blocks(); }

  constexpr bool wants_mirror() const noexcept { return piles_up(trie_.pile, trie_.piles, trie_.nodes); }

  // Writes all but header and mirror. O(the size of that).
  constexpr void write(char* image) const noexcept {
    write_filter(image + image_header_size);
    char* at = image + fixed_size_before_blocks();
    for (uint32_t node = 0; node != trie_.nodes; ++node)
      if (has_block(node)) at = write_block(at, node);
    if (survey_.features & has_whole)
      for (uint32_t i = 0; i < survey_.count; i += 8) at = write_number(at, whole_bits(i), 1);
    for (uint32_t i = 0; i != survey_.count; ++i) at = write_number(at, id_of(item(i), i), survey_.id_width);
  }

  // Builds the tries of the mirror in the cells, in place of what is there.
  constexpr void reflect() noexcept {
    const trie_measure before = trie_;
    begin_mirror();
    grow_all();
    end_mirror(before);
  }
  constexpr void begin_mirror() noexcept {
    trie_ = {};
    trie_.is_mirror = true;
    base::begin();
  }
  constexpr void end_mirror(const trie_measure& before) noexcept {
    for (uint32_t node = 0; node != trie_.nodes; ++node) settle(node);
    const uint32_t nodes = trie_.nodes;
    trie_ = before;
    const uint8_t width = value_width_for(survey_.count + 1, nodes, 0);
    const uint32_t node_size = mirror_node_size(survey_.label_width, width, survey_.features);
    if (node_size > node_cells * 4) return;  // is not written over what it is made from
    trie_.features |= has_mirror;
    trie_.mirror_nodes = nodes;
    trie_.mirror_width = width;
    trie_.size += nodes * node_size;
  }

  // Writes the mirror behind the rest. It may overlap the cells, in the order of which it is written.
  constexpr void write_mirror(char* image) const noexcept {
    const uint32_t node_size = mirror_node_size(survey_.label_width, mirror_width(), survey_.features);
    char* at = image + narrow<size_t>(trie_.size - trie_.mirror_nodes * node_size);
    const keyword_mirror written(at, trie_.mirror_nodes, survey_.count, survey_.label_width, mirror_width(),
                                 survey_.features);
    for (uint32_t node = 0; node != trie_.mirror_nodes; ++node) {
      const uint32_t label = cell(node, node_label), size = cell(node, node_facts) & 0xFF;
      const uint32_t keyword = cell(node, node_keyword), next = cell(node, mirror_next);
      const uint32_t inner_next = cell(node, mirror_inner_next);
      const uint32_t values[] = {cell(node, node_child),
                                 cell(node, node_behind),
                                 keyword != 0 ? keyword - 1 : survey_.count + (next != 0),
                                 next,
                                 written.first_from(next, false),
                                 inner_next,
                                 survey_.features & has_whole ? written.first_from(inner_next, true) : 0};
      at = write_number(at, label, survey_.label_width);
      for (uint32_t i = 0; i != (survey_.features & has_whole ? 7 : 5); ++i)
        at = write_number(at, values[i], mirror_width());
      at = write_number(at, size, 1);
    }
  }

  // Writes the header, when all the rest is there.
  constexpr void seal(char* image) const noexcept {
    write_header(image);
    write_number(image + image_checksum, checksum({image + image_count, narrow<size_t>(trie_.size) - image_count}), 4);
  }

  // Of an image that is sealed.
  constexpr keyword_tables tables(const char* image) const noexcept {
    keyword_tables tables = tables_of(image);
    tables.tell(windows_);
    return tables;
  }

 private:
  // What comes next behind a node of a mirror.
  constexpr void settle(uint32_t node) noexcept {
    const uint32_t behind = cell(node, node_behind), keyword = cell(behind, node_keyword);
    const bool is_root = node < trie_.roots, is_whole = keyword != 0 && has_option(item(keyword - 1), whole_word);
    const bool is_torn = is_whole && (cell(node, node_facts) & mirror_is_torn) != 0;
    set(node, mirror_next, is_root ? 0 : keyword != 0 && !is_torn ? behind : cell(behind, mirror_next));
    set(node, mirror_inner_next, is_root ? 0 : keyword != 0 && !is_whole ? behind : cell(behind, mirror_inner_next));
  }

  // -- What of it goes into the image

  constexpr bool has_block(uint32_t node) const noexcept { return node < trie_.roots || children_of(node) != 0; }

  // The offset of a block is so many bytes, and values besides, of which the width is known in the end.
  constexpr void place_blocks() noexcept {
    uint32_t bytes = 0, values = 0;
    for (uint32_t node = 0; node != trie_.nodes; ++node) {
      if (!has_block(node)) continue;
      set(node, node_first, bytes);
      set(node, node_last, values);
      const uint32_t children = children_of(node);
      const bool is_long = children >= long_head;
      if (is_long) trie_.features |= has_long_blocks;
      bytes += 1 + children * survey_.label_width;
      values += children + is_long + (kind_of(node) == is_keyword);
    }
    trie_.filter_bits = filter_bits_for(trie_.pairs);
    trie_.value_width = value_width_for(survey_.count, bytes, values);
    trie_.size =
        static_cast<uint32_t>(fixed_size(trie_.filter_bits, survey_.features, survey_.count, survey_.id_width)) +
        bytes + values * trie_.value_width;
  }

  // Where nothing begins before the last character read, and no keyword lies inside, none of it is read again.
  constexpr uint32_t kind_of(uint32_t node) const noexcept {
    if (node < trie_.roots) return is_clean;
    if (cell(node, node_keyword)) return is_keyword;
    return cell(node, node_facts) & 1 || cell(node, node_behind) >= trie_.level_2 ? is_dirty : is_clean;
  }
  constexpr uint8_t value_width() const noexcept { return static_cast<uint8_t>(trie_.value_width); }
  constexpr uint8_t mirror_width() const noexcept { return static_cast<uint8_t>(trie_.mirror_width); }
  constexpr uint32_t fixed_size_before_blocks() const noexcept {
    return image_header_size + (uint32_t{1} << trie_.filter_bits >> 3);
  }

  constexpr void write_header(char* image) const noexcept {
    image[0] = 'B';
    image[1] = 'v';
    image[2] = 'K';
    image[image_version] = image_format;
    write_number(image + image_size, trie_.size, 4);
    write_number(image + image_count, survey_.count, 4);
    write_number(image + image_filter_bits, trie_.filter_bits, 1);
    write_number(image + image_label_width, survey_.label_width, 1);
    write_number(image + image_value_width, trie_.value_width, 1);
    write_number(image + image_id_width, survey_.id_width, 1);
    write_number(image + image_features, survey_.features | trie_.features, 1);
    write_number(image + image_mirror_width, trie_.mirror_width, 1);
    write_number(image + image_ways, survey_.ways, 2);
    write_number(image + image_mirror_nodes, trie_.mirror_nodes, 4);
    write_number(image + image_reach, survey_.reach, 2);
  }

  constexpr void write_filter(char* filter) const noexcept {
    for (uint32_t i = 0; i != uint32_t{1} << trie_.filter_bits >> 3; ++i) filter[i] = 0;
    for (uint32_t node = trie_.roots; node != trie_.level_2; ++node) {
      const uint32_t first = cell(node, node_label);
      if (cell(node, node_keyword)) add_pair(filter, first, no_unit);
      const uint32_t child = cell(node, node_child);
      for (uint32_t i = 0; i != children_of(node); ++i) add_pair(filter, first, cell(child + i, node_label));
    }
  }

  constexpr void add_pair(char* filter, uint32_t first, uint32_t second) const noexcept {
    const uint32_t hash = pair_hash(first, second);
    const uint32_t hashes[] = {hash, second_hash(hash)};
    for (const uint32_t mixed : hashes) {
      const uint32_t bit = mixed >> (32 - trie_.filter_bits);
      filter[bit >> 3] = static_cast<char>(byte_at(filter + (bit >> 3)) | 1 << (bit & 7));
    }
  }

  constexpr char* write_block(char* at, uint32_t node) const noexcept {
    const uint32_t children = children_of(node), child = cell(node, node_child);
    at = write_number(at, lesser<uint32_t>(children, long_head) << head_bits | kind_of(node), 1);
    if (children >= long_head) at = write_number(at, children, value_width());
    for (uint32_t i = 0; i != children; ++i) {
      at = write_number(at, cell(child + i, node_label), survey_.label_width);
      at = write_number(at, value_of(child + i), value_width());
    }
    if (kind_of(node) == is_keyword) at = write_number(at, cell(node, node_keyword) - 1, value_width());
    return at;
  }

  constexpr uint32_t value_of(uint32_t node) const noexcept {
    return has_block(node) ? survey_.count + cell(node, node_first) + cell(node, node_last) * trie_.value_width
                           : cell(node, node_keyword) - 1;
  }

  constexpr uint32_t whole_bits(uint32_t index) const noexcept {
    uint32_t bits = 0;
    for (uint32_t i = 0; i != 8 && index + i < survey_.count; ++i)
      if (has_option(item(index + i), whole_word)) bits |= uint32_t{1} << i;
    return bits;
  }
};

}  // namespace detail

BREVIER_END

#endif  // BREVIER_KEYWORD_BUILDER_HPP

// ==== brevier/keyword_compiler.hpp ====

// Brevier, keyword_compiler: the image of a constant array of keywords, made by the compiler, and what it says of
// keywords that are not fit.
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_KEYWORD_COMPILER_HPP
#define BREVIER_KEYWORD_COMPILER_HPP

BREVIER_BEGIN

namespace detail {

template <size_t Size>
struct compiled_image {
  char bytes[Size] = {};
};

// Compilers allow a constant so many steps: clang and MSVC 1,048,576 statements. What takes more is made in stages,
// each a constant that goes on where the one before it stopped, after some half of these steps.
template <class Work, size_t Number>
struct stage {
  static constexpr auto made = Work::go_on(stage<Work, Number - 1>::made);
};
template <class Work>
struct stage<Work, 0> {
  static constexpr auto made = Work::begin();
};

template <class Work, size_t Number = 0>
constexpr const auto& last_stage() noexcept {
  if constexpr (Work::is_done(stage<Work, Number>::made))
    return stage<Work, Number>::made;
  else
    return last_stage<Work, Number + 1>();
}

// Whether the compiler may read the list.
template <const auto& List, size_t = list<const keyword>(List).empty() ? 0 : List[0].spelling.size()>
constexpr bool is_constant(int) noexcept {
  return true;
}
template <const auto& List>
constexpr bool is_constant(long) noexcept {
  return false;
}

template <const auto& List>
struct survey_work {
  static_assert(is_constant<List>(0), "the list of a keyword_set is not constant: declare it inline constexpr");
  static constexpr size_t bytes_a_stage = 8192;

  static constexpr keyword_survey begin() noexcept {
    keyword_survey survey;
    if (!is_constant<List>(0) || list<const keyword>(List).empty()) survey.error = keyword_error::no_keywords;
    return survey;
  }
  static constexpr bool is_done(const keyword_survey& survey) noexcept {
    return survey.error != keyword_error::none || survey.count == list<const keyword>(List).size();
  }
  static constexpr keyword_survey go_on(keyword_survey survey) noexcept {
    for (size_t bytes = 0; bytes < bytes_a_stage && !is_done(survey); bytes += 8 + List[survey.index].spelling.size())
      survey_next<all_readings>(List, survey);
    return survey;
  }
};

template <const auto& List>
inline constexpr keyword_survey compiled_survey = last_stage<survey_work<List>>();

template <size_t Cells>
struct compiled_trie {
  bool is_fit = true;
  trie_measure measure{};
  uint32_t cells[Cells] = {};
};

template <const auto& List>
struct growth {
  using builder = keyword_builder<uint32_t*, all_readings>;
  static constexpr uint32_t load_a_stage = 2000;

  template <class Trie>
  static constexpr bool is_done(const Trie& trie) noexcept {
    return !trie.is_fit || trie.measure.grown == trie.measure.nodes;
  }
  template <class Trie>
  static constexpr Trie go_on(Trie trie) noexcept {
    builder growing(List, compiled_survey<List>, trie.cells, trie.measure);
    for (uint32_t load = 0; load < load_a_stage && trie.is_fit && growing.is_growing();) {
      load += growing.next_load();
      trie.is_fit = growing.grow_next();
    }
    trie.measure = growing.measure();
    return trie;
  }
};

template <const auto& List>
struct trie_work : growth<List> {
  static constexpr auto begin() noexcept {
    constexpr const keyword_survey& survey = compiled_survey<List>;
    compiled_trie<survey.error == keyword_error::none ? narrow<size_t>(cells_for(survey)) : 1> trie;
    if (survey.error != keyword_error::none) return trie;
    typename growth<List>::builder builder(List, survey, trie.cells);
    builder.begin();
    trie.measure = builder.measure();
    return trie;
  }
};

template <const auto& List>
constexpr auto compile_layout() noexcept {
  auto trie = last_stage<trie_work<List>>();
  if (!trie.is_fit || compiled_survey<List>.error != keyword_error::none) return trie;
  keyword_builder<uint32_t*, all_readings> builder(List, compiled_survey<List>, trie.cells, trie.measure);
  trie.is_fit = !builder.matches_another();
  if (trie.is_fit) builder.lay_out();
  trie.measure = builder.measure();
  return trie;
}

template <const auto& List>
inline constexpr auto layout_of = compile_layout<List>();

template <const auto& List>
struct mirror_work : growth<List> {
  static constexpr auto begin() noexcept {
    auto trie = layout_of<List>;
    typename growth<List>::builder builder(List, compiled_survey<List>, trie.cells, trie.measure);
    builder.begin_mirror();
    trie.measure = builder.measure();
    return trie;
  }
};

template <const auto& List>
constexpr auto compile_mirror() noexcept {
  constexpr const trie_measure& measure = layout_of<List>.measure;
  if constexpr (piles_up(measure.pile, measure.piles, measure.nodes)) {
    auto trie = last_stage<mirror_work<List>>();
    keyword_builder<uint32_t*, all_readings> builder(List, compiled_survey<List>, trie.cells, trie.measure);
    builder.end_mirror(measure);
    trie.measure = builder.measure();
    return trie;
  } else {
    return compiled_trie<1>{true, measure, {}};
  }
}

template <const auto& List>
inline constexpr auto mirror_of = compile_mirror<List>();

// The message of the compiler names the keyword by its index in the list, and the one before it that is the same.
template <keyword_error Error, size_t Index, size_t Original>
struct keyword_at {
  static_assert(Error != keyword_error::no_keywords, "the list has no keywords: give it one");
  static_assert(Error != keyword_error::empty, "the keyword with this index is empty");
  static_assert(Error != keyword_error::ill_formed,
                "the keyword with this index is not UTF-8: tell the compiler that literals are (gcc and clang "
                "-fexec-charset=UTF-8, MSVC /utf-8)");
  static_assert(Error != keyword_error::too_long, "the keyword with this index has more than 255 bytes");
  static_assert(Error != keyword_error::too_many, "there are more than 16,777,216 keywords, or characters in them");
  static_assert(Error != keyword_error::too_many_foldings,
                "up to this keyword there are more than four different combinations of options that fold or skip");
  static_assert(Error != keyword_error::duplicate,
                "one of the keywords with these indices matches what the other is, perhaps by folding: leave one out");
  static constexpr bool is_fit = Error == keyword_error::none;
};

template <const auto& List>
constexpr auto compile_image() noexcept {
  constexpr const keyword_survey& survey = compiled_survey<List>;
  constexpr keyword_error error = survey.error != keyword_error::none ? survey.error
                                  : layout_of<List>.is_fit            ? keyword_error::none
                                                                      : keyword_error::duplicate;
  constexpr size_t index = error == survey.error ? survey.index : narrow<size_t>(layout_of<List>.measure.duplicate);
  constexpr size_t original = narrow<size_t>(layout_of<List>.measure.original);
  if constexpr (keyword_at<error, index, original>::is_fit) {
    compiled_image<mirror_of<List>.measure.size> image;
    keyword_builder<const uint32_t*, all_readings>(List, survey, layout_of<List>.cells, layout_of<List>.measure)
        .write(image.bytes);
    const keyword_builder<const uint32_t*, all_readings> mirror(List, survey, mirror_of<List>.cells,
                                                                mirror_of<List>.measure);
    mirror.write_mirror(image.bytes);
    mirror.seal(image.bytes);
    return image;
  } else {
    return compiled_image<image_header_size>{};
  }
}

template <const auto& List>
inline constexpr auto image_of = compile_image<List>();

// ---- The accelerator: it stands where vectors may use it

template <const auto& List>
inline constexpr keyword_tables plain_tables = tables_of(image_of<List>.bytes);

template <const auto& List, uint8_t Way>
inline constexpr window_way way_in{
    Way, root_of(plain_tables<List>, ones(plain_tables<List>.ways() & ((uint32_t{1} << Way) - 1)))};

// A pass goes over all windows of a way, some first characters a stage.
struct window_pass {
  uint32_t child = 0, visits = 0;
};

template <const auto& List, uint8_t Way, class Pass>
struct window_work {
  static constexpr Pass begin() noexcept { return Pass(); }
  static constexpr bool is_done(const Pass& pass) noexcept {
    return pass.child == trie_node(plain_tables<List>, way_in<List, Way>.root).children;
  }
  static constexpr Pass go_on(Pass pass) noexcept {
    window_way some = way_in<List, Way>;
    pass.visits = 0;
    while (!is_done(pass) && pass.visits < Pass::visits_a_stage) {
      some.first = pass.child++;
      some.last = pass.child;
      each_window<Way>(plain_tables<List>, some, pass.measure.sizes, pass);
    }
    return pass;
  }
};

template <const auto& List, uint8_t Way, class Pass>
constexpr const Pass& last_pass() noexcept {
  return last_stage<window_work<List, Way, Pass>>();
}

struct sizing_pass : window_pass {
  static constexpr uint32_t visits_a_stage = 1000;
  static constexpr bool measures = true;
  window_measure measure = longest_windows();
  window_sizer sizer{};

  constexpr void add(uint32_t half, uint32_t before, uint32_t size, bool is_end, uint32_t unit) noexcept {
    ++visits;
    sizer.add(half, before, size, is_end, unit);
  }
  constexpr void add_cut(uint32_t half, uint32_t size) noexcept {
    ++visits;
    sizer.add_cut(half, size);
  }
};

template <const auto& List, uint8_t Way>
inline constexpr window_measure windows_of = last_pass<List, Way, sizing_pass>().sizer.measure();

template <const auto& List, uint8_t Way>
struct writing_pass : window_pass {
  static constexpr bool measures = false;
  static constexpr uint32_t visits_a_stage = Way & folds_width ? 60 : Way & folds_case ? 150 : 400;
  window_measure measure = windows_of<List, Way>;
  compiled_image<narrow<size_t>(window_part_size(windows_of<List, Way>))> part{};
  uint32_t written[2] = {};

  constexpr writing_pass() noexcept { window_writer<Way>::begin(part.bytes, Way, measure); }
  constexpr void operator()(const window_beginning& begun) noexcept {
    ++visits;
    window_writer<Way> writer(plain_tables<List>, Way, part.bytes, measure);
    for (uint32_t half = 0; half != 2; ++half) writer.written[half] = written[half];
    writer(begun);
    for (uint32_t half = 0; half != 2; ++half) written[half] = writer.written[half];
  }
};

template <const auto& List, uint8_t Way>
inline constexpr auto accelerator_part = last_pass<List, Way, writing_pass<List, Way>>().part;

// The parts of the ways that fold or skip, one after another.
template <const auto& List, uint8_t Way = 1>
constexpr size_t folding_size() noexcept {
  if constexpr (Way > all_readings)
    return 0;
  else if constexpr (plain_tables<List>.ways() >> Way & 1)
    return sizeof(accelerator_part<List, Way>.bytes) + folding_size<List, Way + 1>();
  else
    return folding_size<List, Way + 1>();
}

template <const auto& List, uint8_t Way = 1>
constexpr void copy_parts([[maybe_unused]] char* at) noexcept {
  if constexpr (Way <= all_readings) {
    if constexpr (plain_tables<List>.ways() >> Way & 1)
      for (const char byte : accelerator_part<List, Way>.bytes) *at++ = byte;
    copy_parts<List, Way + 1>(at);
  }
}

template <const auto& List>
constexpr auto compile_folding_accelerator() noexcept {
  compiled_image<folding_size<List>()> accelerator;
  copy_parts<List>(accelerator.bytes);
  return accelerator;
}

template <const auto& List>
inline constexpr auto folding_accelerator_of = compile_folding_accelerator<List>();

// The automaton of a set with a small mirror, in one stage.
inline constexpr uint32_t most_compiled_nodes = 512;
inline constexpr uint64_t largest_compiled_automaton = uint64_t{1} << 14;

template <const auto& List>
constexpr auto measure_automaton() noexcept {
  constexpr const keyword_tables& tables = plain_tables<List>;
  automaton_measure<readings_of(tables.ways())> measure{};
  if (tables.mirror_nodes() <= most_compiled_nodes) measure = decltype(measure)(tables);
  return measure;
}

template <const auto& List>
inline constexpr auto automaton_of_set = measure_automaton<List>();

template <const auto& List>
constexpr bool has_compiled_automaton() noexcept {
  return automaton_of_set<List>.size() != 0 && automaton_of_set<List>.size() <= largest_compiled_automaton;
}

template <const auto& List>
constexpr auto compile_automaton() noexcept {
  compiled_image<narrow<size_t>(automaton_of_set<List>.size())> automaton;
  automaton_of_set<List>.write(plain_tables<List>, automaton.bytes);
  return automaton;
}

template <const auto& List>
inline constexpr auto automaton_in_flash = compile_automaton<List>();

template <const auto& List>
constexpr keyword_tables compile_tables() noexcept {
  keyword_tables tables = plain_tables<List>;
  if constexpr (BREVIER_SIMD != 0) {
    if constexpr (plain_tables<List>.ways() & 1) tables.accelerator = accelerator_part<List, 0>.bytes;
    if constexpr (plain_tables<List>.ways() > 1) tables.folding_accelerator = folding_accelerator_of<List>.bytes;
    if constexpr (has_compiled_automaton<List>()) tables.automaton = automaton_in_flash<List>.bytes;
  }
  return tables;
}

template <const auto& List>
inline constexpr keyword_tables tables_for = compile_tables<List>();

template <const auto& List>
struct constant_tables {
  static constexpr uint8_t features = tables_for<List>.features;
  static constexpr uint32_t ways = tables_for<List>.ways();
  static constexpr const keyword_tables& tables() noexcept { return tables_for<List>; }
};

}  // namespace detail

BREVIER_END

#endif  // BREVIER_KEYWORD_COMPILER_HPP

// ==== brevier/simd/keyword_blocks.hpp ====

// Brevier, simd/keyword_blocks: how vectors find the places in a text where keywords may begin, once for all machines.
// A machine is a class with `size` bytes of text at a time in `lanes`, and with a `set` of those bytes:
//
//     load(at), load_table(at)       bytes of text; 16 bytes for each 16 of a vector
//     all(byte)                      the same everywhere
//     both(a, b), either(a, b)       of lanes, and of sets
//     differ(a, b), plus(a, b)       exclusive or; by byte
//     right<Bits>(a)                 of bits that come from other bytes nothing is said
//     look_up(table, lanes)          in load_table()'s, by bytes below 16
//     top_bits(a)                    the set of the bytes that have their top bit
//     same(a, b)                     the set of the bytes that are equal
//     meet(a, b)                     the set of the bytes that have a bit in common
//     bits(set)                      one bit for each byte, that of the first one lowest
//     list(bits, base, output)       as list_bits() does
//     search<What, Finder>(part, found, last), list_places<Both>(part, found)
//                                    call search_blocks() and list_blocks(): each a function, for its registers
//     some(sets, count)              which of so many sets have a bit; where there are finders of what is not sparse
//
// The templates are in line always: they become part of functions that may use the machine's instructions.
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_SIMD_KEYWORD_BLOCKS_HPP
#define BREVIER_SIMD_KEYWORD_BLOCKS_HPP

#if BREVIER_SIMD

BREVIER_BEGIN

namespace detail {

// The places where a half's windows begin: bytes without the top bit, or with the two top bits.
template <class Machine>
struct leads_finder {
  static constexpr bool is_sparse = false;  // whether most blocks have no place
  using lanes = typename Machine::lanes;
  lanes flips;

  [[gnu::always_inline]] inline leads_finder(const char*, uint32_t half) noexcept
      : flips(Machine::all(half ? 0 : 0xFF)) {}
  [[gnu::always_inline]] inline auto match(const char* at) const noexcept {
    const lanes bytes = Machine::load(at);
    return Machine::top_bits(
        Machine::both(Machine::differ(bytes, flips), Machine::either(Machine::plus(bytes, bytes), flips)));
  }
};

// Those among them whose four bytes have halves that are found together in one of eight groups of windows.
template <class Machine>
struct nibbles_finder : leads_finder<Machine> {
  static constexpr bool is_sparse = true;
  using lanes = typename Machine::lanes;
  lanes low[4], high[2];
  ptrdiff_t offsets[4];

  [[gnu::always_inline]] inline nibbles_finder(const char* part, uint32_t half) noexcept
      : leads_finder<Machine>(part, half) {
    const char* const table = part + window_nibbles + half * nibbles_size;
    for (int i = 0; i != 4; ++i) offsets[i] = byte_at(part + window_offsets + half * 4 + static_cast<uint32_t>(i));
    for (int i = 0; i != 4; ++i) low[i] = Machine::load_table(table + i * 16);
    for (int i = 0; i != 2; ++i) high[i] = Machine::load_table(table + (4 + i) * 16);
  }
  [[gnu::always_inline]] inline lanes low_half(int which, const lanes& bytes) const noexcept {
    return Machine::look_up(low[which], Machine::both(bytes, Machine::all(15)));
  }
  [[gnu::always_inline]] inline lanes high_half(int which, const lanes& left, const lanes& right) const noexcept {
    return Machine::look_up(high[which],
                            Machine::either(Machine::both(Machine::template right<4>(left), Machine::all(3)),
                                            Machine::both(Machine::template right<2>(right), Machine::all(12))));
  }
  [[gnu::always_inline]] inline auto match(const char* at) const noexcept {
    const auto leads = leads_finder<Machine>::match(at);
    if (Machine::bits(leads) == 0) return leads;
    const lanes a = Machine::load(at + offsets[0]), b = Machine::load(at + offsets[1]);
    const lanes c = Machine::load(at + offsets[2]), d = Machine::load(at + offsets[3]);
    const lanes lows =
        Machine::both(Machine::both(low_half(0, a), low_half(1, b)), Machine::both(low_half(2, c), low_half(3, d)));
    const lanes highs = Machine::both(high_half(0, a, b), high_half(1, c, d));
    return Machine::both(leads, Machine::meet(lows, highs));
  }
};

// Whether 64 bytes are ASCII.
template <class Machine>
[[gnu::always_inline]] inline bool are_ascii(const char* at) noexcept {
  auto any = Machine::load(at);
  for (int i = Machine::size; i != 64; i += Machine::size) any = Machine::either(any, Machine::load(at + i));
  return Machine::bits(Machine::top_bits(any)) == 0;
}
inline constexpr ptrdiff_t furthest_compared = 3;  // where windows begin with ASCII, from their first byte

// The places in a block where a wide form may end a window: it begins with one, or in ASCII and has one soon.
template <class Machine>
struct wide_finder {
  const bool begins, follows;

  [[gnu::always_inline]] inline explicit wide_finder(const window_part& part) noexcept
      : begins(part.cuts(1)), follows(part.cuts(0)) {}
  [[gnu::always_inline]] inline uint64_t match(const char* at) const noexcept {
    if (!begins && !follows) return 0;
    uint64_t leads = 0, rest = 0;
    for (int i = 0; i != 64; i += Machine::size) {
      const auto bytes = Machine::load(at + i);
      leads |= Machine::bits(Machine::same(bytes, Machine::all(wide_lead))) << i;
      rest |= Machine::bits(Machine::top_bits(bytes)) << i;
    }
    const uint64_t behind = top_bits(read_window(at + 64));
    const uint64_t soon = rest >> 1 | rest >> 2 | rest >> 3 | behind << 63 | behind << 62 | behind << 61;
    return (begins ? leads : 0) | (follows ? soon & ~rest : 0);
  }
};

// A set that has both halves meets long stretches of ASCII, where one is enough.
enum class searched : uint8_t { one_half, both_halves, ascii };

// The blocks of the stretch that begins where the places do. Where places are sparse it begins with one that has some;
// else no branch depends on them.
template <class Machine, searched What, class Finder>
[[gnu::always_inline]] inline void search_blocks(const window_part& part, window_places& found,
                                                 const char* last) noexcept {
  constexpr bool is_both = What == searched::both_halves;
  const uint32_t half = What == searched::one_half && part.has(1);
  const Finder one(part.at, half), other(part.at, is_both);
  const wide_finder<Machine> wide(part);
  const char* at = found.first;
  uint64_t blocks = 0;
  uint32_t count = 0;
  for (; count != window_places::longest / 64 && found.has_block(at, last); at += 64) {
    if (What == searched::ascii && !are_ascii<Machine>(at + furthest_compared)) break;
    uint64_t places = 0;
    for (int i = 0; i != 64; i += Machine::size) {
      auto passed = one.match(at + i);
      if constexpr (is_both) passed = Machine::either(passed, other.match(at + i));
      places |= Machine::bits(passed) << i;
    }
    if (What != searched::ascii) places |= wide.match(at);
    found.bits[count] = places;
    if (Finder::is_sparse) blocks |= uint64_t{places != 0} << count;
    count += !Finder::is_sparse || blocks != 0;
  }
  if constexpr (!Finder::is_sparse) blocks = Machine::some(found.bits, count);
  found.first = at - count * 64;
  found.size = count * 64;
  found.blocks = blocks;
}

template <class Machine, bool Both>
[[gnu::always_inline]] inline void list_blocks(const window_part& part, window_places& found) noexcept {
  window_collector<Both>(part, found, found.first, part.has(1)).list(Machine::list);
}

template <class Machine, class Finder>
[[gnu::always_inline]] inline void search_by(const window_part& part, window_places& found, const char* last) noexcept {
  const bool is_both = part.has(0) && part.has(1);
  if (found.blocks == 0) {
    if (!is_both)
      Machine::template search<searched::one_half, Finder>(part, found, last);
    else if (last - found.first > 64 + furthest_compared && are_ascii<Machine>(found.first) &&
             are_ascii<Machine>(found.first + furthest_compared))
      Machine::template search<searched::ascii, Finder>(part, found, last);
    else
      Machine::template search<searched::both_halves, Finder>(part, found, last);
  }
  is_both ? Machine::template list_places<true>(part, found) : Machine::template list_places<false>(part, found);
}

template <class Machine>
[[gnu::always_inline]] inline void search_by_nibbles(const window_part& part, window_places& found,
                                                     const char* last) noexcept {
  search_by<Machine, nibbles_finder<Machine>>(part, found, last);
}

}  // namespace detail

BREVIER_END

#endif

#endif  // BREVIER_SIMD_KEYWORD_BLOCKS_HPP

// ==== brevier/simd/keywords_neon.hpp ====

// Brevier, simd/keywords_neon: what simd/keyword_blocks.hpp takes of AArch64, where NEON is always there.
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_SIMD_KEYWORDS_NEON_HPP
#define BREVIER_SIMD_KEYWORDS_NEON_HPP

#if BREVIER_SIMD == 2

BREVIER_BEGIN

namespace detail {

namespace keywords_neon {

struct machine {
  static constexpr int size = 16;
  struct lanes {
    uint8x16_t bytes;
  };
  using set = lanes;

  static lanes load(const char* at) noexcept { return {vld1q_u8(reinterpret_cast<const uint8_t*>(at))}; }
  static lanes load_table(const char* at) noexcept { return load(at); }
  static lanes all(int byte) noexcept { return {vdupq_n_u8(static_cast<uint8_t>(byte))}; }
  static lanes both(lanes a, lanes b) noexcept { return {vandq_u8(a.bytes, b.bytes)}; }
  static lanes either(lanes a, lanes b) noexcept { return {vorrq_u8(a.bytes, b.bytes)}; }
  static lanes differ(lanes a, lanes b) noexcept { return {veorq_u8(a.bytes, b.bytes)}; }
  static lanes plus(lanes a, lanes b) noexcept { return {vaddq_u8(a.bytes, b.bytes)}; }
  template <int Bits>
  static lanes right(lanes a) noexcept {
    return {vshrq_n_u8(a.bytes, Bits)};
  }
  static lanes look_up(lanes table, lanes at) noexcept { return {vqtbl1q_u8(table.bytes, at.bytes)}; }
  static set top_bits(lanes a) noexcept { return {vreinterpretq_u8_s8(vshrq_n_s8(vreinterpretq_s8_u8(a.bytes), 7))}; }
  static set same(lanes a, lanes b) noexcept { return {vceqq_u8(a.bytes, b.bytes)}; }
  static set meet(lanes a, lanes b) noexcept { return {vtstq_u8(a.bytes, b.bytes)}; }
  static uint64_t bits(set of) noexcept {
    const uint8x16_t bit = vreinterpretq_u8_u64(vdupq_n_u64(0x8040201008040201u));
    const uint8x16_t chosen = vandq_u8(of.bytes, bit), pairs = vpaddq_u8(chosen, chosen);
    const uint8x16_t fours = vpaddq_u8(pairs, pairs);
    return vgetq_lane_u16(vreinterpretq_u16_u8(vpaddq_u8(fours, fours)), 0);
  }
  template <searched What, class Finder>
  [[gnu::noinline]] static void search(const window_part& part, window_places& found, const char* last) noexcept {
    search_blocks<machine, What, Finder>(part, found, last);
  }
  template <bool Both>
  [[gnu::noinline]] static void list_places(const window_part& part, window_places& found) noexcept {
    list_blocks<machine, Both>(part, found);
  }
  static void list(uint64_t places, uint32_t base, uint16_t* output) noexcept { list_bits(places, base, output); }
};

}  // namespace keywords_neon

}  // namespace detail

BREVIER_END

#endif  // BREVIER_SIMD == 2

#endif  // BREVIER_SIMD_KEYWORDS_NEON_HPP

// ==== brevier/simd/keywords_wasm.hpp ====

// Brevier, simd/keywords_wasm: what simd/keyword_blocks.hpp takes of WebAssembly, where programs are built for its
// vectors of 128 bits. SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_SIMD_KEYWORDS_WASM_HPP
#define BREVIER_SIMD_KEYWORDS_WASM_HPP

#if BREVIER_SIMD == 3

BREVIER_BEGIN

namespace detail {

namespace keywords_wasm {

struct machine {
  static constexpr int size = 16;
  struct lanes {
    v128_t bytes;
  };
  using set = lanes;

  static lanes load(const char* at) noexcept { return {wasm_v128_load(at)}; }
  static lanes load_table(const char* at) noexcept { return load(at); }
  static lanes all(int byte) noexcept { return {wasm_i8x16_splat(static_cast<int8_t>(byte))}; }
  static lanes both(lanes a, lanes b) noexcept { return {wasm_v128_and(a.bytes, b.bytes)}; }
  static lanes either(lanes a, lanes b) noexcept { return {wasm_v128_or(a.bytes, b.bytes)}; }
  static lanes differ(lanes a, lanes b) noexcept { return {wasm_v128_xor(a.bytes, b.bytes)}; }
  static lanes plus(lanes a, lanes b) noexcept { return {wasm_i8x16_add(a.bytes, b.bytes)}; }
  template <int Bits>
  static lanes right(lanes a) noexcept {
    return {wasm_u8x16_shr(a.bytes, Bits)};
  }
  static lanes look_up(lanes table, lanes at) noexcept { return {wasm_i8x16_swizzle(table.bytes, at.bytes)}; }
  static set top_bits(lanes a) noexcept { return a; }
  static set same(lanes a, lanes b) noexcept { return {wasm_i8x16_eq(a.bytes, b.bytes)}; }
  static set meet(lanes a, lanes b) noexcept {
    return {wasm_i8x16_ne(wasm_v128_and(a.bytes, b.bytes), wasm_i8x16_const_splat(0))};
  }
  static uint64_t bits(set of) noexcept { return wasm_i8x16_bitmask(of.bytes); }
  template <searched What, class Finder>
  [[gnu::noinline]] static void search(const window_part& part, window_places& found, const char* last) noexcept {
    search_blocks<machine, What, Finder>(part, found, last);
  }
  template <bool Both>
  [[gnu::noinline]] static void list_places(const window_part& part, window_places& found) noexcept {
    list_blocks<machine, Both>(part, found);
  }
  static void list(uint64_t places, uint32_t base, uint16_t* output) noexcept { list_bits(places, base, output); }
};

}  // namespace keywords_wasm

}  // namespace detail

BREVIER_END

#endif  // BREVIER_SIMD == 3

#endif  // BREVIER_SIMD_KEYWORDS_WASM_HPP

// ==== brevier/simd/keywords_x86.hpp ====

// Brevier, simd/keywords_x86: what simd/keyword_blocks.hpp takes of x86-64, with SSE4.1, AVX2 or AVX-512 (VBMI2). Each
// level stands in a region that the compiler may build for that level.
// SPDX-License-Identifier: BSL-1.0

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

// ==== brevier/keyword_scan.hpp ====

// Brevier, keyword_scan: goes through a text from window to window, by an accelerator.
// SPDX-License-Identifier: BSL-1.0

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

// ==== brevier/keyword_squeeze.hpp ====

// Brevier, keyword_squeeze: text without the white space and what is not seen in it, a stretch at a time, so that the
// windows of keywords stand in one piece however they are broken.
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_KEYWORD_SQUEEZE_HPP
#define BREVIER_KEYWORD_SQUEEZE_HPP

BREVIER_BEGIN

namespace detail {

// Eight bytes in which all that are `byte` have their top bits, and no others.
constexpr uint64_t bytes_equal(uint64_t bytes, uint8_t byte) noexcept {
  const uint64_t other = bytes ^ every_byte(byte), low = every_byte(0x7F);
  return ~(((other & low) + low) | other | low);
}
// The same of those from `first` to `last`, both below 0x80, where `bytes` are.
constexpr uint64_t bytes_between(uint64_t bytes, uint8_t first, uint8_t last) noexcept {
  const uint64_t low = bytes & every_byte(0x7F);
  return (low + every_byte(static_cast<uint8_t>(0x80 - first))) &
         ~(low + every_byte(static_cast<uint8_t>(0x7F - last))) & every_byte(0x80);
}

// The bytes of a block that are kept, moved together.
inline uint32_t squeeze_kept(const char* at, uint64_t kept, char* output) noexcept {
  const char* const begin = output;
  for (int i = 0; i != 64; i += 8, kept >>= 8) {
    if ((kept & 0xFF) == 0xFF) {
      for (int j = 0; j != 8; ++j) output[j] = at[i + j];
      output += 8;
      continue;
    }
    for (int j = 0; j != 8; ++j) {
      *output = at[i + j];
      output += kept >> j & 1;
    }
  }
  return static_cast<uint32_t>(output - begin);
}

inline squeezed_block squeeze_block([[maybe_unused]] simd_level level, const char* at, char* output) noexcept {
#if BREVIER_SIMD == 1
  if (level == simd_level::avx512) return keywords_avx512::squeeze(at, output);
#endif
  squeezed_block block{};
  for (int i = 0; i != 8; ++i) {
    const uint64_t bytes = read_window(at + i * 8);
    const uint64_t white = bytes_equal(bytes, ' ') | (bytes_between(bytes, '\t', '\r') & ~bytes);
    const uint64_t suspects =
        bytes_equal(bytes, 0xC2) | bytes_equal(bytes, 0xEF) | (bytes_between(bytes, 0x61, 0x63) & bytes);
    block.kept |= (~top_bits(white) & 0xFF) << i * 8;
    block.suspects |= top_bits(suspects) << i * 8;
  }
  block.size = squeeze_kept(at, block.kept, output);
  return block;
}

// A stretch of a text, squeezed. It has its bytes within itself: what points there is void when it is copied.
class squeezed_text {
 public:
  const char* begin() const noexcept { return bytes_; }
  const char* end() const noexcept { return bytes_ + size_; }
  uint32_t size() const noexcept { return size_; }
  // Where the stretch ends in the text.
  const char* read() const noexcept { return read_; }

  void take(simd_level level, const char* at, const char* last) noexcept {
    origin_ = at;
    size_ = blocks_ = 0;
    uint64_t carried = 0;  // of a separator that the block before begins with
    for (; blocks_ != most_blocks && last - at >= block_reach; at += 64) take_block(level, at, at, last, carried);
    if (blocks_ != most_blocks && at != last) take_last(level, at, last, carried);
    read_ = at < last ? at + __builtin_popcountll(carried) : last;
  }

  // Where a byte of the stretch is in the text.
  const char* place(uint32_t number) const noexcept {
    uint32_t block = number / 64;
    while (block + 1 != blocks_ && begins_[block + 1] <= number) ++block;
    uint64_t kept = kept_[block];
    for (uint32_t rest = number - begins_[block]; rest != 0; --rest) kept &= kept - 1;
    return origin_ + block * 64 + __builtin_ctzll(kept);
  }

 private:
  static constexpr uint32_t most_blocks = 16;
  static constexpr ptrdiff_t block_reach = 64 + 2;  // bytes that are read to squeeze one

  // The block of the text at `at`, which is also, with its reach, at `from`.
  void take_block(simd_level level, const char* from, const char* at, const char* last, uint64_t& carried,
                  uint64_t present = ~uint64_t{0}) noexcept {
    squeezed_block block = squeeze_block(level, from, bytes_ + size_);
    uint64_t removed = carried | ~present;
    carried = 0;
    for (uint64_t suspects = block.suspects & present; suspects != 0; suspects &= suspects - 1) {
      const auto number = static_cast<uint32_t>(__builtin_ctzll(suspects));
      const auto size = narrow<uint32_t>(behind_separators(at + number, last, 1) - (at + number));
      removed |= ((uint64_t{1} << size) - 1) << number;
      if (number + size > 64) carried = (uint64_t{1} << (number + size - 64)) - 1;
    }
    if ((block.kept & removed) != 0) block.size = squeeze_kept(from, block.kept &= ~removed, bytes_ + size_);
    begins_[blocks_] = static_cast<uint16_t>(size_);
    kept_[blocks_++] = block.kept;
    size_ += block.size;
  }

  // The rest of a text, of which a block can't be read, up to two blocks.
  void take_last(simd_level level, const char*& at, const char* last, uint64_t& carried) noexcept {
    for (; at < last && blocks_ != most_blocks; at += 64) {
      char copy[block_reach] = {};
      const ptrdiff_t left = last - at;
      for (ptrdiff_t i = 0; i != left && i != block_reach; ++i) copy[i] = at[i];
      take_block(level, copy, at, last, carried, left < 64 ? (uint64_t{1} << left) - 1 : ~uint64_t{0});
    }
  }

  const char* origin_ = nullptr;
  const char* read_ = nullptr;
  uint32_t size_ = 0, blocks_ = 0;
  uint64_t kept_[most_blocks] = {};
  uint16_t begins_[most_blocks] = {};
  char bytes_[most_blocks * 64] = {};
};

// As keyword_scan, and also through a text whose separators are passed over.
class squeezed_scan : public keyword_scan<true> {
 public:
  window_found next_squeezed(const keyword_tables& tables, const char* at, const char*& start, const char* last,
                             uint32_t& size) noexcept {
    const window_part& part = part_at(at);
    if (text_.read() == nullptr) text_.take(tables.level(), start, last);
    for (;;) {
      for (; places_.taken != places_.count; ++places_.taken)
        if (const window_found found = window_of(part, places_.taken, start, size)) return found;
      if (places_.blocks == 0) first_ = searched_;
      places_.first = text_.begin() + first_;
      find_windows(tables.level(), part, places_, text_.end());
      first_ = static_cast<uint32_t>(places_.first - text_.begin());
      const auto searched = static_cast<uint32_t>(places_.last - text_.begin());
      const bool is_done = places_.count == 0 && searched == searched_;
      searched_ = searched;
      if (!is_done) continue;
      const char* rest = searched_ != text_.size() ? text_.place(searched_) : text_.read();
      if (text_.read() == last) {
        if (start < rest) start = rest;
        return {};
      }
      const bool is_sparse = searched_ == 0 && text_.size() != 0;  // hardly anything but separators: from each byte
      if (is_sparse) ++rest;
      const char* const sparse = rest - 1;
      if (rest < start) rest = start;
      text_.take(tables.level(), rest, last);
      searched_ = 0;
      if (!is_sparse || sparse < start) continue;
      start = sparse;
      return window_found::unread();
    }
  }

 private:
  window_found window_of(const window_part& part, uint32_t taken, const char*& start, uint32_t& size) const noexcept {
    const uint32_t number = first_ + window_places::distance(places_.distances[taken]);
    const char* const squeezed = text_.begin() + number;
    window_found found = places_.found[taken];
    if (found.is_unknown()) found = part.found_at(squeezed, places_.distances[taken]);
    if (!found) return {};
    size = size_at(squeezed, found);
    const char* const place = text_.place(number);
    if (place < start) return {};
    start = place;
    // A character may have been put together from broken ones, and more separators may be there than are passed over.
    const bool is_whole = text_.place(number + size - 1) - place + 1 == static_cast<ptrdiff_t>(size);
    return is_whole ? found : window_found::unread();
  }

  squeezed_text text_{};
  uint32_t first_ = 0, searched_ = 0;  // of the bytes of the stretch: where the places begin and end
};

}  // namespace detail

BREVIER_END

#endif  // BREVIER_KEYWORD_SQUEEZE_HPP

// ==== brevier/keyword_sweep.hpp ====

// Brevier, keyword_sweep: reads a text backwards by the mirror of a set, a stretch at a time, where walks cost too
// much. SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_KEYWORD_SWEEP_HPP
#define BREVIER_KEYWORD_SWEEP_HPP

BREVIER_BEGIN

namespace detail {

// Where what a mirror tells of a place ends.
template <bool CountsBytes>
struct told_end {
  template <class Reader>
  constexpr const char* of(const Reader& reader, const char* place, uint32_t size, const char* last) noexcept {
    return reader.end_of(place, size, last);
  }
};
// In characters, which are counted from the end told before at the same place, or the furthest of those before it: so
// each is counted a few times, however many matches lie over it.
template <>
struct told_end<false> {
  const char* told_at = nullptr;
  const char* told_to = nullptr;
  const char* furthest = nullptr;
  uint32_t told_size = 0, furthest_size = 0;  // from told_at on

  template <class Reader>
  constexpr const char* of(const Reader& reader, const char* place, uint32_t size, const char* last) noexcept {
    if (place != told_at) go_to(reader, place, last);
    if (size > told_size)
      told_to = reader.end_from(told_to, size - told_size, place, last);
    else if (size < told_size - size)
      told_to = reader.end_of(place, size, last);
    else
      told_to = reader.end_before(told_to, told_size - size, place);
    told_size = size;
    if (furthest < told_to) {
      furthest = told_to;
      furthest_size = size;
    }
    return told_to;
  }

 private:
  template <class Reader>
  constexpr void go_to(const Reader& reader, const char* place, const char* last) noexcept {
    if (place < told_at || place >= furthest) {
      furthest = place;
      furthest_size = 0;
    }
    for (; furthest_size != 0 && told_at < place; --furthest_size)
      told_at = reader.next_begin(reader.end_of(told_at, 1, last), last);
    told_at = place;
    told_to = furthest;
    told_size = furthest_size;
  }
};

// Counts what walks cost, and finds the places of a text where keywords begin.
//
// A walk is taken to cost 16, and 2 for each byte read. Where walks cost more than 10 for each byte that they get
// ahead, 4 where there is an automaton, the text is swept, a stretch that grows each time that walks come to nothing;
// behind it they are tried again. A sweep keeps the first places it has found, as many as there is room for, and the
// next one begins behind them; each begins to read as much further on as the longest match has bytes.
template <bool Enabled>
class keyword_sweep {};

template <>
class keyword_sweep<true> {
 public:
  uint32_t node = 0;  // whose keyword begins where the search is, and is to be looked at next

  constexpr keyword_sweep() noexcept = default;

  // A walk from `place` has read up to `read`, and the search goes on at `start`.
  constexpr void pay(const keyword_tables& tables, const char* place, const char* read, const char* start) noexcept {
    if (base_ == nullptr || place - base_ > calm) {
      base_ = place;
      spent_ = 0;
      stretch_ = 0;
    }
    spent_ += narrow<int32_t>(16 + 2 * (read - place));
    const auto ahead = narrow<int32_t>(start - base_);
    if (spent_ > allowance + (tables.automaton != nullptr ? 4 : 10) * ahead) begin();
  }
  constexpr void begin() noexcept { is_on_ = !__builtin_is_constant_evaluated(); }
  constexpr bool is_on() const noexcept { return is_on_; }
  // Whether a word runs on across the place.
  constexpr bool is_inner() const noexcept { return is_inner_; }

  // The next place from `start` on where a keyword may begin, and what its node tells: the longest and the next, or
  // two of which one is the first. False where there is none up to `place`, where walks shall be tried again.
  template <class Reader>
  constexpr bool next(const keyword_tables& tables, const Reader& reader, bool is_first, const char* first,
                      const char* start, const char* last, const char*& place, mirrored_keyword& told) noexcept {
    if (end_ == nullptr) open(start, last);
    for (;;) {
      while (left_ != 0) {
        --left_;
        const uint32_t slot = --found_ % most;
        place = begin_ + kept_.places.offsets[slot];
        if (place < start) continue;
        is_inner_ = tables.has(has_whole) && runs_on(first, place, last);
        told = told_by(tables, kept_.places.nodes[slot], is_first);
        if (told.size != 0) return true;
      }
      place = start < end_ ? end_ : start;
      if (place >= until_) break;
      fill(tables, reader, first, place, last);
    }
    base_ = place;
    end_ = nullptr;
    spent_ = 0;
    is_on_ = false;
    return false;
  }

 private:
  static constexpr uint32_t most = BREVIER_HOSTED ? 512 : 16;
  static constexpr ptrdiff_t longest_span = 4096, calm = 4096;
  static constexpr int32_t longest_stretch = 65536, allowance = 512;

  constexpr void open(const char* start, const char* last) noexcept {
    stretch_ = lesser(stretch_ * 4 + 1024, longest_stretch);
    until_ = last - start < stretch_ ? last : start + stretch_;
    end_ = start;
    span_ = most;
  }

  template <class Reader>
  [[gnu::noinline]] constexpr void fill(const keyword_tables& tables, const Reader& reader, const char* first,
                                        const char* start, const char* last) noexcept {
    const bool has_words = tables.has(has_whole);
    uint32_t found = 0, passed = 0;
    begin_ = start;
    end_ = until_ - start < span_ ? until_ : start + span_;
    const char* const behind = end_;
    const char* at = reader.reach_of(end_, narrow<uint32_t>(tables.reach()), last);
    if (BREVIER_HOSTED && tables.automaton != nullptr) {
      const keyword_automaton automaton(tables.automaton);
      for (uint32_t row = 0; at != start;) {
        const char* const end = at;
        const uint32_t which = automaton.class_before(reader, at, start);
        if (reader.passes_over() && passes(which == 0, at, end, passed)) continue;
        const uint32_t entry = automaton.next(row, which);
        row = entry & ~automaton_flags;
        bool is_found = (entry & automaton_found) != 0 && at < behind;
        if (has_words && is_found && !(entry & automaton_inner)) is_found = !runs_on(first, at, last);
        found = keep(at, row, found, is_found);
      }
    } else {
      const keyword_mirror mirror(tables);
      const uint32_t root = reader.mirror_root(tables);
      for (uint32_t state = root; at != start;) {
        const char* const end = at;
        const uint32_t unit = reader.read_before(at, start);
        if (reader.passes_over() && passes(true, at, end, passed)) continue;
        state = mirror.next(root, state, unit);
        bool is_found = at < behind && mirror.keyword(state) != tables.count;
        if (has_words && is_found && !mirror.tells_inner(tables, state)) is_found = !runs_on(first, at, last);
        found = keep(at, state, found, is_found);
      }
    }
    found_ = found;
    left_ = lesser(found, most - 1);
    if (found >= most) {
      end_ = begin_ + kept_.places.offsets[(found + 1) % most] + 1;
      span_ = end_ - start;
    } else if (found * 2 < most) {
      span_ = lesser(span_ * 2, longest_span);
    }
  }

  // Whether a word runs on across the place.
  static constexpr bool runs_on(const char* first, const char* place, const char* last) noexcept {
    return is_word_after(place, last) && is_word_before(first, place);
  }

  // Whether a character is passed over: a separator, of which no more than so many stand together.
  static constexpr bool passes(bool may, const char* begin, const char* end, uint32_t& passed) noexcept {
    if (!may || behind_separators(begin, end, 1) != end) {
      passed = 0;
      return false;
    }
    return passed != most_separators && ++passed != 0;
  }

  // The first places are found last, and take the room of others. No branch depends on what is found, so that one slot
  // is always free to be written. Returns how many have been found.
  constexpr uint32_t keep(const char* place, uint32_t state, uint32_t found, bool is_found) noexcept {
    const uint32_t slot = found % most;
    kept_.places.offsets[slot] = static_cast<uint16_t>(place - begin_);
    kept_.places.nodes[slot] = state;
    return found + is_found;
  }

  constexpr mirrored_keyword told_by(const keyword_tables& tables, uint32_t state, bool is_first) const noexcept {
    if (BREVIER_HOSTED && tables.automaton != nullptr) {
      const keyword_automaton automaton(tables.automaton);
      if (!tables.has(has_whole)) return automaton.told_by(state, is_first);
      state = automaton.node_of(state);
    }
    return keyword_mirror(tables).told_at(state, is_inner_, is_first);
  }

  // Left as it is until the first sweep.
  struct place_list {
    uint32_t nodes[most];
    uint16_t offsets[most];
  };
  union place_memory {
    char none = 0;
    place_list places;
  };

  const char* base_ = nullptr;       // from where walks are counted
  int32_t spent_ = 0, stretch_ = 0;  // what they have cost, and the bytes to be swept then
  const char* until_ = nullptr;
  const char* begin_ = nullptr;  // of the last sweep
  const char* end_ = nullptr;    // of what it has told; none where a stretch is yet to begin
  ptrdiff_t span_ = 0;           // of the next one
  uint32_t found_ = 0, left_ = 0;
  bool is_on_ = false, is_inner_ = false;
  place_memory kept_{};
};

}  // namespace detail

BREVIER_END

#endif  // BREVIER_KEYWORD_SWEEP_HPP

// ==== brevier/keyword_search.hpp ====

// Brevier, keyword_search: how the image of a set of keywords is searched, and what its matches are.
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_KEYWORD_SEARCH_HPP
#define BREVIER_KEYWORD_SEARCH_HPP

BREVIER_BEGIN

/// Where a keyword stands, in bytes of the text.
struct keyword_match {
  size_t offset;
  size_t size;     ///< 0 where there is no match
  uint32_t id;     ///< as given with the keyword
  uint32_t index;  ///< of the keyword in its list

  constexpr explicit operator bool() const noexcept { return size != 0; }
};

/// Which matches a search gives, where some overlap.
enum class match_kind : uint8_t {
  leftmost_longest,  ///< from left to right, of those that begin at one place the longest, none overlapping another
  leftmost_first,    ///< the same, but of those that begin at one place the one whose keyword stands first in the list
  overlapping,       ///< all, by where they begin; of those that begin at one place the longest first
};

namespace detail {

// ---- The search

struct keyword_hit {
  const char* begin = nullptr;
  ptrdiff_t size = 0;  // 0 where there is none
  uint32_t index = 0;
};

// Overlapping matches that begin at one place: only what is shorter than the one before, and no more is read.
template <bool Overlapping>
struct match_limit {
  static constexpr ptrdiff_t size = 0;
  static constexpr bool allows(ptrdiff_t) noexcept { return true; }
  constexpr void set(ptrdiff_t) noexcept {}
  constexpr void pass(ptrdiff_t) noexcept {}
};
template <>
struct match_limit<true> {
  ptrdiff_t size = 0;     // 0: any
  ptrdiff_t shorter = 0;  // of the match before the last one of a walk; 0: none
  constexpr void pass(ptrdiff_t other) noexcept { shorter = other; }
  constexpr bool allows(ptrdiff_t other) const noexcept { return size == 0 || other < size; }
  constexpr void set(ptrdiff_t other) noexcept { size = other; }
};

// What is left of the list of a window: overlapping matches are given one by one.
template <bool Kept>
struct pending_tails {
  static constexpr uint32_t left = 0;
};
template <>
struct pending_tails<true> {
  const char* place = nullptr;
  uint64_t behind = 0;                       // the bytes behind the window at the place
  uint32_t value = 0, taken = 0, count = 0;  // of the list
  uint32_t left = 0;
};

// The matches of the keywords that are read in one way, from left to right, as the kind has it.
//
// From each place where a keyword may begin the trie is walked. So a character is read as often as keywords, or their
// beginnings, can lie over it. Where that may be often the set has a mirror, and a text that makes it so is swept.
template <class Reader, match_kind Kind, uint8_t Features>
class keyword_search : Reader,
                       match_limit<Kind == match_kind::overlapping>,
                       told_end<Reader::counts_bytes || !(Features & has_mirror)> {
 public:
  constexpr keyword_search() noexcept = default;
  constexpr explicit keyword_search(const char* start, const Reader& reader = {}) noexcept
      : Reader(reader), start_(start) {}

  // Goes on at a place further on.
  constexpr void go_to(const char* place) noexcept {
    start_ = place;
    this->set(0);
    if constexpr (sweeps) sweep_.node = 0;
    tails_ = {};
  }

  // The next match in [first, last); whole words look back to `first`.
  constexpr bool next(const keyword_tables& tables, const char* first, const char* last, keyword_hit& hit) noexcept {
    if constexpr (accelerated) {
      if (!__builtin_is_constant_evaluated()) {
        if (next_keyword(tables, first, last, hit)) return true;
        return next_any(tables, first, last, hit);
      }
    }
    hit.size = 0;
    progress made = progress::some;
    while (made == progress::some) made = next_untold(tables, first, last, hit);
    return made == progress::match;
  }

 private:
  static constexpr bool is_overlapping = Kind == match_kind::overlapping;
  static constexpr bool sweeps = (Features & has_mirror) != 0;
  static constexpr bool leaps = BREVIER_HOSTED || sweeps;  // shorter code where it may be
  static constexpr bool accelerated = BREVIER_HOSTED && sizeof(Reader) != 0;
  static constexpr bool squeezes = accelerated && Reader::may_pass_over;

  enum class progress : uint8_t { none, some, match };

  // ---- By windows

  // Three steps, of which each is called where the one before does not suffice. First, in line, the match that is the
  // window at the next place found: as few steps as may be.
  [[gnu::always_inline]] bool next_keyword(const keyword_tables& tables, const char* first, const char* last,
                                           keyword_hit& hit) noexcept {
    if (sweeps_now() || this->passes_over() || this->size != 0 || tails_.left != 0) return false;
    window_found found;
    const char* const place = scan_.see_keyword(start_, found);
    if (place == nullptr) return false;
    if (!give(tables, first, place, scan_.size_at(place, found), last, found.keyword(), hit)) return false;
    scan_.take_place(true);
    return true;
  }
  [[gnu::noinline]] bool next_any(const keyword_tables& tables, const char* first, const char* last,
                                  keyword_hit& hit) noexcept {
    hit.size = 0;
    progress made = progress::some;
    while (made == progress::some) {
      if (next_tail(tables, first, last, hit)) return true;
      const bool has_windows =
          !sweeps_now() && this->size == 0 && scan_.applies(this->part(tables)) && !this->passes_over();
      if (has_windows && next_told(tables, first, last, hit)) return true;
      made = next_apart(tables, first, last, hit);
    }
    return made == progress::match;
  }

  // The next match that a window, or its list, tells. False where a walk is needed for the window that the scan keeps,
  // and where there are none: at the end of a text, and where it is to be swept.
  [[gnu::always_inline]] bool next_told(const keyword_tables& tables, const char* first, const char* last,
                                        keyword_hit& hit) noexcept {
    progress made = progress::none;
    do {
      window_found found;
      while (const char* const place = scan_.see_place(start_, found)) {
        made = tell(tables, first, place, last, found, scan_.size_at(place, found), hit);
        scan_.take_place(made == progress::match);
        if (made != progress::none) return made == progress::match;
      }
      if (start_ < scan_.read_end()) made = next_read(tables, first, last, hit);
      if (made != progress::none) return made == progress::match;
    } while ((!is_overlapping && scan_.begins_reading(tables, start_, last)) ||
             scan_.find_more(tables, this->part(tables), start_, last));
    if constexpr (sweeps)
      if (tables.automaton != nullptr && scan_.is_dense()) sweep_.begin();
    return false;
  }

  // The same in what is read place by place. The next place follows from branches, not from what is read in tables, so
  // that processors can be ahead.
  [[gnu::noinline]] progress next_read(const keyword_tables& tables, const char* first, const char* last,
                                       keyword_hit& hit) noexcept {
    const window_part& part = scan_.part();
    const char* place = start_;
    for (const char* const end = scan_.read_end(); place < end;) {
      const uint64_t bytes = read_window(place);
      uint32_t taken = 0;
      if (const char* const slot = part.slot_at(bytes, taken)) {
        const window_found found = part.found_in(slot, place + taken);
        const progress made = found ? tell(tables, first, place, last, found, taken, hit) : progress::none;
        if (made != progress::none) return made;
      }
      place += step_over(place, bytes);
    }
    start_ = place;
    return progress::none;
  }

  // Gives the match that a window tells; or keeps it, where that takes a walk.
  [[gnu::always_inline]] progress tell(const keyword_tables& tables, const char* first, const char* place,
                                       const char* last, window_found found, uint32_t taken,
                                       keyword_hit& hit) noexcept {
    if (found.has_keyword())
      return give(tables, first, place, taken, last, found.keyword(), hit) ? progress::match : progress::none;
    start_ = place;
    const bool has_list = scan_.part().is_list(found.value());
    if (!has_list || !scan_.part().tells_lists_at(place + taken)) {
      scan_.keep(has_list ? window_found::unread() : found, taken);
      return progress::some;
    }
    if constexpr (is_overlapping) {
      start_ = place + 1;
      const uint32_t count = scan_.part().tail(found.value(), 0).left();
      tails_ = {place, scan_.part().behind(place + taken), found.value(), taken, count, count};
      return next_tail(tables, first, last, hit) ? progress::match : progress::none;
    }
    const window_tail tail = scan_.part().tail(found.value(), 0);
    const bool is_only = tail.left() == 1;
    if ((is_only || Kind == match_kind::leftmost_longest) && tail.is_in(scan_.part().behind(place + taken), taken) &&
        give(tables, first, place, tail.size(), last, tail.index(), hit))
      return progress::match;
    if (is_only) return progress::none;
    hit = {place, 0, 0};
    offer_tails(tables, first, place + taken, last, found.value(), hit);
    if (hit.size == 0) return progress::none;
    start_ = place + hit.size;
    return progress::match;
  }
  [[gnu::always_inline]] bool give(const keyword_tables& tables, const char* first, const char* place, uint32_t taken,
                                   const char* last, uint32_t index, keyword_hit& hit) noexcept {
    if (!stands(tables, first, place, place + taken, last, index)) return false;
    hit = {place, static_cast<ptrdiff_t>(taken), index};
    start_ = place + (is_overlapping ? 1 : taken);
    return true;
  }

  // The next match of the list that is gone through.
  [[gnu::always_inline]] bool next_tail(const keyword_tables& tables, const char* first, const char* last,
                                        keyword_hit& hit) noexcept {
    if constexpr (is_overlapping) {
      while (tails_.left != 0) {
        const window_tail tail = scan_.part().tail(tails_.value, tails_.count - tails_.left--);
        const char* const end = tails_.place + tail.size();
        if (!tail.is_in(tails_.behind, tails_.taken) || !stands(tables, first, tails_.place, end, last, tail.index()))
          continue;
        hit = {tails_.place, static_cast<ptrdiff_t>(tail.size()), tail.index()};
        return true;
      }
    }
    return false;
  }

  // The keywords that may be at start_ and have been read up to `at`, those of the list of a window.
  void offer_tails(const keyword_tables& tables, const char* first, const char* at, const char* last, uint32_t value,
                   keyword_hit& hit) noexcept {
    const window_part& part = scan_.part();
    const uint32_t count = part.tail(value, 0).left(), taken = static_cast<uint32_t>(at - start_);
    const uint64_t behind = part.behind(at);
    for (uint32_t i = 0; i != count; ++i) {
      const window_tail tail = part.tail(value, i);
      if (!tail.is_in(behind, taken)) continue;
      offer(tables, first, start_ + tail.size(), last, tail.index(), hit);
      if (Kind == match_kind::leftmost_longest && hit.size != 0) return;
    }
  }

  // ---- By walks and sweeps

  // A function by itself, so that the one before has few registers to save.
  [[gnu::noinline]] constexpr progress next_apart(const keyword_tables& tables, const char* first, const char* last,
                                                  keyword_hit& hit) noexcept {
    return next_untold(tables, first, last, hit);
  }
  constexpr progress next_untold(const keyword_tables& tables, const char* first, const char* last,
                                 keyword_hit& hit) noexcept {
    if constexpr (sweeps)
      if (sweep_.is_on() && next_swept(tables, first, last, hit)) return progress::match;
    return next_walked(tables, first, last, hit);
  }

  // The next match that walks find: some progress, where the text is to be swept, or is to be gone on by windows.
  [[gnu::always_inline]] constexpr progress next_walked(const keyword_tables& tables, const char* first,
                                                        const char* last, keyword_hit& hit) noexcept {
    for (;;) {
      const char* end = last;
      const char* following = start_;
      const char* at = start_;
      uint32_t value = this->root(tables);
      const bool is_limited = this->size != 0;
      if (is_limited) {
        end = start_ + this->size;
        this->read_first(following, end);
        following = this->next_begin(following, last);
      } else if (!seek(tables, end, following, at, value)) {
        return sweeps_now() ? progress::some : progress::none;
      } else if (squeezes && !is_overlapping && value < tables.count) {  // the window tells all
        offer(tables, first, at, last, value, hit);
        if (hit.size != 0) {
          hit.begin = start_;
          start_ = at;
          return progress::match;
        }
      }
      trie_node node;
      const char* read = at;
      while (value >= tables.count && value != no_value) {
        node = trie_node(tables, value);  // has read all before `at`
        if (Features & has_inner && node.kind() == is_keyword)
          offer(tables, first, at, last, tables.value(node.rest(tables)), hit);
        read = at;
        value = node.find(tables, this->read_next(at, start_, end));
      }
      if (value < tables.count) offer(tables, first, at, last, value, hit);
      const char* const begin = start_;
      if (accelerated && following == nullptr) {
        following = start_;
        next_unit(following, last);
      }
      this->set(has_shorter() ? hit.size : 0);
      if (hit.size != 0) {
        if (!is_overlapping)
          start_ += hit.size;
        else if (!has_shorter())
          start_ = leaps ? following : start_ + 1;
      } else {
        start_ = leaps ? following : start_ + 1;
        if (leaps && value == no_value && !is_limited && node.kind() == is_clean) start_ = last_character(start_, read);
      }
      if constexpr (sweeps)
        if (tables.has(has_mirror)) sweep_.pay(tables, begin, at, start_);
      if (hit.size != 0) {
        hit.begin = begin;
        return progress::match;
      }
      if (accelerated || sweeps_now()) return progress::some;
    }
  }
  constexpr bool sweeps_now() const noexcept {
    if constexpr (sweeps)
      return sweep_.is_on();
    else
      return false;
  }

  // Moves to the next place where a keyword may begin; `following` is that of the next character, and the node of
  // `value` has read all up to `at`. It ends with that where nothing leads on.
  constexpr bool seek(const keyword_tables& tables, const char* last, const char*& following, const char*& at,
                      uint32_t& value) noexcept {
    if constexpr (accelerated) {
      if (scan_.applies(this->part(tables))) {
        const char* place = start_;
        uint32_t taken = 0;
        const window_found found = next_window(tables, place, last, taken);
        following = at = start_ = place;
        if (found) {
          following = nullptr;  // nobody knows yet
          if (!found.has_keyword() && found.value() == from_root) return true;
          value = found.has_keyword() ? found.keyword() : found.value();
          at += taken;
          return true;
        }
      }
    }
    const bool found = skip(tables, last, following);
    at = start_;
    return found;
  }

  window_found next_window(const keyword_tables& tables, const char*& place, const char* last,
                           uint32_t& taken) noexcept {
    if constexpr (squeezes)
      if (this->passes_over()) return scan_.next_squeezed(tables, this->part(tables), place, last, taken);
    return scan_.take_kept(taken);
  }

  constexpr bool may_begin(const keyword_tables& tables, uint32_t unit, uint32_t second) const noexcept {
    const keyword_filter filter = tables.filter();
    const bool singles = Features & has_single && tables.has(has_single);
    return filter.may_begin(unit, second) || (singles && filter.may_begin(unit, no_unit));
  }

  // Moves to the next place where the filter lets a keyword begin; `following` is that of the next character.
  constexpr bool skip(const keyword_tables& tables, const char* last, const char*& following) noexcept {
    const char *here = start_, *next = start_;
    uint32_t unit = this->read_first(next, last);
    while (unit != no_unit) {
      const char* const begin = this->next_begin(next, last);
      const char* at = begin;
      const uint32_t second = this->read_first(at, last);
      if (may_begin(tables, unit, second)) {
        following = next;
        break;
      }
      here = begin;
      next = at;
      unit = second;
    }
    start_ = here;
    return unit != no_unit;
  }

  // The next match in the stretch that is swept; false where it has none left, and walks go on at start_.
  constexpr bool next_swept(const keyword_tables& tables, const char* first, const char* last,
                            keyword_hit& hit) noexcept {
    constexpr bool is_first = Kind == match_kind::leftmost_first;
    const Reader& reader = *this;
    const bool takes_two = is_first && !(this->passes_over() && tables.has(has_whole));  // or all, one by one
    for (;;) {
      mirrored_keyword told{};
      if (sweep_.node != 0) {
        told = keyword_mirror(tables).told_by(sweep_.node, sweep_.is_inner());
        if (takes_two) told.next = 0;
      } else {
        const char* const before = start_;
        const bool found = sweep_.next(tables, reader, takes_two, first, before, last, start_, told);
        if (start_ != before) this->set(0);
        if (!found) return false;
      }
      sweep_.node = told.next;
      if (!sweep_.is_inner() || !tables.matches_whole(told.index)) {
        told_end<Reader::counts_bytes>& end = *this;
        offer(tables, first, end.of(reader, start_, told.size, last), last, told.index, hit);
      }
      if (is_first && takes_two && hit.size != 0) sweep_.node = 0;
      if (hit.size == 0 || (is_first && sweep_.node != 0)) continue;
      hit.begin = start_;
      this->set(hit.size);
      if (is_overlapping) return true;
      start_ += hit.size;
      sweep_.node = 0;
      return true;
    }
  }

  // The last character before `read`, or `first`, whatever is later.
  static constexpr const char* last_character(const char* first, const char* read) noexcept {
    if (read <= first) return first;
    while (--read != first && is_continuation(byte_at(read))) continue;
    return read;
  }

  // Whether the walk has passed a match that is shorter than the one it gives.
  constexpr bool has_shorter() const noexcept {
    if constexpr (is_overlapping)
      return this->shorter != 0;
    else
      return false;
  }

  // Whether a keyword stands from `begin` to `end`, as a whole word where it must be one.
  static constexpr bool stands(const keyword_tables& tables, const char* first, const char* begin, const char* end,
                               const char* last, uint32_t index) noexcept {
    return !(Features & has_whole) || !tables.matches_whole(index) || is_whole_word(first, begin, end, last);
  }

  // A keyword has been read up to `at`.
  constexpr void offer(const keyword_tables& tables, const char* first, const char* at, const char* last,
                       uint32_t index, keyword_hit& hit) noexcept {
    if (!this->allows(at - start_)) return;
    if (Kind == match_kind::leftmost_first && hit.size != 0 && index > hit.index) return;
    if (!stands(tables, first, start_, at, last, index)) return;
    this->pass(hit.size);
    hit.size = at - start_;
    hit.index = index;
  }

  const char* start_ = nullptr;
  keyword_sweep<sweeps> sweep_{};
  pending_tails<accelerated && is_overlapping> tails_{};
  typename choice<squeezes, squeezed_scan, keyword_scan<accelerated>>::type scan_{};
};

}  // namespace detail

BREVIER_END

#endif  // BREVIER_KEYWORD_SEARCH_HPP

// ==== brevier/keyword_ways.hpp ====

// Brevier, keyword_ways: the search of a whole set, of which some keywords may be read in one way and some in another,
// side by side.
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_KEYWORD_WAYS_HPP
#define BREVIER_KEYWORD_WAYS_HPP

BREVIER_BEGIN

namespace detail {

// A search and the match that it has found but not given.
template <class Reader, match_kind Kind, uint8_t Features>
struct pending_search {
  keyword_search<Reader, Kind, Features> search{};
  keyword_hit hit{};

  constexpr bool is_before(const keyword_hit& other) const noexcept {
    if (hit.size == 0 || other.size == 0) return hit.size != 0;
    if (hit.begin != other.begin) return hit.begin < other.begin;
    if (Kind != match_kind::leftmost_first && hit.size != other.size) return hit.size > other.size;
    return hit.index < other.index;
  }
};

// What ways of reading a set can have. The compiler's sets have each of theirs; of the others it is known what they
// must not have.
template <class Source>
struct set_readings {
  static constexpr uint32_t folding = Source::ways >> 1;
  static constexpr bool reads_exact = Source::ways & 1, is_single = (Source::ways & (Source::ways - 1)) == 0;
  static constexpr uint32_t count = lesser(ones(folding), most_folding_ways);
  using reader = folding_reader<readings_of(Source::ways), !reads_exact && is_single>;
};

// The search of a set whose keywords are all read in one way.
template <class Source, match_kind Kind, bool IsSingle = set_readings<Source>::is_single>
class set_search {
 public:
  constexpr set_search() noexcept = default;
  constexpr set_search(const keyword_tables& tables, const char*, const char* at, const char*) noexcept
      : search_(at, reader_of(tables)) {}

  constexpr bool next(const keyword_tables& tables, const char* first, const char* last, keyword_hit& hit) noexcept {
    return search_.next(tables, first, last, hit);
  }

 private:
  using readings = set_readings<Source>;
  using reader = typename choice<readings::reads_exact, exact_reader, typename readings::reader>::type;

  static constexpr reader reader_of(const keyword_tables& tables) noexcept {
    if constexpr (readings::reads_exact)
      return reader();
    else
      return reader(0, tables.count, tables.folding_accelerator);
  }

  keyword_search<reader, Kind, Source::features> search_{};
};

// The search of a set that may have several ways of reading: a search for each, side by side.
template <class Source, match_kind Kind>
class set_search<Source, Kind, false> {
 public:
  constexpr set_search() noexcept = default;
  constexpr set_search(const keyword_tables& tables, const char* first, const char* at, const char* last) noexcept {
    const uint32_t ways = tables.ways() & Source::ways;
    if (reads_exact && ways & 1) start(tables, first, at, last, exact_, exact_reader());
    const char* part = tables.folding_accelerator;
    uint32_t others = ways & 1;
    for (uint8_t way = 1; way != 16; ++way)
      if (ways >> way & 1) {
        start(tables, first, at, last, folding_[count_++], folding(way, root_of(tables, others++), part));
        if (part) part = part_behind(part);
      }
  }

  // Gives the first of the matches found, and goes on behind it; what other searches have found inside it is void.
  constexpr bool next(const keyword_tables& tables, const char* first, const char* last, keyword_hit& hit) noexcept {
    uint32_t taken = 0;
    for (uint32_t i = 1; i < count_; ++i)
      if (folding_[i].is_before(folding_[taken].hit)) taken = i;
    const bool is_exact = reads_exact && exact_.is_before(folding_[taken].hit);
    hit = is_exact ? exact_.hit : folding_[taken].hit;
    if (hit.size == 0) return false;
    if (reads_exact) go_on(tables, first, last, hit, exact_, is_exact);
    for (uint32_t i = 0; i != count_; ++i) go_on(tables, first, last, hit, folding_[i], !is_exact && i == taken);
    return true;
  }

 private:
  using readings = set_readings<Source>;
  using folding = typename readings::reader;
  static constexpr bool reads_exact = readings::reads_exact;

  template <class Search, class Reader>
  static constexpr void start(const keyword_tables& tables, const char* first, const char* at, const char* last,
                              Search& begun, const Reader& reader) noexcept {
    begun.search = decltype(begun.search)(at, reader);
    begun.search.next(tables, first, last, begun.hit);
  }

  template <class Search>
  static constexpr void go_on(const keyword_tables& tables, const char* first, const char* last,
                              const keyword_hit& taken, Search& other, bool is_taken) noexcept {
    const char* const end = taken.begin + taken.size;
    const bool is_void = Kind != match_kind::overlapping && other.hit.size != 0 && other.hit.begin < end;
    if (is_void && !is_taken) other.search.go_to(end);
    if (is_void || is_taken) other.search.next(tables, first, last, other.hit);
  }

  pending_search<exact_reader, Kind, Source::features> exact_{};
  pending_search<folding, Kind, Source::features> folding_[readings::count];
  uint32_t count_ = 0;
};

// The matches of a set, for lazy_range.
template <match_kind Kind, class Source>
class keyword_cursor {
 public:
  using value_type = keyword_match;

  constexpr keyword_cursor() noexcept = default;
  constexpr keyword_cursor(const Source& source, text subject, size_t start = 0) noexcept
      : source_(source),
        first_(subject.begin()),
        last_(subject.end()),
        search_(source.tables(), subject.begin(), source.tables().count != 0 ? subject.begin() + start : subject.end(),
                subject.end()) {}

  constexpr bool next(keyword_match& match) noexcept {
    keyword_hit hit;
    if (!search_.next(source_.tables(), first_, last_, hit)) return false;
    match.offset = static_cast<size_t>(hit.begin - first_);
    match.size = static_cast<size_t>(hit.size);
    match.id = source_.tables().id(hit.index);
    match.index = hit.index;
    return true;
  }

 private:
  Source source_{};
  const char* first_ = nullptr;
  const char* last_ = nullptr;
  set_search<Source, Kind> search_{};
};

}  // namespace detail

BREVIER_END

#endif  // BREVIER_KEYWORD_WAYS_HPP

// ==== brevier/keywords.hpp ====

// Brevier, keywords: finds which of a set of keywords stand in a text, and where. A set is one flat image: made by
// the compiler and left in flash, made at run time in the caller's memory, or loaded from bytes and verified in place.
//
//     inline constexpr brevier::keyword topics[] = {{"\u7279\u6717\u666e", trump}, {"Trump", trump, brevier::whole_word}};
//
//     constexpr auto& set = brevier::keyword_set<topics>;
//
//     for (auto m : set.matches(text)) m.offset, m.size, m.id, m.index
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_KEYWORDS_HPP
#define BREVIER_KEYWORDS_HPP

BREVIER_BEGIN

namespace detail {

// Where a set has its tables: in itself, and then it may have any feature, but only the ways of reading that the
// program asks for; the compiler's sets have all as constants.
template <keyword_options Foldings>
class any_tables {
 public:
  static constexpr uint8_t features = has_all;
  static constexpr uint32_t ways = ways_of(way_of(Foldings));

  constexpr any_tables() noexcept = default;
  constexpr explicit any_tables(const keyword_tables& tables) noexcept : tables_(tables) {}
  constexpr const keyword_tables& tables() const noexcept { return tables_; }

 private:
  keyword_tables tables_{};
};

}  // namespace detail

template <class Source, match_kind Kind>
class keyword_stream;  // in keyword_stream.hpp

namespace detail {

template <class Type, size_t = sizeof(Type)>
constexpr bool is_complete(int) noexcept {
  return true;
}
template <class Type>
constexpr bool is_complete(long) noexcept {
  return false;
}

}  // namespace detail

/// A set of keywords: a view of its image, which must outlive it. `Source` is where it has its tables, and what
/// keywords may be in it, so that a search for a set that the compiler made has no code for what is not.
///
/// Matches are those of whole characters: they begin and end between code points, and never run across ill-formed
/// bytes. Whatever the keywords, a search takes time linear in the text and the matches, times the logarithm of how
/// many characters may follow one beginning: each character is read a dozen times at most, two dozen where memory is
/// scarce. Two things come on top: matches of keywords that are folded or skip spaces are read again, and whole words
/// that skip spaces are tried one by one where they begin at one place, though none may end between words; that reads
/// a character as often as such words can lie over it, 255 times at most. Constant memory.
template <class Source>
class basic_keywords {
 public:
  template <match_kind Kind>
  using range = lazy_range<detail::keyword_cursor<Kind, Source>>;

  constexpr basic_keywords() noexcept = default;
  constexpr explicit basic_keywords(const Source& source) noexcept : source_(source) {}
  template <keyword_options Foldings>
  constexpr operator basic_keywords<detail::any_tables<Foldings>>() const noexcept {
    static_assert(!(Source::ways & ~detail::any_tables<Foldings>::ways), "the set folds more than that");
    return basic_keywords<detail::any_tables<Foldings>>(detail::any_tables<Foldings>(source_.tables()));
  }

  /// The matches in a text, leftmost-longest unless another kind is asked for.
  template <match_kind Kind = match_kind::leftmost_longest>
  constexpr range<Kind> matches(text subject) const noexcept {
    return range<Kind>(detail::keyword_cursor<Kind, Source>(source_, subject));
  }
  /// All matches, by where they begin; of those that begin at one place the longest first.
  constexpr range<match_kind::overlapping> overlapping(text subject) const noexcept {
    return matches<match_kind::overlapping>(subject);
  }
  /// The first of matches(); of size 0 where there is none.
  template <match_kind Kind = match_kind::leftmost_longest>
  constexpr keyword_match first(text subject) const noexcept {
    keyword_match match{};
    detail::keyword_cursor<Kind, Source>(source_, subject).next(match);
    return match;
  }
  constexpr bool contains(text subject) const noexcept { return first(subject).size != 0; }
  /// How many matches() there are.
  template <match_kind Kind = match_kind::leftmost_longest>
  constexpr size_t count(text subject) const noexcept {
    size_t total = 0;
    for_each<Kind>(subject, [&total](const keyword_match&) noexcept { ++total; });
    return total;
  }
  /// Calls `visit` with each of matches(), until it returns false if it returns a bool. Whether it saw all.
  template <match_kind Kind = match_kind::leftmost_longest, class Visitor>
  constexpr bool for_each(text subject, Visitor visit) const
      noexcept(noexcept(visit(detail::make<const keyword_match&>()))) {
    detail::keyword_cursor<Kind, Source> cursor(source_, subject);
    keyword_match match{};
    while (cursor.next(match)) {
      if constexpr (detail::is_same<decltype(visit(static_cast<const keyword_match&>(match))), bool>) {
        if (!visit(static_cast<const keyword_match&>(match))) return false;
      } else {
        visit(static_cast<const keyword_match&>(match));
      }
    }
    return true;
  }

  /// The bytes that ids() takes: a bit for each number up to the highest id. O(size()).
  constexpr size_t id_bytes() const noexcept {
    uint32_t highest = 0;
    for (uint32_t i = 0; i != source_.tables().count; ++i)
      if (source_.tables().id(i) > highest) highest = source_.tables().id(i);
    return detail::narrow<size_t>(highest >> 3) + 1;
  }
  /// Which ids matches() have, as a set of bits: id i is there where byte i / 8 has bit i % 8. memory_too_small:
  /// needed() is id_bytes(), and nothing was written.
  template <match_kind Kind = match_kind::leftmost_longest>
  constexpr result<text, keyword_error> ids(text subject, buffer memory) const noexcept {
    const size_t needed = id_bytes();
    if (memory.size() < needed) return {keyword_error::memory_too_small, 0, needed};
    char* const bits = memory.data();
    for (size_t i = 0; i != needed; ++i) bits[i] = 0;
    for_each<Kind>(subject, [bits](const keyword_match& match) noexcept {
      char& byte = bits[detail::narrow<size_t>(match.id >> 3)];
      byte = static_cast<char>(static_cast<uint8_t>(byte) | 1 << (match.id & 7));
    });
    return text(static_cast<const char*>(bits), needed);
  }

  /// A search in a stream, and the bytes of memory that it takes at least: twice the longest match and some. Needs
  /// keyword_stream.hpp. memory_too_small: needed() says how much would do.
  template <match_kind Kind = match_kind::leftmost_longest>
  constexpr auto stream(buffer memory) const noexcept {
    using stream_type = keyword_stream<Source, Kind>;
    static_assert(detail::is_complete<stream_type>(0),
                  "streams of keywords want #include <brevier/keyword_stream.hpp>");
    return memory.size() < stream_memory()
               ? result<stream_type, keyword_error>(keyword_error::memory_too_small, 0, stream_memory())
               : result<stream_type, keyword_error>(stream_type(source_, memory));
  }
  constexpr size_t stream_memory() const noexcept { return 2 * (source_.tables().reach() + 8); }

  /// For what else works on images.
  constexpr const detail::keyword_tables& tables() const noexcept { return source_.tables(); }
  constexpr size_t size() const noexcept { return source_.tables().count; }  ///< how many keywords
  constexpr bool empty() const noexcept { return size() == 0; }
  /// The bytes of the set, to be stored and given to load_keywords() wherever.
  constexpr text image() const noexcept {
    return {source_.tables().image, detail::narrow<size_t>(source_.tables().size)};
  }

 private:
  Source source_{};
};

/// A set of whatever keywords, as build_keywords() and load_keywords() give it. `Foldings` are the options that its
/// keywords may have besides whole_word; what is not asked for brings no tables along.
template <keyword_options Foldings>
using folding_keywords = basic_keywords<detail::any_tables<Foldings>>;
using keywords = folding_keywords<keyword_options::none>;

// ---- At run time

/// How many bytes build_keywords() takes for these keywords: the image and what it works with, together about 45 bytes
/// a character. All of it is free again afterwards but image().size() bytes at its beginning. `Foldings` are those of
/// build_keywords(). 0 for keywords that it would refuse, duplicates aside: also those that fold what Foldings has not.
/// O(bytes of the keywords).
template <keyword_options Foldings = keyword_options::none>
constexpr size_t keyword_memory(list<const keyword> items) noexcept {
  const detail::keyword_survey survey = detail::survey_of<detail::way_of(Foldings)>(items);
  return survey.error == keyword_error::none ? detail::builder_memory(survey) : 0;
}

/// Builds a set in the caller's memory, which must outlive it; the keywords need not. O(n log n) for n bytes of
/// keywords. Keywords that fold or skip want their options as `Foldings`: build_keywords<fold_case | fold_width>(...).
///
/// Errors give the keyword's index as offset(): empty, ill_formed, too_long, too_many, too_many_foldings (four
/// different combinations of options besides whole_word are the most that a set may have); folding_not_enabled, where
/// it has an option that is not in Foldings; duplicate, where one of two keywords matches what the other is, whatever
/// their ids and options: needed() is then the index of the one before. Where lists come from files, and an alias may
/// fold onto another one of the same id, leave out the one at offset() and build again. No keywords: no_keywords.
/// memory_too_small: needed() says how much would do, and nothing was written.
template <keyword_options Foldings = keyword_options::none>
constexpr result<folding_keywords<Foldings>, keyword_error> build_keywords(list<const keyword> items,
                                                                           buffer memory) noexcept {
  constexpr uint8_t readings = detail::way_of(Foldings);
  const detail::keyword_survey survey = detail::survey_of<readings>(items);
  if (survey.error != keyword_error::none) return {survey.error, survey.index};
  const size_t needed = detail::builder_memory(survey);
  if (memory.size() < needed || needed == SIZE_MAX) return {keyword_error::memory_too_small, 0, needed};
  const detail::byte_cells cells(memory.data() + detail::narrow<size_t>(detail::image_bound(survey)));
  detail::keyword_builder<detail::byte_cells, readings> builder(items, survey, cells);
  if (!builder.grow())
    return {keyword_error::duplicate, detail::narrow<size_t>(builder.measure().duplicate),
            detail::narrow<size_t>(builder.measure().original)};
  builder.lay_out();
  builder.write(memory.data());
  if (builder.wants_mirror()) {
    builder.reflect();
    builder.write_mirror(memory.data());
  }
  builder.seal(memory.data());
  return folding_keywords<Foldings>(detail::any_tables<Foldings>(builder.tables(memory.data())));
}

/// A set from its image, which is verified, used where it lies, on any alignment and byte order, and must outlive the
/// set. Bytes behind the image are ignored. O(size of the image), constant memory. Images of keywords that fold or skip
/// want the options as `Foldings`, as for build_keywords().
///
/// Errors: not_an_image, wrong_version, truncated (needed() says how many bytes it has), corrupt, folding_not_enabled.
/// The checksum finds accidents; whatever the bytes, no search in a set that was loaded reads outside of image and
/// text, or reads on by more than 255 characters from one place.
template <keyword_options Foldings = keyword_options::none>
constexpr result<folding_keywords<Foldings>, keyword_error> load_keywords(text image) noexcept {
  if (image.size() < detail::image_header_size) return {keyword_error::not_an_image, 0};
  if (image[0] != 'B' || image[1] != 'v' || image[2] != 'K') return {keyword_error::not_an_image, 0};
  if (image[detail::image_version] != detail::image_format)
    return {keyword_error::wrong_version, detail::image_version};
  const uint32_t size = detail::read_number(image.data() + detail::image_size, 4);
  if (size > image.size()) return {keyword_error::truncated, image.size(), detail::narrow<size_t>(size)};
  if (size < detail::image_header_size) return {keyword_error::corrupt, detail::image_size};
  const text checked = image.subtext(detail::image_count, detail::narrow<size_t>(size) - detail::image_count);
  if (detail::checksum(checked) != detail::read_number(image.data() + detail::image_checksum, 4))
    return {keyword_error::corrupt, detail::image_checksum};
  if (!detail::has_sound_header(image, size)) return {keyword_error::corrupt, detail::image_count};
  const detail::keyword_tables tables = detail::tables_of(image.data());
  if (!detail::image_check(tables).passes() || !detail::has_sound_mirror(tables))
    return {keyword_error::corrupt, detail::narrow<size_t>(tables.blocks)};
  if (tables.ways() & ~detail::any_tables<Foldings>::ways)
    return {keyword_error::folding_not_enabled, detail::image_ways};
  return folding_keywords<Foldings>(detail::any_tables<Foldings>(tables));
}

/// How many bytes accelerate_keywords() takes: some 2 KiB for each way of folding, and 36 to 72 for each different
/// beginning of a keyword, its first two Chinese or six Latin characters, in all forms that are folded, and 12 for each
/// keyword that shares its beginning or goes on behind it. O(size of the image). Foldings bring the tables along by
/// which their forms are found, 21 KiB for all three.
/// A set that has a mirror (see keyword_mirror.hpp), one way of reading and no more than 254 different characters takes
/// up to 16 times its image besides: an automaton that reads what would cost much, at a step for each character.
template <keyword_options Foldings>
constexpr size_t accelerator_memory(const folding_keywords<Foldings>& set) noexcept {
  return detail::accelerator_plan<detail::way_of(Foldings)>(set.tables()).size();
}

/// The same set, searched by vectors where the machine has them, and by larger tables in any case.
/// `memory` holds these tables and must outlive the set, as its image must. O(size of the image).
///
/// Error: memory_too_small; needed() says how much would do, and nothing was written.
template <keyword_options Foldings>
constexpr result<folding_keywords<Foldings>, keyword_error> accelerate_keywords(const folding_keywords<Foldings>& set,
                                                                                buffer memory) noexcept {
  detail::keyword_tables tables = set.tables();
  const detail::accelerator_plan<detail::way_of(Foldings)> plan(tables);
  const size_t needed = plan.size();
  if (memory.size() < needed || needed == SIZE_MAX) return {keyword_error::memory_too_small, 0, needed};
  if (needed != 0) plan.write(tables, memory.data());
  return folding_keywords<Foldings>(detail::any_tables<Foldings>(tables));
}

// ---- By the compiler

/// The set of a constant array of keywords, made by the compiler: an image that is exactly as large as it needs to be,
/// in flash. Keywords that build_keywords() would refuse do not compile; the message says which and why.
/// 1,000 words of any language compile within the limits that gcc and clang have by default, folded or not; but those
/// in ASCII that fold width ask clang for -fconstexpr-steps=4000000. Where the program may use vectors, their tables
/// are made too: for 1,000 words that fold these take as long again; and where keywords pile up in each other, an
/// automaton of up to 16 KiB.
///
///     inline constexpr brevier::keyword topics[] = {{"\u5ddd\u666e", 1}, {"Trump", 1, brevier::whole_word}};
///     constexpr auto& set = brevier::keyword_set<topics>;
template <const auto& List>
inline constexpr basic_keywords<detail::constant_tables<List>> keyword_set{};

BREVIER_END

#endif  // BREVIER_KEYWORDS_HPP

// ==== brevier/keyword_replace.hpp ====

// Brevier, keyword_replace: a text with its keywords replaced or masked, by their ids, written into the caller's
// memory. The size is known before anything is written.
//
//     constexpr brevier::replacement hidden[] = {{trump, "[name]"}, {xi, "*", brevier::replacing::each_character}};
//
//     char memory[512];
//     brevier::replace(set.matches(text), text, hidden, memory)
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_KEYWORD_REPLACE_HPP
#define BREVIER_KEYWORD_REPLACE_HPP

BREVIER_BEGIN

enum class replacing : uint8_t {
  match,           ///< the replacement stands once for the whole match
  each_character,  ///< it is repeated for each code point of the match, as a mask
};

/// What to put in place of the matches that have an id, or of all. Of several in a list the first that fits holds.
struct replacement {
  template <class Id>
  constexpr replacement(Id of, text words, replacing manner = replacing::match) noexcept
      : with(words), id(detail::id_number(of)), how(manner) {}
  constexpr explicit replacement(text words, replacing manner = replacing::match) noexcept
      : with(words), how(manner), any_id(true) {}

  text with;
  uint32_t id = 0;
  replacing how = replacing::match;
  bool any_id = false;
};

namespace detail {

// Gives `put` the pieces of the text with what stands in place of matches. A match that begins inside the one before it
// stays what it is.
template <class Matches, class Put>
constexpr void replace_in(const Matches& matches, text subject, list<const replacement> by_id, Put& put) noexcept {
  size_t kept = 0;  // from here on the text is not put yet
  for (const keyword_match& match : matches) {
    const replacement* found = by_id.begin();
    while (found != by_id.end() && !found->any_id && found->id != match.id) ++found;
    if (found == by_id.end() || match.offset < kept) continue;
    put(subject.subtext(kept, match.offset - kept));
    kept = match.offset + match.size;
    size_t times = found->how == replacing::match ? 1 : count(subject.subtext(match.offset, match.size));
    for (; times != 0; --times) put(found->with);
  }
  put(subject.subtext(kept));
}

struct put_size {
  uint64_t size = 0;
  constexpr void operator()(text piece) noexcept { size += piece.size(); }
};

struct put_bytes {
  char* at;
  constexpr void operator()(text piece) noexcept {
    for (const char byte : piece) *at++ = byte;
  }
};

}  // namespace detail

/// The bytes that replace() writes; the greatest size_t where they are that many or more. O(the search + that).
template <class Matches>
constexpr size_t replaced_size(const Matches& matches, text subject, list<const replacement> by_id) noexcept {
  detail::put_size counted;
  detail::replace_in(matches, subject, by_id, counted);
  return counted.size < SIZE_MAX ? detail::narrow<size_t>(counted.size) : SIZE_MAX;
}

/// The text with the matches that have a replacement replaced, written into memory that must not overlap the text.
/// `matches` is what a set finds in that text; of matches that overlap, the first is replaced. Gives what was written.
/// memory_too_small: needed() says how much would do, and nothing was written. O(twice the search + what is written).
template <class Matches>
constexpr result<text, keyword_error> replace(const Matches& matches, text subject, list<const replacement> by_id,
                                              buffer memory) noexcept {
  const size_t needed = replaced_size(matches, subject, by_id);
  if (memory.size() < needed || needed == SIZE_MAX) return {keyword_error::memory_too_small, 0, needed};
  detail::put_bytes writer{memory.data()};
  detail::replace_in(matches, subject, by_id, writer);
  return text(static_cast<const char*>(memory.data()), needed);
}

BREVIER_END

#endif  // BREVIER_KEYWORD_REPLACE_HPP

// ==== brevier/keyword_stream.hpp ====

// Brevier, keyword_stream: keywords in a text that comes in pieces of any size, one byte at a time included. The
// matches are those of the whole text, in the same order, with offsets from its beginning.
//
//     char memory[200];
//     auto stream = set.stream(memory);  // or says how much would do: set.stream_memory()
//     while (read(chunk)) stream->feed(chunk, [&](brevier::stream_match m) { show(m.offset, m.size, m.id); });
//     stream->finish([&](brevier::stream_match m) { show(m.offset, m.size, m.id); });
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_KEYWORD_STREAM_HPP
#define BREVIER_KEYWORD_STREAM_HPP

BREVIER_BEGIN

/// Where a keyword stands in a stream, in bytes from its beginning.
struct stream_match {
  uint64_t offset;
  uint32_t size;
  uint32_t id;     ///< as given with the keyword
  uint32_t index;  ///< of the keyword in its list
};

/// Finds the keywords of a set in a stream. A match is given when as many bytes have followed as the longest match can
/// have, and at most as the memory holds; finish() gives the rest. Chunks that are longer than the memory are searched
/// where they lie. Copies share the memory: only the last one that was fed goes on. Time as for the whole text, and
/// twice the longest match again for each chunk, or as often as the memory is filled: small chunks are searched faster
/// in more memory than stream_memory(), say 4 KiB.
template <class Source, match_kind Kind>
class keyword_stream {
 public:
  constexpr keyword_stream() noexcept = default;
  constexpr keyword_stream(const Source& source, buffer memory) noexcept
      : source_(source), memory_(memory.data()), capacity_(memory.size()) {}

  /// Takes the next bytes of the stream, and calls `on_match` with each match that is certain by now.
  template <class Visitor>
  constexpr void feed(text chunk, Visitor on_match) {
    while (held_ != 0 && !chunk.empty()) {
      const size_t before = held_, room = capacity_ - held_;
      hold(chunk.subtext(0, room));
      if (held_ != capacity_) return;
      search({memory_, held_}, false, on_match);
      if (start_ >= before + context) {  // all that is needed of the text stands in the chunk
        drop(before);
        held_ = 0;
      } else {
        chunk = chunk.subtext(held_ - before);
        keep_tail({memory_, held_});
      }
    }
    if (chunk.empty()) return;
    search(chunk, false, on_match);
    keep_tail(chunk);
  }

  /// Up to where the stream is settled, in bytes from its beginning: the matches that begin before are given, those yet
  /// to come begin there or later. What follows is no longer than the memory, so that who writes the text on, with its
  /// matches masked, keeps no more of it than that.
  constexpr uint64_t settled() const noexcept { return base_ + start_; }

  /// The stream is over: gives the matches that are left. What is fed then is another text.
  template <class Visitor>
  constexpr void finish(Visitor on_match) {
    search({memory_, held_}, true, on_match);
    held_ = start_ = 0;
    base_ = 0;
  }

 private:
  static constexpr size_t context = 4;  // a character before a whole word, or behind it

  constexpr size_t ahead() const noexcept { return source_.tables().reach() + context; }

  constexpr void hold(text bytes) noexcept {
    for (const char byte : bytes) memory_[held_++] = byte;
  }

  constexpr void drop(size_t size) noexcept {
    start_ -= size;
    base_ += size;
  }

  // Keeps what is yet to be searched of the text, and a character before it.
  constexpr void keep_tail(text subject) noexcept {
    const size_t kept = start_ < context ? 0 : start_ - context;
    drop(kept);
    held_ = 0;
    hold(subject.subtext(kept));
  }

  // Gives the matches that begin at start_ or later, but for those that more bytes could change.
  template <class Visitor>
  constexpr void search(text subject, bool is_last, Visitor& on_match) {
    const size_t end = is_last ? subject.size() + 1 : subject.size() < ahead() ? 0 : subject.size() - ahead();
    detail::keyword_cursor<Kind, Source> cursor(source_, subject, start_);
    keyword_match match{};
    while (start_ < end && cursor.next(match) && match.offset < end) {
      on_match(stream_match{base_ + match.offset, detail::narrow<uint32_t>(match.size), match.id, match.index});
      if (Kind != match_kind::overlapping) start_ = match.offset + match.size;
    }
    if (start_ < end) start_ = detail::lesser(end, subject.size());
  }

  Source source_{};
  char* memory_ = nullptr;
  size_t capacity_ = 0;
  size_t held_ = 0;    // bytes in the memory
  size_t start_ = 0;   // where the search goes on, in the text at hand
  uint64_t base_ = 0;  // of the text at hand in the stream
};

BREVIER_END

#endif  // BREVIER_KEYWORD_STREAM_HPP

// ==== brevier/readings.hpp ====

// Brevier, readings: what else the words of a moment can mean: 01/02/03 in other orders, 3 o'clock in the afternoon,
// the offsets of zones that share a name.
//
//     for (auto& other : brevier::alternatives(article, moment)) other.value, other.utc_offset
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_READINGS_HPP
#define BREVIER_READINGS_HPP

BREVIER_BEGIN

/// Another meaning of the words of a moment.
struct reading {
  temporal value;
  bool has_utc_offset = false;
  brevier::utc_offset utc_offset{};
};

/// As many of them as there are: 0 to 2.
struct readings {
  reading items[2];
  uint8_t count = 0;

  constexpr const reading* begin() const noexcept { return items; }
  constexpr const reading* end() const noexcept { return items + count; }
};

namespace detail {

/// Zones that share a name, or change their offset in summer, in minutes.
struct zone_name {
  const char16_t* words;  // parted by spaces; `_` is white space
  int16_t offsets[2];
};

inline constexpr zone_name zone_names[] = {
    {u"ET Eastern_time \u7f8e\u6771\u6642\u9593 \u7f8e\u4e1c\u65f6\u95f4 \u7f8e\u570b\u6771\u90e8\u6642\u9593 \u7f8e\u56fd\u4e1c\u90e8\u65f6\u95f4 \u7d10\u7d04\u6642\u9593 \u7ebd\u7ea6\u65f6\u95f4 \u7c73\u6771\u90e8\u6642\u9593 \u6771\u90e8\u6642\u9593 \ub3d9\ubd80\uc2dc\uac04 "
     u"\ubbf8_\ub3d9\ubd80\uc2dc\uac04",
     {-300, -240}},
    {u"CT Central_time", {-360, -300}},
    {u"MT", {-420, -360}},
    {u"PT Pacific_time", {-480, -420}},
    {u"CST", {-360, 480}},
    {u"IST", {330, 60}},
    {u"\u502b\u6566\u6642\u9593 \u4f26\u6566\u65f6\u95f4", {0, 60}},
};

// Whether a word of a list is that of the text.
constexpr bool is_listed(text word, const char16_t* listed) noexcept {
  while (*listed != 0) {
    bool same = true;
    for (const char32_t c : code_points(word)) {
      const bool ends = *listed == 0 || *listed == u' ';
      same = same && !ends && (c == *listed || (*listed == u'_' && is_white_space(c)));
      listed += !ends;
    }
    if (same && (*listed == 0 || *listed == u' ')) return true;
    while (*listed != 0 && *listed != u' ') ++listed;
    listed += *listed != 0;
  }
  return false;
}

// The zones of a name that is not of one offset; null where there are none.
constexpr const zone_name* zones_of(const moment& clock) noexcept {
  if (clock.zone.empty() || clock.has_utc_offset) return nullptr;
  for (const zone_name& zone : zone_names)
    if (is_listed(clock.zone, zone.words)) return &zone;
  return nullptr;
}

constexpr void add_reading(readings& to, const moment& of, const partial& value) noexcept {
  if (to.count == 2 || (value.any(fields::day) && value.any(fields::month) && !is_valid(value.civil_date()))) return;
  to.items[to.count++] = {{value, value, false}, of.has_utc_offset, of.utc_offset};
}

// Figures around slashes, where the first two can be day and month as well: 01/02/2003 and 01/02/03.
constexpr void add_orders(readings& to, text words, const moment& of) noexcept {
  uint32_t groups[3] = {};
  size_t count = 0, digits = 0;
  for (size_t i = 0; i != words.size(); ++i) {
    const uint8_t byte = words[i];
    if (byte == '/' && count != 2) {
      ++count;
      digits = 0;
    } else if (is_ascii_digit(byte) && digits != 4) {
      groups[count] = groups[count] * 10 + (byte - '0');
      ++digits;
    } else {
      break;
    }
  }
  if (count != 2 || groups[0] > 31 || (digits != 2 && digits != 4)) return;
  partial value = of.value.first;
  const auto order = [&value, &to, &of](uint32_t year, uint32_t month, uint32_t day) noexcept {
    if (month < 1 || month > 12 || day < 1) return;
    if (value.get(unit::year) == year && value.get(unit::month) == month && value.get(unit::day) == day) return;
    partial other = value;
    other.set(unit::year, year);
    other.set(unit::month, month);
    other.set(unit::day, day);
    add_reading(to, of, other);
  };
  const uint32_t year = value.get(unit::year);
  order(year, groups[0], groups[1]);
  order(year, groups[1], groups[0]);
  if (digits == 2) order(2000 + groups[0], groups[1], groups[2]);
}

inline constexpr char16_t clock_words[] = u"\u9ede\u70b9\uc2dc'\u2019";

}  // namespace detail

/// What else a moment of `source` can mean. O(size of the moment).
constexpr readings alternatives(text source, const moment& of) noexcept {
  readings found;
  if (!of.resolved || of.value.is_range) return found;
  const fields::set said = of.said_first;
  const text words = source.subtext(of.offset, of.size);
  if (said & fields::day && said & fields::year) detail::add_orders(found, words, of);
  if (!(said & fields::hour) || said & fields::duration) return found;
  if (const detail::zone_name* const zone = detail::zones_of(of))
    for (const int16_t minutes : zone->offsets)
      if (found.count != 2) found.items[found.count++] = {of.value, true, {minutes}};
  partial other = of.value.first;
  const uint32_t hour = other.get(unit::hour);
  if (found.count != 0 || other.any(fields::day_part | fields::next_day) || hour == 0 || hour > 12) return found;
  bool of_twelve = false;  // a clock that shows twelve hours
  for (const char32_t c : code_points(words))
    for (const char16_t* mark = detail::clock_words; *mark != 0; ++mark) of_twelve = of_twelve || c == *mark;
  if (!of_twelve) return found;
  other.set(unit::hour, hour == 12 ? 0u : hour + 12u);
  detail::add_reading(found, of, other);
  return found;
}

/// The confidence of a moment of `source`, `guessed` also where its words have another reading; that the offset of its
/// zone is open makes its clock time no less sure. O(size of the moment).
constexpr confidence confidence_of(text source, const moment& of) noexcept {
  const readings others = alternatives(source, of);
  const bool open = others.count != 0 && others.items[0].has_utc_offset == of.has_utc_offset;
  return open ? confidence::guessed : of.confidence;
}

BREVIER_END

#endif  // BREVIER_READINGS_HPP

// ==== brevier/zones.hpp ====

// Brevier, zones: two clock times that mean one instant, as in \u7576\u5730\u6642\u9593\u4e2d\u534812\u664250\u5206\uff08\u9999\u6e2f\u6642\u959311\u664250\u5206\uff09: what each of
// them tells about the other, and the UTC offsets of zone words that only such pairs explain.
//
//     brevier::story s(article, brevier::languages<brevier::zh>);
//     for (auto m : s.moments()) m.zone, m.utc_offset               // \u7576\u5730\u6642\u9593: +09:00
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_ZONES_HPP
#define BREVIER_ZONES_HPP

BREVIER_BEGIN

namespace detail {

// Between two clock times that mean one instant stands one of the first, and perhaps some of the second.
inline constexpr char16_t pair_marks[] = u"([/\uFF08\u3010\u3001\uFF0F\u5373";
inline constexpr char16_t pair_commas[] = u",;\uFF0C\uFF1B";
inline constexpr size_t widest_gap = 6;  // bytes between them

constexpr int32_t minutes_of(const partial& time) noexcept {
  return int32_t{60} * time.get(unit::hour) + time.get(unit::minute);
}

constexpr date day_after(date reference, int32_t days) noexcept {
  const date moved = is_valid(reference) ? days_after(reference, days) : date{};
  return moved.year != 0 ? moved : reference;
}

// Most characters are letters of Chinese, and none of these but one is a mark.
constexpr bool is_pair_mark(char32_t c) noexcept {
  return (c < 0x3100 || c > 0xFF00 || c == U'\u5373') && place_of(pair_marks, c) != 0;
}

// Behind letters of English and Chinese that are no such marks; not to the end of the text.
constexpr size_t skip_letters(text words, size_t at) noexcept {
  while (words.size() - at > 3) {
    const uint32_t four = four_bytes(words.data() + at);
    const uint32_t lead = four & 0xFF;
    if (is_ascii_letter(static_cast<char16_t>(lead)))
      ++at;
    else if (are_three(four) && lead > 0xE3 && lead < 0xEE && unit_of_three(four) != u'\u5373')
      at += 3;
    else
      break;
  }
  return at;
}

// Whether figures and colons stand there in brackets, as in most stamps: no zone is said.
constexpr bool is_closed_clock(text words) noexcept {
  size_t size = 0;
  while (size != words.size() && words[size] >= '0' && words[size] <= ':') ++size;
  return size != 0 && place_of(close_brackets, first_of_text(words.subtext(size))) != 0;
}

constexpr char32_t step_over(text words, size_t& at) noexcept {
  const step here = decode(words.begin() + at, words.end());
  at += here.size;
  return here.value;
}

/// A clock time as it may be one of a pair: what each of the two tells about the other.
struct pair_clock {
  extent outer;  // of the moment with the marks around it
  text zone;     // empty where it is no clock time either
  fields::set said = 0;
  date day{};  // not valid where that is not known
  int16_t minutes = 0;
  int16_t utc_minutes = 0;  // where the offset is known
  bool has_utc_offset = false;
  bool resolved = false;

  constexpr pair_clock() noexcept = default;
  constexpr explicit pair_clock(const moment& found) noexcept
      : outer{found.outer_offset, found.outer_offset + found.outer_size},
        said(found.said_first),
        day(found.value.first.civil_date()),
        minutes(static_cast<int16_t>(minutes_of(found.value.first))),
        utc_minutes(found.utc_offset.minutes),
        has_utc_offset(found.has_utc_offset),
        resolved(found.resolved) {
    if (!found.value.is_range && said & fields::hour) zone = found.zone;
  }

  // How far its own date is from the reference.
  constexpr uint32_t distance(date reference) const noexcept {
    if (!(said & fields::date) || said & fields::anchored || !is_valid(day)) return no_day;
    return is_valid(reference) ? magnitude(days_between(reference, day)) : 0;
  }
};

// Two clock times with different zone words and nothing but marks between them: one instant.
constexpr bool is_pair(text article, const pair_clock& first, const pair_clock& second) noexcept {
  if (first.zone.empty() || second.zone.empty() || first.zone == second.zone) return false;
  const size_t begin = first.outer.end, end = second.outer.begin;
  if (end <= begin || end - begin > widest_gap) return false;
  bool paired = false;
  for (const char32_t c : code_points(trim(article.subtext(begin, end - begin)))) {
    const bool mark = place_of(pair_marks, c) != 0;
    if (!mark && !place_of(pair_commas, c)) return false;
    paired |= mark;
  }
  return paired;
}

// The offset of a clock that shows the same instant as another one whose offset is known; minutes.
constexpr int32_t offset_by_pair(const pair_clock& labelled, const pair_clock& known) noexcept {
  const int32_t minutes = labelled.minutes - known.minutes + known.utc_minutes;
  return minutes > 14 * 60 ? minutes - 24 * 60 : minutes < -12 * 60 ? minutes + 24 * 60 : minutes;
}

// How many minutes the second clock of a pair is ahead of the first; far more than a day where neither offset is known,
// or where both are and the clocks do not show one instant.
constexpr int32_t minutes_ahead(const pair_clock& first, const pair_clock& second) noexcept {
  constexpr int32_t unknown = int32_t{100} * 24 * 60;
  if (!first.has_utc_offset && !second.has_utc_offset) return unknown;
  if (!first.has_utc_offset) return second.utc_minutes - offset_by_pair(first, second);
  const int32_t offset = offset_by_pair(second, first);
  if (!second.has_utc_offset) return offset - first.utc_minutes;
  const uint32_t apart = magnitude(second.utc_minutes - offset);
  return apart == 0 || apart == 24 * 60 ? second.utc_minutes - first.utc_minutes : unknown;
}

// Whether a clock ends in figures, as 05:00 and 0207 do, or begins with a zero: it counts 24 hours.
constexpr bool counts_24_hours(text clock) noexcept {
  const char32_t last = last_of_text(clock);
  return (last >= U'0' && last <= U'9') || (last >= 0xFF10 && last <= 0xFF19) || clock[0] == '0';
}

// The half of the day is said once in a pair: in \u4e0b\u53482\u664230\u5206\uff08\u9999\u6e2f\u6642\u95931\u664230\u5206\uff09 the second clock shows 13:30, which is
// closer to the first than 1:30 is.
constexpr bool shares_half_of_day(text article, const pair_clock& first, const moment& second) noexcept {
  const partial& clock = second.value.first;
  const uint32_t hour = clock.get(unit::hour);
  return first.said & fields::day_part && !clock.any(fields::day_part | fields::next_day) && hour != 0 && hour < 12 &&
         first.minutes - minutes_of(clock) > 6 * 60 && !counts_24_hours(article.subtext(second.offset, second.size));
}

/// What one clock of a pair tells about the other one.
struct pair_effect {
  date day{};            // not valid where it tells none
  bool is_near = false;  // its day is the one nearest to that which its words allow
  bool afternoon = false;

  constexpr void apply(moment& found) const noexcept {
    partial& clock = found.value.first;
    if (afternoon) clock.set(unit::hour, clock.get(unit::hour) + 12u);
    if (is_near) {
      settle(found, day, policy::nearest);
      return;
    }
    if (is_valid(day)) clock.set(day);
    if (afternoon || is_valid(day)) found.value.last = clock;
  }
};

// The days of a pair are next to each other. Where both are said, the one that lies further from the reference is the
// nearest such day to the other; else the offsets give the day of one from that of the other: of the one that is said,
// or of the first, whose day is that of the text around. True where it is the second that changes.
constexpr bool share_day(const pair_clock& first, const pair_clock& second, date reference,
                         pair_effect& effect) noexcept {
  const bool first_is_near = first.distance(reference) <= second.distance(reference);
  const pair_clock &fixed = first_is_near ? first : second, &moved = first_is_near ? second : first;
  if (!first.resolved || !second.resolved || !is_valid(fixed.day)) return first_is_near;
  if (moved.said & fields::date) {
    if (moved.said & (fields::year | fields::shift) && !(moved.said & fields::anchored)) return first_is_near;
    effect.day = fixed.day;
    effect.is_near = true;
    return first_is_near;
  }
  const int32_t minutes = fixed.minutes + minutes_ahead(fixed, moved);
  if (minutes < 3 * 24 * 60) effect.day = day_after(fixed.day, minutes < 0 ? -1 : minutes >= 24 * 60);
  return first_is_near;
}

inline constexpr uint8_t longest_label = 32;  // bytes; no zone word is longer

/// The offset of a zone word that an article explains by pairs such as \u7576\u5730\u6642\u9593\u4e2d\u534812\u664250\u5206\uff08\u9999\u6e2f\u6642\u959311\u664250\u5206\uff09.
struct inferred_zone {
  const char* label = nullptr;
  uint8_t size = 0;  // of the label, in bytes
  bool agreed = false;
  int16_t minutes = 0;

  constexpr bool is_of(text zone) const noexcept { return zone == text(label, size); }
};

/// Of the zone words that an article explains the first four.
struct zone_table {
  inferred_zone rows[4] = {};  // the last ones have no label

  // A pair of which the offset of one clock is known.
  constexpr void note(const pair_clock& first, const pair_clock& second) noexcept {
    const pair_clock& known = first.has_utc_offset ? first : second;
    const pair_clock& labelled = first.has_utc_offset ? second : first;
    const int32_t minutes = offset_by_pair(labelled, known);
    const text label = labelled.zone;
    if (label.size() > longest_label) return;
    for (inferred_zone& zone : rows) {
      const bool is_new = zone.size == 0;
      if (!is_new && !zone.is_of(label)) continue;
      if (is_new) zone = {label.data(), static_cast<uint8_t>(label.size()), true, static_cast<int16_t>(minutes)};
      zone.agreed = zone.agreed && zone.minutes == minutes;
      return;
    }
  }

  // Gives a clock time whose zone word is explained its offset.
  constexpr void explain(moment& found) const noexcept {
    if (found.has_utc_offset || !(found.said_first & fields::hour)) return;
    for (const inferred_zone& zone : rows) {
      if (!zone.agreed || !zone.is_of(found.zone)) continue;
      found.has_utc_offset = true;
      found.utc_offset = {zone.minutes};
    }
  }

  // Notes the pairs of a text. Only where a mark of pairs stands before a clock time with a zone word, what stands
  // before it in its line is read.
  constexpr void infer(text article, moment_reading& reading) noexcept {
    moment_cursor& dates = reading.dates;
    moment& found = reading.found;
    dates.restart(article, 0);
    size_t from = 0;
    for (size_t at = 0; at != article.size();) {
      if constexpr (has_room) at = skip_letters(article, at);
      const size_t mark = at;
      const char32_t here = step_over(article, at);
      if (here == U'\n') from = at;
      if (!is_pair_mark(here)) continue;
      for (size_t next = at; next != article.size(); at = next)
        if (const char32_t c = step_over(article, next); !is_white_space(c) && !place_of(pair_commas, c)) break;
      if (has_room && is_closed_clock(article.subtext(at))) continue;
      if (!dates.read_at(at, found) || pair_clock(found).zone.empty()) continue;
      pair_clock before;
      dates.restart(article.subtext(0, mark), from);
      while (dates.next(found)) before = pair_clock(found);
      dates.restart(article, at);
      from = at;  // what stands before it is read once
      if (!dates.read_here(found)) continue;
      pair_clock after(found);
      if (!is_pair(article, before, after) || before.has_utc_offset == after.has_utc_offset) continue;
      if (shares_half_of_day(article, before, found)) after.minutes = static_cast<int16_t>(after.minutes + 12 * 60);
      note(before, after);
    }
  }
};

}  // namespace detail

BREVIER_END

#endif  // BREVIER_ZONES_HPP

// ==== brevier/story.hpp ====

// Brevier, story: a whole article: its date, its headings, captions and stamped entries, and every moment in it, seen
// from the date of its own entry or caption and with the UTC offsets that the article lets one infer.
//
//     brevier::story s(article, brevier::languages<brevier::zh, brevier::en>);
//     s.date();                                                  // 2025-10-30
//     for (auto e : s.entries()) e.time, e.body, e.offset        // \u301012:08\u3011 ...
//     for (auto m : s.moments()) m.value, m.utc_offset           // \u7576\u5730\u6642\u9593\u4e2d\u534812\u664250\u5206: +09:00
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_STORY_HPP
#define BREVIER_STORY_HPP

BREVIER_BEGIN

/// A stamped entry of a live blog.
struct stamped_entry {
  moment time;                  ///< of the stamp
  size_t offset = 0, size = 0;  ///< of the stamp with its brackets, in bytes
  text body;                    ///< from behind the stamp to the next entry, heading or residue, captions included
  size_t body_offset = 0;
};

namespace detail {

inline constexpr char16_t stamp_separators[] = u"-:|\u2013\u2014\uFF1A\uFF5C";

/// Counts the days that pass between entries whose times go on past midnight. Stamps are compared as clocks of one
/// zone: that of the first one whose offset is known, as those are taken to be whose offsets are not.
struct day_counter {
  int32_t day = 0;  // on that clock
  int16_t last_minutes = -1;
  int16_t utc_minutes = 0;  // of its zone
  bool has_utc_offset = false;
  bool newest_first = true;

  // True where another day begins.
  constexpr bool advance(const moment& stamp) noexcept {
    constexpr int32_t night = 6 * 60;  // a step back that is shorter belongs to a list of times inside an entry
    if (stamp.has_utc_offset && !has_utc_offset) {
      has_utc_offset = true;
      utc_minutes = stamp.utc_offset.minutes;
    }
    const int32_t minutes = minutes_of(stamp.value.first) - ahead(stamp) - day_minutes * days_behind(stamp);
    const int32_t against = newest_first ? minutes - last_minutes : last_minutes - minutes;
    const bool passes = last_minutes >= 0 && against >= night;
    if (passes) day += newest_first ? -1 : 1;
    last_minutes = static_cast<int16_t>(minutes);
    return passes;
  }
  // How many days the stamp is behind this clock: -1, 0 or 1.
  constexpr int32_t days_behind(const moment& stamp) const noexcept {
    const int32_t minutes = minutes_of(stamp.value.first) - ahead(stamp);
    return minutes < 0 ? -1 : minutes >= day_minutes;
  }

 private:
  static constexpr int32_t day_minutes = 24 * 60;

  constexpr int32_t ahead(const moment& stamp) const noexcept {
    return stamp.has_utc_offset ? stamp.utc_offset.minutes - utc_minutes : 0;
  }
};

/// What the whole of an article tells; found when a story is made.
struct story_facts {
  text article;
  language_set languages;
  date reference{};  // of the article
  day_counter days;  // before the first entry: their order, and how many days after the reference it is
  zone_table zones;
  bool is_guessed = false;       // the reference is
  bool date_is_guessed = false;  // the article's own date is

  // A cursor over moments before `end` that are seen from no day.
  [[gnu::noinline]] constexpr moment_cursor cursor(size_t end) const noexcept {
    return {article.subtext(0, end), languages, {}, policy::news};
  }
  constexpr moment_cursor cursor() const noexcept { return cursor(article.size()); }
};

// What a guessed day adds to the words of a moment is no surer than the guess.
constexpr void doubt(moment& found) noexcept {
  if (found.value.first.has & ~found.said_first & fields::date) found.confidence = confidence::guessed;
}

// The day of the next entry: the one that its stamp names, or else the one that the order of the entries gives it. The
// stamp gets the offset that explains its zone word.
constexpr date next_day(const story_facts& facts, day_counter& days, moment& stamp) noexcept {
  facts.zones.explain(stamp);
  days.advance(stamp);
  const int32_t behind = days.days_behind(stamp);
  partial own = stamp.value.first;
  if (!own.any(fields::date) || settle(own, facts.reference, policy::news) != partial_error::none)
    return day_after(facts.reference, days.day - behind);
  if (is_valid(facts.reference)) days.day = days_between(facts.reference, own.civil_date()) + behind;
  return own.civil_date();
}

// The day that a line or stamp names, in days after the reference. False where it names none.
[[gnu::noinline]] constexpr bool find_named_day(const story_facts& facts, const moment& named, int32_t& days) noexcept {
  partial own = named.value.first;
  if (!is_valid(facts.reference) || !own.any(fields::date) ||
      settle(own, facts.reference, policy::nearest) != partial_error::none)
    return false;
  days = days_between(facts.reference, own.civil_date());
  return true;
}

// What stands behind a line that names a day is of that day.
constexpr void go_to_named_day(const story_facts& facts, day_counter& days, const moment& named) noexcept {
  if (find_named_day(facts, named, days.day)) days.last_minutes = -1;
}

/// Entries one after another; each has the date that the order of the entries gives it.
class entry_cursor {
 public:
  using value_type = stamped_entry;

  constexpr entry_cursor() noexcept = default;
  constexpr explicit entry_cursor(const story_facts* facts) noexcept : facts_(facts), days_(facts->days) {}

  [[gnu::always_inline]] constexpr bool next(stamped_entry& found) noexcept {
    moment_cursor dates = facts_->cursor();
    block_reader blocks(facts_->article, dates, lines_);
    lead_block entry;
    do {
      entry_ = lines_;
      if (!blocks.next(entry, found.time)) return false;
      if (entry.names_day) go_to_named_day(*facts_, days_, found.time);
    } while (entry.kind != block_kind::entry);
    found.offset = entry.offset;
    found.size = entry.stamp_size;
    do {  // the time is lost, and read again
      found.body_offset = entry.offset + entry.content.size();
      end_ = lines_;
    } while (blocks.next(entry, found.time) &&
             (entry.kind == block_kind::paragraph || entry.kind == block_kind::caption));
    lines_ = entry_;
    blocks.next(entry, found.time);
    lines_ = end_;
    take_body(found);
    settle(found.time, next_day(*facts_, days_, found.time), policy::news);
    if (facts_->is_guessed) doubt(found.time);
    return true;
  }

 private:
  // Its end is known.
  constexpr void take_body(stamped_entry& found) const noexcept {
    const size_t begin = found.offset + found.size, end = found.body_offset;
    text body = trim(facts_->article.subtext(begin, end - begin));
    while (place_of(stamp_separators, first_of_text(body)))
      body = trim_start(drop_first(body));
    found.body = body;
    found.body_offset = body.empty() ? end : static_cast<size_t>(body.data() - facts_->article.data());
  }

  const story_facts* facts_ = nullptr;
  block_place lines_, entry_, end_;  // where it reads; of the entry; behind its body
  day_counter days_;
};

/// All moments of an article. What stands in an entry is seen from the entry's day, what stands in a caption from the
/// caption's own date.
class story_moment_cursor {
 public:
  using value_type = moment;

  constexpr story_moment_cursor() noexcept = default;
  // `region` is the day of the entry that the text goes on with; not valid where it begins with none.
  constexpr explicit story_moment_cursor(const story_facts* facts, date region = {}) noexcept
      : facts_(facts),
        next_is_guessed_(facts->is_guessed),
        day_(is_valid(region) ? region : facts->reference),
        next_reference_(day_),
        days_(facts->days) {}

  [[gnu::always_inline]] constexpr bool next(moment& found) noexcept {
    moment_cursor dates = facts_->cursor(begin_);
    dates.go_to(place_);
    while (!dates.next(found))
      if (!enter_region(dates, found)) return false;
    look_ahead(dates, found);
    facts_->zones.explain(found);
    if (is_guessed_) doubt(found);
    dates.mark(place_);
    return true;
  }

 private:
  // A region is what has one reference: a caption; an entry with the paragraphs that follow it; what stands outside of
  // entries is seen from the day of the article; no date goes on behind a date line. The line behind a region is read,
  // which tells that it ends. False where there is none.
  [[gnu::noinline]] constexpr bool enter_region(moment_cursor& dates, moment& found) noexcept {
    if (begin_ == facts_->article.size()) return false;
    is_guessed_ = next_is_guessed_;
    block_reader blocks(facts_->article, dates, lines_);
    lead_block here;
    do {
      if (!blocks.next(here, found)) {
        here.offset = facts_->article.size();
        break;
      }
      if (here.names_day) go_to_named_day(*facts_, days_, found);
    } while (here.kind == block_kind::paragraph && kind_ != block_kind::caption && kind_ != block_kind::date_line);
    kind_ = here.kind;
    blocks.restart(here.offset, begin_);
    begin_ = here.offset;
    dates.see_from(next_reference_);
    dates.mark(place_);
    find_next_reference(found);
    return true;
  }

  // What a moment and the next one tell about each other where they are a pair.
  [[gnu::noinline]] constexpr void look_ahead(moment_cursor& dates, moment& found) noexcept {
    const pair_effect known = told_;
    told_ = {};
    known.apply(found);
    const pair_clock first(found);
    if (!may_be_first(first)) return;
    const pair_effect effect = dates.next(found) ? pair_up(first, found) : pair_effect{};
    dates.go_to(place_);
    dates.next(found);
    known.apply(found);
    effect.apply(found);
  }

  [[gnu::noinline]] constexpr bool may_be_first(const pair_clock& found) const noexcept {
    return !found.zone.empty() && has_any_of(facts_->article.subtext(found.outer.end, widest_gap), pair_marks);
  }

  // Returns what the second clock tells about the first one, where they are a pair.
  [[gnu::noinline]] constexpr pair_effect pair_up(const pair_clock& first, const moment& next) noexcept {
    const text article = facts_->article;
    pair_effect effect;
    pair_clock second(next);
    if (!is_pair(article, first, second)) return effect;
    const bool afternoon = shares_half_of_day(article, first, next);
    if (afternoon) second.minutes = static_cast<int16_t>(second.minutes + 12 * 60);
    if (share_day(first, second, place_.state.reference_, effect)) {
      told_ = effect;
      effect = {};
    }
    told_.afternoon = afternoon;
    return effect;
  }

  // That of the next region, which `lead` tells: the moment that it begins with.
  [[gnu::noinline]] constexpr void find_next_reference(moment& lead) noexcept {
    if (kind_ == block_kind::entry)
      day_ = next_day(*facts_, days_, lead);
    else if (kind_ != block_kind::paragraph && kind_ != block_kind::caption)
      day_ = facts_->reference;
    const bool dated = kind_ == block_kind::caption && is_full_date(lead);
    next_is_guessed_ = facts_->is_guessed && !dated;
    next_reference_ = dated ? lead.value.first.civil_date() : day_;
  }

  const story_facts* facts_ = nullptr;
  block_kind kind_ = block_kind::paragraph;  // of the first line of the next region
  bool is_guessed_ = false;                  // the day of this region is
  bool next_is_guessed_ = false;
  moment_place place_;  // before the moment that is read
  block_place lines_;
  size_t begin_ = 0;  // of the next region; the end of the text where there is none
  date day_{};        // of the entry that the text goes on with, or of the article
  date next_reference_{};
  day_counter days_;
  pair_effect told_;  // by the last moment about the next one
};

// The entries if they follow each other in one of the two orders: which of its days is that of the article.
struct entry_order {
  day_counter days;
  int32_t busiest_day = 0;
  uint32_t entries = 0, most_entries = 0;

  // The first entry or line that names its day, `named` days after the reference, tells that of all.
  [[gnu::noinline]] constexpr void name_day(const moment& lead, int32_t named) noexcept {
    if (most_entries == UINT32_MAX) return;
    most_entries = UINT32_MAX;
    const bool entry = lead.said_first & fields::hour;
    busiest_day = days.day - named - (entry ? days.days_behind(lead) : days.newest_first ? 1 : -1);
  }

  constexpr void advance(const moment& stamp) noexcept {
    if (days.advance(stamp)) entries = 0;
    if (++entries <= most_entries) return;
    most_entries = entries;
    busiest_day = days.day;
  }
};

// The entries follow each other in the order that takes less time; the first day that is named tells that of those
// before, or else the day with the most of them is the article's.
constexpr void order_entries(story_facts& facts, moment_reading& reading) noexcept {
  constexpr int32_t day = 24 * 60;
  entry_order oldest_first, newest_first;
  oldest_first.days.newest_first = false;
  int64_t longer = 0;  // by so many minutes where the oldest is first
  block_place place;
  block_reader blocks(facts.article, reading.dates, place);
  moment& lead = reading.found;
  for (lead_block here; blocks.next(here, lead);) {
    if (here.names_day) oldest_first.days.last_minutes = newest_first.days.last_minutes = -1;
    if (here.kind == block_kind::entry) {
      facts.zones.explain(lead);
      const int32_t before = oldest_first.days.last_minutes;
      oldest_first.advance(lead);
      newest_first.advance(lead);
      const int32_t later = before < 0 ? 0 : oldest_first.days.last_minutes - before;
      longer += 2 * later + (later < 0 ? day : later > 0 ? -day : 0);
    } else if (!here.names_day) {
      continue;
    }
    int32_t named = 0;
    if (!find_named_day(facts, lead, named)) continue;
    oldest_first.name_day(lead, named);
    newest_first.name_day(lead, named);
  }
  facts.days.newest_first = longer >= 0;
  facts.days.day = -(longer >= 0 ? newest_first : oldest_first).busiest_day;
}

}  // namespace detail

/// An article that somebody else owns. Making one reads it once: O(size of the text). Its entries and moments refer to
/// it, so it must outlive them.
class story {
 public:
  /// `reference` takes the place of the article's own date where it is valid. Where that date is none or a guess, as in
  /// wire stories, which leave out the year, it is needed: without it what the words leave open stays unresolved, or is
  /// `guessed`.
  constexpr explicit story(text article, const language_set& languages, brevier::date reference = {}) noexcept {
    facts_.article = article;
    facts_.languages = languages;
    detail::moment_reading reading{facts_.cursor(), {}};
    find_date(reading);
    facts_.reference = is_valid(reference) ? reference : date();
    facts_.is_guessed = facts_.date_is_guessed && !is_valid(reference);
    facts_.zones.infer(facts_.article, reading);
    detail::order_entries(facts_, reading);
  }

  constexpr text article() const noexcept { return facts_.article; }
  constexpr const language_set& languages() const noexcept { return facts_.languages; }

  /// The date that the article gives itself in one of its first lines, in a line with a label before others; or else
  /// the first whole date in these, which is a guess. Not valid where there is none, or where an agency line without a
  /// year (LONDON, Nov 3 (Reuters) -) has another day: such a story needs `reference`.
  constexpr brevier::date date() const noexcept { return date_; }
  /// Where it does so, `guessed` where no line is there for that; empty where it does not. O(size of its line).
  constexpr moment date_line() const noexcept {
    moment found;
    if (!is_valid(date_)) return found;
    moment_cursor dates(facts_.article.subtext(0, date_end_), facts_.languages, {}, policy::news);
    dates.read_at(date_offset_, found);
    if (facts_.date_is_guessed) found.confidence = confidence::guessed;
    return found;
  }
  /// The day that the moments are seen from.
  constexpr brevier::date reference() const noexcept { return facts_.reference; }

  /// Every line that is not empty, and what it is.
  constexpr detail::block_range blocks() const noexcept {
    return detail::block_range(facts_.article, facts_.languages, false);
  }
  /// The stamped entries in the order of the text.
  constexpr lazy_range<detail::entry_cursor, const detail::story_facts*> entries() const& noexcept {
    return lazy_range<detail::entry_cursor, const detail::story_facts*>(&facts_);
  }
  void entries() && = delete;  // they refer to the story: give it a name first
  /// Every moment in the order of the text, those of stamps and of the date line included.
  constexpr lazy_range<detail::story_moment_cursor, const detail::story_facts*> moments() const& noexcept {
    return lazy_range<detail::story_moment_cursor, const detail::story_facts*>(&facts_);
  }
  void moments() && = delete;

 private:
  [[gnu::noinline]] constexpr void find_date(detail::moment_reading& reading) noexcept {
    moment_cursor& dates = reading.dates;
    moment& found = reading.found;
    detail::block_place place;
    detail::block_reader blocks(facts_.article, dates, place);
    partial of_agency;
    size_t end = 0;
    auto best = detail::date_claim::day;
    for (detail::lead_block here; place.count != detail::date_line_blocks && blocks.next(here, found);) {
      end = here.offset + here.content.size();
      if (here.kind == block_kind::entry || here.kind == block_kind::caption) continue;
      const detail::date_claim claim = blocks.read_date(here, found);
      if (claim == detail::date_claim::day && of_agency.has == 0) of_agency = found.value.first;
      if (claim <= best) continue;
      take_date(found, end);
      best = claim;
    }
    facts_.date_is_guessed = best == detail::date_claim::day;
    if (!facts_.date_is_guessed) return;
    dates.restart(facts_.article.subtext(0, end), 0);
    while (dates.next(found))
      if (detail::is_full_date(found) && agrees(of_agency, found.value.first)) return take_date(found, end);
  }

  // Whether a date may be the one that a day without its year means.
  static constexpr bool agrees(const partial& day, const partial& date) noexcept {
    return (!day.any(fields::day) || day.get(unit::day) == date.get(unit::day)) &&
           (!day.any(fields::month) || day.get(unit::month) == date.get(unit::month));
  }

  constexpr void take_date(const moment& found, size_t end) noexcept {
    date_ = found.value.first.civil_date();
    date_offset_ = found.outer_offset;
    date_end_ = end;
  }

  detail::story_facts facts_;
  brevier::date date_{};
  size_t date_offset_ = 0, date_end_ = 0;  // of the date line; where the lines end that it was found in
};

BREVIER_END

#endif  // BREVIER_STORY_HPP

// ==== brevier/outline.hpp ====

// Brevier, outline: an article at a glance: its title, its paragraphs, who reports from where, and what happened when,
// in order of time.
//
//     brevier::story s(article, brevier::languages<brevier::zh, brevier::en>);
//     brevier::title(s);                                       // the first heading
//     brevier::agency(s).place;                                // BUSAN, South Korea, Oct 30 (Reuters) - ...
//     brevier::stamped_entry memory[64];
//     for (auto& e : *brevier::timeline(s, memory)) e.time, e.body   // the oldest entry first
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_OUTLINE_HPP
#define BREVIER_OUTLINE_HPP

BREVIER_BEGIN

/// Who reports from where, as the first words of a report have it; each part as written, empty where it is not said.
struct agency_line {
  text words;   ///< all of it: \u65b0\u83ef\u793e\u5317\u4eac10\u670830\u65e5\u96fb, \u3010\u91dc\u5c71\u6642\u4e8b\u3011, (\uc11c\uc6b8=\uc5f0\ud569\ub274\uc2a4), WASHINGTON (AP)
  text place;   ///< \u5317\u4eac, \u91dc\u5c71, \uc11c\uc6b8, WASHINGTON
  text agency;  ///< \u65b0\u83ef\u793e, \u6642\u4e8b, \uc5f0\ud569\ub274\uc2a4, AP; behind = or \uff1d it may be the reporter
  moment date;  ///< 10\u670830\u65e5; its size is 0 where there is none
  size_t offset = 0;  ///< of the words, in bytes
};

namespace detail {

inline constexpr int agency_blocks = 24;    // how far from the top one is looked for
inline constexpr char16_t agency_ends[] = u"\u793e\u7f51\u7db2\u62a5\u5831";
inline constexpr char16_t equals_signs[] = u"=\uff1d";
inline constexpr char16_t reporters[] = u"\u8a18\u8005 \u8bb0\u8005 ";
inline constexpr char16_t bracketed_agencies[] = u"\u6642\u4e8b \u5171\u540c \u30ed\u30a4\u30bf\u30fc \u65b0\u83ef\u793e \u806f\u5408 ";

// The offset of the first of some marks in a text; npos where there is none.
constexpr size_t find_any(text words, const char16_t* marks) noexcept {
  for (const character c : characters(words))
    if (place_of(marks, c.value)) return c.offset;
  return text::npos;
}

// The size of the word of a list, each ended by a space, that a text ends or begins with; 0 where it does with none.
constexpr size_t matched_word(text words, const char16_t* listed, bool at_end) noexcept {
  while (*listed != 0) {
    size_t bytes = 0;
    const char16_t* end = listed;
    for (; *end != u' '; ++end) bytes += *end < 0x80 ? 1 : *end < 0x800 ? 2 : 3;
    if (bytes <= words.size()) {
      bool same = true;
      const char16_t* wanted = listed;
      for (const char32_t c : code_points(words.subtext(at_end ? words.size() - bytes : 0, bytes)))
        same = same && c == *wanted++;
      if (same) return bytes;
    }
    listed = end + 1;
  }
  return 0;
}

// \u3010\u91dc\u5c71\u6642\u4e8b\u3011, \uff08\uc11c\uc6b8=\uc5f0\ud569\ub274\uc2a4), \u3010\u30ef\u30b7\u30f3\u30c8\u30f3\uff1d\u4e2d\u897f\u6893\u3011
constexpr bool read_bracketed_agency(text line, agency_line& found) noexcept {
  const size_t bracket = place_of(open_brackets, first_of_text(line));
  if (bracket == 0) return false;
  const char16_t close[] = {close_brackets[bracket - 1], 0};
  const size_t begin = decode(line.begin(), line.end()).size, end = find_any(line.subtext(0, agency_bytes), close);
  if (end == text::npos) return false;
  const text inside = line.subtext(begin, end - begin);
  found.words = line.subtext(0, end + decode(line.begin() + end, line.end()).size);
  if (const size_t equals = find_any(inside, equals_signs); equals != text::npos) {
    found.place = inside.subtext(0, equals);
    found.agency = inside.subtext(equals + decode(inside.begin() + equals, inside.end()).size);
    return !found.place.empty() && !found.agency.empty();
  }
  const size_t agency = matched_word(inside, bracketed_agencies, true);
  found.place = inside.subtext(0, inside.size() - agency);
  found.agency = inside.subtext(inside.size() - agency);
  return agency != 0 && agency != inside.size();
}

// \u65b0\u83ef\u793e\u5317\u4eac10\u670830\u65e5\u96fb, \uff08\u4e2d\u592e\u793e\u8a18\u8005\u738b\u5c0f\u660e\u53f0\u531730\u65e5\u96fb\uff09
constexpr bool read_wire_agency(text line, const moment& date, size_t offset, agency_line& found) noexcept {
  const size_t end = date.outer_offset + date.outer_size - offset;
  const text behind = trim_start(line.subtext(end));
  if (!place_of(wire_marks, first_of_text(behind))) return false;
  text before = line.subtext(0, date.outer_offset - offset);
  if (place_of(open_brackets, first_of_text(before)))
    before = before.subtext(decode(before.begin(), before.end()).size);
  const size_t agency = find_any(before, agency_ends);
  if (agency == text::npos) return false;
  found.agency = trim_marks(before.subtext(0, agency + 3), loose_ends);
  text place = trim_marks(before.subtext(agency + 3), loose_ends);
  if (matched_word(place, reporters, false) != 0) {  // behind a name the place has two characters
    const text last = drop_last(drop_last(place));
    place = place.subtext(last.size());
  }
  found.place = place;
  found.words = line.subtext(0, static_cast<size_t>(behind.data() - line.data()) + 3);
  found.date = date;
  return true;
}

// BUSAN, South Korea, Oct 30 (Reuters) -, WASHINGTON (AP) -
constexpr bool read_western_agency(text line, const moment& date, size_t offset, agency_line& found) noexcept {
  size_t capitals = 0;
  while (capitals != line.size() && line[capitals] >= 'A' && line[capitals] <= 'Z') ++capitals;
  const text head = line.subtext(0, agency_bytes);
  const size_t open = find_any(head, u"("), close = find_any(head, u")");
  if (capitals < 3 || open == text::npos || close == text::npos || close < open) return false;
  const text behind = trim_start(line.subtext(close + 1));
  if (!place_of(dashes, first_of_text(behind))) return false;
  found.agency = line.subtext(open + 1, close - open - 1);
  found.words = line.subtext(0, close + 1);
  const bool dated = date.size != 0 && date.outer_offset - offset < open;
  if (dated) found.date = date;
  found.place = trim_marks(line.subtext(0, dated ? date.outer_offset - offset : open), loose_ends);
  return !found.place.empty();
}

// The UTC offset of a stamp. Where the name of its zone has one for summer, that is from April to October: near enough
// to order by.
constexpr bool find_offset(const moment& stamp, int16_t& minutes) noexcept {
  if (stamp.has_utc_offset) {
    minutes = stamp.utc_offset.minutes;
    return true;
  }
  const zone_name* const zone = zones_of(stamp);
  if (!zone || zone->offsets[1] != zone->offsets[0] + 60) return false;
  const uint16_t month = stamp.value.first.get(unit::month);
  minutes = zone->offsets[month >= 4 && month <= 10];
  return true;
}

/// The order of entries in time: by their instants where the offset is known, others as if they were of `zone`.
struct entry_less {
  int16_t zone = 0;  // its minutes of offset

  // Seconds since the beginning of year 1; of a time without a date those of its day.
  constexpr int64_t instant_of(const moment& time) const noexcept {
    const partial& value = time.value.first;
    const date day = value.civil_date();
    const int64_t days = is_valid(day) ? days_between({1, 1, 1}, day) : 0;
    int16_t ahead = zone;
    find_offset(time, ahead);
    return (days * 1440 + minutes_of(value) - ahead) * 60 + value.get(unit::second);
  }
  constexpr bool operator()(const stamped_entry& one, const stamped_entry& other) const noexcept {
    const int64_t first = instant_of(one.time), second = instant_of(other.time);
    return first != second ? first < second : one.offset < other.offset;
  }
};

// Lets the entry at `from` sink to its place in a heap that has the latest one on top.
constexpr void sink(stamped_entry* heap, size_t from, size_t size, entry_less less) noexcept {
  const stamped_entry moved = heap[from];
  for (size_t child = 2 * from + 1; child < size; from = child, child = 2 * from + 1) {
    if (child + 1 != size && less(heap[child], heap[child + 1])) ++child;
    if (!less(moved, heap[child])) break;
    heap[from] = heap[child];
  }
  heap[from] = moved;
}

}  // namespace detail

/// The first heading of an article; empty where it has none. O(size of the text).
constexpr text title(const story& of) noexcept {
  for (const block& each : of.blocks())
    if (each.kind == block_kind::heading) return each.content;
  return {};
}

/// The paragraphs of an article in the order of the text: no headings, captions and stamped entries.
constexpr detail::block_range paragraphs(const story& of) noexcept {
  return detail::block_range(of.article(), of.languages(), true);
}

/// Who reports an article from where, as the first words of one of its first paragraphs say; no words where none does.
/// The date is seen from the day of the article.
constexpr agency_line agency(const story& of) noexcept {
  int count = 0;
  for (const block& each : of.blocks()) {
    if (++count > detail::agency_blocks) break;
    agency_line found;
    found.offset = each.offset;
    moment date;
    moment_cursor dates(of.article().subtext(0, each.offset + each.content.size()), of.languages(), of.reference(),
                        policy::news);
    dates.seek(each.offset);
    const bool dated =
        dates.next(date) && date.kind == temporal_kind::date && date.outer_offset - each.offset < detail::agency_bytes;
    if (!dated) date = moment{};
    if (dated && detail::read_wire_agency(each.content, date, each.offset, found)) return found;
    if (detail::read_bracketed_agency(each.content, found)) return found;
    if (detail::read_western_agency(each.content, date, each.offset, found)) return found;
  }
  return {};
}

/// The entries of an article in order of time, those of one instant in the order of the text, in the caller's memory,
/// which takes one element for each. Stamps of a zone that has summer time (ET, PT, \u502b\u6566\u6642\u9593) are compared as if that were
/// from April to October, others without a known offset as if they had the first one that is known. Error:
/// memory_too_small; then needed() says how many there are.
/// O(n log n) in the entries, without heap.
constexpr result<list<stamped_entry>, partial_error> timeline(const story& of, list<stamped_entry> memory) noexcept {
  size_t count = 0;
  bool known = false;
  detail::entry_less less;
  for (const stamped_entry& each : of.entries()) {
    known = known || detail::find_offset(each.time, less.zone);
    if (count < memory.size()) memory[count] = each;
    ++count;
  }
  if (count > memory.size()) return {partial_error::memory_too_small, 0, count};
  for (size_t i = count / 2; i-- != 0;) detail::sink(memory.data(), i, count, less);
  for (size_t size = count; size > 1;) {
    const stamped_entry latest = memory[0];
    memory[0] = memory[--size];
    memory[size] = latest;
    detail::sink(memory.data(), 0, size, less);
  }
  return list<stamped_entry>(memory.data(), count);
}

BREVIER_END

#endif  // BREVIER_OUTLINE_HPP

// ==== brevier/story_stream.hpp ====

// Brevier, story_stream: an article that arrives in chunks and need not fit into memory: its moments and entries, as
// far as they can be known when their part of the text has been read.
//
//     char memory[4096];
//     brevier::story_stream stream(memory, brevier::languages<brevier::zh, brevier::en>);
//     const auto print = [](const auto& found, uint64_t base) { found.offset + base, found.size ... };
//     for (auto chunk : chunks) stream.feed(chunk, print);
//     stream.finish(print);
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_STORY_STREAM_HPP
#define BREVIER_STORY_STREAM_HPP

BREVIER_BEGIN

/// Reads an article in the caller's memory, a window of whole lines at a time; a line that does not fit is read in
/// parts. The moments and entries of a window, in order of offset, are handed to a function object as
/// `visit(const moment&, uint64_t base)` and `visit(const stamped_entry&, uint64_t base)`: their offsets count from
/// `base`, which is the place of the window in the whole text, and their texts lie in the memory until the call
/// returns.
///
/// Where it differs from story: the date of the article counts from the window on in which it stands; the order of
/// the entries is that of the first window that has two, and the first entry is of the article's day; the offset of a
/// zone word counts from the window on that explains it; the two clocks of a pair, a caption and its credit, the words
/// of tense around a date are seen where they stand in one window, and the body of an entry ends with the window at
/// the latest; in a line longer than the window nothing but moments is found, none longer than `longest_moment`. With
/// memory for the whole text all is as in story. How the text is cut into chunks makes no difference.
class story_stream {
 public:
  static constexpr size_t least_memory = 1024;   ///< bytes; with less nothing is found
  static constexpr size_t longest_moment = 160;  ///< bytes, where a line is read in parts

  /// `reference` takes the place of the article's own date where it is valid.
  constexpr story_stream(buffer memory, const language_set& languages, brevier::date reference = {}) noexcept
      : memory_(memory) {
    facts_.languages = languages;
    facts_.reference = reference;
  }

  /// Reads on. O(size of the chunk), with what it copies and finds.
  template <class Visit>
  constexpr void feed(text chunk, Visit&& visit) noexcept(noexcept(visit(moment{}, uint64_t{}))) {
    if (memory_.size() < least_memory) return;
    for (size_t read = 0; read != chunk.size();) {
      const size_t size = detail::lesser(chunk.size() - read, memory_.size() - used_);
      for (size_t i = 0; i != size; ++i) memory_.data()[used_ + i] = chunk.data()[read + i];
      read += size;
      used_ += size;
      if (used_ == memory_.size()) read_window(false, visit);
    }
  }

  /// Reads what is left: the end of the text. After it the stream is as at the beginning of another part of it.
  template <class Visit>
  constexpr void finish(Visit&& visit) noexcept(noexcept(visit(moment{}, uint64_t{}))) {
    if (used_ != 0) read_window(true, visit);
  }

  /// The date that the article gave itself, or that it is seen from; not valid where there was none so far.
  constexpr brevier::date reference() const noexcept { return facts_.reference; }
  /// How many bytes have been read to the end.
  constexpr uint64_t position() const noexcept { return base_; }

 private:
  struct label {
    char bytes[detail::longest_label] = {};
  };

  constexpr text window() const noexcept { return {memory_.data(), used_}; }

  template <class Visit>
  constexpr void read_window(bool last, Visit& visit) {
    size_t lines = used_;
    if (!last)
      while (lines != 0 && memory_.data()[lines - 1] != '\n') --lines;
    if (in_line_) {
      size_t end = 0;
      while (end != used_ && memory_.data()[end] != '\n') ++end;
      read_part(end == used_ && !last ? used_ : end, end == used_ && !last, visit);
      return;
    }
    if (lines == 0) {
      read_part(used_, true, visit);
      return;
    }
    read_lines(window().subtext(0, lines), visit);
    drop(lines);
  }

  // A part of a line: up to `end`, or, where the line goes on behind it, to where no moment can be cut.
  template <class Visit>
  constexpr void read_part(size_t end, bool goes_on, Visit& visit) {
    size_t done = goes_on ? boundary(end - longest_moment) : end;
    const date seen_from = is_valid(region_) ? region_ : facts_.reference;
    moment_cursor moments(window().subtext(0, end), facts_.languages, seen_from, policy::news);
    for (moment found; moments.next(found);) {
      if (found.outer_offset >= done) break;
      facts_.zones.explain(found);
      visit(static_cast<const moment&>(found), base_);
      done = detail::greater(done, found.outer_offset + found.outer_size);
    }
    in_line_ = goes_on;
    drop(done);
  }

  // The beginning of a word or other character at or before `at`.
  constexpr size_t boundary(size_t at) const noexcept {
    const text all = window();
    for (size_t back = 0; back != longest_moment && at > back + 1; ++back) {
      const uint8_t here = all[at - back], before = all[at - back - 1];
      const bool inside = (here & 0xC0) == 0x80 || (is_word(here) && is_word(before));
      if (!inside) return at - back;
    }
    return at;
  }
  static constexpr bool is_word(uint8_t byte) noexcept {
    return detail::is_ascii_letter(byte) || detail::is_ascii_digit(byte) || byte == '.' || byte == ',' || byte == ':' ||
           byte == '-' || byte == '/';
  }

  template <class Visit>
  constexpr void read_lines(text lines, Visit& visit) {
    detail::story_facts facts = facts_;
    facts.article = lines;
    if (!is_valid(facts.reference)) {
      const story head(lines, facts.languages);
      facts.reference = head.date();
      facts.is_guessed = head.date_line().confidence == confidence::guessed;
    }
    detail::moment_reading reading{facts.cursor(), {}};
    facts.zones.infer(lines, reading);
    if (!ordered_) {
      detail::story_facts alone = facts;
      detail::order_entries(alone, reading);
      facts.days.newest_first = alone.days.newest_first;
    }
    detail::entry_cursor entries(&facts);
    detail::story_moment_cursor moments(&facts, region_);
    moment& found = reading.found;
    stamped_entry entry;
    bool more_entries = entries.next(entry), more_moments = moments.next(found);
    while (more_entries || more_moments) {
      if (more_entries && (!more_moments || entry.offset <= found.offset)) {
        visit(static_cast<const stamped_entry&>(entry), base_);
        more_entries = entries.next(entry);
      } else {
        visit(static_cast<const moment&>(found), base_);
        more_moments = moments.next(found);
      }
    }
    carry(facts);
  }

  // What one window knows for those behind it.
  constexpr void carry(const detail::story_facts& facts) noexcept {
    facts_.reference = facts.reference;
    facts_.is_guessed = facts.is_guessed;
    detail::day_counter days = facts.days;
    moment_cursor dates = facts.cursor();
    detail::block_place place;
    detail::block_reader blocks(facts.article, dates, place);
    moment lead;
    int count = 0;
    for (detail::lead_block here; blocks.next(here, lead);) {
      if (here.names_day) detail::go_to_named_day(facts, days, lead);
      if (here.kind == block_kind::entry) {
        region_ = detail::next_day(facts, days, lead);
        ++count;
      } else if (here.kind != block_kind::paragraph && here.kind != block_kind::caption) {
        region_ = {};
      }
    }
    ordered_ = ordered_ || count > 1;
    facts_.days = days;
    detail::zone_table& known = facts_.zones;
    for (size_t row = 0; row != sizeof labels_ / sizeof labels_[0]; ++row) {
      detail::inferred_zone zone = facts.zones.rows[row];
      char* const copy = labels_[row].bytes;
      if (known.rows[row].size == 0)
        for (uint8_t i = 0; i != zone.size; ++i) copy[i] = zone.label[i];
      zone.label = copy;
      known.rows[row] = zone;
    }
  }

  constexpr void drop(size_t size) noexcept {
    for (size_t i = size; i != used_; ++i) memory_.data()[i - size] = memory_.data()[i];
    used_ -= size;
    base_ += size;
  }

  buffer memory_;
  detail::story_facts facts_;
  date region_{};  // of the entry that the text goes on with; not valid where it begins with none
  label labels_[sizeof detail::zone_table::rows / sizeof detail::zone_table::rows[0]];
  uint64_t base_ = 0;
  size_t used_ = 0;
  bool ordered_ = false;  // whether the order of the entries is known
  bool in_line_ = false;  // the window begins inside of a line
};

BREVIER_END

#endif  // BREVIER_STORY_STREAM_HPP

// ==== brevier/utf8_bulk.hpp ====

// Brevier, utf8_bulk: many code points at a time, by vectors where there are some, and text that is known to be
// well-formed, so that nobody has to look twice.
//
//     for_each_code_point(article, [&](char32_t c) { sum += c; });        // U+FFFD for what is ill-formed
//     if (auto known = brevier::validated(article))
//       for (char32_t c : brevier::code_points(*known)) ...               // decodes without checks
//
// SPDX-License-Identifier: BSL-1.0

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

// ==== brevier/utf8_copy.hpp ====

// Brevier, utf8_copy: text written anew into the caller's memory: well-formed whatever it was before, from and to
// UTF-16 and UTF-32. The size is known before anything is written; memory that is too small is refused and left as it
// was.
//
//     char memory[160];
//     brevier::replace_ill_formed(received, memory)                               // U+FFFD for what is no UTF-8
//     brevier::to_utf8(sms, brevier::utf16_form::hex, memory)                     // "7279671766FC" as modems have it
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_UTF8_COPY_HPP
#define BREVIER_UTF8_COPY_HPP

BREVIER_BEGIN

/// How UTF-16, or UCS-2, lies in bytes.
enum class utf16_form : uint8_t {
  big_endian,
  little_endian,
  hex,  ///< four hexadecimal digits a unit, as modems give and take UCS-2
};

namespace detail {

// The bytes of one code point, which must be a scalar value.
constexpr char* put(char* at, char32_t value) noexcept {
  const result<size_t, utf8_error> written = encode(value, buffer(at, 4));
  return at + *written;
}

constexpr size_t utf8_size_of(char32_t value) noexcept {
  return value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4;
}

constexpr bool is_surrogate(char32_t value) noexcept { return value >= 0xD800 && value <= 0xDFFF; }

// Sources of UTF-16: units by their number.
struct native_units {
  list<const char16_t> units;
  constexpr size_t size() const noexcept { return units.size(); }
  constexpr char32_t operator[](size_t i) const noexcept { return units[i]; }
};

constexpr uint32_t hex_value(uint8_t digit) noexcept {
  if (digit >= '0' && digit <= '9') return digit - uint32_t{'0'};
  const uint32_t letter = (digit | 0x20u) - uint32_t{'a'};
  return letter < 6 ? letter + 10 : 16;
}

struct unit_bytes {
  text bytes;
  utf16_form form;
  constexpr size_t unit_size() const noexcept { return form == utf16_form::hex ? 4 : 2; }
  constexpr size_t size() const noexcept { return (bytes.size() + unit_size() - 1) / unit_size(); }
  // A unit that is cut off, or is none for its digits, is a surrogate without a pair: a low one.
  constexpr char32_t operator[](size_t i) const noexcept {
    const size_t at = i * unit_size();
    if (bytes.size() - at < unit_size()) return 0xDFFF;
    if (form == utf16_form::big_endian) return uint32_t{bytes[at]} << 8 | bytes[at + 1];
    if (form == utf16_form::little_endian) return uint32_t{bytes[at + 1]} << 8 | bytes[at];
    uint32_t value = 0;
    for (size_t digit = at; digit != at + 4; ++digit) {
      if (hex_value(bytes[digit]) == 16) return 0xDFFF;
      value = value << 4 | hex_value(bytes[digit]);
    }
    return value;
  }
};

// Takes the code point at unit `i` and moves on: U+FFFD for a surrogate that has no pair.
template <class Units>
constexpr char32_t take_utf16(const Units& units, size_t& i) noexcept {
  const char32_t unit = units[i++];
  if (!is_surrogate(unit)) return unit;
  if (unit < 0xDC00 && i != units.size()) {
    const char32_t low = units[i];
    if (low >= 0xDC00 && low <= 0xDFFF) {
      ++i;
      return 0x10000 + ((unit - 0xD800) << 10 | (low - 0xDC00));
    }
  }
  return 0xFFFD;
}

template <class Units>
constexpr size_t utf8_size_of_units(const Units& units) noexcept {
  size_t size = 0;
  for (size_t i = 0; i != units.size();) size += utf8_size_of(take_utf16(units, i));
  return size;
}

template <class Units>
constexpr result<text, utf8_error> units_to_utf8(const Units& units, buffer output) noexcept {
  const size_t size = utf8_size_of_units(units);
  if (size > output.size()) return {utf8_error::too_small, 0, size};
  char* at = output.data();
  for (size_t i = 0; i != units.size();) at = put(at, take_utf16(units, i));
  return text(static_cast<const char*>(output.data()), size);
}

constexpr char32_t scalar_or_replacement(char32_t value) noexcept {
  return value > 0x10FFFF || is_surrogate(value) ? 0xFFFD : value;
}

}  // namespace detail

/// The bytes that replace_ill_formed() writes. O(size).
constexpr size_t replaced_size(text input) noexcept {
  size_t size = input.size();
  for (const utf8_check& bad : ill_formed(input)) size += 3 - bad.size;
  return size;
}

/// A copy in which U+FFFD stands in place of each ill-formed maximal subpart. too_small where the memory does not hold
/// it; `needed()` then says how many bytes would. O(size).
constexpr result<text, utf8_error> replace_ill_formed(text input, buffer output) noexcept {
  const size_t size = replaced_size(input);
  if (size > output.size()) return {utf8_error::too_small, 0, size};
  char* at = output.data();
  size_t copied = 0;
  for (const utf8_check& bad : ill_formed(input)) {
    at = detail::put(detail::copy(at, input.subtext(copied, bad.offset - copied)), 0xFFFD);
    copied = bad.offset + bad.size;
  }
  detail::copy(at, input.subtext(copied));
  return text(static_cast<const char*>(output.data()), size);
}

/// The units that the text takes as UTF-16. O(size).
constexpr size_t utf16_size(text input) noexcept {
  size_t size = 0;
  for (const char32_t value : code_points(input)) size += value < 0x10000 ? 1 : 2;
  return size;
}

/// Writes the text as UTF-16 and returns how many units, with U+FFFD for each ill-formed maximal subpart. too_small
/// where there are not so many; `needed()` then says how many units would do. O(size).
constexpr result<size_t, utf8_error> to_utf16(text input, list<char16_t> output) noexcept {
  const size_t size = utf16_size(input);
  if (size > output.size()) return {utf8_error::too_small, 0, size};
  char16_t* at = output.data();
  for (const char32_t value : code_points(input)) {
    if (value >= 0x10000) *at++ = static_cast<char16_t>(0xD7C0 + (value >> 10));
    *at++ = static_cast<char16_t>(value < 0x10000 ? value : 0xDC00 | (value & 0x3FF));
  }
  return size;
}

/// Writes the code points of the text and returns how many; as to_utf16(). The size that does is count(input). O(size).
constexpr result<size_t, utf8_error> to_utf32(text input, list<char32_t> output) noexcept {
  const size_t size = count(input);
  if (size > output.size()) return {utf8_error::too_small, 0, size};
  return decode_into(input, output).code_points;
}

/// The first surrogate without a pair: its number as offset, in units, and one as size. O(size).
constexpr utf8_check validate(list<const char16_t> units) noexcept {
  const detail::native_units source{units};
  for (size_t i = 0; i != units.size();) {
    const size_t before = i;
    if (detail::take_utf16(source, i) == 0xFFFD && units[before] != 0xFFFD) return {before, 1, utf8_error::surrogate};
  }
  return {units.size(), 0, utf8_error::none};
}

/// The bytes that to_utf8() writes. O(size).
constexpr size_t utf8_size(list<const char16_t> units) noexcept {
  return detail::utf8_size_of_units(detail::native_units{units});
}
constexpr size_t utf8_size(text bytes, utf16_form form) noexcept {
  return detail::utf8_size_of_units(detail::unit_bytes{bytes, form});
}
constexpr size_t utf8_size(list<const char32_t> values) noexcept {
  size_t size = 0;
  for (const char32_t value : values) size += detail::utf8_size_of(detail::scalar_or_replacement(value));
  return size;
}

/// UTF-8 from UTF-16 or UCS-2, with U+FFFD for each surrogate without a pair, and for a unit that is cut off or has
/// other digits than hexadecimal ones. Give an array of bytes as text(array, size), since text takes a closing NUL for
/// the end of a string. too_small where the memory does not hold it; `needed()` then says how many bytes
/// would. O(size).
constexpr result<text, utf8_error> to_utf8(list<const char16_t> units, buffer output) noexcept {
  return detail::units_to_utf8(detail::native_units{units}, output);
}
constexpr result<text, utf8_error> to_utf8(text bytes, utf16_form form, buffer output) noexcept {
  return detail::units_to_utf8(detail::unit_bytes{bytes, form}, output);
}

/// UTF-8 from UTF-32, with U+FFFD for each surrogate and each value above U+10FFFF; else as above. O(size).
constexpr result<text, utf8_error> to_utf8(list<const char32_t> values, buffer output) noexcept {
  const size_t size = utf8_size(values);
  if (size > output.size()) return {utf8_error::too_small, 0, size};
  char* at = output.data();
  for (const char32_t value : values) at = detail::put(at, detail::scalar_or_replacement(value));
  return text(static_cast<const char*>(output.data()), size);
}

/// The text in bytes of UTF-16: two bytes a unit, or four hexadecimal digits. U+FFFD and too_small as above. O(size).
constexpr result<text, utf8_error> to_utf16(text input, utf16_form form, buffer output) noexcept {
  const size_t unit_size = form == utf16_form::hex ? 4 : 2, size = utf16_size(input) * unit_size;
  if (size > output.size()) return {utf8_error::too_small, 0, size};
  char* at = output.data();
  for (const char32_t value : code_points(input)) {
    const uint32_t pair[] = {0xD7C0u + (value >> 10), 0xDC00u | (value & 0x3FF)};
    for (size_t i = 0; i != (value < 0x10000 ? 1u : 2u); ++i) {
      const uint32_t unit = value < 0x10000 ? uint32_t{value} : pair[i];
      for (size_t digit = 0; digit != unit_size; ++digit) {
        if (form == utf16_form::hex)
          *at++ = "0123456789ABCDEF"[unit >> (12 - 4 * digit) & 0xF];
        else
          *at++ = static_cast<char>(unit >> ((form == utf16_form::big_endian) == (digit == 0) ? 8 : 0) & 0xFF);
      }
    }
  }
  return text(static_cast<const char*>(output.data()), size);
}

BREVIER_END

#endif  // BREVIER_UTF8_COPY_HPP

// ==== brevier/utf8_position.hpp ====

// Brevier, utf8_position: from byte offsets to code points, lines and columns, and back; cutting by code points.
//
//     brevier::offset_of(line, 40)                    // the byte where the code point after the first forty begins
//     brevier::position_of(file, check.offset)        // its line and column, for people
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_UTF8_POSITION_HPP
#define BREVIER_UTF8_POSITION_HPP

BREVIER_BEGIN

/// Where a byte stands, for people.
struct text_position {
  size_t line = 1;    ///< from 1; lines are those of lines()
  size_t column = 1;  ///< from 1, in code points of the line, each ill-formed maximal subpart and byte order mark one
  size_t offset = 0;  ///< of the beginning of the line, in bytes
};

namespace detail {

// Where `rest` code points have been passed, or the end; what of `rest` is left then. Counting a stretch of text is far
// faster than walking it.
struct passed {
  size_t offset, rest;
};
constexpr passed pass(text input, size_t rest) noexcept {
  constexpr size_t stretch = 1024;
  size_t offset = 0;
  while (rest >= stretch && input.size() - offset > stretch) {
    const text next = input.subtext(offset);
    const text whole = truncate(next, stretch);
    rest -= count(whole);
    offset += whole.size();
  }
  const char* at = input.begin() + offset;
  for (; rest != 0 && at != input.end(); --rest) at += decode(at, input.end()).size;
  return {static_cast<size_t>(at - input.begin()), rest};
}

}  // namespace detail

/// The byte offset of code point number `index`, from 0; the size of the text for the number that there are. Refused,
/// as out_of_range, beyond that. O(offset).
constexpr result<size_t, utf8_error> offset_of(text input, size_t index) noexcept {
  const detail::passed found = detail::pass(input, index);
  if (found.rest != 0) return {utf8_error::out_of_range, input.size()};
  return found.offset;
}

/// Code point number `index`, from 0, with its offset and size. Refused, as out_of_range, where there are not so many.
/// O(offset).
constexpr result<character, utf8_error> nth_code_point(text input, size_t index) noexcept {
  const detail::passed found = detail::pass(input, index);
  if (found.offset == input.size()) return {utf8_error::out_of_range, input.size()};
  const step taken = decode(input.begin() + found.offset, input.end());
  return character{taken.value, found.offset, taken.size, taken.well_formed};
}

/// The number, from 0, of the code point that the byte at `offset` belongs to; how many there are for the size of the
/// text. Refused, as out_of_range, beyond that. O(offset).
constexpr result<size_t, utf8_error> index_of(text input, size_t offset) noexcept {
  if (offset > input.size()) return {utf8_error::out_of_range, input.size()};
  return count(input.subtext(0, floor_boundary(input, offset)));
}

/// The line and column of the byte at `offset`, or of the end of the text; the terminator of a line belongs to it, and
/// after the last one a new line begins. Refused, as out_of_range, beyond the end. O(offset + line).
constexpr result<text_position, utf8_error> position_of(text input, size_t offset) noexcept {
  if (offset > input.size()) return {utf8_error::out_of_range, input.size()};
  text_position found;
  for (const line& each : lines(input)) {
    const size_t next = each.offset + each.content.size() + each.terminator;
    if (each.terminator == 0 || next > offset) break;
    ++found.line;
    found.offset = next;
  }
  const size_t boundary = floor_boundary(input, offset);
  found.column = 1 + count(input.subtext(found.offset, boundary - found.offset));
  return found;
}

/// The longest beginning of at most `limit` code points. O(size of it).
constexpr text truncate_code_points(text input, size_t limit) noexcept {
  return input.subtext(0, detail::pass(input, limit).offset);
}

/// The text, if it has at most `limit` code points; else as many of them as leave room for the ellipsis, and that
/// (which is cut likewise, where it has more than `limit` itself). Written as by truncate(). O(size written).
constexpr result<text, utf8_error> truncate_code_points(text input, size_t limit, text ellipsis,
                                                        buffer output) noexcept {
  const text kept = truncate_code_points(input, limit);
  if (kept.size() == input.size()) return detail::write_both(input, {}, output);
  const text tail = truncate_code_points(ellipsis, limit);
  return detail::write_both(truncate_code_points(kept, limit - count(tail)), tail, output);
}

BREVIER_END

#endif  // BREVIER_UTF8_POSITION_HPP

// ==== brevier/utf8_stream.hpp ====

// Brevier, utf8_stream: UTF-8 that comes in pieces of any size, one byte at a time included. What comes out is what the
// whole text would have given.
//
//     brevier::utf8_stream stream;
//     while (read(chunk)) stream.feed(chunk, [&](char32_t c) { show(c); });
//     if (auto check = stream.finish([&](char32_t c) { show(c); }); !check) report(check.offset,
//     describe(check.error));
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_UTF8_STREAM_HPP
#define BREVIER_UTF8_STREAM_HPP

BREVIER_BEGIN

/// What a check of a stream found so far; true when that is nothing.
struct utf8_stream_check {
  uint64_t offset = 0;  ///< of the first ill-formed maximal subpart, in bytes from the beginning of the stream; where
                        ///< there is none, of what comes next
  uint8_t size = 0;     ///< of the maximal subpart, 1 to 3 bytes; 0 where there is none
  utf8_error error = utf8_error::none;

  constexpr explicit operator bool() const noexcept { return error == utf8_error::none; }
};

namespace detail {

struct no_visitor {
  constexpr void operator()(char32_t) const noexcept {}
};

// The text without the sequence at its end that more bytes could make whole.
constexpr text without_open_end(text input) noexcept {
  if (input.empty()) return input;
  const char* const lead = lead_of(input.begin(), input.end() - 1);
  const text rest(lead, static_cast<size_t>(input.end() - lead));
  return validate(rest).incomplete(rest) ? input.subtext(0, input.size() - rest.size()) : input;
}

}  // namespace detail

/// Validates and decodes a stream. Carries at most 3 bytes from one chunk to the next: a sequence that is not whole
/// yet. To begin anew, assign {}. O(size of the chunk) for each call.
class utf8_stream {
 public:
  /// Takes the next bytes of the stream, checks them, and calls `visit` with each code point that is whole by now:
  /// U+FFFD for each ill-formed maximal subpart. What it returns is about the whole stream up to here; a sequence that
  /// is not whole yet is no error.
  template <class Visitor>
  constexpr utf8_stream_check feed(text chunk, Visitor visit) noexcept(noexcept(visit(char32_t{}))) {
    step joined{};
    const text rest = chunk.subtext(join(chunk, joined));
    if (joined.size != 0) visit(joined.value);
    const text whole = detail::without_open_end(rest);
    if (first_) note(validate(whole));
    if constexpr (!detail::is_same<Visitor, detail::no_visitor>) for_each_code_point(whole, visit);
    taken_ += whole.size();
    for (size_t i = whole.size(); i != rest.size(); ++i) carry_[carried_++] = rest.data()[i];
    return so_far();
  }

  /// The same for those who want no code points.
  constexpr utf8_stream_check feed(text chunk) noexcept { return feed(chunk, detail::no_visitor()); }

  /// The stream is over: a sequence that is not whole is an error now, and `visit` gets the U+FFFD that stands for it.
  template <class Visitor>
  constexpr utf8_stream_check finish(Visitor visit) noexcept(noexcept(visit(char32_t{}))) {
    if (carried_ != 0) {
      note(validate({static_cast<const char*>(carry_), carried_}));
      visit(char32_t{0xFFFD});
      taken_ += carried_;
      carried_ = 0;
    }
    return so_far();
  }
  constexpr utf8_stream_check finish() noexcept { return finish(detail::no_visitor()); }

  /// What feed() returned last.
  constexpr utf8_stream_check so_far() const noexcept {
    return first_ ? utf8_stream_check{taken_, 0, utf8_error::none} : first_;
  }

  /// Bytes that wait for the rest of their sequence, 0 to 3.
  constexpr uint8_t carried() const noexcept { return carried_; }

 private:
  constexpr void note(const utf8_check& found) noexcept {
    if (first_ && !found) first_ = {taken_ + found.offset, detail::narrow<uint8_t>(found.size), found.error};
  }

  // Puts bytes of the chunk behind those that are carried until that sequence is whole or broken; how many it takes.
  // What was taken then has a size.
  constexpr size_t join(text chunk, step& taken) noexcept {
    if (carried_ == 0 || chunk.empty()) return 0;
    char bytes[6] = {};
    size_t size = 0;
    for (; size != carried_; ++size) bytes[size] = carry_[size];
    for (size_t i = 0; i != chunk.size() && i != 3; ++i) bytes[size++] = chunk.data()[i];
    const text all(static_cast<const char*>(bytes), size);
    if (detail::without_open_end(all).empty()) {
      const size_t added = size - carried_;
      for (; carried_ != size; ++carried_) carry_[carried_] = bytes[carried_];
      return added;
    }
    taken = decode(all.begin(), all.end());
    if (!taken.well_formed) note(validate(all));
    taken_ += taken.size;
    const size_t added = taken.size - size_t{carried_};
    carried_ = 0;
    return added;
  }

  char carry_[3] = {};
  uint8_t carried_ = 0;
  uint64_t taken_ = 0;
  utf8_stream_check first_{};
};

BREVIER_END

#endif  // BREVIER_UTF8_STREAM_HPP

// ==== brevier/tables/width.hpp ====

// Column classes, from the Unicode Character Database 17.0.0 by tests/tools/ucd.py.
// SPDX-License-Identifier: Unicode-3.0

#ifndef BREVIER_TABLES_WIDTH_HPP
#define BREVIER_TABLES_WIDTH_HPP

// clang-format off
BREVIER_BEGIN
namespace detail {

// by_class: no column where the grapheme class is one of no width, else one; otherwise: the other way.
enum class column_class : uint8_t {
    by_class, wide, ambiguous, otherwise,
};

// 16 code points a leaf, four a byte; 16 leaves a block.
inline constexpr uint8_t column_leaves[] = {
    0, 0, 0, 0, 8, 130, 34, 44, 170, 162, 42, 170, 0, 32, 0, 0, 2, 128, 2, 160, 10, 32, 42, 10, 162, 128, 42, 34, 8, 0,
    0, 0, 136, 0, 128, 0, 0, 160, 128, 0, 168, 0, 2, 128, 42, 2, 170, 8, 160, 0, 0, 0, 0, 0, 0, 32, 34, 34, 34, 2, 0,
    130, 168, 8, 2, 0, 170, 136, 168, 170, 170, 170, 138, 170, 10, 0, 170, 170, 170, 170, 85, 85, 85, 85, 130, 42, 10,
    10, 42, 170, 0, 0, 162, 8, 128, 32, 0, 2, 0, 128, 168, 2, 0, 0, 0, 0, 0, 2, 128, 8, 8, 0, 128, 32, 0, 0, 40, 32,
    128, 0, 128, 2, 128, 42, 170, 170, 170, 0, 170, 170, 10, 0, 0, 0, 8, 0, 0, 0, 10, 0, 32, 2, 0, 0, 0, 128, 0, 0, 162,
    128, 130, 128, 8, 8, 32, 168, 130, 136, 170, 34, 0, 170, 0, 10, 0, 0, 2, 2, 32, 0, 0, 0, 10, 170, 160, 160, 160,
    160, 0, 0, 0, 8, 8, 0, 0, 8, 0, 0, 0, 0, 0, 128, 32, 0, 80, 0, 0, 0, 20, 0, 0, 0, 84, 1, 65, 0, 0, 0, 170, 170, 138,
    170, 170, 0, 0, 0, 160, 10, 0, 0, 160, 160, 0, 10, 10, 160, 130, 160, 10, 0, 0, 0, 160, 10, 0, 128, 0, 0, 0, 20, 0,
    40, 8, 160, 0, 5, 0, 34, 85, 85, 0, 0, 34, 0, 85, 85, 85, 0, 0, 0, 138, 138, 42, 138, 0, 0, 0, 64, 0, 0, 80, 85, 64,
    0, 0, 160, 4, 0, 80, 0, 0, 0, 0, 148, 0, 165, 170, 154, 170, 169, 170, 170, 138, 0, 154, 170, 90, 166, 154, 166, 0,
    4, 80, 0, 0, 0, 1, 0, 0, 0, 0, 8, 0, 0, 0, 17, 64, 69, 0, 0, 0, 160, 170, 170, 0, 84, 0, 0, 1, 0, 0, 64, 0, 0, 64,
    1, 1, 164, 10, 0, 85, 85, 69, 85, 85, 5, 0, 0, 85, 85, 5, 0, 85, 85, 85, 21, 84, 85, 85, 85, 85, 21, 64, 85, 0, 84,
    85, 85, 85, 87, 85, 85, 85, 5, 0, 64, 85, 85, 170, 170, 85, 85, 85, 1, 85, 21, 0, 0, 21, 85, 85, 85, 85, 21, 85, 0,
    1, 0, 0, 0, 0, 0, 0, 240, 3, 0, 0, 0, 192, 192, 63, 0, 80, 21, 0, 0, 21, 0, 0, 0, 85, 84, 85, 20, 16, 0, 0, 0, 21,
    4, 0, 0, 0, 85, 0, 0, 85, 85, 85, 0, 0, 1, 0, 0, 170, 170, 42, 0, 170, 170, 170, 10, 170, 170, 170, 154, 86, 85,
    149, 170, 170, 170, 170, 2, 85, 85, 1, 0, 5, 0, 0, 0, 1, 0, 0, 84, 85, 69, 85, 85, 85, 85, 85, 81, 85, 85, 21, 64,
    1, 1, 85, 85, 81, 85, 85, 85, 85, 85, 85, 65, 85, 85, 85, 5, 0, 0, 64, 21, 0, 0, 16, 0, 0, 20, 0, 0, 0, 0, 64, 85,
    85, 5, 0, 1, 21, 84, 1, 85, 0, 85, 85, 1, 0, 0, 0, 85, 85, 85, 21, 85, 85, 85, 21, 80, 85, 21, 1, 84,
};

inline constexpr uint8_t column_blocks[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 9, 0, 0, 0, 0, 0, 13, 14, 0, 0, 0, 0, 0, 0, 0,
    7, 7, 0, 0, 0, 0, 0, 15, 16, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 17, 18, 17, 18, 0, 0, 0, 7, 19, 19, 19, 19, 7, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 20, 20, 20, 20, 20, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 21, 22, 23, 0, 0, 0, 24, 25, 0, 26, 0, 0, 0, 0, 0, 27, 28, 29, 0, 0, 30, 31, 32, 33, 32, 0, 34, 0, 35,
    36, 0, 37, 38, 39, 40, 41, 42, 43, 0, 44, 45, 46, 47, 0, 0, 0, 0, 0, 48, 49, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 50,
    51, 0, 0, 0, 0, 0, 0, 19, 19, 19, 19, 19, 19, 19, 19, 52, 19, 19, 19, 19, 19, 31, 19, 19, 53, 19, 54, 18, 55, 56,
    57, 58, 59, 60, 61, 0, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 0, 76, 77, 78, 79, 0, 80, 0, 81, 0,
    82, 0, 0, 0, 0, 0, 83, 0, 0, 0, 84, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 85, 20, 20, 20, 20,
    20, 64, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 86, 0, 20, 20, 20, 87, 88, 89, 20, 20, 20, 20, 90, 20,
    20, 20, 20, 20, 20, 91, 20, 20, 89, 20, 20, 92, 20, 88, 20, 20, 20, 20, 20, 93, 20, 20, 88, 20, 20, 94, 20, 20, 20,
    20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20,
    20, 20, 20, 95, 20, 20, 20, 96, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 95, 0, 0, 0, 0, 0, 0, 0, 0, 20, 20, 20, 20, 20, 20,
    20, 20, 20, 20, 64, 0, 0, 0, 0, 0, 19, 19, 19, 19, 19, 19, 19, 19, 19, 19, 19, 19, 19, 19, 19, 19, 0, 87, 0, 20, 20,
    97, 98, 0, 0, 0, 0, 0, 0, 0, 0, 0, 89, 20, 20, 20, 20, 20, 99, 0, 0, 100, 101, 0, 0, 0, 96, 77, 0, 0, 0, 0, 0, 0,
    102, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 64, 103, 20, 20, 20, 20, 20, 20, 20, 20,
    20, 20, 20, 20, 20, 86, 0, 66, 20, 88, 0, 0, 0, 0, 0, 0, 20, 20, 20, 20, 20, 20, 20, 104, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 105, 20, 20, 104, 106, 0, 107, 108, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20,
    20, 20, 20, 20, 20, 20, 20, 20, 20, 109, 20, 20, 20, 20, 20, 96, 20, 96, 0, 0, 0, 0, 0, 0, 0, 0, 110, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 66, 0, 0, 0, 111, 19, 112, 19, 19, 19, 32, 19, 113, 114, 115, 0, 0, 0, 0, 0, 104, 20, 20, 109,
    116, 117, 86, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 20, 118, 119, 20, 20, 20, 120, 20, 64, 20, 20, 121, 64, 20, 122, 20,
    20, 20, 88, 123, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 124, 20, 20, 20, 125, 126, 20, 62, 127, 0, 128, 110, 0, 0,
    0, 0, 129, 20, 20, 20, 20, 20, 0, 0, 0, 20, 20, 20, 20, 130, 131, 83, 132, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    109, 99, 133, 20, 20, 134, 119, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 0, 0, 0, 0, 0, 0, 0, 95, 135, 20, 20,
    20, 136, 124, 121, 116,
};

inline constexpr uint8_t column_top[] = {
    0, 1, 2, 3, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 6, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 7, 8, 9, 10, 11, 12,
    13, 14, 5, 5, 5, 15, 5, 5, 16, 17, 18, 19, 20, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21,
    21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21,
    21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21,
    21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21,
    21, 21, 21, 21, 21, 21, 21, 21, 21, 22, 5, 5, 5, 5, 23, 5, 5, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21,
    21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21,
    21, 24, 5, 5, 5, 5, 5, 5, 5, 5, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25,
    25, 25, 25, 25, 21, 21, 5, 5, 5, 26, 27, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
    5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
    5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
    5, 5, 5, 5, 5, 5, 28, 5, 29, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21,
    21, 21, 21, 21, 21, 21, 30, 31, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
    5, 5, 5, 5, 5, 32, 21, 33, 34, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
    5, 5, 5, 5, 35, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 36, 37, 38, 39,
    40, 41, 42, 43, 5, 44, 45, 5, 5, 5, 5, 5,
};

inline constexpr uint8_t column_runs[] = {
    61, 99, 128, 1, 128, 1, 129, 0, 128, 1, 192, 128, 0, 132, 0, 132, 0, 131, 5, 128, 8, 128, 5, 129, 4, 131, 3, 128, 0,
    130, 0, 129, 1, 128, 0, 129, 2, 131, 0, 128, 0, 128, 1, 128, 14, 128, 0, 128, 6, 128, 9, 129, 2, 128, 4, 130, 3,
    128, 5, 131, 0, 128, 2, 131, 0, 128, 3, 129, 17, 129, 2, 128, 61, 36, 128, 0, 128, 0, 128, 0, 128, 0, 128, 0, 128,
    0, 128, 0, 128, 61, 54, 128, 14, 128, 61, 36, 128, 1, 128, 0, 130, 0, 128, 1, 128, 6, 131, 0, 128, 0, 128, 61, 115,
    144, 0, 134, 6, 144, 0, 134, 54, 128, 13, 189, 2, 0, 128, 62, 112, 12, 125, 34, 62, 114, 14, 128, 1, 131, 0, 129, 1,
    129, 1, 130, 0, 131, 7, 128, 0, 129, 0, 128, 4, 128, 1, 128, 52, 128, 9, 128, 0, 131, 38, 128, 61, 24, 128, 0, 128,
    2, 128, 8, 128, 1, 128, 9, 129, 2, 128, 3, 128, 38, 129, 5, 131, 0, 139, 3, 137, 14, 128, 5, 137, 29, 129, 23, 128,
    0, 128, 17, 128, 23, 128, 0, 129, 2, 129, 1, 128, 2, 128, 0, 128, 2, 128, 3, 128, 1, 131, 1, 128, 0, 128, 0, 133, 0,
    128, 4, 131, 3, 129, 9, 128, 2, 128, 4, 128, 12, 129, 1, 131, 1, 129, 1, 129, 17, 129, 1, 129, 12, 128, 2, 128, 10,
    128, 24, 128, 61, 20, 128, 6, 65, 12, 65, 61, 128, 67, 2, 64, 1, 64, 61, 46, 189, 76, 0, 189, 35, 3, 163, 11, 143,
    1, 131, 9, 129, 0, 134, 7, 129, 1, 129, 3, 129, 1, 129, 3, 130, 1, 128, 1, 131, 15, 131, 8, 128, 12, 65, 5, 129, 1,
    128, 3, 129, 3, 65, 5, 128, 0, 128, 16, 71, 7, 128, 0, 128, 4, 75, 11, 129, 0, 130, 0, 131, 0, 129, 0, 128, 14, 64,
    9, 69, 2, 64, 9, 129, 0, 64, 7, 65, 16, 65, 128, 3, 65, 135, 64, 132, 64, 140, 0, 128, 3, 129, 64, 134, 65, 128, 64,
    131, 64, 129, 64, 129, 4, 64, 3, 65, 27, 64, 19, 128, 13, 64, 0, 64, 3, 66, 0, 64, 29, 137, 20, 66, 23, 64, 13, 64,
    62, 29, 3, 65, 50, 64, 3, 64, 131, 62, 232, 2, 89, 0, 125, 27, 11, 125, 152, 25, 121, 5, 78, 1, 125, 24, 3, 125, 39,
    4, 106, 0, 114, 192, 105, 0, 125, 24, 8, 111, 0, 103, 135, 126, 255, 113, 2, 118, 62, 91, 4, 92, 62, 69, 2, 126,
    102, 43, 62, 30, 8, 190, 194, 24, 126, 194, 1, 62, 210, 2, 73, 21, 98, 0, 82, 0, 67, 61, 87, 125, 34, 60, 194, 61,
    1, 70, 21, 128, 62, 39, 109, 192, 2, 195, 62, 55, 2, 67, 13, 68, 8, 126, 152, 28, 40, 95, 61, 35, 125, 53, 62, 191,
    33, 67, 0, 70, 0, 65, 0, 125, 229, 14, 64, 28, 66, 1, 64, 13, 67, 7, 126, 78, 1, 62, 198, 31, 125, 25, 8, 86, 62,
    79, 28, 64, 61, 140, 64, 47, 138, 4, 157, 1, 185, 5, 157, 64, 129, 73, 145, 61, 21, 66, 12, 107, 3, 72, 6, 65, 13,
    69, 61, 92, 96, 11, 72, 0, 125, 8, 0, 85, 11, 106, 3, 68, 11, 80, 2, 64, 2, 125, 9, 0, 64, 0, 125, 125, 1, 125, 1,
    12, 67, 0, 87, 17, 64, 25, 65, 12, 64, 61, 24, 125, 23, 47, 125, 8, 5, 64, 2, 66, 1, 67, 2, 67, 10, 65, 6, 72, 61,
    165, 75, 3, 64, 61, 221, 110, 0, 73, 0, 125, 123, 61, 50, 76, 2, 74, 2, 120, 0, 64, 3, 79, 1, 75, 3, 73, 62, 201, 4,
};

inline constexpr uint32_t column_run_index[] = {
    0, 983073, 1364033, 2920548, 33652875, 34681004, 35659980, 35987692, 37695758, 39776561, 40300881, 40853873,
    45416851, 172544444, 385819121, 520942112, 523895363, 527237737, 531559053,
};

}  // namespace detail
BREVIER_END
// clang-format on

#endif  // BREVIER_TABLES_WIDTH_HPP

// ==== brevier/width.hpp ====

// Brevier, width: how many columns text takes on a terminal or a character display, after Unicode Standard Annex #11
// (Unicode 17) and what terminals do: two for East Asian characters and emoji, none for marks, one for the rest.
//
//     brevier::columns("12:08 \u62b5\u9054\u91dc\u5c71")                               // 14
//     brevier::truncate_columns(headline, 16, "...", line)            // fits a display of 16 columns
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_WIDTH_HPP
#define BREVIER_WIDTH_HPP

BREVIER_BEGIN

/// What to do with characters of East_Asian_Width=Ambiguous, such as Greek letters, quotation marks, the ellipsis and
/// U+FFFD: wide in fonts made for Chinese, Japanese or Korean, else narrow.
enum class ambiguous_width : uint8_t { narrow = 1, wide = 2 };

namespace detail {

// The classes of no width, where the tables do not say otherwise.
inline constexpr uint16_t columnless = extends | classes(grapheme_class::control, grapheme_class::joiner,
                                                         grapheme_class::vowel_jamo, grapheme_class::trailing_jamo);

// From U+20000 on: the ideographic planes are wide, the private ones ambiguous, their last two code points neither.
constexpr column_class column_class_above(uint32_t point) noexcept {
  const uint32_t plane = point >> 16;
  if ((point & 0xFFFF) >= 0xFFFE) return column_class::by_class;
  if (plane == 2 || plane == 3) return column_class::wide;
  return plane == 15 || plane == 16 ? column_class::ambiguous : column_class::by_class;
}

constexpr column_class column_class_by_trie(uint32_t point) noexcept {
  if (point >= 0x20000) return column_class_above(point);
  return static_cast<column_class>(trie_value<2, 4>(column_top, column_blocks, column_leaves, point));
}

constexpr column_class column_class_by_runs(uint32_t point) noexcept {
  if (point >= 0x20000) return column_class_above(point);
  return static_cast<column_class>(run_value<2>(column_runs, column_run_index, point));
}

// `kind` is of use where the tables do not say enough.
template <class Kind>
constexpr uint8_t columns_of(char32_t value, Kind kind, ambiguous_width ambiguous) noexcept {
  if (value - 0x20 < 0x5F) return 1;
  const auto found = is_wide ? column_class_by_trie(value) : column_class_by_runs(value);
  if (found == column_class::wide) return 2;
  if (found == column_class::ambiguous) return static_cast<uint8_t>(ambiguous);
  return has(columnless, kind()) == (found == column_class::otherwise) ? 1 : 0;
}

}  // namespace detail

/// The columns of one code point on its own, 0 to 2: as many as its East_Asian_Width says, but none for controls, line
/// ends, format characters, combining marks, the second and third letters of a Hangul syllable, and Hangul fillers.
/// The soft hyphen and half-width sound marks take one, emoji modifiers two. O(1).
constexpr uint8_t columns(char32_t value, ambiguous_width ambiguous = ambiguous_width::narrow) noexcept {
  return detail::columns_of(
      value, [&] { return detail::grapheme_class_of(value); }, ambiguous);
}

namespace detail {

// A code point or ill-formed subpart, as clusters and columns see it.
struct column_part {
  cluster_part part{};
  char32_t value = 0;

  constexpr column_part() noexcept = default;
  constexpr explicit column_part(step taken) noexcept : part(part_of(taken)), value(taken.value) {}

  // U+FE0F asks for an emoji: of a pictograph, or of a digit, # or * that stands on a keycap.
  constexpr bool has_emoji_style() const noexcept {
    return part.kind == grapheme_class::pictographic || value == '#' || value == '*' || (value >= '0' && value <= '9');
  }
};

// Clusters one after another, with their columns: those of their code points, but never more than two.
class column_walk {
 public:
  constexpr column_walk(text input, ambiguous_width ambiguous) noexcept
      : first_(input.begin()), last_(input.end()), at_(first_), ambiguous_(ambiguous) {
    if (at_ != last_) next_ = column_part(decode(at_, last_));
  }

  constexpr bool is_over() const noexcept { return at_ == last_; }
  constexpr const char* at() const noexcept { return at_; }

  // The columns of the next cluster; moves past it.
  constexpr uint8_t next() noexcept {
    uint32_t sum = columns_of_next();
    for (;;) {
      const column_part here = next_;
      at_ += here.part.size;
      if (at_ == last_) break;
      next_ = column_part(decode(at_, last_));
      if (is_plain_boundary(here.part.kind, next_.part.kind) ||
          !is_joined(first_, at_, here.part.kind, next_.part.kind))
        break;
      if (sum < 2) sum += next_.value == 0xFE0F && here.has_emoji_style() ? uint32_t{2} : columns_of_next();
    }
    return narrow<uint8_t>(sum < 2 ? sum : 2);
  }

 private:
  // Ill-formed subparts are controls to clusters, U+FFFD to columns.
  constexpr uint8_t columns_of_next() const noexcept {
    return columns_of(
        next_.value, [this] { return next_.part.kind; }, ambiguous_);
  }

  const char* first_;
  const char* last_;
  const char* at_;
  column_part next_{};
  ambiguous_width ambiguous_;
};

}  // namespace detail

/// The columns of a text: the sum over its grapheme clusters. A cluster takes the columns of its code points, at most
/// two; so do flags, conjuncts and joined emoji. U+FE0F makes an emoji wide; U+FE0E changes nothing, as on most
/// terminals. Each ill-formed maximal subpart counts as U+FFFD. Controls take none, so expand tabs and take lines one
/// by one. O(size).
constexpr size_t columns(text input, ambiguous_width ambiguous = ambiguous_width::narrow) noexcept {
  size_t sum = 0;
  for (detail::column_walk walk(input, ambiguous); !walk.is_over();) sum += walk.next();
  return sum;
}

/// The longest beginning of at most `count` columns that splits no cluster. O(its size).
constexpr text truncate_columns(text input, size_t count,
                                ambiguous_width ambiguous = ambiguous_width::narrow) noexcept {
  for (detail::column_walk walk(input, ambiguous); !walk.is_over();) {
    const auto kept = static_cast<size_t>(walk.at() - input.begin());
    const size_t width = walk.next();
    if (width > count) return input.subtext(0, kept);
    count -= width;
  }
  return input;
}

/// The text, if it takes at most `count` columns; else as many of its clusters as leave room for the ellipsis, and that
/// (which is cut likewise, where it is wider than `count` itself). Written to `output`, which may not overlap either
/// text; returns what was written. Error: too_small, with needed() bytes and nothing written. O(size written).
constexpr result<text, utf8_error> truncate_columns(text input, size_t count, text ellipsis, buffer output,
                                                    ambiguous_width ambiguous = ambiguous_width::narrow) noexcept {
  const text kept = truncate_columns(input, count, ambiguous);
  if (kept.size() == input.size()) return detail::write_both(input, {}, output);
  const text tail = truncate_columns(ellipsis, count, ambiguous);
  return detail::write_both(truncate_columns(kept, count - columns(tail, ambiguous), ambiguous), tail, output);
}

BREVIER_END

#endif  // BREVIER_WIDTH_HPP

// ==== brevier/lexicon/en.hpp ====

// Brevier, lexicon/en: English as news agencies write it: October 30, 2025; 30 October; Thu Oct 30 03:05:00 2025;
// 10:30 a.m. ET; last Friday; late October; Q3 2025; Oct. 30-Nov. 2; two and a half hours.
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_LEXICON_EN_HPP
#define BREVIER_LEXICON_EN_HPP

BREVIER_BEGIN

namespace detail {

inline constexpr entry en_words[] = {
    {symbol::digit, 1, u"one"},
    {symbol::digit, 2, u"two"},
    {symbol::digit, 3, u"three"},
    {symbol::digit, 4, u"four"},
    {symbol::digit, 5, u"five"},
    {symbol::digit, 6, u"six"},
    {symbol::digit, 7, u"seven"},
    {symbol::digit, 8, u"eight"},
    {symbol::digit, 9, u"nine"},
    {symbol::tens, 10, u"ten"},
    {symbol::tens, 11, u"eleven"},
    {symbol::tens, 12, u"twelve"},
    {symbol::tens, 13, u"thirteen"},
    {symbol::tens, 14, u"fourteen"},
    {symbol::tens, 15, u"fifteen"},
    {symbol::tens, 16, u"sixteen"},
    {symbol::tens, 17, u"seventeen"},
    {symbol::tens, 18, u"eighteen"},
    {symbol::tens, 19, u"nineteen"},
    {symbol::tens, 20, u"twenty"},
    {symbol::tens, 30, u"thirty"},
    {symbol::tens, 40, u"forty"},
    {symbol::tens, 50, u"fifty"},
    {symbol::tens, 60, u"sixty"},
    {symbol::tens, 70, u"seventy"},
    {symbol::tens, 80, u"eighty"},
    {symbol::tens, 90, u"ninety"},
    {symbol::multiplier, 100, u"hundred hundred_and"},

    {symbol::clear_month, 1, u"january"},
    {symbol::clear_month, 2, u"february"},
    {symbol::clear_month, 4, u"april"},
    {symbol::clear_month, 6, u"june"},
    {symbol::clear_month, 7, u"july"},
    {symbol::clear_month, 8, u"August"},
    {symbol::clear_month, 9, u"september"},
    {symbol::clear_month, 10, u"october"},
    {symbol::clear_month, 11, u"november"},
    {symbol::clear_month, 12, u"december"},
    {symbol::month_name, 1, u"january Jan Jan."},
    {symbol::month_name, 2, u"february Feb Feb."},
    {symbol::month_name, 3, u"March Mar Mar."},
    {symbol::month_name, 4, u"april Apr Apr."},
    {symbol::month_name, 5, u"May"},
    {symbol::month_name, 6, u"june Jun Jun."},
    {symbol::month_name, 7, u"july Jul Jul."},
    {symbol::month_name, 8, u"August Aug Aug."},
    {symbol::month_name, 9, u"september Sept Sept. Sep Sep."},
    {symbol::month_name, 10, u"october Oct Oct."},
    {symbol::month_name, 11, u"november Nov Nov."},
    {symbol::month_name, 12, u"december Dec Dec."},
    {symbol::weekday_name, 1, u"monday"},
    {symbol::weekday_name, 2, u"tuesday"},
    {symbol::weekday_name, 3, u"wednesday"},
    {symbol::weekday_name, 4, u"thursday"},
    {symbol::weekday_name, 5, u"friday"},
    {symbol::weekday_name, 6, u"saturday"},
    {symbol::weekday_name, 7, u"sunday"},
    {symbol::weekday_short, 1, u"Mon"},
    {symbol::weekday_short, 2, u"Tue Tues"},
    {symbol::weekday_short, 3, u"Wed"},
    {symbol::weekday_short, 4, u"Thu Thurs"},
    {symbol::weekday_short, 5, u"Fri"},
    {symbol::weekday_short, 6, u"Sat"},
    {symbol::weekday_short, 7, u"Sun"},
    {symbol::quarter_name, 1, u"Q1"},
    {symbol::quarter_name, 2, u"Q2"},
    {symbol::quarter_name, 3, u"Q3"},
    {symbol::quarter_name, 4, u"Q4"},
    {symbol::ordinal_name, 1, u"first"},
    {symbol::ordinal_name, 2, u"second"},
    {symbol::ordinal_name, 3, u"third"},
    {symbol::ordinal_name, 4, u"fourth"},
    {symbol::quarter, 0, u"quarter quarters"},
    {symbol::months, 0, u"months"},
    {symbol::quarter_of_hour, 0, u"quarter a_quarter"},
    {symbol::minutes_past, 0, u"past"},
    {symbol::minutes_to, 0, u"to"},
    {symbol::century, 0, u"century"},
    {symbol::decade, 0, u"s"},
    {symbol::era, 1900, u"\u2019 '"},  // the \u201990s
    {symbol::first_half, 0, u"first_half first-half H1"},
    {symbol::second_half, 0, u"second_half second-half H2"},
    {symbol::first_of, 0, u"first"},

    {symbol::duration_unit, int16_t(unit::year), u"year years"},
    {symbol::duration_unit, int16_t(unit::month), u"month months"},
    {symbol::duration_unit, int16_t(unit::week), u"week weeks"},
    {symbol::duration_unit, int16_t(unit::day), u"day days"},
    {symbol::duration_unit, int16_t(unit::hour), u"hour hours hrs"},
    {symbol::duration_unit, int16_t(unit::minute), u"minute minutes min mins"},
    {symbol::duration_unit, int16_t(unit::second), u"second seconds"},
    {symbol::calendar_unit, int16_t(unit::year), u"year"},
    {symbol::calendar_unit, int16_t(unit::quarter), u"quarter"},
    {symbol::calendar_unit, int16_t(unit::month), u"month"},
    {symbol::calendar_unit, int16_t(unit::week), u"week"},
    {symbol::deictic, -1, u"last previous this_past"},
    {symbol::deictic, 0, u"this"},
    {symbol::deictic, 1, u"next coming this_coming"},
    {symbol::shift_year, 0, u"the_year"},
    {symbol::shift_month, 0, u"the_month"},
    {symbol::shift_week, 0, u"the_week"},
    {symbol::shift_day, -1, u"yesterday last_night"},
    {symbol::shift_day, 0, u"today tonight this_morning this_afternoon this_evening"},
    {symbol::shift_day, 1, u"tomorrow"},
    {symbol::ago, -1, u"ago"},
    {symbol::ago, 1, u"from_now"},
    {symbol::article, 0, u"a an"},
    {symbol::measure, 0, u"a an"},
    {symbol::half, 0, u"half and_a_half -and-a-half \u00BD 1/2"},

    {symbol::shift_stem, -1, u"last"},
    {symbol::day_part, int16_t(day_part::morning), u"morning"},
    {symbol::day_part, int16_t(day_part::afternoon), u"afternoon"},
    {symbol::day_part, int16_t(day_part::evening), u"evening night"},
    {symbol::ordinal, 0, u"at"},
    {symbol::day_part_name, int16_t(day_part::morning), u"in_the_morning"},
    {symbol::day_part_name, int16_t(day_part::afternoon), u"in_the_afternoon"},
    {symbol::day_part_name, int16_t(day_part::evening), u"in_the_evening at_night"},
    {symbol::day_part_name, int16_t(day_part::morning) | of_today, u"this_morning"},
    {symbol::day_part_name, int16_t(day_part::afternoon) | of_today, u"this_afternoon"},
    {symbol::day_part_name, int16_t(day_part::evening) | of_today, u"this_evening tonight"},
    {symbol::hour, 0, u"o'clock o\u2019clock"},
    {symbol::clock_name, 12, u"noon midday"},
    {symbol::clock_name, 24, u"midnight"},
    {symbol::part_name, int16_t(part::early), u"early beginning_of the_beginning_of start_of the_start_of"},
    {symbol::part_name, int16_t(part::middle), u"mid mid-"},
    {symbol::part_name, int16_t(part::late), u"late end- end_of the_end_of"},

    {symbol::none, 0, u"CT_scan CT_scans Black_Friday Good_Friday Cyber_Monday Easter_Sunday Easter_Monday USA_today"},
    {symbol::zone_label, 0,
     u"ET CT MT PT local_time Eastern_time Central_time Mountain_time Pacific_time CST IST "
     u"London_time UK_time New_York_time Washington_time Paris_time Kyiv_time Israel_time Sydney_time"},
    {symbol::zone, -300, u"CDT"},
    {symbol::zone, -420, u"PDT MST"},
    {symbol::zone, -480, u"PST"},
    {symbol::zone, 60, u"CET BST"},
    {symbol::zone, 120, u"CEST"},
    {symbol::zone, 600, u"AEST"},
    {symbol::zone, 660, u"AEDT"},
    {symbol::zone, 480, u"Hong_Kong_time Beijing_time Macau_time Taipei_time Taiwan_time Singapore_time"},
    {symbol::zone, 180, u"MSK EEST Moscow_time"},
    {symbol::zone, 240, u"Dubai_time"},
    {symbol::zone, 330, u"India_time"},
    {symbol::zone, 540, u"Tokyo_time Seoul_time Japan_time Korea_time Korean_time"},
    {symbol::approximate, 0, u"about around nearly almost some"},

    {symbol::between, 0, u"between"},
    {symbol::to, 0, u"to until through"},
    {symbol::open, 0, u"("},
    {symbol::link, 0, u"of at on in fiscal of_fiscal of_fiscal_year"},
    {symbol::conjunction, 0, u"and"},
    {symbol::particle, 0, u"in since"},
    {symbol::ordinal_suffix, 0, u"st nd rd th"},
    {symbol::preposition, 0,
     u"in by since until before after from during of between through around for the and or into "
     u"soon_as early_as late_as at_least dating_to dates_to back_to prior_to fiscal FY fiscal_year christmas spring "
     u"summer fall autumn winter a its his her their s 's \u2019s"},
    {symbol::qualifier, 0, u"more straight consecutive full additional"},
    // What is named by its year: the 2020 election, 2016's best.
    {symbol::fiscal_year, 0,
     u"'s \u2019s election elections campaign season presidential Olympics Winter Summer World_Cup democratic "
     u"republican film movie census"},
    {symbol::fiscal_mark, 0, u"FY"},
    {symbol::clock_mark, 0, u"hrs"},
    {symbol::enumeration, 0, u"or and"},
    {symbol::score, 0, u"won lost beat score leads led final"},
    {symbol::tense, lead::ahead,
     u"will would shall could might won't won\u2019t due set_to set_for expected scheduled effective payable plans planned hopes likely "
     u"starts begins opens closes runs ends expires returns faces hosts is_to are_to to_return to_meet"},
    {symbol::tense, lead::ahead* lead::before_date, u"by until through before ahead_of to"},
    {symbol::tense, lead::back* lead::behind_date, u"and but which as after while who when"},
    {symbol::tense, lead::back, u"said says told announced reported"},
    {symbol::tense, lead::back* lead::surely, u"was were had has did took fell rose began"},
    {symbol::trap, 0, u"remained remaining left to_play to_go into of_the_first of_the_second of_the_third old olds of_age million percent"},
};

inline constexpr rule en_rules[] = {
    // October 30; 30 October; the 30th of October; 30-Oct-25.
    {action::fill, symbol::month_name, symbol::day_number, maybe(symbol::ordinal_suffix)},
    {action::fill, symbol::day_number, maybe(symbol::ordinal_suffix), symbol::month_name},
    {action::fill, symbol::day_number, symbol::ordinal_suffix, symbol::link, symbol::month_name},
    {action::fill, symbol::day_number, symbol::dash, symbol::month_name, symbol::dash, symbol::short_year},
    {action::fill, symbol::day_number, symbol::dash, symbol::month_name, symbol::dash, symbol::year_number},
    {action::fill, symbol::day_number, symbol::slash, symbol::month_name, symbol::slash, symbol::year_number},
    {action::fill, symbol::month_digits, symbol::slash, symbol::likely_year},  // 04/2016
    {action::fill, symbol::clear_month},
    {action::weak, symbol::month_name},
    {action::context, symbol::preposition, symbol::month_name},
    {action::context, symbol::preposition, symbol::month_name, symbol::day_number, maybe(symbol::ordinal_suffix)},
    {action::context, symbol::preposition, symbol::likely_year, symbol::decade},
    {action::context, symbol::preposition, symbol::likely_year},
    {action::fill, symbol::likely_year, symbol::ahead, symbol::close},
    {action::fill, symbol::likely_year, symbol::ahead, symbol::fiscal_year},
    // Years of history where a clause goes on or ends behind them, not 1884 cases.
    {action::context, symbol::particle, symbol::year_number, symbol::ahead, symbol::comma},
    {action::context, symbol::particle, symbol::year_number, symbol::ahead, symbol::dot},
    {action::context, symbol::particle, symbol::year_number, symbol::ahead, symbol::close},
    {action::context, symbol::particle, symbol::year_number, symbol::ahead, symbol::preposition},
    {action::weak, symbol::likely_year},
    {action::fill, symbol::fiscal_mark, symbol::short_year},
    {action::fill, symbol::weekday_name},
    {action::weak, symbol::weekday_short},
    {action::aside, symbol::open, symbol::weekday_name, symbol::close},
    {action::aside, symbol::open, symbol::weekday_short, symbol::close},

    {action::fill, symbol::hour_number, symbol::day_part_name},
    {action::fill, symbol::hour_number, symbol::colon, symbol::minute_digits, symbol::day_part_name},
    {action::fill, symbol::hour_number, symbol::hour},
    {action::fill, symbol::hour_number, symbol::hour, symbol::day_part_name},
    {action::fill, symbol::clock_name},
    {action::fill, symbol::hour_number, symbol::clock_name},
    {action::fill, symbol::half, symbol::minutes_past, symbol::hour_number, maybe(symbol::day_part_name)},
    {action::fill, symbol::quarter_of_hour, symbol::minutes_past, symbol::hour_number, maybe(symbol::day_part_name)},
    {action::fill, symbol::quarter_of_hour, symbol::minutes_to, symbol::hour_number, maybe(symbol::day_part_name)},
    {action::fill, symbol::minute_number, symbol::minutes_past, symbol::hour_number, maybe(symbol::day_part_name)},
    {action::fill, symbol::packed_minutes, symbol::hour_digits, symbol::minute_digits, symbol::ahead, symbol::zone},
    {action::fill, symbol::packed_minutes, symbol::hour_digits, symbol::minute_digits, symbol::ahead,
     symbol::zone_label},
    {action::fill, symbol::packed_minutes, symbol::hour_digits, symbol::minute_digits, symbol::day_part_name},
    {action::fill, symbol::packed_minutes, symbol::hour_digits, symbol::minute_digits, symbol::clock_mark},
    {action::fill, symbol::hour_number, symbol::dot, symbol::minute_digits, symbol::ahead, symbol::zone},
    {action::fill, symbol::hour_number, symbol::dot, symbol::minute_digits, symbol::ahead, symbol::zone_label},
    {action::nothing, symbol::quarter_of_hour, symbol::minutes_to, symbol::any_number, symbol::trap},

    {action::fill, symbol::shift_day},
    // 1 a.m. last night; tonight at 9; Tuesday night at 9:30.
    {action::fill, symbol::hour_number, symbol::day_part_name, symbol::shift_stem, symbol::day_part},
    {action::fill, symbol::hour_number, symbol::colon, symbol::minute_digits, symbol::shift_stem, symbol::day_part},
    {action::fill, symbol::shift_stem, symbol::day_part, symbol::ordinal, symbol::hour_number,
     maybe(symbol::day_part_name)},
    {action::fill, symbol::shift_stem, symbol::day_part, symbol::ordinal, symbol::hour_number, symbol::colon,
     symbol::minute_digits},
    {action::fill, symbol::day_part_name, symbol::ordinal, symbol::hour_number, maybe(symbol::day_part_name)},
    {action::fill, symbol::day_part_name, symbol::ordinal, symbol::hour_number, symbol::colon, symbol::minute_digits},
    {action::fill, symbol::weekday_name, symbol::day_part, symbol::ordinal, symbol::hour_number,
     maybe(symbol::day_part_name)},
    {action::fill, symbol::deictic, symbol::calendar_unit},
    {action::fill, symbol::deictic, symbol::calendar_unit, symbol::preposition, symbol::ordinal_name, maybe(symbol::dash),
     symbol::quarter},  // last year's third quarter
    {action::fill, symbol::deictic, symbol::weekday_name},
    {action::fill, symbol::deictic, symbol::month_name},
    {action::fill, symbol::deictic, symbol::month_name, symbol::day_number},
    {action::fill, symbol::count, symbol::duration_unit, symbol::ago},
    {action::fill, symbol::article, symbol::duration_unit, symbol::ago},

    {action::duration, symbol::half, symbol::measure, symbol::duration_unit, symbol::ago},
    {action::duration, symbol::count, symbol::half, symbol::duration_unit, symbol::ago},
    {action::fill, symbol::part_name, symbol::month_name},
    {action::fill, symbol::part_name, symbol::likely_year},
    {action::fill, symbol::part_name, symbol::likely_year, symbol::decade},
    {action::fill, symbol::part_name, symbol::deictic, symbol::calendar_unit},
    {action::fill, symbol::part_name, symbol::shift_year},
    {action::fill, symbol::part_name, symbol::shift_month},
    {action::fill, symbol::part_name, symbol::shift_week},
    {action::fill, symbol::part_name, symbol::deictic, symbol::month_name},

    {action::fill, symbol::quarter_name},
    {action::fill, symbol::ordinal_name, maybe(symbol::dash), symbol::quarter},
    {action::fill, symbol::quarter_number, symbol::ordinal_suffix, maybe(symbol::dash), symbol::quarter},
    {action::fill, symbol::ordinal_name, symbol::quarter, symbol::link, symbol::shift_year},
    {action::fill, symbol::first_of, symbol::quarter_number, symbol::quarter},
    {action::fill, symbol::first_of, symbol::month_number, symbol::months, symbol::link, symbol::likely_year},
    {action::fill, symbol::first_of, symbol::month_number, symbol::months, symbol::link, symbol::deictic,
     symbol::calendar_unit},
    {action::fill, symbol::first_half, maybe(symbol::link), symbol::likely_year},
    {action::fill, symbol::likely_year, symbol::first_half},  // 2019 H1
    {action::fill, symbol::likely_year, symbol::second_half},
    {action::context, symbol::preposition, symbol::likely_year, symbol::first_half},
    {action::context, symbol::preposition, symbol::likely_year, symbol::second_half},
    {action::fill, symbol::first_half, symbol::link, symbol::deictic, symbol::calendar_unit},
    {action::fill, symbol::second_half, maybe(symbol::link), symbol::likely_year},
    {action::fill, symbol::second_half, symbol::link, symbol::deictic, symbol::calendar_unit},
    {action::fill, symbol::first_half, symbol::link, symbol::shift_year},
    {action::fill, symbol::second_half, symbol::link, symbol::shift_year},
    {action::fill, symbol::small_count, symbol::ordinal_suffix, symbol::century},
    {action::fill, symbol::likely_year, symbol::decade},
    {action::fill, symbol::era, symbol::era_number, symbol::decade},
    {action::fill, symbol::part_name, symbol::era, symbol::era_number, symbol::decade},

    {action::duration, symbol::count, symbol::duration_unit},
    {action::duration, symbol::count, symbol::dash, symbol::duration_unit},
    {action::duration, symbol::count, symbol::qualifier, symbol::duration_unit},
    {action::duration, symbol::count, symbol::half, maybe(symbol::dash), symbol::duration_unit},
    {action::duration, symbol::count, symbol::dot, symbol::tenths, symbol::duration_unit},
    {action::duration, symbol::half, symbol::measure, symbol::duration_unit},
    {action::duration, symbol::article, symbol::duration_unit, symbol::half},
    {action::weak_duration, symbol::article, symbol::duration_unit},
    // In 2:04:35, as runners take.
    {action::context_duration, symbol::particle, symbol::hour_number, symbol::colon, symbol::minute_digits,
     symbol::colon, symbol::second_digits},
    {action::nothing, symbol::any_number, symbol::duration_unit, symbol::trap},
    {action::nothing, symbol::score, symbol::any_number, symbol::colon, symbol::any_number},
    {action::nothing, symbol::any_number, symbol::colon, symbol::any_number, symbol::trap},
    {action::nothing, symbol::any_number, symbol::dash, symbol::duration_unit, maybe(symbol::dash), symbol::trap},

    {action::aside, symbol::zone},
    {action::aside, symbol::zone_label},
    {action::aside, symbol::approximate},
};

inline constexpr join en_joins[] = {
    {fields::month | fields::quarter, fields::year | fields::shift},
    {fields::weekday, fields::shift},
    {fields::month, fields::year, symbol::comma},
    {fields::month | fields::quarter, fields::year | fields::shift, symbol::link},
    {fields::weekday, fields::month | fields::day},
    {fields::weekday, fields::month | fields::day | fields::year, symbol::comma},
    {fields::day | fields::weekday | fields::shift, fields::clock | fields::day_part},
    {fields::day | fields::weekday | fields::shift, fields::clock | fields::day_part, symbol::link},
    {fields::day | fields::weekday | fields::year, fields::clock | fields::day_part, symbol::comma},
    {fields::second, fields::year},
    {fields::clock | fields::zone,
     fields::weekday | fields::month | fields::day | fields::year | fields::shift | fields::counted},
    {fields::clock | fields::zone,
     fields::weekday | fields::month | fields::day | fields::year | fields::shift | fields::counted, symbol::comma},
    {fields::clock | fields::zone,
     fields::weekday | fields::month | fields::day | fields::year | fields::shift | fields::counted, symbol::link},
    {fields::duration, fields::duration | fields::directed | fields::clock | fields::date},
    {fields::duration, fields::duration | fields::directed | fields::clock | fields::date, symbol::conjunction},
    {fields::duration, fields::duration | fields::directed | fields::clock | fields::date, symbol::comma},
    {fields::day, fields::clock, symbol::colon},
    {fields::approximate, fields::clock | fields::duration | fields::directed | fields::date | fields::day_part},
};

}  // namespace detail

/// English.
inline constexpr lexicon en = grammar::lexicon_of<detail::en_words, detail::en_rules, detail::en_joins>;

BREVIER_END

#endif  // BREVIER_LEXICON_EN_HPP

// ==== brevier/lexicon/ja.hpp ====

// Brevier, lexicon/ja: Japanese: \u4ee4\u548c7\u5e7410\u670830\u65e5\uff08\u6728\uff09\u5348\u524d9\u6642, 14\u65e525\u664210\u5206, \u5148\u9031\u306e\u91d1\u66dc\u65e5, 3\u6642\u9593\u534a, \u4eca\u670817\u65e5\u301c21\u65e5,
// \u6628\u5e7412\u6708.
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_LEXICON_JA_HPP
#define BREVIER_LEXICON_JA_HPP

BREVIER_BEGIN

namespace detail {

inline constexpr entry ja_words[] = {
    {symbol::digit, 0, u"\u3007 \u96f6"},
    {symbol::digit, 1, u"\u4e00"},
    {symbol::digit, 2, u"\u4e8c"},
    {symbol::digit, 3, u"\u4e09"},
    {symbol::digit, 4, u"\u56db"},
    {symbol::digit, 5, u"\u4e94"},
    {symbol::digit, 6, u"\u516d"},
    {symbol::digit, 7, u"\u4e03"},
    {symbol::digit, 8, u"\u516b"},
    {symbol::digit, 9, u"\u4e5d"},
    {symbol::multiplier, 10, u"\u5341"},
    {symbol::multiplier, 100, u"\u767e"},
    {symbol::multiplier, 1000, u"\u5343"},
    {symbol::multiplier, 10000, u"\u4e07"},

    {symbol::year, 0, u"\u5e74"},
    {symbol::fiscal_year, 0, u"\u5e74\u5ea6"},
    {symbol::month, 0, u"\u6708"},
    {symbol::day, 0, u"\u65e5 \u4e21\u65e5 \u306e\u4e21\u65e5"},
    {symbol::hour, 0, u"\u6642"},
    {symbol::minute, 1, u"\u5206"},
    {symbol::second, 1, u"\u79d2"},
    {symbol::half, 0, u"\u534a"},
    {symbol::quarter, 0, u"\u56db\u534a\u671f"},
    {symbol::ordinal, 0, u"\u7b2c \u7d00\u5143\u524d \u65e7\u66a6"},
    {symbol::deictic, -1, u"\u524d"},
    {symbol::calendar_unit, int16_t(unit::quarter), u"\u56db\u534a\u671f"},
    {symbol::months, 0, u"\u304b\u6708 \u30ab\u6708 \u30f5\u6708 \u30f6\u6708 \u30b1\u6708 \u7b87\u6708"},
    {symbol::first_half, 0, u"\u4e0a\u534a\u671f"},
    {symbol::second_half, 0, u"\u4e0b\u534a\u671f"},
    {symbol::century, 0, u"\u4e16\u7d00"},
    {symbol::decade, 0, u"\u5e74\u4ee3"},
    {symbol::duration_unit, int16_t(unit::year), u"\u5e74\u9593 \u5e74"},
    {symbol::duration_unit, int16_t(unit::month),
     u"\u304b\u6708 \u30ab\u6708 \u30f5\u6708 \u30f6\u6708 \u30b1\u6708 \u7b87\u6708 \u304b\u6708\u9593 \u30ab\u6708\u9593 \u30f5\u6708\u9593 \u30f6\u6708\u9593 \u30b1\u6708\u9593 \u7b87\u6708\u9593"},
    {symbol::duration_unit, int16_t(unit::week), u"\u9031\u9593"},
    {symbol::duration_unit, int16_t(unit::day), u"\u65e5\u9593"},
    {symbol::duration_unit, int16_t(unit::hour), u"\u6642\u9593"},
    {symbol::duration_unit, int16_t(unit::minute), u"\u5206\u9593"},
    {symbol::duration_unit, int16_t(unit::second), u"\u79d2\u9593"},
    {symbol::minutes_to, 0, u"\u524d"},
    {symbol::ago, -1, u"\u524d"},
    {symbol::ago, 1, u"\u5f8c"},

    {symbol::shift_year, -2, u"\u4e00\u6628\u5e74 \u304a\u3068\u3068\u3057"},
    {symbol::shift_year, -1, u"\u6628\u5e74 \u53bb\u5e74 \u6628\u5e74\u5ea6"},
    {symbol::shift_year, 0, u"\u4eca\u5e74 \u3053\u3068\u3057 \u672c\u5e74 \u4eca\u5e74\u5ea6 \u672c\u5e74\u5ea6 \u5e74\u672b \u5e74\u5185"},
    {symbol::shift_year, 1, u"\u6765\u5e74 \u6765\u5e74\u5ea6"},
    {symbol::shift_year, 2, u"\u518d\u6765\u5e74"},
    {symbol::shift_month, -2, u"\u5148\u3005\u6708"},
    {symbol::shift_month, -1, u"\u5148\u6708"},
    {symbol::shift_month, 0, u"\u4eca\u6708 \u6708\u672b"},
    {symbol::shift_month, 1, u"\u6765\u6708"},
    {symbol::shift_month, 2, u"\u518d\u6765\u6708"},
    {symbol::shift_week, -2, u"\u5148\u3005\u9031"},
    {symbol::shift_week, -1, u"\u5148\u9031 \u524d\u9031"},
    {symbol::shift_week, 0, u"\u4eca\u9031"},
    {symbol::shift_week, 1, u"\u6765\u9031"},
    {symbol::shift_week, 2, u"\u518d\u6765\u9031"},
    {symbol::shift_day, -2, u"\u4e00\u6628\u65e5 \u304a\u3068\u3068\u3044"},
    {symbol::shift_day, -1, u"\u6628\u65e5 \u304d\u306e\u3046"},
    {symbol::shift_day, 0, u"\u4eca\u65e5 \u304d\u3087\u3046 \u3053\u306e\u65e5 \u672c\u65e5 \u3051\u3055"},
    {symbol::shift_day, 1, u"\u660e\u65e5 \u3042\u3059 \u3042\u3057\u305f"},
    {symbol::shift_day, 2, u"\u660e\u5f8c\u65e5 \u3042\u3055\u3063\u3066"},
    {symbol::shift_stem, -1, u"\u6628"},
    {symbol::shift_stem, 0, u"\u4eca"},
    {symbol::shift_stem, 1, u"\u660e"},
    {symbol::anchored_year, 0, u"\u540c\u5e74"},
    {symbol::anchored_year, -1, u"\u524d\u5e74 \u524d\u5e74\u5ea6"},
    {symbol::anchored_year, 1, u"\u7fcc\u5e74"},
    {symbol::anchored_month, -1, u"\u524d\u6708"},
    {symbol::anchored_month, 0, u"\u540c\u6708"},
    {symbol::anchored_month, 1, u"\u7fcc\u6708"},
    {symbol::anchored_day, -1, u"\u524d\u65e5"},
    {symbol::anchored_day, 0, u"\u540c\u65e5 \u5f53\u65e5"},
    {symbol::anchored_day, 1, u"\u7fcc\u65e5"},

    {symbol::weekday_name, 1, u"\u6708\u66dc\u65e5 \u6708\u66dc"},
    {symbol::weekday_name, 2, u"\u706b\u66dc\u65e5 \u706b\u66dc"},
    {symbol::weekday_name, 3, u"\u6c34\u66dc\u65e5 \u6c34\u66dc"},
    {symbol::weekday_name, 4, u"\u6728\u66dc\u65e5 \u6728\u66dc"},
    {symbol::weekday_name, 5, u"\u91d1\u66dc\u65e5 \u91d1\u66dc"},
    {symbol::weekday_name, 6, u"\u571f\u66dc\u65e5 \u571f\u66dc"},
    {symbol::weekday_name, 7, u"\u65e5\u66dc\u65e5 \u65e5\u66dc"},
    {symbol::weekday_short, 1, u"\u6708"},
    {symbol::weekday_short, 2, u"\u706b"},
    {symbol::weekday_short, 3, u"\u6c34"},
    {symbol::weekday_short, 4, u"\u6728"},
    {symbol::weekday_short, 5, u"\u91d1"},
    {symbol::weekday_short, 6, u"\u571f"},
    {symbol::weekday_short, 7, u"\u65e5"},

    {symbol::day_part, int16_t(day_part::morning), u"\u5348\u524d \u672a\u660e \u65e9\u671d \u671d"},
    {symbol::day_part, int16_t(day_part::noon), u"\u663c"},
    {symbol::day_part, int16_t(day_part::afternoon), u"\u5348\u5f8c"},
    {symbol::day_part, int16_t(day_part::evening), u"\u5915\u65b9 \u591c \u6df1\u591c"},
    {symbol::day_part_name, int16_t(day_part::morning), u"\u671d"},
    {symbol::day_part_name, int16_t(day_part::evening), u"\u591c \u6669 \u5915"},
    {symbol::clock_name, 12, u"\u6b63\u5348"},
    {symbol::weak_clock, 1, u"\u4e00\u6642"},
    {symbol::nights, 0, u"\u6cca"},
    {symbol::part_name, int16_t(part::early), u"\u521d\u3081 \u521d\u982d \u4e0a\u65ec \u5e74\u521d"},
    {symbol::part_name, int16_t(part::middle), u"\u534a\u3070 \u4e2d\u65ec"},
    {symbol::part_name, int16_t(part::late), u"\u672b \u4e0b\u65ec \u5e74\u672b \u6708\u672b"},

    {symbol::era, 1867, u"\u660e\u6cbb"},
    {symbol::era, 1911, u"\u5927\u6b63"},
    {symbol::era, 1925, u"\u662d\u548c"},
    {symbol::era, 1988, u"\u5e73\u6210"},
    {symbol::era, 2018, u"\u4ee4\u548c"},
    {symbol::first_year, 1, u"\u5143"},

    {symbol::zone, 540, u"\u65e5\u672c\u6642\u9593 \u97d3\u56fd\u6642\u9593"},
    {symbol::zone, 480, u"\u4e2d\u56fd\u6642\u9593 \u5317\u4eac\u6642\u9593 \u53f0\u6e7e\u6642\u9593 \u9999\u6e2f\u6642\u9593"},
    {symbol::zone, 180, u"\u30e2\u30b9\u30af\u30ef\u6642\u9593"},
    {symbol::zone, 0, u"\u4e16\u754c\u6a19\u6e96\u6642 \u5354\u5b9a\u4e16\u754c\u6642 \u30b0\u30ea\u30cb\u30c3\u30b8\u6a19\u6e96\u6642"},
    {symbol::zone, -600, u"\u30cf\u30ef\u30a4\u6642\u9593"},
    {symbol::zone_label, 0, u"\u73fe\u5730\u6642\u9593 \u7c73\u6771\u90e8\u6642\u9593 \u6771\u90e8\u6642\u9593 \u7c73\u897f\u90e8\u6642\u9593 \u897f\u90e8\u6642\u9593 \u7c73\u56fd\u6642\u9593 \u82f1\u56fd\u6642\u9593"},
    {symbol::approximate, 0, u"\u7d04 \u304a\u3088\u305d \u3054\u308d \u9803 \u524d\u5f8c \u3059\u304e \u904e\u304e"},
    {symbol::to, 0, u"\u304b\u3089 \uff5e \u301c"},
    {symbol::link, 0, u"\u306e"},
    {symbol::open, 0, u"( \uff08"},
    {symbol::particle, 0, u"\u3067 \u306e \u306b \u3092 \u306f \u304c \u3082 \u307b\u3069 \u3050\u3089\u3044 \u304f\u3089\u3044 \u304b\u304b \u304b\u3051 \u4ee5\u5185 \u9045 \u65e9 \u304a\u304d \u3054\u3068"},
    {symbol::score, 0, u"\u30b9\u30b3\u30a2 \u524d\u534a \u5f8c\u534a \u5ea6 \u5272 \u5c0f\u5b66 \u4e2d\u5b66 \u9ad8\u6821 \u5927\u5b66"},
    {symbol::trap, 0, u"\u76ee \u751f \u7dda \u79fb\u52d5\u5e73\u5747 \u521d \u5468\u5e74"},
    {symbol::measure, 0, u"\u6642\u9593 \u9045\u3044 \u9045\u304f \u9045\u308c \u65e9\u3044 \u65e9\u304f \u7a0b\u5ea6 \u4ee5\u4e0a \u5e73\u5747 \u9023\u7d9a \u7d9a\u843d \u7d9a\u4f38 \u7d9a\u9a30 \u3076\u308a \u4ee5\u5185 \u304c\u304b\u308a \u3042\u305f\u308a \u5f53\u305f\u308a"},
    {symbol::qualifier, 0, u"\u56de \u98df \u5f80\u5fa9 \u9320"},  // so many a day
    {symbol::day_count, 1, u"1\u65e5 \u4e00\u65e5 \uff11\u65e5"},
    {symbol::article, 0, u"\u9031 \u904e\u53bb \u4eca\u5f8c \u6b8b\u308a"},  // of days that are counted
    {symbol::none, 0, u"\u56de\u76ee"},
    {symbol::preposition, 0,
     u"\u306b \u307e\u3067 \u4ee5\u6765 \u4ee5\u964d \u6625 \u590f \u79cb \u51ac \u672b \u6bd4 \u7523 \u5927\u7d71\u9818 \u6771\u4eac\u4e94\u8f2a \u30d1\u30ea\u4e94\u8f2a \u8846\u9662 \u53c2\u9662 \u306e\u8846\u9662 \u306e\u53c2\u9662 \u306e\u7dcf\u9078\u6319 \u306e\u5927\u7d71\u9818 \u306e\u7c73\u5927\u7d71\u9818"},
    {symbol::tense, lead::ahead* lead::behind_date,
     u"\u4e88\u5b9a \u898b\u901a\u3057 \u898b\u8fbc \u65b9\u91dd \u304a\u305d\u308c \u3059\u308b \u308c\u308b \u3081\u308b \u3048\u308b \u307e\u308b \u3051\u308b \u305b\u308b \u307e\u3059 \u958b\u304f \u884c\u3046 \u81e8\u3080 \u5411\u304b\u3046 \u306a\u308b \u306b\u3082 \u76ee\u6307"},
    {symbol::tense, lead::back*(lead::behind_date | lead::surely),
     u"\u3057\u305f \u3063\u305f \u3044\u305f \u308c\u305f \u3081\u305f \u3048\u305f \u3051\u305f \u3052\u305f \u305b\u305f \u3079\u305f \u3093\u3060 \u304d\u305f \u307f\u305f \u4ee5\u6765"},
    {symbol::tense, 0, u"\u95a2\u3059\u308b \u5bfe\u3059\u308b"},
    {symbol::none, 0,
     u"\u524d\u5e74\u540c\u671f \u524d\u5e74\u540c\u6708 \u524d\u5e74\u6bd4 \u524d\u6708\u6bd4 \u524d\u9031\u672b \u524d\u9031\u6bd4 \u524d\u56db\u534a\u671f\u6bd4 \u524d\u5f8c \u524d\u534a \u524d\u591c \u524d\u5834 \u5f8c\u534a \u5f8c\u5834 \u5f8c\u8f29 \u65e5\u672c \u6642\u9593\u5e2f \u6708\u9762 \u751f\u307e "
     u"\u5e74\u7d1a \u5e74\u7ea7 \u5e74\u672b\u5e74\u59cb \u5e74\u3076\u308a \u6642\u4ee3 \u6642\u70b9 \u5341\u5206\u306b \u5341\u5206\u306a \u5341\u5206\u3067\u306f \u5341\u5206\u3060\u3063 \u4e0d\u5341\u5206 \u5fc5\u8981\u5341\u5206 \u4e00\u65e5\u3082 \u5f8c\u65e5 \u521d\u3081\u3066 \u3051\u3055\u305b \u3051\u3055\u308c \u56db\u65e5\u5e02 \u4e09\u65e5\u6708"},
};

inline constexpr rule ja_rules[] = {
    {action::fill, symbol::year_number, symbol::year},
    {action::fill, symbol::era, symbol::era_number, symbol::year},
    {action::fill, symbol::era, symbol::first_year, symbol::year},
    {action::fill, symbol::year_number, symbol::fiscal_year},
    {action::fill, symbol::short_year, symbol::fiscal_year},
    {action::fill, symbol::era, symbol::era_number, symbol::fiscal_year},
    {action::nothing, symbol::any_number, symbol::minute, symbol::link, symbol::any_number},
    {action::fill, symbol::short_year, symbol::year, symbol::month_number, symbol::month},
    {action::fill, symbol::short_year, symbol::year, symbol::ahead, symbol::preposition},
    {action::fill, symbol::month_number, symbol::month},
    {action::nothing, symbol::no_month, symbol::month, symbol::any_number, symbol::day},
    {action::fill, symbol::day_number, symbol::day},
    {action::fill, symbol::weekday_name},
    {action::aside, symbol::open, symbol::weekday_name, symbol::close},
    {action::aside, symbol::open, symbol::day_number, symbol::day, symbol::close},
    {action::aside, symbol::open, symbol::weekday_short, symbol::close},
    {action::fill, symbol::short_year, symbol::dot, symbol::month_digits, symbol::dot, symbol::day_digits},
    {action::fill, symbol::month_number, symbol::slash, symbol::clear_day},
    {action::weak, symbol::month_number, symbol::slash, symbol::day_number},
    {action::fill, symbol::hour_number, symbol::hour},
    {action::fill, symbol::hour_number, symbol::hour, symbol::half},
    {action::fill, symbol::hour_number, symbol::hour, symbol::minute_number, symbol::minute, symbol::minutes_to},
    {action::weak, symbol::minute_number, symbol::minute},
    {action::duration, symbol::count, symbol::second},
    {action::weak, symbol::second_number, symbol::second},
    {action::fill, symbol::day_part},
    {action::fill, symbol::clock_name},
    {action::weak, symbol::weak_clock},

    {action::fill, symbol::shift_year},
    {action::fill, symbol::shift_month},
    {action::fill, symbol::shift_week},
    {action::fill, symbol::shift_day},
    {action::fill, symbol::shift_stem, symbol::day_part_name},
    {action::fill, symbol::anchored_year},
    {action::fill, symbol::anchored_month},
    {action::fill, symbol::anchored_day},
    {action::fill, symbol::count, symbol::duration_unit, symbol::ago},
    {action::duration, symbol::count, symbol::day, symbol::ago},
    {action::duration, symbol::count, symbol::minute, symbol::ago},
    {action::duration, symbol::count, symbol::second, symbol::ago},
    {action::duration, symbol::count, symbol::duration_unit, symbol::half, symbol::ago},
    {action::duration, symbol::half, symbol::duration_unit, symbol::ago},
    {action::weak, symbol::part_name},
    {action::fill, symbol::quarter_number, symbol::quarter},
    {action::fill, symbol::ordinal, symbol::quarter_number, symbol::quarter},
    {action::fill, symbol::deictic, symbol::calendar_unit},  // \u524d\u56db\u534a\u671f
    {action::fill, symbol::first_half},
    {action::fill, symbol::second_half},
    {action::fill, symbol::small_count, symbol::century},
    {action::fill, symbol::year_number, symbol::decade},
    {action::fill, symbol::small_count, symbol::decade},
    {action::fill, symbol::era, symbol::era_number, symbol::decade},

    {action::duration, symbol::count, symbol::duration_unit},
    {action::duration, symbol::any_number, symbol::nights, symbol::count, symbol::day},
    {action::duration, symbol::count, symbol::duration_unit, symbol::half},
    {action::duration, symbol::count, symbol::dot, symbol::tenths, symbol::duration_unit},
    {action::duration, symbol::half, symbol::duration_unit},
    {action::duration, symbol::count, symbol::minute, symbol::ahead, symbol::particle},
    {action::weak_duration, symbol::count, symbol::minute},
    {action::duration, symbol::count, symbol::minute, symbol::count, symbol::second},
    {action::nothing, symbol::any_number, symbol::second, symbol::any_number},  // 9\u79d258
    {action::nothing, symbol::any_number, symbol::minute, symbol::any_number, symbol::second, symbol::any_number},
    {action::duration, symbol::count, symbol::day},
    {action::context_duration, symbol::article, symbol::count, symbol::day},
    {action::context_duration, symbol::approximate, symbol::count, symbol::minute},
    {action::context_duration, symbol::approximate, symbol::count, symbol::day},  // \u7d043\u65e5
    {action::nothing, symbol::approximate, symbol::any_number, symbol::minute, symbol::link, symbol::any_number},
    {action::duration, symbol::count, symbol::day, symbol::ahead, symbol::measure},
    {action::duration, symbol::count, symbol::day, symbol::ahead, symbol::any_number, symbol::qualifier},
    {action::nothing, symbol::day_count, symbol::ahead, symbol::any_number, symbol::duration_unit},  // 1\u65e53\u6642\u9593
    {action::nothing, symbol::shift_stem},  // \u6628\u5b63: no day, as \u6628 is in Chinese
    {action::nothing, symbol::count, symbol::measure},  // \u6628\u65e52\u6642\u9593: not at 2\u6642
    {action::nothing, symbol::any_number, symbol::day, symbol::trap},
    {action::nothing, symbol::trap},  // no part of a month, as \u521d is in Chinese
    {action::nothing, symbol::any_number, symbol::trap},
    {action::nothing, symbol::any_number, symbol::year, symbol::trap},
    {action::nothing, symbol::score, symbol::any_number, symbol::minute},
    {action::nothing, symbol::score, symbol::small_count, symbol::year},

    {action::aside, symbol::zone},
    {action::aside, symbol::zone_label},
    {action::aside, symbol::open, symbol::zone, symbol::close},
    {action::aside, symbol::open, symbol::zone_label, symbol::close},
    {action::aside, symbol::approximate},
    {action::nothing, symbol::score, symbol::any_number, symbol::colon, symbol::any_number},
    {action::nothing, symbol::ordinal, symbol::any_number},
    {action::nothing, symbol::ordinal, symbol::any_number, symbol::month, symbol::any_number, symbol::day},
};

inline constexpr join ja_own_joins[] = {
    {fields::year | fields::shift, fields::month | fields::quarter, symbol::link},
    {fields::shift, fields::weekday | fields::day_part | fields::clock, symbol::link},
    {fields::day, fields::day_part | fields::clock, symbol::link},
    {fields::weekday, fields::day_part | fields::clock, symbol::link},
    {fields::day, fields::zone},
};
inline constexpr auto ja_joins = both(coarse_to_fine, ja_own_joins);

}  // namespace detail

/// Japanese.
inline constexpr lexicon ja = grammar::lexicon_of<detail::ja_words, detail::ja_rules, detail::ja_joins, script::kana>;

BREVIER_END

#endif  // BREVIER_LEXICON_JA_HPP

// ==== brevier/lexicon/ko.hpp ====

// Brevier, lexicon/ko: Korean: 2025\ub144 10\uc6d4 30\uc77c \uc624\ud6c4 3\uc2dc 30\ubd84, \uc9c0\ub09c\ud574 12\uc6d4, \ub2e4\uc74c \uc8fc \uc218\uc694\uc77c, 1\uc6d418\u223c23\uc77c, 2\uc2dc\uac04 30\ubd84,
// 3\uc77c\uac04.
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_LEXICON_KO_HPP
#define BREVIER_LEXICON_KO_HPP

BREVIER_BEGIN

namespace detail {

inline constexpr entry ko_words[] = {
    {symbol::digit, 1, u"\ud55c"},
    {symbol::digit, 2, u"\ub450"},
    {symbol::digit, 3, u"\uc138 \uc11d"},
    {symbol::digit, 4, u"\ub124 \ub109"},
    {symbol::digit, 5, u"\ub2e4\uc12f"},
    {symbol::digit, 6, u"\uc5ec\uc12f"},
    {symbol::digit, 7, u"\uc77c\uacf1"},
    {symbol::digit, 8, u"\uc5ec\ub35f"},
    {symbol::digit, 9, u"\uc544\ud649"},
    {symbol::tens, 10, u"\uc5f4"},
    {symbol::tens, 20, u"\uc2a4\ubb3c \uc2a4\ubb34"},
    {symbol::tens, 30, u"\uc11c\ub978"},
    {symbol::digit, 1, u"\uc77c"},
    {symbol::digit, 2, u"\uc774"},
    {symbol::digit, 3, u"\uc0bc"},
    {symbol::digit, 4, u"\uc0ac"},
    {symbol::digit, 5, u"\uc624"},
    {symbol::digit, 6, u"\uc721"},
    {symbol::digit, 7, u"\uce60"},
    {symbol::digit, 8, u"\ud314"},
    {symbol::digit, 9, u"\uad6c"},
    {symbol::multiplier, 10, u"\uc2ed"},
    {symbol::multiplier, 100, u"\ubc31"},
    {symbol::multiplier, 1000, u"\ucc9c"},
    {symbol::clear_month, 6, u"\uc720\uc6d4"},
    {symbol::clear_month, 10, u"\uc2dc\uc6d4"},

    {symbol::year, 0, u"\ub144"},
    {symbol::month, 0, u"\uc6d4"},
    {symbol::day, 0, u"\uc77c"},
    {symbol::hour, 0, u"\uc2dc"},
    {symbol::minute, 1, u"\ubd84"},
    {symbol::second, 1, u"\ucd08"},
    {symbol::half, 0, u"\ubc18"},
    {symbol::quarter, 0, u"\ubd84\uae30 \uc0ac\ubd84\uae30 /4\ubd84\uae30"},
    {symbol::calendar_unit, int16_t(unit::quarter), u"\ubd84\uae30"},
    {symbol::months, 0, u"\uac1c\uc6d4"},
    {symbol::century, 0, u"\uc138\uae30"},
    {symbol::decade, 0, u"\ub144\ub300"},
    {symbol::ordinal, 0, u"\uc81c \uae30\uc6d0\uc804 \uc74c\ub825"},
    {symbol::duration_unit, int16_t(unit::year), u"\ub144 \ub144\uac04 \ud574"},
    {symbol::duration_unit, int16_t(unit::month), u"\uac1c\uc6d4 \uac1c\uc6d4\uac04 \ub2ec \ub2ec\uac04"},
    {symbol::duration_unit, int16_t(unit::quarter), u"\uac1c_\ubd84\uae30"},
    {symbol::duration_unit, int16_t(unit::week), u"\uc8fc \uc8fc\uac04 \uc8fc\uc77c \uc8fc\uc77c\uac04"},
    {symbol::duration_unit, int16_t(unit::day), u"\uc77c\uac04"},
    {symbol::duration_unit, int16_t(unit::hour), u"\uc2dc\uac04"},
    {symbol::duration_unit, int16_t(unit::minute), u"\ubd84 \ubd84\uac04"},
    {symbol::duration_unit, int16_t(unit::second), u"\ucd08 \ucd08\uac04"},
    {symbol::nights, 0, u"\ubc15"},
    {symbol::measure, 0, u"\uc2dc\uac04"},
    {symbol::day_count, 1, u"\ud558\ub8e8"},
    {symbol::day_count, 2, u"\uc774\ud2c0"},
    {symbol::day_count, 3, u"\uc0ac\ud758"},
    {symbol::day_count, 4, u"\ub098\ud758"},
    {symbol::day_count, 5, u"\ub2f7\uc0c8"},
    {symbol::day_count, 6, u"\uc5ff\uc0c8"},
    {symbol::day_count, 7, u"\uc774\ub808"},
    {symbol::day_count, 10, u"\uc5f4\ud758"},
    {symbol::day_count, 15, u"\ubcf4\ub984"},
    {symbol::qualifier, 0, u"1\uc77c"},  // hours a day
    {symbol::particle, 0, u"\ud3c9\uade0 \ub3d9\uc548 \ub9cc\uc5d0 \ub9cc\uc774 \ub9cc\uc778 \ub9cc\uc758 \uac04 \uc9f8 \uc529"},
    {symbol::minutes_to, 0, u"\uc804"},
    {symbol::ago, -1, u"\uc804"},
    {symbol::ago, 1, u"\ud6c4 \ub4a4"},

    {symbol::shift_year, -2, u"\uc7ac\uc791\ub144 \uc9c0\uc9c0\ub09c\ud574"},
    {symbol::shift_year, -1, u"\uc9c0\ub09c\ud574 \uc9c0\ub09c_\ud574 \uc791\ub144"},
    {symbol::shift_year, 0, u"\uc62c\ud574 \uae08\ub144 \uc5f0\ub9d0 \uc5f0\ucd08 \uc5f0\ub0b4 \uc62c_\ucd08 \uc62c\ucd08 \uc62c_\ud55c_\ud574 \uc62c_\ud55c\ud574"},
    {symbol::shift_year, 1, u"\ub0b4\ub144 \uc774\ub4ec\ud574"},
    {symbol::shift_year, 2, u"\ub0b4\ud6c4\ub144"},
    {symbol::shift_month, -1, u"\uc9c0\ub09c\ub2ec \uc9c0\ub09c_\ub2ec"},
    {symbol::shift_month, 0, u"\uc774\ub2ec \uc774_\ub2ec \uc774\ubc88_\ub2ec \uc774\ubc88\ub2ec"},
    {symbol::shift_month, 1, u"\ub2e4\uc74c\ub2ec \ub2e4\uc74c_\ub2ec \ub0b4\ub2ec"},
    {symbol::shift_week, -2, u"\uc9c0\uc9c0\ub09c\uc8fc"},
    {symbol::shift_week, -1, u"\uc9c0\ub09c\uc8fc \uc9c0\ub09c_\uc8fc"},
    {symbol::shift_week, 0, u"\uc774\ubc88\uc8fc \uc774\ubc88_\uc8fc \uae08\uc8fc"},
    {symbol::shift_week, 1, u"\ub2e4\uc74c\uc8fc \ub2e4\uc74c_\uc8fc \ub0b4\uc8fc"},
    {symbol::shift_day, -2, u"\uadf8\uc800\uaed8 \uadf8\uc81c"},
    {symbol::shift_day, -1, u"\uc5b4\uc81c \uc804\ub0a0"},
    {symbol::shift_stem, -1, u"\uc5b4\uc82f \uc9c0\ub09c"},
    {symbol::shift_day, 0, u"\uc624\ub298 \uc774\ub0a0"},
    {symbol::shift_day, 1, u"\ub0b4\uc77c"},
    {symbol::shift_day, 2, u"\ubaa8\ub808"},
    {symbol::shift_day, 3, u"\uae00\ud53c"},
    {symbol::anchored_month, -1, u"\uc804\uc6d4"},
    {symbol::anchored_month, 0, u"\uac19\uc740_\ub2ec \ub2f9\uc6d4"},
    {symbol::anchored_month, 1, u"\uc775\uc6d4"},
    {symbol::anchored_day, 0, u"\uac19\uc740_\ub0a0 \ub2f9\uc77c"},
    {symbol::anchored_day, 1, u"\uc774\ud2bf\ub0a0 \ub2e4\uc74c_\ub0a0 \ub2e4\uc74c\ub0a0"},
    {symbol::anchored_year, -1, u"\uc804\ub144"},
    {symbol::anchored_year, 0, u"\uac19\uc740_\ud574"},
    {symbol::deictic, -1, u"\uc9c0\ub09c"},
    {symbol::deictic, 0, u"\uc774\ubc88 \uc62c"},
    {symbol::article, 0, u"\uc62c"},
    {symbol::deictic, 1, u"\uc624\ub294 \ub2e4\uc74c"},

    {symbol::weekday_name, 1, u"\uc6d4\uc694\uc77c"},
    {symbol::weekday_name, 2, u"\ud654\uc694\uc77c"},
    {symbol::weekday_name, 3, u"\uc218\uc694\uc77c"},
    {symbol::weekday_name, 4, u"\ubaa9\uc694\uc77c"},
    {symbol::weekday_name, 5, u"\uae08\uc694\uc77c"},
    {symbol::weekday_name, 6, u"\ud1a0\uc694\uc77c"},
    {symbol::weekday_name, 7, u"\uc77c\uc694\uc77c"},
    {symbol::weekday_short, 1, u"\uc6d4"},
    {symbol::weekday_short, 2, u"\ud654"},
    {symbol::weekday_short, 3, u"\uc218"},
    {symbol::weekday_short, 4, u"\ubaa9"},
    {symbol::weekday_short, 5, u"\uae08"},
    {symbol::weekday_short, 6, u"\ud1a0"},
    {symbol::weekday_short, 7, u"\uc77c"},

    {symbol::day_part, int16_t(day_part::morning), u"\uc624\uc804 \uc0c8\ubcbd \uc544\uce68"},
    {symbol::day_part, int16_t(day_part::noon), u"\ub0ae"},
    {symbol::day_part, int16_t(day_part::afternoon), u"\uc624\ud6c4"},
    {symbol::day_part, int16_t(day_part::evening), u"\uc800\ub141 \ubc24"},
    {symbol::clock_name, 12, u"\uc815\uc624"},
    {symbol::clock_name, 24, u"\uc790\uc815"},
    {symbol::part_name, int16_t(part::early), u"\ucd08 \ucd08\uc21c \uc0c1\uc21c \ucd08\ubc18"},
    {symbol::part_name, int16_t(part::middle), u"\uc911\uc21c \uc911\ubc18"},
    {symbol::part_name, int16_t(part::late), u"\ub9d0 \ud558\uc21c"},
    {symbol::first_half, 0, u"\uc0c1\ubc18\uae30"},
    {symbol::second_half, 0, u"\ud558\ubc18\uae30"},

    {symbol::zone, 540, u"\ud55c\uad6d\uc2dc\uac04 \ud55c\uad6d_\uc2dc\uac04 \ud55c\uad6d\uc2dc\uac01 \ud55c\uad6d_\uc2dc\uac01 \uc6b0\ub9ac\uc2dc\uac04 \uc6b0\ub9ac_\uc2dc\uac04 \uc77c\ubcf8\uc2dc\uac04 \uc77c\ubcf8_\uc2dc\uac04"},
    {symbol::zone, 480, u"\uc911\uad6d\uc2dc\uac04 \uc911\uad6d_\uc2dc\uac04 \ubca0\uc774\uc9d5\uc2dc\uac04 \ubca0\uc774\uc9d5_\uc2dc\uac04 \ud64d\ucf69\uc2dc\uac04 \ud64d\ucf69_\uc2dc\uac04 \ub300\ub9cc\uc2dc\uac04 \ub300\ub9cc_\uc2dc\uac04"},
    {symbol::zone, 0, u"\uc138\uacc4\ud45c\uc900\uc2dc \uadf8\ub9ac\ub2c8\uce58\ud45c\uc900\uc2dc"},
    {symbol::zone_label, 0,
     u"\ud604\uc9c0\uc2dc\uac04 \ud604\uc9c0_\uc2dc\uac04 \ud604\uc9c0\uc2dc\uac01 \ud604\uc9c0_\uc2dc\uac01 \ubbf8_\ub3d9\ubd80\uc2dc\uac04 \ubbf8_\ub3d9\ubd80_\uc2dc\uac04 \ub3d9\ubd80\uc2dc\uac04 \ub3d9\ubd80_\uc2dc\uac04 \ubbf8_\uc11c\ubd80\uc2dc\uac04 \uc11c\ubd80\uc2dc\uac04 "
     u"\ubbf8\uad6d\uc2dc\uac04 \ubbf8\uad6d_\uc2dc\uac04 \uc601\uad6d\uc2dc\uac04 \uc601\uad6d_\uc2dc\uac04"},
    {symbol::approximate, 0, u"\uc57d \uac00\ub7c9 \ucbe4 \uc548\ud30e"},
    {symbol::to, 0, u"\ubd80\ud130 \uc5d0\uc11c"},
    {symbol::open, 0, u"( \uff08"},
    {symbol::dot, 0, u"."},
    {symbol::trap, 0, u"\ucc28 \uc0dd"},
    {symbol::link, 0, u"\uc758 \uc73c\ub85c"},
    {symbol::preposition, 0, u"\uc9d5\uc5ed \uc2e4\ud615"},  // of months served
    {symbol::score, 0, u"\uc2a4\ucf54\uc5b4 \uc810\uc218 \uc804\ubc18 \ud6c4\ubc18"},
    // Other words that begin as numbers do, and hours, which are never counted with these numerals.
    {symbol::none, 0,
     u"\uc77c\uc77c \uc77c\uc774_\uc77c \ud55c_\uc77c \ubcf4\ub984\ub2ec \uc804\uc0b0 \uc77c\uc2dc \uc774\uc2dc \uc0bc\uc2dc \uc0ac\uc2dc \uc624\uc2dc \uc721\uc2dc \uce60\uc2dc \ud314\uc2dc \uad6c\uc2dc \uc2ed\uc2dc \uc774_\uc2dc \uc0ac_\uc2dc \uc624_\uc2dc \uad6c_\uc2dc \uc774\ubd84 \uc774_\ubd84 \uc774_\uc8fc \uc774\uc8fc \uc0ac\uc8fc \uc624\uc8fc "
     u"\uad6c\uc8fc \uc138\uacc4_\uc77c\uc8fc \uc774\ud574 \uc624\ud574 \uc0ac\ud574 \uc774_\ud574 \uc774_\ub144 \uc774\uc2dc\uac04 \uc774_\uc2dc\uac04 \uc774_\uc77c \uc774\uc77c \uc624\uc77c \uad6c\uc77c \uc0ac\uc77c \uc0bc\uc77c\uc808 \uc774\ucd08 \uc774_\ucd08 \uc804\ud6c4 "
     u"\uc804\ub144_\ub3d9\uae30 \uc804\ub144_\ub3d9\uc6d4 \uc804\ub144_\ub300\ube44 \uc804\uc6d4_\ub300\ube44 \uc804\ub144\ub3d9\uae30 \uc804\ub144\ub300\ube44 \uc804\uc6d4\ub300\ube44 "
     u"\ud574\ub9ac \ud574\uc678 \uc804\uad6d \uc804\uccb4 \uc804\ubcf5 \uc804\uba74 \uc804\ub9dd \uc804\uc7c1 \uc804\ubb38 \uc804\uc5ed \uc804\uae30 \uc804\uc790 \uc804\ub7b5 \uc804\ud658 \uc804\ub2ec \uc804\ud22c \uc804_\uc138\uacc4 \uc804\ud654 \uc804\ud1b5 \uc5f0\ub9d0\uc815\uc0b0 "
     u"\ub2ec\ub7ec \ub2ec\uc131 \uc2dc\uc98c \uc2dc\ub3c4 \uc2dc\uad70 \uc77c\uc81c \uc77c\uc7a5 \uc77c\uc120 \ubd84\uc704 \ud55c_\ubd84 \ub450_\ubd84 \uc138_\ubd84 \ub124_\ubd84 \ud558\ub8e8\ube68\ub9ac \ud558\ub8e8\uc544\uce68 \ud558\ub8e8\ud558\ub8e8 \ud55c\uc2dc\uc801 \uc8fc\ub2f9 "
     u"\ud6c4\ubcf4 \ud6c4\uc18d \ud6c4\uc6d0 \ud6c4\uc784 \uc138\uc6d4 \uc720\uc6d4\uc808 \uc774\uc6d4\uae08 \ub9d0\ub808\uc774 \ub9d0\ud558 \ub9d0\ud55c \ub9d0\ud588 \ub9d0\uc500 \ubd84\uae30_\uc5f0\uc18d \ubaa8\ub808\ub178 \uc2dc\ubbfc \uc2dc\uc7a5 \uc2dc\uc124 \uc2dc\uc810 \uc2dc\uc704 \uc8fc\uae30 \uc8fc\ub144 \uc8fc\uc790 \uc8fc\ubbfc \uc8fc\ud0dd \uc8fc\uc694 \uc8fc\uc7a5 \uc8fc\uc778 \ud55c\uc77c \uc138\uc77c \ub124\uc77c \uad6c\ubd84 \uc138\ubd84 \uad6c\ud574 \ud314\ub2ec \uc624\ucd08\uc544 \uc77c\ud574 \uadf8\uc81c\uc57c \uadf8\uc81c\uc11c \uc624\ub298\ub0a0 "
     u"\ub0b4\uc8fc\uace0 \ub0b4\uc8fc\uba70 \ub0b4\uc8fc\uc9c0 \ub0b4\uc8fc\uba74 \ud574\uc6b4 \ud574\uc591 \ud574\ub2f9 \ud574\uad70 \ud574\uacbd \uc804\ub0a8 \uc804\ubd81 \uc804\uc8fc \uc804\ud588 \uc804\ud574 \uc804\uaca9 \uc804\uc2dc \uc804\uc9c1 \uc804\uc784 \uc804\ub2f9 \uc804\ub825 \uc804\uc6d0 \uc804\uc6a9 \uc804\ucca0 "
     u"\uc804\ud604 \uc804\uc138 \uc804\uc785 \uc804\ud559 \uc804\uc81c \uc804\uad11 \ub4a4\ub2a6 \ud6c4\ucfe0 \ud6c4\ubc30 \ucc28\uc774 \ucc28\ub7c9 \ucc28\ub840 \ucc28\uc9c0 \ucd08\uae30 \ucd08\ub300 \ucd08\ub4f1 \ucd08\ubbf8 \ucd08\uc548 \ucd08\uccad"},
    {symbol::tense, lead::ahead* lead::behind_date,
     u"\uc608\uc815 \uacc4\ud68d \uc804\ub9dd \ubc29\uce68 \uaca0\ub2e4 \uaca0\uc73c \uaca0\uc2b5 \uaca0\uace0 \ud55c\ub2e4 \ub41c\ub2e4 \ub9b0\ub2e4 \uac04\ub2e4 \uc628\ub2e4 \uc120\ub2e4 \ub09c\ub2e4 \ub294\ub2e4 \uc778\ub2e4 \ud560_ \ub420_ \uc5f4\ub9b4"},
    {symbol::tense, lead::back*(lead::behind_date | lead::surely),
     u"\ud588 \ub410 \uc5c8 \uc558 \uc600 \ub838 \uc84c \ucce4 \uac14 \uc654 \ub0ac \ubd24 \ub918 \ucf30 \uacbc \uc168 \ub0c8 \ub790 \uc130 \ub410"},
};

inline constexpr rule ko_rules[] = {
    {action::fill, symbol::year_number, symbol::year},
    {action::fill, symbol::month_number, symbol::month},
    {action::fill, symbol::clear_month},
    {action::nothing, symbol::no_month, symbol::month, symbol::any_number, symbol::day},
    {action::fill, symbol::day_number, symbol::day},
    {action::fill, symbol::weekday_name},
    {action::aside, symbol::open, symbol::weekday_name, symbol::close},
    {action::aside, symbol::open, symbol::day_number, symbol::day, symbol::close},
    {action::aside, symbol::open, symbol::weekday_short, symbol::close},
    {action::fill, symbol::month_number, symbol::slash, symbol::clear_day},
    {action::weak, symbol::month_number, symbol::slash, symbol::day_number},
    {action::fill, symbol::month_number, symbol::dot, symbol::clear_day, symbol::day},  // 6.20\uc77c
    {action::fill, symbol::short_year, symbol::dot, symbol::month_digits, symbol::dot, symbol::day_digits},
    {action::fill, symbol::month_number, symbol::dot, symbol::day_number, symbol::ahead, symbol::open,
     symbol::weekday_short, symbol::close},
    {action::fill, symbol::hour_number, symbol::hour},
    {action::fill, symbol::hour_number, symbol::hour, symbol::half},
    {action::fill, symbol::hour_number, symbol::hour, symbol::minute_number, symbol::minute, symbol::minutes_to},
    {action::fill, symbol::day_part},
    {action::fill, symbol::clock_name},

    {action::fill, symbol::shift_year},
    {action::fill, symbol::shift_month},
    {action::fill, symbol::shift_week},
    {action::fill, symbol::shift_day},
    {action::fill, symbol::anchored_year},
    {action::fill, symbol::anchored_month},
    {action::fill, symbol::anchored_day},
    {action::fill, symbol::dot, symbol::day_part},
    {action::fill, symbol::shift_stem, symbol::day_part},
    {action::fill, symbol::deictic, symbol::month_number, symbol::month},
    {action::fill, symbol::deictic, symbol::month_number, symbol::dot, symbol::clear_day},
    {action::fill, symbol::deictic, symbol::day_number, symbol::day},
    {action::fill, symbol::deictic, symbol::weekday_name},
    {action::fill, symbol::deictic, symbol::calendar_unit},
    {action::fill, symbol::count, symbol::duration_unit, symbol::ago},
    {action::fill, symbol::count, symbol::day, symbol::ago},
    {action::fill, symbol::day_count, symbol::ago},
    {action::duration, symbol::count, symbol::duration_unit, symbol::half, symbol::ago},
    {action::weak, symbol::part_name},
    {action::fill, symbol::quarter_number, symbol::quarter},
    {action::fill, symbol::first_half},
    {action::fill, symbol::article, symbol::first_half},
    {action::fill, symbol::article, symbol::second_half},
    {action::fill, symbol::article, symbol::quarter_number, symbol::quarter},
    {action::fill, symbol::second_half},
    {action::fill, symbol::small_count, symbol::century},
    {action::fill, symbol::year_number, symbol::decade},
    {action::fill, symbol::small_count, symbol::decade},

    {action::duration, symbol::count, symbol::duration_unit},
    {action::duration, symbol::count, symbol::duration_unit, symbol::half},
    {action::duration, symbol::half, symbol::year},  // \ubc18\ub144
    {action::duration, symbol::half, symbol::year, symbol::ago},
    {action::duration, symbol::count, symbol::dot, symbol::tenths, symbol::duration_unit},
    {action::fill, symbol::short_year, symbol::year, symbol::month_number, symbol::month},
    {action::duration, symbol::small_count, symbol::year, symbol::small_count, symbol::month},
    {action::context_duration, symbol::preposition, symbol::small_count, symbol::month},
    {action::context_duration, symbol::preposition, symbol::small_count, symbol::year, symbol::small_count,
     symbol::month},
    {action::nothing, symbol::count, symbol::measure},  // \uc5b4\uc81c 3\uc2dc\uac04: not at 3\uc2dc
    {action::duration, symbol::any_number, symbol::nights, symbol::count, symbol::day},
    {action::duration, symbol::day_count},
    {action::nothing, symbol::day_count, symbol::ahead, symbol::any_number, symbol::measure},  // \ud558\ub8e8 3\uc2dc\uac04
    {action::nothing, symbol::qualifier, symbol::ahead, symbol::any_number, symbol::measure},
    {action::weak, symbol::minute_number, symbol::minute},
    {action::weak, symbol::second_number, symbol::second},
    {action::duration, symbol::count, symbol::day, symbol::ahead, symbol::particle},
    {action::duration, symbol::count, symbol::day},
    {action::context_duration, symbol::deictic, symbol::count, symbol::day, symbol::ahead, symbol::particle},
    {action::nothing, symbol::any_number, symbol::year, symbol::trap},
    {action::nothing, symbol::any_number, symbol::duration_unit, symbol::trap},  // 51\uc8fc \ucc28
    {action::nothing, symbol::any_number, symbol::minute, symbol::link, symbol::any_number},  // 3\ubd84\uc758 1
    {action::nothing, symbol::score, symbol::any_number, symbol::minute},

    {action::aside, symbol::zone},
    {action::aside, symbol::zone_label},
    {action::aside, symbol::open, symbol::zone, symbol::close},
    {action::aside, symbol::open, symbol::zone_label, symbol::close},
    {action::aside, symbol::approximate},
    {action::nothing, symbol::score, symbol::any_number, symbol::colon, symbol::any_number},
    {action::nothing, symbol::ordinal, symbol::any_number},
    {action::nothing, symbol::ordinal, symbol::any_number, symbol::month, symbol::any_number, symbol::day},
};

inline constexpr join ko_own_joins[] = {
    {fields::day, fields::zone},
    {fields::zone, fields::date | fields::clock | fields::day_part, symbol::link},  // \ud55c\uad6d \uc2dc\uac04\uc73c\ub85c 30\uc77c
};
inline constexpr auto ko_joins = both(coarse_to_fine, ko_own_joins);

}  // namespace detail

/// Korean.
inline constexpr lexicon ko = grammar::lexicon_of<detail::ko_words, detail::ko_rules, detail::ko_joins>;

BREVIER_END

#endif  // BREVIER_LEXICON_KO_HPP

// ==== brevier/lexicon/zh.hpp ====

// Brevier, lexicon/zh: Chinese, traditional and simplified: 2025\u5e7410\u670830\u65e5, \u6c11\u570b\u4e00\u767e\u4e00\u5341\u56db\u5e74, \u660e\u5e74\u56db\u6708, \u4e2d\u534812\u664250\u5206,
// \u4eca\u5e74\u524d\u4e09\u5b63, 1\u5c0f\u664240\u5206\u9418, 3\u81f34\u5c0f\u6642, \u9999\u6e2f\u6642\u9593.
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_LEXICON_ZH_HPP
#define BREVIER_LEXICON_ZH_HPP

BREVIER_BEGIN

namespace detail {

inline constexpr entry zh_words[] = {
    {symbol::digit, 0, u"\u3007 \u96f6 \u25cb"},
    {symbol::digit, 1, u"\u4e00 \u58f9"},
    {symbol::digit, 2, u"\u4e8c \u5169 \u4e24 \u8cb3"},
    {symbol::digit, 3, u"\u4e09"},
    {symbol::digit, 4, u"\u56db"},
    {symbol::digit, 5, u"\u4e94"},
    {symbol::digit, 6, u"\u516d"},
    {symbol::digit, 7, u"\u4e03"},
    {symbol::digit, 8, u"\u516b"},
    {symbol::digit, 9, u"\u4e5d"},
    {symbol::tens, 20, u"\u5eff"},
    {symbol::tens, 30, u"\u5345"},
    {symbol::multiplier, 10, u"\u5341"},
    {symbol::multiplier, 100, u"\u767e"},
    {symbol::multiplier, 1000, u"\u5343"},
    {symbol::multiplier, 10000, u"\u842c \u4e07"},

    {symbol::year, 0, u"\u5e74 \u5e74\u5ea6 \u5e74\u9593 \u5e74\u95f4 \u8ca1\u5e74"},
    {symbol::month, 0, u"\u6708"},
    {symbol::day, 0, u"\u65e5"},
    {symbol::day, 1, u"\u865f \u53f7"},
    {symbol::hour, 0, u"\u6642 \u65f6"},
    {symbol::hour, 1, u"\u9ede \u70b9 \u9ede\u9418 \u70b9\u949f"},
    {symbol::minute, 1, u"\u5206"},
    {symbol::second, 1, u"\u79d2"},
    {symbol::quarter, 0, u"\u5b63 \u5b63\u5ea6"},
    {symbol::months, 0, u"\u6708"},
    {symbol::century, 0, u"\u4e16\u7d00 \u4e16\u7eaa"},
    {symbol::decade, 0, u"\u5e74\u4ee3"},
    {symbol::quarter_of_hour, 0, u"\u523b"},
    {symbol::half, 0, u"\u534a"},
    {symbol::minutes_to, 0, u"\u5dee \u6b20"},
    {symbol::measure, 0, u"\u500b \u4e2a \u4e00"},
    {symbol::particle, 0, u"\u4f86 \u6765 \u9593 \u95f4 \u591a \u6b77\u53f2 \u5386\u53f2 \u4ee5\u4e0a"},
    {symbol::article, 0, u"\u5167 \u5185 \u4e4b\u5167 \u4e4b\u5185"},
    {symbol::ordinal, 0, u"\u7b2c \u516c\u5143\u524d \u897f\u5143\u524d \u5e7e \u8fb2\u66c6 \u519c\u5386"},
    {symbol::first_of, 0, u"\u524d \u9996 \u982d \u5934"},

    {symbol::duration_unit, int16_t(unit::year), u"\u5e74 \u5468\u5e74 \u9031\u5e74"},
    {symbol::duration_unit, int16_t(unit::quarter), u"\u500b\u5b63\u5ea6"},
    {symbol::duration_unit, int16_t(unit::month), u"\u500b\u6708 \u4e2a\u6708"},
    {symbol::duration_unit, int16_t(unit::week), u"\u5468 \u9031 \u661f\u671f \u79ae\u62dc \u793c\u62dc"},
    {symbol::duration_unit, int16_t(unit::day), u"\u5929"},
    {symbol::duration_unit, int16_t(unit::hour), u"\u5c0f\u6642 \u5c0f\u65f6 \u9418\u982d \u949f\u5934"},
    {symbol::duration_unit, int16_t(unit::minute), u"\u5206\u9418 \u5206\u949f"},
    {symbol::duration_unit, int16_t(unit::second), u"\u79d2\u9418 \u79d2\u949f"},
    {symbol::day_count, 2, u"\u5169\u65e5 \u4e24\u65e5"},
    {symbol::nights, 0, u"\u591c \u665a"},

    {symbol::calendar_unit, int16_t(unit::year), u"\u5e74 \u5e74\u5ea6"},
    {symbol::calendar_unit, int16_t(unit::quarter), u"\u5b63 \u5b63\u5ea6"},
    {symbol::calendar_unit, int16_t(unit::month), u"\u6708 \u500b\u6708 \u4e2a\u6708"},
    {symbol::calendar_unit, int16_t(unit::week), u"\u5468 \u9031 \u661f\u671f \u79ae\u62dc \u793c\u62dc"},
    {symbol::deictic, -2, u"\u4e0a\u4e0a"},
    {symbol::deictic, -1, u"\u4e0a"},
    {symbol::deictic, 0, u"\u672c \u9019 \u8fd9 \u4eca\u500b \u4eca\u4e2a"},
    {symbol::deictic, 1, u"\u4e0b"},
    {symbol::deictic, 2, u"\u4e0b\u4e0b"},
    {symbol::shift_year, -2, u"\u524d\u5e74"},
    {symbol::shift_year, -1, u"\u53bb\u5e74 \u6628\u5e74"},
    {symbol::shift_year, 0, u"\u4eca\u5e74 \u5e74\u5e95 \u5e74\u672b \u5e74\u521d"},
    {symbol::shift_month, 0, u"\u6708\u5e95 \u6708\u672b \u6708\u521d"},
    {symbol::shift_year, 1, u"\u660e\u5e74"},
    {symbol::shift_year, 2, u"\u5f8c\u5e74 \u540e\u5e74"},
    {symbol::shift_day, -3, u"\u5927\u524d\u5929"},
    {symbol::shift_day, -2, u"\u524d\u5929 \u524d\u65e5"},
    {symbol::shift_day, -1, u"\u6628\u5929 \u6628\u65e5 \u6628"},
    {symbol::shift_day, 0, u"\u4eca\u5929 \u4eca\u65e5 \u672c\u65e5"},
    {symbol::shift_day, 1, u"\u660e\u5929 \u660e\u65e5"},
    {symbol::shift_day, 2, u"\u5f8c\u5929 \u540e\u5929 \u5f8c\u65e5"},
    {symbol::shift_day, 3, u"\u5927\u5f8c\u5929 \u5927\u540e\u5929 \u4e09\u65e5\u5f8c \u4e09\u65e5\u540e"},
    {symbol::anchored_year, 0, u"\u540c\u5e74"},
    {symbol::anchored_year, 1, u"\u7fcc\u5e74 \u6b21\u5e74 \u9694\u5e74"},
    {symbol::anchored_month, 0, u"\u540c\u6708 \u7576\u6708 \u5f53\u6708"},
    {symbol::anchored_day, 0, u"\u7576\u5929 \u5f53\u5929 \u7576\u65e5 \u5f53\u65e5 \u540c\u65e5 \u540c\u4e00\u5929"},
    {symbol::anchored_day, 1, u"\u7fcc\u65e5 \u6b21\u65e5"},
    {symbol::anchored_stem, -1, u"\u524d\u4e00\u65e5 \u524d\u4e00\u5929"},
    {symbol::shift_stem, -2, u"\u524d"},
    {symbol::shift_stem, -1, u"\u6628"},
    {symbol::shift_stem, 0, u"\u4eca \u7576 \u5f53"},
    {symbol::shift_stem, 1, u"\u660e"},
    {symbol::ago, -1, u"\u524d \u4ee5\u524d \u4e4b\u524d"},
    {symbol::ago, 1, u"\u5f8c \u540e \u4ee5\u5f8c \u4ee5\u540e \u4e4b\u5f8c \u4e4b\u540e"},

    {symbol::weekday_name, 1, u"\u661f\u671f\u4e00 \u79ae\u62dc\u4e00 \u793c\u62dc\u4e00 \u9031\u4e00 \u5468\u4e00"},
    {symbol::weekday_name, 2, u"\u661f\u671f\u4e8c \u79ae\u62dc\u4e8c \u793c\u62dc\u4e8c \u9031\u4e8c \u5468\u4e8c"},
    {symbol::weekday_name, 3, u"\u661f\u671f\u4e09 \u79ae\u62dc\u4e09 \u793c\u62dc\u4e09 \u9031\u4e09 \u5468\u4e09"},
    {symbol::weekday_name, 4, u"\u661f\u671f\u56db \u79ae\u62dc\u56db \u793c\u62dc\u56db \u9031\u56db \u5468\u56db"},
    {symbol::weekday_name, 5, u"\u661f\u671f\u4e94 \u79ae\u62dc\u4e94 \u793c\u62dc\u4e94 \u9031\u4e94 \u5468\u4e94"},
    {symbol::weekday_name, 6, u"\u661f\u671f\u516d \u79ae\u62dc\u516d \u793c\u62dc\u516d \u9031\u516d \u5468\u516d"},
    {symbol::weekday_name, 7, u"\u661f\u671f\u65e5 \u661f\u671f\u5929 \u79ae\u62dc\u65e5 \u79ae\u62dc\u5929 \u793c\u62dc\u5929 \u9031\u65e5 \u5468\u65e5"},

    {symbol::weekday_short, 7, u"\u65e5 \u5929"},

    {symbol::clock_name, 12, u"\u6b63\u5348"},
    {symbol::day_part, int16_t(day_part::morning), u"\u4e0a\u5348 \u65e9\u4e0a \u65e9\u6668 \u6e05\u6668 \u51cc\u6668 \u6e05\u65e9"},
    {symbol::day_part, int16_t(day_part::noon), u"\u4e2d\u5348 \u6b63\u5348"},
    {symbol::day_part, int16_t(day_part::afternoon), u"\u4e0b\u5348 \u5348\u5f8c \u5348\u540e"},
    {symbol::day_part, int16_t(day_part::evening), u"\u665a\u4e0a \u665a\u9593 \u665a\u95f4 \u508d\u665a \u591c\u9593 \u591c\u95f4 \u591c\u88e1 \u591c\u88cf \u591c\u91cc \u6df1\u591c \u534a\u591c \u5348\u591c"},
    {symbol::day_part_name, int16_t(day_part::morning), u"\u65e9 \u6668"},
    {symbol::day_part_name, int16_t(day_part::noon), u"\u5348"},
    {symbol::day_part_name, int16_t(day_part::evening), u"\u665a \u591c"},
    {symbol::weak_clock, 1, u"\u4e00\u6642 \u4e00\u65f6"},
    {symbol::part_name, int16_t(part::early), u"\u521d \u5e74\u521d \u6708\u521d"},
    {symbol::part_name, int16_t(part::middle), u"\u5e74\u4e2d \u6708\u4e2d \u4e2d\u65ec"},
    {symbol::part_name, int16_t(part::late), u"\u5e95 \u672b \u5e74\u5e95 \u6708\u5e95 \u5e74\u672b \u6708\u672b \u4e0b\u65ec"},
    {symbol::part_name, int16_t(part::early), u"\u4e0a\u65ec"},
    {symbol::quarter_name, 1, u"\u9996\u5b63"},
    {symbol::fiscal_year, 0, u"\u5b63\u5ea6"},
    {symbol::conjunction, 0, u"\u53c8"},
    {symbol::preposition, 0, u"\u70ba\u671f \u4e3a\u671f \u4e00\u9023 \u4e00\u8fde \u9577\u9054 \u957f\u8fbe \u6b77\u6642 \u5386\u65f6 \u9700\u6642 \u9700\u65f6 \u9023\u7e8c \u8fde\u7eed \u9023\u5347 \u9023\u8dcc \u903e \u8d85\u904e \u505c\u7559 \u9017\u7559 \u904e\u53bb \u8fc7\u53bb"},
    {symbol::first_half, 0, u"\u4e0a\u534a\u5e74"},
    {symbol::second_half, 0, u"\u4e0b\u534a\u5e74"},

    {symbol::era, 1911, u"\u6c11\u570b \u6c11\u56fd \u4e2d\u83ef\u6c11\u570b \u4e2d\u534e\u6c11\u56fd"},
    {symbol::era, 1900, u"\u4e0a\u4e16\u7d00 \u4e0a\u4e16\u7eaa"},
    {symbol::era, 2000, u"\u672c\u4e16\u7d00 \u672c\u4e16\u7eaa"},
    {symbol::first_year, 1, u"\u5143"},

    {symbol::zone, 480,
     u"\u9999\u6e2f\u6642\u9593 \u9999\u6e2f\u65f6\u95f4 \u6e2f\u6642\u9593 \u672c\u6e2f\u6642\u9593 \u6fb3\u9580\u6642\u9593 \u5317\u4eac\u6642\u9593 \u5317\u4eac\u65f6\u95f4 \u4e2d\u570b\u6642\u9593 \u53f0\u5317\u6642\u9593 \u53f0\u7063\u6642\u9593 \u81fa\u5317\u6642\u9593 \u81fa\u7063\u6642\u9593 \u65b0\u52a0\u5761\u6642\u9593 \u65b0\u52a0\u5761\u65f6\u95f4"},
    {symbol::zone, 540, u"\u65e5\u672c\u6642\u9593 \u65e5\u672c\u65f6\u95f4 \u6771\u4eac\u6642\u9593 \u4e1c\u4eac\u65f6\u95f4 \u97d3\u570b\u6642\u9593 \u97e9\u56fd\u65f6\u95f4 \u5357\u97d3\u6642\u9593 \u9996\u723e\u6642\u9593 \u9996\u5c14\u65f6\u95f4"},
    {symbol::zone, 420, u"\u6cf0\u570b\u6642\u9593"},
    {symbol::zone, 330, u"\u5370\u5ea6\u6642\u9593"},
    {symbol::zone, 180, u"\u83ab\u65af\u79d1\u6642\u9593 \u83ab\u65af\u79d1\u65f6\u95f4"},
    {symbol::zone, 0, u"\u683c\u6797\u5a01\u6cbb\u6642\u9593 \u683c\u6797\u5c3c\u6cbb\u65f6\u95f4"},
    {symbol::zone_label, 0,
     u"\u7576\u5730\u6642\u9593 \u5f53\u5730\u65f6\u95f4 \u7f8e\u6771\u6642\u9593 \u7f8e\u4e1c\u65f6\u95f4 \u7f8e\u570b\u6771\u90e8\u6642\u9593 \u7f8e\u56fd\u4e1c\u90e8\u65f6\u95f4 \u7d10\u7d04\u6642\u9593 \u7ebd\u7ea6\u65f6\u95f4 \u502b\u6566\u6642\u9593 \u4f26\u6566\u65f6\u95f4 \u7f8e\u570b\u6642\u9593 "
     u"\u82f1\u570b\u6642\u9593 \u7f8e\u897f\u6642\u9593 \u672c\u5730\u6642\u9593"},
    {symbol::approximate, 0, u"\u7d04 \u7ea6 \u8fd1 \u5927\u7d04 \u5927\u7ea6 \u5de6\u53f3 \u524d\u5f8c \u524d\u540e \u8a31 \u8a31"},
    {symbol::to, 0, u"\u81f3 \u5230 \u2014\u2014"},
    {symbol::link, 0, u"\u7684"},
    {symbol::open, 0, u"( \uff08"},

    {symbol::score, 0, u"\u6bd4\u5206 \u6bd4\u6578 \u6bd4\u6570 \u4ee5 \u8abf \u8c03 \u8dcc \u5347 \u6f32 \u6da8 \u632b \u63da \u626c"},
    {symbol::trap, 0,
     u"\u9818\u5148 \u9886\u5148 \u843d\u5f8c \u843d\u540e \u64ca\u6557 \u51fb\u8d25 \u52dd \u80dc \u5927\u52dd \u5927\u80dc "
     u"\u7ebf \u7dda \u6eff\u5206 \u6ee1\u5206 \u5747\u7dda \u5747\u7ebf \u5e73\u5747 \u5468\u6b72 \u5468\u5c81 \u65e5\u5713 \u65e5\u5143 \u500b\u6708\u5927 \u56db\u5468"},
    {symbol::ordinal_suffix, 0, u"\u8a08\u756b \u8a08\u5283 \u8ba1\u5212 \u65b9\u6848 \u548c\u5e73"},
    {symbol::tense, lead::ahead,
     u"\u5c07 \u5c06 \u6703\u5728 \u4f1a\u5728 \u9810\u4f30 \u53ef\u80fd \u64ec \u62df \u9810\u8a08 \u9884\u8ba1 \u9810\u6599 \u9884\u6599 \u6700\u5feb \u5b9a\u65bc \u5b9a\u4e8e \u8a02\u65bc \u8ba2\u4e8e \u8a08\u5283 \u8ba1\u5212 \u6709\u671b \u4e0d\u6392\u9664 \u539f\u5b9a \u622a\u6b62"},
    {symbol::tense, lead::ahead* lead::before_date, u"\u9810\u671f"},
    {symbol::tense, lead::back* lead::surely, u"\u5df2 \u66fe \u4ee5\u4f86 \u4ee5\u6765"},
    {symbol::tense, lead::back, u"\u8868\u793a \u8aaa \u8bf4 \u7a31 \u79f0 \u6307\u51fa \u900f\u9732 \u5ba3\u5e03 \u5ba3\u4f48"},
    {symbol::tense, 0, u"\u8a72\u8a08\u5283 \u8be5\u8ba1\u5212 \u5c07\u8ecd \u5c06\u519b \u5c07\u9818 \u5c06\u9886 \u5c07\u8fd1 \u5c06\u8fd1 \u5c07\u4f86 \u5c06\u6765 \u5df2\u5c07 \u5df2\u5c06"},
    {symbol::none, 0,
     u"\u6578\u5341 \u6570\u5341 \u6578\u767e \u6570\u767e \u6578\u5343 \u6570\u5343 \u524d\u65e5\u6bd4 \u524d\u5e74\u6bd4 \u524d\u5e74\u5ea6 \u524d\u5e74\u540c\u671f \u65e5\u5fa9\u4e00\u65e5 \u65e5\u590d\u4e00\u65e5 \u6700\u5f8c\u4e00\u5929 \u6700\u540e\u4e00\u5929 \u7a7a\u8ecd\u4e00\u865f "
     u"\u7a7a\u519b\u4e00\u53f7 \u6642\u9593 \u65f6\u95f4 \u65e5\u672c \u524d\u5f80 \u5f8c\u7e8c \u540e\u7eed \u524d\u7dda \u524d\u7ebf \u65e9\u524d \u6708\u7403 "
     u"\u524d\u6628 \u4eca\u6628 \u5929\u7dda \u5e74\u7d1a \u5e74\u7ea7 \u5206\u4e4b \u540c\u5e74\u9f61 \u540c\u5e74\u9f84 \u5149\u660e\u65e5 \u5f8c\u65e5\u672c \u5e74\u8f15 \u5e74\u8f7b \u5e7e\u5e74 \u6578\u5e74 "
     u"\u5206\u6578 \u4e00\u81f4 \u4e00\u5ea6 \u4e00\u5e74\u4e00\u5ea6 \u6709\u4e00\u5929 \u6bcf\u4e00\u5929 \u9019\u4e00\u5929 \u90a3\u4e00\u5929 \u4e00\u6642\u9593 \u300a60 \u5927\u5e74\u521d \u5e74\u521d\u4e00 \u5e74\u521d\u4e8c \u5e74\u521d\u4e09 \u524d\u591c \u300b\u7b2c \u5287\u7b2c \u4e0a\u534a\u5929 \u4e0b\u534a\u5929 \u534a\u5e74\u62a5"},
};

// Simplified characters, and those that stand for them in the dictionary.
inline constexpr char16_t zh_variants[] =
    u"\u65f6\u6642\u95f4\u9593\u540e\u5f8c\u793c\u79ae\u5c06\u5c07\u949f\u9418\u4e2a\u500b\u5f53\u7576\u56fd\u570b\u6570\u6578\u4e1c\u6771\u7ea6\u7d04\u9884\u9810\u51e0\u5e7e\u4e24\u5169\u53f7\u865f\u70b9\u9ede\u6765\u4f86\u5386\u6b77\u5934\u982d"
    u"\u8fde\u9023\u7eed\u7e8c\u9886\u9818\u80dc\u52dd\u7ea7\u7d1a\u8ba1\u8a08\u519b\u8ecd\u4e07\u842c\u7eaa\u7d00\u8fd9\u9019\u957f\u9577\u8fc7\u904e\u534e\u83ef\u97e9\u97d3\u5c14\u723e\u7ebd\u7d10\u4f26\u502b\u51fb\u64ca\u8d25\u6557"
    u"\u6da8\u6f32\u626c\u63da\u7ebf\u7dda\u7dab\u7dda\u697c\u6a13\u9986\u9928\u673a\u6a5f\u573a\u5834\u7801\u78bc\u9009\u9078\u6ee1\u6eff\u5c4a\u5c46\u4f1a\u6703\u62df\u64ec\u8ba2\u8a02\u5212\u5283\u8bf4\u8aaa\u79f0\u7a31\u5706\u5713\u4e3a\u70ba\u95e8\u9580\u8d22\u8ca1\u8fbe\u9054"
    u"\u8bb8\u8a31\u81fa\u53f0\u91cc\u88e1\u88cf\u88e1\u4e8e\u65bc\u5468\u9031\u8c03\u8abf";

inline constexpr rule zh_rules[] = {
    {action::fill, symbol::year_number, symbol::year},
    {action::fill, symbol::era, symbol::era_number, symbol::year},
    {action::fill, symbol::era, symbol::first_year, symbol::year},
    {action::fill, symbol::minguo_year, symbol::year, symbol::ahead, symbol::month_number, symbol::month},
    {action::duration, symbol::count, symbol::duration_unit, symbol::ahead, symbol::particle},
    {action::fill, symbol::minguo_year, symbol::year},
    {action::fill, symbol::short_year, symbol::year, symbol::month_number, symbol::month},
    {action::duration, symbol::small_count, symbol::year, symbol::small_count, symbol::month},
    {action::fill, symbol::month_number, symbol::month},
    {action::fill, symbol::month_number, symbol::month, symbol::day_number, symbol::ahead, symbol::to},  // 10\u670831\u81f311\u67081\u65e5
    {action::nothing, symbol::no_month, symbol::month, symbol::any_number, symbol::day},
    {action::fill, symbol::day_number, symbol::day},
    {action::fill, symbol::weekday_name},
    {action::aside, symbol::open, symbol::weekday_name, symbol::close},
    {action::aside, symbol::open, symbol::day_number, symbol::day, symbol::close},
    {action::aside, symbol::open, symbol::month_number, symbol::month, symbol::day_number, symbol::day, symbol::close},
    {action::aside, symbol::open, symbol::weekday_number, symbol::close},
    {action::aside, symbol::open, symbol::weekday_short, symbol::close},
    {action::fill, symbol::month_number, symbol::slash, symbol::clear_day},
    {action::weak, symbol::month_number, symbol::slash, symbol::day_number},
    {action::aside, symbol::open, symbol::month_number, symbol::slash, symbol::day_number, symbol::close},
    {action::fill, symbol::minguo_year, symbol::slash, symbol::month_number, symbol::slash, symbol::day_number},
    {action::fill, symbol::hour_number, symbol::hour},
    {action::fill, symbol::hour_number, symbol::hour, symbol::half},
    {action::fill, symbol::hour_number, symbol::hour, symbol::quarter_number, symbol::quarter_of_hour},
    {action::fill, symbol::hour_number, symbol::hour, symbol::minutes_to, symbol::minute_number, symbol::minute},
    {action::fill, symbol::hour_number, symbol::hour, symbol::minutes_to, symbol::quarter_number,
     symbol::quarter_of_hour},
    {action::fill, symbol::minutes_to, symbol::minute_number, symbol::minute, symbol::hour_number, symbol::hour},
    {action::fill, symbol::minutes_to, symbol::quarter_number, symbol::quarter_of_hour, symbol::hour_number,
     symbol::hour},
    {action::weak, symbol::minute_number, symbol::minute},
    {action::duration, symbol::count, symbol::second},
    {action::weak, symbol::second_number, symbol::second},
    {action::fill, symbol::day_part},
    {action::fill, symbol::clock_name},
    {action::fill, symbol::clock_name, symbol::hour_number, symbol::hour},
    {action::weak, symbol::weak_clock},
    {action::weak, symbol::weak_clock, symbol::half},

    {action::fill, symbol::shift_year},
    {action::fill, symbol::shift_month},
    {action::fill, symbol::shift_day},
    {action::fill, symbol::anchored_year},
    {action::fill, symbol::anchored_month},
    {action::fill, symbol::anchored_day},
    {action::weak, symbol::anchored_stem},
    {action::fill, symbol::shift_stem, symbol::day_part_name},
    {action::fill, symbol::shift_stem, symbol::day_part},
    {action::fill, symbol::shift_stem, symbol::open, symbol::day_number, symbol::close, symbol::day},
    {action::fill, symbol::shift_stem, symbol::open, symbol::day_number, symbol::day, symbol::close},
    {action::fill, symbol::shift_stem, symbol::open, symbol::day_number, symbol::close},
    {action::fill, symbol::day_part_name, symbol::ahead, symbol::hour_number, symbol::hour},
    {action::fill, symbol::day_part_name, symbol::ahead, symbol::hour_number, symbol::colon, symbol::minute_digits},
    {action::fill, symbol::deictic, symbol::open, symbol::any_number, symbol::close, symbol::calendar_unit},
    {action::fill, symbol::deictic, maybe(symbol::measure), symbol::calendar_unit},
    {action::fill, symbol::deictic, maybe(symbol::measure), symbol::calendar_unit, symbol::weekday_number},
    {action::fill, symbol::deictic, maybe(symbol::measure), symbol::calendar_unit, symbol::weekday_short},
    {action::fill, symbol::count, maybe(symbol::measure), symbol::duration_unit, symbol::ago},
    {action::duration, symbol::count, symbol::measure, symbol::half, symbol::duration_unit, symbol::ago},
    {action::duration, symbol::count, symbol::duration_unit, symbol::half, symbol::ago},
    {action::duration, symbol::half, maybe(symbol::measure), symbol::duration_unit, symbol::ago},
    {action::weak, symbol::part_name},

    {action::fill, symbol::ordinal, symbol::quarter_number, symbol::quarter},
    {action::fill, symbol::first_of, symbol::quarter_number, maybe(symbol::measure), symbol::quarter},
    {action::fill, symbol::year_number, symbol::year, symbol::first_of, symbol::month_number, symbol::months},
    {action::fill, symbol::shift_year, symbol::first_of, symbol::month_number, symbol::months},
    {action::fill, symbol::first_of, symbol::month_number, symbol::measure, symbol::months},
    {action::fill, symbol::small_count, symbol::century},
    {action::fill, symbol::small_count, symbol::century, symbol::small_count, symbol::decade},
    {action::fill, symbol::year_number, symbol::decade},
    {action::fill, symbol::small_count, symbol::decade},
    {action::fill, symbol::era, symbol::small_count, symbol::decade},
    {action::fill, symbol::quarter_name},
    {action::fill, symbol::quarter_number, symbol::fiscal_year},
    {action::fill, symbol::first_half},
    {action::fill, symbol::second_half},

    {action::duration, symbol::count, maybe(symbol::measure), symbol::duration_unit},
    {action::duration, symbol::count, symbol::measure, symbol::half, symbol::duration_unit},
    {action::duration, symbol::count, symbol::measure, symbol::half, symbol::month},
    {action::duration, symbol::small_count, symbol::duration_unit, symbol::half},
    {action::duration, symbol::half, maybe(symbol::measure), symbol::duration_unit},
    {action::duration, symbol::day_count},
    {action::fill, symbol::day_count, symbol::ago},
    {action::duration, symbol::count, symbol::duration_unit, symbol::any_number, symbol::nights},
    {action::duration, symbol::count, symbol::dot, symbol::tenths, maybe(symbol::measure), symbol::duration_unit},
    {action::context_duration, symbol::preposition, symbol::count, symbol::day},
    {action::context_duration, symbol::approximate, symbol::count, symbol::day},  // \u7d04\u4e09\u65e5
    {action::duration, symbol::count, symbol::day, symbol::ahead, symbol::article},
    {action::duration, symbol::count, symbol::day},
    {action::duration, symbol::count, symbol::minute, symbol::count, symbol::second},
    {action::weak_duration, symbol::count, symbol::minute},

    {action::aside, symbol::zone},
    {action::aside, symbol::zone_label},
    {action::aside, symbol::approximate},

    {action::nothing, symbol::ordinal, symbol::any_number},
    {action::nothing, symbol::ordinal, symbol::any_number, symbol::month, symbol::any_number, symbol::day},
    {action::nothing, symbol::score, symbol::any_number, symbol::hour},
    {action::nothing, symbol::score, symbol::any_number, symbol::colon, symbol::any_number},
    {action::nothing, symbol::any_number, symbol::colon, symbol::any_number, symbol::trap},
    {action::nothing, symbol::any_number, symbol::day, symbol::trap},
    {action::nothing, symbol::any_number, symbol::trap},
    {action::nothing, symbol::any_number, symbol::hour, symbol::ordinal_suffix},  // 20\u9ede\u8a08\u756b
    {action::nothing, symbol::trap},
    {action::nothing, symbol::any_number, symbol::minute, symbol::trap},
};

inline constexpr join zh_own_joins[] = {
    {fields::year | fields::shift, fields::month | fields::quarter, symbol::link},
    {fields::duration, fields::duration | fields::directed | fields::date | fields::clock, symbol::conjunction},
};
inline constexpr auto zh_joins = both(coarse_to_fine, zh_own_joins);

}  // namespace detail

/// Chinese, traditional and simplified.
inline constexpr lexicon zh =
    grammar::lexicon_of<detail::zh_words, detail::zh_rules, detail::zh_joins, script::no_kana, detail::zh_variants>;

BREVIER_END

#endif  // BREVIER_LEXICON_ZH_HPP
