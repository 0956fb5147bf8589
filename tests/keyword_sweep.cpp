// SPDX-License-Identifier: BSL-1.0

#include "brevier/keyword_sweep.hpp"

#include "keyword_oracle.hpp"

#include "brevier/keyword_stream.hpp"

#include <doctest/doctest.h>

using namespace brevier;
using namespace oracle;

namespace {

using source = detail::any_tables<all_foldings>;

template <match_kind Kind>
void check_kind(const folding_keywords<all_foldings>& set, text subject, const std::vector<found>& wanted) {
  const auto seen = collect(set.matches<Kind>(subject));
  CHECK_MESSAGE(seen == wanted, of(subject), " : ", show(seen), " expected ", show(wanted));
}

template <match_kind Kind>
void check_stream(const folding_keywords<all_foldings>& set, text subject, const std::vector<found>& wanted,
                  generator& random) {
  memory lent(set.stream_memory());
  auto stream = *set.stream<Kind>(lent);
  std::vector<found> seen;
  const auto take = [&](const stream_match& match) {
    seen.push_back({static_cast<size_t>(match.offset), match.size, match.index});
  };
  const size_t longest = random.below(2) ? 8 : 900;
  for (size_t at = 0; at < subject.size();) {
    const size_t size = std::min(random.below(longest), subject.size() - at);
    stream.feed(memory(subject.subtext(at, size)), take);
    at += size;
  }
  stream.finish(take);
  CHECK_MESSAGE(seen == wanted, of(subject), " : ", show(seen), " expected ", show(wanted));
}

// As built and as loaded, accelerated at every level, and in pieces.
template <match_kind Kind>
void check(const folding_keywords<all_foldings>& set, const std::vector<keyword>& items, text subject,
           generator& random) {
  const auto wanted = expected(items, subject, Kind);
  check_kind<Kind>(set, subject, wanted);
  check_stream<Kind>(set, subject, wanted, random);
  const auto loaded = load_keywords<all_foldings>(set.image());
  REQUIRE(loaded);
  memory tables(accelerator_memory(*loaded));
  const auto fast = accelerate_keywords(*loaded, tables);
  REQUIRE(fast);
  for (const auto level : levels()) {
    detail::keyword_tables limited = fast->tables();
    limited.most = level;
    check_kind<Kind>(folding_keywords<all_foldings>(source(limited)), subject, wanted);
  }
  check_stream<Kind>(*fast, subject, wanted, random);
}

std::string repeated(const std::string& piece, size_t times) {
  std::string made;
  while (times-- != 0) made += piece;
  return made;
}

// Counts the bytes that are read of a text, as it is or in another way; and of matches, again, to see where they end.
template <class Reader>
struct counting_reader : Reader {
  inline static size_t reads = 0;

