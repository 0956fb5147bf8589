// How fast the UTF-8 rooms are, beside others and beside the limits of the machine.
//
//     c++ -std=c++17 -O2 -I include -I tests tests/bench/utf8.cpp -licuuc && ./a.out [FILE...]
//
// Prints lines `room task input engine level value unit`, separated by tabs, and then, for people, how many times as
// fast as the others the best level is. The engines take turns, many times; each value is the median of the bytes a
// second, in GB/s. Without files the inputs are made by a fixed seed: cjk (Chinese prose with its punctuation and
// some digits), eng (ASCII), mix (scripts of one to four bytes, word by word), ill (mix with a broken place in every
// 40 bytes or so), and short texts of 1 to 128 bytes of mix. Engines that are not installed are left out, with a word.
// SPDX-License-Identifier: BSL-1.0

#include "brevier/utf8_bulk.hpp"

#include "utf8_oracle.hpp"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <functional>
#include <iterator>
#include <random>
#include <string>
#include <vector>

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

using brevier::text;
using brevier::detail::simd_level;

// ------------------------------------------------------------------------------------------------------ the inputs

struct input {
  std::string name;
  std::string bytes;
  size_t portion;  // what an engine is given at a time
};

constexpr size_t input_size = size_t{1} << 20;

class dice {
 public:
  unsigned operator()(unsigned limit) { return static_cast<unsigned>(random_() % limit); }

 private:
  std::mt19937 random_{20251030};
};

std::string made_of(dice& below, const std::vector<char32_t>& scripts, unsigned letters) {
  std::string bytes;
  while (bytes.size() < input_size) {
    const char32_t script = scripts[below(static_cast<unsigned>(scripts.size()))];
    for (unsigned rest = 2 + below(8); rest != 0; --rest) bytes += oracle::utf8(script + below(letters));
    bytes += ' ';
  }
  return bytes;
}

std::string chinese(dice& below) {
  std::string bytes;
  while (bytes.size() < input_size) {
    for (unsigned rest = 5 + below(20); rest != 0; --rest) bytes += oracle::utf8(0x4E00 + below(0x5000));
    if (below(3) == 0) bytes += std::to_string(below(2000));
    bytes += oracle::utf8(below(4) == 0 ? 0x3002 : 0xFF0C);
    if (below(12) == 0) bytes += '\n';
  }
  return bytes;
}

std::vector<input> made_inputs() {
  dice below;
  const std::vector<char32_t> scripts = {'a', 0x3B1, 0x430, 0x5D0, 0x905, 0xE01, 0x3042, 0x4E00, 0xAC00, 0x1F300};
  std::vector<input> inputs = {
      {"cjk", chinese(below), 0}, {"eng", made_of(below, {'a'}, 26), 0}, {"mix", made_of(below, scripts, 26), 0}};
  std::string broken = inputs.back().bytes;
  for (size_t place = below(80); place < broken.size(); place += 1 + below(80))
    broken[place] = static_cast<char>(below(256));
  const std::string some = inputs.back().bytes.substr(0, 1 << 18);
  inputs.push_back({"ill", broken, 0});
  for (const size_t size : {1u, 4u, 8u, 16u, 32u, 48u, 63u, 64u, 128u})
    inputs.push_back({"short-" + std::to_string(size), some, size});
  for (input& each : inputs)
    if (each.portion == 0) each.portion = each.bytes.size();
  return inputs;
}

std::vector<input> named_inputs(int count, char** names) {
  std::vector<input> inputs;
  for (int i = 0; i != count; ++i) {
    std::ifstream file(names[i], std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(file), {}};
    if (bytes.empty()) {
      std::fprintf(stderr, "%s: can't be read, or is empty\n", names[i]);
      continue;
    }
    const std::string once = bytes;
    while (bytes.size() < input_size) bytes += once;
    inputs.push_back({names[i], bytes, bytes.size()});
  }
  return inputs;
}

