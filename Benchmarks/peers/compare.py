#!/usr/bin/env python3
"""Runs the same graphs through entente and the libraries that one would pick instead.

  compare.py inputs [small mid large xl]      write the graphs
  compare.py run [-f REGEX] [-r ROUNDS]       time all contestants by turns, each in a fresh process
  compare.py table                            medians and ratios as Markdown
  compare.py growth [TASK ...]                how our own time grows with the graph, as Markdown
  compare.py agree                            the largest difference between their scores and ours

REGEX matches task/peer/input/threads. ENTENTE names the timing program (default: the release build
of this package); PEERS_GT_PY an interpreter that can import graph_tool. Only ratios from one run
count; on a busy machine the processor time of single-threaded runs is the figure to compare.
"""
import argparse, collections, gc, json, os, re, statistics, subprocess, sys, time

import contestants
from inputs import HOME, INP, gen

OUT = os.path.join(HOME, "out")
RESULTS = os.path.join(OUT, "results.jsonl")
OURS = os.environ.get("ENTENTE", os.path.join(os.path.dirname(HOME), ".build/release/graph-timings"))
SIZES = {
    "load": ["mid", "large", "xl"],
    "pagerank": ["mid", "large", "xl"], "eigenvector": ["mid", "large", "xl"],
    "katz": ["mid", "large", "xl"], "hits": ["mid", "large", "xl"], "strength": ["large", "xl"],
    "betweenness": ["small", "mid"], "betweenness_w": ["small", "mid"],
    "harmonic": ["small", "mid"], "closeness": ["small", "mid"], "eccentricity": ["small", "mid"],
    "betweenness_approx": ["mid", "large"], "louvain": ["mid", "large", "xl"],
    "leiden": ["mid", "large", "xl"], "components": ["large", "xl"], "scc": ["large", "xl"],
    "kcore": ["large", "xl"], "triads": ["mid", "large"], "clustering": ["mid", "large", "xl"],
}
ORDER = ["small", "mid", "large", "xl"]
# Libraries in interpreted code, and the largest graph that they finish in reasonable time.
LARGEST = {"networkx": "mid", "rustworkx": "large", "graph-tool": "large"}
THREADED = {"entente", "networkit", "graph-tool", "rustworkx"}


def peak():
    for line in open("/proc/self/status"):
        if line.startswith("VmHWM"):
            return int(line.split()[1]) / 1024
    return 0.0


def vector(result):
    import numpy as np
    if isinstance(result, dict) or hasattr(result, "items"):
        result = dict(result)
        return np.array([result[key] for key in sorted(result)], dtype=float)
    try:
        return np.array(result, dtype=float)
    except (TypeError, ValueError):
        return np.zeros(0)


def one(task, peer, graph, threads):
    """Times one case in this process; repeats short ones and keeps medians."""
    import numpy as np
    base = peak()
    run = contestants.REG[(task, peer)](graph, threads)
    prepared = peak()
    walls, cpus, result, highest = [], [], None, 0
    while True:
        result = None
        gc.collect()
        cpu, wall = time.process_time(), time.perf_counter()
        result = run()
        walls.append(time.perf_counter() - wall)
        cpus.append(time.process_time() - cpu)
        highest = highest or peak()
        if len(walls) >= (15 if walls[0] < 0.05 else 5 if walls[0] < 3 else 1):
            break
    record = dict(task=task, peer=peer, threads=threads, median=statistics.median(walls),
                  cpu=statistics.median(cpus), reps=len(walls), rss_base=base, rss_setup=prepared,
                  rss_peak=highest)
    scores = vector(result)
    if scores.ndim == 1 and scores.size > 1:
        np.save(f"{OUT}/{task}-{graph}-{peer}.npy", scores)
        record["result"] = float(scores.sum())
    elif scores.ndim == 0:
        record["result"] = float(scores)
    print(json.dumps(record), flush=True)


def case(task, peer, graph, threads, limit):
    """Times one case in a fresh process."""
    env = dict(os.environ)
    for name in ("OMP_NUM_THREADS", "RAYON_NUM_THREADS", "OPENBLAS_NUM_THREADS", "POLARS_MAX_THREADS"):
        env[name] = str(threads)
    if peer == "entente":
        command = [OURS, task, f"{INP}/{graph}.csv", str(threads), "0",
                   f"{OUT}/{task}-{graph}-entente.txt"]
    else:
        python = os.environ.get("PEERS_GT_PY", sys.executable) if peer == "graph-tool" else sys.executable
        command = [python, os.path.abspath(__file__), "one", task, peer, graph, str(threads)]
    try:
        done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=limit)
    except subprocess.TimeoutExpired:
        return dict(error=f"over {limit:.0f} s")
    for line in reversed(done.stdout.splitlines()):
        if line.startswith("{"):
            return json.loads(line)
    return dict(error=(done.stderr.strip().splitlines() or ["no output"])[-1][:200])


