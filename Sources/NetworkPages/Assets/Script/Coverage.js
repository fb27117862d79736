// Events and sources over time.

/** The filter and the slice that the charts were drawn by. */
let coverageDrawn = [];

/** Whether a step in time touches the slice that is shown, or one of the two. */
const isInSlice = ({ start, end }) => shownSides().some((slice) => {
    const [first, last] = daysOf(slices[slice].period);
    return start <= last && end >= first;
});

/** By the window, for to ask for the width of the box would lay out the page once more. */
const coverageWidth = () =>
    Math.max(320, Math.min(1168, innerWidth - (isNarrow.matches ? 32 : 48)));

function drawCoverage(width = coverageWidth()) {
    const drawn = [passing, shownSides().join(), width];
    if (drawn.every((value, at) => value === coverageDrawn[at])) return;
    coverageDrawn = drawn;
    const box = byID("coverage-chart");
    const list = eventNumbers.filter((event) => passing[event]);
    const { unit, bins } = binsOf(list, 72);
    if (!bins.length) return box.replaceChildren(make("p", {}, "No event has a date."));
    const counted = bins.map(countedBin);
    const panels = [kindsPanel(counted, "Number of events", 150)];
    if (documents.length) {
        panels.push(barsPanel(counted, "Sources cited", 40, ({ cited }) => cited));
    }
    const caption = `Events${documents.length ? " and sources" : ""} by ${unit.noun}`;
    const chart = chartOf(counted, panels, { width, hasKinds: true,
        label: caption, caption,
    });
    const weights = list.map((event) => (data.weighing === "events" ? countOf(event)
        : events.weight[event]));
    const total = sumOf(weights);
    const unsure = sumOf(weights.filter((_, at) => isUncertain(list[at])));
    const share = fixed(total ? (unsure / total) * 100 : 0, 0);
    box.replaceChildren(chart,
        make("p", { class: "reading" }, "Events stand at the first day that they may have been on. "
            + `${share} % of the weight is of events whose day is not known.`));
}

/** How many events of each kind a step in time holds, and how many sources these cite. */
function countedBin(bin) {
    const values = new Float64Array(kindCount);
    for (const event of bin.events) values[events.kind[event]] += countOf(event);
    const cited = new Set(bin.events.map((event) => valueOf("document", event, -1)));
    cited.delete(-1);
    return { ...bin, values, cited: cited.size, isCurrent: isInSlice(bin),
        title: `${bin.name}: ${many(sumOf(values), "event")}`
            + (cited.size ? ` from ${many(cited.size, "source")}` : ""),
    };
}
