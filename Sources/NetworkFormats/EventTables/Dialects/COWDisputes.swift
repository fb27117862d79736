internal import ActorNetworks

extension EventTableFormat {
    /// The participants of the Militarized Interstate Disputes of the Correlates of War project
    /// (`MIDB`), or of their incidents (`MIDIP`): a row a state on a side.
    ///
    /// Every state of side A meets every state of side B in one event, which lasts as long as both
    /// take part; two that never take part together make none. Its weight is the higher of their
    /// levels of hostility, 1 to 5. A day that is not known (−9) leaves the month.
    ///
    /// - SeeAlso: Palmer et al. (2022), "The MID5 Dataset, 2011–2014: Procedures, coding rules, and
    ///   description", <https://doi.org/10.1177/0738894221995743>.
    public static let cow = EventTableFormat(
        name: "cow", summary: "Correlates of War disputes, by their participants",
        recognition: "header with dispnum, stabb, sidea, stday",
        omission: "states that never take part together",
        columns: [
            .id: ["id"], .date: ["date"], .endDate: ["end_date"], .source: ["source"],
            .target: ["target"], .weight: ["hostility"],
        ],
        kinds: [:], defaultKind: .conflict, isDirected: false,
        recognises: { Set($0.header).isSuperset(of: cowColumns) },
        converts: COWDisputes.converted(_:))

    private static let cowColumns = ["dispnum", "stabb", "sidea", "stday", "stmon", "styear"]
}

/// Turns the participants of disputes into events between two states.
struct COWDisputes {
    /// A state on a side.
    private struct Participant {
        let state: String
        let isOnSideA: Bool
        let start: PartialDay
        let end: PartialDay
        let hostility: Int
        let line: Int
    }

    /// A day, or a month whose day is not known.
    private struct PartialDay {
        let year: Int
        let month: Int
        let day: Int?

        var first: (Int, Int, Int) { (year, month, day ?? 1) }
        var last: (Int, Int, Int) { (year, month, day ?? 31) }

        var text: String {
            func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
            let year = String(repeating: "0", count: max(0, 4 - "\(year)".count)) + "\(year)"
            return "\(year)-\(two(month))" + (day.map { "-" + two($0) } ?? "")
        }
    }

    private var columns: [String: Int] = [:]
    private var conflicts: [(id: String, sides: [Participant])] = []
    private var positions: [String: Int] = [:]
    private var badLines: [(line: Int, column: String)] = []

    /// The table of events between two states; rows that cannot be read become rows that cannot be
    /// read, so that they are reported in their place.
    static func converted(_ bytes: [UInt8]) -> ConvertedTable {
        var disputes = COWDisputes()
        disputes.read(bytes)
        return disputes.table
    }

    private mutating func read(_ bytes: [UInt8]) {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var scanner = TableScanner(
            bytes, from: start, delimiter: Delimiter.detected(in: bytes, from: start))
        guard scanner.next() else { return }
        for (column, field) in scanner.fields.enumerated() {
            let name = String(decoding: bytes[field.range], as: UTF8.self)
            columns[ColumnMap<EventColumn>.normalized(name)] = column
        }
        while scanner.next() {
            func text(_ name: String) -> String {
                guard let column = columns[name], scanner.fields.indices.contains(column) else {
                    return ""
                }
                return String(decoding: bytes[scanner.fields[column].range], as: UTF8.self)
            }
            func day(_ prefix: String) -> PartialDay? {
                guard let year = Int(text(prefix + "year")), let month = Int(text(prefix + "mon")),
                    let day = Int(text(prefix + "day")), (1...12).contains(month), year > 0,
                    day == -9 || Day(year: year, month: month, day: day) != nil
                else { return nil }
                return PartialDay(year: year, month: month, day: day == -9 ? nil : day)
            }
            if scanner.fieldCount == 1, text("dispnum").isEmpty { continue }
            guard let first = day("st"), let last = day("end"), let side = Int(text("sidea")),
                let hostility = Int(text("hostlev")), !text("stabb").isEmpty
            else {
                badLines.append((scanner.rowLine, "participant"))
                continue
            }
            let incident = text("incidnum")
            let id = incident.isEmpty ? text("dispnum") : "\(text("dispnum"))/\(incident)"
            if positions[id] == nil {
                positions[id] = conflicts.count
                conflicts.append((id, []))
            }
            conflicts[positions[id] ?? 0].sides.append(
                Participant(
                    state: text("stabb"), isOnSideA: side == 1, start: first, end: last,
                    hostility: hostility, line: scanner.rowLine))
        }
    }

    private var table: ConvertedTable {
        var text = "id,date,end_date,source,target,hostility,dispute\n"
        var lines: [Int] = [1]
        for (id, sides) in conflicts {
            var counts: [String: Int] = [:]
            for one in sides where one.isOnSideA {
                for other in sides where !other.isOnSideA {
                    let start = one.start.first >= other.start.first ? one.start : other.start
                    let end = one.end.last <= other.end.last ? one.end : other.end
                    guard start.first <= end.last else { continue }
                    let pair = "\(one.state)-\(other.state)"
                    counts[pair, default: 0] += 1
                    // States that leave and come back meet more than once.
                    let again = counts[pair, default: 1] > 1 ? "-\(counts[pair, default: 1])" : ""
                    text +=
                        "\(id)-\(pair)\(again),\(start.text),\(end.text),\(one.state),"
                        + "\(other.state),\(max(one.hostility, other.hostility, 0)),\(id)\n"
                    lines.append(one.line)
                }
            }
        }
        for (line, _) in badLines {
            text += ",,,,,,\n"
            lines.append(line)
        }
        var table = ConvertedTable()
        table.bytes = Array(text.utf8)
        table.place = { line, _ in
            TextPosition(line: lines.indices.contains(line - 1) ? lines[line - 1] : line, column: 1)
        }
        return table
    }
}
