/// How coded events are read: what each code of a project means for the relation of two actors.
///
/// Codes are strings, and `010` is not `10`. A code's parent is its prefix, so an unknown longer
/// code takes the meaning of its longest known prefix (`0874` → `087` → `08`).
///
/// ```swift
/// CodingScheme.cameo.kind(of: "190")        // conflict
/// CodingScheme.cameo.goldstein(of: "190")   // -10.0
///
/// let ours = CodingScheme(name: "ours", entries: [
///     CodedEvent("talk", label: "Talks held", kind: .negotiation),
///     CodedEvent("talk-off", label: "Talks broken off", kind: .conflict, weight: 2),
/// ])
/// ours.code(labelled: "talks held")         // "talk"
/// ```
public struct CodingScheme: Sendable {
    /// The name for messages, such as `CAMEO`.
    public let name: String
    /// What the codes mean, sorted by code.
    public let entries: [CodedEvent]

    private let positions: [String: Int]
    private let codesByLabel: [String: String]
    /// The lengths of codes in bytes; no prefix of another length is looked for.
    private let lengths: ClosedRange<Int>

    /// A scheme of some codes; of two entries with one code, the first counts.
    public init(name: String, entries: [CodedEvent]) {
        self.name = name
        var positions: [String: Int] = [:]
        var codesByLabel: [String: String] = [:]
        let sorted = entries.enumerated()
            .sorted { ($0.element.code, $0.offset) < ($1.element.code, $1.offset) }.map(\.element)
        self.entries = sorted
        for (position, entry) in sorted.enumerated() where positions[entry.code] == nil {
            positions[entry.code] = position
            guard let label = entry.label?.lowercased() else { continue }
            // A root and its first sub-code often share their name; the sub-code says more.
            if let known = codesByLabel[label], known.utf8.count >= entry.code.utf8.count {
                continue
            }
            codesByLabel[label] = entry.code
        }
        self.positions = positions
        self.codesByLabel = codesByLabel
        let counts = sorted.map(\.code.utf8.count)
        lengths = (counts.min() ?? 0)...(counts.max() ?? 0)
    }

    /// The codes of several schemes together; of a code that two of them have, the first counts.
    ///
    /// - Precondition: there is at least one.
    public init(joining schemes: [CodingScheme]) {
        precondition(!schemes.isEmpty, "there is a scheme")
        guard schemes.count > 1 else {
            self = schemes[0]
            return
        }
        self.init(
            name: schemes.map(\.name).joined(separator: " and "),
            entries: schemes.flatMap(\.entries))
    }

    /// What a code means, or its longest known prefix; `nil` if none is known.
    ///
    /// - Complexity: O(*k*²) for *k* bytes of the longest code.
    public func entry(of code: String) -> CodedEvent? {
        guard !entries.isEmpty, code.utf8.count >= lengths.lowerBound else { return nil }
        var prefix = code.prefix(lengths.upperBound)
        while prefix.utf8.count >= max(lengths.lowerBound, 1) {
            if let position = positions[String(prefix)] { return entries[position] }
            prefix = prefix.dropLast()
        }
        return nil
    }

    /// Whether a code, or a prefix of it, is known.
    public func contains(_ code: String) -> Bool { entry(of: code) != nil }

    /// The kind that a code implies, or `nil` if it implies none.
    public func kind(of code: String) -> RelationKind? { entry(of: code)?.kind }

    /// The value of a code on the Goldstein scale, −10 to 10, or `nil` if it has none.
    public func goldstein(of code: String) -> Double? { entry(of: code)?.goldstein }

    /// What a code is called, or `nil`.
    public func label(of code: String) -> String? { entry(of: code)?.label }

    /// The code that is called so, without regard to case; the longest of several, or `nil`.
    public func code(labelled label: String) -> String? {
        codesByLabel[label.lowercased().replacing(text: "_", with: " ")]
    }
}

extension CodingScheme: CustomStringConvertible {
    /// The name, and how many codes there are.
    public var description: String { "\(name), \(entries.count) codes" }
}

/// What a code of a scheme means.
public struct CodedEvent: Hashable, Sendable {
    /// The code.
    public var code: String
    /// What it is called.
    public var label: String?
    /// The kind that it implies; `nil` if it is too weak to be a tie.
    public var kind: RelationKind?
    /// The value on the Goldstein scale, −10 to 10.
    public var goldstein: Double?
    /// Values on that scale that other publishers of the same scheme give.
    public var otherGoldsteins: [Double]
    /// How much an event weighs, 0 or more; `nil` means the absolute Goldstein value, else 1.
    public var weight: Double?
    /// Whether the act goes from one to the other; `nil` if the code does not say.
    public var isDirected: Bool?
    /// Whether both do it, so that an event from one to the other and the same event the other way
    /// round are one.
    public var isMutual: Bool

    /// A code; everything but the code may be left out.
    public init(
        _ code: String, label: String? = nil, kind: RelationKind? = nil, goldstein: Double? = nil,
        otherGoldsteins: [Double] = [], weight: Double? = nil, isDirected: Bool? = nil,
        isMutual: Bool = false
    ) {
        self.isMutual = isMutual
        self.code = code
        self.label = label
        self.kind = kind
        self.goldstein = goldstein
        self.otherGoldsteins = otherGoldsteins
        self.weight = weight
        self.isDirected = isDirected
    }
}
