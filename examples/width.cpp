// Sets headlines in three scripts on a character display of 20 columns: cut, with an ellipsis, in line.
//
//     c++ -std=c++17 -I include examples/width.cpp && ./a.out
//
// SPDX-License-Identifier: BSL-1.0

#include "brevier/width.hpp"

#include <cstdio>

int main() {
  const brevier::text headlines[] = {
      "颱風逼近，全市明日停課",
      "台風接近 あす全校休校",
      "태풍 접근, 내일 전 학교 휴교",
      "Typhoon near: schools closed ⚠️",
      "氣溫 31℃",
  };
  const size_t display = 20;

  for (const brevier::text headline : headlines) {
    char memory[128];
    const auto line = brevier::truncate_columns(headline, display, "...", memory);
    if (!line) {
      std::printf("%zu bytes would do\n", line.needed());
      continue;
    }
    const auto rest = static_cast<int>(display - brevier::columns(*line));
    std::printf("|%.*s%*s| %zu columns\n", static_cast<int>(line->size()), line->data(), rest, "",
                brevier::columns(headline));
  }

  // Fonts for East Asia have some characters twice as wide as others do.
  const brevier::text quoted = "“停課”…";
  std::printf("%zu or %zu columns\n", brevier::columns(quoted),
              brevier::columns(quoted, brevier::ambiguous_width::wide));
}
