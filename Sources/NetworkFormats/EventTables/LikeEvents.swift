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

    private mutating func begin(_ day: Day, with row: Int, of events: borrowing EventTable) {
        isInOrder = day > latest
        latest = day
        if count > 0 {
            for place in places.indices { places[place] = Place() }
            count = 0
        }
        if !isInOrder {
            for earlier in 0..<row { _ = take(earlier, of: events) }
        }
    }

    /// Finds rows that are like one, as it is and with its actors exchanged, and adds it if it is the
    /// first of its sort.
    private mutating func take(
        _ row: Int, of events: borrowing EventTable
    ) -> (twin: Int?, mirror: Int?) {
        if (count + 1) * 2 > places.count { grow() }
        let hash = Self.hash(of: row, of: events)
        var mirror: Int?
        var place = Int(hash) & (places.count - 1)
        while places[place].row > 0 {
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
        for row in known where row.row > 0 {
            var place = Int(row.hash) & (places.count - 1)
            while places[place].row > 0 { place = (place + 1) & (places.count - 1) }
            places[place] = row
        }
    }

    /// A number that is the same for rows that are like one another, in whichever order of actors.
    private static func hash(of row: Int, of events: borrowing EventTable) -> UInt32 {
        UInt32(truncatingIfNeeded: events.hash(of: row) >> 8)
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
        let (source, target) = (sources[row], targets[row])
        var hash = Self.join(min(source, target), max(source, target))
        ByteHash.mix(Self.join(starts[row].number, ends[row].number), into: &hash)
        ByteHash.mix(weights[row].bitPattern ^ UInt64(kinds[row].rawValue), into: &hash)
        ByteHash.mix(Self.join(codeNumber(of: row), documents[row]), into: &hash)
        if texts[.summary].count > row {
            let summary = texts[.summary].withBytes(of: row) { ByteHash.value(of: $0) }
            ByteHash.mix(UInt64(summary), into: &hash)
        }
        return hash
    }

    private static func join(_ high: Int32, _ low: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: high)) << 32 | UInt64(UInt32(bitPattern: low))
    }
}
