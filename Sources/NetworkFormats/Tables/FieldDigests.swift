/// Makes numbers of the fields of those columns that are known to be wanted, a batch at a time.
///
/// Texts are numbered as they come, so that who reads the rows looks at each different one once.
final class FieldDigests {
    /// Stands for a field that writes no plain number.
    static let noNumber = Double.nan.bitPattern

    private let columns: [(column: Int, form: ColumnForm, missing: MissingWords)]
    private var groups: [Group] = []

    /// The different texts of some columns.
    private final class Group {
        let key: Int
        @exclusivity(unchecked) var texts = DistinctTexts()

        init(_ key: Int) { self.key = key }
    }

    /// Digests of some columns; in each, words for a missing value are like empty fields.
    init(_ forms: [ColumnForm], missing: [MissingWords]) {
        columns = forms.indices.filter { forms[$0] != .text }.map {
            (column: $0, form: forms[$0], missing: missing[$0])
        }
    }

    /// Fills in the digests of a batch: the bits of numbers, and the numbers of texts counted from
    /// 1, or 0 for a field without anything.
    func digest(_ batch: RowBatch) {
        for (column, form, missing) in columns {
            switch form {
            case .text: break
            case .number:
                batch.digest(column) { PlainNumber.value(of: $0)?.bitPattern ?? Self.noNumber }
            case .numbered(let key):
                number(column, of: batch, in: group(key), missing)
            }
        }
    }

    /// How many texts are looked for before the first of them is compared.
    private static let step = 32

    private func number(
        _ column: Int, of batch: RowBatch, in group: Group, _ missing: MissingWords
    ) {
        var texts = DistinctTexts()
        swap(&texts, &group.texts)
        defer { swap(&texts, &group.texts) }
        withUnsafeTemporaryAllocation(of: DistinctTexts.Lookup.self, capacity: Self.step) {
            lookups in
            withUnsafeTemporaryAllocation(of: Int.self, capacity: Self.step) { places in
                var rows = batch.rows[...]
                while !rows.isEmpty {
                    var count = 0
                    for row in rows.prefix(Self.step)
                    where column < min(Int(row.fieldCount), RowBatch.mostFields) {
                        let place = Int(row.firstField) + column
                        let lookup = batch.withText(at: place) { text in
                            text.isEmpty || missing.contains(text) ? nil : texts.lookup(of: text)
                        }
                        guard let lookup else {
                            batch.digests[place] = 0
                            continue
                        }
                        lookups.initializeElement(at: count, to: lookup)
                        places.initializeElement(at: count, to: place)
                        count += 1
                    }
                    texts.look(for: UnsafeMutableBufferPointer(rebasing: lookups[..<count]))
                    for index in 0..<count {
                        let place = places[index]
                        let number =
                            texts.number(lookups[index])
                            ?? batch.withText(at: place) { texts.number(of: $0, lookups[index]) }
                        batch.digests[place] = UInt64(number + 1)
                    }
                    rows = rows.dropFirst(Self.step)
                }
            }
        }
    }

    private func group(_ key: Int) -> Group {
        if let group = groups.first(where: { $0.key == key }) { return group }
        let group = Group(key)
        groups.append(group)
        return group
    }
}

extension RowBatch {
    /// Lends the text of the field at a place.
    @inline(__always)
    fileprivate func withText<Result>(
        at place: Int, _ use: (UnsafeRawBufferPointer) -> Result
    ) -> Result {
        fields[place].withText(in: UnsafeRawBufferPointer(bytes), use)
    }

    /// Makes the digest of each field of a column.
    @inline(__always)
    fileprivate func digest(_ column: Int, _ make: (UnsafeRawBufferPointer) -> UInt64) {
        let bytes = UnsafeRawBufferPointer(bytes)
        for row in rows where column < min(Int(row.fieldCount), Self.mostFields) {
            let place = Int(row.firstField) + column
            digests[place] = fields[place].withText(in: bytes, make)
        }
    }
}

extension RowBatch.Field {
    /// Lends the text of the field, without spaces and tabs around it and with single quotes.
    @inline(__always)
    func withText<Result>(
        in bytes: UnsafeRawBufferPointer, _ use: (UnsafeRawBufferPointer) -> Result
    ) -> Result {
        var (start, end) = (Int(start), Int(end))
        while start < end, Self.isSpace(bytes[start]) { start &+= 1 }
        while start < end, Self.isSpace(bytes[end &- 1]) { end &-= 1 }
        let text = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
        return marks.contains(.doubledQuotes)
            ? Self.withSingleQuotes(text, use) : use(text)
    }

    private static func withSingleQuotes<Result>(
        _ text: UnsafeRawBufferPointer, _ use: (UnsafeRawBufferPointer) -> Result
    ) -> Result {
        var single: [UInt8] = []
        single.reserveCapacity(text.count)
        var isSecond = false
        for byte in text {
            isSecond = byte == ASCII.quote && !isSecond
            if byte != ASCII.quote || isSecond { single.append(byte) }
        }
        return single.withUnsafeBytes { use($0) }
    }

    @inline(__always)
    static func isSpace(_ byte: UInt8) -> Bool { byte == ASCII.space || byte == ASCII.tab }
}
