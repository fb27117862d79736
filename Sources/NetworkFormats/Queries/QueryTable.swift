internal import ActorNetworks

/// How the rows of a table reach a query, and which of their fields mean what.
struct QueryTable {
    /// How rows are handed over.
    enum Rows: Equatable {
        /// As lines of text, whose fields are parted by a sign and need no more than to be cut.
        case lines
        /// As fields that the engine has read, since a quoted one may hold the sign or a line end.
        case fields
    }

    let rows: Rows
    let delimiter: Delimiter
    /// The number of fields that a row may have, the greatest first.
    let widths: [Int]
    /// The places of the columns of a meaning, counted from 1, in rows of each of these widths.
    private let places: [EventColumn: [Int?]]
    /// Whether fields without anything may follow the last.
    let allowsEmptySurplus: Bool
    /// The columns as the header names them; `nil` where files have none.
    let header: [String]?
    /// The order of dates such as `4/1/2015` that another column tells.
    let dateOrder: ReadingChoices.DateOrder?

    /// The columns of rows without a header, which a dialect knows by their number.
    init(headerless headers: [[String]], of format: EventTableFormat) throws(FormatError) {
        var maps: [[EventColumn: Int]] = []
        for header in headers { maps.append(try Self.columns(of: header, in: format)) }
        rows = .lines
        delimiter = .tab
        widths = headers.map(\.count)
        places = Self.places(by: maps)
        allowsEmptySurplus = false
        header = nil
        dateOrder = nil
    }

    /// The columns of a table that begins like a sample.
    init(sample: CaseFiles.Table, of format: EventTableFormat) throws(FormatError) {
        let opening = TableOpening(sample.bytes)
        let layout = format.layout(of: opening)
        guard let header = layout.columnNames ?? opening.rows.first else {
            throw .unusable(
                place: sample.name, problem: "the table is empty", remedy: "name one with rows")
        }
        let columns = try Self.columns(of: header, in: format, file: sample.name)
        rows = opening.delimiter == .tab ? .lines : .fields
        delimiter = opening.delimiter
        widths = [header.count]
        places = Self.places(by: [columns])
        allowsEmptySurplus = layout.allowsEmptySurplus
        self.header = layout.columnNames == nil || layout.surplusRows > 0 ? header : nil
        dateOrder = layout.dateOrder
    }

    private static func places(by maps: [[EventColumn: Int]]) -> [EventColumn: [Int?]] {
        Dictionary(
            uniqueKeysWithValues: EventColumn.allCases.compactMap { meaning in
                let places = maps.map { map in map[meaning].map { $0 + 1 } }
                return places.contains { $0 != nil } ? (meaning, places) : nil
            })
    }

    /// Whether some rows have a column of a meaning.
    func has(_ meaning: EventColumn) -> Bool { places[meaning] != nil }

    /// Where rows of each width have a field; `nil` where none has it.
    func places(of meaning: EventColumn) -> [Int?]? { places[meaning] }

    /// The meanings of columns by their places, as reading the table finds them.
    private static func columns(
        of header: [String], in format: EventTableFormat, file: String? = nil
    ) throws(FormatError) -> [EventColumn: Int] {
        var problems = Problems()
        let line = header.map { "\"\($0)\"" }.joined(separator: "\t")
        let row = header.map { _ in "x" }.joined(separator: "\t")
        let name = file ?? format.name
        guard let table = TableReader(name, Array("\(line)\n\(row)\n".utf8), into: &problems),
            let map = ColumnMap<EventColumn>(
                table, preferring: format.settledColumns(in: header),
                named: { format.columns[$0] ?? [] }, tellsRivals: false, into: &problems)
        else { throw .badEdges(problems) }
        return Dictionary(
            uniqueKeysWithValues: EventColumn.allCases.compactMap { meaning in
                map[meaning].map { (meaning, $0) }
            })
    }
}
