// The suite of brevier/graphemes.hpp. What is right comes from GraphemeBreakTest.txt and from an oracle that reads the
// properties as published and applies the rules of UAX #29 one by one to the whole text before each boundary.
//
// SPDX-License-Identifier: BSL-1.0

#include "brevier/graphemes.hpp"

#include "utf8_oracle.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "ucd/graphemes.hpp"
#include "ucd/values.hpp"

namespace {

using brevier::text;
using strings = std::vector<std::string>;
using offsets = std::vector<size_t>;

// ---------------------------------------------------------------------------------------------------- the oracle

const strings& breaks() {
  static const strings values = ucd::all_values(ucd::grapheme_cluster_break, "Other");
  return values;
}
const strings& conjuncts() {
  static const strings values = ucd::all_values(ucd::indic_conjunct_break, "None");
  return values;
}
const strings& pictographs() {
  static const strings values = ucd::all_values(ucd::extended_pictographic, "");
  return values;
}

struct part {
  size_t offset;
  bool well_formed;
  std::string in_break, conjunct;
  bool pictographic;
};

bool any_of(const std::string& value, std::initializer_list<const char*> names) {
  return std::find(names.begin(), names.end(), value) != names.end();
}

// Whether the rules put a boundary before parts[i].
bool breaks_before(const std::vector<part>& parts, size_t i) {
  const part &left = parts[i - 1], &right = parts[i];
  if (!left.well_formed || !right.well_formed) return true;                                                  // ours
  if (left.in_break == "CR" && right.in_break == "LF") return false;                                         // GB3
  if (any_of(left.in_break, {"Control", "CR", "LF"})) return true;                                           // GB4
  if (any_of(right.in_break, {"Control", "CR", "LF"})) return true;                                          // GB5
  if (left.in_break == "L" && any_of(right.in_break, {"L", "V", "LV", "LVT"})) return false;                 // GB6
  if (any_of(left.in_break, {"LV", "V"}) && any_of(right.in_break, {"V", "T"})) return false;                // GB7
  if (any_of(left.in_break, {"LVT", "T"}) && right.in_break == "T") return false;                            // GB8
  if (any_of(right.in_break, {"Extend", "ZWJ", "SpacingMark"}) || left.in_break == "Prepend") return false;  // GB9 a b
  if (right.conjunct == "Consonant") {                                                                       // GB9c
    bool linked = false;
    size_t at = i;
    while (at != 0 && any_of(parts[at - 1].conjunct, {"Extend", "Linker"})) linked |= parts[--at].conjunct == "Linker";
    if (linked && at != 0 && parts[at - 1].conjunct == "Consonant") return false;
  }
  if (left.in_break == "ZWJ" && right.pictographic) {  // GB11
    size_t at = i - 1;
    while (at != 0 && parts[at - 1].in_break == "Extend") --at;
    if (at != 0 && parts[at - 1].pictographic) return false;
  }
  if (right.in_break == "Regional_Indicator") {  // GB12, GB13
    size_t at = i;
    while (at != 0 && parts[at - 1].in_break == "Regional_Indicator") --at;
    if ((i - at) % 2 == 1) return false;
  }
  return true;  // GB999
}

// Where clusters begin, and the end of the text.
offsets boundaries_of(text bytes) {
  std::vector<part> parts;
  for (const brevier::character c : brevier::characters(bytes))
    parts.push_back(
        {c.offset, c.well_formed, breaks()[c.value], conjuncts()[c.value], !pictographs()[c.value].empty()});
  offsets found;
  for (size_t i = 0; i != parts.size(); ++i)
    if (i == 0 || breaks_before(parts, i)) found.push_back(parts[i].offset);
  found.push_back(bytes.size());
  return found;
}

// ------------------------------------------------------------------------------------- the room against the oracle

bool yields(text bytes, const offsets& boundaries) {
  const auto clusters = brevier::graphemes(bytes);
  auto at = clusters.begin();
  for (size_t i = 0; i + 1 != boundaries.size(); ++i, ++at)
    if (at == clusters.end() || at->offset != boundaries[i] || at->content.data() != bytes.data() + boundaries[i] ||
        (*at).content.size() != boundaries[i + 1] - boundaries[i])
      return false;
  if (at != clusters.end()) return false;
  for (size_t i = boundaries.size() - 1; i-- != 0;) {
    --at;
    if (at->offset != boundaries[i] || at->content.size() != boundaries[i + 1] - boundaries[i]) return false;
    auto next = at;  // both ways from here
    if (++next != clusters.end() && next->offset != boundaries[i + 1]) return false;
    if (--next != at || next->content.size() != at->content.size()) return false;
  }
  return at == clusters.begin() && brevier::count_graphemes(bytes) == boundaries.size() - 1;
}

bool bounds(text bytes, const offsets& boundaries) {
  for (size_t offset = 0; offset <= bytes.size(); ++offset) {
    const size_t above = *std::lower_bound(boundaries.begin(), boundaries.end(), offset);
    const size_t below = *(std::upper_bound(boundaries.begin(), boundaries.end(), offset) - 1);
    if (brevier::floor_grapheme_boundary(bytes, offset) != below ||
        brevier::ceil_grapheme_boundary(bytes, offset) != above ||
        brevier::truncate_at_grapheme(bytes, offset).size() != below)
      return false;
  }
  return brevier::floor_grapheme_boundary(bytes, bytes.size() + 1) == bytes.size() &&
         brevier::ceil_grapheme_boundary(bytes, text::npos) == bytes.size();
}

bool truncates(text bytes, const offsets& boundaries) {
  for (size_t count = 0; count != boundaries.size(); ++count)
    if (brevier::truncate_graphemes(bytes, count).size() != boundaries[count]) return false;
  return brevier::truncate_graphemes(bytes, text::npos).size() == bytes.size();
}

// The text lies at the end of an allocation of exactly its size.
void check(const std::string& content, const offsets& boundaries) {
  const oracle::placed copy(content);
  const text bytes = copy;
  const char* const wrong = !yields(bytes, boundaries)      ? "graphemes, count_graphemes"
                            : !bounds(bytes, boundaries)    ? "floor, ceil, truncate_at_grapheme"
                            : !truncates(bytes, boundaries) ? "truncate_graphemes"
                                                            : nullptr;
  if (wrong) FAIL_CHECK(wrong << " on " << oracle::hex(bytes));
}

void check_against_oracle(const std::string& content) { check(content, boundaries_of(content)); }

// One of each class that the rules tell apart, and of each kind of ill-formed bytes.
strings alphabet() {
  strings pieces;
  for (const uint32_t value :
       {0x61u,   0x0Du,   0x0Au,   0x01u,    0x0308u, 0x200Cu, 0x200Du, 0x0600u, 0x0903u, 0x1100u,  0x1160u,
        0x11A8u, 0xAC00u, 0xAC01u, 0x1F1E6u, 0x231Au, 0x0915u, 0x094Du, 0x0900u, 0xFFFDu, 0xE0001u, 0xE0020u})
    pieces.push_back(oracle::utf8(value));
  pieces.push_back("\xFF");
  pieces.push_back("\xE0\xA4");
  return pieces;
}

}  // namespace

