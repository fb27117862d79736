// Charts in panels on one row of steps in time, whose names stand below.

/** Room at the right of a chart. */
const margin = 4;
/** How wide a letter of a chart is at most, and how far apart its lines are. */
const [letterWidth, lineHeight] = [6.1, 13];

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

const tickText = (value) => (value >= 1000 ? grouped(Math.round(value)) : shortest(value));
const text = (x, y, content, attributes = {}) => makeSVG("text",
    { x: fixed(x, 1), y: fixed(y, 1), ...attributes }, content);
const lineAcross = (name, x1, x2, y) => makeSVG("line",
    { class: name, x1: fixed(x1, 1), x2: fixed(x2, 1), y1: fixed(y, 1), y2: fixed(y, 1) });

/** A bar in the colour of a kind, or in none. */
function barOf(name, x, width, y, height) {
    const [at, wide, top, high] = [x, width, y, height].map((value) => fixed(value, 2));
    return makeSVG("rect", { class: `fill-${name}`, x: at, width: wide, y: top, height: high });
}

/**
 * Panels of equal bins, one below the other. A bin has a name and a title, and may be current. A
 * panel says what it measures, how high it is, how far it goes up and down and where it has guide
 * lines; it draws each bin, and then what goes over all of them.
 */
function chartOf(bins, panels, { label, caption, width = 340, hasKinds = false }) {
    const gutter = Math.max(...panels.flatMap(labelsOf).map(({ length }) => length)) * letterWidth + 12;
    const step = (width - gutter - margin) / bins.length;
    const svg = makeSVG("svg", { class: "chart", role: "img",
        "aria-label": `${label}. ${essenceOf(bins, panels.find(({ of }) => of))}` });
    const bar = Math.min(step * 0.8, 40);
    const places = bins.map((_, at) => gutter + (at + 0.5) * step);
    const bottom = panels.reduce(placed, 0);
    for (const panel of panels) svg.append(...guidesOf(panel, gutter, width));
    svg.append(...bins.map((bin, at) => makeSVG("g", { class: bin.isCurrent ? "current" : null },
        makeSVG("title", {}, bin.title),
        makeSVG("rect", { class: "hover", x: fixed(gutter + at * step, 2), width: fixed(step, 2),
            y: panels[0].top, height: bottom - panels[0].top + 5 }),
        panels.flatMap(({ draw, y }) => draw(bin, places[at], bar, y)))));
    for (const { over, y } of panels) svg.append(...(over?.(places, y) || []));
    const lowest = addNames(svg, namesOf(bins, step), places, bottom + 2, width);
    svg.setAttribute("viewBox", `0 0 ${width} ${fixed(lowest + 4, 1)}`);
    return make("figure", { class: "chart-box" },
        make("figcaption", {}, make("span", {}, caption), hasKinds && kindsKey(),
            bins.some(({ isCurrent, start }) => isCurrent && start != null) && sliceKey()), svg);
}

/** Gives a panel its place below another that ends so far down, and tells where it ends. */
function placed(before, panel) {
    panel.top = before + (before ? 31 : 24);
    const unit = panel.height / (panel.up + panel.down || 1);
    panel.y = (value) => panel.top + (panel.up - value) * unit;
    return panel.top + panel.height;
}

const labelsOf = ({ guides, write = tickText }) =>
    guides.map((value) => write(Math.abs(value), value));

/** What a panel measures, and its lines with their values. */
function guidesOf(panel, left, width) {
    const { guides, measure, top, y } = panel;
    const labels = labelsOf(panel);
    return [text(0, top - 12, measure, { class: "measure" }), ...guides.flatMap((value, at) => [
        lineAcross(value ? "grid" : "zero", left, width - margin, y(value)),
        text(left - 6, y(value) + 4, labels[at], { "text-anchor": "end" })])];
}

/** What the colours of bars mean. */
const kindsKey = () => drawnKinds.map((kind) => make("span", { class: "key-of" },
    make("i", { class: `dot ${kinds[kind]}` }), kinds[kind],
    kind === conflict ? ", below zero" : ""));

const sliceKey = () => make("span", { class: "key-of" }, make("i", { class: "dot slice" }),
    shownSides().map((slice) => slices[slice].name).join(" → "));

