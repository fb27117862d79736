import ActorNetworks
import Testing

@testable import NetworkFormats

@Suite("A graph file as a case")
struct GraphCaseTests {
    private func reading(
        of graph: AttributedGraph, kind: RelationKind? = nil, skipBadRows: Bool = false
    ) -> CaseReading {
        let format = GraphFileFormat(
            name: "given", extensions: ["given"], summary: "", keeps: "", loses: "", parts: [],
            reader: .init(recognises: { $0.ending == "given" }, read: { _, _ in graph }))
        var reader = CaseReader(skipBadRows: skipBadRows)
        reader.graphFormats = [format]
        reader.reading.kind = kind
        reader.reading.kindWords = ["freundlich": .negotiation]
        reader.reading.columns = ["wann": .date]
        return reader.read(CaseFiles(title: "x", events: .init(name: "x.given", bytes: [])))
    }

    private func graph(_ edges: [AttributedGraph.Edge]) -> AttributedGraph {
        AttributedGraph(
            isDirected: true, nodes: [.init("a"), .init("b"), .init("c")], edges: edges)
    }

    private func edge(
        _ weight: Double? = nil, label: String? = nil,
        _ attributes: KeyValuePairs<String, String> = [:],
        spells: [AttributedGraph.Spell] = [], isDirected: Bool = true
    ) -> AttributedGraph.Edge {
        .init(
            from: 0, to: 1, isDirected: isDirected, weight: weight, label: label,
            attributes: attributes.map { .init($0.key, .text($0.value)) }, spells: spells, line: 7)
    }

    private func events(of reading: CaseReading) throws -> [Event] {
        let theCase = try reading.get()
        return (0..<theCase.events.count).map { theCase.event(at: $0) }
    }

