// What the page holds: actors, events and slices, and which events belong to which pair.

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
/** The name of a slice, with its period where that is something else. */
const titleOf = (slice) => [...new Set([slices[slice].name, slices[slice].period])]
    .filter(Boolean).join(", ");

const countAll = (list) => list.reduce((sum, event) => sum + countOf(event), 0);
const isDated = events.first.some((day) => day != null);

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
