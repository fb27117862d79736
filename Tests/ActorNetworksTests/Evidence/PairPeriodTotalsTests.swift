import ActorNetworks
import Testing

@Suite("Totals of pairs by kind and period")
struct PairPeriodTotalsTests {
    /// Three months of two pairs, with a mutual event and one within an actor.
    private func smallCase() throws -> Case {
        var builder = CaseBuilder()
        func add(
            _ date: String, _ source: String, _ target: String, _ kind: RelationKind,
            _ weight: Double, isDirected: Bool = true
        ) throws {
            let day = try #require(try Window(parsing: date).start)
            builder.add(
                Event(
                    id: "\(date) \(source) \(target)", date: EventDate(day), source: source,
                    target: target, kind: kind, weight: weight, isDirected: isDirected))
        }
        try add("2015-01-03", "a", "b", .conflict, 2)
        try add("2015-01-09", "b", "a", .conflict, 3)
        try add("2015-01-20", "a", "b", .cooperation, 1)
        try add("2015-02-01", "a", "b", .conflict, 5)
        try add("2015-02-02", "c", "a", .negotiation, 4, isDirected: false)
        try add("2015-02-03", "c", "c", .conflict, 9)
        try add("2015-04-01", "a", "b", .conflict, 7)
        return try builder.build()
    }

    private func lines(_ totals: PairPeriodTotals, _ theCase: Case) -> [String] {
        totals.map { total in
            let names = [total.first, total.second].map { theCase.actors[$0].id }
            return "\(names[0]) \(names[1]) \(total.kind.name) \(totals.periods[total.period]) "
                + "\(total.eventCount) \(total.weight)"
        }
    }

    @Test("hold each pair, kind and period once, in their order")
    func small() throws {
        let theCase = try smallCase()
        let months = try ["2015-01", "2015-02", "2015-03"].map { try Window(parsing: $0) }
        let pairs = try PairPeriodTotals(of: theCase, over: months)
        #expect(
            lines(pairs, theCase) == [
                "a b cooperation 2015-01 1 1.0", "a b conflict 2015-01 2 5.0",
                "a b conflict 2015-02 1 5.0", "a c negotiation 2015-02 1 4.0",
            ])
        let directed = try PairPeriodTotals(of: theCase, over: months, isDirected: true)
        #expect(
            lines(directed, theCase) == [
                "a b cooperation 2015-01 1 1.0", "a b conflict 2015-01 1 2.0",
                "a b conflict 2015-02 1 5.0", "a c negotiation 2015-02 1 4.0",
                "b a conflict 2015-01 1 3.0", "c a negotiation 2015-02 1 4.0",
            ])
    }

    @Test("take the events that a selection takes")
    func selection() throws {
        let theCase = try smallCase()
        let periods = [Window.always]
        var selection = Selection()
        selection.kinds = [.conflict]
        let ofKind = try PairPeriodTotals(of: theCase, selection, over: periods)
        #expect(lines(ofKind, theCase) == ["a b conflict all time 4 17.0"])
        selection = Selection()
        selection.minimumEvents = 2
        let ofPairs = try PairPeriodTotals(of: theCase, selection, over: periods)
        #expect(ofPairs.map(\.eventCount) == [1, 4])
    }

    @Test("are none without periods, and none without events")
    func empty() throws {
        let theCase = try smallCase()
        #expect(try PairPeriodTotals(of: theCase, over: []).isEmpty)
        #expect(try PairPeriodTotals(of: try CaseBuilder().build(), over: [.always]).isEmpty)
    }

    @Test("agree with the plain definition on random cases", arguments: [false, true])
    func definition(isDirected: Bool) throws {
        for seed in UInt64(0)...60 {
            // The last is large enough to be added up in two halves.
            let theCase = try randomCase(seed: seed, events: seed == 60 ? 70_000 : 40)
            var selection = Selection()
            selection.rollUp = seed % 2 == 0 ? .roots : nil
            let stands = theCase.actors.representatives(selection.rollUp)
            let periods = try ["1970-01-01..1970-01-10", "1970-01-12..1970-02-03", "1970-02-04.."]
                .map { try Window(parsing: $0) }
            var expected: [[Int]: (count: Int, weight: Double)] = [:]
            for row in 0..<theCase.events.count {
                let event = theCase.event(at: row)
                let source = Int(stands[Int(theCase.events.sources[row])])
                let target = Int(stands[Int(theCase.events.targets[row])])
                guard source != target,
                    let period = periods.firstIndex(where: { $0.contains(event.date.start) })
                else { continue }
                var pairs = [[min(source, target), max(source, target)]]
                if isDirected { pairs = [[source, target]] }
                if isDirected, !event.isDirected { pairs.append([target, source]) }
                for pair in pairs {
                    let key = pair + [Int(theCase.events.kinds[row].rawValue), period]
                    let known = expected[key] ?? (0, 0)
                    expected[key] = (known.count + 1, known.weight + theCase.events.weights[row])
                }
            }
            let totals = try PairPeriodTotals(
                of: theCase, selection, over: periods, isDirected: isDirected)
            let keys = totals.map { [$0.first, $0.second, Int($0.kind.rawValue), $0.period] }
            #expect(keys == expected.keys.sorted { $0.lexicographicallyPrecedes($1) })
            for (key, total) in zip(keys, totals) {
                #expect(total.eventCount == expected[key]?.count)
                #expect(abs(total.weight - (expected[key]?.weight ?? -1)) < 1e-9)
            }
        }
    }
}
