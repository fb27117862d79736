// Colours on dark screens, and paler ones.

/** The colours of lines that filters give and of absent actors, each with its own for dark screens. */
const ownColors = {
    "#0072b2": "#44a7f0", "#6badd2": "#1075a0", "#80b9d9": "#0f688e",
    "#595959": "#b2b2b2", "#9f9f9f": "#707070", "#acacac": "#646464",
    "#d55e00": "#d55e03", "#e7a26b": "#8b4b01", "#eaaf80": "#7f4400",
    "#cbd1d7": "#3e454c", "#757d87": "#88919d",
};

/** Pictures hold colours as attributes, right on white; on dark screens, rules take their place. */
function addDarkColors() {
    const isColor = (text) => /^#[0-9a-f]{6}$/.test(text);
    const rules = Object.entries({ ...ownColors, ...data.colors })
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
