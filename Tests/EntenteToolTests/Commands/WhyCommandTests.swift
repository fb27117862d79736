import Foundation
import Testing

@Suite("entente why")
struct WhyCommandTests {
    @Test("lists the events of two actors with their source, in order of time")
    func evidence() throws {
        let json = try object(
            ofJSON: Tool.run(["why", "seeds", "US", "Russia", "--roll-up", "--format", "json"])
                .output)
        let events = try #require(json["events"] as? [[String: Any]])
        #expect(events.count == 42)
        let dates = events.compactMap { $0["first"] as? String }
        #expect(dates == dates.sorted())
        #expect(events.allSatisfy { $0["document"] is String })
        #expect(json["a"] as? String == "us")
    }

    @Test("names the months in which a relation turns")
    func turns() throws {
        try Folder.withEvents(["1,2015-01-01,a,b,cooperation", "2,2015-03-02,b,a,conflict"]) {
            let outcome = try Tool.run(["why", $0, "a", "b"])
            #expect(
                outcome.text.contains(
                    "Turn in 2015-03: conflict prevails (-1.0) where the other did before."))
            #expect(outcome.text.contains("b → a"))
        }
    }

    @Test("says so where nothing is known, and where two names mean one actor")
    func nothing() throws {
        let nothing = try Tool.run(["why", "seeds", "turkey", "us"])
        #expect(nothing.status == 0)
        #expect(nothing.messages.contains("with --roll-up"))
        let same = try Tool.run(["why", "seeds", "us", "pentagon", "--roll-up"])
        #expect(same.status == 64)
        #expect(same.messages.contains("are one actor"))
    }

    @Test("offers the nearest actor")
    func slip() throws {
        let outcome = try Tool.run(["why", "seeds", "rusia", "us"])
        #expect(outcome.status == 64)
        #expect(outcome.messages.contains("did you mean \"russia\"?"))
    }
}
