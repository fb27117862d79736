"""Cases: paths of any name, several of them, and events at hand."""

import datetime
import pathlib
import unittest

import command
import entente
from entente import cases

try:
    import pandas
except ImportError:
    pandas = None

HEADER = "date,source,target,kind\n"


def _events(case):
    """How many events a case holds."""
    table = entente.describe(case, quiet=True)
    rows = table if isinstance(table, list) else table.to_dict("records")
    return next(row["events"] for row in rows if (row["topic"], row["item"]) == ("case", "events"))


def _fields(events):
    """Dates, sources and weights as the command reads them."""
    table = entente.export(events, table="events", quiet=True)
    rows = table if isinstance(table, list) else table.to_dict("records")
    return [(row["date"], row["source"], row["weight"]) for row in rows]


class PathTest(unittest.TestCase):
    def test_names_may_hold_spaces_umlauts_and_leading_dashes(self):
        with command.within():
            for name in ["a b.csv", "Größe ’x’.csv", "-x.csv", "--help", "$HOME;ls.csv"]:
                pathlib.Path(name).write_text(HEADER + "2024-03-01,A,B,conflict\n")
                with self.subTest(name):
                    self.assertEqual(_events(name), 1)
                    self.assertEqual(_events(pathlib.Path(name)), 1)

    def test_several_paths_are_one_case(self):
        with command.within():
            for day in (1, 2):
                pathlib.Path(f"{day}.csv").write_text(f"{HEADER}2024-03-0{day},A,B,conflict\n")
            self.assertEqual(_events(["1.csv", pathlib.Path("2.csv")]), 2)

    def test_actors_may_begin_with_a_dash(self):
        events = [{"date": "2024-03-01", "source": "-a b", "target": "ö,", "kind": "conflict"}]
        self.assertEqual(len(entente.why(events, "-a b", "ö,", quiet=True)), 1)
        self.assertEqual(len(entente.export(events, actors=["-a b", "ö,"], quiet=True)), 1)


class EventsTest(unittest.TestCase):
    def test_dicts_are_events(self):
        self.assertEqual(
            _fields(command.EVENTS), [("2024-03-01", "North", 5), ("2024-04-09", "UN", 1)]
        )

    def test_values_are_written_as_tables_of_events_have_them(self):
        for value, written in [
            (datetime.date(2024, 3, 1), "2024-03-01"),
            (datetime.datetime(2024, 3, 1, 12), "2024-03-01"),
            (2.5, "2.5"),
            (190.0, "190"),
            (float("nan"), ""),
            (None, ""),
            (False, "no"),
            ('B, "b"\nc', '"B, ""b""\nc"'),
        ]:
            with self.subTest(value):
                _, text = cases.arguments([[{"value": value, "last": 1}]])
                self.assertEqual(text.decode(), f"value,last\n{written},1\n")

    def test_dicts_may_have_different_columns(self):
        _, text = cases.arguments([[{"a": 1}, {"b": 2, "a": 3}]])
        self.assertEqual(text.decode(), "a,b\n1,\n3,2\n")

    def test_the_same_events_give_the_same_picture(self):
        self.assertEqual(
            entente.draw(command.EVENTS, quiet=True).data,
            entente.draw(command.EVENTS, quiet=True).data,
        )

    def test_two_tables_of_events_are_refused(self):
        with self.assertRaisesRegex(ValueError, "write the other to a file"):
            entente.compare(command.EVENTS, command.EVENTS)

    def test_events_can_be_compared_with_a_file(self):
        with command.within():
            pathlib.Path("a.csv").write_text(HEADER + "2024-03-01,North,South,cooperation\n")
            table = entente.compare("a.csv", command.EVENTS, quiet=True)
            self.assertEqual(len(table), 3)

    def test_no_events_are_refused(self):
        with self.assertRaisesRegex(ValueError, "is empty; give at least one"):
            entente.describe([])

    @unittest.skipUnless(pandas, "no pandas")
    def test_data_frames_are_events(self):
        frame = pandas.DataFrame(command.EVENTS)
        frame["date"] = pandas.to_datetime(frame["date"])
        frame["cameo"] = [190, None]
        frame["note"] = pandas.array(["x", pandas.NA], dtype="string")
        frame["end_date"] = [pandas.Timestamp("2024-03-05"), pandas.NaT]
        frame.index = [7, 8]
        self.assertEqual(_fields(frame), [("2024-03-01", "North", 5), ("2024-04-09", "UN", 1)])
        told = entente.export(frame, table="events", quiet=True)
        self.assertEqual(told["code"][0], "190")
        self.assertEqual(list(told["last_day"]), ["2024-03-05", "2024-04-09"])
        self.assertEqual(told["note"][0], "x")
        self.assertTrue(pandas.isna(told["note"][1]))


if __name__ == "__main__":
    unittest.main()
