// Brevier, keyword_trie: the trie of keywords, as it is built. Compiler and run time share the code.
//
// SPDX-License-Identifier: BSL-1.0

#include "keyword_list.hpp"
#include "keyword_measure.hpp"
#include "keyword_mirror.hpp"
#include "words.hpp"

#ifndef BREVIER_KEYWORD_TRIE_HPP
#define BREVIER_KEYWORD_TRIE_HPP

BREVIER_BEGIN

namespace detail {

// The numbers that a builder works with, where they are bytes of the caller's. The compiler has them in an array.
class byte_cells {
 public:
  class cell {
   public:
    constexpr explicit cell(char* at) noexcept : at_(at) {}
    constexpr cell(const cell&) noexcept = default;
    constexpr operator uint32_t() const noexcept { return read_number(at_, 4); }
    constexpr void operator=(uint32_t value) const noexcept { write_number(at_, value, 4); }
    constexpr void operator=(const cell& other) const noexcept { *this = read_number(other.at_, 4); }

   private:
    char* at_;
  };

  constexpr explicit byte_cells(char* data) noexcept : data_(data) {}
  constexpr cell operator[](uint32_t index) const noexcept { return cell(data_ + index * 4); }

 private:
  char* data_;
};

// What is known of a node while a trie is built, a cell each.
enum node_cell : uint8_t {
  node_label,
  node_keyword,  // its index + 1, 0 where none ends here
  node_child,    // the first; the children stand in a row that ends where that of the next node begins
  node_behind,   // the node that has read the longest end of the path to this one that begins another; a root: itself
  node_facts,    // how many nodes one comes by from there to the root, itself included, times 2, + 1 where a keyword
                 // lies inside the path; in a mirror its size
  node_first,    // of the keywords in order, the first that goes through the node; later its block
  node_last,     // the one after the last of them
  node_cells,
};

// When a mirror has grown the last cells say which nodes come next, and its sizes have a bit besides: whether a word
// runs on, in the path to a node, where that of the node behind ends.
inline constexpr node_cell mirror_next = node_first, mirror_inner_next = node_last;
inline constexpr uint32_t mirror_is_torn = 0x100;

// When keywords are put in order the last cell of a node has the classes of its children: their labels' last five bits.
inline constexpr node_cell node_classes = node_last;

// What is known of a trie and its image besides the cells.
struct trie_measure {
  uint32_t roots = 0;             // one for each way of reading
  uint32_t nodes = 0;             // the roots, then level by level
  uint32_t grown = 0;             // nodes whose children are there
  uint32_t level_2 = 0xFFFFFFFF;  // the first node with two characters
  uint32_t pairs = 0;             // in the filter
  uint32_t pile = 1;              // the most keywords, or their beginnings, over one character
  uint64_t piles = 0;             // the sum for all nodes
  uint32_t filter_bits = 3, value_width = 1, mirror_nodes = 0, mirror_width = 0, size = 0;
  uint32_t duplicate = 0, original = 0;  // a keyword and the one before it that is the same
  uint8_t features = 0;                  // of the trie
  bool is_mirror = false;
};

inline constexpr uint32_t most_roots = 1 + most_folding_ways;

// How many cells a builder takes: four columns of keywords, then the nodes of the trie.
constexpr uint64_t cells_for(const keyword_survey& survey) noexcept {
  return uint64_t{survey.count} * 4 + (uint64_t{survey.units} + most_roots) * node_cells;
}

// A trie for each way of reading, while it is built, or of the keywords reversed, for a mirror.
template <class Cells, uint8_t Readings>
class keyword_trie {
 public:
  constexpr keyword_trie(list<const keyword> items, const keyword_survey& survey, Cells cells,
                         const trie_measure& trie) noexcept
      : items_(items), survey_(survey), cells_(cells), trie_(trie) {}