/** The first, the greatest and the last of what a panel shows, in words. */
function essenceOf(bins, { of }) {
    const most = bins.reduce((best, bin) => (of(bin) > of(best) ? bin : best), bins[0]);
    const [first, last] = [bins[0], bins[bins.length - 1]];
    return [["First", first], ["Greatest", most], ["Last", last]]
        .filter(([, bin], at) => bins.length > 1 || at === 1)
        .map(([word, { title }]) => `${word}: ${title}.`).join(" ");
}

/** The months and years that a name begins with, each on a line: `Mar` and `2016`. */
function calendarLines(name) {
    const [, year, part] = name.match(/^(\d{4})(?:-(\w+))?(?: \(|$)/) || [];
    if (year) return part ? [part, year] : [year];
    const [, day = "", word, ofYear] = name.match(/^(\d+ )?(\w+) (\d{4})\b/) || [];
    const isKnown = /^Q\d$/.test(word) || months.includes((word || "").slice(0, 3));
    return isKnown ? [day + word.slice(0, 3), ofYear] : null;
}

/** A name on at most four lines of so many letters. */
function wrapped(name, letters) {
    const lines = [];
    for (const word of name.split(" ")) {
        const last = lines[lines.length - 1];
        if (lines.length && `${last} ${word}`.length <= letters) {
            lines[lines.length - 1] = `${last} ${word}`;
        } else lines.push(word);
    }
    const shown = lines.slice(0, 4).map((line) => shorter(line, letters));
    if (lines.length > 4) shown[3] = `${shown[3].slice(0, letters - 1)}…`;
    return shown;
}

const shorter = (name, most) => (name.length > most ? `${name.slice(0, most - 1)}…` : name);

/** The names that there is room for, by the places of their bins; a year is said once. */
function namesOf(bins, step) {
    const all = bins.map(({ name }) => calendarLines(name));
    if (!all.every(Boolean)) return wordsOf(bins, step);
    const least = Math.max(...all.map(([first]) => first.length)) * letterWidth + 16;
    // Steps of the calendar begin with the year.
    const start = all.findIndex(([first, year]) => (year ? /^(Jan|Q1)$/.test(first)
        : first % 10 === 0));
    const isMonthly = all.some(([first]) => first === "Jan") && /^[A-Z]/.test(all[0][0]);
    const sizes = isMonthly ? [1, 2, 3, 6, 12, 24, 60, 120]
        : /^Q/.test(all[0][0]) ? [1, 2, 4, 8, 20, 40] : [1, 2, 5, 10, 20, 50, 100];
    const size = sizes.find((size) => size * step >= least) || bins.length;
    const isYearly = (isMonthly && size >= 12) || (/^Q/.test(all[0][0]) && size >= 4);
    let said = null;
    return all.map((lines, at) => ({ at, lines }))
        .filter(({ at }) => (at - Math.max(0, start)) % size === 0)
        .map(({ at, lines: [first, year] }) => {
            const lines = isYearly ? [year] : year === said ? [first] : [first, year];
            said = year;
            return { at, lines: lines.filter(Boolean) };
        });
}

/** Names that are words, on lines as wide as their bins, or as some of these together. */
function wordsOf(bins, step) {
    const longest = Math.max(...bins.flatMap(({ name }) =>
        name.split(" ").map((word) => word.length)));
    const size = Math.max(1, Math.ceil((Math.min(longest, 12) * letterWidth) / step));
    const letters = Math.floor((size * step) / letterWidth);
    return bins.map(({ name, isCurrent }, at) =>
        ({ at, isCurrent, lines: wrapped(name, Math.max(letters, 4)) }))
        .filter(({ at }) => at % size === 0);
}

/** Writes names below ticks at the middle of their bins, and tells where they end. */
function addNames(svg, names, places, top, width) {
    for (const { at, lines, isCurrent } of names) {
        const x = places[at];
        const room = (Math.max(...lines.map((line) => line.length)) * letterWidth) / 2;
        const place = Math.min(x, width - room);
        svg.append(makeSVG("line", { class: "tick", x1: fixed(x, 1), x2: fixed(x, 1), y1: top,
            y2: top + 5 }), makeSVG("text", { y: top + 17, "text-anchor": "middle",
                class: isCurrent ? "measure" : null },
            lines.map((line, row) => makeSVG("tspan", { x: fixed(place, 1),
                dy: row ? lineHeight : 0 }, line))));
    }
    const rows = Math.max(0, ...names.map(({ lines }) => lines.length));
    return top + 17 + (rows - 1) * lineHeight;
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
