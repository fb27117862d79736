internal import Graphs

/// The two camps that contradict the signed ties of a snapshot least, part by part.
///
/// In each part of the network that signed ties hold together, camps have the numbers 0 and 1. Which
/// camps of different parts belong together, no tie tells.
public struct TwoCamps: Sendable {
    /// What was found, and how sure it is.
    public let found: Camps
    /// The camps of each part, the part of the most actors first, of equal ones that of the actor whose
    /// id comes first.
    public let parts: [Part]

    /// The camp of each actor that has one, by its position in the case's register.
    private let campOfActor: [Int: Int]
    private let ambiguous: Set<Int>?

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

    /// Whether an actor is in the other camp in a division that is as good; `nil` where that is not known,
    /// for the best camps are not proven, or not every best division was seen.
    public func isAmbiguous(_ actor: Int) -> Bool? {
        guard let ambiguous else { return nil }
        return ambiguous.contains(actor) ? true : found.ambiguityIsComplete ? false : nil
    }

    /// How many actors are, or at least are where `found.ambiguityIsComplete` is false; `nil` where the
    /// best camps are not proven.
    public var ambiguousCount: Int? { ambiguous?.count }

    /// The actors without a camp, for no tie of them has a sign: positions in the case's register,
    /// ascending.
    public var outside: [Int] { found.snapshot.actors.filter { campOfActor[$0] == nil } }

    /// How many members camp 0 has, and camp 1, over all parts.
    public var sizes: [Int] {
        [0, 1].map { camp in parts.reduce(0) { $0 + $1.camps[camp].count } }
    }
}

extension TwoCamps {
    /// Divides the actors of a snapshot, whose signed graph is given.
    init(
        of snapshot: Snapshot, _ graph: Graph, _ options: BalanceOptions, after previous: TwoCamps?
    ) throws(GraphError) {
        let found = try Camps(
            of: snapshot, into: .atMost(2), weightedBy: options.strength, after: previous?.found,
            budget: options.budget, execution: options.execution)
        guard let found else { preconditionFailure("any network has two camps at most") }
        self.found = found
        var campOfActor: [Int: Int] = [:]
        for (actor, camp) in zip(snapshot.actors, found.membership) { campOfActor[actor] = camp }
        self.campOfActor = campOfActor
        ambiguous = found.ambiguous.map { Set($0.map { snapshot.actors[$0] }) }
        let components = graph.weakComponents().groups.filter { $0.count > 1 }
        let parts = components.map { component in
            Part(
                camps: [0, 1].map { camp in
                    component.filter { found.membership[$0] == camp }.map { snapshot.actors[$0] }
                })
        }
        let firstIDs = parts.map { part in
            part.camps.joined().lazy.map { snapshot.case.actors[$0].id }.min() ?? ""
        }
        self.parts = parts.indices.sorted {
            (parts[$1].actorCount, firstIDs[$0]) < (parts[$0].actorCount, firstIDs[$1])
        }.map { parts[$0] }
    }

    /// The pairs whose net tie contradicts the camps, the heaviest first, equals in the order of the
    /// register.
    var frustratedTies: [FrustratedTie] {
        let ties = found.frustratedDyads.map {
            FrustratedTie(dyad: $0, netWeight: $0.netWeight())
        }
        return Ranking.order(of: ties.map { abs($0.netWeight) }).map { ties[$0] }
    }
}
