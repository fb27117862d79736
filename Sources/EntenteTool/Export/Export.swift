internal import ActorNetworks
internal import ArgumentParser
internal import DOT
internal import NetworkDrawing
internal import NetworkFormats
internal import NetworkReports

/// `entente export`.
struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The selected network for other programs: DOT, JSON or CSV.",
        discussion: """
            dot   the diagram that draw makes, with all places: dot -Knop2 -Tsvg draws it
            json  actors, ties, events and documents
            csv   a row a tie, or with --table actors a row an actor

            EXAMPLES
              entente export seeds --format dot -o seeds.dot
              entente export seeds --roll-up --phase truce -o truce.json
              entente export seeds --roll-up --table actors -o actors.csv
            """)

    /// The forms of a network.
    enum NetworkFormat: String, CaseIterable {
        case dot, json, csv

        init?(rawValue: String) {
            switch rawValue.lowercased() {
            case "dot", "gv": self = .dot
            case "json": self = .json
            case "csv": self = .csv
            default: return nil
            }
        }
    }

    @OptionGroup var source: CaseOptions

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp(
            "Write to this file instead of standard output; it appears whole or not at all.",
            valueName: "file"),
        completion: .file())
    var file: String?

    @Option(
        help: ArgumentHelp(
            "dot, json or csv; by default what the file's extension says, else json.",
            valueName: "format"),
        completion: .list(NetworkFormat.allCases.map(\.rawValue)))
    var format: String?

    @Option(help: ArgumentHelp("The table that csv holds.", valueName: "table"))
    var table = NetworkTable.ties

    /// The tables of a network.
    enum NetworkTable: String, ExpressibleByArgument, CaseIterable {
        case ties, actors
    }

    @OptionGroup(title: "Diagram (dot)") var diagram: DiagramOptions
    @OptionGroup var rendering: RenderingOptions
    @OptionGroup(title: "Selection") var selection: SelectionOptions
    @OptionGroup var messages: MessageOptions

    @Flag(help: "Write through links and over read-only files.")
    var force = false

    func validate() throws {
        // What the path turns out to be is not a mistake on the command line: it is said later.
        do { _ = try chosenFormat() } catch is ToolError {}
    }

    func run() throws {
        let format = try chosenFormat()
        let read = try source.read(messages)
        let network = read.network
        let snapshot = try network.snapshot(selection.selection(in: network))
        if let omitted = snapshot.omitted.sentence { messages.note(omitted) }
        try Output.write(
            Array(try text(of: snapshot, as: format, about: read.loss).utf8), to: file, force: force
        )
    }

    private func chosenFormat() throws -> NetworkFormat {
        try Output.format(format, file: file, of: NetworkFormat.self, otherwise: .json)
    }

    private func text(
        of snapshot: Snapshot, as format: NetworkFormat, about loss: ReadingLoss
    ) throws -> String {
        switch format {
        case .json: return snapshot.json.about([loss]).text
        case .csv: return table == .ties ? snapshot.tieTable : snapshot.actorTable
        case .dot:
            try snapshot.requireTies()
            let style = try diagram.style(for: [snapshot], grouping: [snapshot])
            let drawing = try diagram.series(of: [snapshot], style: style, rendering)[0]
            for note in drawing.notes { messages.note(note) }
            do {
                return try drawing.document.source()
            } catch {
                throw ToolError(.graphvizFailed, "\(error)")
            }
        }
    }
}
