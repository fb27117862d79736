internal import ActorNetworks

/// Reads a list of edges: fields with commas, semicolons, tabs or blanks between them; with or
/// without a header; with comments that begin with `#` or `%`.
///
/// What KONECT and SNAP write before the edges is understood: whether they are directed.
/// networkx's `{'weight': 0.5}` after two nodes is read as attributes.
struct EdgeLinesReading {
    private let file: String
    private var lines: TextLines
    private var assembly: GraphAssembly
    private var columns: EdgeListColumns?
    private var fields = EdgeLineFields()
    private var hasTwoModes = false
    /// How many nodes there are; their numbers are their positions.
    private var nodeCount = 0

    static func graph(
        in file: CaseFiles.Table, into problems: inout Problems
    ) -> AttributedGraph? {
        var reading = EdgeLinesReading(file, into: &problems)
        return reading.graph(into: &problems)
    }

    private init(_ file: CaseFiles.Table, into problems: inout Problems) {
        self.file = file.name
        lines = TextLines(GraphText(file, into: &problems).bytes)
        assembly = GraphAssembly(file: file.name, isDirected: true)
    }

    private mutating func graph(into problems: inout Problems) -> AttributedGraph? {
        while let bytes = lines.next() {
            let line = bytes.drop { $0 == ASCII.space || $0 == ASCII.tab }
            guard let first = line.first else { continue }
            if first == UInt8(ascii: "#") || first == UInt8(ascii: "%") {
                readComment(Substring(decoding: line, as: UTF8.self))
            } else {
                read(line, into: &problems)
            }
        }
        let graph = assembly.finished(into: &problems)
        if graph.edges.isEmpty, !problems.hasErrors {
            problems.report(
                .noRows, .warning, in: file, problem: "there are no edges in the file",
                remedy: "write a line for each edge: two nodes, and its weight")
        }
        return problems.hasErrors ? nil : graph
    }

    private mutating func readComment(_ text: Substring) {
        if let konect = EdgeListOpening.konect(text) {
            assembly.isDirected = konect.isDirected
            hasTwoModes = konect.hasTwoModes
        } else if text.hasPrefix("# Undirected graph") {
            assembly.isDirected = false
        }
    }

    private mutating func read(_ line: ArraySlice<UInt8>, into problems: inout Problems) {
        fields.cut(line)
        if columns == nil {
            let texts = fields.texts(in: lines.bytes)
            if let header = EdgeListColumns(header: texts) {
                columns = header
                return
            }
            columns = EdgeListColumns(ofLines: [texts] + linesAhead())
        }
        add(into: &problems)
    }

    /// The fields of the next lines, by which the columns are known.
    private func linesAhead() -> [[String]] {
        var (ahead, fields) = (lines, fields)
        var result: [[String]] = []
        while result.count < 50, let line = ahead.next() {
            guard let first = line.first, first != UInt8(ascii: "#"), first != UInt8(ascii: "%")
            else { continue }
            fields.cut(line)
            result.append(fields.texts(in: lines.bytes))
        }
        return result
    }
}

// MARK: - Edges

extension EdgeLinesReading {
    private mutating func add(into problems: inout Problems) {
        guard let columns, fields.count > max(columns.source, columns.target),
            !fields.fields[columns.source].range.isEmpty,
            !fields.fields[columns.target].range.isEmpty
        else {
            problems.report(
                .missingValue, in: file, line: lines.number, problem: "the line names no two nodes",
                remedy: "write both nodes of the edge, or # before a comment")
            return
        }
        var edge = AttributedGraph.Edge(
            from: node(columns.source, mode: "a", into: &problems),
            to: node(columns.target, mode: "b", into: &problems),
            isDirected: assembly.isDirected, line: lines.number)
        if fields.count > 2 { addValues(to: &edge, columns, into: &problems) }
        assembly.add(numbered: edge, into: &problems)
    }

    /// The number of the node that a field names, which is declared where it first is.
    private mutating func node(_ index: Int, mode: String, into problems: inout Problems) -> Int {
        let field = fields.fields[index]
        let number: Int
        if field.hasQuotes || hasTwoModes {
            var text = (hasTwoModes ? mode : "") + fields.text(index, in: lines.bytes)
            number = text.withUTF8 {
                assembly.number(of: UnsafeRawBufferPointer($0), line: lines.number)
            }
        } else {
            number = lines.bytes.withUnsafeBytes { bytes in
                assembly.number(
                    of: UnsafeRawBufferPointer(rebasing: bytes[field.range]), line: lines.number)
            }
        }
        if number == nodeCount {
            nodeCount += 1
            let id = (hasTwoModes ? mode : "") + fields.text(index, in: lines.bytes)
            assembly.add(.init(id, line: lines.number), into: &problems)
        }
        return number
    }

    private func addValues(
        to edge: inout AttributedGraph.Edge, _ columns: EdgeListColumns,
        into problems: inout Problems
    ) {
        for index in fields.fields.indices where index != columns.source && index != columns.target
        {
            let range = fields.fields[index].range
            guard !range.isEmpty else { continue }
            let isDictionary = lines.bytes[range.lowerBound] == UInt8(ascii: "{")
            if index == columns.weight, !isDictionary {
                edge.weight = number(index, "weight", into: &problems)
            } else if index == columns.time {
                setTime(fields.text(index, in: lines.bytes), of: &edge)
            } else if isDictionary {
                readAttributes(fields.text(index, in: lines.bytes), of: &edge, into: &problems)
            } else {
                let name =
                    columns.names.indices.contains(index)
                    ? columns.names[index] : "column \(index + 1)"
                edge.attributes.append(
                    .init(
                        name, AttributedGraph.Value(written: fields.text(index, in: lines.bytes))))
            }
        }
    }

    private func number(
        _ index: Int, _ name: String, into problems: inout Problems
    ) -> Double? {
        let plain = lines.bytes.withUnsafeBytes { bytes in
            PlainNumber.value(
                of: UnsafeRawBufferPointer(rebasing: bytes[fields.fields[index].range]))
        }
        if let plain { return plain }
        let text = fields.text(index, in: lines.bytes)
        if let number = Double(text), number.isFinite { return number }
        problems.report(
            .notANumber, in: file, line: lines.number,
            problem: "\(name) \(text.quoted) is not a finite number",
            remedy: "write a number, or leave it out to mean 1")
        return nil
    }

    /// A time: seconds or milliseconds since 1970 give a day, an ISO date is one.
    private func setTime(_ text: String, of edge: inout AttributedGraph.Edge) {
        let value = AttributedGraph.Value(written: text)
        edge.attributes.append(.init(columns?.names[columns?.time ?? 0] ?? "timestamp", value))
        guard let moment = AttributedGraph.Moment(written: text) else { return }
        edge.spells = [.init(from: moment, through: moment)]
    }

    /// Attributes as Python writes a dictionary: `{'weight': 0.5, 'kind': 'x'}`.
    private func readAttributes(
        _ text: String, of edge: inout AttributedGraph.Edge, into problems: inout Problems
    ) {
        guard let members = PythonDictionary.members(of: text) else {
            problems.report(
                .malformed, .warning, in: file, line: lines.number,
                problem: "the attributes \(text.quoted) cannot be read; they are kept as text",
                remedy: "write them as {'name': value}")
            edge.attributes.append(.init("attributes", .text(text)))
            return
        }
        for (name, value) in members {
            if name == "weight", let number = value.number, number.isFinite {
                edge.weight = number
            } else {
                edge.attributes.append(.init(name, value))
            }
        }
    }
}
