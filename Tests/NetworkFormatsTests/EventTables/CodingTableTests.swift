import ActorNetworks
import Testing

@testable import NetworkFormats

@Suite("A user's table of codes")
struct CodingTableTests {
    private func reading(_ events: String, _ scheme: CodingScheme) -> CaseReading {
        var reader = CaseReader()
        reader.choices.codingScheme = scheme
        return reader.read(
            CaseFiles(events: .init(name: "events.csv", bytes: Array(events.utf8))))
    }

    private func entries(_ table: String) -> ([CodedEvent]?, Problems) {
        var problems = Problems()
        let entries = CodingScheme.entries(
            in: Array(table.utf8), file: "codes.csv", into: &problems)
        return (entries, problems)
    }

    @Test("A code takes the meaning of its longest prefix, and one without a kind makes no edge")
    func prefixes() throws {
        let (found, problems) = entries(
            """
            code,kind,weight,directed,label
            A,cooperation,2,no,Help
            A1,negotiation,,,Talk
            B,conflict,3,yes,
            N,,,,Noise
            """)
        #expect(problems.isEmpty)
        let scheme = CodingScheme(name: "ours", entries: try #require(found))
        let reading = reading(
            "date,source,target,code\n2016-01-01,a,b,A\n2016-01-02,a,b,A17\n2016-01-03,a,b,B2\n"
                + "2016-01-04,a,b,N\n", scheme)
        let events = try reading.get().events
        #expect(events.kinds == [.cooperation, .negotiation, .conflict])
        #expect(events.weights == [2, 1, 3])
        #expect(events.areDirected == [false, true, true])
        #expect(reading.omitted.map(\.reason) == [.weakCode])
    }

    @Test("What is wrong in it is told with line and column")
    func problems() {
        let (_, problems) = entries("code,kind\nA,friendly\nA,conflict\n,conflict\n")
        #expect(
            problems.kept.map(\.place) == ["codes.csv:2:3", "codes.csv:3:1", "codes.csv:4:1"])
    }

    @Test("Quad classes, and the classes of CAMEO's roots, leave nothing out")
    func quad() throws {
        let classes = CaseReader().read(
            CaseFiles(
                events: .init(
                    name: "events.csv",
                    bytes: Array(
                        "date,source,target,quad_class\n2016-01-01,a,b,1\n2016-01-02,a,b,4\n".utf8)
                )))
        #expect(try classes.get().events.kinds == [.cooperation, .conflict])
        let roots = reading(
            "date,source,target,cameo\n2016-01-01,a,b,010\n2016-01-02,a,b,040\n2016-01-03,a,b,09\n",
            .cameoQuad)
        #expect(try roots.get().events.kinds == [.cooperation, .cooperation, .conflict])
    }
}
