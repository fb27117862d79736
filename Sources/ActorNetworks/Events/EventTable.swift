/// The events of a case as columns, sorted by start day and then by id.
///
/// A window is a contiguous range of rows, so its cost follows its own events and never the whole
/// case. Actors are numbers: positions in the case's register.
public struct EventTable: Sendable {
    /// The first possible day of each event, ascending; one entry a row, like all columns.
    public internal(set) var starts: [Day] = []
    /// The day after the last possible day.
    public internal(set) var ends: [Day] = []
    /// How the days from start to end are to be read.
    public internal(set) var extents: [EventDate.Extent] = []
    /// How much of the written date is known.
    public internal(set) var precisions: [EventDate.Precision] = []
    /// Positions of the acting actors.
    public internal(set) var sources: [Int32] = []
    /// Positions of the actors acted upon.
    public internal(set) var targets: [Int32] = []
    /// Kinds.
    public internal(set) var kinds: [RelationKind] = []
    /// Weights: as given, else the absolute Goldstein value, else 1.
    public internal(set) var weights: [Double] = []
    /// Whether an event goes from source to target; otherwise it is mutual.
    public internal(set) var areDirected: [Bool] = []
    /// Certainties, where known.
    public internal(set) var certainties: [Certainty?] = []
    /// Positions in the case's documents, −1 for none.
    public internal(set) var documents: [Int32] = []

    var goldsteins: [Double] = []
    var codes: [Int32] = []
    var codeNames = NameDictionary()
    var ids: TextColumn?
    var summaries: TextColumn?
    var places: TextColumn?
    var speakers: TextColumn?
    var notes: TextColumn?
    var further: [String: TextColumn] = [:]

    /// How many events there are.
    public var count: Int { starts.count }

    /// The rows whose events start in a window.
    public func rows(in window: Window) -> Range<Int> {
        let lower = window.start.map { firstRow(from: $0) } ?? 0
        let upper = window.end.map { firstRow(from: $0) } ?? count
        return lower..<max(lower, upper)
    }

    /// The id of an event; an event without one goes by its row, counted from 1.
    public func id(of row: Int) -> String { ids?[row] ?? "\(row + 1)" }

    /// The value on the Goldstein scale, written or implied by the code, or `nil`.
    public func goldstein(of row: Int) -> Double? {
        goldsteins[row].isNaN ? nil : goldsteins[row]
    }

    /// The event code, or `nil`.
    public func code(of row: Int) -> String? { codeNames[codes[row]] }

    /// What happened, in a sentence, or `nil`.
    public func summary(of row: Int) -> String? { summaries?[row] }

    /// The remark, or `nil`.
    public func note(of row: Int) -> String? { notes?[row] }

    /// The place in the document, or `nil`.
    public func place(of row: Int) -> String? { places?[row] }

    /// Who makes the claim, or `nil`.
    public func speaker(of row: Int) -> String? { speakers?[row] }

    /// The date of an event.
    public func date(of row: Int) -> EventDate {
        EventDate(
            start: starts[row], end: ends[row], extent: extents[row], precision: precisions[row])
    }

    /// The names of further columns, sorted.
    ///
    /// - Complexity: O(*n* log *n*) in the number of these columns.
    public var furtherColumns: [String] { further.keys.sorted() }

    /// The value of a further column, or `nil` where it is empty or there is no such column.
    public func value(of row: Int, in column: String) -> String? { further[column]?[row] }

    private func firstRow(from day: Day) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] < day { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
