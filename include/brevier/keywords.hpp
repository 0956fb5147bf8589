// Brevier, keywords: finds which of a set of keywords stand in a text, and where. A set is one flat image: made by
// the compiler and left in flash, made at run time in the caller's memory, or loaded from bytes and verified in place.
//
//     inline constexpr brevier::keyword topics[] = {{"特朗普", trump}, {"Trump", trump, brevier::whole_word}};
//
//     constexpr auto& set = brevier::keyword_set<topics>;
//
//     for (auto m : set.matches(text)) m.offset, m.size, m.id, m.index
//
// SPDX-License-Identifier: BSL-1.0

#include "keyword_builder.hpp"
#include "keyword_scan.hpp"
#include "words.hpp"

#ifndef BREVIER_KEYWORDS_HPP
#define BREVIER_KEYWORDS_HPP

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

// Overlapping matches that begin at one place: only what is shorter than the one before.
template <bool Overlapping>
struct match_limit {
  static constexpr bool allows(ptrdiff_t) noexcept { return true; }
  constexpr void set(ptrdiff_t) noexcept {}
};
template <>
struct match_limit<true> {
  ptrdiff_t size = PTRDIFF_MAX;
  constexpr bool allows(ptrdiff_t other) const noexcept { return other < size; }
  constexpr void set(ptrdiff_t other) noexcept { size = other; }
};

// Where to go on when all before `stop` has been searched: at the node that has read the rest up to `read`.
template <bool Enabled>
struct search_detour {
  static constexpr const char* stop = nullptr;
  static constexpr const char* read = nullptr;
  static constexpr uint32_t value = 0;
  constexpr void set(const char*, const char*, uint32_t) noexcept {}
};
template <>
struct search_detour<true> {
  const char* stop = nullptr;
  const char* read = nullptr;
  uint32_t value = 0;
  constexpr void set(const char* where, const char* what, uint32_t node) noexcept {
    stop = where;
    read = what;
    value = node;
  }
};

// The last link followed: from a node where a character did not go on to the node where it did. Text that leads from
// link to link tends to take the same one over and over, and then need not wait for what stands there.
template <bool Enabled>
struct link_shortcut {
  static constexpr int skipped = 0;
  static constexpr uint32_t target = 0;
  constexpr bool begins_at(uint32_t) const noexcept { return false; }
  constexpr bool goes_on(uint32_t) const noexcept { return false; }
  constexpr void open(uint32_t, int) noexcept {}
  constexpr void close(uint32_t, uint32_t, bool) noexcept {}
};
template <>
struct link_shortcut<true> {
  uint32_t node = no_value, unit = 0, target = 0;
  int skipped = 0;
  uint32_t opened = no_value;
  int opened_skipped = 0;

  constexpr bool begins_at(uint32_t value) const noexcept { return value == node; }
  constexpr bool goes_on(uint32_t next) const noexcept { return next == unit; }
  constexpr void open(uint32_t from, int characters) noexcept {
    opened = from;
    opened_skipped = characters;
  }
  constexpr void close(uint32_t next, uint32_t value, bool is_node) noexcept {
    if (opened == no_value) return;
    if (is_node) {
      node = opened;
      skipped = opened_skipped;
      unit = next;
      target = value;
    }
    opened = no_value;
  }
};

// The matches of the keywords that are read in one way, from left to right, as the kind has it.
//
// Where the trie leads no further, what it has read tells where the next keyword can begin and which node has read all
// from there on, so that the search resumes there. Only where keywords lie before that place are the characters before
// it read again, and where nothing long is left, or inside such a stretch, all from the next start. So with a few
// characters more for each every character is read twice at most, but inside of what a longer beginning has led over,
// where each match can cost up to 255 bytes read again.
template <class Reader, match_kind Kind, uint8_t Features>
class keyword_search : Reader, match_limit<Kind == match_kind::overlapping> {
 public:
  constexpr keyword_search() noexcept = default;
  constexpr explicit keyword_search(const char* start, const Reader& reader = {}) noexcept
      : Reader(reader), start_(start) {}

