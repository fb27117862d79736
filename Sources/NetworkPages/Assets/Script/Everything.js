// Draws everything that depends on the state, and starts the page.

function draw() {
    drawControls();
    drawFilters();
    drawStage();
    drawStatus();
    drawDetail();
    drawMatrix();
    drawEvents();
    drawCoverage();
    drawLegend();
}

/** On a phone the matrix comes first, with the controls before it. */
function arrange() {
    const main = document.querySelector("main");
    const [network, matrixSection] = [byID("network"), byID("matrix")];
    const focused = document.activeElement;
    if (isNarrow.matches) {
        main.prepend(controls, matrixSection);
    } else {
        network.after(matrixSection);
        network.querySelector("h2").after(controls);
    }
    if (focused !== document.activeElement) focused?.focus?.({ preventScroll: true });
}

/** Leads to a section without taking the place of what the address says of the state. */
function followSections() {
    for (const link of document.querySelectorAll("nav a, .skip")) {
        link.addEventListener("click", (event) => {
            const section = byID(link.hash.slice(1));
            if (!section) return;
            event.preventDefault();
            section.setAttribute("tabindex", "-1");
            section.focus({ preventScroll: true });
            section.scrollIntoView();
        });
    }
}

function start() {
    document.documentElement.classList.add("live");
    followSections();
    addDarkColors();
    buildControls();
    buildStage();
    detail.before(key);
    linkChanges();
    buildDownloads();
    followPrinting();
    const hash = location.hash.slice(1);
    if (hash.includes("=")) state = stateOf(hash);
    arrange();
    draw();
    isNarrow.addEventListener("change", arrange);
    addEventListener("hashchange", readHash);
    addEventListener("popstate", readHash);
    let waiting = null;
    addEventListener("resize", () => {
        clearTimeout(waiting);
        waiting = setTimeout(() => {
            drawLegend();
            drawCoverage();
        }, 150);
    });
    if (state.pair || state.actor != null) byID("network").scrollIntoView();
}

start();
