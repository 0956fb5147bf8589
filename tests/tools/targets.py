#!/usr/bin/env python3
"""Builds for another machine and runs there, under an emulator. Skipped where a tool is missing.

    targets.py bare NAME              the checks of tests/targets/check.cpp, without any library
    targets.py suite NAME ROOM...     the doctest suites of these rooms, hosted
"""
import concurrent.futures
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

TESTS = pathlib.Path(__file__).resolve().parents[1]
HERE = TESTS / "targets"
STRICT = ["-std=c++17", "-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wsign-conversion", "-Wshadow",
          "-Wold-style-cast", "-Wundef", "-Werror", "-I", str(TESTS.parent / "include")]
BARE = [*STRICT, "-ffreestanding", "-fno-exceptions", "-fno-rtti", "-fno-threadsafe-statics", "-fno-unwind-tables",
        "-fno-asynchronous-unwind-tables", "-ffunction-sections", "-fdata-sections"]
GCC_LINK = ["-nostdlib", "-nostartfiles", "-Wl,--gc-sections"]

# name: (compile, start-up, link, nm, run); the file to run is added at the end
MACHINES = {
    "cortex-m0": (
        ["arm-none-eabi-g++", "-mcpu=cortex-m0", "-mthumb", "-Os", *BARE], ["cortex_m0.cpp", "memory.cpp"],
        [*GCC_LINK, "-T", str(HERE / "cortex_m0.ld"), "-lgcc"], "arm-none-eabi-nm",
        ["qemu-system-arm", "-M", "microbit", "-nographic", "-monitor", "none", "-serial", "none",
         "-semihosting-config", "enable=on,target=native", "-kernel"]),
    "rv32imac": (
        ["riscv64-unknown-elf-g++", "-march=rv32imac", "-mabi=ilp32", "-Os", *BARE], ["rv32.cpp", "memory.cpp"],
        [*GCC_LINK, "-T", str(HERE / "rv32.ld"), "-lgcc"], "riscv64-unknown-elf-nm",
        ["qemu-system-riscv32", "-M", "virt", "-bios", "none", "-nographic", "-monitor", "none", "-serial", "none",
         "-kernel"]),
    "wasm32": (
        ["clang++", "--target=wasm32", "-O2", *BARE], ["memory.cpp"],
        ["-nostdlib", "-Wl,--no-entry,--export=run_checks"], None, ["node", str(HERE / "wasm32.mjs")]),
}
# name: (compile, link, run)
SUITES = {
    # 64-bit, big-endian, unsigned char
    "s390x": (["s390x-linux-gnu-g++", "-static", "-O1"], [], ["qemu-s390x"]),
    # NEON, unsigned char
    "aarch64": (["aarch64-linux-gnu-g++", "-static", "-O1"], [], ["qemu-aarch64"]),
    # 32-bit, unsigned char
    "armhf": (["arm-linux-gnueabihf-g++", "-static", "-O1", "-Wno-psabi"], [], ["qemu-arm"]),
    # SIMD128, another C++ library, no exceptions
    "wasm32-wasi": (["clang++", "--target=wasm32-wasi", "-msimd128", "-O1", "-fno-exceptions",
                     "-D_WASI_EMULATED_SIGNAL", "-D_WASI_EMULATED_PROCESS_CLOCKS",
                     "-DDOCTEST_CONFIG_NO_EXCEPTIONS_BUT_WITH_ALL_ASSERTS", "-DDOCTEST_CONFIG_NO_POSIX_SIGNALS",
                     "-DDOCTEST_CONFIG_NO_MULTITHREADING"],
                    ["-lwasi-emulated-signal", "-lwasi-emulated-process-clocks"],
                    ["node", "--no-warnings", str(HERE / "wasi.mjs")]),
}

