// SPDX-License-Identifier: BSL-1.0

#include "brevier/keywords.hpp"

#include "keyword_oracle.hpp"

#include <doctest/doctest.h>

using namespace brevier;
using namespace oracle;
using brevier::detail::is_continuation;

namespace {

std::string lower(std::string word) {
  for (char& c : word)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return word;
}

// ---- Compiled sets

enum topic { trump = 7, xi = 300 };
enum class team : uint8_t { red = 1, blue };

inline constexpr keyword topics[] = {{"特朗普", trump}, {"川普", trump}, {"Trump", trump, whole_word}, {"習近平", xi}};
inline constexpr keyword plain[] = {{"一一丁"}, {"一"}, {"丁一"}, {"一丁丁一"}, {"a一"}};
inline constexpr keyword in_any_case[] = {
    {"ab", team::red, fold_case}, {"A", team::blue, fold_case}, {"bab一", team::red, fold_case}};
inline constexpr keyword whole[] = {{"a", 1, whole_word}, {"ab", 2, whole_word}, {"一a", 3, whole_word}, {"aa", 4}};
inline constexpr keyword mixed[] = {
    {"a", 1, fold_case}, {"Aa", 2}, {"aA", 3}, {"ab", 4, fold_case | whole_word}, {"一", 5}, {"b一", 6, fold_case}};

inline constexpr keyword many[] = {
    {"a", 900}, {"b", 901}, {"c", 902}, {"d", 903}, {"e", 904}, {"f", 905}, {"g", 906}, {"h", 907}, {"i", 908},
    {"j", 909}, {"k", 910}, {"l", 911}, {"m", 912}, {"n", 913}, {"o", 914}, {"p", 915}, {"q", 916}, {"r", 917},
    {"s", 918}, {"t", 919}, {"u", 920}, {"v", 921}, {"w", 922}, {"x", 923}, {"y", 924}, {"z", 925}, {"A", 926},
    {"B", 927}, {"C", 928}, {"D", 929}, {"E", 930}, {"F", 931}, {"G", 932}, {"H", 933}, {"I", 934}, {"J", 935},
    {"K", 936}, {"L", 937}, {"M", 938}, {"N", 939}, {"O", 940}, {"P", 941}, {"Q", 942}, {"R", 943}, {"S", 944},
    {"T", 945}, {"U", 946}, {"V", 947}, {"W", 948}, {"X", 949}, {"Y", 950}, {"Z", 951}, {"0", 952}, {"1", 953},
    {"2", 954}, {"3", 955}, {"4", 956}, {"5", 957}, {"6", 958}, {"7", 959}, {"8", 960}, {"9", 961}, {"-", 962},
    {"+", 963}, {"ab", 1}};

static_assert(keyword_set<topics>.first("川普").id == trump);
static_assert(keyword_set<topics>.count("特朗普、習近平和川普") == 3);
static_assert(!keyword_set<topics>.contains("Trumpet"));
static_assert(keyword_set<mixed>.first("xAA").index == 0);
static_assert(load_keywords<all_foldings>(keyword_set<mixed>.image()).has_value());

// Reads as the exact reader, and counts the characters.
struct counting_reader : detail::exact_reader {
  size_t* reads = nullptr;

  uint32_t read_first(const char*& at, const char* last) const {
    ++*reads;
    return exact_reader::read_first(at, last);
  }
  uint32_t read_next(const char*& at, const char* start, const char* last) const {
    ++*reads;
    return exact_reader::read_next(at, start, last);
  }
  uint32_t read_before(const char*& at, const char* first) const {
    ++*reads;
    return exact_reader::read_before(at, first);
  }
};

struct work {
  size_t reads = 0, matches = 0;
};

template <match_kind Kind>
work work_of(const keywords& set, text subject) {
  work done;
  counting_reader reader;
  reader.reads = &done.reads;
  detail::keyword_search<counting_reader, Kind, detail::has_all> search(subject.begin(), reader);
  detail::keyword_hit hit;
  while (search.next(set.tables(), subject.begin(), subject.end(), hit)) ++done.matches;
  return done;
}

}  // namespace

