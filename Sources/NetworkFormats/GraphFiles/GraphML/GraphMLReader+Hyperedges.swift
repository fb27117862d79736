internal import ActorNetworks

/// Edges of more than two ends.
extension GraphMLReader {
    /// More ends would make too many edges.
    private static let mostEnds = 200

    func startHyperedge(_ element: XMLElement) {
        parts.edge = .init(
            from: 0, to: 0, isDirected: false, id: element["id"], line: element.line)
        parts.edgeAttributes.removeAll(keepingCapacity: true)
        ends = []
        owners.append(.edge)
    }

    func startEndpoint(_ element: XMLElement) {
        if let node = element["node"] { ends.append((node, element.line)) }
        guard element["port"] != nil || ["in", "out"].contains(element["type"]) else { return }
        parts.tell(
            "endpoints", line: element.line,
            "ports and directions of the ends of hyperedges are not read")
    }

    func endHyperedge() {
        guard let whole = parts.takeEdge() else { return }
        parts.tell(
            "hyperedges", line: whole.place.line,
            "a hyperedge is read as an edge between each two of its ends",
            remedy: "nothing needs to be done if that is meant")
        guard ends.count <= Self.mostEnds else {
            parts.problems.report(
                .outOfRange, in: parts.file, line: whole.place.line,
                problem: "a hyperedge has \(ends.count) ends, which would make too many edges",
                remedy: "write it as a node with an edge to each of them")
            return
        }
        if ends.count < 2 {
            parts.problems.report(
                .missingValue, .warning, in: parts.file, line: whole.place.line,
                problem: "a hyperedge has fewer than two ends, and makes no edge",
                remedy: "name the nodes that it joins")
        }
        var number = 0
        for (position, one) in ends.enumerated() {
            for other in ends[(position + 1)...] {
                var edge = whole
                number += 1
                if let id = edge.id, number > 1 { edge.id = "\(id)#\(number)" }
                parts.add(edge, from: one.node, to: other.node)
            }
        }
    }
}
