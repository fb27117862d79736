// What is written of steps, with links to its pairs and to the picture.

/** Gives what is written of steps links to its pairs and to the picture. */
function linkChanges() {
    for (const item of document.querySelectorAll("#changes li[data-pair]")) {
        const pair = pairIn(item);
        if (!pair) continue;
        // What is written is of the first level. Behind the sentences, before the list of events.
        // They are of all events.
        const all = Object.fromEntries(filterNames.map((name) => [name, whole[name]]));
        const link = linkTo({ ...all, pair, actor: null, level: 0 }, "events",
            { class: "more", "aria-label": `Events of ${nameOfPair(pair)}` });
        const list = item.querySelector("ul");
        if (list) list.before(" ", link); else item.append(" ", link);
    }
    const articles = document.querySelectorAll("#changes article");
    if (!articles.length && slices.length < 3) {
        byID("changes").querySelector(".scope")?.remove();
        byID("changes").append(make("p", {}, "There is nothing to compare: the events are not told "
            + "apart by time."));
    }
    for (const article of articles) {
        const slice = Number(article.dataset.to);
        if (!(slice >= 2 && slice < slices.length)) continue;
        article.append(button("Show in the picture", () => {
            choose({ mode: "changes", slice }, { push: true });
            stage.focus();
            byID("network").scrollIntoView({ behavior: motionIsLess.matches ? "auto" : "smooth" });
        }, { class: "quiet show",
            "aria-label": `Show ${slices[slice - 1].name} to ${slices[slice].name} in the picture` }));
    }
}

/** The pair that a sentence names by the ids of its actors, if the page has it. */
function pairIn(item) {
    const pair = idsOf(item.dataset.pair).map((id) => actorNumbers.get(id));
    return !pair.includes(undefined) && indexOf(0).number(...pair) >= 0 ? pair : null;
}

/** How many changes pictures number for their size, and how many more for what became of a tie. */
const mostChanges = 30;
const changeSigns = { entered: "+", left: "−", stronger: "▲", weaker: "▼" };
const statuses = [...Object.keys(changeSigns), "reversed", "changed", "unchanged"];
const statusOf = (group) => statuses.find((name) => group.classList.contains(name));

/** The weight that a tie has in some sums. */
const weightOf = ({ pair, kind }, sums) => (kind < 0 ? sums.total[pair]
    : part(sums.weight, pair)[kind]);

/** What changed in a step, the greatest first: in the order of the numbers in its picture. */
function rankedChanges({ level, slice, ties }) {
    const sides = [slice - 1, slice].map((side) => sumsOf(side, level, true));
    const { pairs } = indexOf(level);
    return ties.map((tie) => {
        const weights = sides.map((sums) => weightOf(tie, sums));
        const ids = pairs[tie.pair].map((actor) => actors[actor].id).sort();
        return { ...tie, weights, size: Math.abs(weights[1] - weights[0]),
            place: [...ids, tie.kind].join("\n"), status: statusOf(tie.group),
            tones: turnOf(tie, sides) };
    }).filter(({ status, tones }) => tones || changeSigns[status]).sort((a, b) =>
        (Math.abs(b.size - a.size) > 1e-9 ? b.size - a.size : a.place < b.place ? -1 : 1));
}

/** Both tones of a pair that turned; of its kinds, that which changed most stands for it. */
function turnOf({ pair, kind }, sides) {
    const tones = sides.map((sums) => toneOf(sums, pair).value);
    if (!(tones[0] * tones[1] < 0)) return null;
    const [before, after] = sides.map(({ weight }) => part(weight, pair));
    const sizes = kinds.map((_, at) => Math.abs(after[at] - before[at]));
    return kind < 0 || sizes.indexOf(Math.max(...sizes)) === kind ? tones : null;
}

/** Lists the changes that have a number: the greatest, and others that their lines do not tell. */
function drawNumbered(picture) {
    const ranked = rankedChanges(picture);
    const others = ranked.slice(mostChanges).filter(({ tones, status, kind }) => tones
        || status === "entered" || (status === "left" && kind < 0)).slice(0, mostChanges);
    const more = others.length ? `, and ${others.length} more that turned, entered or left` : "";
    const rest = ranked.length - mostChanges;
    numbered.replaceChildren(make("summary", {}, "Changes by number"),
        make("p", { class: "reading" }, rest <= 0 ? "The greatest change of weight comes first."
            : `The ${mostChanges} greatest of ${grouped(ranked.length)} changes of weight${more}.`),
        make("ol", {}, [...ranked.slice(0, mostChanges), ...others].map(changeItem)));
}

function changeItem({ pair, kind, level, weights, status, tones }) {
    const texts = weights.map(brief);
    return make("li", {}, linkToPair(indexOf(level).pairs[pair]), kind < 0 ? ": "
        : `, ${kinds[kind]}: `, tones && "⇄ ",
    tones && kind < 0 && `${tones.map(toneText).join(" → ")}; `,
    make("span", { role: "img", "aria-label": status }, changeSigns[status]), "\u00a0",
    { entered: texts[1], left: texts[0] }[status] || texts.join(" → "));
}

/** A number as pictures write it: whole from 100 on. */
const brief = (value) => (value >= 100 ? grouped(Math.round(shortest(value)))
    : shortest(value < 1 ? Number(value.toPrecision(2)) : Number(fixed(value, 1))));
