/// What events say in words, a column for each sort of text.
package struct EventTexts: Sendable {
    /// The sorts of texts that every case knows.
    package enum Sort: Int, CaseIterable, Sendable {
        case id, summary, place, speaker, note
    }

    private var known = [TextColumn](repeating: TextColumn(), count: Sort.allCases.count)
    /// The further columns by name. Each stands alone, so that none is copied to be appended to.
    private var further: [TextColumn] = []
    private(set) var furtherNames: [String] = []
    /// The numbers of those that had a text in events that were left out.
    private var seen: Set<Int> = []

    /// The column of a sort.
    package subscript(sort: Sort) -> TextColumn {
        _read { yield known[sort.rawValue] }
        _modify { yield &known[sort.rawValue] }
    }

    /// The number of a further column, which is added if there is none of this name.
    package mutating func further(named name: String) -> Int {
        if let number = furtherNames.firstIndex(of: name) { return number }
        furtherNames.append(name)
        further.append(TextColumn())
        return further.count - 1
    }

    /// The further column of a number.
    package subscript(further number: Int) -> TextColumn {
        _read { yield further[number] }
        _modify { yield &further[number] }
    }

    /// Takes note that a further column has a text in an event that is left out.
    package mutating func see(_ number: Int) { seen.insert(number) }

    /// The names of the further columns that have a text, sorted; they are those of the whole case,
    /// whichever of its events were left out.
    var namesInUse: [String] {
        further.indices.filter { further[$0].count > 0 || seen.contains($0) }
            .map { furtherNames[$0] }.sorted()
    }

    /// The text of a further column, or `nil`.
    func text(of row: Int, in column: String) -> String? {
        furtherNames.firstIndex(of: column).flatMap { further[$0][row] }
    }

    /// The further column of a name; one without texts if there is none.
    package func column(named name: String) -> TextColumn {
        furtherNames.firstIndex(of: name).map { further[$0] } ?? TextColumn()
    }

    /// Brings the rows into another order, a column after the other.
    mutating func reorder(by order: [Int32]) {
        for column in known.indices { known[column] = known[column].reordered(by: order) }
        for column in further.indices { further[column] = further[column].reordered(by: order) }
    }
}
