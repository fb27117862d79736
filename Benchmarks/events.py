#!/usr/bin/env python3
"""How fast tables of events are read and summed up, beside the libraries that one would pick instead.

    python3 events.py make 1000000 10000000   # tables of so many events, into out/ (40 bytes a row)
    python3 events.py run 1000000             # everybody by turns, a table as Markdown
    python3 events.py run 1000000 --threads 1 --turns 7 --only entente,polars
    python3 events.py run 1000000 --tasks months,read

Needs numpy; of polars, scipy, duckdb and raphtory those that are installed take part, each in a process of
its own, from the file to an answer. Their times are without the import of libraries; entente's are
those of the command, its start included; `read` is `check`, which looks at every row for what may be
wrong with it, and `totals` writes its table of fourteen columns to a file, which the others do not.
`months` and `windows` are out-degree and PageRank of all actors in calendar months and in windows of 90
days moved by one; entente's are written as a table, which the others do not. Tables are the same for
the same size.
"""
import argparse
import json
import os
import pathlib
import resource
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
OUT = pathlib.Path(os.environ.get("EVENTS_OUT", HERE / "out"))
ENTENTE = HERE.parent / ".build/release/entente"
KINDS = ("cooperation", "conflict", "negotiation")
DAYS = 3652


def path_of(rows):
    return OUT / f"events-{rows}.csv"


