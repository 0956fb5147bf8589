// SPDX-License-Identifier: BSL-1.0

#include "brevier/variants.hpp"

#include "brevier/utf8.hpp"
#include "ucd/variants.hpp"

#include <doctest/doctest.h>

#include <map>
#include <set>
#include <vector>

using namespace brevier;

namespace {

static_assert(variant_folded(0x81FA) == 0x53F0);  // 臺
static_assert(variant_folded('A') == 'A');

// The classes that the facts make, by the slow way: join groups until nothing changes.
std::map<char32_t, std::set<char32_t>> classes() {
  std::map<char32_t, std::set<char32_t>> all;
  const auto join = [&all](const auto& groups) {
    for (const char* const group : groups) {
      std::set<char32_t> joined;
      for (const char32_t value : code_points(group)) {
        joined.insert(value);
        const auto known = all.find(value);
        if (known != all.end()) joined.insert(known->second.begin(), known->second.end());
      }
      for (const char32_t value : joined) all[value] = joined;
    }
  };
  join(ucd::simplified_forms);
  join(ucd::other_forms);
  join(ucd::compatibility_forms);
  join(ucd::national_forms);
  return all;
}

}  // namespace

TEST_SUITE("variants") {
  TEST_CASE("every code point folds with the class of it that the facts make") {
    const auto all = classes();
    size_t mapped = 0;
    for (char32_t value = 0; value < 0x120000; ++value) {
      const char32_t folded = variant_folded(value);
      const auto known = all.find(value);
      if (known == all.end()) {
        CHECK(folded == value);
        continue;
      }
      mapped += folded != value;
      CHECK(known->second.count(folded) == 1);
      CHECK(folded >= 0x4E00);
      CHECK(folded < 0xA000);
      CHECK(folded == variant_folded(*known->second.begin()));
    }
    CHECK(mapped > 3600);
    CHECK(variant_folded(0xFFFFFFFF) == 0xFFFFFFFF);
  }

  TEST_CASE("what is the same, and what is not") {
    const char* const same[] = {"臺台檯颱枱", "裏裡里", "着著", "髮发發髪発", "國国", "龍龙竜", "齒齿歯", "沢澤泽",
                                "辺邊边",     "説说說", "衛衞", "群羣",       "爲為", "啟啓启", "戶户戸", "車车\uF902"};
    for (const char* const group : same) {
      const auto points = code_points(group);
      for (const char32_t value : points) CHECK(variant_folded(value) == variant_folded(*points.begin()));
    }
    const char* const different[] = {"像象", "欠缺", "人入", "已己", "未末", "士土", "大太", "予豫", "日曰", "水冰"};
    for (const char* const pair : different) {
      const auto points = code_points(pair);
      CHECK(variant_folded(*points.begin()) != variant_folded(*++points.begin()));
    }
    // A simplified form stands for its class.
    for (const char* const pair : {"國国", "漢汉", "學学", "龍龙", "馬马", "竜龙", "図图"}) {
      const auto points = code_points(pair);
      CHECK(variant_folded(*points.begin()) == *++points.begin());
    }
  }

  TEST_CASE("the variants of a character are its class") {
    const auto all = classes();
    size_t step = 0;
    for (const auto& [value, members] : all) {
      if (step++ % 23 != 0) continue;
      std::set<char32_t> found;
      for (const char32_t each : variants(value)) CHECK(found.insert(each).second);
      CHECK(found == members);
      CHECK(*variants(value).begin() == variant_folded(value));
    }
    std::vector<char32_t> alone;
    for (const char32_t each : variants('A')) alone.push_back(each);
    CHECK(alone == std::vector<char32_t>{'A'});
  }
}
