"""Data that try to be something else than text."""

import csv
import io

import command
from browser import BrowserTest
from page_downloads import saved

MARKUP = "<script>window.ran = 1</script>"
END = "</script><img src=x onerror=\"window.ran = 1\">"
FORMULA = "=1+1"
HEBREW = "קרב על \"החוף\""
QUOTES = "\"It's\", said & done <!-- no"

ACTORS = [
    ("id", "name", "label", "type"),
    ("a", MARKUP, "<b>Bold</b>", "state"),
    ("b", FORMULA, FORMULA, "state"),
    ("c~d e", HEBREW, "עברית", "state"),
]
EVENTS = [
    ("id", "date", "source", "target", "kind", "weight", "summary"),
    ("1", "2020-01-05", "a", "b", "cooperation", "3", MARKUP),
    ("2", "2020-02-05", "b", "a", "conflict", "2", END),
    ("3", "2020-03-05", "a", "c~d e", "conflict", "4", FORMULA),
    ("4", "2021-03-06", "c~d e", "b", "negotiation", "1", QUOTES),
    ("5", "2021-03-07", "c~d e", "a", "negotiation", "1", HEBREW),
    ("6", "2021-03-08", "b", "a", "cooperation", "1", "@SUM(A1)"),
    ("7", "2021-03-09", "b", "a", "cooperation", "1", "-2+3"),
]
SUMMARIES = [row[-1] for row in EVENTS[1:]]


class HostileTest(BrowserTest):
    """All of it is shown as the text that it is."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        folder = command.FOLDER / "hostile"
        folder.mkdir(exist_ok=True)
        for name, rows in (("actors.csv", ACTORS), ("events.csv", EVENTS)):
            with open(folder / name, "w", encoding="utf-8", newline="") as file:
                csv.writer(file).writerows(rows)
        title = "</title><script>window.ran = 1</script>"
        cls.file = command.page(str(folder), "--every", "year", "--title", title)

    def test_texts_are_shown_as_texts(self):
        page = self.open(self.file)
        shown = page.locator("#event-list .what").all_inner_texts()
        self.assertEqual([text.split(": ", 1)[1] for text in shown], SUMMARIES)
        self.assertEqual(page.title(), "</title><script>window.ran = 1</script>")
        self.assertEqual(page.locator("h1").inner_text(), page.title())
        self.assertEqual(page.locator("#methods img, body script:not([type])").count(), 1)
        self.assertFalse(page.evaluate("'ran' in window"))

    def test_names_are_shown_as_texts_everywhere(self):
        page = self.open(self.file, "pair=a~b")
        self.assertEqual(page.locator("#detail h3").inner_text(), "<b>Bold</b> – =1+1")
        heads = page.locator("#matrix tbody th[scope=row]").all_inner_texts()
        self.assertEqual(sorted(heads), sorted(row[2] for row in ACTORS[1:]))
        names = " ".join(page.locator(".frames text").all_text_contents())
        for row in ACTORS[1:]:
            self.assertIn(row[2].replace(" ", ""), names.replace(" ", ""))
        page.get_by_role("link", name="<b>Bold</b>").first.click()
        self.assertEqual(page.locator("#detail h3").inner_text(), MARKUP)
        self.assertFalse(page.evaluate("'ran' in window"))

    def test_ids_with_signs_of_links_make_links_that_work(self):
        page = self.open(self.file)
        page.locator("#matrix").get_by_role("link", name="עברית on =1+1").click()
        self.assertEqual(page.locator("#detail h3").inner_text(), "עברית – =1+1")
        self.assertIn("pair=c%7Ed%20e~b", page.url)
        again = self.open(self.file, page.url.split("#")[1])
        self.assertEqual(again.locator("#detail h3").inner_text(), "עברית – =1+1")

    def test_tables_hold_no_formula(self):
        page = self.open(self.file)
        for name in ("Pairs (CSV)", "Events (CSV)", "Matrix (CSV)"):
            text, _ = saved(page, name)
            rows = list(csv.reader(io.StringIO(text)))
            self.assertEqual(len({len(row) for row in rows}), 1, name)
            cells = [cell for row in rows for cell in row]
            self.assertFalse([cell for cell in cells if cell[:1] and cell[0] in "=+@"], name)
        events = list(csv.DictReader(io.StringIO(saved(page, "Events (CSV)")[0])))
        self.assertEqual([row["summary"] for row in events],
                         [f"'{text}" if text[0] in "=+-@" else text for text in SUMMARIES])
