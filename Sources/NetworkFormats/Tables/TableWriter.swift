/// Writes a table as delimited text after RFC 4180, the same bytes for the same values.
///
/// ```swift
/// var table = TableWriter(header: ["actor", "degree"])
/// table.append(["Northern Pact, the", "12"])
/// print(table.text)   // actor,degree ⏎ "Northern Pact, the",12 ⏎
/// ```
public struct TableWriter: Sendable {
    /// The table so far, with a line feed after each row.
    public private(set) var text = ""
    private let columnCount: Int
    private let delimiter: Delimiter

    /// A table with a header and no rows.
    public init(header: [String], delimiter: Delimiter = .comma) {
        precondition(!header.isEmpty, "a table has at least one column")
        columnCount = header.count
        self.delimiter = delimiter
        append(header, isHeader: true)
    }

    /// Adds a row; fields are quoted where they hold the delimiter, a quote, a line end, or spaces
    /// at their ends, and a single empty field is quoted so that the row is not blank.
    ///
    /// - Precondition: the row has as many fields as the header.
    public mutating func append(_ row: [String]) { append(row, isHeader: false) }

    private mutating func append(_ row: [String], isHeader: Bool) {
        precondition(row.count == columnCount, "a row has as many fields as the header")
        for (column, field) in row.enumerated() {
            if column > 0 { text.unicodeScalars.append(Unicode.Scalar(delimiter.rawValue)) }
            // By its header a reader finds out what stands between the fields.
            if mustBeQuoted(field) || isHeader && Delimiter.stands(in: field.utf8) {
                text +=
                    "\""
                    + field.split(separator: "\"", omittingEmptySubsequences: false)
                    .joined(separator: "\"\"") + "\""
            } else {
                text += field
            }
        }
        text += "\n"
    }

    private func mustBeQuoted(_ field: String) -> Bool {
        if field.isEmpty { return columnCount == 1 }
        let bytes = field.utf8
        return bytes.first == ASCII.space || bytes.last == ASCII.space
            || bytes.contains {
                $0 == delimiter.rawValue || $0 == ASCII.quote || $0 == ASCII.lineFeed
                    || $0 == ASCII.carriageReturn
            }
    }
}
