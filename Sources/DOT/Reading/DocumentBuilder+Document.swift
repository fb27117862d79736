extension DocumentBuilder {
    /// The document that the file describes.
    mutating func document() -> Document {
        var document = Document(
            name: name, isDirected: isDirected, attributes: values(of: 0),
            nodeDefaults: written(.node), edgeDefaults: written(.edge))
        document.isVerbatim = true
        document.isStrict = isStrict && !knownEdges.hasParallel
        for index in nodes.indices {
            nodes[index].attributes = nodes[index].attributes.withoutRepeats()
        }
        for index in edges.indices {
            edges[index].attributes = edges[index].attributes.withoutRepeats()
        }
        document.nodes = nodes
        if groups.count == 1 {
            document.edges = edges
        } else {
            var edgesOfGroups = [[Edge]](repeating: [], count: groups.count)
            for (edge, group) in zip(edges, edgeGroups) { edgesOfGroups[Int(group)].append(edge) }
            document.edges = edgesOfGroups[0]
            document.subgraphs = subgraphs(edgesOfGroups)
        }
        return document
    }

    /// What the writer says of nodes or edges as a whole, against which each was compared.
    private func written(_ kind: Kind) -> Attributes {
        let defaults = defaults[kind.rawValue]
        return Attributes(distinct: (defaults.base ?? defaults.own[0])?.attributes ?? [])
    }

    /// The groups of the graph, the inner ones within the outer.
    private mutating func subgraphs(_ edges: [[Edge]]) -> [Subgraph] {
        let attributes = groupAttributes()
        var inner = [[Subgraph]](repeating: [], count: groups.count)
        // A group comes after the one that it lies in.
        for index in groups.indices.dropFirst().reversed() {
            let group = groups[index]
            let name = group.name < 0 ? "" : names.names[Int(group.name)]
            inner[Int(group.parent)].append(
                Subgraph(
                    name, isCluster: name.utf8.starts(with: "cluster".utf8),
                    attributes: attributes[index],
                    nodes: group.direct.map { Node(nodes[Int($0)].id) }, edges: edges[index],
                    subgraphs: inner[index].reversed()))
            inner[index] = []
        }
        return inner[0].reversed()
    }

    /// What each group has to say so that it looks as in the file, though it is written after all
    /// that the groups around it say, and takes that over.
    private mutating func groupAttributes() -> [Attributes] {
        let own = defaults[Kind.graph.rawValue].own
        var result = [Attributes](repeating: [], count: groups.count)
        var lastChange = groups.map(\.changed)
        var isPlain = [Bool](repeating: true, count: groups.count)
        for index in groups.indices.dropFirst() {
            let group = groups[index]
            let parent = Int(group.parent)
            isPlain[index] = isPlain[parent] && lastChange[parent] <= group.created
            lastChange[index] = max(lastChange[index], lastChange[parent])
            result[index] =
                isPlain[index]
                ? Attributes(distinct: own[Int32(index)]?.attributes ?? [])
                : difference(of: index, from: parent)
        }
        return result
    }

    private func difference(of index: Int, from parent: Int) -> Attributes {
        let outer = values(of: parent)
        let table = AttributeTable(outer)
        let inner = values(of: index)
        let named = AttributeTable(inner)
        var result = inner.filter { table[$0.name] != $0.value }
        for attribute in outer where named[attribute.name] == nil {
            if attribute.value != .text("") { result.append(.custom(attribute.name, "")) }
        }
        return Attributes(distinct: result)
    }

    /// What a group has in the file, inherited or its own.
    private func values(of group: Int) -> Attributes {
        var table = AttributeTable(groups[group].inherited)
        for attribute in defaults[Kind.graph.rawValue].own[Int32(group)]?.attributes ?? [] {
            table.set(attribute)
        }
        return Attributes(distinct: table.attributes)
    }
}
