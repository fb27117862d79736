"""Tables: numbers as numbers, text as text, with pandas and without."""

import csv
import io
import sys
import unittest
import unittest.mock

import command
import entente
from entente import tables

try:
    import pandas
except ImportError:
    pandas = None

WITHOUT_PANDAS = unittest.mock.patch.dict(sys.modules, {"pandas": None})


@WITHOUT_PANDAS
class ListTest(unittest.TestCase):
    def test_fields_are_those_that_the_command_prints(self):
        for function, arguments, options, line in [
            (entente.slices, (), {"every": "year"}, ["--every", "year"]),
            (entente.compare, ("2015", "2016"), {"roll_up": True}, ["2015", "2016", "--roll-up"]),
            (entente.centrality, (), {"measure": "betweenness"}, ["--measure", "betweenness"]),
            (entente.turns, (), {"roll_up": True}, ["--roll-up"]),
            (entente.balance, (), {"roll_up": True}, ["--roll-up"]),
            (entente.communities, (), {}, []),
            (entente.reach, ("russia",), {}, ["russia"]),
            (entente.why, ("russia", "us"), {}, ["russia", "us"]),
        ]:
            with self.subTest(function.__name__):
                table = function(command.SEEDS, *arguments, **options, quiet=True)
                text = command.printed(
                    function.__name__, command.SEEDS, *line, "--format", "csv", "--quiet"
                )
                plain = list(csv.DictReader(io.StringIO(text)))
                self.assertEqual(len(table), len(plain))
                self.assertTrue(plain)
                for row, fields in zip(table, plain):
                    self.assertEqual(row.keys(), fields.keys())
                    for name, value in row.items():
                        if isinstance(value, (int, float)):
                            self.assertEqual(value, float(fields[name]))
                        else:
                            self.assertEqual(value, fields[name] or None)

    def test_numbers_are_numbers(self):
        row = entente.slices(command.SEEDS, every="year", quiet=True)[0]
        self.assertEqual([row["events"], row["tone"]], [1, -10.0])
        self.assertEqual([type(row["events"]), type(row["tone"])], [int, float])
        # Decimal points are kept apart from whole numbers by column, not by field.
        self.assertIsInstance(row["density"], float)

    def test_ids_and_periods_stay_text(self):
        self.assertEqual(
            entente.slices(command.SEEDS, every="year", quiet=True)[0]["slice"], "2011"
        )
        events = [
            {**event, "id": f"00{place}", "source": "1"}
            for place, event in enumerate(command.EVENTS)
        ]
        told = entente.export(events, table="events", quiet=True)
        self.assertEqual([row["id"] for row in told], ["000", "001"])
        self.assertEqual([row["source"] for row in told], ["1", "1"])

    def test_columns_of_one_name_mean_what_stands_beside_them(self):
        steps = entente.compare(command.SEEDS, every="year", quiet=True)
        self.assertEqual((steps[0]["from"], steps[0]["to"]), ("2011", "2012"))
        bounds = entente.centrality(
            command.SEEDS, roll_up=True, stability="bootstrap=20", measure="strength", quiet=True
        )
        self.assertLess(bounds[0]["from"], bounds[0]["to"])
        events = [{**event, "id": place} for place, event in enumerate(command.EVENTS)]
        self.assertEqual(entente.reach(events, "North", quiet=True)[0]["events"], "0")

    def test_endings_tell_text_as_well(self):
        row = tables.read("source_label,before_period,before_events\n1,2015,3\n")[0]
        self.assertEqual(list(row.values()), ["1", "2015", 3])

    def test_what_is_empty_is_none(self):
        self.assertIsNone(entente.slices(command.SEEDS, every="year", quiet=True)[1]["tone"])

    def test_a_table_without_rows_is_an_empty_list(self):
        self.assertEqual(entente.actors(command.EVENTS, quiet=True), [])

    def test_fields_may_hold_commas_quotes_and_lines(self):
        self.assertEqual(
            tables.read('name,events\n"a ""b"",\nc",3\nd,\n'),
            [{"name": 'a "b",\nc', "events": 3}, {"name": "d", "events": None}],
        )

    def test_fields_may_be_long(self):
        usual = csv.field_size_limit()
        self.assertEqual(len(tables.read("path\n" + "x;" * 100_000)[0]["path"]), 200_000)
        self.assertEqual(csv.field_size_limit(), usual)

    def test_what_only_looks_like_a_number_stays_text(self):
        fields = ["1_0", " 1", "0x1", "inf", "nan", "1e", "١"]
        for field in fields:
            self.assertEqual(tables.read(f"value\n{field}\n2\n")[0]["value"], field)
        self.assertEqual(tables.read("value\n1e-05\n-2\n"), [{"value": 1e-05}, {"value": -2.0}])


@unittest.skipUnless(pandas, "no pandas")
class FrameTest(unittest.TestCase):
    def test_a_table_is_a_data_frame_with_types(self):
        frame = entente.slices(command.SEEDS, every="year", quiet=True)
        self.assertIsInstance(frame, pandas.DataFrame)
        self.assertEqual(frame["events"].sum(), 175)
        self.assertEqual(frame["events"].dtype, "int64")
        self.assertEqual(frame["tone"].dtype, "float64")
        self.assertEqual(list(frame["slice"]), ["2011", "2012", "2013", "2014", "2015", "2016"])
        self.assertTrue(pandas.isna(frame["tone"][1]))

    def test_a_table_without_rows_has_its_columns(self):
        frame = entente.actors(command.EVENTS, quiet=True)
        self.assertEqual((len(frame), frame.columns[0]), (0, "alias"))


if __name__ == "__main__":
    unittest.main()
