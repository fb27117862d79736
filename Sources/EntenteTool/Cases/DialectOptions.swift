internal import ActorNetworks
public import ArgumentParser
public import NetworkFormats

/// How the rows of event tables are taken: their dialect, and what is left out by choice.
struct DialectOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Read files as \(Self.names.joined(separator: ", ")); by default each as "
                + "what its first rows show it to be.", valueName: "dialect"),
        completion: .list(Self.names))
    var input: String?

    @Flag(help: "Keep both of two events that are one, written once in each direction.")
    var keepMirrored = false

    @Flag(
        help: "Keep actors whose names stand for nobody in particular, such as Unspecified Actor.")
    var keepPlaceholders = false

    @Flag(
        help: "Of a consultation whose parties all stand as actors, make an event for each two.")
    var cliques = false

    @Option(
        help: ArgumentHelp(
            "What names of actors tell: roles (Police (Kenya) belongs to Kenya), codes (USAGOV is "
                + "the government of the United States) or names (nothing). By default what the "
                + "dialect says.", valueName: "sort"),
        completion: .list(ActorNaming.allCases.map(\.rawValue)))
    var actorNames: ActorNaming?

    @Flag(help: "Of the events of one day with the same actors and code, keep the first.")
    var oneADay = false

    @Option(
        help: ArgumentHelp(
            "Leave out events that were older than this when they were added to their collection.",
            valueName: "days"))
    var maxAge: Int?

    @Option(
        help: ArgumentHelp(
            "What codes of events mean: \(Self.schemes.joined(separator: ", ")), or a table with the "
                + "columns code, kind and, if there are any, weight, goldstein, directed, label; a "
                + "code takes the meaning of its longest prefix. By default what the dialect says.",
            valueName: "name|file"),
        completion: .file())
    var codes: String?

    @OptionGroup(title: "Reading") var choices: ReadingChoiceOptions

    @Option(
        help: ArgumentHelp(
            "The day that times count from in tables that have numbers for times.",
            valueName: "date"))
    var firstDay: String?

    private static let schemes = CodingScheme.named.map(\.name)

    private static let names =
        EventTableFormat.all.map(\.name)
        + GraphFileFormat.all.filter { $0.reader != nil }.map(\.name)

    func validate() throws {
        if let input, Self.format(named: input) == nil, Self.graphFormat(named: input) == nil {
            let nearest = input.lowercased().nearest(among: Self.names).map {
                "; did you mean \($0)?"
            }
            throw ValidationError(
                "There is no dialect \"\(input)\"\(nearest ?? ".") The dialects are "
                    + "\(Self.names.joined(separator: ", ")).")
        }
        if let firstDay, (try? Window(parsing: firstDay))?.dayCount != 1 {
            throw ValidationError("--first-day \(firstDay) is no day; write it as 2014-01-01.")
        }
        if let maxAge, maxAge < 0 {
            throw ValidationError("--max-age \(maxAge) is negative; write 0 or more days.")
        }
    }

    private static func format(named name: String) -> EventTableFormat? {
        EventTableFormat.all.first { $0.name == name.lowercased() }
    }

    private static func graphFormat(named name: String) -> GraphFileFormat? {
        GraphFileFormat.all.first { $0.reader != nil && $0.name == name.lowercased() }
    }

    private func codingScheme() throws(ToolError) -> CodingScheme? {
        guard let codes else { return nil }
        let known = CodingScheme.named.first { $0.name == codes.lowercased() }
        if let known { return known.scheme }
        do throws(FormatError) {
            InputFiles.remember(codes)
            return try CodingScheme(at: codes)
        } catch .badEdges(let problems) {
            for problem in problems.distinct { Terminal.say("\(problem)") }
            throw ToolError(.badData, "\(codes) has errors; correct them")
        } catch {
            throw ToolError(
                .noInput,
                "\(error); or name one of the schemes \(Self.schemes.joined(separator: ", "))")
        }
    }

    /// A reader of what the options ask for.
    ///
    /// - Throws: `ToolError` with `noInput` or `badData` for a table of codes that cannot be read.
    func reader(
        skipBadRows: Bool, errorLimit: Int = Problems.keptOfEachSort
    ) throws(ToolError) -> CaseReader {
        var reader = CaseReader(skipBadRows: skipBadRows, errorLimit: errorLimit)
        reader.reading = try choices.choices()
        if let name = input ?? reader.reading.dialect {
            if let format = Self.format(named: name) {
                reader.formats = [format]
                reader.graphFormats = []
            } else if let format = Self.graphFormat(named: name) {
                reader.formats = []
                reader.graphFormats = [format]
            } else {
                throw ToolError(
                    .badData,
                    "\(choices.mapping ?? "the mapping file"): there is no dialect \"\(name)\"; write "
                        + Self.names.joined(separator: ", "))
            }
        }
        reader.choices.keepsMirrored = keepMirrored
        reader.choices.keepsPlaceholders = keepPlaceholders
        reader.choices.keepsOneADay = oneADay
        reader.choices.makesCliques = cliques
        reader.choices.naming = actorNames
        reader.choices.greatestAge = maxAge
        reader.choices.firstDay = firstDay.flatMap { try? Window(parsing: $0) }?.start
        reader.choices.codingScheme = try codingScheme()
        return reader
    }
}

extension ActorNaming: ExpressibleByArgument {}
