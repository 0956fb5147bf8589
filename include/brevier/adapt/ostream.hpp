// Brevier, adapt/ostream: writes text to the streams of the C++ library. Not in the joined header.
//
//     std::cout << std::setw(12) << brevier::text("特朗普") << '\n';    // width and fill count bytes, as ever
//
// SPDX-License-Identifier: BSL-1.0

#include "../text.hpp"

#ifndef BREVIER_ADAPT_OSTREAM_HPP
#define BREVIER_ADAPT_OSTREAM_HPP

#include <ostream>
#include <string_view>

BREVIER_BEGIN

/// Writes the bytes as they are, with the stream's width, fill and adjustment, which count bytes.
template <class Traits>
std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& output, text value) {
  return output << std::basic_string_view<char, Traits>(value.data(), value.size());
}

BREVIER_END

#endif  // BREVIER_ADAPT_OSTREAM_HPP
