// Compares words as a reader does: without regard to case, nor to full and half width.
//
//     c++ -std=c++17 -I include examples/fold.cpp && ./a.out
//
// SPDX-License-Identifier: BSL-1.0

#include "brevier/fold.hpp"
#include "brevier/utf8.hpp"

#include <algorithm>
#include <cstdio>

namespace {

char32_t folded(char32_t value) { return brevier::case_folded(brevier::width_folded(value)); }

bool alike(brevier::text left, brevier::text right) {
  const auto first = brevier::code_points(left);
  const auto second = brevier::code_points(right);
  return std::equal(first.begin(), first.end(), second.begin(), second.end(),
                    [](char32_t one, char32_t other) { return folded(one) == folded(other); });
}

}  // namespace

int main() {
  const brevier::text pairs[][2] = {
      {"G7", "ｇ７"}, {"Łódź", "ŁÓDŹ"}, {"ΣΊΣΥΦΟΣ", "Σίσυφος"}, {"ﾆｭｰｽ", "ニュース"}, {"釜山", "首爾"},
  };
  for (const auto& pair : pairs)
    std::printf("%s %s %s\n", pair[0].data(), alike(pair[0], pair[1]) ? "=" : "#", pair[1].data());
}
