// How fast sets of keywords are found, beside other engines.
//
//     c++ -std=c++17 -O2 -I include tests/bench/keywords.cpp -lhs && ./a.out [--dictionary FILE] [--words FILE]
//     [TEXT...]
//
// A dictionary has lines of a word and how often it occurs, as jieba's dict.txt has; words are lines of English. Where
// none is named or installed, both are made up by a fixed seed, as are texts: words drawn as often as they occur (zh),
// or as Zipf has it (en). The tasks are N random words, random-N, and the N most frequent ones, frequent-N, and for
// sets that are meant to be hard, worst-N. All find the leftmost-longest matches and count them. Beside them,
// brevier-first and brevier-overlapping, the other kinds of matches, of which there may be hundreds at a place; and,
// not for worst-N, brevier-folding: the same keywords where case, Han variants or all is folded.
//
// Prints lines `room task input engine level value unit`, separated by tabs, and then, for people, how many times as
// fast as each other engine the best level is. The engines take turns; each value is the median. Units are GB/s, bytes
// of memory, and ms to build. Engines that are not installed are left out, with a word.
// SPDX-License-Identifier: BSL-1.0

#include "brevier/keywords.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <fstream>
#include <functional>
#include <iterator>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#if __has_include(<hs/hs.h>)
#include <hs/hs.h>
#define WITH_HYPERSCAN
#endif

#ifdef WITH_AHO_CORASICK
extern "C" {
void* aho_corasick_build(bool dfa, const char* text, size_t size);
size_t aho_corasick_count(const void* automaton, const char* text, size_t size);
size_t aho_corasick_bytes(const void* automaton);
void aho_corasick_free(void* automaton);
}
#endif

