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

template <size_t Size>
struct compiled_image {
  char bytes[Size] = {};
};

// Compilers allow a constant so many steps: clang and MSVC 1,048,576 statements. What takes more is made in stages,
// each a constant that goes on where the one before it stopped, after some half of these steps.
template <class Work, size_t Number>
struct stage {
  static constexpr auto made = Work::go_on(stage<Work, Number - 1>::made);
};
template <class Work>
struct stage<Work, 0> {
  static constexpr auto made = Work::begin();
};

template <class Work, size_t Number = 0>
constexpr const auto& last_stage() noexcept {
  if constexpr (Work::is_done(stage<Work, Number>::made))
    return stage<Work, Number>::made;
  else
    return last_stage<Work, Number + 1>();
}

// Whether the compiler may read the list.
template <const auto& List, size_t = list<const keyword>(List).empty() ? 0 : List[0].spelling.size()>
constexpr bool is_constant(int) noexcept {
  return true;
}
template <const auto& List>
constexpr bool is_constant(long) noexcept {
  return false;
}

template <const auto& List>
struct survey_work {
  static_assert(is_constant<List>(0), "the list of a keyword_set is not constant: declare it inline constexpr");
  static constexpr size_t bytes_a_stage = 8192;

  static constexpr keyword_survey begin() noexcept {
    keyword_survey survey;
    if (!is_constant<List>(0) || list<const keyword>(List).empty()) survey.error = keyword_error::no_keywords;
    return survey;
  }
  static constexpr bool is_done(const keyword_survey& survey) noexcept {
    return survey.error != keyword_error::none || survey.count == list<const keyword>(List).size();
  }
  static constexpr keyword_survey go_on(keyword_survey survey) noexcept {
    for (size_t bytes = 0; bytes < bytes_a_stage && !is_done(survey); bytes += 8 + List[survey.index].spelling.size())
      survey_next<all_readings>(List, survey);
    return survey;
  }
};

template <const auto& List>
inline constexpr keyword_survey compiled_survey = last_stage<survey_work<List>>();

template <size_t Cells>
struct compiled_trie {
  bool is_fit = true;
  trie_measure measure{};
  uint32_t cells[Cells] = {};
};

template <const auto& List>
struct growth {
  using builder = keyword_builder<uint32_t*, all_readings>;
  static constexpr uint32_t load_a_stage = 2000;

  template <class Trie>
  static constexpr bool is_done(const Trie& trie) noexcept {
    return !trie.is_fit || trie.measure.grown == trie.measure.nodes;
  }
  template <class Trie>
  static constexpr Trie go_on(Trie trie) noexcept {
    builder growing(List, compiled_survey<List>, trie.cells, trie.measure);
    for (uint32_t load = 0; load < load_a_stage && trie.is_fit && growing.is_growing();) {
      load += growing.next_load();
      trie.is_fit = growing.grow_next();
    }
    trie.measure = growing.measure();
    return trie;
  }
};

template <const auto& List>
struct trie_work : growth<List> {
  static constexpr auto begin() noexcept {
    constexpr const keyword_survey& survey = compiled_survey<List>;
    compiled_trie<survey.error == keyword_error::none ? narrow<size_t>(cells_for(survey)) : 1> trie;
    if (survey.error != keyword_error::none) return trie;
    typename growth<List>::builder builder(List, survey, trie.cells);
    builder.begin();
    trie.measure = builder.measure();
    return trie;
  }
};

template <const auto& List>
constexpr auto compile_layout() noexcept {
  auto trie = last_stage<trie_work<List>>();
  if (!trie.is_fit || compiled_survey<List>.error != keyword_error::none) return trie;
  keyword_builder<uint32_t*, all_readings> builder(List, compiled_survey<List>, trie.cells, trie.measure);
  trie.is_fit = !builder.matches_another();
  if (trie.is_fit) builder.lay_out();
  trie.measure = builder.measure();
  return trie;
}

template <const auto& List>
inline constexpr auto layout_of = compile_layout<List>();

template <const auto& List>
struct mirror_work : growth<List> {
  static constexpr auto begin() noexcept {
    auto trie = layout_of<List>;
    typename growth<List>::builder builder(List, compiled_survey<List>, trie.cells, trie.measure);
    builder.begin_mirror();
    trie.measure = builder.measure();
    return trie;
  }
};

