"""Keyword arguments, and what they are on the command line."""

import inspect
import pathlib
import sys
import unittest

import command
import entente
from entente.arguments import command_line, option

sys.path.insert(0, str(command.PACKAGE / "wrappers"))
import description


class CommandLineTest(unittest.TestCase):
    def test_values_are_written_as_the_command_takes_them(self):
        for options, line in [
            ({"every": "month"}, ["--every=month"]),
            ({"top": 5, "error": 0.05}, ["--top=5", "--error=0.05"]),
            ({"output": pathlib.Path("a b/ü.svg")}, ["--output=a b/ü.svg"]),
            ({"title": "-x"}, ["--title=-x"]),
            ({"title": ""}, ["--title", ""]),
            ({"as_": "matrix"}, ["--as=matrix"]),
            ({"roll_up": True}, ["--roll-up"]),
            ({"roll_up": 1}, ["--roll-up=1"]),
            ({"roll_up": False, "raw": False, "window": None}, []),
            ({"legend": False, "merge": True}, ["--no-legend", "--merge"]),
            ({"kinds": ["conflict", "negotiation"]}, ["--kinds=conflict,negotiation"]),
            ({"roll_up": ["a", "b, c"]}, ['--roll-up=a,"b, c"']),
            ({"actors": ["a", "b, c"]}, ['--actors=a,"b, c"']),
            ({"actors": ['a "b"']}, ['--actors="a ""b"""']),
            ({"actors": ["a", " b"]}, ['--actors=a," b"']),
            ({"actors": "a,b"}, ["--actors=a,b"]),
            ({"map": ["a,b=source", "c=target"]}, ["--map=a,b=source", "--map=c=target"]),
            ({"at": ("2015", "2016")}, ["--at=2015", "--at=2016"]),
        ]:
            with self.subTest(options):
                self.assertEqual(command_line(options), line)

    def test_lists_select_what_they_name(self):
        some = entente.describe(command.SEEDS, kinds=["conflict", "negotiation"], quiet=True)
        events = {row["item"]: row["events"] for row in _rows(some) if row["topic"] == "kind"}
        self.assertEqual(events, {"cooperation": 0, "negotiation": 35, "conflict": 81})
        ties = entente.export(command.SEEDS, actors=["russia", "us"], quiet=True)
        self.assertEqual({(row["first"], row["second"]) for row in _rows(ties)}, {("us", "russia")})

    def test_values_may_be_left_out_where_the_command_allows_it(self):
        allowed = set()
        for name, command_name in _options_with_values().items():
            done = command.run(command_name, f"--{name}", "--", "/nowhere", "a", "b")
            if done.returncode != 64 or f"--{name}" not in done.stderr.split("\n")[0]:
                allowed.add(name)
        self.assertEqual(allowed, description.VALUE_MAY_BE_LEFT_OUT)


class NamesTest(unittest.TestCase):
    def test_a_misspelt_option_raises_with_the_nearest_before_anything_starts(self):
        with command.tool("/nowhere/entente"):
            with self.assertRaisesRegex(
                TypeError, r"slices\(\) has no option rolup; did you mean roll_up\?"
            ):
                entente.slices(command.SEEDS, rolup=True)
            with self.assertRaisesRegex(TypeError, r"no option evry; did you mean every\?"):
                entente.as_json(entente.slices, command.SEEDS, evry="month")
            with self.assertRaisesRegex(
                TypeError, r"no option zzz; help\(entente.check\) lists them"
            ):
                entente.check(command.SEEDS, zzz=1)

    def test_every_option_is_one_of_the_command(self):
        for function in _functions():
            name = function.__name__.rstrip("_")
            told = command.printed("help", name)
            for parameter in inspect.signature(function).parameters.values():
                if parameter.kind is parameter.KEYWORD_ONLY and parameter.name != "time_limit":
                    with self.subTest(command=name, option=parameter.name):
                        self.assertRegex(told, rf"--{option(parameter.name)}\b")

    def test_help_tells_what_each_option_does(self):
        told = inspect.getdoc(entente.slices)
        self.assertIn("    nonempty: Leave out slices without events", told)
        self.assertIn("    time_limit: ", told)
        self.assertNotIn(": None", told)
        # The same name means another thing elsewhere.
        self.assertIn(
            "    output: The folder of the case to write.", inspect.getdoc(entente.import_)
        )
        self.assertIn("    output: Write to this file", inspect.getdoc(entente.page))


def _functions():
    return [getattr(entente, name) for name in entente.commands.__all__]


def _rows(table):
    return table if isinstance(table, list) else table.to_dict("records")


def _options_with_values():
    """Each option that has a value, with a command that has it."""
    return {
        one.name: told.name
        for told in description.commands(command.TOOL)
        for one in told.options
        if not one.is_flag
    }


if __name__ == "__main__":
    unittest.main()
