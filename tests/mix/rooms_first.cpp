// The rooms and then the joined header in one file; main.cpp has them the other way round. What one file makes, the
// other takes: if their namespaces differed, the two would not link.
// SPDX-License-Identifier: BSL-1.0

#include "brevier/calendar.hpp"
#include "brevier/utf8.hpp"
#include "brevier.hpp"

brevier::text headline(brevier::text article);
brevier::text headline(brevier::text article) { return brevier::truncate(article, 8); }

brevier::date busan();
brevier::date busan() { return {2025, 10, 30}; }
