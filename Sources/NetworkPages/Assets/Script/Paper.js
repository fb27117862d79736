// What is printed: what is closed is opened, lists go on, and addresses are written out.

/** A list of events is printed whole up to so many, and a table of ties up to so many rows. */
const [mostEvents, mostTies] = [200, 200];
/** The width of A4 between its margins, and the height that is left to a picture, in pixels. */
const sheet = { width: 672, picture: 567 };
let isOnPaper = false;
let openedForPaper = [];

function layOut() {
    clearPaper();
    openedForPaper = [...document.querySelectorAll("details:not([open], .filters)")]
        .filter((item) => item !== tiesTable || tiesShown().length <= mostTies);
    for (const item of openedForPaper) item.open = true;
    drawTiesTable();
    // The picture and how to read it stay together.
    key.after(tiesTable);
    byID("matrix").style.setProperty("--columns", matrix.columns.length + 1);
    document.querySelector("header").append(addressOnPaper());
    const printed = [...document.querySelectorAll(".paged")].flatMap(lengthenForPaper);
    byID("events").append(sourcesOnPaper(printed));
    drawToScale(true);
}

function clearPaper() {
    for (const item of document.querySelectorAll(".on-paper")) item.remove();
    for (const item of openedForPaper) item.open = false;
    openedForPaper = [];
    keysRead.after(tiesTable);
    drawToScale(false);
}

/** The chart, and the samples of the legend, which are as large as in the picture. */
function drawToScale(onPaper) {
    isOnPaper = onPaper;
    drawCoverage();
    keyShown = "";
    drawLegend();
}

function widthOnPaper({ viewBox: { baseVal: { width, height } } }) {
    return Math.min(sheet.width / pictures.length, (sheet.picture / height) * width);
}

/** Where the page was; what it shows is said above the picture. */
const addressOnPaper = () => make("p", { class: "on-paper reading" },
    `Printed on ${dayText(Math.floor(Date.now() / dayInMilliseconds))} from `,
    make("code", {}, addressOf(state)), ".");

/** Adds what a short list does not show yet, or says how much of a long one is printed. */
function lengthenForPaper(box) {
    const [items, list] = [box.querySelector(".events"), box.listed];
    const shown = items.children.length;
    const count = list.length > mostEvents ? shown : list.length;
    items.append(...list.slice(shown, count).map((event) => {
        const item = eventItem(event);
        item.classList.add("on-paper");
        return item;
    }));
    const printed = list.slice(0, count);
    box.prepend(make("p", { class: "on-paper reading" },
        `Printed: ${count < list.length ? "the first " : ""}${grouped(countAll(printed))} of `
            + `${many(countAll(list), "event")}.`));
    return printed;
}

/** The sources of some events, with their addresses. */
function sourcesOnPaper(list) {
    const cited = [...new Set(list.map((event) => valueOf("document", event, -1)))]
        .filter((number) => documents[number]).sort((a, b) => a - b);
    if (!cited.length) return "";
    return make("div", { class: "on-paper" }, make("h3", {}, "Sources of these events"),
        make("ul", { class: "sources" }, cited.map((number) => {
            const { headline, url } = documents[number];
            return make("li", {}, nameOfDocument(number), headline && `: ${headline}`,
                url && ". ", url && make("code", {}, url));
        })));
}

function followPrinting() {
    addEventListener("beforeprint", layOut);
    addEventListener("afterprint", clearPaper);
}
