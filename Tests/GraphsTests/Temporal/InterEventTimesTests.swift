import Graphs
import Testing

@Suite("Inter-event times")
struct InterEventTimesTests {
    @Test(
        "are as bursty and remember as much as numpy 2.4.6 says",
        arguments: TemporalOracles.entries("burstiness"))
    func oracle(entry: Oracles.Entry) throws {
        let times = try #require(entry.params["times"]?.list).compactMap(\.number).map { Int($0) }
        let expected = try #require(entry.expected.table)
        let gaps = InterEventTimes(between: times)
        #expect(gaps.count == expected["inter_event"]?.list?.count)
        #expect(agree(gaps.mean, expected["mean"]?.number))
        #expect(agree(gaps.standardDeviation, expected["sd"]?.number))
        #expect(agree(gaps.burstiness, expected["B"]?.number))
        #expect(agree(gaps.finiteBurstiness, expected["B_finite_size"]?.number))
        #expect(agree(gaps.memory, expected["memory"]?.number))
    }

    @Test("reach the finite-size burstiness of 1 where all but one are 0")
    func greatest() {
        for events in 3...20 {
            let gaps = InterEventTimes(between: [0] + [Int](repeating: 90, count: events - 1))
            #expect(agree(gaps.finiteBurstiness, 1))
        }
    }

    @Test("have no values without events, and no burstiness below three")
    func few() {
        let none = InterEventTimes(between: [Int]())
        #expect(none.count == 0 && none.mean == nil && none.median == nil)
        #expect(none.standardDeviation == nil && none.burstiness == nil && none.memory == nil)
        #expect(InterEventTimes(between: [5]).mean == nil)
        let two = InterEventTimes(between: [5, 9])
        #expect(two.mean == 4 && two.median == 4 && two.standardDeviation == 0)
        #expect(two.burstiness == nil && two.finiteBurstiness == nil && two.memory == nil)
        let three = InterEventTimes(between: [5, 9, 20])
        #expect(three.burstiness != nil && three.memory == nil)
    }

    @Test("have no burstiness where all events are of one time")
    func oneTime() {
        let gaps = InterEventTimes(between: [7, 7, 7, 7])
        #expect(gaps.mean == 0 && gaps.median == 0)
        #expect(gaps.burstiness == nil && gaps.finiteBurstiness == nil && gaps.memory == nil)
    }

    @Test("are those that a plain list of them gives, also for times of many events")
    func definition() {
        for seed in UInt64(0)..<300 {
            var random = SplitMix64(seed: seed)
            let times = (0..<Int.random(in: 0...12, using: &random)).map { _ in
                Int.random(in: -6...6, using: &random)
            }.sorted()
            let plain = zip(times, times.dropFirst()).map { Double($1 - $0) }
            let summed = Dictionary(grouping: times) { $0 }.sorted { $0.key < $1.key }
            let gaps = InterEventTimes(
                between: summed.map { (time: $0.key, events: $0.value.count) })
            #expect(gaps == InterEventTimes(between: times))
            #expect(gaps.count == plain.count)
            let sorted = plain.sorted()
            let median =
                plain.isEmpty ? nil : (sorted[(plain.count - 1) / 2] + sorted[plain.count / 2]) / 2
            #expect(gaps.median == median)
            #expect(agree(gaps.mean, plain.isEmpty ? nil : mean(plain)))
            #expect(agree(gaps.memory, correlation(plain)), "\(times)")
        }
    }

    private func mean(_ values: [Double]) -> Double {
        values.reduce(0, +) / Double(values.count)
    }

    private func correlation(_ values: [Double]) -> Double? {
        let (left, right) = (Array(values.dropLast()), Array(values.dropFirst()))
        guard Set(left).count > 1, Set(right).count > 1 else { return nil }
        func covariance(_ one: [Double], _ other: [Double]) -> Double {
            zip(one, other).map { ($0 - mean(one)) * ($1 - mean(other)) }.reduce(0, +)
        }
        return covariance(left, right)
            / (covariance(left, left) * covariance(right, right)).squareRoot()
    }

    @Test("of more events than memory holds are known by their number")
    func many() {
        let gaps = InterEventTimes(between: [
            (time: 0, events: 1 << 50), (time: 8, events: 1 << 50),
        ])
        #expect(gaps.count == (1 << 51) - 1)
        #expect(gaps.median == 0)
        #expect((gaps.burstiness ?? 0) > 0.99)
    }

    @Test("leave out contacts of events at unknown times, which paths still follow")
    func unknownTimes() throws {
        let graph = try TemporalGraph(
            vertexCount: 2,
            contacts: [
                Contact(from: 0, to: 1, at: 1, events: 0), Contact(from: 0, to: 1, at: 4),
                Contact(from: 1, to: 0, at: 9),
            ])
        #expect(graph.interEventTimes().map(\.mean) == [5, 5])
        #expect(graph.pairInterEventTimes().map(\.times.count) == [1])
        #expect(graph.foremostPaths(from: 0, PathTiming()).arrivals[1] == 1)
    }
}
