internal import ActorNetworks

/// The actors and documents of a case that are on a page, which numbers them anew: a large case has many
/// more than a page shows.
struct PageCast {
    /// Positions in the case's register, ascending.
    let actors: [Int]
    /// Positions in the case's documents, ascending.
    let documents: [Int]
    private let numbersOfActors: [Int: Int]
    private let numbersOfDocuments: [Int: Int]

    /// Those of some events, and whom actors stand for in any of some networks.
    init(of rows: [Int], and snapshots: [Snapshot], in theCase: Case) {
        let events = theCase.events
        var actors = Set(rows.flatMap { [Int(events.sources[$0]), Int(events.targets[$0])] })
        for snapshot in snapshots { actors.formUnion(snapshot.actors) }
        self.actors = actors.sorted()
        documents = Set(rows.map { Int(events.documents[$0]) }).filter { $0 >= 0 }.sorted()
        numbersOfActors = Self.numbers(self.actors)
        numbersOfDocuments = Self.numbers(documents)
    }

    /// The number of an actor by its position in the register, −1 for one that is not on the page.
    func actor(_ position: Int) -> Int { numbersOfActors[position] ?? -1 }

    /// The number of a document by its position, −1 for none.
    func document(_ position: Int) -> Int { numbersOfDocuments[position] ?? -1 }

    private static func numbers(_ positions: [Int]) -> [Int: Int] {
        Dictionary(
            zip(positions, 0...).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
    }
}
