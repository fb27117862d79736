import ActorNetworks
import Testing

@Suite("Evidence")
struct EvidenceTests {
    private typealias Row = (date: EventDate, kind: RelationKind, weight: Double)

    private func day(_ text: String, _ kind: RelationKind, _ weight: Double) throws -> Row {
        (EventDate(try #require(Day(text))), kind, weight)
    }

    private func network(_ rows: [Row]) throws -> Case {
        var builder = CaseBuilder()
        for (number, row) in rows.enumerated() {
            builder.add(
                Event(
                    id: "\(number)", date: row.date, source: "b", target: "a", kind: row.kind,
                    weight: row.weight))
        }
        builder.add(
            Event(
                id: "other", date: EventDate(try #require(Day("2015-02-02"))), source: "a",
                target: "c", kind: .conflict))
        return try builder.build()
    }

    private func evidence(
        _ rows: [Row], by rule: TurnRule, negotiation: NegotiationSign = .neutral
    ) throws -> Evidence {
        var selection = Selection()
        selection.negotiation = negotiation
        return try network(rows).snapshot(selection).evidence(between: "a", and: "b", by: rule)
    }

    @Test("is the pair's events in order of time, and turns where friendship ends or begins")
    func turns() throws {
        let theCase = try network([
            try day("2015-03-01", .conflict, 2), try day("2015-01-05", .cooperation, 4),
            try day("2015-01-20", .conflict, 1), try day("2015-02-10", .negotiation, 9),
            try day("2015-04-04", .conflict, 3), try day("2015-06-30", .cooperation, 5),
            try day("2015-05-01", .cooperation, 1), try day("2015-05-02", .conflict, 1),
        ])
        let evidence = try theCase.snapshot().evidence(
            between: theCase.actor(named: "a"), and: theCase.actor(named: "b"),
            by: TurnRule(minimumEvents: 1))
        #expect(
            evidence.rows.map { theCase.events.id(of: $0) }
                == ["1", "2", "3", "0", "4", "6", "7", "5"])
        #expect(
            evidence.periods.map(\.window.description)
                == ["2015-01", "2015-02", "2015-03", "2015-04", "2015-05", "2015-06"])
        #expect(evidence.periods.map(\.netWeight) == [3, 0, -2, -3, 0, 5])
        #expect(evidence.periods.map(\.tone) == [0.6, nil, -1, -1, 0, 1])
        #expect(evidence.periods.map(\.sign) == [1, 0, -1, -1, 0, 1])
        #expect(evidence.turns.map(\.before.period.title) == ["2015-01", "2015-04"])
        #expect(evidence.turns.map(\.after.period.title) == ["2015-03", "2015-06"])
        #expect(evidence.turns.map(\.swing) == [-1.6, 2])
        #expect(evidence.periods[0].countsByKind == [1, 0, 1])
        #expect(evidence.standing?.title == "2015-06" && evidence.signedCount == 4)
        #expect(evidence.neutralCount == 1)
    }

    @Test("turns on no uncertain date that is known only to a longer time, and counts these")
    func precision() throws {
        let newYear = try #require(Day("2016-01-01"))
        let rows: [Row] = [
            try day("2015-10-01", .cooperation, 1),
            (EventDate(newYear, precision: .year), .conflict, 9),
            (EventDate(over: newYear...newYear.advanced(by: 31)), .conflict, 9),
            (EventDate(within: newYear...newYear.advanced(by: 30)), .conflict, 2),
        ]
        let months = try evidence(rows, by: TurnRule(minimumEvents: 1))
        // What held over a time counts where it began.
        #expect(months.turns.map(\.after.period.netWeight) == [-11])
        #expect(months.undatedCount == 1)
        let years = try evidence(rows, by: TurnRule(period: .year, minimumEvents: 1))
        #expect(years.turns.map(\.after.period.netWeight) == [-20])
        #expect(years.undatedCount == 0)
        let days = try evidence(rows, by: TurnRule(period: .day, minimumEvents: 1))
        #expect(days.turns.map(\.after.period.netWeight) == [-9])
        #expect(days.undatedCount == 2)
    }

    @Test("takes negotiation at the sign it is given")
    func negotiation() throws {
        let rows: [Row] = [
            try day("2018-01-01", .conflict, 4), try day("2018-01-02", .negotiation, 2),
            try day("2018-03-01", .negotiation, 6), try day("2018-03-02", .conflict, 2),
        ]
        func evidence(_ sign: String) throws -> Evidence {
            try self.evidence(
                rows, by: TurnRule(minimumEvents: 1),
                negotiation: try #require(NegotiationSign(sign)))
        }
        #expect(try evidence("neutral").turns.isEmpty)
        #expect(try evidence("neutral").neutralCount == 2)
        let positive = try evidence("positive")
        #expect(positive.periods.map(\.tone) == [-2.0 / 6, 0.5])
        #expect(positive.turns.count == 1 && positive.neutralCount == 0)
        #expect(try evidence("0.5").periods.map(\.tone) == [-0.6, 0.2])
        #expect(try evidence("0.25").turns.isEmpty)
        for wrong in ["", "-0.1", "1.1", "nan", "friendly"] {
            #expect(NegotiationSign(wrong) == nil)
        }
        for sign in ["neutral", "positive", "0.25"] {
            #expect(NegotiationSign(sign)?.description == sign)
        }
    }

    @Test("turns only between periods of enough events, and passes over the others")
    func enough() throws {
        let rows: [Row] = [
            try day("2018-01-01", .conflict, 4), try day("2018-01-02", .conflict, 2),
            try day("2018-02-01", .cooperation, 6), try day("2018-03-02", .cooperation, 2),
            try day("2018-03-03", .cooperation, 2), try day("2018-04-01", .conflict, 2),
        ]
        func turns(_ minimum: Int) throws -> [String] {
            try evidence(rows, by: TurnRule(minimumEvents: minimum)).turns.map {
                "\($0.before.period.title) \($0.after.period.title)"
            }
        }
        #expect(try turns(1) == ["2018-01 2018-02", "2018-03 2018-04"])
        #expect(try turns(2) == ["2018-01 2018-03"])
        #expect(try turns(3) == [])
        #expect(try evidence(rows, by: TurnRule()).thinCount == 2)
    }

    @Test("says what came after the last period with a sign, and what each period is good for")
    func later() throws {
        let rows: [Row] = [
            try day("2018-01-01", .conflict, 4), try day("2018-01-02", .conflict, 2),
            try day("2018-02-01", .cooperation, 6), try day("2018-03-02", .cooperation, 2),
            try day("2018-03-03", .cooperation, 2), try day("2018-04-01", .conflict, 2),
            try day("2018-05-01", .negotiation, 2), try day("2018-06-01", .cooperation, 1),
            try day("2018-06-02", .conflict, 1),
        ]
        let evidence = try evidence(rows, by: TurnRule())
        #expect(evidence.standing?.title == "2018-03")
        #expect(evidence.later.map(\.title) == ["2018-04", "2018-06"])
        #expect(evidence.later.map(\.sign) == [-1, 0])
        #expect(evidence.roles == [.signed, .thin, .signed, .thin, .toneless, .even])
        #expect(evidence.friendlyCount == 1 && evidence.hostileCount == 1)
        let faint = try self.evidence(rows, by: TurnRule(minimumEvents: 1, noise: 1.5))
        #expect(faint.standing == nil && faint.roles.first == .faint)
        #expect(faint.later.isEmpty)
    }

    @Test("gives sums that differ from nothing by rounding alone no sign")
    func rounding() throws {
        let rows: [Row] = [
            try day("2018-01-01", .conflict, 4),
            try day("2018-02-01", .cooperation, 0.1), try day("2018-02-02", .cooperation, 0.2),
            try day("2018-02-03", .conflict, 0.3),
        ]
        let evidence = try evidence(rows, by: TurnRule(minimumEvents: 1))
        #expect(evidence.turns.isEmpty)
        #expect(evidence.periods.map(\.sign) == [-1, 0])
        #expect(evidence.periods.map(\.tone) == [-1, 0])
    }

    @Test("is asked for by actors' ids, also where they are rolled up")
    func ids() throws {
        let theCase = try network([try day("2015-01-05", .cooperation, 4)])
        let snapshot = try theCase.snapshot()
        #expect(try snapshot.evidence(between: "b", and: "a").rows.count == 1)
        #expect(try snapshot.evidence(between: "b", and: "c").rows.isEmpty)
        #expect(throws: CaseError.self) { _ = try snapshot.evidence(between: "zz", and: "b") }
        var builder = CaseBuilder()
        builder.add(PoliticalActor("state"))
        builder.add(PoliticalActor("army", parent: "state"))
        builder.add(
            Event(
                id: "1", date: EventDate(try #require(Day("2015-01-05"))), source: "army",
                target: "b", kind: .conflict))
        var selection = Selection()
        selection.rollUp = .roots
        let rolledUp = try builder.build().snapshot(selection)
        #expect(try rolledUp.evidence(between: "army", and: "b").rows.count == 1)
    }

    @Test("is empty between actors without a tie")
    func none() throws {
        let theCase = try network([try day("2015-01-05", .cooperation, 4)])
        let evidence = try theCase.snapshot().evidence(
            between: theCase.actor(named: "b"), and: theCase.actor(named: "c"))
        #expect(evidence.rows.isEmpty && evidence.periods.isEmpty && evidence.turns.isEmpty)
        #expect(evidence.firstContact == nil && evidence.lastContact == nil)
        #expect(evidence.longestSilence == nil)
    }
}
