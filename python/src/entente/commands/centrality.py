# Made by bin/wrappers from what the command says of itself; changes here are lost.
"""`entente centrality`."""

from __future__ import annotations

from collections.abc import Sequence
from os import PathLike
from typing import Literal

from .. import results
from ..arguments import checked
from ..cases import Case
from ..tables import Table


@checked
def centrality(
    case: Case | None = None,
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
    measure: str | Sequence[str] | None = None,
    direction: Literal["out", "in", "all"] | None = None,
    paths: Literal["steps", "strength"] | None = None,
    unweighted: bool | None = None,
    raw: bool | None = None,
    groups: Literal["type", "root", "camps", "leiden", "louvain", "label-propagation", "weak-components", "strong-components", "signed"] | None = None,
    resolution: float | None = None,
    start: str | Sequence[str] | None = None,
    error: float | None = None,
    confidence: float | None = None,
    non_strict: bool | None = None,
    max_wait: float | None = None,
    time_unit: Literal["day", "week", "month", "quarter", "year"] | None = None,
    seed: int | None = None,
    timeout: float | None = None,
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
    plot: str | PathLike[str] | None = None,
    plot_title: str | None = None,
    width: str | None = None,
    dpi: int | None = None,
    id_prefix: str | None = None,
    provenance: bool | None = None,
    plot_as: Literal["lines", "ranks"] | None = None,
    plot_rows: int | None = None,
    stability: str | None = None,
    list: bool | None = None,
    explain: str | None = None,
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
    """Measures of actors, ties, groups and the whole network, also over time.

    Returns: The table that `entente centrality --format csv` prints.
    """
    return results.table("centrality", locals(), "case")
