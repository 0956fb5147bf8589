// What is neither an integer nor an enumeration is no id.
// says: the id of a keyword is an integer or an enumeration
// SPDX-License-Identifier: BSL-1.0

#include "brevier/keywords.hpp"

#ifdef REFUSED
inline constexpr brevier::keyword topics[] = {{"川普", 1.5}};
#else
inline constexpr brevier::keyword topics[] = {{"川普", 1}};
#endif

bool mentions(brevier::text article);
bool mentions(brevier::text article) { return !brevier::keyword_set<topics>.matches(article).empty(); }
