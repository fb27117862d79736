import networkx as nx

from . import Run, arrays, by_vertex, read, task


def version():
    return nx.__version__


def make(s, t, w, n, directed=True):
    g = nx.DiGraph() if directed else nx.Graph()
    g.add_nodes_from(range(n))
    if w is None:
        g.add_edges_from(zip(s.tolist(), t.tolist()))
    else:
        g.add_weighted_edges_from(zip(s.tolist(), t.tolist(), w.tolist()))
    return g


def graph(name, directed=True, weighted=True):
    s, t, w, n = arrays(name)
    return make(s, t, w if weighted else None, n, directed)


@task("load")
def _(name, threads):
    return lambda: make(*read(name)).number_of_edges()


@task("strength")
def _(name, threads):
    g = graph(name)
    return lambda: dict(g.degree(weight="weight"))


# Its power iterations stop below `n` times the tolerance.
@task("pagerank")
def _(name, threads):
    g = graph(name)
    return lambda: nx.pagerank(g, 0.85, tol=1e-10 / len(g), max_iter=500, weight="weight")


@task("eigenvector")
def _(name, threads):
    g = graph(name, directed=False)
    return lambda: nx.eigenvector_centrality_numpy(g, weight="weight", tol=1e-10)


@task("katz")
def _(name, threads):
    g = graph(name, weighted=False)
    return lambda: nx.katz_centrality(g, alpha=0.005, tol=1e-10 / len(g), max_iter=1000, normalized=False)


@task("hits")
def _(name, threads):
    g = graph(name)
    return lambda: nx.hits(g, tol=1e-10, max_iter=1000)[1]


@task("betweenness")
def _(name, threads):
    g = graph(name, weighted=False)
    return lambda: nx.betweenness_centrality(g, normalized=False)


@task("betweenness_w")
def _(name, threads):
    g = graph(name)
    return lambda: nx.betweenness_centrality(g, normalized=False, weight="weight")


@task("harmonic")
def _(name, threads):
    # It counts distances to a vertex, so it is given the arcs the other way round.
    s, t, _, n = arrays(name)
    g = make(t, s, None, n)
    return Run(lambda: nx.harmonic_centrality(g),
               scores=lambda found: [found[vertex] / (n - 1) for vertex in range(n)])


@task("closeness")
def _(name, threads):
    g = graph(name, directed=False, weighted=False)
    return lambda: nx.closeness_centrality(g)


@task("eccentricity")
def _(name, threads):
    # Its own function refuses graphs in which somebody does not reach everybody.
    g = graph(name, weighted=False)
    return lambda: [max(nx.single_source_shortest_path_length(g, vertex).values()) for vertex in range(len(g))]


@task("components")
def _(name, threads):
    g = graph(name, weighted=False)
    return Run(lambda: list(nx.weakly_connected_components(g)), scores=lambda found: by_vertex(found, len(g)))


@task("scc")
def _(name, threads):
    g = graph(name, weighted=False)
    return Run(lambda: list(nx.strongly_connected_components(g)), scores=lambda found: by_vertex(found, len(g)))


@task("kcore")
def _(name, threads):
    g = graph(name, directed=False, weighted=False)
    return lambda: nx.core_number(g)


@task("clustering")
def _(name, threads):
    g = graph(name, directed=False, weighted=False)
    return lambda: nx.clustering(g)


@task("triads")
def _(name, threads):
    g = graph(name, weighted=False)
    order = ["003", "012", "102", "021D", "021U", "021C", "111D", "111U",
             "030T", "030C", "201", "120D", "120U", "120C", "210", "300"]
    return Run(lambda: nx.triadic_census(g), scores=lambda found: [found[name] for name in order])


@task("louvain")
def _(name, threads):
    g = graph(name, directed=False)
    return Run(lambda: nx.community.louvain_communities(g, weight="weight", seed=1),
               quality=lambda found: nx.community.modularity(g, found))
