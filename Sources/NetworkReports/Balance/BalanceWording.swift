internal import ActorNetworks
internal import Graphs

/// The balance of a network in sentences.
struct BalanceWording {
    let balance: StructuralBalance

    init(_ balance: StructuralBalance) { self.balance = balance }

    private var theCase: Case { balance.snapshot.case }
    private var triads: SignedTriads { balance.triads }
    private var found: Camps { balance.camps.found }
    private var tiedCount: Int { balance.signs.tiedCount }

    /// How balanced the network is, which camps it has, and which ties contradict them.
    var answer: [String] {
        guard tiedCount > 0 else {
            return [
                "No pair has a sign here, so there is nothing to balance: cooperation counts as "
                    + "positive, conflict as negative, negotiation only if --negotiation says so."
            ]
        }
        return [triangles, camps, contradictions].compactMap(\.self)
    }

    /// How balanced the triangles are, against chance.
    private var triangles: String {
        guard let share = balance.balance else {
            return
                "No three actors are all tied to each other with a sign, so no triangle tells of "
                + "balance."
        }
        let found =
            "\(triads.balancedCount) of \(triads.count.of("triangle")) (\(percent(share))) "
            + "\(triads.balancedCount == 1 ? "is" : "are") balanced"
        guard let chance = balance.chance, let score = balance.zScore else {
            return found + "; signs dealt by chance would do no other."
        }
        let sense =
            score >= 2
            ? "more than chance would give"
            : score <= -2 ? "less than chance would give" : "about as many as chance would give"
        return found + ", \(sense): signs dealt to the same ties by chance balance "
            + "\(percent(chance.expected)) (z = \(score.signed(1)))."
    }

    /// The camps of the largest part.
    private var camps: String? {
        guard let part = balance.camps.parts.first else { return nil }
        let others = balance.camps.parts.count - 1
        let rest = others == 0 ? "" : " (\(others.of("smaller part")) apart from it)"
        let (larger, smaller) = (part.camps[0], part.camps[1])
        if smaller.isEmpty || larger.isEmpty {
            let all = smaller.isEmpty ? larger : smaller
            return "One camp of \(all.count.of("actor")): \(names(all))\(rest)."
        }
        return "Two camps: \(names(larger)) against \(names(smaller))\(rest)."
    }

    /// How far ties contradict the camps, and which do most.
    private var contradictions: String {
        let count = balance.frustratedTies.count
        guard found.errors > 0 else {
            return "No tie contradicts them: all friends are within and all enemies between."
        }
        let proof =
            found.isExact
            ? "no other two camps would be contradicted less"
            : "not proven to be the fewest: \(bound) or more would be in any two camps"
        return "\(count) of \(tiedCount.of("tie")) "
            + "(\(percent(found.errors / found.total))"
            + (balance.strength == .weight ? " of the weight" : "")
            + ") \(count == 1 ? "contradicts" : "contradict") them, \(proof); \(heaviest)."
    }

    /// The tie that contradicts the camps, or up to three of several.
    private var heaviest: String {
        let ties = balance.frustratedTies
        let list = ties.prefix(3).map { tie in
            "\(theCase.pairLabel(tie.dyad)) (\(Self.sense(of: tie)))"
        }.joined(separator: ", ")
        if ties.count <= 3 { return (ties.count == 1 ? "the tie is " : "they are ") + list }
        // Three of many that weigh alike are not the heaviest.
        let areHeaviest = !Ranking.areEqual(
            abs(ties[2].netWeight), abs(ties[3].netWeight), greatest: abs(ties[0].netWeight))
        return (areHeaviest ? "the heaviest three are " : "three of them are ") + list
    }

    /// What `F` is.
    static func normalized(_ strength: TieStrength) -> String {
        strength == .weight ? "1 − 2 L / weight of all ties" : "1 − 2 L / ties"
    }

    /// Who is in no camp.
    func outside(most: Int = 8) -> [String] {
        let actors = balance.camps.outside
        if actors.isEmpty { return [] }
        return ["In no camp, without a signed tie: \(names(actors, most: most))"]
    }

