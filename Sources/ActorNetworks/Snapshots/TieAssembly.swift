#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

/// Gathers events, grouped by pair, into dyads and ties.
struct TieAssembly: Sendable {
    let events: EventTable
    let weighing: Weighing
    private let negotiation: NegotiationSign
    let reference: Day
    private let assignment: DateAssignment
    private let window: Window
    /// Whether a row may weigh less than it would by itself.
    private let hasParts: Bool
    /// The actor that stands for each actor.
    private let representatives: [Int32]
    private(set) var dyads: [Dyad] = []
    private(set) var rows: [Int32] = []
    /// How many rows others have that come before these.
    private var rowsBefore = 0

    init(of events: EventTable, _ selection: Selection, representatives: [Int32] = []) {
        self.representatives = representatives
        self.events = events
        weighing = selection.weighing
        negotiation = selection.negotiation
        assignment = selection.assignment
        window = selection.window
        hasParts = assignment.hasParts && window != .always
        reference = selection.window.end ?? events.starts.last ?? Day(number: 0)
    }

    /// Adds the events of all pairs, in two halves at once.
    mutating func append(_ paired: PairedRows) {
        let count = paired.pairs.reduce(0) { $0 + $1.range.count }
        var before = 0
        let middle = paired.pairs.firstIndex { pair in
            before += pair.range.count
            return before * 2 >= count
        }
        let end = middle.map { $0 + 1 } ?? 0
        let halves = Halves(
            of: paired.pairs.indices, cutAt: end, areWorthIt: count > Halves.fewRows)
        let parts = halves.map { [self, before] half, pairs in
            var part = self
            part.rowsBefore = half == 0 ? rows.count : rows.count + before
            part.rows = []
            part.dyads = []
            for pair in paired.pairs[pairs] { part.append(pair, of: paired) }
            return part
        }
        for part in parts {
            dyads += part.dyads
            rows += part.rows
        }
    }

    /// Adds the events of one pair.
    private mutating func append(_ pair: PairedRows.Pair, of paired: PairedRows) {
        let group = paired.rows[pair.range]
        let dyadStart = rows.count
        var goldstein = GoldsteinMean()
        var ties: [Tie] = []
        ties.reserveCapacity(pair.tieCount)
        var start = group.startIndex
        while start < group.endIndex {
            var end = start + 1
            while end < group.endIndex, group[end].kind == group[start].kind { end += 1 }
            ties.append(
                tie(
                    group[start].kind, of: group[start..<end].lazy.map(\.row), from: pair.first,
                    at: rowsBefore + rows.count, addingTo: &goldstein))
            for index in start..<end { rows.append(group[index].row) }
            start = end
        }
        dyads.append(
            Dyad(
                first: pair.first, second: pair.second, ties: ties,
                weight: weight(of: rows[dyadStart...]), meanGoldstein: goldstein.value,
                negotiation: negotiation,
                rowRange: (rowsBefore + dyadStart)..<(rowsBefore + rows.count)))
    }

    /// Adds some of the events of a pair that were gathered before; nothing if none is wanted.
    mutating func append(
        _ dyad: Dyad, behind snapshot: Snapshot, keeping isWanted: (Int) -> Bool
    ) {
        let dyadStart = rows.count
        var goldstein = GoldsteinMean()
        var ties: [Tie] = []
        for tie in dyad.ties {
            let start = rows.count
            for row in snapshot.events(behind: tie) where isWanted(Int(row)) { rows.append(row) }
            guard rows.count > start else { continue }
            ties.append(
                self.tie(
                    tie.kind, of: rows[start...], from: dyad.first, at: start,
                    addingTo: &goldstein))
        }
        guard !ties.isEmpty else { return }
        dyads.append(
            Dyad(
                first: dyad.first, second: dyad.second, ties: ties,
                weight: weight(of: rows[dyadStart...]), meanGoldstein: goldstein.value,
                negotiation: negotiation, rowRange: dyadStart..<rows.count))
    }

    private func tie(
        _ kind: RelationKind, of rows: some Collection<Int32>, from first: Int, at position: Int,
        addingTo pairGoldstein: inout GoldsteinMean
    ) -> Tie {
        var forward = 0
        var backward = 0
        var implied = 0
        var count = 0
        var goldstein = GoldsteinMean()
        var start: Day?
        var end: Day?
        for row in rows.lazy.map({ Int($0) }) {
            if events.isDated(row) {
                start = start ?? events.starts[row]
                end = max(end ?? .earliest, events.ends[row])
            }
            let eventCount = events.eventCount(of: row)
            count += eventCount
            if events.areDirected[row] {
                let isForward = Int(representatives[Int(events.sources[row])]) == first
                if isForward { forward += eventCount } else { backward += eventCount }
            }
            if events.certainties[row] == .implied { implied += eventCount }
            goldstein.add(row, of: events, part: part(of: row))
            pairGoldstein.add(row, of: events, part: part(of: row))
        }
        return Tie(
            kind: kind, weight: weight(of: rows),
            eventCount: count, forwardCount: forward, backwardCount: backward,
            impliedCount: implied, meanGoldstein: goldstein.value,
            firstDay: start ?? .earliest, lastDay: end?.advanced(by: -1) ?? .latest,
            rowRange: position..<(position + rows.count))
    }

    /// Whether the weight of events together is the sum of what each weighs, so that it makes no
    /// difference which are taken together.
    var addsUp: Bool {
        switch weighing {
        case .sum, .events, .decay: true
        case .mean, .maximum, .latest: false
        }
    }

    /// The part of a row's weight that is in the window.
    @inline(__always)
    private func part(of row: Int) -> Double {
        hasParts ? events.part(of: row, in: window, by: assignment) : 1
    }

    /// What the events of a row weigh by themselves, of which there is one in most cases: the part
    /// that is in the window. Events are counted whole.
    func share(of row: Int) -> Double {
        switch weighing {
        case .events: return Double(events.eventCount(of: row))
        case .decay(let halfLife):
            let day = events.day(of: row, by: assignment) ?? events.starts[row]
            let age = day.days(to: reference)
            guard age >= 0 else { return 0 }
            return events.weights[row] * part(of: row) * exp2(-Double(age) / Double(halfLife))
        case .sum, .mean: return events.weights[row] * part(of: row)
        case .maximum, .latest: return events.meanWeight(of: row) * part(of: row)
        }
    }

    /// The weight of events together.
    func weight(of rows: some Collection<Int32>) -> Double {
        func sum() -> Double { rows.reduce(0) { $0 + share(of: Int($1)) } }
        switch weighing {
        case .events: return Double(events.eventCount(of: rows))
        case .sum, .decay: return sum()
        case .mean:
            guard !rows.isEmpty else { return 0 }
            guard hasParts else { return sum() / Double(events.eventCount(of: rows)) }
            return sum()
                / rows.reduce(0) {
                    $0 + part(of: Int($1)) * Double(events.eventCount(of: Int($1)))
                }
        case .maximum: return rows.reduce(0) { max($0, share(of: Int($1))) }
        case .latest: return rows.max().map { share(of: Int($0)) } ?? 0
        }
    }
}
