# Made by bin/wrappers from what the command says of itself; changes here are lost.
"""`entente actors`."""

from __future__ import annotations

from collections.abc import Sequence
from os import PathLike
from typing import Literal

from .. import results
from ..arguments import checked
from ..cases import Case
from ..tables import Table


@checked
def actors(
    case: Case,
    *,
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
    force: bool | None = None,
    quiet: bool | None = None,
    time_limit: float | None = None,
) -> Table:
    """Names that are probably one actor, as a table to edit and give back.

    Returns: The table that `entente actors --format csv` prints.
    """
    return results.table("actors", locals(), "case")
