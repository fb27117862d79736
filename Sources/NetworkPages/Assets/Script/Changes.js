// What is written of steps, with links to its pairs and to the picture.

/** Gives what is written of steps links to its pairs and to the picture. */
function linkChanges() {
    for (const item of document.querySelectorAll("#changes li")) {
        const pair = pairIn(item);
        if (!pair) continue;
        // What is written is of the first level.
        item.append(" ", linkTo({ pair, actor: null, level: 0 }, "events",
            { class: "more", "aria-label": `Events of ${nameOfPair(pair)}` }));
    }
    for (const article of document.querySelectorAll("#changes article[data-to]")) {
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

/** The pair that a sentence names: by ids where it has them, else by how it begins. */
function pairIn(item) {
    const { pairs, number } = indexOf(0);
    if (item.dataset.pair) {
        const ids = idsOf(item.dataset.pair);
        const pair = ids.map((id) => actorNumbers.get(id));
        return pair.length === 2 && !pair.includes(undefined) && number(...pair) >= 0 ? pair : null;
    }
    const begins = (pair) => item.textContent.startsWith(nameOfPair(pair));
    const named = pairs.flatMap(([first, second]) => [[first, second], [second, first]])
        .filter(begins);
    return named.sort((a, b) => nameOfPair(b).length - nameOfPair(a).length)[0] || null;
}
