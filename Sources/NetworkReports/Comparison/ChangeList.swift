internal import ActorNetworks
internal import NetworkFormats

/// The list of what changed: what turned, then the greatest changes whatever their sort, each with the
/// events that explain it.
struct ChangeList {
    private let report: ComparisonReport
    private let turnedPairs: [SnapshotComparison.DyadChange]
    private let changedTies:
        [(dyad: SnapshotComparison.DyadChange, tie: SnapshotComparison.TieChange)]
    private let shares: DistanceShares

    init(_ report: ComparisonReport) {
        self.report = report
        turnedPairs = report.comparison.turned
        changedTies = report.comparison.changes
        shares = report.comparison.distanceShares
    }

    private var comparison: SnapshotComparison { report.comparison }

    // MARK: For readers

    var turnedHeading: String { report.heading("Turned", turnedPairs.count, shown: "weightiest") }

    var changesHeading: String {
        report.heading(
            turnedPairs.isEmpty ? "Changed" : "Other changes", changedTies.count)
    }

    var notShown: Report.Part {
        let hidden =
            max(0, turnedPairs.count - report.rows) + max(0, changedTies.count - report.rows)
        return .notShown(hidden, "change")
    }

    /// The pairs that turned, a line each.
    var turned: [String] {
        turnedPairs.prefix(report.rows).map { pair in
            sentence(pair) + reasons(comparison.explanation(of: pair, count: 2), bothSides: true)
        }
    }

    /// How a pair turned, in a sentence.
    func sentence(_ pair: SnapshotComparison.DyadChange) -> String {
        let side = (pair.after?.sign ?? 0) > 0 ? "friendly" : "hostile"
        return "\(report.pair(pair)) turned \(side): tone \(report.tones(pair)), "
            + netWeights(pair) + report.events(pair) + carries(shares.share(of: pair)) + "."
    }

    /// The net weight of both sides, where it says what the tone says; means of Goldstein values may
    /// lean otherwise than weights do.
    private func netWeights(_ pair: SnapshotComparison.DyadChange) -> String {
        let sides = [pair.before, pair.after]
        guard sides.allSatisfy({ $0?.lean == $0?.sign }) else { return "" }
        let nets = sides.map { $0?.netWeight() }
        let digits = report.digits(for: nets)
        let net = nets.map { Cell.optional($0, digits: digits, signed: true).printed }
        return "net weight \(net.joined(separator: " → ")), "
    }

    /// The ties that changed, a line each.
    var changes: [String] {
        changedTies.prefix(report.rows).map { pair, tie in
            sentence(pair, tie)
                + reasons([comparison.explanation(of: tie, count: 2)], bothSides: false)
        }
    }

    /// What became of a tie, in a sentence.
    func sentence(
        _ pair: SnapshotComparison.DyadChange, _ tie: SnapshotComparison.TieChange
    ) -> String {
        "\(report.pair(pair)), \(tie.kind.name): \(words(of: tie))"
            + carries(shares.share(of: tie)) + "."
    }

    private func words(of tie: SnapshotComparison.TieChange) -> String {
        let weights = report.weights(of: tie)
        let events = (tie.before?.eventCount ?? 0, tie.after?.eventCount ?? 0)
        let both = "\(weights.before) → \(weights.after), events \(events.0) → \(events.1)"
        return switch tie.status {
        case .entered: "entered with \(weights.after) (\(events.1.of("event")))"
        case .left: "left, \(weights.before) before (\(events.0.of("event")))"
        case .stronger, .weaker:
            "\(tie.status.rawValue), \(both)"
                + (tie.isReversed ? ", and reversed in direction" : "")
        case .reversed: "reversed in direction, with the same weight (\(weights.after))"
        case .changed: "the same weight (\(weights.after)) from other events"
        case .unchanged: "unchanged"
        }
    }

