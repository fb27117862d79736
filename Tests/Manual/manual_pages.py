"""The manual says everything that the help of the command says, and any roff reads it."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

PACKAGE = pathlib.Path(__file__).resolve().parents[2]
TOOL = os.environ["ENTENTE_TOOL"]


def said(*arguments):
    """What the command prints."""
    return subprocess.run([TOOL, *arguments], check=True, capture_output=True, text=True).stdout


def manual(folder, interface):
    """The pages that the script writes, by their names."""
    subprocess.run(
        [sys.executable, "-B", PACKAGE / "packaging/manual.py", folder, "1.2.3", "/cases/seeds"],
        input=interface, check=True, text=True, env={**os.environ, "SOURCE_DATE_EPOCH": "86400"})
    return {file.stem: file.read_text() for file in pathlib.Path(folder).glob("*.1")}


def typed(page):
    """The terms of a page's lists as readers see them: without macros and escapes."""
    terms = re.findall(r"^\.It (.*)$", page, flags=re.MULTILINE)
    return [
        re.sub(r"\b(Ar|Cm|Pa|Fl) ", lambda macro: "-" if macro[1] == "Fl" else "", term)
        .replace(r"\-", "-").replace(r"\&", "").replace(r"\%", "")
        for term in terms
    ]


def options(text):
    """The options at the left of a help text, with all of their names."""
    found = re.findall(r"^  (--?[\w-]+(?:(?:, |/)--?[\w-]+)*)", text, flags=re.MULTILINE)
    return {name for names in found for name in re.split(", |/", names)}


class ManualTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = cls.enterClassContext(tempfile.TemporaryDirectory())
        cls.folder = pathlib.Path(folder)
        cls.pages = manual(folder, said("--describe-interface"))
        cls.help = said("--help")
        listed = cls.help.split("SUBCOMMANDS:")[1]
        cls.commands = re.findall(r"^  ([a-z-]+) ", listed, flags=re.MULTILINE)

    def test_commands(self):
        """Every command of the help has its place in the list and a page of its own."""
        self.assertGreater(len(self.commands), 10)
        for command in self.commands:
            self.assertIn(command, typed(self.pages["entente"]))
            self.assertIn(f"entente-{command}", self.pages)
        self.assertEqual(len(self.pages), len(self.commands) + 1)

    def test_options(self):
        """Every option of the help, by every name that it has, is a term on its command's page."""
        for command in self.commands:
            with self.subTest(command):
                words = " ".join(typed(self.pages[f"entente-{command}"])).split()
                expected = options(said("help", command))
                self.assertGreater(len(expected), 5)
                self.assertEqual(expected - set(words), set())

    def test_version(self):
        """Pages name the version and the day that they are given."""
        for page in self.pages.values():
            self.assertIn(".Os Entente 1.2.3\n", page)
            self.assertIn(".Dd January 2, 1970\n", page)

    @unittest.skipUnless(shutil.which("mandoc"), "no mandoc; apt-get or brew install mandoc")
    def test_lint(self):
        """Nothing on the pages is wrong, or doubtful to those who read mdoc strictly."""
        files = sorted(self.folder.glob("*.1"))
        outcome = subprocess.run(
            ["mandoc", "-T", "lint", "-W", "warning", *files], capture_output=True, text=True)
        self.assertEqual(outcome.stdout, "")

    @unittest.skipUnless(shutil.which("groff"), "no groff; apt-get or brew install groff")
    def test_words(self):
        """Words that mean something to roff reach the reader as they are."""
        words = r"""\n 'tis .Sh a`b x^y ~z "quoted" --so-called Île"""
        interface = {"command": {
            "commandName": "entente", "abstract": "Short.", "arguments": [],
            "discussion": f".begins like a request\n\n{words}\n\nEXAMPLES\n  .Sh {words}",
            "subcommands": []}}
        with tempfile.TemporaryDirectory() as folder:
            page = manual(folder, json.dumps(interface))["entente"]
        shown = subprocess.run(
            ["groff", "-mdoc", "-Tutf8", "-P-cbou"], input=page, check=True, capture_output=True,
            text=True, encoding="utf-8").stdout
        self.assertIn(".begins like a request", shown)
        self.assertEqual(shown.count(words), 2)
        self.assertIn(f".Sh {words}", shown)

    def test_formula(self):
        """The formula for macOS builds the version that the command says it is."""
        formula = (PACKAGE / "Formula/entente.rb").read_text()
        self.assertIn(f'version "{said("--version").strip()}"\n', formula)


if __name__ == "__main__":
    unittest.main()
