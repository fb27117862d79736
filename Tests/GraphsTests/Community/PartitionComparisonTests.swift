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
            #expect(own.adjustedRandIndex == 1)
        }
    }

    @Test("numbers groups by their first vertices")
    func numbering() {
        let partition = Partition([7, 3, 7, 5])
        #expect(partition.membership == [0, 1, 0, 2])
        #expect(partition.groups == [[0, 2], [1], [3]])
        #expect(partition.sizes == [2, 1, 1])
    }
}
