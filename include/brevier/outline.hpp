// Brevier, outline: an article at a glance: its title, its paragraphs, who reports from where, and what happened when,
// in order of time.
//
//     brevier::story s(article, brevier::languages<brevier::zh, brevier::en>);
//     brevier::title(s);                                       // the first heading
//     brevier::agency(s).place;                                // BUSAN, South Korea, Oct 30 (Reuters) - ...
//     brevier::stamped_entry memory[64];
//     for (auto& e : *brevier::timeline(s, memory)) e.time, e.body   // the oldest entry first
//
// SPDX-License-Identifier: BSL-1.0

#include "readings.hpp"
#include "story.hpp"

#ifndef BREVIER_OUTLINE_HPP
#define BREVIER_OUTLINE_HPP

BREVIER_BEGIN

/// Who reports from where, as the first words of a report have it; each part as written, empty where it is not said.
struct agency_line {
  text words;   ///< all of it: 新華社北京10月30日電, 【釜山時事】, (서울=연합뉴스), WASHINGTON (AP)
  text place;   ///< 北京, 釜山, 서울, WASHINGTON
  text agency;  ///< 新華社, 時事, 연합뉴스, AP; behind = or ＝ it may be the reporter
  moment date;  ///< 10月30日; its size is 0 where there is none
  size_t offset = 0;  ///< of the words, in bytes
};

namespace detail {

inline constexpr int agency_blocks = 24;    // how far from the top one is looked for
inline constexpr char16_t agency_ends[] = u"社网網报報";
inline constexpr char16_t equals_signs[] = u"=＝";
inline constexpr char16_t reporters[] = u"記者 记者 ";
inline constexpr char16_t bracketed_agencies[] = u"時事 共同 ロイター 新華社 聯合 ";

// The offset of the first of some marks in a text; npos where there is none.
constexpr size_t find_any(text words, const char16_t* marks) noexcept {
  for (const character c : characters(words))
    if (place_of(marks, c.value)) return c.offset;
  return text::npos;
}

// The size of the word of a list, each ended by a space, that a text ends or begins with; 0 where it does with none.
constexpr size_t matched_word(text words, const char16_t* listed, bool at_end) noexcept {
  while (*listed != 0) {
    size_t bytes = 0;
    const char16_t* end = listed;
    for (; *end != u' '; ++end) bytes += *end < 0x80 ? 1 : *end < 0x800 ? 2 : 3;
    if (bytes <= words.size()) {
      bool same = true;
      const char16_t* wanted = listed;
      for (const char32_t c : code_points(words.subtext(at_end ? words.size() - bytes : 0, bytes)))
        same = same && c == *wanted++;
      if (same) return bytes;
    }
    listed = end + 1;
  }
  return 0;
}

// 【釜山時事】, （서울=연합뉴스), 【ワシントン＝中西梓】
constexpr bool read_bracketed_agency(text line, agency_line& found) noexcept {
  const size_t bracket = place_of(open_brackets, first_of_text(line));
  if (bracket == 0) return false;
  const char16_t close[] = {close_brackets[bracket - 1], 0};
  const size_t begin = decode(line.begin(), line.end()).size, end = find_any(line.subtext(0, agency_bytes), close);
  if (end == text::npos) return false;
  const text inside = line.subtext(begin, end - begin);
  found.words = line.subtext(0, end + decode(line.begin() + end, line.end()).size);
  if (const size_t equals = find_any(inside, equals_signs); equals != text::npos) {
    found.place = inside.subtext(0, equals);
    found.agency = inside.subtext(equals + decode(inside.begin() + equals, inside.end()).size);
    return !found.place.empty() && !found.agency.empty();
  }
  const size_t agency = matched_word(inside, bracketed_agencies, true);
  found.place = inside.subtext(0, inside.size() - agency);
  found.agency = inside.subtext(inside.size() - agency);
  return agency != 0 && agency != inside.size();
}

// 新華社北京10月30日電, （中央社記者王小明台北30日電）
constexpr bool read_wire_agency(text line, const moment& date, size_t offset, agency_line& found) noexcept {
  const size_t end = date.outer_offset + date.outer_size - offset;
  const text behind = trim_start(line.subtext(end));
  if (!place_of(wire_marks, first_of_text(behind))) return false;
  text before = line.subtext(0, date.outer_offset - offset);
  if (place_of(open_brackets, first_of_text(before)))
    before = before.subtext(decode(before.begin(), before.end()).size);
  const size_t agency = find_any(before, agency_ends);
  if (agency == text::npos) return false;
  found.agency = trim_marks(before.subtext(0, agency + 3), loose_ends);
  text place = trim_marks(before.subtext(agency + 3), loose_ends);
  if (matched_word(place, reporters, false) != 0) {  // behind a name the place has two characters
    const text last = drop_last(drop_last(place));
    place = place.subtext(last.size());
  }
  found.place = place;
  found.words = line.subtext(0, static_cast<size_t>(behind.data() - line.data()) + 3);
  found.date = date;
  return true;
}

// BUSAN, South Korea, Oct 30 (Reuters) -, WASHINGTON (AP) —
constexpr bool read_western_agency(text line, const moment& date, size_t offset, agency_line& found) noexcept {
  size_t capitals = 0;
  while (capitals != line.size() && line[capitals] >= 'A' && line[capitals] <= 'Z') ++capitals;
  const text head = line.subtext(0, agency_bytes);
  const size_t open = find_any(head, u"("), close = find_any(head, u")");
  if (capitals < 3 || open == text::npos || close == text::npos || close < open) return false;
  const text behind = trim_start(line.subtext(close + 1));
  if (!place_of(dashes, first_of_text(behind))) return false;
  found.agency = line.subtext(open + 1, close - open - 1);
  found.words = line.subtext(0, close + 1);
  const bool dated = date.size != 0 && date.outer_offset - offset < open;
  if (dated) found.date = date;
  found.place = trim_marks(line.subtext(0, dated ? date.outer_offset - offset : open), loose_ends);
  return !found.place.empty();
}

// The UTC offset of a stamp. Where the name of its zone has one for summer, that is from April to October: near enough
// to order by.
constexpr bool find_offset(const moment& stamp, int16_t& minutes) noexcept {
  if (stamp.has_utc_offset) {
    minutes = stamp.utc_offset.minutes;
    return true;
  }
  const zone_name* const zone = zones_of(stamp);
  if (!zone || zone->offsets[1] != zone->offsets[0] + 60) return false;
  const uint16_t month = stamp.value.first.get(unit::month);
  minutes = zone->offsets[month >= 4 && month <= 10];
  return true;
}

/// The order of entries in time: by their instants where the offset is known, others as if they were of `zone`.
struct entry_less {
  int16_t zone = 0;  // its minutes of offset

