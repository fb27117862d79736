/// What a column of a list of edges means.
enum EdgeColumn: Int, ColumnMeaning {
    case source, target, weight

    var spellings: [String] {
        switch self {
        case .source: Self.pairs.map(\.source)
        case .target: Self.pairs.map(\.target)
        case .weight: ["weight", "value", "strength", "count"]
        }
    }

    var isNeeded: Bool { self != .weight }

    private static let pairs: [(source: String, target: String)] = [
        ("source", "target"), ("from", "to"), ("src", "dst"), ("sender", "receiver"),
        ("source_id", "target_id"), ("fromnodeid", "tonodeid"), ("from_node", "to_node"),
        ("node1", "node2"), ("start", "end"), ("u", "v"),
    ]

    /// Whether a row names columns of both ends.
    static func isHeader(_ row: [String]) -> Bool {
        ends(of: row.map(ColumnMap<EdgeColumn>.normalized)) != nil
    }

    /// The columns of both ends by their names, which belong together.
    static func ends(of words: [String]) -> (source: Int, target: Int)? {
        for pair in pairs {
            if let source = words.firstIndex(of: pair.source),
                let target = words.firstIndex(of: pair.target)
            {
                return (source, target)
            }
        }
        return nil
    }

    /// The columns of a table without a header.
    static func names(ofColumns count: Int) -> [String] {
        (0..<count).map { EdgeColumn(rawValue: $0)?.name ?? "column \($0 + 1)" }
    }
}

/// The rows of a list of edges, whatever their names.
struct EdgeRows: ~Copyable {
    /// The greatest weight, so that sums of weights stay exact enough and finite.
    static let greatestWeight = 1e15

    private var values: TableValues<EdgeColumn>
    private var numbers: [String: Int32] = [:]
    private var names: [String] = []
    private var sources: [Int32] = []
    private var targets: [Int32] = []
    private var weights: [Double] = []

    /// Begins a table; `nil` if it has no columns for both ends.
    init?(_ table: CaseFiles.Table, hasComments: Bool, into problems: inout Problems) {
        guard
            let reader = TableReader(
                table.name, table.bytes, withoutHeader: Self.columns(ofFirst:),
                reportsBlankRows: !hasComments, into: &problems),
            let columns = ColumnMap<EdgeColumn>(reader, into: &problems)
        else { return nil }
        values = TableValues(table: reader, columns: columns)
    }

    /// The columns that a table has whose first row is not a header; `nil` if it is one.
    static func columns(ofFirst row: [String]) -> [String]? {
        EdgeColumn.isHeader(row) ? nil : EdgeColumn.names(ofColumns: row.count)
    }

    /// Whether the rest of the file cannot be cut into rows.
    var isBroken: Bool { values.table.isBroken }

    /// How many rows were left out, by reason.
    var skipped: [SkippedRows] {
        values.table.badRows.map {
            SkippedRows(file: values.table.file, reason: $0.key, count: $0.value)
        }.sorted { ($1.count, $0.reason.rawValue) < ($0.count, $1.reason.rawValue) }
    }

    /// Reads every row.
    mutating func readAll(into problems: inout Problems) {
        while values.next(into: &problems) {
            let source = values.neededText(.source, into: &problems)
            let target = values.neededText(.target, into: &problems)
            let weight = values.number(
                .weight, in: -Self.greatestWeight...Self.greatestWeight, emptyMeans: "1",
                into: &problems)
            if let reason = problems.rowError {
                values.table.reject(reason)
            } else if let source, let target {
                sources.append(number(of: source))
                targets.append(number(of: target))
                weights.append(weight ?? 1)
            }
        }
        if values.table.rowCount == 0 {
            problems.add(.noRows, .warning, in: values.table.file) {
                .init(problem: "the table has a header and no rows", remedy: "add rows")
            }
        }
    }

    private mutating func number(of name: String) -> Int32 {
        if let number = numbers[name] { return number }
        let number = Int32(names.count)
        numbers[name] = number
        names.append(name)
        return number
    }

    /// The edges by number: in the order of names that are whole numbers, else as they appeared.
    var numbered: (names: [String], sources: [Int32], targets: [Int32], weights: [Double]?) {
        let weights = weights.allSatisfy { $0 == 1 } ? nil : weights
        let keys = names.compactMap(NumberedEdges.number)
        guard keys.count == names.count else { return (names, sources, targets, weights) }
        let order = keys.indices.sorted { keys[$0] < keys[$1] }
        var places = [Int32](repeating: 0, count: names.count)
        for (place, old) in order.enumerated() { places[old] = Int32(place) }
        return (
            order.map { names[$0] }, sources.map { places[Int($0)] },
            targets.map { places[Int($0)] }, weights
        )
    }
}
