"""Times contestants by turns and keeps the results, one JSON object a line."""
import hashlib
import json
import os
import platform
import re
import signal
import statistics
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import inputs
import plan
from contest import Contestant, Failed
from contestants import LIBRARIES

PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
OUT = os.path.join(inputs.HOME, "out")
OURS = os.environ.get("ENTENTE", os.path.join(PACKAGE, ".build/release/graph-timings"))
CHEAP = 8           # seconds that the turns of a case may take before it is held to the least rounds
MOST_ROUNDS = 11
LONG = {60: 1, 20: 3}   # runs longer than so many seconds are done so often at most; a rival's only above 60 s
BEYOND = 60         # seconds that others are given where only ours is expected to arrive
TURN = 0.1, 15      # a turn repeats short runs until so many seconds are spent or so many are done


def say(*words):
    print(*words, file=sys.stderr, flush=True)


# Libraries -----------------------------------------------------------------------------------------

def interpreters():
    """Which interpreter runs which library; the distribution's own may have graph-tool."""
    others = [os.environ.get("PEERS_GT_PY"), sys.executable, "/usr/bin/python3"]
    return {name: [other for other in others if other] if name == "graph-tool" else [sys.executable]
            for name in LIBRARIES}


def libraries():
    """Interpreter, version and tasks of every library that is installed; `None` where it is not."""
    script = ("import contestants, json, sys; known, version = contestants.library(sys.argv[1]); "
              "print(json.dumps([version, {task: threads for task, (_, threads) in known.items()}]))")
    found = {}
    for name, candidates in interpreters().items():
        found[name] = None
        for python in candidates:
            done = subprocess.run([python, "-c", script, name], cwd=os.path.dirname(__file__) or ".",
                                  capture_output=True, text=True)
            if done.returncode == 0:
                version, tasks = json.loads(done.stdout.strip().splitlines()[-1])
                found[name] = dict(python=python, version=version, tasks=tasks)
                break
    return found


def setting(known):
    """What the results depend on: machine, program, versions."""
    def output(*command):
        try:
            return subprocess.run(command, capture_output=True, text=True, cwd=PACKAGE).stdout
        except OSError:
            return ""
    model = platform.processor() or platform.machine()
    if os.path.exists("/proc/cpuinfo"):
        with open("/proc/cpuinfo") as file:
            model = next((line.split(":")[1].strip() for line in file if line.startswith("model name")), model)
    swift = re.search(r"Swift version ([\d.]+)", output("swift", "--version"))
    with open(OURS, "rb") as file:
        program = hashlib.sha256(file.read()).hexdigest()[:16]
    return dict(
        processor=f"{model}, {os.cpu_count()} processors", system=platform.system(),
        program=program, commit=output("git", "describe", "--always", "--dirty").strip(),
        swift=swift.group(1) if swift else "", python=platform.python_version(),
        versions={name: library["version"] for name, library in known.items() if library})


# Contestants ---------------------------------------------------------------------------------------

def contestants(task, graph, known):
    """Everybody who takes part in a case, as (library, threads)."""
    threads = [1]
    if task in plan.TASKS and plan.TASKS[task].threads:
        if plan.smoke or graph in (plan.TASKS[task].graph, plan.TASKS[task].beyond):
            threads = [1, 2]
    yield from (("entente", count) for count in threads)
    for name, library in known.items():
        if library and task in library["tasks"] and plan.takes_part(name, task, graph):
            for count in ([1, 2] if library["tasks"][task] else [1]):
                yield name, count


def start(task, library, graph, threads, known, limit):
    if library == "entente":
        command = [OURS, task, f"{inputs.INP}/{graph}.csv", str(threads), "turns"]
    else:
        command = [known[library]["python"], "contest.py", task, library, graph, str(threads)]
    return Contestant(command, threads, limit)


def scores_are_compared(task, graph):
    return (task in plan.TASKS and task not in plan.BY_QUALITY) or (task, graph) in plan.CHECKS


def scores_file(task, graph, library):
    return os.path.join(OUT, "smoke" if plan.smoke else "scores", f"{task}-{graph}-{library}.txt")


# Results -------------------------------------------------------------------------------------------

def results():
    return os.path.join(OUT, "smoke.jsonl" if plan.smoke else "results.jsonl")


def records():
    if not os.path.exists(results()):
        return []
    with open(results()) as file:
        return [json.loads(line) for line in file]


def keep(record):
    with open(results(), "a") as file:
        file.write(json.dumps(record) + "\n")


def prepare(fresh, known):
    """Sees to program, graphs and a file of results that belongs to them."""
    for folder in ("scores", "smoke"):
        os.makedirs(os.path.join(OUT, folder), exist_ok=True)
    if "ENTENTE" not in os.environ:
        say("building graph-timings")
        subprocess.run(["swift", "build", "-c", "release", "--product", "graph-timings"],
                       cwd=PACKAGE, check=True, stdout=subprocess.DEVNULL)
    missing = [name for name in inputs.GRAPHS if not os.path.exists(f"{inputs.INP}/{name}.npz")]
    if missing:
        say("writing", *missing)
        inputs.gen(missing)
    now = setting(known)
    earlier = records()
    same = earlier and {**earlier[0], "commit": "", "kind": ""} == {**now, "commit": "", "kind": ""}
    if earlier and (fresh or not same):
        say("starting anew: program, machine or libraries are not those of the results there were"
            if not fresh else "starting anew")
        os.replace(results(), results() + ".old")
        folder = os.path.dirname(scores_file("", "", ""))
        for file in os.listdir(folder):
            os.remove(os.path.join(folder, file))
    if not earlier or fresh or not same:
        keep(dict(now, kind="setting"))


