"""The policy of the page: nothing from elsewhere, no script or style but its own."""

import re

import command
from browser import BrowserTest


class PolicyTest(BrowserTest):
    """What is put into a page afterwards is refused by the browser."""

    def refused(self, page, action, directive, message):
        """Does what is forbidden, and expects that the browser says so."""
        before = len(page.evaluate("refused"))
        page.evaluate(action)
        page.wait_for_function(f"refused.length > {before}")
        new = page.evaluate("refused")[before:]
        self.assertTrue(new[0].startswith(directive), new)
        page.refusals.extend(new)
        self.assertTrue(any(message in text for text in page.messages), page.messages)
        page.messages.clear()

    def test_a_script_that_is_put_in_does_not_run(self):
        page = self.seeds()
        self.refused(page, """() => { const script = document.createElement('script');
            script.textContent = 'window.ran = true'; document.body.append(script) }""",
                     "script-src", "inline script")
        self.assertFalse(page.evaluate("'ran' in window"))

    def test_a_handler_in_the_markup_does_not_run(self):
        page = self.seeds()
        self.refused(page, """() => { document.body.insertAdjacentHTML('beforeend',
            '<button id="trap" onclick="window.ran = true">Trap</button>');
            document.getElementById('trap').click() }""", "script-src", "inline event handler")
        self.assertFalse(page.evaluate("'ran' in window"))

    def test_a_style_that_is_put_in_changes_nothing(self):
        page = self.seeds()
        self.refused(page, """() => { const style = document.createElement('style');
            style.textContent = 'h1 { color: rgb(1, 2, 3) }'; document.head.append(style) }""",
                     "style-src", "inline style")
        self.assertNotEqual(page.evaluate("getComputedStyle(document.querySelector('h1')).color"),
                            "rgb(1, 2, 3)")

    def test_a_style_attribute_changes_nothing(self):
        page = self.seeds()
        self.refused(page, """() =>
            document.querySelector('h1').setAttribute('style', 'color: rgb(1, 2, 3)')""",
                     "style-src", "inline style")
        self.assertNotEqual(page.evaluate("getComputedStyle(document.querySelector('h1')).color"),
                            "rgb(1, 2, 3)")

    def test_nothing_is_loaded_from_elsewhere(self):
        page = self.seeds()
        self.refused(page, "() => { new Image().src = 'https://entente.invalid/image.png' }",
                     "img-src", "entente.invalid")
        self.refused(page, "() => { fetch('https://entente.invalid/data').catch(() => {}) }",
                     "connect-src", "entente.invalid")
        # The browser tells of what it refused as of a request that failed at once.
        page.requests = [url for url in page.requests if "entente.invalid" not in url]

    def test_the_file_names_no_resource(self):
        html = command.page(*command.SEEDS).read_text(encoding="utf-8")
        outside = re.sub(r"<(script|style)\b.*?</\1>", "", html, flags=re.S)
        self.assertEqual(re.findall(r"""<[^>]*\s(?:src|srcset|style|on\w+)\s*=""", outside), [])
        self.assertEqual(re.findall(r"<(?:link|iframe|object|embed|base)\b", outside), [])

    def test_without_scripts_the_page_can_be_read(self):
        page = self.seeds(java_script_enabled=False)
        self.assertTrue(page.locator("#stage svg").is_visible())
        for name in ("What changed", "Events and sources over time", "Methods"):
            self.assertTrue(page.get_by_role("heading", name=name).is_visible())
        self.assertGreater(page.locator("#changes li").count(), 10)
