"""What the tests of engines share: the command, its totals, and the jobs."""

from __future__ import annotations

import contextlib
import functools
import gzip
import importlib.util
import io
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).resolve().parents[2]
JOBS = PACKAGE / "distributed"
DATA = PACKAGE.parent / "shared" / "data"
TOOL = os.environ.get("ENTENTE_TOOL", str(PACKAGE / ".build/check/release/entente"))

HAS_SPARK = importlib.util.find_spec("pyspark") is not None and shutil.which("java") is not None

sys.path.insert(0, str(JOBS))

GDELT_WIDTH = 61


def entente(*words: str | Path) -> str:
    """What the command prints; its messages where it fails."""
    done = subprocess.run([TOOL, *map(str, words)], capture_output=True, text=True)
    if done.returncode != 0:
        raise AssertionError(f"entente {' '.join(map(str, words))}: {done.stderr}")
    return done.stdout


def gdelt(number: str, day: str, source: str, target: str, code: str, value: str = "",
          document: str = "", added: str = "") -> str:
    """A line of GDELT 2.0."""
    fields = [""] * GDELT_WIDTH
    plain = day.replace("-", "")
    for place, text in [(0, number), (1, day), (2, plain[:6]), (3, plain[:4]), (5, source), (15, target), (26, code), (28, code[:2]),
                        (30, value), (59, added), (60, document)]:
        fields[place] = text
    return "\t".join(fields)


@functools.cache
def spark_session() -> Any:
    """A session on this machine, whose JVM ends with the tests."""
    import spark_totals

    return spark_totals.session(**{
        "spark.master": "local[2]", "spark.ui.enabled": "false", "spark.sql.shuffle.partitions": "4"})


class Case(unittest.TestCase):
    """A test with a folder of its own."""

    def setUp(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="entente engines é-"))
        self.addCleanup(shutil.rmtree, self.folder)

    def table(self, name: str, lines: list[str], ending: str = "\n") -> Path:
        file = self.folder / name
        data = "".join(line + ending for line in lines).encode()
        file.write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
        return file

    def query(self, engine: str, *words: str | Path) -> Path:
        file = self.folder / f"{engine}.sql"
        entente("totals", "--sql", engine, *words, "-o", file, "--force")
        return file

    def ours(self, *words: str | Path) -> bytes:
        """The events of the totals that the command makes."""
        entente("totals", *words, "-o", self.folder / "ours", "--force", "--skip-bad-rows")
        return (self.folder / "ours" / "events.csv").read_bytes()

    def duckdb(self, query: Path, *words: str | Path) -> tuple[int, str]:
        """The status and the messages of the job, whose case is in `duckdb`."""
        import duckdb_totals

        messages = io.StringIO()
        with contextlib.redirect_stderr(messages), contextlib.redirect_stdout(io.StringIO()):
            status = duckdb_totals.main([
                "--query", str(query), "--output", str(self.folder / "duckdb"), "--force",
                *map(str, words)])
        return status, messages.getvalue()

    def spark(self, query: Path, *words: str | Path) -> tuple[int, str]:
        """The same of Spark, in one session for all tests."""
        import spark_totals

        messages = io.StringIO()
        with contextlib.redirect_stderr(messages), contextlib.redirect_stdout(io.StringIO()):
            status = spark_totals.run(spark_session(), spark_totals.parsed([
                "--query", str(query), "--output", str(self.folder / "spark"), "--force",
                *map(str, words)]))
        return status, messages.getvalue()

    def events(self, engine: str) -> bytes:
        return (self.folder / engine / "events.csv").read_bytes()

    def assert_same(self, found: bytes, wanted: bytes) -> None:
        if found == wanted:
            return
        pairs = zip(found.splitlines(), wanted.splitlines(), strict=False)
        first = next((pair for pair in pairs if pair[0] != pair[1]), None)
        self.fail(f"{len(found)} and {len(wanted)} bytes; the first rows that differ: {first}")
