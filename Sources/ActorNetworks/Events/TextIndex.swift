/// Finds a text in a column of texts that are all different.
package struct TextIndex: Sendable {
    /// Rows of the column counted from 1, each at the place of its text's hash or after it; 0 is a
    /// free place.
    private var places: [UInt32] = []
    private var count = 0

    /// An index of nothing.
    package init() {}

    /// The row of a text, or `nil`.
    package func row(of text: UnsafeRawBufferPointer, in column: TextColumn) -> Int? {
        guard !places.isEmpty else { return nil }
        var place = ByteHash.value(of: text) & (places.count - 1)
        while places[place] > 0 {
            let row = Int(places[place]) - 1
            if column.has(text, at: row) { return row }
            place = (place + 1) & (places.count - 1)
        }
        return nil
    }

    /// Adds a row whose text is in the column and not in the index.
    package mutating func insert(_ row: Int, of column: TextColumn) {
        // Three quarters full, a search ends after a few places.
        if (count + 1) * 4 > places.count * 3 { grow(for: column) }
        place(row, of: column)
        count += 1
    }

    private mutating func grow(for column: TextColumn) {
        let rows = places
        places = [UInt32](repeating: 0, count: Swift.max(16, rows.count * 2))
        for row in rows where row > 0 { place(Int(row) - 1, of: column) }
    }

    private mutating func place(_ row: Int, of column: TextColumn) {
        var place = column.withBytes(of: row) { ByteHash.value(of: $0) } & (places.count - 1)
        while places[place] > 0 { place = (place + 1) & (places.count - 1) }
        places[place] = UInt32(row + 1)
    }
}
