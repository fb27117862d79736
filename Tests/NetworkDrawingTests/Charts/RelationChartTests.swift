import ActorNetworks
import DOT
import Graphs
import Graphviz
import Testing

@testable import NetworkDrawing

@Suite("The chart of a relation")
struct RelationChartTests {
    /// Events of two actors: the day, the kind, the weight and the value.
    private typealias Row = (day: Int, kind: RelationKind, weight: Double, value: Double?)

    private func snapshot(
        _ rows: [Row], names: (String, String) = ("A", "B"), _ selection: Selection = Selection(),
        undated: Int = 0
    ) throws -> Snapshot {
        var builder = CaseBuilder(title: "Relation")
        builder.add(PoliticalActor("a", name: names.0))
        builder.add(PoliticalActor("b", name: names.1))
        for (number, row) in rows.enumerated() {
            builder.add(
                Event(
                    id: "e\(number)", date: EventDate(Day(number: Int32(row.day))), source: "a",
                    target: "b", kind: row.kind, weight: row.weight, goldstein: row.value))
        }
        for number in 0..<undated {
            builder.add(
                Event(
                    id: "u\(number)", date: .unknown, source: "b", target: "a", kind: .conflict))
        }
        return try builder.build().snapshot(selection)
    }

    private func chart(
        _ snapshot: Snapshot, by rule: TurnRule = TurnRule(), style: Chart.Style = Chart.Style()
    ) throws -> (chart: Chart, evidence: Evidence) {
        let evidence = try snapshot.evidence(between: "a", and: "b", by: rule)
        return (
            try Chart(of: evidence, between: 0, and: 1, in: snapshot, style: style), evidence
        )
    }

    /// Events on so many days, one to four each, some days without any.
    private func randomRows(days: Int, seed: UInt64, isValued: Bool = true) -> [Row] {
        var random = SplitMix64(seed: seed)
        return (0..<days).flatMap { day -> [Row] in
            (0..<Int.random(in: 0...4, using: &random)).map { _ in
                let kind = RelationKind.allCases.randomElement(using: &random) ?? .conflict
                let weight = Double(Int.random(in: 1...100, using: &random)) / 10
                return (
                    16_000 + day, kind, weight,
                    isValued ? (kind == .conflict ? -weight : weight) : nil
                )
            }
        }
    }

