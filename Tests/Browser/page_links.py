"""Links that hold the whole state, and the way back."""

import re

from playwright.sync_api import expect

import reading
from browser import BrowserTest

LINK = "slice=2&level=1&pair=russia~us&kinds=0,2&certainty=0&least=3&from=2016-03-01&to=2016-06-30"


class LinkTest(BrowserTest):
    """What a link says is restored, and what is chosen becomes a link."""

    def test_a_link_restores_everything(self):
        page = self.seeds(LINK)
        self.assertTrue(reading.heading(page).startswith("Truce"))
        self.assertEqual(page.locator("#level").input_value(), "1")
        self.assertEqual(page.locator("#detail h3").inner_text(), "Russia – US")
        reading.open_filters(page)
        ticked = [box.is_checked() for box in page.locator(".kinds input").all()]
        self.assertEqual(ticked, [True, False, True])
        self.assertEqual(page.get_by_label("From", exact=True).input_value(), "2016-03-01")
        self.assertEqual(page.get_by_label("To", exact=True).input_value(), "2016-06-30")
        self.assertEqual(page.locator(".least output").inner_text(), "at least 3.0")
        self.assertEqual(page.locator(".filters summary").inner_text(), "Filters (5 on)")

    def test_the_address_of_a_state_is_its_link(self):
        page = self.seeds("slice=2")
        before = reading.ties(page)
        page.get_by_role("button", name="Next slice").click()
        reading.expect_link(page, "slice=3")
        page.get_by_role("button", name="Previous slice").click()
        reading.expect_link(page, "slice=2")
        again = self.seeds(page.url.split("#")[1])
        self.assertEqual(reading.ties(again), before)

    def test_back_closes_what_was_opened_and_forward_opens_it(self):
        page = self.seeds("slice=2")
        page.locator("#matrix th a", has_text="Russia").first.click()
        self.assertEqual(page.locator("#detail h3").inner_text(), "Russia")
        page.go_back()
        expect(page.locator("#detail")).to_be_hidden()
        self.assertTrue(reading.heading(page).startswith("Truce"))
        page.go_forward()
        expect(page.locator("#detail h3")).to_have_text("Russia")

    def test_another_link_in_the_same_page_is_followed(self):
        page = self.seeds("slice=2")
        page.evaluate("location.hash = 'slice=3&actor=isis'")
        expect(page.locator("#detail h3")).to_contain_text("ISIS")
        self.assertTrue(reading.heading(page).startswith("Joint"))

    def test_a_link_in_a_table_holds_the_whole_state(self):
        page = self.seeds("slice=2&kinds=0,2")
        page.get_by_role("button", name="Next slice").click()
        cell = page.locator("#matrix td a:visible").first
        cell.focus()
        again = self.seeds(cell.get_attribute("href")[1:])
        self.assertEqual(reading.heading(again), reading.heading(page))
        self.assertEqual(again.locator(".status").inner_text(),
                         page.locator(".status").inner_text())
        self.assertEqual(" on ".join(again.locator("#detail h3 a").all_inner_texts()),
                         cell.get_attribute("aria-label").split(":")[0])

    def test_links_to_sections_leave_the_state(self):
        page = self.seeds("slice=3")
        page.get_by_role("navigation").get_by_role("link", name="Methods").click()
        expect(page).to_have_url(re.compile("#slice=3$"))
        self.assertTrue(reading.heading(page).startswith("Joint"))
        expect(page.locator("#methods h2")).to_be_in_viewport()

    def test_links_that_are_wrong_show_the_whole(self):
        page = self.seeds()
        whole = reading.ties(page)
        for link in ("slice=99&level=-1&pair=x~y", "slice=%ZZ&pair=%E0%A4%A",
                     "from=abc&to=2016-13-99&least=-3", "constructor=1&__proto__=2"):
            self.assertEqual(reading.ties(self.seeds(link)), whole, link)

    def test_a_link_is_copied_or_shown(self):
        page = self.seeds("slice=2&kinds=0")
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.get_by_role("button", name="Copy link").click()
        expect(page.locator(".copied")).not_to_be_empty()
        field = page.get_by_role("textbox", name="Link to this view")
        copied = (field.input_value() if field.count()
                  else page.evaluate("navigator.clipboard.readText()"))
        self.assertEqual(copied, page.url)
