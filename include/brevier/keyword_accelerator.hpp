// Brevier, keyword_accelerator: makes the accelerator of a set from its image: which windows its keywords have, in all
// forms that are folded, and what is told of them.
//
// SPDX-License-Identifier: BSL-1.0

#include "keyword_automaton.hpp"
#include "keyword_forms.hpp"
#include "keyword_measure.hpp"

#ifndef BREVIER_KEYWORD_ACCELERATOR_HPP
#define BREVIER_KEYWORD_ACCELERATOR_HPP

BREVIER_BEGIN

namespace detail {

// ---- The windows of a set

// The beginning of a keyword that is as long as a window of its half, or longer, or the whole of a shorter one.
struct window_beginning {
  const char* bytes;
  uint32_t half, size;
  bool is_long;
  bool is_cut;     // a form that may be wide ends it
  bool ends;       // a keyword may end with it
  uint32_t value;  // of the node that has read the window; from_root where none has just that, or a keyword lies in it

  // A wide form within the bytes that vectors compare is enough for them.
  constexpr bool is_compared(uint32_t short_size) const noexcept {
    if (is_cut && half != 0) return false;
    for (uint32_t i = 0; is_cut && i != 4 && i != short_size; ++i)
      if (byte_at(bytes + i) >= 0x80) return false;
    return true;
  }
};

// Visits the beginnings of the keywords of a way, in all forms that it folds, without separators in them. Where sizes
// are still to be chosen: each step from character to character.
template <uint8_t Readings, class Visit>
constexpr void each_window(const keyword_tables& tables, window_way which, const uint8_t (&sizes)[2][2],
                           Visit& visit) noexcept {
  struct {
    trie_node node;
    uint32_t child, size, form;
    uint32_t short_value;  // from_root until there are as many bytes as a short window has
    bool has_inner;
    uint8_t last_cut;  // the lead byte of the last form that has ended a window here
    unit_forms<Readings> forms;
  } path[longest_window + 1] = {};
  char bytes[longest_window + 12] = {};
  path[0].node = trie_node(tables, which.root);
  path[0].child = which.first;
  for (uint32_t depth = 0;;) {
    auto& here = path[depth];
    if (here.child == here.node.children || (depth == 0 && here.child == which.last)) {
      if (depth-- == 0) return;
      continue;
    }
    const char* const entry = here.node.entry(tables, here.child);
    if (here.form == 0) here.forms = unit_forms<Readings>(read_number(entry, tables.label_width), which.way);
    const uint32_t form = here.forms.units[here.form], value = tables.value(entry + tables.label_width);
    if (++here.form == here.forms.count) {
      here.form = 0;
      ++here.child;
    }
    const uint32_t size = here.size + write_unit(bytes + here.size, form), half = half_of(bytes);
    if (which.way & folds_case && form - 'A' < 26) continue;  // stands in lower case
    if (which.way & folds_width &&
        (half == 0 ? form > 0x7F : here.size == 0 && form - first_wide < past_wide - first_wide)) {
      const uint8_t lead = half == 0 ? byte_at(bytes + here.size) : 0;
      if (lead == 0 || lead != here.last_cut) {
        if constexpr (Visit::measures)
          visit.add_cut(half, here.size);
        else
          visit(window_beginning{bytes, half, size, true, true, true, from_root});
      }
      here.last_cut = lead;
      continue;
    }
    const trie_node next = value < tables.count ? trie_node() : trie_node(tables, value);
    const bool ends = value < tables.count || next.kind() == is_keyword;
    const uint32_t short_size = sizes[half][0], long_size = sizes[half][1];
    const uint32_t short_value = here.size >= short_size ? here.short_value : size == short_size ? value : from_root;
    if constexpr (Visit::measures)
      visit.add(half, here.size, size, ends, form);
    else if (size >= long_size)
      visit(window_beginning{bytes, half, size, true, false, ends || size != long_size || here.has_inner,
                             size == long_size && !here.has_inner ? value : from_root});
    else if (ends)
      visit(window_beginning{bytes, half, size, false, false, size == short_size || short_value == from_root,
                             short_value});
    if (value < tables.count || size >= long_size) continue;
    auto& below = path[++depth];
    below.node = next;
    below.child = below.form = below.last_cut = 0;
    below.size = size;
    below.short_value = short_value;
    below.has_inner = here.has_inner || ends;
  }
}

constexpr window_measure longest_windows() noexcept {
  return {{{longest_window, longest_window}, {longest_window, longest_window}}, {}, {}, {}, false, 0};
}

template <uint8_t Readings>
constexpr window_measure measure_windows(const keyword_tables& tables, window_way which) noexcept {
  if (which.way == 0 && tables.windows().are_known()) return measure_of(tables, tables.windows());
  window_sizer sizer;
  each_window<Readings>(tables, which, longest_windows().sizes, sizer);
  window_measure measure = sizer.measure();
  measure.tails = count_tails(tables, which, measure.sizes);
  return measure;
}

// ---- Writing it

constexpr uint8_t log2_of(uint64_t least) noexcept {
  uint8_t bits = 1;
  while (uint64_t{1} << bits < least) ++bits;
  return bits;
}

// Filter words and slots of a part.
constexpr uint8_t window_word_bits(const window_measure& measure) noexcept {
  const uint64_t entries = measure.count() << measure.is_graded();
  return log2_of(entries / (entries < 8192 ? 2 : 4));
}
constexpr uint8_t window_slot_bits(const window_measure& measure) noexcept { return log2_of(measure.count() * 2); }

constexpr uint64_t window_part_size(const window_measure& measure) noexcept {
  return filter_offset(measure.kind()) + (uint64_t{8} << window_word_bits(measure)) +
         table_size(window_slot_bits(measure)) + uint64_t{tail_size} * measure.tails;
}

// The offsets of the bytes that vectors compare, by the size of a window and its half. Those of Chinese characters
// have few values in the bytes left out.
constexpr uint32_t offsets_for(uint8_t size, uint32_t half) noexcept {
  constexpr uint32_t offsets[] = {0, 0, 0x01000100, 0x02020100, 0x03020100, 0x03020100, 0x03020100};
  return half != 0 && size == 6 ? 0x05040201 : half != 0 && size == 5 ? 0x04030201 : offsets[size];
}

template <uint8_t Readings>
class window_writer {
 public:
  static constexpr bool measures = false;

