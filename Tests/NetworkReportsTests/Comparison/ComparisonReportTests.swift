import ActorNetworks
import Graphs
import NetworkFormats
import NetworkReports
import Testing

@Suite("The report of a comparison")
struct ComparisonReportTests {
    private func report(
        _ before: [(String, String, RelationKind, Double, day: Int)],
        _ after: [(String, String, RelationKind, Double, day: Int)]
    ) throws -> ComparisonReport {
        ComparisonReport(
            of: SnapshotComparison(
                from: try smallCase(before).snapshot(), to: try smallCase(after).snapshot()),
            before: "then", after: "now")
    }

    private func rows(_ report: ComparisonReport) throws -> [[String: String]] {
        let table = try report.report.table()
        return table.rows.map { row in
            Dictionary(uniqueKeysWithValues: zip(table.columns.map(\.name), row.map(\.plain)))
        }
    }

    @Test("has a row for each tie of either side, with weights of both")
    func ties() throws {
        let found = try rows(
            report(
                [("a", "b", .cooperation, 2, day: 1), ("b", "c", .conflict, 4, day: 1)],
                [("a", "b", .cooperation, 5, day: 1), ("c", "d", .conflict, 1, day: 1)]))
        #expect(found.map { $0["first"] } == ["a", "b", "c"])
        #expect(found.map { $0["second"] } == ["b", "c", "d"])
        #expect(found.map { $0["status"] } == ["stronger", "left", "entered"])
        #expect(found.map { $0["weight_before"] } == ["2", "4", "0"])
        #expect(found.map { $0["weight_after"] } == ["5", "0", "1"])
        #expect(found.map { $0["change"] } == ["3", "-4", "1"])
    }

    @Test("names every figure once in JSON and in CSV")
    func names() throws {
        let report = try report(
            [("a", "b", .cooperation, 2, day: 1)], [("a", "b", .conflict, 5, day: 1)])
        #expect(doubledNames(in: try report.report.json()).isEmpty)
        let columns = try report.report.table().columns.map(\.name)
        #expect(Set(columns).count == columns.count)
    }

    @Test("tells what each side left out")
    func omissions() throws {
        let report = try report(
            [("a", "b", .conflict, 1, day: 1), ("a", "a", .conflict, 1, day: 1)],
            [("a", "b", .conflict, 1, day: 1)])
        #expect(report.remarks.contains("in then, left out: 1 event within one actor"))
        #expect(!report.remarks.contains { $0.hasPrefix("in now") })
    }

    @Test(
        "warns of sides whose lengths differ by more than a tenth",
        arguments: [(11, false), (12, true), (9, true)])
    func lengths(days: Int, isTold: Bool) throws {
        let theCase = try smallCase(
            [("a", "b", .conflict, 1, day: 1), ("a", "b", .conflict, 1, day: 11)])
        let sides = try [(1, 10), (11, days)].map { first, count in
            try theCase.snapshot(
                Selection(window: Window(from: day(first), before: day(first + count))))
        }
        let report = ComparisonReport(
            of: SnapshotComparison(from: sides[0], to: sides[1]), before: "then", after: "now")
        let found = report.remarks.filter { $0.hasPrefix("the sides have 10 days and \(days) day") }
        #expect(found.count == (isTold ? 1 : 0))
    }

    private func points(_ report: ComparisonReport, under heading: String) throws -> [String] {
        try report.report.parts().flatMap { part -> [String] in
            if case .points(let points, let title) = part, title.hasPrefix(heading) {
                points
            } else {
                []
            }
        }
    }

