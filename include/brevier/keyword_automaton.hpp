// Brevier, keyword_automaton: the mirror of a set as a table of transitions, made from its image and apart from it: one
// step for each character, folded or not.
//
// Characters that fold to one are of one class; class 0 is that of all that no keyword has.
//
//     header    12 bytes        2^32 / row entries, rounded up, and the offsets of what follows the classes
//     pages     1,024           for each 64 characters of the Basic Multilingual Plane the number of their page
//     classes   pages * 64      page 0 has none, 1 and 2 are those of ASCII
//     rows      nodes * row     4 bytes for each class: where the row of the next node begins, and as the top bits
//                               whether keywords begin there, and may do so inside a word
//     told      nodes * 24      twice a keyword, its size and the node to look at next: the longest and the first that
//                               begins at the node; not used where there are whole words
//
// SPDX-License-Identifier: BSL-1.0

#include "keyword_forms.hpp"
#include "keyword_mirror.hpp"

#ifndef BREVIER_KEYWORD_AUTOMATON_HPP
#define BREVIER_KEYWORD_AUTOMATON_HPP

BREVIER_BEGIN

namespace detail {

inline constexpr uint32_t automaton_pages = 12, automaton_classes = automaton_pages + 1024;
inline constexpr uint32_t automaton_found = 0x80000000;
inline constexpr uint32_t automaton_inner = 0x40000000;  // in sets with whole words
inline constexpr uint32_t automaton_flags = automaton_found | automaton_inner;
inline constexpr uint32_t told_size = 24;
inline constexpr uint32_t most_classes = 254;

class keyword_automaton {
 public:
  constexpr explicit keyword_automaton(const char* at) noexcept : at_(at), rows_(at + read_number(at + 4, 4)) {}

  constexpr uint32_t class_of_ascii(uint32_t byte) const noexcept {
    return byte_at(at_ + automaton_classes + 64 + byte);
  }
  constexpr uint32_t class_of(uint32_t page, uint32_t place) const noexcept {
    return byte_at(at_ + automaton_classes + byte_at(at_ + automaton_pages + page) * 64 + place);
  }
  constexpr uint32_t class_of(char32_t point) const noexcept {
    return point < 0x10000 ? class_of(point >> 6, point & 63) : 0;
  }
  // The entry for what comes next.
  constexpr uint32_t next(uint32_t row, uint32_t which) const noexcept {
    return read_number(rows_ + (row + which) * size_t{4}, 4);
  }
  constexpr uint32_t node_of(uint32_t row) const noexcept {
    return static_cast<uint32_t>(uint64_t{row} * read_number(at_, 4) >> 32);  // that is row / row entries
  }
  constexpr mirrored_keyword told_by(uint32_t row, bool is_first) const noexcept {
    const char* const told =
        at_ + read_number(at_ + 8, 4) + size_t{told_size} * node_of(row) + (is_first ? told_size / 2 : 0);
    return {read_number(told, 4), read_number(told + 4, 4), read_number(told + 8, 4)};
  }

  // The class of the character that ends at `at`, behind `first`; moves `at` before it.
  template <class Reader>
  [[gnu::always_inline]] constexpr uint32_t class_before(const Reader& reader, const char*& at,
                                                         const char* first) const noexcept {
    const uint32_t last = byte_at(at - 1);
    if (last < 0x80) {
      --at;
      return class_of_ascii(last);
    }
    if (at - first > 2 && (byte_at(at - 3) & 0xF0) == 0xE0 && is_continuation(byte_at(at - 2)) &&
        is_continuation(byte_at(at - 1))) {
      at -= 3;
      const uint32_t page = (byte_at(at) & 15u) << 6 | (byte_at(at + 1) & 63u);
      return page < 32 ? 0 : class_of(page, last & 63);  // overlong
    }
    const uint32_t unit = unit_before(at, first);
    const char32_t point = point_of(unit);
    return unit_of(point) != unit ? 0 : class_of(point < 0x10000 ? point : point_of(reader.folded(unit)));
  }

 private:
  const char* at_;
  const char* rows_;
};

// What an automaton takes, if it fits a set: one that has a mirror, is read in one way and has not too many characters.
template <uint8_t Readings>
class automaton_measure {
 public:
  constexpr automaton_measure() noexcept = default;
  constexpr explicit automaton_measure(const keyword_tables& tables) noexcept : way_(way_of_all(tables)) {
    const uint32_t ways = tables.ways();
    if (!tables.has(has_mirror) || (ways & (ways - 1)) != 0) return;
    const keyword_mirror mirror(tables);
    for (uint32_t node = mirror.child(0); node != mirror.nodes(); ++node)
      if (!add(mirror.label(node))) return;
    const uint64_t entries = uint64_t{mirror.nodes()} * row_size();
    const uint64_t bytes = entries * 4 + uint64_t{mirror.nodes()} * told_size;
    const bool is_small = bytes <= 16 * uint64_t{tables.size} + 4096 && entries < automaton_inner;
    if (pages_ < 256 && is_small) size_ = rows_offset() + bytes;
  }

