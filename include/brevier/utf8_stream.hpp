// Brevier, utf8_stream: UTF-8 that comes in pieces of any size, one byte at a time included. What comes out is what the
// whole text would have given.
//
//     brevier::utf8_stream stream;
//     while (read(chunk)) stream.feed(chunk, [&](char32_t c) { show(c); });
//     if (auto check = stream.finish([&](char32_t c) { show(c); }); !check) report(check.offset,
//     describe(check.error));
//
// SPDX-License-Identifier: BSL-1.0

#include "utf8_bulk.hpp"

#ifndef BREVIER_UTF8_STREAM_HPP
#define BREVIER_UTF8_STREAM_HPP

BREVIER_BEGIN

/// What a check of a stream found so far; true when that is nothing.
struct utf8_stream_check {
  uint64_t offset = 0;  ///< of the first ill-formed maximal subpart, in bytes from the beginning of the stream; where
                        ///< there is none, of what comes next
  uint8_t size = 0;     ///< of the maximal subpart, 1 to 3 bytes; 0 where there is none
  utf8_error error = utf8_error::none;

  constexpr explicit operator bool() const noexcept { return error == utf8_error::none; }
};

namespace detail {

struct no_visitor {
  constexpr void operator()(char32_t) const noexcept {}
};

// The text without the sequence at its end that more bytes could make whole.
constexpr text without_open_end(text input) noexcept {
  if (input.empty()) return input;
  const char* const lead = lead_of(input.begin(), input.end() - 1);
  const text rest(lead, static_cast<size_t>(input.end() - lead));
  return validate(rest).incomplete(rest) ? input.subtext(0, input.size() - rest.size()) : input;
}

}  // namespace detail

/// Validates and decodes a stream. Carries at most 3 bytes from one chunk to the next: a sequence that is not whole
/// yet. To begin anew, assign {}. O(size of the chunk) for each call.
class utf8_stream {
 public:
  /// Takes the next bytes of the stream, checks them, and calls `visit` with each code point that is whole by now:
  /// U+FFFD for each ill-formed maximal subpart. What it returns is about the whole stream up to here; a sequence that
  /// is not whole yet is no error.
  template <class Visitor>
  constexpr utf8_stream_check feed(text chunk, Visitor visit) noexcept(noexcept(visit(char32_t{}))) {
    step joined{};
    const text rest = chunk.subtext(join(chunk, joined));
    if (joined.size != 0) visit(joined.value);
    const text whole = detail::without_open_end(rest);
    if (first_) note(validate(whole));
    if constexpr (!detail::is_same<Visitor, detail::no_visitor>) for_each_code_point(whole, visit);
    taken_ += whole.size();
    for (size_t i = whole.size(); i != rest.size(); ++i) carry_[carried_++] = rest.data()[i];
    return so_far();
  }

  /// The same for those who want no code points.
  constexpr utf8_stream_check feed(text chunk) noexcept { return feed(chunk, detail::no_visitor()); }

  /// The stream is over: a sequence that is not whole is an error now, and `visit` gets the U+FFFD that stands for it.
  template <class Visitor>
  constexpr utf8_stream_check finish(Visitor visit) noexcept(noexcept(visit(char32_t{}))) {
    if (carried_ != 0) {
      note(validate({static_cast<const char*>(carry_), carried_}));
      visit(char32_t{0xFFFD});
      taken_ += carried_;
      carried_ = 0;
    }
    return so_far();
  }
  constexpr utf8_stream_check finish() noexcept { return finish(detail::no_visitor()); }

  /// What feed() returned last.
  constexpr utf8_stream_check so_far() const noexcept {
    return first_ ? utf8_stream_check{taken_, 0, utf8_error::none} : first_;
  }

  /// Bytes that wait for the rest of their sequence, 0 to 3.
  constexpr uint8_t carried() const noexcept { return carried_; }

 private:
  constexpr void note(const utf8_check& found) noexcept {
    if (first_ && !found) first_ = {taken_ + found.offset, detail::narrow<uint8_t>(found.size), found.error};
  }

  // Puts bytes of the chunk behind those that are carried until that sequence is whole or broken; how many it takes.
  // What was taken then has a size.
  constexpr size_t join(text chunk, step& taken) noexcept {
    if (carried_ == 0 || chunk.empty()) return 0;
    char bytes[6] = {};
    size_t size = 0;
    for (; size != carried_; ++size) bytes[size] = carry_[size];
    for (size_t i = 0; i != chunk.size() && i != 3; ++i) bytes[size++] = chunk.data()[i];
    const text all(static_cast<const char*>(bytes), size);
    if (detail::without_open_end(all).empty()) {
      const size_t added = size - carried_;
      for (; carried_ != size; ++carried_) carry_[carried_] = bytes[carried_];
      return added;
    }
    taken = decode(all.begin(), all.end());
    if (!taken.well_formed) note(validate(all));
    taken_ += taken.size;
    const size_t added = taken.size - size_t{carried_};
    carried_ = 0;
    return added;
  }

  char carry_[3] = {};
  uint8_t carried_ = 0;
  uint64_t taken_ = 0;
  utf8_stream_check first_{};
};

BREVIER_END

#endif  // BREVIER_UTF8_STREAM_HPP
