// Brevier, keyword_windows: where in a text a keyword may begin, told by the first bytes of all keywords, many places
// at a time.
//
// A window is the first bytes of a keyword: as many as the shortest has, at most six; keywords that begin with ASCII
// have a length of their own. Few places of a text pass for one: first vectors compare four bytes of each place, then
// what is left is looked up in a filter, then in a table that gives the node of the trie that has read the window. So
// no place is walked from the root. An accelerator is the bytes of all that, made from an image and apart from it.
//
//     part      32 bytes     what is in it: detail::window_field
//     nibbles   2 * 6 * 16   for each half of ASCII and for the rest: which eighths of the windows have this low half
//                            of a byte, of four bytes; and the upper halves of two bytes each
//     sums      2 * 2 * 512  for each: two filters of 4,096 bits over hashes of four bytes
//     filter    8 << bits    words, two bits for each window
//     table     slots * 12   window (6 bytes), which characters may follow (2 bytes: 16 classes), value + 1 (4 bytes:
//                            from_root where it must be read anew; 0: free)
//
// SPDX-License-Identifier: BSL-1.0

#include "keyword_forms.hpp"

#ifndef BREVIER_KEYWORD_WINDOWS_HPP
#define BREVIER_KEYWORD_WINDOWS_HPP

BREVIER_BEGIN

namespace detail {

enum window_field : uint8_t {
  window_kinds = 0,         // two bytes: window_kind
  window_sizes = 2,         // two bytes: of a window; 0: none
  window_filter_shift = 4,  // 64 - log2(words)
  window_slot_shift = 5,    // 64 - log2(slots)
  window_offsets = 8,       // of the bytes that vectors compare: twice four
  window_counts = 16,       // twice four bytes
  window_header_size = 32,
};

inline constexpr uint32_t window_nibbles = window_header_size;
inline constexpr uint32_t nibbles_size = 6 * 16;
inline constexpr uint32_t window_sums = window_nibbles + 2 * nibbles_size;
inline constexpr uint32_t sums_size = 2 * 512;
inline constexpr uint32_t window_filter = window_sums + 2 * sums_size;
inline constexpr uint32_t slot_size = 12;
inline constexpr uint32_t longest_window = 6;
inline constexpr uint32_t from_root = 0xFFFFFFFE;  // a value
inline constexpr size_t window_reach = 9;          // bytes that are read from a place on

// How well vectors tell windows, by their number; each kind can do with what the next one does.
enum window_kind : uint8_t { by_nibbles, by_sums, by_leads };
inline constexpr uint32_t most_by_nibbles = 48, most_by_sums = 7000;

// The half of a window: 0 where the first byte is ASCII.
constexpr int half_of(const char* at) noexcept { return byte_at(at) >= 0x80; }

constexpr uint64_t read_window(const char* at) noexcept {
  uint64_t value = 0;
  if constexpr (BREVIER_HOSTED && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__) {
    if (!__builtin_is_constant_evaluated()) {
      __builtin_memcpy(&value, at, sizeof value);
      return value;
    }
  }
  for (int i = 0; i != 8; ++i) value |= uint64_t{byte_at(at + i)} << i * 8;
  return value;
}

// One of 16 classes of a character by its UTF-8.
constexpr uint32_t class_of(const char* at) noexcept {
  const uint32_t lead = byte_at(at);
  return byte_at(at + (lead >= 0xE0) + (lead >= 0x80)) & 15;
}

constexpr uint64_t window_hash(uint64_t window) noexcept { return window * 0x9E3779B97F4A7C15; }
constexpr uint64_t window_bits(uint64_t hash) noexcept {
  return uint64_t{1} << (hash >> 20 & 63) | uint64_t{1} << (hash >> 26 & 63);
}

// The places in the two sums of the bytes that vectors compare.
struct window_sum {
  uint32_t first, second;
};
constexpr window_sum sum_of(uint32_t a, uint32_t b, uint32_t c, uint32_t d) noexcept {
  const uint32_t low_1 = b ^ d << 2, high_1 = a ^ c << 2;
  const uint32_t low_2 = d ^ a << 2, high_2 = c + (b << 1) + (a >> 2);
  return {((low_1 & 127) | (high_1 >> 3 & 3) << 7) << 3 | (high_1 & 7),
          ((low_2 & 127) | (high_2 >> 3 & 3) << 7) << 3 | (high_2 & 7)};
}

// What stands in an accelerator.
struct window_part {
  const char* at;
  const char* table;
  uint64_t last_slot, masks[2];
  uint8_t filter_shift, slot_shift, sizes[2];

