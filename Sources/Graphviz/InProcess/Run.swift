internal import CGraphviz

/// The steps of one job in the library: read, place, draw.
struct Run {
    private let job: Job
    private let context: OpaquePointer?
    private var result = JobResult()

    init(_ job: Job, context: OpaquePointer?) {
        self.job = job
        self.context = context
    }

    consuming func finish() throws(GraphvizError) -> JobResult {
        var formats = job.formats[...]
        var needsLayout = job.wantsLayout
        repeat {
            try withLayout { (run, graph) throws(GraphvizError) in
                if needsLayout { run.result.geometry = Geometry(of: graph) }
                needsLayout = false
                // Formats that describe the graph write into it what later ones would repeat, so
                // each draws from a graph of its own.
                while let format = formats.popFirst() {
                    try run.draw(graph, as: format)
                    if !format.leavesGraphAlone || formats.first?.leavesGraphAlone == false {
                        break
                    }
                }
            }
        } while !formats.isEmpty
        return result
    }

    private mutating func withLayout(
        _ body: (inout Run, UnsafeMutablePointer<Agraph_t>) throws(GraphvizError) -> Void
    ) throws(GraphvizError) {
        let (context, job) = (context, job)
        entente_reset_random_numbers()
        let graph = try watch(.reading) { agmemread(job.source) }
        guard let graph else {
            throw job.error(.reading, .failed(["the library cannot read the document"]))
        }
        defer { agclose(graph) }
        let status = try watch(.layout) { gvLayout(context, graph, job.engine.rawValue) }
        defer { gvFreeLayout(context, graph) }
        guard status == 0 else {
            throw job.error(.layout, .failed(["the engine gave up without a message"]))
        }
        try body(&self, graph)
    }

    private mutating func draw(
        _ graph: UnsafeMutablePointer<Agraph_t>, as format: Format
    ) throws(GraphvizError) {
        let context = context
        var data: UnsafeMutablePointer<CChar>?
        var length = 0
        defer { entente_free_data(data) }
        let status = try watch(.rendering) {
            entente_render(context, graph, format.rawValue, &data, &length)
        }
        guard status == 0, length > 0 || format.isMap else {
            let message = "nothing was drawn: the installed library cannot write \(format)"
            throw job.error(.rendering, .failed([message]))
        }
        let bytes = UnsafeRawBufferPointer(start: data, count: length)
        result.outputs.append(CreationDates.replaced(in: Array(bytes), of: format))
    }

    /// Runs a step; whatever the library says is kept, and any error it reports is one, since its
    /// status does not tell.
    private mutating func watch<Value>(
        _ phase: GraphvizError.Phase, _ step: () -> Value
    ) throws(GraphvizError) -> Value {
        let (value, messages) = Messages.during(step)
        result.warnings += messages.warnings.filter { !result.warnings.contains($0) }
        guard messages.errors.isEmpty else {
            throw job.error(phase, .failed(messages.errors + messages.warnings))
        }
        return value
    }
}

extension Format {
    /// Whether the format lists links, of which there may be none.
    fileprivate var isMap: Bool {
        ["cmap", "imap", "ismap"].contains { rawValue.hasPrefix($0) }
    }

    /// Whether drawing leaves no attributes behind in the graph.
    fileprivate var leavesGraphAlone: Bool {
        !["dot", "gv", "canon", "plain", "json", "xdot", "mp"].contains { rawValue.hasPrefix($0) }
    }
}
