"""What is compared: tasks, graphs, goals, and how far each library can follow."""
from dataclasses import dataclass, field

ORDER = ["small", "mid", "large", "xl"]


@dataclass
class Task:
    title: str
    graph: str                  # where it is measured
    rival: str = ""             # the library that the goal names
    goals: dict = field(default_factory=dict)   # by threads: our time over the rival's
    threads: bool = True        # whether ours can use more than one
    smaller: str = ""           # where those libraries are measured that cannot follow further
    beyond: str = ""            # where ours is measured besides, with those that might follow
    note: str = ""


TASKS = {
    "load": Task("file to graph", "large", "scipy", {1: 0.5, 2: 0.5}, threads=False,
                 note="a file of edges to a graph ready for measures; ours finds the names of vertices and "
                      "checks every field, the others are told that vertices are numbers"),
    "strength": Task("strength", "large", "scipy", {1: 0.5}, threads=False),
    "pagerank": Task("PageRank", "large", "scipy", {1: 1.0, 2: 0.6},
                     note="all to a total change below 1e-10 a round"),
    "eigenvector": Task("eigenvector", "large", "networkit", {1: 0.3}, smaller="mid",
                        note="to 1e-10 of the eigenvalue; the libraries know other criteria"),
    "eigenvector_rough": Task("eigenvector, roughly", "large", "networkit", {1: 0.3},
                              note="ours to 1e-7; where NetworKit stops if asked for 1e-10"),
    "katz": Task("Katz", "large", "networkit", {1: 0.5}, smaller="mid", note="attenuation 0.005, to 1e-10"),
    "hits": Task("HITS", "large", "igraph", {1: 0.5},
                 note="hubs and authorities; igraph's interface takes two calls"),
    "components": Task("weak components", "large", "rustworkx", {1: 1.0}, threads=False,
                       note="rustworkx counts them, the others say who is in which; igraph's graph is made "
                            "to forget its last answer, outside the clock"),
    "scc": Task("strong components", "large", "scipy", {1: 1.0}, threads=False),
    "kcore": Task("k-core", "large", "networkit", {1: 0.8}, threads=False),
    "clustering": Task("local clustering", "large", "igraph", {1: 0.6}, smaller="mid"),
    "triads": Task("triad census", "large", "igraph", {1: 0.05}, smaller="small"),
    "leiden": Task("Leiden", "large", "networkit", {1: 1.0},
                   note="two rounds each, Q is the modularity; the goal is igraph's Q in NetworKit's time"),
    "louvain": Task("Louvain", "large", "networkit", smaller="mid"),
    "betweenness": Task("betweenness", "mid", "igraph", {1: 0.3, 2: 0.17}, smaller="small",
                        note="exact; graph-tool computes that of edges along with it"),
    "betweenness_w": Task("betweenness by length", "mid", "graph-tool", {1: 0.6, 2: 0.33}, smaller="small",
                          note="weights are lengths"),
    "betweenness_approx": Task("betweenness, approximate", "mid", "networkit",
                               note="every score within 0.01 of the pairs, with confidence 0.9"),
    "harmonic": Task("harmonic", "mid", "igraph", {1: 0.015}, smaller="small", beyond="large"),
    "closeness": Task("closeness", "mid", "igraph", {1: 0.015}, smaller="small", beyond="large"),
    "eccentricity": Task("eccentricity", "mid", "igraph", {1: 0.02}, smaller="small"),
    "diameter": Task("diameter", "mid", "igraph", {1: 0.02}),
    "mean_path": Task("mean path", "mid", "igraph", {1: 0.02}),
}

# Tasks whose outcome is judged by one number, the modularity.
BY_QUALITY = {"leiden", "louvain"}

# How our own time grows with the graph, beside that of a bare sum over neighbours.
NEAR_LINEAR = ["neighbor-sums", "load", "build", "measure:degree", "strength", "pagerank", "eigenvector", "katz",
               "hits", "components", "scc", "kcore", "measure:s-core", "clustering", "triads", "louvain",
               "leiden"]

# The largest graph that a library finishes within a minute or so, where that is less than the task's.
LARGEST = {
    ("networkx", "betweenness"): "small", ("networkx", "betweenness_w"): "small",
    ("networkx", "harmonic"): "small", ("networkx", "closeness"): "small",
    ("networkx", "eccentricity"): "small", ("networkx", "louvain"): "mid",
    ("networkx", "clustering"): "mid", ("networkx", "triads"): "small",
    ("networkx", "katz"): "mid", ("rustworkx", "eigenvector"): "mid",
    ("rustworkx", "betweenness"): "small", ("rustworkx", "closeness"): "small",
}

# Where scores are compared only, since it says why they differ elsewhere.
CHECKS = [("betweenness_w", "whole"), ("betweenness_all", "mid")]

# Beyond its task's graph only the best library is asked, to show how long it takes.
FOLLOWS = {"harmonic": ["igraph"], "closeness": ["igraph"]}


smoke = False   # everybody on the smallest graph


def cases():
    """All (task, graph) in the order in which they are run."""
    if smoke:
        yield from ((name, "small") for name in dict.fromkeys([*TASKS, *NEAR_LINEAR]))
        return
    for name, task in TASKS.items():
        for graph in (task.smaller, task.graph, task.beyond):
            if graph:
                yield name, graph
    yield from CHECKS
    for name in NEAR_LINEAR:
        for graph in ORDER:
            if name not in TASKS or graph not in (TASKS[name].smaller, TASKS[name].graph):
                yield name, graph


def takes_part(library, name, graph):
    """Whether a library is run on this graph."""
    if smoke or (name, graph) in CHECKS:
        return True
    task = TASKS.get(name)
    if not task:
        return False
    if graph == task.beyond:
        return library in FOLLOWS.get(name, [])
    if graph == task.smaller:
        return LARGEST.get((library, name)) == graph
    if graph != task.graph:
        return False
    return ORDER.index(graph) <= ORDER.index(LARGEST.get((library, name), "xl"))
