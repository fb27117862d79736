internal import CGraphviz

/// One assignment on its way through the library: read, place, draw.
struct Performance {
    private let assignment: Assignment
    private let context: OpaquePointer?
    private var outcome = Outcome()

    init(_ assignment: Assignment, context: OpaquePointer?) {
        self.assignment = assignment
        self.context = context
    }

    consuming func run() throws(GraphvizError) -> Outcome {
        var formats = assignment.formats[...]
        var needsLayout = assignment.wantsLayout
        repeat {
            try withLayout { (performance, graph) throws(GraphvizError) in
                if needsLayout { performance.outcome.geometry = Geometry(of: graph) }
                needsLayout = false
                // Formats that describe the graph write into it what later ones would repeat, so
                // each draws from a graph of its own.
                while let format = formats.popFirst() {
                    try performance.draw(graph, as: format)
                    if !format.leavesGraphAlone || formats.first?.leavesGraphAlone == false {
                        break
                    }
                }
            }
        } while !formats.isEmpty
        return outcome
    }

    private mutating func withLayout(
        _ body: (inout Performance, UnsafeMutablePointer<Agraph_t>) throws(GraphvizError) -> Void
    ) throws(GraphvizError) {
        let (context, assignment) = (context, assignment)
        entente_reset_random_numbers()
        let graph = try watch(.reading) { agmemread(assignment.source) }
        guard let graph else {
            throw assignment.error(.reading, .failed(["the library cannot read the document"]))
        }
        defer { agclose(graph) }
        let status = try watch(.layout) { gvLayout(context, graph, assignment.engine.rawValue) }
        defer { gvFreeLayout(context, graph) }
        guard status == 0 else {
            throw assignment.error(.layout, .failed(["the engine gave up without a message"]))
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
            throw assignment.error(.rendering, .failed([message]))
        }
        let bytes = UnsafeRawBufferPointer(start: data, count: length)
        outcome.outputs.append(Dates.removed(from: Array(bytes), of: format))
    }

    /// Runs a step; whatever the library says is kept, and any error it reports is one, since its
    /// status does not tell.
    private mutating func watch<Value>(
        _ phase: GraphvizError.Phase, _ step: () -> Value
    ) throws(GraphvizError) -> Value {
        let (value, messages) = Messages.during(step)
        outcome.warnings += messages.warnings.filter { !outcome.warnings.contains($0) }
        guard messages.errors.isEmpty else {
            throw assignment.error(phase, .failed(messages.errors + messages.warnings))
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
