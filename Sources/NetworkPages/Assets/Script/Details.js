// What is open beside the picture: a pair or an actor.

const detail = byID("detail");
/** What had the focus when the detail was opened. */
let opener = null;
let detailShown = "";

function openDetail(open, from) {
    if (!detail.contains(from)) opener = { element: from, key: keyOf(from) };
    choose({ pair: null, actor: null, level: state.level, ...open }, { push: true });
    const heading = detail.querySelector("h3");
    if (!heading) return;
    heading.focus({ preventScroll: true });
    const box = heading.getBoundingClientRect();
    if (box.top < 0 || box.bottom > innerHeight * 0.8) {
        detail.scrollIntoView({ block: "start", behavior: motionIsLess.matches ? "auto"
            : "smooth" });
    }
}

function closeDetail() {
    choose({ pair: null, actor: null }, { push: true });
    const { element, key } = opener || {};
    if (element?.isConnected && element.getClientRects().length) element.focus();
    else focusChoice(key);
}

detail.removeAttribute("aria-live");
detail.setAttribute("aria-label", "Details");
detail.addEventListener("keydown", (event) => {
    if (event.key === "Escape") closeDetail();
});

function drawDetail() {
    const isOpen = state.pair != null || state.actor != null;
    byID("network").classList.toggle("has-detail", isOpen);
    detail.hidden = !isOpen;
    const filter = hashOf({ ...state, mode: "whole", slice: 0 });
    const name = isOpen ? `${filter} ${shownSlice()} ${state.mode}` : "";
    if (name === detailShown) return;
    detailShown = name;
    // What has the focus in here is drawn anew, and its place is taken by the heading.
    const hadFocus = detail.contains(document.activeElement);
    const content = !isOpen ? [] : state.pair ? pairDetail(state.pair) : actorDetail(state.actor);
    detail.replaceChildren(...content.filter(Boolean));
    if (hadFocus && isOpen) detail.querySelector("h3").focus({ preventScroll: true });
}

function detailHead(title, kicker) {
    return make("div", { class: "detail-head" },
        make("p", { class: "kicker" }, kicker,
            isFiltered() && make("span", { class: "filtered" }, ` · ${filtersInWords()}`)),
        make("h3", { tabindex: "-1" }, title),
        button("Close", closeDetail, { class: "close" }));
}

/** Events under the slice that is shown, or the two, and the others below them. */
function eventsBySide(list, size, others = "Other times") {
    const rest = new Set(list);
    const groups = shownSides().map((slice, place, { length }) => {
        const held = new Set(membersOf(state.level, slice));
        const own = list.filter((event) => held.has(event));
        for (const event of own) rest.delete(event);
        return [`${length < 2 ? "In" : place ? "After:" : "Before:"} ${slices[slice].name}`, own];
    });
    if (rest.size) groups.push([others, [...rest]]);
    return groups.flatMap(([name, own]) => [
        make("h4", {}, `${name} (${grouped(countAll(own))})`),
        own.length > 0 && pagedEvents(own, size),
    ]);
}
