#!/usr/bin/env python3
"""Adds events up by Apache Spark: a case of totals from any number of tables, on one machine or many.

    entente totals --sql spark --input gdelt --by month -o spark.sql
    spark-submit --master MASTER distributed/spark_totals.py \\
        --query spark.sql --output months 'gdelt/*.CSV.zip'

Tables may be plain, or packed by gzip, bzip2 or zip. They and the output lie where every worker sees
them: a folder that all share, HDFS, or an object store (s3a://, gs://, abfss://).
"""

from __future__ import annotations

import argparse
import os
import sys
import uuid
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from py4j.protocol import Py4JError
from pyspark import StorageLevel
from pyspark.errors import PySparkException
from pyspark.sql import DataFrame, SparkSession

from case_of_totals import EVENTS, PACKAGE, TABLES, LeftOut, Query, Stop, judge, options, package, refuse


class Files:
    """The file system of a path, whichever it is."""

    def __init__(self, spark: SparkSession, path: str) -> None:
        self.java: Any = spark._jvm
        self.settings = spark._jsc.hadoopConfiguration()
        self.root = self.java.org.apache.hadoop.fs.Path(path)
        self.system = self.root.getFileSystem(self.settings)
        self.system.setWriteChecksum(False)

    def path(self, *parts: str) -> Any:
        place = self.root
        for part in parts:
            place = self.java.org.apache.hadoop.fs.Path(place, part)
        return place

    def names(self) -> list[str]:
        if not self.system.exists(self.root):
            return []
        return [status.getPath().getName() for status in self.system.listStatus(self.root)]

    def write(self, name: str, text: str) -> None:
        stream = self.system.create(self.path(name), True)
        stream.write(bytearray(text.encode("utf-8")))
        stream.close()

    def join(self, folder: str, name: str, beginning: str) -> None:
        """Puts the parts of a folder behind one another, without their way through Python."""
        parts = sorted(
            status.getPath().getName() for status in self.system.listStatus(self.path(folder))
            if status.getPath().getName().startswith("part-"))
        stream = self.system.create(self.path(name), True)
        stream.write(bytearray(beginning.encode("utf-8")))
        for part in parts:
            source = self.system.open(self.path(folder, part))
            self.java.org.apache.hadoop.io.IOUtils.copyBytes(source, stream, self.settings, False)
            source.close()
        stream.close()

    def delete(self, *parts: str) -> None:
        self.system.delete(self.path(*parts), True)

    def rename(self, other: Files) -> None:
        if not self.system.rename(self.root, other.root):
            raise Stop(f"{self.root} could not be renamed to {other.root}", 73)


def files(spark: SparkSession, paths: Sequence[str]) -> Iterator[str]:
    """The files of paths, patterns and folders with the folders in them, in the order of their names, each
    as Spark reads it: signs that stand in the name of a file are no pattern."""
    hadoop = spark._jvm.org.apache.hadoop.fs
    for path in paths:
        is_here = "://" not in path and os.path.exists(path)
        place = hadoop.Path(escaped(path) if is_here else path)
        system = place.getFileSystem(spark._jsc.hadoopConfiguration())
        found = system.globStatus(place)
        if not found:
            raise Stop(f"{path}: there is no such file or folder", 66)
        names = []
        for status in found:
            if status.isFile():
                names.append(status.getPath())
                continue
            inner = system.listFiles(status.getPath(), True)
            while inner.hasNext():
                file = inner.next().getPath()
                if TABLES.search(file.getName()) and file.getName()[0] not in "._":
                    names.append(file)
                else:
                    print(f"note: {file} is no table by its name", file=sys.stderr)
        for file in sorted(names, key=str):
            if file.getName()[0] in "._":
                raise Stop(f"{file}: Spark passes over files whose names begin with . or _; rename it")
            yield escaped(file.toString())


def escaped(path: str) -> str:
    for sign in "\\{}[]*?":
        path = path.replace(sign, "\\" + sign)
    return path


def unpacking() -> Callable[[Any], Iterator[tuple[str]]]:
    """What workers do with an archive: they give the lines of its tables. It is sent to them as it is,
    so it needs nothing of this file."""

    def lines(file: Any) -> Iterator[tuple[str]]:
        import io
        import zipfile

        with zipfile.ZipFile(io.BytesIO(file[1])) as archive:
            for member in archive.infolist():
                if member.is_dir() or member.filename.startswith("__MACOSX"):
                    continue
                with archive.open(member) as table:
                    for line in io.TextIOWrapper(table, encoding="utf-8", errors="replace", newline="\n"):
                        yield (line.rstrip("\r\n"),)

    return lines


