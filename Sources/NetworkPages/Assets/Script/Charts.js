// Charts in panels on one row of steps in time, whose names stand below.

/** Room at the right of a chart. */
const margin = 4;
const tickText = (value) => (value >= 1000 ? grouped(Math.round(value)) : shortest(value));
const text = (x, y, content, attributes = {}) => makeSVG("text",
    { x: fixed(x, 1), y: fixed(y, 1), ...attributes }, content);

/**
 * Panels of equal bins, one below the other. A bin has a name and a title, and may be current. A
 * panel says what it measures, how high it is, how far it goes up and down and where it has guide
 * lines; it draws each bin, and then what goes over all of them.
 */
function chartOf(bins, panels, { label, caption, width = 340, hasKinds = false }) {
    const longest = Math.max(...panels.flatMap(labelsOf).map(({ length }) => length));
    const gutter = longest * letterWidth + 12;
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
        make("figcaption", {}, make("span", {}, caption), hasKinds && kindsKey(", below zero"),
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
    const { guides, measure, top } = panel;
    const labels = labelsOf(panel);
    return [text(0, top - 12, measure, { class: "measure" }), ...guides.flatMap((value, at) => {
        const y = fixed(panel.y(value), 1);
        return [
            makeSVG("line", { class: value ? "grid" : "zero", x1: left, x2: width - margin, y1: y,
                y2: y }),
            text(left - 6, panel.y(value) + 4, labels[at], { "text-anchor": "end" }),
        ];
    })];
}

/** What the colours of bars mean. */
const kindsKey = (ofConflict = "") => drawnKinds.map((kind) => make("span", { class: "key-of" },
    make("i", { class: `dot ${kinds[kind]}` }), kinds[kind],
    kind === conflict ? ofConflict : ""));

const sliceKey = () => make("span", { class: "key-of" }, make("i", { class: "dot slice" }),
    shownSides().map((slice) => slices[slice].name).join(" → "));

/** The first, the greatest and the last of what a panel shows, in words. */
function essenceOf(bins, { of }) {
    const most = bins.reduce((best, bin) => (of(bin) > of(best) ? bin : best), bins[0]);
    const last = bins[bins.length - 1];
    return `First: ${bins[0].title}. Greatest: ${most.title}. Last: ${last.title}.`;
}
