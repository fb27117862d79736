// Draws everything that depends on the state, and starts the page.

function draw() {
    arrange();
    drawControls();
    drawFilters();
    drawStage();
    fitPictures();
    drawStatus();
    drawDetail();
    drawMatrix();
    drawEvents();
    drawCoverage();
    drawLegend();
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
    foldSections();
    draw();
    isNarrow.addEventListener("change", () => { arrange(); foldSections(); });
    addEventListener("hashchange", readHash);
    addEventListener("popstate", readHash);
    let waiting = null;
    addEventListener("resize", () => {
        clearTimeout(waiting);
        waiting = setTimeout(() => {
            fitPictures();
            drawLegend();
            drawCoverage();
        }, 150);
    });
    showWhatIsAsked();
}

start();
