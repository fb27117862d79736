internal import ActorNetworks

/// Reads a list of edges: fields with commas, semicolons, tabs or blanks between them; with or
/// without a header; with comments that begin with `#` or `%`.
///
/// What KONECT, SNAP and Matrix Market write before the edges is understood: whether they are
/// directed, and the size. networkx's `{'weight': 0.5}` after two nodes is read as attributes.
struct EdgeLinesReading {
    private let file: String
    private var lines: TextLines
    private var assembly: GraphAssembly
    private var columns: EdgeListColumns?
    private var delimiter: UInt8?
    private var hasDelimiter = false
    private var hasTwoModes = false
    /// Whether the next line is the size of a matrix in Matrix Market.
    private var isSizeDue = false
    private var isMatrixMarket = false
    private var declared: Set<String> = []

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
            let text = Substring(decoding: line, as: UTF8.self)
            if first == UInt8(ascii: "#") || first == UInt8(ascii: "%") {
                readComment(text)
            } else {
                read(text, into: &problems)
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
        } else if text.hasPrefix("%%MatrixMarket") {
            let words = text.lowercased().split(separator: " ")
            assembly.isDirected = !words.contains("symmetric")
            isMatrixMarket = true
            isSizeDue = true
        } else if text.hasPrefix("# Undirected graph") {
            assembly.isDirected = false
        }
    }

    private mutating func read(_ text: Substring, into problems: inout Problems) {
        if isSizeDue {
            isSizeDue = false
            return
        }
        let fields = fields(of: text)
        guard let columns else {
            if let header = EdgeListColumns(header: fields) {
                columns = header
                return
            }
            columns = EdgeListColumns(ofLines: [fields] + linesAhead())
            return add(fields, text, into: &problems)
        }
        _ = columns
        add(fields, text, into: &problems)
    }

    /// The fields of the next lines, by which the columns are known.
    private func linesAhead() -> [[String]] {
        var ahead = lines
        var result: [[String]] = []
        while result.count < 50, let line = ahead.next() {
            guard let first = line.first, first != UInt8(ascii: "#"), first != UInt8(ascii: "%")
            else { continue }
            var copy = self
            result.append(copy.fields(of: Substring(decoding: line, as: UTF8.self)))
        }
        return result
    }
}

// MARK: - Fields

extension EdgeLinesReading {
    /// Cuts a line at the delimiter that the first line has, or at blanks.
    private mutating func fields(of text: Substring) -> [String] {
        if !hasDelimiter {
            hasDelimiter = true
            let plain = text.prefix { $0 != "{" }
            delimiter = [ASCII.tab, UInt8(ascii: ","), UInt8(ascii: ";")].first { byte in
                plain.utf8.contains(byte)
            }
        }
        if let brace = text.firstIndex(of: "{"), delimiter == nil || delimiter == ASCII.tab {
            return fields(of: text[..<brace]) + [String(text[brace...])]
        }
        var fields: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        var hasField = false
        for byte in text.utf8 {
            if byte == ASCII.quote {
                isQuoted.toggle()
                hasField = true
            } else if !isQuoted, byte == delimiter || delimiter == nil && Self.isBlank(byte) {
                if delimiter != nil || hasField {
                    fields.append(String(decoding: field, as: UTF8.self))
                }
                field = []
                hasField = false
            } else {
                field.append(byte)
                hasField = true
            }
        }
        if hasField || delimiter != nil && !text.isEmpty {
            fields.append(String(decoding: field, as: UTF8.self))
        }
        if delimiter != nil {
            fields = fields.map(\.trimmedBlanks)
            if delimiter == ASCII.tab, fields.last == "" { fields.removeLast() }
        }
        return fields
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == ASCII.space || byte == ASCII.tab
    }

