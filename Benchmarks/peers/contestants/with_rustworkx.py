import rustworkx as rx

from . import Run, arrays, by_vertex, read, task


def version():
    return rx.__version__


def make(s, t, w, n, directed=True):
    g = rx.PyDiGraph() if directed else rx.PyGraph()
    g.add_nodes_from(range(n))
    g.add_edges_from(list(zip(s.tolist(), t.tolist(), w.tolist())))
    return g


def graph(name, directed=True):
    return make(*arrays(name), directed)


def threshold(threads):
    """From how many vertices on it uses threads."""
    return 10**9 if threads == 1 else 1


@task("load", threads=True)
def _(name, threads):
    return lambda: make(*read(name)).num_edges()


# Its power iterations stop below `n` times the tolerance, but for HITS.
@task("pagerank")
def _(name, threads):
    g = graph(name)
    return lambda: rx.pagerank(g, 0.85, weight_fn=float, tol=1e-10 / len(g), max_iter=500)


@task("eigenvector")
def _(name, threads):
    g = graph(name, directed=False)
    return lambda: rx.eigenvector_centrality(g, weight_fn=float, max_iter=1000, tol=1e-10 / len(g))


@task("katz")
def _(name, threads):
    g = graph(name)
    return lambda: rx.katz_centrality(g, alpha=0.005, tol=1e-10 / len(g), max_iter=1000)


@task("hits")
def _(name, threads):
    g = graph(name)
    return lambda: rx.hits(g, weight_fn=float, tol=1e-10, max_iter=1000)[1]


@task("betweenness", threads=True)
def _(name, threads):
    g = graph(name)
    return lambda: rx.digraph_betweenness_centrality(
        g, normalized=False, parallel_threshold=threshold(threads))


@task("closeness", threads=True)
def _(name, threads):
    g = graph(name, directed=False)
    return lambda: rx.graph_closeness_centrality(g, parallel_threshold=threshold(threads))


@task("mean_path", threads=True)
def _(name, threads):
    g = graph(name)
    return lambda: rx.digraph_unweighted_average_shortest_path_length(
        g, parallel_threshold=threshold(threads), disconnected=True)


@task("components")
def _(name, threads):
    # The count alone is timed: it is what the library does fastest.
    g = graph(name)
    return Run(lambda: rx.number_weakly_connected_components(g),
               scores=lambda _: by_vertex(rx.weakly_connected_components(g), len(g)))


@task("scc")
def _(name, threads):
    g = graph(name)
    return Run(lambda: rx.strongly_connected_components(g), scores=lambda found: by_vertex(found, len(g)))


@task("kcore")
def _(name, threads):
    g = graph(name, directed=False)
    return lambda: rx.core_number(g)
