// Brevier, graphemes: walks text by what a reader takes for one character, the extended grapheme clusters of Unicode
// Standard Annex #29 (Unicode 17): letters with their marks, Hangul syllables, Indic conjuncts, emoji, flags.
//
//     for (auto g : brevier::graphemes("e\xCC\x81!")) ...             // g.content: "e\xCC\x81" at 0, "!" at 3
//     brevier::truncate_graphemes(headline, 20)                       // at most 20 of them
//
// SPDX-License-Identifier: BSL-1.0

#include "tables/graphemes.hpp"
#include "tables/lookup.hpp"
#include "text.hpp"
#include "utf8.hpp"

#ifndef BREVIER_GRAPHEMES_HPP
#define BREVIER_GRAPHEMES_HPP

BREVIER_BEGIN

/// An extended grapheme cluster. Bytes that are no UTF-8 are clusters of their own, one for each maximal subpart;
/// nothing joins them.
struct grapheme {
  text content;
  size_t offset = 0;  ///< of the content, in bytes, from the beginning of the text
};

namespace detail {

// A set of classes as bits.
template <class... Classes>
constexpr uint16_t classes(Classes... members) noexcept {
  return narrow<uint16_t>(((uint32_t{1} << static_cast<uint32_t>(members)) | ...));
}

constexpr bool has(uint16_t set, grapheme_class member) noexcept {
  return (uint32_t{set} >> static_cast<uint32_t>(member) & 1) != 0;
}

// Grapheme_Cluster_Break=Extend.
inline constexpr uint16_t extends = classes(grapheme_class::extend, grapheme_class::linker, grapheme_class::non_joiner);

// GB9, GB9a: what joins anything but controls.
inline constexpr uint16_t joining = extends | classes(grapheme_class::joiner, grapheme_class::spacing_mark);

// What may stand after each class without a boundary, class by class. What GB9c, GB11, GB12 and GB13 ask for beyond the
// two neighbours is looked up where it matters, by is_joined().
inline constexpr uint16_t joined_after[] = {
    joining,                                    // other
    0,                                          // control: GB4, GB5
    0xFFFF ^ classes(grapheme_class::control),  // prepend: GB9b
    joining | classes(grapheme_class::leading_jamo, grapheme_class::vowel_jamo, grapheme_class::open_syllable,
                      grapheme_class::closed_syllable),                            // leading_jamo: GB6
    joining | classes(grapheme_class::vowel_jamo, grapheme_class::trailing_jamo),  // vowel_jamo: GB7
    joining | classes(grapheme_class::trailing_jamo),                              // trailing_jamo: GB8
    joining | classes(grapheme_class::vowel_jamo, grapheme_class::trailing_jamo),  // open_syllable: GB7
    joining | classes(grapheme_class::trailing_jamo),                              // closed_syllable: GB8
    joining | classes(grapheme_class::regional_indicator),                         // regional_indicator: GB12, GB13
    joining | classes(grapheme_class::consonant),                                  // extend: GB9c
    joining | classes(grapheme_class::consonant),                                  // linker: GB9c
    joining | classes(grapheme_class::consonant, grapheme_class::pictographic),    // joiner: GB9c, GB11
    joining,                                                                       // spacing_mark
    joining,                                                                       // pictographic
    joining,                                                                       // consonant
    joining,                                                                       // non_joiner
};

// U+E0000..U+E0FFF stand at 20000 in the tables; no other code point from 20000 on is in them.
constexpr bool is_in_grapheme_tables(uint32_t& point) noexcept {
  if (point < 0x20000) return true;
  point -= 0xC0000;
  return point >> 12 == 0x20;
}

// The tables have all syllables as closed ones; every 28th has no trailing consonant. x * 9363 >> 16 is x / 7 up to
// 13106, also on machines that can't divide.
constexpr grapheme_class open_or_closed(grapheme_class found, uint32_t point) noexcept {
  if (found != grapheme_class::closed_syllable || point % 4 != 0) return found;
  const uint32_t fourth = (point - 0xAC00) / 4;
  return fourth == (fourth * 9363 >> 16) * 7 ? grapheme_class::open_syllable : found;
}

constexpr grapheme_class grapheme_class_by_trie(uint32_t point) noexcept {
  if (!is_in_grapheme_tables(point)) return grapheme_class::other;
  const uint32_t found = trie_value<4, 2>(grapheme_top, grapheme_blocks, grapheme_leaves, point);
  return open_or_closed(static_cast<grapheme_class>(found), point);
}

constexpr grapheme_class grapheme_class_by_runs(uint32_t point) noexcept {
  if (!is_in_grapheme_tables(point)) return grapheme_class::other;
  const uint32_t found = run_value<4>(grapheme_runs, grapheme_run_index, point);
  return open_or_closed(static_cast<grapheme_class>(found), point);
}

// Printable ASCII, and the ideographs and more of U+3400..U+A66E, need no table.
constexpr grapheme_class grapheme_class_of(char32_t value) noexcept {
  if (value - 0x20 < 0x5F || value - 0x3400 < 0xA66F - 0x3400) return grapheme_class::other;
  return is_wide ? grapheme_class_by_trie(value) : grapheme_class_by_runs(value);
}

// A code point or ill-formed subpart, as the rules see it.
struct cluster_part {
  grapheme_class kind = grapheme_class::other;
  uint8_t size = 0;
};

constexpr cluster_part part_of(step taken) noexcept {
  return {taken.well_formed ? grapheme_class_of(taken.value) : grapheme_class::control, taken.size};
}
constexpr cluster_part part_at(const char* at, const char* last) noexcept { return part_of(decode(at, last)); }
constexpr cluster_part part_before(const char* first, const char* at) noexcept {
  return part_of(decode_backward(first, at));
}

// GB11: a pictograph, perhaps extended, ends at `at`.
constexpr bool ends_pictographic(const char* first, const char* at) noexcept {
  while (at != first) {
    const cluster_part part = part_before(first, at);
    if (!has(extends, part.kind)) return part.kind == grapheme_class::pictographic;
    at -= part.size;
  }
  return false;
}

// GB9c: a consonant with linkers and extenders, of which one at least is a linker, ends at `at`.
constexpr bool ends_linked(const char* first, const char* at) noexcept {
  bool linked = false;
  while (at != first) {
    const cluster_part part = part_before(first, at);
    if (part.kind == grapheme_class::consonant) return linked;
    if (part.kind == grapheme_class::linker)
      linked = true;
    else if (part.kind != grapheme_class::extend && part.kind != grapheme_class::joiner)
      return false;
    at -= part.size;
  }
  return false;
}

// GB12, GB13: an odd number of regional indicators ends at `at`.
constexpr bool ends_half_flag(const char* first, const char* at) noexcept {
  bool odd = false;
  while (at != first) {
    const cluster_part part = part_before(first, at);
    if (part.kind != grapheme_class::regional_indicator) break;
    odd = !odd;
    at -= part.size;
  }
  return odd;
}

constexpr bool are_regional(grapheme_class left, grapheme_class right) noexcept {
  return left == grapheme_class::regional_indicator && right == grapheme_class::regional_indicator;
}

// Whether `at`, where `left` ends and `right` begins, is no boundary. Looks back over marks and regional indicators, to
// `first` at most.
constexpr bool is_joined(const char* first, const char* at, grapheme_class left, grapheme_class right) noexcept {
  if (!has(joined_after[static_cast<size_t>(left)], right))
    return left == grapheme_class::control && *at == '\n' && *(at - 1) == '\r';  // GB3
  if (left == grapheme_class::prepend) return true;
  if (right == grapheme_class::regional_indicator) return ends_half_flag(first, at);
  if (right == grapheme_class::pictographic) return ends_pictographic(first, at - 3);
  if (right == grapheme_class::consonant) return ends_linked(first, at);
  return true;
}

// What most boundaries are known by: the two neighbours do not join, and are no CR LF.
constexpr bool is_plain_boundary(grapheme_class left, grapheme_class right) noexcept {
  return left != grapheme_class::control && !has(joined_after[static_cast<size_t>(left)], right);
}

// The rest of cluster_end(), from `at` on, where `left` ends and `next` begins.
[[gnu::noinline]] constexpr const char* cluster_tail(const char* first, const char* at, const char* last,
                                                     grapheme_class left, cluster_part& next) noexcept {
  while (is_joined(first, at, left, next.kind)) {
    at += next.size;
    if (at == last) break;
    left = next.kind;
    next = part_at(at, last);
  }
  return at;
}

// The end of the cluster that begins at `first` with `next`; leaves in `next` what begins there, unless that is `last`.
constexpr const char* cluster_end(const char* first, const char* last, cluster_part& next) noexcept {
  const char* const at = first + next.size;
  if (at == last) return at;
  const grapheme_class left = next.kind;
  next = part_at(at, last);
  return is_plain_boundary(left, next.kind) ? at : cluster_tail(first, at, last, left, next);
}

// The rest of cluster_begin(), from `at` on, where `left` ends and `right` begins; `after` begins where the cluster
// ends. Boundaries come in pairs of regional indicators: between two of them, an even number stands before. So a run of
// them is counted once, from its end.
[[gnu::noinline]] constexpr const char* cluster_head(const char* first, const char* at, cluster_part& left,
                                                     cluster_part& right, grapheme_class after) noexcept {
  bool counted = are_regional(right.kind, after);
  bool odd = false;
  for (;;) {
    if (are_regional(left.kind, right.kind)) {
      odd = counted ? !odd : ends_half_flag(first, at);
      counted = true;
      if (!odd) return at;
    } else if (!is_joined(first, at, left.kind, right.kind)) {
      return at;
    }
    right = left;
    at -= right.size;
    left = {};
    if (at == first) return at;
    left = part_before(first, at);
  }
}

// The beginning of the cluster that ends at `at` with `before`, where `here` begins or, at the end of the text,
// nothing. Leaves in `here` what begins at the beginning, in `before` what ends there, or nothing.
constexpr const char* cluster_begin(const char* first, const char* at, cluster_part& before,
                                    cluster_part& here) noexcept {
  const grapheme_class after = here.kind;
  here = before;
  at -= here.size;
  before = {};
  if (at == first) return at;
  before = part_before(first, at);
  return is_plain_boundary(before.kind, here.kind) ? at : cluster_head(first, at, before, here, after);
}

}  // namespace detail

