internal import ActorNetworks

extension AttributedGraph {
    /// Brings ids, names and texts into the form that they have in tables, so that a case that is
    /// made of the graph is the same when it was written and read again.
    ///
    /// Spaces and tabs around a text go. A NUL is an error, as in tables. A node without an id and
    /// an attribute without a name get one, and so does one of two attributes whose names differ
    /// only in such spaces; nodes whose ids do are one actor. All of that is told.
    ///
    /// - Complexity: O(*n*) for *n* bytes of text.
    mutating func settleTexts(in file: String, into problems: inout Problems) {
        var settling = TextSettling(file: file, problems: problems)
        if let written = title { title = settling.settled(written, "the title", at: nil) }
        settling.settleIDs(of: &nodes)
        for position in nodes.indices {
            let line = nodes[position].place.line
            if let written = nodes[position].label {
                let label = settling.settled(written, "the label of a node", at: line)
                if label != written { nodes[position].label = label.isEmpty ? nil : label }
            }
            settling.settle(&nodes[position].attributes, at: line)
        }
        for position in edges.indices {
            let line = edges[position].place.line
            if let written = edges[position].id {
                let id = settling.settled(written, "the id of an edge", at: line)
                if id != written || id.isEmpty { edges[position].id = id.isEmpty ? nil : id }
            }
            if let written = edges[position].label {
                let label = settling.settled(written, "the label of an edge", at: line)
                if label != written { edges[position].label = label.isEmpty ? nil : label }
            }
            settling.settle(&edges[position].attributes, at: line)
        }
        problems = settling.problems
    }
}

/// Settles the texts of one file.
private struct TextSettling {
    let file: String
    var problems: Problems

    /// The text as it is in a table.
    mutating func settled(_ text: String, _ what: @autoclosure () -> String, at line: Int?)
        -> String
    {
        guard !text.isPlain else { return text }
        var bytes = Array(text.utf8)[...]
        if bytes.contains(ASCII.nul) {
            problems.report(
                .nulCharacter, in: file, line: line, problem: "\(what()) holds a NUL character",
                remedy: "remove it, or save the file as UTF-8")
            bytes.removeAll { $0 == ASCII.nul }
        }
        // A NUL may have stood before the spaces.
        while let first = bytes.first, RowBatch.Field.isSpace(first) { bytes.removeFirst() }
        while let last = bytes.last, RowBatch.Field.isSpace(last) { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    mutating func settleIDs(of nodes: inout [AttributedGraph.Node]) {
        guard nodes.contains(where: { $0.id.isEmpty || !$0.id.isPlain }) else { return }
        var owners = Set(nodes.lazy.map(\.id).filter { !$0.isEmpty && $0.isPlain })
        for position in nodes.indices
        where nodes[position].id.isEmpty || !nodes[position].id.isPlain {
            let (written, line) = (nodes[position].id, nodes[position].place.line)
            var id = settled(written, "the id of a node", at: line)
            if id.isEmpty {
                id = "node \(position + 1)"
                while owners.contains(id) { id += "'" }
                problems.report(
                    .missingValue, .warning, in: file, line: line,
                    problem: "a node has no id; it is called \(id.quoted)",
                    remedy: "give it an id")
            } else if owners.contains(id) {
                problems.report(
                    .duplicateID, .warning, in: file, line: line,
                    problem: "the id \(written.quoted) differs from that of another node only in "
                        + "spaces around it; both are one actor, described as the first is",
                    remedy: "give each node an id of its own, or remove one")
            }
            owners.insert(id)
            nodes[position].id = id
        }
    }

    mutating func settle(_ attributes: inout [AttributedGraph.Attribute], at line: Int?) {
        var isRenamed = false
        for position in attributes.indices {
            let name = attributes[position].name
            if name.isEmpty || !name.isPlain {
                let settled = settled(name, "the name of an attribute", at: line)
                attributes[position].name = settled.isEmpty ? "unnamed" : settled
                isRenamed = true
            }
            settleChanges(of: &attributes[position], at: line)
            if let text = settledText(of: attributes[position], at: line) {
                attributes[position].value = .text(text)
            }
        }
        guard isRenamed else { return }
        var taken: Set<String> = []
        for position in attributes.indices {
            let name = attributes[position].name
            var number = 2
            while !taken.insert(attributes[position].name).inserted {
                attributes[position].name = "\(name) \(number)"
                number += 1
            }
        }
    }

    /// Settles the texts of an attribute that changes over time.
    private mutating func settleChanges(
        of attribute: inout AttributedGraph.Attribute, at line: Int?
    ) {
        guard case .changing(var changes) = attribute.value else { return }
        for position in changes.indices {
            guard case .text(let written) = changes[position].value, !written.isPlain else {
                continue
            }
            changes[position].value = .text(
                settled(written, "the attribute \(attribute.name.quoted)", at: line))
        }
        attribute.value = .changing(changes)
    }

    /// The text of an attribute, if its value has to be another one.
    private mutating func settledText(
        of attribute: AttributedGraph.Attribute, at line: Int?
    ) -> String? {
        let text: String
        switch attribute.value {
        case .integer, .number, .flag, .changing: return nil
        case .text(let written): text = written
        case .list: text = attribute.value.text
        }
        guard !text.isPlain else { return nil }
        return settled(text, "the attribute \(attribute.name.quoted)", at: line)
    }
}

extension String {
    /// Whether a table keeps the text as it is: it has no NUL, and no space or tab at its ends.
    fileprivate var isPlain: Bool {
        var text = self
        return text.withUTF8 { bytes in
            guard let first = bytes.first, let last = bytes.last else { return true }
            return !RowBatch.Field.isSpace(first) && !RowBatch.Field.isSpace(last)
                && !bytes.contains(ASCII.nul)
        }
    }
}
