/// Counts the words for a missing value in the columns of a table that hold numbers, dates or words
/// of a list.
final class MissingValues {
    /// The words, by column.
    private let words: [MissingWords]
    /// What follows where a value is missing, by column.
    private let consequences: [Int: String]
    private let columns: [Int]
    private var found: [Int: Found] = [:]

    /// What a column has of them.
    private struct Found {
        var count = 0
        var words: [String] = []
        /// Whether there are further ones.
        var hasMore = false
        let first: TextPosition
    }

    init(_ words: [MissingWords], telling columns: [Int: String]) {
        self.words = words
        consequences = columns
        self.columns = columns.keys.sorted()
    }

    /// Looks at the current row.
    func look(at table: TableReader) {
        for column in columns where table.hasNoDigest(column) {
            table.withBytes(of: column) { bytes in
                guard words[column].contains(bytes) else { return }
                let word = String(decoding: bytes, as: UTF8.self)
                var known = found[column] ?? Found(first: table.position(ofColumn: column))
                known.count += 1
                if !known.words.contains(word) {
                    if known.words.count < 3 {
                        known.words.append(word)
                    } else {
                        known.hasMore = true
                    }
                }
                found[column] = known
            }
        }
    }

    /// Tells how many each column has.
    func report(_ table: TableReader, into problems: inout Problems) {
        for (column, found) in found.sorted(by: { $0.key < $1.key }) {
            problems.add(.missingByWord, .warning, in: table.file) {
                .init(
                    line: found.first.line, column: found.first.column,
                    field: table.header[column],
                    problem: "\(table.header[column]): \(found.count) "
                        + "\(found.count == 1 ? "value" : "values") "
                        + "(\(found.words.joined(separator: ", "))\(found.hasMore ? ", …" : "")) "
                        + "\(found.count == 1 ? "is" : "are") read as missing"
                        + (consequences[column] ?? ""),
                    remedy: "write something else if that is wrong")
            }
        }
    }
}
