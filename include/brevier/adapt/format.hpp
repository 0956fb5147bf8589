// Brevier, adapt/format: text for std::format, where the C++ library has it (C++20); elsewhere nothing. Not in the
// joined header.
//
//     std::format("{:>20}", brevier::text("特朗普"))                     // all that std::string_view takes
//
// SPDX-License-Identifier: BSL-1.0

#include "../text.hpp"

#ifndef BREVIER_ADAPT_FORMAT_HPP
#define BREVIER_ADAPT_FORMAT_HPP

#if defined(__has_include)
#if __has_include(<version>)
#include <version>
#endif
#endif

#if defined(__cpp_lib_format)
#include <format>

template <>
struct std::formatter<brevier::text, char> : std::formatter<std::string_view, char> {
  template <class Context>
  auto format(brevier::text value, Context& context) const {
    return std::formatter<std::string_view, char>::format(value, context);
  }
};
#endif

#endif  // BREVIER_ADAPT_FORMAT_HPP
