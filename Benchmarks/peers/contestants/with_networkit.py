import networkit as nk
import numpy as np

from . import Run, arrays, read, task


def version():
    return nk.__version__


def make(s, t, w, n, directed=True):
    edges = (s, t) if w is None else (w, (s, t))
    return nk.GraphFromCoo(edges, n=n, weighted=w is not None, directed=directed)


def graph(name, threads, directed=True, weighted=True):
    nk.setNumberOfThreads(threads)
    s, t, w, n = arrays(name)
    return make(s, t, w if weighted else None, n, directed)


def scores(make_algorithm):
    """Runs an algorithm that is made anew each time, and takes its scores."""
    def run():
        algorithm = make_algorithm()
        algorithm.run()
        return algorithm.scores()
    return run


def partition(make_algorithm):
    def run():
        algorithm = make_algorithm()
        algorithm.run()
        return algorithm.getPartition()
    return run


@task("load", threads=True)
def _(name, threads):
    nk.setNumberOfThreads(threads)
    return lambda: make(*read(name)).numberOfEdges()


@task("strength")
def _(name, threads):
    g = graph(name, threads, directed=False)
    return lambda: [g.weightedDegree(vertex) for vertex in g.iterNodes()]


@task("pagerank", threads=True)
def _(name, threads):
    g = graph(name, threads)

    def made():
        algorithm = nk.centrality.PageRank(
            g, 0.85, 1e-10, distributeSinks=nk.centrality.SinkHandling.DistributeSinks)
        algorithm.norm = nk.centrality.Norm.L1_NORM
        return algorithm
    return scores(made)


# It stops when the vector's length changes by less than the tolerance, long before the vector is right.
@task("eigenvector", threads=True)
def _(name, threads):
    g = graph(name, threads, directed=False)
    return scores(lambda: nk.centrality.EigenvectorCentrality(g, 1e-14))


@task("eigenvector_rough", threads=True)
def _(name, threads):
    g = graph(name, threads, directed=False)
    return scores(lambda: nk.centrality.EigenvectorCentrality(g, 1e-10))


@task("katz", threads=True)
def _(name, threads):
    g = graph(name, threads, weighted=False)
    return scores(lambda: nk.centrality.KatzCentrality(g, 0.005, 1.0, 1e-10))


@task("betweenness", threads=True)
def _(name, threads):
    g = graph(name, threads, weighted=False)
    return scores(lambda: nk.centrality.Betweenness(g))


@task("betweenness_w", threads=True)
def _(name, threads):
    g = graph(name, threads)
    return scores(lambda: nk.centrality.Betweenness(g))


@task("betweenness_approx", threads=True)
def _(name, threads):
    g = graph(name, threads, directed=False, weighted=False)
    return scores(lambda: nk.centrality.KadabraBetweenness(g, 0.01, 0.1))


@task("harmonic", threads=True)
def _(name, threads):
    g = graph(name, threads, weighted=False)
    return scores(lambda: nk.centrality.HarmonicCloseness(g, normalized=True))


@task("closeness", threads=True)
def _(name, threads):
    g = graph(name, threads, directed=False, weighted=False)
    return scores(lambda: nk.centrality.Closeness(g, True, nk.centrality.ClosenessVariant.GENERALIZED))


@task("eccentricity")
def _(name, threads):
    g = graph(name, threads, weighted=False)
    return lambda: [nk.distance.Eccentricity.getValue(g, vertex)[1] for vertex in g.iterNodes()]


@task("components")
def _(name, threads):
    g = graph(name, threads, directed=False, weighted=False)
    return Run(partition(lambda: nk.components.ConnectedComponents(g)),
               scores=lambda found: found.getVector())


@task("scc")
def _(name, threads):
    g = graph(name, threads, weighted=False)
    return Run(partition(lambda: nk.components.StronglyConnectedComponents(g)),
               scores=lambda found: found.getVector())


@task("kcore", threads=True)
def _(name, threads):
    g = graph(name, threads, directed=False, weighted=False)
    return scores(lambda: nk.centrality.CoreDecomposition(g))


@task("clustering", threads=True)
def _(name, threads):
    g = graph(name, threads, directed=False, weighted=False)
    g.sortEdges()
    return scores(lambda: nk.centrality.LocalClusteringCoefficient(g, True))


@task("louvain", threads=True)
def _(name, threads):
    g = graph(name, threads, directed=False)
    return Run(partition(lambda: nk.community.PLM(g, refine=False)),
               quality=lambda found: nk.community.Modularity().getQuality(found, g))


@task("leiden", threads=True)
def _(name, threads):
    g = graph(name, threads, directed=False)
    return Run(partition(lambda: nk.community.ParallelLeiden(g, iterations=2, randomize=False)),
               quality=lambda found: nk.community.Modularity().getQuality(found, g))
