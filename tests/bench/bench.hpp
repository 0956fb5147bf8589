// What the benches share: texts to try, engines that take turns, and how they are told about.
//
// Prints lines `room task input engine level value unit`, separated by tabs, and then, for people, how many times as
// fast as the others the best level is. The engines take turns, many times; each value is the median of the bytes a
// second, in GB/s. Without files the inputs are made by a fixed seed: cjk (Chinese prose with its punctuation and
// some digits), eng (ASCII), mix (scripts of one to four bytes, word by word), ill (mix with a broken place in every
// 40 bytes or so).
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_TESTS_BENCH_HPP
#define BREVIER_TESTS_BENCH_HPP

#include "brevier/utf8.hpp"

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

#include <time.h>

namespace bench {

using brevier::text;

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

inline std::string made_of(dice& below, const std::vector<char32_t>& scripts, unsigned letters) {
  std::string bytes;
  while (bytes.size() < input_size) {
    const char32_t script = scripts[below(static_cast<unsigned>(scripts.size()))];
    for (unsigned rest = 2 + below(8); rest != 0; --rest) bytes += oracle::utf8(script + below(letters));
    bytes += ' ';
  }
  return bytes;
}

inline std::string chinese(dice& below) {
  std::string bytes;
  while (bytes.size() < input_size) {
    for (unsigned rest = 5 + below(20); rest != 0; --rest) bytes += oracle::utf8(0x4E00 + below(0x5000));
    if (below(3) == 0) bytes += std::to_string(below(2000));
    bytes += oracle::utf8(below(4) == 0 ? 0x3002 : 0xFF0C);
    if (below(12) == 0) bytes += '\n';
  }
  return bytes;
}

inline std::vector<input> made_inputs() {
  dice below;
  const std::vector<char32_t> scripts = {'a', 0x3B1, 0x430, 0x5D0, 0x905, 0xE01, 0x3042, 0x4E00, 0xAC00, 0x1F300};
  std::vector<input> inputs = {
      {"cjk", chinese(below), 0}, {"eng", made_of(below, {'a'}, 26), 0}, {"mix", made_of(below, scripts, 26), 0}};
  std::string broken = inputs.back().bytes;
  for (size_t place = below(80); place < broken.size(); place += 1 + below(80))
    broken[place] = static_cast<char>(below(256));
  inputs.push_back({"ill", broken, 0});
  for (input& each : inputs) each.portion = each.bytes.size();
  return inputs;
}

inline std::vector<input> named_inputs(int count, char** names) {
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
  bool differs = false;           // does something else: another version of Unicode, or what is a limit for all
};

// An engine of what is asked of each code point; all read their code points with brevier::code_points().
template <class Function>
engine by_code_point(const char* task, const char* name, Function function, bool differs) {
  const auto run = [function](text bytes) {
    uint64_t sum = 0;
    for (const char32_t value : brevier::code_points(bytes)) sum += static_cast<uint64_t>(function(value));
    return sum;
  };
  return {task, name, "scalar", run, false, differs};
}

inline bool is_ours(const engine& engine) { return std::strcmp(engine.name, "brevier") == 0; }

// ------------------------------------------------------------------------------------------------------- measuring

struct measured {
  const engine* which;
  std::vector<double> rates;
  uint64_t answer = 0;

  double median() {
    std::nth_element(rates.begin(), rates.begin() + static_cast<ptrdiff_t>(rates.size() / 2), rates.end());
    return rates[rates.size() / 2];
  }
};

inline uint64_t run_all(const engine& engine, const input& input) {
  uint64_t sum = 0;
  for (size_t at = 0; at < input.bytes.size(); at += input.portion)
    sum += engine.run(text(input.bytes).subtext(at, input.portion));
  return sum;
}

// Seconds of the processor where the system counts them finely, so that other programs do not count; else of the clock.
inline double now() {
#ifdef CLOCK_THREAD_CPUTIME_ID
  timespec time{};
  if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0)
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
#endif
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

inline std::vector<measured> measure(const std::vector<engine>& engines, const std::string& task, const input& input) {
  if (task == "validate" && input.name == "ill") return {};  // it is over at the first error
  const bool broken = !brevier::validate(input.bytes) || input.portion != input.bytes.size();
  const auto takes_part = [&](const engine& each) { return each.task == task && !(broken && each.only_well_formed); };
  std::vector<measured> all;
  for (const engine& each : engines)
    if (takes_part(each)) all.push_back({&each, {}});
  if (std::none_of(all.begin(), all.end(), [](const measured& each) { return is_ours(*each.which); })) return {};
  for (int round = 0; round != 42; ++round)
    for (measured& each : all) {
      const double start = now();
      each.answer = run_all(*each.which, input);
      const double took = now() - start;
      if (round != 0) each.rates.push_back(static_cast<double>(input.bytes.size()) / took / 1e9);
    }
  return all;
}

// Who does the same has to say the same.
inline bool agree(const std::vector<measured>& all, const std::string& where) {
  for (const measured& each : all) {
    if (each.which->differs || each.answer == all[0].answer) continue;
    std::fprintf(stderr, "%s: %s at level %s disagrees\n", where.c_str(), each.which->name, each.which->level);
    return false;
  }
  return true;
}

// Measures all tasks on all inputs and prints both tables; 0 where all agree.
inline int run(const char* room, const std::vector<engine>& engines, const std::vector<input>& inputs) {
  std::vector<std::string> tasks;
  for (const engine& each : engines)
    if (std::find(tasks.begin(), tasks.end(), each.task) == tasks.end()) tasks.emplace_back(each.task);
  std::string ratios;
  bool right = !inputs.empty();
  for (const std::string& task : tasks)
    for (const input& input : inputs) {
      std::vector<measured> all = measure(engines, task, input);
      right = agree(all, task + " " + input.name) && right;
      double best = 0;
      for (measured& each : all) {
        const double rate = each.median();
        if (is_ours(*each.which)) best = std::max(best, rate);
        std::printf("%s\t%s\t%s\t%s\t%s\t%.3f\tGB/s\n", room, task.c_str(), input.name.c_str(), each.which->name,
                    each.which->level, rate);
      }
      std::fflush(stdout);
      for (measured& each : all) {
        if (is_ours(*each.which)) continue;
        char line[200];
        std::snprintf(line, sizeof line, "%-14s%-10s%6.2f GB/s, %5.2f x %s (%s)\n", task.c_str(), input.name.c_str(),
                      best, best / each.median(), each.which->name, each.which->level);
        ratios += line;
      }
    }
  std::printf("\n%s", ratios.c_str());
  return right ? 0 : 1;
}

}  // namespace bench

#endif  // BREVIER_TESTS_BENCH_HPP
