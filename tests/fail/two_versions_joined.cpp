// Two versions of the joined header in one file.
// says: two versions of Brevier are included in one file
// SPDX-License-Identifier: BSL-1.0

#include "brevier.hpp"
#ifdef REFUSED
#undef BREVIER_STAMP
#define BREVIER_STAMP 0x12345678
#endif
#include "brevier.hpp"
