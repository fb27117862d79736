extension RowBatch {
    /// Cuts the bytes into rows, as many as are whole and have room for their fields.
    ///
    /// - Parameters:
    ///   - delimiter: What stands between fields.
    ///   - isLast: Whether no bytes follow, so that the last row ends with them.
    /// - Complexity: O(*n*) for *n* bytes, whatever they are.
    func cut(delimiter: Delimiter, isLast: Bool) {
        precondition(byteCount <= room, "there is room after the bytes")
        var rows = rows
        self.rows = []
        rows.removeAll(keepingCapacity: true)
        var cutter = RowCutter(
            UnsafeRawBufferPointer(bytes), count: byteCount, fields: fields, delimiter: delimiter,
            isLast: isLast)
        while cutter.cutRow() { rows.append(cutter.row) }
        self.rows = rows
        faults = cutter.faults
        cutCount = cutter.start
        lineCount = Int(cutter.line)
    }
}

/// Cuts bytes into rows and fields, after RFC 4180.
///
/// Lines end with LF, CRLF or CR alone. A quoted field may hold delimiters, line ends and doubled
/// quotes. Nothing is copied: a field is a range of bytes. In a tab-separated table a quote is an
/// ordinary character, unless quotes enclose a whole field within one line.
private struct RowCutter {
    typealias Row = RowBatch.Row
    typealias Field = RowBatch.Field
    typealias Marks = RowBatch.Marks

    /// The current row.
    var row = Row()
    var faults: [RowBatch.Fault] = []
    /// Where the next row begins, and on which line, counted from the first.
    var start = 0
    var line: UInt32 = 0

    private let bytes: UnsafeRawBufferPointer
    private let count: Int
    private let fields: UnsafeMutableBufferPointer<Field>
    private let delimiter: UInt8
    private let followsQuotes: Bool
    private let isLast: Bool
    private var special: SpecialBytes
    private var position = 0
    /// How many fields are stored, and at most are while the row goes on.
    private var stored = 0
    private var limit = 0

    init(
        _ bytes: UnsafeRawBufferPointer, count: Int, fields: UnsafeMutableBufferPointer<Field>,
        delimiter: Delimiter, isLast: Bool
    ) {
        self.bytes = bytes
        self.count = count
        self.fields = fields
        self.delimiter = delimiter.rawValue
        followsQuotes = delimiter != .tab
        self.isLast = isLast
        special = SpecialBytes(bytes, count: count, delimiter: delimiter.rawValue)
    }

    /// Cuts the next row; `false` if none is left, or none that is whole and finds room.
    @inline(__always)
    mutating func cutRow() -> Bool {
        guard start < count, stored + RowBatch.mostFields <= fields.count else { return false }
        position = start
        limit = stored + RowBatch.mostFields
        row = Row(
            start: UInt32(truncatingIfNeeded: start), line: line, lastLine: line,
            firstField: UInt32(truncatingIfNeeded: stored), fieldCount: 0,
            firstFault: UInt32(truncatingIfNeeded: faults.count))
        while true {
            switch cutField() {
            case .fieldFollows: continue
            case .rowEnds:
                start = position
                return true
            case .bytesEnd:
                guard isLast else {
                    // The row is cut again when more bytes are there.
                    faults.removeSubrange(Int(row.firstFault)...)
                    line = row.line
                    return false
                }
                row.lastLine = line
                start = count
                return true
            }
        }
    }

    private enum Ending { case fieldFollows, rowEnds, bytesEnd }

    @inline(__always)
    private mutating func cutField() -> Ending {
        if position < count, bytes[position] == ASCII.quote {
            return followsQuotes ? cutQuoted() : cutPlain(mayBeEnclosed: true)
        }
        return cutPlain(mayBeEnclosed: false)
    }

    /// Cuts a field that runs to the next delimiter or line end.
    @inline(__always)
    private mutating func cutPlain(mayBeEnclosed: Bool) -> Ending {
        var marks: Marks = []
        while true {
            let place = special.next()
            guard place < count else {
                append(from: position, to: count, marks, mayBeEnclosed: mayBeEnclosed)
                return .bytesEnd
            }
            let byte = bytes[place]
            if byte == delimiter {
                append(from: position, to: place, marks, mayBeEnclosed: mayBeEnclosed)
                position = place &+ 1
                return .fieldFollows
            }
            if byte == ASCII.lineFeed || byte == ASCII.carriageReturn {
                append(from: position, to: place, marks, mayBeEnclosed: mayBeEnclosed)
                return endRow(at: place)
            }
            if byte == ASCII.quote {
                if followsQuotes { noteQuoteInside(at: place) }
            } else if byte < ASCII.space ? byte != ASCII.tab : byte >= 0x7F {
                marks.insert(.unusualBytes)
            }
        }
    }

