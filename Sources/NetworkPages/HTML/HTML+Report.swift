internal import NetworkReports

extension HTML {
    /// The parts of a report that say something, under headings of a level.
    static func parts(_ report: Report, level: Int) throws -> [HTML] {
        try report.parts().flatMap { part -> [HTML] in
            switch part {
            case .headline(let text): [element("p", ["class": "headline"], text)]
            case .lines(let lines): lines.filter { !$0.isEmpty }.map { element("p", $0) }
            case .table(let table, let heading): self.table(table, heading: heading, level: level)
            case .folded(let folded): self.table(folded.table, heading: nil, level: level)
            case .points(let points, let heading):
                points.isEmpty
                    ? []
                    : [
                        element("h\(level)", heading),
                        element("ul", points.map { element("li", $0) }),
                    ]
            }
        }
    }

    /// A table in a box of its own, which scrolls where there is too little room.
    static func table(_ table: Table, heading: String?, level: Int) -> [HTML] {
        guard !table.rows.isEmpty else { return [] }
        let isNumeric = table.columns.indices.map { column in
            table.rows.contains { $0[column].isNumber }
        }
        func name(_ column: Int) -> String? { isNumeric[column] ? "number" : nil }
        let head = table.columns.indices.map { column in
            element(
                "th", ["scope": "col", "class": name(column)],
                table.columns[column].heading.split(separator: "\n").joined(separator: " "))
        }
        let rows = table.rows.map { row in
            element(
                "tr",
                row.enumerated().map { column, cell in
                    column == 0
                        ? element("th", ["scope": "row"], cell.printed)
                        : element("td", ["class": name(column)], cell.printed)
                })
        }
        let body = element(
            "table", [element("thead", [element("tr", head)]), element("tbody", rows)])
        // A box that scrolls must be reachable from the keyboard.
        let box = element(
            "div",
            [
                "class": "scrolling", "tabindex": "0", "role": "region",
                "aria-label": heading ?? "Table",
            ],
            [body])
        return (heading.map { [element("h\(level)", $0)] } ?? []) + [box]
    }
}
