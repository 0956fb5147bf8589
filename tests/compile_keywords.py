#!/usr/bin/env python3
"""Runs examples/compile_keywords: compile_keywords.py TOOL COMPILER...

The image that it writes and the array in the header that it writes are the same bytes; a program with that header
finds the keywords; bad files and arguments are told, by their lines.
"""
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[1]
KEYWORDS = "\ufeff# names\n川普\tTrump\tfold\nTrump\tTrump\twhole,fold\n臺灣\tTaiwan \"T\"\tfold\n釜山\r\n"
PROGRAM = """#include "names.hpp"
#include "brevier/keywords.hpp"
#include <cstdio>
int main() {
  const auto set = brevier::load_keywords<brevier::all_foldings>(names_image);
  for (const auto match : set->matches("TRUMP、川普在釜山，台湾")) std::printf("%s\\n", names_names[match.id]);
}
"""
BAD = {
    "台\tx\n臺\ty\tfold\n": "2: '臺' stands for 'y', but for 'x' in line 1",
    "\n# c\na\tb\tnone\n": "3: there is no option 'none', only whole, fold and exact",
    "# nothing\n": " there are no keywords",
}


def main(tool, *compiler):
    tool = pathlib.Path(tool).resolve()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)

        def run(*arguments):
            return subprocess.run([tool, *arguments], cwd=folder, capture_output=True, text=True, encoding="utf-8")

        (folder / "k.tsv").write_text(KEYWORDS, encoding="utf-8", newline="")
        stored = run("--image", "k.img", "k.tsv")
        if stored.returncode or stored.stdout != "0\tTrump\n1\tTaiwan \"T\"\n2\t釜山\n":
            return f"--image: {stored}"
        header = run("--cpp", "names", "k.tsv")
        array = re.search(r"names_image\[\] = {(.*?)}", header.stdout, re.DOTALL)
        if header.returncode or bytes(map(int, array[1].replace(",", " ").split())) != (folder / "k.img").read_bytes():
            return f"--cpp: {header}"
        (folder / "names.hpp").write_text(header.stdout, encoding="utf-8")
        (folder / "use.cpp").write_text(PROGRAM, encoding="utf-8")
        subprocess.run([*compiler, "-std=c++17", "-I", str(ROOT / "include"), "use.cpp", "-o", "use"], cwd=folder,
                       check=True)
        found = subprocess.run([folder / "use"], capture_output=True, text=True, encoding="utf-8").stdout
        if found != 'Trump\nTrump\n釜山\nTaiwan "T"\n':
            return f"the program with the header finds: {found}"
        for content, reason in BAD.items():
            (folder / "bad.tsv").write_text(content, encoding="utf-8")
            refused = run("--image", "bad.img", "bad.tsv")
            if refused.returncode != 2 or refused.stderr != f"compile_keywords: bad.tsv:{reason}\n":
                return f"{content!r}: {refused}"
            if (folder / "bad.img").exists():
                return f"{content!r}: an image was written all the same"
        for arguments in ([], ["--image", "x"], ["--cpp", "x", "missing.tsv"], ["--image", "no/such/folder", "k.tsv"]):
            if run(*arguments).returncode != 2:
                return f"{arguments}: is no error"
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
