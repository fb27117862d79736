/// The events of a window in the order of their pairs, kept up as the window moves on.
///
/// Rows stand by date, so a window that moves on leaves its first rows and takes in rows behind its
/// last. Those taken in are sorted and merged with those kept, which are in order already.
struct WindowEvents: Sendable {
    /// Whether events are sorted by source and target, mutual ones both ways; else by the lower and
    /// the higher actor.
    private let areDirected: Bool

    private var rows = 0..<0
    private var places: [KeyedPlace] = []
    private var taken: [KeyedPlace] = []
    private var spare: [KeyedPlace] = []

    init(areDirected: Bool) { self.areDirected = areDirected }

    /// An event, or a direction of a mutual one.
    struct Event {
        fileprivate let keyed: KeyedPlace

        var row: Int32 { keyed.place }
        var first: Int32 { Int32(truncatingIfNeeded: keyed.key >> 33) }
        var second: Int32 { Int32(truncatingIfNeeded: keyed.key >> 2 & 0x7FFF_FFFF) }
        var kind: RelationKind? { RelationKind(rawValue: UInt8(keyed.key & 3)) }

        func isOfPair(of other: Self) -> Bool { keyed.key >> 2 == other.keyed.key >> 2 }
    }

    var count: Int { places.count }

    /// The events by first actor, second actor, kind and row.
    subscript(place: Int) -> Event {
        @inline(__always) get { Event(keyed: places[place]) }
    }

    /// Moves the window to other rows.
    mutating func move(to new: Range<Int>, of selected: SelectedEvents) {
        if new == rows { return }
        let kept =
            new.lowerBound >= rows.lowerBound && new.upperBound >= rows.upperBound
            ? new.clamped(to: rows) : new.lowerBound..<new.lowerBound
        taken.removeAll(keepingCapacity: true)
        take(kept.isEmpty ? new : kept.upperBound..<new.upperBound, of: selected)
        taken.sortByKey(using: &spare)
        if kept.isEmpty {
            swap(&places, &taken)
        } else if new.lowerBound > rows.lowerBound || !taken.isEmpty {
            merge(from: kept.lowerBound)
        }
        rows = new
    }

    private mutating func take(_ rows: Range<Int>, of selected: SelectedEvents) {
        let table = selected.events
        selected.forEach(in: rows) { row, first, second, kind in
            let isMutual = !table.areDirected[row]
            let isTurned =
                areDirected && selected.scope.representatives[Int(table.sources[row])] != first
            if !isTurned || isMutual { taken.append(Self.keyed(row, first, second, kind)) }
            if isTurned || isMutual && areDirected {
                taken.append(Self.keyed(row, second, first, kind))
            }
        }
    }

    private static func keyed(
        _ row: Int, _ first: Int32, _ second: Int32, _ kind: RelationKind
    ) -> KeyedPlace {
        KeyedPlace(
            key: UInt64(first) << 33 | UInt64(second) << 2 | UInt64(kind.rawValue),
            place: Int32(truncatingIfNeeded: row))
    }

    /// Merges what is kept, from a row on, with what is taken in.
    private mutating func merge(from row: Int) {
        spare.removeAll(keepingCapacity: true)
        var next = 0
        for place in places where place.place >= row {
            while next < taken.count,
                taken[next].key < place.key
                    || taken[next].key == place.key && taken[next].place < place.place
            {
                spare.append(taken[next])
                next += 1
            }
            spare.append(place)
        }
        spare.append(contentsOf: taken[next...])
        swap(&places, &spare)
    }
}
