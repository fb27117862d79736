internal import ActorNetworks

// MARK: - Header

extension TableReader {
    static func isUTF8(
        _ bytes: [UInt8], file: String, into problems: inout Problems
    ) -> Bool {
        // UTF-16 was decoded before.
        guard bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF])
        else {
            return true
        }
        problems.add(.wrongEncoding, in: file) {
            .init(problem: "the file is UTF-32", remedy: "save it as UTF-8")
        }
        return false
    }

    /// Tells that the table is too wide, by its header or by cells far from it.
    private func reportWidth(into problems: inout Problems) {
        let count = scanner.fieldCount
        let named = scanner.fields.indices.last { !text($0).isEmpty }.map { $0 + 1 } ?? 0
        problems.add(.tooManyColumns, in: file) {
            guard let places, named <= RowBatch.mostFields else {
                return .init(
                    line: scanner.rowLine, problem: "the header has \(count) columns",
                    remedy: "keep at most \(RowBatch.mostFields)")
            }
            let last = SheetPlaces.name(ofColumn: places.firstColumn + named)
            return .init(
                line: line,
                problem: "the header ends in column \(last), and cells are filled as far as column "
                    + SheetPlaces.name(ofColumn: places.firstColumn + count),
                remedy: "clear everything to the right of column \(last)")
        }
    }

    /// The names in the current row, or in the head over it where both make the names; `nil` if they
    /// cannot head a table.
    func columnNames(
        under head: [String]?, into problems: inout Problems
    ) -> [String]? {
        guard scanner.fieldCount <= RowBatch.mostFields else {
            reportWidth(into: &problems)
            return nil
        }
        var names: [String] = []
        var isSound = true
        for (column, field) in scanner.fields.enumerated() {
            var name = text(column)
            if let head, column < head.count, !head[column].isEmpty { name = head[column] }
            if name.isEmpty {
                add(.unnamedColumn, .warning, at: field.origin, into: &problems) {
                    "column \(column + 1) has no name; its values are kept under "
                        + "\"column \(column + 1)\""
                } remedy: {
                    "name it"
                }
            } else if let first = names.firstIndex(of: name) {
                isSound = false
                add(.duplicateColumn, .error, at: field.origin, into: &problems) {
                    "columns \(first + 1) and \(column + 1) are both called \(name.quoted)"
                } remedy: {
                    "rename or remove one of them"
                }
            }
            if !name.isEmpty { namedCount = column + 1 }
            names.append(name.isEmpty ? "column \(column + 1)" : name)
        }
        return isSound ? names : nil
    }
}
