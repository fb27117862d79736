"""Cases: files and folders, or events that are at hand in Python."""

from __future__ import annotations

import csv
import datetime
import io
import os
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol, Union

Path = Union[str, "os.PathLike[str]"]


class Frame(Protocol):
    """A data frame of pandas, or what is like one."""

    @property
    def columns(self) -> Any: ...

    def itertuples(self, index: bool = ..., name: Any = ...) -> Iterable[Any]: ...


#: A path, several of them, or events: a data frame or a list of dicts, with the columns of a
#: table of events.
Case = Union[Path, Sequence[Path], Sequence[Mapping[str, Any]], Frame]


def arguments(subjects: Iterable[Any]) -> tuple[list[str], bytes | None]:
    """What stands behind the options, and what goes to standard input.

    Events go to standard input and not through a file: pictures and pages name the case they are
    made from, and the name of a temporary file would be another each time.

    Raises: ValueError for two tables of events, or for one without events.
    """
    words: list[str] = []
    tables: list[bytes] = []
    for subject in subjects:
        if subject is None:
            continue
        rows = _events(subject)
        if rows is not None:
            words.append("-")
            tables.append(_csv(*rows))
        elif isinstance(subject, (list, tuple)):
            words += map(os.fspath, subject)
        else:
            words.append(_text(os.fspath(subject) if isinstance(subject, os.PathLike) else subject))
    if len(tables) > 1:
        raise ValueError(
            "only one case can be a table of events; write the other to a file and name that"
        )
    return words, tables[0] if tables else None


def _events(subject: Any) -> tuple[list[str], Iterable[Iterable[Any]]] | None:
    """Columns and rows, if these are events and not a path."""
    if hasattr(subject, "itertuples"):
        return [str(column) for column in subject.columns], subject.itertuples(
            index=False, name=None
        )
    if not isinstance(subject, (list, tuple)):
        return None
    if not subject:
        raise ValueError("a list of events or paths is empty; give at least one")
    if not isinstance(subject[0], Mapping):
        return None
    columns = list(dict.fromkeys(column for event in subject for column in event))
    return columns, ([event.get(column) for column in columns] for event in subject)


def _csv(columns: list[str], rows: Iterable[Iterable[Any]]) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_text(value) for value in row] for row in rows)
    return text.getvalue().encode()


def _text(value: Any) -> str:
    """A value as it stands in a table of events; what is missing is empty."""
    if value is None or type(value).__name__ in ("NAType", "NaTType"):
        return ""
    if isinstance(value, float):
        # Columns of numbers with gaps are floats in pandas: 190.0 is the code 190.
        return (
            "" if value != value else str(int(value)) if value.is_integer() else repr(float(value))
        )
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    return str(value)
