// Brevier, keyword_list: keywords, how they match, and what can be wrong with a list of them.
//
//     brevier::keyword topics[] = {{"特朗普", trump}, {"Trump", trump, brevier::whole_word | brevier::fold_case}};
//
// SPDX-License-Identifier: BSL-1.0

#include "keyword_reader.hpp"

#ifndef BREVIER_KEYWORD_LIST_HPP
#define BREVIER_KEYWORD_LIST_HPP

BREVIER_BEGIN

/// How a keyword matches; options combine with |.
enum class keyword_options : uint8_t { none = 0 };

/// No word may run on across its ends, by is_word_character(): 用AI寫 has the whole word AI, SAID has not.
inline constexpr keyword_options whole_word{1};

/// Upper and lower case match: simple case folding, case_folded().
inline constexpr keyword_options fold_case{2};

/// Full-width and half-width forms match the usual ones: width_folded().
inline constexpr keyword_options fold_width{4};

/// Han variants match, traditional, simplified and Japanese: variant_folded().
inline constexpr keyword_options fold_variants{8};

/// Between two of its characters up to 8 code points of white space, or of what is not seen (soft hyphens, zero-width
/// spaces and joiners), may stand in the text. Those in the keyword itself don't count. A match covers them.
inline constexpr keyword_options skip_spaces{16};

constexpr keyword_options operator|(keyword_options left, keyword_options right) noexcept {
  return static_cast<keyword_options>(static_cast<uint8_t>(left) | static_cast<uint8_t>(right));
}

/// All that makes a set read text otherwise than as it is.
inline constexpr keyword_options all_foldings = fold_case | fold_width | fold_variants | skip_spaces;

namespace detail {

template <class Type, class... Types>
inline constexpr bool is_one_of = (is_same<Type, Types> || ...);
template <class Type>
inline constexpr bool is_integer = is_one_of<Type, bool, char, signed char, unsigned char, short, unsigned short, int,
                                             unsigned, long, unsigned long, long long, unsigned long long>;

template <class Id>
constexpr uint32_t id_number(Id id) noexcept {
  static_assert(is_integer<Id> || __is_enum(Id), "the id of a keyword is an integer or an enumeration");
  static_assert(sizeof(Id) <= 4, "the id of a keyword has at most 32 bits");
  return static_cast<uint32_t>(id);
}

}  // namespace detail

/// A keyword of 1 to 255 bytes of UTF-8 and what to report for it. Several may share an id; without one it is the
/// keyword's index in its list. Ids are integers or enumerations of up to 32 bits.
struct keyword {
  constexpr keyword() noexcept = default;
  constexpr keyword(text name, keyword_options how = {}) noexcept : spelling(name), options(how) {}
  template <class Id>
  constexpr keyword(text name, Id what, keyword_options how = {}) noexcept
      : spelling(name), id(detail::id_number(what)), options(how), has_id(true) {}

  text spelling;
  uint32_t id = 0;
  keyword_options options{};
  bool has_id = false;
};

enum class keyword_error : uint8_t {
  none,
  no_keywords,
  empty,
  ill_formed,
  too_long,
  too_many,
  duplicate,
  memory_too_small,
  not_an_image,
  wrong_version,
  truncated,
  corrupt,
  folding_not_enabled,
  too_many_foldings,
};

namespace detail {

inline constexpr text keyword_errors[] = {
    "no error",
    "there are no keywords",
    "the keyword is empty",
    "the keyword is not UTF-8",
    "the keyword has more than 255 bytes",
    "there are more than 16,777,216 keywords, or characters in them",
    "the keyword matches what another one is, perhaps by folding: leave one of them out",
    "the memory is too small: needed() tells how much would do, as keyword_memory() does with the same options",
    "this is no image of keywords",
    "the image has a version that this library cannot read",
    "the image is cut off",
    "the image is damaged",
    "the program has not asked for such folding: call build_keywords<...> or load_keywords<...> with the options",
    "the keywords have more than four different combinations of options that fold or skip",
};

}  // namespace detail

/// Says what went wrong, in English.
constexpr text describe(keyword_error code) noexcept { return detail::keyword_errors[static_cast<uint8_t>(code)]; }

