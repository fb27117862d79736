/// Collects arcs, checks them once and freezes them into a ``Graph``.
public struct GraphBuilder: Sendable {
    /// How many vertices the graph will have.
    public let vertexCount: Int

    /// Whether arcs will lead one way only.
    public let isDirected: Bool

    private var sources: [Int32] = []
    private var targets: [Int32] = []
    private var weights: [Double] = []
    private var isWeighted = false

    /// Starts a graph without arcs.
    public init(vertexCount: Int, isDirected: Bool = true) {
        self.vertexCount = vertexCount
        self.isDirected = isDirected
    }

    /// Makes room for arcs to come.
    public mutating func reserveCapacity(_ arcCount: Int) {
        sources.reserveCapacity(arcCount)
        targets.reserveCapacity(arcCount)
    }

    /// Adds an arc; what is wrong with it is said by ``build()``.
    ///
    /// - Parameters:
    ///   - source: The vertex that the arc leaves.
    ///   - target: The vertex that the arc reaches.
    ///   - weight: Any finite number; an arc of weight 0 is kept, but no measure sees it.
    public mutating func addArc(from source: Int, to target: Int, weight: Double = 1) {
        if weight != 1, !isWeighted {
            weights = [Double](repeating: 1, count: sources.count)
            isWeighted = true
        }
        if isWeighted { weights.append(weight) }
        sources.append(Int32(clamping: source))
        targets.append(Int32(clamping: target))
    }

    /// Freezes the arcs added so far.
    ///
    /// - Throws: `GraphError.tooManyArcs`, `.vertexOutOfRange` or `.weightNotFinite`.
    /// - Complexity: O(*n* + *m*).
    public func build() throws(GraphError) -> Graph {
        try Graph(
            vertexCount: vertexCount, isDirected: isDirected, sources: sources, targets: targets,
            weights: isWeighted ? weights : nil)
    }
}

extension Graph {
    /// The most entries that the rows of a graph can hold: an undirected arc takes two.
    static let entryLimit = Int(Int32.max)

    /// Builds a graph from columns: arc `i` runs from `sources[i]` to `targets[i]`.
    ///
    /// - Parameters:
    ///   - vertexCount: The number of vertices.
    ///   - isDirected: Whether arcs lead one way only.
    ///   - sources: One vertex an arc.
    ///   - targets: One vertex an arc.
    ///   - weights: One finite weight an arc, or `nil` where each weighs 1.
    /// - Throws: `GraphError.tooManyArcs` above 2³¹ − 1 arcs (half as many if undirected) or
    ///   vertices; `.vertexOutOfRange` for an end outside `0..<vertexCount`; `.weightNotFinite`
    ///   for NaN or an infinite weight; `.columnLengths` where the columns differ in length.
    /// - Complexity: O(*n* + *m*) time and space.
    public init(
        vertexCount: Int, isDirected: Bool = true, sources: [Int32], targets: [Int32],
        weights: [Double]? = nil
    ) throws(GraphError) {
        try Graph.check(
            vertexCount: vertexCount, isDirected: isDirected, sources: sources, targets: targets,
            weights: weights)
        let weights = weights ?? []
        if isDirected {
            var incoming = Adjacency(
                vertexCount: vertexCount, at: targets, toward: sources, weights: weights)
            let outgoing = incoming.transposed()
            incoming.sort(asTransposed: outgoing)
            self.init(
                isDirected: true, arcCount: sources.count, outgoing: outgoing, incoming: incoming)
        } else {
            let both = Adjacency(
                vertexCount: vertexCount, at: sources + targets, toward: targets + sources,
                weights: weights + weights
            ).transposed()
            self.init(
                isDirected: false, arcCount: sources.count, outgoing: both, incoming: both)
        }
    }

    /// The graph whose rows change places.
    init(reversing graph: Graph) {
        self = graph
        swap(&outgoing, &incoming)
    }

