extension Parser {
    /// What stands in braces; the closing one is left to the caller only at the end of a graph,
    /// behind which another may follow.
    mutating func statements() throws(SourceProblem) {
        try advance()
        while scanner.token != .closeBrace {
            try statement()
            _ = try take(.semicolon)
        }
    }

    private mutating func statement() throws(SourceProblem) {
        switch scanner.token {
        case .graph: try defaults(.graph)
        case .node: try defaults(.node)
        case .edge: try defaults(.edge)
        case .subgraph, .openBrace: try chain(startingWith: nil)
        case .word, .quoted, .markup:
            let place = scanner.place
            let name = try text()
            if scanner.token == .equals {
                try advance()
                builder.stated = []
                builder.state(name, try value())
                try spend(builder.setDefaults(.graph))
            } else {
                try chain(startingWith: name, from: place)
            }
        case .semicolon:
            throw unexpected("where a statement should begin", "leave it out")
        case .end:
            throw unexpected("before the graph or group is closed", "close it with }")
        default:
            throw unexpected(
                "where a statement should begin",
                "write a node, an edge, a group or an attribute there")
        }
    }

    /// `node [...]`, `edge [...]` or `graph [...]`.
    private mutating func defaults(_ kind: DocumentBuilder.Kind) throws(SourceProblem) {
        let place = scanner.place
        try advance()
        if scanner.token.isText {
            _ = try text()
            guard scanner.token == .equals else {
                throw unexpected("where [ should open the attributes", "put [ before them")
            }
            warn(at: place, "named sets of attributes are not known to Graphviz", "drop the name")
            try advance()
        }
        guard scanner.token == .openBracket else {
            throw unexpected(
                "where [ should open the attributes",
                "put them in brackets, or quotes around a name that is a keyword")
        }
        try attributes()
        if kind == .edge, builder.takeKey() != nil {
            warn(at: place, "a key in defaults names no edge", "give each edge a key of its own")
        }
        try spend(builder.setDefaults(kind))
    }

    /// Any number of bracketed lists of attributes.
    private mutating func attributes() throws(SourceProblem) {
        builder.stated = []
        while try take(.openBracket) {
            while scanner.token != .closeBracket {
                guard scanner.token.isText else {
                    throw unexpected(
                        "where an attribute should stand",
                        "write name=value, and quotes around a name that is a keyword")
                }
                let name = try text()
                guard try take(.equals) else {
                    throw unexpected("where = and a value should follow a name", "write name=value")
                }
                builder.state(name, try value())
                if try !take(.semicolon) { _ = try take(.comma) }
            }
            try advance()
        }
    }

    /// Nodes, or edges along a chain of nodes and groups, with their attributes.
    private mutating func chain(
        startingWith name: Int32?, from start: Int? = nil
    ) throws(SourceProblem) {
        let place = start ?? scanner.place
        let sourcePlace = self.place(ofStatement: place)
        let frame = builder.openChain()
        defer { builder.closeChain(frame) }
        var hasEdges = false
        try link(startingWith: name)
        while scanner.token == .arrow || scanner.token == .line {
            guard (scanner.token == .arrow) == builder.isDirected else {
                throw problem(
                    at: scanner.place,
                    builder.isDirected
                        ? "\"--\" stands in a digraph"
                        : "\"->\" stands in a graph without direction",
                    builder.isDirected
                        ? "write ->, or begin the file with graph"
                        : "write --, or begin the file with digraph")
            }
            hasEdges = true
            try advance()
            try link(startingWith: nil)
        }
        try attributes()
        if hasEdges {
            try spend(builder.addEdges(frame, at: sourcePlace))
        } else if !builder.applyToNodes(frame) {
            warn(
                at: place, "attributes behind a group change nothing",
                "put node [...] or edge [...] into the group")
        }
    }

    /// A group, or nodes with commas between them.
    private mutating func link(startingWith name: Int32?) throws(SourceProblem) {
        if name == nil, scanner.token == .subgraph || scanner.token == .openBrace {
            return try group()
        }
        builder.startLink()
        try node(name)
        while try take(.comma) { try node(nil) }
    }

    private mutating func node(_ name: Int32?) throws(SourceProblem) {
        var name = name
        if name == nil {
            guard scanner.token.isText else {
                throw unexpected(
                    "where a node or group should stand",
                    "name one, in quotes if its name is a keyword")
            }
            name = try text()
        }
        var ports: (first: Int32, second: Int32) = (-1, -1)
        if try take(.colon) {
            ports.first = try port()
            if try take(.colon) { ports.second = try port() }
        }
        try spend(builder.addNode(name ?? 0, ports))
    }

    private mutating func port() throws(SourceProblem) -> Int32 {
        guard scanner.token.isText else {
            throw unexpected(
                "where the name of a port should stand", "name it, or leave the colon out")
        }
        return try text()
    }

    private mutating func group() throws(SourceProblem) {
        let place = scanner.place
        var name: Int32?
        if try take(.subgraph), scanner.token.isText { name = try text() }
        guard scanner.token == .openBrace else {
            throw unexpected("where a group should open", "put { there")
        }
        depth += 1
        guard depth <= deepest else {
            throw problem(
                at: place, "groups lie more than \(deepest) deep in one another",
                "nest them less")
        }
        builder.openGroup(name)
        try statements()
        builder.closeGroup()
        depth -= 1
        try advance()
    }
}
