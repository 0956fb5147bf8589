// Brevier, story_stream: an article that arrives in chunks and need not fit into memory: its moments and entries, as
// far as they can be known when their part of the text has been read.
//
//     char memory[4096];
//     brevier::story_stream stream(memory, brevier::languages<brevier::zh, brevier::en>);
//     const auto print = [](const auto& found, uint64_t base) { found.offset + base, found.size ... };
//     for (auto chunk : chunks) stream.feed(chunk, print);
//     stream.finish(print);
//
// SPDX-License-Identifier: BSL-1.0

#include "story.hpp"

#ifndef BREVIER_STORY_STREAM_HPP
#define BREVIER_STORY_STREAM_HPP

BREVIER_BEGIN

/// Reads an article in the caller's memory, a window of whole lines at a time; a line that does not fit is read in
/// parts. The moments and entries of a window, in order of offset, are handed to a function object as
/// `visit(const moment&, uint64_t base)` and `visit(const stamped_entry&, uint64_t base)`: their offsets count from
/// `base`, which is the place of the window in the whole text, and their texts lie in the memory until the call
/// returns.
///
/// Where it differs from story: the date of the article counts from the window on in which it stands; the order of
/// the entries is that of the first window that has two, and the first entry is of the article's day; the offset of a
/// zone word counts from the window on that explains it; the two clocks of a pair, a caption and its credit, the words
/// of tense around a date are seen where they stand in one window, and the body of an entry ends with the window at
/// the latest; in a line longer than the window nothing but moments is found, none longer than `longest_moment`. With
/// memory for the whole text all is as in story. How the text is cut into chunks makes no difference.
class story_stream {
 public:
  static constexpr size_t least_memory = 1024;   ///< bytes; with less nothing is found
  static constexpr size_t longest_moment = 160;  ///< bytes, where a line is read in parts

  /// `reference` takes the place of the article's own date where it is valid.
  constexpr story_stream(buffer memory, const language_set& languages, brevier::date reference = {}) noexcept
      : memory_(memory) {
    facts_.languages = languages;
    facts_.reference = reference;
  }

  /// Reads on. O(size of the chunk), with what it copies and finds.
  template <class Visit>
  constexpr void feed(text chunk, Visit&& visit) noexcept(noexcept(visit(moment{}, uint64_t{}))) {
    if (memory_.size() < least_memory) return;
    for (size_t read = 0; read != chunk.size();) {
      const size_t size = detail::lesser(chunk.size() - read, memory_.size() - used_);
      for (size_t i = 0; i != size; ++i) memory_.data()[used_ + i] = chunk.data()[read + i];
      read += size;
      used_ += size;
      if (used_ == memory_.size()) read_window(false, visit);
    }
  }

  /// Reads what is left: the end of the text. After it the stream is as at the beginning of another part of it.
  template <class Visit>
  constexpr void finish(Visit&& visit) noexcept(noexcept(visit(moment{}, uint64_t{}))) {
    if (used_ != 0) read_window(true, visit);
  }

  /// The date that the article gave itself, or that it is seen from; not valid where there was none so far.
  constexpr brevier::date reference() const noexcept { return facts_.reference; }
  /// How many bytes have been read to the end.
  constexpr uint64_t position() const noexcept { return base_; }

 private:
  struct label {
    char bytes[detail::longest_label] = {};
  };

  constexpr text window() const noexcept { return {memory_.data(), used_}; }

  template <class Visit>
  constexpr void read_window(bool last, Visit& visit) {
    size_t lines = used_;
    if (!last)
      while (lines != 0 && memory_.data()[lines - 1] != '\n') --lines;
    if (in_line_) {
      size_t end = 0;
      while (end != used_ && memory_.data()[end] != '\n') ++end;
      read_part(end == used_ && !last ? used_ : end, end == used_ && !last, visit);
      return;
    }
    if (lines == 0) {
      read_part(used_, true, visit);
      return;
    }
    read_lines(window().subtext(0, lines), visit);
    drop(lines);
  }

