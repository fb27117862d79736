internal import ActorNetworks

extension CaseAssembly {
    /// The format of a graph file; `nil` if the file is a table.
    func graphFormat(of file: CaseFiles.Table) -> GraphFileFormat? {
        if isGraphForced, graphFormats.count == 1 { return graphFormats.first }
        guard let format = GraphFileFormat.recognised(file, among: graphFormats) else { return nil }
        return format.mayHaveNodeTable && TableOpening(file.bytes).isOfCase ? nil : format
    }

    /// Reports graph files that are not read beside tables of events.
    mutating func reportIgnored(graphs: [String]) {
        guard let first = graphs.first else { return }
        problems.report(
            .ignoredFile, .warning, in: first,
            problem: graphs.count == 1
                ? "the graph file is not read, because there are tables of events beside it"
                : "\(graphs.count) graph files, this one first, are not read, because there are "
                    + "tables of events beside them",
            remedy: "name \(graphs.count == 1 ? "it" : "one of them") itself to read it")
    }

    /// Tells that several graphs became one network.
    mutating func reportGraphs(_ files: [String]) {
        guard let first = files.first, files.count > 1 else { return }
        problems.report(
            .foundForm, .warning, in: first,
            problem:
                "\(files.count) graph files, this one first, are read as one network, in which "
                + "nodes of one id are one actor",
            remedy: "read each alone if they do not belong together")
    }

    /// Whether a file is none that is read, by what it begins with: of a format that other programs
    /// know, or an empty graph file. It is then told.
    mutating func isForeign(_ file: CaseFiles.Table) -> Bool {
        guard !graphFormats.isEmpty else { return false }
        if let format = ForeignFormat.recognised(file) {
            isReadable = false
            problems.report(
                .unreadableFile, in: file.name, problem: format.problem, remedy: format.remedy)
            return true
        }
        guard file.bytes.allSatisfy({ $0 <= ASCII.space }), formatNamed(by: file) != nil else {
            return false
        }
        isReadable = false
        problems.report(
            .emptyFile, in: file.name, problem: "the file is empty, so it holds no graph",
            remedy: "save it again from the program that wrote it")
        return true
    }

    /// Whether the name of a file that is no table of events says that it is a graph, which is told.
    mutating func isMisnamed(_ file: CaseFiles.Table) -> Bool {
        guard let format = formatNamed(by: file) else { return false }
        isReadable = false
        problems.report(
            .unreadableFile, in: file.name,
            problem: "it does not begin as a file of the format \(format.name)",
            remedy: "save it again from the program that wrote it, or name its format with --input")
        return true
    }

    /// Whether a file that is no table of events may be a list of edges, which is told.
    mutating func isListOfEdges(_ file: CaseFiles.Table, _ opening: TableOpening) -> Bool {
        guard !graphFormats.isEmpty, EdgeTable.mayBeLines(opening, of: file) else { return false }
        isReadable = false
        problems.report(
            .missingColumn, in: file.name, line: 1,
            problem: "the first line names no columns for date, source and target",
            remedy:
                "add --input edges if each line is an edge (two nodes, and its weight), or write "
                + "a line with the names of columns")
        return true
    }

    /// Reports nodes that a table of edges names, and the tables of nodes beside it do not.
    private mutating func reportUndeclared(
        _ nodes: [AttributedGraph.Node], besides declared: some Sequence<AttributedGraph.Node>,
        in file: String
    ) {
        let known = Set(declared.map(\.id))
        for node in nodes where !known.contains(node.id) {
            problems.report(
                .unknownNode, .warning, in: file, line: node.place.line,
                problem: "an edge names the node \(node.id.quoted), which is not in the table of "
                    + "nodes; it is added",
                remedy: "add it there, or correct the edge")
        }
    }

    /// The format that the ending of a file's name names.
    private func formatNamed(by file: CaseFiles.Table) -> GraphFileFormat? {
        let ending = GraphFileOpening([], name: file.name).ending
        return graphFormats.first { $0.reader != nil && $0.extensions.contains(ending) }
    }

    /// Reads a graph file: its nodes are actors, and its edges are events. Tables of nodes beside it
    /// name and describe them.
    mutating func readGraph(
        _ file: CaseFiles.Table, as format: GraphFileFormat, with nodeTables: [CaseFiles.Table] = []
    ) {
        // A graph that lacks a node or an edge is another graph, so that no part of it is read.
        let (read, hasErrors) = problems.apart { format.reader?.read(file, &$0) }
        guard !hasErrors, var graph = read else {
            isReadable = false
            if !hasErrors {
                problems.report(
                    .malformed, in: file.name, problem: "the file cannot be read as \(format.name)",
                    remedy: "check that it is what its name says")
            }
            return
        }
        graphFiles.append(file.name)
        let declared = nodeTables.map { GephiTable.nodes(in: $0, into: &problems) }
        if !declared.isEmpty {
            reportUndeclared(graph.nodes, besides: declared.joined(), in: file.name)
        }
        for nodes in declared { graph.take(nodes) }
        graph.settleTexts(in: file.name, into: &problems)
        if tables.isEmpty, let title = graph.title { builder.title = title }
        places.begin(file.name)
        var actors = GraphActors(graph, file: file.name)
        actors.add(
            to: &builder, known: &nodes, register: register, problems: &problems)
        let before = builder.events.eventCount
        var events = GraphEvents(
            consume graph, file: file.name, choices: reading, actors: actors)
        events.add(to: &builder, places: &places, problems: &problems)
        for (kind, count) in events.kindCounts { kindCounts[Int(kind.rawValue)].kept += count }
        skipped += events.skipped.map {
            SkippedRows(file: file.name, reason: $0.key, count: $0.value)
        }.sorted { ($1.count, $0.reason.rawValue) < ($0.count, $1.reason.rawValue) }
        if events.edgeCount == 0 {
            problems.report(
                .noRows, .warning, in: file.name, problem: "the graph has no edges",
                remedy: "check that it was saved with them")
        }
        var understood = TableUnderstanding(
            file: file.name, format: format.name, delimiter: nil,
            columns: events.understanding + actors.understanding, rowCount: events.edgeCount,
            eventCounts: events.kindCounts, eventTotal: builder.events.eventCount - before)
        understood.found = forms(of: file.name)
        understood.found.join(events.found)
        tables.append(understood)
    }
}
