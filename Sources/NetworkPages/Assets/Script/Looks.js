// How ties are drawn: colours, dashes, heads, widths, and the areas of actors.

const hues = { cooperation: "#0072b2", negotiation: "#595959", conflict: "#d55e00" };

/** What kind a tone looks like. */
const kindOfTone = (tone) =>
    tone.endsWith("friendly") ? "cooperation" : tone.endsWith("hostile") ? "conflict"
        : "negotiation";

/** The look of a tie: its kind, or for a pair its tone. */
function lookOf(sums, tie) {
    const [counts, implied] = [part(sums.count, tie.pair), part(sums.implied, tie.pair)];
    if (tie.kind >= 0) {
        const isPale = implied[tie.kind] === counts[tie.kind];
        return { kind: kinds[tie.kind], color: paler(hues[kinds[tie.kind]], isPale ? 0.5 : 0) };
    }
    const tone = toneOfLine(toneOf(sums, tie.pair));
    const kind = kindOfTone(tone);
    return { kind, color: paler(hues[kind], tone.startsWith("rather") ? 0.42 : 0) };
}

/** How far before its tip a head has the end of its line. */
const reaches = { cooperation: 11.5, conflict: 1.4, negotiation: 8.5 };

/** The strokes and gaps of a kind along a line, of which so much is left away at its two ends. */
function dashesOf(kind, whole, pen, [before, after] = [0, 0]) {
    const length = whole - before - after;
    const [on, most] = kind === "conflict" ? [5 + 1.9 * pen, 2.8 + 0.75 * pen]
        : [Math.max(1.7, pen), 2.4 + 0.8 * pen];
    const off = Math.min(most, length * 0.3);
    const count = kind === "cooperation" || length <= 4 ? 1
        : Math.max(2, Math.round((length + off) / (on + off)));
    const isSolid = length <= off * count || count === 1;
    const stroke = isSolid ? Math.max(0, length) : (length - off * (count - 1)) / count;
    if (!before && !after) return isSolid ? null : `${fixed(stroke, 3)} ${fixed(off, 3)}`;
    const strokes = Array.from({ length: isSolid ? 1 : count }, () => fixed(stroke, 3));
    return `0 ${fixed(before, 3)} ${strokes.join(` ${fixed(off, 3)} `)} ${fixed(after + 1, 3)}`;
}

/** The head of a kind with its tip at a point, looking along a direction. */
function headOf({ kind, color }, [x, y], [dx, dy]) {
    const at = (along, across) =>
        [x + dx * along - dy * across, y + dy * along + dx * across].map((v) => fixed(v, 2));
    if (kind === "cooperation") {
        const points = [at(-1.5, 0), at(-12.5, 3.85), at(-12.5, -3.85)].join(" ");
        return makeSVG("polygon", { class: "head", fill: color, stroke: color, points });
    }
    if (kind === "conflict") {
        const d = `M${at(-1.4, 4.8)}L${at(-1.4, -4.8)}`;
        return makeSVG("path", { class: "head", fill: "none", stroke: color, "stroke-width": 2.8,
            d });
    }
    const [cx, cy] = at(-4.35, 0);
    return makeSVG("ellipse", {
        class: "head", fill: "none", stroke: color, "stroke-width": 1.7, cx, cy, rx: 3.5, ry: 3.5,
    });
}

const widthOf = ({ widths }, weight) => widths.thinnest
    + (widths.widest - widths.thinnest) * Math.sqrt(Math.min(1, weight / (widths.maximum || 1)));
const areaOf = ({ areas }, strength) => areas.smallest
    + (areas.largest - areas.smallest) * Math.min(1, strength / (areas.maximum || 1));
