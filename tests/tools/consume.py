#!/usr/bin/env python3
"""Builds and runs tests/consumer/ as others would, in a folder of its own.

    consume.py WAY VERSION BUILD COMPILER...     WAY: plain, subproject, pkg-config, cmake; BUILD: to install from
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
CONSUMER = ROOT / "tests" / "consumer"


class Missing(Exception):
    """A tool that is not installed."""


def call(*command, **options):
    if not shutil.which(command[0]):
        raise Missing(f"{command[0]} is missing")
    done = subprocess.run(command, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **options)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))} failed:\n{done.stdout}")
    return done.stdout


def installed(folder, build):
    """A tree that was installed under one prefix and stands under another; gives the folder that holds include/."""
    call("meson", "install", "-C", build, "--no-rebuild", "--quiet", "--destdir", folder / "staged")
    headers = next((folder / "staged").rglob("brevier.hpp"))
    return shutil.move(headers.parents[1], folder / "moved")


def plain(folder, _, compiler):
    call(*compiler, "-std=c++17", "-I", ROOT / "include", CONSUMER / "main.cpp", "-o", folder / "consumer")
    return folder / "consumer"


def subproject(folder, _, compiler):
    source = folder / "source"
    shutil.copytree(CONSUMER, source)
    (source / "subprojects" / "brevier").mkdir(parents=True)
    for part in ("meson.build", "include", "tests", "examples"):
        (source / "subprojects" / "brevier" / part).symlink_to(ROOT / part)
    environment = {**os.environ, "CXX": " ".join(compiler)}
    call("meson", "setup", "--fatal-meson-warnings", "--wrap-mode=forcefallback", folder / "build", source,
         env=environment)
    targets = json.loads(call("meson", "introspect", "--targets", folder / "build"))
    if [target["name"] for target in targets] != ["consumer"]:
        sys.exit(f"as a subproject Brevier builds more than nothing: {targets}")
    call("meson", "compile", "-C", folder / "build")
    return folder / "build" / "consumer"


def pkg_config(folder, build, compiler):
    search = installed(folder, build) / "share" / "pkgconfig"
    flags = call("pkg-config", "--cflags", "--libs", "brevier", env={**os.environ, "PKG_CONFIG_PATH": str(search)})
    if str(folder / "moved") not in flags:
        sys.exit(f"pkg-config names another place than the one it was moved to: {flags}")
    call(*compiler, "-std=c++17", CONSUMER / "main.cpp", *flags.split(), "-o", folder / "consumer")
    return folder / "consumer"


def cmake(folder, build, compiler):
    if not shutil.which("cmake"):
        raise Missing("cmake is missing")
    call("cmake", "-G", "Ninja", "-S", CONSUMER, "-B", folder / "build", f"-DCMAKE_CXX_COMPILER={compiler[-1]}",
         f"-DCMAKE_PREFIX_PATH={installed(folder, build)}")
    call("cmake", "--build", folder / "build")
    return folder / "build" / "consumer"


WAYS = {"plain": plain, "subproject": subproject, "pkg-config": pkg_config, "cmake": cmake}


def main(way, version, build, *compiler):
    try:
        with tempfile.TemporaryDirectory() as folder:
            said = call(WAYS[way](pathlib.Path(folder), build, compiler)).strip()
    except Missing as reason:
        print(f"skipped: {reason}")
        return 77
    if said != version:
        print(f"the headers say version {said}, meson.build says {version}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
