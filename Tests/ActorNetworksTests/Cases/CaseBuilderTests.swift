import ActorNetworks
import Testing

@Suite("Building a case")
struct CaseBuilderTests {
    private let day = EventDate(Day(number: 16_000))

    private func event(
        _ id: String, _ source: String = "a", _ target: String = "b",
        kind: RelationKind? = .conflict, weight: Double? = nil, code: String? = nil
    ) -> Event {
        Event(
            id: id, date: day, source: source, target: target, kind: kind, weight: weight,
            code: code)
    }

    /// What building throws.
    private func problem(_ fill: (inout CaseBuilder) -> Void) -> CaseError? {
        var builder = CaseBuilder()
        fill(&builder)
        do {
            _ = try builder.build()
            return nil
        } catch {
            return error
        }
    }

    @Test("refuses two actors of one id")
    func duplicateActor() {
        #expect(
            problem {
                $0.add(PoliticalActor("a"))
                $0.add(PoliticalActor("a"))
            } == .duplicateActor("a"))
        #expect(
            problem {
                $0.add(event("1", "a", "b"))
                $0.add(PoliticalActor("a"))
                $0.add(PoliticalActor("a"))
            } == .duplicateActor("a"))
    }

    @Test("refuses a parent that is no actor")
    func unknownParent() {
        #expect(
            problem { $0.add(PoliticalActor("a", parent: "b")) } == .unknownParent("b", of: "a"))
    }

    @Test("refuses actors that are each other's parents, and names them all")
    func cyclicParents() throws {
        let found = problem {
            $0.add(PoliticalActor("x", parent: "a"))
            $0.add(PoliticalActor("a", parent: "b"))
            $0.add(PoliticalActor("b", parent: "c"))
            $0.add(PoliticalActor("c", parent: "a"))
        }
        guard case .cyclicParents(let ids) = found else {
            Issue.record("no cycle found: \(String(describing: found))")
            return
        }
        #expect(Set(ids) == ["a", "b", "c"] && ids.count == 3)
        #expect(problem { $0.add(PoliticalActor("a", parent: "a")) } == .cyclicParents(["a"]))
    }

    @Test("refuses two events of one id")
    func duplicateEvent() {
        #expect(
            problem {
                $0.add(event("1"))
                $0.add(event("1", "c", "d"))
            } == .duplicateEvent("1"))
        #expect(
            problem {
                $0.add(event(""))
                $0.add(event(""))
            } == nil)
    }

    @Test(
        "refuses weights that are negative or no finite number",
        arguments: [-1, Double.infinity, -Double.infinity])
    func badWeight(weight: Double) {
        #expect(problem { $0.add(event("1", weight: weight)) } == .badWeight(weight, event: "1"))
    }

    @Test("refuses a weight that is not a number")
    func notANumber() {
        guard
            case .badWeight(let weight, event: "1") = problem({ $0.add(event("1", weight: .nan)) })
        else {
            Issue.record("NaN was taken for a weight")
            return
        }
        #expect(weight.isNaN)
    }

    @Test("refuses an event without a kind whose code implies none")
    func noKind() {
        #expect(problem { $0.add(event("1", kind: nil)) } == .noKind(event: "1", code: nil))
        #expect(
            problem { $0.add(event("1", kind: nil, code: "010")) }
                == .noKind(event: "1", code: "010"))
    }

    @Test("refuses two documents or two phases of one id")
    func duplicates() {
        #expect(
            problem {
                $0.add(SourceDocument("s"))
                $0.add(SourceDocument("s"))
            } == .duplicateSource("s"))
        #expect(
            problem {
                var cited = event("1")
                cited.citation.document = "s"
                $0.add(cited)
                $0.add(SourceDocument("s"))
                $0.add(SourceDocument("s"))
            } == .duplicateSource("s"))
        #expect(
            problem {
                $0.add(Phase("p", window: .always))
                $0.add(Phase("p", window: .always))
            } == .duplicatePhase("p"))
    }

    @Test("says the first of several problems, in words that name it")
    func firstProblem() {
        let found = problem {
            $0.add(event("7", weight: -2))
            $0.add(event("8", kind: nil))
        }
        #expect(found == .badWeight(-2, event: "7"))
        #expect("\(found.map(\.description) ?? "")".contains("event \"7\""))
    }

    @Test("takes kind and weight from the code where they are not written")
    func implied() throws {
        var builder = CaseBuilder()
        builder.add(event("1", kind: nil, code: "057"))
        builder.add(event("2", kind: .negotiation, weight: 3, code: "190"))
        builder.add(event("3"))
        let events = try builder.build().events
        #expect(events.kinds == [.cooperation, .negotiation, .conflict])
        #expect(events.weights == [8, 3, 1])
        #expect((0..<3).map { events.goldstein(of: $0) } == [8, -10, nil])
    }

    @Test("learns about actors and documents before or after the events that name them")
    func anyOrder() throws {
        var builder = CaseBuilder()
        var cited = event("1")
        cited.citation.document = "s"
        builder.add(cited)
        builder.add(PoliticalActor("b", name: "Bravo"))
        builder.add(SourceDocument("s", headline: "Talks"))
        let theCase = try builder.build()
        #expect(theCase.actors.actors.map(\.name) == ["a", "Bravo"])
        #expect(theCase.documents.map(\.headline) == ["Talks"])
    }

    @Test("keeps everything about an event")
    func roundTrip() throws {
        let written = Event(
            id: "1", date: EventDate(within: Day(number: 3)...Day(number: 9)), source: "a",
            target: "b", kind: .cooperation, weight: 2, isDirected: false, code: "0331",
            goldstein: 5.2, certainty: .implied, summary: "Grain was sent.",
            citation: Citation(document: "s", place: "¶ 4", speaker: "A minister"),
            note: "dated by the harvest", further: ["tons": "12"])
        var builder = CaseBuilder()
        builder.add(event("0"))
        builder.add(written)
        let theCase = try builder.build()
        #expect(theCase.event(at: 0) == written)
        #expect(theCase.events.furtherColumns == ["tons"])
        #expect(theCase.events.value(of: 1, in: "tons") == nil)
    }

    @Test("sorts events by start and then by id, and phases by start")
    func order() throws {
        var builder = CaseBuilder()
        for (id, number) in [("c", 5), ("b", 5), ("d", 4), ("a", 9)] as [(String, Int32)] {
            builder.add(
                Event(
                    id: id, date: EventDate(Day(number: number)), source: "x", target: "y",
                    kind: .conflict))
        }
        builder.add(Phase("later", window: Window(from: Day(number: 7), before: nil)))
        builder.add(Phase("earlier", window: Window(from: nil, before: Day(number: 7))))
        let theCase = try builder.build()
        #expect((0..<4).map { theCase.events.id(of: $0) } == ["d", "b", "c", "a"])
        #expect(theCase.phases.map(\.id) == ["earlier", "later"])
    }

    @Test("sorts phases of one start by id")
    func phasesOfOneStart() throws {
        var builder = CaseBuilder()
        for id in ["c", "a", "b"] {
            builder.add(Phase(id, window: Window(from: Day(number: 7), before: nil)))
        }
        #expect(try builder.build().phases.map(\.id) == ["a", "b", "c"])
    }

    @Test("is content with nothing")
    func empty() throws {
        let theCase = try CaseBuilder().build()
        #expect(theCase.span == nil)
        #expect(theCase.events.rows(in: .always).isEmpty)
        #expect(try theCase.snapshot().actors.isEmpty)
    }
}
