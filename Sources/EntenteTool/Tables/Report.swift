internal import NetworkFormats

/// What a command found: as text for readers, as a table and as JSON for programs.
struct Report {
    /// A part of the text.
    enum Part {
        /// A line of its own that says what it is all about.
        case headline(String)
        /// Lines as they are.
        case lines([String])
        /// A table under a heading.
        case table(Table, heading: String? = nil)
        /// A table of more columns than a line may hold.
        case folded(FoldedTable)
        /// What follows from what, a point a line.
        case points([String], heading: String)
    }

    var parts: [Part] = []
    /// What `--format csv` writes.
    var table: Table
    /// What `--format json` writes.
    var json: JSONValue

    /// A report of one table.
    init(_ table: Table, headline: String? = nil) {
        self.init(table: table, json: table.json)
        if let headline { parts.append(.headline(headline)) }
        parts.append(.table(table))
    }

    init(table: Table, json: JSONValue) {
        self.table = table
        self.json = json
    }

    /// The parts as text, with an empty line between them.
    func text(width: Int?, paint: Paint) -> String {
        parts.map { lines(of: $0, width, paint) }.filter { !$0.isEmpty }
            .map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }

    private func lines(of part: Part, _ width: Int?, _ paint: Paint) -> [String] {
        switch part {
        case .folded(let folded):
            let blocks = folded.blocks(width: width).map {
                lines(of: .table($0.table, heading: $0.title), width, paint)
            }
            return Array(blocks.joined(separator: [""]))
        case .headline(let text):
            return wrap(text, width).map { paint.bold($0) }
        case .lines(let lines):
            return lines.flatMap { wrap($0, width) }
        case .table(let table, let heading):
            let lines = TextTable(table: table, width: width, paint: paint).lines
            guard let heading, !lines.isEmpty else { return lines }
            return [paint.bold(heading)] + lines
        case .points(let points, let heading):
            guard !points.isEmpty else { return [] }
            return [paint.bold(heading)]
                + points.flatMap { point in
                    wrap(point, width.map { $0 - 2 }).enumerated().map {
                        ($0 == 0 ? "- " : "  ") + $1
                    }
                }
        }
    }

    private func wrap(_ text: String, _ width: Int?) -> [String] {
        width.map { text.printable.wrapped(to: $0) } ?? [text.printable]
    }
}
