// Finds a word in whatever Han characters it is written: Hong Kong, Taiwan, China, Japan.
//
//     c++ -std=c++17 -I include examples/variants.cpp && ./a.out
//
// SPDX-License-Identifier: BSL-1.0

#include "brevier/utf8.hpp"
#include "brevier/variants.hpp"

#include <algorithm>
#include <cstdio>

namespace {

bool alike(brevier::text left, brevier::text right) {
  const auto first = brevier::code_points(left);
  const auto second = brevier::code_points(right);
  return std::equal(first.begin(), first.end(), second.begin(), second.end(), [](char32_t one, char32_t other) {
    return brevier::variant_folded(one) == brevier::variant_folded(other);
  });
}

}  // namespace

int main() {
  const brevier::text pairs[][2] = {
      {"臺灣", "台湾"}, {"裏面", "裡面"}, {"頭髮", "头发"}, {"圖書館", "図書館"}, {"想像", "想象"},
  };
  for (const auto& pair : pairs)
    std::printf("%s %s %s\n", pair[0].data(), alike(pair[0], pair[1]) ? "=" : "#", pair[1].data());

  std::printf("one character:");
  for (const char32_t each : brevier::variants(U'\u81FA')) std::printf(" U+%04X", static_cast<unsigned>(each));
  std::printf("\n");
}
