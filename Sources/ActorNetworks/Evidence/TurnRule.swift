/// How the turns of a relation are found.
///
/// Events are gathered by period. An event counts if all days on which it may have been, or over
/// which it held, lie in one period; its tone is its weight, positive for cooperation, negative for
/// conflict, and for negotiation times `negotiation`. The tone of a period is the mean over its
/// events that count. A relation turns where the tone of a period has another sign than that of the
/// last period before it that had one. Periods of fewer than `minimumEvents` are passed over.
public struct TurnRule: Hashable, Sendable {
    /// The periods that are compared.
    public var period: CalendarUnit
    /// What negotiation counts for, 0 to 1; at 0 it does not count at all.
    public var negotiation: NegotiationSign
    /// The fewest events that count on either side of a turn, 1 or more.
    public var minimumEvents: Int

    /// A rule; by months, without negotiation, of two events on each side if nothing is said.
    public init(
        period: CalendarUnit = .month, negotiation: NegotiationSign = .neutral,
        minimumEvents: Int = 2
    ) {
        precondition(minimumEvents >= 1, "a turn has at least one event on each side")
        self.period = period
        self.negotiation = negotiation
        self.minimumEvents = minimumEvents
    }
}

/// The sign that negotiation is given, as a share of that of cooperation.
public struct NegotiationSign: Hashable, Sendable, LosslessStringConvertible {
    /// 0 (neither friendly nor hostile) to 1 (as friendly as cooperation).
    public let factor: Double

    /// A share, 0 to 1.
    public init(factor: Double) {
        precondition((0...1).contains(factor), "negotiation counts for 0 to 1")
        self.factor = factor
    }

    /// Neither friendly nor hostile.
    public static let neutral = NegotiationSign(factor: 0)
    /// As friendly as cooperation.
    public static let positive = NegotiationSign(factor: 1)

    /// The sign that `description` names: `neutral`, `positive` or a number from 0 to 1.
    public init?(_ description: String) {
        switch description {
        case "neutral": self = .neutral
        case "positive": self = .positive
        default:
            guard let factor = Double(description), (0...1).contains(factor) else { return nil }
            self.init(factor: factor)
        }
    }

    /// The sign as it can be read again.
    public var description: String {
        switch factor {
        case 0: "neutral"
        case 1: "positive"
        default: "\(factor)"
        }
    }
}
