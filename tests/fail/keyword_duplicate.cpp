// The same keyword twice, with two ids.
// says: one of the keywords with these indices matches what the other is
// names: keyword_at<.*duplicate, 2(ul|l)?, 0
// SPDX-License-Identifier: BSL-1.0

#include "brevier/keywords.hpp"

#ifdef REFUSED
inline constexpr brevier::keyword topics[] = {{"川普", 1}, {"特朗普", 1}, {"川普", 2}};
#else
inline constexpr brevier::keyword topics[] = {{"川普", 1}, {"特朗普", 1}, {"川普普", 2}};
#endif

bool mentions(brevier::text article);
bool mentions(brevier::text article) { return !brevier::keyword_set<topics>.matches(article).empty(); }
