// Weights, counts, strengths, tones and ranks of what the filters let pass.

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
    return passesApartFromDates(event)
        && (state.from == null || (first != null && first >= state.from))
        && (state.to == null || (first != null && first <= state.to));
}

function passesApartFromDates(event) {
    return state.kinds.has(events.kind[event])
        && (!events.certainty || state.certainty.has(events.certainty[event]))
        && (!events.document || state.sources.has(events.document[event]));
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
        filtered: 0,
    };
    const [members, parts] = [membersOf(level, slice), partsOf(level, slice)];
    for (let place = 0; place < members.length; place++) {
        const event = members[place];
        const isIn = pairOf[event] >= 0 && (isWhole || passing[event]);
        if (isIn) add(event, parts ? parts[place] : 1);
    }
    for (const event of heldBy(slice)) {
        if (!isWhole && !passing[event]) sums.filtered += countOf(event);
        if (pairOf[event] >= 0 || !(isWhole || passing[event])) continue;
        sums[pairOf[event] === -1 ? "within" : "ofOthers"] += countOf(event);
    }
    function add(event, part) {
        const pair = pairOf[event];
        const count = countOf(event);
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

/** The events of a slice at any level; at another one, some of them may be within one actor. */
const heldBy = (slice) => (slice === 0 ? eventNumbers
    : new Set(levels.flatMap((_, level) => membersOf(level, slice))));

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
