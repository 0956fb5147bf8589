// What a set of keywords must find, by trying every keyword at every place; and sets, texts and memory to try it on.
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "brevier/keywords.hpp"

#include "levels.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace oracle {

using namespace brevier;

struct found {
  size_t offset, size;
  uint32_t index;
  bool operator==(const found& other) const {
    return offset == other.offset && size == other.size && index == other.index;
  }
};

inline std::string show(const std::vector<found>& matches) {
  std::string line;
  for (const found& match : matches)
    line += std::to_string(match.offset) + '+' + std::to_string(match.size) + '#' + std::to_string(match.index) + ' ';
  return line;
}

inline std::string of(text bytes) { return {bytes.data(), bytes.size()}; }

inline bool has(const keyword& item, keyword_options option) {
  return (static_cast<unsigned>(item.options) & static_cast<unsigned>(option)) != 0;
}

// White space, and the soft separators of the tests.
inline bool is_passed_over(char32_t value) {
  return value == ' ' || value == '\n' || value == 0xAD || value == 0x3000 || value == 0x200B;
}

inline char32_t folded(char32_t value, const keyword& item) {
  if (has(item, fold_width)) value = width_folded(value);
  if (has(item, fold_case)) value = case_folded(value);
  if (has(item, fold_variants)) value = variant_folded(value);
  return value;
}

// Where the keyword ends that begins at `offset`; 0 where none does.
inline size_t end_of(const keyword& item, text subject, size_t offset) {
  const bool skips = has(item, skip_spaces);
  size_t at = offset;
  for (const auto wanted : characters(item.spelling)) {
    if (skips && is_passed_over(wanted.value)) continue;
    for (int passed = 0; skips && at != offset && passed != 8 && at != subject.size(); ++passed) {
      const step between = decode(subject.begin() + at, subject.end());
      if (!is_passed_over(between.value)) break;
      at += between.size;
    }
    if (at == subject.size()) return 0;
    const step here = decode(subject.begin() + at, subject.end());
    if (!here.well_formed || folded(here.value, item) != folded(wanted.value, item)) return 0;
    at += here.size;
  }
  return at;
}

inline bool is_torn(text subject, size_t offset) {
  return offset != 0 && offset != subject.size() &&
         is_word_character(decode_backward(subject.begin(), subject.begin() + offset).value) &&
         is_word_character(decode(subject.begin() + offset, subject.end()).value);
}

// In order of `matches`, of the kind.
inline std::vector<found> expected(const std::vector<keyword>& items, text subject, match_kind kind) {
  std::vector<found> all;
  for (size_t offset = 0; offset != subject.size(); ++offset) {
    if (detail::is_continuation(subject[offset])) continue;
    std::vector<found> here;
    for (uint32_t i = 0; i != items.size(); ++i) {
      const size_t end = end_of(items[i], subject, offset);
      if (end == 0) continue;
      if (has(items[i], whole_word) && (is_torn(subject, offset) || is_torn(subject, end))) continue;
      here.push_back({offset, end - offset, i});
    }
    std::sort(here.begin(), here.end(), [kind](const found& one, const found& other) {
      if (kind == match_kind::leftmost_first) return one.index < other.index;
      return std::tie(other.size, one.index) < std::tie(one.size, other.index);
    });
    if (kind == match_kind::overlapping)
      all.insert(all.end(), here.begin(), here.end());
    else if (!here.empty() && (all.empty() || all.back().offset + all.back().size <= offset))
      all.push_back(here[0]);
  }
  return all;
}

// Bytes that lie in memory of exactly their size.
struct memory {
  explicit memory(size_t count) : bytes(new char[count]), size(count) {}
  explicit memory(text from) : memory(from.size()) {
    if (size != 0) std::memcpy(bytes.get(), from.data(), size);
  }
  operator text() const { return {bytes.get(), size}; }
  operator buffer() { return {bytes.get(), size}; }
  std::unique_ptr<char[]> bytes;
  size_t size;
};

