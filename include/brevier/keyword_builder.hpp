// Brevier, keyword_builder: how the image of a set of keywords is made. Compiler and run time share the code.
//
// SPDX-License-Identifier: BSL-1.0

#include "keyword_list.hpp"
#include "keyword_mirror.hpp"
#include "words.hpp"

#ifndef BREVIER_KEYWORD_BUILDER_HPP
#define BREVIER_KEYWORD_BUILDER_HPP

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

// What is known of a trie and its image besides the cells.
struct trie_measure {
  uint32_t roots = 0;             // one for each way of reading
  uint32_t nodes = 0;             // the roots, then level by level
  uint32_t grown = 0;             // nodes whose children are there
  uint32_t level_2 = 0xFFFFFFFF;  // the first node with two characters
  uint32_t pairs = 0;             // in the filter
  uint32_t pile = 1;              // the most keywords, or their beginnings, over one character
  uint64_t piles = 0;             // the sum for all nodes
  uint32_t filter_bits = 3, value_width = 1, blocks = 0, mirror_nodes = 0, mirror_width = 0, size = 0;
  uint32_t duplicate = 0, original = 0;  // a keyword and the one before it that is the same
  uint8_t features = 0;                  // of the trie
  bool is_mirror = false;
};

// Eight bits or more for each of `pairs`: one place in 20 passes in vain at most.
constexpr uint32_t filter_bits_for(uint32_t pairs) noexcept {
  uint32_t bits = 3;
  while (bits != 31 && uint64_t{1} << bits < uint64_t{pairs} * 8) ++bits;
  return bits;
}

constexpr uint8_t value_width_for(uint32_t count, uint64_t bytes, uint64_t values) noexcept {
  uint8_t width = 1;
  while (width != 4 && count + bytes + values * width >= uint64_t{1} << width * 8) ++width;
  return width;
}

inline constexpr uint32_t most_roots = 1 + most_folding_ways;

// No image of these keywords is larger, but for its mirror.
constexpr uint64_t image_bound(const keyword_survey& survey) noexcept {
  const uint64_t nodes = uint64_t{survey.units} + most_roots, parents = nodes - survey.count;
  const uint64_t bytes = nodes * survey.label_width + parents;  // head
  const uint64_t values = nodes + parents + nodes / long_head;  // keyword
  return fixed_size(filter_bits_for(survey.count), survey.features, survey.count, survey.id_width) + bytes +
         values * value_width_for(survey.count, bytes, values);
}

// How many cells a builder takes: four columns of keywords, then the nodes of the trie.
constexpr uint64_t cells_for(const keyword_survey& survey) noexcept {
  return uint64_t{survey.count} * 4 + (uint64_t{survey.units} + most_roots) * node_cells;
}

template <class Cells, uint8_t Readings>
class keyword_builder {
 public:
  constexpr keyword_builder(list<const keyword> items, const keyword_survey& survey, Cells cells,
                            const trie_measure& trie = {}) noexcept
      : items_(items), survey_(survey), cells_(cells), trie_(trie) {}

