internal import ActorNetworks
internal import ArgumentParser
internal import NetworkDrawing
internal import NetworkFormats
internal import NetworkReports

/// `entente draw`.
struct Draw: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "One relation diagram: who is tied to whom, how, and how strongly.",
        discussion: """
            Cooperation, negotiation and conflict differ in colour, line and arrowhead; the width \
            of a line follows its weight. Large networks are drawn in part, and a note says so; \
            --top, --ego, --min-events and --roll-up choose the part.

            A file that ends in .dot or .gv is drawn as it is, by the engine of --engine or of its \
            layout attribute, else by dot: safely, in a process of its own, without the files that \
            it would read. Options for networks do not apply to it, unless --as network draws what \
            it tells in the style of all other networks.

            --as matrix draws a table instead, which stays readable where lines do not: a row acts on \
            a column, the area of a mark follows its weight, and bars at the ends are sums of rows \
            and columns. Rows stand together by camp, or by community where no pair has a sign. \
            At most 60 actors are drawn, the strongest.

            EXAMPLES
              entente draw seeds --roll-up -o seeds.svg
              entente draw seeds --ego russia --window 2016 -o russia.pdf
              entente draw seeds --roll-up --kinds conflict --size-by degree -o fights.png
              entente draw seeds --roll-up --engine dot -o ranks.svg
              entente draw seeds --phase truce --title "During the truce" > truce.svg
              entente draw family.dot --as network --top 20 -o family.svg
              entente draw seeds --roll-up --as matrix -o who-whom.svg
              entente draw seeds --as matrix --cells kinds --group-by type -o types.pdf
            """)

    /// How a file in the DOT language is drawn.
    enum Form: String, CaseIterable, ExpressibleByArgument {
        /// As Graphviz draws it.
        case file
        /// As a network, as every other file is.
        case network
        /// As a matrix of who acts on whom.
        case matrix
    }

    @OptionGroup var source: CaseOptions
    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "Draw a .dot or .gv file as it is (file, the default) or as a network, and any case as a "
                + "matrix of who acts on whom.", valueName: "form"))
    var form = Form.file

    @Option(
        help: ArgumentHelp(
            "What the cells of --as matrix show: one mark by net tone (tone, the default), or the "
                + "kinds side by side.", valueName: "what"))
    var cells: RelationMatrix.Cells?

    @OptionGroup(title: "Diagram") var diagram: DiagramOptions
    @OptionGroup(title: "Selection") var selection: SelectionOptions
    @OptionGroup(title: "Output") var output: DiagramOutput
    @OptionGroup var messages: MessageOptions

    func validate() throws {
        try checkMatrix()
    }

    func run() throws {
        if form == .matrix { return try drawMatrix() }
        if form == .file, let file = try DocumentFile(source.paths) { return try draw(file) }
        let theCase = try source.read(messages, selection.demand).case
        let snapshot = try theCase.snapshot(selection.selection(in: theCase))
        try snapshot.requireTies()
        try output.refuse()
        try diagram.places.refuse(force: output.force)
        let clock = output.rendering.clock
        var style = try diagram.style(
            for: [snapshot], grouping: [snapshot], on: output.rendering.page, clock, messages)
        if let phase = selection.phase { style.names = [try theCase.phase(named: phase).name] }
        let drawing = try messages.during("drawing \(snapshot.actors.count.of("actor"))") {
            try diagram.series(of: [snapshot], style: style, output.rendering, clock)[0]
        }
        messages.note(about: snapshot)
        for note in drawing.notes { messages.note(note) }
        output.rendering.page.note(about: drawing, messages)
        try output.write(
            drawing, from: Origin(seed: diagram.seed, snapshots: [snapshot]), clock, messages)
        try diagram.places.keep(
            drawing.positions, known: style.positions, messages, force: output.force)
    }

    /// Draws a file of somebody's as it is.
    private func draw(_ file: DocumentFile) throws {
        try file.refuseOthers(
            than: [
                "--as", "--encoding", "--engine", "--output", "--format", "--timeout", "--force",
                "--quiet",
            ], in: Array(CommandLine.arguments.dropFirst(2)))
        let encoding = source.reading.dialect.choices.encoding.flatMap(TextEncoding.init(named:))
        let document = try file.document(in: encoding, messages)
        try output.refuse()
        let engine = try file.engine(diagram.engine, of: document)
        let safe = file.safe(document, using: engine, messages)
        try output.write(in: { format in
            try file.drawing(of: safe, using: engine, as: format, output.rendering.clock, messages)
        })
    }
}

extension Snapshot {
    /// Throws if there is nothing to draw.
    func requireTies() throws(ToolError) {
        guard dyads.isEmpty else { return }
        guard self.case.events.count + self.case.events.leftOutCount > 0 else {
            throw ToolError(
                .badData, "the table of events has no rows, so there is nothing to draw")
        }
        if let reason = emptinessReason {
            let reasons = [reason] + totalsRemarks
            throw ToolError(
                .usage, "nothing is left to draw in \(window): \(reasons.joined(separator: "; "))")
        }
        throw ToolError(
            .usage,
            "nothing is left to draw in \(window)"
                + (omitted.sentence.map { " (\($0))" } ?? "")
                + "; select a longer period, more kinds or other actors")
    }
}
