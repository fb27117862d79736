// Charts of bars in the colours of kinds.

/** Round steps from 0 to a value, about so many. */
function ticksTo(most, count = 2) {
    if (!(most > 0)) return [0];
    const rough = most / count;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 5, 10].map((times) => times * power).find((step) => step >= rough * 0.75)
        || rough;
    const ticks = [];
    for (let at = 0; at * step <= most * 1.0001; at++) ticks.push(at * step);
    return ticks;
}

/** Writes the names of bins below a chart, as many as there is room for. */
function addNames(svg, names, left, room, y) {
    const widths = Math.max(...names.map((name) => name.length), 1) * 6.2 + 12;
    const step = Math.max(1, Math.ceil(widths / (room / names.length)));
    names.forEach((name, at) => {
        const x = left + (at * room) / names.length;
        if (at % step === 0 && x + widths < left + room + 12) svg.append(text(x, y, name));
    });
}

/** A line across a chart with its value at the left. */
function addLevel(svg, y, value, left, width) {
    const [x1, x2, at] = [left, width - 8, fixed(y, 1)];
    svg.append(makeSVG("line", { class: value ? "grid" : "zero", x1, x2, y1: at, y2: at }),
        text(left - 5, y + 4, tickText(value), { "text-anchor": "end" }));
}

/** A bar in the colour of a kind, or in none. */
function barOf(name, x, width, y, height) {
    const [at, wide, top, high] = [x, width, y, height].map((value) => fixed(value, 2));
    return makeSVG("rect", { class: `fill-${name}`, x: at, width: wide, y: top, height: high });
}

const tickText = (value) => (value >= 1000 ? grouped(Math.round(value)) : shortest(value));
const text = (x, y, content, attributes = {}) => makeSVG("text",
    { x: fixed(x, 1), y: fixed(y, 1), ...attributes }, content);

/**
 * Bars of kinds: cooperation and negotiation above zero, conflict below. A bin has a name, a title
 * and a value for each kind, and may have a tone, which gets a chart of its own above.
 */
function kindsChart(bins, { label, width = 340, height = 110, toneEnd = 0, noun,
    isCurrent = () => false }) {
    const left = 38;
    const room = width - left - 8;
    const top = toneEnd ? 62 : 6;
    const up = Math.max(...bins.map(({ values }) => sumOf(values) - (values[conflict] || 0)), 0);
    const down = Math.max(...bins.map(({ values }) => values[conflict] || 0), 0);
    const unit = height / (up + down || 1);
    const zero = top + up * unit;
    const step = room / bins.length;
    const svg = makeSVG("svg", {
        class: "chart", viewBox: `0 0 ${width} ${fixed(top + height + 24, 1)}`, role: "img",
            "aria-label": label,
    });
    for (const value of ticksTo(Math.max(up, down))) {
        if (value <= up) addLevel(svg, zero - value * unit, value, left, width);
        if (value > 0 && value <= down) addLevel(svg, zero + value * unit, value, left, width);
    }
    bins.forEach((bin, at) => {
        const x = left + at * step;
        const group = makeSVG("g", { class: isCurrent(bin) ? "current" : null },
            makeSVG("title", {}, bin.title));
        group.append(makeSVG("rect", { class: "hover", x: fixed(x, 2), width: fixed(step, 2),
            y: top - 4, height: height + 8 }));
        let above = zero;
        for (const kind of drawnKinds.filter((kind) => bin.values[kind] > 0)) {
            const size = bin.values[kind] * unit;
            const y = kind === conflict ? zero : (above -= size);
            const bar = Math.min(step * 0.8, 40);
            group.append(barOf(kinds[kind], x + step * 0.1, bar, y, Math.max(size, 0.5)));
        }
        svg.append(group);
    });
    if (toneEnd) addTone(svg, bins, { left, step, width, end: toneEnd, top: 4, height: 44 });
    addNames(svg, bins.map(({ name }) => shorter(name, 24)), left, room, top + height + 18);
    return make("figure", { class: "chart-box" }, svg, noun && make("figcaption", {}, noun));
}

/** The line of the tone, which breaks where there is none. */
function addTone(svg, bins, { left, step, width, end, top, height }) {
    const y = (value) => top + height / 2 - (value / end) * (height / 2);
    svg.append(makeSVG("line", { class: "zero", x1: left, x2: width - 8, y1: y(0), y2: y(0) }),
        text(left - 5, y(end) + 8, `+${end}`, { "text-anchor": "end" }),
        text(left - 5, y(-end) + 1, `−${end}`, { "text-anchor": "end" }));
    let path = "";
    bins.forEach(({ tone }, at) => {
        if (tone == null) return;
        const isJoined = at > 0 && bins[at - 1].tone != null;
        path += `${isJoined ? "L" : "M"}${fixed(left + (at + 0.5) * step, 1)} ${fixed(y(tone), 1)}`;
    });
    svg.append(makeSVG("path", { class: "tone", d: path || "M0 0" }));
    bins.forEach(({ tone, name }, at) => {
        if (tone == null) return;
        svg.append(makeSVG("circle", {
            class: tone > 0 ? "fill-cooperation" : tone < 0 ? "fill-conflict" : "fill-negotiation",
            cx: fixed(left + (at + 0.5) * step, 1), cy: fixed(y(tone), 1),
                r: bins.length > 30 ? 2 : 3.2,
        }, makeSVG("title", {}, `${name}: tone ${toneText(tone)}`)));
    });
}

/** The sums of some events by kind, and their tone. */
function binSums(list, partOf = () => 1) {
    const values = new Float64Array(kindCount);
    const counts = new Float64Array(kindCount);
    let [goldstein, rated] = [0, 0];
    for (const event of list) {
        const part = partOf(event);
        values[events.kind[event]] += data.weighing === "events" ? countOf(event)
            : events.weight[event] * part;
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
