// Brevier, keyword_mirror: an automaton that reads text backwards and knows at each place all keywords that begin
// there.
//
// Keywords can overlap in a text so that each of its characters may belong to hundreds of them; a walk from each place
// would read it as often. The automaton of Aho and Corasick ("Efficient string matching", 1975) reads each once, but
// tells keywords by where they end. So this is the automaton of the keywords reversed: what begins at a place is known
// when the text has been read from the right down to it, and then longest-first, first-in-list and all are one.
//
// A mirror is a trie for each way of reading, roots first, then by levels, so that the children of a node stand in a
// row, which ends where that of the next node begins. Its nodes have
//
//     label     of the image's label width: the character that leads to the node
//     child     the first
//     behind    the node that has read what of the path to this one begins another path: the longest such
//     keyword   below count: the keyword that the path is, reversed; else count + the nearest node behind where one
//               is, or count + 0
//     earliest  of this node and all behind it, the one whose keyword stands first in the list; or 0
//     size      1 byte: of the path, in bytes; in characters where they are folded
//
// SPDX-License-Identifier: BSL-1.0

#include "keyword_image.hpp"

#ifndef BREVIER_KEYWORD_MIRROR_HPP
#define BREVIER_KEYWORD_MIRROR_HPP

BREVIER_BEGIN

namespace detail {

// Whether a set wants a mirror: `pile` keywords or their beginnings can lie over one character, and `piles` is the sum
// of how many do at each node. Those of a dictionary pile up to half the logarithm of the nodes, and four on average.
constexpr bool piles_up(uint32_t pile, uint64_t piles, uint32_t nodes) noexcept {
  uint32_t most = 2;
  while (nodes >> 2 * most != 0) ++most;
  return pile > most || piles > nodes * uint64_t{9} / 2;
}

// A keyword that begins at a place, and the node whose keyword is the next one to look at there; 0: none is.
struct mirrored_keyword {
  uint32_t index, size, next;
};

class keyword_mirror {
 public:
  constexpr explicit keyword_mirror(const keyword_tables& tables) noexcept
      : first_(tables.image + tables.mirror),
        nodes_(tables.mirror_nodes()),
        count_(tables.count),
        node_size_(mirror_node_size(tables.label_width, tables.mirror_width)),
        label_width_(tables.label_width),
        width_(tables.mirror_width) {}

  constexpr uint32_t nodes() const noexcept { return nodes_; }
  constexpr uint32_t label(uint32_t node) const noexcept { return read_number(at(node), label_width_); }
  constexpr uint32_t child(uint32_t node) const noexcept { return value(node, 0); }
  constexpr uint32_t behind(uint32_t node) const noexcept { return value(node, 1); }
  constexpr uint32_t keyword(uint32_t node) const noexcept { return value(node, 2); }
  constexpr uint32_t earliest(uint32_t node) const noexcept { return value(node, 3); }
  constexpr uint32_t size(uint32_t node) const noexcept { return byte_at(at(node + 1) - 1); }
  constexpr uint32_t end_of_children(uint32_t node) const noexcept {
    return node + 1 == nodes_ ? nodes_ : child(node + 1);
  }

  // The node itself or the nearest behind it with a keyword of its own; 0 where there is none.
  constexpr uint32_t longest(uint32_t node) const noexcept {
    const uint32_t found = keyword(node);
    return found < count_ ? node : found - count_;
  }

  // The keyword of a node that has one, and then the next longest.
  constexpr mirrored_keyword told_by(uint32_t node) const noexcept {
    return {keyword(node), size(node), longest(behind(node))};
  }
  // The one of all at a node that stands first in the list, and then, if it does not match after all, the longest.
  constexpr mirrored_keyword first_told_by(uint32_t node) const noexcept {
    const uint32_t first = earliest(node);
    return {keyword(first), size(first), longest(node)};
  }

  // The child for `unit`, 0 where there is none. O(log(children)).
  constexpr uint32_t find(uint32_t node, uint32_t unit) const noexcept {
    uint32_t found = child(node), left = end_of_children(node) - found;
    while (left > 1) {
      const uint32_t half = left >> 1;
      found = label(found + half) <= unit ? found + half : found;
      left -= half;
    }
    return left != 0 && label(found) == unit ? found : 0;
  }

  // The node after one more character. Each adds a level at most, and each step behind takes one away: no more steps
  // than characters.
  constexpr uint32_t next(uint32_t root, uint32_t node, uint32_t unit) const noexcept {
    for (;;) {
      const uint32_t found = find(node, unit);
      if (found != 0) return found;
      if (node < child(0)) return root;
      node = behind(node);
    }
  }

  // Whether no search leaves the nodes, or goes round in circles. Walks them once.
  constexpr bool passes(uint32_t roots) const noexcept {
    uint32_t level = 0, next_level = roots, ahead = roots;
    for (uint32_t node = 0; node != nodes_; ++node) {
      if (node == ahead) return false;
      if (node == next_level) {
        level = node;
        next_level = ahead;
      }
      if (child(node) != ahead || !leads_back(node, level)) return false;
      const uint32_t end = end_of_children(node);
      if (end < ahead || end > nodes_) return false;
      for (uint32_t before = ahead; ahead != end; before = ahead++)
        if (label(ahead) > highest_label || (before != ahead && label(ahead) <= label(before))) return false;
    }
    return nodes_ > roots && ahead == nodes_;
  }

 private:
  constexpr const char* at(uint32_t node) const noexcept { return first_ + node * node_size_; }
  constexpr uint32_t value(uint32_t node, uint32_t which) const noexcept {
    return read_number(at(node) + label_width_ + which * width_, width_);
  }

  // What a node of a level leads to stands before the level.
  constexpr bool leads_back(uint32_t node, uint32_t level) const noexcept {
    if (level == 0) return keyword(node) == count_ && earliest(node) == 0;
    const uint32_t found = longest(node), first = earliest(node);
    return behind(node) < level && (found == node || found < level) && (first == node || first < level) &&
           (found == 0 || keyword(found) < count_) && (found != 0) == (first != 0) &&
           (first == 0 || keyword(first) < count_);
  }

  const char* first_;
  uint32_t nodes_, count_, node_size_;
  uint8_t label_width_, width_;
};

constexpr bool has_sound_mirror(const keyword_tables& tables) noexcept {
  return !tables.has(has_mirror) || keyword_mirror(tables).passes(folding_ways(tables.ways()) + (tables.ways() & 1));
}

}  // namespace detail

BREVIER_END

#endif  // BREVIER_KEYWORD_MIRROR_HPP
