#!/usr/bin/env python3
"""Compiles the rooms and the joined header, each twice in one file, and the program that uses all, without a warning.

    headers.py COMPILER...                 every room alone, by the compiler of the build
    headers.py --together COMPILER...      all rooms in one file
    headers.py --target NAME               a line of the tables below; skipped where its compiler is missing
"""
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
STRICT = ["-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wsign-conversion", "-Wshadow", "-Wold-style-cast",
          "-Wundef", "-Werror"]
BARE = ["-ffreestanding", "-fno-exceptions", "-fno-rtti"]
HOSTILE = ["-include", str(ROOT / "tests" / "hostile_macros.hpp")]

# Every room alone: here rooms include other headers, or other parts of them, than for the compiler of the build.
ALONE = {
    "gcc bare": ["g++", *BARE, *HOSTILE],
    "windows-msvc": ["clang++", "--target=x86_64-pc-windows-msvc", *BARE],
    "cortex-m0": ["arm-none-eabi-g++", "-mcpu=cortex-m0", "-mthumb", *BARE],
    "wasm32": ["clang++", "--target=wasm32", *BARE],
    "aarch64": ["aarch64-linux-gnu-g++"],
    # int and size_t of 16 bits
    "avr": ["clang++", "--target=avr", "-mmcu=atmega328p", "-Wno-avr-rtlib-linking-quirks", *BARE],
}
TOGETHER = {
    "gcc": ["g++"],
    "gcc hostile": ["g++", *HOSTILE],
    "gcc c++20": ["g++", "-std=c++20"],
    "gcc 32-bit": ["g++", "-m32"],
    "clang": ["clang++"],
    "clang hostile": ["clang++", *HOSTILE],
    "clang c++20": ["clang++", "-std=c++20"],
    "rv32": ["riscv64-unknown-elf-g++", "-march=rv32imac", "-mabi=ilp32", *BARE],
    "armhf": ["arm-linux-gnueabihf-g++"],
    "s390x": ["s390x-linux-gnu-g++"],  # big-endian
}


def sources(alone):
    """What is to be compiled."""
    include = ROOT / "include"
    rooms = [f'#include "{path.relative_to(include)}"\n' for path in sorted((include / "brevier").rglob("*.hpp"))
             if path.parent.name != "adapt"]
    yield from (room * 2 for room in rooms) if alone else ["".join(rooms) * 2]
    yield '#include "brevier.hpp"\n' * 2
    yield f'#include "{ROOT / "tests" / "targets" / "check.cpp"}"\n'


def main(arguments):
    alone = True
    command = arguments
    if arguments[0] == "--together":
        alone, command = False, arguments[1:]
    elif arguments[0] == "--target":
        alone = arguments[1] in ALONE
        command = (ALONE if alone else TOGETHER)[arguments[1]]
    if not shutil.which(command[0]):
        print(f"skipped: {command[0]} is missing")
        return 77
    version = subprocess.run([command[0], "--version"], check=True, capture_output=True, text=True).stdout
    large = [] if alone else ["-flarge-source-files"]  # all rooms, and these twice, are more than GCC expects
    strict = STRICT + ([] if "clang" in version else ["-Wuseless-cast", *large])
    compile_ = [command[0], "-std=c++17", *command[1:], *strict, "-I", str(ROOT / "include"), "-fsyntax-only"]
    failures = 0
    for source in sources(alone):
        done = subprocess.run([*compile_, "-x", "c++", "-"], input=source, text=True, capture_output=True)
        if done.returncode or done.stderr:
            failures += 1
            print(f"{' '.join(compile_)} of\n{source}{done.stderr}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