  constexpr window_writer(const keyword_tables& tables, uint8_t way, char* part, const window_measure& measure) noexcept
      : tables_(tables), part_(part), measure_(measure), way_(way), view_(part) {}

  // Writes what is known before there are windows; all else is zero.
  static constexpr void begin(char* part, uint8_t way, const window_measure& measure) noexcept {
    const uint64_t size = window_part_size(measure);
    for (uint64_t i = 0; i != size && !__builtin_is_constant_evaluated(); ++i) part[i] = 0;
    part[window_filter_shift] = static_cast<char>(64 - window_word_bits(measure));
    part[window_slot_shift] = static_cast<char>(64 - window_slot_bits(measure));
    for (uint32_t half = 0; half != 2; ++half) part[window_cuts + half] = measure.cuts[half];
    part[window_cases] = way & folds_case && measure.has_letters ? 0x20 : 0;
    part[window_is_graded] = measure.is_graded();
    part[window_is_listed] = static_cast<char>(has_tails(way) ? way == 0 ? 1 : 2 : 0);
    part[window_kind_of] = static_cast<char>(measure.kind());
    for (uint32_t half = 0; half != 2; ++half) {
      for (uint32_t i = 0; i != 2; ++i) {
        part[window_sizes + half * 2 + i] = static_cast<char>(measure.sizes[half][i]);
        write_word(part + window_masks + half * 16 + i * 8, window_part::mask_for(measure.sizes[half][i]));
      }
      write_number(part + window_offsets + half * 4, offsets_for(measure.sizes[half][0], half), 4);
      write_number(part + window_counts + half * 4, measure.compared[half], 4);
    }
    write_number(part + window_tails, measure.tails, 4);
  }