TEST_SUITE("keywords") {
  TEST_CASE("the set of the opening comment") {
    const text article = "特朗普（Trump）抵達，川普與習近平會面；Trumpism、用Trump寫";
    const std::vector<found> matches = {{0, 9, 0}, {12, 5, 2}, {29, 6, 1}, {38, 9, 3}, {70, 5, 2}};
    CHECK(collect(keyword_set<topics>.matches(article)) == matches);
    std::vector<uint32_t> ids;
    for (const auto match : keyword_set<topics>.matches(article)) ids.push_back(match.id);
    CHECK(ids == std::vector<uint32_t>{trump, trump, trump, xi, trump});
  }

  TEST_CASE("compiled sets match as the oracle and are the images that are built") {
    check_compiled<topics>({"特", "朗", "普", "川", "Trump", "習近", "平", " "});
    check_compiled<plain>({"一", "丁", "a", "\xE4\xB8"});
    check_compiled<in_any_case>({"a", "A", "b", "B", "一"});
    check_compiled<whole>({"a", "b", "一", " "});
    check_compiled<many>({"a", "b", "Z", "+", "一"});
    check_compiled<mixed>({"a", "A", "b", "B", "一", " "});
  }

  TEST_CASE("random sets over tiny alphabets match as the oracle, built and loaded") {
    const std::vector<std::vector<std::string>> alphabets = {
        {"a"},
        {"a", "b"},
        {"一", "丁"},
        {"a", "A", "b", "B"},
        {"a", "é", "一", "𠮷"},
        {"Ж", "_", "Ａ", "あ", "한", "A", " "},
        {"一", "丁", "七", "万", "丈", "三", "上", "下"},
    };
    generator random(1);
    for (int round = 0; round != 700; ++round) {
      auto alphabet = alphabets[random.below(alphabets.size())];
      const auto items = random.words(alphabet, 1 + random.below(round % 10 == 0 ? 120 : 12), 1 + random.below(7),
                                      static_cast<keyword_options>(random.below(4)));
      memory built_in(keyword_memory<all_foldings>(items));
      const auto built = build_keywords<all_foldings>(items, built_in);
      REQUIRE(built);
      std::string shifted = "x" + of(built->image());
      const auto loaded = load_keywords<all_foldings>(text(shifted).subtext(1));
      REQUIRE(loaded);
      if (random.below(2)) alphabet.insert(alphabet.end(), {"\xE4", "\x80", "\xE4\xB8", "\xFF", "\xF0\x90"});
      for (int i = 0; i != 4; ++i) {
        const std::string subject = random.word(alphabet, 24);
        check_kinds(*built, items, subject);
        check_kinds(*loaded, items, subject);
      }
    }
  }

  TEST_CASE("long keywords that lie inside each other match as the oracle") {
    const std::vector<std::vector<std::string>> alphabets = {{"a", "b"}, {"一", "丁"}, {"a", "一"}, {"a", "A", "b"}};
    generator random(2);
    for (int round = 0; round != 300; ++round) {
      const auto& alphabet = alphabets[random.below(alphabets.size())];
      const auto options = round % 3 == 0 ? whole_word | fold_case : keyword_options{};
      const std::string period = random.word(alphabet, 3);
      std::string base = random.word(alphabet, 3);
      while (base.size() < 80) base += random.below(12) == 0 ? random.word(alphabet, 2) : period;
      std::vector<std::string> spellings;
      std::vector<keyword> items = random.words(alphabet, random.below(4), 3, options);
      for (const keyword& item : items) spellings.push_back(lower(of(item.spelling)));
      std::vector<std::string> long_ones;  // stretches of the base, with something else at their ends
      for (size_t i = 1 + random.below(6); i != 0; --i) {
        size_t first = random.below(30), size = 10 + random.below(30);
        while (is_continuation(static_cast<uint8_t>(base[first]))) ++first;
        while (is_continuation(static_cast<uint8_t>(base[first + size]))) ++size;
        std::string word = base.substr(first, size) + (random.below(2) ? "x" : alphabet[random.below(alphabet.size())]);
        if (std::find(spellings.begin(), spellings.end(), lower(word)) != spellings.end()) continue;
        spellings.push_back(lower(word));
        long_ones.push_back(word);
      }
      for (const auto& word : long_ones)
        items.emplace_back(word, static_cast<keyword_options>(random.below(4) & static_cast<unsigned>(options)));
      if (items.empty()) continue;
      memory space(keyword_memory<all_foldings>(items));
      const auto set = build_keywords<all_foldings>(items, space);
      REQUIRE(set);
      REQUIRE(load_keywords<all_foldings>(set->image()));
      for (int i = 0; i != 3; ++i) {
        std::string subject;
        while (subject.size() < 120) subject += random.below(4) == 0 ? random.word(alphabet, 2) : base;
        check_kinds(*set, items, subject.substr(0, 150));
      }
    }
  }

  TEST_CASE("what is no character") {
    const keyword items[] = {{"一"}, {"一丁"}, {"A"}, {"𠮷"}};
    char space[2000];
    const auto set = build_keywords<all_foldings>(items, space);
    REQUIRE(set);
    struct {
      text subject;
      size_t matches;
    } const cases[] = {
        {"\xE4\xB8\x80\x80", 1},              // a byte too many does not spoil what is before it
        {"\xE4\xB8\x80\xE4\xB8", 1},          // nor does a cut character behind it
        {"\xE4\xB8\xE4\xB8\x80", 1},          // or before it
        {"\xE4\xB8\x41", 1},                  // an A is never a part of what is broken
        {"\xE4\xB8\x80\xE4\xB8\xFF\x81", 1},  // 一丁 with a byte inside
        {"\xC1\x81", 0},                      // A, overlong
        {"\xF0\x84\xB8\x80", 0},              // 一, overlong
        {"\xF8\xF0\xA0\xAE\xB7", 1},
        {"\xF0\xA0\xAE", 0},
        {"", 0},
    };
    for (const auto& item : cases) CHECK(set->count(memory(item.subject)) == item.matches);
    CHECK(set->count(text()) == 0);
  }

  TEST_CASE("whole words") {
    const keyword items[] = {
        {"AI", 1, whole_word}, {"café", 2, whole_word}, {"政府", 3, whole_word}, {"-x-", 4, whole_word}};
    char space[2000];
    const auto set = build_keywords<all_foldings>(items, space);
    REQUIRE(set);
    struct {
      text subject;
      bool matches;
    } const cases[] = {
        {"AI", true},
        {"用AI寫", true},
        {"のAIを", true},
        {"한AI한", true},
        {"SAID", false},
        {"AI2", false},
        {"2AI", false},
        {"AI_", false},
        {"AI's", true},
        {"AI-", true},
        {"ЖAI", false},
        {"αAI", false},
        {"AIא", false},
        {"AIع", false},
        {"AIｱ", true},
        {"ＡAI", false},
        {"AI２", false},
        {"AI，", true},
        {"\xFF"
         "AI\xFF",
         true},
        {"café", true},
        {"cafés", false},
        {"cafe\u0301", false},
        {"café\u0301", false},
        {"政府A", true},
        {"A政府", true},
        {"a-x-b", true},
        {"AIՀ", false},
        {"AI\u200B", true},
        {"AI×", true},
        {"AI①", true},
    };
    for (const auto& item : cases) CHECK_MESSAGE(set->contains(memory(item.subject)) == item.matches, of(item.subject));
  }

  TEST_CASE("ids are as wide as they must be") {
    struct {
      uint32_t ids[2];
      size_t width;
    } const cases[] = {{{0, 1}, 0},     {{1, 0}, 1},     {{0, 255}, 1},       {{256, 0}, 2},
                       {{65535, 1}, 2}, {{65536, 1}, 4}, {{0xFFFFFFFF, 0}, 4}};
    size_t without = 0;
    for (const auto& item : cases) {
      const keyword items[] = {{"一二", item.ids[0]}, {"三四", item.ids[1]}};
      memory space(keyword_memory<all_foldings>(items));
      const auto set = build_keywords<all_foldings>(items, space);
      REQUIRE(set);
      if (item.width == 0) without = set->image().size();
      CHECK(set->image().size() == without + 2 * item.width);
      CHECK(set->first("三四").id == item.ids[1]);
      CHECK(set->first("一二").id == item.ids[0]);
    }
    CHECK(keyword_set<in_any_case>.first("xAB").id == static_cast<uint32_t>(team::red));
    CHECK(keyword_set<plain>.first("丁一").id == 2);
  }

  TEST_CASE("memory is used to the byte, and not at all where it is too small") {
    generator random(5);
    for (int round = 0; round != 100; ++round) {
      const auto items =
          random.words({"a", "B", "一", "丁"}, 1 + random.below(30), 1 + random.below(9), whole_word | fold_case);
      const size_t needed = keyword_memory<all_foldings>(items);
      memory small(needed - 1);
      std::memset(small.bytes.get(), 0x5A, small.size);
      const auto refused = build_keywords<all_foldings>(items, small);
      CHECK(refused.error() == keyword_error::memory_too_small);
      CHECK(refused.needed() == needed);
      CHECK(of(small) == std::string(needed - 1, 0x5A));
      memory enough(needed);
      CHECK(build_keywords<all_foldings>(items, enough));
    }
  }

  TEST_CASE("keywords that are refused") {
    const std::string long_one(255, 'x'), too_long(256, 'x');
    struct {
      std::vector<keyword> items;
      keyword_error error;
      size_t index;
    } const cases[] = {
        {{}, keyword_error::no_keywords, 0},
        {{{"一"}, {""}}, keyword_error::empty, 1},
        {{{"一"}, {"二"}, {"\xE4\xB8"}}, keyword_error::ill_formed, 2},
        {{{"\xED\xA0\x80"}}, keyword_error::ill_formed, 0},
        {{{long_one}, {too_long}}, keyword_error::too_long, 1},
        {{{"一"}, {"二"}, {"一"}}, keyword_error::duplicate, 2},
        {{{"一", 5}, {"二"}, {"一", 5}}, keyword_error::duplicate, 2},
        {{{"ab", fold_case}, {"c"}, {"AB", fold_case}}, keyword_error::duplicate, 2},
        {{{"ab", fold_case}, {"c"}, {"aB"}}, keyword_error::duplicate, 2},
        {{{"aB"}, {"c"}, {"ab", fold_case}}, keyword_error::duplicate, 2},
        {{{"ab"}, {"ab", whole_word}}, keyword_error::duplicate, 1},
        {{{"ab"}, {"aB"}, {long_one}}, keyword_error::none, 0},
    };
    std::vector<char> space(100000);
    for (const auto& item : cases) {
      const auto built = build_keywords<all_foldings>(item.items, space);
      CHECK(built.error() == item.error);
      CHECK(built.offset() == item.index);
      CHECK(!describe(built.error()).empty());
    }
    CHECK(keyword_memory<all_foldings>(list<const keyword>()) == 0);
    CHECK(describe(keyword_error::corrupt) == "the image is damaged");
  }

  TEST_CASE("a NUL is a character") {
    const keyword items[] = {{text("a\0b", 3)}, {text("\0", 1)}};
    char space[2000];
    const auto set = build_keywords<all_foldings>(items, space);
    REQUIRE(set);
    CHECK(collect(set->matches(text("a\0ba\0c", 6))) == std::vector<found>{{0, 3, 0}, {4, 1, 1}});
  }

  TEST_CASE("thousands of keywords, of every width of value") {
    for (const size_t count : {5u, 100u, 3000u, 20000u}) {
      generator random(static_cast<uint32_t>(count));
      std::vector<std::string> spellings;
      for (size_t i = 0; i != count; ++i) {
        std::string word;
        for (size_t digits = i + 7 * count; digits != 0; digits /= 90)
          word +=
              of(text("一丁七万丈三上下不与", 30).subtext(digits % 10 * 3, 3)) + static_cast<char>('0' + digits % 9);
        spellings.push_back(word);
      }
      std::vector<keyword> items;
      for (const auto& word : spellings) items.emplace_back(word);
      memory space(keyword_memory<all_foldings>(items));
      const auto set = build_keywords<all_foldings>(items, space);
      REQUIRE(set);
      REQUIRE(load_keywords<all_foldings>(set->image()));
      for (size_t i = 0; i < count; i += 1 + count / 500) {
        const keyword_match match = set->first(spellings[i]);
        CHECK(match.size == spellings[i].size());
        CHECK(match.index == i);
      }
    }
  }

  TEST_CASE("no keywords make a text costly") {
    const auto repeated = [](const std::string& piece, size_t times) {
      std::string made;
      while (times-- != 0) made += piece;
      return made;
    };
    const auto ramp = [&](const std::string& piece, const std::string& end, size_t most) {
      std::vector<std::string> made;
      for (size_t i = 1; i <= most; ++i) made.push_back(repeated(piece, i) + end);
      return made;
    };
    generator random(23);
    const std::vector<std::string> five = {"一", "丁", "七", "万", "丈"}, two = {"a", "b"};
    const std::string head = random.word(five, 20, 20), tail = random.word(five, 20, 20);
    std::vector<std::string> alike, ends_alike, nested;
    for (int i = 0; i != 300; ++i) alike.push_back(head + random.word(five, 5, 5) + tail + random.word(five, 6, 6));
    for (int i = 0; i != 300; ++i) ends_alike.push_back(random.word(five, 8, 8) + tail);
    const std::string stretch = random.word(five, 80, 80);
    for (size_t i = 0; i != 40; ++i) nested.push_back(stretch.substr(3 * i, 3 * (80 - 2 * i)) + "x");
    auto with_all = nested;
    with_all.insert(with_all.end(), five.begin(), five.end());
    std::string cut, begun;
    for (const auto& word : alike) cut += word.substr(0, 135);
    for (const auto& word : ends_alike) begun += word.substr(3, 75);
    auto every = ramp("a", "", 250), also = ramp("a", "b", 250);
    every.insert(every.end(), also.begin(), also.end());
    std::vector<std::string> twelve, twenty, han;
    for (int i = 0; i != 1500; ++i) twelve.push_back(random.word(two, 12, 12));
    for (int i = 0; i != 1500; ++i) twenty.push_back(random.word(two, 20, 20));
    for (int i = 0; i != 1500; ++i) han.push_back(random.word(five, 7, 9));
    const std::string chance = random.word(two, 20000, 20000), coins = random.word(two, 20000, 20000);
    const struct {
      std::vector<std::string> words;
      std::string subject;
    } cases[] = {
        {ramp("一", "丁", 64), repeated("一", 20000)},
        {ramp("a", "b", 254), repeated("a", 20000)},
        {{repeated("a", 6) + "b"}, repeated("a", 20000)},
        {{"一", repeated("一", 80) + "丁"}, repeated("一", 20000)},
        {{"一一", repeated("一", 80) + "丁"}, repeated("一", 20000)},
        {{"一", "丁", repeated("一丁", 40) + "x"}, repeated("一丁", 10000)},
        {{"a", repeated("a", 200) + "b"}, repeated("a", 20000)},
        {{repeated("a", 255)}, repeated("a", 20000)},
        {ramp("a", "", 250), repeated("a", 20000)},
        {every, repeated("a", 20000)},
        {every, repeated(repeated("a", 251) + "b", 80)},
        {alike, cut},
        {ends_alike, begun},
        {nested, repeated(stretch + "一", 250)},
        {with_all, repeated(stretch + "一", 250)},
        {twelve, chance},
        {twenty, coins},
        {han, random.word(five, 20000, 20000)},
        {{random.word(two, 20, 20), random.word(two, 30, 30), "ab"}, random.word(two, 20000, 20000)},
    };
    for (const auto& item : cases) {
      std::vector<keyword> items;
      std::set<std::string> known;
      for (const auto& word : item.words)
        if (known.insert(word).second) items.emplace_back(word);
      memory space(keyword_memory(items));
      const auto set = build_keywords(items, space);
      REQUIRE(set);
      // Whatever matches: each character is read some times, and no match costs more.
      const size_t most = 12 * count(item.subject);
      for (const work& done : {work_of<match_kind::leftmost_longest>(*set, item.subject),
                               work_of<match_kind::leftmost_first>(*set, item.subject),
                               work_of<match_kind::overlapping>(*set, item.subject)})
        CHECK_MESSAGE(done.reads <= most, done.reads, " ", items.size(), " ", done.matches);
    }
  }

  TEST_CASE("no damaged bit goes unseen, and none does harm where the checksum is put right") {
    const std::string deep = "aaaaaaaaaaaaaaaaaaaaaaaab", subject = "aaaa" + deep + "台湾 a一\n丁一 aab" + deep;
    const memory copy{text(subject)};
    const std::vector<keyword> sets[] = {
        {{"a"}, {deep}, {"ab"}},                                                           // a mirror, no ids
        {{"a", 200, fold_case}, {deep, 1, fold_case | whole_word}, {"ab", 2}},             // ids of a byte
        {{"臺灣", 60000, fold_variants | fold_width}, {"aa", 1}, {"一", 7}, {"一丁", 8}},  // of two
        {{"一丁", 70000, skip_spaces},
         {"A", 1, fold_case | skip_spaces},
         {"ab", 2, fold_width | whole_word}},  // of four
    };
    size_t refused = 0, accepted = 0;
    for (const auto& items : sets) {
      memory space(keyword_memory<all_foldings>(items));
      const auto set = build_keywords<all_foldings>(items, space);
      REQUIRE(set);
      const text image = set->image();
      for (size_t bit = 0; bit != image.size() * 8; ++bit) {
        memory damaged(image);
        damaged.bytes[bit / 8] = static_cast<char>(damaged.bytes[bit / 8] ^ 1 << bit % 8);
        CHECK_FALSE(load_keywords<all_foldings>(damaged));
        if (bit / 8 < detail::image_count) continue;
        seal(damaged);
        const auto loaded = load_keywords<all_foldings>(damaged);
        ++(loaded ? accepted : refused);
        if (loaded) check_bounds(*loaded, copy);
      }
      for (size_t size = 0; size != image.size(); ++size)
        CHECK_FALSE(load_keywords<all_foldings>(memory(image.subtext(0, size))));
    }
    CHECK(refused > 1000);
    CHECK(accepted > 1000);
    CHECK(load_keywords<all_foldings>("no image is like that at all").error() == keyword_error::not_an_image);
    memory later(keyword_set<topics>.image());
    later.bytes[3] = brevier::detail::image_format + 1;
    CHECK(load_keywords<all_foldings>(later).error() == keyword_error::wrong_version);
    const auto cut = load_keywords<all_foldings>(keyword_set<topics>.image().subtext(0, 40));
    CHECK(cut.error() == keyword_error::truncated);
    CHECK(cut.needed() == keyword_set<topics>.image().size());
  }

  TEST_CASE("a forged image is refused or matched without a fault") {
    generator random(3);
    int accepted = 0;
    for (int round = 0; round != 8000; ++round) {
      const auto items =
          random.words({"a", "A", "一", "丁"}, 1 + random.below(15), 6, static_cast<keyword_options>(random.below(4)));
      std::vector<char> space(keyword_memory<all_foldings>(items));
      const auto set = build_keywords<all_foldings>(items, space);
      REQUIRE(set);
      memory forged(set->image());
      forge(forged, random);
      const auto loaded = load_keywords<all_foldings>(forged);
      if (!loaded) continue;
      ++accepted;
      const std::string made = random.word({"a", "A", "一", "丁", "\xE4"}, 40);
      const memory subject{text(made)};
      check_bounds(*loaded, subject);
    }
    CHECK(accepted > 100);
    CHECK(accepted < 7000);
  }
}
