/// A table that was made of a file in another form, so that one reader reads both.
struct ConvertedTable: Sendable {
    /// The table as RFC 4180 text.
    var bytes: [UInt8] = []
    /// Where in the file a value stands, by the line of the table on which its row begins and by its
    /// column; the row as a whole for no column.
    var place: @Sendable (_ line: Int, _ column: Int?) -> TextPosition = { line, _ in
        TextPosition(line: line, column: 1)
    }
    /// How many records of the file could not become rows, by reason; each is reported already.
    var badRows: [Problem.Reason: Int] = [:]
}