  // A search in the same way from another place on.
  constexpr keyword_search from(const char* start) const noexcept { return keyword_search(start, *this); }

  // The next match in [first, last); whole words look back to `first`.
  constexpr bool next(const keyword_tables& tables, const char* first, const char* last, keyword_hit& hit) noexcept {
    hit.size = 0;
    uint32_t state = no_value;  // the last node
    link_shortcut<exact_and_linked> shortcut;
    for (;;) {
      const char* end = detour_.stop ? detour_.stop : last;
      const char* following = start_;
      const char* at = start_;
      uint32_t value = this->root(tables);
      if (!seek(tables, end, following, at, value)) {
        if (!detour_.stop) return false;
        following = start_ = detour_.stop;
        at = detour_.read;
        value = detour_.value;
        end = last;
        detour_.set(nullptr, nullptr, 0);
      }
      for (;;) {
        trie_node node;
        const char* read = at;
        while (value >= tables.count && value != no_value) {
          if (shortcut.begins_at(value)) {
            const char* ahead = at;
            if (shortcut.goes_on(this->read_next(ahead, start_, end)) && hit.size == 0) {
              following = start_ = behind(start_, shortcut.skipped, at);
              at = ahead;
              value = shortcut.target;
              shortcut.close(0, 0, false);
              continue;
            }
          }
          node = trie_node(tables, value);  // has read all before `at`
          if (Features & has_inner && node.kind() == is_keyword)
            offer(tables, first, at, last, tables.value(node.rest(tables)), hit);
          read = at;
          const uint32_t unit = this->read_next(at, start_, end);
          state = value;
          value = node.find(tables, unit);
          shortcut.close(unit, value, value >= tables.count && value != no_value);
        }
        if (value < tables.count) offer(tables, first, at, last, value, hit);
        const uint8_t kind = value == no_value ? node.kind() : uint8_t{is_dirty};
        const char* const begin = start_;
        this->set(hit.size ? hit.size : PTRDIFF_MAX);
        if (hit.size == 0)
          start_ = BREVIER_HOSTED || Features & has_links ? following : start_ + 1;  // shorter code where it may be
        else if (!is_overlapping)
          start_ += hit.size;
        if (Features & has_links && kind == has_link) {
          const char* const link = node.rest(tables);
          const char* const resumed = behind(begin, byte_at(link) >> 1, read);
          const uint32_t target = tables.value(link + 1);
          if (byte_at(link) & 1) {
            if (detours && !detour_.stop && start_ <= resumed && resumed != read) detour_.set(resumed, read, target);
          } else if (hit.size == 0) {
            following = start_ = resumed;
            if (target == 0 || resumed == read) break;
            shortcut.open(state, byte_at(link) >> 1);
            value = target;
            at = read;
            continue;
          }
        } else if (Features & has_links && kind == is_clean && hit.size == 0) {  // without links no beginning is long
          start_ = last_character(following, read);
        }
        if (hit.size == 0) break;
        hit.begin = begin;
        return true;
      }
    }
  }

 private:
  static constexpr bool is_overlapping = Kind == match_kind::overlapping;
  static constexpr bool detours = Kind == match_kind::leftmost_longest && (Features & has_detours) != 0;
  static constexpr bool exact_and_linked = BREVIER_HOSTED && is_same<Reader, exact_reader> && (Features & has_links);
  static constexpr bool accelerated = BREVIER_HOSTED;

  // Moves to the next place where a keyword may begin; `following` is that of the next character, and the node of
  // `value` has read all up to `at`.
  constexpr bool seek(const keyword_tables& tables, const char* last, const char*& following, const char*& at,
                      uint32_t& value) noexcept {
    if (accelerated && !detour_.stop && keyword_scan<accelerated>::applies(this->part(tables))) {
      uint32_t found = 0;
      if (scan_.next(tables, this->part(tables), start_, last, found)) {
        following = at = start_;
        next_unit(following, last);
        if (found == from_root) return true;
        value = found;
        at += window_part(this->part(tables)).sizes[half_of(at)];
        return true;
      }
      following = start_;
    }
    const bool found = skip(tables, last, following);
    at = start_;
    return found;
  }

