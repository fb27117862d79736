import Graphs
import Testing

@Suite("Aligned groups")
struct CampMatchingTests {
    @Test("keep the numbers of the groups that they share most members with")
    func byHand() {
        let now = Partition([0, 0, 0, 1, 1, 2])
        #expect(now.aligned(with: [1, 1, 0, 0, 0, nil]) == [1, 1, 1, 0, 0, 2])
        #expect(now.aligned(with: [nil, nil, nil, nil, nil, nil]) == [0, 0, 0, 1, 1, 2])
        #expect(Partition([]).aligned(with: []) == [])
    }

    @Test("keep as many members as any naming does")
    func definition() {
        for seed in 0..<200 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let count = 1 + random.below(14)
            let now = Partition((0..<count).map { _ in random.below(5) })
            let previous = (0..<count).map { _ in random.below(6) == 0 ? nil : random.below(4) }
            let aligned = now.aligned(with: previous)
            #expect(Partition(aligned) == now)
            let kept = zip(aligned, previous).count { $0 == $1 }
            #expect(kept == mostKept(now, previous))
        }
    }

    private func mostKept(_ now: Partition, _ previous: [Int?]) -> Int {
        var best = 0
        func name(_ group: Int, _ names: [Int]) {
            if group == now.groupCount {
                best = max(best, zip(now.membership, previous).count { names[$0] == $1 })
                return
            }
            for candidate in 0..<10 where !names.contains(candidate) {
                name(group + 1, names + [candidate])
            }
        }
        name(0, [])
        return best
    }

    @Test("of very many groups keep what is the same")
    func many() {
        let now = Partition(Array(0..<300))
        let previous = (0..<300).map { Optional((7 * $0) % 300) }
        #expect(now.aligned(with: previous).map { Optional($0) } == previous)
    }
}
