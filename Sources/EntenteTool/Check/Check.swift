internal import ArgumentParser
internal import NetworkFormats
internal import NetworkReports

/// `entente check`.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Everything wrong or doubtful in a case, by file, line and column.",
        discussion: """
            Errors are rows that cannot be read; the exit code is then 65. Warnings are worth a \
            look: the rows were taken as they stand.

            EXAMPLES
              entente check seeds
              entente check events.csv --errors-only
              entente check seeds --format csv -o problems.csv
            """)

    @Argument(
        help: ArgumentHelp(
            "A folder with events.csv, or tables of events and graph files: files, folders, archives, "
                + "patterns in "
                + "quotes, or - for standard input.", valueName: "case"),
        completion: .file())
    var paths: [String]

    @Flag(help: "Leave out warnings.")
    var errorsOnly = false

    @OptionGroup(title: "Reading") var dialect: DialectOptions

    @OptionGroup(title: "Output") var output: TableOutput
    @OptionGroup var messages: MessageOptions

    func run() throws {
        let reading = try dialect.reader(skipBadRows: true, errorLimit: 10_000).reading(
            of: paths, messages)
        try output.write(ProblemReport(of: reading, errorsOnly: errorsOnly).report)
        if reading.problems.hasErrors { throw ExitStatus.badData }
    }
}
