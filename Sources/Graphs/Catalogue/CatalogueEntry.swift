/// What the catalogue says of a measure, whatever it measures: vertices, arcs, a whole graph, or how
/// it falls into groups.
public protocol CatalogueEntry: Sendable {
    /// The name by which the measure is asked for.
    var name: String { get }

    /// What it tells, in one sentence.
    var summary: Phrase { get }

    /// What it does with weights, parallel arcs, signs, direction and everything else.
    var contract: MeasureContract { get }
}

extension CatalogueEntry {
    /// What it tells, in one sentence and in the words of a vocabulary.
    ///
    /// - Complexity: O(*n*) in the length of the sentence.
    public func summary(in vocabulary: Vocabulary) -> String { summary.text(in: vocabulary) }
}
