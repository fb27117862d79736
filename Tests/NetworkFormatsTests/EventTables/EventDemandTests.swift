import ActorNetworks
import NetworkFormats
import Testing

@Suite("What of the events is asked for")
struct EventDemandTests {
    private let table = """
        date,source,target,kind,weight,colour,shade
        2015-03-02,c,a,conflict,2,red,dark
        2015-01-01,a,b,cooperation,1,,
        2015-02-01,a,b,conflict,3,blue,
        2015-02-03,b,c,negotiation,1,,
        2015-04-01,d,a,conflict,1,green,

        """

    private func read(_ demand: EventDemand) throws -> Case {
        var reader = CaseReader()
        reader.demand = demand
        let events = CaseFiles.Table(name: "events.csv", bytes: Array(table.utf8))
        return try reader.read(CaseFiles(events: events)).get()
    }

    @Test("leaves out what starts outside a window, and changes nothing else")
    func window() throws {
        let window = try Window(parsing: "2015-02..2015-03")
        let whole = try read(EventDemand())
        let part = try read(EventDemand(window: window))
        let rows = whole.events.rows(in: window)
        #expect(part.events.count == 3)
        #expect(part.events.leftOutCount == 2)
        #expect(part.actors.actors.map(\.id) == whole.actors.actors.map(\.id))
        #expect(part.events.furtherColumns == whole.events.furtherColumns)
        let kept = part.events.rows(in: window).map { part.event(at: $0) }
        let wanted = rows.map { whole.event(at: $0) }
        #expect(kept == wanted)
    }

    @Test("counts the events of rows that begin before the window and may lie in it")
    func overhang() throws {
        let text = """
            date,end_date,source,target,kind,events
            2015-01-01,2015-02-10,a,b,conflict,4
            2015-01-02,2015-01-31,a,b,conflict,8
            2015-01-03,2015-03-01,a,b,conflict,1
            2015-02-01,2015-02-20,b,c,conflict,2

            """
        let window = try Window(parsing: "2015-02")
        for demand in [EventDemand(), EventDemand(window: window)] {
            var reader = CaseReader()
            reader.demand = demand
            let events = CaseFiles.Table(name: "events.csv", bytes: Array(text.utf8))
            let theCase = try reader.read(CaseFiles(events: events)).get()
            let snapshot = try theCase.snapshot(Selection(window: window))
            #expect(snapshot.eventCount == 2 && snapshot.mostEventsBegunBefore() == 4)
            #expect(try theCase.snapshot().mostEventsBegunBefore() == 0)
            var others = Selection(window: window)
            others.actors = ["b", "c"]
            #expect(try theCase.snapshot(others).mostEventsBegunBefore() == 0)
            #expect(snapshot.mostEventsBegunBefore(of: (1, 0)) == 4)
            #expect(snapshot.mostEventsBegunBefore(of: (1, 2)) == 0)
        }
    }

    @Test("keeps events without a date whatever the window")
    func undated() throws {
        var reader = CaseReader()
        reader.demand = EventDemand(window: try Window(parsing: "2031"))
        let graph = "digraph { a -> b; b -> c }"
        let file = CaseFiles.Table(name: "g.dot", bytes: Array(graph.utf8))
        let theCase = try reader.read(CaseFiles(events: file)).get()
        #expect(theCase.events.count == 2)
        #expect(theCase.events.leftOutCount == 0)
    }

    @Test("keeps no further columns where nobody asks for them")
    func furtherColumns() throws {
        #expect(try read(EventDemand()).events.furtherColumns == ["colour", "shade"])
        let theCase = try read(EventDemand(furtherColumns: false))
        #expect(theCase.events.furtherColumns.isEmpty)
        #expect(theCase.events.value(of: 0, in: "colour") == nil)
        #expect(theCase.events.count == 5)
    }
}
