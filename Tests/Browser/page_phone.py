"""The page on a phone."""

from playwright.sync_api import expect

import reading
from browser import BrowserTest

PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True,
         "device_scale_factor": 2}
SMALL = """(all) => all.filter((item) => item.checkVisibility({ visibilityProperty: true }))
    .map((item) => item.closest('label') || item)
    .map((item) => [item.outerHTML.slice(0, 80), item.getBoundingClientRect()])
    .filter(([, box]) => box.width < 23.9 || box.height < 23.9).map(([html]) => html)"""


class PhoneTest(BrowserTest):
    """Narrow, without sideways scrolling, and large enough for fingers."""

    def test_nothing_is_wider_than_the_window(self):
        for link in ("", "slice=2&pair=us~russia&kinds=0", "slice=2&mode=changes", "level=1",
                     "slice=3&actor=isis"):
            page = self.seeds(link, **PHONE)
            reading.open_all(page)
            self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), 360, link)
            self.assertEqual(page.evaluate("visualViewport.scale"), 1)

    def test_the_matrix_stands_first(self):
        page = self.seeds(**PHONE)
        tops = [page.locator(place).bounding_box()["y"]
                for place in ("#controls", "#matrix", "#network")]
        self.assertEqual(sorted(tops), tops)
        page.set_viewport_size({"width": 1280, "height": 900})
        page.wait_for_function("!matchMedia('(max-width: 600px)').matches")
        page.wait_for_function("""document.querySelector('#matrix').offsetTop
            > document.querySelector('#network').offsetTop""")
        self.assertTrue(page.evaluate("document.querySelector('#network #controls') !== null"))

    def test_what_was_asked_for_is_in_sight(self):
        page = self.seeds(**PHONE)
        for mode in ("Before and after", "Slice by slice"):
            # The whole has the matrix first again.
            reading.choose_mode(page, "Whole period")
            self.assertTrue(self.stands_before(page, "#matrix", "#network"))
            page.locator("label", has_text=mode).tap()
            self.assertTrue(self.stands_before(page, "#network", "#matrix"))
            self.assertTrue(self.is_in_sight(page, ".frames svg"), mode)
        for link, place in (("slice=2&pair=us~russia", "#detail h3"), ("actor=isis", "#detail h3"),
                            ("slice=2&mode=changes", ".frames svg"), ("slice=3", ".frames svg")):
            page = self.seeds(link, **PHONE)
            self.assertTrue(self.is_in_sight(page, place), link)

    def test_the_picture_fits_and_can_be_enlarged(self):
        page = self.seeds("slice=2", **PHONE)
        frames = page.locator(".frames")
        overhang = "(box) => box.scrollWidth - box.clientWidth"
        self.assertLessEqual(frames.evaluate(overhang), 0)
        page.get_by_role("button", name="Enlarge").tap()
        self.assertGreater(frames.evaluate(overhang), 100)
        self.assertTrue(page.get_by_text("Drag the picture sideways").is_visible())
        page.get_by_role("button", name="Fit to the screen").tap()
        self.assertLessEqual(frames.evaluate(overhang), 0)
        page.set_viewport_size({"width": 1280, "height": 900})
        expect(page.locator(".frames svg.grown")).to_have_count(0)
        self.assertTrue(page.locator(".size-row").is_hidden())

    def test_a_few_swipes_lead_to_the_end_and_nothing_is_lost(self):
        page = self.seeds(**PHONE)
        top = page.locator("#methods").evaluate("(item) => item.offsetTop")
        self.assertLess(top, 10 * PHONE["viewport"]["height"])
        wide = self.seeds()
        for place in ("#changes li", "#changes table", "#coverage td"):
            self.assertEqual(page.locator(place).count(), wide.locator(place).count(), place)
            self.assertTrue(page.locator(place).first.is_hidden(), place)
        for summary in page.locator("#changes summary, #coverage summary").all():
            summary.tap()
        for place in ("#changes li", "#coverage td"):
            self.assertTrue(page.locator(place).last.is_visible(), place)

    def stands_before(self, page, one, other):
        return page.evaluate("""([one, other]) => document.querySelector(one)
            .compareDocumentPosition(document.querySelector(other)) === 4""", [one, other])

    def is_in_sight(self, page, place):
        """Whether all of it is in the window."""
        box = page.locator(place).first.bounding_box()
        return -1 <= box["y"] <= PHONE["viewport"]["height"] - box["height"]

    def test_everything_to_touch_is_large_enough(self):
        page = self.seeds("slice=2&pair=us~russia", **PHONE)
        reading.open_all(page)
        small = page.eval_on_selector_all(
            "button, select, input, summary, #matrix td a, nav a", SMALL)
        self.assertEqual(small, [])

    def test_a_tap_in_the_matrix_opens_the_pair(self):
        page = self.seeds("slice=2", **PHONE)
        cell = page.locator("#matrix td[data-tone] a").first
        actor, other = cell.get_attribute("aria-label").split(": ")[0].split(" on ")
        cell.tap()
        self.assertEqual(page.locator("#detail h3").inner_text(), f"{actor} – {other}")
        self.assertEqual(reading.focused(page), f"{actor} – {other}")

    def test_letters_of_the_picture_stay_readable(self):
        page = self.seeds("slice=2", **PHONE)
        heights = page.eval_on_selector_all(".frames .actor text", """(all) =>
            all.map((text) => text.getBoundingClientRect().height)""")
        self.assertTrue(heights)
        self.assertGreaterEqual(min(heights), 9)
