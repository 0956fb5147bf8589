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
//     keyword   below count: the keyword that the path is, reversed; else count, or count + 1 where it has a next
//     next      the nearest node behind whose keyword matches wherever this path does; or 0
//     first     of that and all nexts from there on, the one whose keyword stands first in the list; or 0
//     inner     next and first again, of keywords that may match inside words; where some may not, and else absent
//     size      1 byte: of the path, in bytes; in characters where they are folded
//
// Keywords that match as whole words only are no next where the path itself shows that a word runs on behind them. So
// of all that begin at a place it is only the path's own keyword that may fail to match.
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
  constexpr keyword_mirror(const char* first, uint32_t nodes, uint32_t count, uint8_t label_width, uint8_t width,
                           uint8_t features) noexcept
      : first_(first),
        nodes_(nodes),
        count_(count),
        node_size_(mirror_node_size(label_width, width, features)),
        label_width_(label_width),
        width_(width),
        has_inner_((features & has_whole) != 0) {}
  constexpr explicit keyword_mirror(const keyword_tables& tables) noexcept
      : keyword_mirror(tables.image + tables.mirror, tables.mirror_nodes(), tables.count, tables.label_width,
                       tables.mirror_width, tables.features) {}

  constexpr uint32_t nodes() const noexcept { return nodes_; }
  constexpr uint32_t label(uint32_t node) const noexcept { return read_number(at(node), label_width_); }
  constexpr uint32_t child(uint32_t node) const noexcept { return value(node, 0); }
  constexpr uint32_t behind(uint32_t node) const noexcept { return value(node, 1); }
  constexpr uint32_t keyword(uint32_t node) const noexcept { return value(node, 2); }
  constexpr uint32_t next(uint32_t node, bool is_inner) const noexcept { return value(node, is_inner ? 5 : 3); }
  constexpr uint32_t first(uint32_t node, bool is_inner) const noexcept { return value(node, is_inner ? 6 : 4); }
  constexpr uint32_t size(uint32_t node) const noexcept { return byte_at(at(node + 1) - 1); }
  constexpr uint32_t end_of_children(uint32_t node) const noexcept {
    return node + 1 == nodes_ ? nodes_ : child(node + 1);
  }

  // The keyword of a node that has one, and then the next.
  constexpr mirrored_keyword told_by(uint32_t node, bool is_inner) const noexcept {
    return {keyword(node), size(node), next(node, is_inner)};
  }
  // The longest at a node, and then the next; or the one that stands first in the list, and what to take where it does
  // not match. Of size 0 where there is none. `is_inner` where a word runs on across the place.
  constexpr mirrored_keyword told_at(uint32_t node, bool is_inner, bool is_first) const noexcept {
    const uint32_t own = keyword(node), other = is_first ? first(node, is_inner) : next(node, is_inner);
    if (own < count_ && !(is_first && other != 0 && keyword(other) < own)) return {own, size(node), other};
    if (other == 0) return {};
    return {keyword(other), size(other), is_first ? 0 : next(other, is_inner)};
  }
  // Whether a keyword may begin at a node where a word runs on.
  constexpr bool tells_inner(const keyword_tables& tables, uint32_t node) const noexcept {
    const uint32_t own = keyword(node);
    return (own < count_ && !tables.matches_whole(own)) || next(node, true) != 0;
  }
  // Of a node and those that come up after it, the one whose keyword stands first.
  constexpr uint32_t first_from(uint32_t node, bool is_inner) const noexcept {
    const uint32_t other = node != 0 ? first(node, is_inner) : 0;
    return other != 0 && keyword(other) < keyword(node) ? other : node;
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
    if (level == 0 ? keyword(node) != count_ : behind(node) >= level || keyword(node) > count_ + 1) return false;
    for (uint32_t which = 3; which != (has_inner_ ? 7 : 5); ++which) {
      const uint32_t other = value(node, which);
      if (other != 0 && (other >= level || keyword(other) >= count_)) return false;
    }
    return true;
  }

  const char* first_;
  uint32_t nodes_, count_, node_size_;
  uint8_t label_width_, width_;
  bool has_inner_;
};

constexpr bool has_sound_mirror(const keyword_tables& tables) noexcept {
  return !tables.has(has_mirror) || keyword_mirror(tables).passes(folding_ways(tables.ways()) + (tables.ways() & 1));
}

}  // namespace detail

BREVIER_END

#endif  // BREVIER_KEYWORD_MIRROR_HPP
