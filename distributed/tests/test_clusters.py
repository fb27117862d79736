"""A million rows by every engine and any number of workers, one of whom is killed: the same bytes."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import socket
import subprocess
import sys
import time
import unittest
from collections.abc import Iterator
from pathlib import Path

from tests.support import HAS_SPARK, JOBS, Case

ROWS = int(os.environ.get("ENTENTE_ENGINE_ROWS", "1000000"))
# A task must be heard of within this time; a machine that is busy takes a while to start engines.
PATIENCE = 240


def free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])


class Cluster:
    """A master and two workers of one core each, on this machine."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = free_port()
        self.master = f"spark://127.0.0.1:{self.port}"
        self.processes: list[subprocess.Popen[bytes]] = []
        self.start("Master", "--host", "127.0.0.1", "--port", str(self.port), "--webui-port", "0")
        for number in range(2):
            self.start(
                "Worker", "--host", "127.0.0.1", "--webui-port", "0", "--cores", "1", "--memory", "1g",
                "--work-dir", str(folder / f"worker{number}"), self.master)

    def start(self, part: str, *words: str) -> None:
        log = open(self.folder / f"{part}{len(self.processes)}.log", "wb")
        with log:
            self.processes.append(subprocess.Popen(
                ["spark-class", f"org.apache.spark.deploy.{part.lower()}.{part}", *words],
                stdout=log, stderr=subprocess.STDOUT, start_new_session=True,
                env={**os.environ, "SPARK_LOCAL_IP": "127.0.0.1"}))

    def has_begun(self, worker: int, stage: int) -> bool:
        """Whether a worker has a task of a stage that comes after others."""
        for log in (self.folder / f"worker{worker}").glob("app-*/*/stderr"):
            stages = re.findall(r"Running task \S+ in stage (\d+)", log.read_text(errors="replace"))
            if any(int(number) >= stage for number in stages):
                return True
        return False

    def kill(self, worker: int) -> None:
        """Ends a worker and what it runs at once, as a machine that loses its current."""
        os.killpg(self.processes[worker + 1].pid, signal.SIGKILL)

    def stop(self) -> None:
        for process in self.processes:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()


class Clusters(Case):
    made: Path
    wanted: bytes

    def setUp(self) -> None:
        super().setUp()
        self.rows = self.folder / "made"
        query = self.query("duckdb", "--input", "gdelt", "--by", "month")
        subprocess.run(
            [sys.executable, JOBS / "made_events.py", str(ROWS), self.rows, "--query", query], check=True,
            capture_output=True)

    def test_every_engine_and_any_number_of_workers(self):
        files = sorted(self.rows.iterdir())
        wanted = self.ours(*files, "--input", "gdelt", "--by", "month")
        self.assertGreater(wanted.count(b"\n"), ROWS // 20)
        status, messages = self.duckdb(self.folder / "duckdb.sql", self.rows)
        self.assertEqual(status, 0, messages)
        self.assert_same(self.events("duckdb"), wanted)
        if not HAS_SPARK:
            self.skipTest("no Spark")
        self.query("spark", "--input", "gdelt", "--by", "month")
        with self.subTest("two workers within one process each"):
            job = self.submit("local-cluster[2,1,1024]")
            self.assertEqual(job.wait(), 0, self.log.read_text()[-2000:])
            self.assert_same(self.events("spark"), wanted)
        with self.subTest("a master and two workers, of whom one is killed"):
            with self.cluster() as cluster:
                job = self.submit(cluster.master)
                self.wait_for(lambda: cluster.has_begun(0, stage=1) or job.poll() is not None)
                self.assertIsNone(job.poll(), f"the job ended too early: {self.log.read_text()[-2000:]}")
                cluster.kill(0)
                self.assertEqual(job.wait(), 0, self.log.read_text()[-2000:])
            self.assert_same(self.events("spark"), wanted)

    @contextlib.contextmanager
    def cluster(self) -> Iterator[Cluster]:
        cluster = Cluster(self.folder)
        try:
            yield cluster
        finally:
            cluster.stop()

    def submit(self, master: str) -> subprocess.Popen[bytes]:
        self.log = self.folder / "job.log"
        with open(self.log, "wb") as log:
            return subprocess.Popen(
                ["spark-submit", "--master", master, "--conf", "spark.ui.enabled=false",
                 "--conf", "spark.executor.memory=1g", "--conf", "spark.driver.host=127.0.0.1",
                 "--conf", "spark.sql.shuffle.partitions=8",
                 JOBS / "spark_totals.py", "--query", self.folder / "spark.sql", "--output",
                 self.folder / "spark", "--force", self.rows],
                stdout=log, stderr=subprocess.STDOUT, env={**os.environ, "SPARK_LOCAL_IP": "127.0.0.1"})

    def wait_for(self, happens) -> None:
        end = time.monotonic() + PATIENCE
        while not happens():
            self.assertLess(time.monotonic(), end, "nothing happened")
            time.sleep(0.1)


if __name__ == "__main__":
    unittest.main()
