/// What can be told of a selection before its events are grouped by pair: how strong each actor is,
/// and how many ties there are.
///
/// Where the strongest actors alone stay, most events fall away, and grouping them first would be
/// most of the work.
struct SelectionTotals {
    /// The strengths of all actors of the case, by position: the weights of their events added up.
    private(set) var strengths: [Double]
    /// Whether an actor has an event, by position.
    private var isPresent: [Bool]
    /// How many ties there are, one for each pair and kind.
    private(set) var tieCount = 0

    /// The positions of the actors that have an event, ascending.
    var actors: [Int] { isPresent.indices.filter { isPresent[$0] } }

    /// Adds up the selected events of some rows, in two halves at once.
    ///
    /// - Parameters:
    ///   - rows: The rows of the selection's window.
    ///   - selected: Which events are selected, and what they weigh.
    ///   - actorCount: How many actors the case has.
    /// - Complexity: O(*e* + *n*) for *e* events and *n* actors, and eight bytes an event.
    init(of rows: Range<Int>, among selected: SelectedEvents, actorCount: Int) {
        let halves = Halves(of: rows)
        var sums = halves.map { rows in
            var sums = Sums(actorCount: actorCount)
            selected.forEach(in: rows) { row, first, second, kind in
                let weight = selected.weighing.share(of: row)
                sums.strengths[Int(first)] += weight
                sums.strengths[Int(second)] += weight
                sums.isPresent[Int(first)] = true
                sums.isPresent[Int(second)] = true
                sums.groups[TieKey(first, second, kind).group] += 1
            }
            return sums
        }
        var starts = [[Int32]](repeating: [], count: sums.count)
        var count: Int32 = 0
        for group in 0..<TieKey.groupCount {
            for half in sums.indices {
                starts[half].append(count)
                count += sums[half].groups[group]
            }
        }
        let ends = (1...TieKey.groupCount).map { $0 < TieKey.groupCount ? starts[0][$0] : count }
        let keys = [TieKey](unsafeUninitializedCapacity: Int(count)) { keys, filled in
            nonisolated(unsafe) let keys = keys
            _ = halves.map { [starts] half, rows in
                var places = starts[half]
                selected.forEach(in: rows) { _, first, second, kind in
                    let key = TieKey(first, second, kind)
                    keys[Int(places[key.group])] = key
                    places[key.group] += 1
                }
            }
            filled = Int(count)
        }
        strengths = sums[0].strengths
        isPresent = sums[0].isPresent
        for half in sums.dropFirst() {
            for actor in strengths.indices {
                strengths[actor] += half.strengths[actor]
                isPresent[actor] = isPresent[actor] || half.isPresent[actor]
            }
        }
        sums = []
        tieCount = TieKey.distinctCount(of: keys, inGroupsThatEndAt: ends)
    }

    /// What a part of the rows adds up to.
    private struct Sums: Sendable {
        var strengths: [Double]
        var isPresent: [Bool]
        /// How many events there are in each group of ties.
        var groups = [Int32](repeating: 0, count: TieKey.groupCount)

        init(actorCount: Int) {
            strengths = [Double](repeating: 0, count: actorCount)
            isPresent = [Bool](repeating: false, count: actorCount)
        }
    }
}

/// Two actors and a kind as one number.
private struct TieKey {
    private let number: UInt64

    @inline(__always)
    init(_ first: Int32, _ second: Int32, _ kind: RelationKind) {
        number =
            UInt64(UInt32(bitPattern: first)) << 34 | UInt64(UInt32(bitPattern: second)) << 2
            | UInt64(kind.rawValue)
    }

    /// Equal numbers are in one group, and others are spread evenly.
    static let groupCount = 1 << 10

    @inline(__always)
    private var hash: UInt64 { number &* 0x9E37_79B9_7F4A_7C15 }

    @inline(__always)
    var group: Int { Int(hash >> 54) }

    /// How many different numbers there are, by a table for each group that fits a processor's own
    /// memory.
    static func distinctCount(of keys: [TieKey], inGroupsThatEndAt ends: [Int32]) -> Int {
        Halves(of: 0..<groupCount, areWorthIt: keys.count > Halves.fewRows).map { groups in
            var table: [UInt64] = []
            return groups.reduce(0) { count, group in
                let range = (group == 0 ? 0 : Int(ends[group - 1]))..<Int(ends[group])
                return count + distinctCount(of: keys[range], by: &table)
            }
        }.reduce(0, +)
    }

    private static func distinctCount(of keys: ArraySlice<TieKey>, by table: inout [UInt64]) -> Int
    {
        guard !keys.isEmpty else { return 0 }
        let bits = Int.bitWidth - (2 * keys.count - 1).leadingZeroBitCount
        if table.count < 1 << bits {
            table = [UInt64](repeating: .max, count: 1 << bits)
        } else {
            for place in 0..<1 << bits { table[place] = .max }
        }
        var count = 0
        for key in keys {
            // The group's own bits come first.
            var place = Int((key.hash << 10) >> UInt64(64 - bits))
            while table[place] != key.number, table[place] != .max {
                place = (place + 1) & (1 << bits - 1)
            }
            if table[place] == .max {
                table[place] = key.number
                count += 1
            }
        }
        return count
    }
}
