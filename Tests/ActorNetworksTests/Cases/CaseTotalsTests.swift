import ActorNetworks
import Testing

@Suite("Totals of a case")
struct CaseTotalsTests {
    /// Five hundred events of six actors in five months, told apart in every way that totals tell.
    private static func many() throws -> Case {
        var generator = SystemRandom(seed: 7)
        var builder = CaseBuilder(title: "many")
        builder.add(SourceDocument("paper"))
        builder.add(SourceDocument("wire"))
        for number in 0..<500 {
            let first = Day(number: Int32(17_000 + generator.below(150)))
            let date: EventDate =
                switch generator.below(4) {
                case 0: EventDate(first, precision: .month)
                case 1: EventDate(over: first...first.advanced(by: generator.below(5)))
                default: EventDate(first)
                }
            let source = generator.below(6)
            builder.add(
                Event(
                    id: "e\(number)", date: number == 0 ? .unknown : date, source: "a\(source)",
                    target: "a\((source + 1 + generator.below(5)) % 6)",
                    kind: RelationKind.allCases[generator.below(3)],
                    weight: Double(1 + generator.below(50)) / 10,
                    isDirected: generator.below(5) > 0,
                    goldstein: generator.below(3) == 0
                        ? nil : Double(generator.below(200)) / 10 - 10,
                    certainty: [nil, .stated, .implied][generator.below(3)],
                    citation: Citation(document: [nil, "paper", "wire"][generator.below(3)]),
                    count: 1 + generator.below(3)))
        }
        return try builder.build()
    }

    /// Numbers that are the same each time.
    private struct SystemRandom {
        private var state: UInt64
        init(seed: UInt64) { state = seed }
        mutating func below(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
    }

    /// By unit, pair and kind: events and weight, from the plain definition.
    private func sums(_ theCase: Case, by unit: CalendarUnit) -> [String: (Int, Double)] {
        var sums: [String: (Int, Double)] = [:]
        for row in 0..<theCase.events.count {
            let event = theCase.event(at: row)
            let ends =
                event.isDirected
                ? [event.source, event.target] : [event.source, event.target].sorted()
            let period = event.date.isKnown ? "\(unit.floor(event.date.start))" : "never"
            let key = "\(period) \(ends) \(event.isDirected) \(String(describing: event.kind))"
            let (count, weight) = sums[key, default: (0, 0)]
            sums[key] = (count + event.count, weight + (event.weight ?? 0))
        }
        return sums
    }

    @Test("have the events and the weights of what they add up", arguments: CalendarUnit.allCases)
    func definition(unit: CalendarUnit) throws {
        let many = try Self.many()
        let totals = try many.totals(by: unit)
        #expect(totals.events.count < many.events.count)
        #expect(totals.events.eventCount == many.events.eventCount)
        let (wanted, found) = (sums(many, by: unit), sums(totals, by: unit))
        #expect(Set(found.keys) == Set(wanted.keys))
        for (key, sum) in wanted {
            #expect(found[key]?.0 == sum.0)
            #expect(abs((found[key]?.1 ?? 0) - sum.1) < 1e-9, "\(key)")
        }
    }

    @Test("give every whole unit the same network, with the same tones and doubts")
    func networks() throws {
        let many = try Self.many()
        let totals = try many.totals(by: .month)
        let months = try [many, totals].map { theCase in
            try theCase.snapshots(
                over: (7...12).map { try Window(parsing: "2016-\($0 < 10 ? "0" : "")\($0)") })
        }
        for (one, other) in zip(months[0], months[1]) {
            #expect(one.eventCount == other.eventCount)
            #expect(one.dyads.count == other.dyads.count)
            for (dyad, sum) in zip(one.dyads, other.dyads) {
                #expect(dyad.eventCount == sum.eventCount)
                #expect(abs((dyad.tone ?? 9) - (sum.tone ?? 9)) < 1e-5)
                #expect(
                    zip(dyad.ties, sum.ties).allSatisfy { abs($0.weight - $1.weight) < 1e-9 })
            }
        }
        #expect(totals.events.uncertainCount == many.events.uncertainCount)
    }

    @Test("are the same whatever the order of the events, and added up once more")
    func order() throws {
        let many = try Self.many()
        let totals = try many.totals(by: .month)
        var turned = CaseBuilder(title: many.title)
        for row in (0..<many.events.count).reversed() { turned.add(many.event(at: row)) }
        for other in [try turned.build().totals(by: .month), try totals.totals(by: .month)] {
            #expect(other.events.count == totals.events.count)
            for row in 0..<totals.events.count {
                let (one, two) = (totals.event(at: row), other.event(at: row))
                #expect(one.id == two.id && one.date == two.date && one.weight == two.weight)
                #expect(one.source == two.source && one.target == two.target)
                #expect(one.count == two.count && one.goldstein == two.goldstein)
                #expect(one.citation.document == two.citation.document)
            }
        }
    }

    @Test("have the first and the last day, the mean value and the document that most cite")
    func facts() throws {
        var builder = CaseBuilder()
        for (day, value, document) in [
            (3, -2.0, "b"), (20, 1.0, "a"), (9, 2.5, "a"), (9, 2.5, "b"),
        ] {
            builder.add(
                Event(
                    id: "\(day) \(document)",
                    date: EventDate(try #require(Day(year: 2020, month: 5, day: day))), source: "x",
                    target: "y", kind: .conflict, weight: 0.1, goldstein: value,
                    citation: Citation(document: document)))
        }
        for (number, document) in ["a", "b", "b"].enumerated() {
            builder.add(
                Event(
                    id: "\(number)",
                    date: EventDate(try #require(Day(year: 2020, month: 5, day: 1))),
                    source: "x", target: "z", kind: .conflict,
                    citation: Citation(document: document)))
        }
        let totals = try builder.build().totals(by: .month)
        #expect(totals.events.count == 2)
        let row = totals.event(at: 0).target == "y" ? 0 : 1
        #expect(totals.event(at: 1 - row).citation.document == "b")
        let total = totals.event(at: row)
        #expect(total.date.description == "2020-05-03..2020-05-20")
        #expect(total.count == 4 && total.weight == 0.4 && total.goldstein == 1)
        // Two cite each; the first by its name.
        #expect(total.citation.document == "a")
    }

    @Test("refuse a weight that no sum has room for")
    func room() throws {
        var builder = CaseBuilder()
        builder.add(
            Event(
                id: "huge", date: .unknown, source: "x", target: "y", kind: .conflict, weight: 1e40)
        )
        let theCase = try builder.build()
        #expect(throws: CaseError.badWeight(1e40, event: "huge")) { try theCase.totals(by: .day) }
    }
}
