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
        /// The events of the slice, by pair.
        fileprivate var ofPairs = WindowEvents(areDirected: false)
        /// The same by source and target.
        fileprivate var directed = WindowEvents(areDirected: true)
    }

    /// No workshop, in the place of one that is in use elsewhere.
    static let noWorkshop = Workshop(vertices: [], bits: [])

    /// An empty workshop.
    func workshop() -> Workshop {
        Workshop(
            vertices: [Int32](repeating: 0, count: actorCount),
            bits: [UInt64](repeating: 0, count: (actorCount + 63) / 64))
    }

    /// The events of a slice, before they are arcs.
    struct Network: Sendable {
        /// The actors that have an event with another, ascending.
        let actors: [Int]
        let eventCount: Int
        let hasConflict: Bool
        fileprivate let rows: Range<Int>
    }

    /// The events of some rows, and the actors that they are between.
    ///
    /// - Complexity: O(*n* + *e*) for *n* actors and *e* events, where sorting is part of it only for
    ///   events that the slice before did not have.
    func network(of rows: Range<Int>, using workshop: inout Workshop) -> Network {
        workshop.ofPairs.move(to: rows, of: selected)
        var hasConflict = false
        for place in 0..<workshop.ofPairs.count {
            let event = workshop.ofPairs[place]
            let (first, second) = (Int(event.first), Int(event.second))
            workshop.bits[first >> 6] |= 1 << UInt64(first & 63)
            workshop.bits[second >> 6] |= 1 << UInt64(second & 63)
            hasConflict = hasConflict || event.kind == .conflict
        }
        var actors: [Int] = []
        for word in workshop.bits.indices where workshop.bits[word] != 0 {
            var rest = workshop.bits[word]
            workshop.bits[word] = 0
            while rest != 0 {
                let actor = word << 6 | rest.trailingZeroBitCount
                workshop.vertices[actor] = Int32(truncatingIfNeeded: actors.count)
                actors.append(actor)
                rest &= rest - 1
            }
        }
        return Network(
            actors: actors, eventCount: workshop.ofPairs.count, hasConflict: hasConflict,
            rows: rows)
    }

    /// The graph of a slice: an arc a pair, or if directed one for each direction in which there are
    /// events.
    ///
    /// - Throws: `GraphError.weightNotFinite` where weights add up to infinity.
    /// - Complexity: O(*n* + *e*) for *n* actors and *e* events.
    func graph(
        of network: Network, isDirected: Bool, using workshop: inout Workshop
    ) throws(GraphError) -> Graph {
        if isDirected { workshop.directed.move(to: network.rows, of: selected) }
        let events = isDirected ? workshop.directed : workshop.ofPairs
        var (sources, targets, weights) = ([Int32](), [Int32](), [Double]())
        sources.reserveCapacity(events.count)
        targets.reserveCapacity(events.count)
        weights.reserveCapacity(events.count)
        var areAllOne = true
        let countsEvents = selected.weighing.weighing == .events
        var place = 0
        while place < events.count {
            let event = events[place]
            var weight = 0.0
            while place < events.count, events[place].isOfPair(of: event) {
                weight += countsEvents ? 1 : selected.events.weights[Int(events[place].row)]
                place += 1
            }
            sources.append(workshop.vertices[Int(event.first)])
            targets.append(workshop.vertices[Int(event.second)])
            weights.append(weight)
            areAllOne = areAllOne && weight == 1
        }
        return try Graph(
            vertexCount: network.actors.count, isDirected: isDirected, sources: sources,
            targets: targets, weights: areAllOne ? nil : weights)
    }
}
