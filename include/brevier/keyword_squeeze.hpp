// Brevier, keyword_squeeze: text without the white space and what is not seen in it, a stretch at a time, so that the
// windows of keywords stand in one piece however they are broken.
// SPDX-License-Identifier: BSL-1.0

#include "keyword_scan.hpp"

#ifndef BREVIER_KEYWORD_SQUEEZE_HPP
#define BREVIER_KEYWORD_SQUEEZE_HPP

BREVIER_BEGIN

namespace detail {

// Eight bytes in which all that are `byte` have their top bits, and no others.
constexpr uint64_t bytes_equal(uint64_t bytes, uint8_t byte) noexcept {
  const uint64_t other = bytes ^ every_byte(byte), low = every_byte(0x7F);
  return ~(((other & low) + low) | other | low);
}
// The same of those from `first` to `last`, both below 0x80, where `bytes` are.
constexpr uint64_t bytes_between(uint64_t bytes, uint8_t first, uint8_t last) noexcept {
  const uint64_t low = bytes & every_byte(0x7F);
  return (low + every_byte(static_cast<uint8_t>(0x80 - first))) &
         ~(low + every_byte(static_cast<uint8_t>(0x7F - last))) & every_byte(0x80);
}

// The bytes of a block that are kept, moved together.
inline uint32_t squeeze_kept(const char* at, uint64_t kept, char* output) noexcept {
  const char* const begin = output;
  for (int i = 0; i != 64; i += 8, kept >>= 8) {
    if ((kept & 0xFF) == 0xFF) {
      for (int j = 0; j != 8; ++j) output[j] = at[i + j];
      output += 8;
      continue;
    }
    for (int j = 0; j != 8; ++j) {
      *output = at[i + j];
      output += kept >> j & 1;
    }
  }
  return static_cast<uint32_t>(output - begin);
}

inline squeezed_block squeeze_block([[maybe_unused]] simd_level level, const char* at, char* output) noexcept {
#if BREVIER_SIMD == 1
  if (level == simd_level::avx512) return keywords_avx512::squeeze(at, output);
#endif
  squeezed_block block{};
  for (int i = 0; i != 8; ++i) {
    const uint64_t bytes = read_window(at + i * 8);
    const uint64_t white = bytes_equal(bytes, ' ') | (bytes_between(bytes, '\t', '\r') & ~bytes);
    const uint64_t suspects =
        bytes_equal(bytes, 0xC2) | bytes_equal(bytes, 0xEF) | (bytes_between(bytes, 0x61, 0x63) & bytes);
    block.kept |= (~top_bits(white) & 0xFF) << i * 8;
    block.suspects |= top_bits(suspects) << i * 8;
  }
  block.size = squeeze_kept(at, block.kept, output);
  return block;
}

// A stretch of a text, squeezed. It has its bytes within itself: what points there is void when it is copied.
class squeezed_text {
 public:
  const char* begin() const noexcept { return bytes_; }
  const char* end() const noexcept { return bytes_ + size_; }
  uint32_t size() const noexcept { return size_; }
  // Where the stretch ends in the text.
  const char* read() const noexcept { return read_; }

  void take(simd_level level, const char* at, const char* last) noexcept {
    origin_ = at;
    size_ = blocks_ = 0;
    uint64_t carried = 0;  // of a separator that the block before begins with
    for (; blocks_ != most_blocks && last - at >= block_reach; at += 64) take_block(level, at, at, last, carried);
    if (blocks_ != most_blocks && at != last) take_last(level, at, last, carried);
    read_ = at < last ? at + __builtin_popcountll(carried) : last;
  }

  // Where a byte of the stretch is in the text.
  const char* place(uint32_t number) const noexcept {
    uint32_t block = number / 64;
    while (block + 1 != blocks_ && begins_[block + 1] <= number) ++block;
    uint64_t kept = kept_[block];
    for (uint32_t rest = number - begins_[block]; rest != 0; --rest) kept &= kept - 1;
    return origin_ + block * 64 + __builtin_ctzll(kept);
  }

 private:
  static constexpr uint32_t most_blocks = 16;
  static constexpr ptrdiff_t block_reach = 64 + 2;  // bytes that are read to squeeze one

