// Brevier, keyword_image: the flat image of a set of keywords, how it is read, and how it is verified.
//
// The image holds a filter and a trie, both over whole characters taken as their UTF-8 bytes. The filter tells for two
// neighbouring characters whether a keyword may begin there; few places pass. From each the trie is walked. Where a
// text can make the keywords of a set overlap so much that its characters would be walked over many times, the image
// has a mirror besides: an automaton that reads backwards, each character once. An ill-formed sequence is a character
// that no keyword has.
//
//     header    30 bytes     "BvK" 1, size, checksum, count, widths, features and so on: detail::image_field
//     filter    2^bits / 8   two bits for each pair of characters that begins a keyword
//     blocks                 a root for each way of reading, then all nodes with children, by levels
//     whole     count / 8    which keywords match as whole words only; absent where none does
//     ids       count        0, 1, 2 or 4 bytes each; absent where the id of each is its index
//     mirror                 nodes of one size each, see keyword_mirror.hpp; absent where it is not needed
//
//     block     head         1 byte: children * 4 + 1 where a keyword ends here, 2 where one lies inside what was read
//                            or more than the last character of that may begin one, else 0
//               [children]   a value, where the head has 63 for them
//               entries      label: the character that leads on, as a number whose bytes are its UTF-8; in order
//                            value: below count the keyword that ends there, and nothing goes on; else count + the
//                            offset of a block among the blocks
//               [keyword]    value: its index
//
// Numbers are little-endian; labels and values are as wide as the set needs. A block stands behind its parent's, so
// that one pass can verify it all.
//
// SPDX-License-Identifier: BSL-1.0

#include "simd/level.hpp"
#include "text.hpp"
#include "utf8.hpp"

#ifndef BREVIER_KEYWORD_IMAGE_HPP
#define BREVIER_KEYWORD_IMAGE_HPP

BREVIER_BEGIN

