internal import ActorNetworks

/// Reads UCINET's DL: full matrices, halves of them, lists of arcs and of neighbours, of one mode or
/// two, with labels before the data or within it, and with several relations.
///
/// Nodes go by their labels, or by their numbers where there are none. A matrix that is symmetric,
/// or half of one, makes edges; anything else makes arcs. Of several matrices each arc has the
/// attribute `relation`.
struct DLReading {
    let file: String
    var words: DLWords
    var assembly: GraphAssembly
    var rowCount: Int?
    var columnCount: Int?
    var matrixCount = 1
    var format = "fullmatrix"
    var hasDiagonal = true
    var rowLabels: [String] = []
    var columnLabels: [String] = []
    var matrixLabels: [String] = []
    var rowsAreEmbedded = false
    var columnsAreEmbedded = false
    var hasTwoModes = false
    /// The relation of the matrix that is read.
    var relation: String?
    var byteCount: Int
    /// The spelling of each label that is embedded in the data, by its lower case.
    var spellings: [String: String] = [:]
    var otherSpellings: (count: Int, one: String, other: String, line: Int?) = (
        0, "", "", nil
    )
    var missing: (count: Int, line: Int?) = (0, nil)

    static func graph(
        in file: CaseFiles.Table, into problems: inout Problems
    ) -> AttributedGraph? {
        var reading = DLReading(file, into: &problems)
        return reading.graph(into: &problems)
    }

    init(_ file: CaseFiles.Table, into problems: inout Problems) {
        self.file = file.name
        let bytes = GraphText(file, into: &problems).bytes
        byteCount = bytes.count
        words = DLWords(bytes)
        assembly = GraphAssembly(file: file.name, isDirected: true)
    }

    mutating func graph(into problems: inout Problems) -> AttributedGraph? {
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
        reportDoubts(into: &problems)
        var graph = assembly.finished(into: &problems)
        guard !problems.hasErrors else { return nil }
        if isUndirected { graph.mergeMirrored() }
        return graph
    }

    /// Tells what was read in another way than it is written.
    func reportDoubts(into problems: inout Problems) {
        if otherSpellings.count > 0 {
            problems.report(
                .actorByName, .warning, in: file, line: otherSpellings.line,
                problem: "\(otherSpellings.other.quoted) is read as \(otherSpellings.one.quoted): "
                    + "labels of DL that differ in case alone are one node",
                remedy: "spell it alike, or give different nodes different labels")
        }
        if missing.count > 0 {
            problems.report(
                .missingValue, .warning, in: file, line: missing.line,
                problem: "\(missing.count) value\(missing.count == 1 ? " is" : "s are") missing "
                    + "(na) and read as no tie", remedy: "write 0 if that is meant")
        }
    }

    func fail(_ problem: String, _ remedy: String, into problems: inout Problems) {
        problems.report(
            .malformed, in: file, line: words.line, problem: problem, remedy: remedy)
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
