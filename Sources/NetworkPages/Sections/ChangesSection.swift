internal import ActorNetworks
internal import NetworkDrawing
internal import NetworkFormats
internal import NetworkReports

/// What changed from each slice to the next: in sentences, with the events that made it and how sure it is.
struct ChangesSection {
    private let level: PageLevel
    private let slices: [Snapshot]
    private let turns: [RelationTurn]

    /// The changes between the slices of a level.
    init(_ level: PageLevel) {
        self.level = level
        slices = level.slices
        // Each turn says how sure it is, whatever the number of its events.
        let rule = TurnRule(.slices(slices.compactMap(\.slice)), minimumEvents: 1)
        turns = slices.count > 1 ? level.whole.turns(by: rule).turns : []
    }

    var html: HTML {
        let articles = zip(slices, slices.dropFirst()).enumerated().map(article)
        let scope = HTML.element(
            "p", ["class": "scope"],
            "Of all events and of actors \(level.name), whatever is chosen above. What ended or left is not "
                + "told by the sources of the later period, which may be others.")
        return PageDocument.Section.changes.html(
            articles.isEmpty
                ? [.element("p", "There is one period alone, so that nothing can be compared.")]
                : [scope] + articles)
    }

    private func article(_ index: Int, _ sides: (before: Snapshot, after: Snapshot)) -> HTML {
        let report = ComparisonReport(
            of: SnapshotComparison(from: sides.before, to: sides.after),
            before: sides.before.name, after: sides.after.name, namesOptions: false)
        let story = ChangeStory(of: report, turns: turns, most: Self.mostChanges)
        let heading = "\(sides.before.nameInWords) → \(sides.after.nameInWords)"
        return .element(
            "article", ["data-from": "\(index + 1)", "data-to": "\(index + 2)"],
            [
                .element("h3", heading),
                .element(
                    "p", ["class": "headline"],
                    HTML.signed(
                        (report.sentences + [Self.sureness(of: story.turns)].compactMap(\.self))
                            .joined(separator: " "))),
                .element("p", report.basisLine),
            ]
                + HTML.parts(
                    [.points(report.furtherRemarks, heading: "Read with care")], level: 4)
                + list(story.turns, heading: "Turned") + changes(story, report)
                + HTML.parts(report.rankParts, level: 4) + measures(report))
    }

    /// How many of the turns are how sure.
    private static func sureness(of turns: [ChangeStory.Change]) -> String? {
        guard turns.count > 1 else { return nil }
        let counts = TurnSureness.Grade.allCases.map { grade in
            (grade, turns.count { ($0.grade ?? .doubtful) == grade })
        }
        return "Of these turns, "
            + counts.map { "\($1 == 0 ? "none" : "\($1)") \($1 < 2 ? "is" : "are") \($0.rawValue)" }
            .joined(separator: ", ") + "."
    }

    // MARK: - Changes

    /// How many changes are told with their events, and how many at all, the greatest first.
    private static let openChanges = 5
    private static let mostChanges = 40

    private func changes(_ story: ChangeStory, _ report: ComparisonReport) -> [HTML] {
        let open = story.changes.prefix(Self.openChanges)
        let folded = story.changes.dropFirst(Self.openChanges)
        let untold = report.comparison.changes.count - story.changes.count
        let rest = folded.map { change in
            HTML.element(
                "li", ["data-pair": Self.pair(change)],
                HTML.signed("\(change.sentence) \(change.grounds)"))
        }
        let more: [HTML] =
            folded.isEmpty
            ? []
            : [
                .element(
                    "details",
                    [
                        .element("summary", folded.count.of("lighter change")),
                        .element("ul", rest),
                    ])
            ]
        let last: [HTML] =
            untold > 0
            ? [
                .element(
                    "p", ["class": "reading"],
                    "\(untold.of("change")) more, each lighter than these, \(untold == 1 ? "is" : "are") "
                        + "not told in words; the table of ties has both periods.")
            ] : []
        return list(
            Array(open), heading: story.turns.isEmpty ? "Greatest changes" : "Other changes")
            + more + last
    }

    private func list(_ changes: [ChangeStory.Change], heading: String) -> [HTML] {
        guard !changes.isEmpty else { return [] }
        return [.element("h4", heading), .element("ul", changes.map(item))]
    }

    private func item(_ change: ChangeStory.Change) -> HTML {
        let events = change.evidence.flatMap { side, events in
            events.map { HTML.element("li", (side.map { "\($0): " } ?? "") + $0) }
        }
        return .element(
            "li", ["data-pair": Self.pair(change)],
            [
                .text(HTML.signed(change.sentence)), .text(" "),
                .element("span", ["class": "grounds"], HTML.signed(change.grounds)),
                .element("ul", ["class": "evidence"], events),
            ])
    }

    /// The ids of a pair as the script reads them.
    private static func pair(_ change: ChangeStory.Change) -> String {
        let ids = [change.pair.0, change.pair.1]
        let isPlain = ids.allSatisfy { !$0.contains(" ") && !$0.hasPrefix("[") }
        return isPlain
            ? ids.joined(separator: " ")
            : JSONValue.array(ids.map { .string($0) }).text
    }

    // MARK: - Measures

    /// What few readers need at first sight.
    private func measures(_ report: ComparisonReport) -> [HTML] {
        let parts = HTML.parts(report.distanceParts + [report.figuresPart], level: 4)
        return parts.isEmpty
            ? []
            : [
                .element(
                    "details",
                    [.element("summary", "How far apart the two are, in figures")] + parts)
            ]
    }
}