// Whether one of two keywords matches what the other is, or what it is without the spaces that it passes over.
inline bool are_alike(const keyword& one, const keyword& other) {
  const auto matches = [](const keyword& item, const keyword& what) {
    std::string bare;
    for (const auto c : characters(what.spelling))
      if (!has(what, skip_spaces) || !is_passed_over(c.value)) bare += of(what.spelling.subtext(c.offset, c.size));
    return end_of(item, what.spelling, 0) == what.spelling.size() || end_of(item, bare, 0) == bare.size();
  };
  return matches(one, other) || matches(other, one);
}

class generator {
 public:
  explicit generator(uint32_t seed) : random_(seed) {}

  size_t below(size_t limit) { return random_() % limit; }

  std::string word(const std::vector<std::string>& alphabet, size_t least, size_t most) {
    std::string made;
    for (size_t i = least + below(most - least + 1); i != 0; --i) made += alphabet[below(alphabet.size())];
    return made;
  }
  std::string word(const std::vector<std::string>& alphabet, size_t longest) { return word(alphabet, 1, longest); }

  // Words without duplicates, with options among `options`.
  std::vector<keyword> words(const std::vector<std::string>& alphabet, size_t count, size_t longest,
                             keyword_options options) {
    std::vector<keyword> made;
    while (count-- != 0) {
      const auto how = static_cast<keyword_options>(below(32) & static_cast<unsigned>(options));
      spellings_.push_back(std::make_unique<std::string>(word(alphabet, longest)));
      const keyword item(*spellings_.back(), how);
      const auto first = characters(item.spelling);
      bool is_fit = !has(item, skip_spaces) ||
                    std::any_of(first.begin(), first.end(), [](auto c) { return !is_passed_over(c.value); });
      // One that passes over what stands at its ends is alike without it.
      if (has(item, skip_spaces) && (is_passed_over((*first.begin()).value) || is_passed_over(last_of(item))))
        is_fit = false;
      std::set<unsigned> ways{static_cast<unsigned>(how) >> 1};
      for (const keyword& other : made) ways.insert(static_cast<unsigned>(other.options) >> 1);
      ways.erase(0);
      is_fit = is_fit && ways.size() <= 4;
      for (const keyword& other : made) is_fit = is_fit && !are_alike(item, other);
      if (is_fit) made.push_back(item);
    }
    if (made.empty()) made.emplace_back("x");
    return made;
  }

 private:
  static char32_t last_of(const keyword& item) {
    return decode_backward(item.spelling.begin(), item.spelling.end()).value;
  }

  std::mt19937 random_;
  std::vector<std::unique_ptr<std::string>> spellings_;
};

template <class Range>
std::vector<found> collect(const Range& range) {
  std::vector<found> matches;
  for (const keyword_match match : range) matches.push_back({match.offset, match.size, match.index});
  return matches;
}

// What a set says of a text in each of its ways to be asked. Apart from the checks, which are no templates: there are
// many sets.
struct answers {
  std::vector<found> matches;
  size_t count;
  bool contains;
  keyword_match first;
  size_t visited;  // by a visitor that stops at the third
  bool is_through;
};

template <match_kind Kind, class Set>
answers ask(const Set& set, text subject) {
  answers said{collect(set.template matches<Kind>(subject)),
               set.template count<Kind>(subject),
               set.contains(subject),
               set.template first<Kind>(subject),
               0,
               false};
  said.is_through = set.template for_each<Kind>(subject, [&](const keyword_match&) { return ++said.visited < 3; });
  return said;
}

inline void check(const answers& said, const std::vector<keyword>& items, text subject, match_kind kind) {
  const auto wanted = expected(items, subject, kind);
  CHECK_MESSAGE(said.matches == wanted, of(subject), " : ", show(said.matches), " expected ", show(wanted));
  CHECK(said.count == wanted.size());
  CHECK(said.contains == !wanted.empty());
  CHECK(static_cast<bool>(said.first) == !wanted.empty());
  if (!wanted.empty()) CHECK(found{said.first.offset, said.first.size, said.first.index} == wanted[0]);
  CHECK(said.visited == std::min<size_t>(3, wanted.size()));
  CHECK(said.is_through == (wanted.size() < 3));
}

