// Whatever the bytes, the moments, entries and blocks of an article lie inside it and in order, and every value that is
// resolved can be written.
// SPDX-License-Identifier: BSL-1.0
#include "brevier/lexicon/en.hpp"
#include "brevier/lexicon/ja.hpp"
#include "brevier/lexicon/ko.hpp"
#include "brevier/lexicon/zh.hpp"
#include "brevier/story.hpp"
#include "fuzz.hpp"

using brevier::moment;
using brevier::text;

namespace {

void check(const moment& each, text source, size_t& end) {
  expect(each.size != 0 && each.offset >= end && each.size <= source.size() - each.offset, "moments lie in order");
  expect(each.outer_offset <= each.offset && each.outer_offset + each.outer_size >= each.offset + each.size,
         "the wider span is wider");
  expect(each.zone.empty() || (each.zone.begin() >= source.begin() && each.zone.end() <= source.end()),
         "the zone word is in the text");
  expect(each.kind != brevier::temporal_kind::none, "a moment is of some kind");
  char memory[128];
  expect(static_cast<bool>(brevier::to_iso(each.value, brevier::buffer(memory))), "a value can be written");
  if (each.resolved && each.value.first.any(brevier::fields::day) && !each.value.first.any(brevier::fields::duration))
    expect(is_valid(each.value.first.civil_date()), "a day that was resolved is one of the calendar");
  end = each.offset + each.size;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const text source(data, size);
  const brevier::language_set& languages =
      brevier::languages<brevier::zh, brevier::ja, brevier::ko, brevier::en>;
  const brevier::story article(source, languages, brevier::date{2025, 10, 30});
  size_t end = 0;
  for (const moment& each : article.moments()) check(each, source, end);
  size_t entries = 0;
  for (const brevier::stamped_entry& each : article.entries()) {
    expect(each.offset >= entries && each.offset + each.size <= each.body_offset, "a body stands behind its stamp");
    entries = each.body_offset + each.body.size();
    expect(entries <= source.size(), "entries lie in the text");
  }
  size_t blocks = 0;
  for (const brevier::block& each : article.blocks()) {
    expect(each.offset >= blocks && !each.content.empty(), "blocks lie in order");
    blocks = each.offset + each.content.size();
  }
  expect(blocks <= source.size(), "blocks lie in the text");
  end = 0;
  for (const moment& each : brevier::moments<brevier::zh, brevier::en>(source)) check(each, source, end);
  return 0;
}
