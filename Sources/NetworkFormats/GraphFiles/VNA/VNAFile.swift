internal import ActorNetworks

extension GraphFileFormat {
    /// VNA of NetDraw: tables of nodes, of how they look, and of ties, each under a line with `*`.
    ///
    /// Ties are directed. Of several columns of values each is a relation: a tie has an edge for each
    /// that is not 0, with the attribute `relation`.
    public static let vna = GraphFileFormat(
        name: "vna", extensions: ["vna"],
        summary: "VNA of NetDraw: tables of nodes and of ties in one file",
        keeps: "ids, labels, values of several relations, and every attribute",
        loses: "parts other than nodes and ties", parts: [],
        reader: Reader(
            recognises: { opening in
                let start = opening.text.drop(while: \.isWhitespace).prefix(20).lowercased()
                return ["*node data", "*node properties", "*tie data"].contains {
                    start.split(whereSeparator: \.isWhitespace).prefix(2).joined(separator: " ")
                        == $0
                }
            },
            read: { VNAReading.graph(in: $0, into: &$1) }))
}

/// Reads VNA.
private struct VNAReading {
    private let file: String
    private var lines: TextLines
    private var assembly: GraphAssembly
    private var section = Section.other
    private var header: [String]?
    /// The positions of the nodes that are declared.
    private var places: [String: Int] = [:]

    private enum Section { case nodes, looks, ties, other }

    static func graph(
        in file: CaseFiles.Table, into problems: inout Problems
    ) -> AttributedGraph? {
        var reading = VNAReading(file, into: &problems)
        while let line = reading.lines.next() { reading.read(line, into: &problems) }
        let graph = reading.assembly.finished(into: &problems)
        return problems.hasErrors ? nil : graph
    }

    private init(_ file: CaseFiles.Table, into problems: inout Problems) {
        self.file = file.name
        lines = TextLines(GraphText(file, into: &problems).bytes)
        assembly = GraphAssembly(file: file.name, isDirected: true)
    }

    private mutating func read(_ line: ArraySlice<UInt8>, into problems: inout Problems) {
        var words = Self.words(of: line)
        guard let first = words.first else { return }
        if first.hasPrefix("*") {
            let name = words.joined(separator: " ").lowercased()
            section =
                name.hasPrefix("*node data")
                ? .nodes
                : name.hasPrefix("*node prop")
                    ? .looks : name.hasPrefix("*tie data") ? .ties : .other
            header = nil
            if section == .other {
                problems.report(
                    .notRead, .warning, in: file, line: lines.number,
                    problem: "the part under \(first.quoted) is not read",
                    remedy: "nothing needs to be done if it is not wanted")
            }
            return
        }
        guard section != .other else { return }
        guard let header else {
            header = words
            return
        }
        guard words.count <= header.count else {
            problems.report(
                .raggedRow, in: file, line: lines.number,
                problem: "the row has \(words.count) fields for \(header.count) columns",
                remedy: "quote texts with blanks, or write as many fields as there are columns")
            return
        }
        if section == .ties {
            addTie(words, header, into: &problems)
        } else {
            let id = words.removeFirst()
            addNode(id, zip(header.dropFirst(), words), into: &problems)
        }
    }

    /// Cuts a line at blanks and commas; texts stand in quotes.
    private static func words(of line: ArraySlice<UInt8>) -> [String] {
        var words: [String] = []
        var word: [UInt8] = []
        var isQuoted = false
        var hasWord = false
        for byte in line {
            if byte == ASCII.quote {
                isQuoted.toggle()
                hasWord = true
            } else if !isQuoted, byte <= ASCII.space || byte == UInt8(ascii: ",") {
                if hasWord { words.append(String(decoding: word, as: UTF8.self)) }
                word = []
                hasWord = false
            } else {
                word.append(byte)
                hasWord = true
            }
        }
        return hasWord ? words + [String(decoding: word, as: UTF8.self)] : words
    }

    private mutating func addNode(
        _ id: String, _ values: Zip2Sequence<ArraySlice<String>, [String]>,
        into problems: inout Problems
    ) {
        if places[id] == nil {
            places[id] = assembly.add(.init(id, line: lines.number), into: &problems)
        }
        guard let place = places[id] else { return }
        assembly.updateNode(at: place) { node in
            for (name, text) in values where !text.isEmpty && node.attributes[name] == nil {
                if ["shortlabel", "label"].contains(name.lowercased()) {
                    if text != id { node.label = node.label ?? text }
                } else {
                    node.attributes.append(.init(name, AttributedGraph.Value(written: text)))
                }
            }
        }
    }

    private mutating func addTie(
        _ words: [String], _ header: [String], into problems: inout Problems
    ) {
        guard words.count > 1 else {
            problems.report(
                .missingValue, in: file, line: lines.number,
                problem: "the line names one node only", remedy: "write both ends of the tie")
            return
        }
        for id in words.prefix(2) { addNode(id, zip([], []), into: &problems) }
        var edge = AttributedGraph.Edge(from: 0, to: 0, isDirected: true, line: lines.number)
        var relations: [(name: String, value: Double)] = []
        for (name, text) in zip(header, words).dropFirst(2) {
            if let value = Double(text), value.isFinite {
                relations.append((name, value))
            } else {
                edge.attributes.append(.init(name, .text(text)))
            }
        }
        let isOne = relations.count <= 1
        if relations.isEmpty { relations = [("", 1)] }
        for (name, value) in relations where isOne || value != 0 {
            var copy = edge
            if !name.isEmpty {
                copy.weight = value
                let isPlain = ["strength", "weight", "value"].contains(name.lowercased())
                if !isPlain { copy.attributes.append(.init("relation", .text(name))) }
            }
            assembly.add(copy, from: words[0], to: words[1], into: &problems)
        }
    }
}
