// Brevier, keyword_windows: where in a text a keyword may begin, told by the first bytes of all keywords, many places
// at a time.
//
// A window is the first bytes of a keyword: long, six of them as a rule, or short, as many as the shortest keyword has,
// where a keyword has too few for a long one. Keywords that begin with ASCII have lengths of their own. Few places of a
// text pass for one: first vectors compare four bytes of each place, then what is left is looked up in a filter, first
// its short window, then both, and then in a table that gives the node of the trie that has read the window. So no
// place is walked from the root. Where case is folded, ASCII is in lower case throughout; where width is folded, what
// may be a wide form ends a window. An accelerator is the bytes of all that, made from an image and apart from it, a
// part for each way of reading.
//
//     part      64 bytes     what is in it: detail::window_field
//     nibbles   2 * 6 * 16   for each half, of windows that begin with ASCII and of the rest: which eighths of the
//                            windows have this low half of a byte, of four bytes; and the upper halves of two bytes
//                            each
//     sums      2 * size     for each: two or four filters of 4,096 bits over hashes of four bytes; of few windows,
//                            which eighths have these low six bits of a byte, of four bytes; of too many nothing
//     filter    8 << bits    words: two bits for each window, and for the short beginning of each
//     table     slots * 16   and the first slot again at the end: window (6 bytes), which characters may follow where
//                            its keywords go on (2 bytes: 16 classes), value + 1 for where they do and, as the top bit,
//                            whether it is long (4 bytes; value is from_root where it must be read anew), the keyword
//                            that is just the window, and the one where nothing goes on: its index + 1 (4 bytes; both
//                            0: free)
//     tails     count * 12   lists of all keywords that may be matched where a window is, where they are few and not
//                            long, the longest first: the bytes behind the window (8 bytes), index (3), size (the low
//                            half of a byte) and how many are left (its high half). The values of lists are those
//                            before from_root
//
// SPDX-License-Identifier: BSL-1.0

#include "keyword_image.hpp"

#ifndef BREVIER_KEYWORD_WINDOWS_HPP
#define BREVIER_KEYWORD_WINDOWS_HPP

BREVIER_BEGIN

