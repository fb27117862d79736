import ActorNetworks
import Testing

@testable import NetworkFormats

@Suite("A table of edges without a date")
struct EdgeTableTests {
    private func reading(
        _ text: String, named name: String = "a.csv", map: [String: EventColumn] = [:]
    ) -> CaseReading {
        var reader = CaseReader()
        reader.reading.columns = map
        return reader.read(CaseFiles(events: .init(name: name, bytes: Array(text.utf8))))
    }

    @Test("is read if it has columns for both ends and nothing that may be a date")
    func unambiguous() throws {
        let reading = reading("relation,from,to,rank\nlike,\"a, b\",c,2\nlike,c,\"a, b\",1\n")
        let theCase = try reading.get()
        #expect(theCase.events.count == 2 && theCase.events.undatedCount == 2)
        #expect((0..<theCase.actors.count).map { theCase.actors[$0].id }.sorted() == ["a, b", "c"])
        #expect(theCase.event(at: 0).further == ["rank": "2", "relation": "like"])
        #expect(reading.problems.count(of: .undated) == 1)
    }

    @Test(
        "is none if a column may be the date",
        arguments: [
            "from,to,kind,Jahr\na,b,-,2016\n", "from,to,Zeitpunkt\na,b,3.4.2016\n",
            "from,to,Zeitpunkt\na,b,4 May 2016\n",
        ])
    func ambiguous(text: String) {
        let found = reading(text)
        #expect(found.case == nil && found.problems.count(of: .missingColumn) == 1)
    }

    @Test("is made by a user who says which columns are the ends")
    func mapped() throws {
        let map: [String: EventColumn] = ["A": .source, "B": .target, "C": .weight, "D": .kind]
        let theCase = try reading("A,B,C,D\nx,y,2.5,conflict\n", map: map).get()
        let event = theCase.event(at: 0)
        #expect(event.source == "x" && event.target == "y" && event.kind == .conflict)
        #expect(event.weight == 2.5)
        let one = try reading("A,target\nx,y\n", map: ["A": .source]).get()
        #expect(one.event(at: 0).source == "x" && one.event(at: 0).target == "y")
        let text = reading("A B C\nx y 2.5\n", named: "a.edges", map: map)
        #expect(try text.get().event(at: 0).weight == 2.5)
        #expect(try text.get().events.count == 1)
    }

    @Test("without a header is told how to be read", arguments: ["a b 1\nb c 2\n", "a,b\nb,c\n"])
    func lines(text: String) {
        let messages = reading(text, named: "a.txt").messages
        #expect(
            messages == [
                "a.txt:1: the first line names no columns for date, source and target; add --input "
                    + "edges if each line is an edge (two nodes, and its weight), or write a line "
                    + "with the names of columns"
            ])
    }

    @Test("of the published classics is read without a word")
    func sampson() throws {
        guard let bytes = GraphSamples.shared("signed_classics/sampson.csv") else {
            print("skipped: the published sample is not there")
            return
        }
        let theCase = try CaseReader().read(CaseFiles(events: .init(name: "s.csv", bytes: bytes)))
            .get()
        #expect(theCase.events.count == 510 && theCase.actors.count == 18)
    }
}
