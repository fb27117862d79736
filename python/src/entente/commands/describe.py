# Made by bin/wrappers from what the command says of itself; changes here are lost.
"""`entente describe`."""

from __future__ import annotations

from collections.abc import Sequence
from os import PathLike
from typing import Literal

from .. import results
from ..arguments import checked
from ..cases import Case
from ..tables import Table


@checked
def describe(
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
    window: str | None = None,
    phase: str | None = None,
    kinds: str | Sequence[str] | None = None,
    actors: str | Sequence[str] | None = None,
    exclude: str | Sequence[str] | None = None,
    ego: str | None = None,
    hops: int | None = None,
    roll_up: bool | int | str | Sequence[str] | None = None,
    min_events: int | None = None,
    top: int | None = None,
    certainty: str | Sequence[str] | None = None,
    sources: str | Sequence[str] | None = None,
    weigh: str | None = None,
    negotiation: str | None = None,
    spans: Literal["start", "overlap", "share", "midpoint", "contained"] | None = None,
    uncertain: str | None = None,
    nodes: Literal["active", "alive", "all"] | None = None,
    force: bool | None = None,
    quiet: bool | None = None,
    time_limit: float | None = None,
) -> Table:
    """What a case holds: actors, events, kinds, time, sources, gaps and doubts.

    Returns: The table that `entente describe --format csv` prints.
    """
    return results.table("describe", locals(), "case")