  // Moves to the next place where the filter lets a keyword begin; `following` is that of the next character.
  constexpr bool skip(const keyword_tables& tables, const char* last, const char*& following) noexcept {
    const keyword_filter filter = tables.filter();
    const bool singles = Features & has_single && tables.has(has_single);
    const char *here = start_, *next = start_;
    uint32_t unit = this->read_first(next, last);
    while (unit != no_unit) {
      const char* at = next;
      const uint32_t second = this->read_next(at, here, last);
      if (filter.may_begin(unit, second) || (singles && filter.may_begin(unit, no_unit))) {
        following = next;
        break;
      }
      here = this->next_begin(next, last);
      next = at;
      unit = second;
    }
    start_ = here;
    return unit != no_unit;
  }

  // So many characters behind `at`, all of them read.
  constexpr const char* behind(const char* at, int characters, const char* read) const noexcept {
    while (characters-- != 0 && at != read) {
      while (++at != read && is_continuation(byte_at(at))) continue;
      at = this->next_begin(at, read);
    }
    return at;
  }

  // The last character before `read`, or `first`, whatever is later.
  static constexpr const char* last_character(const char* first, const char* read) noexcept {
    if (read <= first) return first;
    while (--read != first && is_continuation(byte_at(read))) continue;
    return read;
  }

  // A keyword has been read up to `at`.
  constexpr void offer(const keyword_tables& tables, const char* first, const char* at, const char* last,
                       uint32_t index, keyword_hit& hit) noexcept {
    if (!this->allows(at - start_)) return;
    if (Kind == match_kind::leftmost_first && hit.size != 0 && index > hit.index) return;
    if (Features & has_whole && tables.matches_whole(index) && !is_whole_word(first, start_, at, last)) return;
    hit.size = at - start_;
    hit.index = index;
  }

  const char* start_ = nullptr;
  search_detour<detours> detour_{};
  keyword_scan<accelerated> scan_{};
};

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
    if (is_void && !is_taken) other.search = other.search.from(end);
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

// Where a set has its tables: in itself, and then it may have any feature, but only the ways of reading that the
// program asks for; the compiler's sets have all as constants.
template <keyword_options Foldings>
class any_tables {
 public:
  static constexpr uint8_t features = has_all;
  static constexpr uint32_t ways = ways_of(way_of(Foldings));

  constexpr any_tables() noexcept = default;
  constexpr explicit any_tables(const keyword_tables& tables) noexcept : tables_(tables) {}
  constexpr const keyword_tables& tables() const noexcept { return tables_; }

 private:
  keyword_tables tables_{};
};

}  // namespace detail

template <class Source, match_kind Kind>
class keyword_stream;  // in keyword_stream.hpp

/// A set of keywords: a view of its image, which must outlive it. `Source` is where it has its tables, and what
/// keywords may be in it, so that a search for a set that the compiler made has no code for what is not.
///
/// Matches are those of whole characters: they begin and end between code points, and never run across ill-formed
/// bytes. A search takes time linear in the text, but for up to 255 bytes that are read again for each occurrence of a
/// keyword, times the logarithm of how many characters may follow one beginning; constant memory.
template <class Source>
class basic_keywords {
 public:
  template <match_kind Kind>
  using range = lazy_range<detail::keyword_cursor<Kind, Source>>;

  constexpr basic_keywords() noexcept = default;
  constexpr explicit basic_keywords(const Source& source) noexcept : source_(source) {}
  template <keyword_options Foldings>
  constexpr operator basic_keywords<detail::any_tables<Foldings>>() const noexcept {
    static_assert(!(Source::ways & ~detail::any_tables<Foldings>::ways), "the set folds more than that");
    return basic_keywords<detail::any_tables<Foldings>>(detail::any_tables<Foldings>(source_.tables()));
  }

