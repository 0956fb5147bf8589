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

#include "keyword_compiler.hpp"
#include "keyword_ways.hpp"

#ifndef BREVIER_KEYWORDS_HPP
#define BREVIER_KEYWORDS_HPP

BREVIER_BEGIN

namespace detail {

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

namespace detail {

template <class Type, size_t = sizeof(Type)>
constexpr bool is_complete(int) noexcept {
  return true;
}
template <class Type>
constexpr bool is_complete(long) noexcept {
  return false;
}

}  // namespace detail

/// A set of keywords: a view of its image, which must outlive it. `Source` is where it has its tables, and what
/// keywords may be in it, so that a search for a set that the compiler made has no code for what is not.
///
/// Matches are those of whole characters: they begin and end between code points, and never run across ill-formed
/// bytes. Whatever the keywords, a search takes time linear in the text and the matches, times the logarithm of how
/// many characters may follow one beginning: each character is read a dozen times at most, two dozen where memory is
/// scarce. Two things come on top: matches of keywords that are folded or skip spaces are read again, and whole words
/// that skip spaces are tried one by one where they begin at one place, though none may end between words; that reads
/// a character as often as such words can lie over it, 255 times at most. Constant memory.
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
    return range<Kind>(detail::keyword_cursor<Kind, Source>(source_, subject));
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

  /// A search in a stream, and the bytes of memory that it takes at least: twice the longest match and some. Needs
  /// keyword_stream.hpp. memory_too_small: needed() says how much would do.
  template <match_kind Kind = match_kind::leftmost_longest>
  constexpr auto stream(buffer memory) const noexcept {
    using stream_type = keyword_stream<Source, Kind>;
    static_assert(detail::is_complete<stream_type>(0),
                  "streams of keywords want #include <brevier/keyword_stream.hpp>");
    return memory.size() < stream_memory()
               ? result<stream_type, keyword_error>(keyword_error::memory_too_small, 0, stream_memory())
               : result<stream_type, keyword_error>(stream_type(source_, memory));
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
/// a character. All of it is free again afterwards but image().size() bytes at its beginning. `Foldings` are those of
/// build_keywords(). 0 for keywords that it would refuse, duplicates aside: also those that fold what Foldings has not.
/// O(bytes of the keywords).
template <keyword_options Foldings = keyword_options::none>
constexpr size_t keyword_memory(list<const keyword> items) noexcept {
  const detail::keyword_survey survey = detail::survey_of<detail::way_of(Foldings)>(items);
  return survey.error == keyword_error::none ? detail::builder_memory(survey) : 0;
}

/// Builds a set in the caller's memory, which must outlive it; the keywords need not. O(n log n) for n bytes of
/// keywords. Keywords that fold or skip want their options as `Foldings`: build_keywords<fold_case | fold_width>(...).
///
/// Errors give the keyword's index as offset(): empty, ill_formed, too_long, too_many, too_many_foldings (four
/// different combinations of options besides whole_word are the most that a set may have); folding_not_enabled, where
/// it has an option that is not in Foldings; duplicate, where one of two keywords matches what the other is, whatever
/// their ids and options: needed() is then the index of the one before. Where lists come from files, and an alias may
/// fold onto another one of the same id, leave out the one at offset() and build again. No keywords: no_keywords.
/// memory_too_small: needed() says how much would do, and nothing was written.
template <keyword_options Foldings = keyword_options::none>
constexpr result<folding_keywords<Foldings>, keyword_error> build_keywords(list<const keyword> items,
                                                                           buffer memory) noexcept {
  constexpr uint8_t readings = detail::way_of(Foldings);
  const detail::keyword_survey survey = detail::survey_of<readings>(items);
  if (survey.error != keyword_error::none) return {survey.error, survey.index};
  const size_t needed = detail::builder_memory(survey);
  if (memory.size() < needed || needed == SIZE_MAX) return {keyword_error::memory_too_small, 0, needed};
  const detail::byte_cells cells(memory.data() + detail::narrow<size_t>(detail::image_bound(survey)));
  detail::keyword_builder<detail::byte_cells, readings> builder(items, survey, cells);
  if (!builder.grow())
    return {keyword_error::duplicate, detail::narrow<size_t>(builder.measure().duplicate),
            detail::narrow<size_t>(builder.measure().original)};
  builder.lay_out();
  builder.write(memory.data());
  if (builder.wants_mirror()) {
    builder.reflect();
    builder.write_mirror(memory.data());
  }
  builder.seal(memory.data());
  return folding_keywords<Foldings>(detail::any_tables<Foldings>(builder.tables(memory.data())));
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
  if (!detail::image_check(tables).passes() || !detail::has_sound_mirror(tables))
    return {keyword_error::corrupt, detail::narrow<size_t>(tables.blocks)};
  if (tables.ways() & ~detail::any_tables<Foldings>::ways)
    return {keyword_error::folding_not_enabled, detail::image_ways};
  return folding_keywords<Foldings>(detail::any_tables<Foldings>(tables));
}

/// How many bytes accelerate_keywords() takes: some 2 KiB for each way of folding, and 36 to 72 for each different
/// beginning of a keyword, its first two Chinese or six Latin characters, in all forms that are folded, and 12 for each
/// keyword that shares its beginning or goes on behind it. O(size of the image). Foldings bring the tables along by
/// which their forms are found, 21 KiB for all three.
/// A set that has a mirror (see keyword_mirror.hpp), one way of reading and no more than 254 different characters takes
/// up to 16 times its image besides: an automaton that reads what would cost much, at a step for each character.
template <keyword_options Foldings>
constexpr size_t accelerator_memory(const folding_keywords<Foldings>& set) noexcept {
  return detail::accelerator_plan<detail::way_of(Foldings)>(set.tables()).size();
}

/// The same set, searched by vectors where the machine has them, and by larger tables in any case.
/// `memory` holds these tables and must outlive the set, as its image must. O(size of the image).
///
/// Error: memory_too_small; needed() says how much would do, and nothing was written.
template <keyword_options Foldings>
constexpr result<folding_keywords<Foldings>, keyword_error> accelerate_keywords(const folding_keywords<Foldings>& set,
                                                                                buffer memory) noexcept {
  detail::keyword_tables tables = set.tables();
  const detail::accelerator_plan<detail::way_of(Foldings)> plan(tables);
  const size_t needed = plan.size();
  if (memory.size() < needed || needed == SIZE_MAX) return {keyword_error::memory_too_small, 0, needed};
  if (needed != 0) plan.write(tables, memory.data());
  return folding_keywords<Foldings>(detail::any_tables<Foldings>(tables));
}

// ---- By the compiler

/// The set of a constant array of keywords, made by the compiler: an image that is exactly as large as it needs to be,
/// in flash. Keywords that build_keywords() would refuse do not compile; the message says which and why.
/// 1,000 words of any language compile within the limits that gcc and clang have by default, folded or not; but those
/// in ASCII that fold width ask clang for -fconstexpr-steps=4000000. Where the program may use vectors, their tables
/// are made too: for 1,000 words that fold these take as long again; and where keywords pile up in each other, an
/// automaton of up to 16 KiB.
///
///     inline constexpr brevier::keyword topics[] = {{"川普", 1}, {"Trump", 1, brevier::whole_word}};
///     constexpr auto& set = brevier::keyword_set<topics>;
template <const auto& List>
inline constexpr basic_keywords<detail::constant_tables<List>> keyword_set{};

BREVIER_END

#endif  // BREVIER_KEYWORDS_HPP
