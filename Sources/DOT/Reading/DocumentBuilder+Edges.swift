extension DocumentBuilder {
    /// Adds the edges between each two neighbours of a chain; false if they are too many.
    mutating func addEdges(_ frame: Frame, at place: SourcePlace) -> Bool {
        let key = takeKey()
        let keyNumber = key.map { key in
            var key = key
            return key.withUTF8 { names.number(of: $0) }
        }
        stated = stated.withoutRepeats()
        var attributes = inherited(.edge)
        if attributes.isEmpty {
            attributes = stated
        } else {
            for attribute in stated { attributes.put(attribute) }
            attributes = attributes.withoutRepeats()
        }
        let statement = EdgeStatement(
            attributes: attributes, key: key, keyNumber: keyNumber ?? -1,
            hasTailPort: stated["tailport"] != nil, hasHeadPort: stated["headport"] != nil,
            place: place)
        for index in frame.links..<links.count - 1 {
            guard addEdges(links[index], links[index + 1], statement) else { return false }
        }
        return true
    }

    /// What all edges of a statement have.
    private struct EdgeStatement {
        var attributes: Attributes
        var key: String?
        var keyNumber: Int32
        var hasTailPort: Bool
        var hasHeadPort: Bool
        var place: SourcePlace
    }

    private mutating func addEdges(_ from: Link, _ to: Link, _ statement: EdgeStatement) -> Bool {
        guard hasEnds(from), hasEnds(to) else { return true }
        if from.group < 0, to.group < 0, from.end - from.start == 1, to.end - to.start == 1 {
            budget -= 1 + statement.attributes.count
            add(ends[from.start], ends[to.start], statement)
            return budget >= 0
        }
        let (tails, heads) = (ends(of: from), ends(of: to))
        let edges = tails.count.multipliedReportingOverflow(by: heads.count)
        let cost = edges.partialValue.multipliedReportingOverflow(
            by: 1 + statement.attributes.count)
        guard !edges.overflow, !cost.overflow, cost.partialValue <= budget else { return false }
        budget -= cost.partialValue
        for tail in tails {
            for head in heads { add(tail, head, statement) }
        }
        return true
    }

    private func hasEnds(_ link: Link) -> Bool {
        link.group < 0 ? link.end > link.start : groups[Int(link.group)].hasMembers
    }

    private mutating func ends(of link: Link) -> [End] {
        link.group < 0
            ? Array(ends[link.start..<link.end]) : members(of: link.group).map { End(node: $0) }
    }

    private mutating func add(_ tail: End, _ head: End, _ statement: EdgeStatement) {
        let pair = KnownEdges.Pair(
            tail: tail.node, head: head.node, key: statement.keyNumber, isStrict: isStrict)
        if let known = knownEdges.find(pair, isDirected: isDirected) {
            if isStrict { addMember(edge: known.edge) }
            let isTurned = known.isTurned
            setPorts(
                of: known.edge, tail: isTurned ? head.ports : tail.ports,
                head: isTurned ? tail.ports : head.ports, statement)
            for attribute in stated { edges[known.edge].attributes.put(attribute) }
            return
        }
        let others = knownEdges.parallel(to: pair)
        if others.contains(where: { isInCurrent(edge: $0) }) { return }
        knownEdges.add(pair, edges.count, isDirected: isDirected)
        edges.append(
            Edge(
                nodes[Int(tail.node)].id, nodes[Int(head.node)].id, key: statement.key,
                statement.attributes))
        edges[edges.count - 1].place = statement.place
        edgeGroups.append(current)
        // So that the group says the same when it is written and read again.
        if current != 0 {
            addMember(tail.node)
            addMember(head.node)
        }
        setPorts(of: edges.count - 1, tail: tail.ports, head: head.ports, statement)
    }

    /// Notes that an edge of a strict graph is named in the current group, too.
    private mutating func addMember(edge: Int) {
        var group = current
        while group > 0, edgeMemberships.insert(Self.member(group, edge)).inserted {
            group = groups[Int(group)].parent
        }
    }

    private func isInCurrent(edge: Int) -> Bool {
        var group = edgeGroups[edge]
        while group > current { group = groups[Int(group)].parent }
        return group == current || edgeMemberships.contains(Self.member(current, edge))
    }

    private static func member(_ group: Int32, _ edge: Int) -> UInt64 {
        UInt64(UInt32(group)) << 32 | UInt64(edge)
    }

    /// Sets the ports that stand behind the names of nodes; attributes of the statement go before.
    private mutating func setPorts(
        of edge: Int, tail: (first: Int32, second: Int32), head: (first: Int32, second: Int32),
        _ statement: EdgeStatement
    ) {
        if statement.hasTailPort {
            edges[edge].tailPort = nil
        } else if tail.first >= 0 {
            edges[edge].attributes["tailport"] = nil
            edges[edge].tailPort = port(tail)
            if edges[edge].tailPort == nil {
                edges[edge].attributes.put(.custom("tailport", spelling(tail)))
            }
        }
        if statement.hasHeadPort {
            edges[edge].headPort = nil
        } else if head.first >= 0 {
            edges[edge].attributes["headport"] = nil
            edges[edge].headPort = port(head)
            if edges[edge].headPort == nil {
                edges[edge].attributes.put(.custom("headport", spelling(head)))
            }
        }
    }

    /// The port of a name and a side; `nil` if the two are none that ``Port`` can hold.
    private func port(_ ports: (first: Int32, second: Int32)) -> Port? {
        let first = names.names[Int(ports.first)]
        guard ports.second < 0 else {
            let side = Port.Side(rawValue: names.names[Int(ports.second)])
            return side.flatMap { Self.isCell(first) ? Port(cell: first, $0) : nil }
        }
        if let side = Port.Side(rawValue: first) { return Port(side) }
        return Self.isCell(first) ? Port(cell: first) : nil
    }

    private static func isCell(_ name: String) -> Bool {
        !name.isEmpty && !name.utf8.contains(UInt8(ascii: ":"))
    }

    private func spelling(_ ports: (first: Int32, second: Int32)) -> String {
        let first = names.names[Int(ports.first)]
        return ports.second < 0 ? first : "\(first):\(names.names[Int(ports.second)])"
    }
}

