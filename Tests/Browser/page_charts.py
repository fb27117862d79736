"""Charts over time: what they measure, where their names stand, and what they say aloud."""

import re

import reading
from browser import BrowserTest

PLACES = """(chart) => {
    const middle = (item) => { const box = item.getBoundingClientRect();
        return box.left + box.width / 2 };
    const bars = [...chart.querySelectorAll('g')].map((group) => middle(group));
    const texts = [...chart.querySelectorAll('text')];
    return { bars, ticks: [...chart.querySelectorAll('.tick')].map(middle),
        names: texts.filter((text) => text.querySelector('tspan')).map((text) =>
            [...text.querySelectorAll('tspan')].map((line) => line.textContent)),
        boxes: texts.map((text) => [text.textContent, text.getBoundingClientRect()])
            .map(([name, { x, y, width, height }]) => [name, x, y, width, height]),
        width: chart.getBoundingClientRect().right };
}"""


class ChartsTest(BrowserTest):
    """A chart says its unit, its names stand at its bars, and nothing stands on anything else."""

    def places(self, page, inside):
        return page.locator(f"{inside} .chart").first.evaluate(PLACES)

    def test_names_stand_at_the_middle_of_their_bars(self):
        for inside, link in (("#detail", "slice=2&pair=us~russia"), ("#coverage", "slice=2"),
                             ("#detail", "slice=2&actor=russia")):
            found = self.places(self.seeds(link), inside)
            self.assertEqual(len(found["ticks"]), len(found["names"]))
            self.assertGreater(len(found["names"]), 2)
            for tick in found["ticks"]:
                self.assertLess(min(abs(tick - bar) for bar in found["bars"]), 1)

    def test_bars_count_the_events_of_the_heading(self):
        for link, shown in (("", 171), ("level=1", 175)):
            titles = self.seeds(link).locator("#coverage-chart .chart").first.evaluate(
                "(chart) => [...chart.querySelectorAll('title')].map((title) => title.textContent)")
            counts = [reading.figure(": # events?", title) for title in titles
                      if re.search(r": [0-9,]+ events?", title)]
            self.assertEqual(sum(counts), shown)

    def test_a_year_is_said_once(self):
        names = self.places(self.seeds(), "#coverage")["names"]
        self.assertEqual([name[1] for name in names if len(name) > 1],
                         ["2011", "2012", "2013", "2014", "2015", "2016"])
        self.assertEqual(names[0], ["Jan", "2011"])

    def test_texts_do_not_stand_on_each_other(self):
        phone = {"viewport": {"width": 360, "height": 740}}
        for inside, link, options in (
                ("#detail", "slice=2&pair=us~russia", {}), ("#coverage", "", {}),
                ("#coverage", "", phone), ("#detail", "slice=2&actor=russia", phone)):
            page = self.seeds(link, **options)
            found = self.places(page, inside)
            boxes = found["boxes"]
            for place, (name, x, y, width, height) in enumerate(boxes):
                self.assertLessEqual(x + width, found["width"] + 1, name)
                for other, left, top, across, down in boxes[place + 1:]:
                    # A line of letters has air above and below.
                    apart = (x + width <= left or left + across <= x
                             or y + height - 3 <= top or top + down - 3 <= y)
                    self.assertTrue(apart, f"{name} stands on {other}")

    def test_charts_say_what_they_measure(self):
        page = self.seeds("slice=2&pair=us~russia")
        measures = page.eval_on_selector_all(
            ".chart .measure", "(all) => all.map((item) => item.textContent)")
        self.assertEqual(measures, ["Tone, from −10 to +10", "Weight of events", "Number of events",
                                    "Sources cited"])

    def test_the_slice_is_set_off_and_named(self):
        page = self.seeds("slice=2&pair=us~russia")
        for inside in ("#detail", "#coverage"):
            titles = page.eval_on_selector_all(f"{inside} .chart .current title:first-child",
                                               "(all) => all.map((item) => item.textContent)")
            self.assertEqual([title.split(":")[0] for title in titles],
                             ["Feb 2016", "Mar 2016", "Apr 2016", "May 2016", "Jun 2016",
                              "Jul 2016"], inside)
            self.assertIn("Truce and Geneva talks",
                          page.locator(f"{inside} figcaption").inner_text())
        reading.choose_mode(page, "Whole period")
        self.assertEqual(page.locator(".chart .current").count(), 0)

    def test_charts_say_the_first_the_greatest_and_the_last(self):
        page = self.seeds("slice=2&actor=russia")
        label = page.locator("#coverage .chart").get_attribute("aria-label")
        self.assertIn("Events and sources by month. First: Jan 2011: 1 event from 1 source.", label)
        self.assertIn("Greatest: Oct 2015: 42 events from 2 sources.", label)
        self.assertIn("Last: Dec 2016: 18 events from 1 source.", label)
        label = page.locator("#detail .chart").get_attribute("aria-label")
        self.assertIn("Greatest: Russian intervention: strength 275.3, rank 1.", label)
