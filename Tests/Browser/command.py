"""The command `entente`: what it says of a case, and the pages that it makes."""

import csv
import functools
import io
import json
import os
import pathlib
import subprocess
import tempfile

import assets

PACKAGE = pathlib.Path(__file__).resolve().parents[2]
TOOL = os.environ.get("ENTENTE_TOOL", str(PACKAGE / ".build/check/release/entente"))
SEEDS = ("seeds",)
EVENTS_OF_MONTHS = PACKAGE.parent / "shared/data/icews18_jan_apr"

_folder = tempfile.TemporaryDirectory(prefix="entente-pages-")
FOLDER = pathlib.Path(_folder.name)


@functools.cache
def entente(*arguments):
    """What the command prints."""
    done = subprocess.run(
        [TOOL, *arguments, "--quiet"], cwd=PACKAGE, capture_output=True, encoding="utf-8")
    if done.returncode != 0:
        raise AssertionError(f"entente {' '.join(arguments)}\n{done.stderr}")
    return done.stdout


def table(*arguments):
    """The rows that the command prints, by their columns."""
    return list(csv.DictReader(io.StringIO(entente(*arguments, "--format", "csv"))))


def values(*arguments):
    """What the command tells as JSON."""
    return json.loads(entente(*arguments, "--format", "json"))


@functools.cache
def page(*arguments):
    """The file of the page that `entente page` makes of a case."""
    file = FOLDER / f"page-{len(list(FOLDER.glob('*.html')))}.html"
    html = entente("page", *arguments)
    file.write_text(assets.tried(html), encoding="utf-8", newline="")
    return file


def strengths(*arguments):
    """The strength of every actor, by id."""
    told = values("centrality", *arguments, "--measure", "strength")
    return {actor["id"]: actor["strength"] for actor in told["actors"] if actor["strength"] > 0}


def ties(*arguments):
    """Weight and events of every tie, by the ids of the pair and the kind."""
    return {
        (frozenset((row["first"], row["second"])), row["kind"]):
            (float(row["weight"]), int(row["events"]))
        for row in table("export", *arguments)
    }


def acts(*arguments):
    """The weight of what each actor did to each other; what two did together counts both ways."""
    found = {}
    for event in table("export", *arguments, "--table", "events"):
        pair = (event["source"], event["target"])
        for way in [pair] if event["directed"] == "yes" else [pair, pair[::-1]]:
            if way[0] != way[1]:
                found[way] = found.get(way, 0) + float(event["weight"])
    return found


def events(*arguments):
    """The dated events of a pair in the order of time."""
    return values("why", *arguments)["events"]
