"use strict";

// The page: the pictures, lists and tables of one case, which follow each other by what the reader
// chooses. Nothing is fetched, and all text of the data goes in as text. Without this script the
// page shows the whole period and everything that is written.
//
// Read downwards: data and sums, numbers and words, state, picture, controls, matrix, details,
// lists, files. Whoever changes something calls `choose`, which draws everything that depends on
// it.
(() => {

// MARK: - Data

const data = JSON.parse(document.getElementById("page-data").textContent);
const { actors, kinds, levels, slices, events } = data;
const documents = data.documents || [];
const certainties = data.certainties || [];
const kindCount = kinds.length;
const [cooperation, negotiation, conflict] =
    ["cooperation", "negotiation", "conflict"].map((name) => kinds.indexOf(name));
/** In the order in which bars are built. */
const drawnKinds = [cooperation, negotiation, conflict].filter((kind) => kind >= 0);
const actorNumbers = new Map(actors.map((actor, number) => [actor.id, number]));
const eventNumbers = events.kind.map((_, number) => number);

/** The value of an event in a column that may be missing. */
function valueOf(column, event, missing = null) {
    return events[column] ? events[column][event] : missing;
}

const countOf = (event) => valueOf("count", event, 1) ?? 1;
const allEvents = eventNumbers.reduce((sum, event) => sum + countOf(event), 0);

/** Whether nobody knows the day of an event; what lasted from one day to another is known. */
function isUncertain(event) {
    const date = events.date[event] || "";
    return events.first[event] == null || date.startsWith("within")
        || (events.first[event] !== events.last[event] && !date.includes(".."));
}

/** The events of a slice, which may be other ones at each level. */
const membersOf = (level, slice) => (levels[level].events || [])[slice] || slices[slice].events;

/** What part of each of these counts in the slice; null where all count whole. */
const partsOf = (level, slice) => (levels[level].parts || [])[slice] || slices[slice].parts || null;

/** How the picture of a slice draws numbers; one without ties has no scales of its own. */
function scalesOf(level, slice) {
    const { scales, merged, areas, widths } = levels[level];
    if (!scales) return { merged, areas, widths };
    const own = scales[slice] || scales.find((some, place) => some && place > 0) || scales[0];
    const [smallest, largest, score] = own.areas;
    const [thinnest, widest, weight] = own.pens;
    return {
        merged: own.merged, areas: { smallest, largest, maximum: score },
        widths: { thinnest, widest, maximum: weight },
    };
}

const indices = new Map();

/** The pairs of a level, and of which pair each event is: −1 within one actor, −2 of others. */
function indexOf(level) {
    if (indices.has(level)) return indices.get(level);
    const { drawnAs } = levels[level];
    const pairs = [];
    const numbers = new Map();
    const pairOf = new Int32Array(eventNumbers.length);
    const isForward = new Uint8Array(eventNumbers.length);
    const eventsOf = [];
    for (const event of eventNumbers) {
        const [source, target] = [drawnAs[events.source[event]], drawnAs[events.target[event]]];
        if (source < 0 || target < 0 || source === target) {
            pairOf[event] = source === target && source >= 0 ? -1 : -2;
            continue;
        }
        const [first, second] = source < target ? [source, target] : [target, source];
        const key = first * actors.length + second;
        if (!numbers.has(key)) {
            numbers.set(key, pairs.length);
            pairs.push([first, second]);
            eventsOf.push([]);
        }
        const pair = numbers.get(key);
        pairOf[event] = pair;
        isForward[event] = source === first ? 1 : 0;
        eventsOf[pair].push(event);
    }
    const number = (a, b) => numbers.get(Math.min(a, b) * actors.length + Math.max(a, b)) ?? -1;
    const index = { pairs, pairOf, isForward, eventsOf, number };
    indices.set(level, index);
    return index;
}

// MARK: - Sums

/** Which events pass the filters, kept until these change. */
let passing = null;
let sumsKept = new Map();

function forgetSums(arePassing = false) {
    if (!arePassing) passing = null;
    filteredKept = null;
    sumsKept = new Map();
}

function passes(event) {
    const first = events.first[event];
    return state.kinds.has(events.kind[event])
        && (!events.certainty || state.certainty.has(events.certainty[event]))
        && (!events.document || state.sources.has(events.document[event]))
        && (state.from == null || (first != null && first >= state.from))
        && (state.to == null || (first != null && first <= state.to));
}

/**
 * What a slice holds at a level: by pair and kind the weight, events and those only implied, each
 * way the same; by actor the strength. Without filters where `isPlain`.
 */
function sumsOf(slice, level, isPlain = false) {
    const isWhole = isPlain || !isFiltered();
    const key = `${slice} ${level} ${isWhole}`;
    if (!sumsKept.has(key)) sumsKept.set(key, summed(slice, level, isWhole));
    return sumsKept.get(key);
}

function summed(slice, level, isWhole) {
    passing = passing || Uint8Array.from(eventNumbers, (event) => (passes(event) ? 1 : 0));
    const { pairs, pairOf, isForward } = indexOf(level);
    const room = () => new Float64Array(pairs.length * kindCount);
    const sums = {
        weight: room(), count: room(), implied: room(),
        ahead: { weight: room(), count: room() }, back: { weight: room(), count: room() },
        goldstein: new Float64Array(pairs.length), goldsteinCount: new Float64Array(pairs.length),
        total: new Float64Array(pairs.length), isShown: new Uint8Array(pairs.length),
        strength: new Float64Array(actors.length), events: 0, within: 0, ofOthers: 0, lowest: 0,
    };
    const [members, parts] = [membersOf(level, slice), partsOf(level, slice)];
    for (let place = 0; place < members.length; place++) {
        const event = members[place];
        if (isWhole || passing[event]) add(event, parts ? parts[place] : 1);
    }
    function add(event, part) {
        const pair = pairOf[event];
        const count = countOf(event);
        if (pair === -1) sums.within += count;
        if (pair === -2) sums.ofOthers += count;
        if (pair < 0) return;
        const at = pair * kindCount + events.kind[event];
        const weight = data.weighing === "events" ? count : events.weight[event] * part;
        sums.weight[at] += weight;
        sums.count[at] += count;
        if (certainties[valueOf("certainty", event, -1)] === "implied") sums.implied[at] += count;
        const isMutual = valueOf("mutual", event, 0);
        const isAhead = isForward[event] === 1;
        for (const way of isMutual ? [sums.ahead, sums.back] : [isAhead ? sums.ahead : sums.back]) {
            way.weight[at] += weight;
            way.count[at] += count;
        }
        const goldstein = valueOf("goldstein", event);
        if (goldstein == null) return;
        sums.goldstein[pair] += goldstein * count * part;
        sums.goldsteinCount[pair] += count * part;
    }
    pairs.forEach(([first, second], pair) => {
        const at = pair * kindCount;
        const weight = kinds.reduce((sum, _, kind) => sum + sums.weight[at + kind], 0);
        const count = kinds.reduce((sum, _, kind) => sum + sums.count[at + kind], 0);
        sums.total[pair] = weight;
        if (!isWhole && weight < state.least) {
            sums.lowest += count;
        } else if (count > 0) {
            sums.isShown[pair] = 1;
            sums.events += count;
            sums.strength[first] += weight;
            sums.strength[second] += weight;
        }
    });
    return sums;
}

/** The tone of cooperation, negotiation and conflict: −1 to 1, or null where nothing counts. */
function polarity(weights) {
    const of = (kind) => (kind < 0 ? 0 : weights[kind]);
    const factor = data.negotiation || 0;
    const greatest = of(cooperation) + Math.abs(factor) * of(negotiation) + of(conflict);
    if (greatest === 0) return null;
    const net = of(cooperation) + factor * of(negotiation) - of(conflict);
    return Math.abs(net) <= 1e-12 * greatest ? 0 : net / greatest;
}

/** The tone of a pair and the end of its scale; the value is null where nothing counts. */
function toneOf(sums, pair) {
    if (sums.goldsteinCount[pair] > 0) {
        const mean = sums.goldstein[pair] / sums.goldsteinCount[pair];
        return { value: Math.abs(mean) <= 1e-12 ? 0 : mean, end: 10 };
    }
    return { value: polarity(part(sums.weight, pair)), end: 1 };
}

const part = (values, pair) => values.subarray(pair * kindCount, (pair + 1) * kindCount);
const sumOf = (values) => values.reduce((sum, value) => sum + value, 0);
const countIn = (sums, pair) => sumOf(part(sums.count, pair));

/** The five tones of lines, by how much of its scale a tone takes. */
function toneOfLine({ value, end }) {
    if (!value) return "neither";
    const isClear = Math.abs(value) / end >= 0.25;
    return (isClear ? "" : "rather-") + (value > 0 ? "friendly" : "hostile");
}

/** The tones of cells, by the shares of cooperation and conflict. */
function toneOfCell(value) {
    if (value == null) return "unsigned";
    if (Math.abs(value) <= 0.2) return "balanced";
    return (Math.abs(value) > 0.6 ? "" : "rather-") + (value > 0 ? "friendly" : "hostile");
}

/** The places of values from the greatest, equal ones sharing the smaller number; 0 has none. */
function ranksOf(values) {
    const order = [...values.keys()].filter((at) => values[at] > 0)
        .sort((a, b) => values[b] - values[a] || a - b);
    const ranks = new Map();
    order.forEach((at, place) => {
        const before = order[place - 1];
        const isEqual = place > 0 && values[before] - values[at] <= 1e-12 * values[order[0]];
        ranks.set(at, isEqual ? ranks.get(before) : place + 1);
    });
    return ranks;
}

/** Events in order of time, those without a date last. */
function inTime(list) {
    return [...list].sort((a, b) =>
        (events.first[a] ?? Infinity) - (events.first[b] ?? Infinity) || a - b);
}

/** The events of a slice that are shown at a level. */
function eventsShown(slice, level) {
    const sums = sumsOf(slice, level);
    const { pairOf } = indexOf(level);
    return membersOf(level, slice).filter((event) =>
        pairOf[event] >= 0 && passing[event] && sums.isShown[pairOf[event]]);
}

// MARK: - Numbers and words

/** A number with so many digits after the point, halves to the even digit as C writes them. */
function fixed(value, digits) {
    const scaled = Math.abs(value) * 10 ** digits;
    const isHalf = scaled % 1 === 0.5 && Number.isInteger(value * 2 ** (digits + 1));
    const even = Math.floor(scaled) + (Math.floor(scaled) % 2);
    const text = (isHalf ? (Math.sign(value) * even) / 10 ** digits : value).toFixed(digits);
    return /^-[0.]+$/.test(text) ? text.slice(1) : text;
}

/** The fewest digits that mean a number, without the noise of binary fractions. */
const shortest = (value) => String(Number(value.toPrecision(12)));

const grouped = (value) => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
const weightText = (value) => {
    const [whole, rest] = fixed(value, 1).split(".");
    return `${grouped(whole)}.${rest}`;
};
const toneText = (value) => {
    const text = fixed(Math.abs(value), 2);
    return (/^[0.]+$/.test(text) ? "" : value < 0 ? "−" : "+") + text;
};
const many = (count, one, more = `${one}s`) => `${grouped(count)} ${count === 1 ? one : more}`;
const listed = (words) => words.length < 2 ? words.join("")
    : `${words.slice(0, -1).join(", ")} and ${words[words.length - 1]}`;
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

const toneNames = {
    friendly: "friendly", "rather-friendly": "rather friendly", neither: "neither",
    balanced: "as much of both", "rather-hostile": "rather hostile", hostile: "hostile",
    unsigned: "neither: talks alone",
};
const toneSigns = {
    friendly: "+", "rather-friendly": "⁺", balanced: "±", "rather-hostile": "⁻",
    hostile: "−", unsigned: "○",
};
const kindSigns = { cooperation: "+", negotiation: "○", conflict: "−" };

const labelOf = (actor) => actors[actor].label || actors[actor].name || actors[actor].id;
const nameOf = (actor) => actors[actor].name || labelOf(actor);
const nameOfPair = ([first, second]) => `${labelOf(first)} – ${labelOf(second)}`;
const nameOfDocument = (number) => documents[number]?.label || `document ${number + 1}`;

/** How many events of each kind: `3 of cooperation and 1 of conflict`. */
function kindsInWords(counts) {
    const words = kinds.map((name, kind) => counts[kind] > 0
        && `${grouped(counts[kind])} of ${name}`);
    return listed(words.filter(Boolean));
}

/** Who acted on whom in an event. */
function whoOf(event) {
    const sign = valueOf("mutual", event, 0) ? "↔" : "→";
    return `${labelOf(events.source[event])} ${sign} ${labelOf(events.target[event])}`;
}

const summaryOf = (event) => valueOf("summary", event) || codeOf(event);

/** What the code of an event is called, where the page says so. */
function codeOf(event) {
    const code = valueOf("code", event);
    const name = (data.codes || {})[code];
    return code == null ? "" : name ? `${name} (code ${code})` : `code ${code}`;
}

/** The speakers of an event, by name where they are actors. */
function speakersOf(event) {
    return (valueOf("speaker", event) || "").split(";").filter(Boolean)
        .map((id) => (actorNumbers.has(id) ? labelOf(actorNumbers.get(id)) : id));
}

// MARK: - Time

const dayInMilliseconds = 864e5;
const dateOf = (day) => new Date(day * dayInMilliseconds);
const isoOf = (day) => dateOf(day).toISOString().slice(0, 10);
const dayOf = (iso) => Math.round(Date.parse(`${iso}T00:00:00Z`) / dayInMilliseconds);
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const firstOf = (year, month) => Math.round(Date.UTC(year, month, 1) / dayInMilliseconds);

/** A calendar unit of some months. */
function unitOfMonths(noun, size, name) {
    const start = (day, step) => {
        const date = dateOf(day);
        const month = Math.floor(date.getUTCMonth() / size) * size + step * size;
        return firstOf(date.getUTCFullYear(), month);
    };
    return {
        noun, floor: (day) => start(day, 0), next: (day) => start(day, 1),
        name: (day) => name(dateOf(day).getUTCFullYear(), dateOf(day).getUTCMonth()),
    };
}

const units = [
    { noun: "day", floor: (day) => day, next: (day) => day + 1, name: isoOf },
    {
        noun: "week", floor: (day) => day - ((((day + 3) % 7) + 7) % 7), next: (day) => day + 7,
        name: isoOf,
    },
    unitOfMonths("month", 1, (year, month) => `${months[month]} ${year}`),
    unitOfMonths("quarter", 3, (year, month) => `Q${month / 3 + 1} ${year}`),
    unitOfMonths("year", 12, (year) => `${year}`),
];

/**
 * Equal steps of the calendar that hold some events: no more than `most`, days only if they are
 * few.
 */
function binsOf(list, most) {
    const days = list.map((event) => events.first[event]).filter((day) => day != null);
    if (!days.length) return { unit: null, bins: [] };
    const [first, last] = days.reduce(
        ([low, high], day) => [Math.min(low, day), Math.max(high, day)], [days[0], days[0]]);
    const steps = (unit) => {
        const starts = [];
        let day = unit.floor(first);
        while (day <= last && starts.length <= most) {
            starts.push(day);
            day = unit.next(day);
        }
        return starts;
    };
    const unit = units.find((unit) => steps(unit).length <= most) || units[units.length - 1];
    const bins = steps(unit).map((start) => ({
        name: unit.name(start), start, end: unit.next(start) - 1, events: [],
    }));
    const places = new Map(bins.map((bin, place) => [bin.start, place]));
    for (const event of list) {
        const place = places.get(events.first[event] == null ? NaN
            : unit.floor(events.first[event]));
        if (place != null) bins[place].events.push(event);
    }
    return { unit, bins };
}

// MARK: - State

/** Everything, without filters. Sets are never changed, but replaced. */
const whole = {
    mode: "whole", slice: Math.min(1, slices.length - 1), level: 0,
    kinds: new Set(kinds.keys()), certainty: new Set(events.certainty),
        sources: new Set(events.document),
    least: 0, from: null, to: null, pair: null, actor: null,
};
let state = { ...whole };

const filterNames = ["kinds", "certainty", "sources", "least", "from", "to"];
const isNarrowed = (name) => (state[name] instanceof Set
    ? state[name].size < whole[name].size : state[name] !== whole[name]);
let filteredKept = null;

/** Whether fewer than all events may be shown. */
function isFiltered() {
    filteredKept = filteredKept ?? filterNames.some(isNarrowed);
    return filteredKept;
}

/** The slice that is shown; the whole period is the first of all. */
const shownSlice = () => (state.mode === "whole" ? 0 : state.slice);

/** Takes what a reader chose, and draws what depends on it; `push` if Back is to undo it. */
function choose(changes, { push = false } = {}) {
    const before = state;
    if (push) writeHash();
    state = { ...state, ...changes };
    if (state.mode === "changes") state.slice = Math.max(2, state.slice);
    const changed = filterNames.filter((name) => before[name] !== state[name]);
    if (changed.length) forgetSums(changed.every((name) => name === "least"));
    if (before.level !== state.level) keepOpen();
    if (push) writeHash(true); else writeHashSoon();
    draw();
}

/** What is open is open at another level as whoever it is drawn as there. */
function keepOpen() {
    const { drawnAs } = levels[state.level];
    const open = state.pair || (state.actor == null ? [] : [state.actor]);
    const drawn = open.map((actor) => drawnAs[actor]);
    const isSame = drawn.every((actor) => actor >= 0) && new Set(drawn).size === drawn.length;
    if (state.pair) state.pair = isSame ? drawn : null;
    if (state.actor != null) state.actor = isSame ? drawn[0] : null;
}

// MARK: - Links

/** Numbers as a link writes them: `0,2,5-9`. */
function rangesOf(numbers) {
    const ranges = [];
    for (const number of [...numbers].sort((a, b) => a - b)) {
        const last = ranges[ranges.length - 1];
        if (last && last[1] === number - 1) last[1] = number; else ranges.push([number, number]);
    }
    return ranges.map(([low, high]) => (low === high ? `${low}` : `${low}~${high}`)).join(",");
}

function numbersIn(text, least, most) {
    const numbers = new Set();
    for (const range of text.split(",").filter(Boolean)) {
        const [low, high = low] = range.split("~").map(Number);
        for (let number = Math.max(least, low); number <= Math.min(high, most); number++) {
            numbers.add(number);
        }
    }
    return numbers;
}

const written = (actor) => encodeURIComponent(actors[actor].id).replace(/~/g, "%7E");

/** A state in words: `slice=4&level=1&pair=us~russia&kinds=0,2`; empty for the whole. */
function hashOf(state) {
    const parts = [];
    if (state.mode !== "whole") parts.push(`slice=${state.slice}`);
    if (state.mode === "changes") parts.push("mode=changes");
    if (state.level !== 0) parts.push(`level=${state.level}`);
    if (state.pair) parts.push(`pair=${state.pair.map(written).join("~")}`);
    if (state.actor != null) parts.push(`actor=${written(state.actor)}`);
    for (const name of ["kinds", "certainty", "sources"]) {
        if (state[name].size < whole[name].size) parts.push(`${name}=${rangesOf(state[name])}`);
    }
    if (state.least > 0) parts.push(`least=${state.least}`);
    for (const name of ["from", "to"]) {
        if (state[name] != null) parts.push(`${name}=${isoOf(state[name])}`);
    }
    return parts.join("&");
}

/** The state that a link means; what it says wrongly counts as not said. */
function stateOf(hash) {
    const read = { ...whole };
    const values = new Map(hash.split("&").map((item) => item.split(/=(.*)/s)));
    const number = (name, least, most) => {
        const value = Number(values.get(name));
        return values.has(name) && Number.isInteger(value) && value >= least && value <= most
            ? value : null;
    };
    const slice = number("slice", 0, slices.length - 1);
    if (slice > 0) {
        Object.assign(read, { mode: "slices", slice });
        if (values.get("mode") === "changes" && slices.length > 2) {
            Object.assign(read, { mode: "changes", slice: Math.max(2, slice) });
        }
    }
    read.level = number("level", 0, levels.length - 1) ?? 0;
    const ids = (name) => {
        try {
            return (values.get(name) || "").split("~").map(decodeURIComponent)
                .map((id) => actorNumbers.get(id));
        } catch {
            return [];
        }
    };
    const pair = ids("pair");
    if (pair.length === 2 && indexOf(read.level).number(...pair) >= 0) read.pair = pair;
    const [actor] = ids("actor");
    if (actor != null && !read.pair) read.actor = actor;
    for (const [name, least, most] of [
        ["kinds", 0, kindCount - 1], ["certainty", -1, certainties.length - 1],
        ["sources", -1, documents.length - 1]]) {
        if (values.has(name)) read[name] = numbersIn(values.get(name), least, most);
    }
    const weight = Number(values.get("least"));
    if (weight > 0 && Number.isFinite(weight)) read.least = weight;
    for (const name of ["from", "to"]) {
        const day = values.has(name) ? dayOf(values.get(name)) : NaN;
        if (Number.isFinite(day)) read[name] = day;
    }
    return read;
}

const addressOf = (state) => {
    const hash = hashOf(state);
    return location.href.split("#")[0] + (hash ? `#${hash}` : "");
};

let hashTimer = null;

/** Browsers slow down pages that change their address at every move of a slider. */
function writeHashSoon() {
    clearTimeout(hashTimer);
    hashTimer = setTimeout(writeHash, 250);
}

/** Puts the state into the address; a place on the page that stands there stays until then. */
function writeHash(push = false) {
    clearTimeout(hashTimer);
    const address = addressOf(state);
    if (address === location.href || (!hashOf(state) && !location.hash.includes("="))) return;
    try {
        history[push ? "pushState" : "replaceState"](null, "", address);
    } catch {
        // Some viewers of archived pages allow no change of address.
    }
}

/** Follows the address, unless it names a place on the page. */
function readHash() {
    const hash = location.hash.slice(1);
    if (hash && !hash.includes("=")) return;
    clearTimeout(hashTimer);
    const read = stateOf(hash);
    if (hashOf(read) === hashOf(state)) return;
    forgetSums();
    state = read;
    draw();
}

// MARK: - Elements

/** An element with attributes, children and texts; those that are null or false are left away. */
function make(name, attributes = {}, ...children) {
    return filled(document.createElement(name), attributes, children);
}

function makeSVG(name, attributes = {}, ...children) {
    return filled(document.createElementNS("http://www.w3.org/2000/svg", name), attributes,
        children);
}

function filled(element, attributes, children) {
    for (const [name, value] of Object.entries(attributes)) {
        if (value === true) element.setAttribute(name, "");
        else if (value !== false && value != null) element.setAttribute(name, value);
    }
    element.append(...children.flat().filter((child) => child != null && child !== false));
    return element;
}

const byID = (id) => document.getElementById(id);

function button(text, action, attributes = {}) {
    const made = make("button", { type: "button", ...attributes }, text);
    made.addEventListener("click", action);
    return made;
}

/** A link to a pair or an actor, which opens it in place. */
function linkTo(open, text, attributes = {}) {
    const href = `#${hashOf({ ...whole, ...open })}`;
    const link = make("a", { href, ...attributes }, text);
    link.open = open;
    return link;
}

const linkToPair = (pair, text = nameOfPair(pair), attributes) =>
    linkTo({ pair, actor: null }, text, attributes);
const linkToActor = (actor, text = labelOf(actor), attributes) =>
    linkTo({ actor, pair: null }, text, attributes);

document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a");
    if (!link?.open || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    openDetail(link.open, link);
});

const motionIsLess = matchMedia("(prefers-reduced-motion: reduce)");
const isNarrow = matchMedia("(max-width: 600px)");

// MARK: - Dark colours

/** The colours of lines that filters give and of absent actors, each with its own for dark screens. */
const ownColors = {
    "#0072b2": "#44a7f0", "#6badd2": "#1075a0", "#80b9d9": "#0f688e",
    "#595959": "#b2b2b2", "#9f9f9f": "#707070", "#acacac": "#646464",
    "#d55e00": "#d55e03", "#e7a26b": "#8b4b01", "#eaaf80": "#7f4400",
    "#cbd1d7": "#3e454c", "#757d87": "#88919d",
};

/** Pictures hold colours as attributes, right on white; on dark screens, rules take their place. */
function addDarkColors() {
    const isColor = (text) => /^#[0-9a-f]{6}$/.test(text);
    const rules = Object.entries({ ...ownColors, ...data.colors })
        .filter((colors) => colors.every(isColor))
        .flatMap(([color, dark]) => ["fill", "stroke"].map((property) =>
            `.picture [${property}="${color}"] { ${property}: ${dark} }`));
    document.styleSheets[0].insertRule(
        `@media screen and (prefers-color-scheme: dark) { ${rules.join(" ")} }`);
}

/** A colour mixed with so much white. */
const paler = (color, share) => "#" + [1, 3, 5].map((at) => {
    const byte = parseInt(color.slice(at, at + 2), 16);
    return Math.round(byte + (255 - byte) * share).toString(16).padStart(2, "0");
}).join("");

// MARK: - Looks of lines

const hues = { cooperation: "#0072b2", negotiation: "#595959", conflict: "#d55e00" };

/** What kind a tone looks like. */
const kindOfTone = (tone) =>
    tone.endsWith("friendly") ? "cooperation" : tone.endsWith("hostile") ? "conflict"
        : "negotiation";

/** The look of a tie: its kind, or for a pair its tone. */
function lookOf(sums, tie) {
    const [counts, implied] = [part(sums.count, tie.pair), part(sums.implied, tie.pair)];
    if (tie.kind >= 0) {
        const isPale = implied[tie.kind] === counts[tie.kind];
        return { kind: kinds[tie.kind], color: paler(hues[kinds[tie.kind]], isPale ? 0.5 : 0) };
    }
    const tone = toneOfLine(toneOf(sums, tie.pair));
    const kind = kindOfTone(tone);
    return { kind, color: paler(hues[kind], tone.startsWith("rather") ? 0.42 : 0) };
}

/** How far before its tip a head has the end of its line. */
const reaches = { cooperation: 11.5, conflict: 1.4, negotiation: 8.5 };

/** The strokes and gaps of a kind along a line, of which so much is left away at its two ends. */
function dashesOf(kind, whole, pen, [before, after] = [0, 0]) {
    const length = whole - before - after;
    const [on, most] = kind === "conflict" ? [5 + 1.9 * pen, 2.8 + 0.75 * pen]
        : [Math.max(1.7, pen), 2.4 + 0.8 * pen];
    const off = Math.min(most, length * 0.3);
    const count = kind === "cooperation" || length <= 4 ? 1
        : Math.max(2, Math.round((length + off) / (on + off)));
    const isSolid = length <= off * count || count === 1;
    const stroke = isSolid ? Math.max(0, length) : (length - off * (count - 1)) / count;
    if (!before && !after) return isSolid ? null : `${fixed(stroke, 3)} ${fixed(off, 3)}`;
    const strokes = Array.from({ length: isSolid ? 1 : count }, () => fixed(stroke, 3));
    return `0 ${fixed(before, 3)} ${strokes.join(` ${fixed(off, 3)} `)} ${fixed(after + 1, 3)}`;
}

/** The head of a kind with its tip at a point, looking along a direction. */
function headOf({ kind, color }, [x, y], [dx, dy]) {
    const at = (along, across) =>
        [x + dx * along - dy * across, y + dy * along + dx * across].map((v) => fixed(v, 2));
    if (kind === "cooperation") {
        const points = [at(-1.5, 0), at(-12.5, 3.85), at(-12.5, -3.85)].join(" ");
        return makeSVG("polygon", { class: "head", fill: color, stroke: color, points });
    }
    if (kind === "conflict") {
        const d = `M${at(-1.4, 4.8)}L${at(-1.4, -4.8)}`;
        return makeSVG("path", { class: "head", fill: "none", stroke: color, "stroke-width": 2.8,
            d });
    }
    const [cx, cy] = at(-4.35, 0);
    return makeSVG("ellipse", {
        class: "head", fill: "none", stroke: color, "stroke-width": 1.7, cx, cy, rx: 3.5, ry: 3.5,
    });
}

const widthOf = ({ widths }, weight) => widths.thinnest
    + (widths.widest - widths.thinnest) * Math.sqrt(Math.min(1, weight / (widths.maximum || 1)));
const areaOf = ({ areas }, strength) => areas.smallest
    + (areas.largest - areas.smallest) * Math.min(1, strength / (areas.maximum || 1));

// MARK: - Frames

const shapeNames = "ellipse, polygon, path, rect";
const numbersOf = (text) => (text || "").match(/-?\d+(\.\d+)?/g)?.map(Number) || [];

/** The points of a shape, as far as its middle needs them. */
function pointsOf(shape) {
    if (shape.hasAttribute("cx")) {
        return [[Number(shape.getAttribute("cx")), Number(shape.getAttribute("cy"))]];
    }
    const numbers = numbersOf(shape.getAttribute("points") || shape.getAttribute("d"));
    return numbers.flatMap((x, at) => (at % 2 ? [] : [[x, numbers[at + 1]]]));
}

function middleOf(shape) {
    const points = pointsOf(shape);
    return [0, 1].map((axis) => {
        const values = points.map((point) => point[axis]);
        return (Math.min(...values) + Math.max(...values)) / 2;
    });
}

const distance = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** The picture that stands on the page before any is chosen. */
const firstFrame = document.querySelector("#stage svg");

function copyOf(name, level, slice) {
    const template = byID(`${name}-${level}-${slice}`)?.content.querySelector("svg");
    const isFirst = name === "frame" && level === 0 && slice === 0;
    const svg = template || (isFirst ? firstFrame : null);
    return svg ? document.importNode(svg, true) : null;
}

/** A picture of a slice that can be chosen from, with all who are absent as pale outlines. */
function frameOf(level, slice) {
    const svg = copyOf("frame", level, slice);
    const whole = copyOf("frame", level, 0);
    const used = svg || whole;
    if (!used) return null;
    if (!svg) for (const tie of used.querySelectorAll(".tie")) tie.remove();
    const picture = prepared(used, level, slice);
    if (whole && whole !== used) addGhosts(picture, whole);
    if (!svg) for (const { group } of picture.actors) makeGhost(group);
    if (!svg) picture.actors = [];
    return picture;
}

function changeOf(level, slice) {
    const svg = copyOf("step", level, slice);
    return svg ? prepared(svg, level, slice) : null;
}

/** Makes a picture respond, and reads from it what belongs to whom. */
function prepared(svg, level, slice) {
    svg.removeAttribute("width");
    svg.removeAttribute("height");
    for (const name of ["aria-labelledby", "aria-describedby", "aria-roledescription"]) {
        svg.removeAttribute(name);
    }
    svg.setAttribute("role", "group");
    svg.classList.add("picture");
    // On a phone the picture stays wide enough for its letters, and scrolls.
    svg.style.setProperty("--natural", svg.viewBox.baseVal.width);
    for (const link of svg.querySelectorAll("a")) link.replaceWith(...link.childNodes);
    const picture = { svg, level, slice, ties: [], actors: [] };
    const { number, pairs } = indexOf(level);
    for (const group of svg.querySelectorAll("[data-actor]")) {
        const actor = actorNumbers.get(group.dataset.actor);
        const shape = group.querySelector(shapeNames);
        if (actor == null || !shape) continue;
        const name = nameAfter(group);
        if (name) {
            name.setAttribute("aria-hidden", "true");
            name.dataset.of = group.dataset.actor;
        }
        const shapes = [...group.querySelectorAll(shapeNames)];
        picture.actors.push({ group, actor, shapes, middle: middleOf(shape), name });
        respond(group, { actor, pair: null });
    }
    for (const group of svg.querySelectorAll(".tie[data-pair]")) {
        const [first, second] = idsOf(group.dataset.pair).map((id) => actorNumbers.get(id));
        const pair = number(first, second);
        const line = group.querySelector(".line, .band");
        if (pair < 0 || !line) continue;
        const kind = group.dataset.kind == null ? -1 : kinds.indexOf(group.dataset.kind);
        picture.ties.push(tieOf(group, { pair, first, kind, level }, line));
        const hit = makeSVG("path", { class: "hit", d: line.getAttribute("d") });
        group.prepend(hit);
        respond(group, { pair: pairs[pair], actor: null });
    }
    return picture;
}

/** The two ids of a pair, as they stand in an attribute. */
const idsOf = (text) => (text.startsWith("[") ? JSON.parse(text) : text.split(" "));

/** The name of an actor whose shape has no room for it. */
function nameAfter(group) {
    const next = group.nextElementSibling;
    return next?.matches(".name") ? next : null;
}

/** A tie with all that filters change, as it was drawn. */
function tieOf(group, tie, line) {
    const points = pointsOf(line);
    const ends = [points[0], points[points.length - 1]];
    const ways = [1, points.length - 2].map((inner, end) => {
        const [dx, dy] = [0, 1].map((axis) => ends[end][axis] - points[inner][axis]);
        const length = Math.hypot(dx, dy) || 1;
        return [dx / length, dy / length];
    });
    const pen = (element) => Number(element.getAttribute("stroke-width")) || 1;
    const heads = [...group.querySelectorAll(".head")].map((element) => {
        const middle = middleOf(element);
        return { element, end: distance(middle, ends[0]) < distance(middle, ends[1]) ? 0 : 1 };
    });
    const kind = kindOfColor(line.getAttribute("stroke"));
    const reach = [0, 1].map((end) => (heads.some((head) => head.end === end) ? reaches[kind] : 0));
    const tips = ends.map((place, end) =>
        place.map((value, axis) => value + ways[end][axis] * reach[end]));
    const lines = [...group.querySelectorAll(".line")].map((element) => ({
        element, course: element.getAttribute("d"),
    }));
    const casings = [...group.querySelectorAll(".casing")].map((element) => ({
        element, air: pen(element) - pen(line),
    }));
    return { ...tie, group, ends, ways, reach, tips, heads, lines, casings };
}

function respond(group, open) {
    group.setAttribute("role", "button");
    group.setAttribute("tabindex", "-1");
    group.classList.add("choice");
    group.open = open;
}

function addGhosts(picture, whole) {
    const present = new Set(picture.actors.map(({ actor }) => actor));
    const layer = makeSVG("g", { class: "ghosts", "aria-hidden": "true" });
    for (const group of whole.querySelectorAll("[data-actor]")) {
        if (present.has(actorNumbers.get(group.dataset.actor))) continue;
        layer.append(...[group, nameAfter(group)].filter(Boolean).map(makeGhost));
    }
    const from = whole.querySelector(".graph")?.getAttribute("transform");
    if (from) layer.setAttribute("transform", from);
    picture.svg.prepend(layer);
}

/** Without fill and link, so that it is seen and says nothing. */
function makeGhost(group) {
    for (const name of ["id", "role", "tabindex", "aria-label", "data-actor"]) {
        group.removeAttribute(name);
    }
    group.setAttribute("class", "ghost");
    group.setAttribute("aria-hidden", "true");
    for (const shape of group.querySelectorAll(shapeNames)) {
        shape.setAttribute("fill", "none");
        shape.setAttribute("stroke", "#cbd1d7");
    }
    for (const text of group.querySelectorAll("text")) text.setAttribute("fill", "#757d87");
    return group;
}

/**
 * Brings a picture to what the filters leave: lines get thinner or go, actors shrink in their
 * outlines.
 */
function applyFilters(picture) {
    const level = scalesOf(picture.level, picture.slice);
    const sums = sumsOf(picture.slice, picture.level);
    const plain = sumsOf(picture.slice, picture.level, true);
    for (const tie of picture.ties) {
        const count = tie.kind < 0 ? countIn(sums, tie.pair)
            : sums.count[tie.pair * kindCount + tie.kind];
        const isShown = count > 0 && sums.isShown[tie.pair] === 1;
        tie.group.classList.toggle("gone", !isShown);
        if (isShown && isFiltered()) applyTo(tie, level, sums);
        tie.group.setAttribute("aria-label", labelOfTie(tie, sums));
    }
    for (const item of picture.actors) {
        const strength = sums.strength[item.actor];
        const share = areaOf(level, strength) / areaOf(level, plain.strength[item.actor]);
        scale(item, isFiltered() ? Math.sqrt(share) : 1, strength > 0);
        const partners = partnersOf(item.actor, sums, picture.level).length;
        item.group.setAttribute("aria-label", `${nameOf(item.actor)} (${actors[item.actor].type}): `
            + `strength ${weightText(strength)}, tied to ${many(partners, "actor")}`);
    }
}

function applyTo(tie, level, sums) {
    const weights = part(sums.weight, tie.pair);
    const look = lookOf(sums, tie);
    const width = widthOf(level, tie.kind < 0 ? sumOf(weights) : weights[tie.kind]);
    const hasHead = headsOf(tie, sums);
    // Another head may begin before or after the end of the line that was drawn.
    const missing = [0, 1].map((end) => tie.reach[end] - (hasHead[end] ? reaches[look.kind] : 0));
    for (const { element, course } of tie.lines) {
        element.setAttribute("d", lengthened(course, tie, missing.map((by) => Math.max(0, by))));
        element.setAttribute("stroke", look.color);
        element.setAttribute("stroke-width", fixed(width, 2));
        const length = element.getTotalLength?.() || distance(...tie.ends);
        const dashes = dashesOf(look.kind, length, width, missing.map((by) => Math.max(0, -by)));
        if (dashes) element.setAttribute("stroke-dasharray", dashes);
        else element.removeAttribute("stroke-dasharray");
    }
    for (const { element, air } of tie.casings) {
        element.setAttribute("stroke-width", fixed(width + air, 2));
    }
    for (const { element } of tie.heads) element.remove();
    tie.heads = [0, 1].filter((end) => hasHead[end]).map((end) => {
        const element = headOf(look, tie.tips[end], tie.ways[end]);
        tie.group.append(element);
        return { element };
    });
}

/** At which ends of its line somebody is acted upon. */
function headsOf(tie, sums) {
    const isAhead = indexOf(tie.level).pairs[tie.pair][0] === tie.first;
    return (isAhead ? [sums.back, sums.ahead] : [sums.ahead, sums.back]).map(({ count }) => {
        const counts = part(count, tie.pair);
        return (tie.kind < 0 ? sumOf(counts) : counts[tie.kind]) > 0;
    });
}

/** A course with straight pieces at its two ends. */
function lengthened(course, { ends, ways }, lengths) {
    const [start, end] = [0, 1].map((at) => lengths[at] > 0
        && [0, 1].map((axis) => fixed(ends[at][axis] + ways[at][axis] * lengths[at], 2)).join(","));
    return (start ? course.replace(/^M([^A-Za-z]*)/, `M${start}L$1`) : course)
        + (end ? `L${end}` : "");
}

const kindOfColor = (color) =>
    Object.keys(hues).find((kind) => [0, 0.42, 0.5].some((share) =>
        paler(hues[kind], share) === color))
    || "cooperation";

/** Scales a shape about its middle, and shows its full outline while it is smaller. */
function scale(item, factor, isThere) {
    const isSmaller = factor < 0.995 || !isThere;
    if (isSmaller && !item.rings) {
        item.rings = item.shapes.map((shape) => {
            const ring = shape.cloneNode(false);
            ring.setAttribute("class", "ring");
            ring.setAttribute("fill", "none");
            shape.before(ring);
            return ring;
        });
    }
    for (const ring of item.rings || []) ring.classList.toggle("gone", !isSmaller);
    const [x, y] = item.middle.map((value) => fixed(value, 2));
    for (const shape of item.shapes) {
        if (isSmaller) {
            shape.setAttribute(
                "transform",
                    `translate(${x} ${y}) scale(${fixed(factor, 4)}) translate(${-x} ${-y})`);
        } else {
            shape.removeAttribute("transform");
        }
        shape.classList.toggle("gone", !isThere);
    }
}

function labelOfTie(tie, sums) {
    const pair = indexOf(tie.level).pairs[tie.pair];
    const [counts, weights] = [part(sums.count, tie.pair), part(sums.weight, tie.pair)];
    if (tie.kind >= 0) {
        return `${nameOfPair(pair)}: ${kinds[tie.kind]}, ${many(counts[tie.kind], "event")}, `
            + `weight ${weightText(weights[tie.kind])}`;
    }
    const tone = toneOf(sums, tie.pair);
    return `${nameOfPair(pair)}: ${toneNames[toneOfLine(tone)]}`
        + (tone.value == null ? "" : `, tone ${toneText(tone.value)}`)
        + `, ${many(sumOf(counts), "event")}, weight ${weightText(sumOf(weights))}`;
}

// MARK: - Stage

const stage = byID("stage");
const caption = make("div", { class: "caption" });
const frames = make("div", { class: "frames", role: "group",
    "aria-label": "Picture of the network" });
const keysRead = make("p", { class: "keys", id: "keys-read" },
    "Keys: up and down go from actor to tie, a letter to the actors that begin with it, "
    + "Enter opens; left and right go from slice to slice, Space plays.");
const tiesTable = make("details", { class: "as-table" }, make("summary", {}, "Ties as a table"));
let pictures = [];
/** What the frames show, so that they are only changed if that is something else. */
let staged = "";

function buildStage() {
    stage.replaceChildren(caption, frames, keysRead, tiesTable);
    frames.setAttribute("aria-describedby", "keys-read");
    stage.setAttribute("tabindex", "-1");
    frames.addEventListener("click", openChoice);
    frames.addEventListener("keydown", followKeys);
    frames.addEventListener("pointerover", (event) => point(event.target.closest(".choice")));
    frames.addEventListener("pointerleave", () => point(null));
    frames.addEventListener("focusin", (event) => point(event.target.closest(".choice")));
    frames.addEventListener("focusout", () => point(null));
    tiesTable.addEventListener("toggle", drawTiesTable);
}

/** The pictures that the state asks for, with their headings where there are two. */
function picturesOf() {
    const { level, slice } = state;
    if (state.mode !== "changes") return [frameOf(level, shownSlice())];
    const change = isFiltered() ? null : changeOf(level, slice);
    return change ? [change] : [frameOf(level, slice - 1), frameOf(level, slice)];
}

function drawStage() {
    const isTwo = state.mode === "changes"
        && (isFiltered() || !byID(`step-${state.level}-${state.slice}`));
    // A picture that filters have changed is taken anew when they are gone.
    const name = [state.mode, state.level, shownSlice(), isTwo, isFiltered()].join(" ");
    if (name !== staged) {
        staged = name;
        const focused = keyOf(document.activeElement?.closest?.(".choice"));
        pictures = picturesOf().filter(Boolean);
        const figures = pictures.map((picture) => make("figure", {},
            isTwo && make("figcaption", {}, slices[picture.slice].name), picture.svg));
        replaceFrames(figures, focused != null);
        if (focused != null) focusChoice(focused);
    }
    const isChange = state.mode === "changes" && !isTwo;
    for (const picture of pictures) {
        if (isChange) labelChanges(picture); else applyFilters(picture);
        picture.svg.setAttribute("aria-label", `Network, ${slices[picture.slice].name}`);
    }
    rove();
    markOpen();
    drawCaption();
    if (tiesTable.open) drawTiesTable();
}

/** Says of each tie and actor what it was before and what it is. */
function labelChanges(picture) {
    const [before, after] = [picture.slice - 1, picture.slice].map((slice) =>
        sumsOf(slice, picture.level));
    const isIn = (group, name) => group.classList.contains(name);
    const statusOf = (group) => statuses.find((name) => isIn(group, name));
    for (const tie of picture.ties) {
        const weights = [before, after].map((sums) =>
            weightText(tie.kind < 0 ? sums.total[tie.pair]
                : part(sums.weight, tie.pair)[tie.kind]));
        const name = nameOfPair(indexOf(picture.level).pairs[tie.pair]);
        tie.group.setAttribute("aria-label", `${name}: ` + [kinds[tie.kind], statusOf(tie.group),
            `weight ${weights.join(" → ")}`].filter(Boolean).join(", "));
    }
    for (const { group, actor } of picture.actors) {
        const strengths = [before, after].map(({ strength }) => weightText(strength[actor]));
        group.setAttribute("aria-label", `${nameOf(actor)}: strength ${strengths.join(" → ")}`);
    }
}

const statuses = ["entered", "left", "stronger", "weaker", "reversed", "changed", "unchanged"];

/** Puts new figures in the place of the old ones, which fade out below them. */
function replaceFrames(figures, isFocused) {
    for (const layer of [...frames.children].slice(0, -1)) layer.remove();
    const old = frames.lastElementChild;
    const layer = make("div", { class: figures.length > 1 ? "layer two" : "layer" }, figures);
    frames.append(layer);
    if (!old || motionIsLess.matches || isFocused || document.hidden) {
        old?.remove();
        return;
    }
    // What fades out takes no focus, which would go with it.
    old.inert = true;
    old.classList.add("leaving");
    layer.animate([{ opacity: 0 }, { opacity: 1 }], 250);
    old.animate([{ opacity: 1 }, { opacity: 0 }], 250).onfinish = () => old.remove();
}

function drawCaption() {
    const slice = shownSlice();
    const sums = sumsOf(slice, state.level);
    const isChange = state.mode === "changes";
    const name = isChange ? `${slices[slice - 1].name} → ${slices[slice].name}`
        : slices[slice].name;
    const tied = sums.strength.filter((strength) => strength > 0).length;
    const texts = isChange
        ? [slices[slice - 1], slices[slice]].map(({ period }) => period).join(" → ")
        : `${slices[slice].period} · ${many(sums.events, "event")} between ${many(tied, "actor")}`;
    caption.replaceChildren(make("h3", {}, name), make("p", {}, texts,
        isFiltered() && make("span", { class: "filtered" }, " · filtered")));
}

/** What is not in the picture, for the line below the controls. */
function remarksOf(sums) {
    const drawn = new Set(pictures.flatMap(({ ties }) => ties.map(({ pair }) => pair)));
    const undrawn = state.mode === "changes" ? 0
        : sums.isShown.reduce((count, isShown, pair) => count
            + (isShown && !drawn.has(pair) ? 1 : 0), 0);
    return [
        sums.within && `${many(sums.within, "event")} within one actor`,
        sums.ofOthers && `${many(sums.ofOthers, "event")} of actors that are not drawn`,
        sums.lowest && `${many(sums.lowest, "event")} of lighter pairs`,
        undrawn && `${many(undrawn, "pair")} in the matrix alone, `
            + "for the picture has room for the heaviest",
    ].filter(Boolean);
}

// MARK: - Choosing in the picture

const keyOf = (group) => (group?.open ? JSON.stringify([group.open, group.dataset.kind]) : null);
const choices = () => pictures.flatMap((picture) => orderOf(picture))
    .filter((group) => !group.classList.contains("gone"));

/** The strongest actor first, each followed by its ties to those who come after it. */
function orderOf(picture) {
    const { strength, total } = sumsOf(picture.slice, picture.level);
    const { pairs } = indexOf(picture.level);
    const order = [...picture.actors].sort((a, b) => strength[b.actor] - strength[a.actor]);
    const place = new Map(order.map(({ actor }, place) => [actor, place]));
    const ties = new Map();
    for (const tie of [...picture.ties].sort((a, b) => total[b.pair] - total[a.pair])) {
        const [first, second] = pairs[tie.pair];
        const isFirst = (place.get(first) ?? Infinity) < (place.get(second) ?? Infinity);
        const owner = isFirst ? first : second;
        ties.set(owner, [...(ties.get(owner) || []), tie.group]);
    }
    return order.flatMap(({ actor, group }) => [group, ...(ties.get(actor) || [])]);
}

let roving = null;

/** Lets one item of the picture be reached by Tab: the last one that had the focus. */
function rove(group) {
    const all = choices();
    const key = keyOf(group) || roving;
    const chosen = all.find((item) => keyOf(item) === key) || all[0];
    for (const item of all) item.setAttribute("tabindex", item === chosen ? "0" : "-1");
    if (group) roving = keyOf(group);
    return chosen;
}

function focusChoice(key) {
    roving = key;
    for (const { svg } of pictures) svg.getBoundingClientRect();
    const chosen = rove();
    (chosen || stage).focus({ preventScroll: true });
}

function openChoice(event) {
    const group = event.target.closest(".choice") || nameOfChoice(event.target);
    if (group?.open) openDetail(group.open, group);
}

/** Whom a name outside of its shape belongs to. */
function nameOfChoice(target) {
    const id = target.closest(".name")?.dataset.of;
    return id && choices().find((group) => group.dataset.actor === id);
}

function followKeys(event) {
    const group = event.target.closest(".choice");
    if (!group || event.ctrlKey || event.metaKey || event.altKey) return;
    const all = choices();
    const place = all.indexOf(group);
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (move) goTo(all[(place + move + all.length) % all.length]);
    else if (step) goToSlice(shownSlice() + step);
    else if (event.key === "Home") goToSlice(1);
    else if (event.key === "End") goToSlice(slices.length - 1);
    else if (event.key === " ") togglePlaying();
    else if (event.key === "Enter") openDetail(group.open, group);
    else if (event.key.length === 1) goTo(beginningWith(event.key, all, place));
    else return;
    event.preventDefault();
    function goTo(item) {
        if (!item) return;
        rove(item);
        item.focus();
    }
}

/** The next actor whose name begins with a letter. */
function beginningWith(letter, all, place) {
    const later = [...all.slice(place + 1), ...all.slice(0, place + 1)];
    return later.find(({ open }) => open.actor != null
        && labelOf(open.actor).toLowerCase().startsWith(letter.toLowerCase()));
}

/** Sets off what is pointed at, else what is open, and gives it a tooltip. */
function point(group) {
    if (group && !group.querySelector("title")) {
        group.prepend(makeSVG("title", {}, tooltipOf(group)));
    }
    markOpen(group?.open);
}

function tooltipOf(group) {
    const label = group.getAttribute("aria-label");
    if (!group.open.pair) return label;
    const pair = indexOf(state.level).number(...group.open.pair);
    const kind = group.dataset.kind == null ? -1 : kinds.indexOf(group.dataset.kind);
    const list = inTime(eventsShown(shownSlice(), state.level)).filter((event) =>
        indexOf(state.level).pairOf[event] === pair && (kind < 0 || events.kind[event] === kind));
    const lines = list.slice(0, 3).map((event) =>
        `• ${events.date[event]} ${whoOf(event)}: ${summaryOf(event)}`);
    if (list.length > 3) lines.push(`and ${grouped(list.length - 3)} more`);
    return [label, ...lines].join("\n");
}

function markOpen(open = { pair: state.pair, actor: state.actor }) {
    const isPair = (tie) => open.pair && open.pair.includes(tie[0]) && open.pair.includes(tie[1]);
    const isAny = open.pair != null || open.actor != null;
    for (const picture of pictures) {
        const { pairs } = indexOf(picture.level);
        picture.svg.classList.toggle("has-chosen", isAny);
        for (const { group, pair } of picture.ties) {
            group.classList.toggle("chosen", isPair(pairs[pair])
                || pairs[pair].includes(open.actor));
        }
        for (const { group, actor, name } of picture.actors) {
            const isChosen = actor === open.actor || open.pair?.includes(actor)
                || (open.actor != null && indexOf(picture.level).number(actor, open.actor) >= 0);
            group.classList.toggle("chosen", Boolean(isChosen));
            name?.classList.toggle("chosen", Boolean(isChosen));
        }
    }
}

// MARK: - Legend

const key = make("div", { id: "key" });
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
    const name = [state.level, JSON.stringify(level), state.mode === "changes" ? state.slice : "",
        innerWidth,
        state.pair != null || state.actor != null].join(" ");
    if (!pictures.length || name === keyShown) return;
    keyShown = name;
    const { svg } = pictures[0];
    const { width } = svg.viewBox.baseVal;
    const factor = (svg.getBoundingClientRect().width || width) / (width || 1);
    const item = (sample, text) => make("li", {}, sample, make("span", {}, text));
    const isMerged = level.merged;
    const lines = isMerged
        ? ["friendly", "rather-friendly", "neither", "rather-hostile", "hostile"].map((tone) =>
            item(lineSample(kindOfTone(tone), `tone-${tone}`), toneNames[tone]))
        : kinds.map((kind) => item(lineSample(kind), kind));
    const sums = sumsOf(shownSlice(), state.level, true);
    const widths = samplesOf(isMerged ? sums.total : sums.weight).map((weight) =>
        item(makeSVG("svg", {
        class: "sample", viewBox: "0 0 56 14", width: 56, height: 14, "aria-hidden": "true",
    }, makeSVG("line", {
        x1: 1, x2: 55, y1: 7, y2: 7, stroke: "currentColor",
        "stroke-width": fixed(widthOf(level, weight) * factor, 2),
    })), weightText(weight)));
    const group = (title, items) => items.length && make("div", {},
        make("h4", {}, title), make("ul", {}, items));
    const weight = data.weighing === "events" ? "number of events" : "summed weight";
    key.replaceChildren(...[
        state.mode === "changes" && articleBeside(),
        make("div", { class: "legend" },
            make("h3", {}, "How to read it"),
            group(isMerged ? "Tone of a pair" : "Ties", lines), group(`Width: ${weight}`, widths),
            group("Area: strength", [make("li", {}, areaSamples(level, sums, factor))]),
            group("Actors", typeSamples())),
        make("p", { class: "reading" },
            "A head points at the one acted upon; heads at both ends: both ways, or together. "
            + (isMerged ? "One line stands for all events of a pair. "
                : "Pale: every event is only implied. ")
            + "Pale outlines: no ties in this picture."),
    ].filter(Boolean));
}

