import ActorNetworks
import Graphs
import Testing

@Suite("Who answers whom")
struct ReciprocityTests {
    private func network(
        _ events: [(day: Int, from: String, to: String, kind: RelationKind)], until last: Int
    ) throws -> Case {
        var builder = CaseBuilder()
        for (number, event) in events.enumerated() {
            builder.add(
                Event(
                    id: "\(number)", date: EventDate(Day(number: Int32(event.day))),
                    source: event.from, target: event.to, kind: event.kind))
        }
        builder.add(
            Event(
                id: "last", date: EventDate(Day(number: Int32(last))), source: "x", target: "y",
                kind: .conflict))
        return try builder.build()
    }

    private func reciprocity(_ theCase: Case, within window: Int = 30) throws -> Reciprocity? {
        try theCase.snapshot().reciprocity(
            between: theCase.actor(named: "a"), and: theCase.actor(named: "b"), within: window)
    }

    @Test("of several events in a row, whose days nobody tells, nothing is said")
    func totals() throws {
        var builder = CaseBuilder()
        let month = Day(number: 0)...Day(number: 30)
        for (source, target, count, date) in [
            ("a", "b", 5, EventDate(over: month)), ("b", "a", 7, EventDate(over: month)),
            ("a", "b", 1, EventDate(Day(number: 3))), ("b", "a", 2, EventDate(Day(number: 4))),
            ("x", "y", 1, EventDate(Day(number: 99))),
        ] {
            builder.add(
                Event(
                    id: "", date: date, source: source, target: target, kind: .conflict,
                    count: count))
        }
        let found = try #require(try reciprocity(try builder.build()))
        #expect(found.undatedCount == 12)
        #expect(found.firstCount == 6 && found.secondCount == 9 && !found.isKnown)
        #expect(found.bySecond.actionCount == 1 && found.bySecond.answeredCount == 1)
    }