namespace detail {

// ---- The text, character by character

inline constexpr uint32_t no_unit = 0xFFFFFFFF;
inline constexpr uint32_t hash_factor = 0x9E3779B1;  // 2^32 over the golden ratio, a prime

// The character at `at` as a number whose bytes are its UTF-8, the lead byte highest; moves `at` behind it. A cut or
// broken sequence ends before the first byte that does not continue it, and gives a number that no character has.
constexpr uint32_t next_unit(const char*& at, const char* last) noexcept {
  const char* end = at;
  if (end == last) return no_unit;
  if constexpr (BREVIER_HOSTED) {  // where size matters less, the most common case first
    if (last - end > 2 && (byte_at(end) & 0xF0) == 0xE0 && is_continuation(byte_at(end + 1)) &&
        is_continuation(byte_at(end + 2))) {
      at = end + 3;
      return uint32_t{byte_at(end)} << 16 | uint32_t{byte_at(end + 1)} << 8 | byte_at(end + 2);
    }
  }
  uint32_t unit = byte_at(end++);
  if (unit >= 0x80)
    for (uint32_t lead = unit; lead & 0x40 && end != last && is_continuation(byte_at(end)); lead <<= 1)
      unit = unit << 8 | byte_at(end++);
  at = end;
  return unit;
}

// The UTF-8 of a unit; returns its size.
constexpr uint32_t write_unit(char* at, uint32_t unit) noexcept {
  if (BREVIER_HOSTED && unit < 0x80) {
    *at = static_cast<char>(unit);
    return 1;
  }
  const uint32_t size = unit > 0xFFFFFF ? 4 : unit > 0xFFFF ? 3 : unit > 0xFF ? 2 : 1;
  for (uint32_t i = 0; i != size; ++i) at[i] = static_cast<char>(unit >> (size - 1 - i) * 8 & 0xFF);
  return size;
}

// The character that ends at `at`, behind `first`; moves `at` before it. A byte that ends none is one by itself, which
// no keyword has.
constexpr uint32_t unit_before(const char*& at, const char* first) noexcept {
  const char* begin = at - 1;
  for (int i = 0; i != 3 && begin != first && is_continuation(byte_at(begin)); ++i) --begin;
  const char* end = begin;
  const uint32_t unit = next_unit(end, at);
  if (end == at) {
    at = begin;
    return unit;
  }
  return byte_at(--at);
}

// Two characters that may begin a keyword; the second is no_unit for a keyword of one.
constexpr uint32_t pair_hash(uint32_t first, uint32_t second) noexcept {
  return (first * hash_factor ^ second) * hash_factor;
}
constexpr uint32_t second_hash(uint32_t hash) noexcept { return (hash ^ hash >> 15) * hash_factor; }

// ---- The image

enum image_field : uint8_t {
  image_magic = 0,
  image_version = 3,
  image_size = 4,
  image_checksum = 8,  // of all that follows it
  image_count = 12,
  image_filter_bits = 16,
  image_label_width = 17,
  image_value_width = 18,
  image_id_width = 19,
  image_features = 20,
  image_mirror_width = 21,  // of values in the mirror; 0 where there is none
  image_ways = 22,          // of reading, a bit for each that some keyword asks for
  image_mirror_nodes = 24,
  image_reach = 28,  // bytes of the longest match
  image_header_size = 30,
};

inline constexpr uint8_t image_format = 2;

// What is in a set. A search that the compiler knows the set of leaves out what is not.
enum feature : uint8_t {
  has_exact = 1,
  has_folded = 2,
  has_whole = 4,
  has_single = 8,  // keywords of one character
  has_inner = 16,  // keywords that begin others
  has_mirror = 32,
  has_long_blocks = 64,  // blocks with more children than fit into the head
  has_all = 255,
};

// What a block knows for the case that nothing goes on.
enum node_kind : uint8_t {
  is_clean,    // no keyword lies inside what was read, and none can begin before the last character
  is_keyword,  // a keyword ends here
  is_dirty,    // all but the first character is to be read again
};
enum block_head : uint8_t { kind_mask = 3, head_bits = 2, long_head = 63 };

// A number of 1 to 4 bytes that stands in an image, three bytes behind its beginning or later. Where the compiler reads
// it, it is one expression: compilers count statements.
constexpr uint32_t read_number(const char* at, uint8_t width) noexcept {
  uint32_t value = 0;
  if constexpr (BREVIER_HOSTED && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__) {
    if (__builtin_is_constant_evaluated())
      return static_cast<uint8_t>(at[0]) | (width > 1 ? uint32_t{static_cast<uint8_t>(at[1])} << 8 : 0) |
             (width > 2 ? uint32_t{static_cast<uint8_t>(at[2])} << 16 : 0) |
             (width > 3 ? uint32_t{static_cast<uint8_t>(at[3])} << 24 : 0);
    __builtin_memcpy(&value, at + width - 4, sizeof value);
    return value >> (32 - 8 * width);
  }
  while (width != 0) value = value << 8 | byte_at(at + --width);
  return value;
}

constexpr char* write_number(char* at, uint32_t value, uint8_t width) noexcept {
  if constexpr (BREVIER_HOSTED && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__) {
    if (width == 4 && !__builtin_is_constant_evaluated()) {
      __builtin_memcpy(at, &value, sizeof value);
      return at + 4;
    }
  }
  for (; width != 0; --width, value >>= 8) *at++ = static_cast<char>(value & 0xFF);
  return at;
}

constexpr void write_word(char* at, uint64_t word) noexcept {
  if constexpr (BREVIER_HOSTED && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__) {
    if (!__builtin_is_constant_evaluated()) {
      __builtin_memcpy(at, &word, sizeof word);
      return;
    }
  }
  for (int i = 0; i != 8; ++i) at[i] = static_cast<char>(word >> i * 8 & 0xFF);
}

// The bytes of an image without blocks and mirror.
constexpr uint64_t fixed_size(uint32_t filter_bits, uint8_t features, uint32_t count, uint8_t id_width) noexcept {
  return image_header_size + (uint64_t{1} << filter_bits >> 3) + (features & has_whole ? (count + 7) / 8 : 0) +
         uint64_t{count} * id_width;
}

// FNV-1a, 32 bits: Fowler, Noll, Vo. No change of a single byte goes unseen.
constexpr uint32_t checksum(text bytes) noexcept {
  uint32_t hash = 0x811C9DC5 ^ narrow<uint32_t>(bytes.size());
  for (const char byte : bytes) hash = (hash ^ static_cast<uint8_t>(byte)) * 0x01000193;
  return hash;
}

// Which pairs of characters may begin a keyword: Bloom's filter, two bits for each pair.
struct keyword_filter {
  const char* image;
  uint8_t shift;

