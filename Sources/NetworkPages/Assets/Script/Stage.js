// The picture that is shown, or the two, with caption and remarks.

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
