import ActorNetworks
import NetworkFormats
import NetworkReports
import Testing

@Suite("What a reader of a comparison should know")
struct ComparisonRemarksTests {
    private func report(
        _ theCase: Case, _ first: ClosedRange<Int>, _ second: ClosedRange<Int>,
        undatedCount: Int = 0
    ) throws -> ComparisonReport {
        let sides = try [first, second].map { days in
            try theCase.snapshot(
                Selection(window: Window(day(days.lowerBound)...day(days.upperBound))))
        }
        return ComparisonReport(
            of: SnapshotComparison(from: sides[0], to: sides[1], matching: .ties), before: "then",
            after: "now", undatedCount: undatedCount)
    }

    private func cited(
        _ events: [(kind: RelationKind, goldstein: Double?, document: String?)],
        weight: Double = 1
    ) throws -> Case {
        var builder = CaseBuilder()
        for (number, event) in events.enumerated() {
            builder.add(
                Event(
                    id: "\(number)", date: EventDate(day(1 + number)), source: "a", target: "b",
                    kind: event.kind, weight: weight, goldstein: event.goldstein,
                    citation: Citation(document: event.document)))
        }
        return try builder.build()
    }

    @Test("names events on both sides of periods that overlap, beside the weights and in JSON")
    func overlap() throws {
        let theCase = try smallCase([
            ("a", "b", .conflict, 1, day: 1), ("a", "b", .conflict, 1, day: 5),
            ("a", "b", .conflict, 1, day: 9),
        ])
        let report = try report(theCase, 1...6, 4...9)
        let caution =
            "the sides overlap (2020-01-04..2020-01-06); 1 event on both cannot differ, so that less "
            + "seems to change than did"
        #expect(try report.report.shownLines().contains { $0.hasSuffix("here: \(caution).") })
        #expect(report.remarks.first == caution)
        let notes = try #require(try report.report.json()["notes"]?.elements)
        #expect(notes.first == .string(caution))
        #expect(try report.report.json()["shared_events"] == .integer(1))
        for days in [(1...3, 4...9), (1...9, 1...9)] {
            #expect(
                try !self.report(theCase, days.0, days.1).remarks.contains {
                    $0.contains("overlap")
                })
        }
    }

    @Test("tells that nothing is known of a period outside the case, and not of a quiet one within")
    func outside() throws {
        let theCase = try smallCase([
            ("a", "b", .conflict, 1, day: 10), ("a", "b", .conflict, 1, day: 30),
        ])
        let outside = try report(theCase, 10...12, 40...50)
        #expect(
            outside.sentences == [
                "There is nothing to compare with: no event begins in 2020-02-09..2020-02-19; the case runs "
                    + "from 2020-01-10 to 2020-01-30."
            ])
        #expect(!outside.remarks.contains("now has no events"))
        let quiet = try report(theCase, 10...12, 15...20)
        #expect(quiet.sentences.first == "The only pair with ties ended.")
        #expect(quiet.remarks.contains("now has no events"))
    }

    @Test("is told beside variants too")
    func variants() throws {
        let theCase = try smallCase([
            ("a", "b", .conflict, 1, day: 1), ("a", "b", .conflict, 2, day: 9),
        ])
        let told = try report(theCase, 6...9, 1...4)
        #expect(!told.remarks.isEmpty)
        let dates = ChangeStabilityReport(
            of: try ChangeStability(of: told.comparison, against: .dates(count: 20), seed: 1),
            told: told)
        #expect(
            dates.remarks == told.remarks + ["every event has a known day, so no variant differs"])
        let sources = ChangeSourcesReport(of: try ChangeSources(of: told.comparison), told: told)
        #expect(sources.remarks == told.remarks)
        for report in [dates.report, sources.report] {
            let headline = try report.shownLines()[0]
            #expect(headline.contains("from then back to now, and "))
        }
    }

    @Test("tells that the later period is named first")
    func backwards() throws {
        let theCase = try smallCase([
            ("a", "b", .conflict, 1, day: 1), ("a", "b", .conflict, 1, day: 9),
        ])
        let back = try report(theCase, 6...9, 1...4)
        #expect(try back.report.shownLines()[0].hasSuffix("from then back to now"))
        #expect(
            back.remarks.contains(
                "then is named first and lies after now: what is told as new ended, and the other way "
                    + "round"))
        let forth = try report(theCase, 1...4, 6...9)
        #expect(try forth.report.shownLines()[0].hasSuffix("from then to now"))
        #expect(!forth.remarks.contains { $0.contains("is named first") })
    }

    @Test("tells of turns that rest on a single event of a side")
    func singleEvents() throws {
        func remark(_ before: Int, _ after: Int, others: Int = 0) throws -> String? {
            var events: [(String, String, RelationKind, Double, day: Int)] = []
            for pair in 0...others {
                let count = pair == 0 ? (before, after) : (2, 2)
                for _ in 0..<count.0 { events.append(("a", "b\(pair)", .conflict, 1, day: 1)) }
                for _ in 0..<count.1 { events.append(("a", "b\(pair)", .cooperation, 1, day: 9)) }
            }
            return try report(smallCase(events), 1...4, 6...9).remarks.first {
                $0.contains("single event")
            }
        }
        let end = "on a single event of a side; entente turns asks for two on each"
        #expect(try remark(1, 5) == "the turn rests \(end)")
        #expect(try remark(5, 1, others: 2) == "1 of 3 turns rests \(end)")
        #expect(try remark(2, 2, others: 1) == nil)
    }

    @Test("tells how many documents are cited, and how many of them by both")
    func documents() throws {
        func remark(_ documents: [String]) throws -> String? {
            try report(
                cited(documents.map { (.conflict, nil, $0) }), 1...2, 3...4
            ).remarks.first { $0.hasPrefix("the sides cite") }
        }
        let doubt = "; what other sources tell can look like change"
        // A document of its own for each event, as in news, is none to doubt.
        #expect(
            try remark(["x", "y", "z", "z"])
                == "the sides cite 2 documents and 1; none is cited by both")
        #expect(
            try remark(["x", "y", "y", "z"])
                == "the sides cite 2 documents and 2; 1 is cited by both")
        #expect(
            try remark(["x", "x", "z", "z"])
                == "the sides cite 1 document and 1; none is cited by both\(doubt)")
        #expect(try remark(["x", "y", "x", "y"]) == nil)
    }

    @Test("tells of events whose day is not known that may lie elsewhere, as slices do")
    func uncertain() throws {
        func theCase(_ dates: [(EventDate, RelationKind)]) throws -> Case {
            var builder = CaseBuilder()
            for (number, (date, kind)) in dates.enumerated() {
                builder.add(
                    Event(
                        id: "\(number)", date: date, source: "a",
                        target: "b", kind: kind))
            }
            return try builder.build()
        }
        let year = try theCase([
            (EventDate(day(1), precision: .year), .conflict),
            (EventDate(day(1), precision: .month), .cooperation),
            (EventDate(day(34)), .cooperation),
        ])
        let (first, second) = (1...31, 32...60)
        let report = try report(year, first, second)
        #expect(
            report.remarks.contains(
                "1 of 2 events whose day is not known may have been outside the period that counts it; "
                    + "take longer periods, or --uncertain spread"))
        let overview = try SliceReport(
            of: SliceOverview(
                of: year, over: year.slices(Selection(), by: .every(CalendarStep(1, .month)))))
        #expect(overview.remarks.contains { $0.contains("outside the slice that counts it") })
        #expect(try report.report.json()["uncertain_events_perhaps_elsewhere"] == .integer(1))
        let known = try self.report(
            theCase([
                (EventDate(day(1), precision: .month), .conflict),
                (EventDate(day(34)), .conflict),
            ]), first, second)
        #expect(!known.remarks.contains { $0.contains("not known") })
    }

    @Test("tells of days beyond the events of the case, beside rates that are divided by them")
    func beyond() throws {
        let theCase = try smallCase([
            ("a", "b", .conflict, 1, day: 10), ("a", "b", .conflict, 2, day: 40),
        ])
        func report(_ first: ClosedRange<Int>, _ basis: ComparisonBasis) throws -> ComparisonReport
        {
            let sides = try [first, 31...335].map { days in
                try theCase.snapshot(
                    Selection(window: Window(day(days.lowerBound)...day(days.upperBound))))
            }
            return ComparisonReport(
                of: SnapshotComparison(
                    from: sides[0], to: sides[1], basis: basis, matching: .ties),
                before: "then", after: "now")
        }
        let rate =
            "now reaches 295 days past the last event of the case, and its weights are divided "
            + "by those days too; 2020-01-31..2020-02-09 is the part between its events"
        #expect(try report(10...30, .day).cautions == [rate])
        #expect(try report(10...30, .month).cautions == [rate])
        #expect(try report(10...30, .share).cautions.isEmpty)
        #expect(
            try report(10...30, .total).remarks.contains {
                $0.hasPrefix(
                    "now reaches 295 days past the last event of the case, of which it tells")
            })
        #expect(
            try report(1...30, .day).cautions.first
                == "then begins 9 days before the first event of the case, and its weights are divided "
                + "by those days too; 2020-01-10..2020-01-30 is the part between its events")
    }

    @Test(
        "counts events without a Goldstein value on both sides, and shows no net weight against it")
    func unvalued() throws {
        let mixed = try report(
            cited([
                (.conflict, nil, nil), (.cooperation, 2, nil), (.conflict, -4, nil),
                (.conflict, nil, nil),
            ]), 1...2, 3...4)
        #expect(mixed.remarks.last?.hasPrefix("2 of 4 events have no Goldstein value") == true)
        // A tone of +2, with as much cooperation as conflict: no net weight says that.
        let line = try #require(
            try mixed.report.shownLines().first { $0.contains("turned hostile") })
        #expect(line.contains("tone +2.00 → -4.00, events 2 → 2"))
        let full = try report(
            cited([
                (.cooperation, 1, nil), (.cooperation, 2, nil), (.conflict, -4, nil),
                (.conflict, -5, nil),
            ]), 1...2, 3...4)
        #expect(!full.remarks.contains { $0.contains("Goldstein") })
        #expect(
            try full.report.shownLines().contains {
                $0.contains("tone +1.50 → -4.50, net weight +2.0 → -2.0, events 2 → 2")
            })
    }

    @Test("tells of events without a date, and leaves the lengths of a few days between events")
    func lengths() throws {
        let theCase = try smallCase([
            ("a", "b", .conflict, 1, day: 1), ("a", "b", .conflict, 1, day: 9),
        ])
        let undated = try report(theCase, 1...4, 6...9, undatedCount: 2)
        #expect(undated.remarks.last == "2 events without a date are on neither side")
        #expect(try undated.report.json()["undated_events"] == .integer(2))
        func cautions(_ days: [Int]) throws -> [String] {
            let sides = try days.map { last in
                try smallCase([
                    ("a", "b", .conflict, 1, day: 1), ("a", "b", .conflict, 1, day: last),
                ]).snapshot()
            }
            let report = ComparisonReport(
                of: SnapshotComparison(from: sides[0], to: sides[1]), before: "then", after: "now")
            #expect(report.remarks.contains { $0.hasPrefix("the events of the sides span ") })
            return report.cautions
        }
        #expect(try cautions([2, 3]).isEmpty)
        #expect(try cautions([40, 80]).count == 1)
    }

    @Test("tells of ids that carry another name on the later side")
    func otherNames() throws {
        let cases = try [
            [("usa", "United States"), ("china", "China")],
            [("china", "United States"), ("usa", "China")],
        ].map { actors in
            var builder = CaseBuilder()
            for (id, name) in actors { builder.add(PoliticalActor(id, name: name)) }
            builder.add(
                Event(
                    id: "1", date: EventDate(day(1)), source: "usa", target: "china",
                    kind: .conflict))
            return try builder.build()
        }
        let matching = ActorMatching(from: cases[0], to: cases[1])
        let report = ComparisonReport(
            of: SnapshotComparison(from: try cases[0].snapshot(), to: try cases[1].snapshot()),
            before: "then", after: "now", matching: matching)
        #expect(
            report.remarks.contains(
                "2 ids carry another name on the later side, and each is taken for one actor all the "
                    + "same: usa is United States, then China (United States is china there), china is "
                    + "China, then United States (China is usa there); give different actors different "
                    + "ids"))
        #expect(
            try report.report.json()["matching"]?["other_names"]?.elements.count == 2)
    }

    @Test("tells actors of one label apart by their ids")
    func labels() throws {
        func theCase(_ ids: [String]) throws -> Case {
            var builder = CaseBuilder()
            for id in ids { builder.add(PoliticalActor(id, name: "America")) }
            builder.add(PoliticalActor("ru", name: "Russia"))
            for (number, id) in ids.enumerated() {
                builder.add(
                    Event(
                        id: "\(number)", date: EventDate(day(1)), source: id, target: "ru",
                        kind: .conflict))
            }
            return try builder.build()
        }
        let (before, after) = (try theCase(["usa"]), try theCase(["us1", "us2"]))
        let report = ComparisonReport(
            of: SnapshotComparison(from: try before.snapshot(), to: try after.snapshot()),
            before: "then", after: "now", matching: ActorMatching(from: before, to: after))
        let lines = try report.report.shownLines()
        #expect(lines[0] == "Change from then to now")
        #expect(lines.contains { $0.hasPrefix("Entered (2): America (us1), America (us2).") })
        #expect(lines.contains { $0.hasPrefix("Russia – America (us1), conflict: entered") })
        #expect(report.remarks.contains { $0.contains("usa (us1 or us2)") })
    }
}
