"""Whether the scores of the libraries are ours."""
import os

import plan
from contestants import LIBRARIES
from runner import scores_file
from tables import name

CLOSE = 1e-8

# What a library reports instead, as a function of our scores, and why.
CONVENTIONS = {
    ("katz", "networkit"): (lambda x: 2 * x - 1, "counts a vertex's own start half: 2x − 1, of length 1"),
    ("betweenness_approx", "networkit"): (lambda x: 2 * x, "counts every pair of vertices twice"),
}

# Where a library scales otherwise; ours: Euclidean length 1 for eigenvectors, sum 1 for HITS, plain Katz.
SCALES = {
    ("eigenvector", "igraph"): "largest score 1",
    ("hits", "igraph"): "largest score 1",
    ("hits", "graph-tool"): "length 1",
    ("hits", "scipy"): "length 1",
    ("katz", "networkit"): "",
    ("katz", "graph-tool"): "length 1",
    ("katz", "rustworkx"): "length 1",
}

# Why scores differ where neither explains it.
REASONS = {
    ("betweenness_w", "networkit"): "ties of fractional lengths",
    ("betweenness_w", "graph-tool"): "ties of fractional lengths",
    ("betweenness_w", "networkx"): "ties of fractional lengths",
    ("katz", "graphblas"): "scores vertices without incoming arcs 0 instead of 1",
    ("eigenvector_rough", "networkit"): "stops when the vector's length hardly changes",
}

NOTES = [
    "Ties of fractional lengths: 0.1 + 0.2 is not 0.3 in binary, so libraries that compare sums exactly see "
    "one shortest path where there are two; ours and igraph's allow for rounding. On `whole`, the same graph "
    "with whole numbers for lengths, all agree.",
]


def read(task, graph, library):
    import numpy as np
    path = scores_file(task, graph, library)
    return np.nan_to_num(np.loadtxt(path, ndmin=1)) if os.path.exists(path) else None


def by_first(labels):
    """Groups numbered by their first vertices."""
    numbers = {}
    return [numbers.setdefault(label, len(numbers)) for label in labels.tolist()]


def compared(task, library, ours, theirs):
    """The largest difference as a part of the largest score, and a remark."""
    import numpy as np
    if task in ("components", "scc"):
        return (0.0 if by_first(ours) == by_first(theirs) else 1.0), ""
    remark = ""
    if (task, library) in CONVENTIONS:
        change, remark = CONVENTIONS[task, library]
        ours = change(ours)
    if (task, library) in SCALES:
        remark = remark or SCALES[task, library]
        ours, theirs = ours / np.linalg.norm(ours), theirs / np.linalg.norm(theirs)
    return np.abs(ours - theirs).max() / np.abs(ours).max(), remark


def lines():
    """One line a task, graph and library, as Markdown."""
    import numpy as np
    yield "### Agreement"
    yield ""
    yield ("The largest difference between a library's scores and ours, as a part of the largest score; "
           "`=` where they are the same to 1e-12.")
    yield ""
    yield "| task | graph | " + " | ".join(map(name, LIBRARIES)) + " |"
    yield "| --- | --- |" + " ---: |" * len(LIBRARIES)
    remarks, unexplained = {}, []
    for task, graph in dict.fromkeys(plan.cases()):
        ours = read(task, graph, "entente")
        if ours is None or task in ("load", "betweenness_approx", "betweenness_all"):
            continue
        cells = []
        for library in LIBRARIES:
            theirs = read(task, graph, library)
            if theirs is None:
                cells.append("")
                continue
            if theirs.shape != ours.shape:
                cells.append("other shape")
                unexplained.append(f"{task}, {graph}, {library}")
                continue
            difference, remark = compared(task, library, ours, theirs)
            reason = REASONS.get((task, library), "") if graph != "whole" else ""
            if difference > CLOSE and not reason:
                unexplained.append(f"{task}, {graph}, {library}: {difference:.1e}")
            if difference > CLOSE:
                remark = reason
            mark = ""
            if remark:
                mark = f" [{list(remarks).index(remark) + 1}]" if remark in remarks else f" [{len(remarks) + 1}]"
                remarks[remark] = True
            cells.append(("=" if difference < 1e-12 else f"{difference:.0e}") + mark)
        if any(cells):
            title = plan.TASKS[task].title if task in plan.TASKS else task
            yield f"| {title} | {graph} | " + " | ".join(cells) + " |"
    yield ""
    for number, remark in enumerate(remarks, 1):
        yield f"[{number}] {remark}.  "
    yield ""
    yield from NOTES
    yield ""
    yield from approximation()
    yield ""
    yield "Unexplained: " + ("; ".join(unexplained) if unexplained else "none.")


def approximation():
    """The true errors of what is promised within 0.01."""
    import numpy as np
    exact = read("betweenness_all", "mid", "entente")
    if exact is None:
        return
    for library in ("entente", "networkit"):
        found = read("betweenness_approx", "mid", library)
        if found is not None:
            # NetworKit's KADABRA counts every pair of vertices twice.
            error = np.abs(found / (2 if library == "networkit" else 1) - exact).max()
            yield f"Approximate betweenness of `mid`: {name(library)} errs by {error:.1e} at most, 0.01 allowed.  "
