// Brevier, keyword_sweep: reads a text backwards by the mirror of a set, a stretch at a time, where walks cost too
// much. SPDX-License-Identifier: BSL-1.0

#include "keyword_automaton.hpp"
#include "keyword_reader.hpp"
#include "words.hpp"

#ifndef BREVIER_KEYWORD_SWEEP_HPP
#define BREVIER_KEYWORD_SWEEP_HPP

BREVIER_BEGIN

namespace detail {

// Where what a mirror tells of a place ends.
template <bool CountsBytes>
struct told_end {
  template <class Reader>
  constexpr const char* of(const Reader& reader, const char* place, uint32_t size, const char* last) noexcept {
    return reader.end_of(place, size, last);
  }
};
// In characters, which are counted from the end told before at the same place, or the furthest of those before it: so
// each is counted a few times, however many matches lie over it.
template <>
struct told_end<false> {
  const char* told_at = nullptr;
  const char* told_to = nullptr;
  const char* furthest = nullptr;
  uint32_t told_size = 0, furthest_size = 0;  // from told_at on

  template <class Reader>
  constexpr const char* of(const Reader& reader, const char* place, uint32_t size, const char* last) noexcept {
    if (place != told_at) go_to(reader, place, last);
    if (size > told_size)
      told_to = reader.end_from(told_to, size - told_size, place, last);
    else if (size < told_size - size)
      told_to = reader.end_of(place, size, last);
    else
      told_to = reader.end_before(told_to, told_size - size, place);
    told_size = size;
    if (furthest < told_to) {
      furthest = told_to;
      furthest_size = size;
    }
    return told_to;
  }

 private:
  template <class Reader>
  constexpr void go_to(const Reader& reader, const char* place, const char* last) noexcept {
    if (place < told_at || place >= furthest) {
      furthest = place;
      furthest_size = 0;
    }
    for (; furthest_size != 0 && told_at < place; --furthest_size)
      told_at = reader.next_begin(reader.end_of(told_at, 1, last), last);
    told_at = place;
    told_to = furthest;
    told_size = furthest_size;
  }
};

// Counts what walks cost, and finds the places of a text where keywords begin.
//
// A walk is taken to cost 16, and 2 for each byte read. Where walks cost more than 10 for each byte that they get
// ahead, 4 where there is an automaton, the text is swept, a stretch that grows each time that walks come to nothing;
// behind it they are tried again. A sweep keeps the first places it has found, as many as there is room for, and the
// next one begins behind them; each begins to read as much further on as the longest match has bytes.
template <bool Enabled>
class keyword_sweep {};

template <>
class keyword_sweep<true> {
 public:
  uint32_t node = 0;  // whose keyword begins where the search is, and is to be looked at next

  constexpr keyword_sweep() noexcept = default;

  // A walk from `place` has read up to `read`, and the search goes on at `start`.
  constexpr void pay(const keyword_tables& tables, const char* place, const char* read, const char* start) noexcept {
    if (base_ == nullptr || place - base_ > calm) {
      base_ = place;
      spent_ = 0;
      stretch_ = 0;
    }
    spent_ += narrow<int32_t>(16 + 2 * (read - place));
    const auto ahead = narrow<int32_t>(start - base_);
    if (spent_ > allowance + (tables.automaton != nullptr ? 4 : 10) * ahead) begin();
  }
  constexpr void begin() noexcept { is_on_ = !__builtin_is_constant_evaluated(); }
  constexpr bool is_on() const noexcept { return is_on_; }
  // Whether a word runs on across the place.
  constexpr bool is_inner() const noexcept { return is_inner_; }

  // The next place from `start` on where a keyword may begin, and what its node tells: the longest and the next, or
  // two of which one is the first. False where there is none up to `place`, where walks shall be tried again.
  template <class Reader>
  constexpr bool next(const keyword_tables& tables, const Reader& reader, bool is_first, const char* first,
                      const char* start, const char* last, const char*& place, mirrored_keyword& told) noexcept {
    if (end_ == nullptr) open(start, last);
    for (;;) {
      while (left_ != 0) {
        --left_;
        const uint32_t slot = --found_ % most;
        place = begin_ + kept_.places.offsets[slot];
        if (place < start) continue;
        is_inner_ = tables.has(has_whole) && runs_on(first, place, last);
        told = told_by(tables, kept_.places.nodes[slot], is_first);
        if (told.size != 0) return true;
      }
      place = start < end_ ? end_ : start;
      if (place >= until_) break;
      fill(tables, reader, first, place, last);
    }
    base_ = place;
    end_ = nullptr;
    spent_ = 0;
    is_on_ = false;
    return false;
  }

