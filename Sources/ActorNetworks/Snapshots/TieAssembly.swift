#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

/// Gathers events, grouped by pair, into dyads and ties.
struct TieAssembly {
    let events: EventTable
    let weighing: Weighing
    let reference: Day
    private(set) var dyads: [Dyad] = []
    private(set) var rows: [Int32] = []

    init(of events: EventTable, _ selection: Selection) {
        self.events = events
        weighing = selection.weighing
        reference = selection.window.end ?? events.starts.last ?? Day(number: 0)
    }

    /// The actors that have a tie, ascending.
    var actors: [Int] {
        Set(dyads.flatMap { [$0.first, $0.second] }).sorted()
    }

    /// Adds the events of one pair, sorted by kind and row.
    mutating func append(_ group: ArraySlice<KeyedRow>) {
        guard let head = group.first else { return }
        let dyadStart = rows.count
        var ties: [Tie] = []
        var start = group.startIndex
        while start < group.endIndex {
            var end = start
            while end < group.endIndex, group[end].kind == group[start].kind { end += 1 }
            ties.append(tie(of: group[start..<end], at: rows.count))
            rows.append(contentsOf: group[start..<end].lazy.map(\.row))
            start = end
        }
        dyads.append(
            Dyad(
                first: head.first, second: head.second, ties: ties,
                weight: weight(of: rows[dyadStart...]), rowRange: dyadStart..<rows.count))
    }

    private func tie(of group: ArraySlice<KeyedRow>, at position: Int) -> Tie {
        var forward = 0
        var backward = 0
        var implied = 0
        var goldsteinSum = 0.0
        var goldsteinCount = 0
        var start: Day?
        var end: Day?
        for keyed in group {
            let row = Int(keyed.row)
            if events.isDated(row) {
                start = start ?? events.starts[row]
                end = max(end ?? .earliest, events.ends[row])
            }
            if events.areDirected[row] {
                if keyed.isForward { forward += 1 } else { backward += 1 }
            }
            if events.certainties[row] == .implied { implied += 1 }
            if let goldstein = events.goldstein(of: row) {
                goldsteinSum += goldstein
                goldsteinCount += 1
            }
        }
        return Tie(
            kind: group[group.startIndex].kind, weight: weight(of: group.map(\.row)[...]),
            eventCount: group.count, forwardCount: forward, backwardCount: backward,
            impliedCount: implied,
            meanGoldstein: goldsteinCount == 0 ? nil : goldsteinSum / Double(goldsteinCount),
            firstDay: start ?? .earliest, lastDay: end?.advanced(by: -1) ?? .latest,
            rowRange: position..<(position + group.count))
    }

    /// The weight of events together.
    func weight(of rows: ArraySlice<Int32>) -> Double {
        func sum() -> Double { rows.reduce(0) { $0 + events.weights[Int($1)] } }
        switch weighing {
        case .sum: return sum()
        case .events: return Double(rows.count)
        case .mean: return rows.isEmpty ? 0 : sum() / Double(rows.count)
        case .maximum: return rows.reduce(0) { max($0, events.weights[Int($1)]) }
        case .latest: return rows.max().map { events.weights[Int($0)] } ?? 0
        case .decay(let halfLife):
            return rows.reduce(0) { sum, row in
                let age = Double(events.starts[Int(row)].days(to: reference))
                return sum + events.weights[Int(row)] * exp2(-age / Double(halfLife))
            }
        }
    }

    /// Keeps the neighbourhood of ego and the strongest actors, and counts what falls away.
    mutating func narrow(to scope: SelectionScope, omitted: inout Snapshot.Omissions) {
        if let ego = scope.ego {
            keep(neighbours(of: ego, hops: scope.selection.ego?.hops ?? 1), &omitted)
        }
        if let top = scope.selection.top, top < actors.count {
            keep(Set(strongest(top)), &omitted)
        }
    }

    private func neighbours(of ego: Int, hops: Int) -> Set<Int> {
        var reached: Set<Int> = [ego]
        for _ in 0..<max(1, hops) {
            let before = reached
            for dyad in dyads {
                if before.contains(dyad.first) { reached.insert(dyad.second) }
                if before.contains(dyad.second) { reached.insert(dyad.first) }
            }
            if reached.count == before.count { break }
        }
        return reached
    }

    private func strongest(_ count: Int) -> [Int] {
        let strengths = Snapshot.strengths(of: dyads)
        let actors = strengths.keys.sorted()
        return Ranking.order(of: actors.map { strengths[$0] ?? 0 }).prefix(count)
            .map { actors[$0] }
    }

    private mutating func keep(_ wanted: Set<Int>, _ omitted: inout Snapshot.Omissions) {
        let before = (actors.count, dyads.reduce(0) { $0 + $1.ties.count })
        let kept = dyads.filter { wanted.contains($0.first) && wanted.contains($0.second) }
        let oldRows = rows
        rows = []
        dyads = kept.map { dyad in
            let shift = rows.count - dyad.rowRange.lowerBound
            rows.append(contentsOf: oldRows[dyad.rowRange])
            return dyad.shifted(by: shift)
        }
        omitted.actors += before.0 - actors.count
        omitted.ties += before.1 - dyads.reduce(0) { $0 + $1.ties.count }
    }
}
