// What the fuzz targets share. Each reads its input where it lies, in an allocation of exactly its size, so that a read
// one byte too far is seen.
// SPDX-License-Identifier: BSL-1.0
#ifndef BREVIER_TESTS_FUZZ_HPP
#define BREVIER_TESTS_FUZZ_HPP

#include "brevier/text.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <vector>

inline void expect(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

/// Takes settings for the target from the front of the input; zeros where it is used up.
class fuzz_input {
 public:
  fuzz_input(const uint8_t* data, size_t size) : data_(reinterpret_cast<const char*>(data)), size_(size) {}

  uint8_t take() {
    if (size_ == 0) return 0;
    --size_;
    return static_cast<uint8_t>(*data_++);
  }
  brevier::text take(size_t size) {
    const brevier::text taken(data_, size < size_ ? size : size_);
    data_ += taken.size();
    size_ -= taken.size();
    return taken;
  }
  brevier::text rest() { return take(size_); }
  bool empty() const { return size_ == 0; }

 private:
  const char* data_;
  size_t size_;
};

#endif  // BREVIER_TESTS_FUZZ_HPP
