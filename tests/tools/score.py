#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Scores the dates that scan finds in annotated texts, language by language.

    score.py SCAN [FOLDER] [-v] [--floor SPANS,VALUES,FALSE]

FOLDER (tests/development) holds texts named LANGUAGE-TOPIC.txt and annotations.tsv, one expression a row: file, byte_offset,
byte_length, surface, kind, value, label, core, alt_values, full_offset, full_length, full_surface, utc_offset. A row that is not core is
vague: reporting it is neither right nor wrong. The span of a row is right where one event lies within the full span and covers the
tight one; its value where an event that overlaps it has the value, or one of alt_values, the kind and, where
the row has a label, the zone words and the UTC offset ("?": not scored). An event that overlaps no row, or is the second on a core row, is
false. Exits 1 where a language stays under the floor (in percent).
"""
import argparse
import csv
import json
import os
import re
import subprocess
import sys

ALSO = {("time", "datetime"), ("datetime", "time"), ("range", "week"), ("week", "range"), ("range", "quarter"), ("quarter", "range"),
        ("duration", "range"), ("year", "range"), ("date", "duration"), ("date", "range")}


def plain(value):
    """One spelling for each meaning: no zero seconds, no offset, minutes and months for short and long durations."""
    value = re.sub(r"(T\d\d:\d\d(?::\d\d)?)(?:Z|[+-]\d\d:?\d\d)$", r"\1", value or "")
    value = re.sub(r"(T\d\d:\d\d):00$", r"\1", value)
    short = re.fullmatch(r"PT(?:(\d+)H)?(?:(\d+)M)?", value)
    if short and (short[1] or short[2]):
        return f"PT{60 * int(short[1] or 0) + int(short[2] or 0)}M"
    long = re.fullmatch(r"P(?:(\d+)Y)?(?:(\d+)M)?", value)
    if long and (long[1] or long[2]):
        return f"P{12 * int(long[1] or 0) + int(long[2] or 0)}M"
    return value


def alike(value):
    """A range in any precision is its two ends; a value is itself."""
    return {plain(value), "/".join(plain(end) for end in value.split("/"))}


def rows_of(path):
    with open(path, encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def right(row, event):
    wanted = set().union(*map(alike, [row["value"], *filter(None, row["alt_values"].split("|"))]))
    kind = event["kind"] == row["kind"] or (row["kind"], event["kind"]) in ALSO
    zone = (event.get("zone") or "") == row["label"]
    offset = row["utc_offset"] == "?" or (event.get("utc_offset") or "") == row["utc_offset"]
    return kind and zone and offset and bool(alike(event.get("value") or "") & wanted)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scan")
    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    parser.add_argument("folder", nargs="?", default=os.path.join(here, "development"))
    parser.add_argument("-v", "--verbose", action="store_true")
    parser.add_argument("--floor", default="98,95,1")
    options = parser.parse_args()
    floors = [float(figure) for figure in options.floor.split(",")]

    rows = {}
    for row in rows_of(os.path.join(options.folder, "annotations.tsv")):
        rows.setdefault(row["file"], []).append(row)
    files = sorted(rows)
    run = subprocess.run([options.scan, "--only", "dates", "--format", "jsonl"] + [os.path.join(options.folder, f) for f in files],
                         capture_output=True, check=True, timeout=60)
    events = {}
    for event in map(json.loads, run.stdout.decode().splitlines()):
        if event["type"] == "date":
            events.setdefault(os.path.basename(event["file"]), []).append(event)

    tally = {}
    for file in files:
        count = tally.setdefault(file[:2], {"core": 0, "spans": 0, "values": 0, "events": 0, "false": 0})
        taken = set()
        mine = events.get(file, [])
        count["events"] += len(mine)
        for row in rows[file]:
            start, end = int(row["byte_offset"]), int(row["byte_offset"]) + int(row["byte_length"])
            first, last = int(row["full_offset"]), int(row["full_offset"]) + int(row["full_length"])
            hits = [i for i, e in enumerate(mine) if e["offset"] < last and first < e["offset"] + e["length"]]
            taken.update(hits if row["core"] == "no" else hits[:1])
            if row["core"] == "no":
                continue
            span = any(first <= mine[i]["offset"] <= start and end <= mine[i]["offset"] + mine[i]["length"] <= last for i in hits)
            value = any(right(row, mine[i]) for i in hits)
            count["core"] += 1
            count["spans"] += span
            count["values"] += value
            if options.verbose and not (span and value):
                got = "; ".join(f"{mine[i]['text']} {mine[i]['kind']} {mine[i].get('value') or mine[i].get('partial')} "
                                f"{mine[i].get('zone', '')}{mine[i].get('utc_offset', '')}" for i in hits)
                print(f"{file}:{start}: {row['full_surface']} is {row['kind']} {row['value']} {row['label']}{row['utc_offset']}; got {got or 'nothing'}")
        for i, event in enumerate(mine):
            if i not in taken:
                count["false"] += 1
                if options.verbose:
                    print(f"{file}:{event['offset']}: false: {event['text']} {event['kind']} {event.get('value') or event.get('partial')}")
    low = False
    for language, count in sorted(tally.items()):
        figures = [100 * count["spans"] / count["core"], 100 * count["values"] / count["core"], 100 * count["false"] / max(1, count["events"])]
        low |= figures[0] < floors[0] or figures[1] < floors[1] or figures[2] > floors[2]
        print(f"{language}: {count['core']} expressions, spans {figures[0]:.1f} %, values {figures[1]:.1f} %, "
              f"false {figures[2]:.1f} % of {count['events']}")
    return low


if __name__ == "__main__":
    sys.exit(main())
