// A picture out of the file, made to respond, with those who are absent as pale outlines.

const shapeNames = "ellipse, polygon, path, rect";
const numbersOf = (text) => (text || "").match(/-?\d+(\.\d+)?/g)?.map(Number) || [];

/** The points of a shape, as far as its middle needs them. */
function pointsOf(shape) {
    if (shape.hasAttribute("cx")) {
        return [[Number(shape.getAttribute("cx")), Number(shape.getAttribute("cy"))]];
    }
    const numbers = numbersOf(shape.getAttribute("points") || shape.getAttribute("d"));
    return numbers.flatMap((x, at) => (at % 2 ? [] : [[x, numbers[at + 1]]]));
}

function middleOf(shape) {
    const points = pointsOf(shape);
    return [0, 1].map((axis) => {
        const values = points.map((point) => point[axis]);
        return (Math.min(...values) + Math.max(...values)) / 2;
    });
}

const distance = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** The picture that stands on the page before any is chosen. */
const firstFrame = document.querySelector("#stage svg");

function copyOf(name, level, slice) {
    const template = byID(`${name}-${level}-${slice}`)?.content.querySelector("svg");
    const isFirst = name === "frame" && level === 0 && slice === 0;
    const svg = template || (isFirst ? firstFrame : null);
    return svg ? document.importNode(svg, true) : null;
}

/** A picture of a slice that can be chosen from, with all who are absent as pale outlines. */
function frameOf(level, slice) {
    const svg = copyOf("frame", level, slice);
    const whole = copyOf("frame", level, 0);
    const used = svg || whole;
    if (!used) return null;
    const places = copyOf("frame", level, 0);
    if (!svg) used.querySelector(".graph")?.replaceChildren();
    const picture = prepared(used, level, slice);
    if (places && slice > 0) addOthers(picture, places);
    return picture;
}

function changeOf(level, slice) {
    const svg = copyOf("step", level, slice);
    return svg ? prepared(svg, level, slice) : null;
}

/** Makes a picture respond, and reads from it what belongs to whom. */
function prepared(svg, level, slice) {
    svg.removeAttribute("width");
    svg.removeAttribute("height");
    for (const name of ["aria-labelledby", "aria-describedby", "aria-roledescription"]) {
        svg.removeAttribute(name);
    }
    svg.setAttribute("role", "group");
    svg.classList.add("picture");
    // On a phone the picture may be enlarged, and scrolls.
    svg.style.setProperty("--natural", svg.viewBox.baseVal.width);
    for (const link of svg.querySelectorAll("a")) link.replaceWith(...link.childNodes);
    const picture = { svg, level, slice, ties: [], actors: [] };
    const { number, pairs } = indexOf(level);
    for (const group of svg.querySelectorAll("[data-actor]")) addActor(picture, group);
    for (const group of svg.querySelectorAll(".tie[data-pair]")) {
        const [first, second] = idsOf(group.dataset.pair).map((id) => actorNumbers.get(id));
        const pair = number(first, second);
        const line = group.querySelector(".line, .band");
        if (pair < 0 || !line) continue;
        const kind = group.dataset.kind == null ? -1 : kinds.indexOf(group.dataset.kind);
        picture.ties.push(tieOf(group, { pair, first, kind, level }, line));
        const hit = makeSVG("path", { class: "hit", d: line.getAttribute("d") });
        group.prepend(hit);
        respond(group, { pair: pairs[pair], actor: null });
    }
    return picture;
}

/** Makes an actor respond; `size` is by how much it is smaller or larger than it was drawn. */
function addActor(picture, group, size = 1) {
    const actor = actorNumbers.get(group.dataset.actor);
    const shapes = [...group.querySelectorAll(shapeNames)];
    if (actor == null || !shapes.length) return;
    const name = nameAfter(group);
    if (name) {
        name.setAttribute("aria-hidden", "true");
        name.dataset.of = group.dataset.actor;
    }
    picture.actors.push({ group, actor, shapes, middle: middleOf(shapes[0]), name, size });
    respond(group, { actor, pair: null });
}

