internal import ActorNetworks
internal import NetworkReports

/// The dated events that no slice holds, one by one, for nothing is left out in silence.
struct EventsInNoSlice {
    private let theCase: Case
    private let rows: [Int]
    private let count: Int
    private let share: Double

    /// Those of a level.
    init(_ level: PageLevel) {
        theCase = level.whole.case
        let events = theCase.events
        let held = Set(level.slices.flatMap(\.rows))
        rows = level.whole.rows.filter { !held.contains($0) }.map(Int.init)
            .filter { events.date(of: $0).isKnown }
        count = events.eventCount(of: rows.map(Int32.init))
        func weight(_ rows: [Int]) -> Double { rows.reduce(0) { $0 + events.weights[$1] } }
        let all = weight(level.whole.rows.map(Int.init))
        share = all > 0 ? weight(rows) / all : 0
    }

    /// The most that are listed.
    private static let most = 50

    /// A list that readers unfold; nothing where each event is in a slice.
    var html: [HTML] {
        guard count > 0 else { return [] }
        let items = rows.prefix(Self.most).map {
            HTML.element("li", theCase.line(ofEvent: $0, weight: "weight "))
        }
        let rest = rows.count - Self.most
        let more =
            rest > 0
            ? [HTML.element("p", ["class": "reading"], "\(rest) more are not listed.")] : []
        return [
            .element(
                "details",
                [
                    .element(
                        "summary",
                        "\(count.of("event")) with \((share * 100).fixed(0)) % of the weight "
                            + "\(count == 1 ? "is" : "are") in no slice"),
                    .element("ul", items),
                ] + more)
        ]
    }
}
