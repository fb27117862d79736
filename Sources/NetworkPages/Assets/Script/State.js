// What is shown: mode, slice, level, filters, and what is open.

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

/** The slice, or the two of before and after; the whole is none. */
const shownSides = () => (state.mode === "whole" ? []
    : state.mode === "changes" ? [state.slice - 1, state.slice] : [state.slice]);
const drawnSides = () => (state.mode === "whole" ? [0] : shownSides());

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
