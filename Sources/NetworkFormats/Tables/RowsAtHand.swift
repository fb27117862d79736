/// The rows that follow the current one in the piece of a table at hand, to be gone through many at
/// a time.
struct RowsAtHand {
    let rows: UnsafeBufferPointer<RowBatch.Row>
    private let fields: UnsafePointer<RowBatch.Field>
    private let digests: UnsafePointer<UInt64>
    private let bytes: UnsafeRawBufferPointer
    /// The line of the file on which the batch begins.
    let firstLine: Int

    /// Rows of a batch, which must stay as it is meanwhile.
    init?(_ rows: UnsafeBufferPointer<RowBatch.Row>, of batch: RowBatch) {
        guard let fields = batch.fields.baseAddress, let digests = batch.digests.baseAddress else {
            return nil
        }
        self.rows = rows
        self.fields = UnsafePointer(fields)
        self.digests = UnsafePointer(digests)
        bytes = UnsafeRawBufferPointer(batch.bytes)
        firstLine = batch.firstLine
    }

    /// What was made of a field, of which the row has at least so many.
    @inline(__always)
    func digest(_ row: RowBatch.Row, _ column: Int) -> UInt64 {
        digests[Int(row.firstField) &+ column]
    }

    /// Lends the text of a field, of which the row has at least so many.
    @inline(__always)
    func withBytes<Result>(
        of row: RowBatch.Row, _ column: Int, _ use: (UnsafeRawBufferPointer) -> Result
    ) -> Result {
        fields[Int(row.firstField) &+ column].withText(in: bytes, use)
    }
}
