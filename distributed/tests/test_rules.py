"""Each rule by which rows are read, in small tables: the totals of engines are those of the command."""

from __future__ import annotations

import gzip
import json
import unittest
import zipfile

from tests.support import DATA, HAS_SPARK, Case, entente, gdelt

ENGINES = ("duckdb", "spark") if HAS_SPARK else ("duckdb",)


class Rules(Case):
    def assert_alike(self, file, *words, sample=False, notes=(), engines=ENGINES):
        shown = [file] if sample else ["--input", "gdelt"]
        wanted = self.ours(file, *([] if sample else shown), *words)
        for engine in engines:
            query = self.query(engine, *shown, *words)
            status, messages = getattr(self, engine)(query, file, "--skip-bad-rows")
            self.assertEqual(status, 0, messages)
            self.assert_same(self.events(engine), wanted)
            for note in notes:
                self.assertIn(note, messages)

    def test_gdelt_dates_codes_and_actors(self):
        table = self.table("events.tsv", [
            gdelt("1", "20190305", "USAGOV", "RUS", "040", "1.0", "http://a"),
            gdelt("2", "20190306", "USAGOV", "RUS", "0401", "", "http://b"),
            gdelt("3", "20190306", "USAGOV", "RUS", "040", "1", "http://b"),
            gdelt("4", "20190307", "USAGOV", "RUS", "0874", "9"),
            gdelt("5", "20190307", "SYR", "", "190", "-10"),
            gdelt("6", "20190307", "", "SYR", "190", "-10"),
            gdelt("7", "20190307", "SYR", "TUR", "010", "0"),
            gdelt("8", "20190307", "SYR", "SYR", "190", "-10"),
            gdelt("9", "2019-03-07", " SYR ", "TUR", "190", "-10.0"),
            gdelt("10", "20190401", "SYR", "TUR", "4", "1"),
            gdelt("11", "20190307", "NA", "TUR", "190", "-10"),
        ])
        self.assert_alike(table, "--by", "month", notes=["2 rows make no tie: who acts"])
        for unit in ("day", "week", "quarter", "year"):
            self.assert_alike(table, "--by", unit, engines=["duckdb"])

    def test_bad_rows_are_counted_and_refused(self):
        good = gdelt("1", "20190305", "USA", "RUS", "190", "-10")
        table = self.table("events.tsv", [
            good, gdelt("2", "20190230", "USA", "RUS", "190", "-10"), "one\ttwo",
            gdelt("3", "20190305", "USA", "RUS", "999", "-10"),
            gdelt("4", "20190305", "USA", "RUS", "190", "-11"),
            gdelt("5", "20190305", "USA", "RUS", "190", "ten"), "", good,
            gdelt("1", "20190308", "USA", "RUS", "190", "-10"),
        ])
        query = self.query("duckdb", "--input", "gdelt")
        status, messages = self.duckdb(query, table)
        self.assertEqual(status, 65)
        self.assertIn("--skip-bad-rows", messages)
        self.assertFalse((self.folder / "duckdb").exists())
        self.assert_alike(table, notes=[
            "1 row cannot be read: a date cannot be read", "1 row cannot be read: a number is out of range",
            "1 row cannot be read: a number cannot be read", "1 row cannot be read: an id occurs twice",
            "1 row cannot be read: the code is not in the coding scheme",
            "1 row cannot be read: the row has another number of fields",
            "1 row makes no tie: the event was read already"])

    def test_gdelt_of_all_widths_at_once(self):
        new = gdelt("1", "20190305", "USA", "RUS", "190", "-10", "http://a")
        fields = new.split("\t")
        # The first edition lacks the three columns of second-level areas and, before 2013, the address.
        old = [field for place, field in enumerate(fields) if place not in (39, 47, 55)]
        old[0], older = "2", ["3", *old[1:-1]]
        tables = [self.table(name, ["\t".join(row)]) for name, row in
                  [("a.tsv", fields), ("b.tsv", old), ("c.tsv", older)]]
        wanted = self.ours(*tables)
        self.assertIn(b",conflict,30,3,-10,http://a", wanted)
        for engine in ENGINES:
            status, messages = getattr(self, engine)(self.query(engine, "--input", "gdelt"), *tables)
            self.assertEqual(status, 0, messages)
            self.assert_same(self.events(engine), wanted)

    def test_one_a_day_and_age(self):
        table = self.table("events.tsv", [
            gdelt("12", "20190305", "USA", "RUS", "190", "-10", "http://b", "20190306120000"),
            gdelt("11", "20190305", "USA", "RUS", "190", "-9", "http://a", "20190306120000"),
            gdelt("13", "20180305", "USA", "RUS", "190", "-9", "http://a", "20190306120000"),
        ])
        self.assert_alike(table, "--one-a-day", "--max-age", "30", notes=["1 row makes no tie: the day has"])
        self.assertIn(b",conflict,9,-9,http://a\n", self.events("duckdb"))

    def test_names_with_signs(self):
        table = self.table("events.csv", [
            "date,source,target,kind,weight,certainty,directed,document",
            '2020-01-05,"Smith, John","The ""Front""",conflict,2.5,stated,yes,"a,b"',
            "2020-01-06,Ünal,日本,cooperation,0.000012,,no,x",
            "2020-01-07,日本,Ünal,cooperation,0.000005,,no,x",
            '2020-01-08,"two\nlines",b,negotiation,1000000,implied,yes,',
            "2020-01,a,b,negotiation,1,,yes,", "2020,a,b,negotiation,1,,yes,", "NA,a,b,negotiation,1,,yes,",
            ",a,b,negotiation,1,,yes,", "2020-02-10,\u00a0a\u00a0,  b ,negotiation,1,,yes,",
            "2020-02-30,a,b,conflict,1,,yes,", "2020-01-09,a,b,conflict,-1,,yes,",
            "2020-01-09,a,b,war,1,,yes,", "2020-01-09,,b,conflict,1,,yes,", "2020-01-09,a,b,conflict",
        ])
        self.assert_alike(table, "--by", "week", sample=True)
        self.assert_alike(table, "--by", "year", sample=True, engines=["duckdb"])

    def test_mirror_images(self):
        header = "Event ID\tEvent Date\tSource Name\tEvent Text\tCAMEO Code\tIntensity\tTarget Name\t" \
                 "Story ID\tSentence Number"
        rows = [
            ("5", "A", "B", "7", "1"), ("6", "B", "A", "7", "1"), ("4", "B", "A", "7", "1"),
            ("3", "A", "B", "7", "2"), ("9", "B", "A", "8", "1"), ("8", "Unspecified Actor", "A", "8", "1"),
        ]
        table = self.table("events.tab", [header] + [
            f"{number}\t2018-06-01\t{source}\tConsult\t040\t1\t{target}\t{story}\t{sentence}"
            for number, source, target, story, sentence in rows])
        for words in ([], ["--keep-mirrored"], ["--keep-placeholders"], ["--one-a-day"]):
            self.assert_alike(table, *words, sample=True, engines=["duckdb"] if words else ENGINES)

    def test_codes_of_a_scheme_and_names_of_codes(self):
        codes = self.table("codes.csv", [
            "code,kind,weight,goldstein,directed,label", "t,negotiation,0.5,,no,talks",
            "t-off,conflict,,-3.5,yes,talks off", "s,,,,,statement"])
        table = self.table("events.csv", [
            "date,source,target,code", "2020-01-05,a,b,t", "2020-01-06,b,a,t-on", "2020-01-07,a,b,t-off!",
            "2020-01-07,a,b,s", "2020-01-07,a,b,zzz"])
        self.assert_alike(table, "--codes", codes, sample=True)
        table = self.table("quadruples.txt", [
            "A\tConsult\tB\t2014-01-03", "B\tConsult\tA\t2014-01-03",
            "A\tUse_conventional_military_force\tB\t2014-01-03", "A\tMake statement\tB\t2014-01-04"])
        self.assert_alike(table, sample=True)

    def test_packed_files_names_with_brackets_and_folders(self):
        line = gdelt("1", "20190305", "USA", "RUS", "190", "-10")
        other = gdelt("2", "20190305", "USA", "RUS", "190", "-10")
        self.table("a[2].tsv", [line], ending="\r\n")
        (self.folder / "tables").mkdir()
        (self.folder / "tables" / "b.tsv.gz").write_bytes(gzip.compress(other.encode()))
        with zipfile.ZipFile(self.folder / "c.zip", "w") as archive:
            archive.writestr("c.CSV", gdelt("3", "20190305", "USA", "RUS", "190", "-10") + "\n")
        files = [self.folder / "a[2].tsv", self.folder / "tables", self.folder / "c.zip"]
        for engine in ENGINES:
            status, messages = getattr(self, engine)(self.query(engine, "--input", "gdelt"), *files)
            self.assertEqual(status, 0, messages)
            self.assertIn(b"2019-03-05,USA,RUS,conflict,30,3,-10\n", self.events(engine))

    def test_folders_within_folders_and_names_that_spark_passes_over(self):
        line = gdelt("1", "20190305", "USA", "RUS", "190", "-10")
        deep = self.folder / "tables" / "deep"
        deep.mkdir(parents=True)
        (deep / "a.CSV").write_text(line + "\n")
        (deep / ".DS_Store").write_text("x")
        for engine in ENGINES:
            query = self.query(engine, "--input", "gdelt")
            status, messages = getattr(self, engine)(query, self.folder / "tables")
            self.assertEqual(status, 0, messages)
            self.assertIn(".DS_Store is no table", messages)
            self.assertIn(b"2019-03-05,USA,RUS,conflict", self.events(engine))
        if HAS_SPARK:
            hidden = deep / "_1.CSV"
            hidden.write_text(line + "\n")
            status, messages = self.spark(query, hidden)
            self.assertEqual(status, 65)
            self.assertIn("rename it", messages)

    def test_other_columns_and_open_quotes_end_a_job_in_any_case(self):
        first = self.table("a.csv", ["date,source,target,kind", "2020-01-05,a,b,conflict"])
        other = self.table("b.csv", ["date,target,source,kind", "2020-01-05,a,b,conflict"])
        torn = self.table("c.csv", ["date,source,target,kind", '2020-01-05,"a,b,conflict'] +
                          ["2020-01-05,a,b,conflict"] * 3)
        for engine in ENGINES:
            query = self.query(engine, first)
            for table, word in [(other, "other columns"), (torn, "leave out more")]:
                status, messages = getattr(self, engine)(query, first, table, "--skip-bad-rows")
                self.assertEqual(status, 65, messages)
                self.assertIn(word, messages)
                self.assertFalse((self.folder / engine).exists())
        with self.assertRaisesRegex(AssertionError, "columns are not those of"):
            self.query("duckdb", first, other)

    def test_nothing_but_a_case_of_totals_is_written_over(self):
        table = self.table("events.tsv", [gdelt("1", "20190305", "USA", "RUS", "190", "-10")])
        for engine in ENGINES:
            query = self.query(engine, "--input", "gdelt")
            run = getattr(self, engine)
            self.assertEqual(run(query, table)[0], 0)
            self.assertEqual(run(query, table)[0], 0, "a case is written over with --force")
            (self.folder / engine / "thesis.txt").write_text("mine")
            status, messages = run(query, table)
            self.assertEqual(status, 73)
            self.assertIn("thesis.txt", messages)
            self.assertEqual((self.folder / engine / "thesis.txt").read_text(), "mine")
            self.assertIn(b"USA,RUS", self.events(engine))

    def test_tables_that_make_nothing(self):
        table = self.table("events.tsv", [gdelt("1", "20190305", "USA", "", "190", "-10")])
        for engine in ENGINES:
            status, messages = getattr(self, engine)(self.query(engine, "--input", "gdelt"), table)
            self.assertEqual(status, 65)
            self.assertIn("no row of the tables makes an edge", messages)

    def test_bytes_that_are_no_text(self):
        table = self.folder / "events.tsv"
        line = gdelt("1", "20190305", "USA", "RUS", "190", "-10")
        table.write_bytes(line.encode() + b"\n" + line.replace("USA", "X").encode() + b"\xff\n")
        for engine, word in zip(ENGINES, ("DuckDB says", "bytes are not UTF-8"), strict=False):
            query = self.query(engine, "--input", "gdelt")
            self.assertEqual(getattr(self, engine)(query, table)[0], 65)
            status, messages = getattr(self, engine)(query, table, "--skip-bad-rows")
            self.assertEqual(status, 0)
            self.assertIn(f"1 row cannot be read: {word}", messages)

    def test_a_case_that_says_what_it_is(self):
        table = self.table("events.tsv", [gdelt("1", "20190305", "USAGOV", "RUS", "190", "-10"),
                                          gdelt("2", "20190305", "USAGOV", "", "190", "-10")])
        query = self.query("duckdb", "--input", "gdelt", "--title", "Two \"states\" – é", "--description",
                           "Of one day.", "--license", "CC-BY-4.0")
        self.duckdb(query, table)
        text = entente("describe", self.folder / "duckdb")
        self.assertIn("Two \"states\" – é", text)
        self.assertIn("United States", text)
        package = json.loads((self.folder / "duckdb" / "datapackage.json").read_text())
        self.assertEqual(package["licenses"], [{"name": "CC-BY-4.0"}])
        self.assertIn(
            "Of one day. Totals of 1 events, a row for each month, pair and kind. 1 row makes no tie",
            package["description"])
        self.duckdb(query, table, "--title", "Two states")
        self.assertIn("Two states", entente("describe", self.folder / "duckdb"))

    def test_what_stands_in_the_way(self):
        query = self.query("duckdb", "--input", "gdelt")
        self.assertEqual(self.duckdb(query, self.folder / "none.tsv")[0], 66)
        self.assertEqual(self.duckdb(self.query("spark", "--input", "gdelt"), query)[0], 65)
        self.assertEqual(self.duckdb(self.folder / "none.sql", query)[0], 66)


class Samples(Case):
    """Real tables of others, where they are."""

    def assert_alike(self, name, *words, sample=False):
        files = sorted((DATA / name).glob("*.gz"))
        if not files:
            self.skipTest(f"no {name} beside the package")
        for file in files:
            shown = [file] if sample else ["--input", "gdelt"]
            query = self.query("duckdb", *shown, *words)
            status, messages = self.duckdb(query, file, "--skip-bad-rows")
            self.assertEqual(status, 0, messages)
            self.assert_same(self.events("duckdb"), self.ours(file, *words))

    def test_gdelt(self):
        for words in (["--by", "day"], ["--by", "month", "--one-a-day"], ["--by", "year", "--max-age", "30"]):
            self.assert_alike("gdelt", *words)

    def test_icews(self):
        for words in (["--by", "day"], ["--by", "month", "--one-a-day"], ["--by", "week", "--keep-mirrored"]):
            self.assert_alike("icews_raw", *words, sample=True)


if __name__ == "__main__":
    unittest.main()
