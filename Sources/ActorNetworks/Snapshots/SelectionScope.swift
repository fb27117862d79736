/// A selection with its names looked up.
struct SelectionScope {
    private(set) var selection: Selection
    /// The actor that stands for each actor.
    let representatives: [Int32]
    /// Whether an actor may take part.
    let isWanted: [Bool]
    /// The actor whose neighbourhood is wanted.
    let ego: Int?
    /// The rows that may be in windows that begin after they do; `nil` where events count on their
    /// first day alone.
    let reaching: ReachingRows?
    /// When each actor was there, if actors without ties are wanted.
    private(set) var lives: ActorLives?
    /// The only rows to take, if the slice says which.
    private var rows: Range<Int>?
    private let documents: Set<Int32>?
    /// Whether events of a kind are wanted, by its raw value.
    private let areKindsWanted: [Bool]
    /// Whether nothing but the kind decides about an event.
    private let wantsAllButKinds: Bool

    init(_ selection: Selection, in theCase: Case) throws(CaseError) {
        self.selection = selection
        areKindsWanted = RelationKind.allCases.map(selection.kinds.contains)
        wantsAllButKinds =
            selection.certainties == nil && selection.documents == nil
        reaching = ReachingRows(of: theCase.events, by: selection.assignment)
        let representatives = theCase.actors.representatives(selection.rollUp)
        self.representatives = representatives
        var isWanted = [Bool](repeating: selection.actors == nil, count: theCase.actors.count)
        for name in selection.actors ?? [] {
            isWanted[Int(representatives[try theCase.actor(named: name)])] = true
        }
        for name in selection.excluded {
            isWanted[Int(representatives[try theCase.actor(named: name)])] = false
        }
        self.isWanted = isWanted
        if let ego = selection.ego {
            self.ego = Int(representatives[try theCase.actor(named: ego.actor)])
        } else {
            ego = nil
        }
        guard let ids = selection.documents else {
            documents = nil
            return
        }
        var documents: Set<Int32> = []
        for id in ids.sorted() {
            guard let position = theCase.documents.firstIndex(where: { $0.id == id }) else {
                throw .unknownSource(id)
            }
            documents.insert(Int32(position))
        }
        self.documents = documents
    }

    /// The same selection over another window.
    func over(_ window: Window) -> SelectionScope {
        var copy = self
        copy.selection.window = window
        return copy
    }

    /// The same selection over a slice.
    func over(_ slice: TimeSlice) -> SelectionScope {
        var copy = over(slice.window)
        copy.rows = slice.rows
        return copy
    }

    /// The rows that may be in the window.
    ///
    /// - Complexity: O(log *n*) for *n* rows, and as much for each that begins before the window.
    func candidates(of events: EventTable) -> CandidateRows {
        let window = selection.window
        let range = events.rows(in: window)
        guard let reaching, let start = window.start else {
            return CandidateRows(earlier: [], range: rows.map(range.clamped(to:)) ?? range)
        }
        return CandidateRows(
            earlier: reaching.rows(before: range.lowerBound, reaching: start), range: range)
    }

    /// Finds when actors were there, if the selection asks for it.
    mutating func readLives(in theCase: Case, among pairs: Set<UInt64>?) {
        guard selection.nodes != .active else { return }
        lives = ActorLives(of: theCase, self, among: pairs)
    }

    /// Whether an event is wanted, and in the window by the selection's assignment; that it is one of
    /// the candidates is taken for granted.
    @inline(__always)
    func wants(_ row: Int, of events: borrowing EventTable) -> Bool {
        guard meets(row, of: events) else { return false }
        return reaching == nil
            || events.part(of: row, in: selection.window, by: selection.assignment) > 0
    }

    /// Whether an event is wanted, whenever it was.
    @inline(__always)
    func meets(_ row: Int, of events: borrowing EventTable) -> Bool {
        guard areKindsWanted[Int(events.kinds[row].rawValue)] else { return false }
        if wantsAllButKinds { return true }
        if let certainties = selection.certainties {
            guard let certainty = events.certainties[row], certainties.contains(certainty) else {
                return false
            }
        }
        return documents?.contains(events.documents[row]) ?? true
    }
}
