#!/usr/bin/env python3
"""Adds events up by DuckDB on one machine: a case of totals from any number of tables.

    entente totals --sql duckdb --input gdelt --by month -o duckdb.sql
    python3 distributed/duckdb_totals.py --query duckdb.sql --output months 'gdelt/*.CSV.zip'

Tables may be plain, or packed by gzip, zstd or zip. What does not fit in memory goes to a folder
beside the output, which is gone at the end.
"""

from __future__ import annotations

import argparse
import glob
import os
import re
import shutil
import sys
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import duckdb

from case_of_totals import EVENTS, PACKAGE, TABLES, LeftOut, Query, Stop, judge, options, package, refuse

# A sign that stands in no line of text: each line is one field.
NO_SIGN = "\x01"


def files(paths: Sequence[str]) -> Iterator[Path]:
    """The files of paths, patterns and folders with the folders in them, in the order of their names."""
    for path in paths:
        if os.path.isdir(path):
            yield from tables(Path(path))
        elif os.path.exists(path):
            yield Path(path)
        elif found := sorted(glob.glob(path)):
            for place in map(Path, found):
                yield from tables(place) if place.is_dir() else [place]
        else:
            raise Stop(f"{path}: there is no such file or folder", 66)


def tables(folder: Path) -> Iterator[Path]:
    """The tables in a folder; what is none by its name is told."""
    for file in sorted(file for file in folder.rglob("*") if file.is_file()):
        if TABLES.search(file.name) and not file.name.startswith("."):
            yield file
        else:
            print(f"note: {file} is no table by its name", file=sys.stderr)


def unpacked(paths: Sequence[str], folder: Path) -> list[str]:
    """Names of tables that DuckDB can read, with its signs for patterns made plain."""
    names = []
    for file in files(paths):
        if file.suffix.lower() in (".xz", ".bz2", ".7z", ".rar"):
            raise Stop(f"{file}: DuckDB does not unpack such files; pack them by gzip or zip instead")
        found = [file]
        if file.suffix.lower() == ".zip":
            found = list(members(file, folder / f"{len(names)}"))
        names += [re.sub(r"([*?\[])", r"[\1]", str(table)) for table in found]
    if not names:
        raise Stop("there is no table in what was named", 66)
    return names


def members(file: Path, folder: Path) -> Iterator[Path]:
    """The tables in an archive, each in a file of its own: two may have one name."""
    folder.mkdir()
    try:
        with zipfile.ZipFile(file) as archive:
            for number, member in enumerate(archive.infolist()):
                if member.is_dir() or member.filename.startswith("__MACOSX"):
                    continue
                place = folder / f"{number}.csv"
                with archive.open(member) as table, open(place, "wb") as copy:
                    shutil.copyfileobj(table, copy)
                yield place
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError) as error:
        raise Stop(f"{file} cannot be unpacked: {error}") from None


def quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def view(query: Query, names: Sequence[str]) -> str:
    """The view that the query reads."""
    table = "[" + ", ".join(map(quoted, names)) + "]"
    rejects = "ignore_errors=true, store_rejects=true, rejects_limit=0"
    if query.rows == "lines":
        return (
            f"CREATE VIEW input AS SELECT line FROM read_csv({table}, columns={{'line': 'VARCHAR'}}, "
            f"header=false, auto_detect=false, delim={quoted(NO_SIGN)}, quote='', escape='', "
            f"strict_mode=false, {rejects})")
    columns = ", ".join(f"'f{number}': 'VARCHAR'" for number in range(1, query.fields + 1))
    return (
        f"CREATE VIEW input AS SELECT *, NULL::VARCHAR AS malformed FROM read_csv({table}, "
        f"columns={{{columns}}}, header=false, auto_detect=false, delim={quoted(query.delimiter)}, "
        f"quote='\"', escape='\"', {rejects})")


