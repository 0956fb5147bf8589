#!/usr/bin/env python3
"""Compiles every room alone, twice in one file, and the joined header likewise, without a warning.

    headers.py COMPILER...                 the compiler of the build
    headers.py --target NAME               one line of the table below; skipped where its compiler is missing
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

TARGETS = {
    "gcc": ["g++"],
    "gcc hostile": ["g++", *HOSTILE],
    "gcc c++20": ["g++", "-std=c++20"],
    "gcc 32-bit": ["g++", "-m32"],
    "gcc bare": ["g++", *BARE, *HOSTILE],
    "clang": ["clang++"],
    "clang hostile": ["clang++", *HOSTILE],
    "clang c++20": ["clang++", "-std=c++20"],
    "windows-msvc": ["clang++", "--target=x86_64-pc-windows-msvc", *BARE],
    "cortex-m0": ["arm-none-eabi-g++", "-mcpu=cortex-m0", "-mthumb", *BARE],
    "rv32": ["riscv64-unknown-elf-g++", "-march=rv32imac", "-mabi=ilp32", *BARE],
    "wasm32": ["clang++", "--target=wasm32", *BARE],
    "aarch64": ["aarch64-linux-gnu-g++"],
    "armhf": ["arm-linux-gnueabihf-g++"],
    # int and size_t of 16 bits
    "avr": ["clang++", "--target=avr", "-mmcu=atmega328p", "-Wno-avr-rtlib-linking-quirks", *BARE],
    "s390x": ["s390x-linux-gnu-g++"],  # big-endian
}


def sources():
    """Each header, included twice; and the program that uses every room."""
    include = ROOT / "include"
    for path in sorted([include / "brevier.hpp", *(include / "brevier").rglob("*.hpp")]):
        if path.parent.name != "adapt":
            yield f'#include "{path.relative_to(include)}"\n' * 2
    yield f'#include "{ROOT / "tests" / "targets" / "check.cpp"}"\n'


def main(arguments):
    command = TARGETS[arguments[1]] if arguments[0] == "--target" else arguments
    if not shutil.which(command[0]):
        print(f"skipped: {command[0]} is missing")
        return 77
    version = subprocess.run([command[0], "--version"], check=True, capture_output=True, text=True).stdout
    strict = STRICT + ([] if "clang" in version else ["-Wuseless-cast"])
    compile_ = [command[0], "-std=c++17", *command[1:], *strict, "-I", str(ROOT / "include"), "-fsyntax-only"]
    failures = 0
    for source in sources():
        done = subprocess.run([*compile_, "-x", "c++", "-"], input=source, text=True, capture_output=True)
        if done.returncode or done.stderr:
            failures += 1
            print(f"{' '.join(compile_)} of\n{source}{done.stderr}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
