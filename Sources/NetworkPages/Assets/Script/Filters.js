// The filters, which recompute everything at once.

const filters = make("details", { class: "filters" });
const leastInput = make("input", { type: "range", min: 0, max: 100, step: 1, id: "least" });
const leastOutput = make("output", { for: "least" });
// The title is all that is said of the fields for month, day and year in them.
const fromInput = make("input", { type: "date", "aria-label": "From", title: "Events from" });
const toInput = make("input", { type: "date", "aria-label": "To", title: "Events until" });
const boxes = { kinds: new Map(), certainty: new Map(), sources: new Map() };
let brush = null;

function buildFilters() {
    const used = (column, number) => !events[column] || events[column].includes(number);
    const certainty = certainties.map((name, number) => [number, name])
        .concat(used("certainty", -1) ? [[-1, "not said"]] : []);
    const sources = documents.map((_, number) => [number, nameOfDocument(number)])
        .concat(used("document", -1) ? [[-1, "none named"]] : []);
    filters.replaceChildren(make("summary", {}, "Filters"), make("div", { class: "groups" }, ...[
        choiceGroup("Kinds", "kinds", kinds.map((name, number) => [number, name])),
        events.certainty && certainties.length && choiceGroup("Certainty", "certainty", certainty),
        periodGroup(),
        leastGroup(),
        events.document && documents.length && choiceGroup("Sources", "sources", sources),
    ].filter(Boolean)));
    return filters;
}

/** Boxes to tick, with a search where they are many. */
function choiceGroup(title, name, items) {
    const list = make("div", { class: "boxes" });
    for (const [number, text] of items) {
        const input = make("input", { type: "checkbox" });
        input.addEventListener("change", () => {
            const numbers = new Set(state[name]);
            if (input.checked) numbers.add(number); else numbers.delete(number);
            choose({ [name]: numbers });
        });
        boxes[name].set(number, input);
        const sample = name === "kinds" && lineSample(text);
        list.append(make("label", {}, input, sample, make("span", {}, text)));
    }
    const group = make("fieldset", { class: name }, make("legend", {}, title));
    if (items.length > 12) group.append(searchOf(list, title));
    if (items.length > 3) {
        group.append(make("div", { class: "all" },
            button("All", () => choose({ [name]: whole[name] }),
                { class: "quiet", "aria-label": `All ${title.toLowerCase()}` }),
            button("None", () => choose({ [name]: new Set() }),
                { class: "quiet", "aria-label": `No ${title.toLowerCase()}` })));
    }
    group.append(list);
    return group;
}

function searchOf(list, title) {
    const search = make("input", { type: "search", placeholder: "Search",
        "aria-label": `Search ${title.toLowerCase()}` });
    search.addEventListener("input", () => {
        const wanted = search.value.toLowerCase();
        for (const label of list.children) {
            label.hidden = !label.textContent.toLowerCase().includes(wanted);
        }
    });
    return search;
}

/** A slider whose steps grow, for most pairs are light. */
function leastGroup() {
    leastInput.addEventListener("input", () => {
        const share = Number(leastInput.value) / 100;
        const weight = lightest() * (heaviest() / lightest()) ** share;
        const isSome = share > 0 && Number.isFinite(weight);
        choose({ least: isSome ? Number(weight.toPrecision(2)) : 0 });
    });
    return make("fieldset", { class: "least" }, make("legend", {}, "Least weight of a pair"),
        leastInput, leastOutput);
}

const lightest = () => sumsOf(0, state.level, true).total.reduce((least, weight) =>
    (weight > 0 ? Math.min(least, weight) : least), Infinity);
const heaviest = () => sumsOf(0, state.level, true).total.reduce((most, weight) =>
    Math.max(most, weight), 0);

function periodGroup() {
    if (!isDated) return null;
    for (const [input, name] of [[fromInput, "from"], [toInput, "to"]]) {
        input.addEventListener("change", () => {
            // While a year is being typed it is one of the first centuries.
            const day = input.value && input.validity.valid ? dayOf(input.value) : NaN;
            const { from, to } = state;
            const days = { from, to, [name]: Number.isFinite(day) ? day : null };
            const isTurned = days.from != null && days.to != null && days.from > days.to;
            choose(isTurned ? { from: days.to, to: days.from } : days);
        });
    }
    brush = buildBrush();
    for (const input of [fromInput, toInput]) {
        const { bins } = brush;
        Object.assign(input, { min: isoOf(bins[0].start), max: isoOf(bins[bins.length - 1].end) });
    }
    return make("fieldset", { class: "period" }, make("legend", {}, "First day of events"),
        brush.svg,
        make("div", { class: "dates" }, fromInput, " – ", toInput,
            button("Clear", () => choose({ from: null, to: null }),
                { class: "quiet", "aria-label": "Clear the period" })));
}

