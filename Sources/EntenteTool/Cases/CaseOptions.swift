internal import ActorNetworks
internal import ArgumentParser
internal import NetworkFormats
internal import NetworkReports

/// The case a command is about, and how it is read.
struct CaseOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "A folder with events.csv, or a single table of events.", valueName: "case"),
        completion: .file())
    var path: String

    @OptionGroup var reading: ReadingOptions

    /// Reads the case.
    func read(_ messages: MessageOptions) throws(ToolError) -> ReadCase {
        try reading.read(path, messages)
    }
}

/// A case, and what was left out of it.
struct ReadCase {
    let `case`: Case
    let loss: ReadingLoss
}

/// How strictly cases are read.
struct ReadingOptions: ParsableArguments {
    @Flag(help: "Leave out rows that cannot be read, and say how many and why.")
    var skipBadRows = false

    @OptionGroup var dialect: DialectOptions

    /// Reads a case; says on standard error what is wrong with it, or what was skipped.
    ///
    /// - Throws: `ToolError` with `noInput` if there is nothing to read, or with `badData`.
    func read(_ path: String, _ messages: MessageOptions) throws(ToolError) -> ReadCase {
        let reading = try reading(of: path, messages)
        let theCase = try theCase(of: reading, path)
        let loss = ReadingLoss(of: reading, name: path)
        for sentence in loss.sentences { messages.note(sentence) }
        for alarm in reading.alarms { messages.note("\(alarm)") }
        for omitted in reading.omitted { messages.note("\(omitted)") }
        return ReadCase(case: theCase, loss: loss)
    }

    /// Reads a case and gives all that reading it found.
    ///
    /// - Throws: `ToolError` with `noInput` if there is nothing to read.
    func reading(of path: String, _ messages: MessageOptions) throws(ToolError) -> CaseReading {
        try dialect.reader(skipBadRows: skipBadRows).reading(of: path, messages)
    }

    /// The case of a reading; says on standard error what keeps it from being one.
    ///
    /// - Throws: `ToolError` with `badData`.
    func theCase(of reading: CaseReading, _ path: String) throws(ToolError) -> Case {
        guard let theCase = reading.case else {
            for problem in reading.problems.kept where problem.severity == .error {
                Terminal.say("\(problem)")
            }
            let count = reading.problems.errorCount
            let omitted = reading.problems.kept.count { $0.severity == .error } < count
            throw ToolError(
                .badData,
                "\(path) has \(count.of("error")); correct \(count == 1 ? "it" : "them")"
                    + (reading.isComplete && !skipBadRows
                        ? ", or leave those rows out with --skip-bad-rows" : "")
                    + (omitted ? "; `entente check` counts all, by sort" : ""))
        }
        return theCase
    }
}

extension CaseReader {
    /// Reads a case, with a sign of life if it takes long.
    func reading(of path: String, _ messages: MessageOptions) throws(ToolError) -> CaseReading {
        do {
            InputFiles.remember(path)
            return try messages.during("reading \(path)") { try read(path) }
        } catch let error as FormatError {
            throw ToolError(.noInput, "\(error)")
        } catch {
            throw ToolError(.noInput, "\(path): \(error)")
        }
    }
}
