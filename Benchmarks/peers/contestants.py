"""One function per (task, library): builds the graph outside the clock, returns what is timed."""
from inputs import INP

REG = {}


def bench(task, peer):
    def register(function):
        REG[(task, peer)] = function
        return function
    return register


def arrays(inp):
    import numpy as np
    z = np.load(f"{INP}/{inp}.npz"); return {k: z[k] for k in z.files}

# graph builders (from arrays in memory)
def nk_graph(inp, directed=True, weighted=True, th=1):
    import networkit as nk, numpy as np
    nk.setNumberOfThreads(th); z = arrays(inp)
    if weighted: return nk, nk.GraphFromCoo((z["w"], (z["s"], z["t"])), n=int(z["n"]), weighted=True, directed=directed)
    return nk, nk.GraphFromCoo((z["s"], z["t"]), n=int(z["n"]), weighted=False, directed=directed)

def ig_graph(inp, directed=True, weighted=True):
    import igraph as ig, numpy as np
    z = arrays(inp); e = np.column_stack([z["s"], z["t"]]).astype(np.int64)
    g = ig.Graph(n=int(z["n"]), edges=e, directed=directed)
    if weighted: g.es["weight"] = z["w"].tolist()
    return ig, g

def nx_graph(inp, directed=True, weighted=True):
    import networkx as nx
    z = arrays(inp); g = nx.DiGraph() if directed else nx.Graph()
    g.add_nodes_from(range(int(z["n"])))
    if weighted: g.add_weighted_edges_from(zip(z["s"].tolist(), z["t"].tolist(), z["w"].tolist()))
    else: g.add_edges_from(zip(z["s"].tolist(), z["t"].tolist()))
    return nx, g

def rx_graph(inp, directed=True):
    import rustworkx as rx
    z = arrays(inp); g = rx.PyDiGraph(multigraph=True) if directed else rx.PyGraph(multigraph=True)
    g.add_nodes_from(list(range(int(z["n"]))))
    g.add_edges_from(list(zip(z["s"].tolist(), z["t"].tolist(), z["w"].tolist())))
    return rx, g

def gt_graph(inp, directed=True, th=1):
    import warnings; warnings.simplefilter("ignore")
    import graph_tool as gt, numpy as np
    import graph_tool.centrality, graph_tool.topology, graph_tool.clustering, graph_tool.correlations
    gt.openmp_set_num_threads(th); z = arrays(inp); g = gt.Graph(directed=directed); g.add_vertex(int(z["n"]))
    w = g.new_edge_property("double")
    g.add_edge_list(np.column_stack([z["s"], z["t"]])); w.a = z["w"]
    return gt, g, w

def sp_matrix(inp):
    import scipy.sparse as sp
    z = arrays(inp); n = int(z["n"])
    return sp.csr_matrix((z["w"], (z["s"], z["t"])), shape=(n, n))

# task 1: load a graph from a file; each returns its number of edges
def columns(inp):
    import polars as pl
    d = pl.read_csv(f"{INP}/{inp}.csv"); s, t, w = (d[c].to_numpy() for c in ("source", "target", "weight"))
    return s, t, w, int(max(s.max(), t.max())) + 1

@bench("load", "scipy")
def _(inp, th):
    import polars, scipy.sparse as sp
    def f():
        s, t, w, n = columns(inp); return sp.csr_matrix((w, (s, t)), shape=(n, n)).nnz
    return f
@bench("load", "igraph")
def _(inp, th):
    import igraph as ig, numpy as np, polars
    def f():
        s, t, w, n = columns(inp); g = ig.Graph(n=n, edges=np.column_stack([s, t]), directed=True)
        g.es["weight"] = w.tolist(); return g.ecount()
    return f
@bench("load", "networkit")
def _(inp, th):
    import networkit as nk, polars
    nk.setNumberOfThreads(th)
    def f():
        s, t, w, n = columns(inp)
        return nk.GraphFromCoo((w, (s, t)), n=n, weighted=True, directed=True).numberOfEdges()
    return f
