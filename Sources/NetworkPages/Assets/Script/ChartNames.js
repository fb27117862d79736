// The names of steps in time below a chart, as many as there is room for.

/** How wide a letter of a chart is at most, and how far apart its lines are. */
const [letterWidth, lineHeight] = [6.1, 13];

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

/** Whether a bin is the slice that is shown, and no part of it. */
const isNamed = ({ isCurrent, start }) => isCurrent && start == null;

/** The names that there is room for, by the places of their bins; a year is said once. */
function namesOf(bins, step) {
    const all = bins.map(({ name }) => calendarLines(name));
    if (!all.every(Boolean)) return wordsOf(bins, step);
    const least = Math.max(...all.map(([first]) => first.length)) * letterWidth + 16;
    // Steps of the calendar begin with the year.
    const start = all.findIndex(([first, year]) => (year ? first === "Jan" || first === "Q1"
        : first % 10 === 0));
    const [sizes, ofYear] = { Jan: [[1, 2, 3, 6, 12, 24, 60, 120], 12],
        Q1: [[1, 2, 4, 8, 20, 40], 4] }[all[start]?.[0]] || [[1, 2, 5, 10, 20, 50, 100], Infinity];
    const size = sizes.find((size) => size * step >= least) || bins.length;
    let said = null;
    return all.map((lines, at) => ({ at, lines }))
        .filter(({ at }) => (at - Math.max(0, start)) % size === 0)
        .map(({ at, lines: [first, year] }) => {
            const lines = size >= ofYear ? [year] : year === said ? [first] : [first, year];
            said = year;
            return { at, lines: lines.filter(Boolean), isCurrent: isNamed(bins[at]) };
        });
}

/** Names that are words, on lines as wide as their bins, or as some of these together. */
function wordsOf(bins, step) {
    const longest = Math.max(...bins.flatMap(({ name }) =>
        name.split(" ").map((word) => word.length)));
    const size = Math.max(1, Math.ceil((Math.min(longest, 12) * letterWidth) / step));
    const letters = Math.floor((size * step) / letterWidth);
    return bins.map((bin, at) => ({ at, isCurrent: isNamed(bin),
        lines: wrapped(bin.name, Math.max(letters, 4)) }))
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
