import igraph
import numpy as np

from . import Run, arrays, read, task


def version():
    return igraph.__version__


def make(s, t, w, n, directed=True):
    g = igraph.Graph(n=n, edges=np.column_stack([s, t]).astype(np.int64), directed=directed)
    if w is not None:
        g.es["weight"] = w.tolist()
    return g


def graph(name, directed=True, weighted=True):
    s, t, w, n = arrays(name)
    return make(s, t, w if weighted else None, n, directed)


@task("load")
def _(name, threads):
    return lambda: make(*read(name)).ecount()


@task("strength")
def _(name, threads):
    g = graph(name)
    return lambda: g.strength(mode="all", weights="weight")


@task("pagerank")
def _(name, threads):
    g = graph(name)
    return lambda: g.pagerank(damping=0.85, weights="weight", implementation="prpack")


@task("eigenvector")
def _(name, threads):
    g = graph(name, directed=False)
    return lambda: g.eigenvector_centrality(weights="weight")


@task("hits")
def _(name, threads):
    g = graph(name)
    return lambda: (g.hub_score(weights="weight"), g.authority_score(weights="weight"))[1]


@task("betweenness")
def _(name, threads):
    g = graph(name, weighted=False)
    return lambda: g.betweenness(directed=True)


@task("betweenness_w")
def _(name, threads):
    g = graph(name)
    return lambda: g.betweenness(directed=True, weights="weight")


@task("harmonic")
def _(name, threads):
    g = graph(name, weighted=False)
    return lambda: g.harmonic_centrality(mode="out", normalized=True)


@task("closeness")
def _(name, threads):
    g = graph(name, directed=False, weighted=False)
    return lambda: g.closeness()


@task("eccentricity")
def _(name, threads):
    g = graph(name, weighted=False)
    return lambda: g.eccentricity(mode="out")


@task("diameter")
def _(name, threads):
    g = graph(name, weighted=False)
    return lambda: g.diameter(directed=True, unconn=True)


@task("mean_path")
def _(name, threads):
    g = graph(name, weighted=False)
    return lambda: g.average_path_length(directed=True, unconn=True)


def components(name, mode):
    g = graph(name, weighted=False)
    first = g.es[0].tuple

    def forget():
        # A second call would be answered from what the first one left in the graph.
        g.delete_edges([0])
        g.add_edges([first])
    return Run(lambda: g.connected_components(mode=mode), before=forget,
               scores=lambda found: found.membership)


@task("components")
def _(name, threads):
    return components(name, "weak")


@task("scc")
def _(name, threads):
    return components(name, "strong")


@task("kcore")
def _(name, threads):
    g = graph(name, directed=False, weighted=False)
    return lambda: g.coreness()


@task("clustering")
def _(name, threads):
    g = graph(name, directed=False, weighted=False)
    return lambda: g.transitivity_local_undirected(mode="zero")


@task("triads")
def _(name, threads):
    g = graph(name, weighted=False)
    return lambda: list(g.triad_census())


@task("louvain")
def _(name, threads):
    g = graph(name, directed=False)
    return Run(lambda: g.community_multilevel(weights="weight"), quality=lambda found: found.modularity)


@task("leiden")
def _(name, threads):
    g = graph(name, directed=False)
    return Run(lambda: g.community_leiden(objective_function="modularity", weights="weight", n_iterations=2),
               quality=lambda found: g.modularity(found.membership, weights="weight"))
