/// What an event does to the relation of two actors; the sign of an event lives here.
public enum RelationKind: UInt8, CaseIterable, Sendable, Comparable, Codable {
    /// Agreement stated, help promised or given: positive.
    case cooperation
    /// Talks asked for, held or scheduled, which enemies hold as well as friends: no sign of its
    /// own.
    case negotiation
    /// Refusal, threat, coercion, force: negative.
    case conflict

    /// The kind as cases write it.
    public var name: String {
        switch self {
        case .cooperation: "cooperation"
        case .negotiation: "negotiation"
        case .conflict: "conflict"
        }
    }

    /// The kind that `name` writes in full, or `nil`.
    public init?(name: String) {
        guard let kind = RelationKind.allCases.first(where: { $0.name == name }) else {
            return nil
        }
        self = kind
    }

    /// +1, 0 or −1.
    public var sign: Double {
        switch self {
        case .cooperation: 1
        case .negotiation: 0
        case .conflict: -1
        }
    }

    /// The same with negotiation, which has a share of the sign of cooperation.
    public func sign(_ negotiation: NegotiationSign) -> Double {
        self == .negotiation ? negotiation.factor : sign
    }

    /// Orders kinds from friendly to hostile.
    public static func < (left: RelationKind, right: RelationKind) -> Bool {
        left.rawValue < right.rawValue
    }
}