  using Reader::Reader;
  uint32_t read_first(const char*& at, const char* last) const noexcept {
    const char* const from = at;
    const uint32_t unit = Reader::read_first(at, last);
    reads += static_cast<size_t>(at - from);
    return unit;
  }
  uint32_t read_next(const char*& at, const char* start, const char* last) const noexcept {
    const char* const from = at;
    const uint32_t unit = Reader::read_next(at, start, last);
    reads += static_cast<size_t>(at - from);
    return unit;
  }
  uint32_t read_before(const char*& at, const char* first) const noexcept {
    const char* const from = at;
    const uint32_t unit = Reader::read_before(at, first);
    reads += static_cast<size_t>(from - at);
    return unit;
  }
  const char* end_of(const char* at, uint32_t size, const char* last) const noexcept {
    const char* const end = Reader::end_of(at, size, last);
    if (!Reader::counts_bytes) reads += static_cast<size_t>(end - at);
    return end;
  }
  const char* end_from(const char* at, uint32_t size, const char* begin, const char* last) const noexcept {
    const char* const end = Reader::end_from(at, size, begin, last);
    reads += static_cast<size_t>(end - at);
    return end;
  }
  const char* end_before(const char* end, uint32_t size, const char* begin) const noexcept {
    const char* const before = Reader::end_before(end, size, begin);
    reads += static_cast<size_t>(end - before);
    return before;
  }
};

using exact_counter = counting_reader<detail::exact_reader>;
using skipping_counter = counting_reader<detail::folding_reader<detail::skips_spaces, true>>;

// How many bytes of a text are read by an image alone, for each that it has.
template <match_kind Kind, uint8_t Features = 0xFF, class Reader, class Set>
double reads_of(const Set& set, const std::string& subject, const Reader& reader) {
  const char *const first = subject.data(), *const last = first + subject.size();
  detail::keyword_search<Reader, Kind, Features> search(first, reader);
  Reader::reads = 0;
  for (detail::keyword_hit hit; search.next(set.tables(), first, last, hit);) continue;
  return static_cast<double>(Reader::reads) / static_cast<double>(subject.size());
}

std::vector<std::string> ramp(const std::string& piece, size_t most, const std::string& end) {
  std::vector<std::string> made;
  for (size_t i = 1; i <= most; ++i) made.push_back(repeated(piece, i) + end);
  return made;
}

constexpr uint8_t no_mirror = 0xFF & ~detail::has_mirror;

// Keywords that lie in and over each other, and a text of what they are made of.
struct heap {
  std::set<std::string> words;
  std::string subject;
};

heap heap_of(const std::vector<std::string>& alphabet, generator& random) {
  heap made;
  const std::string stretch = random.below(3) == 0 ? repeated(random.word(alphabet, 1, 3), 20)
                                                   : random.word({alphabet[0], alphabet[1]}, 20, 50);
  const auto boundary = [&](size_t limit) { return floor_boundary(stretch, random.below(limit)); };
  for (size_t i = 3 + random.below(12); i != 0; --i) {
    const size_t first = boundary(stretch.size()), last = ceil_boundary(stretch, first + 1 + boundary(stretch.size()));
    made.words.insert(stretch.substr(first, last - first) + random.word(alphabet, 0, 1));
  }
  if (random.below(3) == 0)
    for (size_t i = 1; i != 30; ++i) made.words.insert(repeated(alphabet[0], i) + (i % 5 ? "" : alphabet[1]));
  made.words.erase("");
  while (made.subject.size() < 1200) {
    made.subject += random.below(3) ? stretch : repeated(alphabet[0], random.below(60));
    made.subject += random.word(alphabet, 0, random.below(4) ? 3 : 40);
  }
  return made;
}

inline constexpr keyword piled[] = {
    {"aaaaaaaaaaaaaaaaaaab", 3}, {"aaab", whole_word}, {"aa", 1}, {"ba", 2, whole_word}};
inline constexpr keyword piled_folding[] = {{"AAAAAAAAAAAAAAAAAAAB", 3, fold_case | fold_width},
                                            {"aaa", 1, fold_case | fold_width},
                                            {"ａb a", 2, whole_word | fold_case | fold_width}};

template <const auto& List>
void check_piled(const std::vector<std::string>& alphabet) {
  constexpr auto& set = keyword_set<List>;
  CHECK(set.tables().has(detail::has_mirror));
  CHECK((set.tables().automaton != nullptr) == (BREVIER_SIMD != 0));
  check_compiled<List>(alphabet);
  const std::vector<keyword> items(std::begin(List), std::end(List));
  generator random(9);
  for (int round = 0; round != 8; ++round) {
    std::string made;
    while (made.size() < 1200) made += repeated(alphabet[0], random.below(90)) + random.word(alphabet, 6);
    const memory subject{text(made)};
    check<match_kind::leftmost_longest>(set, items, subject, random);
    check<match_kind::leftmost_first>(set, items, subject, random);
    check<match_kind::overlapping>(set, items, subject, random);
  }
}

}  // namespace

