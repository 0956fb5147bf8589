// How fast the UTF-8 rooms are, beside others and beside the limits of the machine.
//
//     c++ -std=c++17 -O2 -I include -I tests tests/bench/utf8.cpp -licuuc && ./a.out [FILE...]
//
// What it prints is told in bench.hpp. Without files, there are also short texts of 1 to 128 bytes of mix. Engines that
// are not installed are left out, with a word.
// SPDX-License-Identifier: BSL-1.0

#include "brevier/utf8_bulk.hpp"

#include "bench.hpp"

#if __has_include(<unicode/utf8.h>)
#include <unicode/utf8.h>
#define WITH_ICU
#endif
#if __has_include(<utf8.h>)
#include <utf8.h>
#define WITH_UTFCPP
#endif
#if __has_include(<simdutf.h>)
#include <simdutf.h>
#define WITH_SIMDUTF
#endif

namespace {

using bench::engine;
using bench::input;
using brevier::text;
using brevier::detail::simd_level;

std::vector<input> made_inputs() {
  std::vector<input> inputs = bench::made_inputs();
  const std::string some = inputs[2].bytes.substr(0, 1 << 18);
  for (const size_t size : {1u, 4u, 8u, 16u, 32u, 48u, 63u, 64u, 128u})
    inputs.push_back({"short-" + std::to_string(size), some, size});
  return inputs;
}

const char* name_of(simd_level level) {
  const char* const names[] = {"scalar", "sse4.1", "avx2", "avx512", "neon", "simd128"};
  return names[static_cast<int>(level)];
}

template <class Range>
uint64_t sum_of(const Range& range) {
  uint64_t sum = 0;
  for (const char32_t value : range) sum += value;
  return sum;
}

template <class Range>
uint64_t backward_sum_of(const Range& range) {
  uint64_t sum = 0;
  for (auto at = range.end(); at != range.begin();) sum += *--at;
  return sum;
}

uint64_t visited(text bytes, simd_level level) {
  uint64_t sum = 0;
  auto visit = [&](char32_t value) { sum += value; };
  brevier::detail::for_each_code_point(bytes, visit, level);
  return sum;
}

uint64_t validated(text bytes, simd_level level) { return brevier::detail::validate(bytes, level).offset; }

uint64_t counted(text bytes, simd_level level) { return brevier::detail::count(bytes, level); }

uint64_t starts(text bytes, simd_level level) { return brevier::detail::count_starts(bytes, level); }

// One chain of table look-ups through all bytes: the validator to beat without vectors.
uint64_t shift_dfa(text bytes) {
  using namespace brevier::detail;
  uint64_t state = utf8_dfa::accepted;
  for (const char* at = bytes.begin(); at != bytes.end(); ++at) state = advance(state, at);
  return (state & 63) == utf8_dfa::accepted ? bytes.size() : 0;
}

uint64_t words_read(text bytes) {
  uint64_t sum = 0, word = 0;
  for (size_t i = 0; i + 8 <= bytes.size(); i += 8) {
    std::memcpy(&word, bytes.data() + i, 8);
    sum += word;
  }
  return sum;
}

void add_ours(std::vector<engine>& engines) {
  for (const simd_level level : oracle::levels()) {
    const char* const name = name_of(level);
    engines.push_back({"validate", "brevier", name, [level](text bytes) { return validated(bytes, level); }});
    engines.push_back({"count", "brevier", name, [level](text bytes) { return counted(bytes, level); }});
    engines.push_back({"count-known", "brevier", name, [level](text bytes) { return starts(bytes, level); }, true});
    engines.push_back({"forward-bulk", "brevier", name, [level](text bytes) { return visited(bytes, level); }});
  }
  engines.push_back({"validate", "brevier", "chosen", [](text bytes) { return brevier::validate(bytes).offset; }});
  engines.push_back({"forward", "brevier", "scalar", [](text bytes) { return sum_of(brevier::code_points(bytes)); }});
  engines.push_back({"forward", "brevier", "validated first",
                     [](text bytes) { return sum_of(brevier::code_points(*brevier::validated(bytes))); }, true});
  engines.push_back(
      {"backward", "brevier", "scalar", [](text bytes) { return backward_sum_of(brevier::code_points(bytes)); }});
  engines.push_back({"ill-formed", "brevier", "chosen", [](text bytes) {
                       uint64_t sum = 0;
                       for (const auto& bad : brevier::ill_formed(bytes)) sum += bad.size;
                       return sum;
                     }});
}

void add_limits(std::vector<engine>& engines) {
  for (const char* const task : {"validate", "count", "count-known"}) {
    engines.push_back({task, "memchr", "limit",
                       [](text bytes) { return uint64_t{std::memchr(bytes.data(), 1, bytes.size()) == nullptr}; }, true,
                       true});
    engines.push_back({task, "read", "limit", words_read, false, true});
  }
}

void add_others(std::vector<engine>& engines) {
  engines.push_back({"validate", "shift-dfa", "scalar", shift_dfa, true});
#ifdef WITH_ICU
  const auto icu_forward = [](text bytes) {
    uint64_t sum = 0;
    const char* const data = bytes.data();
    const int32_t size = static_cast<int32_t>(bytes.size());
    for (int32_t i = 0; i < size;) {
      UChar32 value;
      U8_NEXT(data, i, size, value);
      sum += value < 0 ? 0xFFFDu : static_cast<uint32_t>(value);
    }
    return sum;
  };
  const auto icu_backward = [](text bytes) {
    uint64_t sum = 0;
    const char* const data = bytes.data();
    for (int32_t i = static_cast<int32_t>(bytes.size()); i > 0;) {
      UChar32 value;
      U8_PREV(data, 0, i, value);
      sum += value < 0 ? 0xFFFDu : static_cast<uint32_t>(value);
    }
    return sum;
  };
  engines.push_back({"forward", "icu", "scalar", icu_forward});
  engines.push_back({"forward-bulk", "icu", "scalar", icu_forward});
  engines.push_back({"backward", "icu", "scalar", icu_backward});
#endif
#ifdef WITH_UTFCPP
  engines.push_back(
      {"validate", "utfcpp", "scalar",
       [](text bytes) { return static_cast<uint64_t>(utf8::find_invalid(bytes.begin(), bytes.end()) - bytes.begin()); },
       true});
  engines.push_back({"forward", "utfcpp", "scalar",
                     [](text bytes) {
                       uint64_t sum = 0;
                       for (const char* at = bytes.begin(); at != bytes.end();) sum += utf8::unchecked::next(at);
                       return sum;
                     },
                     true});
#endif
#ifdef WITH_SIMDUTF
  for (const auto* const found : simdutf::get_available_implementations()) {
    if (!found->supported_by_runtime_system()) continue;
    static std::vector<std::string> names;
    names.reserve(16);
    names.emplace_back(found->name());
    const char* const level = names.back().c_str();
    engines.push_back(
        {"validate", "simdutf", level,
         [found](text bytes) { return found->validate_utf8(bytes.data(), bytes.size()) ? uint64_t{bytes.size()} : 0; },
         true});
    engines.push_back(
        {"validate", "simdutf-where", level,
         [found](text bytes) { return uint64_t{found->validate_utf8_with_errors(bytes.data(), bytes.size()).count}; },
         true});
    engines.push_back({"count-known", "simdutf", level,
                       [found](text bytes) { return uint64_t{found->count_utf8(bytes.data(), bytes.size())}; }, true});
  }
#endif
}

}  // namespace

int main(int count, char** arguments) {
  std::vector<engine> engines;
  add_ours(engines);
  add_others(engines);
  add_limits(engines);
#ifndef WITH_ICU
  std::fprintf(stderr, "left out: ICU (libicu-dev)\n");
#endif
#ifndef WITH_UTFCPP
  std::fprintf(stderr, "left out: utfcpp (libutfcpp-dev)\n");
#endif
#ifndef WITH_SIMDUTF
  std::fprintf(stderr, "left out: simdutf\n");
#endif
  return bench::run("utf8", engines, count > 1 ? bench::named_inputs(count - 1, arguments + 1) : made_inputs());
}
