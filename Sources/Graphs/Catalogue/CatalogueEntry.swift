/// What the catalogue says of a measure, whatever it measures: vertices, arcs, a whole graph, or how
/// it falls into groups.
public protocol CatalogueEntry: Sendable {
    /// The name by which the measure is asked for.
    var name: String { get }

    /// What it tells, in one sentence.
    var summary: String { get }

    /// What it does with weights, parallel arcs, signs, direction and everything else.
    var contract: MeasureContract { get }
}
