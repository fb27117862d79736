import ActorNetworks
import Foundation
import NetworkFormats
import NetworkReports
import Testing

@Suite("The report of slices")
struct SliceReportTests {
    /// January: a – b cooperates with 2, b – c is in conflict with 4. February: a – b cooperates with
    /// 5, a – c is in conflict with 1. March: nothing. April: a – b cooperates with 5.
    private let events: [(String, String, RelationKind, Double, day: Int)] = [
        ("a", "b", .cooperation, 2, day: 1), ("b", "c", .conflict, 4, day: 2),
        ("a", "b", .cooperation, 5, day: 33), ("a", "c", .conflict, 1, day: 34),
        ("a", "b", .cooperation, 5, day: 95),
    ]

    private func report(
        _ selection: Selection = Selection(), leavesOutEmpty: Bool = false
    ) throws -> SliceReport {
        let theCase = try smallCase(events)
        let slices = try theCase.slices(selection, by: .every(CalendarStep(1, .month)))
        return SliceReport(
            of: try SliceOverview(
                of: theCase, selection, over: slices, leavesOutEmpty: leavesOutEmpty))
    }

    @Test("counts by hand, and gives change as the share of weight that differs")
    func figures() throws {
        let report = try report().report
        // Tone is cooperation less conflict as a part of both, where no event has a Goldstein value.
        // April is partial: its days after the last event hold nothing.
        // February shares min(2, 5) of max(2, 5) + 4 + 1 with January; April shares nothing with March.
        #expect(
            try report.table().csv == """
                slice,start,end,events,cooperation,negotiation,conflict,sources,tone,balance,change,\
                doubt,partial,actors,entered,left,new_actors,ties,cooperation_ties,negotiation_ties,\
                conflict_ties,density
                2020-01,2020-01-01,2020-01-31,2,1,0,1,0,-0.333333333333,,,0,,3,3,0,3,2,1,0,1,0.666666666667
                2020-02,2020-02-01,2020-02-29,2,1,0,1,0,0.666666666667,,0.8,0,,3,0,0,0,2,1,0,1,0.666666666667
                2020-03,2020-03-01,2020-03-31,0,0,0,0,0,,,1,,,0,0,3,0,0,0,0,0,
                2020-04,2020-04-01,2020-04-30,1,1,0,0,0,1,,1,0,yes,2,2,0,0,1,1,0,0,1

                """)
        #expect(try report.json()["slices"]?.elements.map(\.plain) == report.csvRows())
        let shown = try report.shownTables()[0].table
        expectAgreement(shown, try report.csvRows())
        #expect(shown.printedRows.map { $0["change"] } == ["–", "0.80", "1.00", "1.00"])
        #expect(shown.printedRows.map { $0["tone"] } == ["-0.33", "+0.67", "–", "+1.00"])
    }

    @Test("takes the fewest events of a pair over all slices together, not in each, and not never")
    func minimumEvents() throws {
        var selection = Selection()
        selection.minimumEvents = 2
        // a – b has three events, though never two in a month; the others have one each.
        let rows = try report(selection).report.csvRows()
        #expect(rows.map { $0["events"] } == ["1", "1", "0", "1"])
        #expect(rows.map { $0["conflict"] } == ["0", "0", "0", "0"])
        selection.minimumEvents = 4
        #expect(
            try report(selection).report.csvRows().map { $0["events"] } == ["0", "0", "0", "0"])
    }

    @Test("leaves out slices without events where it is told, for readers and programs")
    func nonempty() throws {
        let report = try report(leavesOutEmpty: true).report
        #expect(try report.csvRows().map { $0["slice"] } == ["2020-01", "2020-02", "2020-04"])
        #expect(try report.shownTables()[0].table.rows.count == 3)
        let lines = try report.shownLines()
        // January has as many events as February.
        #expect(
            lines[0].hasPrefix(
                "3 slices with events, 2020-01 to 2020-04: most events in 2020-01 and 1 other (2)"))
        // April is held against February: 5 of 6 are the same, and C left.
        let change = try report.csvRows().last.flatMap { Double($0["change"] ?? "") } ?? .nan
        #expect(abs(change - 1.0 / 6) < 1e-12)
        #expect(lines.contains { $0.hasPrefix("2020-04: out C") })
        #expect(!lines.contains { $0.hasPrefix("2020-03") })
        var selection = Selection()
        selection.kinds = [.negotiation]
        let none = try self.report(selection, leavesOutEmpty: true)
        #expect(try none.report.shownLines()[0] == "no slices with events")
    }

    @Test("of phases tells what lies in none of them and which of them overlap, once each")
    func phases() throws {
        func phase(_ id: String, _ first: Int, _ last: Int) -> Phase {
            Phase(id, name: id.uppercased(), window: Window(day(first)...day(last)))
        }
        // two and three share days with one, which lasts longest; four stands alone, five holds four.
        let theCase = try smallCase(
            events,
            phases: [
                phase("one", 1, 33), phase("two", 2, 3), phase("three", 33, 40),
                phase("four", 50, 60), phase("five", 49, 70),
            ])
        let slices = try theCase.phaseSlices(Selection())
        let report = SliceReport(
            of: try SliceOverview(of: theCase, over: slices), phasesOf: try CaseSummary(theCase))
        let expected = [
            "1 event begins outside every phase, and so in no slice or comparison by phases",
            "ONE and TWO overlap (2020-01-02..2020-01-03); events in both count twice",
            "ONE and THREE overlap (2020-02-02); events in both count twice",
            "FIVE and FOUR overlap (2020-02-19..2020-02-29); events in both count twice",
        ]
        #expect(report.remarks == expected)
        #expect(try report.report.shownLines().suffix(4) == expected[...])
        let json = try report.report.json()
        #expect(json["notes"] == .array(expected.map { .string($0) }))
        #expect(json["events_outside_phases"] == .integer(1))
        #expect(
            try report.report.csvRows().map { $0["phase"] } == [
                "one", "two", "three", "five", "four",
            ])
    }

    @Test("leads with the busiest slice and the greatest change between whole ones")
    func headline() throws {
        #expect(
            try report().report.shownLines()[0]
                == "4 slices, 2020-01 to 2020-04: most events in 2020-01 and 1 other (2)")
        let grown = try smallCase(
            (0..<60).map { ("a", $0 < 20 ? "b" : "c", .conflict, 1, day: 1 + 2 * $0) })
        let slices = try grown.slices(Selection(), by: .every(CalendarStep(1, .month)))
        let report = SliceReport(of: try SliceOverview(of: grown, over: slices)).report
        // February has 4 events of a – b and 10 of a – c, after 16 of a – b in January.
        #expect(
            try report.shownLines()[0]
                == "4 slices, 2020-01 to 2020-04: most events in 2020-01 and 1 other (16), greatest "
                + "change in 2020-02 (0.85)")
    }

    @Test("tells ties of the greatest change, and that greater ones are not meant")
    func ties() throws {
        func headline(_ weights: [Double?]) throws -> String {
            let theCase = try smallCase(
                weights.enumerated().compactMap { week, weight in
                    weight.map { ("a", "b", .conflict, $0, day: 6 + 7 * week) }
                })
            let slices = weights.indices.map { week in
                TimeSlice(
                    name: "week \(week)",
                    window: Window(from: day(6 + 7 * week), before: day(13 + 7 * week)))
            }
            return try SliceReport(of: SliceOverview(of: theCase, over: slices))
                .report.shownLines()[0]
        }
        #expect(
            try headline([4, 2, 4, 2]).hasSuffix(", greatest change in week 1 and 2 others (0.50)"))
        #expect(try headline([4, 2, 4, 3]).hasSuffix(" in week 1 and 1 other (0.50)"))
        #expect(
            try headline([4, 2, nil, 4, 3]).hasSuffix(
                " in week 1 (0.50; partial and empty slices aside)"))
    }

    @Test("tells how many events have no Goldstein value, where others have one")
    func unvalued() throws {
        func remarks(_ values: [Double?]) throws -> [String] {
            var builder = CaseBuilder()
            for (number, value) in values.enumerated() {
                builder.add(
                    Event(
                        id: "\(number)", date: EventDate(day(1 + number)), source: "a",
                        target: "b", kind: .conflict, goldstein: value))
            }
            let theCase = try builder.build()
            let slices = try theCase.slices(Selection(), by: .every(CalendarStep(1, .month)))
            let expected = try theCase.changeSeries(over: slices)
            let compared = ChangeSeriesReport(of: expected, title: "case")
            #expect(compared.remarks.last == values.remark)
            let report = SliceReport(of: try SliceOverview(of: theCase, over: slices))
            for json in [try report.report.json(), try compared.report.json()] {
                let count = values.remark == nil ? 0 : values.count { $0 == nil }
                #expect(json["events_without_value"] == .integer(count))
            }
            return report.remarks
        }
        #expect(try remarks([-2, nil, nil]) == [[-2, nil, nil].remark])
        #expect(try remarks([nil, nil]).isEmpty && remarks([-2, -5]).isEmpty)
    }

    @Test("does not hide a partial slice among empty ones")
    func partialEmpty() throws {
        let theCase = try smallCase(events)
        let days = [(1, 31), (61, 70), (71, 80), (81, 82)]
        let slices = days.enumerated().map { number, days in
            TimeSlice(
                name: "\(number)", window: Window(day(days.0)...day(days.1)),
                isPartial: number == 3)
        }
        let table = try SliceReport(of: SliceOverview(of: theCase, over: slices))
            .report.shownTables()[0].table
        #expect(table.rows.map { $0[0].printed } == ["0", "1 … 2: 2 empty slices", "3"])
        #expect(table.printedRows.map { $0["partial"] } == ["–", "–", "yes"])
    }

    @Test("names who came and went, few or all")
    func names() throws {
        let lines = try report().report.shownLines()
        #expect(lines.contains("2020-03: out A, B, C"))
        #expect(lines.contains("2020-04: in A, B"))
        let crowd = try smallCase(
            (0..<40).map { ("a", "b\($0)", .conflict, 1, day: $0 < 20 ? 1 : 40) })
        let slices = try crowd.slices(Selection(), by: .every(CalendarStep(1, .month)))
        let overview = try SliceOverview(of: crowd, over: slices)
        #expect(
            !(try SliceReport(of: overview).report.shownLines().contains { $0.contains("in B") }))
        let all = try SliceReport(of: overview, namesActors: true).report.shownLines()
        let line = try #require(all.first { $0.contains(": in ") })
        #expect(line.components(separatedBy: ", ").count == 39)
        let json = try SliceReport(of: overview).report.json()
        #expect(json["slices"]?.elements[1]["entered_ids"]?.elements.count == 20)
        #expect(json["slices"]?.elements[1]["left_ids"]?.elements.count == 20)
    }

    @Test("says what counts several times, where, and what is in no slice")
    func remarks() throws {
        var builder = CaseBuilder()
        let dates = [
            EventDate(over: day(1)...day(60)), EventDate(day(3)), EventDate(day(40)),
            EventDate(day(1), precision: .year), .unknown,
        ]
        for (number, date) in dates.enumerated() {
            builder.add(
                Event(
                    id: "\(number)", date: date, source: "a", target: "b", kind: .conflict,
                    weight: 1)
            )
        }
        let theCase = try builder.build()
        func remarks(_ assignment: DateAssignment) throws -> [String] {
            var selection = Selection()
            selection.assignment = assignment
            let slices = try theCase.slices(selection, by: .every(CalendarStep(1, .month)))
            return SliceReport(of: try SliceOverview(of: theCase, selection, over: slices)).remarks
        }
        let uncertain =
            "1 event whose day is not known may have been outside the slice that counts it; take "
            + "longer slices, or --uncertain spread"
        let byStart = try remarks(DateAssignment())
        #expect(byStart == ["1 event without a date is in no slice", uncertain])
        let overlap = try remarks(DateAssignment(spans: .overlap, uncertain: .contained))
        #expect(
            overlap.prefix(4) == [
                "events that lasted count in every period that they overlap",
                "events whose day is not known count only in periods that hold all possible days",
                "1 event is in several slices and counts in each, so that the slices add up to more "
                    + "events than there are",
                "1 event is in no slice",
            ])
    }

    @Test("proposes another width where there is one, by the events for each actor")
    func width() throws {
        let theCase = try smallCase(events)
        let slices = try theCase.slices(Selection(), by: .every(CalendarStep(1, .month)))
        let overview = try SliceOverview(of: theCase, over: slices)
        let lines = try SliceReport(
            of: overview, otherWidths: ("--every quarter", "--every week")
        ).report.shownLines()
        #expect(
            lines.contains(
                "width: half of the slices have 0.7 events for each actor or fewer; 5 or more say "
                    + "more of a network. What holds should hold in other widths: try --every "
                    + "quarter too."))
    }
}

extension [Double?] {
    fileprivate var remark: String? {
        let valued = compactMap(\.self).count
        return valued == 0 || valued == count
            ? nil
            : "\(count - valued) of \(count) events have no Goldstein value; a tone is the mean of those "
                + "that have one, and of weights only where none has"
    }
}