  /// The matches in a text, leftmost-longest unless another kind is asked for.
  template <match_kind Kind = match_kind::leftmost_longest>
  constexpr range<Kind> matches(text subject) const noexcept {
    return range<Kind>({source_, subject});
  }
  /// All matches, by where they begin; of those that begin at one place the longest first.
  constexpr range<match_kind::overlapping> overlapping(text subject) const noexcept {
    return matches<match_kind::overlapping>(subject);
  }
  /// The first of matches(); of size 0 where there is none.
  template <match_kind Kind = match_kind::leftmost_longest>
  constexpr keyword_match first(text subject) const noexcept {
    keyword_match match{};
    detail::keyword_cursor<Kind, Source>(source_, subject).next(match);
    return match;
  }
  constexpr bool contains(text subject) const noexcept { return first(subject).size != 0; }
  /// How many matches() there are.
  template <match_kind Kind = match_kind::leftmost_longest>
  constexpr size_t count(text subject) const noexcept {
    size_t total = 0;
    for_each<Kind>(subject, [&total](const keyword_match&) noexcept { ++total; });
    return total;
  }
  /// Calls `visit` with each of matches(), until it returns false if it returns a bool. Whether it saw all.
  template <match_kind Kind = match_kind::leftmost_longest, class Visitor>
  constexpr bool for_each(text subject, Visitor visit) const
      noexcept(noexcept(visit(detail::make<const keyword_match&>()))) {
    detail::keyword_cursor<Kind, Source> cursor(source_, subject);
    keyword_match match{};
    while (cursor.next(match)) {
      if constexpr (detail::is_same<decltype(visit(static_cast<const keyword_match&>(match))), bool>) {
        if (!visit(static_cast<const keyword_match&>(match))) return false;
      } else {
        visit(static_cast<const keyword_match&>(match));
      }
    }
    return true;
  }

  /// The bytes that ids() takes: a bit for each number up to the highest id. O(size()).
  constexpr size_t id_bytes() const noexcept {
    uint32_t highest = 0;
    for (uint32_t i = 0; i != source_.tables().count; ++i)
      if (source_.tables().id(i) > highest) highest = source_.tables().id(i);
    return detail::narrow<size_t>(highest >> 3) + 1;
  }
  /// Which ids matches() have, as a set of bits: id i is there where byte i / 8 has bit i % 8. memory_too_small:
  /// needed() is id_bytes(), and nothing was written.
  template <match_kind Kind = match_kind::leftmost_longest>
  constexpr result<text, keyword_error> ids(text subject, buffer memory) const noexcept {
    const size_t needed = id_bytes();
    if (memory.size() < needed) return {keyword_error::memory_too_small, 0, needed};
    char* const bits = memory.data();
    for (size_t i = 0; i != needed; ++i) bits[i] = 0;
    for_each<Kind>(subject, [bits](const keyword_match& match) noexcept {
      char& byte = bits[detail::narrow<size_t>(match.id >> 3)];
      byte = static_cast<char>(static_cast<uint8_t>(byte) | 1 << (match.id & 7));
    });
    return text(static_cast<const char*>(bits), needed);
  }

  /// A search in a stream, and the bytes of memory that it takes: twice the longest match and some. Needs
  /// keyword_stream.hpp. memory_too_small: needed() says how much would do.
  template <match_kind Kind = match_kind::leftmost_longest>
  constexpr auto stream(buffer memory) const noexcept {
    using stream_type = keyword_stream<Source, Kind>;
    return memory.size() < stream_memory()
               ? result<stream_type, keyword_error>(keyword_error::memory_too_small, 0, stream_memory())
               : result<stream_type, keyword_error>(stream_type(source_, memory.data()));
  }
  constexpr size_t stream_memory() const noexcept { return 2 * (source_.tables().reach() + 8); }

  /// For what else works on images.
  constexpr const detail::keyword_tables& tables() const noexcept { return source_.tables(); }
  constexpr size_t size() const noexcept { return source_.tables().count; }  ///< how many keywords
  constexpr bool empty() const noexcept { return size() == 0; }
  /// The bytes of the set, to be stored and given to load_keywords() wherever.
  constexpr text image() const noexcept {
    return {source_.tables().image, detail::narrow<size_t>(source_.tables().size)};
  }

