internal import ActorNetworks

/// Finds an earlier event that is like another in everything but its id, place and remarks.
struct LikeEvents: ~Copyable {
    /// How an earlier event is like another.
    enum Likeness: Equatable {
        /// In everything; events between two actors that are mutual have no order.
        case repeated(Int)
        /// With its actors exchanged, where that is seldom two events.
        case mirrored(Int)
    }

    /// A row at the place of its hash or at one of those after it.
    private struct Place {
        /// Counted from 1; 0 is a free place.
        var row: UInt32 = 0
        var hash: UInt32 = 0
    }

    private var places = [Place](repeating: Place(), count: 16)
    private var count = 0
    /// Rows up to this one, counted from 1, are no longer in mind, so that their places are free.
    private var forgotten: UInt32 = 0
    /// The latest day so far, and whether the rows have come in the order of days.
    private var latest = Day.earliest
    private var isInOrder = true

    /// Takes the next row and finds an earlier one that is like it.
    ///
    /// - Complexity: O(1) expected. As long as the rows come in the order of their days, only those
    ///   of one day are kept in mind.
    mutating func like(_ row: Int, of events: borrowing EventTable) -> Likeness? {
        let day = events.starts[row]
        if isInOrder, day != latest { begin(day, with: row, of: events) }
        let found = take(row, of: events)
        if let twin = found.twin { return .repeated(twin) }
        guard events.areDirected[row], events.kinds[row] != .conflict else { return nil }
        return found.mirror.map { .mirrored($0) }
    }

    /// Takes the last rows, which are of one day and say no more than who did what to whom, and tells
    /// of those that are like an earlier one.
    mutating func like(
        plain rows: Range<Int>, of events: borrowing EventTable, _ tell: (Int, Likeness) -> Void
    ) {
        guard let first = rows.first else { return }
        let day = events.starts[first]
        if isInOrder, day != latest { begin(day, with: first, of: events) }
        let start = events.hashOfDays(first)
        let mayBeMirrored = events.areDirected[first]
        for row in rows {
            let hash = UInt32(truncatingIfNeeded: events.plainHash(of: row, from: start) >> 8)
            let found = take(row, withHash: hash, of: events)
            if let twin = found.twin {
                tell(row, .repeated(twin))
            } else if let mirror = found.mirror, mayBeMirrored, events.kinds[row] != .conflict {
                tell(row, .mirrored(mirror))
            }
        }
    }

    private mutating func begin(_ day: Day, with row: Int, of events: borrowing EventTable) {
        isInOrder = day > latest
        latest = day
        count = 0
        forgotten = UInt32(row)
        guard !isInOrder else { return }
        places = [Place](repeating: Place(), count: places.count)
        forgotten = 0
        for earlier in 0..<row { _ = take(earlier, of: events) }
    }

    /// Finds rows that are like one, as it is and with its actors exchanged, and adds it if it is the
    /// first of its sort.
    @inline(__always)
    private mutating func take(
        _ row: Int, of events: borrowing EventTable
    ) -> (twin: Int?, mirror: Int?) {
        take(row, withHash: UInt32(truncatingIfNeeded: events.hash(of: row) >> 8), of: events)
    }

    @inline(__always)
    private mutating func take(
        _ row: Int, withHash hash: UInt32, of events: borrowing EventTable
    ) -> (twin: Int?, mirror: Int?) {
        if (count + 1) * 2 > places.count { grow() }
        var mirror: Int?
        var place = Int(hash) & (places.count - 1)
        while places[place].row > forgotten {
            if places[place].hash == hash {
                let other = Int(places[place].row) - 1
                if Self.areAlike(row, other, of: events) {
                    if Self.haveSameActors(row, other, of: events) { return (other, nil) }
                    mirror = other
                }
            }
            place = (place + 1) & (places.count - 1)
        }
        places[place] = Place(row: UInt32(row + 1), hash: hash)
        count += 1
        return (nil, mirror)
    }

    private mutating func grow() {
        let known = places
        places = [Place](repeating: Place(), count: known.count * 2)
        for row in known where row.row > forgotten {
            var place = Int(row.hash) & (places.count - 1)
            while places[place].row > forgotten { place = (place + 1) & (places.count - 1) }
            places[place] = row
        }
    }

    private static func haveSameActors(
        _ row: Int, _ other: Int, of events: borrowing EventTable
    ) -> Bool {
        if events.sources[row] == events.sources[other] {
            return events.targets[row] == events.targets[other]
        }
        // Those of a mutual event have no order.
        return !events.areDirected[row] && events.sources[row] == events.targets[other]
            && events.targets[row] == events.sources[other]
    }

    /// Whether two rows have the same two actors, in whichever order, and everything else in common.
    private static func areAlike(
        _ row: Int, _ other: Int, of events: borrowing EventTable
    ) -> Bool {
        let areSame =
            events.sources[row] == events.sources[other]
            && events.targets[row] == events.targets[other]
        let areTurned =
            events.sources[row] == events.targets[other]
            && events.targets[row] == events.sources[other]
        return (areSame || areTurned)
            && events.starts[row] == events.starts[other]
            && events.ends[row] == events.ends[other]
            && events.extents[row] == events.extents[other]
            && events.precisions[row] == events.precisions[other]
            && events.kinds[row] == events.kinds[other]
            && events.weights[row] == events.weights[other]
            && events.eventCount(of: row) == events.eventCount(of: other)
            && events.areDirected[row] == events.areDirected[other]
            && events.documents[row] == events.documents[other]
            && events.codeNumber(of: row) == events.codeNumber(of: other)
            && events.texts[.summary].areEqual(row, other)
    }
}

extension EventTable {
    /// A number that is the same for rows with the same two actors, in whichever order, days, kind,
    /// weight, code, document and summary.
    fileprivate func hash(of row: Int) -> UInt64 {
        var hash = plainHash(of: row, from: hashOfDays(row))
        let reference = Self.join(codeNumber(of: row), documents[row])
        if reference != .max { ByteHash.mix(reference, into: &hash) }
        if texts[.summary].count > row {
            let summary = texts[.summary].withBytes(of: row) { ByteHash.value(of: $0) }
            ByteHash.mix(UInt64(summary), into: &hash)
        }
        return hash
    }

    /// The part of it that is the same for all rows of a day.
    fileprivate func hashOfDays(_ row: Int) -> UInt64 {
        var hash = ByteHash.start
        ByteHash.mix(Self.join(starts[row].number, ends[row].number), into: &hash)
        return hash
    }

    /// The whole of it for a row without code, document and summary.
    @inline(__always)
    fileprivate func plainHash(of row: Int, from start: UInt64) -> UInt64 {
        let (source, target) = (sources[row], targets[row])
        var hash = start
        ByteHash.mix(Self.join(min(source, target), max(source, target)), into: &hash)
        ByteHash.mix(weights[row].bitPattern ^ UInt64(kinds[row].rawValue), into: &hash)
        return hash
    }

    private static func join(_ high: Int32, _ low: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: high)) << 32 | UInt64(UInt32(bitPattern: low))
    }
}
