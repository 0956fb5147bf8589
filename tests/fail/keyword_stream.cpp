// A stream of keywords without its header.
// says: streams of keywords want #include <brevier/keyword_stream.hpp>
// SPDX-License-Identifier: BSL-1.0

#include "brevier/keywords.hpp"
#ifndef REFUSED
#include "brevier/keyword_stream.hpp"
#endif

inline constexpr brevier::keyword topics[] = {{"topic", 1}};

bool begins(brevier::buffer memory);
bool begins(brevier::buffer memory) { return brevier::keyword_set<topics>.stream(memory).has_value(); }
