import Foundation

/// Takes orders from a comparison that lets contestants run by turns.
///
/// Each line of standard input is answered by a line of JSON: `turn SECONDS RUNS` runs the task
/// until so many seconds are spent or so many runs are done, at least once; `scores FILE` writes
/// what the last run came up with.
struct TimingServer {
    let run: () throws -> Outcome

    func serve() throws {
        var timings = Timings()
        while let line = readLine() {
            let words = line.split(separator: " ", maxSplits: 1).map(String.init)
            if words.first == "scores", words.count == 2 {
                try Data(timings.lines.utf8).write(to: URL(filePath: words[1]))
                answer("{}")
                continue
            }
            let limits = line.split(separator: " ").dropFirst().compactMap { Double($0) }
            guard words.first == "turn", limits.count == 2 else { return }
            let earlier = timings.walls.count
            var spent = 0.0
            repeat {
                try timings.time(run)
                spent += timings.walls[timings.walls.count - 1]
            } while spent < limits[0] && Double(timings.walls.count - earlier) < limits[1]
            answer(
                """
                {"wall": \(Array(timings.walls[earlier...])), \
                "cpu": \(Array(timings.processors[earlier...])), "peak": \(timings.peak), \
                "result": \(timings.outcome.summary)}
                """)
        }
    }

    func answer(_ line: String) {
        print(line)
        fflush(nil)
    }
}
