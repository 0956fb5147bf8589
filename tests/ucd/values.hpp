// What the suites do with the facts of the Unicode Character Database: a value for every code point.
//
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <string>
#include <vector>

#include "graphemes.hpp"

namespace ucd {

using values = std::vector<std::string>;

template <size_t Size>
values all_values(const property_range (&ranges)[Size], const char* otherwise) {
  values all(0x110000, otherwise);
  for (const property_range& range : ranges)
    for (uint32_t point = range.first; point <= range.last; ++point) all[point] = range.value;
  return all;
}

}  // namespace ucd