TEST_CASE("GraphemeBreakTest.txt of Unicode 17, complete") {
  size_t tests = 0;
  for (const char* test : ucd::grapheme_break_test) {
    INFO(test);
    std::string content;
    offsets boundaries;
    for (const char* at = test; *at != '\0';) {
      if (*at++ == '/') boundaries.push_back(content.size());
      char32_t value = 0;
      const char* const digits = at;
      for (; *at != '\0' && *at != '/' && *at != '+'; ++at)
        value = value * 16 + static_cast<char32_t>(*at <= '9' ? *at - '0' : *at - 'A' + 10);
      if (at != digits) content += oracle::utf8(value);
    }
    CHECK(boundaries.size() >= 2);
    CHECK(boundaries == boundaries_of(content));
    check(content, boundaries);
    ++tests;
  }
  CHECK(tests == 766);
}

TEST_CASE("both layouts hold the properties as published") {
  const auto class_of = [](uint32_t point) {
    const std::string& in_break = breaks()[point];
    if (point == 0x200C) return std::string("non_joiner");
    if (!pictographs()[point].empty()) return std::string("Pictographic");
    if (any_of(conjuncts()[point], {"Consonant", "Linker"})) return conjuncts()[point];
    return any_of(in_break, {"CR", "LF"}) ? std::string("Control") : in_break;
  };
  // The names of the classes, in their order.
  const strings names = {"Other",
                         "Control",
                         "Prepend",
                         "L",
                         "V",
                         "T",
                         "LV",
                         "LVT",
                         "Regional_Indicator",
                         "Extend",
                         "Linker",
                         "ZWJ",
                         "SpacingMark",
                         "Pictographic",
                         "Consonant",
                         "non_joiner"};
  size_t wrong = 0;
  for (uint32_t point = 0; point != 0x110000; ++point) {
    const std::string& wanted = class_of(point);
    wrong += names[static_cast<size_t>(brevier::detail::grapheme_class_by_trie(point))] != wanted;
    wrong += names[static_cast<size_t>(brevier::detail::grapheme_class_by_runs(point))] != wanted;
    wrong += names[static_cast<size_t>(brevier::detail::grapheme_class_of(point))] != wanted;
  }
  CHECK(wrong == 0);
}

TEST_CASE("every sequence of three kinds of code points or ill-formed bytes") {
  const strings pieces = alphabet();
  for (const std::string& first : pieces)
    for (const std::string& second : pieces)
      for (const std::string& third : pieces) check_against_oracle(first + second + third);
}

TEST_CASE("random texts") {
  std::mt19937 random(17);
  const strings pieces = alphabet();
  const auto any = [&random](size_t count) { return random() % count; };
  for (int i = 0; i != 4000; ++i) {
    // Of few kinds each, so that runs occur.
    const size_t kinds[] = {any(pieces.size()), any(pieces.size()), any(pieces.size()), any(pieces.size())};
    std::string content;
    for (size_t size = any(16); size != 0; --size) content += pieces[kinds[any(4)]];
    if (any(4) == 0) content.resize(any(content.size() + 1));
    check_against_oracle(content);
  }
}

