import ActorNetworks
import NetworkReports
import Testing

@Suite("The wording of reports")
struct WordingTests {
    @Test("counts one as one and others as several")
    func counts() {
        #expect(1.of("event") == "1 event")
        #expect(0.of("event") == "0 events")
        #expect(2.of("dyad", "pairs") == "2 pairs")
        #expect(1.share(of: 3) == "33 %")
        #expect(0.share(of: 0) == "–")
    }

    @Test("rounds half away from a digit as printf does, and never to a minus nothing")
    func numbers() {
        #expect(2.5.fixed(0) == "2")
        #expect(3.5.fixed(0) == "4")
        #expect((-0.04).fixed(1) == "0.0")
        #expect((-0.06).fixed(1) == "-0.1")
        #expect(1e300.fixed(0).count == 301)
        #expect((1.0 / 3).shortest == "0.333333333333")
        #expect(1e21.shortest == "1e+21")
    }

    @Test("escapes what could steer a terminal, and keeps line breaks as spaces")
    func printable() {
        #expect("a\u{1B}[1mb".printable == "a\\u{1B}[1mb")
        #expect("one\r\ntwo\tthree".printable == "one  two three")
        #expect("Ölgüt – 中".printable == "Ölgüt – 中")
    }

    @Test("tells all that a snapshot leaves out in one sentence")
    func omissions() throws {
        var selection = Selection()
        selection.minimumEvents = 2
        let theCase = try smallCase([
            ("a", "b", .conflict, 1, day: 1), ("a", "b", .conflict, 1, day: 2),
            ("a", "a", .conflict, 1, day: 3), ("b", "c", .conflict, 1, day: 4),
        ])
        #expect(
            try theCase.snapshot(selection).omitted.sentence
                == "left out: 1 event within one actor, 1 pair with too few events")
        #expect(
            try theCase.snapshot().omitted.sentence == "left out: 1 event within one actor")
        selection.actors = ["a", "b"]
        #expect(
            try theCase.snapshot(selection).omitted.sentence
                == "left out: 1 event within one actor, 1 event of other actors")
    }

    @Test("says of events outside every phase how many there are, and of none nothing")
    func outsidePhases() throws {
        let phase = Phase("p", window: Window(day(1)...day(10)))
        func sentence(_ days: [Int]) throws -> String? {
            let events = days.map { ("a", "b", RelationKind.conflict, 1.0, day: $0) }
            return try CaseSummary(smallCase(events, phases: [phase])).outsidePhaseSentence
        }
        #expect(try sentence([1, 10]) == nil)
        #expect(try sentence([1, 11])?.hasPrefix("1 event begins outside every phase") == true)
        #expect(try sentence([11, 12])?.hasPrefix("2 events begin outside every phase") == true)
    }
}
