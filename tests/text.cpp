// The suite of brevier/text.hpp: what converts to borrowed text and what must not, lists and buffers, results, ranges.
//
// SPDX-License-Identifier: BSL-1.0

#include "brevier/text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace {

using brevier::buffer;
using brevier::list;
using brevier::text;

size_t size_of(text bytes) { return bytes.size(); }

// Text by pointer and size alone, as it would be compared by hand.
bool is(text bytes, const void* data, size_t size) {
  return static_cast<const void*>(bytes.data()) == data && bytes.size() == size;
}

// A view as other libraries have them: a size of their own type, data() that is const either way.
struct foreign_view {
  const unsigned char* bytes;
  int count;
  const unsigned char* data() const { return bytes; }
  int size() const { return count; }
};

enum class colour { red };

enum class fault : uint8_t { none, odd };

using number = brevier::result<int, fault>;

// Counts down; the values are enough to see where an iterator stands.
struct countdown {
  using value_type = int;
  int from = 0;
  constexpr bool next(int& value) noexcept {
    value = from;
    return from-- > 0;
  }
};

}  // namespace

TEST_SUITE_BEGIN("text");

TEST_CASE("text is borrowed from whatever holds bytes") {
  const char bytes[] = {'n', '\0', 'w', '!'};
  const std::string string(bytes, 4);
  const std::string_view view = string;
  const std::vector<char> chars(bytes, bytes + 4);
  std::vector<unsigned char> octets(bytes, bytes + 4);
  const std::vector<std::byte> raw(4, std::byte{7});
  const std::array<char, 4> array = {'a', 'b', 'c', '\0'};
  const foreign_view foreign = {octets.data(), 4};

  CHECK(is(string, string.data(), 4));
  CHECK(is(view, string.data(), 4));
  CHECK(is(chars, chars.data(), 4));
  CHECK(is(octets, octets.data(), 4));
  CHECK(is(raw, raw.data(), 4));
  CHECK(is(array, array.data(), 4));
  CHECK(is(foreign, octets.data(), 4));
  CHECK(is(text(octets.data(), 3), octets.data(), 3));
  CHECK(is(text(raw.data(), 2), raw.data(), 2));
  CHECK(is(bytes, bytes, 4));
  CHECK(text(string) == text(octets));
  CHECK(size_of(std::string_view("temporary view")) == 14);
}

TEST_CASE("literals keep their NULs, buffers and C strings end at the first") {
  const text literal = "a\0b";
  CHECK(literal.size() == 3);
  CHECK(literal[1] == 0);
  CHECK(text("").empty());
  CHECK(text("\0").size() == 1);

  char filled[8] = "abc";
  CHECK(text(filled).size() == 3);
  char full[3] = {'a', 'b', 'c'};
  CHECK(text(full).size() == 3);
  unsigned char octets[4] = {0xE7, 0x89, 0xB9, 0};
  CHECK(text(octets).size() == 3);
  CHECK(text(octets)[0] == 0xE7);

  const std::string terminated = "plain";
  const char* const pointer = terminated.c_str();
  CHECK(is(pointer, terminated.data(), 5));
  CHECK(is(filled + 1, filled + 1, 2));
}

#if defined(__cpp_char8_t)
TEST_CASE("char8_t is text") {
  CHECK(text(u8"特朗普").size() == 9);
  CHECK(text(u8"特") == text("\xE7\x89\xB9"));
  const std::u8string string = u8"川普";
  CHECK(is(string, string.data(), 6));
}
#endif

TEST_CASE("null is empty text") {
  const char* const nothing = nullptr;
  CHECK(text(nothing).empty());
  CHECK(text(nothing, 0).empty());
  CHECK(text().data() == nullptr);
  CHECK(text() == "");
  CHECK(text().begin() == text().end());
  CHECK(text().subtext(3).empty());
  CHECK(text(std::string_view()).empty());
  const std::string_view back = text();
  CHECK(back.empty());
}

