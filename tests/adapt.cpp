// The suite of brevier/adapt/: what the C++ library can do with our types.
//
// SPDX-License-Identifier: BSL-1.0

#include "brevier/adapt/format.hpp"
#include "brevier/adapt/ostream.hpp"

#include <doctest/doctest.h>

#include <iomanip>
#include <sstream>

TEST_CASE("text in streams") {
  std::ostringstream output;
  output << std::setw(7) << std::setfill('.') << brevier::text("12:08") << '|' << std::left << std::setw(6)
         << brevier::text("a\0b") << '|' << brevier::text() << brevier::text("\xFF");
  CHECK(output.str() == std::string("..12:08|a\0b...|\xFF", 16));
}

#if defined(__cpp_lib_format)
TEST_CASE("text in std::format") {
  CHECK(std::format("{:>7}|{}|{:.2}", brevier::text("12:08"), brevier::text(), brevier::text("abc")) == "  12:08||ab");
}
#endif