# What a compiler may call: copying, setting and comparing memory, integer arithmetic, jump tables. No floating point,
# no heap, no guards, no unwinding.
ALLOWED = re.compile(r"""mem(cpy|move|set|cmp)
    | __aeabi_(mem(cpy|move|set|clr)[48]? | u?idiv(mod)? | u?ldivmod | lmul | llsl | llsr | lasr | u?lcmp)
    | __gnu_thumb1_case_\w+
    | __(u?div|u?mod|u?divmod|mul|ashl|ashr|lshr|clz|ctz|popcount|bswap|u?cmp)[sd]i[234]?
    | __riscv_(save|restore)_\d+""", re.VERBOSE)


class Missing(Exception):
    """A tool that is not installed."""


class Failed(Exception):
    """What went wrong."""


def call(command, what, **options):
    if not shutil.which(command[0]):
        raise Missing(f"{command[0]} is missing")
    done = subprocess.run(command, text=True, capture_output=True, timeout=600, **options)
    if done.returncode or what == "compiling" and done.stderr:
        raise Failed(f"{what} failed with {done.returncode}:\n{' '.join(command)}\n{done.stdout}{done.stderr}")
    return done.stdout


def check_symbols(nm, objectfile):
    """The rooms may need nothing but what the compiler itself does, and may hold no mutable object."""
    for line in call([nm, "--format=posix", objectfile], "listing symbols").splitlines():
        name, kind = line.split()[:2]
        if kind == "U" and not ALLOWED.fullmatch(name):
            raise Failed(f"undefined symbol: {name}")
        if kind in "DdBbCGgSs":
            raise Failed(f"mutable object: {name}")


def bare(folder, name):
    compile_, start, link, nm, run = MACHINES[name]
    for tool in (compile_[0], run[0]):
        if not shutil.which(tool):
            raise Missing(f"{tool} is missing")
    objects = []
    for source in ["check.cpp", *start]:
        objects.append(f"{folder}/{source}.o")
        call([*compile_, "-c", str(HERE / source), "-o", objects[-1]], "compiling")
    if nm:
        check_symbols(nm, objects[0])
    call([*compile_, *objects, *link, "-o", f"{folder}/check"], "linking")
    call([*run, f"{folder}/check"], f"the check on {name}", stdin=subprocess.DEVNULL)
    print(f"{name}: passed")


def doctest_folder(folder):
    """Cross compilers do not search /usr/include, and must not: a copy of the one header."""
    found = call([os.environ.get("CXX", "c++"), "-M", "-x", "c++", str(TESTS / "main.cpp")], "looking for doctest")
    header = next(word for word in found.split() if word.endswith("/doctest.h"))
    (pathlib.Path(folder) / "doctest").mkdir()
    shutil.copy(header, f"{folder}/doctest/doctest.h")
    return folder


def suite(folder, name, *rooms):
    compile_, link, run = SUITES[name]
    for tool in (compile_[0], run[0]):
        if not shutil.which(tool):
            raise Missing(f"{tool} is missing")
    if subprocess.run([*compile_, "-x", "c++", "-fsyntax-only", "-"], input="#include <string>", text=True,
                      capture_output=True).returncode:
        raise Missing(f"{name} has no C++ library")
    include = ["-isystem", doctest_folder(folder)]

    def build(stem):
        objectfile = f"{folder}/{stem}.o"
        call([*compile_, *STRICT, *include, "-c", str(TESTS / f"{stem}.cpp"), "-o", objectfile], "compiling")
        return objectfile

    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        objects = list(pool.map(build, ["main", *rooms]))
    call([*compile_, *objects, *link, "-o", f"{folder}/suite"], "linking")
    print(call([*run, f"{folder}/suite"], f"the suite on {name}"))


def main(kind, *arguments):
    try:
        with tempfile.TemporaryDirectory() as folder:
            {"bare": bare, "suite": suite}[kind](folder, *arguments)
    except Missing as reason:
        print(f"skipped: {reason}")
        return 77
    except Failed as reason:
        print(reason)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