/** The two ids of a pair, as they stand in an attribute. */
const idsOf = (text) => (text.startsWith("[") ? JSON.parse(text) : text.split(" "));

/** The name of an actor whose shape has no room for it. */
function nameAfter(group) {
    const next = group.nextElementSibling;
    return next?.matches(".name") ? next : null;
}

/** A tie with all that filters change, as it was drawn. */
function tieOf(group, tie, line) {
    const points = pointsOf(line);
    const ends = [points[0], points[points.length - 1]];
    const ways = [1, points.length - 2].map((inner, end) => {
        const [dx, dy] = [0, 1].map((axis) => ends[end][axis] - points[inner][axis]);
        const length = Math.hypot(dx, dy) || 1;
        return [dx / length, dy / length];
    });
    const pen = (element) => Number(element.getAttribute("stroke-width")) || 1;
    const heads = [...group.querySelectorAll(".head")].map((element) => {
        const middle = middleOf(element);
        return { element, end: distance(middle, ends[0]) < distance(middle, ends[1]) ? 0 : 1 };
    });
    const kind = kindOfColor(line.getAttribute("stroke"));
    const reach = [0, 1].map((end) => (heads.some((head) => head.end === end) ? reaches[kind] : 0));
    const tips = ends.map((place, end) =>
        place.map((value, axis) => value + ways[end][axis] * reach[end]));
    const lines = [...group.querySelectorAll(".line")].map((element) => ({
        element, course: element.getAttribute("d"),
    }));
    const casings = [...group.querySelectorAll(".casing")].map((element) => ({
        element, air: pen(element) - pen(line),
    }));
    return { ...tie, group, ends, ways, reach, tips, heads, lines, casings };
}

function respond(group, open) {
    group.setAttribute("role", "button");
    group.setAttribute("tabindex", "-1");
    group.classList.add("choice");
    group.open = open;
}

/** Adds who has no line: pale whoever is absent, but not whose ties are too light to be drawn. */
function addOthers(picture, whole) {
    const { level, slice } = picture;
    const present = new Set(picture.actors.map(({ actor }) => actor));
    const layer = makeSVG("g");
    const ghosts = makeSVG("g", { class: "ghosts", "aria-hidden": "true" });
    const areas = [slice, 0].map((place) => (actor) =>
        areaOf(scalesOf(level, place), sumsOf(place, level, true).strength[actor]));
    for (const group of whole.querySelectorAll("[data-actor]")) {
        const actor = actorNumbers.get(group.dataset.actor);
        if (present.has(actor)) continue;
        const parts = [group, nameAfter(group)].filter(Boolean);
        const isThere = sumsOf(slice, level, true).strength[actor] > 0;
        (isThere ? layer : ghosts).append(...parts);
        if (isThere) addActor(picture, group, Math.sqrt(areas[0](actor) / areas[1](actor)));
        else parts.forEach(makeGhost);
    }
    const from = whole.querySelector(".graph")?.getAttribute("transform");
    for (const added of [layer, ghosts]) {
        if (from) added.setAttribute("transform", from);
        picture.svg.prepend(added);
    }
}

/** Without fill and link, so that it is seen and says nothing. */
function makeGhost(group) {
    for (const name of ["id", "role", "tabindex", "aria-label", "data-actor"]) {
        group.removeAttribute(name);
    }
    group.setAttribute("class", "ghost");
    group.setAttribute("aria-hidden", "true");
    for (const shape of group.querySelectorAll(shapeNames)) {
        shape.setAttribute("fill", "none");
        shape.setAttribute("stroke", "#cbd1d7");
    }
    for (const text of group.querySelectorAll("text")) text.setAttribute("fill", "#757d87");
    return group;
}
