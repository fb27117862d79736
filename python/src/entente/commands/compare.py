# Made by bin/wrappers from what the command says of itself; changes here are lost.
"""`entente compare`."""

from __future__ import annotations

from collections.abc import Sequence
from os import PathLike
from typing import Literal

from .. import results
from ..arguments import checked
from ..cases import Case
from ..tables import Table


@checked
def compare(
    *what: Case,
    draw: str | PathLike[str] | None = None,
    per: Literal["day", "month", "event"] | None = None,
    share: bool | None = None,
    stability: str | None = None,
    every: str | None = None,
    rolling: str | None = None,
    step: str | None = None,
    cumulative: bool | None = None,
    anchor: str | None = None,
    phases: bool | None = None,
    at: str | Sequence[str] | None = None,
    changes: bool | None = None,
    change_points: bool | Literal["events", "tone", "net", "change"] | None = None,
    whole_days: bool | None = None,
    whole_only: bool | None = None,
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
    legend: bool | None = None,
    engine: str | None = None,
    positions: str | PathLike[str] | None = None,
    size_by: str | None = None,
    group_by: Literal["type", "root", "community", "camp"] | None = None,
    merge: bool | None = None,
    seed: int | None = None,
    timeout: float | None = None,
    width: str | None = None,
    dpi: int | None = None,
    id_prefix: str | None = None,
    provenance: bool | None = None,
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
    """What changed between two periods or phases, two cases, or from slice to slice.

    Returns: The table that `entente compare --format csv` prints.
    """
    return results.table("compare", locals(), "what")
