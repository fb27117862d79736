/// Texts of a column, end to end in one buffer, so that a million short texts cost no million
/// allocations; a column without any text costs nothing.
package struct TextColumn: Sendable {
    private var bytes: [UInt8] = []
    /// Where each text ends, counted from the start of its block.
    private var ends: [UInt32] = []
    /// Where each block starts.
    private var blocks: [Int] = []

    private static let rowsOfBlock = 1 << 11

    /// An empty column.
    package init() {}

    /// How many rows there are up to the last that has a text.
    package var count: Int { ends.count }

    /// Gives a row a text; the rows between it and the last one have none.
    ///
    /// - Precondition: no later row has a text, and the texts of 2,048 rows take less than 4 GiB.
    package mutating func append(_ text: UnsafeRawBufferPointer, at row: Int) {
        guard !text.isEmpty else { return }
        precondition(row >= ends.count, "rows come in order")
        while ends.count < row { endRow() }
        if ends.count.isMultiple(of: Self.rowsOfBlock) { blocks.append(bytes.count) }
        bytes.append(contentsOf: text)
        ends.append(UInt32(bytes.count - (blocks.last ?? 0)))
    }

    /// Gives a row a text; the rows between it and the last one have none.
    package mutating func append(_ text: String?, at row: Int) {
        guard var text else { return }
        text.withUTF8 { append(UnsafeRawBufferPointer($0), at: row) }
    }

    private mutating func endRow() {
        if ends.count.isMultiple(of: Self.rowsOfBlock) { blocks.append(bytes.count) }
        ends.append(UInt32(bytes.count - (blocks.last ?? 0)))
    }

    private func range(of row: Int) -> Range<Int> {
        guard row < ends.count else { return 0..<0 }
        let block = blocks[row / Self.rowsOfBlock]
        let start = row.isMultiple(of: Self.rowsOfBlock) ? 0 : Int(ends[row - 1])
        return block + start..<block + Int(ends[row])
    }

    /// The text of a row, or `nil` if it has none.
    package subscript(row: Int) -> String? {
        let range = range(of: row)
        return range.isEmpty ? nil : String(decoding: bytes[range], as: UTF8.self)
    }

    /// Whether a row has a text.
    package func hasText(at row: Int) -> Bool { !range(of: row).isEmpty }

    /// Whether a row has this text.
    package func has(_ text: UnsafeRawBufferPointer, at row: Int) -> Bool {
        withBytes(of: row) { $0.isEqual(to: text) }
    }

    /// Whether the text of one row comes before that of another, byte by byte; a row without a text
    /// comes first.
    func precedes(_ one: Int, _ other: Int) -> Bool {
        bytes.withUnsafeBytes { $0[range(of: one)].lexicographicallyPrecedes($0[range(of: other)]) }
    }

    /// The first eight bytes of a row's text as a number that sorts as they do.
    func start(of row: Int) -> UInt64 {
        withBytes(of: row) { text in
            var number: UInt64 = 0
            for index in 0..<8 {
                number = number << 8 | (index < text.count ? UInt64(text[index]) : 0)
            }
            return number
        }
    }

    /// Whether two rows have the same text.
    package func areEqual(_ one: Int, _ other: Int) -> Bool {
        withBytes(of: one) { text in withBytes(of: other) { text.isEqual(to: $0) } }
    }

    /// Lends the bytes of a row's text.
    package func withBytes<Result>(
        of row: Int, _ use: (UnsafeRawBufferPointer) -> Result
    ) -> Result {
        bytes.withUnsafeBytes { use(UnsafeRawBufferPointer(rebasing: $0[range(of: row)])) }
    }

    /// The same texts with row `order[i]` at position `i`.
    func reordered(by order: [Int32]) -> TextColumn {
        guard !bytes.isEmpty else { return TextColumn() }
        var result = TextColumn()
        result.bytes.reserveCapacity(bytes.count)
        result.ends.reserveCapacity(order.count)
        for (position, row) in order.enumerated() {
            withBytes(of: Int(row)) { result.append($0, at: position) }
        }
        return result
    }
}