@bench("load", "rustworkx")
def _(inp, th):
    import rustworkx as rx, polars as pl
    def f():
        g = rx.PyDiGraph(); g.extend_from_weighted_edge_list(pl.read_csv(f"{INP}/{inp}.csv").rows())
        return g.num_edges()
    return f

# task 2: centrality
@bench("pagerank", "igraph")
def _(inp, th):
    ig, g = ig_graph(inp); return lambda: g.pagerank(damping=0.85, weights="weight", implementation="prpack")
@bench("pagerank", "networkit")
def _(inp, th):
    nk, g = nk_graph(inp, th=th)
    def f():
        c = nk.centrality.PageRank(g, 0.85, 1e-10, distributeSinks=nk.centrality.SinkHandling.DistributeSinks); c.norm = nk.centrality.Norm.L1_NORM; c.run(); return c.scores()
    return f
@bench("pagerank", "networkx")
def _(inp, th):
    nx, g = nx_graph(inp); n = g.number_of_nodes(); return lambda: nx.pagerank(g, 0.85, tol=1e-10 / n, max_iter=500, weight="weight")
@bench("pagerank", "rustworkx")
def _(inp, th):
    rx, g = rx_graph(inp); return lambda: rx.pagerank(g, 0.85, weight_fn=float, tol=1e-10 , max_iter=500)
@bench("pagerank", "graph-tool")
def _(inp, th):
    gt, g, w = gt_graph(inp, th=th); return lambda: gt.centrality.pagerank(g, 0.85, weight=w, epsilon=1e-10).a
@bench("pagerank", "scipy-power")
def _(inp, th):
    import numpy as np, scipy.sparse as sp
    A = sp_matrix(inp); n = A.shape[0]; s = np.asarray(A.sum(1)).ravel(); dang = s == 0; inv = np.where(dang, 0, 1 / np.where(dang, 1, s))
    P = A.T.tocsr()
    def f():
        x = np.full(n, 1.0 / n)
        for i in range(500):
            y = P @ (x * inv); y = 0.85 * (y + x[dang].sum() / n) + 0.15 / n
            e = np.abs(y - x).sum(); x = y
            if e < 1e-10: break
        return x
    return f

@bench("eigenvector", "igraph")
def _(inp, th):
    ig, g = ig_graph(inp, directed=False); return lambda: g.eigenvector_centrality(weights="weight")
@bench("eigenvector", "networkit")
def _(inp, th):
    nk, g = nk_graph(inp, directed=False, th=th)
    def f(): c = nk.centrality.EigenvectorCentrality(g, 1e-10); c.run(); return c.scores()
    return f
@bench("eigenvector", "networkx")
def _(inp, th):
    nx, g = nx_graph(inp, directed=False); return lambda: nx.eigenvector_centrality(g, max_iter=1000, tol=1e-10 / g.number_of_nodes(), weight="weight")
@bench("eigenvector", "rustworkx")
def _(inp, th):
    rx, g = rx_graph(inp, directed=False); return lambda: rx.eigenvector_centrality(g, weight_fn=float, max_iter=1000, tol=1e-10)
@bench("eigenvector", "graph-tool")
def _(inp, th):
    gt, g, w = gt_graph(inp, directed=False, th=th); return lambda: gt.centrality.eigenvector(g, weight=w, epsilon=1e-10)[1].a

KATZ_A = 0.005
@bench("katz", "networkit")
def _(inp, th):
    nk, g = nk_graph(inp, weighted=False, th=th)
    def f(): c = nk.centrality.KatzCentrality(g, KATZ_A, 1.0, 1e-10); c.run(); return c.scores()
    return f
@bench("katz", "networkx")
def _(inp, th):
    nx, g = nx_graph(inp, weighted=False); return lambda: nx.katz_centrality(g, alpha=KATZ_A, tol=1e-10 / g.number_of_nodes(), max_iter=1000)
