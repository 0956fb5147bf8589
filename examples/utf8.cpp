// Walks text that is partly broken: what is in it, where it breaks, and how to cut it for a narrow display.
//
//     c++ -std=c++17 -I include examples/utf8.cpp && ./a.out
//
// SPDX-License-Identifier: BSL-1.0

#include "brevier/lines.hpp"

#include <cstdio>

namespace {

// 颱風, a byte that is none, a character of which one byte is missing, an ideographic space, a second line.
const char received[] = "  \xE9\xA2\xB1\xE9\xA2\xA8\xFF \xE8\xAD\xA6!\xE5\xA0\xE3\x80\x80\r\n12:08";

void print(const char* label, brevier::text text) {
  std::printf("%s[%.*s] %zu bytes\n", label, static_cast<int>(text.size()), text.data(), text.size());
}

}  // namespace

int main() {
  const brevier::text text = received;

  for (const auto bad : brevier::ill_formed(text))
    std::printf("byte %zu: %zu ill-formed, %s: %s\n", bad.offset, bad.size, name(bad.error).data(),
                describe(bad.error).data());

  for (const auto line : brevier::lines(text)) {
    const brevier::text content = brevier::trim(line.content);
    std::printf("line at byte %zu, %zu code points:", line.offset, brevier::count(content));
    for (const char32_t value : brevier::code_points(content)) std::printf(" U+%04X", static_cast<unsigned>(value));
    std::printf("\n");
  }

  print("at most 5 bytes: ", brevier::truncate(brevier::trim(text), 5));

  char bytes[4];
  if (const auto size = brevier::encode(U'\u98A8', bytes)) print("encoded: ", {bytes, *size});
}
