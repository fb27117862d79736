"""Choosing in the picture by pointer, finger and keys."""

import re

import command
import reading
from browser import BrowserTest

# A point beside the line of a tie where nothing else lies, in the window.
BESIDE = """(tie) => {
    const line = tie.querySelector('.line');
    line.scrollIntoView({ block: 'center' });
    const matrix = line.getScreenCTM();
    for (const share of [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8]) {
        const on = (at) =>
            line.getPointAtLength(line.getTotalLength() * at).matrixTransform(matrix);
        const [from, to] = [on(share - 0.01), on(share + 0.01)];
        const length = Math.hypot(to.x - from.x, to.y - from.y);
        const [x, y] = [on(share).x - (to.y - from.y) / length * 5,
            on(share).y + (to.x - from.x) / length * 5];
        if (document.elementFromPoint(x, y)?.closest('.tie') === tie) return { x, y };
    }
    return null;
}"""
CONFLICT = '.frames .tie[aria-label^="Assad government – ISIS: conflict"]'


class PictureTest(BrowserTest):
    """Ties and actors open what is known of them."""

    def test_a_click_beside_the_line_of_a_tie_opens_the_pair(self):
        page = self.seeds("slice=2")
        place = page.locator(CONFLICT).evaluate(BESIDE)
        self.assertIsNotNone(place, "the line takes no clicks")
        page.mouse.click(**place)
        self.assertEqual(page.locator("#detail h3").inner_text(), "Assad government – ISIS")
        reading.expect_link(page, "pair=syrian_government~isis")

    def test_a_tap_beside_the_line_of_a_tie_opens_the_pair(self):
        page = self.seeds("slice=2", has_touch=True)
        place = page.locator(CONFLICT).evaluate(BESIDE)
        self.assertIsNotNone(place, "the line takes no taps")
        page.touchscreen.tap(**place)
        self.assertEqual(page.locator("#detail h3").inner_text(), "Assad government – ISIS")

    def test_a_tap_on_an_actor_opens_it(self):
        page = self.seeds("slice=2", has_touch=True)
        page.locator('.frames .actor[data-actor="isis"]').tap()
        self.assertIn("ISIS", page.locator("#detail h3").inner_text())

    def test_pointing_at_a_tie_tells_its_first_three_events(self):
        page = self.seeds("slice=2")
        page.mouse.move(**page.locator(CONFLICT).evaluate(BESIDE))
        lines = page.locator(f"{CONFLICT} title").text_content().split("\n")
        told = command.events(
            *command.SEEDS, "isis", "syrian_government", "--roll-up", "--phase", "truce",
            "--kinds", "conflict")
        self.assertEqual(lines[-1], f"and {len(told) - 3} more")
        for line, event in zip(lines[1:4], told):
            self.assertIn(event["summary"], line)
        self.assertEqual(len(lines), 5)

    def test_up_and_down_visit_everything_once(self):
        page = self.seeds("slice=2")
        page.locator('.frames [tabindex="0"]').focus()
        count = page.locator(".frames .choice").count()
        seen = []
        for _ in range(count):
            seen.append(reading.focused(page))
            page.keyboard.press("ArrowDown")
        self.assertEqual(len(set(seen)), count)
        self.assertEqual(reading.focused(page), seen[0])
        page.keyboard.press("ArrowUp")
        self.assertEqual(reading.focused(page), seen[-1])

    def test_the_picture_is_one_stop_of_tab(self):
        page = self.seeds("slice=2")
        self.assertEqual(page.locator('.frames [tabindex="0"]').count(), 1)

    def test_a_letter_goes_to_the_actors_that_begin_with_it(self):
        page = self.seeds("slice=2")
        page.locator('.frames [tabindex="0"]').focus()
        seen = []
        for _ in range(3):
            page.keyboard.press("u")
            seen.append(page.evaluate("document.activeElement.dataset.actor"))
        self.assertEqual(set(seen), {"us", "un"})
        self.assertEqual(seen[0], seen[2])

    def test_enter_opens_and_escape_comes_back(self):
        page = self.seeds("slice=2")
        page.locator('.frames [tabindex="0"]').focus()
        before = reading.focused(page)
        page.keyboard.press("Enter")
        self.assertTrue(page.evaluate("document.activeElement.matches('#detail h3')"))
        page.keyboard.press("Escape")
        self.assertTrue(page.locator("#detail").is_hidden())
        self.assertEqual(reading.focused(page), before)

    def test_what_is_open_is_set_off(self):
        page = self.seeds("slice=2&pair=syrian_government~isis")
        self.assertEqual(page.locator(".frames .tie.chosen").count(), 1)
        opacity = "(item) => Number(getComputedStyle(item).opacity)"
        self.assertEqual(page.locator(".frames .tie.chosen").evaluate(opacity), 1)
        self.assertLess(page.locator(".frames .tie:not(.chosen)").first.evaluate(opacity), 0.5)

    def test_lines_are_wider_and_actors_larger_the_more_they_weigh(self):
        page = self.seeds("slice=2")
        widths = dict(page.eval_on_selector_all(".frames .tie", """(all) => all.map((tie) =>
            [tie.getAttribute('aria-label'),
                Number(tie.querySelector('.line').getAttribute('stroke-width'))])"""))
        order = sorted(widths, key=lambda label: reading.figure("weight #", label))
        self.assertEqual(sorted(widths.values()), [widths[label] for label in order])
        self.assertLess(widths[order[0]], widths[order[-1]])

    def test_an_actor_without_lines_is_there_if_it_has_ties(self):
        html = command.page(*command.SEEDS).read_text(encoding="utf-8")
        start = html.index('<template id="frame-0-2">')
        end = html.index("</template>", start)
        # As where a picture has no room for the lighter pairs.
        frame = re.sub(
            r'<g class="(node actor|tie)[^>]*(actor="|pair="|[ ])saudi_arabia[ "].*?</g>', "",
            html[start:end], flags=re.S)
        file = command.FOLDER / "light.html"
        file.write_text(html[:start] + frame + html[end:], encoding="utf-8", newline="")
        page = self.open(file, "slice=2")
        strength = command.strengths(*command.SEEDS, "--roll-up", "--phase", "truce")
        self.assertAlmostEqual(reading.strengths(page)["saudi_arabia"], strength["saudi_arabia"],
                               delta=0.0501)
        page.locator('.frames .actor[data-actor="saudi_arabia"]').click()
        self.assertEqual(page.locator("#detail h3").inner_text(), "Saudi Arabia")

    def test_absent_actors_say_nothing(self):
        page = self.seeds("slice=2")
        ghosts = page.locator(".frames .ghost")
        self.assertGreater(ghosts.count(), 0)
        self.assertEqual(page.locator(".frames .ghost[aria-hidden=true]").count(), ghosts.count())
        self.assertEqual(page.locator(".frames .ghosts [role], .frames .ghosts [id]").count(), 0)
