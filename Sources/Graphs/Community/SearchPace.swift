/// How far a search has come of which nobody knows beforehand how long it takes, counted in the arcs
/// that it reads.
///
/// The search has a known number of stages at most. Within a stage, the share that counts as done
/// grows with every arc and approaches the end of the stage, which it reaches with the next stage.
struct SearchPace {
    private let execution: Execution
    private let stages: Int

    /// The arcs after which half of a stage counts as done.
    private let half: Double

    /// How many arcs are read between two reports.
    private let interval: Int

    private var stage = 0
    private var reports = 0
    private var unreported = 0

    /// Starts the first of several stages, which counts for two of the others.
    init(stages: Int, arcs: Int, execution: Execution) throws(GraphError) {
        self.execution = execution
        self.stages = stages
        half = Double(8 * max(1, arcs))
        interval = max(256, min(1 << 18, arcs / 2))
        if execution.isCancelled() { throw .cancelled }
    }

    /// Records that arcs were read; throws `.cancelled` once anybody wished to stop.
    @inline(__always)
    mutating func read(_ arcs: Int) throws(GraphError) {
        unreported += arcs
        if unreported >= interval { try report() }
    }

    /// Goes on to the next stage.
    mutating func endStage() throws(GraphError) {
        stage += 1
        reports = 0
        unreported = 0
        try report()
    }

    /// Records that all is done.
    func finish() { execution.onProgress?(1) }

    @inline(never)
    private mutating func report() throws(GraphError) {
        if execution.isCancelled() { throw .cancelled }
        reports += unreported / interval
        unreported %= interval
        let arcs = Double(reports * interval)
        let start = stage == 0 ? 0 : Double(min(stage, stages) + 1)
        let length = stage == 0 ? 2.0 : stage < stages ? 1 : 0
        execution.onProgress?((start + length * arcs / (arcs + half)) / Double(stages + 1))
    }
}