/**
 * A small chart of events on which a period is drawn by pointer; the two dates do the same by
 * keys.
 */
function buildBrush() {
    const { bins } = binsOf(eventNumbers, 72);
    const most = Math.max(...bins.map(({ events: list }) => list.length), 1);
    const bars = bins.map((bin, at) => makeSVG("rect", {
        x: at + 0.1, width: 0.8, y: 40 - (bin.events.length / most) * 38,
            height: (bin.events.length / most) * 38,
    }));
    const chosen = makeSVG("rect", { class: "chosen", y: 0, height: 40, x: 0, width: 0 });
    const svg = makeSVG("svg", {
        class: "brush", viewBox: `0 0 ${bins.length} 40`, preserveAspectRatio: "none", role: "img",
        "aria-label": `Events from ${bins[0].name} to ${bins[bins.length - 1].name}`,
    }, chosen, bars);
    let start = null;
    const place = (event) => {
        const box = svg.getBoundingClientRect();
        const at = Math.floor(((event.clientX - box.left) / box.width) * bins.length);
        return Math.max(0, Math.min(bins.length - 1, at));
    };
    const take = (end) => {
        const [low, high] = [Math.min(start, end), Math.max(start, end)];
        choose({ from: bins[low].start, to: bins[high].end });
    };
    svg.addEventListener("pointerdown", (event) => {
        start = place(event);
        svg.setPointerCapture(event.pointerId);
        take(start);
    });
    svg.addEventListener("pointermove", (event) => { if (start != null) take(place(event)); });
    svg.addEventListener("pointerup", () => { start = null; });
    svg.addEventListener("pointercancel", () => { start = null; });
    return { svg, chosen, bars, bins };
}

function drawFilters() {
    for (const [name, inputs] of Object.entries(boxes)) {
        for (const [number, input] of inputs) input.checked = state[name].has(number);
    }
    const share = state.least > 0 && heaviest() > lightest()
        ? Math.log(state.least / lightest()) / Math.log(heaviest() / lightest()) * 100 : 0;
    if (document.activeElement !== leastInput) leastInput.value = share;
    const text = state.least > 0 ? `at least ${weightText(state.least)}` : "any";
    leastOutput.textContent = text;
    leastInput.setAttribute("aria-valuetext", text);
    leastInput.setAttribute("aria-label", "Least weight of a pair");
    if (brush) drawBrush();
    const count = filterNames.filter(isNarrowed).length;
    filters.querySelector("summary").textContent = count ? `Filters (${count} on)` : "Filters";
}

/** The days that the filters leave, in words; none where they leave all. */
function datesInWords() {
    const [from, to] = [state.from, state.to].map((day) => (day == null ? "" : dayText(day)));
    return from && to ? `${from} – ${to}` : from ? `from ${from}` : to && `until ${to}`;
}

/** What else the filters leave, in words. */
function othersInWords() {
    const chosen = (name, texts) => isNarrowed(name)
        && [...state[name]].sort().map((number) => texts[number] ?? "not said");
    const [ofKinds, ofCertainty] = [chosen("kinds", kinds), chosen("certainty", certainties)];
    const [count, all] = [state.sources.size, whole.sources.size];
    return [
        ofKinds && (ofKinds.length ? `${listed(ofKinds)} only` : "no kind"),
        ofCertainty && (ofCertainty.length ? `certainty ${listed(ofCertainty, "or")}`
            : "no certainty"),
        isNarrowed("sources") && `${count} of ${many(all, "source")}`,
        state.least > 0 && `pairs of weight ${weightText(state.least)} or more`,
    ].filter(Boolean).join("; ");
}

const filtersInWords = () => [othersInWords(), datesInWords()].filter(Boolean).join("; ");

function drawBrush() {
    const { chosen, bars, bins } = brush;
    fromInput.value = state.from == null ? "" : isoOf(state.from);
    toInput.value = state.to == null ? "" : isoOf(state.to);
    const isIn = ({ start, end }) => (state.from ?? -Infinity) <= end
        && (state.to ?? Infinity) >= start;
    const isAny = state.from != null || state.to != null;
    const inside = bins.map(isIn);
    const first = inside.indexOf(true);
    const count = inside.filter(Boolean).length;
    chosen.setAttribute("x", Math.max(0, first));
    chosen.setAttribute("width", isAny ? count : 0);
    bars.forEach((bar, at) => bar.classList.toggle("out", !inside[at]));
}
