#!/usr/bin/env python3
"""Adds events up by DuckDB on one machine: a case of totals from any number of tables.

    entente totals --sql duckdb --input gdelt --by month -o gdelt.sql
    python3 distributed/duckdb_totals.py --query gdelt.sql --output months 'gdelt/*.CSV.zip'

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

from case_of_totals import EVENTS, PACKAGE, LeftOut, Query, Stop, judge, package

# A sign that stands in no line of text: each line is one field.
NO_SIGN = "\x01"


def files(paths: Sequence[str]) -> Iterator[Path]:
    """The files of paths, folders and patterns, in the order of their names."""
    for path in paths:
        if os.path.isdir(path):
            yield from sorted(file for file in Path(path).iterdir() if file.is_file())
        elif os.path.exists(path):
            yield Path(path)
        elif found := sorted(glob.glob(path)):
            yield from map(Path, found)
        else:
            raise Stop(f"{path}: there is no such file or folder", 66)


def unpacked(paths: Sequence[str], folder: Path) -> list[str]:
    """Names of tables that DuckDB can read, with its signs for patterns made plain."""
    names = []
    for file in files(paths):
        if file.suffix.lower() in (".xz", ".bz2", ".7z", ".rar"):
            raise Stop(f"{file}: DuckDB does not unpack such files; pack them by gzip or zip instead")
        tables = [file]
        if file.suffix.lower() == ".zip":
            place = folder / f"{len(names)}"
            with zipfile.ZipFile(file) as archive:
                members = [member for member in archive.infolist() if not member.is_dir()]
                tables = [Path(archive.extract(member, place)) for member in members]
        names += [re.sub(r"([*?\[])", r"[\1]", str(table)) for table in tables]
    if not names:
        raise Stop("there is no table in what was named", 66)
    return names


def quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def view(query: Query, names: Sequence[str]) -> str:
    """The view that the query reads."""
    table = "[" + ", ".join(map(quoted, names)) + "]"
    rejects = "ignore_errors=true, store_rejects=true, rejects_limit=0"
    if query.rows == "lines":
        return (
            f"CREATE VIEW input AS SELECT line FROM read_csv({table}, columns={{'line': 'VARCHAR'}}, "
            f"header=false, auto_detect=false, delim={quoted(NO_SIGN)}, quote='', escape='', {rejects})")
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
    notes = judge(left_out, arguments.skip_bad_rows)
    columns = [
        column for column in query.columns
        if (more := query.says_more(column)) is None or engine.execute(
            f"SELECT count(*) FROM (SELECT 1 FROM totals WHERE left_out IS NULL AND {more} LIMIT 1)"
        ).fetchone() == (1,)]
    counted = engine.execute(
        "SELECT count(*), coalesce(sum(CAST(events AS BIGINT)), 0) FROM totals WHERE left_out IS NULL"
    ).fetchone()
    rows, events = counted or (0, 0)
    with open(folder / EVENTS, "w", encoding="utf-8", newline="") as file:
        file.write(",".join(columns) + "\n")
        lines = engine.execute(f"SELECT {query.line(columns)} FROM totals WHERE left_out IS NULL ORDER BY rowid")
        while batch := lines.fetchmany(100_000):
            file.writelines(f"{line}\n" for (line,) in batch)
    text = package(query, columns, arguments.title, Path(arguments.output).name, int(events), left_out)
    (folder / PACKAGE).write_text(text, encoding="utf-8")
    engine.close()
    shutil.rmtree(scratch)
    return notes, rows


def main(words: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", metavar="FILE", help="a table, a folder, or a pattern in quotes")
    parser.add_argument("--query", required=True, metavar="FILE", help="what entente totals --sql duckdb prints")
    parser.add_argument("--output", required=True, metavar="FOLDER", help="the case to write")
    parser.add_argument("--title", help="what the case is about")
    parser.add_argument("--skip-bad-rows", action="store_true", help="leave out rows that cannot be read")
    parser.add_argument("--force", action="store_true", help="write over a case that is there")
    parser.add_argument("--threads", type=int, help="how many at most; by default one for each core")
    parser.add_argument("--memory", metavar="SIZE", help="how much at most, such as 8GB; by default four fifths")
    arguments = parser.parse_args(words)
    output = Path(arguments.output)
    try:
        if output.exists() and any(output.iterdir()) and not arguments.force:
            raise Stop(f"{output} is there already; name another folder, or add --force", 73)
        output.parent.mkdir(parents=True, exist_ok=True)
        folder = Path(tempfile.mkdtemp(prefix=f".{output.name}-", dir=output.parent))
        try:
            notes, rows = totals(arguments, folder)
            if output.exists():
                shutil.rmtree(output)
            folder.chmod(0o755)
            folder.rename(output)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    except (Stop, duckdb.Error, OSError, zipfile.BadZipFile) as error:
        print(f"duckdb_totals: {error}", file=sys.stderr)
        return error.status if isinstance(error, Stop) else 74
    for note in notes:
        print(note, file=sys.stderr)
    print(f"{output}: {rows} rows")
    return 0


if __name__ == "__main__":
    sys.exit(main())
