// Brevier, keyword_search: how the image of a set of keywords is searched, and what its matches are.
//
// SPDX-License-Identifier: BSL-1.0

#include "keyword_reader.hpp"
#include "keyword_squeeze.hpp"
#include "keyword_sweep.hpp"
#include "words.hpp"

#ifndef BREVIER_KEYWORD_SEARCH_HPP
#define BREVIER_KEYWORD_SEARCH_HPP

BREVIER_BEGIN

/// Where a keyword stands, in bytes of the text.
struct keyword_match {
  size_t offset;
  size_t size;     ///< 0 where there is no match
  uint32_t id;     ///< as given with the keyword
  uint32_t index;  ///< of the keyword in its list

  constexpr explicit operator bool() const noexcept { return size != 0; }
};

/// Which matches a search gives, where some overlap.
enum class match_kind : uint8_t {
  leftmost_longest,  ///< from left to right, of those that begin at one place the longest, none overlapping another
  leftmost_first,    ///< the same, but of those that begin at one place the one whose keyword stands first in the list
  overlapping,       ///< all, by where they begin; of those that begin at one place the longest first
};

namespace detail {

// ---- The search

struct keyword_hit {
  const char* begin = nullptr;
  ptrdiff_t size = 0;  // 0 where there is none
  uint32_t index = 0;
};

// Overlapping matches that begin at one place: only what is shorter than the one before, and no more is read.
template <bool Overlapping>
struct match_limit {
  static constexpr ptrdiff_t size = 0;
  static constexpr bool allows(ptrdiff_t) noexcept { return true; }
  constexpr void set(ptrdiff_t) noexcept {}
  constexpr void pass(ptrdiff_t) noexcept {}
};
template <>
struct match_limit<true> {
  ptrdiff_t size = 0;     // 0: any
  ptrdiff_t shorter = 0;  // of the match before the last one of a walk; 0: none
  constexpr void pass(ptrdiff_t other) noexcept { shorter = other; }
  constexpr bool allows(ptrdiff_t other) const noexcept { return size == 0 || other < size; }
  constexpr void set(ptrdiff_t other) noexcept { size = other; }
};

// What is left of the list of a window: overlapping matches are given one by one.
template <bool Kept>
struct pending_tails {
  static constexpr uint32_t left = 0;
};
template <>
struct pending_tails<true> {
  const char* place = nullptr;
  uint64_t behind = 0;                       // the bytes behind the window at the place
  uint32_t value = 0, taken = 0, count = 0;  // of the list
  uint32_t left = 0;
};

// The matches of the keywords that are read in one way, from left to right, as the kind has it.
//
// From each place where a keyword may begin the trie is walked. So a character is read as often as keywords, or their
// beginnings, can lie over it. Where that may be often the set has a mirror, and a text that makes it so is swept.
template <class Reader, match_kind Kind, uint8_t Features>
class keyword_search : Reader,
                       match_limit<Kind == match_kind::overlapping>,
                       told_end<Reader::counts_bytes || !(Features & has_mirror)> {
 public:
  constexpr keyword_search() noexcept = default;
  constexpr explicit keyword_search(const char* start, const Reader& reader = {}) noexcept
      : Reader(reader), start_(start) {}

  // Goes on at a place further on.
  constexpr void go_to(const char* place) noexcept {
    start_ = place;
    this->set(0);
    if constexpr (sweeps) sweep_.node = 0;
    tails_ = {};
  }

  // The next match in [first, last); whole words look back to `first`.
  constexpr bool next(const keyword_tables& tables, const char* first, const char* last, keyword_hit& hit) noexcept {
    if constexpr (accelerated) {
      if (!__builtin_is_constant_evaluated()) {
        if (next_keyword(tables, first, last, hit)) return true;
        return next_any(tables, first, last, hit);
      }
    }
    hit.size = 0;
    progress made = progress::some;
    while (made == progress::some) made = next_untold(tables, first, last, hit);
    return made == progress::match;
  }

 private:
  static constexpr bool is_overlapping = Kind == match_kind::overlapping;
  static constexpr bool sweeps = (Features & has_mirror) != 0;
  static constexpr bool leaps = BREVIER_HOSTED || sweeps;  // shorter code where it may be
  static constexpr bool accelerated = BREVIER_HOSTED && sizeof(Reader) != 0;
  static constexpr bool squeezes = accelerated && Reader::may_pass_over;

  enum class progress : uint8_t { none, some, match };

  // ---- By windows

  // Three steps, of which each is called where the one before does not suffice. First, in line, the match that is the
  // window at the next place found: as few steps as may be.
  [[gnu::always_inline]] bool next_keyword(const keyword_tables& tables, const char* first, const char* last,
                                           keyword_hit& hit) noexcept {
    if (sweeps_now() || this->passes_over() || this->size != 0 || tails_.left != 0) return false;
    window_found found;
    const char* const place = scan_.see_keyword(start_, found);
    if (place == nullptr) return false;
    if (!give(tables, first, place, scan_.size_at(place, found), last, found.keyword(), hit)) return false;
    scan_.take_place(true);
    return true;
  }
  [[gnu::noinline]] bool next_any(const keyword_tables& tables, const char* first, const char* last,
                                  keyword_hit& hit) noexcept {
    hit.size = 0;
    progress made = progress::some;
    while (made == progress::some) {
      if (next_tail(tables, first, last, hit)) return true;
      const bool has_windows =
          !sweeps_now() && this->size == 0 && scan_.applies(this->part(tables)) && !this->passes_over();
      if (has_windows && next_told(tables, first, last, hit)) return true;
      made = next_apart(tables, first, last, hit);
    }
    return made == progress::match;
  }

  // The next match that a window, or its list, tells. False where a walk is needed for the window that the scan keeps,
  // and where there are none: at the end of a text, and where it is to be swept.
  [[gnu::always_inline]] bool next_told(const keyword_tables& tables, const char* first, const char* last,
                                        keyword_hit& hit) noexcept {
    progress made = progress::none;
    do {
      window_found found;
      while (const char* const place = scan_.see_place(start_, found)) {
        made = tell(tables, first, place, last, found, scan_.size_at(place, found), hit);
        scan_.take_place(made == progress::match);
        if (made != progress::none) return made == progress::match;
      }
      if (start_ < scan_.read_end()) made = next_read(tables, first, last, hit);
      if (made != progress::none) return made == progress::match;
    } while ((!is_overlapping && scan_.begins_reading(tables, start_, last)) ||
             scan_.find_more(tables, this->part(tables), start_, last));
    if constexpr (sweeps)
      if (tables.automaton != nullptr && scan_.is_dense()) sweep_.begin();
    return false;
  }

  // The same in what is read place by place. The next place follows from branches, not from what is read in tables, so
  // that processors can be ahead.
  [[gnu::noinline]] progress next_read(const keyword_tables& tables, const char* first, const char* last,
                                       keyword_hit& hit) noexcept {
    const window_part& part = scan_.part();
    const char* place = start_;
    for (const char* const end = scan_.read_end(); place < end;) {
      const uint64_t bytes = read_window(place);
      uint32_t taken = 0;
      if (const char* const slot = part.slot_at(bytes, taken)) {
        const window_found found = part.found_in(slot, place + taken);
        const progress made = found ? tell(tables, first, place, last, found, taken, hit) : progress::none;
        if (made != progress::none) return made;
      }
      place += step_over(place, bytes);
    }
    start_ = place;
    return progress::none;
  }

  // Gives the match that a window tells; or keeps it, where that takes a walk.
  [[gnu::always_inline]] progress tell(const keyword_tables& tables, const char* first, const char* place,
                                       const char* last, window_found found, uint32_t taken,
                                       keyword_hit& hit) noexcept {
    if (found.has_keyword())
      return give(tables, first, place, taken, last, found.keyword(), hit) ? progress::match : progress::none;
    start_ = place;
    const bool has_list = scan_.part().is_list(found.value());
    if (!has_list || !scan_.part().tells_lists_at(place + taken)) {
      scan_.keep(has_list ? window_found::unread() : found, taken);
      return progress::some;
    }
    if constexpr (is_overlapping) {
      start_ = place + 1;
      const uint32_t count = scan_.part().tail(found.value(), 0).left();
      tails_ = {place, scan_.part().behind(place + taken), found.value(), taken, count, count};
      return next_tail(tables, first, last, hit) ? progress::match : progress::none;
    }
    const window_tail tail = scan_.part().tail(found.value(), 0);
    const bool is_only = tail.left() == 1;
    if ((is_only || Kind == match_kind::leftmost_longest) && tail.is_in(scan_.part().behind(place + taken), taken) &&
        give(tables, first, place, tail.size(), last, tail.index(), hit))
      return progress::match;
    if (is_only) return progress::none;
    hit = {place, 0, 0};
    offer_tails(tables, first, place + taken, last, found.value(), hit);
    if (hit.size == 0) return progress::none;
    start_ = place + hit.size;
    return progress::match;
  }
  [[gnu::always_inline]] bool give(const keyword_tables& tables, const char* first, const char* place, uint32_t taken,
                                   const char* last, uint32_t index, keyword_hit& hit) noexcept {
    if (!stands(tables, first, place, place + taken, last, index)) return false;
    hit = {place, static_cast<ptrdiff_t>(taken), index};
    start_ = place + (is_overlapping ? 1 : taken);
    return true;
  }

  // The next match of the list that is gone through.
  [[gnu::always_inline]] bool next_tail(const keyword_tables& tables, const char* first, const char* last,
                                        keyword_hit& hit) noexcept {
    if constexpr (is_overlapping) {
      while (tails_.left != 0) {
        const window_tail tail = scan_.part().tail(tails_.value, tails_.count - tails_.left--);
        const char* const end = tails_.place + tail.size();
        if (!tail.is_in(tails_.behind, tails_.taken) || !stands(tables, first, tails_.place, end, last, tail.index()))
          continue;
        hit = {tails_.place, static_cast<ptrdiff_t>(tail.size()), tail.index()};
        return true;
      }
    }
    return false;
  }

  // The keywords that may be at start_ and have been read up to `at`, those of the list of a window.
  void offer_tails(const keyword_tables& tables, const char* first, const char* at, const char* last, uint32_t value,
                   keyword_hit& hit) noexcept {
    const window_part& part = scan_.part();
    const uint32_t count = part.tail(value, 0).left(), taken = static_cast<uint32_t>(at - start_);
    const uint64_t behind = part.behind(at);
    for (uint32_t i = 0; i != count; ++i) {
      const window_tail tail = part.tail(value, i);
      if (!tail.is_in(behind, taken)) continue;
      offer(tables, first, start_ + tail.size(), last, tail.index(), hit);
      if (Kind == match_kind::leftmost_longest && hit.size != 0) return;
    }
  }

  // ---- By walks and sweeps

  // A function by itself, so that the one before has few registers to save.
  [[gnu::noinline]] constexpr progress next_apart(const keyword_tables& tables, const char* first, const char* last,
                                                  keyword_hit& hit) noexcept {
    return next_untold(tables, first, last, hit);
  }
  constexpr progress next_untold(const keyword_tables& tables, const char* first, const char* last,
                                 keyword_hit& hit) noexcept {
    if constexpr (sweeps)
      if (sweep_.is_on() && next_swept(tables, first, last, hit)) return progress::match;
    return next_walked(tables, first, last, hit);
  }

  // The next match that walks find: some progress, where the text is to be swept, or is to be gone on by windows.
  [[gnu::always_inline]] constexpr progress next_walked(const keyword_tables& tables, const char* first,
                                                        const char* last, keyword_hit& hit) noexcept {
    for (;;) {
      const char* end = last;
      const char* following = start_;
      const char* at = start_;
      uint32_t value = this->root(tables);
      const bool is_limited = this->size != 0;
      if (is_limited) {
        end = start_ + this->size;
        this->read_first(following, end);
        following = this->next_begin(following, last);
      } else if (!seek(tables, end, following, at, value)) {
        return sweeps_now() ? progress::some : progress::none;
      } else if (squeezes && !is_overlapping && value < tables.count) {  // the window tells all
        offer(tables, first, at, last, value, hit);
        if (hit.size != 0) {
          hit.begin = start_;
          start_ = at;
          return progress::match;
        }
      }
      trie_node node;
      const char* read = at;
      while (value >= tables.count && value != no_value) {
        node = trie_node(tables, value);  // has read all before `at`
        if (Features & has_inner && node.kind() == is_keyword)
          offer(tables, first, at, last, tables.value(node.rest(tables)), hit);
        read = at;
        value = node.find(tables, this->read_next(at, start_, end));
      }
      if (value < tables.count) offer(tables, first, at, last, value, hit);
      const char* const begin = start_;
      if (accelerated && following == nullptr) {
        following = start_;
        next_unit(following, last);
      }
      this->set(has_shorter() ? hit.size : 0);
      if (hit.size != 0) {
        if (!is_overlapping)
          start_ += hit.size;
        else if (!has_shorter())
          start_ = leaps ? following : start_ + 1;
      } else {
        start_ = leaps ? following : start_ + 1;
        if (leaps && value == no_value && !is_limited && node.kind() == is_clean) start_ = last_character(start_, read);
      }
      if constexpr (sweeps)
        if (tables.has(has_mirror)) sweep_.pay(tables, begin, at, start_);
      if (hit.size != 0) {
        hit.begin = begin;
        return progress::match;
      }
      if (accelerated || sweeps_now()) return progress::some;
    }
  }
  constexpr bool sweeps_now() const noexcept {
    if constexpr (sweeps)
      return sweep_.is_on();
    else
      return false;
  }

  // Moves to the next place where a keyword may begin; `following` is that of the next character, and the node of
  // `value` has read all up to `at`. It ends with that where nothing leads on.
  constexpr bool seek(const keyword_tables& tables, const char* last, const char*& following, const char*& at,
                      uint32_t& value) noexcept {
    if constexpr (accelerated) {
      if (scan_.applies(this->part(tables))) {
        const char* place = start_;
        uint32_t taken = 0;
        const window_found found = next_window(tables, place, last, taken);
        following = at = start_ = place;
        if (found) {
          following = nullptr;  // nobody knows yet
          if (!found.has_keyword() && found.value() == from_root) return true;
          value = found.has_keyword() ? found.keyword() : found.value();
          at += taken;
          return true;
        }
      }
    }
    const bool found = skip(tables, last, following);
    at = start_;
    return found;
  }

  window_found next_window(const keyword_tables& tables, const char*& place, const char* last,
                           uint32_t& taken) noexcept {
    if constexpr (squeezes)
      if (this->passes_over()) return scan_.next_squeezed(tables, this->part(tables), place, last, taken);
    return scan_.take_kept(taken);
  }

  constexpr bool may_begin(const keyword_tables& tables, uint32_t unit, uint32_t second) const noexcept {
    const keyword_filter filter = tables.filter();
    const bool singles = Features & has_single && tables.has(has_single);
    return filter.may_begin(unit, second) || (singles && filter.may_begin(unit, no_unit));
  }

  // Moves to the next place where the filter lets a keyword begin; `following` is that of the next character.
  constexpr bool skip(const keyword_tables& tables, const char* last, const char*& following) noexcept {
    const char *here = start_, *next = start_;
    uint32_t unit = this->read_first(next, last);
    while (unit != no_unit) {
      const char* const begin = this->next_begin(next, last);
      const char* at = begin;
      const uint32_t second = this->read_first(at, last);
      if (may_begin(tables, unit, second)) {
        following = next;
        break;
      }
      here = begin;
      next = at;
      unit = second;
    }
    start_ = here;
    return unit != no_unit;
  }

  // The next match in the stretch that is swept; false where it has none left, and walks go on at start_.
  constexpr bool next_swept(const keyword_tables& tables, const char* first, const char* last,
                            keyword_hit& hit) noexcept {
    constexpr bool is_first = Kind == match_kind::leftmost_first;
    const Reader& reader = *this;
    const bool takes_two = is_first && !(this->passes_over() && tables.has(has_whole));  // or all, one by one
    for (;;) {
      mirrored_keyword told{};
      if (sweep_.node != 0) {
        told = keyword_mirror(tables).told_by(sweep_.node, sweep_.is_inner());
        if (takes_two) told.next = 0;
      } else {
        const char* const before = start_;
        const bool found = sweep_.next(tables, reader, takes_two, first, before, last, start_, told);
        if (start_ != before) this->set(0);
        if (!found) return false;
      }
      sweep_.node = told.next;
      if (!sweep_.is_inner() || !tables.matches_whole(told.index)) {
        told_end<Reader::counts_bytes>& end = *this;
        offer(tables, first, end.of(reader, start_, told.size, last), last, told.index, hit);
      }
      if (is_first && takes_two && hit.size != 0) sweep_.node = 0;
      if (hit.size == 0 || (is_first && sweep_.node != 0)) continue;
      hit.begin = start_;
      this->set(hit.size);
      if (is_overlapping) return true;
      start_ += hit.size;
      sweep_.node = 0;
      return true;
    }
  }

  // The last character before `read`, or `first`, whatever is later.
  static constexpr const char* last_character(const char* first, const char* read) noexcept {
    if (read <= first) return first;
    while (--read != first && is_continuation(byte_at(read))) continue;
    return read;
  }

  // Whether the walk has passed a match that is shorter than the one it gives.
  constexpr bool has_shorter() const noexcept {
    if constexpr (is_overlapping)
      return this->shorter != 0;
    else
      return false;
  }

  // Whether a keyword stands from `begin` to `end`, as a whole word where it must be one.
  static constexpr bool stands(const keyword_tables& tables, const char* first, const char* begin, const char* end,
                               const char* last, uint32_t index) noexcept {
    return !(Features & has_whole) || !tables.matches_whole(index) || is_whole_word(first, begin, end, last);
  }

  // A keyword has been read up to `at`.
  constexpr void offer(const keyword_tables& tables, const char* first, const char* at, const char* last,
                       uint32_t index, keyword_hit& hit) noexcept {
    if (!this->allows(at - start_)) return;
    if (Kind == match_kind::leftmost_first && hit.size != 0 && index > hit.index) return;
    if (!stands(tables, first, start_, at, last, index)) return;
    this->pass(hit.size);
    hit.size = at - start_;
    hit.index = index;
  }

  const char* start_ = nullptr;
  keyword_sweep<sweeps> sweep_{};
  pending_tails<accelerated && is_overlapping> tails_{};
  typename choice<squeezes, squeezed_scan, keyword_scan<accelerated>>::type scan_{};
};

}  // namespace detail

BREVIER_END

#endif  // BREVIER_KEYWORD_SEARCH_HPP
