import ActorNetworks
import Testing

@Suite("A coding scheme")
struct CodingSchemeTests {
    private let scheme = CodingScheme(
        name: "ours",
        entries: [
            CodedEvent("t", label: "Talks", kind: .negotiation),
            CodedEvent("talk-off", label: "Talks broken off", kind: .conflict, weight: 2),
            CodedEvent("é", label: "Émeute", kind: .conflict, goldstein: -6),
            CodedEvent("t", label: "Again", kind: .cooperation),
            CodedEvent("say", label: "Talks"),
        ])

    @Test("takes the longest prefix that it knows")
    func prefixes() {
        #expect(scheme.entry(of: "t")?.kind == .negotiation)
        #expect(scheme.entry(of: "talk-of")?.code == "t")
        #expect(scheme.entry(of: "talk-off")?.weight == 2)
        #expect(scheme.entry(of: "talk-off, again")?.code == "talk-off")
        #expect(scheme.entry(of: "éa")?.goldstein == -6)
        #expect(scheme.entry(of: "x") == nil)
        #expect(scheme.entry(of: "") == nil)
    }

    @Test("finds a code by its label, without regard to case; the first of several by code")
    func labels() {
        #expect(scheme.code(labelled: "TALKS BROKEN OFF") == "talk-off")
        #expect(scheme.code(labelled: "émeute") == "é")
        #expect(scheme.code(labelled: "talks") == "say")
        #expect(scheme.code(labelled: "again") == nil)
        #expect(scheme.label(of: "talk") == "Talks")
    }

    @Test("of two entries with one code, keeps the first")
    func repeated() {
        #expect(scheme.kind(of: "t") == .negotiation)
    }

    @Test("without entries knows nothing")
    func empty() {
        #expect(CodingScheme(name: "none", entries: []).entry(of: "01") == nil)
    }

    @Test("tells a case what its codes mean; what is written of an event counts more")
    func ofACase() throws {
        var builder = CaseBuilder(codingScheme: scheme)
        let date = EventDate(Day(number: 0))
        func add(_ id: String, _ kind: RelationKind?, weight: Double? = nil, code: String) {
            builder.add(
                Event(
                    id: id, date: date, source: "a", target: "b", kind: kind, weight: weight,
                    code: code))
        }
        add("1", nil, code: "talk-off")
        add("2", .cooperation, weight: 3, code: "talk-off")
        add("3", nil, code: "é")
        add("4", nil, code: "talk")
        let events = try builder.build().events
        #expect(events.kinds == [.conflict, .cooperation, .conflict, .negotiation])
        #expect(events.weights == [2, 3, 6, 1])
        #expect((0..<4).map { events.goldstein(of: $0) } == [nil, nil, -6, nil])
        #expect((0..<4).map { events.code(of: $0) } == ["talk-off", "talk-off", "é", "talk"])
    }
}