namespace detail {

enum window_field : uint8_t {
  window_kind_of = 0,       // window_kind
  window_is_listed = 1,     // whether there are lists: 2 where a text must be ASCII for them
  window_sizes = 2,         // four bytes: of short and of long windows, for each half; 0: none
  window_filter_shift = 6,  // 64 - log2(words)
  window_slot_shift = 7,    // 64 - log2(slots)
  window_offsets = 8,       // of the bytes that vectors compare: twice four
  window_counts = 16,       // twice four bytes
  window_cases = 24,        // the bit by which letters of ASCII differ that are taken for one
  window_is_graded = 25,    // whether there are short and long windows in one half
  window_cuts = 26,         // two bytes: whether wide forms end windows of a half
  window_tails = 28,        // four bytes: how many
  window_masks = 32,        // twice 16 bytes: of short and long windows
  window_header_size = 64,
};

inline constexpr uint32_t window_nibbles = window_header_size;
inline constexpr uint32_t nibbles_size = 6 * 16;
inline constexpr uint32_t window_sums = window_nibbles + 2 * nibbles_size;
inline constexpr uint32_t group_size = 64;  // four for each half in place of sums
inline constexpr uint32_t sum_size = 512;
inline constexpr uint32_t slot_size = 16;
inline constexpr uint32_t longest_window = 6;
inline constexpr uint8_t wide_lead = 0xEF;                              // of all that has another width, but for a few
inline constexpr uint32_t first_wide = 0xEFBC80, past_wide = 0xEFC080;  // the units of U+FF00 to U+FFFF
inline constexpr uint32_t long_bit = 0x80000000;
inline constexpr uint32_t from_root = long_bit - 3;  // a value, and the highest
inline constexpr uint32_t tail_size = 12, longest_tail = 8, most_tails = 15;
inline constexpr size_t window_reach = longest_window + longest_tail;  // bytes that are read from a place on

// Which windows may be at a place; besides its distance from another one.
inline constexpr uint16_t is_short_window = 0x4000, is_long_window = 0x8000;

// How well vectors tell windows, by their number; each kind can do with what the next one does.
enum window_kind : uint8_t { by_nibbles, by_two_sums, by_four_sums, by_leads };
inline constexpr uint32_t most_by_nibbles = 48, most_by_two_sums = 1500, most_by_sums = 20000;
inline constexpr uint32_t most_by_narrow_nibbles = 256;  // with 16 or 32 bytes at a time, where there are no sums

// The bytes for the sums, or groups, of a half.
constexpr uint32_t sums_size(uint8_t kind) noexcept {
  constexpr uint32_t sizes[] = {4 * group_size, 2 * sum_size, 4 * sum_size, 0};
  return sizes[kind];
}
constexpr uint32_t filter_offset(uint8_t kind) noexcept { return window_sums + 2 * sums_size(kind); }

// The half of a window: 0 where the first byte is ASCII.
constexpr uint32_t half_of(const char* at) noexcept { return byte_at(at) >= 0x80; }

constexpr uint64_t read_window(const char* at) noexcept {
  if constexpr (BREVIER_HOSTED && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__) {
    if (!__builtin_is_constant_evaluated()) {
      uint64_t value = 0;
      __builtin_memcpy(&value, at, sizeof value);
      return value;
    }
  }
  return read_number(at, 4) | uint64_t{read_number(at + 4, 4)} << 32;
}

constexpr uint64_t every_byte(uint8_t byte) noexcept { return byte * uint64_t{0x0101010101010101}; }

// The top bits of eight bytes as a number, that of the first byte lowest.
constexpr uint64_t top_bits(uint64_t bytes) noexcept {
  return ((bytes & 0x8080808080808080) >> 7) * 0x0102040810204080 >> 56;
}

// The bits of `cases` in those of eight bytes that are upper-case letters of ASCII.
constexpr uint64_t upper_case(uint64_t bytes, uint64_t cases) noexcept {
  const uint64_t low = bytes & every_byte(0x7F);
  const uint64_t upper = (low + every_byte(0x80 - 'A')) & ~(low + every_byte(0x7F - 'Z')) & ~bytes & every_byte(0x80);
  return upper >> 2 & cases;
}

// One of 16 classes of a character by its UTF-8; a letter of ASCII is in that of its other case.
constexpr uint32_t class_of(const char* at) noexcept {
  const uint32_t lead = byte_at(at);
  return byte_at(at + (lead >= 0xE0) + (lead >= 0x80)) & 15;
}

constexpr uint64_t window_hash(uint64_t window) noexcept { return window * 0x9E3779B97F4A7C15; }

// Two bits of a word of the filter, by the hash of a window; those for the short beginning of a window are others.
struct window_bits {
  uint32_t one, other;

  constexpr window_bits(uint64_t hash, bool is_beginning) noexcept
      : one(static_cast<uint32_t>(hash >> (is_beginning ? 26 : 38) & 63)),
        other(static_cast<uint32_t>(hash >> (is_beginning ? 32 : 44) & 63)) {}
  constexpr bool are_in(uint64_t word) const noexcept { return word >> one & word >> other & 1; }
  constexpr uint64_t mask() const noexcept { return uint64_t{1} << one | uint64_t{1} << other; }
};

// The places in the sums of the bytes that vectors compare.
struct window_sum {
  uint32_t bits[4];
};
constexpr uint32_t sum_bit(uint32_t low, uint32_t high) noexcept {
  return ((low & 127) | (high >> 3 & 3) << 7) << 3 | (high & 7);
}
constexpr window_sum sum_of(uint32_t a, uint32_t b, uint32_t c, uint32_t d) noexcept {
  return {{sum_bit(b ^ d << 2, a ^ c << 2), sum_bit(d ^ a << 2, c + (b << 1) + (a << 2)),
           sum_bit(c ^ b << 1, d + (a << 1) + (b << 2)), sum_bit(a ^ (c + d) << 2, b + (c << 2))}};
}

// The bits that are set in all bytes of a sum: windows that begin with ASCII are for the most part letters.
constexpr uint32_t vector_cases(const char* part, uint32_t half) noexcept {
  return half == 0 ? byte_at(part + window_cases) : 0;
}

// A window at a place of a text, as the table tells it: a keyword that no other goes on from there, or the value with
// which to go on; neither where there is none.
struct window_found {
  uint64_t bits = 0;  // value + 1 and long_bit in the lower half, index + 1 in the upper one

  constexpr window_found() noexcept = default;
  constexpr explicit window_found(uint64_t entry) noexcept : bits(entry) {}
  constexpr window_found(uint32_t rest, uint32_t keyword) noexcept : bits(rest | uint64_t{keyword} << 32) {}
  // Of a place that is to be looked up, and of one to be read anew.
  static constexpr window_found unknown() noexcept { return {unknown_rest, 0}; }
  static constexpr window_found unread() noexcept { return {from_root + 1, 0}; }

