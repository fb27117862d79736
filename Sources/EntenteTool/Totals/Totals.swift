internal import ActorNetworks
internal import ArgumentParser
internal import NetworkFormats
internal import NetworkReports

/// `entente totals`.
struct Totals: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Events added up: a case of totals by pair, kind and day or month.",
        discussion: """
            A network needs the totals of each pair, not every event. The case that this writes has a row \
            for all events of one kind that one actor directs at another in a day or a month: how many, \
            their weight, their mean Goldstein value, the first and the last day, and the document that most \
            of them cite. Every other command reads it, counts its events rightly, and says where a total \
            cannot answer. Periods should hold whole units: a case of months knows no weeks.

            EXAMPLES
              entente totals seeds -o months
              entente totals events.csv --by day -o days
              entente totals events.csv --by year -o years --title "Armistice talks"
            """)

    @Argument(
        help: ArgumentHelp(
            "A folder with events.csv, or tables of events and graph files: files, folders, archives, "
                + "patterns in quotes, or - for standard input.", valueName: "file"),
        completion: .file())
    var paths: [String]

    @Option(
        help: ArgumentHelp(
            "What is added up: the events of a day, week, month, quarter or year.",
            valueName: "unit"))
    var by: CalendarUnit = .month

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp("The folder of the case to write.", valueName: "folder"),
        completion: .directory)
    var folder: String

    @OptionGroup(title: "Reading") var reading: ReadingOptions

    @OptionGroup(title: "Description") var description: PackageOptions

    @Flag(help: "Write into a folder that is there, over the tables of the case in it.")
    var force = false

    @OptionGroup var messages: MessageOptions

    func run() throws {
        let read = try reading.read(paths, messages, EventDemand())
        let theCase = read.case
        let totals = try messages.during("adding up") { try theCase.totals(by: by) }
        var package = description.completing(read.package)
        let told =
            "Totals of \(theCase.events.eventCount.of("event")), a row for each \(by.rawValue), pair and kind."
        package.description = [package.description, told].compactMap(\.self).joined(separator: " ")
        try CaseOutput(folder: folder, force: force).write(totals, as: package, with: [], messages)
        let rows = totals.events.count
        try Output.write(
            Array(
                "\(totals.events.eventCount.events(inRows: rows)), a row a \(by.rawValue)\n".utf8),
            to: nil)
    }
}
