import ActorNetworks
import NetworkFormats
import Testing

@Suite("The column of how many events a row stands for")
struct EventCountColumnTests {
    @Test(
        "goes by several names",
        arguments: [
            "events", "n_events", "event_count", "events_count", "num_events",
            "number_of_events", "Events", "N Events", "Number of events",
        ])
    func names(name: String) throws {
        let theCase = try read(
            "date,source,target,kind,\(name)\n2020-01-01,a,b,conflict,3\n"
        ).get()
        #expect(theCase.events.count == 1)
        #expect(theCase.events.eventCount == 3)
        #expect(theCase.events.furtherColumns.isEmpty)
    }

    @Test("means one event where it is empty or absent, and is then not kept")
    func empty() throws {
        let rows = ["2020-01-01,a,b,conflict,", "2020-01-02,a,b,conflict,1"]
        let theCase = try read(
            "date,source,target,kind,events\n" + rows.joined(separator: "\n") + "\n"
        ).get()
        #expect(theCase.events.eventCount == 2)
        #expect(!theCase.events.holdsTotals)
        #expect(theCase.events.weights == [1, 1])
        let written = try text(of: "events.csv", theCase)
        #expect(!written.contains("events"))
    }

    @Test("leaves a row of no events out, as a table with a row for every month has it")
    func noEvents() throws {
        let reading = CaseReader().read(
            CaseFiles(
                events: .init(
                    name: "events.csv",
                    bytes: Array(
                        """
                        date,source,target,kind,events
                        2020-01,a,b,conflict,0
                        2020-02,a,b,conflict,3

                        """.utf8))))
        #expect(try reading.get().events.eventCount == 3)
        #expect(reading.omitted.map(\.reason) == [.noEvents])
    }

    @Test("weighs as many times what one event weighs, unless a weight is written")
    func weights() throws {
        let theCase = try read(
            """
            date,source,target,kind,events,weight,goldstein
            2020-01-01,a,b,conflict,3,,
            2020-01-02,a,b,conflict,3,7,
            2020-01-03,a,b,conflict,3,,-2.5
            2020-01-04,a,b,conflict,,,-2.5

            """
        ).get()
        #expect(theCase.events.weights == [3, 7, 7.5, 2.5])
    }

    @Test(
        "is a whole number from 1 up to 2⁵³",
        arguments: [
            ("-3", "-3", "leave the field empty to mean 1"),
            ("2.5", "is no whole number", "write how many events the row stands for"),
            ("many", "is not a number", "leave the field empty to mean 1"),
            ("9007199254740993", "more than 9007199254740992", "correct the number"),
            ("9007199254740993e3", "9007199254740993e3", "leave the field empty to mean 1"),
            ("1e400", "1e400", "leave the field empty to mean 1"),
        ])
    func bad(text: String, problem: String, remedy: String) throws {
        let reading = read("date,source,target,kind,events\n2020-01-01,a,b,conflict,\(text)\n")
        let message = try #require(reading.messages.first)
        #expect(message.hasPrefix("events.csv:2:"))
        #expect(message.contains(problem), "\(message)")
        #expect(message.contains(remedy), "\(message)")
        #expect(reading.messages.count == 1)
        #expect(reading.case == nil)
    }

    @Test("is read up to its limit, and no sum goes beyond it")
    func limit() throws {
        let most = "9007199254740992"
        #expect(EventTable.greatestEventCount == 9_007_199_254_740_992)
        let one = "date,source,target,kind,events\n2020-01-01,a,b,conflict,\(most)\n"
        #expect(try read(one).get().events.eventCount == EventTable.greatestEventCount)
        let two = one + "2020-01-02,b,a,conflict,1\n"
        let message = try #require(read(two).messages.first)
        #expect(message.hasPrefix("events.csv:3:"))
        #expect(message.contains("more than \(most)"), "\(message)")
        #expect(message.contains("correct the number"), "\(message)")
    }

    @Test("limits those outside a window as well")
    func limitWhereLeftOut() {
        var reader = CaseReader()
        reader.demand = EventDemand(window: Window(from: Day(number: 18_263), before: nil))
        let text = """
            date,source,target,kind,events
            2020-01-01,a,b,conflict,9007199254740992
            2020-01-02,a,b,conflict,1

            """
        let reading = reader.read(
            CaseFiles(events: CaseFiles.Table(name: "events.csv", bytes: Array(text.utf8))))
        #expect(reading.messages.count == 1)
        #expect(reading.case == nil)
    }

    @Test("is counted where a window leaves rows out while they are read")
    func leftOut() throws {
        var reader = CaseReader()
        reader.demand = EventDemand(window: try Window(parsing: "2020-02"))
        let text = """
            date,source,target,kind,events
            2020-01-01,a,b,conflict,4
            2020-02-01,a,b,conflict,3
            2020-03-01,a,b,conflict,5

            """
        let theCase = try reader.read(
            CaseFiles(events: CaseFiles.Table(name: "events.csv", bytes: Array(text.utf8)))
        ).get()
        #expect(theCase.events.leftOutCount == 9)
        #expect(theCase.events.eventCount == 3)
        // Ids are those of the rows in the whole table.
        #expect(theCase.events.id(of: 0) == "2")
    }

