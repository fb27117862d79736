/// How bad a placement is, actor by actor, so that a move of one is judged by what it
/// touches.
///
/// Lower is better. The terms, each worth about 1 for one plain fault: actors that touch, lines
/// over actors that are not theirs, crossings, narrow angles between lines at an actor, distances
/// unlike the wanted ones, and distance from the middle, which keeps the page full.
///
/// A class, for it is the working state of one annealing: as a value it was copied, array by array,
/// for every actor judged.
final class LayoutEnergy {
    let problem: LayoutProblem
    private(set) var positions: [Vector]
    private let lanes: LayoutLanes

    private static let clearance = 13.0
    private static let narrow = 0.906  // the cosine of 25°
    private static let air = 7.0

    init(problem: LayoutProblem, positions: [Vector]) {
        self.problem = problem
        self.positions = positions
        lanes = LayoutLanes(problem, positions)
        widest = problem.links.lazy.map(\.width).max() ?? 0
    }

    private let widest: Double

    /// Puts an actor elsewhere.
    func move(_ vertex: Int, to place: Vector) {
        positions[vertex] = place
        lanes.move(vertex, problem, positions)
    }

    /// The terms in which actor `vertex` takes part, if it stood at `place`; counting stops once
    /// the sum is above `limit`.
    func energy(of vertex: Int, at place: Vector, limit: Double = .infinity) -> Double {
        let pull = problem.isTall ? Vector(1.3, 0.6) : Vector(0.6, 1.3)
        var sum = 0.0000002 * (place * place).dot(pull)
        sum *= Double(problem.count)
        sum += wallEnergy(of: vertex, at: place)
        sum += lanes.pairs(
            of: vertex, at: place, clearance: Self.clearance, stretchWeight: 0.55)
        if sum > limit { return sum }
        let room = problem.outlines[vertex].box(at: place)
        lanes.links(near: room, margin: Self.air + widest / 2) { index in
            let link = problem.links[index]
            guard link.first != vertex, link.second != vertex else { return }
            sum += coverEnergy(
                link, positions[link.first], positions[link.second], over: vertex, at: place)
        }
        let own = problem.linksOf[vertex]
        for (rank, index) in own.enumerated() {
            if sum > limit { return sum }
            let link = problem.links[index]
            let far = link.other(than: vertex)
            let farPlace = positions[far]
            let box = Box(low: place, high: place).union(Box(low: farPlace, high: farPlace))
            sum += shortnessEnergy(of: link, vertex, place, far, farPlace)
            lanes.actors(near: box, margin: Self.air + link.width / 2) { other in
                guard other != vertex, other != far else { return }
                sum += coverEnergy(link, place, farPlace, over: other, at: positions[other])
            }
            lanes.links(near: box, margin: 0) { other in
                sum += crossingEnergy(of: link, vertex, place, far, farPlace, problem.links[other])
            }
            for next in own[(rank + 1)...] {
                let neighbour = positions[problem.links[next].other(than: vertex)]
                sum += angleEnergy(place, farPlace, neighbour, link, problem.links[next])
            }
            for next in problem.linksOf[far] where next != index {
                let neighbour = positions[problem.links[next].other(than: far)]
                sum += angleEnergy(farPlace, place, neighbour, link, problem.links[next])
            }
        }
        return sum
    }

    /// What it costs to stand beyond the width of the page.
    private func wallEnergy(of vertex: Int, at place: Vector) -> Double {
        let extent = problem.outlines[vertex].extent
        let reach = abs(place.x + extent.center.x) + extent.size.x / 2
        let beyond = reach - problem.width / 2
        return beyond > 0 ? 1 + 0.05 * beyond : 0
    }

    /// What it costs that too little of a link's lines is seen between its actors.
    private func shortnessEnergy(
        of link: LayoutProblem.Link, _ vertex: Int, _ place: Vector, _ far: Int,
        _ farPlace: Vector
    ) -> Double {
        let along = farPlace - place
        let hidden =
            problem.outlines[vertex].radiusWithLabel(towards: along)
            + problem.outlines[far].radiusWithLabel(towards: -along)
        let seen = along.length - hidden
        guard seen < link.shaft else { return 0 }
        let lacking = 1 - Swift.max(0, seen) / link.shaft
        return 3 * lacking * (0.4 + link.importance)
    }

    private func coverEnergy(
        _ link: LayoutProblem.Link, _ a: Vector, _ b: Vector, over vertex: Int, at place: Vector
    ) -> Double {
        let nearest = Segments.nearest(to: place, from: a, to: b)
        let reach = problem.outlines[vertex].reach(
            of: nearest - place, margin: Self.air + link.width / 2)
        return reach < 1 ? (1 + 3.5 * (1 - reach)) * (0.6 + 1.8 * link.importance) : 0
    }

    private func crossingEnergy(
        of link: LayoutProblem.Link, _ vertex: Int, _ place: Vector, _ far: Int,
        _ farPlace: Vector, _ other: LayoutProblem.Link
    ) -> Double {
        guard other.first != vertex, other.second != vertex, other.first != far,
            other.second != far,
            Segments.cross(place, farPlace, positions[other.first], positions[other.second])
        else { return 0 }
        return 0.45 + 0.5 * (link.importance + other.importance)
    }

    private func angleEnergy(
        _ apex: Vector, _ one: Vector, _ other: Vector, _ link: LayoutProblem.Link,
        _ next: LayoutProblem.Link
    ) -> Double {
        let a = one - apex
        let b = other - apex
        let cosine = a.dot(b) / Swift.max(a.length * b.length, 1e-9)
        guard cosine > Self.narrow else { return 0 }
        return 1.8 * (cosine - Self.narrow) / (1 - Self.narrow)
            * (0.5 + link.importance + next.importance)
    }

    /// The sum over all actors; terms between two actors count twice.
    var total: Double {
        (0..<problem.count).reduce(0) { $0 + energy(of: $1, at: positions[$1]) }
    }
}
