internal import ActorNetworks
internal import NetworkReports

/// A table as aligned text.
struct TextTable {
    let table: Table
    /// How many characters fit on a line, or `nil` if lines may be as long as they are.
    let width: Int?
    let paint: Paint

    /// The lines, headings first; none for a table without rows.
    var lines: [String] {
        guard !table.rows.isEmpty else { return [] }
        let widths = columnWidths
        return headings(widths) + table.rows.flatMap { lines(of: $0, widths) }
    }

    /// How wide each column is if there is room enough.
    var naturalWidths: [Int] {
        table.columns.indices.map { index in
            let heading = headingLines(index).map(\.displayWidth).max() ?? 0
            return table.rows.map { $0[index].printed.displayWidth }.max().map { max($0, heading) }
                ?? 0
        }
    }

    /// A heading may have several lines; all end on the last.
    private func headings(_ widths: [Int]) -> [String] {
        let lines = table.columns.indices.map(headingLines)
        let height = lines.map(\.count).max() ?? 1
        return (0..<height).map { line in
            join(
                widths.indices.map { index in
                    let own = line - (height - lines[index].count)
                    let text = own < 0 ? "" : lines[index][own]
                    let padded = pad(text, to: widths[index], right: isRight(index))
                    return text.isEmpty ? padded : paint.bold(padded)
                })
        }
    }

    private func headingLines(_ column: Int) -> [String] {
        table.columns[column].heading.split(separator: "\n").map(String.init)
    }

    static let gap = "  "

    /// Numbers stand to the right, so that their digits line up.
    private func isRight(_ column: Int) -> Bool {
        table.rows.allSatisfy { $0[column].isNumber || $0[column] == .none }
    }

    private var columnWidths: [Int] {
        var widths = naturalWidths
        let total = widths.reduce(0, +) + Self.gap.count * (widths.count - 1)
        guard let width, total > width else { return widths }
        var excess = total - width
        let flexible = table.columns.indices.filter { table.columns[$0].mayWrap }
        while excess > 0, let widest = flexible.max(by: { widths[$0] < widths[$1] }),
            widths[widest] > 12
        {
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }

    private func lines(of row: [Cell], _ widths: [Int]) -> [String] {
        let wrapped = row.indices.map { index in
            table.columns[index].mayWrap
                ? row[index].printed.wrapped(to: widths[index]) : [row[index].printed]
        }
        let height = wrapped.map(\.count).max() ?? 1
        return (0..<height).map { line in
            join(
                row.indices.map { index in
                    let text = line < wrapped[index].count ? wrapped[index][line] : ""
                    let padded = pad(text, to: widths[index], right: isRight(index))
                    guard !text.isEmpty, let colour = row[index].meaning?.colour else {
                        return padded
                    }
                    return paint.paint(padded, colour)
                })
        }
    }

    private func join(_ fields: [String]) -> String {
        var line = fields.joined(separator: Self.gap)
        while line.last == " " { line.removeLast() }
        return line
    }

    private func pad(_ text: String, to width: Int, right: Bool) -> String {
        let space = String(repeating: " ", count: max(0, width - text.displayWidth))
        return right ? space + text : text + space
    }
}

/// Colours on a terminal, or none.
struct Paint {
    let isOn: Bool

    enum Colour: String {
        case blue = "34", red = "31", grey = "90", yellow = "33"
    }

    func bold(_ text: String) -> String { isOn ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

    func paint(_ text: String, _ colour: Colour) -> String {
        isOn ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
    }
}

extension Cell.Meaning {
    /// The colour of words that mean this; kinds have, nearly, those of diagrams.
    var colour: Paint.Colour {
        switch self {
        case .kind(.cooperation): .blue
        case .kind(.negotiation): .grey
        case .kind(.conflict), .error: .red
        case .warning: .yellow
        }
    }
}
