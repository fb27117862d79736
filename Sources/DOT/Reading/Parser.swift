/// Reads one graph of a file, and leaves what it means to a ``DocumentBuilder``.
struct Parser {
    /// Where the graph ends.
    var end: Int { scanner.position }
    /// How many edges and attributes groups and defaults may stand for yet.
    var budget: Int { builder.budget }
    /// Whether a name or value has characters beyond ASCII.
    var meetsOtherThanASCII = false
    /// What was doubtful.
    var warnings = WarningList()
    /// Tells lines from here on.
    var lines: LineCounter
    /// Tells lines of statements.
    private var statementLines: LineCounter

    var scanner: Scanner
    var builder: DocumentBuilder
    let deepest: Int
    let isLatin1: Bool
    var hasForeignBytes = false
    var depth = 0

    init(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ lines: LineCounter,
        _ deepest: Int, _ budget: Int, isLatin1: Bool = false
    ) {
        scanner = Scanner(bytes, from: start)
        builder = DocumentBuilder(budget: budget)
        self.lines = lines
        statementLines = lines
        self.deepest = deepest
        self.isLatin1 = isLatin1
    }

    /// The place of a statement that comes after all before.
    mutating func place(ofStatement offset: Int) -> SourcePlace {
        SourcePlace(line: statementLines.line(at: offset), offset: offset)
    }

    /// The graph that comes next; `nil` at the end of the file.
    mutating func graph() throws(SourceProblem) -> Document? {
        try advance()
        if scanner.token == .end { return nil }
        builder.isStrict = try take(.strict)
        switch scanner.token {
        case .digraph: builder.isDirected = true
        case .graph: builder.isDirected = false
        default:
            throw unexpected("where a graph should begin", "write graph, digraph or strict there")
        }
        try advance()
        if scanner.token.isText {
            let name = try text()
            builder.name = builder.names.names[Int(name)]
        }
        guard scanner.token == .openBrace else {
            throw unexpected("where the graph should open", "put { there")
        }
        try statements()
        return builder.document()
    }

    /// Takes a `charset` out of a graph whose characters are UTF-8 by now.
    mutating func dropCharset(of document: inout Document) {
        guard case .text(let name) = document.attributes["charset"],
            !SourceEncoding.isUTF8(name)
        else { return }
        document.attributes["charset"] = nil
        guard !isLatin1, meetsOtherThanASCII else { return }
        warn(
            at: scanner.position, "the charset \"\(name)\" is none that is read here",
            "save the file as UTF-8")
    }
}
