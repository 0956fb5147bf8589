// How fast text is walked by grapheme clusters, beside other libraries.
//
//     c++ -std=c++17 -O2 -I include -I tests tests/bench/graphemes.cpp -licuuc -lunistring -lutf8proc && ./a.out
//     [FILE...]
//
// What it prints is told in bench.hpp. The others may have older versions of Unicode, so that they count otherwise.
// SPDX-License-Identifier: BSL-1.0

#include "brevier/graphemes.hpp"

#include "bench.hpp"
#include "peers.hpp"

namespace {

using bench::engine;
using brevier::text;

void add_ours(std::vector<engine>& engines) {
  engines.push_back(
      {"forward", "brevier", "scalar", [](text bytes) { return uint64_t{brevier::count_graphemes(bytes)}; }});
  engines.push_back({"backward", "brevier", "scalar", [](text bytes) {
                       uint64_t sum = 0;
                       const auto clusters = brevier::graphemes(bytes);
                       for (auto at = clusters.end(); at != clusters.begin(); --at) ++sum;
                       return sum;
                     }});
}

#ifdef WITH_ICU

// A break iterator over UTF-8 as it lies, made once.
class icu_walker {
 public:
  icu_walker() : breaks_(ubrk_open(UBRK_CHARACTER, "en", nullptr, 0, &status_)) {}
  ~icu_walker() { ubrk_close(breaks_); }
  icu_walker(const icu_walker&) = delete;
  icu_walker& operator=(const icu_walker&) = delete;

  uint64_t forward(text bytes) {
    UText* const opened = open(bytes);
    uint64_t sum = 0;
    while (ubrk_next(breaks_) != UBRK_DONE) ++sum;
    utext_close(opened);
    return sum;
  }
  uint64_t backward(text bytes) {
    UText* const opened = open(bytes);
    uint64_t sum = 0;
    ubrk_last(breaks_);
    while (ubrk_previous(breaks_) != UBRK_DONE) ++sum;
    utext_close(opened);
    return sum;
  }

 private:
  UText* open(text bytes) {
    UText* const opened = utext_openUTF8(nullptr, bytes.data(), static_cast<int64_t>(bytes.size()), &status_);
    ubrk_setUText(breaks_, opened, &status_);
    return opened;
  }

  UErrorCode status_ = U_ZERO_ERROR;
  UBreakIterator* breaks_;
};

void add_icu(std::vector<engine>& engines) {
  static icu_walker walker;
  engines.push_back({"forward", "icu", "scalar", [](text bytes) { return walker.forward(bytes); }, false, true});
  engines.push_back({"backward", "icu", "scalar", [](text bytes) { return walker.backward(bytes); }, false, true});
}

#endif

#ifdef WITH_UNISTRING

void add_unistring(std::vector<engine>& engines) {
  engines.push_back({"forward", "libunistring", "scalar",
                     [](text bytes) {
                       uint64_t sum = 0;
                       const auto* at = reinterpret_cast<const uint8_t*>(bytes.begin());
                       const auto* const last = reinterpret_cast<const uint8_t*>(bytes.end());
                       for (; at != nullptr && at != last; ++sum) at = u8_grapheme_next(at, last);
                       return sum;
                     },
                     true, true});
  engines.push_back({"backward", "libunistring", "scalar",
                     [](text bytes) {
                       uint64_t sum = 0;
                       const auto* const first = reinterpret_cast<const uint8_t*>(bytes.begin());
                       const auto* at = reinterpret_cast<const uint8_t*>(bytes.end());
                       for (; at != nullptr && at != first; ++sum) at = u8_grapheme_prev(at, first);
                       return sum;
                     },
                     true, true});
}

#endif

#ifdef WITH_UTF8PROC

void add_utf8proc(std::vector<engine>& engines) {
  engines.push_back({"forward", "utf8proc", "scalar",
                     [](text bytes) {
                       uint64_t sum = 0;
                       utf8proc_int32_t state = 0, before = 0, value = 0;
                       const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(bytes.begin());
                       for (auto rest = static_cast<utf8proc_ssize_t>(bytes.size()); rest > 0; before = value) {
                         const utf8proc_ssize_t size = utf8proc_iterate(at, rest, &value);
                         if (rest == static_cast<utf8proc_ssize_t>(bytes.size()) ||
                             utf8proc_grapheme_break_stateful(before, value, &state))
                           ++sum;
                         at += size;
                         rest -= size;
                       }
                       return sum;
                     },
                     true, true});
}

#endif

}  // namespace

int main(int count, char** arguments) {
  std::vector<engine> engines;
  add_ours(engines);
#ifdef WITH_ICU
  add_icu(engines);
#else
  std::fprintf(stderr, "left out: ICU (libicu-dev)\n");
#endif
#ifdef WITH_UNISTRING
  add_unistring(engines);
#else
  std::fprintf(stderr, "left out: libunistring (libunistring-dev)\n");
#endif
#ifdef WITH_UTF8PROC
  add_utf8proc(engines);
#else
  std::fprintf(stderr, "left out: utf8proc (libutf8proc-dev)\n");
#endif
  return bench::run("graphemes", engines,
                    count > 1 ? bench::named_inputs(count - 1, arguments + 1) : bench::made_inputs());
}
