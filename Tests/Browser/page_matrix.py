"""The table of who acts on whom."""

import command
import reading
from browser import BrowserTest


class MatrixTest(BrowserTest):
    """Cells with signs and figures, which lead to their pairs."""

    def test_cells_have_the_weights_of_the_command(self):
        page = self.seeds("slice=2")
        names = reading.ids(page)
        shown = {}
        for label in page.eval_on_selector_all(
                "#matrix td[data-tone] a", "(all) => all.map((a) => a.getAttribute('aria-label'))"):
            actor, other = label.split(": ")[0].split(" on ")
            shown[names[actor], names[other]] = reading.figure("weight #", label)
        self.assert_figures(shown, command.acts(*command.SEEDS, "--roll-up", "--phase", "truce"))

    def test_signs_do_not_rest_on_colour_alone(self):
        page = self.seeds()
        signs = {}
        for tone, sign in page.eval_on_selector_all(
                "#matrix td[data-tone]", """(all) => all.map((cell) =>
                    [cell.dataset.tone, cell.querySelector('.sign').innerText])"""):
            signs.setdefault(tone, set()).add(sign.strip())
        self.assertGreater(len(signs), 3)
        self.assertTrue(all(len(found) == 1 for found in signs.values()), signs)
        self.assertEqual(len({sign for found in signs.values() for sign in found}), len(signs))

    def test_cells_show_weights_and_a_line_says_the_whole(self):
        page = self.seeds("slice=2")
        cells = page.locator("#matrix td a:visible")
        for cell in cells.all():
            label = cell.get_attribute("aria-label")
            self.assertAlmostEqual(reading.number(cell.locator(".size").inner_text()),
                                   reading.figure("weight #", label), delta=0.5)
        said = page.locator("#matrix .said")
        cells.last.hover()
        self.assertEqual(said.inner_text(), cells.last.get_attribute("aria-label"))
        cells.first.focus()
        self.assertEqual(said.inner_text(), cells.first.get_attribute("aria-label"))
        self.assertTrue(said.is_visible())

    def test_what_has_the_focus_is_not_covered(self):
        page = self.seeds("level=1")
        page.locator("#matrix td a:visible").last.focus()
        for _ in range(40):
            self.assertTrue(page.evaluate("""() => { const cell = document.activeElement;
                const { left, top, width, height } = cell.getBoundingClientRect();
                return cell.contains(document.elementFromPoint(left + width / 2, top + height / 2))
            }"""), reading.focused(page))
            page.keyboard.press("ArrowUp")
            page.keyboard.press("ArrowLeft")

    def test_names_of_columns_are_not_cut(self):
        page = self.seeds()
        cut = page.eval_on_selector_all("#matrix th a", """(all) => all.filter((name) =>
            name.scrollWidth > name.clientWidth + 1 || name.scrollHeight > name.clientHeight + 1)
            .map((name) => name.textContent)""")
        self.assertEqual(cut, [])

    def test_rows_and_columns_have_heads(self):
        page = self.seeds()
        count = len(command.strengths(*command.SEEDS, "--roll-up"))
        self.assertEqual(page.locator("#matrix tbody th[scope=row]").count(), count)
        # One more for the sums.
        self.assertEqual(page.locator("#matrix thead th[scope=col]").count(), count + 1)

    def test_arrows_move_and_enter_opens_and_escape_comes_back(self):
        page = self.seeds("slice=2")
        first, second, *_ = page.locator('#matrix td a[aria-label^="Russia on"]:visible').all()
        first.focus()
        page.keyboard.press("ArrowRight")
        cell = reading.focused(page)
        self.assertEqual(cell, second.get_attribute("aria-label"))
        actor, other = cell.split(": ")[0].split(" on ")
        row = "document.activeElement.closest('tr').rowIndex"
        before = page.evaluate(row)
        page.keyboard.press("ArrowDown")
        self.assertIn(f" on {other}: ", reading.focused(page))
        self.assertGreater(page.evaluate(row), before)
        page.keyboard.press("ArrowUp")
        self.assertEqual(reading.focused(page), cell)
        page.keyboard.press("Enter")
        self.assertEqual(page.locator("#detail h3").inner_text(), f"{actor} – {other}")
        page.keyboard.press("Escape")
        self.assertEqual(reading.focused(page), cell)

    def test_the_table_of_ties_says_what_the_picture_shows(self):
        page = self.seeds("slice=2")
        page.get_by_text("Ties as a table").click()
        names = reading.ids(page)
        rows = [row.split("\t") for row in page.locator(".as-table tbody tr").all_inner_texts()]
        found = {(frozenset(names[name] for name in pair.split(" – ")), kind):
                 (reading.number(weight), int(count)) for pair, kind, count, weight in rows}
        self.assertEqual(found, reading.ties(page))
