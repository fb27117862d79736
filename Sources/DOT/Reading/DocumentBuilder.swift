/// Makes a document of what a file says, statement by statement.
struct DocumentBuilder {
    /// What defaults are for.
    enum Kind: Int {
        case graph, node, edge
    }

    var name = ""
    var isDirected = true
    var isStrict = false
    var names = NameTable()
    /// How many edges and attributes groups and defaults may stand for yet.
    var budget: Int
    /// What the statement says about its nodes or edges.
    var stated = Attributes()

    var nodes: [Node] = []
    var edges: [Edge] = []
    var edgeGroups: [Int32] = []
    var edgeMemberships: Set<UInt64> = []
    var knownEdges = KnownEdges()
    var groups = [Group(parent: -1, name: -1)]
    var defaults = [DefaultAttributes(), DefaultAttributes(), DefaultAttributes()]

    /// The group in which the file stands; 0 is the graph.
    private(set) var current: Int32 = 0
    private var nodeNumbers: [Int32] = []
    private var memberships: Set<UInt64> = []
    private var groupNumbers: [UInt64: Int32] = [:]
    /// The nodes and groups of the statements that are being read, the innermost at the end.
    var ends: [End] = []
    var links: [Link] = []

    /// A group of nodes, or the graph.
    struct Group {
        var parent: Int32
        var name: Int32
        /// What it has from the groups around it, and the count of changes at that time.
        var inherited = Attributes()
        var created = 0
        var changed = 0
        /// The groups that lie in it.
        var inner: [Int32] = []
        /// The nodes named in it, or joined by its edges.
        var direct: [Int32] = []
        /// Whether a node is named in it or within it.
        var hasMembers = false
    }

    /// A node at an end of edges.
    struct End {
        var node: Int32
        var ports: (first: Int32, second: Int32) = (-1, -1)
    }

    /// One place in a chain of edges: some ends, or the members of a group.
    struct Link {
        var start: Int
        var end: Int
        var group: Int32 = -1
    }

    init(budget: Int) {
        self.budget = budget
    }

    mutating func state(_ name: Int32, _ value: Attribute.Value) {
        stated.put(Attribute(name: names.names[Int(name)], value: value))
    }

    /// Takes the key of edges out of what is stated.
    mutating func takeKey() -> String? {
        guard let value = stated.last(where: { $0.name == "key" })?.value else { return nil }
        stated["key"] = nil
        switch value {
        case .text(let key): return key
        case .html(let label): return label.markup
        case .unwritable: return nil
        }
    }

    /// Makes what is stated the default of a kind; false if that is too much.
    mutating func setDefaults(_ kind: Kind) -> Bool {
        stated = stated.withoutRepeats()
        defaults[kind.rawValue].set(stated, of: current)
        if kind == .graph { groups[Int(current)].changed = defaults[kind.rawValue].changes }
        return true
    }

    /// What holds for a new thing in the current group.
    mutating func inherited(_ kind: Kind) -> Attributes {
        let groups = groups
        let (attributes, cost) = defaults[kind.rawValue].attributes(
            of: current, isBased: kind != .graph
        ) { groups[Int($0)].parent }
        budget -= cost
        return attributes
    }
}

// MARK: - Nodes

extension DocumentBuilder {
    /// Names a node in the current group and chain; false if that is too much.
    mutating func addNode(_ name: Int32, _ ports: (first: Int32, second: Int32)) -> Bool {
        while nodeNumbers.count <= Int(name) { nodeNumbers.append(-1) }
        var number = nodeNumbers[Int(name)]
        if number < 0 {
            number = Int32(nodes.count)
            nodeNumbers[Int(name)] = number
            let attributes = inherited(.node)
            budget -= attributes.count
            nodes.append(Node(names.names[Int(name)], attributes))
        }
        if current != 0 { addMember(number) }
        ends.append(End(node: number, ports: ports))
        links[links.count - 1].end += 1
        return budget >= 0
    }

    mutating func addMember(_ node: Int32) {
        let member = UInt64(UInt32(current)) << 32 | UInt64(UInt32(node))
        guard memberships.insert(member).inserted else { return }
        groups[Int(current)].direct.append(node)
        var group = current
        while group > 0, !groups[Int(group)].hasMembers {
            groups[Int(group)].hasMembers = true
            group = groups[Int(group)].parent
        }
    }

    /// The nodes named in a group and within it, in the order in which the file first named them.
    mutating func members(of group: Int32) -> [Int32] {
        var members: [Int32] = []
        var rest = [group]
        while let next = rest.popLast() {
            members += groups[Int(next)].direct
            rest += groups[Int(next)].inner
            budget -= 1
        }
        budget -= members.count
        members.sort()
        var count = 0
        for member in members where count == 0 || members[count - 1] != member {
            members[count] = member
            count += 1
        }
        members.removeSubrange(count...)
        return members
    }

    /// Gives what is stated to the nodes of a chain without edges; false if there are none but
    /// something is stated.
    mutating func applyToNodes(_ frame: Frame) -> Bool {
        guard !stated.isEmpty else { return true }
        stated = stated.withoutRepeats()
        guard links[frame.links...].allSatisfy({ $0.group < 0 }) else { return false }
        for end in ends[frame.ends...] {
            let node = Int(end.node)
            if nodes[node].attributes.isEmpty {
                nodes[node].attributes = stated
            } else {
                for attribute in stated { nodes[node].attributes.put(attribute) }
            }
            budget -= stated.count
        }
        return true
    }
}

// MARK: - Chains and groups

extension DocumentBuilder {
    /// Where the parts of a chain begin.
    struct Frame {
        var ends: Int
        var links: Int
    }

    func openChain() -> Frame { Frame(ends: ends.count, links: links.count) }

    mutating func closeChain(_ frame: Frame) {
        ends.removeSubrange(frame.ends...)
        links.removeSubrange(frame.links...)
    }

    mutating func startLink() {
        links.append(Link(start: ends.count, end: ends.count))
    }

    /// Opens a group; one of the same name in the same place goes on.
    mutating func openGroup(_ name: Int32?) {
        let key = name.map { UInt64(UInt32(current)) << 32 | UInt64(UInt32($0)) }
        if let key, let known = groupNumbers[key] {
            current = known
            return
        }
        var group = Group(parent: current, name: name ?? -1)
        group.inherited = inherited(.graph)
        group.created = defaults[Kind.graph.rawValue].changes
        groups[Int(current)].inner.append(Int32(groups.count))
        current = Int32(groups.count)
        groups.append(group)
        if let key { groupNumbers[key] = current }
    }

    /// Closes the group, which becomes a link of the chain around it.
    mutating func closeGroup() {
        links.append(Link(start: ends.count, end: ends.count, group: current))
        current = groups[Int(current)].parent
    }
}
