/// A text about a graph, with places for the words of a ``Vocabulary``.
///
/// ```swift
/// let phrase: Phrase = "How many others each \(.vertex) reaches."
/// let text = phrase.text(in: .graphs)  // How many others each vertex reaches.
/// ```
public struct Phrase: Sendable, Hashable, ExpressibleByStringInterpolation {
    fileprivate enum Part: Sendable, Hashable {
        case text(String)
        case word(Vocabulary.Word)
    }

    private var parts: [Part]

    /// A text that is the same in every vocabulary.
    public init(_ text: String) { parts = [.text(text)] }

    /// A text that is the same in every vocabulary.
    public init(stringLiteral text: String) { self.init(text) }

    /// A text with places for words.
    public init(stringInterpolation: StringInterpolation) { parts = stringInterpolation.parts }

    /// What stands between the quotes of a phrase.
    public struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var parts: [Part] = []

        /// Nothing yet.
        public init(literalCapacity: Int, interpolationCount: Int) {}

        /// Adds a text that is the same in every vocabulary.
        public mutating func appendLiteral(_ literal: String) { parts.append(.text(literal)) }

        /// Adds a text that is the same in every vocabulary.
        public mutating func appendInterpolation(_ text: String) { parts.append(.text(text)) }

        /// Adds a place for a word.
        public mutating func appendInterpolation(_ word: Vocabulary.Word) {
            parts.append(.word(word))
        }

        /// Adds a text with its places.
        public mutating func appendInterpolation(_ phrase: Phrase) { parts += phrase.parts }
    }

    /// The text in the words of a vocabulary.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    public func text(in vocabulary: Vocabulary) -> String {
        parts.map { part in
            switch part {
            case .text(let text): text
            case .word(let word): vocabulary.word(word)
            }
        }.joined()
    }

    /// One text after the other.
    public static func + (first: Phrase, second: Phrase) -> Phrase {
        "\(first)\(second)"
    }
}
