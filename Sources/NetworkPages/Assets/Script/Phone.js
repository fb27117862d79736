// Where there is little room: the order of sections, what is folded, and the size of pictures.

/** How small letters of a fitted picture may be on the screen, and how much they grow for it. */
const [leastLetters, mostGrowth] = [8.2, 1.6];
let isLarge = false;
let folds = null;
const sizeButton = button("Enlarge", () => {
    isLarge = !isLarge;
    fitPictures();
    keyShown = "";
    drawLegend();
    frames.scrollLeft = (frames.scrollWidth - frames.clientWidth) / 2;
});
const sizeRow = make("p", { class: "size-row" }, sizeButton, make("span", {}));

/** The controls first; below them the matrix, unless a reader asked for a part of the time. */
function arrange() {
    const main = document.querySelector("main");
    const [network, matrixSection] = [byID("network"), byID("matrix")];
    const focused = document.activeElement;
    if (isNarrow.matches) {
        if (main.firstChild !== controls) main.prepend(controls);
        const wanted = state.mode === "whole" ? matrixSection : network;
        if (controls.nextSibling !== wanted) controls.after(wanted);
        if (wanted === network && network.nextSibling !== matrixSection) {
            network.after(matrixSection);
        }
    } else if (!network.contains(controls)) {
        network.after(matrixSection);
        network.querySelector("h2").after(controls);
    }
    if (focused !== document.activeElement) focused?.focus?.({ preventScroll: true });
}

/** Folds what is long, which stays where it is and can be found. */
function foldSections() {
    if (matchMedia("print").matches) return;
    if (!folds && isNarrow.matches) {
        const articles = [...document.querySelectorAll("#changes article")];
        folds = articles.map((article) => {
            const first = article.querySelector("h4");
            return folded(articles.length > 6 ? article.children[1] : first, "In detail",
                article.querySelector("h3").textContent);
        });
        folds.push(folded(byID("coverage-chart").nextElementSibling, "Slice by slice"));
    }
    for (const box of folds || []) if (box) box.open = !isNarrow.matches;
}

/** Puts an element and all that follow it, but for buttons, into a fold. */
function folded(first, title, of = "") {
    if (!first) return null;
    const box = make("details", {}, make("summary", {}, title,
        of && make("span", { class: "unseen" }, `: ${of}`)));
    const items = [...first.parentElement.children];
    first.before(box);
    box.append(...items.slice(items.indexOf(first)).filter((item) => !item.matches("button")));
    return box;
}

/** Fits the pictures to the width, with letters that can be read, or lets them be large. */
function fitPictures() {
    const room = innerWidth - 32;
    const isTight = isNarrow.matches
        && pictures.some(({ svg }) => svg.viewBox.baseVal.width > room);
    sizeRow.hidden = !isTight;
    sizeButton.textContent = isLarge ? "Fit to the screen" : "Enlarge";
    sizeRow.lastChild.textContent = isLarge ? "Drag the picture sideways to see all of it." : "";
    frames.classList.toggle("large", isTight && isLarge);
    for (const { svg } of pictures) {
        const factor = isTight && !isLarge ? room / svg.viewBox.baseVal.width : 1;
        if (factor < 1 || svg.classList.contains("grown")) growLetters(svg, factor);
    }
}

/** Names grow about their middle, so that they stay where they are. */
function growLetters(svg, factor) {
    svg.classList.toggle("grown", factor < 1);
    for (const group of svg.querySelectorAll(".actor, .name, .ghost")) {
        const lines = [...group.querySelectorAll("text")];
        if (!lines.length) continue;
        const of = (name) => lines.map((line) => Number(line.getAttribute(name)));
        const size = Math.min(...of("font-size"));
        const growth = Math.min(mostGrowth, Math.max(1, leastLetters / (size * factor)));
        const x = of("x")[0];
        const y = fixed(sumOf(of("y")) / lines.length - size * 0.35, 2);
        const by = fixed(factor < 1 ? growth : 1, 3);
        for (const line of lines) {
            line.setAttribute("transform",
                `translate(${x} ${y}) scale(${by}) translate(${-x} ${-y})`);
        }
    }
}

controls.addEventListener("change", ({ target }) => {
    if (target.name === "mode" && isNarrow.matches && state.mode !== "whole") {
        showStage();
    }
});

/** The picture with as much of what stands above it as there is room for. */
const showStage = () => stage.scrollIntoView({ block: "nearest" });

/** Brings what a link asks for into sight. */
function showWhatIsAsked() {
    const isOpen = state.pair || state.actor != null;
    if (isNarrow.matches && isOpen) detail.scrollIntoView();
    else if (isOpen) byID("network").scrollIntoView();
    else if (isNarrow.matches && state.mode !== "whole") showStage();
}
