internal import ActorNetworks

extension PajekReading {
    /// Reads a node: its number, label, place, shape and parameters.
    mutating func readVertex(_ line: PajekLine, into problems: inout Problems) {
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

    /// Adds pairs of names and values; a name that is taken gets a sign more, as igraph has it.
    func addParameters(
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

    func spells(
        of line: PajekLine, into problems: inout Problems
    ) -> [AttributedGraph.Spell] {
        if let spells = line.spells { return spells }
        fail(
            "the times in brackets cannot be read", "write them as [5-10,12-14] or [3-*]",
            reason: .notADate, into: &problems)
        return []
    }
}
