import ActorNetworks
import NetworkFormats
import Testing

@Suite("Rows of a table of events")
struct EventRowsTests {
    @Test("are told by the line of the row that has their id")
    func repeatedID() {
        let messages = read(
            "id,date,source,target,kind\n1,2016,a,b,-\n2,2016,b,c,-\n1,2016,c,a,-\n"
        ).messages
        #expect(messages.count == 1)
        #expect(messages.first?.contains("the event \"1\" is already on line 2;") == true)
    }

    @Test("report an unknown document wherever it is cited")
    func unknownDocument() {
        let messages = read(
            "date,source,target,kind,document\n2016,a,b,-,y\n2016,b,c,-,x\n2016,c,a,-,y\n",
            sources: "id,date\nx,2016-01-04\n"
        ).messages
        #expect(messages.count == 2)
        for (message, place) in zip(messages, ["events.csv:2:12: ", "events.csv:4:12: "]) {
            #expect(message.hasPrefix(place + "document \"y\" is not in the list of sources"))
        }
    }

    /// Where the second of two names that look alike stands.
    private func place(_ rows: String, skipBadRows: Bool = false) -> String? {
        read("date,source,target,kind\n2016,Free Army,b,-\n" + rows, skipBadRows: skipBadRows)
            .messages.first { $0.contains("and are two actors") }
            .flatMap { $0.split(separator: " ").first.map(String.init) }
    }

    @Test("place an actor where it is first read, in a good row, as source rather than as target")
    func places() {
        #expect(place("2016,b,free-army,+\n2016,free-army,b,-\n") == "events.csv:3:8:")
        #expect(place("2016,free-army,free-army,-\n") == "events.csv:3:6:")
        #expect(
            place("2016-13,b,free-army,-\n2016,free-army,b,+\n", skipBadRows: true)
                == "events.csv:4:6:")
    }

    @Test("may end on the day on which they begin")
    func oneDay() throws {
        let events = try read(
            "date,end_date,date_basis,source,target,kind\n"
                + "2016-03-05,2016-03-05,span,a,b,-\n2016-03-06,2016-03-06,within,a,b,-\n"
        ).get().events
        #expect((0..<2).map { events.date(of: $0).description } == ["2016-03-05", "2016-03-06"])
    }

    @Test("end on the day that is written, however little is known of when they began")
    func precision() throws {
        let events = try read(
            "date,end_date,precision,source,target,kind\n"
                + "2016-03-10,2016-04-10,month,a,b,-\n2016-04-01,2016-08,month,a,b,-\n"
                + "2016-05-01,2016-05-01,month,a,b,-\n2017-01-01,2020-01-05,year,a,b,-\n"
        ).get().events
        let starts = ["2016-03-01", "2016-04-01", "2016-05-01", "2017-01-01"]
        let ends = ["2016-04-11", "2016-09-01", "2016-06-01", "2020-01-06"]
        #expect(events.starts == starts.compactMap { Day($0) })
        #expect(events.ends == ends.compactMap { Day($0) })
    }
}
