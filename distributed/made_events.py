#!/usr/bin/env python3
"""Writes made-up rows in the form of GDELT 2.0, the same each time, to try engines and measure them.

    entente totals --sql duckdb --input gdelt -o duckdb.sql
    python3 distributed/made_events.py 1000000 made --query duckdb.sql
    python3 distributed/made_events.py 100000000 made --query duckdb.sql --packed

The codes and their values are those of the query.

A file for each million rows. Actors are drawn so that a few take part in most events; a twelfth of
rows has no source, a quarter no target, one in a thousand is there twice, and codes are all of CAMEO.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import duckdb

ROWS_OF_FILE = 1_000_000

ROLES = ["", "", "", "GOV", "MIL", "OPP", "REB", "MED", "COP", "BUS"]


def share(salt: int) -> str:
    """A number between 0 and 1 that has nothing to do with that of the next row."""
    return f"(hash(j * 64 + {salt}) % 4294967296 / 4294967296.0)"


def actor(salt: int, missing: float) -> str:
    place = f"CAST(floor(180 * power({share(salt)}, 2)) AS INTEGER)"
    code = f"chr(65 + {place} % 26) || chr(65 + ({place} // 7) % 26) || chr(65 + ({place} * 5) % 26)"
    roles = "[" + ", ".join(f"'{role}'" for role in ROLES) + "]"
    role = f"{roles}[1 + CAST(floor({len(ROLES)} * {share(salt + 1)}) AS BIGINT)]"
    return f"CASE WHEN {share(salt + 2)} < {missing} THEN '' ELSE {code} || {role} END"


def rows(first: int, count: int, total: int) -> str:
    """A query for the lines of some rows of all."""
    code = "codes[1 + CAST(floor(len(codes) * u_code) AS BIGINT)]"
    empty = "\t" * 7
    place = "3\tDamascus, Dimashq, Syria\tSY\tSY13\t\t33.5\t36.3\t-2541361"
    fields = [
        "CAST(900000000 + j AS VARCHAR)", "day", "day[1:6]", "day[1:4]", "day[1:4] || '.5'",
        "source", "'NAME'", f"source[1:3] || '{empty}'", "target", "'NAME'", f"target[1:3] || '{empty}'",
        "'1'", "code", "code[1:3]", "code[1:2]", "'1'", "value", "'10'", "'1'", "'10'", "'-2.5'",
        f"'{place}'", f"'{place}'", f"'{place}'", "day || '120000'",
        "'https://example.org/news/' || (j // 7)",
    ]
    # A day, a code and actors of a row that is there twice are those of the row before it.
    return f"""
        WITH known AS (SELECT list(code ORDER BY code) AS codes FROM scheme),
        numbered AS (
          SELECT CASE WHEN i % 1000 = 999 THEN i - 1 ELSE i END AS j
          FROM range({first}, {first + count}) AS r(i)
        ),
        drawn AS (
          SELECT j, {share(1)} AS u_code, {actor(11, 0.08)} AS source, {actor(21, 0.25)} AS target,
            strftime(DATE '2015-02-18' + CAST(j * 3650 // {total} AS INTEGER), '%Y%m%d') AS day
          FROM numbered
        ),
        coded AS (SELECT *, {code} AS code FROM drawn, known)
        SELECT concat_ws(chr(9), {', '.join(fields)}) AS line
        FROM coded JOIN scheme USING (code)"""


def write(count: int, folder: Path, query: str, packed: bool) -> list[Path]:
    """Writes so many rows; their codes and values are those of the query of `entente totals --sql`."""
    folder.mkdir(parents=True, exist_ok=True)
    engine = duckdb.connect()
    scheme = "WITH " + query[query.index("codes AS ("):query.index(",\n-- Lines, cut")]
    engine.execute(
        f"CREATE TABLE scheme AS {scheme} SELECT code, CAST(value / 1e6 AS VARCHAR) AS value "
        "FROM codes WHERE length(code) > 2")
    files = []
    for first in range(0, count, ROWS_OF_FILE):
        file = folder / f"made-{first // ROWS_OF_FILE:04}.tsv{'.gz' if packed else ''}"
        engine.execute(
            f"COPY ({rows(first, min(ROWS_OF_FILE, count - first), count)}) TO '{file}' "
            f"(FORMAT csv, HEADER false, DELIMITER '\x01', QUOTE '', ESCAPE ''"
            f"{', COMPRESSION gzip' if packed else ''})")
        files.append(file)
    return files


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--query", required=True, type=Path, help="what entente totals --sql duckdb --input gdelt prints")
    parser.add_argument("--packed", action="store_true", help="pack the files by gzip")
    arguments = parser.parse_args()
    for file in write(arguments.rows, arguments.folder, arguments.query.read_text(), arguments.packed):
        print(file)
    return 0


if __name__ == "__main__":
    sys.exit(main())