  constexpr explicit window_part(const char* part) noexcept
      : at(part),
        table(part + window_filter + (uint64_t{8} << (64 - byte_at(part + window_filter_shift)))),
        last_slot((uint64_t{1} << (64 - byte_at(part + window_slot_shift))) - 1),
        masks{mask_for(byte_at(part + window_sizes)), mask_for(byte_at(part + window_sizes + 1))},
        filter_shift(byte_at(part + window_filter_shift)),
        slot_shift(byte_at(part + window_slot_shift)),
        sizes{byte_at(part + window_sizes), byte_at(part + window_sizes + 1)} {}

  static constexpr uint64_t mask_for(uint8_t size) noexcept { return (uint64_t{1} << size * 8) - 1; }

  constexpr uint64_t window(const char* place) const noexcept {
    const uint64_t bytes = read_window(place);
    return bytes & masks[bytes >> 7 & 1];
  }
  constexpr const char* filter_word(uint64_t hash) const noexcept {
    return at + window_filter + (hash >> filter_shift) * 8;
  }
  constexpr const char* slot(uint64_t number) const noexcept { return table + number * slot_size; }

  // Whether a window is at a place, and its keywords can go on as the text does; and then its value.
  constexpr bool find(const char* place, uint32_t& value) const noexcept {
    const uint64_t sought = window(place);
    for (uint64_t number = window_hash(sought) >> slot_shift;; number = (number + 1) & last_slot) {
      const char* const entry = slot(number);
      const uint64_t found = read_window(entry), rest = read_window(entry + 4) >> 32;
      if (rest == 0) return false;
      if ((found & mask_for(6)) != sought) continue;
      value = static_cast<uint32_t>(rest) - 1;
      return found >> (48 + class_of(place + sizes[half_of(place)])) & 1;
    }
  }
};

// The places in a stretch of text where windows may be, by their distance from its beginning.
struct window_places {
  static constexpr ptrdiff_t longest = 4096;
  static constexpr uint32_t most = 64;  // and those of one block more

  const char* first = nullptr;
  const char* last = nullptr;
  uint32_t count = 0, taken = 0;
  uint16_t distances[most + 64] = {};
};

// Fills places, from where they begin on, with what vectors have found and the filter lets pass. To be built anew for
// each level.
class window_collector {
 public:
  [[gnu::always_inline]] inline window_collector(const window_part& part, window_places& found,
                                                 const char* last) noexcept
      : part_(part), found_(found), first_(found.first), last_(last) {}

  // Whether there is room for a block at `at`, and it and its reach are text.
  [[gnu::always_inline]] inline bool wants(const char* at) const noexcept {
    return count_ <= window_places::most && last_ - at >= 64 + static_cast<ptrdiff_t>(window_reach) &&
           at - first_ != window_places::longest;
  }
  // No branch depends on which places pass.
  [[gnu::always_inline]] inline void add(const char* at, uint64_t places) noexcept {
    if (count_ == 0 && places == 0) first_ = at + 64;
    for (; places != 0; places &= places - 1) {
      const char* const place = at + __builtin_ctzll(places);
      const uint64_t hash = window_hash(part_.window(place));
      found_.distances[count_] = static_cast<uint16_t>(place - first_);
      count_ += (window_bits(hash) & ~read_window(part_.filter_word(hash))) == 0;
    }
  }
  [[gnu::always_inline]] inline void finish(const char* at) noexcept {
    found_.first = first_;
    found_.last = at;
    found_.count = count_;
    found_.taken = 0;
  }

