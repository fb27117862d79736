"""The results as Markdown."""
import math
import statistics
from collections import defaultdict

import plan
import runner
from contestants import LIBRARIES

NAMES = {"networkit": "NetworKit", "graphblas": "GraphBLAS"}


def name(library):
    return NAMES.get(library, library)


def figure(value):
    """Three digits, without an exponent."""
    digits = max(0, 2 - math.floor(math.log10(value))) if value > 0 else 0
    return f"{value:,.{min(digits, 4)}f}"


def time(value):
    if value is None:
        return ""
    if value < 1e-3:
        return f"{figure(value * 1e6)} µs"
    return f"{figure(value * 1e3)} ms" if value < 1 else f"{figure(value)} s"


def ratio(value):
    return f"{value:.2f}" if value >= 0.1 else f"{value:.2g}"


class Results:
    """Medians by task, graph, library and threads."""

    def __init__(self):
        records = runner.records()
        self.setting = records[0] if records else {}
        turns, self.errors = defaultdict(list), {}
        for record in records[1:]:
            key = record["task"], record["graph"], record["peer"], record["threads"]
            if "error" in record:
                self.errors[key] = record["error"]
            else:
                turns[key].append(record)
        self.rounds = {key: len(some) for key, some in turns.items()}
        self.wall = {key: statistics.median(one["wall"] for one in some) for key, some in turns.items()}
        self.cpu = {key: statistics.median(one["cpu"] for one in some) for key, some in turns.items()}
        self.memory = {key: max(one["memory"] for one in some) for key, some in turns.items()}
        self.running = {key: max(one.get("running", 0) for one in some) for key, some in turns.items()}
        self.quality = {key: statistics.median(one["quality"] for one in some)
                        for key, some in turns.items() if "quality" in some[0]}
        shares = [one["stall"] for some in turns.values() for one in some]
        self.stall = statistics.mean(shares) if shares else 0

    def graphs(self, task):
        """The graphs on which several took part, the largest first."""
        found = {graph for t, graph, library, _ in self.wall if t == task and library != "entente"}
        return sorted(found & set(plan.ORDER), key=plan.ORDER.index, reverse=True)

    def fastest(self, clock, task, graph, threads, libraries=LIBRARIES):
        """The quickest among libraries, on so many threads or fewer: time, library, key."""
        times = self.wall if clock == "wall" else self.cpu
        found = [(times[key], library, key) for library in libraries for count in range(1, threads + 1)
                 if (key := (task, graph, library, count)) in times]
        return min(found, default=None)


def all_tables(clock):
    results = Results()
    if not results.wall:
        yield "No results yet: `compare.py run`."
        return
    for section in (setting, goals, everybody, memory, growth):
        yield from section(results, clock) if section is goals else section(results)
        yield ""


def setting(results):
    now = results.setting
    versions = ", ".join(f"{name(library)} {version}" for library, version in now["versions"].items())
    yield (f"{now['processor']}, {now['system']}; Swift {now['swift']}, entente {now['commit']}, "
           f"Python {now['python']}, {versions}.")
    yield (f"Something waited for a processor during {results.stall:.0%} of the time; "
           "above a few per cent, times of two threads say little.")


def goals(results, clock):
    yield "### Goals"
    yield ""
    yield ("Our median over that of the library that the goal names, and over the fastest of all where that is "
           "another; on two threads, over the better of one and two. **Bold** where the goal is not reached. "
           "Memory is the growth of the process at its peak, as a part of that of the same library; the goal is 1.5.")
    yield ""
    yield "| task | graph | threads | entente | library | ratio | goal | fastest of all | memory |"
    yield "| --- | --- | ---: | ---: | --- | ---: | ---: | --- | ---: |"
    for task, plan_ in plan.TASKS.items():
        for threads in (1, 2):
            key = task, plan_.graph, "entente", threads
            times = results.wall if clock == "wall" else results.cpu
            rival = results.fastest(clock, task, plan_.graph, threads, [plan_.rival])
            best = results.fastest(clock, task, plan_.graph, threads)
            if key not in times or not rival:
                continue
            ours, goal = times[key], plan_.goals.get(threads)
            part = ours / rival[0]
            shown = ratio(part)
            if goal and part > goal:
                shown = f"**{shown}**"
            other = "" if best[1] == rival[1] else f"{name(best[1])} {time(best[0])}, {ratio(ours / best[0])}"
            if task in plan.BY_QUALITY:
                found = [f"{name(library)} {results.quality[task, plan_.graph, library, 1]:.4f}"
                         for library in ("igraph", "networkit") if (task, plan_.graph, library, 1) in results.quality]
                other = f"Q {results.quality[key]:.4f}; " + ", ".join(found)
            took = results.memory[key] / max(1, results.memory[rival[2]])
            memory_ = f"**{ratio(took)}**" if took > 1.5 else ratio(took)
            yield (f"| {plan_.title} | {plan_.graph} | {threads} | {time(ours)} | {name(rival[1])} {time(rival[0])} "
                   f"| {shown} | {'≤ ' + format(goal, 'g') if goal else ''} | {other} | {memory_} |")
    yield ""
    for task, plan_ in plan.TASKS.items():
        if plan_.note:
            yield f"- {plan_.title}: {plan_.note}."


