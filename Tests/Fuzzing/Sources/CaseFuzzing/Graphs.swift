import ActorNetworks
import NetworkFormats

/// GraphML.
func tryGraphML(_ input: [UInt8]) { tryGraph(input, .graphML) }

/// GEXF.
func tryGEXF(_ input: [UInt8]) { tryGraph(input, .gexf) }

/// Reads a graph file and uses it: a graph or an error must come of any bytes; what is written of
/// the graph is read as the same, and written again as the same bytes.
///
/// - Parameters:
///   - input: The bytes of the file.
///   - format: The format in which it is read.
///   - isWritten: Whether the format holds every graph, so that what is written is compared.
func tryGraph(_ input: [UInt8], _ format: GraphFileFormat, isWritten: Bool = true) {
    var reader = CaseReader(skipBadRows: true, formats: [])
    reader.graphFormats = [format]
    let file = CaseFiles.Table(name: "x." + format.extensions[0], bytes: input)
    let reading = reader.read(CaseFiles(events: file))
    precondition(reading.case != nil || reading.problems.hasErrors)
    for problem in reading.problems.kept {
        precondition(problem.column ?? 1 >= 1 && problem.line ?? 1 >= 1)
        precondition(!problem.description.isEmpty)
    }
    precondition(reading.problems.count(of: .inconsistent) == 0)
    guard let theCase = reading.case else { return }
    for row in 0..<theCase.events.count {
        let date = theCase.event(at: row).date
        precondition(date.start < date.end)
    }
    guard let snapshot = try? theCase.snapshot() else { preconditionFailure("no snapshot") }
    _ = snapshot.json.text
    guard isWritten else { return }
    for form in NetworkGraphForm.allCases { tryWriting(snapshot.attributedGraph(of: form), format) }
    var problems = reading.problems
    if let graph = format.reader?.read(file, &problems) { tryWriting(graph, format) }
}

private func tryWriting(_ graph: AttributedGraph, _ format: GraphFileFormat) {
    guard let write = format.write, let read = format.reader?.read else { return }
    func text(of graph: AttributedGraph) -> String {
        var losses = GraphLosses()
        guard let content = try? write(graph, &losses) else {
            preconditionFailure("a graph that was read cannot be written")
        }
        return content.text
    }
    func reread(_ text: String) -> AttributedGraph {
        var problems = Problems()
        let file = CaseFiles.Table(name: "x", bytes: Array(text.utf8))
        guard let graph = read(file, &problems) else {
            preconditionFailure("\(problems.kept.first?.description ?? "")\n\(text)")
        }
        precondition(!problems.hasErrors, problems.kept.first?.description ?? "")
        return graph
    }
    let first = reread(text(of: graph))
    precondition(first.nodes.count == graph.nodes.count)
    precondition(first.edges.count == graph.edges.count)
    let once = text(of: first)
    precondition(text(of: reread(once)) == once, once)
}
