/// What can be wrong with a graph, or with what is asked of it.
public enum GraphError: Error, Sendable, Equatable {
    /// An arc names a vertex that the graph does not have.
    case vertexOutOfRange(arc: Int, vertex: Int, count: Int)

    /// An arc weighs NaN or infinity.
    case weightNotFinite(arc: Int, weight: Double)

    /// The columns that describe arcs differ in length.
    case columnLengths(sources: Int, targets: Int, weights: Int?)

    /// There are more arcs than 32-bit positions can number.
    case tooManyArcs(Int, limit: Int)

    /// There are more vertices than 32-bit positions can number.
    case tooManyVertices(Int, limit: Int)

    /// A measure of unsigned ties was asked of a graph with negative weights.
    case negativeWeight(measure: String)

    /// A weight, or the length made of it, is so large or so small that sums and squares would be
    /// wrong: outside ``weightRange``.
    case weightOutOfRange(measure: String, weight: Double)

    /// A measure needs every vertex to reach every other, and here some do not.
    case notStronglyConnected(measure: String)

    /// A measure of undirected graphs was asked of a directed one, or the other way round.
    case wrongDirection(measure: String, needsDirected: Bool)

    /// A parameter lies outside the range in which the measure means something.
    case parameter(measure: String, name: String, value: Double, allowed: String)

    /// An iteration did not settle.
    case notConverged(measure: String, iterations: Int, residual: Double)

    /// A computation would need more memory than the machine has.
    case notEnoughMemory(measure: String, bytes: Int, available: Int)

    /// Two vertices are joined by more shortest paths than a floating-point number can count.
    case tooManyPaths(measure: String)

    /// Some path is more than 10¹⁰ times as long as some arc, so that paths with and without the arc
    /// cannot be told apart.
    case lengthsTooFarApart(measure: String, shortest: Double, longest: Double)

    /// The caller stopped the computation.
    case cancelled
}

extension GraphError {
    /// The positive weights, and lengths of arcs, that measures can tell apart: their squares and
    /// the squares of these are still numbers.
    public static let weightRange = 1e-75...1e75
}

extension GraphError: CustomStringConvertible {
    /// The place, the problem and the remedy, in one sentence.
    public var description: String {
        switch self {
        case .vertexOutOfRange(let arc, let vertex, let count):
            "arc \(arc): vertex \(vertex) is not in 0..<\(count); give the graph more vertices or "
                + "correct the arc"
        case .weightNotFinite(let arc, let weight):
            "arc \(arc): weight \(weight) is not a finite number; leave the arc out or give it "
                + "a finite weight"
        case .columnLengths(let sources, let targets, let weights):
            "\(sources) sources, \(targets) targets"
                + (weights.map { " and \($0) weights" } ?? "")
                + " do not describe the same arcs; give one of each per arc"
        case .tooManyArcs(let count, let limit):
            "\(count) arcs are more than the \(limit) that a graph can hold; merge parallel arcs "
                + "or split the graph"
        case .tooManyVertices(let count, let limit):
            "\(count) vertices are more than the \(limit) that a graph can hold; number only the "
                + "vertices that have arcs"
        case .negativeWeight(let measure):
            "\(measure): a negative weight has no meaning here; measure the positive and the "
                + "negative part apart, or drop the weights"
        case .weightOutOfRange(let measure, let weight):
            "\(measure): a weight or length of \(weight) is out of range; choose a unit in which all "
                + "lie between \(Self.weightRange.lowerBound) and \(Self.weightRange.upperBound), "
                + "or leave out ties so far from the others"
        case .notStronglyConnected(let measure):
            "\(measure): some vertices cannot reach each other, so the scores would be 0 or "
                + "arbitrary; read ties without direction, use Katz or PageRank, or take one strong "
                + "component"
        case .wrongDirection(let measure, let needsDirected):
            needsDirected
                ? "\(measure): needs a directed graph; build it with arcs that lead one way"
                : "\(measure): needs an undirected graph; project the graph onto undirected "
                    + "pairs first"
        case .parameter(let measure, let name, let value, let allowed):
            "\(measure): \(name) \(value) is out of range; choose \(allowed)"
        case .notConverged(let measure, let iterations, let residual):
            "\(measure): not settled after \(iterations) iterations (residual \(residual)); allow "
                + "more iterations or a larger tolerance"
        case .notEnoughMemory(let measure, let bytes, let available):
            "\(measure): needs \(bytes >> 20) MiB and the machine has \(available >> 20) MiB; "
                + "choose a smaller part of the graph"
        case .tooManyPaths(let measure):
            "\(measure): some vertices are joined by more than 10³⁰⁸ shortest paths; choose a smaller "
                + "part of the graph, or lengths that tell paths apart"
        case .lengthsTooFarApart(let measure, let shortest, let longest):
            "\(measure): a path of length \(longest) is more than 10¹⁰ times as long as an arc of "
                + "length \(shortest), which would be lost in it; count steps instead of lengths, or "
                + "leave out ties so far from the others"
        case .cancelled:
            "stopped before the end; nothing was kept"
        }
    }
}
