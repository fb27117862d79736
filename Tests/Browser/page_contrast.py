"""Contrasts of texts, controls and lines, on light and on dark screens."""

import pathlib

import reading
from browser import BrowserTest

TEXTS = (pathlib.Path(__file__).parent / "contrasts.js").read_text(encoding="utf-8")
COLOURS = """(names) => { const style = getComputedStyle(document.documentElement);
    const light = (name) => { const hex = style.getPropertyValue(name).trim();
        const [r, g, b] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
            .map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05 };
    return names.map((name) => { const pair = [light(name), light('--ground')];
        return [name, Math.max(...pair) / Math.min(...pair)] }) }"""

# The contrast of what a picture draws with the ground, by what it is: the least of each.
DRAWN = """() => {
    const light = (color) => { const [r, g, b] = color.match(/[\\d.]+/g)
            .map((byte) => byte / 255).map((v) => v <= 0.04045 ? v / 12.92
                : ((v + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05 };
    const ground = light(getComputedStyle(document.documentElement).backgroundColor);
    const found = {};
    for (const [name, selector, property] of [["lines", ".tie .line", "stroke"],
        ["heads", ".tie .head", "stroke"], ["outlines", ".actor > *:not(text)", "stroke"],
        ["fills", ".actor > *:not(text)", "fill"]]) {
        const ratios = [...document.querySelectorAll('.frames ' + selector)]
            .map((item) => getComputedStyle(item)[property])
            .filter((color) => color !== 'none').map(light)
            .map((value) => Math.max(value, ground) / Math.min(value, ground));
        found[name] = Math.min(...ratios);
    }
    return found;
}"""


class ContrastTest(BrowserTest):
    """WCAG AA: 4.5 : 1 for texts, 3 : 1 for what else has to be seen."""

    def test_texts_when_nothing_is_open(self):
        for scheme in ("light", "dark"):
            page = self.seeds("slice=1", color_scheme=scheme)
            reading.open_all(page)
            # Outlines of those who are absent are pale on purpose, and said to nobody.
            self.check(scheme, page, lambda place: not place.startswith("ghost"))

    def test_texts_of_details(self):
        for scheme in ("light", "dark"):
            for link in ("slice=2&pair=us~russia&kinds=0,2", "slice=2&actor=russia"):
                page = self.seeds(link, color_scheme=scheme)
                # The names of others are set back while something is open.
                self.check(scheme, page, lambda place: not place.startswith(("ghost", "text.")))

    def test_dark_screens_are_dark(self):
        dark, light = (self.seeds("slice=2", color_scheme=scheme) for scheme in ("dark", "light"))
        ground = "getComputedStyle(document.documentElement).backgroundColor"
        self.assertNotEqual(dark.evaluate(ground), light.evaluate(ground))
        line = """getComputedStyle(document.querySelector('.frames .cooperation .line')).stroke"""
        self.assertNotEqual(dark.evaluate(line), light.evaluate(line))

    def test_lines_and_controls(self):
        names = ["--text", "--muted", "--control", "--accent", "--cooperation", "--negotiation",
                 "--conflict", "--neutral"]
        for scheme in ("light", "dark"):
            page = self.seeds(color_scheme=scheme)
            for name, ratio in page.evaluate(COLOURS, names):
                self.assertGreaterEqual(ratio, 3, f"{name}, {scheme}")

    def test_pictures_on_dark_screens(self):
        for link in ("", "slice=2", "slice=2&kinds=0,2", "slice=1&level=0"):
            found = self.seeds(link, color_scheme="dark").evaluate(DRAWN)
            for name, least in (("lines", 3), ("heads", 3), ("outlines", 3), ("fills", 1.35)):
                self.assertGreaterEqual(found[name], least, f"{name}, {link}")

    def check(self, scheme, page, counts):
        found = [item for item in page.evaluate(TEXTS) if counts(item[0])]
        self.assertGreater(len(found), 30)
        self.assertEqual([item for item in found if item[1] < 4.5], [], scheme)