@bench("katz", "rustworkx")
def _(inp, th):
    rx, g = rx_graph(inp); return lambda: rx.katz_centrality(g, alpha=KATZ_A, tol=1e-10, max_iter=1000)
@bench("katz", "graph-tool")
def _(inp, th):
    gt, g, w = gt_graph(inp, th=th); return lambda: gt.centrality.katz(g, alpha=KATZ_A, epsilon=1e-10).a

@bench("hits", "igraph")
def _(inp, th):
    ig, g = ig_graph(inp); return lambda: (g.hub_score(weights="weight"), g.authority_score(weights="weight"))[1]
@bench("hits", "networkx")
def _(inp, th):
    nx, g = nx_graph(inp); return lambda: nx.hits(g, tol=1e-10, max_iter=1000)[1]
@bench("hits", "rustworkx")
def _(inp, th):
    rx, g = rx_graph(inp); return lambda: rx.hits(g, weight_fn=float, tol=1e-10, max_iter=1000)[1]
@bench("hits", "graph-tool")
def _(inp, th):
    gt, g, w = gt_graph(inp, th=th); return lambda: gt.centrality.hits(g, weight=w, epsilon=1e-10)[1].a

@bench("strength", "igraph")
def _(inp, th):
    ig, g = ig_graph(inp); return lambda: g.strength(mode="all", weights="weight")
@bench("strength", "networkit")
def _(inp, th):
    nk, g = nk_graph(inp, directed=False, th=th); return lambda: [g.weightedDegree(u) for u in g.iterNodes()]
@bench("strength", "networkx")
def _(inp, th):
    nx, g = nx_graph(inp); return lambda: dict(g.degree(weight="weight"))
@bench("strength", "graph-tool")
def _(inp, th):
    gt, g, w = gt_graph(inp, th=th); return lambda: g.degree_property_map("total", w).a
@bench("strength", "scipy")
def _(inp, th):
    import numpy as np
    A = sp_matrix(inp); return lambda: np.asarray(A.sum(1)).ravel() + np.asarray(A.sum(0)).ravel()

# task 3: shortest-path centrality
@bench("betweenness", "igraph")
def _(inp, th):
    ig, g = ig_graph(inp, weighted=False); return lambda: g.betweenness(directed=True)
@bench("betweenness", "networkit")
def _(inp, th):
    nk, g = nk_graph(inp, weighted=False, th=th)
    def f(): c = nk.centrality.Betweenness(g); c.run(); return c.scores()
    return f
@bench("betweenness", "networkx")
def _(inp, th):
    nx, g = nx_graph(inp, weighted=False); return lambda: nx.betweenness_centrality(g, normalized=False)
@bench("betweenness", "rustworkx")
def _(inp, th):
    rx, g = rx_graph(inp); return lambda: rx.digraph_betweenness_centrality(g, normalized=False, parallel_threshold=10**9 if th == 1 else 1)
@bench("betweenness", "graph-tool")
def _(inp, th):
    gt, g, w = gt_graph(inp, th=th); return lambda: gt.centrality.betweenness(g, norm=False)[0].a
@bench("betweenness_w", "igraph")
def _(inp, th):
    ig, g = ig_graph(inp); return lambda: g.betweenness(directed=True, weights="weight")
@bench("betweenness_w", "networkit")
def _(inp, th):
    nk, g = nk_graph(inp, th=th)
    def f(): c = nk.centrality.Betweenness(g); c.run(); return c.scores()
    return f
@bench("betweenness_w", "networkx")
def _(inp, th):
    nx, g = nx_graph(inp); return lambda: nx.betweenness_centrality(g, normalized=False, weight="weight")
@bench("betweenness_w", "graph-tool")
def _(inp, th):
    gt, g, w = gt_graph(inp, th=th); return lambda: gt.centrality.betweenness(g, weight=w, norm=False)[0].a
@bench("harmonic", "igraph")
def _(inp, th):
    ig, g = ig_graph(inp, weighted=False); return lambda: g.harmonic_centrality(mode="out", normalized=True)
