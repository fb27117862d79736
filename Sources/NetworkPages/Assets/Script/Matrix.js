// Who acts on whom, as a table.

const matrixBox = byID("matrix-table");
const matrix = { level: null, cells: [], rows: [], columns: [] };

/** The table of a level: its cells stay, and only what they say changes. */
function buildMatrix() {
    const level = levels[state.level];
    const order = level.order.filter((actor) => actor >= 0);
    const groups = level.groups?.length > 1 ? level.groups : [{ name: null, count: order.length }];
    const { number, pairs } = indexOf(state.level);
    Object.assign(matrix, { level: state.level, cells: [], rows: [], columns: [],
        scope: make("p", { class: "scope" }), said: make("p", { class: "said" }) });
    const starts = new Set();
    groups.reduce((start, { count }) => { starts.add(start); return start + count; }, 0);
    const heads = order.map((actor, at) => {
        const link = linkToActor(actor, labelOf(actor), { tabindex: "-1" });
        const head = make("th", { scope: "col", class: starts.has(at) && at ? "first" : null },
            make("div", {}, link));
        matrix.columns.push({ actor, head, sum: make("td",
            { class: starts.has(at) && at ? "sum first" : "sum" }) });
        return head;
    });
    const bodies = [];
    let row = 0;
    for (const { name, count } of groups) {
        const body = make("tbody");
        if (name) {
            body.append(make("tr", { class: "group" },
                make("th", { scope: "rowgroup", colspan: order.length + 2 },
                    make("span", {}, name))));
        }
        for (const actor of order.slice(row, row + count)) body.append(rowOf(actor));
        row += count;
        bodies.push(body);
    }
    function rowOf(actor) {
        const sum = make("td", { class: "sum" });
        const head = make("th", { scope: "row" },
            linkToActor(actor, labelOf(actor), { tabindex: "-1" }));
        matrix.rows.push({ actor, head, sum });
        return make("tr", {}, head, order.map((other, at) => cellOf(actor, other, at)), sum);
    }
    function cellOf(actor, other, at) {
        const pair = actor === other ? -1 : number(actor, other);
        const classes = [actor === other && "self",
            starts.has(at) && at && "first"].filter(Boolean).join(" ");
        const cell = make("td", { class: classes || null });
        if (pair < 0) return cell;
        const link = linkToPair([actor, other], "", { tabindex: "-1" });
        cell.append(link);
        matrix.cells.push({ link, cell, pair, actor, other, isAhead: pairs[pair][0] === actor });
        return cell;
    }
    const table = make("table", {},
        make("caption", { class: "unseen" },
            "What the actor of each row did to the actor of each column"),
        make("thead", {}, make("tr", {}, make("td", { class: "corner" }), heads,
            make("th", { scope: "col", class: "sums" }, make("div", {}, "All it did")))),
        bodies,
        make("tfoot", {}, make("tr", {}, make("th", { scope: "row" }, "All done to it"),
            matrix.columns.map(({ sum }) => sum), make("td"))));
    table.addEventListener("keydown", moveInMatrix);
    table.addEventListener("focusin", (event) => {
        if (event.target.matches("a")) roveInMatrix(table, event.target);
        sayOf(event);
    });
    for (const name of ["pointermove", "pointerdown"]) table.addEventListener(name, sayOf);
    const box = make("div", { class: "scroll", role: "region", "aria-label": "Matrix",
        tabindex: "0" }, table);
    matrixBox.replaceChildren(matrix.scope, box, matrix.said, matrixLegend());
    matrix.table = table;
}

function matrixLegend() {
    const items = ["friendly", "rather-friendly", "balanced", "rather-hostile", "hostile",
        "unsigned"].map((tone) =>
        make("li", {}, make("span", { class: `swatch tone-${tone}`, "aria-hidden": "true" },
            toneSigns[tone]), ` ${cellNames[tone]}`));
    return make("div", { class: "matrix-legend" }, make("ul", {}, items),
        make("p", { class: "reading" },
            "Rows act on columns. The sign follows cooperation less conflict as a share of both, "
            + "whatever the tone: ± to 20 %, more to 60 %. The number and the strength of the "
            + "colour are the weight. What two did together is in both cells.",
            make("span", { class: "of-keys" }, " Arrow keys move, Enter opens.")));
}

