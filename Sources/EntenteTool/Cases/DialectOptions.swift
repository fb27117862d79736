internal import ActorNetworks
internal import ArgumentParser
internal import NetworkFormats

/// How the rows of event tables are taken: their dialect, and what is left out by choice.
struct DialectOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Read tables of events as \(Self.names.joined(separator: ", ")); by default each as "
                + "what its first rows show it to be.", valueName: "dialect"),
        completion: .list(Self.names))
    var input: String?

    @Flag(help: "Keep both of two events that are one, written once in each direction.")
    var keepMirrored = false

    @Flag(
        help: "Keep actors whose names stand for nobody in particular, such as Unspecified Actor.")
    var keepPlaceholders = false

    @Flag(help: "Of the events of one day with the same actors and code, keep the first.")
    var oneADay = false

    @Option(
        help: ArgumentHelp(
            "Leave out events that were older than this when they were added to their collection.",
            valueName: "days"))
    var maxAge: Int?

    private static let names = EventTableFormat.all.map(\.name)

    func validate() throws {
        if let input, Self.format(named: input) == nil {
            let nearest = input.lowercased().nearest(among: Self.names).map {
                "; did you mean \($0)?"
            }
            throw ValidationError(
                "There is no dialect \"\(input)\"\(nearest ?? ".") The dialects are "
                    + "\(Self.names.joined(separator: ", ")).")
        }
        if let maxAge, maxAge < 0 {
            throw ValidationError("--max-age \(maxAge) is negative; write 0 or more days.")
        }
    }

    private static func format(named name: String) -> EventTableFormat? {
        EventTableFormat.all.first { $0.name == name.lowercased() }
    }

    /// A reader of what the options ask for.
    func reader(skipBadRows: Bool, errorLimit: Int = Problems.keptOfEachSort) -> CaseReader {
        var reader = CaseReader(skipBadRows: skipBadRows, errorLimit: errorLimit)
        if let format = input.flatMap(Self.format) { reader.formats = [format] }
        reader.choices.keepsMirrored = keepMirrored
        reader.choices.keepsPlaceholders = keepPlaceholders
        reader.choices.keepsOneADay = oneADay
        reader.choices.greatestAge = maxAge
        return reader
    }
}
