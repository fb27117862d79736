// Choosing ties and actors in a picture by pointer, touch and keys.

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
    for (const item of all) {
        item.setAttribute("tabindex", item === chosen ? "0" : "-1");
        // Whoever comes in is told of the keys, but not again at each step.
        if (item === chosen && !group) item.setAttribute("aria-describedby", keysRead.id);
        else item.removeAttribute("aria-describedby");
    }
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

/** Sets off what is open, else what has the focus or is pointed at. */
function point(group) {
    const isOpen = state.pair != null || state.actor != null;
    markOpen(isOpen ? undefined : group?.open);
}

/** Gives what is pointed at a tooltip; for the ear, this would say the name once more. */
function pointAt(group) {
    if (!group?.querySelector("title")) {
        for (const title of frames.querySelectorAll(".choice > title")) title.remove();
        group?.prepend(makeSVG("title", {}, tooltipOf(group)));
    }
    point(group);
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
