// How fast code points are folded, beside other libraries.
//
//     c++ -std=c++17 -O2 -I include -I tests tests/bench/fold.cpp -licuuc -lutf8proc && ./a.out [FILE...]
//
// What it prints is told in bench.hpp; beside its inputs there is european, of letters that have case. All read their
// code points with brevier::code_points(). Others may have older versions of Unicode, or make letters small instead.
// SPDX-License-Identifier: BSL-1.0

#include "brevier/fold.hpp"

#include "bench.hpp"
#include "peers.hpp"

#include <clocale>
#include <wctype.h>

namespace {

using bench::engine;
using bench::input;
using brevier::text;

void add_engines(std::vector<engine>& engines) {
  engines.push_back(bench::by_code_point("case", "brevier", brevier::case_folded, false));
  engines.push_back(bench::by_code_point("width", "brevier", brevier::width_folded, false));
  engines.push_back(bench::by_code_point(
      "case", "towlower", [](char32_t value) { return towlower(value); }, true));
#ifdef WITH_ICU
  const auto icu_fold = [](char32_t value) { return u_foldCase(static_cast<UChar32>(value), U_FOLD_CASE_DEFAULT); };
  engines.push_back(bench::by_code_point("case", "icu", icu_fold, true));
#else
  std::fprintf(stderr, "left out: ICU (libicu-dev)\n");
#endif
#ifdef WITH_UTF8PROC
  const auto small = [](char32_t value) { return utf8proc_tolower(static_cast<utf8proc_int32_t>(value)); };
  engines.push_back(bench::by_code_point("case", "utf8proc", small, true));
#else
  std::fprintf(stderr, "left out: utf8proc (libutf8proc-dev)\n");
#endif
}

std::vector<input> made_inputs() {
  std::vector<input> inputs = bench::made_inputs();
  bench::dice below;
  inputs.push_back({"european", bench::made_of(below, {'A', 'a', 0xC0, 0x100, 0x391, 0x410}, 26), 0});
  inputs.back().portion = inputs.back().bytes.size();
  return inputs;
}

}  // namespace

int main(int count, char** arguments) {
  std::setlocale(LC_CTYPE, "C.UTF-8");
  std::vector<engine> engines;
  add_engines(engines);
  return bench::run("fold", engines, count > 1 ? bench::named_inputs(count - 1, arguments + 1) : made_inputs());
}
