"""What goes wrong, as exceptions; what is worth knowing, as warnings."""

import pathlib
import unittest
import warnings

import command
import entente


class ErrorTest(unittest.TestCase):
    def test_what_the_command_ends_with_names_the_exception(self):
        bad = [{**command.EVENTS[0], "weight": "n/a"}]
        for kind, standard, status, call in [
            (
                entente.UsageError,
                ValueError,
                64,
                lambda: entente.draw(command.SEEDS, kinds="konflikt"),
            ),
            (
                entente.UsageError,
                ValueError,
                64,
                lambda: entente.compare(command.SEEDS, "2015", "x"),
            ),
            (entente.DataError, ValueError, 65, lambda: entente.describe(bad)),
            (entente.NoInput, FileNotFoundError, 66, lambda: entente.describe("/nowhere")),
            (
                entente.MachineError,
                RuntimeError,
                70,
                lambda: entente.draw(command.SEEDS, timeout=1e-6, engine="dot"),
            ),
            (
                entente.OutputError,
                OSError,
                73,
                lambda: entente.page(command.EVENTS, output="/nowhere/a.html"),
            ),
        ]:
            with self.subTest(status=status), self.assertRaises(kind) as caught:
                call()
            self.assertEqual(caught.exception.status, status)
            self.assertIsInstance(caught.exception, standard)
            self.assertIsInstance(caught.exception, entente.EntenteError)

    def test_the_message_is_that_of_the_command(self):
        with self.assertRaises(entente.DataError) as caught:
            entente.describe([{**command.EVENTS[0], "weight": "n/a"}])
        self.assertRegex(
            str(caught.exception),
            r'^standard input:2:[0-9]+: weight "n/a" is not a number; leave the field empty',
        )
        with self.assertRaises(entente.NoInput) as caught:
            entente.describe("/nowhere")
        said = command.run("describe", "/nowhere").stderr
        self.assertEqual(f"Error: {caught.exception}\n", said)

    def test_the_message_says_nothing_of_the_command_line(self):
        with self.assertRaises(entente.UsageError) as caught:
            entente.draw(command.SEEDS, kinds="konflikt")
        self.assertIn("'konflikt' is invalid", str(caught.exception))
        self.assertNotIn("Usage:", str(caught.exception))
        self.assertNotIn("Error:", str(caught.exception))

    def test_a_missing_command_is_said_with_a_remedy(self):
        with command.tool("/nowhere/entente"):
            with self.assertRaisesRegex(
                entente.NotInstalled, "ENTENTE_TOOL names /nowhere/entente.*install"
            ):
                entente.describe(command.SEEDS)

    def test_a_command_that_breaks_off_is_said(self):
        with command.folder() as folder:
            dying = command.script(folder / "dying", "#!/bin/sh\nkill -KILL $$\n")
            with command.tool(dying), self.assertRaises(entente.Stopped) as caught:
                entente.describe(command.SEEDS)
        self.assertEqual(caught.exception.status, -9)
        self.assertIn("entente ended with -9", str(caught.exception))

    def test_an_ending_without_a_result_is_no_result(self):
        with command.folder() as folder:
            silent = command.script(folder / "silent", "#!/bin/sh\nexit 65\n")
            with command.tool(silent), self.assertRaises(entente.DataError):
                entente.check(command.SEEDS)

    def test_check_gives_its_table_whatever_is_wrong(self):
        table = entente.check([{**command.EVENTS[0], "weight": "n/a"}], quiet=True)
        self.assertEqual(len(table), 1)
        with self.assertRaises(entente.NoInput):
            entente.check("/nowhere")


class NoteTest(unittest.TestCase):
    def test_notes_are_warnings_at_the_line_of_the_caller(self):
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            entente.communities(command.SEEDS)
        self.assertEqual([one.category for one in caught], [entente.Note])
        self.assertEqual(
            str(caught[0].message),
            "ties of cooperation and negotiation count; --kinds names others",
        )
        self.assertEqual(caught[0].filename, __file__)
        line = pathlib.Path(__file__).read_text().split("\n")[caught[0].lineno - 1]
        self.assertIn("entente.communities(command.SEEDS)", line)

    def test_nothing_is_noted_if_nothing_is_to_be_said(self):
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            entente.communities(command.SEEDS, quiet=True)


if __name__ == "__main__":
    unittest.main()
