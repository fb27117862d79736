/// A table that was made of a file in another form, so that one reader reads both.
struct ConvertedTable: Sendable {
    /// The table as RFC 4180 text.
    var bytes: [UInt8] = []
    /// The line of the file on which a row stands, by the line of the table on which it begins.
    var line: @Sendable (_ tableLine: Int) -> Int = { $0 }
    /// Where in the file a value stands, by the line of the table and its column.
    var place: @Sendable (_ tableLine: Int, _ column: Int) -> TextPosition = { line, _ in
        TextPosition(line: line, column: 1)
    }
    /// How many records of the file could not become rows, by reason; each is reported already.
    var badRows: [Problem.Reason: Int] = [:]

    /// Makes a table of a file in JSON; a file in any other form is `nil`.
    ///
    /// - Returns: `.some(nil)`, and an error, for JSON without records.
    static func converted(
        _ file: CaseFiles.Table, into problems: inout Problems
    ) -> ConvertedTable?? {
        guard JSONTable.recognises(file.bytes) else { return .none }
        return .some(JSONTable.converted(file.bytes, file: file.name, into: &problems))
    }
}
