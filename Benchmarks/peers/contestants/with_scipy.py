"""What a user writes by hand over sparse matrices."""
import numpy as np
import scipy
import scipy.sparse as sparse
import scipy.sparse.csgraph as csgraph
import scipy.sparse.linalg as linalg

from . import Run, arrays, read, task


def version():
    return scipy.__version__


def make(s, t, w, n):
    return sparse.csr_matrix((w, (s, t)), shape=(n, n))


def matrix(name, weighted=True):
    s, t, w, n = arrays(name)
    return make(s, t, w if weighted else np.ones(len(s)), n)


@task("load", threads=True)
def _(name, threads):
    return lambda: make(*read(name)).nnz


@task("strength")
def _(name, threads):
    a = matrix(name)
    return lambda: np.asarray(a.sum(1)).ravel() + np.asarray(a.sum(0)).ravel()


@task("pagerank")
def _(name, threads):
    a = matrix(name)
    n = a.shape[0]
    strength = np.asarray(a.sum(1)).ravel()
    sinks = strength == 0
    share = np.where(sinks, 0, 1 / np.where(sinks, 1, strength))
    incoming = a.T.tocsr()

    def run():
        x = np.full(n, 1 / n)
        for _ in range(500):
            y = 0.85 * (incoming @ (x * share) + x[sinks].sum() / n) + 0.15 / n
            change = np.abs(y - x).sum()
            x = y
            if change < 1e-10:
                return x
    return run


@task("eigenvector")
def _(name, threads):
    a = matrix(name)
    symmetric = (a + a.T).tocsr()
    start = np.ones(a.shape[0])
    return lambda: np.abs(linalg.eigsh(symmetric, k=1, tol=1e-10, v0=start)[1][:, 0])


@task("katz")
def _(name, threads):
    incoming = matrix(name, weighted=False).T.tocsr()

    def run():
        x = np.ones(incoming.shape[0])
        for _ in range(1000):
            y = 0.005 * (incoming @ x) + 1
            change = np.abs(y - x).max()
            x = y
            if change <= 1e-10 * x.max():
                return x
    return run


@task("hits")
def _(name, threads):
    a = matrix(name)
    start = np.ones(a.shape[0])
    return lambda: np.abs(linalg.svds(a, k=1, tol=1e-10, v0=start)[2][0])


@task("components")
def _(name, threads):
    a = matrix(name)
    return lambda: csgraph.connected_components(a, directed=True, connection="weak")[1]


@task("scc")
def _(name, threads):
    a = matrix(name)
    return lambda: csgraph.connected_components(a, directed=True, connection="strong")[1]