 private:
  Source source_{};
};

/// A set of whatever keywords, as build_keywords() and load_keywords() give it. `Foldings` are the options that its
/// keywords may have besides whole_word; what is not asked for brings no tables along.
template <keyword_options Foldings>
using folding_keywords = basic_keywords<detail::any_tables<Foldings>>;
using keywords = folding_keywords<keyword_options::none>;

// ---- At run time

/// How many bytes build_keywords() takes for these keywords: the image and what it works with, together about 45 bytes
/// a character. All of it is free again afterwards but image().size() bytes at its beginning. 0 for keywords that it
/// would refuse, duplicates aside. O(bytes of the keywords).
template <keyword_options Foldings = keyword_options::none>
constexpr size_t keyword_memory(list<const keyword> items) noexcept {
  const detail::keyword_survey survey = detail::survey_of<detail::way_of(Foldings)>(items);
  if (survey.error != keyword_error::none) return 0;
  const uint64_t bytes = detail::image_bound(survey) + detail::cells_for(survey) * 4;
  return bytes < SIZE_MAX ? detail::narrow<size_t>(bytes) : SIZE_MAX;
}

/// Builds a set in the caller's memory, which must outlive it; the keywords need not. O(n log n) for n bytes of
/// keywords. Keywords that fold or skip want their options as `Foldings`: build_keywords<fold_case | fold_width>(...).
///
/// Errors give the keyword's index as offset(): empty, ill_formed, too_long, too_many, too_many_foldings (four
/// different combinations of options besides whole_word are the most that a set may have); folding_not_enabled, where
/// it has an option that is not in Foldings; duplicate, where one of two keywords matches what the other is, whatever
/// their ids and options: needed() is then the index of the one before. No keywords: no_keywords. memory_too_small:
/// needed() says how much would do, and nothing was written.
template <keyword_options Foldings = keyword_options::none>
constexpr result<folding_keywords<Foldings>, keyword_error> build_keywords(list<const keyword> items,
                                                                           buffer memory) noexcept {
  constexpr uint8_t readings = detail::way_of(Foldings);
  const detail::keyword_survey survey = detail::survey_of<readings>(items);
  if (survey.error != keyword_error::none) return {survey.error, survey.index};
  const size_t needed = keyword_memory<Foldings>(items);
  if (memory.size() < needed || needed == SIZE_MAX) return {keyword_error::memory_too_small, 0, needed};
  const detail::byte_cells cells(memory.data() + detail::narrow<size_t>(detail::image_bound(survey)));
  detail::keyword_builder<detail::byte_cells, readings> builder(items, survey, cells);
  if (!builder.grow())
    return {keyword_error::duplicate, detail::narrow<size_t>(builder.measure().duplicate),
            detail::narrow<size_t>(builder.measure().original)};
  builder.lay_out();
  builder.write(memory.data());
  return folding_keywords<Foldings>(detail::any_tables<Foldings>(detail::tables_of(memory.data())));
}

