import ActorNetworks
import Graphs
import Testing

@Suite("Whom an actor could have reached")
struct ActorReachTests {
    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    /// `temp5` as a case: January 2020, the day being the time.
    private func chain(_ directed: Bool = true) throws -> Case {
        var builder = CaseBuilder()
        let contacts = [
            ("a", "b", 1), ("b", "c", 2), ("a", "c", 5), ("c", "d", 3), ("d", "e", 3),
            ("c", "d", 6), ("d", "e", 7), ("b", "e", 4), ("e", "a", 8),
        ]
        for (number, (source, target, time)) in contacts.enumerated() {
            builder.add(
                Event(
                    id: "e\(number)",
                    date: EventDate(try #require(Day(year: 2020, month: 1, day: time))),
                    source: source, target: target, kind: .cooperation, isDirected: directed))
        }
        return try builder.build()
    }

    private func actor(_ id: String, of theCase: Case) throws -> Int {
        try theCase.actor(named: id)
    }

    @Test("is told with the first day and the fewest events that lead there by it")
    func chains() throws {
        let theCase = try chain()
        let network = try theCase.snapshot()
        let reach = try ActorReach(from: actor("a", of: theCase), in: network)
        let found = reach.reached.map { reached in
            "\(theCase.actors[reached.actor].id) \(reached.day) "
                + reached.chain.map { theCase.events.id(of: $0.row) }.joined(separator: ",")
        }
        #expect(
            found == [
                "b 2020-01-01 e0", "c 2020-01-02 e0,e1", "d 2020-01-03 e0,e1,e3",
                "e 2020-01-04 e0,e7",
            ])
        #expect(reach.otherCount == 4 && reach.timelessOnly.isEmpty)
        #expect(reach.reachability == 0.7)
        let late = try ActorReach(from: actor("c", of: theCase), in: network)
        #expect(late.reached.map { theCase.actors[$0.actor].id } == ["d", "e", "a"])
        #expect(late.timelessOnly.map { theCase.actors[$0].id } == ["b"])
        let sameDay = try ActorReach(
            from: actor("c", of: theCase), in: network, PathTiming(.nonStrict))
        #expect(sameDay.reached.map { "\($0.day)" } == ["2020-01-03", "2020-01-03", "2020-01-08"])
        let hasty = try ActorReach(
            from: actor("c", of: theCase), in: network, PathTiming(longestWait: 1))
        #expect(hasty.reached.map { "\($0.day)" } == ["2020-01-03", "2020-01-07", "2020-01-08"])
    }

    @Test("goes both ways over mutual events")
    func mutual() throws {
        let theCase = try chain(false)
        let reach = try ActorReach(from: actor("e", of: theCase), in: theCase.snapshot())
        #expect(reach.reached.count == 4)
        #expect(reach.reached.first { theCase.actors[$0.actor].id == "b" }?.chain.count == 1)
    }

    @Test("is nobody for one without events, or without dates")
    func nobody() throws {
        var builder = CaseBuilder()
        builder.add(PoliticalActor("z"))
        builder.add(
            Event(id: "1", date: .unknown, source: "a", target: "b", kind: .conflict))
        let theCase = try builder.build()
        for id in ["z", "a"] {
            let reach = try ActorReach(from: actor(id, of: theCase), in: theCase.snapshot())
            #expect(reach.reached.isEmpty && reach.timelessOnly.isEmpty)
            #expect(reach.remarks == ["1 event has no date and takes no part"])
            #expect(reach.reachability == nil)
        }
        let empty = try CaseBuilder().build()
        #expect(try ActorContacts(of: empty.snapshot()).graph.vertexCount == 0)
    }

    @Test(
        "follows an event from its day on, a span on each of its days, the uncertain on the first")
    func dates() throws {
        var builder = CaseBuilder()
        builder.add(
            Event(
                id: "span", date: EventDate(over: try day("2020-01-01")...day("2020-03-31")),
                source: "b", target: "c", kind: .cooperation))
        builder.add(
            Event(
                id: "month", date: EventDate(try day("2020-02-01"), precision: .month), source: "c",
                target: "d", kind: .cooperation, count: 4))
        builder.add(
            Event(
                id: "day", date: EventDate(try day("2020-01-20")), source: "a", target: "b",
                kind: .cooperation))
        let theCase = try builder.build()
        let network = try theCase.snapshot()
        let reach = try ActorReach(from: actor("a", of: theCase), in: network)
        #expect(
            reach.reached.map { "\($0.day)" } == ["2020-01-20", "2020-01-21", "2020-02-01"])
        #expect(
            reach.remarks == ["4 of 6 events have no known day and count on the earliest possible"])
        // The span ends with the window.
        let january = try theCase.snapshot(
            Selection(window: Window(parsing: "2020-01-01..2020-01-20")))
        let within = try ActorReach(from: actor("a", of: theCase), in: january)
        #expect(within.reached.count == 1 && within.timelessOnly.count == 1)
    }

    @Test("is that of the contacts of the snapshot, whatever is selected and rolled up")
    func contacts() throws {
        for seed in UInt64(0)..<60 {
            let theCase = try randomCase(seed: seed)
            var selection = Selection()
            if seed.isMultiple(of: 2) { selection.rollUp = .roots }
            if seed.isMultiple(of: 3) {
                selection.window = Window(from: Day(number: 10), before: Day(number: 45))
            }
            let network = try theCase.snapshot(selection)
            let contacts = try ActorContacts(of: network)
            let plain = PlainNetwork(theCase, selection).events
            #expect(contacts.eventCount + contacts.undatedCount == plain.count)
            #expect(contacts.rows.map { Int($0) } == plain.map(\.row))
            for (index, event) in plain.enumerated() {
                let contact = contacts.graph.contact(index)
                #expect(network.actors[contact.source] == event.source)
                #expect(network.actors[contact.target] == event.target)
                #expect(contact.isMutual == !event.event.isDirected)
                #expect(contact.start == Int(event.event.date.start.number))
                let isSpan = event.event.date.extent == .span
                let end = min(
                    event.event.date.end, selection.window.end ?? event.event.date.end)
                #expect(contact.end == (isSpan ? Int(end.number) : contact.start + 1))
            }
        }
    }
}
