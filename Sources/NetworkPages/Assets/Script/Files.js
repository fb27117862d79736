// Files out of the page: pictures and tables.

const fileName = (what) => [data.title, state.mode === "whole" ? null : slices[shownSlice()].name,
    levels.length > 1 && levels[state.level].name, isFiltered() && "filtered", what]
    .filter(Boolean).join(" ").toLowerCase().replace(/[^\p{L}\p{N}.]+/gu, "-").replace(/^-|-$/g,
        "");

function save(name, type, text) {
    const address = URL.createObjectURL(new Blob([text], { type }));
    const link = make("a", { href: address, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
}

/** A field of a table: in quotes where it must be, and never a formula. */
function field(value) {
    if (value == null) return "";
    if (typeof value === "number") return shortest(value);
    const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /[",\n\r]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

const table = (rows) => `${rows.map((row) => row.map(field).join(",")).join("\r\n")}\r\n`;
const saveTable = (name, rows) => save(fileName(name), "text/csv;charset=utf-8",
    `\ufeff${table(rows)}`);

function savePairs() {
    const heads = ["first", "first_name", "second", "second_name", "kind", "events", "weight",
        "first_on_second", "second_on_first", "tone_of_pair"];
    const sums = sumsOf(shownSlice(), state.level);
    saveTable("pairs.csv", [heads, ...tiesShown().map((tie) => {
        const { pair: [first, second], at, kind, tone, count, weight } = tie;
        const ways = [sums.ahead, sums.back].map((way) => (kind < 0 ? sumOf(part(way.weight, at))
            : part(way.weight, at)[kind]));
        return [actors[first].id, nameOf(first), actors[second].id, nameOf(second),
            kind < 0 ? "all" : kinds[kind], count, weight, ...ways, tone.value];
    })]);
}

function saveEvents() {
    const heads = ["id", "date", "first_day", "last_day", "source", "target", "kind", "weight",
        "goldstein", "directed",
        "certainty", "code", "summary", "document", "place", "speaker", "events"];
    const rows = inTime(eventsShown(shownSlice(), state.level)).map((event) => [
        String(valueOf("id", event, event + 1)), events.date[event],
        ...["first", "last"].map((name) => (events[name][event] == null ? null
            : isoOf(events[name][event]))),
        actors[events.source[event]].id, actors[events.target[event]].id, kinds[events.kind[event]],
            events.weight[event],
        valueOf("goldstein", event), valueOf("mutual", event, 0) ? "no" : "yes",
            certainties[valueOf("certainty", event, -1)],
        valueOf("code", event), valueOf("summary", event),
            documents[valueOf("document", event, -1)]?.label,
        valueOf("place", event), valueOf("speaker", event), countOf(event)]);
    saveTable("events.csv", [heads, ...rows]);
}

function saveMatrix() {
    const sums = sumsOf(shownSlice(), state.level);
    const order = matrix.rows.map(({ actor }) => actor);
    const { number, pairs } = indexOf(state.level);
    const weight = (actor, other) => {
        const pair = actor === other ? -1 : number(actor, other);
        if (pair < 0 || !sums.isShown[pair]) return 0;
        return sumOf(part((pairs[pair][0] === actor ? sums.ahead : sums.back).weight, pair));
    };
    saveTable("matrix.csv", [["", ...order.map((actor) => actors[actor].id)],
        ...order.map((actor) => [actors[actor].id, ...order.map((other) =>
            weight(actor, other))])]);
}

/** The picture by itself, in the colours that it has on white, with a heading and its kinds of lines. */
function savePicture() {
    const { svg, slice } = pictures[pictures.length - 1];
    const copy = svg.cloneNode(true);
    const [x, y, width, height] = copy.getAttribute("viewBox").split(/[ ,]+/).map(Number);
    const [name, remarks] = [...caption.children].map(({ textContent }) => textContent);
    const lines = inLines(remarks.split(" · "), (width - 28) / 6);
    const [above, below] = [46 + 16 * lines.length, isStep() ? 54 : 34];
    for (const element of copy.querySelectorAll(".gone, .hit")) element.remove();
    // Only on a phone are letters larger than they were drawn.
    for (const text of copy.querySelectorAll("text")) text.removeAttribute("transform");
    for (const element of [copy, ...copy.querySelectorAll("*")]) {
        const names = ["role", "tabindex", "aria-hidden", "aria-label", "data-of"];
        for (const name of names) element.removeAttribute(name);
    }
    for (const ring of copy.querySelectorAll(".ring")) ring.setAttribute("stroke-opacity", "0.4");
    // What the style of the page says of all lines and names.
    for (const path of copy.querySelectorAll("path:not([fill])")) path.setAttribute("fill", "none");
    for (const path of copy.querySelectorAll(".casing")) path.setAttribute("stroke", "#ffffff");
    const usual = [["text", "text-anchor", "middle"], ["text", "fill", "#1f252b"],
        [".actor > :is(ellipse, polygon, path, rect)", "stroke", "#7d8893"]];
    for (const [selector, name, value] of usual) {
        for (const element of copy.querySelectorAll(`${selector}:not([${name}])`)) {
            element.setAttribute(name, value);
        }
    }
    copy.removeAttribute("class");
    copy.setAttribute("font-family", "Helvetica, Arial, sans-serif");
    const whole = { x, y: y - above, width, height: height + above + below };
    copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    copy.setAttribute("width", whole.width);
    copy.setAttribute("height", whole.height);
    copy.setAttribute("viewBox", Object.values(whole).join(" "));
    const words = (at, content, attributes) => makeSVG("text", {
        x: x + 14, y: at, ...attributes,
    }, content);
    copy.prepend(makeSVG("title", {}, `${data.title}: ${slices[slice].name}`),
        makeSVG("rect", { ...whole, fill: "#ffffff" }),
        words(y - above + 26, `${data.title}: ${name}`, {
            "font-size": 16, "font-weight": "bold", fill: "#1f252b",
        }), ...lines.map((line, at) => words(y - above + 46 + 16 * at, line,
            { "font-size": 12, fill: "#5b646e" })));
    copy.append(...legendLine(x + 14, y + height + 10));
    if (isStep()) copy.append(words(y + height + 42, "Boxes: the number of a change, the greatest "
        + "first; + entered, − left, ▲ stronger, ▼ weaker, ⇄ turned. Pale: before.",
    { "font-size": 11, fill: "#1f252b" }));
    save(fileName("network.svg"), "image/svg+xml", new XMLSerializer().serializeToString(copy));
}

/** Parts of a text in lines of so many letters. */
const inLines = (parts, most) => parts.reduce((lines, part) => {
    const joined = `${lines[lines.length - 1]} · ${part}`;
    return lines.length && joined.length <= most ? [...lines.slice(0, -1), joined]
        : [...lines, part];
}, []);

/** The samples of lines one after the other, with their colours as they are on white. */
function legendLine(x, y) {
    const tones = ["friendly", "rather-friendly", "neither", "rather-hostile", "hostile"];
    const looks = scalesOf(state.level, shownSlice()).merged ? tones : kinds;
    let left = x;
    return looks.flatMap((look) => {
        const kind = kinds.includes(look) ? look : kindOfTone(look);
        const sample = lineSample(kind);
        const color = paler(hues[kind], look.startsWith("rather") ? 0.42 : 0);
        const content = toneNames[look] || look;
        Object.entries({ x: left, y, color }).forEach((entry) => sample.setAttribute(...entry));
        const label = makeSVG("text", {
            x: left + 62, y: y + 11, "font-size": 11, fill: "#1f252b",
        }, content);
        left += 80 + content.length * 5.8;
        return [sample, label];
    });
}

function buildDownloads() {
    byID("downloads").replaceChildren(make("h3", {}, "Files"),
        make("p", {}, "Of what is shown now: the slice, the level and the filters; "
            + "of before and after, the later period."),
        make("div", { class: "row" }, button("Picture (SVG)", savePicture),
            button("Pairs (CSV)", savePairs),
            button("Events (CSV)", saveEvents), button("Matrix (CSV)", saveMatrix)));
}