// A temporary that owns its bytes is refused; one that is only a view is not.
static_assert(!std::is_constructible_v<text, std::string>);
static_assert(!std::is_constructible_v<text, const std::string>);
static_assert(!std::is_constructible_v<text, std::vector<char>>);
static_assert(!std::is_constructible_v<text, std::array<char, 4>>);
static_assert(!std::is_convertible_v<std::string, text>);
static_assert(std::is_convertible_v<std::string&, text>);
static_assert(std::is_convertible_v<const std::string&, text>);
static_assert(std::is_convertible_v<std::string_view, text>);
static_assert(std::is_convertible_v<foreign_view, text>);
static_assert(std::is_convertible_v<const char*, text>);

// What is no bytes is no text.
static_assert(!std::is_constructible_v<text, int>);
static_assert(text(nullptr, 0).empty());
static_assert(!std::is_constructible_v<text, std::vector<int>&>);
static_assert(!std::is_constructible_v<text, const wchar_t (&)[2]>);
static_assert(!std::is_constructible_v<text, std::u16string_view>);
static_assert(!std::is_constructible_v<text, const colour (&)[2]>);
static_assert(!std::is_constructible_v<text, const signed char (&)[2]>);

static_assert(std::is_trivially_copyable_v<text> && sizeof(text) == 2 * sizeof(void*));
static_assert(std::is_convertible_v<text, std::string_view>);
static_assert(std::is_nothrow_default_constructible_v<text> && std::is_nothrow_copy_constructible_v<text>);

TEST_CASE("parts of a text stay inside it") {
  struct example {
    size_t offset, size;
    text expected;
  };
  const example examples[] = {
      {0, text::npos, "ticker"},
      {2, text::npos, "cker"},
      {2, 3, "cke"},
      {5, 9, "r"},
      {6, 1, ""},
      {7, 1, ""},
      {text::npos, 1, ""},
      {0, 0, ""},
      {1, text::npos - 1, "icker"},
  };
  const text whole = "ticker";
  for (const example& example : examples) {
    CAPTURE(example.offset);
    CAPTURE(example.size);
    const text part = whole.subtext(example.offset, example.size);
    CHECK(part == example.expected);
    CHECK(part.data() >= whole.begin());
    CHECK(part.data() <= whole.end());
  }
}

TEST_CASE("text compares by its bytes") {
  CHECK(text("abc") == text("abc"));
  CHECK(text("abc") != text("abd"));
  CHECK(text("abc") != text("ab"));
  CHECK(text("a\0b") != text("a\0c"));
  CHECK(text("news").starts_with("new"));
  CHECK(text("news").starts_with("news"));
  CHECK(text("news").starts_with(""));
  CHECK_FALSE(text("news").starts_with("newsroom"));
  CHECK_FALSE(text("news").starts_with("ews"));
  CHECK(text("\xFF")[0] == 0xFF);
}

TEST_CASE("text goes back to std::string_view") {
  const text name = "特朗普";
  const std::string_view view = name;
  CHECK(view.data() == name.data());
  CHECK(view.size() == 9);
  CHECK(std::string(view) == "特朗普");
}

constexpr text title = "Brevier";
static_assert(title.size() == 7 && title[0] == 'B' && !title.empty());
static_assert(title.subtext(4) == "ier" && title.starts_with("Brev") && title != "brevier");
static_assert(text(std::string_view("view")).size() == 4);
static_assert(text(static_cast<const char*>("pointer")).size() == 7);
static_assert(text().empty());

TEST_CASE("a list is borrowed from arrays and containers") {
  const int array[] = {1, 2, 3};
  std::vector<int> numbers = {4, 5};
  const list<const int> from_array = array;
  const list<int> from_vector = numbers;
  const list<const int> read_only = numbers;
  CHECK(from_array.size() == 3);
  CHECK(from_array[2] == 3);
  CHECK(from_vector.data() == numbers.data());
  CHECK(read_only.data() == numbers.data());
  from_vector[1] = 7;
  CHECK(numbers[1] == 7);
  CHECK(std::vector<int>(from_array.begin(), from_array.end()) == std::vector<int>{1, 2, 3});
  CHECK(list<int>().empty());
  CHECK(list<int>(numbers.data(), 1).size() == 1);
}

