// Brevier, rules: those of lexicons as bytes, by the word that tells them apart, and the joins of all of them, as the
// compiler makes them.
//
// SPDX-License-Identifier: BSL-1.0

#include "lexicon/common.hpp"
#include "vocabulary.hpp"

#ifndef BREVIER_RULES_HPP
#define BREVIER_RULES_HPP

BREVIER_BEGIN

namespace detail {

// Rules as bytes. Those that have the same key stand together: the word that a rule begins with, or that stands behind
// the number that it begins with. A rule is a byte (its action in 3 bits, whether it is the last of its key, whether it
// begins with a number, and in 3 bits how many bytes follow), and its symbols but for the key.
inline constexpr uint8_t last_of_key = 0x08, begins_with_number = 0x10;
inline constexpr symbol first_key = symbol::nights;
inline constexpr size_t key_count = static_cast<size_t>(symbol::last_symbol) - static_cast<size_t>(first_key) + 2;

constexpr size_t index_of_key(symbol key) noexcept {
  return key < first_key ? 0 : static_cast<size_t>(key) - static_cast<size_t>(first_key) + 1;
}

/// A rule without places that may be left empty.
struct plain_rule {
  symbol elements[rule_elements] = {};
  uint8_t size = 0;
  action effect = action::fill;

  constexpr bool numeric() const noexcept { return is_number(elements[0]); }
  constexpr symbol key() const noexcept {
    if (!numeric()) return elements[0];
    return is_number(elements[1]) || elements[1] > symbol::last_symbol ? symbol::none : elements[1];
  }
};

constexpr uint8_t optional_places(const rule& one) noexcept {
  uint8_t count = 0;
  for (const element& place : one.elements) count = static_cast<uint8_t>(count + place.optional);
  return count;
}

constexpr size_t count_plain_rules(list<const rule> rules) noexcept {
  size_t count = 0;
  for (const rule& one : rules) count += size_t{1} << optional_places(one);
  return count;
}

// The rule with those of its optional places left empty that are set in `empty`.
constexpr plain_rule plain_rule_of(const rule& one, uint8_t empty) noexcept {
  plain_rule made;
  made.effect = one.effect;
  for (const element& place : one.elements) {
    if (place.wanted == symbol::none) break;
    const bool left_out = place.optional && (empty & 1);
    if (place.optional) empty >>= 1;
    if (!left_out) made.elements[made.size++] = place.wanted;
  }
  return made;
}

template <const lexicon& Language>
constexpr auto plain_rules() noexcept {
  table<plain_rule, count_plain_rules(Language.rules)> made;
  size_t count = 0;
  for (const rule& one : Language.rules)
    for (uint8_t empty = 0; empty != 1u << optional_places(one); ++empty)
      made.rows[count++] = plain_rule_of(one, empty);
  return made;
}

template <const lexicon& Language>
inline constexpr auto plain_rules_of = plain_rules<Language>();

template <size_t Size>
struct rule_image {
  uint8_t groups[key_count] = {};  // by key: half of the offset of its first rule; 0 where there are none
  uint8_t bytes[Size] = {};
  size_t used = 2;
};

// Keys in the order in which they first stand behind a number, then the others. Where there is little room the groups
// are not kept, but each key stands before its rules.
inline constexpr uint8_t end_of_rules = 0xFF;

template <const lexicon& Language>
constexpr auto make_rules() noexcept {
  constexpr const auto& all = plain_rules_of<Language>.rows;
  rule_image<3 + sizeof all / sizeof all[0] * (rule_elements + 2)> image;
  for (int pass = 0; pass != 2; ++pass)
    for (const plain_rule& first : all) {
      uint8_t& group = image.groups[index_of_key(first.key())];
      if (group != 0 || (pass == 0 && !first.numeric())) continue;
      if constexpr (has_room) image.used += image.used & 1;
      group = static_cast<uint8_t>(image.used / 2);
      if constexpr (!has_room) image.bytes[image.used++] = static_cast<uint8_t>(first.key());
      size_t head = 0;
      for (const plain_rule& one : all) {
        if (one.key() != first.key()) continue;
        head = image.used++;
        for (uint8_t i = 0; i != one.size; ++i)
          if (one.key() == symbol::none || i != one.numeric())
            image.bytes[image.used++] = static_cast<uint8_t>(one.elements[i]);
        image.bytes[head] = static_cast<uint8_t>(
            static_cast<uint8_t>(one.effect) | (one.numeric() ? begins_with_number : 0) | (image.used - head - 1) << 5);
      }
      image.bytes[head] |= last_of_key;
    }
  image.bytes[image.used++] = end_of_rules;
  return image;
}

template <const lexicon& Language>
inline constexpr auto roomy_rules_of = make_rules<Language>();

template <const lexicon& Language>
constexpr auto cut_groups() noexcept {
  table<uint8_t, key_count> made;
  for (size_t i = 0; i != key_count; ++i) made.rows[i] = roomy_rules_of<Language>.groups[i];
  return made;
}

template <const lexicon& Language>
constexpr auto cut_rules() noexcept {
  constexpr const auto& roomy = roomy_rules_of<Language>;
  static_assert(roomy.used <= 510, "the lexicon has too many rules");
  table<uint8_t, roomy.used> made;
  for (size_t i = 0; i != roomy.used; ++i) made.rows[i] = roomy.bytes[i];
  return made;
}

template <const lexicon& Language>
inline constexpr auto groups_of = cut_groups<Language>();

template <const lexicon& Language>
inline constexpr auto rules_of = cut_rules<Language>();

/// A join with little space between.
struct packed_join {
  uint16_t before = 0, after = 0;
  uint8_t more_after = 0;  // the upper bits
  symbol glue = symbol::none;

  constexpr bool allows(fields::set has, fields::set next) const noexcept {
    return (has & before) != 0 && !(next & ~(after | static_cast<fields::set>(more_after) << 16));
  }
  friend constexpr bool operator==(const packed_join& left, const packed_join& right) noexcept {
    return left.before == right.before && left.after == right.after && left.more_after == right.more_after &&
           left.glue == right.glue;
  }
};

template <const lexicon&... Languages>
struct join_tables {
  packed_join rows[(Languages.joins.size() + ...)] = {};
  size_t count = 0;
  bool fits = true;
};

// The joins of all languages, each once.
template <const lexicon&... Languages>
constexpr auto make_joins() noexcept {
  join_tables<Languages...> made;
  for (const lexicon* const language : lexicons<Languages...>)
    for (const join& one : language->joins) {
      made.fits = made.fits && one.before <= 0xFFFF && one.after <= 0xFFFFFF;
      const packed_join packed{static_cast<uint16_t>(one.before & 0xFFFF), static_cast<uint16_t>(one.after & 0xFFFF),
                               static_cast<uint8_t>(one.after >> 16 & 0xFF), one.glue};
      size_t place = 0;
      while (place != made.count && !(made.rows[place] == packed)) ++place;
      made.rows[place] = packed;
      made.count += place == made.count;
    }
  return made;
}

template <const lexicon&... Languages>
constexpr auto cut_joins() noexcept {
  constexpr auto roomy = make_joins<Languages...>();
  static_assert(roomy.fits, "what stands before a join is none of the first 16 fields");
  table<packed_join, roomy.count> made;
  for (size_t i = 0; i != roomy.count; ++i) made.rows[i] = roomy.rows[i];
  return made;
}

template <const lexicon&... Languages>
inline constexpr auto joins_of = cut_joins<Languages...>();

}  // namespace detail

BREVIER_END

#endif  // BREVIER_RULES_HPP
