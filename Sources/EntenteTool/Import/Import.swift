internal import ActorNetworks
internal import ArgumentParser
internal import NetworkFormats
internal import NetworkReports

/// `entente import`.
struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Other people's files as a case: a folder of tables, with a log of its making.",
        discussion: """
            The folder holds events.csv, actors.csv, sources.csv and phases.csv as far as there \
            are any, datapackage.json, which says what each column holds (it is a Frictionless \
            Data Package, which R and Python read), and import.log, which says what became of \
            every row. It appears whole or not at all. Reading it gives the same network.

            EXAMPLES
              entente import events.csv -o talks --title "Armistice talks"
              entente import events.csv -o talks --skip-bad-rows --force
              entente import seeds -o copy --format json
            """)

    @Argument(
        help: ArgumentHelp(
            "A folder with events.csv, or tables of events and graph files: files, folders, archives, "
                + "patterns in "
                + "quotes, or - for standard input.", valueName: "file"),
        completion: .file())
    var paths: [String]

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp("The folder of the case to write.", valueName: "folder"),
        completion: .directory)
    var folder: String

    @OptionGroup(title: "Reading") var reading: ReadingOptions

    @OptionGroup(title: "Description") var description: PackageOptions

    @Option(
        help: ArgumentHelp(
            "How the report is written: table (aligned text), csv or json.", valueName: "format"),
        completion: .list(TableFormat.allCases.map(\.rawValue)))
    var format = TableFormat.table

    @Flag(help: "Write into a folder that is there, over the tables of the case in it.")
    var force = false

    @OptionGroup var messages: MessageOptions

    func run() throws {
        let reading = try self.reading.reading(of: paths, messages)
        let theCase = try self.reading.theCase(of: reading, CaseReader.name(of: paths))
        for note in reading.alarmNotes { messages.note(note) }
        try CaseOutput(folder: folder, force: force).write(
            theCase, as: description.completing(reading.package),
            with: [
                CaseFile("import.log", text: try log(of: reading)),
                CaseFile("mapping.txt", text: try mapping(of: reading).mappingFile),
            ], messages)
        let report = ReadingReport(of: reading).report
        try Output.write(Array(try text(of: report).utf8), to: nil)
    }

    private func text(of report: Report) throws -> String {
        switch format {
        case .table:
            try report.text(width: Terminal.width, paint: Paint(isOn: Terminal.showsColour))
        case .csv: try report.table().csv
        case .json: try report.json().text
        }
    }

    /// How the tables were read, so that they are read so again with --mapping: what the user chose,
    /// and what each column was taken for.
    private func mapping(of reading: CaseReading) throws -> ReadingChoices {
        try self.reading.dialect.choices.choices().completed(by: reading.tables)
    }

    /// What `import.log` says: what became of the rows, how the columns were read, and everything
    /// doubtful.
    private func log(of reading: CaseReading) throws -> String {
        let paint = Paint(isOn: false)
        return "entente \(Entente.version) import \(paths.joined(separator: " "))\n\n"
            + (try ReadingReport(of: reading).report.text(width: nil, paint: paint)) + "\n"
            + (try ProblemReport(of: reading).understood.text(width: nil, paint: paint))
    }
}

extension TableFormat: ExpressibleByArgument {}

/// What a case says about itself.
struct PackageOptions: ParsableArguments {
    @Option(help: ArgumentHelp("What the case is about, for headlines.", valueName: "text"))
    var title: String?

    @Option(
        name: .customLong("description"), help: ArgumentHelp("More about it.", valueName: "text"))
    var text: String?

    @Option(
        help: ArgumentHelp(
            "A licence of the data, such as CC-BY-4.0; may be given several times.",
            valueName: "name"))
    var license: [String] = []

    /// What the options say, and what the inputs say where they do not.
    func completing(_ package: DataPackage?) -> DataPackage {
        var package = package ?? DataPackage()
        let own = DataPackage(title: title, description: text, licenses: license)
        for (name, value) in own.members { package[name] = value }
        return package
    }
}
