// Brevier, token: what is found at one place of a text: a word of the dictionary and what it can mean, a number, a
// character.
//
//     detail::meaning_list said = words.meanings_of(found);
//     do said.meaning(), said.value(); while (said.next());          // 下 in 下周三: shift_week, 1; ...
//
// SPDX-License-Identifier: BSL-1.0

#include "dictionary.hpp"

#ifndef BREVIER_TOKEN_HPP
#define BREVIER_TOKEN_HPP

BREVIER_BEGIN

namespace detail {

constexpr bool is_ascii_digit(uint8_t byte) noexcept { return byte >= '0' && byte <= '9'; }

// What stands for several symbols where a word is looked for.
inline constexpr symbol any_symbol{125}, any_numeral{124}, any_unit{123};

constexpr bool is_among(symbol meaning, symbol wanted) noexcept {
  if (meaning == wanted) return true;
  if (wanted < any_unit) return false;
  if (wanted == any_numeral) return is_numeral(meaning);
  return wanted == any_symbol || (meaning >= symbol::quarter && meaning <= symbol::calendar_unit);
}

/// A word of the dictionary in the text.
struct alignas(4) token {
  uint16_t entry = 0;  // its offset in the dictionary
  uint8_t size = 0;    // in bytes of text; 0 is no word
  uint8_t kind = 0;    // its language, and whether a longer one hides it

  static constexpr uint8_t is_hidden = 0x80;
  constexpr bool hidden() const noexcept { return (kind & is_hidden) != 0; }
  constexpr uint8_t language() const noexcept { return kind & 7; }
};

/// What a word can stand for, one after another.
class meaning_list {
 public:
  constexpr explicit meaning_list(const uint8_t* first) noexcept : at_(first) {}

  constexpr symbol meaning() const noexcept { return static_cast<symbol>(*at_ & ~more_meanings); }
  // Nothing where the meaning has no value.
  constexpr int32_t value() const noexcept { return decoded_value(meaning(), static_cast<int8_t>(at_[1])); }
  constexpr bool next() noexcept {
    const bool more = (*at_ & more_meanings) != 0;
    at_ += 1 + has_value(meaning());
    return more;
  }
  // Behind the meaning that has none after it.
  constexpr const uint8_t* end() const noexcept { return at_; }
  // Goes on to a meaning; false where there is none.
  constexpr bool find(symbol wanted) noexcept {
    do {
      if (is_among(meaning(), wanted)) return true;
    } while (next());
    return false;
  }

 private:
  const uint8_t* at_;
};

// Meanings as bits, each modulo their number, where there is room for them. False only where none of some can be the
// one that is wanted.
template <bool Kept>
struct meaning_set {
  uint64_t bits = 0;

  static constexpr uint64_t bit_of(symbol one) noexcept { return uint64_t{1} << (static_cast<uint8_t>(one) & 63); }
  constexpr void add(symbol one) noexcept { bits |= bit_of(one); }
  constexpr bool may_have(symbol wanted) const noexcept {
    if (wanted < any_unit) return (bits & bit_of(wanted)) != 0;
    constexpr uint64_t of_numerals = bit_of(symbol::digit) | bit_of(symbol::tens) | bit_of(symbol::multiplier);
    return wanted != any_numeral || (bits & of_numerals) != 0;
  }
};
template <>
struct meaning_set<false> {
  constexpr void add(symbol) noexcept {}
  constexpr bool may_have(symbol) const noexcept { return true; }
};

/// The words that begin at a place of the text, the longest first.
struct spot {
  size_t at = text::npos;
  uint8_t count = 0;
  uint8_t languages = 0;  // of the words, as bits
  meaning_set<has_room> meanings;
  token words[most_words] = {};
};

inline constexpr uint8_t of_words = 0x80;

/// A number in figures or words.
struct number {
  uint32_t value = 0;
  uint16_t size = 0;       // in bytes; 0 is no number
  uint8_t digits = 0;      // of figures; of_words and 1 of one word, of_words of several: as many as figures would take
  bool is_spread = false;  // 三四: three to four
};

constexpr bool continues(uint8_t byte) noexcept { return (byte & 0xC0) == 0x80; }

// Whether the first three of them look like a character, and which.
constexpr bool are_three(uint32_t four) noexcept { return (four & 0xC0C0F0) == 0x8080E0; }
constexpr char16_t unit_of_three(uint32_t four) noexcept {
  return static_cast<char16_t>((four & 15) << 12 | (four >> 2 & 0xFC0) | (four >> 16 & 63));
}

/// A character of a text: its UTF-16, or ill_formed_unit where it has none or is ill-formed, and its size in bytes. One
/// register holds it.
struct utf16_step {
  uint32_t packed;

  constexpr utf16_step(uint32_t unit, uint32_t size) noexcept : packed(unit | size << 16) {}
  constexpr char16_t unit() const noexcept { return static_cast<char16_t>(packed & 0xFFFF); }
  constexpr uint8_t size() const noexcept { return static_cast<uint8_t>(packed >> 16); }
};

inline constexpr char16_t ill_formed_unit = 0xFFFF;

}  // namespace detail

BREVIER_END

#endif  // BREVIER_TOKEN_HPP