  // A part of a line: up to `end`, or, where the line goes on behind it, to where no moment can be cut.
  template <class Visit>
  constexpr void read_part(size_t end, bool goes_on, Visit& visit) {
    size_t done = goes_on ? boundary(end - longest_moment) : end;
    const date seen_from = is_valid(region_) ? region_ : facts_.reference;
    moment_cursor moments(window().subtext(0, end), facts_.languages, seen_from, policy::news);
    for (moment found; moments.next(found);) {
      if (found.outer_offset >= done) break;
      facts_.zones.explain(found);
      visit(static_cast<const moment&>(found), base_);
      done = detail::greater(done, found.outer_offset + found.outer_size);
    }
    in_line_ = goes_on;
    drop(done);
  }

  // The beginning of a word or other character at or before `at`.
  constexpr size_t boundary(size_t at) const noexcept {
    const text all = window();
    for (size_t back = 0; back != longest_moment && at > back + 1; ++back) {
      const uint8_t here = all[at - back], before = all[at - back - 1];
      const bool inside = (here & 0xC0) == 0x80 || (is_word(here) && is_word(before));
      if (!inside) return at - back;
    }
    return at;
  }
  static constexpr bool is_word(uint8_t byte) noexcept {
    return detail::is_ascii_letter(byte) || detail::is_ascii_digit(byte) || byte == '.' || byte == ',' || byte == ':' ||
           byte == '-' || byte == '/';
  }

  template <class Visit>
  constexpr void read_lines(text lines, Visit& visit) {
    detail::story_facts facts = facts_;
    facts.article = lines;
    if (!is_valid(facts.reference)) {
      const story head(lines, facts.languages);
      facts.reference = head.date();
      facts.is_guessed = head.date_line().confidence == confidence::guessed;
    }
    detail::moment_reading reading{facts.cursor(), {}};
    facts.zones.infer(lines, reading);
    if (!ordered_) {
      detail::story_facts alone = facts;
      detail::order_entries(alone, reading);
      facts.days.newest_first = alone.days.newest_first;
    }
    detail::entry_cursor entries(&facts);
    detail::story_moment_cursor moments(&facts, region_);
    moment& found = reading.found;
    stamped_entry entry;
    bool more_entries = entries.next(entry), more_moments = moments.next(found);
    while (more_entries || more_moments) {
      if (more_entries && (!more_moments || entry.offset <= found.offset)) {
        visit(static_cast<const stamped_entry&>(entry), base_);
        more_entries = entries.next(entry);
      } else {
        visit(static_cast<const moment&>(found), base_);
        more_moments = moments.next(found);
      }
    }
    carry(facts);
  }

  // What one window knows for those behind it.
  constexpr void carry(const detail::story_facts& facts) noexcept {
    facts_.reference = facts.reference;
    facts_.is_guessed = facts.is_guessed;
    detail::day_counter days = facts.days;
    moment_cursor dates = facts.cursor();
    detail::block_place place;
    detail::block_reader blocks(facts.article, dates, place);
    moment lead;
    int count = 0;
    for (detail::lead_block here; blocks.next(here, lead);) {
      if (here.names_day) detail::go_to_named_day(facts, days, lead);
      if (here.kind == block_kind::entry) {
        region_ = detail::next_day(facts, days, lead);
        ++count;
      } else if (here.kind != block_kind::paragraph && here.kind != block_kind::caption) {
        region_ = {};
      }
    }
    ordered_ = ordered_ || count > 1;
    facts_.days = days;
    detail::zone_table& known = facts_.zones;
    for (size_t row = 0; row != sizeof labels_ / sizeof labels_[0]; ++row) {
      detail::inferred_zone zone = facts.zones.rows[row];
      char* const copy = labels_[row].bytes;
      if (known.rows[row].size == 0)
        for (uint8_t i = 0; i != zone.size; ++i) copy[i] = zone.label[i];
      zone.label = copy;
      known.rows[row] = zone;
    }
  }

  constexpr void drop(size_t size) noexcept {
    for (size_t i = size; i != used_; ++i) memory_.data()[i - size] = memory_.data()[i];
    used_ -= size;
    base_ += size;
  }

  buffer memory_;
  detail::story_facts facts_;
  date region_{};  // of the entry that the text goes on with; not valid where it begins with none
  label labels_[sizeof detail::zone_table::rows / sizeof detail::zone_table::rows[0]];
  uint64_t base_ = 0;
  size_t used_ = 0;
  bool ordered_ = false;  // whether the order of the entries is known
  bool in_line_ = false;  // the window begins inside of a line
};

BREVIER_END

#endif  // BREVIER_STORY_STREAM_HPP
