// An actor: its ranks over time, its partners and its events.

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
    const isOf = (event) => pairOf[event] >= 0 && pairs[pairOf[event]].includes(actor);
    const sides = drawnSides();
    const list = inTime([...new Set(sides.flatMap((side) => eventsShown(side, state.level)))]
        .filter(isOf));
    const members = actors.filter((_, number) => number !== actor
        && levels[state.level].drawnAs[number] === actor);
    const series = slices.slice(1).map((_, at) => {
        const { strength } = sumsOf(at + 1, state.level);
        return { slice: at + 1, strength: strength[actor], rank: ranksOf(strength).get(actor) };
    });
    return [
        head, sides.map((side) => make("p", { class: "summary" }, standingIn(side, actor))),
        members.length > 0 && membersOfActor(members.map(({ label, name }) => label || name)),
        series.length > 1 && series.some(({ strength }) => strength > 0)
            && strengthChart(series, labelOf(actor)),
        partners.length > 0 && make("h4", {}, `Partners by weight${placeName(slice)}`),
        partners.length > 0 && make("p", { class: "reading" }, kindsKey()),
        partners.length > 0 && partnerBars(actor, partners, sums),
        eventsBySide(list, 10, "Events"),
    ].flat();
}

/** Whom an actor stands for, folded where they are many. */
function membersOfActor(names) {
    const said = make("p", { class: "reading" }, `Stands for ${listed(names)}, too.`);
    return names.length <= 12 ? said
        : make("details", {}, make("summary", {}, `Stands for ${names.length} others, too`), said);
}

const placeName = (slice, before = " in ", after = "") =>
    (slice ? before + slices[slice].name + after : "");

/** How strong an actor is in a slice, and by what. */
function standingIn(slice, actor) {
    const sums = sumsOf(slice, state.level);
    const partners = partnersOf(actor, sums, state.level);
    const filtered = isFiltered() ? " under these filters" : "";
    if (!partners.length) return `No ties${placeName(slice)}${filtered}.`;
    const ranks = ranksOf(sums.strength);
    const count = partners.reduce((sum, { pair }) => sum + countIn(sums, pair), 0);
    return `${placeName(slice, "In ", ": s") || "S"}trength ${weightText(sums.strength[actor])}, `
        + `rank ${ranks.get(actor)} of ${ranks.size}, tied to `
        + `${many(partners.length, "actor")} by ${many(count, "event")}.`;
}

/** The strength of an actor slice by slice, with its rank above. */
function strengthChart(series, label) {
    const bins = series.map(({ slice, strength, rank }) => {
        const { name } = slices[slice];
        return { name, strength, rank, isCurrent: shownSides().includes(slice),
            title: `${name}: strength ${weightText(strength)}${rank ? `, rank ${rank}` : ""}` };
    });
    const rankOf = ({ rank }, bar) => (rank && bar > 13 ? `${rank}.` : null);
    return chartOf(bins, [barsPanel(bins, "Weight of its ties; above, its rank", 80,
        ({ strength }) => strength, rankOf)], {
        label: `Strength of ${label} by slice`, caption: "Strength by slice" });
}

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