def run(pattern, rounds, limit):
    os.makedirs(OUT, exist_ok=True)
    hopeless = set()
    with open(RESULTS, "a") as file:
        for task, graphs in SIZES.items():
            peers = ["entente"] + [peer for name, peer in contestants.REG if name == task]
            for graph in graphs:
                for _ in range(rounds):
                    for peer in peers:
                        if ORDER.index(graph) > ORDER.index(LARGEST.get(peer, "xl")):
                            continue
                        for threads in [1, 2] if peer in THREADED else [1]:
                            name = f"{task}/{peer}/{graph}/{threads}"
                            if not re.search(pattern, name) or name in hopeless:
                                continue
                            record = dict(case(task, peer, graph, threads, limit), task=task,
                                          peer=peer, graph=graph, threads=threads)
                            if "error" in record:
                                hopeless.add(name)
                            file.write(json.dumps(record) + "\n")
                            file.flush()
                            print(name, f"{record['median']:.4f} s, cpu {record['cpu']:.4f} s"
                                  if "median" in record else record["error"], flush=True)


def seconds(value):
    return f"{value * 1e3:.3g} ms" if value < 1 else f"{value:.3g} s"


def table(clock):
    """Rows of task, graph and threads: our median, the best peer's, their ratio, all the others."""
    times, memory = collections.defaultdict(list), collections.defaultdict(float)
    for line in open(RESULTS):
        record = json.loads(line)
        if "median" in record:
            key = (record["task"], record["graph"], record["threads"])
            times[key, record["peer"]].append(record[clock])
            memory[key, record["peer"]] = max(
                memory[key, record["peer"]], record["rss_peak"] - record["rss_base"])
    print("| task | graph | threads | entente | best peer | ratio | others | MiB: ours, best peer's |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    for key in dict.fromkeys(key for key, _ in times):
        medians = {peer: statistics.median(values) for (k, peer), values in times.items() if k == key}
        ours = medians.pop("entente", None)
        if ours is None or not medians:
            continue
        ranked = sorted(medians, key=medians.get)
        best = ranked[0]
        others = ", ".join(f"{peer} {seconds(medians[peer])}" for peer in ranked[1:])
        print(f"| {key[0]} | {key[1]} | {key[2]} | {seconds(ours)} | {best} {seconds(medians[best])} "
              f"| {ours / medians[best]:.3f} | {others} "
              f"| {memory[key, 'entente']:.0f}, {memory[key, best]:.0f} |")


NEAR_LINEAR = ["load", "build", "measure:degree", "strength", "pagerank", "eigenvector", "katz", "hits",
               "components", "scc", "kcore", "measure:s-core", "clustering", "triads", "louvain", "leiden"]


def growth(tasks, limit):
    """Processor time on each graph there is, and the slope of its logarithm over that of the edges."""
    import numpy as np
    os.makedirs(OUT, exist_ok=True)
    graphs = [graph for graph in ORDER if os.path.exists(f"{INP}/{graph}.csv")]
    edges = {graph: np.load(f"{INP}/{graph}.npz")["s"].size for graph in graphs}
    print(f"| task | {' | '.join(f'{graph}, {edges[graph]:,}' for graph in graphs)} | exponent, last two | MiB, last |")
    print("| --- |" + " ---: |" * (len(graphs) + 2))
    for task in tasks or NEAR_LINEAR:
        records = {graph: case(task, "entente", graph, 1, limit) for graph in graphs}
        known = [graph for graph in graphs if "cpu" in records[graph]]
        exponent = lambda some: np.polyfit([np.log(edges[graph]) for graph in some],
                                           [np.log(records[graph]["cpu"]) for graph in some], 1)[0]
        slopes = (f"{exponent(known):.2f}, {exponent(known[-2:]):.2f}" if len(known) > 1 else "")
        cells = [seconds(records[graph]["cpu"]) if graph in known else records[graph]["error"] for graph in graphs]
        memory = f"{records[known[-1]]['rss_peak']:.0f}" if known else ""
        print(f"| {task.removeprefix('measure:')} | {' | '.join(cells)} | {slopes} | {memory} |", flush=True)


def agree():
    import glob, numpy as np
    for path in sorted(glob.glob(f"{OUT}/*-entente.txt")):
        task, graph, _ = os.path.basename(path).rsplit("-", 2)
        ours = np.loadtxt(path)
        for other in sorted(glob.glob(f"{OUT}/{task}-{graph}-*.npy")):
            theirs = np.load(other)
            if theirs.shape != ours.shape:
                continue
            a, b = ours / np.abs(ours).sum(), theirs / np.abs(theirs).sum()
            print(f"{os.path.basename(other)[:-4]}: largest difference {np.abs(a - b).max() / np.abs(b).max():.2e}"
                  " of the largest score")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("command", choices=["inputs", "run", "table", "growth", "agree", "one"])
    parser.add_argument("rest", nargs="*")
    parser.add_argument("-f", default=".")
    parser.add_argument("-r", type=int, default=3)
    parser.add_argument("--limit", type=float, default=120)
    parser.add_argument("--clock", default="median", choices=["median", "cpu"])
    options = parser.parse_args()
    if options.command == "inputs":
        gen(options.rest)
    elif options.command == "run":
        run(options.f, options.r, options.limit)
    elif options.command == "table":
        table(options.clock)
    elif options.command == "growth":
        growth(options.rest, options.limit)
    elif options.command == "agree":
        agree()
    else:
        task, peer, graph, threads = options.rest
        one(task, peer, graph, int(threads))
