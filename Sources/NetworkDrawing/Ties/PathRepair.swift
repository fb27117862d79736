/// Looks at the lines as they will be drawn, and bends those anew that still pass over an actor or a
/// name that is not theirs; what no bend helps, an actor that may move stands aside.
struct PathRepair {
    var positions: [Vector]
    var drawnPairs: [DrawnPair]
    let outlines: [Outline]
    let isFree: [Bool]
    let width: Double
    let isCancelled: @Sendable () -> Bool
    private let ports: [OutlinePorts]

    private static let rounds = 8
    /// How clear of actors lines are to run.
    static let air = 2.5
    /// Of how many straight pieces a line is made to be looked at.
    private static let pieces = 14

    init(
        positions: [Vector], outlines: [Outline], drawnPairs: [DrawnPair], isFree: [Bool],
        width: Double = .infinity, isCancelled: @escaping @Sendable () -> Bool = { false }
    ) {
        self.positions = positions
        self.outlines = outlines
        self.drawnPairs = drawnPairs
        self.isFree = isFree
        self.width = width
        self.isCancelled = isCancelled
        ports = outlines.map(OutlinePorts.init)
    }

    mutating func run() {
        for round in 0..<Self.rounds where !isCancelled() {
            let found = Found(self)
            if found.covers.allSatisfy({ $0 == 0 }) { return }
            var hasChanged = bend(found)
            if round > 0 || !hasChanged { hasChanged = moveAside(Found(self)) || hasChanged }
            if !hasChanged { return }
        }
    }

    /// The lines as they run now.
    struct Found {
        let paths: TiePaths
        /// By pair, its lines.
        let lines: [[Polyline]]
        /// By pair, how much its lines cover.
        let covers: [Double]

        init(_ repair: PathRepair) {
            paths = TiePaths(
                repair.drawnPairs, repair.positions, repair.outlines, ports: repair.ports)
            let lines = paths.curves.map(PathRepair.polylines)
            self.lines = lines
            covers = lines.indices.map { repair.cover(of: $0, lines[$0]) }
        }

        /// How often a line crosses the middle lines of pairs that are foreign to it.
        func crossings(of line: Polyline, where isForeign: (Int) -> Bool) -> Int {
            var sum = 0
            for pair in lines.indices where isForeign(pair) && !lines[pair].isEmpty {
                sum += line.crossings(with: lines[pair][lines[pair].count / 2])
            }
            return sum
        }
    }

    static func polylines(_ curves: [Cubic?]) -> [Polyline] {
        curves.compactMap { $0.map { Polyline($0, pieces: pieces) } }
    }

    /// How much the lines of a pair pass over actors and names that are not theirs, 0 where they keep
    /// clear.
    func cover(of pair: Int, _ lines: [Polyline]) -> Double {
        let drawnPair = drawnPairs[pair]
        var sum = 0.0
        for (line, course) in zip(drawnPair.lines, lines) {
            for actor in positions.indices {
                guard actor != drawnPair.first, actor != drawnPair.second else {
                    sum += coverOfOwnName(course, actor)
                    continue
                }
                let depth = course.cover(
                    outlines[actor], at: positions[actor], margin: Self.air + line.width / 2)
                if depth > 0 { sum += 0.4 + depth }
            }
        }
        return sum
    }

    /// What it counts that a line passes over the name of an actor at which it ends.
    private func coverOfOwnName(_ course: Polyline, _ actor: Int) -> Double {
        guard let label = outlines[actor].label else { return 0 }
        let place = positions[actor]
        return course.meets(Box(low: label.low + place, high: label.high + place)) ? 0.2 : 0
    }
}
