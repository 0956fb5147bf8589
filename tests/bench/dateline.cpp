// How fast dates in running text are found, beside chrono-node where it is installed.
//
//     c++ -std=c++17 -O2 -I include tests/bench/dateline.cpp && ./a.out examples/articles/*.txt
//
// Prints lines `room task input engine level value unit`, separated by tabs, and then, for people, how many times as
// fast ours is; at the end, seconds a megabyte of the inputs that are slowest for their length, the same a word over and
// over, for a short and a long one, which should agree. Each file is read as one article, again and again, without and with resolving from the 30th of October
// 2025; each value is the median, in MB/s, of engines that take turns. `dates` is how many an engine finds, which is
// not how many are right. chrono-node (npm install chrono-node; from here, or through NODE_PATH) runs by node in a
// process of its own and tells its own median; where there is none, it is left out, with a word.
// SPDX-License-Identifier: BSL-1.0

#include "brevier/dateline.hpp"
#include "brevier/lexicon/en.hpp"
#include "brevier/lexicon/ja.hpp"
#include "brevier/lexicon/ko.hpp"
#include "brevier/lexicon/zh.hpp"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

using brevier::text;

constexpr brevier::date reference{2025, 10, 30};

struct engine {
  const char* name;
  const char* level;
  size_t (*run)(text);  // how many dates there are
};

template <const brevier::lexicon&... Languages>
size_t found(text bytes) {
  size_t count = 0;
  for (const brevier::moment& each : brevier::moments<Languages...>(bytes, reference)) count += each.size != 0;
  return count;
}

std::vector<engine> engines() {
  return {{"brevier", "zh", found<brevier::zh>},
          {"brevier", "ja", found<brevier::ja>},
          {"brevier", "ko", found<brevier::ko>},
          {"brevier", "en", found<brevier::en>},
          {"brevier", "zh, ja, ko, en", found<brevier::zh, brevier::ja, brevier::ko, brevier::en>}};
}

struct measured {
  double rate;  // MB/s
  size_t dates;
};

double median(std::vector<double>& values) {
  std::nth_element(values.begin(), values.begin() + static_cast<ptrdiff_t>(values.size() / 2), values.end());
  return values[values.size() / 2];
}

std::vector<measured> measure(const std::vector<engine>& all, const std::string& bytes) {
  std::vector<std::vector<double>> rates(all.size());
  std::vector<measured> results(all.size());
  const size_t times = std::max(size_t{1}, 200000 / bytes.size());
  for (int round = 0; round != 42; ++round)
    for (size_t i = 0; i != all.size(); ++i) {
      const auto start = std::chrono::steady_clock::now();
      for (size_t again = 0; again != times; ++again) results[i].dates = all[i].run(bytes);
      const std::chrono::duration<double, std::micro> took = std::chrono::steady_clock::now() - start;
      if (round != 0) rates[i].push_back(static_cast<double>(bytes.size() * times) / took.count());
    }
  for (size_t i = 0; i != all.size(); ++i) results[i].rate = median(rates[i]);
  return results;
}

// Words that make much to read again where they stand in a row.
constexpr const char* repeated[] = {"10月", "2025-", "2025-10-30 ", "Monday ", "12 ", "12:", "1,", "(", "一", "三十",
                                    "年月日", "上", "1日至", "one hundred ", "last ", "the ", " ", "\xE5"};

std::string in_a_row(const char* word, size_t size) {
  std::string bytes;
  while (bytes.size() < size) bytes += word;
  return bytes;
}

void tell_seconds(const engine& one, const char* word) {
  for (const size_t size : {size_t{1} << 16, size_t{1} << 19}) {
    const std::string bytes = in_a_row(word, size);
    std::vector<double> seconds;
    for (int round = 0; round != 3; ++round) {
      const auto start = std::chrono::steady_clock::now();
      volatile size_t dates = one.run(bytes);
      static_cast<void>(dates);
      const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
      seconds.push_back(took.count() * 1e6 / static_cast<double>(bytes.size()));
    }
    std::printf("dateline\trepeat\t%s (%zu KiB)\t%s\t%s\t%.3f\ts/MB\n", word, size >> 10, one.name, one.level,
                median(seconds));
  }
}

