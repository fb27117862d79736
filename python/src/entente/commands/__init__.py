# Made by bin/wrappers from what the command says of itself; changes here are lost.
"""A function for each command."""

from .actors import actors
from .balance import balance
from .centrality import centrality
from .check import check
from .communities import communities
from .compare import compare
from .describe import describe
from .draw import draw
from .export import export
from .import_ import import_
from .page import page
from .reach import reach
from .slices import slices
from .totals import totals
from .turns import turns
from .why import why

__all__ = [
    "actors",
    "balance",
    "centrality",
    "check",
    "communities",
    "compare",
    "describe",
    "draw",
    "export",
    "import_",
    "page",
    "reach",
    "slices",
    "totals",
    "turns",
    "why",
]
