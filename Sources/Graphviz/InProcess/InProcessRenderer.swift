public import DOT

/// Draws in this process, one document at a time.
///
/// This is the quickest way for what is small and one's own. There is no deadline, and a crash in
/// the library is a crash of the program; ``suits(_:using:as:)`` says what should go to
/// ``HelperRenderer`` for that reason.
///
/// Every call of every such renderer waits for one lock, since the library cannot be used by two
/// threads at once. Before each drawing the random numbers of C (`rand`, `drand48`) are put back
/// to where a new process has them, so that the drawing does not depend on what came before.
public struct InProcessRenderer: Renderer {
    /// What documents may ask for.
    public var policy: Policy
    /// Whether the engine `fdp` may be used, whose drawings vary within a process.
    public var allowsVaryingEngines: Bool
    var checksRisks = true

    /// A renderer with a policy.
    public init(policy: Policy = .strict, allowsVaryingEngines: Bool = false) {
        self.policy = policy
        self.allowsVaryingEngines = allowsVaryingEngines
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
        let job = try job(document, engine, formats, wantsLayout: false)
        return try Library.run(job).renderings(of: job)
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
        let job = try job(document, engine, [], wantsLayout: true)
        guard let layout = try Library.run(job).layout(of: document) else {
            throw job.error(.layout, .failed(["the layout lacks edges of the document"]))
        }
        return layout
    }

    private func job(
        _ document: Document, _ engine: Engine, _ formats: [Format], wantsLayout: Bool
    ) throws(GraphvizError) -> Job {
        let job = try Job(
            document, engine: engine, formats: formats, wantsLayout: wantsLayout, policy: policy,
            checksRisks: checksRisks)
        let problems = problems(document, engine, formats)
        guard problems.isEmpty else { throw job.error(.checking, .refused(problems)) }
        return job
    }

    /// What a helper process could do, but this process should not.
    private func problems(
        _ document: Document, _ engine: Engine, _ formats: [Format]
    ) -> [DocumentProblem] {
        var problems: [DocumentProblem] = []
        func refuse(_ place: String, _ message: String, _ remedy: String) {
            problems.append(
                DocumentProblem(kind: .refused, place: place, message: message, remedy: remedy))
        }
        if engine.needsFreshProcess, !allowsVaryingEngines {
            refuse(
                "engine", "\(engine) draws differently each time within a process",
                "use HelperRenderer, or allow it")
        }
        for format in formats where !format.isTrusted {
            refuse("format", "\(format) could crash this process", "use HelperRenderer")
        }
        if Library.isOld, document.longestIdentifier > Self.longestName {
            refuse(
                "graph", "an identifier is longer than \(Self.longestName) bytes",
                "shorten it, or use HelperRenderer")
        }
        return problems
    }

    /// Libraries before 2.46 read beyond the arguments of a message of more than 1023 bytes.
    static let longestName = 400
}

extension Document {
    /// The length of the longest name that a message of the library could repeat, in bytes.
    var longestIdentifier: Int {
        nodeIDs.reduce(name.utf8.count) { max($0, $1.utf8.count) }
    }
}