/// A set from its image, which is verified, used where it lies, on any alignment and byte order, and must outlive the
/// set. Bytes behind the image are ignored. O(size of the image), constant memory. Images of keywords that fold or skip
/// want the options as `Foldings`, as for build_keywords().
///
/// Errors: not_an_image, wrong_version, truncated (needed() says how many bytes it has), corrupt, folding_not_enabled.
/// The checksum finds accidents; whatever the bytes, no search in a set that was loaded reads outside of image and
/// text, or reads on by more than 255 characters from one place.
template <keyword_options Foldings = keyword_options::none>
constexpr result<folding_keywords<Foldings>, keyword_error> load_keywords(text image) noexcept {
  if (image.size() < detail::image_header_size) return {keyword_error::not_an_image, 0};
  if (image[0] != 'B' || image[1] != 'v' || image[2] != 'K') return {keyword_error::not_an_image, 0};
  if (image[detail::image_version] != detail::image_format)
    return {keyword_error::wrong_version, detail::image_version};
  const uint32_t size = detail::read_number(image.data() + detail::image_size, 4);
  if (size > image.size()) return {keyword_error::truncated, image.size(), detail::narrow<size_t>(size)};
  if (size < detail::image_header_size) return {keyword_error::corrupt, detail::image_size};
  const text checked = image.subtext(detail::image_count, detail::narrow<size_t>(size) - detail::image_count);
  if (detail::checksum(checked) != detail::read_number(image.data() + detail::image_checksum, 4))
    return {keyword_error::corrupt, detail::image_checksum};
  if (!detail::has_sound_header(image, size)) return {keyword_error::corrupt, detail::image_count};
  const detail::keyword_tables tables = detail::tables_of(image.data());
  if (!detail::image_check(tables).passes()) return {keyword_error::corrupt, detail::narrow<size_t>(tables.blocks)};
  if (tables.ways() & ~detail::any_tables<Foldings>::ways)
    return {keyword_error::folding_not_enabled, detail::image_ways};
  return folding_keywords<Foldings>(detail::any_tables<Foldings>(tables));
}

/// How many bytes accelerate_keywords() takes: some 2 KiB for each way of folding, and 20 to 44 for each different
/// beginning of a keyword, its first two Chinese or four Latin characters, in all forms that are folded. O(size of the
/// image), and some 4,000 steps for each Han character of these whose variants match.
template <keyword_options Foldings>
constexpr size_t accelerator_memory(const folding_keywords<Foldings>& set) noexcept {
  const uint64_t bytes = detail::accelerator_size<detail::way_of(Foldings)>(set.tables());
  return bytes < SIZE_MAX ? detail::narrow<size_t>(bytes) : SIZE_MAX;
}

/// The same set, searched by vectors where the machine has them, and by larger tables in any case.
/// `memory` holds these tables and must outlive the set, as its image must. O(size of the image).
///
/// Error: memory_too_small; needed() says how much would do, and nothing was written.
template <keyword_options Foldings>
constexpr result<folding_keywords<Foldings>, keyword_error> accelerate_keywords(const folding_keywords<Foldings>& set,
                                                                                buffer memory) noexcept {
  const size_t needed = accelerator_memory(set);
  if (memory.size() < needed || needed == SIZE_MAX) return {keyword_error::memory_too_small, 0, needed};
  detail::keyword_tables tables = set.tables();
  if (needed != 0) detail::accelerate<detail::way_of(Foldings)>(tables, memory.data());
  return folding_keywords<Foldings>(detail::any_tables<Foldings>(tables));
}

// ---- By the compiler