/** Circles within each other, as large as in the picture. */
function areaSamples(level, sums, factor) {
    const values = samplesOf(sums.strength);
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
    const copy = make("div", { class: "beside" }, make("h3", {}, "What changed"));
    for (const child of article.children) {
        // Tables have no room here, nor have their headings any use without them.
        const isOfTable = child.nextElementSibling?.matches(".scrolling");
        if (child.matches("h3, button, .scrolling") || (isOfTable && child.matches("h4"))) continue;
        copy.append(child.cloneNode(true));
    }
    // Copies of links open nothing by themselves.
    const links = [...article.querySelectorAll("a")].filter(({ open }) => open);
    [...copy.querySelectorAll("a")].forEach((link, at) => { link.open = links[at]?.open; });
    return copy;
}

// MARK: - Controls

const controls = byID("controls");
const modeInputs = new Map();
const slider = make("input", { type: "range", min: 1, max: Math.max(1, slices.length - 1), step: 1,
    "aria-label": "Slice" });
const sliceList = make("select", { "aria-label": "Choose a slice" });
const playButton = make("button", { type: "button", class: "play" });
const backButton = button("‹", () => goToSlice(shownSlice() - 1),
    { class: "step", "aria-label": "Previous slice" });
const nextButton = button("›", () => goToSlice(shownSlice() + 1),
    { class: "step", "aria-label": "Next slice" });
