// Walks text by what a reader takes for one character, and moves a cursor through it as an editor does.
//
//     c++ -std=c++17 -I include examples/graphemes.cpp && ./a.out
//
// SPDX-License-Identifier: BSL-1.0

#include "brevier/graphemes.hpp"

#include <cstdio>

namespace {

// Two letters with marks, a family, a flag, a Hangul syllable in single letters, an Indic conjunct.
const brevier::text sample = "e\u0301o\u0308👨‍👩‍👧🇰🇷\u1112\u1161\u11ABक्षि";

void print(const char* label, brevier::text text) {
  std::printf("%s [%.*s]\n", label, static_cast<int>(text.size()), text.data());
}

}  // namespace

int main() {
  std::printf("%zu bytes, %zu code points, %zu characters\n", sample.size(), brevier::count(sample),
              brevier::count_graphemes(sample));

  for (const auto character : brevier::graphemes(sample)) {
    std::printf("%3zu:", character.offset);
    for (const char32_t value : brevier::code_points(character.content))
      std::printf(" U+%04X", static_cast<unsigned>(value));
    std::printf("\n");
  }

  // Backspace takes the last one, whole.
  const auto characters = brevier::graphemes(sample);
  print("without the last:", sample.subtext(0, (--characters.end())->offset));

  // A click lands on some byte; the cursor stands between characters.
  std::printf("byte 12 is in the character from %zu to %zu\n", brevier::floor_grapheme_boundary(sample, 12),
              brevier::ceil_grapheme_boundary(sample, 12));

  print("at most 3 characters:", brevier::truncate_graphemes(sample, 3));
  char memory[64];
  if (const auto cut = brevier::truncate_graphemes(sample, 3, "…", memory)) print("with an ellipsis:", *cut);
}
