// Brevier, keyword_tails: lists, for the windows of an accelerator, of all keywords that may be matched there: those
// that begin with the window, and those that it begins with. So most matches are found without a walk.
// SPDX-License-Identifier: BSL-1.0

#include "keyword_reader.hpp"
#include "keyword_windows.hpp"

#ifndef BREVIER_KEYWORD_TAILS_HPP
#define BREVIER_KEYWORD_TAILS_HPP

BREVIER_BEGIN

namespace detail {

// Whose windows: the keywords of one way of reading.
struct window_way {
  uint8_t way = 0;
  uint32_t root = 0;
  uint32_t first = 0, last = 0xFFFFFFFF;  // of the characters that begin keywords, by their number
};

// Bytes are compared, so that separators are not passed over; and where characters are folded, only ASCII is. The
// compiler's sets do without, for the steps that it may take.
constexpr bool has_tails(uint8_t way) noexcept { return !(way & skips_spaces) && !__builtin_is_constant_evaluated(); }
constexpr uint32_t halves_with_tails(uint8_t way) noexcept { return way == 0 ? 2 : 1; }

// Keywords whose windows are the same, the longest first.
struct tail_list {
  uint64_t window = 0;
  uint32_t taken = 0;  // bytes of the window
  uint32_t count = 0;
  bool is_long = false, fits = true;
  struct {
    uint64_t bytes;
    uint32_t size, index;
  } tails[most_tails] = {};

  constexpr void begin(uint64_t bytes, uint32_t size, bool is_one_of_long) noexcept {
    window = bytes;
    taken = size;
    count = 0;
    is_long = is_one_of_long;
    fits = true;
  }
  constexpr void add(uint64_t bytes, uint32_t size, uint32_t index) noexcept {
    fits = fits && count != most_tails && size <= taken + longest_tail;
    if (!fits) return;
    uint32_t place = count++;
    for (; place != 0 && tails[place - 1].size < size; --place) tails[place] = tails[place - 1];
    const uint32_t left = size > taken ? size - taken : 0;
    tails[place] = {left == longest_tail ? bytes : bytes & window_part::mask_for(left), size, index};
  }
  // The table tells a window alone that is the only keyword.
  constexpr bool is_needed() const noexcept { return fits && (count > 1 || (count == 1 && tails[0].size != taken)); }
};

// Makes lists of keywords, which come in the order of their bytes, and calls `visit` with each that is needed.
template <class Visit>
class tail_collector {
 public:
  constexpr tail_collector(const uint8_t (&sizes)[2][2], Visit& visit) noexcept : sizes_(sizes), visit_(visit) {}

  // Of the bytes as many can be read as a window and its tail have.
  constexpr void add(const char* bytes, uint32_t size, uint32_t index) noexcept {
    const uint8_t(&sizes)[2] = sizes_[half_of(bytes)];
    const bool is_long = size >= sizes[1];
    tail_list& list = lists_[is_long];
    const uint64_t begun = read_window(bytes), window = begun & window_part::mask_for(sizes[is_long]);
    if (list.taken == 0 || list.window != window) begin(list, window, sizes, is_long);
    list.add(read_window(bytes + list.taken), size, index);
    if (!is_long) shorter_[size] = {begun & window_part::mask_for(size), index};
  }
  constexpr void finish() noexcept {
    for (const tail_list& list : lists_)
      if (list.is_needed()) visit_(list);
  }

 private:
  constexpr void begin(tail_list& list, uint64_t window, const uint8_t (&sizes)[2], bool is_long) noexcept {
    if (list.is_needed()) visit_(list);
    list.begin(window, sizes[is_long], is_long);
    for (uint32_t size = sizes[0]; size < list.taken && is_long; ++size)
      if (shorter_[size].index != no_value && shorter_[size].window == (window & window_part::mask_for(size)))
        list.add(0, size, shorter_[size].index);
  }

  struct shorter_keyword {
    uint64_t window = 0;
    uint32_t index = no_value;
  };

