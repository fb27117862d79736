import ActorNetworks
import Graphs

/// A small case with parents, parallel events, events within one actor, and days that repeat.
///
/// Weights are whole numbers, so that sums are exact in any order.
func randomCase(seed: UInt64, actors count: Int = 9, events: Int = 40) throws -> Case {
    var random = SplitMix64(seed: seed)
    var builder = CaseBuilder()
    for number in 0..<count {
        let parent =
            number > 2 && Bool.random(using: &random)
            ? Int.random(in: 0..<number, using: &random) : nil
        builder.add(PoliticalActor("a\(number)", parent: parent.map { "a\($0)" }))
    }
    for number in 0..<events {
        let first = Day(number: Int32.random(in: 0..<60, using: &random))
        let date: EventDate =
            switch Int.random(in: 0..<4, using: &random) {
            case 0: EventDate(first, precision: .month)
            case 1: EventDate(within: first...first.advanced(by: 5))
            case 2: EventDate(over: first...first.advanced(by: 9))
            default: EventDate(first)
            }
        builder.add(
            Event(
                id: "e\(number)", date: date,
                source: "a\(Int.random(in: 0..<count, using: &random))",
                target: "a\(Int.random(in: 0..<count, using: &random))",
                kind: RelationKind.allCases.randomElement(using: &random),
                weight: Double(Int.random(in: 0...9, using: &random)),
                isDirected: Bool.random(using: &random),
                goldstein: Bool.random(using: &random)
                    ? Double(Int.random(in: -10...10, using: &random)) : nil,
                certainty: Certainty.allCases.randomElement(using: &random),
                citation: Citation(document: "d\(Int.random(in: 0..<3, using: &random))")))
    }
    return try builder.build()
}
