// The state in the address, so that a link leads to it.

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
    // What had the focus may be gone.
    if (document.activeElement === document.body) {
        (detail.querySelector("h3") || stage).focus({ preventScroll: true });
    }
}
