internal import ActorNetworks

extension GraphFileFormat {
    /// Matrix Market, as scipy, MATLAB, SuiteSparse and networkrepository.com write it.
    ///
    /// Rows and columns are nodes by their numbers. A symmetric matrix makes edges, of a
    /// skew-symmetric or hermitian one each entry makes two arcs; a matrix that is not square has
    /// nodes of two modes, `r1` and `c1`.
    ///
    /// - SeeAlso: <https://math.nist.gov/MatrixMarket/formats.html>.
    public static let matrixMarket = GraphFileFormat(
        name: "matrix-market", extensions: ["mtx"],
        summary: "a sparse or dense matrix of Matrix Market, as scipy and MATLAB write it",
        keeps: "numbers of nodes, weights, the real and imaginary part of complex values",
        loses: "nothing that the file holds", parts: [],
        reader: Reader(
            recognises: { $0.text.lowercased().hasPrefix("%%matrixmarket") },
            read: { MatrixMarketReading.graph(in: $0, into: &$1) }))
}

/// Reads a matrix in Matrix Market.
private struct MatrixMarketReading {
    private enum Symmetry: String { case general, symmetric, skew = "skew-symmetric", hermitian }
    private enum Field: String { case real, double, integer, pattern, complex }

    private let file: String
    private var lines: TextLines
    private let byteCount: Int
    private var assembly: GraphAssembly
    private var symmetry = Symmetry.general
    private var field = Field.real
    private var isDense = false
    private var (rowCount, columnCount) = (0, 0)

    static func graph(
        in file: CaseFiles.Table, into problems: inout Problems
    ) -> AttributedGraph? {
        var reading = MatrixMarketReading(file, into: &problems)
        return reading.graph(into: &problems)
    }

    private init(_ file: CaseFiles.Table, into problems: inout Problems) {
        self.file = file.name
        let bytes = GraphText(file, into: &problems).bytes
        lines = TextLines(bytes)
        byteCount = bytes.count
        assembly = GraphAssembly(file: file.name)
    }

    private mutating func graph(into problems: inout Problems) -> AttributedGraph? {
        guard readHeading(into: &problems), let entryCount = readSize(into: &problems) else {
            return nil
        }
        if isDense { readDense(into: &problems) } else { readSparse(entryCount, into: &problems) }
        if field == .complex {
            problems.report(
                .notRead, .warning, in: file,
                problem:
                    "the values are complex: weights are their real parts, and imaginary parts "
                    + "are kept as attributes", remedy: "nothing needs to be done if that is meant")
        }
        let graph = assembly.finished(into: &problems)
        return problems.hasErrors ? nil : graph
    }

    private func fail(
        _ reason: Problem.Reason, _ problem: String, _ remedy: String,
        into problems: inout Problems
    ) {
        problems.report(reason, in: file, line: lines.number, problem: problem, remedy: remedy)
    }

    /// The words of the next line that is no comment.
    private mutating func words() -> [Substring]? {
        while let line = lines.next() {
            let words = Substring(decoding: line, as: UTF8.self).split(
                whereSeparator: \.isWhitespace)
            guard let first = words.first, !first.hasPrefix("%") else { continue }
            return words
        }
        return nil
    }
}

// MARK: - Heading

extension MatrixMarketReading {
    private mutating func readHeading(into problems: inout Problems) -> Bool {
        let heading = lines.next().map { String(decoding: $0, as: UTF8.self).lowercased() } ?? ""
        let words = heading.split(whereSeparator: \.isWhitespace).dropFirst().map(String.init)
        guard words.count == 4, words[0] == "matrix", ["coordinate", "array"].contains(words[1]),
            let field = Field(rawValue: words[2]), let symmetry = Symmetry(rawValue: words[3])
        else {
            fail(
                .malformed, "the heading is not that of a matrix of Matrix Market",
                "write %%MatrixMarket matrix coordinate real general", into: &problems)
            return false
        }
        isDense = words[1] == "array"
        (self.field, self.symmetry) = (field, symmetry)
        return true
    }

