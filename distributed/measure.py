#!/usr/bin/env python3
"""Measures engines on made-up rows: seconds, rows a second and memory by rows and by workers.

    python3 distributed/measure.py --tool entente --rows 1000000 10000000 --folder /tmp/measured

Prints a row as each run ends: a median of three for runs below a minute, else one. Needs Linux, for memory
is read from /proc: the sum of what all processes of a run hold at once, at its greatest.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import made_events

HERE = Path(__file__).resolve().parent
SPARK = [
    "spark-submit", "--conf", "spark.ui.enabled=false", "--conf", "spark.driver.host=127.0.0.1",
    "--conf", "spark.log.level=ERROR"]


def memory(session: int) -> int:
    """What all processes of a session hold, in bytes."""
    total = 0
    for folder in Path("/proc").iterdir():
        if not folder.name.isdigit():
            continue
        try:
            fields = (folder / "stat").read_text().rsplit(")", 1)[1].split()
            if int(fields[3]) == session:
                total += int((folder / "statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
        except (OSError, IndexError):
            continue
    return total


def run(command: Sequence[str | Path], log: Path) -> tuple[float, int]:
    """The seconds that a command takes, and its greatest memory."""
    start = time.monotonic()
    with open(log, "wb") as file:
        process = subprocess.Popen(list(map(str, command)), stdout=file, stderr=file, start_new_session=True)
    greatest = 0
    while process.poll() is None:
        greatest = max(greatest, memory(process.pid))
        time.sleep(0.2)
    if process.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, command))}:\n{log.read_text(errors='replace')[-2000:]}")
    return time.monotonic() - start, greatest


def engines(tool: str, folder: Path, rows: Path) -> Iterator[tuple[str, list[str | Path]]]:
    """What is measured, by name."""
    files = sorted(rows.iterdir())
    yield "entente", [tool, "totals", *files, "--input", "gdelt", "-o", folder / "entente", "--force"]
    for threads in (1, 2):
        yield f"DuckDB, {threads} threads" if threads > 1 else "DuckDB, 1 thread", [
            sys.executable, HERE / "duckdb_totals.py", "--query", folder / "duckdb.sql", "--output",
            folder / "duckdb", "--force", "--threads", str(threads), rows]
    for workers in (1, 2):
        yield f"Spark, {workers} cores" if workers > 1 else "Spark, 1 core", [
            *SPARK, "--master", f"local[{workers}]", "--driver-memory", "6g", HERE / "spark_totals.py",
            "--query", folder / "spark.sql", "--output", folder / "spark", "--force", rows]
    yield "Spark, 2 workers", [
        *SPARK, "--master", "local-cluster[2,1,4096]", "--conf", "spark.executor.memory=4g",
        HERE / "spark_totals.py", "--query", folder / "spark.sql", "--output", folder / "spark", "--force",
        rows]


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", default="entente", help="the command")
    parser.add_argument("--rows", type=int, nargs="+", default=[1_000_000])
    parser.add_argument("--folder", type=Path, required=True, help="where rows and totals go")
    parser.add_argument("--only", default="", help="engines whose name has this in it")
    parser.add_argument("--packed", action="store_true", help="rows in files packed by gzip")
    arguments = parser.parse_args()
    folder = arguments.folder
    folder.mkdir(parents=True, exist_ok=True)
    for engine in ("duckdb", "spark"):
        text = subprocess.run(
            [arguments.tool, "totals", "--sql", engine, "--input", "gdelt", "--by", "month"], check=True,
            capture_output=True, text=True).stdout
        (folder / f"{engine}.sql").write_text(text)
    print(f"{'rows':>12}  {'engine':<18} {'seconds':>8} {'rows a second':>14} {'memory, MB':>11}  totals")
    for count in arguments.rows:
        rows = folder / f"rows-{count}"
        if not rows.exists():
            made_events.write(count, rows, (folder / "duckdb.sql").read_text(), arguments.packed)
        for name, command in engines(arguments.tool, folder, rows):
            if arguments.only not in name:
                continue
            taken = [run(command, folder / "log")]
            while taken[0][0] < 60 and len(taken) < 3:
                taken.append(run(command, folder / "log"))
            seconds = statistics.median(time for time, _ in taken)
            greatest = max(memory for _, memory in taken)
            output = folder / name.split(",")[0].lower()
            with open(output / "events.csv", "rb") as file:
                totals = sum(1 for _ in file) - 1
            print(f"{count:>12,}  {name:<18} {seconds:>8.1f} {count / seconds:>14,.0f} "
                  f"{greatest / 1e6:>11,.0f}  {totals:,}", flush=True)
        shutil.rmtree(rows)
    return 0


if __name__ == "__main__":
    sys.exit(main())
