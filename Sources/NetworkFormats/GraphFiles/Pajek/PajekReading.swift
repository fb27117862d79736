internal import ActorNetworks

/// Reads the first network of a file in Pajek's format (`.net`), or of a project (`.paj`), with the
/// partitions and vectors that stand beside it.
///
/// Nodes go by their numbers. Parameters of nodes and lines are attributes under Pajek's names;
/// coordinates are `x`, `y` and `z`, the shape is `shape`, the relation of a line is `relation`, and
/// the mode of a node in a network of two modes is `mode`.
struct PajekReading {
    private enum Section {
        case none, vertices, arcs, edges, arcLists, edgeLists, matrix, values, ignored
    }

    private let file: String
    private var lines: TextLines
    private var assembly: GraphAssembly
    private var section = Section.none
    private var nodes: [Int: AttributedGraph.Node] = [:]
    private var nodeCount = 0
    /// How many nodes are of the first mode, in a network of two.
    private var firstModeCount: Int?
    private var hasVertices = false
    /// The numbers of labels, by which some programs name the ends of lines.
    private var numbers: [String: Int] = [:]
    private var relation: AttributedGraph.Value?
    private var relationLabels: [String: String] = [:]
    private var matrixRow = 0
    private var valuesName = ""
    private var values: [AttributedGraph.Value] = []
    private var isDone = false

    static func graph(
        in file: CaseFiles.Table, into problems: inout Problems
    ) -> AttributedGraph? {
        var reading = PajekReading(file, into: &problems)
        return reading.graph(into: &problems)
    }

    private init(_ file: CaseFiles.Table, into problems: inout Problems) {
        self.file = file.name
        lines = TextLines(GraphText(file, into: &problems).bytes)
        assembly = GraphAssembly(file: file.name)
    }

    private mutating func graph(into problems: inout Problems) -> AttributedGraph? {
        while !isDone, let bytes = lines.next() {
            guard let first = bytes.first(where: { $0 != ASCII.space && $0 != ASCII.tab }),
                first != UInt8(ascii: "%")
            else { continue }
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

    private func fail(
        _ problem: String, _ remedy: String, reason: Problem.Reason = .malformed,
        column: Int? = nil, into problems: inout Problems
    ) {
        problems.report(
            reason, in: file, line: lines.number, column: column, problem: problem, remedy: remedy)
    }

    private func warn(_ problem: String, _ remedy: String, into problems: inout Problems) {
        problems.report(
            .notRead, .warning, in: file, line: lines.number, problem: problem, remedy: remedy)
    }
}

// MARK: - Sections

extension PajekReading {
    private mutating func begin(_ line: PajekLine, into problems: inout Problems) {
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
                "give what it says in another way", into: &problems)
        }
    }

    private mutating func beginNetwork(
        _ bytes: ArraySlice<UInt8>, into problems: inout Problems
    ) {
        endSection(into: &problems)
        guard !hasVertices else {
            warn(
                "the file holds another network, which is not read",
                "give it in a file of its own", into: &problems)
            isDone = true
            return
        }
        let isSpace: (UInt8) -> Bool = { $0 == ASCII.space || $0 == ASCII.tab }
        let word = bytes.drop { isSpace($0) }
        let rest = word.drop { !isSpace($0) }.drop { isSpace($0) }
        let end = rest.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? rest.startIndex
        let title = CharacterReferences.resolved(
            String(decoding: rest[..<end], as: UTF8.self))
        assembly.title = title.isEmpty ? nil : title
    }