// What node runs: each language of chrono-node that can be asked for, and its median.
constexpr const char* script =
    "const fs=require('fs'),{createRequire:from}=require('module');let chrono;"
    "try{chrono=from(process.cwd()+'/x')('chrono-node')}catch(e){chrono=require('chrono-node')}"
    "const bytes=fs.readFileSync(process.argv[1]),words=bytes.toString(),day=new Date(2025,9,30,12);"
    "for(const[name,of]of[['zh-hant',chrono.zh&&chrono.zh.hant],['zh-hans',chrono.zh&&chrono.zh.hans],"
    "['ja',chrono.ja],['en',chrono.en]]){if(!of)continue;const rates=[];let dates=0;"
    "for(let i=0;i<15;++i){const start=process.hrtime.bigint();dates=of.parse(words,day).length;"
    "const took=Number(process.hrtime.bigint()-start)/1e3;if(i>4)rates.push(bytes.length/took)}"
    "rates.sort((a,b)=>a-b);console.log([name,rates[rates.length>>1].toFixed(4),dates].join(' '))}";

struct other {
  std::string level;
  measured is;
};

std::vector<other> chrono_node(const std::string& file) {
  std::string quoted;
  for (const char byte : file) quoted += byte == '\'' ? std::string("'\\''") : std::string(1, byte);
  const std::string command = "node -e \"" + std::string(script) + "\" '" + quoted + "' 2>/dev/null";
  std::vector<other> results;
  if (std::FILE* const output = popen(command.c_str(), "r")) {
    char level[40];
    double rate = 0;
    unsigned long dates = 0;
    while (std::fscanf(output, "%39s %lf %lu", level, &rate, &dates) == 3) results.push_back({level, {rate, dates}});
    pclose(output);
  }
  return results;
}

}  // namespace

int main(int count, char** arguments) {
  if (count == 1) std::fprintf(stderr, "name the articles, such as examples/articles/*.txt\n");
  std::string ratios;
  bool right = count > 1, left_out = false;
  const std::vector<engine> all = engines();
  for (int i = 1; i < count; ++i) {
    std::ifstream file(arguments[i], std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    if (bytes.empty()) {
      std::fprintf(stderr, "%s: can't be read, or is empty\n", arguments[i]);
      right = false;
      continue;
    }
    const std::string path = arguments[i], name = path.substr(path.find_last_of('/') + 1);
    const auto line = [&name](const char* engine, const std::string& level, const measured& is) {
      std::printf("dateline\tfind\t%s\t%s\t%s\t%.3f\tMB/s\n", name.c_str(), engine, level.c_str(), is.rate);
      std::printf("dateline\tfind\t%s\t%s\t%s\t%zu\tdates\n", name.c_str(), engine, level.c_str(), is.dates);
    };
    const std::vector<measured> ours = measure(all, bytes);
    for (size_t which = 0; which != all.size(); ++which) line(all[which].name, all[which].level, ours[which]);
    const std::vector<other> others = chrono_node(path);
    left_out = left_out || others.empty();
    for (const other& each : others) {
      line("chrono-node", each.level, each.is);
      char words[200];
      std::snprintf(words, sizeof words, "%-24s%8.2f MB/s, %3zu dates; %7.1f x chrono-node %s, %3zu dates\n",
                    name.c_str(), ours.back().rate, ours.back().dates, ours.back().rate / each.is.rate,
                    each.level.c_str(), each.is.dates);
      ratios += words;
    }
    std::fflush(stdout);
  }
  for (const char* const word : repeated) tell_seconds(all.back(), word);
  if (left_out) std::fprintf(stderr, "left out: chrono-node (npm install chrono-node)\n");
  std::printf("\n%s", ratios.c_str());
  return right ? 0 : 1;
}
