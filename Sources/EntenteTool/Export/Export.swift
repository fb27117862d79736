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
        discussion: Form.all.map { form in
            form.name + String(repeating: " ", count: max(1, 8 - form.name.count)) + form.summary
        }.joined(separator: "\n")
            + """


            EXAMPLES
              entente export seeds --format dot -o seeds.dot
              entente export seeds --roll-up --phase truce -o truce.json
              entente export seeds --roll-up --table actors -o actors.csv
              entente export seeds --table events -o all.csv
              entente export seeds --table periods --every year --balanced -o panel.csv
            """)

    /// What a network is written as: a file for other programs, or the picture of it as DOT.
    enum Form: NamedFormat {
        case picture
        case file(GraphFileFormat)

        static let all =
            [.picture] + GraphFileFormat.all.filter { !$0.parts.isEmpty }.map(Form.file)

        var name: String {
            switch self {
            case .picture: "dot"
            case .file(let format): format.name
            }
        }

        var summary: String {
            switch self {
            case .picture: "the diagram that draw makes, with all places: dot -Knop2 -Tsvg draws it"
            case .file(let format): format.summary
            }
        }

        func goes(by word: String) -> Bool {
            switch self {
            case .picture: ["dot", "gv"].contains(word.lowercased())
            case .file(let format): format.goes(by: word)
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
            Form.all.map(\.name).joined(separator: ", ")
                + "; by default what the file's extension says, else json.",
            valueName: "format"),
        completion: .list(Form.all.map(\.name)))
    var format: String?

    @Option(
        help: ArgumentHelp(
            Self.tables.map { "\($0.format) writes \($0.tables.joined(separator: " or "))" }
                .joined(separator: "; ")
                + " (default: the first); csv also events, a row an event, and periods, a row for "
                + "each pair, period and kind.", valueName: "table"),
        completion: .list(Self.tables.flatMap(\.tables) + RowTable.allCases.map(\.rawValue)))
    var table: String?

    @OptionGroup(title: "Table of periods") var periods: PeriodOptions

    /// The formats that write a network to several tables.
    private static let tables = GraphFileFormat.all.filter { $0.parts.count > 1 }.map {
        (format: $0.name, tables: $0.parts.map(\.name))
    }

    @OptionGroup(title: "Diagram (dot)") var diagram: DiagramOptions
    @OptionGroup var rendering: RenderingOptions
    @OptionGroup(title: "Selection") var selection: SelectionOptions
    @OptionGroup var messages: MessageOptions

    @Flag(help: "Write through links and over read-only files.")
    var force = false

    func validate() throws {
        // What the path turns out to be is not a mistake on the command line: it is said later.
        do {
            let table = try rowTable
            if table == nil { _ = try chosenPart(of: chosenFormat()) }
            try periods.check(isAsked: table == .periods)
        } catch is ToolError {}
    }

    func run() throws {
        let table = try rowTable
        let format = table == nil ? try chosenFormat() : nil
        let read = try source.read(messages)
        let theCase = read.case
        let snapshot = try theCase.snapshot(selection.selection(in: theCase))
        if let omitted = snapshot.omitted.sentence { messages.note(omitted) }
        if let table {
            return try messages.during("writing \(file ?? "the table")") {
                try Output.write(
                    table.content(of: snapshot, periods.form), to: file, force: force)
            }
        }
        guard let format else { return }
        guard let part = try chosenPart(of: format) else {
            return try Output.write(Array(picture(of: snapshot).utf8), to: file, force: force)
        }
        var losses = GraphLosses()
        let content = try part.content(snapshot, losing: &losses)
        for sentence in losses.sentences { messages.note(sentence) }
        switch content {
        case .text(let text): try Output.write(Array(text.utf8), to: file, force: force)
        case .json(let value):
            try Output.write(value.about([read.loss]), to: file, force: force)
        }
    }

    /// The table of rows that was asked for, which is written as CSV only.
    private var rowTable: RowTable? {
        get throws {
            guard let table, let rows = RowTable(rawValue: table.lowercased()) else { return nil }
            let csv = Form.file(.csv)
            let form = try Output.format(format, file: file, of: Form.all, otherwise: csv)
            // Graph formats have a part of that name as well.
            return form.name == csv.name ? rows : nil
        }
    }

    private func chosenFormat() throws -> Form {
        try Output.format(format, file: file, of: Form.all, otherwise: .file(.json))
    }

    /// The file that is written; `nil` for the picture.
    private func chosenPart(of form: Form) throws -> GraphFileFormat.Part? {
        if case .file(let format) = form, let part = format.part(named: table) { return part }
        guard let table else { return nil }
        let known = Self.tables.map { "\($0.format): \($0.tables.joined(separator: ", "))" }
        throw ValidationError(
            "\(form.name) has no table \"\(table)\"; there are \(known.joined(separator: "; ")).")
    }

    private func picture(of snapshot: Snapshot) throws -> String {
        try snapshot.requireTies()
        let clock = rendering.clock
        let style = try diagram.style(for: [snapshot], grouping: [snapshot], clock, messages)
        let drawing = try diagram.series(of: [snapshot], style: style, rendering, clock)[
            0]
        for note in drawing.notes { messages.note(note) }
        do {
            return try drawing.document.source()
        } catch {
            throw ToolError(.graphvizFailed, "\(error)")
        }
    }
}
