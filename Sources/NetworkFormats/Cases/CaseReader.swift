public import ActorNetworks

/// Reads a case from a folder with `events.csv` and, if they are there, `actors.csv`,
/// `sources.csv` and `phases.csv`; or from a single table of events, or from a graph
/// file of another program, whose edges are its events.
///
/// Tables have a header and are separated by comma, tab, semicolon or vertical bar, or are sheets of
/// spreadsheets; they may be packed. Columns come in any order and go by any of their known names;
/// those of events that are not known are kept. Every problem is reported, and a bad row stops the
/// reading unless it is to be skipped.
///
/// ```swift
/// let reading = try CaseReader().read("seeds")
/// reading.problems.kept.forEach { print($0) }
/// let theCase = try reading.get()
/// ```
public struct CaseReader: Sendable {
    /// Whether bad rows are left out, and counted in `CaseReading.skipped`, instead of stopping
    /// the reading.
    public var skipBadRows: Bool

    /// How many errors of each sort are described; all are counted.
    public var errorLimit: Int

    /// What is left out besides what the dialect leaves out.
    public var choices = EventChoices()

    /// What of the events is asked for; by default everything.
    public var demand = EventDemand()

    /// How tables are read that do not tell it: encoding, sheet, order of dates, decimal mark.
    public var reading = ReadingChoices()

    /// Names that mean other actors, besides the aliases of the register.
    public var aliases = ActorAliases()

    /// The dialects that a table of events may be in; the first that recognises it is taken, else
    /// the last. One alone is forced upon every table.
    public var formats: [EventTableFormat]

    /// The formats of graph files that an input may be in; the first that recognises it is taken,
    /// and tables are read where none does. One alone is forced upon every file if `formats` is
    /// empty.
    public var graphFormats: [GraphFileFormat] = GraphFileFormat.all

    /// Hears how far the reading has come.
    public var progress: ReadingProgress?

    /// A reader that stops at bad rows, or skips them.
    public init(
        skipBadRows: Bool = false, errorLimit: Int = Problems.keptOfEachSort,
        formats: [EventTableFormat] = EventTableFormat.all
    ) {
        self.skipBadRows = skipBadRows
        self.errorLimit = errorLimit
        self.formats = formats
    }

    /// Reads the case in a folder or archive, or the table of events in a file.
    ///
    /// - Throws: `FormatError.notFound`, `.unreadable`, `.notAFile`, `.noEvents`, `.unusable`. Problems
    ///   inside the files are in the reading and do not throw.
    /// - Complexity: O(*n* log *n*) for *n* events.
    public func read(_ path: String) throws(FormatError) -> CaseReading {
        read(try CaseFiles(at: path))
    }

    /// Reads the case in several places, as `CaseFiles.init(at:)` finds it.
    ///
    /// - Throws: As for one place.
    public func read(_ paths: [String]) throws(FormatError) -> CaseReading {
        read(try CaseFiles(at: paths))
    }

    /// Reads the case in tables that are already in memory.
    public func read(_ files: CaseFiles) -> CaseReading {
        var assembly = CaseAssembly(
            title: files.title, errorLimit: errorLimit, reading: reading)
        assembly.aliases = aliases
        assembly.demand = demand
        assembly.progress = progress
        for file in files.ignored { assembly.reportIgnored(file) }
        assembly.reportIgnored(graphs: files.ignoredGraphs)
        assembly.readOthers(files)
        assembly.graphFormats = graphFormats
        assembly.isGraphForced = formats.isEmpty
        assembly.readEvents(files.events, formats: formats, choices: choices)
        return assembly.reading(skippingBadRows: skipBadRows)
    }
}
