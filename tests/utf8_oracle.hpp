// What is right, for the suites of the UTF-8 rooms: an oracle that is written from the tables of the Unicode Standard
// and knows nothing of the rooms; and texts to try, which lie in allocations of exactly their size.
//
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_TESTS_UTF8_ORACLE_HPP
#define BREVIER_TESTS_UTF8_ORACLE_HPP

#include "brevier/utf8.hpp"

#include "levels.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace oracle {

using brevier::text;
using brevier::utf8_error;

struct byte_range {
  unsigned first, last;
};

// Table 3-7, "Well-Formed UTF-8 Byte Sequences", of the Unicode Standard.
struct well_formed_row {
  size_t size;
  byte_range bytes[4];
};
inline const well_formed_row table_3_7[] = {
    {1, {{0x00, 0x7F}}},
    {2, {{0xC2, 0xDF}, {0x80, 0xBF}}},
    {3, {{0xE0, 0xE0}, {0xA0, 0xBF}, {0x80, 0xBF}}},
    {3, {{0xE1, 0xEC}, {0x80, 0xBF}, {0x80, 0xBF}}},
    {3, {{0xED, 0xED}, {0x80, 0x9F}, {0x80, 0xBF}}},
    {3, {{0xEE, 0xEF}, {0x80, 0xBF}, {0x80, 0xBF}}},
    {4, {{0xF0, 0xF0}, {0x90, 0xBF}, {0x80, 0xBF}, {0x80, 0xBF}}},
    {4, {{0xF1, 0xF3}, {0x80, 0xBF}, {0x80, 0xBF}, {0x80, 0xBF}}},
    {4, {{0xF4, 0xF4}, {0x80, 0x8F}, {0x80, 0xBF}, {0x80, 0xBF}}},
};

// What the documented kinds say, in bytes: a lead and, where `second` is not everything, the byte after it.
struct kind_row {
  byte_range lead, second;
  utf8_error error;
};
inline const byte_range anything{0x00, 0x100};  // 0x100 is the end of the text
inline const kind_row kinds[] = {
    {{0x80, 0xBF}, anything, utf8_error::stray_continuation}, {{0xC0, 0xC1}, anything, utf8_error::overlong},
    {{0xE0, 0xE0}, {0x80, 0x9F}, utf8_error::overlong},       {{0xF0, 0xF0}, {0x80, 0x8F}, utf8_error::overlong},
    {{0xED, 0xED}, {0xA0, 0xBF}, utf8_error::surrogate},      {{0xF4, 0xF4}, {0x90, 0xBF}, utf8_error::above_10ffff},
    {{0xF5, 0xF7}, anything, utf8_error::above_10ffff},       {{0xF8, 0xFF}, anything, utf8_error::bad_lead},
    {{0xC2, 0xF4}, anything, utf8_error::truncated},
};

struct piece {
  size_t offset, size;
  char32_t value;
  utf8_error error;
};

inline bool within(byte_range range, unsigned value) { return range.first <= value && value <= range.last; }

// The definition of a maximal subpart, word for word: the longest sequence from here on that is a well-formed code
// point or the beginning of one, else one byte.
inline piece piece_at(text bytes, size_t offset) {
  size_t longest = 1;
  for (const well_formed_row& row : table_3_7) {
    size_t match = 0;
    while (match != row.size && offset + match != bytes.size() && within(row.bytes[match], bytes[offset + match]))
      ++match;
    if (match == row.size) {
      const unsigned lead_bits[] = {0x7F, 0x1F, 0x0F, 0x07};
      char32_t value = bytes[offset] & lead_bits[row.size - 1];
      for (size_t i = 1; i != row.size; ++i) value = value * 64 + bytes[offset + i] % 64;
      return {offset, match, value, utf8_error::none};
    }
    longest = std::max(longest, match);
  }
  const unsigned second = offset + 1 < bytes.size() ? bytes[offset + 1] : 0x100;
  for (const kind_row& kind : kinds)
    if (within(kind.lead, bytes[offset]) && within(kind.second, second)) return {offset, longest, 0xFFFD, kind.error};
  return {};
}

inline void take_apart(text bytes, std::vector<piece>& pieces) {
  pieces.clear();
  for (size_t offset = 0; offset != bytes.size(); offset += pieces.back().size)
    pieces.push_back(piece_at(bytes, offset));
}

inline std::string hex(text bytes) {
  const char digits[] = "0123456789ABCDEF";
  std::string words;
  for (size_t i = 0; i != bytes.size(); ++i) {
    words += digits[bytes[i] / 16];
    words += digits[bytes[i] % 16];
    words += ' ';
  }
  return words;
}

// Calls `use` with every sequence of `size` pieces from `alphabet`, at the end of an allocation of exactly its size.
template <class Use>
size_t for_each_sequence(const std::vector<std::string>& alphabet, size_t size, Use use) {
  std::vector<size_t> digits(size);
  size_t sequences = 0;
  for (;;) {
    size_t bytes = 0;
    for (const size_t digit : digits) bytes += alphabet[digit].size();
    const std::unique_ptr<char[]> memory(new char[bytes]);
    char* at = memory.get();
    for (const size_t digit : digits) at = std::copy(alphabet[digit].begin(), alphabet[digit].end(), at);
    use(text(memory.get(), bytes));
    ++sequences;
    size_t place = 0;
    while (place != size && ++digits[place] == alphabet.size()) digits[place++] = 0;
    if (place == size) return sequences;
  }
}

inline std::vector<std::string> single_bytes(std::initializer_list<int> values) {
  std::vector<std::string> alphabet;
  for (const int value : values) alphabet.emplace_back(1, static_cast<char>(value));
  return alphabet;
}

inline std::string utf8(char32_t value) {
  char bytes[4];
  const auto written = brevier::encode(value, bytes);
  return {bytes, *written};
}

// Text of about `size` bytes, of several scripts in runs, with so many places damaged.
inline std::string generated(std::mt19937& random, size_t size, unsigned damages) {
  const auto below = [&](unsigned limit) { return static_cast<unsigned>(random() % limit); };
  const char32_t blocks[] = {0x20, 0x3B1, 0x4E00, 0xAC00, 0x1F300};
  std::string bytes;
  while (bytes.size() < size) {
    const char32_t block = blocks[below(5)];
    for (unsigned run = below(12); run != 0; --run) bytes += utf8(block + below(90));
  }
  for (unsigned damage = damages; damage != 0 && !bytes.empty(); --damage) {
    const size_t place = random() % bytes.size();
    if (below(2) == 0)
      bytes[place] = static_cast<char>(below(256));
    else
      bytes.erase(place, 1 + below(3));
  }
  return bytes;
}

// A copy that ends where its allocation ends, and begins where it is wanted within 64 bytes.
class placed {
 public:
  explicit placed(const std::string& bytes, size_t alignment = 0)
      : memory_(new char[bytes.size() + alignment]), bytes_(memory_.get() + alignment, bytes.size()) {
    std::copy(bytes.begin(), bytes.end(), memory_.get() + alignment);
  }
  operator text() const { return bytes_; }

 private:
  std::unique_ptr<char[]> memory_;
  text bytes_;
};

inline std::u32string values_of(const std::vector<piece>& pieces) {
  std::u32string values;
  for (const piece& piece : pieces) values += piece.value;
  return values;
}

}  // namespace oracle

#endif  // BREVIER_TESTS_UTF8_ORACLE_HPP
