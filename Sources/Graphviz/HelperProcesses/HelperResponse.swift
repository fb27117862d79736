internal import DOT

/// What a helper answers: the result or an error, and the most memory it ever had, in bytes.
struct HelperResponse: Equatable {
    var result: Result<JobResult, GraphvizError>
    var peakMemory: Int

    var message: [UInt8] {
        var writer = MessageWriter()
        writer.add(peakMemory)
        switch result {
        case .success(let result):
            writer.add(0)
            writer.add(result)
        case .failure(let error):
            writer.add(1)
            writer.add(error.phase.rawValue)
            if case .unavailable(let what) = error.cause {
                writer.add([what]) { $0.add($1) }
                writer.add(1)
            } else if case .failed(let messages) = error.cause {
                writer.add(messages) { $0.add($1) }
                writer.add(0)
            } else {
                writer.add([error.problem]) { $0.add($1) }
                writer.add(0)
            }
        }
        return writer.bytes
    }

    /// Reads the answer to a job.
    static func read(_ message: [UInt8], to job: Job) -> HelperResponse? {
        var reader = MessageReader(message)
        guard let memory = reader.number(), let kind = reader.number() else { return nil }
        if kind == 0 {
            guard let result = reader.result(), reader.isAtEnd,
                result.outputs.count == job.formats.count,
                (result.geometry != nil) == job.wantsLayout
            else { return nil }
            return HelperResponse(result: .success(result), peakMemory: memory)
        }
        guard kind == 1, let phase = reader.text().flatMap(GraphvizError.Phase.init),
            let messages = reader.list({ $0.text() }), let isUnavailable = reader.number(),
            reader.isAtEnd
        else { return nil }
        let cause: GraphvizError.Cause =
            isUnavailable == 1 ? .unavailable(messages.joined()) : .failed(messages)
        return HelperResponse(result: .failure(job.error(phase, cause)), peakMemory: memory)
    }
}

extension MessageWriter {
    fileprivate mutating func add(_ result: JobResult) {
        add(result.outputs) { $0.add($1) }
        add(result.warnings) { $0.add($1) }
        add(result.geometry.map { [$0] } ?? []) { writer, geometry in
            writer.add(geometry.box)
            writer.add(geometry.nodes) { writer, node in
                writer.add(node.name)
                writer.add(node.placement.position)
                writer.add(node.placement.width)
                writer.add(node.placement.height)
            }
            writer.add(geometry.edges) { writer, edge in
                writer.add(edge.splines) { writer, spline in
                    writer.add(spline.start)
                    writer.add(spline.end)
                    writer.add(spline.controls) { $0.add($1) }
                }
                writer.add(edge.labelPosition)
            }
            writer.add(geometry.clusters) { writer, cluster in
                writer.add(cluster.name)
                writer.add(cluster.box)
            }
        }
    }

    private mutating func add(_ point: Point) {
        add(point.x)
        add(point.y)
    }

    private mutating func add(_ point: Point?) {
        add(point.map { [$0] } ?? []) { $0.add($1 as Point) }
    }

    private mutating func add(_ box: Rectangle) {
        add(box.lowerLeft)
        add(box.upperRight)
    }
}

extension MessageReader {
    fileprivate mutating func result() -> JobResult? {
        guard let outputs = list({ $0.data() }), let warnings = list({ $0.text() }),
            let geometries = list({ $0.geometry() })
        else { return nil }
        return JobResult(outputs: outputs, geometry: geometries.first, warnings: warnings)
    }

    private mutating func geometry() -> Geometry? {
        guard let box = box(), let nodes = list({ $0.node() }), let edges = list({ $0.edge() }),
            let clusters = list({ $0.cluster() })
        else { return nil }
        return Geometry(box: box, nodes: nodes, edges: edges, clusters: clusters)
    }

    private mutating func node() -> (name: String, placement: Layout.Placement)? {
        guard let name = text(), let position = point(), let width = double(),
            let height = double()
        else { return nil }
        return (name, Layout.Placement(position: position, width: width, height: height))
    }

    private mutating func edge() -> Geometry.Edge? {
        guard let splines = list({ $0.spline() }), let label = list({ $0.point() }) else {
            return nil
        }
        return Geometry.Edge(splines: splines, labelPosition: label.first)
    }

    private mutating func spline() -> Spline? {
        guard let start = list({ $0.point() }), let end = list({ $0.point() }),
            let controls = list({ $0.point() })
        else { return nil }
        return Spline(start: start.first, end: end.first, controls: controls)
    }

    private mutating func cluster() -> (name: String, box: Rectangle)? {
        guard let name = text(), let box = box() else { return nil }
        return (name, box)
    }

    private mutating func box() -> Rectangle? {
        guard let lower = point(), let upper = point() else { return nil }
        return Rectangle(lowerLeft: lower, upperRight: upper)
    }

    private mutating func point() -> Point? {
        guard let x = double(), let y = double() else { return nil }
        return Point(x, y)
    }
}
