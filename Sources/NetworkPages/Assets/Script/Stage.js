// The picture that is shown, or the two, with caption and remarks.

const stage = byID("stage");
const caption = make("div", { class: "caption" });
const frames = make("div", { class: "frames", role: "group",
    "aria-label": "Picture of the network" });
const keysRead = make("p", { class: "keys", id: "keys-read" },
    "Keys: up and down go from actor to tie, a letter to the actors that begin with it, "
    + "Enter opens" + (slices.length > 1
        ? "; left and right go from slice to slice, Space plays." : "."));
const tiesTable = make("details", { class: "as-table" }, make("summary", {}, "Ties as a table"));
const numbered = make("details", { class: "numbered", open: !isNarrow.matches });
let pictures = [];
/** What the frames show, so that they are only changed if that is something else. */
let staged = "";

function buildStage() {
    stage.replaceChildren(caption, frames, sizeRow, keysRead, keyBelow, numbered, tiesTable);
    stage.setAttribute("tabindex", "-1");
    frames.addEventListener("click", openChoice);
    frames.addEventListener("keydown", followKeys);
    frames.addEventListener("pointerover", (event) => pointAt(event.target.closest(".choice")));
    frames.addEventListener("pointerleave", () => pointAt(null));
    frames.addEventListener("focusin", (event) => point(event.target.closest(".choice")));
    frames.addEventListener("focusout", ({ relatedTarget }) => {
        point(null);
        if (!frames.contains(relatedTarget)) rove();
    });
    tiesTable.addEventListener("toggle", drawTiesTable);
}

/** The pictures that the state asks for, with their headings where there are two. */
function picturesOf() {
    const { level, slice } = state;
    if (state.mode !== "changes") return [frameOf(level, shownSlice())];
    const change = isFiltered() ? null : changeOf(level, slice);
    return change ? [change] : [frameOf(level, slice - 1), frameOf(level, slice)];
}

/** Whether the picture is one of what changed. */
const isStep = () => state.mode === "changes" && pictures.length === 1;

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
        numbered.hidden = !isStep();
        if (isStep()) drawNumbered(pictures[0]);
    }
    const isChange = isStep();
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
    for (const tie of picture.ties) {
        const weights = [before, after].map((sums) => weightText(weightOf(tie, sums)));
        const name = nameOfPair(indexOf(picture.level).pairs[tie.pair]);
        tie.group.setAttribute("aria-label", `${name}: ` + [kinds[tie.kind], statusOf(tie.group),
            `weight ${weights.join(" → ")}`].filter(Boolean).join(", "));
    }
    for (const { group, actor } of picture.actors) {
        const strengths = [before, after].map(({ strength }) => weightText(strength[actor]));
        group.setAttribute("aria-label", `${nameOf(actor)}: strength ${strengths.join(" → ")}`);
    }
}

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
    const sides = drawnSides();
    const joined = (textOf) => sides.map(textOf).filter(Boolean).join(" → ");
    const level = levels.length > 1 ? `, ${levels[state.level].name}` : "";
    const [name, period] = ["name", "period"].map((key) => joined((slice) => slices[slice][key]));
    const filtered = (before, words) => words
        && make("span", { class: "filtered" }, before + words);
    const dates = datesInWords();
    const remarks = openDateRemarks();
    caption.replaceChildren(make("h3", {}, name), make("p", {},
        period !== name && period, dates && filtered(period === name ? "" : ", ", `only ${dates}`),
        ((period !== name && period) || dates) && " · ", joined(countsOfSide) + level,
        filtered(" · ", othersInWords())),
    remarks && make("div", { class: "reading" }, remarks));
}

/** How many events and actors there are in a slice; the second of two says it in short. */
function countsOfSide(slice, place) {
    const { events: count, strength } = sumsOf(slice, state.level);
    const tied = strength.filter((value) => value > 0).length;
    return place ? `${grouped(count)} between ${grouped(tied)}`
        : `${many(count, "event")} between ${many(tied, "actor")}`;
}

/** What is not in the picture, for the line below the controls. */
function remarksOf(sides) {
    const drawn = new Set(pictures.flatMap(({ ties }) => ties.map(({ pair }) => pair)));
    const undrawn = indexOf(state.level).pairs.filter((_, pair) =>
        !drawn.has(pair) && sides.some(({ isShown }) => isShown[pair])).length;
    const remark = (name, words) => {
        const count = sides.reduce((sum, side) => sum + side[name], 0);
        return count && `${many(count, "event")} ${words}`;
    };
    return [
        remark("filtered", "by the filters"),
        remark("within", "within one actor"),
        remark("ofOthers", "of actors that are not drawn"),
        remark("lowest", "of lighter pairs"),
        undrawn && `${many(undrawn, "pair")} in the matrix alone, `
            + "for the picture has room for the heaviest",
    ].filter(Boolean);
}
