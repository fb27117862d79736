"""The page on paper."""

import re
import zlib

from browser import BrowserTest


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
        for place in ("nav", "#controls", "#downloads", "#detail .close", "#changes .show"):
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
