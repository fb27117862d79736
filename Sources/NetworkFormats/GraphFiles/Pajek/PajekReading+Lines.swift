internal import ActorNetworks

extension PajekReading {
    /// Reads a line of two numbers of nodes, and a value if there is one; `false` if it is any other.
    ///
    /// Most lines are such, and nodes are numbered as they are placed.
    mutating func readPlain(_ line: ArraySlice<UInt8>, into problems: inout Problems) -> Bool {
        guard section == .arcs || section == .edges else { return false }
        var index = line.startIndex
        func skipBlanks() {
            while index < line.endIndex, line[index] == ASCII.space || line[index] == ASCII.tab {
                index += 1
            }
        }
        func node() -> Int? {
            skipBlanks()
            var number = 0
            let start = index
            while index < line.endIndex, case let digit = line[index] &- UInt8(ascii: "0"),
                digit < 10, index - start < 10
            {
                number = number * 10 + Int(digit)
                index += 1
            }
            let isWhole =
                index == line.endIndex || line[index] == ASCII.space || line[index] == ASCII.tab
            return isWhole && number >= 1 && number <= nodeCount ? number - 1 : nil
        }
        guard let source = node(), let target = node() else { return false }
        var edge = newEdge()
        skipBlanks()
        if index < line.endIndex {
            var end = line.endIndex
            while line[end - 1] == ASCII.space || line[end - 1] == ASCII.tab { end -= 1 }
            let value = line[index..<end].withUnsafeBytes { PlainNumber.value(of: $0) }
            guard let value else { return false }
            edge.weight = value
        }
        (edge.source, edge.target) = (source, target)
        assembly.add(numbered: edge, into: &problems)
        return true
    }

    /// Reads an arc or an edge: two nodes, a value and parameters.
    mutating func readLine(_ line: PajekLine, into problems: inout Problems) {
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

    /// Reads a node and those to which it has arcs or edges.
    mutating func readList(_ line: PajekLine, into problems: inout Problems) {
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

    /// Reads a row of a matrix.
    mutating func readRow(_ line: PajekLine, into problems: inout Problems) {
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
}
