import os
import warnings

warnings.simplefilter("ignore")
import graph_tool as gt
import graph_tool.centrality as centrality
import graph_tool.clustering
import graph_tool.topology as topology
import numpy as np

from inputs import INP
from . import Run, arrays, task


def version():
    return gt.__version__.split()[0]


def graph(name, threads, directed=True):
    gt.openmp_set_num_threads(threads)
    s, t, w, n = arrays(name)
    g = gt.Graph(directed=directed)
    g.add_vertex(n)
    g.add_edge_list(np.column_stack([s, t]))
    weight = g.new_edge_property("double")
    weight.a = w
    return g, weight


@task("load")
def _(name, threads):
    path = os.path.join(INP, f"{name}.csv")
    return lambda: gt.load_graph_from_csv(
        path, directed=True, skip_first=True, eprop_types=["double"]).num_edges()


@task("strength", threads=True)
def _(name, threads):
    g, weight = graph(name, threads)
    return lambda: g.degree_property_map("total", weight).a


@task("pagerank", threads=True)
def _(name, threads):
    g, weight = graph(name, threads)
    return lambda: centrality.pagerank(g, 0.85, weight=weight, epsilon=1e-10).a


@task("eigenvector", threads=True)
def _(name, threads):
    g, weight = graph(name, threads, directed=False)
    return lambda: centrality.eigenvector(g, weight=weight, epsilon=1e-10)[1].a


@task("katz", threads=True)
def _(name, threads):
    g, _ = graph(name, threads)
    return lambda: centrality.katz(g, alpha=0.005, epsilon=1e-10).a


@task("hits", threads=True)
def _(name, threads):
    g, weight = graph(name, threads)
    return lambda: centrality.hits(g, weight=weight, epsilon=1e-10)[1].a


@task("betweenness", threads=True)
def _(name, threads):
    g, _ = graph(name, threads)
    return lambda: centrality.betweenness(g, norm=False)[0].a


@task("betweenness_w", threads=True)
def _(name, threads):
    g, weight = graph(name, threads)
    return lambda: centrality.betweenness(g, weight=weight, norm=False)[0].a


@task("harmonic", threads=True)
def _(name, threads):
    g, _ = graph(name, threads)
    return lambda: centrality.closeness(g, harmonic=True, norm=True).a


@task("closeness", threads=True)
def _(name, threads):
    g, _ = graph(name, threads, directed=False)
    return lambda: centrality.closeness(g).a


@task("components")
def _(name, threads):
    g, _ = graph(name, threads)
    return lambda: topology.label_components(g, directed=False)[0].a


@task("scc")
def _(name, threads):
    g, _ = graph(name, threads)
    return lambda: topology.label_components(g)[0].a


@task("kcore")
def _(name, threads):
    g, _ = graph(name, threads, directed=False)
    return lambda: topology.kcore_decomposition(g).a


@task("clustering", threads=True)
def _(name, threads):
    g, _ = graph(name, threads, directed=False)
    return lambda: gt.clustering.local_clustering(g).a
