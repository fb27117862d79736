"""The page on a phone."""

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
