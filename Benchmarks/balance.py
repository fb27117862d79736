"""The frustration index by the command and by an integer programme, on the same graphs, by turns.

    python3 balance.py ENTENTE [SECONDS]

ENTENTE is the command (`.build/release/entente`); SECONDS is how long the solver may take for each graph
(60). Needs `pip install ortools`. The programme is that of Aref, Mason & Wilson (2020): two rows a
tie and one for each triangle with an odd number of negative ties, the vertex of the most ties fixed.
"""
import csv
import json
import os
import random
import subprocess
import sys
import tempfile
import time

from ortools.sat.python import cp_model


def states(vertices, blocs, seed):
    """Alliances within blocs and disputes across and within them, as yearly networks of states have."""
    rng = random.Random(seed)
    bloc = [rng.randrange(blocs) for _ in range(vertices)]
    dense = [rng.choice([0.1, 0.2, 0.4, 0.8]) for _ in range(blocs)]
    ties = {}
    for u in range(vertices):
        for v in range(u + 1, vertices):
            if rng.random() < (dense[bloc[u]] if bloc[u] == bloc[v] else 0.012):
                ties[u, v] = 1
    for _ in range(vertices):
        u, v = sorted(rng.sample(range(vertices), 2))
        if bloc[u] == bloc[v] or rng.random() < 0.5:
            ties[u, v] = -1
    return ties


def noise(vertices, density, negative, seed):
    """Ties and signs by chance alone, the hardest."""
    rng = random.Random(seed)
    return {
        (u, v): -1 if rng.random() < negative else 1
        for u in range(vertices) for v in range(u + 1, vertices) if rng.random() < density
    }


GRAPHS = {
    "states 64": states(64, 5, 1),
    "states 107": states(107, 5, 2),
    "states 151": states(151, 5, 3),
    "states 190": states(190, 6, 4),
    "noise 30, complete": noise(30, 1, 0.5, 1),
    "noise 40, complete": noise(40, 1, 0.5, 2),
    "noise 50, half": noise(50, 0.5, 0.5, 3),
    "noise 60, a third": noise(60, 0.3, 0.5, 4),
    "noise 100, m 400": noise(100, 0.08, 0.3, 5),
    "noise 200, m 400": noise(200, 0.02, 0.5, 6),
    "noise 300, m 550": noise(300, 0.012, 0.5, 7),
    "noise 500, m 750": noise(500, 0.006, 0.5, 8),
}


def ours(entente, ties):
    with tempfile.NamedTemporaryFile("w", suffix=".csv", delete=False) as file:
        rows = csv.writer(file)
        rows.writerow(["id", "date", "source", "target", "kind"])
        for number, ((u, v), sign) in enumerate(ties.items()):
            kind = "cooperation" if sign > 0 else "conflict"
            rows.writerow([number, "2020-01-01", f"v{u}", f"v{v}", kind])
    start = time.perf_counter()
    run = subprocess.run(
        [entente, "communities", file.name, "--method", "camps", "--format", "json"],
        capture_output=True, text=True, check=True)
    seconds = time.perf_counter() - start
    os.unlink(file.name)
    found = json.loads(run.stdout)
    return found["errors"], found["lower_bound"], seconds


def programme(ties, limit):
    vertices = sorted({end for tie in ties for end in tie})
    partners = {v: set() for v in vertices}
    for u, v in ties:
        partners[u].add(v)
        partners[v].add(u)
    model = cp_model.CpModel()
    side = {v: model.new_bool_var(f"x{v}") for v in vertices}
    broken = {tie: model.new_bool_var(f"f{tie}") for tie in ties}
    model.add(side[max(vertices, key=lambda v: len(partners[v]))] == 1)
    for (u, v), sign in ties.items():
        x, y, f = side[u], side[v], broken[u, v]
        if sign > 0:
            model.add(f >= x - y)
            model.add(f >= y - x)
        else:
            model.add(f >= x + y - 1)
            model.add(f >= 1 - x - y)
    for u, v in ties:
        for w in partners[u] & partners[v]:
            if w > v:
                three = [(u, v), (min(u, w), max(u, w)), (min(v, w), max(v, w))]
                if sum(ties[tie] < 0 for tie in three) % 2:
                    model.add(sum(broken[tie] for tie in three) >= 1)
    model.minimize(sum(broken.values()))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = limit
    solver.parameters.num_workers = 2
    start = time.perf_counter()
    solver.solve(model)
    return solver.objective_value, solver.best_objective_bound, time.perf_counter() - start


def main():
    entente = sys.argv[1]
    limit = float(sys.argv[2]) if len(sys.argv) > 2 else 60
    print("| graph | vertices | ties | entente | seconds | CP-SAT | seconds |")
    print("| --- | --: | --: | --: | --: | --: | --: |")
    for name, ties in GRAPHS.items():
        cells = []
        for value, bound, seconds in (ours(entente, ties), programme(ties, limit)):
            exact = bound > value - 0.5
            cells += [f"{value:g}" if exact else f"{bound:.0f}–{value:g}", f"{seconds:.2f}"]
        vertices = len({end for tie in ties for end in tie})
        print(f"| {name} | {vertices} | {len(ties)} | {' | '.join(cells)} |", flush=True)


main()
