"""Files that readers save from the page."""

import csv
import io
import xml.etree.ElementTree as ElementTree

import command
import reading
from browser import BrowserTest

SVG = "{http://www.w3.org/2000/svg}"


def saved(page, name):
    """The text of a file that a button saves, and what the file is called."""
    with page.expect_download() as download:
        page.get_by_role("button", name=name).click()
    with open(download.value.path(), encoding="utf-8-sig", newline="") as file:
        return file.read(), download.value.suggested_filename


def rows(page, name):
    return list(csv.DictReader(io.StringIO(saved(page, name)[0])))


class DownloadTest(BrowserTest):
    """Figures are those of the command, and files can be read by others."""

    def test_pairs(self):
        found = {(frozenset((row["first"], row["second"])), row["kind"]):
                 (float(row["weight"]), int(row["events"]))
                 for row in rows(self.seeds("slice=2"), "Pairs (CSV)")}
        wanted = command.ties(*command.SEEDS, "--roll-up", "--phase", "truce")
        self.assertEqual(set(found), set(wanted))
        for tie, (weight, count) in wanted.items():
            self.assertAlmostEqual(found[tie][0], weight, places=9)
            self.assertEqual(found[tie][1], count)

    def test_pairs_say_who_acts_on_whom(self):
        found = {}
        for row in rows(self.seeds("slice=2"), "Pairs (CSV)"):
            for way, column in (((row["first"], row["second"]), "first_on_second"),
                                ((row["second"], row["first"]), "second_on_first")):
                found[way] = found.get(way, 0) + float(row[column])
        wanted = command.acts(*command.SEEDS, "--roll-up", "--phase", "truce")
        self.assert_figures({way: weight for way, weight in found.items() if weight}, wanted,
                            places=9)

    def test_events(self):
        page = self.seeds("slice=2&kinds=2")
        found = rows(page, "Events (CSV)")
        told = command.table("export", *command.SEEDS, "--roll-up", "--phase", "truce", "--kinds",
                             "conflict", "--table", "events")
        self.assertEqual(sorted(row["id"] for row in found), sorted(row["id"] for row in told))
        with open(command.PACKAGE / "seeds/events.csv", encoding="utf-8") as file:
            coded = {row["id"]: row for row in csv.DictReader(file)}
        for row in found:
            for name in ("source", "target", "kind", "summary", "certainty"):
                self.assertEqual(row[name], coded[row["id"]][name])

    def test_matrix(self):
        text, _ = saved(self.seeds("slice=2"), "Matrix (CSV)")
        head, *body = csv.reader(io.StringIO(text))
        found = {(row[0], name): float(value) for row in body
                 for name, value in zip(head[1:], row[1:]) if float(value)}
        wanted = command.acts(*command.SEEDS, "--roll-up", "--phase", "truce")
        self.assert_figures(found, wanted, places=9)

    def test_files_are_named_after_case_slice_level_and_filter(self):
        _, name = saved(self.seeds("slice=4"), "Pairs (CSV)")
        self.assertEqual(name, "relations-in-the-syrian-war-aleppo-and-palmyra-rolled-up-pairs.csv")
        _, name = saved(self.seeds("level=1&kinds=2"), "Pairs (CSV)")
        self.assertEqual(name, "relations-in-the-syrian-war-as-coded-filtered-pairs.csv")

    def test_the_picture_is_a_well_formed_drawing_in_fixed_colours(self):
        page = self.seeds("slice=2&pair=us~russia&kinds=0,2", color_scheme="dark")
        text, name = saved(page, "Picture (SVG)")
        self.assertTrue(name.endswith(".svg"))
        drawing = ElementTree.fromstring(text)
        self.assertEqual(drawing.tag, f"{SVG}svg")
        words = " ".join("".join(item.itertext()) for item in drawing.iter(f"{SVG}text"))
        for word in (reading.heading(page), "Russia", "ISIS", "cooperation", "conflict"):
            self.assertIn(word, words)
        self.assertNotIn("var(", text)
        self.assertNotIn("tabindex", text)
        kinds = [item.get("data-kind") for item in drawing.iter(f"{SVG}g") if item.get("data-pair")]
        self.assertEqual(len(kinds), len(reading.ties(page)))
        self.assertEqual(set(kinds), {"cooperation", "conflict"})
        colours = {item.get("stroke") for item in drawing.iter() if item.get("stroke")}
        self.assertIn("#0072b2", colours)
        self.assertNotIn("transparent", colours)
