internal import ActorNetworks

extension DLReading {
    mutating func readHeading(into problems: inout Problems) {
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
                let word = words.nextOfHeading()?.text ?? format
                format = Self.shortFormats[word] ?? word
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

    /// The short names of formats.
    static let shortFormats = [
        "fm": "fullmatrix", "uh": "upperhalf", "lh": "lowerhalf", "el1": "edgelist1",
        "el2": "edgelist2", "nl1": "nodelist1", "nl2": "nodelist2", "nl1b": "nodelist1b",
        "nl2b": "nodelist2b",
    ]

    mutating func number(into problems: inout Problems) -> Int? {
        _ = words.take(["="])
        if let word = words.nextOfHeading(), let number = Int(word.text), number >= 0 {
            return number
        }
        fail("a number should follow", "write the number of nodes, as in n=5", into: &problems)
        return nil
    }

    enum Axis { case rows, columns, matrices }

    mutating func readLabels(of axes: Set<Axis>, into problems: inout Problems) {
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
    mutating func checkSizes(into problems: inout Problems) -> Bool {
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
        guard checkLabels(into: &problems) else { return false }
        if !areEmbedded {
            for index in 0..<rows {
                assembly.declare(label(index, rowLabels, isColumn: false), line: words.line)
            }
            if hasTwoModes {
                for index in 0..<columns {
                    assembly.declare(label(index, columnLabels, isColumn: true), line: words.line)
                }
            }
        }
        return true
    }

    /// Whether no two nodes of rows, or of columns, have the same label.
    func checkLabels(into problems: inout Problems) -> Bool {
        for labels in [rowLabels, columnLabels] {
            var seen: Set<String> = []
            for label in labels where !seen.insert(label).inserted {
                problems.report(
                    .duplicateID, in: file, line: words.line,
                    problem: "two nodes have the label \(label.quoted)",
                    remedy: "give each node a label of its own")
                return false
            }
        }
        return true
    }

    func label(_ index: Int, _ labels: [String], isColumn: Bool) -> String {
        if labels.indices.contains(index) { return labels[index] }
        return hasTwoModes && isColumn ? "c\(index + 1)" : "\(index + 1)"
    }

    /// The label as it was first spelled: UCINET makes all of them upper case.
    mutating func settled(_ word: DLWords.Word) -> String {
        if assembly.position(of: word.text) != nil { return word.text }
        let key = word.text.lowercased()
        if let first = spellings[key], first != word.text {
            if otherSpellings.count == 0 { otherSpellings = (0, first, word.text, word.line) }
            otherSpellings.count += 1
            return first
        }
        spellings[key] = word.text
        return word.text
    }
}
