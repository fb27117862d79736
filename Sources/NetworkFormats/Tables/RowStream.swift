/// Cuts a stream of bytes into batches of rows.
final class RowStream {
    private let source: any ByteSource
    private let delimiter: Delimiter
    /// Bytes that were read and belong to no row yet, from `start` on.
    private var pending: [UInt8]
    private var start: Int
    /// How many bytes there are in all, if that is known.
    private let size: Int?
    /// Whether the source has no more bytes.
    private var isAtEnd = false
    /// Whether everything was read and belongs to a batch.
    var isDone: Bool { isAtEnd && start == pending.count }
    private var line = 1
    /// Whether nothing is read any more, as a row was too long or the source failed.
    private var isBroken = false

    /// A stream of which the first bytes were read already, to see what it is.
    init(
        head: [UInt8], from start: Int, then source: any ByteSource, delimiter: Delimiter,
        size: Int? = nil
    ) {
        self.source = source
        self.size = size
        self.delimiter = delimiter
        pending = head
        self.start = start
    }

    /// More are not believed: the first rows may be short ones.
    private static let mostLikelyRows = 3e7

    /// About how many rows there are, going by the first ones; `nil` where nobody knows how many
    /// bytes there are, or before the first batch.
    private(set) var likelyRowCount: Int?

    /// Fills a batch with the next rows; `false` if none are left, or none can be found after a row
    /// that is too long.
    ///
    /// - Throws: What the source throws; nothing is left then.
    /// - Complexity: O(*n*) for the *n* bytes of the rows.
    func fill(_ batch: RowBatch) throws(FormatError) -> Bool {
        guard !isBroken else { return false }
        // Unless all goes well.
        isBroken = true
        batch.byteCount = 0
        var taken = 0
        var isWhole = false
        while true {
            let more = min(batch.free.count, pending.count - start - taken)
            batch.append(pending[(start + taken)..<(start + taken + more)])
            taken += more
            isWhole = start + taken == pending.count
            if isWhole { try fillUp(batch) }
            guard batch.byteCount > 0 else { return false }
            batch.firstLine = line
            batch.isCutShort = batch.byteCount >= RowBatch.mostRoom
            batch.cut(
                delimiter: delimiter, isLast: isWhole && isAtEnd || batch.isCutShort)
            if !batch.rows.isEmpty { break }
            batch.grow()
        }
        isBroken = batch.isCutShort
        if likelyRowCount == nil, let size {
            let share = Double(size) / Double(max(batch.cutCount, 1))
            let rows = Double(batch.rows.count) * share * 1.02
            likelyRowCount = Int(min(rows, Self.mostLikelyRows)) + 16
        }
        line += batch.lineCount
        if isWhole {
            pending.removeAll(keepingCapacity: true)
            pending.append(contentsOf: batch.bytes[batch.cutCount..<batch.byteCount])
            start = 0
        } else {
            start += batch.cutCount
        }
        return true
    }

    /// Reads until the batch is nearly full or the source ends.
    private func fillUp(_ batch: RowBatch) throws(FormatError) {
        // In a small room a source would have to cut what it gives in whole lines.
        while !isAtEnd, batch.free.count > batch.room / 4 {
            let count = try source.read(into: batch.free)
            batch.byteCount += count
            if count == 0 { isAtEnd = true }
        }
    }
}
