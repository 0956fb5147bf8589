// Which libraries for Unicode there are to measure against, where their headers are installed.
// SPDX-License-Identifier: BSL-1.0

#ifndef BREVIER_TESTS_PEERS_HPP
#define BREVIER_TESTS_PEERS_HPP

#if __has_include(<unicode/ubrk.h>)
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#define WITH_ICU
#endif
#if __has_include(<unigbrk.h>)
#include <unigbrk.h>
#include <uniwidth.h>
#define WITH_UNISTRING
#endif
#if __has_include(<utf8proc.h>)
#include <utf8proc.h>
#define WITH_UTF8PROC
#endif

#endif  // BREVIER_TESTS_PEERS_HPP
