/// Looks for rows within a quoted field: a stray quote opens a field that only the next quote
/// closes, and everything between reads as text.
struct SwallowedRows {
    /// How many delimiters a row has.
    let delimiterCount: Int
    /// The byte between fields.
    let delimiter: UInt8
    /// The column of dates; `nil` for a table without one.
    let dateColumn: Int?

    /// How many lines within a field, after its first, have the look of rows: as many delimiters as
    /// the header, and a date where the date stands. Without dates, all of them must look so.
    ///
    /// - Complexity: O(*n*) for *n* bytes.
    func count(in field: ArraySlice<UInt8>) -> Int {
        let lines = field.split(omittingEmptySubsequences: true) {
            $0 == ASCII.lineFeed || $0 == ASCII.carriageReturn
        }
        // The first line is the rest of the row that was begun, the last ends at a quote.
        guard lines.count > 1, delimiterCount > 0 else { return 0 }
        if dateColumn != nil { return lines.dropFirst().count { looksLikeRow($0) } }
        let whole = lines.dropFirst().dropLast()
        guard whole.count >= (delimiterCount > 1 ? 1 : 2), whole.allSatisfy({ looksLikeRow($0) })
        else { return 0 }
        return whole.count + (lines.last.map { looksLikeRow($0) } == true ? 1 : 0)
    }

    private func looksLikeRow(_ line: ArraySlice<UInt8>) -> Bool {
        var isQuoted = false
        var column = 0
        var start = line.startIndex
        var hasDate = dateColumn == nil
        func endField(at end: Int) {
            if column == dateColumn { hasDate = Self.looksLikeDate(line[start..<end]) }
        }
        for index in line.indices {
            if line[index] == ASCII.quote { isQuoted.toggle() }
            guard line[index] == delimiter, !isQuoted else { continue }
            endField(at: index)
            column += 1
            start = index + 1
        }
        endField(at: line.endIndex)
        // Where the field ends within a row, at the quote of another one, that row is cut short.
        return hasDate && column == delimiterCount
    }

    /// Whether a field begins with four digits, or has the digits and signs of a date alone.
    private static func looksLikeDate(_ field: ArraySlice<UInt8>) -> Bool {
        let digits = (UInt8(ascii: "0")...UInt8(ascii: "9"))
        let signs = Set("-/. :TZ'\"".utf8)
        let count = field.count { digits.contains($0) }
        return count >= 4 && field.allSatisfy { digits.contains($0) || signs.contains($0) }
    }
}