  // Builds the trie in the cells. False where a keyword comes twice. O(characters of all keywords * log(keywords)).
  constexpr bool grow() noexcept {
    begin();
    return grow_all() && !matches_another();
  }
  // The same in steps: a node each, and then the last.
  constexpr void begin() noexcept { separate(); }
  constexpr bool is_growing() const noexcept { return trie_.grown != trie_.nodes; }
  constexpr bool grow_next() noexcept {
    if (trie_.grown == trie_.roots) trie_.level_2 = trie_.nodes;
    return add_children(trie_.grown++);
  }
  // Whether a keyword, read in another way, is a keyword of that way.
  constexpr bool matches_another() noexcept {
    uint32_t root = 0;
    for (uint8_t way = 0; way <= Readings && trie_.roots > 1; ++way) {
      if (!(survey_.ways >> way & 1)) continue;
      for (uint32_t i = 0; i != survey_.count; ++i) {
        const uint32_t other = way_of(item(i)) == way ? 0 : keyword_of(item(i).spelling, root, way);
        if (other) return is_duplicate(i, other - 1);
      }
      ++root;
    }
    return false;
  }
  // How many keywords go through the node that grows next.
  constexpr uint32_t next_load() const noexcept { return cell(trie_.grown, node_last) - cell(trie_.grown, node_first); }

  constexpr const trie_measure& measure() const noexcept { return trie_; }

 protected:
  constexpr const keyword& item(uint32_t index) const noexcept { return items_[narrow<size_t>(index)]; }

  constexpr bool grow_all() noexcept {
    if (BREVIER_HOSTED && !__builtin_is_constant_evaluated()) return grow_in_order();
    while (is_growing())
      if (!grow_next()) return false;
    return true;
  }

  // -- The columns of keywords: which, in order, and how many of its bytes are read; the character by which they are
  //    being put in order; the same again.

  constexpr uint32_t index_at(uint32_t place) const noexcept { return cells_[place] & 0xFFFFFF; }
  constexpr uint32_t read_at(uint32_t place) const noexcept { return cells_[place] >> 24; }
  constexpr const keyword& in_order(uint32_t place) const noexcept {
    return items_.begin()[narrow<size_t>(cells_[place] & 0xFFFFFF)];
  }
  constexpr uint32_t unit_cell(uint32_t place) const noexcept { return survey_.count + place; }

  // By ways of reading.
  constexpr void separate() noexcept {
    uint32_t place = 0;
    for (uint8_t way = 0; way <= Readings; ++way) {
      if (!(survey_.ways >> way & 1)) continue;
      const uint32_t first = place;
      for (uint32_t i = 0; i != survey_.count; ++i)
        if (way_of(item(i)) == way) cells_[place++] = i | (trie_.is_mirror ? end_of(item(i)) : begin_of(item(i))) << 24;
      add_root(first, place);
    }
    trie_.roots = trie_.nodes;
  }

  // Whether a keyword has been read to its end, or, in a mirror, to its beginning, when `at` of its bytes are before.
  constexpr bool is_read(const keyword& read, uint32_t at) const noexcept {
    return at == (trie_.is_mirror ? 0 : read.spelling.size());
  }
  constexpr bool is_read(uint32_t place) const noexcept { return is_read(in_order(place), read_at(place)); }

  // Reads one more character of a keyword.
  constexpr uint32_t read(const keyword& from, uint32_t& position) const noexcept {
    const text spelling = from.spelling;
    const char* at = spelling.begin() + position;
    uint32_t unit = 0;
    if (trie_.is_mirror) {
      unit = unit_before(at, spelling.begin());
      if (Readings != 0) unit = folding_reader<Readings, false>(way_of(from)).folded(unit);
      at = spelling.begin() + size_before(spelling, at, way_of(from));
    } else {
      unit = spelling_unit<Readings>(at, spelling.end(), way_of(from));
    }
    position = static_cast<uint32_t>(at - spelling.begin());
    return unit;
  }
  constexpr uint32_t read(uint32_t place) noexcept {
    uint32_t position = read_at(place);
    const uint32_t unit = read(in_order(place), position);
    cells_[place] = index_at(place) | position << 24;
    return unit;
  }

  static constexpr uint32_t begin_of(const keyword& item) noexcept {
    return static_cast<uint32_t>(spelling_begin<Readings>(item.spelling, way_of(item)) - item.spelling.begin());
  }

  static constexpr uint32_t end_of(const keyword& item) noexcept {
    return size_before(item.spelling, item.spelling.end(), way_of(item));
  }
  // The bytes before `at` that are read.
  static constexpr uint32_t size_before(text spelling, const char* at, uint8_t way) noexcept {
    if (Readings & way & skips_spaces) at = before_separators(at, spelling.begin(), 0xFFFFFFFF);
    return static_cast<uint32_t>(at - spelling.begin());
  }

