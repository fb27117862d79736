/// Runs of one task, by the clock.
struct Timings {
    private(set) var walls: [Double] = []
    private(set) var processors: [Double] = []
    private(set) var outcome = Outcome.number(0)

    /// The most memory that was resident during the first run, in MiB.
    private(set) var peak = 0.0

    mutating func time(_ run: () throws -> Outcome) throws {
        outcome = .number(0)
        if walls.isEmpty { Memory.forgetPeak() }
        let (wall, processor) = (Clocks.wall, Clocks.processor)
        outcome = try run()
        walls.append(Clocks.wall - wall)
        processors.append(Clocks.processor - processor)
        if walls.count == 1 { peak = Memory.peak }
    }

    /// What came out last, one number a line.
    var lines: String { outcome.numbers.map { "\($0)" }.joined(separator: "\n") }

    static func median(_ values: [Double]) -> Double {
        values.isEmpty ? 0 : values.sorted()[values.count / 2]
    }
}

/// What a task comes up with, as the library returns it.
enum Outcome {
    case number(Double)
    case scores([Double])
    case partialScores([Double?])
    case counts([Int])

    /// One number for each vertex, `nan` where there is none.
    var numbers: [Double] {
        switch self {
        case .number(let number): [number]
        case .scores(let scores): scores
        case .partialScores(let scores): scores.map { $0 ?? .nan }
        case .counts(let counts): counts.map { Double($0) }
        }
    }

    /// The sum of what is defined, as JSON.
    var summary: String { "\(numbers.lazy.filter(\.isFinite).reduce(0, +))" }
}
