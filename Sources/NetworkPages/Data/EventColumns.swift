internal import ActorNetworks
internal import NetworkFormats

/// The events of a page as columns, which take a third of the room of rows with names.
///
/// Where there are more events than a page lists one by one, the weightiest are listed, and the others
/// are taken together: those of one kind from one actor to another that are in the same slices and
/// equally certain. All sums stay what they are.
struct EventColumns {
    /// An event, or several that are not told apart, as rows of the case's table of events.
    private struct Entry {
        var rows: [Int]
    }

    /// The certainties that occur, in the order in which they are listed.
    let certainties: [Certainty]
    /// How many events are listed one by one, and how many there are.
    let listed: Int
    let count: Int
    /// The actors and documents that the page numbers.
    let cast: PageCast
    private let theCase: Case
    private var entries: [Entry] = []
    /// By row of the case's table, the number of the entry.
    private var numbers: [Int: Int] = [:]

    /// The events behind the ties of networks of one case, of which so many are listed one by one.
    init(of snapshots: [Snapshot], in theCase: Case, most: Int) {
        self.theCase = theCase
        let events = theCase.events
        var members: [Int32: [Int]] = [:]
        for (index, snapshot) in snapshots.enumerated() {
            for row in snapshot.rows { members[row, default: []].append(index) }
        }
        let rows = members.keys.sorted().map(Int.init)
        cast = PageCast(of: rows, and: snapshots, in: theCase)
        count = events.eventCount(of: rows.map(Int32.init))
        let known = Set(rows.compactMap { events.certainties[$0] })
        certainties = Certainty.allCases.filter(known.contains)
        // Parts of events differ, so that no sum could stand for them.
        let mayJoin = !snapshots.contains { $0.selection.assignment.hasParts }
        let single =
            rows.count <= most || !mayJoin
            ? Set(rows)
            : Set(Ranking.order(of: rows.map { events.weights[$0] }).prefix(most).map { rows[$0] })
        listed = events.eventCount(of: single.map(Int32.init))
        var places: [Key: Int] = [:]
        for row in rows {
            if !single.contains(row) {
                let key = Key(
                    source: events.sources[row], target: events.targets[row],
                    kind: events.kinds[row], certainty: events.certainties[row],
                    isDirected: events.areDirected[row], isValued: events.goldstein(of: row) != nil,
                    isDated: events.date(of: row).isKnown,
                    slices: members[Int32(row)] ?? [])
                if let place = places[key] {
                    entries[place].rows.append(row)
                    numbers[row] = place
                    continue
                }
                places[key] = entries.count
            }
            numbers[row] = entries.count
            entries.append(Entry(rows: [row]))
        }
    }

    /// What events have in common that are taken together.
    private struct Key: Hashable {
        let source: Int32
        let target: Int32
        let kind: RelationKind
        let certainty: Certainty?
        let isDirected: Bool
        let isValued: Bool
        let isDated: Bool
        let slices: [Int]
    }

    /// How many entries stand for several rows.
    var totals: Int { entries.count { $0.rows.count > 1 } }

    /// The numbers of a network's entries, in order of time.
    func numbers(of snapshot: Snapshot) -> [Int] {
        Set(snapshot.rows.compactMap { numbers[Int($0)] }).sorted()
    }

    /// What part of its weight each of these counts with; `nil` where all count whole.
    func parts(of snapshot: Snapshot) -> [Double]? {
        guard snapshot.selection.assignment.hasParts else { return nil }
        return numbers(of: snapshot).map { snapshot.part(of: entries[$0].rows[0]) }
    }

    // MARK: - Columns

    var json: JSONValue {
        let events = theCase.events
        /// What is only known of single events.
        func texts(_ text: (Int) -> String?) -> JSONValue {
            let values = entries.map { $0.rows.count == 1 ? text($0.rows[0]) : nil }
            return values.allSatisfy { $0 == nil } ? .null : .array(values.map { JSONValue($0) })
        }
        func integers(_ integer: (Entry) -> Int) -> JSONValue {
            .array(entries.map { .integer(integer($0)) })
        }
        return .object([
            ("id", texts { events.id(of: $0) }),
            ("date", .array(entries.map { .string(date(of: $0)) })),
            ("first", days { rows in rows.map { events.starts[$0].number }.min() }),
            ("last", days { rows in rows.map { events.ends[$0].number - 1 }.max() }),
            ("source", integers { cast.actor(Int(events.sources[$0.rows[0]])) }),
            ("target", integers { cast.actor(Int(events.targets[$0.rows[0]])) }),
            ("kind", integers { Int(events.kinds[$0.rows[0]].rawValue) }),
            (
                "weight",
                .array(
                    entries.map { .number($0.rows.reduce(0) { $0 + events.weights[$1] }) })
            ),
            ("mutual", integers { events.areDirected[$0.rows[0]] ? 0 : 1 }),
            (
                "certainty",
                integers { entry in
                    events.certainties[entry.rows[0]].flatMap { certainties.firstIndex(of: $0) }
                        ?? -1
                }
            ),
            ("goldstein", goldsteins),
            (
                "document",
                integers {
                    $0.rows.count == 1 ? cast.document(Int(events.documents[$0.rows[0]])) : -1
                }
            ),
            ("place", texts { events.place(of: $0) }),
            ("speaker", texts { events.speaker(of: $0) }),
            ("summary", texts { events.summary(of: $0) }),
            ("code", texts { events.code(of: $0) }),
            ("count", integers { events.eventCount(of: $0.rows.map(Int32.init)) }),
        ])
    }

    /// What the codes of events listed one by one mean, where the case knows; `null` without any.
    var codes: JSONValue {
        let used = Set(
            entries.filter { $0.rows.count == 1 }.compactMap { theCase.events.code(of: $0.rows[0]) }
        )
        let named = used.sorted().compactMap { code in
            theCase.codingScheme.label(of: code).map { (code, JSONValue.string($0)) }
        }
        return named.isEmpty ? .null : .object(named)
    }

    private func days(_ day: ([Int]) -> Int32?) -> JSONValue {
        .array(
            entries.map { entry in
                guard theCase.events.date(of: entry.rows[0]).isKnown else { return .null }
                return day(entry.rows).map { .integer(Int($0)) } ?? .null
            })
    }

    /// The date of an event, or the first and last day of several.
    private func date(of entry: Entry) -> String {
        let dates = entry.rows.map { theCase.events.date(of: $0) }
        guard dates.count > 1, let first = dates.map(\.start).min(),
            let last = dates.map(\.lastDay).max(), dates[0].isKnown
        else { return dates[0].description }
        return first == last ? first.description : "\(first)..\(last)"
    }

    /// The mean, by events.
    private var goldsteins: JSONValue {
        let events = theCase.events
        let values = entries.map { entry -> Double? in
            var (sum, count) = (0.0, 0)
            for row in entry.rows {
                guard let value = events.goldstein(of: row) else { continue }
                sum += value * Double(events.eventCount(of: row))
                count += events.eventCount(of: row)
            }
            return count > 0 ? sum / Double(count) : nil
        }
        return values.allSatisfy { $0 == nil } ? .null : .array(values.map { JSONValue($0) })
    }
}
