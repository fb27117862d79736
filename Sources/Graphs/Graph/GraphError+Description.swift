extension GraphError: CustomStringConvertible {
    /// The place, the problem and the remedy, in one sentence and in the words of this library.
    ///
    /// - Complexity: O(*n*) in the length of the sentence.
    public var description: String { description(in: .graphs) }

    /// The place, the problem and the remedy, in one sentence and in the words of a vocabulary.
    ///
    /// - Complexity: O(*n*) in the length of the sentence.
    public func description(in words: Vocabulary) -> String {
        switch self {
        case .vertexOutOfRange(let arc, let vertex, let count):
            "\(words.arc) \(arc): \(words.vertex) \(vertex) is not in 0..<\(count); give the "
                + "\(words.graph) more \(words.vertices) or correct the \(words.arc)"
        case .weightNotFinite(let arc, let weight):
            "\(words.arc) \(arc): weight \(weight) is not a finite number; leave the \(words.arc) "
                + "out or give it "
                + "a finite weight"
        case .columnLengths(let sources, let targets, let weights):
            "\(sources) sources, \(targets) targets"
                + (weights.map { " and \($0) weights" } ?? "")
                + " do not describe the same \(words.arcs); give one of each per \(words.arc)"
        case .tooManyArcs(let count, let limit):
            "\(count) \(words.arcs) are more than the \(limit) that a graph can hold; merge "
                + "parallel \(words.arcs) or split the \(words.graph)"
        case .tooManyVertices(let count, let limit):
            "\(count) \(words.vertices) are more than the \(limit) that a graph can hold; number "
                + "only the \(words.vertices) that have \(words.arcs)"
        case .negativeWeight(let measure):
            "\(measure): a negative weight has no meaning here; measure the positive and the "
                + "negative part apart, or drop the weights"
        case .weightOutOfRange(let measure, let weight):
            "\(measure): a weight or length of \(weight) is out of range; choose a unit in which all "
                + "lie between \(Self.weightRange.lowerBound) and \(Self.weightRange.upperBound), "
                + "or leave out ties so far from the others"
        case .notStronglyConnected(let measure):
            "\(measure): some \(words.vertices) cannot reach each other, so the scores would be 0 or "
                + "arbitrary; read ties without direction, use Katz or PageRank, or take one strong "
                + "component"
        case .wrongDirection(let measure, let needsDirected):
            needsDirected
                ? "\(measure): needs a directed graph; build it with \(words.arcs) that lead one way"
                : "\(measure): needs an undirected graph; project the \(words.graph) onto undirected "
                    + "pairs first"
        case .parameter(let measure, let name, let value, let allowed):
            "\(measure): \(name) \(value) is out of range; choose \(allowed)"
        case .notConverged(let measure, let iterations, let residual):
            "\(measure): not settled after \(iterations) iterations (residual \(residual)); "
                + words.iterationRemedy
        case .notEnoughMemory(let measure, let bytes, let available):
            "\(measure): needs \(bytes >> 20) MiB and the machine has \(available >> 20) MiB; "
                + "choose a smaller part of the \(words.graph)"
        case .tooManyPaths(let measure):
            "\(measure): some \(words.vertices) are joined by more than 10³⁰⁸ shortest paths; choose a "
                + "smaller part of the \(words.graph), or lengths that tell paths apart"
        case .lengthsTooFarApart(let measure, let shortest, let longest):
            "\(measure): a path of length \(longest) is more than 10¹⁰ times as long as "
                + "\(words.anArc) of length \(shortest), which would be lost in it; count steps instead of lengths, or "
                + "leave out ties so far from the others"
        case .timesMissing(let measure):
            "\(measure): needs the times of \(words.arcs); give contacts with times in the options"
        case .cancelled:
            "stopped before the end; nothing was kept"
        }
    }
}
