internal import ActorNetworks

extension DLReading {
    /// Reads matrices; whether all are symmetric.
    mutating func readMatrices(into problems: inout Problems) -> Bool {
        let (rows, columns) = (rowCount ?? 0, columnCount ?? 0)
        var areSymmetric = !hasTwoModes && rows > 0
        for matrix in 0..<min(matrixCount, max(1, byteCount)) {
            beginRelation(matrix)
            var names = columnLabels
            if columnsAreEmbedded {
                names = []
                while names.count < columns, let word = words.next() { names.append(settled(word)) }
            }
            var values: [Int: Double] = [:]
            for row in 0..<rows {
                var name = label(row, rowLabels, isColumn: false)
                if rowsAreEmbedded {
                    guard let word = words.next() else { break }
                    name = settled(word)
                }
                assembly.declare(name, line: words.line)
                for column in self.columns(ofRow: row, of: columns) {
                    guard let value = value(into: &problems) else { return false }
                    guard value != 0 else { continue }
                    let other = label(column, names, isColumn: true)
                    assembly.declare(other, line: words.line)
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

    func columns(ofRow row: Int, of count: Int) -> [Int] {
        let all =
            switch format {
            case "upperhalf": row..<count
            case "lowerhalf": 0..<min(row + 1, count)
            default: 0..<count
            }
        return all.filter { hasDiagonal || $0 != row }
    }

    mutating func value(into problems: inout Problems) -> Double? {
        guard let word = words.next() else {
            fail("the file ends within its values", "write a value for each pair", into: &problems)
            return nil
        }
        if let value = Double(word.text), value.isFinite { return value }
        if word.text.lowercased() == "na" || word.text == "." {
            missing = (missing.count + 1, missing.line ?? word.line)
            return 0
        }
        problems.report(
            .notANumber, in: file, line: word.line,
            problem: "\(word.text.quoted) is not a finite number", remedy: "write 0 for no tie")
        return nil
    }

    mutating func beginRelation(_ matrix: Int) {
        relation =
            matrixCount == 1
            ? nil : matrixLabels.indices.contains(matrix) ? matrixLabels[matrix] : "\(matrix + 1)"
    }

    mutating func readEdges(into problems: inout Problems) {
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
            let isMissing = line.count == 3 && line[2].text.lowercased() == "na"
            if line.count == 3, !isMissing {
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
            if isMissing {
                missing = (missing.count + 1, missing.line ?? line[0].line)
            } else {
                add(from: source, to: target, weight: weight, into: &problems)
            }
        }
    }

    mutating func readNeighbours(into problems: inout Problems) {
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
    mutating func node(
        _ word: DLWords.Word, isColumn: Bool, into problems: inout Problems
    ) -> String? {
        let areEmbedded = isColumn ? columnsAreEmbedded : rowsAreEmbedded
        if areEmbedded {
            let name = settled(word)
            assembly.declare(name, line: words.line)
            return name
        }
        let isOfColumns = isColumn && hasTwoModes
        let count = isOfColumns ? columnCount ?? 0 : rowCount ?? 0
        let labels = isOfColumns ? columnLabels : rowLabels
        if let number = Int(word.text), (1...max(count, 1)).contains(number), count > 0 {
            return label(number - 1, labels, isColumn: isOfColumns)
        }
        if assembly.position(of: word.text) != nil { return word.text }
        problems.report(
            .unknownNode, in: file, line: word.line,
            problem: "\(word.text.quoted) is not the number of a node",
            remedy: "number the nodes from 1 to \(count), or write \"labels embedded\"")
        return nil
    }

    mutating func add(
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
