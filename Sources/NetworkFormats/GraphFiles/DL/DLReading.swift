internal import ActorNetworks

/// Reads UCINET's DL: full matrices, halves of them, lists of arcs and of neighbours, of one mode or
/// two, with labels before the data or within it, and with several relations.
///
/// Nodes go by their labels, or by their numbers where there are none. A matrix that is symmetric,
/// or half of one, makes edges; anything else makes arcs. Of several matrices each arc has the
/// attribute `relation`.
struct DLReading {
    private let file: String
    private var words: DLWords
    private var assembly: GraphAssembly
    private var rowCount: Int?
    private var columnCount: Int?
    private var matrixCount = 1
    private var format = "fullmatrix"
    private var hasDiagonal = true
    private var rowLabels: [String] = []
    private var columnLabels: [String] = []
    private var matrixLabels: [String] = []
    private var rowsAreEmbedded = false
    private var columnsAreEmbedded = false
    private var hasTwoModes = false
    private var known: Set<String> = []
    /// The relation of the matrix that is read.
    private var relation: String?
    private var byteCount: Int

    static func graph(
        in file: CaseFiles.Table, into problems: inout Problems
    ) -> AttributedGraph? {
        var reading = DLReading(file, into: &problems)
        return reading.graph(into: &problems)
    }

    private init(_ file: CaseFiles.Table, into problems: inout Problems) {
        self.file = file.name
        let bytes = GraphText(file, into: &problems).bytes
        byteCount = bytes.count
        words = DLWords(bytes)
        assembly = GraphAssembly(file: file.name, isDirected: true)
    }

    private mutating func graph(into problems: inout Problems) -> AttributedGraph? {
        guard words.take(["dl"]) else {
            fail(
                "the file does not begin with DL", "write DL before the number of nodes",
                into: &problems)
            return nil
        }
        readHeading(into: &problems)
        guard !problems.hasErrors, checkSizes(into: &problems) else { return nil }
        var isUndirected = format.hasSuffix("half")
        switch format {
        case "fullmatrix", "upperhalf", "lowerhalf":
            isUndirected = readMatrices(into: &problems) || isUndirected
        case "edgelist1", "edgelist2", "edgelist", "edgearray1":
            readEdges(into: &problems)
        case "nodelist1", "nodelist2", "nodelist1b", "nodelist2b", "nodelist":
            readNeighbours(into: &problems)
        default:
            fail(
                "the format \(format.quoted) is not read",
                "save it as fullmatrix, edgelist1 or nodelist1", into: &problems)
        }
        var graph = assembly.finished(into: &problems)
        guard !problems.hasErrors else { return nil }
        if isUndirected { graph.mergeMirrored() }
        return graph
    }

    private func fail(_ problem: String, _ remedy: String, into problems: inout Problems) {
        problems.report(
            .malformed, in: file, line: words.line, problem: problem, remedy: remedy)
    }
}

// MARK: - Heading

extension DLReading {
    private mutating func readHeading(into problems: inout Problems) {
        while let word = words.nextOfHeading() {
            switch word.text {
            case "n":
                if let number = number(into: &problems) {
                    (rowCount, columnCount) = (number, number)
                }
            case "nr": rowCount = number(into: &problems)
            case "nc": columnCount = number(into: &problems)
            case "nm": matrixCount = max(1, number(into: &problems) ?? 1)
            case "format":
                _ = words.take(["="])
                format = words.nextOfHeading()?.text ?? format
            case "diagonal":
                _ = words.take(["="])
                hasDiagonal = words.nextOfHeading()?.text != "absent"
            case "labels", "label": readLabels(of: [.rows, .columns], into: &problems)
            case "row", "rows":
                _ = words.take(["labels", "label"])
                readLabels(of: [.rows], into: &problems)
            case "column", "columns", "col":
                _ = words.take(["labels", "label"])
                readLabels(of: [.columns], into: &problems)
            case "matrix", "level":
                _ = words.take(["labels", "label"])
                readLabels(of: [.matrices], into: &problems)
            case "title", "symmetric", "type", "datatype":
                _ = words.take(["="])
                let value = words.next()?.text
                if word.text == "title" { assembly.title = value }
            case "data":
                _ = words.take([":"])
                return
            case ":", "=", ";": break
            default:
                fail(
                    "\(word.text.quoted) is no word of the heading",
                    "write n=, format=, labels: and data:", into: &problems)
                return
            }
        }
        fail("there is no line data:", "write data: before the values", into: &problems)
    }

