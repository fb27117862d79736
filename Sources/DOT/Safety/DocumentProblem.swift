/// Something in a document that cannot be written, or that the policy refuses.
public struct DocumentProblem: Sendable, Hashable, CustomStringConvertible {
    /// What sort of problem it is.
    public enum Kind: Sendable, Hashable {
        /// A control character, which no drawing could show.
        case character
        /// A number that is infinite or not a number, or a route without enough points.
        case value
        /// A link of a scheme that is not allowed.
        case link
        /// An attribute that makes Graphviz read a file.
        case file
        /// Markup that Graphviz would misread.
        case markup
        /// Two nodes, edges or groups that Graphviz would take for one.
        case duplicate
        /// An attribute that is refused by name, for what it does to the library or the drawing.
        case refused
    }

    /// What sort of problem it is.
    public var kind: Kind
    /// Where it is, for example `node "A", label`.
    public var place: String
    /// What is wrong.
    public var message: String
    /// What to do about it.
    public var remedy: String

    /// A problem of a kind, with its place, what is wrong and what to do about it.
    public init(kind: Kind, place: String, message: String, remedy: String) {
        self.kind = kind
        self.place = place
        self.message = message
        self.remedy = remedy
    }

    /// The place, the problem and the remedy in one line.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    public var description: String { "\(place): \(message); \(remedy)" }
}

/// A document that cannot be written, with everything that is wrong in it.
public struct DOTError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The name of the document.
    public var document: String
    /// All problems, in the order of the document; never empty.
    public var problems: [DocumentProblem]

    /// One line for the document and one for each problem.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    public var description: String {
        let count = problems.count == 1 ? "a problem" : "\(problems.count) problems"
        let lines = problems.map { "  \($0)" }
        return (["document \"\(document)\" has \(count):"] + lines).joined(separator: "\n")
    }
}
