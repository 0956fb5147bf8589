#!/usr/bin/env python3
"""Runs the example scan from end to end.

    python3 tests/scan.py SCAN                  everything here, with the executable SCAN
    python3 tests/scan.py SCAN --refresh        writes what is printed for the sample articles to tests/scan/; read the
                                                difference before you commit it
    python3 tests/scan.py SCAN --shared DIR     scores SCAN on the articles and gold lists in DIR, which are no part of
                                                the project; skips (77) where there are none
"""
import codecs
import itertools
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile

TESTS = pathlib.Path(__file__).resolve().parent
ARTICLES = TESTS.parent / "examples" / "articles"
EXPECTED = TESTS / "scan"
FORMATS = {"jsonl": "jsonl", "text": "txt"}
PARTS = {"utf8": "ill-formed", "dates": "date", "keywords": "keyword", "story": "entry"}
TIMEOUT = 120

failures = []
scan_path = ""


def check(condition, what):
    if not condition:
        failures.append(what)
        print("FAILED:", what)


def scan(*arguments, stdin=b"", cwd=ARTICLES, **more):
    """Runs scan; gives its exit status, and what it wrote to both outputs, as bytes."""
    run = subprocess.run([scan_path, *arguments], input=stdin, cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                         timeout=TIMEOUT, **more)
    return run.returncode, run.stdout, run.stderr


def events_of(output):
    return [json.loads(line) for line in output.decode().split("\n")[:-1]]


def scan_text(content, *arguments):
    """The events of a text; it has to be taken without complaint."""
    status, out, err = scan("--format", "jsonl", *arguments, stdin=content if isinstance(content, bytes) else content.encode())
    check(status == 0 and err == b"", f"{content[:40]!r} {arguments}: status {status}, {err.decode(errors='replace')}")
    return events_of(out)


def articles():
    return sorted(path.name for path in ARTICLES.glob("*.txt"))


# ---- What is printed

def test_expected_output(refresh=False):
    for name, (form, suffix) in itertools.product(articles(), FORMATS.items()):
        status, out, err = scan("--format", form, name)
        check(status == 0 and err == b"", f"{name}, {form}: status {status}, {err!r}")
        expected = EXPECTED / f"{name.removesuffix('.txt')}.{suffix}"
        if refresh:
            expected.write_bytes(out)
        elif not expected.is_file() or out != expected.read_bytes():
            check(False, f"{name}: prints other {form} than {expected.name}; if that is right, run tests/scan.py --refresh")
            diff = subprocess.run(["diff", "-u", expected, "-"], input=out, stdout=subprocess.PIPE, check=False)
            print(diff.stdout.decode(errors="replace")[:2000])


def ill_formed_parts(content):
    """What Python finds ill-formed, as offset and length; it takes maximal subparts too."""
    found = []

    def note(error):
        found.append((error.start, error.end - error.start))
        return "\ufffd", error.end
    codecs.register_error("note", note)
    return found, len(content.decode("utf-8", "note"))


def check_events(name, content, events):
    """What has to hold for every text."""
    summary = events.pop()
    check(summary["type"] == "summary", f"{name}: the summary is not last")
    count = {kind: sum(event["type"] == kind for event in events) for kind in PARTS.values()}
    broken, code_points = ill_formed_parts(content)
    wanted = {"type": "summary", "file": summary["file"], "bytes": len(content), "code_points": code_points,
              "ill_formed": len(broken), "dates": count["date"], "keywords": count["keyword"], "entries": count["entry"]}
    check(summary == wanted, f"{name}: {summary}, not {wanted}")
    places = [(event["offset"], -event["length"]) for event in events]
    check(places == sorted(places), f"{name}: events out of order")
    got = [(event["offset"], event["length"]) for event in events if event["type"] == "ill-formed"]
    check(got == broken, f"{name}: ill-formed at {got[:9]}, not {broken[:9]}")
    for event in events:
        begin, end = event["offset"], event["offset"] + event["length"]
        check(begin < end <= len(content), f"{name}: {event} lies outside")
        if "text" in event:
            check(event["text"] == content[begin:end].decode(errors="replace"), f"{name}: {event} has another text")
        if event["type"] == "date":
            check(("value" in event) != ("partial" in event), f"{name}: {event} has not one of value and partial")
        if event["type"] == "entry":
            check(event["body_offset"] >= end and event["body_offset"] + event["body_length"] <= len(content),
                  f"{name}: {event} has its body outside")
    for kind in ("date", "keyword", "entry"):
        spans = [(event["offset"], event["length"]) for event in events if event["type"] == kind]
        check(all(a + n <= b for (a, n), (b, _) in zip(spans, spans[1:])), f"{name}: {kind}s overlap")


