internal import NetworkReports

extension HTML {
    /// The parts of a report that say something, under headings of a level.
    static func parts(_ parts: [Report.Part], level: Int) -> [HTML] {
        parts.flatMap { part -> [HTML] in
            switch part {
            case .headline(let text): [element("p", ["class": "headline"], text)]
            case .lines(let lines): lines.filter { !$0.isEmpty }.map { element("p", $0) }
            case .table(let table, let heading): self.table(table, heading: heading, level: level)
            case .folded(let folded): self.tables(folded, level: level)
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

    /// A text with the sign of print before negative numbers, in place of the hyphen of keyboards.
    static func signed(_ text: String) -> String {
        let characters = Array(text)
        return String(
            characters.indices.map { place in
                let isSign =
                    characters[place] == "-"
                    && (place == 0 || " (".contains(characters[place - 1]))
                    && place + 1 < characters.count && characters[place + 1].isNumber
                return isSign ? "−" : characters[place]
            })
    }

    /// A table for each section of a wide one, which paper has room for.
    private static func tables(_ folded: FoldedTable, level: Int) -> [HTML] {
        folded.sections.flatMap { section in
            let kept = Array(0..<folded.repeated) + section.columns.flatMap(Array.init)
            let part = Table(
                kept.map { folded.table.columns[$0] },
                rows: folded.table.rows.map { row in kept.map { row[$0] } })
            return table(part, heading: section.title, level: level)
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
                        : element("td", ["class": name(column)], signed(cell.printed))
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
