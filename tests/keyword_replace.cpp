// SPDX-License-Identifier: BSL-1.0

#include "brevier/keyword_replace.hpp"

#include <doctest/doctest.h>

#include <cstring>
#include <memory>
#include <random>
#include <string>
#include <vector>

using namespace brevier;

namespace {

enum class name : uint8_t { trump = 1, xi, summit };

inline constexpr keyword topics[] = {
    {"川普", name::trump}, {"特朗普", name::trump}, {"習近平", name::xi}, {"峰會", name::summit}, {"會", name::summit}};
constexpr auto& set = keyword_set<topics>;

std::string of(text bytes) { return {bytes.data(), bytes.size()}; }

// Replaces into memory of exactly the size that is told, and into one byte less.
template <class Matches>
std::string replaced(const Matches& matches, text subject, list<const replacement> by_id) {
  const size_t size = replaced_size(matches, subject, by_id);
  const std::unique_ptr<char[]> memory(new char[size]);
  const auto written = replace(matches, subject, by_id, buffer(memory.get(), size));
  REQUIRE(written);
  CHECK(written->data() == memory.get());
  if (size != 0) {
    const std::unique_ptr<char[]> small(new char[size - 1]);
    if (size != 1) std::memset(small.get(), 0x5A, size - 1);
    const auto refused = replace(matches, subject, by_id, buffer(small.get(), size - 1));
    CHECK(refused.error() == keyword_error::memory_too_small);
    CHECK(refused.needed() == size);
    CHECK(std::string(small.get(), size - 1) == std::string(size - 1, 0x5A));
  }
  return of(*written);
}

}  // namespace

TEST_SUITE("keyword_replace") {
  TEST_CASE("per id, masked, and by default") {
    const text article = "川普與習近平在峰會；特朗普";
    const struct {
      std::vector<replacement> by_id;
      text expected;
    } cases[] = {
        {{}, article},
        {{{name::trump, "T."}}, "T.與習近平在峰會；T."},
        {{{name::trump, ""}, {name::xi, "X"}}, "與X在峰會；"},
        {{{name::trump, "*", replacing::each_character}}, "**與習近平在峰會；***"},
        {{{name::trump, "██", replacing::each_character}}, "████與習近平在峰會；██████"},
        {{{name::xi, "X"}, replacement("-")}, "-與X在-；-"},
        {{replacement("-"), {name::xi, "X"}}, "-與-在-；-"},
        {{replacement("＊", replacing::each_character)}, "＊＊與＊＊＊在＊＊；＊＊＊"},
        {{{9, "?"}}, article},
    };
    for (const auto& item : cases) CHECK(replaced(set.matches(article), article, item.by_id) == of(item.expected));
    CHECK(replaced(set.matches(""), "", {}) == "");
  }

  TEST_CASE("of overlapping matches the first is replaced") {
    const replacement dash("-");
    CHECK(replaced(set.overlapping("峰會會"), "峰會會", list<const replacement>(&dash, 1)) == "--");
  }

  TEST_CASE("by the compiler") {
    static constexpr replacement hidden[] = {{name::trump, "[name]"}};
    static_assert(replaced_size(set.matches("x川普"), "x川普", hidden) == 7);
  }

  TEST_CASE("random texts, against a slow replacement") {
    std::mt19937 random(7);
    const text pieces[] = {"川普", "習近平", "會", "峰", "a", "\xFF", "\xE5\xB7"};
    const text words[] = {"", "x", "長い言葉", "[name]"};
    for (int round = 0; round != 500; ++round) {
      std::string subject;
      for (size_t i = random() % 12; i != 0; --i) subject += of(pieces[random() % 7]);
      const text with = words[random() % 4];
      const bool masks = random() % 2 == 0;
      const replacement by_id[] = {{name::trump, with, masks ? replacing::each_character : replacing::match},
                                   {name::summit, "S"}};
      std::string expected;
      for (size_t at = 0; at != subject.size();) {
        const std::string rest = subject.substr(at);
        if (rest.compare(0, 6, "川普") == 0) {
          expected += of(with) + (masks ? of(with) : "");
          at += 6;
        } else if (rest.compare(0, 6, "峰會") == 0) {
          expected += "S";
          at += 6;
        } else if (rest.compare(0, 3, "會") == 0) {
          expected += "S";
          at += 3;
        } else {
          expected += subject[at++];
        }
      }
      CHECK(replaced(set.matches(subject), subject, by_id) == expected);
    }
  }
}
