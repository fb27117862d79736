import ActorNetworks
import Graphs
import NetworkFormats
import NetworkReports
import Testing

@Suite("The report of the balance of slices")
struct BalanceSeriesReportTests {
    private typealias Act = (String, String, RelationKind, Double, day: Int)

    private func series(
        _ acts: [Act], _ options: BalanceOptions = BalanceOptions()
    ) throws -> BalanceSeries {
        let theCase = try smallCase(acts)
        let slices = try theCase.slices(Selection(), by: .every(CalendarStep(1, .month)))
        return try BalanceSeries(of: slices, theCase.snapshots(Selection(), over: slices), options)
    }

    private func report(
        _ acts: [Act], _ options: BalanceOptions = BalanceOptions()
    ) throws -> Report {
        BalanceSeriesReport(of: try series(acts, options)).report
    }

    /// Everybody with everybody: friends within the camps given, but for `enemies`.
    private func camps(_ camps: [String], day: Int, enemies: String = "") -> [Act] {
        let members = camps.enumerated().flatMap { camp, names in names.map { ($0, camp) } }
        return members.indices.flatMap { one in
            (0..<one).map { other -> Act in
                let names = [members[other].0, members[one].0]
                let isHostile =
                    members[one].1 != members[other].1 || names.allSatisfy(enemies.contains)
                return (
                    String(names[0]), String(names[1]), isHostile ? .conflict : .cooperation, 1,
                    day: day
                )
            }
        }
    }

    @Test("tells slice after slice who changed sides, in every form")
    func series() throws {
        let early: [(String, String, RelationKind, Double, day: Int)] = [
            ("a", "b", .cooperation, 1, day: 1), ("b", "c", .conflict, 1, day: 1),
            ("a", "c", .conflict, 1, day: 1), ("c", "d", .cooperation, 1, day: 1),
            ("a", "d", .conflict, 1, day: 1),
        ]
        let late: [(String, String, RelationKind, Double, day: Int)] = [
            ("a", "b", .cooperation, 1, day: 40), ("b", "c", .conflict, 1, day: 40),
            ("a", "c", .conflict, 1, day: 40), ("c", "d", .conflict, 1, day: 40),
            ("a", "d", .cooperation, 1, day: 40),
        ]
        let theCase = try smallCase(early + late)
        let slices = try theCase.slices(Selection(), by: .every(CalendarStep(1, .month)))
        let series = try BalanceSeries(of: slices, theCase.snapshots(Selection(), over: slices))
        let report = BalanceSeriesReport(of: series).report
        let lines = try report.shownLines()
        #expect(lines[0] == "No slice has 5 triangles; of those of all slices 4 of 4 are balanced.")
        #expect(lines[1] == "1 actor changed sides: D.")
        let shown = try report.shownTables()[0].table.printedRows
        #expect(shown.map { $0["switches"] } == ["–", "1"])
        #expect(shown.map { $0["who changed sides"] } == ["", "D"])
        #expect(shown.map { $0["camps"] } == ["2 + 2", "3 + 1"])
        #expect(shown.map { $0["L"] } == ["0", "0"])
        let rows = try report.csvRows()
        #expect(rows.map { $0["switched_ids"] } == ["", "d"])
        #expect(rows.map { $0["balance"] } == ["1", "1"])
        #expect(rows.map { $0["from"] } == ["2020-01-01", "2020-02-01"])
        let json = try report.json()
        let objects = try #require(json["slices"]?.elements)
        #expect(objects.map { $0["figures"]?.plain["triangles"] } == ["2", "2"])
        #expect(objects[1]["switched"]?.elements.map { $0.plain["id"] } == ["d"])
        #expect(doubledNames(in: json).isEmpty)
    }