 private:
  const window_part part_;
  window_places& found_;
  const char* first_;
  const char* const last_;
  uint32_t count_ = 0;
};

// The UTF-8 of a unit; returns its size.
constexpr uint32_t write_unit(char* at, uint32_t unit) noexcept {
  const uint32_t size = unit > 0xFFFFFF ? 4 : unit > 0xFFFF ? 3 : unit > 0xFF ? 2 : 1;
  for (uint32_t i = 0; i != size; ++i) at[i] = static_cast<char>(unit >> (size - 1 - i) * 8 & 0xFF);
  return size;
}

// Whose windows: the keywords of one way of reading.
struct window_way {
  uint8_t way = 0;
  uint32_t root = 0;
};

// Visits the beginnings of the keywords of a way, in all forms that it folds, down to the node where a window of its
// half is full; where spaces may follow a character, the first one only.
template <uint8_t Readings, class Visit>
constexpr void each_window(const keyword_tables& tables, window_way which, const uint8_t* sizes,
                           Visit& visit) noexcept {
  struct {
    uint32_t value, child, size, form;
    unit_forms<Readings> forms;
  } path[longest_window + 1] = {};
  char bytes[longest_window + 12] = {};
  path[0].value = which.root;
  for (uint32_t depth = 0;;) {
    auto& here = path[depth];
    const trie_node node(tables, here.value);
    if (here.child == node.children) {
      if (depth-- == 0) return;
      continue;
    }
    const char* const entry = node.entry(tables, here.child);
    const uint32_t unit = read_number(entry, tables.label_width), value = tables.value(entry + tables.label_width);
    if (here.form == 0) here.forms = unit_forms<Readings>(unit, which.way);
    uint32_t size = here.size;
    size += write_unit(bytes + size, here.forms.units[here.form]);
    if (++here.form == here.forms.count) {
      here.form = 0;
      ++here.child;
    }
    const int half = half_of(bytes);
    const bool ends =
        value < tables.count || trie_node(tables, value).kind() == is_keyword || (which.way & skips_spaces) != 0;
    const uint64_t window = read_window(bytes) & ((uint64_t{1} << lesser<uint32_t>(size, sizes[half]) * 8) - 1);
    if (ends || size >= sizes[half]) visit(half, window, size, value, ends);
    if (value >= tables.count && size < sizes[half]) path[++depth] = {value, 0, size, 0, {}};
  }
}

struct window_measure {
  uint8_t sizes[2] = {longest_window, longest_window};
  uint32_t counts[2] = {};
};

// The windows' sizes: that of the shortest keyword.
struct window_sizer {
  window_measure& measure;
  constexpr void operator()(int half, uint64_t, uint32_t size, uint32_t, bool ends) const noexcept {
    ++measure.counts[half];
    if (ends && size < measure.sizes[half]) measure.sizes[half] = static_cast<uint8_t>(size);
  }
};
struct window_counter {
  window_measure& measure;
  constexpr void operator()(int half, uint64_t, uint32_t, uint32_t, bool) const noexcept { ++measure.counts[half]; }
};

// Foldings have many forms of a few letters.
template <uint8_t Readings>
constexpr window_measure measure_windows(const keyword_tables& tables, window_way which) noexcept {
  window_measure measure;
  if (which.way != 0) measure.sizes[0] = which.way & folds_width ? 3 : 4;
  const uint8_t longest[] = {measure.sizes[0], longest_window};
  window_sizer sizer{measure};
  each_window<Readings>(tables, which, longest, sizer);
  for (int half = 0; half != 2; ++half) {
    if (measure.counts[half] == 0) measure.sizes[half] = 0;
    measure.counts[half] = 0;
  }
  window_counter counter{measure};
  each_window<Readings>(tables, which, measure.sizes, counter);
  return measure;
}

constexpr uint8_t log2_of(uint64_t least) noexcept {
  uint8_t bits = 1;
  while (uint64_t{1} << bits < least) ++bits;
  return bits;
}

// Filter words and slots of a part.
constexpr uint8_t window_word_bits(uint64_t count) noexcept { return log2_of(count / (count < 8192 ? 2 : 4)); }
constexpr uint8_t window_slot_bits(uint64_t count) noexcept { return log2_of(count + count / 2); }

constexpr uint64_t window_part_size(const window_measure& measure) noexcept {
  const uint64_t count = uint64_t{measure.counts[0]} + measure.counts[1];
  return window_filter + (uint64_t{8} << window_word_bits(count)) + (uint64_t{slot_size} << window_slot_bits(count));
}

// The offsets of the bytes that vectors compare, by the size of a window and its half. Those of Chinese characters
// have few values in the bytes left out.
constexpr uint32_t offsets_for(uint8_t size, int half) noexcept {
  constexpr uint32_t offsets[] = {0, 0, 0x01000100, 0x02020100, 0x03020100, 0x03020100, 0x03020100};
  return half != 0 && size == 6 ? 0x05040201 : half != 0 && size == 5 ? 0x04030201 : offsets[size];
}

template <uint8_t Readings>
class window_writer {
 public:
  constexpr window_writer(const keyword_tables& tables, uint8_t way, char* part, const window_measure& measure) noexcept
      : tables_(tables), part_(part), measure_(measure), way_(way) {
    const uint64_t count = uint64_t{measure.counts[0]} + measure.counts[1], size = window_part_size(measure);
    for (uint64_t i = 0; i != size; ++i) part[i] = 0;
    part[window_filter_shift] = static_cast<char>(64 - window_word_bits(count));
    part[window_slot_shift] = static_cast<char>(64 - window_slot_bits(count));
    for (uint32_t half = 0; half != 2; ++half) {
      const uint32_t number = measure.counts[half];
      part[window_kinds + half] = static_cast<char>(number <= most_by_nibbles ? by_nibbles
                                                    : number <= most_by_sums  ? by_sums
                                                                              : by_leads);
      part[window_sizes + half] = static_cast<char>(measure.sizes[half]);
      write_number(part + window_offsets + half * 4, offsets_for(measure.sizes[half], static_cast<int>(half)), 4);
      write_number(part + window_counts + half * 4, number, 4);
    }
  }

