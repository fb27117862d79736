"""What assistive technology is told: names, roles, headings, tables."""

import command
import reading
from browser import BrowserTest

NAMED = {"button", "link", "checkbox", "radio", "slider", "combobox", "textbox", "searchbox",
         "image", "region", "navigation", "complementary", "Date"}


class NameTest(BrowserTest):
    """Everything that can be used has a role and a name."""

    def nodes(self, page):
        found = reading.nodes(page.context.new_cdp_session(page))
        return [(role, name) for role, name, _ in found]

    def test_everything_has_a_name(self):
        for link in ("slice=2", "slice=2&pair=us~russia", "mode=changes&slice=2&actor=isis"):
            page = self.seeds(link)
            reading.open_all(page)
            nameless = [role for role, name in self.nodes(page)
                        if role in NAMED and not name.strip()]
            self.assertEqual(nameless, [])

    def test_the_page_has_its_landmarks_and_controls(self):
        nodes = self.nodes(self.seeds("slice=2&pair=us~russia"))
        roles = {role for role, _ in nodes}
        self.assertLessEqual({"banner", "main", "navigation", "contentinfo", "complementary",
                              "slider", "radio", "combobox", "status", "table"}, roles)
        regions = {name for role, name in nodes if role == "region"}
        self.assertLessEqual({"Network", "Who acts on whom", "What changed", "Events", "Methods",
                              "Events and sources over time"}, regions)

    def test_every_tie_and_actor_of_the_picture_is_a_button(self):
        page = self.seeds("slice=2")
        buttons = [name for role, name in self.nodes(page) if role == "button"]
        options = (*command.SEEDS, "--roll-up", "--phase", "truce")
        self.assertEqual(sum(", weight " in name for name in buttons), len(command.ties(*options)))
        self.assertEqual(sum("strength" in name for name in buttons),
                         len(command.strengths(*options)))

    def test_names_are_not_said_twice_and_keys_are_told_on_the_way_in(self):
        page = self.seeds("slice=2")
        page.locator(".frames .actor").first.hover()
        page.mouse.move(0, 0)
        first = page.locator('.frames [tabindex="0"]')
        first.focus()
        told = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
        said = [(node["name"]["value"], node["description"]["value"]) for node in told
                if node.get("name", {}).get("value") and node.get("description")]
        self.assertEqual([name for name, description in said if description == name], [])
        self.assertEqual([name for name, description in said if description.startswith("Keys")],
                         [first.get_attribute("aria-label")])
        page.keyboard.press("ArrowDown")
        self.assertEqual(page.locator(".frames [aria-describedby]").count(), 0)

    def test_fields_of_dates_say_which_date_they_are_of(self):
        page = self.seeds()
        reading.open_filters(page)
        told = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
        said = {node["description"]["value"] for node in told
                if node["role"]["value"] == "spinbutton" and node.get("description")}
        self.assertEqual(said, {"Events from", "Events until"})

    def test_headings_go_down_by_one(self):
        page = self.seeds("slice=2&pair=us~russia")
        levels = page.eval_on_selector_all("h1, h2, h3, h4, h5, h6", """(all) => all
            .filter((item) => item.checkVisibility()).map((item) => Number(item.tagName[1]))""")
        self.assertEqual(levels.count(1), 1)
        self.assertEqual(levels[0], 1)
        self.assertTrue(all(below <= above + 1 for above, below in zip(levels, levels[1:])), levels)

    def test_ids_are_given_once(self):
        page = self.seeds("slice=2&pair=us~russia")
        ids = page.eval_on_selector_all("[id]", "(all) => all.map((item) => item.id)")
        self.assertEqual(sorted(set(ids)), sorted(ids))

    def test_language_and_title_are_said(self):
        page = self.seeds()
        self.assertEqual(page.evaluate("document.documentElement.lang"), "en")
        self.assertEqual(page.title(), page.locator("h1").inner_text())
