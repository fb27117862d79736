internal import ActorNetworks
internal import ArgumentParser
internal import NetworkFormats
internal import NetworkReports

/// The case a command is about, and how it is read.
struct CaseOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "A folder with events.csv, or tables of events and graph files: files, folders, archives, "
                + "patterns in "
                + "quotes, or - for standard input.", valueName: "case"),
        completion: .file())
    var paths: [String]

    @OptionGroup var reading: ReadingOptions

    /// Reads of the case what is asked for.
    func read(
        _ messages: MessageOptions, _ demand: EventDemand
    ) throws(ToolError) -> ReadCase {
        try reading.read(paths, messages, demand)
    }
}

/// A case, and what was left out of it.
struct ReadCase {
    let `case`: Case
    let loss: ReadingLoss
    /// What the case says about itself.
    let package: DataPackage?
}

/// How strictly cases are read.
struct ReadingOptions: ParsableArguments {
    @Flag(help: "Leave out rows that cannot be read, and say how many and why.")
    var skipBadRows = false

    @OptionGroup var dialect: DialectOptions

    @Option(
        help: ArgumentHelp(
            "Read these names as other actors: a table with the columns alias and actor and, for "
                + "names that mean them at times, from and to; entente actors proposes one.",
            valueName: "file"),
        completion: .file())
    var aliases: [String] = []

    /// Reads a case; says on standard error what is wrong with it, or what was skipped.
    ///
    /// - Throws: `ToolError` with `noInput` if there is nothing to read, or with `badData`.
    func read(
        _ path: String, _ messages: MessageOptions, _ demand: EventDemand
    ) throws(ToolError) -> ReadCase {
        try read([path], messages, demand)
    }

    /// Reads a case in several places.
    ///
    /// - Throws: As for one place.
    func read(
        _ paths: [String], _ messages: MessageOptions, _ demand: EventDemand
    ) throws(ToolError) -> ReadCase {
        let reading = try reading(of: paths, messages, demand)
        let path = CaseReader.name(of: paths)
        let theCase = try theCase(of: reading, path)
        let loss = ReadingLoss(of: reading, name: path)
        for sentence in loss.sentences { messages.note(sentence) }
        for note in reading.alarmNotes { messages.note(note) }
        for sentence in ReadingReport(of: reading).aliases { messages.note(sentence) }
        for omission in reading.omissions { messages.note(omission) }
        return ReadCase(case: theCase, loss: loss, package: reading.package)
    }

    /// Reads a case and gives all that reading it found.
    ///
    /// - Throws: `ToolError` with `noInput` if there is nothing to read.
    func reading(
        of paths: [String], _ messages: MessageOptions, _ demand: EventDemand = EventDemand()
    ) throws(ToolError) -> CaseReading {
        var reader = try dialect.reader(skipBadRows: skipBadRows)
        reader.demand = demand
        reader.aliases = try readAliases()
        return try reader.reading(of: paths, messages)
    }

    /// The aliases of all files that the option names.
    private func readAliases() throws(ToolError) -> ActorAliases {
        var all = ActorAliases()
        for path in aliases {
            InputFiles.remember(path)
            do {
                let reading = try AliasReader().read(path)
                for problem in reading.problems.distinct { Terminal.say("\(problem)") }
                if reading.problems.hasErrors {
                    throw ToolError(.badData, "\(path) cannot be used; correct it")
                }
                for alias in reading.aliases.all {
                    try all.add(alias.name, for: alias.actor, during: alias.period)
                }
            } catch let error as FormatError {
                throw ToolError(error)
            } catch let error as ToolError {
                throw error
            } catch {
                throw ToolError(.badData, "\(path): \(error)")
            }
        }
        return all
    }

    /// How many problems of one sort in one file are told one by one.
    private static let mostOfEachSort = 20

    /// Says problems, of each sort the first; whether there are more.
    private static func say(_ problems: [RepeatedProblem]) -> Bool {
        var counts: [String: Int] = [:]
        for problem in problems {
            let sort = problem.first.file + "\n" + problem.first.reason.rawValue
            counts[sort, default: 0] += 1
            if counts[sort, default: 0] <= mostOfEachSort { Terminal.say("\(problem)") }
        }
        return counts.values.contains { $0 > mostOfEachSort }
    }

    /// The case of a reading; says on standard error what keeps it from being one.
    ///
    /// - Throws: `ToolError` with `badData`.
    func theCase(of reading: CaseReading, _ path: String) throws(ToolError) -> Case {
        guard let theCase = reading.case else {
            // Without a column that was to be mapped, others may seem to be missing.
            let telling = reading.problems.distinct.filter {
                $0.first.severity == .error || $0.first.reason == .missingColumn
            }
            let isCut = Self.say(telling)
            let count = reading.problems.errorCount
            let omitted = isCut || reading.problems.kept.count { $0.severity == .error } < count
            throw ToolError(
                .badData,
                "\(path) has \(count.of("error")); correct \(count == 1 ? "it" : "them")"
                    + (reading.isComplete && !skipBadRows && !reading.problems.hasAmbiguity
                        ? ", or leave those rows out with --skip-bad-rows" : "")
                    + (omitted ? "; `entente check` counts all, by sort" : ""))
        }
        return theCase
    }
}

extension CaseReader {
    /// Reads a case in one place or several, with a sign of life if it takes long.
    func reading(of paths: [String], _ messages: MessageOptions) throws(ToolError) -> CaseReading {
        let name = Self.name(of: paths)
        do {
            for path in paths { InputFiles.remember(path) }
            var reader = self
            let progress = ReadingProgress()
            reader.progress = progress
            return try messages.during(
                "reading \(name)", counting: { ("row", progress.rowCount, progress.share) },
                { try reader.read(paths) })
        } catch let error as FormatError {
            throw ToolError(error)
        } catch {
            throw ToolError(.noInput, "\(name): \(error)")
        }
    }

    /// What messages call the input of a command.
    static func name(of paths: [String]) -> String {
        guard paths.count == 1 else { return "the case in \(paths.count) places" }
        return paths[0] == "-" ? "standard input" : paths[0]
    }
}

extension ToolError {
    /// What a command ends with that cannot read its input.
    init(_ error: FormatError) {
        if case .unusable = error {
            self.init(.badData, "\(error)")
        } else {
            self.init(.noInput, "\(error)")
        }
    }
}
