import ActorNetworks
import NetworkFormats

/// Reads a graph file and uses it: a graph or an error must come of any bytes, and what is written of
/// the graph is read as the same, and written again as the same bytes.
///
/// - Parameters:
///   - input: The bytes of the file.
///   - format: The format in which it is read.
///   - isWhole: Whether the format holds every graph, so that the counts are compared.
func tryGraph(_ input: [UInt8], _ format: GraphFileFormat, isWhole: Bool = true) {
    let file = CaseFiles.Table(name: "x." + format.extensions[0], bytes: input)
    tryCase(CaseFiles(events: file)) {
        $0.formats = []
        $0.graphFormats = [format]
    }
    var problems = Problems()
    guard let graph = format.reader?.read(file, &problems) else {
        return hold(problems.hasErrors, "no graph and no error")
    }
    tryWriting(graph, format, isWhole: isWhole)
    guard isWhole, let theCase = CaseReader(skipBadRows: true).read(CaseFiles(events: file)).case,
        let snapshot = try? theCase.snapshot()
    else { return }
    for form in NetworkGraphForm.allCases {
        tryWriting(snapshot.attributedGraph(of: form), format, isWhole: true)
    }
}

private func tryWriting(_ graph: AttributedGraph, _ format: GraphFileFormat, isWhole: Bool) {
    guard let write = format.write, let read = format.reader?.read else { return }
    func text(of graph: AttributedGraph) -> String? {
        var losses = GraphLosses()
        return try? write(graph, &losses).text
    }
    func reread(_ text: String) -> AttributedGraph? {
        var problems = Problems()
        let file = CaseFiles.Table(name: "x." + format.extensions[0], bytes: Array(text.utf8))
        guard let graph = read(file, &problems), !problems.hasErrors else {
            hold(
                !isWhole && graph.nodes.isEmpty,
                "what is written cannot be read: \(problems.kept.first?.description ?? "")\n\(text)"
            )
            return nil
        }
        return graph
    }
    guard let written = text(of: graph) else {
        // A matrix of too many nodes is not written.
        return hold(!isWhole, "a graph that was read cannot be written")
    }
    guard let first = reread(written), let once = text(of: first) else { return }
    if isWhole {
        hold(first.nodes.count == graph.nodes.count, "other nodes:\n\(written)")
        hold(first.edges.count == graph.edges.count, "other edges:\n\(written)")
    }
    let twice = reread(once).flatMap { text(of: $0) }
    hold(twice == once, "written otherwise the second time:\n\(once)\n== second\n\(twice ?? "")")
}
