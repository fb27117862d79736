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

    /// A measure follows time, and no contacts were given.
    case timesMissing(measure: String)

    /// The caller stopped the computation.
    case cancelled
}

extension GraphError {
    /// The positive weights, and lengths of arcs, that measures can tell apart: their squares and
    /// the squares of these are still numbers.
    public static let weightRange = 1e-75...1e75
}
