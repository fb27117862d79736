import Foundation
import Testing

@Suite("Selections that leave pairs out")
struct NarrowSelectionTests {
    @Test(
        "hold for every figure of describe, as for what export writes",
        arguments: [
            ["--top", "8"], ["--min-events", "2"], ["--roll-up", "--min-events", "2"],
            ["--ego", "iran"], ["--phase", "truce", "--min-events", "2"],
        ])
    func describe(options: [String]) throws {
        let described = try object(
            ofJSON: Tool.run(["describe", "seeds", "--format", "json"] + options).output)
        let exported = try object(
            ofJSON: Tool.run(["export", "seeds", "--format", "json"] + options).output)
        let ties = try #require(exported["ties"] as? [[String: Any]])
        let events = try #require(exported["events"] as? [[String: Any]])
        let within = try #require(described["self_events"] as? Int)
        #expect(described["events"] as? Int == events.count + within)
        #expect(described["ties"] as? Int == ties.count)
        for kind in ["cooperation", "negotiation", "conflict"] {
            let written = events.count { $0["kind"] as? String == kind }
            let counted = try #require((described["kinds"] as? [String: Any])?[kind] as? Int)
            #expect((written...written + within).contains(counted), "\(kind)")
        }
    }

    @Test("are told by why, which else would deny what is known")
    func why() throws {
        let outcome = try Tool.run(["why", "seeds", "russia", "us", "--min-events", "99"])
        #expect(
            outcome.messages.contains(
                "what is known between Russia and US, 22 events, was left out by the selection"))
    }

    @Test("are not blamed where the table has no events at all")
    func empty() throws {
        try Folder.withTable(["date,source,target,kind"]) { file in
            let outcome = try Tool.run(["draw", file])
            #expect(outcome.status == 65)
            #expect(outcome.messages.contains("the table of events has no rows"))
        }
    }

    @Test(
        "days without events are told beside those that the case has, by every command",
        arguments: [
            ["turns", "seeds"], ["centrality", "seeds"],
            ["centrality", "seeds", "--every", "month"],
            ["balance", "seeds"], ["balance", "seeds", "--every", "year"],
            ["communities", "seeds"],
            ["reach", "seeds", "us"], ["draw", "seeds", "--format", "dot"], ["slices", "seeds"],
        ])
    func emptyDays(arguments: [String]) throws {
        let outcome = try Tool.run(arguments + ["--window", "2030", "--roll-up"])
        let told = "no event begins in 2030; the case runs from 2011-01-01 to 2016-12-31"
        #expect((outcome.messages + outcome.text).contains(told), "\(outcome.messages)")
        #expect(try !Tool.run(arguments + ["--roll-up"]).messages.contains("the case runs"))
    }
}
