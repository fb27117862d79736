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

    /// The names in the current row, or `nil` if they cannot head a table.
    /// Columns that have no
    /// name there have it from the head above, if any.
    func columnNames(
        under head: [String]?, into problems: inout Problems
    ) -> [String]? {
        guard scanner.fieldCount <= RowBatch.mostFields else {
            problems.add(.tooManyColumns, in: file) {
                .init(
                    line: scanner.rowLine,
                    problem: "the header has \(scanner.fieldCount) columns",
                    remedy: "keep at most \(RowBatch.mostFields)")
            }
            return nil
        }
        var names: [String] = []
        var isSound = true
        for (column, field) in scanner.fields.enumerated() {
            var name = text(column)
            if name.isEmpty, let head, column < head.count { name = head[column] }
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
