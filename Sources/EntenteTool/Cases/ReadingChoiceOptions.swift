internal import ActorNetworks
internal import ArgumentParser
internal import NetworkFormats

/// How tables are read that do not tell it themselves.
struct ReadingChoiceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The encoding of the tables, such as windows-1252 or utf-16le; by default UTF-8, and "
                + "lines that are not are read as Windows-1252 and counted.", valueName: "name"))
    var encoding: String?

    @Option(
        help: ArgumentHelp(
            "The sheet that is read of a spreadsheet; by default the first.", valueName: "name"))
    var worksheet: String?

    @Option(
        help: ArgumentHelp(
            "The order of dates such as 3/4/2016; by default what the other rows of the column "
                + "leave.", valueName: "dmy|mdy|ymd"))
    var dates: DateOrder?

    @Option(
        help: ArgumentHelp(
            "The decimal mark of numbers such as 1,234; by default what the other rows of the column "
                + "leave.", valueName: "comma|point"))
    var decimal: DecimalMark?

    @Option(
        help: ArgumentHelp(
            "The kind of events that have neither a kind nor a code.", valueName: "kind"),
        completion: .list(RelationKind.allCases.map(\.name)))
    var kind: String?

    @Option(
        help: ArgumentHelp(
            "A table with a word for a kind and the kind in each row: Konflikt,conflict.",
            valueName: "file"),
        completion: .file())
    var kindWords: String?

    @Option(
        help: ArgumentHelp(
            "What a column means: \"Acteur 1=source\"; may be repeated.",
            valueName: "column=meaning"))
    var map: [String] = []

    @Option(
        help: ArgumentHelp(
            "A file that keeps these choices; options go before it.", valueName: "file"),
        completion: .file())
    var mapping: String?

    /// The orders of dates.
    enum DateOrder: String, ExpressibleByArgument, CaseIterable {
        case dmy, mdy, ymd
    }

    /// The decimal marks.
    enum DecimalMark: String, ExpressibleByArgument, CaseIterable {
        case comma, point
    }

    func validate() throws {
        if let encoding, TextEncoding(named: encoding) == nil {
            throw ValidationError(
                "There is no encoding \"\(encoding)\". The encodings are "
                    + "\(TextEncoding.names.joined(separator: ", ")); convert a table in another one to "
                    + "UTF-8 first, as iconv -f \(encoding) -t UTF-8 does.")
        }
        if let kind, RelationKind(name: kind.lowercased()) == nil {
            throw ValidationError(
                "--kind \(kind) is none; write cooperation, conflict or negotiation.")
        }
        var columns: [EventColumn: String] = [:]
        for pair in map {
            let (column, meaning) = try Self.meaning(of: pair)
            if let other = columns.updateValue(column, forKey: meaning), other != column {
                throw ValidationError(
                    "--map gives two columns one meaning, \"\(other)\" and \"\(column)\"; leave one "
                        + "of them out.")
            }
        }
    }

    /// The choices of the options, and of the files that they name.
    ///
    /// - Throws: `ToolError` for a file that cannot be read.
    func choices() throws(ToolError) -> ReadingChoices {
        var choices = ReadingChoices()
        choices.encoding = encoding.flatMap { TextEncoding(named: $0) }
        choices.sheet = worksheet
        choices.dates = dates.flatMap { .init(rawValue: $0.rawValue) }
        choices.decimal = decimal.flatMap { .init(rawValue: $0.rawValue) }
        choices.kind = kind.flatMap { RelationKind(name: $0.lowercased()) }
        for pair in map {
            if let (column, meaning) = try? Self.meaning(of: pair) {
                choices.columns[column] = meaning
            }
        }
        // Beside a year, a day is that of a month.
        if choices.columns.values.contains(.year) {
            for pair in map where pair.lowercased().hasSuffix("=day") {
                choices.columns[String(pair.dropLast(4))] = .dayOfMonth
            }
        }
        do throws(FormatError) {
            if let kindWords { choices.kindWords = try ReadingChoices.kindWords(in: kindWords) }
            guard let mapping else { return choices }
            InputFiles.remember(mapping)
            return try ReadingChoices(at: mapping).overridden(by: choices)
        } catch {
            throw ToolError(error)
        }
    }

    /// Cuts `Acteur 1=source` at its last `=`.
    private static func meaning(
        of pair: String
    ) throws(ValidationError) -> (String, EventColumn) {
        guard let equals = pair.lastIndex(of: "="), equals > pair.startIndex else {
            throw ValidationError("--map \"\(pair)\" has no =; write --map \"Acteur 1=source\".")
        }
        let name = String(pair[pair.index(after: equals)...])
        guard let meaning = ReadingChoices.column(named: name) else {
            throw ValidationError(
                "--map \"\(pair)\": there is no meaning \"\(name)\". The meanings are "
                    + "\(ReadingChoices.columnNames.joined(separator: ", ")).")
        }
        return (String(pair[..<equals]), meaning)
    }
}
