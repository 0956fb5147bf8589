// Brevier, keyword_builder: how the image of a set of keywords is made. Compiler and run time share the code.
//
// SPDX-License-Identifier: BSL-1.0

#include "keyword_list.hpp"

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

// What is known of a node while the trie is built, a cell each.
enum node_cell : uint8_t {
  node_label,
  node_keyword,  // its index + 1, 0 where none ends here
  node_child,    // the first; the children stand in a row that ends where that of the next node begins
  node_resume,   // the node that has read all from where the search goes on when nothing goes on here; a root: nothing
  node_sizes,    // bytes of all read, folded, of what stands before that place, of what stands before the first keyword
                 // that lies in between (255: none), and node_flag; later the kind of block, and what its link skips
  node_first,    // of the keywords in order, the first that goes through the node; later its block
  node_last,     // the one after the last of them; later 1 where links lead to the node
  node_cells,
};

enum node_flag : uint8_t {
  begins_with_keyword = 1,  // or is one
  is_uncertain = 2,         // keywords lie before the place to go on from that may not match, as they are whole words
};

// Where this many bytes or fewer would be read again, a link over keywords is not worth its own.
inline constexpr uint32_t short_reading = 12;

// What is known of a trie and its image besides the cells.
struct trie_measure {
  uint32_t roots = 0;             // one for each way of reading
  uint32_t nodes = 0;             // the roots, then level by level
  uint32_t level_2 = 0xFFFFFFFF;  // the first node with two characters
  uint32_t pairs = 0;             // in the filter
  uint32_t filter_bits = 3, value_width = 1, blocks = 0, targets = 0, size = 0;
  uint32_t duplicate = 0, original = 0;  // a keyword and the one before it that is the same
  uint8_t features = 0;                  // of the trie
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

// No image of these keywords is larger.
constexpr uint64_t image_bound(const keyword_survey& survey) noexcept {
  const uint64_t nodes = uint64_t{survey.units} + most_roots, parents = nodes - survey.count;
  const uint64_t bytes = nodes * survey.label_width + parents * 2;  // head and link
  const uint64_t values = nodes + parents * 2 + nodes / long_head;  // keyword or link, and target
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

  // Builds the trie in the cells: first its nodes, then what the image needs to know of them. False where a keyword
  // comes twice. O(characters of all keywords * log(keywords)).
  constexpr bool grow() noexcept {
    separate();
    for (uint32_t node = 0; node != trie_.nodes; ++node) {
      if (node == trie_.roots) trie_.level_2 = trie_.nodes;
      if (!add_children(node)) return false;
    }
    return !matches_another();
  }
  constexpr void lay_out() noexcept {
    choose_links();
    place_blocks();
  }

  constexpr const trie_measure& measure() const noexcept { return trie_; }

  // Writes measure().size bytes. O(that).
  constexpr void write(char* image) const noexcept {
    write_header(image);
    write_filter(image + image_header_size);
    char* at = image + fixed_size_before_blocks();
    for (uint32_t node = 0; node != trie_.nodes; ++node)
      if (has_block(node)) at = write_block(at, node);
    for (uint32_t node = 0; node != trie_.nodes; ++node)
      if (cell(node, node_last)) at = write_number(at, value_of(node), value_width());
    if (survey_.features & has_whole)
      for (uint32_t i = 0; i < survey_.count; i += 8) at = write_number(at, whole_bits(i), 1);
    for (uint32_t i = 0; i != survey_.count; ++i) at = write_number(at, id_of(item(i), i), survey_.id_width);
    write_number(image + image_checksum, checksum({image + image_count, narrow<size_t>(trie_.size) - image_count}), 4);
  }

 private:
  constexpr const keyword& item(uint32_t index) const noexcept { return items_[narrow<size_t>(index)]; }

  // -- The columns of keywords: which, in order, and how many of its bytes are read; the character by which they are
  //    being put in order; the same again.

  constexpr uint32_t index_at(uint32_t place) const noexcept { return cells_[place] & 0xFFFFFF; }
  constexpr uint32_t read_at(uint32_t place) const noexcept { return cells_[place] >> 24; }
  constexpr const keyword& in_order(uint32_t place) const noexcept { return item(index_at(place)); }
  constexpr uint32_t unit_cell(uint32_t place) const noexcept { return survey_.count + place; }

  // By ways of reading.
  constexpr void separate() noexcept {
    uint32_t place = 0;
    for (uint8_t way = 0; way <= Readings; ++way) {
      if (!(survey_.ways >> way & 1)) continue;
      const uint32_t first = place;
      for (uint32_t i = 0; i != survey_.count; ++i)
        if (way_of(item(i)) == way) cells_[place++] = i | begin_of(item(i)) << 24;
      add_root(first, place);
    }
    trie_.roots = trie_.nodes;
  }

  static constexpr uint32_t begin_of(const keyword& item) noexcept {
    return static_cast<uint32_t>(spelling_begin<Readings>(item.spelling, way_of(item)) - item.spelling.begin());
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
  constexpr uint32_t cell(uint32_t node, node_cell which) const noexcept { return cells_[cells_of(node) + which]; }
  constexpr void set(uint32_t node, node_cell which, uint32_t value) noexcept {
    cells_[cells_of(node) + which] = value;
  }

  constexpr void add_root(uint32_t first, uint32_t last) noexcept {
    const uint32_t root = trie_.nodes++;
    set(root, node_label, 0);
    set(root, node_keyword, 0);
    set(root, node_resume, root);
    set(root, node_sizes, 0);
    set(root, node_first, first);
    set(root, node_last, last);
  }

  constexpr uint32_t root_for(uint8_t way) const noexcept {
    uint32_t root = 0;
    for (uint32_t ways = survey_.ways & ((uint32_t{1} << way) - 1); ways != 0; ways &= ways - 1) ++root;
    return root;
  }

  // False where the keyword that ends at the node is there twice.
  constexpr bool add_children(uint32_t node) noexcept {
    set(node, node_child, trie_.nodes);
    const uint32_t last = cell(node, node_last);
    uint32_t first = cell(node, node_first);
    if (cell(node, node_keyword)) ++first;
    bool is_sorted = true;
    for (uint32_t place = first, before = 0; place != last; ++place) {
      const keyword& read = in_order(place);
      const text spelling = read.spelling;
      const char* at = spelling.begin() + read_at(place);
      if (at == spelling.end()) return !is_duplicate(index_at(first - 1), index_at(place));
      const uint32_t unit = spelling_unit<Readings>(at, spelling.end(), way_of(read));
      is_sorted = is_sorted && before <= unit;
      before = unit;
      cells_[unit_cell(place)] = unit;
      cells_[place] = index_at(place) | static_cast<uint32_t>(at - spelling.begin()) << 24;
    }
    if (!is_sorted) sort(first, last);
    while (first != last) first = add_child(node, first, last);
    return true;
  }

  // The child for the keyword at `place` and those after it that go on with the same character; the one that ends
  // there, if any, comes first.
  constexpr uint32_t add_child(uint32_t parent, uint32_t first, uint32_t last) noexcept {
    const uint32_t unit = cells_[unit_cell(first)];
    const uint32_t size = size_of(parent) + unit_size(unit);
    uint32_t keyword = 0, end = first;
    for (; end != last && cells_[unit_cell(end)] == unit; ++end) {
      if (keyword != 0 || in_order(end).spelling.size() != read_at(end)) continue;
      keyword = index_at(end) + 1;
      const uint32_t ending = cells_[end];
      cells_[end] = cells_[first];
      cells_[first] = ending;
    }
    const uint32_t root = root_for(way_of(in_order(first)));
    const resumption resumed = keyword ? resume_behind(keyword - 1, {root, size, no_keyword, begins_with_keyword})
                                       : resume(parent, unit, {root, size, no_keyword, 0});
    const uint32_t at = cells_of(trie_.nodes++);
    cells_[at + node_label] = unit;
    cells_[at + node_keyword] = keyword;
    cells_[at + node_resume] = resumed.node;
    cells_[at + node_sizes] = size | resumed.skipped << 8 | resumed.inside << 16 | resumed.flags << 24;
    cells_[at + node_first] = first;
    cells_[at + node_last] = end;
    if (keyword != 0 && end - first > 1) trie_.features |= has_inner;
    if (parent >= trie_.roots ? parent < trie_.level_2 : keyword != 0) ++trie_.pairs;
    return end;
  }

  // How a leftmost-longest search goes on when it has read the path to a node and nothing goes on there. It reports the
  // keyword that the path begins with, if any, and whatever lies complete behind it, and has then read the path to
  // another node, or nothing. This is the failure function of Aho and Corasick for that kind of match.
  struct resumption {
    uint32_t node, skipped, inside, flags;
  };

  constexpr resumption resume_behind(uint32_t keyword, resumption at) const noexcept {
    if (has_option(item(keyword), whole_word)) at.flags |= is_uncertain;
    return at;
  }

  // For the child of `parent` for `unit`; `nothing` is where all of it has been passed over.
  constexpr resumption resume(uint32_t parent, uint32_t unit, resumption nothing) const noexcept {
    if (parent < trie_.roots) return nothing;
    resumption at{cell(parent, node_resume), skipped_by(parent), inside_of(parent), flags_of(parent)};
    for (;;) {
      const uint32_t found = find(at.node, unit);
      if (found && !is_leaf(found)) {
        at.node = found;
        return at;
      }
      if (found) pass(at, 0, flags_of(found));
      if (found || at.node < trie_.roots) {
        at.node = nothing.node;
        at.skipped = nothing.skipped;
        return at;
      }
      pass(at, flags_of(at.node) & begins_with_keyword ? 0 : inside_of(at.node), flags_of(at.node));
      at.skipped += skipped_by(at.node);
      at.node = cell(at.node, node_resume);
    }
  }

  // What is passed over has a keyword `inside` bytes on, unless that is no_keyword.
  static constexpr void pass(resumption& at, uint32_t inside, uint32_t flags) noexcept {
    if (at.inside == no_keyword && inside != no_keyword) at.inside = at.skipped + inside;
    at.flags |= flags & is_uncertain;
  }

  // Whether a keyword ends at the node and nothing goes on.
  constexpr bool is_leaf(uint32_t node) const noexcept {
    return cell(node, node_keyword) && cell(node, node_last) - cell(node, node_first) == 1;
  }

  // The child of a node whose children are all there, 0 where there is none.
  constexpr uint32_t find(uint32_t node, uint32_t unit) const noexcept {
    uint32_t low = cell(node, node_child), high = low + children_of(node);
    while (low < high) {
      const uint32_t middle = low + (high - low) / 2;
      const uint32_t label = cell(middle, node_label);
      if (label == unit) return middle;
      if (label < unit)
        low = middle + 1;
      else
        high = middle;
    }
    return 0;
  }

  constexpr uint32_t size_of(uint32_t node) const noexcept { return cell(node, node_sizes) & 0xFF; }
  constexpr uint32_t skipped_by(uint32_t node) const noexcept { return cell(node, node_sizes) >> 8 & 0xFF; }
  constexpr uint32_t inside_of(uint32_t node) const noexcept { return cell(node, node_sizes) >> 16 & 0xFF; }
  constexpr uint32_t flags_of(uint32_t node) const noexcept { return cell(node, node_sizes) >> 24; }
  constexpr uint32_t children_of(uint32_t node) const noexcept {
    return (node + 1 == trie_.nodes ? trie_.nodes : cell(node + 1, node_child)) - cell(node, node_child);
  }
  constexpr bool has_block(uint32_t node) const noexcept { return node < trie_.roots || children_of(node) != 0; }

  // -- What of it goes into the image

  constexpr void choose_links() noexcept {
    for (uint32_t node = 0; node != trie_.nodes; ++node) set(node, node_last, 0);
    for (uint32_t node = trie_.nodes; node-- != 0;) {  // the targets of a link stand before it
      if (!has_block(node)) continue;
      uint32_t kind = is_clean;
      if (cell(node, node_keyword))
        kind = is_keyword;
      else if (node >= trie_.roots)
        kind = choose_link(node);
      if (kind != has_link) set(node, node_sizes, kind);
    }
  }

  // A link is worth its bytes where it leads behind the start and before the last character read. All that is read
  // between the start and the place where the search resumes must be dead, or is searched by itself before it resumes.
  constexpr uint32_t choose_link(uint32_t node) noexcept {
    const uint32_t target = cell(node, node_resume), skipped = skipped_by(node), flags = flags_of(node);
    const bool begins = flags & begins_with_keyword, is_deep = target >= trie_.level_2;
    uint32_t inside = inside_of(node);
    if (inside == no_keyword && flags_of(target) & begins_with_keyword) inside = skipped;
    if (!begins && inside == no_keyword) return is_deep ? add_link(node, skipped, target, 0) : uint32_t{is_clean};
    if (!(flags & is_uncertain) && is_deep && size_of(target) > short_reading) {
      const uint32_t kind = add_link(node, skipped, target, 1);
      if (kind == has_link) trie_.features |= has_detours;
      return kind;
    }
    return !begins && inside > short_reading ? add_link(node, inside, 0, 0) : uint32_t{is_dirty};
  }

  // What skips more characters than can be said skips less, and reads them again; or, over keywords, nothing.
  constexpr uint32_t add_link(uint32_t node, uint32_t skipped, uint32_t target, uint32_t detour) noexcept {
    uint32_t characters = characters_in(in_order(cell(node, node_first)), skipped);
    if (characters > 127) {
      if (detour) return is_dirty;
      characters = 127;
      target = 0;
    }
    trie_.features |= has_links;
    set(node, node_sizes, has_link | (characters * 2 + detour) << 8);
    set(node, node_resume, target);
    if (target >= trie_.roots) set(target, node_last, 1);
    return has_link;
  }

  // How many characters the first `size` bytes of a keyword are, folded.
  static constexpr uint32_t characters_in(const keyword& item, uint32_t size) noexcept {
    const uint8_t way = way_of(item);
    const char* at = spelling_begin<Readings>(item.spelling, way);
    uint32_t characters = 0;
    for (uint32_t read = 0; read < size; ++characters)
      read += unit_size(spelling_unit<Readings>(at, item.spelling.end(), way));
    return characters;
  }

  constexpr void place_blocks() noexcept {
    uint32_t bytes = 0, values = 0;
    for (uint32_t node = 0; node != trie_.nodes; ++node) {
      trie_.targets += cell(node, node_last);
      if (has_block(node)) {
        bytes += block_size(node, 0);
        values += block_size(node, 1) - block_size(node, 0);
        if (children_of(node) >= long_head) trie_.features |= has_long_blocks;
      }
    }
    trie_.filter_bits = filter_bits_for(trie_.pairs);
    trie_.value_width = value_width_for(survey_.count, bytes, values);
    for (uint32_t node = 0; node != trie_.nodes; ++node) {
      if (!has_block(node)) continue;
      set(node, node_first, trie_.blocks);
      trie_.blocks += block_size(node, trie_.value_width);
    }
    trie_.size =
        static_cast<uint32_t>(fixed_size(trie_.filter_bits, survey_.features, survey_.count, survey_.id_width)) +
        trie_.blocks + trie_.targets * trie_.value_width;
  }

  constexpr uint32_t kind_of(uint32_t node) const noexcept { return cell(node, node_sizes) & 0xFF; }
  constexpr uint32_t block_size(uint32_t node, uint32_t width) const noexcept {
    const uint32_t children = children_of(node);
    const uint32_t kind = kind_of(node);
    return 1 + (children >= long_head ? width : 0) + children * (survey_.label_width + width) +
           (kind == has_link     ? 1 + width
            : kind == is_keyword ? width
                                 : 0);
  }

  constexpr uint8_t value_width() const noexcept { return static_cast<uint8_t>(trie_.value_width); }
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
    write_number(image + image_reserved, 0, 1);
    write_number(image + image_ways, survey_.ways, 2);
    write_number(image + image_targets, trie_.targets, 4);
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
    if (kind_of(node) == has_link) {
      const uint32_t target = cell(node, node_resume);
      at = write_number(at, cell(node, node_sizes) >> 8, 1);
      at = write_number(at, target ? value_of(target) : 0, value_width());
    }
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

  static constexpr uint32_t no_keyword = 255;

  list<const keyword> items_;
  keyword_survey survey_;
  Cells cells_;
  trie_measure trie_;
};

}  // namespace detail

BREVIER_END

#endif  // BREVIER_KEYWORD_BUILDER_HPP
