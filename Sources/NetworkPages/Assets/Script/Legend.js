// How to read the picture: samples in the sizes that it has.

const key = make("div", { id: "key", class: "key" });
/** Below the picture, where words on it stand beside it. */
const keyBelow = make("div", { class: "key" });
/** What the legend is of, so that it stays from slice to slice. */
let keyShown = "";

/** A sample of a line with its head. */
function lineSample(kind, className = kind, width = 2.4) {
    const head = headOf({ kind, color: "currentColor" }, [54, 7], [1, 0]);
    const end = { cooperation: 43, conflict: 52, negotiation: 45.5 }[kind];
    const line = makeSVG("line", {
        x1: 1, x2: end, y1: 7, y2: 7, stroke: "currentColor", "stroke-width": width,
        "stroke-dasharray": dashesOf(kind, end - 1, width),
    });
    return makeSVG("svg", {
        class: `sample ${className}`, viewBox: "0 0 56 14", width: 56, height: 14,
            "aria-hidden": "true",
    }, line, head);
}

/** Three values that occur, the greatest, a middle and a small one. */
function samplesOf(values) {
    const sorted = [...values].filter((value) => value > 0).sort((a, b) => b - a);
    if (!sorted.length) return [];
    const near = (wanted) => sorted.reduce((best, value) =>
        Math.abs(Math.log(value / wanted)) < Math.abs(Math.log(best / wanted)) ? value : best);
    return [...new Set([sorted[0], near(sorted[0] * 0.3), near(sorted[0] * 0.06)])];
}

function drawLegend() {
    const level = scalesOf(state.level, shownSlice());
    const name = [state.level, JSON.stringify(level), state.mode,
        state.mode === "changes" ? `${state.slice} ${isFiltered()}` : "",
        innerWidth,
        state.pair != null || state.actor != null].join(" ");
    if (!pictures.length || name === keyShown) return;
    keyShown = name;
    const { svg } = pictures[0];
    const { width } = svg.viewBox.baseVal;
    const drawn = isOnPaper ? widthOnPaper(svg) : svg.getBoundingClientRect().width;
    const factor = (drawn || width) / (width || 1);
    const item = (sample, text) => make("li", {}, sample, make("span", {}, text));
    const isMerged = level.merged;
    const lines = isMerged
        ? ["friendly", "rather-friendly", "neither", "rather-hostile", "hostile"].map((tone) =>
            item(lineSample(kindOfTone(tone), `tone-${tone}`), toneNames[tone]))
        : kinds.map((kind) => item(lineSample(kind), kind));
    const sides = drawnSides().map((slice) =>
        sumsOf(slice, state.level, true));
    const both = (name) => sides.flatMap((sums) => [...sums[name]]);
    const widths = samplesOf(both(isMerged ? "total" : "weight")).map((weight) =>
        item(strokesSample(["is", widthOf(level, weight) * factor]), weightText(weight)));
    const group = (title, items) => items.length && make("div", {},
        make("h4", {}, title), make("ul", {}, items));
    const weight = data.weighing === "events" ? "number of events" : "summed weight";
    const isChange = state.mode === "changes";
    key.replaceChildren(isChange && articleBeside() || "");
    keyBelow.replaceChildren();
    (isChange ? keyBelow : key).append(
        make("div", { class: "legend" },
            make("h3", {}, "How to read it"),
            group(isMerged ? "Tone of a pair" : "Ties", lines),
            isStep() && group("Change", changeSamples(item)),
            group(`Width: ${weight}`, widths),
            group(isStep() ? "Area: strength, greater side" : "Area: strength",
                [make("li", {}, areaSamples(level, both("strength"), factor))]),
            group("Actors", typeSamples())),
        make("p", { class: "reading" },
            "A head points at the one acted upon; heads at both ends: both ways, or together. "
            + (isMerged ? "One line stands for all events of a pair; rather: a tone within ±2.5, "
                + "or ±0.25 where no event has a value. "
                : "Pale: every event is only implied. ")
            + (isStep() ? "The number in a box is that of a change in the list below the picture, "
                + "the greatest first; the ten greatest say by how much the weight changed."
                : "Pale outlines: no events in this slice.")));
}

/** Lines on each other, each of a class and a width. */
const strokesSample = (...strokes) => makeSVG("svg", {
    class: "sample", viewBox: "0 0 56 14", width: 56, height: 14, "aria-hidden": "true",
}, strokes.map(([name, width]) => makeSVG("line", {
    class: name, x1: 1, x2: 55, y1: 7, y2: 7, "stroke-width": fixed(width, 2),
})));

