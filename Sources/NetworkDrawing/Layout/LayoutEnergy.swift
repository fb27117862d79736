/// How bad a placement is, figure by figure, so that a move of one figure is judged by what it
/// touches.
///
/// Lower is better. The terms, each worth about 1 for one plain fault: figures that touch, lines
/// over figures that are not theirs, crossings, narrow angles between lines at a figure, distances
/// unlike the wanted ones, and distance from the middle, which keeps the page full.
struct LayoutEnergy {
    let problem: LayoutProblem
    var positions: [Vector]

    private static let clearance = 13.0
    private static let narrow = 0.906  // the cosine of 25°

    /// The terms in which figure `vertex` takes part, if it stood at `place`; counting stops once
    /// the sum is above `limit`.
    func energy(of vertex: Int, at place: Vector, limit: Double = .infinity) -> Double {
        var sum = 0.0000002 * (place.x * place.x * 0.6 + place.y * place.y * 1.3)
        sum *= Double(problem.count)
        for other in 0..<problem.count where other != vertex {
            sum += pairEnergy(vertex, place, other, positions[other])
        }
        if sum > limit { return sum }
        for link in problem.links
        where link.first != vertex && link.second != vertex {
            sum += coverEnergy(
                link, positions[link.first], positions[link.second], over: vertex, at: place)
        }
        let own = problem.linksOf[vertex]
        for (rank, index) in own.enumerated() {
            let link = problem.links[index]
            let far = link.other(than: vertex)
            let farPlace = positions[far]
            for other in 0..<problem.count where other != vertex && other != far {
                sum += coverEnergy(link, place, farPlace, over: other, at: positions[other])
            }
            sum += crossingEnergy(of: link, vertex, place, far, farPlace)
            for next in own[(rank + 1)...] {
                let neighbour = positions[problem.links[next].other(than: vertex)]
                sum += angleEnergy(place, farPlace, neighbour, link, problem.links[next])
            }
            if sum > limit { return sum }
            for next in problem.linksOf[far] where next != index {
                let neighbour = positions[problem.links[next].other(than: far)]
                sum += angleEnergy(farPlace, place, neighbour, link, problem.links[next])
            }
        }
        return sum
    }

    private func pairEnergy(_ i: Int, _ a: Vector, _ j: Int, _ b: Vector) -> Double {
        let gap = b - a
        let wanted = problem.distance(i, j)
        let stretch = (gap.length - wanted) / wanted
        var sum = stretch * stretch * 0.55
        let room = problem.outlines[i].halfSize + problem.outlines[j].halfSize + Self.clearance
        let x = abs(gap.x) / room.x
        let y = abs(gap.y) / room.y
        let reach = (x * x * x * x + y * y * y * y).squareRoot().squareRoot()
        if reach < 1 { sum += 4 + 12 * (1 - reach) }
        return sum
    }

    private func coverEnergy(
        _ link: LayoutProblem.Link, _ a: Vector, _ b: Vector, over vertex: Int, at place: Vector
    ) -> Double {
        let outline = problem.outlines[vertex]
        let margin = 7 + link.width / 2
        let reachable = outline.halfSize + margin
        if Swift.max(a.x, b.x) < place.x - reachable.x
            || Swift.min(a.x, b.x) > place.x + reachable.x
            || Swift.max(a.y, b.y) < place.y - reachable.y
            || Swift.min(a.y, b.y) > place.y + reachable.y
        {
            return 0
        }
        let nearest = Segments.nearest(to: place, from: a, to: b)
        let reach = outline.reach(of: nearest - place, margin: margin)
        return reach < 1 ? (1 + 3.5 * (1 - reach)) * (0.7 + link.importance) : 0
    }

    private func crossingEnergy(
        of link: LayoutProblem.Link, _ vertex: Int, _ place: Vector, _ far: Int,
        _ farPlace: Vector
    ) -> Double {
        var sum = 0.0
        let low = Vector(Swift.min(place.x, farPlace.x), Swift.min(place.y, farPlace.y))
        let high = Vector(Swift.max(place.x, farPlace.x), Swift.max(place.y, farPlace.y))
        for other in problem.links
        where other.first != vertex && other.second != vertex && other.first != far
            && other.second != far
        {
            let c = positions[other.first]
            let d = positions[other.second]
            if (c.x < low.x && d.x < low.x) || (c.x > high.x && d.x > high.x)
                || (c.y < low.y && d.y < low.y) || (c.y > high.y && d.y > high.y)
            {
                continue
            }
            if Segments.cross(place, farPlace, c, d) {
                sum += 0.45 + 0.5 * (link.importance + other.importance)
            }
        }
        return sum
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

    /// The sum over all figures; terms between two figures count twice.
    var total: Double {
        (0..<problem.count).reduce(0) { $0 + energy(of: $1, at: positions[$1]) }
    }
}
