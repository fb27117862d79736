/// The first rows of a table, by which its dialect is recognised.
public struct TableOpening: Sendable {
    /// The fields of the first row with anything in it and no title, in lower case with `_` between
    /// words.
    public let header: [String]
    /// The fields of the first rows as they are written, that one included; at most twenty.
    public let rows: [[String]]
    /// The delimiter.
    public let delimiter: Delimiter
    /// How many rows above the header are passed over: titles, and Excel's `sep=;`.
    let titleCount: Int
    /// The first of these that is a title.
    let title: String?

    /// Whether the header has columns of all of some names, whatever parts their words.
    func has(_ names: [String]) -> Bool {
        names.allSatisfy { name in
            header.contains(name) || squeezedHeader.contains(name.filter { $0 != "_" })
        }
    }

    /// Whether the columns stand as in the events of a case, so that further ones may be called as they
    /// like: a date, and side by side both actors, a kind and a weight.
    var isOfCase: Bool {
        let names = ["source", "target", "kind", "weight"]
        guard let first = header.firstIndex(of: names[0]) else { return false }
        return header[first...].starts(with: names) && header[..<first].contains("date")
    }

    private let squeezedHeader: Set<String>

    private static let rowLimit = 20
    private static let byteLimit = 1 << 16

    /// Reads the first rows of a table; none of a file that is no text.
    init(_ bytes: [UInt8]) {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let head = Array(bytes.prefix(Self.byteLimit))
        delimiter = Delimiter.detected(in: head, from: start)
        var scanner = TableScanner(head, from: start, delimiter: delimiter)
        var rows: [[String]] = []
        while rows.count < Self.rowLimit, scanner.next() {
            let fields = scanner.fields.map { field in
                String(decoding: scanner.bytes[field.range], as: UTF8.self)
                    .trimmingSpaces()
            }
            if fields.contains(where: { !$0.isEmpty }) { rows.append(fields) }
        }
        // The last row of a part of a file may be cut short.
        if head.count < bytes.count, rows.count < Self.rowLimit { rows = rows.dropLast() }
        let isMarked = rows.first?.first?.lowercased().hasPrefix("sep=") == true
        titleCount = TitleRows.count(in: rows, isMarked: isMarked)
        title = rows.prefix(titleCount).dropFirst(isMarked ? 1 : 0).first?.first { !$0.isEmpty }
        let upper = titleCount > (isMarked ? 1 : 0) ? rows[titleCount - 1] : nil
        rows.removeFirst(titleCount)
        if let first = rows.first { rows[0] = TitleRows.header(first, under: upper) }
        self.rows = rows
        header = rows.first?.map(ColumnMap<EventColumn>.normalized) ?? []
        squeezedHeader = Set(header.map { $0.filter { $0 != "_" } })
    }
}

extension String {
    /// The text without spaces and tabs around it.
    fileprivate func trimmingSpaces() -> String {
        let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        guard let first = firstIndex(where: { !isSpace($0) }),
            let last = lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(self[first...last])
    }
}
