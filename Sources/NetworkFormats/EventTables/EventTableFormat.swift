public import ActorNetworks

/// A dialect of event tables: how the tables of one project say who did what to whom, and when.
///
/// A dialect is a value. To read tables of another project, describe them by one, and give it to a
/// reader before those that are known:
///
/// ```swift
/// let ours = EventTableFormat(
///     name: "archive", summary: "the archive's own table",
///     columns: [.date: ["jour"], .source: ["acteur"], .target: ["cible"], .code: ["fait"]],
///     codingScheme: archive, noActor: ["inconnu"],
///     recognises: { $0.header.contains("acteur") })
/// let reading = try CaseReader(formats: [ours] + EventTableFormat.all).read("archive.csv")
/// ```
public struct EventTableFormat: Sendable {
    /// The name, as a user forces the dialect.
    public let name: String
    /// What the tables are, in half a line.
    public let summary: String
    /// The names that a column of each meaning may have, in lower case with `_` between words, the
    /// best first; a meaning that is not listed has no column.
    public let columns: [EventColumn: [String]]
    /// What the codes of events mean.
    public let codingScheme: CodingScheme
    /// The words for kinds, in lower case.
    public let kinds: [String: RelationKind]
    /// The kind of events that have neither a kind nor a code; `nil` if there may be none such.
    public let defaultKind: RelationKind?
    /// Whether an event goes from source to target where the table does not say.
    public let isDirected: Bool
    /// Words for an actor who is not known or not there; such a row makes no edge, and is counted.
    public let noActor: Set<String>
    /// Whether an event whose code implies no kind makes no edge, and is counted; otherwise its row
    /// is an error.
    public let leavesOutWeakCodes: Bool

    private let recognises: @Sendable (TableOpening) -> Bool
    private let names: @Sendable (TableOpening) -> [String]?
    private let settles: @Sendable ([String]) -> [EventColumn: Int]

    /// A dialect.
    ///
    /// - Parameters:
    ///   - name: One word in lower case.
    ///   - summary: What the tables are, in half a line.
    ///   - columns: The names of columns by their meaning; the usual ones by default.
    ///   - codingScheme: What codes mean.
    ///   - kinds: The words for kinds, in lower case; the usual ones by default.
    ///   - defaultKind: The kind of events that have neither kind nor code.
    ///   - isDirected: Whether events are directed where the table does not say.
    ///   - noActor: Words for an actor who is not there.
    ///   - leavesOutWeakCodes: Whether events whose code implies no kind are left out and counted.
    ///   - recognises: Whether a table that opens so is of this dialect.
    ///   - names: The names of the columns where the table has no header; `nil` where it has one.
    ///   - settles: The columns whose meaning depends on others, by the normalized header.
    public init(
        name: String, summary: String, columns: [EventColumn: [String]] = EventColumn.usualNames,
        codingScheme: CodingScheme = .cameo,
        kinds: [String: RelationKind] = EventTableFormat.usualKinds,
        defaultKind: RelationKind? = nil, isDirected: Bool = true, noActor: Set<String> = [],
        leavesOutWeakCodes: Bool = false,
        recognises: @escaping @Sendable (TableOpening) -> Bool,
        names: @escaping @Sendable (TableOpening) -> [String]? = { _ in nil },
        settles: @escaping @Sendable ([String]) -> [EventColumn: Int] = { _ in [:] }
    ) {
        self.name = name
        self.summary = summary
        self.columns = columns
        self.codingScheme = codingScheme
        self.kinds = kinds
        self.defaultKind = defaultKind
        self.isDirected = isDirected
        self.noActor = noActor
        self.leavesOutWeakCodes = leavesOutWeakCodes
        self.recognises = recognises
        self.names = names
        self.settles = settles
    }

    /// Every dialect that is known, in the order in which they are tried.
    public static let all: [EventTableFormat] = [.plain]

    /// The first dialect that recognises a table, or the last of them.
    static func recognised(
        in opening: TableOpening, among formats: [EventTableFormat]
    ) -> EventTableFormat {
        formats.first { $0.recognises(opening) } ?? formats.last ?? .plain
    }

    /// The names of the columns of a table without a header.
    func columnNames(of opening: TableOpening) -> [String]? { names(opening) }

    /// The columns whose meaning depends on others.
    func settledColumns(in header: [String]) -> [EventColumn: Int] {
        settles(header.map(ColumnMap<EventColumn>.normalized))
    }
}
