/// Where the events of a case stand in its tables.
struct EventPlaces {
    /// The tables so far, with the first row of each.
    private var tables: [(file: String, firstRow: Int)] = []
    /// The lines of the events, in the order in which they were read.
    private var lines: [Int32] = []

    /// How many events there are.
    var count: Int { lines.count }

    /// Begins the next table.
    mutating func begin(_ file: String) {
        tables.append((file, lines.count))
    }

    /// Adds the line of the next event.
    mutating func append(line: Int) {
        lines.append(Int32(truncatingIfNeeded: line))
    }

    /// Adds the lines of the next events.
    mutating func append(lines more: [Int32]) { lines += more }

    /// Where an event stands: `line 17`, with the file unless that is the table being read.
    func name(of row: Int) -> String {
        let table = tables.lastIndex { $0.firstRow <= row } ?? 0
        return table == tables.count - 1
            ? "line \(lines[row])" : "line \(lines[row]) of \(tables[table].file)"
    }
}