  // Sorts keywords, before there are nodes: by their first eight bytes as they are read, a byte at a time from the last
  // one, to and fro between rows of three numbers where nodes will be; and wholly those that have the same.
  constexpr void order(uint32_t first, uint32_t last) noexcept {
    const uint32_t count = last - first;
    if (count < 64) return sort<true>(first, last);
    uint32_t from = cells_of(most_roots), to = from + 3 * count;
    for (uint32_t i = 0; i != count; ++i) {
      const uint64_t key = key_of(in_order(first + i), read_at(first + i));
      cells_[from + 3 * i] = static_cast<uint32_t>(key >> 32);
      cells_[from + 3 * i + 1] = static_cast<uint32_t>(key);
      cells_[from + 3 * i + 2] = cells_[first + i];
    }
    for (uint32_t byte = 0; byte != 8; ++byte) {
      const uint32_t column = byte < 4, shift = byte % 4 * 8;
      const auto digit = [&](uint32_t row) { return cells_[from + 3 * row + column] >> shift & 0xFF; };
      uint32_t places[257] = {};
      for (uint32_t i = 0; i != count; ++i) ++places[digit(i) + 1];
      if (places[digit(0) + 1] == count) continue;
      for (uint32_t i = 0; i != 256; ++i) places[i + 1] += places[i];
      for (uint32_t i = 0; i != count; ++i) {
        const uint32_t target = to + 3 * places[digit(i)]++;
        for (uint32_t j = 0; j != 3; ++j) cells_[target + j] = cells_[from + 3 * i + j];
      }
      const uint32_t other = from;
      from = to;
      to = other;
    }
    for (uint32_t i = 0; i != count; ++i) cells_[first + i] = cells_[from + 3 * i + 2];
    for (uint32_t i = 0, end = 0; i != count; i = end) {
      for (end = i + 1; end != count && cells_[from + 3 * end] == cells_[from + 3 * i] &&
                        cells_[from + 3 * end + 1] == cells_[from + 3 * i + 1];)
        ++end;
      sort<true>(first + i, first + end);
    }
  }

  constexpr uint64_t key_of(const keyword& item, uint32_t at) const noexcept {
    uint64_t key = 0;
    uint32_t left = 64;
    while (left != 0 && !is_read(item, at)) {
      const uint32_t unit = read(item, at), bits = unit_size(unit) * 8, taken = lesser(bits, left);
      key = key << taken | unit >> (bits - taken);
      left -= taken;
    }
    return left == 64 ? 0 : key << left;
  }

  // Of two numbers of the first column.
  constexpr bool is_before(uint32_t one, uint32_t other) const noexcept {
    const keyword &left = item(one & 0xFFFFFF), &right = item(other & 0xFFFFFF);
    uint32_t left_at = one >> 24, right_at = other >> 24;
    while (!is_read(right, right_at)) {
      if (is_read(left, left_at)) return true;
      const uint32_t left_unit = read(left, left_at), right_unit = read(right, right_at);
      if (left_unit != right_unit) return left_unit < right_unit;
    }
    return false;
  }

  // Merge sort by the characters, or by all that is to be read, from short runs to long, to and fro between the columns
  // and their likes.
  template <bool Wholly>
  constexpr void sort(uint32_t first, uint32_t last) noexcept {
    const uint32_t count = survey_.count;
    uint32_t from = 0, to = 2 * count;
    for (uint32_t run = 1; run < last - first; run *= 2) {
      for (uint32_t low = first; low < last;) {
        const uint32_t middle = last - low < run ? last : low + run;
        const uint32_t high = last - middle < run ? last : middle + run;
        for (uint32_t left = low, right = middle; low != high; ++low) {
          const bool is_right =
              left == middle ||
              (right != high && (Wholly ? is_before(cells_[from + right], cells_[from + left])
                                        : cells_[from + count + right] < cells_[from + count + left]));
          const uint32_t taken = from + (is_right ? right++ : left++);
          cells_[to + low] = cells_[taken];
          cells_[to + count + low] = cells_[taken + count];
        }
      }
      from = 2 * count - from;
      to = 2 * count - to;
    }
    if (from == 0) return;
    for (uint32_t i = first; i != last; ++i) {
      cells_[i] = cells_[from + i];
      cells_[count + i] = cells_[from + count + i];
    }
  }

