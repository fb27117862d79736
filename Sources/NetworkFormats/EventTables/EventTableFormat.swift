public import ActorNetworks

/// A dialect of event tables: how the tables of one project say who did what to whom, and when.
///
/// A dialect is a value. To read tables of another project, describe them by one, and give it to a
/// reader before those that are known:
///
/// ```swift
/// var rules = EventRules()
/// rules.noActor = ["inconnu"]
/// let ours = EventTableFormat(
///     name: "archive", summary: "the archive's own table",
///     columns: [.date: ["jour"], .source: ["acteur"], .target: ["cible"], .code: ["fait"]],
///     codingScheme: archive, rules: rules,
///     recognises: { $0.header.contains("acteur") })
/// let reading = try CaseReader(formats: [ours] + EventTableFormat.all).read("archive.csv")
/// ```
public struct EventTableFormat: Sendable {
    /// The name, as a user forces the dialect.
    public let name: String
    /// What the tables are, in half a line.
    public let summary: String
    /// By what a table is recognised, in half a line.
    public let recognition: String
    /// Which sound rows make no edge, in half a line.
    public let omission: String
    /// The names that a column of each meaning may have, in lower case with `_` between words, the
    /// best first; a meaning that is not listed has no column.
    public private(set) var columns: [EventColumn: [String]]
    /// What the codes of events mean.
    public internal(set) var codingScheme: CodingScheme
    /// The words for kinds, in lower case.
    public private(set) var kinds: [String: RelationKind]
    /// The kind of events that have neither a kind nor a code; `nil` if there may be none such.
    public internal(set) var defaultKind: RelationKind?
    /// Whether an event goes from source to target where neither the table nor its code says.
    public let isDirected: Bool
    /// What makes no edge, and other rules for rows.
    public internal(set) var rules: EventRules

    /// The columns of files without a header, by which a row is known that has as many; empty where
    /// files have one.
    var headers: [[String]] = []
    /// What every table of the dialect in a case tells once more, so that one of them is read; `nil`
    /// where each tells other events.
    var toldOnce: String?
    /// Makes a table of events of one that is none; `nil` where it is one already.
    var converts: TableConversion.Function?
    private let recognises: @Sendable (TableOpening) -> Bool
    private let layout: @Sendable (TableOpening) -> TableLayout
    private var settles: @Sendable ([String]) -> [EventColumn: Int]

    /// A dialect.
    ///
    /// - Parameters:
    ///   - name: One word in lower case.
    ///   - summary: What the tables are, in half a line.
    ///   - recognition: By what they are recognised, in half a line, for the list of formats.
    ///   - omission: Which sound rows make no edge, in half a line, for the list of formats.
    ///   - columns: The names of columns by their meaning; the usual ones by default.
    ///   - codingScheme: What codes mean.
    ///   - kinds: The words for kinds, in lower case; the usual ones by default.
    ///   - defaultKind: The kind of events that have neither kind nor code.
    ///   - isDirected: Whether events are directed where the table does not say.
    ///   - rules: What makes no edge; nothing by default.
    ///   - recognises: Whether a table that opens so is of this dialect.
    ///   - layout: How the table is laid out if not with a header and a field for each column.
    ///   - settles: The columns whose meaning depends on others, by the normalized header.
    public init(
        name: String, summary: String, recognition: String = "", omission: String = "",
        columns: [EventColumn: [String]] = EventColumn.usualNames,
        codingScheme: CodingScheme = .cameo,
        kinds: [String: RelationKind] = EventTableFormat.usualKinds,
        defaultKind: RelationKind? = nil, isDirected: Bool = true, rules: EventRules = EventRules(),
        recognises: @escaping @Sendable (TableOpening) -> Bool,
        layout: @escaping @Sendable (TableOpening) -> TableLayout = { _ in TableLayout() },
        settles: @escaping @Sendable ([String]) -> [EventColumn: Int] = { _ in [:] }
    ) {
        self.name = name
        self.summary = summary
        self.recognition = recognition
        self.omission = omission
        self.columns = columns
        self.codingScheme = codingScheme
        self.kinds = kinds
        self.defaultKind = defaultKind
        self.isDirected = isDirected
        self.rules = rules
        self.recognises = recognises
        self.layout = layout
        self.settles = settles
    }

