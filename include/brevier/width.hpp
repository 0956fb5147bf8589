// Brevier, width: how many columns text takes on a terminal or a character display, after Unicode Standard Annex #11
// (Unicode 17) and what terminals do: two for East Asian characters and emoji, none for marks, one for the rest.
//
//     brevier::columns("12:08 抵達釜山")                               // 14
//     brevier::truncate_columns(headline, 16, "...", line)            // fits a display of 16 columns
//
// SPDX-License-Identifier: BSL-1.0

#include "graphemes.hpp"
#include "tables/lookup.hpp"
#include "tables/width.hpp"
#include "text.hpp"
#include "utf8.hpp"

#ifndef BREVIER_WIDTH_HPP
#define BREVIER_WIDTH_HPP

BREVIER_BEGIN

/// What to do with characters of East_Asian_Width=Ambiguous, such as Greek letters, quotation marks, the ellipsis and
/// U+FFFD: wide in fonts made for Chinese, Japanese or Korean, else narrow.
enum class ambiguous_width : uint8_t { narrow = 1, wide = 2 };

namespace detail {

// The classes of no width, where the tables do not say otherwise.
inline constexpr uint16_t columnless = extends | classes(grapheme_class::control, grapheme_class::joiner,
                                                         grapheme_class::vowel_jamo, grapheme_class::trailing_jamo);

// From U+20000 on: the ideographic planes are wide, the private ones ambiguous, their last two code points neither.
constexpr column_class column_class_above(uint32_t point) noexcept {
  const uint32_t plane = point >> 16;
  if ((point & 0xFFFF) >= 0xFFFE) return column_class::by_class;
  if (plane == 2 || plane == 3) return column_class::wide;
  return plane == 15 || plane == 16 ? column_class::ambiguous : column_class::by_class;
}

constexpr column_class column_class_by_trie(uint32_t point) noexcept {
  if (point >= 0x20000) return column_class_above(point);
  return static_cast<column_class>(trie_value<2, 4>(column_top, column_blocks, column_leaves, point));
}

constexpr column_class column_class_by_runs(uint32_t point) noexcept {
  if (point >= 0x20000) return column_class_above(point);
  return static_cast<column_class>(run_value<2>(column_runs, column_run_index, point));
}

// `kind` is of use where the tables do not say enough.
template <class Kind>
constexpr uint8_t columns_of(char32_t value, Kind kind, ambiguous_width ambiguous) noexcept {
  if (value - 0x20 < 0x5F) return 1;
  const auto found = is_wide ? column_class_by_trie(value) : column_class_by_runs(value);
  if (found == column_class::wide) return 2;
  if (found == column_class::ambiguous) return static_cast<uint8_t>(ambiguous);
  return has(columnless, kind()) == (found == column_class::otherwise) ? 1 : 0;
}

}  // namespace detail

/// The columns of one code point on its own, 0 to 2: as many as its East_Asian_Width says, but none for controls, line
/// ends, format characters, combining marks, the second and third letters of a Hangul syllable, and Hangul fillers.
/// The soft hyphen and half-width sound marks take one, emoji modifiers two. O(1).
constexpr uint8_t columns(char32_t value, ambiguous_width ambiguous = ambiguous_width::narrow) noexcept {
  return detail::columns_of(
      value, [&] { return detail::grapheme_class_of(value); }, ambiguous);
}

namespace detail {

// A code point or ill-formed subpart, as clusters and columns see it.
struct column_part {
  cluster_part part{};
  char32_t value = 0;

  constexpr column_part() noexcept = default;
  constexpr explicit column_part(step taken) noexcept : part(part_of(taken)), value(taken.value) {}

  // U+FE0F asks for an emoji: of a pictograph, or of a digit, # or * that stands on a keycap.
  constexpr bool has_emoji_style() const noexcept {
    return part.kind == grapheme_class::pictographic || value == '#' || value == '*' || (value >= '0' && value <= '9');
  }
};

// Clusters one after another, with their columns: those of their code points, but never more than two.
class column_walk {
 public:
  constexpr column_walk(text input, ambiguous_width ambiguous) noexcept
      : first_(input.begin()), last_(input.end()), at_(first_), ambiguous_(ambiguous) {
    if (at_ != last_) next_ = column_part(decode(at_, last_));
  }

  constexpr bool is_over() const noexcept { return at_ == last_; }
  constexpr const char* at() const noexcept { return at_; }

  // The columns of the next cluster; moves past it.
  constexpr uint8_t next() noexcept {
    uint32_t sum = columns_of_next();
    for (;;) {
      const column_part here = next_;
      at_ += here.part.size;
      if (at_ == last_) break;
      next_ = column_part(decode(at_, last_));
      if (is_plain_boundary(here.part.kind, next_.part.kind) ||
          !is_joined(first_, at_, here.part.kind, next_.part.kind))
        break;
      if (sum < 2) sum += next_.value == 0xFE0F && here.has_emoji_style() ? uint32_t{2} : columns_of_next();
    }
    return narrow<uint8_t>(sum < 2 ? sum : 2);
  }

 private:
  // Ill-formed subparts are controls to clusters, U+FFFD to columns.
  constexpr uint8_t columns_of_next() const noexcept {
    return columns_of(
        next_.value, [this] { return next_.part.kind; }, ambiguous_);
  }

  const char* first_;
  const char* last_;
  const char* at_;
  column_part next_{};
  ambiguous_width ambiguous_;
};

}  // namespace detail

/// The columns of a text: the sum over its grapheme clusters. A cluster takes the columns of its code points, at most
/// two; so do flags, conjuncts and joined emoji. U+FE0F makes an emoji wide; U+FE0E changes nothing, as on most
/// terminals. Each ill-formed maximal subpart counts as U+FFFD. Controls take none, so expand tabs and take lines one
/// by one. O(size).
constexpr size_t columns(text input, ambiguous_width ambiguous = ambiguous_width::narrow) noexcept {
  size_t sum = 0;
  for (detail::column_walk walk(input, ambiguous); !walk.is_over();) sum += walk.next();
  return sum;
}

/// The longest beginning of at most `count` columns that splits no cluster. O(its size).
constexpr text truncate_columns(text input, size_t count,
                                ambiguous_width ambiguous = ambiguous_width::narrow) noexcept {
  for (detail::column_walk walk(input, ambiguous); !walk.is_over();) {
    const auto kept = static_cast<size_t>(walk.at() - input.begin());
    const size_t width = walk.next();
    if (width > count) return input.subtext(0, kept);
    count -= width;
  }
  return input;
}

/// The text, if it takes at most `count` columns; else as many of its clusters as leave room for the ellipsis, and that
/// (which is cut likewise, where it is wider than `count` itself). Written to `output`, which may not overlap either
/// text; returns what was written. Error: too_small, with needed() bytes and nothing written. O(size written).
constexpr result<text, utf8_error> truncate_columns(text input, size_t count, text ellipsis, buffer output,
                                                    ambiguous_width ambiguous = ambiguous_width::narrow) noexcept {
  const text kept = truncate_columns(input, count, ambiguous);
  if (kept.size() == input.size()) return detail::write_both(input, {}, output);
  const text tail = truncate_columns(ellipsis, count, ambiguous);
  return detail::write_both(truncate_columns(kept, count - columns(tail, ambiguous), ambiguous), tail, output);
}

BREVIER_END

#endif  // BREVIER_WIDTH_HPP
