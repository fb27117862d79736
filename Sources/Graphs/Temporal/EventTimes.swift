extension TemporalGraph {
    /// The times between the events of each vertex that follow each other.
    ///
    /// An event is at the start of its contact, whatever its direction; a contact of several events
    /// counts as many, and the same contact twice as two; one of 0 events plays no part.
    ///
    /// - Returns: One entry per vertex, at the vertex's position.
    /// - Complexity: O(*n* + *m*) for *m* contacts.
    public func interEventTimes() -> [InterEventTimes] {
        var times = [[(time: Int, events: Int)]](repeating: [], count: vertexCount)
        for contact in 0..<contactCount where eventCounts[contact] > 0 {
            let event = (time: starts[contact], events: eventCounts[contact])
            times[Int(sources[contact])].append(event)
            if sources[contact] != targets[contact] { times[Int(targets[contact])].append(event) }
        }
        return times.map { InterEventTimes(between: $0) }
    }

    /// The times between the events of each pair of vertices that follow each other.
    ///
    /// Events of both directions count; so do several of one contact, and the same contact twice; one
    /// of 0 events plays no part.
    ///
    /// - Returns: The pairs that have contacts, without loops, ordered by the smaller vertex, then the
    ///   greater.
    /// - Complexity: O(*m* log *m*) for *m* contacts.
    public func pairInterEventTimes() -> [(source: Int, target: Int, times: InterEventTimes)] {
        // Equal pairs keep the order of their times.
        let order = (0..<contactCount).filter {
            sources[$0] != targets[$0] && eventCounts[$0] > 0
        }.map { contact in
            let (one, other) = (UInt64(sources[contact]), UInt64(targets[contact]))
            return PairedContact(pair: min(one, other) << 32 | max(one, other), contact: contact)
        }.sorted { ($0.pair, $0.contact) < ($1.pair, $1.contact) }
        return order.chunked { $0.pair == $1.pair }.map { events in
            let pair = events.first?.pair ?? 0
            let times = events.lazy.map {
                (time: starts[$0.contact], events: eventCounts[$0.contact])
            }
            return (
                source: Int(pair >> 32), target: Int(pair & 0xFFFF_FFFF),
                times: InterEventTimes(between: times)
            )
        }
    }
}

/// A contact and its two vertices as one number.
private struct PairedContact {
    let pair: UInt64
    let contact: Int
}

extension Array {
    /// The elements in runs of such as belong together.
    fileprivate func chunked(by belong: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
        var chunks: [ArraySlice<Element>] = []
        var start = 0
        for index in indices.dropFirst() where !belong(self[index - 1], self[index]) {
            chunks.append(self[start..<index])
            start = index
        }
        if start < count { chunks.append(self[start...]) }
        return chunks
    }
}
