// The suite of brevier/fold.hpp, against CaseFolding.txt and the decompositions of the database, complete.
//
// SPDX-License-Identifier: BSL-1.0

#include "brevier/fold.hpp"

#include <doctest/doctest.h>

#include <map>

#include "ucd/fold.hpp"

namespace {

using mapping = std::map<uint32_t, uint32_t>;

template <size_t Size>
mapping as_map(const uint32_t (&pairs)[Size][2]) {
  mapping values;
  for (const auto& pair : pairs) values[pair[0]] = pair[1];
  return values;
}

template <class Fold>
void check_all(const mapping& wanted, Fold fold) {
  size_t wrong = 0, unsteady = 0;
  for (uint32_t point = 0; point != 0x110000; ++point) {
    const auto found = wanted.find(point);
    const char32_t folded = fold(point);
    wrong += folded != (found == wanted.end() ? point : found->second);
    unsteady += fold(folded) != folded;
  }
  CHECK(wrong == 0);
  CHECK(unsteady == 0);
  for (const uint32_t value : {0x110000u, 0x110041u, 0x7FFFFFFFu, 0x80000041u, 0xFFFFFFFFu})
    CHECK(fold(value) == value);
}

}  // namespace

TEST_CASE("simple case folding, complete") {
  const mapping wanted = as_map(ucd::case_folding);
  CHECK(wanted.size() == 1512);
  check_all(wanted, brevier::case_folded);
}

TEST_CASE("width folding, complete") {
  const mapping wanted = as_map(ucd::width_folding);
  CHECK(wanted.size() == 226);
  check_all(wanted, brevier::width_folded);
}

TEST_CASE("examples, and the compiler") {
  static_assert(brevier::case_folded(U'T') == U't' && brevier::case_folded(U't') == U't' &&
                brevier::case_folded(U'@') == U'@');
  static_assert(brevier::case_folded(0x1E9E) == 0xDF);                                          // capital sharp s
  static_assert(brevier::case_folded(0x3A3) == 0x3C3 && brevier::case_folded(0x3C2) == 0x3C3);  // the sigmas
  static_assert(brevier::case_folded(0x212A) == U'k');                                          // kelvin sign
  static_assert(brevier::case_folded(0x130) == 0x130 && brevier::case_folded(U'I') == U'i');    // not Turkic
  static_assert(brevier::case_folded(0xFF21) == 0xFF41);                                        // full-width A
  static_assert(brevier::width_folded(0xFF21) == U'A' && brevier::width_folded(0x3000) == U' ');
  static_assert(brevier::width_folded(0xFF76) == 0x30AB &&
                brevier::width_folded(0xFF9E) == 0x3099);  // half-width ka, mark
  static_assert(brevier::width_folded(0xFFE6) == 0x20A9 && brevier::width_folded(0x7279) == 0x7279);
}
