internal import ActorNetworks
internal import NetworkReports

/// Who was taken together: by actor that is shown, all whose events count as its own.
struct RollUpList {
    private let theCase: Case
    private let members: [(actor: Int, names: [String])]

    /// Those of the first level, where it rolls actors up.
    init(_ levels: [PageLevel]) {
        let whole = levels[0].whole
        let theCase = whole.case
        self.theCase = theCase
        let stands = theCase.actors.representatives(whole.selection.rollUp)
        var taken: [Int: Set<Int>] = [:]
        for row in whole.rows.map(Int.init) {
            for actor in [theCase.events.sources[row], theCase.events.targets[row]].map(Int.init) {
                let stand = Int(stands[actor])
                if stand != actor { taken[stand, default: []].insert(actor) }
            }
        }
        members = taken.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
            .map { ($0.key, $0.value.sorted().map { theCase.label($0) }) }
    }

    /// A list that readers unfold; nothing where each actor stands for itself.
    var html: [HTML] {
        guard !members.isEmpty else { return [] }
        let items = members.map { actor, names in
            HTML.element(
                "li",
                [
                    .element("b", theCase.label(actor)),
                    .text(": \(names.joined(separator: ", "))"),
                ])
        }
        return [
            .element("h3", "Who is taken together"),
            .element(
                "details",
                [
                    .element(
                        "summary",
                        "\(members.count.of("actor")) \(members.count == 1 ? "stands" : "stand") for others, too; "
                            + "events between those are within one actor"),
                    .element("ul", items),
                ]),
        ]
    }
}
