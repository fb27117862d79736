"""A page of many events: months, one line a pair, and events that count in totals alone."""

import csv
import io
import os
import unittest

import command
import reading
from browser import BrowserTest
from page_downloads import saved

# Who took part in the Syrian war.
ACTORS = (
    "Syria", "Military (Syria)", "Government (Syria)", "Citizen (Syria)", "Armed Rebel (Syria)",
    "Militant (Syria)", "Combatant (Syria)", "Militia (Syria)", "Free Syrian Army", "Syrian Kurds",
    "Jabhat al-Nusra", "Islamic State of Iraq and the Levant", "Hezbollah", "Turkish Kurds", "Turkey",
    "Russia", "Iran", "Israel", "United States", "United Nations", "France", "Saudi Arabia", "Iraq",
    "Lebanon", "Jordan")
MONTHS = (str(command.EVENTS_OF_MONTHS), "--actors", ",".join(f'"{name}"' for name in ACTORS))
ROLLED_UP = (*MONTHS, "--roll-up")
EVERY_MONTH = ("--every", "month")


@unittest.skipUnless(
    command.EVENTS_OF_MONTHS.is_dir(), f"there is no {command.EVENTS_OF_MONTHS.name}")
@unittest.skipUnless(
    os.environ.get("ENTENTE_LONG_TESTS") == "1", "takes a minute more; set ENTENTE_LONG_TESTS=1")
class MonthsTest(BrowserTest):
    """Figures are those of the command, whether events are listed or only counted."""

    options = ()

    def months(self, link=""):
        return self.open(command.page(*MONTHS, *EVERY_MONTH, *self.options), link)

    def test_the_whole_has_the_strengths_of_the_command(self):
        self.assert_figures(reading.strengths(self.months()), command.strengths(*ROLLED_UP))

    def test_kinds_have_the_strengths_of_the_command(self):
        page = self.months("kinds=0,2")
        # The command would choose other actors by their strength in these kinds.
        names = ",".join(f'"{id}"' for id in command.strengths(*ROLLED_UP))
        self.assert_figures(reading.strengths(page), command.strengths(
            str(command.EVENTS_OF_MONTHS), "--roll-up", "--actors", names,
            "--kinds", "cooperation,conflict"))

    def test_months_have_the_counts_of_the_command(self):
        page = self.months()
        slices = command.values("slices", *ROLLED_UP, *EVERY_MONTH)["slices"]
        self.assertGreater(len(slices), 2)
        for place, slice in enumerate(slices, 1):
            page.get_by_role("combobox", name="Choose a slice").select_option(str(place))
            text = page.locator(".caption p").inner_text()
            self.assertEqual(reading.figure("# events", text), slice["events"])
            self.assertEqual(reading.figure("# actors", text), slice["actors"])

    def test_months_have_the_strengths_of_the_command(self):
        page = self.months("slice=2")
        rows = command.table("centrality", *ROLLED_UP, *EVERY_MONTH, "--measure", "strength")
        second = sorted({row["slice"] for row in rows})[1]
        told = {row["id"]: float(row["score"]) for row in rows
                if row["slice"] == second and float(row["score"]) > 0}
        # The picture has room for the heaviest pairs, and the file holds all of them.
        found = {}
        for row in csv.DictReader(io.StringIO(saved(page, "Pairs (CSV)")[0])):
            for id in (row["first"], row["second"]):
                found[id] = found.get(id, 0) + float(row["weight"])
        self.assert_figures(found, told, places=6)
        drawn = reading.strengths(page)
        self.assert_figures(drawn, {id: told[id] for id in drawn})

    def test_lines_show_the_net_tone_of_the_command(self):
        page = self.months()
        drawn = {}
        for kind, label in reading.labels(page, ".tie"):
            self.assertIsNone(kind)
            drawn[label.split(": ")[0]] = reading.figure("tone #", label)
        for a, b in (("Syria", "Turkey"), ("Iran", "Israel")):
            told = command.values("why", *ROLLED_UP, a, b)
            name = next(name for name in drawn if set(name.split(" – ")) == {a, b})
            self.assertAlmostEqual(drawn[name], told["tone"], delta=0.00501)

    def test_a_pair_has_the_counts_of_the_command(self):
        page = self.months("pair=Russia~Syria")
        told = command.events(*ROLLED_UP, "Russia", "Syria")
        text = page.locator("#detail .summary").inner_text()
        self.assertEqual(reading.figure("^# events", text), len(told))
        self.assertAlmostEqual(reading.figure("Weight #", text),
                               sum(event["weight"] for event in told), delta=0.0501)

    def test_ids_with_blanks_and_brackets_are_found(self):
        page = self.months("level=1&pair=Turkey~Military%20(Syria)")
        self.assertEqual(page.locator("#detail h3").inner_text(), "Turkey – Military (Syria)")

    def test_many_events_are_listed_by_and_by(self):
        page = self.months()
        self.assertEqual(page.locator("#event-list .event").count(), 50)
        page.locator("#event-list .show-more").click()
        self.assertEqual(page.locator("#event-list .event").count(), 100)


class FewEventsTest(MonthsTest):
    """The same of a page that lists the 500 weightiest events and counts the others."""

    options = ("--max-events", "500")

    def test_it_holds_no_more_events_than_were_asked_for(self):
        counts = reading.data(self.months())["events"]["count"]
        self.assertLessEqual(sum(count == 1 for count in counts[:500]), 500)
        self.assertTrue(any(count > 1 for count in counts))
