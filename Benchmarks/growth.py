#!/usr/bin/env python3
"""How the command grows: each on a case of a size and on one ten times as large.

    python3 growth.py                     # all cases, a table as Markdown
    python3 growth.py slices columns      # some of them
    python3 growth.py --entente PATH      # another binary than the release build of this checkout

Needs nothing but Python. The cases are made from fixed numbers, into a folder that is removed.
A growth of 10 is linear; what grows by more than 15 is marked.
"""
import argparse
import os
import pathlib
import random
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
KINDS = ("cooperation", "negotiation", "conflict")
LIMIT = 300


def events(path, rows, actors, days, documents=0, unknown=0, bad=False, summary=""):
    """A table of events, the same for the same numbers."""
    chance = random.Random(rows * 31 + actors)
    first = date(1990, 1, 1)
    names = [f"actor {number}" for number in range(actors)]
    with open(path, "w") as table:
        header = ["date", "source", "target", "kind", "weight", "document", "summary"]
        table.write(",".join(header + [f"extra_{number}" for number in range(unknown)]) + "\n")
        extra = "".join(f",x{number}" for number in range(unknown))
        for row in range(rows):
            source = int(actors * chance.random() ** 2)
            target = (source + 1 + int((actors - 1) * chance.random() ** 2)) % actors
            day = first + timedelta(days=row * days // rows)
            document = f"document {row % documents}" if documents else ""
            weight = "much" if bad else chance.randint(1, 9)
            table.write(
                f"{day},{names[source]},{names[target]},{KINDS[row % 3]},{weight},{document},"
                f"{summary}{extra}\n")


def registered(folder, actors, rows, misspelt=False):
    """A case whose actors are registered; with `misspelt`, no event names one exactly."""
    os.makedirs(folder)
    with open(f"{folder}/actors.csv", "w") as table:
        table.write("id,name,parent\n")
        for number in range(actors):
            table.write(f"a{number},Organisation number {number},{'' if number % 7 else 'a0'}\n")
    with open(f"{folder}/events.csv", "w") as table:
        table.write("date,source,target,kind\n")
        end = "x" if misspelt else ""
        for row in range(rows):
            table.write(
                f"2015-01-{row % 28 + 1:02},Organisation number {row % actors}{end},"
                f"a{(row * 7 + 1) % actors},conflict\n")


def phases(folder, count):
    """A case of many phases."""
    os.makedirs(folder)
    events(f"{folder}/events.csv", count * 2, 50, count)
    first = date(1990, 1, 1)
    with open(f"{folder}/phases.csv", "w") as table:
        table.write("id,name,start,end\n")
        for number in range(count):
            day = first + timedelta(days=number)
            table.write(f"p{number},Phase {number},{day},{day}\n")


def cases(folder):
    """Name → (how a case of a size is made, the two sizes, the commands)."""
    def table(size, *arguments, **further):
        path = f"{folder}/{size}.csv"
        events(path, *arguments, **further)
        return path

    def case(size, make, *arguments, **further):
        path = f"{folder}/{size}"
        make(path, *arguments, **further)
        return path

    every = "describe CASE|check CASE|centrality CASE --measure strength|export CASE --format csv"
    return {
        "rows": (lambda n: table(n, n, 1000, 4000), (100_000, 1_000_000),
                 every + "|compare CASE 1990..1995 1996..2000|slices CASE --every year|draw CASE"),
        "columns": (lambda n: table(n, n, 1000, 4000, unknown=20), (100_000, 1_000_000),
                    "describe CASE"),
        "slices": (lambda n: table(n, 20_000, 100, n), (1000, 10_000),
                   "slices CASE --every day|slices CASE --every day --format csv"
                   "|centrality CASE --every day --measure strength"
                   "|slices CASE --rolling 90d --step 1d"),
        "documents": (lambda n: table(n, 100_000, 500, 4000, documents=n), (1000, 10_000),
                      "describe CASE|check CASE"),
        "actors": (lambda n: table(n, 2 * n, n, 4000), (10_000, 100_000),
                   every + "|communities CASE|communities CASE --rows 10|draw CASE"),
        "pairs": (lambda n: table(n, n, n // 20, 4000), (100_000, 1_000_000),
                  "communities CASE --rows 10|compare CASE 1990..1995 1996..2000"),
        "misspelt": (lambda n: case(n, registered, n // 4, n, misspelt=True), (2000, 20_000),
                     "check CASE"),
        "phases": (lambda n: case(n, phases, n), (2000, 20_000), "describe CASE|slices CASE --phases"),
        "bad": (lambda n: table(n, n, 100, 4000, bad=True), (100_000, 1_000_000),
                "check CASE|describe CASE --skip-bad-rows"),
        "words": (lambda n: table(n, 20, 5, 100, summary="word " * n), (6400, 64_000),
                  'why CASE "actor 0" "actor 1"'),
        "name": (lambda n: table(n, 20, 5, 100, summary="w" * n), (100_000, 1_000_000),
                 'why CASE "actor 0" "actor 1"|check CASE'),
    }


def run(entente, command, case, out):
    """Seconds and MiB of a command; `None` where it takes too long."""
    words = [case if word == "CASE" else word for word in shlex.split(command)]
    if words[0] == "draw":
        words += ["-o", out]
    started = time.monotonic()
    with open(os.devnull, "wb") as nothing:
        process = subprocess.Popen([entente] + words, stdout=nothing, stderr=nothing)
        while True:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                break
            if time.monotonic() - started > LIMIT:
                process.kill()
                os.wait4(process.pid, 0)
                return None
            time.sleep(0.002)
    factor = 1 if sys.platform == "darwin" else 1024
    return time.monotonic() - started, usage.ru_maxrss * factor / 2**20


def measured(seconds_and_memory):
    if seconds_and_memory is None:
        return f"over {LIMIT} s", ""
    seconds, memory = seconds_and_memory
    return (f"{seconds:.2f} s" if seconds >= 0.1 else f"{seconds * 1000:.0f} ms"), f"{memory:.0f} MiB"


def start_up(entente):
    """The size of the binary, and the median time of a start that does nothing."""
    times = []
    for _ in range(41):
        started = time.monotonic()
        subprocess.run([entente, "--version"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        times.append(time.monotonic() - started)
    size = os.path.getsize(entente) / 1e6
    print(f"Binary {size:.1f} MB; start {sorted(times)[20] * 1000:.1f} ms (median of 41).\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", help="which cases (all if none is named)")
    parser.add_argument("--entente", default=str(PACKAGE / ".build/release/entente"))
    options = parser.parse_args()
    if not os.access(options.entente, os.X_OK):
        sys.exit(f"{options.entente} is missing; run: swift build -c release --product entente")
    start_up(options.entente)
    folder = tempfile.mkdtemp(prefix="growth-")
    try:
        print("| case | command | size | time | memory | ten times the size | memory | growth |")
        print("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |")
        for name, (make, sizes, commands) in cases(folder).items():
            if options.names and name not in options.names:
                continue
            small, large = (make(size) for size in sizes)
            for command in commands.split("|"):
                one = run(options.entente, command, small, f"{folder}/out.svg")
                ten = run(options.entente, command, large, f"{folder}/out.svg")
                growth = f"{ten[0] / one[0]:.1f}" if one and ten else "–"
                if one and ten and ten[0] > 1 and ten[0] / one[0] > 15:
                    growth = f"**{growth}**"
                cells = [name, f"`{command}`", f"{sizes[0]:,}", *measured(one), *measured(ten), growth]
                print("| " + " | ".join(cells) + " |", flush=True)
            for path in (small, large):
                shutil.rmtree(path, ignore_errors=True)
                if os.path.exists(path):
                    os.remove(path)
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
