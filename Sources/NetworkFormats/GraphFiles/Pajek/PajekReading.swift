internal import ActorNetworks

/// Reads the first network of a file in Pajek's format (`.net`), or of a project (`.paj`), with the
/// partitions and vectors that stand beside it.
///
/// Nodes go by their numbers. Parameters of nodes and lines are attributes under Pajek's names;
/// coordinates are `x`, `y` and `z`, the shape is `shape`, the relation of a line is `relation`, and
/// the mode of a node in a network of two modes is `mode`.
struct PajekReading {
    enum Section {
        case none, vertices, arcs, edges, arcLists, edgeLists, matrix, values, ignored
    }

    let file: String
    var lines: TextLines
    var assembly: GraphAssembly
    var section = Section.none
    var nodes: [Int: AttributedGraph.Node] = [:]
    var nodeCount = 0
    /// How many nodes are of the first mode, in a network of two.
    var firstModeCount: Int?
    var hasVertices = false
    /// The numbers of labels, by which some programs name the ends of lines.
    var numbers: [String: Int] = [:]
    var relation: AttributedGraph.Value?
    var relationLabels: [String: String] = [:]
    var matrixRow = 0
    var valuesName = ""
    var values: [AttributedGraph.Value] = []
    var isDone = false
    /// Whether the line is within a comment of several lines.
    var isComment = false
    /// How many lines stand before the network, and the first of them.
    var prose: (count: Int, line: Int?) = (0, nil)

    static let commentStart = Array("/*".utf8)
    static let commentEnd = (UInt8(ascii: "*"), UInt8(ascii: "/"))

    static func graph(
        in file: CaseFiles.Table, into problems: inout Problems
    ) -> AttributedGraph? {
        var reading = PajekReading(file, into: &problems)
        return reading.graph(into: &problems)
    }

    init(_ file: CaseFiles.Table, into problems: inout Problems) {
        self.file = file.name
        lines = TextLines(GraphText(file, into: &problems).bytes)
        assembly = GraphAssembly(file: file.name)
    }

    mutating func graph(into problems: inout Problems) -> AttributedGraph? {
        while !isDone, let bytes = lines.next() {
            guard let first = bytes.first(where: { $0 != ASCII.space && $0 != ASCII.tab }),
                first != UInt8(ascii: "%")
            else { continue }
            if isComment || bytes.drop(while: { $0 <= ASCII.space }).starts(with: Self.commentStart)
            {
                isComment = !zip(bytes, bytes.dropFirst()).contains { $0 == Self.commentEnd }
                continue
            }
            if readPlain(bytes, into: &problems) { continue }
            if section == .none, first != UInt8(ascii: "*") {
                prose = (prose.count + 1, prose.line ?? lines.number)
                continue
            }
            let line = PajekLine(bytes)
            if line.words.first?.text.lowercased() == "*network" {
                beginNetwork(bytes, into: &problems)
            } else if let unclosed = line.unclosed {
                fail(
                    "a quote or bracket that opens here is not closed",
                    "close it on the same line", column: unclosed + 1, into: &problems)
            } else if first == UInt8(ascii: "*") {
                begin(line, into: &problems)
            } else {
                read(line, into: &problems)
            }
        }
        endSection(into: &problems)
        if prose.count > 0 {
            problems.report(
                .notRead, .warning, in: file, line: prose.line,
                problem: "\(prose.count) line\(prose.count == 1 ? " stands" : "s stand") in no "
                    + "section, this one first, and \(prose.count == 1 ? "is" : "are") not read",
                remedy: "write % before comments")
        }
        guard hasVertices else {
            problems.report(
                .malformed, in: file, problem: "there is no line *Vertices in the file",
                remedy: "write *Vertices with the number of nodes, then a line for each")
            return nil
        }
        var graph = assembly.finished(into: &problems)
        guard !problems.hasErrors else { return nil }
        graph.isDirected = graph.edges.contains(where: \.isDirected)
        graph.takeNodeIDs()
        graph.dropPlaceholders()
        graph.recogniseDays()
        return graph
    }

    func fail(
        _ problem: String, _ remedy: String, reason: Problem.Reason = .malformed,
        column: Int? = nil, into problems: inout Problems
    ) {
        problems.report(
            reason, in: file, line: lines.number, column: column, problem: problem, remedy: remedy)
    }

    func warn(_ problem: String, _ remedy: String, into problems: inout Problems) {
        problems.report(
            .notRead, .warning, in: file, line: lines.number, problem: problem, remedy: remedy)
    }
}

// MARK: - Sections