def everybody(results):
    yield "### Times"
    yield ""
    yield ("Medians by the wall; an empty cell where a library has no such function. On two threads, time of the "
           "processors in brackets: what exceeds the time of one thread is lost to waiting and sharing.")
    for threads in (1, 2):
        yield ""
        yield "One thread" if threads == 1 else "Two threads"
        yield ""
        libraries = LIBRARIES if threads == 1 else [library for library in LIBRARIES if any(
            key[2] == library and key[3] == 2 for key in results.wall)]
        yield "| task | graph | entente | " + " | ".join(map(name, libraries)) + " |"
        yield "| --- | --- |" + " ---: |" * (len(libraries) + 1)
        for task, plan_ in plan.TASKS.items():
            for graph in results.graphs(task):
                cells = [cell(results, (task, graph, library, threads), threads)
                         for library in ["entente"] + libraries]
                if any(cells[1:]) or (threads == 2 and cells[0]):
                    yield f"| {plan_.title} | {graph} | " + " | ".join(cells) + " |"
    few = sorted({(plan.TASKS[task].title, graph, name(library), count)
                  for (task, graph, library, threads), count in results.rounds.items()
                  if count < 5 and task in plan.TASKS and graph in (plan.TASKS[task].graph, plan.TASKS[task].smaller)})
    if few and max(results.rounds.values()) < 5:
        yield ""
        yield "A quick run: fewer than five turns each."
    elif few:
        yield ""
        yield "Fewer than five turns: " + "; ".join(
            f"{library} {title} of {graph} {count}" for title, graph, library, count in few) + "."


def cell(results, key, threads):
    if key in results.errors and key not in results.wall:
        return results.errors[key] if results.errors[key].startswith("over") else "failed"
    if key not in results.wall:
        return ""
    text = time(results.wall[key])
    if threads == 2:
        text += f" ({time(results.cpu[key])})"
    if key in results.quality:
        text += f", Q {results.quality[key]:.4f}"
    return text


def memory(results):
    yield "### Memory"
    yield ""
    yield ("MiB that the process grew by at its peak: with the making of the graph, and in brackets while the task "
           "runs, on one thread. The last column compares with the most frugal of the others.")
    yield ""
    yield "| task | graph | entente | " + " | ".join(map(name, LIBRARIES)) + " | entente / least |"
    yield "| --- | --- |" + " ---: |" * (len(LIBRARIES) + 2)
    for task, plan_ in plan.TASKS.items():
        amounts = [results.memory.get((task, plan_.graph, library, 1)) for library in ["entente"] + LIBRARIES]
        others = [amount for amount in amounts[1:] if amount]
        if amounts[0] and others:
            running = [results.running.get((task, plan_.graph, library, 1)) for library in ["entente"] + LIBRARIES]
            cells = ["" if amount is None else f"{figure(amount)} ({figure(part)})"
                     for amount, part in zip(amounts, running)]
            yield f"| {plan_.title} | {plan_.graph} | " + " | ".join(cells) + f" | {ratio(amounts[0] / min(others))} |"


def growth(results):
    import numpy as np

    from contestants import arrays
    graphs = [graph for graph in plan.ORDER
              if any((task, graph, "entente", 1) in results.cpu for task in plan.NEAR_LINEAR)]
    edges = {graph: len(arrays(graph)[0]) for graph in graphs}
    seconds = lambda task, graph: results.cpu.get((task, graph, "entente", 1))

    def slope(task, some):
        known = [graph for graph in some if seconds(task, graph)]
        if len(known) < 2:
            return ""
        logs = np.log([[edges[graph], seconds(task, graph)] for graph in known]).T
        return f"{np.polyfit(*logs, 1)[0]:.2f}"

    yield "### Growth"
    yield ""
    yield ("Processor time of one thread beside the number of edges, and the exponent of its growth: the slope of "
           "log time over log edges, 1 where time grows as the graph does, over all graphs and over the last two.")
    yield ""
    yield ("`neighbor-sums` is what the rest is to be measured by: every arc read once, in order, and a value fetched from "
           "its far end. Its arithmetic grows as the graph does, so what its exponent exceeds 1 by is the cost of "
           "memory beyond the caches. The last columns give each task's time in such passes.")
    yield ""
    yield "| task | " + " | ".join(f"{graph}, {edges[graph]:,}" for graph in graphs) + " | exponent | last two | " \
        + " | ".join(f"passes, {graph}" for graph in graphs[-2:]) + " | MiB, last |"
    yield "| --- |" + " ---: |" * (len(graphs) + 5)
    for task in plan.NEAR_LINEAR:
        cells = [time(seconds(task, graph)) for graph in graphs]
        if not any(cells):
            continue
        counts = [f"{seconds(task, graph) / seconds('neighbor-sums', graph):,.0f}"
                  if seconds(task, graph) and seconds("neighbor-sums", graph) else "" for graph in graphs[-2:]]
        amount = results.memory.get((task, graphs[-1], "entente", 1))
        title = task.removeprefix("measure:")
        yield (f"| {title} | " + " | ".join(cells) + f" | {slope(task, graphs)} | {slope(task, graphs[-2:])} | "
               + " | ".join(counts) + f" | {'' if amount is None else figure(amount)} |")
