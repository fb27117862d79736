import ActorNetworks
import Testing

@testable import NetworkFormats

@Suite("Gephi's tables")
struct GephiTableTests {
    private func table(_ name: String, _ text: String) -> CaseFiles.Input {
        .table(.init(name: name, bytes: Array(text.utf8)))
    }

    @Test("of edges tell direction, dates and weights; those of nodes names and attributes")
    func edgesAndNodes() throws {
        let edges = """
            Source,Target,Type,Id,Label,Timeset,Weight
            0,1,Directed,e0,,"<[2013.0, 2014.0]>",2.5
            1,2,Undirected,e1,,"<[2015.0, 2015.0]; [2017.0, 2017.0]>",1.0

            """
        let nodes = "Id,Label,timeset,class\n0,North,,4\n1,South,,4\n2,East,,5\n3,West,,6\n"
        var reader = CaseReader()
        reader.reading.kind = .conflict
        let theCase = try reader.read(
            CaseFiles(events: [table("edges.csv", edges), table("nodes.csv", nodes)])
        ).get()
        #expect(theCase.actors.actors.map(\.id).sorted() == ["East", "North", "South", "West"])
        let north = theCase.actors.actors.first { $0.id == "North" }
        #expect(north?.further["class"] == "4")
        #expect(theCase.events.count == 3)
        #expect(theCase.events.areDirected == [true, false, false])
        #expect(theCase.events.weights.first == 2.5)
        #expect(theCase.events.date(of: 0).lastDay.description == "2014-12-31")
    }

    @Test(
        "whose edges name nodes that the table of nodes does not have are told, with their number")
    func undeclared() throws {
        for edges in [
            "Source,Target,Type\n0,1,Directed\n0,7,Directed\n8,7,Directed\n",
            "from,to\n0,1\n0,7\n8,7\n",
        ] {
            let reading = CaseReader().read(
                CaseFiles(events: [
                    table("edges.csv", edges), table("nodes.csv", "Id,Label\n0,North\n1,South\n"),
                ]))
            #expect(try reading.get().actors.count == 4)
            #expect(
                reading.alarmNotes.contains(
                    "edges.csv:3: an edge names the node \"7\", which is not in the table of nodes; it "
                        + "is added; add it there, or correct the edge; so is 1 more"),
                "\(reading.alarmNotes)")
        }
    }

    @Test("without times are undated, and may have decimal commas")
    func undated() throws {
        let reading = read("source;target;type;weight\na;b;Undirected;1,5\n")
        let events = try reading.get().events
        #expect(events.weights == [1.5])
        #expect(!events.date(of: 0).isKnown)
        #expect(reading.tables.map(\.format) == ["gephi"])
    }

    @Test("write stretches of time, timestamps and values over time")
    func times() {
        #expect(GephiTimes("<[2013-01-01, 2013-12-31]>")?.spells.count == 1)
        let open = GephiTimes("<(2016-01-01, 2016-02-01)>")?.spells.first
        #expect(open?.first == Day(year: 2016, month: 1, day: 2).map { .day($0) })
        #expect(open?.last == Day(year: 2016, month: 1, day: 31).map { .day($0) })
        #expect(GephiTimes("<[2017.0, 2018.0)>")?.spells.first?.last == .time(2017))
        #expect(GephiTimes("<[1.0, 2.0, 3.0]>")?.spells.count == 3)
        #expect(GephiTimes("<[2013.0, 2014.0, 5.5]>")?.changes.first?.value == .number(5.5))
        #expect(GephiTimes("<(-Infinity, 2014.0]>")?.spells.first?.first == nil)
        for text in ["", "<>", "2013", "<[]>", "<[,]>", "<[a"] {
            #expect(GephiTimes(text)?.spells.isEmpty ?? true)
        }
    }
}
