internal import ActorNetworks

/// Finds an earlier event that is like another in everything but its id, place and remarks.
struct LikeEvents {
    /// How an earlier event is like another.
    enum Likeness: Equatable {
        /// In everything; events between two actors that are mutual have no order.
        case repeated(Int)
        /// With its actors exchanged, where that is seldom two events.
        case mirrored(Int)
    }

    /// Rows counted from 1, each at the place of its hash or after it; 0 is a free place.
    private var places = [UInt32](repeating: 0, count: 16)
    private var count = 0
    /// The latest day so far, and whether the rows have come in the order of days.
    private var latest = Day.earliest
    private var isInOrder = true

    /// Takes the next row and finds an earlier one that is like it.
    ///
    /// - Complexity: O(1) expected. As long as the rows come in the order of their days, only those
    ///   of one day are kept in mind.
    mutating func like(_ row: Int, of events: EventTable) -> Likeness? {
        let day = events.starts[row]
        if isInOrder, day != latest {
            places = [UInt32](repeating: 0, count: 16)
            count = 0
            isInOrder = day > latest
            if !isInOrder {
                for earlier in 0..<row {
                    let hash = Self.hash(of: earlier, of: events, isTurned: false)
                    if find(earlier, hash: hash, of: events, isTurned: false) == nil {
                        insert(earlier, hash: hash, of: events)
                    }
                }
            }
            latest = day
        }
        let hash = Self.hash(of: row, of: events, isTurned: false)
        if let twin = find(row, hash: hash, of: events, isTurned: false) { return .repeated(twin) }
        insert(row, hash: hash, of: events)
        guard events.areDirected[row], events.kinds[row] != .conflict,
            events.sources[row] != events.targets[row]
        else { return nil }
        let turned = Self.hash(of: row, of: events, isTurned: true)
        return find(row, hash: turned, of: events, isTurned: true).map { .mirrored($0) }
    }

    private func find(_ row: Int, hash: Int, of events: EventTable, isTurned: Bool) -> Int? {
        var place = hash & (places.count - 1)
        while places[place] > 0 {
            let other = Int(places[place]) - 1
            if Self.areAlike(row, other, of: events, isTurned: isTurned) { return other }
            place = (place + 1) & (places.count - 1)
        }
        return nil
    }

    private mutating func insert(_ row: Int, hash: Int, of events: EventTable) {
        if (count + 1) * 4 > places.count * 3 {
            let rows = places
            places = [UInt32](repeating: 0, count: rows.count * 2)
            for row in rows where row > 0 {
                put(row, hash: Self.hash(of: Int(row) - 1, of: events, isTurned: false))
            }
        }
        put(UInt32(row + 1), hash: hash)
        count += 1
    }

    private mutating func put(_ row: UInt32, hash: Int) {
        var place = hash & (places.count - 1)
        while places[place] > 0 { place = (place + 1) & (places.count - 1) }
        places[place] = row
    }

    /// The actors of a row as one number, those of a mutual event in the order of their positions.
    private static func actors(of row: Int, of events: EventTable, isTurned: Bool) -> UInt64 {
        var (source, target) = (events.sources[row], events.targets[row])
        if isTurned || (!events.areDirected[row] && source > target) { swap(&source, &target) }
        return UInt64(UInt32(bitPattern: source)) << 32 | UInt64(UInt32(bitPattern: target))
    }

    private static func hash(of row: Int, of events: EventTable, isTurned: Bool) -> Int {
        var hash = actors(of: row, of: events, isTurned: isTurned)
        let days =
            UInt64(UInt32(bitPattern: events.starts[row].number)) << 32
            | UInt64(UInt32(bitPattern: events.ends[row].number))
        ByteHash.mix(days, into: &hash)
        let code = UInt32(bitPattern: events.codeNumber(of: row))
        ByteHash.mix(UInt64(events.kinds[row].rawValue) << 32 | UInt64(code), into: &hash)
        ByteHash.mix(UInt64(UInt32(bitPattern: events.documents[row])), into: &hash)
        ByteHash.mix(events.weights[row].bitPattern, into: &hash)
        let summary = events.texts[.summary].withBytes(of: row) { ByteHash.value(of: $0) }
        ByteHash.mix(UInt64(summary), into: &hash)
        return Int(truncatingIfNeeded: hash >> 1)
    }

    private static func areAlike(
        _ row: Int, _ other: Int, of events: EventTable, isTurned: Bool
    ) -> Bool {
        actors(of: row, of: events, isTurned: isTurned)
            == actors(of: other, of: events, isTurned: false)
            && events.starts[row] == events.starts[other]
            && events.ends[row] == events.ends[other]
            && events.extents[row] == events.extents[other]
            && events.precisions[row] == events.precisions[other]
            && events.kinds[row] == events.kinds[other]
            && events.weights[row] == events.weights[other]
            && events.areDirected[row] == events.areDirected[other]
            && events.documents[row] == events.documents[other]
            && events.codeNumber(of: row) == events.codeNumber(of: other)
            && events.texts[.summary].areEqual(row, other)
    }
}
