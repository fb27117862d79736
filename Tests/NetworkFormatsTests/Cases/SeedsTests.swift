import ActorNetworks
import NetworkFormats
import Testing

/// The case that comes with the project; its README states the counts.
@Suite("The seeds")
struct SeedsTests {
    let reading: CaseReading
    let theCase: Case

    init() throws {
        let tests = #filePath.components(before: "/Tests/")
        reading = try CaseReader().read("\(tests)/seeds")
        theCase = try reading.get()
    }

    @Test("hold 175 events, 69 actors, 5 documents and 4 phases")
    func counts() {
        #expect(theCase.title == "Relations in the Syrian war")
        #expect(theCase.events.count == 175)
        #expect(theCase.actors.count == 69)
        #expect(theCase.documents.count == 5)
        #expect(theCase.phases.map(\.id) == ["intervention", "truce", "joint_plan", "aleppo"])
    }

    @Test("hold 81 conflicts, 59 cooperations and 35 negotiations")
    func kinds() {
        let kinds = theCase.events.kinds
        #expect(kinds.count { $0 == .conflict } == 81)
        #expect(kinds.count { $0 == .cooperation } == 59)
        #expect(kinds.count { $0 == .negotiation } == 35)
    }

    @Test("tell apart known days, uncertain dates and spans")
    func extents() {
        let events = theCase.events
        #expect(events.areDirected.count { $0 } == 134)
        #expect(events.precisions.count { $0 == .day } == 125)
        #expect(events.precisions.count { $0 == .month } == 39)
        #expect(events.precisions.count { $0 == .year } == 11)
        #expect(events.extents.count { $0 == .day } == 106)
        #expect(events.extents.count { $0 == .span } == 16)
        #expect(events.extents.count { $0 == .uncertain } == 53)
    }

    @Test("give an event every value of its row, columns of other names included")
    func event() throws {
        let row = try #require((0..<175).first { theCase.events.id(of: $0) == "s000-02" })
        let event = theCase.event(at: row)
        #expect(event.source == "russia")
        #expect(event.target == "us")
        #expect(event.kind == .cooperation)
        #expect(event.code == "050")
        #expect(event.goldstein == 3.5)
        #expect(event.weight == 3.5)
        #expect(!event.isDirected)
        #expect(event.date.description == "2016-03")
        #expect(event.date.extent == .span)
        #expect(event.certainty == .stated)
        #expect(event.citation.document == "000_4f44ce6aeb995ad4.txt")
        #expect(event.citation.place == "6")
        #expect(event.note == "start tied to the withdrawal, which the article does not date")
        #expect(event.further["date_basis"] == "span")
    }

    @Test("have no errors")
    func problems() {
        #expect(reading.problems.errorCount == 0)
        #expect(reading.skipped.isEmpty)
    }
}

extension String {
    /// The part before the last occurrence of `mark`.
    func components(before mark: String) -> String {
        ranges(of: mark).last.map { String(self[..<$0.lowerBound]) } ?? self
    }
}
