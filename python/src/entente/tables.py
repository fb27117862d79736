"""Tables that the command prints, with numbers as numbers."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from typing import Any

from ._interface import COLUMN_EXCEPTIONS, TEXT_COLUMNS, TEXT_ENDINGS

#: A data frame where pandas is there, else a list of dicts. It is not said to be either, so that
#: whoever checks types can use it as the one they have.
Table = Any

_INTEGER = re.compile(r"-?[0-9]+")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?")


def read(text: str) -> Table:
    """The table in a CSV text.

    Ids, names, codes and dates stay text. Other columns are numbers if all of their fields are.
    An empty field is None, in a data frame what pandas has for it.
    """
    header, *rows = _rows(text)
    columns = {
        name: _values([row[place] for row in rows], _is_text(name, header))
        for place, name in enumerate(header)
    }
    try:
        import pandas
    except ImportError:
        return [dict(zip(columns, row)) for row in zip(*columns.values())]
    return pandas.DataFrame(columns)


def _rows(text: str) -> list[list[str]]:
    # A list of events can be longer than fields usually may be.
    usual = csv.field_size_limit(max(len(text), csv.field_size_limit()))
    try:
        return list(csv.reader(io.StringIO(text)))
    finally:
        csv.field_size_limit(usual)


def _is_text(name: str, header: list[str]) -> bool:
    for column, is_text, beside in COLUMN_EXCEPTIONS:
        if name == column and beside in header:
            return is_text
    return name in TEXT_COLUMNS or name.endswith(TEXT_ENDINGS)


def _values(fields: list[str], is_text: bool) -> list[Any]:
    kind = str if is_text else _kind([field for field in fields if field])
    return [kind(field) if field else None for field in fields]


def _kind(fields: list[str]) -> Callable[[str], Any]:
    if all(map(_INTEGER.fullmatch, fields)):
        return int
    return float if all(map(_NUMBER.fullmatch, fields)) else str
