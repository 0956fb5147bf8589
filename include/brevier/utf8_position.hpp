// Brevier, utf8_position: from byte offsets to code points, lines and columns, and back; cutting by code points.
//
//     brevier::offset_of(line, 40)                    // the byte where the code point after the first forty begins
//     brevier::position_of(file, check.offset)        // its line and column, for people
//
// SPDX-License-Identifier: BSL-1.0

#include "lines.hpp"

#ifndef BREVIER_UTF8_POSITION_HPP
#define BREVIER_UTF8_POSITION_HPP

BREVIER_BEGIN

/// Where a byte stands, for people.
struct text_position {
  size_t line = 1;    ///< from 1; lines are those of lines()
  size_t column = 1;  ///< from 1, in code points of the line, each ill-formed maximal subpart and byte order mark one
  size_t offset = 0;  ///< of the beginning of the line, in bytes
};

namespace detail {

// Where `rest` code points have been passed, or the end; what of `rest` is left then. Counting a stretch of text is far
// faster than walking it.
struct passed {
  size_t offset, rest;
};
constexpr passed pass(text input, size_t rest) noexcept {
  constexpr size_t stretch = 1024;
  size_t offset = 0;
  while (rest >= stretch && input.size() - offset > stretch) {
    const text next = input.subtext(offset);
    const text whole = truncate(next, stretch);
    rest -= count(whole);
    offset += whole.size();
  }
  const char* at = input.begin() + offset;
  for (; rest != 0 && at != input.end(); --rest) at += decode(at, input.end()).size;
  return {static_cast<size_t>(at - input.begin()), rest};
}

}  // namespace detail

/// The byte offset of code point number `index`, from 0; the size of the text for the number that there are. Refused,
/// as out_of_range, beyond that. O(offset).
constexpr result<size_t, utf8_error> offset_of(text input, size_t index) noexcept {
  const detail::passed found = detail::pass(input, index);
  if (found.rest != 0) return {utf8_error::out_of_range, input.size()};
  return found.offset;
}

/// Code point number `index`, from 0, with its offset and size. Refused, as out_of_range, where there are not so many.
/// O(offset).
constexpr result<character, utf8_error> nth_code_point(text input, size_t index) noexcept {
  const detail::passed found = detail::pass(input, index);
  if (found.offset == input.size()) return {utf8_error::out_of_range, input.size()};
  const step taken = decode(input.begin() + found.offset, input.end());
  return character{taken.value, found.offset, taken.size, taken.well_formed};
}

/// The number, from 0, of the code point that the byte at `offset` belongs to; how many there are for the size of the
/// text. Refused, as out_of_range, beyond that. O(offset).
constexpr result<size_t, utf8_error> index_of(text input, size_t offset) noexcept {
  if (offset > input.size()) return {utf8_error::out_of_range, input.size()};
  return count(input.subtext(0, floor_boundary(input, offset)));
}

/// The line and column of the byte at `offset`, or of the end of the text; the terminator of a line belongs to it, and
/// after the last one a new line begins. Refused, as out_of_range, beyond the end. O(offset + line).
constexpr result<text_position, utf8_error> position_of(text input, size_t offset) noexcept {
  if (offset > input.size()) return {utf8_error::out_of_range, input.size()};
  text_position found;
  for (const line& each : lines(input)) {
    const size_t next = each.offset + each.content.size() + each.terminator;
    if (each.terminator == 0 || next > offset) break;
    ++found.line;
    found.offset = next;
  }
  const size_t boundary = floor_boundary(input, offset);
  found.column = 1 + count(input.subtext(found.offset, boundary - found.offset));
  return found;
}

/// The longest beginning of at most `limit` code points. O(size of it).
constexpr text truncate_code_points(text input, size_t limit) noexcept {
  return input.subtext(0, detail::pass(input, limit).offset);
}

/// The text, if it has at most `limit` code points; else as many of them as leave room for the ellipsis, and that
/// (which is cut likewise, where it has more than `limit` itself). Written as by truncate(). O(size written).
constexpr result<text, utf8_error> truncate_code_points(text input, size_t limit, text ellipsis,
                                                        buffer output) noexcept {
  const text kept = truncate_code_points(input, limit);
  if (kept.size() == input.size()) return detail::write_both(input, {}, output);
  const text tail = truncate_code_points(ellipsis, limit);
  return detail::write_both(truncate_code_points(kept, limit - count(tail)), tail, output);
}

BREVIER_END

#endif  // BREVIER_UTF8_POSITION_HPP