TEST_CASE("no text makes it quadratic") {
  struct row {
    const char* what;
    std::string head, body, tail;
    size_t clusters_a_body, clusters_else;
  };
  const std::string flag = oracle::utf8(0x1F1E6), mark = oracle::utf8(0x0308), joiner = oracle::utf8(0x200D),
                    watch = oracle::utf8(0x231A), ka = oracle::utf8(0x0915), linker = oracle::utf8(0x094D),
                    number_sign = oracle::utf8(0x0600);
  const row rows[] = {
      {"flags", "", flag + flag, "", 1, 0},
      {"flags and a half", "a", flag + flag, flag, 1, 2},
      {"marks", "", mark, "", 0, 1},
      {"marks, then a pictograph after a joiner", "a", mark, joiner + watch, 0, 2},
      {"a pictograph, marks, a pictograph after a joiner", watch, mark, joiner + watch, 0, 1},
      {"pictographs joined", "", watch + joiner, "", 0, 1},
      {"joiners", "", joiner, watch, 0, 2},
      {"consonants linked", "", ka + linker, "", 0, 1},
      {"linkers, then a consonant", "", linker, ka, 0, 2},
      {"prepended", "", number_sign, "a", 0, 1},
      {"flags with marks", "", flag + flag + mark, "", 1, 0},
      {"prepended before flags", "", number_sign + flag + flag + flag, "", 2, 0},
      {"stray bytes", "", "\x80", "", 1, 0},
  };
  const size_t times = 100000;
  for (const row& row : rows) {
    INFO(row.what);
    std::string content = row.head;
    for (size_t i = 0; i != times; ++i) content += row.body;
    content += row.tail;
    const size_t clusters = times * row.clusters_a_body + row.clusters_else;
    CHECK(brevier::count_graphemes(content) == clusters);
    size_t backward = 0;
    const auto range = brevier::graphemes(content);
    for (auto at = range.end(); at != range.begin(); --at) ++backward;
    CHECK(backward == clusters);
    const size_t floor = brevier::floor_grapheme_boundary(content, content.size() - 1);
    CHECK(brevier::ceil_grapheme_boundary(content, floor) == floor);
  }
}

TEST_CASE("truncation with an ellipsis") {
  struct row {
    const char* input;
    size_t count;
    const char *ellipsis, *wanted;
  };
  const row rows[] = {
      {"特朗普", 3, "…", "特朗普"},
      {"特朗普訪問", 3, "…", "特朗…"},
      {"特朗普訪問", 3, "...", "..."},
      {"特朗普訪問", 2, "...", ".."},
      {"特朗普", 0, "…", ""},
      {"", 0, "…", ""},
      {"e\u0301e\u0301e\u0301", 2, "", "e\u0301e\u0301"},
      {"👨‍👩‍👧🇰🇷🇯🇵", 2, "…", "👨‍👩‍👧…"},
  };
  for (const row& row : rows) {
    INFO(row.wanted);
    char memory[64];
    const auto written = brevier::truncate_graphemes(row.input, row.count, row.ellipsis, memory);
    REQUIRE(written);
    CHECK(*written == text(row.wanted));
    const size_t size = text(row.wanted).size();
    if (size == 0) continue;
    memory[0] = '#';
    const auto refused = brevier::truncate_graphemes(row.input, row.count, row.ellipsis, {memory, size - 1});
    CHECK(!refused);
    CHECK(refused.error() == brevier::utf8_error::too_small);
    CHECK(refused.needed() == size);
    CHECK(memory[0] == '#');
    const std::unique_ptr<char[]> exact(new char[size]);
    CHECK(brevier::truncate_graphemes(row.input, row.count, row.ellipsis, {exact.get(), size}));
  }
}

TEST_CASE("empty text, and the compiler") {
  CHECK(brevier::graphemes({}).empty());
  CHECK(brevier::graphemes({}).begin() == brevier::graphemes({}).end());
  CHECK(brevier::count_graphemes({nullptr, 0}) == 0);
  CHECK(brevier::floor_grapheme_boundary({}, 0) == 0);
  CHECK(brevier::ceil_grapheme_boundary({}, 1) == 0);
  CHECK(brevier::truncate_graphemes({}, 1).empty());
  static_assert(brevier::count_graphemes("e\xCC\x81\r\n!") == 3);
  static_assert((*--brevier::graphemes("e\xCC\x81").end()).content.size() == 3);
  static_assert(brevier::truncate_at_grapheme("e\xCC\x81!", 2).empty());
#if defined(__cpp_lib_ranges)
  static_assert(std::ranges::bidirectional_range<brevier::grapheme_range>);
  static_assert(std::ranges::view<brevier::grapheme_range>);
  static_assert(std::ranges::borrowed_range<brevier::grapheme_range>);
#endif
}