    /// Reads the size and declares the nodes; how many entries follow.
    private mutating func readSize(into problems: inout Problems) -> Int? {
        let numbers = words()?.map { Int($0) ?? -1 } ?? []
        guard numbers.count == (isDense ? 2 : 3), numbers.allSatisfy({ $0 >= 0 }) else {
            fail(
                .malformed, "the size of the matrix is not said",
                isDense
                    ? "write the numbers of rows and columns"
                    : "write the numbers of rows, columns and entries", into: &problems)
            return nil
        }
        (rowCount, columnCount) = (numbers[0], numbers[1])
        guard max(rowCount, columnCount) <= max(100_000, byteCount) else {
            fail(
                .outOfRange, "the file is too small for \(max(rowCount, columnCount)) nodes",
                "correct their number", into: &problems)
            return nil
        }
        let isSquare = rowCount == columnCount
        guard isSquare || symmetry == .general else {
            fail(
                .malformed,
                "a matrix of \(rowCount) rows and \(columnCount) columns cannot be "
                    + symmetry.rawValue,
                "correct the size, or write general in the heading", into: &problems)
            return nil
        }
        for row in 0..<rowCount {
            assembly.add(.init(isSquare ? "\(row + 1)" : "r\(row + 1)"), into: &problems)
            if !isSquare {
                assembly.updateNode(at: row) { $0.attributes = [.init("mode", .integer(1))] }
            }
        }
        for column in 0..<(isSquare ? 0 : columnCount) {
            assembly.add(
                .init("c\(column + 1)", attributes: [.init("mode", .integer(2))]), into: &problems)
        }
        assembly.isDirected = isSquare && symmetry != .symmetric
        return isDense ? 0 : numbers[2]
    }
}

// MARK: - Entries

extension MatrixMarketReading {
    private mutating func readSparse(_ count: Int, into problems: inout Problems) {
        var found = 0
        let valueCount = field == .pattern ? 0 : field == .complex ? 2 : 1
        while let words = words() {
            found += 1
            guard words.count == 2 + valueCount, let row = Int(words[0]),
                let column = Int(words[1]),
                row >= 1, row <= rowCount, column >= 1, column <= columnCount
            else {
                fail(
                    .malformed,
                    "the line is no entry of a matrix of \(rowCount) rows and \(columnCount) "
                        + "columns",
                    valueCount == 0
                        ? "write a row and a column" : "write a row, a column and the value",
                    into: &problems)
                continue
            }
            guard let values = values(words.dropFirst(2), into: &problems) else { continue }
            add(row - 1, column - 1, values, into: &problems)
        }
        if found != count {
            fail(
                .malformed, "the file has \(found) entries, and says that there are \(count)",
                "the file may be cut off; get it again, or correct the number", into: &problems)
        }
    }

    /// Reads all values, column after column; of symmetric matrices those below the diagonal.
    private mutating func readDense(into problems: inout Problems) {
        for column in 0..<columnCount {
            let first = symmetry == .general ? 0 : symmetry == .skew ? column + 1 : column
            for row in min(first, rowCount)..<rowCount {
                guard let words = words() else {
                    fail(
                        .malformed, "the file ends within its values",
                        "the file may be cut off; get it again", into: &problems)
                    return
                }
                guard let values = values(words[...], into: &problems) else { continue }
                if values.contains(where: { $0 != 0 }) { add(row, column, values, into: &problems) }
            }
        }
    }

    private func values(
        _ words: ArraySlice<Substring>, into problems: inout Problems
    ) -> [Double]? {
        let values = words.compactMap { Double($0) }.filter(\.isFinite)
        if values.count == words.count { return values }
        fail(
            .notANumber, "\(words.joined(separator: " ").quoted) is not a finite number",
            "correct it, or remove the entry", into: &problems)
        return nil
    }

    private mutating func add(
        _ row: Int, _ column: Int, _ values: [Double], into problems: inout Problems
    ) {
        let place = rowCount == columnCount ? column : rowCount + column
        addEdge(row, place, values)
        guard row != column else { return }
        switch symmetry {
        case .general, .symmetric: break
        case .skew: addEdge(place, row, values.map { -$0 })
        case .hermitian: addEdge(place, row, values.enumerated().map { $0 == 1 ? -$1 : $1 })
        }
        func addEdge(_ source: Int, _ target: Int, _ values: [Double]) {
            assembly.add(
                numbered: .init(
                    from: source, to: target, isDirected: assembly.isDirected,
                    weight: values.first,
                    attributes: values.count > 1 && values[1] != 0
                        ? [.init("imaginary", .number(values[1]))] : [],
                    line: lines.number), into: &problems)
        }
    }
}
