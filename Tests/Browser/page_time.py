"""Going through time: slider, list, steps, playing and keys."""

from playwright.sync_api import expect

import command
import reading
from browser import BrowserTest

PHASES = [slice["slice"]
          for slice in command.values("slices", *command.SEEDS, "--phases")["slices"]]


class TimeTest(BrowserTest):
    """Every way through the slices leads to the same pictures."""

    def test_the_slider_goes_from_slice_to_slice(self):
        page = self.seeds()
        slider = page.get_by_role("slider", name="Slice", exact=True)
        slider.focus()
        page.keyboard.press("End")
        self.assertEqual(reading.heading(page), PHASES[-1])
        page.keyboard.press("ArrowLeft")
        self.assertEqual(reading.heading(page), PHASES[-2])
        self.assertTrue(slider.get_attribute("aria-valuetext").startswith(PHASES[-2]))
        self.assertEqual(page.get_by_role("combobox", name="Choose a slice").input_value(), "3")
        reading.expect_link(page, "slice=3")

    def test_the_list_of_slices_goes_to_each(self):
        page = self.seeds()
        names = page.get_by_role("combobox", name="Choose a slice")
        self.assertEqual(names.locator("option").all_inner_texts(), ["All of it", *PHASES])
        self.assertEqual(names.input_value(), "0")
        for name in reversed(PHASES):
            names.select_option(label=name)
            self.assertEqual(reading.heading(page), name)
        names.select_option("0")
        self.assertEqual(reading.heading(page), "All of it")
        self.assertTrue(page.get_by_role("radio", name="Whole period").is_checked())

    def test_steps_stop_at_both_ends_and_keep_the_focus(self):
        page = self.seeds("slice=1")
        after = page.get_by_role("button", name="Next slice")
        for name in PHASES[1:] + PHASES[-1:]:
            after.click(force=True)
            self.assertEqual(reading.heading(page), name)
        self.assertEqual(after.get_attribute("aria-disabled"), "true")
        self.assertEqual(reading.focused(page), "Next slice")
        before = page.get_by_role("button", name="Previous slice")
        for name in PHASES[-2::-1] + PHASES[:1]:
            before.click(force=True)
            self.assertEqual(reading.heading(page), name)
        self.assertEqual(before.get_attribute("aria-disabled"), "true")

    def test_playing_goes_through_all_slices_and_ends(self):
        page = self.seeds()
        page.clock.install()
        button = page.locator(".play")
        button.click()
        self.assertEqual(button.inner_text(), "Pause")
        seen = [reading.heading(page)]
        for _ in PHASES[1:]:
            page.clock.run_for(1600)
            seen.append(reading.heading(page))
        self.assertEqual(seen, PHASES)
        self.assertEqual(button.inner_text(), "Play")

    def test_playing_pauses_where_it_is(self):
        page = self.seeds()
        page.clock.install()
        page.locator(".play").click()
        page.clock.run_for(1600)
        page.locator(".play").click()
        page.clock.run_for(10_000)
        self.assertEqual(reading.heading(page), PHASES[1])

    def test_keys_of_the_picture_go_through_time_and_keep_the_focus(self):
        page = self.seeds("slice=1")
        page.clock.install()
        page.locator('.frames [tabindex="0"]').focus()
        for key, name in (("ArrowRight", PHASES[1]), ("End", PHASES[-1]), ("ArrowLeft", PHASES[-2]),
                          ("Home", PHASES[0]), ("ArrowLeft", PHASES[0])):
            page.keyboard.press(key)
            self.assertEqual(reading.heading(page), name, key)
            self.assertTrue(page.evaluate("document.activeElement.matches('.frames .choice')"), key)
        page.keyboard.press(" ")
        page.clock.run_for(1600)
        self.assertEqual(reading.heading(page), PHASES[1])

    def test_each_slice_has_the_counts_of_the_command(self):
        page = self.seeds()
        slices = command.values("slices", *command.SEEDS, "--phases", "--roll-up")["slices"]
        for place, slice in enumerate(slices, 1):
            page.get_by_role("combobox", name="Choose a slice").select_option(str(place))
            text = page.locator(".caption p").inner_text()
            self.assertEqual(reading.figure("# events", text), slice["events"])
            self.assertEqual(reading.figure("# actors", text), slice["actors"])
            self.assertEqual(reading.events_shown(page), slice["events"])

    def test_pictures_fade_into_each_other(self):
        page = self.seeds("slice=1", reduced_motion="no-preference")
        self.assertEqual(self.layers_after_a_step(page), 2)
        expect(page.locator(".frames .layer")).to_have_count(1)

    def test_pictures_do_not_fade_for_those_who_want_less_motion(self):
        page = self.seeds("slice=1")
        self.assertEqual(self.layers_after_a_step(page), 1)
        self.assertEqual(page.evaluate("document.getAnimations().length"), 0)

    def layers_after_a_step(self, page):
        """How many pictures there are before any time has passed."""
        return page.evaluate("""() => { document.querySelector('[aria-label="Next slice"]').click();
            return document.querySelectorAll('.frames .layer').length }""")
