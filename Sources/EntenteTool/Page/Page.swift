internal import ActorNetworks
internal import ArgumentParser
internal import Graphviz
internal import NetworkDrawing
internal import NetworkFormats
internal import NetworkPages
internal import NetworkReports

/// `entente page`.
struct Page: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The whole case as one HTML file to hand over: network, matrix, changes, events.",
        discussion: """
            The file opens by double click, needs no network and no server, and holds every event with \
            its source. Time is cut into the case's phases, or as --every and the like say. Where actors \
            have parents, readers choose between them rolled up, which is shown first, and as coded. The \
            60 strongest are shown, unless --top says how many.

            EXAMPLES
              entente page seeds -o seeds.html
              entente page seeds --roll-up --every quarter -o quarters.html
              entente page events.csv --top 30 --every month -o months.html
            """)

    @OptionGroup var source: CaseOptions
    @Option(help: ArgumentHelp("The title of the page.", valueName: "text"))
    var title: String?
    @Option(
        help: ArgumentHelp("Another number gives another arrangement of actors.", valueName: "n"))
    var seed: UInt64 = 1
    @Option(
        help: ArgumentHelp(
            "How many events are listed one by one, the weightiest (20000 if not given); the others "
                + "count in totals.", valueName: "n"))
    var maxEvents: Int?
    @Option(
        help: ArgumentHelp(
            "The largest page in megabytes (10 if not given); beyond it pictures of what changed are "
                + "left out.", valueName: "megabytes"))
    var maxSize: Double?
    @Option(
        help: ArgumentHelp(
            "Under which licence the data may be passed on; stands under Methods (what datapackage.json of "
                + "the case says, if not given).",
            valueName: "text"))
    var licence: String?
    @Option(
        help: ArgumentHelp(
            "Give up after so many seconds (never, if not given).", valueName: "seconds"))
    var timeout: Double?
    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp(
            "Write to this file instead of standard output; it appears whole or not at all.",
            valueName: "file"),
        completion: .file(extensions: ["html"]))
    var file: String?
    @Flag(help: "Write through links and over read-only files.")
    var force = false
    @OptionGroup(title: "Slices") var cut: SliceOptions
    @OptionGroup(title: "Selection") var selection: SelectionOptions
    @OptionGroup var messages: MessageOptions

    func validate() throws {
        try Timeout.check(timeout)
        if let maxEvents, maxEvents < 0 {
            throw ValidationError("--max-events is 0 or more; 20000 is usual.")
        }
        if let maxSize, !(maxSize > 0 && maxSize <= 1000) {
            throw ValidationError("--max-size is above 0, up to 1000 megabytes; 10 is usual.")
        }
        guard [.sum, .events].contains(selection.weigh) else {
            throw ValidationError(
                "Filters in a page add weights up, which --weigh \(selection.weigh) does not; weigh by "
                    + "weight or events.")
        }
    }

    func run() throws {
        if let file, file != "-" {
            try FileOutput.refuseFolder(file)
            try FileOutput.refuse(file, force: force)
        }
        let read = try source.read(messages, selection.demand)
        let theCase = read.case
        var selection = try selection.selection(in: theCase)
        // More than a picture holds would only be slow; --top says how many, if others are wanted.
        if selection.top == nil { selection.top = Self.usualActors }
        let slices = try slices(of: theCase, selection)
        let levels = try levels(of: theCase, selection, slices)
        try levels[0].whole.requireTies()
        var style = PageStyle()
        style.title = title
        style.seed = seed
        let licences = read.package?.licenses ?? []
        style.licence = licence ?? (licences.isEmpty ? nil : licences.joined(separator: ", "))
        style.maximumEvents = maxEvents ?? style.maximumEvents
        style.maximumBytes = maxSize.map { Int($0 * 1_000_000) } ?? style.maximumBytes
        style.about = read.package?.description
        style.provenance = Origin(seed: seed, snapshots: [levels[0].whole]).provenance
        let clock = DrawingClock(timeout: timeout)
        let page = try messages.during("making the page") {
            do {
                return try CasePage(
                    of: levels, style: style, by: clock.renderer, isCancelled: clock.isOver)
            } catch is CancellationError {
                throw clock.error()
            } catch let error as GraphvizError {
                throw clock.error(from: error)
            }
        }
        for note in page.notes { messages.note(note) }
        try Output.write(Array(page.html.utf8), to: file, force: force)
    }

    /// How many actors are shown, the strongest.
    private static let usualActors = 60

    /// The phases of the case where it has any and nothing else was asked for; none without dates.
    private func slices(of theCase: Case, _ selection: Selection) throws -> [TimeSlice] {
        if theCase.isUndated, !cut.isGiven { return [] }
        if cut.isGiven || theCase.phases.isEmpty {
            return try cut.slices(of: theCase, selection, messages)
        }
        var phases = cut
        phases.phases = true
        return try phases.slices(of: theCase, selection, messages)
    }

    /// Rolled up first, which is easier to read; where actors have no parents, as they are.
    private func levels(
        of theCase: Case, _ selection: Selection, _ slices: [TimeSlice]
    ) throws -> [PageLevel] {
        var coded = selection
        coded.rollUp = nil
        var rolled = selection
        rolled.rollUp = selection.rollUp ?? .roots
        let hasParents = theCase.actors.actors.contains { $0.parent != nil }
        let wanted = [("rolled up", rolled), ("as coded", coded)].suffix(hasParents ? 2 : 1)
        return try wanted.map { try PageLevel($0, of: theCase, $1, over: slices) }
    }
}
