/// How bad a placement is, actor by actor, so that a move of one is judged by what it
/// touches.
///
/// Lower is better. The terms, each worth about 1 for one plain fault: actors that touch, lines
/// over actors that are not theirs, crossings, narrow angles between lines at an actor, distances
/// unlike the wanted ones, and distance from the middle, which keeps the page full.
///
/// It cannot be copied, for it is the working state of one annealing.
struct LayoutEnergy: ~Copyable {
    private let problem: LayoutProblem
    private(set) var positions: [Vector]
    private var lanes: LayoutLanes
    /// By link, the way from its first actor to its second.
    private var ways: [Way]
    /// By actor, the box around shape and name, and how far from the centre they reach at most.
    private let extents: [Box]
    private let reaches: [Double]
    private let widest: Double
    /// Where the sides of two groups meet.
    private let border: Double

    private static let clearance = 13.0
    private static let narrow = 0.906  // the cosine of 25°
    private static let air = 7.0
    /// Half of what is free between the middles of actors of two sides.
    private static let strip = 30.0

    init(problem: LayoutProblem, positions: [Vector]) {
        self.problem = problem
        self.positions = positions
        lanes = LayoutLanes(problem, positions)
        ways = problem.links.map { Way(from: positions[$0.first], to: positions[$0.second]) }
        extents = problem.outlines.map(\.extent)
        reaches = extents.map {
            Vector(Swift.max(-$0.low.x, $0.high.x), Swift.max(-$0.low.y, $0.high.y)).length
        }
        widest = problem.links.lazy.map(\.width).max() ?? 0
        border = Self.border(problem)
    }

    /// From one end of a link to the other.
    private struct Way {
        let along: Vector
        let length: Double

        init(from start: Vector, to end: Vector) {
            along = end - start
            length = along.length
        }
    }

    /// Puts an actor elsewhere.
    mutating func move(_ vertex: Int, to place: Vector) {
        positions[vertex] = place
        lanes.move(vertex, problem, positions)
        for index in problem.linksOf[vertex] {
            let link = problem.links[index]
            ways[index] = Way(from: positions[link.first], to: positions[link.second])
        }
    }

    /// The terms in which actor `vertex` takes part, if it stood at `place`; counting stops once
    /// the sum is above `limit`.
    func energy(of vertex: Int, at place: Vector, limit: Double = .infinity) -> Double {
        let pull = problem.isTall ? Vector(1.3, 0.6) : Vector(0.6, 1.3)
        var sum = 0.000008 * (place * place).dot(pull)
        sum += wallEnergy(of: vertex, at: place) + sideEnergy(of: vertex, at: place)
        sum += lanes.pairs(
            of: vertex, at: place, clearance: Self.clearance, stretchWeight: 0.55)
        if sum > limit { return sum }
        let extent = extents[vertex]
        let room = Box(low: extent.low + place, high: extent.high + place)
        lanes.links(near: room, margin: Self.air + widest / 2) { index in
            let link = problem.links[index]
            guard link.first != vertex, link.second != vertex else { return }
            sum += coverEnergy(
                link, positions[link.first], positions[link.second], over: vertex, at: place)
        }
        let own = problem.linksOf[vertex]
        for index in own {
            if sum > limit { return sum }
            let link = problem.links[index]
            let far = link.other(than: vertex)
            let farPlace = positions[far]
            let way = Way(from: place, to: farPlace)
            let box = Box(low: place, high: place).union(Box(low: farPlace, high: farPlace))
            sum += shortnessEnergy(of: link, vertex, far, way)
            sum += angleEnergy(of: link, index, far, way)
            lanes.actors(near: box, margin: Self.air + link.width / 2) { other in
                guard other != vertex, other != far else { return }
                sum += coverEnergy(link, place, farPlace, over: other, at: positions[other])
            }
            lanes.links(near: box, margin: 0) { other in
                sum += crossingEnergy(of: link, vertex, place, far, farPlace, problem.links[other])
            }
        }
        return sum + angleEnergy(of: vertex, at: place)
    }

    /// What it costs to stand on the side of the other group, or between the two.
    private func sideEnergy(of vertex: Int, at place: Vector) -> Double {
        guard let side = problem.sides[vertex] else { return 0 }
        let across = (problem.isTall ? -place.y : place.x) - border
        let lacking = Self.strip - (side < 0 ? -across : across)
        return lacking > 0 ? abs(side) * (0.5 + 0.02 * lacking) : 0
    }

