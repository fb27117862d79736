import Graphs
import Testing

@Suite("Comparing partitions")
struct PartitionComparisonTests {
    @Test("agrees with scikit-learn", arguments: Oracles.entries("partition_similarity"))
    func oracle(entry: Oracles.Entry) throws {
        func labels(_ key: String) throws -> [Int] {
            try #require(entry.params[key]?.list).map { Int(try #require($0.number)) }
        }
        let found = Partition(try labels("a")).compared(to: Partition(try labels("b")))
        let expected = try #require(entry.expected.table)
        #expect(agree(found.variationOfInformation, expected["vi_nats"]?.number))
        #expect(agree(found.normalizedMutualInformation, expected["nmi_arithmetic"]?.number))
        #expect(agree(found.adjustedRandIndex, expected["ari"]?.number))
        #expect(agree(found.randIndex, expected["rand"]?.number))
    }

    typealias Labels = [Int]

    private static func labels(_ label: (Int) -> Int) -> Labels { (0..<1000).map(label) }

    /// Adjusted mutual information by scikit-learn 1.9.1, `adjusted_mutual_info_score`.
    static let published: [(left: Labels, right: Labels, expected: Double)] = [
        ([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2], 0.2987924581708901),
        ([0, 0, 1, 1], [0, 1, 0, 1], -0.5),
        ([0, 0, 0, 0, 1], [0, 1, 2, 3, 4], 0),
        ([0, 0, 0, 0], [0, 0, 1, 1], 0),
        ([0, 1, 2, 3, 0, 1, 2, 3, 0, 1], [0, 0, 0, 1, 1, 1, 2, 2, 2, 3], -0.2918974699691749),
        (labels { $0 * $0 % 7 }, labels { $0 % 5 }, -0.004032196097758722),
        (labels { $0 / 100 }, labels { $0 / 130 }, 0.7785434418131356),
        (labels { $0 / 3 }, labels { $0 / 4 }, 0.627246562973862),
        (labels { $0 % 2 }, labels { $0 / 500 }, -0.0007229537548681624),
        ([0, 1, 2, 3], [0, 1, 2, 3], 1),
        ([0, 0, 0], [0, 0, 0], 1),
    ]

    @Test("takes off what chance would tell, as scikit-learn does", arguments: published.indices)
    func adjustedInformation(index: Int) {
        let (left, right, expected) = Self.published[index]
        let found = Partition(left).compared(to: Partition(right)).adjustedMutualInformation
        #expect(abs(found - expected) < 1e-10)
    }

    @Test("scores 0 on average over all rearrangements")
    func chance() {
        var random = SplitMix64(seed: 12)
        for _ in 0..<20 {
            let left = Partition((0..<6).map { _ in Int.random(in: 0..<3, using: &random) })
            let right = Partition((0..<6).map { _ in Int.random(in: 0..<3, using: &random) })
            guard left != right else { continue }
            var (sum, count) = (0.0, 0.0)
            func rearrange(_ labels: [Int], _ rest: [Int]) {
                if rest.isEmpty {
                    let shared = left.compared(to: Partition(labels)).adjustedMutualInformation
                    sum += shared
                    count += 1
                }
                for index in rest.indices {
                    var fewer = rest
                    rearrange(labels + [fewer.remove(at: index)], fewer)
                }
            }
            rearrange([], right.membership)
            #expect(abs(sum / count) < 1e-10)
        }
    }

    @Test("is symmetric, and perfect with itself")
    func laws() {
        var random = SplitMix64(seed: 4)
        for _ in 0..<200 {
            let count = Int.random(in: 2...12, using: &random)
            let left = Partition((0..<count).map { _ in Int.random(in: 0..<4, using: &random) })
            let right = Partition((0..<count).map { _ in Int.random(in: 0..<4, using: &random) })
            let there = left.compared(to: right)
            let back = right.compared(to: left)
            #expect(agree(there.variationOfInformation, back.variationOfInformation))
            #expect(agree(there.normalizedMutualInformation, back.normalizedMutualInformation))
            #expect(agree(there.adjustedRandIndex, back.adjustedRandIndex))
            let own = left.compared(to: left)
            #expect(agree(own.variationOfInformation, 0))
            #expect(agree(own.normalizedMutualInformation, 1))
            #expect(own.adjustedMutualInformation == 1)
            #expect(
                agree(there.adjustedMutualInformation, back.adjustedMutualInformation))
            #expect(own.adjustedRandIndex == 1)
        }
    }
}
