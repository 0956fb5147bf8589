// Two keywords that are the same by folding.
// says: one of the keywords with these indices matches what the other is, perhaps by folding
// names: keyword_at<.*duplicate, 2(ul|l)?, 1
// SPDX-License-Identifier: BSL-1.0

#include "brevier/keywords.hpp"

#ifdef REFUSED
inline constexpr brevier::keyword topics[] = {{"川普", 1}, {"台灣", 2}, {"臺湾", 3, brevier::fold_variants}};
#else
inline constexpr brevier::keyword topics[] = {{"川普", 1}, {"台灣", 2}, {"臺湾", 3}};
#endif

bool mentions(brevier::text article);
bool mentions(brevier::text article) { return !brevier::keyword_set<topics>.matches(article).empty(); }