/** What became of ties and actors. */
function changeSamples(item) {
    const actorSample = (name) => makeSVG("svg", {
        class: "sample", viewBox: "0 0 56 20", width: 56, height: 20, "aria-hidden": "true",
    }, makeSVG("ellipse", { class: name, cx: 28, cy: 10, rx: 13, ry: 8.5 }));
    const sign = (text, name = "") => make("span", { class: `sample ${name}` }, text);
    return [
        item(strokesSample(["is", 3]), "+ entered"),
        item(strokesSample(["was", 3]), "− left"),
        item(strokesSample(["is", 4.8], ["core", 1.8]), "▲ stronger: was narrower"),
        item(strokesSample(["was", 4.8], ["is", 1.8]), "▼ weaker: was wider"),
        item(strokesSample(["is", 3]), "as before"),
        item(sign("⇄"), "turned: tone crossed 0"),
        item(actorSample("entered"), "actor entered"),
        item(actorSample("left"), "actor left"),
        item(sign("1  ▲ 10", "number"), "number in the list"),
    ];
}

/** Circles within each other, as large as in the picture. */
function areaSamples(level, strengths, factor) {
    const values = samplesOf(strengths);
    const radii = values.map((value) => Math.sqrt(areaOf(level, value) / Math.PI) * factor);
    const [side, height] = [2 * (radii[0] || 0) + 2, Math.max(2 * (radii[0] || 0) + 2, 44)];
    const svg = makeSVG("svg", {
        class: "sample areas", viewBox: `0 0 ${fixed(side + 70, 1)} ${fixed(height + 6, 1)}`,
        width: fixed(side + 70, 1), height: fixed(height + 6, 1), role: "img",
        "aria-label": `Areas of strengths ${values.map(weightText).join(", ")}`,
    });
    let free = 0;
    radii.forEach((radius, at) => {
        const top = height - 2 * radius;
        const y = Math.max(top, free);
        free = y + 13;
        svg.append(
            makeSVG("circle", { cx: side / 2, cy: height - radius, r: radius }),
            makeSVG("path", { d: `M${side / 2} ${top}L${side} ${y}h6` }),
            makeSVG("text", { x: side + 10, y: y + 4 }, weightText(values[at])));
    });
    return svg;
}

/** A small shape for each type of actor, where all of a type look alike. */
function typeSamples() {
    const types = new Map();
    const groups = copyOf("frame", state.level, 0)?.querySelectorAll("[data-actor]") || [];
    for (const { dataset, children } of groups) {
        const { type } = actors[actorNumbers.get(dataset.actor)] || {};
        const shape = [...children].find((child) => child.matches(shapeNames));
        if (!shape) continue;
        const look = `${shape.tagName} ${shape.getAttribute("fill")}`;
        types.set(type, [...(types.get(type) || []), { shape, look }]);
    }
    const isMixed = (list) => list.some(({ look }) => look !== list[0].look);
    if ([...types.values()].some(isMixed)) return [];
    return [...types].map(([type, [{ shape }]]) => {
        const [x, y] = middleOf(shape);
        const [x0, y0] = pointsOf(shape).reduce(([a, b], [c, d]) =>
            [Math.min(a, c), Math.min(b, d)]);
        const [across, down] = shape.hasAttribute("rx")
            ? ["rx", "ry"].map((name) => Number(shape.getAttribute(name))) : [x - x0, y - y0];
        const view = [x - across - 2, y - down - 2, 2 * across + 4, 2 * down + 4];
        return make("li", {}, makeSVG("svg", {
            class: "sample picture", viewBox: view.map((value) => fixed(value, 1)).join(" "),
                width: 32, height: 18,
                "aria-hidden": "true",
        }, shape), make("span", {}, type));
    });
}

/** What is written of a step, beside its picture. */
function articleBeside() {
    const article = document.querySelector(`#changes article[data-to="${state.slice}"]`);
    if (!article) return null;
    if (isFiltered() || state.level > 0) {
        return make("p", { class: "reading" }, "The sentences under What changed are of all events"
            + `${levels.length > 1 ? ` of actors ${levels[0].name}` : ""}, and not of these.`);
    }
    const copy = make("div", { class: "beside" }, make("h3", {}, "What changed"));
    for (const child of article.children) {
        // Tables have no room here, nor have their headings any use without them.
        const isOfTable = child.nextElementSibling?.matches(".scrolling");
        const isLeftOut = child.matches("h3, button, details, .scrolling")
            || (isOfTable && child.matches("h4"));
        if (isLeftOut) continue;
        copy.append(child.cloneNode(true));
    }
    for (const evidence of copy.querySelectorAll("li ul")) evidence.remove();
    // Copies of links open nothing by themselves.
    const links = [...article.querySelectorAll("a")].filter(({ open }) => open);
    [...copy.querySelectorAll("a")].forEach((link, at) => { link.open = links[at]?.open; });
    return copy;
}
