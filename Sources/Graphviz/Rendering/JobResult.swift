internal import DOT

/// What the library made of a job: drawings, a layout, and its warnings.
struct JobResult: Sendable, Equatable {
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

extension JobResult {
    func renderings(of job: Job) -> [Rendering] {
        zip(job.formats, outputs).map { format, bytes in
            Rendering(format: format, bytes: bytes, warnings: warnings)
        }
    }

    /// The geometry with the identifiers of the document.
    func layout(of document: Document) -> Layout? {
        let edges = document.allEdges
        guard let geometry, geometry.edges.count == edges.count else { return nil }
        let isVerbatim = document.isVerbatim
        let prefix = Subgraph("").writtenName(isVerbatim: isVerbatim)
        func identifier(_ name: String) -> String {
            isVerbatim ? name : Quoting.identifier(stored: name)
        }
        return Layout(
            boundingBox: geometry.box,
            nodes: Dictionary(
                geometry.nodes.map { (identifier($0.name), $0.placement) },
                uniquingKeysWith: { first, _ in first }),
            edges: zip(edges, geometry.edges).map { edge, route in
                Layout.Route(
                    tail: edge.tail, head: edge.head, key: edge.key, splines: route.splines,
                    labelPosition: route.labelPosition)
            },
            clusters: Dictionary(
                geometry.clusters.map { cluster in
                    let written = identifier(cluster.name)
                    return (String(written.dropFirst(prefix.count)), cluster.box)
                }, uniquingKeysWith: { first, _ in first }),
            warnings: warnings)
    }
}
