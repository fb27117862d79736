import ActorNetworks
import Testing

@testable import NetworkDrawing

@Suite("The wording")
struct WordingTests {
    @Test("writes numbers to one decimal, small ones to two digits, and the largest as they are")
    func numbers() {
        let words = [
            0, 1, 3.5, 3.14, 10, 12.345, 1200, 0.5, 0.25, 0.031, 1e300, 1e-300, .infinity,
        ].map(Wording.number)
        #expect(
            words == [
                "0", "1", "3.5", "3.1", "10", "12.3", "1,200", "0.5", "0.25", "0.031", "1e+300",
                "1e-300", "inf",
            ])
    }

    @Test("writes commas between thousands")
    func thousands() {
        #expect(Wording.grouped(1_000_000) == "1,000,000")
        #expect(Wording.grouped(-1234) == "−1,234")
        #expect(Wording.grouped(999) == "999")
    }

    @Test(
        "names periods as a headline does",
        arguments: [
            ("2015", "2015"), ("2011..2016", "2011 – 2016"), ("2015-10", "October 2015"),
            ("2015-10-07", "7 October 2015"), ("2015-10..2016-03", "October 2015 – March 2016"),
            ("2015-09-30..2016-02-26", "30 September 2015 – 26 February 2016"),
            ("2015-Q4", "2015-Q4 (1 October 2015 – 31 December 2015)"),
            ("2015-W41", "2015-W41 (5 October 2015 – 11 October 2015)"),
            ("..2016-03", "until 31 March 2016"), ("2016-03..", "from 1 March 2016"),
        ])
    func periods(period: String, expected: String) throws {
        #expect(Wording.period(try Window(parsing: period)) == expected)
    }

    @Test("tells in a tie's tooltip who, how much and when, and its events")
    func tooltip() throws {
        let testCase = try makeCase("a conflict b 2", "b conflict= a 3", "a conflict b 1")
        let snapshot = try testCase.snapshot()
        let dyad = snapshot.dyads[0]
        let text = Wording.tooltip(of: dyad.ties[0], between: dyad, in: snapshot)
        #expect(
            text == """
                a – b: conflict
                3 events, weight 6, 2016-07-18..2016-07-20
                • 2016-07-18 a → b
                • 2016-07-19 b – a
                • 2016-07-20 a → b
                """)
    }

    @Test("says how many more events a tie has than its tooltip tells")
    func longTooltip() throws {
        var builder = CaseBuilder(title: "test")
        builder.add(PoliticalActor("a", name: "Alpha & Co", label: "A"))
        for index in 0..<15 {
            builder.add(
                Event(
                    id: "e\(index + 10)", date: EventDate(Day(number: 17_000)), source: "a",
                    target: "b", kind: .conflict, weight: 2, code: index == 0 ? "190" : nil,
                    summary: index == 1 ? "shells the port" : nil))
        }
        let snapshot = try builder.build().snapshot()
        let dyad = snapshot.dyads[0]
        let lines = Wording.tooltip(of: dyad.ties[0], between: dyad, in: snapshot)
            .split(separator: "\n")
        #expect(lines.count == 15)
        #expect(lines[0] == "Alpha & Co – b: conflict")
        #expect(lines[1] == "15 events, weight 30, 2016-07-18")
        #expect(lines[2] == "• 2016-07-18 A → b: Use conventional military force (CAMEO 190)")
        #expect(lines[3] == "• 2016-07-18 A → b: shells the port")
        #expect(lines[14] == "and 3 more")
    }
}
