// SPDX-License-Identifier: BSL-1.0

#include "brevier/keyword_scan.hpp"

#include "keyword_oracle.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace brevier;
using namespace oracle;
using brevier::detail::simd_level;

namespace {

// A set as it is built, which the suite of its own room holds against an oracle, and the same accelerated.
class pair_of_sets {
 public:
  explicit pair_of_sets(const std::vector<std::string>& words, keyword_options how = {}) : words_(words) {
    std::vector<keyword> items;
    for (const auto& word : words_) items.emplace_back(word, how);
    image_ = std::make_unique<memory>(keyword_memory(items));
    plain = build_keywords(items, *image_).value();
    tables_ = std::make_unique<memory>(accelerator_memory(plain));
    fast = accelerate_keywords(plain, *tables_).value();
  }

  keywords plain, fast;

 private:
  std::vector<std::string> words_;
  std::unique_ptr<memory> image_, tables_;
};

using source = detail::any_tables<keyword_options::none>;

keywords at_level(const keywords& set, simd_level level) {
  detail::keyword_tables tables = set.tables();
  tables.most = level;
  return keywords(source(tables));
}

void check_same(const pair_of_sets& sets, const std::string& subject) {
  const memory copy{text(subject)};
  const auto matches = collect(sets.plain.matches(copy));
  const auto first = collect(sets.plain.matches<match_kind::leftmost_first>(copy));
  const auto overlapping = collect(sets.plain.overlapping(copy));
  for (const simd_level level : levels()) {
    const keywords set = at_level(sets.fast, level);
    CHECK(collect(set.matches(copy)) == matches);
    CHECK(collect(set.matches<match_kind::leftmost_first>(copy)) == first);
    CHECK(collect(set.overlapping(copy)) == overlapping);
    CHECK(set.count(copy) == matches.size());
  }
}

std::vector<std::string> characters(char32_t first, size_t count) {
  std::vector<std::string> made;
  for (size_t i = 0; i != count; ++i) {
    const auto value = static_cast<uint32_t>(first + i);
    std::string one;
    if (value < 0x80) {
      one = {static_cast<char>(value)};
    } else if (value < 0x800) {
      one = {static_cast<char>(0xC0 | value >> 6), static_cast<char>(0x80 | (value & 63))};
    } else {
      one = {static_cast<char>(0xE0 | value >> 12), static_cast<char>(0x80 | (value >> 6 & 63)),
             static_cast<char>(0x80 | (value & 63))};
    }
    made.push_back(one);
  }
  return made;
}

inline constexpr keyword names[] = {{"特朗普"}, {"川普"}, {"Trump", whole_word}, {"習近平"}, {"é"}, {"中"}, {"中國人"}};

}  // namespace

