//! The aho-corasick crate behind four C functions, for keywords.cpp.
//! SPDX-License-Identifier: BSL-1.0

use aho_corasick::{AhoCorasick, AhoCorasickBuilder, MatchKind};
use std::slice;

/// An automaton for lines of text, leftmost-longest; what the crate chooses, or always a DFA.
///
/// # Safety
/// `text` must be `size` bytes of UTF-8.
#[no_mangle]
pub unsafe extern "C" fn aho_corasick_build(dfa: bool, text: *const u8, size: usize) -> *mut AhoCorasick {
    let lines = std::str::from_utf8_unchecked(slice::from_raw_parts(text, size));
    let words: Vec<&str> = lines.lines().collect();
    let mut builder = AhoCorasickBuilder::new();
    builder.match_kind(MatchKind::LeftmostLongest);
    if dfa {
        builder.dfa(true);
    } else {
        builder.auto_configure(&words);
    }
    Box::into_raw(Box::new(builder.build(&words)))
}

/// # Safety
/// `automaton` must come from `aho_corasick_build`, `text` be `size` bytes.
#[no_mangle]
pub unsafe extern "C" fn aho_corasick_count(automaton: *const AhoCorasick, text: *const u8, size: usize) -> usize {
    (*automaton).find_iter(slice::from_raw_parts(text, size)).count()
}

/// # Safety
/// `automaton` must come from `aho_corasick_build`.
#[no_mangle]
pub unsafe extern "C" fn aho_corasick_bytes(automaton: *const AhoCorasick) -> usize {
    (*automaton).heap_bytes()
}

/// # Safety
/// `automaton` must come from `aho_corasick_build`, and is gone.
#[no_mangle]
pub unsafe extern "C" fn aho_corasick_free(automaton: *mut AhoCorasick) {
    drop(Box::from_raw(automaton))
}
