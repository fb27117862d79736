"""The page on paper."""

import csv
import re
import zlib

import command
from browser import BrowserTest

# The width of A4 between the margins, at 96 pixels an inch.
SHEET = {"width": 672, "height": 1000}
PRESS = "(name) => dispatchEvent(new Event(name))"


class PaperTest(BrowserTest):
    """What belongs on paper is printed, and controls are not."""

    def test_it_prints_to_several_pages_with_words_on_each(self):
        printed = self.seeds("slice=2&pair=us~russia").pdf(format="A4", print_background=True)
        self.assertTrue(printed.startswith(b"%PDF"))
        pages = len(re.findall(rb"/Type /Page\b", printed))
        self.assertGreaterEqual(pages, 3)
        written = 0
        for stream in re.findall(rb"stream\r?\n(.*?)endstream", printed, flags=re.S):
            try:
                written += b"Tj" in zlib.decompress(stream) or b"TJ" in zlib.decompress(stream)
            except zlib.error:
                pass
        self.assertGreaterEqual(written, pages)

    def test_controls_are_left_away_and_contents_stay(self):
        page = self.seeds("slice=2&pair=us~russia")
        page.emulate_media(media="print")
        for place in ("nav", "#controls", "#downloads", "#detail .close", "#changes .show",
                      "#event-list .show-more"):
            self.assertTrue(page.locator(place).first.is_hidden(), place)
        for place in ("h1", ".frames svg", "#matrix table", "#changes article", "#detail h3",
                      "#detail .event", "#coverage-chart svg", "#methods dl"):
            self.assertTrue(page.locator(place).first.is_visible(), place)

    def test_paper_is_white_on_dark_screens_too(self):
        page = self.seeds("slice=2", color_scheme="dark")
        page.emulate_media(media="print", color_scheme="dark")
        style = page.evaluate("""() => { const { backgroundColor, color } =
            getComputedStyle(document.documentElement); return [backgroundColor, color] }""")
        self.assertEqual(style[0], "rgb(255, 255, 255)")
        self.assertLess(max(int(part) for part in re.findall(r"\d+", style[1])), 80)

    def test_all_events_of_a_short_list_are_printed_and_go_again(self):
        page = self.printed("")
        self.assertEqual(page.locator("#event-list .event:visible").count(), 171)
        self.assertIn("Printed: 171 of 171 events.", page.locator("#event-list").inner_text())
        page.evaluate(PRESS, "afterprint")
        self.assertEqual(page.locator("#event-list .event").count(), 50)
        self.assertEqual(page.locator(".on-paper").count(), 0)

    def test_a_long_list_is_printed_as_far_as_it_is_shown(self):
        rows = [("date", "source", "target", "kind")] + [
            (f"20{10 + n // 12}-{n % 12 + 1:02}", "a", "b", "conflict") for n in range(180)] + [
            (f"20{10 + n // 12}-{n % 12 + 1:02}", "b", "c", "conflict") for n in range(60)]
        page = self.printed("", self.case("long", {"events.csv": rows}))
        self.assertEqual(page.locator("#event-list .event:visible").count(), 50)
        self.assertIn("Printed: the first 50 of 240 events.",
                      page.locator("#event-list").inner_text())

    def test_what_was_chosen_stands_on_the_paper(self):
        page = self.printed("slice=2&pair=us~russia&kinds=0,2")
        text = " ".join(page.locator(place).inner_text() for place in
                        ("header", ".caption", "#detail .detail-head"))
        for words in ("Truce and Geneva talks", "27 February 2016 – 13 July 2016", "rolled up",
                      "cooperation and conflict only", "US – Russia",
                      ".html#slice=2&pair=us~russia&kinds=0,2"):
            self.assertIn(words, text)

    def test_sources_are_printed_with_their_addresses(self):
        address = "https://example.org/a/long/way?to=it"
        page = self.printed("", self.case("sources", {
            "events.csv": [("date", "source", "target", "kind", "document"),
                           ("2020-01-05", "a", "b", "conflict", "one"),
                           ("2020-02-05", "b", "a", "conflict", "two")],
            "sources.csv": [("id", "publisher", "headline", "date", "url"),
                            ("one", "The Paper", "What happened", "2020-01-06", address),
                            ("two", "The Other", "What else", "2020-02-06", "")]}))
        text = page.locator("#events .sources").inner_text()
        for words in ("What happened", address, "What else"):
            self.assertIn(words, text)

    def test_what_is_closed_is_opened_for_paper_alone(self):
        page = self.printed("slice=2")
        table = page.locator(".as-table table")
        self.assertTrue(table.is_visible())
        self.assertEqual(page.locator(".filters[open]").count(), 0)
        page.evaluate(PRESS, "afterprint")
        page.emulate_media(media="screen")
        self.assertEqual(page.locator("details[open]:visible").count(), 0)

    def test_nothing_is_wider_than_the_paper(self):
        for link in ("", "slice=2&pair=us~russia", "slice=2&actor=russia", "slice=2&mode=changes"):
            page = self.printed(link)
            wide = page.eval_on_selector_all("main *", """(all, width) => all
                .filter((item) => item.checkVisibility())
                .filter((item) => item.getBoundingClientRect().right > width + 4)
                .map((item) => item.outerHTML.slice(0, 80))""", SHEET["width"])
            self.assertEqual(wide, [], link)

    def test_samples_of_the_legend_are_as_large_as_in_the_picture(self):
        # Wider than the sheet, as a screen is when its page is printed.
        page = self.open(command.page(*command.SEEDS))
        page.evaluate(PRESS, "beforeprint")
        page.emulate_media(media="print")
        page.evaluate("(width) => { document.body.style.width = `${width}px` }", SHEET["width"])
        areas = [page.locator(place).first.evaluate("""(item) => {
            const { width, height } = item.getBoundingClientRect(); return width * height }""")
            for place in ('.frames [data-actor="russia"] ellipse', "#key .areas circle")]
        self.assertAlmostEqual(areas[0] / areas[1], 1, delta=0.08)

    def test_no_control_is_printed(self):
        page = self.printed("slice=2&pair=us~russia")
        self.assertEqual(page.locator("button:visible, input:visible, select:visible").count(), 0)

    def printed(self, link, file=None):
        """A page as it lies on the paper."""
        page = self.open(file or command.page(*command.SEEDS), link, viewport=SHEET)
        page.emulate_media(media="print")
        page.evaluate(PRESS, "beforeprint")
        return page

    def case(self, name, tables):
        """The page of a case of these tables."""
        folder = command.FOLDER / name
        folder.mkdir(exist_ok=True)
        for table, rows in tables.items():
            with open(folder / table, "w", encoding="utf-8", newline="") as file:
                csv.writer(file).writerows(rows)
        return command.page(str(folder), "--every", "year")
