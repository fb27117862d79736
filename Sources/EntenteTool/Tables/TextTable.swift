internal import ActorNetworks
internal import NetworkReports

/// A table as aligned text.
struct TextTable {
    private let table: Table
    private let width: Int?
    private let paint: Paint
    /// The cells as readers see them, row by row.
    private let cells: [[String]]
    /// Whether each column stands to the right: numbers do, so that their digits line up.
    private let standsRight: [Bool]
    /// How wide each column is if there is room enough.
    let naturalWidths: [Int]

    /// Prepares a table.
    ///
    /// - Parameters:
    ///   - table: The table.
    ///   - width: How many columns of a terminal fit on a line, or `nil` if lines may be as long as
    ///     they are.
    ///   - paint: Whether there are colours.
    init(table: Table, width: Int?, paint: Paint) {
        self.table = table
        self.width = width
        self.paint = paint
        cells = table.rows.map { $0.map(\.printed) }
        var widths = table.columns.map { Self.lines(of: $0).map(\.displayWidth).max() ?? 0 }
        var standsRight = table.columns.map { _ in true }
        for (row, texts) in zip(table.rows, cells) {
            for column in row.indices {
                widths[column] = max(widths[column], texts[column].displayWidth)
                if !row[column].isNumber, row[column] != .none { standsRight[column] = false }
            }
        }
        naturalWidths = widths
        self.standsRight = standsRight
    }

    /// The lines, headings first; none for a table without rows.
    var lines: [String] {
        guard !table.rows.isEmpty else { return [] }
        let widths = columnWidths
        return headings(widths) + table.rows.indices.flatMap { lines(ofRow: $0, widths) }
    }

    /// A heading may have several lines; all end on the last.
    private func headings(_ widths: [Int]) -> [String] {
        let lines = table.columns.map(Self.lines)
        let height = lines.map(\.count).max() ?? 1
        return (0..<height).map { line in
            join(
                widths.indices.map { column in
                    let own = line - (height - lines[column].count)
                    let text = own < 0 ? "" : lines[column][own]
                    let padded = pad(text, to: widths[column], right: standsRight[column])
                    return text.isEmpty ? padded : paint.bold(padded)
                })
        }
    }

    private static func lines(of column: Table.Column) -> [String] {
        column.heading.split(separator: "\n").map(String.init)
    }

    static let gap = "  "

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

    private func lines(ofRow row: Int, _ widths: [Int]) -> [String] {
        let wrapped = widths.indices.map { column in
            table.columns[column].mayWrap
                ? cells[row][column].wrapped(to: widths[column]) : [cells[row][column]]
        }
        let height = wrapped.map(\.count).max() ?? 1
        return (0..<height).map { line in
            join(
                widths.indices.map { column in
                    let text = line < wrapped[column].count ? wrapped[column][line] : ""
                    let padded = pad(text, to: widths[column], right: standsRight[column])
                    guard !text.isEmpty, let colour = table.rows[row][column].meaning?.colour else {
                        return padded
                    }
                    return paint.paint(padded, colour)
                })
        }
    }

    private func join(_ fields: [String]) -> String {
        var line = fields.joined(separator: Self.gap)
        while line.utf8.last == UInt8(ascii: " ") { line.removeLast() }
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