namespace {

using brevier::match_kind;
using brevier::detail::simd_level;

// ------------------------------------------------------------------------------------------------------ the inputs

constexpr size_t text_size = size_t{4} << 20;

struct input {
  std::string name;
  std::string bytes;
  bool is_english;
};

std::mt19937 dice(20251030);
unsigned roll() { return static_cast<unsigned>(dice()); }

std::string utf8(char32_t value) {
  return {static_cast<char>(0xE0 | value >> 12), static_cast<char>(0x80 | (value >> 6 & 63)),
          static_cast<char>(0x80 | (value & 63))};
}

std::string contents(const std::string& name) {
  std::ifstream file(name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// A dictionary, the most frequent words first.
struct dictionary {
  std::vector<std::string> words;
  std::vector<double> weights;

  void add(const std::string& word, double weight) {
    words.push_back(word);
    weights.push_back(weight);
  }

  static dictionary read(const std::string& name) {
    dictionary read;
    std::ifstream file(name);
    std::vector<std::pair<double, std::string>> lines;
    for (std::string line; std::getline(file, line);) {
      const std::string word = line.substr(0, line.find(' '));
      const bool is_han = word.size() >= 6 && word.size() <= 255 &&
                          std::all_of(word.begin(), word.end(), [](char byte) { return byte & 0x80; });
      if (is_han && line.size() > word.size()) lines.emplace_back(std::stod(line.substr(word.size())), word);
    }
    std::stable_sort(lines.begin(), lines.end(),
                     [](const auto& one, const auto& two) { return one.first > two.first; });
    for (const auto& line : lines) read.add(line.second, line.first);
    return read;
  }

  static dictionary read_english(const std::string& name) {
    dictionary read;
    std::ifstream file(name);
    for (std::string word; std::getline(file, word);)
      if (word.size() >= 4 && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; }))
        read.words.push_back(word);
    std::shuffle(read.words.begin(), read.words.end(), dice);
    for (size_t i = 0; i != read.words.size(); ++i) read.weights.push_back(1.0 / static_cast<double>(i + 1));
    return read;
  }

  static dictionary made(bool is_english) {
    dictionary made;
    std::set<std::string> known;
    while (known.size() != (is_english ? 60000u : 120000u)) {
      std::string word;
      for (size_t i = is_english ? 4 + roll() % 6 : 2 + roll() % 3; i != 0; --i)
        word += is_english ? std::string(1, "etaoinshrdlucmfwypvbgkjqxz"[roll() % 26 * (roll() % 26) / 25])
                           : utf8(0x4E00 + roll() % 6000 * (roll() % 6000) / 6000);
      if (known.insert(word).second) made.add(word, 1.0 / static_cast<double>(known.size()));
    }
    return made;
  }
};

std::string text_of(const dictionary& from, bool is_english) {
  std::discrete_distribution<size_t> draw(from.weights.begin(), from.weights.end());
  std::string bytes;
  while (bytes.size() < text_size) {
    for (unsigned rest = 4 + roll() % 12; rest != 0; --rest) {
      bytes += from.words[draw(dice)];
      if (is_english)
        bytes += ' ';
      else if (roll() % 3 == 0)
        bytes += utf8(0x4E00 + roll() % 0x5000);
    }
    bytes += is_english ? ". " : roll() % 4 == 0 ? "。\n" : "，";
  }
  return bytes;
}

struct task {
  std::string name;
  std::vector<std::string> words;
};

std::vector<task> tasks_of(const dictionary& from) {
  std::vector<task> tasks;
  std::vector<std::string> shuffled = from.words;
  std::shuffle(shuffled.begin(), shuffled.end(), dice);
  const std::vector<std::string>* const lists[] = {&shuffled, &from.words};
  for (const auto* list : lists)
    for (const size_t count : {10u, 100u, 1000u, 10000u, 100000u})
      if (count <= list->size())
        tasks.push_back({(list == &shuffled ? "random-" : "frequent-") + std::to_string(count),
                         std::vector<std::string>(list->begin(), list->begin() + static_cast<ptrdiff_t>(count))});
  return tasks;
}

std::string repeated(const std::string& word, int times) {
  std::string made;
  while (times-- != 0) made += word;
  return made;
}

// Sets and texts that an engine reads over and over if it does not take care.
std::vector<std::pair<task, input>> worst_cases() {
  std::vector<std::pair<task, input>> cases;
  const auto add = [&](std::string name, std::vector<std::string> words, const std::string& period) {
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    std::string bytes;
    while (bytes.size() < text_size / 4) bytes += period;
    cases.push_back({{"worst-" + std::to_string(words.size()), words}, {std::move(name), bytes, false}});
  };
  std::vector<std::string> han, latin, between;
  for (int i = 1; i <= 64; ++i) han.push_back(repeated("一", i) + "丁");
  for (int i = 1; i <= 254; ++i) latin.push_back(repeated("a", i) + "b");
  std::string prefix, suffix;
  for (int i = 0; i != 20; ++i) prefix += utf8(0x4E00 + roll() % 5), suffix += utf8(0x4E00 + roll() % 5);
  std::set<std::string> known;
  while (known.size() != 1000)
    known.insert(prefix + utf8(0x4E00 + roll() % 40) + utf8(0x4E00 + roll() % 40) + suffix + utf8(0x5000 + roll() % 9));
  between.assign(known.begin(), known.end());
  std::string period;
  for (const auto& word : between) period += word.substr(0, word.size() - 3);
  add("han-ramp", han, "一");
  add("han-one", {han.back()}, "一");
  add("han-pending", {"一", repeated("一", 80) + "丁"}, "一");
  add("han-pairs", {"一", "丁", repeated("一丁", 40) + "七"}, "一丁");
  add("latin-ramp", latin, "a");
  add("latin-pending", {"a", repeated("a", 200) + "b"}, "a");
  add("shared-ends", between, period);
  const auto chance = [](const std::vector<std::string>& alphabet, size_t least, size_t most) {
    std::string made;
    for (size_t i = least + roll() % (most - least + 1); i != 0; --i) made += alphabet[roll() % alphabet.size()];
    return made;
  };
  const auto words_of = [&](const std::vector<std::string>& alphabet, size_t least, size_t most,
                            const std::string& end) {
    std::vector<std::string> made;
    for (int i = 0; i != 2000; ++i) made.push_back(chance(alphabet, least, most) + end);
    return made;
  };
  const std::vector<std::string> letters = {"a", "b"}, five = {"一", "丁", "七", "万", "丈"};
  const std::string stretch = chance(five, 80, 80), tail = chance(five, 20, 20);
  std::vector<std::string> nested, ones;
  for (size_t i = 0; i != 40; ++i) nested.push_back(stretch.substr(3 * i, 3 * (80 - 2 * i)) + "x");
  for (int i = 1; i <= 250; ++i) ones.push_back(repeated("a", i));
  add("latin-one", {repeated("a", 6) + "b"}, "a");
  add("latin-nested", ones, "a");
  add("han-nested", nested, stretch + "一");
  nested.insert(nested.end(), five.begin(), five.end());
  add("han-nested-singles", nested, stretch + "一");
  add("latin-12", words_of(letters, 12, 12, ""), chance(letters, 100000, 100000));
  add("latin-20", words_of(letters, 20, 20, ""), chance(letters, 100000, 100000));
  add("han-five", words_of(five, 7, 9, ""), chance(five, 100000, 100000));
  const std::vector<std::string> ends = words_of(five, 8, 8, tail);
  period.clear();
  for (const auto& word : ends) period += word.substr(3, word.size() - 9);
  add("shared-suffix", ends, period);
  return cases;
}

// ----------------------------------------------------------------------------------------------------- the engines

struct engine {
  std::string name, level;
  std::function<size_t(const std::string&)> count;
  double build_ms = 0;
  size_t memory = 0;
  std::vector<double> rates{};
  size_t answer = 0;

