import ActorNetworks
import Graphs
import NetworkFormats
import NetworkReports
import Testing

@Suite("The report of measures over time")
struct TrajectoryReportTests {
    /// In January a – b weighs 0.3; in February c – d weighs 0.1 + 0.2, which is a little more, and b – c
    /// weighs 4.
    private let events: [(String, String, RelationKind, Double, day: Int)] = [
        ("a", "b", .cooperation, 0.3, day: 1), ("c", "d", .conflict, 0.1, day: 33),
        ("c", "d", .conflict, 0.2, day: 34), ("b", "c", .conflict, 4, day: 35),
    ]

    private func report(_ names: [String], rows: Int = 10) throws -> Report {
        let theCase = try smallCase(events)
        let slices = try theCase.slices(Selection(), by: .every(CalendarStep(1, .month)))
        let entries = try names.map { try #require(MeasureCatalogue.entry(named: $0)) }
        let trajectory = try Trajectory(of: theCase, over: slices, by: entries)
        return TrajectoryReport(of: trajectory, rows: rows).report
    }

    @Test("has a row an actor, slice and measure as CSV, and a column an actor for readers")
    func scores() throws {
        let report = try report(["strength"])
        #expect(
            try report.table().csv == """
                slice,id,actor,measure,score,rank,rank_change
                2020-01,a,A,strength,0.3,1,
                2020-01,b,B,strength,0.3,1,
                2020-02,b,B,strength,4,2,-1
                2020-02,c,C,strength,4.3,1,
                2020-02,d,D,strength,0.3,3,

                """)
        let shown = try #require(try report.shownTables().first).table
        // c: 4.3, b: 0.3 + 4, which is as much; then a and d, each 0.3, in the register's order.
        #expect(shown.columns.map(\.heading) == ["slice", "B", "C", "A", "D"])
        #expect(
            shown.rows.map { $0.map(\.printed) } == [
                ["2020-01", "0.300", "–", "0.300", "–"],
                ["2020-02", "4.000", "4.300", "–", "0.300"],
            ])
    }

    @Test("has the rows of one period as JSON, each with its slice, by sort of measure")
    func json() throws {
        let json = try report(["strength", "density"]).json()
        let actors = try #require(json["actors"]?.elements.map(\.plain))
        #expect(
            actors.map { $0["slice"] } == ["2020-01", "2020-01", "2020-02", "2020-02", "2020-02"])
        #expect(actors.map { $0["id"] } == ["a", "b", "c", "b", "d"])
        #expect(actors.map { $0["strength"] } == ["0.3", "0.3", "4.3", "4", "0.3"])
        #expect(actors.map { $0["rank"] } == ["1", "1", "1", "2", "3"])
        let figures = try #require(json["network"]?.elements.map(\.plain))
        // One of one pair, two of three.
        #expect(figures.map { $0["value"] } == ["1", "0.666666666667"])
    }

    @Test("puts figures of the network into columns, and into rows without an actor")
    func figures() throws {
        let report = try report(["density"])
        #expect(try report.csvRows().map { $0["score"] } == ["1", "0.666666666667"])
        #expect(try report.csvRows().map { $0["id"] } == ["", ""])
        #expect(
            try report.shownTables()[0].table.printedRows.map { $0["density"] } == [
                "1.000", "0.667",
            ])
    }

    @Test("shows as many actors as are asked for, and says how many more there are")
    func limit() throws {
        let report = try report(["strength"], rows: 1)
        #expect(try report.shownTables()[0].table.columns.map(\.name) == ["slice", "b"])
        #expect(try report.shownLines().contains("not shown: 3 actors; --rows 0 shows all"))
    }

    @Test("leads with who led, who moved, who entered and who is gone")
    func sentences() throws {
        let lines = try report(["strength"]).shownLines()
        #expect(
            lines.prefix(5) == [
                "strength, 2020-01 to 2020-02: C led in 1 of 2 slices, A and B jointly in 1",
                "fell most among the first 10 of either: B, from rank 1 to 2",
                "share of all scores changed most: B, −3.5 points",
                "entered after 2020-01: 2 actors, the strongest of them C (rank 1 in 2020-02)",
                "without a tie in 2020-02: 1 actor, the strongest of them A (rank 1 in 2020-01)",
            ])
    }

    @Test("tells joint leads as such, in numbers that add up, and slices in which nobody leads")
    func leaders() throws {
        func leading(
            _ events: [(String, String, RelationKind, Double, day: Int)],
            _ nodes: NodeSet = .active, _ measure: Measure = .strength
        ) throws -> String {
            let theCase = try smallCase(events)
            var selection = Selection()
            selection.nodes = nodes
            let slices = try theCase.slices(selection, by: .every(CalendarStep(1, .month)))
            return try TrajectoryReport(
                of: try Trajectory(of: theCase, selection, over: slices, by: [measure])
            ).report.shownLines()[0]
        }
        let star: [(String, String, RelationKind, Double, day: Int)] = [
            ("a", "b", .conflict, 1, day: 1), ("a", "c", .conflict, 1, day: 2),
        ]
        let later: [(String, String, RelationKind, Double, day: Int)] = [
            ("a", "b", .conflict, 1, day: 61), ("a", "c", .conflict, 1, day: 62),
        ]
        #expect(
            try leading(star + later)
                == "strength, 2020-01 to 2020-03: A led in 2 of 3 slices, nobody in 1")
        // With those who are there without a tie, February has scores of 0.
        #expect(
            try leading(star + later, .all)
                == "strength, 2020-01 to 2020-03: A led in 2 of 3 slices, nobody in 1")
        let pair: [(String, String, RelationKind, Double, day: Int)] = [
            ("b", "c", .conflict, 1, day: 33)
        ]
        #expect(
            try leading(star + pair + later)
                == "strength, 2020-01 to 2020-03: A led in 2 of 3 slices, B and C jointly in 1")
        #expect(try leading(pair) == "strength, 2020-02: B and C lead jointly")
        #expect(
            try leading(pair, .active, .betweenness)
                == "betweenness, 2020-02: nobody leads, for nobody has a tie or all scores are 0")
        var many: [(String, String, RelationKind, Double, day: Int)] = []
        for month in 0..<5 {
            many.append(("\(month)", "x\(month)", .conflict, 1, day: 31 * month + 1))
            if month < 4 {
                many.append(("\(month)", "y\(month)", .conflict, 1, day: 31 * month + 1))
            }
        }
        #expect(
            try leading(many).hasSuffix(
                ": 0 led in 1 of 5 slices, 1 in 1, 2 in 1, others or several jointly in 2"))
    }

    @Test("tells of events that are in no slice, and of scores that take more than a tie")
    func aside() throws {
        let theCase = try smallCase(events)
        let slices = [TimeSlice(name: "late", window: Window(day(33)...day(34)))]
        let trajectory = try Trajectory(of: theCase, over: slices, by: [Measure.burstiness])
        let report = TrajectoryReport(
            of: trajectory, sliced: try SlicedEvents(of: try theCase.snapshot(), over: slices))
        #expect(report.remarks.contains("2 events are in no slice"))
        let json = try report.report.json()
        #expect(json["events_in_no_slice"] == .integer(2))
        #expect(json["notes"]?.elements.count == 1 && doubledNames(in: json).isEmpty)
        #expect(TrajectoryReport(of: trajectory).slicingRemarks.isEmpty)
    }

    @Test("has a table of ranks with their changes, and what became of each actor")
    func ranks() throws {
        let tables = try report(["strength"]).shownTables()
        #expect(
            tables.map(\.heading) == [
                "strength", "ranks by strength", "paths by strength", "who came and who went",
            ])
        #expect(
            tables[1].table.rows.map { $0.map(\.printed) } == [
                ["2020-01", "1", "–", "1", "–"], ["2020-02", "2 ▼1", "1", "–", "3"],
            ])
        let paths = tables[2].table.printedRows
        #expect(paths.map { $0["actor"] } == ["B", "C", "A", "D"])
        #expect(paths.map { $0["mean"] } == ["2.150", "4.300", "0.300", "0.300"])
        #expect(paths.map { $0["mean_rank"] } == ["1.5", "1.0", "1.0", "3.0"])
        #expect(paths.map { $0["rank_change"] } == ["-1", "–", "–", "–"])
        #expect(paths.map { $0["volatility"] } == ["0.5", "–", "–", "–"])
    }

    @Test("tells who came and who went with each slice, the foremost first")
    func comings() throws {
        let table = try #require(try report(["strength"]).shownTables().last).table
        #expect(
            table.rows.map { $0.map(\.printed) } == [
                ["2020-01", "2", "–", "–", "–", "", ""],
                ["2020-02", "3", "2", "2", "1", "C, D", "A"],
            ])
    }

    @Test("has slices and paths as JSON")
    func jsonPaths() throws {
        let json = try report(["strength"]).json()
        let slices = try #require(json["slices"]?.elements)
        #expect(slices.map { $0.plain["actors"] } == ["2", "3"])
        #expect(slices[1]["entered"]?.elements.map { $0.plain["id"] } == ["c", "d"])
        #expect(slices[1]["left"]?.elements.map { $0.plain["id"] } == ["a"])
        let paths = try #require(json["trajectories"]?.elements)
        #expect(paths.map { $0.plain["id"] } == ["b", "c", "a", "d"])
        let points = try #require(paths[0]["points"]?.elements.map(\.plain))
        #expect(points.map { $0["rank_change"] } == ["", "-1"])
        #expect(points.map { $0["score_change"] } == ["", "3.7"])
        #expect(points[0]["share"] == "0.5")
    }

    @Test("says so where nobody has a score, and where there is no slice")
    func nobody() throws {
        let theCase = try smallCase([])
        for slices in [[], [TimeSlice(name: "gap", window: Window(day(1)...day(9)))]] {
            let trajectory = try Trajectory(of: theCase, over: slices, by: [Measure.strength])
            let report = TrajectoryReport(of: trajectory).report
            #expect(
                try report.shownLines()[0]
                    == (slices.isEmpty
                        ? "strength: there is no slice to measure"
                        : "strength: nobody has a score in 1 slice"))
            #expect(try report.csvRows().isEmpty)
            #expect(try report.json()["actors"]?.elements.isEmpty == true)
        }
    }

    @Test("is the same table as the file that is written a row at a time")
    func file() throws {
        let theCase = try smallCase(events + [("a,\"x", "b", .cooperation, 1 / 3.0, day: 40)])
        let slices = try theCase.slices(Selection(), by: .every(CalendarStep(1, .month)))
        let trajectory = try Trajectory(
            of: theCase, over: slices,
            by: [Measure.pageRank, Measure.degree, GraphStatistic.density])
        let table = try TrajectoryReport(of: trajectory).report.table().csv
        #expect(String(decoding: trajectory.scoreFile.bytes, as: UTF8.self) == table)
    }
}

