// Lists of events, and the ties as a table.

/** An event with everything that is known of it. */
function eventItem(event) {
    const kind = kinds[events.kind[event]];
    const number = valueOf("document", event, -1);
    const source = documents[number];
    const isWeb = /^https?:\/\//i.test(source?.url || "");
    const place = valueOf("place", event);
    const name = source && [nameOfDocument(number), place && `¶ ${place}`].filter(Boolean).join(" ");
    const speakers = speakersOf(event);
    const facts = [
        openDateOf(event),
        countOf(event) > 1 && many(countOf(event), "event"),
        `weight ${shortest(events.weight[event])}`,
        certainties[valueOf("certainty", event, -1)],
        speakers.length && `says ${listed(speakers)}`,
    ].filter(Boolean).join(" · ");
    return make("li", { class: `event ${kind}` },
        make("p", { class: "when" }, make("span", { class: "date" },
            events.date[event] || (isDated ? "undated" : "")), " ",
            make("span", { class: "kind" }, make("span", { class: "sign", "aria-hidden": "true" },
                kindSigns[kind] || "•"), ` ${kind}`)),
        make("p", { class: "what" }, make("b", {}, whoOf(event)),
            summaryOf(event) ? `: ${summaryOf(event)}` : ""),
        make("p", { class: "facts" }, facts,
            name && " · ", name && (isWeb ? make("a",
                { href: source.url, rel: "noopener noreferrer", title: source.headline }, name)
                : make("span", { title: source.headline }, name))));
}

/** A list of events, so many at a time. */
function pagedEvents(list, size) {
    const items = make("ol", { class: "events" });
    let shown = 0;
    const more = button("", () => {
        const first = shown;
        add();
        const item = items.children[first];
        item.setAttribute("tabindex", "-1");
        item.focus({ preventScroll: true });
    }, { class: "show-more" });
    function add() {
        items.append(...list.slice(shown, shown + size).map((event) => eventItem(event)));
        shown = Math.min(list.length, shown + size);
        more.hidden = shown >= list.length;
        more.textContent = `Show ${Math.min(size, list.length - shown)} more of ${grouped(list.length - shown)}`;
    }
    add();
    return Object.assign(make("div", { class: "paged" }, items, shown < list.length && more),
        { listed: list });
}

let eventsListed = "";

function drawEvents() {
    const name = hashOf({ ...state, pair: null, actor: null,
        mode: state.mode === "whole" ? "whole" : "slices" });
    if (name === eventsListed && byID("event-list").children.length) return;
    eventsListed = name;
    const list = inTime(eventsShown(shownSlice(), state.level));
    const sums = sumsOf(shownSlice(), state.level);
    byID("event-list").replaceChildren(make("p", { class: "scope" }, scopeText(sums)),
        list.length ? pagedEvents(list, isNarrow.matches ? 10 : 50) : make("p", {}, "No events."));
}

/** The ties that the picture shows, for those who do not see it. */
function drawTiesTable() {
    for (const table of tiesTable.querySelectorAll("div")) table.remove();
    if (!tiesTable.open) return;
    const isMerged = scalesOf(state.level, shownSlice()).merged;
    const heads = isMerged ? ["Pair", "Tone", "", "Events", "Weight"]
        : ["Pair", "Kind", "Events", "Weight"];
    const rows = tiesShown().map(({ pair, kind, tone, count, weight }) => make("tr", {},
        make("th", { scope: "row" }, linkToPair(pair)),
        isMerged ? [make("td", {}, toneNames[toneOfLine(tone)]),
            make("td", {}, tone.value == null ? "–" : toneText(tone.value))]
            : make("td", {}, kinds[kind]),
        make("td", {}, grouped(count)), make("td", {}, weightText(weight))));
    tiesTable.append(make("div", { class: "scroll" }, make("table", { class: "figures" },
        make("thead", {}, make("tr", {}, heads.map((head) => make("th", { scope: "col" }, head)))),
            make("tbody", {}, rows))));
}

/** The ties of the slice, the weightiest first: by pair, or by pair and kind. */
function tiesShown() {
    const sums = sumsOf(shownSlice(), state.level);
    const ties = [];
    indexOf(state.level).pairs.forEach((pair, at) => {
        if (!sums.isShown[at]) return;
        const tone = toneOf(sums, at);
        if (scalesOf(state.level, shownSlice()).merged) {
            const [count, weight] = [countIn(sums, at), sums.total[at]];
            ties.push({ pair, at, kind: -1, tone, count, weight });
            return;
        }
        kinds.forEach((_, kind) => {
            const place = at * kindCount + kind;
            if (sums.count[place] > 0) ties.push({ pair, at, kind, tone, count: sums.count[place],
                weight: sums.weight[place] });
        });
    });
    return ties.sort((a, b) => b.weight - a.weight || a.pair[0] - b.pair[0] || a.pair[1] - b.pair[1]
        || a.kind - b.kind);
}