def test_events():
    """All samples at once, and what they are cut to pieces and thrown together."""
    samples = [(ARTICLES / name).read_bytes() for name in articles()]
    source = random.Random(20251114)
    words = [word.encode() for word in ("【12:08】", "\n", "\r\n", "\u2028", "10月", "30日", "2025年", "下午", "時", "約", "（", "）",
                                        "3至4小時", "明年", "Oct. ", "30", "p.m. ", "莫倫", "AI", " ", "date ", "00:12", "1", "。")]
    with tempfile.TemporaryDirectory() as folder:
        contents = list(samples)
        for _ in range(150):
            pieces = []
            for _ in range(source.randrange(60)):
                sample, kind = source.choice(samples), source.randrange(6)
                at = source.randrange(len(sample))
                pieces.append(source.randbytes(source.randrange(5)) if kind == 0 else
                              sample[at:at + source.randrange(60)] if kind == 1 else source.choice(words))
            contents.append(b"".join(pieces))
        contents += [source.randbytes(5000), b"", b"\0" * 1000, b"\xef\xbb\xbf", b"\x80", b"\n\n"]
        names = [str(number) for number in range(len(contents))]
        for name, content in zip(names, contents):
            (pathlib.Path(folder) / name).write_bytes(content)
        status, out, err = scan("--format", "jsonl", *names, cwd=folder)
        check(status == 0 and err == b"", f"generated texts: status {status}, {err!r}")
        events = events_of(out)
        check(list(dict.fromkeys(event["file"] for event in events)) == names, "several files: not all, or out of order")
        for name, content in zip(names, contents):
            check_events(name, content, [event for event in events if event["file"] == name])
        status, out, err = scan(*names, cwd=folder)
        check(status == 0 and err == b"" and not re.search(rb"[\0-\x09\x0b-\x1f\x7f]", out), "control characters on the page")
        out.decode()


def test_only():
    name = "liveblog.zh.txt"
    everything = events_of(scan("--format", "jsonl", name, "broken.zh.txt")[1])
    pages = {}
    for size in range(1, len(PARTS) + 1):
        for parts in itertools.combinations(PARTS, size):
            kept = {PARTS[part] for part in parts} | {"summary"}
            got = events_of(scan("--only", ",".join(parts), "--format=jsonl", name, "broken.zh.txt")[1])
            check(got == [event for event in everything if event["type"] in kept], f"--only {parts}: other events")
            pages[parts] = scan("--only=" + ",".join(reversed(parts)), name)[1].decode()
    for part, title in {"dates": "Dates", "keywords": "Names", "story": "Timeline"}.items():
        for parts, page in pages.items():
            check((f"\n{title}: " in page) == (part in parts), f"--only {parts}: {title} on the page")


def test_standard_input():
    content = (ARTICLES / "analysis.zh.txt").read_bytes()
    of_file = events_of(scan("--format", "jsonl", "analysis.zh.txt")[1])
    for arguments in ((), ("-",), ("--", "-")):
        got = scan_text(content, *arguments)
        check([{**event, "file": "analysis.zh.txt"} for event in got] == of_file, f"standard input, {arguments}: other events")
        check({event["file"] for event in got} == {"-"}, "standard input is not called -")


def test_reference():
    day = "會議在29日舉行。"
    date = scan_text(day)[0]
    check(date["partial"] == "XXXX-XX-29" and "value" not in date, f"without reference: {date}")
    date = scan_text(day, "--reference", "2025-10-30")[0]
    check(date["value"] == "2025-10-29" and "partial" not in date, f"with reference: {date}")
    dated = "date 2025-11-14\n\n" + day
    check(scan_text(dated)[1]["value"] == "2025-11-29", "the article's own date is its reference")
    check(scan_text(dated, "--reference=2024-03-01")[1]["value"] == "2024-02-29", "--reference overrides that")
    entry = [event for event in scan_text("【12:08】開始\n") if event["type"] == "entry"]
    check(entry == [{"type": "entry", "file": "-", "offset": 0, "length": 11, "partial": "T12:08", "body_offset": 11,
                     "body_length": 6}], f"an entry of no day: {entry}")


