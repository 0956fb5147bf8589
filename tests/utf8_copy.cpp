// The suite of brevier/utf8_copy.hpp.
//
// SPDX-License-Identifier: BSL-1.0

#include "brevier/utf8_copy.hpp"

#include "utf8_oracle.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

namespace {

using namespace oracle;
using brevier::utf16_form;

// UTF-16 by its definition: Table 3-5 of the Unicode Standard.
std::u16string utf16(const std::u32string& values) {
  std::u16string units;
  for (const char32_t value : values) {
    if (value >= 0x10000) units += static_cast<char16_t>(0xD800 + ((value - 0x10000) >> 10));
    units += static_cast<char16_t>(value >= 0x10000 ? 0xDC00 + ((value - 0x10000) & 0x3FF) : value);
  }
  return units;
}

std::string utf8(const std::u32string& values) {
  std::string bytes;
  for (const char32_t value : values) bytes += oracle::utf8(value);
  return bytes;
}

std::string string_of(text bytes) { return {bytes.data(), bytes.size()}; }

// Memory of just the size that is needed does, one less is refused with that size and left alone.
template <class Write>
std::string written_by(Write write) {
  const size_t needed = [&] {
    std::vector<char> nothing;
    const auto refused = write(brevier::buffer(nothing.data(), 0));
    return refused ? size_t{0} : refused.needed();
  }();
  if (needed != 0) {
    std::vector<char> less(needed - 1, '#');
    const auto refused = write(brevier::buffer(less));
    CHECK_FALSE(refused);
    CHECK(refused.error() == utf8_error::too_small);
    CHECK(refused.needed() == needed);
    CHECK(less == std::vector<char>(needed - 1, '#'));
  }
  std::vector<char> memory(needed);
  const auto written = write(brevier::buffer(memory));
  REQUIRE(written);
  CHECK(written->size() == needed);
  return string_of(*written);
}

std::string bytes_of(const std::u16string& units, utf16_form form) {
  std::string bytes;
  for (const char16_t unit : units) {
    const char high = static_cast<char>(unit >> 8), low = static_cast<char>(unit & 0xFF);
    if (form == utf16_form::big_endian) bytes += {high, low};
    if (form == utf16_form::little_endian) bytes += {low, high};
    if (form == utf16_form::hex)
      for (int shift = 12; shift >= 0; shift -= 4) bytes += "0123456789ABCDEF"[unit >> shift & 15];
  }
  return bytes;
}

}  // namespace

TEST_SUITE_BEGIN("utf8_copy");

TEST_CASE("generated text, whole and broken, to all forms and back") {
  std::mt19937 random(20251030);
  std::vector<piece> pieces;
  for (const size_t size : {1u, 10u, 100u, 1000u})
    for (const unsigned damages : {0u, 1u, 30u}) {
      const placed bytes("x" + generated(random, size, damages));
      take_apart(bytes, pieces);
      const std::u32string values = values_of(pieces);
      const std::u16string units = utf16(values);
      const std::string replaced = utf8(values);

      CHECK(brevier::replaced_size(bytes) == replaced.size());
      CHECK(written_by([&](brevier::buffer output) { return brevier::replace_ill_formed(bytes, output); }) == replaced);

      CHECK(brevier::utf16_size(bytes) == units.size());
      std::u16string units_written(units.size(), u'#');
      CHECK(brevier::to_utf16(bytes, units_written).value_or(0) == units.size());
      CHECK(units_written == units);
      units_written.resize(units.size() - 1);
      CHECK(brevier::to_utf16(bytes, units_written).needed() == units.size());

      std::u32string values_written(values.size(), U'#');
      CHECK(brevier::to_utf32(bytes, values_written).value_or(0) == values.size());
      CHECK(values_written == values);
      values_written.resize(values.size() - 1);
      CHECK(brevier::to_utf32(bytes, values_written).needed() == values.size());

      const brevier::list<const char16_t> unit_list(units);
      const brevier::list<const char32_t> value_list(values);
      CHECK(brevier::validate(unit_list));
      CHECK(brevier::utf8_size(unit_list) == replaced.size());
      CHECK(brevier::utf8_size(value_list) == replaced.size());
      CHECK(written_by([&](brevier::buffer output) { return brevier::to_utf8(unit_list, output); }) == replaced);
      CHECK(written_by([&](brevier::buffer output) { return brevier::to_utf8(value_list, output); }) == replaced);
      for (const utf16_form form : {utf16_form::big_endian, utf16_form::little_endian, utf16_form::hex}) {
        const std::string wanted = bytes_of(units, form);
        CHECK(written_by([&](brevier::buffer output) { return brevier::to_utf16(bytes, form, output); }) == wanted);
        CHECK(written_by([&](brevier::buffer output) { return brevier::to_utf8(wanted, form, output); }) == replaced);
      }
    }
}

