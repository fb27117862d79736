/// Texts of a column, end to end in one buffer, so that a million short texts cost no million
/// allocations.
struct TextColumn: Sendable {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    mutating func append(_ text: String?) {
        if let text { bytes.append(contentsOf: text.utf8) }
        ends.append(bytes.count)
    }

    /// Appends rows without text until there are `count`.
    mutating func fill(upTo count: Int) {
        while ends.count < count { ends.append(bytes.count) }
    }

    /// The text of a row, or `nil` if it is empty.
    subscript(row: Int) -> String? {
        let start = row == 0 ? 0 : ends[row - 1]
        let end = ends[row]
        return start == end ? nil : String(decoding: bytes[start..<end], as: UTF8.self)
    }

    /// The same texts with row `order[i]` at position `i`, or `nil` if all are empty.
    func reordered(by order: [Int32]) -> TextColumn? {
        guard !bytes.isEmpty else { return nil }
        var result = TextColumn()
        result.bytes.reserveCapacity(bytes.count)
        result.ends.reserveCapacity(order.count)
        for row in order {
            let start = row == 0 ? 0 : ends[Int(row) - 1]
            result.bytes.append(contentsOf: bytes[start..<ends[Int(row)]])
            result.ends.append(result.bytes.count)
        }
        return result
    }
}