def totals(arguments: argparse.Namespace, folder: Path) -> tuple[list[str], int]:
    """Writes the case into a folder; gives the notes and the number of rows."""
    query = Query.read(arguments.query, "duckdb")
    scratch = folder / "scratch"
    scratch.mkdir()
    engine = duckdb.connect(str(scratch / "totals.duckdb"))
    engine.execute(f"SET temp_directory = {quoted(str(scratch))}")
    if arguments.threads:
        engine.execute(f"SET threads = {arguments.threads}")
    if arguments.memory:
        engine.execute(f"SET memory_limit = {quoted(arguments.memory)}")
    engine.execute(view(query, unpacked(arguments.files, scratch)))
    engine.execute(f"CREATE TABLE totals AS {query.text}")
    left_out = [
        LeftOut(reason, int(rows), example) for reason, rows, example in engine.execute(
            "SELECT left_out, events, example FROM totals WHERE left_out IS NOT NULL ORDER BY ALL").fetchall()]
    left_out += [
        LeftOut(f"DuckDB says {kind}", rows, example) for kind, rows, example in engine.execute(
            "SELECT lower(CAST(error_type AS VARCHAR)), count(DISTINCT (file_id, line)), min(csv_line) "
            "FROM reject_errors GROUP BY ALL ORDER BY ALL").fetchall()]
    notes = judge(query, left_out, arguments.skip_bad_rows)
    columns = [
        column for column in query.columns
        if (more := query.says_more(column)) is None or engine.execute(
            f"SELECT count(*) FROM (SELECT 1 FROM totals WHERE left_out IS NULL AND {more} LIMIT 1)"
        ).fetchone() == (1,)]
    counted = engine.execute(
        "SELECT count(*), coalesce(sum(CAST(events AS BIGINT)), 0) FROM totals WHERE left_out IS NULL"
    ).fetchone()
    rows, events = counted or (0, 0)
    if rows == 0:
        raise Stop("\n".join([*notes, "no row of the tables makes an edge"]))
    with open(folder / EVENTS, "w", encoding="utf-8", newline="") as file:
        file.write(",".join(columns) + "\n")
        lines = engine.execute(f"SELECT {query.line(columns)} FROM totals WHERE left_out IS NULL ORDER BY rowid")
        while batch := lines.fetchmany(100_000):
            file.writelines(f"{line}\n" for (line,) in batch)
    text = package(query, columns, arguments.title, Path(arguments.output).absolute().name, int(events), left_out)
    (folder / PACKAGE).write_text(text, encoding="utf-8")
    engine.close()
    shutil.rmtree(scratch)
    return notes, rows


def main(words: Sequence[str] | None = None) -> int:
    parser = options(__doc__, "duckdb")
    parser.add_argument("--threads", type=int, help="how many at most; by default one for each core")
    parser.add_argument("--memory", metavar="SIZE", help="how much at most, such as 8GB; by default four fifths")
    arguments = parser.parse_args(words)
    output = Path(arguments.output).absolute()
    try:
        if output.exists() and not output.is_dir():
            raise Stop(f"{output} is a file; name another folder", 73)
        refuse((file.name for file in output.iterdir()) if output.exists() else (), arguments.output, arguments.force)
        output.parent.mkdir(parents=True, exist_ok=True)
        folder = Path(tempfile.mkdtemp(prefix=f".{output.name}-", dir=output.parent))
        try:
            notes, rows = totals(arguments, folder)
            output.mkdir(exist_ok=True)
            for name in (EVENTS, PACKAGE):
                (folder / name).replace(output / name)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    except Stop as stop:
        print(f"duckdb_totals: {stop}", file=sys.stderr)
        return stop.status
    except (duckdb.Error, OSError) as error:
        print(f"duckdb_totals: {str(error).splitlines()[0]}", file=sys.stderr)
        return 74
    except (KeyboardInterrupt, RuntimeError):
        # DuckDB tells of an interruption in its own way.
        print("duckdb_totals: interrupted; nothing was written", file=sys.stderr)
        return 130
    for note in notes:
        print(note, file=sys.stderr)
    print(f"{output}: {rows} rows")
    return 0


if __name__ == "__main__":
    sys.exit(main())
