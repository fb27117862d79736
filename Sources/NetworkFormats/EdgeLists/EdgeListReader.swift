internal import Graphs

/// Reads a graph from a list of edges: a table with the columns source, target and, if there are
/// weights, weight.
///
/// The table is UTF-8, separated by comma, tab, semicolon or spaces. Lines that begin with `#` or `%`
/// and a space are comments. A first row that names columns for
/// source and target (`source,target`, `from,to`, …) is a header: columns then come in any order,
/// and further ones are passed over. Without a header they are source, target and weight. An empty
/// weight, or none, means 1. Rows that repeat a pair are parallel arcs; a row may be a loop.
///
/// Vertices are numbered in the order of their names' first appearance; where every name is a whole
/// number from 0 to 999,999,999, in the order of these numbers.
///
/// ```swift
/// let reading = try EdgeListReader().read("trade.csv")
/// let list = try reading.get()
/// for (name, score) in zip(list.names, try list.graph.pageRank()) { print(name, score) }
/// ```
public struct EdgeListReader: Sendable {
    /// Whether arcs lead one way only.
    public var isDirected: Bool
    /// Whether bad rows are left out, and counted in `EdgeListReading.skipped`, instead of stopping
    /// the reading.
    public var skipBadRows: Bool

    /// A reader of directed or undirected edges that stops at bad rows, or skips them.
    public init(isDirected: Bool = true, skipBadRows: Bool = false) {
        self.isDirected = isDirected
        self.skipBadRows = skipBadRows
    }

    /// Reads the edges in a file.
    ///
    /// - Throws: `FormatError.notFound`, `.unreadable`, `.notAFile`. Problems inside the file are in
    ///   the reading and do not throw.
    /// - Complexity: O(*n* + *m*) expected for *n* names and *m* rows. Rows of plain numbers are
    ///   read much faster than others.
    public func read(_ path: String) throws(FormatError) -> EdgeListReading {
        let name = CaseFiles.lastComponent(of: path)
        if let numbered = NumberedEdges(file: path, name: name),
            let reading = reading(of: numbered)
        {
            return reading
        }
        return readSpaced(try TableSource(path, name: name).table(ReadingChoices()))
    }

    /// Reads the edges in a table that is already in memory.
    public func read(_ table: CaseFiles.Table) -> EdgeListReading {
        let numbered = table.bytes.withUnsafeBufferPointer { NumberedEdges($0, name: table.name) }
        if let numbered, let reading = reading(of: numbered) { return reading }
        return readSpaced(table)
    }

    /// Reads a table that may have comments, or spaces for delimiters.
    private func readSpaced(_ table: CaseFiles.Table) -> EdgeListReading {
        guard let spaced = table.bytes.withUnsafeBufferPointer({ SpacedEdges($0) }) else {
            return readAnyRows(table)
        }
        let numbered = spaced.bytes.withUnsafeBufferPointer {
            NumberedEdges(UnsafeBufferPointer(rebasing: $0[spaced.start...]), name: table.name)
        }
        if let numbered, let reading = reading(of: numbered) { return reading }
        var rows = table
        rows.bytes = spaced.bytes
        return readAnyRows(rows, hasComments: true)
    }

    private func reading(of numbered: NumberedEdges) -> EdgeListReading? {
        guard
            let graph = try? Graph(
                vertexCount: numbered.names.count, isDirected: isDirected,
                sources: numbered.sources, targets: numbered.targets,
                weights: numbered.weights.isEmpty ? nil : numbered.weights)
        else { return nil }
        return EdgeListReading(
            list: EdgeList(graph: graph, names: numbered.names), problems: Problems(), skipped: [])
    }

    /// Reads rows of whatever names, and reports what is wrong with them; empty rows may have been
    /// comments.
    func readAnyRows(
        _ table: CaseFiles.Table, hasComments: Bool = false
    ) -> EdgeListReading {
        var problems = Problems()
        for note in table.notes { note.report(in: table.name, into: &problems) }
        guard var rows = EdgeRows(table, hasComments: hasComments, into: &problems) else {
            return EdgeListReading(list: nil, problems: problems, skipped: [])
        }
        rows.readAll(into: &problems)
        var list: EdgeList?
        if !rows.isBroken, skipBadRows || !problems.hasErrors {
            do throws(GraphError) {
                let numbered = rows.numbered
                let graph = try Graph(
                    vertexCount: numbered.names.count, isDirected: isDirected,
                    sources: numbered.sources, targets: numbered.targets, weights: numbered.weights)
                list = EdgeList(graph: graph, names: numbered.names)
            } catch {
                problems.add(.inconsistent, in: table.name) {
                    .init(problem: "\(error)", remedy: "split the file")
                }
            }
        }
        return EdgeListReading(
            list: list, problems: problems, skipped: skipBadRows ? rows.skipped : [])
    }
}
