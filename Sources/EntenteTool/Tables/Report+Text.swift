internal import NetworkReports

extension Report {
    /// The parts as text, with an empty line between them.
    func text(width: Int?, paint: Paint) throws -> String {
        try parts().map { Self.lines(of: $0, width, paint) }.filter { !$0.isEmpty }
            .map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }

    private static func lines(of part: Part, _ width: Int?, _ paint: Paint) -> [String] {
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

    private static func wrap(_ text: String, _ width: Int?) -> [String] {
        width.map { text.printable.wrapped(to: $0) } ?? [text.printable]
    }
}