def test_json_strings():
    with tempfile.TemporaryDirectory() as folder:
        name = os.fsencode(folder) + b'/"\\\n\x01\xff.txt'
        with open(name, "wb") as file:
            file.write("明年".encode())
        with open(os.fsencode(folder) + b"/keywords", "wb") as file:
            file.write("明年\t\"\\\x1f\n".encode())
        for event in events_of(scan("--format", "jsonl", "--keywords", b"keywords", name, cwd=folder)[1]):
            check(event["file"] == folder + '/"\\\n\x01\ufffd.txt', f"name of a file: {event['file']!r}")
            if event["type"] == "keyword":
                check(event["name"] == '"\\\x1f', f"name of a keyword: {event['name']!r}")


def test_harmless_page():
    page = scan(stdin="【12:08】e\u0301\u202e\x1b[31m\x9b\u2066\t\t開始\n".encode())[1].decode()
    check("12:08   e\u0301\ufffd\ufffd[31m\ufffd\ufffd 開始\n" in page, f"what a terminal obeys is on the page: {page!r}")


# ---- Keywords

def test_built_in_keywords():
    for form in FORMATS:
        arguments = ("--format", form, *articles())
        check(scan(*arguments) == scan("--keywords", "keywords.tsv", *arguments), f"{form}: the built-in set is not keywords.tsv")