    @Test("means events within two dates, unless a word says that they held all the time")
    func dates() throws {
        let theCase = try read(
            """
            date,end_date,date_basis,source,target,kind,events
            2020-01-01,2020-01-31,,a,b,conflict,3
            2020-01-02,2020-01-31,explicit,a,b,conflict,3
            2020-01-03,2020-01-31,span,a,b,conflict,3
            2020-01-04,2020-01-31,,a,b,conflict,1
            2020-01-05,,,a,b,conflict,3
            2020-01-06,2020-01-06,,a,b,conflict,3

            """
        ).get()
        let extents = (0..<6).map { theCase.events.date(of: $0).extent }
        #expect(extents == [.uncertain, .uncertain, .span, .span, .day, .day])
    }

    @Test("comes back from a case folder as it went")
    func roundTrip() throws {
        let theCase = try read(
            """
            date,end_date,date_basis,source,target,kind,events,weight,goldstein
            2020-01-01,2020-01-31,,a,b,conflict,3,10,-4.5
            2020-01-03,2020-01-31,span,a,b,conflict,3,1,
            2020-01-04,2020-01-31,,a,b,conflict,,2,
            2020-02,,,a,b,conflict,12,2,
            2020-03-06,,,a,b,conflict,3,2,

            """
        ).get()
        let written = try text(of: "events.csv", theCase)
        let again = try read(written).get()
        let events = (0..<5).map { theCase.event(at: $0) }
        let others = (0..<5).map { again.event(at: $0) }
        #expect(others.map(\.count) == events.map(\.count))
        #expect(others.map(\.date) == events.map(\.date))
        #expect(others.map(\.weight) == events.map(\.weight))
        #expect(others.map(\.goldstein) == events.map(\.goldstein))
        #expect(try text(of: "events.csv", again) == written)
        let package = try text(of: "datapackage.json", theCase)
        #expect(package.contains("How many events the row stands for"))
    }

    @Test("of rows that look alike must be alike as well")
    func alike() {
        let head = "date,source,target,kind,events\n"
        let same = read(head + "2020-01-01,a,b,conflict,3\n2020-01-01,a,b,conflict,3\n")
        #expect(same.messages.contains { $0.contains("looks like") || $0.contains("alike") })
        let other = read(head + "2020-01-01,a,b,conflict,3\n2020-01-01,a,b,conflict,4\n")
        #expect(other.messages.isEmpty)
    }

    @Test("lets a weight grow with the events, up to 10¹² each and 10¹⁸ together")
    func greatestWeights() throws {
        let head = "date,source,target,kind,events,weight\n2020-01-01,a,b,conflict,"
        #expect(try read(head + "3,3000000000000\n").get().events.weights == [3e12])
        for row in ["3,3000000000001", "1,1000000000001", "9007199254740992,1e19"] {
            let reading = read(head + row + "\n")
            #expect(reading.messages.count == 1)
            #expect(reading.messages.first?.contains("is greater than") == true)
        }
    }

    @Test("is halved by --one-a-day only where the day is known, which is told")
    func oneADay() throws {
        let text = """
            date,source,target,kind,cameo,events,weight
            2020-01-01,a,b,conflict,190,3,6
            2020-01-01,a,b,conflict,190,4,8
            2020-02,a,b,conflict,190,5,5

            """
        var reader = CaseReader()
        reader.choices.keepsOneADay = true
        let reading = reader.read(
            CaseFiles(events: CaseFiles.Table(name: "events.csv", bytes: Array(text.utf8))))
        let events = try reading.get().events
        #expect((0..<events.count).map { events.eventCount(of: $0) } == [1, 5])
        #expect(events.weights == [2, 5])
        #expect(events.eventCount == 6)
        #expect(reading.tables[0].eventTotal == 6)
        #expect(reading.messages.contains { $0.contains("one each was kept and 2 left out") })
        #expect(reading.messages.contains { $0.contains("do not tell (1), all events were kept") })
    }

    @Test("decides how many of two rows that mirror each other are mutual, which is told")
    func mirrored() throws {
        let text = """
            Event Date\tSource Name\tTarget Name\tCAMEO Code\tStory ID\tSentence Number\tn
            2018-06-01\tNorth\tSouth\t040\t70\t2\t5
            2018-06-01\tSouth\tNorth\t040\t70\t2\t3
            2018-06-02\tNorth\tSouth\t040\t71\t2\t4
            2018-06-02\tSouth\tNorth\t040\t71\t2\t4

            """
        var reader = CaseReader()
        reader.reading.columns = ["n": .events]
        let reading = reader.read(
            CaseFiles(events: CaseFiles.Table(name: "events.csv", bytes: Array(text.utf8))))
        let events = try reading.get().events
        #expect(reading.tables[0].format == "icews")
        // Three of both directions are mutual and two are left; then four are.
        #expect((0..<events.count).map { events.eventCount(of: $0) } == [2, 3, 4])
        #expect(events.areDirected == [true, false, false])
        #expect(events.eventCount == 9)
        #expect(reading.tables[0].eventTotal == 9)
        #expect(reading.messages.contains { $0.contains("3 were merged with their mirror images") })
    }

    private func text(of name: String, _ theCase: Case) throws -> String {
        let file = try #require(CaseWriter(theCase).files.first { $0.name == name })
        return String(decoding: file.bytes, as: UTF8.self)
    }
}
