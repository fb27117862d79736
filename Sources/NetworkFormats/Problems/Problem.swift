internal import ActorNetworks

/// Something wrong or doubtful in a file: where it is, what it is, and what to do about it.
public struct Problem: Hashable, Sendable {
    /// How much a problem matters.
    public enum Severity: String, Sendable, Comparable {
        /// Worth a look; the value was taken as it stands.
        case warning
        /// The row, or the whole file, cannot be read.
        case error

        /// Orders warnings before errors.
        public static func < (left: Severity, right: Severity) -> Bool {
            left == .warning && right == .error
        }
    }

    /// The sort of problem, by which problems are counted.
    public let reason: Reason
    /// How much it matters.
    public let severity: Severity
    /// The name of the file.
    public let file: String
    /// The sheet, if the file is a spreadsheet; lines are then rows, and columns those of cells.
    public let sheet: String?
    /// The line of the file, counted from 1; `nil` if the problem is the file's.
    public let line: Int?
    /// The character (Unicode scalar) in the line, counted from 1; `nil` if the problem is the
    /// line's.
    public let column: Int?
    /// The name of the column as the header writes it, if the problem is one field's.
    public let field: String?
    /// What is wrong.
    public let problem: String
    /// What to do about it.
    public let remedy: String
}

extension Problem: CustomStringConvertible {
    /// Place, problem and remedy: `events.csv:17:5: weight "n/a" is not a number; leave the field
    /// empty to mean 1`.
    public var description: String {
        "\(place): \(problem); \(remedy)"
    }

    /// The file with line and column, as far as they are known: `events.csv:17:5`, or with sheet and
    /// cell: `events.xlsx:Sheet1!E17`.
    public var place: String {
        guard let sheet, let line else {
            return [file, line.map(String.init), column.map(String.init)].compactMap(\.self)
                .joined(separator: ":")
        }
        return "\(file):\(sheet)!"
            + (column.map { SheetPlaces.name(row: line, column: $0) } ?? "\(line)")
    }
}

extension [String] {
    /// The names of columns in words: the columns "a", "b"; the first eight of many.
    var listed: String {
        "the column\(count == 1 ? "" : "s") " + prefix(8).map(\.quoted).joined(separator: ", ")
            + (count > 8 ? " …" : "")
    }
}
