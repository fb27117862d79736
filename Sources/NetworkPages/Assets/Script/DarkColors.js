// Colours on dark screens, and paler ones.

/** The ground of a dark screen, and what stands on it for the hues of lines. */
const darkGround = "#171717";
const darkHues = { "#0072b2": "#44a7f0", "#595959": "#b2b2b2", "#d55e00": "#f07a28" };

/** Fills by which types of actors are told apart; names stay legible on each. */
const darkFills = {
    "#e3ecf5": "#31506f", "#c9dbee": "#2f6ba8", "#eef3f8": "#2b3a49", "#f7edcf": "#6f5710",
    "#e8d8d8": "#81424a", "#eaefe4": "#45602b", "#e6e4e0": "#57534c", "#d9c9ee": "#65499a",
    "#fbcfa8": "#85522a", "#b5e3dc": "#1d665e", "#f5c3dc": "#8a3f6c", "#d3e59a": "#586b17",
};

/** Of absent actors: outlines and names. */
const ownColors = { "#cbd1d7": "#4a525a", "#757d87": "#88919d" };

const bytesOf = (color) => [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));

/** A colour mixed with so much of another, white if none is named. */
const paler = (color, share, ground = "#ffffff") => "#" + bytesOf(color).map((byte, at) =>
    Math.round(byte + (bytesOf(ground)[at] - byte) * share).toString(16).padStart(2, "0")).join("");

/** Of a colour that is another one mixed with white, how much of it is white. */
function shareOfWhite(color, full) {
    const share = (bytes) => (255 * 3 - sumOf(bytes)) / 255;
    const white = 1 - share(bytesOf(color)) / share(bytesOf(full));
    const isSo = white >= 0 && bytesOf(paler(full, white)).every((byte, at) =>
        Math.abs(byte - bytesOf(color)[at]) <= 2);
    return isSo ? white : null;
}

/** What is mixed with white is mixed with the ground, less so that lines stay in sight. */
function darkOf(color) {
    if (darkFills[color]) return darkFills[color];
    for (const [colors, strength] of [[darkFills, 1], [darkHues, 0.72]]) {
        for (const [full, dark] of Object.entries(colors)) {
            const share = shareOfWhite(color, full);
            if (share != null && share < 0.99) return paler(dark, share * strength, darkGround);
        }
    }
    return null;
}

/** Pictures hold colours as attributes, right on white; on dark screens, rules take their place. */
function addDarkColors() {
    const isColor = (text) => /^#[0-9a-f]{6}$/.test(text);
    // Lines that filters give.
    const lines = Object.keys(darkHues).flatMap((hue) => [0, 0.42, 0.5].map((share) =>
        paler(hue, share)));
    const known = { ...data.colors, ...Object.fromEntries(lines.map((line) => [line, line])) };
    const colors = Object.entries({ ...known, ...ownColors }).filter((pair) => pair.every(isColor));
    const rules = colors.flatMap(([color, dark]) => ["fill", "stroke"].map((property) =>
        `.picture [${property}="${color}"] { ${property}: ${darkOf(color) || dark} }`));
    document.styleSheets[0].insertRule(
        `@media screen and (prefers-color-scheme: dark) { ${rules.join(" ")} }`);
}