  constexpr uint64_t size() const noexcept { return size_; }  // 0 where it does not fit

  constexpr void write(const keyword_tables& tables, char* at) const noexcept {
    for (uint32_t i = 0; i != rows_offset(); ++i) at[i] = 0;
    write_number(at, 0xFFFFFFFF / row_size() + 1, 4);
    write_number(at + 4, rows_offset(), 4);
    write_number(at + 8, rows_offset() + tables.mirror_nodes() * row_size() * 4, 4);
    write_classes(at);
    const keyword_mirror mirror(tables);
    char* const told = write_rows(keyword_automaton(at), mirror, tables, at + rows_offset());
    for (uint32_t node = 0; node != mirror.nodes(); ++node) {
      char* const next = write_told(told + size_t{told_size} * node, mirror.told_at(node, false, false));
      write_told(next, mirror.told_at(node, false, true));
    }
  }

 private:
  static constexpr uint8_t way_of_all(const keyword_tables& tables) noexcept {
    uint8_t way = 0;
    while (tables.ways() >> way > 1) ++way;
    return way;
  }

  constexpr uint32_t row_size() const noexcept { return count_ + 1; }
  constexpr uint32_t rows_offset() const noexcept { return automaton_classes + pages_ * 64; }

  // Puts a label in its place. False where there is no room, or it is beyond the Basic Multilingual Plane.
  constexpr bool add(uint32_t label) noexcept {
    uint32_t place = count_;
    while (place != 0 && labels_[place - 1] > label) --place;
    if (place != 0 && labels_[place - 1] == label) return true;
    if (count_ == most_classes || label > 0xFFFFFF) return false;
    for (uint32_t i = count_++; i != place; --i) labels_[i] = labels_[i - 1];
    labels_[place] = label;
    const unit_forms<Readings> forms(label, way_);
    for (uint32_t i = 0; i != forms.count; ++i) add_page(point_of(forms.units[i]) >> 6);
    return true;
  }
  constexpr void add_page(uint32_t page) noexcept {
    if (page < 2 || page >= 1024 || (has_page_[page >> 5] >> (page & 31) & 1)) return;
    has_page_[page >> 5] |= uint32_t{1} << (page & 31);
    ++pages_;
  }

  constexpr void write_classes(char* at) const noexcept {
    char* const pages = at + automaton_pages;
    pages[0] = 1;
    pages[1] = 2;
    uint32_t written = 3;
    for (uint32_t page = 2; page != 1024; ++page)
      if (has_page_[page >> 5] >> (page & 31) & 1) pages[page] = static_cast<char>(written++);
    for (uint32_t i = 0; i != count_; ++i) {
      const unit_forms<Readings> forms(labels_[i], way_);
      for (uint32_t form = 0; form != forms.count; ++form) {
        const char32_t point = point_of(forms.units[form]);
        if (point < 0x10000)
          at[automaton_classes + byte_at(pages + (point >> 6)) * 64 + (point & 63)] = static_cast<char>(i + 1);
      }
    }
  }

  // The row of a node is that of the node behind it, but for its children.
  constexpr char* write_rows(const keyword_automaton& automaton, const keyword_mirror& mirror,
                             const keyword_tables& tables, char* rows) const noexcept {
    for (uint32_t node = 0; node != mirror.nodes(); ++node) {
      char* const row = rows + size_t{4} * node * row_size();
      const uint32_t behind = mirror.behind(node) * row_size();
      for (uint32_t i = 0; i <= count_; ++i) write_number(row + i * 4, node == 0 ? 0 : automaton.next(behind, i), 4);
      for (uint32_t child = mirror.child(node); child != mirror.end_of_children(node); ++child)
        write_number(row + automaton.class_of(point_of(mirror.label(child))) * 4,
                     child * row_size() | flags_of(mirror, tables, child), 4);
    }
    return rows + size_t{4} * mirror.nodes() * row_size();
  }

  static constexpr uint32_t flags_of(const keyword_mirror& mirror, const keyword_tables& tables,
                                     uint32_t node) noexcept {
    if (mirror.keyword(node) == tables.count) return 0;
    return automaton_found | (tables.has(has_whole) && mirror.tells_inner(tables, node) ? automaton_inner : 0);
  }

  static constexpr char* write_told(char* at, const mirrored_keyword& told) noexcept {
    const uint32_t values[] = {told.index, told.size, told.next};
    for (const uint32_t value : values) at = write_number(at, value, 4);
    return at;
  }

  uint32_t labels_[most_classes] = {};
  uint32_t has_page_[32] = {};
  uint32_t count_ = 0, pages_ = 3;
  uint64_t size_ = 0;
  uint8_t way_ = 0;
};

}  // namespace detail

BREVIER_END

#endif  // BREVIER_KEYWORD_AUTOMATON_HPP
