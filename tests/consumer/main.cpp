// A program of somebody who uses Brevier; prints the version, so that the test knows which one was found.
// SPDX-License-Identifier: BSL-1.0

#include <cstdio>
#include "brevier.hpp"

int main() {
  const brevier::text greeting = "\xE9\x87\x9C\xE5\xB1\xB1";
  std::printf("%d.%d.%d\n", BREVIER_VERSION / 10000, BREVIER_VERSION / 100 % 100, BREVIER_VERSION % 100);
  return brevier::count(greeting) == 2 ? 0 : 1;
}