    /// Every dialect that is known, in the order in which they are tried.
    public static let all: [EventTableFormat] = [
        .icews, .gdelt, .polecat, .acled, .ucdp, .cow, .quadruples, .numberedQuadruples, .quad,
        .plain,
    ]

    /// Whether a table that opens so is of the dialect.
    func isDialect(of opening: TableOpening) -> Bool { recognises(opening) }

    /// The first dialect that recognises a table, or the last of them.
    static func recognised(
        in opening: TableOpening, among formats: [EventTableFormat]
    ) -> EventTableFormat {
        if opening.isOfCase, let plain = formats.first(where: { $0.name == Self.plain.name }) {
            return plain
        }
        return formats.first { $0.recognises(opening) } ?? formats.last ?? .plain
    }

    /// The first dialect that recognises a table by its beginning, or the last of them.
    public static func recognised(
        in table: CaseFiles.Table, among formats: [EventTableFormat] = all
    ) -> EventTableFormat {
        recognised(in: TableOpening(table.bytes), among: formats)
    }

    /// The dialect with other meanings of codes; an event whose code implies no kind by them makes
    /// no edge.
    func coded(by scheme: CodingScheme) -> EventTableFormat {
        var format = self
        format.codingScheme = scheme
        format.rules.leavesOutWeakCodes = true
        return format
    }

    /// The dialect as a table is read that tells what happened in the words of the coding scheme, and
    /// has no column of codes.
    func readingLabels(of opening: TableOpening) -> EventTableFormat {
        guard rules.textsAreLabels, let texts = columns[.summary], opening.has(texts),
            !(columns[.code] ?? []).contains(where: { opening.has([$0]) })
        else { return self }
        var format = self
        format.columns[.code] = texts
        format.columns[.summary] = nil
        format.rules.codesAreLabels = true
        return format
    }

    /// How a table is laid out. A row of the tags of the Humanitarian Exchange Language under the
    /// header, such as `#date+start`, is no event in any dialect.
    func layout(of opening: TableOpening) -> TableLayout {
        var layout = layout(opening)
        if layout.columnNames == nil, layout.surplusRows == 0 {
            layout.surplusRows = opening.rows.dropFirst().prefix(while: Self.isTagRow).count
            if layout.surplusRows == 0 { layout.fitSurplus(of: opening) }
        }
        return layout
    }

    private static func isTagRow(_ row: [String]) -> Bool {
        row.contains { $0.hasPrefix("#") && $0.count > 1 && $0.contains(where: \.isLetter) }
            && row.allSatisfy { $0.isEmpty || $0.hasPrefix("#") }
    }

    /// The columns whose meaning depends on others. Where columns may be members of members, as in
    /// JSON, the date of `when_date` and the source of `actors_source` are known by the ends of their
    /// names.
    func settledColumns(in header: [String], areNested: Bool = false) -> [EventColumn: Int] {
        let names = header.map(ColumnMap<EventColumn>.normalized)
        var settled = settles(names)
        guard areNested else { return settled }
        for meaning in [EventColumn.date, .source, .target, .kind, .weight]
        where settled[meaning] == nil {
            let spellings = columns[meaning] ?? []
            guard !spellings.contains(where: names.contains) else { continue }
            settled[meaning] = spellings.lazy.compactMap { spelling in
                names.firstIndex { $0.hasSuffix("_" + spelling) }
            }.first { column in !settled.values.contains(column) }
        }
        return settled
    }

    /// The dialect with what a user says of columns and words for kinds, which goes before its own.
    func applying(_ choices: ReadingChoices) -> EventTableFormat {
        var format = self
        format.kinds.merge(choices.kindWords) { $1 }
        format.rules.missingValueWords = rules.missingValueWords.filter {
            choices.kindWords[$0.lowercased()] == nil
        }
        guard !choices.columns.isEmpty else { return format }
        let named = choices.columnsByName
        let settles = settles
        format.settles = { header in
            var settled = settles(header)
            for (position, name) in header.enumerated() {
                guard let meaning = named[name] else { continue }
                for (other, column) in settled where column == position { settled[other] = nil }
                settled[meaning] = position
            }
            return settled
        }
        return format
    }
}
