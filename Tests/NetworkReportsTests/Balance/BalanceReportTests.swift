import ActorNetworks
import Graphs
import NetworkFormats
import NetworkReports
import Testing

@Suite("The report of structural balance")
struct BalanceReportTests {
    /// Friends a–b and c–d, enemies across, but for b and c, who are friends too; a and e talk.
    private let acts: [(String, String, RelationKind, Double, day: Int)] = [
        ("a", "b", .cooperation, 2, day: 1), ("c", "d", .cooperation, 3, day: 2),
        ("a", "c", .conflict, 4, day: 3), ("b", "d", .conflict, 1, day: 4),
        ("a", "d", .conflict, 1, day: 4), ("b", "c", .cooperation, 8, day: 5),
        ("a", "e", .negotiation, 1, day: 6), ("b", "e", .cooperation, 2, day: 6),
        ("e", "b", .conflict, 2, day: 7),
    ]

    private func report(weighted: Bool = false, rows: Int = .max) throws -> Report {
        var options = BalanceOptions()
        options.strength = weighted ? .weight : .unit
        let balance = try StructuralBalance(of: smallCase(acts).snapshot(), options)
        return BalanceReport(of: balance, rows: rows).report
    }

    @Test("leads with how balanced it is, the camps and the tie that contradicts them")
    func sentences() throws {
        let lines = try report().shownLines()
        #expect(lines[0] == "the case, all time: 5 actors, 6 signed pairs")
        // abc and bcd have one enemy tie; abd and acd two.
        #expect(lines[1].hasPrefix("2 of 4 triangles (50 %) are balanced, about as many as chance"))
        #expect(lines[2] == "Two camps: B, A against C, D.")
        #expect(
            lines[3]
                == "1 of 6 ties (17 %) contradicts them, no other two camps would be contradicted "
                + "less; the tie is B – C (friends across).")
        #expect(lines.contains("1 pair with as much cooperation as conflict has no sign: B – E"))
        #expect(
            lines.contains { $0.hasPrefix("1 pair without cooperation or conflict has no sign") })
        #expect(lines.contains { $0.hasPrefix("1 pair is friendly one way and hostile the other") })
    }

    @Test("has the same figures in every form")
    func figures() throws {
        let report = try report()
        let rows = try report.csvRows()
        let figures = Dictionary(
            uniqueKeysWithValues: rows.filter { $0["about"] == "figure" }.map {
                ($0["name"] ?? "", $0["value"] ?? "")
            })
        for (name, value) in [
            "actors": "5", "positive_pairs": "3", "negative_pairs": "3", "ambivalent_pairs": "1",
            "neutral_pairs": "1", "opposed_pairs": "1", "triangles": "4", "triads_ppp": "0",
            "triads_ppn": "2", "triads_pnn": "2", "triads_nnn": "0", "balance": "0.5",
            "weak_balance": "0.5", "frustration": "1", "frustration_at_least": "1",
            "camp_1": "2", "camp_2": "2", "no_camp": "1", "parts": "1", "ambiguous_actors": "0",
            "best_divisions": "1",
        ] {
            #expect(figures[name] == value, "\(name)")
        }
        let json = try report.json()
        let objects = try #require(json["figures"])
        for (name, value) in objects.plain { #expect(figures[name] == value, "\(name)") }
        #expect(objects.plain.count == figures.count)
        #expect(doubledNames(in: json).isEmpty)
        let shown = try report.shownTables()
        #expect(
            shown.map(\.heading).prefix(3) == [
                "Figures", "Camps", "Ties that contradict the camps",
            ])
        #expect(shown[0].table.rows.count == figures.count)
        #expect(shown[1].table.printedRows.map { $0["members"] } == ["B, A", "C, D"])
        let tie = try #require(rows.first { $0["about"] == "tie" })
        #expect(tie["id"] == "b" && tie["id_2"] == "c" && tie["value"] == "8")
        #expect(
            rows.filter { $0["about"] == "actor" }.map { $0["camp"] } == ["1", "1", "2", "2", ""])
        #expect(json["no_camp"]?.elements.map { $0.plain["id"] } == ["e"])
        #expect(try report.shownLines().contains("In no camp, without a signed tie: E"))
        let triangle = try #require(rows.first { $0["about"] == "triangle" })
        #expect(triangle["name"] == "A – B – C" && triangle["events"] == "3")
        #expect(triangle["value"] == "4")
    }

    @Test("counts what contradicts by weight where that is asked for")
    func weighted() throws {
        let lines = try report(weighted: true).shownLines()
        // To split off a costs its two friends' weight of 2, less than the 8 between b and c.
        #expect(lines[2] == "Two camps: B, C, D against A.")
        #expect(lines[3].hasPrefix("2 of 6 ties (16 % of the weight) contradict them"))
    }

    @Test("shows as many rows as are asked for, and says when nothing has a sign")
    func limits() throws {
        let lines = try report(rows: 1).shownLines()
        #expect(lines.contains("not shown: 1 camp; --rows 0 shows all"))
        let none = try StructuralBalance(
            of: smallCase([("a", "b", .negotiation, 1, day: 1)]).snapshot())
        let report = BalanceReport(of: none).report
        #expect(try report.shownLines()[1].hasPrefix("No pair has a sign here"))
        #expect(try report.shownTables().isEmpty)
        #expect(
            try BalanceReport(of: StructuralBalance(of: smallCase([]).snapshot())).report
                .shownLines().count > 1)
    }

    @Test("names as many members as are asked for, and how many more there are")
    func members() throws {
        let acts = (0..<9).map { number in
            ("a", "m\(number)", RelationKind.cooperation, Double(9 - number), day: 1)
        }
        let balance = try StructuralBalance(of: smallCase(acts).snapshot())
        func names(_ rows: Int) throws -> String? {
            let tables = try BalanceReport(of: balance, rows: rows).report.shownTables()
            return tables.first { $0.heading == "Camps" }?.table.printedRows.first?["members"]
        }
        #expect(try names(3) == "A, M0, M1 and 7 more (--rows 0 names all)")
        #expect(try names(9) == "A, M0, M1, M2, M3, M4, M5, M6, M7, M8")
        #expect(try names(.max) == names(9))
    }

    @Test("shows what talks add to the net weight where they count, in every form")
    func negotiation() throws {
        // Two enemies of a third who are enemies, though they talk.
        var selection = Selection()
        selection.negotiation = NegotiationSign(factor: 0.5)
        let acts: [(String, String, RelationKind, Double, day: Int)] = [
            ("a", "b", .conflict, 6, day: 1), ("a", "c", .conflict, 7, day: 1),
            ("b", "c", .conflict, 5, day: 1), ("b", "c", .negotiation, 3, day: 1),
            ("b", "c", .cooperation, 1, day: 1),
        ]
        let talking = try BalanceReport(
            of: StructuralBalance(of: smallCase(acts).snapshot(selection))
        ).report
        func row(_ report: Report) throws -> [String: String]? {
            try report.shownTables().first { $0.heading == "Ties that contradict the camps" }?
                .table.printedRows.first
        }
        let shown = try #require(try row(talking))
        #expect(shown["net weight"] == "−2.50" || shown["net weight"] == "-2.50")
        #expect(shown["cooperation"] == "1.00" && shown["conflict"] == "5.00")
        #expect(shown["negotiation × 0.5"] == "1.50")
        let tie = try #require(try talking.csvRows().first { $0["about"] == "tie" })
        #expect(tie["negotiation_counted"] == "1.5" && tie["value"] == "-2.5")
        let json = try #require(try talking.json()["contradicting_ties"]?.elements.first)
        #expect(json.plain["negotiation_counted"] == "1.5")
        let silent = try BalanceReport(of: StructuralBalance(of: smallCase(acts).snapshot()))
            .report
        #expect(try row(silent)?.keys.contains { $0.hasPrefix("negotiation") } == false)
        #expect(try silent.csvRows().first { $0["about"] == "tie" }?["negotiation_counted"] == "0")
    }

    @Test("calls ties the heaviest only where others weigh less")
    func heaviest() throws {
        func lastSentence(_ weights: [Double]) throws -> String {
            var acts: [(String, String, RelationKind, Double, day: Int)] = []
            for (number, weight) in weights.enumerated() {
                for (one, other) in [("a", "b"), ("b", "c"), ("a", "c")] {
                    acts.append(("\(one)\(number)", "\(other)\(number)", .conflict, weight, day: 1))
                }
            }
            let balance = try StructuralBalance(of: smallCase(acts).snapshot())
            return try BalanceReport(of: balance).report.shownLines()[3]
        }
        #expect(try lastSentence([1, 1, 1, 1]).contains("; three of them are "))
        #expect(try lastSentence([2, 3, 1, 4]).contains("; the heaviest three are "))
        #expect(try lastSentence([2, 3]).contains("; they are "))
    }
}