  constexpr explicit operator bool() const noexcept { return (bits & ~uint64_t{long_bit}) != 0; }
  constexpr bool is_unknown() const noexcept { return rest() == unknown_rest; }
  constexpr bool has_keyword() const noexcept { return bits >> 32 != 0; }
  constexpr uint32_t keyword() const noexcept { return static_cast<uint32_t>(bits >> 32) - 1; }
  constexpr uint32_t value() const noexcept { return (rest() & ~long_bit) - 1; }
  constexpr bool is_long() const noexcept { return rest() >> 31 != 0; }
  // Whether it is a keyword that is no beginning of others.
  constexpr bool is_leaf() const noexcept { return rest() << 1 == 0 && has_keyword(); }
  // What is left of an entry in the table where characters of these classes go on, and `next` is behind the window.
  constexpr window_found before(uint32_t classes, const char* next) const noexcept {
    constexpr uint64_t ended = ~uint64_t{~long_bit}, gone_on = 0xFFFFFFFF;
    const uint64_t goes_on = 0 - uint64_t{classes >> class_of(next) & 1};
    return window_found(bits & (ended ^ (goes_on & (ended ^ gone_on))));
  }

 private:
  static constexpr uint32_t unknown_rest = 0xFFFFFFFF;
  constexpr uint32_t rest() const noexcept { return static_cast<uint32_t>(bits); }
};

// A keyword that may be matched where a window is.
struct window_tail {
  uint64_t bytes;  // behind the window
  uint32_t rest;

  constexpr explicit window_tail(const char* at) noexcept : bytes(read_window(at)), rest(read_number(at + 8, 4)) {}

  constexpr uint32_t index() const noexcept { return rest & 0xFFFFFF; }
  constexpr uint32_t size() const noexcept { return rest >> 24 & 15; }  // of the keyword
  constexpr uint32_t left() const noexcept { return rest >> 28; }       // of its list, with this one
  // Whether a text goes on with it, that goes on so behind a window of `taken` bytes.
  constexpr bool is_in(uint64_t text, uint32_t taken) const noexcept {
    const uint32_t unused = size() > taken ? (longest_tail + taken - size()) * 4 : 32;
    return (text ^ bytes) << unused << unused == 0;
  }
};

constexpr uint64_t table_size(uint32_t slot_bits) noexcept { return (uint64_t{slot_size} << slot_bits) + slot_size; }

// What stands in an accelerator.
struct window_part {
  const char* at = nullptr;
  const char* filter = nullptr;
  const char* table = nullptr;
  const char* tails = nullptr;
  uint32_t first_tail = from_root;  // the lowest value of a list
  uint64_t last_slot = 0, cases = 0, masks[2][2] = {};
  uint64_t ends[2] = {};  // top bits of the bytes that may end a window: all behind ASCII, the third of a wide form
  uint8_t filter_shift = 0, slot_shift = 0;

  constexpr window_part() noexcept = default;
  constexpr explicit window_part(const char* part) noexcept
      : at(part),
        filter(part + filter_offset(byte_at(part + window_kind_of))),
        table(filter + (uint64_t{8} << (64 - byte_at(part + window_filter_shift)))),
        tails(table + slots_size(part)),
        first_tail(from_root - read_number(part + window_tails, 4)),
        last_slot((uint64_t{1} << (64 - byte_at(part + window_slot_shift))) - 1),
        cases(every_byte(byte_at(part + window_cases))),
        masks{{read_window(part + window_masks), read_window(part + window_masks + 8)},
              {read_window(part + window_masks + 16), read_window(part + window_masks + 24)}},
        ends{cuts(0) ? every_byte(0x80) : 0, cuts(1) ? uint64_t{0x800000} : 0},
        filter_shift(byte_at(part + window_filter_shift)),
        slot_shift(byte_at(part + window_slot_shift)) {}

  static constexpr uint64_t mask_for(uint32_t size) noexcept { return (uint64_t{1} << size * 8) - 1; }
  static constexpr uint64_t slots_size(const char* part) noexcept {
    return table_size(64 - byte_at(part + window_slot_shift));
  }

  constexpr bool has(uint32_t half) const noexcept { return masks[half][0] != 0; }
  constexpr bool cuts(uint32_t half) const noexcept { return byte_at(at + window_cuts + half) != 0; }
  constexpr bool is_plain() const noexcept { return cases == 0 && !has_ends(); }
  constexpr bool has_ends() const noexcept { return (ends[0] | ends[1]) != 0; }
  constexpr uint32_t size(uint32_t half, bool is_long) const noexcept {
    return byte_at(at + window_sizes + half * 2 + is_long);
  }

