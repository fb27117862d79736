internal import ActorNetworks

/// What has been read of a case so far.
///
/// The tables come in the order actors, documents, phases, events, so that each row can be checked
/// against what it refers to.
struct CaseAssembly {
    var problems: Problems
    var builder: CaseBuilder
    /// The actors that events may name; `nil` if any name is an actor.
    var register: RegisteredActors?
    /// The publication dates of the documents that events may cite, by id; `nil` if any is one.
    var documents: [String: EventDate?]?
    var phases: [Phase] = []
    /// What the case says about itself, and what its codes mean.
    var package: DataPackage?
    var codingScheme: CodingScheme?
    /// Names that mean other actors, some of them at times only.
    var aliases = ActorAliases()
    /// What of the events is asked for.
    var demand = EventDemand()
    /// Hears how far the reading has come.
    var progress: ReadingProgress?
    /// How graph files are read.
    var graphFormats: [GraphFileFormat] = []
    var isGraphForced = false
    /// The graph files that were read.
    var graphFiles: [String] = []
    /// The actors that graph files declare.
    var nodes: Set<String> = []
    var skipped: [SkippedRows] = []
    var tables: [TableUnderstanding] = []
    var omitted: [OmittedRows] = []
    var isReadable = true
    /// How many events of each kind were read, and how many were in rows that are bad.
    var kindCounts = [(kept: Int, bad: Int)](
        repeating: (0, 0), count: RelationKind.allCases.count)
    var places = EventPlaces()
    /// What tables beside those of events tell of ids.
    var conversion = TableConversion()
    /// Tables of edges that wait for those of their nodes, and these.
    var edgeTables: [(table: CaseFiles.Table, format: GraphFileFormat)] = []
    var nodeTables: [CaseFiles.Table] = []
    /// What tables lack that are none of events, and their headers, by file.
    var lacking: [String: (columns: [EventColumn], header: [String])] = [:]
    /// What of the tables of events are other events again.
    var repeated = RepeatedEvents()
    /// The coding schemes of the tables of events, each once.
    var schemes: [CodingScheme] = []

    /// The encodings and sheets of tables that were read in one go, by file.
    var encodings: [String: TextEncoding] = [:]
    var sheets: [String: String] = [:]

    /// How tables are read that do not tell it, and how the one that is being read is.
    let allChoices: ReadingChoices
    var reading: ReadingChoices

    init(title: String, errorLimit: Int, reading: ReadingChoices = ReadingChoices()) {
        allChoices = reading
        self.reading = reading
        builder = CaseBuilder(title: title)
        problems = Problems(errorLimit: errorLimit)
    }

    /// Reads the tables besides those of events.
    mutating func readOthers(_ files: CaseFiles) {
        if let actors = files.actors.flatMap({ load($0) }) { readActors(actors) }
        if let sources = files.sources.flatMap({ load($0) }) { readDocuments(sources) }
        if let phases = files.phases.flatMap({ load($0) }) { readPhases(phases) }
        if let package = files.package.flatMap({ load($0) }) { readPackage(package) }
        if let codes = files.codes.flatMap({ load($0) }) { readCodes(codes) }
        if let names = files.aliases.flatMap({ load($0) }) {
            aliases = self.aliases(in: names, besides: aliases)
        }
    }

    /// The encoding and the sheet of a file that was read in one go.
    func forms(of file: String) -> FoundForms {
        var found = FoundForms()
        found.encoding = encodings[file]
        found.sheet = sheets[file]
        return found
    }
}
