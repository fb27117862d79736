/// A list of edges as programs of network science write it, brought into the form of a table: with
/// comments between its lines, or with spaces between its fields.
///
/// A comment is a line of nothing but `#` or `%`, or that begins with one of them and a space, a tab
/// or another of them; so `#peace,#war` remains an edge between two tags. Comments become empty
/// lines, so that messages name the lines of the file.
struct SpacedEdges {
    /// The table, with a tab where spaces were.
    private(set) var bytes: [UInt8] = []

    /// Where the first line begins that is neither a comment nor empty.
    private(set) var start = 0

    /// Reads a list; `nil` if there is nothing to change.
    init?(_ source: UnsafeBufferPointer<UInt8>) {
        var isSpaced: Bool?
        var hasComments = false
        var position = 0
        while position < source.count {
            let end = Self.lineEnd(source, from: position)
            let line = source[position..<end]
            let isComment = Self.isComment(line)
            hasComments = hasComments || isComment
            if isSpaced == nil, !isComment, !line.allSatisfy(Self.isSpace) {
                isSpaced = Self.isSpaced(line)
                start = bytes.count
            }
            if isSpaced == true, !isComment {
                appendFields(of: line)
            } else if !isComment {
                bytes += line
            }
            position = end
            while position < source.count, Self.isLineEnd(source[position]) {
                bytes.append(source[position])
                position += 1
            }
        }
        guard hasComments || isSpaced == true else { return nil }
    }

    /// Appends the words of a line with a tab between them.
    private mutating func appendFields(of line: Slice<UnsafeBufferPointer<UInt8>>) {
        for (index, word) in line.split(whereSeparator: Self.isSpace).enumerated() {
            if index > 0 { bytes.append(ASCII.tab) }
            bytes += word
        }
    }

    private static func isComment(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let first = line.first, isMark(first) else { return false }
        return line.dropFirst().first.map { isMark($0) || isSpace($0) } ?? true
    }

    /// Whether nothing but spaces can part the fields of a line: it has two to four words, and no
    /// comma, semicolon or quote.
    private static func isSpaced(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        line.contains(ASCII.space) && (2...4).contains(line.split(whereSeparator: isSpace).count)
            && !line.contains {
                $0 == Delimiter.comma.rawValue || $0 == Delimiter.semicolon.rawValue
                    || $0 == ASCII.quote
            }
    }

    private static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        bytes[start...].firstIndex(where: isLineEnd) ?? bytes.count
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "#") || byte == UInt8(ascii: "%")
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == ASCII.space || byte == ASCII.tab
    }

    private static func isLineEnd(_ byte: UInt8) -> Bool {
        byte == ASCII.lineFeed || byte == ASCII.carriageReturn
    }
}
