/// The events behind the relation of two actors, in order of time, and its turns.
public struct Evidence: Sendable {
    /// The rows of the events in the case's table, in order of time.
    public let rows: [Int]
    /// The months in which events fall, in order, with what happened in each.
    public let months: [Month]

    /// The events of a calendar month.
    public struct Month: Hashable, Sendable {
        /// The month.
        public let window: Window
        /// Cooperation minus conflict, by weight; negotiation counts as 0.
        public let netWeight: Double
        /// How many events there are of each kind.
        public let counts: [RelationKind: Int]
        /// Whether the net weight has another sign than in the last month that had one.
        public let isTurn: Bool
    }

    /// The turns of the relation: months in which it goes from friendly to hostile or back.
    public var turns: [Month] { months.filter(\.isTurn) }
}

extension Snapshot {
    /// The evidence behind the ties of two actors.
    ///
    /// - Parameters:
    ///   - one: An actor's position in the case's register.
    ///   - other: Another actor's; their order means nothing.
    /// - Returns: The evidence; empty if the two have no tie in the snapshot.
    public func evidence(between one: Int, and other: Int) -> Evidence {
        guard let dyad = dyad(one, other) else { return Evidence(rows: [], months: []) }
        let sorted = events(between: dyad).map { Int($0) }.sorted()
        return Evidence(rows: sorted, months: months(of: sorted))
    }

    private func months(of sorted: [Int]) -> [Evidence.Month] {
        var months: [Evidence.Month] = []
        var lastSign = 0.0
        var start = 0
        while start < sorted.count {
            let window = CalendarUnit.month.window(of: network.events.starts[sorted[start]])
            var end = start
            var net = 0.0
            var counts: [RelationKind: Int] = [:]
            while end < sorted.count, window.contains(network.events.starts[sorted[end]]) {
                let kind = network.events.kinds[sorted[end]]
                net += kind.sign * network.events.weights[sorted[end]]
                counts[kind, default: 0] += 1
                end += 1
            }
            let sign: Double = net > 0 ? 1 : net < 0 ? -1 : 0
            months.append(
                Evidence.Month(
                    window: window, netWeight: net, counts: counts, isTurn: sign * lastSign < 0))
            if sign != 0 { lastSign = sign }
            start = end
        }
        return months
    }
}
