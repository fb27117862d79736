import ActorNetworks
import Graphs
import Testing

/// The code of the article, as it stands there.
@Suite("The article on events and findings")
struct ArticleTests {
    @Test("has code that does what it says")
    func code() throws {
        var builder = CaseBuilder(title: "Armistice talks")
        builder.add(PoliticalActor("north", name: "North", type: .state))
        builder.add(PoliticalActor("south", name: "South", type: .state))
        builder.add(PoliticalActor("envoy", name: "Northern envoy", type: .person, parent: "north"))
        let events: [(String, String, String, RelationKind, Double)] = [
            ("2024-01-10", "north", "south", .conflict, 6),
            ("2024-02-03", "south", "north", .conflict, 4),
            ("2024-03-15", "envoy", "south", .negotiation, 2),
            ("2024-04-20", "north", "south", .cooperation, 5),
            ("2024-05-02", "south", "north", .cooperation, 3),
        ]
        for (date, source, target, kind, weight) in events {
            guard let day = Day(date) else { continue }
            builder.add(
                Event(
                    id: date, date: EventDate(day), source: source, target: target, kind: kind,
                    weight: weight))
        }
        let talks = try builder.build()

        var selection = Selection()
        selection.rollUp = .roots
        let whole = try talks.snapshot(selection)
        for pair in whole.dyads {
            for tie in pair.ties { print(tie.kind, tie.weight, tie.eventCount) }
        }

        let measured = try Measurement(
            of: whole, by: [Measure.strength, Measure.betweenness, GraphStatistic.density])

        let months = try talks.slices(selection, by: .every(CalendarStep(1, .month)))
        let series = try talks.snapshots(selection, over: months.map(\.window))
        for (month, snapshot) in zip(months, series) { print(month.name, snapshot.eventCount) }

        let winter = try Window(parsing: "2024-01..2024-02")
        let spring = try Window(parsing: "2024-04..2024-05")
        let sides = try talks.snapshots(selection, over: [winter, spring])
        let change = SnapshotComparison(from: sides[0], to: sides[1])
        let turned = change.flipped.map { [$0.firstID, $0.secondID] }

        let life = try whole.evidence(between: "north", and: "south")
        let turns = life.turns

        #expect(whole.actors.count == 2 && whole.dyads.count == 1)
        #expect(whole.dyads[0].ties.map(\.weight) == [8, 2, 10])
        #expect(measured.actors.columns[0].values == [20, 20])
        #expect(months.map(\.name).count == 5)
        #expect(series.map(\.eventCount) == [1, 1, 1, 1, 1])
        #expect(turned == [["north", "south"]])
        #expect(life.rows.count == 5)
        // No month has two events, so one on either side is enough: February and April.
        #expect(turns.count == 1)
    }
}
