/// The words by which a text speaks of a graph.
///
/// The summaries and contracts of measures and the messages of ``GraphError`` are written once, with
/// places for these words, and read in the vocabulary of whoever reads them.
///
/// ```swift
/// let people = Vocabulary(
///     vertex: "person", aVertex: "a person", vertices: "people", arc: "tie", anArc: "a tie",
///     arcs: "ties", graph: "network")
/// let summary = Measure.katz.summary(in: people)  // … at each person, …
/// ```
public struct Vocabulary: Sendable, Hashable {
    /// What is joined.
    public var vertex: String

    /// What is joined, with an article before it.
    public var aVertex: String

    /// What is joined, when there are several.
    public var vertices: String

    /// What joins.
    public var arc: String

    /// What joins, with an article before it.
    public var anArc: String

    /// What joins, when there are several.
    public var arcs: String

    /// The whole.
    public var graph: String

    /// What the reader can do about an iteration that does not settle.
    public var iterationRemedy: String

    /// Chooses the words.
    ///
    /// - Parameters:
    ///   - vertex: What is joined.
    ///   - aVertex: What is joined, with an article before it.
    ///   - vertices: What is joined, when there are several.
    ///   - arc: What joins.
    ///   - anArc: What joins, with an article before it.
    ///   - arcs: What joins, when there are several.
    ///   - graph: The whole.
    ///   - iterationRemedy: What the reader can do about an iteration that does not settle.
    public init(
        vertex: String, aVertex: String, vertices: String, arc: String, anArc: String,
        arcs: String, graph: String,
        iterationRemedy: String = "allow more iterations or a larger tolerance"
    ) {
        self.vertex = vertex
        self.aVertex = aVertex
        self.vertices = vertices
        self.arc = arc
        self.anArc = anArc
        self.arcs = arcs
        self.graph = graph
        self.iterationRemedy = iterationRemedy
    }

    /// Vertices and arcs of graphs: the words of this library.
    public static let graphs = Vocabulary(
        vertex: "vertex", aVertex: "a vertex", vertices: "vertices", arc: "arc", anArc: "an arc",
        arcs: "arcs", graph: "graph")
}

extension Vocabulary {
    /// A place for a word in a ``Phrase``.
    public enum Word: Sendable, Hashable {
        /// What is joined: alone, with an article, and in the plural.
        case vertex, aVertex, vertices

        /// What joins: alone, with an article, and in the plural.
        case arc, anArc, arcs
    }

    /// The word for a place.
    func word(_ word: Word) -> String {
        switch word {
        case .vertex: vertex
        case .aVertex: aVertex
        case .vertices: vertices
        case .arc: arc
        case .anArc: anArc
        case .arcs: arcs
        }
    }
}
