/// Where a network changes most, or least, from slice to slice.
///
/// Steps between whole slices with events are looked at; the others change by nature.
public struct GreatestChange: Hashable, Sendable {
    /// The positions of the steps, ascending: several where they change alike but for rounding.
    public let positions: [Int]
    /// The share of tie weight that differs, 0 to 1.
    public let change: Double
    /// How many steps were looked at.
    public let stepCount: Int
    /// Whether a step that was not looked at, because a slice of it is partial or has no events,
    /// changes as much or more; as little or less where the least is asked for.
    public let isReached: Bool

    /// A step between two slices.
    struct Step {
        let position: Int
        let change: Double
        let isComparable: Bool
    }

    /// The greatest or the least of some changes; `nil` where no step can be compared.
    init?(of steps: [Step], isLeast: Bool = false) {
        func isBeyond(_ one: Double, _ other: Double) -> Bool {
            !Ranking.areEqual(one, other, greatest: 1) && (isLeast ? one < other : one > other)
        }
        let (compared, others) = (steps.filter(\.isComparable), steps.filter { !$0.isComparable })
        let changes = compared.map(\.change)
        guard let greatest = isLeast ? changes.min() : changes.max() else { return nil }
        positions = compared.filter { !isBeyond(greatest, $0.change) }.map(\.position)
        change = greatest
        stepCount = compared.count
        isReached = others.contains { !isBeyond(greatest, $0.change) }
    }
}
