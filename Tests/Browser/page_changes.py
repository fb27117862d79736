"""Before and after: two slices and what changed between them."""

import html
import re

import command
import reading
from browser import BrowserTest


class ChangesTest(BrowserTest):
    """The picture of a step, with what is written of it."""

    def test_a_step_shows_its_picture_and_its_words(self):
        page = self.seeds("slice=2")
        reading.choose_mode(page, "Before and after")
        article = page.locator('#changes article[data-to="2"]')
        self.assertEqual(reading.heading(page), article.locator("h3").inner_text())
        beside = page.locator("#key .beside")
        self.assertTrue(beside.is_visible())
        written = article.locator("li").first.text_content()
        self.assertIn(beside.locator("li").first.inner_text()[:20], written)
        reading.expect_link(page, "mode=changes", "slice=2")

    def test_steps_begin_with_the_second_slice(self):
        page = self.seeds("slice=1")
        reading.choose_mode(page, "Before and after")
        heads = page.locator("#changes article h3").all_inner_texts()
        self.assertEqual(reading.heading(page), heads[0])
        before = page.get_by_role("button", name="Previous slice")
        self.assertEqual(before.get_attribute("aria-disabled"), "true")
        for head in heads[1:]:
            page.get_by_role("button", name="Next slice").click()
            self.assertEqual(reading.heading(page), head)

    def test_with_filters_both_slices_stand_side_by_side(self):
        page = self.seeds("slice=2&mode=changes&kinds=0,1")
        captions = page.locator(".frames .layer:last-child figcaption")
        self.assertEqual(" → ".join(captions.all_inner_texts()), reading.heading(page))
        first, second = (item.bounding_box() for item in page.locator(".frames figure").all())
        self.assertLess(first["x"] + first["width"], second["x"] + 1)
        self.assertEqual(page.locator(".frames .tie.conflict:not(.gone)").count(), 0)

    def test_with_filters_no_sentences_on_all_events_stand_beside(self):
        page = self.seeds("slice=2&mode=changes")
        self.assertGreater(page.locator("#key .beside li").count(), 0)
        page = self.seeds("slice=2&mode=changes&kinds=0,1")
        self.assertEqual(page.locator("#key .beside").count(), 0)
        self.assertIn("of all events", page.locator("#key").inner_text())
        self.assertEqual(page.locator(".numbered li:visible").count(), 0)

    def test_both_sides_are_counted(self):
        page = self.seeds("slice=2&mode=changes")
        caption = page.locator(".caption p").inner_text()
        for slice, pattern in ((1, "# events between"), (2, "→ # between")):
            told = command.values("slices", *command.SEEDS, "--phases", "--roll-up")["slices"]
            self.assertEqual(reading.figure(pattern, caption), told[slice - 1]["events"])

    def test_changes_have_the_numbers_of_the_command(self):
        for slice, phases in ((2, ("intervention", "truce")), (3, ("truce", "joint_plan"))):
            page = self.seeds(f"slice={slice}&mode=changes")
            file = command.FOLDER / f"change-{slice}.svg"
            command.entente("compare", *command.SEEDS, *phases, "--roll-up", "--draw", str(file))
            texts = re.findall(r"<text[^>]*>([^<]* – [^<]*, \w+: [^<]*)</text>", file.read_text())
            told = [named(html.unescape(text)) for text in texts]
            self.assertGreater(len(told), 20)
            shown = page.locator(".numbered li").all_inner_texts()
            self.assertEqual([named(text) for text in shown], told)

    def test_the_legend_explains_every_mark_of_the_picture(self):
        page = self.seeds("slice=3&mode=changes")
        legend = page.locator("#stage .legend").inner_text()
        for name in ("entered", "left", "stronger", "weaker"):
            self.assertGreater(page.locator(f".frames .tie.{name}").count(), 0)
            self.assertIn(name, legend)
        marks = "".join(page.locator(".frames text").all_text_contents())
        marks += "".join(self.seeds("slice=2&mode=changes").locator(".frames text")
                         .all_text_contents())
        for sign in "⇄▲▼+−":
            self.assertIn(sign, marks)
            self.assertIn(sign, legend)

    def test_events_of_changes_are_all_events_whatever_is_filtered(self):
        page = self.seeds("kinds=0")
        page.locator('#changes article[data-to="2"]').get_by_role("link", name="Events of").first.click()
        self.assertGreater(page.locator("#detail .event").count(), 0)
        self.assertNotIn("kinds", page.evaluate("location.hash"))

    def test_what_is_written_leads_to_the_picture_and_to_pairs(self):
        page = self.seeds()
        article = page.locator('#changes article[data-to="3"]')
        article.get_by_role("button", name="Show").click()
        self.assertEqual(reading.heading(page), article.locator("h3").inner_text())
        link = article.get_by_role("link", name="Events of").first
        pair = link.get_attribute("aria-label").removeprefix("Events of ")
        link.click()
        self.assertEqual(page.locator("#detail h3").inner_text(), pair)
        self.assertIn(pair.split(" – ")[0], article.locator("li[data-pair]").first.inner_text())


def named(change):
    """The pair, and what is said of it."""
    pair, said = change.split(", ", 1)
    return frozenset(pair.split(" – ")), said.replace("\u00a0", " ")