@bench("harmonic", "networkit")
def _(inp, th):
    nk, g = nk_graph(inp, weighted=False, th=th)
    def f(): c = nk.centrality.HarmonicCloseness(g, normalized=True); c.run(); return c.scores()
    return f
@bench("harmonic", "networkx")
def _(inp, th):
    nx, g = nx_graph(inp, weighted=False); return lambda: nx.harmonic_centrality(g)
@bench("harmonic", "graph-tool")
def _(inp, th):
    gt, g, w = gt_graph(inp, th=th); return lambda: gt.centrality.closeness(g, harmonic=True, norm=True).a
@bench("closeness", "igraph")
def _(inp, th):
    ig, g = ig_graph(inp, directed=False, weighted=False); return lambda: g.closeness()
@bench("closeness", "networkit")
def _(inp, th):
    nk, g = nk_graph(inp, directed=False, weighted=False, th=th)
    def f(): c = nk.centrality.Closeness(g, True, nk.centrality.ClosenessVariant.GENERALIZED); c.run(); return c.scores()
    return f
@bench("closeness", "networkx")
def _(inp, th):
    nx, g = nx_graph(inp, directed=False, weighted=False); return lambda: nx.closeness_centrality(g)
@bench("closeness", "rustworkx")
def _(inp, th):
    rx, g = rx_graph(inp, directed=False); return lambda: rx.graph_closeness_centrality(g, parallel_threshold=10**9 if th == 1 else 1)
@bench("closeness", "graph-tool")
def _(inp, th):
    gt, g, w = gt_graph(inp, directed=False, th=th); return lambda: gt.centrality.closeness(g).a
@bench("betweenness_approx", "networkit-kadabra")
def _(inp, th):
    nk, g = nk_graph(inp, directed=False, weighted=False, th=th)
    def f(): c = nk.centrality.KadabraBetweenness(g, 0.01, 0.1); c.run(); return c.scores()
    return f
@bench("betweenness_approx", "networkit-estimate1000")
def _(inp, th):
    nk, g = nk_graph(inp, directed=False, weighted=False, th=th)
    def f(): c = nk.centrality.EstimateBetweenness(g, 1000, False, True); c.run(); return c.scores()
    return f

# task 4: structure
@bench("louvain", "igraph")
def _(inp, th):
    ig, g = ig_graph(inp, directed=False); return lambda: g.community_multilevel(weights="weight").modularity
@bench("louvain", "networkit")
def _(inp, th):
    nk, g = nk_graph(inp, directed=False, th=th)
    def f():
        p = nk.community.PLM(g, refine=False); p.run(); return nk.community.Modularity().getQuality(p.getPartition(), g)
    return f
@bench("louvain", "networkx")
def _(inp, th):
    nx, g = nx_graph(inp, directed=False)
    return lambda: nx.community.modularity(g, nx.community.louvain_communities(g, weight="weight", seed=1))
@bench("leiden", "igraph")
def _(inp, th):
    ig, g = ig_graph(inp, directed=False)
    return lambda: g.modularity(g.community_leiden(objective_function="modularity", weights="weight", n_iterations=2).membership, weights="weight")
@bench("leiden", "networkit")
def _(inp, th):
    nk, g = nk_graph(inp, directed=False, th=th)
    def f():
        p = nk.community.ParallelLeiden(g, iterations=2, randomize=False); p.run(); return nk.community.Modularity().getQuality(p.getPartition(), g)
    return f
@bench("components", "igraph")
def _(inp, th):
    ig, g = ig_graph(inp, weighted=False); return lambda: len(g.connected_components(mode="weak"))
@bench("components", "networkit")
def _(inp, th):
    nk, g = nk_graph(inp, weighted=False, directed=False, th=th)
    def f(): c = nk.components.ConnectedComponents(g); c.run(); return c.numberOfComponents()
    return f
@bench("components", "networkx")
def _(inp, th):
    nx, g = nx_graph(inp, weighted=False); return lambda: nx.number_weakly_connected_components(g)