    @Test("A weight that is no number is an error, and a word that may mean it is kept")
    func weights() throws {
        let found = reading(of: graph([edge(nil, ["Weight": "many"]), edge(2)]))
        #expect(found.case == nil)
        let error = try #require(found.problems.kept.first { $0.severity == .error })
        #expect(
            error.description
                == "x.given:7: the weight \"many\" of the edge from \"a\" to \"b\" is not a number; "
                + "write one with a decimal point, or leave it out to mean 1")
        let others = try events(of: reading(of: graph([edge(nil, ["strength": "high"])])))
        #expect(others.map(\.weight) == [1] && others[0].further == ["strength": "high"])
    }

    @Test("Of an edge with several events, one edge is told to lack a kind or a date")
    func countsOfEdges() throws {
        let day = AttributedGraph.Spell(from: nil, through: nil)
        let told = reading(of: graph([edge(spells: [day, day, day])])).problems.kept
        let texts = told.map(\.problem).filter { $0.contains("have no") }
        #expect(
            texts.count == 2 && texts.allSatisfy { $0.hasPrefix("its edges have no") }, "\(texts)")
    }

    @Test("Attributes mean what columns of events mean, and others are kept")
    func attributes() throws {
        let reading = reading(
            of: graph([
                edge(
                    3,
                    [
                        "Kind": "conflict", "Date": "2016-03", "code": "190", "goldstein": "-9.5",
                        "directed": "no", "summary": "s", "document": "d", "certainty": "implied",
                        "colour": "red",
                    ])
            ]))
        let event = try #require(try events(of: reading).first)
        #expect(event.kind == .conflict && event.weight == 3 && event.goldstein == -9.5)
        #expect(event.date.description == "2016-03" && !event.isDirected)
        #expect(event.code == "190" && event.summary == "s" && event.citation.document == "d")
        #expect(event.certainty == .implied && event.further == ["colour": "red"])
        #expect(reading.problems.isEmpty, "\(reading.problems.kept)")
    }

    @Test("A negative weight anywhere makes weights signed; a sign, a label or a code says more")
    func signs() throws {
        let signed = try events(
            of: reading(
                of: graph([
                    edge(-2), edge(3), edge(-1, ["kind": "cooperation"]), edge(1, ["sign": "-1"]),
                    edge(1, ["sign": "+"]), edge(1, label: "Conflict"), edge(-5, ["code": "031"]),
                ])))
        #expect(
            signed.map(\.kind) == [
                .conflict, .cooperation, .cooperation, .conflict, .cooperation, .conflict,
                .cooperation,
            ])
        #expect(signed.map(\.weight) == [2, 3, 1, 1, 1, 1, 5])
    }

    @Test("Edges without a kind are cooperation, which is told, or of the kind that is asked for")
    func kinds() throws {
        let plain = reading(of: graph([edge(1), edge(2, ["type": "likes"])]))
        #expect(try events(of: plain).map(\.kind) == [.cooperation, .cooperation])
        #expect(plain.problems.count(of: .assumedKind) == 1)
        #expect(plain.alarms.contains { $0.problem.contains("\"likes\"") })
        #expect(try events(of: plain)[1].further == ["type": "likes"])
        let words = reading(of: graph([edge(1, ["type": "Freundlich", "wann": "2016"])]))
        #expect(try events(of: words).map(\.kind) == [.negotiation])
        #expect(try events(of: words).map(\.date.description) == ["2016"])
        let asked = reading(of: graph([edge(1)]), kind: .conflict)
        #expect(try events(of: asked).map(\.kind) == [.conflict])
        #expect(asked.problems.count(of: .assumedKind) == 0)
    }

    @Test("Words for kinds that are not known are named, and beyond twenty counted")
    func unknownKinds() throws {
        func told(_ count: Int) -> String {
            let edges = (0..<2 * count).map { edge(1, ["type": "word \($0 % count)"]) }
            return reading(of: graph(edges)).alarms.map(\.problem).joined()
        }
        #expect(told(20).contains("\"word 19\")") && !told(20).contains("more"))
        #expect(told(23).contains("\"word 19\" and 3 more)"))
    }

    @Test("Edges without dates are undated: in one snapshot, and in no period")
    func undated() throws {
        let reading = reading(of: graph([edge(1), edge(1, ["date": "2016-03-30"])]))
        let theCase = try reading.get()
        #expect(theCase.events.undatedCount == 1)
        #expect(theCase.event(at: 0).date == .unknown)
        #expect(theCase.span?.description == "2016-03-30")
        #expect(try theCase.snapshot().eventCount == 2)
        let year = try Window(parsing: "2016")
        #expect(try theCase.snapshot(Selection(window: year)).eventCount == 1)
        let until = try Window(parsing: "..2016")
        #expect(try theCase.snapshot(Selection(window: until)).eventCount == 1)
        #expect(reading.alarms.contains { $0.problem.contains("1 of 2 edges have no date") })
    }

    @Test("An attribute tells how many events an edge stands for, within its dates")
    func totals() throws {
        let january = EventDate(
            within: try #require(Day("2016-01-01"))...(try #require(Day("2016-01-31"))))
        let dates: KeyValuePairs = [
            "events": "5", "date": "2016-01-01", "end_date": "2016-01-31", "kind": "conflict",
        ]
        let span: KeyValuePairs = [
            "n_events": "5.0", "date": "2016-01-01", "end_date": "2016-01-31",
            "date_basis": "span", "kind": "conflict",
        ]
        let found = try events(of: reading(of: graph([edge(12, dates)])))
        #expect(found.map(\.count) == [5])
        #expect(found.map(\.weight) == [12])
        #expect(found.map(\.date) == [january])
        let other = try events(of: reading(of: graph([edge(nil, span)])))
        #expect(other.map(\.count) == [5])
        #expect(other.map(\.weight) == [5])
        #expect(other.map(\.date.extent) == [.span])
        #expect(other.map(\.further) == [[:]])
        // A weight grows with the events.
        #expect(try events(of: reading(of: graph([edge(4e12, dates)]))).first?.weight == 4e12)
    }

    @Test(
        "A number of events that is none is told with its line",
        arguments: ["0", "-2", "1.5", "many", "9007199254740993", "nan", "inf"])
    func badTotals(text: String) throws {
        let found = reading(of: graph([edge(1, ["events": text, "kind": "conflict"])]))
        let problem = try #require(found.problems.kept.first { $0.severity == .error })
        #expect(problem.line == 7)
        #expect(problem.problem.contains("is no whole number from 1 to 9007199254740992"))
        #expect(problem.remedy.contains("leave it out to mean 1"))
    }

    @Test("A negative weight beside a kind that is not conflict is told")
    func contrary() throws {
        let told = reading(
            of: graph([
                edge(-2, label: nil, ["kind": "cooperation"]), edge(-1, label: "conflict"), edge(3),
            ]))
        #expect(
            told.alarms.contains {
                $0.problem.hasPrefix("1 of 3 edges have a negative weight and a kind that is not")
            })
    }

    @Test("An edge of several spells is an event for each, whatever its number of events says")
    func dividedTotals() throws {
        let day = Day(number: 10)
        let spells = [
            AttributedGraph.Spell(day...day),
            AttributedGraph.Spell(day.advanced(by: 4)...day.advanced(by: 5)),
        ]
        let found = reading(
            of: graph([edge(1, ["events": "5", "kind": "conflict"], spells: spells)]))
        #expect(try events(of: found).map(\.count) == [1, 1])
        #expect(found.problems.kept.contains { $0.problem.contains("whatever events says") })
    }

    @Test("Spells are dates; an edge with several, or with weights over time, is several events")
    func spells() throws {
        func spell(_ first: Int32, _ last: Int32) -> AttributedGraph.Spell {
            .init(Day(number: first)...Day(number: last))
        }
        var changing = edge()
        changing.id = "e"
        changing.attributes = [
            .init(
                "weight",
                .changing([
                    .init(.number(1), spell(0, 1)), .init(.integer(4), spell(2, 2)),
                ]))
        ]
        let open = edge(spells: [.init(from: .day(Day(number: 10)), through: nil)])
        let reading = reading(
            of: graph([edge(spells: [spell(3, 4), spell(6, 6)]), changing, open]))
        let found = try events(of: reading)
        #expect(found.map { $0.date.start.number } == [0, 2, 3, 6, 10])
        #expect(found.map { $0.date.lastDay.number } == [1, 2, 4, 6, 10])
        #expect(found.map(\.weight) == [1, 4, 1, 1, 1])
        #expect(found.prefix(2).map(\.id) == ["e", "e#2"])
        #expect(reading.problems.count(of: .notRead) == 1)
        #expect(
            reading.problems.kept.contains {
                $0.problem.hasPrefix("1 spell has a beginning or an end alone")
            })
    }

    @Test("Numbers for times are years where all may be, else nobody knows")
    func numbers() throws {
        func reading(_ times: [Double]) -> CaseReading {
            self.reading(
                of: graph(
                    times.map {
                        edge(spells: [.init(from: .time($0), through: .time($0 + 1))])
                    }))
        }
        let years = try events(of: reading([1990, 1995])).map(\.date.description)
        #expect(years == ["1990..1991", "1995..1996"])
        let unknown = reading([1990, 3])
        #expect(try events(of: unknown).allSatisfy { $0.date == .unknown })
        #expect(unknown.alarms.contains { $0.problem.contains("numbers") })
        let year = try events(of: self.reading(of: graph([edge(nil, ["year": "1990.0"])])))
        #expect(year.map(\.date.description) == ["1990"])
    }

    @Test("A weight that is no number is an error with its line, and can be left out")
    func badWeights() throws {
        for weight in [Double.nan, .infinity, -.infinity, 1e300] {
            let bad = graph([edge(weight), edge(1)])
            let reading = reading(of: bad)
            #expect(reading.case == nil && reading.problems.errorCount == 1)
            #expect(reading.problems.kept.first?.place == "x.given:7")
            let skipping = self.reading(of: bad, skipBadRows: true)
            #expect(try events(of: skipping).count == 1)
            #expect(skipping.skipped.map(\.count) == [1])
        }
    }

    @Test("Nodes are actors with names, types, parents and everything else that is known")
    func actors() throws {
        var graph = graph([edge(1, ["kind": "conflict", "date": "2016"])])
        graph.nodes = [
            .init(
                "a", label: "North",
                attributes: [
                    .init("name", .text("Republic of the North")), .init("type", .text("state")),
                    .init("aliases", .text("N|NN")), .init("size", .integer(3)),
                ]), .init("b", label: "b", attributes: [.init("parent", .text("union"))]),
            .init("c", parent: 0),
        ]
        let reading = reading(of: graph)
        let actors = try reading.get().actors
        #expect(actors.actors.map(\.id) == ["a", "b", "c", "union"])
        #expect(actors[0].name == "Republic of the North" && actors[0].label == "North")
        #expect(actors[0].type == .state && actors[0].aliases == ["N", "NN"])
        #expect(actors[0].further == ["size": "3"])
        #expect(actors.actors.map(\.parent) == [nil, "union", "a", nil])
        let again = try reading.get().snapshot().attributedGraph(of: .events)
        #expect(again.nodes[0].attributes["size"] == .integer(3))
    }

    @Test("The strength of a node is its own, but for that of a network that was exported")
    func strengths() throws {
        var graph = graph([edge(2)])
        graph.nodes[0].attributes.append(.init("strength", .number(99.5)))
        let theCase = try reading(of: graph).get()
        #expect(theCase.actors[0].further == ["strength": "99.5"])
        let exported = try theCase.snapshot().attributedGraph(of: .events)
        #expect(exported.nodes[0].attributes["strength"]?.number == 2)
        #expect(exported.nodes[0].attributes["given_strength"]?.number == 99.5)
        let again = try reading(of: exported).get()
        #expect(again.actors[0].further == ["given_strength": "99.5"])
        #expect(try again.snapshot().attributedGraph(of: .events).nodes == exported.nodes)
    }

    @Test("Nodes that lie in each other in a circle lose a parent, which is told")
    func circles() throws {
        var graph = graph([edge(1)])
        graph.nodes[0].parent = 1
        graph.nodes[1].parent = 2
        graph.nodes[2].parent = 0
        let reading = reading(of: graph)
        #expect(try reading.get().actors.actors.compactMap(\.parent).count == 2)
        #expect(reading.problems.count(of: .cyclicParents) == 1)
    }

    @Test("Ids that a program has only numbered give way to an attribute id, or to distinct names")
    func ids() throws {
        func ids(_ name: String, _ values: [String]) throws -> [String] {
            var graph = graph([edge(1)])
            graph.nodes = values.enumerated().map {
                .init("n\($0)", attributes: [.init(name, .text($1))])
            }
            return try reading(of: graph).get().actors.actors.map(\.id)
        }
        #expect(try ids("id", ["us", "uk"]) == ["us", "uk"])
        #expect(try ids("name", ["US", "UK"]) == ["US", "UK"])
        #expect(try ids("name", ["US", "US"]) == ["n0", "n1"])
        #expect(try ids("colour", ["red", "blue"]) == ["n0", "n1"])
        var labelled = graph([edge(1)])
        labelled.nodes = [.init("0.0", label: "US"), .init("1.0", label: "UK")]
        let actors = try reading(of: labelled).get().actors
        #expect(actors.actors.map(\.id) == ["US", "UK"] && actors[0].aliases == ["0.0"])
        labelled.nodes[1].id = "x"
        #expect(try reading(of: labelled).get().actors.actors.map(\.id) == ["0.0", "x"])
    }

    @Test(
        "What a network is written to is read as the same network", arguments: ["graphml", "gexf"])
    func roundTrip(name: String) throws {
        let format = try #require(GraphFileFormat.all.first { $0.name == name })
        let snapshot = try NetworkFormatsTests.read(
            """
            id,date,end_date,date_basis,source,target,kind,weight,directed,code,goldstein,colour
            1,2016-01-02,,,a,b,conflict,2,yes,190,-4,red
            2,2016-01-05,2016-01-09,span,b,a,conflict,3,yes,,,
            3,2016-02,,,b,c,cooperation,,no,,,blue
            4,2016-02-01,2016-02-03,within,b,c,negotiation,0.1,no,,,<&>

            """
        ).get().snapshot()
        let part = try #require(format.part(named: "events"))
        let text = try part.content(snapshot).text
        let reading = CaseReader().read(
            CaseFiles(events: .init(name: "x.\(name)", bytes: Array(text.utf8))))
        let again = try reading.get()
        #expect(reading.problems.isEmpty, "\(reading.problems.kept)")
        for row in 0..<4 {
            #expect(again.event(at: row) == snapshot.case.event(at: row))
        }
        #expect(try part.content(again.snapshot()).text == text)
    }
}
