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

// The matches of the exact or of the folded keywords, from left to right; from one start the longest, and when
// Overlapping the shorter ones after it.
//
// Where the trie leads no further, what it has read tells where the next keyword can begin and which node has read all
// from there on, so that the search resumes there. Only where keywords lie before that place are the characters before
// it read again, and where nothing long is left, or inside such a stretch, all from the next start. So with a few
// characters more for each every character is read twice at most, but inside of what a longer beginning has led over,
// where each match can cost up to 255 bytes read again.
template <bool Fold, bool Overlapping, uint8_t Features>
class keyword_search : match_limit<Overlapping> {
 public:
  constexpr keyword_search() noexcept = default;
  constexpr explicit keyword_search(const char* start) noexcept : start_(start) {}

  // The next match in [first, last); whole words look back to `first`.
  constexpr bool next(const keyword_tables& tables, const char* first, const char* last, keyword_hit& hit) noexcept {
    hit.size = 0;
    for (;;) {
      const char* end = detour_.stop ? detour_.stop : last;
      const char* following = start_;
      uint32_t value = root_of(tables, Fold);
      const bool is_anew = skip(tables, end, following);
      const char* at = start_;
      if (!is_anew) {
        if (!detour_.stop) return false;
        following = start_ = detour_.stop;
        at = detour_.read;
        value = detour_.value;
        end = last;
        detour_.set(nullptr, nullptr, 0);
      }
      for (;;) {
        const trie_node node(tables, value);  // has read all before `at`
        if (Features & has_inner && node.kind() == is_keyword)
          offer(tables, first, at, last, tables.value(node.rest(tables)), hit);
        const char* const read = at;
        value = node.find(tables, next_unit<Fold>(at, end));
        if (value < tables.count)
          offer(tables, first, at, last, value, hit);
        else if (value != no_value)
          continue;
        const uint8_t kind = value == no_value ? node.kind() : uint8_t{is_dirty};
        const char* const begin = start_;
        this->set(hit.size ? hit.size : PTRDIFF_MAX);
        if (hit.size == 0)
          start_ = BREVIER_HOSTED || Features & has_links ? following : start_ + 1;  // shorter code where it may be
        else if (!Overlapping)
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
  static constexpr bool detours = !Overlapping && (Features & has_detours) != 0;

  // Moves to the next place where the filter lets a keyword begin; `following` is that of the next character.
  constexpr bool skip(const keyword_tables& tables, const char* last, const char*& following) noexcept {
    uint32_t unit = next_unit<Fold>(following, last);
    while (unit != no_unit) {
      const char* at = following;
      const uint32_t next = next_unit<Fold>(at, last);
      if (tables.may_begin(unit, next)) return true;
      if (Features & has_single && tables.may_begin(unit, no_unit)) return true;
      start_ = following;
      following = at;
      unit = next;
    }
    return false;
  }

  // So many characters behind `at`, all of them read.
  static constexpr const char* behind(const char* at, int characters, const char* read) noexcept {
    while (characters-- != 0 && at != read)
      while (++at != read && is_continuation(byte_at(at))) continue;
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
    if (Features & has_whole && tables.matches_whole(index) && !is_whole_word(first, start_, at, last)) return;
    hit.size = at - start_;
    hit.index = index;
  }

  const char* start_ = nullptr;
  search_detour<detours> detour_{};
};

// A search and the match that it has found but not given.
template <bool Fold, bool Overlapping, uint8_t Features>
struct pending_search {
  keyword_search<Fold, Overlapping, Features> search{};
  keyword_hit hit{};

  constexpr void start(const keyword_tables& tables, const char* first, const char* at, const char* last) noexcept {
    search = keyword_search<Fold, Overlapping, Features>(at);
    search.next(tables, first, last, hit);
  }
  constexpr bool is_before(const keyword_hit& other) const noexcept {
    if (hit.size == 0 || other.size == 0) return hit.size != 0;
    return hit.begin != other.begin ? hit.begin < other.begin : hit.size > other.size;
  }
};

// The search of a set whose keywords are all exact or all folded.
template <bool Overlapping, uint8_t Features, bool Mixed>
class set_search {
 public:
  constexpr set_search() noexcept = default;
  constexpr set_search(const keyword_tables&, const char* first, const char*) noexcept : search_(first) {}

  constexpr bool next(const keyword_tables& tables, const char* first, const char* last, keyword_hit& hit) noexcept {
    return search_.next(tables, first, last, hit);
  }

 private:
  keyword_search<(Features & has_folded) != 0, Overlapping, Features> search_{};
};

// The search of a set that may have both: two searches side by side.
template <bool Overlapping, uint8_t Features>
class set_search<Overlapping, Features, true> {
 public:
  constexpr set_search() noexcept = default;
  constexpr set_search(const keyword_tables& tables, const char* first, const char* last) noexcept {
    exact_.start(tables, first, tables.has(has_exact) ? first : last, last);
    folded_.start(tables, first, tables.has(has_folded) ? first : last, last);
  }

  constexpr bool next(const keyword_tables& tables, const char* first, const char* last, keyword_hit& hit) noexcept {
    if (exact_.is_before(folded_.hit)) return take(tables, first, last, exact_, folded_, hit);
    return take(tables, first, last, folded_, exact_, hit);
  }

 private:
  // Gives the match of `taken` and goes on behind it; what the other search has found inside it is void.
  template <class Taken, class Other>
  static constexpr bool take(const keyword_tables& tables, const char* first, const char* last, Taken& taken,
                             Other& other, keyword_hit& hit) noexcept {
    hit = taken.hit;
    if (hit.size == 0) return false;
    const char* const end = hit.begin + hit.size;
    if (!Overlapping && other.hit.size != 0 && other.hit.begin < end) other.start(tables, first, end, last);
    taken.search.next(tables, first, last, taken.hit);
    return true;
  }

  pending_search<false, Overlapping, Features> exact_{};
  pending_search<true, Overlapping, Features> folded_{};
};

// The matches of a set, for lazy_range.
template <bool Overlapping, class Source>
class keyword_cursor {
 public:
  using value_type = keyword_match;

  constexpr keyword_cursor() noexcept = default;
  constexpr keyword_cursor(const Source& source, text subject) noexcept
      : source_(source),
        first_(subject.begin()),
        last_(subject.end()),
        search_(source.tables(), subject.begin(), subject.end()) {}

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
  static constexpr bool is_mixed = (Source::features & has_exact) && (Source::features & has_folded);

  Source source_{};
  const char* first_ = nullptr;
  const char* last_ = nullptr;
  set_search<Overlapping, Source::features, is_mixed> search_{};
};

// Where a set has its tables: in itself, and then it may have any feature; the compiler's sets have them as constants.
class any_tables {
 public:
  static constexpr uint8_t features = has_all;

  constexpr any_tables() noexcept = default;
  constexpr explicit any_tables(const keyword_tables& tables) noexcept : tables_(tables) {}
  constexpr const keyword_tables& tables() const noexcept { return tables_; }

 private:
  keyword_tables tables_{};
};

}  // namespace detail

/// A set of keywords: a view of its image, which must outlive it. `Source` is where it has its tables, and what
/// keywords may be in it, so that a search for a set that the compiler made has no code for what is not.
///
/// Matches are those of whole characters: they begin and end between code points, and never run across ill-formed
/// bytes. A search takes time linear in the text, but for up to 255 bytes that are read again for each occurrence of a
/// keyword, times the logarithm of how many characters may follow one beginning; constant memory.
template <class Source>
class basic_keywords {
 public:
  template <bool Overlapping>
  using range = lazy_range<detail::keyword_cursor<Overlapping, Source>>;

  constexpr basic_keywords() noexcept = default;
  constexpr explicit basic_keywords(const Source& source) noexcept : source_(source) {}
  constexpr operator basic_keywords<detail::any_tables>() const noexcept {
    return basic_keywords<detail::any_tables>(detail::any_tables(source_.tables()));
  }

  /// Leftmost-longest: from left to right, of those that begin at one place the longest, none overlapping another.
  constexpr range<false> matches(text subject) const noexcept { return range<false>({source_, subject}); }
  /// All matches, by where they begin; of those that begin at one place the longest first.
  constexpr range<true> overlapping(text subject) const noexcept { return range<true>({source_, subject}); }
  /// The first of matches(); of size 0 where there is none.
  constexpr keyword_match first(text subject) const noexcept {
    keyword_match match{};
    detail::keyword_cursor<false, Source>(source_, subject).next(match);
    return match;
  }
  constexpr bool contains(text subject) const noexcept { return first(subject).size != 0; }
  /// How many matches() there are.
  constexpr size_t count(text subject) const noexcept {
    detail::keyword_cursor<false, Source> cursor(source_, subject);
    keyword_match match{};
    size_t total = 0;
    while (cursor.next(match)) ++total;
    return total;
  }

  constexpr size_t size() const noexcept { return source_.tables().count; }  ///< how many keywords
  constexpr bool empty() const noexcept { return size() == 0; }
  /// The bytes of the set, to be stored and given to load_keywords() wherever.
  constexpr text image() const noexcept {
    return {source_.tables().image, detail::narrow<size_t>(source_.tables().size)};
  }

 private:
  Source source_{};
};

/// A set of whatever keywords, as build_keywords() and load_keywords() give it.
using keywords = basic_keywords<detail::any_tables>;

// ---- At run time

/// How many bytes build_keywords() takes for these keywords: the image and what it works with, together about 45 bytes
/// a character. All of it is free again afterwards but image().size() bytes at its beginning. 0 for keywords that it
/// would refuse, duplicates aside. O(bytes of the keywords).
constexpr size_t keyword_memory(list<const keyword> items) noexcept {
  const detail::keyword_survey survey = detail::survey_of(items);
  if (survey.error != keyword_error::none) return 0;
  const uint64_t bytes = detail::image_bound(survey) + detail::cells_for(survey) * 4;
  return bytes < SIZE_MAX ? detail::narrow<size_t>(bytes) : SIZE_MAX;
}

/// Builds a set in the caller's memory, which must outlive it; the keywords need not. O(n log n) for n bytes of
/// keywords.
///
/// Errors give the keyword's index as offset(): empty, ill_formed, too_long, too_many; duplicate, where a keyword is
/// there before, whatever its id and options, or where one is folded and matches the other. No keywords: no_keywords.
/// memory_too_small: needed() says how much would do, and nothing was written.
constexpr result<keywords, keyword_error> build_keywords(list<const keyword> items, buffer memory) noexcept {
  const detail::keyword_survey survey = detail::survey_of(items);
  if (survey.error != keyword_error::none) return {survey.error, survey.index};
  const size_t needed = keyword_memory(items);
  if (memory.size() < needed || needed == SIZE_MAX) return {keyword_error::memory_too_small, 0, needed};
  const detail::byte_cells cells(memory.data() + detail::narrow<size_t>(detail::image_bound(survey)));
  detail::keyword_builder<detail::byte_cells> builder(items, survey, cells);
  if (!builder.grow()) return {keyword_error::duplicate, detail::narrow<size_t>(builder.measure().duplicate)};
  builder.lay_out();
  builder.write(memory.data());
  return keywords(detail::any_tables(detail::tables_of(memory.data())));
}

/// A set from its image, which is verified, used where it lies, on any alignment and byte order, and must outlive the
/// set. Bytes behind the image are ignored. O(size of the image), constant memory.
///
/// Errors: not_an_image, wrong_version, truncated (needed() says how many bytes it has), corrupt. The checksum finds
/// accidents; whatever the bytes, no search in a set that was loaded reads outside of image and text, or reads on by
/// more than 255 characters from one place.
constexpr result<keywords, keyword_error> load_keywords(text image) noexcept {
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
  return keywords(detail::any_tables(tables));
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
inline constexpr keyword_survey compiled_survey = survey_of(list<const keyword>(List));

// The trie, its layout and the image are three constants, so that each has the compiler's whole budget of steps.
template <const auto& List>
constexpr auto compile_trie() noexcept {
  constexpr const keyword_survey& survey = compiled_survey<List>;
  compiled_trie<survey.error == keyword_error::none ? narrow<size_t>(cells_for(survey)) : 1> trie;
  if (survey.error != keyword_error::none) return trie;
  keyword_builder<uint32_t*> builder(List, survey, trie.cells);
  trie.is_fit = builder.grow();
  trie.measure = builder.measure();
  return trie;
}

template <const auto& List>
inline constexpr auto trie_of = compile_trie<List>();

template <const auto& List>
constexpr auto compile_layout() noexcept {
  auto trie = trie_of<List>;
  keyword_builder<uint32_t*> builder(List, compiled_survey<List>, trie.cells, trie.measure);
  builder.lay_out();
  trie.measure = builder.measure();
  return trie;
}

template <const auto& List>
inline constexpr auto layout_of = compile_layout<List>();

// The message of the compiler names the keyword by its index in the list.
template <keyword_error Error, size_t Index>
struct keyword_at {
  static_assert(Error != keyword_error::no_keywords, "the list has no keywords");
  static_assert(Error != keyword_error::empty, "the keyword with this index is empty");
  static_assert(Error != keyword_error::ill_formed,
                "the keyword with this index is not UTF-8: tell the compiler that literals are (gcc and clang "
                "-fexec-charset=UTF-8, MSVC /utf-8)");
  static_assert(Error != keyword_error::too_long, "the keyword with this index has more than 255 bytes");
  static_assert(Error != keyword_error::too_many, "there are too many keywords");
  static_assert(Error != keyword_error::duplicate, "the keyword with this index is there twice, perhaps by folding");
  static constexpr bool is_fit = Error == keyword_error::none;
};

template <const auto& List>
constexpr auto compile_image() noexcept {
  constexpr const keyword_survey& survey = compiled_survey<List>;
  constexpr keyword_error error = survey.error != keyword_error::none ? survey.error
                                  : trie_of<List>.is_fit              ? keyword_error::none
                                                                      : keyword_error::duplicate;
  constexpr size_t index = error == survey.error ? survey.index : narrow<size_t>(trie_of<List>.measure.duplicate);
  if constexpr (keyword_at<error, index>::is_fit) {
    compiled_image<layout_of<List>.measure.size> image;
    keyword_builder<const uint32_t*>(List, survey, layout_of<List>.cells, layout_of<List>.measure).write(image.bytes);
    return image;
  } else {
    return compiled_image<image_header_size>{};
  }
}

template <const auto& List>
inline constexpr auto image_of = compile_image<List>();

template <const auto& List>
inline constexpr keyword_tables tables_for = tables_of(image_of<List>.bytes);

template <const auto& List>
struct constant_tables {
  static constexpr uint8_t features = tables_for<List>.features;
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
