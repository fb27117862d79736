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
