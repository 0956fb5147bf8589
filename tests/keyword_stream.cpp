// SPDX-License-Identifier: BSL-1.0

#include "brevier/keyword_stream.hpp"

#include "keyword_oracle.hpp"

#include <doctest/doctest.h>

#include <functional>

using namespace brevier;
using namespace oracle;

namespace {

// Feeds a text in pieces, each in memory of exactly its size, `size_of` giving their sizes; with the memory that the
// set asks for, to the byte, or some more.
template <match_kind Kind, class Set>
std::vector<found> stream(const Set& set, text subject, const std::function<size_t()>& size_of, size_t spare = 0) {
  std::vector<found> matches;
  const auto take = [&](const stream_match& match) {
    matches.push_back({static_cast<size_t>(match.offset), match.size, match.index});
  };
  memory lent(set.stream_memory() + spare);
  auto begun = set.template stream<Kind>(lent);
  REQUIRE(begun);
  auto stream = *begun;
  for (size_t at = 0; at < subject.size();) {
    const size_t size = std::min<size_t>(size_of(), subject.size() - at);
    stream.feed(memory(subject.subtext(at, size)), take);
    at += size;
  }
  stream.finish(take);
  return matches;
}

template <match_kind Kind>
void check_kind(const folding_keywords<all_foldings>& set, const std::vector<keyword>& items, text subject,
                generator& random) {
  const auto wanted = expected(items, subject, Kind);
  const auto check = [&](const std::function<size_t()>& size_of, size_t spare = 0) {
    const auto seen = stream<Kind>(set, subject, size_of, spare);
    CHECK_MESSAGE(seen == wanted, of(subject), " : ", show(seen), " expected ", show(wanted));
  };
  check([] { return size_t{1}; });
  check([] { return size_t{2}; });
  check([] { return SIZE_MAX; });
  check([&] { return random.below(4); });
  check([&] { return random.below(6); }, random.below(40));
  check([&] { return random.below(90); }, random.below(400));
  check([&] { return random.below(3) ? random.below(9) : random.below(200); });
}

void check_all(const folding_keywords<all_foldings>& set, const std::vector<keyword>& items, text subject,
               generator& random) {
  check_kind<match_kind::leftmost_longest>(set, items, subject, random);
  check_kind<match_kind::leftmost_first>(set, items, subject, random);
  check_kind<match_kind::overlapping>(set, items, subject, random);
}

inline constexpr keyword exact[] = {{"一丁"}, {"一", whole_word}, {"丁一丁"}, {"ab", whole_word}};
inline constexpr keyword folding[] = {{"臺灣", fold_variants | skip_spaces}, {"Ab", fold_case | whole_word}, {"a"}};

}  // namespace

TEST_SUITE("keyword_stream") {
  TEST_CASE("every cut in two, and in three, of a text") {
    const std::string subject = "ab 一丁一丁一 臺 \n湾AB臺灣aab";
    const auto check = [&](const auto& set, const std::vector<keyword>& items) {
      const auto wanted = expected(items, subject, match_kind::leftmost_longest);
      for (size_t first = 0; first <= subject.size(); ++first)
        for (size_t second = first; second <= subject.size(); ++second) {
          const size_t sizes[] = {first, second - first, subject.size() - second};
          const size_t* next = sizes;
          CHECK(stream<match_kind::leftmost_longest>(set, subject, [&] { return *next++; }) == wanted);
        }
    };
    check(keyword_set<exact>, {std::begin(exact), std::end(exact)});
    check(keyword_set<folding>, {std::begin(folding), std::end(folding)});
  }

  TEST_CASE("random sets, texts and cuts give what the whole text gives") {
    generator random(31);
    for (int round = 0; round != 700; ++round) {
      auto alphabet = alphabets[random.below(alphabets.size())];
      const auto options = static_cast<keyword_options>(random.below(3) ? random.below(32) : random.below(2));
      const auto items = random.words(alphabet, 1 + random.below(8), 1 + random.below(5), options);
      memory space(keyword_memory<all_foldings>(items));
      const auto set = build_keywords<all_foldings>(items, space);
      REQUIRE(set);
      if (random.below(2)) alphabet.insert(alphabet.end(), {"\xE4", "\x80", "\xE4\xB8", "\xFF", "\xF0\x90"});
      const std::string made = random.word(alphabet, random.below(8) ? 30 : 300);
      check_all(*set, items, made, random);
    }
  }

  TEST_CASE("memory") {
    constexpr auto& set = keyword_set<exact>;
    static_assert(set.stream_memory() == 2 * (9 + 8));
    memory small(set.stream_memory() - 1);
    const auto refused = set.stream(small);
    CHECK(refused.error() == keyword_error::memory_too_small);
    CHECK(refused.needed() == set.stream_memory());
  }

  TEST_CASE("what is settled can be written on, with the keywords masked") {
    const std::string subject = "ab 一丁一丁一 臺 \n湾AB臺灣aab 臺 灣";
    const auto& set = keyword_set<folding>;
    std::string wanted = subject;
    for (const auto match : set.matches(subject)) wanted.replace(match.offset, match.size, match.size, '*');
    for (size_t piece = 1; piece <= subject.size(); ++piece) {
      memory lent(set.stream_memory());
      auto stream = *set.stream(lent);
      std::string kept, written;
      uint64_t before = 0;
      const auto mask = [&](const stream_match& match) {
        REQUIRE(match.offset >= before);
        kept.replace(static_cast<size_t>(match.offset) - written.size(), match.size, match.size, '*');
      };
      for (size_t at = 0; at < subject.size(); at += piece) {
        kept += subject.substr(at, piece);
        stream.feed(text(subject).subtext(at, piece), mask);
        REQUIRE(stream.settled() >= before);
        REQUIRE(stream.settled() <= at + piece);
        before = stream.settled();
        const size_t size = detail::narrow<size_t>(before) - written.size();
        written += kept.substr(0, size);
        kept.erase(0, size);
        CHECK(kept.size() <= set.stream_memory());
      }
      stream.finish(mask);
      CHECK(written + kept == wanted);
    }
  }

  TEST_CASE("offsets far into a stream, and a stream after a stream") {
    constexpr auto& set = keyword_set<exact>;
    memory lent(set.stream_memory());
    auto stream = *set.stream(lent);
    const std::string blank(size_t{1} << 20, ' ');
    std::vector<uint64_t> offsets;
    const auto take = [&](const stream_match& match) { offsets.push_back(match.offset); };
    stream.feed("x", take);
    for (int i = 0; i != 64; ++i) stream.feed(blank, take);
    stream.feed("一丁", take);
    stream.finish(take);
    CHECK(offsets == std::vector<uint64_t>{(uint64_t{64} << 20) + 1});
    stream.feed("ab", take);
    stream.finish(take);
    CHECK(offsets.back() == 0);
    stream.finish(take);
    CHECK(offsets.size() == 2);
  }
}