def with_keywords(lines, content):
    """Exit status, keywords found as text and name, and messages."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder)
        (path / "k.tsv").write_bytes(lines if isinstance(lines, bytes) else lines.encode())
        (path / "a.txt").write_text(content, encoding="utf-8")
        status, out, err = scan("--keywords", "k.tsv", "--format", "jsonl", "--only", "keywords", "a.txt", cwd=folder)
        events = events_of(out)
        check(events and events[-1]["type"] == "summary", f"{lines!r}: the article is not read")
        return status, [(event["text"], event["name"]) for event in events[:-1]], err.decode()


KEYWORDS = [  # lines, text, what is found
    ("川普\tTrump\n特朗普\tTrump\n", "川普、特朗普", [("川普", "Trump"), ("特朗普", "Trump")]),
    ("\ufeff川普\r\nTrump\tT\r\n", "川普 Trump", [("川普", "川普"), ("Trump", "T")]),
    ("# 川普\n\n  # 普\n川\t\t\n", "川普", [("川", "川")]),
    ("AI\tA\twhole\n", "AI SAID 用AI寫 ai", [("AI", "A"), ("AI", "A")]),
    ("AI\tA\tfold,whole\n", "AI ai SAID", [("AI", "A"), ("ai", "A")]),
    ("AI\tA\texact\nai\tB\n", "AI ai Ai", [("AI", "A"), ("ai", "B")]),
    ("AI\tA\nAI\tA\twhole\nai\tA\tfold\n", "AI Ai SAID", [("AI", "A"), ("Ai", "A"), ("AI", "A")]),
    ("臺灣\tT\tfold\nGRÖSSE\tG\tfold\n台\tt\n", "台湾 größe Größe ＧＲÖSSE 台", [("台湾", "T"), ("ＧＲÖSSE", "G"), ("台", "t")]),
    ("", "川普", []),
    ("# nothing\n", "川普", []),
]

BAD_KEYWORDS = [  # lines, the message, what is found all the same in "ab cd AI"
    ("cd\n\tname\n", "scan: k.tsv:2: the keyword is empty\n", [("cd", "cd")]),
    ("ab\tx\tfuzzy\ncd\n", "scan: k.tsv:1: there is no option 'fuzzy', only whole, fold and exact\n", [("cd", "cd")]),
    ("ab\tx\twhole,\ncd\n", "scan: k.tsv:1: there is no option '', only whole, fold and exact\n", [("cd", "cd")]),
    ("ab\tx\tfold,exact\ncd\n", "scan: k.tsv:1: a keyword is either fold or exact\n", [("cd", "cd")]),
    ("ab\tx\twhole\tmore\ncd\n", "scan: k.tsv:1: there are more than three fields\n", [("cd", "cd")]),
    ("a" * 256 + "\ncd\n", "scan: k.tsv:1: the keyword has more than 255 bytes\n", [("cd", "cd")]),
    (b"ab\xff\ncd\n", "scan: k.tsv:1: the keyword is not UTF-8\n", [("cd", "cd")]),
    ("cd\tx\n\n# y\ncd\ty\n", "scan: k.tsv:4: 'cd' stands for 'y', but for 'x' in line 1\n", [("cd", "x")]),
    ("台北\tx\n臺北\ty\tfold\n", "scan: k.tsv:2: '臺北' stands for 'y', but for 'x' in line 1\n", []),
    ("AI\tx\r\nai\ty\tfold\r\n", "scan: k.tsv:2: 'ai' stands for 'y', but for 'x' in line 1\n", [("AI", "x")]),
    ("ai\tx\tfold\nAI\ty\n\tz\n", "scan: k.tsv:2: 'AI' stands for 'y', but for 'x' in line 1\n"
     "scan: k.tsv:3: the keyword is empty\n", [("AI", "x")]),
]


def test_keyword_files():
    for lines, content, wanted in KEYWORDS:
        got = with_keywords(lines, content)
        check(got == (0, wanted, ""), f"keywords {lines!r} in {content!r}: {got}")
    for lines, message, wanted in BAD_KEYWORDS:
        got = with_keywords(lines, "ab cd AI")
        check(got == (2, wanted, message), f"keywords {lines[:40]!r}: {got}")


# ---- What goes wrong

BAD_ARGUMENTS = [  # arguments, what the message has to name
    (["--frobnicate"], "--frobnicate"),
    (["-x"], "-x"),
    (["--only", "dates,everything"], "everything"),
    (["--only="], "--only"),
    (["--format", "xml"], "xml"),
    (["--reference", "2025-02-30"], "2025-02-30"),
    (["--reference=tomorrow"], "tomorrow"),
    (["--keywords", "no-such-file"], "no-such-file"),
    (["--keywords="], "--keywords"),
    (["no-such-file.txt"], "no-such-file.txt"),
    ([str(ARTICLES)], str(ARTICLES)),
    ([""], "scan: : "),
]


def test_bad_arguments():
    for arguments, named in BAD_ARGUMENTS:
        status, out, err = scan(*arguments, "analysis.zh.txt")
        message = err.decode()
        check(status == 2 and named in message and message.count("\n") == 1, f"{arguments}: status {status}, {message!r}")
        check(b"analysis.zh.txt" in out, f"{arguments}: the other file is not read")
    for arguments in (["--keywords"], ["--only"], ["--format"], ["--reference"], ["--frobnicate"], ["--format", "xml"]):
        status, out, err = scan(*arguments, stdin=b"29")
        check((status, out) == (2, b"") and arguments[0].encode() in err, f"{arguments} alone: status {status}, {err!r}")
    status, out, err = scan("--format", "jsonl", "--", "--only")
    check(status == 2 and b"--only: No such file" in err, f"behind -- are files: {err!r}")
    if os.name == "posix" and os.geteuid() != 0:
        with tempfile.NamedTemporaryFile() as file:
            os.chmod(file.name, 0)
            status, out, err = scan(file.name, "analysis.zh.txt")
            check(status == 2 and file.name.encode() in err and b"analysis" in out, f"unreadable file: {status}, {err!r}")


def test_help():
    status, out, err = scan("--help")
    check((status, err) == (0, b"") and all(word in out for word in (b"--only", b"--keywords", b"jsonl")), "--help")
    status, out, err = scan("--version")
    check((status, err) == (0, b"") and re.fullmatch(rb"scan, of Brevier \d+\.\d+\.\d+\n", out), f"--version: {out!r}")


def test_sizes():
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder)
        (path / "line").write_bytes("明年".encode() * (1 << 18))
        (path / "limit").write_bytes(b"a" * (64 << 20))
        (path / "above").write_bytes(b"a" * (64 << 20) + b"\n")
        (path / "large").write_bytes(b"a" * 100_000_000)
        (path / "small").write_bytes(b"")
        status, out, err = scan("--format", "jsonl", "--only", "utf8", "line", "limit", "above", "large", "small", cwd=folder)
        read = [(event["bytes"], event.get("streamed", False)) for event in events_of(out)]
        check(read == [(6 << 18, False), (64 << 20, False), ((64 << 20) + 1, True), (100_000_000, True), (0, False)],
              f"sizes that are read: {out!r}")
        check((status, err) == (0, b""), f"sizes: {status}, {err!r}")
        (path / "dated").write_bytes(b"date 2025-10-30\n\n" + (b"a" * 1023 + b"\n") * 65537 + "【12:08】明年四月開始。\n".encode() + b"\xff\n")
        status, out, err = scan("--format", "jsonl", "dated", cwd=folder)
        found = [(event["type"], event.get("value") or event.get("time") or event.get("name") or event.get("error"))
                 for event in events_of(out)[:-1]]
        check(found == [("date", "2025-10-30"), ("entry", "2025-10-30T12:08"), ("date", "2025-10-30T12:08"), ("date", "2026-04"),
                        ("ill-formed", "bad-lead")], f"a stream: {found}")


def test_outputs():
    """A pipe that nobody reads, at once and later, and a full disk."""
    content = "明年".encode() * 50_000
    for lines_read in (0, 1):
        with subprocess.Popen([scan_path, "--format", "jsonl"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE) as process:
            if lines_read == 0:
                process.stdout.close()
            process.stdin.write(content)
            process.stdin.close()
            if lines_read != 0:
                process.stdout.readline()
                process.stdout.close()
            message = process.stderr.read()
            status = process.wait(TIMEOUT)
            check((status, message) == (0, b""), f"closed pipe after {lines_read} lines: {status}, {message!r}")
    if os.path.exists("/dev/full"):
        for arguments in (["--format", "jsonl"], [], ["--help"]):
            with open("/dev/full", "wb") as full:
                run = subprocess.run([scan_path, *arguments], input=content, stdout=full, stderr=subprocess.PIPE,
                                     timeout=TIMEOUT, check=False)
            check(run.returncode == 2 and b"standard output: " in run.stderr, f"full disk: {run.returncode}, {run.stderr!r}")


def test_colour():
    try:
        import pty
    except ImportError:
        return
    for extra, coloured in (({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)):
        try:
            master, slave = pty.openpty()
        except OSError:  # no terminals to be had here
            return
        environment = {key: value for key, value in os.environ.items() if key != "NO_COLOR"} | {"TERM": "xterm"} | extra
        with subprocess.Popen([scan_path, "--only", "utf8", "broken.zh.txt"], cwd=ARTICLES, stdout=slave, env=environment):
            os.close(slave)
            shown = os.read(master, 1 << 16)
        os.close(master)
        check((b"\033[" in shown) == coloured, f"colour on a terminal with {extra}: {shown[:80]!r}")


# ---- Scores

def score(folder):
    texts = sorted(str(path) for path in (folder / "articles").glob("*.txt"))
    gold, tools = folder / "gold", folder / "tools"
    if not texts or not gold.is_dir() or not tools.is_dir():
        print(f"skipped: there are no articles and gold lists in {folder}")
        return 77
    status, out, err = scan("--only", "dates", "--format", "jsonl", *texts)
    check((status, err) == (0, b""), f"articles: status {status}, {err!r}")
    dates = subprocess.run([sys.executable, tools / "score_dates.py", gold / "dates.tsv", "--traps", gold / "date-traps.tsv",
                            "-v"], input=out, stdout=subprocess.PIPE, check=False)
    print(dates.stdout.decode(), end="")
    check(dates.returncode == 0, "not every date of the articles is right")
    forms = subprocess.run([sys.executable, tools / "score_forms.py", scan_path, gold / "date-forms.tsv"],
                           stdout=subprocess.PIPE, check=False)
    print("forms:", forms.stdout.decode().splitlines()[-1])
    return 1 if failures else 0


def main():
    global scan_path
    arguments = sys.argv[1:]
    if not arguments:
        sys.exit(__doc__)
    scan_path = str(pathlib.Path(arguments[0]).resolve())
    if arguments[1:2] == ["--shared"]:
        return score(pathlib.Path(arguments[2]).resolve())
    if arguments[1:2] == ["--refresh"]:
        EXPECTED.mkdir(exist_ok=True)
        test_expected_output(refresh=True)
        return 1 if failures else 0
    tests = [(name, test) for name, test in globals().items() if name.startswith("test_")]
    for name, test in tests:
        test()
    print(f"{len(tests)} tests, {len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
