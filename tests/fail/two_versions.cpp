// Two versions of Brevier in one file; the rooms in between are guarded, yet the second version is seen.
// says: two versions of Brevier are included in one file
// SPDX-License-Identifier: BSL-1.0

#include "brevier/utf8.hpp"
#ifdef REFUSED
#undef BREVIER_STAMP
#define BREVIER_STAMP 0x12345678
#endif
#include "brevier/utf8.hpp"