  constexpr const char* filter_word(uint64_t hash) const noexcept { return filter + (hash >> filter_shift) * 8; }
  constexpr const char* slot(uint64_t number) const noexcept { return table + number * slot_size; }
  constexpr bool is_list(uint32_t value) const noexcept { return value - first_tail < from_root - first_tail; }
  constexpr window_tail tail(uint32_t value, uint32_t number) const noexcept {
    return window_tail(tails + narrow<size_t>(value - first_tail + number) * tail_size);
  }
  // The bytes behind a window as tails have them.
  [[gnu::always_inline]] inline uint64_t behind(const char* next) const noexcept {
    const uint64_t bytes = read_window(next);
    return cases == 0 ? bytes : bytes | upper_case(bytes, cases);
  }
  // Whether the bytes behind a window suffice to tell its list.
  constexpr bool tells_lists_at(const char* next) const noexcept {
    return byte_at(at + window_is_listed) != 2 || (read_window(next) & every_byte(0x80)) == 0;
  }
  constexpr const char* end() const noexcept { return tails + narrow<size_t>(from_root - first_tail) * tail_size; }

  // The window of this length as it stands in the table, of the first eight bytes of a place.
  constexpr uint64_t window(uint64_t bytes, uint32_t half, bool is_long) const noexcept {
    const uint64_t read = (bytes | upper_case(bytes, cases)) & masks[half][is_long];
    return has_ends() ? read & before_end(bytes, half) : read;
  }
  [[gnu::always_inline]] inline uint64_t any_window(uint64_t bytes, uint32_t half, bool is_long) const noexcept {
    return is_plain() ? bytes & masks[half][is_long] : window(bytes, half, is_long);
  }
  // The short beginning of a window as the filter has it first, with less care for case.
  template <bool Cuts>
  constexpr uint64_t beginning(uint64_t bytes, uint32_t half) const noexcept {
    return (bytes | cases) & (Cuts ? before_end(bytes, half) : ~uint64_t{0}) & masks[half][0];
  }
  constexpr uint64_t before_end(uint64_t bytes, uint32_t half) const noexcept {
    const uint64_t end = bytes & (half == 0 || (bytes & 0xFCFF) == 0xBCEF ? ends[half] : 0);
    return ((end & (0 - end)) << 1) - 1;
  }

  // The slot that has a window, or the free one for it.
  [[gnu::always_inline]] constexpr const char* slot_for(uint64_t sought, bool is_long) const noexcept {
    for (uint64_t number = window_hash(sought) >> slot_shift;; number = (number + 1) & last_slot) {
      const char* const found = slot(number);
      if (is_free(found) || (read_window(found) << 16 == sought << 16 && is_long == entry_in(found).is_long()))
        return found;
    }
  }
  // The first slot stands at the end again.
  constexpr void write_slot(char* part, const char* to, uint64_t window, window_found entry) const noexcept {
    const char* const places[] = {to, to == table ? slot(last_slot + 1) : to};
    for (const char* const place : places) {
      write_word(part + (place - at), window);
      write_word(part + (place - at) + 8, entry.bits);
    }
  }
  // The slot of the long window at a place, or that of the short one, and its size; null where there is none. Of text
  // of which nothing is known yet.
  [[gnu::always_inline]] inline const char* slot_at(uint64_t bytes, uint32_t& taken) const noexcept {
    return (bytes & 0x80) == 0 ? slot_at<0>(bytes, taken) : slot_at<1>(bytes, taken);
  }
  // The window at a place, of those that the filter has let pass.
  [[gnu::always_inline]] inline window_found found_at(const char* place, uint16_t kinds) const noexcept {
    if (kinds < is_short_window) kinds = is_long_window;  // there is but one
    const uint64_t bytes = read_window(place);
    const uint32_t half = bytes >> 7 & 1;
    for (int is_long = 1; is_long >= 0; --is_long) {
      if (!(kinds & (is_long ? is_long_window : is_short_window))) continue;
      const char* const found = slot_for(any_window(bytes, half, is_long), is_long);
      if (!is_free(found)) return found_in(found, place + size(half, is_long));
    }
    return {};
  }

