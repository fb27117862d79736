import ActorNetworks
import Foundation
import Graphs
import Testing

@Suite("Change points")
struct ChangePointsTests {
    private func signal(_ oracles: Oracles) throws -> [Double] {
        try #require(
            oracles.entry("series:changes", "changepoints", where: ["pen": "0.05"])
                .parameters["signal"] as? [Double])
    }

    @Test("are where ruptures 1.1.10 finds them", arguments: ["0.05", "0.5"])
    func ruptures(penalty: String) throws {
        let oracles = try Oracles()
        let series = try signal(oracles)
        let expected = try #require(
            oracles.entry("series:changes", "changepoints", where: ["pen": penalty]).expected
                as? [Int])
        let found = ChangePoints(in: series, penalty: Double(penalty))
        #expect(found.starts + [series.count] == expected)
    }

    @Test("by the usual penalty are those of ruptures for two cuts")
    func usual() throws {
        let oracles = try Oracles()
        let expected = try #require(
            oracles.entry("series:changes", "changepoints", where: ["n_bkps": "2"]).expected
                as? [Int])
        #expect(ChangePoints(in: try signal(oracles)).starts + [14] == expected)
    }

    @Test("cost 3 σ̂² ln n each")
    func penalty() {
        // Differences 1, −2, 1, 3 have the median 1 and the distances 0, 3, 0, 2 from it: MAD 1.
        let deviation = 1.4826 / 2.0.squareRoot()
        let expected = 3 * deviation * deviation * log(5.0)
        #expect(abs(ChangePoints.usualPenalty(for: [0, 1, -1, 0, 3]) - expected) < 1e-12)
        // More than half of the differences are 0: their mean distance 5/6 stands in.
        let mean = 5.0 / 6 * Double.pi.squareRoot() / 2
        let sparse = ChangePoints.usualPenalty(for: [0, 0, 0, 0, 0, 5, 5])
        #expect(abs(sparse - 3 * mean * mean * log(7.0)) < 1e-12)
    }

    @Test("are those of plain dynamic programming on random series")
    func plain() {
        var random = SplitMix64(seed: 4)
        for _ in 0..<300 {
            let count = Int.random(in: 0...24, using: &random)
            let minimum = Int.random(in: 1...4, using: &random)
            var level = 0.0
            let series = (0..<count).map { _ in
                if Int.random(in: 0..<6, using: &random) == 0 {
                    level = Double.random(in: -4...4, using: &random)
                }
                return level + Double.random(in: -1...1, using: &random)
            }
            let penalty = Double.random(in: 0.1...6, using: &random)
            let found = ChangePoints(in: series, penalty: penalty, minimumLength: minimum)
            let plain = plainCost(series, penalty, minimum)
            #expect(abs(cost(of: found.starts, series, penalty) - plain) < 1e-9)
            let edges = [0] + found.starts + [count]
            #expect(
                found.starts.isEmpty
                    || zip(edges, edges.dropFirst()).allSatisfy { $1 - $0 >= minimum })
        }
    }

    private func squares(_ values: ArraySlice<Double>) -> Double {
        let mean = values.reduce(0, +) / Double(max(1, values.count))
        return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }

    private func cost(of starts: [Int], _ series: [Double], _ penalty: Double) -> Double {
        let edges = [0] + starts + [series.count]
        return zip(edges, edges.dropFirst()).reduce(penalty * Double(starts.count)) {
            $0 + squares(series[$1.0..<$1.1])
        }
    }

    /// The least cost of all ways to cut, each tried.
    private func plainCost(_ series: [Double], _ penalty: Double, _ minimum: Int) -> Double {
        var least = [Double](repeating: .infinity, count: series.count + 1)
        least[0] = -penalty
        for end in 0...series.count where end >= minimum {
            for start in 0...(end - minimum) where least[start] < .infinity {
                least[end] = min(
                    least[end], least[start] + penalty + squares(series[start..<end]))
            }
        }
        // A series that is shorter than a segment is one all the same.
        return series.count < minimum ? squares(series[...]) : least[series.count]
    }

    @Test("are none in what is constant, short or empty")
    func none() {
        #expect(ChangePoints(in: []).starts == [])
        #expect(ChangePoints(in: [3]).starts == [])
        #expect(ChangePoints(in: [0, 9, 9]).starts == [])
        #expect(ChangePoints(in: [Double](repeating: 0.1, count: 50)).starts == [])
    }
}

@Suite("The outlier chart")
struct OutlierChartTests {
    @Test("flags the drop that a moving range hides")
    func drop() throws {
        let oracles = try Oracles()
        let entry = try oracles.entry("series:control", "mad_chart")
        let series = try #require(entry.parameters["x"] as? [Double])
        let expected = try #require(entry.expected as? [String: Any])
        let chart = OutlierChart(of: series)
        #expect(abs(chart.median - (expected["median"] as? Double ?? 0)) < 1e-9)
        #expect(abs(chart.deviation - (expected["scaled_mad"] as? Double ?? 0)) < 1e-9)
        #expect(abs(chart.lower - (expected["lower"] as? Double ?? 0)) < 1e-9)
        #expect(chart.low == expected["flagged"] as? [Int])
        #expect(chart.high == [])
        // What Koutra's chart makes of it: median less three mean moving ranges.
        let range = try oracles.entry("series:control", "moving_range_chart")
        let ranges = zip(series, series.dropFirst()).map { abs($0 - $1) }
        let lower = chart.median - 3 * ranges.reduce(0, +) / Double(ranges.count)
        let published = try #require(range.expected as? [String: Any])
        #expect(abs(lower - (published["lower"] as? Double ?? 0)) < 1e-9)
        #expect(series.allSatisfy { $0 >= lower })
    }

    @Test("knows both sides, equal values and none")
    func sides() {
        let chart = OutlierChart(of: [1, 2, 3, 2, 1, 3, 40, -40])
        #expect(chart.high == [6])
        #expect(chart.low == [7])
        #expect(OutlierChart(of: [0.1, 0.1, 0.1]).high == [])
        #expect(OutlierChart(of: [0.3, 0.1 + 0.2, 0.3, 0.3]).high == [])
        #expect(OutlierChart(of: [0, 0, 0, 1]).high == [3])
        #expect(OutlierChart(of: []).low == [])
        #expect(OutlierChart.median(of: [4, 1]) == 2.5)
        #expect(OutlierChart.median(of: []) == nil)
    }
}
