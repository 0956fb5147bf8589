// Finds keywords in a text that comes in pieces, and masks names in one that lies in memory.
//
//     c++ -std=c++17 -I include examples/keyword_stream.cpp && ./a.out
//
// SPDX-License-Identifier: BSL-1.0

#include "brevier/keyword_replace.hpp"
#include "brevier/keyword_stream.hpp"

#include <cstdio>

enum topic { taiwan, trump };

constexpr auto anywhere = brevier::fold_case | brevier::fold_width | brevier::fold_variants | brevier::skip_spaces;
inline constexpr brevier::keyword topics[] = {
    {"臺灣", taiwan, anywhere}, {"川普", trump, anywhere}, {"Trump", trump, anywhere | brevier::whole_word}};
constexpr auto& set = brevier::keyword_set<topics>;

int main() {
  const brevier::text article = "ＴＲＵＭＰ抵台\n湾；川 普與台灣代表會面。";

  char memory[set.stream_memory()];
  auto stream = *set.stream(memory);
  const auto print = [](const brevier::stream_match& match) {
    std::printf("%3llu +%u %s\n", static_cast<unsigned long long>(match.offset), static_cast<unsigned>(match.size),
                match.id == taiwan ? "Taiwan" : "Trump");
  };
  for (size_t at = 0; at < article.size(); at += 5) stream.feed(article.subtext(at, 5), print);
  stream.finish(print);

  constexpr brevier::replacement hidden[] = {{trump, "█", brevier::replacing::each_character}, {taiwan, "T."}};
  char masked[200];
  const brevier::text shown = brevier::replace(set.matches(article), article, hidden, masked).value();
  std::printf("%.*s\n", static_cast<int>(shown.size()), shown.data());
}
