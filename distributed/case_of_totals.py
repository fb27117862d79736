"""What both jobs share: the query that `entente totals --sql` prints, and the case that comes of it."""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

EVENTS = "events.csv"
PACKAGE = "datapackage.json"
# Files of a folder are tables by these endings, under what they are packed in.
TABLES = re.compile(r"\.(csv|tsv|tab|txt)(\.(gz|zst|bz2))?$|\.zip$", re.IGNORECASE)


class Stop(Exception):
    """Ends a job with a message and a status as `entente` has them."""

    def __init__(self, message: str, status: int = 65) -> None:
        super().__init__(message)
        self.status = status


def options(description: str | None, engine: str) -> argparse.ArgumentParser:
    """The options that both jobs have."""
    parser = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", metavar="FILE", help="a table, a folder, or a pattern in quotes")
    parser.add_argument("--query", required=True, metavar="FILE", help=f"what entente totals --sql {engine} prints")
    parser.add_argument("--output", required=True, metavar="FOLDER", help="the case to write")
    parser.add_argument("--title", help="what the case is about, in place of what the query says")
    parser.add_argument("--skip-bad-rows", action="store_true", help="leave out rows that cannot be read")
    parser.add_argument("--force", action="store_true", help="write over a case that is there")
    return parser


@dataclass(frozen=True)
class Query:
    """A query, and what it says of itself in a comment."""

    text: str
    engine: str
    unit: str
    rows: str
    delimiter: str
    fields: int
    actor_names: str
    columns: Sequence[str]
    usual: dict[str, str] = field(default_factory=dict)
    fatal: Sequence[str] = ()
    package: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def read(cls, path: str, engine: str) -> Query:
        """Reads the file of a query; one for another engine ends the job."""
        try:
            with open(path, encoding="utf-8", errors="replace") as file:
                text = file.read()
        except OSError as error:
            raise Stop(f"{path}: {error.strerror}; make it with entente totals --sql {engine}", 66) from None
        found = re.search(r"^-- entente: (\{.*\})$", text, re.MULTILINE)
        if found is None:
            raise Stop(f"{path} is no query of entente; make it with entente totals --sql {engine}")
        says = json.loads(found.group(1))
        if says["engine"] != engine:
            raise Stop(f"{path} is a query for {says['engine']}; make it with entente totals --sql {engine}")
        return cls(
            text, engine, says["unit"], says["rows"], says["delimiter"], says["fields"],
            says["actorNames"], says["columns"], says["usual"], says["fatal"], says["package"],
        )

    def says_more(self, column: str) -> str | None:
        """A condition for rows in which a column says more than in most; none for one that is always
        written."""
        usual = self.usual.get(column)
        return None if usual is None else f"{column} <> '' AND {column} <> '{usual}'"

    def line(self, columns: Iterable[str]) -> str:
        """An expression for the row of the file. The fields are written as they stand in it."""
        return "concat(" + ", ',', ".join(columns) + ")"


@dataclass(frozen=True)
class LeftOut:
    """Rows that are not in the totals: why, how many, and the first of them if they are bad."""

    reason: str
    rows: int
    example: str | None

    def __str__(self) -> str:
        count = f"{self.rows} row" + ("s" if self.rows != 1 else "")
        if self.example is None:
            return f"{count} make{'' if self.rows != 1 else 's'} no tie: {self.reason}"
        return f"{count} cannot be read: {self.reason}, such as {self.example[:200]!r}"


def judge(query: Query, left_out: Sequence[LeftOut], skips_bad_rows: bool) -> list[str]:
    """The notes about rows that are left out; bad ones that may not be skipped end the job. Such as show that
    other rows were not read as they should end it in any case."""
    bad = [rows for rows in left_out if rows.example is not None]
    fatal = [rows for rows in bad if rows.reason in query.fatal or query.rows == "fields" and is_torn(rows)]
    if fatal:
        raise Stop("\n".join([*map(str, fatal), "Correct the table; --skip-bad-rows would leave out more than these"]))
    if bad and not skips_bad_rows:
        raise Stop("\n".join([*map(str, bad), "Correct them, or leave those rows out with --skip-bad-rows"]))
    return [f"note: {rows}" for rows in left_out]


def is_torn(rows: LeftOut) -> bool:
    """Whether a row is none because a quote is open, so that it holds those after it."""
    is_none = "number of fields" in rows.reason or rows.reason.startswith("DuckDB says")
    return is_none and "\n" in (rows.example or "").rstrip("\n")


def refuse(names: Iterable[str], output: str, force: bool) -> None:
    """Ends a job whose output is there already: with `--force` a case of totals alone is written over."""
    names = list(names)
    if not names:
        return
    if not force:
        raise Stop(f"{output} is there already; name another folder, or add --force to write over the case in it", 73)
    others = sorted(set(names) - {EVENTS, PACKAGE})
    if others:
        raise Stop(f"{output} holds other files than a case of totals, such as {others[0]}; name another folder", 73)


def package(query: Query, columns: Sequence[str], title: str | None, name: str, events: int,
            left_out: Sequence[LeftOut]) -> str:
    """The text of `datapackage.json`, in which the case says what it is and what is not in it."""
    told = [query.package["description"]] if "description" in query.package else []
    told += [f"Totals of {events} events, a row for each {query.unit}, pair and kind."]
    told += [f"{rows}." for rows in left_out]
    numbers = {"weight": "number", "goldstein": "number", "events": "integer", "date": "date",
               "end_date": "date"}
    content = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": re.sub(r"[^a-z0-9._]+", "-", name.lower()).strip("-") or "case",
        **query.package,
        "title": title or query.package.get("title", name),
        "description": " ".join(told),
        "resources": [{
            "name": "events", "path": EVENTS, "type": "table", "format": "csv",
            "mediatype": "text/csv", "encoding": "utf-8", "actorNames": query.actor_names,
            "schema": {
                "fields": [{"name": column, "type": numbers.get(column, "string")} for column in columns],
                "missingValues": [""],
            },
        }],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"