  constexpr bool is_duplicate(uint32_t one, uint32_t other) noexcept {
    trie_.duplicate = one < other ? other : one;
    trie_.original = one < other ? one : other;
    return true;
  }

  // The keyword below `node` that a text is, plus 1; 0 where there is none.
  constexpr uint32_t keyword_of(text spelling, uint32_t node, uint8_t way) const noexcept {
    const folding_reader<Readings, false> reader(way);
    for (const char* at = spelling.begin(); at != spelling.end();) {
      node = find(node, reader.read_next(at, spelling.begin(), spelling.end()));
      if (node == 0) return 0;
    }
    return cell(node, node_keyword);
  }

  // -- The trie, level by level

  constexpr uint32_t cells_of(uint32_t node) const noexcept { return 4 * survey_.count + node * node_cells; }
  constexpr uint32_t cell(uint32_t node, node_cell which) const noexcept {
    return cells_[4 * survey_.count + node * node_cells + which];
  }
  constexpr void set(uint32_t node, node_cell which, uint32_t value) noexcept {
    cells_[4 * survey_.count + node * node_cells + which] = value;
  }

  constexpr void add_root(uint32_t first, uint32_t last) noexcept {
    const uint32_t root = trie_.nodes++;
    set(root, node_label, 0);
    set(root, node_keyword, 0);
    set(root, node_behind, root);
    set(root, node_facts, 0);
    set(root, node_first, first);
    set(root, node_last, last);
  }

  // The same for all keywords, put in order, each of which is read but once or twice, where code may be longer.
  constexpr bool grow_in_order() noexcept {
    uint32_t path[256] = {}, numbers[257] = {};
    window_sizer sizer;
    for (uint32_t root = 0; root != trie_.roots; ++root) {
      const uint32_t first = cell(root, node_first), last = cell(root, node_last);
      order(first, last);
      uint32_t known = 0;  // characters of the keyword before
      for (uint32_t place = first; place != last; ++place) {
        fetch_ahead(place, last);
        const keyword& next = in_order(place);
        uint32_t at = read_at(place), level = 0;
        for (uint32_t end = at; level != known && !is_read(next, at) && read(next, end) == path[level]; ++level)
          at = end;
        if (is_read(next, at)) return !is_duplicate(index_at(place - 1), index_at(place));
        cells_[place] = index_at(place) | at << 24;
        cells_[unit_cell(place)] = level;
        while (!is_read(next, at)) {
          const uint32_t before = at, unit = path[level++] = read(next, at);
          ++numbers[level];
          if (is_plain(root)) sizer.add(half_of(next.spelling.begin()), before, at, is_read(next, at), unit);
        }
        known = level;
      }
    }
    if (is_plain(0)) count_windows(sizer.measure());
    trie_.nodes = trie_.roots;
    for (uint32_t level = 1; level != 256; ++level) {
      const uint32_t count = numbers[level];
      numbers[level] = trie_.nodes;
      trie_.nodes += count;
    }
    trie_.level_2 = numbers[2];
    for (uint32_t root = 0; root != trie_.roots; ++root) {
      path[0] = root;
      for (uint32_t place = cell(root, node_first); place != cell(root, node_last); ++place) {
        fetch_ahead(place, cell(root, node_last));
        const keyword& next = in_order(place);
        uint32_t at = read_at(place), level = cells_[unit_cell(place)];
        while (!is_read(next, at)) {
          const uint32_t parent = path[level++], node = path[level] = numbers[level]++;
          set(node, node_label, read(next, at));
          set(node, node_keyword, 0);
          set(node, node_first, parent);
          set(node, node_last, way_of(next));
        }
        set(path[level], node_keyword, index_at(place) + 1);
      }
    }
    begin_table();
    for (uint32_t child = trie_.roots; trie_.grown != trie_.nodes; ++trie_.grown) {
      set(trie_.grown, node_child, child);
      uint32_t classes = 0;
      for (; child != trie_.nodes && cell(child, node_first) == trie_.grown; ++child) {
        link(trie_.grown, child, static_cast<uint8_t>(cell(child, node_last)));
        if (trie_.grown < trie_.roots) add_to_table(trie_.grown, child);
        classes |= uint32_t{1} << (cell(child, node_label) & 31);
      }
      set(trie_.grown, node_classes, classes);
      if (classes != 0 && cell(trie_.grown, node_keyword) != 0) trie_.features |= has_inner;
    }
    return true;
  }