# Running -------------------------------------------------------------------------------------------

def stalled():
    """Microseconds in which something on the machine waited for a processor."""
    try:
        with open("/proc/pressure/cpu") as file:
            return int(re.search(r"some .*total=(\d+)", file.read()).group(1))
    except OSError:
        return 0


def run(pattern, rounds, limit, fresh):
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    known = libraries()
    for name, library in known.items():
        say(f"{name} {library['version']}" if library else f"{name} is not installed and left out")
    prepare(fresh, known)
    done = {}
    for record in records()[1:]:
        key = record["task"], record["graph"], record["peer"], record["threads"]
        done[key] = done.get(key, 0) + (rounds if "error" in record or record.get("last") else 1)
    work = []
    for task, graph in plan.cases():
        waiting = [(library, threads) for library, threads in contestants(task, graph, known)
                   if re.search(pattern, f"{task}/{library}/{graph}/{threads}")
                   and done.get((task, graph, library, threads), 0) < least(task, graph, rounds)]
        if waiting:
            work.append((task, graph, waiting))
    began = time.monotonic()
    for number, (task, graph, waiting) in enumerate(work, 1):
        minutes = (time.monotonic() - began) / 60
        say(f"[{number}/{len(work)}, {minutes:.1f} min] {task}, {graph}: {len(waiting)} contestants")
        case(task, graph, waiting, known, least(task, graph, rounds), limit)


def least(task, graph, rounds):
    """Checks need no time, and the largest graph only shows growth."""
    return 1 if (task, graph) in plan.CHECKS else min(rounds, 3) if graph == "xl" else rounds


def case(task, graph, waiting, known, rounds, limit):
    """All contestants of a case: prepared two at a time, timed one at a time, ended whatever happens."""
    planned = plan.TASKS.get(task)
    if planned and graph == planned.beyond:
        limit = min(limit, BEYOND)
    running = {}

    def prepare_one(name):
        library, threads = name
        key = dict(task=task, graph=graph, peer=library, threads=threads)
        try:
            running[name] = start(task, library, graph, threads, known, limit), key
        except Failed as failure:
            keep(dict(key, error=str(failure)))
            say(f"    {library} on {threads}: {failure}")
    with ThreadPoolExecutor(os.cpu_count()) as pool:    # nothing is timed yet
        list(pool.map(prepare_one, waiting))
    try:
        by_turns(task, graph, waiting, running, rounds, planned)
    finally:
        for contestant, _ in running.values():
            contestant.end()


def by_turns(task, graph, waiting, running, rounds, planned):
    """Round after round, everybody once; then what came out."""
    began = time.monotonic()
    finished = {}
    for number in range(MOST_ROUNDS):
        if number >= rounds and (rounds < 5 or time.monotonic() - began > CHEAP):
            break
        told = []
        for name in waiting:
            if name in finished or name not in running:
                continue
            contestant, key = running[name]
            time.sleep(0.01)    # for the threads of the one before to fall asleep
            waited, clock = stalled(), time.monotonic()
            try:
                answer = contestant.ask(f"turn {TURN[0]} {TURN[1]}")
            except Failed as failure:
                keep(dict(key, error=str(failure)))
                told.append(f"{name[0]}×{name[1]} {failure}")
                del running[name]
                continue
            stall = (stalled() - waited) / 1e6 / max(1e-9, time.monotonic() - clock)
            wall = statistics.median(answer["wall"])
            record = dict(
                key, round=number, wall=wall, cpu=statistics.median(answer["cpu"]), runs=len(answer["wall"]),
                memory=max(answer["peak"], contestant.prepared["prepared"]) - contestant.prepared["base"],
                running=answer["peak"] - contestant.prepared["base"], stall=round(stall, 3))
            is_rival = planned and name[0] in ("entente", planned.rival)
            most = next((count for seconds, count in LONG.items()
                         if wall > seconds and not (is_rival and count > 1)), MOST_ROUNDS)
            if number + 1 >= most:
                record["last"] = True
                finished[name] = True
            if task in plan.BY_QUALITY:
                record["quality"] = answer["result"]
            keep(record)
            told.append(f"{name[0]}×{name[1]} {wall:.3g} s")
        say(f"    {number + 1}: " + ", ".join(told))
        if all(name in finished for name in running):
            break
    for (library, threads), (contestant, _) in running.items():
        if threads == 1 and scores_are_compared(task, graph):
            try:
                contestant.ask(f"scores {scores_file(task, graph, library)}")
            except Failed as failure:
                say(f"    {library} did not give its scores: {failure}")
