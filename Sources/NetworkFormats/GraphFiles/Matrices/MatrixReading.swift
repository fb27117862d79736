internal import ActorNetworks

/// Reads a matrix of weights: with names before rows and over columns, over columns alone, or without
/// names.
///
/// An empty field is 0, which is no edge, and so is `NA`, which is told; where semicolons, tabs or
/// blanks part fields, numbers may have a decimal comma. A symmetric matrix makes edges, another one
/// arcs. Where no row has the name of a column the nodes are of two modes, which edges join.
struct MatrixReading {
    private let file: String
    private let choices: ReadingChoices
    private var lines: TextLines
    private var rows: [Row] = []
    private var columns: [String]?
    private var delimiter = UInt8(ascii: ",")
    private var missing: (count: Int, line: Int?) = (0, nil)

    private struct Row {
        var name: String?
        var values: [String]
        let line: Int
    }

    static func graph(
        in file: CaseFiles.Table, into problems: inout Problems
    ) -> AttributedGraph? {
        var reading = MatrixReading(file, into: &problems)
        let graph = reading.graph(into: &problems)
        if reading.missing.count > 0 {
            problems.report(
                .missingValue, .warning, in: file.name, line: reading.missing.line,
                problem: "\(reading.missing.count) values of the matrix are missing (NA), this one "
                    + "first, and are read as no tie",
                remedy: "write 0 if that is meant")
        }
        return graph
    }

    private init(_ file: CaseFiles.Table, into problems: inout Problems) {
        self.file = file.name
        choices = file.choices
        lines = TextLines(GraphText(file, into: &problems).bytes)
    }

    private mutating func graph(into problems: inout Problems) -> AttributedGraph? {
        guard readRows() else {
            problems.report(
                .emptyFile, in: file, problem: "there is no matrix in the file",
                remedy: "write the names of nodes, then a row for each")
            return nil
        }
        let names = columns ?? rows.indices.map { "\($0 + 1)" }
        let isOfTwoModes =
            rows.allSatisfy { $0.name != nil }
            && Set(names).isDisjoint(with: rows.map { $0.name ?? "" })
        guard isOfTwoModes || rows.count == names.count else {
            problems.report(
                .raggedRow, in: file,
                problem: "the matrix has \(rows.count) rows and \(names.count) columns, so it is "
                    + "not square", remedy: "write a row and a column for each node")
            return nil
        }
        return isOfTwoModes
            ? twoModes(names, into: &problems) : oneMode(names, into: &problems)
    }

    private mutating func oneMode(
        _ names: [String], into problems: inout Problems
    ) -> AttributedGraph? {
        var assembly = GraphAssembly(file: file)
        for name in names { assembly.add(.init(name, line: 1), into: &problems) }
        let places = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
        let count = names.count
        var values: [Int: Double] = [:]
        var lineOfRow: [Int: Int] = [:]
        for (index, row) in rows.enumerated() {
            let place = row.name.map { places[$0] } ?? index
            guard let place, lineOfRow.updateValue(row.line, forKey: place) == nil else {
                problems.report(
                    place == nil ? .unknownNode : .duplicateID, in: file, line: row.line,
                    problem: "the row \((row.name ?? "").quoted) is no column of the matrix, or is "
                        + "there twice", remedy: "give rows the names of the columns")
                continue
            }
            readValues(of: row, count: count, into: &problems) { values[place * count + $0] = $1 }
        }
        guard !problems.hasErrors else { return nil }
        let isDirected = values.contains {
            values[$0.key % count * count + $0.key / count] != $0.value
        }
        assembly.isDirected = isDirected
        for (key, weight) in values.sorted(by: { $0.key < $1.key }) {
            let (row, column) = (key / count, key % count)
            guard isDirected || row <= column else { continue }
            assembly.add(
                .init(
                    from: 0, to: 0, isDirected: isDirected, weight: weight, line: lineOfRow[row]),
                from: names[row], to: names[column], into: &problems)
        }
        return assembly.finished(into: &problems)
    }

