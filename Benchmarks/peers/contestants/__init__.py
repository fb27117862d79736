"""What each library does for each task: one file a library.

A contestant is a function of the graph's name and the number of threads. It prepares outside the
clock and returns what is timed: a function, or a `Run` where more has to happen around it.
"""
import importlib
import os
from dataclasses import dataclass
from typing import Any, Callable, Optional

from inputs import INP

LIBRARIES = ["igraph", "networkit", "graph-tool", "networkx", "rustworkx", "scipy", "graphblas"]
REGISTRY = {}


@dataclass
class Run:
    """What is timed, and what happens outside the clock."""
    run: Callable[[], Any]
    before: Optional[Callable[[], None]] = None      # ahead of every run
    scores: Optional[Callable[[Any], Any]] = None    # turns the outcome into a number a vertex
    quality: Optional[Callable[[Any], float]] = None  # turns the outcome into one number


def task(*names, threads=False):
    """Registers a contestant; `threads` where the library can use more than one for this task."""
    def register(function):
        for name in names:
            REGISTRY[name] = (function, threads)
        return function
    return register


def library(name):
    """The contestants of one library, by task, and its version."""
    REGISTRY.clear()
    module = importlib.import_module(f"contestants.with_{name.replace('-', '_')}")
    return dict(REGISTRY), module.version()


def arrays(graph):
    """Sources, targets, weights and the number of vertices."""
    import numpy as np
    z = np.load(os.path.join(INP, f"{graph}.npz"))
    return z["s"], z["t"], z["w"], int(z["n"])


def read(graph):
    """The same out of the file, as users of a library without a reader of its own get them."""
    import polars as pl
    table = pl.read_csv(os.path.join(INP, f"{graph}.csv"))
    s, t, w = (table[name].to_numpy() for name in ("source", "target", "weight"))
    return s, t, w, int(max(s.max(), t.max())) + 1


def by_vertex(groups, count):
    """Which group each vertex is in."""
    import numpy as np
    labels = np.empty(count)
    for number, group in enumerate(groups):
        labels[list(group)] = number
    return labels