/// The grapheme clusters of a text. Bidirectional iterators, by value; they hold pointers into the text alone, so they
/// outlive the range. A walk through all of it is O(size), in either direction; a single step is O(size of the
/// cluster), and backward from the end of a run of regional indicators once O(size of the run).
class grapheme_range {
 public:
  class iterator : public detail::two_way<iterator> {
   public:
    /// What `->` goes through, since there is no grapheme in memory.
    class pointer {
     public:
      constexpr explicit pointer(const grapheme& value) noexcept : value_(value) {}
      constexpr const grapheme* operator->() const noexcept { return &value_; }

     private:
      grapheme value_;
    };
    using value_type = grapheme;
    using difference_type = ptrdiff_t;
    using reference = grapheme;
    using iterator_category = detail::bidirectional_tag;

    constexpr iterator() noexcept = default;

    constexpr grapheme operator*() const noexcept {
      return {{at_, static_cast<size_t>(end_ - at_)}, static_cast<size_t>(at_ - first_)};
    }
    constexpr pointer operator->() const noexcept { return pointer(**this); }

    constexpr iterator& operator++() noexcept {
      at_ = end_;
      here_ = next_;
      before_ = {};
      if (at_ != last_) end_ = detail::cluster_end(at_, last_, next_);
      return *this;
    }
    constexpr iterator& operator--() noexcept {
      end_ = at_;
      if (at_ == last_) here_ = {};
      next_ = here_;
      if (before_.size == 0) before_ = detail::part_before(first_, at_);
      at_ = detail::cluster_begin(first_, at_, before_, here_);
      return *this;
    }
    friend constexpr bool operator==(const iterator& left, const iterator& right) noexcept {
      return left.at_ == right.at_;
    }

