#!/usr/bin/env python3
"""Builds keyword_peers.rs and the Rust crates that it takes, from Debian's sources of them, into a static library.

    peers.py --check                          fails where a crate is missing
    peers.py RUSTC SOURCE FOLDER LIBRARY     FOLDER is for what comes in between

The package is librust-aho-corasick-dev.
"""
import pathlib
import subprocess
import sys

REGISTRY = pathlib.Path("/usr/share/cargo/registry")
# What the build script of a crate would find out.
CRATES = [
    ("memchr", "2018", ['feature="std"', "memchr_runtime_simd", "memchr_runtime_sse2", "memchr_runtime_sse42",
                        "memchr_runtime_avx"]),
    ("aho_corasick", "2018", ['feature="std"']),
]


def source_of(name):
    found = sorted(REGISTRY.glob(name.replace("_", "-") + "-[0-9]*"))
    return found[-1] / "src" / "lib.rs" if found else None


def build(rustc, source, folder, library):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    options = [rustc, "-C", "opt-level=3", "-C", "panic=abort", "--cap-lints", "allow", "-L", str(folder)]
    for name, edition, settings in CRATES:
        configured = [part for setting in settings for part in ("--cfg", setting)]
        others = [] if name == "memchr" else ["--extern", f"memchr={folder / 'libmemchr.rlib'}"]
        subprocess.run([*options, "--edition", edition, "--crate-type", "rlib", "--crate-name", name, *configured,
                        *others, "--out-dir", str(folder), str(source_of(name))], check=True)
    subprocess.run([*options, "--edition", "2018", "--crate-type", "staticlib", "--extern",
                    f"aho_corasick={folder / 'libaho_corasick.rlib'}", "-o", library, source], check=True)


def main(arguments):
    if arguments[0] == "--check":
        sys.exit(0 if all(source_of(name) for name, _, _ in CRATES) else 1)
    build(*arguments)


if __name__ == "__main__":
    main(sys.argv[1:])
