// What charts show: bars of kinds, bars of one value, and the line of the tone.

/** Round steps from 0 to a value, about so many. */
function ticksTo(most, count = 2) {
    if (!(most > 0)) return [0];
    const rough = most / count;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 5, 10].map((times) => times * power).find((step) => step >= rough * 0.75)
        || rough;
    const ticks = [];
    for (let at = 0; at * step <= most * 1.0001; at++) ticks.push(at * step);
    // Nobody counts half an event.
    return most < 1 ? ticks : ticks.filter((tick) => tick % 1 === 0);
}

/** A bar in the colour of a kind, or in none. */
function barOf(name, x, width, y, height) {
    const [at, wide, top, high] = [x, width, y, height].map((value) => fixed(value, 2));
    return makeSVG("rect", { class: `fill-${name}`, x: at, width: wide, y: top, height: high });
}

/** Cooperation and negotiation above zero, conflict below it. */
function kindsPanel(bins, measure, height) {
    const above = ({ values }) => sumOf(values) - (values[conflict] || 0);
    const up = Math.max(...bins.map(above), 0);
    const down = Math.max(...bins.map(({ values }) => values[conflict] || 0), 0);
    const ticks = ticksTo(up + down, height / 34);
    return {
        measure, height, up, down, of: ({ values }) => sumOf(values),
        guides: [...ticks.filter((value) => value <= up),
            ...ticks.filter((value) => value > 0 && value <= down).map((value) => -value)],
        draw(bin, x, bar, y) {
            let top = 0;
            return drawnKinds.filter((kind) => bin.values[kind] > 0).map((kind) => {
                const value = bin.values[kind];
                const high = kind === conflict ? 0 : (top += value);
                const size = Math.max(y(0) - y(value), 0.5);
                return barOf(kinds[kind], x - bar / 2, bar, y(high), size);
            });
        },
    };
}

/** Bars of one value; `above` says what stands over a bar. */
function barsPanel(bins, measure, height, of, above = () => null) {
    const most = Math.max(...bins.map(of), 1e-9);
    const up = most * (bins.some((bin) => above(bin, 40)) ? 1.15 : 1);
    return {
        measure, height, up, down: 0, of, guides: ticksTo(most, height / 34),
        draw(bin, x, bar, y) {
            const said = above(bin, bar);
            return [barOf("neutral", x - bar / 2, bar, y(of(bin)), y(0) - y(of(bin))),
                said && text(x, y(of(bin)) - 4, said, { "text-anchor": "middle" })].filter(Boolean);
        },
    };
}

/** The line of the tone, which breaks where there is none. */
function tonePanel(bins, end) {
    const signOf = (tone) => (tone > 0 ? "cooperation" : tone < 0 ? "conflict" : "negotiation");
    return {
        measure: `Tone, from −${end} to +${end}`, height: 48, up: end, down: end,
        guides: [end, 0, -end], draw: () => [],
        write: (size, value) => (value > 0 ? "+" : value < 0 ? "−" : "") + size,
        over(places, y) {
            let path = "";
            bins.forEach(({ tone }, at) => {
                if (tone == null) return;
                const isJoined = at > 0 && bins[at - 1].tone != null;
                path += `${isJoined ? "L" : "M"}${fixed(places[at], 1)} ${fixed(y(tone), 1)}`;
            });
            const dots = bins.map(({ tone, name }, at) => tone != null && makeSVG("circle", {
                class: `fill-${signOf(tone)}`, cx: fixed(places[at], 1), cy: fixed(y(tone), 1),
                r: bins.length > 30 ? 2 : 3.2,
            }, makeSVG("title", {}, `${name}: tone ${toneText(tone)}`)));
            return [makeSVG("path", { class: "tone", d: path || "M0 0" }), ...dots.filter(Boolean)];
        },
    };
}

/** What an event adds to weights, if so much of it counts. */
const weightIn = (event, part = 1) =>
    (data.weighing === "events" ? countOf(event) : events.weight[event] * part);

/** The sums of some events by kind, and their tone. */
function binSums(list, partOf = () => 1) {
    const values = new Float64Array(kindCount);
    const counts = new Float64Array(kindCount);
    let [goldstein, rated] = [0, 0];
    for (const event of list) {
        const part = partOf(event);
        values[events.kind[event]] += weightIn(event, part);
        counts[events.kind[event]] += countOf(event);
        const value = valueOf("goldstein", event);
        if (value == null) continue;
        goldstein += value * countOf(event) * part;
        rated += countOf(event) * part;
    }
    return { values, counts, tone: rated > 0 ? goldstein / rated : polarity(values),
        isRated: rated > 0 };
}

function chartBin(name, list, partOf) {
    const sums = binSums(list, partOf);
    const title = `${name}: ${sumOf(sums.counts) ? kindsInWords(sums.counts) : "no events"}`
        + `, weight ${weightText(sumOf(sums.values))}`
        + (sums.tone == null ? "" : `, tone ${toneText(sums.tone)}`);
    return { name, title, ...sums };
}
