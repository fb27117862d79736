/// The ids of events or edges, which are all different.
///
/// Most files number them, so each id is greater than all before it; only where one is
/// not, an index is made of those that there are.
package struct DistinctIDs: Sendable {
    private var index: TextIndex?
    /// The row of the greatest id, the longer one being greater; −1 before the first.
    private var greatest = -1

    /// No ids.
    package init() {}

    /// The row that has an id, which is not empty, or `nil`.
    package mutating func row(of id: UnsafeRawBufferPointer, in column: TextColumn) -> Int? {
        if index == nil {
            if isGreatest(id, in: column) { return nil }
            var index = TextIndex()
            for row in 0..<column.count where column.hasText(at: row) {
                index.insert(row, of: column)
            }
            self.index = index
        }
        return index?.row(of: id, in: column)
    }

    /// Adds a row whose id is in the column and not among those known.
    package mutating func insert(_ row: Int, of column: TextColumn) {
        index?.insert(row, of: column)
        greatest = row
    }

    private func isGreatest(_ id: UnsafeRawBufferPointer, in column: TextColumn) -> Bool {
        guard greatest >= 0 else { return true }
        return column.withBytes(of: greatest) { other in
            other.count == id.count
                ? other.lexicographicallyPrecedes(id) : other.count < id.count
        }
    }
}
