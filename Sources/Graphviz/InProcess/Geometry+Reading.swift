internal import CGraphviz
internal import DOT

extension Geometry {
    /// Where everything is in a graph that has been laid out.
    init(of graph: UnsafeMutablePointer<Agraph_t>) {
        box = Rectangle(of: graph)
        nodes = []
        clusters = []
        var numbered: [(sequence: Int, edge: Edge)] = []
        var node = agfstnode(graph)
        while let current = node {
            nodes.append((Self.name(of: current), Layout.Placement(of: current)))
            var edge = agfstout(graph, current)
            while let out = edge {
                numbered.append((entente_edge_sequence(out), Edge(of: out)))
                edge = agnxtout(graph, out)
            }
            node = agnxtnode(graph, current)
        }
        edges = numbered.sorted { $0.sequence < $1.sequence }.map(\.edge)
        readClusters(of: graph)
    }

    private mutating func readClusters(of graph: UnsafeMutablePointer<Agraph_t>) {
        var group = agfstsubg(graph)
        while let current = group {
            let name = Self.name(of: current)
            if name.hasPrefix("cluster") { clusters.append((name, Rectangle(of: current))) }
            readClusters(of: current)
            group = agnxtsubg(current)
        }
    }

    private static func name(of object: UnsafeMutableRawPointer) -> String {
        agnameof(object).map { String(cString: $0) } ?? ""
    }
}

extension Geometry.Edge {
    fileprivate init(of edge: UnsafeMutablePointer<Agedge_t>) {
        splines = (0..<entente_stroke_count(edge)).map { Spline(of: edge, stroke: $0) }
        if entente_has_label(edge) { labelPosition = Point(entente_label_position(edge)) }
    }
}

extension Spline {
    fileprivate init(of edge: UnsafeMutablePointer<Agedge_t>, stroke: Int) {
        let count = entente_control_count(edge, stroke)
        self.init(
            start: entente_has_start(edge, stroke) ? Point(entente_start(edge, stroke)) : nil,
            end: entente_has_end(edge, stroke) ? Point(entente_end(edge, stroke)) : nil,
            controls: (0..<count).map { Point(entente_control(edge, stroke, $0)) })
    }
}

extension Layout.Placement {
    fileprivate init(of node: UnsafeMutablePointer<Agnode_t>) {
        position = Point(entente_node_position(node))
        width = entente_node_width(node)
        height = entente_node_height(node)
    }
}

extension Rectangle {
    fileprivate init(of graph: UnsafeMutablePointer<Agraph_t>) {
        self.init(
            lowerLeft: Point(entente_lower_left(graph)),
            upperRight: Point(entente_upper_right(graph)))
    }
}

extension Point {
    fileprivate init(_ point: entente_point) {
        self.init(point.x, point.y)
    }
}
