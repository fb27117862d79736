"""Filters, whose figures are those of the command with the options of the same meaning."""

import csv

import command
import reading
from browser import BrowserTest

ROLLED_UP = (*command.SEEDS, "--roll-up")


class FilterTest(BrowserTest):
    """Kinds, certainty, sources, least weight, period and level."""

    def check(self, page, *options):
        """Picture, counts and matrix against the command; at least something must be left away."""
        wanted = command.ties(*options)
        shown = reading.ties(page)
        self.assert_figures({tie: weight for tie, (weight, _) in shown.items()},
                            {tie: weight for tie, (weight, _) in wanted.items()})
        self.assertEqual({tie: count for tie, (_, count) in shown.items()},
                         {tie: count for tie, (_, count) in wanted.items()})
        self.assert_figures(reading.strengths(page), command.strengths(*options))
        events = sum(count for _, count in wanted.values())
        self.assertEqual(reading.events_shown(page), events)
        caption = page.locator(".caption p").inner_text()
        self.assertEqual(reading.figure("# events?", caption), events)
        self.assertIn(f": {events} event", page.locator("#event-list .scope").inner_text())
        reading.show_all(page, "#event-list")
        self.assertEqual(page.locator("#event-list .event").count(), events)
        cells = page.locator("#matrix tbody td[data-tone] a:visible").count()
        rows = command.table("export", *options)
        directed = {(row["first"], row["second"]) for row in rows
                    if int(row["forward"]) + int(row["mutual"])}
        directed |= {(row["second"], row["first"]) for row in rows
                     if int(row["backward"]) + int(row["mutual"])}
        self.assertEqual(cells, len(directed))

    def filtered(self, link=""):
        page = self.seeds(link)
        reading.open_filters(page)
        return page

    def untick(self, page, group, *names):
        boxes = page.get_by_role("group", name=group, exact=True)
        for name in names:
            boxes.get_by_role("checkbox", name=name).uncheck()

    def test_without_filters_all_is_shown(self):
        self.check(self.filtered(), *ROLLED_UP)

    def test_kinds(self):
        page = self.filtered()
        self.untick(page, "Kinds", "conflict")
        self.check(page, *ROLLED_UP, "--kinds", "cooperation,negotiation")
        self.untick(page, "Kinds", "cooperation")
        self.check(page, *ROLLED_UP, "--kinds", "negotiation")
        reading.expect_link(page, "kinds=1")

    def test_certainty(self):
        page = self.filtered("slice=2")
        self.untick(page, "Certainty", "implied", "reported")
        self.check(page, *ROLLED_UP, "--phase", "truce", "--certainty", "stated")

    def test_sources(self):
        page = self.filtered()
        documents = reading.data(page)["documents"]
        self.untick(page, "Sources", *(document["label"] for document in documents[2:]))
        ids = [row["seed"] for row in sources()][:2]
        self.check(page, *ROLLED_UP, "--sources", ",".join(ids))

    def test_period(self):
        page = self.filtered()
        page.get_by_label("From", exact=True).fill("2016-03-01")
        page.get_by_label("To", exact=True).fill("2016-07-14")
        self.check(page, *ROLLED_UP, "--window", "2016-03-01..2016-07-14")
        reading.expect_link(page, "from=2016-03-01", "to=2016-07-14")
        page.get_by_role("button", name="Clear the period").click()
        self.check(page, *ROLLED_UP)

    def test_a_period_is_drawn_by_pointer(self):
        page = self.filtered()
        box = page.locator(".brush").bounding_box()
        height = box["y"] + box["height"] / 2
        page.mouse.move(box["x"] + box["width"] * 0.85, height)
        page.mouse.down()
        page.mouse.move(box["x"] + box["width"] * 0.95, height, steps=5)
        page.mouse.up()
        first, last = (page.get_by_label(name, exact=True).input_value() for name in ("From", "To"))
        self.assertLess(first, last)
        self.check(page, *ROLLED_UP, "--window", f"{first}..{last}")

    def test_least_weight(self):
        page = self.filtered()
        page.locator("#least").fill("50")
        least = reading.figure("at least #", page.locator(".least output").inner_text())
        told = command.ties(*ROLLED_UP)
        weights = {}
        for (pair, _), (weight, _) in told.items():
            weights[pair] = weights.get(pair, 0) + weight
        kept = {pair for pair, weight in weights.items() if weight >= least}
        self.assertTrue(kept)
        self.assertLess(len(kept), len(weights))
        self.assertEqual({pair for pair, _ in reading.ties(page)}, kept)
        lighter = sum(count for (pair, _), (_, count) in told.items() if pair not in kept)
        status = page.locator(".status").inner_text()
        self.assertEqual(reading.figure("# events of lighter pairs", status), lighter)

    def test_what_is_not_shown_is_told_to_the_last_event(self):
        status = self.seeds("kinds=2&least=5").locator(".status").inner_text()
        parts = ["Showing #", "# events by the filters", "# events within one actor",
                 "# events of lighter pairs"]
        told = [reading.figure(part, status) for part in parts]
        self.assertTrue(all(told))
        self.assertEqual(sum(told), reading.figure("of # events", status))

    def test_details_keep_to_the_least_weight(self):
        page = self.seeds("pair=us~russia&least=200")
        self.assertIn("The filters let no event of this pair pass.",
                      page.locator("#detail").inner_text())

    def test_dates_that_are_turned_round_are_turned_back(self):
        page = self.filtered()
        page.get_by_label("To", exact=True).fill("2016-03-31")
        page.get_by_label("From", exact=True).fill("2016-09-01")
        reading.expect_link(page, "from=2016-03-31&to=2016-09-01")

    def test_all_filters_together(self):
        page = self.filtered()
        self.untick(page, "Kinds", "negotiation")
        self.untick(page, "Certainty", "implied")
        self.untick(page, "Sources", reading.data(page)["documents"][4]["label"])
        page.get_by_label("To", exact=True).fill("2016-07-20")
        ids = [row["seed"] for row in sources()][:4]
        self.check(page, *ROLLED_UP, "--kinds", "cooperation,conflict",
                   "--certainty", "stated,reported", "--sources", ",".join(ids),
                   "--window", "..2016-07-20")
        self.assertEqual(page.locator(".filters summary").inner_text(), "Filters (4 on)")

    def test_filters_reach_the_detail_of_a_pair(self):
        page = self.filtered("pair=us~russia")
        self.untick(page, "Kinds", "negotiation", "cooperation")
        reading.show_all(page, "#detail")
        told = command.events(*command.SEEDS, "us", "russia", "--roll-up", "--kinds", "conflict")
        shown = page.locator("#detail .events").last.locator(".event .what").all_inner_texts()
        self.assertEqual([text.split(": ", 1)[1] for text in shown],
                         [event["summary"] for event in told])

    def test_reset_brings_everything_back_and_keeps_the_focus(self):
        page = self.filtered()
        self.untick(page, "Kinds", "conflict")
        page.locator("#least").fill("60")
        page.get_by_role("button", name="Reset filters").click()
        self.assertEqual(reading.focused(page), "Filters")
        self.check(page, *ROLLED_UP)
        self.assertTrue(page.locator(".reset").is_hidden())
        self.assertEqual(page.locator(".frames .ring").count(), 0)

    def test_nothing_at_all_can_be_chosen(self):
        page = self.filtered()
        self.untick(page, "Kinds", "cooperation", "negotiation", "conflict")
        self.assertEqual(reading.events_shown(page), 0)
        self.assertEqual(reading.ties(page), {})
        self.assertEqual(page.locator("#event-list .event").count(), 0)

    def test_filtered_actors_shrink_inside_of_their_outlines(self):
        page = self.filtered()
        self.untick(page, "Kinds", "conflict")
        plain, left = command.strengths(*ROLLED_UP), command.strengths(
            *ROLLED_UP, "--kinds", "cooperation,negotiation")
        shrunk = set(page.eval_on_selector_all(".frames .actor:has(.ring:not(.gone))",
                                               "(all) => all.map((item) => item.dataset.actor)"))
        self.assertLessEqual(shrunk, set(plain))
        for id in ("russia", "isis"):
            self.assertLess(left.get(id, 0), plain[id])
            self.assertIn(id, shrunk)

    def test_a_period_is_named_with_the_days_that_are_not_known(self):
        page = self.seeds("from=2016-01-10&kinds=2")
        caption = page.locator(".caption").inner_text()
        self.assertIn("only from 10 Jan 2016", caption)
        self.assertIn("conflict only", caption)
        self.assertIn("(conflict only; from 10 Jan 2016)",
                      page.locator("#matrix .scope").inner_text())
        told = command.table("export", *ROLLED_UP, "--kinds", "conflict", "--table", "events")
        years = [row for row in told if row["source"] != row["target"]
                 and (row["date"], row["last_day"]) == ("2016-01-01", "2016-12-31")]
        self.assertEqual(reading.figure("# events? known only to the year may lie in", caption),
                         len(years))

    def test_counts_that_differ_are_explained(self):
        page = self.seeds()
        status = page.locator(".status").inner_text()
        left_out = reading.figure("# events within one actor", status)
        self.assertEqual(reading.figure("of # events", status),
                         reading.events_shown(page) + left_out)

    def test_levels(self):
        page = self.seeds()
        page.get_by_role("combobox", name="Actors").select_option("as coded")
        self.assert_figures(reading.strengths(page), command.strengths(*command.SEEDS))
        events = sum(count for _, count in command.ties(*command.SEEDS).values())
        self.assertEqual(reading.events_shown(page), events)
        reading.expect_link(page, "level=1")


def sources():
    """The documents of the case in the order of their table."""
    with open(command.PACKAGE / "seeds/sources.csv", encoding="utf-8") as file:
        return list(csv.DictReader(file))