    @Test("leads with three sentences: what stayed, what turned, what changed most")
    func sentences() throws {
        let report = try report(
            [
                ("a", "b", .conflict, 4, day: 1), ("b", "c", .cooperation, 2, day: 1),
                ("c", "d", .conflict, 9, day: 1), ("a", "e", .cooperation, 1, day: 1),
            ],
            [
                ("a", "b", .cooperation, 3, day: 1), ("b", "c", .cooperation, 2, day: 1),
                ("d", "e", .conflict, 1, day: 1), ("a", "e", .cooperation, 8, day: 1),
            ])
        // E and A rise by three ranks, D and C fall by three: the higher ones are named.
        // 2 of B – C and 1 of A – E stay; 4 + 3, 2, 9, 8 and 1 are the greater weights.
        #expect(
            report.sentences == [
                "11 % of the tie weight stayed as it was: of 5 pairs with ties, 3 are in both, "
                    + "1 is new and 1 ended.",
                "One relation turned: A – B (tone -1.00 → +1.00, events 1 → 1).",
                "The greatest other change is conflict of C – D, which ended, from 9.0; A rose most "
                    + "(rank 4 → 1), C fell most (rank 1 → 4).",
            ])
        let none = try self.report([], [("a", "b", .conflict, 1, day: 1)])
        #expect(none.sentences.first == "There was no tie before; 1 pair came.")
        #expect(try self.report([], []).sentences == ["Neither side has any tie."])
    }

    @Test("lists what turned first, then changes of every sort by their greatness")
    func list() throws {
        let report = try report(
            [
                ("a", "b", .cooperation, 1, day: 1), ("c", "d", .cooperation, 2, day: 1),
                ("c", "d", .cooperation, 2, day: 2), ("e", "f", .conflict, 4, day: 1),
                ("g", "h", .conflict, 4, day: 1),
            ],
            [
                ("a", "b", .conflict, 2, day: 1), ("c", "d", .conflict, 6, day: 1),
                ("c", "d", .conflict, 6, day: 3), ("e", "f", .conflict, 5, day: 1),
                ("i", "j", .negotiation, 3, day: 5),
            ])
        let turned = try points(report, under: "Turned (2)")
        #expect(turned.map { $0.prefix(5) } == ["C – D", "A – B"])
        #expect(
            turned[0].contains(
                "turned hostile: tone +1.00 → -1.00, net weight +4.0 → -12.0, events 2 → 2"))
        #expect(turned[0].contains("After: 2020-01-01 C → D (6); 2020-01-03 C → D (6). Before: "))
        let changes = try points(report, under: "Other changes (3)")
        #expect(changes[0].hasPrefix("G – H, conflict: left, 4.0 before (1 event)"))
        #expect(changes[1].hasPrefix("I – J, negotiation: entered with 3.0 (1 event)"))
        #expect(changes[2].hasPrefix("E – F, conflict: stronger, 4.0 → 5.0, events 1 → 1"))
        #expect(changes[1].hasSuffix(" 2020-01-05 I → J (3)."))
    }

    @Test("says how far apart the sides are, and who carries it, in text and in JSON alike")
    func distances() throws {
        let comparison = SnapshotComparison(
            from: try smallCase([
                ("a", "b", .conflict, 4, day: 1), ("b", "c", .cooperation, 2, day: 1),
            ]).snapshot(),
            to: try smallCase([
                ("a", "b", .conflict, 1, day: 1), ("b", "c", .cooperation, 2, day: 1),
            ]).snapshot())
        let distances = try comparison.distances()
        let report = ComparisonReport(
            of: comparison, before: "then", after: "now", distances: distances)
        let tables = try report.report.shownTables()
        let measures = try #require(tables.first { $0.heading == "How far apart" }).table
        let values = Dictionary(
            uniqueKeysWithValues: measures.rows.map { ($0[0].printed, $0[1].printed) })
        #expect(values["pairs in both"] == "100 %" && values["weight in common"] == "50 %")
        #expect(values["negotiation in both"] == nil && values["difference in shape"] == "0.00")
        #expect(
            values["alike over all paths"] == distances.affinitySimilarity.fixed(2))
        // A and B share the change of their tie.
        let carriers = try #require(
            tables.first { $0.heading?.hasPrefix("Actors that carry") == true }
        ).table
        #expect(
            carriers.rows.map { $0.prefix(2).map(\.printed) } == [["A", "50 %"], ["B", "50 %"]])
        guard case .object(let members) = try report.report.json() else { return }
        let json = try #require(members.first { $0.0 == "distances" }?.1).plain
        #expect(json["deltacon_friendly"] == "0" && json["netlsd"] == "0")
        let hostile = Double(json["deltacon_hostile"] ?? "") ?? .nan
        #expect(abs(hostile - (distances.hostile?.distance ?? 0)) < 1e-9)
    }

    @Test(
        "says of either side how many could be in the other camp, where it tells who changed camps")
    func openCamps() throws {
        func words(_ signs: [[RelationKind]]) throws -> String? {
            let sides = try signs.map { kinds in
                try smallCase([
                    ("a", "b", kinds[0], 1, day: 1), ("a", "c", kinds[1], 1, day: 1),
                    ("b", "c", kinds[2], 1, day: 1),
                ]).snapshot()
            }
            let comparison = SnapshotComparison(from: sides[0], to: sides[1])
            let tables = try ComparisonReport(
                of: comparison, before: "then", after: "now", distances: comparison.distances()
            ).report.shownTables()
            return tables.first { $0.heading == "How far apart" }?.table.rows
                .first { $0[0].printed == "changed camps" }?.last?.printed
        }
        // Any of three enemies may be alone; of two friends with an enemy, nobody may.
        let enemies = [RelationKind.conflict, .conflict, .conflict]
        let friends = [RelationKind.cooperation, .conflict, .conflict]
        let open = "2 actors could be in either at no cost"
        #expect(try words([enemies, friends])?.hasSuffix("; before, \(open)") == true)
        #expect(try words([friends, enemies])?.hasSuffix("; after, \(open)") == true)
        #expect(try words([friends, friends])?.contains("could be") == false)
    }

    @Test("tells low shares of pairs in one shape from a change of shape")
    func contrast() throws {
        let before = try smallCase([
            ("a", "b", .conflict, 1, day: 1), ("b", "c", .conflict, 1, day: 1),
            ("c", "d", .conflict, 1, day: 1),
        ]).snapshot()
        func lines(_ events: [(String, String, RelationKind, Double, day: Int)]) throws -> [String]
        {
            let comparison = SnapshotComparison(from: before, to: try smallCase(events).snapshot())
            return try ComparisonReport(
                of: comparison, before: "then", after: "now", distances: comparison.distances()
            ).report.shownLines()
        }
        let moved = try lines([
            ("b", "a", .conflict, 1, day: 1), ("a", "d", .conflict, 1, day: 1),
            ("d", "c", .conflict, 1, day: 1),
        ])
        #expect(moved.contains { $0.hasPrefix("Same shape, other actors") })
        let star = try lines([
            ("a", "b", .conflict, 1, day: 1), ("a", "c", .conflict, 1, day: 1),
            ("a", "d", .conflict, 1, day: 1),
        ])
        #expect(!star.contains { $0.hasPrefix("Same shape, other actors") })
    }

    @Test("tells which actors of two cases were taken for one, and which were not")
    func matching() throws {
        func register(_ actors: [PoliticalActor]) throws -> Case {
            var builder = CaseBuilder()
            for actor in actors { builder.add(actor) }
            return try builder.build()
        }
        let before = try register([
            PoliticalActor("a1", name: "Alpha"), PoliticalActor("x", name: "Police"),
        ])
        let after = try register([
            PoliticalActor("a2", name: "Alpha"), PoliticalActor("y", name: "Police"),
            PoliticalActor("z", name: "Police"),
        ])
        let report = ComparisonReport(
            of: SnapshotComparison(from: try before.snapshot(), to: try after.snapshot()),
            before: "then", after: "now", matching: ActorMatching(from: before, to: after))
        #expect(report.remarks.contains { $0.contains("matched by name: a1 is a2") })
        #expect(report.remarks.contains { $0.contains("not matched: x (y or z)") })
    }

    @Test("says what weights are, and where sums mislead")
    func basis() throws {
        let theCase = try smallCase(
            [1, 11, 30].map { ("a", "b", .conflict, 1, day: $0) })
        func lines(_ days: Int, _ basis: ComparisonBasis) throws -> [String] {
            let sides = try [(1, 10), (11, days)].map { first, count in
                try theCase.snapshot(
                    Selection(window: Window(from: day(first), before: day(first + count))))
            }
            return try ComparisonReport(
                of: SnapshotComparison(from: sides[0], to: sides[1], basis: basis), before: "then",
                after: "now"
            ).report.shownLines()
        }
        let warning = "They mislead here: the sides have 10 days and 20 days"
        #expect(try lines(20, .total).contains { $0.contains(warning) })
        #expect(try !lines(20, .day).contains { $0.contains("mislead") })
        #expect(try lines(20, .day).contains { $0.contains(", a day;") })
        #expect(try !lines(10, .total).contains { $0.contains("mislead") })
    }
}
