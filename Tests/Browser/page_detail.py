"""The page of a pair and of an actor: figures, events and where these are from."""

import command
import reading
from browser import BrowserTest

RUSSIA_AND_US = (*command.SEEDS, "russia", "us", "--roll-up")
MARCH = ("--window", "2016-03")


class DetailTest(BrowserTest):
    """What is told of a pair or actor is what the command tells."""

    def test_a_pair_has_the_figures_of_the_command(self):
        page = self.seeds("pair=us~russia")
        text = page.locator("#detail .summary").inner_text()
        told = command.values("why", *RUSSIA_AND_US)
        self.assertEqual(reading.figure("^# events", text), len(told["events"]))
        for kind in ("cooperation", "negotiation", "conflict"):
            count = sum(event["kind"] == kind for event in told["events"])
            self.assertEqual(reading.figure(f"# of {kind}", text), count)
        weight = sum(event["weight"] for event in told["events"])
        self.assertAlmostEqual(reading.figure("Weight #", text), weight, delta=0.0501)
        self.assertAlmostEqual(reading.figure("tone #", text), told["tone"], delta=0.00501)
        documents = {event["document"] for event in told["events"]}
        self.assertEqual(reading.figure("from # sources", text), len(documents))

    def test_a_pair_has_all_events_of_the_command_with_their_sources(self):
        page = self.seeds("pair=us~russia")
        reading.show_all(page, "#detail")
        shown = page.locator("#detail .events").last.locator(".event").all_inner_texts()
        self.check_events(shown, command.events(*RUSSIA_AND_US))

    def test_a_pair_names_its_five_weightiest_events(self):
        page = self.seeds("pair=us~russia")
        told = command.values("why", *RUSSIA_AND_US)
        weights = sorted((event["weight"] for event in told["events"]), reverse=True)
        shown = page.locator("#detail .events").first.locator(".facts").all_inner_texts()
        self.assertEqual([reading.figure("weight #", text) for text in shown], weights[:5])

    def test_a_pair_has_a_row_for_each_slice(self):
        page = self.seeds("pair=us~russia")
        *rows, outside = page.locator("#detail table tbody tr").all_inner_texts()
        phases = command.values("slices", *command.SEEDS, "--phases")["slices"]
        self.assertEqual(len(rows), len(phases))
        # What is in no slice is told, so that the counts add up.
        self.assertEqual(outside.split("\t")[0], "in no slice")
        counts = [int(row.split("\t")[1]) for row in (*rows, outside)]
        self.assertEqual(sum(counts), len(command.events(*RUSSIA_AND_US)))
        for row, phase in zip(rows, phases):
            told = command.values("why", *RUSSIA_AND_US, "--phase", phase["phase"])
            name, count, _, tone, *_ = row.split("\t")
            self.assertEqual(name, phase["slice"])
            self.assertEqual(int(count), len(told["events"]))
            self.assertAlmostEqual(reading.number(tone), told["tone"], delta=0.00501)

    def test_events_of_the_slice_stand_before_those_of_other_times(self):
        truce = command.events(*RUSSIA_AND_US, "--phase", "truce")
        page = self.seeds("slice=2&pair=us~russia")
        name = "Truce and Geneva talks"
        self.assertEqual(reading.figure(f"In {name}: # events",
                                        page.locator("#detail .current").first.inner_text()),
                         len(truce))
        others = len(command.events(*RUSSIA_AND_US)) - len(truce)
        self.assertEqual(page.locator("#detail h4").all_inner_texts(),
                         [f"In {name} ({len(truce)})", f"Other times ({others})"])
        shown = page.locator("#detail .events").first.locator(".event").all_inner_texts()
        self.check_events(shown, truce)

    def test_events_before_and_after_stand_apart(self):
        page = self.seeds("mode=changes&slice=2&pair=us~russia")
        counts = [len(command.events(*RUSSIA_AND_US, "--phase", phase))
                  for phase in ("intervention", "truce")]
        heads = page.locator("#detail h4").all_inner_texts()
        self.assertEqual(heads[:2], [f"Before: Russian intervention ({counts[0]})",
                                     f"After: Truce and Geneva talks ({counts[1]})"])

    def test_an_entry_says_that_its_day_is_not_known(self):
        page = self.seeds()
        entry = page.locator("#event-list .event", has_text="2015-02").first.inner_text()
        self.assertIn("known only to the month, counts on 1 Feb 2015", entry)

    def test_an_actor_has_strength_rank_and_partners_of_the_command(self):
        phase = ("--roll-up", "--phase", "truce")
        page = self.seeds("slice=2&actor=russia")
        text = page.locator("#detail .summary").inner_text()
        actors = command.values("centrality", *command.SEEDS, *phase, "--measure", "strength")
        russia = next(actor for actor in actors["actors"] if actor["id"] == "russia")
        self.assertAlmostEqual(reading.figure("strength #", text), russia["strength"], delta=0.0501)
        self.assertEqual(reading.figure("rank #", text), russia["rank"])
        self.assertEqual(reading.figure("of #,", text), len(actors["actors"]))
        weights = {}
        for (pair, _), (weight, _) in command.ties(*command.SEEDS, *phase).items():
            if "russia" in pair:
                other, = pair - {"russia"}
                weights[other] = weights.get(other, 0) + weight
        names = reading.ids(page)
        shown = [row.split("\n") for row in page.locator(".partners li").all_inner_texts()]
        self.assert_figures({names[row[0]]: reading.number(row[-1]) for row in shown}, weights)

    def test_an_actor_leads_to_its_pairs_and_these_to_their_actors(self):
        page = self.seeds("actor=russia")
        page.locator(".partners").get_by_role("link", name="US", exact=True).click()
        self.assertEqual(page.locator("#detail h3").inner_text(), "Russia – US")
        page.locator("#detail h3").get_by_role("link", name="US", exact=True).click()
        self.assertEqual(page.locator("#detail h3").inner_text(), "United States")

    def test_us_and_russia_in_march_2016_are_found_by_keys_alone(self):
        page = self.seeds()
        self.tab_until(page, lambda: reading.focused(page) == "Slice")
        while not reading.heading(page).startswith("Truce"):
            page.keyboard.press("ArrowRight")
        self.tab_until(page, lambda: page.evaluate(
            "document.activeElement.matches('.frames .choice')"))
        first = None
        while not reading.focused(page).startswith("US – Russia"):
            self.assertNotEqual(reading.focused(page), first, "no such tie")
            first = first or reading.focused(page)
            page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        self.assertEqual(reading.focused(page), "US – Russia")
        while page.locator("#detail .show-more:visible").count():
            self.tab_until(page, lambda: page.evaluate(
                "document.activeElement.matches('#detail .show-more')"))
            page.keyboard.press("Enter")
        shown = page.locator("#detail .event").all_inner_texts()
        march = [text for text in shown if "2016-03" in text.split("\n")[0]]
        self.check_events(march, command.events(*RUSSIA_AND_US, *MARCH))

    def test_us_and_russia_in_march_2016_are_found_in_the_accessibility_tree(self):
        page = self.seeds("slice=2&from=2016-03-01&to=2016-03-31")
        tree = page.context.new_cdp_session(page)
        tie = next(node for role, name, node in reading.nodes(tree)
                   if role == "button" and name.startswith("US – Russia"))
        tree.send("DOM.enable")
        tree.send("DOM.focus", {"backendNodeId": tie})
        page.keyboard.press("Enter")
        after = [(role, name) for role, name, _ in reading.nodes(tree)]
        self.assertIn(("heading", "US – Russia"), after)
        said = " ".join(name for role, name in after if role == "StaticText")
        told = command.events(*RUSSIA_AND_US, *MARCH)
        self.assertTrue(told)
        for event in told:
            self.assertIn(event["summary"], said)
            self.assertIn(event["document_label"], said)

    def check_events(self, shown, told):
        """Each event with date, kind, summary, certainty, source and speaker, in order."""
        self.assertTrue(told)
        self.assertEqual(len(shown), len(told))
        for text, event in zip(shown, told):
            for part in ("date", "kind", "summary", "certainty", "document_label", "place"):
                self.assertIn(event[part], text)

    def tab_until(self, page, is_there):
        """Presses Tab until something is reached, which every reader can."""
        for _ in range(200):
            if is_there():
                return
            page.keyboard.press("Tab")
        self.fail("Tab does not lead there")