  const uint8_t (&sizes_)[2][2];
  Visit& visit_;
  tail_list lists_[2] = {};
  shorter_keyword shorter_[longest_window] = {};  // the last keyword of each size that has no long window
};

// Visits the lists of the keywords that are read in one way. No deeper than tails may be long: a longer keyword is one
// by its beginning.
template <class Visit>
constexpr void each_tail_list(const keyword_tables& tables, window_way which, const uint8_t (&sizes)[2][2],
                              Visit& visit) noexcept {
  tail_collector<Visit> collector(sizes, visit);
  struct {
    const char* entry;
    uint32_t left, size;  // children, bytes
  } path[window_reach + 2] = {};
  char bytes[2 * window_reach] = {};
  const trie_node root(tables, which.root);
  path[0] = {root.entries, root.children, 0};
  for (uint32_t depth = 0;;) {
    auto& here = path[depth];
    if (here.left == 0) {
      if (depth-- == 0) break;
      continue;
    }
    const char* const entry = here.entry;
    here.entry += tables.label_width + tables.value_width;
    --here.left;
    const uint32_t value = tables.value(entry + tables.label_width);
    const uint32_t size = here.size + write_unit(bytes + here.size, read_number(entry, tables.label_width));
    if (half_of(bytes) >= halves_with_tails(which.way)) continue;
    if (value < tables.count || size > window_reach) {
      collector.add(bytes, size, value < tables.count ? value : 0);
      continue;
    }
    const trie_node next(tables, value);
    if (next.kind() == is_keyword) collector.add(bytes, size, tables.value(next.rest(tables)));
    path[++depth] = {next.entries, next.children, size};
  }
  collector.finish();
}

struct tail_counter {
  uint32_t count = 0;
  constexpr void operator()(const tail_list& list) noexcept { count += list.count; }
};

// None where values do not suffice for so many.
constexpr uint32_t fitting_tails(const keyword_tables& tables, uint32_t count) noexcept {
  return tables.count + (tables.whole - tables.blocks) + count < from_root ? count : 0;
}

constexpr uint32_t count_tails(const keyword_tables& tables, window_way which, const uint8_t (&sizes)[2][2]) noexcept {
  tail_counter counter;
  if (has_tails(which.way)) each_tail_list(tables, which, sizes, counter);
  return fitting_tails(tables, counter.count);
}

// Writes lists behind the table of a part and into the slots of their windows.
class tail_writer {
 public:
  constexpr explicit tail_writer(char* part) noexcept : part_(part), view_(part) {}

  constexpr void operator()(const tail_list& list) noexcept {
    const char* const slot = view_.slot_for(list.window, list.is_long);
    if (window_part::is_free(slot)) return;  // it has a form that ends windows
    const uint32_t value = view_.first_tail + written_;
    const auto is_inner = [&](uint32_t number) {  // by its place from the end
      return number < list.count && list.tails[list.count - 1 - number].size <= list.taken;
    };
    const window_found known = window_part::entry_in(slot);
    const uint32_t keyword = is_inner(1) || !known.has_keyword() ? 0 : known.keyword() + 1;
    const uint32_t classes = is_inner(0) && keyword == 0 ? 0xFFFF : window_part::classes_in(slot);
    view_.write_slot(part_, slot, list.window | uint64_t{classes} << 48,
                     {(value + 1) | (list.is_long ? long_bit : 0), keyword});
    for (uint32_t i = 0; i != list.count; ++i) {
      char* const at = part_ + (view_.tails - part_) + narrow<size_t>(written_++) * tail_size;
      write_word(at, list.tails[i].bytes);
      write_number(at + 8, list.tails[i].index | list.tails[i].size << 24 | (list.count - i) << 28, 4);
    }
  }

 private:
  char* part_;
  const window_part view_;
  uint32_t written_ = 0;
};

}  // namespace detail

BREVIER_END

#endif  // BREVIER_KEYWORD_TAILS_HPP
