/// What sort of actor somebody is, in the user's own word.
///
/// Some words are known, and have looks of their own in diagrams; every other word is a type as
/// well, and kept as it is written.
///
/// ```swift
/// ActorType("state") == .state
/// ActorType("country").isKnown   // false: it takes the next free look
/// ```
public struct ActorType: RawRepresentable, Hashable, Sendable, Codable {
    /// The word.
    public let rawValue: String

    /// The type of a word; known words are known in any case, with `_` or `-` for spaces as well.
    public init(rawValue word: String) {
        rawValue = Self.knownWords[Self.key(of: word)] ?? word
    }

    /// The type of a word; known words are known in any case, with `_` or `-` for spaces as well.
    public init(_ word: String) {
        self.init(rawValue: word)
    }

    private init(known word: String) {
        rawValue = word
    }

    /// A state, or a group of states.
    public static let state = ActorType(known: "state")
    /// A government told apart from its state.
    public static let government = ActorType(known: "government")
    /// An armed movement against a government.
    public static let armedOpposition = ActorType(known: "armed opposition")
    /// A jihadist movement.
    public static let jihadistGroup = ActorType(known: "jihadist group")
    /// An organisation of states or of people.
    public static let organisation = ActorType(known: "organisation")
    /// A ministry, an agency, a regular force.
    public static let office = ActorType(known: "office")
    /// A person.
    public static let person = ActorType(known: "person")
    /// Anything else, or nobody said.
    public static let other = ActorType(known: "other")

    /// The known types, in the order in which legends list them.
    public static let known: [ActorType] = [
        .state, .government, .armedOpposition, .jihadistGroup, .organisation, .office, .person,
        .other,
    ]

    /// Whether the word is one of those known.
    public var isKnown: Bool { Self.known.contains(self) }

    /// The types of some actors, each once: the known ones in their order, then the others by
    /// name, so that the *i*-th unknown type of a case can take the *i*-th free look.
    public static func ordered(_ types: some Sequence<ActorType>) -> [ActorType] {
        let present = Set(types)
        return known.filter(present.contains)
            + present.filter { !$0.isKnown }.sorted { $0.rawValue < $1.rawValue }
    }

    private static let knownWords = Dictionary(
        uniqueKeysWithValues: known.map { ($0.rawValue, $0.rawValue) })

    private static func key(of word: String) -> String {
        String(word.lowercased().map { $0 == "_" || $0 == "-" ? " " : $0 })
    }
}
