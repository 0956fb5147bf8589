// A list that the compiler may not read.
// says: the list of a keyword_set is not constant: declare it inline constexpr
// SPDX-License-Identifier: BSL-1.0

#include "brevier/keywords.hpp"

#ifdef REFUSED
brevier::keyword topics[] = {{"topic", 1}};
#else
inline constexpr brevier::keyword topics[] = {{"topic", 1}};
#endif

bool mentions(brevier::text article);
bool mentions(brevier::text article) { return brevier::keyword_set<topics>.contains(article); }
