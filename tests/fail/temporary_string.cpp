// A view of a temporary std::string would dangle at the end of the line.
// says: deleted
// SPDX-License-Identifier: BSL-1.0

#include <string>
#include "brevier/text.hpp"

std::string headline();

size_t bytes() {
#ifdef REFUSED
  const brevier::text text = headline();
#else
  const std::string kept = headline();
  const brevier::text text = kept;
#endif
  return text.size();
}
