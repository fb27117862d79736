internal import Graphs

/// The last camp of each actor that had one, over networks that follow each other.
///
/// Which camps of different parts of a network belong together, no tie tells. Where parts meet later,
/// the camps of one are therefore turned so that they fit the other: nobody changed sides by that.
struct CampMemory: Sendable {
    private struct Place {
        var camp: Int
        let part: Int
        /// The network that ``camp`` is of.
        let time: Int
        /// In which of the last networks the actor had one of two camps, and in which the second: a
        /// bit each, the lowest for that of ``time``.
        var seen: UInt64
        var second: UInt64
    }

    /// How many earlier networks camps can be numbered after.
    static let reach = UInt64.bitWidth

    private var places: [String: Place] = [:]

    /// How many networks were seen.
    private var time = 0

    /// For each part that was seen, one that it was joined to later, or itself.
    private var parents: [Int] = []

    /// The last camp of each actor, by id; `nil` for actors that had none.
    func camps(of actors: [String]) -> [Int?] { actors.map { places[$0]?.camp } }

    /// Turns two camps of earlier parts that meet in one part now, for the first time, so that they fit
    /// new camps best; as they are where both fit alike, and where a part fell apart as well.
    mutating func turn(toFit camps: [Int], of actors: [String], in parts: Partition) {
        var tallies = [[Int: (same: Int, other: Int)]](repeating: [:], count: parts.groupCount)
        for (actor, (camp, part)) in zip(actors, zip(camps, parts.membership)) {
            guard let place = places[actor], place.camp < 2 else { continue }
            let earlier = root(of: place.part)
            if place.camp == camp {
                tallies[part][earlier, default: (0, 0)].same += 1
            } else {
                tallies[part][earlier, default: (0, 0)].other += 1
            }
        }
        var meetings: [Int: Int] = [:]
        for tally in tallies {
            for part in tally.keys { meetings[part, default: 0] += 1 }
        }
        var turned: Set<Int> = []
        for tally in tallies where tally.count > 1 {
            let order = tally.sorted {
                ($1.value.same + $1.value.other, $0.key) < ($0.value.same + $0.value.other, $1.key)
            }
            let isTurned = order[0].value.other > order[0].value.same
            for (part, count) in order.dropFirst() where meetings[part] == 1 {
                let (fitting, opposed) =
                    isTurned ? (count.other, count.same) : (count.same, count.other)
                if opposed > fitting { turned.insert(part) }
            }
        }
        if turned.isEmpty { return }
        for (actor, place) in places where place.camp < 2 && turned.contains(root(of: place.part)) {
            places[actor]?.camp = 1 - place.camp
            places[actor]?.second = place.seen & ~place.second
        }
    }

    /// Which parts have two camps whose numbers have to change places.
    ///
    /// A part keeps the numbers of those earlier camps that divide its actors most alike: the last that
    /// each had, or those of one of the last ``reach`` networks. Alike by how many actors fit, less those
    /// that do not; of several as alike the last that each had, then the latest. So whoever goes and
    /// comes back has moved twice, and the others have not.
    ///
    /// - Complexity: O(*n*) for *n* actors.
    func turnedParts(_ camps: [Int], of actors: [String], in parts: Partition) -> [Bool] {
        let width = Self.reach + 1
        var fits = [Int](repeating: 0, count: width * parts.groupCount)
        for (actor, (camp, part)) in zip(actors, zip(camps, parts.membership)) {
            guard let place = places[actor] else { continue }
            if place.camp < 2 { fits[width * part] += place.camp == camp ? 1 : -1 }
            var bits = place.seen
            while bits != 0 {
                let bit = bits.trailingZeroBitCount
                bits &= bits - 1
                let age = time - place.time + bit
                if age >= Self.reach { break }
                let earlier = Int(place.second >> UInt64(bit) & 1)
                fits[width * part + 1 + age] += earlier == camp ? 1 : -1
            }
        }
        return (0..<parts.groupCount).map { part in
            var most = 0
            for fit in fits[width * part..<width * (part + 1)] where abs(fit) > abs(most) {
                most = fit
            }
            return most < 0
        }
    }

    /// Takes note of new camps.
    mutating func store(_ camps: [Int], of actors: [String], in parts: Partition) {
        time += 1
        var names = [Int?](repeating: nil, count: parts.groupCount)
        for (actor, part) in zip(actors, parts.membership) {
            guard let place = places[actor] else { continue }
            let earlier = root(of: place.part)
            var name = earlier
            if let known = names[part] { name = root(of: known) }
            parents[earlier] = name
            names[part] = name
        }
        for (actor, (camp, part)) in zip(actors, zip(camps, parts.membership)) {
            let name = names[part] ?? parents.count
            if names[part] == nil {
                parents.append(name)
                names[part] = name
            }
            let old = places[actor]
            // All bits are lost where the last is further back.
            let age = UInt64(old.map { time - $0.time } ?? 0)
            places[actor] = Place(
                camp: camp, part: name, time: time,
                seen: (old?.seen ?? 0) << age | (camp < 2 ? 1 : 0),
                second: (old?.second ?? 0) << age | (camp == 1 ? 1 : 0))
        }
    }

    private mutating func root(of part: Int) -> Int {
        var part = part
        while parents[part] != part {
            parents[part] = parents[parents[part]]
            part = parents[part]
        }
        return part
    }
}
