internal import Graphs

/// The two camps that contradict the signed ties of a snapshot least.
///
/// In each part of the network that ties hold together, camps have the numbers 0 and 1. Which camps of
/// different parts belong together, no tie tells.
public struct TwoCamps: Sendable {
    /// The camps of each part, the part of the most actors first.
    public let parts: [Part]
    /// How many divisions are as good as this one; `nil` where they are too many to count, or it is
    /// not proven that this one is the best.
    public let optimumCount: Int?
    /// Whether all actors that could as well be in the other camp are known.
    public let knowsAmbiguous: Bool

    /// The camp of each actor that has one, by its position in the case's register.
    private let campOfActor: [Int: Int]
    /// The camp that each actor has, or had when it last had one.
    private let lastCamp: [Int: Int]
    private let ambiguous: Set<Int>

    /// Actors whom signed ties hold together.
    public struct Part: Sendable, Hashable {
        /// Positions in the case's register: the members of camp 0, and those of camp 1.
        public let camps: [[Int]]
        /// How many actors there are.
        public var actorCount: Int { camps[0].count + camps[1].count }
    }

    /// The camp of an actor, 0 or 1, by its position in the case's register; `nil` if no tie of it has
    /// a sign.
    public subscript(actor: Int) -> Int? { campOfActor[actor] }

    /// Whether an actor is in the other camp in a division that is as good.
    public func isAmbiguous(_ actor: Int) -> Bool { ambiguous.contains(actor) }

    /// How many actors are.
    public var ambiguousCount: Int { ambiguous.count }

    /// How many members camp 0 has, and camp 1, over all parts.
    public var sizes: [Int] {
        [0, 1].map { camp in parts.reduce(0) { $0 + $1.camps[camp].count } }
    }
}

extension TwoCamps {
    /// Makes camps of what was found on the signed graph of a snapshot.
    init(
        of snapshot: Snapshot, _ graph: Graph, _ frustration: Frustration,
        _ options: BalanceOptions, after previous: TwoCamps?
    ) throws(GraphError) {
        let components = graph.weakComponents().groups.filter { $0.count > 1 }
        let before = previous.map { previous in
            previous.known(by: snapshot.actors, in: components)
        }
        let optima = try graph.optimalBipartitions(
            of: frustration, weightedBy: options.strength, closestTo: before,
            budget: options.budget, execution: options.execution)
        var camps = optima?.closestCamps ?? frustration.camps
        if let before { camps = Self.aligned(camps, with: before, in: components) }
        var campOfActor: [Int: Int] = [:]
        for vertex in components.joined() { campOfActor[snapshot.actors[vertex]] = camps[vertex] }
        self.campOfActor = campOfActor
        lastCamp = (previous?.lastCamp ?? [:]).merging(campOfActor) { _, now in now }
        ambiguous = Set((optima?.ambiguousVertices ?? []).map { snapshot.actors[$0] })
        optimumCount = optima?.count
        knowsAmbiguous = optima?.isComplete ?? false
        parts = components.map { component in
            Part(
                camps: [0, 1].map { camp in
                    component.filter { camps[$0] == camp }.map { snapshot.actors[$0] }
                })
        }.sorted { ($1.actorCount, $0.first) < ($0.actorCount, $1.first) }
    }

    /// The camps that actors had before, or had last in parts in which none had one just before.
    private func known(by actors: [Int], in components: [[Int]]) -> [Int?] {
        var known = actors.map { campOfActor[$0] }
        for component in components where component.allSatisfy({ known[$0] == nil }) {
            for vertex in component { known[vertex] = lastCamp[actors[vertex]] }
        }
        return known
    }

    /// Exchanges the numbers of the camps of a part where more of its members then keep theirs.
    private static func aligned(
        _ camps: [Int], with before: [Int?], in components: [[Int]]
    ) -> [Int] {
        var camps = camps
        for component in components {
            let kept = component.count { before[$0] == camps[$0] }
            let changed = component.count { before[$0] == 1 - camps[$0] }
            if changed > kept { for vertex in component { camps[vertex] = 1 - camps[vertex] } }
        }
        return camps
    }

    /// The pairs whose net tie contradicts the camps, the heaviest first, equals in the order of the
    /// register.
    func frustratedTies(in snapshot: Snapshot, _ graph: Graph) -> [FrustratedTie] {
        let ties = graph.arcs.compactMap { arc -> FrustratedTie? in
            let (first, second) = (snapshot.actors[arc.source], snapshot.actors[arc.target])
            guard (arc.weight < 0) == (campOfActor[first] == campOfActor[second]),
                let dyad = snapshot.dyad(first, second)
            else { return nil }
            return FrustratedTie(dyad: dyad, netWeight: arc.weight)
        }
        return Ranking.order(of: ties.map { abs($0.netWeight) }).map { ties[$0] }
    }
}

extension TwoCamps.Part {
    fileprivate var first: Int { min(camps[0].first ?? .max, camps[1].first ?? .max) }
}