const status = make("p", { class: "status", role: "status" });
const copied = make("span", { class: "copied", role: "status" });
let playing = null;

function buildControls() {
    const modes = [["whole", "Whole period"], ["slices", "Slice by slice"],
        ["changes", "Before and after"]]
        .filter(([mode]) => slices.length > { whole: 0, slices: 1, changes: 2 }[mode]);
    const options = modes.map(([mode, text]) => {
        const input = make("input", { type: "radio", name: "mode", value: mode });
        input.addEventListener("change", () => { pause(); choose({ mode }); });
        modeInputs.set(mode, input);
        return make("label", {}, input, make("span", {}, text));
    });
    const first = make("div", { class: "row" },
        modes.length > 1 && make("fieldset", { class: "modes" }, make("legend", {}, "Show"),
            options),
        levels.length > 1 && levelList());
    controls.replaceChildren(first, slices.length > 1 ? timeBar() : "", buildFilters(),
        statusLine());
}

function levelList() {
    const list = make("select", { id: "level" },
        levels.map((level, number) => make("option", { value: number }, level.name)));
    list.addEventListener("change", () => choose({ level: Number(list.value) }));
    controls.levelList = list;
    return make("label", { class: "field" }, "Actors ", list);
}

function timeBar() {
    slices.forEach((slice, number) => {
        if (number > 0) sliceList.append(make("option", { value: number }, slice.name));
    });
    for (const input of [slider, sliceList]) {
        input.addEventListener("input", () => {
            const slice = Number(input.value);
            pause();
            goToSlice(slice);
            // Where nothing came before, the slider goes back to where it was.
            drawControls();
        });
    }
    playButton.addEventListener("click", togglePlaying);
    return make("div", { class: "time" },
        make("div", { class: "buttons" }, playButton, backButton, nextButton),
        make("div", { class: "track" }, sliceBars(), slider), sliceList);
}