  constexpr uint32_t has_bit(uint32_t hash) const noexcept {
    const uint32_t place = hash >> shift;
    return uint32_t{byte_at(image + image_header_size + (place >> 3))} >> (place & 7);
  }
  constexpr bool may_begin(uint32_t first, uint32_t second) const noexcept {
    const uint32_t hash = pair_hash(first, second);
    return has_bit(hash) & has_bit(second_hash(hash)) & 1;
  }
};

// The windows of the plain keywords of a set and their lists (see keyword_measure.hpp), where its builder has counted
// them; else the sizes are 0. Machines that have no accelerators keep no count.
struct counted_windows {
  uint8_t sizes[2][2] = {};
  uint32_t counts[2] = {}, tails = 0;

  constexpr bool are_known() const noexcept { return (sizes[0][0] | sizes[1][0]) != 0; }
};
template <bool Enabled>
class windows_told {
 public:
  constexpr void tell(const counted_windows&) noexcept {}
  static constexpr counted_windows windows() noexcept { return {}; }
};
template <>
class windows_told<true> {
 public:
  constexpr void tell(const counted_windows& windows) noexcept { windows_ = windows; }
  constexpr const counted_windows& windows() const noexcept { return windows_; }

 private:
  counted_windows windows_{};
};

// Where the parts of an image are.
struct keyword_tables : windows_told<BREVIER_HOSTED> {
  const char* image = nullptr;
  const char* accelerator = nullptr;
  const char* folding_accelerator = nullptr;  // a part for each way of reading but the exact one
  const char* automaton = nullptr;
  uint32_t blocks = 0, whole = 0, ids = 0, mirror = 0, size = 0;  // offsets into the image
  uint32_t count = 0;
  uint8_t features = 0, filter_shift = 0, label_width = 0, value_width = 0, id_width = 0, mirror_width = 0;
  simd_level most = simd_level::simd128;  // no level above it

  simd_level level() const noexcept {
    const simd_level best = best_simd_level();
    return best < most ? best : most;
  }
  constexpr bool has(feature what) const noexcept { return features & what; }
  constexpr uint32_t ways() const noexcept { return count != 0 ? read_number(image + image_ways, 2) : 0; }
  constexpr uint32_t mirror_nodes() const noexcept { return read_number(image + image_mirror_nodes, 4); }
  constexpr size_t reach() const noexcept { return narrow<size_t>(read_number(image + image_reach, 2)); }
  constexpr uint32_t value(const char* at) const noexcept { return read_number(at, value_width); }
  constexpr const char* block(uint32_t value) const noexcept { return image + blocks + (value - count); }
  constexpr keyword_filter filter() const noexcept { return {image, filter_shift}; }
  constexpr uint32_t id(uint32_t index) const noexcept {
    return id_width == 0 ? index : read_number(image + ids + index * id_width, id_width);
  }
  constexpr bool matches_whole(uint32_t index) const noexcept {
    return whole != ids && byte_at(image + whole + (index >> 3)) >> (index & 7) & 1;
  }
};

// A node of a mirror: its label, five values, two more where there are whole words, and its size.
constexpr uint32_t mirror_node_size(uint8_t label_width, uint8_t width, uint8_t features) noexcept {
  return static_cast<uint32_t>(label_width + (features & has_whole ? 7 : 5) * width + 1);
}

constexpr keyword_tables tables_of(const char* image) noexcept {
  keyword_tables tables;
  tables.image = image;
  tables.size = read_number(image + image_size, 4);
  tables.count = read_number(image + image_count, 4);
  tables.features = byte_at(image + image_features);
  tables.filter_shift = static_cast<uint8_t>(32 - byte_at(image + image_filter_bits));
  tables.label_width = byte_at(image + image_label_width);
  tables.value_width = byte_at(image + image_value_width);
  tables.id_width = byte_at(image + image_id_width);
  tables.mirror_width = byte_at(image + image_mirror_width);
  tables.mirror = tables.size;
  if (tables.has(has_mirror))
    tables.mirror -= tables.mirror_nodes() * mirror_node_size(tables.label_width, tables.mirror_width, tables.features);
  tables.ids = tables.mirror - tables.count * tables.id_width;
  tables.whole = tables.ids - (tables.has(has_whole) ? (tables.count + 7) / 8 : 0);
  tables.blocks = image_header_size + (uint32_t{1} << byte_at(image + image_filter_bits) >> 3);
  return tables;
}

inline constexpr uint32_t no_value = 0xFFFFFFFF;

// A node of the trie, read from its block.
struct trie_node {
  const char* entries = nullptr;
  uint32_t children = 0;
  uint8_t head = 0;