    @Test("leads with the least and the most balanced slice, of those with enough triangles")
    func extremes() throws {
        let two = camps(["abc", "de"], day: 1) + camps(["abc", "de"], day: 40, enemies: "ab")
        let lines = try report(two).shownLines()
        // Three of the ten triangles hold a and b.
        #expect(
            lines[0] == "Balanced triangles: least in 2020-02, 70 % (7 of 10), "
                + "most in 2020-01, 100 % (10 of 10).")
        #expect(lines[1] == "Nobody changed sides.")
        let few = try report(two + camps(["ab", "c"], day: 70)).shownLines()
        #expect(few[0].hasSuffix("100 % (10 of 10), among slices of 5 triangles or more."))
        let one = try report(camps(["abc", "de"], day: 1) + camps(["ab", "c"], day: 40))
            .shownLines()
        #expect(
            one[0] == "Balanced triangles: 100 % (10 of 10) in 2020-01, the only slice of 5 "
                + "triangles or more.")
    }

    @Test(
        "says who changed sides how often, past slices without any, and that nobody could be compared"
    )
    func switches() throws {
        let back =
            camps(["ab", "c"], day: 1) + camps(["ac", "b"], day: 70) + camps(["ab", "c"], day: 100)
        let report = try report(back)
        #expect(try report.shownLines()[1] == "1 actor changed sides, 2 times: A.")
        let shown = try report.shownTables()[0].table.printedRows
        #expect(shown.map { $0["switches"] } == ["–", "–", "1", "1"])
        #expect(try report.csvRows().map { $0["switches"] } == ["", "", "1", "1"])
        let strangers = try self.report(camps(["a", "b"], day: 1) + camps(["c", "d"], day: 40))
        #expect(try strangers.shownLines()[1] == "Nobody is on a side in two slices.")
        let both = try self.report(
            camps(["ab", "cdefg"], day: 1) + camps(["", "cdefgab"], day: 40)
        ).shownLines()
        #expect(both[1] == "2 actors changed sides, each once: A, B.")
    }

    @Test(
        "says of those who went and came back that they changed sides twice, and of others nothing")
    func comingBack() throws {
        let acts =
            camps(["abcdg", "efh"], day: 1) + camps(["abeg", "cdfh"], day: 40)
            + camps(["abcd", "e"], day: 70)
        let report = try report(acts)
        let lines = try report.shownLines()
        #expect(lines[1] == "3 actors changed sides, 2 times each: C, D, E.")
        #expect(lines.contains { $0.contains("whoever goes and comes back changed sides twice") })
        let slices = try #require(try report.json()["slices"]?.elements)
        let first = slices.map { slice in
            slice["parts"]?.elements.first?["camp_1"]?.elements.map { $0.plain["id"] ?? "" }
                .sorted()
        }
        #expect(
            first == [["a", "b", "c", "d", "g"], ["a", "b", "e", "g"], ["a", "b", "c", "d"]])
    }

    @Test("says that there are no slices where there are none")
    func none() throws {
        #expect(
            try report([]).shownLines() == ["There are no slices, for no event has a date."])
    }

    @Test("says what L and F are by weight")
    func weighted() throws {
        var options = BalanceOptions()
        options.strength = .weight
        let acts = camps(["abc", "de"], day: 1) + camps(["abc", "de"], day: 40, enemies: "ab")
        #expect(
            try report(acts, options).shownLines().contains {
                $0.contains("L: weight of ties") && $0.contains("F: 1 − 2 L / weight of all ties")
            })
        #expect(try report(acts).shownLines().contains { $0.contains("F: 1 − 2 L / ties;") })
    }

    @Test(
        "says where camps are not proven and what is not known then, and where chance does as well")
    func doubts() throws {
        var generator = SplitMix64(seed: 4)
        var acts: [Act] = []
        for day in [1, 40] {
            for one in 0..<14 {
                for other in 0..<one {
                    let kind: RelationKind = generator.next() % 2 == 0 ? .conflict : .cooperation
                    acts.append(("\(other)", "\(one)", kind, 1, day: day))
                }
            }
        }
        var options = BalanceOptions()
        options.budget = SearchBudget(steps: 0)
        let series = try series(acts, options)
        try #require(series.entries.allSatisfy { !$0.balance.camps.found.isExact })
        let report = BalanceSeriesReport(of: series).report
        let lines = try report.shownLines()
        #expect(lines[1].hasSuffix(" In 2 of 2 slices the camps are not proven."))
        let shown = try report.shownTables()[0].table.printedRows
        #expect(shown.allSatisfy { $0["F"]?.hasPrefix("≥ ") == true })
        #expect(try report.csvRows().allSatisfy { $0["ambiguous_actors"] == "" })
        let scores = series.entries.compactMap(\.balance.zScore)
        try #require(scores.count == 2 && scores.allSatisfy { $0 < 2 })
        #expect(
            lines.contains { $0.hasPrefix("in 2 of 2 slices with a z, triangles are balanced") })
        let firm = try self.report(
            camps(["abcdefg", "hijklmn"], day: 1) + camps(["abcdefg", "hijklmn"], day: 40))
        #expect(try !firm.shownLines().contains { $0.contains("with a z") })
    }
}
