// A function that returns text can't return a std::string that dies with it.
// says: deleted
// SPDX-License-Identifier: BSL-1.0

#include <string>
#include "brevier/text.hpp"

brevier::text headline(const std::string& given) {
#ifdef REFUSED
  return given + "!";
#else
  return given;
#endif
}
