"""A page of events without dates: no slices, no way through time, and everything else."""

import functools
import json
import re

import command
import reading
from browser import BrowserTest


@functools.cache
def undated():
    """The page of the seeds as it were if nobody knew when anything happened."""
    html = command.page(*command.SEEDS).read_text(encoding="utf-8")
    start, end = re.search(r'id="page-data">(.*?)</script>', html, re.S).span(1)
    data = json.loads(html[start:end])
    count = len(data["events"]["kind"])
    data["events"].update(first=[None] * count, last=[None] * count, date=[""] * count)
    data["slices"] = [{**data["slices"][0], "period": ""}]
    for level in data["levels"]:
        level.update({name: level[name][:1] for name in ("events", "parts", "scales")
                      if level.get(name)})
    html = html[:start] + json.dumps(data) + html[end:]
    html = re.sub(r'<template id="(frame-\d+-[1-9]|step).*?</template>', "", html, flags=re.S)
    html = re.sub(r"<article data-from.*?</article>", "", html, flags=re.S)
    file = command.FOLDER / "undated.html"
    file.write_text(html, encoding="utf-8", newline="")
    return file


class UndatedTest(BrowserTest):
    """What needs time is not there, and nothing else is missing."""

    def test_there_is_no_way_through_time(self):
        page = self.open(undated())
        for name in ("slider", "radio", "image"):
            self.assertEqual(page.locator("#controls").get_by_role(name).count(), 0, name)
        self.assertEqual(page.locator(".period").count(), 0)
        self.assertNotIn("slice", page.locator(".keys").text_content())
        self.assertIn("nothing to compare", page.locator("#changes").inner_text())
        self.assertEqual(page.locator("#coverage-chart svg").count(), 0)
        self.assertIn("No event has a date", page.locator("#coverage-chart").inner_text())

    def test_figures_are_those_of_all_events(self):
        page = self.open(undated())
        told = command.strengths(*command.SEEDS, "--roll-up")
        self.assert_figures(reading.strengths(page), told)
        self.assertEqual(reading.figure("^# events", page.locator(".caption p").inner_text()),
                         reading.events_shown(page))

    def test_keys_of_time_do_nothing_and_all_others_work(self):
        page = self.open(undated())
        before = reading.ties(page)
        page.locator('.frames [tabindex="0"]').focus()
        for key in (" ", "ArrowRight", "Home", "End"):
            page.keyboard.press(key)
        self.assertEqual(reading.ties(page), before)
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        self.assertGreater(page.locator("#detail .event").count(), 0)
        self.assertNotIn("undated", page.locator("#detail").inner_text())