  double median() {
    std::nth_element(rates.begin(), rates.begin() + static_cast<ptrdiff_t>(rates.size() / 2), rates.end());
    return rates[rates.size() / 2];
  }
};

// Of the processor, as others may be at work on it.
double milliseconds(const std::function<void()>& run) {
  const std::clock_t start = std::clock();
  run();
  return static_cast<double>(std::clock() - start) * 1e3 / CLOCKS_PER_SEC;
}

// The image alone, and accelerated, at each level that the machine has; other kinds of matches at the best.
void add_ours(std::vector<engine>& engines, const std::vector<std::string>& words) {
  const std::vector<brevier::keyword> items(words.begin(), words.end());
  const auto image = std::make_shared<std::vector<char>>(), tables = std::make_shared<std::vector<char>>();
  brevier::keywords plain, fast;
  const double build = milliseconds([&] {
    image->resize(brevier::keyword_memory(items));
    plain = brevier::build_keywords(items, *image).value();
  });
  const double accelerate = milliseconds([&] {
    tables->resize(brevier::accelerator_memory(plain));
    fast = brevier::accelerate_keywords(plain, *tables).value();
  });
  const size_t size = plain.image().size();
  engines.push_back(
      {"brevier", "image", [=](const std::string& text) { return image ? plain.count(text) : 0; }, build, size});
  const char* const names[] = {"scalar", "sse4.1", "avx2", "avx512"};
  for (int level = 0; level != 4; ++level) {
    brevier::detail::keyword_tables limited = fast.tables();
    limited.most = static_cast<simd_level>(level);
    if (limited.level() != limited.most) continue;
    const brevier::keywords set{brevier::detail::any_tables<brevier::keyword_options::none>(limited)};
    engines.push_back({"brevier", names[level], [=](const std::string& text) { return tables ? set.count(text) : 0; },
                       build + accelerate, size + tables->size()});
  }
  engines.push_back({"brevier-first", "best",
                     [=](const std::string& text) { return tables ? fast.count<match_kind::leftmost_first>(text) : 0; },
                     build + accelerate, size + tables->size()});
  engines.push_back({"brevier-overlapping", "best",
                     [=](const std::string& text) { return tables ? fast.count<match_kind::overlapping>(text) : 0; },
                     build + accelerate, size + tables->size()});
}

// Sets that fold, at the best level. Keywords that are alike by folding are left out, and more is found than without.
template <brevier::keyword_options Foldings>
void add_folding(std::vector<engine>& engines, const std::vector<std::string>& words, const char* name) {
  const auto image = std::make_shared<std::vector<char>>(), tables = std::make_shared<std::vector<char>>();
  std::vector<brevier::keyword> items;
  std::set<std::string> known;
  for (const auto& word : words) {
    std::string folded;
    for (const auto character : brevier::characters(word)) {
      const char32_t value = brevier::variant_folded(brevier::case_folded(character.value));
      folded += std::to_string(static_cast<uint32_t>(value)) + ' ';
    }
    if (known.insert(folded).second) items.emplace_back(word, Foldings);
  }
  brevier::folding_keywords<Foldings> set;
  const double build = milliseconds([&] {
    image->resize(brevier::keyword_memory<Foldings>(items));
    set = brevier::build_keywords<Foldings>(items, *image).value();
    tables->resize(brevier::accelerator_memory(set));
    set = brevier::accelerate_keywords(set, *tables).value();
  });
  engines.push_back({"brevier-folding", name,
                     [=](const std::string& text) { return image && tables ? set.count(text) : 0; }, build,
                     set.image().size() + tables->size()});
}

void add_foldings(std::vector<engine>& engines, const std::vector<std::string>& words, bool is_english) {
  if (words.size() > 10000) return;
  if (is_english) {
    add_folding<brevier::fold_case>(engines, words, "case");
  } else {
    add_folding<brevier::fold_variants>(engines, words, "variants");
  }
  add_folding<brevier::fold_case | brevier::fold_width | brevier::fold_variants>(engines, words, "all");
}

#ifdef WITH_HYPERSCAN
struct span {
  size_t begin, end;
};
struct hyperscan {
  hs_database_t* database = nullptr;
  hs_scratch_t* scratch = nullptr;
  std::vector<size_t> sizes;
  std::vector<span> found;

