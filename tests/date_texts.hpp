// What the suites of the strict readers of dates share: texts of exactly their size, errors in tables, everything one
// edit away, memory that is too small.
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_TESTS_DATE_TEXTS_HPP
#define BREVIER_TESTS_DATE_TEXTS_HPP

#include "brevier/rfc3339.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <cstring>
#include <memory>
#include <string>
#include <vector>

namespace date_texts {

/// The bytes at the end of an allocation of exactly their number, so that a read past them is seen.
class exact {
 public:
  explicit exact(const std::string& bytes) : data_(new char[bytes.size()]), size_(bytes.size()) {
    std::memcpy(data_.get(), bytes.data(), size_);
  }
  operator brevier::text() const { return {data_.get(), size_}; }

 private:
  std::unique_ptr<char[]> data_;
  std::size_t size_;
};

/// A text that is refused: the first error, and where it is.
struct refusal {
  const char* text;
  brevier::iso8601_error error;
  std::size_t offset;
};

template <class Read, std::size_t Count>
void check_refusals(const refusal (&facts)[Count], const Read& read) {
  for (const refusal& fact : facts) {
    CAPTURE(fact.text);
    const auto value = read(exact(fact.text));
    CHECK(brevier::describe(value.error()) == brevier::describe(fact.error));
    CHECK(value.offset() == fact.offset);
  }
}

/// Calls `judge` with every text that is one byte deleted, or one of `alphabet` inserted or replaced, away from
/// `bytes`.
template <class Judge>
void for_each_edit(const std::string& bytes, const std::string& alphabet, const Judge& judge) {
  for (std::size_t i = 0; i <= bytes.size(); ++i) {
    if (i != bytes.size()) judge(std::string(bytes).erase(i, 1));
    for (const char byte : alphabet) {
      judge(std::string(bytes).insert(i, 1, byte));
      if (i != bytes.size()) judge(std::string(bytes).replace(i, 1, 1, byte));
    }
  }
}

inline std::string all_bytes() {
  std::string all;
  for (int byte = 0; byte != 256; ++byte) all += static_cast<char>(byte);
  return all;
}

/// What writes `size` bytes says so where there is one byte less, and leaves that alone.
template <class Write>
void check_too_small(std::size_t size, const Write& write) {
  std::vector<char> small(size - 1, '#');
  const auto refused = write(brevier::buffer(small));
  REQUIRE(refused.error() == brevier::iso8601_error::buffer_too_small);
  REQUIRE(refused.needed() == size);
  REQUIRE(std::string(small.begin(), small.end()) == std::string(small.size(), '#'));
}

}  // namespace date_texts

#endif  // BREVIER_TESTS_DATE_TEXTS_HPP
