// Elements, buttons and links.

/** An element with attributes, children and texts; those that are null or false are left away. */
function make(name, attributes = {}, ...children) {
    return filled(document.createElement(name), attributes, children);
}

function makeSVG(name, attributes = {}, ...children) {
    return filled(document.createElementNS("http://www.w3.org/2000/svg", name), attributes,
        children);
}

function filled(element, attributes, children) {
    for (const [name, value] of Object.entries(attributes)) {
        if (value === true) element.setAttribute(name, "");
        else if (value !== false && value != null) element.setAttribute(name, value);
    }
    element.append(...children.flat().filter((child) => child != null && child !== false));
    return element;
}

const byID = (id) => document.getElementById(id);

function button(text, action, attributes = {}) {
    const made = make("button", { type: "button", ...attributes }, text);
    made.addEventListener("click", action);
    return made;
}

/** A link to a pair or an actor, which opens it in place. */
function linkTo(open, text, attributes = {}) {
    const link = make("a", { href: hrefTo(open), ...attributes }, text);
    link.open = open;
    return link;
}

const hrefTo = (open) => `#${hashOf({ ...state, pair: null, actor: null, ...open })}`;

// Whoever opens a link in another tab gets to what is shown now.
for (const name of ["pointerdown", "focusin", "contextmenu"]) {
    document.addEventListener(name, ({ target }) => {
        const link = target.closest?.("a");
        if (link?.open) link.href = hrefTo(link.open);
    });
}

const linkToPair = (pair, text = nameOfPair(pair), attributes) =>
    linkTo({ pair, actor: null }, text, attributes);
const linkToActor = (actor, text = labelOf(actor), attributes) =>
    linkTo({ actor, pair: null }, text, attributes);

document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a");
    if (!link?.open || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    openDetail(link.open, link);
});

const motionIsLess = matchMedia("(prefers-reduced-motion: reduce)");
const isNarrow = matchMedia("(max-width: 600px)");
