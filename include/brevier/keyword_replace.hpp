// Brevier, keyword_replace: a text with its keywords replaced or masked, by their ids, written into the caller's
// memory. The size is known before anything is written.
//
//     constexpr brevier::replacement hidden[] = {{trump, "[name]"}, {xi, "*", brevier::replacing::each_character}};
//
//     char memory[512];
//     brevier::replace(set.matches(text), text, hidden, memory)
//
// SPDX-License-Identifier: BSL-1.0

#include "keywords.hpp"

#ifndef BREVIER_KEYWORD_REPLACE_HPP
#define BREVIER_KEYWORD_REPLACE_HPP

BREVIER_BEGIN

enum class replacing : uint8_t {
  match,           ///< the replacement stands once for the whole match
  each_character,  ///< it is repeated for each code point of the match, as a mask
};

/// What to put in place of the matches that have an id, or of all. Of several in a list the first that fits holds.
struct replacement {
  template <class Id>
  constexpr replacement(Id of, text words, replacing manner = replacing::match) noexcept
      : with(words), id(detail::id_number(of)), how(manner) {}
  constexpr explicit replacement(text words, replacing manner = replacing::match) noexcept
      : with(words), how(manner), any_id(true) {}

  text with;
  uint32_t id = 0;
  replacing how = replacing::match;
  bool any_id = false;
};

namespace detail {

// Gives `put` the pieces of the text with what stands in place of matches. A match that begins inside the one before it
// stays what it is.
template <class Matches, class Put>
constexpr void replace_in(const Matches& matches, text subject, list<const replacement> by_id, Put& put) noexcept {
  size_t kept = 0;  // from here on the text is not put yet
  for (const keyword_match& match : matches) {
    const replacement* found = by_id.begin();
    while (found != by_id.end() && !found->any_id && found->id != match.id) ++found;
    if (found == by_id.end() || match.offset < kept) continue;
    put(subject.subtext(kept, match.offset - kept));
    kept = match.offset + match.size;
    size_t times = found->how == replacing::match ? 1 : count(subject.subtext(match.offset, match.size));
    for (; times != 0; --times) put(found->with);
  }
  put(subject.subtext(kept));
}

struct put_size {
  uint64_t size = 0;
  constexpr void operator()(text piece) noexcept { size += piece.size(); }
};

struct put_bytes {
  char* at;
  constexpr void operator()(text piece) noexcept {
    for (const char byte : piece) *at++ = byte;
  }
};

}  // namespace detail

/// The bytes that replace() writes; the greatest size_t where they are that many or more. O(the search + that).
template <class Matches>
constexpr size_t replaced_size(const Matches& matches, text subject, list<const replacement> by_id) noexcept {
  detail::put_size counted;
  detail::replace_in(matches, subject, by_id, counted);
  return counted.size < SIZE_MAX ? detail::narrow<size_t>(counted.size) : SIZE_MAX;
}

/// The text with the matches that have a replacement replaced, written into memory that must not overlap the text.
/// `matches` is what a set finds in that text; of matches that overlap, the first is replaced. Gives what was written.
/// memory_too_small: needed() says how much would do, and nothing was written. O(twice the search + what is written).
template <class Matches>
constexpr result<text, keyword_error> replace(const Matches& matches, text subject, list<const replacement> by_id,
                                              buffer memory) noexcept {
  const size_t needed = replaced_size(matches, subject, by_id);
  if (memory.size() < needed || needed == SIZE_MAX) return {keyword_error::memory_too_small, 0, needed};
  detail::put_bytes writer{memory.data()};
  detail::replace_in(matches, subject, by_id, writer);
  return text(static_cast<const char*>(memory.data()), needed);
}

BREVIER_END

#endif  // BREVIER_KEYWORD_REPLACE_HPP
