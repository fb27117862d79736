internal import DOT

/// A document on its way to the library: checked, written, and with all that is wanted of it.
struct Assignment: Sendable, Equatable {
    var name: String
    var source: String
    var engine: Engine
    var formats: [Format]
    var wantsLayout: Bool

    /// Checks and writes a document.
    init(
        _ document: Document, engine: Engine, formats: [Format], wantsLayout: Bool,
        policy: Policy, checksRisks: Bool
    ) throws(GraphvizError) {
        name = document.name
        self.engine = engine
        self.formats = formats
        self.wantsLayout = wantsLayout
        source = ""
        for format in formats {
            guard let objection = format.objection else { continue }
            throw error(.checking, .unavailable("the format \(format) is refused: \(objection)"))
        }
        // First, since it refuses groups too deep in one another for what follows.
        do {
            source = try document.source(under: policy)
        } catch {
            throw self.error(.checking, .refused(error.problems))
        }
        if checksRisks {
            let risks = RiskCheck.problems(
                in: document, using: engine, isOldLibrary: Library.isOld)
            guard risks.isEmpty else { throw error(.checking, .refused(risks)) }
        }
    }

    init(
        name: String, source: String, engine: Engine, formats: [Format], wantsLayout: Bool
    ) {
        self.name = name
        self.source = source
        self.engine = engine
        self.formats = formats
        self.wantsLayout = wantsLayout
    }

    /// Whether what is drawn depends on what the process did before, so that only a new process
    /// draws the same each time.
    var needsFreshProcess: Bool {
        engine.needsFreshProcess || !formats.allSatisfy(\.isTrusted)
    }

    func error(_ phase: GraphvizError.Phase, _ cause: GraphvizError.Cause) -> GraphvizError {
        GraphvizError(document: name, phase: phase, cause: cause)
    }
}

/// What came of an assignment.
struct Outcome: Sendable, Equatable {
    var outputs: [[UInt8]] = []
    var geometry: Geometry?
    var warnings: [String] = []
}

/// A layout as the library tells it: names as it keeps them, edges by their order.
struct Geometry: Sendable, Equatable {
    struct Edge: Sendable, Equatable {
        var splines: [Spline]
        var labelPosition: Point?
    }

    var box: Rectangle
    var nodes: [(name: String, placement: Layout.Placement)]
    var edges: [Edge]
    var clusters: [(name: String, box: Rectangle)]

    static func == (one: Geometry, other: Geometry) -> Bool {
        one.box == other.box && one.edges == other.edges
            && one.nodes.elementsEqual(other.nodes) { $0 == $1 }
            && one.clusters.elementsEqual(other.clusters) { $0 == $1 }
    }
}

extension Outcome {
    func renderings(of assignment: Assignment) -> [Rendering] {
        zip(assignment.formats, outputs).map { format, bytes in
            Rendering(format: format, bytes: bytes, warnings: warnings)
        }
    }

    /// The geometry in the words of the document.
    func layout(of document: Document) -> Layout? {
        let edges = document.allEdges
        guard let geometry, geometry.edges.count == edges.count else { return nil }
        let prefix = Subgraph("").writtenName
        return Layout(
            boundingBox: geometry.box,
            nodes: Dictionary(
                geometry.nodes.map { (Quoting.identifier(stored: $0.name), $0.placement) },
                uniquingKeysWith: { first, _ in first }),
            edges: zip(edges, geometry.edges).map { edge, course in
                Layout.Course(
                    tail: edge.tail, head: edge.head, key: edge.key, splines: course.splines,
                    labelPosition: course.labelPosition)
            },
            clusters: Dictionary(
                geometry.clusters.map { cluster in
                    let written = Quoting.identifier(stored: cluster.name)
                    return (String(written.dropFirst(prefix.count)), cluster.box)
                }, uniquingKeysWith: { first, _ in first }),
            warnings: warnings)
    }
}
