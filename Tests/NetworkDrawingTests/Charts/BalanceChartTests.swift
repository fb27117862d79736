import ActorNetworks
import DOT
import Graphs
import Graphviz
import Testing

@testable import NetworkDrawing

@Suite("The chart of balance over time")
struct BalanceChartTests {
    private func series(
        _ theCase: Case, _ selection: Selection = Selection(), every step: CalendarStep
    ) throws -> BalanceSeries {
        let slices = try theCase.slices(selection, by: .every(step))
        return try BalanceSeries(of: slices, theCase.snapshots(selection, over: slices))
    }

    private func seeds() throws -> BalanceSeries {
        var selection = Selection()
        selection.rollUp = .roots
        return try series(Seeds.wholeCase, selection, every: CalendarStep(1, .quarter))
    }

    /// Random events of six actors in some months, in every third of them none.
    private func random(months: Int) throws -> BalanceSeries {
        var random = SplitMix64(seed: 4)
        var builder = CaseBuilder(title: "Balance")
        for month in 0..<months where month % 3 < 2 {
            for number in 0..<12 {
                let source = Int.random(in: 0..<6, using: &random)
                let target = (source + Int.random(in: 1..<6, using: &random)) % 6
                builder.add(
                    Event(
                        id: "\(month) \(number)",
                        date: EventDate(Day(number: Int32(1000 + 30 * month + number))),
                        source: "a\(source)", target: "a\(target)",
                        kind: Bool.random(using: &random) ? .cooperation : .conflict))
            }
        }
        return try series(builder.build(), every: CalendarStep(1, .month))
    }

    @Test("has the figures of the slices at their heights, and gaps where there are none")
    func lines() throws {
        let series = try seeds()
        let reading = ChartReading(Chart(of: series))
        let values: [(name: String, value: (StructuralBalance) -> Double?)] = [
            (Words.english.balancedTriangles, { $0.balance }),
            (Words.english.fitOfCamps, { $0.camps.found.normalized }),
            (Words.english.balancedByChance, { $0.chance?.expected }),
        ]
        var heights: [(value: Double, y: Double)] = []
        for (name, value) in values {
            let known = series.entries.filter { value($0.balance) != nil }
            let marks = reading.marks.filter { $0.tooltip.contains(": \(name) ") }
            #expect(marks.count == known.count && !known.isEmpty)
            for (mark, entry) in zip(marks.sorted { $0.place.x < $1.place.x }, known) {
                #expect(mark.tooltip.hasPrefix("\(entry.slice.name): "))
                heights.append((value(entry.balance) ?? .nan, mark.place.y))
            }
        }
        let low = try #require(heights.min { $0.value < $1.value })
        let high = try #require(heights.max { $0.value < $1.value })
        let slope = (high.y - low.y) / (high.value - low.value)
        #expect(slope > 100)
        for height in heights {
            #expect(abs(low.y + slope * (height.value - low.value) - height.y) < 0.05)
        }
    }

    @Test("has hollow marks where triangles are few")
    func hollow() throws {
        let series = try seeds()
        let marks = ChartReading(Chart(of: series)).marks.filter {
            $0.tooltip.contains(": \(Words.english.balancedTriangles) ")
        }.sorted { $0.place.x < $1.place.x }
        let known = series.entries.filter { $0.balance.balance != nil }
        #expect(marks.map(\.isFilled) == known.map { $0.balance.triads.count >= 5 })
        #expect(Set(marks.map(\.isFilled)).count == 2)
    }

    @Test("counts friendly pairs above zero and hostile ones below, and events below both")
    func pairs() throws {
        let series = try seeds()
        let reading = ChartReading(Chart(of: series))
        let bars = reading.lines("pairs")
        let signs = series.entries.map(\.balance.signs)
        let counts =
            signs.map(\.positiveCount).filter { $0 > 0 }
            + signs.map { -$0.negativeCount }.filter { $0 < 0 }
        #expect(bars.count == counts.count)
        let scale = bars[0].height / Double(counts[0])
        #expect(scale > 0)
        for (bar, count) in zip(bars, counts) {
            #expect(abs(bar.height - scale * Double(count)) < 0.05)
        }
        let events = reading.lines("coverage").filter { $0.tooltip.hasSuffix("s") }
        #expect(events.allSatisfy { $0.start.y < (bars.map(\.end.y).min() ?? 0) })
        for entry in series.entries where entry.balance.snapshot.eventCount > 0 {
            let words = Words.english.events(entry.balance.snapshot.eventCount)
            #expect(
                reading.lines("coverage").contains { $0.tooltip == "\(entry.slice.name): \(words)" }
            )
        }
    }

    @Test(
        "is the same twice and has texts apart, of few slices and of many", arguments: [1, 3, 300])
    func texts(months: Int) throws {
        let series = try random(months: months)
        let chart = Chart(of: series)
        #expect(ChartReading(chart).overlaps == [])
        #expect(chart.document == Chart(of: series).document)
        #expect(chart.title == "Balance: balance over time")
        #expect(chart.summary.contains("balanced triangles"))
        var style = Chart.Style()
        style.size = PrintedSize(400, .pixels)
        #expect(ChartReading(Chart(of: series, style: style)).overlaps == [])
    }

    @Test("tells of pairs without a sign and of events in no slice")
    func leftOut() throws {
        var builder = CaseBuilder(title: "Left out")
        for (number, (kind, date)) in [
            (RelationKind.cooperation, EventDate(Day(number: 16_000))),
            (.conflict, EventDate(Day(number: 16_000))), (.negotiation, .unknown),
            (.negotiation, EventDate(Day(number: 16_001))),
        ].enumerated() {
            builder.add(
                Event(
                    id: "\(number)", date: date, source: "a", target: number == 3 ? "c" : "b",
                    kind: kind))
        }
        let chart = Chart(of: try series(builder.build(), every: CalendarStep(1, .month)))
        #expect(
            chart.notes == [
                "Without a sign, and so not drawn: 1 pair of as much cooperation as conflict, "
                    + "1 pair of neither, over all slices.",
                "In no slice: 1 event without a date.",
            ])
    }

    @Test("says how its lines are read, and what a gap is")
    func words() throws {
        let svg = String(
            decoding: try Chart(of: try seeds()).rendered(as: .svg, by: InProcessRenderer()),
            as: UTF8.self)
        for words in ["Hollow: fewer than 5 triangles.", "A gap: no triangle"] {
            #expect(svg.contains(words))
        }
    }
}
