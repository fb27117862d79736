"""A contestant in a process of its own, which runs when it is told to.

The driver starts `contest.py TASK LIBRARY GRAPH THREADS`, or the timing program of this package with
the word `turns`, and both speak alike: they prepare, say so in a line of JSON, and answer

    turn SECONDS RUNS   by running until so many seconds are spent or so many runs are done
    scores FILE         by writing what came out last, one number a line

Processes that wait for their turn sleep, so contestants that run by turns do not disturb each other.
"""
import ctypes
import gc
import json
import os
import selectors
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))


class Failed(Exception):
    """A contestant that did not answer, or not in time."""


class Contestant:
    """The driver's side of one."""

    def __init__(self, command, threads, limit):
        environment = dict(os.environ)
        for name in ("OMP_NUM_THREADS", "RAYON_NUM_THREADS", "OPENBLAS_NUM_THREADS", "POLARS_MAX_THREADS"):
            environment[name] = str(threads)
        self.limit = limit
        self.process = subprocess.Popen(command, env=environment, cwd=HERE, stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.selector = selectors.DefaultSelector()
        self.selector.register(self.process.stdout, selectors.EVENT_READ)
        self.pending = b""
        self.prepared = self.answer()

    def answer(self):
        """The next line of JSON; libraries may print others."""
        deadline = time.monotonic() + self.limit
        while True:
            while b"\n" in self.pending:
                line, self.pending = self.pending.split(b"\n", 1)
                if line.startswith(b"{"):
                    return json.loads(line)
            if not self.selector.select(max(0, deadline - time.monotonic())):
                self.end()
                raise Failed(f"over {self.limit:.0f} s")
            chunk = os.read(self.process.stdout.fileno(), 1 << 16)
            if not chunk:
                words = self.process.stderr.read().decode(errors="replace").strip().splitlines()
                self.end()
                raise Failed((words or ["ended without a word"])[-1][:200])
            self.pending += chunk

    def ask(self, line):
        try:
            self.process.stdin.write(line.encode() + b"\n")
            self.process.stdin.flush()
        except BrokenPipeError:
            pass
        return self.answer()

    def end(self):
        self.process.kill()
        self.process.wait()


def peak():
    """The most memory that was resident at a time, in MiB."""
    if not os.path.exists("/proc/self/status"):
        import resource
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20)   # bytes on macOS
    with open("/proc/self/status") as status:
        return next((int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM")), 0)


def forget_peak():
    """Gives unused memory back to the system and starts the peak anew, where the system can."""
    gc.collect()
    try:
        ctypes.CDLL(None).malloc_trim(0)
        with open("/proc/self/clear_refs", "w") as file:
            file.write("5")
    except (AttributeError, OSError):
        pass


def numbers(result):
    """What a library returns as an array: by vertex where it is a dictionary."""
    import numpy as np
    if hasattr(result, "items"):
        found = dict(result)
        return np.array([found[key] for key in sorted(found)], dtype=float)
    return np.atleast_1d(np.array(result, dtype=float))


def serve(task, library, graph, threads):
    """The contestant's side."""
    import contestants
    known, _ = contestants.library(library)
    if task == "load" and library != "graph-tool":
        import polars  # noqa: F401, so that its code does not count as memory of the graph
    base = peak()
    contest = known[task][0](graph, threads)
    if not isinstance(contest, contestants.Run):
        contest = contestants.Run(contest)
    answer = lambda **values: print(json.dumps(values), flush=True)
    answer(base=base, prepared=peak())
    result, highest = None, None
    for line in sys.stdin:
        order, *words = line.split(maxsplit=1)
        if order == "scores":
            with open(words[0].strip(), "w") as file:
                outcome = contest.scores(result) if contest.scores else result
                file.write("\n".join(map(repr, numbers(outcome).tolist())))
            answer()
            continue
        seconds, runs = map(float, words[0].split())
        walls, processors = [], []
        while not walls or (sum(walls) < seconds and len(walls) < runs):
            result = None
            if contest.before and highest is not None:
                contest.before()
            gc.collect()
            if highest is None:
                forget_peak()
            processor, wall = time.process_time(), time.perf_counter()
            result = contest.run()
            walls.append(time.perf_counter() - wall)
            processors.append(time.process_time() - processor)
            if highest is None:
                highest = peak()
        quality = contest.quality(result) if contest.quality else None
        answer(wall=walls, cpu=processors, peak=highest, result=quality)


if __name__ == "__main__":
    serve(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]))
