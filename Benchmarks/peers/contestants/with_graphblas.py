"""SuiteSparse GraphBLAS through python-graphblas and graphblas-algorithms."""
import warnings

warnings.simplefilter("ignore")
import graphblas as gb
import graphblas_algorithms as ga
import numpy as np
import suitesparse_graphblas
from graphblas_algorithms import algorithms

from . import Run, arrays, read, task


def version():
    return suitesparse_graphblas.__version__


def make(s, t, w, n, symmetric=False):
    if symmetric:
        s, t, w = np.r_[s, t], np.r_[t, s], np.r_[w, w]
    a = gb.Matrix.from_coo(s, t, w, nrows=n, ncols=n)
    a.wait()
    return a


def matrix(name, threads, weighted=True, symmetric=False):
    gb.ss.config["nthreads"] = threads
    s, t, w, n = arrays(name)
    return make(s, t, w if weighted else np.ones(len(s)), n, symmetric)


def dense(vector):
    return vector.to_dense(fill_value=0.0)


@task("load", threads=True)
def _(name, threads):
    gb.ss.config["nthreads"] = threads
    return lambda: make(*read(name)).nvals


@task("strength", threads=True)
def _(name, threads):
    a = matrix(name, threads)

    def run():
        total = gb.Vector(float, a.nrows)
        total(gb.binary.plus) << a.reduce_rowwise()
        total(gb.binary.plus) << a.reduce_columnwise()
        return dense(total)
    return run


# Its power iterations stop below `n` times the tolerance.
@task("pagerank", threads=True)
def _(name, threads):
    g = ga.DiGraph(matrix(name, threads))
    n = len(g)
    return lambda: dense(algorithms.pagerank(g, 0.85, tol=1e-10 / n, max_iter=500))


@task("eigenvector", threads=True)
def _(name, threads):
    g = ga.Graph(matrix(name, threads, symmetric=True))
    n = len(g)
    return lambda: dense(algorithms.eigenvector_centrality(g, tol=1e-10 / n, max_iter=1000))


@task("katz", threads=True)
def _(name, threads):
    g = ga.DiGraph(matrix(name, threads, weighted=False))
    n = len(g)
    return lambda: dense(algorithms.katz_centrality(g, alpha=0.005, tol=1e-10 / n, normalized=False))


@task("hits", threads=True)
def _(name, threads):
    g = ga.DiGraph(matrix(name, threads))
    n = len(g)
    return lambda: dense(algorithms.hits(g, tol=1e-10 / n, max_iter=1000)[1])


@task("clustering", threads=True)
def _(name, threads):
    g = ga.Graph(matrix(name, threads, weighted=False, symmetric=True))
    return lambda: dense(algorithms.clustering(g))