  ~hyperscan() {
    hs_free_scratch(scratch);
    hs_free_database(database);
  }
  static int take(unsigned id, unsigned long long, unsigned long long end, unsigned, void* self) {
    auto& here = *static_cast<hyperscan*>(self);
    here.found.push_back({static_cast<size_t>(end) - here.sizes[id], static_cast<size_t>(end)});
    return 0;
  }
  // It reports all that ends at a place: the leftmost-longest ones are taken from those.
  size_t count(const std::string& text) {
    found.clear();
    hs_scan(database, text.data(), static_cast<unsigned>(text.size()), 0, scratch, take, this);
    std::sort(found.begin(), found.end(),
              [](span one, span two) { return one.begin != two.begin ? one.begin < two.begin : one.end > two.end; });
    size_t end = 0, total = 0;
    for (const span each : found)
      if (each.begin >= end) {
        ++total;
        end = each.end;
      }
    return total;
  }
};

void add_hyperscan(std::vector<engine>& engines, const std::vector<std::string>& words) {
  if (words.size() > 10000) return;  // minutes
  const auto made = std::make_shared<hyperscan>();
  const double build = milliseconds([&] {
    std::vector<const char*> spellings;
    std::vector<unsigned> ids;
    const std::vector<unsigned> flags(words.size());
    for (const auto& word : words) {
      ids.push_back(static_cast<unsigned>(ids.size()));
      spellings.push_back(word.data());
      made->sizes.push_back(word.size());
    }
    hs_compile_error_t* error = nullptr;
    hs_compile_lit_multi(spellings.data(), flags.data(), ids.data(), made->sizes.data(),
                         static_cast<unsigned>(words.size()), HS_MODE_BLOCK, nullptr, &made->database, &error);
    if (made->database != nullptr) hs_alloc_scratch(made->database, &made->scratch);
  });
  if (made->scratch == nullptr) return;
  size_t size = 0;
  hs_database_size(made->database, &size);
  engines.push_back({"hyperscan", "-", [=](const std::string& text) { return made->count(text); }, build, size});
}
#endif

#ifdef WITH_AHO_CORASICK
void add_aho_corasick(std::vector<engine>& engines, const std::vector<std::string>& words) {
  std::string lines;
  for (const auto& word : words) lines += word + '\n';
  for (const bool dfa : {false, true}) {
    if (dfa && words.size() > 10000) continue;  // gigabytes
    std::shared_ptr<void> made;
    const double build =
        milliseconds([&] { made.reset(aho_corasick_build(dfa, lines.data(), lines.size()), aho_corasick_free); });
    engines.push_back(
        {"aho-corasick", dfa ? "dfa" : "auto",
         [=](const std::string& text) { return aho_corasick_count(made.get(), text.data(), text.size()); }, build,
         aho_corasick_bytes(made.get())});
  }
}
#endif

// The usual loops, each keyword by itself; they count more where keywords overlap.
void add_loops(std::vector<engine>& engines, const std::vector<std::string>& words) {
  if (words.size() > 100) return;
  engines.push_back({"find-loop", "-", [=](const std::string& text) {
                       size_t total = 0;
                       for (const std::string_view word : words)
                         for (size_t at = 0; (at = std::string_view(text).find(word, at)) != text.npos;
                              at += word.size())
                           ++total;
                       return total;
                     }});
#ifdef _GNU_SOURCE
  engines.push_back({"memmem-loop", "-", [=](const std::string& text) {
                       size_t total = 0;
                       for (const std::string& word : words) {
                         const char *at = text.data(), *const last = at + text.size();
                         while (const void* found =
                                    memmem(at, static_cast<size_t>(last - at), word.data(), word.size())) {
                           at = static_cast<const char*>(found) + word.size();
                           ++total;
                         }
                       }
                       return total;
                     }});
#endif
}

// ------------------------------------------------------------------------------------------------------- measuring

bool run(const task& task, const input& input, std::string& ratios) {
  std::vector<engine> engines;
  add_ours(engines, task.words);
  if (task.name[0] != 'w') add_foldings(engines, task.words, input.is_english);
#ifdef WITH_HYPERSCAN
  add_hyperscan(engines, task.words);
#endif
#ifdef WITH_AHO_CORASICK
  add_aho_corasick(engines, task.words);
#endif
  add_loops(engines, task.words);
  for (int round = 0; round != 6; ++round)
    for (engine& each : engines) {
      const double took = milliseconds([&] { each.answer = each.count(input.bytes); });
      if (round != 0) each.rates.push_back(static_cast<double>(input.bytes.size()) / took / 1e6);
    }
  double best = 0;
  bool right = true;
  const auto line = [&](const engine& each, double value, const char* unit) {
    std::printf("keywords\t%s\t%s\t%s\t%s\t%.*f\t%s\n", task.name.c_str(), input.name.c_str(), each.name.c_str(),
                each.level.c_str(), value < 1000 ? 3 : 0, value, unit);
  };
  for (engine& each : engines) {
    const bool loops = each.name.find("loop") != std::string::npos;
    if (each.name == "brevier") best = std::max(best, each.median());
    const bool finds_others = each.name.find("brevier-") == 0;
    if (!loops && !finds_others && each.answer != engines[0].answer) {
      std::fprintf(stderr, "%s: %s finds another number\n", task.name.c_str(), each.name.c_str());
      right = false;
    }
    line(each, each.median(), "GB/s");
    if (loops) continue;
    line(each, each.build_ms, "ms");
    line(each, static_cast<double>(each.memory), "bytes");
  }
  std::fflush(stdout);
  char text[200];
  std::snprintf(text, sizeof text, "%-16s%-14s%6.2f GB/s, %5.1f matches/KB", task.name.c_str(), input.name.c_str(),
                best, static_cast<double>(engines[0].answer) * 1024 / static_cast<double>(input.bytes.size()));
  ratios += text;
  for (engine& each : engines) {
    if (each.name == "brevier") continue;
    std::snprintf(text, sizeof text, ", %.2f x %s%s%s", best / each.median(), each.name.c_str(),
                  each.level == "-" ? "" : " ", each.level == "-" ? "" : each.level.c_str());
    ratios += text;
  }
  ratios += '\n';
  return right;
}

std::string first_of(std::initializer_list<const char*> names) {
  for (const char* const name : names)
    if (std::ifstream(name)) return name;
  return {};
}

}  // namespace