    private mutating func number(into problems: inout Problems) -> Int? {
        _ = words.take(["="])
        if let word = words.nextOfHeading(), let number = Int(word.text), number >= 0 {
            return number
        }
        fail("a number should follow", "write the number of nodes, as in n=5", into: &problems)
        return nil
    }

    private enum Axis { case rows, columns, matrices }

    private mutating func readLabels(of axes: Set<Axis>, into problems: inout Problems) {
        if words.take(["embedded"]) {
            _ = words.take([":"])
            if axes.contains(.rows) { rowsAreEmbedded = true }
            if axes.contains(.columns) { columnsAreEmbedded = true }
            return
        }
        _ = words.take([":"])
        var labels: [String] = []
        let wanted =
            axes == [.matrices]
            ? matrixCount : axes == [.columns] ? columnCount ?? .max : rowCount ?? .max
        while labels.count < wanted, !words.isHeading(), let word = words.next() {
            labels.append(word.text)
        }
        if axes.contains(.rows) { rowLabels = labels }
        if axes.contains(.columns) { columnLabels = labels }
        if axes.contains(.matrices) { matrixLabels = labels }
    }

    /// Declares the nodes.
    private mutating func checkSizes(into problems: inout Problems) -> Bool {
        hasTwoModes =
            format.hasSuffix("2") || format.hasSuffix("2b") || rowCount != columnCount
        let areEmbedded = rowsAreEmbedded || columnsAreEmbedded
        guard let rows = rowCount, let columns = columnCount else {
            fail("the number of nodes is not said", "write n= and their number", into: &problems)
            return false
        }
        guard max(rows, columns) <= max(100_000, byteCount) else {
            fail(
                "the file is too small for \(max(rows, columns)) nodes", "correct their number",
                into: &problems)
            return false
        }
        if !areEmbedded {
            for index in 0..<rows {
                declare(label(index, rowLabels, isColumn: false), into: &problems)
            }
            if hasTwoModes {
                for index in 0..<columns {
                    declare(label(index, columnLabels, isColumn: true), into: &problems)
                }
            }
        }
        return true
    }

    private func label(_ index: Int, _ labels: [String], isColumn: Bool) -> String {
        if labels.indices.contains(index) { return labels[index] }
        return hasTwoModes && isColumn ? "c\(index + 1)" : "\(index + 1)"
    }

    private mutating func declare(_ id: String, into problems: inout Problems) {
        guard known.insert(id).inserted else { return }
        assembly.add(.init(id, line: words.line), into: &problems)
    }
}

// MARK: - Data

extension DLReading {
    /// Reads matrices; whether all are symmetric.
    private mutating func readMatrices(into problems: inout Problems) -> Bool {
        let (rows, columns) = (rowCount ?? 0, columnCount ?? 0)
        var areSymmetric = !hasTwoModes && rows > 0
        for matrix in 0..<min(matrixCount, max(1, byteCount)) {
            beginRelation(matrix)
            var names = columnLabels
            if columnsAreEmbedded {
                names = []
                while names.count < columns, let word = words.next() { names.append(word.text) }
            }
            var values: [Int: Double] = [:]
            for row in 0..<rows {
                var name = label(row, rowLabels, isColumn: false)
                if rowsAreEmbedded {
                    guard let word = words.next() else { break }
                    name = word.text
                }
                declare(name, into: &problems)
                for column in self.columns(ofRow: row, of: columns) {
                    guard let value = value(into: &problems) else { return false }
                    guard value != 0 else { continue }
                    let other = label(column, names, isColumn: true)
                    declare(other, into: &problems)
                    values[row * columns + column] = value
                    add(from: name, to: other, weight: value, into: &problems)
                }
            }
            if areSymmetric, format == "fullmatrix" {
                areSymmetric = values.allSatisfy {
                    values[$0.key % columns * columns + $0.key / columns] == $0.value
                }
            }
        }
        return areSymmetric && format == "fullmatrix"
    }

    private func columns(ofRow row: Int, of count: Int) -> [Int] {
        let all =
            switch format {
            case "upperhalf": row..<count
            case "lowerhalf": 0..<min(row + 1, count)
            default: 0..<count
            }
        return all.filter { hasDiagonal || $0 != row }
    }