    /// Where the sides of two groups meet: off the middle, if one needs more room than the other.
    private static func border(_ problem: LayoutProblem) -> Double {
        let balance = problem.sides.reduce(0.0) { $0 + ($1.map { $0 < 0 ? -1.0 : 1 } ?? 0) }
        let count = Double(problem.sides.count { $0 != nil })
        guard count > 0 else { return 0 }
        let width = Swift.min(problem.width, 130 * Double(problem.count).squareRoot())
        return -balance / count * width * 0.35
    }

    /// What it costs to stand beyond the width of the page.
    private func wallEnergy(of vertex: Int, at place: Vector) -> Double {
        let extent = extents[vertex]
        let reach = abs(place.x + extent.center.x) + extent.size.x / 2
        let beyond = reach - problem.width / 2
        return beyond > 0 ? 1 + 0.05 * beyond : 0
    }

    /// What it costs that too little of a link's lines is seen between its actors.
    private func shortnessEnergy(
        of link: LayoutProblem.Link, _ vertex: Int, _ far: Int, _ way: Way
    ) -> Double {
        // Most links are much longer than what their actors can hide.
        guard way.length < link.shaft + reaches[vertex] + reaches[far] else { return 0 }
        let hidden =
            problem.outlines[vertex].radiusWithLabel(towards: way.along)
            + problem.outlines[far].radiusWithLabel(towards: -way.along)
        let seen = way.length - hidden
        guard seen < link.shaft else { return 0 }
        let lacking = 1 - Swift.max(0, seen) / link.shaft
        return 3 * lacking * (0.4 + link.importance)
    }

    private func coverEnergy(
        _ link: LayoutProblem.Link, _ a: Vector, _ b: Vector, over vertex: Int, at place: Vector
    ) -> Double {
        let offset = Segments.nearest(to: place, from: a, to: b) - place
        let margin = Self.air + link.width / 2
        guard extents[vertex].grown(by: margin).contains(offset) else { return 0 }
        let reach = problem.outlines[vertex].reach(of: offset, margin: margin)
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

    // MARK: - Angles

    /// Between the links of an actor, if it stood at `place`.
    private func angleEnergy(of vertex: Int, at place: Vector) -> Double {
        let own = problem.linksOf[vertex]
        guard own.count > 1 else { return 0 }
        return withUnsafeTemporaryAllocation(of: Way.self, capacity: own.count) { ways in
            for (rank, index) in own.enumerated() {
                let far = problem.links[index].other(than: vertex)
                ways.initializeElement(at: rank, to: Way(from: place, to: positions[far]))
            }
            var sum = 0.0
            for (rank, index) in own.enumerated() {
                for next in (rank + 1)..<own.count {
                    sum += angleEnergy(
                        ways[rank], ways[next], problem.links[index], problem.links[own[next]])
                }
            }
            return sum
        }
    }

    /// Between a link and those that end at its far actor.
    private func angleEnergy(
        of link: LayoutProblem.Link, _ index: Int, _ far: Int, _ way: Way
    ) -> Double {
        var sum = 0.0
        for next in problem.linksOf[far] where next != index {
            let other = problem.links[next]
            // The one way leads to the actor, so the other has to as well.
            let isTowards = other.second == far
            sum += angleEnergy(way, ways[next], link, other, areAlike: isTowards)
        }
        return sum
    }

    /// What it costs that two ways from one actor, or towards it, make a narrow angle; `areAlike` is
    /// false where one of them leads from it and the other towards it.
    private func angleEnergy(
        _ one: Way, _ other: Way, _ link: LayoutProblem.Link, _ next: LayoutProblem.Link,
        areAlike: Bool = true
    ) -> Double {
        let product = areAlike ? one.along.dot(other.along) : -one.along.dot(other.along)
        let lengths = Swift.max(one.length * other.length, 1e-9)
        guard product > Self.narrow * lengths else { return 0 }
        return 1.8 * (product / lengths - Self.narrow) / (1 - Self.narrow)
            * (0.5 + link.importance + next.importance)
    }

    /// The sum over all actors; terms between two actors count twice.
    var total: Double {
        (0..<problem.count).reduce(0) { $0 + energy(of: $1, at: positions[$1]) }
    }
}
