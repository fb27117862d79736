/// Reads files in the DOT language, whoever wrote them.
///
/// The language is that of Graphviz, with its habits: keywords in any case, three sorts of
/// comments, `a -> {b c} -> d` as every edge between neighbours in the chain, defaults for nodes
/// and edges named after them, groups that go on where their name comes up again, numerals that
/// end where a letter follows. What defaults and groups stand for is spelled out, so that each
/// node and edge says for itself how it looks; see <doc:ReadingFiles>.
///
/// ```swift
/// let reading = try DocumentReader().read(Array("digraph { a -> b [label=\"x\\ly\"] }".utf8))
/// print(reading.documents[0].edges.count)  // 1
/// ```
///
/// No file harms the program: time and memory grow with the length of the file, groups may lie
/// only so deep in one another, and what a few bytes can stand for is limited.
public struct DocumentReader: Sendable {
    /// How much a file may ask for.
    public struct Limits: Sendable, Hashable {
        /// How deep groups may lie in one another.
        public var depth: Int
        /// How many edges and attributes groups and defaults may stand for, besides four for each
        /// byte of the file.
        public var spelledOut: Int

        /// Limits; the usual ones suit every file that Graphviz could draw.
        public init(depth: Int = 250, spelledOut: Int = 1_000_000) {
            self.depth = depth
            self.spelledOut = spelledOut
        }
    }

    /// How much a file may ask for.
    public var limits: Limits

    /// Whether bytes are UTF-8 whatever the `charset` of a graph says, as those that were decoded
    /// beforehand are.
    public var ignoresCharset = false

    /// A reader with limits.
    public init(limits: Limits = Limits()) {
        self.limits = limits
    }

    /// Reads all graphs of a file.
    ///
    /// Bytes are UTF-8, or UTF-16 with a byte order mark, or Latin-1 where the graph's `charset`
    /// says so; in a file without that, a byte that is not UTF-8 is taken for Latin-1, and a
    /// warning says so. The documents are UTF-8 and have no other `charset`.
    ///
    /// - Parameter bytes: The whole file.
    /// - Returns: The documents, at least one, and what is doubtful in the file.
    /// - Throws: ``SourceProblem`` with the first place that is not DOT, or where a limit is passed.
    /// - Complexity: O(*n*) in the length of the file and of what it stands for.
    public func read(_ bytes: [UInt8]) throws(SourceProblem) -> DocumentReading {
        var reading = DocumentReading()
        let text = try SourceEncoding.text(of: bytes, &reading)
        try text.withUnsafeBufferPointer { text throws(SourceProblem) in
            try read(text, into: &reading)
        }
        guard !reading.documents.isEmpty else {
            throw SourceProblem(
                line: 1, column: 1, message: "there is no graph in the file",
                remedy: "begin it with graph or digraph, as in digraph { a -> b }")
        }
        return reading
    }

    private func read(
        _ text: UnsafeBufferPointer<UInt8>, into reading: inout DocumentReading
    ) throws(SourceProblem) {
        var lines = LineCounter(text)
        var start = 0
        var budget = limits.spelledOut + 4 * text.count
        while true {
            var parser = Parser(text, from: start, lines, limits.depth, budget)
            guard var graph = try parser.graph() else { break }
            if !ignoresCharset, parser.meetsOtherThanASCII,
                SourceEncoding.isLatin1(declaredBy: graph)
            {
                parser = Parser(text, from: start, lines, limits.depth, budget, isLatin1: true)
                graph = try parser.graph() ?? graph
            }
            parser.dropCharset(of: &graph)
            reading.documents.append(graph)
            reading.add(parser.warnings)
            (start, lines, budget) = (parser.end, parser.lines, parser.budget)
        }
    }
}

extension Document {
    /// Reads a file that holds one graph.
    ///
    /// - Parameter bytes: The whole file, as ``DocumentReader/read(_:)`` takes it.
    /// - Throws: ``SourceProblem`` with the first place that is not DOT, or where a second graph
    ///   follows.
    public init(reading bytes: [UInt8]) throws(SourceProblem) {
        let documents = try DocumentReader().read(bytes).documents
        guard documents.count == 1 else {
            throw SourceProblem(
                line: 1, column: 1, message: "there are \(documents.count) graphs in the file",
                remedy: "read them with DocumentReader")
        }
        self = documents[0]
    }
}
