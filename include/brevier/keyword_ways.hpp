// Brevier, keyword_ways: the search of a whole set, of which some keywords may be read in one way and some in another,
// side by side.
//
// SPDX-License-Identifier: BSL-1.0

#include "keyword_search.hpp"

#ifndef BREVIER_KEYWORD_WAYS_HPP
#define BREVIER_KEYWORD_WAYS_HPP

BREVIER_BEGIN

namespace detail {

// A search and the match that it has found but not given.
template <class Reader, match_kind Kind, uint8_t Features>
struct pending_search {
  keyword_search<Reader, Kind, Features> search{};
  keyword_hit hit{};

  constexpr bool is_before(const keyword_hit& other) const noexcept {
    if (hit.size == 0 || other.size == 0) return hit.size != 0;
    if (hit.begin != other.begin) return hit.begin < other.begin;
    if (Kind != match_kind::leftmost_first && hit.size != other.size) return hit.size > other.size;
    return hit.index < other.index;
  }
};

// What ways of reading a set can have. The compiler's sets have each of theirs; of the others it is known what they
// must not have.
template <class Source>
struct set_readings {
  static constexpr uint32_t folding = Source::ways >> 1;
  static constexpr bool reads_exact = Source::ways & 1, is_single = (Source::ways & (Source::ways - 1)) == 0;
  static constexpr uint32_t count = lesser(ones(folding), most_folding_ways);
  using reader = folding_reader<readings_of(Source::ways), !reads_exact && is_single>;
};

// The search of a set whose keywords are all read in one way.
template <class Source, match_kind Kind, bool IsSingle = set_readings<Source>::is_single>
class set_search {
 public:
  constexpr set_search() noexcept = default;
  constexpr set_search(const keyword_tables& tables, const char*, const char* at, const char*) noexcept
      : search_(at, reader_of(tables)) {}

  constexpr bool next(const keyword_tables& tables, const char* first, const char* last, keyword_hit& hit) noexcept {
    return search_.next(tables, first, last, hit);
  }

 private:
  using readings = set_readings<Source>;
  using reader = typename choice<readings::reads_exact, exact_reader, typename readings::reader>::type;

  static constexpr reader reader_of(const keyword_tables& tables) noexcept {
    if constexpr (readings::reads_exact)
      return reader();
    else
      return reader(0, tables.count, tables.folding_accelerator);
  }

  keyword_search<reader, Kind, Source::features> search_{};
};

// The search of a set that may have several ways of reading: a search for each, side by side.
template <class Source, match_kind Kind>
class set_search<Source, Kind, false> {
 public:
  constexpr set_search() noexcept = default;
  constexpr set_search(const keyword_tables& tables, const char* first, const char* at, const char* last) noexcept {
    const uint32_t ways = tables.ways() & Source::ways;
    if (reads_exact && ways & 1) start(tables, first, at, last, exact_, exact_reader());
    const char* part = tables.folding_accelerator;
    uint32_t others = ways & 1;
    for (uint8_t way = 1; way != 16; ++way)
      if (ways >> way & 1) {
        start(tables, first, at, last, folding_[count_++], folding(way, root_of(tables, others++), part));
        if (part) part = part_behind(part);
      }
  }

  // Gives the first of the matches found, and goes on behind it; what other searches have found inside it is void.
  constexpr bool next(const keyword_tables& tables, const char* first, const char* last, keyword_hit& hit) noexcept {
    uint32_t taken = 0;
    for (uint32_t i = 1; i < count_; ++i)
      if (folding_[i].is_before(folding_[taken].hit)) taken = i;
    const bool is_exact = reads_exact && exact_.is_before(folding_[taken].hit);
    hit = is_exact ? exact_.hit : folding_[taken].hit;
    if (hit.size == 0) return false;
    if (reads_exact) go_on(tables, first, last, hit, exact_, is_exact);
    for (uint32_t i = 0; i != count_; ++i) go_on(tables, first, last, hit, folding_[i], !is_exact && i == taken);
    return true;
  }

 private:
  using readings = set_readings<Source>;
  using folding = typename readings::reader;
  static constexpr bool reads_exact = readings::reads_exact;

  template <class Search, class Reader>
  static constexpr void start(const keyword_tables& tables, const char* first, const char* at, const char* last,
                              Search& begun, const Reader& reader) noexcept {
    begun.search = decltype(begun.search)(at, reader);
    begun.search.next(tables, first, last, begun.hit);
  }

  template <class Search>
  static constexpr void go_on(const keyword_tables& tables, const char* first, const char* last,
                              const keyword_hit& taken, Search& other, bool is_taken) noexcept {
    const char* const end = taken.begin + taken.size;
    const bool is_void = Kind != match_kind::overlapping && other.hit.size != 0 && other.hit.begin < end;
    if (is_void && !is_taken) other.search.go_to(end);
    if (is_void || is_taken) other.search.next(tables, first, last, other.hit);
  }

  pending_search<exact_reader, Kind, Source::features> exact_{};
  pending_search<folding, Kind, Source::features> folding_[readings::count];
  uint32_t count_ = 0;
};

// The matches of a set, for lazy_range.
template <match_kind Kind, class Source>
class keyword_cursor {
 public:
  using value_type = keyword_match;

  constexpr keyword_cursor() noexcept = default;
  constexpr keyword_cursor(const Source& source, text subject, size_t start = 0) noexcept
      : source_(source),
        first_(subject.begin()),
        last_(subject.end()),
        search_(source.tables(), subject.begin(), source.tables().count != 0 ? subject.begin() + start : subject.end(),
                subject.end()) {}

  constexpr bool next(keyword_match& match) noexcept {
    keyword_hit hit;
    if (!search_.next(source_.tables(), first_, last_, hit)) return false;
    match.offset = static_cast<size_t>(hit.begin - first_);
    match.size = static_cast<size_t>(hit.size);
    match.id = source_.tables().id(hit.index);
    match.index = hit.index;
    return true;
  }

 private:
  Source source_{};
  const char* first_ = nullptr;
  const char* last_ = nullptr;
  set_search<Source, Kind> search_{};
};

}  // namespace detail

BREVIER_END

#endif  // BREVIER_KEYWORD_WAYS_HPP