/** The events of each slice as bars above the slider. */
function sliceBars() {
    const counts = slices.slice(1).map((_, at) =>
        membersOf(0, at + 1).reduce((count, event) => count + countOf(event), 0));
    const most = Math.max(...counts, 1);
    const share = (at) => (counts.length > 1 ? (at / (counts.length - 1)) * 100 : 50);
    const width = Math.min(3, 60 / counts.length);
    const bars = counts.map((count, at) => makeSVG("rect", {
        x: fixed(share(at) - width / 2, 2), width: fixed(width, 2), "data-slice": at + 1,
        y: fixed(30 - (count / most) * 30, 2), height: fixed((count / most) * 30, 2),
    }));
    return makeSVG("svg", {
        class: "bars", viewBox: "0 0 100 30", preserveAspectRatio: "none", "aria-hidden": "true",
    }, bars);
}

function statusLine() {
    return make("div", { class: "row below" }, status,
        button("Reset filters", resetFilters, { class: "reset" }),
        button("Copy link", copyLink, { class: "quiet" }), copied);
}

function resetFilters() {
    choose(Object.fromEntries(filterNames.map((name) => [name, whole[name]])));
    // The button that was pressed has gone.
    filters.querySelector("summary").focus();
}

async function copyLink() {
    const address = addressOf(state);
    try {
        await navigator.clipboard.writeText(address);
        copied.textContent = "Copied.";
    } catch {
        const field = make("input", { readonly: true, value: address,
            "aria-label": "Link to this view" });
        copied.replaceChildren("Copy it from here: ", field);
        field.select();
    }
    setTimeout(() => {
        if (!copied.contains(document.activeElement)) copied.replaceChildren();
    }, 4000);
}

