/// Bends bundles just enough to pass the figures that are not theirs, and to cross little.
struct BundleRouting {
    let positions: [Vector]
    let outlines: [Outline]

    private static let bends = [
        0, 0.05, -0.05, 0.1, -0.1, 0.16, -0.16, 0.23, -0.23, 0.31, -0.31, 0.4, -0.4,
    ]

    /// The bundles with their bends: the important first, then each once more in view of the rest.
    func routed(_ bundles: [Bundle]) -> [Bundle] {
        var result = bundles
        var lines = [Course?](repeating: nil, count: bundles.count)
        let order = bundles.indices.sorted {
            (bundles[$1].importance, $0) < (bundles[$0].importance, $1)
        }
        for _ in 0..<2 {
            for index in order {
                lines[index] = nil
                let others = lines.compactMap(\.self)
                var best: (cost: Double, bend: Double, line: Course)?
                for bend in Self.bends {
                    let line = Course(bundles[index], bend, positions)
                    let cost = cost(of: line, among: others)
                    if cost < (best?.cost ?? .infinity) - 1e-9 { best = (cost, bend, line) }
                    if bend == 0, cost < 1e-9 { break }
                }
                result[index].bend = best?.bend ?? 0
                lines[index] = best?.line
            }
        }
        return result
    }

    private func cost(of line: Course, among others: [Course]) -> Double {
        var sum = abs(line.bend) * (1.2 + 2 * line.bundle.importance)
        for (vertex, position) in positions.enumerated()
        where vertex != line.bundle.first && vertex != line.bundle.second {
            sum += coverCost(line, outlines[vertex], position)
        }
        for other in others {
            let crossings = line.crossings(with: other)
            if crossings > 0 {
                let shared = line.sharesEnd(with: other) ? 2.0 : 1.0
                sum +=
                    Double(crossings) * shared
                    * (0.25 + 0.3 * (line.bundle.importance + other.bundle.importance))
            }
            if line.sharesEnd(with: other) { sum += line.crowding(with: other) }
        }
        return sum
    }

    private func coverCost(_ line: Course, _ outline: Outline, _ position: Vector) -> Double {
        let margin = 5 + line.bundle.width / 2
        let room = Box(center: position, halfSize: outline.halfSize + margin)
        guard room.overlaps(line.box) else { return 0 }
        var nearest = Double.infinity
        for (a, b) in zip(line.points, line.points.dropFirst()) {
            let point = Segments.nearest(to: position, from: a, to: b)
            nearest = min(nearest, outline.reach(of: point - position, margin: margin))
        }
        return nearest < 1 ? 1.5 + 5 * (1 - nearest) : 0
    }
}

/// The course of a bundle with a certain bend, as a few straight pieces.
struct Course {
    let bundle: Bundle
    let bend: Double
    let points: [Vector]
    let box: Box

    init(_ bundle: Bundle, _ bend: Double, _ positions: [Vector]) {
        self.bundle = bundle
        self.bend = bend
        points = bundle.middle(
            from: positions[bundle.first], to: positions[bundle.second], bend: bend
        ).points(8)
        box = points.dropFirst().reduce(Box(low: points[0], high: points[0])) {
            $0.union(Box(low: $1, high: $1))
        }
    }

    func sharesEnd(with other: Course) -> Bool {
        bundle.first == other.bundle.first || bundle.first == other.bundle.second
            || bundle.second == other.bundle.first || bundle.second == other.bundle.second
    }

    /// How often two courses cross away from a figure that they share.
    func crossings(with other: Course) -> Int {
        guard box.overlaps(other.box) else { return 0 }
        var count = 0
        for (a, b) in zip(points, points.dropFirst()) {
            for (c, d) in zip(other.points, other.points.dropFirst())
            where Segments.cross(a, b, c, d) {
                count += 1
            }
        }
        return count
    }

    /// How much two courses from one figure run together: 1 if they leave it in one direction.
    func crowding(with other: Course) -> Double {
        let apexIsFirst = bundle.first == other.bundle.first || bundle.first == other.bundle.second
        let mine = apexIsFirst ? points : points.reversed()
        let theirs = mine[0] == other.points[0] ? other.points : other.points.reversed()
        let a = mine[2] - mine[0]
        let b = theirs[2] - theirs[0]
        let cosine = a.dot(b) / max(a.length * b.length, 1e-9)
        return cosine > 0.95 ? (cosine - 0.95) / 0.05 : 0
    }
}
