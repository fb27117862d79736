import Foundation
import Graphs

// graph-timings TASK EDGES.csv THREADS [REPETITIONS [SCORES.txt]]
//
// Times one task and prints one line of JSON: medians of wall and processor time, peak memory.

let arguments = CommandLine.arguments
guard arguments.count > 3, let threads = Int(arguments[3]) else {
    print("graph-timings TASK EDGES.csv THREADS [REPETITIONS [SCORES.txt]]")
    print("tasks: \(GraphTask.all.keys.sorted().joined(separator: " "))")
    exit(64)
}
guard let task = GraphTask.all[arguments[1]] ?? GraphTask(measure: arguments[1]) else {
    print("no task or measure \(arguments[1])")
    exit(64)
}
let base = Process.peakMemory
let edges = try EdgeFile(path: arguments[2])
let run = try task.prepare(edges, threads)
let prepared = Process.peakMemory
var walls: [Double] = []
var processors: [Double] = []
var outcome = Outcome.number(0)
var peak = 0.0
var wanted = arguments.count > 4 ? Int(arguments[4]) ?? 0 : 0
repeat {
    let (wall, processor) = (Clocks.wall, Clocks.processor)
    outcome = try run()
    walls.append(Clocks.wall - wall)
    processors.append(Clocks.processor - processor)
    if walls.count == 1 {
        peak = Process.peakMemory
        if wanted == 0 {
            wanted = walls[0] < 0.05 ? 15 : walls[0] < 3 ? 5 : walls[0] < 8 ? 3 : 1
        }
    }
} while walls.count < wanted
walls.sort()
processors.sort()
if arguments.count > 5, let scores = outcome.scores {
    let lines = scores.map { $0.map { "\($0)" } ?? "nan" }.joined(separator: "\n")
    try Data(lines.utf8).write(to: URL(filePath: arguments[5]))
}
print(
    """
    {"task": "\(arguments[1])", "peer": "entente", "threads": \(threads), \
    "median": \(walls[walls.count / 2]), "min": \(walls[0]), "max": \(walls[walls.count - 1]), \
    "reps": \(walls.count), "cpu": \(processors[processors.count / 2]), "stall": 0, \
    "rss_base": \(base), "rss_setup": \(prepared), "rss_peak": \(peak), \
    "result": \(outcome.summary)}
    """)

/// What a task comes up with.
enum Outcome {
    case number(Double)
    case scores([Double])
    case partialScores([Double?])

    /// The scores, if these are any.
    var scores: [Double?]? {
        switch self {
        case .number: nil
        case .scores(let scores): scores.map(Optional.some)
        case .partialScores(let scores): scores
        }
    }

    var summary: String {
        switch self {
        case .number(let number): "\(number)"
        case .scores(let scores): "\(scores.reduce(0, +))"
        case .partialScores(let scores): "\(scores.reduce(0) { $0 + ($1 ?? 0) })"
        }
    }
}
