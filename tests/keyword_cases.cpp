// What others expect of engines like this one, case by case: the three kinds of matches, case that is folded, whole
// words, and white space that is passed over. SPDX-License-Identifier: BSL-1.0

#include "brevier/keywords.hpp"

#include "keyword_oracle.hpp"

#include "brevier/keyword_stream.hpp"

#include <doctest/doctest.h>

using namespace brevier;
using namespace oracle;

namespace {

// Keywords by spaces and a text; the matches, each as offset+size#index of the keyword.
struct match_case {
  const char *words, *subject, *longest;
  const char* first = nullptr;        // as longest
  const char* overlapping = nullptr;  // as first

  std::string wanted(match_kind kind) const {
    if (kind == match_kind::overlapping && overlapping != nullptr) return overlapping;
    return kind == match_kind::leftmost_longest || first == nullptr ? longest : first;
  }
};

// From the tests of the crate aho-corasick 1.1.3 by Andrew Gallant, src/tests.rs and src/packed/tests.rs, which may be
// used under the MIT licence or the Unlicense; daachorse has the same. Left out are those with empty keywords, or with
// one twice, which are refused here. Where a test there is for one kind, the other kinds were worked out by hand.
const match_case aho_corasick[] = {
    {"a", "", ""},
    {"a", "a", "0+1#0"},
    {"a", "aa", "0+1#0 1+1#0"},
    {"a", "aaa", "0+1#0 1+1#0 2+1#0"},
    {"a", "aba", "0+1#0 2+1#0"},
    {"a", "bba", "2+1#0"},
    {"a", "bbb", ""},
    {"a", "bababbbba", "1+1#0 3+1#0 8+1#0"},
    {"aa", "", ""},
    {"aa", "aa", "0+2#0"},
    {"aa", "aabbaa", "0+2#0 4+2#0"},
    {"aa", "abbab", ""},
    {"aa", "abbabaa", "5+2#0"},
    {"abc", "abc", "0+3#0"},
    {"abc", "zazabzabcz", "6+3#0"},
    {"abc", "zazabczabcz", "3+3#0 7+3#0"},
    {"a b", "", ""},
    {"a b", "z", ""},
    {"a b", "b", "0+1#1"},
    {"a b", "a", "0+1#0"},
    {"a b", "abba", "0+1#0 1+1#1 2+1#1 3+1#0"},
    {"b a", "abba", "0+1#1 1+1#0 2+1#0 3+1#1"},
    {"abc bc", "xbc", "1+2#1"},
    {"foo bar", "", ""},
    {"foo bar", "foobar", "0+3#0 3+3#1"},
    {"foo bar", "barfoo", "0+3#1 3+3#0"},
    {"foo bar", "foofoo", "0+3#0 3+3#0"},
    {"foo bar", "barbar", "0+3#1 3+3#1"},
    {"foo bar", "bafofoo", "4+3#0"},
    {"bar foo", "bafofoo", "4+3#1"},
    {"foo bar", "fobabar", "4+3#1"},
    {"bar foo", "fobabar", "4+3#0"},
    {"yabcdef abcdezghi", "yabcdefghi", "0+7#0"},
    {"yabcdef abcdezghi", "yabcdezghi", "1+9#1"},
    {"yabcdef bcdeyabc abcdezghi", "yabcdezghi", "1+9#2"},
    {"a ab", "aa", "0+1#0 1+1#0"},
    {"ab a", "aa", "0+1#1 1+1#1"},
    {"a ab", "a", "0+1#0"},
    {"ab a", "a", "0+1#1"},
    {"abcd b ce", "abce", "1+1#1 2+2#2"},
    {"inf ind", "infind", "0+3#0 3+3#1"},
    {"ind inf", "infind", "0+3#1 3+3#0"},
    {"libcore/ libstd/", "libcore/char/methods.rs", "0+8#0"},
    {"libstd/ libcore/", "libcore/char/methods.rs", "0+8#1"},
    {"aaa", "aaa", "0+3#0"},
    {"abcd", "abcd", "0+4#0"},
    {"abcd", "zazabzabcdz", "6+4#0"},
    {"abcd", "zazabcdzabcdz", "3+4#0 8+4#0"},
    {"a b c d e f g h i j k", "abcdefghijk", "0+1#0 1+1#1 2+1#2 3+1#3 4+1#4 5+1#5 6+1#6 7+1#7 8+1#8 9+1#9 10+1#10"},
    {"abc", "abcdefghijklmnopqrstuvwxyzabcdefghijk", "0+3#0 26+3#0"},
    {"abcd bcd cd", "abcd", "0+4#0", "0+4#0", "0+4#0 1+3#1 2+2#2"},
    {"bcd cd abcd", "abcd", "0+4#2", "0+4#2", "0+4#2 1+3#0 2+2#1"},
    {"abc bc", "zazabcz", "3+3#0", "3+3#0", "3+3#0 4+2#1"},
    {"ab ba", "abababa", "0+2#0 2+2#0 4+2#0", "0+2#0 2+2#0 4+2#0", "0+2#0 1+2#1 2+2#0 3+2#1 4+2#0 5+2#1"},
    {"ab a", "xayabbbz", "1+1#1 3+2#0", "1+1#1 3+2#0", "1+1#1 3+2#0 3+1#1"},
    {"abcd bce b", "abce", "1+3#1", "1+3#1", "1+3#1 1+1#2"},
    {"abcd ce bc", "abce", "1+2#2", "1+2#2", "1+2#2 2+2#1"},
    {"abcd bce ce b", "abce", "1+3#1", "1+3#1", "1+3#1 1+1#3 2+2#2"},
    {"abcd bce cz bc", "abcz", "1+2#3", "1+2#3", "1+2#3 2+2#2"},
    {"bce cz bc", "bcz", "0+2#2", "0+2#2", "0+2#2 1+2#1"},
    {"abc bd ab", "abd", "0+2#2", "0+2#2", "0+2#2 1+2#1"},
    {"abcdefghi hz abcdefgh", "abcdefghz", "0+8#2", "0+8#2", "0+8#2 7+2#1"},
    {"abcdefghi cde hz abcdefgh", "abcdefghz", "0+8#3", "0+8#3", "0+8#3 2+3#1 7+2#2"},
    {"abcdefghi hz abcdefgh a", "abcdefghz", "0+8#2", "0+8#2", "0+8#2 0+1#3 7+2#1"},
    {"b abcdefghi hz abcdefgh", "abcdefghz", "0+8#3", "0+8#3", "0+8#3 1+1#0 7+2#2"},
    {"h abcdefghi hz abcdefgh", "abcdefghz", "0+8#3", "0+8#3", "0+8#3 7+2#2 7+1#0"},
    {"z abcdefghi hz abcdefgh", "abcdefghz", "0+8#3 8+1#0", "0+8#3 8+1#0", "0+8#3 7+2#2 8+1#0"},
    {"ab abcd", "abcd", "0+4#1", "0+2#0", "0+4#1 0+2#0"},
    {"abcd ab", "abcd", "0+4#0", "0+4#0", "0+4#0 0+2#1"},
    {"a ab", "xayabbbz", "1+1#0 3+2#1", "1+1#0 3+1#0", "1+1#0 3+2#1 3+1#0"},
    {"abcdefg bcde bcdef", "abcdef", "1+5#2", "1+4#1", "1+5#2 1+4#1"},
    {"abcdefg bcdef bcde", "abcdef", "1+5#1", "1+5#1", "1+5#1 1+4#2"},
    {"abcd b bce", "abce", "1+3#2", "1+1#1", "1+3#2 1+1#1"},
    {"abcd b bce ce", "abce", "1+3#2", "1+1#1 2+2#3", "1+3#2 1+1#1 2+2#3"},
    {"a abcdefghi hz abcdefgh", "abcdefghz", "0+8#3", "0+1#0 7+2#2", "0+8#3 0+1#0 7+2#2"},
    {"a abab", "abab", "0+4#1", "0+1#0 2+1#0", "0+4#1 0+1#0 2+1#0"},
    {"amwix samwise sam", "Zsamwix", "1+3#2", "1+3#2", "1+3#2 2+5#0"},
    {"abcd bcd cd b", "abcd", "0+4#0", "0+4#0", "0+4#0 1+3#1 1+1#3 2+2#2"},
    {"a ab", "ab", "0+2#1", "0+1#0", "0+2#1 0+1#0"},
    {"ab a", "ab", "0+2#0", "0+2#0", "0+2#0 0+1#1"},
    {"bcd cd b abcd", "abcd", "0+4#3", "0+4#3", "0+4#3 1+3#0 1+1#2 2+2#1"},
    {"bcd abcd cd", "abcd", "0+4#1", "0+4#1", "0+4#1 1+3#0 2+2#2"},
    {"foo foofoo", "foofoo", "0+6#1", "0+3#0 3+3#0", "0+6#1 0+3#0 3+3#0"},
    {"ab bc cd de ef fg gh hi ij jk kl", "abcdefghijk", "0+2#0 2+2#2 4+2#4 6+2#6 8+2#8",
     "0+2#0 2+2#2 4+2#4 6+2#6 8+2#8", "0+2#0 1+2#1 2+2#2 3+2#3 4+2#4 5+2#5 6+2#6 7+2#7 8+2#8 9+2#9"},
};
const match_case aho_corasick_in_any_case[] = {
    {"a", "A", "0+1#0"},
    {"Samwise", "SAMWISE", "0+7#0"},
    {"Samwise", "SAMWISE.abcd", "0+7#0"},
    {"fOoBaR", "quux foobar baz", "5+6#0"},
    {"abc def", "abcdef", "0+3#0 3+3#1"},
    {"abc def abcdef", "abcdef", "0+6#2", "0+3#0 3+3#1", "0+6#2 0+3#0 3+3#1"},
};

// Of the kinds, where its documentation says more than its tests.
const match_case kinds[] = {
    {"Sam Samwise", "Samwise", "0+7#1", "0+3#0", "0+7#1 0+3#0"},
    {"Samwise Sam", "Samwise", "0+7#0", "0+7#0", "0+7#0 0+3#1"},
    {"Samwise Sam", "Samwix", "0+3#1"},
    {"bcdef ab", "abcdef", "0+2#1", "0+2#1", "0+2#1 1+5#0"},
    {"foo foofoo", "foofoofoo", "0+6#1 6+3#0", "0+3#0 3+3#0 6+3#0", "0+6#1 0+3#0 3+6#1 3+3#0 6+3#0"},
    {"ab a abc", "abc", "0+3#2", "0+2#0", "0+3#2 0+2#0 0+1#1"},
    {"a ab b", "ab", "0+2#1", "0+1#0 1+1#2", "0+2#1 0+1#0 1+1#2"},
};

// From the tests of pyahocorasick by Wojciech Mula, tests/test_unit.py and test_issue_*.py: BSD-3-Clause.
const match_case pyahocorasick[] = {
    {"he her hers she", "_sherhershe_", "1+3#3 5+4#2 9+2#0", "1+3#3 5+2#0 8+3#3",
     "1+3#3 2+3#1 2+2#0 5+4#2 5+3#1 5+2#0 8+3#3 9+2#0"},
    {"b abc", "abb", "1+1#0 2+1#0"},
    {"b c abd", "abc", "1+1#0 2+1#1"},
    {"知识产权 国家知识产权局", "国家知识产权", "6+12#0"},
    {"wąż mąż żółć aż waży", "wyważyć", "2+5#4", "2+5#4", "2+5#4 3+3#3"},
    {"GT-C3303 SAMSUNG-GT-C3303K/", "SAMSUNG-GT-C3303i/1.0", "8+8#0"},
    {"poke go pokegois egoist", "pokego pokego  pokegoist", "0+4#0 4+2#1 7+4#0 11+2#1 15+8#2",
     "0+4#0 4+2#1 7+4#0 11+2#1 15+4#0 19+2#1", "0+4#0 4+2#1 7+4#0 11+2#1 15+8#2 15+4#0 18+6#3 19+2#1"},
};
const match_case pyahocorasick_passing_over_spaces[] = {
    {"he her hers she", "_sh e rher she_", "1+4#3 7+5#2 12+2#0", "1+4#3 7+2#0 11+3#3",
     "1+4#3 2+5#1 2+3#0 7+5#2 7+3#1 7+2#0 11+3#3 12+2#0"},
};

// From those of flashtext by Vikash Singh, test/keyword_extractor_test_cases.json: MIT. '_' stands for a space.
const match_case flashtext[] = {
    {"python", "I like python also", "7+6#0"},
    {"r java", "I like R java", "7+1#0 9+4#1"},
    {"pythonizer", "I like python", ""},
    {"python_prog", "i like python programming", ""},
    {".net c++ python.", "python. I like .net, c++", "0+7#2 15+4#0 21+3#1"},
    {"IRE1 XBP1s upr", "targets of the IRE1/XBP1s and PERK arms of the UPR", "15+4#0 20+5#1 47+3#2"},
    {"distributed_super_company super_computer computer_game", "distributed super computer game", "12+14#1", "12+14#1",
     "12+14#1 18+13#2"},
    {"distributed_super_computing distributed_super_computing_institutes institute",
     "distributed super distributed super computing institute java", "18+27#0 46+9#2"},
};

std::vector<std::string> words_of(const match_case& item) {
  std::vector<std::string> words(1);
  for (const char* at = item.words; *at != 0; ++at) {
    if (*at == ' ')
      words.emplace_back();
    else
      words.back() += *at == '_' ? ' ' : *at;
  }
  return words;
}

using any_keywords = folding_keywords<all_foldings>;

template <match_kind Kind>
std::vector<found> stream_by_bytes(const any_keywords& set, text subject) {
  std::vector<found> matches;
  const auto take = [&](const stream_match& match) {
    matches.push_back({static_cast<size_t>(match.offset), match.size, match.index});
  };
  memory lent(set.stream_memory());
  auto stream = *set.stream<Kind>(lent);
  for (size_t at = 0; at != subject.size(); ++at) stream.feed(subject.subtext(at, 1), take);
  stream.finish(take);
  return matches;
}

// With so many bytes before and behind it that are of no keyword.
template <match_kind Kind>
void check_kind(const any_keywords& set, const match_case& item, size_t apart) {
  const std::string made = std::string(apart, '~') + item.subject + std::string(apart, '~');
  const memory subject{text(made)};
  const auto shown = [apart](std::vector<found> matches) {
    for (found& match : matches) match.offset -= apart;
    const std::string line = show(matches);
    return line.substr(0, line.size() - !line.empty());
  };
  CHECK_MESSAGE(shown(collect(set.matches<Kind>(subject))) == item.wanted(Kind), of(item.words), " in ", made);
  CHECK_MESSAGE(shown(stream_by_bytes<Kind>(set, subject)) == item.wanted(Kind), of(item.words), " in ", made);
}

void check(const any_keywords& set, const match_case& item) {
  for (const size_t apart : {0u, 1u, 63u, 130u}) {
    check_kind<match_kind::leftmost_longest>(set, item, apart);
    check_kind<match_kind::leftmost_first>(set, item, apart);
    check_kind<match_kind::overlapping>(set, item, apart);
  }
}

// As it is built, loaded, and accelerated at every level.
template <size_t Count>
void check_all(const match_case (&cases)[Count], keyword_options how = {}) {
  for (const match_case& item : cases) {
    const auto words = words_of(item);
    std::vector<keyword> items;
    for (const auto& word : words) items.emplace_back(word, how);
    memory space(keyword_memory<all_foldings>(items));
    const auto built = build_keywords<all_foldings>(items, space);
    REQUIRE(built);
    check(*built, item);
    const memory image(built->image());
    const auto loaded = load_keywords<all_foldings>(image);
    REQUIRE(loaded);
    memory tables(accelerator_memory(*loaded));
    const auto fast = accelerate_keywords(*loaded, tables);
    REQUIRE(fast);
    for (const auto level : levels()) {
      detail::keyword_tables limited = fast->tables();
      limited.most = level;
      check(any_keywords(detail::any_tables<all_foldings>(limited)), item);
    }
  }
}

}  // namespace

TEST_SUITE("keyword_cases") {
  TEST_CASE("aho-corasick") {
    check_all(aho_corasick);
    check_all(aho_corasick_in_any_case, fold_case);
    check_all(kinds);
  }

  TEST_CASE("pyahocorasick") {
    check_all(pyahocorasick);
    check_all(pyahocorasick_passing_over_spaces, skip_spaces);
  }

  TEST_CASE("flashtext") { check_all(flashtext, whole_word | fold_case); }
}