template <class Set>
void check_kinds(const Set& set, const std::vector<keyword>& items, const std::string& subject) {
  const memory copy{text(subject)};
  check(ask<match_kind::leftmost_longest>(set, copy), items, copy, match_kind::leftmost_longest);
  check(ask<match_kind::leftmost_first>(set, copy), items, copy, match_kind::leftmost_first);
  check(ask<match_kind::overlapping>(set, copy), items, copy, match_kind::overlapping);
}

// Parts of accelerators are alike but for lists, which the compiler's sets do without.
inline void check_alike(const char* part, const char* other) {
  const auto size = static_cast<size_t>(detail::window_part(part).table - part) - detail::window_nibbles;
  CHECK(text(part + detail::window_nibbles, size) == text(other + detail::window_nibbles, size));
}

// A compiled set is the image that is built of the same list, and matches as the oracle, with its type and without.
template <const auto& List>
void check_compiled(const std::vector<std::string>& alphabet) {
  const std::vector<keyword> items(std::begin(List), std::end(List));
  constexpr auto& set = keyword_set<List>;
  CHECK(set.size() == items.size());
  memory space(keyword_memory<all_foldings>(items));
  const auto built = build_keywords<all_foldings>(items, space);
  REQUIRE(built);
  CHECK(built->image() == set.image());
  memory tables(accelerator_memory(*built));
  const auto fast = accelerate_keywords(*built, tables);
  REQUIRE(fast);
  if (BREVIER_SIMD != 0) {
    const detail::keyword_tables &made = fast->tables(), &compiled = set.tables();
    const char *at = compiled.folding_accelerator, *made_at = made.folding_accelerator;
    if (compiled.accelerator != nullptr) check_alike(compiled.accelerator, made.accelerator);
    for (uint32_t ways = detail::folding_ways(made.ways()); ways != 0; --ways) {
      check_alike(at, made_at);
      at = detail::part_behind(at);
      made_at = detail::part_behind(made_at);
    }
    if (compiled.automaton != nullptr) {
      const auto size = static_cast<size_t>(tables.bytes.get() + tables.size - made.automaton);
      CHECK(text(compiled.automaton, size) == text(made.automaton, size));
    }
  }
  const folding_keywords<all_foldings> erased = set;
  generator random(11);
  for (int i = 0; i != 300; ++i) {
    const std::string subject = random.word(alphabet, 14);
    check_kinds(set, items, subject);
    check_kinds(erased, items, subject);
  }
}

inline void seal(memory& image) {
  detail::write_number(image.bytes.get() + 8, detail::checksum(text(image).subtext(12)), 4);
}

// Some bytes of an image changed, and its checksum with them.
inline void forge(memory& image, generator& random) {
  for (size_t i = 1 + random.below(3); i != 0; --i)
    image.bytes[12 + random.below(image.size - 12)] =
        static_cast<char>(random.below(2) ? random.below(256) : random.below(8));
  seal(image);
}

// Whatever the set: the matches lie inside the text, and those that do not overlap in order.
template <class Set>
void check_bounds(const Set& set, text subject) {
  bool fits = true;
  size_t end = 0;
  for (const auto match : set.matches(subject)) {
    fits = fits && match.offset >= end;
    end = match.offset + match.size;
    fits = fits && end <= subject.size();
  }
  for (const auto match : set.overlapping(subject)) fits = fits && match.offset + match.size <= subject.size();
  CHECK(fits);
}

// Alphabets with one character in many forms, so that whatever folds does.
inline const std::vector<std::vector<std::string>> alphabets = {
    {"a", "A"},
    {"a", "A", "ａ", "Ａ", "b"},
    {"k", "\u212A", "K", "ſ", "s"},
    {"台", "臺", "ﾆ", "ニ"},
    {"台", "臺", "里", "裏", "裡", "A", "a", "ａ"},
    {"Σ", "σ", "ς", "ß", "ẞ", " "},
    {"一", "丁", " ", "\u00AD", "\n"},
    {"川", "普", "　", "\u200B", "川普"},
    {"𐐀", "𐐨", "𐐀𐐨", "_"},
    {"a", "b", " ", "\n", "          "},
    {"Ⱥ", "ⱥ", "ȺȺ", "x"},
};

}  // namespace oracle
