// Events and sources over time.

/** The filter, the slices and the width that the charts were drawn by. */
let coverageDrawn = [];
/** What the filters let pass, step by step in time. */
let coverageKept = {};

/** Whether a step in time touches the slice that is shown, or one of the two. */
const isInSlice = ({ start, end }) => shownSides().some((slice) => {
    const [first, last] = daysOf(slices[slice].period);
    return start <= last && end >= first;
});

/** By the window, for to ask for the width of the box would lay out the page once more. */
const coverageWidth = () => isOnPaper ? sheet.width
    : Math.max(320, Math.min(1168, innerWidth - (isNarrow.matches ? 32 : 48)));

function drawCoverage(width = coverageWidth()) {
    const drawn = [passing, state.level, shownSides().join(), width];
    if (drawn.every((value, at) => value === coverageDrawn[at])) return;
    coverageDrawn = drawn;
    const { level } = state;
    if (coverageKept.passing !== passing || coverageKept.level !== level) {
        coverageKept = { passing, level, ...coverageNow() };
    }
    const { unit, counted, share } = coverageKept;
    const box = byID("coverage-chart");
    if (!counted.length) {
        return box.replaceChildren(make("p", {}, isDated
            ? "The filters let no event with a date pass." : "No event has a date."));
    }
    const bins = counted.map((bin) => ({ ...bin, isCurrent: isInSlice(bin) }));
    const panels = [kindsPanel(bins, "Number of events", 150)];
    if (documents.length) {
        panels.push(barsPanel(bins, "Sources cited", 40, ({ cited }) => cited));
    }
    const caption = `Events${documents.length ? " and sources" : ""} by ${unit.noun}`;
    box.replaceChildren(chartOf(bins, panels, { width, hasKinds: true, label: caption, caption }),
        make("p", { class: "reading" }, "Events stand at the first day that they may have been on. "
            + `${share} % of the weight is of events whose day is not known.`));
}

function coverageNow() {
    const { pairOf } = indexOf(state.level);
    const list = eventNumbers.filter((event) => passing[event] && pairOf[event] >= 0);
    const { unit, bins } = binsOf(list, 72);
    const weightOf = (events) => events.reduce((sum, event) => sum + weightIn(event), 0);
    const share = weightOf(list.filter(isUncertain)) / (weightOf(list) || 1);
    return { unit, counted: bins.map(countedBin), share: fixed(share * 100, 0) };
}

/** How many events of each kind a step in time holds, and how many sources these cite. */
function countedBin({ name, start, end, events: list }) {
    const values = new Float64Array(kindCount);
    for (const event of list) values[events.kind[event]] += countOf(event);
    const cited = new Set(list.map((event) => valueOf("document", event, -1)));
    cited.delete(-1);
    return { name, start, end, values, cited: cited.size,
        title: `${name}: ${many(sumOf(values), "event")}`
            + (cited.size ? ` from ${many(cited.size, "source")}` : ""),
    };
}
