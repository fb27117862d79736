import ActorNetworks
import Graphs

/// A case of a few events, one a line: `source kind target`, with a weight where one follows.
///
/// `a cooperation b 2` is directed; `a cooperation= b` is mutual.
func makeCase(
    _ lines: String..., title: String = "test", actors: [PoliticalActor] = []
) throws -> Case {
    var builder = CaseBuilder(title: title)
    actors.forEach { builder.add($0) }
    for (index, line) in lines.enumerated() {
        let words = line.split(separator: " ").map(String.init)
        let isMutual = words[1].hasSuffix("=")
        builder.add(
            Event(
                id: "e\(index)", date: EventDate(Day(number: Int32(17_000 + index))),
                source: words[0], target: words[2],
                kind: RelationKind(name: isMutual ? String(words[1].dropLast()) : words[1]),
                weight: words.count > 3 ? Double(words[3]) : 1, isDirected: !isMutual))
    }
    return try builder.build()
}

/// A case of random events between so many actors, each of which takes part.
func randomCase(seed: UInt64, actors count: Int, events: Int) throws -> Case {
    var random = SplitMix64(seed: seed)
    var builder = CaseBuilder(title: "random")
    for number in 0..<max(count, events) {
        let source = number < count ? number : Int.random(in: 0..<count, using: &random)
        let target = (source + Int.random(in: 1..<count, using: &random)) % count
        builder.add(
            Event(
                id: "e\(number)", date: EventDate(Day(number: 17_000)),
                source: "a\(source)", target: "a\(target)",
                kind: RelationKind.allCases.randomElement(using: &random),
                weight: Double(Int.random(in: 1...9, using: &random))))
    }
    return try builder.build()
}
