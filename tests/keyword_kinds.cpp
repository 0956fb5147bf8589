// SPDX-License-Identifier: BSL-1.0

#include "brevier/keywords.hpp"

#include "keyword_oracle.hpp"

#include <doctest/doctest.h>

#include <map>
#include <set>

using namespace brevier;
using namespace oracle;

namespace {

inline constexpr keyword all_ways[] = {{"台", 1},
                                       {"Ab", 2, fold_case},
                                       {"ニa", 3, fold_width | fold_variants},
                                       {"a一", 4},
                                       {"臺灣", 5, fold_variants | fold_width},
                                       {"川普", 6, skip_spaces | whole_word},
                                       {"Ａ", 7},
                                       {"abc", 8, fold_case | fold_width | fold_variants | skip_spaces},
                                       {"ba", 9, fold_case | whole_word}};
inline constexpr keyword one_fold[] = {{"Ab", 1, fold_case}, {"B", 2, fold_case}, {"ÄB", 3, fold_case | whole_word}};
inline constexpr keyword variants_only[] = {{"臺灣", fold_variants}, {"裏", fold_variants}, {"湾里", fold_variants}};
inline constexpr keyword skipping[] = {{"一丁", skip_spaces}, {"丁 一", skip_spaces}, {"一一", skip_spaces}};
inline constexpr keyword two_ways[] = {{"a", fold_case}, {"aＡ", fold_width}, {"Aab", fold_width | fold_case}};

// The kinds, where keywords of one set have different options.
struct kind_case {
  const char* name;
  std::vector<keyword> items;
  text subject;
  std::vector<found> longest, first, overlapping;
};

const kind_case kind_cases[] = {
    {"first, though whole words only",
     {{"ab", whole_word}, {"abc"}, {"a"}},
     "abc",
     {{0, 3, 1}},
     {{0, 3, 1}},
     {{0, 3, 1}, {0, 1, 2}}},
    {"folded and exact side by side",
     {{"ab", fold_case}, {"aBc"}, {"C"}},
     "aBcC",
     {{0, 3, 1}, {3, 1, 2}},
     {{0, 2, 0}, {3, 1, 2}},
     {{0, 3, 1}, {0, 2, 0}, {3, 1, 2}}},
};

}  // namespace