    private mutating func beginVertices(_ line: PajekLine, into problems: inout Problems) {
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

    private mutating func beginLines(_ section: Section, _ line: PajekLine) {
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

    private func relationValue(_ number: String) -> AttributedGraph.Value? {
        if let label = relationLabels[number] { return .text(label) }
        return number.isEmpty ? nil : Int(number).map { .integer($0) } ?? .text(number)
    }

    private mutating func endSection(into problems: inout Problems) {
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

    private mutating func read(_ line: PajekLine, into problems: inout Problems) {
        switch section {
        case .vertices: readVertex(line, into: &problems)
        case .arcs, .edges: readLine(line, into: &problems)
        case .arcLists, .edgeLists: readList(line, into: &problems)
        case .matrix: readRow(line, into: &problems)
        case .values: values += line.words.map(\.value)
        case .ignored: break
        case .none:
            fail(
                "a line stands before *Vertices", "write % before comments", into: &problems)
        }
    }
}

// MARK: - Lines

extension PajekReading {
    private mutating func readVertex(_ line: PajekLine, into problems: inout Problems) {
        guard let number = Int(line.words[0].text), (1...max(nodeCount, 1)).contains(number),
            nodeCount > 0
        else {
            fail(
                "\(line.words[0].text.quoted) is not the number of a node",
                "number the nodes from 1 to \(nodeCount)", reason: .outOfRange, into: &problems)
            return
        }
        if let first = nodes[number]?.place.line {
            fail(
                "the node \(number) is already on line \(first)",
                "give each node a number of its own", reason: .duplicateID, into: &problems)
            return
        }
        var node = AttributedGraph.Node("\(number)", line: lines.number)
        var words = line.words.dropFirst().filter { if case .times = $0 { false } else { true } }[
            ...]
        if let label = words.popFirst()?.text, label != node.id { node.label = label }
        for name in ["x", "y", "z"] {
            guard let word = words.first, let value = word.number, value.isFinite else { break }
            node.attributes.append(.init(name, word.value))
            words = words.dropFirst()
        }
        if words.count % 2 == 1
            || words.first.map({ Self.shapes.contains($0.text.lowercased()) }) ?? false,
            let shape = words.popFirst()
        {
            node.attributes.append(.init("shape", .text(shape.text)))
        }
        addParameters(words, to: &node.attributes, into: &problems)
        node.spells = spells(of: line, into: &problems)
        nodes[number] = node
    }

    private static let shapes: Set<String> = [
        "ellipse", "circle", "box", "diamond", "triangle", "cross", "empty", "house", "man",
        "woman",
    ]

    private mutating func readLine(_ line: PajekLine, into problems: inout Problems) {
        var words = line.words.filter { if case .times = $0 { false } else { true } }[...]
        var edge = newEdge()
        if let mark = words.first?.text, mark.hasSuffix(":"), words.count > 2 {
            words = words.dropFirst()
            edge.attributes = []
            if let relation = relationValue(String(mark.dropLast())) {
                edge.attributes.append(.init("relation", relation))
            }
        }
        guard let source = words.popFirst(), let target = words.popFirst() else {
            fail(
                "the line names one node only", "write the numbers of both",
                reason: .missingValue, into: &problems)
            return
        }
        if let word = words.first, let weight = word.number {
            guard weight.isFinite else {
                fail(
                    "the value \(word.text.quoted) is not a finite number",
                    "write a number, or none to mean 1", reason: .notANumber, into: &problems)
                return
            }
            edge.weight = weight
            words = words.dropFirst()
        }
        addParameters(words, to: &edge.attributes, into: &problems)
        edge.label = edge.attributes.take("l")?.text
        edge.id = edge.attributes.take("id")?.text
        edge.spells = spells(of: line, into: &problems)
        assembly.add(edge, from: name(source), to: name(target), into: &problems)
    }

    private func newEdge() -> AttributedGraph.Edge {
        AttributedGraph.Edge(
            from: 0, to: 0,
            isDirected: section == .arcs || section == .arcLists
                || section == .matrix && firstModeCount == nil,
            attributes: relation.map { [.init("relation", $0)] } ?? [], line: lines.number)
    }

    /// The number of a node that a line names, by number or by label.
    private func name(_ word: PajekLine.Word) -> String {
        if case .quoted(let label) = word, let number = numbers[label] { return "\(number)" }
        return word.text
    }

    private mutating func readList(_ line: PajekLine, into problems: inout Problems) {
        guard let source = line.words.first else { return }
        for target in line.words.dropFirst() {
            var edge = newEdge()
            var name = name(target)
            // A minus sign makes the value −1.
            if name.hasPrefix("-"), Int(name) != nil {
                name = String(name.dropFirst())
                edge.weight = -1
            }
            assembly.add(edge, from: self.name(source), to: name, into: &problems)
        }
    }

    private mutating func readRow(_ line: PajekLine, into problems: inout Problems) {
        let rowCount = firstModeCount ?? nodeCount
        let columnCount = firstModeCount.map { nodeCount - $0 } ?? nodeCount
        guard line.words.count == columnCount, matrixRow < rowCount else {
            fail(
                matrixRow < rowCount
                    ? "the row has \(line.words.count) values for \(columnCount) nodes"
                    : "the matrix has more rows than there are nodes",
                "write a row of a value for each node", reason: .raggedRow, into: &problems)
            matrixRow += 1
            return
        }
        for (column, word) in line.words.enumerated() {
            guard let value = word.number, value.isFinite else {
                fail(
                    "\(word.text.quoted) is not a finite number", "write 0 for no line",
                    reason: .notANumber, into: &problems)
                continue
            }
            guard value != 0 else { continue }
            var edge = newEdge()
            edge.weight = value
            assembly.add(
                edge, from: "\(matrixRow + 1)", to: "\((firstModeCount ?? 0) + column + 1)",
                into: &problems)
        }
        matrixRow += 1
    }

    /// Adds pairs of names and values; a name that is taken gets a sign more, as igraph has it.
    private func addParameters(
        _ words: ArraySlice<PajekLine.Word>, to attributes: inout [AttributedGraph.Attribute],
        into problems: inout Problems
    ) {
        let taken = Set(attributes.map(\.name))
        var gathering = AttributeGathering()
        var words = words
        while let word = words.popFirst() {
            let name = taken.contains(word.text) ? word.text + "_" : word.text
            if words.isEmpty {
                problems.report(
                    .malformed, .warning, in: file, line: lines.number,
                    problem: "the parameter \(name.quoted) has no value", remedy: "write one")
            }
            gathering.add(words.popFirst()?.value ?? .text(""), at: name)
        }
        attributes += gathering.attributes
    }

    private func spells(
        of line: PajekLine, into problems: inout Problems
    ) -> [AttributedGraph.Spell] {
        if let spells = line.spells { return spells }
        fail(
            "the times in brackets cannot be read", "write them as [5-10,12-14] or [3-*]",
            reason: .notADate, into: &problems)
        return []
    }
}
