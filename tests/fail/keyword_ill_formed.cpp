// A keyword that is not UTF-8.
// says: the keyword with this index is not UTF-8: tell the compiler that literals are
// names: keyword_at<.*ill_formed, 0(ul|l)?, 0
// SPDX-License-Identifier: BSL-1.0

#include "brevier/keywords.hpp"

#ifdef REFUSED
inline constexpr brevier::keyword topics[] = {{"\xE5\xB7\x9D\xE6\x99", 1}};
#else
inline constexpr brevier::keyword topics[] = {{"\xE5\xB7\x9D\xE6\x99\xAE", 1}};
#endif

bool mentions(brevier::text article);
bool mentions(brevier::text article) { return !brevier::keyword_set<topics>.matches(article).empty(); }
