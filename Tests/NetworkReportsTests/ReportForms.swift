import NetworkFormats
import NetworkReports
import Testing

/// What programs read of a report, by the names of columns.
extension Report {
    /// The rows of the table for programs, as CSV writes them.
    func csvRows() throws -> [[String: String]] { try table().plainRows }

    /// The tables for readers with their headings, in order.
    func shownTables() throws -> [(heading: String?, table: Table)] {
        try parts().compactMap { part in
            switch part {
            case .table(let table, let heading): (heading, table)
            case .folded(let folded): (folded.sections.first?.title, folded.table)
            default: nil
            }
        }
    }

    /// All lines, points and headlines for readers.
    func shownLines() throws -> [String] {
        try parts().flatMap { part in
            switch part {
            case .headline(let line): [line]
            case .lines(let lines), .points(let lines, _): lines
            default: [String]()
            }
        }
    }
}

extension Table {
    /// The cells of each row as a program reads them.
    var plainRows: [[String: String]] { rows(\.plain) }

    /// The cells of each row as a reader sees them.
    var printedRows: [[String: String]] { rows(\.printed) }

    private func rows(_ form: (Cell) -> String) -> [[String: String]] {
        rows.map { row in
            Dictionary(uniqueKeysWithValues: zip(columns.map(\.name), row.map(form)))
        }
    }
}

extension JSONValue: Equatable {
    /// Whether both are written alike.
    static func == (left: JSONValue, right: JSONValue) -> Bool { left.text == right.text }
}

extension JSONValue {
    /// The members of an object that are figures or words, as CSV would write them.
    var plain: [String: String] {
        guard case .object(let members) = self else { return [:] }
        return Dictionary(
            uniqueKeysWithValues: members.compactMap { name, value in
                value.plainText.map { (name, $0) }
            })
    }

    private var plainText: String? {
        switch self {
        case .string(let text): text
        case .integer(let number): "\(number)"
        case .number(let number): number.shortest
        case .bool(let truth): truth ? "yes" : "no"
        case .null: ""
        case .numeral, .array, .series, .object: nil
        }
    }
}

/// Holds rows for readers against the rows for programs: every figure of a column of that name is the
/// same, but for the digits that readers are spared.
func expectAgreement(
    _ shown: Table, _ programs: [[String: String]],
    sourceLocation: SourceLocation = #_sourceLocation
) {
    #expect(shown.rows.count == programs.count, sourceLocation: sourceLocation)
    var compared = 0
    for (row, plain) in zip(shown.rows, programs) {
        for (column, cell) in zip(shown.columns, row) {
            guard let figure = plain[column.name] else { continue }
            compared += 1
            switch cell {
            case .number(_, let digits, let signed):
                let expected = Cell.number(Double(figure) ?? .nan, digits: digits, signed: signed)
                #expect(
                    cell.printed == expected.printed, "\(column.name)",
                    sourceLocation: sourceLocation)
            case .share:
                let expected = Cell.share(Double(figure) ?? .nan)
                #expect(
                    cell.printed == expected.printed, "\(column.name)",
                    sourceLocation: sourceLocation)
            default:
                #expect(cell.plain == figure, "\(column.name)", sourceLocation: sourceLocation)
            }
        }
    }
    #expect(compared > 0, sourceLocation: sourceLocation)
}