TEST_CASE("surrogates without a pair") {
  struct example {
    std::u16string units;
    std::string bytes;
    size_t offset;
  };
  const example examples[] = {
      {{0xD83D, 0xDCDF}, "\xF0\x9F\x93\x9F", 2},
      {{0xD83D}, "\xEF\xBF\xBD", 0},
      {{0xDCDF}, "\xEF\xBF\xBD", 0},
      {{u'a', 0xDCDF, 0xD83D}, "a\xEF\xBF\xBD\xEF\xBF\xBD", 1},
      {{0xD83D, 0xD83D, 0xDCDF}, "\xEF\xBF\xBD\xF0\x9F\x93\x9F", 0},
      {{0xD83D, u'a'},
       "\xEF\xBF\xBD"
       "a",
       0},
      {{0xDBFF, 0xDFFF}, "\xF4\x8F\xBF\xBF", 2},
      {{0xFFFD, 0xE000, 0xD7FF, 0xDC00}, "\xEF\xBF\xBD\xEE\x80\x80\xED\x9F\xBF\xEF\xBF\xBD", 3},
  };
  for (const example& example : examples) {
    CAPTURE(hex(example.bytes));
    const brevier::list<const char16_t> units(example.units);
    CHECK(written_by([&](brevier::buffer output) { return brevier::to_utf8(units, output); }) == example.bytes);
    const brevier::utf8_check check = brevier::validate(units);
    CHECK(check.offset == example.offset);
    CHECK(static_cast<bool>(check) == (example.offset == example.units.size()));
  }
  const std::u32string values = {0xD800, 0x110000, 0xFFFFFFFF, 0x10FFFF};
  CHECK(written_by([&](brevier::buffer output) {
          return brevier::to_utf8(brevier::list<const char32_t>(values), output);
        }) == "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xF4\x8F\xBF\xBF");
}

TEST_CASE("UCS-2 as modems have it") {
  struct example {
    text bytes;
    utf16_form form;
    std::string wanted;
  };
  const example examples[] = {
      {"7279671766FC", utf16_form::hex, "\xE7\x89\xB9\xE6\x9C\x97\xE6\x9B\xBC"},
      {"00e9", utf16_form::hex, "\xC3\xA9"},
      {"00G9"
       "0041",
       utf16_form::hex,
       "\xEF\xBF\xBD"
       "A"},
      {"0041004", utf16_form::hex, "A\xEF\xBF\xBD"},
      {"\x72\x79\x67", utf16_form::big_endian, "\xE7\x89\xB9\xEF\xBF\xBD"},
      {"\x79\x72", utf16_form::little_endian, "\xE7\x89\xB9"},
      {"", utf16_form::little_endian, ""},
  };
  for (const example& example : examples)
    CHECK(written_by([&](brevier::buffer output) { return brevier::to_utf8(example.bytes, example.form, output); }) ==
          example.wanted);
}

constexpr size_t written_at_compile_time() {
  char memory[32] = {};
  return brevier::replace_ill_formed(
             "a\xFF"
             "b",
             memory)
      ->size();
}
static_assert(written_at_compile_time() == 5);
static_assert(brevier::utf8_size("D83DDCDF", brevier::utf16_form::hex) == 4);

TEST_SUITE_END();
