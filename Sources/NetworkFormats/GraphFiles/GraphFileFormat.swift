public import ActorNetworks

/// A format of files in which programs exchange networks.
///
/// A format is a value, and the list of all of them is what `export` and its help are made from. A
/// format of one's own stands beside them:
///
/// ```swift
/// let pairs = GraphFileFormat(
///     name: "pairs", extensions: ["pairs"], summary: "a pair of ids a line",
///     keeps: "who has a tie with whom", loses: "everything else"
/// ) { network in
///     network.dyads.map { pair in
///         "\(network.case.actors[pair.first].id) \(network.case.actors[pair.second].id)\n"
///     }.joined()
/// }
/// ```
public struct GraphFileFormat: Sendable {
    /// A part of a network that a format writes to a file of its own, and how.
    public struct Part: Sendable {
        /// The name by which a user asks for it, such as `ties`.
        public let name: String
        private let write: @Sendable (Snapshot, inout GraphLosses) throws -> Content

        /// A part, and how it is written; what the file cannot hold is counted.
        public init(
            _ name: String,
            content: @escaping @Sendable (Snapshot, inout GraphLosses) throws -> Content
        ) {
            self.name = name
            write = content
        }

        /// A part that is plain text.
        public init(_ name: String, text: @escaping @Sendable (Snapshot) throws -> String) {
            self.init(name) { network, _ in .text(try text(network)) }
        }

        /// A part that is JSON.
        public init(_ name: String, json: @escaping @Sendable (Snapshot) throws -> JSONValue) {
            self.init(name) { network, _ in .json(try json(network)) }
        }

        /// What the file holds; the same for the same network. What it cannot hold is counted.
        public func content(
            _ network: Snapshot, losing losses: inout GraphLosses
        ) throws -> Content {
            try write(network, &losses)
        }

        /// What the file holds; the same for the same network.
        public func content(_ network: Snapshot) throws -> Content {
            var losses = GraphLosses()
            return try write(network, &losses)
        }
    }

    /// What a file holds: text, or JSON that can take further members before it is written.
    public enum Content: Sendable {
        /// Plain text.
        case text(String)
        /// JSON.
        case json(JSONValue)

        /// The text of the file.
        ///
        /// - Complexity: O(*n*) for *n* values of JSON.
        public var text: String {
            switch self {
            case .text(let text): text
            case .json(let value): value.text
            }
        }
    }

    /// How files of a format are read.
    public struct Reader: Sendable {
        /// Whether a file that begins so is of the format. Names of files are given as they come,
        /// so that a format whose content cannot be told from a table asks for its ending too.
        public let recognises: @Sendable (GraphFileOpening) -> Bool
        /// Reads a whole file; `nil` if it cannot be read, which the problems explain.
        public let read: @Sendable (CaseFiles.Table, inout Problems) -> AttributedGraph?

        /// How files are recognised and read.
        public init(
            recognises: @escaping @Sendable (GraphFileOpening) -> Bool,
            read: @escaping @Sendable (CaseFiles.Table, inout Problems) -> AttributedGraph?
        ) {
            self.recognises = recognises
            self.read = read
        }
    }

    /// The name, as a user asks for the format.
    public let name: String
    /// The endings of file names, in lower case and without the dot; the first is the usual one.
    public let extensions: [String]
    /// What the file is, in half a line.
    public let summary: String
    /// What of a network the file holds.
    public let keeps: String
    /// What of a network the file cannot hold.
    public let loses: String
    /// The files that a network is written to; the first is written unless another is asked for.
    /// Empty if the format is only read.
    public let parts: [Part]
    /// How files of the format are read; `nil` if it is only written.
    public let reader: Reader?
    /// Whether files of the format are read as tables of events are, and not as graphs.
    public let isReadAsTable: Bool
    /// How a graph is written that need not be the network of a case; `nil` for formats that write
    /// networks alone.
    public let write: (@Sendable (AttributedGraph, inout GraphLosses) throws -> Content)?

    /// A format that writes a network to one file or another.
    public init(
        name: String, extensions: [String], summary: String, keeps: String, loses: String,
        parts: [Part], reader: Reader? = nil, isReadAsTable: Bool = false,
        write: (@Sendable (AttributedGraph, inout GraphLosses) throws -> Content)? = nil
    ) {
        precondition(!parts.isEmpty || reader != nil, "a format writes or reads something")
        self.name = name
        self.extensions = extensions
        self.summary = summary
        self.keeps = keeps
        self.loses = loses
        self.parts = parts
        self.reader = reader
        self.isReadAsTable = isReadAsTable
        self.write = write
    }

    /// A format that writes the whole network to one file.
    public init(
        name: String, extensions: [String], summary: String, keeps: String, loses: String,
        text: @escaping @Sendable (Snapshot) throws -> String
    ) {
        self.init(
            name: name, extensions: extensions, summary: summary, keeps: keeps, loses: loses,
            parts: [Part("network", text: text)])
    }

    /// A format of graphs: a network is written with an edge a tie or, if the part `events` is asked
    /// for, with an edge an event.
    public init(
        name: String, extensions: [String], summary: String, keeps: String, loses: String,
        reader: Reader? = nil,
        graph write: @escaping @Sendable (AttributedGraph, inout GraphLosses) throws -> Content
    ) {
        self.init(
            name: name, extensions: extensions, summary: summary, keeps: keeps, loses: loses,
            parts: NetworkGraphForm.allCases.map { form in
                Part(form.rawValue) { try write($0.attributedGraph(of: form), &$1) }
            }, reader: reader, write: write)
    }

    /// Every format that is known, in the order of help texts.
    public static let all: [GraphFileFormat] = [
        .dot, .graphML, .gexf, .gexf12, .xgmml, .gxl, .gml, .pajek, .dotJSON, .cx, .nodeLink, .d3,
        .cytoscape, .dl,
        .gdf, .vna, .tgf, .lgl, .sif, .gephi, .matrixMarket, .adjacencyList, .edgeList,
        .matrix, .json, .csv,
    ]

    /// The first of some formats that recognises a file, or `nil` if none does.
    ///
    /// - Parameters:
    ///   - file: The bytes of the file with its name.
    ///   - formats: The formats to try, in order.
    /// - Returns: the format, which has a reader.
    public static func recognised(
        _ file: CaseFiles.Table, among formats: [GraphFileFormat] = all
    ) -> GraphFileFormat? {
        let opening = GraphFileOpening(file.bytes, name: file.name)
        return formats.first { $0.reader?.recognises(opening) ?? false }
    }

    /// Whether a word, in any case, is the format's name or one of its endings.
    public func goes(by word: String) -> Bool {
        let word = word.lowercased()
        return name == word || extensions.contains(word)
    }

    /// The part of a name, in any case; the first part for `nil`.
    public func part(named name: String?) -> Part? {
        guard let name else { return parts.first }
        return parts.first { $0.name == name.lowercased() }
    }
}
