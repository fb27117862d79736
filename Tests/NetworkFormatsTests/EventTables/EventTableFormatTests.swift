import ActorNetworks
import NetworkFormats
import Testing

@Suite("A dialect of event tables")
struct EventTableFormatTests {
    /// A dialect of its own: other columns, another coding scheme, words for nobody.
    private static let rules = {
        var rules = EventRules()
        rules.noActor = ["inconnu", ""]
        rules.leavesOutWeakCodes = true
        return rules
    }()

    private let archive = EventTableFormat(
        name: "archive", summary: "a made-up archive",
        columns: [
            .date: ["jour"], .source: ["acteur"], .target: ["cible"], .code: ["fait"],
            .kind: ["genre"],
        ],
        codingScheme: CodingScheme(
            name: "archive",
            entries: [
                CodedEvent("E", label: "Entretien", kind: .negotiation),
                CodedEvent("C", kind: .conflict, weight: 3),
                CodedEvent("P", label: "Parole"),
            ]),
        kinds: ["accord": .cooperation], isDirected: false, rules: Self.rules,
        recognises: { $0.header.contains("acteur") })

    private func read(_ table: String, _ formats: [EventTableFormat]) -> CaseReading {
        CaseReader(formats: formats).read(
            CaseFiles(events: .init(name: "faits.csv", bytes: Array(table.utf8))))
    }

    @Test("reads its own columns, codes, words and directions, and keeps what it does not know")
    func reading() throws {
        let found = read(
            "Jour;Acteur;Cible;Fait;Genre;Lieu\n2016-03-01;a;b;E1;;Rome\n2016-03-02;b;c;C;;\n"
                + "2016-03-03;a;c;C;Accord;\n", [archive, .plain])
        let events = try found.get().events
        #expect(found.tables[0].format == "archive")
        #expect(events.kinds == [.negotiation, .conflict, .cooperation])
        #expect(events.weights == [1, 3, 3])
        #expect(events.areDirected == [false, false, false])
        #expect(events.furtherColumns == ["Lieu"])
        #expect(try found.get().codingScheme.name == "archive")
    }

    @Test("counts rows that make no edge, by reason, and does not call them wrong")
    func omitted() throws {
        let found = read(
            "jour,acteur,cible,fait\n2016-03-01,a,inconnu,E\n2016-03-02,,b,C\n2016-03-03,a,b,P\n"
                + "2016-03-04,a,b,P\n2016-03-05,a,,C\n2016-03-06,a,b,C\n", [archive])
        #expect(try found.get().events.count == 1)
        #expect(found.problems.isEmpty)
        #expect(
            found.omitted.map(\.description) == [
                "faits.csv: 2 rows make no tie: the code implies no kind",
                "faits.csv: 2 rows make no tie: upon whom is not known or not there",
                "faits.csv: 1 row makes no tie: who acts is not known or not there",
            ])
    }

    @Test("still reports what is wrong in a row that makes no edge")
    func badAndOmitted() {
        let found = read("jour,acteur,cible,fait\n2016-13-01,a,inconnu,E\n", [archive])
        #expect(found.case == nil)
        #expect(found.omitted.isEmpty)
        #expect(found.problems.count(of: .notADate) == 1)
    }

    @Test("names its coding scheme where a code is not one of it, and its columns where one lacks")
    func messages() {
        let unknown = read("jour,acteur,cible,fait\n2016,a,b,X\n", [archive])
        #expect(
            unknown.messages == [
                "faits.csv:2:10: fait \"X\" is no code of archive; correct it, or clear it"
            ])
        let missing = read("acteur,cible,fait\na,b,C\n", [archive])
        #expect(
            missing.messages == [
                "faits.csv:1: there is no column for date; add one, called one of jour"
            ])
    }

    @Test("is the first that recognises a table, else the last; one alone is forced upon all")
    func recognition() throws {
        let plain = "date,source,target,kind\n2016,a,b,-\n"
        #expect(read(plain, [archive, .plain]).tables[0].format == "plain")
        #expect(read(plain, EventTableFormat.all).tables[0].format == "plain")
        let forced = read(plain, [archive])
        #expect(forced.problems.count(of: .missingColumn) == 3)
        #expect(
            forced.messages.last
                == "faits.csv: the table does not look like one of the dialect archive; leave --input "
                + "out, so that the dialect is found out, or name another")
    }

    @Test(
        "of a case keeps further columns, whatever other programs mean by them",
        arguments: [
            "event_type,actor1,sub_event_type", "source_name,target_name,cameo_name", "timeset",
            "event_type,actor_name,recipient_name", "side_a,side_b,type_of_violence", "type",
            "quad_class",
        ])
    func furtherColumns(names: String) throws {
        let values = names.split(separator: ",").map { _ in "directed" }.joined(separator: ",")
        let reading = CaseReader().read(
            CaseFiles(
                events: .init(
                    name: "events.csv",
                    bytes: Array(
                        ("id,date,source,target,kind,weight,\(names)\n"
                            + "1,2016-01-01,a,b,conflict,2,\(values)\n").utf8))))
        #expect(reading.tables.map(\.format) == ["plain"])
        let event = try reading.get().event(at: 0)
        #expect(event.source == "a" && event.weight == 2)
        #expect(Set(event.further.keys) == Set(names.split(separator: ",").map(String.init)))
    }

    @Test("gives names to the columns of a table without a header")
    func withoutHeader() throws {
        let bare = EventTableFormat(
            name: "bare", summary: "four columns without a header",
            recognises: { $0.rows.allSatisfy { $0.count == 4 && Int($0[0]) != nil } },
            layout: { _ in TableLayout(columnNames: ["date", "source", "target", "kind"]) })
        let found = read("20160301,a,b,talks\n20160302,b,c,talks\n", [bare, .plain])
        #expect(try found.get().events.count == 2)
        #expect(found.tables[0].rowCount == 2)
    }

    @Test("gives a kind to events that have none, where it says so")
    func defaultKind() throws {
        let battles = EventTableFormat(
            name: "battles", summary: "battles", defaultKind: .conflict, recognises: { _ in true })
        let found = read("date,source,target\n2016,a,b\n2017,a,c\n", [battles])
        #expect(try found.get().events.kinds == [.conflict, .conflict])
    }
}