/// The edges that a later statement may mean again: those with keys, and all of a strict graph.
struct KnownEdges {
    /// The ends of an edge and its key, if it has one.
    struct Pair: Hashable {
        var tail: Int32
        var head: Int32
        /// Below 0 for none.
        var key: Int32
        var isStrict: Bool

        fileprivate var turned: Pair { Pair(tail: head, head: tail, key: key, isStrict: isStrict) }
        fileprivate var ofAnyKey: Pair { Pair(tail: tail, head: head, key: -1, isStrict: isStrict) }
    }

    /// Whether a strict graph has several edges between two nodes, which only keys can do.
    private(set) var hasParallel = false
    private var edges: [Pair: [Int]] = [:]

    /// The edge that a statement means again.
    func find(_ pair: Pair, isDirected: Bool) -> (edge: Int, isTurned: Bool)? {
        guard pair.key >= 0 || pair.isStrict else { return nil }
        if let edge = edges[pair]?.first { return (edge, false) }
        guard !isDirected, let edge = edges[pair.turned]?.first else { return nil }
        return (edge, pair.tail != pair.head)
    }

    /// The edges of a strict graph that join the same nodes.
    func parallel(to pair: Pair) -> [Int] {
        pair.isStrict ? edges[pair.ofAnyKey] ?? [] : []
    }

    mutating func add(_ pair: Pair, _ edge: Int, isDirected: Bool) {
        guard pair.key >= 0 || pair.isStrict else { return }
        if pair.key >= 0 { edges[pair, default: []].append(edge) }
        guard pair.isStrict else { return }
        let others = parallel(to: pair) + (isDirected ? [] : parallel(to: pair.turned))
        hasParallel = hasParallel || !others.isEmpty
        edges[pair.ofAnyKey, default: []].append(edge)
    }
}
