// Brevier, keyword_compiler: the image of a constant array of keywords, made by the compiler, and what it says of
// keywords that are not fit.
//
// SPDX-License-Identifier: BSL-1.0

#include "keyword_accelerator.hpp"
#include "keyword_builder.hpp"

#ifndef BREVIER_KEYWORD_COMPILER_HPP
#define BREVIER_KEYWORD_COMPILER_HPP

BREVIER_BEGIN

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

// The trie, its layout, the mirror and the image are constants of their own, so that each has the compiler's whole
// budget of steps.
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

template <const auto& List>
constexpr auto compile_mirror() noexcept {
  auto trie = layout_of<List>;
  if (piles_up(trie.measure.pile, trie.measure.piles, trie.measure.nodes)) {
    keyword_builder<uint32_t*, all_readings> builder(List, compiled_survey<List>, trie.cells, trie.measure);
    builder.reflect();
    trie.measure = builder.measure();
  }
  return trie;
}

template <const auto& List>
inline constexpr auto mirror_of = compile_mirror<List>();

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
    compiled_image<mirror_of<List>.measure.size> image;
    keyword_builder<const uint32_t*, all_readings>(List, survey, layout_of<List>.cells, layout_of<List>.measure)
        .write(image.bytes);
    const keyword_builder<const uint32_t*, all_readings> mirror(List, survey, mirror_of<List>.cells,
                                                                mirror_of<List>.measure);
    mirror.write_mirror(image.bytes);
    mirror.seal(image.bytes);
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
  if constexpr (BREVIER_SIMD != 0)
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

BREVIER_END

#endif  // BREVIER_KEYWORD_COMPILER_HPP