@Suite("The report of sides over time")
struct TrajectorySidesReportTests {
    /// In January x is with a and b against c and d, in February with those against these.
    private func report() throws -> Report {
        var events: [(String, String, RelationKind, Double, day: Int)] = []
        for (month, friends) in [["a", "b"], ["c", "d"]].enumerated() {
            let day = month * 31 + 1
            for (one, other) in [("a", "b"), ("c", "d")] {
                events.append((one, other, .cooperation, 1, day: day))
            }
            for (one, other) in [("a", "c"), ("a", "d"), ("b", "c"), ("b", "d")] {
                events.append((one, other, .conflict, 1, day: day))
            }
            for other in ["a", "b", "c", "d"] {
                let kind: RelationKind = friends.contains(other) ? .cooperation : .conflict
                events.append((other, "x", kind, 1, day: day))
            }
        }
        let theCase = try smallCase(events)
        let slices = try theCase.slices(Selection(), by: .every(CalendarStep(1, .month)))
        return TrajectoryReport(
            of: try Trajectory(of: theCase, over: slices, by: [Measure.signedEigenvector])
        ).report
    }

    @Test("leads with who changed sides, and speaks of no ranks")
    func sentences() throws {
        let lines = try report().shownLines()
        #expect(
            lines[0] == "signed-eigenvector, 2020-01 to 2020-02: 1 actor changed sides, X")
        #expect(!lines.contains { $0.contains("rose") || $0.contains("strongest") })
        #expect(lines.contains { $0.contains("neither of them the better, so there are no ranks") })
        let tables = try report().shownTables()
        #expect(
            tables.map(\.heading) == [
                "signed-eigenvector", "paths by signed-eigenvector", "who came and who went",
            ])
        let paths = tables[1].table.printedRows
        #expect(paths.first { $0["actor"] == "X" }?["side_changes"] == "2020-02")
        #expect(paths.count { $0["side_changes"] == "–" } == 4)
    }

    @Test("says that nobody could be compared where nobody is on a side in two slices")
    func strangers() throws {
        let pairs = [("a", "b", 1), ("c", "d", 40)].map {
            ($0.0, $0.1, RelationKind.conflict, 1.0, day: $0.2)
        }
        let theCase = try smallCase(pairs)
        let slices = try theCase.slices(Selection(), by: .every(CalendarStep(1, .month)))
        let lines = try TrajectoryReport(
            of: Trajectory(of: theCase, over: slices, by: [Measure.signedEigenvector])
        ).report.shownLines()
        #expect(lines[0].hasSuffix(": nobody is on a side in two slices"))
    }

    @Test("has the changes of sides as JSON, and no ranks as CSV")
    func programs() throws {
        let paths = try #require(try report().json()["trajectories"]?.elements)
        let x = try #require(paths.first { $0.plain["id"] == "x" })
        #expect(x["side_changes"] == .array([.string("2020-02")]))
        #expect(try report().csvRows().allSatisfy { $0["rank"] == "" && $0["rank_change"] == "" })
    }
}