  // Seconds since the beginning of year 1; of a time without a date those of its day.
  constexpr int64_t instant_of(const moment& time) const noexcept {
    const partial& value = time.value.first;
    const date day = value.civil_date();
    const int64_t days = is_valid(day) ? days_between({1, 1, 1}, day) : 0;
    int16_t ahead = zone;
    find_offset(time, ahead);
    return (days * 1440 + minutes_of(value) - ahead) * 60 + value.get(unit::second);
  }
  constexpr bool operator()(const stamped_entry& one, const stamped_entry& other) const noexcept {
    const int64_t first = instant_of(one.time), second = instant_of(other.time);
    return first != second ? first < second : one.offset < other.offset;
  }
};

// Lets the entry at `from` sink to its place in a heap that has the latest one on top.
constexpr void sink(stamped_entry* heap, size_t from, size_t size, entry_less less) noexcept {
  const stamped_entry moved = heap[from];
  for (size_t child = 2 * from + 1; child < size; from = child, child = 2 * from + 1) {
    if (child + 1 != size && less(heap[child], heap[child + 1])) ++child;
    if (!less(moved, heap[child])) break;
    heap[from] = heap[child];
  }
  heap[from] = moved;
}

}  // namespace detail

/// The first heading of an article; empty where it has none. O(size of the text).
constexpr text title(const story& of) noexcept {
  for (const block& each : of.blocks())
    if (each.kind == block_kind::heading) return each.content;
  return {};
}

/// The paragraphs of an article in the order of the text: no headings, captions and stamped entries.
constexpr detail::block_range paragraphs(const story& of) noexcept {
  return detail::block_range(of.article(), of.languages(), true);
}

/// Who reports an article from where, as the first words of one of its first paragraphs say; no words where none does.
/// The date is seen from the day of the article.
constexpr agency_line agency(const story& of) noexcept {
  int count = 0;
  for (const block& each : of.blocks()) {
    if (++count > detail::agency_blocks) break;
    agency_line found;
    found.offset = each.offset;
    moment date;
    moment_cursor dates(of.article().subtext(0, each.offset + each.content.size()), of.languages(), of.reference(),
                        policy::news);
    dates.seek(each.offset);
    const bool dated =
        dates.next(date) && date.kind == temporal_kind::date && date.outer_offset - each.offset < detail::agency_bytes;
    if (!dated) date = moment{};
    if (dated && detail::read_wire_agency(each.content, date, each.offset, found)) return found;
    if (detail::read_bracketed_agency(each.content, found)) return found;
    if (detail::read_western_agency(each.content, date, each.offset, found)) return found;
  }
  return {};
}

/// The entries of an article in order of time, those of one instant in the order of the text, in the caller's memory,
/// which takes one element for each. Stamps of a zone that has summer time (ET, PT, 倫敦時間) are compared as if that were
/// from April to October, others without a known offset as if they had the first one that is known. Error:
/// memory_too_small; then needed() says how many there are.
/// O(n log n) in the entries, without heap.
constexpr result<list<stamped_entry>, partial_error> timeline(const story& of, list<stamped_entry> memory) noexcept {
  size_t count = 0;
  bool known = false;
  detail::entry_less less;
  for (const stamped_entry& each : of.entries()) {
    known = known || detail::find_offset(each.time, less.zone);
    if (count < memory.size()) memory[count] = each;
    ++count;
  }
  if (count > memory.size()) return {partial_error::memory_too_small, 0, count};
  for (size_t i = count / 2; i-- != 0;) detail::sink(memory.data(), i, count, less);
  for (size_t size = count; size > 1;) {
    const stamped_entry latest = memory[0];
    memory[0] = memory[--size];
    memory[size] = latest;
    detail::sink(memory.data(), 0, size, less);
  }
  return list<stamped_entry>(memory.data(), count);
}

BREVIER_END

#endif  // BREVIER_OUTLINE_HPP