static_assert(!std::is_constructible_v<list<const int>, std::vector<int>>);
static_assert(!std::is_constructible_v<list<const int>, std::vector<long>&>);
static_assert(std::is_constructible_v<list<const int>, const std::vector<int>&>);
static_assert(!std::is_constructible_v<list<int>, const std::vector<int>&>);

TEST_CASE("a buffer is lent by arrays and containers") {
  char array[5];
  unsigned char octets[6];
  std::vector<char> vector(7);
  std::string string(8, ' ');
  std::array<std::byte, 9> raw{};
  const auto lent = [](buffer memory, const void* data, size_t size) {
    return static_cast<void*>(memory.data()) == data && memory.size() == size;
  };
  CHECK(lent(array, array, 5));
  CHECK(lent(octets, octets, 6));
  CHECK(lent(vector, vector.data(), 7));
  CHECK(lent(string, string.data(), 8));
  CHECK(lent(raw, raw.data(), 9));
  CHECK(lent({octets, 2}, octets, 2));
  CHECK(lent({array, 3}, array, 3));
  CHECK(lent({}, nullptr, 0));
}

static_assert(!std::is_constructible_v<buffer, std::vector<int>&>);
static_assert(!std::is_constructible_v<buffer, const std::vector<char>&>);
static_assert(!std::is_constructible_v<buffer, const char (&)[4]>);

TEST_CASE("a result is a value or a reason") {
  const number good = 42;
  CHECK(good);
  CHECK(good.has_value());
  CHECK(*good == 42);
  CHECK(good.value_or(1) == 42);
  CHECK(good.error() == fault::none);
  CHECK(good.offset() == 0);

  const number bad = {fault::odd, 7, 16};
  CHECK_FALSE(bad);
  CHECK_FALSE(bad.has_value());
  CHECK(bad.value() == 0);
  CHECK(bad.value_or(1) == 1);
  CHECK(bad.error() == fault::odd);
  CHECK(bad.offset() == 7);
  CHECK(bad.needed() == 16);

  const brevier::result<text, fault> word = text("word");
  CHECK(word->size() == 4);

  brevier::result<std::array<int, 3>, fault> mine = std::array<int, 3>{1, 2, 3};
  mine->front() = 4;
  (*mine)[1] = 5;
  mine.value().back() = 6;
  int sum = 0;  // the range that is walked is no part of the temporary
  for (const int each : *brevier::result<std::array<int, 3>, fault>(*mine)) sum += each;
  for (const int each : brevier::result<std::array<int, 3>, fault>(*mine).value()) sum += each;
  CHECK(sum == 30);
}

static_assert(*number(3) == 3 && number(fault::odd, 2).offset() == 2);
static_assert(!std::is_convertible_v<number, bool>);

TEST_CASE("a lazy range yields what its cursor gives") {
  using range = brevier::lazy_range<countdown>;
  const range three(countdown{3});
  std::vector<int> seen;
  for (const int value : three) seen.push_back(value);
  CHECK(seen == std::vector<int>{3, 2, 1});
  CHECK(std::vector<int>(three.begin(), three.end()) == seen);  // it can be walked again
  CHECK(std::distance(three.begin(), three.end()) == 3);
  CHECK(std::find(three.begin(), three.end(), 2) != three.end());
  CHECK(std::find(three.begin(), three.end(), 9) == three.end());
  CHECK_FALSE(three.empty());
  CHECK(range().empty());
  CHECK(range().begin() == range().end());

  auto at = three.begin();
  const auto kept = at++;
  CHECK(*kept == 3);
  CHECK(*at == 2);
  CHECK(kept != at);
  CHECK(std::next(kept) == at);
  CHECK(std::next(at, 2) == three.end());
}

constexpr int sum_to(int from) {
  int sum = 0;
  for (const int value : brevier::lazy_range<countdown>(countdown{from})) sum += value;
  return sum;
}
static_assert(sum_to(10) == 55);

#if defined(__cpp_lib_ranges)
static_assert(std::ranges::forward_range<brevier::lazy_range<countdown>>);
#endif

TEST_SUITE_END();