  constexpr trie_node() noexcept = default;
  constexpr trie_node(const keyword_tables& tables, uint32_t value) noexcept : trie_node(tables, tables.block(value)) {}
  constexpr trie_node(const keyword_tables& tables, const char* block) noexcept
      : entries(block + 1), children(byte_at(block) >> head_bits), head(byte_at(block)) {
    if (!tables.has(has_long_blocks) || children != long_head) return;
    entries += tables.value_width;
    children = tables.value(block + 1);
  }

  constexpr uint8_t kind() const noexcept { return head & kind_mask; }
  constexpr const char* entry(const keyword_tables& tables, uint32_t child) const noexcept {
    return entries + child * static_cast<uint32_t>(tables.label_width + tables.value_width);
  }
  // The keyword.
  constexpr const char* rest(const keyword_tables& tables) const noexcept { return entry(tables, children); }
  constexpr uint32_t rest_size(const keyword_tables& tables) const noexcept {
    return kind() == is_keyword ? tables.value_width : 0;
  }
  constexpr const char* end(const keyword_tables& tables) const noexcept { return rest(tables) + rest_size(tables); }

  // The value of the child for `unit`, no_value where there is none; a node has children. O(log(children)), and no
  // branch depends on labels but the last: first by halves, then, as the machine can read these at once, one by one.
  constexpr uint32_t find(const keyword_tables& tables, uint32_t unit) const noexcept {
    const char* at = entries;
    const uint32_t size = static_cast<uint32_t>(tables.label_width + tables.value_width);
    uint32_t left = children;
    while (left > read_at_once) {
      const uint32_t half = left >> 1;
      const char* const middle = at + half * size;
      at = read_number(middle, tables.label_width) <= unit ? middle : at;
      left -= half;
    }
    for (const char* other = at; read_at_once != 1 && --left != 0;) {
      other += size;
      at = read_number(other, tables.label_width) <= unit ? other : at;
    }
    return read_number(at, tables.label_width) == unit ? tables.value(at + tables.label_width) : no_value;
  }

  static constexpr uint32_t read_at_once = BREVIER_HOSTED ? 8 : 1;  // shorter code where it may be
};

// The root of the trie that stands behind so many others, as a value.
constexpr uint32_t root_of(const keyword_tables& tables, uint32_t others) noexcept {
  const char* const first = tables.block(tables.count);
  const char* at = first;
  for (; others != 0; --others) at = trie_node(tables, at).end(tables);
  return tables.count + static_cast<uint32_t>(at - first);
}

// ---- Verification

inline constexpr uint32_t highest_label = 0xF48FBFBF;        // U+10FFFF
inline constexpr uint32_t max_keywords = uint32_t{1} << 24;  // and as many characters, so that 32 bits do for all

// Walks an image once, from block to block in the order in which a builder writes them: when the children of a block
// come up, their own blocks must be the next ones. So no block is met twice and none is left over.
class image_check {
 public:
  constexpr explicit image_check(const keyword_tables& tables) noexcept
      : tables_(tables), at_(tables.image + tables.blocks), ahead_(at_), last_(tables.image + tables.whole) {}