 private:
  static constexpr uint32_t most = BREVIER_HOSTED ? 512 : 16;
  static constexpr ptrdiff_t longest_span = 4096, calm = 4096;
  static constexpr int32_t longest_stretch = 65536, allowance = 512;

  constexpr void open(const char* start, const char* last) noexcept {
    stretch_ = lesser(stretch_ * 4 + 1024, longest_stretch);
    until_ = last - start < stretch_ ? last : start + stretch_;
    end_ = start;
    span_ = most;
  }

  template <class Reader>
  [[gnu::noinline]] constexpr void fill(const keyword_tables& tables, const Reader& reader, const char* first,
                                        const char* start, const char* last) noexcept {
    const bool has_words = tables.has(has_whole);
    uint32_t found = 0, passed = 0;
    begin_ = start;
    end_ = until_ - start < span_ ? until_ : start + span_;
    const char* const behind = end_;
    const char* at = reader.reach_of(end_, narrow<uint32_t>(tables.reach()), last);
    if (BREVIER_HOSTED && tables.automaton != nullptr) {
      const keyword_automaton automaton(tables.automaton);
      for (uint32_t row = 0; at != start;) {
        const char* const end = at;
        const uint32_t which = automaton.class_before(reader, at, start);
        if (reader.passes_over() && passes(which == 0, at, end, passed)) continue;
        const uint32_t entry = automaton.next(row, which);
        row = entry & ~automaton_flags;
        bool is_found = (entry & automaton_found) != 0 && at < behind;
        if (has_words && is_found && !(entry & automaton_inner)) is_found = !runs_on(first, at, last);
        found = keep(at, row, found, is_found);
      }
    } else {
      const keyword_mirror mirror(tables);
      const uint32_t root = reader.mirror_root(tables);
      for (uint32_t state = root; at != start;) {
        const char* const end = at;
        const uint32_t unit = reader.read_before(at, start);
        if (reader.passes_over() && passes(true, at, end, passed)) continue;
        state = mirror.next(root, state, unit);
        bool is_found = at < behind && mirror.keyword(state) != tables.count;
        if (has_words && is_found && !mirror.tells_inner(tables, state)) is_found = !runs_on(first, at, last);
        found = keep(at, state, found, is_found);
      }
    }
    found_ = found;
    left_ = lesser(found, most - 1);
    if (found >= most) {
      end_ = begin_ + kept_.places.offsets[(found + 1) % most] + 1;
      span_ = end_ - start;
    } else if (found * 2 < most) {
      span_ = lesser(span_ * 2, longest_span);
    }
  }

  // Whether a word runs on across the place.
  static constexpr bool runs_on(const char* first, const char* place, const char* last) noexcept {
    return is_word_after(place, last) && is_word_before(first, place);
  }

  // Whether a character is passed over: a separator, of which no more than so many stand together.
  static constexpr bool passes(bool may, const char* begin, const char* end, uint32_t& passed) noexcept {
    if (!may || behind_separators(begin, end, 1) != end) {
      passed = 0;
      return false;
    }
    return passed != most_separators && ++passed != 0;
  }

  // The first places are found last, and take the room of others. No branch depends on what is found, so that one slot
  // is always free to be written. Returns how many have been found.
  constexpr uint32_t keep(const char* place, uint32_t state, uint32_t found, bool is_found) noexcept {
    const uint32_t slot = found % most;
    kept_.places.offsets[slot] = static_cast<uint16_t>(place - begin_);
    kept_.places.nodes[slot] = state;
    return found + is_found;
  }

  constexpr mirrored_keyword told_by(const keyword_tables& tables, uint32_t state, bool is_first) const noexcept {
    if (BREVIER_HOSTED && tables.automaton != nullptr) {
      const keyword_automaton automaton(tables.automaton);
      if (!tables.has(has_whole)) return automaton.told_by(state, is_first);
      state = automaton.node_of(state);
    }
    return keyword_mirror(tables).told_at(state, is_inner_, is_first);
  }

  // Left as it is until the first sweep.
  struct place_list {
    uint32_t nodes[most];
    uint16_t offsets[most];
  };
  union place_memory {
    char none = 0;
    place_list places;
  };

  const char* base_ = nullptr;       // from where walks are counted
  int32_t spent_ = 0, stretch_ = 0;  // what they have cost, and the bytes to be swept then
  const char* until_ = nullptr;
  const char* begin_ = nullptr;  // of the last sweep
  const char* end_ = nullptr;    // of what it has told; none where a stretch is yet to begin
  ptrdiff_t span_ = 0;           // of the next one
  uint32_t found_ = 0, left_ = 0;
  bool is_on_ = false, is_inner_ = false;
  place_memory kept_{};
};

}  // namespace detail

BREVIER_END

#endif  // BREVIER_KEYWORD_SWEEP_HPP
