// How fast the columns of text and of code points are told, beside other libraries.
//
//     c++ -std=c++17 -O2 -I include -I tests tests/bench/width.cpp -licuuc -lunistring -lutf8proc && ./a.out [FILE...]
//
// What it prints is told in bench.hpp. Others have other ideas of width: they are there for their speed. All read their
// code points with brevier::code_points(), but those that take text.
// SPDX-License-Identifier: BSL-1.0

#include "brevier/width.hpp"

#include "bench.hpp"
#include "peers.hpp"

#include <clocale>
#include <wchar.h>

namespace {

using bench::engine;
using brevier::text;

void add_engines(std::vector<engine>& engines) {
  engines.push_back({"text", "brevier", "scalar", [](text bytes) { return uint64_t{brevier::columns(bytes)}; }});
  engines.push_back(bench::by_code_point(
      "code-point", "brevier", [](char32_t value) { return brevier::columns(value); }, false));
  engines.push_back(bench::by_code_point(
      "code-point", "wcwidth", [](char32_t value) { return wcwidth(static_cast<wchar_t>(value)); }, true));
#ifdef WITH_ICU
  const auto icu_width = [](char32_t value) {
    const int32_t kind = u_getIntPropertyValue(static_cast<UChar32>(value), UCHAR_EAST_ASIAN_WIDTH);
    return kind == U_EA_WIDE || kind == U_EA_FULLWIDTH ? 2 : 1;
  };
  engines.push_back(bench::by_code_point("code-point", "icu", icu_width, true));
#else
  std::fprintf(stderr, "left out: ICU (libicu-dev)\n");
#endif
#ifdef WITH_UNISTRING
  engines.push_back({"text", "libunistring", "scalar",
                     [](text bytes) {
                       return static_cast<uint64_t>(
                           u8_width(reinterpret_cast<const uint8_t*>(bytes.data()), bytes.size(), "UTF-8"));
                     },
                     true, true});
  engines.push_back(bench::by_code_point(
      "code-point", "libunistring", [](char32_t value) { return uc_width(value, "UTF-8"); }, true));
#else
  std::fprintf(stderr, "left out: libunistring (libunistring-dev)\n");
#endif
#ifdef WITH_UTF8PROC
  engines.push_back(bench::by_code_point(
      "code-point", "utf8proc", [](char32_t value) { return utf8proc_charwidth(static_cast<int32_t>(value)); }, true));
#else
  std::fprintf(stderr, "left out: utf8proc (libutf8proc-dev)\n");
#endif
}

}  // namespace

int main(int count, char** arguments) {
  std::setlocale(LC_CTYPE, "C.UTF-8");
  std::vector<engine> engines;
  add_engines(engines);
  return bench::run("width", engines, count > 1 ? bench::named_inputs(count - 1, arguments + 1) : bench::made_inputs());
}
