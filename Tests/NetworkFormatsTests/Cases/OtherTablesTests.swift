import ActorNetworks
import NetworkFormats
import Testing

@Suite("Registers, sources and phases")
struct OtherTablesTests {
    let events = "date,source,target,kind\n2016-05-01,a,b,conflict\n"

    @Test(
        "A bad register of actors says what to do",
        arguments: [
            (
                "id,parent\na,\nb,\na,\n",
                "actors.csv:4:1: the actor \"a\" is already on line 2; give each actor an id of "
                    + "its own, or remove one row"
            ),
            (
                "id,parent\na,\nb,bb\n",
                "actors.csv:3:3: the parent \"bb\" of \"b\" is not in the register; did you mean "
                    + "\"b\"?"
            ),
            (
                "id,parent\na,b\nb,c\nc,a\nd,a\n",
                "actors.csv:2:3: the parents go in a circle: a → b → c → a; clear the parent of one "
                    + "of them"
            ),
            (
                "id,parent\na,\nb,b\n",
                "actors.csv:3:3: the parents go in a circle: b → b; clear the parent of one of them"
            ),
            (
                "id,name\na,\n,Nobody\nb,\n",
                "actors.csv:3:1: id is empty; fill it in, or remove the row"
            ),
        ])
    func register(actors: String, message: String) {
        #expect(read(events, actors: actors).messages.first == message)
    }

    @Test("A name that two actors share stands for neither")
    func sharedName() {
        let reading = read(
            "date,source,target,kind\n2016,X,c,-\n",
            actors: "id,aliases\na,x|y\nb,X|x\nc,\n")
        #expect(
            reading.messages == [
                "events.csv:2:6: source \"X\" is not in actors.csv; several go by that name; write an id"
            ])
    }

    @Test("A deep chain of parents and a long circle are read without recursion")
    func longChains() throws {
        let names = (0..<50_000).map { "n\($0)" }
        var chain = "id,parent\na,\nb,\n"
        for (child, parent) in zip(names.dropFirst(), names) { chain += "\(child),\(parent)\n" }
        let closed = chain + "n0,n49999\n"
        let reading = read(events, actors: closed)
        #expect(reading.problems.count(of: .cyclicParents) == 1)
        #expect(read(events, actors: chain + "n0,\n").case != nil)
    }

    @Test("Where bad rows are skipped, an actor with a bad parent stays and loses the parent")
    func clearedParent() throws {
        let reading = read(events, actors: "id,parent\na,b\nb,a\n", skipBadRows: true)
        let theCase = try reading.get()
        #expect(theCase.actors.count == 2)
        #expect(theCase.actors[0].parent == nil)
        #expect(theCase.actors[1].parent == "a")
        #expect(reading.skipped.map(\.reason) == [.cyclicParents])
    }

    @Test(
        "Bad phases and sources say what to do",
        arguments: [
            (
                "id,start,end\none,2016-02-01,2016-01-01\n", nil as String?,
                "phases.csv:2:16: the phase ends on 2016-01-01, before it starts on 2016-02-01; "
                    + "exchange the two, or correct one"
            ),
            (
                "id,start,end\none,2016-01,2016-05\ntwo,2016-05,\n", nil,
                "phases.csv:3:5: the phases \"one\" and \"two\" overlap (2016-05), so events in "
                    + "both count twice; let one begin on the day after the other ends"
            ),
            (
                "id,start,end\none,2016,\none,2017,\n", nil,
                "phases.csv:3:1: the phase \"one\" is listed twice; give each phase an id of its own"
            ),
            (
                "id,start,end\none,2016,\n", "seed,date\nx,2016\nx,2017\n",
                "sources.csv:3:1: the document \"x\" is listed twice; remove one of the rows"
            ),
        ])
    func phases(phases: String, sources: String?, message: String) {
        #expect(read(events, sources: sources, phases: phases).messages.first == message)
    }

    @Test("A phase includes both its ends and may lack either")
    func ends() throws {
        let theCase = try read(
            events, phases: "id,start,end\nb,2016-03,2016-04\na,,2016-02-28\nc,2017,\n"
        ).get()
        #expect(theCase.phases.map(\.id) == ["a", "b", "c"])
        #expect(
            theCase.phases.map(\.window.description) == [
                "..2016-02-28", "2016-03..2016-04", "2017-01-01..",
            ])
    }

    @Test("Types are the user's own words, without a warning")
    func types() throws {
        let reading = read(
            "date,source,target,kind\n2016,a,b,-\n2016,b,c,-\n",
            actors: "id,type\na,Country\nb,Armed Opposition\nc,\n")
        #expect(reading.messages.isEmpty)
        #expect(
            try reading.get().actors.actors.map(\.type) == [
                ActorType("Country"), .armedOpposition, .other,
            ])
    }

    @Test("Twenty thousand phases that all overlap are reported once each")
    func manyPhases() {
        let rows = (0..<20_000).map { "p\($0),2016,2017\n" }.joined()
        let reading = read(
            "date,source,target,kind\n2016,a,b,-\n", phases: "id,start,end\n" + rows)
        #expect(reading.problems.count(of: .overlappingPhases) == 19_999)
    }

    @Test("A bad date of a source costs the date alone where bad rows are skipped")
    func undatedSource() throws {
        let reading = read(
            "date,source,target,kind,document\n2016,a,b,-,x\n2016,b,c,-,y\n",
            sources: "id,publisher,date,precision\nx,Daily,soon,\ny,Daily,2016-03,day\n",
            skipBadRows: true)
        #expect(reading.problems.errorCount == 2)
        let theCase = try reading.get()
        #expect(theCase.events.count == 2)
        #expect(theCase.documents.map(\.publisher) == ["Daily", "Daily"])
        #expect(theCase.documents.map(\.date) == [nil, nil])
        #expect(
            reading.skipped.map(\.description) == [
                "sources.csv: 1 value left out: a date cannot be read",
                "sources.csv: 1 value left out: date and precision disagree",
            ])
        #expect(reading.skippedCount == 0)
    }

    @Test(
        "What skipping did to the case comes first: kinds without events, and a tenth of the rows")
    func losses() {
        let good = (1...8).map { "2016,a,b,+,\($0)\n" }.joined()
        let header = "date,source,target,kind,weight\n"
        #expect(
            read(header + good + "2016,a,b,conflict,-1\n", skipBadRows: true).losses == [
                "no event of conflict is left: its only row was skipped",
                "events.csv: 1 of 9 rows were skipped, 11 %",
            ])
        #expect(
            read(header + good + "2016,a,b,+,-1\n2016,a,c,+,2\n", skipBadRows: true).losses.isEmpty)
        #expect(read(header + good + "2016,a,b,conflict,-1\n").losses.isEmpty)
    }
}
