// Colours on dark screens, and paler ones.

/**
 * The colours of lines that filters give and of absent actors, each with its own for dark screens:
 * pictures bring those of all that they draw.
 */
const ownColors = {
    "#0072b2": "#58b7fe", "#6badd2": "#008abf", "#80b9d9": "#007fae",
    "#595959": "#bebebe", "#9f9f9f": "#838383", "#acacac": "#787878",
    "#d55e00": "#f06b03", "#e7a26b": "#a95b00", "#eaaf80": "#9b5400",
    "#cbd1d7": "#4a525a", "#757d87": "#88919d",
};

/** Pictures hold colours as attributes, right on white; on dark screens, rules take their place. */
function addDarkColors() {
    const isColor = (text) => /^#[0-9a-f]{6}$/.test(text);
    const rules = Object.entries({ ...data.colors, ...ownColors })
        .filter((colors) => colors.every(isColor))
        .flatMap(([color, dark]) => ["fill", "stroke"].map((property) =>
            `.picture [${property}="${color}"] { ${property}: ${dark} }`));
    document.styleSheets[0].insertRule(
        `@media screen and (prefers-color-scheme: dark) { ${rules.join(" ")} }`);
}

/** A colour mixed with so much white. */
const paler = (color, share) => "#" + [1, 3, 5].map((at) => {
    const byte = parseInt(color.slice(at, at + 2), 16);
    return Math.round(byte + (255 - byte) * share).toString(16).padStart(2, "0");
}).join("");
