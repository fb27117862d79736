# Made by bin/wrappers from what the command says of itself; changes here are lost.
"""`entente totals`."""

from __future__ import annotations

from collections.abc import Sequence
from os import PathLike
from pathlib import Path
from typing import Literal

from .. import results
from ..arguments import checked
from ..cases import Case


@checked
def totals(
    file: Case | None = None,
    *,
    output: str | PathLike[str],
    by: Literal["day", "week", "month", "quarter", "year"] | None = None,
    sql: Literal["spark", "duckdb"] | None = None,
    skip_bad_rows: bool | None = None,
    input: str | None = None,
    keep_mirrored: bool | None = None,
    keep_placeholders: bool | None = None,
    cliques: bool | None = None,
    actor_names: Literal["names", "roles", "codes"] | None = None,
    one_a_day: bool | None = None,
    max_age: float | None = None,
    codes: str | PathLike[str] | None = None,
    encoding: str | None = None,
    worksheet: str | None = None,
    dates: Literal["dmy", "mdy", "ymd"] | None = None,
    decimal: Literal["comma", "point"] | None = None,
    kind: str | None = None,
    kind_words: str | PathLike[str] | None = None,
    map: str | Sequence[str] | None = None,
    mapping: str | PathLike[str] | None = None,
    first_day: str | None = None,
    aliases: str | PathLike[str] | Sequence[str | PathLike[str]] | None = None,
    title: str | None = None,
    description: str | None = None,
    license: str | Sequence[str] | None = None,
    force: bool | None = None,
    quiet: bool | None = None,
    time_limit: float | None = None,
) -> Path:
    """Events added up: a case of totals by pair, kind and day or month.

    Returns: The path of what was written, which is `output`.
    """
    return results.file("totals", locals(), "file")
