// Events and sources over time.

/** The filter that the charts were drawn by. */
let coveragePassing = null;

function drawCoverage() {
    coveragePassing = passing;
    const box = byID("coverage-chart");
    const list = eventNumbers.filter((event) => passing[event]);
    const { unit, bins } = binsOf(list, 72);
    if (!bins.length) return box.replaceChildren(make("p", {}, "No event has a date."));
    // By the window, for to ask for the width of the box would lay out the page once more.
    const width = Math.max(320, Math.min(1168, innerWidth - (isNarrow.matches ? 32 : 48)));
    const counted = bins.map((bin) => {
        const values = new Float64Array(kindCount);
        for (const event of bin.events) values[events.kind[event]] += countOf(event);
        const cited = new Set(bin.events.map((event) => valueOf("document", event, -1)));
        cited.delete(-1);
        return {
            name: bin.name, values, cited: cited.size, start: bin.start, end: bin.end,
            title: `${bin.name}: ${many(sumOf(values), "event")}`
                + (cited.size ? ` from ${many(cited.size, "source")}` : ""),
        };
    });
    const chart = kindsChart(counted, {
        label: `Events by ${unit.noun} from ${bins[0].name} to ${bins[bins.length - 1].name}`,
        width, height: 130, noun: `Events by ${unit.noun}: conflict below zero`,
    });
    const weights = list.map((event) => (data.weighing === "events" ? countOf(event)
        : events.weight[event]));
    const total = sumOf(weights);
    const unsure = sumOf(weights.filter((_, at) => isUncertain(list[at])));
    const share = fixed(total ? (unsure / total) * 100 : 0, 0);
    box.replaceChildren(chart,
        documents.length ? sourcesChart(counted, width, unit) : "",
        make("p", { class: "reading" }, "Events stand at the first day that they may have been on. "
            + `${share} % of the weight is of events whose day is not known.`));
}

function sourcesChart(bins, width, unit) {
    const [left, height] = [38, 34];
    const step = (width - left - 8) / bins.length;
    const most = Math.max(...bins.map(({ cited }) => cited), 1);
    const svg = makeSVG("svg", {
        class: "chart", viewBox: `0 0 ${width} ${height + 8}`, role: "img",
        "aria-label": `Sources cited by ${unit.noun}, ${most} at most`,
    }, makeSVG("line", { class: "zero", x1: left, x2: width - 8, y1: height + 4, y2: height + 4 }),
    text(left - 5, 12, String(most), { "text-anchor": "end" }));
    bins.forEach(({ cited, title }, at) => {
        const size = (cited / most) * height;
        const bar = barOf("neutral", left + step * (at + 0.1), Math.min(step * 0.8, 40),
            height + 4 - size, size);
        bar.append(makeSVG("title", {}, title));
        svg.append(bar);
    });
    return make("figure", { class: "chart-box" }, svg,
        make("figcaption", {}, `Sources cited by ${unit.noun}`));
}