    private mutating func add(
        _ fields: [String], _ text: Substring, into problems: inout Problems
    ) {
        guard let columns, fields.count > max(columns.source, columns.target),
            !fields[columns.source].isEmpty, !fields[columns.target].isEmpty
        else {
            problems.report(
                .missingValue, in: file, line: lines.number, problem: "the line names no two nodes",
                remedy: "write both nodes of the edge, or # before a comment")
            return
        }
        var edge = AttributedGraph.Edge(
            from: 0, to: 0, isDirected: assembly.isDirected, line: lines.number)
        for (index, field) in fields.enumerated() where !field.isEmpty {
            switch index {
            case columns.source, columns.target: break
            case columns.weight where !field.hasPrefix("{"):
                edge.weight = number(field, "weight", into: &problems)
            case columns.time: setTime(field, of: &edge)
            default:
                if field.hasPrefix("{") {
                    readAttributes(field, of: &edge, into: &problems)
                } else {
                    let name =
                        columns.names.indices.contains(index)
                        ? columns.names[index] : "column \(index + 1)"
                    edge.attributes.append(.init(name, AttributedGraph.Value(written: field)))
                }
            }
        }
        let target = fields[columns.target]
        add(
            edge, from: fields[columns.source], to: hasTwoModes ? "b\(target)" : target,
            into: &problems)
    }

    private mutating func add(
        _ edge: AttributedGraph.Edge, from source: String, to target: String,
        into problems: inout Problems
    ) {
        let source = hasTwoModes ? "a\(source)" : source
        // Nodes are declared by the edges that name them.
        for id in [source, target] where declared.insert(id).inserted {
            assembly.add(.init(id, line: lines.number), into: &problems)
        }
        assembly.add(edge, from: source, to: target, into: &problems)
    }

    private func number(
        _ text: String, _ name: String, into problems: inout Problems
    ) -> Double? {
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

/// Dictionaries of plain values as Python writes them.
enum PythonDictionary {
    /// The members of a dictionary; `nil` if a text is none.
    static func members(of text: String) -> [(String, AttributedGraph.Value)]? {
        var json = ""
        var quote: Character?
        var word = ""
        func close() {
            json += ["True": "true", "False": "false", "None": "null"][word] ?? word
            word = ""
        }
        var isEscaped = false
        for character in text {
            if let open = quote {
                if isEscaped {
                    json += character == "'" ? "'" : "\\" + String(character)
                    isEscaped = false
                } else if character == "\\" {
                    isEscaped = true
                } else if character == open {
                    quote = nil
                    json += "\""
                } else {
                    json += character == "\"" ? "\\\"" : String(character)
                }
            } else if character == "'" || character == "\"" {
                close()
                quote = character
                json += "\""
            } else if character.isLetter || word.isEmpty == false && character.isNumber {
                word.append(character)
            } else {
                close()
                json.append(character)
            }
        }
        close()
        guard case .object(let members)? = try? JSONValue(parsing: json) else { return nil }
        var attributes = JSONAttributes()
        for (name, value) in members { attributes.add(value, at: name) }
        return attributes.list.map { ($0.name, $0.value) }
    }
}

extension AttributedGraph.Value {
    /// A whole number, a number, or the text as it stands.
    init(written text: String) {
        if let integer = Int(text) {
            self = .integer(integer)
        } else if text.utf8.allSatisfy({ "+-.0123456789eE".utf8.contains($0) }),
            let number = Double(text), number.isFinite
        {
            self = .number(number)
        } else {
            self = .text(text)
        }
    }
}

extension AttributedGraph.Moment {
    /// A day in ISO 8601, or in seconds or milliseconds since 1970 where a number is large enough;
    /// other numbers are times.
    init?(written text: String) {
        if let day = Day(String(text.prefix(10))), text.count >= 10, !text.allSatisfy(\.isNumber) {
            self = .day(day)
            return
        }
        guard let number = Double(text), number.isFinite else { return nil }
        let seconds = abs(number) >= 1e11 ? number / 1000 : number
        if seconds >= 1e8, seconds < 2e11 {
            self = .day(Day(number: Int32((seconds / 86_400).rounded(.down))))
        } else {
            self = .time(number)
        }
    }
}

extension String {
    /// The text without blanks around it.
    fileprivate var trimmedBlanks: String {
        let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        return String(drop(while: isBlank).reversed().drop(while: isBlank).reversed())
    }
}