  static constexpr uint64_t bits_of(const char* slot) noexcept { return read_window(slot + 8); }
  static constexpr bool is_free(const char* slot) noexcept { return bits_of(slot) == 0; }
  static constexpr uint32_t classes_in(const char* slot) noexcept { return read_number(slot + 6, 2); }
  static constexpr window_found entry_in(const char* slot) noexcept { return window_found(bits_of(slot)); }
  static constexpr window_found found_in(const char* slot, const char* next) noexcept {
    return entry_in(slot).before(classes_in(slot), next);
  }

 private:
  template <uint32_t Half>
  [[gnu::always_inline]] inline const char* slot_at(uint64_t bytes, uint32_t& taken) const noexcept {
    const uint64_t begun = is_plain() ? bytes & masks[Half][0] : beginning<true>(bytes, Half),
                   hash = window_hash(begun);
    if (!has(Half) || !window_bits(hash, true).are_in(read_window(filter_word(hash)))) return nullptr;
    taken = size(Half, true);
    const char* found = slot_for(any_window(bytes, Half, true), true);
    if (!is_free(found)) return found;
    if (masks[Half][0] == masks[Half][1]) return nullptr;
    taken = size(Half, false);
    found = slot_for(any_window(bytes, Half, false), false);
    return is_free(found) ? nullptr : found;
  }
};

// The places in a stretch of text where windows may be, first as the bits of blocks of 64 bytes, then, some at a time,
// as a list of distances from its beginning.
struct window_places {
  static constexpr ptrdiff_t longest = 4096;
  static constexpr uint32_t most = 128;  // and those of one block more

  const char* first = nullptr;  // of the stretch
  uint32_t size = 0;            // and its bytes
  const char* begin = nullptr;  // of what is listed, and its end
  const char* last = nullptr;
  uint32_t count = 0, taken = 0;
  uint32_t matched = 0;  // of those taken
  uint32_t passed = 0;   // places that vectors have let pass, for the filter to tell
  uint64_t blocks = 0;   // those that have places and are not listed yet
  uint64_t bits[longest / 64] = {};
  uint16_t distances[most + 64] = {};
  window_found found[most + 64] = {};

  static constexpr uint32_t distance(uint16_t of) noexcept { return of & 0x3FFF; }
  // Whether 64 bytes and what is read behind them are text.
  static constexpr bool has_block(const char* at, const char* last) noexcept {
    return last - at >= 64 + static_cast<ptrdiff_t>(window_reach);
  }
  // Where the first of some blocks begins; the end of the stretch where there are none.
  const char* block(uint64_t of) const noexcept {
    return first + (of != 0 ? static_cast<uint32_t>(__builtin_ctzll(of)) * 64 : size);
  }

  // Goes on at `at`, where that is in the stretch or behind it.
  void go_to(const char* at) noexcept {
    if (blocks != 0 && at - first < longest)
      blocks &= ~uint64_t{0} << (at - first) / 64;
    else
      blocks = 0;
    if (blocks == 0) first = at;
  }
};

// Which bytes of a block are not ASCII white space, how many; and where other separators may begin.
struct squeezed_block {
  uint64_t kept, suspects;
  uint32_t size;
};

// The numbers of the bits of a set, each with `base` added. Writes some more than there are, up to 64 at most; no
// branch but one depends on how many.
[[gnu::always_inline]] inline void list_bits(uint64_t set, uint32_t base, uint16_t* output) noexcept {
  for (int left = __builtin_popcountll(set); left > 0; left -= 4) {
    for (int i = 0; i != 4; ++i, set &= set - 1)
      *output++ = static_cast<uint16_t>(base + static_cast<uint32_t>(__builtin_ctzll(set | uint64_t{1} << 63)));
  }
}

// Fills places, from where they begin on, with what vectors have found and the filter lets pass, of both halves or of
// the only one. To be built anew for each level.
template <bool Both>
class window_collector {
 public:
  [[gnu::always_inline]] inline window_collector(const window_part& part, window_places& found, const char* last,
                                                 uint32_t half) noexcept
      : part_(part), found_(found), first_(found.first), last_(last), half_(half) {}

