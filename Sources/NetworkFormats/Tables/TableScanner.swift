internal import Graphs

/// Goes through the rows of a table, of which it holds a piece at a time.
///
/// Nothing is copied: a field is a range of bytes, and only those that ask for it are unquoted or
/// validated.
struct TableScanner: ~Copyable {
    let delimiter: UInt8
    /// The rows at hand.
    private var batch: RowBatch
    private var rows: [RowBatch.Row] = []
    /// The current one among them.
    private var number = -1
    private var row = RowBatch.Row()
    /// The bytes of the batch, in which the places of fields count.
    private(set) var bytes: UnsafeRawBufferPointer
    /// The fields of the current row that are kept.
    private(set) var fields: UnsafeBufferPointer<RowBatch.Field>
    /// How many empty ones a reader added to them.
    private var addedCount = 0
    /// Why the bytes ended before the table did; `nil` where they did not.
    private(set) var failure: FormatError?
    private let stream: RowStream
    /// What is made of fields.
    private var digests: FieldDigests?
    /// Reads what follows on another thread; `nil` where this one does.
    private var ahead: RowsAhead?
    private var isAtEnd = false
    private let room: Int

    /// A scanner that stands before the first row of bytes that are there.
    init(_ bytes: [UInt8], from start: Int = 0, delimiter: Delimiter) {
        self.init(
            head: bytes, from: start, then: MemorySource([]), delimiter: delimiter)
    }

    /// A scanner that stands before the first row of a stream whose first bytes were read already,
    /// and that holds `room` bytes at a time, or more if a row is longer.
    init(
        head: [UInt8], from start: Int, then source: any ByteSource, delimiter: Delimiter,
        size: Int? = nil, room: Int = RowBatch.usualRoom
    ) {
        self.delimiter = delimiter.rawValue
        self.room = room
        batch = RowBatch(room: room)
        bytes = UnsafeRawBufferPointer(batch.bytes)
        fields = UnsafeBufferPointer(rebasing: batch.fields[..<0])
        stream = RowStream(
            head: head, from: start, then: source, delimiter: delimiter, size: size)
    }

    /// About how many rows there are, if that can be known after the first one.
    var likelyRowCount: Int? { stream.likelyRowCount }

    /// Whether a row is longer than any that is read, so that what follows it is not read.
    var isCutShort: Bool { batch.isCutShort }

    /// Goes to the next row; `false` if there is none, or none can be found after a field without
    /// an end.
    @inline(__always)
    mutating func next() -> Bool {
        number += 1
        if number >= rows.count {
            guard fill() else { return false }
        }
        take()
        return true
    }

    /// Goes over some of the rows at hand, to the last of them.
    mutating func pass(_ count: Int) {
        guard count > 0 else { return }
        number += count
        take()
    }

    /// Makes the row in hand the current one.
    @inline(__always)
    private mutating func take() {
        row = rows[number]
        addedCount = 0
        let first = Int(row.firstField)
        fields = UnsafeBufferPointer(
            rebasing: batch.fields[first..<first + min(fieldCount, RowBatch.mostFields)])
    }

    /// Adds fields without anything at the end of the current row.
    mutating func addEmptyFields(upTo count: Int) { addedCount = max(count - fields.count, 0) }

    private mutating func fill() -> Bool {
        number = 0
        rows = []
        if batch.isCutShort || isAtEnd { return false }
        do throws(FormatError) {
            if let ahead {
                guard let next = try ahead.next(after: batch) else {
                    isAtEnd = true
                    return false
                }
                batch = next
            } else {
                // What a single long row needed is given back.
                if batch.room > room { batch = RowBatch(room: room) }
                guard try stream.fill(batch) else {
                    isAtEnd = true
                    return false
                }
                digests?.digest(batch)
            }
        } catch {
            failure = error
            isAtEnd = true
            return false
        }
        bytes = UnsafeRawBufferPointer(batch.bytes)
        rows = batch.rows
        return true
    }

    /// Has the fields of some columns digested from now on, the current row's among them, on another
    /// thread if there are many rows.
    mutating func digest(_ forms: [ColumnForm], missing: [MissingWords]) {
        let digests = FieldDigests(forms, missing: missing)
        digests.digest(batch)
        self.digests = digests
        if !stream.isDone, Execution.parallel.threads > 1 {
            ahead = RowsAhead(stream, making: digests, room: room)
        }
    }

    /// What was made of a field of the current row; `nil` if the row has no such field.
    @inline(__always)
    func digest(of column: Int) -> UInt64? {
        column < fields.count ? batch.digests[Int(row.firstField) + column] : nil
    }

    /// Lends the rows that follow the current one in the batch; `nil` if none do.
    func withRowsAtHand<Result>(_ use: (RowsAtHand) -> Result) -> Result? {
        guard number + 1 < rows.count else { return nil }
        return rows.withUnsafeBufferPointer { rows in
            RowsAtHand(UnsafeBufferPointer(rebasing: rows[(number + 1)...]), of: batch).map(use)
        }
    }

    /// What there is about some field of the current row.
    var marks: RowBatch.Marks { row.marks }

    /// How many fields the current row has.
    var fieldCount: Int { Int(row.fieldCount) }

    /// A field of the current row that is kept.
    @inline(__always)
    func field(_ column: Int) -> RowBatch.Field {
        if column >= 0, column < fields.count { return fields[column] }
        precondition(column < fields.count + addedCount, "the row has such a field")
        let end = fields.last?.end ?? row.start
        return RowBatch.Field(start: end, end: end)
    }

    /// The faults of the current row.
    var faults: ArraySlice<RowBatch.Fault> { batch.faults(of: number) }

    /// Where the current row begins in the batch, and on which line, counted from 1.
    var rowStart: Int { Int(row.start) }
    var rowLine: Int { batch.firstLine + Int(row.line) }

    /// The line on which the current row ends.
    var rowLastLine: Int { batch.firstLine + Int(row.lastLine) }
}
