internal import ActorNetworks
internal import ArgumentParser
internal import NetworkFormats
internal import NetworkReports

/// `entente export`.
struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The selected network for other programs, in DOT, GraphML, GEXF, CSV and more.",
        discussion: Self.forms.map { form in
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

    /// The formats that a network is written in.
    private static let forms = GraphFileFormat.all.filter { !$0.parts.isEmpty }

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
            Self.forms.map(\.name).joined(separator: ", ")
                + "; by default what the file's extension says, else json.",
            valueName: "format"),
        completion: .list(Self.forms.map(\.name)))
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
        let read = try source.read(messages, try demand)
        let theCase = read.case
        let snapshot = try theCase.snapshot(selection.selection(in: theCase))
        if table == .periods { try periods.check(rowsOf: snapshot) }
        messages.note(
            about: snapshot, cutBy: table == .periods ? snapshot.periods(of: periods.form) : [])
        if table == .periods, snapshot.undatedEventCount > 0 {
            messages.note(
                "left out: \(snapshot.undatedEventCount.of("event")) without a date, in no period")
        }
        if let table {
            return try messages.during("writing \(file ?? "the table")") {
                try Output.write(
                    table.content(of: snapshot, periods.form), to: file, force: force)
            }
        }
        guard let format else { return }
        let part = try chosenPart(of: format)
        var losses = GraphLosses()
        let content = try part.content(snapshot, losing: &losses)
        for sentence in losses.sentences { messages.note(sentence) }
        if part.name == NetworkGraphForm.ties.rawValue,
            let sentence = CaseContext.columns(of: theCase)
        {
            messages.note(sentence)
        }
        let context = CaseContext(
            of: theCase, hasDocuments: format.name == GraphFileFormat.json.name)
        if let sentence = context.sentence { messages.note(sentence) }
        switch content {
        case .text(let text): try Output.write(Array(text.utf8), to: file, force: force)
        case .json(let value):
            try Output.write(value.about([read.loss]), to: file, force: force)
        }
    }

    /// What is needed: tables of ties, actors and periods say nothing of single events.
    private var demand: EventDemand {
        get throws {
            let table = try rowTable
            var demand = selection.demand
            if let table {
                demand.furtherColumns = table == .events
            } else {
                demand.furtherColumns = try chosenFormat().name != GraphFileFormat.csv.name
            }
            return demand
        }
    }

    /// The table of rows that was asked for, which is written as CSV only.
    private var rowTable: RowTable? {
        get throws {
            guard let table, let rows = RowTable(rawValue: table.lowercased()) else { return nil }
            let form = try Output.format(format, file: file, of: Self.forms, otherwise: .csv)
            // Graph formats have a part of that name as well.
            return form.name == GraphFileFormat.csv.name ? rows : nil
        }
    }

    private func chosenFormat() throws -> GraphFileFormat {
        try Output.format(format, file: file, of: Self.forms, otherwise: .json)
    }

    /// The file that is written.
    private func chosenPart(of format: GraphFileFormat) throws -> GraphFileFormat.Part {
        if let part = format.part(named: table) { return part }
        let name = table?.lowercased() ?? ""
        let others =
            Self.tables.filter { $0.tables.contains(name) }.map(\.format)
            + (RowTable(rawValue: name) == nil ? [] : [GraphFileFormat.csv.name])
        let own = format.parts.map(\.name).joined(separator: " or ")
        throw ValidationError(
            "\(format.name) has no table \"\(name)\"; it writes \(own)"
                + (others.isEmpty ? "." : "; --format \(others.joined(separator: " or ")) has it."))
    }
}