  constexpr void operator()(int half, uint64_t window, uint32_t size, uint32_t value, bool ends) noexcept {
    const auto which = static_cast<uint32_t>(half);
    uint32_t classes = 0xFFFF;
    if (size != measure_.sizes[half])
      value = from_root;
    else if (!ends)
      classes = classes_below(value);
    const uint32_t eighth = static_cast<uint32_t>(uint64_t{written_[half]++} * 8 / measure_.counts[half]);
    uint8_t bytes[4] = {};
    for (uint32_t i = 0; i != 4; ++i)
      bytes[i] = static_cast<uint8_t>(window >> byte_at(part_ + window_offsets + which * 4 + i) * 8 & 0xFF);
    add_nibbles(part_ + window_nibbles + which * nibbles_size, bytes, 1u << eighth);
    const window_sum sum = sum_of(bytes[0], bytes[1], bytes[2], bytes[3]);
    add_bits(part_ + window_sums + which * sums_size + (sum.first >> 3), 1u << (sum.first & 7));
    add_bits(part_ + window_sums + which * sums_size + 512 + (sum.second >> 3), 1u << (sum.second & 7));
    add_window(window | uint64_t{classes} << 48, value);
  }

 private:
  static constexpr void add_bits(char* at, uint32_t bits) noexcept { *at = static_cast<char>(byte_at(at) | bits); }

  static constexpr void add_nibbles(char* table, const uint8_t* bytes, uint32_t eighth) noexcept {
    for (int i = 0; i != 4; ++i) add_bits(table + i * 16 + (bytes[i] & 15), eighth);
    for (int i = 0; i != 2; ++i)
      add_bits(table + (4 + i) * 16 + ((bytes[2 * i] >> 4 & 3) | (bytes[2 * i + 1] >> 4 & 3) << 2), eighth);
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

  constexpr void add_window(uint64_t window, uint32_t value) noexcept {
    const window_part part(part_);
    const uint64_t hash = window_hash(window & part.mask_for(6)), bits = window_bits(hash);
    char* const word = part_ + (part.filter_word(hash) - part_);
    for (int i = 0; i != 8; ++i) add_bits(word + i, bits >> i * 8 & 0xFF);
    for (uint64_t number = hash >> part.slot_shift;; number = (number + 1) & part.last_slot) {
      char* const entry = part_ + (part.slot(number) - part_);
      if (read_number(entry + 8, 4) != 0) {
        if ((read_window(entry) & part.mask_for(6)) == (window & part.mask_for(6))) return;
        continue;
      }
      for (int i = 0; i != 8; ++i) entry[i] = static_cast<char>(window >> i * 8 & 0xFF);
      write_number(entry + 8, value + 1, 4);
      return;
    }
  }

  const keyword_tables tables_;
  char* part_;
  const window_measure measure_;
  const uint8_t way_;
  uint32_t written_[2] = {};
};

// ---- The accelerator of a set

// A part for each way of reading, in order of the ways. Calls `take` with each and its measure.
template <uint8_t Readings, class Take>
constexpr void each_part(const keyword_tables& tables, Take& take) noexcept {
  uint32_t others = 0;
  for (uint8_t way = 0; way <= Readings; ++way) {
    if (!(tables.ways() >> way & 1)) continue;
    const window_way which{way, root_of(tables, others++)};
    take(which, measure_windows<Readings>(tables, which));
  }
}

struct part_sizer {
  uint64_t size = 0;
  constexpr void operator()(window_way, const window_measure& measure) noexcept { size += window_part_size(measure); }
};

template <uint8_t Readings>
struct part_writer {
  const keyword_tables& tables;
  char* at;
  char* folding;
  constexpr void operator()(window_way which, const window_measure& measure) noexcept {
    window_writer<Readings> writer(tables, which.way, at, measure);
    each_window<Readings>(tables, which, measure.sizes, writer);
    at += narrow<size_t>(window_part_size(measure));
    if (which.way == 0) folding = at;
  }
};

template <uint8_t Readings>
constexpr uint64_t accelerator_size(const keyword_tables& tables) noexcept {
  part_sizer sizer;
  each_part<Readings>(tables, sizer);
  return sizer.size;
}

// Writes an accelerator and puts it into the tables.
template <uint8_t Readings>
constexpr void accelerate(keyword_tables& tables, char* memory) noexcept {
  part_writer<Readings> writer{tables, memory, memory};
  each_part<Readings>(tables, writer);
  tables.accelerator = tables.ways() & 1 ? memory : nullptr;
  tables.folding_accelerator = writer.folding;
}

// The part behind another one.
constexpr const char* part_behind(const char* at) noexcept {
  const window_part part(at);
  return part.table + (part.last_slot + 1) * slot_size;
}

}  // namespace detail

BREVIER_END

#endif  // BREVIER_KEYWORD_WINDOWS_HPP
