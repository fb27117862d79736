import ActorNetworks
import Graphs
import NetworkFormats
import NetworkReports
import Testing

@Suite("The report of camps")
struct CampReportTests {
    /// Three enemies of each other, a friend of one of them, and a pair that only talks.
    private func camps() throws -> Camps {
        let theCase = try smallCase([
            ("a", "b", .conflict, 2, day: 1), ("b", "c", .conflict, 3, day: 2),
            ("a", "c", .conflict, 4, day: 3), ("a", "d", .cooperation, 1, day: 4),
            ("e", "f", .negotiation, 1, day: 5),
        ])
        return try #require(try Camps(of: theCase.snapshot()))
    }

    @Test("says how many pairs contradict, that it is proven, and who could be elsewhere")
    func text() throws {
        let lines = try CampReport(of: camps()).report.shownLines()
        #expect(
            lines.contains("2 camps, 1 contradicting pair of 4 signed pairs, balance F = 0.5000"))
        #expect(lines.contains("proven: no division into two camps has fewer"))
        #expect(
            lines.contains { $0.hasPrefix("3 divisions are as good; 2 actors could be elsewhere") })
        #expect(lines.contains("in no camp, without a friendly or hostile pair: E, F"))
    }

    @Test("has the same figures in every form")
    func forms() throws {
        let report = try CampReport(of: camps()).report
        let json = try report.json()
        #expect(json.plain["errors"] == "1" && json.plain["lower_bound"] == "1")
        #expect(json.plain["balance"] == "0.5")
        #expect(json.plain["optimal_divisions"] == "3")
        #expect(json["contradictions"]?.elements.count == 1)
        let actors = try #require(json["actors"]?.elements)
        let table = try report.table()
        #expect(actors.count == 6 && table.rows.count == 6)
        #expect(actors.map { $0.plain["id"] } == table.printedRows.map { $0["id"] })
        let standings = actors.map { $0.plain["standing"] }
        #expect(standings.count { $0 == "ambiguous" } == 2)
        #expect(standings.count { $0 == "outside" } == 2)
        #expect(standings.count { $0 == "settled" } == 2)
        #expect(doubledNames(in: json).isEmpty)
    }

    @Test("of any number says that camps without a hostile pair between them could be one")
    func joining() throws {
        let acts: [(String, String, RelationKind, Double, day: Int)] = [
            ("d", "e", .cooperation, 2, day: 1), ("d", "i", .conflict, 2, day: 1),
            ("e", "i", .conflict, 2, day: 1), ("d", "j", .cooperation, 2, day: 1),
            ("i", "j", .cooperation, 2, day: 1),
        ]
        func report(
            _ acts: [(String, String, RelationKind, Double, day: Int)],
            into count: CampCount = .free
        ) throws -> Report {
            let camps = try #require(try Camps(of: smallCase(acts).snapshot(), into: count))
            return CampReport(of: camps).report
        }
        let apart = try report(acts + [("a", "b", .conflict, 1, day: 1)])
        #expect(
            try apart.shownLines().contains {
                $0.hasPrefix(
                    "2 divisions are as good, besides those that join camps with no hostile")
            })
        #expect(try apart.json()["camps_can_be_joined"] == .bool(true))
        // As many camps as there are actors count one by one.
        for most in [3, 6, 40] {
            let many = try report(acts, into: .atMost(most))
            #expect(
                try many.shownLines().contains { $0.hasPrefix("2 divisions are as good; 1 ac") })
        }
        let parts = try report(acts + [("a", "b", .conflict, 1, day: 1)], into: .atMost(3))
        #expect(
            try parts.shownLines().contains {
                $0.contains("as good, each part of the network divided by itself")
            })
        let whole = try report(acts)
        #expect(
            try whole.shownLines().contains { $0.hasPrefix("2 divisions are as good; 1 actor") })
        #expect(try whole.json()["camps_can_be_joined"] == .bool(false))
    }

    @Test("says by what weight camps are contradicted, and counts one pair as one")
    func wording() throws {
        let enemies = try smallCase([("a", "b", .conflict, 2, day: 1)]).snapshot()
        let one = try #require(try Camps(of: enemies))
        let lines = try CampReport(of: one).report.shownLines()
        #expect(
            lines.contains("2 camps, no contradicting pair of 1 signed pair, balance F = 1.0000"))
        let weighted = try #require(try Camps(of: camps().snapshot, weightedBy: .weight))
        #expect(
            try CampReport(of: weighted).report.shownLines().contains(
                "2 camps, contradicted by a weight of 2 of 10, balance F = 0.6000"))
    }

    @Test("shows as many contradicting pairs as are asked for")
    func limit() throws {
        let lines = try CampReport(of: camps(), rows: 0).report.shownLines()
        #expect(lines.contains("not shown: 1 pair; --rows 0 shows all"))
    }

    @Test("of nothing says so")
    func empty() throws {
        let camps = try #require(try Camps(of: smallCase([]).snapshot()))
        let report = CampReport(of: camps).report
        #expect(try report.shownLines().contains("no camps: no pair is friendly or hostile"))
        #expect(try report.table().rows.isEmpty)
    }
}