// ----------------------------------------------------------------------------------------------------- the engines

struct engine {
  const char* task;
  const char* name;
  const char* level;
  std::function<uint64_t(text)> run;
  bool only_well_formed = false;  // what it says of ill-formed text is its own
  bool is_limit = false;          // does something else, which is as fast as the machine goes
};

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
                       [](text bytes) { return uint64_t{std::memchr(bytes.data(), 1, bytes.size()) == nullptr}; },
                       false, true});
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

// ------------------------------------------------------------------------------------------------------- measuring

uint64_t run_all(const engine& engine, const input& input) {
  uint64_t sum = 0;
  for (size_t at = 0; at < input.bytes.size(); at += input.portion)
    sum += engine.run(text(input.bytes).subtext(at, input.portion));
  return sum;
}

struct measured {
  const engine* which;
  std::vector<double> rates;
  uint64_t answer = 0;

  double median() {
    std::nth_element(rates.begin(), rates.begin() + static_cast<ptrdiff_t>(rates.size() / 2), rates.end());
    return rates[rates.size() / 2];
  }
};

std::vector<measured> measure(const std::vector<engine>& engines, const std::string& task, const input& input) {
  if (input.name == "ill" && task == "validate") return {};  // it is over at the first error
  const bool broken = !brevier::validate(input.bytes) || input.portion != input.bytes.size();
  std::vector<measured> all;
  const auto is_ours = [&](const engine& each) {
    return each.task == task && std::strcmp(each.name, "brevier") == 0 && !(broken && each.only_well_formed);
  };
  if (std::none_of(engines.begin(), engines.end(), is_ours)) return {};
  for (const engine& each : engines)
    if (each.task == task && !(broken && each.only_well_formed)) all.push_back({&each, {}});
  for (int round = 0; round != 42; ++round)
    for (measured& each : all) {
      const auto start = std::chrono::steady_clock::now();
      each.answer = run_all(*each.which, input);
      const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
      if (round != 0) each.rates.push_back(static_cast<double>(input.bytes.size()) / took.count() / 1e9);
    }
  return all;
}

// Who does the same has to say the same: all levels, and ICU, which takes maximal subparts as well.
bool agree(const std::vector<measured>& all, const std::string& where) {
  for (const measured& each : all) {
    const std::string name = each.which->name;
    if (each.which->is_limit || each.answer == all[0].answer || (name != "brevier" && name != "icu")) continue;
    std::fprintf(stderr, "%s: %s at level %s disagrees\n", where.c_str(), each.which->name, each.which->level);
    return false;
  }
  return true;
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
  const std::vector<input> inputs = count > 1 ? named_inputs(count - 1, arguments + 1) : made_inputs();
  std::string ratios;
  bool right = !inputs.empty();
  for (const std::string task :
       {"validate", "count", "count-known", "forward", "forward-bulk", "backward", "ill-formed"})
    for (const input& input : inputs) {
      std::vector<measured> all = measure(engines, task, input);
      if (all.empty()) continue;
      right = agree(all, task + " " + input.name) && right;
      double best = 0;
      for (measured& each : all) {
        const double rate = each.median();
        if (std::strcmp(each.which->name, "brevier") == 0) best = std::max(best, rate);
        std::printf("utf8\t%s\t%s\t%s\t%s\t%.3f\tGB/s\n", task.c_str(), input.name.c_str(), each.which->name,
                    each.which->level, rate);
      }
      std::fflush(stdout);
      for (measured& each : all) {
        if (std::strcmp(each.which->name, "brevier") == 0) continue;
        char line[200];
        std::snprintf(line, sizeof line, "%-14s%-10s%6.2f GB/s, %5.2f x %s (%s)\n", task.c_str(), input.name.c_str(),
                      best, best / each.median(), each.which->name, each.which->level);
        ratios += line;
      }
    }
  std::printf("\n%s", ratios.c_str());
  return right ? 0 : 1;
}