@bench("components", "rustworkx")
def _(inp, th):
    rx, g = rx_graph(inp); return lambda: rx.number_weakly_connected_components(g)
@bench("components", "graph-tool")
def _(inp, th):
    gt, g, w = gt_graph(inp, directed=False, th=th); return lambda: int(gt.topology.label_components(g)[0].a.max()) + 1
@bench("components", "scipy")
def _(inp, th):
    from scipy.sparse.csgraph import connected_components
    A = sp_matrix(inp); return lambda: int(connected_components(A, directed=True, connection="weak")[0])
@bench("scc", "igraph")
def _(inp, th):
    ig, g = ig_graph(inp, weighted=False); return lambda: len(g.connected_components(mode="strong"))
@bench("scc", "networkit")
def _(inp, th):
    nk, g = nk_graph(inp, weighted=False, th=th)
    def f(): c = nk.components.StronglyConnectedComponents(g); c.run(); return c.numberOfComponents()
    return f
@bench("scc", "scipy")
def _(inp, th):
    from scipy.sparse.csgraph import connected_components
    A = sp_matrix(inp); return lambda: int(connected_components(A, directed=True, connection="strong")[0])
@bench("scc", "graph-tool")
def _(inp, th):
    gt, g, w = gt_graph(inp, th=th); return lambda: int(gt.topology.label_components(g)[0].a.max()) + 1
@bench("kcore", "igraph")
def _(inp, th):
    ig, g = ig_graph(inp, weighted=False, directed=False); return lambda: g.coreness()
@bench("kcore", "networkit")
def _(inp, th):
    nk, g = nk_graph(inp, weighted=False, directed=False, th=th)
    def f(): c = nk.centrality.CoreDecomposition(g); c.run(); return c.scores()
    return f
@bench("kcore", "networkx")
def _(inp, th):
    nx, g = nx_graph(inp, weighted=False, directed=False); return lambda: nx.core_number(g)
@bench("kcore", "rustworkx")
def _(inp, th):
    rx, g = rx_graph(inp, directed=False); return lambda: rx.core_number(g)
@bench("kcore", "graph-tool")
def _(inp, th):
    gt, g, w = gt_graph(inp, directed=False, th=th); return lambda: gt.topology.kcore_decomposition(g).a
@bench("triads", "igraph")
def _(inp, th):
    ig, g = ig_graph(inp, weighted=False); return lambda: list(g.triad_census())[-1]
@bench("triads", "networkx")
def _(inp, th):
    nx, g = nx_graph(inp, weighted=False); return lambda: nx.triadic_census(g)["300"]
@bench("clustering", "igraph")
def _(inp, th):
    ig, g = ig_graph(inp, weighted=False, directed=False); return lambda: g.transitivity_local_undirected(mode="zero")
@bench("clustering", "networkit")
def _(inp, th):
    nk, g = nk_graph(inp, weighted=False, directed=False, th=th)
    g.sortEdges()
    def f(): c = nk.centrality.LocalClusteringCoefficient(g, True); c.run(); return c.scores()
    return f
@bench("clustering", "networkx")
def _(inp, th):
    nx, g = nx_graph(inp, weighted=False, directed=False); return lambda: nx.clustering(g)
@bench("clustering", "graph-tool")
def _(inp, th):
    gt, g, w = gt_graph(inp, directed=False, th=th); return lambda: gt.clustering.local_clustering(g).a
@bench("clustering", "rustworkx")           # the global figure only
def _(inp, th):
    rx, g = rx_graph(inp, directed=False); return lambda: rx.transitivity(g)
@bench("eccentricity", "igraph")
def _(inp, th):
    ig, g = ig_graph(inp, weighted=False); return lambda: g.eccentricity(mode="out")
@bench("eccentricity", "networkx")
def _(inp, th):
    nx, g = nx_graph(inp, weighted=False)
    return lambda: [max(nx.single_source_shortest_path_length(g, v).values()) for v in range(len(g))]