/** Says in a line what a cell or a name stands for, which has no room for it. */
function sayOf({ target }) {
    const link = target.closest("a");
    if (link) matrix.said.textContent = link.getAttribute("aria-label") || nameOf(link.open.actor);
}

/** A weight in so few digits that it fits into a cell. */
const briefly = (weight) => (weight < 9.95 ? shortest(Number(weight.toFixed(1)))
    : weight < 9999.5 ? weight.toFixed(0) : `${(weight / 1000).toFixed(0)}k`);

function drawMatrix() {
    if (matrix.level !== state.level) buildMatrix();
    const sums = sumsOf(shownSlice(), state.level);
    let most = 0;
    const weights = matrix.cells.map(({ pair, isAhead }) => {
        const weight = sums.isShown[pair] ? part((isAhead ? sums.ahead : sums.back).weight, pair)
            : null;
        most = Math.max(most, weight ? sumOf(weight) : 0);
        return weight;
    });
    const [did, done] = [new Float64Array(actors.length), new Float64Array(actors.length)];
    matrix.cells.forEach(({ link, cell, pair, actor, other, isAhead }, at) => {
        const weight = weights[at] ? sumOf(weights[at]) : 0;
        const count = weights[at] ? sumOf(part((isAhead ? sums.ahead : sums.back).count, pair)) : 0;
        did[actor] += weight;
        done[other] += weight;
        link.hidden = count === 0;
        if (count === 0) {
            cell.removeAttribute("data-tone");
            return;
        }
        const tone = toneOfCell(polarity(weights[at]));
        cell.dataset.tone = tone;
        cell.style.setProperty("--share", fixed(0.12 + 0.88 * Math.sqrt(weight / (most || 1)), 3));
        link.replaceChildren(make("span", { class: "sign" }, toneSigns[tone]),
            make("span", { class: "size" }, briefly(weight)));
        const label = `${labelOf(actor)} on ${labelOf(other)}: ${cellNames[tone]}, `
            + `${many(count, "event")}, weight ${weightText(weight)}`;
        link.setAttribute("aria-label", label);
    });
    for (const [items, values] of [[matrix.rows, did], [matrix.columns, done]]) {
        for (const { actor, head, sum } of items) {
            sum.textContent = values[actor] > 0 ? weightText(values[actor]) : "–";
            head.classList.toggle("absent", sums.strength[actor] === 0);
        }
    }
    const open = state.pair;
    for (const { cell, actor, other } of matrix.cells) {
        cell.classList.toggle("open", Boolean(open && open.includes(actor)
            && open.includes(other)));
    }
    matrix.scope.textContent = scopeText(sums);
    roveInMatrix(matrix.table);
}

/** Which slice a list or table is of. */
function scopeText(sums) {
    const filtered = isFiltered() ? ` (${filtersInWords()})` : "";
    return `${titleOf(shownSlice())}: ${many(sums.events, "event")}${filtered}.`;
}

/** One link of the table can be reached by Tab. */
function roveInMatrix(table, wanted) {
    const current = wanted || table.querySelector('tbody a[tabindex="0"]:not([hidden])')
        || table.querySelector("tbody td a:not([hidden])");
    for (const link of table.querySelectorAll('a[tabindex="0"]')) link.tabIndex = -1;
    if (current) current.tabIndex = 0;
}

/** Goes to the next cell in the direction of an arrow that holds something. */
function moveInMatrix(event) {
    const [down, right] = {
        ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1],
    }[event.key] || [0, 0];
    const cell = event.target.closest("td, th");
    if ((!down && !right) || !cell) return;
    event.preventDefault();
    const rows = [...matrix.table.rows].filter((row) => !row.classList.contains("group"));
    let [row, column] = [rows.indexOf(cell.parentElement), cell.cellIndex];
    for (;;) {
        [row, column] = [row + down, column + right];
        const next = rows[row]?.cells[column];
        if (!next) return;
        const link = next.querySelector("a:not([hidden])");
        if (!link) continue;
        link.focus();
        return;
    }
}