    @Test(
        "has a bar for each kind of each period with events, with an area as its weight, on its side",
        arguments: [1, 3, 40, 1000])
    func bars(days: Int) throws {
        let rows = randomRows(days: days, seed: 7) + [(16_000, .cooperation, 3, 3)]
        let (chart, evidence) = try chart(try snapshot(rows), by: TurnRule(period: .day))
        let reading = ChartReading(chart)
        var scales: [Double] = []
        for kind in RelationKind.allCases {
            let bars = reading.lines(kind.name)
            let periods = evidence.periods.filter { $0.eventCount(of: kind) > 0 }
            #expect(bars.count == periods.count)
            for (bar, period) in zip(bars, periods) {
                #expect(bar.tooltip.hasPrefix("\(period.title): \(kind.name)"))
                #expect((bar.height < 0) == (kind == .conflict))
                let weight = rows.reduce(0) {
                    Day(number: Int32($1.day)) == period.window.start && $1.kind == kind
                        ? $0 + $1.weight : $0
                }
                #expect(abs(period.weight(of: kind) - weight) < 1e-9)
                if abs(bar.height) > 2 { scales.append(bar.area / weight) }
            }
        }
        let (least, most) = (try #require(scales.min()), try #require(scales.max()))
        #expect(most / least < 1.02)
    }

    @Test("stacks about one zero: cooperation begins where conflict does, talks below them")
    func zero() throws {
        let rows: [Row] = [
            (16_000, .cooperation, 5, 5), (16_001, .conflict, 2, -2), (16_001, .negotiation, 1, 1),
        ]
        let reading = ChartReading(
            try chart(try snapshot(rows), by: TurnRule(period: .day)).chart)
        let (up, down) = (reading.lines("cooperation")[0], reading.lines("conflict")[0])
        let talks = reading.lines("negotiation")[0]
        #expect(up.start.y == down.start.y)
        #expect(talks.end.y < down.end.y)
        // One scale for all three.
        #expect(abs(up.height / 5 + down.height / 2) < 0.05)
        #expect(abs(up.height / 5 - talks.height) < 0.05)
        #expect(down.start.x == talks.start.x && up.start.x < down.start.x)
    }

    @Test("shows a bar of events that weigh nothing")
    func weightless() throws {
        let rows: [Row] = [(16_000, .cooperation, 0, nil), (16_001, .conflict, 9, nil)]
        let reading = ChartReading(
            try chart(try snapshot(rows), by: TurnRule(period: .day)).chart)
        #expect(reading.lines("cooperation").first.map { $0.height > 0.4 } ?? false)
    }

    @Test(
        "has the tone of each period at its height, a line for each run without a gap",
        arguments: [true, false])
    func tone(isValued: Bool) throws {
        let rows = randomRows(days: 60, seed: 11, isValued: isValued)
        let (chart, evidence) = try chart(
            try snapshot(rows), by: TurnRule(period: .day, minimumEvents: 2))
        let reading = ChartReading(chart)
        let marks = reading.marks
        let periods = zip(evidence.periods, evidence.roles).compactMap { period, role in
            period.tone.map { (title: period.title, tone: $0, role: role) }
        }
        #expect(marks.count == periods.count && marks.count > 20)
        // Heights go with tones in a straight line.
        let ends = periods.indices.sorted { periods[$0].tone < periods[$1].tone }
        let (low, high) = (try #require(ends.first), try #require(ends.last))
        let slope =
            (marks[high].place.y - marks[low].place.y) / (periods[high].tone - periods[low].tone)
        #expect(slope > 0)
        let bars = Dictionary(
            RelationKind.allCases.flatMap { reading.lines($0.name) }.map {
                (String($0.tooltip.prefix(10)), $0.start.x)
            }, uniquingKeysWith: { one, _ in one })
        for (mark, period) in zip(marks, periods) {
            let expected = marks[low].place.y + slope * (period.tone - periods[low].tone)
            #expect(abs(mark.place.y - expected) < 0.05)
            #expect(mark.tooltip.hasPrefix("\(period.title): tone"))
            #expect(mark.place.x == bars[period.title])
            #expect(mark.isFilled == (period.role != .thin && period.role != .faint))
        }
        let toned = Set(periods.map(\.title))
        let days = (16_000...16_060).map { Day(number: $0).description }
        let runs = days.split { !toned.contains($0) }.count { $0.count > 1 }
        #expect(reading.lines("tone").count == runs && runs > 1)
    }

    @Test("marks turns where they are found, with the period")
    func turns() throws {
        let rows: [Row] = (0..<6).flatMap { month -> [Row] in
            (0..<3).map { (16_071 + 31 * month + $0, month < 3 ? .conflict : .cooperation, 2, nil) }
        }
        let (chart, evidence) = try chart(try snapshot(rows))
        let turn = try #require(evidence.turns.first)
        #expect(evidence.turns.count == 1)
        let reading = ChartReading(chart)
        let title = turn.after.period.title
        #expect(reading.textBoxes.contains { $0.text.contains("Turn in \(title): friendly") })
        // Through the tone and through the bars.
        let bar = reading.lines("cooperation").first { $0.tooltip.hasPrefix(title) }
        #expect(reading.lines("turn").map(\.start.x) == [bar?.start.x, bar?.start.x])
    }

    @Test("numbers the weightiest events and lists them, none of those that others equal")
    func weightiest() throws {
        var rows: [Row] = (0..<9).map { (16_000 + 40 * $0, .cooperation, 1, nil) }
        rows[2].weight = 9
        rows[6].weight = 8
        let texts = ChartReading(try chart(try snapshot(rows)).chart).textBoxes.map(\.text)
        #expect(texts.contains(Words.english.weightiestEvents))
        let dates = rows.map { Day(number: Int32($0.day)).description }
        for (index, date) in dates.enumerated() {
            #expect(texts.contains { $0.hasPrefix("\(date) · A → B") } == [2, 6].contains(index))
        }
        let equal: [Row] = (0..<9).map { (16_000 + 40 * $0, .cooperation, 1, nil) }
        #expect(
            !ChartReading(try chart(try snapshot(equal)).chart).textBoxes.contains {
                $0.text == Words.english.weightiestEvents
            })
    }

    @Test("says what is in no bar")
    func leftOut() throws {
        let rows: [Row] = [(16_000, .cooperation, 5, 5), (16_500, .conflict, 5, -5)]
        let chart = try chart(try snapshot(rows, undated: 2)).chart
        #expect(chart.notes == ["Not drawn: 2 events not known to one month."])
        let window = Window(Day(number: 16_010)...Day(number: 16_600))
        let slices = TurnRule(.slices([TimeSlice(window)]))
        #expect(
            try self.chart(try snapshot(rows), by: slices).chart.notes
                == ["Not drawn: 1 event outside of the periods."])
    }

