// Sets that are built from any keywords match as a slow search does; images that were tampered with are refused, or
// match without a fault.
// SPDX-License-Identifier: BSL-1.0
#include "brevier/keyword_stream.hpp"
#include "fuzz.hpp"

#include <string>

using brevier::keyword;
using brevier::text;

namespace {

struct match {
  size_t offset, size;
  uint32_t id;

  bool operator==(const match& other) const { return offset == other.offset && size == other.size && id == other.id; }
};

// Exact keywords anywhere, leftmost-longest, at boundaries of code points of well-formed text.
std::vector<match> slow_matches(const std::vector<keyword>& keywords, text source) {
  std::vector<match> found;
  for (size_t at = 0; at < source.size();) {
    match best{at, 0, 0};
    for (size_t id = 0; id != keywords.size(); ++id) {
      const text spelling = keywords[id].spelling;
      if (spelling.size() > best.size && source.subtext(at, spelling.size()) == spelling)
        best = {at, spelling.size(), static_cast<uint32_t>(id)};
    }
    if (best.size != 0) found.push_back(best);
    at += best.size != 0 ? best.size : 1;
  }
  return found;
}

void write_number(std::string& bytes, size_t at, uint32_t value) {
  for (int i = 0; i != 4; ++i) bytes[at + static_cast<size_t>(i)] = static_cast<char>(value >> 8 * i);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  fuzz_input input(data, size);
  const size_t count = input.take() % 12 + 1u;
  const uint8_t tampered = input.take();
  std::vector<keyword> keywords;
  for (size_t i = 0; i != count; ++i) {
    const uint8_t how = input.take();
    keywords.push_back({input.take(how % 16u), static_cast<brevier::keyword_options>(input.take() & tampered & 31)});
  }
  const size_t source_size = 64u + input.take();
  const text source = input.take(source_size);

  std::vector<char> memory(brevier::keyword_memory<brevier::all_foldings>({keywords.data(), keywords.size()}));
  const auto built = brevier::build_keywords<brevier::all_foldings>({keywords.data(), keywords.size()},
                                                                    {memory.data(), memory.size()});
  if (!built) {
    expect(!brevier::describe(built.error()).empty(), "an error has words");
    return 0;
  }
  std::vector<match> found;
  for (const brevier::keyword_match& each : built->matches(source)) found.push_back({each.offset, each.size, each.id});
  if (tampered == 0) expect(found == slow_matches(keywords, source), "matches as the slow search");

  std::vector<char> lent(built->stream_memory());
  std::vector<match> streamed;
  const auto take = [&](const brevier::stream_match& each) {
    streamed.push_back({static_cast<size_t>(each.offset), each.size, each.id});
  };
  auto stream = *built->stream(lent);
  for (size_t at = 0, piece = 1; at < source.size(); at += piece, piece = piece * 5 % 37 + 1)
    stream.feed(source.subtext(at, piece), take);
  stream.finish(take);
  expect(streamed == found, "matches are the same however the text is cut");

  std::string image(built->image().data(), built->image().size());
  if (tampered != 0)
    for (uint8_t left = 8; !input.empty() && left != 0; --left) {
      const size_t at = (input.take() * size_t{256} + input.take()) % image.size();
      image[at] = static_cast<char>(input.take());
    }
  // Past the checksum, which finds accidents and no intent.
  const size_t covered = brevier::detail::image_count;
  if (image.size() > covered)
    write_number(image, brevier::detail::image_checksum, brevier::detail::checksum(text(image).subtext(covered)));
  std::vector<char> exact(image.begin(), image.end());
  const auto loaded = brevier::load_keywords<brevier::all_foldings>({exact.data(), exact.size()});
  if (!loaded) return 0;
  std::vector<match> again;
  size_t end = 0;
  for (const brevier::keyword_match& each : loaded->matches(source)) {
    expect(each.offset >= end && each.size <= source.size() - each.offset, "matches lie in the text, in order");
    end = each.offset + each.size;
    again.push_back({each.offset, each.size, each.id});
  }
  if (tampered == 0) expect(again == found, "the loaded set matches as the one that was built");
  size_t all = 0;
  for (const brevier::keyword_match& each : loaded->overlapping(source)) {
    expect(each.size <= source.size() && each.offset <= source.size() - each.size, "overlapping ones, too");
    ++all;
  }
  expect(all >= again.size() || tampered != 0, "all matches are no fewer");
  return 0;
}
