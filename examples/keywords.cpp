// Finds names in a text: a set that the compiler makes, one that is built at run time, and one that is loaded.
//
//     c++ -std=c++17 -I include examples/keywords.cpp -o keywords && ./keywords
//
// SPDX-License-Identifier: BSL-1.0

#include "brevier/keywords.hpp"

#include <cstdio>
#include <string>
#include <vector>

enum topic { trump, xi, summit };
constexpr const char* names[] = {"Trump", "Xi", "summit"};

inline constexpr brevier::keyword topics[] = {
    {"特朗普", trump}, {"川普", trump},  {"Trump", trump, brevier::whole_word | brevier::fold_case},
    {"習近平", xi},    {"峰會", summit}, {"summit", summit, brevier::fold_case},
};

constexpr auto& set = brevier::keyword_set<topics>;
static_assert(set.contains("川普抵達釜山"));

int main() {
  const std::string article = "TRUMP（川普）昨抵釜山，峰會將於午前舉行；summit of trumpets。習近平亦已抵達。";
  for (const auto match : set.matches(article))
    std::printf("%3zu  %-7s %s\n", match.offset, names[match.id], article.substr(match.offset, match.size).c_str());

  const std::vector<brevier::keyword> list = {{"釜山"}, {"釜山港"}, {"午前"}};
  std::vector<char> memory(brevier::keyword_memory(list));
  const auto built = brevier::build_keywords(list, memory);
  if (!built) {
    const brevier::text reason = describe(built.error());
    std::printf("keyword %zu: %.*s\n", built.offset(), static_cast<int>(reason.size()), reason.data());
    return 1;
  }

  // The image of a set is bytes like any other: they can be stored, and used where they lie.
  const std::string stored(built->image().data(), built->image().size());
  const auto loaded = brevier::load_keywords(stored);
  if (!loaded) return 1;
  std::printf("%zu keywords in %zu bytes find %zu places\n", loaded->size(), stored.size(), loaded->count(article));
}
