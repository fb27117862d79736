import ActorNetworks
import Testing

@testable import NetworkDrawing

@Suite("The summary of a snapshot")
struct SummaryTests {
    @Test("calls an open window by the days of its events")
    func openWindow() throws {
        let snapshot = try makeCase("a conflict b", "b conflict c", "c conflict a").snapshot()
        #expect(Wording.period(.always) == "all time")
        // Days 17000 to 17002 after 1970-01-01.
        #expect(Summary.period(of: snapshot) == "18 July 2016 – 20 July 2016")
    }

    @Test("sums a snapshot up in sentences and in a line under the title")
    func summary() throws {
        let snapshot = try makeCase(
            "a conflict b", "a conflict b", "b negotiation= c", "c cooperation c"
        ).snapshot()
        let text = Summary.text(of: snapshot)
        #expect(text.contains("Relations of 3 actors"))
        #expect(text.contains("3 events, 1 of negotiation, 2 of conflict."))
        #expect(text.contains("a and b (2 of conflict); b and c (1 of negotiation)."))
        #expect(
            Summary.subtitle(of: snapshot) == [
                "18 July 2016 – 20 July 2016 · 3 events · 3 actors · 2 ties"
                    + " · 1 event between parts of one actor is not drawn"
            ])
        #expect(
            Summary.tooltip(of: 1, in: snapshot)
                == "b (other)\ntied to 2 actors; events: 1 of negotiation, 2 of conflict")
    }
}
