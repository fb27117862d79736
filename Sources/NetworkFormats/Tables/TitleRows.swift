/// Rows above the header of a table that is meant for people: titles, and heads over several columns.
enum TitleRows {
    private static let most = 15

    /// Counts the rows above a header.
    ///
    /// A title has one field with anything in it. A head over several columns has at most half as
    /// many as other rows, and neither numbers nor dates. What follows must look like a header.
    ///
    /// - Parameters:
    ///   - rows: The first rows of a table, none of them blank.
    ///   - isMarked: Whether the first one is Excel's `sep=;`.
    /// - Returns: How many rows stand above the header.
    static func count(in rows: [[String]], isMarked: Bool) -> Int {
        let first = isMarked ? 1 : 0
        let counts = rows.map { row in row.count { !$0.isEmpty } }
        guard let width = counts.dropFirst(first).max(), width >= 3 else { return first }
        var count = first
        while count < rows.count, count < most,
            counts[count] <= 1 || counts[count] * 2 <= width && !hasFigures(rows[count])
        {
            count += 1
        }
        guard count > first, count < rows.count, !hasFigures(rows[count]) else { return first }
        return count
    }

    private static func hasFigures(_ row: [String]) -> Bool {
        row.contains { field in
            let text = field.drop { "+-−".contains($0) }
            return text.first?.isNumber == true
        }
    }
}
