/// Rows above the header of a table that is meant for people: titles, and heads over several columns.
enum TitleRows {
    private static let most = 15

    /// Counts the rows above a header.
    ///
    /// A title has one field with anything in it. A head over several columns has at most half as
    /// many as other rows, and neither numbers nor dates; or it has gaps, and the row under it names
    /// more columns that tables of events have. What follows must look like a header.
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
                || isHead(rows[count], over: rows.dropFirst(count + 1).first)
        {
            count += 1
        }
        guard count > first, count < rows.count, !hasFigures(rows[count]) else { return first }
        return count
    }

    /// The header with the names of columns that the head above it gives them: of those that the
    /// header leaves empty, as where cells of both rows were one, and of those that it names alike.
    static func header(_ header: [String], under head: [String]?) -> [String] {
        guard let head, isHead(head, over: header) else { return header }
        return joined(head, header)
    }

    /// Whether a row with gaps is a head over the columns that the next row names.
    private static func isHead(_ row: [String], over next: [String]?) -> Bool {
        guard let next, row.contains("") || repeats(row), !hasFigures(row), !hasFigures(next) else {
            return false
        }
        let count = knownCount(joined(row, next))
        guard count >= 3 else { return false }
        // Under a head over two actors the next row has the same names twice, and names each gap.
        let isFilled = next.indices.allSatisfy { column in
            !next[column].isEmpty || column < row.count && !row[column].isEmpty
        }
        return row.contains("") && count > knownCount(row) || isFilled && repeats(next)
    }

    private static func joined(_ head: [String], _ header: [String]) -> [String] {
        var counts: [String: Int] = [:]
        for name in header { counts[name, default: 0] += 1 }
        var group = ""
        return header.enumerated().map { column, name in
            let over = column < head.count ? head[column] : ""
            if !over.isEmpty { group = over }
            if name.isEmpty {
                group = ""
                return over
            }
            guard counts[name] != 1, !group.isEmpty, group != name else { return name }
            return plainNames.contains(name.lowercased()) ? group : "\(group) \(name)"
        }
    }

    private static func repeats(_ names: [String]) -> Bool {
        let names = names.filter { !$0.isEmpty }
        return Set(names).count < names.count
    }

    /// What says no more of an actor than that it is one.
    private static let plainNames: Set<String> = ["name", "names", "nom", "nombre", "actor", "id"]

    /// How many fields name a column as tables of events mostly do.
    private static func knownCount(_ row: [String]) -> Int {
        row.count { known.contains(ColumnMap<EventColumn>.normalized($0)) }
    }

    private static let known = Set(EventColumn.usualNames.values.joined()).union(HeaderWords.all)

    private static func hasFigures(_ row: [String]) -> Bool {
        row.contains { field in
            let text = field.drop { "+-−".contains($0) }
            return text.first?.isNumber == true
        }
    }
}
