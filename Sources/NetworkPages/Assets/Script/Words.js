// Numbers and names as a reader sees them.

/** A number with so many digits after the point, halves to the even digit as C writes them. */
function fixed(value, digits) {
    const scaled = Math.abs(value) * 10 ** digits;
    const isHalf = scaled % 1 === 0.5 && Number.isInteger(value * 2 ** (digits + 1));
    const even = Math.floor(scaled) + (Math.floor(scaled) % 2);
    const text = (isHalf ? (Math.sign(value) * even) / 10 ** digits : value).toFixed(digits);
    return /^-[0.]+$/.test(text) ? text.slice(1) : text;
}

/** The fewest digits that mean a number, without the noise of binary fractions. */
const shortest = (value) => String(Number(value.toPrecision(12)));

const grouped = (value) => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
const weightText = (value) => {
    const [whole, rest] = fixed(value, 1).split(".");
    return `${grouped(whole)}.${rest}`;
};
const toneText = (value) => {
    const text = fixed(Math.abs(value), 2);
    return (/^[0.]+$/.test(text) ? "" : value < 0 ? "−" : "+") + text;
};
const many = (count, one, more = `${one}s`) => `${grouped(count)} ${count === 1 ? one : more}`;
const listed = (words, and = "and") => words.length < 2 ? words.join("")
    : `${words.slice(0, -1).join(", ")} ${and} ${words[words.length - 1]}`;
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

const toneNames = {
    friendly: "friendly", "rather-friendly": "rather friendly", neither: "neither",
    balanced: "as much of both", "rather-hostile": "rather hostile", hostile: "hostile",
    unsigned: "neither: talks alone",
};
/** What cells of the matrix are called, which follow shares of kinds and not the tone. */
const cellNames = {
    friendly: "cooperation", "rather-friendly": "more cooperation", balanced: "as much of both",
    "rather-hostile": "more conflict", hostile: "conflict", unsigned: "talks alone",
};
const toneSigns = {
    friendly: "+", "rather-friendly": "⁺", balanced: "±", "rather-hostile": "⁻",
    hostile: "−", unsigned: "○",
};
const kindSigns = { cooperation: "+", negotiation: "○", conflict: "−" };

const labelOf = (actor) => actors[actor].label || actors[actor].name || actors[actor].id;
const nameOf = (actor) => actors[actor].name || labelOf(actor);
const nameOfPair = ([first, second]) => `${labelOf(first)} – ${labelOf(second)}`;
const nameOfDocument = (number) => documents[number]?.label || `document ${number + 1}`;

/** How many events of each kind: `3 of cooperation and 1 of conflict`. */
function kindsInWords(counts) {
    const words = kinds.map((name, kind) => counts[kind] > 0
        && `${grouped(counts[kind])} of ${name}`);
    return listed(words.filter(Boolean));
}

/** Who acted on whom in an event. */
function whoOf(event) {
    const sign = valueOf("mutual", event, 0) ? "↔" : "→";
    return `${labelOf(events.source[event])} ${sign} ${labelOf(events.target[event])}`;
}

const summaryOf = (event) => valueOf("summary", event) || codeOf(event);

/** What the code of an event is called, where the page says so. */
function codeOf(event) {
    const code = valueOf("code", event);
    const name = (data.codes || {})[code];
    return code == null ? "" : name ? `${name} (code ${code})` : `code ${code}`;
}

/** The speakers of an event, by name where they are actors. */
function speakersOf(event) {
    return (valueOf("speaker", event) || "").split(";").filter(Boolean)
        .map((id) => (actorNumbers.has(id) ? labelOf(actorNumbers.get(id)) : id));
}
