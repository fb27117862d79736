/// What happened between two actors in one period.
public struct RelationPeriod: Hashable, Sendable {
    /// The period.
    public let window: Window
    /// The period's name, where it is a slice that has one of its own, such as a phase.
    public let name: String?
    /// How many events there are.
    public let eventCount: Int
    /// How many events there are of each kind, in the order of kinds.
    public let countsByKind: [Int]
    /// What the events of each kind weigh, in the order of kinds.
    let weightsByKind: SIMD3<Double>
    /// How many of the events count for the tone: those with a Goldstein value, or where none has one,
    /// those of a kind that has a sign.
    public let countedEvents: Int
    /// The mean Goldstein value of the events that have one, −10 to 10, or `nil`.
    public let meanGoldstein: Double?
    /// `C + f·N − X` of the weights of cooperation, negotiation and conflict, where `f` is what
    /// negotiation counts for; sums that differ from 0 by rounding alone are 0.
    public let netWeight: Double
    /// The net weight as a share of everything that counts for it, −1 to 1; `nil` if nothing does.
    public let polarity: Double?
    /// How clear the sign is, 0 (events of both signs balance) to 1 (all events have one sign): the net
    /// of the values that make the tone as a share of their sum without signs; `nil` without tone.
    public let clearness: Double?
    /// How far the values that make the tone go one way, beside what chance would do: `|Σ v| / √Σ v²`,
    /// 0 or more. Values of random signs reach 1 (as a root mean square), *n* equal ones of one sign
    /// `√n`; `nil` without tone.
    public let contrast: Double?

    /// The tone: the mean Goldstein value, or the polarity where no event has one; `nil` where there is
    /// neither.
    public var tone: Double? { meanGoldstein ?? polarity }

    /// The unit of the tone.
    public var scale: ToneScale { meanGoldstein == nil ? .polarity : .goldstein }

    /// +1 for a friendly period, −1 for a hostile one, 0 where neither prevails by more than rounding.
    public var sign: Int {
        guard let tone, !Ranking.areEqual(tone, 0, greatest: 1) else { return 0 }
        return tone > 0 ? 1 : -1
    }

    /// The unit in which the tones of two periods can be compared: Goldstein values if both have them.
    public func commonScale(with other: RelationPeriod) -> ToneScale {
        scale == other.scale ? scale : .polarity
    }

    /// The tone in a unit; `nil` where the period has none in it.
    public func tone(on scale: ToneScale) -> Double? {
        scale == .goldstein ? meanGoldstein : polarity
    }

    /// Whether the signs of two periods are opposite, also in the unit that both have.
    func isOpposite(to other: RelationPeriod) -> Bool {
        guard sign * other.sign < 0 else { return false }
        guard scale != other.scale else { return true }
        return [self, other].allSatisfy { period in
            let polarity = period.polarity ?? 0
            return !Ranking.areEqual(polarity, 0, greatest: 1)
                && (polarity > 0) == (period.sign > 0)
        }
    }

    /// How many events there are of a kind.
    public func eventCount(of kind: RelationKind) -> Int { countsByKind[Int(kind.rawValue)] }

    /// What the events of a kind weigh, by the selection's weighing; 0 without any.
    public func weight(of kind: RelationKind) -> Double { weightsByKind[Int(kind.rawValue)] }

    /// The period in words: its name, or its days.
    public var title: String { name ?? window.description }
}

/// The unit of a tone.
public enum ToneScale: String, Sendable, CaseIterable {
    /// Mean Goldstein values, −10 to 10.
    case goldstein
    /// Shares of weight, −1 to 1.
    case polarity

    /// The distance from the most hostile tone to the friendliest.
    public var range: Double { self == .goldstein ? 20 : 2 }
}
