public import DOT
internal import Dispatch
internal import Synchronization

#if canImport(Darwin)
internal import Darwin
#elseif canImport(Musl)
internal import Musl
#else
internal import Glibc
#endif

/// Draws in helper processes, which can crash, hang or leak without harm to this one.
///
/// Helpers are started when first needed, one for each core unless told otherwise, and stay for
/// later drawings. One that crashes, ends, takes too long or sends an invalid response fails its own
/// drawing alone, with an error that says so; the next drawing gets a new one. One that has drawn many
/// documents or grown large is replaced. The engine `fdp` and the less usual formats always get a
/// new one, since what they draw depends on what their process did before.
///
/// While a helper draws, the thread that asked waits: a few more threads than helpers keep all of them
/// busy with many small documents.
///
/// ```swift
/// let renderer = HelperRenderer(executable: "/usr/local/bin/graphviz-helper")
/// let drawing = try renderer.render(document, using: .dot, as: .svg)
/// ```
public final class HelperRenderer: Renderer {
    /// What documents may ask for.
    public let policy: Policy
    /// How long a drawing may take, from the start of its helper's work.
    public let deadline: Duration
    /// How many helpers there are at most, and so how many drawings at once.
    public let helperCount: Int

    private let launch: HelperLaunch
    private let limits: Limits
    private let checksRisks: Bool
    private let idle = Mutex<[RunningHelper]>([])
    private let slots: DispatchSemaphore

    /// When a helper is replaced, and what it may take at most.
    public struct Limits: Sendable {
        /// How many drawings a helper makes before it is replaced.
        public var drawings: Int
        /// The memory in bytes above which a helper is replaced after a drawing.
        public var residentMemory: Int
        /// The address space in bytes beyond which a helper is refused memory during a drawing,
        /// where the system can do so; `0` for no limit.
        public var addressSpace: Int

        /// Limits; the usual ones suit drawings of some thousand nodes.
        public init(
            drawings: Int = 500, residentMemory: Int = 256 << 20, addressSpace: Int = 8 << 30
        ) {
            self.drawings = drawings
            self.residentMemory = residentMemory
            self.addressSpace = addressSpace
        }
    }

    /// A renderer whose helpers run an executable that calls ``HelperProcess/run()``.
    ///
    /// - Parameters:
    ///   - executable: The path of the executable.
    ///   - arguments: What it is called with, for example a hidden sub-command.
    ///   - helperCount: How many helpers there may be; one for each core if `nil`.
    ///   - deadline: How long a drawing may take.
    ///   - limits: When a helper is replaced.
    ///   - policy: What documents may ask for.
    public convenience init(
        executable: String, arguments: [String] = [], helperCount: Int? = nil,
        deadline: Duration = .seconds(30), limits: Limits = Limits(), policy: Policy = .strict
    ) {
        self.init(
            launch: HelperLaunch(executable: executable, arguments: arguments),
            helperCount: helperCount, deadline: deadline, limits: limits, policy: policy,
            checksRisks: true)
    }

    init(
        launch: HelperLaunch, helperCount: Int?, deadline: Duration, limits: Limits = Limits(),
        policy: Policy = .strict, checksRisks: Bool
    ) {
        self.launch = launch
        self.helperCount = max(1, helperCount ?? sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        self.deadline = deadline
        self.limits = limits
        self.policy = policy
        self.checksRisks = checksRisks
        slots = DispatchSemaphore(value: self.helperCount)
    }

    deinit {
        idle.withLock { helpers in
            while var helper = helpers.popLast() { helper.end() }
        }
    }

    /// Draws a document in several formats.
    ///
    /// - Parameters:
    ///   - document: What to draw.
    ///   - engine: How to place it.
    ///   - formats: What to make of it.
    /// - Returns: One rendering for each format, in the order of the formats.
    /// - Throws: ``GraphvizError``, which says which document, which phase and why.
    public func render(
        _ document: Document, using engine: Engine, as formats: [Format]
    ) throws(GraphvizError) -> [Rendering] {
        let job = try Job(
            document, engine: engine, formats: formats, wantsLayout: false, policy: policy,
            checksRisks: checksRisks)
        return try run(job).renderings(of: job)
    }

    /// Places a document and tells where everything is.
    ///
    /// - Parameters:
    ///   - document: What to place.
    ///   - engine: How to place it.
    /// - Returns: The places of nodes, edges and clusters.
    /// - Throws: ``GraphvizError``, which says which document, which phase and why.
    public func layout(
        _ document: Document, using engine: Engine
    ) throws(GraphvizError) -> Layout {
        let job = try Job(
            document, engine: engine, formats: [], wantsLayout: true, policy: policy,
            checksRisks: checksRisks)
        guard let layout = try run(job).layout(of: document) else {
            throw job.error(.layout, .failed(["the layout lacks edges of the document"]))
        }
        return layout
    }

    /// The process identifiers of the helpers that wait for work.
    var idleProcesses: [Int32] {
        idle.withLock { $0.map(\.process) }
    }

    private func run(_ job: Job) throws(GraphvizError) -> JobResult {
        guard job.engine.needsFreshProcess else { return try runOnce(job) }
        // Such an engine depends on where its process has its memory, and on a busy machine even
        // new processes differ now and then: the result that three processes give counts.
        var results: [JobResult] = []
        while true {
            let result = try runOnce(job)
            results.append(result)
            let votes = results.count { $0 == result }
            if votes == 3 || results.count == Self.mostVotes { return result }
        }
    }

    /// How often an engine that varies is asked at most.
    private static let mostVotes = 15

    private func runOnce(_ job: Job) throws(GraphvizError) -> JobResult {
        slots.wait()
        defer { slots.signal() }
        var helper = try helper(for: job)
        let result = try helper.run(
            job, deadline: deadline, memoryLimit: limits.addressSpace)
        keep(helper, after: job)
        return try result.get()
    }

    /// A waiting helper that is still alive, or a new one.
    private func helper(for job: Job) throws(GraphvizError) -> RunningHelper {
        while !job.needsFreshProcess, var helper = idle.withLock({ $0.popLast() }) {
            if helper.isAlive() { return helper }
            helper.end()
        }
        do {
            return try launch.start()
        } catch {
            throw job.error(.starting, .notStarted(error.reason))
        }
    }

    private func keep(_ helper: RunningHelper, after job: Job) {
        let isSpent =
            job.needsFreshProcess || helper.drawings >= limits.drawings
            || helper.peakMemory > limits.residentMemory
        if isSpent {
            var helper = helper
            helper.end()
        } else {
            idle.withLock { $0.append(helper) }
        }
    }
}