  constexpr void operator()(const window_beginning& begun) noexcept {
    const uint64_t window = view_.window(read_window(begun.bytes), begun.half, begun.is_long);
    const uint64_t beginning = view_.window(window, begun.half, false);
    const uint32_t short_size = measure_.sizes[begun.half][0];
    const bool is_leaf = begun.value < tables_.count;
    const uint32_t keyword = is_leaf                    ? begun.value + 1
                             : begun.value == from_root ? 0
                                                        : keyword_of(trie_node(tables_, begun.value));
    const uint32_t classes = is_leaf                      ? 0
                             : begun.ends && keyword == 0 ? 0xFFFF
                             : begun.is_long              ? classes_below(begun.value)
                             : begun.ends                 ? 0
                                                          : 1u << class_of(begun.bytes + short_size);
    if (begun.is_compared(short_size)) add_to_vectors(begun.half, beginning);
    add_to_filter(view_.beginning<true>(window, begun.half), true);
    if (measure_.is_graded()) add_to_filter(window, false);
    add_to_table(window, classes, {(is_leaf ? 0 : begun.value + 1) | (begun.is_long ? long_bit : 0), keyword});
  }

  uint32_t written[2] = {};  // windows that vectors compare

 private:
  static constexpr void add_bits(char* at, uint32_t bits) noexcept { *at = static_cast<char>(byte_at(at) | bits); }
  static constexpr void add_bit(char* at, uint64_t number) noexcept {
    add_bits(at + (number >> 3), 1u << (number & 7));
  }

  // In each form that letters of ASCII among the four bytes have where case is folded; sums of windows that begin with
  // ASCII are the same for all.
  constexpr void add_to_vectors(uint32_t half, uint64_t window) noexcept {
    const uint32_t cases = byte_at(part_ + window_cases);
    const uint32_t eighth = 1u << uint64_t{written[half]++} * 8 / measure_.compared[half];
    uint32_t bytes[4] = {};
    for (uint32_t i = 0; i != 4; ++i)
      bytes[i] = static_cast<uint32_t>(window >> byte_at(part_ + window_offsets + half * 4 + i) * 8 & 0xFF);
    add_bytes(half, bytes, eighth);
    const bool is_summed = half == 0 && measure_.compared[0] + measure_.compared[1] >= most_by_narrow_nibbles;
    for (uint32_t form = 1; cases != 0 && !is_summed && form != 16; ++form) {
      uint32_t formed[4] = {};
      bool is_form = true;
      for (uint32_t i = 0; i != 4; ++i) {
        const bool is_changed = form >> i & 1;
        is_form = is_form && (!is_changed || bytes[i] - 'a' < 26);
        formed[i] = bytes[i] ^ (is_changed ? cases : 0);
      }
      if (is_form) add_bytes(half, formed, eighth);
    }
  }
  constexpr void add_bytes(uint32_t half, const uint32_t (&bytes)[4], uint32_t eighth) noexcept {
    char* const nibbles = part_ + window_nibbles + half * nibbles_size;
    for (uint32_t i = 0; i != 4; ++i) add_bits(nibbles + i * 16 + (bytes[i] & 15), eighth);
    for (uint32_t i = 0; i != 2; ++i)
      add_bits(nibbles + (4 + i) * 16 + ((bytes[2 * i] >> 4 & 3) | (bytes[2 * i + 1] >> 4 & 3) << 2), eighth);
    const uint8_t kind = byte_at(part_ + window_kind_of);
    char* const sums = part_ + window_sums + half * sums_size(kind);
    if (kind == by_nibbles) {
      for (uint32_t i = 0; i != 4; ++i) add_bits(sums + i * group_size + (bytes[i] & 63), eighth);
      return;
    }
    const uint32_t cases = vector_cases(part_, half);
    const window_sum sum = sum_of(bytes[0] | cases, bytes[1] | cases, bytes[2] | cases, bytes[3] | cases);
    for (uint32_t i = 0; i * sum_size != sums_size(kind); ++i) add_bit(sums + i * sum_size, sum.bits[i]);
  }

