internal import ActorNetworks

/// What the making of a table of events of another table may ask for besides that table.
struct TableConversion {
    /// The names that other tables gave to ids.
    var dictionaries = IDDictionaries()
    /// The day that the times of a table without dates count from.
    var firstDay: Day?
    /// What the case is called.
    var title = ""

    /// Makes a table of events; `nil`, and a problem, if that cannot be.
    typealias Function =
        @Sendable (CaseFiles.Table, TableConversion, inout Problems) -> ConvertedTable?

    /// The values of a row as a line of the table.
    static func line(_ values: [String]) -> String {
        values.map { value in
            value.contains { $0 == "," || $0 == "\"" || $0.isNewline }
                ? "\"" + value.replacing(text: "\"", with: "\"\"") + "\"" : value
        }.joined(separator: ",") + "\n"
    }

    /// A table whose rows stand on some lines of the file; the first is that of the header.
    static func table(_ text: String, lines: [Int]) -> ConvertedTable {
        var table = ConvertedTable()
        table.bytes = Array(text.utf8)
        let line = { @Sendable (line: Int) in
            lines.indices.contains(line - 1) ? lines[line - 1] : line
        }
        table.line = line
        table.place = { tableLine, _ in TextPosition(line: line(tableLine), column: 1) }
        return table
    }
}
