/// Contacts between vertices `0..<n` in time, which never change.
///
/// ```swift
/// let graph = try TemporalGraph(
///     vertexCount: 3,
///     contacts: [Contact(from: 0, to: 1, at: 1), Contact(from: 1, to: 2, at: 2)])
/// try graph.reach().sizes  // 2, 1, 0: vertex 2 was too late to reach anybody
/// ```
///
/// A contact has a direction unless it is mutual. The same contact twice, of the same two vertices
/// and times, opens no further way: it counts where events are counted, not where paths are.
public struct TemporalGraph: Sendable {
    /// How many vertices there are.
    public let vertexCount: Int

    /// The sources of the contacts, which are sorted by start; one entry a contact, like all columns.
    public let sources: [Int32]

    /// The targets.
    public let targets: [Int32]

    /// The first time of each contact, ascending.
    public let starts: [Int]

    /// The time after the last of each contact.
    public let ends: [Int]

    /// Whether each contact can be used both ways.
    public let areMutual: [Bool]

    /// How many events each contact stands for.
    public let eventCounts: [Int]

    /// The contacts as ways from one vertex to another, each once.
    let steps: TimedSteps

    /// How many contacts there are.
    public var contactCount: Int { starts.count }

    /// The graph of some contacts.
    ///
    /// - Parameters:
    ///   - vertexCount: How many vertices there are.
    ///   - contacts: The contacts, in any order; those of one start keep theirs.
    /// - Throws: `GraphError.vertexOutOfRange`, `.tooManyVertices`, `.tooManyArcs`.
    /// - Complexity: O(*m* log *m*) for *m* contacts, near O(*m*) if they come in order.
    public init(vertexCount: Int, contacts: [Contact]) throws(GraphError) {
        precondition(vertexCount >= 0, "a graph cannot have fewer than 0 vertices")
        guard vertexCount <= Int(Int32.max) else {
            throw .tooManyVertices(vertexCount, limit: Int(Int32.max))
        }
        // Mutual contacts are two ways each, and ways are numbered by 32 bits.
        guard contacts.count <= Int(Int32.max) / 2 else {
            throw .tooManyArcs(contacts.count, limit: Int(Int32.max) / 2)
        }
        for (arc, contact) in contacts.enumerated() {
            for vertex in [contact.source, contact.target]
            where vertex < 0 || vertex >= vertexCount {
                throw .vertexOutOfRange(arc: arc, vertex: vertex, count: vertexCount)
            }
        }
        self.init(vertexCount, Self.inOrder(contacts))
    }

    /// A graph of contacts that are known to fit and to be in order.
    private init(_ vertexCount: Int, _ contacts: [Contact]) {
        self.vertexCount = vertexCount
        sources = contacts.map { Int32($0.source) }
        targets = contacts.map { Int32($0.target) }
        starts = contacts.map(\.start)
        ends = contacts.map(\.end)
        areMutual = contacts.map(\.isMutual)
        eventCounts = contacts.map(\.eventCount)
        steps = TimedSteps(contacts)
    }

    /// Contacts by start, then as they came.
    private static func inOrder(_ contacts: [Contact]) -> [Contact] {
        guard zip(contacts, contacts.dropFirst()).contains(where: { $0.start > $1.start }) else {
            return contacts
        }
        return contacts.indices.sorted {
            (contacts[$0].start, $0) < (contacts[$1].start, $1)
        }.map { contacts[$0] }
    }

    /// A contact as a value.
    public func contact(_ index: Int) -> Contact {
        Contact(
            from: Int(sources[index]), to: Int(targets[index]), during: starts[index]..<ends[index],
            isMutual: areMutual[index], events: eventCounts[index])
    }

    /// The graph in which time and direction run backwards: a contact from `u` to `v` at `t` is one
    /// from `v` to `u` at `−t`.
    ///
    /// - Complexity: O(*m* log *m*) for *m* contacts.
    func reversed() -> TemporalGraph {
        let contacts = (0..<contactCount).map { index in
            Contact(
                from: Int(targets[index]), to: Int(sources[index]),
                during: (1 - ends[index])..<(1 - starts[index]), isMutual: areMutual[index],
                events: eventCounts[index])
        }
        return TemporalGraph(vertexCount, Self.inOrder(contacts))
    }
}