  constexpr void add_to_filter(uint64_t window, bool is_beginning) noexcept {
    const uint64_t hash = window_hash(window), bits = window_bits(hash, is_beginning).mask();
    char* const word = part_ + (view_.filter_word(hash) - part_);
    write_word(word, read_window(word) | bits);
  }

  // The keyword that ends with a node: its index + 1, or 0.
  constexpr uint32_t keyword_of(const trie_node& node) const noexcept {
    return node.kind() == is_keyword ? tables_.value(node.rest(tables_)) + 1 : 0;
  }

  constexpr void add_to_table(uint64_t window, uint32_t classes, window_found entry) noexcept {
    const char* const slot = view_.slot_for(window, entry.is_long());
    view_.write_slot(part_, slot, read_window(slot) | window | uint64_t{classes} << 48, entry);
  }

  // The classes of characters that lead on from a node.
  constexpr uint32_t classes_below(uint32_t value) const noexcept {
    const trie_node node(tables_, value);
    uint32_t classes = 0;
    for (uint32_t i = 0; i != node.children; ++i) {
      const unit_forms<Readings> forms(read_number(node.entry(tables_, i), tables_.label_width), way_);
      for (uint32_t form = 0; form != forms.count; ++form) {
        char bytes[4] = {};
        write_unit(bytes, forms.units[form]);
        classes |= 1u << class_of(bytes);
      }
    }
    return classes;
  }

  const keyword_tables tables_;
  char* part_;
  const window_measure measure_;
  const uint8_t way_;
  const window_part view_;
};

// ---- The accelerator of a set

// What it will have: a part for each way of reading, in order of the ways, and an automaton.
template <uint8_t Readings>
class accelerator_plan {
 public:
  constexpr explicit accelerator_plan(const keyword_tables& tables) noexcept : automaton_(tables) {
    for (uint8_t way = 0; way <= Readings; ++way) {
      if (!(tables.ways() >> way & 1)) continue;
      const window_way which{way, root_of(tables, count_)};
      parts_[count_++] = {which, measure_windows<Readings>(tables, which)};
    }
  }

  // SIZE_MAX where no memory is that large.
  constexpr size_t size() const noexcept {
    uint64_t size = automaton_.size();
    for (uint32_t i = 0; i != count_; ++i) size += window_part_size(parts_[i].measure);
    return size < SIZE_MAX ? narrow<size_t>(size) : SIZE_MAX;
  }

  // Writes it and puts it into the tables.
  constexpr void write(keyword_tables& tables, char* at) const noexcept {
    tables.accelerator = tables.ways() & 1 ? at : nullptr;
    tables.folding_accelerator = at;
    for (uint32_t i = 0; i != count_; ++i) {
      const auto& [which, measure] = parts_[i];
      window_writer<Readings>::begin(at, which.way, measure);
      window_writer<Readings> writer(tables, which.way, at, measure);
      each_window<Readings>(tables, which, measure.sizes, writer);
      if (measure.tails != 0) {
        tail_writer tails(at);
        each_tail_list(tables, which, measure.sizes, tails);
      }
      at += narrow<size_t>(window_part_size(measure));
      if (which.way == 0) tables.folding_accelerator = at;
    }
    if (automaton_.size() == 0) return;
    automaton_.write(tables, at);
    tables.automaton = at;
  }

 private:
  struct part {
    window_way which;
    window_measure measure;
  };
  part parts_[1 + most_folding_ways] = {};
  uint32_t count_ = 0;
  automaton_measure<Readings> automaton_;
};

}  // namespace detail

BREVIER_END

#endif  // BREVIER_KEYWORD_ACCELERATOR_HPP