function goToSlice(slice) {
    const least = state.mode === "changes" ? 2 : 1;
    const last = slices.length - 1;
    if (last < 1 || slice < least || slice > last) return;
    choose({
        mode: state.mode === "whole" ? "slices" : state.mode,
        slice,
    });
}

function togglePlaying() {
    if (playing) return pause();
    const last = slices.length - 1;
    if (state.mode === "whole" || state.slice >= last) {
        choose({ mode: state.mode === "changes" ? "changes" : "slices", slice: 1 });
    }
    playing = setInterval(() => {
        goToSlice(state.slice + 1);
        if (state.slice >= last) pause();
    }, state.mode === "changes" ? 4000 : 1600);
    drawControls();
}

function pause() {
    clearInterval(playing);
    playing = null;
    drawControls();
}

function drawControls() {
    const slice = shownSlice();
    for (const [mode, input] of modeInputs) input.checked = mode === state.mode;
    if (controls.levelList) controls.levelList.value = state.level;
    slider.value = state.slice;
    slider.setAttribute("aria-valuetext",
        `${slices[state.slice].name}, ${slices[state.slice].period}`);
    sliceList.value = state.slice;
    controls.classList.toggle("is-whole", state.mode === "whole");
    playButton.textContent = playing ? "Pause" : "Play";
    const least = state.mode === "changes" ? 2 : 1;
    backButton.setAttribute("aria-disabled", String(state.mode === "whole" || slice <= least));
    nextButton.setAttribute("aria-disabled", String(slice >= slices.length - 1));
    for (const bar of controls.querySelectorAll(".bars rect")) {
        const number = Number(bar.dataset.slice);
        bar.classList.toggle("current", number === slice
            || (state.mode === "changes" && number === slice - 1));
    }
}