template <const auto& List>
constexpr auto compile_mirror() noexcept {
  constexpr const trie_measure& measure = layout_of<List>.measure;
  if constexpr (piles_up(measure.pile, measure.piles, measure.nodes)) {
    auto trie = last_stage<mirror_work<List>>();
    keyword_builder<uint32_t*, all_readings> builder(List, compiled_survey<List>, trie.cells, trie.measure);
    builder.end_mirror(measure);
    trie.measure = builder.measure();
    return trie;
  } else {
    return compiled_trie<1>{true, measure, {}};
  }
}

template <const auto& List>
inline constexpr auto mirror_of = compile_mirror<List>();

// The message of the compiler names the keyword by its index in the list, and the one before it that is the same.
template <keyword_error Error, size_t Index, size_t Original>
struct keyword_at {
  static_assert(Error != keyword_error::no_keywords, "the list has no keywords: give it one");
  static_assert(Error != keyword_error::empty, "the keyword with this index is empty");
  static_assert(Error != keyword_error::ill_formed,
                "the keyword with this index is not UTF-8: tell the compiler that literals are (gcc and clang "
                "-fexec-charset=UTF-8, MSVC /utf-8)");
  static_assert(Error != keyword_error::too_long, "the keyword with this index has more than 255 bytes");
  static_assert(Error != keyword_error::too_many, "there are more than 16,777,216 keywords, or characters in them");
  static_assert(Error != keyword_error::too_many_foldings,
                "up to this keyword there are more than four different combinations of options that fold or skip");
  static_assert(Error != keyword_error::duplicate,
                "one of the keywords with these indices matches what the other is, perhaps by folding: leave one out");
  static constexpr bool is_fit = Error == keyword_error::none;
};

