# Made by bin/wrappers from what the command says of itself; changes here are lost.
"""`entente draw`."""

from __future__ import annotations

from collections.abc import Sequence
from os import PathLike
from typing import Literal

from .. import results
from ..arguments import checked
from ..cases import Case
from ..pictures import Picture


@checked
def draw(
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
    as_: Literal["file", "network", "matrix"] | None = None,
    cells: Literal["tone", "kinds"] | None = None,
    title: str | None = None,
    legend: bool | None = None,
    engine: str | None = None,
    positions: str | PathLike[str] | None = None,
    size_by: str | None = None,
    group_by: Literal["type", "root", "community", "camp"] | None = None,
    merge: bool | None = None,
    seed: int | None = None,
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
    output: str | PathLike[str] | None = None,
    format: str | None = None,
    timeout: float | None = None,
    width: str | None = None,
    dpi: int | None = None,
    id_prefix: str | None = None,
    provenance: bool | None = None,
    force: bool | None = None,
    quiet: bool | None = None,
    time_limit: float | None = None,
) -> Picture:
    """One relation diagram: who is tied to whom, how, and how strongly.

    Returns: The picture, which notebooks show; with `output`, it is in that file as well.
    """
    return results.picture("draw", locals(), "case")
