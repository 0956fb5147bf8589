// Hostile images: every single bit of images of hundreds of keywords, folded and not, with ids of each width and links
// of every kind, and a hundred thousand changes of several bytes, each with its checksum put right. Whatever
// load_keywords() takes is searched in every kind, accelerated too, in memory of exactly the size of the text.
// SPDX-License-Identifier: BSL-1.0

#include "brevier/keywords.hpp"

#include <cstdint>
#include <cstdio>
#include <cstring>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace {

using namespace brevier;

std::mt19937 dice(20251030);
uint32_t below(uint32_t limit) { return static_cast<uint32_t>(dice() % limit); }

std::string word(const std::vector<std::string>& alphabet, uint32_t least, uint32_t most) {
  std::string made;
  for (uint32_t i = least + below(most - least + 1); i != 0; --i)
    made += alphabet[below(static_cast<uint32_t>(alphabet.size()))];
  return made;
}

// Bytes in memory of exactly their size.
struct exact {
  explicit exact(text from) : bytes(new char[from.size()]), size(from.size()) {
    std::memcpy(bytes.get(), from.data(), size);
  }
  operator text() const { return {bytes.get(), size}; }
  std::unique_ptr<char[]> bytes;
  size_t size;
};

template <match_kind Kind, class Set>
bool matches_soundly(const Set& set, text subject) {
  size_t begin = 0;
  for (const auto match : set.template matches<Kind>(subject)) {
    if (match.offset < begin || match.size == 0 || match.size > subject.size() - match.offset) return false;
    begin = match.offset + (Kind == match_kind::overlapping ? 0 : match.size);
  }
  return true;
}

template <class Set>
bool is_sound(const Set& set, text subject) {
  return matches_soundly<match_kind::leftmost_longest>(set, subject) &&
         matches_soundly<match_kind::leftmost_first>(set, subject) &&
         matches_soundly<match_kind::overlapping>(set, subject);
}

struct counts {
  size_t refused = 0, matched = 0;
};

// Whether a forged image is refused or matched without a fault.
bool survives(exact& forged, text subject, counts& total) {
  const text body = text(forged).subtext(detail::image_count);
  detail::write_number(forged.bytes.get() + detail::image_checksum, detail::checksum(body), 4);
  const auto loaded = load_keywords<all_foldings>(forged);
  if (!loaded) {
    ++total.refused;
    return true;
  }
  if (++total.matched % 8 != 0) return is_sound(*loaded, subject);
  std::vector<char> memory(accelerator_memory(*loaded));
  const auto fast = accelerate_keywords(*loaded, memory);
  return fast && is_sound(*loaded, subject) && is_sound(*fast, subject);
}

struct recipe {
  const char* name;
  std::vector<std::string> alphabet;
  uint32_t keywords, longest;
  keyword_options options;
  uint32_t highest_id;  // 0: none are given
};

bool holds(const recipe& made) {
  std::set<std::string> words;
  while (words.size() != made.keywords) words.insert(word(made.alphabet, 1 + (words.size() > 3), made.longest));
  std::vector<keyword> items;
  for (const auto& one : words) {
    const auto how = static_cast<keyword_options>(static_cast<unsigned>(made.options) & (below(3) == 0 ? 1u : 31u));
    items.push_back(made.highest_id == 0 ? keyword(one, how) : keyword(one, below(made.highest_id), how));
  }
  std::vector<char> memory;
  for (;;) {  // without those that are the same by folding
    memory.resize(keyword_memory<all_foldings>(items));
    const auto built = build_keywords<all_foldings>(items, memory);
    if (built) break;
    if (built.error() != keyword_error::duplicate) return false;
    items.erase(items.begin() + static_cast<std::ptrdiff_t>(built.offset()));
  }
  const text image = build_keywords<all_foldings>(items, memory)->image();
  std::string searched;
  for (int i = 0; i != 12; ++i) {
    const text one = items[below(static_cast<uint32_t>(items.size()))].spelling;
    searched += std::string(one.data(), one.size()) + word(made.alphabet, 0, 4) + (i % 4 == 0 ? " \xE4" : "");
  }
  const exact subject{text(searched)};
  counts total;
  for (size_t bit = detail::image_count * 8; bit != image.size() * 8; ++bit) {
    exact forged(image);
    forged.bytes[bit / 8] = static_cast<char>(forged.bytes[bit / 8] ^ 1 << bit % 8);
    if (!survives(forged, subject, total)) return std::printf("%s: bit %zu\n", made.name, bit), false;
  }
  for (int round = 0; round != 20000; ++round) {
    exact forged(image);
    for (uint32_t i = 1 + below(5); i != 0; --i) {
      const uint32_t place = detail::image_count + below(static_cast<uint32_t>(image.size()) - detail::image_count);
      forged.bytes[place] = static_cast<char>(below(below(2) ? 256 : 8));
    }
    if (!survives(forged, subject, total)) return std::printf("%s: round %d\n", made.name, round), false;
  }
  std::printf("%s: %zu bytes, %zu refused, %zu matched\n", made.name, image.size(), total.refused, total.matched);
  return total.refused != 0 && total.matched != 0;
}

}  // namespace

int main() {
  const std::vector<std::string> han = {"一", "丁", "七", "万", "臺", "台", "國", "国", "髮"}, few = {"一", "丁"},
                                 letters = {"a", "b", "C", "c", "Ｅ", "é", "ß"}, two = {"a", "b"};
  const recipe recipes[] = {
      {"plain", han, 300, 5, {}, 0},
      {"ids of a byte", han, 300, 5, whole_word, 200},
      {"ids of two bytes", letters, 300, 6, fold_case | fold_width, 50000},
      {"ids of four bytes", han, 200, 5, fold_variants | skip_spaces, 0xFFFFFFFF},
      {"links", few, 40, 24, {}, 0},
      {"links and foldings", two, 40, 30, all_foldings | whole_word, 300},
  };
  bool good = true;
  for (const recipe& made : recipes) good = holds(made) && good;
  return good ? 0 : 1;
}
