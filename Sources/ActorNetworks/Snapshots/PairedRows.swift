/// The rows of selected events, grouped by pair of actors and then by kind, each group in order of
/// time.
struct PairedRows: Sendable {
    /// An event among those of its pair's first actor.
    struct Row: Sendable {
        /// The pair's second actor, and the kind in the two lowest bits.
        fileprivate let key: UInt32
        /// Its row in the table of events.
        let row: Int32

        var kind: RelationKind { RelationKind(rawValue: UInt8(key & 3)) ?? .cooperation }
    }

    /// Two actors that have events, and where these are among the rows.
    struct Pair: Sendable {
        private let one: Int32
        private let other: Int32
        private let start: Int32
        private let end: Int32
        private let kinds: Int32

        fileprivate init(_ first: Int, _ second: UInt32, _ range: Range<Int>, kinds: Int) {
            one = Int32(first)
            other = Int32(second)
            start = Int32(range.lowerBound)
            end = Int32(range.upperBound)
            self.kinds = Int32(kinds)
        }

        var first: Int { Int(one) }
        var second: Int { Int(other) }
        var range: Range<Int> { Int(start)..<Int(end) }
        /// How many kinds of events there are.
        var tieCount: Int { Int(kinds) }
        /// Both actors as one number, in either order.
        var key: UInt64 { PairedRows.key(first, second) }
    }

    /// Two actors in either order as one number.
    static func key(_ one: Int, _ other: Int) -> UInt64 {
        UInt64(min(one, other)) << 32 | UInt64(max(one, other))
    }

    private(set) var rows: [Row]
    /// The pairs, ascending by first and second actor.
    private(set) var pairs: [Pair] = []

    /// An event that belongs to a pair, before it is grouped.
    fileprivate struct Loose {
        let first: UInt32
        let key: UInt32
        let row: Int32
    }

    /// Groups the events that `forEach` goes through, ascending by row, each time it is called.
    ///
    /// - Parameters:
    ///   - actorCount: A number above that of every actor.
    ///   - limit: How many events there are at most.
    ///   - forEach: Calls what it is given with row, actors and kind of each event of two actors; the
    ///     first is what events are grouped by first.
    /// - Complexity: O(*e* + *n*) for *e* events and *n* actors; O(*e* log *e*) where the events are
    ///   fewer than the actors.
    @inline(__always)
    init(
        actorCount: Int, limit: Int,
        forEach: ((_ row: Int, _ first: Int32, _ second: Int32, _ kind: RelationKind) -> Void) ->
            Void
    ) {
        if limit < actorCount {
            var loose: [Loose] = []
            forEach { loose.append(Loose(row: $0, $1, $2, $3)) }
            loose.sort { ($0.first, $0.key, $0.row) < ($1.first, $1.key, $1.row) }
            rows = loose.map { Row(key: $0.key, row: $0.row) }
            var start = 0
            while start < loose.count {
                let end = loose[start...].firstIndex { $0.first != loose[start].first }
                group(start..<(end ?? loose.count), of: Int(loose[start].first))
                start = end ?? loose.count
            }
            return
        }
        // Sorted by what matters less first, a place for each event is known by counting.
        var places = [Int32](repeating: 0, count: actorCount << 2)
        var ends = [Int32](repeating: 0, count: actorCount)
        var count = 0
        forEach { row, first, second, kind in
            let event = Loose(row: row, first, second, kind)
            places[Int(event.key)] += 1
            ends[Int(event.first)] += 1
            count += 1
        }
        Self.makeStarts(&places)
        Self.makeStarts(&ends)
        var byKey = [Loose](repeating: Loose(row: 0, 0, 0, .cooperation), count: count)
        forEach { row, first, second, kind in
            let event = Loose(row: row, first, second, kind)
            byKey[Int(places[Int(event.key)])] = event
            places[Int(event.key)] += 1
        }
        rows = [Row](repeating: Row(key: 0, row: 0), count: count)
        for event in byKey {
            rows[Int(ends[Int(event.first)])] = Row(key: event.key, row: event.row)
            ends[Int(event.first)] += 1
        }
        byKey = []
        var start = 0
        for (first, end) in ends.enumerated() {
            group(start..<Int(end), of: first)
            start = Int(end)
        }
    }

    /// Turns counts into the places before which so many are counted.
    private static func makeStarts(_ counts: inout [Int32]) {
        var sum: Int32 = 0
        for index in counts.indices { (counts[index], sum) = (sum, sum + counts[index]) }
    }

    /// Adds the pairs of an actor.
    private mutating func group(_ range: Range<Int>, of first: Int) {
        var start = range.lowerBound
        while start < range.upperBound {
            let second = rows[start].key >> 2
            var end = start + 1
            var ties = 1
            while end < range.upperBound, rows[end].key >> 2 == second {
                if rows[end].key != rows[end - 1].key { ties += 1 }
                end += 1
            }
            pairs.append(Pair(first, second, start..<end, kinds: ties))
            start = end
        }
    }
}

extension PairedRows.Loose {
    @inline(__always)
    fileprivate init(row: Int, _ first: Int32, _ second: Int32, _ kind: RelationKind) {
        self.first = UInt32(bitPattern: first)
        key = UInt32(bitPattern: second) << 2 | UInt32(kind.rawValue)
        self.row = Int32(truncatingIfNeeded: row)
    }
}

// MARK: - Which pairs stay

extension PairedRows {
    /// Leaves the pairs that satisfy a condition, and says how many actors and ties fall away.
    mutating func keep(where isWanted: (Pair) -> Bool) -> (actors: Int, ties: Int) {
        let before = (actors: actors.count, ties: tieCount)
        pairs.removeAll { !isWanted($0) }
        return (before.actors - actors.count, before.ties - tieCount)
    }

    /// The actors that have a pair, ascending.
    var actors: [Int] {
        var isPresent = [Bool](repeating: false, count: (pairs.map(\.second).max() ?? -1) + 1)
        for pair in pairs {
            isPresent[pair.first] = true
            isPresent[pair.second] = true
        }
        return isPresent.indices.filter { isPresent[$0] }
    }

    /// How many ties the pairs have.
    var tieCount: Int { pairs.reduce(0) { $0 + $1.tieCount } }

    /// The actors that are so few ties away from one, and that one.
    func neighbours(of ego: Int, hops: Int) -> Set<Int> {
        var reached: Set<Int> = [ego]
        for _ in 0..<max(1, hops) {
            let before = reached
            for pair in pairs {
                if before.contains(pair.first) { reached.insert(pair.second) }
                if before.contains(pair.second) { reached.insert(pair.first) }
            }
            if reached.count == before.count { break }
        }
        return reached
    }

    /// The strongest actors.
    func strongest(_ count: Int, weighedBy weight: (ArraySlice<Row>) -> Double) -> Set<Int> {
        let actors = actors
        var strengths = [Double](repeating: 0, count: (actors.last ?? -1) + 1)
        for pair in pairs {
            let weight = weight(rows[pair.range])
            strengths[pair.first] += weight
            strengths[pair.second] += weight
        }
        return Set(
            Ranking.order(of: actors.map { strengths[$0] }).prefix(count).map { actors[$0] })
    }
}
