// The contrast of every text of the page with what lies behind it: [place, ratio, text], the least
// of each sort of place.
() => {
    const parse = (text) => {
        const numbers = text.match(/[\d.]+/g).map(Number);
        const scale = text.startsWith("color(srgb") ? 255 : 1;
        return [0, 1, 2].map((at) => numbers[at] * scale).concat(numbers[3] ?? 1);
    };
    const linear = (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    const luminance = ([red, green, blue]) => 0.2126 * linear(red / 255)
        + 0.7152 * linear(green / 255) + 0.0722 * linear(blue / 255);
    const over = (color, ground) => [0, 1, 2]
        .map((at) => color[at] * color[3] + ground[at] * (1 - color[3])).concat(1);

    /** The colours behind an element, its own last. */
    function groundOf(element) {
        const layers = [];
        for (let item = element; item; item = item.parentElement) {
            const before = getComputedStyle(item, "::before");
            if (before.content !== "none" && before.position === "absolute") {
                const color = parse(before.backgroundColor);
                layers.push([...color.slice(0, 3), color[3] * Number(before.opacity)]);
            }
            layers.push(parse(getComputedStyle(item).backgroundColor));
        }
        const ground = parse(getComputedStyle(document.documentElement).backgroundColor);
        return layers.reverse().reduce((below, color) => over(color, below), ground);
    }

    /** The fill of the shape in which a name stands, if it stands in one. */
    function shapeBehind(text) {
        const shape = text.closest(".actor")?.querySelector(
            ":is(ellipse, polygon, path, rect):not(.ring)");
        if (!shape) return null;
        const [outer, inner] = [shape.getBBox(), text.getBBox()];
        const middle = inner.y + inner.height / 2;
        const fill = getComputedStyle(shape).fill;
        const isInside = middle > outer.y && middle < outer.y + outer.height;
        return isInside && fill !== "none" ? parse(fill) : null;
    }

    const found = new Map();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const text = texts.currentNode;
        const element = text.parentElement;
        if (!text.data.trim() || !element.checkVisibility({ visibilityProperty: true })) continue;
        if (element.closest("script, style, title, option")) continue;
        const isDrawn = element instanceof SVGElement;
        const style = getComputedStyle(element);
        const color = parse(isDrawn ? style.fill : style.color);
        for (let item = element; item; item = item.parentElement) {
            color[3] *= Number(getComputedStyle(item).opacity);
        }
        const shape = isDrawn ? shapeBehind(element) : null;
        const ground = shape ? over(shape, groundOf(element)) : groundOf(element);
        const lights = [over(color, ground), ground].map((each) => luminance(each) + 0.05);
        const ratio = Math.max(...lights) / Math.min(...lights);
        const kind = element.closest(".ghost") ? "ghost " : "";
        const place = `${kind}${element.tagName}.${element.getAttribute("class") || ""}`
            + ` in ${element.parentElement.getAttribute("class") || element.parentElement.tagName}`;
        if (!(found.get(place)?.[1] <= ratio)) found.set(place, [place, ratio, text.data.trim()]);
    }
    return [...found.values()];
}