function drawStatus() {
    const sums = sumsOf(shownSlice(), state.level);
    const remarks = remarksOf(sums);
    const text = `Showing ${grouped(sums.events)} of ${many(allEvents, "event")}`
        + (remarks.length ? `; not shown: ${listed(remarks)}.` : ".");
    // While it plays, nobody wants to hear this at every step.
    status.setAttribute("aria-live", playing ? "off" : "polite");
    if (status.textContent !== text) status.textContent = text;
    controls.querySelector(".reset").hidden = !isFiltered();
}

// MARK: - Filters

const filters = make("details", { class: "filters" });
const leastInput = make("input", { type: "range", min: 0, max: 100, step: 1, id: "least" });
const leastOutput = make("output", { for: "least" });
const fromInput = make("input", { type: "date", "aria-label": "From" });
const toInput = make("input", { type: "date", "aria-label": "To" });
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
        const weight = heaviest() * (Number(leastInput.value) / 100) ** 3;
        choose({ least: Number(weight.toPrecision(2)) });
    });
    return make("fieldset", { class: "least" }, make("legend", {}, "Least weight of a pair"),
        leastInput, leastOutput);
}

const heaviest = () => sumsOf(0, state.level, true).total.reduce((most, weight) =>
    Math.max(most, weight), 0);

function periodGroup() {
    if (events.first.every((day) => day == null)) return null;
    for (const [input, name] of [[fromInput, "from"], [toInput, "to"]]) {
        input.addEventListener("change", () => {
            const day = input.value ? dayOf(input.value) : null;
            choose({ [name]: Number.isFinite(day) ? day : null });
        });
    }
    brush = buildBrush();
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
    const share = Math.cbrt(Math.min(1, state.least / (heaviest() || 1))) * 100;
    if (document.activeElement !== leastInput) leastInput.value = share;
    const text = state.least > 0 ? `at least ${weightText(state.least)}` : "any";
    leastOutput.textContent = text;
    leastInput.setAttribute("aria-valuetext", text);
    leastInput.setAttribute("aria-label", "Least weight of a pair");
    if (brush) drawBrush();
    const count = filterNames.filter(isNarrowed).length;
    filters.querySelector("summary").textContent = count ? `Filters (${count} on)` : "Filters";
}

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

// MARK: - Charts

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

// MARK: - Coverage

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

// MARK: - Matrix

const matrixBox = byID("matrix-table");
const matrix = { level: null, cells: [], rows: [], columns: [] };

/** The table of a level: its cells stay, and only what they say changes. */
function buildMatrix() {
    const level = levels[state.level];
    const order = level.order.filter((actor) => actor >= 0);
    const groups = level.groups?.length > 1 ? level.groups : [{ name: null, count: order.length }];
    const { number, pairs } = indexOf(state.level);
    Object.assign(matrix, { level: state.level, cells: [], rows: [], columns: [],
        scope: make("p", { class: "scope" }) });
    const starts = new Set();
    groups.reduce((start, { count }) => { starts.add(start); return start + count; }, 0);
    const heads = order.map((actor, at) => {
        const link = linkToActor(actor, labelOf(actor), { title: nameOf(actor), tabindex: "-1" });
        const head = make("th", { scope: "col", class: starts.has(at) && at ? "first" : null },
            make("div", {}, link));
        matrix.columns.push({ actor, head, sum: make("td",
            { class: starts.has(at) && at ? "sum first" : "sum" }) });
        return head;
    });
    const bodies = [];
    let row = 0;
    for (const { name, count } of groups) {
        const body = make("tbody");
        if (name) {
            body.append(make("tr", { class: "group" },
                make("th", { scope: "rowgroup", colspan: order.length + 2 },
                    make("span", {}, name))));
        }
        for (const actor of order.slice(row, row + count)) body.append(rowOf(actor));
        row += count;
        bodies.push(body);
    }
    function rowOf(actor) {
        const sum = make("td", { class: "sum" });
        const head = make("th", { scope: "row" }, linkToActor(actor, labelOf(actor),
            { title: nameOf(actor), tabindex: "-1" }));
        matrix.rows.push({ actor, head, sum });
        return make("tr", {}, head, order.map((other, at) => cellOf(actor, other, at)), sum);
    }
    function cellOf(actor, other, at) {
        const pair = actor === other ? -1 : number(actor, other);
        const classes = [actor === other && "self",
            starts.has(at) && at && "first"].filter(Boolean).join(" ");
        const cell = make("td", { class: classes || null });
        if (pair < 0) return cell;
        const link = linkToPair([actor, other], "", { tabindex: "-1" });
        cell.append(link);
        matrix.cells.push({ link, cell, pair, actor, other, isAhead: pairs[pair][0] === actor });
        return cell;
    }
    const table = make("table", {},
        make("caption", { class: "unseen" },
            "What the actor of each row did to the actor of each column"),
        make("thead", {}, make("tr", {}, make("td", { class: "corner" }), heads,
            make("th", { scope: "col", class: "sums" }, make("div", {}, "All it did")))),
        bodies,
        make("tfoot", {}, make("tr", {}, make("th", { scope: "row" }, "All done to it"),
            matrix.columns.map(({ sum }) => sum), make("td"))));
    table.addEventListener("keydown", moveInMatrix);
    table.addEventListener("focusin", (event) => {
        if (event.target.matches("a")) roveInMatrix(table, event.target);
    });
    const box = make("div", { class: "scroll", role: "region", "aria-label": "Matrix",
        tabindex: "0" }, table);
    matrixBox.replaceChildren(matrix.scope, box, matrixLegend());
    matrix.table = table;
}

function matrixLegend() {
    const items = ["friendly", "rather-friendly", "balanced", "rather-hostile", "hostile",
        "unsigned"].map((tone) =>
        make("li", {}, make("span", { class: `swatch tone-${tone}`, "aria-hidden": "true" },
            toneSigns[tone]), ` ${toneNames[tone]}`));
    return make("div", { class: "matrix-legend" }, make("ul", {}, items),
        make("p", { class: "reading" },
            "Rows act on columns. The sign follows the shares of cooperation and conflict, "
            + "the darkness the weight. What two did together is in both cells. "
            + "Arrow keys move, Enter opens."));
}

function drawMatrix() {
    if (matrix.level !== state.level) buildMatrix();
    const sums = sumsOf(shownSlice(), state.level);
    let most = 0;
    const weights = matrix.cells.map(({ pair, isAhead }) => {
        const weight = sums.isShown[pair] ? part((isAhead ? sums.ahead : sums.back).weight, pair)
            : null;
        most = Math.max(most, weight ? sumOf(weight) : 0);
        return weight;
    });
    const [did, done] = [new Float64Array(actors.length), new Float64Array(actors.length)];
    matrix.cells.forEach(({ link, cell, pair, actor, other, isAhead }, at) => {
        const weight = weights[at] ? sumOf(weights[at]) : 0;
        const count = weights[at] ? sumOf(part((isAhead ? sums.ahead : sums.back).count, pair)) : 0;
        did[actor] += weight;
        done[other] += weight;
        link.hidden = count === 0;
        if (count === 0) {
            cell.removeAttribute("data-tone");
            return;
        }
        const tone = toneOfCell(polarity(weights[at]));
        cell.dataset.tone = tone;
        cell.style.setProperty("--share", fixed(0.12 + 0.88 * Math.sqrt(weight / (most || 1)), 3));
        link.textContent = toneSigns[tone];
        const label = `${labelOf(actor)} on ${labelOf(other)}: ${toneNames[tone]}, `
            + `${many(count, "event")}, weight ${weightText(weight)}`;
        link.setAttribute("aria-label", label);
        link.title = label;
    });
    for (const [items, values] of [[matrix.rows, did], [matrix.columns, done]]) {
        for (const { actor, head, sum } of items) {
            sum.textContent = values[actor] > 0 ? weightText(values[actor]) : "–";
            head.classList.toggle("absent", sums.strength[actor] === 0);
        }
    }
    const open = state.pair;
    for (const { cell, actor, other } of matrix.cells) {
        cell.classList.toggle("open", Boolean(open && open.includes(actor)
            && open.includes(other)));
    }
    matrix.scope.textContent = scopeText(sums);
    roveInMatrix(matrix.table);
}

