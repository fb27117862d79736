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
        /// What the file holds; the same for the same network.
        public let content: @Sendable (Snapshot) throws -> Content

        /// A part that is plain text.
        public init(_ name: String, text: @escaping @Sendable (Snapshot) throws -> String) {
            self.name = name
            content = { .text(try text($0)) }
        }

        /// A part that is JSON.
        public init(_ name: String, json: @escaping @Sendable (Snapshot) throws -> JSONValue) {
            self.name = name
            content = { .json(try json($0)) }
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
    public let parts: [Part]

    /// A format that writes a network to one file or another.
    public init(
        name: String, extensions: [String], summary: String, keeps: String, loses: String,
        parts: [Part]
    ) {
        precondition(!parts.isEmpty, "a format writes something")
        self.name = name
        self.extensions = extensions
        self.summary = summary
        self.keeps = keeps
        self.loses = loses
        self.parts = parts
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

    /// Every format that is known, in the order of help texts.
    public static let all: [GraphFileFormat] = [.json, .csv]

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
