import ActorNetworks
import Graphs
import Testing

@Suite("Names spelled alike")
struct SpellingTests {
    /// The Levenshtein distance after its plain recursion.
    private func distance(_ left: [Character], _ right: [Character]) -> Int {
        guard let first = left.first else { return right.count }
        guard let other = right.first else { return left.count }
        let (left, right) = (Array(left.dropFirst()), Array(right.dropFirst()))
        if first == other { return distance(left, right) }
        return 1
            + min(
                distance(left, right), distance(left, [other] + right),
                distance([first] + left, right))
    }

    @Test("are the first of those nearest within a third of the characters")
    func definition() {
        var generator = SplitMix64(seed: 11)
        func word() -> String {
            String(
                (0..<Int.random(in: 0...6, using: &generator)).map { _ in
                    "abé".randomElement(using: &generator) ?? "a"
                })
        }
        for _ in 0..<1000 {
            let wanted = word()
            let candidates = (0..<4).map { _ in word() }
            let distances = candidates.map { distance(Array(wanted), Array($0)) }
            let least = distances.min() ?? 0
            let expected =
                least <= max(1, wanted.count / 3)
                ? candidates[distances.firstIndex(of: least) ?? 0] : nil
            #expect(wanted.nearest(among: candidates) == expected, "\(wanted) \(candidates)")
        }
    }

    @Test("may differ by five characters at most, and are not sought for endless names")
    func bounds() {
        let long = String(repeating: "a", count: 60)
        #expect(long.nearest(among: [String(long.dropLast(5))]) == String(long.dropLast(5)))
        #expect(long.nearest(among: [String(long.dropLast(6))]) == nil)
        let endless = String(repeating: "a", count: 1_000_000)
        #expect(endless.nearest(among: [endless]) == nil)
        #expect("aaaa".nearest(among: [endless]) == nil)
    }

    @Test("are cut in messages, and what cannot be seen is written out")
    func quotes() {
        #expect(
            CaseError.unknownSource("a\u{200B}b\u{00A0}").description.contains(
                "\"a<mark of no width>b<no-break space>\""))
        let message = CaseError.duplicateActor(String(repeating: "é", count: 1_000_000)).description
        #expect(message.contains("\"" + String(repeating: "é", count: 60) + "…\""))
        let phases = (0..<20_000).map { "p\($0)" }
        let unknown = CaseError.unknownPhase("x", known: phases).description
        #expect(unknown.hasSuffix("p6, p7, …"))
    }
}
