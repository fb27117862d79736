// What filters do to a picture: lines get thinner or go, actors shrink in their outlines.

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
        scale(item, item.size * (isFiltered() ? Math.sqrt(share) : 1), strength > 0);
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
    const isSmaller = factor < 0.995 * item.size || !isThere;
    const [x, y] = item.middle.map((value) => fixed(value, 2));
    const resized = (by) => `translate(${x} ${y}) scale(${fixed(by, 4)}) translate(${-x} ${-y})`;
    if (isSmaller && !item.rings) {
        item.rings = item.shapes.map((shape) => {
            const ring = shape.cloneNode(false);
            ring.setAttribute("class", "ring");
            ring.setAttribute("fill", "none");
            if (item.size !== 1) ring.setAttribute("transform", resized(item.size));
            shape.before(ring);
            return ring;
        });
    }
    for (const ring of item.rings || []) ring.classList.toggle("gone", !isSmaller);
    for (const shape of item.shapes) {
        if (isSmaller || item.size !== 1) shape.setAttribute("transform", resized(factor));
        else shape.removeAttribute("transform");
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