  // Whether what a root leads to has keywords as they are, for windows.
  constexpr bool is_plain(uint32_t root) const noexcept { return root == 0 && survey_.ways & 1 && !trie_.is_mirror; }

  constexpr void count_windows(const window_measure& measure) noexcept {
    tail_counter counter;
    tail_collector<tail_counter> collector(measure.sizes, counter);
    const uint32_t last = cell(0, node_last);
    for (uint32_t place = cell(0, node_first); place != last; ++place) {
      fetch_ahead(place, last);
      const text spelling = in_order(place).spelling;
      char bytes[2 * window_reach] = {};
      for (size_t i = 0; i != spelling.size() && i != window_reach; ++i) bytes[i] = spelling.data()[i];
      collector.add(bytes, narrow<uint32_t>(spelling.size()), index_at(place));
    }
    collector.finish();
    windows_.tails = counter.count;
    for (uint32_t half = 0; half != 2; ++half) {
      for (uint32_t i = 0; i != 2; ++i) windows_.sizes[half][i] = measure.sizes[half][i];
      windows_.counts[half] = measure.counts[half];
    }
  }

  // Keywords in order are anywhere in memory.
  [[gnu::always_inline]] constexpr void fetch_ahead(uint32_t place, uint32_t last) const noexcept {
    if (last - place > 8) __builtin_prefetch(in_order(place + 8).spelling.data());
  }

  // A table of the nodes with one character, in the columns, when these are done with. A few places are tried for each.
  constexpr void begin_table() noexcept {
    for (last_slot_ = 1; last_slot_ < 2 * survey_.count; last_slot_ = 2 * last_slot_ + 1) {}
    for (uint32_t i = 0; i <= last_slot_; ++i) cells_[i] = 0;
  }
  static constexpr uint32_t most_tries = 8;
  constexpr uint32_t slot_for(uint32_t root, uint32_t unit, uint32_t number) const noexcept {
    return ((pair_hash(root, unit) >> 6) + number) & last_slot_;
  }
  constexpr void add_to_table(uint32_t root, uint32_t node) noexcept {
    for (uint32_t i = 0; i != most_tries; ++i) {
      const uint32_t slot = slot_for(root, cell(node, node_label), i);
      if (cells_[slot] != 0) continue;
      cells_[slot] = node;
      return;
    }
  }
  // As find(): most children are alone in their class, and in the order of these.
  constexpr uint32_t find_fast(uint32_t node, uint32_t unit) const noexcept {
    const uint32_t classes = cell(node, node_classes), own = uint32_t{1} << (unit & 31);
    if ((classes & own) == 0) return 0;
    const uint32_t child = cell(node, node_child) + ones(classes & (own - 1));
    if (cell(child, node_label) == unit) return child;
    for (uint32_t i = 0; i != most_tries && node < trie_.roots; ++i) {
      const uint32_t found = cells_[slot_for(node, unit, i)];
      if (found == 0 || (cell(found, node_label) == unit && cell(found, node_behind) == node)) return found;
    }
    return find(node, unit);
  }

  // False where the keyword that ends at the node is there twice.
  constexpr bool add_children(uint32_t node) noexcept {
    set(node, node_child, trie_.nodes);
    const uint32_t last = cell(node, node_last);
    uint32_t first = cell(node, node_first);
    if (cell(node, node_keyword)) ++first;
    bool is_sorted = true;
    for (uint32_t place = first, before = 0; place != last; ++place) {
      if (is_read(place)) return !is_duplicate(index_at(first - 1), index_at(place));
      const uint32_t unit = read(place);
      is_sorted = is_sorted && before <= unit;
      before = unit;
      cells_[unit_cell(place)] = unit;
    }
    if (!is_sorted) sort<false>(first, last);
    while (first != last) first = add_child(node, first, last);
    return true;
  }

