// A pair: its kinds and tone over time, its turns and its events.

function pairDetail(pair) {
    const { number, pairs, pairOf, eventsOf } = indexOf(state.level);
    const at = number(...pair);
    const sums = sumsOf(0, state.level);
    const list = inTime((eventsOf[at] || []).filter((event) => passing[event]));
    const isWhole = state.mode === "whole";
    const series = bySlice((event) => pairOf[event] === at);
    const [first, second] = pair;
    const head = detailHead(make("span", {}, linkToActor(first), " – ", linkToActor(second)),
        "Pair");
    if (!list.length || !sums.isShown[at]) {
        return [head, make("p", {}, "The filters let no event of this pair pass.")];
    }
    const dates = list.map((event) => events.first[event]).filter((day) => day != null);
    const sources = new Set(list.map((event) => valueOf("document", event, -1)));
    sources.delete(-1);
    const span = (dates.length
        ? `, first ${events.date[list[0]]}, last ${events.date[list[dates.length - 1]]}` : "")
        + (sources.size ? `, from ${many(sources.size, "source")}` : "");
    const summaries = shownSides().map((slice) => `In ${slices[slice].name}: `
        + totalsOf(sumsOf(slice, state.level), at));
    const ways = [["ahead", pairs[at][0], pairs[at][1]],
        ["back", pairs[at][1], pairs[at][0]]].map(([way, source, target]) =>
        `${labelOf(source)} on ${labelOf(target)} ${weightText(sumOf(part(sums[way].weight, at)))}`);
    const heaviest = isWhole && [...list]
        .sort((a, b) => events.weight[b] - events.weight[a]).slice(0, 5);
    return [
        head, summaries.map((text) => make("p", { class: "current" }, text)),
        make("p", { class: "summary" }, (isWhole ? "" : "In all: ") + totalsOf(sums, at, span)),
        make("p", { class: "reading" }, `Each way${isWhole ? "" : " in all"}, with what they did `
            + `together: ${listed(ways)}.`),
        lifeChart(list, series, nameOfPair(pair)),
        slices.length > 1 && turnsTable(series, list),
        heaviest && list.length > 5 && [make("h4", {}, "The weightiest events"),
            make("ol", { class: "events" }, heaviest.map((event) => eventItem(event)))],
        eventsBySide(list, 20, isWhole ? "All events" : "Other times"),
    ].flat();
}

/** What a pair comes to: events by kind, weight and tone. */
function totalsOf(sums, at, span = "") {
    const counts = part(sums.count, at);
    const tone = toneOf(sums, at);
    if (!sumOf(counts)) return "no events.";
    return `${many(sumOf(counts), "event")} (${kindsInWords(counts)})${span}. `
        + `Weight ${weightText(sums.total[at])}` + (tone.value == null ? "."
            : `, tone ${toneText(tone.value)}: ${toneNames[toneOfLine(tone)]}.`);
}

/** A pair from slice to slice, with where its tone turns. */
function turnsTable(series, list) {
    let last = 0;
    const rows = series.map(({ slice, name, tone, values, counts, size }) => {
        const sign = Math.sign(tone || 0);
        const isTurn = size > 0 && last * sign < 0;
        if (size > 0 && sign) last = sign;
        return make("tr", { class: shownSides().includes(slice) ? "current" : null },
            make("th", { scope: "row" }, name), make("td", {}, size ? grouped(sumOf(counts)) : "–"),
            make("td", {}, size ? weightText(sumOf(values)) : "–"),
            make("td", {}, tone == null ? "–" : toneText(tone)),
            make("td", { class: "turn" }, isTurn ? `⇄ ${sign > 0 ? "friendly" : "hostile"}` : ""));
    });
    const held = new Set(slices.slice(1).flatMap((_, place) => membersOf(state.level, place + 1)));
    const outside = countAll(list.filter((event) => !held.has(event)));
    if (outside) {
        rows.push(make("tr", {}, make("th", { scope: "row" }, "in no slice"),
            make("td", {}, grouped(outside)), ["", "", ""].map(() => make("td"))));
    }
    const heads = ["Slice", "Events", "Weight", "Tone", "Turn"];
    return make("div", { class: "scroll" }, make("table", { class: "figures" },
        make("thead", {}, make("tr", {}, heads.map((head) => make("th", { scope: "col" }, head)))),
            make("tbody", {}, rows)));
}

/** The events of a list that the filters let pass, by slice. */
function bySlice(isMember) {
    return slices.slice(1).map((slice, at) => {
        const parts = new Map();
        const kept = partsOf(state.level, at + 1);
        membersOf(state.level, at + 1).forEach((event, place) => {
            if (passing[event] && isMember(event)) parts.set(event,
                kept ? kept[place] : 1);
        });
        return { slice: at + 1, ...chartBin(slice.name, [...parts.keys()],
            (event) => parts.get(event)), size: parts.size };
    });
}

/**
 * Bars by month or another step of the calendar, or by slice where that has too few or too many.
 */
function lifeChart(list, slicesOfIt, label) {
    const { unit, bins } = binsOf(list, 60);
    const fits = unit && bins.length > 2 && (bins.length <= 48 || slicesOfIt.length < 2);
    const shown = fits ? bins.map((bin) => ({ ...bin,
        ...chartBin(bin.name, bin.events) })) : slicesOfIt;
    if (!shown.length) return null;
    const isRated = shown.every(({ tone, isRated: rated }) => tone == null || rated);
    const noun = fits ? unit.noun : "slice";
    const drawn = shown.map((bin) => ({ ...bin, tone: isRated ? bin.tone : polarity(bin.values),
        isCurrent: fits ? isInSlice(bin) : shownSides().includes(bin.slice) }));
    const measure = data.weighing === "events" ? "Number of events" : "Weight of events";
    return chartOf(drawn, [tonePanel(drawn, isRated ? 10 : 1), kindsPanel(drawn, measure, 104)], {
        label: `${label}: tone and weight by ${noun}`, caption: `Tone and weight by ${noun}`, hasKinds: true,
    });
}
