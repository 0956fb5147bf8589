// Brevier, keyword_builder: how the image of a set of keywords is made. Compiler and run time share the code.
//
// SPDX-License-Identifier: BSL-1.0

#include "keyword_trie.hpp"

#ifndef BREVIER_KEYWORD_BUILDER_HPP
#define BREVIER_KEYWORD_BUILDER_HPP

BREVIER_BEGIN

namespace detail {

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

// No image of these keywords is larger, but for its mirror.
constexpr uint64_t image_bound(const keyword_survey& survey) noexcept {
  const uint64_t nodes = uint64_t{survey.units} + most_roots, parents = nodes - survey.count;
  const uint64_t bytes = nodes * survey.label_width + parents;  // head
  const uint64_t values = nodes + parents + nodes / long_head;  // keyword
  return fixed_size(filter_bits_for(survey.count), survey.features, survey.count, survey.id_width) + bytes +
         values * value_width_for(survey.count, bytes, values);
}

// The bytes that a builder takes, image and cells; SIZE_MAX where no memory is that large.
constexpr size_t builder_memory(const keyword_survey& survey) noexcept {
  const uint64_t bytes = image_bound(survey) + cells_for(survey) * 4;
  return bytes < SIZE_MAX ? narrow<size_t>(bytes) : SIZE_MAX;
}

template <class Cells, uint8_t Readings>
class keyword_builder : public keyword_trie<Cells, Readings> {
  using base = keyword_trie<Cells, Readings>;
  using base::cell;
  using base::children_of;
  using base::grow_all;
  using base::item;
  using base::set;
  using base::survey_;
  using base::trie_;
  using base::windows_;

 public:
  constexpr keyword_builder(list<const keyword> items, const keyword_survey& survey, Cells cells,
                            const trie_measure& trie = {}) noexcept
      : base(items, survey, cells, trie) {}

  // Decides what goes into the image, and how large it is without its mirror.
  constexpr void lay_out() noexcept { place_blocks(); }

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
    grow_all();
    end_mirror(before);
  }
  constexpr void begin_mirror() noexcept {
    trie_ = {};
    trie_.is_mirror = true;
    base::begin();
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

  // Of an image that is sealed.
  constexpr keyword_tables tables(const char* image) const noexcept {
    keyword_tables tables = tables_of(image);
    tables.tell(windows_);
    return tables;
  }

 private:
  // What comes next behind a node of a mirror.
  constexpr void settle(uint32_t node) noexcept {
    const uint32_t behind = cell(node, node_behind), keyword = cell(behind, node_keyword);
    const bool is_root = node < trie_.roots, is_whole = keyword != 0 && has_option(item(keyword - 1), whole_word);
    const bool is_torn = is_whole && (cell(node, node_facts) & mirror_is_torn) != 0;
    set(node, mirror_next, is_root ? 0 : keyword != 0 && !is_torn ? behind : cell(behind, mirror_next));
    set(node, mirror_inner_next, is_root ? 0 : keyword != 0 && !is_whole ? behind : cell(behind, mirror_inner_next));
  }

  // -- What of it goes into the image

  constexpr bool has_block(uint32_t node) const noexcept { return node < trie_.roots || children_of(node) != 0; }

  // The offset of a block is so many bytes, and values besides, of which the width is known in the end.
  constexpr void place_blocks() noexcept {
    uint32_t bytes = 0, values = 0;
    for (uint32_t node = 0; node != trie_.nodes; ++node) {
      if (!has_block(node)) continue;
      set(node, node_first, bytes);
      set(node, node_last, values);
      const uint32_t children = children_of(node);
      const bool is_long = children >= long_head;
      if (is_long) trie_.features |= has_long_blocks;
      bytes += 1 + children * survey_.label_width;
      values += children + is_long + (kind_of(node) == is_keyword);
    }
    trie_.filter_bits = filter_bits_for(trie_.pairs);
    trie_.value_width = value_width_for(survey_.count, bytes, values);
    trie_.size =
        static_cast<uint32_t>(fixed_size(trie_.filter_bits, survey_.features, survey_.count, survey_.id_width)) +
        bytes + values * trie_.value_width;
  }

  // Where nothing begins before the last character read, and no keyword lies inside, none of it is read again.
  constexpr uint32_t kind_of(uint32_t node) const noexcept {
    if (node < trie_.roots) return is_clean;
    if (cell(node, node_keyword)) return is_keyword;
    return cell(node, node_facts) & 1 || cell(node, node_behind) >= trie_.level_2 ? is_dirty : is_clean;
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
    return has_block(node) ? survey_.count + cell(node, node_first) + cell(node, node_last) * trie_.value_width
                           : cell(node, node_keyword) - 1;
  }

  constexpr uint32_t whole_bits(uint32_t index) const noexcept {
    uint32_t bits = 0;
    for (uint32_t i = 0; i != 8 && index + i < survey_.count; ++i)
      if (has_option(item(index + i), whole_word)) bits |= uint32_t{1} << i;
    return bits;
  }
};

}  // namespace detail

BREVIER_END

#endif  // BREVIER_KEYWORD_BUILDER_HPP