TEST_SUITE("keyword_scan") {
  TEST_CASE("every level finds what the plain search finds") {
    std::vector<std::vector<std::string>> alphabets = {{"a", "b"},
                                                       {"一", "丁", "七"},
                                                       {"a", "é", "一", "𠮷"},
                                                       {"Ж", "_", "Ａ", "あ", "한", "A", " "},
                                                       characters(0x4E00, 40),
                                                       characters(U'a', 26)};
    generator random(1);
    for (int round = 0; round != 250; ++round) {
      auto alphabet = alphabets[random.below(alphabets.size())];
      const size_t least = 1 + random.below(5), most = least + random.below(5);
      std::set<std::string> words;
      for (size_t i = 1 + random.below(round % 8 == 0 ? 900 : 20); i != 0; --i)
        words.insert(random.word(alphabet, least, most));
      if (random.below(4) == 0) words.insert(random.word(alphabets[random.below(6)], 1, 9));
      const pair_of_sets sets({words.begin(), words.end()}, random.below(3) == 0 ? whole_word : keyword_options{});
      if (random.below(2)) alphabet.insert(alphabet.end(), {"\xE4", "\x80", "\xE4\xB8", "\xFF", "\xF0\x90"});
      for (int i = 0; i != 3; ++i) {
        std::string subject = random.word(alphabet, 0, 500);
        for (size_t k = random.below(20); k != 0 && !subject.empty(); --k) {
          auto word = words.begin();
          std::advance(word, static_cast<ptrdiff_t>(random.below(words.size())));
          subject.insert(random.below(subject.size()), *word);
        }
        check_same(sets, subject);
      }
    }
  }

  TEST_CASE("keywords at every place around the ends of blocks, in text of every length") {
    for (const char* word :
         {"x", "xy", "xyz", "wxyz", "vwxyz", "uvwxyz", "é", "éx", "一", "一x", "一é", "一丁", "一丁七", "𠮷", "𠮷一"}) {
      const pair_of_sets sets({word, std::string(word) + "一二三"});
      for (size_t size = 60; size != 150; ++size)
        for (size_t place = 0; place < size; place += 1 + size % 7) {
          std::string subject(size, '-');
          subject.insert(place, word);
          check_same(sets, subject);
        }
    }
  }

  TEST_CASE("stretches that are searched by themselves") {
    std::string ones, deep;
    for (int i = 0; i != 80; ++i) deep += "一";
    for (int i = 0; i != 400; ++i) ones += i % 97 == 0 ? "丁" : "一";
    check_same(pair_of_sets({"一", deep + "丁"}), ones + deep + deep + "丁" + ones);
    check_same(pair_of_sets({"一一", "丁", deep + "七"}), ones + deep + "七" + ones);
  }

  TEST_CASE("long text that is made of keywords") {
    generator random(4);
    for (int round = 0; round != 12; ++round) {
      const bool is_ascii = round % 3 != 2, is_mixed = round % 3 == 1;
      auto alphabet = is_ascii ? characters(U'a', 9) : characters(0x4E00, 60);
      if (is_mixed) alphabet.insert(alphabet.end(), {"é", "一", "A"});
      std::vector<std::string> words;
      while (words.size() != 3000) words.push_back(random.word(alphabet, is_ascii ? 3 : 1, random.below(10) ? 8 : 22));
      std::sort(words.begin(), words.end());
      words.erase(std::unique(words.begin(), words.end()), words.end());
      const pair_of_sets sets(words, round % 2 ? whole_word : keyword_options{});
      std::string subject;
      while (subject.size() < 60000) {
        subject += words[random.below(words.size())];
        if (random.below(2)) subject += random.below(9) ? " " : "，";
        if (random.below(6) == 0) subject += random.word(alphabet, 1, 4);
        if (random.below(300) == 0) subject += "\xE4\xB8";
      }
      check_same(sets, subject);
    }
  }

  TEST_CASE("thousands of keywords") {
    generator random(3);
    for (const size_t count : {40u, 200u, 2000u, 5000u}) {
      for (const auto& alphabet : {characters(0x4E00, 300), characters(U'a', 26)}) {
        std::set<std::string> words;
        while (words.size() != count) words.insert(random.word(alphabet, 3, 7));
        const pair_of_sets sets({words.begin(), words.end()});
        std::string subject = random.word(alphabet, 3000, 4000);
        for (const auto& word : words)
          if (random.below(20) == 0) subject.insert(random.below(subject.size()), word);
        check_same(sets, subject);
      }
    }
  }

  TEST_CASE("the compiler's sets have accelerators of their own") {
    generator random(4);
    for (int i = 0; i != 100; ++i) {
      const std::string made =
          random.word({"特", "朗", "普", "川", "Trump", "習近", "平", " ", "中", "國", "人", "é", "\xE4"}, 20, 200);
      const memory subject{text(made)};
      detail::keyword_tables tables = keyword_set<names>.tables();
      tables.accelerator = nullptr;
      const keywords plain{source(tables)};
      CHECK(collect(keyword_set<names>.matches(subject)) == collect(plain.matches(subject)));
      CHECK(collect(keyword_set<names>.overlapping(subject)) == collect(plain.overlapping(subject)));
    }
  }

  TEST_CASE("the first slot of a table stands at its end again") {
    const auto check = [](const char* accelerator) {
      const detail::window_part part(accelerator);
      CHECK(text(part.slot(part.last_slot + 1), detail::slot_size) == text(part.slot(0), detail::slot_size));
      return !detail::window_part::is_free(part.slot(0));
    };
    const detail::keyword_tables compiled = keyword_set<names>.tables();
    if (compiled.accelerator != nullptr) CHECK(check(compiled.accelerator));
    generator random(6);
    int used = 0;
    for (int i = 0; i != 40; ++i) {
      std::set<std::string> words;
      while (words.size() != 5) words.insert(random.word(characters(0x4E00, 9), 1, 4));
      used += check(pair_of_sets({words.begin(), words.end()}).fast.tables().accelerator);
    }
    CHECK(used != 0);
  }

  TEST_CASE("forged images with links of every kind are refused or matched without a fault, accelerated too") {
    generator random(5);
    std::string deep, subject;
    for (int i = 0; i != 40; ++i) deep += i % 7 == 3 ? "丁" : "一";
    for (int i = 0; i != 12; ++i) subject += deep + (i % 3 == 0 ? "七" : "ab") + deep.substr(0, 60);
    const std::vector<std::vector<std::string>> sets = {
        {"一", deep + "七", deep.substr(9, 60) + "ab"},
        {"一丁", "ab", deep.substr(0, 30) + "七", deep.substr(12, 90)},
        {"aab", "b", std::string(140, 'a') + "c", std::string(30, 'a') + "b"},
        characters(0x4E00, 80),
    };
    subject += std::string(300, 'a') + "b" + deep;
    const memory copy{text(subject)};
    int accepted = 0, refused = 0;
    for (const auto& words : sets) {
      const pair_of_sets made(words);
      const text image = made.plain.image();
      const size_t bits = (image.size() - 12) * 8;
      for (size_t round = 0; round != bits + 400; ++round) {  // each bit by itself, then some bytes at a time
        memory forged(image);
        if (round < bits) {
          if (random.below(bits) > 800) continue;
          forged.bytes[12 + round / 8] = static_cast<char>(forged.bytes[12 + round / 8] ^ 1 << round % 8);
          seal(forged);
        } else {
          forge(forged, random);
        }
        const auto loaded = load_keywords(forged);
        if (!loaded) {
          ++refused;
          continue;
        }
        ++accepted;
        memory tables(accelerator_memory(*loaded));
        const auto fast = accelerate_keywords(*loaded, tables);
        REQUIRE(fast);
        check_bounds(*loaded, copy);
        for (const simd_level level : levels()) check_bounds(at_level(*fast, level), copy);
      }
    }
    CHECK(accepted > 300);
    CHECK(refused > 300);
  }

  TEST_CASE("windows of every length, in all forms that are folded") {
    const std::vector<std::vector<std::string>> forms = {
        {"a", "b", "c", "A", "Ｂ", "ｃ", "，"},
        {"a", "s", "S", "ſ", "k", "K", "\u212A"},
        {"川", "臺", "台", "a", "ａ", "A"},
        {"ア", "ｱ", "5", "月", "é", "É"},
    };
    constexpr keyword_options options[] = {fold_case, fold_width, fold_case | fold_width, fold_variants,
                                           fold_case | fold_width | fold_variants};
    generator random(6);
    for (int round = 0; round != 200; ++round) {
      auto alphabet = forms[random.below(forms.size())];
      const keyword_options how = options[random.below(5)];
      const size_t least = 1 + random.below(7), most = least + random.below(5);
      std::vector<std::string> words;
      for (size_t i = 1 + random.below(12); i != 0; --i) words.push_back(random.word(alphabet, least, most));
      std::vector<keyword> items;
      for (const auto& word : words) items.emplace_back(word, how);
      memory image(keyword_memory<all_foldings>(items));
      auto plain = build_keywords<all_foldings>(items, image);
      while (plain.error() == keyword_error::duplicate) {
        items.erase(items.begin() + static_cast<ptrdiff_t>(plain.offset()));
        plain = build_keywords<all_foldings>(items, image);
      }
      REQUIRE(plain);
      memory tables(accelerator_memory(*plain));
      const auto fast = accelerate_keywords(*plain, tables);
      REQUIRE(fast);
      std::string subject = random.word(alphabet, 100, 300);
      for (const auto& word : words) subject.insert(random.below(subject.size()), word);
      const memory copy{text(subject)};
      for (const simd_level level : levels()) {
        auto limited = fast->tables();
        limited.most = level;
        const folding_keywords<all_foldings> set{detail::any_tables<all_foldings>(limited)};
        CHECK(collect(set.matches(copy)) == collect(plain->matches(copy)));
        CHECK(collect(set.overlapping(copy)) == collect(plain->overlapping(copy)));
      }
    }
  }

  TEST_CASE("memory") {
    const pair_of_sets sets({"一二", "三四"});
    const size_t needed = accelerator_memory(sets.plain);
    memory small(needed - 1);
    const auto refused = accelerate_keywords(sets.plain, small);
    CHECK(refused.error() == keyword_error::memory_too_small);
    CHECK(refused.needed() == needed);

    const keyword items[] = {{"ab", fold_case}, {"cd", fold_case}};
    std::vector<char> image(keyword_memory<fold_case>(items));
    const auto folded = build_keywords<fold_case>(items, image);
    REQUIRE(folded);
    memory tables(accelerator_memory(*folded));
    const std::string subject = std::string(100, 'x') + "AB" + std::string(100, 'x') + "cD" + std::string(100, 'x');
    CHECK(accelerate_keywords(*folded, tables)->count(subject) == 2);
  }
}