TEST_SUITE("keyword_kinds") {
  TEST_CASE("the kinds, where options differ") {
    for (const auto& item : kind_cases) {
      memory space(keyword_memory<fold_case>(item.items));
      const auto set = build_keywords<fold_case>(item.items, space);
      REQUIRE(set);
      CHECK_MESSAGE(collect(set->matches(item.subject)) == item.longest, item.name);
      CHECK_MESSAGE(collect(set->matches<match_kind::leftmost_first>(item.subject)) == item.first, item.name);
      CHECK_MESSAGE(collect(set->overlapping(item.subject)) == item.overlapping, item.name);
    }
  }

  TEST_CASE("compiled sets of all ways of reading match as the oracle") {
    check_compiled<all_ways>(
        {"台", "臺", "灣", "湾", "A", "b", "ﾆ", "a", "一", "川", "普", " ", "Ａ", "Ｂ", "c", "\xE5"});
    check_compiled<one_fold>({"a", "A", "b", "B", "ä", "Ä"});
    check_compiled<variants_only>({"臺", "台", "灣", "湾", "里", "裏", "裡"});
    check_compiled<skipping>({"一", "丁", " ", "\n", "\u00AD"});
    check_compiled<two_ways>({"a", "A", "ａ", "Ａ", "b"});
  }

  TEST_CASE("random sets of every way of reading and kind match as the oracle, built and loaded") {
    generator random(21);
    for (int round = 0; round != 1500; ++round) {
      auto alphabet = alphabets[random.below(alphabets.size())];
      const auto options = static_cast<keyword_options>(random.below(32));
      const auto items = random.words(alphabet, 1 + random.below(10), 1 + random.below(6), options);
      memory space(keyword_memory<all_foldings>(items));
      const auto built = build_keywords<all_foldings>(items, space);
      REQUIRE(built);
      const memory image(built->image());
      const auto loaded = load_keywords<all_foldings>(image);
      REQUIRE(loaded);
      if (random.below(2)) alphabet.insert(alphabet.end(), {"\xE4", "\x80", "\xE4\xB8", "\xFF", "\xF0\x90"});
      for (int i = 0; i != 3; ++i) check_kinds(*loaded, items, random.word(alphabet, 20));
    }
  }

  TEST_CASE("sets are the same, whether their tries grow by steps or in order, built or loaded") {
    constexpr uint8_t readings = detail::way_of(all_foldings);
    const keyword_options options[] = {whole_word, fold_case, fold_width | fold_variants | whole_word, skip_spaces};
    generator random(23);
    for (size_t i = 0; i != 24; ++i) {
      const auto& alphabet = alphabets[random.below(alphabets.size())];
      const std::string begin = random.word(alphabet, random.below(2) ? 1 : 30);
      std::vector<std::string> words(random.below(3) ? 40 : 600);
      std::vector<keyword> items;
      for (auto& word : words) {
        const auto how = random.below(2) ? options[random.below(1 + i % 4)] : keyword_options::none;
        word = (random.below(2) ? begin : "") + random.word(alphabet, 1 + random.below(12));
        if (has(keyword(word, how), skip_spaces)) word += 'x';
        items.emplace_back(word, how);
      }
      memory space(keyword_memory<all_foldings>(items));
      auto built = build_keywords<all_foldings>(items, space);
      for (; built.error() == keyword_error::duplicate; built = build_keywords<all_foldings>(items, space))
        items.erase(items.begin() + static_cast<std::ptrdiff_t>(built.offset()));
      REQUIRE(built);
      const detail::keyword_survey survey = detail::survey_of<readings>(items);
      const memory other(detail::builder_memory(survey));
      char* const image = other.bytes.get();
      const detail::byte_cells cells(image + detail::image_bound(survey));
      detail::keyword_builder<detail::byte_cells, readings> builder(items, survey, cells);
      const auto grow = [&] {
        while (builder.is_growing())
          if (!builder.grow_next()) return false;
        return true;
      };
      builder.begin();
      REQUIRE((grow() && !builder.matches_another()));
      builder.lay_out();
      builder.write(image);
      const detail::trie_measure measure = builder.measure();
      if (builder.wants_mirror()) {
        builder.begin_mirror();
        grow();
        builder.end_mirror(measure);
        builder.write_mirror(image);
      }
      builder.seal(image);
      CHECK(built->image() == text(image, built->image().size()));
      const auto loaded = load_keywords<all_foldings>(built->image());
      REQUIRE(loaded);
      memory tables(accelerator_memory(*built)), loaded_tables(accelerator_memory(*loaded));
      REQUIRE(tables.size == loaded_tables.size);
      REQUIRE(accelerate_keywords(*built, tables));
      REQUIRE(accelerate_keywords(*loaded, loaded_tables));
      CHECK(text(tables) == text(loaded_tables));
    }
  }

  TEST_CASE("foldings") {
    struct {
      keyword item;
      text subject;
      size_t size;  // of the match, at the beginning
    } const cases[] = {
        {{"Straße", fold_case}, "STRAẞE", 8},
        {{"ΣΊΣΥΦΟΣ", fold_case}, "Σίσυφος", 14},
        {{"K", fold_case}, "\u212A", 3},
        {{"𐐀", fold_case}, "𐐨", 4},
        {{"i", fold_case}, "\u0130", 0},
        {{"G7", fold_width}, "Ｇ７", 6},
        {{"G7", fold_width}, "ｇ７", 0},
        {{"G7", fold_width | fold_case}, "ｇ７", 6},
        {{"ニュース", fold_width}, "ﾆｭｰｽ", 12},
        {{"臺灣", fold_variants}, "台湾", 6},
        {{"台湾", fold_variants}, "臺灣", 6},
        {{"臺灣"}, "台湾", 0},
        {{"圖書館", fold_variants}, "図書館", 9},
        {{"特朗普", skip_spaces}, "特 朗\n普", 11},
        {{"特朗普", skip_spaces}, "特\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000朗普", 33},
        {{"特朗普", skip_spaces}, "特\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000朗普", 0},
        {{"cooperate", skip_spaces}, "co\u00ADop\u200Ber-ate", 0},
        {{"cooperate", skip_spaces}, "co\u00ADop\u200Berate", 14},
        {{"New York", skip_spaces | fold_case}, "NEW\r\n  YORK", 11},
        {{"New York", skip_spaces}, "NewYork", 7},
        {{" AI ", skip_spaces}, "A I", 3},
    };
    for (const auto& each : cases) {
      const std::vector<keyword> items{each.item};
      memory space(keyword_memory<all_foldings>(items));
      const auto set = build_keywords<all_foldings>(items, space);
      REQUIRE(set);
      const keyword_match match = set->first(memory(each.subject));
      CHECK_MESSAGE(match.size == each.size, of(each.item.spelling), " in ", of(each.subject));
      CHECK(match.offset == 0);
    }
  }

  TEST_CASE("a program that has not asked for a folding gets none, and is told") {
    const keyword items[] = {{"a"}, {"臺", fold_variants}, {"b", fold_case}};
    char space[2000];
    CHECK(build_keywords(items, space).error() == keyword_error::folding_not_enabled);
    CHECK(build_keywords(items, space).offset() == 1);
    CHECK(build_keywords<fold_variants>(items, space).offset() == 2);
    CHECK(keyword_memory(items) == 0);
    const auto set = build_keywords<fold_case | fold_variants>(items, space);
    REQUIRE(set);
    CHECK(load_keywords(set->image()).error() == keyword_error::folding_not_enabled);
    CHECK(load_keywords<fold_variants>(set->image()).error() == keyword_error::folding_not_enabled);
    CHECK(load_keywords<fold_case | fold_variants>(set->image())->first("台").index == 1);
    CHECK(load_keywords<all_foldings>(set->image())->first("B").index == 2);
  }

  TEST_CASE("what is the same by folding is refused, and both are named") {
    const struct {
      std::vector<keyword> items;
      size_t duplicate, original;  // none: both 0
    } cases[] = {
        {{{"x"}, {"台"}, {"臺", fold_variants}}, 2, 1},
        {{{"臺", fold_variants}, {"台"}}, 1, 0},
        {{{"臺", fold_variants}, {"x"}, {"台", fold_variants}}, 2, 0},
        {{{"Ａ", fold_width}, {"a"}, {"A"}}, 2, 0},
        {{{"a", fold_case}, {"A", fold_width}}, 1, 0},
        {{{"川 普"}, {"川普", skip_spaces}}, 1, 0},
        {{{"川普", skip_spaces}, {"川 普", skip_spaces}}, 1, 0},
        {{{"川普"}, {"川 普"}}, 0, 0},
        {{{"Σ", fold_case}, {"b"}, {"ς"}}, 2, 0},
        {{{"台"}, {"臺"}}, 0, 0},
        {{{"a", fold_case}, {"ａ"}}, 0, 0},
        {{{"ß", fold_case}, {"SS", fold_case}}, 0, 0},
        {{{"ab", 1, whole_word}, {"ab", 2, fold_case}}, 1, 0},
    };
    std::vector<char> space(40000);
    for (const auto& each : cases) {
      const auto built = build_keywords<all_foldings>(each.items, space);
      CHECK(built.error() == (each.duplicate ? keyword_error::duplicate : keyword_error::none));
      CHECK(built.offset() == each.duplicate);
      CHECK(built.needed() == each.original);
    }
    const keyword nothing[] = {{" \n", skip_spaces}};
    CHECK(build_keywords<skip_spaces>(nothing, space).error() == keyword_error::empty);
    const std::string wide(252, 'x'), growing = wide + "Ⱥ";  // 2 bytes that fold to 3
    const keyword too_long[] = {{growing}, {growing, fold_case}};
    CHECK(build_keywords<fold_case>(list<const keyword>(too_long, 1), space));
    CHECK(build_keywords<fold_case>(too_long, space).error() == keyword_error::duplicate);
  }

  TEST_CASE("four combinations of foldings and no more") {
    const keyword items[] = {{"a"},
                             {"b", fold_case},
                             {"c", fold_width},
                             {"d", fold_variants},
                             {"e", skip_spaces},
                             {"f", fold_case | whole_word},
                             {"g", fold_case | fold_width}};
    std::vector<char> space(10000);
    CHECK(build_keywords<all_foldings>(list<const keyword>(items, 6), space));
    CHECK(build_keywords<all_foldings>(items, space).error() == keyword_error::too_many_foldings);
    CHECK(build_keywords<all_foldings>(items, space).offset() == 6);
  }

  TEST_CASE("accelerated sets of every way of reading find what plain ones find, at every level") {
    using tables_of_all = detail::any_tables<all_foldings>;
    generator random(41);
    for (int round = 0; round != 300; ++round) {
      auto alphabet = alphabets[random.below(alphabets.size())];
      const auto options = static_cast<keyword_options>(random.below(32));
      const auto items = random.words(alphabet, 1 + random.below(round % 8 ? 10 : 60), 1 + random.below(6), options);
      memory space(keyword_memory<all_foldings>(items));
      const auto plain = build_keywords<all_foldings>(items, space);
      REQUIRE(plain);
      memory tables(accelerator_memory(*plain));
      const auto fast = accelerate_keywords(*plain, tables);
      REQUIRE(fast);
      alphabet.insert(alphabet.end(), {"x", "七", "é"});
      if (random.below(2)) alphabet.insert(alphabet.end(), {"\xE4", "\x80", "\xE4\xB8", "\xFF", "\xF0\x90"});
      for (int i = 0; i != 2; ++i) {
        const std::string made = random.word(alphabet, 400);
        const memory subject{text(made)};
        for (const auto level : levels()) {
          auto limited = fast->tables();
          limited.most = level;
          const folding_keywords<all_foldings> set{tables_of_all(limited)};
          CHECK(collect(set.matches(subject)) == collect(plain->matches(subject)));
          CHECK(collect(set.matches<match_kind::leftmost_first>(subject)) ==
                collect(plain->matches<match_kind::leftmost_first>(subject)));
          CHECK(collect(set.overlapping(subject)) == collect(plain->overlapping(subject)));
        }
      }
    }
  }

  TEST_CASE("keywords in which spaces may stand, a few and hundreds, accelerated, at every level") {
    const std::vector<std::string> han = {"一", "丁", "七", "万", "丈", "臺", "台", "国", "國", "é"},
                                   letters = {"a", "b", "C", "c", "d", "Ｅ", "e"},
                                   between = {" ", "\n", "\u3000", "\u200B", "\u00AD", "。", " \r\n", "\xE3", "x"},
                                   blanks = {" ", "\n", "\u3000", "\u200B"};
    generator random(43);
    for (const auto& alphabet : {han, letters, han, letters}) {
      for (const auto options : {skip_spaces, all_foldings, skip_spaces | whole_word}) {
        const size_t count = random.below(2) ? 20 : 600;
        std::set<std::string> words;
        while (words.size() != count) words.insert(random.word(alphabet, random.below(20) == 0 ? 1 : 4, 7));
        std::vector<keyword> items;
        for (const auto& word : words) items.emplace_back(word, options);
        std::vector<char> space;
        for (;;) {  // without those that are the same by folding
          space.resize(keyword_memory<all_foldings>(items));
          const auto built = build_keywords<all_foldings>(items, space);
          if (built) break;
          items.erase(items.begin() + static_cast<std::ptrdiff_t>(built.offset()));
        }
        const auto plain = build_keywords<all_foldings>(items, space);
        memory tables(accelerator_memory(*plain));
        const auto fast = accelerate_keywords(*plain, tables);
        REQUIRE(fast);
        size_t matches = 0;
        for (int i = 0; i != 20; ++i) {
          std::string made;
          for (int k = 0; k != 60; ++k) {
            if (random.below(2)) made += random.word(alphabet, 1, 9);
            const text spelling = items[random.below(items.size())].spelling;
            for (const auto c : characters(spelling)) {
              if (random.below(8) == 0) made += random.word(between, 1, 3);
              if (random.below(400) == 0) made += random.word(blanks, 1, 1 + random.below(2000));
              made += of(spelling.subtext(c.offset, c.size));
            }
          }
          const memory subject{text(made)};
          const auto found = collect(plain->matches(subject));
          matches += found.size();
          const auto overlapping = collect(plain->overlapping(subject));
          for (const auto level : levels()) {
            auto limited = fast->tables();
            limited.most = level;
            const folding_keywords<all_foldings> set{detail::any_tables<all_foldings>(limited)};
            CHECK(collect(set.matches(subject)) == found);
            CHECK(collect(set.overlapping(subject)) == overlapping);
          }
        }
        CHECK(matches > 20);
      }
    }
  }

  TEST_CASE("all forms of a character are known") {
    for (uint8_t way = 1; way != 8; ++way) {
      const detail::folding_reader<7, false> reader(way);
      std::map<uint32_t, std::set<uint32_t>> forms;
      for (char32_t value = 0; value != 0x20000; ++value) {
        if (value >= 0xD800 && value < 0xE000) continue;
        const uint32_t unit = detail::unit_of(value);
        if (detail::point_of(unit) != value) FAIL(value);
        if (reader.folded(unit) != unit) forms[reader.folded(unit)].insert(unit);
      }
      size_t step = 0;
      for (auto& [unit, expected_forms] : forms) {
        if ((way & 4) && ++step % 11) continue;
        expected_forms.insert(unit);
        const detail::unit_forms<7> found(unit, way);
        CHECK(std::set<uint32_t>(found.units, found.units + found.count) == expected_forms);
      }
    }
  }

  TEST_CASE("ids as a set of bits") {
    const keyword items[] = {{"a", 3}, {"b", 70}, {"c", 3}, {"ab", 8}};
    char space[2000];
    const auto set = build_keywords(items, space);
    REQUIRE(set);
    CHECK(set->id_bytes() == 9);
    memory bits(set->id_bytes()), small(set->id_bytes() - 1);
    std::memset(bits.bytes.get(), 0x5A, bits.size);
    const auto seen = [&](text subject) {
      std::set<size_t> ids;
      const auto found = set->ids(subject, bits);
      REQUIRE(found);
      for (size_t i = 0; i != found->size() * 8; ++i)
        if ((*found)[i / 8] >> i % 8 & 1) ids.insert(i);
      return ids;
    };
    CHECK(seen("xyz") == std::set<size_t>{});
    CHECK(seen("cab") == std::set<size_t>{3, 8});
    CHECK(seen("ba") == std::set<size_t>{3, 70});
    CHECK(set->ids("a", small).error() == keyword_error::memory_too_small);
    CHECK(set->ids("a", small).needed() == 9);
  }

  TEST_CASE("an empty set finds nothing") {
    CHECK(keywords().count("abc") == 0);
    CHECK(folding_keywords<all_foldings>().count("abc") == 0);
    CHECK(keywords().empty());
  }

  TEST_CASE("forged images of all ways of reading are refused or matched without a fault") {
    generator random(5);
    int accepted = 0;
    for (int round = 0; round != 3000; ++round) {
      const auto& alphabet = alphabets[random.below(alphabets.size())];
      const auto items =
          random.words(alphabet, 1 + random.below(12), 5, static_cast<keyword_options>(random.below(32)));
      memory space(keyword_memory<all_foldings>(items));
      const auto set = build_keywords<all_foldings>(items, space);
      REQUIRE(set);
      memory forged(set->image());
      forge(forged, random);
      const auto loaded = load_keywords<all_foldings>(forged);
      if (!loaded) continue;
      ++accepted;
      const std::string made = random.word(alphabet, 40);
      const memory subject{text(made)};
      check_bounds(*loaded, subject);
    }
    CHECK(accepted > 100);
  }
}