def make(rows):
    """Events of ten years, sorted by date; actors by Zipf's law, one for two hundred events."""
    import numpy as np

    OUT.mkdir(parents=True, exist_ok=True)
    chance = np.random.Generator(np.random.PCG64(rows))
    actors = max(rows // 200, 2)
    shares = np.cumsum(1 / np.arange(1, actors + 1))
    with open(path_of(rows), "w") as table:
        table.write("date,source,target,kind,weight\n")
        for start in range(0, rows, 100_000):
            count = min(100_000, rows - start)
            days = np.datetime64("2015-01-01") + (np.arange(start, start + count) * DAYS // rows)
            ends = [np.searchsorted(shares, chance.random(count) * shares[-1]) for _ in range(2)]
            ends[1] = np.where(ends[0] == ends[1], (ends[1] + 1) % actors, ends[1])
            kinds = np.searchsorted([0.5, 0.8], chance.random(count))
            weights = chance.integers(1, 101, count) / 10
            for day, one, other, kind, weight in zip(days, *ends, kinds, weights):
                table.write(f"{day},A{one:05},A{other:05},{KINDS[kind]},{weight}\n")


def polars_read(path):
    import polars

    return lambda: polars.read_csv(path, try_parse_dates=True).height


def polars_totals(path):
    import polars

    month = polars.col("date").dt.truncate("1mo").alias("month")
    return lambda: (
        polars.scan_csv(path, try_parse_dates=True)
        .group_by("source", "target", "kind", month)
        .agg(polars.len(), polars.col("weight").sum()).collect().height)


def duckdb_read(path, threads):
    import duckdb

    def read():
        base = duckdb.connect(config={"threads": threads})
        base.execute(f"create table events as select * from read_csv('{path}')")
        return base.execute("select count(*) from events").fetchone()[0]
    return read


def duckdb_totals(path, threads):
    import duckdb

    def totals():
        base = duckdb.connect(config={"threads": threads})
        base.execute(
            "create table totals as select source, target, kind, date_trunc('month', date), "
            f"count(*), sum(weight) from read_csv('{path}') group by all")
        return base.execute("select count(*) from totals").fetchone()[0]
    return totals


def raphtory_read(path):
    import polars
    import raphtory

    def read():
        table = polars.read_csv(path, try_parse_dates=True).with_columns(
            polars.col("date").cast(polars.Datetime("ms")))
        graph = raphtory.Graph()
        graph.load_edges(
            table, time="date", src="source", dst="target", properties=["weight"],
            layer_col="kind")
        return graph.count_temporal_edges()
    return read


def scipy_slices(path, windows_of):
    """Out-degree and PageRank in every slice; ties lead from source to target."""
    import numpy as np
    import polars
    from scipy import sparse

    def scores(ends, weights):
        actors, vertices = np.unique(ends, return_inverse=True)
        count = len(actors)
        sources, targets = vertices.reshape(ends.shape)
        adjacency = sparse.csr_matrix((weights, (sources, targets)), shape=(count, count))
        adjacency.setdiag(0)
        adjacency.eliminate_zeros()
        degree = np.diff(adjacency.indptr)
        strength = np.asarray(adjacency.sum(1)).ravel()
        inverse = np.divide(1, strength, out=np.zeros(count), where=strength > 0)
        steps, dead = adjacency.T.tocsr(), strength == 0
        rank = np.full(count, 1 / count)
        while True:
            last, lost = rank, rank[dead].sum()
            rank = 0.85 * (steps @ (last * inverse) + lost / count) + 0.15 / count
            if np.abs(rank - last).sum() < 1e-10:
                return actors, degree, rank

    def run():
        table = polars.read_csv(path, try_parse_dates=True)
        codes = polars.concat([table["source"], table["target"]]).cast(polars.Categorical)
        ends = codes.to_physical().to_numpy().astype(np.int64).reshape(2, -1)
        weights = table["weight"].to_numpy()
        days = table["date"].cast(polars.Int32).to_numpy()
        slices, first = 0, 0
        for start, end in windows_of(days):
            actors, degree, rank = scores(ends[:, start:end], weights[start:end])
            slices += 1
            first = rank.max()
        return f"{slices} slices, first of the last {first:.6f}"
    return run


def month_windows(days):
    import numpy as np

    months = days.astype("datetime64[D]").astype("datetime64[M]")
    cuts = np.flatnonzero(np.diff(months.astype(int))) + 1
    return zip(np.r_[0, cuts], np.r_[cuts, len(days)])


def day_windows(days):
    import numpy as np

    ends = np.arange(days[0] + 90, days[-1] + 2)
    return zip(np.searchsorted(days, ends - 90), np.searchsorted(days, ends))


def scipy_months(path):
    return scipy_slices(path, month_windows)


def scipy_days(path):
    return scipy_slices(path, day_windows)


def scores_by(*slices):
    return [str(ENTENTE), "centrality", "{path}", *slices, "--measure", "degree,pagerank",
            "--direction", "out", "--format", "csv", "--quiet"]


# Task, contestant → its command with {path}, or its function.
CONTESTANTS = {
    ("read", "polars"): polars_read,
    ("read", "duckdb"): duckdb_read,
    ("read", "raphtory"): raphtory_read,
    ("totals", "polars"): polars_totals,
    ("totals", "duckdb"): duckdb_totals,
    ("read", "entente"): [str(ENTENTE), "check", "{path}"],
    ("totals", "entente"): [
        str(ENTENTE), "export", "{path}", "--table", "periods", "--force", "-o", "{table}"],
    ("months", "scipy"): scipy_months,
    ("months", "entente"): scores_by("--every", "month"),
    ("windows", "scipy"): scipy_days,
    ("windows", "entente"): scores_by("--rolling", "90d", "--step", "1d"),
    ("describe", "entente"): [str(ENTENTE), "describe", "{path}"],
    ("draw --top 30", "entente"): [
        str(ENTENTE), "draw", "{path}", "--top", "30", "--force", "-o", "{out}"],
}


def one(task, name, rows, threads):
    """Runs a function in this process, and prints what it took."""
    function = CONTESTANTS[(task, name)]
    path = str(path_of(rows))
    run = function(path, threads) if name == "duckdb" else function(path)
    before = resource.getrusage(resource.RUSAGE_SELF)
    start = time.monotonic()
    answer = run()
    wall = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_SELF)
    print(json.dumps({
        "wall": wall,
        "cpu": after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime,
        "memory": (after.ru_maxrss - before.ru_maxrss) / 1024, "answer": answer}))


def turn(task, name, rows, threads):
    """One run in a process of its own; wall and processor seconds, MiB, answer."""
    command = CONTESTANTS[(task, name)]
    bound = ["taskset", "-c", "0"] if threads == 1 else []
    environment = dict(os.environ, POLARS_MAX_THREADS=str(threads), RAYON_NUM_THREADS=str(threads))
    if not isinstance(command, list):
        output = subprocess.run(
            bound + [sys.executable, __file__, "one", task, name, str(rows), str(threads)],
            env=environment, capture_output=True, text=True, check=True).stdout
        return json.loads(output)
    files = {"path": path_of(rows), "out": OUT / "out.svg", "table": OUT / "out.csv"}
    filled = [word.format(**files) for word in command]
    start = time.monotonic()
    process = subprocess.Popen(
        bound + filled, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    while process.stdout.read(1 << 20):
        pass
    _, _, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    return {"wall": wall, "cpu": usage.ru_utime + usage.ru_stime,
            "memory": usage.ru_maxrss / 1024, "answer": ""}


def run(rows, threads, turns, only, tasks):
    results = {}
    for _ in range(turns):
        for key in sorted(CONTESTANTS):
            if only and key[1] not in only or tasks and key[0] not in tasks:
                continue
            try:
                results.setdefault(key, []).append(turn(*key, rows, threads))
            except (subprocess.CalledProcessError, FileNotFoundError, ValueError):
                print(f"{key[1]} left out of {key[0]}", file=sys.stderr)
    print(f"{rows:,} events, {threads} thread{'s' if threads > 1 else ''}, "
          f"medians of {turns} turns\n")
    print("| task | library | wall | processor | memory | answer |")
    print("| --- | --- | ---: | ---: | ---: | ---: |")
    for (task, name), found in results.items():
        def median(figure):
            return statistics.median(result[figure] for result in found)
        print(f"| {task} | {name} | {median('wall'):.2f} s | {median('cpu'):.2f} s "
              f"| {median('memory'):.0f} MiB | {found[-1]['answer']} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    commands = parser.add_subparsers(dest="command", required=True)
    makes = commands.add_parser("make")
    makes.add_argument("rows", nargs="+", type=int)
    runs = commands.add_parser("run")
    runs.add_argument("rows", type=int)
    runs.add_argument("--threads", type=int, default=2)
    runs.add_argument("--turns", type=int, default=5)
    runs.add_argument("--only", default="")
    runs.add_argument("--tasks", default="")
    ones = commands.add_parser("one")
    for name in ("task", "name"):
        ones.add_argument(name)
    for name in ("rows", "threads"):
        ones.add_argument(name, type=int)
    options = parser.parse_args()
    if options.command == "make":
        for rows in options.rows:
            make(rows)
    elif options.command == "run":
        run(options.rows, options.threads, options.turns,
            options.only.split(",") if options.only else [],
            options.tasks.split(",") if options.tasks else [])
    else:
        one(options.task, options.name, options.rows, options.threads)


if __name__ == "__main__":
    main()
