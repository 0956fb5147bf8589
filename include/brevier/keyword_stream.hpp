// Brevier, keyword_stream: keywords in a text that comes in pieces of any size, one byte at a time included. The
// matches are those of the whole text, in the same order, with offsets from its beginning.
//
//     char memory[200];
//     auto stream = set.stream(memory);  // or says how much would do: set.stream_memory()
//     while (read(chunk)) stream->feed(chunk, [&](brevier::stream_match m) { show(m.offset, m.size, m.id); });
//     stream->finish([&](brevier::stream_match m) { show(m.offset, m.size, m.id); });
//
// SPDX-License-Identifier: BSL-1.0

#include "keywords.hpp"

#ifndef BREVIER_KEYWORD_STREAM_HPP
#define BREVIER_KEYWORD_STREAM_HPP

BREVIER_BEGIN

/// Where a keyword stands in a stream, in bytes from its beginning.
struct stream_match {
  uint64_t offset;
  uint32_t size;
  uint32_t id;     ///< as given with the keyword
  uint32_t index;  ///< of the keyword in its list
};

/// Finds the keywords of a set in a stream. A match is given when as many bytes have followed as the longest match can
/// have, and at most as the memory holds; finish() gives the rest. Chunks that are longer than the memory are searched
/// where they lie. Copies share the memory: only the last one that was fed goes on. Time as for the whole text, and
/// twice the longest match again for each chunk, or as often as the memory is filled: small chunks are searched faster
/// in more memory than stream_memory(), say 4 KiB.
template <class Source, match_kind Kind>
class keyword_stream {
 public:
  constexpr keyword_stream() noexcept = default;
  constexpr keyword_stream(const Source& source, buffer memory) noexcept
      : source_(source), memory_(memory.data()), capacity_(memory.size()) {}

  /// Takes the next bytes of the stream, and calls `on_match` with each match that is certain by now.
  template <class Visitor>
  constexpr void feed(text chunk, Visitor on_match) {
    while (held_ != 0 && !chunk.empty()) {
      const size_t before = held_, room = capacity_ - held_;
      hold(chunk.subtext(0, room));
      if (held_ != capacity_) return;
      search({memory_, held_}, false, on_match);
      if (start_ >= before + context) {  // all that is needed of the text stands in the chunk
        drop(before);
        held_ = 0;
      } else {
        chunk = chunk.subtext(held_ - before);
        keep_tail({memory_, held_});
      }
    }
    if (chunk.empty()) return;
    search(chunk, false, on_match);
    keep_tail(chunk);
  }

  /// Up to where the stream is settled, in bytes from its beginning: the matches that begin before are given, those yet
  /// to come begin there or later. What follows is no longer than the memory, so that who writes the text on, with its
  /// matches masked, keeps no more of it than that.
  constexpr uint64_t settled() const noexcept { return base_ + start_; }

  /// The stream is over: gives the matches that are left. What is fed then is another text.
  template <class Visitor>
  constexpr void finish(Visitor on_match) {
    search({memory_, held_}, true, on_match);
    held_ = start_ = 0;
    base_ = 0;
  }

 private:
  static constexpr size_t context = 4;  // a character before a whole word, or behind it

  constexpr size_t ahead() const noexcept { return source_.tables().reach() + context; }

  constexpr void hold(text bytes) noexcept {
    for (const char byte : bytes) memory_[held_++] = byte;
  }

  constexpr void drop(size_t size) noexcept {
    start_ -= size;
    base_ += size;
  }

  // Keeps what is yet to be searched of the text, and a character before it.
  constexpr void keep_tail(text subject) noexcept {
    const size_t kept = start_ < context ? 0 : start_ - context;
    drop(kept);
    held_ = 0;
    hold(subject.subtext(kept));
  }

  // Gives the matches that begin at start_ or later, but for those that more bytes could change.
  template <class Visitor>
  constexpr void search(text subject, bool is_last, Visitor& on_match) {
    const size_t end = is_last ? subject.size() + 1 : subject.size() < ahead() ? 0 : subject.size() - ahead();
    detail::keyword_cursor<Kind, Source> cursor(source_, subject, start_);
    keyword_match match{};
    while (start_ < end && cursor.next(match) && match.offset < end) {
      on_match(stream_match{base_ + match.offset, detail::narrow<uint32_t>(match.size), match.id, match.index});
      if (Kind != match_kind::overlapping) start_ = match.offset + match.size;
    }
    if (start_ < end) start_ = detail::lesser(end, subject.size());
  }

  Source source_{};
  char* memory_ = nullptr;
  size_t capacity_ = 0;
  size_t held_ = 0;    // bytes in the memory
  size_t start_ = 0;   // where the search goes on, in the text at hand
  uint64_t base_ = 0;  // of the text at hand in the stream
};

BREVIER_END

#endif  // BREVIER_KEYWORD_STREAM_HPP