    @Test(
        "has texts that do not lie over each other, whatever the names, however many periods",
        arguments: [1, 3, 50, 1000])
    func texts(days: Int) throws {
        let hostile = "<b>\"&amp;\\N\u{7}"
        let long = String(repeating: "Very long name of an alliance ", count: 6)
        for names in [("A", "B"), (hostile, long), ("إيران", "ישראל")] {
            let rows = randomRows(days: days, seed: 3) + [(16_000, .conflict, 12, -10)]
            for period in [CalendarUnit.day, .month] {
                let chart = try chart(
                    try snapshot(rows, names: names), by: TurnRule(period: period)
                ).chart
                #expect(ChartReading(chart).overlaps == [])
                if days == 3 {
                    let svg = try chart.rendered(as: .svg, by: InProcessRenderer())
                    #expect(String(decoding: svg, as: UTF8.self).contains("</svg>"))
                }
            }
        }
    }

    @Test("has names of kinds apart where their bars are so low that they would touch")
    func names() throws {
        let rows: [Row] =
            (0..<6).map { _ in (16_000, .cooperation, 100, nil) }
            + [(16_000, .conflict, 1, nil), (16_000, .negotiation, 1, nil)]
        let reading = ChartReading(try chart(try snapshot(rows)).chart)
        let places = RelationKind.allCases.compactMap { kind in
            reading.textBoxes.first { $0.text == kind.name }?.box.center.y
        }
        #expect(Set(places).count == 3)
        #expect(reading.overlaps == [])
    }

    @Test("is the same twice, and fits a phone")
    func same() throws {
        let snapshot = try snapshot(randomRows(days: 200, seed: 5))
        let (one, other) = (try chart(snapshot).chart, try chart(snapshot).chart)
        #expect(one.document == other.document)
        var style = Chart.Style()
        style.size = PrintedSize(400, .pixels)
        let phone = try chart(snapshot, style: style).chart
        #expect(ChartReading(phone).overlaps == [])
        let bars = (ChartReading(phone).lines("conflict"), ChartReading(one).lines("conflict"))
        let wide = bars.1.map(\.start.x).max() ?? 0
        #expect((bars.0.map(\.start.x).max() ?? 0) < wide * 0.6)
    }

    @Test("is a page with its title where no event is known to a period")
    func nothing() throws {
        let chart = try chart(try snapshot([], undated: 2)).chart
        #expect(chart.title == "Relation: A and B")
        #expect(chart.notes == ["Not drawn: 2 events not known to one month."])
    }
}
