internal import ActorNetworks

/// Finds the events that are written once in each direction and are one mutual event, and those of
/// one day that are alike, among the rows of some tables.
struct MirroredEvents {
    /// What makes two events one.
    enum Sameness {
        /// Exchanged actors, the same day and code, and the same place in the same document.
        case mirroredInOnePlace
        /// Exchanged actors, the same day, and the same code of a mutual act.
        case mirroredOfMutualCodes
        /// The same actors in their order, the same day and code.
        case sameDay
    }

    private let sameness: Sameness
    /// Rows counted from 1, each at the place of its hash or after it; 0 is a free place.
    private var places: [UInt32]
    private let firstRow: Int

    /// The rows that are other rows again, with those rows, which come before them.
    ///
    /// - Complexity: O(*n*) expected for *n* rows.
    static func found(
        in rows: [Int], of events: EventTable, by sameness: Sameness, scheme: CodingScheme,
        except isDropped: (Int) -> Bool
    ) -> [(row: Int, of: Int)] {
        var search = MirroredEvents(
            sameness: sameness, from: rows.min() ?? 0, rowCount: rows.count)
        var mutual: [Int32: Bool] = [:]
        var found: [(row: Int, of: Int)] = []
        for row in rows where !isDropped(row) {
            if sameness == .sameDay {
                // Several events of an interval are on days of their own.
                if events.eventCount(of: row) > 1, events.extents[row] != .day { continue }
            } else {
                guard events.areDirected[row], events.sources[row] != events.targets[row] else {
                    continue
                }
                if sameness == .mirroredOfMutualCodes {
                    let code = events.codeNumber(of: row)
                    let isMutual =
                        mutual[code]
                        ?? events.code(of: row).flatMap { scheme.entry(of: $0) }?.isMutual ?? false
                    mutual[code] = isMutual
                    guard isMutual else { continue }
                }
            }
            if let other = search.take(row, of: events) { found.append((row, other)) }
        }
        return found
    }

    private init(sameness: Sameness, from firstRow: Int, rowCount: Int) {
        self.sameness = sameness
        self.firstRow = firstRow
        var size = 16
        while size < rowCount * 2 { size *= 2 }
        places = [UInt32](repeating: 0, count: size)
    }

    /// The earlier row that a row is again; the row is put among those to come back to if there is
    /// none. A row that has found its mirror image is taken out, so that each is found once.
    private mutating func take(_ row: Int, of events: EventTable) -> Int? {
        var place = hash(of: row, of: events) & (places.count - 1)
        while places[place] > 0 {
            if places[place] != UInt32.max {
                let other = Int(places[place]) - 1 + firstRow
                if isSame(row, other, of: events) {
                    // A mark keeps what lies behind it within reach.
                    if sameness != .sameDay { places[place] = UInt32.max }
                    return other
                }
            }
            place = (place + 1) & (places.count - 1)
        }
        places[place] = UInt32(row - firstRow + 1)
        return nil
    }

    private func hash(of row: Int, of events: EventTable) -> Int {
        let (source, target) = (events.sources[row], events.targets[row])
        let isOrdered = sameness == .sameDay || source < target
        let (first, second) = isOrdered ? (source, target) : (target, source)
        var hash = UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
        let code = UInt32(bitPattern: events.codeNumber(of: row))
        ByteHash.mix(
            UInt64(UInt32(bitPattern: events.starts[row].number)) << 32 | UInt64(code), into: &hash)
        ByteHash.mix(UInt64(events.kinds[row].rawValue), into: &hash)
        if sameness == .mirroredInOnePlace {
            ByteHash.mix(UInt64(UInt32(bitPattern: events.documents[row])), into: &hash)
        }
        return Int(truncatingIfNeeded: hash >> 1)
    }

    private func isSame(_ row: Int, _ other: Int, of events: EventTable) -> Bool {
        let isTurned = sameness != .sameDay
        guard events.starts[row] == events.starts[other], events.ends[row] == events.ends[other],
            events.kinds[row] == events.kinds[other],
            events.codeNumber(of: row) == events.codeNumber(of: other),
            events.sources[row] == (isTurned ? events.targets[other] : events.sources[other]),
            events.targets[row] == (isTurned ? events.sources[other] : events.targets[other])
        else { return false }
        guard sameness == .mirroredInOnePlace else { return true }
        return events.documents[row] >= 0 && events.documents[row] == events.documents[other]
            && events.texts[.place].areEqual(row, other)
    }
}