  // Whether a block at `at` is of the stretch, and it and its reach are text.
  [[gnu::always_inline]] inline bool wants(const char* at) const noexcept {
    return found_.has_block(at, last_) && at - first_ != window_places::longest;
  }
  // Lists the places of the next blocks, as many as there is room for.
  template <class List>
  [[gnu::always_inline]] inline void list(List write) noexcept {
    uint64_t blocks = found_.blocks;
    found_.begin = found_.block(blocks);
    for (; blocks != 0 && has_room(); blocks &= blocks - 1) {
      const auto block = static_cast<uint32_t>(__builtin_ctzll(blocks));
      const uint64_t places = found_.bits[block];
      write(places, block * 64, found_.distances + count_);
      count_ += static_cast<uint32_t>(__builtin_popcountll(places));
    }
    found_.blocks = blocks;
    found_.last = found_.block(blocks);
    found_.passed = count_;
    part_.has_ends() ? filter_beginnings<true>() : filter_beginnings<false>();
    filter();
  }
  // Where listing takes long: what the filter lets pass, at once.
  [[gnu::always_inline]] inline bool has_room() const noexcept { return count_ <= window_places::most; }
  template <bool Cuts>
  [[gnu::always_inline]] inline void add_filtered(const char* at, uint64_t places) noexcept {
    if (count_ == 0) first_ = at;
    const auto base = static_cast<uint32_t>(at - first_);
    passed_ += static_cast<uint32_t>(__builtin_popcountll(places));
    for (; places != 0; places &= places - 1) {
      const auto number = static_cast<uint32_t>(__builtin_ctzll(places));
      const uint64_t bytes = read_window(at + number);
      const uint64_t hash = window_hash(part_.template beginning<Cuts>(bytes, half_at(bytes)));
      found_.distances[count_] = static_cast<uint16_t>(base + number);
      count_ += window_bits(hash, true).are_in(read_window(part_.filter_word(hash)));
    }
    if (count_ == 0) first_ = at + 64;
  }
  [[gnu::always_inline]] inline void finish(const char* at) noexcept {
    found_.first = found_.begin = first_;
    found_.last = at;
    found_.passed = passed_;
    filter();
  }

 private:
  [[gnu::always_inline]] inline uint32_t half_at(uint64_t bytes) const noexcept {
    return Both ? bytes >> 7 & 1 : half_;
  }

  [[gnu::always_inline]] inline void filter() noexcept {
    if (byte_at(part_.at + window_is_graded) != 0) filter_windows();
    if (byte_at(part_.at + window_kind_of) == by_leads) fetch_slots();
    found_.taken = 0;
    found_.count = count_;
  }
  // No branch depends on which places pass.
  template <bool Cuts>
  [[gnu::always_inline]] inline void filter_beginnings() noexcept {
    uint32_t passed = 0;
    for (uint32_t i = 0; i != count_; ++i) {
      const uint16_t distance = found_.distances[i];
      const uint64_t bytes = read_window(first_ + distance);
      const uint64_t hash = window_hash(part_.template beginning<Cuts>(bytes, half_at(bytes)));
      found_.distances[passed] = distance;
      passed += window_bits(hash, true).are_in(read_window(part_.filter_word(hash)));
    }
    count_ = passed;
  }
  [[gnu::always_inline]] inline void filter_windows() noexcept {
    uint32_t passed = 0;
    for (uint32_t i = 0; i != count_; ++i) {
      const uint16_t distance = found_.distances[i];
      const uint64_t bytes = read_window(first_ + distance);
      const uint32_t half = half_at(bytes);
      const uint64_t short_hash = window_hash(part_.window(bytes, half, false));
      const uint64_t long_hash = window_hash(part_.window(bytes, half, true));
      const bool is_short = window_bits(short_hash, false).are_in(read_window(part_.filter_word(short_hash)));
      const bool is_long = window_bits(long_hash, false).are_in(read_window(part_.filter_word(long_hash)));
      found_.distances[passed] =
          static_cast<uint16_t>(distance | is_short * is_short_window | is_long * is_long_window);
      passed += is_short | is_long;
    }
    count_ = passed;
  }

  // Large tables are not at hand.
  [[gnu::always_inline]] inline void fetch_slots() noexcept {
    for (uint32_t i = 0; i != count_; ++i) {
      const uint32_t distance = found_.distances[i];
      const uint64_t bytes = read_window(first_ + (distance & 0x3FFF));
      const uint64_t window = part_.any_window(bytes, half_at(bytes), distance >> 15);
      __builtin_prefetch(part_.slot(window_hash(window) >> part_.slot_shift));
    }
  }

  const window_part part_;
  window_places& found_;
  const char* first_;
  const char* const last_;
  const uint32_t half_;
  uint32_t count_ = 0, passed_ = 0;
};

// The part behind another one.
constexpr const char* part_behind(const char* at) noexcept { return window_part(at).end(); }

}  // namespace detail

BREVIER_END

#endif  // BREVIER_KEYWORD_WINDOWS_HPP
