/// Reads one graph of a file, and leaves what it means to a ``DocumentBuilder``.
struct Parser {
    /// Where the graph ends.
    var end: Int { scanner.position }
    /// How many edges and attributes groups and defaults may stand for yet.
    var budget: Int { builder.budget }
    /// Whether a name or value has characters beyond ASCII.
    private(set) var meetsOtherThanASCII = false
    /// What was doubtful.
    private(set) var warnings = WarningList()
    /// Tells lines from here on.
    private(set) var lines: LineCounter

    private var scanner: Scanner
    private var builder: DocumentBuilder
    private let deepest: Int
    private let isLatin1: Bool
    private var hasForeignBytes = false
    private var depth = 0

    init(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ lines: LineCounter,
        _ deepest: Int, _ budget: Int, isLatin1: Bool = false
    ) {
        scanner = Scanner(bytes, from: start)
        builder = DocumentBuilder(budget: budget)
        self.lines = lines
        self.deepest = deepest
        self.isLatin1 = isLatin1
    }

    /// The graph that comes next; `nil` at the end of the file.
    mutating func graph() throws(SourceProblem) -> Document? {
        try advance()
        if scanner.token == .end { return nil }
        builder.isStrict = try take(.strict)
        switch scanner.token {
        case .digraph: builder.isDirected = true
        case .graph: builder.isDirected = false
        default:
            throw unexpected("where a graph should begin", "write graph, digraph or strict there")
        }
        try advance()
        if scanner.token.isText {
            let name = try text()
            builder.name = builder.names.names[Int(name)]
        }
        guard scanner.token == .openBrace else {
            throw unexpected("where the graph should open", "put { there")
        }
        try statements()
        return builder.document()
    }

    /// Takes a `charset` out of a graph whose characters are UTF-8 by now.
    mutating func dropCharset(of document: inout Document) {
        guard case .text(let name) = document.attributes["charset"],
            !SourceEncoding.isUTF8(name)
        else { return }
        document.attributes["charset"] = nil
        guard !isLatin1, meetsOtherThanASCII else { return }
        warn(
            at: scanner.position, "the charset \"\(name)\" is none that is read here",
            "save the file as UTF-8")
    }
}

// MARK: - Statements

extension Parser {
    /// What stands in braces; the closing one is left to the caller only at the end of a graph,
    /// behind which another may follow.
    private mutating func statements() throws(SourceProblem) {
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
            let name = try text()
            if scanner.token == .equals {
                try advance()
                builder.stated = []
                builder.state(name, try value())
                try spend(builder.setDefaults(.graph))
            } else {
                try chain(startingWith: name)
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
    private mutating func chain(startingWith name: Int32?) throws(SourceProblem) {
        let place = scanner.place
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
            try spend(builder.addEdges(frame))
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

// MARK: - Texts

extension Parser {
    /// The number of the name at which the scanner stands, which is left behind.
    private mutating func text() throws(SourceProblem) -> Int32 {
        warnOfCutNumber()
        if scanner.token == .word || scanner.token == .quoted,
            let name = scanner.withText({ Self.isASCII($0) ? builder.names.number(of: $0) : nil })
        {
            let canGoOn = scanner.token == .quoted
            try advance()
            if canGoOn, scanner.token == .plus {
                return number(of: try joined(Array(builder.names.names[Int(name)].utf8)))
            }
            return name
        }
        let canGoOn = scanner.token != .word
        let bytes = decoded()
        try advance()
        return number(of: canGoOn ? try joined(bytes) : bytes)
    }

    /// The value at which the scanner stands, which is left behind.
    private mutating func value() throws(SourceProblem) -> Attribute.Value {
        guard scanner.token.isText else {
            throw unexpected(
                "where a value should stand",
                "write one, in quotes if it has other than letters, digits and _")
        }
        warnOfCutNumber()
        let token = scanner.token
        let value =
            scanner.withText { Self.isASCII($0) ? String(decoding: $0, as: UTF8.self) : nil }
            ?? String(decoding: decoded(), as: UTF8.self)
        try advance()
        if scanner.token == .plus, token != .word {
            return .text(String(decoding: try joined(Array(value.utf8)), as: UTF8.self))
        }
        return token == .markup ? .html(HTMLLabel(value)) : .text(value)
    }

    /// A text with those that `+` joins to it.
    private mutating func joined(_ start: [UInt8]) throws(SourceProblem) -> [UInt8] {
        var bytes = start
        while try take(.plus) {
            guard scanner.token == .quoted || scanner.token == .markup else {
                throw unexpected("where a quoted text should follow +", "put it in quotes")
            }
            bytes += decoded()
            try advance()
        }
        return bytes
    }

    private mutating func number(of bytes: [UInt8]) -> Int32 {
        bytes.withUnsafeBufferPointer { builder.names.number(of: $0) }
    }

    /// The text at which the scanner stands, as UTF-8.
    private mutating func decoded() -> [UInt8] {
        let (bytes, isASCII, isRepaired) = scanner.withText { text in
            let isASCII = Self.isASCII(text)
            if isASCII { return (Array(text), true, false) }
            if isLatin1 { return (SourceEncoding.latin1(text), false, false) }
            let repaired = SourceEncoding.repaired(text)
            return (repaired ?? Array(text), false, repaired != nil)
        }
        if !isASCII { meetsOtherThanASCII = true }
        if isRepaired, !hasForeignBytes {
            hasForeignBytes = true
            warn(
                at: scanner.place, "bytes that are not UTF-8 are taken for Latin-1 from here on",
                "save the file as UTF-8, or say graph [charset=latin1] in it")
        }
        return bytes
    }

    private static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var union: UInt8 = 0
        for byte in bytes { union |= byte }
        return union < 0x80
    }
}

// MARK: - Tokens and problems

extension Parser {
    private mutating func advance() throws(SourceProblem) {
        do { try scanner.advance() } catch {
            throw problem(at: error.place, error.message, error.remedy)
        }
    }

    /// Goes on if the scanner stands at a token.
    private mutating func take(_ token: Scanner.Token) throws(SourceProblem) -> Bool {
        guard scanner.token == token else { return false }
        try advance()
        return true
    }

    /// Throws if groups and defaults stand for more than the limit.
    private mutating func spend(_ isWithin: Bool) throws(SourceProblem) {
        guard !isWithin else { return }
        throw problem(
            at: scanner.place,
            "groups and defaults stand for too many edges and attributes here",
            "write the edges that are meant, or raise the limit of the reader")
    }

    private mutating func warnOfCutNumber() {
        guard scanner.isCutNumber else { return }
        warn(
            at: scanner.place, "a number ends here only because a letter or point follows it",
            "put the whole name in quotes, or a blank between the two")
    }

    private mutating func warn(at place: Int, _ message: String, _ remedy: String) {
        let problem = warnings.isFull ? nil : lines.problem(at: place, message, remedy)
        warnings.add(problem)
    }

    private func problem(at place: Int, _ message: String, _ remedy: String) -> SourceProblem {
        var lines = lines
        return lines.problem(at: place, message, remedy)
    }

    private func unexpected(_ where: String, _ remedy: String) -> SourceProblem {
        let what =
            switch scanner.token {
            case .end: "the file ends"
            default: "\(scanner.spelling) stands"
            }
        return problem(at: scanner.place, "\(what) \(`where`)", remedy)
    }
}