template <const auto& List>
constexpr auto compile_image() noexcept {
  constexpr const keyword_survey& survey = compiled_survey<List>;
  constexpr keyword_error error = survey.error != keyword_error::none ? survey.error
                                  : layout_of<List>.is_fit            ? keyword_error::none
                                                                      : keyword_error::duplicate;
  constexpr size_t index = error == survey.error ? survey.index : narrow<size_t>(layout_of<List>.measure.duplicate);
  constexpr size_t original = narrow<size_t>(layout_of<List>.measure.original);
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

// ---- The accelerator: it stands where vectors may use it

template <const auto& List>
inline constexpr keyword_tables plain_tables = tables_of(image_of<List>.bytes);

template <const auto& List, uint8_t Way>
inline constexpr window_way way_in{
    Way, root_of(plain_tables<List>, ones(plain_tables<List>.ways() & ((uint32_t{1} << Way) - 1)))};

// A pass goes over all windows of a way, some first characters a stage.
struct window_pass {
  uint32_t child = 0, visits = 0;
};

template <const auto& List, uint8_t Way, class Pass>
struct window_work {
  static constexpr Pass begin() noexcept { return Pass(); }
  static constexpr bool is_done(const Pass& pass) noexcept {
    return pass.child == trie_node(plain_tables<List>, way_in<List, Way>.root).children;
  }
  static constexpr Pass go_on(Pass pass) noexcept {
    window_way some = way_in<List, Way>;
    pass.visits = 0;
    while (!is_done(pass) && pass.visits < Pass::visits_a_stage) {
      some.first = pass.child++;
      some.last = pass.child;
      each_window<Way>(plain_tables<List>, some, pass.measure.sizes, pass);
    }
    return pass;
  }
};

template <const auto& List, uint8_t Way, class Pass>
constexpr const Pass& last_pass() noexcept {
  return last_stage<window_work<List, Way, Pass>>();
}

struct sizing_pass : window_pass {
  static constexpr uint32_t visits_a_stage = 1000;
  static constexpr bool measures = true;
  window_measure measure = longest_windows();
  window_sizer sizer{};

  constexpr void add(uint32_t half, uint32_t before, uint32_t size, bool is_end, uint32_t unit) noexcept {
    ++visits;
    sizer.add(half, before, size, is_end, unit);
  }
  constexpr void add_cut(uint32_t half, uint32_t size) noexcept {
    ++visits;
    sizer.add_cut(half, size);
  }
};

template <const auto& List, uint8_t Way>
inline constexpr window_measure windows_of = last_pass<List, Way, sizing_pass>().sizer.measure();

template <const auto& List, uint8_t Way>
struct writing_pass : window_pass {
  static constexpr bool measures = false;
  static constexpr uint32_t visits_a_stage = Way & folds_width ? 60 : Way & folds_case ? 150 : 400;
  window_measure measure = windows_of<List, Way>;
  compiled_image<narrow<size_t>(window_part_size(windows_of<List, Way>))> part{};
  uint32_t written[2] = {};

  constexpr writing_pass() noexcept { window_writer<Way>::begin(part.bytes, Way, measure); }
  constexpr void operator()(const window_beginning& begun) noexcept {
    ++visits;
    window_writer<Way> writer(plain_tables<List>, Way, part.bytes, measure);
    for (uint32_t half = 0; half != 2; ++half) writer.written[half] = written[half];
    writer(begun);
    for (uint32_t half = 0; half != 2; ++half) written[half] = writer.written[half];
  }
};

template <const auto& List, uint8_t Way>
inline constexpr auto accelerator_part = last_pass<List, Way, writing_pass<List, Way>>().part;

// The parts of the ways that fold or skip, one after another.
template <const auto& List, uint8_t Way = 1>
constexpr size_t folding_size() noexcept {
  if constexpr (Way > all_readings)
    return 0;
  else if constexpr (plain_tables<List>.ways() >> Way & 1)
    return sizeof(accelerator_part<List, Way>.bytes) + folding_size<List, Way + 1>();
  else
    return folding_size<List, Way + 1>();
}

template <const auto& List, uint8_t Way = 1>
constexpr void copy_parts([[maybe_unused]] char* at) noexcept {
  if constexpr (Way <= all_readings) {
    if constexpr (plain_tables<List>.ways() >> Way & 1)
      for (const char byte : accelerator_part<List, Way>.bytes) *at++ = byte;
    copy_parts<List, Way + 1>(at);
  }
}

template <const auto& List>
constexpr auto compile_folding_accelerator() noexcept {
  compiled_image<folding_size<List>()> accelerator;
  copy_parts<List>(accelerator.bytes);
  return accelerator;
}

template <const auto& List>
inline constexpr auto folding_accelerator_of = compile_folding_accelerator<List>();

// The automaton of a set with a small mirror, in one stage.
inline constexpr uint32_t most_compiled_nodes = 512;
inline constexpr uint64_t largest_compiled_automaton = uint64_t{1} << 14;

template <const auto& List>
constexpr auto measure_automaton() noexcept {
  constexpr const keyword_tables& tables = plain_tables<List>;
  automaton_measure<readings_of(tables.ways())> measure{};
  if (tables.mirror_nodes() <= most_compiled_nodes) measure = decltype(measure)(tables);
  return measure;
}

template <const auto& List>
inline constexpr auto automaton_of_set = measure_automaton<List>();

template <const auto& List>
constexpr bool has_compiled_automaton() noexcept {
  return automaton_of_set<List>.size() != 0 && automaton_of_set<List>.size() <= largest_compiled_automaton;
}

template <const auto& List>
constexpr auto compile_automaton() noexcept {
  compiled_image<narrow<size_t>(automaton_of_set<List>.size())> automaton;
  automaton_of_set<List>.write(plain_tables<List>, automaton.bytes);
  return automaton;
}

template <const auto& List>
inline constexpr auto automaton_in_flash = compile_automaton<List>();

template <const auto& List>
constexpr keyword_tables compile_tables() noexcept {
  keyword_tables tables = plain_tables<List>;
  if constexpr (BREVIER_SIMD != 0) {
    if constexpr (plain_tables<List>.ways() & 1) tables.accelerator = accelerator_part<List, 0>.bytes;
    if constexpr (plain_tables<List>.ways() > 1) tables.folding_accelerator = folding_accelerator_of<List>.bytes;
    if constexpr (has_compiled_automaton<List>()) tables.automaton = automaton_in_flash<List>.bytes;
  }
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