    private var bound: String {
        balance.strength == .unit
            ? "\(Int(found.lowerBound.rounded(.up)))"
            : "a weight of \(found.lowerBound.fixed(2))"
    }

    /// In what way a tie contradicts the camps.
    static func sense(of tie: FrustratedTie) -> String {
        tie.netWeight > 0 ? "friends across" : "enemies within"
    }

    /// Some members, those with the most weight first, and how many more there are.
    func names(_ actors: [Int], most: Int = 8) -> String {
        let labels = ranked(actors).map { theCase.label($0) }
        let rest = labels.count - most
        return rest > 1
            ? labels.prefix(most).joined(separator: ", ") + " and \(rest) more"
            : labels.joined(separator: ", ")
    }

    /// Actors, those with the greatest strength first.
    func ranked(_ actors: [Int]) -> [Int] {
        var strengths: [Int: Double] = [:]
        for (actor, strength) in zip(balance.snapshot.actors, balance.snapshot.strengths) {
            strengths[actor] = strength
        }
        return Ranking.order(of: actors.map { strengths[$0] ?? 0 }).map { actors[$0] }
    }

    private func percent(_ share: Double) -> String {
        // 99.6 % is not all of it, and 0.4 % is not nothing.
        let digits = share > 0.99 && share < 1 || share > 0 && share < 0.01 ? 2 : 0
        return "\((share * 100).fixed(digits)) %"
    }

    /// What a reader should know before believing it.
    var remarks: [String] {
        let signs = balance.signs
        var remarks: [String] = []
        if !signs.ambivalent.isEmpty {
            let pairs = signs.ambivalent.prefix(5).map { theCase.pairLabel($0) }
            let rest = signs.ambivalent.count - pairs.count
            remarks.append(
                "\(signs.ambivalent.count.of("pair")) with as much cooperation as conflict "
                    + "\(signs.ambivalent.count == 1 ? "has" : "have") no sign: "
                    + pairs.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : ""))
        }
        if signs.neutralCount > 0 {
            remarks.append(
                "\(signs.neutralCount.of("pair")) without cooperation or conflict "
                    + "\(signs.neutralCount == 1 ? "has" : "have") no sign; --negotiation positive "
                    + "counts talks as friendly")
        }
        if signs.opposedCount > 0 {
            remarks.append(
                "\(signs.opposedCount.of("pair")) \(signs.opposedCount == 1 ? "is" : "are") "
                    + "friendly one way and hostile the other; both ways are added")
        }
        let camps = balance.camps
        if let count = camps.ambiguousCount, count > 0 {
            let optima = camps.found.optimumCount.map { $0 - 1 }
            remarks.append(
                "the camps are not the only best ones: "
                    + (optima.map { $0.of("other division is", "other divisions are") }
                        ?? "others are")
                    + " as good, and \(count.of("actor")) with ? could as well be "
                    + "on the other side")
        }
        if !found.isExact {
            remarks.append(
                "the best camps are not proven: a larger --budget goes on; which actors could as "
                    + "well be on the other side is not known")
        } else if tiedCount > 0, !camps.found.ambiguityIsComplete {
            remarks.append(
                "more actors than those with ? may be as well on the other side, and of the camps as "
                    + "good others may be contradicted by less weight; a larger --budget goes on")
        }
        if camps.parts.count > 1 {
            remarks.append(
                "the signed ties fall into \(camps.parts.count) parts; which camps of different "
                    + "parts belong together, no tie tells")
        }
        if balance.walkBalance == nil, !balance.snapshot.actors.isEmpty {
            remarks.append(
                "no walk balance: a part of more than \(Graph.walkBalanceLimit) actors takes too long"
            )
        }
        return remarks
    }
}

extension Dyad {
    /// What talks add to the net weight.
    var countedNegotiation: Double { negotiation.factor * weight(of: .negotiation) }
}

extension Double {
    /// The number with its sign.
    func signed(_ digits: Int) -> String { (self > 0 ? "+" : "") + fixed(digits) }
}