   private:
    friend class grapheme_range;
    constexpr iterator(text input, const char* at) noexcept
        : first_(input.begin()), last_(input.end()), at_(at), end_(at) {
      if (at_ == last_) return;
      here_ = next_ = detail::part_at(at_, last_);
      end_ = detail::cluster_end(at_, last_, next_);
    }

    const char* first_ = nullptr;
    const char* last_ = nullptr;
    const char* at_ = nullptr;
    const char* end_ = nullptr;      // of the cluster that begins at `at_`
    detail::cluster_part before_{};  // what ends at `at_`, where that is known, else of size 0
    detail::cluster_part here_{};    // what begins at `at_`; of no meaning at the end
    detail::cluster_part next_{};    // what begins at `end_`; likewise
  };
  using const_iterator = iterator;
  using value_type = grapheme;

  constexpr grapheme_range() noexcept = default;
  constexpr explicit grapheme_range(text input) noexcept : input_(input) {}
  constexpr iterator begin() const noexcept { return {input_, input_.begin()}; }
  constexpr iterator end() const noexcept { return {input_, input_.end()}; }
  constexpr bool empty() const noexcept { return input_.empty(); }

 private:
  text input_;
};

/// The extended grapheme clusters of the text.
constexpr grapheme_range graphemes(text input) noexcept { return grapheme_range(input); }

