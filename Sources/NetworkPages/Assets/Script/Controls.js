// Modes, slider, play, level, and the line that says what is shown.

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
    slices.forEach((slice, number) =>
        sliceList.append(make("option", { value: number }, slice.name)));
    for (const input of [slider, sliceList]) {
        input.addEventListener("input", () => {
            const slice = Number(input.value);
            pause();
            if (slice > 0) goToSlice(slice); else choose({ mode: "whole" });
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
        countAll(membersOf(0, at + 1)));
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
        copied.textContent = "Link copied.";
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
    if (last < 1) return null;
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
    slider.setAttribute("aria-valuetext", titleOf(state.slice));
    sliceList.value = shownSlice();
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
    const sides = drawnSides();
    const shares = sides.map((slice, place) => {
        const { events: drawn, within, ofOthers } = sumsOf(slice, state.level, true);
        const all = drawn + within + ofOthers;
        return `${grouped(sumsOf(slice, state.level).events)} of `
            + (place ? grouped(all) : many(all, "event")) + placeName(slice, " of ");
    });
    const remarks = remarksOf(sides.map((slice) => sumsOf(slice, state.level)));
    const text = `Showing ${listed(shares)}`
        + (remarks.length ? `; not shown: ${listed(remarks)}.` : ".");
    // While it plays, nobody wants to hear this at every step.
    status.setAttribute("aria-live", playing ? "off" : "polite");
    if (status.textContent !== text) status.textContent = text;
    controls.querySelector(".reset").hidden = !isFiltered();
}
