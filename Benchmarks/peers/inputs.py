"""Deterministic graphs for the comparison: preferential attachment, ten edges a vertex.

Vertices are permuted, edges shuffled, half of their directions flipped; weights run from 0.01 to 10.
`whole` is `small` with weights a hundred times as large: whole numbers, whose sums are exact.
"""
import os

HOME = os.environ.get("PEERS_HOME", os.path.dirname(os.path.abspath(__file__)))
INP = os.path.join(HOME, "inputs")
GRAPHS = {"small": 1_000, "mid": 10_000, "large": 100_000, "xl": 1_000_000, "whole": 1_000}


def gen(only=None):
    import numpy as np, numba as nb, polars as pl
    os.makedirs(INP, exist_ok=True)

    @nb.njit
    def sm(state):                             # splitmix64, the whole generator: easy to port
        state[0] += np.uint64(0x9E3779B97F4A7C15)
        z = state[0]
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        return z ^ (z >> np.uint64(31))

    @nb.njit
    def below(state, n):
        return np.int64((sm(state) >> np.uint64(11)) % np.uint64(n))

    @nb.njit
    def ba(n, m, seed):
        st = np.array([seed], dtype=np.uint64)
        cap = n * m
        s = np.empty(cap, np.int64); t = np.empty(cap, np.int64); ends = np.empty(2 * cap, np.int64)
        k = 0
        for i in range(1, m + 1):              # seed clique of m+1 nodes
            for j in range(i):
                s[k] = i; t[k] = j; ends[2*k] = i; ends[2*k+1] = j; k += 1
        for i in range(m + 1, n):
            b = k
            while k - b < m:
                c = ends[below(st, 2 * b)]     # an end of an earlier edge: degree-proportional
                dup = False
                for q in range(b, k):
                    if t[q] == c: dup = True
                if dup: continue
                s[k] = i; t[k] = c; k += 1
            for q in range(b, k):
                ends[2*q] = i; ends[2*q+1] = t[q]
        perm = np.arange(n)
        for i in range(n - 1, 0, -1):
            j = below(st, i + 1); perm[i], perm[j] = perm[j], perm[i]
        w = np.empty(k, np.int64)
        for q in range(k):                     # relabel, flip half of the directions, draw a weight
            a = perm[s[q]]; c = perm[t[q]]
            if below(st, 2) == 1: a, c = c, a
            s[q] = a; t[q] = c; w[q] = 1 + below(st, 1000)
        for q in range(k - 1, 0, -1):          # shuffle the edges
            j = below(st, q + 1)
            s[q], s[j] = s[j], s[q]; t[q], t[j] = t[j], t[q]; w[q], w[j] = w[j], w[q]
        return s[:k], t[:k], w[:k]

    for name, n in GRAPHS.items():
        if only and name not in only: continue
        s, t, w = ba(n, 10, 1)
        w = w / (1.0 if name == "whole" else 100.0)
        pl.DataFrame({"source": s, "target": t, "weight": w}).write_csv(f"{INP}/{name}.csv")
        np.savez(f"{INP}/{name}.npz", s=s, t=t, w=w, n=n)
        print(name, n, len(s), os.path.getsize(f"{INP}/{name}.csv"))