/// How many graphemes() yields. O(size).
constexpr size_t count_graphemes(text input) noexcept {
  size_t sum = 0;
  const grapheme_range clusters(input);
  for (auto at = clusters.begin(); at != clusters.end(); ++at) ++sum;
  return sum;
}

/// The last boundary between clusters at or before `offset`, in bytes; the end of the text for any offset past it.
/// O(size of the cluster, of the marks before it and of the run of regional indicators that it stands in).
constexpr size_t floor_grapheme_boundary(text input, size_t offset) noexcept {
  const char* const first = input.begin();
  const char* at = first + floor_boundary(input, offset);
  if (at == first || at == input.end()) return static_cast<size_t>(at - first);
  for (detail::cluster_part right = detail::part_at(at, input.end()); at != first;) {
    const detail::cluster_part left = detail::part_before(first, at);
    if (!detail::is_joined(first, at, left.kind, right.kind)) break;
    right = left;
    at -= left.size;
  }
  return static_cast<size_t>(at - first);
}

/// The first boundary between clusters at or after `offset`, in bytes; the end of the text for any offset past it.
/// O(as floor_grapheme_boundary).
constexpr size_t ceil_grapheme_boundary(text input, size_t offset) noexcept {
  const size_t floor = floor_grapheme_boundary(input, offset);
  if (floor >= offset || floor == input.size()) return floor;
  const char* const at = input.begin() + floor;
  detail::cluster_part next = detail::part_at(at, input.end());
  return static_cast<size_t>(detail::cluster_end(at, input.end(), next) - input.begin());
}

/// The longest beginning of at most `count` clusters. O(its size).
constexpr text truncate_graphemes(text input, size_t count) noexcept {
  const grapheme_range clusters(input);
  auto at = clusters.begin();
  while (count != 0 && at != clusters.end()) {
    --count;
    ++at;
  }
  return input.subtext(0, at == clusters.end() ? input.size() : at->offset);
}

/// The longest beginning of at most `bytes` bytes that splits no cluster. O(as floor_grapheme_boundary).
constexpr text truncate_at_grapheme(text input, size_t bytes) noexcept {
  return input.subtext(0, floor_grapheme_boundary(input, bytes));
}

/// The text, if it has at most `count` clusters; else as many of them as leave room for the ellipsis, and that (which
/// is cut likewise, where it has more than `count` itself). Written to `output`, which may not overlap either text;
/// returns what was written. Error: too_small, with needed() bytes and nothing written. O(size written).
constexpr result<text, utf8_error> truncate_graphemes(text input, size_t count, text ellipsis, buffer output) noexcept {
  const text kept = truncate_graphemes(input, count);
  if (kept.size() == input.size()) return detail::write_both(input, {}, output);
  const text tail = truncate_graphemes(ellipsis, count);
  return detail::write_both(truncate_graphemes(kept, count - count_graphemes(tail)), tail, output);
}

BREVIER_END

#if BREVIER_HOSTED && defined(__cpp_lib_ranges)
template <>
inline constexpr bool std::ranges::enable_view<brevier::grapheme_range> = true;
template <>
inline constexpr bool std::ranges::enable_borrowed_range<brevier::grapheme_range> = true;
#endif

#endif  // BREVIER_GRAPHEMES_HPP
