public import ActorNetworks
internal import NetworkFormats

/// Turns of relations, and in how many variants of the events they happen or which sources they hang
/// on.
public struct TurnStabilityReport {
    private let turns: RelationTurns
    private let finding: Finding
    private let rows: Int

    private enum Finding {
        case variants(TurnStability)
        case sources(TurnSources)
    }

    /// The report of turns and their variants.
    public init(of stability: TurnStability, rows: Int = 10) {
        turns = stability.turns
        finding = .variants(stability)
        self.rows = rows
    }

    /// The report of turns and the sources that they hang on.
    public init(of sources: TurnSources, rows: Int = 10) {
        turns = sources.turns
        finding = .sources(sources)
        self.rows = rows
    }

    /// Everything, for readers and for programs: the table has a row a turn.
    public var report: Report {
        Report(parts: { parts }, table: { long }, json: { json })
    }

    private var theCase: Case { turns.snapshot.case }

    private var parts: [Report.Part] {
        [
            .headline("\(theCase.heading), \(turns.snapshot.period): how sure turns are"),
            .lines(summary), .table(list(rows)),
            .notShown(turns.turns.count - rows, "turn"), .lines(legend),
            .points(remarks, heading: "Read with care"),
        ]
    }

    private var summary: [String] {
        let count = turns.turns.count
        guard count > 0 else { return ["No relation turned."] }
        switch finding {
        case .variants(let found):
            let sure = found.shares.count { $0 >= Interval.level }
            return [
                found.resampling.sentence(for: nil),
                "\(sure) of \(count.of("turn")) \(max(sure, count) == 1 ? "happens" : "happen") in 95 % of "
                    + "the variants or more.",
            ]
        case .sources(let found):
            guard found.documentCount > 0 else {
                return ["No event of these relations cites a source, so none can be left out."]
            }
            let lone = found.documents.count { !$0.isEmpty }
            return [
                "\(lone) of \(count.of("turn")) \(lone == 1 ? "is" : "are") no more once a certain one of "
                    + "\(found.documentCount.of("source")) is left out."
            ]
        }
    }

    /// What the last column means.
    private var legend: [String] {
        guard !turns.turns.isEmpty else { return [] }
        switch finding {
        case .variants(let found):
            guard case .bootstrap = found.resampling else {
                return [
                    "in variants: the share of them in which the pair turns to the same side in the "
                        + "same \(turns.rule.periods.noun)."
                ]
            }
            return [
                "in variants: the share of them in which the pair is hostile and friendly in the same "
                    + "two \(turns.rule.periods.noun)s, whatever lies between."
            ]
        case .sources(let found):
            guard found.documents.contains(where: { !$0.isEmpty }) else { return [] }
            return [
                "hangs on: each of these sources by itself; without its events the rest do not make the "
                    + "turn."
            ]
        }
    }

    /// What to know before believing it.
    public var remarks: [String] {
        switch finding {
        case .variants(let found):
            guard !turns.turns.isEmpty else { return [] }
            return found.resampling.sameness(of: [turns.snapshot], timed: true).map { [$0] }
                ?? found.resampling.remarks(of: [turns.snapshot])
        case .sources(let found):
            let left = found.documentCount - found.triedCount
            return left > 0
                ? [
                    "the \(found.triedCount) sources of most events were left out in turn; "
                        + "\(left.of("more source")) \(left == 1 ? "was" : "were") not"
                ] : []
        }
    }

    private func label(_ actor: Int) -> String { theCase.label(actor) }

    private func list(_ limit: Int) -> Table {
        var table = Table([
            .init("rank", "#"), .init("pair", mayWrap: true), .init("before"),
            .init("tone_before", "tone"), .init("after"), .init("tone_after", "tone"),
            column,
        ])
        for (index, turn) in turns.turns.enumerated().prefix(limit) {
            let (before, after) = (turn.before.period, turn.after.period)
            let (first, second) = turn.ordered(in: theCase)
            table.rows.append([
                .count(index + 1), .text("\(label(first)) – \(label(second))"),
                .text(before.title), .optional(before.tone, digits: 2, signed: true),
                .text(after.title), .optional(after.tone, digits: 2, signed: true),
                value(index, names: true),
            ])
        }
        return table
    }

    private var column: Table.Column {
        switch finding {
        case .variants: .init("variants", "in variants")
        case .sources: .init("sources", "hangs on", mayWrap: true)
        }
    }

    private func value(_ index: Int, names: Bool) -> Cell {
        switch finding {
        case .variants(let found): return .share(found.shares[index])
        case .sources(let found):
            let documents = found.documents[index].map { theCase.documents[$0] }
            if documents.isEmpty { return .none }
            guard names else { return .text(documents.map(\.id).joined(separator: "|")) }
            let more = documents.count > 3 ? " and \(documents.count - 3) more" : ""
            return .text(documents.prefix(3).map(\.label).joined(separator: "; ") + more)
        }
    }

    private var long: Table {
        var table = Table(
            ["rank", "first", "second", "before", "tone_before", "after", "tone_after"].map {
                Table.Column($0)
            } + [column])
        for (index, turn) in turns.turns.enumerated() {
            let (before, after) = (turn.before.period, turn.after.period)
            let (first, second) = turn.ordered(in: theCase)
            table.rows.append([
                .count(index + 1), .text(theCase.actors[first].id),
                .text(theCase.actors[second].id), .text(before.title),
                .optional(before.tone, digits: 2), .text(after.title),
                .optional(after.tone, digits: 2), value(index, names: false),
            ])
        }
        return table
    }

    private var json: JSONValue {
        let test =
            switch finding {
            case .variants(let found): found.resampling.description
            case .sources: "sources"
            }
        return .object([
            ("stability", .string(test)), ("turns", long.json),
            ("notes", .array(remarks.map { .string($0) })),
        ])
    }
}

extension RelationTurn {
    /// The actors by id.
    fileprivate func ordered(in theCase: Case) -> (Int, Int) {
        theCase.actors[first].id < theCase.actors[second].id ? (first, second) : (second, first)
    }
}