namespace detail {

// What one pass over the keywords tells: whether they are fit, and bounds of what they need.
struct keyword_survey {
  keyword_error error = keyword_error::none;
  size_t index = 0;  // of the keyword in error
  uint32_t count = 0, units = 0, ways = 0, reach = 0, highest_id = 0;
  uint8_t label_width = 1, id_width = 0, features = 0;
  bool is_ordinal = true;  // so far the id of each keyword is its index
};

constexpr bool has_option(const keyword& item, keyword_options option) noexcept {
  return static_cast<uint8_t>(item.options) & static_cast<uint8_t>(option);
}

// The way of reading that options ask for: all of them but whole words.
constexpr uint8_t way_of(keyword_options options) noexcept { return static_cast<uint8_t>(options) >> 1 & all_readings; }
constexpr uint8_t way_of(const keyword& item) noexcept { return way_of(item.options); }

constexpr uint32_t unit_size(uint32_t unit) noexcept {
  uint32_t size = 1;
  for (; unit > 0xFF; unit >>= 8) ++size;
  return size;
}

// The most bytes that a match of a keyword of so many bytes and characters takes.
constexpr uint32_t reach_of(uint32_t size, uint32_t units, uint8_t way) noexcept {
  if (way == 0) return size;
  return way & skips_spaces ? units * separated_size - most_separators * 4 : units * 4;
}

template <uint8_t Readings>
constexpr keyword_error survey_of(const keyword& item, keyword_survey& survey) noexcept {
  const text spelling = item.spelling;
  const uint8_t way = way_of(item);
  if (way & ~Readings) return keyword_error::folding_not_enabled;
  if (spelling.empty()) return keyword_error::empty;
  if (spelling.size() > 255) return keyword_error::too_long;
  uint32_t units = 0, size = 0, widest = 1;
  for (const char* at = spelling.begin(); at != spelling.end(); ++units) {
    if (BREVIER_HOSTED && byte_at(at) < 0x80) {
      ++at;
      ++size;
      continue;
    }
    const step decoded = decode(at, spelling.end());
    if (!decoded.well_formed) return keyword_error::ill_formed;
    if (decoded.size > widest) widest = decoded.size;
    at += decoded.size;
    size += decoded.size;
  }
  if (Readings != 0 && way != 0) {
    units = size = 0;
    for (const char* at = spelling_begin<Readings>(spelling, way); at != spelling.end(); ++units) {
      const uint32_t taken = unit_size(spelling_unit<Readings>(at, spelling.end(), way));
      if (taken > widest) widest = taken;
      size += taken;
    }
  }
  if (widest > survey.label_width) survey.label_width = static_cast<uint8_t>(widest);
  if (units == 0) return keyword_error::empty;
  if (size > 255) return keyword_error::too_long;
  const uint32_t reach = reach_of(size, units, way);
  survey.units += units;
  if (reach > survey.reach) survey.reach = reach;
  survey.ways |= uint32_t{1} << way;
  if (folding_ways(survey.ways) > most_folding_ways) return keyword_error::too_many_foldings;
  survey.features =
      static_cast<uint8_t>(survey.features | (way ? has_folded : has_exact) |
                           (has_option(item, whole_word) ? has_whole : 0) | (units == 1 ? has_single : 0));
  return keyword_error::none;
}

constexpr uint32_t id_of(const keyword& item, uint32_t index) noexcept { return item.has_id ? item.id : index; }

// Goes on with a survey by one keyword.
template <uint8_t Readings>
constexpr void survey_next(list<const keyword> items, keyword_survey& survey) noexcept {
  const size_t i = survey.index = narrow<size_t>(survey.count);
  survey.error = survey.count < max_keywords && survey.units < max_keywords ? survey_of<Readings>(items[i], survey)
                                                                            : keyword_error::too_many;
  if (survey.error != keyword_error::none) return;
  const uint32_t id = id_of(items[i], survey.count);
  survey.is_ordinal = survey.is_ordinal && id == survey.count;
  if (id > survey.highest_id) survey.highest_id = id;
  survey.id_width = survey.is_ordinal ? 0 : survey.highest_id < 0x100 ? 1 : survey.highest_id < 0x10000 ? 2 : 4;
  ++survey.count;
}

template <uint8_t Readings>
constexpr keyword_survey survey_of(list<const keyword> items) noexcept {
  keyword_survey survey;
  if (items.empty()) survey.error = keyword_error::no_keywords;
  while (survey.error == keyword_error::none && survey.count != items.size()) survey_next<Readings>(items, survey);
  return survey;
}

}  // namespace detail

BREVIER_END

#endif  // BREVIER_KEYWORD_LIST_HPP