/** Which slice a list or table is of. */
function scopeText(sums) {
    const slice = slices[shownSlice()];
    const filtered = isFiltered() ? ", filtered" : "";
    return `${slice.name}, ${slice.period}: ${many(sums.events, "event")}${filtered}.`;
}

/** One link of the table can be reached by Tab. */
function roveInMatrix(table, wanted) {
    const current = wanted || table.querySelector('tbody a[tabindex="0"]:not([hidden])')
        || table.querySelector("tbody td a:not([hidden])");
    for (const link of table.querySelectorAll('a[tabindex="0"]')) link.tabIndex = -1;
    if (current) current.tabIndex = 0;
}

/** Goes to the next cell in the direction of an arrow that holds something. */
function moveInMatrix(event) {
    const [down, right] = {
        ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1],
    }[event.key] || [0, 0];
    const cell = event.target.closest("td, th");
    if ((!down && !right) || !cell) return;
    event.preventDefault();
    const rows = [...matrix.table.rows].filter((row) => !row.classList.contains("group"));
    let [row, column] = [rows.indexOf(cell.parentElement), cell.cellIndex];
    for (;;) {
        [row, column] = [row + down, column + right];
        const next = rows[row]?.cells[column];
        if (!next) return;
        const link = next.querySelector("a:not([hidden])");
        if (!link) continue;
        link.focus();
        return;
    }
}

// MARK: - Details

const detail = byID("detail");
/** What had the focus when the detail was opened. */
let opener = null;
let detailShown = "";

function openDetail(open, from) {
    if (!detail.contains(from)) opener = { element: from, key: keyOf(from) };
    choose({ pair: null, actor: null, level: state.level, ...open }, { push: true });
    const heading = detail.querySelector("h3");
    if (!heading) return;
    heading.focus({ preventScroll: true });
    const box = heading.getBoundingClientRect();
    if (box.top < 0 || box.bottom > innerHeight * 0.8) {
        detail.scrollIntoView({ block: "start", behavior: motionIsLess.matches ? "auto"
            : "smooth" });
    }
}

function closeDetail() {
    choose({ pair: null, actor: null }, { push: true });
    const { element, key } = opener || {};
    if (element?.isConnected && element.getClientRects().length) element.focus();
    else focusChoice(key);
}

detail.removeAttribute("aria-live");
detail.setAttribute("aria-label", "Details");
detail.addEventListener("keydown", (event) => {
    if (event.key === "Escape") closeDetail();
});

function drawDetail() {
    const isOpen = state.pair != null || state.actor != null;
    byID("network").classList.toggle("has-detail", isOpen);
    detail.hidden = !isOpen;
    const filter = hashOf({ ...state, mode: "whole", slice: 0 });
    const name = isOpen ? `${filter} ${shownSlice()} ${state.mode}` : "";
    if (name === detailShown) return;
    detailShown = name;
    // What has the focus in here is drawn anew, and its place is taken by the heading.
    const hadFocus = detail.contains(document.activeElement);
    const content = !isOpen ? [] : state.pair ? pairDetail(state.pair) : actorDetail(state.actor);
    detail.replaceChildren(...content.filter(Boolean));
    if (hadFocus && isOpen) detail.querySelector("h3").focus({ preventScroll: true });
}

function detailHead(title, kicker) {
    return make("div", { class: "detail-head" },
        make("p", { class: "kicker" }, kicker),
        make("h3", { tabindex: "-1" }, title),
        button("Close", closeDetail, { class: "close" }));
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
    const shown = fits ? bins.map((bin) => chartBin(bin.name, bin.events)) : slicesOfIt;
    if (!shown.length) return null;
    const isRated = shown.every(({ tone, isRated: rated }) => tone == null || rated);
    const noun = fits ? unit.noun : "slice";
    return kindsChart(shown.map((bin) => ({ ...bin,
        tone: isRated ? bin.tone : polarity(bin.values) })), {
        label: `${label} by ${noun}: tone above, weight of kinds below`, toneEnd: isRated ? 10 : 1,
        noun: `Tone, and weight by ${noun}: conflict below zero`,
        isCurrent: (bin) => !fits && bin.slice === shownSlice(),
    });
}

function pairDetail(pair) {
    const { number, pairs, pairOf, eventsOf } = indexOf(state.level);
    const at = number(...pair);
    const sums = sumsOf(0, state.level);
    const list = inTime((eventsOf[at] || []).filter((event) => passing[event]));
    const tone = toneOf(sums, at);
    const series = bySlice((event) => pairOf[event] === at);
    const [first, second] = pair;
    const head = detailHead(make("span", {}, linkToActor(first), " – ", linkToActor(second)),
        "Pair");
    if (!list.length) return [head, make("p", {}, "The filters let no event of this pair pass.")];
    const counts = part(sums.count, at);
    const dates = list.map((event) => events.first[event]).filter((day) => day != null);
    const sources = new Set(list.map((event) => valueOf("document", event, -1)));
    sources.delete(-1);
    const summary = `${many(sumOf(counts), "event")} (${kindsInWords(counts)})`
        + (dates.length
            ? `, first ${events.date[list[0]]}, last ${events.date[list[dates.length - 1]]}` : "")
        + (sources.size ? `, from ${many(sources.size, "source")}` : "")
        + `. Weight ${weightText(sums.total[at])}`
        + (tone.value == null ? "."
            : `, tone ${toneText(tone.value)}: ${toneNames[toneOfLine(tone)]}.`);
    const ways = [["ahead", pairs[at][0], pairs[at][1]],
        ["back", pairs[at][1], pairs[at][0]]].map(([way, source, target]) =>
        `${labelOf(source)} on ${labelOf(target)} ${weightText(sumOf(part(sums[way].weight, at)))}`);
    const heaviest = [...list].sort((a, b) => events.weight[b] - events.weight[a]).slice(0, 5);
    return [
        head, make("p", { class: "summary" }, summary),
        make("p", { class: "reading" }, `Each way, with what they did together: ${listed(ways)}.`),
        lifeChart(list, series, nameOfPair(pair)),
        slices.length > 1 && turnsTable(series),
        list.length > 5 && make("h4", {}, "The weightiest events"),
        list.length > 5 && make("ol", { class: "events" },
            heaviest.map((event) => eventItem(event))),
        make("h4", {}, `All ${many(list.length, "event")}`.replace("All 1 event", "The event")),
        pagedEvents(list, 20),
    ];
}

/** A pair from slice to slice, with where its tone turns. */
function turnsTable(series) {
    let last = 0;
    const rows = series.map(({ slice, name, tone, values, counts, size }) => {
        const sign = Math.sign(tone || 0);
        const isTurn = size > 0 && last * sign < 0;
        if (size > 0 && sign) last = sign;
        return make("tr", { class: slice === shownSlice() && state.mode !== "whole" ? "current"
            : null },
            make("th", { scope: "row" }, name), make("td", {}, size ? grouped(sumOf(counts)) : "–"),
            make("td", {}, size ? weightText(sumOf(values)) : "–"),
            make("td", {}, tone == null ? "–" : toneText(tone)),
            make("td", { class: "turn" }, isTurn ? `⇄ ${sign > 0 ? "friendly" : "hostile"}` : ""));
    });
    const heads = ["Slice", "Events", "Weight", "Tone", "Turn"];
    return make("div", { class: "scroll" }, make("table", { class: "figures" },
        make("thead", {}, make("tr", {}, heads.map((head) => make("th", { scope: "col" }, head)))),
            make("tbody", {}, rows)));
}

/** Who an actor is tied to, the weightiest first. */
function partnersOf(actor, sums, level) {
    const { pairs } = indexOf(level);
    const partners = [];
    pairs.forEach(([first, second], pair) => {
        if (!sums.isShown[pair] || (first !== actor && second !== actor)) return;
        partners.push({ pair, other: first === actor ? second : first, weight: sums.total[pair] });
    });
    return partners.sort((a, b) => b.weight - a.weight || a.other - b.other);
}

function actorDetail(actor) {
    const slice = shownSlice();
    const sums = sumsOf(slice, state.level);
    const { pairOf, pairs } = indexOf(state.level);
    const head = detailHead(nameOf(actor), capital(actors[actor].type || "actor"));
    const partners = partnersOf(actor, sums, state.level);
    const ranks = ranksOf(sums.strength);
    const isOf = (event) => pairOf[event] >= 0 && pairs[pairOf[event]].includes(actor);
    const list = inTime(eventsShown(slice, state.level).filter(isOf));
    const members = actors.filter((_, number) => number !== actor
        && levels[state.level].drawnAs[number] === actor);
    const series = slices.slice(1).map((_, at) => {
        const { strength } = sumsOf(at + 1, state.level);
        return { slice: at + 1, strength: strength[actor], rank: ranksOf(strength).get(actor) };
    });
    const summary = partners.length
        ? `In ${slices[slice].name}: strength ${weightText(sums.strength[actor])}, `
            + `rank ${ranks.get(actor)} of ${ranks.size}, tied to ${many(partners.length, "actor")} `
            + `by ${many(list.reduce((count, event) => count + countOf(event), 0), "event")}.`
        : `No ties in ${slices[slice].name}${isFiltered() ? " under these filters" : ""}.`;
    return [
        head, make("p", { class: "summary" }, summary),
        members.length > 0 && make("p", { class: "reading" },
            `Stands for ${listed(members.map(({ label, name }) => label || name))}, too.`),
        series.length > 1 && strengthChart(series, labelOf(actor)),
        partners.length > 0 && make("h4", {}, "Partners by weight"),
        partners.length > 0 && partnerBars(actor, partners, sums),
        list.length > 0 && make("h4", {}, "Events"),
        list.length > 0 && pagedEvents(list, 10),
    ];
}

/** The strength of an actor slice by slice, with its rank above. */
function strengthChart(series, label) {
    const [width, left, height, top] = [340, 38, 70, 16];
    const most = Math.max(...series.map(({ strength }) => strength), 1e-9);
    const step = (width - left - 8) / series.length;
    const names = series.map(({ slice }) => slices[slice].name);
    const titles = series.map(({ strength, rank }, at) =>
        `${names[at]}: strength ${weightText(strength)}${rank ? `, rank ${rank}` : ""}`);
    const svg = makeSVG("svg", {
        class: "chart", viewBox: `0 0 ${width} ${top + height + 22}`, role: "img",
        "aria-label": `Strength of ${label} by slice. ${titles.join("; ")}`,
    });
    for (const value of ticksTo(most)) {
        addLevel(svg, top + height - (value / most) * height, value, left, width);
    }
    series.forEach(({ slice, strength, rank }, at) => {
        const size = (strength / most) * height;
        const x = left + at * step + step * 0.1;
        const bar = Math.min(step * 0.8, 40);
        svg.append(makeSVG("g", { class: slice === shownSlice() ? "current" : null },
            makeSVG("title", {}, titles[at]),
            barOf("neutral", x, bar, top + height - size, size),
            rank && step > 16
                ? text(x + bar / 2, top + height - size - 4, `${rank}.`,
                    { "text-anchor": "middle" })
                : ""));
    });
    const shorts = names.map((name) => shorter(name, 24));
    addNames(svg, shorts, left, width - left - 8, top + height + 17);
    return make("figure", { class: "chart-box" }, svg,
        make("figcaption", {}, "Strength by slice; above, the rank"));
}

const shorter = (name, most) => (name.length > most ? `${name.slice(0, most - 1)}…` : name);