  // The block of the text at `at`, which is also, with its reach, at `from`.
  void take_block(simd_level level, const char* from, const char* at, const char* last, uint64_t& carried,
                  uint64_t present = ~uint64_t{0}) noexcept {
    squeezed_block block = squeeze_block(level, from, bytes_ + size_);
    uint64_t removed = carried | ~present;
    carried = 0;
    for (uint64_t suspects = block.suspects & present; suspects != 0; suspects &= suspects - 1) {
      const auto number = static_cast<uint32_t>(__builtin_ctzll(suspects));
      const auto size = narrow<uint32_t>(behind_separators(at + number, last, 1) - (at + number));
      removed |= ((uint64_t{1} << size) - 1) << number;
      if (number + size > 64) carried = (uint64_t{1} << (number + size - 64)) - 1;
    }
    if ((block.kept & removed) != 0) block.size = squeeze_kept(from, block.kept &= ~removed, bytes_ + size_);
    begins_[blocks_] = static_cast<uint16_t>(size_);
    kept_[blocks_++] = block.kept;
    size_ += block.size;
  }

  // The rest of a text, of which a block can't be read, up to two blocks.
  void take_last(simd_level level, const char*& at, const char* last, uint64_t& carried) noexcept {
    for (; at < last && blocks_ != most_blocks; at += 64) {
      char copy[block_reach] = {};
      const ptrdiff_t left = last - at;
      for (ptrdiff_t i = 0; i != left && i != block_reach; ++i) copy[i] = at[i];
      take_block(level, copy, at, last, carried, left < 64 ? (uint64_t{1} << left) - 1 : ~uint64_t{0});
    }
  }

  const char* origin_ = nullptr;
  const char* read_ = nullptr;
  uint32_t size_ = 0, blocks_ = 0;
  uint64_t kept_[most_blocks] = {};
  uint16_t begins_[most_blocks] = {};
  char bytes_[most_blocks * 64] = {};
};

// As keyword_scan, and also through a text whose separators are passed over.
class squeezed_scan : public keyword_scan<true> {
 public:
  window_found next_squeezed(const keyword_tables& tables, const char* at, const char*& start, const char* last,
                             uint32_t& size) noexcept {
    const window_part& part = part_at(at);
    if (text_.read() == nullptr) text_.take(tables.level(), start, last);
    for (;;) {
      for (; places_.taken != places_.count; ++places_.taken)
        if (const window_found found = window_of(part, places_.taken, start, size)) return found;
      if (places_.blocks == 0) first_ = searched_;
      places_.first = text_.begin() + first_;
      find_windows(tables.level(), part, places_, text_.end());
      first_ = static_cast<uint32_t>(places_.first - text_.begin());
      const auto searched = static_cast<uint32_t>(places_.last - text_.begin());
      const bool is_done = places_.count == 0 && searched == searched_;
      searched_ = searched;
      if (!is_done) continue;
      const char* rest = searched_ != text_.size() ? text_.place(searched_) : text_.read();
      if (text_.read() == last) {
        if (start < rest) start = rest;
        return {};
      }
      const bool is_sparse = searched_ == 0 && text_.size() != 0;  // hardly anything but separators: from each byte
      if (is_sparse) ++rest;
      const char* const sparse = rest - 1;
      if (rest < start) rest = start;
      text_.take(tables.level(), rest, last);
      searched_ = 0;
      if (!is_sparse || sparse < start) continue;
      start = sparse;
      return window_found::unread();
    }
  }

 private:
  window_found window_of(const window_part& part, uint32_t taken, const char*& start, uint32_t& size) const noexcept {
    const uint32_t number = first_ + window_places::distance(places_.distances[taken]);
    const char* const squeezed = text_.begin() + number;
    window_found found = places_.found[taken];
    if (found.is_unknown()) found = part.found_at(squeezed, places_.distances[taken]);
    if (!found) return {};
    size = size_at(squeezed, found);
    const char* const place = text_.place(number);
    if (place < start) return {};
    start = place;
    // A character may have been put together from broken ones, and more separators may be there than are passed over.
    const bool is_whole = text_.place(number + size - 1) - place + 1 == static_cast<ptrdiff_t>(size);
    return is_whole ? found : window_found::unread();
  }

  squeezed_text text_{};
  uint32_t first_ = 0, searched_ = 0;  // of the bytes of the stretch: where the places begin and end
};

}  // namespace detail

BREVIER_END

#endif  // BREVIER_KEYWORD_SQUEEZE_HPP
