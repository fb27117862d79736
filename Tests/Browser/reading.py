"""What stands on a page: its figures, as a reader sees or hears them."""

import re

from playwright.sync_api import expect

NUMBER = r"[+−-]?[\d,]+(?:\.\d+)?"


def number(text):
    """A number as it is written for people."""
    return float(text.replace(",", "").replace("−", "-"))


def figure(pattern, text):
    """The number that stands in the place of # in a pattern."""
    found = re.search(pattern.replace("#", f"({NUMBER})"), text)
    if found is None:
        raise AssertionError(f"no {pattern!r} in {text!r}")
    return number(found[1])


def ids(page):
    """Ids of actors by the names that stand on ties and in tables."""
    return page.evaluate("""() => Object.fromEntries(
        JSON.parse(document.getElementById('page-data').textContent).actors
            .map(({ id, label, name }) => [label || name || id, id]))""")


def labels(page, selector):
    """What a screen reader says of each thing that the picture shows."""
    return page.eval_on_selector_all(f".frames .layer:last-child {selector}", """(all) => all
        .filter((item) => getComputedStyle(item).display !== 'none')
        .map((item) => [item.dataset.actor || item.dataset.kind, item.getAttribute('aria-label')])
    """)


def strengths(page):
    """The strength of every actor with ties, by id."""
    found = {id: figure("strength #", label) for id, label in labels(page, ".actor[data-actor]")}
    return {id: strength for id, strength in found.items() if strength > 0}


def ties(page):
    """Weight and events of every line, by the ids of the pair and the kind."""
    names = ids(page)
    return {
        (frozenset(names[name] for name in label.split(": ")[0].split(" – ")), kind):
            (figure("weight #", label), int(figure("# events?", label)))
        for kind, label in labels(page, ".tie")
    }


def events_shown(page):
    """How many events the page says that it shows."""
    return int(figure("Showing # of", page.locator(".status").inner_text()))


def heading(page):
    """What the picture is of."""
    return page.locator(".caption h3").inner_text()


def focused(page):
    """What has the focus, in words; empty where nothing has it."""
    return page.evaluate("""() => { const item = document.activeElement;
        return item === document.body ? '' : (item.getAttribute('aria-label')
            || item.labels?.[0]?.textContent || item.textContent || item.id).trim() }""")


def show_all(page, inside):
    """Lengthens a list of events to all of them."""
    more = page.locator(f"{inside} .show-more:visible")
    while more.count():
        more.first.click()


def choose_mode(page, name):
    """Chooses between the whole period, slices, and before and after."""
    page.get_by_role("radio", name=name).check()


def open_filters(page):
    """Opens the group of filters, whichever of them are on."""
    if page.locator(".filters").get_attribute("open") is None:
        page.locator(".filters > summary").click()


def open_all(page):
    """Opens everything that can be opened."""
    page.evaluate("document.querySelectorAll('details').forEach((item) => { item.open = true })")


def nodes(session):
    """What assistive technology is told of a page: its nodes with their roles and names."""
    found = session.send("Accessibility.getFullAXTree")["nodes"]
    return [(node["role"]["value"], node.get("name", {}).get("value", ""),
             node.get("backendDOMNodeId")) for node in found if not node.get("ignored")]


def expect_link(page, *parts):
    """Waits until the address holds these parts."""
    for part in parts:
        expect(page).to_have_url(re.compile(f"[#&]{re.escape(part)}(&|$)"))


def data(page):
    """What the page holds for its script."""
    return page.evaluate("JSON.parse(document.getElementById('page-data').textContent)")
