public import ActorNetworks

/// What a dialect of event tables does with rows, beyond what its columns mean.
///
/// A row that makes no edge by these rules is sound: it is left out and counted with its reason, and
/// never an error.
public struct EventRules: Sendable {
    /// Words that stand for a missing value in any column but those of text, such as `NA`.
    public var missingWords: Set<String> = []
    /// Words that stand for a missing value in columns of numbers, dates and words of a list, where
    /// they are told; but not in those of names and texts, where `NA` may be somebody.
    public var missingValueWords: Set<String> = []
    /// Whether an event whose date is such a word is undated; otherwise its row is an error.
    public var mayBeUndated = false
    /// Names that stand for nobody in particular; a row with one makes no edge.
    public var placeholders = PlaceholderNames.none
    /// What the names of actors tell.
    public var naming = ActorNaming.names
    /// Words for an actor who is not known or not there, `""` for an empty field; such a row makes
    /// no edge.
    public var noActor: Set<String> = []
    /// Whether an event whose code implies no kind makes no edge; otherwise its row is an error.
    public var leavesOutWeakCodes = false
    /// Whether codes are written as their labels, which are looked up without regard to case.
    public var codesAreLabels = false
    /// Whether the text of an event is the label of its code, so that it stands for the code where
    /// there is none.
    public var textsAreLabels = false
    /// Whether an event without a date is kept, as one of which nobody knows the date; otherwise its
    /// row is an error.
    public var keepsUndated = false
    /// Whether an event's id is unique only together with its date.
    public var idsNeedDates = false
    /// Whether a row that repeats the id, actors, day and code of an earlier one is left out;
    /// otherwise it is an error.
    public var leavesOutRepeats = false
    /// Whether two rows of one id, each with an actor alone, are the two sides of one event.
    public var joinsRowsOfOneID = false
    /// Which events that are written once in each direction are one mutual event.
    public var mirrored = MirrorRule.none
    /// Names that mean somebody else in each country, such as `Civilians`: the country's name is
    /// added to them.
    public var namesByCountry: Set<String> = []
    /// The words for how much of a date is known, in lower case.
    public var precisions: [String: DateKnowledge] = EventWords.precisions

    /// The order of dates such as `6/1/2017` where no row of a table tells it; `nil` if tables of
    /// the sort have none such.
    public var dateOrder: ReadingChoices.DateOrder?
    /// The fewest digits of a code, by which one that has lost its leading zero is known.
    public var leastCodeDigits = 2
    /// The code of acts whose parties may all stand as sources, with `;` between them; `nil` if
    /// there is none such.
    public var cliqueCode: String?

    /// Which events that are written once in each direction are one mutual event.
    public enum MirrorRule: Sendable {
        /// None.
        case none
        /// Those of one day and code that cite the same place in the same document.
        case inOnePlace
        /// Those of one day and code, where the code is that of a mutual act.
        case ofMutualCodes
    }

    /// Whether codes that have lost their leading zero are repaired, which is told; otherwise they
    /// are errors.
    public var repairsCodes = false

    /// The strictest rules: everything that is not an edge is an error.
    public init() {}

    /// The rules of a plain table: a code that implies no kind makes no edge, words of other
    /// programs for a missing value are known, and everything else that is not an edge is an error.
    public static let plain = {
        var rules = EventRules()
        rules.leavesOutWeakCodes = true
        rules.missingValueWords = [
            "NA", "N/A", "#N/A", "<NA>", "NaN", "nan", "NAN", "NaT", "None", "NULL", "Null", "null",
            ".", "#NV", "\\N",
        ]
        rules.mayBeUndated = true
        return rules
    }()

    /// The rules that most published collections of events share: words for missing values, actors
    /// who are not known or not told, codes too weak for a tie, and rows that are there twice are no
    /// errors.
    public static let published = {
        var rules = EventRules()
        rules.placeholders = .unidentified
        rules.missingWords = usualMissingWords
        rules.noActor = [""]
        rules.leavesOutWeakCodes = true
        rules.repairsCodes = true
        rules.leavesOutRepeats = true
        return rules
    }()

    /// The words that the collections of events write where a value is missing.
    static let usualMissingWords: Set<String> = [
        "NA", "N/A", "NULL", "null", "None", "---", "nan", "NaN", "<NA>", "#N/A",
    ]
}

/// How much of an event's date is known.
public enum DateKnowledge: String, CaseIterable, Sendable {
    /// The day.
    case day
    /// The week, Monday to Sunday.
    case week
    /// The month.
    case month
    /// The year.
    case year
    /// That it was once between the two dates of the row.
    case interval
}

/// How a table is laid out whose first row is not simply its header.
public struct TableLayout: Sendable {
    /// The names of the columns where the table has none, or others; `nil` where the first row
    /// tells them.
    public var columnNames: [String]?
    /// How many rows are no events: after the header, or at the top where there is none.
    public var surplusRows: Int
    /// The fewest fields of a row, whose last columns are then empty; `nil` for all of them.
    public var fewestFields: Int?
    /// Whether fields without anything may follow those of the last column, as some published files
    /// have them. Elsewhere they are a sign that a row has shifted.
    public var allowsEmptySurplus: Bool
    /// The order of dates such as `4/1/2015` that another column tells.
    var dateOrder: ReadingChoices.DateOrder?

    /// A layout; by default that of a table with a header and a field for each column.
    public init(
        columnNames: [String]? = nil, surplusRows: Int = 0, fewestFields: Int? = nil,
        allowsEmptySurplus: Bool = false
    ) {
        self.allowsEmptySurplus = allowsEmptySurplus
        self.columnNames = columnNames
        self.surplusRows = surplusRows
        self.fewestFields = fewestFields
    }

    /// Makes room for rows that all have a field more than the header: the numbers of rows before the
    /// others, as R writes them, or nothing behind the last delimiter.
    mutating func fitSurplus(of opening: TableOpening) {
        guard let header = opening.rows.first, header.count > 2, opening.rows.count > 1,
            opening.rows.dropFirst().allSatisfy({ $0.count == header.count + 1 })
        else { return }
        if opening.rows.dropFirst().allSatisfy({ $0.last == "" }) {
            allowsEmptySurplus = true
        } else if opening.rows.dropFirst().enumerated().allSatisfy({ number, row in
            Int(row[0]) == number + 1
        }) {
            columnNames = ["row names"] + header
            surplusRows = 1
        }
    }
}
