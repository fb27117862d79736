internal import Graphs

/// The graphs of slices, straight from the rows of events.
///
/// A snapshot knows the ties of each pair, their rows, tones and directions, which graphs of one arc a
/// pair need not. Their arcs and weights are the same to the last bit, for they are added up in the
/// same order: by kind, then by row.
struct SliceGraphs: Sendable {
    private let selected: SelectedEvents
    private let actorCount: Int

    /// Events of a scope whose windows hold each event on its first day, and whose weights add up.
    init(of theCase: Case, in scope: SelectionScope) {
        selected = SelectedEvents(
            events: theCase.events, scope: scope,
            weighing: TieAssembly(
                of: theCase.events, scope.selection, representatives: scope.representatives))
        actorCount = theCase.actors.count
    }

    /// Whether graphs from rows are the same as those of snapshots, of a selection whose pairs are all
    /// meant.
    static func suit(_ selection: Selection, of theCase: Case) -> Bool {
        let weighs = selection.weighing == .sum || selection.weighing == .events
        return weighs && selection.assignment.isByStart && selection.nodes == .active
            && !theCase.events.holdsTotals
    }

    /// What is used for one slice after the other, so that it is made once.
    struct Workshop: Sendable {
        /// Where each actor is among those of the slice.
        fileprivate var vertices: [Int32]
        /// Whether an actor is in the slice, 64 in a number.
        fileprivate var bits: [UInt64]
        fileprivate var events: [EventOfPair] = []
        fileprivate var sorted: [EventOfPair] = []
        fileprivate var counts: [Int32] = []
    }

    /// No workshop, in the place of one that is in use elsewhere.
    static let noWorkshop = Workshop(vertices: [], bits: [])

    /// An empty workshop.
    func workshop() -> Workshop {
        Workshop(
            vertices: [Int32](repeating: 0, count: actorCount),
            bits: [UInt64](repeating: 0, count: (actorCount + 63) / 64))
    }

    /// An event by the vertices of its actors.
    fileprivate struct EventOfPair {
        var first: Int32
        var second: Int32
        var row: Int32
        var kind: UInt8
        var isDirected: Bool
    }

    /// The events of a slice, before they are arcs.
    struct Network: Sendable {
        /// The actors that have an event with another, ascending.
        let actors: [Int]
        let eventCount: Int
        let hasConflict: Bool
        fileprivate let events: [EventOfPair]
    }

    /// The events of some rows, and the actors that they are between.
    func network(of rows: Range<Int>, using workshop: inout Workshop) -> Network {
        workshop.events.removeAll(keepingCapacity: true)
        var hasConflict = false
        let table = selected.events
        selected.forEach(in: rows) { row, first, second, kind in
            let source = selected.scope.representatives[Int(table.sources[row])]
            workshop.bits[Int(first) >> 6] |= 1 << UInt64(first & 63)
            workshop.bits[Int(second) >> 6] |= 1 << UInt64(second & 63)
            hasConflict = hasConflict || kind == .conflict
            workshop.events.append(
                EventOfPair(
                    first: source, second: source == first ? second : first,
                    row: Int32(truncatingIfNeeded: row), kind: kind.rawValue,
                    isDirected: table.areDirected[row]))
        }
        var actors: [Int] = []
        for word in workshop.bits.indices where workshop.bits[word] != 0 {
            var rest = workshop.bits[word]
            workshop.bits[word] = 0
            while rest != 0 {
                let actor = word << 6 | rest.trailingZeroBitCount
                workshop.vertices[actor] = Int32(actors.count)
                actors.append(actor)
                rest &= rest - 1
            }
        }
        let vertices = workshop.vertices
        return Network(
            actors: actors, eventCount: workshop.events.count, hasConflict: hasConflict,
            events: workshop.events.map { event in
                var event = event
                event.first = vertices[Int(event.first)]
                event.second = vertices[Int(event.second)]
                return event
            })
    }

    /// The graph of a slice: an arc a pair, or if directed one for each direction in which there are
    /// events.
    ///
    /// - Throws: `GraphError.weightNotFinite` where weights add up to infinity.
    /// - Complexity: O(*n* + *e*) for *n* actors and *e* events.
    func graph(
        of network: Network, isDirected: Bool, using workshop: inout Workshop
    ) throws(GraphError) -> Graph {
        Self.sort(network, isDirected: isDirected, into: &workshop)
        var (sources, targets, weights) = ([Int32](), [Int32](), [Double]())
        sources.reserveCapacity(workshop.sorted.count)
        targets.reserveCapacity(workshop.sorted.count)
        weights.reserveCapacity(workshop.sorted.count)
        var areAllOne = true
        var last: (Int32, Int32) = (-1, -1)
        let countsEvents = selected.weighing.weighing == .events
        for event in workshop.sorted {
            let share = countsEvents ? 1 : selected.events.weights[Int(event.row)]
            if (event.first, event.second) == last {
                weights[weights.count - 1] += share
            } else {
                if let weight = weights.last, weight != 1 { areAllOne = false }
                sources.append(event.first)
                targets.append(event.second)
                weights.append(0 + share)
                last = (event.first, event.second)
            }
        }
        if let weight = weights.last, weight != 1 { areAllOne = false }
        return try Graph(
            vertexCount: network.actors.count, isDirected: isDirected, sources: sources,
            targets: targets, weights: areAllOne ? nil : weights)
    }

    /// Sorts events by first actor, second actor, kind and row; undirected ones by their lower and their
    /// higher vertex, mutual ones both ways.
    private static func sort(
        _ network: Network, isDirected: Bool, into workshop: inout Workshop
    ) {
        var events: [EventOfPair] = []
        events.reserveCapacity(network.events.count)
        for event in network.events {
            var event = event
            if isDirected {
                events.append(event)
                if event.isDirected { continue }
                swap(&event.first, &event.second)
            } else if event.first > event.second {
                swap(&event.first, &event.second)
            }
            events.append(event)
        }
        let count = network.actors.count
        let blank = EventOfPair(first: 0, second: 0, row: 0, kind: 0, isDirected: false)
        if workshop.sorted.count != events.count {
            workshop.sorted = [EventOfPair](repeating: blank, count: events.count)
        }
        place(events, into: &workshop.sorted, &workshop.counts, keys: count << 2) {
            Int($0.second) << 2 | Int($0.kind)
        }
        swap(&events, &workshop.sorted)
        place(events, into: &workshop.sorted, &workshop.counts, keys: count) { Int($0.first) }
    }

    /// Puts events in the order of a key, equals as they stand.
    @inline(__always)
    private static func place(
        _ events: [EventOfPair], into sorted: inout [EventOfPair], _ counts: inout [Int32],
        keys: Int, by key: (EventOfPair) -> Int
    ) {
        counts.removeAll(keepingCapacity: true)
        counts.append(contentsOf: repeatElement(0, count: keys + 1))
        for event in events { counts[key(event) + 1] += 1 }
        for index in 0..<keys { counts[index + 1] += counts[index] }
        for event in events {
            let place = key(event)
            sorted[Int(counts[place])] = event
            counts[place] += 1
        }
    }
}