  constexpr bool passes() noexcept {
    for (uint32_t ways = tables_.ways(); ways != 0; ways &= ways - 1)
      if (!meet()) return false;
    const char* const first_of_level_1 = ahead_;
    const char* next_level = ahead_;
    for (int level = 0; at_ != ahead_;) {
      const trie_node node(tables_, at_);
      if (node.children == 0 || (at_ < first_of_level_1 && node.kind() != is_clean)) return false;
      if (!has_good_keyword(node) || !has_good_children(node)) return false;
      at_ = node.end(tables_);
      if (at_ != next_level) continue;
      next_level = ahead_;
      if (++level > 255) return false;
    }
    return ahead_ == last_;
  }

 private:
  // Moves `ahead_` past the block that must begin there, where it is a whole one.
  constexpr bool meet() noexcept {
    const uint32_t width = tables_.value_width;
    if (ahead_ == last_) return false;
    if (last_ - ahead_ <= static_cast<ptrdiff_t>(width) && tables_.has(has_long_blocks) &&
        byte_at(ahead_) >> head_bits == long_head)
      return false;
    const trie_node node(tables_, ahead_);
    const uint64_t size = uint64_t{node.children} * (tables_.label_width + width) + node.rest_size(tables_);
    if (static_cast<uint64_t>(last_ - node.entries) < size) return false;
    ahead_ = node.end(tables_);
    return true;
  }

  constexpr uint32_t value_of(const char* block) const noexcept {
    return static_cast<uint32_t>(block - tables_.image) - tables_.blocks + tables_.count;
  }

  constexpr bool has_good_keyword(const trie_node& node) const noexcept {
    return node.kind() != is_keyword || tables_.value(node.rest(tables_)) < tables_.count;
  }

  constexpr bool has_good_children(const trie_node& node) noexcept {
    uint32_t before = 0;
    for (uint32_t i = 0; i != node.children; ++i) {
      const char* const entry = node.entry(tables_, i);
      const uint32_t label = read_number(entry, tables_.label_width);
      if ((i != 0 && label <= before) || label > highest_label) return false;
      before = label;
      const uint32_t value = tables_.value(entry + tables_.label_width);
      if (value >= tables_.count && (value != value_of(ahead_) || !meet())) return false;
    }
    return true;
  }

  const keyword_tables tables_;
  const char* at_;
  const char* ahead_;
  const char* last_;
};

// Ways of reading other than the exact one that a set may have; each is a search of its own.
inline constexpr uint32_t most_folding_ways = 4;

constexpr uint32_t folding_ways(uint32_t ways) noexcept {
  uint32_t count = 0;
  for (ways >>= 1; ways != 0; ways &= ways - 1) ++count;
  return count;
}

constexpr bool has_sound_header(text image, uint32_t size) noexcept {
  const uint8_t filter_bits = image[image_filter_bits], label_width = image[image_label_width];
  const uint8_t value_width = image[image_value_width], id_width = image[image_id_width];
  if (filter_bits < 3 || filter_bits > 31 || label_width < 1 || label_width > 4) return false;
  if (value_width < 1 || value_width > 4 || (id_width > 2 && id_width != 4)) return false;
  const uint32_t ways = read_number(image.data() + image_ways, 2);
  if (ways == 0 || folding_ways(ways) > most_folding_ways) return false;
  const uint32_t count = read_number(image.data() + image_count, 4);
  const uint64_t nodes = read_number(image.data() + image_mirror_nodes, 4);
  const uint8_t mirror_width = image[image_mirror_width];
  if (mirror_width > 4 || (mirror_width != 0) != ((image[image_features] & has_mirror) != 0)) return false;
  return count != 0 && count <= max_keywords &&
         fixed_size(filter_bits, image[image_features], count, id_width) +
                 nodes * mirror_node_size(label_width, mirror_width, image[image_features]) <=
             size;
}

}  // namespace detail

BREVIER_END

#endif  // BREVIER_KEYWORD_IMAGE_HPP