    /// The nodes of the rows have the attribute `mode` 1, those of the columns 2.
    private mutating func twoModes(
        _ names: [String], into problems: inout Problems
    ) -> AttributedGraph? {
        var assembly = GraphAssembly(file: file)
        func declare(_ name: String, mode: Int, line: Int) {
            assembly.add(
                .init(name, attributes: [.init("mode", .integer(mode))], line: line),
                into: &problems)
        }
        for row in rows { declare(row.name ?? "", mode: 1, line: row.line) }
        for name in names { declare(name, mode: 2, line: 1) }
        for row in rows {
            var found: [(Int, Double)] = []
            readValues(of: row, count: names.count, into: &problems) { found.append(($0, $1)) }
            for (column, weight) in found {
                assembly.add(
                    .init(from: 0, to: 0, isDirected: false, weight: weight, line: row.line),
                    from: row.name ?? "", to: names[column], into: &problems)
            }
        }
        let graph = assembly.finished(into: &problems)
        return problems.hasErrors ? nil : graph
    }

    private mutating func readRows() -> Bool {
        var isFirst = true
        while let line = lines.next() {
            guard line.contains(where: { $0 > ASCII.space }) else { continue }
            if isFirst { delimiter = MatrixRow.delimiter(of: line) ?? delimiter }
            let fields = MatrixRow.fields(of: line, at: delimiter)
            if isFirst, fields.first == "" || fields.contains(where: { !isNumber($0) }) {
                columns = fields
            } else {
                rows.append(Row(name: nil, values: fields, line: lines.number))
            }
            isFirst = false
        }
        if columns == nil, rows.count > 1, rows[0].values.count == rows[1].values.count - 1 {
            columns = rows.removeFirst().values
        }
        guard let first = rows.first else { return false }
        settleNames(width: first.values.count)
        return true
    }

    private func isNumber(_ text: String) -> Bool {
        text.isEmpty || MatrixRow.isMissing(text) || MatrixRow.number(text, at: delimiter) != nil
    }

    /// Tells names of rows from values: the first field of each row is a name if the header has a
    /// field over it, or one less, or if it is no number.
    private mutating func settleNames(width: Int) {
        var hasNames = false
        let areWords = rows.allSatisfy { $0.values.first.map { !isNumber($0) } ?? true }
        if let header = columns {
            let isOverNames =
                header.first == "" || header.count == rows.count + 1 || areWords
                || rows.allSatisfy { header.contains($0.values[0]) }
            if header.count == width, isOverNames {
                hasNames = true
                columns?.removeFirst()
            } else if header.count == width - 1 {
                hasNames = true
            }
        } else if rows.contains(where: { $0.values.first.map { !isNumber($0) } ?? false }) {
            hasNames = true
            columns = rows.map { $0.values.first ?? "" }
        }
        guard hasNames else { return }
        for index in rows.indices where !rows[index].values.isEmpty {
            rows[index].name = rows[index].values.removeFirst()
        }
    }

    /// The number that a field writes, with the decimal mark that a user says.
    private func number(_ text: String) -> Double? {
        guard let mark = choices.decimal, text.contains(where: { ".,".contains($0) }) else {
            return MatrixRow.number(text, at: delimiter)
        }
        var text = text
        return text.withUTF8 { NumberSpelling.value(of: UnsafeRawBufferPointer($0), mark: mark) }
    }

    private mutating func readValues(
        of row: Row, count: Int, into problems: inout Problems, take: (Int, Double) -> Void
    ) {
        guard row.values.count == count else {
            problems.report(
                .raggedRow, in: file, line: row.line,
                problem: "the row has \(row.values.count) values for \(count) columns",
                remedy: "write a value for each column")
            return
        }
        for (column, text) in row.values.enumerated() where !text.isEmpty {
            if let value = number(text) {
                if value != 0 { take(column, value) }
            } else if MatrixRow.isMissing(text) {
                missing = (missing.count + 1, missing.line ?? row.line)
            } else {
                problems.report(
                    .notANumber, in: file, line: row.line,
                    problem: "\(text.quoted) is not a finite number",
                    remedy: "write a number, or nothing for no edge")
            }
        }
    }
}
