internal import ActorNetworks

/// Reads a list of edges: fields with commas, semicolons, tabs or blanks between them; with or
/// without a header; with comments that begin with `#` or `%`.
///
/// What KONECT and SNAP write before the edges is understood: whether they are directed.
/// networkx's `{'weight': 0.5}` after two nodes is read as attributes.
struct EdgeLinesReading {
    private let file: String
    private let choices: ReadingChoices
    private let start: TextLines
    private var lines: TextLines
    /// How weights are written that are not plain; made when the first is met.
    private var spellings: ColumnSpellings?
    /// Whether a point in a weight may stand between thousands.
    private let mayGroupByPoints: Bool
    private var assembly: GraphAssembly
    private var columns: EdgeListColumns?
    private var fields: EdgeLineFields
    /// The fields of the header, if there is one, and how many lines repeat it.
    private var header: [String] = []
    private var repeatedHeaders = 0
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
        choices = file.choices
        lines = TextLines(GraphText(file, into: &problems).bytes)
        start = lines
        fields = EdgeLineFields(
            lines, choices: choices,
            arePartedByBlanks: GraphFileOpening([], name: file.name).ending == "ncol")
        mayGroupByPoints =
            choices.decimal == .comma
            || choices.decimal == nil && fields.delimiter != UInt8(ascii: ",")
                && lines.bytes.contains(UInt8(ascii: ","))
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
        problems.reportRepeatedHeaders(repeatedHeaders, in: file)
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
            if let header = EdgeListColumns(header: texts, choices: choices) {
                columns = header
                self.header = texts
                return
            }
            let lines = [texts] + linesAhead()
            let columns = EdgeListColumns(ofLines: lines)
            self.columns = columns
            if let weight = columns.weight, EdgeListColumns.mayBeYears(weight, of: lines) {
                problems.report(
                    .foundForm, .warning, in: file, line: self.lines.number,
                    problem: "numbers such as \(texts[weight]) are read as weights",
                    remedy:
                        "write the line \"source,target,date\" above the edges if they are years")
            }
        }
        if isHeaderAgain {
            repeatedHeaders += 1
            return
        }
        add(into: &problems)
    }

    /// Whether the line is the header once more.
    private var isHeaderAgain: Bool {
        guard let columns, header.count == fields.count, !header.isEmpty,
            lines.bytes[fields.fields[columns.source].range].elementsEqual(
                header[columns.source].utf8)
        else { return false }
        return fields.texts(in: lines.bytes) == header
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

    private mutating func addValues(
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

    private mutating func number(
        _ index: Int, _ name: String, into problems: inout Problems
    ) -> Double? {
        let plain = lines.bytes.withUnsafeBytes { bytes in
            let field = UnsafeRawBufferPointer(rebasing: bytes[fields.fields[index].range])
            return mayGroupByPoints && field.contains(UInt8(ascii: "."))
                ? nil : PlainNumber.value(of: field)
        }
        if let plain { return plain }
        var text = fields.text(index, in: lines.bytes)
        if !mayGroupByPoints, let number = Double(text), number.isFinite { return number }
        let spellings = spellings ?? surveyed(index)
        self.spellings = spellings
        let written = text.withUTF8 {
            spellings.number(UnsafeRawBufferPointer($0), column: index)
        }
        if case .value(let number, let telling)? = written {
            if let telling {
                problems.report(
                    .foundForm, .warning, in: file, line: lines.number,
                    problem: "\(name): \(telling.problem)", remedy: telling.remedy)
            }
            return number
        }
        if case .contradictory(let found)? = written {
            problems.report(
                .contradiction, in: file, line: lines.number,
                problem: "\(name) \(found.problem)", remedy: found.remedy)
            return nil
        }
        let number = WrittenNumber(text)
        problems.report(
            number.isOpen ? .ambiguousNumber : .notANumber, in: file, line: lines.number,
            problem: number.isOpen
                ? "\(name) \(text.quoted) \(number.problem)"
                : "\(name) \(text.quoted) is not a finite number",
            remedy: number.remedy ?? "write a number, or leave it out to mean 1")
        return nil
    }

    /// What all lines tell of how a column is written.
    private func surveyed(_ index: Int) -> ColumnSpellings {
        var marks = DecimalMarks()
        var (lines, fields) = (start, fields)
        while let line = lines.next() {
            fields.cut(line)
            guard fields.count > index else { continue }
            var text = fields.text(index, in: lines.bytes)
            text.withUTF8 { marks.add(UnsafeRawBufferPointer($0)) }
        }
        return ColumnSpellings(choices, orders: [:], marks: [index: marks])
    }

    /// A time: seconds or milliseconds since 1970 give a day, an ISO date is one.
    private func setTime(_ text: String, of edge: inout AttributedGraph.Edge) {
        let value = AttributedGraph.Value(written: text)
        edge.attributes.append(.init(columns?.names[columns?.time ?? 0] ?? "timestamp", value))
        if header.isEmpty, let day = EdgeListColumns.day(text) {
            edge.spells = [.init(day...day)]
            return
        }
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
