// A list of a temporary std::vector would dangle, as text of a temporary std::string would.
// says: no matching|conversion|no viable
// SPDX-License-Identifier: BSL-1.0

#include <vector>
#include "brevier/text.hpp"

std::vector<int> numbers();

size_t count() {
#ifdef REFUSED
  const brevier::list<const int> view = numbers();
#else
  const std::vector<int> kept = numbers();
  const brevier::list<const int> view = kept;
#endif
  return view.size();
}