    private mutating func value(into problems: inout Problems) -> Double? {
        guard let word = words.next() else {
            fail("the file ends within its values", "write a value for each pair", into: &problems)
            return nil
        }
        if let value = Double(word.text), value.isFinite { return value }
        problems.report(
            .notANumber, in: file, line: word.line,
            problem: "\(word.text.quoted) is not a finite number", remedy: "write 0 for no tie")
        return nil
    }

    private mutating func beginRelation(_ matrix: Int) {
        relation =
            matrixCount == 1
            ? nil : matrixLabels.indices.contains(matrix) ? matrixLabels[matrix] : "\(matrix + 1)"
    }

    private mutating func readEdges(into problems: inout Problems) {
        var matrix = 0
        beginRelation(matrix)
        while let line = words.nextLine() {
            if line[0].text == "!" {
                matrix += 1
                beginRelation(matrix)
                continue
            }
            guard line.count >= 2, line.count <= 3 else {
                problems.report(
                    .raggedRow, in: file, line: line[0].line,
                    problem: "the line has \(line.count) values",
                    remedy: "write two nodes, and the value of the tie if it is not 1")
                continue
            }
            var weight: Double?
            if line.count == 3 {
                guard let number = Double(line[2].text), number.isFinite else {
                    problems.report(
                        .notANumber, in: file, line: line[0].line,
                        problem: "\(line[2].text.quoted) is not a finite number",
                        remedy: "write the value of the tie")
                    continue
                }
                weight = number
            }
            guard let source = node(line[0], isColumn: false, into: &problems),
                let target = node(line[1], isColumn: true, into: &problems)
            else { continue }
            add(from: source, to: target, weight: weight, into: &problems)
        }
    }

    private mutating func readNeighbours(into problems: inout Problems) {
        var matrix = 0
        beginRelation(matrix)
        while let line = words.nextLine() {
            if line[0].text == "!" {
                matrix += 1
                beginRelation(matrix)
                continue
            }
            guard let source = node(line[0], isColumn: false, into: &problems) else { continue }
            // Some lists say before the neighbours how many there are.
            for word in line.dropFirst(format.hasSuffix("b") ? 2 : 1) {
                guard let target = node(word, isColumn: true, into: &problems) else { continue }
                add(from: source, to: target, weight: nil, into: &problems)
            }
        }
    }

    /// The node that a word of a list names: by label where labels are embedded, else by number or,
    /// where it is none, by label.
    private mutating func node(
        _ word: DLWords.Word, isColumn: Bool, into problems: inout Problems
    ) -> String? {
        let areEmbedded = isColumn ? columnsAreEmbedded : rowsAreEmbedded
        if areEmbedded {
            declare(word.text, into: &problems)
            return word.text
        }
        let isOfColumns = isColumn && hasTwoModes
        let count = isOfColumns ? columnCount ?? 0 : rowCount ?? 0
        let labels = isOfColumns ? columnLabels : rowLabels
        if let number = Int(word.text), (1...max(count, 1)).contains(number), count > 0 {
            return label(number - 1, labels, isColumn: isOfColumns)
        }
        if known.contains(word.text) { return word.text }
        problems.report(
            .unknownNode, in: file, line: word.line,
            problem: "\(word.text.quoted) is not the number of a node",
            remedy: "number the nodes from 1 to \(count), or write \"labels embedded\"")
        return nil
    }

    private mutating func add(
        from source: String, to target: String, weight: Double?, into problems: inout Problems
    ) {
        assembly.add(
            .init(
                from: 0, to: 0, isDirected: true, weight: weight,
                attributes: relation.map { [.init("relation", .text($0))] } ?? [],
                line: words.line),
            from: source, to: target, into: &problems)
    }
}

extension AttributedGraph {
    /// Makes edges of arcs: of two that mirror each other in a symmetric matrix one is kept.
    mutating func mergeMirrored() {
        isDirected = false
        var seen: [String: Int] = [:]
        edges = edges.filter { edge in
            guard edge.source != edge.target else { return true }
            let ends = "\(min(edge.source, edge.target)) \(max(edge.source, edge.target)) "
            let key = ends + (edge.attributes["relation"]?.text ?? "")
            seen[key, default: 0] += 1
            return seen[key, default: 0] % 2 == 1
        }
        for index in edges.indices { edges[index].isDirected = false }
    }
}