    /// What part of the change it is, where that is worth a word.
    private func carries(_ share: Double) -> String {
        let part = shares.distance == 0 ? 0 : share / shares.distance
        return part < 0.01 ? "" : "; \(part.inPercent) of the change"
    }

    private func reasons(
        _ explanations: [SnapshotComparison.Explanation], bothSides: Bool
    ) -> String {
        explanations.map { explanation in
            let theCase = comparison.snapshot(explanation.side).case
            let events = explanation.rows.map { theCase.line(ofEvent: $0) }
            guard !events.isEmpty else { return "" }
            return (bothSides ? " \(explanation.side == .after ? "After" : "Before"): " : " ")
                + events.joined(separator: "; ") + "."
        }.joined()
    }

    // MARK: For programs

    /// How many events programs get of each change.
    private static let eventCount = 3

    var json: JSONValue {
        .array(
            turnedPairs.map { pair in
                .object(
                    [("what", .string("turned"))] + pairJSON(pair) + [
                        ("kind", .null),
                        ("net_before", .optional(pair.before?.netWeight())),
                        ("net_after", .optional(pair.after?.netWeight())),
                        ("events_before", .integer(pair.before?.eventCount ?? 0)),
                        ("events_after", .integer(pair.after?.eventCount ?? 0)),
                        ("share_of_distance", .optional(shares.share(of: pair))),
                        (
                            "explained_by",
                            eventsJSON(comparison.explanation(of: pair, count: Self.eventCount))
                        ),
                    ])
            }
                + changedTies.map { pair, tie in
                    .object(
                        [("what", .string(tie.status.rawValue))] + pairJSON(pair) + [
                            ("kind", .string(tie.kind.name)),
                            ("weight_before", .optional(tie.before?.weight ?? 0)),
                            ("weight_after", .optional(tie.after?.weight ?? 0)),
                            ("change", .optional(tie.weightChange)),
                            ("events_before", .integer(tie.before?.eventCount ?? 0)),
                            ("events_after", .integer(tie.after?.eventCount ?? 0)),
                            ("share_of_distance", .optional(shares.share(of: tie))),
                            (
                                "explained_by",
                                eventsJSON([
                                    comparison.explanation(of: tie, count: Self.eventCount)
                                ])
                            ),
                        ])
                })
    }

    private func pairJSON(_ pair: SnapshotComparison.DyadChange) -> [(String, JSONValue)] {
        [
            ("first", .string(pair.firstID)), ("second", .string(pair.secondID)),
            ("first_label", .string(report.label(pair.first))),
            ("second_label", .string(report.label(pair.second))),
            ("tone_before", .optional(pair.before?.tone)),
            ("tone_after", .optional(pair.after?.tone)),
        ]
    }

    private func eventsJSON(_ explanations: [SnapshotComparison.Explanation]) -> JSONValue {
        .array(
            explanations.flatMap { explanation in
                explanation.rows.map { row -> JSONValue in
                    let theCase = comparison.snapshot(explanation.side).case
                    let event = theCase.event(at: row)
                    let events = theCase.events
                    let document = Int(events.documents[row])
                    let label = document < 0 ? nil : theCase.documents[document].label
                    return .object([
                        ("side", .string(explanation.side.rawValue)), ("id", .string(event.id)),
                        ("date", .string(event.date.description)),
                        ("source", .string(event.source)),
                        ("source_label", .string(theCase.label(Int(events.sources[row])))),
                        ("target", .string(event.target)),
                        ("target_label", .string(theCase.label(Int(events.targets[row])))),
                        ("kind", .optional(event.kind?.name)), ("weight", .optional(event.weight)),
                        ("events", .integer(event.count)),
                        ("goldstein", .optional(event.goldstein)),
                        ("summary", .optional(theCase.words(of: row))),
                        ("document", .optional(event.citation.document)),
                        ("document_label", .optional(label)),
                        ("citation", .optional(theCase.citation(of: row))),
                    ])
                }
            })
    }
}
