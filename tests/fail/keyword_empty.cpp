// An empty keyword would be everywhere.
// says: the keyword with this index is empty
// names: keyword_at<.*empty, 1(ul|l)?, 0
// SPDX-License-Identifier: BSL-1.0

#include "brevier/keywords.hpp"

#ifdef REFUSED
inline constexpr brevier::keyword topics[] = {{"川普", 1}, {"", 2}};
#else
inline constexpr brevier::keyword topics[] = {{"川普", 1}, {"Trump", 2}};
#endif

bool mentions(brevier::text article);
bool mentions(brevier::text article) { return !brevier::keyword_set<topics>.matches(article).empty(); }