int main(int count, char** arguments) {
  std::string dictionary_name = first_of({"/usr/lib/python3/dist-packages/jieba/dict.txt",
                                          "node_modules/nodejieba/submodules/cppjieba/dict/jieba.dict.utf8"});
  std::string words_name = first_of({"/usr/share/dict/words"});
  std::vector<input> inputs;
  for (int i = 1; i != count; ++i) {
    const std::string argument = arguments[i];
    if (argument == "--dictionary" && i + 1 != count) {
      dictionary_name = arguments[++i];
    } else if (argument == "--words" && i + 1 != count) {
      words_name = arguments[++i];
    } else {
      std::string bytes = contents(argument);
      if (bytes.size() > text_size) bytes.resize(brevier::truncate(bytes, text_size).size());
      const auto letters = std::count_if(bytes.begin(), bytes.end(), [](char byte) { return !(byte & 0x80); });
      if (bytes.empty()) {
        std::fprintf(stderr, "%s: can't be read, or is empty\n", argument.c_str());
        return 2;
      }
      inputs.push_back({argument, bytes, letters * 2 > static_cast<ptrdiff_t>(bytes.size())});
    }
  }
#ifndef WITH_HYPERSCAN
  std::fprintf(stderr, "left out: Hyperscan (libhyperscan-dev)\n");
#endif
#ifndef WITH_AHO_CORASICK
  std::fprintf(stderr, "left out: the crate aho-corasick (rustc, librust-aho-corasick-dev)\n");
#endif
  if (dictionary_name.empty()) std::fprintf(stderr, "made up: the dictionary (python3-jieba, or --dictionary FILE)\n");
  if (words_name.empty()) std::fprintf(stderr, "made up: English words (wamerican, or --words FILE)\n");
  const dictionary chinese = dictionary_name.empty() ? dictionary::made(false) : dictionary::read(dictionary_name);
  const dictionary english = words_name.empty() ? dictionary::made(true) : dictionary::read_english(words_name);
  if (inputs.empty()) inputs = {{"zh", text_of(chinese, false), false}, {"en", text_of(english, true), true}};
  std::string ratios;
  bool right = true;
  for (const input& input : inputs)
    for (const task& task : tasks_of(input.is_english ? english : chinese)) right = run(task, input, ratios) && right;
  for (const auto& item : worst_cases()) right = run(item.first, item.second, ratios) && right;
  std::printf("\n%s", ratios.c_str());
  return right ? 0 : 1;
}