  // Builds the trie in the cells. False where a keyword comes twice. O(characters of all keywords * log(keywords)).
  constexpr bool grow() noexcept {
    begin();
    while (is_growing())
      if (!grow_next()) return false;
    return !matches_another();
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

  // Decides what goes into the image, and how large it is without its mirror.
  constexpr void lay_out() noexcept { place_blocks(); }

  constexpr const trie_measure& measure() const noexcept { return trie_; }
  constexpr bool wants_mirror() const noexcept { return piles_up(trie_.pile, trie_.piles, trie_.nodes); }

  // Writes all but header and mirror. O(the size of that).
  constexpr void write(char* image) const noexcept {
    write_filter(image + image_header_size);
    char* at = image + fixed_size_before_blocks();
    for (uint32_t node = 0; node != trie_.nodes; ++node)
      if (has_block(node)) at = write_block(at, node);
    if (survey_.features & has_whole)
      for (uint32_t i = 0; i < survey_.count; i += 8) at = write_number(at, whole_bits(i), 1);
    for (uint32_t i = 0; i != survey_.count; ++i) at = write_number(at, id_of(item(i), i), survey_.id_width);
  }

  // Builds the tries of the mirror in the cells, in place of what is there.
  constexpr void reflect() noexcept {
    const trie_measure before = trie_;
    begin_mirror();
    while (is_growing()) grow_next();
    end_mirror(before);
  }
  constexpr void begin_mirror() noexcept {
    trie_ = {};
    trie_.is_mirror = true;
    begin();
  }
  constexpr void end_mirror(const trie_measure& before) noexcept {
    for (uint32_t node = 0; node != trie_.nodes; ++node) settle(node);
    const uint32_t nodes = trie_.nodes;
    trie_ = before;
    const uint8_t width = value_width_for(survey_.count + 1, nodes, 0);
    const uint32_t node_size = mirror_node_size(survey_.label_width, width, survey_.features);
    if (node_size > node_cells * 4) return;  // is not written over what it is made from
    trie_.features |= has_mirror;
    trie_.mirror_nodes = nodes;
    trie_.mirror_width = width;
    trie_.size += nodes * node_size;
  }

  // Writes the mirror behind the rest. It may overlap the cells, in the order of which it is written.
  constexpr void write_mirror(char* image) const noexcept {
    const uint32_t node_size = mirror_node_size(survey_.label_width, mirror_width(), survey_.features);
    char* at = image + narrow<size_t>(trie_.size - trie_.mirror_nodes * node_size);
    const keyword_mirror written(at, trie_.mirror_nodes, survey_.count, survey_.label_width, mirror_width(),
                                 survey_.features);
    for (uint32_t node = 0; node != trie_.mirror_nodes; ++node) {
      const uint32_t label = cell(node, node_label), size = cell(node, node_facts) & 0xFF;
      const uint32_t keyword = cell(node, node_keyword), next = cell(node, mirror_next);
      const uint32_t inner_next = cell(node, mirror_inner_next);
      const uint32_t values[] = {cell(node, node_child),
                                 cell(node, node_behind),
                                 keyword != 0 ? keyword - 1 : survey_.count + (next != 0),
                                 next,
                                 written.first_from(next, false),
                                 inner_next,
                                 survey_.features & has_whole ? written.first_from(inner_next, true) : 0};
      at = write_number(at, label, survey_.label_width);
      for (uint32_t i = 0; i != (survey_.features & has_whole ? 7 : 5); ++i)
        at = write_number(at, values[i], mirror_width());
      at = write_number(at, size, 1);
    }
  }

  // Writes the header, when all the rest is there.
  constexpr void seal(char* image) const noexcept {
    write_header(image);
    write_number(image + image_checksum, checksum({image + image_count, narrow<size_t>(trie_.size) - image_count}), 4);
  }

 private:
  constexpr const keyword& item(uint32_t index) const noexcept { return items_[narrow<size_t>(index)]; }

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

  // Whether a keyword has been read to its end, or, in a mirror, to its beginning.
  constexpr bool is_read(uint32_t place) const noexcept {
    return read_at(place) == (trie_.is_mirror ? 0 : in_order(place).spelling.size());
  }

  // Reads one more character of a keyword.
  constexpr uint32_t read(uint32_t place) noexcept {
    const keyword& read = in_order(place);
    const text spelling = read.spelling;
    const char* at = spelling.begin() + read_at(place);
    uint32_t unit = 0;
    if (trie_.is_mirror) {
      unit = unit_before(at, spelling.begin());
      if (Readings != 0) unit = folding_reader<Readings, false>(way_of(read)).folded(unit);
      at = spelling.begin() + size_before(spelling, at, way_of(read));
    } else {
      unit = spelling_unit<Readings>(at, spelling.end(), way_of(read));
    }
    cells_[place] = index_at(place) | static_cast<uint32_t>(at - spelling.begin()) << 24;
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

  // Merge sort by the characters, from short runs to long, to and fro between the columns and their likes.
  constexpr void sort(uint32_t first, uint32_t last) noexcept {
    const uint32_t count = survey_.count;
    uint32_t from = 0, to = 2 * count;
    for (uint32_t run = 1; run < last - first; run *= 2) {
      for (uint32_t low = first; low < last;) {
        const uint32_t middle = last - low < run ? last : low + run;
        const uint32_t high = last - middle < run ? last : middle + run;
        for (uint32_t left = low, right = middle; low != high; ++low) {
          const bool is_right =
              left == middle || (right != high && cells_[from + count + right] < cells_[from + count + left]);
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
    if (!is_sorted) sort(first, last);
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
    const uint8_t way = way_of(in_order(first));
    const uint32_t behind = node_behind_child(parent, unit);
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
    const uint32_t at = cells_of(trie_.nodes++);
    cells_[at + node_label] = unit;
    cells_[at + node_keyword] = keyword;
    cells_[at + node_behind] = behind;
    cells_[at + node_facts] = facts;
    cells_[at + node_first] = first;
    cells_[at + node_last] = end;
    if (keyword != 0 && end - first > 1) trie_.features |= has_inner;
    if (parent >= trie_.roots ? parent < trie_.level_2 : keyword != 0) ++trie_.pairs;
    return end;
  }

  // The node behind the child of `parent` for `unit`. Aho and Corasick, "Efficient string matching", 1975.
  constexpr uint32_t node_behind_child(uint32_t parent, uint32_t unit) const noexcept {
    while (parent >= trie_.roots) {
      parent = cell(parent, node_behind);
      const uint32_t found = find(parent, unit);
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

  // What comes next behind a node of a mirror.
  constexpr void settle(uint32_t node) noexcept {
    const uint32_t behind = cell(node, node_behind), keyword = cell(behind, node_keyword);
    const bool is_root = node < trie_.roots, is_whole = keyword != 0 && has_option(item(keyword - 1), whole_word);
    const bool is_torn = is_whole && (cell(node, node_facts) & mirror_is_torn) != 0;
    set(node, mirror_next, is_root ? 0 : keyword != 0 && !is_torn ? behind : cell(behind, mirror_next));
    set(node, mirror_inner_next, is_root ? 0 : keyword != 0 && !is_whole ? behind : cell(behind, mirror_inner_next));
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
  constexpr bool has_block(uint32_t node) const noexcept { return node < trie_.roots || children_of(node) != 0; }

  // -- What of it goes into the image

  constexpr void place_blocks() noexcept {
    uint32_t bytes = 0, values = 0;
    for (uint32_t node = 0; node != trie_.nodes; ++node) {
      if (!has_block(node)) continue;
      const block_measure block = measure_of(node);
      bytes += block.bytes;
      values += block.values;
      if (block.is_long) trie_.features |= has_long_blocks;
    }
    trie_.filter_bits = filter_bits_for(trie_.pairs);
    trie_.value_width = value_width_for(survey_.count, bytes, values);
    for (uint32_t node = 0; node != trie_.nodes; ++node) {
      if (!has_block(node)) continue;
      set(node, node_first, trie_.blocks);
      const block_measure block = measure_of(node);
      trie_.blocks += block.bytes + block.values * trie_.value_width;
    }
    trie_.size =
        static_cast<uint32_t>(fixed_size(trie_.filter_bits, survey_.features, survey_.count, survey_.id_width)) +
        trie_.blocks;
  }

  // Where nothing begins before the last character read, and no keyword lies inside, none of it is read again.
  constexpr uint32_t kind_of(uint32_t node) const noexcept {
    if (node < trie_.roots) return is_clean;
    if (cell(node, node_keyword)) return is_keyword;
    return cell(node, node_facts) & 1 || cell(node, node_behind) >= trie_.level_2 ? is_dirty : is_clean;
  }
  // A block is so many values, and bytes besides.
  struct block_measure {
    uint32_t bytes, values;
    bool is_long;
  };
  constexpr block_measure measure_of(uint32_t node) const noexcept {
    const uint32_t children = children_of(node);
    const bool is_long = children >= long_head;
    return {1 + children * survey_.label_width, children + is_long + (kind_of(node) == is_keyword), is_long};
  }

  constexpr uint8_t value_width() const noexcept { return static_cast<uint8_t>(trie_.value_width); }
  constexpr uint8_t mirror_width() const noexcept { return static_cast<uint8_t>(trie_.mirror_width); }
  constexpr uint32_t fixed_size_before_blocks() const noexcept {
    return image_header_size + (uint32_t{1} << trie_.filter_bits >> 3);
  }

  constexpr void write_header(char* image) const noexcept {
    image[0] = 'B';
    image[1] = 'v';
    image[2] = 'K';
    image[image_version] = image_format;
    write_number(image + image_size, trie_.size, 4);
    write_number(image + image_count, survey_.count, 4);
    write_number(image + image_filter_bits, trie_.filter_bits, 1);
    write_number(image + image_label_width, survey_.label_width, 1);
    write_number(image + image_value_width, trie_.value_width, 1);
    write_number(image + image_id_width, survey_.id_width, 1);
    write_number(image + image_features, survey_.features | trie_.features, 1);
    write_number(image + image_mirror_width, trie_.mirror_width, 1);
    write_number(image + image_ways, survey_.ways, 2);
    write_number(image + image_mirror_nodes, trie_.mirror_nodes, 4);
    write_number(image + image_reach, survey_.reach, 2);
  }

  constexpr void write_filter(char* filter) const noexcept {
    for (uint32_t i = 0; i != uint32_t{1} << trie_.filter_bits >> 3; ++i) filter[i] = 0;
    for (uint32_t node = trie_.roots; node != trie_.level_2; ++node) {
      const uint32_t first = cell(node, node_label);
      if (cell(node, node_keyword)) add_pair(filter, first, no_unit);
      const uint32_t child = cell(node, node_child);
      for (uint32_t i = 0; i != children_of(node); ++i) add_pair(filter, first, cell(child + i, node_label));
    }
  }

  constexpr void add_pair(char* filter, uint32_t first, uint32_t second) const noexcept {
    const uint32_t hash = pair_hash(first, second);
    const uint32_t hashes[] = {hash, second_hash(hash)};
    for (const uint32_t mixed : hashes) {
      const uint32_t bit = mixed >> (32 - trie_.filter_bits);
      filter[bit >> 3] = static_cast<char>(byte_at(filter + (bit >> 3)) | 1 << (bit & 7));
    }
  }

  constexpr char* write_block(char* at, uint32_t node) const noexcept {
    const uint32_t children = children_of(node), child = cell(node, node_child);
    at = write_number(at, lesser<uint32_t>(children, long_head) << head_bits | kind_of(node), 1);
    if (children >= long_head) at = write_number(at, children, value_width());
    for (uint32_t i = 0; i != children; ++i) {
      at = write_number(at, cell(child + i, node_label), survey_.label_width);
      at = write_number(at, value_of(child + i), value_width());
    }
    if (kind_of(node) == is_keyword) at = write_number(at, cell(node, node_keyword) - 1, value_width());
    return at;
  }

  constexpr uint32_t value_of(uint32_t node) const noexcept {
    return has_block(node) ? survey_.count + cell(node, node_first) : cell(node, node_keyword) - 1;
  }

  constexpr uint32_t whole_bits(uint32_t index) const noexcept {
    uint32_t bits = 0;
    for (uint32_t i = 0; i != 8 && index + i < survey_.count; ++i)
      if (has_option(item(index + i), whole_word)) bits |= uint32_t{1} << i;
    return bits;
  }

  list<const keyword> items_;
  keyword_survey survey_;
  Cells cells_;
  trie_measure trie_;
};

}  // namespace detail

BREVIER_END

#endif  // BREVIER_KEYWORD_BUILDER_HPP
