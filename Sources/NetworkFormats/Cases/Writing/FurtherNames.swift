/// What further columns of a table are called in a file, so that none of them has the name of ours,
/// or is taken for one of ours that is not there.
struct FurtherNames {
    /// The columns, and what each is called in the file, in the order of these names.
    let all: [(column: String, written: String)]
    private let squeezed: Set<String>

    /// Names columns, each of which has a name of its own.
    init(_ columns: [String], besides ours: [String]) {
        let ours = Set(ours)
        var taken = ours.union(columns)
        all = columns.map { column in
            guard ours.contains(column) else { return (column, column) }
            var name = "original_" + column
            while !taken.insert(name).inserted { name = "original_" + name }
            return (column, name)
        }.sorted { $0.written < $1.written }
        squeezed = Set(all.map { ColumnMap<EventColumn>.squeezed($0.written) })
    }

    /// Whether one of them would be taken for a column that goes by some names; that one must then be
    /// written, be it empty.
    func canMean(_ spellings: [String]) -> Bool {
        spellings.contains { spelling in squeezed.contains(spelling.filter { $0 != "_" }) }
    }
}