  // The child for the keyword at `place` and those after it that go on with the same character; the one that ends
  // there, if any, comes first.
  constexpr uint32_t add_child(uint32_t parent, uint32_t first, uint32_t last) noexcept {
    const uint32_t unit = cells_[unit_cell(first)];
    uint32_t keyword = 0, end = first;
    for (; end != last && cells_[unit_cell(end)] == unit; ++end) {
      if (keyword != 0 || !is_read(end)) continue;
      keyword = index_at(end) + 1;
      const uint32_t ending = cells_[end];
      cells_[end] = cells_[first];
      cells_[first] = ending;
    }
    const uint32_t node = trie_.nodes++;
    set(node, node_label, unit);
    set(node, node_keyword, keyword);
    set(node, node_first, first);
    set(node, node_last, end);
    if (keyword != 0 && end - first > 1) trie_.features |= has_inner;
    link(parent, node, way_of(in_order(first)));
    return end;
  }

  // What a node is told by the one behind it.
  constexpr void link(uint32_t parent, uint32_t node, uint8_t way) noexcept {
    const uint32_t unit = cell(node, node_label), behind = node_behind_child(parent, unit);
    uint32_t facts = 0;
    if (trie_.is_mirror) {
      facts = (cell(parent, node_facts) & 0xFF) + (way == 0 ? unit_size(unit) : 1);
      if (survey_.features & has_whole && !(way & skips_spaces) && is_torn_behind(parent, behind, unit))
        facts |= mirror_is_torn;
    } else {
      const uint32_t pile = pile_of(behind) + 1;
      trie_.pile = pile > trie_.pile ? pile : trie_.pile;
      trie_.piles += pile;
      facts = pile * 2 + ((cell(parent, node_facts) & 1) | ends_with_keyword(behind));
    }
    set(node, node_behind, behind);
    set(node, node_facts, facts);
    if (parent >= trie_.roots ? parent < trie_.level_2 : cell(node, node_keyword) != 0) ++trie_.pairs;
  }

  // The node behind the child of `parent` for `unit`. Aho and Corasick, "Efficient string matching", 1975.
  constexpr uint32_t node_behind_child(uint32_t parent, uint32_t unit) const noexcept {
    while (parent >= trie_.roots) {
      parent = cell(parent, node_behind);
      const uint32_t found = BREVIER_HOSTED && last_slot_ != 0 ? find_fast(parent, unit) : find(parent, unit);
      if (found != 0) return found;
    }
    return parent;
  }

  constexpr uint32_t pile_of(uint32_t node) const noexcept { return cell(node, node_facts) >> 1; }

  // Whether a keyword ends with the path to a node, be it inside.
  constexpr uint32_t ends_with_keyword(uint32_t node) const noexcept {
    return cell(node, node_keyword) != 0 || (cell(node, node_facts) & 1);
  }

  // Whether a word runs on behind the path to `behind`, inside that to the child of `parent` for `unit`: as it does in
  // what stands behind `parent`, or, where the path is only one character, by that and the one after it.
  constexpr bool is_torn_behind(uint32_t parent, uint32_t behind, uint32_t unit) const noexcept {
    if (behind < trie_.roots) return false;
    uint32_t longer = parent;
    while (find(cell(longer, node_behind), unit) != behind) longer = cell(longer, node_behind);
    if (cell(longer, node_behind) >= trie_.roots) return (cell(longer, node_facts) & mirror_is_torn) != 0;
    return is_word_character(point_of(unit)) && is_word_character(point_of(cell(longer, node_label)));
  }

  // The child of a node whose children are all there, 0 where there is none.
  constexpr uint32_t find(uint32_t node, uint32_t unit) const noexcept {
    uint32_t at = cell(node, node_child), left = children_of(node);
    if (left == 0) return 0;
    while (left > 1) {
      const uint32_t half = left >> 1;
      at = cell(at + half, node_label) <= unit ? at + half : at;
      left -= half;
    }
    return cell(at, node_label) == unit ? at : 0;
  }

  constexpr uint32_t children_of(uint32_t node) const noexcept {
    return (node + 1 == trie_.nodes ? trie_.nodes : cell(node + 1, node_child)) - cell(node, node_child);
  }

  list<const keyword> items_;
  keyword_survey survey_;
  Cells cells_;
  trie_measure trie_;
  counted_windows windows_{};
  uint32_t last_slot_ = 0;  // 0: there is no table
};

}  // namespace detail

BREVIER_END

#endif  // BREVIER_KEYWORD_TRIE_HPP