TEST_SUITE("keyword_sweep") {
  TEST_CASE("keywords that lie in each other match as the oracle") {
    generator random(7);
    const std::vector<std::vector<std::string>> texts = {{"a", "b", "c"},
                                                         {"一", "丁", "a", "\xE4\xB8"},
                                                         {"é", "𠮷", "一", "\x80"},
                                                         {"a", "a", " ", "_", "b"},
                                                         {"a", "-", "一", "b"}};
    size_t mirrors = 0;
    for (int round = 0; round != 60; ++round) {
      const auto& alphabet = texts[random.below(texts.size())];
      const heap made = heap_of(alphabet, random);
      std::vector<keyword> items;
      for (const auto& word : made.words)
        if (validate(word)) items.emplace_back(word, random.below(3) ? keyword_options{} : whole_word);
      if (items.empty()) continue;
      std::shuffle(items.begin(), items.end(), std::mt19937(static_cast<uint32_t>(round)));
      memory space(keyword_memory<all_foldings>(items));
      const auto set = build_keywords<all_foldings>(items, space);
      REQUIRE(set);
      mirrors += set->tables().has(detail::has_mirror);
      const memory subject{text(made.subject)};
      check<match_kind::leftmost_longest>(*set, items, subject, random);
      check<match_kind::leftmost_first>(*set, items, subject, random);
      check<match_kind::overlapping>(*set, items, subject, random);
    }
    CHECK(mirrors > 40);
  }

  TEST_CASE("folded, skipping and mixed sets match as the oracle") {
    generator random(8);
    size_t mirrors = 0;
    for (int round = 0; round != 60; ++round) {
      auto alphabet = alphabets[random.below(alphabets.size())];
      const keyword_options all[] = {fold_case, fold_variants | fold_width, all_foldings, whole_word | fold_case,
                                     fold_case | fold_width | fold_variants};
      const auto items = random.words(alphabet, 12, 12, all[random.below(5)]);
      memory space(keyword_memory<all_foldings>(items));
      const auto set = build_keywords<all_foldings>(items, space);
      REQUIRE(set);
      mirrors += set->tables().has(detail::has_mirror);
      if (random.below(2)) alphabet.push_back("\xE4");
      std::string made;
      while (made.size() < 900)
        made += random.below(2) ? of(items[random.below(items.size())].spelling) : random.word(alphabet, 20);
      const memory subject{text(made)};
      check<match_kind::leftmost_longest>(*set, items, subject, random);
      check<match_kind::leftmost_first>(*set, items, subject, random);
      check<match_kind::overlapping>(*set, items, subject, random);
    }
    CHECK(mirrors > 20);
  }

  TEST_CASE("piled keywords with up to eight separators between their characters match as the oracle") {
    generator random(12);
    const std::vector<std::vector<std::string>> texts = {
        {"a", "b", "A"}, {"一", "丁", "a"}, {"a", "a", "-"}, {"臺", "台"}};
    const std::vector<std::string> gaps = {" ", "\u00AD", "\u3000", "\n", "\u200B", "\xE3\x80", "\xC0\xA0"};
    const keyword_options options[] = {skip_spaces, all_foldings, skip_spaces | whole_word, {}, whole_word};
    size_t mirrors = 0, matches = 0;
    for (int round = 0; round != 120; ++round) {
      const auto& alphabet = texts[random.below(texts.size())];
      const heap made = heap_of(alphabet, random);
      const size_t kinds = 1 + random.below(5), chosen = random.below(5);
      std::vector<keyword> items;
      for (const auto& word : made.words) {
        const keyword item(word, options[(chosen + random.below(kinds)) % 5]);
        bool is_new = true;
        for (const keyword& other : items) is_new = is_new && !are_alike(item, other);
        if (is_new) items.push_back(item);
      }
      std::shuffle(items.begin(), items.end(), std::mt19937(static_cast<uint32_t>(round)));
      memory space(keyword_memory<all_foldings>(items));
      const auto set = build_keywords<all_foldings>(items, space);
      REQUIRE(set);
      mirrors += set->tables().has(detail::has_mirror);
      std::string spaced;
      const size_t every = 1 + random.below(12);
      for (const auto c : characters(text(made.subject).subtext(0, 700))) {
        spaced += made.subject.substr(c.offset, c.size);
        for (size_t gap = random.below(every) ? 0 : 1 + random.below(random.below(2) ? 3 : 10); gap != 0; --gap)
          spaced += gaps[random.below(random.below(9) ? 5 : gaps.size())];
      }
      const memory subject{text(spaced)};
      check<match_kind::leftmost_longest>(*set, items, subject, random);
      check<match_kind::leftmost_first>(*set, items, subject, random);
      check<match_kind::overlapping>(*set, items, subject, random);
      matches += set->count(subject);
    }
    CHECK(mirrors > 60);
    CHECK(matches > 2000);
  }

  TEST_CASE("the compiler's sets have automata of their own") {
    check_piled<piled>({"a", "b", " "});
    check_piled<piled_folding>({"a", "A", "Ａ", "b", " "});
  }

  TEST_CASE("each character is read once or twice, whatever the keywords") {
    generator random(10);
    std::vector<std::string> shared, binary;
    const std::string prefix = random.word({"一", "丁", "七"}, 20, 20),
                      suffix = random.word({"一", "丁", "七"}, 20, 20);
    for (size_t i = 0; i != 40; ++i) shared.push_back(prefix + random.word({"万", "丈", "三"}, 2, 2) + suffix + "上");
    for (size_t i = 0; i != 500; ++i) binary.push_back(random.word({"a", "b"}, 12, 12));
    std::string fibonacci = "b", longer = "a", period;
    while (longer.size() < 5000) std::swap(fibonacci += longer, longer);
    for (const auto& word : shared) period += word.substr(0, word.size() - 3);
    const struct {
      const char* name;
      std::vector<std::string> words;
      std::string period;
    } cases[] = {
        {"Han ramp", ramp("一", 64, "丁"), "一"},
        {"one long", {repeated("一", 80) + "丁"}, "一"},
        {"one pending", {"一", repeated("一", 80) + "丁"}, "一"},
        {"Latin ramp", ramp("a", 250, "b"), "a"},
        {"nested", ramp("a", 250, ""), "a"},
        {"Fibonacci", {"ab", "aba", longer.substr(0, 200) + "c", longer.substr(1, 200) + "c"}, longer},
        {"shared ends", shared, period},
        {"binary", binary, random.word({"a", "b"}, 4000, 4000)},
    };
    double walks = 0;
    for (const auto& each : cases) {
      CAPTURE(each.name);
      const std::set<std::string> known(each.words.begin(), each.words.end());
      const std::vector<keyword> items(known.begin(), known.end());
      memory space(keyword_memory(items));
      const auto set = build_keywords(items, space);
      REQUIRE(set);
      std::string subject;
      while (subject.size() < 10000) subject += each.period;
      const exact_counter reader;
      CHECK(reads_of<match_kind::leftmost_longest>(*set, subject, reader) < 2);
      CHECK(reads_of<match_kind::leftmost_first>(*set, subject, reader) < 2);
      CHECK(reads_of<match_kind::overlapping>(*set, subject, reader) < 2);
      walks = std::max(walks, reads_of<match_kind::leftmost_longest, no_mirror>(*set, subject, reader));
    }
    CHECK(walks > 100);  // of walks alone some would read each more than a hundred times
  }

  TEST_CASE("each character is read some times, however many separators stand between them") {
    std::vector<std::string> alike;
    for (const auto& word : ramp("丁", 40, "")) alike.push_back(repeated("一", 40) + word + "七");
    const struct {
      const char* name;
      std::vector<std::string> words;
      std::string period;
      keyword_options option;
      double most;
    } cases[] = {
        {"no separators", ramp("a", 250, "b"), "a", {}, 2},
        {"one", ramp("a", 250, "b"), "a ", {}, 2},
        {"eight", ramp("a", 250, "b"), "a" + repeated(" ", 8), {}, 3},
        {"eight, as wide as they can be", ramp("a", 250, "b"), "a" + repeated("\u3000", 8), {}, 6},
        {"nine", ramp("a", 250, "b"), "a" + repeated("\n", 9), {}, 2},
        {"Han ramp", ramp("一", 64, "丁"), "一\u00AD", {}, 2},
        {"one pending", {"一", repeated("一", 80) + "丁"}, "一\u3000 ", {}, 3},
        {"shared beginning", alike, repeated("一 ", 40) + repeated("丁", 41), {}, 3},
        {"one at each place", {repeated("a", 200)}, "a", {}, 6},
        {"long and short ones in turn", {repeated("ab", 100), "b"}, "ab", {}, 6},
        {"whole words that run on", ramp("a", 250, ""), "a", whole_word, 2},
        {"whole words that end nowhere", ramp("a", 250, "b"), "a\u3000", whole_word, 3},
    };
    double walks = 0;
    for (const auto& each : cases) {
      CAPTURE(each.name);
      std::vector<keyword> items;
      for (const auto& word : each.words) items.emplace_back(word, skip_spaces | each.option);
      memory space(keyword_memory<skip_spaces>(items));
      const auto set = build_keywords<skip_spaces>(items, space);
      REQUIRE(set);
      std::string subject;
      while (subject.size() < 20000) subject += each.period;
      const skipping_counter reader(detail::skips_spaces, set->tables().count);
      CHECK(reads_of<match_kind::leftmost_longest>(*set, subject, reader) < each.most);
      CHECK(reads_of<match_kind::leftmost_first>(*set, subject, reader) < each.most);
      CHECK(reads_of<match_kind::overlapping>(*set, subject, reader) < each.most);
      walks = std::max(walks, reads_of<match_kind::leftmost_longest, no_mirror>(*set, subject, reader));
    }
    CHECK(walks > 200);
  }

  TEST_CASE("sweep after sweep, and walks in between") {
    const std::string deep = repeated("一", 60) + "丁";
    const keyword items[] = {{"一"}, {deep}, {"ab"}};
    memory space(keyword_memory(items));
    const auto set = build_keywords(items, space);
    REQUIRE(set);
    memory tables(accelerator_memory(*set));
    const auto fast = accelerate_keywords(*set, tables);
    REQUIRE(fast);
    const std::string calm = repeated("xyzw", 5000) + "ab";
    const std::string subject = repeated("一", 60000) + calm + deep + calm + repeated("一", 20000) + "丁" + calm;
    for (const keywords& each : {*set, *fast}) {
      CHECK(each.count(subject) == 60000 + 1 + 1 + 1 + (20000 - 60) + 1 + 1);
      CHECK(each.count<match_kind::leftmost_first>(subject) == 60000 + 1 + 60 + 1 + 20000 + 1);
      CHECK(each.count<match_kind::overlapping>(subject) == 60000 + 1 + 60 + 1 + 1 + 20000 + 1 + 1);
    }
  }
}
