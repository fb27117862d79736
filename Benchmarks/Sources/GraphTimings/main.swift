import Foundation
import Graphs

// graph-timings TASK EDGES.csv THREADS [REPETITIONS [SCORES.txt]]
// graph-timings TASK EDGES.csv THREADS turns
//
// Times one task and prints one line of JSON: medians of wall and processor time, peak memory.
// With `turns` it runs when standard input tells it to.

func fail(_ sentence: String) -> Never {
    FileHandle.standardError.write(Data("\(sentence)\n".utf8))
    exit(64)
}

let arguments = CommandLine.arguments
guard arguments.count > 3, let threads = Int(arguments[3]), threads > 0 else {
    let tasks = GraphTask.all.keys.sorted().joined(separator: " ")
    fail(
        """
        graph-timings TASK EDGES.csv THREADS [REPETITIONS [SCORES.txt] | turns]
        tasks: \(tasks) measure:NAME
        """)
}
guard let task = GraphTask.all[arguments[1]] ?? GraphTask(measure: arguments[1]) else {
    fail("no task or measure \(arguments[1])")
}

do {
    let base = Memory.peak
    let run = try task.prepare(EdgeFile(path: arguments[2]), threads)
    let prepared = Memory.peak

    if arguments.count > 4, arguments[4] == "turns" {
        let server = TimingServer(run: run)
        server.answer("{\"base\": \(base), \"prepared\": \(prepared)}")
        try server.serve()
    } else {
        var timings = Timings()
        var wanted = arguments.count > 4 ? Int(arguments[4]) ?? 0 : 0
        repeat {
            try timings.time(run)
            if wanted == 0 {
                let first = timings.walls[0]
                wanted = first < 0.05 ? 15 : first < 3 ? 5 : first < 8 ? 3 : 1
            }
        } while timings.walls.count < wanted
        if arguments.count > 5 {
            try Data(timings.lines.utf8).write(to: URL(filePath: arguments[5]))
        }
        print(
            """
            {"task": "\(arguments[1])", "peer": "entente", "threads": \(threads), \
            "median": \(Timings.median(timings.walls)), "min": \(timings.walls.min() ?? 0), \
            "max": \(timings.walls.max() ?? 0), "reps": \(timings.walls.count), \
            "cpu": \(Timings.median(timings.processors)), \
            "rss_base": \(base), "rss_setup": \(prepared), "rss_peak": \(timings.peak), \
            "result": \(timings.outcome.summary)}
            """)
    }
} catch {
    fail("\(arguments[1]) of \(arguments[2]): \(error)")
}