def read(spark: SparkSession, query: Query, paths: Sequence[str]) -> DataFrame:
    """The rows of all tables, as the query reads them."""
    all_files = list(files(spark, paths))
    if not all_files:
        raise Stop("there is no table in what was named", 66)
    zips = [path for path in all_files if path.lower().endswith(".zip")]
    others = [path for path in all_files if not path.lower().endswith(".zip")]
    if query.rows == "fields":
        if zips:
            raise Stop("tables of this dialect cannot be read from .zip; unpack them, or pack them by gzip")
        columns = [f"f{number} STRING" for number in range(1, query.fields + 1)]
        return spark.read.csv(
            others, schema=", ".join([*columns, "malformed STRING"]), sep=query.delimiter, quote='"',
            escape='"', multiLine=True, mode="PERMISSIVE", columnNameOfCorruptRecord="malformed")
    frames = []
    if others:
        frames.append(spark.read.text(others).withColumnRenamed("value", "line"))
    if zips:
        archives = spark.read.format("binaryFile").load(zips).select("path", "content").rdd
        frames.append(spark.createDataFrame(archives.flatMap(unpacking()), "line STRING"))
    return frames[0] if len(frames) == 1 else frames[0].unionAll(frames[1])


def totals(spark: SparkSession, arguments: argparse.Namespace, folder: Files) -> tuple[list[str], int]:
    """Writes the case into a folder; gives the notes and the number of rows."""
    query = Query.read(arguments.query, "spark")
    read(spark, query, arguments.files).createOrReplaceTempView("input")
    everything = spark.sql(query.text).persist(StorageLevel.DISK_ONLY)
    try:
        return written(everything, query, arguments, folder)
    finally:
        everything.unpersist()


def written(
    everything: DataFrame, query: Query, arguments: argparse.Namespace, folder: Files
) -> tuple[list[str], int]:
    """Writes rows as they come of the query: their order stays, for none of them moves any more."""
    kept = everything.where("left_out IS NULL")
    left_out = [
        LeftOut(row.left_out, int(row.events), row.example)
        for row in everything.where("left_out IS NOT NULL").select("left_out", "events", "example").collect()]
    notes = judge(query, left_out, arguments.skip_bad_rows)
    conditions = {column: query.says_more(column) for column in query.columns}
    counts = kept.selectExpr(
        "count(*) AS n", "coalesce(sum(CAST(events AS BIGINT)), 0) AS all_events",
        *(f"count_if({condition}) AS has_{column}" for column, condition in conditions.items() if condition),
    ).collect()[0]
    if counts.n == 0:
        raise Stop("\n".join([*notes, "no row of the tables makes an edge"]))
    columns = [column for column, condition in conditions.items() if not condition or counts[f"has_{column}"]]
    kept.selectExpr(f"{query.line(columns)} AS line").write.text(str(folder.path("parts")))
    folder.join("parts", EVENTS, ",".join(columns) + "\n")
    folder.delete("parts")
    name = arguments.output.rstrip("/").split("/")[-1]
    folder.write(PACKAGE, package(query, columns, arguments.title, name, counts.all_events, left_out))
    return notes, counts.n


def session(**settings: str) -> SparkSession:
    """A session with what the job needs set."""
    builder = SparkSession.builder.appName("entente totals")
    # A row of another number of fields shows only where all of them are cut.
    settings["spark.sql.csv.parser.columnPruning.enabled"] = "false"
    for name, value in settings.items():
        builder = builder.config(name, value)
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    return spark


def reason(error: Exception) -> str:
    """What Spark says at last, without where in it that was."""
    said = [line.strip() for line in str(error).splitlines() if line.strip()]
    causes = [line for line in said if "Exception" in line and not line.startswith("at ")]
    return (causes or said or ["Spark failed"])[-1][:500]


def run(spark: SparkSession, arguments: argparse.Namespace) -> int:
    """Does what the arguments ask for; gives a status."""
    place = arguments.output if "://" in arguments.output else os.path.abspath(arguments.output)
    output = Files(spark, place)
    # A name of its own: what is in the folder of another job, or of somebody else, is not ours.
    folder = Files(spark, f"{place.rstrip('/')}.partial-{uuid.uuid4().hex[:8]}")
    try:
        refuse(output.names(), arguments.output, arguments.force)
        try:
            notes, rows = totals(spark, arguments, folder)
            output.delete()
            folder.rename(output)
        finally:
            folder.delete()
    except Stop as stop:
        print(f"spark_totals: {stop}", file=sys.stderr)
        return stop.status
    except KeyboardInterrupt:
        print("spark_totals: interrupted; nothing was written", file=sys.stderr)
        return 130
    except (PySparkException, Py4JError) as error:
        print(f"spark_totals: {reason(error)}", file=sys.stderr)
        return 74
    for note in notes:
        print(note, file=sys.stderr)
    print(f"{arguments.output}: {rows} rows")
    return 0


def parsed(words: Sequence[str] | None = None) -> argparse.Namespace:
    return options(__doc__, "spark").parse_args(words)


if __name__ == "__main__":
    arguments = parsed()
    spark = session()
    try:
        status = run(spark, arguments)
    finally:
        spark.stop()
    sys.exit(status)