    /// Takes a line end; a carriage return at the end of the bytes may be half of one.
    @inline(__always)
    private mutating func endRow(at place: Int) -> Ending {
        row.lastLine = line
        var next = place &+ 1
        if bytes[place] == ASCII.carriageReturn {
            guard next < count || isLast else { return .bytesEnd }
            if next < count, bytes[next] == ASCII.lineFeed {
                next &+= 1
                special.skip(to: next)
            }
        }
        line &+= 1
        position = next
        return .rowEnds
    }

    /// Cuts a field that begins with a quote and runs to its closing one.
    private mutating func cutQuoted() -> Ending {
        let opened = position
        var marks: Marks = .quoted
        special.skip(to: opened + 1)
        while true {
            let place = special.next()
            guard place < count else {
                note(.unclosedQuote(opened: opened))
                append(from: opened, to: opened, [], mayBeEnclosed: false)
                return .bytesEnd
            }
            let byte = bytes[place]
            let next = place + 1 < count ? bytes[place + 1] : 0
            if byte == ASCII.quote {
                if next == ASCII.quote, place + 1 < count {
                    marks.insert(.doubledQuotes)
                    special.skip(to: place + 2)
                    continue
                }
                append(from: opened + 1, to: place, marks, mayBeEnclosed: false)
                return passTextAfterQuote(at: place + 1, opened: opened)
            }
            if byte == ASCII.lineFeed {
                line &+= 1
                marks.insert(.lineEnds)
            } else if byte == ASCII.carriageReturn {
                if next != ASCII.lineFeed || place + 1 >= count { line &+= 1 }
                marks.insert(.lineEnds)
            } else if byte < ASCII.space ? byte != ASCII.tab : byte >= 0x7F {
                marks.insert(.unusualBytes)
            }
        }
    }

    /// Notes what stands between a closing quote and the end of its field, and passes over it.
    private mutating func passTextAfterQuote(at start: Int, opened: Int) -> Ending {
        special.skip(to: start)
        var place = start
        while true {
            place = special.next()
            if place >= count { break }
            let byte = bytes[place]
            if byte == delimiter || byte == ASCII.lineFeed || byte == ASCII.carriageReturn { break }
        }
        if place > start { note(.textAfterQuote(at: start, opened: opened)) }
        guard place < count else { return .bytesEnd }
        guard bytes[place] == delimiter else { return endRow(at: place) }
        position = place + 1
        return .fieldFollows
    }

    @inline(__always)
    private mutating func append(
        from start: Int, to end: Int, _ marks: Marks, mayBeEnclosed: Bool
    ) {
        row.fieldCount &+= 1
        var field = Field(
            start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end),
            marks: marks)
        if mayBeEnclosed { takeQuotes(off: &field) }
        if end &- start > RowBatch.longestField {
            note(.longField(at: field.origin))
        }
        row.marks.formUnion(field.marks)
        if stored < limit {
            fields[stored] = field
            stored &+= 1
        }
    }

    /// Takes the quotes off a field of a tab-separated table if they enclose the whole field and
    /// every quote between them is doubled.
    private func takeQuotes(off field: inout Field) {
        let range = field.range
        guard range.count >= 2, bytes[range.upperBound - 1] == ASCII.quote else { return }
        var quotesInARow = 0
        var isDoubled = false
        for index in range.dropFirst().dropLast() {
            if bytes[index] == ASCII.quote {
                quotesInARow += 1
                isDoubled = true
            } else if quotesInARow % 2 == 1 {
                return
            }
        }
        guard quotesInARow % 2 == 0 else { return }
        field.start += 1
        field.end -= 1
        field.marks.insert(.quoted)
        if isDoubled { field.marks.insert(.doubledQuotes) }
    }

    private mutating func noteQuoteInside(at place: Int) {
        if faults.count > Int(row.firstFault), case .quoteInField = faults.last { return }
        note(.quoteInField(at: place))
    }

    private mutating func note(_ fault: RowBatch.Fault) {
        faults.append(fault)
        row.marks.insert(.faults)
    }
}