extension PajekReading {
    mutating func begin(_ line: PajekLine, into problems: inout Problems) {
        let name = line.words[0].text.lowercased()
        let isValues = section == .values && values.isEmpty && name == "*vertices"
        if isValues { return }
        endSection(into: &problems)
        switch name {
        case "*vertices": beginVertices(line, into: &problems)
        case "*arcs": beginLines(.arcs, line)
        case "*edges": beginLines(.edges, line)
        case "*arcslist": beginLines(.arcLists, line)
        case "*edgeslist": beginLines(.edgeLists, line)
        case "*matrix":
            beginLines(.matrix, line)
            matrixRow = 0
        case "*partition", "*vector", "*permutation", "*cluster":
            section = name == "*cluster" ? .ignored : .values
            valuesName =
                line.words.dropFirst().map(\.text).joined(separator: " ")
            if valuesName.isEmpty { valuesName = String(name.dropFirst()) }
            values = []
            if section == .ignored {
                warn("a cluster is not read", "give it as a partition", into: &problems)
            }
        default:
            section = .ignored
            warn(
                "the section \(line.words[0].text) is not read",
                name == "*events"
                    ? "save the network with times in brackets behind its lines, as in 1 2 1 [5-10]"
                    : "give what it says in another way", into: &problems)
        }
    }

    mutating func beginNetwork(
        _ bytes: ArraySlice<UInt8>, into problems: inout Problems
    ) {
        endSection(into: &problems)
        let isSpace: (UInt8) -> Bool = { $0 == ASCII.space || $0 == ASCII.tab }
        let word = bytes.drop { isSpace($0) }
        let rest = word.drop { !isSpace($0) }.drop { isSpace($0) }
        let end = rest.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? rest.startIndex
        let title = CharacterReferences.resolved(
            String(decoding: rest[..<end], as: UTF8.self))
        guard !hasVertices else {
            warn(
                "the file holds another network\(title.isEmpty ? "" : ", \(title.quoted)"), which "
                    + "is not read", "give it in a file of its own", into: &problems)
            isDone = true
            return
        }
        assembly.title = title.isEmpty ? nil : title
    }

    mutating func beginVertices(_ line: PajekLine, into problems: inout Problems) {
        guard !hasVertices else {
            warn(
                "the file holds another network, which is not read",
                "give it in a file of its own", into: &problems)
            isDone = true
            return
        }
        hasVertices = true
        section = .vertices
        guard line.words.count > 1, let count = Int(line.words[1].text), count >= 0 else {
            fail(
                "*Vertices does not say how many there are",
                "write their number after it", into: &problems)
            return
        }
        // Nodes need no line of their own, but a few bytes should not make a million of them.
        guard count <= max(1_000_000, lines.bytes.count) else {
            fail(
                "the file is too small for \(count) nodes", "correct their number",
                reason: .outOfRange, into: &problems)
            return
        }
        nodeCount = count
        if line.words.count > 2, let first = Int(line.words[2].text), first < count, first > 0 {
            firstModeCount = first
        }
    }

    mutating func beginLines(_ section: Section, _ line: PajekLine) {
        self.section = section
        relation = nil
        var words = line.words.dropFirst()
        // `*Arcs :1 "trade"`, and also `*Arcs : 1`.
        guard let mark = words.first?.text, mark.hasPrefix(":") else { return }
        words = words.dropFirst()
        var number = String(mark.dropFirst())
        if number.isEmpty, let next = words.first {
            number = next.text
            words = words.dropFirst()
        }
        if let label = words.first?.text {
            relationLabels[number] = label
        }
        relation = relationValue(number)
    }

    func relationValue(_ number: String) -> AttributedGraph.Value? {
        if let label = relationLabels[number] { return .text(label) }
        return number.isEmpty ? nil : Int(number).map { .integer($0) } ?? .text(number)
    }

    mutating func endSection(into problems: inout Problems) {
        switch section {
        case .vertices:
            for number in 0..<nodeCount {
                var node = nodes[number + 1] ?? AttributedGraph.Node("\(number + 1)")
                if let firstModeCount {
                    node.attributes.append(.init("mode", .integer(number < firstModeCount ? 1 : 2)))
                }
                assembly.add(node, into: &problems)
                if let label = node.label, numbers[label] == nil { numbers[label] = number + 1 }
            }
            nodes = [:]
        case .values:
            guard values.count == nodeCount else {
                warn(
                    "\(valuesName.quoted) has \(values.count) values for \(nodeCount) nodes and is "
                        + "not read", "give one for each node", into: &problems)
                break
            }
            for (index, value) in values.enumerated() {
                assembly.updateNode(at: index) { node in
                    if node.attributes[valuesName] == nil {
                        node.attributes.append(.init(valuesName, value))
                    }
                }
            }
        default: break
        }
        section = .none
    }

    mutating func read(_ line: PajekLine, into problems: inout Problems) {
        switch section {
        case .vertices: readVertex(line, into: &problems)
        case .arcs, .edges: readLine(line, into: &problems)
        case .arcLists, .edgeLists: readList(line, into: &problems)
        case .matrix: readRow(line, into: &problems)
        case .values: values += line.words.map(\.value)
        case .ignored, .none: break
        }
    }
}