function partnerBars(actor, partners, sums) {
    const most = partners[0].weight || 1;
    const rows = partners.map(({ pair, other, weight }) => {
        const weights = part(sums.weight, pair);
        let x = 0;
        const bars = drawnKinds.filter((kind) =>
            weights[kind] > 0).map((kind) => {
            const width = (weights[kind] / most) * 100;
            x += width;
            return makeSVG("rect", { class: `fill-${kinds[kind]}`, x: fixed(x - width, 2),
                width: fixed(width, 2), y: 0, height: 10 });
        });
        const words = kinds.map((name, kind) => weights[kind] > 0
            && `${name} ${weightText(weights[kind])}`).filter(Boolean).join(", ");
        return make("li", {}, linkToPair([actor, other], labelOf(other), { title: words }),
            makeSVG("svg", { viewBox: "0 0 100 10", preserveAspectRatio: "none", role: "img",
                "aria-label": words }, bars),
            make("span", { class: "number" }, weightText(weight)));
    });
    return make("ul", { class: "partners" }, rows);
}

// MARK: - Lists

/** An event with everything that is known of it. */
function eventItem(event) {
    const kind = kinds[events.kind[event]];
    const number = valueOf("document", event, -1);
    const source = documents[number];
    const isWeb = /^https?:\/\//i.test(source?.url || "");
    const place = valueOf("place", event);
    const name = source && [nameOfDocument(number), place && `¶ ${place}`].filter(Boolean).join(" ");
    const speakers = speakersOf(event);
    const facts = [
        countOf(event) > 1 && many(countOf(event), "event"),
            `weight ${shortest(events.weight[event])}`,
        certainties[valueOf("certainty", event, -1)],
        speakers.length && `says ${listed(speakers)}`,
    ].filter(Boolean).join(" · ");
    return make("li", { class: `event ${kind}` },
        make("p", { class: "when" }, make("span", { class: "date" },
            events.date[event] || "undated"), " ",
            make("span", { class: "kind" }, make("span", { class: "sign", "aria-hidden": "true" },
                kindSigns[kind] || "•"), ` ${kind}`)),
        make("p", { class: "what" }, make("b", {}, whoOf(event)),
            summaryOf(event) ? `: ${summaryOf(event)}` : ""),
        make("p", { class: "facts" }, facts,
            name && " · ", name && (isWeb ? make("a",
                { href: source.url, rel: "noopener noreferrer", title: source.headline }, name)
                : make("span", { title: source.headline }, name))));
}

/** A list of events, so many at a time. */
function pagedEvents(list, size) {
    const items = make("ol", { class: "events" });
    let shown = 0;
    const more = button("", () => {
        const first = shown;
        add();
        const item = items.children[first];
        item.setAttribute("tabindex", "-1");
        item.focus({ preventScroll: true });
    }, { class: "show-more" });
    function add() {
        items.append(...list.slice(shown, shown + size).map((event) => eventItem(event)));
        shown = Math.min(list.length, shown + size);
        more.hidden = shown >= list.length;
        more.textContent = `Show ${Math.min(size, list.length - shown)} more of ${grouped(list.length - shown)}`;
    }
    add();
    return make("div", {}, items, more);
}

let eventsListed = "";

function drawEvents() {
    const name = hashOf({ ...state, pair: null, actor: null,
        mode: state.mode === "whole" ? "whole" : "slices" });
    if (name === eventsListed && byID("event-list").children.length) return;
    eventsListed = name;
    const list = inTime(eventsShown(shownSlice(), state.level));
    const sums = sumsOf(shownSlice(), state.level);
    byID("event-list").replaceChildren(make("p", { class: "scope" }, scopeText(sums)),
        list.length ? pagedEvents(list, 50) : make("p", {}, "No events."));
}

/** The ties that the picture shows, for those who do not see it. */
function drawTiesTable() {
    for (const table of tiesTable.querySelectorAll("div")) table.remove();
    if (!tiesTable.open) return;
    const isMerged = scalesOf(state.level, shownSlice()).merged;
    const heads = isMerged ? ["Pair", "Tone", "", "Events", "Weight"]
        : ["Pair", "Kind", "Events", "Weight"];
    const rows = tiesShown().map(({ pair, kind, tone, count, weight }) => make("tr", {},
        make("th", { scope: "row" }, linkToPair(pair)),
        isMerged ? [make("td", {}, toneNames[toneOfLine(tone)]),
            make("td", {}, tone.value == null ? "–" : toneText(tone.value))]
            : make("td", {}, kinds[kind]),
        make("td", {}, grouped(count)), make("td", {}, weightText(weight))));
    tiesTable.append(make("div", { class: "scroll" }, make("table", { class: "figures" },
        make("thead", {}, make("tr", {}, heads.map((head) => make("th", { scope: "col" }, head)))),
            make("tbody", {}, rows))));
}

/** The ties of the slice, the weightiest first: by pair, or by pair and kind. */
function tiesShown() {
    const sums = sumsOf(shownSlice(), state.level);
    const ties = [];
    indexOf(state.level).pairs.forEach((pair, at) => {
        if (!sums.isShown[at]) return;
        const tone = toneOf(sums, at);
        if (scalesOf(state.level, shownSlice()).merged) {
            ties.push({ pair, kind: -1, tone, count: countIn(sums, at), weight: sums.total[at] });
            return;
        }
        kinds.forEach((_, kind) => {
            const place = at * kindCount + kind;
            if (sums.count[place] > 0) ties.push({ pair, kind, tone, count: sums.count[place],
                weight: sums.weight[place] });
        });
    });
    return ties.sort((a, b) => b.weight - a.weight || a.pair[0] - b.pair[0] || a.pair[1] - b.pair[1]
        || a.kind - b.kind);
}

// MARK: - What changed

/** Gives what is written of steps links to its pairs and to the picture. */
function linkChanges() {
    for (const item of document.querySelectorAll("#changes li")) {
        const pair = pairIn(item);
        if (!pair) continue;
        // What is written is of the first level.
        item.append(" ", linkTo({ pair, actor: null, level: 0 }, "events",
            { class: "more", "aria-label": `Events of ${nameOfPair(pair)}` }));
    }
    for (const article of document.querySelectorAll("#changes article[data-to]")) {
        const slice = Number(article.dataset.to);
        if (!(slice >= 2 && slice < slices.length)) continue;
        article.append(button("Show in the picture", () => {
            choose({ mode: "changes", slice }, { push: true });
            stage.focus();
            byID("network").scrollIntoView({ behavior: motionIsLess.matches ? "auto" : "smooth" });
        }, { class: "quiet show",
            "aria-label": `Show ${slices[slice - 1].name} to ${slices[slice].name} in the picture` }));
    }
}

/** The pair that a sentence names: by ids where it has them, else by how it begins. */
function pairIn(item) {
    const { pairs, number } = indexOf(0);
    if (item.dataset.pair) {
        const ids = idsOf(item.dataset.pair);
        const pair = ids.map((id) => actorNumbers.get(id));
        return pair.length === 2 && !pair.includes(undefined) && number(...pair) >= 0 ? pair : null;
    }
    const begins = (pair) => item.textContent.startsWith(nameOfPair(pair));
    const named = pairs.flatMap(([first, second]) => [[first, second], [second, first]])
        .filter(begins);
    return named.sort((a, b) => nameOfPair(b).length - nameOfPair(a).length)[0] || null;
}

// MARK: - Files

const fileName = (what) => [data.title, state.mode === "whole" ? null : slices[shownSlice()].name,
    what]
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
    const heads = ["source", "source_name", "target", "target_name", "kind", "events", "weight",
        "tone"];
    saveTable("pairs.csv", [heads, ...tiesShown().map(({ pair: [first, second], kind, tone, count,
        weight }) =>
        [actors[first].id, nameOf(first), actors[second].id, nameOf(second),
            kind < 0 ? "all" : kinds[kind], count, weight, tone.value])]);
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
    const [above, below] = [62, 34];
    for (const element of copy.querySelectorAll(".gone, .hit")) element.remove();
    for (const element of [copy, ...copy.querySelectorAll("*")]) {
        const names = ["role", "tabindex", "aria-hidden", "aria-label", "data-of"];
        for (const name of names) element.removeAttribute(name);
    }
    for (const ring of copy.querySelectorAll(".ring")) ring.setAttribute("stroke-opacity", "0.4");
    // What the style of the page says of all lines and names.
    for (const path of copy.querySelectorAll("path:not([fill])")) path.setAttribute("fill", "none");
    for (const path of copy.querySelectorAll(".casing")) path.setAttribute("stroke", "#ffffff");
    for (const text of copy.querySelectorAll("text:not([text-anchor])")) {
        text.setAttribute("text-anchor", "middle");
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
    const [name, remarks] = [...caption.children].map(({ textContent }) => textContent);
    copy.prepend(makeSVG("title", {}, `${data.title}: ${slices[slice].name}`),
        makeSVG("rect", { ...whole, fill: "#ffffff" }),
        words(y - 36, `${data.title}: ${name}`, {
            "font-size": 16, "font-weight": "bold", fill: "#1f252b",
        }), words(y - 16, remarks, { "font-size": 12, fill: "#5b646e" }));
    copy.append(...legendLine(x + 14, y + height + 10));
    save(fileName("network.svg"), "image/svg+xml", new XMLSerializer().serializeToString(copy));
}

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
        make("p", {}, "Of what is shown now: the slice, the level and the filters."),
        make("div", { class: "row" }, button("Picture (SVG)", savePicture),
            button("Pairs (CSV)", savePairs),
            button("Events (CSV)", saveEvents), button("Matrix (CSV)", saveMatrix)));
}

// MARK: - Everything

function draw() {
    drawControls();
    drawFilters();
    drawStage();
    drawStatus();
    drawDetail();
    drawMatrix();
    drawEvents();
    if (coveragePassing !== passing) drawCoverage();
    drawLegend();
}

/** On a phone the matrix comes first, with the controls before it. */
function arrange() {
    const main = document.querySelector("main");
    const [network, matrixSection] = [byID("network"), byID("matrix")];
    const focused = document.activeElement;
    if (isNarrow.matches) {
        main.prepend(controls, matrixSection);
    } else {
        network.after(matrixSection);
        network.querySelector("h2").after(controls);
    }
    if (focused !== document.activeElement) focused?.focus?.({ preventScroll: true });
}

/** Leads to a section without taking the place of what the address says of the state. */
function followSections() {
    for (const link of document.querySelectorAll("nav a, .skip")) {
        link.addEventListener("click", (event) => {
            const section = byID(link.hash.slice(1));
            if (!section) return;
            event.preventDefault();
            section.setAttribute("tabindex", "-1");
            section.focus({ preventScroll: true });
            section.scrollIntoView();
        });
    }
}

function start() {
    document.documentElement.classList.add("live");
    followSections();
    addDarkColors();
    buildControls();
    buildStage();
    detail.before(key);
    linkChanges();
    buildDownloads();
    const hash = location.hash.slice(1);
    if (hash.includes("=")) state = stateOf(hash);
    arrange();
    draw();
    isNarrow.addEventListener("change", arrange);
    addEventListener("hashchange", readHash);
    addEventListener("popstate", readHash);
    let waiting = null;
    addEventListener("resize", () => {
        clearTimeout(waiting);
        waiting = setTimeout(() => {
            drawLegend();
            drawCoverage();
        }, 150);
    });
    if (state.pair || state.actor != null) byID("network").scrollIntoView();
}

start();
})();
