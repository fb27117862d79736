/// Where lines have a casing: around the places at which they cross lines that lie below, and never
/// over a head, which must be seen whole.
struct Casings {
    /// A line as it is drawn.
    struct Line {
        let curve: Cubic
        /// The width of its widest part.
        let pen: Double
        /// The middles of its heads.
        let heads: [Vector]
        /// Lines of a higher level lie above.
        let level: Int
    }

    /// By line, the parts of its curve's parameter that have a casing, from the start on.
    let stretches: [[ClosedRange<Double>]]

    /// What a casing adds to each side of a line.
    static let air = 1.2
    /// How far a casing goes to each side of a crossing at most, in points.
    private static let reach = 12.0
    /// Of how many straight pieces a line is made to be looked at.
    private static let pieces = 24

    init(of lines: [Line?]) {
        let chains = lines.map { line in line.map { Polyline($0.curve, pieces: Self.pieces) } }
        let heads = lines.indices.flatMap { index in
            (lines[index]?.heads ?? []).map { (line: index, middle: $0) }
        }
        stretches = lines.indices.map { index in
            guard let line = lines[index], let chain = chains[index] else { return [] }
            let length = chain.length
            var found: [ClosedRange<Double>] = []
            for other in lines.indices where other != index {
                guard let below = lines[other], below.level < line.level, let course = chains[other]
                else { continue }
                found += chain.places(ofCrossings: course).map { crossing in
                    let half = min(
                        (below.pen / 2 + Self.air * 2) / max(crossing.sine, 0.1), Self.reach)
                    let share = half / max(length, half * 2)
                    return max(0, crossing.place - share)...min(1, crossing.place + share)
                }
            }
            let covered = heads.filter {
                $0.line != index && chain.box.grown(by: 12).contains($0.middle)
            }
            return Self.joined(found).flatMap {
                Self.clear($0, of: covered.map(\.middle), line, length: length)
            }
        }
    }

    private static func joined(_ ranges: [ClosedRange<Double>]) -> [ClosedRange<Double>] {
        ranges.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { joined, range in
            if let last = joined.last, range.lowerBound <= last.upperBound {
                joined[joined.count - 1] =
                    last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                joined.append(range)
            }
        }
    }

    /// The parts of a stretch in which the casing touches no head.
    private static func clear(
        _ stretch: ClosedRange<Double>, of heads: [Vector], _ line: Line, length: Double
    ) -> [ClosedRange<Double>] {
        guard !heads.isEmpty else { return [stretch] }
        let room = TieHead.breadth / 2 + line.pen / 2 + air
        let span = stretch.upperBound - stretch.lowerBound
        let steps = max(2, Int((span * length).rounded(.up)))
        var parts: [ClosedRange<Double>] = []
        var start: Double?
        for step in 0...steps {
            let place = stretch.lowerBound + span * Double(step) / Double(steps)
            let point = line.curve.point(at: place)
            if heads.allSatisfy({ ($0 - point).length >= room }) {
                if let start, step == steps { parts.append(start...place) }
                start = start ?? place
            } else if let begun = start {
                if place > begun { parts.append(begun...place) }
                start = nil
            }
        }
        return parts
    }
}

extension Polyline {
    fileprivate var length: Double {
        zip(points, points.dropFirst()).reduce(0) { $0 + ($1.1 - $1.0).length }
    }

    private static let piece = -1e-9...1 + 1e-9

    /// Where it crosses another, as parameters of its curve, each with the sine of the angle; its
    /// pieces stand for equal steps of the parameter.
    fileprivate func places(ofCrossings other: Polyline) -> [(place: Double, sine: Double)] {
        guard box.overlaps(other.box) else { return [] }
        var found: [(place: Double, sine: Double)] = []
        for index in 1..<points.count {
            let (a, b) = (points[index - 1], points[index])
            guard Box(around: a, b).grown(by: 0.01).overlaps(other.box) else { continue }
            let ab = b - a
            for (c, d) in zip(other.points, other.points.dropFirst()) {
                let cd = d - c
                let turn = ab.cross(cd)
                guard abs(turn) > 1e-9 else { continue }
                let share = (c - a).cross(cd) / turn
                // Where pieces meet, both cross: better twice than not at all.
                guard Self.piece.contains(share), Self.piece.contains((c - a).cross(ab) / turn)
                else { continue }
                found.append(
                    (
                        place: (Double(index - 1) + share) / Double(points.count - 1),
                        sine: abs(turn) / (ab.length * cd.length)
                    ))
            }
        }
        return found
    }
}
