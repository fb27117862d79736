"""A test in a browser: opens pages, and holds each of them to what is asked of all."""

import os
import pathlib
import shutil
import sys
import unittest

from playwright.sync_api import expect, sync_playwright

import command

NAMES = ("chromium", "chromium-browser", "google-chrome")
PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
# Long, so that a slow machine fails nothing.
PATIENCE = 30_000
expect.set_options(timeout=PATIENCE)


def program():
    """The Chromium of this machine, if it has one."""
    found = [path for name in NAMES if (path := shutil.which(name))]
    return next(iter(found + [place for place in PLACES if os.path.exists(place)]), None)


# What the policy of a page forbade, from its first line on.
WATCH = """
window.refused = [];
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    window.refused.push(`${violatedDirective} ${blockedURI}`), true);
"""


class BrowserTest(unittest.TestCase):
    """Every page that a test opens must be quiet, ask for nothing and keep to its policy."""

    @classmethod
    def setUpClass(cls):
        playwright = cls.enterClassContext(sync_playwright())
        # Inside of a container, where everybody is root, Chromium has no sandbox.
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        cls.browser = playwright.chromium.launch(executable_path=program(), args=arguments)
        cls.addClassCleanup(cls.browser.close)

    def open(self, file, link="", **options):
        """A page with the state of a link, as wide as a desk unless told otherwise.

        Pictures do not fade, so that there is one of them whenever a test looks.
        """
        context = self.browser.new_context(
            **{"viewport": {"width": 1280, "height": 900}, "locale": "en-GB",
               "reduced_motion": "reduce", **options})
        self.addCleanup(context.close)
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        page.messages, page.requests, page.refusals = [], [], []
        page.on("console", lambda message: page.messages.append(message.text)
                if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: page.messages.append(str(error)))
        page.on("request", lambda request: page.requests.append(request.url)
                if not request.url.startswith(("data:", "blob:")) else None)
        page.add_init_script(WATCH)
        address = pathlib.Path(file).as_uri()
        page.goto(address + (f"#{link}" if link else ""))
        self.addCleanup(self.check_behaviour, page, address)
        return page

    def seeds(self, link="", **options):
        """The page of the case that comes with the package."""
        return self.open(command.page(*command.SEEDS), link, **options)

    def check_behaviour(self, page, address):
        """One request, for the page itself; nothing said in the console, nothing forbidden."""
        self.assertEqual([url.split("#")[0] for url in page.requests], [address])
        self.assertEqual(page.messages, [])
        if page.evaluate("'refused' in window"):
            self.assertEqual(page.evaluate("refused"), page.refusals)

    def assert_figures(self, found, wanted, places=1):
        """The same names on both sides, with numbers as they are written with so many digits."""
        self.assertTrue(wanted)
        self.assertEqual(set(found), set(wanted))
        for name, value in wanted.items():
            self.assertAlmostEqual(
                found[name], value, delta=0.5001 * 10 ** -places, msg=str(name))


if __name__ == "__main__":
    sys.exit(0 if program() else "no Chromium")
