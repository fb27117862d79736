/// The tables of a case.
public struct CaseFiles: Sendable {
    /// The bytes of a table, with the name that messages use.
    public struct Table: Sendable {
        /// The name for messages, such as `events.csv`.
        public var name: String
        /// The content.
        public var bytes: [UInt8]
        /// What was guessed to make text of it.
        var notes: [TableNote] = []
        /// Where its lines and fields stand, if it was a sheet.
        var places: SheetPlaces?
        /// Whether the spreadsheet has other sheets.
        var hasOtherSheets = false
        /// The encoding, where it is another than UTF-8.
        var encoding: TextEncoding?
        /// How it is to be read where it does not tell.
        var choices = ReadingChoices()

        /// Whether another table begins with the same header, and parts its fields alike; true of tables of
        /// a dialect without headers.
        public func hasHeader(of other: Table) -> Bool {
            let (one, two) = (TableOpening(bytes), TableOpening(other.bytes))
            let format = EventTableFormat.recognised(in: one, among: EventTableFormat.all)
            guard format.headers.isEmpty else {
                return EventTableFormat.recognised(in: two, among: EventTableFormat.all).name
                    == format.name
            }
            return one.delimiter == two.delimiter && one.header == two.header
        }

        /// A table.
        public init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    /// Where a table comes from: memory, or a file that is read when its turn comes, so that many
    /// files are never in memory together. Either may be packed by gzip, zip, xz, zstd or bzip2,
    /// and may be a spreadsheet.
    public struct Input: Sendable {
        /// How its bytes are had.
        let source: TableSource
        /// Whether a user has named the table itself, and not a folder, pattern or archive that it is
        /// in.
        var isNamed = false

        /// A table in memory.
        public static func table(_ table: Table) -> Input {
            Input(source: TableSource(name: table.name, bytes: table.bytes))
        }

        /// A table in a file, with the name that messages use.
        public static func file(path: String, name: String) -> Input {
            Input(source: TableSource(name: name, path: path))
        }

        /// The name for messages.
        public var name: String { source.name }

        /// Reads the table.
        ///
        /// - Parameter choices: How it is read where it does not tell.
        /// - Returns: The table as UTF-8, without what it is packed in.
        /// - Throws: `FormatError.notFound`, `.unreadable`, `.notAFile`, `.unusable`.
        public func load(_ choices: ReadingChoices = ReadingChoices()) throws(FormatError) -> Table
        {
            try source.table(choices)
        }

        /// Reads as much of the table as tells what it is: all of a small one.
        ///
        /// - Throws: As for all of it.
        public func beginning(
            _ choices: ReadingChoices = ReadingChoices()
        ) throws(FormatError) -> Table {
            if let stream = try source.stream(choices) {
                return Table(name: stream.name, bytes: stream.head)
            }
            return try load(choices)
        }
    }

    /// What the case is about, for titles.
    public var title: String
    /// The tables of events, in the order in which they are read.
    public var events: [Input]
    /// The register of actors.
    public var actors: Input?
    /// The list of source documents.
    public var sources: Input?
    /// The list of phases.
    public var phases: Input?
    /// What the codes of events mean, where the dialect does not say.
    public var codes: Input?
    /// Names that mean other actors.
    public var aliases: Input?
    /// What the case says about itself: a `datapackage.json`.
    public var package: Input?

    /// The tables of a case; only events are needed, which may come in several tables.
    public init(
        title: String = "", events: [Input], actors: Input? = nil, sources: Input? = nil,
        phases: Input? = nil
    ) {
        self.title = title
        self.events = events
        self.actors = actors
        self.sources = sources
        self.phases = phases
    }

    /// The tables of a case with one table of events.
    public init(
        title: String = "", events: Table, actors: Table? = nil, sources: Table? = nil,
        phases: Table? = nil
    ) {
        self.init(
            title: title, events: [.table(events)], actors: actors.map(Input.table),
            sources: sources.map(Input.table), phases: phases.map(Input.table))
    }

    /// Files of the folder that are not read, each with the name to give it if it is a table of
    /// the case; `nil` if it has none of the endings of tables.
    var ignored: [CaseListing.IgnoredFile] = []
    /// Graph files that are not read, because there are tables of events beside them.
    var ignoredGraphs: [String] = []
}
