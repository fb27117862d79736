"""The focus: always seen, never lost."""

import reading
from browser import BrowserTest

# Whether the focus is inside of the window, and what had it before looked otherwise with it.
STOP = """() => {
    const item = document.activeElement;
    const looks = (parts) => parts.map((part) => {
        const { outlineStyle, stroke, strokeWidth, strokeOpacity } = getComputedStyle(part);
        return [outlineStyle, stroke, strokeWidth, strokeOpacity].join();
    }).join();
    const { last } = window;
    const parts = [item, item.nextElementSibling, ...item.querySelectorAll('*')]
        .filter((part) => part && part.localName !== 'title');
    window.last = { item, parts, looks: looks(parts) };
    const box = item.getBoundingClientRect();
    const isInside = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight
        && box.right > 0 && box.left < innerWidth;
    const wasSeen = !last || last.item === item || !last.item.isConnected
        || looks(last.parts) !== last.looks;
    return { isInside: item === document.body || isInside, wasSeen };
}"""


class FocusTest(BrowserTest):
    """Where the keyboard is can be seen at every stop."""

    def test_the_focus_is_seen_at_every_stop_of_tab(self):
        page = self.seeds("slice=2&pair=us~russia", reduced_motion="reduce")
        reading.open_all(page)
        seen = []
        for _ in range(300):
            page.keyboard.press("Tab")
            stop = page.evaluate(STOP)
            self.assertTrue(stop["wasSeen"], f"looks as without focus: {seen[-1:]}")
            self.assertTrue(stop["isInside"], f"outside of the window: {reading.focused(page)}")
            if not reading.focused(page):
                break
            seen.append(reading.focused(page))
        self.assertGreater(len(seen), 40)
        for name in ("Skip to the network", "Slice", "Matrix", "Close", "Picture (SVG)"):
            self.assertIn(name, seen)

    def test_the_focus_is_seen_on_ties_and_actors(self):
        page = self.seeds("slice=2")
        page.locator('.frames [tabindex="0"]').focus()
        page.evaluate(STOP)
        for _ in range(4):
            before = reading.focused(page)
            page.keyboard.press("ArrowDown")
            self.assertTrue(page.evaluate(STOP)["wasSeen"], before)

    def test_the_skip_link_leads_to_the_network(self):
        page = self.seeds()
        page.keyboard.press("Tab")
        self.assertEqual(reading.focused(page), "Skip to the network")
        self.assertTrue(page.locator(".skip").bounding_box()["x"] >= 0)
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        self.assertTrue(page.evaluate("document.activeElement.closest('#network') !== null"))

    def test_no_control_loses_the_focus(self):
        page = self.seeds("slice=2&pair=us~russia&kinds=0")
        reading.open_filters(page)
        for role, name in (("radio", "Whole period"), ("radio", "Before and after"),
                           ("radio", "Slice by slice"), ("button", "Play"), ("button", "Pause"),
                           ("button", "Next slice"), ("button", "Previous slice"),
                           ("checkbox", "conflict"), ("button", "No sources"),
                           ("button", "All sources"), ("button", "Clear the period"),
                           ("button", "Reset filters"), ("button", "Close")):
            control = page.get_by_role(role, name=name, exact=True)
            control.focus()
            page.keyboard.press(" ")
            self.assertNotEqual(reading.focused(page), "", name)
        page.locator("#level").focus()
        page.keyboard.press("ArrowDown")
        self.assertNotEqual(reading.focused(page), "")

    def test_more_events_take_the_focus(self):
        page = self.seeds()
        more = page.locator("#event-list .show-more")
        while more.is_visible():
            count = page.locator("#event-list .event").count()
            more.focus()
            page.keyboard.press("Enter")
            place = page.evaluate("""[...document.querySelectorAll('#event-list .event')]
                .indexOf(document.activeElement)""")
            self.assertEqual(place, count)