    /// Freezes rows that are known to be sound.
    init(isDirected: Bool, arcCount: Int, outgoing: Adjacency, incoming: Adjacency) {
        let (loopEnds, isSimple) = outgoing.loopsAndParallels
        vertexCount = outgoing.vertexCount
        self.arcCount = arcCount
        self.isDirected = isDirected
        loopCount = isDirected ? loopEnds : loopEnds / 2
        let weights = WeightTraits(of: outgoing.weights)
        self.isSimple = isSimple && loopEnds == 0 && !weights.includeZero
        hasNegativeWeights = weights.includeNegatives
        self.outgoing = outgoing
        self.incoming = incoming
    }

    private static func check(
        vertexCount: Int, isDirected: Bool, sources: [Int32], targets: [Int32],
        weights: [Double]?
    ) throws(GraphError) {
        precondition(vertexCount >= 0, "a graph cannot have fewer than 0 vertices")
        guard sources.count == targets.count, weights.map({ $0.count == sources.count }) ?? true
        else {
            throw .columnLengths(
                sources: sources.count, targets: targets.count, weights: weights?.count)
        }
        try checkSize(vertexCount: vertexCount, arcCount: sources.count, isDirected: isDirected)
        // As numbers without sign, negative ones are the largest.
        let largest = { (ends: [Int32]) in
            Int(ends.reduce(0) { max($0, UInt32(bitPattern: $1)) })
        }
        if max(largest(sources), largest(targets)) >= vertexCount {
            for (index, (source, target)) in zip(sources, targets).enumerated() {
                for end in [source, target] where !(0..<vertexCount).contains(Int(end)) {
                    throw .vertexOutOfRange(arc: index, vertex: Int(end), count: vertexCount)
                }
            }
        }
        if let weights, WeightTraits(of: weights).includeNonFinite,
            let bad = weights.firstIndex(where: { !$0.isFinite })
        {
            throw .weightNotFinite(arc: bad, weight: weights[bad])
        }
    }

    /// Refuses what 32-bit rows cannot number.
    static func checkSize(
        vertexCount: Int, arcCount: Int, isDirected: Bool
    ) throws(GraphError) {
        let limit = isDirected ? entryLimit : entryLimit / 2
        if arcCount > limit { throw .tooManyArcs(arcCount, limit: limit) }
        if vertexCount >= entryLimit { throw .tooManyVertices(vertexCount, limit: entryLimit - 1) }
    }
}

extension Adjacency {
    /// How many entries lead back to their row, and whether no entry repeats the one before it.
    fileprivate var loopsAndParallels: (loopEnds: Int, isSimple: Bool) {
        var (loopEnds, repetitions) = (0, 0)
        offsets.withUnsafeBufferPointer { offsets in
            neighbors.withUnsafeBufferPointer { neighbors in
                var entry = 0
                for vertex in 0..<vertexCount {
                    let end = Int(offsets[vertex + 1])
                    var previous: Int32 = -1
                    while entry < end {
                        let neighbor = neighbors[entry]
                        loopEnds += neighbor == vertex ? 1 : 0
                        repetitions += neighbor == previous ? 1 : 0
                        previous = neighbor
                        entry += 1
                    }
                }
            }
        }
        return (loopEnds, repetitions == 0)
    }
}

/// What occurs among some weights, found in one pass over their bits.
private struct WeightTraits {
    let includeZero: Bool
    let includeNegatives: Bool
    let includeNonFinite: Bool

    init(of weights: [Double]) {
        let exponent: UInt64 = 0x7FF0_0000_0000_0000
        var (signs, zeros, overflows): (UInt64, UInt64, UInt64) = (0, 0, 0)
        for weight in weights {
            let bits = weight.bitPattern
            let magnitude = bits << 1
            signs |= bits
            // The highest bit is set where taking 1 away from 0 borrows.
            zeros |= (magnitude &- 1) & ~magnitude
            // The highest bit is set where an exponent of ones, that of NaN and infinity, carries.
            overflows |= (bits & exponent) &+ (1 << 52)
        }
        includeZero = zeros >> 63 == 1
        includeNonFinite = overflows >> 63 == 1
        includeNegatives = signs >> 63 == 1 && weights.contains { $0 < 0 }
    }
}