    @Test("is the share of acts that the other answers later, and the days that takes")
    func byHand() throws {
        let theCase = try network(
            [
                (0, "a", "b", .conflict), (0, "a", "b", .cooperation), (4, "b", "a", .conflict),
                (10, "a", "b", .conflict), (10, "b", "a", .conflict),
                (20, "a", "b", .cooperation), (52, "b", "a", .cooperation),
                (60, "b", "a", .cooperation), (61, "a", "b", .cooperation),
                (99, "a", "b", .conflict),
            ], until: 100)
        let found = try #require(try reciprocity(theCase))
        let second = found.bySecond
        #expect(second.actionCount == 6 && second.sameDayCount == 1)
        // Days 99 and later are too late: an answer may come until day 129.
        #expect(second.openCount == 1 && second.answerableCount == 4)
        #expect(second.answeredCount == 2 && second.share == 0.5 && second.share(within: 3) == 0)
        #expect(second.medianLag == 4)
        #expect(second.inKindCount == 1 && second.oppositeCount == 1)
        let first = found.byFirst
        #expect(first.actionCount == 4 && first.sameDayCount == 1 && first.answeredCount == 3)
        #expect(
            first.countsByLag[0] == 1 && first.countsByLag[5] == 1 && first.countsByLag[8] == 1)
        #expect(first.medianLag == 6)
    }

    @Test("is that of the plain definition, on many small cases")
    func definition() throws {
        for seed in UInt64(0)..<300 {
            var random = SplitMix64(seed: seed)
            let window = Int.random(in: 1...12, using: &random)
            let events = (0..<Int.random(in: 1...25, using: &random)).map { _ in
                let swaps = Bool.random(using: &random)
                return (
                    day: Int.random(in: 0..<60, using: &random), from: swaps ? "b" : "a",
                    to: swaps ? "a" : "b",
                    kind: [RelationKind.cooperation, .conflict].randomElement(using: &random)
                        ?? .conflict
                )
            }
            let last = 70
            let theCase = try network(events + [(0, "a", "b", .conflict)], until: last)
            let found = try #require(try reciprocity(theCase, within: window))
            let all = events + [(0, "a", "b", .conflict)]
            for (actor, answers) in [("a", found.bySecond), ("b", found.byFirst)] {
                let acts = all.filter { $0.from == actor }
                let replies = Set(all.filter { $0.from != actor }.map(\.day))
                let apart = acts.filter { replies.contains($0.day) }
                let asked = acts.filter {
                    !replies.contains($0.day) && $0.day + window <= last
                }
                let lags = asked.compactMap { act in
                    (1...window).first { replies.contains(act.day + $0) }
                }
                #expect(answers.actionCount == acts.count)
                #expect(answers.sameDayCount == apart.count)
                #expect(answers.answerableCount == asked.count)
                let alone = acts.filter { !replies.contains($0.day) }
                let allLags = alone.map { act in
                    (1...window).first { replies.contains(act.day + $0) }
                }
                #expect(
                    answers.countsByLag == (1...window).map { lag in allLags.count { $0 == lag } })
                let unknown = zip(alone, allLags).count { $1 == nil && $0.day + window > last }
                #expect(answers.openCount == unknown)
                #expect(answers.answeredCount == allLags.count { $0 != nil })
                for width in 1...window {
                    let own = alone.filter { $0.day + width <= last }
                    let answered = own.count { act in
                        (1...width).contains { replies.contains(act.day + $0) }
                    }
                    #expect(
                        answers.share(within: width)
                            == (own.isEmpty ? nil : Double(answered) / Double(own.count)))
                }
                #expect(answers.share == answers.share(within: window) && lags.count <= acts.count)
                let sorted = allLags.compactMap(\.self).sorted()
                let median =
                    sorted.isEmpty
                    ? nil
                    : Double(sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
                #expect(answers.medianLag == median)
                let days = 0...(last - window)
                let followed = days.count { day in
                    (1...window).contains { replies.contains(day + $0) }
                }
                let chance = try #require(answers.chance)
                #expect(abs(chance - Double(followed) / Double(days.count)) < 1e-12)
            }
        }
    }

    @Test("knows an answer in a case that is shorter than the window, and each width for itself")
    func shortCase() throws {
        // Ten days in all: a on the 1st and the 6th, b on the 2nd.
        let theCase = try network(
            [(0, "a", "b", .conflict), (1, "b", "a", .conflict), (5, "a", "b", .conflict)],
            until: 9)
        let found = try #require(try reciprocity(theCase))
        let second = found.bySecond
        #expect(second.answeredCount == 1 && second.openCount == 1 && second.knownCount == 1)
        #expect(second.share == nil && second.medianLag == 1 && second.inKindCount == 1)
        // Of the acts with a week after them, the first alone; of those with three days, both.
        #expect(second.share(within: 7) == 1 && second.share(within: 3) == 0.5)
        #expect(found.byFirst.share(within: 4) == 1 && found.byFirst.openCount == 0)
    }

    @Test("leaves out what is mutual or of unknown day, and is nothing without the rest")
    func none() throws {
        var builder = CaseBuilder()
        let day = Day(number: 10)
        builder.add(
            Event(
                id: "1", date: EventDate(day), source: "a", target: "b", kind: .negotiation,
                isDirected: false))
        builder.add(
            Event(
                id: "2", date: EventDate(day, precision: .month), source: "a", target: "b",
                kind: .conflict))
        #expect(try reciprocity(try builder.build()) == nil)
        builder.add(
            Event(
                id: "3", date: EventDate(day), source: "a", target: "b", kind: .conflict, count: 3))
        let found = try #require(try reciprocity(try builder.build()))
        #expect(found.mutualCount == 1 && found.undatedCount == 1)
        #expect(found.bySecond.actionCount == 3 && found.bySecond.openCount == 3)
        #expect(found.bySecond.share == nil && found.bySecond.medianLag == nil)
        #expect(found.byFirst.actionCount == 0 && found.byFirst.chance == nil)
    }
}
