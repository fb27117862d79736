/// The place of a byte as an editor shows it.
struct TextPosition: Equatable {
    /// The line, counted from 1.
    let line: Int
    /// The character (Unicode scalar) in the line, counted from 1.
    let column: Int

    /// A place that is known.
    init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// Counts lines and characters up to `offset`, from a row whose line is known.
    ///
    /// - Complexity: O(*n*) for the *n* bytes from the row to the offset.
    init(of offset: Int, in bytes: UnsafeRawBufferPointer, rowStart: Int, rowLine: Int) {
        var line = rowLine
        var column = 1
        for index in rowStart..<Swift.min(offset, bytes.count) {
            let isLineEnd =
                bytes[index] == ASCII.lineFeed
                || (bytes[index] == ASCII.carriageReturn
                    && !(index + 1 < bytes.count && bytes[index + 1] == ASCII.lineFeed))
            if isLineEnd {
                line += 1
                column = 1
            } else if bytes[index] & 0xC0 != 0x80 {
                column += 1
            }
        }
        self.line = line
        self.column = column
    }

    /// Counts lines and characters up to `offset`, from a row whose line is known.
    init(of offset: Int, in bytes: [UInt8], rowStart: Int = 0, rowLine: Int = 1) {
        self = bytes.withUnsafeBytes {
            TextPosition(of: offset, in: $0, rowStart: rowStart, rowLine: rowLine)
        }
    }
}

extension Sequence<UInt8> {
    /// How many of the bytes are valid UTF-8 before the first that is not; `nil` if all are.
    var validUTF8Prefix: Int? {
        var decoder = UTF8()
        var iterator = makeIterator()
        var count = 0
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): count += UTF8.width(scalar)
            case .emptyInput: return nil
            case .error: return count
            }
        }
    }
}