namespace detail {

template <size_t Cells>
struct compiled_trie {
  bool is_fit = false;
  trie_measure measure{};
  uint32_t cells[Cells] = {};
};

template <size_t Size>
struct compiled_image {
  char bytes[Size] = {};
};

template <const auto& List>
inline constexpr keyword_survey compiled_survey = survey_of<all_readings>(list<const keyword>(List));

// The trie, its layout and the image are three constants, so that each has the compiler's whole budget of steps.
template <const auto& List>
constexpr auto compile_trie() noexcept {
  constexpr const keyword_survey& survey = compiled_survey<List>;
  compiled_trie<survey.error == keyword_error::none ? narrow<size_t>(cells_for(survey)) : 1> trie;
  if (survey.error != keyword_error::none) return trie;
  keyword_builder<uint32_t*, all_readings> builder(List, survey, trie.cells);
  trie.is_fit = builder.grow();
  trie.measure = builder.measure();
  return trie;
}

template <const auto& List>
inline constexpr auto trie_of = compile_trie<List>();

template <const auto& List>
constexpr auto compile_layout() noexcept {
  auto trie = trie_of<List>;
  keyword_builder<uint32_t*, all_readings> builder(List, compiled_survey<List>, trie.cells, trie.measure);
  builder.lay_out();
  trie.measure = builder.measure();
  return trie;
}

template <const auto& List>
inline constexpr auto layout_of = compile_layout<List>();

// The message of the compiler names the keyword by its index in the list, and the one before it that is the same.
template <keyword_error Error, size_t Index, size_t Original>
struct keyword_at {
  static_assert(Error != keyword_error::no_keywords, "the list has no keywords");
  static_assert(Error != keyword_error::empty, "the keyword with this index is empty");
  static_assert(Error != keyword_error::ill_formed,
                "the keyword with this index is not UTF-8: tell the compiler that literals are (gcc and clang "
                "-fexec-charset=UTF-8, MSVC /utf-8)");
  static_assert(Error != keyword_error::too_long, "the keyword with this index has more than 255 bytes");
  static_assert(Error != keyword_error::too_many, "there are too many keywords");
  static_assert(Error != keyword_error::too_many_foldings,
                "up to this keyword there are more than four different combinations of options that fold or skip");
  static_assert(Error != keyword_error::duplicate,
                "one of the keywords with these indices matches what the other is, perhaps by folding");
  static constexpr bool is_fit = Error == keyword_error::none;
};

template <const auto& List>
constexpr auto compile_image() noexcept {
  constexpr const keyword_survey& survey = compiled_survey<List>;
  constexpr keyword_error error = survey.error != keyword_error::none ? survey.error
                                  : trie_of<List>.is_fit              ? keyword_error::none
                                                                      : keyword_error::duplicate;
  constexpr size_t index = error == survey.error ? survey.index : narrow<size_t>(trie_of<List>.measure.duplicate);
  constexpr size_t original = narrow<size_t>(trie_of<List>.measure.original);
  if constexpr (keyword_at<error, index, original>::is_fit) {
    compiled_image<layout_of<List>.measure.size> image;
    keyword_builder<const uint32_t*, all_readings>(List, survey, layout_of<List>.cells, layout_of<List>.measure)
        .write(image.bytes);
    return image;
  } else {
    return compiled_image<image_header_size>{};
  }
}

template <const auto& List>
inline constexpr auto image_of = compile_image<List>();

// The accelerator stands where vectors may use it.
template <const auto& List>
inline constexpr window_measure windows_of = measure_windows<0>(tables_of(image_of<List>.bytes),
                                                                {0, tables_of(image_of<List>.bytes).count});

template <const auto& List>
constexpr auto compile_accelerator() noexcept {
  constexpr const window_measure& measure = windows_of<List>;
  compiled_image<narrow<size_t>(window_part_size(measure))> accelerator;
  const keyword_tables tables = tables_of(image_of<List>.bytes);
  window_writer<0> writer(tables, 0, accelerator.bytes, measure);
  each_window<0>(tables, {0, tables.count}, measure.sizes, writer);
  return accelerator;
}

template <const auto& List>
inline constexpr auto accelerator_of = compile_accelerator<List>();

template <const auto& List>
constexpr keyword_tables compile_tables() noexcept {
  keyword_tables tables = tables_of(image_of<List>.bytes);
  if constexpr (BREVIER_SIMD == 1)
    if constexpr (tables_of(image_of<List>.bytes).ways() & 1) tables.accelerator = accelerator_of<List>.bytes;
  return tables;
}

template <const auto& List>
inline constexpr keyword_tables tables_for = compile_tables<List>();

template <const auto& List>
struct constant_tables {
  static constexpr uint8_t features = tables_for<List>.features;
  static constexpr uint32_t ways = tables_for<List>.ways();
  static constexpr const keyword_tables& tables() noexcept { return tables_for<List>; }
};

}  // namespace detail

/// The set of a constant array of keywords, made by the compiler: an image that is exactly as large as it needs to be,
/// in flash. Keywords that build_keywords() would refuse do not compile; the message says which and why.
///
///     inline constexpr brevier::keyword topics[] = {{"川普", 1}, {"Trump", 1, brevier::whole_word}};
///     constexpr auto& set = brevier::keyword_set<topics>;
template <const auto& List>
inline constexpr basic_keywords<detail::constant_tables<List>> keyword_set{};

BREVIER_END

#endif  // BREVIER_KEYWORDS_HPP
